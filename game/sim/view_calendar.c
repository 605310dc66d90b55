/* view_calendar.c - the calendar of the desk, from the lists of the same view and the
 * clock's own fields.
 */
#include "sim/change_int.h"
#include "sim/view_int.h"

/* What is being filled: room for everything that can have a day. */
struct calendar {
    const struct sim_viewing *c;
    struct sim_view *v;
    struct sim_view_lane *lanes;
    struct sim_view_date *list;
    i32 today;
};

/* ---- lanes --------------------------------------------------------------------------
 */

static void add_lane(struct calendar *k, enum sim_lane_kind kind, scn_ix state,
                     struct msg name)
{
    k->lanes[k->v->lanes_count++] = (struct sim_view_lane){kind, state, name};
}

static void add_lanes(struct calendar *k)
{
    const struct scn *scn = k->c->scn;
    scn_ix home = sim_home(k->c->w);
    add_lane(k, SIM_LANE_PEOPLE, home, msg_of("calendar.lane.people"));
    add_lane(k, SIM_LANE_WORK, home, msg_of("calendar.lane.work"));
    for (u32 i = 0; i < scn->in_play.count; i++)
        if (scn->in_play.at[i] != home)
            add_lane(k, SIM_LANE_STATE, scn->in_play.at[i],
                     sim_text_msg(&scn->states[scn->in_play.at[i]].name));
    add_lane(k, SIM_LANE_CASE, home, msg_of("calendar.lane.case"));
}

static u32 lane_of(const struct calendar *k, enum sim_lane_kind kind)
{
    u32 i = 0;
    while (k->v->lanes[i].kind != kind)
        i++;
    return i;
}

/* The lane of another State; that of the case for one that has none. */
static u32 lane_of_state(const struct calendar *k, scn_ix state)
{
    for (u32 i = 0; i < k->v->lanes_count; i++)
        if (k->v->lanes[i].kind == SIM_LANE_STATE && k->v->lanes[i].state == state)
            return i;
    return lane_of(k, SIM_LANE_CASE);
}

/* ---- dates --------------------------------------------------------------------------
 */

static bool later(const struct sim_view_date *a, const struct sim_view_date *b)
{
    if (a->date != b->date)
        return a->date > b->date;
    return a->lane != b->lane ? a->lane > b->lane : a->kind > b->kind;
}

static struct msg line_of(const struct sim_view_date *d)
{
    static const char *const kinds[] = {[SIM_DATE_LEAD] = "calendar.lead",
                                        [SIM_DATE_TASK] = "calendar.task",
                                        [SIM_DATE_TRANSLATED] = "calendar.translated",
                                        [SIM_DATE_RECORDING] = "calendar.recording",
                                        [SIM_DATE_TALK] = "calendar.talk",
                                        [SIM_DATE_REFLECTION] = "calendar.reflection",
                                        [SIM_DATE_SERVICE] = "calendar.service",
                                        [SIM_DATE_EXPIRY] = "calendar.expiry",
                                        [SIM_DATE_REQUEST] = "calendar.request",
                                        [SIM_DATE_REMINDER] = "calendar.reminder",
                                        [SIM_DATE_ANSWER] = "calendar.answer",
                                        [SIM_DATE_INCOMING] = "calendar.incoming",
                                        [SIM_DATE_HOLIDAY] = "calendar.holiday",
                                        [SIM_DATE_END] = "calendar.end"};
    struct msg m = msg_of("calendar.line");
    if (msg_is_none(&d->text))
        return msg_of(kinds[d->kind]);
    msg_text(&m, "kind", str_of(kinds[d->kind]));
    msg_text(&m, "text", d->text.id);
    return m;
}

static struct msg counted(const char *id, i32 date, i32 days)
{
    struct msg m = msg_of(id);
    msg_num(&m, "date", MSG_DAY, date);
    msg_int(&m, "count", days);
    return m;
}

/* Its day as seen from today; of a request how long it took, or takes so far. */
static struct msg day_of(const struct calendar *k, const struct sim_view_date *d,
                         bool waits)
{
    struct msg m = msg_of("calendar.span");
    if (waits)
        return counted("calendar.since", d->from, k->today - d->from);
    if (d->date > k->today)
        return counted("calendar.in_days", d->date, d->date - k->today);
    if (d->kind == SIM_DATE_REQUEST && d->from < d->to) {
        msg_num(&m, "from", MSG_DAY, d->from);
        msg_num(&m, "to", MSG_DAY, d->to);
        return m;
    }
    if (d->date < k->today)
        return counted("calendar.ago", d->date, k->today - d->date);
    m = msg_of("calendar.today");
    msg_num(&m, "date", MSG_DAY, d->date);
    return m;
}

