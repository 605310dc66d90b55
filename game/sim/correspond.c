/* correspond.c - what can be done about a request beside filling and sending it.
 *
 * A draft can be shown to the contact point, who points at the first thing that would
 * stand in its way: it costs an hour, and goodwill when it is done again and again, and
 * never replaces the request. A request on its way can be asked after; one that is no
 * longer needed is withdrawn, which is courtesy (UNTOC art. 18(24)). A refusal can be
 * contested: they look at the request again, and a refusal that the law allows costs
 * goodwill to contest.
 *
 * Not here: what the other State makes of it (law_request.c).
 */
#include "sim/act_int.h"
#include "sim/law_int.h"
#include "sim/swap_int.h"

#include "base/bug.h"

enum {
    CONSULT_MINUTES = 60,
    CONSULT_GAIN = 2,  /* the first time: advice that is asked for early is welcome */
    CONSULT_COST = -2, /* from the third time on */
    CONSULTS_FREE = 2,
    REMIND_MINUTES = 15,
    REMIND_AFTER_DAYS = 20, /* since it was sent, or since the last reminder */
    REMIND_COST = -3,       /* sooner than that */
    WITHDRAW_MINUTES = 15,
    WITHDRAW_GAIN = 3, /* at most, of what the letter had cost */
    CONTEST_MINUTES = 120,
    CONTEST_COST = -5 /* of a refusal that the law allows */
};

bool sim_corresponds(enum sim_verb verb)
{
    return verb == SIM_consult || verb == SIM_remind || verb == SIM_withdraw ||
           verb == SIM_contest;
}

i32 sim_correspond_minutes(enum sim_verb verb)
{
    switch ((int)verb) {
    case SIM_consult: return CONSULT_MINUTES;
    case SIM_remind: return REMIND_MINUTES;
    case SIM_withdraw: return WITHDRAW_MINUTES;
    case SIM_contest: return CONTEST_MINUTES;
    default: BUG("not a verb of correspondence");
    }
}

/* ---- may it? ----------------------------------------------------------------------
 */

/* Somebody of the network who answers there today. */
static bool has_contact(const struct sim_world *w, const struct sim_state *s,
                        scn_ix state)
{
    const struct scn_refs *refs = &w->scn->states[state].authorities;
    i32 today = sim_date_of(w, *rd_minute(w, s));
    for (u32 i = 0; i < refs->count; i++) {
        const struct scn_authority *a = &w->scn->authorities[refs->at[i]];
        if (a->kind == SCN_AUTH_NETWORK && a->from_day <= today && today <= a->to_day)
            return true;
    }
    return false;
}

static enum sim_refusal check_consult(const struct sim_world *w,
                                      const struct sim_state *s, u32 slot)
{
    u8 status = rd_req_status(w, s)[slot];
    if (status != SIM_REQ_DRAFT && status != SIM_REQ_ANSWERED)
        return SIM_REFUSED_NO_DRAFT;
    if (rd_req_measures(w, s)[slot] == 0)
        return SIM_REFUSED_NO_MEASURE;
    if (rd_req_consults(w, s)[slot] == UINT8_MAX)
        return SIM_REFUSED_FULL;
    return has_contact(w, s, sim_slot_requested(w, s, slot)) ? SIM_REFUSED_OK
                                                             : SIM_REFUSED_NO_CONTACT;
}

/* The rule of the last review that refuses, or NULL; `unlawful` ones first. */
static const struct scn_rule *refusal(const struct sim_world *w,
                                      const struct sim_state *s, u32 slot)
{
    const struct scn_rules *rules =
        &w->scn->states[sim_slot_requested(w, s, slot)].request_rules;
    const struct scn_rule *found = NULL;
    for (u32 i = 0; i < rules->count && i < SIM_RULES_MAX; i++) {
        u32 word = rd_req_rules(w, s)[slot * w->rule_words + i / 32];
        if (rules->at[i].outcome != SCN_OUT_REFUSE || !(word >> i % 32 & 1U))
            continue;
        if (found == NULL || (rules->at[i].unlawful && !found->unlawful))
            found = &rules->at[i];
    }
    return found;
}

