/* glossary.c - a term of art in the hands of a poor translator: what stands in the
 * letter, and what whoever reads it takes it for.
 *
 * Which words, what they stand for on the bench and for what they are taken is data of
 * the glossary and of the law. Not here: what the requested State answers (rules of its
 * pack), the letter itself (view_letter.c), the trainee's notebook (notebook.c).
 */
#include "sim/law_int.h"

static enum sim_letter translator(const struct sim_world *w, const struct sim_state *s,
                                  u32 slot)
{
    u16 chosen = sim_slot_choice(w, s, slot, SIM_CHOICE_TRANSLATION);
    return chosen == SCN_NONE ? SIM_LETTER_PLAIN : (enum sim_letter)chosen;
}

/* Is anybody at work who may slip? Who writes in an own language needs no translator,
 * whoever was named; nor does a desk that reads the language, where nobody was. */
static bool may_slip(const struct sim_world *w, const struct sim_state *s, u32 slot)
{
    enum sim_letter by = translator(w, s, slot);
    if (by == SIM_LETTER_SWORN)
        return false;
    const struct scn_state *asking = &w->scn->states[sim_slot_requesting(w, s, slot)];
    scn_ix language = sim_slot_language(w, s, slot);
    bool own_hand = by == SIM_LETTER_PLAIN && !sim_slot_came_in(w, s, slot) &&
                    sim_refs_have(&w->scn->desks[w->desk].reads, language);
    return !own_hand && !sim_refs_have(&asking->languages, language);
}

bool sim_term_righted(const struct sim_world *w, const struct sim_state *s, u32 slot,
                      scn_ix term)
{
    return rd_req_righted(w, s)[sim_righted_at(w, slot, term)] >> term % 32 & 1U;
}

const struct scn_slip *sim_term_slip(const struct sim_world *w,
                                     const struct sim_state *s, u32 slot, scn_ix term)
{
    if (term == SCN_NONE || !may_slip(w, s, slot) || sim_term_righted(w, s, slot, term))
        return NULL;
    enum sim_letter by = translator(w, s, slot);
    const struct scn_gloss *gloss = &w->scn->glosses[term];
    for (u32 i = 0; i < gloss->slip_count; i++) {
        const struct scn_slip *slip = &gloss->slips[i];
        if (slip->by == (int)by && slip->into == sim_slot_language(w, s, slot))
            return slip;
    }
    return NULL;
}

/* ---- what stands in the letter --------------------------------------------------- */

static scn_ix offence_term(const struct sim_world *w, const struct sim_state *s,
                           u32 slot)
{
    u16 offence = sim_slot_choice(w, s, slot, SIM_CHOICE_OFFENCE);
    return offence == SCN_NONE ? SCN_NONE : w->scn->offences[offence].term;
}

static scn_ix measure_kind(const struct sim_world *w, const struct sim_state *s,
                           u32 slot, u32 measure)
{
    return w->scn->measures[sim_slot_request(w, s, slot)->first_measure + measure].kind;
}

static bool says(const struct sim_world *w, const struct sim_state *s, u32 slot,
                 enum scn_phrase phrase)
{
    u16 urgency = sim_slot_choice(w, s, slot, SIM_CHOICE_URGENCY);
    switch (phrase) {
    case SCN_PHRASE_SECRECY: return sim_slot_choice(w, s, slot, SIM_CHOICE_SECRET) == 1;
    case SCN_PHRASE_URGENCY:
        return urgency == SIM_URGENT_BARE || urgency == SIM_URGENT_REASONS;
    case SCN_PHRASE_ROGATORY: return sim_slot_rogatory(w, s, slot);
    case SCN_PHRASE_NONE: break;
    }
    return false;
}

static bool asks_for(const struct sim_world *w, const struct sim_state *s, u32 slot,
                     u32 procedure)
{
    return procedure < 32 && (rd_req_procedures(w, s)[slot] >> procedure & 1U);
}

static bool form_has(const struct sim_world *w, const struct sim_state *s, u32 slot,
                     scn_ix term)
{
    for (u32 i = 0; i < w->scn->procedures_count; i++)
        if (w->scn->procedures[i].term == term && asks_for(w, s, slot, i))
            return true;
    return false;
}

