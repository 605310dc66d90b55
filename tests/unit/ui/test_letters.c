/* test_letters.c - the palette below a field: by keys, by pointer, and what it says. */
#include "fake.h"

int test_letters(void);

enum { DONE = 1 };

static const struct ui_letter letters[] = {
    {{"\u0253", 2}, {"\u0253", 2}, {"b with hook", 11}},
    {{"\u0301", 2}, {"\u25CC\u0301", 5}, {"acute accent", 12}},
};
static const struct ui_field_words words = {{"Letters", 7}, {"Palette", 7}, {"Last", 4},
                                            {"Full", 4},    letters,        2};

static void build(struct ui *ui, void *ctx)
{
    (void)ctx;
    ui_page(ui, "p");
    ui_field_say(ui, &words);
    struct ui_field_spec one = {.id = "f",
                                .label = STR("Words"),
                                .lines = 1,
                                .most = 8,
                                .command = UI_CMD(DONE)};
    struct ui_field_spec two = {.id = "g", .label = STR("More"), .lines = 1};
    ui_field(ui, &one);
    ui_field(ui, &two);
    ui_button(ui, "one", STR("One"), UI_CMD(DONE, 1));
    ui_on_key(ui, UI_KEY('1'));
    ui_end(ui);
}

static struct ui *show(void)
{
    struct ui *ui = fake_open(1024, 600);
    ui_frame(ui, build, NULL);
    assert_focus(ui, "f");
    return ui;
}

static struct ui_event key(struct ui *ui, struct ui_key k)
{
    struct ui_event e = press(ui, k);
    ui_frame(ui, build, NULL);
    return e;
}

static void assert_text(const struct ui *ui, const char *id, const char *text)
{
    struct str now = ui_field_text(ui, id);
    if (!str_eqz(now, text))
        fail_msg("\"%.*s\" instead of \"%s\"", STR_ARG(now), text);
}

static bool there(const struct ui *ui, const char *id)
{
    return ui_find(ui, ui_key_of(id)) != NULL;
}

static void keys_open_it_type_with_it_and_come_back(void **state)
{
    (void)state;
    struct ui *ui = show();
    key(ui, UI_KEY_CTRL('l'));
    assert_focus(ui, "f.letter.0");
    struct ui_event e = key(ui, UI_KEY(UI_KEY_ENTER));
    assert_int_equal(e.kind, UI_EV_EDITED);
    assert_true(str_eqz(e.id, "f"));
    assert_text(ui, "f", "ɓ");
    assert_focus(ui, "f.letter.0");
    type(ui, "1 "); /* no shortcut, no button: text */
    key(ui, UI_KEY('1'));
    key(ui, UI_KEY(' '));
    assert_text(ui, "f", "ɓ1 ");
    key(ui, UI_KEY(UI_KEY_BACKSPACE));
    key(ui, UI_KEY(UI_KEY_RIGHT));
    assert_focus(ui, "f.letter.1");
    key(ui, UI_KEY(UI_KEY_ENTER));
    assert_text(ui, "f", "ɓ1\u0301");
    key(ui, UI_KEY(UI_KEY_ESCAPE));
    assert_focus(ui, "f");
    assert_false(there(ui, "f.letter.0"));
    type(ui, "e");
    assert_text(ui, "f", "ɓ1\u0301e");
    ui_close(ui);
}

static void the_pointer_leaves_the_focus_in_the_field(void **state)
{
    (void)state;
    struct ui *ui = show();
    type(ui, "ac");
    ui_frame(ui, build, NULL);
    key(ui, UI_KEY(UI_KEY_LEFT));
    struct ui_rect r = box(ui, "f.letters");
    assert_true(r.w >= 44 && r.h >= 44);
    click(ui, r.x + 5, r.y + 5);
    ui_frame(ui, build, NULL);
    assert_focus(ui, "f");
    r = box(ui, "f.letter.0");
    assert_true(r.w >= 44 && r.h >= 44);
    assert_int_equal(click(ui, r.x + 5, r.y + 5).kind, UI_EV_EDITED);
    ui_frame(ui, build, NULL);
    assert_focus(ui, "f");
    assert_text(ui, "f", "aɓc");
    struct ui_rect caret;
    assert_true(ui_wants_text(ui, &caret));
    r = box(ui, "f.letters"); /* and closes it */
    click(ui, r.x + 5, r.y + 5);
    ui_frame(ui, build, NULL);
    assert_false(there(ui, "f.letter.0"));
    assert_focus(ui, "f");
    ui_close(ui);
}

static void those_used_last_come_first(void **state)
{
    (void)state;
    struct ui *ui = show();
    key(ui, UI_KEY_CTRL('l'));
    assert_false(there(ui, "f.recent.0"));
    key(ui, UI_KEY(UI_KEY_RIGHT));
    key(ui, UI_KEY(UI_KEY_ENTER));
    assert_true(str_eqz(node(ui, "f.recent.0")->name, "acute accent"));
    key(ui, UI_KEY(UI_KEY_ESCAPE));
    key(ui, UI_KEY(UI_KEY_TAB));
    key(ui, UI_KEY(UI_KEY_TAB));
    assert_focus(ui, "g");
    key(ui, UI_KEY_CTRL('l')); /* remembered for every field */
    assert_focus(ui, "g.recent.0");
    key(ui, UI_KEY(UI_KEY_ENTER));
    assert_text(ui, "g", "\u0301");
    ui_close(ui);
}

static void a_full_field_says_so(void **state)
{
    (void)state;
    struct ui *ui = show();
    type(ui, "abcdefgh");
    ui_frame(ui, build, NULL);
    assert_false(there(ui, "f.full"));
    assert_int_equal(type(ui, "i").kind, UI_EV_EDITED); /* that is the news */
    ui_frame(ui, build, NULL);
    assert_true(there(ui, "f.full"));
    key(ui, UI_KEY(UI_KEY_BACKSPACE));
    assert_false(there(ui, "f.full"));
    ui_close(ui);
}

int test_letters(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(keys_open_it_type_with_it_and_come_back),
        cmocka_unit_test(the_pointer_leaves_the_focus_in_the_field),
        cmocka_unit_test(those_used_last_come_first),
        cmocka_unit_test(a_full_field_says_so),
    };
    return cmocka_run_group_tests_name("ui letters", tests, NULL, NULL);
}
