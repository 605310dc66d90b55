/* test_reckon.c - what a court makes of a charge. */
#include "base/rng.h"
#include "sim/explain.h"
#include "unit/sim/court.h"

static struct sim_reckoning reckon(struct court *c, const char *charge)
{
    struct sim_reckoning r;
    sim_reckon(&c->w, c->s, court_find(c, SCN_CHARGE, charge), &r);
    return r;
}

static struct sim_element_proof proof(struct court *c, const char *charge,
                                      const char *id)
{
    struct sim_reckoning r = reckon(c, charge);
    for (u32 i = 0; i < r.count; i++)
        if (r.elements[i].element == element(c, id))
            return r.elements[i];
    fail_msg("no element %s", id);
    return (struct sim_element_proof){0};
}

/* The word of Ada for all three elements, and the ledger for the purpose. */
static void prove_all(struct court *c)
{
    link_to(c, "word", "act", "baba");
    link_to(c, "word", "purpose", "baba");
    link_to(c, "word", "intent", "baba");
    link_to(c, "ledger", "purpose", "baba");
}

static void nothing_linked_proves_nothing(void **state)
{
    struct court *c = *state;
    hold(c, "word");
    hold(c, "ledger");
    struct sim_reckoning r = reckon(c, "c_traffic");
    assert_int_equal(r.verdict, SIM_NOT_PROVED);
    assert_int_equal(r.proved_offence, SCN_NONE);
    assert_int_equal(r.count, 3);
}

static void every_element_met_is_proof(void **state)
{
    struct court *c = *state;
    prove_all(c);
    struct sim_reckoning r = reckon(c, "c_traffic");
    assert_int_equal(r.verdict, SIM_PROVED);
    assert_int_equal(r.proved_offence, court_find(c, SCN_OFFENCE, "ho_traffic"));
    assert_int_equal(proof(c, "c_traffic", "purpose").needed, 2);
    assert_int_equal(proof(c, "c_traffic", "purpose").items, 2);
    assert_int_equal(proof(c, "c_traffic", "act").needed, 1);
}

/* A victim's word alone meets an element that needs one item: no automatic acquittal.
 */
static void a_victims_word_alone_can_suffice(void **state)
{
    struct court *c = *state;
    prove_all(c);
    assert_true(proof(c, "c_traffic", "act").met);
    assert_int_equal(proof(c, "c_traffic", "act").items, 1);
}

static void one_item_short_is_not_proof(void **state)
{
    struct court *c = *state;
    link_to(c, "word", "act", "baba");
    link_to(c, "word", "purpose", "baba");
    link_to(c, "word", "intent", "baba");
    assert_int_equal(reckon(c, "c_traffic").verdict, SIM_NOT_PROVED);
    assert_false(proof(c, "c_traffic", "purpose").met);
}

static void two_items_of_one_source_are_one(void **state)
{
    struct court *c = *state;
    link_to(c, "ledger", "purpose", "baba");
    link_to(c, "ledger_copy", "purpose", "baba");
    assert_int_equal(proof(c, "c_traffic", "purpose").items, 1);
    assert_int_equal(
        sim_independent(&c->w, c->s, person(c, "baba"), element(c, "purpose")), 1);
    link_to(c, "payroll", "purpose", "baba");
    assert_int_equal(proof(c, "c_traffic", "purpose").items, 2);
}

static void what_is_shut_out_counts_nothing(void **state)
{
    struct court *c = *state;
    link_to(c, "seized", "intent", "baba");
    link_to(c, "tip", "intent", "baba");
    struct sim_element_proof p = proof(c, "c_traffic", "intent");
    assert_int_equal(p.items, 0);
    assert_int_equal(p.excluded, 2);
    assert_false(p.met);
}

static void what_is_beside_the_point_counts_nothing(void **state)
{
    struct court *c = *state;
    link_to(c, "ledger", "act", "baba");     /* shows the purpose */
    link_to(c, "gossip", "purpose", "baba"); /* shows what is not true */
    assert_int_equal(proof(c, "c_traffic", "act").items, 0);
    assert_int_equal(proof(c, "c_traffic", "act").beside, 1);
    assert_int_equal(proof(c, "c_traffic", "purpose").beside, 1);
}

/* The ticket shows an act of each, but a link is about one accused. */
/* The act and the purpose are about Ada, the intent is about nobody by name. */
static void what_is_about_another_victim_does_not_prove_the_count(void **state)
{
    struct court *c = *state;
    prove_all(c);
    struct sim_element_proof act = proof(c, "c_about_chi", "act");
    assert_int_equal(act.items, 0);
    assert_int_equal(act.beside, 1);
    assert_int_equal(proof(c, "c_about_chi", "intent").items, 1);
    assert_int_equal(reckon(c, "c_about_chi").verdict, SIM_NOT_PROVED);
    assert_int_equal(reckon(c, "c_traffic").verdict, SIM_PROVED);

    struct sim_explain_element e = sim_explain_element(
        &c->w, c->s, court_find(c, SCN_CHARGE, "c_about_chi"), &act, &c->arena);
    assert_true(str_eqz(e.linked[0].standing.id, "explain.item.other_victim"));
}

