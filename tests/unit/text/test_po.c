/* test_po.c - reading PO files: what is taken, what is refused, and where it says so.
 */
#include "text_test.h"

#include "base/limits.h"

struct reading {
    struct arena arena;
    struct diags diags;
    struct txt *txt;
    bool used;
};

static int setup(void **state)
{
    static struct reading r;
    r = (struct reading){0};
    r.diags = diags_in(&r.arena);
    r.txt = txt_open(&r.arena, STR("en"));
    *state = &r;
    return 0;
}

static int teardown(void **state)
{
    struct reading *r = *state;
    arena_free(&r->arena);
    return 0;
}

static void read_po(struct reading *r, const char *lang, struct str bytes)
{
    r->used = txt_add_po(r->txt, str_of(lang), STR("x.po"), bytes, &r->diags);
    if (r->used)
        txt_use(r->txt, str_of(lang));
}

/* One diagnostic of this code, there. */
static void assert_only(const struct reading *r, enum diag_code code, uint32_t line,
                        uint32_t column)
{
    assert_int_equal(r->diags.count, 1);
    assert_string_equal(diag_name(r->diags.list[0].code), diag_name(code));
    assert_int_equal(r->diags.list[0].place.line, line);
    assert_int_equal(r->diags.list[0].place.column, column);
}

static void an_entry_is_found_by_its_context(void **state)
{
    struct reading *r = *state;
    read_po(r, "fr",
            STR("# the header\n"
                "msgid \"\"\nmsgstr \"Language: fr\\n\"\n\n"
                "#: somewhere.yaml:3\n"
                "msgctxt \"ui.mail\"\nmsgid \"Mail\"\nmsgstr \"Courrier\"\n"
                "msgctxt \"ui.map\"\nmsgid \"Map\"\nmsgstr \"Carte\""));
    assert_true(r->used);
    assert_int_equal(r->diags.count, 0);
    assert_str(txt_raw(r->txt, STR("ui.mail"), NULL), "Courrier");
    assert_str(txt_raw(r->txt, STR("ui.map"), NULL), "Carte");
    assert_false(txt_has(r->txt, STR("")));
}

static void lines_are_joined_and_escapes_resolved(void **state)
{
    struct reading *r = *state;
    read_po(r, "en",
            STR("\xEF\xBB\xBFmsgctxt \"a\"\r\nmsgid \"\"\r\n\"x\"\r\nmsgstr \"\"\r\n"
                "  \"one\\n\"\r\n\t\"t\\two \\\"q\\\" \\\\\"  \r\n"));
    assert_int_equal(r->diags.count, 0);
    assert_str(txt_raw(r->txt, STR("a"), NULL), "one\nt\two “q” \\");
}

static void fuzzy_and_empty_and_obsolete_entries_are_not_used(void **state)
{
    struct reading *r = *state;
    read_po(r, "fr",
            STR("#, c-format, fuzzy\nmsgctxt \"a\"\nmsgid \"A\"\nmsgstr \"X\"\n"
                "msgctxt \"b\"\nmsgid \"B\"\nmsgstr \"\"\n"
                "#~ msgctxt \"c\"\n#~ msgid \"C\"\n#~ msgstr \"X\"\n"
                "msgctxt \"d\"\nmsgid \"D\"\nmsgstr \"X\"\n"));
    assert_int_equal(r->diags.count, 0);
    assert_false(txt_has(r->txt, STR("a")));
    assert_false(txt_has(r->txt, STR("b")));
    assert_false(txt_has(r->txt, STR("c")));
    assert_true(txt_has(r->txt, STR("d")));
}

static void a_file_without_any_usable_text_says_so(void **state)
{
    struct reading *r = *state;
    read_po(r, "fr", STR("msgid \"\"\nmsgstr \"Language: fr\\n\"\n"));
    assert_false(r->used);
    const struct str *langs;
    assert_int_equal(txt_langs(r->txt, &langs), 0);
}

