/* timeline.c - the record of an attempt, replayed into days and moments.
 *
 * Not here: what is told of one day (timeline_day.c).
 */
#include "sim/act_int.h"
#include "sim/change_int.h"
#include "sim/play_int.h"
#include "sim/view_int.h"

/* ---- the lines that stand ---------------------------------------------------------
 */

/* "seq words hash" without its number and hash. */
static struct str words_of(struct str line)
{
    str_cut(&line, ' ');
    size_t n = line.n;
    while (n > 0 && line.p[n - 1] != ' ')
        n--;
    return str_sub(line, 0, n > 0 ? n - 1 : 0);
}

static bool is_hint(struct str words)
{
    return str_starts(words, STR("desk hint "));
}

/* Which lines were not undone in the end. */
static const bool *standing(struct str record, u32 lines, struct arena *a)
{
    bool *stands = ARENA_ARRAY(a, lines, bool);
    u32 *done = ARENA_ARRAY(a, lines, u32);
    u32 count = 0, top = 0; /* of `done`; how far a redo may go */
    for (u32 i = 0; i < lines; i++) {
        struct str words = words_of(str_cut(&record, '\n'));
        if (str_eq(words, STR("desk undo")) && count > 0) {
            stands[done[--count]] = false;
        } else if (str_eq(words, STR("desk redo")) && count < top) {
            stands[done[count++]] = true;
        } else {
            stands[i] = true;
            if (!is_hint(words) && !str_eq(words, STR(SIM_AGAIN))) {
                done[count++] = i;
                top = count;
            }
        }
    }
    return stands;
}

/* ---- what was done ----------------------------------------------------------------
 */

static const char *const did_ids[] = {
#define VERB(word, a, b, c, d, text, commits) [SIM_##word] = "did." #word,
#include "sim/verbs.def"
#undef VERB
};

/* Where several verbs are one kind of work, or one verb is several: a free one about a
 * request is work on its letter. */
static const char *did_id(const struct sim_world *w, const struct sim_action *a)
{
    static const char *const decisions[] = {
        [SIM_TRIAL] = "did.decide.trial",
        [SIM_TRANSFER] = "did.decide.transfer",
        [SIM_CLOSE] = "did.decide.close",
    };
    switch ((int)a->verb) {
    case SIM_open:
    case SIM_open_reply: return NULL;
    case SIM_mark:
    case SIM_mark_fact:
    case SIM_unmark: return "did.mark";
    case SIM_object:
    case SIM_write_answer: return "did.object";
    case SIM_wait: return a->arg[0] == 0 ? "did.wait" : "did.wait_days";
    case SIM_decide: return sim_tries(w) ? decisions[a->arg[0]] : "did.decide.leave";
    case SIM_presume: return a->arg[1] == 0 ? "did.presume" : "did.presume.child";
    case SIM_notice: return a->arg[2] == 0 ? "did.unnotice" : "did.notice";
    default: break;
    }
    bool letter = sim_verb_kinds(a->verb)[0] == ARG_REQUEST && !sim_commits(a->verb);
    return letter ? "did.draft" : did_ids[a->verb];
}

struct msg sim_did_msg(const struct sim_world *w, const struct sim_action *a)
{
    const char *id = did_id(w, a);
    return id == NULL ? (struct msg){.count = 0} : sim_action_msg(w->scn, a, id);
}

/* ---- replaying --------------------------------------------------------------------
 */

struct replay {
    struct sim_session *y; /* the attempt once more */
    const struct sim_world *w;
    struct arena *a;
    struct sim_state *before; /* after the last line that stands */
    struct sim_past_day *days;
    struct sim_state **evening; /* the same states, while they are written */
    struct sim_moment *moments;
    i32 *objective, *cap;
    i32 *began; /* by line: the day on which it was begun */
    u32 day_count, moment_count;
    i32 last; /* the last moment of something done, or -1 */
};

/* A new moment on the day of that minute. */
static struct sim_moment *moment_at(struct replay *r, u32 minute)
{
    i32 day = sim_day_of(minute);
    if (r->day_count == 0 || r->days[r->day_count - 1].day != day) {
        struct sim_state *evening = arena_take(r->a, r->w->bytes);
        memcpy(evening, r->before, r->w->bytes);
        r->evening[r->day_count] = evening;
        r->days[r->day_count++] =
            (struct sim_past_day){.day = day,
                                  .date = sim_date_of(r->w, minute),
                                  .first = r->moment_count,
                                  .s = evening};
    }
    r->days[r->day_count - 1].count++;
    struct sim_moment *m = &r->moments[r->moment_count++];
    *m = (struct sim_moment){.minute = minute, .verb = SIM_VERBS};
    return m;
}

