/* test_str.c - slices: comparing, cutting, reading numbers. */
#include "unit/base/base_test.h"

static void equality_is_by_bytes_and_length(void **state)
{
    (void)state;
    assert_true(str_eq(STR("ab"), STR("ab")));
    assert_false(str_eq(STR("ab"), STR("abc")));
    assert_false(str_eq(STR("ab"), STR("aB")));
    assert_true(str_eq(STR_NONE, STR("")));
    assert_true(str_eqz(STR("ab"), "ab"));
    assert_true(str_eqz(STR_NONE, NULL));
    assert_false(str_eq(STR("a\0b"), STR("a\0c")));
}

static void order_is_by_unsigned_bytes_then_length(void **state)
{
    (void)state;
    assert_true(str_cmp(STR("a"), STR("b")) < 0);
    assert_true(str_cmp(STR("b"), STR("a")) > 0);
    assert_true(str_cmp(STR("a"), STR("ab")) < 0);
    assert_true(str_cmp(STR("ab"), STR("a")) > 0);
    assert_int_equal(str_cmp(STR("ab"), STR("ab")), 0);
    assert_int_equal(str_cmp(STR_NONE, STR("")), 0);
    assert_true(str_cmp(STR("z"), STR("é")) < 0);
}

static void starts_and_ends(void **state)
{
    (void)state;
    assert_true(str_starts(STR("people.yaml"), STR("people")));
    assert_true(str_starts(STR("a"), STR("")));
    assert_false(str_starts(STR("a"), STR("ab")));
    assert_true(str_ends(STR("people.yaml"), STR(".yaml")));
    assert_true(str_ends(STR("a"), STR("")));
    assert_true(str_ends(STR("a"), STR("a")));
    assert_false(str_ends(STR("yaml"), STR(".yaml")));
}

static void parts_stay_within_the_whole(void **state)
{
    (void)state;
    assert_str(str_from(STR("abc"), 1), "bc");
    assert_str(str_from(STR("abc"), 3), "");
    assert_str(str_from(STR("abc"), 99), "");
    assert_str(str_sub(STR("abc"), 1, 1), "b");
    assert_str(str_sub(STR("abc"), 1, 99), "bc");
    assert_str(str_sub(STR("abc"), 99, 1), "");
    assert_int_equal(str_find(STR("abcb"), 'b'), 1);
    assert_int_equal(str_find(STR("abc"), 'x'), 3);
    assert_int_equal(str_find(STR_NONE, 'x'), 0);
}

static void trim_takes_blanks_at_both_ends_only(void **state)
{
    (void)state;
    assert_str(str_trim(STR(" \t a b\r\n")), "a b");
    assert_str(str_trim(STR(" \n ")), "");
    assert_str(str_trim(STR_NONE), "");
    assert_str(str_trim(STR("\xC2\xA0x")), "\xC2\xA0x");
}

static void cut_gives_every_field_once(void **state)
{
    (void)state;
    struct str rest = STR("a,,b,");
    assert_str(str_cut(&rest, ','), "a");
    assert_str(str_cut(&rest, ','), "");
    assert_str(str_cut(&rest, ','), "b");
    assert_int_equal(rest.n, 0);
    rest = STR("alone");
    assert_str(str_cut(&rest, ','), "alone");
    assert_int_equal(rest.n, 0);
}

static void integers_are_whole_and_fit(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool ok;
        int64_t value;
    } rows[] = {
        {"0", true, 0},
        {"007", true, 7},
        {"-12", true, -12},
        {"+12", true, 12},
        {"999999999999999999", true, 999999999999999999},
        {"-999999999999999999", true, -999999999999999999},
        {"1000000000000000000", false, 0},
        {"", false, 0},
        {"-", false, 0},
        {"+-1", false, 0},
        {"1 ", false, 0},
        {" 1", false, 0},
        {"1.0", false, 0},
        {"1e3", false, 0},
        {"0x10", false, 0},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        int64_t v = 4711;
        assert_row(rows[i].text, str_int(str_of(rows[i].text), &v) == rows[i].ok);
        assert_row(rows[i].text, v == (rows[i].ok ? rows[i].value : 4711));
    }
}

static void a_count_is_written_as_it_is_printed(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool ok;
        uint64_t value;
    } rows[] = {
        {"0", true, 0},
        {"10", true, 10},
        {"18446744073709551615", true, UINT64_MAX},
        {"18446744073709551616", false, 0},
        {"99999999999999999999999", false, 0},
        {"00", false, 0},
        {"07", false, 0},
        {"+7", false, 0},
        {"-0", false, 0},
        {"7 ", false, 0},
        {"7a", false, 0},
        {"", false, 0},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        uint64_t v = 4711;
        assert_row(rows[i].text, str_count(str_of(rows[i].text), &v) == rows[i].ok);
        assert_row(rows[i].text, v == (rows[i].ok ? rows[i].value : 4711));
    }
}

static void hexadecimal_is_lower_case_and_fits(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        bool ok;
        uint64_t value;
    } rows[] = {
        {"0", true, 0},
        {"ff", true, 255},
        {"0123456789abcdef", true, UINT64_C(0x0123456789abcdef)},
        {"ffffffffffffffff", true, UINT64_MAX},
        {"00000000000000000", false, 0},
        {"FF", false, 0},
        {"0x1", false, 0},
        {"g", false, 0},
        {"", false, 0},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        uint64_t v = 4711;
        assert_row(rows[i].text, str_hex(str_of(rows[i].text), &v) == rows[i].ok);
        assert_row(rows[i].text, v == (rows[i].ok ? rows[i].value : 4711));
    }
}

int test_str(void);
int test_str(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(equality_is_by_bytes_and_length),
        cmocka_unit_test(order_is_by_unsigned_bytes_then_length),
        cmocka_unit_test(starts_and_ends),
        cmocka_unit_test(parts_stay_within_the_whole),
        cmocka_unit_test(trim_takes_blanks_at_both_ends_only),
        cmocka_unit_test(cut_gives_every_field_once),
        cmocka_unit_test(integers_are_whole_and_fit),
        cmocka_unit_test(a_count_is_written_as_it_is_printed),
        cmocka_unit_test(hexadecimal_is_lower_case_and_fits),
    };
    return cmocka_run_group_tests_name("str", tests, NULL, NULL);
}
