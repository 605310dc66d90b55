/* care.c - the verbs of care: what was noticed, who is presumed a victim, what she
 * needs, what she is offered and asked.
 *
 * How much a kind of care does, and what a use without consent costs, are lines of the
 * law (common.yaml): figures for teaching. Not here: what was agreed and given away
 * (consent.c), the words of conditions (care_term.c).
 */
#include "sim/act_int.h"
#include "sim/care_int.h"

/* For teaching: what asking takes, and what a trial does to a likely victim. */
enum {
    ASK_MINUTES = 10,
    TRIAL_TRUST = -40,
    TRIAL_WELLBEING = -20,
    TRIAL_SAFETY = -15,
    REFERRAL_SAFETY = 15,
    REFERRAL_WELLBEING = 10
};

bool sim_cares(enum sim_verb verb)
{
    return verb >= SIM_notice && verb <= SIM_disclose_redacted;
}

i32 sim_care_minutes(const struct sim_world *w, const struct sim_action *a)
{
    switch ((int)a->verb) {
    case SIM_ask_needs: return ASK_MINUTES;
    case SIM_offer:
    case SIM_offer_through: return w->scn->care[a->arg[1]].minutes;
    case SIM_ask_consent: return w->scn->uses[a->arg[1]].minutes;
    default: return 0;
    }
}

i32 sim_care_money(const struct sim_world *w, const struct sim_action *a)
{
    i32 money = 0;
    if (a->verb == SIM_offer || a->verb == SIM_offer_through)
        money = w->scn->care[a->arg[1]].money;
    if (a->verb == SIM_offer_through)
        money += w->scn->interpreters[a->arg[2]].money;
    return money;
}

/* ---- who can be cared for -----------------------------------------------------------
 */

bool sim_can_reach(const struct sim_world *w, const struct sim_state *s, scn_ix person)
{
    return sim_holds(w, s, &w->scn->people[person].reach, SIM_ABOUT_CASE);
}

/* Those whom a duty of care may concern: whoever is not there by duty, and no suspect
 * unless presumed a victim. */
static enum sim_refusal check_person(const struct sim_world *w,
                                     const struct sim_state *s, scn_ix person)
{
    if (!rd_person_known(w, s)[person])
        return SIM_REFUSED_UNKNOWN;
    if (w->scn->people[person].role > SCN_WITNESS && !sim_protected(w, s, person))
        return SIM_REFUSED_NOT_PRESUMED;
    return sim_can_reach(w, s, person) ? SIM_REFUSED_OK : SIM_REFUSED_NO_REACH;
}

bool sim_informed(const struct sim_world *w, const struct sim_state *s, scn_ix person)
{
    for (u32 i = 0; i < w->scn->care_count; i++)
        if (w->scn->care[i].kind == SCN_CARE_INFORMATION &&
            rd_care_given(w, s)[sim_care_at(w, person, (scn_ix)i)] != SIM_ACCEPTED)
            return false;
    return true;
}

/* ---- indicators and the presumption -------------------------------------------------
 */

static enum sim_refusal check_notice(const struct sim_world *w,
                                     const struct sim_state *s,
                                     const struct sim_action *a)
{
    scn_ix person = (scn_ix)a->arg[0];
    if (!rd_person_known(w, s)[person])
        return SIM_REFUSED_UNKNOWN;
    if (w->scn->people[person].role >= SCN_OFFICIAL)
        return SIM_REFUSED_NOT_NOW;
    u8 now = rd_indicator(w, s)[sim_indicator_at(w, person, (scn_ix)a->arg[1])];
    return now == a->arg[2] ? SIM_REFUSED_SAME : SIM_REFUSED_OK;
}

static bool has_grounds(const struct sim_world *w, const struct sim_state *s,
                        scn_ix person)
{
    for (u32 i = 0; i < w->scn->indicators_count; i++)
        if (sim_noticed(w, s, person, (scn_ix)i))
            return true;
    return false;
}

