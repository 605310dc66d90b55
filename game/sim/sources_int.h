/* sources_int.h - how many of some items are independent of each other.
 *
 * Two items are independent when they go back to no common source: two copies of one
 * call log are one, and a summary made from it adds nothing. Of the items gathered, the
 * largest number that are independent of each other counts. Items that need support
 * count only when there is one that needs none.
 *
 * Private to sim. Memory: on the caller's stack; the lists of sources are the model's.
 */
#ifndef SIM_SOURCES_INT_H
#define SIM_SOURCES_INT_H

#include "sim/law.h"

enum {
    SIM_SOURCES_MAX = 64, /* items with a source of their own; no court needs more */
    SIM_MIXED_MAX = 8     /* items that go back to several sources */
};

struct sim_sources {
    u32 single[SIM_SOURCES_MAX]; /* distinct */
    u32 count;
    const struct scn_sources *mixed[SIM_MIXED_MAX];
    u32 mixed_count;
    bool full; /* one of them needs no support */
};

/* Adds an item by where it goes back to; past the caps it adds nothing. */
void sim_sources_add(struct sim_sources *list, const struct scn_sources *roots,
                     enum sim_worth worth);
/* The most that are independent of each other. */
u32 sim_sources_independent(const struct sim_sources *list);

#endif
