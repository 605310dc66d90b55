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
    bool graded = sim_rule_grades(rule);
    return (struct sim_explain_rule){
        .code = rule->code,
        .say = sim_text_msg(&rule->say),
        .note = sim_text_msg(&rule->note),
        .cure = sim_text_msg(&rule->cure),
        .cite = sim_text_msg(&rule->source.cite),
        .status = msg_of(graded ? statuses[rule->source.status] : "source.unverified"),
        .source = rule->source.status};
}

/* Rules that would speak of the item, had somebody verified them. */
static u32 add_unverified(const struct sim_world *w, const struct sim_state *s,
                          struct sim_about about, struct sim_explain_rule *list)
{
    const struct scn_rules *rules = &w->scn->states[sim_home(w)].admissibility;
    u32 count = 0;
    for (u32 i = 0; i < rules->count; i++)
        if (!sim_rule_grades(&rules->at[i]) &&
            sim_holds(w, s, &rules->at[i].when, about))
            list[count++] = rule_of(&rules->at[i]);
    return count;
}

static const struct sim_explain_rule *
rules_of(const struct sim_world *w, const struct sim_state *s, struct sim_about about,
         const struct sim_item_judgment *judgment, struct arena *a, u32 *count)
{
    const struct scn_rules *rules = &w->scn->states[sim_home(w)].admissibility;
    struct sim_explain_rule *list =
        ARENA_ARRAY(a, rules->count, struct sim_explain_rule);
    for (u32 i = 0; i < judgment->count; i++) {
        const struct scn_rule *rule = &rules->at[judgment->rules[i]];
        list[i] = rule_of(rule);
        if (rule->exclude)
            list[i].effect = msg_of("explain.excluded");
        else if (rule->lead_only)
            list[i].effect = msg_of("explain.lead_only");
        else if (rule->support)
            list[i].effect = msg_of("explain.support");
    }
    *count = judgment->count + add_unverified(w, s, about, &list[judgment->count]);
    return list;
}

const struct sim_explain_rule *sim_explain_item(const struct sim_world *w,
                                                const struct sim_state *s,
                                                scn_ix evidence, struct arena *a,
                                                u32 *count)
{
    struct sim_item_judgment judgment;
    sim_judge_item(w, s, evidence, &judgment);
    return rules_of(w, s, (struct sim_about){.evidence = evidence}, &judgment, a,
                    count);
}

/* Those of the requested State's rules that are among `spoke`, a bit each. */
static const struct sim_explain_rule *spoken(const struct sim_world *w,
                                             const struct sim_state *s, u32 slot,
                                             const u32 *spoke, struct arena *a,
                                             u32 *count)
{
    const struct scn_rules *rules =
        &w->scn->states[sim_slot_requested(w, s, slot)].request_rules;
    struct sim_explain_rule *list =
        ARENA_ARRAY(a, rules->count, struct sim_explain_rule);
    *count = 0;
    for (int stage = 0; stage < SCN_STAGES; stage++) {
        for (u32 i = 0; i < rules->count && i < SIM_RULES_MAX; i++) {
            if ((int)rules->at[i].stage != stage || !(spoke[i / 32] >> (i % 32) & 1U))
                continue;
            list[*count] = rule_of(&rules->at[i]);
            if (rules->at[i].code.n > 0 || sim_outcome_blocks(rules->at[i].outcome))
                list[*count].sections = sim_rule_sections(&rules->at[i]);
            if (rules->at[i].outcome != SCN_OUT_NONE)
                list[*count].effect = sim_outcome_msg(rules->at[i].outcome);
            (*count)++;
        }
    }
    return list;
}

const struct sim_explain_rule *sim_explain_letter(const struct sim_world *w,
                                                  const struct sim_state *s, u32 number,
                                                  struct arena *a, u32 *count)
{
    const u32 *spoke = &rd_reply_rules(w, s)[sim_rule_word_at(w, number, 0)];
    return spoken(w, s, rd_reply_request(w, s)[number], spoke, a, count);
}

const struct sim_explain_rule *sim_explain_silence(const struct sim_world *w,
                                                   const struct sim_state *s, u32 slot,
                                                   struct arena *a, u32 *count)
{
    const u32 *spoke = &rd_req_rules(w, s)[sim_rule_word_at(w, slot, 0)];
    *count = 0;
    if (rd_req_outcome(w, s)[slot] != SCN_OUT_SILENCE)
        return NULL;
    return spoken(w, s, slot, spoke, a, count);
}

/* ---- items and elements
 * ---------------------------------------------------------------- */

/* One element about one person, in one count: where a linked item stands. */
struct spot {
    const struct sim_world *w;
    const struct sim_state *s;
    scn_ix person, element;
    scn_ix victim; /* of the count; SCN_NONE: any */
};

