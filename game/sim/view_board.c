/* view_board.c - the board and the charges: what lies on what, never whether it holds.
 */
#include "sim/change_int.h"
#include "sim/law_int.h"
#include "sim/view_int.h"

/* ---- the elements of one accused --------------------------------------------------
 */

static u32 add_elements(const struct scn_refs *more, scn_ix *list, u32 count)
{
    for (u32 i = 0; i < more->count; i++) {
        struct scn_refs have = {list, count};
        if (!sim_refs_have(&have, more->at[i]))
            list[count++] = more->at[i];
    }
    return count;
}

/* A charge for somebody who is not known yet would give away that there is somebody. */
static bool at_issue(const struct sim_viewing *c, u32 charge, scn_ix person)
{
    return c->scn->charges[charge].person == person &&
           sim_charge_open(c->w, c->s, (scn_ix)charge);
}

/* All that the charges against a person need, the part charged included, and the lesser
 * offences they fall back on, in that order. */
static u32 elements_of(const struct sim_viewing *c, scn_ix person, scn_ix *list)
{
    const struct scn *scn = c->scn;
    u32 count = 0;
    for (u32 i = 0; i < scn->charges_count; i++) {
        const struct scn_charge *charge = &scn->charges[i];
        if (!at_issue(c, i, person))
            continue;
        count = add_elements(&scn->offences[charge->offence].elements, list, count);
        if (charge->participation != SCN_NONE)
            count = add_elements(&scn->participations[charge->participation].own, list,
                                 count);
    }
    for (u32 i = 0; i < scn->charges_count; i++) {
        scn_ix lesser = scn->offences[scn->charges[i].offence].lesser;
        if (at_issue(c, i, person) && lesser != SCN_NONE)
            count = add_elements(&scn->offences[lesser].elements, list, count);
    }
    return count;
}

/* What the element is needed for: of the person's charges, the first that asks for it;
 * else the lesser offence one of them falls back on. */
static struct msg needed_for(const struct sim_viewing *c, scn_ix person, scn_ix element)
{
    const struct scn *scn = c->scn;
    struct msg lesser = {.count = 0};
    for (u32 i = 0; i < scn->charges_count; i++) {
        const struct scn_charge *charge = &scn->charges[i];
        const struct scn_offence *offence = &scn->offences[charge->offence];
        if (!at_issue(c, i, person))
            continue;
        if (sim_refs_have(&offence->elements, element))
            return sim_text_msg(&offence->name);
        if (charge->participation != SCN_NONE &&
            sim_refs_have(&scn->participations[charge->participation].own, element))
            return sim_text_msg(&scn->participations[charge->participation].name);
        if (offence->lesser != SCN_NONE && msg_is_none(&lesser) &&
            sim_refs_have(&scn->offences[offence->lesser].elements, element))
            lesser = sim_text_msg(&scn->offences[offence->lesser].name);
    }
    return lesser;
}

/* Items that are held or lie on the board although they were lost since. */
static u32 on_the_file(const struct sim_viewing *c)
{
    u32 count = 0;
    for (u32 i = 0; i < c->scn->evidence_count; i++)
        count += rd_evidence(c->w, c->s)[i] != SIM_UNKNOWN;
    return count;
}

/* Every reason for which the item could be put on the cell, but the one given. */
static u32 add_links(const struct sim_viewing *c, scn_ix item, scn_ix person,
                     scn_ix element, struct sim_do *list)
{
    scn_ix given = sim_link_reason(c->w, c->s, item, person, element);
    u32 count = 0;
    for (u32 f = 0; f < c->scn->facts_count; f++)
        if (f != given && rd_fact(c->w, c->s)[f] &&
            sim_item_shows(c->w, c->s, item, (scn_ix)f))
            list[count++] = sim_do4(c, SIM_link, item, element, person, (i32)f);
    return count;
}

/* How many actions the items of the file could take: one a fact they show. */
static u32 room_for_links(const struct sim_viewing *c)
{
    u32 room = 0;
    for (u32 i = 0; i < c->scn->evidence_count; i++)
        for (u32 f = 0; f < c->scn->facts_count; f++)
            room += rd_fact(c->w, c->s)[f] &&
                    sim_item_shows(c->w, c->s, (scn_ix)i, (scn_ix)f);
    return room;
}

