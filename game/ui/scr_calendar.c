/* scr_calendar.c - the calendar: a timeline in lanes, by months or by weeks, and the
 * same in words in the order of days.
 *
 * at.a is the zoom, at.b how far the window was moved from today.
 */
#include "ui/scr_int.h"

#include "base/date.h"

enum { MONTHS, WEEKS };                     /* zoom */
enum { MONTHS_SHOWN = 4, MONTHS_STEP = 2 }; /* of a window by months */
enum { WEEKS_SHOWN = 5, WEEKS_STEP = 3, WEEK = 7 };
enum { LANE_EM = 8 };

/* ---- the page it leads to ----------------------------------------------------------
 */

static struct ui_command letter_page(struct scr *s, u32 letter)
{
    for (u32 i = 0; i < s->v->mail_count; i++)
        if (s->v->mail[i].letter && s->v->mail[i].what == letter)
            return scr_open_mail(s, i);
    return UI_NO_CMD;
}

/* The person or the letter that a deadline is about, if the desk knows of it. */
static struct ui_command page_of_deadline(struct scr *s, u32 milestone)
{
    const struct scn_deadline *d = &s->scn->milestones[milestone].deadline;
    for (u32 i = 0; i < s->v->people_count; i++)
        if (s->v->people[i].what == d->person)
            return UI_CMD(SCR_CMD_GO, SCR_PEOPLE, d->person);
    for (u32 i = 0; i < s->v->drafts_count; i++)
        if (s->v->drafts[i].what == d->request && s->v->drafts[i].started)
            return UI_CMD(SCR_CMD_GO, SCR_PREVIEW, (int32_t)i);
    return UI_NO_CMD;
}

static struct ui_command page_of(struct scr *s, const struct sim_view_date *d)
{
    int32_t what = (int32_t)d->what;
    switch (d->kind) {
    case SIM_DATE_LEAD:
    case SIM_DATE_TASK: return UI_CMD(SCR_CMD_GO, SCR_WORK, what);
    case SIM_DATE_TRANSLATED: return UI_CMD(SCR_CMD_GO, SCR_FILE, what);
    case SIM_DATE_RECORDING:
    case SIM_DATE_TALK: return UI_CMD(SCR_CMD_GO, SCR_TALKS, -1);
    case SIM_DATE_REFLECTION:
    case SIM_DATE_SERVICE: return UI_CMD(SCR_CMD_GO, SCR_PEOPLE, what);
    case SIM_DATE_EXPIRY: return UI_CMD(SCR_CMD_GO, SCR_EVIDENCE, what);
    case SIM_DATE_REQUEST:
    case SIM_DATE_REMINDER: return UI_CMD(SCR_CMD_GO, SCR_PREVIEW, what);
    case SIM_DATE_ANSWER: return letter_page(s, d->what);
    case SIM_DATE_INCOMING: return UI_CMD(SCR_CMD_GO, SCR_INCOMING, what);
    case SIM_DATE_END: return UI_CMD(SCR_CMD_GO, SCR_DECISION, -1);
    case SIM_DATE_DEADLINE: return page_of_deadline(s, d->what);
    case SIM_DATE_TREATY:
    case SIM_DATE_TREATY_ENDS:
    case SIM_DATE_HOLIDAY: break;
    }
    return UI_NO_CMD;
}

/* ---- looks --------------------------------------------------------------------------
 */

static const char *deadline_icon(const struct scr *s, u32 milestone)
{
    static const char *const icons[SCN_DEADLINE_KINDS] = {
        [SCN_DEADLINE_CUSTODY] = "lock",
        [SCN_DEADLINE_ARREST] = "lock",
        [SCN_DEADLINE_FREEZING] = "coins",
        [SCN_DEADLINE_REFLECTION] = "heart-handshake",
        [SCN_DEADLINE_RETENTION] = "hourglass",
        [SCN_DEADLINE_LIMITATION] = "gavel",
        [SCN_DEADLINE_DUTY] = "clock",
        [SCN_DEADLINE_OTHER] = "clock"};
    return icons[s->scn->milestones[milestone].deadline.kind];
}