static enum sim_refusal check_presume(const struct sim_world *w,
                                      const struct sim_state *s, scn_ix person, i32 as)
{
    const struct scn_person *p = &w->scn->people[person];
    if (!rd_person_known(w, s)[person])
        return SIM_REFUSED_UNKNOWN;
    if (p->role >= SCN_OFFICIAL || (as == 1 && !p->age_in_doubt))
        return SIM_REFUSED_NOT_NOW;
    if (rd_presumed(w, s)[person] == as + 1)
        return SIM_REFUSED_SAME;
    return has_grounds(w, s, person) ? SIM_REFUSED_OK : SIM_REFUSED_NO_GROUNDS;
}

static void apply_presume(struct sim_change *c, scn_ix person, i32 as)
{
    wr_presumed(c->w, c->s)[person] = (u8)(as + 1);
    if (rd_presumed_minute(c->w, c->s)[person] == 0)
        wr_presumed_minute(c->w, c->s)[person] = 1 + *rd_minute(c->w, c->s);
    sim_touch(c, SCN_PART_PEOPLE);
    sim_tell(c, SIM_EV_PRESUMED, person, as + 1);
}

/* ---- needs and offers ---------------------------------------------------------------
 */

static bool understood(const struct sim_world *w, scn_ix person, i32 interpreter)
{
    const struct scn_refs *hers = &w->scn->people[person].speaks;
    const struct scn_refs *ours = &w->scn->desks[w->desk].speaks;
    if (interpreter < 0)
        return sim_common_language(hers, ours);
    const struct scn_refs *theirs = &w->scn->interpreters[interpreter].languages;
    return sim_common_language(theirs, hers) && sim_common_language(theirs, ours);
}

/* Urgent needs and information are owed to whoever may need them; the rest follows from
 * the presumption. */
static enum sim_refusal check_offer(const struct sim_world *w,
                                    const struct sim_state *s,
                                    const struct sim_action *a)
{
    scn_ix person = (scn_ix)a->arg[0], care = (scn_ix)a->arg[1];
    bool through = a->verb == SIM_offer_through;
    enum scn_care_kind kind = w->scn->care[care].kind;
    enum sim_refusal refusal = check_person(w, s, person);
    if (refusal != SIM_REFUSED_OK)
        return refusal;
    if (rd_care_given(w, s)[sim_care_at(w, person, care)] == SIM_ACCEPTED)
        return SIM_REFUSED_DONE;
    if (through && kind != SCN_CARE_INFORMATION)
        return SIM_REFUSED_FOREIGN_CHOICE;
    if (kind > SCN_CARE_INFORMATION && rd_presumed(w, s)[person] == SIM_NOT_PRESUMED)
        return SIM_REFUSED_NOT_PRESUMED;
    if (kind == SCN_CARE_INFORMATION &&
        !understood(w, person, through ? a->arg[2] : -1))
        return through ? SIM_REFUSED_WRONG_INTERPRETER : SIM_REFUSED_NO_LANGUAGE;
    return *rd_money(w, s) < sim_care_money(w, a) ? SIM_REFUSED_NO_MONEY
                                                  : SIM_REFUSED_OK;
}

/* What the author lets her answer; NULL: nothing in particular. */
static const struct scn_answer *answer_of(const struct sim_world *w, scn_ix person,
                                          scn_ix use, scn_ix care)
{
    for (u32 i = 0; i < w->scn->answers_count; i++) {
        const struct scn_answer *r = &w->scn->answers[i];
        if (r->person == person && r->use == use && r->care == care)
            return r;
    }
    return NULL;
}

static bool answers_yes(const struct sim_change *c, const struct scn_answer *r)
{
    return r->yes.source.n > 0 && sim_holds(c->w, c->s, &r->when, SIM_ABOUT_CASE);
}

static void tell_answer(struct sim_change *c, const struct scn_answer *r, bool yes)
{
    if (r != NULL)
        sim_tell(c, SIM_EV_SAID, (u32)(r - c->w->scn->answers), yes);
}

static void benefit(struct sim_change *c, scn_ix person, const struct scn_care *care)
{
    sim_change_trust(c, person, care->trust);
    sim_change_wellbeing(c, person, care->wellbeing);
    sim_change_safety(c, person, care->safety);
}

