/* test_focus.c - keyboard and pointer reach everything, in order, and see it. */
#include "fake.h"
#include "sample.h"

int test_focus(void);

enum { PRESS_A = 1, PRESS_B, LEAVE, YES };

struct page {
    const char *id;
    bool dialog, without_a, without_b, b_off, c_chosen, begins_on_no;
    int lines; /* between the buttons */
};

static void build(struct ui *ui, void *ctx)
{
    const struct page *p = ctx;
    ui_page(ui, p->id);
    ui_header(ui, STR("Title"));
    ui_header_button(ui, "top", NULL, STR("Help"), UI_CMD(PRESS_A, 7));
    ui_end(ui);
    ui_main(ui);
    if (!p->without_a) {
        ui_button(ui, "a", STR("A"), UI_CMD(PRESS_A));
        ui_on_key(ui, UI_KEY('1'));
    }
    for (int i = 0; i < p->lines; i++)
        ui_text(ui, STR("line"));
    if (!p->without_b)
        ui_button(ui, "b", STR("B"), UI_CMD(PRESS_B, 3, 4));
    if (!p->without_b)
        ui_state(ui, UI_DISABLED, p->b_off);
    ui_button(ui, "off", STR("Off"), UI_CMD(PRESS_B));
    ui_state(ui, UI_DISABLED, true);
    ui_button(ui, "c", STR("C"), UI_CMD(PRESS_B));
    ui_state(ui, UI_SELECTED, p->c_chosen);
    ui_end(ui);
    ui_shortcut(ui, UI_KEY(UI_KEY_ESCAPE), UI_CMD(LEAVE));
    ui_shortcut(ui, UI_KEY_FN(1), UI_CMD(PRESS_A));
    if (p->dialog) {
        ui_dialog(ui, "ask", STR("Sure?"));
        ui_button(ui, "yes", STR("Yes"), UI_CMD(YES));
        ui_button(ui, "no", STR("No"), UI_CMD(LEAVE));
        ui_state(ui, UI_AUTOFOCUS, p->begins_on_no);
        ui_shortcut(ui, UI_KEY(UI_KEY_ESCAPE), UI_CMD(YES, 9));
        ui_end(ui);
    }
    ui_end(ui);
}

static struct ui *show(struct page *p)
{
    struct ui *ui = fake_open(1024, 600);
    ui_frame(ui, build, p);
    return ui;
}

static void again(struct ui *ui, struct page *p)
{
    ui_touch(ui);
    ui_frame(ui, build, p);
}

static void a_page_opens_on_its_first_control(void **state)
{
    (void)state;
    struct page p = {.id = "p"};
    struct ui *ui = show(&p);
    assert_focus(ui, "a");
    ui_close(ui);
}

/* A text in its own card as long as makes its button stand half below the edge; beside
 * it a button that is wholly seen. */
static void build_half_seen(struct ui *ui, void *ctx)
{
    const int *lines = ctx;
    ui_page(ui, "half");
    ui_main(ui);
    ui_columns(ui);
    ui_card(ui, "long", UI_STYLE(.grow = 1, .min_em = 15, .scroll = true));
    ui_heading(ui, 1, STR("Title"));
    for (int i = 0; i < *lines; i++)
        ui_text(ui, STR("line"));
    ui_button(ui, "below", STR("Below"), UI_CMD(PRESS_A));
    ui_end(ui);
    ui_card(ui, "short", UI_STYLE(.grow = 1, .min_em = 15, .scroll = true));
    ui_button(ui, "whole", STR("Whole"), UI_CMD(PRESS_B));
    ui_end(ui);
    ui_end(ui);
    ui_end(ui);
    ui_end(ui);
}

static bool cut(const struct ui *ui, const struct ui_node *n)
{
    return ui_rect_and(ui_visible(ui, n), n->box).h < n->box.h;
}

