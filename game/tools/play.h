/* play.h - what cmd_play, the window's loop and the terminal's share. */
#ifndef TOOLS_PLAY_H
#define TOOLS_PLAY_H

#include "tools/term.h"

/* Loads a case, speaks its texts and begins or resumes an attempt at it. False: *code
 * is the exit code and all was said. */
bool play_open_case(struct game *g, struct str folder, bool resume, int *code);
/* Leaves the case; writes the play asked for by --record. */
void play_close_case(struct game *g);

/* The law to be looked up, read when it is first wanted: most attempts never ask. */
void play_open_shelf(struct game *g);

/* window_loop.c: plays in the window; falls back to nothing: the exit code. */
int play_window(struct game *g);

#endif
