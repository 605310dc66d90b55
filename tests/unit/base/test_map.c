/* test_map.c - names to numbers. */
#include "base/map.h"
#include "unit/base/base_test.h"

static void a_key_is_added_once(void **state)
{
    (void)state;
    struct arena a = {0};
    struct map m = {0};
    uint32_t v = 99;
    assert_false(map_get(&m, STR("ada"), &v));
    assert_true(map_add(&m, &a, STR("ada"), 1));
    assert_false(map_add(&m, &a, STR("ada"), 2));
    assert_true(map_get(&m, STR("ada"), &v));
    assert_int_equal(v, 1);
    assert_false(map_get(&m, STR("ad"), &v));
    assert_int_equal(v, 1);
    assert_int_equal(m.used, 1);
    arena_free(&a);
}

static void the_empty_name_is_a_name(void **state)
{
    (void)state;
    struct arena a = {0};
    struct map m = {0};
    uint32_t v = 0;
    assert_true(map_add(&m, &a, STR_NONE, 5));
    assert_false(map_add(&m, &a, STR(""), 6));
    assert_true(map_get(&m, STR_NONE, &v));
    assert_int_equal(v, 5);
    arena_free(&a);
}

static void growing_loses_and_mixes_nothing(void **state)
{
    (void)state;
    enum { KEYS = 3000 };
    struct arena a = {0};
    struct map m = {0};
    for (uint32_t i = 0; i < KEYS; i++)
        assert_true(map_add(&m, &a, arena_printf(&a, "key%u", (unsigned)i), i * 7));
    assert_int_equal(m.used, KEYS);
    assert_true(m.used * 2 <= m.room);
    for (uint32_t i = 0; i < KEYS; i++) {
        uint32_t v = 0;
        assert_true(map_get(&m, arena_printf(&a, "key%u", (unsigned)i), &v));
        assert_int_equal(v, i * 7);
    }
    uint32_t v;
    assert_false(map_get(&m, STR("key3000"), &v));
    arena_free(&a);
}

/* Its tables move to the arena it is given: nothing is left where they stood. */
static void a_map_that_moves_leaves_nothing_behind(void **state)
{
    (void)state;
    struct arena keys = {0}, old = {0}, now = {0};
    struct map m = {0};
    uint32_t v = 0, n = 0;
    do {
        assert_true(map_add(&m, &old, arena_printf(&keys, "key%u", (unsigned)n), n));
        n++;
    } while (n < 100 || !map_is_full(&m));
    uint32_t room = m.room;
    map_grow(&m, &now);
    arena_free(&old);
    assert_int_equal(m.room, room * 2);
    assert_false(map_is_full(&m));
    for (uint32_t i = 0; i < n; i++) {
        assert_true(map_get(&m, arena_printf(&keys, "key%u", (unsigned)i), &v));
        assert_int_equal(v, i);
    }
    assert_false(map_add(&m, &now, STR("key0"), 7));
    arena_free(&keys);
    arena_free(&now);
}

/* Of every length, and with what differs in every byte. */
static void a_key_is_all_of_its_bytes(void **state)
{
    (void)state;
    enum { LENGTHS = 40 };
    struct arena a = {0};
    struct map m = {0};
    char text[LENGTHS + 1];
    uint32_t n = 0, v;
    for (uint32_t length = 0; length <= LENGTHS; length++) {
        memset(text, 'a', sizeof text);
        assert_true(map_add(&m, &a, arena_str(&a, (struct str){text, length}), n++));
        for (uint32_t at = 0; at < length; at++) {
            text[at] = 'b';
            assert_true(
                map_add(&m, &a, arena_str(&a, (struct str){text, length}), n++));
            text[at] = 'a';
        }
    }
    n = 0;
    for (uint32_t length = 0; length <= LENGTHS; length++) {
        assert_true(map_get(&m, (struct str){text, length}, &v));
        assert_int_equal(v, n);
        n += length + 1;
    }
    arena_free(&a);
}

int test_map(void);
int test_map(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_key_is_added_once),
        cmocka_unit_test(the_empty_name_is_a_name),
        cmocka_unit_test(a_key_is_all_of_its_bytes),
        cmocka_unit_test(growing_loses_and_mixes_nothing),
        cmocka_unit_test(a_map_that_moves_leaves_nothing_behind),
    };
    return cmocka_run_group_tests_name("map", tests, NULL, NULL);
}
