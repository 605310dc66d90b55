/* prop_letters.c - letters by chance between the four States of the shipped world, and
 * what must hold of every answer.
 *
 * Completing what a clarification asked, and accepting what it puts as a condition,
 * never makes the next answer worse. A clean request is refused only where a ground of
 * the pack applies; grounds are worked out here from the treaty and the packs'
 * offences, not by their rules. A defective request that is cured ends later than the
 * same request clean at first (no earlier, where it was withdrawn before they read it),
 * and with no more goodwill. Every fact, procedure and enclosure at once is never
 * better than what is needed. Every reply cites rules of the requested State that are
 * valid on the day of its receipt. A failure prints its seed.
 */
#include "property/letters.h"

#include "base/rng.h"

#include <stdio.h>
#include <stdlib.h>

enum { SHORT = 400, LONG = 40000, SHORT_PLAYS = 120, LONG_PLAYS = 6000 };

static int failures;
static u64 seed_now;

static void expect(bool good, const char *what)
{
    if (good || ++failures > 20)
        return;
    fprintf(stderr, "FAILED: %s (seed %llu)\n", what, (unsigned long long)seed_now);
}

/* ---- letters by chance --------------------------------------------------------------
 */

static bool one_in(u64 *seed, u32 n)
{
    return rng_below(seed, n) == 0;
}

/* An offence of that State; political ones only where wanted. */
static scn_ix some_offence(const struct post *p, scn_ix state, bool political,
                           u64 *seed)
{
    const struct scn_refs *own = &p->scn->states[state].offences;
    scn_ix offence;
    do
        offence = own->at[rng_below(seed, own->count)];
    while (p->scn->offences[offence].political != political);
    return offence;
}

static struct letter some_clean(const struct post *p, u32 kinds, bool political,
                                u64 *seed)
{
    scn_ix from = (scn_ix)rng_below(seed, STATES);
    scn_ix to = (scn_ix)((from + 1 + rng_below(seed, STATES - 1)) % STATES);
    i32 day = p->scn->start_day + 300 + (i32)rng_below(seed, 500);
    return letter_clean(p, from, to, kinds, some_offence(p, from, political, seed),
                        day);
}

static u32 some_kind(const struct post *p, u64 *seed)
{
    return 1U << rng_below(seed, p->scn->measure_kinds_count);
}

/* Asks for one to three kinds of measure. */
static u32 some_kinds(const struct post *p, u64 *seed)
{
    u32 kinds = some_kind(p, seed);
    for (u32 n = rng_below(seed, 3); n > 0; n--)
        kinds |= some_kind(p, seed);
    return kinds;
}

static bool asks_for(const struct post *p, const struct letter *l, const char *kind)
{
    return (l->kinds & post_bit(p, SCN_MEASURE_KIND, kind)) != 0;
}

/* ---- clarifications -----------------------------------------------------------------
 */

/* Spoils it in up to four ways. What only a question can find is in the first ten. */
static void spoil(const struct post *p, struct letter *l, u32 ways, u64 *seed)
{
    for (u32 n = 1 + rng_below(seed, 4); n > 0; n--) {
        switch (rng_below(seed, ways)) {
        case 0: l->treaty = SIM_NO_TREATY; break;
        case 1: l->signature = 0; break;
        case 2: l->statute = 0; break;
        case 3: l->tied = false; break;
        case 4: l->order = 0; break;
        case 5: l->translation = SIM_LETTER_MACHINE; break;
        case 6: l->stranger = true; break;
        case 7: memset(l->facts, 0, sizeof l->facts); break;
        case 8: l->procedures = 0; break;
        case 9: l->secret = 0; break;
        case 10: l->identity = SIM_ID_NAME; break;
        case 11: l->authority = SCN_NONE; break;
        case 12: l->language = post_find(p, SCN_LANGUAGE, "pt"); break;
        case 13: l->urgency = SIM_URGENT_BARE; break;
        default: l->facts[post_find(p, SCN_FACT, "rain0") + rng_below(seed, 4)] = true;
        }
    }
}

