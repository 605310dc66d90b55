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

static void letters_taken_out_come_back_by_words(void **state)
{
    (void)state;
    struct page p = {1, "ab ce\u0323\u0301f", 0};
    struct ui *ui = show(&p);
    keys(ui, &p, UI_KEY_BACKSPACE, 0, 5); /* f, ẹ́, c, the blank, b */
    assert_text(ui, "a");
    press(ui, UI_KEY_CTRL('z'));
    assert_text(ui, "ab");
    press(ui, UI_KEY_CTRL('z'));
    assert_text(ui, "ab ");
    press(ui, UI_KEY_CTRL('z'));
    assert_text(ui, "ab ce\u0323\u0301f");
    press(ui, UI_KEY_CTRL('y'));
    assert_text(ui, "ab ");
    press(ui, UI_KEY_CTRL('z'));
    keys(ui, &p, UI_KEY_HOME, 0, 1);
    keys(ui, &p, UI_KEY_DELETE, 0, 2);
    assert_text(ui, " ce\u0323\u0301f");
    press(ui, UI_KEY_CTRL('z'));
    assert_text(ui, "ab ce\u0323\u0301f");
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
    assert_int_equal(type(ui, "f").kind, UI_EV_EDITED); /* there is something to say */
    assert_text(ui, "abcde");
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
    assert_text(ui, "Z-ef gh");
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

/* --- Marks, directions, emoji -------------------------------------------------------
 */

static void an_emoji_of_several_is_one(void **state)
{
    (void)state;
    struct page p = {1, "a👩🏾\u200D⚖\uFE0Fb", 0};
    struct ui *ui = show(&p);
    keys(ui, &p, UI_KEY_LEFT, 0, 1);
    press(ui, UI_KEY(UI_KEY_BACKSPACE));
    assert_text(ui, "ab");
    press(ui, UI_KEY_CTRL('z'));
    assert_text(ui, "a👩🏾\u200D⚖\uFE0Fb");
    ui_close(ui);
}

/* In a text that reads to the left, the right arrow goes back. */
static void arrows_follow_the_direction_of_the_text(void **state)
{
    (void)state;
    struct page p = {1, "شهود", 0};
    struct ui *ui = show(&p);
    keys(ui, &p, UI_KEY_RIGHT, 0, 1);
    press(ui, UI_KEY(UI_KEY_BACKSPACE));
    assert_text(ui, "شهد");
    ui_frame(ui, build, &p);
    keys(ui, &p, UI_KEY_END, 0, 1);
    type(ui, "1");
    assert_text(ui, "شهد1");
    ui_frame(ui, build, &p);
    keys(ui, &p, UI_KEY_HOME, 0, 1);
    keys(ui, &p, UI_KEY_LEFT, UI_SHIFT, 2);
    type(ui, "-");
    assert_text(ui, "-د1");
    ui_close(ui);
}

/* Nine pixels a character: "ab " at 0, the Arabic word from 27 to 63, " cd" to 90. */
static void a_selection_in_two_directions_is_two_boxes(void **state)
{
    (void)state;
    struct page p = {1, "ab شهود cd", 0};
    struct ui *ui = show(&p);
    const struct ui_node *n = node(ui, "f");
    struct ui_rect *r;
    size_t count =
        ui_lines_rects(ui, n->lines, 1, 7, 500, &r); /* b, blank, two letters */
    assert_int_equal(count, 2);
    assert_int_equal(r[0].x, 9);
    assert_int_equal(r[0].w, 18);
    assert_int_equal(r[1].x, 45);
    assert_int_equal(r[1].w, 18);
    count = ui_lines_rects(ui, n->lines, 0, n->text.n, 500, &r);
    assert_int_equal(count, 1);
    assert_int_equal(r[0].w, 90);
    ui_close(ui);
}

static void pick(struct ui *ui, int x, int clicks)
{
    struct ui_rect in = ui_text_box(ui, node(ui, "f"));
    struct ui_input press = {
        .kind = UI_IN_PRESS, .x = in.x + x, .y = in.y + 5, .clicks = clicks};
    ui_feed(ui, &press);
    point(ui, UI_IN_RELEASE, in.x + x, in.y + 5);
}

static void a_click_finds_its_place_in_arabic(void **state)
{
    (void)state;
    struct page p = {1, "شهود", 0};
    struct ui *ui = show(&p);
    int right = ui_text_box(ui, node(ui, "f")).w;
    pick(ui, right - 10, 1); /* after the first letter, the rightmost */
    type(ui, "1");
    assert_text(ui, "ش1هود");
    ui_frame(ui, build, &p);
    pick(ui, 3, 1); /* far left of it: its end */
    type(ui, "2");
    assert_text(ui, "ش1هود2");
    ui_close(ui);
}

static void a_double_click_takes_the_word_without_its_signs(void **state)
{
    (void)state;
    struct page p = {1, "(ƙofa, ẹ\u0301nu)", 0};
    struct ui *ui = show(&p);
    pick(ui, 9 * 4 + 7, 2); /* on the right half of the last letter of ƙofa */
    assert_true(str_eqz(ui_edit_selected(ui_edit_of(ui, ui_key_of("f"))), "ƙofa"));
    type(ui, "x");
    assert_text(ui, "(x, ẹ\u0301nu)");
    ui_close(ui);
}

static void a_drag_after_a_double_click_goes_on_by_words(void **state)
{
    (void)state;
    struct page p = {1, "one two three", 0};
    struct ui *ui = show(&p);
    struct ui_rect in = ui_text_box(ui, node(ui, "f"));
    struct ui_input twice = {
        .kind = UI_IN_PRESS, .x = in.x + 9 * 5, .y = in.y + 5, .clicks = 2};
    ui_feed(ui, &twice);
    point(ui, UI_IN_MOVE, in.x + 9 * 5 + 1, in.y + 5);
    const struct ui_edit *e = ui_edit_of(ui, ui_key_of("f"));
    assert_true(str_eqz(ui_edit_selected(e), "two"));
    point(ui, UI_IN_MOVE, in.x + 9 * 10, in.y + 5);
    assert_true(str_eqz(ui_edit_selected(e), "two three"));
    point(ui, UI_IN_MOVE, in.x + 2, in.y + 5);
    assert_true(str_eqz(ui_edit_selected(e), "one two"));
    ui_close(ui);
}

static void a_triple_click_takes_the_line(void **state)
{
    (void)state;
    struct page p = {3, "ab cd\nef", 0};
    struct ui *ui = show(&p);
    pick(ui, 10, 3);
    type(ui, "x");
    assert_text(ui, "x\nef");
    ui_close(ui);
}

/* Twenty characters of nine pixels are broken; End stays on the line it was pressed on.
 */
static void the_end_of_a_broken_line_is_on_it(void **state)
{
    (void)state;
    struct page p = {3, "", 0};
    struct ui *ui = show(&p);
    int columns = ui_text_box(ui, node(ui, "f")).w / 9;
    char text[400] = "";
    for (int i = 0; i < columns + 5; i++)
        text[i] = 'a';
    type(ui, text);
    ui_frame(ui, build, &p);
    keys(ui, &p, UI_KEY_HOME, UI_CTRL, 1);
    keys(ui, &p, UI_KEY_END, 0, 1);
    struct ui_rect c;
    ui_wants_text(ui, &c);
    assert_int_equal(c.y, ui_text_box(ui, node(ui, "f")).y);
    ui_close(ui);
}

/* --- Pasted and composed ------------------------------------------------------------
 */

static void newlines_of_other_programs_are_newlines(void **state)
{
    (void)state;
    struct page p = {3, "", 0};
    struct ui *ui = show(&p);
    type(ui, "a\r\nb\rc\u2028d");
    assert_text(ui, "a\nb\nc\nd");
    ui_close(ui);
    p.lines = 1;
    ui = show(&p);
    type(ui, "a\r\nb\r\n");
    assert_text(ui, "a b");
    ui_close(ui);
}

static void what_finds_no_room_is_told(void **state)
{
    (void)state;
    struct page p = {1, "", 5};
    struct ui *ui = show(&p);
    assert_int_equal(type(ui, "abcde\u0323\u0301").kind, UI_EV_EDITED);
    assert_text(ui, "abcd"); /* a letter is not cut from its marks */
    const struct ui_edit *e = ui_edit_of(ui, ui_key_of("f"));
    assert_true(e->full);
    press(ui, UI_KEY(UI_KEY_BACKSPACE));
    assert_false(e->full);
    ui_close(ui);
}

static struct ui_event compose(struct ui *ui, const char *text, int at)
{
    struct ui_input in = {.kind = UI_IN_COMPOSE, .text = str_of(text), .at = at};
    return ui_feed(ui, &in);
}

static void what_is_composed_stands_at_the_caret_and_is_no_text_yet(void **state)
{
    (void)state;
    struct page p = {1, "abcd", 0};
    struct ui *ui = show(&p);
    struct ui_rect before, during;
    keys(ui, &p, UI_KEY_LEFT, 0, 2);
    ui_wants_text(ui, &before);
    assert_int_equal(compose(ui, "é\u0323x", 2).kind, UI_EV_NONE);
    ui_frame(ui, build, &p);
    assert_text(ui, "ab"
                    "cd");
    assert_true(str_eqz(node(ui, "f")->text, "abé\u0323xcd"));
    ui_wants_text(ui, &during);
    assert_int_equal(during.x, before.x + 18);
    assert_true(str_eqz(node(ui, "f")->value, "abcd"));
    type(ui, "ẹ"); /* what it becomes */
    ui_frame(ui, build, &p);
    assert_text(ui, "abẹcd");
    assert_true(str_eqz(node(ui, "f")->text, "abẹcd"));
    ui_close(ui);
}

static void composing_replaces_a_selection_and_a_key_ends_it(void **state)
{
    (void)state;
    struct page p = {1, "abcd", 0};
    struct ui *ui = show(&p);
    keys(ui, &p, UI_KEY_LEFT, UI_SHIFT, 2);
    assert_int_equal(compose(ui, "xyz", 3).kind, UI_EV_EDITED);
    assert_text(ui, "ab");
    press(ui, UI_KEY(UI_KEY_LEFT));
    ui_frame(ui, build, &p);
    assert_true(str_eqz(node(ui, "f")->text, "ab"));
    type(ui, "-");
    assert_text(ui, "a-b");
    ui_close(ui);
}

int test_field(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(typing_edits_and_tells),
        cmocka_unit_test(a_letter_and_its_marks_are_one),
        cmocka_unit_test(selections_are_replaced_and_words_skipped),
        cmocka_unit_test(undo_goes_back_by_words_and_redo_forth),
        cmocka_unit_test(letters_taken_out_come_back_by_words),
        cmocka_unit_test(copy_and_cut_reach_the_clipboard),
        cmocka_unit_test(what_is_pasted_is_cleaned),
        cmocka_unit_test(a_field_takes_no_more_than_its_limit),
        cmocka_unit_test(lines_are_typed_and_walked),
        cmocka_unit_test(keys_between_two_frames_see_what_was_typed),
        cmocka_unit_test(tab_leaves_a_field),
        cmocka_unit_test(the_pointer_places_the_caret_and_selects),
        cmocka_unit_test(text_stays_until_it_is_set_or_forgotten),
        cmocka_unit_test(the_caret_blinks_and_is_found),
        cmocka_unit_test(an_emoji_of_several_is_one),
        cmocka_unit_test(arrows_follow_the_direction_of_the_text),
        cmocka_unit_test(a_selection_in_two_directions_is_two_boxes),
        cmocka_unit_test(a_click_finds_its_place_in_arabic),
        cmocka_unit_test(a_double_click_takes_the_word_without_its_signs),
        cmocka_unit_test(a_drag_after_a_double_click_goes_on_by_words),
        cmocka_unit_test(a_triple_click_takes_the_line),
        cmocka_unit_test(the_end_of_a_broken_line_is_on_it),
        cmocka_unit_test(newlines_of_other_programs_are_newlines),
        cmocka_unit_test(what_finds_no_room_is_told),
        cmocka_unit_test(what_is_composed_stands_at_the_caret_and_is_no_text_yet),
        cmocka_unit_test(composing_replaces_a_selection_and_a_key_ends_it),
    };
    return cmocka_run_group_tests_name("ui field", tests, NULL, NULL);
}
