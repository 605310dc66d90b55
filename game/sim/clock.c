/* clock.c - one world clock: working hours, working days, and what is due on the way.
 *
 * Foreground work runs in the working hours of the desk's State; letters and
 * translations in the working days of the State that does them. What belongs to a day
 * (an item that expires, a lead that lapses) happens when the next day opens.
 */
#include "sim/care_int.h"
#include "sim/change_int.h"
#include "sim/swap_int.h"

#include "base/date.h"
#include "base/limits.h"

static bool is_working_day(const struct sim_world *w, scn_ix state, u32 day)
{
    const struct scn_state *st = &w->scn->states[state];
    i32 date = w->scn->start_day + (i32)day;
    if ((st->weekend >> date_weekday(date) & 1) != 0)
        return false;
    for (u32 i = 0; i < st->holiday_count; i++) {
        if (st->holidays[i] == date)
            return false;
    }
    return true;
}

static u32 opening(const struct sim_world *w, u32 day)
{
    return day * SIM_DAY_MINUTES + (u32)w->scn->opens;
}

u32 sim_work_end(const struct sim_world *w, scn_ix state, u32 start, u32 minutes)
{
    u32 day = start / SIM_DAY_MINUTES;
    u32 at = start;
    for (;; day++, at = opening(w, day)) {
        u32 opens = opening(w, day);
        u32 closes = day * SIM_DAY_MINUTES + (u32)w->scn->closes;
        if (at < opens)
            at = opens;
        if (at >= closes || !is_working_day(w, state, day))
            continue;
        if (minutes <= closes - at)
            return at + minutes;
        minutes -= closes - at;
    }
}

u32 sim_workdays_after(const struct sim_world *w, scn_ix state, u32 minute, i32 n)
{
    u32 day = minute / SIM_DAY_MINUTES;
    while (n > 0 || !is_working_day(w, state, day) || opening(w, day) <= minute) {
        day++;
        n -= is_working_day(w, state, day);
    }
    return opening(w, day);
}

u32 sim_deadline(const struct sim_world *w)
{
    return opening(w, (u32)w->scn->desks[w->desk].days);
}

/* ---- what is due
 * ------------------------------------------------------------------------ */

void sim_finish_lead(struct sim_change *c, scn_ix lead)
{
    wr_lead(c->w, c->s)[lead] = SIM_LEAD_DONE;
    sim_touch(c, SCN_PART_LEADS);
    sim_tell(c, SIM_EV_LEAD_DONE, lead, 0);
    sim_run_effects(c, &c->w->scn->leads[lead].effects);
}

static void finish_translation(struct sim_change *c, scn_ix document, u16 by)
{
    static const u8 how[] = {[SCN_SWORN] = SIM_BY_SWORN,
                             [SCN_AGENCY] = SIM_BY_AGENCY,
                             [SCN_NGO] = SIM_BY_OTHER,
                             [SCN_COLLEAGUE] = SIM_BY_OTHER,
                             [SCN_RELATIVE] = SIM_BY_OTHER};
    wr_translation(c->w, c->s)[document] = how[c->w->scn->interpreters[by].kind];
    sim_touch(c, SCN_PART_PAPERS);
    sim_tell(c, SIM_EV_TRANSLATED, document, 0);
}

static void run_tasks(struct sim_change *c)
{
    u32 now = *rd_minute(c->w, c->s);
    for (u32 i = 0; i < LIMIT_TASKS; i++) {
        u8 kind = rd_task_kind(c->w, c->s)[i];
        if (kind == SIM_TASK_NONE || rd_task_due(c->w, c->s)[i] > now)
            continue;
        u16 what = rd_task_what(c->w, c->s)[i], arg = rd_task_arg(c->w, c->s)[i];
        wr_task_kind(c->w, c->s)[i] = SIM_TASK_NONE;
        wr_task_what(c->w, c->s)[i] = 0;
        wr_task_arg(c->w, c->s)[i] = 0;
        wr_task_due(c->w, c->s)[i] = 0;
        if (kind == SIM_TASK_LEAD) {
            *wr_officers(c->w, c->s) += 1;
            sim_touch(c, SCN_PART_MEANS);
            sim_finish_lead(c, what);
        } else if (kind == SIM_TASK_RECORDING) {
            sim_finish_recording(c, what);
        } else {
            finish_translation(c, what, arg);
        }
    }
}

static void run_requests(struct sim_change *c)
{
    u32 now = *rd_minute(c->w, c->s);
    for (u32 i = 0; i < c->w->request_slots; i++) {
        u32 due = rd_req_due(c->w, c->s)[i];
        if (due != 0 && due <= now)
            sim_request_due(c, i);
    }
}

