/* test_speech.c - what a listener hears, in English and in French: the words of each
 * part and state, what changes, what is read on request, what is typed. */
#include "fake.h"

#include "base/file.h"
#include "ui/speech.h"

int test_speech(void);

enum { GO = 1, TICK, OPEN };

/* What the page under test has of what changes. */
struct page {
    const char *id, *told;
    uint32_t turn;
    bool dialog, ticked, letter, text, early, part, opens;
    const char *clock;
    struct txt *txt;
};

static struct arena arena;
static struct page page;
static struct ui *ui;
static struct ui_speech *speech;

/* The catalogues that are shipped. */
static struct txt *open_words(const char *lang)
{
    struct txt *txt = txt_open(&arena, STR("en"));
    struct diags d = diags_in(&arena);
    struct err e = {0};
    struct str bytes;
    assert_true(
        file_read(STR(SOURCE_DIR "/assets/lang/en.po"), 1 << 22, &arena, &bytes, &e));
    txt_add_po(txt, STR("en"), STR("en.po"), bytes, &d);
    assert_true(
        file_read(STR(SOURCE_DIR "/assets/lang/fr.po"), 1 << 22, &arena, &bytes, &e));
    txt_add_po(txt, STR("fr"), STR("fr.po"), bytes, &d);
    assert_true(txt_use(txt, str_of(lang)));
    return txt;
}

static void build_controls(void)
{
    ui_card(ui, "card", UI_STYLE(0));
    ui_heading(ui, 2, STR("Draft"));
    ui_text(ui, STR("Ask for what you can use."));
    ui_button(ui, "button", STR("Send"), UI_CMD(GO));
    ui_checkbox(ui, "box", STR("Sealed"), page.ticked, UI_CMD(TICK));
    ui_radios(ui, "radios", STR("Language"));
    ui_radio(ui, "radio.1", STR("One"), true, UI_CMD(TICK, 1));
    ui_under(ui);
    ui_note(ui, STR("As the treaty has it."));
    ui_link(ui, "treaty", STR("The treaty"), UI_CMD(OPEN));
    ui_end(ui);
    ui_radio(ui, "radio.2", STR("Two"), false, UI_CMD(TICK, 2));
    ui_end(ui);
    ui_tabs(ui, "tabs", STR("Parts"));
    ui_tab(ui, "tab.1", STR("Left"), false, UI_CMD(GO));
    ui_tab(ui, "tab.2", STR("Right"), true, UI_CMD(GO));
    ui_end(ui);
    ui_step(ui, "step", STR("Facts"), UI_GOOD, UI_CMD(GO));
    ui_state(ui, UI_SELECTED, true);
    ui_button(ui, "off", STR("Withdraw"), UI_CMD(GO));
    ui_state(ui, UI_DISABLED, true);
    struct ui_field_spec field = {.id = "field", .label = STR("Words"), .lines = 1};
    ui_field(ui, &field);
    struct ui_field_spec area = {.id = "area", .label = STR("Notes"), .lines = 3};
    ui_field(ui, &area);
    ui_meter(ui, STR("Trust"), STR("3 of 5"), 3, 5, 0);
    ui_end(ui);
}

static void build_table(void)
{
    static const struct str heads[] = {{"Element", 7}, {"Suspect", 7}};
    ui_table(ui, "table", STR("Board"));
    ui_table_head(ui, heads, 2);
    ui_table_row(ui, NULL);
    ui_cell_text(ui, STR("Act"));
    ui_cell_tone(ui, "cell", UI_PLAIN, STR("2 items"), UI_CMD(OPEN));
    ui_end(ui);
    ui_table_row(ui, NULL);
    ui_cell_text(ui, STR("Means"));
    ui_cell_text(ui, STR("none"));
    ui_end(ui);
    ui_end(ui);
}

