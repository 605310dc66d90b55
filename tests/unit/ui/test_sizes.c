/* test_sizes.c - other windows, other text sizes, the other direction: what is where,
 * and that what was looked at stays in view while they change.
 */
#include "fake.h"

int test_sizes(void);

enum { PRESS = 1, LINES = 60 };

static void page(struct ui *ui, void *ctx)
{
    const char *id = ctx;
    ui_page(ui, id != NULL ? id : "page");
    ui_header(ui, STR("Title"));
    ui_header_note(ui, "calendar", STR("Day 112, 24 September 2024, 14:30"));
    ui_header_button(ui, "top", "info", STR("Help"), UI_CMD(PRESS));
    ui_end(ui);
    ui_body(ui);
    ui_rail(ui, STR("Parts"));
    ui_rail_item(ui, "rail", "map", STR("Map"), UI_CMD(PRESS));
    ui_end(ui);
    ui_main(ui);
    for (int i = 0; i < LINES; i++)
        ui_button(ui, ui_id(ui, "b.%d", i), STR("Button"), UI_CMD(PRESS));
    ui_end(ui);
    ui_end(ui);
    ui_footer(ui, STR("Keys"));
    ui_end(ui);
}

static struct ui *show(int width, int height)
{
    struct ui *ui = fake_open(width, height);
    ui_frame(ui, page, NULL);
    return ui;
}

static void resize(struct ui *ui, int width, int height, int dpi)
{
    struct ui_input in = {
        .kind = UI_IN_RESIZE, .width = width, .height = height, .dpi_percent = dpi};
    ui_feed(ui, &in);
    ui_frame(ui, page, NULL);
}

static void set_text(struct ui *ui, int percent)
{
    struct ui_settings set = {.text_percent = percent, .lang = STR("en")};
    ui_set(ui, &set);
    ui_frame(ui, page, NULL);
}

static bool is_in_view(struct ui *ui, const char *id)
{
    struct ui_rect b = box(ui, id), seen = ui_rect_and(ui_visible(ui, node(ui, id)), b);
    return seen.h == b.h && seen.w == b.w;
}

static void the_focus_stays_in_view_at_every_size(void **state)
{
    static const int sizes[][2] = {{1024, 600}, {640, 480},   {1920, 1080},
                                   {400, 300},  {3840, 2160}, {1024, 600}};
    (void)state;
    struct ui *ui = show(1280, 720);
    for (int i = 0; i < 30; i++) {
        press(ui, UI_KEY(UI_KEY_TAB));
        ui_touch(ui);
        ui_frame(ui, page, NULL);
    }
    assert_true(is_in_view(ui, "b.30"));
    for (size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        resize(ui, sizes[i][0], sizes[i][1], 100);
        assert_true(is_in_view(ui, "b.30"));
    }
    for (int percent = 100; percent <= 300; percent += 50) {
        set_text(ui, percent);
        assert_true(is_in_view(ui, "b.30"));
    }
    ui_close(ui);
}

/* Who scrolled away from the focus to read goes on there. */
static void what_was_read_stays_where_it_was(void **state)
{
    (void)state;
    struct ui *ui = show(1280, 720);
    struct ui_input wheel = {.kind = UI_IN_WHEEL, .x = 600, .y = 300, .lines = -20};
    ui_feed(ui, &wheel);
    ui_frame(ui, page, NULL);
    assert_false(is_in_view(ui, "b.0"));
    struct ui_rect seen = ui_visible(ui, node(ui, "b.0"));
    int first = 0;
    while (box(ui, ui_id(ui, "b.%d", first)).y < seen.y)
        first++;
    int before = box(ui, ui_id(ui, "b.%d", first)).y;
    resize(ui, 1100, 640, 100);
    assert_int_equal(box(ui, ui_id(ui, "b.%d", first)).y, before);
    set_text(ui, 150);
    assert_int_equal(box(ui, ui_id(ui, "b.%d", first)).y, before);
    ui_close(ui);
}

static void a_page_at_its_top_stays_there(void **state)
{
    (void)state;
    struct ui *ui = show(1280, 720);
    resize(ui, 1024, 600, 100);
    set_text(ui, 125);
    assert_int_equal(ui_scroll_of(ui, ui->main), 0);
    ui_close(ui);
}

