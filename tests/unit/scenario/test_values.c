/* test_values.c - the schema decides what a value is, never YAML; ids; required fields.
 */
#include "unit/scenario/scn_test.h"

/* Words that some YAML takes for a truth, a number, a time or nothing. */
static const char *const tempting[] = {"no",
                                       "No",
                                       "NO",
                                       "yes",
                                       "Yes",
                                       "on",
                                       "On",
                                       "off",
                                       "true",
                                       "True",
                                       "FALSE",
                                       "y",
                                       "n",
                                       "~",
                                       "null",
                                       "Null",
                                       "0123",
                                       "0o17",
                                       "0x1F",
                                       "12:30",
                                       "1:00",
                                       "1e3",
                                       "1E+3",
                                       ".5",
                                       "5.",
                                       ".inf",
                                       ".NaN",
                                       "-0",
                                       "+1",
                                       "1_000",
                                       "2024",
                                       "2024-03-04",
                                       "2024-03-04T10:00:00Z",
                                       "3.10",
                                       "1.0",
                                       "00",
                                       "007",
                                       "=",
                                       "<<",
                                       "190:20:30",
                                       "0b101",
                                       "-.inf",
                                       "+12e03",
                                       "NO/SE",
                                       "08:00",
                                       "99999999999999999999",
                                       "infinity",
                                       "Oui",
                                       "Non",
                                       "NULL",
                                       "sn",
                                       "ml",
                                       "ne",
                                       "ci",
                                       "bf",
                                       "gh",
                                       "gm",
                                       "ng"};

static void text_stays_text(void **state)
{
    struct copy *c = *state;
    for (size_t i = 0; i < COUNT(tempting); i++) {
        copy_put(c, "case/counters.yaml",
                 arena_printf(&c->a, "- {id: a, title: %s}\n", tempting[i]));
        assert_row(tempting[i], copy_load(c) != NULL);
        assert_row(tempting[i], str_eqz(c->scn->counters[0].title.source, tempting[i]));
    }
}

static void quotes_change_nothing(void **state)
{
    struct copy *c = *state;
    copy_swap(c, "case/scenario.yaml", "minutes: 5", "minutes: '5'");
    copy_swap(c, "case/people.yaml", "known: yes", "known: \"yes\"");
    assert_non_null(copy_load(c));
    assert_int_equal(c->scn->minutes, 5);
    assert_true(c->scn->people[0].known);
}

static const struct {
    const char *field, *value;
    enum diag_code code; /* DIAG_CODES: sound */
} values[] = {
    {"minutes", "5", DIAG_CODES},
    {"minutes", "005", DIAG_CODES},
    {"minutes", "5.0", DIAG_E0105},
    {"minutes", "0x5", DIAG_E0105},
    {"minutes", "1e2", DIAG_E0105},
    {"minutes", "five", DIAG_E0105},
    {"minutes", "''", DIAG_E0105},
    {"minutes", "0", DIAG_E0106},
    {"minutes", "1000", DIAG_CODES},
    {"minutes", "1001", DIAG_E0106},
    {"minutes", "-5", DIAG_E0106},
    {"minutes", "99999999999999999999", DIAG_E0105},
    {"minutes", "[5]", DIAG_E0102},
    {"practice", "yes", DIAG_CODES},
    {"practice", "true", DIAG_CODES},
    {"practice", "no", DIAG_CODES},
    {"practice", "Yes", DIAG_E0107},
    {"practice", "on", DIAG_E0107},
    {"practice", "1", DIAG_E0107},
    {"opens", "08:30", DIAG_CODES},
    {"opens", "8:30", DIAG_E0110},
    {"opens", "24:00", DIAG_E0110},
    {"opens", "08:60", DIAG_E0110},
    {"opens", "-8:30", DIAG_E0110},
    {"opens", "-0:30", DIAG_E0110},
    {"opens", "08:+5", DIAG_E0110},
    {"start", "2024-02-29", DIAG_CODES},
    {"start", "2023-02-29", DIAG_E0111},
    {"start", "2024-13-01", DIAG_E0111},
    {"start", "2024-3-4", DIAG_E0111},
    {"title", "''", DIAG_E0109},
    {"title", "'  '", DIAG_E0109},
    {"title", "", DIAG_E0109},
    {"states", "home", DIAG_E0103},
    {"states", "{a: b}", DIAG_E0103},
    {"states", "[[home]]", DIAG_E0102},
    {"states", "[away]", DIAG_E0201},
    {"review", "yes", DIAG_E0104},
    {"review", "{lawyer: yes}", DIAG_CODES},
    {"review", "{layer: yes}", DIAG_E0101},
    {"discussion", "[Why?, '']", DIAG_E0109},
};

/* Sets a field of scenario.yaml, which then is said to be on line `line`. */
static uint32_t set_field(struct copy *c, const char *field, const char *value)
{
    static const char *const lines[] = {"format: 1",
                                        "title: The boat",
                                        "summary: A case with one thing of a kind.",
                                        "brief: Find the ledger.",
                                        "notice: Nothing to be warned of.",
                                        "language: en",
                                        "minutes: 5",
                                        "start: 2024-03-04",
                                        "states: [home]"};
    struct buf b = BUF_MAX(10000);
    uint32_t line = 0;
    for (uint32_t i = 0; i < COUNT(lines); i++) {
        if (str_starts(str_of(lines[i]), arena_printf(&c->a, "%s:", field)))
            line = i + 1;
        else
            buf_printf(&b, "%s\n", lines[i]);
        if (line == i + 1)
            buf_printf(&b, "%s: %s\n", field, value);
    }
    if (line == 0) {
        buf_printf(&b, "%s: %s\n", field, value);
        line = COUNT(lines) + 1;
    }
    buf_putz(&b, "desks: [{id: clerk, name: Clerk, state: home, reads: [en], speaks: "
                 "[en], days: 10, money: 1, officers: 1, place: office}]\n");
    copy_put(c, "case/scenario.yaml", buf_str(&b));
    buf_free(&b);
    return line;
}

