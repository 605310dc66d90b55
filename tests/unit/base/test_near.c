/* test_near.c - edit distances and "did you mean". */
#include "base/near.h"
#include "unit/base/base_test.h"

static void distances_count_single_slips(void **state)
{
    (void)state;
    static const struct {
        const char *a, *b;
        int most, distance;
    } rows[] = {
        {"", "", 3, 0},
        {"same", "same", 0, 0},
        {"langauges", "languages", 3, 1}, /* neighbours swapped */
        {"budgt", "budget", 3, 1},        /* one left out */
        {"budgeet", "budget", 3, 1},      /* one too many */
        {"badget", "budget", 3, 1},       /* one replaced */
        {"kitten", "sitting", 3, 3},
        {"", "abc", 3, 3},
        {"ca", "abc", 3, 3}, /* a swapped pair is not edited again */
        {"kitten", "sitting", 2, 3},
        {"abc", "xyz", 1, 2},
        {"a", "abcdef", 3, 4},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct str a = str_of(rows[i].a), b = str_of(rows[i].b);
        assert_row(rows[i].a, near_distance(a, b, rows[i].most) == rows[i].distance);
        assert_row(rows[i].a, near_distance(b, a, rows[i].most) == rows[i].distance);
    }
}

static void very_long_names_are_never_near(void **state)
{
    (void)state;
    char name[65];
    memset(name, 'a', sizeof name);
    struct str long_name = {name, 65}, longest = {name, 64};
    assert_int_equal(near_distance(long_name, long_name, 3), 4);
    assert_int_equal(near_distance(longest, longest, 3), 0);
}

static const char *nearest(const char *wanted)
{
    static const char *const names[] = {"people", "places", "plays", "day", "desk"};
    struct near n = {.wanted = str_of(wanted)};
    for (size_t i = 0; i < COUNT(names); i++)
        near_offer(&n, str_of(names[i]));
    return n.best.p;
}

static void the_nearest_name_is_offered_if_near_enough(void **state)
{
    (void)state;
    static const struct {
        const char *wanted, *best;
    } rows[] = {
        {"poeple", "people"}, {"place", "places"}, {"dya", "day"}, {"dask", "desk"},
        {"plais", "plays"},   {"money", NULL},     {"dxyk", NULL}, /* two slips in a
                                                                      short name could
                                                                      be anything */
    };
    for (size_t i = 0; i < COUNT(rows); i++)
        assert_row(rows[i].wanted,
                   str_eq(str_of(nearest(rows[i].wanted)), str_of(rows[i].best)));
}

static void of_two_equally_near_the_first_stays(void **state)
{
    (void)state;
    struct near n = {.wanted = STR("beat")};
    near_offer(&n, STR("bear"));
    near_offer(&n, STR("beam"));
    assert_str(n.best, "bear");
    near_offer(&n, STR("beat"));
    assert_str(n.best, "beat");
}

int test_near(void);
int test_near(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(distances_count_single_slips),
        cmocka_unit_test(very_long_names_are_never_near),
        cmocka_unit_test(the_nearest_name_is_offered_if_near_enough),
        cmocka_unit_test(of_two_equally_near_the_first_stays),
    };
    return cmocka_run_group_tests_name("near", tests, NULL, NULL);
}
