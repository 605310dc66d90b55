/* test_motion.c - a page that follows another fades in: for a moment, once, and never
 * where nothing may move. */
#include "fake.h"
#include "unit/table.h"

struct page {
    const char *id;
    bool asks;
};

static void build(struct ui *ui, void *ctx)
{
    struct page *p = ctx;
    ui_page(ui, p->id);
    ui_main(ui);
    ui_button(ui, "one", STR("One"), UI_CMD(1));
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
    show(ui, &p, "b");
    assert_int_equal(ui_wait_ms(ui), -1);
    assert_int_equal(ui_draw_list(ui)->count, plain);
    ui_close(ui);
}

int test_motion(void);
int test_motion(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_new_page_fades_in_and_then_rests),
        cmocka_unit_test(a_late_step_ends_it),
        cmocka_unit_test(a_dialog_and_the_same_page_do_not_move),
        cmocka_unit_test(nothing_moves_for_who_wants_it_still),
    };
    return cmocka_run_group_tests_name("ui motion", tests, NULL, NULL);
}
