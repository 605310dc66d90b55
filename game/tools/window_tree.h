/* window_tree.h - the page of the moment as text in a file, for who drives the window
 * from outside: tests, and one day a reader of screens.
 *
 * Asked for by the environment: ROGATORY_TREE=FILE. What stands in the file is always
 * one whole page, the one on the screen, with everything counted that led to it: who
 * pressed a key waits until `keys` is one more. The format is in tests/README.md.
 *
 * Memory: none of its own. A file that cannot be written is said on stderr, once.
 */
#ifndef TOOLS_WINDOW_TREE_H
#define TOOLS_WINDOW_TREE_H

#include "tools/game.h"
#include "ui/ui.h"

struct play_tree {
    struct str path; /* empty: nobody asked */
    unsigned keys, clicks, wheels;
};

struct play_tree play_tree_wanted(void);
/* Every input that was taken. */
void play_tree_count(struct play_tree *t, const struct ui_input *in);
/* After the page was shown. */
void play_tree_write(struct play_tree *t, const struct game *g, const struct ui *ui);

#endif