static const char *icon_of(const struct scr *s, const struct sim_view_date *d)
{
    static const char *const icons[] = {
        [SIM_DATE_LEAD] = "clock",           [SIM_DATE_TASK] = "user",
        [SIM_DATE_TRANSLATED] = "languages", [SIM_DATE_RECORDING] = "languages",
        [SIM_DATE_TALK] = "message-circle",  [SIM_DATE_REFLECTION] = "heart-handshake",
        [SIM_DATE_SERVICE] = "house",        [SIM_DATE_EXPIRY] = "hourglass",
        [SIM_DATE_REQUEST] = "send",         [SIM_DATE_REMINDER] = "phone",
        [SIM_DATE_ANSWER] = "landmark",      [SIM_DATE_INCOMING] = "mail",
        [SIM_DATE_HOLIDAY] = "calendar",     [SIM_DATE_END] = "flag",
        [SIM_DATE_TREATY] = "scroll-text",   [SIM_DATE_TREATY_ENDS] = "scroll-text"};
    return d->kind == SIM_DATE_DEADLINE ? deadline_icon(s, d->what) : icons[d->kind];
}

static enum ui_tone tone_of(const struct sim_view_date *d)
{
    if (d->due)
        return d->soon ? UI_BAD : UI_WARN;
    return d->kind == SIM_DATE_ANSWER ? UI_GOOD : d->ahead ? UI_INFO : UI_PLAIN;
}

void scr_date_line(struct scr *s, const char *id, const struct sim_view_date *d)
{
    struct ui *ui = s->ui;
    struct ui_command page = page_of(s, d);
    if (page.what != 0)
        ui_choice(ui, id, page);
    else
        ui_item(ui);
    ui_icon(ui, icon_of(s, d), tone_of(d));
    ui_column(ui, UI_STYLE(.grow = 1));
    ui_text(ui, scr_msg(s, &d->line));
    ui_note(ui, scr_msg(s, &d->day));
    if (!msg_is_none(&d->then) && d->ahead)
        ui_note(ui, scr_with(s, "calendar.then", "then", scr_msg(s, &d->then)));
    ui_end(ui);
    if (d->soon)
        ui_chip_icon(ui, UI_BAD, "triangle-alert", scr_say(s, "calendar.soon"));
    ui_end(ui);
}

/* ---- the window of days -------------------------------------------------------------
 */

static i32 month_start(i32 day, int by)
{
    struct date d = date_of_day(day);
    int months = d.year * 12 + d.month - 1 + by;
    return date_to_day((struct date){months / 12, months % 12 + 1, 1});
}

static i32 week_start(i32 day, int by)
{
    return day - date_weekday(day) + by * WEEK;
}

static i32 later_of(i32 a, i32 b)
{
    return a > b ? a : b;
}

/* What was before the case began is not shown without being asked for. */
static i32 window_start(const struct scr *s, int by)
{
    i32 today = s->v->head.date, first = s->scn->start_day;
    return s->at.a == WEEKS
               ? week_start(later_of(today - WEEK, first), by * WEEKS_STEP)
               : month_start(later_of(month_start(today, -1), first), by * MONTHS_STEP);
}

static struct ui_days window_of(const struct scr *s)
{
    int shown = s->at.a == WEEKS ? WEEKS_SHOWN : MONTHS_SHOWN;
    struct ui_days w = {.from = window_start(s, s->at.b), .today = s->v->head.date};
    int *ticks = ARENA_ARRAY(ui_arena(s->ui), (size_t)shown + 1, int);
    for (int i = 0; i <= shown; i++)
        ticks[i] = s->at.a == WEEKS ? week_start(w.from, i) : month_start(w.from, i);
    w.count = ticks[shown] - w.from;
    w.ticks = ticks;
    w.tick_count = (size_t)shown;
    return w;
}

static bool in_window(const struct ui_days *w, const struct sim_view_date *d)
{
    return d->to >= w->from && d->from < w->from + w->count;
}

/* The days on which nobody works in a State. */
static const uint8_t *days_off(const struct scr *s, scn_ix state,
                               const struct ui_days *w)
{
    const struct scn_state *st = &s->scn->states[state];
    uint8_t *off = ARENA_ARRAY(ui_arena(s->ui), (size_t)w->count, uint8_t);
    for (int i = 0; i < w->count; i++)
        off[i] = st->weekend >> date_weekday(w->from + i) & 1;
    for (u32 i = 0; i < st->holiday_count; i++) {
        int at = st->holidays[i] - w->from;
        if (at >= 0 && at < w->count)
            off[at] = 1;
    }
    return off;
}

/* ---- the timeline -------------------------------------------------------------------
 */