/* Is it one more stroke at the letter that the moment before was about? */
static bool same_work(const struct replay *r, const struct msg *did, i32 day)
{
    if (r->moment_count == 0 || r->days[r->day_count - 1].day != day)
        return false;
    const struct msg *last = &r->moments[r->moment_count - 1].did;
    bool work = str_eqz(did->id, "did.draft") || str_eqz(did->id, "did.object") ||
                str_eqz(did->id, "did.mark") || str_eqz(did->id, "did.guess");
    return work && str_eq(last->id, did->id) &&
           str_eq(last->args[0].text, did->args[0].text);
}

/* What a step led to, but for the time it took. */
static struct sim_msgs led_by(const struct replay *r, const struct sim_step *step)
{
    struct msg *list = ARENA_ARRAY(r->a, step->event_count, struct msg);
    struct sim_msgs led = {list, 0};
    for (u32 i = 0; i < step->event_count; i++) {
        struct msg said =
            sim_event_msg(r->w, sim_session_state(r->y), &step->events[i]);
        if (!msg_is_none(&said) && step->events[i].kind != SIM_EV_TIME)
            list[led.count++] = said;
    }
    return led;
}

/* The last moment at which one of the two verbs was done to that thing, or -1. */
static i32 last_done(const struct replay *r, enum sim_verb verb, enum sim_verb other,
                     i32 about)
{
    i32 i = (i32)r->moment_count - 1;
    while (i >= 0 && ((r->moments[i].verb != verb && r->moments[i].verb != other) ||
                      r->moments[i].about != about))
        i--;
    return i;
}

/* Whoever waits gets what he sent for before: the moment to which a wait owes what came
 * of it, or the wait itself. */
static i32 owed_to(const struct replay *r)
{
    const struct sim_step *step = sim_session_last(r->y);
    i32 moment = -1;
    if (r->last < 0 || r->moments[r->last].verb != SIM_wait)
        return r->last;
    for (u32 i = 0; i < step->event_count && moment < 0; i++) {
        const struct sim_event *ev = &step->events[i];
        if (ev->kind == SIM_EV_REPLY)
            moment = last_done(r, SIM_send, SIM_send_file, ev->what);
        else if (ev->kind == SIM_EV_TRANSLATED)
            moment = last_done(r, SIM_translate, SIM_translate, ev->what);
        else if (ev->kind == SIM_EV_LEAD_DONE)
            moment = last_done(r, SIM_assign, SIM_assign, ev->what);
    }
    return moment < 0 ? r->last : moment;
}

/* Remembers what was done for what it changed. */
static void attribute(struct replay *r)
{
    const struct sim_state *now = sim_session_state(r->y);
    i32 moment = owed_to(r);
    for (u32 i = 0; i < r->w->scn->objectives_count; i++)
        if (rd_objective(r->w, now)[i] != rd_objective(r->w, r->before)[i])
            r->objective[i] = moment;
    for (u32 i = 0; i < r->w->scn->caps_count; i++)
        if (rd_cap(r->w, now)[i] != rd_cap(r->w, r->before)[i])
            r->cap[i] = moment;
}

/* What a line says was done, without what it led to; nothing done where it is of no
 * account. */
static struct sim_moment did_by(const struct replay *r, struct str words)
{
    struct sim_moment m = {.verb = SIM_VERBS};
    struct sim_action action;
    enum sim_actor who;
    if (is_hint(words)) {
        m.did = msg_of("did.hint");
    } else if (str_eq(words, STR(SIM_AGAIN))) {
        m.did = msg_of("did.again");
    } else if (sim_action_parse(r->w, words, r->a, &who, &action)) {
        m.did = sim_did_msg(r->w, &action);
        m.verb = action.verb;
        m.about = action.arg[0];
    }
    return m;
}

