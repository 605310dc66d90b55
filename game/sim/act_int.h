/* act_int.h - verbs and their arguments, for the parts that check, apply and print. */
#ifndef SIM_ACT_INT_H
#define SIM_ACT_INT_H

#include "scenario/scenario.h"
#include "sim/change_int.h"

/* What an argument is: a kind of thing, or one of these. */
enum {
#define K(name) ARG_##name = SCN_##name
    K(DOCUMENT),
    K(INTERPRETER),
    K(INJECT),
    K(PLACE),
    K(LEAD),
    K(PERSON),
    K(SERVICE),
    K(INTERVIEW),
    K(QUESTION),
    K(EVIDENCE),
    K(ELEMENT),
    K(REQUEST),
    K(AUTHORITY),
    K(CHANNEL),
    K(TREATY),
    K(OFFENCE),
    K(LANGUAGE),
    K(PROCEDURE),
    K(MEASURE),
    K(FACT),
    K(CHARGE),
    K(MILESTONE),
    K(FORM),
    K(INDICATOR),
    K(CARE),
    K(USE),
    K(GLOSS),
#undef K
    ARG_NONE = SCN_KINDS,
    ARG_INT,
    ARG_RULE,   /* a request rule of the State that judges the request before it */
    ARG_SPAN,   /* a sentence of the document before it */
    ARG_E_WAIT, /* the enumerations from here on */
    ARG_E_TRANSLATION,
    ARG_E_IDENTITY,
    ARG_E_YESNO,
    ARG_E_URGENCY,
    ARG_E_ENCLOSURE,
    ARG_E_DECISION,
    ARG_E_OUTCOME,
    ARG_E_PRESUMED
};

enum { SIM_WAIT_NEXT, SIM_WAIT_DAYS };
enum {
    SIM_ENCLOSE_STATUTE,
    SIM_ENCLOSE_ORDER,
    SIM_ENCLOSE_ASSURANCE,
    SIM_ENCLOSE_SIGNATURE
};

/* SIM_ARGS argument kinds of a verb. */
const u8 *sim_verb_kinds(enum sim_verb verb);
bool sim_verb_text(enum sim_verb verb);
/* How many values argument `i` of the action has, those before it as they are. */
u32 sim_arg_count(const struct sim_world *w, const struct sim_action *a, int i);
/* The rules that an ARG_RULE of the action is one of: of the State that judges the
 * request of its first argument. */
const struct scn_rules *sim_arg_rules(const struct sim_world *w,
                                      const struct sim_action *a);

/* act_request.c */
enum sim_refusal sim_check_request(const struct sim_world *w, const struct sim_state *s,
                                   const struct sim_action *a);
/* Does the choice belong to the requested (or, for the offence, the asking) State? */
bool sim_bench_belongs(const struct scn *scn, const struct sim_action *a,
                       scn_ix asking);
/* Fills the part of a letter that a verb of the bench is about; `tell` has a text and
 * is none of them. */
void sim_fill_request(struct sim_change *c, u32 slot, const struct sim_action *a);
/* incoming.c: requests that come in. */
enum sim_refusal sim_check_incoming(const struct sim_world *w,
                                    const struct sim_state *s,
                                    const struct sim_action *a);
void sim_apply_incoming(struct sim_change *c, const struct sim_action *a);

/* care.c: the verbs of care for the people in the case. */
bool sim_cares(enum sim_verb verb);
/* Working minutes and money that the action takes. */
i32 sim_care_minutes(const struct sim_world *w, const struct sim_action *a);
i32 sim_care_money(const struct sim_world *w, const struct sim_action *a);
enum sim_refusal sim_check_care(const struct sim_world *w, const struct sim_state *s,
                                const struct sim_action *a);
void sim_apply_care(struct sim_change *c, const struct sim_action *a);

/* condition.c: accepting or declining what the requested State puts. */
enum sim_refusal sim_check_agree(const struct sim_world *w, const struct sim_state *s,
                                 u32 slot, const struct sim_action *a);
void sim_apply_agree(struct sim_change *c, u32 slot, const struct sim_action *a);

/* correspond.c: the verbs beside sending. */
bool sim_corresponds(enum sim_verb verb);
/* Working minutes the verb takes. */
i32 sim_correspond_minutes(enum sim_verb verb);
enum sim_refusal sim_check_correspond(const struct sim_world *w,
                                      const struct sim_state *s,
                                      const struct sim_action *a);
void sim_apply_correspond(struct sim_change *c, const struct sim_action *a);
void sim_apply_request(struct sim_change *c, const struct sim_action *a, u32 text_id);

/* act.c: pays a translator and has a paper or a recording translated in his time. */
void sim_have_translated(struct sim_change *c, enum sim_task kind, scn_ix what,
                         scn_ix by);
/* incoming.c: can the letter that came in still be answered? Its slot in *slot. */
enum sim_refusal sim_check_came_in(const struct sim_world *w, const struct sim_state *s,
                                   scn_ix request, i32 *slot);
/* act.c: is it the facilitator's alone? */
bool sim_facilitates(enum sim_verb verb);

/* Marks in documents (mark.c). */
bool sim_marks(enum sim_verb verb);
enum sim_refusal sim_check_mark(const struct sim_world *w, const struct sim_state *s,
                                const struct sim_action *a);
void sim_apply_mark(struct sim_change *c, const struct sim_action *a);
/* In `mark`. */
u32 sim_mark_at(const struct sim_world *w, scn_ix document, u32 span);

#endif
