/* scr_told.c - what the last action led to, and that an attempt is not saved: above
 * the page, and told to who listens. */
#include "ui/scr_int.h"

static void saved_badly(struct scr *s)
{
    ui_notice(s->ui, "status", UI_WARN, scr_msg(s, &s->status));
    ui_live(s->ui, 1);
}

/* The stamp of a letter that left with the last action. */
static void stamp(struct scr *s)
{
    for (u32 i = 0; s->v != NULL && i < s->v->drafts_count; i++) {
        const struct sim_view_draft *d = &s->v->drafts[i];
        if ((int)d->what != s->sent || d->sends == 0)
            continue;
        ui_stamp(s->ui, UI_INFO, scr_say(s, "told.sent"),
                 scr_num(s, "ui.date", "date", MSG_DAY, d->sent_date));
        return;
    }
}

/* What the last action led to, above the page until it is put away; an interview shows
 * it within the conversation. */
void scr_told(struct scr *s)
{
    struct ui *ui = s->ui;
    if (!msg_is_none(&s->status))
        saved_badly(s);
    bool talking = s->at.page == SCR_TALK && scr_talking(s);
    if (talking || (s->told_count == 0 && s->done_n == 0 && s->sent < 0))
        return;
    ui_begin(ui, UI_STATUS, "told",
             UI_STYLE(.look = UI_TONED, .tone = UI_INFO, .pad = UI_S, .gap = UI_XS));
    ui_live(ui, s->told_turn);
    if (s->told_new)
        ui_reveal(ui, "told");
    s->told_new = false;
    ui_row(ui, UI_STYLE(.flow = UI_ALONG, .align = UI_CENTER, .gap = UI_M));
    ui_icon(ui, "info", UI_INFO);
    ui_begin(ui, UI_GROUP, NULL,
             UI_STYLE(.flow = s->told_count > 2 ? UI_WRAP : UI_DOWN, .grow = 1,
                      .gap = s->told_count > 2 ? UI_M : UI_XS));
    for (size_t i = 0; i < s->told_count; i++) {
        ui_column(ui, UI_STYLE(.grow = 1, .min_em = 22));
        ui_text(ui, scr_msg(s, &s->told_msgs[i]));
        ui_end(ui);
    }
    if (s->told_count == 0 && s->done_n > 0)
        ui_text(ui, scr_with(s, "ui.done", "what", (struct str){s->done, s->done_n}));
    ui_end(ui);
    stamp(s);
    ui_button(ui, "told.close", scr_say(s, "ui.understood"), UI_CMD(SCR_CMD_DISMISS));
    ui_end(ui);
    ui_end(ui);
}