static bool proves_there(const struct spot *at, scn_ix evidence)
{
    scn_ix reason = sim_link_reason(at->w, at->s, evidence, at->person, at->element);
    return sim_link_proves(at->w, at->s, evidence, at->person, at->element) &&
           sim_fact_of(at->w, reason, at->victim);
}

/* Does it prove the element there, and does the court let it in for that? */
static bool counts_there(const struct spot *at, scn_ix evidence)
{
    return proves_there(at, evidence) &&
           sim_link_worth(at->w, at->s, evidence, at->person, at->element) !=
               SIM_WORTH_NOTHING;
}

/* Is there an earlier item of the same sources that counts here? */
static bool same_source(const struct spot *at, scn_ix evidence)
{
    const struct scn_sources *mine = &at->w->scn->evidence[evidence].roots;
    for (u32 i = 0; i < evidence; i++) {
        const struct scn_sources *other = &at->w->scn->evidence[i].roots;
        if (other->count == mine->count &&
            memcmp(other->at, mine->at, mine->count * sizeof *mine->at) == 0 &&
            counts_there(at, (scn_ix)i))
            return true;
    }
    return false;
}

/* Does it go back to sources of items that count here by themselves? */
static bool made_from_others(const struct spot *at, scn_ix evidence)
{
    const struct scn_sources *mine = &at->w->scn->evidence[evidence].roots;
    for (u32 i = 0; mine->count > 1 && i < at->w->scn->evidence_count; i++) {
        const struct scn_sources *other = &at->w->scn->evidence[i].roots;
        if (i == evidence || other->count > 1 || !counts_there(at, (scn_ix)i))
            continue;
        for (u32 k = 0; k < mine->count; k++)
            if (mine->at[k] == other->at[0])
                return true;
    }
    return false;
}

/* Does anything that needs no support stand beside it? */
static bool supported(const struct spot *at)
{
    for (u32 i = 0; i < at->w->scn->evidence_count; i++)
        if (proves_there(at, (scn_ix)i) &&
            sim_link_worth(at->w, at->s, (scn_ix)i, at->person, at->element) ==
                SIM_WORTH_FULL)
            return true;
    return false;
}

static const char *standing(const struct spot *at, scn_ix evidence)
{
    struct sim_item_judgment judgment;
    scn_ix reason = sim_link_reason(at->w, at->s, evidence, at->person, at->element);
    sim_judge_fact(at->w, at->s, evidence, reason, &judgment);
    if (rd_evidence(at->w, at->s)[evidence] != SIM_HELD)
        return "explain.item.not_held";
    if (judgment.excluded)
        return "explain.item.excluded";
    if (judgment.lead_only)
        return "explain.item.lead_only";
    if (!at->w->scn->facts[reason].is_true)
        return "explain.item.false";
    if (!sim_fact_of(at->w, reason, at->victim))
        return "explain.item.other_victim";
    if (!proves_there(at, evidence))
        return "explain.item.beside";
    if (same_source(at, evidence))
        return "explain.item.same_source";
    if (made_from_others(at, evidence))
        return "explain.item.made_from_others";
    if (judgment.support)
        return supported(at) ? "explain.item.beside_another" : "explain.item.alone";
    return "explain.item.counts";
}

/* Where a reason that does not carry this element would have gone. */
static void name_element(struct msg *m, const struct spot *at, scn_ix reason)
{
    scn_ix element = at->w->scn->facts[reason].element;
    if (element == SCN_NONE || element == at->element ||
        !sim_fact_about(at->w, reason, at->person))
        return;
    *m = msg_of("explain.item.elsewhere");
    msg_text(m, "element", at->w->scn->elements[element].name.id);
}

static struct sim_explain_item item_of(const struct spot *at, scn_ix evidence,
                                       struct arena *a)
{
    struct sim_explain_item item = {.evidence = evidence};
    struct sim_item_judgment judgment;
    scn_ix reason = sim_link_reason(at->w, at->s, evidence, at->person, at->element);
    item.title = sim_text_msg(&at->w->scn->evidence[evidence].title);
    item.reason = sim_text_msg(&at->w->scn->facts[reason].text);
    item.standing = msg_of(standing(at, evidence));
    if (str_eqz(item.standing.id, "explain.item.beside"))
        name_element(&item.standing, at, reason);
    item.counts = str_eqz(item.standing.id, "explain.item.counts") ||
                  str_eqz(item.standing.id, "explain.item.beside_another");
    sim_judge_fact(at->w, at->s, evidence, reason, &judgment);
    struct sim_about about = {.evidence = evidence, .fact1 = reason + 1U};
    item.rules = rules_of(at->w, at->s, about, &judgment, a, &item.rule_count);
    return item;
}