static void build_news(void)
{
    if (page.told != NULL) {
        ui_begin(ui, UI_STATUS, "told", UI_STYLE(0));
        ui_live(ui, page.turn);
        ui_text(ui, str_of(page.told));
        if (page.opens)
            ui_link(ui, "told.open", STR("News: a letter"), UI_CMD(OPEN));
        ui_button(ui, "told.close", STR("Understood"), UI_CMD(GO));
        ui_end(ui);
    }
    if (page.letter) {
        ui_sheet(ui, "sheet", STR("A letter"));
        ui_prose(ui, STR("Sir or Madam,"));
        ui_text(ui, STR("Barka da zuwa"));
        ui_lang(ui, STR("ha"));
        ui_end(ui);
    }
}

enum { LINES = 60 };

/* Longer than the window, and nothing in it can be used. */
static void build_text(void)
{
    if (page.part) {
        ui_begin(ui, UI_REGION, "part", UI_STYLE(.grow = 1, .scroll = true));
        ui_name(ui, STR("Leads"));
        ui_button(ui, "lead", STR("Follow it"), UI_CMD(GO));
    }
    for (int i = 1; i <= LINES; i++)
        ui_text(ui, arena_printf(ui_arena(ui), "Line %d.", i));
    if (page.part)
        ui_end(ui);
}

static void build(struct ui *made, void *ctx)
{
    (void)made, (void)ctx;
    ui_page(ui, page.id);
    ui_header(ui, STR("The case"));
    ui_header_note(ui, NULL, str_of(page.clock));
    ui_end(ui);
    ui_rail(ui, STR("Places"));
    ui_rail_item(ui, "rail.desk", "map", STR("Desk"), UI_CMD(GO, 1));
    ui_rail_item(ui, "rail.file", "map", STR("File"), UI_CMD(GO, 2));
    ui_state(ui, UI_CURRENT, true);
    ui_end(ui);
    ui_main(ui);
    build_news();
    if (page.early)
        ui_button(ui, "early", STR("Begin"), UI_CMD(GO));
    if (page.text) {
        build_text();
    } else {
        build_controls();
        build_table();
    }
    ui_end(ui);
    if (page.dialog) {
        ui_dialog(ui, "ask", STR("Sure?"));
        ui_text(ui, STR("It cannot be called back."));
        ui_button(ui, "no", STR("No"), UI_CMD(GO));
        ui_end(ui);
    }
    ui_end(ui);
}

/* All of it, utterances separated by bars; another language than the page's is named.
 */
static const char *words_of(struct ui_said said)
{
    struct buf out = BUF_MAX(1 << 16);
    for (size_t i = 0; i < said.count; i++) {
        buf_putz(&out, i > 0 ? " | " : "");
        if (!str_eq(said.at[i].lang, txt_lang(page.txt)))
            buf_printf(&out, "(%.*s) ", STR_ARG(said.at[i].lang));
        buf_put(&out, said.at[i].text);
    }
    struct str text = arena_str(&arena, buf_str(&out));
    buf_free(&out);
    return text.n > 0 ? text.p : "";
}

static const char *frame(void)
{
    ui_touch(ui);
    ui_frame(ui, build, NULL);
    return words_of(ui_speech_follow(speech, ui));
}

static const char *after(struct ui_key key)
{
    press(ui, key);
    return frame();
}

static const char *on(const char *id)
{
    ui_focus(ui, id);
    return frame();
}

static const char *ask(enum ui_speech_ask what)
{
    return words_of(ui_speech_answer(speech, ui, what));
}

static void open_in(const char *lang)
{
    page = (struct page){.id = "p", .clock = "Day 1", .txt = open_words(lang)};
    ui = fake_open(1280, 720);
    speech = ui_speech_open(page.txt);
}

static int shut(void **state)
{
    (void)state;
    ui_speech_close(speech);
    ui_close(ui);
    arena_free(&arena);
    return 0;
}

static int english(void **state)
{
    (void)state;
    open_in("en");
    return 0;
}

static int french(void **state)
{
    (void)state;
    open_in("fr");
    return 0;
}

/* --- words --------------------------------------------------------------------------
 */

