/* talk_int.h - interviews, for the verbs that hold them. */
#ifndef SIM_TALK_INT_H
#define SIM_TALK_INT_H

#include "sim/change_int.h"

/* interpreter: SCN_NONE for none. */
enum sim_refusal sim_check_talk(const struct sim_world *w, const struct sim_state *s,
                                scn_ix interview, scn_ix interpreter);
void sim_open_talk(struct sim_change *c, scn_ix interview, scn_ix interpreter);
enum sim_refusal sim_check_ask(const struct sim_world *w, const struct sim_state *s,
                               scn_ix question);
void sim_ask(struct sim_change *c, scn_ix question);

#endif
