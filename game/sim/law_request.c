/* law_request.c - what the requested State makes of a request: all stages, all
 * measures.
 *
 * Each measure asked for goes through every stage in order, and every rule of a stage
 * is looked at (UNTOC art. 18(9)-(29) gives the stages; see enum scn_stage). A measure
 * with a finding that blocks it is not carried out; then nothing is told about how it
 * would have been. The worst finding is the answer; where some measures are carried out
 * and others not, the answer is a partial execution.
 *
 * Not here: the words of rules (law_terms.c), the letter (view_letter.c), when it
 * comes.
 */
#include "sim/law_int.h"

enum { RULE_WORDS = SIM_RULES_MAX / 32, MEASURES_MAX = 32 };

/* What is known while a review runs. */
struct review {
    const struct sim_world *w;
    const struct sim_state *s;
    u32 slot;
    bool use; /* the stage of use alone; else all others */
    const struct scn_rules *rules;
    u32 spoke[RULE_WORDS]; /* rules that have their say, over all measures */
};

/* What one measure met. */
struct measured {
    enum scn_outcome worst;
    bool blocked; /* not carried out */
    bool waits;   /* for the answer to a condition */
    scn_ix form;
    u32 spoke[RULE_WORDS];
};

bool sim_outcome_blocks(enum scn_outcome outcome)
{
    return outcome >= SCN_OUT_PARTIAL;
}

static void find(struct measured *m, enum scn_outcome outcome)
{
    if (outcome > m->worst)
        m->worst = outcome;
    m->blocked |= sim_outcome_blocks(outcome);
}

/* What was accepted is met; what was declined leaves the measure aside, and is nobody's
 * fault. */
static void speak(const struct review *v, struct measured *m, u32 rule)
{
    const struct scn_rule *r = &v->rules->at[rule];
    m->spoke[rule / 32] |= 1U << (rule % 32);
    switch (sim_condition_now(v->w, v->s, v->slot, rule)) {
    case SIM_CONDITION_NONE: find(m, r->outcome); break;
    case SIM_CONDITION_OPEN:
        find(m, r->outcome);
        m->waits = true;
        break;
    case SIM_CONDITION_ACCEPTED: break;
    case SIM_CONDITION_DECLINED: find(m, SCN_OUT_PARTIAL); break;
    }
    if (r->form != SCN_NONE)
        m->form = r->form;
}

/* Was it stopped before anybody went to carry it out? */
static bool never_begun(const struct review *r, const struct measured *m)
{
    for (u32 i = 0; i < r->rules->count && i < SIM_RULES_MAX; i++) {
        const struct scn_rule *rule = &r->rules->at[i];
        bool at_work =
            rule->stage == SCN_STAGE_EXECUTION && rule->outcome <= SCN_OUT_PARTIAL;
        bool met = sim_condition_now(r->w, r->s, r->slot, i) == SIM_CONDITION_ACCEPTED;
        if ((m->spoke[i / 32] >> (i % 32) & 1U) && sim_outcome_blocks(rule->outcome) &&
            !at_work && !met)
            return true;
    }
    return m->waits;
}

/* Takes back what a stage of execution said of a measure that is not carried out: its
 * form and its days; and what is found only on the spot (a record that has perished, a
 * witness who will not travel), where nobody went. Its questions stand. */
static void unspeak_execution(const struct review *r, struct measured *m)
{
    enum scn_outcome most = never_begun(r, m) ? SCN_OUT_PARTIAL : SCN_OUT_CONDITIONS;
    for (u32 i = 0; i < r->rules->count && i < SIM_RULES_MAX; i++)
        if (r->rules->at[i].stage == SCN_STAGE_EXECUTION &&
            r->rules->at[i].condition.source.n == 0 && r->rules->at[i].outcome <= most)
            m->spoke[i / 32] &= ~(1U << (i % 32));
}

