/* recorded.h - a recorded play of a case as a list of actions, to be played again with
 * something else in it. Its hashes are not looked at. Not here: what must hold of it.
 *
 * Memory: everything lives in the play's arena, which its reader frees.
 */
#ifndef PROPERTY_RECORDED_H
#define PROPERTY_RECORDED_H

#include "scenario/scenario.h"
#include "sim/sim.h"

enum { RECORDED_LINES = 600 };

struct recorded {
    struct str name;
    const struct scn *scn;
    struct sim_world w;
    struct arena a;
    struct sim_action act[RECORDED_LINES];
    u32 count;
};

/* plays/<name>.play of the case, what its first desk did; false: there is none. */
bool recorded_read(struct recorded *p, const struct scn *scn, struct str name);
/* The state before the action `upto`. */
struct sim_state *recorded_upto(struct recorded *p, u32 upto);
struct sim_state *recorded_copy(struct recorded *p, const struct sim_state *s);
/* Does as many of the actions from `from` on as can be done; how many that are. */
u32 recorded_go_on(const struct recorded *p, struct sim_state *s, u32 from);

#endif
