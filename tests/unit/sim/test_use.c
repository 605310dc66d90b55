/* test_use.c - what came for one offence and is used for another (UNTOC art. 18(19)):
 * in a trial, in a letter to a third State, or handed on to it.
 *
 * The driver's statement comes from Away for trafficking by Baba.
 */
#include "sim/change_int.h"
#include "unit/sim/letter.h"

enum { THIRD_ASKS_ON = 31, ANSWER_COMES = 28 };

static i32 goodwill(const struct court *c)
{
    return rd_goodwill(&c->w, c->s)[court_find(c, SCN_STATE, "away")];
}

/* How many letters of protest came. */
static u32 protests(const struct court *c)
{
    u32 n = 0;
    for (u32 i = 0; i < *rd_reply_count(&c->w, c->s); i++)
        n += rd_reply_outcome(&c->w, c->s)[i] == SCN_OUT_PROTEST;
    return n;
}

/* The letter in order is sent, with a second measure, and the statement comes. */
static void obtain(struct court *c)
{
    wr_req_measures(&c->w, c->s)[SLOT] |= 1U << BANK;
    tie(c, BANK, "used", 1);
    choose(c, SIM_CHOICE_ORDER, 1);
    obtain_driver(c, ANSWER_COMES);
}

static int obtained(void **state)
{
    in_order(state);
    obtain(*state);
    return 0;
}

static int obtained_with_leave(void **state)
{
    in_order(state);
    struct court *c = *state;
    wr_req_procedures(&c->w, c->s)[SLOT] |=
        1U << court_find(c, SCN_PROCEDURE, "other_use");
    obtain(c);
    return 0;
}

static void try_charge(struct court *c, const char *charge)
{
    do_now(c, SIM_charge, court_find(c, SCN_CHARGE, charge), 0);
    do_now(c, SIM_decide, SIM_TRIAL, 0);
}

/* ---- the purpose ------------------------------------------------------------------
 */

static void what_came_serves_the_offence_that_was_stated(void **state)
{
    struct court *c = *state;
    scn_ix driver = item(c, "driver");
    assert_int_equal(rd_given_for(&c->w, c->s)[driver],
                     court_find(c, SCN_OFFENCE, "ho_traffic"));
    assert_false(sim_given_for_other(&c->w, c->s, driver,
                                     court_find(c, SCN_OFFENCE, "ho_traffic")));
    /* the same facts may come down to the lesser offence */
    assert_false(sim_given_for_other(&c->w, c->s, driver,
                                     court_find(c, SCN_OFFENCE, "ho_deceit")));
    assert_true(sim_given_for_other(&c->w, c->s, driver,
                                    court_find(c, SCN_OFFENCE, "ho_capital")));
    assert_false(sim_given_for_other(&c->w, c->s, item(c, "word"),
                                     court_find(c, SCN_OFFENCE, "ho_capital")));
}

static void leave_lifts_the_limit(void **state)
{
    struct court *c = *state;
    assert_false(sim_given_for_other(&c->w, c->s, item(c, "driver"),
                                     court_find(c, SCN_OFFENCE, "ho_capital")));
}

/* Asked for again under another offence, it is given for that one too. */
static void asked_for_again_it_serves_both(void **state)
{
    struct court *c = *state;
    scn_ix capital = court_find(c, SCN_OFFENCE, "ho_capital");
    choose(c, SIM_CHOICE_OFFENCE, capital);
    choose(c, SIM_CHOICE_ASSURANCE, 1);
    do_now(c, SIM_send, court_find(c, SCN_REQUEST, "ask_away"), 0);
    do_now(c, SIM_wait, 1, ANSWER_COMES);
    assert_false(sim_given_for_other(&c->w, c->s, item(c, "driver"), capital));
    assert_false(sim_given_for_other(&c->w, c->s, item(c, "driver"),
                                     court_find(c, SCN_OFFENCE, "ho_traffic")));
}