static struct measured run_measure(const struct review *r, u32 measure)
{
    /* What a desk answers itself must be lawful: no unlawful ground is asked of it. */
    bool came_in = sim_slot_came_in(r->w, r->s, r->slot);
    struct measured m = {.worst = SCN_OUT_ACCEPT, .form = SCN_NONE};
    struct sim_about about = {
        .evidence = SCN_NONE, .slot = r->slot, .measure = measure};
    for (u32 i = 0; i < r->rules->count && i < SIM_RULES_MAX; i++)
        if ((r->rules->at[i].stage == SCN_STAGE_USE) == r->use &&
            sim_rule_today(r->w, r->s, &r->rules->at[i]) &&
            !(came_in && r->rules->at[i].unlawful) &&
            sim_holds(r->w, r->s, &r->rules->at[i].when, about))
            speak(r, &m, i);
    if (m.blocked || m.waits)
        unspeak_execution(r, &m);
    return m;
}

/* Lists the rules that spoke, stage by stage, and adds up what they cost, each once; a
 * condition that was answered costs nothing more. */
static void conclude(const struct review *r, struct sim_review *out)
{
    u16 spoke[SIM_RULES_MAX];
    u32 count = 0;
    for (u32 i = 0; i < r->rules->count && i < SIM_RULES_MAX; i++)
        if (r->spoke[i / 32] >> (i % 32) & 1U)
            spoke[count++] = (u16)i;
    for (int stage = 0; stage < SCN_STAGES; stage++) {
        for (u32 i = 0; i < count; i++) {
            const struct scn_rule *rule = &r->rules->at[spoke[i]];
            if ((int)rule->stage != stage)
                continue;
            out->rules[out->count++] = spoke[i];
            enum sim_condition put = sim_condition_now(r->w, r->s, r->slot, spoke[i]);
            if (put == SIM_CONDITION_ACCEPTED || put == SIM_CONDITION_DECLINED)
                continue;
            out->days += rule->days;
            out->goodwill += rule->goodwill;
        }
    }
}

static void review(const struct sim_world *w, const struct sim_state *s, u32 slot,
                   bool use, struct sim_review *out)
{
    const struct scn_request *request = sim_slot_request(w, s, slot);
    struct review r = {
        w,  s, slot, use, &w->scn->states[sim_slot_requested(w, s, slot)].request_rules,
        {0}};
    bool blocked = false;
    *out = (struct sim_review){.outcome = SCN_OUT_ACCEPT};
    for (u32 i = 0; i < MEASURES_MAX; i++)
        out->form[i] = SCN_NONE;
    for (u32 i = 0; i < request->measure_count && i < MEASURES_MAX; i++) {
        if (!sim_slot_asks(w, s, slot, i))
            continue;
        struct measured m = run_measure(&r, i);
        for (u32 k = 0; k < RULE_WORDS; k++)
            r.spoke[k] |= m.spoke[k];
        if (m.worst > out->outcome)
            out->outcome = m.worst;
        blocked |= m.blocked;
        if (m.blocked || m.waits)
            continue;
        out->executed |= 1U << i;
        out->form[i] = m.form;
    }
    if (!use && blocked && out->executed != 0)
        out->outcome = SCN_OUT_PARTIAL;
    conclude(&r, out);
}

void sim_review_request(const struct sim_world *w, const struct sim_state *s, u32 slot,
                        struct sim_review *out)
{
    review(w, s, slot, false, out);
}

void sim_review_use(const struct sim_world *w, const struct sim_state *s, u32 slot,
                    struct sim_review *out)
{
    review(w, s, slot, true, out);
}

void sim_result_forms(const struct sim_world *w, const struct sim_state *s, u32 slot,
                      u16 form[32])
{
    const struct scn_request *request = sim_slot_request(w, s, slot);
    struct review r = {
        .w = w,
        .s = s,
        .slot = slot,
        .rules = &w->scn->states[sim_slot_requested(w, s, slot)].request_rules};
    for (u32 i = 0; i < MEASURES_MAX; i++)
        form[i] = i < request->measure_count ? run_measure(&r, i).form : SCN_NONE;
}

/* Does the rule keep a measure that it speaks of from being carried out? */
static bool holds_up(const struct review *r, u32 rule)
{
    switch (sim_condition_now(r->w, r->s, r->slot, rule)) {
    case SIM_CONDITION_OPEN:
    case SIM_CONDITION_DECLINED: return true;
    case SIM_CONDITION_ACCEPTED: return false;
    case SIM_CONDITION_NONE: break;
    }
    return sim_outcome_blocks(r->rules->at[rule].outcome);
}

