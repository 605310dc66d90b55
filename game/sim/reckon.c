/* reckon.c - what the trial court makes of a charge, from what the desk can prove.
 *
 * Each element needs so many independent items that the court lets in, that are linked
 * to it on the board and that show a true fact of it about the accused. Items of one
 * source are one. An item of the file that tends to disprove the element must be
 * outnumbered, whether it is on the board or not. A victim's word alone can suffice;
 * the debrief says that it is a risk. Where the charge fails, the court looks at the
 * lesser offence, with every item that stands against the accused on the board.
 *
 * Thresholds are prudence rules for teaching, data of the law packs. Not here: whether
 * an item is let in (law_item.c), sentences (explain.c).
 */
#include "sim/law_int.h"

enum { SOURCES_MAX = 64 }; /* independent items counted; no court needs more */

struct sources {
    u32 seen[SOURCES_MAX];
    u32 count;
};

static void add_source(struct sources *sources, u32 source)
{
    for (u32 i = 0; i < sources->count; i++)
        if (sources->seen[i] == source)
            return;
    if (sources->count < SOURCES_MAX)
        sources->seen[sources->count++] = source;
}

static bool linked_anywhere(const struct sim_world *w, const struct sim_state *s,
                            scn_ix evidence, scn_ix person)
{
    for (u32 e = 0; e < w->scn->elements_count; e++)
        if (sim_item_linked(w, s, evidence, person, (scn_ix)e))
            return true;
    return false;
}

/* The threshold of the trial State for the element: 1 when it lists none. */
static u32 needed(const struct sim_world *w, scn_ix element)
{
    const struct scn_state *court = &w->scn->states[sim_home(w)];
    for (u32 i = 0; i < court->threshold_count; i++)
        if (court->thresholds[i].element == element)
            return (u32)court->thresholds[i].items;
    return 1;
}

static u32 against(const struct sim_world *w, const struct sim_state *s, scn_ix person,
                   scn_ix element)
{
    struct sources sources = {.count = 0};
    for (u32 i = 0; i < w->scn->evidence_count; i++)
        if (sim_item_disproves(w, (scn_ix)i, person, element) &&
            sim_item_counts(w, s, (scn_ix)i))
            add_source(&sources, w->scn->evidence[i].source);
    return sources.count;
}

u32 sim_independent(const struct sim_world *w, const struct sim_state *s, scn_ix person,
                    scn_ix element)
{
    struct sources sources = {.count = 0};
    for (u32 i = 0; i < w->scn->evidence_count; i++)
        if (sim_item_linked(w, s, (scn_ix)i, person, element) &&
            sim_item_proves(w, s, (scn_ix)i, person, element) &&
            sim_item_counts(w, s, (scn_ix)i))
            add_source(&sources, w->scn->evidence[i].source);
    return sources.count;
}

static void decide_element(const struct sim_world *w, const struct sim_state *s,
                           scn_ix person, struct sim_element_proof *p)
{
    u32 opposed = against(w, s, person, p->element);
    p->needed = needed(w, p->element);
    if (p->needed < opposed + 1)
        p->needed = opposed + 1;
    p->met = p->items >= p->needed;
}

/* One element of the offence charged: only what is linked to it counts. */
static struct sim_element_proof prove(const struct sim_world *w,
                                      const struct sim_state *s, scn_ix person,
                                      scn_ix element)
{
    struct sim_element_proof p = {.element = element};
    for (u32 i = 0; i < w->scn->evidence_count; i++) {
        if (!sim_item_linked(w, s, (scn_ix)i, person, element))
            continue;
        if (!sim_item_counts(w, s, (scn_ix)i))
            p.excluded++;
        else if (!sim_item_proves(w, s, (scn_ix)i, person, element))
            p.beside++;
    }
    p.items = sim_independent(w, s, person, element);
    decide_element(w, s, person, &p);
    return p;
}

/* One element of the lesser offence: the court takes what lies before it. */
static bool proved_by_file(const struct sim_world *w, const struct sim_state *s,
                           scn_ix person, scn_ix element)
{
    struct sim_element_proof p = {.element = element};
    struct sources sources = {.count = 0};
    for (u32 i = 0; i < w->scn->evidence_count; i++)
        if (linked_anywhere(w, s, (scn_ix)i, person) &&
            sim_item_proves(w, s, (scn_ix)i, person, element) &&
            sim_item_counts(w, s, (scn_ix)i))
            add_source(&sources, w->scn->evidence[i].source);
    p.items = sources.count;
    decide_element(w, s, person, &p);
    return p.met;
}

static bool lesser_proved(const struct sim_world *w, const struct sim_state *s,
                          scn_ix person, scn_ix offence)
{
    const struct scn_refs *elements = &w->scn->offences[offence].elements;
    for (u32 i = 0; i < elements->count; i++)
        if (!proved_by_file(w, s, person, elements->at[i]))
            return false;
    return elements->count > 0;
}

/* Independent items that weigh against any element of the charge, each source once. */
static u32 all_against(const struct sim_world *w, const struct sim_state *s,
                       scn_ix person, const struct scn_refs *elements)
{
    struct sources sources = {.count = 0};
    for (u32 i = 0; i < w->scn->evidence_count; i++)
        for (u32 e = 0; e < elements->count; e++)
            if (sim_item_disproves(w, (scn_ix)i, person, elements->at[e]) &&
                sim_item_counts(w, s, (scn_ix)i))
                add_source(&sources, w->scn->evidence[i].source);
    return sources.count;
}

void sim_reckon(const struct sim_world *w, const struct sim_state *s, scn_ix charge,
                struct sim_reckoning *out)
{
    const struct scn_charge *c = &w->scn->charges[charge];
    const struct scn_offence *offence = &w->scn->offences[c->offence];
    bool all = offence->elements.count > 0;
    *out =
        (struct sim_reckoning){.verdict = SIM_NOT_PROVED, .proved_offence = SCN_NONE};
    for (u32 i = 0; i < offence->elements.count; i++) {
        struct sim_element_proof p = prove(w, s, c->person, offence->elements.at[i]);
        all &= p.met;
        if (out->count < SIM_ELEMENTS_MAX)
            out->elements[out->count++] = p;
    }
    out->against = all_against(w, s, c->person, &offence->elements);
    if (all) {
        out->verdict = SIM_PROVED;
        out->proved_offence = c->offence;
    } else if (offence->lesser != SCN_NONE &&
               lesser_proved(w, s, c->person, offence->lesser)) {
        out->verdict = SIM_LESSER;
        out->proved_offence = offence->lesser;
    }
}