static void each_part_says_its_role_value_and_state(void **state)
{
    (void)state;
    frame();
    on("box");
    assert_string_equal(on("button"), "Send, button");
    assert_string_equal(on("box"), "Sealed, checkbox, not checked");
    assert_string_equal(on("radio.1"), "Language, one of several | One, radio button, "
                                       "checked, 1 of 2. As the treaty has it.");
    assert_string_equal(on("radio.2"), "Two, radio button, not checked, 2 of 2");
    assert_string_equal(on("tab.2"), "Parts, tabs | Right, tab, selected, 2 of 2");
    assert_string_equal(on("step"), "Facts, entry, selected");
    assert_string_equal(on("field"), "Words, text field, empty");
    assert_string_equal(on("area"), "Notes, text field of several lines, empty");
    assert_string_equal(
        on("cell"), "Board, table, 2 rows, 2 columns | Act, Suspect: 2 items, cell");
    assert_string_equal(on("rail.desk"), "Places, navigation | Desk, link, 1 of 2");
    assert_string_equal(on("rail.file"), "File, link, you are here, 2 of 2");
}

static void french_words_agree_with_what_they_are_said_of(void **state)
{
    (void)state;
    frame();
    on("box");
    assert_string_equal(on("button"), "Send, bouton");
    assert_string_equal(on("box"), "Sealed, case à cocher, non cochée");
    assert_string_equal(on("radio.1"),
                        "Language, un choix parmi plusieurs | One, bouton radio, "
                        "coché, 1 sur 2. As the treaty has it.");
    assert_string_equal(on("tab.2"),
                        "Parts, onglets | Right, onglet, sélectionné, 2 sur 2");
    assert_string_equal(on("step"), "Facts, entrée, sélectionnée");
    assert_string_equal(on("field"), "Words, champ de texte, vide");
    assert_string_equal(on("cell"), "Board, tableau, 2 lignes, 2 colonnes | Act, "
                                    "Suspect : 2 items, case");
    assert_string_equal(on("rail.file"),
                        "Places, navigation | File, lien, vous êtes ici, 2 sur 2");
    page.ticked = true;
    assert_string_equal(on("box"), "Draft | Sealed, case à cocher, cochée");
}

/* --- what changes -------------------------------------------------------------------
 */

static void a_page_says_where_we_are_and_then_what_is_in_focus(void **state)
{
    (void)state;
    assert_string_equal(frame(), "The case | File | Draft | Send, button");
    page.id = "q"; /* the same case, the same place: neither is said again */
    assert_string_equal(frame(), "Draft | Send, button");
    assert_string_equal(frame(), "");
    page.id = "r";
    page.clock = "Day 2"; /* told of when it changes, on whatever page */
    assert_string_equal(frame(), "Day 2 | Draft | Send, button");
}

static void what_an_action_led_to_is_said_first_and_each_time(void **state)
{
    (void)state;
    frame();
    page.told = "There is nothing to undo.";
    page.turn = 1;
    page.clock = "Day 2";
    assert_string_equal(frame(), "There is nothing to undo. | Day 2");
    assert_string_equal(frame(), "");
    page.turn = 2;
    assert_string_equal(frame(), "There is nothing to undo.");
    page.told = NULL;
    assert_string_equal(frame(), "");
}

static void what_is_told_is_said_once_where_it_is_a_link_too(void **state)
{
    (void)state;
    frame();
    on("button");
    page.told = "Time spent: 5 min";
    page.turn = 1;
    page.opens = true;
    assert_string_equal(frame(), "Time spent: 5 minutes | News: a letter, link");
    page.told = "Time spent: 1 h";
    page.turn = 2;
    ui_focus(ui, "told.open");
    assert_string_equal(frame(), "Time spent: 1 hour | News: a letter, link");
}

static void a_state_that_changes_is_said_without_the_rest(void **state)
{
    (void)state;
    frame();
    on("box");
    page.ticked = true;
    assert_string_equal(frame(), "checked");
}

static void a_question_is_read_before_its_answers(void **state)
{
    (void)state;
    frame();
    page.dialog = true;
    assert_string_equal(frame(),
                        "Sure? question | It cannot be called back. | No, button");
    page.dialog = false;
    assert_string_equal(frame(), "Draft | Send, button");
}

