/* law_terms.c - what the words of rules mean: one case a row of terms.def.
 *
 * Not here: the words of a case's own conditions (eval.c), running rules (law_item.c,
 * law_request.c).
 */
#include "sim/care_int.h"
#include "sim/law_int.h"

#include "base/bug.h"
#include "sim/craft.h"
#include "sim/swap_int.h"
#include "sim/talk_int.h"

/* ---- an item --------------------------------------------------------------------- */

scn_ix sim_item_form(const struct sim_world *w, const struct sim_state *s,
                     scn_ix evidence)
{
    scn_ix came = rd_evidence_form(w, s)[evidence];
    return came != SCN_NONE ? came : w->scn->evidence[evidence].form;
}

scn_ix sim_item_document(const struct sim_world *w, const struct sim_state *s,
                         scn_ix evidence)
{
    const struct scn_evidence *item = &w->scn->evidence[evidence];
    scn_ix form = sim_item_form(w, s, evidence);
    for (u32 i = 0; i < item->paper_count; i++)
        if (item->papers[i].form == form)
            return item->papers[i].document;
    return item->document;
}

bool sim_item_foreign(const struct sim_world *w, scn_ix evidence)
{
    return w->scn->evidence[evidence].state != sim_home(w);
}

enum sim_translation sim_item_translation(const struct sim_world *w,
                                          const struct sim_state *s, scn_ix evidence)
{
    u8 own = rd_evidence_translation(w, s)[evidence];
    scn_ix document = sim_item_document(w, s, evidence);
    if (own != SIM_UNTRANSLATED || document == SCN_NONE)
        return (enum sim_translation)own;
    return (enum sim_translation)rd_translation(w, s)[document];
}

static bool court_reads_original(const struct sim_world *w, scn_ix evidence)
{
    const struct scn_state *court = &w->scn->states[sim_home(w)];
    return sim_refs_have(&court->languages, w->scn->evidence[evidence].language);
}

static bool court_reads(const struct sim_world *w, const struct sim_state *s,
                        scn_ix evidence)
{
    return court_reads_original(w, evidence) ||
           sim_item_translation(w, s, evidence) != SIM_UNTRANSLATED;
}

/* What the court has to rely on: no translation where it reads the original. */
static i32 relied_translation(const struct sim_world *w, const struct sim_state *s,
                              scn_ix evidence)
{
    return court_reads_original(w, evidence)
               ? (i32)SIM_UNTRANSLATED
               : (i32)sim_item_translation(w, s, evidence);
}

/* Only a statement of an interview was taken through anybody. */
static i32 taken_through(const struct sim_world *w, const struct sim_state *s,
                         scn_ix evidence)
{
    scn_ix interview = w->scn->evidence[evidence].interview;
    if (interview == SCN_NONE)
        return SCN_UNKNOWN;
    return sim_taken_through(w, s, interview);
}

static i32 index_value(scn_ix i)
{
    return i == SCN_NONE ? SCN_UNKNOWN : (i32)i;
}

static i32 speaker_role(const struct sim_world *w, scn_ix evidence)
{
    scn_ix person = sim_item_speaker(w, evidence);
    return person == SCN_NONE ? SCN_UNKNOWN : (i32)w->scn->people[person].role;
}

static i32 speaker_child(const struct sim_world *w, scn_ix evidence)
{
    scn_ix person = sim_item_speaker(w, evidence);
    return person == SCN_NONE ? SCN_UNKNOWN
                              : (i32)sim_as_child(&w->scn->people[person]);
}

static bool in_answer(const struct scn_question *q, u32 fact1)
{
    return fact1 == 0 ? q->move->says.count > 0
                      : sim_refs_have(&q->move->says, (scn_ix)(fact1 - 1));
}

/* Before the answer, that is: rights read out at the end protect nobody. What is said
 * again afterwards was said in their knowledge. A summary is that of a hearing in which
 * they were explained. */