/* What answers the question of a rule, by its defect (law.md 4.3). */
static void complete(const struct post *p, struct letter *l, struct str code,
                     const struct letter *clean)
{
    int64_t n = 0;
    str_int(str_from(code, 1), &n);
    switch (n) {
    case 1: l->treaty = clean->treaty; break;
    case 3: l->translation = SIM_LETTER_SWORN; break;
    case 4: l->signature = 1; break;
    case 5: /* the facts, and with them the link that a fact makes */
        for (u32 f = 0; f < p->scn->facts_count; f++)
            l->facts[f] |= clean->facts[f];
        break;
    case 6:
        l->tied = true;
        l->facts[post_find(p, SCN_FACT, "t_act")] = true;
        break;
    case 8: l->statute = 1; break;
    case 9: l->procedures |= post_bit(p, SCN_PROCEDURE, "property_described"); break;
    case 11:
        l->order = 1;
        for (u32 f = 0; f < p->scn->facts_count; f++)
            l->facts[f] |= clean->facts[f];
        break;
    case 14: l->stranger = false; break;
    case 26: l->procedures |= post_bit(p, SCN_PROCEDURE, "cost_consultation"); break;
    default: expect(false, "a question of a defect that nobody could cure");
    }
}

/* Completes what the review asked; false where it asked nothing. */
static bool complete_asked(const struct post *p, struct letter *l,
                           const struct sim_review *review, const struct letter *clean)
{
    bool any = false;
    for (u32 i = 0; i < review->count; i++) {
        const struct scn_rule *rule = &letter_rules(p, l)->at[review->rules[i]];
        if (rule->outcome != SCN_OUT_CLARIFY)
            continue;
        complete(p, l, rule->code, clean);
        any = true;
    }
    return any;
}

static unsigned clarified;

static void completing_is_never_worse(struct post *p, u64 seed)
{
    struct letter clean = some_clean(p, some_kinds(p, &seed), false, &seed);
    struct letter l = clean;
    spoil(p, &l, 16, &seed);
    for (l.sends = 1; l.sends < 5; l.sends++) {
        struct sim_review first = letter_review(p, &l);
        struct letter next = l;
        next.sends++;
        if (!complete_asked(p, &next, &first, &clean))
            return;
        struct sim_review second = letter_review(p, &next);
        expect(second.outcome <= first.outcome,
               "completing what was asked never makes the next answer worse");
        expect((first.executed & ~second.executed) == 0,
               "completing what was asked takes nothing back");
        clarified++;
        next.sends = l.sends;
        l = next;
    }
}

static unsigned agreed;

/* What waited proceeds, and nothing else changes for the worse. */
static void agreeing_is_never_worse(struct post *p, u64 seed)
{
    struct letter l = some_clean(p, some_kinds(p, &seed), false, &seed);
    spoil(p, &l, 16, &seed);
    if (one_in(&seed, 2))
        l.procedures |= post_bit(p, SCN_PROCEDURE, "officials_present");
    struct sim_review first = letter_review(p, &l);
    l.agrees = true;
    struct sim_review second = letter_review(p, &l);
    expect(second.outcome <= first.outcome,
           "accepting conditions never makes the answer worse");
    expect((first.executed & ~second.executed) == 0,
           "accepting conditions takes nothing back");
    agreed += second.executed != first.executed;
}

/* ---- grounds ------------------------------------------------------------------------
 */

/* Would the facts be an ordinary offence there on that day: all elements but intent? */
static bool offence_there(const struct post *p, const struct letter *l)
{
    const struct scn_refs *theirs = &p->scn->states[l->to].offences;
    for (u32 i = 0; i < theirs->count; i++) {
        const struct scn_offence *o = &p->scn->offences[theirs->at[i]];
        bool all = !o->political && o->from_day <= l->day && l->day <= o->to_day;
        for (u32 e = 0; e < o->elements.count; e++)
            if (!str_eqz(p->scn->elements[o->elements.at[e]].id, "intent"))
                all &= l->facts[post_fact(p, o->elements.at[e])];
        if (all)
            return true;
    }
    return false;
}

