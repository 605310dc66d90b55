/* test_law_rows.c - the shipped law packs, row by row: tests/law/README.md. */
#include "unit/sim/law_trial.h"

enum { LEAST_ROWS = 250, LEAST_LETTERS = 200, STATES = 4, ROW_KINDS = 3, CODES = 28 };

/* Which rules of each State spoke, by the kind of row and their place in the table. */
static bool spoken[STATES][ROW_KINDS][SIM_RULES_MAX];
/* Which defects F1 … F28 were the only one of a row, and between which two States a
 * letter without any was executed. */
static bool alone[STATES][CODES + 1];
static bool clean[STATES][STATES];

static bool in_list(struct str list, char between, struct str sought)
{
    while (list.n > 0)
        if (str_eq(str_trim(str_cut(&list, between)), sought))
            return true;
    return false;
}

/* Every part of `a` stands in `b`. */
static bool within(struct str a, struct str b, char between)
{
    while (a.n > 0)
        if (!in_list(b, between, str_trim(str_cut(&a, between))))
            return false;
    return true;
}

/* "out unsworn untranslated": the same words in any order. For a case the clauses; more
 * may be expected than must be named. */
static bool as_expected(const struct row *r, const struct result *got)
{
    struct str want = r->expect, must = buf_str(&got->must), may = buf_str(&got->may);
    if (r->kind == ROW_CASE) {
        while (want.n > 0) {
            struct str clause = str_trim(str_cut(&want, ','));
            if (!in_list(must, ',', clause) && !in_list(may, ',', clause))
                return false;
        }
        return within(must, r->expect, ',');
    }
    struct str first = str_trim(str_cut(&want, ','));
    return within(must, first, ' ') && within(first, must, ' ') &&
           within(want, may, ',');
}

/* The number of the one defect found, 0 where there is none, -1 where there are more.
 */
static i32 only_defect(const struct trial *t, const struct result *got)
{
    i32 only = 0;
    for (u32 i = 0; i < trial_rules(t)->count; i++) {
        struct str code = trial_rules(t)->at[i].code;
        int64_t n;
        if (!got->spoke[i] || code.n == 0)
            continue;
        assert_true(str_int(str_from(code, 1), &n) && n >= 1 && n <= CODES);
        only = only == 0 || only == n ? (i32)n : -1;
    }
    return only;
}

static void note_defects(const struct trial *t, const struct result *got)
{
    scn_ix state = trial_find(t, SCN_STATE, t->court);
    i32 only = only_defect(t, got);
    if (only > 0)
        alone[state][only] = true;
    if (only == 0 && t->row->kind == ROW_LETTER && t->row->from.n > 0 &&
        str_starts(t->row->expect, STR("accept")))
        clean[trial_find(t, SCN_STATE, t->row->from)][state] = true;
}

static bool trial_holds(const struct trial *t)
{
    struct result got;
    const struct row *r = t->row;
    result_open(&got);
    trial_judge(t, &got);
    for (u32 i = 0; i < SIM_RULES_MAX; i++)
        spoken[trial_state(t) - t->w->scn->states][r->kind][i] |= got.spoke[i];
    note_defects(t, &got);
    bool good = as_expected(r, &got);
    if (!good)
        print_error("%.*s:%u (%.*s): %.*s\n    wanted: %.*s\n    got:    %.*s, %.*s\n",
                    STR_ARG(r->file), r->line, STR_ARG(t->court), STR_ARG(r->title),
                    STR_ARG(r->expect), STR_ARG(buf_str(&got.must)),
                    STR_ARG(buf_str(&got.may)));
    result_close(&got);
    return good;
}

static void the_packs_say_what_the_rows_say(void **state)
{
    (void)state;
    unsigned wrong = 0;
    for (unsigned i = 0; i < shipped.rows.count; i++) {
        const struct row *r = &shipped.rows.list[i];
        for (const struct str *court = row_courts(r); court->n > 0; court++) {
            struct trial t = trial_open(&shipped, r, *court);
            wrong += !trial_holds(&t);
        }
    }
    assert_int_equal(wrong, 0);
    assert_true(shipped.rows.count >= LEAST_ROWS);
}

static void every_row_gives_its_reason(void **state)
{
    (void)state;
    for (unsigned i = 0; i < shipped.rows.count; i++) {
        const struct row *r = &shipped.rows.list[i];
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
    for (u32 i = 0; i < shipped.scn->states_count; i++) {
        const struct scn_state *s = &shipped.scn->states[i];
        n += silent("admissibility", &s->admissibility, spoken[i][ROW_ITEM]);
        n += silent("charge", &s->charge_rules, spoken[i][ROW_CASE]);
        n += silent("request", &s->request_rules, spoken[i][ROW_LETTER]);
    }
    assert_int_equal(n, 0);
}

static void every_offence_is_charged_in_some_row(void **state)
{
    (void)state;
    for (u32 o = 0; o < shipped.scn->offences_count; o++) {
        bool charged = false;
        for (u32 c = 0; c < shipped.scn->charges_count; c++)
            charged |= shipped.scn->charges[c].offence == o;
        if (!charged)
            fail_msg("no row charges %.*s", STR_ARG(shipped.scn->offences[o].id));
    }
}

/* A State that keeps the death penalty asks nobody for an assurance (F18). */
static bool has_no_ground(u32 state, u32 code)
{
    const struct scn_refs *own = &shipped.scn->states[state].offences;
    bool capital = false;
    for (u32 i = 0; i < own->count; i++)
        capital |= shipped.scn->offences[own->at[i]].capital;
    return code == 18 && capital;
}

static void every_defect_stands_alone_in_some_row(void **state)
{
    (void)state;
    unsigned missing = 0;
    for (u32 i = 0; i < STATES; i++)
        for (u32 n = 1; n <= CODES; n++) {
            if (alone[i][n] || has_no_ground(i, n))
                continue;
            print_error("no row before %.*s has F%u and no other defect\n",
                        STR_ARG(shipped.scn->states[i].id), n);
            missing++;
        }
    assert_int_equal(missing, 0);
}

static void letters_go_both_ways_between_all_states(void **state)
{
    (void)state;
    unsigned letters = 0;
    for (u32 from = 0; from < STATES; from++)
        for (u32 to = 0; to < STATES; to++)
            if (from != to && !clean[from][to])
                fail_msg("no row has a clean letter from %.*s to %.*s",
                         STR_ARG(shipped.scn->states[from].id),
                         STR_ARG(shipped.scn->states[to].id));
    for (unsigned i = 0; i < shipped.rows.count; i++)
        letters += shipped.rows.list[i].kind == ROW_LETTER;
    assert_true(letters >= LEAST_LETTERS);
}

int test_law_rows(void);
int test_law_rows(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_row_gives_its_reason),
        cmocka_unit_test(the_packs_say_what_the_rows_say),
        cmocka_unit_test(every_defect_stands_alone_in_some_row),
        cmocka_unit_test(letters_go_both_ways_between_all_states),
        cmocka_unit_test(every_rule_speaks_in_some_row),
        cmocka_unit_test(every_offence_is_charged_in_some_row),
    };
    return cmocka_run_group_tests_name("law_rows", tests, shipped_open, shipped_close);
}
