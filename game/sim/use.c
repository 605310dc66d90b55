/* use.c - what came from another State, and what it is used for (UNTOC art. 18(19)).
 *
 * What a State sends serves the proceedings that the letter named: the offence stated
 * in it, or another that the same facts are or come down to. It is used beyond them
 * when a trial rests another charge on it, when a letter to a third State under another
 * offence rests a fact on it alone, or when it is handed on to a third State. Leave is
 * asked for beforehand; a rule of the pack gives it (`other_use`). Without leave the
 * State that gave it has its say: the rules of the stage of use.
 *
 * A letter that stated no offence named no limit. Not here: the rules
 * (law_request.c), how letters travel (request.c).
 */
#include "sim/change_int.h"
#include "sim/law_int.h"

/* What one act used beyond its purpose. */
struct beyond {
    struct sim_change *c;
    u32 slots; /* whose letters brought it */
};

/* The proceedings stay the same where the same facts are charged as a lesser offence,
 * or as another that comes down to the same lesser one: a victim who turns out to be a
 * child makes no other case. */
static bool same_proceedings(const struct scn *n, scn_ix purpose, scn_ix offence)
{
    for (scn_ix a = purpose; a != SCN_NONE; a = n->offences[a].lesser)
        for (scn_ix b = offence; b != SCN_NONE; b = n->offences[b].lesser)
            if (a == b)
                return true;
    return false;
}

/* Given, and not freely. */
static bool bound(const struct sim_world *w, const struct sim_state *s, scn_ix item)
{
    return rd_given_by(w, s)[item] != SCN_NONE &&
           rd_given_for(w, s)[item] != SCN_NONE &&
           !(rd_given_bits(w, s)[item] & SIM_GIVEN_FREELY);
}

bool sim_given_for_other(const struct sim_world *w, const struct sim_state *s,
                         scn_ix item, scn_ix offence)
{
    return bound(w, s, item) && offence != SCN_NONE &&
           !same_proceedings(w->scn, rd_given_for(w, s)[item], offence);
}

void sim_note_purpose(struct sim_change *c, u32 slot, scn_ix item)
{
    u16 offence = sim_slot_choice(c->w, c->s, slot, SIM_CHOICE_OFFENCE);
    u16 before = rd_given_for(c->w, c->s)[item];
    bool again = before != SCN_NONE && before != offence;
    if (rd_evidence(c->w, c->s)[item] == SIM_HELD &&
        rd_given_by(c->w, c->s)[item] == SCN_NONE)
        return; /* the desk's own already */
    wr_given_by(c->w, c->s)[item] = (u16)slot;
    wr_given_for(c->w, c->s)[item] = offence;
    if (again || sim_granted(c->w, c->s, slot).other_use)
        wr_given_bits(c->w, c->s)[item] |= SIM_GIVEN_FREELY;
}

/* ---- the protest ------------------------------------------------------------------
 */

static void use_beyond(struct beyond *b, scn_ix item)
{
    u8 *bits = &wr_given_bits(b->c->w, b->c->s)[item];
    if (*bits & SIM_GIVEN_BEYOND)
        return; /* they have said what they think of it */
    *bits |= SIM_GIVEN_BEYOND;
    b->slots |= 1U << rd_given_by(b->c->w, b->c->s)[item];
    sim_touch(b->c, SCN_PART_REQUESTS);
}

static void protest(struct sim_change *c, u32 slot)
{
    u32 rules[SIM_RULES_MAX / 32] = {0};
    struct sim_review review;
    sim_review_use(c->w, c->s, slot, &review);
    for (u32 i = 0; i < review.count; i++)
        rules[review.rules[i] / 32] |= 1U << review.rules[i] % 32;
    if (review.count == 0)
        return;
    sim_change_goodwill(c, sim_slot_requested(c->w, c->s, slot), review.goodwill);
    sim_add_reply(c, slot, review.outcome, 0, rules);
}

static void tell_givers(const struct beyond *b)
{
    for (u32 slot = 0; slot < b->c->w->request_slots; slot++)
        if (b->slots >> slot & 1U)
            protest(b->c, slot);
}

/* ---- a trial ------------------------------------------------------------------------
 */

static bool has_element(const struct sim_world *w, const struct scn_charge *charge,
                        scn_ix element)
{
    return sim_refs_have(&w->scn->offences[charge->offence].elements, element) ||
           (charge->participation != SCN_NONE &&
            sim_refs_have(&w->scn->participations[charge->participation].own, element));
}

/* Does a charge that was brought rest on the item, linked to that element of that
 * person? `within` asks for one that it was given for, else for another. */
