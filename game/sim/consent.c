/* consent.c - what a person agreed to, and what each document that leaves the desk
 * gives away of her.
 *
 * A use that nobody agreed to can be made, and is a breach; one that was refused, or
 * taken back, cannot. Not here: asking (care.c).
 */
#include "sim/act_int.h"
#include "sim/care_int.h"
#include "sim/law_int.h"

bool sim_protected(const struct sim_world *w, const struct sim_state *s, scn_ix person)
{
    return w->scn->people[person].role == SCN_VICTIM || rd_presumed(w, s)[person] != 0;
}

/* ---- consent ----------------------------------------------------------------------
 */

/* Does this use need the person's word? A presumed child is helped without it. */
static bool consent_owed(const struct sim_world *w, const struct sim_state *s,
                         scn_ix person, scn_ix use)
{
    return !w->scn->uses[use].not_child ||
           rd_presumed(w, s)[person] != SIM_PRESUMED_CHILD;
}

static int worse(enum sim_consent consent)
{
    static const int rank[] = {
        [SIM_CONSENTS] = 0, [SIM_UNASKED] = 1, [SIM_REFUSES] = 2, [SIM_WITHDRAWN] = 3};
    return rank[consent];
}

enum sim_consent sim_consent_for(const struct sim_world *w, const struct sim_state *s,
                                 scn_ix person, enum scn_covers covers)
{
    enum sim_consent worst = SIM_CONSENTS;
    bool any = false;
    for (u32 i = 0; i < w->scn->uses_count; i++) {
        if (w->scn->uses[i].covers != covers)
            continue;
        enum sim_consent is = consent_owed(w, s, person, (scn_ix)i)
                                  ? (enum sim_consent)rd_consent_to(
                                        w, s)[sim_use_at(w, person, (scn_ix)i)]
                                  : SIM_CONSENTS;
        worst = worse(is) > worse(worst) ? is : worst;
        any = true;
    }
    return any ? worst : SIM_UNASKED;
}

bool sim_stopped(const struct sim_world *w, const struct sim_state *s, scn_ix person,
                 enum scn_covers covers)
{
    return sim_consent_for(w, s, person, covers) >= SIM_REFUSES;
}

/* Who does not want to be heard any more is not asked one more question. */
static void break_off(struct sim_change *c, scn_ix person)
{
    scn_ix talk = *rd_interview_now(c->w, c->s);
    if (talk != SCN_NONE && c->w->scn->interviews[talk].person == person)
        sim_end_sitting(c, SIM_TALK_LEFT);
}

void sim_set_consent(struct sim_change *c, scn_ix person, scn_ix use,
                     enum sim_consent consent)
{
    u8 *at = &wr_consent_to(c->w, c->s)[sim_use_at(c->w, person, use)];
    if (*at == consent)
        return;
    *at = (u8)consent;
    sim_touch(c, SCN_PART_PEOPLE);
    sim_tell(c, SIM_EV_CONSENT, person, (i32)use * 4 + (i32)consent);
    if (consent >= SIM_REFUSES && c->w->scn->uses[use].covers == SCN_COVERS_HEARING)
        break_off(c, person);
}

void sim_answer_hearing(struct sim_change *c, scn_ix person, enum sim_consent consent)
{
    for (u32 i = 0; i < c->w->scn->uses_count; i++)
        if (c->w->scn->uses[i].covers == SCN_COVERS_HEARING)
            sim_set_consent(c, person, (scn_ix)i, consent);
}

void sim_use_person(struct sim_change *c, scn_ix person, enum scn_covers covers)
{
    for (u32 i = 0; i < c->w->scn->uses_count; i++) {
        const struct scn_use *use = &c->w->scn->uses[i];
        u32 at = sim_use_at(c->w, person, (scn_ix)i);
        if (use->covers != covers || !sim_protected(c->w, c->s, person) ||
            rd_consent_to(c->w, c->s)[at] == SIM_CONSENTS ||
            !consent_owed(c->w, c->s, person, (scn_ix)i))
            continue;
        wr_breach(c->w, c->s)[at] = 1;
        sim_touch(c, SCN_PART_PEOPLE);
        sim_tell(c, SIM_EV_BREACH, person, (i32)i);
        sim_change_trust(c, person, use->breach_trust);
        sim_change_safety(c, person, use->breach_safety);
    }
}