/* The lawful grounds on which a letter with nothing wrong in it may be refused (law.md
 * 4.3: F15, F16, F17), and the two unlawful ones (F28). */
static bool has_ground(const struct post *p, const struct letter *l, bool bank,
                       bool fiscal)
{
    const struct scn_offence *stated = &p->scn->offences[l->offence];
    bool compels = false;
    for (u32 k = 0; k < p->scn->measure_kinds_count; k++)
        compels |= (l->kinds >> k & 1U) && p->scn->measure_kinds[k].coercive;
    return asks_for(p, l, "arrest_person") ||
           (stated->political && !asks_for(p, l, "public_records")) ||
           (compels && !offence_there(p, l)) || fiscal ||
           (bank && (asks_for(p, l, "bank_records") || asks_for(p, l, "stored_data")));
}

static void script(struct post *p, bool bank, bool fiscal)
{
    for (u32 m = 0; m < p->scn->measures_count; m++) {
        struct scn_measure *one = (struct scn_measure *)(uintptr_t)&p->scn->measures[m];
        one->pretext = bank;
        one->fiscal = fiscal;
    }
}

static void a_clean_request_is_refused_on_a_ground_only(struct post *p, u64 seed)
{
    bool bank = one_in(&seed, 6), fiscal = one_in(&seed, 8);
    struct letter l = some_clean(p, some_kind(p, &seed), one_in(&seed, 5), &seed);
    script(p, bank, fiscal);
    struct sim_review review = letter_review(p, &l);
    script(p, false, false);
    bool ground = has_ground(p, &l, bank, fiscal);
    expect((review.outcome == SCN_OUT_REFUSE) == ground,
           ground ? "a ground that applies refuses"
                  : "a clean request is refused only on a ground that applies");
    expect(review.outcome != SCN_OUT_CLARIFY && review.outcome != SCN_OUT_RETURN &&
               review.outcome != SCN_OUT_SILENCE,
           "nothing is asked of a clean request, and it is neither returned nor lost");
    if (review.outcome == SCN_OUT_CONSULT)
        expect(!offence_there(p, &l), "a clean request is consulted on conduct only");
    for (u32 i = 0; i < review.count; i++) {
        const struct scn_rule *rule = &letter_rules(p, &l)->at[review.rules[i]];
        expect(!rule->unlawful || bank || fiscal, "an unlawful ground is scripted");
    }
}

/* ---- everything at once
 * -----------------------------------------------------------------
 */

/* What the asking court makes of the result in that form, translated for it. */
static enum sim_worth worth(struct post *p, const struct letter *l, u32 measure,
                            u16 form)
{
    const struct sim_world *w = letter_write(p, l);
    const struct scn_request *r = sim_slot_request(w, p->s, 0);
    scn_ix item = p->scn->measures[r->first_measure + measure].returns;
    wr_evidence(w, p->s)[item] = SIM_HELD;
    wr_evidence_form(w, p->s)[item] = form;
    wr_evidence_translation(w, p->s)[item] = SIM_BY_SWORN;
    return sim_item_worth(w, p->s, item);
}

static unsigned compared;

static void everything_is_never_best(struct post *p, u64 seed)
{
    struct letter l = some_clean(p, some_kinds(p, &seed), false, &seed);
    struct letter all = letter_of_everything(p, &l);
    struct sim_review needed = letter_review(p, &l);
    if (needed.executed != l.kinds)
        return; /* there was a ground against what is needed */
    struct sim_review more = letter_review(p, &all);
    expect(more.days >= needed.days, "everything at once is never earlier");
    expect(more.goodwill < needed.goodwill, "everything at once costs goodwill");
    expect(more.outcome >= needed.outcome, "everything at once is no better answer");
    for (u32 m = 0; m < p->scn->measure_kinds_count; m++)
        if ((l.kinds & more.executed) >> m & 1U)
            expect(worth(p, &l, m, more.form[m]) <= worth(p, &l, m, needed.form[m]),
                   "everything at once proves no more than what is needed");
    compared++;
}