/* ---- a trial ----------------------------------------------------------------------
 */

static void a_trial_for_the_same_offence_is_no_other_use(void **state)
{
    struct court *c = *state;
    i32 before = goodwill(c);
    link_to(c, "driver", "act", "baba");
    try_charge(c, "c_traffic");
    assert_int_equal(protests(c), 0);
    assert_int_equal(goodwill(c), before);
}

static void another_charge_that_rests_on_it_brings_a_protest(void **state)
{
    struct court *c = *state;
    i32 before = goodwill(c);
    link_to(c, "driver", "act", "chi");
    try_charge(c, "c_chi");
    assert_int_equal(protests(c), 1);
    assert_int_equal(goodwill(c), before - 15);
}

static void a_charge_that_does_not_rest_on_it_brings_none(void **state)
{
    struct court *c = *state;
    link_to(c, "driver", "purpose", "chi"); /* no element of that charge */
    try_charge(c, "c_chi");
    assert_int_equal(protests(c), 0);
}

/* … and is told so while the charge can still be thought over. */
static void the_charge_says_so_before(void **state)
{
    struct court *c = *state;
    scn_ix chi = court_find(c, SCN_CHARGE, "c_chi");
    assert_int_equal(sim_charge_beyond(&c->w, c->s, chi), SCN_NONE);
    link_to(c, "driver", "act", "chi");
    assert_int_equal(sim_charge_beyond(&c->w, c->s, chi), item(c, "driver"));
    link_to(c, "driver", "act", "baba");
    assert_int_equal(
        sim_charge_beyond(&c->w, c->s, court_find(c, SCN_CHARGE, "c_traffic")),
        SCN_NONE);
}

/* Beside the charge it was given for it stands there for that one. */
static void beside_its_own_charge_it_is_no_other_use(void **state)
{
    struct court *c = *state;
    link_to(c, "driver", "act", "baba");
    do_now(c, SIM_charge, court_find(c, SCN_CHARGE, "c_traffic"), 0);
    try_charge(c, "c_worse");
    assert_int_equal(protests(c), 0);
}

static void without_its_own_charge_it_is(void **state)
{
    struct court *c = *state;
    link_to(c, "driver", "act", "baba");
    try_charge(c, "c_worse");
    assert_int_equal(protests(c), 1);
}

static void with_leave_nobody_protests(void **state)
{
    struct court *c = *state;
    link_to(c, "driver", "act", "chi");
    try_charge(c, "c_chi");
    assert_int_equal(protests(c), 0);
}

static void no_charge_no_use(void **state)
{
    struct court *c = *state;
    link_to(c, "driver", "act", "chi");
    do_now(c, SIM_decide, SIM_CLOSE, 0);
    assert_int_equal(protests(c), 0);
}

/* ---- letters ------------------------------------------------------------------------
 */

static void write_to_third(struct court *c, const char *offence)
{
    i32 letter = court_find(c, SCN_REQUEST, "ask_third");
    wr_fact(&c->w, c->s)[fact(c, "took")] = 1;
    do_now(c, SIM_draft, letter, 0);
    do_now(c, SIM_state_offence, letter, court_find(c, SCN_OFFENCE, offence));
    struct sim_action say = {.verb = SIM_state_fact,
                             .arg = {letter, fact(c, "took"), 1}};
    sim_apply(&c->w, c->s, &say, 0, NULL);
    struct sim_action seek = {
        .verb = SIM_seek, .arg = {letter, court_find(c, SCN_MEASURE, "hear_there"), 1}};
    sim_apply(&c->w, c->s, &seek, 0, NULL);
    do_now(c, SIM_send, letter, 0);
}

static void a_letter_to_a_third_state_under_another_offence_is_other_use(void **state)
{
    struct court *c = *state;
    i32 before = goodwill(c);
    write_to_third(c, "ho_capital");
    assert_int_equal(protests(c), 1);
    assert_int_equal(goodwill(c), before - 15);
}

