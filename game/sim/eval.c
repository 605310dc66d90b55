/* eval.c - what the words of a case's conditions mean: one case a word.
 *
 * Not here: the machine that puts them together (scenario/expr.c), the words of rules
 * (law_terms.c). */
#include "sim/eval.h"

#include "base/bug.h"
#include "sim/care_int.h"
#include "sim/change_int.h"
#include "sim/law_int.h"
#include "sim/talk_int.h"

static bool any_asked(const struct sim_world *w, const struct sim_state *s,
                      scn_ix evidence, scn_ix element)
{
    u32 at = sim_link_at(w, evidence, element, 0);
    for (u32 i = 0; i < w->scn->accused_count; i++) {
        if (rd_link(w, s)[at + i])
            return true;
    }
    return false;
}

/* The last letter about a request, or -1. */
static i32 last_reply(const struct sim_world *w, const struct sim_state *s,
                      scn_ix request)
{
    for (i32 i = *rd_reply_count(w, s) - 1; i >= 0; i--) {
        if (rd_reply_outcome(w, s)[i] != SCN_OUT_PROTEST &&
            rd_req_what(w, s)[rd_reply_request(w, s)[i]] == request)
            return i;
    }
    return -1;
}

/* Did the State protest against the use of what this request brought? */
static bool protested(const struct sim_world *w, const struct sim_state *s,
                      scn_ix request)
{
    for (u32 i = 0; i < *rd_reply_count(w, s); i++)
        if (rd_reply_outcome(w, s)[i] == SCN_OUT_PROTEST &&
            rd_req_what(w, s)[rd_reply_request(w, s)[i]] == request)
            return true;
    return false;
}

static bool any_executed(const struct sim_world *w, const struct sim_state *s,
                         scn_ix request)
{
    for (u32 i = 0; i < *rd_reply_count(w, s); i++) {
        if (rd_req_what(w, s)[rd_reply_request(w, s)[i]] == request &&
            rd_reply_measures(w, s)[i] != 0)
            return true;
    }
    return false;
}

/* What was sent of a request, over its slots. */
struct sent {
    i32 times;
    u32 measures, procedures; /* of the last slot */
    u8 bits;                  /* what was given away */
};

static struct sent sent(const struct sim_world *w, const struct sim_state *s,
                        scn_ix request)
{
    struct sent all = {0};
    const u16 *what = rd_req_what(w, s);
    for (u32 i = 0; i < w->request_slots; i++) {
        if (what[i] != request || rd_req_sends(w, s)[i] == 0 ||
            sim_slot_came_in(w, s, i))
            continue;
        u8 now = rd_req_sent_bits(w, s)[i];
        all = (struct sent){.times = all.times + rd_req_sends(w, s)[i],
                            .measures = rd_req_sent_measures(w, s)[i],
                            .procedures = rd_req_sent_procedures(w, s)[i],
                            .bits = (u8)((now & SIM_SENT_SECRET) |
                                         ((all.bits | now) & SIM_SENT_NAMED))};
    }
    return all;
}

/* Was that step taken for any sending of the request? */
static bool step_taken(const struct sim_world *w, const struct sim_state *s,
                       scn_ix request, u8 step)
{
    for (u32 i = 0; i < w->request_slots; i++)
        if (rd_req_what(w, s)[i] == request && (rd_req_steps(w, s)[i] & step) != 0)
            return true;
    return false;
}

static bool is_withdrawn(const struct sim_world *w, const struct sim_state *s,
                         scn_ix request)
{
    i32 slot = sim_newest_slot(w, s, request);
    return slot >= 0 && rd_req_status(w, s)[slot] == SIM_REQ_WITHDRAWN;
}

/* A letter that came in. */
static i32 incoming_term(const struct sim_world *w, const struct sim_state *s,
                         const struct scn_op *op)
{
    i32 slot = sim_incoming_slot(w, s, (scn_ix)op->a);
    bool answered = slot >= 0 && rd_req_status(w, s)[slot] == SIM_REQ_ANSWERED_HERE;
    if (slot < 0)
        return op->term == SCN_T_defects_missed || op->term == SCN_T_defects_false
                   ? SCN_UNKNOWN
                   : 0;
    switch (op->term) {
    case SCN_T_arrived_in: return 1;
    case SCN_T_answered: return answered;
    case SCN_T_answered_right:
        return answered &&
               rd_req_answer(w, s)[slot] == sim_examine(w, s, (u32)slot).outcome;
    case SCN_T_answered_late: return sim_incoming_late(w, s, (u32)slot);
    case SCN_T_defects_missed: return (i32)sim_examine(w, s, (u32)slot).missed;
    case SCN_T_defects_false: return (i32)sim_examine(w, s, (u32)slot).wrong;
    default: BUG("not a word about letters that come in");
    }
}

