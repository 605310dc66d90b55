/* view_turning.c - the decisions that counted: what was done where most points were won
 * or lost.
 *
 * A moment is judged by the objectives and caps that it settled for good. What held
 * from the start turned nothing. The last decision is told with its verdict: only what
 * it spoiled is a turning. Not here: which moment settled what (timeline.c).
 */
#include "sim/change_int.h"
#include "sim/view_int.h"

enum { TURNINGS = 3 };

/* What one objective or cap came to, and at which moment. */
struct settled {
    i32 moment;
    struct sim_view_effect effect;
};

static bool counts(const struct sim_timeline *t, i32 moment, i32 points)
{
    return moment >= 0 && points != 0 &&
           (points < 0 || t->moments[moment].verb != SIM_decide);
}

static struct settled settled_of(i32 moment, i32 points, const char *id,
                                 const struct scn_text *title,
                                 const struct scn_text *text)
{
    struct msg say = msg_of(id);
    msg_text(&say, "title", title->id);
    msg_text(&say, "text", text->id);
    msg_int(&say, "points", points < 0 ? -points : points);
    return (struct settled){moment, {say, points}};
}

static u32 add_caps(const struct sim_viewing *c, const struct sim_timeline *t,
                    struct settled *list)
{
    u32 count = 0;
    for (u32 i = 0; i < c->scn->caps_count; i++) {
        const struct scn_cap *cap = &c->scn->caps[i];
        if (!rd_cap(c->w, c->s)[i] || !counts(t, t->cap[i], cap->limit - 100))
            continue;
        list[count] = settled_of(t->cap[i], cap->limit - 100, "debrief.turn.cap",
                                 &cap->title, &cap->why);
        msg_int(&list[count++].effect.say, "limit", cap->limit);
    }
    return count;
}

/* Of this desk's objectives, what was reached or went wrong after the first step. */
static u32 add_objectives(const struct sim_viewing *c, const struct sim_timeline *t,
                          struct settled *list)
{
    u32 opening = sim_work_end(c->w, sim_home(c->w), 0, 0) + 1, count = 0;
    for (u32 i = 0; i < c->scn->objectives_count; i++) {
        const struct scn_objective *o = &c->scn->objectives[i];
        u8 last = rd_objective(c->w, c->s)[i];
        bool wrong = last == SIM_WRONG;
        i32 points = last == SIM_REACHED ? o->points : wrong ? -o->points : 0;
        bool later = rd_objective_minute(c->w, c->s)[i] > opening;
        if (sim_mine(c->w, o->desk) && later && counts(t, t->objective[i], points))
            list[count++] =
                settled_of(t->objective[i], points,
                           wrong ? "debrief.turn.lost" : "debrief.turn.won", &o->title,
                           wrong && o->better.source.n > 0 ? &o->better : &o->why);
    }
    return count;
}

static i32 size_of(i32 points)
{
    return points < 0 ? -points : points;
}

static i32 weight_of(i32 moment, const struct settled *list, u32 count)
{
    i32 weight = 0;
    for (u32 i = 0; i < count; i++)
        weight += list[i].moment == moment ? size_of(list[i].effect.points) : 0;
    return weight;
}

/* The heaviest moments, the earlier of two as heavy; in the order of time. */
static u32 choose(const struct settled *list, u32 count, u32 moments, i32 *chosen)
{
    u32 n = 0;
    for (i32 m = 0; m < (i32)moments; m++) {
        i32 weight = weight_of(m, list, count);
        if (weight == 0)
            continue;
        u32 least = 0;
        for (u32 i = 1; i < n; i++)
            if (weight_of(chosen[i], list, count) <=
                weight_of(chosen[least], list, count))
                least = i;
        if (n < TURNINGS) {
            chosen[n++] = m;
        } else if (weight > weight_of(chosen[least], list, count)) {
            for (u32 i = least; i + 1 < n; i++)
                chosen[i] = chosen[i + 1];
            chosen[n - 1] = m;
        }
    }
    return n;
}

static u32 day_at(const struct sim_timeline *t, u32 moment)
{
    u32 day = 0;
    while (day + 1 < t->day_count && t->days[day + 1].first <= moment)
        day++;
    return day;
}

static struct sim_view_turning turning_of(const struct sim_viewing *c,
                                          const struct sim_timeline *t, i32 moment,
                                          const struct settled *list, u32 count)
{
    struct sim_view_effect *effects = ARENA_ARRAY(c->a, count, struct sim_view_effect);
    struct sim_view_turning turning = {.did = t->moments[moment].did};
    turning.at = day_at(t, (u32)moment);
    turning.day = t->days[turning.at].day;
    turning.date = t->days[turning.at].date;
    turning.effects = effects;
    for (u32 i = 0; i < count; i++) {
        if (list[i].moment != moment)
            continue;
        effects[turning.effect_count++] = list[i].effect;
        turning.points += list[i].effect.points;
    }
    return turning;
}

void sim_view_turnings(const struct sim_viewing *c, struct sim_view_debrief *d)
{
    u32 room = c->scn->caps_count + c->scn->objectives_count;
    struct settled *list = ARENA_ARRAY(c->a, room, struct settled);
    struct sim_view_turning *turning =
        ARENA_ARRAY(c->a, TURNINGS, struct sim_view_turning);
    i32 chosen[TURNINGS];
    u32 count = add_caps(c, d->timeline, list);
    count += add_objectives(c, d->timeline, &list[count]);
    d->turning_count = choose(list, count, d->timeline->moment_count, chosen);
    for (u32 i = 0; i < d->turning_count; i++)
        turning[i] = turning_of(c, d->timeline, chosen[i], list, count);
    d->turning = turning;
}