static struct sim_view_cell cell_of(const struct sim_viewing *c, scn_ix person,
                                    scn_ix element)
{
    u32 room = on_the_file(c), on = 0, off = 0, instead = 0, quiet = 0;
    scn_ix *linked = ARENA_ARRAY(c->a, room, scn_ix);
    scn_ix *silent = ARENA_ARRAY(c->a, room, scn_ix);
    struct msg *reasons = ARENA_ARRAY(c->a, room, struct msg);
    struct sim_do *unlink = ARENA_ARRAY(c->a, room, struct sim_do);
    struct sim_do *link = ARENA_ARRAY(c->a, room_for_links(c), struct sim_do);
    struct sim_do *other = ARENA_ARRAY(c->a, room_for_links(c), struct sim_do);
    for (u32 i = 0; i < c->scn->evidence_count; i++) {
        scn_ix item = (scn_ix)i;
        scn_ix reason = sim_link_reason(c->w, c->s, item, person, element);
        if (reason != SCN_NONE) {
            linked[on] = item;
            reasons[on] = sim_text_msg(&c->scn->facts[reason].text);
            unlink[on++] = sim_do3(c, SIM_unlink, item, element, person);
            if (rd_evidence(c->w, c->s)[i] == SIM_HELD)
                instead += add_links(c, item, person, element, &other[instead]);
        } else if (rd_evidence(c->w, c->s)[i] == SIM_HELD) {
            u32 more = add_links(c, item, person, element, &link[off]);
            off += more;
            if (more == 0)
                silent[quiet++] = item;
        }
    }
    return (struct sim_view_cell){.element = element,
                                  .name = sim_text_msg(&c->scn->elements[element].name),
                                  .text = sim_text_msg(&c->scn->elements[element].text),
                                  .offence = needed_for(c, person, element),
                                  .linked = {linked, on},
                                  .reasons = {reasons, on},
                                  .unlink = {unlink, on},
                                  .link = {link, off},
                                  .other = {other, instead},
                                  .silent = {silent, quiet}};
}

static struct sim_view_accused accused_of(const struct sim_viewing *c, scn_ix person)
{
    struct sim_view_accused accused = {.person = person};
    scn_ix *elements = ARENA_ARRAY(c->a, c->scn->elements_count, scn_ix);
    u32 count = elements_of(c, person, elements);
    struct sim_view_cell *cells = ARENA_ARRAY(c->a, count, struct sim_view_cell);
    accused.name = sim_text_msg(&c->scn->people[person].name);
    accused.about = sim_text_msg(&c->scn->people[person].about);
    for (u32 i = 0; i < count; i++)
        cells[i] = cell_of(c, person, elements[i]);
    accused.cells = cells;
    accused.cell_count = count;
    return accused;
}

static void list_pairs(const struct sim_viewing *c, struct sim_view_board *board)
{
    u32 room = c->w->count[SIM_F_pair_a];
    struct sim_view_pair *list = ARENA_ARRAY(c->a, room, struct sim_view_pair);
    for (u32 i = 0; i < room; i++) {
        scn_ix a = rd_pair_a(c->w, c->s)[i], b = rd_pair_b(c->w, c->s)[i];
        if (a == SCN_NONE)
            continue;
        list[board->pair_count++] = (struct sim_view_pair){
            a, b, sim_text_msg(&c->scn->evidence[a].title),
            sim_text_msg(&c->scn->evidence[b].title), sim_do3(c, SIM_unpair, a, b, 0)};
    }
    board->pairs = list;
}

void sim_view_board(const struct sim_viewing *c, struct sim_view *v)
{
    struct sim_view_accused *list =
        ARENA_ARRAY(c->a, c->scn->accused_count, struct sim_view_accused);
    for (u32 i = 0; i < c->scn->people_count; i++)
        if (c->scn->people[i].accused != SCN_NONE && rd_person_known(c->w, c->s)[i] &&
            sim_tries(c->w))
            list[v->board.accused_count++] = accused_of(c, (scn_ix)i);
    v->board.accused = list;
    list_pairs(c, &v->board);
}

/* ---- charges --------------------------------------------------------------------- */

/* "Title (form), because: …" */
static struct msg item_offered(const struct sim_viewing *c, scn_ix item, scn_ix reason)
{
    struct msg m = msg_of("decision.item");
    sim_msg_thing(&m, "title", c->scn, SCN_EVIDENCE, item, c->a);
    sim_msg_thing(&m, "form", c->scn, SCN_FORM, sim_item_form(c->w, c->s, item), c->a);
    sim_msg_thing(&m, "fact", c->scn, SCN_FACT, reason, c->a);
    return m;
}

/* What stands on the board for an element: the accused's own, or anybody's where the
 * offence may be another's act. Puts it into `list` where there is one; how many. */
static u32 list_offered(const struct sim_viewing *c, scn_ix person, bool anybody,
                        scn_ix element, struct msg *list)
{
    u32 count = 0;
    for (u32 p = 0; p < c->scn->people_count; p++) {
        if (c->scn->people[p].accused == SCN_NONE || (p != person && !anybody))
            continue;
        for (u32 i = 0; i < c->scn->evidence_count; i++) {
            scn_ix reason = sim_link_reason(c->w, c->s, (scn_ix)i, (scn_ix)p, element);
            if (reason != SCN_NONE && list != NULL)
                list[count] = item_offered(c, (scn_ix)i, reason);
            count += reason != SCN_NONE;
        }
    }
    return count;
}

static struct sim_view_offered offered(const struct sim_viewing *c, scn_ix person,
                                       bool anybody, scn_ix element)
{
    u32 count = list_offered(c, person, anybody, element, NULL);
    struct msg *list = ARENA_ARRAY(c->a, count, struct msg);
    list_offered(c, person, anybody, element, list);
    return (struct sim_view_offered){sim_text_msg(&c->scn->elements[element].name),
                                     {list, count}};
}