/* What the passing of days takes away. */
static void run_day(struct sim_change *c)
{
    const struct scn *n = c->w->scn;
    i32 day = sim_day_of(*rd_minute(c->w, c->s));
    for (u32 i = 0; i < n->evidence_count; i++) {
        u8 holding = rd_evidence(c->w, c->s)[i];
        bool kept = (rd_evidence_bits(c->w, c->s)[i] & SIM_EV_PRESERVED) != 0;
        if (holding < SIM_HELD && !kept && day > n->evidence[i].expires_day)
            sim_lose(c, (scn_ix)i);
    }
    for (u32 i = 0; i < n->leads_count; i++) {
        u8 lead = rd_lead(c->w, c->s)[i];
        if (lead <= SIM_LEAD_OFFERED && day > n->leads[i].until_day) {
            wr_lead(c->w, c->s)[i] = SIM_LEAD_GONE;
            sim_touch(c, SCN_PART_LEADS);
        }
    }
    sim_warn_ahead(c);
}

static void earlier(u32 *best, u32 now, u32 due)
{
    if (due > now && due < *best)
        *best = due;
}

/* The next moment after now at which something may happen, at most `limit`. */
static u32 next_moment(const struct sim_change *c, u32 limit)
{
    u32 now = *rd_minute(c->w, c->s), best = limit;
    u32 today = now / SIM_DAY_MINUTES;
    earlier(&best, now, opening(c->w, today));
    earlier(&best, now, opening(c->w, today + 1));
    for (u32 i = 0; i < LIMIT_TASKS; i++) {
        if (rd_task_kind(c->w, c->s)[i] != SIM_TASK_NONE)
            earlier(&best, now, rd_task_due(c->w, c->s)[i]);
    }
    for (u32 i = 0; i < c->w->request_slots; i++)
        earlier(&best, now, rd_req_due(c->w, c->s)[i]);
    return sim_care_next(c->w, c->s, now, best);
}

static void step_to(struct sim_change *c, u32 minute)
{
    u32 before = *rd_minute(c->w, c->s);
    bool next_day = sim_day_of(before) != sim_day_of(minute);
    *wr_minute(c->w, c->s) = minute;
    sim_touch(c, next_day ? SCN_PART_CLOCK | SCN_PART_DAYS : SCN_PART_CLOCK);
    if (next_day || before % SIM_DAY_MINUTES == 0)
        run_day(c);
    run_tasks(c);
    run_requests(c);
    sim_care_due(c);
    sim_settle_due(c);
    sim_settle(c);
    if (minute >= sim_deadline(c->w) && *rd_ended(c->w, c->s) == 0)
        sim_end(c, SIM_CLOSE, SCN_NONE);
}

void sim_pass_to(struct sim_change *c, u32 minute)
{
    u32 start = *rd_minute(c->w, c->s);
    while (*rd_ended(c->w, c->s) == 0 && *rd_minute(c->w, c->s) < minute)
        step_to(c, next_moment(c, minute));
    u32 passed = *rd_minute(c->w, c->s) - start;
    if (passed > 0)
        sim_tell(c, SIM_EV_TIME, 0, (i32)passed);
}

void sim_pass_work(struct sim_change *c, u32 minutes)
{
    scn_ix home = sim_home(c->w);
    if (minutes > 0)
        sim_pass_to(c, sim_work_end(c->w, home, *rd_minute(c->w, c->s), minutes));
}

bool sim_expecting(const struct sim_world *w, const struct sim_state *s)
{
    bool any = sim_care_expected(w, s);
    for (u32 i = 0; i < w->count[SIM_F_task_kind]; i++)
        any |= rd_task_kind(w, s)[i] != SIM_TASK_NONE;
    for (u32 i = 0; i < w->count[SIM_F_req_status]; i++)
        any |=
            rd_req_status(w, s)[i] == SIM_REQ_UNDER_WAY && !sim_swap_awaited(w, s, i);
    return any;
}

/* Whoever waits for nothing in particular looks up after a week. */
enum { WAIT_BLIND = 7 };

static u32 wait_end(const struct sim_change *c)
{
    u32 end = sim_deadline(c->w);
    u32 today = *rd_minute(c->w, c->s) / SIM_DAY_MINUTES;
    u32 blind = (today + WAIT_BLIND) * SIM_DAY_MINUTES + (u32)c->w->scn->opens;
    return sim_expecting(c->w, c->s) || end < blind ? end : blind;
}

void sim_pass_to_next(struct sim_change *c)
{
    u32 start = *rd_minute(c->w, c->s), end = wait_end(c);
    c->noticed = false;
    while (*rd_ended(c->w, c->s) == 0 && !c->noticed && *rd_minute(c->w, c->s) < end)
        step_to(c, next_moment(c, end));
    sim_tell(c, SIM_EV_TIME, 0, (i32)(*rd_minute(c->w, c->s) - start));
}
