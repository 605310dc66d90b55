/* test_timeline.c - what stands on a track of days: at its day, below what it would
 * touch, inside the track, and from left to right in every language.
 */
#include "fake.h"

int test_timeline(void);

enum { WIDTH = 1000, DAYS = 100 }; /* a day is ten pixels */

static const struct ui_days days = {.from = 500, .count = DAYS, .today = 520};

/* Letters are 9 wide; a span has 8 on either side. */
static void span(struct ui *ui, const char *id, int from, int to, const char *word)
{
    ui_span(ui, id, from, to, UI_INFO, UI_CMD(1));
    ui_text(ui, str_of(word));
    ui_end(ui);
}

static void track(struct ui *ui, void *ctx)
{
    (void)ctx;
    ui_page(ui, "page");
    ui_track(ui, "track", STR("Days"), &days);
    span(ui, "long", 510, 519, "aa");
    span(ui, "within", 515, 515, "bb");
    span(ui, "after", 540, 540, "cc");
    span(ui, "end", 598, 598, "dddddddd");
    span(ui, "before", 480, 504, "ee");
    ui_end(ui);
    ui_end(ui);
}

static struct ui *lay(bool rtl)
{
    struct ui *ui = fake_open(WIDTH, 600);
    struct ui_settings set = {.text_percent = 100, .lang = STR("ar"), .rtl = rtl};
    ui_set(ui, &set);
    ui_frame(ui, track, NULL);
    return ui;
}

static void assert_box(struct ui *ui, const char *id, int x, int y, int w)
{
    const struct ui_node *n = ui_find(ui, ui_key_of(id));
    assert_non_null(n);
    assert_int_equal(n->box.x, x);
    assert_int_equal(n->box.y, y);
    assert_int_equal(n->box.w, w);
}

enum { FIRST = 6, SECOND = 6 + 44 + 6 }; /* the tops of lines */

static void a_span_stands_at_its_days(void **state)
{
    (void)state;
    struct ui *ui = lay(false);
    assert_box(ui, "long", 100, FIRST, 100); /* ten days */
    assert_box(ui, "after", 400, FIRST, 34); /* its word is wider than its day */
    assert_box(ui, "before", 0, FIRST, 50);  /* what is seen of it: five days */
    ui_close(ui);
}

static void what_would_touch_goes_below(void **state)
{
    (void)state;
    struct ui *ui = lay(false);
    assert_box(ui, "within", 150, SECOND, 34);
    ui_close(ui);
}

static void nothing_leaves_the_track(void **state)
{
    (void)state;
    struct ui *ui = lay(false);
    assert_box(ui, "end", WIDTH - 88, FIRST, 88);
    ui_close(ui);
}

static void days_go_from_left_to_right_everywhere(void **state)
{
    (void)state;
    struct ui *ui = lay(true);
    assert_box(ui, "long", 100, FIRST, 100);
    assert_box(ui, "within", 150, SECOND, 34);
    assert_box(ui, "end", WIDTH - 88, FIRST, 88);
    ui_close(ui);
}

/* The bar at the foot of a span is its days, however wide its words are. */
static void a_bar_shows_the_days_exactly(void **state)
{
    (void)state;
    struct ui *ui = lay(false);
    const struct ui_list *l = ui_draw_list(ui);
    int found = 0;
    for (size_t i = 0; i < l->count; i++) {
        struct ui_rect r = l->inks[i].rect;
        bool bar = l->inks[i].op == UI_OP_RECT && r.h == 5;
        found += bar && r.y == FIRST + 44 - 5 && r.x == 400 && r.w == 10;
        found += bar && r.y == FIRST + 44 - 5 && r.x == 980 && r.w == 10;
        found += bar && r.y == SECOND + 44 - 5 && r.x == 150 && r.w == 10;
    }
    assert_int_equal(found, 3);
    ui_close(ui);
}

int test_timeline(void)
{
    static const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_span_stands_at_its_days),
        cmocka_unit_test(what_would_touch_goes_below),
        cmocka_unit_test(nothing_leaves_the_track),
        cmocka_unit_test(days_go_from_left_to_right_everywhere),
        cmocka_unit_test(a_bar_shows_the_days_exactly),
    };
    return cmocka_run_group_tests_name("timeline", tests, NULL, NULL);
}
