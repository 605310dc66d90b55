/* test_layout.c - rows, columns, wrapping, growing, scrolling, mirroring; and that no
 * text ever leaves its box.
 */
#include "fake.h"
#include "sample.h"

int test_layout(void);

/* A page of one bare container; the tests fill it. */
typedef void fill(struct ui *ui);

static void bare(struct ui *ui, void *ctx)
{
    fill **f = ctx;
    ui_page(ui, "page");
    (*f)(ui);
    ui_end(ui);
}

static struct ui *lay(fill *f, int width, int height)
{
    struct ui *ui = fake_open(width, height);
    ui_frame(ui, bare, &f);
    return ui;
}

/* A box of known width: letters are 9 wide at the body size. */
static void word(struct ui *ui, const char *id, const char *text, struct ui_style style)
{
    ui_begin(ui, UI_REGION, id, style);
    ui_text(ui, str_of(text));
    ui_end(ui);
}

static void assert_rect(struct ui_rect r, int x, int y, int w, int h)
{
    if (r.x != x || r.y != y || r.w != w || r.h != h)
        fail_msg("[%d %d %d %d] instead of [%d %d %d %d]", r.x, r.y, r.w, r.h, x, y, w,
                 h);
}

static void fill_row(struct ui *ui)
{
    ui_row(ui, UI_STYLE(.gap = 10, .pad = 5));
    word(ui, "a", "aaaa", UI_STYLE(0));
    word(ui, "b", "bb", UI_STYLE(.grow = 1));
    word(ui, "c", "cc", UI_STYLE(.grow = 3));
    ui_end(ui);
}

static void a_row_gives_what_is_left_by_weight(void **state)
{
    (void)state;
    /* 1024 - 2*5 - 2*10 = 994; 36 + 18 + 18 are used, 922 left: 230 and 692. */
    struct ui *ui = lay(fill_row, 1024, 600);
    assert_rect(box(ui, "a"), 5, 5, 36, 25);
    assert_rect(box(ui, "b"), 51, 5, 248, 25);
    assert_rect(box(ui, "c"), 309, 5, 710, 25);
    ui_close(ui);
}

static void fill_capped(struct ui *ui)
{
    ui_row(ui, UI_STYLE(0));
    word(ui, "a", "a", UI_STYLE(.grow = 1, .max_em = 10));
    word(ui, "b", "b", UI_STYLE(.grow = 1));
    ui_end(ui);
}

static void a_limit_stops_growing(void **state)
{
    (void)state;
    struct ui *ui = lay(fill_capped, 1000, 600);
    assert_int_equal(box(ui, "a").w, 190);
    assert_int_equal(box(ui, "b").w, 810);
    ui_close(ui);
}

static void fill_squeezed(struct ui *ui)
{
    ui_row(ui, UI_STYLE(0));
    word(ui, "a", "aaaa aaaa aaaa aaaa", UI_STYLE(0));
    word(ui, "b", "bbbb", UI_STYLE(0));
    ui_end(ui);
}

static void a_tight_row_squeezes_what_can_wrap(void **state)
{
    (void)state;
    /* 19 letters wish 171, 4 need 36: in 150 the first gets 114 and wraps. */
    struct ui *ui = lay(fill_squeezed, 150, 600);
    assert_rect(box(ui, "a"), 0, 0, 114, 50);
    assert_rect(box(ui, "b"), 114, 0, 36, 50);
    ui_close(ui);
}

static void a_row_too_narrow_for_its_words_wraps(void **state)
{
    (void)state;
    struct ui *ui = lay(fill_squeezed, 60, 600);
    assert_rect(box(ui, "a"), 0, 0, 60, 100);
    assert_rect(box(ui, "b"), 0, 100, 36, 25);
    ui_close(ui);
}

static void fill_wrap(struct ui *ui)
{
    ui_columns(ui);
    word(ui, "a", "a", UI_STYLE(.grow = 1, .min_em = 20));
    word(ui, "b", "b", UI_STYLE(.grow = 1, .min_em = 20));
    word(ui, "c", "c", UI_STYLE(.grow = 1, .min_em = 20));
    ui_end(ui);
}

static void columns_wrap_when_their_least_widths_do_not_fit(void **state)
{
    (void)state;
    /* 20 em are 380: three and two gaps of 20 need 1180, two need 780. */
    struct ui *ui = lay(fill_wrap, 1180, 600);
    assert_int_equal(box(ui, "c").x, 800);
    assert_int_equal(box(ui, "c").y, 0);
    ui_close(ui);
    ui = lay(fill_wrap, 1179, 600);
    assert_int_equal(box(ui, "b").y, 0);
    assert_int_equal(box(ui, "c").x, 0);
    assert_int_equal(box(ui, "c").y, 45);
    assert_int_equal(box(ui, "c").w, 1179);
    ui_close(ui);
}

