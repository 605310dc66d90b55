/* explain.h - why: from a verdict down to the element, the item, the rule and the cure.
 *
 * For the debrief and for `explain` in the terminal. Sources carry their status, so
 * that nobody takes an invented rule for law. Not for the desk before its decision.
 *
 * Memory: results live in the arena given and borrow from the model.
 */
#ifndef SIM_EXPLAIN_H
#define SIM_EXPLAIN_H

#include "base/msg.h"
#include "sim/law.h"

/* A rule that spoke. */
struct sim_explain_rule {
    struct str code;        /* F1 … F28, or empty */
    struct msg say;         /* their words */
    struct msg note, cure;  /* the coach's; may be none */
    struct msg cite;        /* the source */
    struct msg status;      /* "source.real", "source.modelled", "source.invented" */
    enum scn_status source; /* the same */
    u32 sections;      /* a request's: bits of enum sim_section that it looked at */
    struct msg effect; /* an item's: "explain.excluded", "explain.lead_only" or
                          "explain.support"; a charge's: "explain.barred"; a
                          request's: its outcome; none */
};

/* An item before the court: linked, or one that speaks against. */
struct sim_explain_item {
    scn_ix evidence;
    struct msg title;
    struct msg reason; /* the fact for which it was linked; none */
    struct msg
        standing; /* linked: "explain.item.counts", "….beside_another",
                     "….alone", "….same_source", "….made_from_others",
                     "….beside", "….elsewhere", "….false", "….excluded", "….lead_only",
                     "….not_held"; against: "explain.against.shown",
                     "….kept_back", "….consent", "….excluded" */
    bool counts;
    const struct sim_explain_rule *rules;
    u32 rule_count;
};

struct sim_explain_element {
    scn_ix element;
    struct msg name, text;
    struct msg whose; /* who acted, when it is not the accused; none */
    bool met;
    u32 items, needed, excluded, beside;
    struct msg summary; /* "explain.element.met" … with {items} and {needed}; with
                           {against} where that is why more are needed */
    struct msg note;    /* the threshold's: a prudence rule; none */
    const struct sim_explain_item *linked, *opposed;
    u32 linked_count, opposed_count;
};

/* One element of one charge, as reckoned. */
struct sim_explain_element sim_explain_element(const struct sim_world *w,
                                               const struct sim_state *s, scn_ix charge,
                                               const struct sim_element_proof *p,
                                               struct arena *a);
/* The rule that stops a charge. */
struct sim_explain_rule sim_explain_bar(const struct scn_rule *bar);
/* The trial State's rule on what the defence must be shown. */
struct sim_explain_rule sim_explain_disclosure(const struct sim_world *w);
/* Every rule of the trial State that spoke of the item. */
const struct sim_explain_rule *sim_explain_item(const struct sim_world *w,
                                                const struct sim_state *s,
                                                scn_ix evidence, struct arena *a,
                                                u32 *count);
/* Why the letter in a slot was met with silence, though nobody wrote so; nothing where
 * an answer was on its way. */
const struct sim_explain_rule *sim_explain_silence(const struct sim_world *w,
                                                   const struct sim_state *s, u32 slot,
                                                   struct arena *a, u32 *count);
/* Every rule that spoke in letter `number`, in the order of the stages. */
const struct sim_explain_rule *sim_explain_letter(const struct sim_world *w,
                                                  const struct sim_state *s, u32 number,
                                                  struct arena *a, u32 *count);

#endif