static i32 rights_explained(const struct sim_world *w, const struct sim_state *s,
                            scn_ix evidence, u32 fact1)
{
    scn_ix interview = w->scn->evidence[evidence].interview;
    if (interview == SCN_NONE)
        return SCN_UNKNOWN;
    bool told = false, too_late = false;
    for (u32 i = 0; i < *rd_turn_count(w, s); i++) {
        const struct scn_question *q = &w->scn->questions[rd_turn_what(w, s)[i]];
        if (q->interview != interview ||
            (rd_turn_bits(w, s)[i] & SIM_TURN_GUARDED) != 0)
            continue;
        bool said = in_answer(q, fact1);
        if (said && told)
            return 1;
        too_late = too_late || said;
        told = told || q->kind == SCN_ASK_EXPLAIN;
    }
    return (told || rd_skipped(w, s)[interview]) && !too_late;
}

/* Of a fact: somebody sat beside the person when it was said, the first time or once
 * more. A summary is that of a hearing in which somebody did. */
static i32 supported(const struct sim_world *w, const struct sim_state *s,
                     scn_ix evidence, u32 fact1)
{
    scn_ix interview = w->scn->evidence[evidence].interview;
    if (interview == SCN_NONE)
        return SCN_UNKNOWN;
    bool any = false;
    for (u32 i = 0; i < *rd_turn_count(w, s); i++) {
        const struct scn_question *q = &w->scn->questions[rd_turn_what(w, s)[i]];
        u8 bits = rd_turn_bits(w, s)[i];
        if (q->interview != interview || (bits & SIM_TURN_GUARDED) != 0 ||
            !in_answer(q, fact1))
            continue;
        if ((bits & SIM_TURN_BESIDE) != 0)
            return 1;
        any = true;
    }
    return rd_skipped(w, s)[interview] ||
           (!any && sim_supported(w, s, w->scn->interviews[interview].person));
}

static i32 agreed(const struct sim_world *w, const struct sim_state *s, scn_ix evidence)
{
    scn_ix person = w->scn->evidence[evidence].consent;
    return person == SCN_NONE
               ? SCN_UNKNOWN
               : (i32)(sim_consent_for(w, s, person, SCN_COVERS_ITEM) == SIM_CONSENTS);
}

/* As deep as the author's chain, which has a cap and no circle. */
static bool tainted(const struct sim_world *w, scn_ix evidence)
{
    const struct scn_refs *from = &w->scn->evidence[evidence].derived;
    for (u32 i = 0; i < from->count; i++)
        if (w->scn->evidence[from->at[i]].lawful && !tainted(w, from->at[i]))
            return false;
    return from->count > 0;
}

/* A statement of an interview is so fact by fact: what the desk put into the person's
 * mouth does not spoil what was said freely. */
static bool contaminated(const struct sim_world *w, const struct sim_state *s,
                         scn_ix evidence, u32 fact1)
{
    scn_ix interview = w->scn->evidence[evidence].interview;
    if (fact1 == 0 || interview == SCN_NONE)
        return (rd_evidence_bits(w, s)[evidence] & SIM_EV_CONTAMINATED) != 0;
    scn_ix fact = (scn_ix)(fact1 - 1);
    return (rd_talk_fact(w, s)[sim_word_at(w, interview, fact)] & SIM_WORD_LED) != 0;
}

static i32 custody(const struct sim_world *w, scn_ix evidence, scn_ix step)
{
    i32 graded = sim_graded_name(w->scn->custody, step);
    return graded == SCN_UNKNOWN
               ? SCN_UNKNOWN
               : (i32)sim_refs_have(&w->scn->evidence[evidence].custody, step);
}

