/* swap_int.h - what the parts of swapping share. Private to sim. */
#ifndef SIM_SWAP_INT_H
#define SIM_SWAP_INT_H

#include "sim/act_int.h"
#include "sim/swap.h"

enum { SIM_SWAP_FORMAT = 1 };

/* The desk at the other end of a letter by file, in req_swap: 1 + the desk; 0 none. */
static inline scn_ix sim_swap_desk(const struct sim_world *w, const struct sim_state *s,
                                   u32 slot)
{
    u16 end = rd_req_swap(w, s)[slot];
    return end == 0 ? SCN_NONE : (scn_ix)(end - 1);
}

/* Does the letter of the slot wait for people at another station? */
bool sim_swap_awaited(const struct sim_world *w, const struct sim_state *s, u32 slot);
/* A desk of that State that others can play; SCN_NONE. */
scn_ix sim_other_desk(const struct sim_world *w, scn_ix state);
/* How a letter's checksum is made. */
u64 sim_swap_mark_of(struct str before);

/* The verbs: sending by file, leaving it to the law again, the words of an answer, and
 * taking a file in. */
bool sim_swaps(enum sim_verb verb);
enum sim_refusal sim_check_swap(const struct sim_world *w, const struct sim_state *s,
                                const struct sim_action *a);
void sim_apply_swap(struct sim_change *c, const struct sim_action *a, u32 text_id);

#endif
