/* incoming.c - the other side of the desk: a letter of another State comes in, is
 * examined under the desk's own law, and answered.
 *
 * The letter fills a slot like one of the desk's own, with the two States turned round;
 * so the same rules judge it. The trainee marks the rules that speak against it and
 * chooses the answer; what the law would have said is worked out when the answer goes
 * out, and told in the debrief. A harsher answer than the law gives costs goodwill, and
 * so does a late one (UNTOC art. 18(24)).
 *
 * Not here: the rules (law_request.c), the letter's words (view_letter.c).
 */
#include "sim/act_int.h"
#include "sim/law_int.h"

#include "base/bug.h"

enum { ANSWER_MINUTES = 90, RIGHT_GAIN = 5, HARSH_COST = -8, LATE_COST = -5 };
enum { RULE_WORDS = SIM_RULES_MAX / 32 };

bool sim_objection_counts(const struct scn_rule *rule)
{
    return sim_rule_grades(rule) && rule->stage < SCN_STAGE_EXECUTION &&
           rule->outcome != SCN_OUT_SILENCE &&
           (rule->code.n > 0 || sim_outcome_blocks(rule->outcome));
}

i32 sim_incoming_slot(const struct sim_world *w, const struct sim_state *s,
                      scn_ix request)
{
    i32 slot = sim_newest_slot(w, s, request);
    return slot >= 0 && sim_slot_came_in(w, s, (u32)slot) ? slot : -1;
}

/* Runs the desk's own law; the bits of the rules that speak. */
static enum scn_outcome weigh(const struct sim_world *w, const struct sim_state *s,
                              u32 slot, u32 *speaks)
{
    struct sim_review review;
    sim_review_request(w, s, slot, &review);
    for (u32 i = 0; i < review.count; i++)
        speaks[review.rules[i] / 32] |= 1U << review.rules[i] % 32;
    return review.outcome;
}

u32 sim_incoming_due(const struct sim_world *w, const struct sim_state *s, u32 slot)
{
    return sim_workdays_after(w, sim_home(w), rd_req_sent(w, s)[slot],
                              sim_slot_request(w, s, slot)->days);
}

bool sim_incoming_late(const struct sim_world *w, const struct sim_state *s, u32 slot)
{
    u32 answered = rd_req_answered(w, s)[slot];
    u32 at = answered > 0 ? answered - 1 : *rd_minute(w, s);
    return at > sim_incoming_due(w, s, slot);
}

static bool has_bit(const u32 *words, u32 i)
{
    return words[i / 32] >> i % 32 & 1U;
}

static void set_bit(u32 *words, u32 i, bool on)
{
    words[i / 32] = on ? words[i / 32] | 1U << i % 32 : words[i / 32] & ~(1U << i % 32);
}

/* As it stood when it was answered; before, as it stands now. */
static enum scn_outcome rules_of(const struct sim_world *w, const struct sim_state *s,
                                 u32 slot, u32 *speaks)
{
    if (rd_req_answered(w, s)[slot] == 0)
        return weigh(w, s, slot, speaks);
    for (u32 i = 0; i < w->rule_words && i < RULE_WORDS; i++)
        speaks[i] = rd_req_rules(w, s)[slot * w->rule_words + i];
    return (enum scn_outcome)rd_req_outcome(w, s)[slot];
}

bool sim_rule_spoke_here(const struct sim_world *w, const struct sim_state *s, u32 slot,
                         u32 rule)
{
    u32 speaks[RULE_WORDS] = {0};
    rules_of(w, s, slot, speaks);
    return rule < SIM_RULES_MAX && has_bit(speaks, rule);
}

struct sim_examination sim_examine(const struct sim_world *w, const struct sim_state *s,
                                   u32 slot)
{
    const struct scn_rules *rules = &w->scn->states[sim_home(w)].request_rules;
    u32 speaks[RULE_WORDS] = {0};
    struct sim_examination e = {.outcome = rules_of(w, s, slot, speaks)};
    for (u32 i = 0; i < rules->count && i < SIM_RULES_MAX; i++) {
        bool counts = has_bit(speaks, i) && sim_objection_counts(&rules->at[i]);
        bool marked = has_bit(&rd_req_objections(w, s)[slot * w->rule_words], i);
        e.count += counts;
        e.missed += counts && !marked;
        e.wrong += marked && !counts;
    }
    return e;
}

