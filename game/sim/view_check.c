/* view_check.c - what a request lacks, as the real tool would warn: completeness, never
 * worth. Nothing here stops a sending.
 *
 * Hard warnings are what UNTOC art. 18(13) and 18(15) ask of every request; soft ones
 * come from the checklist behind the tool.
 */
#include "sim/law_int.h"
#include "sim/view_int.h"

enum { HARD = 1, SOFT = 0, WARNINGS_MAX = 64 };

struct check {
    const struct sim_viewing *c;
    u32 slot;
    struct sim_view_warning *list;
    u32 count, hard;
};

static void warn(struct check *k, bool missing, enum sim_section section, int hard,
                 struct msg text)
{
    if (!missing || k->count == WARNINGS_MAX)
        return;
    k->list[k->count++] = (struct sim_view_warning){section, hard == HARD, text};
    k->hard += hard == HARD;
}

static bool unchosen(const struct check *k, enum sim_choice choice)
{
    return sim_slot_choice(k->c->w, k->c->s, k->slot, choice) == SCN_NONE;
}

static bool not_yes(const struct check *k, enum sim_choice choice)
{
    return sim_slot_choice(k->c->w, k->c->s, k->slot, choice) != 1;
}

static bool no_facts(const struct check *k)
{
    for (u32 f = 0; f < k->c->scn->facts_count; f++)
        if (sim_slot_states(k->c->w, k->c->s, k->slot, (scn_ix)f))
            return false;
    return true;
}

/* Does a fact rest on what may not be used for this letter? */
static bool beyond_purpose(const struct check *k)
{
    for (u32 f = 0; f < k->c->scn->facts_count; f++)
        if (sim_slot_states(k->c->w, k->c->s, k->slot, (scn_ix)f) &&
            sim_fact_shut(k->c->w, k->c->s, k->slot, (scn_ix)f))
            return true;
    return false;
}

/* Does the trainee tie anything at all to the measure? Not: the right thing. */
static bool untied(const struct check *k, u32 measure)
{
    const u8 *ties = rd_req_nexus(k->c->w, k->c->s);
    for (u32 f = 0; f < k->c->scn->facts_count; f++)
        if (ties[sim_tie_at(k->c->w, k->slot, measure, (scn_ix)f)])
            return false;
    return true;
}

static void check_measure(struct check *k, u32 measure)
{
    const struct scn_request *r = sim_slot_request(k->c->w, k->c->s, k->slot);
    const struct scn_measure *m = &k->c->scn->measures[r->first_measure + measure];
    bool unknown =
        m->person != SCN_NONE && !rd_person_known(k->c->w, k->c->s)[m->person];
    struct msg who = msg_of("bench.warn.person"), tie = msg_of("bench.warn.nexus");
    msg_text(&who, "measure", m->title.id);
    msg_text(&tie, "measure", m->title.id);
    warn(k, unknown, SIM_SEC_MEASURES, HARD, who);
    warn(k, untied(k, measure), SIM_SEC_NEXUS, HARD, tie);
}

static void check_content(struct check *k)
{
    u32 asked = rd_req_measures(k->c->w, k->c->s)[k->slot];
    warn(k, unchosen(k, SIM_CHOICE_AUTHORITY), SIM_SEC_AUTHORITY, HARD,
         msg_of("bench.warn.authority"));
    warn(k, unchosen(k, SIM_CHOICE_CHANNEL), SIM_SEC_CHANNEL, HARD,
         msg_of("bench.warn.channel"));
    warn(k, unchosen(k, SIM_CHOICE_OFFENCE), SIM_SEC_OFFENCE, HARD,
         msg_of("bench.warn.offence"));
    warn(k, no_facts(k), SIM_SEC_FACTS, HARD, msg_of("bench.warn.facts"));
    warn(k, asked == 0, SIM_SEC_MEASURES, HARD, msg_of("bench.warn.measures"));
    for (u32 m = 0; m < 32; m++)
        if (asked >> m & 1U)
            check_measure(k, m);
}

static void check_list(struct check *k)
{
    warn(k, unchosen(k, SIM_CHOICE_TREATY), SIM_SEC_BASIS, SOFT,
         msg_of("bench.warn.basis"));
    warn(k, rd_req_procedures(k->c->w, k->c->s)[k->slot] == 0, SIM_SEC_FORMS, SOFT,
         msg_of("bench.warn.forms"));
    warn(k, unchosen(k, SIM_CHOICE_SECRET), SIM_SEC_SECRECY, SOFT,
         msg_of("bench.warn.secrecy"));
    warn(k, unchosen(k, SIM_CHOICE_URGENCY), SIM_SEC_URGENCY, SOFT,
         msg_of("bench.warn.urgency"));
    warn(k, unchosen(k, SIM_CHOICE_LANGUAGE), SIM_SEC_LANGUAGE, SOFT,
         msg_of("bench.warn.language"));
    warn(k, unchosen(k, SIM_CHOICE_TRANSLATION), SIM_SEC_TRANSLATION, SOFT,
         msg_of("bench.warn.translation"));
    warn(k, unchosen(k, SIM_CHOICE_IDENTITY), SIM_SEC_IDENTITY, SOFT,
         msg_of("bench.warn.identity"));
    warn(k, not_yes(k, SIM_CHOICE_STATUTE), SIM_SEC_ENCLOSURES, SOFT,
         msg_of("bench.warn.statute"));
    warn(k, rd_req_text(k->c->w, k->c->s)[k->slot] == 0, SIM_SEC_SUMMARY, SOFT,
         msg_of("bench.warn.summary"));
    warn(k, not_yes(k, SIM_CHOICE_SIGNATURE), SIM_SEC_SIGNATURE, SOFT,
         msg_of("bench.warn.signature"));
    warn(k, beyond_purpose(k), SIM_SEC_FACTS, SOFT, msg_of("bench.warn.purpose"));
}

/* Words that the desk understands and that stand there for something else. */
static void check_words(struct check *k, const struct sim_view_draft *d)
{
    for (u32 i = 0; i < d->word_count; i++)
        warn(k, !d->words[i].righted, SIM_SEC_TRANSLATION, SOFT, d->words[i].put.label);
}

void sim_bench_warnings(const struct sim_viewing *c, struct sim_view_draft *d)
{
    struct check k = {.c = c, .slot = d->slot};
    k.list = ARENA_ARRAY(c->a, WARNINGS_MAX, struct sim_view_warning);
    if (*rd_checks_hidden(c->w, c->s) == 0) {
        check_content(&k);
        check_list(&k);
        check_words(&k, d);
    }
    d->warnings = k.list;
    d->warning_count = k.count;
    d->hard_count = k.hard;
}
