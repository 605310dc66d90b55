/* law_item.c - one item of evidence before the trial State: is it let in, what does it
 * show?
 *
 * Not here: the words of its rules (law_terms.c), what a charge needs (reckon.c).
 */
#include "sim/law_int.h"

bool sim_rule_today(const struct sim_world *w, const struct sim_state *s,
                    const struct scn_rule *rule)
{
    i32 today = sim_date_of(w, *rd_minute(w, s));
    return sim_rule_grades(rule) && rule->from_day <= today && today <= rule->to_day;
}

static void judge(const struct sim_world *w, const struct sim_state *s,
                  struct sim_about about, struct sim_item_judgment *out)
{
    const struct scn_rules *rules = &w->scn->states[sim_home(w)].admissibility;
    out->excluded = out->lead_only = out->support = false;
    out->count = 0;
    for (u32 i = 0; i < rules->count; i++) {
        const struct scn_rule *rule = &rules->at[i];
        if (!sim_rule_today(w, s, rule) || !sim_holds(w, s, &rule->when, about))
            continue;
        out->excluded |= rule->exclude;
        out->lead_only |= rule->lead_only;
        out->support |= rule->support;
        if (out->count < SIM_RULES_MAX)
            out->rules[out->count++] = (u16)i;
    }
}

void sim_judge_item(const struct sim_world *w, const struct sim_state *s,
                    scn_ix evidence, struct sim_item_judgment *out)
{
    judge(w, s, (struct sim_about){.evidence = evidence}, out);
}

void sim_judge_fact(const struct sim_world *w, const struct sim_state *s,
                    scn_ix evidence, scn_ix fact, struct sim_item_judgment *out)
{
    judge(w, s, (struct sim_about){.evidence = evidence, .fact1 = fact + 1U}, out);
}

static enum sim_worth worth_of(const struct sim_world *w, const struct sim_state *s,
                               struct sim_about about)
{
    const struct scn_rules *rules = &w->scn->states[sim_home(w)].admissibility;
    enum sim_worth worth = SIM_WORTH_FULL;
    if (rd_evidence(w, s)[about.evidence] != SIM_HELD)
        return SIM_WORTH_NOTHING;
    for (u32 i = 0; i < rules->count; i++) {
        const struct scn_rule *rule = &rules->at[i];
        bool weighs = rule->exclude || rule->lead_only || rule->support;
        if (!weighs || !sim_rule_today(w, s, rule) ||
            !sim_holds(w, s, &rule->when, about))
            continue;
        if (rule->exclude || rule->lead_only)
            return SIM_WORTH_NOTHING;
        worth = SIM_WORTH_SUPPORT;
    }
    return worth;
}

enum sim_worth sim_item_worth(const struct sim_world *w, const struct sim_state *s,
                              scn_ix evidence)
{
    return worth_of(w, s, (struct sim_about){.evidence = evidence});
}

enum sim_worth sim_fact_worth(const struct sim_world *w, const struct sim_state *s,
                              scn_ix evidence, scn_ix fact)
{
    return worth_of(w, s, (struct sim_about){.evidence = evidence, .fact1 = fact + 1U});
}

bool sim_item_counts(const struct sim_world *w, const struct sim_state *s,
                     scn_ix evidence)
{
    return sim_item_worth(w, s, evidence) != SIM_WORTH_NOTHING;
}

/* Heard, that is: the statement is of what was rendered. */
static bool stated(const struct sim_world *w, const struct sim_state *s,
                   scn_ix interview, scn_ix fact)
{
    return (rd_talk_fact(w, s)[sim_word_at(w, interview, fact)] & SIM_WORD_HEARD) != 0;
}

bool sim_item_shows(const struct sim_world *w, const struct sim_state *s,
                    scn_ix evidence, scn_ix fact)
{
    const struct scn_evidence *item = &w->scn->evidence[evidence];
    return sim_refs_have(&item->shows, fact) ||
           (item->interview != SCN_NONE && stated(w, s, item->interview, fact));
}

bool sim_fact_about(const struct sim_world *w, scn_ix fact, scn_ix person)
{
    const struct scn_refs *about = &w->scn->facts[fact].about;
    return about->count == 0 || sim_refs_have(about, person);
}

bool sim_fact_of(const struct sim_world *w, scn_ix fact, scn_ix victim)
{
    scn_ix whose = w->scn->facts[fact].victim;
    return victim == SCN_NONE || whose == SCN_NONE || whose == victim;
}

bool sim_fact_for(const struct sim_world *w, scn_ix fact, scn_ix element)
{
    const struct scn_fact *f = &w->scn->facts[fact];
    return f->element == element || sim_refs_have(&f->also, element);
}

