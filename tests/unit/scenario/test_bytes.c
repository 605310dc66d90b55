/* test_bytes.c - bytes that no file may hold, each found on the line where it stands.
 */
#include "unit/scenario/scn_test.h"

#include "base/utf8.h"

enum { LINES = 500 };

/* LINES lines of "k1: value", with `bad` inside the value of one of them. */
static struct yaml plant(struct str bad, uint32_t line)
{
    struct buf b = BUF_MAX(LIMIT_FILE_BYTES);
    for (uint32_t i = 1; i <= LINES; i++) {
        buf_printf(&b, "k%u: ab", (unsigned)i);
        if (i == line)
            buf_put(&b, bad);
        buf_putz(&b, i < LINES ? "cd\n" : "cd");
    }
    struct yaml y = yaml_read(buf_str(&b));
    buf_free(&b);
    return y;
}

static const struct fault {
    const char *name;
    struct str bytes;
    enum diag_code code;
} faults[] = {
#define ROW(name, bytes, code)                                                         \
    {                                                                                  \
        name, {bytes, sizeof(bytes) - 1}, DIAG_##code                                  \
    }
    ROW("NUL", "\0", E0002),
    ROW("BEL", "\a", E0002),
    ROW("ESC", "\x1B", E0002),
    ROW("DEL", "\x7F", E0002),
    ROW("C1", "\xC2\x9B", E0002),
    ROW("NEL", "\xC2\x85", E0002),
    ROW("lone CR", "\r", E0002),
    ROW("form feed", "\f", E0002),
    ROW("line separator", "\xE2\x80\xA8", E0002),
    ROW("paragraph separator", "\xE2\x80\xA9", E0002),
    ROW("byte-order mark", "\xEF\xBB\xBF", E0002),
    ROW("noncharacter U+FFFE", "\xEF\xBF\xBE", E0002),
    ROW("noncharacter U+FDD0", "\xEF\xB7\x90", E0002),
    ROW("overlong", "\xC0\xAF", E0001),
    ROW("overlong of three", "\xE0\x80\xAF", E0001),
    ROW("surrogate", "\xED\xA0\x80", E0001),
    ROW("beyond U+10FFFF", "\xF4\x90\x80\x80", E0001),
    ROW("Latin-1", "\xE9", E0001),
    ROW("a continuation alone", "\x80", E0001),
#undef ROW
};

static void a_fault_is_found_on_its_line(void **state)
{
    (void)state;
    static const uint32_t lines[] = {1, LINES / 2, LINES};
    for (size_t i = 0; i < COUNT(faults); i++) {
        for (size_t k = 0; k < COUNT(lines); k++) {
            struct yaml y = plant(faults[i].bytes, lines[k]);
            /* "k500: ab" is eight columns: the fault comes after them. */
            uint32_t column = k == 0 ? 7 : 9;
            assert_row(faults[i].name, !y.good && y.d.errors == 1);
            assert_row(faults[i].name, said(&y.d, faults[i].code, lines[k], column));
            yaml_done(&y);
        }
    }
}

static void a_column_counts_characters(void **state)
{
    (void)state;
    struct yaml y = yaml_read(STR("é: œuvre\x01"));
    assert_true(said(&y.d, DIAG_E0002, 1, 9));
    yaml_done(&y);
}

static void a_byte_order_mark_may_come_first(void **state)
{
    (void)state;
    struct yaml y = yaml_read(STR("\xEF\xBB\xBF"
                                  "a: b"));
    assert_true(y.good);
    yaml_done(&y);
    y = yaml_read(STR("\xEF\xBB\xBF\xEF\xBB\xBF"
                      "a: b"));
    assert_true(said(&y.d, DIAG_E0002, 1, 1));
    yaml_done(&y);
}

static void lines_may_end_as_on_windows(void **state)
{
    (void)state;
    struct yaml y = yaml_read(STR("a: b\r\nc: d\r\n"));
    assert_true(y.good);
    yaml_done(&y);
}

static void utf16_is_refused(void **state)
{
    (void)state;
    struct yaml y = yaml_read((struct str){"\xFF\xFE"
                                           "a\0:\0 \0b\0",
                                           10});
    assert_true(said(&y.d, DIAG_E0001, 1, 1));
    yaml_done(&y);
    y = yaml_read((struct str){"a\0:\0 \0b\0", 8});
    assert_true(said(&y.d, DIAG_E0002, 1, 2));
    yaml_done(&y);
}

/* ---- the reading order */

static const uint32_t controls[] = {0x202A, 0x202B, 0x202C, 0x202D, 0x202E, 0x2066,
                                    0x2067, 0x2068, 0x2069, 0x200E, 0x200F, 0x061C};

/* The template with each `*` replaced by the character. */
static struct yaml with_control(const char *template, uint32_t cp)
{
    struct buf b = BUF_MAX(1000);
    char utf8[4];
    size_t n = utf8_encode(cp, utf8);
    for (const char *p = template; *p != '\0'; p++) {
        if (*p == '*')
            buf_put(&b, (struct str){utf8, n});
        else
            buf_putc(&b, *p);
    }
    struct yaml y = yaml_read(buf_str(&b));
    buf_free(&b);
    return y;
}

static bool is_override(uint32_t cp)
{
    return cp >= 0x202A && cp <= 0x202E;
}

