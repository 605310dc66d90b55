/* law_result.c - what a court makes of a row, in the words of the rows themselves. */
#include "unit/sim/law_trial.h"

void result_open(struct result *r)
{
    *r = (struct result){.must = BUF_MAX(2000), .may = BUF_MAX(4000)};
}

void result_close(struct result *r)
{
    buf_free(&r->must);
    buf_free(&r->may);
}

static void put_rule(const struct trial *t, struct buf *b, const struct scn_rule *rule)
{
    struct str prefix = state_prefix(t->court);
    buf_printf(b, " %.*s",
               STR_ARG(str_starts(rule->id, prefix) ? str_from(rule->id, prefix.n)
                                                    : rule->id));
}

/* ---- items
 * ---------------------------------------------------------------------------- */

/* "out foreign_statement untranslated" */
static void judge_item(const struct trial *t, struct result *r)
{
    struct item_row i;
    struct sim_item_judgment j;
    row_item(t->row, 0, &i);
    trial_set_item(t, &i);
    scn_ix item = trial_item(t, STR("it"));
    sim_judge_item(t->w, t->s, item, &j);
    enum sim_worth agrees = j.excluded || j.lead_only ? SIM_WORTH_NOTHING
                            : j.support               ? SIM_WORTH_SUPPORT
                                                      : SIM_WORTH_FULL;
    buf_putz(&r->must, j.excluded    ? "out"
                       : j.lead_only ? "lead"
                       : j.support   ? "support"
                                     : "counts");
    for (u32 k = 0; k < j.count; k++) {
        r->spoke[j.rules[k]] = true;
        put_rule(t, &r->must, &trial_state(t)->admissibility.at[j.rules[k]]);
    }
    if (sim_item_worth(t->w, t->s, item) != agrees)
        buf_putz(&r->must, " (but its worth is another)");
}

/* ---- letters
 * -------------------------------------------------------------------------- */

/* "clarify signature"; then what may be said of it: ", form pv, days 5, goodwill -3".
 */
static void judge_letter(const struct trial *t, struct result *r)
{
    static const char *const outcomes[] = {
        "none",     "accept", "conditions", "partial", "clarify", "consult",
        "postpone", "return", "refuse",     "silence", "protest"};
    struct sim_review v;
    trial_set_letter(t);
    if (letter_read(t->row).used.n > 0)
        sim_review_use(t->w, t->s, 0, &v);
    else
        sim_review_request(t->w, t->s, 0, &v);
    buf_putz(&r->must, outcomes[v.outcome]);
    for (u32 i = 0; i < v.count; i++) {
        r->spoke[v.rules[i]] = true;
        put_rule(t, &r->must, &trial_state(t)->request_rules.at[v.rules[i]]);
    }
    struct str form =
        v.form[0] == SCN_NONE ? STR("own") : t->w->scn->forms[v.form[0]].id;
    buf_printf(&r->may, "form %.*s, days %d, goodwill %d, %s", STR_ARG(form),
               (int)v.days, (int)v.goodwill,
               v.executed != 0 ? "carried out" : "not carried out");
}

/* ---- cases
 * ---------------------------------------------------------------------------- */

static void put_verdict(const struct trial *t, struct buf *b,
                        const struct sim_reckoning *r)
{
    struct str id = r->proved_offence == SCN_NONE
                        ? STR("")
                        : t->w->scn->offences[r->proved_offence].id;
    if (r->verdict == SIM_PROVED)
        buf_putz(b, "proved");
    else if (r->verdict == SIM_LESSER)
        buf_printf(b, "lesser %.*s", STR_ARG(str_from(id, state_prefix(t->court).n)));
    else
        buf_putz(b, "not proved");
}

/* The clauses that a row must name when they are so. */
static void put_findings(const struct trial *t, struct buf *b,
                         const struct sim_reckoning *r)
{
    static const char *const provisions[] = {"", ", not in force then", ", repealed"};
    buf_putz(b, provisions[r->provision]);
    if (r->bar != NULL) {
        buf_putz(b, ", barred by");
        put_rule(t, b, r->bar);
    }
    if (r->other_part)
        buf_printf(b, ", but proved as %.*s",
                   STR_ARG(r->other == SCN_NONE
                               ? STR("perpetrator")
                               : t->w->scn->participations[r->other].id));
}

static void put_elements(const struct trial *t, struct buf *b,
                         const struct sim_reckoning *r)
{
    const struct scn *scn = t->w->scn;
    for (u32 i = 0; i < r->count; i++) {
        const struct sim_element_proof *e = &r->elements[i];
        struct str id = scn->elements[e->element].id;
        buf_printf(b, "%.*s %u of %u, ", STR_ARG(id), e->items, e->needed);
        if (e->excluded > 0)
            buf_printf(b, "%.*s %u shut out, ", STR_ARG(id), e->excluded);
        if (e->beside > 0)
            buf_printf(b, "%.*s %u beside the point, ", STR_ARG(id), e->beside);
    }
    buf_printf(b, "weakest %.*s",
               STR_ARG(scn->elements[r->elements[r->weakest].element].id));
    buf_printf(b, ", %u against, %u kept back", r->against, r->kept_back);
}

/* Every rule on charges that holds, whether or not it is the first. */
static void note_charge_rules(const struct trial *t, struct result *r)
{
    const struct scn_rules *rules = &trial_state(t)->charge_rules;
    struct sim_about about = {.evidence = SCN_NONE, .charge = trial_charge(t)};
    for (u32 i = 0; i < rules->count; i++)
        r->spoke[i] = sim_rule_today(t->w, t->s, &rules->at[i]) &&
                      sim_holds(t->w, t->s, &rules->at[i].when, about);
}

static void judge_case(const struct trial *t, struct result *r)
{
    struct sim_reckoning reckoning;
    trial_set_items(t);
    note_charge_rules(t, r);
    sim_reckon(t->w, t->s, trial_charge(t), &reckoning);
    put_verdict(t, &r->must, &reckoning);
    put_findings(t, &r->must, &reckoning);
    put_elements(t, &r->may, &reckoning);
}

const struct scn_rules *trial_rules(const struct trial *t)
{
    const struct scn_state *s = trial_state(t);
    switch (t->row->kind) {
    case ROW_ITEM: return &s->admissibility;
    case ROW_LETTER: return &s->request_rules;
    case ROW_CASE: return &s->charge_rules;
    }
    return NULL;
}

void trial_judge(const struct trial *t, struct result *r)
{
    static void (*const judges[])(const struct trial *, struct result *) = {
        judge_item, judge_letter, judge_case};
    judges[t->row->kind](t, r);
}
