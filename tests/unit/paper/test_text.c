/* test_text.c - documents as plain text. */
#include "unit/paper/paper_test.h"

int test_text(void);

static struct arena a;

static struct str hung(const char *head, const char *text, size_t columns)
{
    struct buf out = BUF_MAX(4096);
    paper_hang(&out, str_of(head), str_of(text), columns);
    struct str s = arena_str(&a, buf_str(&out));
    buf_free(&out);
    return s;
}

static void lines_are_cut_at_blanks_and_hang_below_their_mark(void **state)
{
    (void)state;
    assert_str(hung("1. ", "one two three", 10), "1. one two\n   three\n");
    assert_str(hung("", "one\ntwo", 10), "one\ntwo\n");
    assert_str(hung("- ", "one\ntwo", 10), "- one\n  two\n");
    assert_str(hung("", "", 10), "\n");
}

static void a_word_longer_than_the_line_is_cut(void **state)
{
    (void)state;
    assert_str(hung("", "abcdefgh", 5), "abcde\nfgh\n");
    assert_str(hung("", "éééééé", 5), "ééééé\né\n"); /* columns, not bytes */
}

static void a_no_break_space_does_not_break(void **state)
{
    (void)state;
    assert_str(hung("",
                    "ab cd\xC2\xA0"
                    "ef",
                    6),
               "ab\ncd\xC2\xA0"
               "ef\n");
}

static void a_blank_that_binds_breaks_only_where_no_other_does(void **state)
{
    (void)state;
    assert_str(hung("", "see art. 5", 8), "see\nart. 5\n");
    assert_str(hung("", "see O. E. now", 6), "see\nO. E.\nnow\n");
    assert_str(hung("", "Mrs Obaro", 6), "Mrs\nObaro\n");
    assert_str(hung("", "Mrs Obaro", 3), "Mrs\nOba\nro\n");
}

static void the_notice_stands_above_and_below_each_sheet(void **state)
{
    (void)state;
    const struct paper_block one[] = {{PAPER_TITLE, {0}, STR("Letter")}};
    struct paper_sheet sheets[] = {SHEET(one), SHEET(one)};
    struct paper_doc doc = doc_of(sheets, 2);
    assert_str(
        written(paper_text, &doc, &a),
        "NOTICE\n\nLetter\n\nNOTICE\n\n"
        "------------------------------------------------------------------------"
        "------\n\nNOTICE\n\nLetter\n\nNOTICE\n");
}

static void what_belongs_together_stands_together(void **state)
{
    (void)state;
    const struct paper_block list[] = {{PAPER_LINE, {0}, STR("To")},
                                       {PAPER_LINE, {0}, STR("Date")},
                                       {PAPER_HEADING, STR("A."), STR("Facts")},
                                       {PAPER_NUMBERED, STR("1."), STR("One")},
                                       {PAPER_UNDER, {0}, STR("More")},
                                       {PAPER_NUMBERED, STR("2."), STR("Two")},
                                       {PAPER_ITEM, {0}, STR("x")},
                                       {PAPER_ITEM, {0}, STR("y")}};
    struct paper_sheet sheet = SHEET(list);
    struct paper_doc doc = doc_of(&sheet, 1);
    assert_str(
        written(paper_text, &doc, &a),
        "NOTICE\n\nTo\nDate\n\nA. Facts\n\n1. One\n   More\n\n2. Two\n\n- x\n- y\n"
        "\nNOTICE\n");
}

static void isolates_and_controls_are_not_printed(void **state)
{
    (void)state;
    const struct paper_block list[] = {{PAPER_TEXT,
                                        {0},
                                        STR("a\xE2\x81\xA8"
                                            "b\xE2\x81\xA9"
                                            "c\xE2\x80\xAE"
                                            "d\te\x1b"
                                            "f\xFFg")}};
    struct paper_sheet sheet = SHEET(list);
    struct paper_doc doc = doc_of(&sheet, 1);
    assert_str(written(paper_text, &doc, &a), "NOTICE\n\nabc d e f g\n\nNOTICE\n");
}

static int forget(void **state)
{
    (void)state;
    arena_free(&a);
    return 0;
}

int test_text(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(lines_are_cut_at_blanks_and_hang_below_their_mark),
        cmocka_unit_test(a_word_longer_than_the_line_is_cut),
        cmocka_unit_test(a_no_break_space_does_not_break),
        cmocka_unit_test(a_blank_that_binds_breaks_only_where_no_other_does),
        cmocka_unit_test(the_notice_stands_above_and_below_each_sheet),
        cmocka_unit_test(what_belongs_together_stands_together),
        cmocka_unit_test(isolates_and_controls_are_not_printed),
    };
    return cmocka_run_group_tests_name("paper text", tests, NULL, forget);
}
