/* test_field.c - typing: clusters, selection, undo, clipboard, lines, the pointer. */
#include "fake.h"

#include "base/limits.h"

int test_field(void);

enum { DONE = 1 };

struct page {
    int lines;
    const char *initial;
    size_t most;
};

static void build(struct ui *ui, void *ctx)
{
    const struct page *p = ctx;
    ui_page(ui, "p");
    struct ui_field_spec spec = {.id = "f",
                                 .label = STR("Words"),
                                 .initial = str_of(p->initial),
                                 .lines = p->lines,
                                 .most = p->most,
                                 .command = UI_CMD(DONE)};
    ui_field(ui, &spec);
    ui_button(ui, "after", STR("After"), UI_CMD(DONE, 1));
    ui_on_key(ui, UI_KEY('x'));
    ui_end(ui);
}

static struct ui *show(struct page *p)
{
    struct ui *ui = fake_open(1024, 600);
    ui_frame(ui, build, p);
    assert_focus(ui, "f");
    return ui;
}

static void assert_text(const struct ui *ui, const char *text)
{
    struct str now = ui_field_text(ui, "f");
    if (!str_eqz(now, text))
        fail_msg("\"%.*s\" instead of \"%s\"", STR_ARG(now), text);
}

static void keys(struct ui *ui, struct page *p, uint32_t code, unsigned mods, int times)
{
    while (times-- > 0) {
        press(ui, UI_KEY(code, mods));
        ui_frame(ui, build, p);
    }
}

static void typing_edits_and_tells(void **state)
{
    (void)state;
    struct page p = {1, "", 0};
    struct ui *ui = show(&p);
    struct ui_event e = type(ui, "né");
    assert_int_equal(e.kind, UI_EV_EDITED);
    assert_true(str_eqz(e.id, "f"));
    assert_text(ui, "né");
    e = press(ui, UI_KEY('x')); /* a letter in a field is no shortcut */
    assert_int_equal(e.kind, UI_EV_NONE);
    e = press(ui, UI_KEY(UI_KEY_ENTER));
    assert_int_equal(e.kind, UI_EV_COMMAND);
    assert_int_equal(e.command.what, DONE);
    ui_close(ui);
}

static void a_letter_and_its_marks_are_one(void **state)
{
    (void)state;
    /* e + dot below + acute, as Yoruba writes it */
    struct page p = {1, "ae\xCC\xA3\xCC\x81z", 0};
    struct ui *ui = show(&p);
    keys(ui, &p, UI_KEY_LEFT, 0, 1);
    press(ui, UI_KEY(UI_KEY_BACKSPACE));
    assert_text(ui, "az");
    press(ui, UI_KEY(UI_KEY_DELETE));
    assert_text(ui, "a");
    ui_close(ui);
}

static void selections_are_replaced_and_words_skipped(void **state)
{
    (void)state;
    struct page p = {1, "one two three", 0};
    struct ui *ui = show(&p);
    keys(ui, &p, UI_KEY_LEFT, UI_CTRL | UI_SHIFT, 1);
    type(ui, "3");
    assert_text(ui, "one two 3");
    ui_frame(ui, build, &p);
    keys(ui, &p, UI_KEY_HOME, 0, 1);
    press(ui, UI_KEY(UI_KEY_DELETE, UI_CTRL));
    assert_text(ui, "two 3");
    press(ui, UI_KEY_CTRL('a'));
    press(ui, UI_KEY(UI_KEY_BACKSPACE));
    assert_text(ui, "");
    ui_close(ui);
}

static void undo_goes_back_by_words_and_redo_forth(void **state)
{
    (void)state;
    struct page p = {1, "", 0};
    struct ui *ui = show(&p);
    static const char *const typed[] = {"a", "b", " ", "c", "d"};
    for (int i = 0; i < 5; i++)
        type(ui, typed[i]);
    assert_text(ui, "ab cd");
    press(ui, UI_KEY_CTRL('z'));
    assert_text(ui, "ab");
    press(ui, UI_KEY_CTRL('z'));
    assert_text(ui, "");
    assert_int_equal(press(ui, UI_KEY_CTRL('z')).kind, UI_EV_NONE);
    press(ui, UI_KEY_CTRL('y'));
    press(ui, UI_KEY_CTRL('y'));
    assert_text(ui, "ab cd");
    press(ui, UI_KEY_CTRL('z'));
    type(ui, "!");
    assert_int_equal(press(ui, UI_KEY_CTRL('y')).kind, UI_EV_NONE);
    assert_text(ui, "ab!");
    ui_close(ui);
}

static void copy_and_cut_reach_the_clipboard(void **state)
{
    (void)state;
    struct page p = {1, "abc", 0};
    struct ui *ui = show(&p);
    struct str text;
    assert_false(ui_copied(ui, &text));
    press(ui, UI_KEY_CTRL('a'));
    press(ui, UI_KEY_CTRL('c'));
    assert_true(ui_copied(ui, &text));
    assert_true(str_eqz(text, "abc"));
    assert_false(ui_copied(ui, &text));
    press(ui, UI_KEY_CTRL('x'));
    assert_true(ui_copied(ui, &text));
    assert_text(ui, "");
    ui_close(ui);
}

static void what_is_pasted_is_cleaned(void **state)
{
    (void)state;
    struct page p = {1, "", 0};
    struct ui *ui = show(&p);
    type(ui, "a\nb\tc\x01"
             "d\xE2\x80\xAE"
             "e\xFF"
             "f");
    assert_text(ui, "a b cdef");
    ui_close(ui);
}