i32 sim_item_term(const struct sim_world *w, const struct sim_state *s, scn_ix evidence,
                  u32 fact1, const struct scn_op *op)
{
    const struct scn_evidence *item = &w->scn->evidence[evidence];
    switch (op->term) {
    case SCN_T_item_kind: return sim_graded_name(w->scn->kinds, item->kind);
    case SCN_T_item_form:
        return sim_graded_name(w->scn->forms, sim_item_form(w, s, evidence));
    case SCN_T_item_language: return index_value(item->language);
    case SCN_T_foreign: return sim_item_foreign(w, evidence);
    case SCN_T_item_translated: return court_reads(w, s, evidence);
    case SCN_T_item_translation: return relied_translation(w, s, evidence);
    case SCN_T_item_interpreter: return taken_through(w, s, evidence);
    case SCN_T_contaminated: return contaminated(w, s, evidence, fact1);
    case SCN_T_lawful: return item->lawful;
    case SCN_T_custody: return custody(w, evidence, (scn_ix)op->a);
    case SCN_T_sensitive: return item->names_victim;
    case SCN_T_made_in: return (i32)item->state;
    case SCN_T_ordered_by: return (i32)item->ordered_by;
    case SCN_T_derived: return item->derived.count > 0;
    case SCN_T_tainted: return tainted(w, evidence);
    case SCN_T_agreed: return agreed(w, s, evidence);
    case SCN_T_speaker: return speaker_role(w, evidence);
    case SCN_T_speaker_child: return speaker_child(w, evidence);
    case SCN_T_rights_explained: return rights_explained(w, s, evidence, fact1);
    case SCN_T_supported: return supported(w, s, evidence, fact1);
    case SCN_T_expired: return sim_day_of(*rd_minute(w, s)) > item->expires_day;
    default: BUG("not a word about items");
    }
}

/* ---- a charge ---------------------------------------------------------------------
 */

bool sim_offence_then(const struct sim_world *w, scn_ix charge, scn_ix offence)
{
    const struct scn_charge *c = &w->scn->charges[charge];
    const struct scn_offence *o = &w->scn->offences[offence];
    return sim_offence_grades(w, offence) && o->from_day <= c->conduct_to &&
           c->conduct_from <= o->to_day;
}

bool sim_offence_now(const struct sim_world *w, const struct sim_state *s,
                     scn_ix offence)
{
    const struct scn_offence *o = &w->scn->offences[offence];
    i32 today = sim_date_of(w, *rd_minute(w, s));
    return sim_offence_grades(w, offence) && o->from_day <= today && today <= o->to_day;
}

i32 sim_charge_term(const struct sim_world *w, const struct sim_state *s, scn_ix charge,
                    const struct scn_op *op)
{
    const struct scn_charge *c = &w->scn->charges[charge];
    switch (op->term) {
    case SCN_T_charge_role: return (i32)w->scn->people[c->person].role;
    case SCN_T_charge_child: return w->scn->people[c->person].child;
    case SCN_T_charge_offence: return index_value(c->offence);
    case SCN_T_charge_presumed: return rd_presumed(w, s)[c->person] != 0;
    case SCN_T_charge_as: return index_value(c->participation);
    case SCN_T_in_force_then: return sim_offence_then(w, charge, c->offence);
    case SCN_T_in_force_now: return sim_offence_now(w, s, c->offence);
    default: BUG("not a word about charges");
    }
}

/* ---- a request ------------------------------------------------------------------- */

const struct scn_request *sim_slot_request(const struct sim_world *w,
                                           const struct sim_state *s, u32 slot)
{
    return &w->scn->requests[rd_req_what(w, s)[slot]];
}

bool sim_slot_came_in(const struct sim_world *w, const struct sim_state *s, u32 slot)
{
    u8 status = rd_req_status(w, s)[slot];
    return status == SIM_REQ_CAME_IN || status == SIM_REQ_ANSWERED_HERE;
}

scn_ix sim_slot_requested(const struct sim_world *w, const struct sim_state *s,
                          u32 slot)
{
    return sim_slot_came_in(w, s, slot) ? sim_home(w)
                                        : sim_slot_request(w, s, slot)->to;
}

scn_ix sim_slot_requesting(const struct sim_world *w, const struct sim_state *s,
                           u32 slot)
{
    const struct scn_request *r = sim_slot_request(w, s, slot);
    if (!sim_slot_came_in(w, s, slot))
        return sim_home(w);
    scn_ix desk = sim_swap_desk(w, s, slot);
    return desk != SCN_NONE ? w->scn->desks[desk].state : r->from;
}

u16 sim_slot_choice(const struct sim_world *w, const struct sim_state *s, u32 slot,
                    enum sim_choice choice)
{
    return rd_req_choice(w, s)[sim_choice_at(slot, choice)];
}

