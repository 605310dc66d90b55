/* walk.h - a short walk by chance through a case that loaded, and its single steps.
 *
 * Only what the options offer; the same for the same case and the same chance.
 */
#ifndef LIB_WALK_H
#define LIB_WALK_H

#include "scenario/scenario.h"
#include "sim/sim.h"

void walk_by_chance(const struct scn *scn, uint64_t *chance);
/* One action of those offered now; false at the end, and where none is offered. Where
 * a slot has no value, it may be one that is refused. */
bool walk_choose(const struct sim_world *w, const struct sim_state *s,
                 enum sim_actor who, uint64_t *chance, struct sim_action *a);

#endif
