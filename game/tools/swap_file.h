/* swap_file.h - letters between stations on disks and sticks: the folder they are
 * looked for in and written to, what lies there, opening and writing one.
 *
 * What the window, the terminal and the verbs share. Nothing of a file reaches an
 * attempt unless it fits (sim/swap.h). Memory: the arena passed in. Not here: how it
 * looks.
 */
#ifndef TOOLS_SWAP_FILE_H
#define TOOLS_SWAP_FILE_H

#include "sim/swap.h"
#include "tools/game.h"

/* A letter that lies in the folder. */
struct swap_found {
    struct str path;
    struct msg say; /* what it is, or the name of the file when it cannot be read */
    struct msg why; /* it does not fit: none when it does */
};

/* A letter of the attempt that can be handed over. */
struct swap_leaving {
    uint32_t slot;
    struct msg say;
};

/* The ending of such files. */
bool play_swap_is_file(struct str path);
/* Reads one file, at most a little more than a letter can have: sim_swap_read says what
 * is wrong with it. */
bool play_swap_read(struct str path, struct arena *a, struct str *bytes, struct err *e);
/* Judges a file by itself and by its case, for `check`; adds what is wrong. */
void play_swap_check(struct app *app, struct str path, struct str bytes,
                     struct diags *d);

/* The folder: the last one named, or a stick that is in, or `swap` in the data folder.
 */
struct str play_swap_folder(struct game *g);
void play_swap_use_folder(struct game *g, struct str folder);
/* One was named, and is not there: a stick that was pulled, a slip of the pen. */
bool play_swap_is_gone(struct game *g);
size_t play_swap_list(struct game *g, struct arena *a, const struct swap_found **list);
size_t play_swap_leaves(struct game *g, struct arena *a,
                        const struct swap_leaving **list);

/* Opens a letter at the path. False: *why says why not, and nothing changed. */
bool play_swap_open(struct game *g, struct str path, struct arena *a,
                    struct sim_step *step, struct msg *why);
/* Writes the letter of a slot into a folder under its own name, and reads it again: a
 * stick may lie. What to tell. */
struct msg play_swap_write(struct game *g, uint32_t slot, struct str folder,
                           struct arena *a);
/* The same without telling, for a session that nobody plays. */
bool play_swap_save(const struct sim_session *x, uint32_t slot, struct str path,
                    struct arena *a, struct err *e);

#endif
