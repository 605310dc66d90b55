/* test_rng.c - the generator gives the published numbers of splitmix64. */
#include "base/rng.h"
#include "unit/base/base_test.h"

static void the_first_numbers_are_the_published_ones(void **state)
{
    (void)state;
    static const uint64_t published[] = {
        UINT64_C(6457827717110365317),  UINT64_C(3203168211198807973),
        UINT64_C(9817491932198370423),  UINT64_C(4593380528125082431),
        UINT64_C(16408922859458223821),
    };
    uint64_t seed = 1234567;
    for (size_t i = 0; i < COUNT(published); i++)
        assert_int_equal(rng_next(&seed), published[i]);
}

static void numbers_below_n_reach_all_of_them(void **state)
{
    (void)state;
    enum { N = 6, ROLLS = 6000 };
    int seen[N] = {0};
    uint64_t seed = 0;
    for (int i = 0; i < ROLLS; i++)
        seen[rng_below(&seed, N)]++;
    for (int i = 0; i < N; i++)
        assert_in_range(seen[i], ROLLS / N * 8 / 10, ROLLS / N * 12 / 10);
    assert_int_equal(rng_below(&seed, 1), 0);
}

int test_rng(void);
int test_rng(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_first_numbers_are_the_published_ones),
        cmocka_unit_test(numbers_below_n_reach_all_of_them),
    };
    return cmocka_run_group_tests_name("rng", tests, NULL, NULL);
}