/* The same page in twice as many dots. */
static void a_fine_screen_shows_the_same_page(void **state)
{
    (void)state;
    struct ui *ui = show(1280, 720);
    struct ui_rect b = box(ui, "b.3"), rail = box(ui, "rail");
    resize(ui, 2560, 1440, 200);
    struct ui_rect fine = box(ui, "b.3");
    assert_int_equal(fine.x, 2 * b.x);
    assert_int_equal(fine.y, 2 * b.y);
    assert_int_equal(fine.h, 2 * b.h);
    assert_int_equal(box(ui, "rail").w, 2 * rail.w);
    ui_close(ui);
}

/* 16 em wide: the labels give way, the notes stand below the title and its signs. */
static void bars_give_way_in_a_narrow_window(void **state)
{
    (void)state;
    struct ui *ui = show(1024, 600);
    set_text(ui, 300);
    const struct ui_node *top = node(ui, "top"), *banner = top->parent;
    struct ui_rect title = banner->first->box;
    assert_true(top->box.y < title.y + title.h && title.y < top->box.y + top->box.h);
    assert_int_equal(banner->last->role, UI_STATUS);
    assert_true(banner->last->box.y >= top->box.y + top->box.h);
    assert_true(top->box.w >= 44 && top->box.h >= 44 && top->box.w < 100);
    assert_true(ui->main->box.y < 300);
    ui_close(ui);
}

/* Header and rail, scrolled away, do not come back with each page. */
static void bars_stay_away_on_the_next_page(void **state)
{
    (void)state;
    struct ui *ui = show(600, 480);
    int bars = ui->main->box.y;
    struct ui_input wheel = {.kind = UI_IN_WHEEL, .x = 300, .y = 300, .lines = -20};
    ui_feed(ui, &wheel);
    ui_touch(ui);
    ui_frame(ui, page, NULL);
    assert_true(ui_scroll_of(ui, ui->root) > bars);
    ui_touch(ui);
    ui_frame(ui, page, "other");
    assert_int_equal(ui->main->box.y, 0);
    ui_close(ui);
}

/* 120 em at most, in the middle. */
static void a_page_is_no_wider_than_can_be_read(void **state)
{
    (void)state;
    struct ui *ui = show(3840, 2160);
    struct ui_rect main = ui->main->box, b = box(ui, "b.0");
    assert_int_equal(b.x - main.x, (main.w - 120 * 19) / 2);
    ui_close(ui);
}

static void wide_row(struct ui *ui, void *ctx)
{
    (void)ctx;
    ui_page(ui, "page");
    ui_body(ui);
    ui_rail(ui, STR("Parts"));
    ui_rail_item(ui, "rail", "map", STR("Map"), UI_CMD(PRESS));
    ui_end(ui);
    ui_main(ui);
    ui_row(ui, UI_STYLE(.gap = UI_M));
    for (int i = 0; i < 3; i++) {
        ui_column(ui, UI_STYLE(.min_em = 20));
        ui_button(ui, ui_id(ui, "b.%d", i), STR("Button"), UI_CMD(PRESS));
        ui_end(ui);
    }
    ui_end(ui);
    ui_end(ui);
    ui_end(ui);
    ui_end(ui);
}

/* 53 em for three columns of 20: they wrap, and the page stays beside the rail. */
static void what_is_too_wide_wraps_within_the_page(void **state)
{
    (void)state;
    struct ui *ui = fake_open(1024, 600);
    ui_frame(ui, wide_row, NULL);
    assert_int_equal(ui->main->box.y, 0);
    assert_int_equal(ui->main->box.h, 600);
    assert_true(box(ui, "b.2").y > box(ui, "b.0").y);
    assert_true(is_in_view(ui, "b.2"));
    ui_close(ui);
}

/* --- from right to left -------------------------------------------------------------
 */

static void mixed(struct ui *ui, void *ctx)
{
    (void)ctx;
    ui_page(ui, "page");
    ui_row(ui, UI_STYLE(.align = UI_START));
    ui_button(ui, "first", STR("One"), UI_CMD(PRESS));
    ui_begin(ui, UI_REGION, "time", UI_STYLE(.flow = UI_ALONG, .ltr = true));
    ui_button(ui, "monday", STR("Monday"), UI_CMD(PRESS));
    ui_button(ui, "friday", STR("Friday"), UI_CMD(PRESS));
    ui_end(ui);
    ui_icon(ui, "arrow-right", UI_PLAIN);
    ui_end(ui);
    ui_text(ui, STR("Two"));
    ui_prose(ui, STR("Three"));
    ui_begin(ui, UI_REGION, "kept", UI_STYLE(.ltr = true));
    ui_text(ui, STR("Four"));
    ui_end(ui);
    ui_meter(ui, STR("Proof"), STR("1 of 4"), 1, 4, -1);
    ui_end(ui);
}

