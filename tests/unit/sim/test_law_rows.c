/* test_law_rows.c - the shipped law packs, row by row: tests/law/README.md. */
#include "unit/sim/law_trial.h"

enum { LEAST_ROWS = 150 };

/* Which rules of each State spoke, by the places of their tables. */
struct spoken {
    bool item[4][SIM_RULES_MAX], charge[4][SIM_RULES_MAX], request[4][SIM_RULES_MAX];
};

static struct spoken spoken;
static struct bench bench;

static int open_bench(void **state)
{
    (void)state;
    bench_open(&bench, LAW_PACKS);
    return 0;
}

static int close_bench(void **state)
{
    (void)state;
    bench_close(&bench);
    return 0;
}

/* Wants the words of `want` among those of `got`, in any order, and no others. */
static bool same_words(struct str got, struct str want)
{
    struct str a = want, b = got;
    int more = 0;
    for (struct str word; (word = next_word(&a)).n > 0; more++) {
        bool found = false;
        struct str rest = got;
        for (struct str w; (w = next_word(&rest)).n > 0;)
            found |= str_eq(w, word);
        if (!found)
            return false;
    }
    while (next_word(&b).n > 0)
        more--;
    return more == 0;
}

static void put_rule(const struct trial *t, struct buf *b, const struct scn_rule *rule)
{
    struct str prefix = trial_prefix(t);
    struct str id =
        str_starts(rule->id, prefix) ? str_from(rule->id, prefix.n) : rule->id;
    buf_printf(b, " %.*s", STR_ARG(id));
}

static bool say_wrong(const struct trial *t, struct str want, struct str got)
{
    print_error("%.*s:%u (%.*s): %.*s\n    wanted: %.*s\n    got:    %.*s\n",
                STR_ARG(t->row->file), t->row->line, STR_ARG(t->court),
                STR_ARG(t->row->kind == ROW_CASE ? t->row->title : t->row->lines[0]),
                STR_ARG(want), STR_ARG(got));
    return false;
}

/* ---- items
 * ---------------------------------------------------------------------------- */

/* "out foreign_statement untranslated" */
static bool item_holds(const struct trial *t)
{
    struct item_row i;
    struct sim_item_judgment j;
    struct buf b = BUF_MAX(1000);
    row_item(t->row, 0, &i);
    trial_set_item(t, &i);
    scn_ix item = trial_item(t, STR("it"));
    sim_judge_item(t->w, t->s, item, &j);
    enum sim_worth worth = sim_item_worth(t->w, t->s, item);
    buf_putz(&b, j.excluded    ? "out"
                 : j.lead_only ? "lead"
                 : j.support   ? "support"
                               : "counts");
    enum sim_worth agrees = j.excluded || j.lead_only ? SIM_WORTH_NOTHING
                            : j.support               ? SIM_WORTH_SUPPORT
                                                      : SIM_WORTH_FULL;
    if (worth != agrees)
        buf_putz(&b, " (worth something else)");
    for (u32 k = 0; k < j.count; k++) {
        spoken.item[sim_home(t->w)][j.rules[k]] = true;
        put_rule(t, &b, &trial_state(t)->admissibility.at[j.rules[k]]);
    }
    bool good = same_words(buf_str(&b), t->row->expect) ||
                say_wrong(t, t->row->expect, buf_str(&b));
    buf_free(&b);
    return good;
}

/* ---- letters
 * -------------------------------------------------------------------------- */

static const char *const outcomes[] = {"none",    "accept",  "conditions", "partial",
                                       "clarify", "consult", "postpone",   "return",
                                       "refuse",  "silence"};

static struct str form_of(const struct trial *t, const struct sim_review *r)
{
    return r->form[0] == SCN_NONE ? STR("own") : t->w->scn->forms[r->form[0]].id;
}

/* "clarify signature", then "form pv", "days 5" or "goodwill -3" when they matter. */
static bool letter_holds(const struct trial *t)
{
    struct sim_review r;
    struct buf b = BUF_MAX(1000);
    struct str want = t->row->expect;
    trial_set_letter(t);
    sim_review_request(t->w, t->s, 0, &r);
    buf_putz(&b, outcomes[r.outcome]);
    for (u32 i = 0; i < r.count; i++) {
        spoken.request[trial_state(t) - t->w->scn->states][r.rules[i]] = true;
        put_rule(t, &b, &trial_state(t)->request_rules.at[r.rules[i]]);
    }
    struct str first = str_trim(str_cut(&want, ','));
    bool good = same_words(buf_str(&b), first);
    buf_printf(&b, ", form %.*s, days %d, goodwill %d", STR_ARG(form_of(t, &r)),
               (int)r.days, (int)r.goodwill);
    while (want.n > 0) {
        struct str clause = str_trim(str_cut(&want, ',')), rest = buf_str(&b);
        bool found = false;
        while (rest.n > 0)
            found |= str_eq(str_trim(str_cut(&rest, ',')), clause);
        good &= found;
    }
    if (!good)
        say_wrong(t, t->row->expect, buf_str(&b));
    buf_free(&b);
    return good;
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
        buf_printf(b, "lesser %.*s", STR_ARG(str_from(id, trial_prefix(t).n)));
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
        buf_printf(b, ", %.*s %u of %u", STR_ARG(id), e->items, e->needed);
        if (e->excluded > 0)
            buf_printf(b, ", %.*s %u shut out", STR_ARG(id), e->excluded);
        if (e->beside > 0)
            buf_printf(b, ", %.*s %u beside the point", STR_ARG(id), e->beside);
    }
    buf_printf(b, ", weakest %.*s",
               STR_ARG(scn->elements[r->elements[r->weakest].element].id));
    buf_printf(b, ", %u against, %u kept back", r->against, r->kept_back);
}