/* A line that stands: a moment on the day it was done, and one on the day it ended. */
static void add_line(struct replay *r, struct str words)
{
    u32 from = *rd_minute(r->w, r->before);
    u32 to = *rd_minute(r->w, sim_session_state(r->y));
    struct sim_moment done = did_by(r, words), *m = NULL;
    struct sim_msgs led = led_by(r, sim_session_last(r->y));
    if (!msg_is_none(&done.did) && !same_work(r, &done.did, sim_day_of(from))) {
        m = moment_at(r, from);
        *m = done;
        m->minute = from;
        r->last = (i32)r->moment_count - 1;
    }
    attribute(r);
    if (led.count > 0 && (m == NULL || sim_day_of(from) != sim_day_of(to)))
        m = moment_at(r, to);
    if (led.count > 0)
        m->led = led;
}

/* The evening of a day is the last state of it. */
static void keep_evening(struct replay *r)
{
    const struct sim_state *now = sim_session_state(r->y);
    i32 day = sim_day_of(*rd_minute(r->w, now));
    if (r->day_count > 0 && r->days[r->day_count - 1].day == day)
        memcpy(r->evening[r->day_count - 1], now, r->w->bytes);
    memcpy(r->before, now, r->w->bytes);
}

static void replay(struct replay *r, struct str record, u32 lines, const bool *stands)
{
    struct arena scratch = {0};
    struct diags quiet = diags_in(&scratch);
    for (u32 i = 0; i < lines; i++) {
        struct str line = str_cut(&record, '\n');
        r->began[i] = sim_day_of(*rd_minute(r->w, sim_session_state(r->y)));
        if (!sim_session_feed_anew(r->y, line, (struct place){STR_NONE, i, 1}, &quiet))
            break;
        if (!stands[i])
            continue;
        add_line(r, words_of(line));
        keep_evening(r);
    }
    arena_free(&scratch);
}

/* From which line on each day can be gone through once more. */
static void find_beginnings(struct replay *r, u32 lines)
{
    u32 line = 0;
    for (u32 i = 0; i < r->day_count; i++) {
        while (line < lines && r->began[line] < r->days[i].day)
            line++;
        r->days[i].lines =
            line < lines && r->began[line] == r->days[i].day ? line : SIM_NO_WAY_BACK;
    }
}

static i32 *none_of(u32 count, struct arena *a)
{
    i32 *list = ARENA_ARRAY(a, count, i32);
    for (u32 i = 0; i < count; i++)
        list[i] = -1;
    return list;
}

struct sim_again_words sim_again_words(const struct sim_past_day *day)
{
    struct sim_again_words words = {.label = msg_of("timeline.again"),
                                    .help = msg_of("timeline.again.help")};
    if (day->lines == SIM_NO_WAY_BACK)
        return (struct sim_again_words){.label.count = 0};
    if (day->lines == 0) /* nothing was done before it */
        return (struct sim_again_words){.label = msg_of("timeline.anew")};
    msg_int(&words.label, "day", day->day);
    return words;
}

const struct sim_timeline *sim_timeline_of(const struct sim_session *x, struct arena *a)
{
    const struct sim_world *w = sim_session_world(x);
    const struct sim_state *end = sim_session_state(x);
    if (*rd_ended(w, end) == 0)
        return NULL;
    u32 lines = sim_session_lines(x);
    struct str record = sim_session_record(x);
    struct replay r = {.a = a, .last = -1};
    r.y = sim_session_open(w->scn, w->desk, *rd_seed(w, end));
    r.w = sim_session_world(r.y);
    r.before = arena_take(a, w->bytes);
    memcpy(r.before, sim_session_state(r.y), w->bytes);
    r.days = ARENA_ARRAY(a, 2 * lines + 1, struct sim_past_day);
    r.evening = ARENA_ARRAY(a, 2 * lines + 1, struct sim_state *);
    r.moments = ARENA_ARRAY(a, 2 * lines + 1, struct sim_moment);
    r.began = none_of(lines, a);
    r.objective = none_of(w->scn->objectives_count, a);
    r.cap = none_of(w->scn->caps_count, a);
    replay(&r, record, lines, standing(record, lines, a));
    find_beginnings(&r, lines);
    sim_session_close(r.y);
    struct sim_timeline *t = ARENA_NEW(a, struct sim_timeline);
    *t = (struct sim_timeline){.x = x,
                               .days = r.days,
                               .day_count = r.day_count,
                               .moments = r.moments,
                               .moment_count = r.moment_count,
                               .objective = r.objective,
                               .cap = r.cap};
    return t;
}