static struct ui *show_mirrored(void)
{
    struct ui *ui = fake_open(1024, 600);
    struct ui_settings set = {.text_percent = 100, .lang = STR("ar"), .rtl = true};
    ui_set(ui, &set);
    ui_frame(ui, mixed, NULL);
    return ui;
}

static const struct ui_ink *ink(const struct ui *ui, enum ui_op op, const char *text)
{
    const struct ui_list *l = ui_draw_list(ui);
    for (size_t i = 0; i < l->count; i++)
        if (l->inks[i].op == op && (text == NULL || str_eqz(l->inks[i].text, text)))
            return &l->inks[i];
    fail_msg("nothing is drawn of it");
    return NULL;
}

static void a_timeline_keeps_its_order_in_a_mirrored_page(void **state)
{
    (void)state;
    struct ui *ui = show_mirrored();
    struct ui_rect first = box(ui, "first"), time = box(ui, "time");
    struct ui_rect monday = box(ui, "monday"), friday = box(ui, "friday");
    assert_int_equal(first.x + first.w, 1024);
    assert_int_equal(time.x + time.w, first.x);
    assert_int_equal(monday.x, time.x);
    assert_int_equal(friday.x, monday.x + monday.w);
    ui_close(ui);
}

/* "Two" is of the interface, "Three" of a document: 3 and 5 letters of 9 pixels. */
static void words_keep_to_the_right_but_documents_to_their_own_side(void **state)
{
    (void)state;
    struct ui *ui = show_mirrored();
    assert_int_equal(ink(ui, UI_OP_TEXT, "Two")->rect.x, 1024 - 3 * 9);
    const struct ui_ink *prose = ink(ui, UI_OP_TEXT, "Three");
    assert_int_equal(prose->rect.x, 1024 - 30 * 19);
    assert_int_equal(ink(ui, UI_OP_TEXT, "Four")->rect.x, 0);
    ui_close(ui);
}

static void arrows_turn_and_meters_fill_from_the_right(void **state)
{
    (void)state;
    struct ui *ui = show_mirrored();
    assert_true(ink(ui, UI_OP_ICON, "arrow-right")->flip);
    const struct ui_list *l = ui_draw_list(ui);
    uint32_t blue = ui_theme_colour(UI_DAY, UI_C_ACTION);
    struct ui_rect full = {0};
    for (size_t i = 0; i < l->count; i++)
        if (l->inks[i].op == UI_OP_RECT && l->inks[i].colour == blue)
            full = l->inks[i].rect;
    assert_int_equal(full.x + full.w, 1024);
    assert_int_equal(full.w, 1024 / 4);
    ui_close(ui);
}

/* The arrow goes where it points, whatever comes next in the tree. */
static void left_and_right_go_where_they_point(void **state)
{
    (void)state;
    struct ui *ui = show_mirrored();
    assert_focus(ui, "first");
    press(ui, UI_KEY(UI_KEY_RIGHT));
    assert_focus(ui, "first"); /* it is the one most to the right */
    press(ui, UI_KEY(UI_KEY_LEFT));
    assert_focus(ui, "friday");
    press(ui, UI_KEY(UI_KEY_LEFT));
    assert_focus(ui, "monday");
    ui_close(ui);
}

int test_sizes(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_focus_stays_in_view_at_every_size),
        cmocka_unit_test(what_was_read_stays_where_it_was),
        cmocka_unit_test(a_page_at_its_top_stays_there),
        cmocka_unit_test(a_fine_screen_shows_the_same_page),
        cmocka_unit_test(bars_give_way_in_a_narrow_window),
        cmocka_unit_test(bars_stay_away_on_the_next_page),
        cmocka_unit_test(a_page_is_no_wider_than_can_be_read),
        cmocka_unit_test(what_is_too_wide_wraps_within_the_page),
        cmocka_unit_test(a_timeline_keeps_its_order_in_a_mirrored_page),
        cmocka_unit_test(words_keep_to_the_right_but_documents_to_their_own_side),
        cmocka_unit_test(arrows_turn_and_meters_fill_from_the_right),
        cmocka_unit_test(left_and_right_go_where_they_point),
    };
    return cmocka_run_group_tests_name("ui sizes", tests, NULL, NULL);
}
