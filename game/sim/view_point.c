/* view_point.c - what a letter of theirs asks for, puts or objects to, point by point,
 * and the sections of the bench that each is about.
 *
 * A point's sections follow from the words of its rule (sections.def), never by hand:
 * they are where the draft says what the rule looked at, not what would be right there.
 * Not here: the letter around the points (view_reply.c), the answer (view_letter.c).
 */
#include "sim/change_int.h"
#include "sim/law_int.h"
#include "sim/view_int.h"

enum { NOWHERE, SCOPE, CAUSE };

static const struct {
    u8 section, weight;
} sections[SCN_TERMS] = {
#define OF(word, section, weight) [SCN_T_##word] = {SIM_SEC_##section, weight},
#include "sim/sections.def"
#undef OF
};

u32 sim_rule_sections(const struct scn_rule *rule)
{
    u32 found[CAUSE + 1] = {0};
    for (u32 i = 0; i < rule->when.count; i++) {
        const struct scn_op *op = &rule->when.ops[i];
        if (op->code == SCN_OP_TERM)
            found[sections[op->term].weight] |= 1U << sections[op->term].section;
    }
    return found[CAUSE] != 0 ? found[CAUSE] : found[SCOPE];
}

/* ---- points of one letter ----------------------------------------------------------
 */

/* The letter they come from. */
struct letter {
    const struct sim_viewing *c;
    u32 reply, slot;
    scn_ix request;
    bool newest;  /* nothing came to this request since, and it can be answered */
    u32 numbered; /* so far */
    u32 changed;  /* sections written since the request left */
};

static bool asks(enum scn_outcome outcome)
{
    return outcome == SCN_OUT_CLARIFY || outcome == SCN_OUT_CONSULT;
}

/* What is merely told is no point; nor is a condition that is met. */
static bool kind_of(const struct scn_rule *rule, enum sim_condition then,
                    enum sim_point_kind *kind)
{
    if (then == SIM_CONDITION_ACCEPTED)
        return false;
    *kind = then != SIM_CONDITION_NONE ? SIM_POINT_CONDITION
            : asks(rule->outcome)      ? SIM_POINT_QUESTION
                                       : SIM_POINT_OBJECTION;
    return *kind != SIM_POINT_OBJECTION || rule->code.n > 0 ||
           sim_outcome_blocks(rule->outcome);
}

static void add_answers(const struct letter *l, struct sim_view_point *p)
{
    static const char *const words[] = {"", "point.condition.open",
                                        "point.condition.accepted",
                                        "point.condition.declined"};
    enum sim_condition now = sim_condition_now(l->c->w, l->c->s, l->slot, p->rule);
    p->standing = msg_of(words[now]);
    p->accepted = now == SIM_CONDITION_ACCEPTED;
    p->declined = now == SIM_CONDITION_DECLINED;
    p->accept = sim_do3(l->c, SIM_agree, (i32)l->request, (i32)p->rule, 1);
    p->decline = sim_do3(l->c, SIM_agree, (i32)l->request, (i32)p->rule, 0);
    p->accept.label = msg_of("point.accept");
    p->decline.label = msg_of("point.decline");
}

static bool point_of(struct letter *l, u32 i, struct sim_view_point *p)
{
    const struct sim_viewing *c = l->c;
    const struct scn_rule *rule =
        &c->scn->states[sim_slot_requested(c->w, c->s, l->slot)].request_rules.at[i];
    enum sim_condition then = sim_condition_then(c->w, c->s, l->reply, i);
    *p = (struct sim_view_point){.rule = i};
    if (!sim_reply_tells(c->w, c->s, l->reply, i) || !kind_of(rule, then, &p->kind))
        return false;
    if (p->kind != SIM_POINT_OBJECTION)
        p->mark = arena_printf(c->a, "%u.", (unsigned)++l->numbered);
    p->text = sim_text_msg(&rule->say);
    p->sections = sim_rule_sections(rule);
    p->changed = l->newest && (p->sections & l->changed) != 0;
    p->money = rule->money;
    if (p->kind != SIM_POINT_CONDITION)
        return true;
    p->condition = sim_text_msg(&rule->condition);
    if (l->newest)
        add_answers(l, p);
    return true;
}

/* Can the newest letter to the slot's request still be answered on the bench? */
static bool answerable(const struct sim_viewing *c, u32 reply, u32 slot, scn_ix request)
{
    return rd_req_status(c->w, c->s)[slot] == SIM_REQ_ANSWERED &&
           sim_last_reply(c->w, c->s, slot) == (i32)reply &&
           sim_newest_slot(c->w, c->s, request) == (i32)slot;
}

struct sim_points sim_points_of(const struct sim_viewing *c, u32 reply)
{
    struct letter l = {.c = c, .reply = reply};
    l.slot = rd_reply_request(c->w, c->s)[reply];
    l.request = rd_req_what(c->w, c->s)[l.slot];
    l.newest = answerable(c, reply, l.slot, l.request);
    l.changed = l.newest ? sim_letter_changed(c, l.slot) : 0;
    const struct scn_rules *rules =
        &c->scn->states[sim_slot_requested(c->w, c->s, l.slot)].request_rules;
    struct sim_view_point *list =
        ARENA_ARRAY(c->a, rules->count, struct sim_view_point);
    u32 count = 0;
    for (int stage = 0; stage < SCN_STAGES; stage++)
        for (u32 i = 0; i < rules->count && i < SIM_RULES_MAX; i++)
            if ((int)rules->at[i].stage == stage && point_of(&l, i, &list[count]))
                count++;
    return (struct sim_points){list, count, l.numbered, l.newest};
}

/* ---- how far the letter goes -------------------------------------------------------
 */

struct msg sim_reply_outcome_msg(const struct sim_viewing *c, u32 reply)
{
    enum scn_outcome outcome = (enum scn_outcome)rd_reply_outcome(c->w, c->s)[reply];
    bool done = rd_reply_measures(c->w, c->s)[reply] != 0;
    if (outcome == SCN_OUT_CONDITIONS && sim_reply_puts_conditions(c->w, c->s, reply))
        return msg_of("outcome.terms");
    if (outcome == SCN_OUT_PARTIAL && !done)
        return msg_of("outcome.nothing");
    return sim_outcome_msg(outcome);
}