static bool measure_has(const struct sim_world *w, const struct sim_state *s, u32 slot,
                        u32 measure, scn_ix term)
{
    return w->scn->measure_kinds[measure_kind(w, s, slot, measure)].term == term;
}

/* In the letter as a whole: its offence, its forms, its phrases. */
static bool letter_has(const struct sim_world *w, const struct sim_state *s, u32 slot,
                       scn_ix term)
{
    return offence_term(w, s, slot) == term || form_has(w, s, slot, term) ||
           says(w, s, slot, w->scn->glosses[term].stands_for);
}

bool sim_term_stands(const struct sim_world *w, const struct sim_state *s, u32 slot,
                     scn_ix term)
{
    u32 count = sim_slot_request(w, s, slot)->measure_count;
    bool there = letter_has(w, s, slot, term);
    for (u32 m = 0; m < count && !there; m++)
        there = sim_slot_asks(w, s, slot, m) && measure_has(w, s, slot, m, term);
    return there;
}

/* ---- as it is read --------------------------------------------------------------- */

bool sim_misread(const struct sim_world *w, const struct sim_state *s, u32 slot,
                 u32 measure, scn_ix term)
{
    return sim_term_slip(w, s, slot, term) != NULL &&
           (letter_has(w, s, slot, term) || measure_has(w, s, slot, measure, term));
}

const struct scn_slip *sim_slot_slip(const struct sim_world *w,
                                     const struct sim_state *s, u32 slot)
{
    return sim_term_slip(w, s, slot, offence_term(w, s, slot));
}

/* A form is asked for where it was chosen and kept its name, and where another one got
 * it. */
bool sim_asks_as_read(const struct sim_world *w, const struct sim_state *s, u32 slot,
                      scn_ix procedure)
{
    if (!may_slip(w, s, slot))
        return asks_for(w, s, slot, procedure);
    for (u32 i = 0; i < w->scn->procedures_count; i++) {
        if (!asks_for(w, s, slot, i))
            continue;
        const struct scn_slip *slip =
            sim_term_slip(w, s, slot, w->scn->procedures[i].term);
        if (slip == NULL ? i == procedure
                         : slip->read_as != SCN_NONE &&
                               w->scn->procedures[procedure].term == slip->read_as)
            return true;
    }
    return false;
}

scn_ix sim_kind_as_read(const struct sim_world *w, const struct sim_state *s, u32 slot,
                        u32 measure)
{
    scn_ix kind = measure_kind(w, s, slot, measure);
    const struct scn_slip *slip =
        sim_term_slip(w, s, slot, w->scn->measure_kinds[kind].term);
    for (u32 i = 0;
         slip != NULL && slip->read_as != SCN_NONE && i < w->scn->measure_kinds_count;
         i++)
        if (w->scn->measure_kinds[i].term == slip->read_as)
            return (scn_ix)i;
    return kind;
}

bool sim_says_as_read(const struct sim_world *w, const struct sim_state *s, u32 slot,
                      enum scn_phrase phrase)
{
    if (!says(w, s, slot, phrase) || !may_slip(w, s, slot))
        return says(w, s, slot, phrase);
    for (u32 i = 0; i < w->scn->glosses_count; i++)
        if (w->scn->glosses[i].stands_for == phrase &&
            sim_term_slip(w, s, slot, (scn_ix)i) != NULL)
            return false;
    return true;
}

scn_ix sim_offence_read(const struct sim_world *w, const struct sim_state *s, u32 slot,
                        scn_ix shown)
{
    const struct scn_slip *slip = sim_slot_slip(w, s, slot);
    if (slip == NULL || slip->read_as == SCN_NONE)
        return shown;
    if (w->scn->offences[shown].term != offence_term(w, s, slot))
        return shown;
    const struct scn_refs *theirs =
        &w->scn->states[sim_slot_requested(w, s, slot)].offences;
    for (u32 i = 0; i < theirs->count; i++)
        if (w->scn->offences[theirs->at[i]].term == slip->read_as &&
            sim_offence_now(w, s, theirs->at[i]))
            return theirs->at[i];
    return SCN_NONE;
}
