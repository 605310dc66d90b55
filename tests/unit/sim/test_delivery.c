/* test_delivery.c - in which language a reply brings what it brings: with a certified
 * translation where one was asked for, else as it was written there.
 */
#include "sim/change_int.h"
#include "unit/sim/letter.h"

enum { ANSWER_COMES = 30 };

static void act(struct court *c, enum sim_verb verb, i32 a, i32 b)
{
    struct sim_action x = {.verb = verb, .arg = {a, b}};
    assert_int_equal(sim_check(&c->w, c->s, SIM_DESK, &x), SIM_REFUSED_OK);
    sim_apply(&c->w, c->s, &x, 0, NULL);
}

static void obtain(struct court *c)
{
    wr_req_status(&c->w, c->s)[SLOT] = SIM_REQ_DRAFT;
    wr_req_sends(&c->w, c->s)[SLOT] = 0;
    choose(c, SIM_CHOICE_TRANSLATION, SIM_LETTER_PLAIN);
    act(c, SIM_send, court_find(c, SCN_REQUEST, "ask_away"), 0);
    act(c, SIM_wait, 1, ANSWER_COMES);
    assert_int_equal(rd_evidence(&c->w, c->s)[item(c, "driver")], SIM_HELD);
}

static void it_comes_as_it_was_written(void **state)
{
    struct court *c = *state;
    obtain(c);
    assert_int_equal(sim_item_translation(&c->w, c->s, item(c, "driver")),
                     SIM_UNTRANSLATED);
}

static void asked_for_it_comes_with_a_sworn_translation(void **state)
{
    struct court *c = *state;
    wr_req_procedures(&c->w, c->s)[SLOT] |=
        1U << court_find(c, SCN_PROCEDURE, "rendering");
    obtain(c);
    assert_int_equal(sim_item_translation(&c->w, c->s, item(c, "driver")),
                     SIM_BY_SWORN);
    assert_int_equal(sim_item_translation(&c->w, c->s, item(c, "noted")),
                     SIM_UNTRANSLATED);
}

#define DELIVERY_TEST(name) cmocka_unit_test_setup_teardown(name, in_order, court_close)

int test_delivery(void);
int test_delivery(void)
{
    const struct CMUnitTest tests[] = {
        DELIVERY_TEST(it_comes_as_it_was_written),
        DELIVERY_TEST(asked_for_it_comes_with_a_sworn_translation),
    };
    return cmocka_run_group_tests_name("delivery", tests, NULL, NULL);
}