static bool rests(const struct sim_world *w, const struct sim_state *s, scn_ix item,
                  scn_ix person, scn_ix element, bool within)
{
    for (u32 i = 0; i < w->scn->charges_count; i++) {
        const struct scn_charge *charge = &w->scn->charges[i];
        if (rd_charge(w, s)[i] && charge->person == person &&
            has_element(w, charge, element) &&
            sim_given_for_other(w, s, item, charge->offence) != within)
            return true;
    }
    return false;
}

/* Where a charge that it was given for rests on the same link, it stands there for
 * that one. */
static bool tried_beyond(const struct sim_world *w, const struct sim_state *s,
                         scn_ix item)
{
    for (u32 p = 0; p < w->scn->people_count; p++)
        for (u32 e = 0;
             w->scn->people[p].accused != SCN_NONE && e < w->scn->elements_count; e++)
            if (sim_item_linked(w, s, item, (scn_ix)p, (scn_ix)e) &&
                rests(w, s, item, (scn_ix)p, (scn_ix)e, false) &&
                !rests(w, s, item, (scn_ix)p, (scn_ix)e, true))
                return true;
    return false;
}

scn_ix sim_charge_beyond(const struct sim_world *w, const struct sim_state *s,
                         scn_ix charge)
{
    const struct scn_charge *from = &w->scn->charges[charge];
    for (u32 i = 0; i < w->scn->evidence_count; i++) {
        if (!sim_given_for_other(w, s, (scn_ix)i, from->offence))
            continue;
        for (u32 e = 0; e < w->scn->elements_count; e++)
            if (has_element(w, from, (scn_ix)e) &&
                sim_item_linked(w, s, (scn_ix)i, from->person, (scn_ix)e) &&
                !rests(w, s, (scn_ix)i, from->person, (scn_ix)e, true))
                return (scn_ix)i;
    }
    return SCN_NONE;
}

void sim_use_at_trial(struct sim_change *c)
{
    struct beyond b = {.c = c};
    for (u32 i = 0; i < c->w->scn->evidence_count; i++)
        if (bound(c->w, c->s, (scn_ix)i) && tried_beyond(c->w, c->s, (scn_ix)i))
            use_beyond(&b, (scn_ix)i);
    tell_givers(&b);
}

/* ---- letters ------------------------------------------------------------------------
 */

/* A held item that shows the fact and may not be used in a letter of that slot. */
static bool is_shut(const struct sim_world *w, const struct sim_state *s, u32 slot,
                    scn_ix item)
{
    scn_ix offence = sim_slot_choice(w, s, slot, SIM_CHOICE_OFFENCE);
    return sim_given_for_other(w, s, item, offence) &&
           sim_slot_requested(w, s, rd_given_by(w, s)[item]) !=
               sim_slot_requested(w, s, slot);
}

bool sim_fact_shut(const struct sim_world *w, const struct sim_state *s, u32 slot,
                   scn_ix fact)
{
    bool any = false;
    for (u32 i = 0; i < w->scn->evidence_count; i++) {
        if (rd_evidence(w, s)[i] != SIM_HELD || !sim_item_shows(w, s, (scn_ix)i, fact))
            continue;
        if (!is_shut(w, s, slot, (scn_ix)i))
            return false;
        any = true;
    }
    return any;
}

void sim_use_in_letter(struct sim_change *c, u32 slot)
{
    struct beyond b = {.c = c};
    for (u32 f = 0; f < c->w->scn->facts_count; f++) {
        if (!sim_slot_states(c->w, c->s, slot, (scn_ix)f) ||
            !sim_fact_shut(c->w, c->s, slot, (scn_ix)f))
            continue;
        for (u32 i = 0; i < c->w->scn->evidence_count; i++)
            if (rd_evidence(c->w, c->s)[i] == SIM_HELD &&
                sim_item_shows(c->w, c->s, (scn_ix)i, (scn_ix)f))
                use_beyond(&b, (scn_ix)i);
    }
    tell_givers(&b);
}

void sim_use_handed_on(struct sim_change *c, u32 slot, u32 measures)
{
    const struct scn_request *r = sim_slot_request(c->w, c->s, slot);
    struct beyond b = {.c = c};
    for (u32 m = 0; m < r->measure_count && m < 32; m++) {
        scn_ix item = c->w->scn->measures[r->first_measure + m].returns;
        if (!(measures >> m & 1U) || item == SCN_NONE || !bound(c->w, c->s, item) ||
            rd_evidence(c->w, c->s)[item] != SIM_HELD)
            continue;
        if (sim_slot_requested(c->w, c->s, rd_given_by(c->w, c->s)[item]) !=
            sim_slot_requesting(c->w, c->s, slot))
            use_beyond(&b, item);
    }
    tell_givers(&b);
}