scn_ix sim_slot_language(const struct sim_world *w, const struct sim_state *s, u32 slot)
{
    scn_ix chosen = sim_slot_choice(w, s, slot, SIM_CHOICE_LANGUAGE);
    const struct scn_refs *own =
        &w->scn->states[sim_slot_requesting(w, s, slot)].languages;
    return chosen == SCN_NONE && own->count > 0 ? own->at[0] : chosen;
}

bool sim_slot_rogatory(const struct sim_world *w, const struct sim_state *s, u32 slot)
{
    u16 channel = sim_slot_choice(w, s, slot, SIM_CHOICE_CHANNEL);
    const struct scn_state *asking = &w->scn->states[sim_slot_requesting(w, s, slot)];
    return asking->tradition == SCN_CIVIL_LAW && channel != SCN_NONE &&
           w->scn->channels[channel].kind == SCN_CHANNEL_DIRECT;
}

bool sim_slot_asks(const struct sim_world *w, const struct sim_state *s, u32 slot,
                   u32 measure)
{
    return measure < 32 && (rd_req_measures(w, s)[slot] >> measure & 1U);
}

bool sim_slot_states(const struct sim_world *w, const struct sim_state *s, u32 slot,
                     scn_ix fact)
{
    return rd_req_fact(w, s)[sim_stated_at(w, slot, fact)] != 0;
}

static const struct scn_measure *
measure_of(const struct sim_world *w, const struct sim_state *s, u32 slot, u32 measure)
{
    return &w->scn->measures[sim_slot_request(w, s, slot)->first_measure + measure];
}

bool sim_slot_nexus(const struct sim_world *w, const struct sim_state *s, u32 slot,
                    u32 measure)
{
    const struct scn_refs *needs = &measure_of(w, s, slot, measure)->needs;
    for (u32 i = 0; i < needs->count; i++)
        if (sim_slot_states(w, s, slot, needs->at[i]) &&
            rd_req_nexus(w, s)[sim_tie_at(w, slot, measure, needs->at[i])] != 0)
            return true;
    return needs->count == 0;
}

i32 sim_slot_date(const struct sim_world *w, const struct sim_state *s, u32 slot)
{
    bool sent = rd_req_sends(w, s)[slot] > 0;
    return sim_date_of(w, sent ? rd_req_sent(w, s)[slot] : *rd_minute(w, s));
}

i32 sim_request_sends(const struct sim_world *w, const struct sim_state *s,
                      scn_ix request)
{
    i32 sends = 0;
    for (u32 slot = 0; slot < w->request_slots; slot++)
        if (rd_req_what(w, s)[slot] == request)
            sends += rd_req_sends(w, s)[slot];
    return sends;
}

/* The treaty relied on, or SCN_NONE. */
static scn_ix treaty_of(const struct sim_world *w, const struct sim_state *s, u32 slot)
{
    scn_ix treaty = sim_slot_choice(w, s, slot, SIM_CHOICE_TREATY);
    return treaty == SIM_NO_TREATY ? SCN_NONE : treaty;
}

static bool in_force(const struct sim_world *w, const struct sim_state *s, u32 slot)
{
    scn_ix chosen = treaty_of(w, s, slot);
    if (chosen == SCN_NONE)
        return false;
    const struct scn_treaty *treaty = &w->scn->treaties[chosen];
    i32 date = sim_slot_date(w, s, slot);
    return sim_treaty_grades(w, chosen) && treaty->from_day <= date &&
           date <= treaty->to_day &&
           sim_refs_have(&treaty->parties, sim_slot_requesting(w, s, slot)) &&
           sim_refs_have(&treaty->parties, sim_slot_requested(w, s, slot));
}

/* Nobody knows it of a treaty that nobody verified. */
static bool basis_graded(const struct sim_world *w, const struct sim_state *s, u32 slot)
{
    scn_ix chosen = treaty_of(w, s, slot);
    return chosen == SCN_NONE || sim_treaty_grades(w, chosen);
}