static void a_field_takes_no_more_than_its_limit(void **state)
{
    (void)state;
    struct page p = {1, "", 5};
    struct ui *ui = show(&p);
    type(ui, "abcdé"); /* é takes two bytes */
    assert_text(ui, "abcd");
    type(ui, "e");
    assert_text(ui, "abcde");
    assert_int_equal(type(ui, "f").kind, UI_EV_NONE);
    ui_close(ui);
}

static void lines_are_typed_and_walked(void **state)
{
    (void)state;
    struct page p = {3, "abcd", 0};
    struct ui *ui = show(&p);
    press(ui, UI_KEY(UI_KEY_ENTER));
    type(ui, "ef");
    assert_text(ui, "abcd\nef");
    ui_frame(ui, build, &p);
    keys(ui, &p, UI_KEY_UP, 0, 1);
    type(ui, "X"); /* below "ef": after "ab" */
    assert_text(ui, "abXcd\nef");
    ui_frame(ui, build, &p);
    keys(ui, &p, UI_KEY_END, 0, 1);
    type(ui, "Y");
    assert_text(ui, "abXcdY\nef");
    struct ui_event e = press(ui, UI_KEY(UI_KEY_ENTER, UI_CTRL));
    assert_int_equal(e.kind, UI_EV_COMMAND);
    ui_close(ui);
}

static void keys_between_two_frames_see_what_was_typed(void **state)
{
    (void)state;
    struct page p = {3, "long first line\nb", 0};
    struct ui *ui = show(&p);
    press(ui, UI_KEY_CTRL('a'));
    type(ui, "é\né"); /* shorter than before, and no frame since */
    press(ui, UI_KEY(UI_KEY_UP));
    press(ui, UI_KEY(UI_KEY_END));
    press(ui, UI_KEY(UI_KEY_BACKSPACE));
    assert_text(ui, "\né");
    ui_close(ui);
}

static void tab_leaves_a_field(void **state)
{
    (void)state;
    struct page p = {3, "abcd", 0};
    struct ui *ui = show(&p);
    press(ui, UI_KEY(UI_KEY_TAB));
    assert_focus(ui, "after");
    assert_int_equal(press(ui, UI_KEY('x')).command.what, DONE);
    ui_close(ui);
}

static void the_pointer_places_the_caret_and_selects(void **state)
{
    (void)state;
    struct page p = {1, "abcdef gh", 0};
    struct ui *ui = show(&p);
    struct ui_rect in = ui_text_box(ui, node(ui, "f"));
    point(ui, UI_IN_PRESS, in.x + 19, in.y + 5);
    point(ui, UI_IN_MOVE, in.x + 36, in.y + 5);
    point(ui, UI_IN_RELEASE, in.x + 36, in.y + 5);
    type(ui, "-");
    assert_text(ui, "ab-ef gh");
    ui_frame(ui, build, &p);
    struct ui_input twice = {
        .kind = UI_IN_PRESS, .x = in.x + 5, .y = in.y + 5, .clicks = 2};
    ui_feed(ui, &twice);
    point(ui, UI_IN_RELEASE, in.x + 5, in.y + 5);
    type(ui, "Z");
    assert_text(ui, "Z gh");
    ui_close(ui);
}

static void text_stays_until_it_is_set_or_forgotten(void **state)
{
    (void)state;
    struct page p = {1, "start", 0};
    struct ui *ui = show(&p);
    type(ui, "!");
    p.initial = "other";
    ui_frame(ui, build, &p);
    assert_text(ui, "start!");
    ui_field_set(ui, "f", STR("set"));
    assert_text(ui, "set");
    ui_field_forget(ui, "f");
    assert_text(ui, "");
    ui_frame(ui, build, &p);
    assert_text(ui, "other");
    ui_close(ui);
}

static void the_caret_blinks_and_is_found(void **state)
{
    (void)state;
    struct page p = {1, "ab", 0};
    struct ui *ui = show(&p);
    struct ui_rect caret, in = ui_text_box(ui, node(ui, "f"));
    assert_true(ui_wants_text(ui, &caret));
    assert_int_equal(caret.x, in.x + 18);
    int ms = ui_wait_ms(ui);
    assert_true(ms > 0);
    ui_tick(ui, ms);
    assert_true(ui_frame(ui, build, &p));
    ui_close(ui);
}

int test_field(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(typing_edits_and_tells),
        cmocka_unit_test(a_letter_and_its_marks_are_one),
        cmocka_unit_test(selections_are_replaced_and_words_skipped),
        cmocka_unit_test(undo_goes_back_by_words_and_redo_forth),
        cmocka_unit_test(copy_and_cut_reach_the_clipboard),
        cmocka_unit_test(what_is_pasted_is_cleaned),
        cmocka_unit_test(a_field_takes_no_more_than_its_limit),
        cmocka_unit_test(lines_are_typed_and_walked),
        cmocka_unit_test(keys_between_two_frames_see_what_was_typed),
        cmocka_unit_test(tab_leaves_a_field),
        cmocka_unit_test(the_pointer_places_the_caret_and_selects),
        cmocka_unit_test(text_stays_until_it_is_set_or_forgotten),
        cmocka_unit_test(the_caret_blinks_and_is_found),
    };
    return cmocka_run_group_tests_name("ui field", tests, NULL, NULL);
}
