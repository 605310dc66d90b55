/* test_utf8.c - strictness: what is UTF-8, what is not, and where it stops being so. */
#include "base/utf8.h"
#include "unit/base/base_test.h"

static void each_length_decodes_and_encodes_back(void **state)
{
    (void)state;
    static const struct {
        uint32_t cp;
        const char *bytes;
    } rows[] = {
        {0x41, "A"},
        {0x7F, "\x7F"},
        {0x80, "\xC2\x80"},
        {0xE9, "é"},
        {0x7FF, "\xDF\xBF"},
        {0x800, "\xE0\xA0\x80"},
        {0x20AC, "€"},
        {0xD7FF, "\xED\x9F\xBF"},
        {0xE000, "\xEE\x80\x80"},
        {0xFFFF, "\xEF\xBF\xBF"},
        {0x10000, "\xF0\x90\x80\x80"},
        {0x1F600, "\xF0\x9F\x98\x80"},
        {0x10FFFF, "\xF4\x8F\xBF\xBF"},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct str s = str_of(rows[i].bytes);
        uint32_t cp = 0;
        assert_row(s.p, utf8_decode(s, 0, &cp) == s.n);
        assert_row(s.p, cp == rows[i].cp);
        char out[4];
        size_t n = utf8_encode(rows[i].cp, out);
        assert_row(s.p, str_eq((struct str){out, n}, s));
        assert_row(s.p, utf8_valid(s, NULL));
        assert_row(s.p, utf8_count(s) == 1);
    }
}

static void what_is_not_utf8_is_refused(void **state)
{
    (void)state;
    static const struct {
        const char *why;
        const char *bytes;
    } rows[] = {
        {"a tail alone", "\x80"},
        {"a last tail alone", "\xBF"},
        {"two tails missing", "\xE2"},
        {"one tail missing", "\xE2\x82"},
        {"cut by ASCII", "\xE2\x82x"},
        {"three tails missing", "\xF0"},
        {"last of four missing", "\xF0\x9F\x98"},
        {"overlong slash of two", "\xC0\xAF"},
        {"overlong of two, largest", "\xC1\xBF"},
        {"overlong of three", "\xE0\x80\xAF"},
        {"overlong of three, largest", "\xE0\x9F\xBF"},
        {"overlong of four", "\xF0\x80\x80\xAF"},
        {"overlong of four, largest", "\xF0\x8F\xBF\xBF"},
        {"first surrogate", "\xED\xA0\x80"},
        {"last surrogate", "\xED\xBF\xBF"},
        {"above U+10FFFF", "\xF4\x90\x80\x80"},
        {"lead F5", "\xF5\x80\x80\x80"},
        {"lead FE", "\xFE"},
        {"lead FF", "\xFF"},
        {"five bytes", "\xF8\x88\x80\x80\x80"},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct str s = str_of(rows[i].bytes);
        uint32_t cp;
        assert_row(rows[i].why, utf8_decode(s, 0, &cp) == 0);
        assert_row(rows[i].why, !utf8_valid(s, NULL));
    }
}

static void the_first_bad_byte_is_named(void **state)
{
    (void)state;
    size_t bad = 99;
    assert_true(utf8_valid(STR("héé"), &bad));
    assert_true(utf8_valid(STR_NONE, &bad));
    assert_int_equal(bad, 99);
    assert_false(utf8_valid(STR("hé\xFFz"), &bad));
    assert_int_equal(bad, 3);
    assert_false(utf8_valid(STR("ab\xE2\x82"), &bad));
    assert_int_equal(bad, 2);
}

static void the_end_decodes_to_nothing(void **state)
{
    (void)state;
    uint32_t cp;
    assert_int_equal(utf8_decode(STR("a"), 1, &cp), 0);
    assert_int_equal(utf8_decode(STR_NONE, 0, &cp), 0);
    /* A slice ends where it says, whatever stands behind it. */
    assert_int_equal(utf8_decode(str_sub(STR("é"), 0, 1), 0, &cp), 0);
}