static void each_fault_has_its_code_and_place(void **state)
{
    static const struct {
        const char *po;
        enum diag_code code;
        uint32_t line, column;
    } faults[] = {
        {"msgctxt \"a\"\nmsgid \"\xC3\xA9\xFF\"\nmsgstr \"A\"\n", DIAG_C0001, 2, 9},
        {"msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"A\n", DIAG_C0002, 3, 8},
        {"msgctxt \"a\"\nmsgid \"A\"\nmsgstr A\n", DIAG_C0002, 3, 8},
        {"msgctxt \"a\"\nmsgid \"A\"\nmsgstr\n", DIAG_C0002, 3, 7},
        {"msgctxt \"a\"\nmsgid \"A\"\n  msgtsr \"A\"\n", DIAG_C0003, 3, 3},
        {"msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"A\" b\n", DIAG_C0003, 3, 12},
        {"msgctxt \"a\"\nmsgid \"A\"\nmsgstr[6] \"A\"\n", DIAG_C0003, 3, 1},
        {"\"A\"\n", DIAG_C0003, 1, 1},
        {"msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"A\"\nmsgstr \"B\"\n", DIAG_C0003, 4, 1},
        {"\nmsgid \"A\"\nmsgstr \"A\"\n", DIAG_C0004, 2, 1},
        {"msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"A\"\n"
         "msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"B\"\n",
         DIAG_C0005, 4, 1},
        {"msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"\\x41\"\n", DIAG_C0007, 3, 9},
        {"msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"\\\n", DIAG_C0007, 3, 9},
        {"msgctxt \"a\"\nmsgid \"{n} A\"\nmsgstr \"{n} {m}\"\n", DIAG_C0008, 3, 1},
        {"msgctxt \"a\"\nmsgid \"{n} A\"\nmsgstr \"A\"\n", DIAG_C0009, 3, 1},
        {"msgctxt \"a\"\nmsgid \"A\"\nmsgid_plural \"As\"\nmsgstr[0] \"A\"\n",
         DIAG_C0010, 4, 1},
        {"msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"\u202E\"\n", DIAG_C0011, 3, 9},
        {"# \x1b[2J\n", DIAG_C0011, 1, 3},
        {"msgctxt \"a\"\nmsgid \"A\"\n\nmsgctxt \"b\"\nmsgid \"B\"\nmsgstr \"B\"\n",
         DIAG_C0012, 1, 1},
        {"msgctxt \"a\"\nmsgid \"{n}\"\nmsgstr \"{n:du}\"\n", DIAG_C0013, 3, 1},
        {"msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"A}\"\n", DIAG_C0014, 3, 1},
        {"msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"\u2067A\"\n", DIAG_C0015, 3, 1},
    };
    struct reading *r = *state;
    for (size_t i = 0; i < sizeof faults / sizeof faults[0]; i++) {
        r->diags = diags_in(&r->arena);
        read_po(r, "en", str_of(faults[i].po));
        assert_only(r, faults[i].code, faults[i].line, faults[i].column);
        struct str excerpt = r->diags.list[0].excerpt;
        assert_int_equal(str_find(excerpt, '\n'), excerpt.n);
    }
}

static void an_error_costs_one_entry_only(void **state)
{
    struct reading *r = *state;
    read_po(r, "en",
            STR("msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"A\\q\"\n\"more\"\n\n"
                "msgctxt \"b\"\nmsgid \"B\"\nmsgstr \"B\"\n"));
    assert_only(r, DIAG_C0007, 3, 10);
    assert_false(txt_has(r->txt, STR("a")));
    assert_true(txt_has(r->txt, STR("b")));
}

static void a_wrong_placeholder_shows_the_source_instead(void **state)
{
    struct reading *r = *state;
    read_po(r, "en", STR("msgctxt \"a\"\nmsgid \"Hi {x}\"\nmsgstr \"Hi {x}\"\n"));
    read_po(r, "fr",
            STR("msgctxt \"a\"\nmsgid \"Hi {x}\"\nmsgstr \"Salut {y}\"\n"
                "msgctxt \"b\"\nmsgid \"B\"\nmsgstr \"B\"\n"));
    assert_int_equal(r->diags.errors, 1);
    bool fallback = false;
    assert_str(txt_raw(r->txt, STR("a"), &fallback), "Hi {x}");
    assert_true(fallback);
}

/* "msgctxt "a" … msgstr "xxx…"" with n bytes of text in lines of 1000. */
static struct str long_entry(struct arena *a, size_t n)
{
    struct buf b = BUF_MAX(n + n / 100 + 1000);
    buf_putz(&b, "msgctxt \"a\"\nmsgid \"A\"\nmsgstr \"\"\n");
    for (size_t i = 0; i < n; i++) {
        if (i % 1000 == 0)
            buf_putz(&b, i > 0 ? "\"\n\"" : "\"");
        buf_putc(&b, 'x');
    }
    buf_putz(&b, "\"\n");
    struct str s = arena_str(a, buf_str(&b));
    buf_free(&b);
    return s;
}

static void a_text_may_be_as_long_as_the_limit_and_no_longer(void **state)
{
    struct reading *r = *state;
    read_po(r, "en", long_entry(&r->arena, LIMIT_SCALAR_BYTES));
    assert_int_equal(r->diags.count, 0);
    assert_int_equal(txt_raw(r->txt, STR("a"), NULL).n, LIMIT_SCALAR_BYTES);
    read_po(r, "en", long_entry(&r->arena, LIMIT_SCALAR_BYTES + 1));
    assert_int_equal(r->diags.count, 1);
    assert_int_equal(r->diags.list[0].code, DIAG_C0006);
}

static void a_line_may_be_as_long_as_the_limit_and_no_longer(void **state)
{
    struct reading *r = *state;
    char *line = arena_take(&r->arena, LIMIT_LINE_BYTES + 1);
    memset(line, '#', LIMIT_LINE_BYTES + 1);
    read_po(r, "en", (struct str){line, LIMIT_LINE_BYTES});
    assert_int_equal(r->diags.count, 0);
    read_po(r, "en", (struct str){line, LIMIT_LINE_BYTES + 1});
    assert_only(r, DIAG_C0006, 1, 1);
}

static void too_large_a_file_is_not_read(void **state)
{
    struct reading *r = *state;
    char *p = arena_take(&r->arena, LIMIT_FILE_BYTES + 1);
    memset(p, '\n', LIMIT_FILE_BYTES + 1);
    read_po(r, "en", (struct str){p, LIMIT_FILE_BYTES + 1});
    assert_false(r->used);
    assert_only(r, DIAG_C0006, 0, 0);
}

/* Random bytes and mutated files: they must come to an end, with bounded diagnostics.
 */
static void any_bytes_are_read_to_their_end(void **state)
{
    struct reading *r = *state;
    static const char seedling[] = "#, fuzzy\nmsgctxt \"a.b\"\nmsgid \"{x:de} \\\"\"\n"
                                   "msgid_plural \"{{\"\nmsgstr[0] \"«\\n\"\n\"é\"\n";
    uint64_t seed = 1;
    for (int round = 0; round < 2000; round++) {
        char bytes[sizeof seedling * 3];
        size_t n = 0;
        for (int copy = 0; copy < 3; copy++, n += sizeof seedling - 1)
            memcpy(bytes + n, seedling, sizeof seedling - 1);
        for (uint32_t k = rng_below(&seed, 12); k > 0; k--)
            bytes[rng_below(&seed, (uint32_t)n)] = (char)rng_below(&seed, 256);
        struct arena_mark mark = arena_here(&r->arena);
        r->diags = diags_in(&r->arena);
        struct txt *t = txt_open(&r->arena, STR("en"));
        txt_add_po(t, STR("fr"), STR("x"), (struct str){bytes, n}, &r->diags);
        assert_true(r->diags.count <= LIMIT_DIAGS);
        arena_rewind(&r->arena, mark);
    }
}

int test_po(void);
int test_po(void)
{
#define T(f) cmocka_unit_test_setup_teardown(f, setup, teardown)
    const struct CMUnitTest tests[] = {
        T(an_entry_is_found_by_its_context),
        T(lines_are_joined_and_escapes_resolved),
        T(fuzzy_and_empty_and_obsolete_entries_are_not_used),
        T(a_file_without_any_usable_text_says_so),
        T(each_fault_has_its_code_and_place),
        T(an_error_costs_one_entry_only),
        T(a_wrong_placeholder_shows_the_source_instead),
        T(a_text_may_be_as_long_as_the_limit_and_no_longer),
        T(a_line_may_be_as_long_as_the_limit_and_no_longer),
        T(too_large_a_file_is_not_read),
        T(any_bytes_are_read_to_their_end),
    };
#undef T
    return cmocka_run_group_tests_name("po", tests, NULL, NULL);
}
