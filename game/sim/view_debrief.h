/* view_debrief.h - the decision before, and all that can be told after it.
 *
 * Only when the case is over are rules, truth, the other side's reasoning and the cures
 * shown. Part of the view (view.h), by the same rules; explain.h has the parts that say
 * why, down to rule and item.
 */
#ifndef SIM_VIEW_DEBRIEF_H
#define SIM_VIEW_DEBRIEF_H

#include "sim/explain.h"
#include "sim/score.h"
#include "sim/timeline.h"
#include "sim/view.h"

/* One element of a charge as it would go before the court: never whether it holds. */
struct sim_view_offered {
    struct msg name;
    struct sim_msgs items; /* "decision.item": title, form, the reason given */
};

/* A charge the desk may bring. */
struct sim_view_charge {
    scn_ix what;
    scn_ix person_what, offence_what;
    struct msg title, person, offence, article, text, penalty;
    struct msg part, part_text; /* the form of participation; none: the one who acted */
    struct msg beyond; /* an item given for other proceedings that it rests on; none */
    bool brought;
    u32 elements, covered; /* elements with at least one item on the board */
    const struct sim_view_offered *offered; /* as many as `elements` */
    struct msg lesser;                      /* what a court may fall back on; none */
    struct sim_do bring, drop;
};

struct sim_view_decision {
    const struct sim_view_charge *charges;
    u32 charge_count;
    struct sim_do trial, transfer, close;
    struct msg trial_means, transfer_means, close_means; /* in the law of the desk */
};

/* Of the charges that the desk may bring against a person, the one with the largest
 * share of its elements covered, the first of several; NULL: there is none. Says
 * nothing of worth. */
const struct sim_view_charge *sim_view_best(const struct sim_view *v, scn_ix person);

struct sim_view_verdict {
    scn_ix charge;
    struct msg title, person, offence;
    enum sim_verdict verdict;
    struct msg decision; /* in the words of the trial State's tradition */
    struct msg proved;   /* the offence proved; none */
    const struct sim_explain_element *elements;
    u32 element_count;
    const struct sim_explain_rule *rules; /* a bar; what was kept from the defence */
    u32 rule_count;
    struct sim_msgs notes;    /* where the defence pressed, a victim's word alone … */
    struct sim_msgs remedies; /* the last of them: what of the file would have carried a
                                 charge that failed */
};

struct sim_view_axis {
    struct msg name;
    i32 percent, uncapped, points, most;
};

struct sim_view_cap {
    struct msg title, why;
    i32 limit, day;
};

struct sim_view_objective {
    struct msg title, why, better, axis;
    i32 points, day; /* day: it first came true or went wrong; 0 never */
    enum sim_objective first, last;
    struct msg first_word, last_word;
};

/* A decision that counted: what was done, when, and the objectives and caps that it
 * settled. Told in the order of time. */
struct sim_view_effect {
    struct msg say; /* what it is, the points, why it matters or what is better */
    i32 points;     /* below 0: lost */
};

struct sim_view_turning {
    struct msg did; /* "did.…" */
    i32 day, date;
    i32 points; /* won and lost, taken together */
    u32 at;     /* its day in the timeline */
    const struct sim_view_effect *effects;
    u32 effect_count;
};

/* What one letter's review said, in both voices. */
/* How a letter was read; or that it was not answered when the case ended. */
struct sim_view_review {
    struct msg line; /* the request, the date, the outcome */
    const struct sim_explain_rule *rules;
    u32 rule_count;
};

/* What was said in an interview beside what the desk was given to hear. */
struct sim_view_lost_words {
    struct msg ask, heard, said, through;
};

/* Of the objectives missed, those that would have changed most, the heaviest first. */
enum { SIM_MISSED_MOST = 3 };

struct sim_view_debrief {
    struct msg title, text, kind_word;
    enum scn_ending_kind kind;
    i32 day;
    struct sim_view_axis axes[SCN_AXES];
    i32 limit; /* lowest cap; 100 none */
    const struct sim_view_verdict *verdicts;
    u32 verdict_count;
    const struct sim_view_cap *caps;
    u32 cap_count;
    const struct sim_view_objective *objectives;
    u32 objective_count;
    const struct sim_view_objective *missed[SIM_MISSED_MOST];
    u32 missed_count;
    const struct sim_view_turning *turning; /* at most three */
    u32 turning_count;
    const struct sim_timeline *timeline;
    const struct sim_view_review *reviews;
    u32 review_count;
    const struct sim_view_lost_words *lost_words;
    u32 lost_words_count;
    struct sim_msgs discussion;
    u32 copied; /* actions taken over from an earlier attempt; 0 none */
    u32 hints, undos;
    i32 hint_cost;
};

#endif
