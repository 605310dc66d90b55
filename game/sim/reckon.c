/* reckon.c - what the trial court makes of a charge, from what the desk can prove.
 *
 * Each element needs so many independent items that the court lets in, that are linked
 * to it on the board and whose reason is a true fact of it about the accused. An item
 * that tends to disprove the element must be outnumbered; one that was kept from the
 * defence weighs more. A victim's word alone can suffice; the debrief says that it is a
 * risk. Where the charge fails on its elements, the court looks at the lesser offence,
 * with every item that stands against the accused on the board.
 *
 * Thresholds and the weight of what was kept back are prudence rules for teaching, data
 * of the law packs. Not here: whether an item is let in (law_item.c), how many items
 * are independent (sources.c), sentences (explain.c).
 */
#include "sim/law_int.h"
#include "sim/sources_int.h"

/* What a charge is judged as: the accused's part in the offence. */
struct part {
    const struct sim_world *w;
    const struct sim_state *s;
    scn_ix charge, person;
    const struct scn_offence *offence;
    const struct scn_participation *as; /* NULL: as the one who acted */
};

static const struct scn_state *court_of(const struct sim_world *w)
{
    return &w->scn->states[sim_home(w)];
}

/* ---- what speaks against ------------------------------------------------------------
 */

static scn_ix victim_of(const struct part *p)
{
    return p->w->scn->charges[p->charge].victim;
}

static bool opposes(const struct part *p, scn_ix item, scn_ix whose, scn_ix element)
{
    return sim_item_disproves(p->w, item, whose, element, victim_of(p),
                              p->offence->consent_no_defence) &&
           sim_item_counts(p->w, p->s, item);
}

/* What speaks against, and of it what the defence was shown. */
struct opposed {
    struct sim_sources all, shown;
    bool counts; /* whether it was shown */
};

static void oppose(const struct part *p, struct opposed *o, scn_ix item)
{
    const struct scn_sources *roots = &p->w->scn->evidence[item].roots;
    sim_sources_add(&o->all, roots, SIM_WORTH_FULL);
    if (sim_item_before_defence(p->w, p->s, item))
        sim_sources_add(&o->shown, roots, SIM_WORTH_FULL);
}

/* How many are independent, and of how many of these nothing was shown: a second copy
 * is no second doubt, and who was shown one copy was shown the paper. */
static u32 count_opposed(const struct opposed *o, u32 *kept_back)
{
    u32 all = sim_sources_independent(&o->all);
    *kept_back = o->counts ? all - sim_sources_independent(&o->shown) : 0;
    return all;
}

static u32 against(const struct part *p, scn_ix whose, scn_ix element, u32 *kept_back)
{
    struct opposed o = {.counts = sim_keeping_back_counts(court_of(p->w))};
    for (u32 i = 0; i < p->w->scn->evidence_count; i++)
        if (opposes(p, (scn_ix)i, whose, element))
            oppose(p, &o, (scn_ix)i);
    return count_opposed(&o, kept_back);
}

static void decide(const struct part *p, struct sim_element_proof *e)
{
    u32 kept_back;
    e->against = against(p, e->whose, e->element, &kept_back);
    u32 weight = e->against + kept_back * (u32)court_of(p->w)->disclosure.doubt;
    e->needed = sim_items_needed(court_of(p->w), e->element);
    if (weight > 0 && e->needed < weight + 1)
        e->needed = weight + 1;
    e->met = e->items >= e->needed;
}

/* Does the reason for which it is linked prove the element, and of the victim of this
 * count? */
static bool link_proves(const struct part *p, scn_ix item, scn_ix whose, scn_ix element)
{
    return sim_link_proves(p->w, p->s, item, whose, element) &&
           sim_fact_of(p->w, sim_link_reason(p->w, p->s, item, whose, element),
                       victim_of(p));
}

/* ---- one element --------------------------------------------------------------------
 */

static struct sim_element_proof prove(const struct part *p, scn_ix whose,
                                      scn_ix element)
{
    struct sim_element_proof e = {.element = element, .whose = whose};
    struct sim_sources sources = {.count = 0};
    for (u32 i = 0; i < p->w->scn->evidence_count; i++) {
        if (!sim_item_linked(p->w, p->s, (scn_ix)i, whose, element))
            continue;
        enum sim_worth worth = sim_link_worth(p->w, p->s, (scn_ix)i, whose, element);
        if (worth == SIM_WORTH_NOTHING)
            e.excluded++;
        else if (!link_proves(p, (scn_ix)i, whose, element))
            e.beside++;
        else
            sim_sources_add(&sources, &p->w->scn->evidence[i].roots, worth);
    }
    e.items = sim_sources_independent(&sources);
    decide(p, &e);
    return e;
}

