/* test_keys.c - which key does what: words of keys, what may be chosen, two keys that
 * are enough. */
#include "fake.h"
#include "unit/table.h"

static struct str word_of(struct buf *b, struct ui_key key)
{
    buf_clear(b);
    ui_keys_print(key, b);
    return buf_str(b);
}

static void a_key_is_found_again_by_its_word(void **state)
{
    static const struct {
        const char *word;
        struct ui_key key;
    } rows[] = {{"tab", {UI_KEY_TAB, 0}},
                {"shift+tab", {UI_KEY_TAB, UI_SHIFT}},
                {"f1", {UI_KEY_F1, 0}},
                {"f12", {UI_KEY_F1 + 11, 0}},
                {"f", {'f', 0}},
                {"ctrl+f", {'f', UI_CTRL}},
                {"ctrl++", {'+', UI_CTRL}},
                {"ctrl+alt+m", {'m', UI_CTRL | UI_ALT}},
                {"+", {'+', 0}},
                {"space", {' ', 0}},
                {"pagedown", {UI_KEY_PAGE_DOWN, 0}},
                {"ɓ", {0x253, 0}}};
    struct buf b = BUF_MAX(64);
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct ui_key key = {0};
        assert_row(rows[i].word, ui_keys_parse(str_of(rows[i].word), &key));
        assert_row(rows[i].word,
                   key.code == rows[i].key.code && key.mods == rows[i].key.mods);
        assert_str(word_of(&b, rows[i].key), rows[i].word);
    }
    buf_free(&b);
}

static void what_is_no_key_is_not_read(void **state)
{
    static const char *const none[] = {"",    "f0",   "f13",     "ctrl+", "fx1",
                                       "two", "\x01", "ctrl+f0", "shift+"};
    (void)state;
    for (size_t i = 0; i < COUNT(none); i++) {
        struct ui_key key = {'q', 0};
        assert_row(none[i], !ui_keys_parse(str_of(none[i]), &key));
        assert_row(none[i], key.code == 'q');
    }
}

/* At first no key does two things, and every row may keep its own. */
static void the_table_has_no_conflict(void **state)
{
    struct ui_keys keys = ui_keys_otherwise();
    enum ui_key_on other;
    (void)state;
    for (int i = 0; i < UI_KEYS; i++)
        assert_row(ui_keys_row((enum ui_key_on)i)->id,
                   ui_keys_check(&keys, (enum ui_key_on)i, keys.of[i], &other) ==
                       UI_KEYS_FREE);
}

static void what_may_be_chosen(void **state)
{
    static const struct {
        const char *what;
        enum ui_key_on on;
        struct ui_key key;
        enum ui_keys_answer answer;
        enum ui_key_on other;
    } rows[] = {
        {"a free function key", UI_KEY_ON_HELP, {UI_KEY_F1 + 9, 0}, UI_KEYS_FREE, 0},
        {"a free letter", UI_KEY_ON_HELP, {'h', 0}, UI_KEYS_FREE, 0},
        {"a letter with Ctrl", UI_KEY_ON_HELP, {'h', UI_CTRL}, UI_KEYS_FREE, 0},
        {"another's", UI_KEY_ON_HELP, {'f', UI_CTRL}, UI_KEYS_TAKEN, UI_KEY_ON_SEARCH},
        {"Tab", UI_KEY_ON_HELP, {UI_KEY_TAB, 0}, UI_KEYS_TAKEN, UI_KEY_ON_NEXT},
        {"Tab, to choose",
         UI_KEY_ON_ACTIVATE,
         {UI_KEY_TAB, 0},
         UI_KEYS_TAKEN,
         UI_KEY_ON_NEXT},
        {"an arrow", UI_KEY_ON_HELP, {UI_KEY_UP, 0}, UI_KEYS_RESERVED, 0},
        {"an arrow, to move", UI_KEY_ON_NEXT, {UI_KEY_UP, 0}, UI_KEYS_FREE, 0},
        {"a digit", UI_KEY_ON_HELP, {'7', 0}, UI_KEYS_RESERVED, 0},
        {"a digit, to move", UI_KEY_ON_NEXT, {'7', 0}, UI_KEYS_FREE, 0},
        {"space", UI_KEY_ON_STOP, {' ', 0}, UI_KEYS_RESERVED, 0},
        {"space, to move", UI_KEY_ON_NEXT, {' ', 0}, UI_KEYS_FREE, 0},
        {"copy", UI_KEY_ON_STOP, {'c', UI_CTRL}, UI_KEYS_RESERVED, 0},
        {"its own", UI_KEY_ON_UNDO, {'z', UI_CTRL}, UI_KEYS_FREE, 0},
    };
    struct ui_keys keys = ui_keys_otherwise();
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        enum ui_key_on other = UI_KEY_ON_NEXT;
        assert_row(rows[i].what, ui_keys_check(&keys, rows[i].on, rows[i].key,
                                               &other) == rows[i].answer);
        assert_row(rows[i].what,
                   rows[i].answer != UI_KEYS_TAKEN || other == rows[i].other);
    }
}