static void give(struct sim_change *c, scn_ix person, scn_ix which)
{
    const struct scn_care *care = &c->w->scn->care[which];
    sim_tell(c, SIM_EV_CARE, person, which);
    if (care->kind == SCN_CARE_REFLECTION)
        wr_reflect_until(c->w, c->s)[person] =
            *rd_minute(c->w, c->s) + (u32)care->days * SIM_DAY_MINUTES;
    else
        benefit(c, person, care);
}

static void apply_offer(struct sim_change *c, const struct sim_action *a)
{
    scn_ix person = (scn_ix)a->arg[0], care = (scn_ix)a->arg[1];
    if (a->verb == SIM_offer_through &&
        c->w->scn->interpreters[a->arg[2]].wait_days > 0)
        sim_pass_to(c,
                    sim_workdays_after(c->w, sim_home(c->w), *rd_minute(c->w, c->s),
                                       c->w->scn->interpreters[a->arg[2]].wait_days));
    sim_pass_work(c, (u32)sim_care_minutes(c->w, a));
    if (*rd_ended(c->w, c->s) != 0)
        return;
    const struct scn_answer *r = answer_of(c->w, person, SCN_NONE, care);
    bool wanted = c->w->scn->care[care].kind != SCN_CARE_NEED ||
                  sim_refs_have(&c->w->scn->people[person].needs, care);
    bool yes = r != NULL ? answers_yes(c, r) : wanted;
    wr_care_given(c->w, c->s)[sim_care_at(c->w, person, care)] =
        yes ? SIM_ACCEPTED : SIM_DECLINED;
    sim_touch(c, SCN_PART_PEOPLE);
    tell_answer(c, r, yes);
    if (!yes) {
        sim_tell(c, SIM_EV_DECLINED, person, care);
        return;
    }
    sim_change_money(c, -sim_care_money(c->w, a));
    give(c, person, care);
}

void sim_tell_needs(struct sim_change *c, scn_ix person)
{
    const struct scn_refs *needs = &c->w->scn->people[person].needs;
    if (rd_needs_asked(c->w, c->s)[person])
        return;
    wr_needs_asked(c->w, c->s)[person] = 1;
    sim_touch(c, SCN_PART_PEOPLE);
    for (u32 i = 0; i < needs->count; i++)
        sim_tell(c, SIM_EV_NEED, person, needs->at[i]);
}

static enum sim_refusal check_ask_needs(const struct sim_world *w,
                                        const struct sim_state *s, scn_ix person)
{
    enum sim_refusal refusal = check_person(w, s, person);
    if (refusal != SIM_REFUSED_OK)
        return refusal;
    return rd_needs_asked(w, s)[person] ? SIM_REFUSED_DONE : SIM_REFUSED_OK;
}

/* ---- consent ------------------------------------------------------------------------
 */

static enum sim_refusal check_ask_consent(const struct sim_world *w,
                                          const struct sim_state *s, scn_ix person)
{
    enum sim_refusal refusal = check_person(w, s, person);
    if (refusal != SIM_REFUSED_OK)
        return refusal;
    return sim_informed(w, s, person) ? SIM_REFUSED_OK : SIM_REFUSED_NOT_INFORMED;
}

/* Whoever agreed may take it back when asked again; whoever said no is pressed by being
 * asked again. */
static void apply_ask_consent(struct sim_change *c, scn_ix person, scn_ix which)
{
    const struct scn_use *use = &c->w->scn->uses[which];
    const struct scn_answer *r = answer_of(c->w, person, which, SCN_NONE);
    enum sim_consent was =
        (enum sim_consent)rd_consent_to(c->w, c->s)[sim_use_at(c->w, person, which)];
    bool yes =
        r != NULL ? answers_yes(c, r) : rd_trust(c->w, c->s)[person] >= use->trust;
    tell_answer(c, r, yes);
    if (was >= SIM_REFUSES)
        sim_change_trust(c, person, use->again);
    if (yes)
        sim_set_consent(c, person, which, SIM_CONSENTS);
    else
        sim_set_consent(c, person, which,
                        was == SIM_CONSENTS || was == SIM_WITHDRAWN ? SIM_WITHDRAWN
                                                                    : SIM_REFUSES);
    sim_pass_work(c, (u32)use->minutes);
}

