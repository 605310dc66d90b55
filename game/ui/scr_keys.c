/* scr_keys.c - the keys as people see them: their names, the bar of hints below a page,
 * the page to change them, and help. All from the table of keys.h. */
#include "ui/pad.h"
#include "ui/scr_int.h"

/* ---- names
 * --------------------------------------------------------------------------- */

static struct str base_name(const struct scr *s, uint32_t code)
{
    static const struct {
        uint32_t code;
        const char *name;
    } names[] = {{UI_KEY_TAB, "key.name.tab"},
                 {UI_KEY_ENTER, "key.name.enter"},
                 {UI_KEY_ESCAPE, "key.name.escape"},
                 {UI_KEY_BACKSPACE, "key.name.backspace"},
                 {UI_KEY_DELETE, "key.name.delete"},
                 {UI_KEY_LEFT, "key.name.left"},
                 {UI_KEY_RIGHT, "key.name.right"},
                 {UI_KEY_UP, "key.name.up"},
                 {UI_KEY_DOWN, "key.name.down"},
                 {UI_KEY_HOME, "key.name.home"},
                 {UI_KEY_END, "key.name.end"},
                 {UI_KEY_PAGE_UP, "key.name.pageup"},
                 {UI_KEY_PAGE_DOWN, "key.name.pagedown"},
                 {' ', "key.name.space"},
                 {'-', "key.name.minus"}};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (names[i].code == code)
            return scr_say(s, names[i].name);
    bool letter = code >= 'a' && code <= 'z';
    char sign[4];
    if (code >= UI_KEY_F1)
        return str_of(ui_id(s->ui, "F%u", (unsigned)(code - UI_KEY_F1 + 1)));
    size_t n = utf8_encode(letter ? code - 'a' + 'A' : code, sign);
    return arena_str(ui_arena(s->ui), (struct str){sign, n});
}

struct str scr_key_name(const struct scr *s, struct ui_key key)
{
    static const struct {
        unsigned mod;
        const char *with;
    } mods[] = {{UI_SHIFT, "key.with.shift"},
                {UI_ALT, "key.with.alt"},
                {UI_CTRL, "key.with.ctrl"}};
    struct str name = base_name(s, key.code);
    for (size_t i = 0; i < sizeof mods / sizeof mods[0]; i++)
        if ((key.mods & mods[i].mod) != 0)
            name = scr_with(s, mods[i].with, "key", name);
    return name;
}

static struct str key_on(const struct scr *s, enum ui_key_on on)
{
    return scr_key_name(s, ui_keys(s->ui)->of[on]);
}

/* The key, or the button of the controller in hand that does the same. */
static struct str name_on(const struct scr *s, enum ui_key_on on)
{
    const char *button = ui_by_pad(s->ui) ? ui_pad_name(on) : NULL;
    return button != NULL ? scr_say(s, button) : key_on(s, on);
}

struct str scr_with_keys(const struct scr *s, const char *id)
{
    static const enum ui_key_on named[] = {UI_KEY_ON_NEXT, UI_KEY_ON_ACTIVATE,
                                           UI_KEY_ON_HELP, UI_KEY_ON_REFERENCE};
    struct msg m = msg_of(id);
    for (size_t i = 0; i < sizeof named / sizeof named[0]; i++)
        msg_user(&m, ui_keys_row(named[i])->id, name_on(s, named[i]));
    return scr_msg(s, &m);
}

/* ---- the bar of hints
 * ------------------------------------------------------------------ */

/* What no row of the table says: keys that are several, or do one thing on one page. */
enum {
    HINT_SIZE = UI_KEYS,
    HINT_ARROWS,
    HINT_PAGES,
    HINT_DIGITS,
    HINT_KEEP,
    HINT_ENTER,
    HINT_END
};

