/* test_pointer.c - what users of a mouse expect: the pointer's shape, the second of two
 * clicks, a thumb that stays under the hand, a name beside what has no words; and for
 * the keyboard, letters that lead through a list.
 */
#include "fake.h"
#include "unit/table.h"

struct page {
    const char *id, *first; /* of its first button: its words */
};

static void list(struct ui *ui)
{
    static const char *const names[] = {"Émile", "Ada", "Efe", "The adviser", "Bea"};
    ui_list(ui, "people", STR("People"));
    for (int i = 0; i < 5; i++) {
        ui_choice(ui, ui_id(ui, "p.%d", i), UI_CMD(10, i));
        ui_text(ui, str_of(names[i]));
        ui_end(ui);
    }
    ui_end(ui);
}

static void build(struct ui *ui, void *ctx)
{
    const struct page *p = ctx;
    ui_page(ui, p->id);
    ui_main(ui);
    ui_choice(ui, "sign", UI_CMD(3));
    ui_icon(ui, "settings", UI_PLAIN);
    ui_end(ui);
    ui_name(ui, STR("Settings"));
    ui_button(ui, "one", str_of(p->first), UI_CMD(1));
    ui_field(ui,
             &(struct ui_field_spec){.id = "field", .label = STR("Note"), .lines = 1});
    list(ui);
    for (int i = 0; i < 40; i++)
        ui_text(ui, STR("A line of the page."));
    ui_end(ui);
    ui_shortcut(ui, UI_KEY('a'), UI_CMD(7));
    ui_end(ui);
}

static struct ui *open_page(struct page *p)
{
    struct ui *ui = fake_open(1024, 600);
    ui_frame(ui, build, p);
    return ui;
}

static void again(struct ui *ui, struct page *p)
{
    ui_frame(ui, build, p);
}

static void move_over(struct ui *ui, struct page *p, const char *id)
{
    struct ui_rect b = box(ui, id);
    point(ui, UI_IN_MOVE, b.x + b.w / 2, b.y + b.h / 2);
    again(ui, p);
}

/* The `clicks`-th of several, each within the time of a double click. */
static struct ui_event click_no(struct ui *ui, struct page *p, const char *id,
                                int clicks)
{
    struct ui_rect b = box(ui, id);
    struct ui_input in = {
        .kind = UI_IN_PRESS, .x = b.x + b.w / 2, .y = b.y + b.h / 2, .clicks = clicks};
    point(ui, UI_IN_MOVE, in.x, in.y);
    ui_feed(ui, &in);
    again(ui, p);
    struct ui_event e = point(ui, UI_IN_RELEASE, in.x, in.y);
    again(ui, p);
    return e;
}

static void it_shows_what_can_be_clicked_and_written_in(void **state)
{
    struct page p = {"a", "Begin"};
    (void)state;
    struct ui *ui = open_page(&p);
    assert_int_equal(ui_pointer(ui), UI_POINTER_ARROW);
    move_over(ui, &p, "one");
    assert_int_equal(ui_pointer(ui), UI_POINTER_HAND);
    move_over(ui, &p, "field");
    assert_int_equal(ui_pointer(ui), UI_POINTER_TEXT);
    struct ui_rect b = box(ui, "field");
    point(ui, UI_IN_PRESS, b.x + 20, b.y + b.h / 2);
    point(ui, UI_IN_MOVE, b.x + 20, b.y + 300); /* drags out of it */
    assert_int_equal(ui_pointer(ui), UI_POINTER_TEXT);
    point(ui, UI_IN_RELEASE, b.x + 20, b.y + 300);
    point(ui, UI_IN_MOVE, 1000, 590);
    again(ui, &p);
    assert_int_equal(ui_pointer(ui), UI_POINTER_ARROW);
    ui_close(ui);
}

static void a_second_click_never_falls_on_what_came_instead(void **state)
{
    struct page p = {"a", "Begin"};
    (void)state;
    struct ui *ui = open_page(&p);
    assert_int_equal(click_no(ui, &p, "one", 1).kind, UI_EV_COMMAND);
    assert_int_equal(click_no(ui, &p, "one", 2).kind, UI_EV_COMMAND); /* the same */
    p.first = "Take it back"; /* what the first click did changed it */
    ui_touch(ui);
    again(ui, &p);
    assert_int_equal(click_no(ui, &p, "one", 2).kind, UI_EV_NONE);
    assert_int_equal(click_no(ui, &p, "one", 1).kind, UI_EV_COMMAND);
    p.id = "b"; /* another page with the same control */
    ui_touch(ui);
    again(ui, &p);
    assert_int_equal(click_no(ui, &p, "one", 2).kind, UI_EV_NONE);
    assert_int_equal(click_no(ui, &p, "one", 1).kind, UI_EV_COMMAND);
    ui_close(ui);
}

