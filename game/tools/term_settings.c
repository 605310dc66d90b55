/* term_settings.c - the settings in the terminal, made from the table of
 * base/settings.h: the list, the values of one. */
#include "tools/choices.h"
#include "tools/window_keys.h"

#include "text/setting.h"

enum { PLACES = 64 }; /* more than any setting has values: two numbers in one */

static void choose(struct term *t, int32_t about)
{
    enum setting which = (enum setting)(about / PLACES);
    game_choose(t->g, which, txt_setting_value(which, about % PLACES));
    if (which == SET_LANG)
        t->cases = NULL; /* they are listed in the words of the moment */
    t->depth -= settings_row(which)->kind != SETTINGS_SWITCH;
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

void term_page_settings(struct term *t, int32_t about)
{
    (void)about;
    term_head_id(t, "ui.settings");
    term_say_id(t, "term.settings.window");
    for (int i = 0; i < SETTINGS; i++)
        if (i != SET_PROJECTOR) /* the window's, of the moment */
            offer(t, (enum setting)i);
    term_offer_keys(t);
    struct msg again = msg_of("callout.again");
    term_call(t, &again, term_callouts_again, 0);
}
