/* term_map.c - the map and the calendar in words, and the state of the case at a
 * glance. */
#include "tools/term.h"

#include "sim/view_calendar.h"
#include "sim/view_map.h"

/* ---- the map ------------------------------------------------------------------------
 */

static struct str officers(struct term *t, const struct sim_view_spot *p)
{
    struct msg m = term_msg_int("map.officers", "count", p->officers);
    msg_num(&m, "date", MSG_DAY, p->officers_until);
    return term_str(t, &m);
}

static struct msg whereabouts(const struct sim_view_spot *p)
{
    struct msg m = msg_of(p->here              ? "map.here"
                          : !p->go.there       ? "map.known_only"
                          : p->go.minutes == 0 ? "map.near"
                                               : "map.travel");
    msg_num(&m, "time", MSG_MINUTES, p->go.minutes);
    return m;
}

static struct msg name_of(struct term *t, const struct sim_view_spot *p)
{
    struct msg name = term_msg_text("map.place.state", "place", &p->name, t);
    msg_user(&name, "state", term_str(t, &p->state_name));
    return name;
}

/* "The coach park, Orisun: 40 min away". */
static void open_spot(struct term *t, const struct sim_view_spot *p)
{
    struct msg where = whereabouts(p);
    struct msg name = name_of(t, p);
    struct msg line = term_msg_text("term.map.place", "name", &name, t);
    msg_user(&line, "status", term_str(t, &where));
    term_open_msg(t, &line, term_page_spot, p->what);
}

static void say_way(struct term *t, const struct sim_view_route *r, u32 number)
{
    struct msg m = msg_of(r->kind == SCN_ROAD ? "map.road" : "map.way");
    msg_user(&m, "from", term_str(t, &t->v->spots[r->from].name));
    msg_user(&m, "to", term_str(t, &t->v->spots[r->to].name));
    msg_int(&m, "number", number);
    term_say(t, &m);
    if (r->kind == SCN_ROAD)
        return;
    struct msg kind = term_msg_text("map.kind_time", "kind", &r->kind_word, t);
    msg_num(&kind, "time", MSG_MINUTES, r->minutes);
    term_say(t, r->minutes > 0 ? &kind : &r->kind_word);
    for (u32 i = 0; i < r->facts.count; i++)
        term_say_item(t, STR("- "), term_str(t, &r->facts.at[i]));
    term_say(t, &r->status);
}

static void say_ways(struct term *t)
{
    u32 number = 0;
    term_head_id(t, "map.ways");
    for (u32 i = 0; i < t->v->routes_count; i++)
        if (t->v->routes[i].kind != SCN_ROAD)
            say_way(t, &t->v->routes[i], ++number);
    if (number == 0)
        term_say_id(t, "map.ways.none");
    for (u32 i = 0; i < t->v->routes_count; i++)
        if (t->v->routes[i].kind == SCN_ROAD)
            say_way(t, &t->v->routes[i], 0);
}

/* What is known of who or what went where; then the places, State by State. */
void term_page_map(struct term *t, int32_t about)
{
    (void)about;
    term_head_id(t, "page.map");
    say_ways(t);
    for (u32 i = 0; i < t->v->spots_count; i++)
        open_spot(t, &t->v->spots[i]);
}

static void open_line(struct term *t, const struct msg *title, const struct msg *status,
                      term_page *page, int32_t about)
{
    struct msg line = term_msg_text("term.item_line", "title", title, t);
    msg_user(&line, "status", term_str(t, status));
    term_open_msg(t, &line, page, about);
}

static void offer_at(struct term *t, const struct sim_view_spot *p)
{
    if (!p->here)
        term_offer(t, &p->go);
    for (u32 i = 0; i < p->leads.count; i++) {
        const struct sim_view_lead *l = &t->v->leads[p->leads.at[i]];
        open_line(t, &l->title, &l->status, term_page_lead, l->what);
    }
    for (u32 i = 0; i < p->items.count; i++) {
        const struct sim_view_item *e = &t->v->items[p->items.at[i]];
        open_line(t, &e->title, &e->status, term_page_item, e->what);
    }
    for (u32 i = 0; i < p->talks.count; i++) {
        const struct sim_view_interview *w = &t->v->interviews[p->talks.at[i]];
        open_line(t, &w->title, &w->status, term_page_interview, w->what);
    }
}