/* The proceedings are the same: a colleague's proof is told to win more of it. */
static void under_the_same_offence_it_is_not(void **state)
{
    write_to_third(*state, "ho_traffic");
    assert_int_equal(protests(*state), 0);
}

static void nor_where_the_desk_knows_it_from_its_own_file(void **state)
{
    struct court *c = *state;
    hold(c, "ticket");
    write_to_third(c, "ho_capital");
    assert_int_equal(protests(c), 0);
}

static void they_protest_once(void **state)
{
    struct court *c = *state;
    write_to_third(c, "ho_capital");
    link_to(c, "driver", "act", "chi");
    try_charge(c, "c_chi");
    assert_int_equal(protests(c), 1);
}

/* ---- handed on
 * ------------------------------------------------------------------------
 */

static void answer_third(struct court *c, enum scn_outcome outcome)
{
    do_now(c, SIM_wait, 1, THIRD_ASKS_ON - ANSWER_COMES + 1);
    do_now(c, SIM_answer, court_find(c, SCN_REQUEST, "from_third"), (i32)outcome);
}

static void to_hand_it_on_is_other_use(void **state)
{
    answer_third(*state, SCN_OUT_ACCEPT);
    assert_int_equal(protests(*state), 1);
}

static void to_refuse_it_is_none(void **state)
{
    answer_third(*state, SCN_OUT_REFUSE);
    assert_int_equal(protests(*state), 0);
}

/* ---- the protest
 * ----------------------------------------------------------------------
 */

/* It is a letter of its own and changes nothing about the answer that came. */
static void a_protest_is_no_answer_to_the_request(void **state)
{
    struct court *c = *state;
    write_to_third(c, "ho_capital");
    struct scn_op op = {.code = SCN_OP_TERM,
                        .term = SCN_T_outcome,
                        .a = court_find(c, SCN_REQUEST, "ask_away")};
    struct scn_expr e = {.ops = &op, .count = 1};
    assert_int_equal(sim_eval(&c->w, c->s, &e, SIM_ABOUT_CASE), SCN_OUT_ACCEPT);
    u32 n = *rd_reply_count(&c->w, c->s) - 1U;
    assert_int_equal(rd_reply_measures(&c->w, c->s)[n], 0);
    assert_int_equal(rd_reply_request(&c->w, c->s)[n], SLOT);
}

#define USE_TEST(name) cmocka_unit_test_setup_teardown(name, obtained, court_close)
#define LEAVE_TEST(name)                                                               \
    cmocka_unit_test_setup_teardown(name, obtained_with_leave, court_close)

int test_use(void);
int test_use(void)
{
    const struct CMUnitTest tests[] = {
        USE_TEST(what_came_serves_the_offence_that_was_stated),
        LEAVE_TEST(leave_lifts_the_limit),
        USE_TEST(asked_for_again_it_serves_both),
        USE_TEST(a_trial_for_the_same_offence_is_no_other_use),
        USE_TEST(another_charge_that_rests_on_it_brings_a_protest),
        USE_TEST(the_charge_says_so_before),
        USE_TEST(a_charge_that_does_not_rest_on_it_brings_none),
        USE_TEST(beside_its_own_charge_it_is_no_other_use),
        USE_TEST(without_its_own_charge_it_is),
        LEAVE_TEST(with_leave_nobody_protests),
        USE_TEST(no_charge_no_use),
        USE_TEST(a_letter_to_a_third_state_under_another_offence_is_other_use),
        USE_TEST(under_the_same_offence_it_is_not),
        USE_TEST(nor_where_the_desk_knows_it_from_its_own_file),
        USE_TEST(they_protest_once),
        USE_TEST(to_hand_it_on_is_other_use),
        USE_TEST(to_refuse_it_is_none),
        USE_TEST(a_protest_is_no_answer_to_the_request),
    };
    return cmocka_run_group_tests_name("use", tests, NULL, NULL);
}
