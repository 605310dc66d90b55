/* library.h - the shipped cases and the attempts at them, in the words of the moment.
 *
 * What the window and the terminal both list. Memory: in the app's arena. Not here: how
 * it looks (window_library.c, term_library.c), going on with an attempt (game.h).
 */
#ifndef TOOLS_LIBRARY_H
#define TOOLS_LIBRARY_H

#include "sim/past.h"
#include "tools/game.h"

struct play_case {
    const struct scn *scn;
    struct str folder;
    struct str title, summary;
    uint32_t open, finished;  /* attempts */
    const struct str *states; /* the names of scn->in_play */
};

/* The cases without errors, the practice case first; returns how many. No case may be
 * open: each speaks its own texts for a moment. */
size_t play_cases(struct game *g, const struct play_case **cases);
/* The case that is open (game.scn), of which the texts are spoken. */
struct play_case play_case_open(struct game *g);
/* "Orisun, Azelmar": the States it takes place in. */
struct str play_states(struct game *g, const struct play_case *c);
/* "English, French": the languages a case is written in. */
struct str play_languages(struct game *g, const struct scn *scn);

enum { PLAY_ATTEMPTS = 50 };
/* The attempts at the open case, the one last gone on with first, at most
 * PLAY_ATTEMPTS; returns how many. *older: how many more there are. */
uint32_t play_attempts(struct game *g, const struct sim_attempt **list,
                       uint32_t *older);

#endif