/* ---- it comes in ------------------------------------------------------------------
 */

static void fill_choices(struct sim_change *c, u32 slot, const struct scn_letter *l)
{
    const struct {
        enum sim_choice what;
        u16 value;
    } all[] = {{SIM_CHOICE_AUTHORITY, l->authority},
               {SIM_CHOICE_CHANNEL, l->channel},
               {SIM_CHOICE_TREATY, l->basis},
               {SIM_CHOICE_OFFENCE, l->offence},
               {SIM_CHOICE_LANGUAGE, l->language},
               {SIM_CHOICE_TRANSLATION, (u16)l->translation},
               {SIM_CHOICE_IDENTITY, (u16)l->identity},
               {SIM_CHOICE_SECRET, l->secret},
               {SIM_CHOICE_URGENCY, (u16)l->urgency},
               {SIM_CHOICE_STATUTE, l->statute},
               {SIM_CHOICE_ORDER, l->order},
               {SIM_CHOICE_ASSURANCE, l->assurance},
               {SIM_CHOICE_SIGNATURE, l->is_signed}};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        wr_req_choice(c->w, c->s)[sim_choice_at(slot, all[i].what)] = all[i].value;
}

static void fill_contents(struct sim_change *c, u32 slot, const struct scn_request *r)
{
    const struct scn_letter *l = &r->letter;
    for (u32 i = 0; i < l->procedures.count; i++)
        wr_req_procedures(c->w, c->s)[slot] |= 1U << l->procedures.at[i];
    for (u32 i = 0; i < l->facts.count; i++)
        wr_req_fact(c->w, c->s)[sim_stated_at(c->w, slot, l->facts.at[i])] = 1;
    for (u32 m = 0; m < r->measure_count && m < 32; m++) {
        const struct scn_refs *ties = &c->w->scn->measures[r->first_measure + m].ties;
        wr_req_measures(c->w, c->s)[slot] |= 1U << m;
        for (u32 i = 0; i < ties->count; i++)
            wr_req_nexus(c->w, c->s)[sim_tie_at(c->w, slot, m, ties->at[i])] = 1;
    }
}

static void come_in(struct sim_change *c, scn_ix request)
{
    const struct scn_request *r = &c->w->scn->requests[request];
    u32 slot = sim_own_slots(c->w), end = slot + c->w->incoming_slots;
    while (slot < end && rd_req_status(c->w, c->s)[slot] != SIM_REQ_NONE)
        slot++;
    if (slot == end)
        BUG("a slot is kept for each letter that comes in");
    wr_req_what(c->w, c->s)[slot] = request;
    wr_req_status(c->w, c->s)[slot] = SIM_REQ_CAME_IN;
    wr_req_sends(c->w, c->s)[slot] = 1;
    wr_req_sent(c->w, c->s)[slot] = *rd_minute(c->w, c->s);
    fill_choices(c, slot, &r->letter);
    fill_contents(c, slot, r);
    sim_touch(c, SCN_PART_REQUESTS);
    sim_tell(c, SIM_EV_CAME_IN, request, 0);
}

void sim_bring_in(struct sim_change *c, scn_ix milestone)
{
    for (u32 i = 0; i < c->w->scn->requests_count; i++)
        if (c->w->scn->requests[i].from != SCN_NONE &&
            c->w->scn->requests[i].milestone == milestone)
            come_in(c, (scn_ix)i);
}

/* ---- it is answered ----------------------------------------------------------------
 */

enum sim_refusal sim_check_came_in(const struct sim_world *w, const struct sim_state *s,
                                   scn_ix request, i32 *slot)
{
    *slot = sim_incoming_slot(w, s, request);
    if (*slot < 0)
        return SIM_REFUSED_UNKNOWN;
    return rd_req_status(w, s)[*slot] == SIM_REQ_CAME_IN ? SIM_REFUSED_OK
                                                         : SIM_REFUSED_DONE;
}

