/* play.h - what cmd_play, the window's loop and the terminal's share. */
#ifndef TOOLS_PLAY_H
#define TOOLS_PLAY_H

#include "tools/library.h"

/* Loads a case and speaks its texts; leaves the one before. False: *code is the exit
 * code and all was said. */
bool play_load_case(struct game *g, struct str folder, int *code);
/* Speaks its texts again, after those of others. */
void play_speak_case(struct game *g);

enum play_start {
    PLAY_FAILED, /* *code is the exit code and all was said */
    PLAY_BEGUN,  /* there is a session */
    PLAY_ASKS /* there are attempts: the trainee chooses; why, is among the notices */
};
/* Loads the case of the command line and does what that asks for: an act, the last
 * attempt; without attempts, a new one. */
enum play_start play_start_case(struct game *g, struct str folder, int *code);

/* As it stands on the command line; empty: the flagship is meant. */
struct str play_named_case(const struct app *app);
/* Leaves the case; writes the play asked for by --record. */
void play_close_case(struct game *g);

/* The law to be looked up, read when it is first wanted: most attempts never ask. */
void play_open_shelf(struct game *g);

/* window_loop.c: plays in the window; falls back to nothing: the exit code. */
int play_window(struct game *g);

#endif