static void fill_tall(struct ui *ui)
{
    ui_column(ui, UI_STYLE(.grow = 1, .gap = 10));
    word(ui, "a", "a", UI_STYLE(0));
    word(ui, "b", "b", UI_STYLE(.grow = 1));
    word(ui, "c", "c", UI_STYLE(0));
    ui_end(ui);
}

static void a_column_grows_to_the_height_it_has(void **state)
{
    (void)state;
    struct ui *ui = lay(fill_tall, 1000, 600);
    assert_rect(box(ui, "b"), 0, 35, 1000, 530);
    assert_rect(box(ui, "c"), 0, 575, 1000, 25);
    ui_close(ui);
}

static void fill_text(struct ui *ui)
{
    word(ui, "a", "aaaa bbbb cccc\ndd", UI_STYLE(0));
}

static void text_is_as_high_as_its_lines(void **state)
{
    (void)state;
    struct ui *ui = lay(fill_text, 90, 600);
    assert_int_equal(box(ui, "a").h, 3 * 25); /* "aaaa bbbb", "cccc", "dd" */
    ui_close(ui);
}

static void icon_and_word(struct ui *ui, void *ctx)
{
    (void)ctx;
    ui_page(ui, "p");
    ui_row(ui, UI_STYLE(.gap = UI_S));
    ui_icon(ui, "mail", UI_PLAIN);
    word(ui, "w", "abcde", UI_STYLE(0));
    ui_end(ui);
    ui_end(ui);
}

static void a_text_follows_the_text_size_while_it_is_shown(void **state)
{
    (void)state;
    struct ui *ui = fake_open(1280, 720);
    ui_frame(ui, icon_and_word, NULL);
    int before = box(ui, "w").w; /* 5 letters of 9 pixels */
    struct ui_settings set = *ui_settings(ui);
    set.text_percent = 200;
    ui_set(ui, &set);
    ui_frame(ui, icon_and_word, NULL);
    assert_int_equal(before, 5 * 9);
    assert_int_equal(box(ui, "w").w, 5 * 19); /* the body size is 38 now */
    ui_close(ui);
}

static void fill_aligned(struct ui *ui)
{
    ui_column(ui, UI_STYLE(.align = UI_CENTER));
    word(ui, "a", "aa", UI_STYLE(0));
    ui_end(ui);
    ui_row(ui, UI_STYLE(.align = UI_END));
    ui_space(ui);
    word(ui, "b", "b", UI_STYLE(0));
    word(ui, "c", "c\nc", UI_STYLE(0));
    ui_end(ui);
}

static void alignment_and_space_place_what_is_smaller(void **state)
{
    (void)state;
    struct ui *ui = lay(fill_aligned, 100, 600);
    assert_rect(box(ui, "a"), 41, 0, 18, 25);
    assert_rect(box(ui, "b"), 82, 50, 9, 25);
    assert_rect(box(ui, "c"), 91, 25, 9, 50);
    ui_close(ui);
}

static void rows_are_mirrored_for_right_to_left(void **state)
{
    (void)state;
    fill *f = fill_row;
    struct ui *ui = fake_open(1024, 600);
    struct ui_settings set = {.text_percent = 100, .lang = STR("ar"), .rtl = true};
    ui_set(ui, &set);
    ui_frame(ui, bare, &f);
    assert_rect(box(ui, "a"), 1024 - 5 - 36, 5, 36, 25);
    assert_rect(box(ui, "c"), 1024 - 309 - 710, 5, 710, 25);
    ui_close(ui);
}

static void fill_scroll(struct ui *ui)
{
    ui_begin(ui, UI_REGION, "top", UI_STYLE(0));
    ui_text(ui, STR("title"));
    ui_end(ui);
    ui_begin(ui, UI_REGION, "scroll", UI_STYLE(.grow = 1, .scroll = true));
    for (int i = 0; i < 100; i++)
        word(ui, ui_id(ui, "line.%d", i), "x", UI_STYLE(0));
    ui_end(ui);
}

static void what_is_too_high_scrolls_and_nothing_else_moves(void **state)
{
    (void)state;
    struct ui *ui = lay(fill_scroll, 1024, 600);
    assert_rect(box(ui, "scroll"), 0, 25, 1024, 575);
    assert_int_equal(node(ui, "scroll")->over, 2500 - 575);
    struct ui_input wheel = {.kind = UI_IN_WHEEL, .x = 50, .y = 300, .lines = -1};
    ui_feed(ui, &wheel);
    fill *f = fill_scroll;
    ui_frame(ui, bare, &f);
    assert_int_equal(box(ui, "line.0").y, 25 - 3 * 19);
    press(ui, UI_KEY(UI_KEY_END));
    ui_frame(ui, bare, &f);
    assert_int_equal(box(ui, "line.99").y, 575);
    assert_int_equal(box(ui, "top").y, 0);
    ui_close(ui);
}

