/* played.h - a session at the small court, played by actions, for tests of what is
 * shown. Not here: the actions (each test has its own).
 */
#ifndef UNIT_SIM_PLAYED_H
#define UNIT_SIM_PLAYED_H

#include "sim/view_bench.h"
#include "unit/sim/court.h"

struct played {
    struct court court;
    struct sim_session *x;
};

/* A set-up, and the tear-down to it. */
static inline int played_begin(void **state)
{
    static struct played p;
    p = (struct played){.x = NULL};
    court_reload(&p.court);
    p.x = sim_session_open(p.court.scn, 0, 1);
    *state = &p;
    return 0;
}

static inline int played_end(void **state)
{
    struct played *p = *state;
    sim_session_close(p->x);
    arena_free(&p->court.arena);
    return 0;
}

static inline const struct sim_view *played_look(struct played *p)
{
    return sim_view_of(p->x, &p->court.arena);
}

/* The state, to be changed by hand where no action leads there. */
static inline struct sim_state *played_hand(const struct played *p)
{
    return (struct sim_state *)(uintptr_t)sim_session_state(p->x);
}

static inline bool has_para(const struct sim_paras *paras, const char *id)
{
    for (u32 i = 0; i < paras->count; i++)
        if (str_eqz(paras->at[i].text.id, id))
            return true;
    return false;
}

#endif