static void nothing_is_scrolled_for_the_first_focus(void **state)
{
    (void)state;
    int lines = 0;
    struct ui *ui = fake_open(1024, 600);
    do {
        ui_close(ui);
        lines++;
        ui = fake_open(1024, 600);
        ui_frame(ui, build_half_seen, &lines);
    } while (ui_scroll_of(ui, node(ui, "long")) == 0 && !cut(ui, node(ui, "below")));
    assert_int_equal(ui_scroll_of(ui, node(ui, "long")), 0);
    assert_true(ui_in_view(ui, node(ui, "below")));
    assert_focus(ui, "whole");
    ui_close(ui);
}

static void tab_follows_the_tree_and_comes_round(void **state)
{
    (void)state;
    struct page p = {.id = "p"};
    struct ui *ui = show(&p);
    static const char *const order[] = {"b", "c", "top", "a"};
    for (int i = 0; i < 4; i++) {
        press(ui, UI_KEY(UI_KEY_TAB));
        assert_focus(ui, order[i]);
    }
    press(ui, UI_KEY(UI_KEY_TAB, UI_SHIFT));
    assert_focus(ui, "top");
    ui_close(ui);
}

static void every_control_of_a_page_is_reached_and_seen(void **state)
{
    (void)state;
    struct ui *ui = fake_open(1280, 720);
    ui_frame(ui, sample_build, NULL);
    uint64_t first = ui->focus;
    size_t steps = 0, all = ui->stop_count;
    do {
        press(ui, UI_KEY(UI_KEY_TAB));
        ui_frame(ui, sample_build, NULL);
        const struct ui_node *n = ui_find(ui, ui->focus);
        assert_non_null(n);
        struct ui_rect seen = ui_rect_and(ui_visible(ui, n), n->box);
        assert_int_equal(seen.h, n->box.h);
        steps++;
    } while (ui->focus != first && steps < 100);
    assert_int_equal(steps, all);
    ui_close(ui);
}

static void arrows_go_to_the_nearest_in_their_direction(void **state)
{
    (void)state;
    struct ui *ui = fake_open(1280, 720);
    ui_frame(ui, sample_build, NULL);
    ui_focus(ui, "mail.0");
    ui_frame(ui, sample_build, NULL);
    press(ui, UI_KEY(UI_KEY_DOWN));
    assert_focus(ui, "mail.1");
    press(ui, UI_KEY(UI_KEY_RIGHT));
    assert_focus(ui, "tick");
    press(ui, UI_KEY(UI_KEY_LEFT));
    press(ui, UI_KEY(UI_KEY_LEFT));
    assert_true(str_starts(ui_focused(ui), STR("rail.")));
    ui_close(ui);
}

static void keys_activate(void **state)
{
    (void)state;
    struct page p = {.id = "p"};
    struct ui *ui = show(&p);
    press(ui, UI_KEY(UI_KEY_TAB));
    struct ui_event e = press(ui, UI_KEY(UI_KEY_ENTER));
    assert_int_equal(e.kind, UI_EV_COMMAND);
    assert_int_equal(e.command.what, PRESS_B);
    assert_int_equal(e.command.a, 3);
    assert_int_equal(e.command.b, 4);
    assert_true(str_eqz(e.id, "b"));
    e = press(ui, UI_KEY(' '));
    assert_int_equal(e.command.what, PRESS_B);
    e = press(ui, UI_KEY('1'));
    assert_int_equal(e.command.what, PRESS_A);
    assert_focus(ui, "a");
    e = press(ui, UI_KEY(UI_KEY_ESCAPE));
    assert_int_equal(e.command.what, LEAVE);
    e = press(ui, UI_KEY('9'));
    assert_int_equal(e.kind, UI_EV_NONE);
    ui_close(ui);
}

