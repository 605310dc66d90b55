/* view_care.c - one person and the duty of care: what was noticed, what she needs, what
 * she was offered and what she agreed to; and what each document gives away of her.
 */
#include "sim/care_int.h"
#include "sim/law_int.h"
#include "sim/view_int.h"

/* ---- indicators -------------------------------------------------------------------
 */

static struct sim_msgs seen(const struct sim_viewing *c, scn_ix person,
                            scn_ix indicator)
{
    u32 count = 0;
    struct msg *list = ARENA_ARRAY(c->a, c->scn->facts_count, struct msg);
    for (u32 f = 0; f < c->scn->facts_count; f++)
        if (rd_fact(c->w, c->s)[f] &&
            sim_fact_indicates(c->w, (scn_ix)f, person, indicator))
            list[count++] = sim_text_msg(&c->scn->facts[f].text);
    return (struct sim_msgs){list, count};
}

static struct sim_view_indicator indicator_of(const struct sim_viewing *c,
                                              scn_ix person, scn_ix i)
{
    const struct scn_indicator *from = &c->scn->indicators[i];
    struct sim_view_indicator v = {.what = i};
    v.name = sim_text_msg(&from->name);
    v.text = sim_text_msg(&from->text);
    v.noted = rd_indicator(c->w, c->s)[sim_indicator_at(c->w, person, i)] != 0;
    if (v.noted)
        v.seen = seen(c, person, i);
    v.toggle = sim_do3(c, SIM_notice, person, i, !v.noted);
    return v;
}

/* ---- uses and care ----------------------------------------------------------------
 */

static struct sim_view_use use_of(const struct sim_viewing *c, scn_ix person, scn_ix i)
{
    const struct scn_use *from = &c->scn->uses[i];
    u32 at = sim_use_at(c->w, person, i);
    struct sim_view_use v = {.what = i};
    v.name = sim_text_msg(&from->name);
    v.text = sim_text_msg(&from->text);
    v.consent = (enum sim_consent)rd_consent_to(c->w, c->s)[at];
    v.status = sim_value_msg(c->a, "view.consent", (u32)v.consent);
    v.breached = rd_breach(c->w, c->s)[at] != 0;
    v.ask = sim_do3(c, SIM_ask_consent, person, i, 0);
    return v;
}

/* Does the interpreter bring a language of hers that the desk does not speak? */
static bool helps(const struct sim_viewing *c, scn_ix person, u32 interpreter)
{
    const struct scn_refs *hers = &c->scn->people[person].speaks;
    for (u32 i = 0; i < hers->count; i++)
        if (sim_refs_have(&c->scn->interpreters[interpreter].languages, hers->at[i]) &&
            !sim_refs_have(&c->scn->desks[c->w->desk].speaks, hers->at[i]))
            return true;
    return false;
}

static struct sim_dos offers(const struct sim_viewing *c, scn_ix person, scn_ix care)
{
    u32 count = 0;
    struct sim_do *list =
        ARENA_ARRAY(c->a, c->scn->interpreters_count + 1, struct sim_do);
    bool spoken = c->scn->care[care].kind == SCN_CARE_INFORMATION;
    list[count++] = sim_do3(c, SIM_offer, person, care, 0);
    for (u32 i = 0; spoken && i < c->scn->interpreters_count; i++) {
        struct sim_do through = sim_do3(c, SIM_offer_through, person, care, (i32)i);
        if (helps(c, person, i) && through.refusal != SIM_REFUSED_WRONG_INTERPRETER)
            list[count++] = through;
    }
    return (struct sim_dos){list, count};
}

static struct sim_view_care care_of(const struct sim_viewing *c, scn_ix person,
                                    scn_ix i)
{
    const struct scn_care *from = &c->scn->care[i];
    struct sim_view_care v = {.what = i, .kind_of = from->kind};
    v.name = sim_text_msg(&from->name);
    v.text = sim_text_msg(&from->text);
    v.given = (enum sim_care)rd_care_given(c->w, c->s)[sim_care_at(c->w, person, i)];
    v.status = sim_value_msg(c->a, "view.care", (u32)v.given);
    v.need = rd_needs_asked(c->w, c->s)[person] &&
             sim_refs_have(&c->scn->people[person].needs, i);
    if (v.given != SIM_ACCEPTED)
        v.offer = offers(c, person, i);
    return v;
}

static void list_needs(const struct sim_viewing *c, struct sim_view_person *p)
{
    u32 count = 0;
    struct msg *list = ARENA_ARRAY(c->a, c->scn->care_count, struct msg);
    for (u32 i = 0; i < p->care_count; i++)
        if (p->care[i].need && p->care[i].given == SIM_NOT_OFFERED)
            list[count++] = p->care[i].name;
    p->needs = (struct sim_msgs){list, count};
}

/* ---- a person ---------------------------------------------------------------------
 */

static struct msg dated(const char *id, i32 date)
{
    struct msg m = msg_of(id);
    msg_num(&m, "date", MSG_DAY, date);
    return m;
}

