/* options.c - what can be done now: verbs that have an action, and the values of a
 * slot.
 *
 * There is no second opinion here: an action is possible when sim_check says so.
 */
#include "sim/act_int.h"
#include "sim/notebook_int.h"

enum { WAIT_OFFERED = 7 };

static u32 slots_of(enum sim_verb verb)
{
    const u8 *kinds = sim_verb_kinds(verb);
    u32 n = 0;
    while (n < SIM_ARGS && kinds[n] != ARG_NONE)
        n++;
    return n;
}

/* The first value of an integer slot and how many there are. */
static u32 values_of(const struct sim_world *w, const struct sim_state *s,
                     enum sim_verb verb, u32 slot, const struct sim_action *a,
                     i32 *first)
{
    u8 kind = sim_verb_kinds(verb)[slot];
    *first = 0;
    if (kind != ARG_INT)
        return sim_arg_count(w, a, (int)slot);
    if (verb == SIM_open_reply)
        return *rd_reply_count(w, s);
    if (verb == SIM_guess)
        return sim_sense_count(w, (scn_ix)a->arg[0]);
    bool next = a->arg[0] == SIM_WAIT_NEXT;
    *first = next ? 0 : 1;
    return next ? 1 : WAIT_OFFERED;
}

/* Is there an action that passes, with the slots before `slot` as they are? */
static bool possible(const struct sim_world *w, const struct sim_state *s,
                     enum sim_actor actor, struct sim_action *a, u32 slot)
{
    if (slot == slots_of(a->verb))
        return sim_check(w, s, actor, a) == SIM_REFUSED_OK;
    i32 first;
    u32 n = values_of(w, s, a->verb, slot, a, &first);
    for (u32 i = 0; i < n; i++) {
        a->arg[slot] = first + (i32)i;
        if (possible(w, s, actor, a, slot + 1))
            return true;
    }
    a->arg[slot] = 0;
    return false;
}

/* An action of the verb; a text verb carries a text, so that only its place is judged.
 */
static struct sim_action blank(enum sim_verb verb)
{
    struct sim_action a = {.verb = verb};
    if (sim_verb_text(verb))
        a.text = STR("…");
    return a;
}

u32 sim_options(const struct sim_world *w, const struct sim_state *s,
                enum sim_actor actor, struct sim_option out[SIM_OPTIONS_MAX])
{
    u32 n = 0;
    for (int verb = 0; verb < SIM_VERBS; verb++) {
        struct sim_action a = blank((enum sim_verb)verb);
        if (possible(w, s, actor, &a, 0))
            out[n++] = (struct sim_option){.verb = (enum sim_verb)verb,
                                           .slots = (u8)slots_of((enum sim_verb)verb),
                                           .text = sim_verb_text((enum sim_verb)verb)};
    }
    return n;
}

u32 sim_domain(const struct sim_world *w, const struct sim_state *s, enum sim_verb verb,
               u32 slot, const i32 *before, i32 *out, u32 room)
{
    enum sim_actor actor = sim_facilitates(verb) ? SIM_FACILITATOR : SIM_DESK;
    struct sim_action a = blank(verb);
    u32 n = 0;
    for (u32 i = 0; i < slot; i++)
        a.arg[i] = before[i];
    i32 first;
    u32 values = values_of(w, s, verb, slot, &a, &first);
    for (u32 i = 0; i < values; i++) {
        struct sim_action b = a;
        b.arg[slot] = first + (i32)i;
        if (!possible(w, s, actor, &b, slot + 1))
            continue;
        if (n < room)
            out[n] = first + (i32)i;
        n++;
    }
    return n;
}
