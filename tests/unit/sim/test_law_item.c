/* test_law_item.c - is an item let in, and what does it show? */
#include "unit/sim/court.h"

static bool counts(struct court *c, const char *id)
{
    return sim_item_counts(&c->w, c->s, item(c, id));
}

static struct sim_item_judgment judge(struct court *c, const char *id)
{
    struct sim_item_judgment j;
    sim_judge_item(&c->w, c->s, item(c, id), &j);
    return j;
}

static void only_what_is_held_counts(void **state)
{
    struct court *c = *state;
    assert_false(counts(c, "ledger"));
    wr_evidence(&c->w, c->s)[item(c, "ledger")] = SIM_HEARD_OF;
    assert_false(counts(c, "ledger"));
    hold(c, "ledger");
    assert_true(counts(c, "ledger"));
    wr_evidence(&c->w, c->s)[item(c, "ledger")] = SIM_LOST;
    assert_false(counts(c, "ledger"));
}

static void an_unlawful_item_is_shut_out(void **state)
{
    struct court *c = *state;
    hold(c, "seized");
    struct sim_item_judgment j = judge(c, "seized");
    assert_true(j.excluded);
    assert_false(j.lead_only);
    assert_int_equal(j.count, 1);
    assert_true(str_eqz(c->scn->states[sim_home(&c->w)].admissibility.at[j.rules[0]].id,
                        "unlawful"));
    assert_false(counts(c, "seized"));
}

static void intelligence_is_a_lead_only(void **state)
{
    struct court *c = *state;
    hold(c, "tip");
    struct sim_item_judgment j = judge(c, "tip");
    assert_false(j.excluded);
    assert_true(j.lead_only);
    assert_false(counts(c, "tip"));
}

/* The driver's statement comes from abroad, unsworn and in French: two rules speak. The
 * oath cures one, the translation the other. */
static void form_and_language_travel(void **state)
{
    struct court *c = *state;
    scn_ix driver = item(c, "driver");
    hold(c, "driver");
    assert_int_equal(judge(c, "driver").count, 2);
    wr_evidence_form(&c->w, c->s)[driver] = court_find(c, SCN_FORM, "affidavit");
    assert_int_equal(judge(c, "driver").count, 1);
    assert_false(counts(c, "driver"));
    wr_evidence_translation(&c->w, c->s)[driver] = SIM_BY_SWORN;
    assert_true(counts(c, "driver"));
}

/* The same unsworn form is good at home: the rule is about foreign statements. */
static void the_rule_looks_at_where_it_was_made(void **state)
{
    struct court *c = *state;
    hold(c, "word");
    wr_evidence_form(&c->w, c->s)[item(c, "word")] = court_find(c, SCN_FORM, "pv");
    assert_true(counts(c, "word"));
}

static void an_item_shows_what_was_said_in_its_interview(void **state)
{
    struct court *c = *state;
    scn_ix lied = court_find(c, SCN_FACT, "lied");
    scn_ix word = item(c, "word");
    assert_false(sim_item_shows(&c->w, c->s, word, lied));
    scn_ix hearing = court_find(c, SCN_INTERVIEW, "hearing");
    wr_talk_fact(&c->w, c->s)[sim_word_at(&c->w, hearing, lied)] = SIM_WORD_SAID;
    assert_false(sim_item_shows(&c->w, c->s, word, lied)); /* it was not rendered */
    wr_talk_fact(&c->w, c->s)[sim_word_at(&c->w, hearing, lied)] |= SIM_WORD_HEARD;
    assert_true(sim_item_shows(&c->w, c->s, word, lied));
    assert_false(sim_item_shows(&c->w, c->s, item(c, "ledger"), lied));
}

static void a_fact_proves_only_truth_about_its_person(void **state)
{
    struct court *c = *state;
    scn_ix baba = person(c, "baba"), chi = person(c, "chi");
    scn_ix took = court_find(c, SCN_FACT, "took");
    scn_ix rumour = court_find(c, SCN_FACT, "rumour");
    assert_true(sim_fact_proves(&c->w, took, baba, element(c, "act")));
    assert_false(sim_fact_proves(&c->w, took, chi, element(c, "act")));
    assert_false(sim_fact_proves(&c->w, took, baba, element(c, "intent")));
    assert_false(sim_fact_proves(&c->w, rumour, baba, element(c, "purpose")));
}

/* A false promise is the deception itself, and shows that he meant it: both can be
 * argued, and nothing else. */
static void a_fact_goes_where_it_can_be_argued_to(void **state)
{
    struct court *c = *state;
    scn_ix baba = person(c, "baba"), lied = court_find(c, SCN_FACT, "lied");
    assert_true(sim_fact_proves(&c->w, lied, baba, element(c, "deception")));
    assert_true(sim_fact_proves(&c->w, lied, baba, element(c, "intent")));
    assert_false(sim_fact_proves(&c->w, lied, baba, element(c, "act")));
    assert_false(sim_fact_proves(&c->w, lied, person(c, "chi"), element(c, "intent")));
}

static void a_victims_word_is_known_as_such(void **state)
{
    struct court *c = *state;
    assert_true(sim_item_victims_word(&c->w, item(c, "word")));
    assert_false(sim_item_victims_word(&c->w, item(c, "driver")));
    assert_false(sim_item_victims_word(&c->w, item(c, "ledger")));
}

int test_law_item(void);
int test_law_item(void)
{
    const struct CMUnitTest tests[] = {
        COURT_TEST(only_what_is_held_counts),
        COURT_TEST(an_unlawful_item_is_shut_out),
        COURT_TEST(intelligence_is_a_lead_only),
        COURT_TEST(form_and_language_travel),
        COURT_TEST(the_rule_looks_at_where_it_was_made),
        COURT_TEST(an_item_shows_what_was_said_in_its_interview),
        COURT_TEST(a_fact_proves_only_truth_about_its_person),
        COURT_TEST(a_fact_goes_where_it_can_be_argued_to),
        COURT_TEST(a_victims_word_is_known_as_such),
    };
    return cmocka_run_group_tests_name("law_item", tests, NULL, NULL);
}