void term_page_spot(struct term *t, int32_t about)
{
    for (u32 i = 0; i < t->v->spots_count; i++) {
        const struct sim_view_spot *p = &t->v->spots[i];
        struct msg where = whereabouts(p);
        if (p->what != about)
            continue;
        struct msg name = name_of(t, p);
        term_head(t, &name);
        term_say(t, &p->about);
        term_say(t, &where);
        if (p->officers > 0)
            term_say_str(t, officers(t, p));
        if (p->leads.count + p->items.count + p->talks.count == 0)
            term_say_id(t, "map.place.nothing");
        offer_at(t, p);
        return;
    }
    term_say_id(t, "term.gone");
}

/* ---- the calendar -------------------------------------------------------------------
 */

/* "Kourdala. Request: …. Since 4 March …", the lane first. */
static struct str date_words(struct term *t, const struct sim_view_date *d)
{
    bool own = d->kind == SIM_DATE_HOLIDAY; /* names its State itself */
    struct msg line =
        term_msg_text(own ? "term.date_alone" : "term.date", "line", &d->line, t);
    msg_user(&line, "day", term_str(t, &d->day));
    msg_user(&line, "lane", term_str(t, &t->v->lanes[d->lane].name));
    struct str words = term_str(t, &line);
    if (!msg_is_none(&d->then) && d->ahead) {
        line = msg_of("term.date_then");
        msg_user(&line, "date", words);
        msg_user(&line, "then", term_str(t, &d->then));
        words = term_str(t, &line);
    }
    if (!d->soon)
        return words;
    line = msg_of("term.date_soon");
    msg_user(&line, "date", words);
    return term_str(t, &line);
}

void term_say_soon(struct term *t)
{
    for (u32 i = 0; i < t->v->dates_count; i++)
        if (t->v->dates[i].kind == SIM_DATE_DEADLINE && t->v->dates[i].soon)
            term_say_str(t, date_words(t, &t->v->dates[i]));
}

/* The person or the letter that a deadline is about, if the desk knows of it. */
static void open_deadline(struct term *t, struct str words, u32 milestone)
{
    const struct scn_deadline *d = &t->g->scn->milestones[milestone].deadline;
    for (u32 i = 0; i < t->v->people_count; i++)
        if (t->v->people[i].what == d->person) {
            term_open(t, words, term_page_person, d->person);
            return;
        }
    for (u32 i = 0; i < t->v->drafts_count; i++)
        if (t->v->drafts[i].what == d->request && t->v->drafts[i].started) {
            term_open(t, words, term_page_preview, (int32_t)i);
            return;
        }
    term_say_str(t, words);
}

static void open_date(struct term *t, const struct sim_view_date *d)
{
    static term_page *const pages[] = {[SIM_DATE_LEAD] = term_page_lead,
                                       [SIM_DATE_TASK] = term_page_lead,
                                       [SIM_DATE_TRANSLATED] = term_page_document,
                                       [SIM_DATE_RECORDING] = term_page_interview,
                                       [SIM_DATE_TALK] = term_page_interview,
                                       [SIM_DATE_REFLECTION] = term_page_person,
                                       [SIM_DATE_SERVICE] = term_page_person,
                                       [SIM_DATE_EXPIRY] = term_page_item,
                                       [SIM_DATE_REQUEST] = term_page_preview,
                                       [SIM_DATE_REMINDER] = term_page_preview,
                                       [SIM_DATE_ANSWER] = NULL,
                                       [SIM_DATE_INCOMING] = term_page_incoming,
                                       [SIM_DATE_HOLIDAY] = NULL,
                                       [SIM_DATE_END] = term_page_decision,
                                       [SIM_DATE_TREATY] = NULL,
                                       [SIM_DATE_TREATY_ENDS] = NULL};
    struct str words = date_words(t, d);
    if (d->kind == SIM_DATE_DEADLINE)
        open_deadline(t, words, d->what);
    else if (d->kind == SIM_DATE_ANSWER)
        term_open_letter(t, d->what, words);
    else if (pages[d->kind] != NULL)
        term_open(t, words, pages[d->kind], (int32_t)d->what);
    else
        term_say_str(t, words);
}

