/* test_motion.c - a page that follows another rises and fades in, a stamp falls, the
 * date turns: for a moment, once, and never where nothing may move. */
#include "fake.h"
#include "unit/table.h"

struct page {
    const char *id;
    bool asks;
    int day;           /* in the header; 0: there is none */
    const char *stamp; /* NULL: none */
};

static void build(struct ui *ui, void *ctx)
{
    struct page *p = ctx;
    ui_page(ui, p->id);
    ui_header(ui, STR("Title"));
    if (p->day > 0) {
        ui_header_note(ui, "calendar", STR("Day"));
        ui_turns(ui, p->day);
    }
    ui_end(ui);
    ui_main(ui);
    ui_button(ui, "one", STR("One"), UI_CMD(1));
    if (p->stamp != NULL)
        ui_stamp(ui, UI_GOOD, str_of(p->stamp), STR_NONE);
    ui_end(ui);
    if (p->asks) {
        ui_dialog(ui, "ask", STR("Sure?"));
        ui_button(ui, "no", STR("No"), UI_CMD(2));
        ui_end(ui);
    }
    ui_end(ui);
}

static struct ui *open_page(struct page *p, bool moves)
{
    struct ui *ui = fake_open(1024, 600);
    struct ui_settings set = *ui_settings(ui);
    set.moves = moves;
    ui_set(ui, &set);
    ui_frame(ui, build, p);
    return ui;
}

static void show(struct ui *ui, struct page *p, const char *id)
{
    p->id = id;
    ui_touch(ui);
    ui_frame(ui, build, p);
}

static void a_new_page_fades_in_and_then_rests(void **state)
{
    struct page p = {.id = "a"};
    (void)state;
    struct ui *ui = open_page(&p, true);
    assert_int_equal(ui_wait_ms(ui), -1); /* the first page is simply there */
    size_t plain = ui_draw_list(ui)->count;
    show(ui, &p, "b");
    int steps = 0, ms = 0;
    uint32_t before = 0xFF;
    while (ui_wait_ms(ui) >= 0) {
        const struct ui_list *l = ui_draw_list(ui);
        uint32_t veil = l->inks[l->count - 1].colour >> 24;
        assert_int_equal(l->count, plain + 1);
        assert_true(veil < before && veil < 0xFF); /* thinner at each step */
        before = veil;
        ms += ui_wait_ms(ui);
        ui_tick(ui, ui_wait_ms(ui));
        assert_true(ui_frame(ui, build, &p));
        steps++;
    }
    assert_true(steps >= 4 && ms <= 150);
    assert_int_equal(ui_draw_list(ui)->count, plain);
    ui_tick(ui, 1000);
    assert_false(ui_frame(ui, build, &p));
    ui_close(ui);
}

/* Where these words are painted; -1: nowhere. */
static int y_of(const struct ui *ui, const char *words)
{
    const struct ui_list *l = ui_draw_list(ui);
    for (size_t i = 0; i < l->count; i++)
        if (l->inks[i].op == UI_OP_TEXT && str_eqz(l->inks[i].text, words))
            return l->inks[i].rect.y;
    return -1;
}

/* The outermost frame in the colour of the focus. */
static int ring_y(const struct ui *ui)
{
    const struct ui_list *l = ui_draw_list(ui);
    for (size_t i = l->count; i > 0; i--)
        if (l->inks[i - 1].op == UI_OP_FRAME)
            return l->inks[i - 1].rect.y;
    return -1;
}

/* Lets it come to rest; how often it was drawn on the way. */
static int rest(struct ui *ui, struct page *p)
{
    int steps = 0;
    for (; ui_wait_ms(ui) >= 0; steps++) {
        ui_tick(ui, ui_wait_ms(ui));
        assert_true(ui_frame(ui, build, p));
    }
    return steps;
}

static void only_what_the_page_is_about_rises(void **state)
{
    struct page p = {.id = "a"};
    (void)state;
    struct ui *ui = open_page(&p, true);
    press(ui, UI_KEY(UI_KEY_TAB)); /* the ring is shown */
    ui_frame(ui, build, &p);
    int one = y_of(ui, "One"), title = y_of(ui, "Title"), ring = ring_y(ui);
    show(ui, &p, "b");
    assert_true(y_of(ui, "One") > one && y_of(ui, "One") <= one + 20);
    assert_int_equal(y_of(ui, "Title"), title); /* where one is stays */
    assert_int_equal(ring_y(ui) - ring, y_of(ui, "One") - one);
    int before = y_of(ui, "One");
    while (ui_wait_ms(ui) >= 0) {
        ui_tick(ui, ui_wait_ms(ui));
        ui_frame(ui, build, &p);
        assert_true(y_of(ui, "One") <= before); /* never back */
        before = y_of(ui, "One");
    }
    assert_int_equal(before, one);
    ui_close(ui);
}

