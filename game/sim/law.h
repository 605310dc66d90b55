/* law.h - the law of the case's States, applied: items, requests and charges.
 *
 * Rules are data of the law packs; this part knows how to run them and knows no
 * country. Items and charges are judged by the trial State (the desk's) on the day of
 * the question, which at the decision is that of the hearing; offences by the days of
 * the conduct; a request by the requested State on the day it is received.
 *
 * Sources of the mechanism: UNTOC art. 18(9)-(29) for the stages and outcomes of a
 * request; the order of stages is that of enum scn_stage. Not here: what a letter looks
 * like (view.h, text), time and goodwill (apply.c).
 */
#ifndef SIM_LAW_H
#define SIM_LAW_H

#include "sim/state.h"

enum { SIM_RULES_MAX = 128 }; /* rules of one kind in one pack that are looked at */

/* The rules that spoke, as indexes into the pack's admissibility rules. */
struct sim_item_judgment {
    bool excluded, lead_only;
    bool support; /* counts only beside an item that needs no support */
    u32 count;
    u16 rules[SIM_RULES_MAX];
};

/* Runs every admissibility rule of the trial State over the item as the desk holds it.
 */
void sim_judge_item(const struct sim_world *w, const struct sim_state *s,
                    scn_ix evidence, struct sim_item_judgment *out);
/* The same for one fact that it is to show. */
void sim_judge_fact(const struct sim_world *w, const struct sim_state *s,
                    scn_ix evidence, scn_ix fact, struct sim_item_judgment *out);
/* The short answer. */
enum sim_worth {
    SIM_WORTH_NOTHING, /* not held, shut out, or a mere lead */
    SIM_WORTH_SUPPORT, /* counts beside another */
    SIM_WORTH_FULL
};
enum sim_worth sim_item_worth(const struct sim_world *w, const struct sim_state *s,
                              scn_ix evidence);
/* The same for one fact that it is to show. */
enum sim_worth sim_fact_worth(const struct sim_world *w, const struct sim_state *s,
                              scn_ix evidence, scn_ix fact);
/* Held, and neither excluded nor a mere lead. */
bool sim_item_counts(const struct sim_world *w, const struct sim_state *s,
                     scn_ix evidence);
/* Does the item show the fact: by itself, or because it was said in its interview? */
bool sim_item_shows(const struct sim_world *w, const struct sim_state *s,
                    scn_ix evidence, scn_ix fact);

/* Is a rule in force today, and verified by somebody? */
bool sim_rule_today(const struct sim_world *w, const struct sim_state *s,
                    const struct scn_rule *rule);
/* Was it shown to the defence: disclosed, relied on, or part of an open dossier? */
bool sim_item_before_defence(const struct sim_world *w, const struct sim_state *s,
                             scn_ix evidence);
/* Held items that speak for the person and that the defence was not shown. */
u32 sim_kept_back(const struct sim_world *w, const struct sim_state *s, scn_ix person);

/* What the requested State makes of a request as it stands. */
struct sim_review {
    enum scn_outcome outcome; /* the worst of all findings; ACCEPT when none */
    i32 days;                 /* working days on top of the State's own */
    i32 goodwill;             /* change by this sending */
    u32 executed;             /* bits: measures of the template that are carried out */
    u16 form[32];             /* of each executed measure's result; SCN_NONE its own */
    u32 count;
    u16 rules[SIM_RULES_MAX]; /* in the order of stages; each once */
};

/* Runs every stage's rules for every measure asked for. A measure with a condition that
 * nobody answered yet waits; one whose condition was declined is not carried out; an
 * accepted condition is met, and its rule only told. */
void sim_review_request(const struct sim_world *w, const struct sim_state *s, u32 slot,
                        struct sim_review *out);
/* What it makes of the use that was made of what it gave: the rules of that stage. */
void sim_review_use(const struct sim_world *w, const struct sim_state *s, u32 slot,
                    struct sim_review *out);
/* Was the item given for proceedings that this offence is not part of, without leave?
 */
bool sim_given_for_other(const struct sim_world *w, const struct sim_state *s,
                         scn_ix evidence, scn_ix offence);

/* The form in which that law gives each measure's result, whatever else stands in its
 * way; SCN_NONE its own. */
void sim_result_forms(const struct sim_world *w, const struct sim_state *s, u32 slot,
                      u16 form[32]);
/* Bits: the measures asked for that none of the marked rules stops. */
u32 sim_measures_left(const struct sim_world *w, const struct sim_state *s, u32 slot,
                      const u32 *marked);

/* Where a condition that a request rule puts stands (UNTOC art. 18(26)). */
enum sim_condition {
    SIM_CONDITION_NONE, /* the rule puts none */
    SIM_CONDITION_OPEN,
    SIM_CONDITION_ACCEPTED,
    SIM_CONDITION_DECLINED
};
/* As the desk has chosen by now; and as it stood when letter `reply` was written. */
enum sim_condition sim_condition_now(const struct sim_world *w,
                                     const struct sim_state *s, u32 slot, u32 rule);