static bool is_holiday(const struct sim_view_date *d)
{
    return d->kind == SIM_DATE_HOLIDAY;
}

/* Those to come; each says itself of which State it is. */
static void page_holidays(struct term *t, int32_t about)
{
    (void)about;
    term_head_id(t, "term.holidays");
    for (u32 i = 0; i < t->v->dates_count; i++) {
        const struct sim_view_date *d = &t->v->dates[i];
        if (!d->ahead || !is_holiday(d))
            continue;
        struct msg line = term_msg_text("term.holiday", "state", &d->text, t);
        msg_user(&line, "day", term_str(t, &d->day));
        term_say_item(t, STR("- "), term_str(t, &line));
    }
}

/* Holidays have a page of their own: nothing is due on them. */
void term_page_calendar(struct term *t, int32_t about)
{
    (void)about;
    bool holidays = false;
    term_head_id(t, "page.calendar");
    term_say_id(t, "term.calendar.order");
    for (u32 i = 0; i < t->v->dates_count; i++) {
        holidays = holidays || (t->v->dates[i].ahead && is_holiday(&t->v->dates[i]));
        if (t->v->dates[i].ahead && !is_holiday(&t->v->dates[i]))
            open_date(t, &t->v->dates[i]);
    }
    for (u32 i = t->v->dates_count; i-- > 0;)
        if (!t->v->dates[i].ahead && !is_holiday(&t->v->dates[i]))
            open_date(t, &t->v->dates[i]);
    if (holidays)
        term_open_id(t, "term.holidays", page_holidays, 0);
}

/* ---- the state of the case ----------------------------------------------------------
 */

static void say_accused(struct term *t, const struct sim_view_accused *a)
{
    const struct sim_view_charge *c = sim_view_best(t->v, a->person);
    if (c == NULL)
        return;
    struct msg value = term_msg_int("desk.covered", "covered", c->covered);
    msg_int(&value, "elements", c->elements);
    struct msg line = term_msg_text("desk.best", "covered", &value, t);
    msg_text(&line, "person", a->name.id);
    msg_text(&line, "offence", c->offence.id);
    term_say(t, &line);
    for (u32 i = 0; i < c->elements; i++) {
        u32 items = c->offered[i].items.count;
        struct msg cell = term_msg_int(
            items == 0 ? "desk.element.none" : "desk.element.items", "count", items);
        msg_user(&cell, "element", term_str(t, &c->offered[i].name));
        term_say_item(t, STR("- "), term_str(t, &cell));
    }
}

static void say_running(struct term *t)
{
    u32 shown = t->v->tasks_count;
    term_head_id(t, "desk.running");
    term_say_tasks(t);
    for (u32 i = 0; i < t->v->drafts_count; i++) {
        const struct sim_view_draft *d = &t->v->drafts[i];
        if (d->stage != SIM_REQ_UNDER_WAY)
            continue;
        i32 days = t->v->head.date - d->sent_date;
        struct msg m = term_msg_int(d->awaited  ? "desk.awaiting"
                                    : days == 0 ? "desk.sent_today"
                                                : "desk.waiting",
                                    "count", days);
        msg_user(&m, "title", term_str(t, &d->title));
        term_say(t, &m);
        shown++;
    }
    if (shown == 0)
        term_say_id(t, "desk.tasks.none");
}

/* What the window's desk has beside the mail: the file so far, what runs, what is due.
 */
void term_page_overview(struct term *t, int32_t about)
{
    (void)about;
    u32 due = 0;
    term_head_id(t, "page.overview");
    for (u32 i = 0; i < t->v->board.accused_count; i++)
        say_accused(t, &t->v->board.accused[i]);
    term_say_id(t, "desk.state.help");
    say_running(t);
    term_head_id(t, "desk.deadlines");
    for (u32 i = 0; i < t->v->dates_count; i++)
        if (t->v->dates[i].due && t->v->dates[i].ahead) {
            open_date(t, &t->v->dates[i]);
            due++;
        }
    if (due == 0)
        term_say_id(t, "desk.deadlines.none");
}