static void enter(struct calendar *k, struct sim_view_date d)
{
    bool waits =
        d.kind == SIM_DATE_REQUEST && k->v->drafts[d.what].stage == SIM_REQ_UNDER_WAY;
    d.date = d.to;
    d.ahead = d.date >= k->today;
    d.line = line_of(&d);
    d.day = day_of(k, &d, waits);
    u32 at = k->v->dates_count++;
    for (; at > 0 && later(&k->list[at - 1], &d); at--)
        k->list[at] = k->list[at - 1];
    k->list[at] = d;
}

static void enter_leads(struct calendar *k)
{
    for (u32 i = 0; i < k->v->leads_count; i++) {
        const struct sim_view_lead *l = &k->v->leads[i];
        if (l->state == SIM_LEAD_OFFERED && l->until_date != 0)
            enter(k, (struct sim_view_date){.kind = SIM_DATE_LEAD,
                                            .lane = lane_of(k, SIM_LANE_WORK),
                                            .from = l->until_date,
                                            .to = l->until_date,
                                            .due = true,
                                            .text = l->title,
                                            .what = l->what});
    }
}

static void enter_tasks(struct calendar *k)
{
    static const struct {
        enum sim_date_kind kind;
        enum scn_kind of;
    } kinds[] = {[SIM_TASK_LEAD] = {SIM_DATE_TASK, SCN_LEAD},
                 [SIM_TASK_TRANSLATION] = {SIM_DATE_TRANSLATED, SCN_DOCUMENT},
                 [SIM_TASK_RECORDING] = {SIM_DATE_RECORDING, SCN_INTERVIEW}};
    const struct sim_viewing *c = k->c;
    for (u32 i = 0; i < c->w->count[SIM_F_task_kind]; i++) {
        u8 task = rd_task_kind(c->w, c->s)[i];
        scn_ix what = rd_task_what(c->w, c->s)[i];
        if (task == SIM_TASK_NONE)
            continue;
        enter(k, (struct sim_view_date){
                     .kind = kinds[task].kind,
                     .lane = lane_of(k, SIM_LANE_WORK),
                     .from = k->today,
                     .to = sim_date_of(c->w, rd_task_due(c->w, c->s)[i]),
                     .text = sim_name_msg(c->scn, kinds[task].of, what, c->a),
                     .what = what});
    }
}

static void enter_talks(struct calendar *k)
{
    const struct sim_viewing *c = k->c;
    for (u32 i = 0; i < k->v->interviews_count; i++) {
        const struct sim_view_interview *t = &k->v->interviews[i];
        i32 date = sim_date_of(c->w, rd_talk_minute(c->w, c->s)[t->what]);
        if (t->state == SIM_TALK_DONE)
            enter(k, (struct sim_view_date){.kind = SIM_DATE_TALK,
                                            .lane = lane_of(k, SIM_LANE_PEOPLE),
                                            .from = date,
                                            .to = date,
                                            .text = t->title,
                                            .what = t->what});
    }
}

static void enter_person(struct calendar *k, const struct sim_view_person *p,
                         enum sim_date_kind kind, u32 until)
{
    if (until == 0)
        return;
    enter(k, (struct sim_view_date){.kind = kind,
                                    .lane = lane_of(k, SIM_LANE_PEOPLE),
                                    .from = k->today,
                                    .to = sim_date_of(k->c->w, until),
                                    .text = p->name,
                                    .what = p->what});
}

static void enter_people(struct calendar *k)
{
    const struct sim_viewing *c = k->c;
    for (u32 i = 0; i < k->v->people_count; i++) {
        const struct sim_view_person *p = &k->v->people[i];
        enter_person(k, p, SIM_DATE_REFLECTION, rd_reflect_until(c->w, c->s)[p->what]);
        enter_person(k, p, SIM_DATE_SERVICE, rd_service_due(c->w, c->s)[p->what]);
    }
}

/* What is only heard of, and was asked of nobody to be kept. */
static void enter_expiries(struct calendar *k)
{
    const struct scn *scn = k->c->scn;
    for (u32 i = 0; i < k->v->items_count; i++) {
        const struct sim_view_item *item = &k->v->items[i];
        i32 day = scn->evidence[item->what].expires_day;
        if (item->holding != SIM_HEARD_OF || item->preserved || day == SCN_EVER)
            continue;
        i32 date = scn->start_day + day - 1;
        enter(k, (struct sim_view_date){
                     .kind = SIM_DATE_EXPIRY,
                     .lane = lane_of_state(k, scn->evidence[item->what].state),
                     .from = date,
                     .to = date,
                     .due = true,
                     .text = item->title,
                     .what = item->what});
    }
}

static i32 last_answer(const struct calendar *k, const struct sim_view_draft *d)
{
    i32 date = d->sent_date;
    for (u32 i = 0; i < k->v->letters_count; i++)
        if (k->v->letters[i].slot == d->slot && k->v->letters[i].date > date)
            date = k->v->letters[i].date;
    return date;
}

