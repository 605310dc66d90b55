/* test_law_request.c - a request in order is accepted; what is missing has the answer
 * that law.md 4.3 gives for it.
 */
#include "unit/sim/letter.h"

static struct sim_review review(struct court *c)
{
    struct sim_review r;
    sim_review_request(&c->w, c->s, SLOT, &r);
    return r;
}

static const struct scn_rules *their_rules(const struct court *c)
{
    return &c->scn->states[court_find(c, SCN_STATE, "away")].request_rules;
}

static bool spoke(const struct court *c, const struct sim_review *r, const char *rule)
{
    for (u32 i = 0; i < r->count; i++)
        if (str_eqz(their_rules(c)->at[r->rules[i]].id, rule))
            return true;
    return false;
}

/* The request as it stands is answered so, and by that rule; nothing is carried out. */
static void expect_blocked(struct court *c, enum scn_outcome outcome, const char *rule)
{
    struct sim_review r = review(c);
    assert_int_equal(r.outcome, outcome);
    assert_true(spoke(c, &r, rule));
    assert_int_equal(r.executed, 0);
    assert_false(spoke(c, &r, "sworn"));
}

static void a_request_in_order_is_accepted(void **state)
{
    struct court *c = *state;
    struct sim_review r = review(c);
    assert_int_equal(r.outcome, SCN_OUT_ACCEPT);
    assert_int_equal(r.executed, 1U << HEAR);
    assert_int_equal(r.form[HEAR], court_find(c, SCN_FORM, "affidavit"));
    assert_int_equal(r.count, 1);
    assert_true(spoke(c, &r, "sworn"));
    assert_int_equal(r.days, 0);
    assert_int_equal(r.goodwill, 0);
}

/* F10: executed, in a useless form. */
static void without_the_oath_the_form_is_what_is_usual_there(void **state)
{
    struct court *c = *state;
    wr_req_procedures(&c->w, c->s)[SLOT] = 0;
    struct sim_review r = review(c);
    assert_int_equal(r.outcome, SCN_OUT_ACCEPT);
    assert_int_equal(r.form[HEAR], court_find(c, SCN_FORM, "pv"));
    assert_true(spoke(c, &r, "unsworn"));
}

static void no_basis(void **state) /* F1 */
{
    struct court *c = *state;
    choose(c, SIM_CHOICE_TREATY, SCN_NONE);
    expect_blocked(c, SCN_OUT_CLARIFY, "no_basis");
    choose(c, SIM_CHOICE_TREATY, SIM_NO_TREATY);
    expect_blocked(c, SCN_OUT_CLARIFY, "no_basis");
    choose(c, SIM_CHOICE_TREATY, court_find(c, SCN_TREATY, "lapsed"));
    expect_blocked(c, SCN_OUT_CLARIFY, "no_basis");
}

static void wrong_door(void **state) /* F2 */
{
    struct court *c = *state;
    choose(c, SIM_CHOICE_CHANNEL, court_find(c, SCN_CHANNEL, "aw_police"));
    expect_blocked(c, SCN_OUT_RETURN, "by_police");
    choose(c, SIM_CHOICE_CHANNEL, court_find(c, SCN_CHANNEL, "aw_direct"));
    choose(c, SIM_CHOICE_AUTHORITY, court_find(c, SCN_AUTHORITY, "aw_court"));
    expect_blocked(c, SCN_OUT_RETURN, "wrong_office");
}

static void language_and_translation(void **state) /* F3 */
{
    struct court *c = *state;
    choose(c, SIM_CHOICE_LANGUAGE, SCN_NONE); /* then it leaves in English */
    expect_blocked(c, SCN_OUT_RETURN, "language");
    choose(c, SIM_CHOICE_LANGUAGE, court_find(c, SCN_LANGUAGE, "fr"));
    choose(c, SIM_CHOICE_TRANSLATION, SIM_LETTER_MACHINE);
    expect_blocked(c, SCN_OUT_CLARIFY, "translation");
}

static void unsigned_letter(void **state) /* F4 */
{
    struct court *c = *state;
    choose(c, SIM_CHOICE_SIGNATURE, SCN_NONE);
    expect_blocked(c, SCN_OUT_CLARIFY, "unsigned");
}

static void thin_facts(void **state) /* F5 */
{
    struct court *c = *state;
    state_fact(c, "used", 0);
    expect_blocked(c, SCN_OUT_CONSULT, "thin"); /* nor is the purpose then shown: F7 */
    state_fact(c, "weather", 1);
    struct sim_review r = review(c);
    assert_false(spoke(c, &r, "thin"));
}

