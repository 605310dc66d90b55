/* choices.h - what the person at the keyboard chose (base/settings.h): found again at
 * the start, done and kept at each change. What the window and the terminal share.
 *
 * Not here: the table, the words of its values (text/setting.h), the pages
 * (ui/scr_settings.c, term_settings.c), how the window looks then (window_loop.c).
 */
#ifndef TOOLS_CHOICES_H
#define TOOLS_CHOICES_H

#include "tools/game.h"

/* Reads all into g->now and does what they ask for; the command line goes first, and is
 * not kept. */
void game_read_choices(struct game *g);
/* Chooses and keeps. A value that is none of the setting's changes nothing. */
void game_choose(struct game *g, enum setting which, int value);
/* The language to go to by one key, and to come back from: a value of SET_LANG. */
int game_other_language(const struct game *g);

#endif
