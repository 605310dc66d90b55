/* test_buf.c - growing text and its maximum. */
#include "base/buf.h"
#include "unit/base/base_test.h"

static void pieces_follow_one_another(void **state)
{
    (void)state;
    struct buf b = BUF_MAX(1000);
    buf_putz(&b, "day ");
    buf_int(&b, 12);
    buf_putc(&b, ':');
    buf_put(&b, STR(" é"));
    buf_printf(&b, " %d%%", 7);
    assert_str(buf_str(&b), "day 12: é 7%");
    assert_int_equal(b.p[b.n], '\0');
    assert_false(b.full);
    buf_free(&b);
}

static void numbers_reach_their_ends(void **state)
{
    (void)state;
    static const struct {
        int64_t value;
        const char *text;
    } rows[] = {
        {0, "0"},
        {-1, "-1"},
        {INT64_MAX, "9223372036854775807"},
        {INT64_MIN, "-9223372036854775808"},
    };
    struct buf b = BUF_MAX(100);
    for (size_t i = 0; i < COUNT(rows); i++) {
        buf_clear(&b);
        buf_int(&b, rows[i].value);
        assert_str(buf_str(&b), rows[i].text);
    }
    buf_clear(&b);
    buf_hex64(&b, UINT64_C(0x0123456789abcdef));
    buf_hex64(&b, 0);
    assert_str(buf_str(&b), "0123456789abcdef0000000000000000");
    buf_free(&b);
}

static void the_maximum_is_reached_exactly(void **state)
{
    (void)state;
    struct buf b = BUF_MAX(4);
    buf_putz(&b, "abcd");
    assert_false(b.full);
    assert_str(buf_str(&b), "abcd");
    buf_putc(&b, 'e');
    assert_true(b.full);
    assert_str(buf_str(&b), "abcd");
    buf_free(&b);
}

static void past_the_maximum_everything_is_swallowed(void **state)
{
    (void)state;
    struct buf b = BUF_MAX(4);
    buf_putz(&b, "ab");
    buf_printf(&b, "%s", "cde");
    assert_true(b.full);
    buf_putc(&b, 'f'); /* would fit, but would stand after a gap */
    assert_str(buf_str(&b), "ab");
    buf_clear(&b);
    assert_false(b.full);
    buf_putz(&b, "wxyz");
    assert_str(buf_str(&b), "wxyz");
    buf_free(&b);
}

static void text_grows_over_many_blocks(void **state)
{
    (void)state;
    enum { TIMES = 5000 };
    struct buf b = BUF_MAX(TIMES * 3);
    for (int i = 0; i < TIMES; i++)
        buf_putz(&b, "xyz");
    assert_false(b.full);
    assert_int_equal(b.n, TIMES * 3);
    for (size_t i = 0; i < b.n; i++)
        assert_int_equal(b.p[i], "xyz"[i % 3]);
    buf_free(&b);
    assert_null(b.p);
    assert_int_equal(b.max, TIMES * 3);
}

static void an_unwritten_buffer_is_empty(void **state)
{
    (void)state;
    struct buf b = BUF_MAX(10);
    buf_put(&b, STR_NONE);
    buf_putz(&b, "");
    assert_int_equal(buf_str(&b).n, 0);
    buf_clear(&b);
    buf_free(&b);
}

int test_buf(void);
int test_buf(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(pieces_follow_one_another),
        cmocka_unit_test(numbers_reach_their_ends),
        cmocka_unit_test(the_maximum_is_reached_exactly),
        cmocka_unit_test(past_the_maximum_everything_is_swallowed),
        cmocka_unit_test(text_grows_over_many_blocks),
        cmocka_unit_test(an_unwritten_buffer_is_empty),
    };
    return cmocka_run_group_tests_name("buf", tests, NULL, NULL);
}