static void no_nexus(void **state) /* F6: clarification, then refusal */
{
    struct court *c = *state;
    tie(c, HEAR, "took", 0);
    expect_blocked(c, SCN_OUT_CLARIFY, "fishing");
    tie(c, HEAR, "used", 1); /* a fact that the measure does not need ties nothing */
    expect_blocked(c, SCN_OUT_CLARIFY, "fishing");
    wr_req_sends(&c->w, c->s)[SLOT] = 2;
    expect_blocked(c, SCN_OUT_REFUSE, "fishing_again");
    assert_int_equal(review(c).goodwill, -5);
}

/* A tie to a fact that is left out of the letter is a tie to nothing. */
static void what_is_not_stated_ties_nothing(void **state)
{
    struct court *c = *state;
    state_fact(c, "took", 0);
    state_fact(c, "chi_took", 1);
    expect_blocked(c, SCN_OUT_CLARIFY, "fishing");
}

static void dual_criminality_looks_at_conduct(void **state) /* F7, F17 */
{
    struct court *c = *state;
    assert_int_equal(sim_offence_there(&c->w, c->s, SLOT),
                     court_find(c, SCN_OFFENCE, "aw_traffic"));
    state_fact(c, "used", 0);
    state_fact(c, "knew", 1); /* act and intent: an offence there until 2023 */
    assert_int_equal(sim_offence_there(&c->w, c->s, SLOT), SCN_NONE);
    expect_blocked(c, SCN_OUT_CONSULT, "dual_consult");
}

static void statute(void **state) /* F8 */
{
    struct court *c = *state;
    choose(c, SIM_CHOICE_STATUTE, 0);
    expect_blocked(c, SCN_OUT_CLARIFY, "statute");
}

static void person_unknown(void **state) /* F14 */
{
    struct court *c = *state;
    wr_person_known(&c->w, c->s)[person(c, "eze")] = 0;
    expect_blocked(c, SCN_OUT_CLARIFY, "person");
}

static void capital_offence(void **state) /* F18 */
{
    struct court *c = *state;
    choose(c, SIM_CHOICE_OFFENCE, court_find(c, SCN_OFFENCE, "ho_capital"));
    expect_blocked(c, SCN_OUT_CONSULT, "capital");
    choose(c, SIM_CHOICE_ASSURANCE, 1);
    assert_int_equal(review(c).outcome, SCN_OUT_ACCEPT);
}

static void parallel_case(void **state) /* F19 */
{
    struct court *c = *state;
    wr_parallel(&c->w, c->s)[court_find(c, SCN_STATE, "away")] = 1;
    expect_blocked(c, SCN_OUT_POSTPONE, "parallel");
    assert_int_equal(review(c).days, 20);
    wr_req_procedures(&c->w, c->s)[SLOT] |=
        1U << court_find(c, SCN_PROCEDURE, "coordination");
    assert_int_equal(review(c).outcome, SCN_OUT_ACCEPT);
}

static void a_name_in_clear_is_executed_with_a_price(void **state) /* F24 */
{
    struct court *c = *state;
    choose(c, SIM_CHOICE_IDENTITY, SIM_ID_NAME);
    struct sim_review r = review(c);
    assert_int_equal(r.outcome, SCN_OUT_CONDITIONS);
    assert_int_equal(r.goodwill, -3);
    assert_int_equal(r.executed, 1U << HEAR);
}

static void nobody_there(void **state) /* F25 */
{
    struct court *c = *state;
    choose(c, SIM_CHOICE_AUTHORITY, court_find(c, SCN_AUTHORITY, "aw_former"));
    expect_blocked(c, SCN_OUT_SILENCE, "stale");
    choose(c, SIM_CHOICE_AUTHORITY, SCN_NONE);
    expect_blocked(c, SCN_OUT_SILENCE, "stale");
    choose(c, SIM_CHOICE_AUTHORITY, court_find(c, SCN_AUTHORITY, "aw_central"));
    choose(c, SIM_CHOICE_CHANNEL, SCN_NONE);
    expect_blocked(c, SCN_OUT_SILENCE, "stale");
}

static void urgency_with_reasons_saves_days(void **state)
{
    struct court *c = *state;
    choose(c, SIM_CHOICE_URGENCY, SIM_URGENT_REASONS);
    assert_int_equal(review(c).days, -4);
    choose(c, SIM_CHOICE_URGENCY, SIM_URGENT_BARE);
    assert_int_equal(review(c).days, 0);
}

/* Facts that neither a measure needs nor an element calls for. */
static void attaching_everything_costs(void **state)
{
    struct court *c = *state;
    state_fact(c, "weather", 1);
    assert_int_equal(review(c).goodwill, 0);
    state_fact(c, "market", 1);
    struct sim_review r = review(c);
    assert_int_equal(r.outcome, SCN_OUT_ACCEPT);
    assert_int_equal(r.goodwill, -3);
    assert_int_equal(r.days, 3);
}

/* ---- several measures -------------------------------------------------------------
 */