/* ---- letters ----------------------------------------------------------------------
 */

static bool letter_is_about(const struct sim_world *w, const struct sim_state *s,
                            u32 slot, scn_ix person)
{
    const struct scn_request *r = sim_slot_request(w, s, slot);
    for (u32 f = 0; f < w->scn->facts_count; f++)
        if (w->scn->facts[f].victim == person && sim_slot_states(w, s, slot, (scn_ix)f))
            return true;
    for (u32 m = 0; m < r->measure_count; m++)
        if (w->scn->measures[r->first_measure + m].person == person &&
            sim_slot_asks(w, s, slot, m))
            return true;
    return false;
}

bool sim_letter_names(const struct sim_world *w, const struct sim_state *s, u32 slot,
                      scn_ix person)
{
    return sim_slot_choice(w, s, slot, SIM_CHOICE_IDENTITY) == SIM_ID_NAME &&
           sim_protected(w, s, person) && letter_is_about(w, s, slot, person);
}

bool sim_letter_stopped(const struct sim_world *w, const struct sim_state *s, u32 slot)
{
    for (u32 p = 0; p < w->scn->people_count; p++)
        if (sim_stopped(w, s, (scn_ix)p, SCN_COVERS_NAME) &&
            sim_letter_names(w, s, slot, (scn_ix)p))
            return true;
    return false;
}

void sim_letter_gives(struct sim_change *c, u32 slot)
{
    for (u32 p = 0; p < c->w->scn->people_count; p++)
        if (sim_letter_names(c->w, c->s, slot, (scn_ix)p))
            sim_use_person(c, (scn_ix)p, SCN_COVERS_NAME);
}

/* ---- items shown to the defence ----------------------------------------------------
 */

static bool shows_of(const struct sim_world *w, const struct scn_evidence *item,
                     scn_ix person)
{
    for (u32 i = 0; i < item->shows.count; i++)
        if (w->scn->facts[item->shows.at[i]].victim == person)
            return true;
    return false;
}

bool sim_item_names(const struct sim_world *w, scn_ix evidence, scn_ix person)
{
    const struct scn_evidence *item = &w->scn->evidence[evidence];
    return item->names_victim && w->scn->people[person].role == SCN_VICTIM &&
           (item->consent == person || sim_item_speaker(w, evidence) == person ||
            shows_of(w, item, person));
}

bool sim_item_names_any(const struct sim_world *w, scn_ix evidence)
{
    for (u32 p = 0; p < w->scn->people_count; p++)
        if (sim_item_names(w, evidence, (scn_ix)p))
            return true;
    return false;
}

bool sim_item_stopped(const struct sim_world *w, const struct sim_state *s,
                      scn_ix evidence)
{
    scn_ix owner = w->scn->evidence[evidence].consent;
    if (owner != SCN_NONE && sim_stopped(w, s, owner, SCN_COVERS_ITEM))
        return true;
    for (u32 p = 0; p < w->scn->people_count; p++)
        if (sim_stopped(w, s, (scn_ix)p, SCN_COVERS_NAME) &&
            sim_item_names(w, evidence, (scn_ix)p))
            return true;
    return false;
}

void sim_item_gives(struct sim_change *c, scn_ix evidence)
{
    scn_ix owner = c->w->scn->evidence[evidence].consent;
    if (owner != SCN_NONE)
        sim_use_person(c, owner, SCN_COVERS_ITEM);
    for (u32 p = 0; p < c->w->scn->people_count; p++)
        if (sim_item_names(c->w, evidence, (scn_ix)p))
            sim_use_person(c, (scn_ix)p, SCN_COVERS_NAME);
}
