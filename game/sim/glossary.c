/* glossary.c - a term of art in the hands of a poor translator: what stands in the
 * letter, and what whoever reads it takes the offence for.
 *
 * Which words, and for what they are taken, is data of the glossary. Not here: what the
 * requested State answers (rules of its pack), the letter itself (view_letter.c).
 */
#include "sim/law_int.h"

/* Who writes in an own language needs no translator, whoever was named. */
static bool is_translated(const struct sim_world *w, const struct sim_state *s,
                          u32 slot)
{
    const struct scn_state *asking = &w->scn->states[sim_slot_requesting(w, s, slot)];
    return !sim_refs_have(&asking->languages, sim_slot_language(w, s, slot));
}

const struct scn_slip *sim_slot_slip(const struct sim_world *w,
                                     const struct sim_state *s, u32 slot)
{
    u16 offence = sim_slot_choice(w, s, slot, SIM_CHOICE_OFFENCE);
    scn_ix term = offence == SCN_NONE ? SCN_NONE : w->scn->offences[offence].term;
    if (term == SCN_NONE || !is_translated(w, s, slot))
        return NULL;
    const struct scn_gloss *gloss = &w->scn->glosses[term];
    u16 by = sim_slot_choice(w, s, slot, SIM_CHOICE_TRANSLATION);
    for (u32 i = 0; i < gloss->slip_count; i++) {
        const struct scn_slip *slip = &gloss->slips[i];
        if (slip->by == (by == SCN_NONE ? SIM_LETTER_PLAIN : (int)by) &&
            slip->into == sim_slot_language(w, s, slot))
            return slip;
    }
    return NULL;
}

scn_ix sim_offence_read(const struct sim_world *w, const struct sim_state *s, u32 slot,
                        scn_ix shown)
{
    const struct scn_slip *slip = sim_slot_slip(w, s, slot);
    if (slip == NULL || slip->read_as == SCN_NONE)
        return shown;
    u16 stated = sim_slot_choice(w, s, slot, SIM_CHOICE_OFFENCE);
    if (w->scn->offences[shown].term != w->scn->offences[stated].term)
        return shown;
    const struct scn_refs *theirs =
        &w->scn->states[sim_slot_requested(w, s, slot)].offences;
    for (u32 i = 0; i < theirs->count; i++)
        if (w->scn->offences[theirs->at[i]].term == slip->read_as &&
            sim_offence_now(w, s, theirs->at[i]))
            return theirs->at[i];
    return SCN_NONE;
}