static void ask_both(struct court *c)
{
    wr_req_measures(&c->w, c->s)[SLOT] = 1U << HEAR | 1U << BANK;
    tie(c, BANK, "used", 1);
    choose(c, SIM_CHOICE_ORDER, 1);
}

static void both_measures_in_order(void **state)
{
    struct court *c = *state;
    ask_both(c);
    struct sim_review r = review(c);
    assert_int_equal(r.outcome, SCN_OUT_ACCEPT);
    assert_int_equal(r.executed, 1U << HEAR | 1U << BANK);
    assert_int_equal(r.form[BANK], SCN_NONE);
}

/* F11 touches the account alone: the witness is heard, the answer is partial, and what
 * the account lacks is said. */
static void one_blocked_measure_leaves_the_other(void **state)
{
    struct court *c = *state;
    ask_both(c);
    choose(c, SIM_CHOICE_ORDER, 0);
    struct sim_review r = review(c);
    assert_int_equal(r.outcome, SCN_OUT_PARTIAL);
    assert_int_equal(r.executed, 1U << HEAR);
    assert_true(spoke(c, &r, "no_order"));
    assert_true(spoke(c, &r, "sworn"));
}

/* F23: what has perished is not sent; preserved, it is. */
static void data_perish_unless_preserved(void **state)
{
    struct court *c = *state;
    ask_both(c);
    *wr_minute(&c->w, c->s) = 30 * SIM_DAY_MINUTES; /* day 31; it perishes after 30 */
    struct sim_review r = review(c);
    assert_int_equal(r.outcome, SCN_OUT_PARTIAL);
    assert_int_equal(r.executed, 1U << HEAR);
    assert_true(spoke(c, &r, "perished"));
    wr_evidence_bits(&c->w, c->s)[item(c, "account")] |= SIM_EV_PRESERVED;
    assert_int_equal(review(c).outcome, SCN_OUT_ACCEPT);
    *wr_minute(&c->w, c->s) = 30 * SIM_DAY_MINUTES - 1; /* still day 30 */
    wr_evidence_bits(&c->w, c->s)[item(c, "account")] = 0;
    assert_int_equal(review(c).outcome, SCN_OUT_ACCEPT);
}

/* The worst of several findings is the answer, and every one is kept, by stages. */
static void the_worst_finding_wins_and_none_is_lost(void **state)
{
    struct court *c = *state;
    choose(c, SIM_CHOICE_SIGNATURE, 0);
    choose(c, SIM_CHOICE_STATUTE, 0);
    choose(c, SIM_CHOICE_CHANNEL, court_find(c, SCN_CHANNEL, "aw_police"));
    expect_blocked(c, SCN_OUT_RETURN, "by_police");
    struct sim_review r = review(c);
    assert_int_equal(r.count, 3);
    for (u32 i = 1; i < r.count; i++)
        assert_true(their_rules(c)->at[r.rules[i - 1]].stage <=
                    their_rules(c)->at[r.rules[i]].stage);
}

/* ---- a review is a function of the state --------------------------------------------
 */

static void a_review_changes_nothing(void **state)
{
    struct court *c = *state;
    u64 before = sim_state_hash(&c->w, c->s, NULL);
    (void)review(c);
    assert_int_equal(before, sim_state_hash(&c->w, c->s, NULL));
}

#define REQUEST_TEST(name) cmocka_unit_test_setup_teardown(name, in_order, court_close)

int test_law_request(void);
int test_law_request(void)
{
    const struct CMUnitTest tests[] = {
        REQUEST_TEST(a_request_in_order_is_accepted),
        REQUEST_TEST(without_the_oath_the_form_is_what_is_usual_there),
        REQUEST_TEST(no_basis),
        REQUEST_TEST(wrong_door),
        REQUEST_TEST(language_and_translation),
        REQUEST_TEST(unsigned_letter),
        REQUEST_TEST(thin_facts),
        REQUEST_TEST(no_nexus),
        REQUEST_TEST(what_is_not_stated_ties_nothing),
        REQUEST_TEST(dual_criminality_looks_at_conduct),
        REQUEST_TEST(statute),
        REQUEST_TEST(person_unknown),
        REQUEST_TEST(capital_offence),
        REQUEST_TEST(parallel_case),
        REQUEST_TEST(a_name_in_clear_is_executed_with_a_price),
        REQUEST_TEST(nobody_there),
        REQUEST_TEST(urgency_with_reasons_saves_days),
        REQUEST_TEST(attaching_everything_costs),
        REQUEST_TEST(both_measures_in_order),
        REQUEST_TEST(one_blocked_measure_leaves_the_other),
        REQUEST_TEST(data_perish_unless_preserved),
        REQUEST_TEST(the_worst_finding_wins_and_none_is_lost),
        REQUEST_TEST(a_review_changes_nothing),
    };
    return cmocka_run_group_tests_name("law_request", tests, NULL, NULL);
}