/* A key of a control is no letter of a word that another key has ended. */
static void a_word_typed_ahead_ends_with_any_other_key(void **state)
{
    (void)state;
    struct page p = {.id = "p"};
    struct ui *ui = show(&p);
    press(ui, UI_KEY('c'));
    assert_focus(ui, "c");
    assert_int_equal(press(ui, UI_KEY('1')).kind, UI_EV_NONE); /* "c1" */
    press(ui, UI_KEY('c'));
    press(ui, UI_KEY(UI_KEY_TAB));
    assert_int_equal(press(ui, UI_KEY('1')).command.what, PRESS_A);
    ui_close(ui);
}

static void a_click_activates_where_it_began_and_ended(void **state)
{
    (void)state;
    struct page p = {.id = "p"};
    struct ui *ui = show(&p);
    struct ui_rect b = box(ui, "b"), off = box(ui, "off");
    struct ui_event e = click(ui, b.x + 3, b.y + 3);
    assert_int_equal(e.command.what, PRESS_B);
    assert_focus(ui, "b");
    point(ui, UI_IN_PRESS, b.x + 3, b.y + 3);
    e = point(ui, UI_IN_RELEASE, 900, 500);
    assert_int_equal(e.kind, UI_EV_NONE);
    e = click(ui, off.x + 3, off.y + 3);
    assert_int_equal(e.kind, UI_EV_NONE);
    ui_close(ui);
}

static void a_dialog_keeps_the_rest_out_of_reach(void **state)
{
    (void)state;
    struct page p = {.id = "p"};
    struct ui *ui = show(&p);
    press(ui, UI_KEY(UI_KEY_TAB));
    p.dialog = true;
    again(ui, &p);
    assert_focus(ui, "yes");
    press(ui, UI_KEY(UI_KEY_TAB));
    press(ui, UI_KEY(UI_KEY_TAB));
    assert_focus(ui, "yes");
    struct ui_rect a = box(ui, "a");
    assert_int_equal(click(ui, a.x + 3, a.y + 3).kind, UI_EV_NONE);
    assert_int_equal(press(ui, UI_KEY('1')).kind, UI_EV_NONE);
    assert_int_equal(press(ui, UI_KEY_FN(1)).kind, UI_EV_NONE);
    assert_int_equal(press(ui, UI_KEY(UI_KEY_ESCAPE)).command.a, 9);
    p.dialog = false;
    again(ui, &p);
    assert_focus(ui, "b"); /* where it was */
    ui_close(ui);
}

/* Whatever was answered the last time, it is not yes that waits. */
static void a_question_put_again_begins_anew(void **state)
{
    (void)state;
    struct page p = {.id = "p", .dialog = true, .begins_on_no = true};
    struct ui *ui = show(&p);
    assert_focus(ui, "no");
    press(ui, UI_KEY(UI_KEY_TAB));
    again(ui, &p);
    assert_focus(ui, "yes"); /* while it stands, one moves as one likes */
    p.dialog = false;
    again(ui, &p);
    p.dialog = true;
    again(ui, &p);
    assert_focus(ui, "no");
    ui_close(ui);
}

static void focus_is_scrolled_into_view(void **state)
{
    (void)state;
    struct page p = {.id = "p", .lines = 60};
    struct ui *ui = show(&p);
    assert_true(box(ui, "b").y > 600);
    press(ui, UI_KEY(UI_KEY_TAB));
    again(ui, &p);
    struct ui_rect b = box(ui, "b");
    assert_true(b.y > 56 && b.y + b.h <= 600);
    assert_true(box(ui, "a").y < 0);
    ui_close(ui);
}

static void an_arrow_scrolls_over_a_long_text_first(void **state)
{
    (void)state;
    struct page p = {.id = "p", .lines = 60};
    struct ui *ui = show(&p);
    press(ui, UI_KEY(UI_KEY_DOWN));
    again(ui, &p);
    assert_focus(ui, "a");
    for (int i = 0; i < 100 && str_eqz(ui_focused(ui), "a"); i++) {
        press(ui, UI_KEY(UI_KEY_DOWN));
        again(ui, &p);
    }
    assert_focus(ui, "b");
    ui_close(ui);
}

