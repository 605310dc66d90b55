/* change.c - the ways a state changes, each told and marked; and effects, which are
 * nothing else. */
#include "sim/care_int.h"
#include "sim/change_int.h"

#include "base/bug.h"
#include "sim/law_int.h"

void sim_tell(struct sim_change *c, enum sim_event_kind kind, u32 what, i32 n)
{
    c->noticed = c->noticed || kind == SIM_EV_REPLY || kind == SIM_EV_INJECT ||
                 kind == SIM_EV_LEAD_DONE || kind == SIM_EV_TRANSLATED ||
                 kind == SIM_EV_RECORDING || kind == SIM_EV_ENDING ||
                 kind == SIM_EV_RECEIVED || kind == SIM_EV_REFLECTED ||
                 kind == SIM_EV_DUE;
    if (c->events == NULL)
        return;
    if (c->events->count < c->events->room)
        c->events->list[c->events->count] = (struct sim_event){(u8)kind, (u16)what, n};
    c->events->count++;
}

void sim_touch(struct sim_change *c, u32 parts)
{
    c->parts |= parts;
    c->all_parts |= parts;
}

/* ---- evidence, facts, papers
 * ----------------------------------------------------------- */

static void hear(struct sim_change *c, scn_ix evidence)
{
    if (rd_evidence(c->w, c->s)[evidence] != SIM_UNKNOWN)
        return;
    wr_evidence(c->w, c->s)[evidence] = SIM_HEARD_OF;
    sim_touch(c, SCN_PART_EVIDENCE);
    sim_tell(c, SIM_EV_HEARD, evidence, 0);
}

bool sim_speaks_for_itself(const struct scn_evidence *item)
{
    return item->document == SCN_NONE && item->interview == SCN_NONE;
}

void sim_gain(struct sim_change *c, scn_ix evidence, scn_ix form)
{
    const struct scn_evidence *item = &c->w->scn->evidence[evidence];
    if (rd_evidence(c->w, c->s)[evidence] >= SIM_HELD && form == SCN_NONE)
        return;
    wr_evidence(c->w, c->s)[evidence] = SIM_HELD;
    wr_evidence_form(c->w, c->s)[evidence] = form;
    wr_evidence_day(c->w, c->s)[evidence] = (u16)sim_day_of(*rd_minute(c->w, c->s));
    sim_touch(c, SCN_PART_EVIDENCE);
    sim_tell(c, SIM_EV_GAINED, evidence, form == SCN_NONE ? item->form : form);
    for (u32 i = 0; sim_speaks_for_itself(item) && i < item->shows.count; i++)
        sim_learn(c, item->shows.at[i]);
    scn_ix document = sim_item_document(c->w, c->s, evidence);
    if (document != SCN_NONE)
        sim_show(c, document);
}

void sim_lose(struct sim_change *c, scn_ix evidence)
{
    if (rd_evidence(c->w, c->s)[evidence] == SIM_LOST)
        return;
    bool known = rd_evidence(c->w, c->s)[evidence] != SIM_UNKNOWN;
    wr_evidence(c->w, c->s)[evidence] = SIM_LOST;
    sim_touch(c, SCN_PART_EVIDENCE);
    if (known)
        sim_tell(c, SIM_EV_EXPIRED, evidence, 0);
}

void sim_learn(struct sim_change *c, scn_ix fact)
{
    if (rd_fact(c->w, c->s)[fact])
        return;
    wr_fact(c->w, c->s)[fact] = 1;
    sim_touch(c, SCN_PART_FACTS);
    sim_tell(c, SIM_EV_FACT, fact, 0);
}

void sim_show(struct sim_change *c, scn_ix document)
{
    if ((rd_document(c->w, c->s)[document] & SIM_DOC_SHOWN) != 0)
        return;
    wr_document(c->w, c->s)[document] |= SIM_DOC_SHOWN;
    sim_touch(c, SCN_PART_PAPERS);
    sim_tell(c, SIM_EV_DOCUMENT, document, 0);
}

/* ---- people and places
 * ------------------------------------------------------------------- */

void sim_meet(struct sim_change *c, scn_ix person)
{
    if (rd_person_known(c->w, c->s)[person])
        return;
    wr_person_known(c->w, c->s)[person] = 1;
    sim_touch(c, SCN_PART_PEOPLE);
    sim_tell(c, SIM_EV_PERSON, person, 0);
}

/* Moves a value of 0 to 100 and tells by how much it moved. */
static void move(struct sim_change *c, u8 *at, enum sim_event_kind kind, scn_ix person,
                 i32 by)
{
    i32 was = *at, is = was + by;
    is = is < 0 ? 0 : is > 100 ? 100 : is;
    if (is == was)
        return;
    *at = (u8)is;
    sim_touch(c, SCN_PART_PEOPLE);
    sim_tell(c, kind, person, is - was);
}

void sim_change_trust(struct sim_change *c, scn_ix person, i32 by)
{
    move(c, &wr_trust(c->w, c->s)[person], SIM_EV_TRUST, person, by);
}

void sim_change_wellbeing(struct sim_change *c, scn_ix person, i32 by)
{
    move(c, &wr_wellbeing(c->w, c->s)[person], SIM_EV_WELLBEING, person, by);
}

void sim_change_safety(struct sim_change *c, scn_ix person, i32 by)
{
    move(c, &wr_safety(c->w, c->s)[person], SIM_EV_SAFETY, person, by);
}

static void open_place(struct sim_change *c, scn_ix place)
{
    if ((rd_place_state(c->w, c->s)[place] & SIM_PLACE_OPEN) != 0)
        return;
    wr_place_state(c->w, c->s)[place] |= SIM_PLACE_OPEN;
    sim_touch(c, SCN_PART_PLACES);
    sim_tell(c, SIM_EV_PLACE, place, 0);
}