static void list_linked(const struct spot *at, struct arena *a,
                        struct sim_explain_element *e)
{
    const struct scn *scn = at->w->scn;
    struct sim_explain_item *list =
        ARENA_ARRAY(a, scn->evidence_count, struct sim_explain_item);
    for (u32 i = 0; i < scn->evidence_count; i++)
        if (sim_item_linked(at->w, at->s, (scn_ix)i, at->person, at->element))
            list[e->linked_count++] = item_of(at, (scn_ix)i, a);
    e->linked = list;
}

/* What speaks against the element, and whether the defence was shown it. */
static void list_opposed(const struct spot *at, bool consent_no_defence,
                         struct arena *a, struct sim_explain_element *e)
{
    const struct scn *scn = at->w->scn;
    struct sim_explain_item *list =
        ARENA_ARRAY(a, scn->evidence_count, struct sim_explain_item);
    for (u32 i = 0; i < scn->evidence_count; i++) {
        scn_ix ev = (scn_ix)i;
        if (rd_evidence(at->w, at->s)[i] != SIM_HELD ||
            !sim_item_disproves(at->w, ev, at->person, at->element, at->victim, false))
            continue;
        bool idle = !sim_item_disproves(at->w, ev, at->person, at->element, at->victim,
                                        consent_no_defence);
        bool shown = sim_item_before_defence(at->w, at->s, ev);
        struct sim_explain_item *item = &list[e->opposed_count++];
        item->evidence = ev;
        item->title = sim_text_msg(&scn->evidence[i].title);
        item->counts = !idle && sim_item_counts(at->w, at->s, ev);
        item->rules = sim_explain_item(at->w, at->s, ev, a, &item->rule_count);
        item->standing = msg_of(idle            ? "explain.against.consent"
                                : !item->counts ? "explain.against.excluded"
                                : shown         ? "explain.against.shown"
                                                : "explain.against.kept_back");
    }
    e->opposed = list;
}

static void threshold_note(const struct sim_world *w, struct sim_explain_element *e)
{
    const struct scn_threshold *t =
        sim_threshold(&w->scn->states[sim_home(w)], e->element);
    if (t == NULL)
        return;
    e->note = sim_text_msg(&t->note);
    if (!t->source.verified)
        e->note = msg_of("explain.threshold.unverified");
}

/* Where what speaks against it asks for more than the threshold does, that is why. */
static struct msg summary_of(const struct sim_world *w,
                             const struct sim_element_proof *p)
{
    bool outweigh =
        p->needed > sim_items_needed(&w->scn->states[sim_home(w)], p->element);
    struct msg m = msg_of(outweigh ? p->met ? "explain.element.met_against"
                                            : "explain.element.unmet_against"
                          : p->met ? "explain.element.met"
                                   : "explain.element.unmet");
    msg_int(&m, "items", p->items);
    msg_int(&m, "needed", p->needed);
    if (outweigh)
        msg_int(&m, "against", p->needed - 1);
    return m;
}

struct sim_explain_element sim_explain_element(const struct sim_world *w,
                                               const struct sim_state *s, scn_ix charge,
                                               const struct sim_element_proof *p,
                                               struct arena *a)
{
    const struct scn_concept *concept = &w->scn->elements[p->element];
    struct spot at = {w, s, p->whose, p->element, w->scn->charges[charge].victim};
    struct sim_explain_element e = {.element = p->element,
                                    .name = sim_text_msg(&concept->name),
                                    .text = sim_text_msg(&concept->text),
                                    .met = p->met,
                                    .items = p->items,
                                    .needed = p->needed,
                                    .excluded = p->excluded,
                                    .beside = p->beside,
                                    .summary = summary_of(w, p)};
    if (p->whose != w->scn->charges[charge].person)
        e.whose = sim_text_msg(&w->scn->people[p->whose].name);
    list_linked(&at, a, &e);
    list_opposed(&at,
                 w->scn->offences[w->scn->charges[charge].offence].consent_no_defence,
                 a, &e);
    threshold_note(w, &e);
    return e;
}

/* ---- charges ----------------------------------------------------------------------
 */

struct sim_explain_rule sim_explain_bar(const struct scn_rule *bar)
{
    struct sim_explain_rule r = rule_of(bar);
    r.effect = msg_of("explain.barred");
    return r;
}

struct sim_explain_rule sim_explain_disclosure(const struct sim_world *w)
{
    const struct scn_disclosure *d = &w->scn->states[sim_home(w)].disclosure;
    struct scn_rule as_rule = {
        .say = d->say, .note = d->note, .cure = d->cure, .source = d->source};
    return rule_of(&as_rule);
}
