/* timeline.h - an attempt that has ended, once more from its record: what was done on
 * which day, and what the desk had seen, what it could have had, and what was true.
 *
 * The record is replayed, so that every day is told from the state of that day and
 * nobody is judged by what came later. What was undone is left out. Only the days on
 * which something happened are listed.
 *
 * Part of the debrief: ids and arguments, never sentences; NULL before the end. Memory:
 * the arena given; it borrows from the session. Not here: points (score.h).
 */
#ifndef SIM_TIMELINE_H
#define SIM_TIMELINE_H

#include "sim/view.h"

/* One thing that was done, and what it led to. What comes in on a later day than the
 * action is a moment of its own, with no `did`. */
struct sim_moment {
    u32 minute;         /* of the case */
    struct msg did;     /* "did.…"; none */
    enum sim_verb verb; /* SIM_VERBS: nothing was done */
    i32 about;          /* its first argument */
    struct sim_msgs led;
};

enum { SIM_NO_WAY_BACK = UINT32_MAX >> 1 };

struct sim_past_day {
    i32 day, date;             /* day 1 is the first */
    u32 first, count;          /* its moments */
    const struct sim_state *s; /* as it stood in the evening */
    u32 lines;                 /* of the record, before the first that was begun on it
                                  (sim_session_again); SIM_NO_WAY_BACK: none was */
};

struct sim_timeline {
    const struct sim_session *x;
    const struct sim_past_day *days;
    u32 day_count;
    const struct sim_moment *moments;
    u32 moment_count;
    /* Of each objective and cap: the moment that made it what it was at the end, where
     * what came of a letter, a translation or an errand is the doing of whoever sent
     * for it; -1: none did. */
    const i32 *objective, *cap;
};

/* How going back to a day is offered: "timeline.again", and what it does; no label
 * where there is no way back. */
struct sim_again_words {
    struct msg label, help;
};

struct sim_again_words sim_again_words(const struct sim_past_day *day);

/* NULL until the attempt has ended. */
const struct sim_timeline *sim_timeline_of(const struct sim_session *x,
                                           struct arena *a);

/* What is told of a day: what the desk knew by then; what it could have done or read by
 * then and had not; what was so, whoever knew. */
enum sim_layer { SIM_SEEN, SIM_AVAILABLE, SIM_TRUE, SIM_LAYERS };

struct sim_layer_words {
    struct msg name, help, none; /* none: where there is nothing to tell */
};

struct sim_layer_words sim_layer_words(enum sim_layer layer);

struct sim_layer_line {
    struct msg text;
    bool fresh; /* it was not so on the day before */
};

struct sim_layer_part {
    struct msg title; /* "timeline.…" */
    const struct sim_layer_line *lines;
    u32 count;
};

/* One layer of day number `day` of the list; parts without lines are left out. */
const struct sim_layer_part *sim_layer_of(const struct sim_timeline *t, u32 day,
                                          enum sim_layer layer, struct arena *a,
                                          u32 *count);

#endif
