/* test_arena.c - memory given back all at once. */
#include "base/arena.h"
#include "unit/base/base_test.h"

enum { LARGE = 1024 * 1024 };

static void memory_is_zeroed_aligned_and_apart(void **state)
{
    (void)state;
    struct arena a = {0};
    unsigned char *before = NULL;
    for (size_t n = 0; n < 200; n++) {
        unsigned char *p = arena_take(&a, n);
        assert_int_equal((uintptr_t)p % 16, 0);
        assert_true(p != before);
        for (size_t i = 0; i < n; i++)
            assert_int_equal(p[i], 0);
        memset(p, 0xAA, n);
        before = n > 0 ? p : NULL;
    }
    arena_free(&a);
    assert_int_equal(a.total, 0);
}

static void one_piece_may_exceed_every_block(void **state)
{
    (void)state;
    struct arena a = {0};
    char *small = arena_take(&a, 10);
    char *large = arena_take(&a, 8 * LARGE);
    small[9] = 'x';
    large[8 * LARGE - 1] = 'y';
    assert_true(a.total >= 8 * LARGE);
    assert_int_equal(small[9], 'x');
    arena_free(&a);
}

static void a_rewind_gives_back_what_came_after_the_mark(void **state)
{
    (void)state;
    struct arena a = {0};
    struct str kept = arena_str(&a, STR("kept"));
    struct arena_mark mark = arena_here(&a);
    size_t total = a.total;
    char *first = arena_take(&a, 100);
    memset(first, 0xFF, 100);
    arena_take(&a, LARGE);
    arena_rewind(&a, mark);
    assert_int_equal(a.total, total);
    char *again = arena_take(&a, 100);
    assert_ptr_equal(again, first);
    assert_int_equal(again[50], 0);
    assert_str(kept, "kept");
    arena_free(&a);
}

static void a_rewind_to_the_empty_start_frees_all(void **state)
{
    (void)state;
    struct arena a = {0};
    struct arena_mark start = arena_here(&a);
    arena_take(&a, LARGE);
    arena_rewind(&a, start);
    assert_int_equal(a.total, 0);
    assert_null(a.last);
}

static void a_reset_keeps_one_block(void **state)
{
    (void)state;
    struct arena a = {0};
    arena_reset(&a);
    arena_take(&a, 1);
    arena_take(&a, LARGE);
    arena_reset(&a);
    assert_int_equal(a.used, 0);
    size_t total = a.total;
    assert_true(total >= LARGE && total < 2 * LARGE);
    arena_take(&a, LARGE);
    assert_int_equal(a.total, total);
    arena_free(&a);
}

static void copies_and_formatted_text_end_with_a_zero(void **state)
{
    (void)state;
    struct arena a = {0};
    char source[] = "abc";
    struct str copy = arena_str(&a, (struct str){source, 2});
    source[0] = 'X';
    assert_str(copy, "ab");
    assert_int_equal(copy.p[2], '\0');
    struct str none = arena_str(&a, STR_NONE);
    assert_int_equal(none.n, 0);
    assert_int_equal(none.p[0], '\0');
    struct str text = arena_printf(&a, "%s-%03d", "day", 7);
    assert_str(text, "day-007");
    assert_int_equal(text.p[text.n], '\0');
    struct str joined = arena_join(&a, STR("people"), '.', STR("ada"));
    assert_str(joined, "people.ada");
    assert_int_equal(joined.p[joined.n], '\0');
    assert_str(arena_join(&a, STR_NONE, '.', STR_NONE), ".");
    uint32_t *numbers = ARENA_ARRAY(&a, 3, uint32_t);
    assert_int_equal(numbers[0] | numbers[1] | numbers[2], 0);
    arena_free(&a);
}

static void texts_are_packed_and_memory_after_them_is_aligned(void **state)
{
    (void)state;
    struct arena a = {0};
    struct str one = arena_str(&a, STR("abc"));
    struct str two = arena_printf(&a, "%d", 7);
    assert_ptr_equal(two.p, one.p + 4);
    unsigned char *p = arena_take(&a, 3);
    assert_int_equal((uintptr_t)p % 16, 0);
    assert_true(p > (unsigned char *)(uintptr_t)two.p);
    assert_int_equal(p[0] | p[1] | p[2], 0);
    assert_str(one, "abc");
    arena_free(&a);
}

/* The first block ends with a text that leaves less than the gap before what comes. */
static void a_text_may_end_a_block(void **state)
{
    (void)state;
    struct arena a = {0};
    arena_take(&a, 1);
    struct arena_mark here = arena_here(&a);
    size_t first = a.total;
    for (size_t n = first - 20; n < first; n++) {
        struct str text = arena_printf(&a, "%*d", (int)(n - here.used), 1);
        memset(arena_take(&a, 64), 0xFF, 64);
        assert_int_equal(text.p[text.n - 1], '1');
        arena_rewind(&a, here);
    }
    arena_free(&a);
}

int test_arena(void);
int test_arena(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(memory_is_zeroed_aligned_and_apart),
        cmocka_unit_test(one_piece_may_exceed_every_block),
        cmocka_unit_test(a_rewind_gives_back_what_came_after_the_mark),
        cmocka_unit_test(a_rewind_to_the_empty_start_frees_all),
        cmocka_unit_test(a_reset_keeps_one_block),
        cmocka_unit_test(copies_and_formatted_text_end_with_a_zero),
        cmocka_unit_test(texts_are_packed_and_memory_after_them_is_aligned),
        cmocka_unit_test(a_text_may_end_a_block),
    };
    return cmocka_run_group_tests_name("arena", tests, NULL, NULL);
}
