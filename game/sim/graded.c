/* graded.c - what nobody verified never grades: the one place that decides what this
 * means for each kind of line of a law pack.
 *
 *   a rule                 does not speak, and cannot be held against a letter
 *   a threshold            is not looked at: one item is enough
 *   an offence             cannot be charged or stated, and is no offence for dual
 *                          criminality or as the lesser one
 *   a part in an offence   cannot be charged, and is not found in place of another
 *   an element             makes the offences and parts that rest on it such lines too
 *   a treaty               cannot be relied on; of a letter that relies on it, nobody
 *                          knows whether it is in force
 *   a procedure            cannot be asked for, and no letter asks for it
 *   a kind, a form or a step of custody: a rule that asks for it gets no answer
 *   a period               does not run: nothing ends by it
 *   disclosure             keeping an item back has no price
 *   who leads, reservations: are there to be read in any case
 *   indicators, uses of consent, care: are owed to people in any case
 *
 * Such a line stays in the library, marked. Not here: how it is marked (shelf.c,
 * explain.c), where the law is applied (law_*.c, reckon.c).
 */
#include "sim/law_int.h"
#include "sim/sim.h"

bool sim_rule_grades(const struct scn_rule *rule)
{
    return rule->source.verified;
}

static bool elements_grade(const struct sim_world *w, const struct scn_refs *elements)
{
    for (u32 i = 0; i < elements->count; i++)
        if (!w->scn->elements[elements->at[i]].source.verified)
            return false;
    return true;
}

bool sim_offence_grades(const struct sim_world *w, scn_ix offence)
{
    const struct scn_offence *o = &w->scn->offences[offence];
    return o->source.verified && elements_grade(w, &o->elements);
}

bool sim_part_grades(const struct sim_world *w, scn_ix part)
{
    const struct scn_participation *p = &w->scn->participations[part];
    return p->source.verified && elements_grade(w, &p->own);
}

bool sim_treaty_grades(const struct sim_world *w, scn_ix treaty)
{
    return w->scn->treaties[treaty].source.verified;
}

bool sim_period_grades(const struct sim_world *w, scn_ix period)
{
    return period == SCN_NONE || w->scn->periods[period].source.verified;
}

const struct scn_threshold *sim_threshold(const struct scn_state *court, scn_ix element)
{
    for (u32 i = 0; i < court->threshold_count; i++)
        if (court->thresholds[i].element == element)
            return &court->thresholds[i];
    return NULL;
}

u32 sim_items_needed(const struct scn_state *court, scn_ix element)
{
    const struct scn_threshold *t = sim_threshold(court, element);
    return t != NULL && t->source.verified ? (u32)t->items : 1;
}

bool sim_keeping_back_counts(const struct scn_state *court)
{
    return court->disclosure.source.verified;
}

i32 sim_graded_name(const struct scn_concept *all, scn_ix i)
{
    return i == SCN_NONE || !all[i].source.verified ? SCN_UNKNOWN : (i32)i;
}

static bool charge_grades(const struct sim_world *w, scn_ix charge)
{
    const struct scn_charge *c = &w->scn->charges[charge];
    return sim_offence_grades(w, c->offence) &&
           (c->participation == SCN_NONE || sim_part_grades(w, c->participation));
}

bool sim_action_grades(const struct sim_world *w, const struct sim_action *a)
{
    const struct scn *n = w->scn;
    switch ((int)a->verb) {
    case SIM_charge: return charge_grades(w, (scn_ix)a->arg[0]);
    case SIM_rely: return sim_treaty_grades(w, (scn_ix)a->arg[1]);
    case SIM_state_offence: return sim_offence_grades(w, (scn_ix)a->arg[1]);
    case SIM_request_form:
        return n->procedures[a->arg[1]].source.verified || a->arg[2] == 0;
    default: return true;
    }
}
