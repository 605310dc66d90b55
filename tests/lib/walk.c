/* walk.c - see walk.h. */
#include "lib/walk.h"

#include "base/rng.h"
#include "sim/session.h"

enum { STEPS = 40, DOMAIN_MAX = 64 };

bool walk_choose(const struct sim_world *w, const struct sim_state *s,
                 enum sim_actor who, uint64_t *chance, struct sim_action *a)
{
    struct sim_option options[SIM_OPTIONS_MAX];
    i32 values[DOMAIN_MAX];
    u32 n = sim_options(w, s, who, options);
    if (n == 0 || *rd_ended(w, s) != 0)
        return false;
    const struct sim_option *o = &options[rng_below(chance, n)];
    *a = (struct sim_action){.verb = o->verb, .text = o->text ? STR("x") : STR_NONE};
    for (u32 slot = 0; slot < o->slots; slot++) {
        u32 count = sim_domain(w, s, o->verb, slot, a->arg, values, DOMAIN_MAX);
        u32 most = count < DOMAIN_MAX ? count : DOMAIN_MAX;
        a->arg[slot] = most > 0 ? values[rng_below(chance, most)] : 0;
    }
    return true;
}

void walk_by_chance(const struct scn *scn, uint64_t *chance)
{
    struct sim_action a;
    struct sim_session *x = sim_session_open(scn, 0, 1);
    for (int step = 0; step < STEPS; step++) {
        if (!walk_choose(sim_session_world(x), sim_session_state(x), SIM_DESK, chance,
                         &a))
            break;
        sim_session_do(x, SIM_DESK, &a);
    }
    sim_session_close(x);
}