u32 sim_measures_left(const struct sim_world *w, const struct sim_state *s, u32 slot,
                      const u32 *marked)
{
    const struct scn_request *request = sim_slot_request(w, s, slot);
    const struct scn_rules *rules =
        &w->scn->states[sim_slot_requested(w, s, slot)].request_rules;
    struct review r = {.w = w, .s = s, .slot = slot, .rules = rules};
    u32 left = 0;
    for (u32 i = 0; i < request->measure_count && i < MEASURES_MAX; i++) {
        if (!sim_slot_asks(w, s, slot, i))
            continue;
        struct measured m = run_measure(&r, i);
        bool stopped = false;
        for (u32 k = 0; k < rules->count && k < SIM_RULES_MAX; k++)
            stopped |=
                (m.spoke[k / 32] & marked[k / 32]) >> k % 32 & 1U && holds_up(&r, k);
        left |= stopped ? 0 : 1U << i;
    }
    return left;
}

u32 sim_rule_measures(const struct sim_world *w, const struct sim_state *s, u32 slot,
                      u32 rule)
{
    const struct scn_request *request = sim_slot_request(w, s, slot);
    const struct scn_rule *r =
        &w->scn->states[sim_slot_requested(w, s, slot)].request_rules.at[rule];
    struct sim_about about = {.evidence = SCN_NONE, .slot = slot};
    u32 measures = 0;
    for (; about.measure < request->measure_count && about.measure < MEASURES_MAX;
         about.measure++)
        if (sim_slot_asks(w, s, slot, about.measure) &&
            sim_holds(w, s, &r->when, about))
            measures |= 1U << about.measure;
    return measures;
}

struct sim_granted sim_granted(const struct sim_world *w, const struct sim_state *s,
                               u32 slot)
{
    const struct scn_rules *rules =
        &w->scn->states[sim_slot_requested(w, s, slot)].request_rules;
    const u32 *spoke = &rd_req_rules(w, s)[slot * w->rule_words];
    struct sim_granted g = {false, false};
    for (u32 i = 0; i < rules->count && i < SIM_RULES_MAX; i++) {
        bool says = spoke[i / 32] >> i % 32 & 1U;
        g.other_use |= says && rules->at[i].other_use;
        g.translated |= says && rules->at[i].translated;
    }
    return g;
}

/* Intent is inferred from conduct: a request need not state it for the conduct to be
 * recognised. It is the one element the law of all States shares by its id. */
static bool inferred(const struct sim_world *w, scn_ix element)
{
    return str_eqz(w->scn->elements[element].id, "intent");
}

static bool conduct_shown(const struct sim_world *w, const struct sim_state *s,
                          u32 slot, const struct scn_offence *offence)
{
    u32 shown = 0;
    for (u32 i = 0; i < offence->elements.count; i++) {
        scn_ix element = offence->elements.at[i];
        struct scn_op op = {.term = SCN_T_shows, .a = element};
        if (inferred(w, element))
            continue;
        if (!sim_request_term(w, s, slot, 0, &op))
            return false;
        shown++;
    }
    return shown > 0;
}

scn_ix sim_offence_there(const struct sim_world *w, const struct sim_state *s, u32 slot)
{
    const struct scn_refs *theirs =
        &w->scn->states[sim_slot_requested(w, s, slot)].offences;
    i32 today = sim_date_of(w, *rd_minute(w, s));
    for (u32 i = 0; i < theirs->count; i++) {
        const struct scn_offence *offence = &w->scn->offences[theirs->at[i]];
        if (sim_offence_grades(w, theirs->at[i]) && !offence->political &&
            offence->from_day <= today && today <= offence->to_day &&
            conduct_shown(w, s, slot, offence)) {
            scn_ix read = sim_offence_read(w, s, slot, theirs->at[i]);
            if (read != SCN_NONE)
                return read;
        }
    }
    return SCN_NONE;
}
