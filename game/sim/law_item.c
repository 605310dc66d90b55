/* law_item.c - one item of evidence before the trial State: is it let in, what does it
 * show?
 *
 * Not here: the words of its rules (law_terms.c), what a charge needs (reckon.c).
 */
#include "sim/law_int.h"

void sim_judge_item(const struct sim_world *w, const struct sim_state *s,
                    scn_ix evidence, struct sim_item_judgment *out)
{
    const struct scn_rules *rules = &w->scn->states[sim_home(w)].admissibility;
    struct sim_about about = {.evidence = evidence};
    out->excluded = out->lead_only = false;
    out->count = 0;
    for (u32 i = 0; i < rules->count; i++) {
        if (!sim_holds(w, s, &rules->at[i].when, about))
            continue;
        out->excluded |= rules->at[i].exclude;
        out->lead_only |= rules->at[i].lead_only;
        if (out->count < SIM_RULES_MAX)
            out->rules[out->count++] = (u16)i;
    }
}

bool sim_item_counts(const struct sim_world *w, const struct sim_state *s,
                     scn_ix evidence)
{
    if (rd_evidence(w, s)[evidence] != SIM_HELD)
        return false;
    const struct scn_rules *rules = &w->scn->states[sim_home(w)].admissibility;
    struct sim_about about = {.evidence = evidence};
    for (u32 i = 0; i < rules->count; i++)
        if ((rules->at[i].exclude || rules->at[i].lead_only) &&
            sim_holds(w, s, &rules->at[i].when, about))
            return false;
    return true;
}

static bool said(const struct sim_world *w, const struct sim_state *s, scn_ix interview,
                 scn_ix fact)
{
    const struct scn_interview *talk = &w->scn->interviews[interview];
    for (u32 i = 0; i < talk->question_count; i++) {
        u32 q = talk->first_question + i;
        if (rd_asked(w, s)[q] != 0 && sim_refs_have(&w->scn->questions[q].says, fact))
            return true;
    }
    return false;
}

bool sim_item_shows(const struct sim_world *w, const struct sim_state *s,
                    scn_ix evidence, scn_ix fact)
{
    const struct scn_evidence *item = &w->scn->evidence[evidence];
    return sim_refs_have(&item->shows, fact) ||
           (item->interview != SCN_NONE && said(w, s, item->interview, fact));
}

bool sim_fact_about(const struct sim_world *w, scn_ix fact, scn_ix person)
{
    const struct scn_refs *about = &w->scn->facts[fact].about;
    return about->count == 0 || sim_refs_have(about, person);
}

bool sim_fact_proves(const struct sim_world *w, scn_ix fact, scn_ix person,
                     scn_ix element)
{
    const struct scn_fact *f = &w->scn->facts[fact];
    return f->is_true && f->element == element && sim_fact_about(w, fact, person);
}

bool sim_item_proves(const struct sim_world *w, const struct sim_state *s,
                     scn_ix evidence, scn_ix person, scn_ix element)
{
    for (u32 f = 0; f < w->scn->facts_count; f++)
        if (sim_fact_proves(w, (scn_ix)f, person, element) &&
            sim_item_shows(w, s, evidence, (scn_ix)f))
            return true;
    return false;
}

bool sim_item_disproves(const struct sim_world *w, scn_ix evidence, scn_ix person,
                        scn_ix element)
{
    const struct scn_refs *against = &w->scn->evidence[evidence].against;
    for (u32 i = 0; i < against->count; i++)
        if (w->scn->facts[against->at[i]].element == element &&
            sim_fact_about(w, against->at[i], person))
            return true;
    return false;
}

/* A statement taken here, or one that a measure about a victim brought back. */
bool sim_item_victims_word(const struct sim_world *w, scn_ix evidence)
{
    scn_ix interview = w->scn->evidence[evidence].interview;
    scn_ix person =
        interview != SCN_NONE ? w->scn->interviews[interview].person : SCN_NONE;
    for (u32 m = 0; person == SCN_NONE && m < w->scn->measures_count; m++)
        if (w->scn->measures[m].returns == evidence)
            person = w->scn->measures[m].person;
    return person != SCN_NONE && w->scn->people[person].role == SCN_VICTIM;
}

bool sim_item_linked(const struct sim_world *w, const struct sim_state *s,
                     scn_ix evidence, scn_ix person, scn_ix element)
{
    scn_ix accused = w->scn->people[person].accused;
    return accused != SCN_NONE &&
           rd_link(w, s)[sim_link_at(w, evidence, element, accused)] != 0;
}