static void no_control_stands_outside_values(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        uint32_t line, column;
    } rows[] = {
        {"a: b\nc*d: e\n", 2, 2},         {"# a*b\na: b\n", 1, 4},
        {"a: b # c*d\n", 1, 9},           {"a: \"b\" # c*\n", 1, 11},
        {"\"a*b\": c\n", 1, 3},           {"? a*b\n: c\n", 1, 4},
        {"a: | # b*\n  c\n", 1, 9},       {"a:\n  b\n# c*\n", 3, 4},
        {"a: [b, c] # d*\n", 1, 14},      {"a: 'b # c' # d*\n", 1, 15},
        {"a: >\n  b\n  # c\n#*\n", 4, 2},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        for (size_t k = 0; k < COUNT(controls); k++) {
            struct yaml y = with_control(rows[i].text, controls[k]);
            enum diag_code isolate = controls[k] >= 0x2066 && controls[k] <= 0x2069
                                         ? DIAG_E0006
                                         : DIAG_E0003;
            assert_row(rows[i].text, !y.good);
            assert_row(rows[i].text,
                       said(&y.d, isolate, rows[i].line, rows[i].column) ||
                           said(&y.d, DIAG_E0003, rows[i].line, rows[i].column));
            yaml_done(&y);
        }
    }
}

static void prose_may_hold_marks_and_never_overrides(void **state)
{
    (void)state;
    static const char *const rows[] = {"a: b*c\n", "a: \"b*c\"\n", "a: |\n  b*c\n",
                                       "a: >\n  b*c\n  d # e*\n", "a: 'b # *c'\n"};
    for (size_t i = 0; i < COUNT(rows); i++) {
        for (size_t k = 0; k < COUNT(controls); k++) {
            struct yaml y = with_control(rows[i], controls[k]);
            bool mark =
                controls[k] == 0x200E || controls[k] == 0x200F || controls[k] == 0x061C;
            assert_row(rows[i], y.good == mark);
            assert_row(rows[i], said(&y.d, DIAG_E0003, i == 2 || i == 3 ? 2 : 1, 0) ==
                                    is_override(controls[k]));
            yaml_done(&y);
        }
    }
}

static void isolates_pair_on_their_line(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        uint32_t line; /* of the fault; 0: none */
    } rows[] = {
        {"a: b\u2066c\u2069d\n", 0},
        {"a: \u2067b\u2066c\u2069d\u2069 \u2068e\u2069\n", 0},
        {"a: |\n  \u2067b\u2069\n  \u2067c\u2069\n", 0},
        {"a: |\n  \u2067b\n  c\u2069\n", 2},
        {"a: b\u2069c\u2066\n", 1},
        {"x: y\na: b\u2066\u2066c\u2069", 2},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct yaml y = yaml_read(str_of(rows[i].text));
        assert_row(rows[i].text, y.good == (rows[i].line == 0));
        assert_row(rows[i].text,
                   rows[i].line == 0 || said(&y.d, DIAG_E0006, rows[i].line, 0));
        yaml_done(&y);
    }
}

static void escapes_hide_nothing(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        enum diag_code code;
    } rows[] = {
        {"a: \"b\\0c\"\n", DIAG_E0002},
        {"a: \"\\e[2J\"\n", DIAG_E0002},
        {"a: \"b\\x07\"\n", DIAG_E0002},
        {"a: \"b\\Nc\"\n", DIAG_E0002},
        {"a: \"b\\Lc\"\n", DIAG_E0002},
        {"a: \"b\\r\"\n", DIAG_E0002},
        {"a: \"b\\u202Ec\"\n", DIAG_E0003},
        {"a: \"b\\u2066c\"\n", DIAG_E0006},
        {"\"a\\u200E\": c\n", DIAG_E0003},
        {"a: \"b\\uFFFE\"\n", DIAG_E0002},
        {"a: \"b\\u2069c\\u2066\"\n", DIAG_E0006},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct yaml y = yaml_read(str_of(rows[i].text));
        assert_row(rows[i].text, !y.good && said(&y.d, rows[i].code, 1, 0));
        yaml_done(&y);
    }
    struct yaml y = yaml_read(STR("a: \"\\u2066b\\u2069 \\t\\n\\u00e9 \\\\ \\\"\"\n"));
    assert_true(y.good);
    yaml_done(&y);
}

static void genuine_arabic_is_read(void **state)
{
    (void)state;
    struct yaml y =
        yaml_read(STR("a: \"طلب مساعدة قانونية متبادلة (رقم 12)\"\n"
                      "b: |\n  تاريخ \u2066UNTOC 18(15)\u2069 والمادة\u200F.\n"
                      "c: می‌خواهم\n"));
    assert_true(y.good);
    yaml_done(&y);
}

int test_bytes(void);
int test_bytes(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_fault_is_found_on_its_line),
        cmocka_unit_test(a_column_counts_characters),
        cmocka_unit_test(a_byte_order_mark_may_come_first),
        cmocka_unit_test(lines_may_end_as_on_windows),
        cmocka_unit_test(utf16_is_refused),
        cmocka_unit_test(no_control_stands_outside_values),
        cmocka_unit_test(prose_may_hold_marks_and_never_overrides),
        cmocka_unit_test(isolates_pair_on_their_line),
        cmocka_unit_test(escapes_hide_nothing),
        cmocka_unit_test(genuine_arabic_is_read),
    };
    return cmocka_run_group_tests_name("bytes", tests, NULL, NULL);
}