bool sim_fact_proves(const struct sim_world *w, scn_ix fact, scn_ix person,
                     scn_ix element)
{
    return w->scn->facts[fact].is_true && sim_fact_for(w, fact, element) &&
           sim_fact_about(w, fact, person);
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
                        scn_ix element, scn_ix victim, bool consent_no_defence)
{
    const struct scn_refs *against = &w->scn->evidence[evidence].against;
    for (u32 i = 0; i < against->count; i++) {
        const struct scn_fact *f = &w->scn->facts[against->at[i]];
        bool idle = f->consent && consent_no_defence;
        if (sim_fact_for(w, against->at[i], element) && !idle &&
            sim_fact_of(w, against->at[i], victim) &&
            sim_fact_about(w, against->at[i], person))
            return true;
    }
    return false;
}

/* A statement taken here, or one that a measure about a person brought back. */
scn_ix sim_item_speaker(const struct sim_world *w, scn_ix evidence)
{
    scn_ix interview = w->scn->evidence[evidence].interview;
    if (interview != SCN_NONE)
        return w->scn->interviews[interview].person;
    for (u32 m = 0; m < w->scn->measures_count; m++)
        if (w->scn->measures[m].returns == evidence)
            return w->scn->measures[m].person;
    return SCN_NONE;
}

bool sim_item_victims_word(const struct sim_world *w, scn_ix evidence)
{
    scn_ix person = sim_item_speaker(w, evidence);
    return person != SCN_NONE && w->scn->people[person].role == SCN_VICTIM;
}

/* ---- the board --------------------------------------------------------------------
 */

scn_ix sim_link_reason(const struct sim_world *w, const struct sim_state *s,
                       scn_ix evidence, scn_ix person, scn_ix element)
{
    scn_ix accused = w->scn->people[person].accused;
    if (accused == SCN_NONE)
        return SCN_NONE;
    u16 link = rd_link(w, s)[sim_link_at(w, evidence, element, accused)];
    return link == 0 ? SCN_NONE : (scn_ix)(link - 1);
}

bool sim_item_linked(const struct sim_world *w, const struct sim_state *s,
                     scn_ix evidence, scn_ix person, scn_ix element)
{
    return sim_link_reason(w, s, evidence, person, element) != SCN_NONE;
}

bool sim_link_proves(const struct sim_world *w, const struct sim_state *s,
                     scn_ix evidence, scn_ix person, scn_ix element)
{
    scn_ix reason = sim_link_reason(w, s, evidence, person, element);
    return reason != SCN_NONE && sim_fact_proves(w, reason, person, element) &&
           sim_item_shows(w, s, evidence, reason);
}

enum sim_worth sim_link_worth(const struct sim_world *w, const struct sim_state *s,
                              scn_ix evidence, scn_ix person, scn_ix element)
{
    scn_ix reason = sim_link_reason(w, s, evidence, person, element);
    return reason == SCN_NONE ? sim_item_worth(w, s, evidence)
                              : sim_fact_worth(w, s, evidence, reason);
}

enum sim_worth sim_proof_worth(const struct sim_world *w, const struct sim_state *s,
                               scn_ix evidence, scn_ix person, scn_ix element,
                               scn_ix victim)
{
    enum sim_worth best = SIM_WORTH_NOTHING;
    for (u32 f = 0; f < w->scn->facts_count; f++) {
        if (!sim_fact_proves(w, (scn_ix)f, person, element) ||
            !sim_fact_of(w, (scn_ix)f, victim) ||
            !sim_item_shows(w, s, evidence, (scn_ix)f))
            continue;
        enum sim_worth worth = sim_fact_worth(w, s, evidence, (scn_ix)f);
        best = worth > best ? worth : best;
    }
    return best;
}

static bool relied_on(const struct sim_world *w, const struct sim_state *s,
                      scn_ix evidence)
{
    u32 each = sim_links_each(w);
    const u16 *links = rd_link(w, s) + (size_t)evidence * each;
    for (u32 i = 0; i < each; i++)
        if (links[i] != 0)
            return true;
    return false;
}

bool sim_item_before_defence(const struct sim_world *w, const struct sim_state *s,
                             scn_ix evidence)
{
    return w->scn->states[sim_home(w)].disclosure.mode == SCN_DISCLOSE_DOSSIER ||
           rd_disclosed(w, s)[evidence] != 0 || relied_on(w, s, evidence);
}

static bool speaks_for(const struct sim_world *w, scn_ix evidence, scn_ix person)
{
    const struct scn_refs *against = &w->scn->evidence[evidence].against;
    for (u32 i = 0; i < against->count; i++)
        if (sim_fact_about(w, against->at[i], person))
            return true;
    return false;
}

u32 sim_kept_back(const struct sim_world *w, const struct sim_state *s, scn_ix person)
{
    u32 count = 0;
    if (!sim_keeping_back_counts(&w->scn->states[sim_home(w)]))
        return 0;
    for (u32 i = 0; i < w->scn->evidence_count; i++)
        count += rd_evidence(w, s)[i] == SIM_HELD && speaks_for(w, (scn_ix)i, person) &&
                 !sim_item_before_defence(w, s, (scn_ix)i);
    return count;
}