enum sim_condition sim_condition_then(const struct sim_world *w,
                                      const struct sim_state *s, u32 reply, u32 rule);
/* The newest letter that came back to the request of a slot, or -1; a protest answers
 * no request. */
i32 sim_last_reply(const struct sim_world *w, const struct sim_state *s, u32 slot);
/* Does the letter say so? One that returns or refuses gives its grounds and nothing
 * else; a note of silence says nothing. */
bool sim_reply_tells(const struct sim_world *w, const struct sim_state *s, u32 reply,
                     u32 rule);
/* Does the last letter put a condition that still has to be answered: is it told there,
 * and was it not accepted already? An accepted condition binds from then on. */
bool sim_condition_put(const struct sim_world *w, const struct sim_state *s, u32 slot,
                       u32 rule);
/* Does letter `reply` put one that nobody had answered? */
bool sim_reply_puts_conditions(const struct sim_world *w, const struct sim_state *s,
                               u32 reply);
/* Was it accepted in a letter that left? */
bool sim_condition_binds(const struct sim_world *w, const struct sim_state *s, u32 slot,
                         u32 rule);
/* What the accepted conditions cost that have brought nothing yet: paid with a letter,
 * and given back where what they are about is not carried out. */
i32 sim_conditions_price(const struct sim_world *w, const struct sim_state *s,
                         u32 slot);
/* Bits: the measures asked for that the rule speaks of, as the letter is now. */
u32 sim_rule_measures(const struct sim_world *w, const struct sim_state *s, u32 slot,
                      u32 rule);

/* What the desk's own law makes of a letter that came in, beside what the desk found.
 */
struct sim_examination {
    enum scn_outcome outcome; /* the lawful answer */
    u32 count;                /* rules that speak against it */
    u32 missed, wrong;        /* not found; found without ground */
};
struct sim_examination sim_examine(const struct sim_world *w, const struct sim_state *s,
                                   u32 slot);
/* Did that rule speak of a letter that came in? */
bool sim_rule_spoke_here(const struct sim_world *w, const struct sim_state *s, u32 slot,
                         u32 rule);
/* Is the rule one that can be held against a letter? Silence is no answer of a desk,
 * and what nobody verified is no ground. */
bool sim_objection_counts(const struct scn_rule *rule);
/* The slot of a letter that came in, or -1. */
i32 sim_incoming_slot(const struct sim_world *w, const struct sim_state *s,
                      scn_ix request);
/* The minute by which it should be answered. */
u32 sim_incoming_due(const struct sim_world *w, const struct sim_state *s, u32 slot);
/* Was it answered, or is it still open, after its day? */
bool sim_incoming_late(const struct sim_world *w, const struct sim_state *s, u32 slot);

/* One element of one charge before the trial court. */
struct sim_element_proof {
    scn_ix element;
    scn_ix whose; /* the person it is proved about: the accused, or who acted */
    u32 items;  /* independent items that count and truly show it, for the reason given
                 */
    u32 needed; /* by the pack's threshold, or to outnumber what speaks against it */
    u32 excluded; /* linked items that a rule shuts out */
    u32 beside;   /* linked items whose reason does not carry the element */
    u32 against;  /* independent items that tend to disprove it */
    bool met;
};

enum { SIM_ELEMENTS_MAX = 24 };

/* Does the provision charged apply to the conduct at all? */
enum sim_provision {
    SIM_PROVISION_APPLIES,
    SIM_PROVISION_NOT_THEN, /* it was not in force on any day of the conduct */
    SIM_PROVISION_REPEALED  /* it was repealed since, and the accused profits from it */
};

struct sim_reckoning {
    enum sim_verdict verdict;
    scn_ix proved_offence; /* the one charged, or the lesser; SCN_NONE */
    enum sim_provision provision;
    const struct scn_rule *bar; /* the charge rule that stops it whatever is proved */
    u32 count;
    struct sim_element_proof elements[SIM_ELEMENTS_MAX];
    u32 weakest;   /* where the defence presses: the element with least to spare */
    u32 against;   /* independent items that tend to disprove an element */
    u32 kept_back; /* of them, those of which the defence was shown nothing */
    /* Not proved as charged, but the same items prove another part in the offence: */
    bool other_part;
    scn_ix other; /* which; SCN_NONE: as the one who acted */
};

/* Applies the trial State's law and threshold to what the desk has linked. */
void sim_reckon(const struct sim_world *w, const struct sim_state *s, scn_ix charge,
                struct sim_reckoning *out);
/* Independent linked items that count for one element of one suspect. */
u32 sim_independent(const struct sim_world *w, const struct sim_state *s, scn_ix person,
                    scn_ix element);

/* The offence of the requested State that the stated facts would be there on that day,
 * or SCN_NONE: dual criminality looks at conduct, not at names (UNTOC art. 43(2) by
 * analogy). Political and military offences are none that assistance is given for. */
scn_ix sim_offence_there(const struct sim_world *w, const struct sim_state *s,
                         u32 slot);

#endif