u32 sim_independent(const struct sim_world *w, const struct sim_state *s, scn_ix person,
                    scn_ix element)
{
    struct sim_sources sources = {.count = 0};
    scn_ix accused = w->scn->people[person].accused;
    if (accused == SCN_NONE)
        return 0;
    const u16 *link = rd_link(w, s) + sim_link_at(w, 0, element, accused);
    for (u32 i = 0; i < w->scn->evidence_count; i++, link += sim_links_each(w))
        if (*link != 0 && sim_link_proves(w, s, (scn_ix)i, person, element))
            sim_sources_add(&sources, &w->scn->evidence[i].roots,
                            sim_link_worth(w, s, (scn_ix)i, person, element));
    return sim_sources_independent(&sources);
}

/* ---- all elements -------------------------------------------------------------------
 */

static bool add_element(const struct part *p, scn_ix whose, scn_ix element,
                        struct sim_reckoning *out)
{
    struct sim_element_proof e = prove(p, whose, element);
    if (out->count < SIM_ELEMENTS_MAX)
        out->elements[out->count++] = e;
    return e.met;
}

/* How many of the offence's elements are proved about that person. */
static u32 proved_about(const struct part *p, scn_ix person)
{
    u32 count = 0;
    for (u32 i = 0; i < p->offence->elements.count; i++)
        count += prove(p, person, p->offence->elements.at[i]).met;
    return count;
}

/* Whose act the offence was: the accused's own, or, where the part allows it, that of
 * the other suspect about whom most is proved; the first of equals. */
static scn_ix actor_of(const struct part *p)
{
    scn_ix best = p->person;
    u32 most = 0;
    for (u32 i = 0; p->as != NULL && p->as->through && i < p->w->scn->people_count;
         i++) {
        if (i == p->person || p->w->scn->people[i].accused == SCN_NONE)
            continue;
        u32 count = proved_about(p, (scn_ix)i);
        if (best == p->person || count > most) {
            best = (scn_ix)i;
            most = count;
        }
    }
    return best;
}

/* Every element of the part: the offence's, then what the part needs of its own. */
static bool prove_all(const struct part *p, struct sim_reckoning *out)
{
    const struct scn_refs *elements = &p->offence->elements;
    scn_ix whose = actor_of(p);
    bool all = elements->count > 0;
    out->count = 0;
    for (u32 i = 0; i < elements->count; i++)
        all &= add_element(p, whose, elements->at[i], out);
    for (u32 i = 0; p->as != NULL && i < p->as->own.count; i++)
        all &= add_element(p, p->person, p->as->own.at[i], out);
    return all;
}

/* The defence presses where least is to spare; on the first of equals. */
static u32 weakest(const struct sim_reckoning *r)
{
    u32 at = 0;
    for (u32 i = 1; i < r->count; i++) {
        i32 spare = (i32)r->elements[i].items - (i32)r->elements[i].needed;
        i32 least = (i32)r->elements[at].items - (i32)r->elements[at].needed;
        if (spare < least)
            at = i;
    }
    return at;
}

/* The same over all elements, each item once. */
static void count_against(const struct part *p, struct sim_reckoning *r)
{
    struct opposed o = {.counts = sim_keeping_back_counts(court_of(p->w))};
    for (u32 i = 0; i < p->w->scn->evidence_count; i++) {
        bool any = false;
        for (u32 e = 0; e < r->count && !any; e++)
            any = opposes(p, (scn_ix)i, r->elements[e].whose, r->elements[e].element);
        if (any)
            oppose(p, &o, (scn_ix)i);
    }
    r->against = count_opposed(&o, &r->kept_back);
}

/* ---- the lesser offence
 * --------------------------------------------------------------- */

static bool on_board(const struct part *p, scn_ix item)
{
    for (u32 e = 0; e < p->w->scn->elements_count; e++)
        if (sim_item_linked(p->w, p->s, item, p->person, (scn_ix)e))
            return true;
    return false;
}