static void standing(const struct sim_viewing *c, struct sim_view_person *p)
{
    u32 until = rd_reflect_until(c->w, c->s)[p->what];
    u32 due = rd_service_due(c->w, c->s)[p->what];
    u8 presumed = rd_presumed(c->w, c->s)[p->what];
    bool doubt = c->scn->people[p->what].age_in_doubt;
    struct sim_do *list = ARENA_ARRAY(c->a, 2, struct sim_do);
    list[0] = sim_do3(c, SIM_presume, p->what, 0, 0);
    if (doubt) {
        list[1] = sim_do3(c, SIM_presume, p->what, 1, 0);
        list[1].label = msg_of("do.presume.child");
    }
    p->presume = (struct sim_dos){list, doubt ? 2 : 1};
    if (presumed != 0)
        p->presumed = sim_value_msg(c->a, "view.presumed", presumed);
    if (until != 0)
        p->reflecting = dated("view.reflecting", sim_date_of(c->w, until));
    if (due != 0)
        p->waiting = dated("view.waiting", sim_date_of(c->w, due));
    p->needs_asked = rd_needs_asked(c->w, c->s)[p->what] != 0;
    p->needs_none = p->needs_asked && c->scn->people[p->what].needs.count == 0;
    p->ask_needs = sim_do3(c, SIM_ask_needs, p->what, 0, 0);
}

/* Suspects are looked at for indicators; needs, care and uses are of those whom a duty
 * concerns. */
void sim_view_care(const struct sim_viewing *c, struct sim_view_person *p)
{
    const struct scn *scn = c->scn;
    struct sim_view_indicator *seen_of =
        ARENA_ARRAY(c->a, scn->indicators_count, struct sim_view_indicator);
    struct sim_view_use *uses = ARENA_ARRAY(c->a, scn->uses_count, struct sim_view_use);
    struct sim_view_care *care =
        ARENA_ARRAY(c->a, scn->care_count, struct sim_view_care);
    for (u32 i = 0; i < scn->indicators_count; i++)
        seen_of[i] = indicator_of(c, p->what, (scn_ix)i);
    p->indicators = seen_of;
    p->indicator_count = scn->indicators_count;
    standing(c, p);
    if (p->role_kind == SCN_SUSPECT && !sim_protected(c->w, c->s, p->what)) {
        p->ask_needs.there = false;
        return;
    }
    for (u32 i = 0; i < scn->uses_count; i++)
        uses[i] = use_of(c, p->what, (scn_ix)i);
    for (u32 i = 0; i < scn->care_count; i++)
        care[i] = care_of(c, p->what, (scn_ix)i);
    p->uses = uses;
    p->use_count = scn->uses_count;
    p->care = care;
    p->care_count = scn->care_count;
    list_needs(c, p);
    p->refer_unasked =
        sim_protected(c->w, c->s, p->what) &&
        sim_consent_for(c->w, c->s, p->what, SCN_COVERS_SERVICE) != SIM_CONSENTS;
}

/* ---- need to know ------------------------------------------------------------------
 */

static void add_giving(const struct sim_viewing *c, struct msg *list, u32 *count,
                       const char *id, scn_ix person)
{
    struct msg m = msg_of(id);
    sim_msg_thing(&m, "person", c->scn, SCN_PERSON, person, c->a);
    list[(*count)++] = m;
}

struct sim_msgs sim_item_giving(const struct sim_viewing *c, scn_ix evidence)
{
    u32 count = 0;
    scn_ix owner = c->scn->evidence[evidence].consent;
    struct msg *list = ARENA_ARRAY(c->a, c->scn->people_count + 1, struct msg);
    for (u32 p = 0; p < c->scn->people_count; p++)
        if (rd_person_known(c->w, c->s)[p] && sim_item_names(c->w, evidence, (scn_ix)p))
            add_giving(c, list, &count, "view.gives.name", (scn_ix)p);
    if (owner != SCN_NONE)
        add_giving(c, list, &count, "view.gives.own", owner);
    return (struct sim_msgs){list, count};
}

static bool states_private(const struct sim_viewing *c, u32 slot, scn_ix person)
{
    for (u32 f = 0; f < c->scn->facts_count; f++)
        if (c->scn->facts[f].victim == person && c->scn->facts[f].sensitive &&
            sim_slot_states(c->w, c->s, slot, (scn_ix)f))
            return true;
    return false;
}

struct sim_msgs sim_letter_giving(const struct sim_viewing *c, u32 slot)
{
    u32 count = 0;
    struct msg *list = ARENA_ARRAY(c->a, c->scn->people_count * 2 + 1, struct msg);
    for (u32 p = 0; p < c->scn->people_count; p++) {
        if (!rd_person_known(c->w, c->s)[p])
            continue;
        if (sim_letter_names(c->w, c->s, slot, (scn_ix)p))
            add_giving(c, list, &count, "view.gives.name", (scn_ix)p);
        if (states_private(c, slot, (scn_ix)p))
            add_giving(c, list, &count, "view.gives.private", (scn_ix)p);
    }
    return (struct sim_msgs){list, count};
}