static void a_letter_is_read_and_what_nobody_can_speak_is_told_once(void **state)
{
    (void)state;
    static const struct str langs[] = {{"en", 2}, {"fr", 2}};
    ui_speech_voices(speech, langs, 2);
    frame();
    page.letter = true;
    assert_string_equal(frame(), "Sir or Madam, | Hausa: there is no voice for this "
                                 "language here; this one reads it. | Barka da zuwa");
    page.letter = false;
    frame();
    page.letter = true;
    assert_string_equal(frame(), "Sir or Madam, | Barka da zuwa");
}

static void another_language_has_its_own_voice(void **state)
{
    (void)state;
    frame();
    page.letter = true;
    assert_string_equal(frame(), "Sir or Madam, | (ha) Barka da zuwa");
}

static void another_interface_language_says_the_page_again_and_no_news(void **state)
{
    (void)state;
    page.told = "Done.";
    page.turn = 1;
    frame();
    assert_true(txt_use(page.txt, STR("fr")));
    assert_string_equal(frame(), "File | Understood, bouton");
}

/* --- reading ------------------------------------------------------------------------
 */

static void what_cannot_be_used_is_read_by_passages(void **state)
{
    (void)state;
    frame();
    assert_string_equal(ask(UI_SPEECH_NEXT), "Draft, heading, level 2");
    assert_string_equal(ask(UI_SPEECH_NEXT), "Ask for what you can use.");
    assert_string_equal(ask(UI_SPEECH_BACK), "Draft, heading, level 2");
    assert_string_equal(ask(UI_SPEECH_BACK), "Top of the page.");
    assert_string_equal(ask(UI_SPEECH_AGAIN), "Top of the page.");
    ask(UI_SPEECH_NEXT);
    assert_string_equal(ask(UI_SPEECH_NEXT), "Send, button");
    assert_focus(ui, "button"); /* what can be used can be used at once */
    assert_string_equal(frame(), "");
}

/* What a page begins with was said when it came. */
static void reading_on_begins_after_the_control_that_was_said(void **state)
{
    (void)state;
    page.early = true;
    assert_string_equal(frame(), "The case | File | Begin, button");
    assert_string_equal(ask(UI_SPEECH_NEXT), "Draft, heading, level 2");
    assert_string_equal(ask(UI_SPEECH_BACK), "Begin, button");
}

static void a_passage_is_gone_through_by_words_and_spelt(void **state)
{
    (void)state;
    frame();
    ask(UI_SPEECH_NEXT);
    ask(UI_SPEECH_NEXT); /* "Ask for what you can use." */
    assert_string_equal(ask(UI_SPEECH_WORD), "Ask");
    assert_string_equal(ask(UI_SPEECH_SPELL), "capital A | s | k");
    assert_string_equal(ask(UI_SPEECH_WORD), "for");
    assert_string_equal(ask(UI_SPEECH_WORD), "what");
    assert_string_equal(ask(UI_SPEECH_BACK_WORD), "for");
    assert_string_equal(ask(UI_SPEECH_BACK_WORD), "Ask");
    assert_string_equal(ask(UI_SPEECH_BACK_WORD), "Top of the page.");
    for (int i = 0; i < 6; i++)
        ask(UI_SPEECH_WORD);
    assert_string_equal(ask(UI_SPEECH_SPELL), "u | s | e | full stop");
    assert_string_equal(ask(UI_SPEECH_WORD), "End of the page.");
    ask(UI_SPEECH_NEXT);
    assert_string_equal(ask(UI_SPEECH_SPELL), "capital S | e | n | d");
}

static const char *told(const char *words)
{
    page.told = words;
    page.turn++;
    return frame();
}

static void abbreviations_are_read_in_full(void **state)
{
    (void)state;
    frame();
    on("button");
    assert_string_equal(told("See art. 18(17) and s. 110."),
                        "See article 18(17) and section 110.");
    assert_string_equal(told("Modern art. It ends."), "Modern art. It ends.");
    assert_string_equal(told("Smart. 3 of them: cats. 9 lives."),
                        "Smart. 3 of them: cats. 9 lives.");
    assert_string_equal(told("The MLA desk, MLAs."), "The M L A desk, MLAs.");
    assert_string_equal(told("Read (5 min), 1 h 1 min, 21 h."),
                        "Read (5 minutes), 1 hour 1 minute, 21 hours.");
}

