/* score.c - objectives, caps and axes.
 *
 * Reached means: it holds. What held and holds no longer is not reached at the end, but
 * what came first is kept. What went wrong stays wrong, and a cap stays. What there was
 * no occasion for is not judged.
 */
#include "sim/score.h"

#include "sim/eval.h"
#include "sim/index.h"
#include "sim/sim.h"

static void tell(struct sim_events *events, enum sim_event_kind kind, u32 what, i32 n)
{
    if (events == NULL)
        return;
    if (events->count < events->room)
        events->list[events->count] = (struct sim_event){(u8)kind, (u16)what, n};
    events->count++;
}

static bool touched(const struct scn_expr *e, u32 parts)
{
    return (e->reads & parts) != 0;
}

/* Is there, or was there, an occasion for it? */
static bool has_occasion(const struct sim_world *w, const struct sim_state *s,
                         const struct scn_objective *o, enum sim_objective now,
                         u32 parts)
{
    return o->occasion.count == 0 ||
           (now != SIM_NO_OCCASION && !touched(&o->occasion, parts)) ||
           sim_holds(w, s, &o->occasion, SIM_ABOUT_CASE);
}

/* A condition of which nothing was written is as it was: `wrong` did not hold, and
 * `when` held if the objective was reached. */
static enum sim_objective judge(const struct sim_world *w, const struct sim_state *s,
                                const struct scn_objective *o, enum sim_objective now,
                                u32 parts)
{
    if (now == SIM_WRONG || (touched(&o->wrong, parts) && o->wrong.count > 0 &&
                             sim_holds(w, s, &o->wrong, SIM_ABOUT_CASE)))
        return SIM_WRONG;
    if (!has_occasion(w, s, o, now, parts))
        return SIM_NO_OCCASION;
    if (now != SIM_NO_OCCASION && o->when.reads != 0 && !touched(&o->when, parts))
        return now;
    return sim_holds(w, s, &o->when, SIM_ABOUT_CASE) ? SIM_REACHED : SIM_OPEN;
}

static void update_objective(const struct sim_world *w, struct sim_state *s, u32 i,
                             u32 parts, struct sim_events *events)
{
    enum sim_objective was = (enum sim_objective)rd_objective(w, s)[i];
    enum sim_objective is = judge(w, s, &w->scn->objectives[i], was, parts);
    if (is == was)
        return;
    wr_objective(w, s)[i] = (u8)is;
    if (rd_objective_first(w, s)[i] == SIM_OPEN &&
        (is == SIM_REACHED || is == SIM_WRONG)) {
        wr_objective_first(w, s)[i] = (u8)is;
        wr_objective_minute(w, s)[i] = *rd_minute(w, s) + 1;
    }
    tell(events, SIM_EV_OBJECTIVE, i, (i32)is);
}

static void update_cap(const struct sim_world *w, struct sim_state *s, u32 i,
                       struct sim_events *events)
{
    if (rd_cap(w, s)[i] || !sim_holds(w, s, &w->scn->caps[i].when, SIM_ABOUT_CASE))
        return;
    wr_cap(w, s)[i] = 1;
    wr_cap_minute(w, s)[i] = *rd_minute(w, s) + 1;
    tell(events, SIM_EV_CAP, i, w->scn->caps[i].limit);
}

void sim_score_update(const struct sim_world *w, struct sim_state *s, u32 parts,
                      struct sim_events *events)
{
    for (u32 i = 0; i < w->scn->objectives_count; i++)
        if ((w->objective_reads[i] & parts) != 0)
            update_objective(w, s, i, parts, events);
    for (u32 i = 0; i < w->scn->caps_count; i++)
        if ((w->cap_reads[i] & parts) != 0)
            update_cap(w, s, i, events);
}

static i32 lowest_cap(const struct sim_world *w, const struct sim_state *s)
{
    i32 limit = 100;
    for (u32 i = 0; i < w->scn->caps_count; i++)
        if (rd_cap(w, s)[i] && w->scn->caps[i].limit < limit)
            limit = w->scn->caps[i].limit;
    return limit < 0 ? 0 : limit;
}

static void finish_axis(struct sim_axis_score *axis, i32 limit)
{
    axis->uncapped =
        axis->most > 0 ? (i32)((int64_t)axis->points * 100 / axis->most) : 0;
    axis->percent = axis->uncapped < limit ? axis->uncapped : limit;
}

void sim_score_of(const struct sim_world *w, const struct sim_state *s, i32 hint_cost,
                  struct sim_score *out)
{
    *out = (struct sim_score){.limit = lowest_cap(w, s)};
    for (u32 i = 0; i < w->scn->objectives_count; i++) {
        const struct scn_objective *o = &w->scn->objectives[i];
        struct sim_axis_score *axis = &out->axis[o->axis];
        if (!sim_mine(w, o->desk) || rd_objective(w, s)[i] == SIM_NO_OCCASION)
            continue;
        i32 points = o->points > 0 ? o->points : 0;
        axis->most += points;
        if (rd_objective(w, s)[i] == SIM_REACHED)
            axis->points += points;
    }
    struct sim_axis_score *resources = &out->axis[SCN_AXIS_RESOURCES];
    if (hint_cost > 0)
        resources->points =
            resources->points > hint_cost ? resources->points - hint_cost : 0;
    for (int i = 0; i < SCN_AXES; i++)
        finish_axis(&out->axis[i], out->limit);
}