/* The court takes what lies before it, whatever it was linked for. */
static bool proved_by_file(const struct part *p, scn_ix element)
{
    struct sim_element_proof e = {.element = element, .whose = p->person};
    struct sim_sources sources = {.count = 0};
    for (u32 i = 0; i < p->w->scn->evidence_count; i++) {
        enum sim_worth worth;
        if (!on_board(p, (scn_ix)i) ||
            (worth = sim_proof_worth(p->w, p->s, (scn_ix)i, p->person, element,
                                     victim_of(p))) == SIM_WORTH_NOTHING)
            continue;
        sim_sources_add(&sources, &p->w->scn->evidence[i].roots, worth);
    }
    e.items = sim_sources_independent(&sources);
    decide(p, &e);
    return e.met;
}

static enum sim_provision provision_of(const struct part *p, scn_ix offence)
{
    if (!sim_offence_then(p->w, p->charge, offence))
        return SIM_PROVISION_NOT_THEN;
    return court_of(p->w)->milder_law && !sim_offence_now(p->w, p->s, offence)
               ? SIM_PROVISION_REPEALED
               : SIM_PROVISION_APPLIES;
}

static bool lesser_proved(const struct part *p, scn_ix lesser)
{
    struct part q = *p;
    q.offence = &p->w->scn->offences[lesser];
    if (provision_of(p, lesser) != SIM_PROVISION_APPLIES)
        return false;
    for (u32 i = 0; i < q.offence->elements.count; i++)
        if (!proved_by_file(&q, q.offence->elements.at[i]))
            return false;
    return q.offence->elements.count > 0;
}

/* ---- the charge
 * ------------------------------------------------------------------------ */

static const struct scn_rule *bar_of(const struct part *p)
{
    const struct scn_rules *rules = &court_of(p->w)->charge_rules;
    struct sim_about about = {.evidence = SCN_NONE, .charge = p->charge};
    for (u32 i = 0; i < rules->count; i++)
        if (rules->at[i].bar && sim_rule_today(p->w, p->s, &rules->at[i]) &&
            sim_holds(p->w, p->s, &rules->at[i].when, about))
            return &rules->at[i];
    return NULL;
}

/* Would another part in the offence have been proved? */
static void look_for_other_part(const struct part *p, struct sim_reckoning *out)
{
    for (u32 i = 0; i <= p->w->scn->participations_count; i++) {
        struct part q = *p;
        struct sim_reckoning r;
        q.as = i == 0 ? NULL : &p->w->scn->participations[i - 1];
        bool graded = i == 0 || sim_part_grades(p->w, (scn_ix)(i - 1));
        if (q.as == p->as || !graded || !prove_all(&q, &r))
            continue;
        out->other_part = true;
        out->other = i == 0 ? SCN_NONE : (scn_ix)(i - 1);
        return;
    }
}

static void conclude(const struct part *p, bool all, scn_ix offence,
                     struct sim_reckoning *out)
{
    if (out->bar != NULL)
        return;
    if (all && out->provision == SIM_PROVISION_APPLIES) {
        out->verdict = SIM_PROVED;
        out->proved_offence = offence;
        return;
    }
    scn_ix lesser = p->offence->lesser;
    while (lesser != SCN_NONE && !lesser_proved(p, lesser))
        lesser = p->w->scn->offences[lesser].lesser;
    if (lesser != SCN_NONE) {
        out->verdict = SIM_LESSER;
        out->proved_offence = lesser;
    }
    if (!all)
        look_for_other_part(p, out);
}

void sim_reckon(const struct sim_world *w, const struct sim_state *s, scn_ix charge,
                struct sim_reckoning *out)
{
    const struct scn_charge *c = &w->scn->charges[charge];
    struct part p = {w,
                     s,
                     charge,
                     c->person,
                     &w->scn->offences[c->offence],
                     c->participation == SCN_NONE
                         ? NULL
                         : &w->scn->participations[c->participation]};
    *out = (struct sim_reckoning){
        .verdict = SIM_NOT_PROVED, .proved_offence = SCN_NONE, .other = SCN_NONE};
    out->provision = provision_of(&p, c->offence);
    out->bar = bar_of(&p);
    bool all = prove_all(&p, out) &&
               (c->participation == SCN_NONE || sim_part_grades(w, c->participation));
    out->weakest = weakest(out);
    count_against(&p, out);
    conclude(&p, all, c->offence, out);
}