/* Between the buttons is more than a window of words. */
static void a_text_that_tab_jumps_over_is_read_by_enter(void **state)
{
    (void)state;
    struct page p = {.id = "p", .lines = 60};
    struct ui *ui = show(&p);
    while (ui->focus != ui->main->key)
        press(ui, UI_KEY(UI_KEY_TAB)), again(ui, &p);
    for (int i = 0; i < 20; i++) /* from wherever Tab has left it */
        press(ui, UI_KEY(UI_KEY_PAGE_UP)), again(ui, &p);
    int over = ui->main->over, page = ui->main->box.h, at = 0;
    assert_true(over > page);
    while (at < over) {
        assert_int_equal(press(ui, UI_KEY(UI_KEY_ENTER)).kind, UI_EV_NONE);
        again(ui, &p);
        int now = ui_scroll_of(ui, ui->main);
        assert_true(now > at && now < at + page);
        at = now;
    }
    press(ui, UI_KEY(UI_KEY_ENTER));
    again(ui, &p);
    assert_int_equal(ui_scroll_of(ui, ui->main), 0);
    press(ui, UI_KEY(UI_KEY_TAB));
    assert_focus(ui, "a");
    ui_close(ui);
}

static void a_vanished_control_leaves_the_focus_to_the_next(void **state)
{
    (void)state;
    struct page p = {.id = "p"};
    struct ui *ui = show(&p);
    press(ui, UI_KEY(UI_KEY_TAB));
    assert_focus(ui, "b");
    p.without_b = true;
    again(ui, &p);
    assert_focus(ui, "c");
    ui_close(ui);
}

static void a_control_that_was_used_up_keeps_the_focus(void **state)
{
    (void)state;
    struct page p = {.id = "p"};
    struct ui *ui = show(&p);
    ui_focus(ui, "b");
    again(ui, &p);
    p.b_off = true;
    again(ui, &p);
    assert_focus(ui, "b");
    assert_int_equal(press(ui, UI_KEY(UI_KEY_ENTER)).kind, UI_EV_NONE);
    press(ui, UI_KEY(UI_KEY_TAB));
    assert_focus(ui, "c");
    again(ui, &p);
    press(ui, UI_KEY(UI_KEY_TAB, UI_SHIFT));
    assert_focus(ui, "a");
    ui_close(ui);
}

static void who_clicks_is_not_scrolled_away(void **state)
{
    (void)state;
    struct page p = {.id = "p", .lines = 60};
    struct ui *ui = show(&p);
    struct ui_rect a = box(ui, "a");
    click(ui, a.x + 5, a.y + 5);
    p.without_a = true; /* the focus is at the far end of the page now */
    again(ui, &p);
    assert_focus(ui, "b");
    assert_int_equal(ui_scroll_of(ui, ui->main), 0);
    ui_close(ui);
}

/* Two lists side by side: going to a place makes the list before it longer. */
struct lists {
    int leads, places;
};

static void build_lists(struct ui *ui, void *ctx)
{
    const struct lists *l = ctx;
    ui_page(ui, "lists");
    ui_main(ui);
    ui_card(ui, "leads", UI_STYLE(0));
    for (int i = 0; i < l->leads; i++)
        ui_button(ui, ui_id(ui, "lead.%d", i), STR("Follow"), UI_CMD(PRESS_A, i));
    ui_end(ui);
    ui_card(ui, "places", UI_STYLE(0));
    for (int i = 0; i < l->places; i++) {
        ui_box(ui, ui_id(ui, "place.%d", i), UI_PLAIN);
        ui_button(ui, ui_id(ui, "place.%d.go", i), STR("Go"), UI_CMD(PRESS_B, i));
        ui_end(ui);
    }
    ui_end(ui);
    ui_end(ui);
    ui_end(ui);
}