static enum sim_refusal check_contest(const struct sim_world *w,
                                      const struct sim_state *s, u32 slot)
{
    if (rd_req_steps(w, s)[slot] & SIM_STEP_CONTESTED)
        return SIM_REFUSED_DONE;
    bool refused =
        rd_req_status(w, s)[slot] == SIM_REQ_ANSWERED && refusal(w, s, slot) != NULL;
    if (!refused)
        return SIM_REFUSED_NOT_REFUSED;
    return *rd_money(w, s) < sim_conditions_price(w, s, slot) ? SIM_REFUSED_NO_MONEY
                                                              : SIM_REFUSED_OK;
}

enum sim_refusal sim_check_correspond(const struct sim_world *w,
                                      const struct sim_state *s,
                                      const struct sim_action *a)
{
    i32 slot = sim_newest_slot(w, s, (scn_ix)a->arg[0]);
    if (slot < 0)
        return a->verb == SIM_consult ? SIM_REFUSED_NO_DRAFT : SIM_REFUSED_NOT_SENT;
    u8 status = rd_req_status(w, s)[slot];
    switch ((int)a->verb) {
    case SIM_consult: return check_consult(w, s, (u32)slot);
    case SIM_remind:
        return status == SIM_REQ_UNDER_WAY && !sim_swap_awaited(w, s, (u32)slot)
                   ? SIM_REFUSED_OK
                   : SIM_REFUSED_NOT_SENT;
    case SIM_withdraw:
        return status == SIM_REQ_UNDER_WAY ? SIM_REFUSED_OK : SIM_REFUSED_NOT_SENT;
    case SIM_contest: return check_contest(w, s, (u32)slot);
    default: BUG("not a verb of correspondence");
    }
}

/* ---- doing it ---------------------------------------------------------------------
 */

/* Is it something that the sender would want to know before sending? */
static bool matters(const struct scn_rule *rule)
{
    return rule->code.n > 0 || sim_outcome_blocks(rule->outcome);
}

/* Keeps the first stage's rules that stand in the way; those behind wait for the next
 * question. */
static void keep_advice(struct sim_change *c, u32 slot, const struct sim_review *review)
{
    u32 words = c->w->rule_words;
    u32 *advice = &wr_req_advice(c->w, c->s)[slot * words];
    const struct scn_rules *rules =
        &c->w->scn->states[sim_slot_requested(c->w, c->s, slot)].request_rules;
    i32 stage = -1;
    memset(advice, 0, words * sizeof *advice);
    for (u32 i = 0; i < review->count; i++) {
        const struct scn_rule *rule = &rules->at[review->rules[i]];
        if (!matters(rule) || (stage >= 0 && (i32)rule->stage != stage))
            continue;
        stage = (i32)rule->stage;
        advice[review->rules[i] / 32] |= 1U << review->rules[i] % 32;
    }
}

/* Was a draft of this request shown before, this one or another? */
static bool shown_before(const struct sim_change *c, u32 slot)
{
    for (u32 i = 0; i < c->w->request_slots; i++)
        if (rd_req_what(c->w, c->s)[i] == rd_req_what(c->w, c->s)[slot] &&
            rd_req_consults(c->w, c->s)[i] > 0)
            return true;
    return false;
}

static void consult(struct sim_change *c, u32 slot)
{
    struct sim_review review;
    bool first = !shown_before(c, slot);
    scn_ix to = sim_slot_requested(c->w, c->s, slot);
    u8 *times = &wr_req_consults(c->w, c->s)[slot];
    sim_review_request(c->w, c->s, slot, &review);
    keep_advice(c, slot, &review);
    sim_change_goodwill(c, to,
                        first                    ? CONSULT_GAIN
                        : *times < CONSULTS_FREE ? 0
                                                 : CONSULT_COST);
    (*times)++;
    wr_req_steps(c->w, c->s)[slot] |= SIM_STEP_CONSULTED;
    sim_tell(c, SIM_EV_ADVICE, rd_req_what(c->w, c->s)[slot], 0);
}

