/* view_calendar.c - the calendar of the desk, from the lists of the same view and the
 * clock's own fields.
 */
#include "sim/care_int.h"
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
    add_lane(k, SIM_LANE_GOODS, home, msg_of("calendar.lane.goods"));
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

static const char *deadline_word(const struct calendar *k, u32 milestone)
{
    static const char *const words[SCN_DEADLINE_KINDS] = {
        "deadline.custody",    "deadline.arrest",    "deadline.freezing",
        "deadline.reflection", "deadline.retention", "deadline.limitation",
        "deadline.duty",       "deadline.other"};
    return words[k->c->scn->milestones[milestone].deadline.kind];
}

static struct msg line_of(const struct calendar *k, const struct sim_view_date *d)
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
                                        [SIM_DATE_END] = "calendar.end",
                                        [SIM_DATE_TREATY] = "calendar.treaty",
                                        [SIM_DATE_TREATY_ENDS] =
                                            "calendar.treaty_ends"};
    struct msg m = msg_of("calendar.line");
    if (msg_is_none(&d->text))
        return msg_of(kinds[d->kind]);
    msg_text(&m, "kind",
             str_of(d->kind == SIM_DATE_DEADLINE ? deadline_word(k, d->what)
                                                 : kinds[d->kind]));
    msg_part(&m, "text", &d->text);
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

/* Who is held is held until an hour, and not until a day. */
static struct msg until(struct msg day, i32 minute)
{
    struct msg m = msg_of("calendar.until");
    msg_part(&m, "day", &day);
    msg_num(&m, "time", MSG_TIME, minute);
    return m;
}

static void enter(struct calendar *k, struct sim_view_date d)
{
    bool waits =
        d.kind == SIM_DATE_REQUEST && k->v->drafts[d.what].stage == SIM_REQ_UNDER_WAY;
    d.date = d.to;
    d.ahead = d.date >= k->today;
    d.soon = d.due && d.ahead && d.date - k->today <= SIM_SOON;
    d.line = line_of(k, &d);
    d.day = day_of(k, &d, waits);
    if (d.until > 0 && d.ahead)
        d.day = until(d.day, d.until);
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

/* The day on which the person accepted it; today, if nobody offered it. */
static i32 reflects_from(const struct calendar *k, scn_ix person, u32 until)
{
    const struct sim_viewing *c = k->c;
    for (u32 i = 0; i < c->scn->care_count; i++) {
        const struct scn_care *care = &c->scn->care[i];
        u32 lasts = (u32)care->days * SIM_DAY_MINUTES;
        if (care->kind == SCN_CARE_REFLECTION && lasts <= until &&
            rd_care_given(c->w, c->s)[sim_care_at(c->w, person, (scn_ix)i)] ==
                SIM_ACCEPTED)
            return sim_date_of(c->w, until - lasts);
    }
    return k->today;
}

static void enter_person(struct calendar *k, const struct sim_view_person *p)
{
    const struct sim_viewing *c = k->c;
    u32 until = rd_reflect_until(c->w, c->s)[p->what];
    u32 service = rd_service_due(c->w, c->s)[p->what];
    struct sim_view_date d = {.kind = SIM_DATE_REFLECTION,
                              .lane = lane_of(k, SIM_LANE_PEOPLE),
                              .to = sim_date_of(c->w, until),
                              .text = p->name,
                              .then = msg_of("calendar.then.reflection"),
                              .what = p->what};
    d.from = reflects_from(k, p->what, until);
    if (until != 0)
        enter(k, d);
    d.kind = SIM_DATE_SERVICE;
    d.from = k->today;
    d.to = sim_date_of(c->w, service);
    d.then = (struct msg){.count = 0};
    if (service != 0)
        enter(k, d);
}

static void enter_people(struct calendar *k)
{
    for (u32 i = 0; i < k->v->people_count; i++)
        enter_person(k, &k->v->people[i]);
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
        enter(k, (struct sim_view_date){.kind = SIM_DATE_EXPIRY,
                                        .lane = lane_of(k, SIM_LANE_GOODS),
                                        .from = date,
                                        .to = date,
                                        .due = true,
                                        .text = item->title,
                                        .then = msg_of("calendar.then.expiry"),
                                        .what = item->what});
    }
}