enum sim_refusal sim_check_incoming(const struct sim_world *w,
                                    const struct sim_state *s,
                                    const struct sim_action *a)
{
    i32 slot;
    enum sim_refusal r = sim_check_came_in(w, s, (scn_ix)a->arg[0], &slot);
    if (r != SIM_REFUSED_OK)
        return r;
    if (a->verb == SIM_answer)
        return a->arg[1] >= SCN_OUT_ACCEPT && a->arg[1] <= SCN_OUT_REFUSE
                   ? SIM_REFUSED_OK
                   : SIM_REFUSED_FOREIGN_CHOICE;
    u32 rule = (u32)a->arg[1];
    if (rule >= w->scn->states[sim_home(w)].request_rules.count ||
        !sim_objection_counts(&w->scn->states[sim_home(w)].request_rules.at[rule]))
        return SIM_REFUSED_FOREIGN_CHOICE;
    bool marked = has_bit(&rd_req_objections(w, s)[(u32)slot * w->rule_words], rule);
    return marked == (a->arg[2] != 0) ? SIM_REFUSED_SAME : SIM_REFUSED_OK;
}

/* What the desk's answer has carried out: all of it, or what its objections leave. */
static u32 executed(const struct sim_change *c, u32 slot, enum scn_outcome outcome)
{
    if (outcome == SCN_OUT_PARTIAL)
        return sim_measures_left(
            c->w, c->s, slot, &rd_req_objections(c->w, c->s)[slot * c->w->rule_words]);
    return outcome <= SCN_OUT_CONDITIONS ? rd_req_measures(c->w, c->s)[slot] : 0;
}

static void answer_letter(struct sim_change *c, u32 slot, enum scn_outcome outcome)
{
    scn_ix from = sim_slot_requesting(c->w, c->s, slot);
    u32 speaks[RULE_WORDS] = {0};
    enum scn_outcome lawful = weigh(c->w, c->s, slot, speaks);
    bool late = sim_incoming_late(c->w, c->s, slot);
    for (u32 i = 0; i < c->w->rule_words && i < RULE_WORDS; i++)
        wr_req_rules(c->w, c->s)[slot * c->w->rule_words + i] = speaks[i];
    wr_req_outcome(c->w, c->s)[slot] = (u8)lawful;
    wr_req_answer(c->w, c->s)[slot] = (u8)outcome;
    wr_req_executed(c->w, c->s)[slot] = executed(c, slot, outcome);
    wr_req_status(c->w, c->s)[slot] = SIM_REQ_ANSWERED_HERE;
    wr_req_answered(c->w, c->s)[slot] = *rd_minute(c->w, c->s) + 1;
    if (outcome == lawful)
        sim_change_goodwill(c, from, RIGHT_GAIN);
    else if (outcome > lawful)
        sim_change_goodwill(c, from, HARSH_COST);
    if (late)
        sim_change_goodwill(c, from, LATE_COST);
    sim_use_handed_on(c, slot, rd_req_executed(c->w, c->s)[slot]);
    sim_touch(c, SCN_PART_REQUESTS);
    sim_tell(c, SIM_EV_ANSWERED, rd_req_what(c->w, c->s)[slot], (i32)outcome);
    sim_pass_work(c, ANSWER_MINUTES);
}

void sim_apply_incoming(struct sim_change *c, const struct sim_action *a)
{
    u32 slot = (u32)sim_incoming_slot(c->w, c->s, (scn_ix)a->arg[0]);
    if (a->verb == SIM_answer) {
        answer_letter(c, slot, (enum scn_outcome)a->arg[1]);
        return;
    }
    set_bit(&wr_req_objections(c->w, c->s)[slot * c->w->rule_words], (u32)a->arg[1],
            a->arg[2] != 0);
    sim_touch(c, SCN_PART_REQUESTS);
}
