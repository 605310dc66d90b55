/* view_changed.c - what was written on the bench since a letter left, section by
 * section.
 *
 * Compares two states of one attempt, the one in which the letter left and another. Not
 * here: what is made of it (view_letter.c, view_bench.c).
 */
#include "sim/index.h"
#include "sim/view_int.h"

#define DIFFERS(field, from, count)                                                    \
    (memcmp(rd_##field(w, a) + (from), rd_##field(w, b) + (from),                      \
            (count) * sizeof *rd_##field(w, a)) != 0)

static u32 changed_choices(const struct sim_world *w, const struct sim_state *a,
                           const struct sim_state *b, u32 slot)
{
    static const u8 sections[SIM_CHOICES] = {
        [SIM_CHOICE_AUTHORITY] = SIM_SEC_AUTHORITY,
        [SIM_CHOICE_CHANNEL] = SIM_SEC_CHANNEL,
        [SIM_CHOICE_TREATY] = SIM_SEC_BASIS,
        [SIM_CHOICE_OFFENCE] = SIM_SEC_OFFENCE,
        [SIM_CHOICE_LANGUAGE] = SIM_SEC_LANGUAGE,
        [SIM_CHOICE_TRANSLATION] = SIM_SEC_TRANSLATION,
        [SIM_CHOICE_IDENTITY] = SIM_SEC_IDENTITY,
        [SIM_CHOICE_SECRET] = SIM_SEC_SECRECY,
        [SIM_CHOICE_URGENCY] = SIM_SEC_URGENCY,
        [SIM_CHOICE_STATUTE] = SIM_SEC_ENCLOSURES,
        [SIM_CHOICE_ORDER] = SIM_SEC_ENCLOSURES,
        [SIM_CHOICE_ASSURANCE] = SIM_SEC_ENCLOSURES,
        [SIM_CHOICE_SIGNATURE] = SIM_SEC_SIGNATURE};
    u32 bits = 0;
    for (u32 i = 0; i < SIM_CHOICES; i++)
        if (DIFFERS(req_choice, sim_choice_at(slot, (enum sim_choice)i), 1))
            bits |= 1U << sections[i];
    return bits;
}

u32 sim_sections_changed(const struct sim_world *w, const struct sim_state *a,
                         const struct sim_state *b, u32 slot)
{
    u32 facts = w->scn->facts_count, bits = changed_choices(w, a, b, slot);
    const struct {
        bool differs;
        u32 bit;
    } rest[] = {
        {DIFFERS(req_procedures, slot, 1), SIM_SEC_FORMS},
        {DIFFERS(req_measures, slot, 1), SIM_SEC_MEASURES},
        {DIFFERS(req_text, slot, 1), SIM_SEC_SUMMARY},
        {DIFFERS(req_fact, sim_stated_at(w, slot, 0), facts), SIM_SEC_FACTS},
        {DIFFERS(req_nexus, sim_tie_at(w, slot, 0, 0), w->request_measures * facts),
         SIM_SEC_NEXUS},
        {DIFFERS(req_accepted, slot * w->rule_words, w->rule_words) ||
             DIFFERS(req_declined, slot * w->rule_words, w->rule_words),
         SIM_SECTIONS},
        {DIFFERS(req_righted, sim_righted_at(w, slot, 0), sim_term_words(w)),
         SIM_SEC_TRANSLATION}};
    for (size_t i = 0; i < sizeof rest / sizeof *rest; i++)
        if (rest[i].differs)
            bits |= 1U << rest[i].bit;
    return bits;
}

u32 sim_letter_changed(const struct sim_viewing *c, u32 slot)
{
    const struct sim_state *sent = sim_session_sent(c->x, slot);
    return sent == NULL ? 0 : sim_sections_changed(c->w, sent, c->s, slot);
}
