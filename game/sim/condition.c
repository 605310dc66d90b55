/* condition.c - what a requested State asks to be agreed before it carries a measure
 * out (UNTOC art. 18(26)): which conditions were put, what the desk answered, what
 * binds.
 *
 * What was accepted or declined when a letter came back is kept with that letter; what
 * the desk chose since goes out with its next one. Not here: what a condition holds up
 * (law_request.c), the verb that answers one (correspond.c).
 */
#include "sim/act_int.h"
#include "sim/law_int.h"

static const struct scn_rule *rule_of(const struct sim_world *w,
                                      const struct sim_state *s, u32 slot, u32 rule)
{
    return &w->scn->states[sim_slot_requested(w, s, slot)].request_rules.at[rule];
}

static bool has_bit(const u32 *words, u32 i)
{
    return words[i / 32] >> i % 32 & 1U;
}

static enum sim_condition standing(const struct scn_rule *rule, bool accepted,
                                   bool declined)
{
    if (rule->condition.source.n == 0)
        return SIM_CONDITION_NONE;
    return accepted   ? SIM_CONDITION_ACCEPTED
           : declined ? SIM_CONDITION_DECLINED
                      : SIM_CONDITION_OPEN;
}

enum sim_condition sim_condition_now(const struct sim_world *w,
                                     const struct sim_state *s, u32 slot, u32 rule)
{
    u32 at = slot * w->rule_words;
    return standing(rule_of(w, s, slot, rule),
                    has_bit(&rd_req_accepted(w, s)[at], rule),
                    has_bit(&rd_req_declined(w, s)[at], rule));
}

enum sim_condition sim_condition_then(const struct sim_world *w,
                                      const struct sim_state *s, u32 reply, u32 rule)
{
    u32 at = reply * w->rule_words;
    return standing(rule_of(w, s, rd_reply_request(w, s)[reply], rule),
                    has_bit(&rd_reply_accepted(w, s)[at], rule),
                    has_bit(&rd_reply_declined(w, s)[at], rule));
}

i32 sim_last_reply(const struct sim_world *w, const struct sim_state *s, u32 slot)
{
    for (i32 i = *rd_reply_count(w, s) - 1; i >= 0; i--)
        if (rd_reply_request(w, s)[i] == slot &&
            rd_reply_outcome(w, s)[i] != SCN_OUT_PROTEST)
            return i;
    return -1;
}

bool sim_reply_tells(const struct sim_world *w, const struct sim_state *s, u32 reply,
                     u32 rule)
{
    enum scn_outcome outcome = (enum scn_outcome)rd_reply_outcome(w, s)[reply];
    if (outcome == SCN_OUT_SILENCE || !sim_reply_says(w, s, reply, rule))
        return false;
    bool grounds_only = outcome == SCN_OUT_RETURN || outcome == SCN_OUT_REFUSE;
    u32 slot = rd_reply_request(w, s)[reply];
    return !grounds_only || rule_of(w, s, slot, rule)->outcome == outcome;
}

bool sim_condition_binds(const struct sim_world *w, const struct sim_state *s, u32 slot,
                         u32 rule)
{
    i32 last = sim_last_reply(w, s, slot);
    return last >= 0 &&
           sim_condition_then(w, s, (u32)last, rule) == SIM_CONDITION_ACCEPTED;
}

bool sim_condition_put(const struct sim_world *w, const struct sim_state *s, u32 slot,
                       u32 rule)
{
    i32 last = sim_last_reply(w, s, slot);
    if (last < 0 || !sim_reply_tells(w, s, (u32)last, rule))
        return false;
    enum sim_condition then = sim_condition_then(w, s, (u32)last, rule);
    return then == SIM_CONDITION_OPEN || then == SIM_CONDITION_DECLINED;
}

bool sim_reply_puts_conditions(const struct sim_world *w, const struct sim_state *s,
                               u32 reply)
{
    u32 slot = rd_reply_request(w, s)[reply];
    const struct scn_rules *rules =
        &w->scn->states[sim_slot_requested(w, s, slot)].request_rules;
    for (u32 i = 0; i < rules->count && i < SIM_RULES_MAX; i++)
        if (sim_reply_tells(w, s, reply, i) &&
            sim_condition_then(w, s, reply, i) == SIM_CONDITION_OPEN)
            return true;
    return false;
}

/* Was it accepted in an earlier letter, and something that it is about carried out? */
static bool was_earned(const struct sim_world *w, const struct sim_state *s, u32 slot,
                       u32 rule, u32 about)
{
    for (u32 i = 0; i < *rd_reply_count(w, s); i++)
        if (rd_reply_request(w, s)[i] == slot &&
            (rd_reply_measures(w, s)[i] & about) != 0 &&
            sim_condition_then(w, s, i, rule) == SIM_CONDITION_ACCEPTED)
            return true;
    return false;
}

/* The costs accepted and not yet used up, of conditions about none of the measures in
 * `without`. */
static i32 price_without(const struct sim_world *w, const struct sim_state *s, u32 slot,
                         u32 without)
{
    const struct scn_rules *rules =
        &w->scn->states[sim_slot_requested(w, s, slot)].request_rules;
    i32 price = 0;
    for (u32 i = 0; i < rules->count && i < SIM_RULES_MAX; i++)
        if (rules->at[i].money > 0 &&
            sim_condition_now(w, s, slot, i) == SIM_CONDITION_ACCEPTED) {
            u32 about = sim_rule_measures(w, s, slot, i);
            if ((about & without) == 0 && !was_earned(w, s, slot, i, about))
                price += rules->at[i].money;
        }
    return price;
}

i32 sim_conditions_price(const struct sim_world *w, const struct sim_state *s, u32 slot)
{
    return price_without(w, s, slot, 0);
}

void sim_give_back(struct sim_change *c, u32 slot, u32 executed)
{
    sim_change_money(c, price_without(c->w, c->s, slot, executed));
}

/* ---- answering one ----------------------------------------------------------------
 */

enum sim_refusal sim_check_agree(const struct sim_world *w, const struct sim_state *s,
                                 u32 slot, const struct sim_action *a)
{
    u32 rule = (u32)a->arg[1];
    if (sim_condition_now(w, s, slot, rule) == SIM_CONDITION_NONE)
        return SIM_REFUSED_FOREIGN_CHOICE;
    if (sim_condition_binds(w, s, slot, rule))
        return SIM_REFUSED_BOUND;
    if (!sim_condition_put(w, s, slot, rule))
        return SIM_REFUSED_FOREIGN_CHOICE;
    enum sim_condition answer =
        a->arg[2] != 0 ? SIM_CONDITION_ACCEPTED : SIM_CONDITION_DECLINED;
    return sim_condition_now(w, s, slot, rule) == answer ? SIM_REFUSED_SAME
                                                         : SIM_REFUSED_OK;
}

void sim_apply_agree(struct sim_change *c, u32 slot, const struct sim_action *a)
{
    u32 at = slot * c->w->rule_words + (u32)a->arg[1] / 32;
    u32 bit = 1U << (u32)a->arg[1] % 32;
    u32 *yes = &wr_req_accepted(c->w, c->s)[at], *no = &wr_req_declined(c->w, c->s)[at];
    *yes = a->arg[2] != 0 ? *yes | bit : *yes & ~bit;
    *no = a->arg[2] != 0 ? *no & ~bit : *no | bit;
}
