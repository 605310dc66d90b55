/* term_settings.c - the settings in the terminal, made from the table of
 * base/settings.h: the list, the values of one. */
#include "tools/choices.h"
#include "tools/window_keys.h"

#include "text/setting.h"

enum { PLACES = 64 }; /* more than any setting has values: two numbers in one */

static void set(struct term *t, enum setting which, int value)
{
    game_choose(t->g, which, value);
    if (which == SET_LANG)
        t->cases = NULL; /* they are listed in the words of the moment */
}

static void choose(struct term *t, int32_t about)
{
    enum setting which = (enum setting)(about / PLACES);
    int value = txt_setting_value(which, about % PLACES);
    settings_note(&t->chosen, which, t->g->now.of[which], value);
    set(t, which, value);
    t->depth -= settings_row(which)->kind != SETTINGS_SWITCH;
}

static term_page *top_of(const struct term *t)
{
    return t->stack[t->depth - 1].page;
}

bool term_is_setting(const struct term *t)
{
    return top_of(t) == term_page_settings || top_of(t) == term_page_setting;
}

bool term_is_beside(const struct term *t)
{
    return top_of(t) == term_page_keys || top_of(t) == term_page_profiles ||
           top_of(t) == term_page_profile;
}

bool term_settings_back(struct term *t, bool again)
{
    const struct settings_change *c = settings_back(&t->chosen, again);
    if (c != NULL)
        set(t, c->which, again ? c->to : c->from);
    return c != NULL;
}

void term_page_setting(struct term *t, int32_t about)
{
    enum setting which = (enum setting)about;
    const struct settings_row *row = settings_row(which);
    term_head_id(t, row->title);
    if (row->help != NULL)
        term_say_id(t, row->help);
    for (int i = 0; i < txt_setting_count(t->txt, which); i++) {
        int value = txt_setting_value(which, i);
        struct msg m =
            msg_of(value == t->g->now.of[which] ? "term.setting.now" : "term.label");
        msg_user(&m, "label", txt_setting_word(t->txt, &t->frame, which, value));
        term_call(t, &m, choose, about * PLACES + i);
    }
}

/* A switch turns at once; all else has a page of its values. */
static void offer(struct term *t, enum setting which)
{
    const struct settings_row *row = settings_row(which);
    int now = t->g->now.of[which];
    struct msg title = msg_of(row->title);
    struct msg m = term_msg_text("term.setting", "title", &title, t);
    msg_user(&m, "value", txt_setting_word(t->txt, &t->frame, which, now));
    if (row->kind == SETTINGS_SWITCH)
        term_call(t, &m, choose, (int32_t)which * PLACES + (now == 0));
    else
        term_open_msg(t, &m, term_page_setting, (int32_t)which);
}

/* By the command's own word. */
static void say_undo(struct term *t)
{
    struct msg m = msg_of("term.settings.undo"), key = msg_of("term.key.undo");
    struct str words = term_str(t, &key);
    msg_user(&m, "key", term_word_of(&words));
    term_say(t, &m);
}

void term_page_settings(struct term *t, int32_t about)
{
    (void)about;
    term_head_id(t, "ui.settings");
    term_say_id(t, "term.settings.window");
    if (t->chosen.now > 0)
        say_undo(t);
    for (int i = 0; i < SETTINGS; i++)
        if (i != SET_PROJECTOR) /* the window's, of the moment */
            offer(t, (enum setting)i);
    term_offer_keys(t);
    struct msg again = msg_of("callout.again");
    term_call(t, &again, term_callouts_again, 0);
}