static void a_link_is_about_one_accused(void **state)
{
    struct court *c = *state;
    link_to(c, "ticket", "act", "chi");
    assert_int_equal(proof(c, "c_traffic", "act").items, 0);
    assert_int_equal(proof(c, "c_chi", "act").items, 1);
    link_to(c, "word", "act", "chi"); /* speaks of Baba only */
    assert_int_equal(proof(c, "c_chi", "act").items, 1);
    assert_int_equal(proof(c, "c_chi", "act").beside, 1);
}

/* What is said of it to who asks why. */
static struct msg summary(struct court *c, const char *charge, const char *element)
{
    struct sim_element_proof p = proof(c, charge, element);
    return sim_explain_element(&c->w, c->s, court_find(c, SCN_CHARGE, charge), &p,
                               &c->arena)
        .summary;
}

/* The alibi, which the defence was shown, needs to be outnumbered, linked or not. */
static void an_exculpatory_item_raises_what_is_needed(void **state)
{
    struct court *c = *state;
    prove_all(c);
    hold(c, "alibi");
    wr_disclosed(&c->w, c->s)[item(c, "alibi")] = 1;
    assert_int_equal(reckon(c, "c_traffic").verdict, SIM_NOT_PROVED);
    assert_int_equal(reckon(c, "c_traffic").against, 1);
    assert_int_equal(proof(c, "c_traffic", "act").needed, 2);
    link_to(c, "ticket", "act", "baba");
    assert_int_equal(reckon(c, "c_traffic").verdict, SIM_PROVED);
    struct msg why = summary(c, "c_traffic", "act");
    assert_true(str_eqz(why.id, "explain.element.met_against"));
    assert_int_equal(proof(c, "c_traffic", "purpose").needed, 2); /* unchanged */
}

/* The home State's pack: what was kept back weighs one doubt more. */
static void what_was_kept_from_the_defence_weighs_more(void **state)
{
    struct court *c = *state;
    prove_all(c);
    hold(c, "alibi");
    link_to(c, "ticket", "act", "baba");
    assert_int_equal(proof(c, "c_traffic", "act").items, 2);
    assert_int_equal(proof(c, "c_traffic", "act").needed, 3);
    struct msg why = summary(c, "c_traffic", "act");
    assert_true(str_eqz(why.id, "explain.element.unmet_against"));
    assert_int_equal(why.args[2].number, 2); /* one, and one more: kept back */
    assert_true(str_eqz(summary(c, "c_traffic", "purpose").id, "explain.element.met"));
    assert_int_equal(reckon(c, "c_traffic").kept_back, 1);
    assert_int_equal(sim_kept_back(&c->w, c->s, person(c, "baba")), 1);
    wr_disclosed(&c->w, c->s)[item(c, "alibi")] = 1;
    assert_int_equal(proof(c, "c_traffic", "act").needed, 2);
    assert_int_equal(reckon(c, "c_traffic").verdict, SIM_PROVED);
    assert_int_equal(reckon(c, "c_traffic").kept_back, 0);
}

/* The item shows the purpose too, but the reason given speaks of something else. */
static void only_the_reason_given_counts(void **state)
{
    struct court *c = *state;
    link_for(c, "word", "purpose", "baba", fact(c, "took"));
    assert_int_equal(proof(c, "c_traffic", "purpose").items, 0);
    assert_int_equal(proof(c, "c_traffic", "purpose").beside, 1);
    link_for(c, "word", "purpose", "baba", fact(c, "used"));
    assert_int_equal(proof(c, "c_traffic", "purpose").items, 1);
}

/* Act and intent are proved, the purpose wants one more: the defence presses there. */
static void the_defence_presses_on_the_weakest_element(void **state)
{
    struct court *c = *state;
    prove_all(c);
    wr_evidence(&c->w, c->s)[item(c, "ledger")] = SIM_LOST;
    struct sim_reckoning r = reckon(c, "c_traffic");
    assert_int_equal(r.elements[r.weakest].element, element(c, "purpose"));
}