/* ---- whole correspondences
 * ------------------------------------------------------------
 */

static bool act(struct post *p, const struct letter *l, enum sim_verb verb, i32 a,
                i32 b)
{
    const struct sim_world *w = &p->w[l->from];
    struct sim_action x = {.verb = verb, .arg = {a, b}};
    if (sim_check(w, p->s, SIM_DESK, &x) != SIM_REFUSED_OK)
        return false;
    sim_apply(w, p->s, &x, 0, NULL);
    return true;
}

static u32 newest(struct post *p, const struct letter *l)
{
    const struct sim_world *w = &p->w[l->from];
    i32 slot = sim_newest_slot(w, p->s, rd_req_what(w, p->s)[0]);
    return slot < 0 ? 0 : (u32)slot;
}

/* Every rule that it cites is one of theirs, in force on the day the letter came. */
static void check_cited(struct post *p, const struct letter *l, u32 slot, i32 received)
{
    const struct sim_world *w = &p->w[l->from];
    const struct scn_rules *rules = letter_rules(p, l);
    for (u32 i = 0; i < w->rule_words * 32; i++) {
        if (!(rd_req_rules(w, p->s)[slot * w->rule_words + i / 32] >> i % 32 & 1U))
            continue;
        expect(i < rules->count, "a reply cites rules of the requested State only");
        expect(i >= rules->count || (rules->at[i].from_day <= received &&
                                     received <= rules->at[i].to_day),
               "a reply cites rules in force on the day of receipt only");
    }
}

/* Sends what stands in the newest slot and waits, day by day, for the answer; where
 * none comes, asks. */
static enum scn_outcome answered(struct post *p, const struct letter *l)
{
    const struct sim_world *w = &p->w[l->from];
    scn_ix what = rd_req_what(w, p->s)[0];
    u32 slot = newest(p, l);
    i32 received = 0;
    expect(act(p, l, SIM_send, what, 0), "a letter can be sent");
    for (int days = 0; days < 200; days++) {
        if (received == 0 && rd_req_outcome(w, p->s)[slot] != SCN_OUT_NONE)
            received = sim_date_of(w, *rd_minute(w, p->s));
        if (rd_req_status(w, p->s)[slot] == SIM_REQ_ANSWERED)
            break;
        if (rd_req_outcome(w, p->s)[slot] == SCN_OUT_SILENCE)
            act(p, l, SIM_remind, what, 0);
        else
            act(p, l, SIM_wait, 1, 1);
    }
    expect(rd_req_status(w, p->s)[slot] == SIM_REQ_ANSWERED, "an answer comes");
    check_cited(p, l, slot, received);
    return (enum scn_outcome)rd_req_outcome(w, p->s)[slot];
}

static bool all_done(struct post *p, const struct letter *l)
{
    const struct sim_world *w = &p->w[l->from];
    const struct scn_request *r = sim_slot_request(w, p->s, 0);
    for (u32 m = 0; m < r->measure_count; m++)
        if ((l->kinds >> m & 1U) && !rd_measure_done(w, p->s)[r->first_measure + m])
            return false;
    return true;
}

static i32 goodwill(struct post *p, const struct letter *l)
{
    return rd_goodwill(&p->w[l->from], p->s)[l->to];
}

static unsigned cured;

/* The law changed meanwhile: the same letter, clean, is too late as well. */
static bool now_refused(struct post *p, const struct letter *clean, u32 minute)
{
    struct letter late = *clean;
    late.day = sim_date_of(&p->w[clean->from], minute);
    return letter_review(p, &late).executed != late.kinds;
}