static void french_abbreviations_are_read_in_full(void **state)
{
    (void)state;
    frame();
    on("button");
    assert_string_equal(told("L’art. 14, n° 2 ; 8 h 30."),
                        "L’article 14, numéro 2 ; 8 heures 30.");
    assert_string_equal(told("1 h, 21 h, 1 h 30 min et 1 min."),
                        "1 heure, 21 heures, 1 heure 30 minutes et 1 minute.");
    assert_string_equal(told("M. Émile, M. Lansa ; l’an M. et h."),
                        "monsieur Émile, monsieur Lansa ; l’an M. et h.");
}

static void where_one_is_can_be_asked(void **state)
{
    (void)state;
    frame();
    on("box");
    assert_string_equal(ask(UI_SPEECH_WHERE),
                        "The case | File | Day 1 | Sealed, checkbox, not checked");
    page.dialog = true;
    frame();
    assert_string_equal(ask(UI_SPEECH_WHERE),
                        "The case | File | Day 1 | Sure? question | No, button");
    assert_string_equal(frame(), ""); /* nothing is new by that */
}

static void headings_are_leapt_to(void **state)
{
    (void)state;
    frame();
    assert_string_equal(ask(UI_SPEECH_NEXT_HEADING), "Draft, heading, level 2");
    assert_string_equal(ask(UI_SPEECH_NEXT_HEADING), "End of the page.");
}

static void a_whole_page_is_read_once_in_order(void **state)
{
    (void)state;
    page.told = "Done.";
    page.turn = 1;
    frame();
    assert_string_equal(
        ask(UI_SPEECH_PAGE),
        "Done. | Understood, button | Draft, heading, level 2 | Ask for what you can "
        "use. | Send, button | Sealed, checkbox, not checked | One, radio button, "
        "checked | The treaty, link | Two, radio button, not checked | Left, tab | "
        "Right, tab, selected | "
        "Facts, entry, selected | Withdraw, button, unavailable | Words, text field, "
        "empty | Notes, text field of several lines, empty | Trust, 3 of 5 | Board, "
        "table, 2 rows, 2 columns | Act | Suspect: 2 items, cell | Means; "
        "Suspect: none | End of the page.");
}

/* --- typing -------------------------------------------------------------------------
 */

static const char *typing(const char *text)
{
    type(ui, text);
    return frame();
}

/* The lines from one to another, as they are said. */
static const char *lines(int from, int to)
{
    struct buf out = BUF_MAX(1 << 16);
    for (int i = from; i <= to; i++)
        buf_printf(&out, "%sLine %d.", i > from ? " | " : "", i);
    struct str text = arena_str(&arena, buf_str(&out));
    buf_free(&out);
    return text.p;
}

/* The number of the line said last. */
static int last_line(const char *said)
{
    struct str words = str_of(said);
    int64_t n = 0;
    while (words.n > 0) {
        struct str word = str_cut(&words, ' '); /* "12." */
        str_int(str_sub(word, 0, word.n > 0 ? word.n - 1 : 0), &n);
    }
    return (int)n;
}

static void a_text_that_scrolls_says_on_up_to_what_is_in_view(void **state)
{
    (void)state;
    page.text = true;
    assert_string_equal(frame(), "The case | File | Line 1. Enter reads on");
    int to = 0, rounds = 0;
    while (to < LINES) {
        const char *said = after(UI_KEY(UI_KEY_ENTER));
        int from = to + 1; /* no line twice, none left out */
        to = last_line(said);
        assert_true(to >= from && ++rounds < LINES);
        assert_string_equal(said, lines(from, to));
    }
    assert_true(rounds > 1);
    const char *again = after(UI_KEY(UI_KEY_ENTER)); /* after its end it begins again */
    assert_string_equal(again, lines(1, last_line(again)));
    assert_true(last_line(again) > 1);
}

