/* view_incoming.c - a letter that came in, as the desk examines it: the letter, what
 * its own law could hold against it, and the answers it may give.
 *
 * What the law really says of it is told only when the case is over.
 */
#include "sim/law_int.h"
#include "sim/view_int.h"

static struct msg stage_msg(const struct sim_viewing *c, enum scn_stage stage)
{
    return sim_value_msg(c->a, "incoming.stage", (u32)stage);
}

/* Every rule that could be held against it, stage by stage. */
static void list_objections(const struct sim_viewing *c, struct sim_view_incoming *v)
{
    const struct scn_rules *rules = &c->scn->states[sim_home(c->w)].request_rules;
    struct sim_view_objection *list =
        ARENA_ARRAY(c->a, rules->count, struct sim_view_objection);
    struct sim_view_group *groups =
        ARENA_ARRAY(c->a, SCN_STAGES, struct sim_view_group);
    bool newest = sim_incoming_slot(c->w, c->s, v->what) == (i32)v->slot;
    const u32 *marked = &rd_req_objections(c->w, c->s)[v->slot * c->w->rule_words];
    for (int stage = 0; stage < SCN_STAGES; stage++) {
        struct sim_view_group *g = &groups[v->group_count];
        *g = (struct sim_view_group){.title = stage_msg(c, (enum scn_stage)stage),
                                     .first = v->objection_count};
        for (u32 i = 0; i < rules->count && i < SIM_RULES_MAX; i++) {
            const struct scn_rule *rule = &rules->at[i];
            if ((int)rule->stage != stage || !sim_objection_counts(rule))
                continue;
            struct sim_view_objection *o = &list[v->objection_count++];
            o->rule = i;
            o->say = sim_text_msg(&rule->say);
            o->source = sim_text_msg(&rule->source.cite);
            o->marked = marked[i / 32] >> i % 32 & 1U;
            if (newest)
                o->toggle = sim_do3(c, SIM_object, v->what, (i32)i, !o->marked);
            g->count++;
            g->chosen += o->marked;
        }
        v->marked += g->chosen;
        v->group_count += g->count > 0;
    }
    v->objections = list;
    v->groups = groups;
}

static void list_answers(const struct sim_viewing *c, struct sim_view_incoming *v)
{
    enum { ANSWERS = SCN_OUT_REFUSE - SCN_OUT_ACCEPT + 1 };
    struct sim_do *list = ARENA_ARRAY(c->a, ANSWERS, struct sim_do);
    for (u32 i = 0; i < ANSWERS; i++) {
        list[i] = sim_do3(c, SIM_answer, v->what, (i32)(SCN_OUT_ACCEPT + i), 0);
        list[i].label = sim_value_msg(c->a, "incoming.answer", SCN_OUT_ACCEPT + i);
    }
    v->answers = (struct sim_dos){list, ANSWERS};
}

/* Once the case is over: what the desk's own law made of it. */
static void tell_law(const struct sim_viewing *c, struct sim_view_incoming *v)
{
    struct sim_examination e = sim_examine(c->w, c->s, v->slot);
    v->lawful = sim_value_msg(c->a, "incoming.answer", e.outcome);
    v->missed = e.missed;
    v->wrong = e.wrong;
    for (u32 i = 0; i < v->objection_count; i++) {
        struct sim_view_objection *o = (struct sim_view_objection *)&v->objections[i];
        o->speaks = sim_rule_spoke_here(c->w, c->s, v->slot, o->rule);
    }
}

/* One that came as a file has the words of the desk that sent it, which are not this
 * desk's to read: it is called by its reference. */
static void name_letter(const struct sim_viewing *c, const struct scn_request *r,
                        struct sim_view_incoming *v)
{
    scn_ix state = sim_slot_requesting(c->w, c->s, v->slot);
    v->by_file = rd_req_swap(c->w, c->s)[v->slot] != 0;
    v->state = sim_name_msg(c->scn, SCN_STATE, state, c->a);
    v->reference = sim_letter_reference(c, v->slot);
    v->title = sim_text_msg(&r->title);
    v->about = sim_text_msg(&r->about);
    if (!v->by_file)
        return;
    v->title = msg_of("incoming.by_file");
    msg_user(&v->title, "reference", v->reference);
    sim_msg_thing(&v->title, "state", c->scn, SCN_STATE, state, c->a);
    v->about = msg_of("incoming.by_file.about");
}

static struct sim_view_incoming incoming_of(const struct sim_viewing *c, scn_ix request,
                                            u32 slot)
{
    const struct scn_request *r = &c->scn->requests[request];
    struct sim_view_incoming v = {.what = request, .slot = slot};
    u32 due = sim_incoming_due(c->w, c->s, slot);
    name_letter(c, r, &v);
    v.date = sim_date_of(c->w, rd_req_sent(c->w, c->s)[slot]);
    v.due_date = sim_date_of(c->w, due);
    v.late = sim_incoming_late(c->w, c->s, slot);
    v.answered = rd_req_answered(c->w, c->s)[slot] > 0;
    v.due = msg_of(v.answered || v.late ? "incoming.was_due" : "incoming.due");
    msg_num(&v.due, "date", MSG_DAY, v.due_date);
    v.status = msg_of(v.answered ? "incoming.answered"
                      : v.late   ? "incoming.overdue"
                                 : "incoming.open");
    if (v.answered)
        v.answer =
            sim_value_msg(c->a, "incoming.answer", rd_req_answer(c->w, c->s)[slot]);
    scn_ix language = sim_slot_language(c->w, c->s, slot);
    if (language != SCN_NONE)
        v.lang = c->scn->languages[language].id;
    v.words = sim_text_of(c, rd_req_remark(c->w, c->s)[slot]);
    v.write = sim_do3(c, SIM_write_answer, request, 0, 0);
    v.paras = sim_letter_sent(c, slot);
    list_objections(c, &v);
    list_answers(c, &v);
    if (*rd_ended(c->w, c->s) != 0)
        tell_law(c, &v);
    return v;
}

void sim_view_incomings(const struct sim_viewing *c, struct sim_view *v)
{
    struct sim_view_incoming *list =
        ARENA_ARRAY(c->a, c->w->request_slots, struct sim_view_incoming);
    for (u32 slot = sim_own_slots(c->w); slot < c->w->request_slots; slot++)
        if (sim_slot_came_in(c->w, c->s, slot))
            list[v->incomings_count++] =
                incoming_of(c, rd_req_what(c->w, c->s)[slot], slot);
    v->incomings = list;
}
