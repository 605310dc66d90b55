/* law.h - the law of the case's States, applied: items, requests and charges.
 *
 * Rules are data of the law packs; this part knows how to run them and knows no
 * country. Admissibility is judged by the trial State (the desk's) on the day of the
 * question; a request by the requested State on the day it is received.
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
    u32 count;
    u16 rules[SIM_RULES_MAX];
};

/* Runs every admissibility rule of the trial State over the item as the desk holds it.
 */
void sim_judge_item(const struct sim_world *w, const struct sim_state *s,
                    scn_ix evidence, struct sim_item_judgment *out);
/* The short answer: held, and neither excluded nor a mere lead. */
bool sim_item_counts(const struct sim_world *w, const struct sim_state *s,
                     scn_ix evidence);
/* Does the item show the fact: by itself, or because it was said in its interview? */
bool sim_item_shows(const struct sim_world *w, const struct sim_state *s,
                    scn_ix evidence, scn_ix fact);

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

/* Runs every stage's rules for every measure asked for. */
void sim_review_request(const struct sim_world *w, const struct sim_state *s, u32 slot,
                        struct sim_review *out);

/* One element of one charge before the trial court. */
struct sim_element_proof {
    scn_ix element;
    u32 items;    /* independent admissible items that truly show it and are linked */
    u32 needed;   /* by the pack's threshold */
    u32 excluded; /* linked items that a rule shuts out */
    u32 beside;   /* linked items that do not show it */
    bool met;
};

enum { SIM_ELEMENTS_MAX = 16 };

struct sim_reckoning {
    enum sim_verdict verdict;
    scn_ix proved_offence; /* the one charged, or the lesser; SCN_NONE */
    u32 count;
    struct sim_element_proof elements[SIM_ELEMENTS_MAX];
    u32 against; /* independent admissible items that tend to disprove an element */
};

/* Applies the trial State's rules and threshold to what the desk has linked. */
void sim_reckon(const struct sim_world *w, const struct sim_state *s, scn_ix charge,
                struct sim_reckoning *out);
/* Independent admissible linked items for one element of one suspect. */
u32 sim_independent(const struct sim_world *w, const struct sim_state *s, scn_ix person,
                    scn_ix element);

/* The offence of the requested State that the stated facts would be there on that day,
 * or SCN_NONE: dual criminality looks at conduct, not at names (UNTOC art. 43(2) by
 * analogy). */
scn_ix sim_offence_there(const struct sim_world *w, const struct sim_state *s,
                         u32 slot);

#endif