static struct str tick_words(const struct scr *s, int day)
{
    struct date d = date_of_day(day);
    if (s->at.a == WEEKS)
        return scr_num(s, "ui.date", "date", MSG_DAY, day);
    struct msg m = msg_of(ui_id(s->ui, "calendar.month.%d", d.month));
    msg_user(&m, "year", str_of(ui_id(s->ui, "%d", d.year)));
    return scr_msg(s, &m);
}

static void begin_lane(struct scr *s, struct str name, struct str below)
{
    struct ui *ui = s->ui;
    ui_row(ui, UI_STYLE(.flow = UI_ALONG, .gap = UI_S));
    ui_column(ui, UI_STYLE(.min_em = LANE_EM, .max_em = LANE_EM));
    if (name.n > 0)
        ui_strong(ui, name);
    if (below.n > 0)
        ui_note(ui, below);
    ui_end(ui);
}

static void axis(struct scr *s, const struct ui_days *w)
{
    struct ui *ui = s->ui;
    struct ui_days *bare = ARENA_NEW(ui_arena(ui), struct ui_days);
    *bare = (struct ui_days){.from = w->from, .count = w->count, .today = w->from - 1};
    begin_lane(s, STR_NONE, STR_NONE);
    ui_track(ui, NULL, STR_NONE, bare);
    for (size_t i = 0; i < w->tick_count; i++)
        ui_day(ui, w->ticks[i], UI_PLAIN, tick_words(s, w->ticks[i]));
    if (w->today >= w->from && w->today < w->from + w->count)
        ui_day(ui, w->today, UI_INFO, scr_say(s, "calendar.now"));
    ui_end(ui);
    ui_end(ui);
}

/* What it is about, short; its icon and its name say of what kind it is, its name
 * also when. */
static void span(struct scr *s, const char *id, const struct sim_view_date *d)
{
    struct ui *ui = s->ui;
    struct msg name = msg_of(d->soon ? "calendar.name_soon" : "calendar.name");
    msg_user(&name, "line", scr_msg(s, &d->line));
    msg_user(&name, "day", scr_msg(s, &d->day));
    ui_span(ui, id, d->from, d->to, tone_of(d), page_of(s, d));
    ui_name(ui, scr_msg(s, &name));
    ui_icon(ui, icon_of(s, d), tone_of(d));
    if (d->soon)
        ui_icon(ui, "triangle-alert", UI_BAD);
    ui_note(ui, scr_msg(s, msg_is_none(&d->text) ? &d->line : &d->text));
    ui_end(ui);
}

static void lane(struct scr *s, u32 number, const struct ui_days *w)
{
    struct ui *ui = s->ui;
    const struct sim_view_lane *l = &s->v->lanes[number];
    struct ui_days *days = ARENA_NEW(ui_arena(ui), struct ui_days);
    *days = *w;
    days->off = days_off(s, l->state, w);
    begin_lane(s, scr_msg(s, &l->name),
               l->kind == SIM_LANE_STATE ? STR_NONE : scr_msg(s, &s->v->head.state));
    ui_track(ui, ui_id(ui, "calendar.lane.%d", (int)number), scr_msg(s, &l->name),
             days);
    for (u32 i = 0; i < s->v->dates_count; i++) {
        const struct sim_view_date *d = &s->v->dates[i];
        if (d->lane != number || !in_window(w, d) || d->kind == SIM_DATE_HOLIDAY)
            continue;
        span(s, ui_id(ui, "calendar.span.%d", (int)i), d);
    }
    ui_end(ui);
    ui_end(ui);
}

static void move_button(struct scr *s, const char *id, const char *label, int by,
                        bool can)
{
    ui_button(s->ui, id, scr_say(s, label), UI_CMD(SCR_CMD_STEP, s->at.a, by));
    ui_state(s->ui, UI_DISABLED, !can);
}

static void zoom_tab(struct scr *s, const char *id, const char *label, int zoom)
{
    ui_tab(s->ui, id, scr_say(s, label), s->at.a == zoom,
           UI_CMD(SCR_CMD_STEP, zoom, 0));
}