/* ---- deadlines ----------------------------------------------------------------------
 */

static u32 lane_of_deadline(const struct calendar *k, const struct scn_deadline *d)
{
    static const enum sim_lane_kind lanes[SCN_DEADLINE_KINDS] = {
        [SCN_DEADLINE_CUSTODY] = SIM_LANE_CASE,
        [SCN_DEADLINE_ARREST] = SIM_LANE_CASE,
        [SCN_DEADLINE_FREEZING] = SIM_LANE_GOODS,
        [SCN_DEADLINE_REFLECTION] = SIM_LANE_PEOPLE,
        [SCN_DEADLINE_RETENTION] = SIM_LANE_GOODS,
        [SCN_DEADLINE_LIMITATION] = SIM_LANE_CASE,
        [SCN_DEADLINE_DUTY] = SIM_LANE_WORK,
        [SCN_DEADLINE_OTHER] = SIM_LANE_CASE};
    return lane_of(k, lanes[d->kind]);
}

/* It runs, or it ran out; what was stopped in time is no more a date. */
static void enter_deadline(struct calendar *k, u32 milestone)
{
    const struct sim_viewing *c = k->c;
    const struct scn_deadline *d = &c->scn->milestones[milestone].deadline;
    u32 from, ran_out = rd_milestone(c->w, c->s)[milestone];
    if (!sim_runs_from(c->w, c->s, milestone, &from) ||
        (ran_out == 0 && sim_is_stopped(c->w, c->s, milestone)))
        return;
    u32 to = ran_out != 0 ? ran_out - 1 : sim_runs_to(c->w, milestone, from);
    enter(k, (struct sim_view_date){
                 .kind = SIM_DATE_DEADLINE,
                 .lane = lane_of_deadline(k, d),
                 .from = sim_date_of(c->w, from),
                 .to = sim_date_of(c->w, to),
                 .until = d->kind == SCN_DEADLINE_CUSTODY && ran_out == 0
                              ? (i32)(to % SIM_DAY_MINUTES)
                              : 0,
                 .due = ran_out == 0 && d->kind != SCN_DEADLINE_REFLECTION,
                 .text = sim_text_msg(&d->text),
                 .then = sim_text_msg(&d->then),
                 .what = milestone});
}

static void enter_deadlines(struct calendar *k)
{
    const struct scn *scn = k->c->scn;
    for (u32 i = 0; i < scn->milestones_count; i++)
        if (scn->milestones[i].deadline.kind >= 0 &&
            sim_mine(k->c->w, scn->milestones[i].desk))
            enter_deadline(k, i);
}

static void enter_treaty(struct calendar *k, u32 treaty, enum sim_date_kind kind,
                         i32 date, i32 end)
{
    if (date < k->c->scn->start_day || date > end)
        return;
    enter(k, (struct sim_view_date){.kind = kind,
                                    .lane = lane_of(k, SIM_LANE_CASE),
                                    .from = date,
                                    .to = date,
                                    .text =
                                        sim_text_msg(&k->c->scn->treaties[treaty].name),
                                    .what = treaty});
}

/* Those to which the desk's State is a party. */
static void enter_treaties(struct calendar *k, i32 end)
{
    const struct scn *scn = k->c->scn;
    for (u32 i = 0; i < scn->treaties_count; i++) {
        if (!sim_refs_have(&scn->treaties[i].parties, sim_home(k->c->w)))
            continue;
        enter_treaty(k, i, SIM_DATE_TREATY, scn->treaties[i].from_day, end);
        enter_treaty(k, i, SIM_DATE_TREATY_ENDS, scn->treaties[i].to_day, end);
    }
}

/* ---- letters ------------------------------------------------------------------------
 */

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
           v->letters_count + v->incomings_count + holidays + c->scn->milestones_count +
           2 * c->scn->treaties_count + 1;
}

void sim_view_calendar(const struct sim_viewing *c, struct sim_view *v)
{
    enum { OWN_LANES = 4 };
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
    enter_deadlines(&k);
    enter_treaties(&k, end);
    enter_holidays(&k, end);
    enter(&k, (struct sim_view_date){.kind = SIM_DATE_END,
                                     .lane = lane_of(&k, SIM_LANE_CASE),
                                     .from = end,
                                     .to = end,
                                     .due = true});
}
