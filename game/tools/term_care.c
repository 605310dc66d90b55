/* term_care.c - the duty of care towards a person, in the order in which it is owed,
 * and the page of a halt. */
#include "tools/term.h"

static const struct sim_view_person *find(const struct sim_view *v, int32_t what)
{
    for (u32 i = 0; i < v->people_count; i++)
        if (v->people[i].what == what)
            return &v->people[i];
    return NULL;
}

/* ---- needs, and what is offered
 * ------------------------------------------------------ */

static void say_care(struct term *t, const struct sim_view_care *c)
{
    struct msg line = msg_of("term.care_line");
    msg_user(&line, "name", term_str(t, &c->name));
    msg_user(&line, "status", term_str(t, &c->status));
    term_say(t, &line);
    if (c->given == SIM_ACCEPTED)
        return;
    term_say(t, &c->text);
    term_offer_all(t, &c->offer);
}

static void care_of(struct term *t, const struct sim_view_person *p,
                    enum scn_care_kind from, enum scn_care_kind to)
{
    for (u32 i = 0; i < p->care_count; i++)
        if (p->care[i].kind_of >= from && p->care[i].kind_of <= to)
            say_care(t, &p->care[i]);
}

static void page_needs(struct term *t, int32_t about)
{
    const struct sim_view_person *p = find(t->v, about);
    if (p == NULL)
        return;
    term_head_id(t, "care.needs");
    term_say_id(t, !p->needs_asked ? "care.needs.help"
                   : p->needs_none ? "care.needs.none"
                                   : "care.needs.asked");
    for (u32 i = 0; i < p->needs.count; i++)
        term_say_field(t, "care.needed_is", &p->needs.at[i]);
    if (p->needs_asked)
        care_of(t, p, SCN_CARE_NEED, SCN_CARE_NEED);
    else
        term_offer(t, &p->ask_needs);
}

static void page_offers(struct term *t, int32_t about)
{
    const struct sim_view_person *p = find(t->v, about);
    if (p == NULL)
        return;
    term_head_id(t, "care.offer");
    if (msg_is_none(&p->presumed)) {
        term_say_id(t, "refusal.not_presumed");
        return;
    }
    care_of(t, p, SCN_CARE_REFLECTION, SCN_CARE_REMEDY);
}

/* ---- indicators and the presumption
 * ---------------------------------------------------- */

static void page_notice(struct term *t, int32_t about)
{
    const struct sim_view_person *p = find(t->v, about);
    if (p == NULL)
        return;
    term_head_id(t, "care.notice");
    term_say_id(t, "care.notice.help");
    for (u32 i = 0; i < p->indicator_count; i++) {
        const struct sim_view_indicator *v = &p->indicators[i];
        struct msg line = msg_of(v->noted ? "term.noticed" : "term.not_noticed");
        msg_user(&line, "name", term_str(t, &v->name));
        msg_user(&line, "text", term_str(t, &v->text));
        struct str label = term_str(t, &line);
        for (u32 k = 0; k < v->seen.count; k++) {
            struct msg seen = term_msg_text("term.seen", "value", &v->seen.at[k], t);
            label = arena_join(&t->frame, label, '\n', term_str(t, &seen));
        }
        term_offer_as(t, &v->toggle, label);
    }
    if (msg_is_none(&p->presumed))
        term_say_id(t, "care.presume.help");
    term_say(t, &p->presumed);
    for (u32 i = 0; i < p->presume.count; i++)
        if (p->presume.at[i].refusal != SIM_REFUSED_SAME)
            term_offer(t, &p->presume.at[i]);
}

/* ---- information and consent
 * ------------------------------------------------------------ */

static void page_consent(struct term *t, int32_t about)
{
    const struct sim_view_person *p = find(t->v, about);
    if (p == NULL)
        return;
    term_head_id(t, "care.consent");
    term_say_id(t, "care.consent.help");
    if (p->use_count > 0 && p->uses[0].ask.refusal == SIM_REFUSED_NOT_INFORMED)
        term_say_id(t, "refusal.not_informed");
    care_of(t, p, SCN_CARE_INFORMATION, SCN_CARE_INFORMATION);
    for (u32 i = 0; i < p->use_count; i++) {
        const struct sim_view_use *u = &p->uses[i];
        struct msg line = msg_of("term.care_line");
        msg_user(&line, "name", term_str(t, &u->name));
        msg_user(&line, "status", term_str(t, &u->status));
        term_say(t, &line);
        term_say(t, &u->text);
        if (u->breached)
            term_say_id(t, "care.breached");
        if (u->consent != SIM_CONSENTS && u->ask.refusal != SIM_REFUSED_NOT_INFORMED)
            term_offer(t, &u->ask);
    }
}

/* ---- services
 * --------------------------------------------------------------------------- */

/* Is there a service to which the person was not referred? */
static bool is_left(const struct sim_dos *refer)
{
    for (u32 i = 0; i < refer->count; i++)
        if (refer->at[i].refusal != SIM_REFUSED_DONE)
            return true;
    return false;
}

static void page_services(struct term *t, int32_t about)
{
    const struct sim_view_person *p = find(t->v, about);
    if (p == NULL)
        return;
    term_head_id(t, "term.services");
    term_say_field(t, "term.service", &p->service);
    term_say_id(t, "care.refer.help");
    if (p->refer_unasked && is_left(&p->refer))
        term_say_id(t, "care.refer.unasked");
    for (u32 i = 0; i < t->v->services_count; i++) {
        const struct sim_view_service *v = &t->v->services[i];
        term_say(t, &v->name);
        term_say(t, &v->about);
        term_say(t, &v->room);
        term_say(t, &v->wait);
    }
    for (u32 i = 0; i < p->refer.count; i++)
        if (p->refer.at[i].refusal != SIM_REFUSED_DONE)
            term_offer(t, &p->refer.at[i]);
}

void term_care(struct term *t, const struct sim_view_person *p)
{
    int32_t who = (int32_t)p->what;
    term_say(t, &p->presumed);
    term_say(t, &p->reflecting);
    for (u32 i = 0; i < p->needs.count; i++)
        term_say_field(t, "care.needed_is", &p->needs.at[i]);
    if (p->ask_needs.there)
        term_open_id(t, "care.needs", page_needs, who);
    if (p->indicator_count > 0)
        term_open_id(t, "care.notice", page_notice, who);
    if (p->use_count > 0)
        term_open_id(t, "care.consent", page_consent, who);
    if (p->care_count > 0)
        term_open_id(t, "care.offer", page_offers, who);
    if (p->refer.count > 0)
        term_open_id(t, "term.services", page_services, who);
}

/* ---- a halt
 * ------------------------------------------------------------------------------ */

void term_page_stop(struct term *t, int32_t about)
{
    (void)about;
    term_head_id(t, "stop.title");
    term_say_id(t, "stop.text");
    term_say_id(t, "stop.terminal");
    if (t->v->talks_count > 0 && t->v->talks[0].open) {
        term_offer(t, &t->v->talks[0].skip);
        term_offer(t, &t->v->talks[0].leave);
    }
}