static const uint8_t
    hints_at_large[] = {UI_KEY_ON_HELP,   UI_KEY_ON_NEXT,     UI_KEY_ON_ACTIVATE,
                        UI_KEY_ON_BACK,   HINT_SIZE,          UI_KEY_ON_UNDO,
                        UI_KEY_ON_SEARCH, UI_KEY_ON_LANGUAGE, UI_KEY_ON_REFERENCE,
                        HINT_END},
    hints_library[] = {UI_KEY_ON_HELP,     UI_KEY_ON_NEXT,
                       UI_KEY_ON_ACTIVATE, UI_KEY_ON_LANGUAGE,
                       UI_KEY_ON_SETTINGS, UI_KEY_ON_REFERENCE,
                       HINT_SIZE,          HINT_END},
    hints_case[] = {UI_KEY_ON_HELP,      UI_KEY_ON_NEXT,     UI_KEY_ON_ACTIVATE,
                    UI_KEY_ON_BACK,      UI_KEY_ON_LANGUAGE, UI_KEY_ON_SETTINGS,
                    UI_KEY_ON_REFERENCE, HINT_SIZE,          HINT_END},
    hints_talk[] = {HINT_DIGITS, HINT_ARROWS,    UI_KEY_ON_ACTIVATE,
                    HINT_PAGES,  UI_KEY_ON_HELP, UI_KEY_ON_LANGUAGE,
                    HINT_END},
    hints_read[] = {HINT_ARROWS,    UI_KEY_ON_NEXT,     UI_KEY_ON_ACTIVATE,
                    HINT_PAGES,     UI_KEY_ON_BACK,     UI_KEY_ON_SEARCH,
                    UI_KEY_ON_HELP, UI_KEY_ON_LANGUAGE, HINT_END},
    hints_draft[] = {UI_KEY_ON_LETTER, UI_KEY_ON_NEXT,     UI_KEY_ON_ACTIVATE,
                     UI_KEY_ON_UNDO,   UI_KEY_ON_BACK,     UI_KEY_ON_SEARCH,
                     UI_KEY_ON_HELP,   UI_KEY_ON_LANGUAGE, UI_KEY_ON_REFERENCE,
                     HINT_END},
    hints_letter[] = {UI_KEY_ON_BACK, HINT_ARROWS,    UI_KEY_ON_ACTIVATE,
                      HINT_PAGES,     UI_KEY_ON_HELP, UI_KEY_ON_LANGUAGE,
                      HINT_END},
    hints_map[] = {UI_KEY_ON_MAP,  UI_KEY_ON_CALENDAR, UI_KEY_ON_NEXT,
                   HINT_ARROWS,    UI_KEY_ON_ACTIVATE, UI_KEY_ON_BACK,
                   UI_KEY_ON_HELP, UI_KEY_ON_LANGUAGE, HINT_END},
    hints_notes[] = {HINT_KEEP,      HINT_ENTER,         UI_KEY_ON_NEXT, UI_KEY_ON_BACK,
                     UI_KEY_ON_HELP, UI_KEY_ON_LANGUAGE, HINT_END};

/* What no row of the table says, on the controller in hand; NULL: it has no such. */
static const char *on_pad(const struct scr *s, int which)
{
    if (!ui_by_pad(s->ui))
        return NULL;
    return which == HINT_ARROWS                        ? ui_pad_arrows
           : which == HINT_PAGES                       ? ui_pad_scrolls
           : which == HINT_KEEP || which == HINT_ENTER ? ui_pad_name(UI_KEY_ON_ACTIVATE)
                                                       : NULL;
}

static struct str hint(const struct scr *s, int which)
{
    static const char *const others[][2] = {
        [HINT_ARROWS - UI_KEYS] = {"help.key.arrows", "key.arrows"},
        [HINT_PAGES - UI_KEYS] = {"key.name.pages", "key.pages"},
        [HINT_DIGITS - UI_KEYS] = {"help.key.digits", "key.digits"},
        [HINT_KEEP - UI_KEYS] = {"key.name.keep", "key.keep"},
        [HINT_ENTER - UI_KEYS] = {"key.name.enter", "search.go"}};
    struct msg m = msg_of(which == HINT_SIZE ? "key.hint.two" : "key.hint");
    struct str key, what;
    if (which < UI_KEYS) {
        key = name_on(s, (enum ui_key_on)which);
        what = which == UI_KEY_ON_LANGUAGE
                   ? scr_other_language(s)
                   : scr_say(s, ui_keys_row((enum ui_key_on)which)->hint);
    } else if (which == HINT_SIZE) {
        key = name_on(s, UI_KEY_ON_LARGER);
        what = scr_say(s, "settings.size");
        msg_user(&m, "other", name_on(s, UI_KEY_ON_SMALLER));
    } else {
        key = scr_say(s, on_pad(s, which) != NULL ? on_pad(s, which)
                                                  : others[which - UI_KEYS][0]);
        what = scr_say(s, others[which - UI_KEYS][1]);
    }
    msg_user(&m, "key", key);
    msg_user(&m, "what", what);
    return scr_msg(s, &m);
}