static void the_lesser_offence_is_looked_at(void **state)
{
    struct court *c = *state;
    link_to(c, "message", "intent", "baba"); /* shows intent and the deceit */
    struct sim_reckoning r = reckon(c, "c_traffic");
    assert_int_equal(r.verdict, SIM_LESSER);
    assert_int_equal(r.proved_offence, court_find(c, SCN_OFFENCE, "ho_deceit"));
    prove_all(c); /* the graver one comes first */
    assert_int_equal(reckon(c, "c_traffic").verdict, SIM_PROVED);
}

/* ---- properties, over random boards
 * ---------------------------------------------------- */

static const char *const items[] = {"word",   "ledger",  "ledger_copy", "payroll",
                                    "ticket", "message", "seized",      "tip",
                                    "gossip", "driver",  "account"};
static const char *const elements[] = {"act", "purpose", "intent"};
enum { ITEMS = 11, ELEMENTS = 3, BOARDS = 200 };

static void shuffle_board(struct court *c, uint64_t *rng)
{
    for (u32 i = 0; i < ITEMS; i++)
        for (u32 e = 0; e < ELEMENTS; e++)
            if (rng_below(rng, 3) == 0)
                link_to(c, items[i], elements[e], "baba");
}

static void clear_board(struct court *c)
{
    memset(wr_link(&c->w, c->s), 0, c->w.count[SIM_F_link]);
    memset(wr_evidence(&c->w, c->s), 0, c->w.count[SIM_F_evidence]);
}

/* Better verdicts are lower numbers: proved, lesser, not proved. */
static void more_links_never_lower_a_verdict(void **state)
{
    struct court *c = *state;
    uint64_t rng = 7;
    for (int board = 0; board < BOARDS; board++) {
        clear_board(c);
        shuffle_board(c, &rng);
        struct sim_reckoning before = reckon(c, "c_traffic");
        link_to(c, items[rng_below(&rng, ITEMS)], elements[rng_below(&rng, ELEMENTS)],
                "baba");
        struct sim_reckoning after = reckon(c, "c_traffic");
        assert_true(after.verdict <= before.verdict);
        for (u32 e = 0; e < ELEMENTS; e++)
            assert_true(after.elements[e].items >= before.elements[e].items);
    }
}

static void an_inadmissible_item_never_raises(void **state)
{
    struct court *c = *state;
    static const char *const out[] = {"seized", "tip", "driver"};
    uint64_t rng = 11;
    for (int board = 0; board < BOARDS; board++) {
        clear_board(c);
        shuffle_board(c, &rng);
        struct sim_reckoning before = reckon(c, "c_traffic");
        for (u32 e = 0; e < ELEMENTS; e++)
            link_to(c, out[rng_below(&rng, 3)], elements[e], "baba");
        struct sim_reckoning after = reckon(c, "c_traffic");
        assert_int_equal(after.verdict, before.verdict);
        for (u32 e = 0; e < ELEMENTS; e++)
            assert_int_equal(after.elements[e].items, before.elements[e].items);
    }
}

static void a_court_is_steady(void **state)
{
    struct court *c = *state;
    prove_all(c);
    struct sim_reckoning one = reckon(c, "c_traffic");
    clear_board(c); /* the same links in another order */
    link_to(c, "ledger", "purpose", "baba");
    link_to(c, "word", "intent", "baba");
    link_to(c, "word", "purpose", "baba");
    link_to(c, "word", "act", "baba");
    struct sim_reckoning other = reckon(c, "c_traffic");
    assert_int_equal(one.verdict, other.verdict);
    for (u32 e = 0; e < ELEMENTS; e++)
        assert_int_equal(one.elements[e].items, other.elements[e].items);
}

int test_reckon(void);
int test_reckon(void)
{
    const struct CMUnitTest tests[] = {
        COURT_TEST(nothing_linked_proves_nothing),
        COURT_TEST(every_element_met_is_proof),
        COURT_TEST(a_victims_word_alone_can_suffice),
        COURT_TEST(one_item_short_is_not_proof),
        COURT_TEST(two_items_of_one_source_are_one),
        COURT_TEST(what_is_shut_out_counts_nothing),
        COURT_TEST(what_is_beside_the_point_counts_nothing),
        COURT_TEST(what_is_about_another_victim_does_not_prove_the_count),
        COURT_TEST(a_link_is_about_one_accused),
        COURT_TEST(an_exculpatory_item_raises_what_is_needed),
        COURT_TEST(what_was_kept_from_the_defence_weighs_more),
        COURT_TEST(only_the_reason_given_counts),
        COURT_TEST(the_defence_presses_on_the_weakest_element),
        COURT_TEST(the_lesser_offence_is_looked_at),
        COURT_TEST(more_links_never_lower_a_verdict),
        COURT_TEST(an_inadmissible_item_never_raises),
        COURT_TEST(a_court_is_steady),
    };
    return cmocka_run_group_tests_name("reckon", tests, NULL, NULL);
}
