/* test_delivery.c - in which language a reply brings what it brings: with a certified
 * translation where one was asked for, else as it was written there.
 */
#include "sim/change_int.h"
#include "unit/sim/letter.h"

enum { ANSWER_COMES = 30 };

static void obtain(struct court *c)
{
    obtain_driver(c, ANSWER_COMES);
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
