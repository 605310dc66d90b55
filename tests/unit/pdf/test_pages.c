/* test_pages.c - where pages end: two lines of a block at least on either side,
 * headings and signatures never alone. Every line is 10 high, a page 100: ten lines. */

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "pdf/pages.h"

int test_pages(void);

enum { ROOM = 100, HIGH = 10, MOST = 400 };

struct made {
    struct pdf_line lines[MOST];
    uint32_t count;
    enum paper_kind before;
};

static struct made nothing(void)
{
    struct made m = {.count = 0, .before = PAPER_KINDS};
    return m;
}

static void add(struct made *m, enum paper_kind kind, int count)
{
    for (int n = 0; n < count; n++)
        m->lines[m->count++] =
            (struct pdf_line){0, HIGH, pdf_may_start(kind, m->before, n, count)};
    m->before = kind;
}

static uint32_t end_of(const struct made *m, uint32_t from)
{
    return pdf_page_end(m->lines, from, m->count, ROOM);
}

static void a_page_takes_what_fits(void **state)
{
    (void)state;
    struct made m = nothing();
    for (int i = 0; i < 25; i++)
        add(&m, PAPER_TEXT, 1);
    assert_int_equal(end_of(&m, 0), 10);
    assert_int_equal(end_of(&m, 10), 20);
    assert_int_equal(end_of(&m, 20), 25);
}

static void room_above_counts_but_not_at_the_top(void **state)
{
    (void)state;
    struct pdf_line lines[3] = {{50, 40, true}, {10, 40, true}, {20, 40, true}};
    assert_int_equal(pdf_page_end(lines, 0, 3, 90), 2); /* 40 + 10 + 40 */
    assert_int_equal(pdf_page_end(lines, 0, 3, 89), 1);
    assert_int_equal(pdf_page_end(lines, 1, 3, 100), 3); /* 40 + 20 + 40 */
}

static void no_line_of_a_block_is_left_alone(void **state)
{
    (void)state;
    struct made m = nothing();
    add(&m, PAPER_TEXT, 9);
    add(&m, PAPER_TEXT, 4); /* one line would stay: all goes */
    assert_int_equal(end_of(&m, 0), 9);
    m = nothing();
    add(&m, PAPER_TEXT, 7);
    add(&m, PAPER_TEXT, 4); /* one line would go: two do */
    assert_int_equal(end_of(&m, 0), 9);
    m = nothing();
    add(&m, PAPER_TEXT, 8);
    add(&m, PAPER_TEXT, 3); /* cannot part */
    assert_int_equal(end_of(&m, 0), 8);
}

static void a_heading_goes_with_what_it_heads(void **state)
{
    (void)state;
    struct made m = nothing();
    add(&m, PAPER_TEXT, 9);
    add(&m, PAPER_HEADING, 1);
    add(&m, PAPER_TEXT, 1);
    assert_int_equal(end_of(&m, 0), 9);
}

static void a_signature_goes_with_the_words_before_it(void **state)
{
    (void)state;
    struct made m = nothing();
    for (int i = 0; i < 10; i++)
        add(&m, PAPER_TEXT, 1);
    add(&m, PAPER_SIGNATURE, 1);
    add(&m, PAPER_SIGNATURE, 1);
    assert_int_equal(end_of(&m, 0), 9);
}

static void what_cannot_be_kept_together_is_cut_where_the_page_is_full(void **state)
{
    (void)state;
    struct made m = nothing();
    for (int i = 0; i < 15; i++)
        add(&m, PAPER_SIGNATURE, 1);
    assert_int_equal(end_of(&m, 0), 10);
    struct pdf_line tall[2] = {{0, 500, true}, {0, 10, true}};
    assert_int_equal(pdf_page_end(tall, 0, 2, ROOM), 1);
}

/* 200 lines in paragraphs of one to seven lines, a heading before each fifth. */
static void a_long_letter_breaks_well(void **state)
{
    (void)state;
    struct made m = nothing();
    int owner[MOST], first[MOST], block = 0;
    while (m.count < 200) {
        bool heading = block % 5 == 0;
        int lines = heading ? 1 : 1 + block * 3 % 7;
        for (int n = 0; n < lines; n++) {
            owner[m.count + (uint32_t)n] = heading ? -1 : block;
            first[m.count + (uint32_t)n] = n;
        }
        add(&m, heading ? PAPER_HEADING : PAPER_TEXT, lines);
        block++;
    }
    for (uint32_t at = 0, end; at < m.count; at = end) {
        end = end_of(&m, at);
        assert_true(end > at && end - at <= 10);
        if (end == m.count)
            break;
        assert_int_not_equal(owner[end - 1], -1); /* no heading at the foot */
        if (owner[end] == owner[end - 1]) {
            assert_true(first[end] >= 2);                 /* two lines stay */
            assert_int_equal(owner[end + 1], owner[end]); /* two lines go */
        }
    }
}

int test_pages(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_page_takes_what_fits),
        cmocka_unit_test(room_above_counts_but_not_at_the_top),
        cmocka_unit_test(no_line_of_a_block_is_left_alone),
        cmocka_unit_test(a_heading_goes_with_what_it_heads),
        cmocka_unit_test(a_signature_goes_with_the_words_before_it),
        cmocka_unit_test(what_cannot_be_kept_together_is_cut_where_the_page_is_full),
        cmocka_unit_test(a_long_letter_breaks_well),
    };
    return cmocka_run_group_tests_name("pdf pages", tests, NULL, NULL);
}