static void fill_table(struct ui *ui)
{
    sample_table(ui);
}

static void table_columns_line_up_or_stack(void **state)
{
    (void)state;
    struct ui *ui = lay(fill_table, 1200, 600);
    struct ui_rect a = box(ui, "cell.0.0"), b = box(ui, "cell.1.0");
    assert_int_equal(a.x, b.x);
    assert_int_equal(a.w, b.w);
    assert_true(b.y > a.y);
    ui_close(ui);
    ui = lay(fill_table, 300, 600);
    assert_int_equal(box(ui, "cell.0.0").x, 0);
    assert_int_equal(box(ui, "cell.0.0").w, 300);
    ui_close(ui);
}

/* --- No text leaves its box ---------------------------------------------------------
 */

static bool hidden(const struct ui_node *n)
{
    while (n != NULL && (n->flags & UI_N_HIDDEN) == 0)
        n = n->parent;
    return n != NULL;
}

static void check_text(const struct ui *ui, const struct ui_node *n)
{
    struct ui_rect in = n->box;
    int high = (int)n->lines->para.count * n->lines->line;
    assert_true(n->lines->para.width_px <= in.w);
    assert_true(high <= in.h);
    for (const struct ui_node *p = n->parent; p != NULL; p = p->parent) {
        assert_true(in.x >= p->box.x && in.x + in.w <= p->box.x + p->box.w);
        if (p->style.scroll)
            return;
        if (in.y < p->box.y || in.y + in.h > p->box.y + p->box.h)
            fail_msg("at %d %%, %d wide, \"%.*s\" leaves its box", ui->set.text_percent,
                     ui->width, STR_ARG(n->text));
    }
}

static bool apart(struct ui_rect a, struct ui_rect b)
{
    return a.x + a.w <= b.x || b.x + b.w <= a.x || a.y + a.h <= b.y || b.y + b.h <= a.y;
}

static void check_siblings(const struct ui_node *n)
{
    for (const struct ui_node *s = n->next; s != NULL; s = s->next)
        if (!hidden(s) && s->content != UI_HOLDS_MARK)
            assert_true(apart(n->box, s->box));
}

static void check_page(int width, int percent, bool rtl)
{
    struct ui *ui = fake_open(width, 720);
    struct ui_settings set = {.text_percent = percent, .lang = STR("fr"), .rtl = rtl};
    ui_set(ui, &set);
    ui_frame(ui, sample_build, NULL);
    for (const struct ui_node *n = ui->root; n != NULL; n = ui_next(n, ui->root)) {
        if (hidden(n) || n->content == UI_HOLDS_MARK)
            continue;
        if (n->content == UI_HOLDS_TEXT)
            check_text(ui, n);
        check_siblings(n);
    }
    ui_close(ui);
}

static void no_text_leaves_its_box_at_any_size(void **state)
{
    (void)state;
    static const int widths[] = {640, 800, 1024, 1280, 1366, 1600, 1920};
    static const int sizes[] = {100, 150, 200, 300};
    for (size_t w = 0; w < sizeof widths / sizeof widths[0]; w++)
        for (size_t s = 0; s < sizeof sizes / sizeof sizes[0]; s++) {
            check_page(widths[w], sizes[s], false);
            check_page(widths[w], sizes[s], true);
        }
}

static void controls_are_large_enough_to_hit(void **state)
{
    (void)state;
    struct ui *ui = fake_open(1280, 720);
    ui_frame(ui, sample_build, NULL);
    for (size_t i = 0; i < ui->stop_count; i++)
        if (ui->stops[i]->content != UI_HOLDS_MARK)
            assert_true(ui->stops[i]->box.w >= 44 && ui->stops[i]->box.h >= 44);
    ui_close(ui);
}

int test_layout(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_row_gives_what_is_left_by_weight),
        cmocka_unit_test(a_limit_stops_growing),
        cmocka_unit_test(a_tight_row_squeezes_what_can_wrap),
        cmocka_unit_test(a_row_too_narrow_for_its_words_wraps),
        cmocka_unit_test(columns_wrap_when_their_least_widths_do_not_fit),
        cmocka_unit_test(a_column_grows_to_the_height_it_has),
        cmocka_unit_test(text_is_as_high_as_its_lines),
        cmocka_unit_test(a_text_follows_the_text_size_while_it_is_shown),
        cmocka_unit_test(alignment_and_space_place_what_is_smaller),
        cmocka_unit_test(rows_are_mirrored_for_right_to_left),
        cmocka_unit_test(what_is_too_high_scrolls_and_nothing_else_moves),
        cmocka_unit_test(table_columns_line_up_or_stack),
        cmocka_unit_test(no_text_leaves_its_box_at_any_size),
        cmocka_unit_test(controls_are_large_enough_to_hit),
    };
    return cmocka_run_group_tests_name("ui layout", tests, NULL, NULL);
}
