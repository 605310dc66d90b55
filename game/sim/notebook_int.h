/* notebook_int.h - words of other languages: where they are met, what they are taken
 * for. Private to sim. */
#ifndef SIM_NOTEBOOK_INT_H
#define SIM_NOTEBOOK_INT_H

#include "sim/act_int.h"

void sim_meet_in_document(struct sim_change *c, scn_ix document);
void sim_meet_in_answer(struct sim_change *c, scn_ix question);
void sim_meet_in_letter(struct sim_change *c, u32 reply);
/* Does the desk read none of that State's languages? */
bool sim_letter_foreign(const struct sim_world *w, scn_ix state);

/* The senses offered for a term, in the order shown; which of them is the true one. */
u32 sim_sense_count(const struct sim_world *w, scn_ix term);
u32 sim_true_sense(const struct sim_world *w, scn_ix term);
enum sim_refusal sim_check_guess(const struct sim_world *w, const struct sim_state *s,
                                 scn_ix term, i32 sense);
void sim_guess(struct sim_change *c, scn_ix term, i32 sense);

#endif