static void the_focus_stays_in_its_part_when_another_grows(void **state)
{
    (void)state;
    struct lists l = {.leads = 2, .places = 3};
    struct ui *ui = fake_open(1024, 600);
    ui_frame(ui, build_lists, &l);
    ui_focus(ui, "place.2.go");
    ui_frame(ui, build_lists, &l);
    l = (struct lists){.leads = 7, .places = 2};
    ui_touch(ui);
    ui_frame(ui, build_lists, &l);
    assert_focus(ui, "place.1.go");
    l.places = 0;
    ui_touch(ui);
    ui_frame(ui, build_lists, &l);
    assert_focus(ui, "lead.6");
    ui_close(ui);
}

static void a_page_remembers_where_the_focus_was(void **state)
{
    (void)state;
    struct page p = {.id = "p"}, q = {.id = "q"};
    struct ui *ui = show(&p);
    press(ui, UI_KEY(UI_KEY_TAB));
    press(ui, UI_KEY(UI_KEY_TAB));
    assert_focus(ui, "c");
    again(ui, &q);
    assert_focus(ui, "a");
    again(ui, &p);
    assert_focus(ui, "c");
    ui_close(ui);
}

static void who_chose_in_a_list_stays_in_it(void **state)
{
    (void)state;
    struct page p = {.id = "p"};
    struct ui *ui = show(&p);
    ui_focus(ui, "c");
    again(ui, &p);
    p = (struct page){.id = "p.c", .c_chosen = true};
    again(ui, &p);
    assert_focus(ui, "c");
    ui_close(ui);
}

static void nothing_is_drawn_again_when_nothing_changed(void **state)
{
    (void)state;
    struct page p = {.id = "p"};
    struct ui *ui = fake_open(1024, 600);
    assert_true(ui_frame(ui, build, &p));
    assert_false(ui_frame(ui, build, &p));
    ui_touch(ui);
    assert_false(ui_frame(ui, build, &p)); /* built again, looks the same */
    press(ui, UI_KEY(UI_KEY_TAB));
    assert_true(ui_frame(ui, build, &p));
    point(ui, UI_IN_MOVE, 700, 300);
    assert_false(ui_frame(ui, build, &p));
    assert_int_equal(ui_wait_ms(ui), -1);
    ui_close(ui);
}

int test_focus(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_page_opens_on_its_first_control),
        cmocka_unit_test(nothing_is_scrolled_for_the_first_focus),
        cmocka_unit_test(tab_follows_the_tree_and_comes_round),
        cmocka_unit_test(every_control_of_a_page_is_reached_and_seen),
        cmocka_unit_test(arrows_go_to_the_nearest_in_their_direction),
        cmocka_unit_test(keys_activate),
        cmocka_unit_test(a_word_typed_ahead_ends_with_any_other_key),
        cmocka_unit_test(a_click_activates_where_it_began_and_ended),
        cmocka_unit_test(a_dialog_keeps_the_rest_out_of_reach),
        cmocka_unit_test(a_question_put_again_begins_anew),
        cmocka_unit_test(focus_is_scrolled_into_view),
        cmocka_unit_test(an_arrow_scrolls_over_a_long_text_first),
        cmocka_unit_test(a_text_that_tab_jumps_over_is_read_by_enter),
        cmocka_unit_test(a_vanished_control_leaves_the_focus_to_the_next),
        cmocka_unit_test(a_control_that_was_used_up_keeps_the_focus),
        cmocka_unit_test(who_clicks_is_not_scrolled_away),
        cmocka_unit_test(the_focus_stays_in_its_part_when_another_grows),
        cmocka_unit_test(a_page_remembers_where_the_focus_was),
        cmocka_unit_test(who_chose_in_a_list_stays_in_it),
        cmocka_unit_test(nothing_is_drawn_again_when_nothing_changed),
    };
    return cmocka_run_group_tests_name("ui focus", tests, NULL, NULL);
}