/* From the day it left to its last answer; to today while none is there. */
static void enter_requests(struct calendar *k)
{
    const struct sim_viewing *c = k->c;
    for (u32 i = 0; i < k->v->drafts_count; i++) {
        const struct sim_view_draft *d = &k->v->drafts[i];
        if (!d->started || d->sends == 0)
            continue;
        struct sim_view_date e = {.kind = SIM_DATE_REQUEST, .text = d->title};
        u32 reminded = rd_req_reminded(c->w, c->s)[d->slot];
        e.lane = lane_of_state(k, c->scn->requests[d->what].to);
        e.from = d->sent_date;
        e.to = d->stage == SIM_REQ_UNDER_WAY ? k->today : last_answer(k, d);
        e.what = i;
        enter(k, e);
        if (reminded == 0)
            continue;
        e.kind = SIM_DATE_REMINDER;
        e.from = e.to = sim_date_of(c->w, reminded - 1);
        enter(k, e);
    }
}

static void enter_answers(struct calendar *k)
{
    for (u32 i = 0; i < k->v->letters_count; i++) {
        const struct sim_view_letter *l = &k->v->letters[i];
        enter(k, (struct sim_view_date){
                     .kind = SIM_DATE_ANSWER,
                     .lane = lane_of_state(k, k->c->scn->requests[l->request].to),
                     .from = l->date,
                     .to = l->date,
                     .text = l->outcome_word,
                     .what = i});
    }
}

static void enter_incomings(struct calendar *k)
{
    const struct sim_viewing *c = k->c;
    for (u32 i = 0; i < k->v->incomings_count; i++) {
        const struct sim_view_incoming *in = &k->v->incomings[i];
        u32 answered = rd_req_answered(c->w, c->s)[in->slot];
        enter(k,
              (struct sim_view_date){
                  .kind = SIM_DATE_INCOMING,
                  .lane = lane_of_state(k, c->scn->requests[in->what].from),
                  .from = in->date,
                  .to = in->answered ? sim_date_of(c->w, answered - 1) : in->due_date,
                  .due = !in->answered,
                  .text = in->title,
                  .what = i});
    }
}

/* Once a State: where its letters stand, or the case. */
static bool shows_holidays(const struct sim_view_lane *lane)
{
    return lane->kind == SIM_LANE_STATE || lane->kind == SIM_LANE_CASE;
}

/* Those of the desk's time. */
static void enter_holidays(struct calendar *k, i32 end)
{
    const struct scn *scn = k->c->scn;
    for (u32 i = 0; i < k->v->lanes_count; i++) {
        const struct scn_state *st = &scn->states[k->v->lanes[i].state];
        for (u32 h = 0; shows_holidays(&k->v->lanes[i]) && h < st->holiday_count; h++)
            if (st->holidays[h] >= scn->start_day && st->holidays[h] <= end)
                enter(k, (struct sim_view_date){.kind = SIM_DATE_HOLIDAY,
                                                .lane = i,
                                                .from = st->holidays[h],
                                                .to = st->holidays[h],
                                                .text = sim_text_msg(&st->name),
                                                .what = k->v->lanes[i].state});
    }
}

static u32 room_for_dates(const struct sim_viewing *c, const struct sim_view *v)
{
    u32 holidays = 0;
    for (u32 i = 0; i < c->scn->states_count; i++)
        holidays += c->scn->states[i].holiday_count;
    return v->leads_count + c->w->count[SIM_F_task_kind] + v->interviews_count +
           2 * v->people_count + v->items_count + 2 * v->drafts_count +
           v->letters_count + v->incomings_count + holidays + 1;
}

void sim_view_calendar(const struct sim_viewing *c, struct sim_view *v)
{
    enum { OWN_LANES = 3 };
    struct calendar k = {.c = c, .v = v};
    i32 end = sim_date_of(c->w, sim_deadline(c->w));
    k.today = sim_date_of(c->w, *rd_minute(c->w, c->s));
    k.lanes =
        ARENA_ARRAY(c->a, OWN_LANES + c->scn->in_play.count, struct sim_view_lane);
    k.list = ARENA_ARRAY(c->a, room_for_dates(c, v), struct sim_view_date);
    v->lanes = k.lanes;
    v->dates = k.list;
    add_lanes(&k);
    enter_leads(&k);
    enter_tasks(&k);
    enter_talks(&k);
    enter_people(&k);
    enter_expiries(&k);
    enter_requests(&k);
    enter_answers(&k);
    enter_incomings(&k);
    enter_holidays(&k, end);
    enter(&k, (struct sim_view_date){.kind = SIM_DATE_END,
                                     .lane = lane_of(&k, SIM_LANE_CASE),
                                     .from = end,
                                     .to = end,
                                     .due = true});
}