static bool has_clause(struct str list, struct str clause)
{
    while (list.n > 0)
        if (str_eq(str_trim(str_cut(&list, ',')), clause))
            return true;
    return false;
}

/* Every rule on charges that holds, whether or not it is the first. */
static void note_charge_rules(const struct trial *t)
{
    const struct scn_rules *rules = &trial_state(t)->charge_rules;
    struct sim_about about = {.evidence = SCN_NONE, .charge = trial_charge(t)};
    for (u32 i = 0; i < rules->count; i++)
        spoken.charge[sim_home(t->w)][i] |=
            sim_rule_today(t->w, t->s, &rules->at[i]) &&
            sim_holds(t->w, t->s, &rules->at[i].when, about);
}

static bool case_holds(const struct trial *t)
{
    struct sim_reckoning r;
    struct buf must = BUF_MAX(2000), may = BUF_MAX(4000);
    trial_set_items(t);
    note_charge_rules(t);
    sim_reckon(t->w, t->s, trial_charge(t), &r);
    put_verdict(t, &must, &r);
    put_findings(t, &must, &r);
    buf_put(&may, buf_str(&must));
    put_elements(t, &may, &r);
    bool good = true;
    struct str rest = t->row->expect;
    while (rest.n > 0)
        good &= has_clause(buf_str(&may), str_trim(str_cut(&rest, ',')));
    rest = buf_str(&must);
    while (rest.n > 0)
        good &= has_clause(t->row->expect, str_trim(str_cut(&rest, ',')));
    if (!good)
        say_wrong(t, t->row->expect, buf_str(&may));
    buf_free(&must);
    buf_free(&may);
    return good;
}

/* ---- all of them
 * ---------------------------------------------------------------------- */

static bool row_holds(const struct row *r)
{
    static bool (*const judges[])(const struct trial *) = {item_holds, letter_holds,
                                                           case_holds};
    bool good = true;
    for (const struct str *court = row_courts(r); court->n > 0; court++) {
        struct trial t = trial_open(&bench, r, *court);
        good &= judges[r->kind](&t);
    }
    return good;
}

static void the_packs_say_what_the_rows_say(void **state)
{
    (void)state;
    unsigned wrong = 0;
    for (unsigned i = 0; i < bench.rows.count; i++)
        wrong += !row_holds(&bench.rows.list[i]);
    assert_int_equal(wrong, 0);
    assert_true(bench.rows.count >= LEAST_ROWS);
}

static void every_row_gives_its_reason(void **state)
{
    (void)state;
    for (unsigned i = 0; i < bench.rows.count; i++) {
        const struct row *r = &bench.rows.list[i];
        if (!r->reasoned || r->expect.n == 0)
            fail_msg("%.*s:%u: no reason stands above it, or nothing is expected",
                     STR_ARG(r->file), r->line);
    }
}

static unsigned silent(const char *what, const struct scn_rules *rules,
                       const bool *spoke)
{
    unsigned n = 0;
    for (u32 i = 0; i < rules->count; i++) {
        if (spoke[i])
            continue;
        print_error("no row lets the %s rule %.*s speak\n", what,
                    STR_ARG(rules->at[i].id));
        n++;
    }
    return n;
}

static void every_rule_speaks_in_some_row(void **state)
{
    (void)state;
    unsigned n = 0;
    for (u32 i = 0; i < bench.scn->states_count; i++) {
        const struct scn_state *s = &bench.scn->states[i];
        n += silent("admissibility", &s->admissibility, spoken.item[i]);
        n += silent("charge", &s->charge_rules, spoken.charge[i]);
        n += silent("request", &s->request_rules, spoken.request[i]);
    }
    assert_int_equal(n, 0);
}

static void every_offence_is_charged_in_some_row(void **state)
{
    (void)state;
    for (u32 o = 0; o < bench.scn->offences_count; o++) {
        bool charged = false;
        for (u32 c = 0; c < bench.scn->charges_count; c++)
            charged |= bench.scn->charges[c].offence == o;
        if (!charged)
            fail_msg("no row charges %.*s", STR_ARG(bench.scn->offences[o].id));
    }
}

int test_law_rows(void);
int test_law_rows(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_row_gives_its_reason),
        cmocka_unit_test(the_packs_say_what_the_rows_say),
        cmocka_unit_test(every_rule_speaks_in_some_row),
        cmocka_unit_test(every_offence_is_charged_in_some_row),
    };
    return cmocka_run_group_tests_name("law_rows", tests, open_bench, close_bench);
}