/* Spoilt at first, then put right; sometimes withdrawn in between and begun again,
 * sometimes shown to the contact point each time. */
static void cured_is_never_better(struct post *p, u64 seed)
{
    struct letter clean = some_clean(p, some_kinds(p, &seed), false, &seed);
    struct letter bad = clean;
    bool advice = one_in(&seed, 3), withdrawn = one_in(&seed, 3);
    const struct sim_world *w = letter_write(p, &clean);
    scn_ix what = rd_req_what(w, p->s)[0];
    if (advice)
        act(p, &clean, SIM_consult, what, 0);
    answered(p, &clean);
    if (!all_done(p, &clean))
        return; /* there was a ground against it */
    u32 clean_end = *rd_minute(w, p->s);
    i32 clean_goodwill = goodwill(p, &clean);
    spoil(p, &bad, 16, &seed);
    letter_write(p, &bad);
    if (advice)
        act(p, &bad, SIM_consult, what, 0);
    if (withdrawn && act(p, &bad, SIM_send, what, 0)) {
        act(p, &bad, SIM_wait, 1, 1);
        expect(act(p, &bad, SIM_withdraw, what, 0), "a letter can be withdrawn");
        expect(act(p, &bad, SIM_draft, what, 0), "and drafted again");
    } else
        answered(p, &bad);
    if (all_done(p, &bad))
        return; /* it was not so bad: a form, a name, a fact too many */
    letter_fill(p, newest(p, &bad), &clean);
    if (advice)
        act(p, &bad, SIM_consult, what, 0);
    answered(p, &clean);
    u32 end = *rd_minute(w, p->s);
    expect(goodwill(p, &clean) <= clean_goodwill, "what is cured earns no goodwill");
    if (all_done(p, &clean))
        expect(withdrawn ? end >= clean_end : end > clean_end,
               "what is cured ends later");
    else
        expect(now_refused(p, &clean, end), "what is cured is executed");
    cured++;
}

/* A third of all rules bind for half a year only. */
static void date_rules(struct post *p)
{
    for (u32 i = 0; i < STATES; i++) {
        const struct scn_rules *rules = &p->scn->states[i].request_rules;
        for (u32 k = i % 3; k < rules->count; k += 3) {
            struct scn_rule *rule = (struct scn_rule *)(uintptr_t)&rules->at[k];
            rule->from_day = p->scn->start_day + 400;
            rule->to_day = p->scn->start_day + 580;
        }
    }
}

static void citing_letter(struct post *p, u64 seed)
{
    struct letter l = some_clean(p, some_kinds(p, &seed), one_in(&seed, 5), &seed);
    spoil(p, &l, 16, &seed);
    letter_write(p, &l);
    answered(p, &l);
}

static void run(struct post *p, void (*property)(struct post *, u64), int times)
{
    for (int i = 0; i < times; i++) {
        seed_now = (u64)i + 1;
        property(p, seed_now);
    }
}

int main(int argc, char **argv)
{
    bool full = argc > 1 && strcmp(argv[1], "full") == 0;
    struct post p;
    post_open(&p);
    run(&p, completing_is_never_worse, full ? LONG : SHORT);
    run(&p, agreeing_is_never_worse, full ? LONG : SHORT);
    run(&p, a_clean_request_is_refused_on_a_ground_only, full ? LONG : SHORT);
    run(&p, everything_is_never_best, full ? LONG : SHORT);
    run(&p, cured_is_never_better, full ? LONG_PLAYS : SHORT_PLAYS);
    date_rules(&p);
    run(&p, citing_letter, full ? LONG_PLAYS : SHORT_PLAYS);
    expect(clarified > SHORT / 4 && agreed > SHORT / 16 && compared > SHORT / 4 &&
               cured > SHORT_PLAYS / 8,
           "enough of the letters were of use");
    printf("%u clarified, %u compared, %u cured, %d failures\n", clarified, compared,
           cured, failures);
    post_close(&p);
    return failures > 0;
}
