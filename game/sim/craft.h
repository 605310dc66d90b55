/* craft.h - what the craft of interviewing makes of a move, by what came before.
 *
 * A table of rows with their sources: PEACE (engage and explain, account, clarify and
 * challenge, close), the Méndez Principles on Effective Interviewing (2021) and, for a
 * child or somebody who may be one, the NICHD protocol. Phases follow from the moves;
 * none is locked. The numbers are the game's own, for teaching.
 *
 * Not here: what a person answers (talk.c).
 */
#ifndef SIM_CRAFT_H
#define SIM_CRAFT_H

#include "base/msg.h"
#include "sim/state.h"

enum sim_phase {
    SIM_PHASE_ENGAGE,
    SIM_PHASE_ACCOUNT,
    SIM_PHASE_CLARIFY,
    SIM_PHASE_CLOSE
};

struct sim_craft {
    int8_t trust, wellbeing;
    const char *id;     /* of the remark: "craft.…" */
    const char *source; /* of what it rests on: "craft.source.…" */
};

/* The number of the row that speaks of the move, were it made now. */
u32 sim_craft_of(const struct sim_world *w, const struct sim_state *s, scn_ix question);
const struct sim_craft *sim_craft_row(u32 number);
/* A child, or somebody who may be one. */
bool sim_as_child(const struct scn_person *person);
/* Where the interview stands. */
enum sim_phase sim_phase_of(const struct sim_world *w, const struct sim_state *s,
                            scn_ix interview);

#endif