static i32 request_term(const struct sim_world *w, const struct sim_state *s,
                        const struct scn_op *op)
{
    if (op->term >= SCN_T_arrived_in && op->term <= SCN_T_defects_false)
        return incoming_term(w, s, op);

    scn_ix r = (scn_ix)op->a;
    i32 reply;
    switch (op->term) {
    case SCN_T_sent: return sent(w, s, r).times > 0;
    case SCN_T_sends: return sent(w, s, r).times;
    case SCN_T_replied: return last_reply(w, s, r) >= 0;
    case SCN_T_executed: return any_executed(w, s, r);
    case SCN_T_protested: return protested(w, s, r);
    case SCN_T_outcome:
        reply = last_reply(w, s, r);
        return reply < 0 ? SCN_UNKNOWN : rd_reply_outcome(w, s)[reply];
    case SCN_T_asked_for:
        return sent(w, s, r).measures >> (op->b - w->scn->requests[r].first_measure) &
               1;
    case SCN_T_secret_asked: return (sent(w, s, r).bits & SIM_SENT_SECRET) != 0;
    case SCN_T_victim_named_in: return (sent(w, s, r).bits & SIM_SENT_NAMED) != 0;
    case SCN_T_procedure_asked: return sent(w, s, r).procedures >> op->b & 1;
    case SCN_T_consulted: return step_taken(w, s, r, SIM_STEP_CONSULTED);
    case SCN_T_contested: return step_taken(w, s, r, SIM_STEP_CONTESTED);
    case SCN_T_withdrawn: return is_withdrawn(w, s, r);
    default: BUG("not a word about requests");
    }
}

static bool verdict_is(const struct sim_world *w, const struct sim_state *s,
                       scn_ix person, i32 offence, bool any)
{
    for (u32 i = 0; i < w->scn->charges_count; i++) {
        const struct scn_charge *c = &w->scn->charges[i];
        u8 v = rd_verdict(w, s)[i];
        if (c->person != person)
            continue;
        if (any ? v == SIM_PROVED || v == SIM_LESSER
                : v == SIM_PROVED && c->offence == offence)
            return true;
    }
    return false;
}

static bool is_charged(const struct sim_world *w, const struct sim_state *s, i32 person,
                       i32 offence)
{
    for (u32 i = 0; i < w->scn->charges_count; i++) {
        if (w->scn->charges[i].person == person &&
            w->scn->charges[i].offence == offence && rd_charge(w, s)[i])
            return true;
    }
    return false;
}

static i32 interpreter_kind(const struct sim_world *w, const struct sim_state *s,
                            scn_ix talk)
{
    scn_ix with = rd_interview_with(w, s)[talk];
    if (rd_interview(w, s)[talk] < SIM_TALK_OPEN)
        return SCN_UNKNOWN;
    return with == SCN_NONE ? (i32)SCN_INTERPRETER_KINDS
                            : (i32)w->scn->interpreters[with].kind;
}