void scr_hints(struct scr *s)
{
    static const uint8_t *const own[SCR_PAGE_COUNT] = {
        [SCR_LIBRARY] = hints_library, [SCR_CASE] = hints_case,
        [SCR_RESULT] = hints_case,     [SCR_TALK] = hints_talk,
        [SCR_FILE] = hints_read,       [SCR_MAIL] = hints_read,
        [SCR_DRAFT] = hints_draft,     [SCR_PREVIEW] = hints_letter,
        [SCR_MAP] = hints_map,         [SCR_CALENDAR] = hints_map,
        [SCR_NOTES] = hints_notes,     [SCR_COMPARE] = hints_read,
        [SCR_ORIGINAL] = hints_read,   [SCR_PROFILE] = hints_case,
        [SCR_KEYS] = hints_case};
    const uint8_t *at = own[s->at.page] != NULL ? own[s->at.page] : hints_at_large;
    if (s->at.page == SCR_TALK && !scr_talking(s))
        at = hints_read; /* an interview that is over is looked back at */
    struct buf all = BUF_MAX(4096);
    if (s->caption != NULL)
        buf_put(&all, scr_say(s, s->caption));
    for (; *at != HINT_END; at++) {
        if (all.n > 0)
            buf_putz(&all, " · ");
        buf_put(&all, hint(s, *at));
    }
    ui_footer(s->ui, arena_str(ui_arena(s->ui), buf_str(&all)));
    buf_free(&all);
}

/* ---- the page to change them
 * ----------------------------------------------------------- */

static struct str does(const struct scr *s, int on)
{
    return scr_say(s, ui_keys_row((enum ui_key_on)on)->does);
}

/* "Open the help", its key, and what can be done about it. */
static void key_row(struct scr *s, int on)
{
    struct ui *ui = s->ui;
    const struct ui_keys_row *row = ui_keys_row((enum ui_key_on)on);
    struct str what = does(s, on);
    ui_item(ui);
    ui_row(ui, UI_STYLE(.flow = UI_ALONG, .align = UI_CENTER, .gap = UI_M));
    ui_column(ui, UI_STYLE(.grow = 1, .min_em = 16, .max_em = 24));
    ui_text(ui, what);
    ui_end(ui);
    ui_column(ui, UI_STYLE(.min_em = 7));
    ui_strong(ui, key_on(s, (enum ui_key_on)on));
    ui_end(ui);
    ui_button(ui, ui_id(ui, "keys.change.%s", row->id), scr_say(s, "keys.change"),
              UI_CMD(SCR_CMD_KEY, on));
    ui_name(ui, scr_with(s, "keys.change.name", "what", what));
    if (!ui_keys_same(ui_keys(ui)->of[on], row->key)) {
        ui_button(ui, ui_id(ui, "keys.reset.%s", row->id), scr_say(s, "keys.reset"),
                  UI_CMD(SCR_CMD_KEY_RESET, on));
        ui_name(ui, scr_with(s, "keys.reset.name", "what", what));
    }
    ui_end(ui);
    ui_end(ui);
}

void scr_page_keys(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_row(ui, UI_STYLE(.flow = UI_WRAP, .align = UI_CENTER, .gap = UI_M));
    ui_heading(ui, 1, scr_say(s, "page.keys"));
    ui_space(ui);
    ui_button(ui, "keys.back", scr_say(s, "ui.back"), UI_CMD(SCR_CMD_BACK));
    ui_button(ui, "keys.reset_all", scr_say(s, "keys.reset_all"),
              UI_CMD(SCR_CMD_KEYS_ASK));
    ui_end(ui);
    ui_card(ui, "keys", UI_STYLE(.gap = UI_S));
    ui_name(ui, scr_say(s, "page.keys"));
    ui_text(ui, scr_say(s, "keys.help"));
    ui_text(ui, scr_say(s, "keys.two"));
    ui_list(ui, "keys.list", scr_say(s, "page.keys"));
    for (int i = 0; i < UI_KEYS; i++)
        key_row(s, i);
    ui_end(ui);
    ui_end(ui);
}

/* Many choices would be gone at once, and there is no way back to them. */
static void reset_question(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_dialog(ui, "keys.ask", scr_say(s, "keys.reset_all"));
    ui_text(ui, scr_say(s, "keys.reset_all.ask"));
    ui_actions(ui);
    ui_button(ui, "keys.ask.yes", scr_say(s, "keys.reset_all"),
              UI_CMD(SCR_CMD_KEY_RESET, -1));
    ui_primary(ui, "keys.ask.no", scr_say(s, "keys.leave"), UI_CMD(SCR_CMD_NO));
    ui_state(ui, UI_AUTOFOCUS, true);
    ui_end(ui);
    scr_shortcuts_anywhere(s);
    ui_end(ui);
}

void scr_key_question(struct scr *s)
{
    struct ui *ui = s->ui;
    if (s->resetting && s->at.page == SCR_KEYS)
        reset_question(s);
    if (s->key_for < 0 || s->at.page != SCR_KEYS)
        return;
    ui_dialog(ui, "key", scr_say(s, "keys.press"));
    ui_strong(ui, does(s, s->key_for));
    ui_text(ui, scr_say(s, "keys.press.help"));
    if (!msg_is_none(&s->key_said))
        ui_finding(ui, UI_BAD, scr_msg(s, &s->key_said));
    ui_actions(ui);
    ui_button(ui, "key.no", scr_say(s, "keys.leave"), UI_CMD(SCR_CMD_NO));
    ui_state(ui, UI_AUTOFOCUS, true);
    ui_end(ui);
    ui_wants_key(ui);
    ui_end(ui);
}

