/* scr_settings.c - the page of settings, made from the table of base/settings.h. */
#include "text/setting.h"
#include "ui/scr_int.h"

#include <string.h>

static void choice(struct scr *s, enum setting which, int value, bool chosen)
{
    struct ui *ui = s->ui;
    ui_radio(ui, ui_id(ui, "settings.%s.%d", settings_row(which)->key, value),
             txt_setting_word(s->txt, ui_arena(ui), which, value), chosen,
             UI_CMD(SCR_CMD_SET, (int32_t)which, value));
}

/* A switch is one box to tick; all else, one of several, below
 * its name where the part of the page has another; per cents are short and stand side
 * by side. */
static void setting(struct scr *s, enum setting which)
{
    struct ui *ui = s->ui;
    const struct settings_row *row = settings_row(which);
    int now = s->now.of[which];
    if (row->kind == SETTINGS_SWITCH) {
        ui_checkbox(ui, ui_id(ui, "settings.%s", row->key), scr_say(s, row->title),
                    now != 0, UI_CMD(SCR_CMD_SET, (int32_t)which, now == 0));
    } else {
        if (strcmp(row->title, settings_group_title(row->group)) != 0)
            ui_label(ui, scr_say(s, row->title));
        ui_radios(ui, ui_id(ui, "settings.%s", row->key), scr_say(s, row->title));
        if (row->kind == SETTINGS_PERCENT)
            ui_row(ui, UI_STYLE(.flow = UI_WRAP, .gap = UI_M));
        else
            ui_column(ui, UI_STYLE(.gap = UI_XS));
        for (int i = 0; i < txt_setting_count(s->txt, which); i++) {
            int value = txt_setting_value(which, i);
            choice(s, which, value, value == now);
        }
        ui_end(ui);
        ui_end(ui);
    }
    if (row->help != NULL)
        ui_note(ui, scr_say(s, row->help));
}

static void group(struct scr *s, enum settings_group group)
{
    struct ui *ui = s->ui;
    bool any = group == SETTINGS_KEYS;
    for (int i = 0; i < SETTINGS; i++)
        any = any || settings_row((enum setting)i)->group == group;
    if (!any)
        return;
    ui_card(ui, ui_id(ui, "settings.group.%d", (int)group), UI_STYLE(.gap = UI_S));
    ui_heading(ui, 2, scr_say(s, settings_group_title(group)));
    for (int i = 0; i < SETTINGS; i++)
        if (settings_row((enum setting)i)->group == group)
            setting(s, (enum setting)i);
    if (group == SETTINGS_WORKSHOP) {
        ui_actions(ui);
        ui_button(ui, "settings.blank", scr_say(s, "blank.now"), UI_CMD(SCR_CMD_BLANK));
        ui_end(ui);
    }
    if (group == SETTINGS_KEYS) {
        ui_actions(ui);
        scr_link(s, "settings.keys", "keys.to", SCR_KEYS, -1);
        ui_end(ui);
    }
    ui_end(ui);
}

/* ---- the way back ---------------------------------------------------------------
 */

static struct scr_wish set(enum setting which, int value)
{
    return (struct scr_wish){.kind = SCR_WISH_SET, .n = (int32_t)which, .value = value};
}

struct scr_wish scr_choose(struct scr *s, enum setting which, int value)
{
    settings_note(&s->chosen, which, s->now.of[which], value);
    return set(which, value);
}

struct scr_wish scr_unset(struct scr *s, bool again)
{
    const struct settings_change *c = settings_back(&s->chosen, again);
    if (c == NULL)
        return (struct scr_wish){.kind = SCR_WISH_NOTHING};
    return set(c->which, again ? c->to : c->from);
}

/* ---- the page -------------------------------------------------------------------
 */

static void top(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_row(ui, UI_STYLE(.flow = UI_WRAP, .align = UI_CENTER, .gap = UI_M));
    ui_heading(ui, 1, scr_say(s, "ui.settings"));
    ui_space(ui);
    ui_button(ui, "settings.back", scr_say(s, "ui.back"), UI_CMD(SCR_CMD_BACK));
    ui_button(ui, "settings.undo", scr_say(s, "ui.undo"), UI_CMD(SCR_CMD_UNSET, false));
    ui_state(ui, UI_DISABLED, s->chosen.now == 0);
    ui_button(ui, "settings.full", scr_say(s, "key.full"), UI_CMD(SCR_CMD_FULL));
    if (s->v != NULL)
        ui_button(ui, "settings.library", scr_say(s, "ui.to_library"),
                  UI_CMD(SCR_CMD_CLOSE));
    ui_button(ui, "settings.quit", scr_say(s, "ui.quit"), UI_CMD(SCR_CMD_QUIT));
    ui_end(ui);
}

/* Settings are kept with who sits at the keyboard. */
static void who(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_card(ui, "settings.who", UI_STYLE(.gap = UI_S));
    ui_heading(ui, 2, scr_say(s, "page.profile"));
    scr_who(s, "settings.profile");
    ui_note(ui, scr_say(s, "profile.settings"));
    ui_actions(ui);
    ui_button(ui, "settings.callouts", scr_say(s, "callout.again"),
              UI_CMD(SCR_CMD_CALLOUTS));
    ui_state(ui, UI_DISABLED, scr_callouts(s) == 0);
    ui_end(ui);
    ui_end(ui);
}

void scr_page_settings(struct scr *s)
{
    static const struct {
        enum settings_group groups[3];
    } columns[] = {
        {{SETTINGS_LANGUAGE, SETTINGS_KEYS, SETTINGS_WORKSHOP}},
        {{SETTINGS_READING, SETTINGS_GROUP_COUNT, SETTINGS_GROUP_COUNT}},
        {{SETTINGS_COLOURS, SETTINGS_MOTION, SETTINGS_SOUND}},
    };
    struct ui *ui = s->ui;
    top(s);
    ui_columns(ui);
    for (size_t c = 0; c < sizeof columns / sizeof columns[0]; c++) {
        ui_column(ui, UI_STYLE(.grow = 1, .min_em = 18, .gap = UI_M));
        if (c == 0)
            who(s);
        for (size_t i = 0; i < 3; i++)
            group(s, columns[c].groups[i]);
        ui_end(ui);
    }
    ui_end(ui);
}
