/* practice.h - the practice case at its beginning, played by typed actions, for tests
 * of what its papers and its decision show.
 */
#ifndef UNIT_SIM_PRACTICE_H
#define UNIT_SIM_PRACTICE_H

#include "sim/view.h"
#include "unit/sim/court.h"

struct practice {
    struct arena a;
    const struct scn *scn;
    struct sim_session *x;
};

/* A set-up, and the tear-down to it. */
static inline int practice_begin(void **state)
{
    static struct practice d;
    d = (struct practice){.x = NULL};
    struct diags diags = diags_in(&d.a);
    struct err e = {0};
    d.scn = scn_load(STR(SOURCE_DIR "/scenarios/first_steps"),
                     STR(SOURCE_DIR "/scenarios/law"), &d.a, &diags, &e);
    assert_non_null(d.scn);
    d.x = sim_session_open(d.scn, 0, 1);
    *state = &d;
    return 0;
}

static inline int practice_end(void **state)
{
    struct practice *d = *state;
    sim_session_close(d->x);
    arena_free(&d->a);
    return 0;
}

/* Does what the desk types. */
static inline enum sim_refusal practice_try(struct practice *d, const char *words)
{
    struct sim_action a;
    enum sim_actor who;
    struct str line = arena_printf(&d->a, "desk %s", words);
    assert_true(sim_action_parse(sim_session_world(d->x), line, &d->a, &who, &a));
    return sim_session_do(d->x, who, &a).refusal;
}

static inline void practice_do(struct practice *d, const char *words)
{
    assert_int_equal(practice_try(d, words), SIM_REFUSED_OK);
}

#endif