/* A reminder in due time moves the file up by a fifth of what is left; one too early
 * annoys. Where the letter never arrived, asking is how one learns of it. */
static void remind(struct sim_change *c, u32 slot)
{
    u32 now = *rd_minute(c->w, c->s), due = rd_req_due(c->w, c->s)[slot];
    u32 last = rd_req_reminded(c->w, c->s)[slot];
    u32 since = last > 0 ? last - 1 : rd_req_sent(c->w, c->s)[slot];
    scn_ix to = sim_slot_requested(c->w, c->s, slot);
    bool early = now - since < REMIND_AFTER_DAYS * SIM_DAY_MINUTES;
    wr_req_reminded(c->w, c->s)[slot] = now + 1;
    wr_req_steps(c->w, c->s)[slot] |= SIM_STEP_REMINDED;
    if (due == 0)
        sim_tell_silence(c, slot);
    else if (early)
        sim_change_goodwill(c, to, REMIND_COST);
    else
        wr_req_due(c->w, c->s)[slot] = due - (due - now) / 5;
    sim_touch(c, SCN_PART_REQUESTS);
}

/* Courtesy mends some of what it cost them to read a letter for nothing; it earns
 * nothing more than that, or letters would be written in order to be withdrawn. */
static i32 courtesy(const struct sim_change *c, u32 slot)
{
    i32 cost = 0;
    const struct scn_rules *rules =
        &c->w->scn->states[sim_slot_requested(c->w, c->s, slot)].request_rules;
    if (rd_req_outcome(c->w, c->s)[slot] == SCN_OUT_NONE)
        return 0; /* nobody has read it yet */
    for (u32 i = 0; i < rules->count && i < SIM_RULES_MAX; i++)
        if (rd_req_rules(c->w, c->s)[slot * c->w->rule_words + i / 32] >> i % 32 & 1U)
            cost -= rules->at[i].goodwill;
    return cost < 0 ? 0 : cost < WITHDRAW_GAIN ? cost : WITHDRAW_GAIN;
}

static void withdraw(struct sim_change *c, u32 slot)
{
    sim_give_back(c, slot, 0);
    wr_req_status(c->w, c->s)[slot] = SIM_REQ_WITHDRAWN;
    wr_req_due(c->w, c->s)[slot] = 0;
    sim_change_goodwill(c, sim_slot_requested(c->w, c->s, slot), courtesy(c, slot));
    sim_touch(c, SCN_PART_REQUESTS);
}

void sim_send_once_more(struct sim_change *c, u32 slot)
{
    for (u32 i = slot; i-- > 0;) {
        if (rd_req_what(c->w, c->s)[i] != rd_req_what(c->w, c->s)[slot])
            continue;
        if (rd_req_status(c->w, c->s)[i] == SIM_REQ_WITHDRAWN)
            sim_change_goodwill(c, sim_slot_requested(c->w, c->s, slot),
                                -courtesy(c, i));
        return;
    }
}

static void contest(struct sim_change *c, u32 slot)
{
    const struct scn_rule *ground = refusal(c->w, c->s, slot);
    wr_req_steps(c->w, c->s)[slot] |= SIM_STEP_CONTESTED;
    if (!ground->unlawful)
        sim_change_goodwill(c, sim_slot_requested(c->w, c->s, slot), CONTEST_COST);
    sim_change_money(c, -sim_conditions_price(c->w, c->s, slot));
    sim_resume_request(c, slot);
}

void sim_apply_correspond(struct sim_change *c, const struct sim_action *a)
{
    u32 slot = (u32)sim_newest_slot(c->w, c->s, (scn_ix)a->arg[0]);
    switch ((int)a->verb) {
    case SIM_consult: consult(c, slot); break;
    case SIM_remind: remind(c, slot); break;
    case SIM_withdraw: withdraw(c, slot); break;
    case SIM_contest: contest(c, slot); break;
    default: BUG("not a verb of correspondence");
    }
    sim_pass_work(c, (u32)sim_correspond_minutes(a->verb));
}