/* ---- means
 * ---------------------------------------------------------------------------------- */

void sim_change_money(struct sim_change *c, i32 by)
{
    if (by == 0)
        return;
    *wr_money(c->w, c->s) += by;
    sim_touch(c, SCN_PART_MEANS);
    sim_tell(c, SIM_EV_MONEY, 0, by);
}

void sim_change_goodwill(struct sim_change *c, scn_ix state, i32 by)
{
    i32 was = rd_goodwill(c->w, c->s)[state], is = was + by;
    is = is < 0 ? 0 : is > 100 ? 100 : is;
    if (is == was)
        return;
    wr_goodwill(c->w, c->s)[state] = (i16)is;
    sim_touch(c, SCN_PART_MEANS);
    sim_tell(c, SIM_EV_GOODWILL, state, is - was);
}

static void set_counter(struct sim_change *c, scn_ix counter, i32 value)
{
    wr_counter(c->w, c->s)[counter] = value;
    sim_touch(c, SCN_PART_MEANS);
}

static void change_officers(struct sim_change *c, i32 by)
{
    i32 is = *rd_officers(c->w, c->s) + by;
    *wr_officers(c->w, c->s) = (i16)(is < 0 ? 0 : is);
    sim_touch(c, SCN_PART_MEANS);
}

/* ---- what can be done
 * ------------------------------------------------------------------------- */

static void set_lead(struct sim_change *c, scn_ix lead, enum sim_lead state)
{
    if (rd_lead(c->w, c->s)[lead] >= SIM_LEAD_RUNNING ||
        rd_lead(c->w, c->s)[lead] == (u8)state)
        return;
    wr_lead(c->w, c->s)[lead] = (u8)state;
    sim_touch(c, SCN_PART_LEADS);
    if (state == SIM_LEAD_OFFERED)
        sim_tell(c, SIM_EV_LEAD, lead, 0);
}

static void allow(struct sim_change *c, scn_ix interview)
{
    if (rd_interview(c->w, c->s)[interview] != SIM_TALK_CLOSED)
        return;
    wr_interview(c->w, c->s)[interview] = SIM_TALK_ALLOWED;
    sim_touch(c, SCN_PART_TALKS);
    sim_tell(c, SIM_EV_INTERVIEW, interview, 0);
}

static void permit(struct sim_change *c, scn_ix request)
{
    if (rd_request_open(c->w, c->s)[request])
        return;
    wr_request_open(c->w, c->s)[request] = 1;
    sim_touch(c, SCN_PART_REQUESTS);
    sim_tell(c, SIM_EV_REQUEST, request, 0);
}

/* ---- effects
 * ------------------------------------------------------------------------------------
 */

static void run_effect(struct sim_change *c, const struct scn_effect *e)
{
    scn_ix a = (scn_ix)e->a;
    switch (e->term) {
    case SCN_E_gain: sim_gain(c, a, SCN_NONE); break;
    case SCN_E_hear: hear(c, a); break;
    case SCN_E_lose: sim_lose(c, a); break;
    case SCN_E_preserve:
        wr_evidence_bits(c->w, c->s)[a] |= SIM_EV_PRESERVED;
        sim_touch(c, SCN_PART_EVIDENCE);
        break;
    case SCN_E_show: sim_show(c, a); break;
    case SCN_E_learn: sim_learn(c, a); break;
    case SCN_E_meet: sim_meet(c, a); break;
    case SCN_E_consent: sim_answer_hearing(c, a, SIM_CONSENTS); break;
    case SCN_E_refuse: sim_answer_hearing(c, a, SIM_REFUSES); break;
    case SCN_E_agree_to: sim_set_consent(c, a, (scn_ix)e->b, SIM_CONSENTS); break;
    case SCN_E_take_back: sim_set_consent(c, a, (scn_ix)e->b, SIM_WITHDRAWN); break;
    case SCN_E_needs: sim_tell_needs(c, a); break;
    case SCN_E_wish: sim_end_reflection(c, a); break;
    case SCN_E_trust: sim_change_trust(c, a, e->b); break;
    case SCN_E_wellbeing: sim_change_wellbeing(c, a, e->b); break;
    case SCN_E_safety: sim_change_safety(c, a, e->b); break;
    case SCN_E_open: open_place(c, a); break;
    case SCN_E_offer: set_lead(c, a, SIM_LEAD_OFFERED); break;
    case SCN_E_lapse: set_lead(c, a, SIM_LEAD_GONE); break;
    case SCN_E_allow: allow(c, a); break;
    case SCN_E_permit: permit(c, a); break;
    case SCN_E_parallel:
        wr_parallel(c->w, c->s)[a] = 1;
        sim_touch(c, SCN_PART_REQUESTS);
        break;
    case SCN_E_spend: sim_change_money(c, -e->a); break;
    case SCN_E_earn: sim_change_money(c, e->a); break;
    case SCN_E_officers: change_officers(c, e->a); break;
    case SCN_E_goodwill: sim_change_goodwill(c, a, e->b); break;
    case SCN_E_add: set_counter(c, a, rd_counter(c->w, c->s)[a] + e->b); break;
    case SCN_E_set: set_counter(c, a, e->b); break;
    case SCN_E_fire: sim_fire(c, a); break;
    case SCN_E_delay: c->delay += (u32)(e->a > 0 ? e->a : 0); break;
    case SCN_E_finish: sim_end(c, SIM_CLOSE, a); break;
    default: BUG("not an effect");
    }
}

void sim_run_effects(struct sim_change *c, const struct scn_effects *effects)
{
    for (u32 i = 0; i < effects->count; i++)
        run_effect(c, &effects->at[i]);
}