static bool language_accepted(const struct sim_world *w, const struct sim_state *s,
                              u32 slot)
{
    const struct scn_state *to = &w->scn->states[sim_slot_requested(w, s, slot)];
    const struct scn_refs *list = to->accepts.count > 0 ? &to->accepts : &to->languages;
    return sim_refs_have(list, sim_slot_language(w, s, slot));
}

/* Unknown without a treaty; a treaty that names no language, or does not bind the two,
 * leaves it to the State. */
static i32 basis_language_ok(const struct sim_world *w, const struct sim_state *s,
                             u32 slot)
{
    scn_ix treaty = treaty_of(w, s, slot);
    if (treaty == SCN_NONE)
        return SCN_UNKNOWN;
    const struct scn_refs *languages = &w->scn->treaties[treaty].languages;
    return languages->count > 0 && in_force(w, s, slot)
               ? sim_refs_have(languages, sim_slot_language(w, s, slot)) ||
                     language_accepted(w, s, slot)
               : language_accepted(w, s, slot);
}

static i32 channel_kind(const struct sim_world *w, const struct sim_state *s, u32 slot)
{
    scn_ix channel = sim_slot_choice(w, s, slot, SIM_CHOICE_CHANNEL);
    return channel == SCN_NONE ? SCN_UNKNOWN : (i32)w->scn->channels[channel].kind;
}

static i32 authority_kind(const struct sim_world *w, const struct sim_state *s,
                          u32 slot)
{
    scn_ix who = sim_slot_choice(w, s, slot, SIM_CHOICE_AUTHORITY);
    return who == SCN_NONE ? SCN_UNKNOWN : (i32)w->scn->authorities[who].kind;
}

/* A letter without an address or a way to go reaches nobody. */
static bool authority_valid(const struct sim_world *w, const struct sim_state *s,
                            u32 slot)
{
    scn_ix who = sim_slot_choice(w, s, slot, SIM_CHOICE_AUTHORITY);
    if (who == SCN_NONE || sim_slot_choice(w, s, slot, SIM_CHOICE_CHANNEL) == SCN_NONE)
        return false;
    const struct scn_authority *authority = &w->scn->authorities[who];
    i32 date = sim_slot_date(w, s, slot);
    return authority->from_day <= date && date <= authority->to_day;
}

static bool shown(const struct sim_world *w, const struct sim_state *s, u32 slot,
                  scn_ix element)
{
    for (u32 f = 0; f < w->scn->facts_count; f++)
        if (sim_slot_states(w, s, slot, (scn_ix)f) &&
            sim_fact_for(w, (scn_ix)f, element))
            return true;
    return false;
}

static const struct scn_offence *stated_offence(const struct sim_world *w,
                                                const struct sim_state *s, u32 slot)
{
    scn_ix offence = sim_slot_choice(w, s, slot, SIM_CHOICE_OFFENCE);
    return offence == SCN_NONE || !sim_offence_grades(w, offence)
               ? NULL
               : &w->scn->offences[offence];
}

static i32 elements_shown(const struct sim_world *w, const struct sim_state *s,
                          u32 slot)
{
    const struct scn_offence *offence = stated_offence(w, s, slot);
    i32 count = 0;
    for (u32 i = 0; offence != NULL && i < offence->elements.count; i++)
        count += shown(w, s, slot, offence->elements.at[i]);
    return count;
}

static i32 facts_stated(const struct sim_world *w, const struct sim_state *s, u32 slot)
{
    i32 count = 0;
    for (u32 f = 0; f < w->scn->facts_count; f++)
        count += sim_slot_states(w, s, slot, (scn_ix)f);
    return count;
}

static bool some_measure_needs(const struct sim_world *w, const struct sim_state *s,
                               u32 slot, scn_ix fact)
{
    u32 count = sim_slot_request(w, s, slot)->measure_count;
    for (u32 m = 0; m < count; m++)
        if (sim_slot_asks(w, s, slot, m) &&
            sim_refs_have(&measure_of(w, s, slot, m)->needs, fact))
            return true;
    return false;
}

