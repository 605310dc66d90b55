/* remedy.h - what of one's own file would have carried a charge that failed.
 *
 * For the debrief only: each remedy is tried, by reckoning again on a copy of the state
 * in which nothing else was changed. Not here: what would still have had to be obtained
 * (objectives, and the cures of explain.h).
 *
 * Memory: the copy and the messages live in the arena given. Private to sim.
 */
#ifndef SIM_REMEDY_H
#define SIM_REMEDY_H

#include "base/msg.h"
#include "sim/law.h"

enum { SIM_REMEDIES_MAX = 8 };

/* At most SIM_REMEDIES_MAX sentences; none where a rule or the provision itself stood
 * in the way. The list must have room for them. */
u32 sim_remedies(const struct sim_world *w, const struct sim_state *s, scn_ix charge,
                 struct arena *a, struct msg *list);

#endif