void sim_ask_anew(struct sim_change *c, scn_ix person)
{
    for (u32 i = 0; i < c->w->scn->uses_count; i++)
        if (c->w->scn->uses[i].covers == SCN_COVERS_HEARING)
            apply_ask_consent(c, person, (scn_ix)i);
}

/* ---- the defence
 * ---------------------------------------------------------------------- */

static enum sim_refusal check_redacted(const struct sim_world *w,
                                       const struct sim_state *s, scn_ix evidence)
{
    struct sim_action clear = {.verb = SIM_disclose, .arg = {evidence}};
    enum sim_refusal refusal = sim_check(w, s, SIM_DESK, &clear);
    if (refusal != SIM_REFUSED_OK && refusal != SIM_REFUSED_NO_CONSENT)
        return refusal;
    return sim_item_names_any(w, evidence) ||
                   w->scn->evidence[evidence].consent != SCN_NONE
               ? SIM_REFUSED_OK
               : SIM_REFUSED_FOREIGN_CHOICE;
}

/* ---- the table
 * ------------------------------------------------------------------------ */

enum sim_refusal sim_check_care(const struct sim_world *w, const struct sim_state *s,
                                const struct sim_action *a)
{
    scn_ix x = (scn_ix)a->arg[0];
    switch ((int)a->verb) {
    case SIM_notice: return check_notice(w, s, a);
    case SIM_presume: return check_presume(w, s, x, a->arg[1]);
    case SIM_ask_needs: return check_ask_needs(w, s, x);
    case SIM_offer:
    case SIM_offer_through: return check_offer(w, s, a);
    case SIM_ask_consent: return check_ask_consent(w, s, x);
    default: return check_redacted(w, s, x);
    }
}

void sim_apply_care(struct sim_change *c, const struct sim_action *a)
{
    scn_ix x = (scn_ix)a->arg[0], y = (scn_ix)a->arg[1];
    switch ((int)a->verb) {
    case SIM_notice:
        wr_indicator(c->w, c->s)[sim_indicator_at(c->w, x, y)] = (u8)a->arg[2];
        sim_touch(c, SCN_PART_PEOPLE);
        break;
    case SIM_presume: apply_presume(c, x, a->arg[1]); break;
    case SIM_ask_needs:
        sim_tell_needs(c, x);
        sim_pass_work(c, (u32)sim_care_minutes(c->w, a));
        break;
    case SIM_offer:
    case SIM_offer_through: apply_offer(c, a); break;
    case SIM_ask_consent: apply_ask_consent(c, x, y); break;
    default:
        wr_disclosed(c->w, c->s)[x] = SIM_SHOWN_REDACTED;
        sim_touch(c, SCN_PART_EVIDENCE);
        break;
    }
}

/* ---- what care does elsewhere -------------------------------------------------------
 */

void sim_care_before_talk(struct sim_change *c, scn_ix person)
{
    const struct scn_refs *needs = &c->w->scn->people[person].needs;
    i32 unmet = 0;
    bool any = false;
    for (u32 i = 0; i < needs->count; i++) {
        if (rd_care_given(c->w, c->s)[sim_care_at(c->w, person, needs->at[i])] !=
            SIM_NOT_OFFERED)
            continue;
        unmet += c->w->scn->care[needs->at[i]].unmet;
        any = true;
    }
    if (!any)
        return;
    wr_hurried(c->w, c->s)[person] = 1;
    sim_touch(c, SCN_PART_PEOPLE);
    sim_tell(c, SIM_EV_HURRIED, person, 0);
    sim_change_wellbeing(c, person, unmet);
}

bool sim_supported(const struct sim_world *w, const struct sim_state *s, scn_ix person)
{
    for (u32 i = 0; i < w->scn->care_count; i++)
        if (w->scn->care[i].kind == SCN_CARE_SUPPORT &&
            rd_care_given(w, s)[sim_care_at(w, person, (scn_ix)i)] == SIM_ACCEPTED)
            return true;
    return false;
}

/* Half of what is hard, for teaching; nothing that does good is lessened. */
i32 sim_felt(const struct sim_world *w, const struct sim_state *s, scn_ix person,
             i32 wellbeing)
{
    return wellbeing < 0 && sim_supported(w, s, person) ? wellbeing / 2 : wellbeing;
}