static void a_thumb_stays_under_the_hand(void **state)
{
    struct page p = {"a", "Begin"};
    (void)state;
    struct ui *ui = open_page(&p);
    const struct ui_node *scroller = ui->main;
    struct ui_rect t = ui_thumb(ui, scroller);
    assert_true(t.h > 0);
    point(ui, UI_IN_PRESS, t.x + 2, t.y + 3); /* near its upper end */
    again(ui, &p);
    assert_int_equal(ui_scroll_of(ui, ui->main), 0);
    point(ui, UI_IN_MOVE, t.x + 2, t.y + 53);
    again(ui, &p);
    assert_in_range(ui_thumb(ui, ui->main).y, t.y + 49, t.y + 51);
    point(ui, UI_IN_RELEASE, t.x + 2, t.y + 53);
    int below = ui->main->box.y + ui->main->box.h - 2;
    point(ui, UI_IN_PRESS, t.x + 2, below); /* the track: it comes there */
    again(ui, &p);
    assert_int_equal(ui_scroll_of(ui, ui->main), ui->main->over);
    ui_close(ui);
}

static bool shows(const struct ui *ui, const char *words)
{
    const struct ui_list *l = ui_draw_list(ui);
    for (size_t i = 0; i < l->count; i++)
        if (l->inks[i].op == UI_OP_TEXT && str_eqz(l->inks[i].text, words))
            return true;
    return false;
}

static void what_has_no_words_is_named_after_a_rest(void **state)
{
    struct page p = {"a", "Begin"};
    (void)state;
    struct ui *ui = open_page(&p);
    move_over(ui, &p, "sign");
    assert_false(shows(ui, "Settings"));
    int wait = ui_wait_ms(ui);
    assert_in_range(wait, 1, 1000);
    ui_tick(ui, wait);
    again(ui, &p);
    assert_true(shows(ui, "Settings"));
    assert_int_equal(ui_wait_ms(ui), -1); /* nothing goes on once it is there */
    move_over(ui, &p, "one");
    assert_false(shows(ui, "Settings"));
    ui_tick(ui, 5000);
    again(ui, &p);
    assert_int_equal(ui_wait_ms(ui), -1); /* a button says itself what it is */
    move_over(ui, &p, "sign");
    click_no(ui, &p, "sign", 1);
    assert_int_equal(ui_wait_ms(ui), -1); /* whoever used it knows */
    press(ui, UI_KEY(UI_KEY_TAB));
    ui_focus(ui, "sign");
    again(ui, &p);
    ui_tick(ui, ui_wait_ms(ui));
    again(ui, &p);
    assert_true(shows(ui, "Settings")); /* for the keyboard too */
    press(ui, UI_KEY(UI_KEY_TAB));
    move_over(ui, &p, "one");
    move_over(ui, &p, "sign");
    ui_tick(ui, ui_wait_ms(ui));
    again(ui, &p);
    assert_true(shows(ui, "Settings")); /* and for the pointer again, without a click */
    ui_close(ui);
}

static void letters_lead_through_a_list(void **state)
{
    struct page p = {"a", "Begin"};
    (void)state;
    struct ui *ui = open_page(&p);
    ui_focus(ui, "p.4");
    again(ui, &p);
    press(ui, UI_KEY('e'));
    assert_focus(ui, "p.0"); /* Émile: an accent is none */
    press(ui, UI_KEY('e'));
    assert_focus(ui, "p.2"); /* Efe: the next one */
    ui_tick(ui, 1000);
    assert_int_equal(press(ui, UI_KEY('a')).command.what, 7); /* a shortcut's */
    press(ui, UI_KEY('b'));
    press(ui, UI_KEY('e'));
    assert_focus(ui, "p.4");
    assert_int_equal(press(ui, UI_KEY('a')).kind, UI_EV_NONE); /* Bea: no shortcut */
    assert_focus(ui, "p.4");
    ui_tick(ui, 1000);
    press(ui, UI_KEY('t'));
    press(ui, UI_KEY('h'));
    assert_focus(ui, "p.3");
    ui_tick(ui, 1000);
    press(ui, UI_KEY('z'));
    assert_focus(ui, "p.3"); /* nothing begins so */
    ui_close(ui);
}

static void letters_in_a_field_are_text(void **state)
{
    struct page p = {"a", "Begin"};
    (void)state;
    struct ui *ui = open_page(&p);
    ui_focus(ui, "field");
    again(ui, &p);
    press(ui, UI_KEY('b'));
    type(ui, "b");
    assert_focus(ui, "field");
    assert_true(str_eqz(ui_field_text(ui, "field"), "b"));
    ui_close(ui);
}

int test_pointer(void);
int test_pointer(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(it_shows_what_can_be_clicked_and_written_in),
        cmocka_unit_test(a_second_click_never_falls_on_what_came_instead),
        cmocka_unit_test(a_thumb_stays_under_the_hand),
        cmocka_unit_test(what_has_no_words_is_named_after_a_rest),
        cmocka_unit_test(letters_lead_through_a_list),
        cmocka_unit_test(letters_in_a_field_are_text),
    };
    return cmocka_run_group_tests_name("ui pointer", tests, NULL, NULL);
}
