/* test_form.c - the form for rogatory-pdf: printing and reading are inverses, and what
 * is wrong is told with its line. */
#include "unit/paper/paper_test.h"

#include "base/limits.h"

int test_form(void);

static struct arena a;

#define HEAD "rogatory-paper 1\nlang fr\ndir ltr\nmade 2024-03-05\ntitle T\nnotice N\n"

static void printing_and_reading_are_inverses(void **state)
{
    (void)state;
    const struct paper_block list[] = {
        {PAPER_HEAD, {0}, STR("Orisun")},
        {PAPER_NUMBERED, STR("1."), STR("two\nlines, a \\ and\xC2\xA0spaces")},
        {PAPER_TEXT, {0}, STR("")},
        {PAPER_NOTE,
         {0},
         STR("\xE2\x81\xA8"
             "name\xE2\x81\xA9")}};
    struct paper_sheet sheets[] = {SHEET(list), SHEET(list)};
    struct paper_doc doc = doc_of(sheets, 2), back;
    struct err e = {0};
    struct str form = written(paper_form_print, &doc, &a);
    assert_true(holds(form, "\nnumbered 1.\ttwo\\nlines, a \\\\ and"));
    assert_true(paper_form_parse(form, STR("x"), &a, &back, &e));
    assert_int_equal(back.count, 2);
    assert_int_equal(back.made, doc.made);
    assert_str(back.sheets[1].name, "7/2024");
    assert_int_equal(back.sheets[1].count, 4);
    assert_str(back.sheets[1].blocks[1].mark, "1.");
    assert_str(back.sheets[1].blocks[1].text, "two\nlines, a \\ and\xC2\xA0spaces");
    struct str again = written(paper_form_print, &back, &a);
    assert_int_equal(again.n, form.n);
    assert_memory_equal(again.p, form.p, form.n);
}

static void what_no_document_may_hold_is_printed_as_a_blank(void **state)
{
    (void)state;
    struct paper_block block = {PAPER_TEXT, STR_NONE,
                                STR("a\tb\x1b"
                                    "c\xE2\x80\xAE"
                                    "d")};
    struct paper_sheet sheet = {STR("7"), &block, 1};
    struct paper_doc doc = doc_of(&sheet, 1);
    assert_true(holds(written(paper_form_print, &doc, &a), "\ntext a b c d\n"));
}

/* The fault of a form and its line. */
static void fails(struct str form, const char *id, const char *line)
{
    struct err e = {0};
    struct paper_doc doc = {.made = 7};
    assert_false(paper_form_parse(form, STR("x.form"), &a, &doc, &e));
    assert_string_equal(e.id, id);
    assert_string_equal(e.cause, line);
    assert_string_equal(e.path, "x.form");
    assert_int_equal(doc.made, 7); /* nothing was handed out */
}

static void what_is_wrong_is_told_with_its_line(void **state)
{
    (void)state;
    fails(STR(""), "err.paper.format", "1");
    fails(STR("rogatory-paper 2\n"), "err.paper.format", "1");
    fails(STR("rogatory-paper 1\ndir ltr\n"), "err.paper.head", "2");
    fails(STR("rogatory-paper 1\nlang f r\n"), "err.paper.head", "2");
    fails(STR("rogatory-paper 1\nlang fr\ndir up\n"), "err.paper.head", "3");
    fails(STR("rogatory-paper 1\nlang fr\ndir ltr\nmade 2024-02-30\n"),
          "err.paper.head", "4");
    fails(STR(HEAD), "err.paper.empty", "6");
    fails(STR(HEAD "text x\nsheet 1\n"), "err.paper.head", "7");
    fails(STR(HEAD "sheet 1\nfrob x\n"), "err.paper.word", "8");
    fails(STR(HEAD "sheet 1\ntext x\\q\n"), "err.paper.escape", "8");
    fails(STR(HEAD "sheet 1\ntext x\\"), "err.paper.escape", "8");
    fails(STR(HEAD "sheet 1\ntext a\tb\tc\n"), "err.paper.character", "8");
    fails(STR(HEAD "sheet 1\ntext \x07\n"), "err.paper.character", "8");
    fails(STR(HEAD "sheet 1\ntext \xE2\x80\xAE\n"), "err.paper.character", "8");
    fails(STR(HEAD "sheet 1\n\ntext \xC3\n"), "err.paper.word", "8");
    fails(STR(HEAD "sheet 1\ntext \xC3\n"), "err.paper.character", "8");
    fails(STR(HEAD "sheet 1\ntext 12345678901234567\tx\n"), "err.paper.line", "8");
}

static struct str repeated(const char *start, const char *what, size_t count,
                           const char *end)
{
    struct buf out = BUF_MAX(16 * 1024 * 1024);
    buf_putz(&out, start);
    for (size_t i = 0; i < count; i++)
        buf_putz(&out, what);
    buf_putz(&out, end);
    struct str s = arena_str(&a, buf_str(&out));
    buf_free(&out);
    return s;
}

static bool reads(struct str form)
{
    struct err e = {0};
    struct paper_doc doc;
    return paper_form_parse(form, STR("x"), &a, &doc, &e);
}

static void caps_hold_at_their_edge_and_one_past_it(void **state)
{
    (void)state;
    size_t text = LIMIT_PAPER_LINE - 5; /* "text " before it */
    assert_true(reads(repeated(HEAD "sheet 1\ntext ", "x", text, "\n")));
    fails(repeated(HEAD "sheet 1\ntext ", "x", text + 1, "\n"), "err.paper.line", "8");
    size_t sheets = LIMIT_PAPER_SHEETS;
    assert_true(reads(repeated(HEAD, "sheet 1\n", sheets, "")));
    fails(repeated(HEAD, "sheet 1\n", sheets + 1, ""), "err.paper.large", "6");
    size_t blocks = LIMIT_PAPER_BLOCKS - 1; /* the sheet is a line of its own */
    assert_true(reads(repeated(HEAD "sheet 1\n", "item x\n", blocks, "")));
    fails(repeated(HEAD "sheet 1\n", "item x\n", blocks + 1, ""), "err.paper.large",
          "6");
    fails(repeated("", "x", LIMIT_PAPER_BYTES + 1, ""), "err.paper.large", "0");
}

static int forget(void **state)
{
    (void)state;
    arena_free(&a);
    return 0;
}

int test_form(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(printing_and_reading_are_inverses),
        cmocka_unit_test(what_no_document_may_hold_is_printed_as_a_blank),
        cmocka_unit_test(what_is_wrong_is_told_with_its_line),
        cmocka_unit_test(caps_hold_at_their_edge_and_one_past_it),
    };
    return cmocka_run_group_tests_name("paper form", tests, NULL, forget);
}