static i32 case_term(const struct sim_world *w, const struct sim_state *s,
                     const struct scn_op *op)
{
    scn_ix a = (scn_ix)op->a, b = (scn_ix)op->b;
    switch (op->term) {
    case SCN_T_held: return rd_evidence(w, s)[a] == SIM_HELD;
    case SCN_T_heard:
        return rd_evidence(w, s)[a] == SIM_HEARD_OF || rd_evidence(w, s)[a] == SIM_HELD;
    case SCN_T_lost: return rd_evidence(w, s)[a] == SIM_LOST;
    case SCN_T_preserved: return (rd_evidence_bits(w, s)[a] & SIM_EV_PRESERVED) != 0;
    case SCN_T_admissible: return sim_item_counts(w, s, a);
    case SCN_T_form: return sim_item_form(w, s, a);
    case SCN_T_read: return (rd_document(w, s)[a] & SIM_DOC_READ) != 0;
    case SCN_T_translated: return rd_translation(w, s)[a] != SIM_UNTRANSLATED;
    case SCN_T_learnt: return rd_fact(w, s)[a];
    case SCN_T_met: return rd_person_known(w, s)[a];
    case SCN_T_consented:
        return sim_consent_for(w, s, a, SCN_COVERS_HEARING) == SIM_CONSENTS;
    case SCN_T_refused: return sim_stopped(w, s, a, SCN_COVERS_HEARING);
    case SCN_T_referred: return rd_service(w, s)[a] != SCN_NONE;
    case SCN_T_referred_to: return rd_service(w, s)[a] == b;
    case SCN_T_trust: return rd_trust(w, s)[a];
    case SCN_T_wellbeing: return rd_wellbeing(w, s)[a];
    case SCN_T_safety: return rd_safety(w, s)[a];
    case SCN_T_visited: return (rd_place_state(w, s)[a] & SIM_PLACE_VISITED) != 0;
    case SCN_T_at: return *rd_place(w, s) == a;
    case SCN_T_followed: return rd_lead(w, s)[a] == SIM_LEAD_DONE;
    case SCN_T_running: return rd_lead(w, s)[a] == SIM_LEAD_RUNNING;
    case SCN_T_asked: return rd_asked(w, s)[a] == SIM_ANSWERED;
    case SCN_T_interviewed: return sim_was_held(w, s, a);
    case SCN_T_guarded: return rd_asked(w, s)[a] == SIM_GUARDED;
    case SCN_T_stated:
        return (rd_talk_fact(w, s)[sim_word_at(w, a, b)] & SIM_WORD_HEARD) != 0;
    case SCN_T_led:
        return (rd_talk_fact(w, s)[sim_word_at(w, a, b)] & SIM_WORD_LED) != 0;
    case SCN_T_misrendered: return (i32)sim_misrendered(w, s, a);
    case SCN_T_recorded: return (rd_talk_bits(w, s)[a] & SIM_TALK_RECORDED) != 0;
    case SCN_T_used: return sim_has_interpreted(w, s, a, b);
    case SCN_T_interpreter: return interpreter_kind(w, s, a);
    case SCN_T_fired: return rd_milestone(w, s)[a] != 0;
    case SCN_T_arrived: return (rd_inject(w, s)[a] & SIM_INJECT_ARRIVED) != 0;
    case SCN_T_linked: return any_asked(w, s, a, b);
    case SCN_T_paired: return sim_find_pair(w, s, a, b) >= 0;
    case SCN_T_disclosed: return sim_item_before_defence(w, s, a);
    case SCN_T_kept_back: return (i32)sim_kept_back(w, s, a);
    case SCN_T_independent: return (i32)sim_independent(w, s, a, b);
    case SCN_T_returned: return rd_measure_done(w, s)[a];
    case SCN_T_charged: return is_charged(w, s, op->a, op->b);
    case SCN_T_proved: return verdict_is(w, s, a, op->b, false);
    case SCN_T_convicted: return verdict_is(w, s, a, 0, true);
    case SCN_T_decided: return *rd_decision(w, s) != SIM_UNDECIDED;
    case SCN_T_decision: return *rd_decision(w, s);
    case SCN_T_day: return sim_day_of(*rd_minute(w, s));
    case SCN_T_minute: return (i32)*rd_minute(w, s);
    case SCN_T_money: return *rd_money(w, s);
    case SCN_T_officers: return *rd_officers(w, s);
    case SCN_T_goodwill: return rd_goodwill(w, s)[a];
    case SCN_T_counter: return rd_counter(w, s)[a];
    default:
        return op->term >= SCN_T_consented_to ? sim_care_term(w, s, op)
                                              : request_term(w, s, op);
    }
}

/* What a word is asked about. */
struct asked {
    const struct sim_world *w;
    const struct sim_state *s;
    struct sim_about about;
};

static i32 term(const void *of, const struct scn_op *op)
{
    const struct asked *x = of;
    if (op->term < SCN_T_item_kind)
        return case_term(x->w, x->s, op);
    if (op->term < SCN_T_charge_role)
        return sim_item_term(x->w, x->s, x->about.evidence, x->about.fact1, op);
    if (op->term < SCN_T_measure)
        return sim_charge_term(x->w, x->s, x->about.charge, op);
    return sim_request_term(x->w, x->s, x->about.slot, x->about.measure, op);
}

i32 sim_eval(const struct sim_world *w, const struct sim_state *s,
             const struct scn_expr *e, struct sim_about about)
{
    struct asked of = {w, s, about};
    return scn_expr_eval(e, term, &of);
}

bool sim_holds(const struct sim_world *w, const struct sim_state *s,
               const struct scn_expr *e, struct sim_about about)
{
    struct asked of = {w, s, about};
    return scn_expr_holds(e, term, &of);
}
