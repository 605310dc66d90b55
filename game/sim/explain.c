/* explain.c - the reckoning told piece by piece, with the rule, its source and the
 * cure.
 */
#include "sim/explain.h"

#include "sim/law_int.h"
#include "sim/view_int.h"

/* ---- rules
 * --------------------------------------------------------------------------- */

static struct sim_explain_rule rule_of(const struct scn_rule *rule)
{
    static const char *const statuses[] = {"source.real", "source.modelled",
                                           "source.invented"};
    return (struct sim_explain_rule){.code = rule->code,
                                     .say = sim_text_msg(&rule->say),
                                     .note = sim_text_msg(&rule->note),
                                     .cure = sim_text_msg(&rule->cure),
                                     .cite = sim_text_msg(&rule->source.cite),
                                     .status = msg_of(statuses[rule->source.status]),
                                     .source = rule->source.status};
}

const struct sim_explain_rule *sim_explain_item(const struct sim_world *w,
                                                const struct sim_state *s,
                                                scn_ix evidence, struct arena *a,
                                                u32 *count)
{
    const struct scn_rules *rules = &w->scn->states[sim_home(w)].admissibility;
    struct sim_item_judgment judgment;
    sim_judge_item(w, s, evidence, &judgment);
    struct sim_explain_rule *list =
        ARENA_ARRAY(a, judgment.count, struct sim_explain_rule);
    for (u32 i = 0; i < judgment.count; i++) {
        const struct scn_rule *rule = &rules->at[judgment.rules[i]];
        list[i] = rule_of(rule);
        if (rule->exclude)
            list[i].effect = msg_of("explain.excluded");
        else if (rule->lead_only)
            list[i].effect = msg_of("explain.lead_only");
    }
    *count = judgment.count;
    return list;
}

const struct sim_explain_rule *sim_explain_letter(const struct sim_world *w,
                                                  const struct sim_state *s, u32 number,
                                                  struct arena *a, u32 *count)
{
    u32 slot = rd_reply_request(w, s)[number];
    const struct scn_rules *rules =
        &w->scn->states[sim_slot_request(w, s, slot)->to].request_rules;
    struct sim_explain_rule *list =
        ARENA_ARRAY(a, rules->count, struct sim_explain_rule);
    *count = 0;
    for (int stage = 0; stage < SCN_STAGES; stage++) {
        for (u32 i = 0; i < rules->count && i < SIM_RULES_MAX; i++) {
            if ((int)rules->at[i].stage != stage || !sim_reply_says(w, s, number, i))
                continue;
            list[*count] = rule_of(&rules->at[i]);
            if (rules->at[i].outcome != SCN_OUT_NONE)
                list[*count].effect = sim_outcome_msg(rules->at[i].outcome);
            (*count)++;
        }
    }
    return list;
}

/* ---- items and elements
 * ---------------------------------------------------------------- */

/* Does it show a fact of the element about the person that is not true? */
static bool shows_untruth(const struct sim_world *w, const struct sim_state *s,
                          scn_ix evidence, scn_ix person, scn_ix element)
{
    for (u32 f = 0; f < w->scn->facts_count; f++)
        if (!w->scn->facts[f].is_true && w->scn->facts[f].element == element &&
            sim_fact_about(w, (scn_ix)f, person) &&
            sim_item_shows(w, s, evidence, (scn_ix)f))
            return true;
    return false;
}

/* Is there an earlier item of the same source that counts here? */
static bool same_source(const struct sim_world *w, const struct sim_state *s,
                        scn_ix evidence, scn_ix person, scn_ix element)
{
    for (u32 i = 0; i < evidence; i++)
        if (w->scn->evidence[i].source == w->scn->evidence[evidence].source &&
            sim_item_linked(w, s, (scn_ix)i, person, element) &&
            sim_item_proves(w, s, (scn_ix)i, person, element) &&
            sim_item_counts(w, s, (scn_ix)i))
            return true;
    return false;
}

static const char *standing(const struct sim_world *w, const struct sim_state *s,
                            scn_ix evidence, scn_ix person, scn_ix element)
{
    struct sim_item_judgment judgment;
    sim_judge_item(w, s, evidence, &judgment);
    if (rd_evidence(w, s)[evidence] != SIM_HELD)
        return "explain.item.not_held";
    if (judgment.excluded)
        return "explain.item.excluded";
    if (judgment.lead_only)
        return "explain.item.lead_only";
    if (!sim_item_proves(w, s, evidence, person, element))
        return shows_untruth(w, s, evidence, person, element) ? "explain.item.false"
                                                              : "explain.item.beside";
    if (same_source(w, s, evidence, person, element))
        return "explain.item.same_source";
    return "explain.item.counts";
}

static struct sim_explain_item item_of(const struct sim_world *w,
                                       const struct sim_state *s, scn_ix evidence,
                                       scn_ix person, scn_ix element, struct arena *a)
{
    struct sim_explain_item item = {.evidence = evidence};
    item.title = sim_text_msg(&w->scn->evidence[evidence].title);
    item.standing = msg_of(standing(w, s, evidence, person, element));
    item.counts = str_eqz(item.standing.id, "explain.item.counts");
    item.rules = sim_explain_item(w, s, evidence, a, &item.rule_count);
    return item;
}

static u32 weighing_against(const struct sim_world *w, const struct sim_state *s,
                            scn_ix person, scn_ix element)
{
    u32 count = 0;
    for (u32 i = 0; i < w->scn->evidence_count; i++)
        count += sim_item_disproves(w, (scn_ix)i, person, element) &&
                 sim_item_counts(w, s, (scn_ix)i);
    return count;
}

static void threshold_note(const struct sim_world *w, struct sim_explain_element *e)
{
    const struct scn_state *court = &w->scn->states[sim_home(w)];
    for (u32 i = 0; i < court->threshold_count; i++)
        if (court->thresholds[i].element == e->element)
            e->note = sim_text_msg(&court->thresholds[i].note);
}

struct sim_explain_element sim_explain_element(const struct sim_world *w,
                                               const struct sim_state *s, scn_ix charge,
                                               u32 index, struct arena *a)
{
    scn_ix person = w->scn->charges[charge].person;
    struct sim_reckoning r;
    sim_reckon(w, s, charge, &r);
    const struct sim_element_proof *p = &r.elements[index];
    const struct scn_concept *concept = &w->scn->elements[p->element];
    struct sim_explain_item *list =
        ARENA_ARRAY(a, w->scn->evidence_count, struct sim_explain_item);
    struct sim_explain_element e = {.element = p->element,
                                    .name = sim_text_msg(&concept->name),
                                    .text = sim_text_msg(&concept->text),
                                    .met = p->met,
                                    .items = p->items,
                                    .needed = p->needed,
                                    .excluded = p->excluded,
                                    .beside = p->beside};
    for (u32 i = 0; i < w->scn->evidence_count; i++)
        if (sim_item_linked(w, s, (scn_ix)i, person, p->element))
            list[e.linked_count++] = item_of(w, s, (scn_ix)i, person, p->element, a);
    e.linked = list;
    e.against = weighing_against(w, s, person, p->element);
    e.summary = msg_of(p->met ? "explain.element.met" : "explain.element.unmet");
    msg_int(&e.summary, "items", p->items);
    msg_int(&e.summary, "needed", p->needed);
    threshold_note(w, &e);
    return e;
}
