/* care_int.h - the people in the case, for the parts of sim that meet them: what may be
 * done with a person, and what is owed first.
 *
 * Private to sim. The verbs of care are in act_int.h, the words of conditions in
 * eval.c.
 */
#ifndef SIM_CARE_INT_H
#define SIM_CARE_INT_H

#include "sim/change_int.h"

/* A victim, or somebody presumed one. */
bool sim_protected(const struct sim_world *w, const struct sim_state *s, scn_ix person);
/* Was everything that must be understood explained, in a language understood? */
bool sim_informed(const struct sim_world *w, const struct sim_state *s, scn_ix person);
/* Was the indicator noted, and does a fact that the desk knows show it? */
bool sim_noticed(const struct sim_world *w, const struct sim_state *s, scn_ix person,
                 scn_ix indicator);
bool sim_fact_indicates(const struct sim_world *w, scn_ix fact, scn_ix person,
                        scn_ix indicator);
bool sim_can_reach(const struct sim_world *w, const struct sim_state *s, scn_ix person);

/* What the person says to everything that `covers` stands for: the worst answer. What a
 * presumed child need not agree to counts as agreed. */
enum sim_consent sim_consent_for(const struct sim_world *w, const struct sim_state *s,
                                 scn_ix person, enum scn_covers covers);
/* Refused or withdrawn: that use may not be made. */
bool sim_stopped(const struct sim_world *w, const struct sim_state *s, scn_ix person,
                 enum scn_covers covers);
void sim_set_consent(struct sim_change *c, scn_ix person, scn_ix use,
                     enum sim_consent consent);
/* The answer to being heard at all. */
void sim_answer_hearing(struct sim_change *c, scn_ix person, enum sim_consent consent);
/* The use is made: a breach where a protected person did not agree to it. */
void sim_use_person(struct sim_change *c, scn_ix person, enum scn_covers covers);

/* Would the letter of a slot name the person? */
bool sim_letter_names(const struct sim_world *w, const struct sim_state *s, u32 slot,
                      scn_ix person);
/* Whether it would name somebody who does not want it. */
bool sim_letter_stopped(const struct sim_world *w, const struct sim_state *s, u32 slot);
void sim_letter_gives(struct sim_change *c, u32 slot);
/* Does the item, shown in clear, tell who the victim is? */
bool sim_item_names(const struct sim_world *w, scn_ix evidence, scn_ix person);
bool sim_item_stopped(const struct sim_world *w, const struct sim_state *s,
                      scn_ix evidence);
void sim_item_gives(struct sim_change *c, scn_ix evidence);
bool sim_item_names_any(const struct sim_world *w, scn_ix evidence);

/* What the desk now knows of the person's urgent needs. */
void sim_tell_needs(struct sim_change *c, scn_ix person);
/* Before the first question: what it does that needs were not met. */
void sim_care_before_talk(struct sim_change *c, scn_ix person);
/* Has the person somebody at her side whom she accepted? */
bool sim_supported(const struct sim_world *w, const struct sim_state *s, scn_ix person);
/* Whoever was heard is asked whether to be heard again. */
void sim_ask_anew(struct sim_change *c, scn_ix person);
/* What a question does to a person, with somebody at her side. */
i32 sim_felt(const struct sim_world *w, const struct sim_state *s, scn_ix person,
             i32 wellbeing);
/* The reflection period is over, or the person wishes to speak. */
void sim_end_reflection(struct sim_change *c, scn_ix person);
/* To a service: she is received at once, or once there is a place. */
void sim_refer(struct sim_change *c, scn_ix person, scn_ix service);
/* Likely victims among those brought to trial. */
void sim_punish(struct sim_change *c);
/* Periods that end and places that become free now, and the next of them after `now`.
 */
void sim_care_due(struct sim_change *c);
u32 sim_care_next(const struct sim_world *w, const struct sim_state *s, u32 now,
                  u32 limit);
bool sim_care_expected(const struct sim_world *w, const struct sim_state *s);

/* care_term.c: the value of a word about care. */
i32 sim_care_term(const struct sim_world *w, const struct sim_state *s,
                  const struct scn_op *op);

#endif
