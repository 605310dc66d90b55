/* scr_brief.c - the first page of a case: who you are, the file, the people in it, what
 * you have, what is asked and what it teaches.
 */
#include "ui/scr_int.h"

static void your_desk(struct scr *s)
{
    struct ui *ui = s->ui;
    const struct sim_view_head *h = &s->v->head;
    ui_card(ui, "brief.desk", UI_STYLE(.gap = UI_S));
    ui_heading_icon(ui, 2, "briefcase", scr_say(s, "brief.desk"));
    struct msg seat = msg_of("brief.seat");
    msg_user(&seat, "desk", scr_msg(s, &h->desk));
    msg_user(&seat, "state", scr_msg(s, &h->state));
    ui_strong(ui, scr_msg(s, &seat));
    struct msg means = msg_of("brief.means");
    msg_int(&means, "days", h->days_left);
    msg_num(&means, "money", MSG_MONEY, h->money);
    msg_int(&means, "officers", h->officers_all);
    ui_text(ui, scr_msg(s, &means));
    scr_fields(s, "brief.reads", &h->reads);
    ui_end(ui);
}

static u32 unread(const struct sim_view *v)
{
    u32 n = 0;
    for (u32 i = 0; i < v->documents_count; i++)
        n += !v->documents[i].read;
    return n;
}

static void the_file(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_card(ui, "brief.file", UI_STYLE(.gap = UI_S));
    ui_heading_icon(ui, 2, "file-text", scr_say(s, "brief.file"));
    ui_finding(ui, UI_INFO,
               scr_num(s, "brief.file.papers", "count", MSG_INT, unread(s->v)));
    ui_finding(ui, UI_INFO,
               scr_num(s, "brief.file.items", "count", MSG_INT, s->v->items_count));
    if (s->v->people_count > 0)
        ui_heading(ui, 3, scr_say(s, "brief.people"));
    for (u32 i = 0; i < s->v->people_count; i++) {
        const struct sim_view_person *p = &s->v->people[i];
        ui_row(ui, UI_STYLE(.flow = UI_ALONG, .align = UI_CENTER, .gap = UI_S));
        scr_person_line(s, p);
        ui_end(ui);
    }
    ui_end(ui);
}

static void bullets(struct scr *s, const struct sim_msgs *list)
{
    for (u32 i = 0; i < list->count; i++) {
        ui_bullet(s->ui);
        ui_text(s->ui, scr_msg(s, &list->at[i]));
        ui_end(s->ui);
    }
}

/* What is asked, of whom help can be had, and what it is for. */
static void the_task(struct scr *s)
{
    struct ui *ui = s->ui;
    const struct sim_view_head *h = &s->v->head;
    ui_heading_icon(ui, 2, "flag", scr_say(s, "brief.asked"));
    ui_text(ui, scr_say(s, h->examines ? "brief.asked.examine" : "brief.asked.try"));
    scr_fields(s, "brief.states_line", &h->others);
    if (h->teaches.count > 0)
        ui_heading_icon(ui, 2, "lightbulb", scr_say(s, "brief.teaches"));
    bullets(s, &h->teaches);
}

static void before_you_begin(struct scr *s)
{
    struct ui *ui = s->ui;
    const struct sim_view_head *h = &s->v->head;
    ui_card(ui, "brief.before", UI_STYLE(.gap = UI_S));
    ui_heading_icon(ui, 2, "shield-alert", scr_say(s, "brief.notice"));
    scr_text(s, &h->notice);
    ui_finding(ui, UI_INFO, scr_say(s, "brief.fiction"));
    if (!h->reviewed_lawyer || !h->reviewed_support)
        ui_finding(ui, UI_WARN, scr_say(s, "brief.not_reviewed"));
    ui_end(ui);
}

void scr_page_brief(struct scr *s)
{
    struct ui *ui = s->ui;
    const struct sim_view_head *h = &s->v->head;
    ui_columns(ui);
    ui_card(ui, "brief.case",
            UI_STYLE(.grow = 3, .min_em = 24, .gap = UI_M, .scroll = true));
    ui_heading(ui, 1, scr_msg(s, &h->title));
    ui_prose(ui, scr_msg(s, msg_is_none(&h->brief) ? &h->summary : &h->brief));
    ui_actions(ui);
    ui_primary(ui, "brief.begin", scr_say(s, "brief.begin"),
               UI_CMD(SCR_CMD_GO, SCR_DESK, -1));
    ui_state(ui, UI_AUTOFOCUS, true);
    ui_end(ui);
    the_task(s);
    ui_finding(ui, UI_INFO, scr_with_keys(s, "brief.how"));
    ui_end(ui);
    ui_column(ui, UI_STYLE(.grow = 2, .min_em = 18, .gap = UI_M, .scroll = true));
    before_you_begin(s);
    your_desk(s);
    the_file(s);
    ui_end(ui);
    ui_end(ui);
}