struct scr_wish scr_key_pressed(struct scr *s, struct ui *ui, struct ui_key key)
{
    enum ui_key_on on = (enum ui_key_on)s->key_for, other = UI_KEY_ON_NEXT;
    enum ui_keys_answer answer = ui_keys_check(ui_keys(ui), on, key, &other);
    s->ui = ui;
    ui_touch(ui);
    if (answer == UI_KEYS_FREE) {
        s->key_for = -1;
        return (struct scr_wish){.kind = SCR_WISH_KEY, .n = (int32_t)on, .key = key};
    }
    s->key_said = msg_of(answer == UI_KEYS_TAKEN ? "keys.taken" : "keys.reserved");
    struct str name = scr_key_name(s, key);
    s->key_name_n = name.n < sizeof s->key_name ? name.n : sizeof s->key_name;
    memcpy(s->key_name, name.p, s->key_name_n);
    msg_user(&s->key_said, "key", (struct str){s->key_name, s->key_name_n});
    if (answer == UI_KEYS_TAKEN)
        msg_text(&s->key_said, "what", str_of(ui_keys_row(other)->does));
    return (struct scr_wish){.kind = SCR_WISH_NOTHING};
}

/* ---- help
 * ----------------------------------------------------------------------------- */

static void help_list(struct scr *s, const char *id, const char *icon,
                      const char *title, const char *const *lines, size_t count)
{
    struct ui *ui = s->ui;
    ui_card(ui, id, UI_STYLE(.grow = 1, .min_em = 24));
    ui_heading_icon(ui, 2, icon, scr_say(s, title));
    for (size_t i = 0; i < count; i++) {
        ui_bullet(ui);
        ui_text(ui, scr_with_keys(s, lines[i]));
        ui_end(ui);
    }
    ui_end(ui);
}

static void help_row(struct scr *s, const char *id, struct str key, struct str what)
{
    ui_table_row(s->ui, ui_id(s->ui, "help.keys.%s", id));
    ui_cell_text(s->ui, key);
    ui_cell_text(s->ui, what);
    ui_end(s->ui);
}

/* What a key does, one a row: those of the table, then those nobody can change. */
static void help_keys(struct scr *s)
{
    static const char *const fixed[][3] = {
        {"arrows", "help.key.arrows", "help.key.arrows.does"},
        {"digits", "help.key.digits", "help.key.digits.does"},
        {"pages", "help.key.pages", "help.key.pages.does"},
        {"ahead", "help.key.ahead", "help.key.ahead.does"},
        {"places", "help.key.places", "help.key.places.does"}};
    struct ui *ui = s->ui;
    ui_card(ui, "help.keys", UI_STYLE(.grow = 1, .min_em = 24, .gap = UI_S));
    struct str titles[] = {scr_say(s, "help.keys"), scr_say(s, "help.keys.does")};
    ui_name(ui, titles[0]);
    ui_table(ui, "help.keys.table", titles[0]);
    ui_table_head(ui, titles, 2);
    for (int i = 0; i < UI_KEYS; i++)
        help_row(s, ui_keys_row((enum ui_key_on)i)->id, name_on(s, (enum ui_key_on)i),
                 does(s, i));
    for (size_t i = 0; i < sizeof fixed / sizeof fixed[0]; i++)
        help_row(s, fixed[i][0], scr_say(s, fixed[i][1]), scr_say(s, fixed[i][2]));
    ui_end(ui);
    ui_actions(ui);
    scr_link(s, "help.to_keys", "keys.to", SCR_KEYS, -1);
    ui_end(ui);
    ui_end(ui);
}

void scr_page_help(struct scr *s)
{
    static const char *const play[] = {"help.ui.1", "help.ui.2", "help.ui.3",
                                       "help.ui.4", "help.ui.5", "help.ui.6",
                                       "help.ui.7", "help.ui.8", "help.ui.9"};
    struct ui *ui = s->ui;
    ui_row(ui, UI_STYLE(.flow = UI_ALONG, .align = UI_CENTER, .gap = UI_M));
    ui_heading(ui, 1, scr_say(s, "ui.help"));
    ui_space(ui);
    ui_button(ui, "help.back", scr_say(s, "ui.back"), UI_CMD(SCR_CMD_BACK));
    ui_end(ui);
    ui_columns(ui);
    help_list(s, "help", "circle-help", "help.play_title", play,
              sizeof play / sizeof play[0]);
    help_keys(s);
    ui_end(ui);
}