/* Element by element, those of the part charged included. */
static void offer_charge(const struct sim_viewing *c, const struct scn_charge *from,
                         struct sim_view_charge *charge)
{
    const struct scn_offence *offence = &c->scn->offences[from->offence];
    const struct scn_participation *part =
        from->participation == SCN_NONE ? NULL
                                        : &c->scn->participations[from->participation];
    u32 own = part != NULL ? part->own.count : 0, n = 0;
    struct sim_view_offered *list =
        ARENA_ARRAY(c->a, offence->elements.count + own, struct sim_view_offered);
    for (u32 e = 0; e < offence->elements.count; e++)
        list[n++] = offered(c, from->person, part != NULL && part->through,
                            offence->elements.at[e]);
    for (u32 e = 0; e < own; e++)
        list[n++] = offered(c, from->person, false, part->own.at[e]);
    for (u32 e = 0; e < n; e++)
        charge->covered += list[e].items.count > 0;
    charge->offered = list;
    charge->elements = n;
    charge->lesser = sim_name_msg(c->scn, SCN_OFFENCE, offence->lesser, c->a);
}

/* The part charged: its name, and what it needs beside the offence. */
static void name_part(const struct sim_viewing *c, scn_ix part,
                      struct sim_view_charge *charge)
{
    if (part == SCN_NONE)
        return;
    charge->part = sim_text_msg(&c->scn->participations[part].name);
    charge->part_text = sim_text_msg(&c->scn->participations[part].text);
}

/* What another State gave for other proceedings and the charge rests on. */
static struct msg beyond_of(const struct sim_viewing *c, scn_ix charge)
{
    struct msg m = {.count = 0};
    scn_ix item = sim_charge_beyond(c->w, c->s, charge);
    if (item == SCN_NONE)
        return m;
    scn_ix state = sim_slot_requested(c->w, c->s, rd_given_by(c->w, c->s)[item]);
    m = msg_of("decision.beyond");
    sim_msg_thing(&m, "evidence", c->scn, SCN_EVIDENCE, item, c->a);
    sim_msg_thing(&m, "state", c->scn, SCN_STATE, state, c->a);
    return m;
}

static struct sim_view_charge charge_of(const struct sim_viewing *c, scn_ix i)
{
    const struct scn_charge *from = &c->scn->charges[i];
    const struct scn_offence *offence = &c->scn->offences[from->offence];
    struct sim_view_charge charge = {.what = i};
    charge.title = sim_text_msg(&from->title);
    charge.person = sim_name_msg(c->scn, SCN_PERSON, from->person, c->a);
    charge.offence = sim_text_msg(&offence->name);
    charge.person_what = from->person;
    charge.offence_what = from->offence;
    charge.article = sim_text_msg(&offence->article);
    charge.text = sim_text_msg(&offence->text);
    charge.penalty = sim_text_msg(&offence->penalty);
    charge.brought = rd_charge(c->w, c->s)[i] != 0;
    name_part(c, from->participation, &charge);
    offer_charge(c, from, &charge);
    charge.beyond = beyond_of(c, i);
    charge.bring = sim_do3(c, SIM_charge, i, 0, 0);
    charge.drop = sim_do3(c, SIM_drop, i, 0, 0);
    return charge;
}

const struct sim_view_charge *sim_view_best(const struct sim_view *v, scn_ix person)
{
    const struct sim_view_charge *best = NULL;
    for (u32 i = 0; i < v->decision->charge_count; i++) {
        const struct sim_view_charge *c = &v->decision->charges[i];
        if (c->person_what == person &&
            (best == NULL || c->covered * best->elements > best->covered * c->elements))
            best = c;
    }
    return best;
}

void sim_view_decide(const struct sim_viewing *c, struct sim_view *v)
{
    bool tries = sim_tries(c->w);
    struct sim_view_decision *decision = ARENA_NEW(c->a, struct sim_view_decision);
    struct sim_view_charge *list =
        ARENA_ARRAY(c->a, c->scn->charges_count, struct sim_view_charge);
    for (u32 i = 0; i < c->scn->charges_count; i++)
        if (sim_charge_open(c->w, c->s, (scn_ix)i))
            list[decision->charge_count++] = charge_of(c, (scn_ix)i);
    decision->charges = list;
    decision->trial = sim_do3(c, SIM_decide, SIM_TRIAL, 0, 0);
    decision->transfer = sim_do3(c, SIM_decide, SIM_TRANSFER, 0, 0);
    decision->close = sim_do3(c, SIM_decide, SIM_CLOSE, 0, 0);
    decision->trial.label = msg_of("do.decide.trial");
    decision->transfer.label = msg_of("do.decide.transfer");
    decision->close.label = msg_of(tries ? "do.decide.close" : "do.decide.leave");
    const struct scn_decisions *words = &c->scn->states[sim_home(c->w)].decisions;
    decision->trial_means = sim_text_msg(&words->trial);
    decision->transfer_means = sim_text_msg(&words->transferred);
    if (tries)
        decision->close_means = sim_text_msg(&words->closed);
    decision->trial.there &= tries;
    decision->transfer.there &= tries;
    v->decision = decision;
}