static void a_new_stamp_falls_once(void **state)
{
    struct page p = {.id = "a"};
    (void)state;
    struct ui *ui = open_page(&p, true);
    p.stamp = "SENT";
    show(ui, &p, "a");
    int first = y_of(ui, "SENT"), one = y_of(ui, "One");
    assert_in_range(rest(ui, &p), 5, 12);
    int last = y_of(ui, "SENT");
    assert_true(first < last && first >= last - 30);
    assert_int_equal(y_of(ui, "One"), one); /* nothing else moved */
    show(ui, &p, "a");
    assert_int_equal(ui_wait_ms(ui), -1);
    p.stamp = "REFUSED"; /* another */
    show(ui, &p, "a");
    assert_true(ui_wait_ms(ui) > 0);
    ui_close(ui);
}

static void the_date_turns_with_the_day(void **state)
{
    struct page p = {.id = "a", .day = 3};
    (void)state;
    struct ui *ui = open_page(&p, true);
    assert_int_equal(ui_wait_ms(ui), -1);
    int day = y_of(ui, "Day");
    p.day = 4;
    show(ui, &p, "a");
    assert_true(y_of(ui, "Day") > day);
    rest(ui, &p);
    assert_int_equal(y_of(ui, "Day"), day);
    p.day = 0; /* the library has no date: coming back from it is no new day */
    show(ui, &p, "a");
    p.day = 9;
    show(ui, &p, "a");
    assert_int_equal(ui_wait_ms(ui), -1);
    ui_close(ui);
}

static void a_late_step_ends_it(void **state)
{
    struct page p = {.id = "a"};
    (void)state;
    struct ui *ui = open_page(&p, true);
    show(ui, &p, "b");
    ui_tick(ui, 5000);
    assert_true(ui_frame(ui, build, &p));
    assert_int_equal(ui_wait_ms(ui), -1);
    ui_close(ui);
}

static void a_dialog_and_the_same_page_do_not_move(void **state)
{
    struct page p = {.id = "a"};
    (void)state;
    struct ui *ui = open_page(&p, true);
    show(ui, &p, "a");
    assert_int_equal(ui_wait_ms(ui), -1);
    p.asks = true;
    show(ui, &p, "a");
    assert_int_equal(ui_wait_ms(ui), -1);
    ui_close(ui);
}

static void nothing_moves_for_who_wants_it_still(void **state)
{
    struct page p = {.id = "a"};
    (void)state;
    struct ui *ui = open_page(&p, false);
    size_t plain = ui_draw_list(ui)->count;
    int one = y_of(ui, "One");
    show(ui, &p, "b");
    assert_int_equal(ui_wait_ms(ui), -1);
    assert_int_equal(ui_draw_list(ui)->count, plain);
    assert_int_equal(y_of(ui, "One"), one);
    p.day = 5;
    p.stamp = "SENT";
    show(ui, &p, "b");
    int sent = y_of(ui, "SENT"), day = y_of(ui, "Day");
    p.day = 6;
    show(ui, &p, "b");
    assert_int_equal(ui_wait_ms(ui), -1);
    assert_int_equal(y_of(ui, "SENT"), sent);
    assert_int_equal(y_of(ui, "Day"), day);
    ui_close(ui);
}

int test_motion(void);
int test_motion(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_new_page_fades_in_and_then_rests),
        cmocka_unit_test(only_what_the_page_is_about_rises),
        cmocka_unit_test(a_new_stamp_falls_once),
        cmocka_unit_test(the_date_turns_with_the_day),
        cmocka_unit_test(a_late_step_ends_it),
        cmocka_unit_test(a_dialog_and_the_same_page_do_not_move),
        cmocka_unit_test(nothing_moves_for_who_wants_it_still),
    };
    return cmocka_run_group_tests_name("ui motion", tests, NULL, NULL);
}