static i32 needless(const struct sim_world *w, const struct sim_state *s, u32 slot)
{
    const struct scn_offence *offence = stated_offence(w, s, slot);
    i32 count = 0;
    for (u32 i = 0; i < w->scn->facts_count; i++) {
        scn_ix f = (scn_ix)i;
        if (!sim_slot_states(w, s, slot, f))
            continue;
        bool called_for = false;
        for (u32 e = 0; offence != NULL && e < offence->elements.count; e++)
            called_for |= sim_fact_for(w, f, offence->elements.at[e]);
        count += !called_for && !some_measure_needs(w, s, slot, f);
    }
    return count;
}

static bool perished(const struct sim_world *w, const struct sim_state *s, u32 slot,
                     u32 measure)
{
    const struct scn_measure *m = measure_of(w, s, slot, measure);
    if (m->returns != SCN_NONE) {
        if (rd_evidence_bits(w, s)[m->returns] & SIM_EV_PRESERVED)
            return false;
        if (rd_evidence(w, s)[m->returns] == SIM_LOST)
            return true;
    }
    return sim_day_of(*rd_minute(w, s)) > m->perishes_day;
}

static i32 offence_years(const struct sim_world *w, const struct sim_state *s, u32 slot)
{
    const struct scn_offence *offence = stated_offence(w, s, slot);
    return offence == NULL || offence->years == 0 ? SCN_UNKNOWN : offence->years;
}

static bool measure_person_known(const struct sim_world *w, const struct sim_state *s,
                                 u32 slot, u32 measure)
{
    scn_ix person = measure_of(w, s, slot, measure)->person;
    bool theirs = sim_slot_came_in(w, s, slot) && sim_swap_desk(w, s, slot) == SCN_NONE;
    return person == SCN_NONE || theirs || rd_person_known(w, s)[person] != 0;
}

/* Do the courts of both States sit in one language? */
static bool tongue_shared(const struct sim_world *w, const struct sim_state *s,
                          u32 slot)
{
    const struct scn_refs *asking =
        &w->scn->states[sim_slot_requesting(w, s, slot)].languages;
    const struct scn_refs *asked =
        &w->scn->states[sim_slot_requested(w, s, slot)].languages;
    for (u32 i = 0; i < asking->count; i++)
        if (sim_refs_have(asked, asking->at[i]))
            return true;
    return false;
}

static bool beyond_purpose(const struct sim_world *w, const struct sim_state *s,
                           u32 slot, u32 measure)
{
    scn_ix item = measure_of(w, s, slot, measure)->returns;
    return item != SCN_NONE && rd_given_by(w, s)[item] == slot &&
           (rd_given_bits(w, s)[item] & SIM_GIVEN_BEYOND) != 0;
}

static bool yes(const struct sim_world *w, const struct sim_state *s, u32 slot,
                enum sim_choice choice)
{
    return sim_slot_choice(w, s, slot, choice) == 1;
}

/* How the letter is made: address, form, enclosures. */
static i32 letter_term(const struct sim_world *w, const struct sim_state *s, u32 slot,
                       const struct scn_op *op)
{
    u16 urgency = sim_slot_choice(w, s, slot, SIM_CHOICE_URGENCY);
    u16 letter = sim_slot_choice(w, s, slot, SIM_CHOICE_TRANSLATION);
    const struct scn_offence *offence = stated_offence(w, s, slot);
    switch (op->term) {
    case SCN_T_basis:
        return basis_graded(w, s, slot) ? index_value(treaty_of(w, s, slot))
                                        : SCN_UNKNOWN;
    case SCN_T_basis_stated: return treaty_of(w, s, slot) != SCN_NONE;
    case SCN_T_basis_in_force:
        return basis_graded(w, s, slot) ? (i32)in_force(w, s, slot) : SCN_UNKNOWN;
    case SCN_T_basis_language_ok: return basis_language_ok(w, s, slot);
    case SCN_T_channel: return channel_kind(w, s, slot);
    case SCN_T_authority: return authority_kind(w, s, slot);
    case SCN_T_authority_valid: return authority_valid(w, s, slot);
    case SCN_T_request_language: return index_value(sim_slot_language(w, s, slot));
    case SCN_T_language_accepted: return language_accepted(w, s, slot);
    case SCN_T_request_translation:
        return letter == SCN_NONE ? (i32)SIM_LETTER_PLAIN : (i32)letter;
    case SCN_T_signed: return yes(w, s, slot, SIM_CHOICE_SIGNATURE);
    case SCN_T_offence:
        return offence == NULL
                   ? SCN_UNKNOWN
                   : index_value(sim_slot_choice(w, s, slot, SIM_CHOICE_OFFENCE));
    case SCN_T_mistranslated: return sim_slot_slip(w, s, slot) != NULL;
    case SCN_T_political: return offence != NULL && offence->political;
    case SCN_T_capital: return offence != NULL && offence->capital;
    case SCN_T_assurance: return yes(w, s, slot, SIM_CHOICE_ASSURANCE);
    case SCN_T_statute_text: return yes(w, s, slot, SIM_CHOICE_STATUTE);
    case SCN_T_order_enclosed: return yes(w, s, slot, SIM_CHOICE_ORDER);
    case SCN_T_confidential: return sim_says_as_read(w, s, slot, SCN_PHRASE_SECRECY);
    case SCN_T_urgent: return sim_says_as_read(w, s, slot, SCN_PHRASE_URGENCY);
    case SCN_T_urgency_reasons:
        return urgency == SIM_URGENT_REASONS &&
               sim_says_as_read(w, s, slot, SCN_PHRASE_URGENCY);
    case SCN_T_victim_named:
        return sim_slot_choice(w, s, slot, SIM_CHOICE_IDENTITY) == SIM_ID_NAME;
    default: BUG("not a word about requests");
    }
}