/* How much is shown, and which part of the case's time. */
static void controls(struct scr *s, const struct ui_days *w)
{
    struct ui *ui = s->ui;
    i32 first = s->scn->start_day, last = s->v->head.date + s->v->head.days_left;
    ui_row(ui, UI_STYLE(.flow = UI_WRAP, .align = UI_CENTER, .gap = UI_M));
    ui_tabs(ui, "calendar.zoom", scr_say(s, "calendar.zoom"));
    zoom_tab(s, "calendar.months", "calendar.zoom.months", MONTHS);
    zoom_tab(s, "calendar.weeks", "calendar.zoom.weeks", WEEKS);
    ui_end(ui);
    move_button(s, "calendar.earlier", "calendar.earlier", s->at.b - 1,
                w->from > first);
    move_button(s, "calendar.now", "calendar.now", 0, s->at.b != 0);
    move_button(s, "calendar.later", "calendar.later", s->at.b + 1,
                w->from + w->count <= last);
    ui_end(ui);
}

/* A lane that is empty in this window tells nothing but another State's days. */
static bool is_drawn(const struct scr *s, u32 number, const struct ui_days *w)
{
    bool any = s->v->lanes[number].kind == SIM_LANE_STATE;
    for (u32 i = 0; i < s->v->dates_count && !any; i++)
        any = s->v->dates[i].lane == number && in_window(w, &s->v->dates[i]) &&
              s->v->dates[i].kind != SIM_DATE_HOLIDAY;
    return any;
}

/* What has to be done first, or is lost. */
static void next_deadline(struct scr *s)
{
    u32 i = 0;
    while (i < s->v->dates_count && !(s->v->dates[i].due && s->v->dates[i].ahead))
        i++;
    if (i == s->v->dates_count)
        return;
    const struct sim_view_date *d = &s->v->dates[i];
    struct msg m =
        msg_of(msg_is_none(&d->then) ? "calendar.next" : "calendar.next_then");
    msg_user(&m, "line", scr_msg(s, &d->line));
    msg_user(&m, "day", scr_msg(s, &d->day));
    if (!msg_is_none(&d->then))
        msg_user(&m, "then", scr_msg(s, &d->then));
    ui_finding(s->ui, UI_WARN, scr_msg(s, &m));
}

static void timeline(struct scr *s)
{
    struct ui *ui = s->ui;
    struct ui_days *w = ARENA_NEW(ui_arena(ui), struct ui_days);
    *w = window_of(s);
    ui_card(ui, "calendar.card", UI_STYLE(.gap = UI_S));
    ui_heading_icon(ui, 2, "calendar", scr_say(s, "calendar.title"));
    controls(s, w);
    next_deadline(s);
    ui_begin(ui, UI_GROUP, "calendar.picture", UI_STYLE(.gap = 2));
    ui_name(ui, scr_say(s, "calendar.picture"));
    axis(s, w);
    for (u32 i = 0; i < s->v->lanes_count; i++) {
        if (!is_drawn(s, i, w))
            continue;
        ui_rule(ui);
        lane(s, i, w);
    }
    ui_end(ui);
    ui_note(ui, scr_say(s, "calendar.help"));
    ui_end(ui);
}

/* ---- in words -----------------------------------------------------------------------
 */

static void ahead(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_card(ui, "calendar.ahead", UI_STYLE(.grow = 1, .min_em = 20, .gap = UI_S));
    ui_heading_icon(ui, 2, "clock", scr_say(s, "calendar.ahead"));
    for (u32 i = 0; i < s->v->dates_count; i++)
        if (s->v->dates[i].ahead)
            scr_date_line(s, ui_id(ui, "calendar.date.%d", (int)i), &s->v->dates[i]);
    ui_end(ui);
}

static void behind(struct scr *s)
{
    struct ui *ui = s->ui;
    u32 shown = 0;
    ui_card(ui, "calendar.behind", UI_STYLE(.grow = 1, .min_em = 20, .gap = UI_S));
    ui_heading_icon(ui, 2, "check", scr_say(s, "calendar.behind"));
    for (u32 i = s->v->dates_count; i-- > 0;) {
        const struct sim_view_date *d = &s->v->dates[i];
        if (d->ahead || d->kind == SIM_DATE_HOLIDAY)
            continue;
        scr_date_line(s, ui_id(ui, "calendar.date.%d", (int)i), d);
        shown++;
    }
    if (shown == 0)
        ui_soft(ui, scr_say(s, "calendar.behind.none"));
    ui_end(ui);
}

void scr_page_calendar(struct scr *s)
{
    struct ui *ui = s->ui;
    if (s->at.a < 0)
        s->at.a = MONTHS;
    scr_desk_tabs(s);
    timeline(s);
    ui_columns(ui);
    ahead(s);
    behind(s);
    ui_end(ui);
}