static void a_part_that_had_the_focus_is_not_named_again_within(void **state)
{
    (void)state;
    page.text = page.part = true;
    frame();
    press(ui, UI_KEY(UI_KEY_TAB));
    while (ui_find(ui, ui->focus)->role != UI_REGION)
        frame(), press(ui, UI_KEY(UI_KEY_TAB));
    assert_string_equal(frame(), "Leads, Enter reads on");
    assert_string_equal(on("lead"), "Follow it, button");
}

static void reading_a_text_by_passages_says_one_at_a_time(void **state)
{
    (void)state;
    page.text = true;
    frame();
    for (int i = 1; i <= LINES; i++) { /* also where it scrolls for them */
        assert_string_equal(ask(UI_SPEECH_NEXT), lines(i, i));
        assert_string_equal(frame(), "");
    }
    for (int i = LINES - 1; i >= 1; i--) {
        assert_string_equal(ask(UI_SPEECH_BACK), lines(i, i));
        assert_string_equal(frame(), "");
    }
}

static void what_is_typed_is_said_by_letters_and_words(void **state)
{
    (void)state;
    frame();
    on("field");
    assert_string_equal(typing("L"), "capital L");
    assert_string_equal(typing("é"), "é");
    assert_string_equal(typing(" "), "Lé | space");
    assert_string_equal(after(UI_KEY(UI_KEY_BACKSPACE)), "deleted | space");
    assert_string_equal(after(UI_KEY(UI_KEY_LEFT)), "é");
    assert_string_equal(after(UI_KEY(UI_KEY_HOME)), "capital L");
    assert_string_equal(after(UI_KEY(UI_KEY_END, UI_SHIFT)), "selected: Lé");
    ui_speech_echo(speech, UI_ECHO_WORDS);
    assert_string_equal(typing("a"), "");
    assert_string_equal(typing("."), "a");
    ui_speech_echo(speech, UI_ECHO_NONE);
    assert_string_equal(typing("b"), "");
}

static void ctrl_and_page_keys_go_to_the_place_beside(void **state)
{
    (void)state;
    frame();
    struct ui_event e = press(ui, UI_KEY(UI_KEY_PAGE_DOWN, UI_CTRL));
    assert_int_equal(e.kind, UI_EV_COMMAND);
    assert_int_equal(e.command.a, 1); /* after the last comes the first */
    assert_int_equal(press(ui, UI_KEY(UI_KEY_PAGE_UP, UI_CTRL)).command.a, 1);
}

#define EN(f) cmocka_unit_test_setup_teardown(f, english, shut)

int test_speech(void)
{
    const struct CMUnitTest tests[] = {
        EN(each_part_says_its_role_value_and_state),
        cmocka_unit_test_setup_teardown(french_words_agree_with_what_they_are_said_of,
                                        french, shut),
        EN(a_page_says_where_we_are_and_then_what_is_in_focus),
        EN(what_an_action_led_to_is_said_first_and_each_time),
        EN(what_is_told_is_said_once_where_it_is_a_link_too),
        EN(a_state_that_changes_is_said_without_the_rest),
        EN(a_question_is_read_before_its_answers),
        EN(a_letter_is_read_and_what_nobody_can_speak_is_told_once),
        EN(another_language_has_its_own_voice),
        EN(another_interface_language_says_the_page_again_and_no_news),
        EN(what_cannot_be_used_is_read_by_passages),
        EN(reading_on_begins_after_the_control_that_was_said),
        EN(a_passage_is_gone_through_by_words_and_spelt),
        EN(abbreviations_are_read_in_full),
        cmocka_unit_test_setup_teardown(french_abbreviations_are_read_in_full, french,
                                        shut),
        EN(where_one_is_can_be_asked),
        EN(headings_are_leapt_to),
        EN(a_whole_page_is_read_once_in_order),
        EN(what_is_typed_is_said_by_letters_and_words),
        EN(a_text_that_scrolls_says_on_up_to_what_is_in_view),
        EN(a_part_that_had_the_focus_is_not_named_again_within),
        EN(reading_a_text_by_passages_says_one_at_a_time),
        EN(ctrl_and_page_keys_go_to_the_place_beside)};
    return cmocka_run_group_tests_name("speech", tests, NULL, NULL);
}