i32 sim_request_term(const struct sim_world *w, const struct sim_state *s, u32 slot,
                     u32 measure, const struct scn_op *op)
{
    scn_ix requested = sim_slot_requested(w, s, slot);
    switch (op->term) {
    case SCN_T_measure: return (i32)sim_kind_as_read(w, s, slot, measure);
    case SCN_T_misread:
        return op->a >= 0 && sim_misread(w, s, slot, measure, (scn_ix)op->a);
    case SCN_T_requesting: return (i32)sim_slot_requesting(w, s, slot);
    case SCN_T_offence_years: return offence_years(w, s, slot);
    case SCN_T_measure_person_known: return measure_person_known(w, s, slot, measure);
    case SCN_T_tradition_same:
        return w->scn->states[sim_slot_requesting(w, s, slot)].tradition ==
               w->scn->states[requested].tradition;
    case SCN_T_offence_known_here: return sim_offence_there(w, s, slot) != SCN_NONE;
    case SCN_T_facts: return facts_stated(w, s, slot);
    case SCN_T_elements_shown: return elements_shown(w, s, slot);
    case SCN_T_shows:
        return sim_graded_name(w->scn->elements, (scn_ix)op->a) == SCN_UNKNOWN
                   ? SCN_UNKNOWN
                   : (i32)shown(w, s, slot, (scn_ix)op->a);
    case SCN_T_nexus: return sim_slot_nexus(w, s, slot, measure);
    case SCN_T_needless: return needless(w, s, slot);
    case SCN_T_asks:
        return w->scn->procedures[op->a].source.verified &&
               sim_asks_as_read(w, s, slot, (scn_ix)op->a);
    case SCN_T_coercive:
        return w->scn->measure_kinds[sim_kind_as_read(w, s, slot, measure)].coercive;
    case SCN_T_perished: return perished(w, s, slot, measure);
    case SCN_T_tongue_shared: return tongue_shared(w, s, slot);
    case SCN_T_beyond_purpose: return beyond_purpose(w, s, slot, measure);
    case SCN_T_fiscal: return measure_of(w, s, slot, measure)->fiscal;
    case SCN_T_pretext: return measure_of(w, s, slot, measure)->pretext;
    case SCN_T_request_contested:
        return (rd_req_steps(w, s)[slot] & SIM_STEP_CONTESTED) != 0;
    case SCN_T_parallel: return rd_parallel(w, s)[requested] != 0;
    case SCN_T_request_goodwill: return rd_goodwill(w, s)[requested];
    case SCN_T_request_sends: return sim_request_sends(w, s, rd_req_what(w, s)[slot]);
    default: return letter_term(w, s, slot, op);
    }
}