/* Tab goes on working when another key moves: nobody may choose it away. */
static void a_moved_key_leaves_the_built_in_one_taken(void **state)
{
    struct ui_keys keys = ui_keys_otherwise();
    enum ui_key_on other = UI_KEY_ON_HELP;
    (void)state;
    keys.of[UI_KEY_ON_NEXT] = UI_KEY('n');
    assert_int_equal(ui_keys_check(&keys, UI_KEY_ON_BACK, UI_KEY(UI_KEY_TAB), &other),
                     UI_KEYS_TAKEN);
    assert_int_equal(other, UI_KEY_ON_NEXT);
    keys.of[UI_KEY_ON_HELP] = UI_KEY('h'); /* but F1 is free now */
    assert_int_equal(ui_keys_check(&keys, UI_KEY_ON_STOP, UI_KEY_FN(1), &other),
                     UI_KEYS_FREE);
}

static void what_was_kept_wrongly_is_mended(void **state)
{
    struct ui_keys keys = ui_keys_otherwise();
    (void)state;
    keys.of[UI_KEY_ON_HELP] = UI_KEY('7');
    keys.of[UI_KEY_ON_STOP] = UI_KEY_CTRL('z');
    keys.of[UI_KEY_ON_NEXT] = UI_KEY('n');
    ui_keys_mend(&keys);
    assert_true(ui_keys_same(keys.of[UI_KEY_ON_HELP], UI_KEY_FN(1)));
    assert_true(ui_keys_same(keys.of[UI_KEY_ON_STOP], UI_KEY_FN(8)));
    assert_true(ui_keys_same(keys.of[UI_KEY_ON_UNDO], UI_KEY_CTRL('z')));
    assert_true(ui_keys_same(keys.of[UI_KEY_ON_NEXT], UI_KEY('n')));
}

/* --- On a page ----------------------------------------------------------------------
 */

struct page {
    bool asks, blank;
};

/* Two buttons with a field between them; a dialog that wants a key. */
static void build(struct ui *ui, void *ctx)
{
    struct page *p = ctx;
    struct ui_field_spec spec = {
        .id = "field", .label = STR("Note"), .lines = 3, .command = UI_CMD(9)};
    if (p->blank) {
        ui_page(ui, "blank");
        ui_main(ui);
        ui_text(ui, STR("Pause"));
        ui_end(ui);
        ui_wants_any(ui);
        ui_end(ui);
        return;
    }
    ui_page(ui, "p");
    ui_hotkey(ui, UI_KEY_ON_HELP, UI_CMD(50));
    ui_main(ui);
    ui_button(ui, "one", STR("One"), UI_CMD(1));
    ui_field(ui, &spec);
    ui_button(ui, "two", STR("Two"), UI_CMD(2));
    ui_end(ui);
    if (p->asks) {
        ui_dialog(ui, "ask", STR("Press"));
        ui_button(ui, "no", STR("Leave"), UI_CMD(3));
        ui_wants_key(ui);
        ui_end(ui);
    }
    ui_end(ui);
}

static struct ui *open_with(struct page *p, struct ui_keys keys)
{
    struct ui *ui = fake_open(1024, 600);
    ui_set_keys(ui, &keys);
    ui_frame(ui, build, p);
    return ui;
}

