/* story.c - milestones with exactly three triggers, what they bring, and the end. */
#include "sim/care_int.h"
#include "sim/change_int.h"

#include "sim/law_int.h"

enum { ROUNDS = 64 }; /* milestones that fire each other end here */

static bool is_fired(const struct sim_change *c, scn_ix m)
{
    return rd_milestone(c->w, c->s)[m] != 0;
}

static void arrive(struct sim_change *c, u32 inject)
{
    const struct scn_inject *j = &c->w->scn->injects[inject];
    if ((rd_inject(c->w, c->s)[inject] & SIM_INJECT_ARRIVED) != 0)
        return;
    wr_inject(c->w, c->s)[inject] |= SIM_INJECT_ARRIVED;
    wr_inject_minute(c->w, c->s)[inject] = *rd_minute(c->w, c->s);
    sim_touch(c, SCN_PART_PAPERS);
    sim_tell(c, SIM_EV_INJECT, inject, 0);
    if (j->document != SCN_NONE)
        sim_show(c, j->document);
    sim_run_effects(c, &j->effects);
}

void sim_fire(struct sim_change *c, scn_ix milestone)
{
    const struct scn *n = c->w->scn;
    if (is_fired(c, milestone) || *rd_ended(c->w, c->s) != 0 ||
        !sim_mine(c->w, n->milestones[milestone].desk))
        return;
    wr_milestone(c->w, c->s)[milestone] = *rd_minute(c->w, c->s) + 1;
    sim_touch(c, SCN_PART_STORY);
    sim_tell(c, SIM_EV_MILESTONE, milestone, 0);
    sim_run_effects(c, &n->milestones[milestone].effects);
    for (u32 i = 0; i < n->injects_count; i++) {
        if (n->injects[i].milestone == milestone)
            arrive(c, i);
    }
    sim_bring_in(c, milestone);
}

/* Fires, in the order of the file, those of the watched whose condition now holds. */
static void fire_watched(struct sim_change *c, u32 part)
{
    for (u16 i = 0; i < c->w->watch_count[part]; i++) {
        scn_ix m = c->w->watch[part][i];
        if (!is_fired(c, m) &&
            sim_holds(c->w, c->s, &c->w->scn->milestones[m].when, SIM_ABOUT_CASE))
            sim_fire(c, m);
    }
}

void sim_settle(struct sim_change *c)
{
    for (int round = 0; round < ROUNDS && c->parts != 0; round++) {
        u32 parts = c->parts;
        c->parts = 0;
        for (u32 part = 0; part < SCN_PARTS; part++) {
            if ((parts >> part & 1) != 0)
                fire_watched(c, part);
        }
    }
    c->parts = 0;
}

bool sim_runs_from(const struct sim_world *w, const struct sim_state *s, u32 milestone,
                   u32 *from)
{
    const struct scn_milestone *m = &w->scn->milestones[milestone];
    u32 begun = m->since == SCN_NONE ? 1 : rd_milestone(w, s)[m->since];
    *from = begun - 1;
    return m->trigger == SCN_AFTER && begun != 0 && sim_period_grades(w, m->period);
}

bool sim_is_stopped(const struct sim_world *w, const struct sim_state *s, u32 milestone)
{
    const struct scn_expr *unless = &w->scn->milestones[milestone].unless;
    return unless->count > 0 && sim_holds(w, s, unless, SIM_ABOUT_CASE);
}

u32 sim_runs_to(const struct sim_world *w, u32 milestone, u32 from)
{
    return from + (u32)w->scn->milestones[milestone].after_days * SIM_DAY_MINUTES;
}

void sim_settle_due(struct sim_change *c)
{
    u32 now = *rd_minute(c->w, c->s);
    for (u32 i = 0; i < c->w->scn->milestones_count; i++) {
        u32 from;
        if (c->w->scn->milestones[i].trigger == SCN_AFTER && !is_fired(c, (scn_ix)i) &&
            sim_runs_from(c->w, c->s, i, &from) && now >= sim_runs_to(c->w, i, from) &&
            !sim_is_stopped(c->w, c->s, i))
            sim_fire(c, (scn_ix)i);
    }
}

/* Who is told in time can still do something: a day ahead; of what runs for long, a
 * week ahead too. */
static bool is_time_to_warn(i32 days_left, i32 lasts)
{
    return days_left == 1 || (days_left == SIM_SOON && lasts >= 2 * SIM_SOON);
}

void sim_warn_ahead(struct sim_change *c)
{
    i32 today = sim_day_of(*rd_minute(c->w, c->s));
    for (u32 i = 0; i < c->w->scn->milestones_count; i++) {
        const struct scn_milestone *m = &c->w->scn->milestones[i];
        u32 from;
        if (m->deadline.kind < 0 || is_fired(c, (scn_ix)i) ||
            !sim_mine(c->w, m->desk) || !sim_runs_from(c->w, c->s, i, &from))
            continue;
        i32 left = sim_day_of(sim_runs_to(c->w, i, from)) - today;
        if (is_time_to_warn(left, m->after_days) && !sim_is_stopped(c->w, c->s, i))
            sim_tell(c, SIM_EV_DUE, i, left);
    }
}

/* ---- the end
 * --------------------------------------------------------------------------- */

static void judge_charges(struct sim_change *c)
{
    for (u32 i = 0; i < c->w->scn->charges_count; i++) {
        if (!rd_charge(c->w, c->s)[i])
            continue;
        struct sim_reckoning r;
        sim_reckon(c->w, c->s, (scn_ix)i, &r);
        wr_verdict(c->w, c->s)[i] = (u8)r.verdict;
        sim_tell(c, SIM_EV_VERDICT, i, (i32)r.verdict);
    }
    sim_touch(c, SCN_PART_CHARGES);
}

static scn_ix choose_ending(const struct sim_change *c)
{
    const struct scn *n = c->w->scn;
    for (u32 i = 0; i < n->endings_count; i++) {
        if (sim_mine(c->w, n->endings[i].desk) &&
            sim_holds(c->w, c->s, &n->endings[i].when, SIM_ABOUT_CASE))
            return (scn_ix)i;
    }
    return SCN_NONE;
}

void sim_end(struct sim_change *c, enum sim_decision decision, scn_ix ending)
{
    if (*rd_ended(c->w, c->s) != 0)
        return;
    *wr_decision(c->w, c->s) = (u8)decision;
    sim_touch(c, SCN_PART_CHARGES);
    if (decision == SIM_TRIAL) {
        sim_use_at_trial(c);
        sim_punish(c);
        judge_charges(c);
    }
    sim_settle(c);
    if (ending == SCN_NONE)
        ending = choose_ending(c);
    *wr_ending(c->w, c->s) = ending;
    *wr_ended(c->w, c->s) = *rd_minute(c->w, c->s) + 1;
    if (ending != SCN_NONE)
        sim_tell(c, SIM_EV_ENDING, ending, 0);
}