static void a_value_is_judged_by_its_field(void **state)
{
    struct copy *c = *state;
    for (size_t i = 0; i < COUNT(values); i++) {
        const char *row =
            arena_printf(&c->a, "%s: %s", values[i].field, values[i].value).p;
        uint32_t line = set_field(c, values[i].field, values[i].value);
        bool good = copy_load(c) != NULL;
        assert_row(row, good == (values[i].code == DIAG_CODES));
        assert_row(row, good || said(&c->d, values[i].code, line, 0));
    }
}

static void ids_are_plain(void **state)
{
    struct copy *c = *state;
    static const char *const bad[] = {
        "Ada",
        "1a",
        "_a",
        "a-b",
        "a.b",
        "'a b'",
        "é",
        "а",
        /* Cyrillic */ "ａ", /* wide */
        "a\u0301",
        "a\u200Db",
        "'a/b'",
        "'..'",
        "a'b",
        "\"a\\tb\"",
        "ℹd",
        "ſ",
        "ı",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"};
    static const char *const good[] = {
        "a",
        "a1",
        "a_b",
        "no",
        "null",
        "a__",
        "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"};
    for (size_t i = 0; i < COUNT(bad); i++) {
        copy_put(c, "case/counters.yaml", arena_printf(&c->a, "- {id: %s}\n", bad[i]));
        assert_row(bad[i], copy_load(c) == NULL && said(&c->d, DIAG_E0114, 1, 8));
    }
    for (size_t i = 0; i < COUNT(good); i++) {
        copy_put(c, "case/counters.yaml", arena_printf(&c->a, "- {id: %s}\n", good[i]));
        assert_row(good[i], copy_load(c) != NULL);
        assert_int_equal(scn_find(c->scn, SCN_COUNTER, str_of(good[i])), 0);
    }
}

/* Every letter of other scripts that looks like one of ours is refused. */
static void no_look_alike_is_an_id(void **state)
{
    struct copy *c = *state;
    static const uint16_t ranges[][2] = {{0x0430, 0x045F},
                                         {0x03B1, 0x03C9},
                                         {0xFF41, 0xFF5A},
                                         {0x0250, 0x02AF},
                                         {0x0561, 0x0586}};
    size_t tried = 0;
    for (size_t r = 0; r < COUNT(ranges); r++) {
        for (uint32_t cp = ranges[r][0]; cp <= ranges[r][1]; cp++, tried++) {
            struct str id =
                cp < 0x800 ? arena_printf(&c->a, "a%c%c", (char)(0xC0 | cp >> 6),
                                          (char)(0x80 | (cp & 0x3F)))
                           : arena_printf(&c->a, "a%c%c%c", (char)(0xE0 | cp >> 12),
                                          (char)(0x80 | (cp >> 6 & 0x3F)),
                                          (char)(0x80 | (cp & 0x3F)));
            copy_put(c, "case/counters.yaml",
                     arena_printf(&c->a, "- {id: %.*s}\n", STR_ARG(id)));
            assert_null(copy_load(c));
            assert_true(said(&c->d, DIAG_E0114, 1, 8));
        }
    }
    assert_true(tried >= 200);
}

static void twins_are_both_unknown(void **state)
{
    struct copy *c = *state;
    copy_add(c, "case/people.yaml", "  cl\u00E9: a\n  cle\u0301: b\n");
    assert_null(copy_load(c));
    assert_true(said(&c->d, DIAG_E0101, 9, 3) && said(&c->d, DIAG_E0101, 10, 3));
}

static void a_misspelt_field_is_not_said_to_be_missing(void **state)
{
    struct copy *c = *state;
    copy_swap(c, "case/people.yaml", "about:", "abuot:");
    assert_null(copy_load(c));
    assert_int_equal(c->d.errors, 1);
    assert_str(said_word(&c->d, DIAG_E0101, "near"), "about");
}

static void a_newer_format_is_all_that_is_said(void **state)
{
    struct copy *c = *state;
    static const char *const files[] = {"case/scenario.yaml", "law/common.yaml",
                                        "law/home.yaml"};
    for (size_t i = 0; i < COUNT(files); i++) {
        copy_swap(c, files[i], "format: 1", "format: 2\nweather: rain");
        assert_row(files[i], copy_load(c) == NULL && c->d.errors == 1);
        assert_row(files[i], said(&c->d, DIAG_E0117, 1, 9));
        copy_swap(c, files[i], "format: 2\nweather: rain", "format: 1");
    }
    copy_swap(c, "case/scenario.yaml", "format: 1", "format: 0");
    assert_null(copy_load(c));
    assert_true(said(&c->d, DIAG_E0106, 1, 9));
}

int test_values(void);
int test_values(void)
{
    const struct CMUnitTest tests[] = {
        COPY_TEST(text_stays_text),
        COPY_TEST(quotes_change_nothing),
        COPY_TEST(a_value_is_judged_by_its_field),
        COPY_TEST(ids_are_plain),
        COPY_TEST(no_look_alike_is_an_id),
        COPY_TEST(twins_are_both_unknown),
        COPY_TEST(a_misspelt_field_is_not_said_to_be_missing),
        COPY_TEST(a_newer_format_is_all_that_is_said),
    };
    return cmocka_run_group_tests_name("values", tests, NULL, NULL);
}