static void counting_and_stepping_back_go_by_code_points(void **state)
{
    (void)state;
    struct str s = STR("aé€😀");
    assert_int_equal(utf8_count(s), 4);
    size_t at = s.n;
    static const size_t starts[] = {6, 3, 1, 0};
    for (size_t i = 0; i < COUNT(starts); i++) {
        at = utf8_back(s, at);
        assert_int_equal(at, starts[i]);
    }
}

static void bidi_controls_and_forbidden_ones_are_known(void **state)
{
    (void)state;
    static const uint32_t bidi[] = {0x061C, 0x200E, 0x200F, 0x202A,
                                    0x202E, 0x2066, 0x2069};
    for (size_t i = 0; i < COUNT(bidi); i++)
        assert_true(utf8_is_bidi_control(bidi[i]));
    static const uint32_t plain[] = {'a', 0x061B, 0x200D, 0x2010, 0x2029, 0x206A};
    for (size_t i = 0; i < COUNT(plain); i++)
        assert_false(utf8_is_bidi_control(plain[i]));

    static const uint32_t forbidden[] = {
        0,      8,      0x0B,   '\r',   0x1B,   0x7F,   0x80,    0x9F,
        0x2028, 0x2029, 0xFDD0, 0xFDEF, 0xFFFE, 0xFFFF, 0x1FFFE, 0x10FFFF};
    for (size_t i = 0; i < COUNT(forbidden); i++)
        assert_true(utf8_is_forbidden(forbidden[i]));
    static const uint32_t allowed[] = {'\t',   '\n',   ' ',    0xA0,
                                       0x2027, 0x202F, 0xFDCF, 0x1F600};
    for (size_t i = 0; i < COUNT(allowed); i++)
        assert_false(utf8_is_forbidden(allowed[i]));
}

static void safe_text_spells_out_what_could_mislead(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        size_t most;
        const char *safe;
    } rows[] = {
        {"plain é", 100, "plain é"},
        {"a\x1B[2Jb", 100, "a\\u001b[2Jb"},
        {"a\nb\tc", 100, "a\\u000ab\\u0009c"},
        {"x\xE2\x80\xAEy", 100, "x\\u202ey"},
        {"x\xFFy\xC3", 100, "x\\xffy\\xc3"},
        {"éàü", 2, "éà…"},
        {"éà", 2, "éà"},
        {"", 0, ""},
        {"a", 0, "…"},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct buf b = BUF_MAX(1000);
        utf8_put_safe(&b, str_of(rows[i].text), rows[i].most);
        assert_str(buf_str(&b), rows[i].safe);
        buf_free(&b);
    }
}

/* Wherever in its eight bytes the first one stands that is not plain. */
static void a_plain_run_ends_where_something_is_to_be_seen(void **state)
{
    (void)state;
    static const unsigned char ends[] = {0x00, 0x08, 0x0B, 0x0D,
                                         0x1F, 0x7F, 0x80, 0xFF};
    for (size_t at = 0; at < 20; at++) {
        for (size_t k = 0; k < sizeof ends; k++) {
            char text[24];
            memset(text, k % 2 == 0 ? ' ' : '~', sizeof text);
            text[at] = (char)ends[k];
            struct str s = {text, sizeof text};
            assert_int_equal(utf8_plain_run(s, 0), at);
            assert_int_equal(utf8_plain_run(s, at), 0);
            assert_int_equal(utf8_plain_run(s, at + 1), sizeof text - at - 1);
        }
    }
    assert_int_equal(utf8_plain_run(STR("one\n\ttwo\nthree\n"), 0), 15);
    assert_int_equal(utf8_plain_run(STR_NONE, 0), 0);
}

int test_utf8(void);
int test_utf8(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(each_length_decodes_and_encodes_back),
        cmocka_unit_test(what_is_not_utf8_is_refused),
        cmocka_unit_test(the_first_bad_byte_is_named),
        cmocka_unit_test(the_end_decodes_to_nothing),
        cmocka_unit_test(counting_and_stepping_back_go_by_code_points),
        cmocka_unit_test(bidi_controls_and_forbidden_ones_are_known),
        cmocka_unit_test(safe_text_spells_out_what_could_mislead),
        cmocka_unit_test(a_plain_run_ends_where_something_is_to_be_seen),
    };
    return cmocka_run_group_tests_name("utf8", tests, NULL, NULL);
}
