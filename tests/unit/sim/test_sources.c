/* test_sources.c - how many items are independent of each other. */
#include "sim/sources_int.h"
#include "unit/sim/court.h"

enum { ALONE = 1 };

static const u32 numbers[] = {1, 2, 3, 4, 5};

/* The sources from `from` on, `count` of them. */
static struct scn_sources roots(u32 from, u32 count)
{
    return (struct scn_sources){&numbers[from - 1], count};
}

static u32 count_of(const struct scn_sources *list, size_t n)
{
    struct sim_sources s = {.count = 0};
    for (size_t i = 0; i < n; i++)
        sim_sources_add(&s, &list[i], SIM_WORTH_FULL);
    return sim_sources_independent(&s);
}

static void nothing_is_none(void **state)
{
    (void)state;
    assert_int_equal(count_of(NULL, 0), 0);
}

static void copies_are_one(void **state)
{
    (void)state;
    struct scn_sources list[] = {roots(1, ALONE), roots(1, ALONE), roots(2, ALONE)};
    assert_int_equal(count_of(list, 3), 2);
}

static void what_was_made_from_others_adds_nothing(void **state)
{
    (void)state;
    struct scn_sources list[] = {roots(1, 2), roots(1, ALONE), roots(2, ALONE)};
    assert_int_equal(count_of(list, 3), 2);
    assert_int_equal(count_of(list, 1), 1); /* alone it counts */
    assert_int_equal(count_of(list, 2), 1); /* it shares source 1 */
}

/* {2,3} stands in the way of both {1,2} and {3,4}: the larger set is found whatever the
 * order, so that one more item never lowers the number. */
static void the_largest_set_is_found(void **state)
{
    (void)state;
    struct scn_sources list[] = {roots(2, 2), roots(1, 2), roots(3, 2)};
    struct scn_sources turned[] = {roots(1, 2), roots(3, 2), roots(2, 2)};
    assert_int_equal(count_of(list, 3), 2);
    assert_int_equal(count_of(turned, 3), 2);
}

static void what_needs_support_counts_beside_another_only(void **state)
{
    (void)state;
    struct scn_sources one = roots(1, ALONE), two = roots(2, ALONE);
    struct sim_sources s = {.count = 0};
    sim_sources_add(&s, &one, SIM_WORTH_SUPPORT);
    assert_int_equal(sim_sources_independent(&s), 0);
    sim_sources_add(&s, &two, SIM_WORTH_FULL);
    assert_int_equal(sim_sources_independent(&s), 2);
}

static void what_is_worth_nothing_adds_nothing(void **state)
{
    (void)state;
    struct scn_sources one = roots(1, ALONE);
    struct sim_sources s = {.count = 0};
    sim_sources_add(&s, &one, SIM_WORTH_NOTHING);
    assert_int_equal(sim_sources_independent(&s), 0);
}

int test_sources(void);
int test_sources(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(nothing_is_none),
        cmocka_unit_test(copies_are_one),
        cmocka_unit_test(what_was_made_from_others_adds_nothing),
        cmocka_unit_test(the_largest_set_is_found),
        cmocka_unit_test(what_needs_support_counts_beside_another_only),
        cmocka_unit_test(what_is_worth_nothing_adds_nothing),
    };
    return cmocka_run_group_tests_name("sources", tests, NULL, NULL);
}