void sim_end_reflection(struct sim_change *c, scn_ix person)
{
    if (rd_reflect_until(c->w, c->s)[person] == 0)
        return;
    wr_reflect_until(c->w, c->s)[person] = 0;
    sim_touch(c, SCN_PART_PEOPLE);
    sim_tell(c, SIM_EV_REFLECTED, person, 0);
    for (u32 i = 0; i < c->w->scn->care_count; i++)
        if (c->w->scn->care[i].kind == SCN_CARE_REFLECTION &&
            rd_care_given(c->w, c->s)[sim_care_at(c->w, person, (scn_ix)i)] ==
                SIM_ACCEPTED)
            benefit(c, person, &c->w->scn->care[i]);
}

static bool is_accused(const struct sim_change *c, scn_ix person)
{
    for (u32 i = 0; i < c->w->scn->charges_count; i++)
        if (rd_charge(c->w, c->s)[i] && c->w->scn->charges[i].person == person)
            return true;
    return false;
}

void sim_punish(struct sim_change *c)
{
    for (u32 i = 0; i < c->w->scn->people_count; i++) {
        scn_ix person = (scn_ix)i;
        if (!sim_protected(c->w, c->s, person) || !is_accused(c, person))
            continue;
        wr_punished(c->w, c->s)[i] = 1;
        sim_touch(c, SCN_PART_PEOPLE);
        sim_tell(c, SIM_EV_PUNISHED, i, 0);
        sim_change_trust(c, person, TRIAL_TRUST);
        sim_change_wellbeing(c, person, TRIAL_WELLBEING);
        sim_change_safety(c, person, TRIAL_SAFETY);
    }
}

/* ---- services, and what time brings
 * --------------------------------------------------
 */

static void receive(struct sim_change *c, scn_ix person)
{
    bool first = rd_received(c->w, c->s)[person] == 0;
    wr_service_due(c->w, c->s)[person] = 0;
    wr_received(c->w, c->s)[person] = 1;
    sim_touch(c, SCN_PART_PEOPLE);
    sim_tell(c, SIM_EV_RECEIVED, person, rd_service(c->w, c->s)[person]);
    if (first) {
        sim_change_safety(c, person, REFERRAL_SAFETY);
        sim_change_wellbeing(c, person, REFERRAL_WELLBEING);
    }
}

void sim_refer(struct sim_change *c, scn_ix person, scn_ix service)
{
    const struct scn_service *to = &c->w->scn->services[service];
    wr_service(c->w, c->s)[person] = service;
    sim_touch(c, SCN_PART_PEOPLE);
    sim_use_person(c, person, SCN_COVERS_SERVICE);
    if (to->wait_days == 0)
        receive(c, person);
    else
        wr_service_due(c->w, c->s)[person] =
            sim_workdays_after(c->w, to->state, *rd_minute(c->w, c->s), to->wait_days);
}

void sim_care_due(struct sim_change *c)
{
    u32 now = *rd_minute(c->w, c->s);
    for (u32 i = 0; i < c->w->scn->people_count; i++) {
        u32 free = rd_service_due(c->w, c->s)[i],
            over = rd_reflect_until(c->w, c->s)[i];
        if (free != 0 && free <= now)
            receive(c, (scn_ix)i);
        if (over != 0 && over <= now)
            sim_end_reflection(c, (scn_ix)i);
    }
}

u32 sim_care_next(const struct sim_world *w, const struct sim_state *s, u32 now,
                  u32 limit)
{
    for (u32 i = 0; i < w->scn->people_count; i++) {
        u32 free = rd_service_due(w, s)[i], over = rd_reflect_until(w, s)[i];
        limit = free > now && free < limit ? free : limit;
        limit = over > now && over < limit ? over : limit;
    }
    return limit;
}

bool sim_care_expected(const struct sim_world *w, const struct sim_state *s)
{
    for (u32 i = 0; i < w->scn->people_count; i++)
        if (rd_service_due(w, s)[i] != 0 || rd_reflect_until(w, s)[i] != 0)
            return true;
    return false;
}
