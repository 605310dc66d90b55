/* scr_callouts.c - the callouts of the practice case: each control that matters is told
 * of once, right where it stands, when it is first met. Whoever goes on has seen it.
 * Not here: the table (callouts.def), keeping which were seen (tools). */
#include "ui/scr_int.h"

static const struct {
    enum scr_page page;
    const char *at, *say;
} callouts[] = {
#define X(page, at, say, heard_on, heard, key, other) {page, at, say},
#include "ui/callouts.def"
#undef X
};
enum { CALLOUTS = sizeof callouts / sizeof callouts[0] };

static bool is_seen(const struct scr *s, int i)
{
    return (s->callouts_seen >> i & 1) != 0;
}

static void see(struct scr *s, int i)
{
    s->callouts_seen |= UINT32_C(1) << i;
}

static void put(struct scr *s, int i)
{
    struct ui *ui = s->ui;
    ui_begin(ui, UI_STATUS, "callout",
             UI_STYLE(.look = UI_TONED, .tone = UI_INFO, .pad = UI_S, .gap = UI_S));
    ui_live(ui, (uint32_t)i + 1);
    ui_row(ui, UI_STYLE(.flow = UI_ALONG, .align = UI_CENTER, .gap = UI_S));
    ui_icon(ui, "lightbulb", UI_INFO);
    ui_column(ui, UI_STYLE(.grow = 1, .min_em = 10));
    ui_text(ui, scr_with_keys(s, callouts[i].say));
    ui_end(ui);
    ui_button(ui, "callout.seen", scr_say(s, "ui.understood"),
              UI_CMD(SCR_CMD_CALLOUT, i));
    ui_end(ui);
    ui_end(ui);
    ui_stand_at(ui, "callout", callouts[i].at);
}

void scr_callout(struct scr *s)
{
    if (s->callout >= 0 && callouts[s->callout].page != s->at.page)
        see(s, s->callout);
    s->callout = -1;
    if (s->v == NULL || !s->v->head.practice)
        return;
    for (int i = 0; i < CALLOUTS && s->callout < 0; i++)
        if (callouts[i].at != NULL && callouts[i].page == s->at.page &&
            !is_seen(s, i) && ui_has_control(s->ui, callouts[i].at))
            s->callout = i;
    if (s->callout >= 0)
        put(s, s->callout);
}

void scr_callout_seen(struct scr *s, int i)
{
    see(s, i);
    s->callout = -1;
}

void scr_set_callouts(struct scr *s, uint32_t seen)
{
    s->callouts_seen = seen;
    s->callout = -1;
}

uint32_t scr_callouts(const struct scr *s)
{
    return s->callouts_seen;
}