static void two_keys_go_through_a_page_and_its_field(void **state)
{
    struct page p = {0};
    struct ui_keys keys = ui_keys_otherwise();
    (void)state;
    keys.of[UI_KEY_ON_NEXT] = UI_KEY(' ');
    keys.of[UI_KEY_ON_ACTIVATE] = UI_KEY('j');
    struct ui *ui = open_with(&p, keys);
    assert_str(ui_focused(ui), "one");
    assert_int_equal(press(ui, UI_KEY('j')).command.what, 1);
    press(ui, UI_KEY(' '));
    assert_str(ui_focused(ui), "field");
    /* In the field neither writes; what stands there is sent. */
    assert_int_equal(press(ui, UI_KEY('j')).command.what, 9);
    type(ui, "j");
    type(ui, "J");
    assert_int_equal(ui_field_text(ui, "field").n, 0);
    type(ui, "k");
    assert_str(ui_field_text(ui, "field"), "k");
    press(ui, UI_KEY(' '));
    type(ui, " ");
    assert_str(ui_focused(ui), "two");
    assert_int_equal(press(ui, UI_KEY('j')).command.what, 2);
    /* The built-in keys work as ever. */
    press(ui, UI_KEY(UI_KEY_TAB, UI_SHIFT));
    press(ui, UI_KEY(UI_KEY_TAB, UI_SHIFT));
    assert_str(ui_focused(ui), "one");
    assert_int_equal(press(ui, UI_KEY(UI_KEY_ENTER)).command.what, 1);
    ui_close(ui);
}

static void a_chosen_key_takes_the_place_of_the_first(void **state)
{
    struct page p = {0};
    struct ui_keys keys = ui_keys_otherwise();
    (void)state;
    keys.of[UI_KEY_ON_HELP] = UI_KEY_CTRL('h');
    struct ui *ui = open_with(&p, keys);
    assert_int_equal(press(ui, UI_KEY_FN(1)).kind, UI_EV_NONE);
    assert_int_equal(press(ui, UI_KEY_CTRL('h')).command.what, 50);
    ui_close(ui);
}

static void a_dialog_that_wants_a_key_gets_it(void **state)
{
    struct page p = {.asks = true};
    (void)state;
    struct ui *ui = open_with(&p, ui_keys_otherwise());
    struct ui_event e = press(ui, UI_KEY_FN(1));
    assert_int_equal(e.kind, UI_EV_KEY);
    assert_true(ui_keys_same(e.key, UI_KEY_FN(1)));
    assert_int_equal(press(ui, UI_KEY(UI_KEY_UP)).kind, UI_EV_KEY);
    assert_int_equal(press(ui, UI_KEY(UI_KEY_ENTER)).command.what, 3);
    p.asks = false;
    ui_touch(ui);
    ui_frame(ui, build, &p);
    assert_int_equal(press(ui, UI_KEY_FN(1)).command.what, 50);
    ui_close(ui);
}

static void a_blank_page_takes_every_key_and_click(void **state)
{
    struct page p = {.blank = true};
    (void)state;
    struct ui *ui = open_with(&p, ui_keys_otherwise());
    static const struct ui_key keys[] = {{UI_KEY_TAB, 0},
                                         {UI_KEY_ENTER, 0},
                                         {UI_KEY_ESCAPE, 0},
                                         {'x', 0},
                                         {UI_KEY_F1, 0}};
    for (size_t i = 0; i < COUNT(keys); i++)
        assert_int_equal(press(ui, keys[i]).kind, UI_EV_KEY);
    assert_int_equal(click(ui, 500, 300).kind, UI_EV_KEY);
    p.blank = false;
    ui_touch(ui);
    ui_frame(ui, build, &p);
    assert_int_equal(press(ui, UI_KEY('x')).kind, UI_EV_NONE);
    ui_close(ui);
}

int test_keys(void);
int test_keys(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_key_is_found_again_by_its_word),
        cmocka_unit_test(what_is_no_key_is_not_read),
        cmocka_unit_test(the_table_has_no_conflict),
        cmocka_unit_test(what_may_be_chosen),
        cmocka_unit_test(a_moved_key_leaves_the_built_in_one_taken),
        cmocka_unit_test(what_was_kept_wrongly_is_mended),
        cmocka_unit_test(two_keys_go_through_a_page_and_its_field),
        cmocka_unit_test(a_chosen_key_takes_the_place_of_the_first),
        cmocka_unit_test(a_dialog_that_wants_a_key_gets_it),
        cmocka_unit_test(a_blank_page_takes_every_key_and_click),
    };
    return cmocka_run_group_tests_name("ui keys", tests, NULL, NULL);
}
