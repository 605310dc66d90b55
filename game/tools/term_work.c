/* term_work.c - people, places, leads and interviews in the terminal. */
#include "tools/term.h"

#include <stdio.h>

/* ---- people ------------------------------------------------------------------------
 */

void term_page_people(struct term *t, int32_t about)
{
    (void)about;
    term_head_id(t, "page.people");
    int32_t *what = ARENA_ARRAY(&t->frame, t->v->people_count, int32_t);
    for (u32 i = 0; i < t->v->people_count; i++)
        what[i] = t->v->people[i].what;
    const u32 *order = term_in_order(t, term_page_people, what, t->v->people_count);
    for (u32 i = 0; i < t->v->people_count; i++) {
        const struct sim_view_person *p = &t->v->people[order[i]];
        struct msg line = msg_of("term.person_line");
        msg_user(&line, "name", term_str(t, &p->name));
        msg_user(&line, "role", term_str(t, &p->role));
        term_open_msg(t, &line, term_page_person, p->what);
    }
}

static const struct sim_view_person *find_person(const struct sim_view *v, int32_t what)
{
    for (u32 i = 0; i < v->people_count; i++) {
        if (v->people[i].what == what)
            return &v->people[i];
    }
    return NULL;
}

void term_page_person(struct term *t, int32_t about)
{
    const struct sim_view_person *p = find_person(t->v, about);
    if (p == NULL) {
        term_say_id(t, "term.gone");
        return;
    }
    term_head(t, &p->name);
    term_say(t, &p->about);
    term_say_field(t, "term.role", &p->role);
    term_say_field(t, "term.made_in", &p->state);
    term_say_list(t, "term.speaks", &p->speaks);
    term_say_field(t, "term.trust", &p->trust.word);
    term_say_field(t, "term.wellbeing", &p->wellbeing.word);
    term_say_field(t, "term.safety", &p->safety.word);
    term_say_field(t, "term.service", &p->service);
    term_say(t, &p->waiting);
    term_care(t, p);
}

/* ---- places and leads
 * ---------------------------------------------------------------- */

void term_page_places(struct term *t, int32_t about)
{
    (void)about;
    term_head_id(t, "page.places");
    for (u32 i = 0; i < t->v->places_count; i++) {
        const struct sim_view_place *p = &t->v->places[i];
        struct msg line = msg_of(p->here ? "term.place_here" : "term.place_line");
        msg_text(&line, "name", p->name.id);
        msg_user(&line, "about", term_str(t, &p->about));
        term_say(t, &line);
        if (!p->here)
            term_offer(t, &p->go);
    }
}

void term_page_leads(struct term *t, int32_t about)
{
    (void)about;
    term_head_id(t, "page.leads");
    if (t->v->leads_count == 0)
        term_say_id(t, "page.leads.none");
    int32_t *what = ARENA_ARRAY(&t->frame, t->v->leads_count, int32_t);
    for (u32 i = 0; i < t->v->leads_count; i++)
        what[i] = t->v->leads[i].what;
    const u32 *order = term_in_order(t, term_page_leads, what, t->v->leads_count);
    for (u32 i = 0; i < t->v->leads_count; i++) {
        const struct sim_view_lead *l = &t->v->leads[order[i]];
        struct msg line = msg_of("term.item_line");
        msg_user(&line, "title", term_str(t, &l->title));
        msg_user(&line, "status", term_str(t, &l->status));
        term_open_msg(t, &line, term_page_lead, l->what);
    }
}

/* Elsewhere there is one thing to do: to go there. */
static void offer_go(struct term *t, scn_ix place)
{
    for (u32 i = 0; i < t->v->places_count; i++)
        if (t->v->places[i].what == place && !t->v->places[i].here)
            term_offer(t, &t->v->places[i].go);
}

/* A way of following that this lead never takes is said, and is no choice. */
static bool never(const struct sim_do *way)
{
    return way->refusal == SIM_REFUSED_ONLY_IN_PERSON ||
           way->refusal == SIM_REFUSED_NOT_IN_PERSON;
}

static void offer_ways(struct term *t, const struct sim_view_lead *l)
{
    struct msg why =
        sim_refusal_msg(never(&l->follow) ? l->follow.refusal : l->assign.refusal);
    if (never(&l->follow) || never(&l->assign))
        term_say(t, &why);
    if (l->follow.refusal == SIM_REFUSED_NOT_HERE)
        offer_go(t, t->g->scn->leads[l->what].place);
    else if (!never(&l->follow))
        term_offer(t, &l->follow);
    if (!never(&l->assign))
        term_offer(t, &l->assign);
}

void term_page_lead(struct term *t, int32_t about)
{
    const struct sim_view_lead *l = NULL;
    for (u32 i = 0; i < t->v->leads_count; i++) {
        if (t->v->leads[i].what == about)
            l = &t->v->leads[i];
    }
    if (l == NULL) {
        term_say_id(t, "term.gone");
        return;
    }
    term_head(t, &l->title);
    term_say(t, &l->text);
    term_say_field(t, "term.status_is", &l->status);
    term_say_field(t, "term.where", &l->place);
    term_say_field(t, "term.result", &l->result);
    if (l->until_date != 0) {
        struct msg m = msg_of("term.until");
        msg_num(&m, "date", MSG_DAY, l->until_date);
        term_say(t, &m);
    }
    if (l->state == SIM_LEAD_OFFERED)
        offer_ways(t, l);
}

/* ---- interviews
 * ----------------------------------------------------------------------- */

void term_page_interviews(struct term *t, int32_t about)
{
    (void)about;
    term_head_id(t, "page.interviews");
    if (t->v->interviews_count == 0)
        term_say_id(t, "page.interviews.none");
    int32_t *what = ARENA_ARRAY(&t->frame, t->v->interviews_count, int32_t);
    for (u32 i = 0; i < t->v->interviews_count; i++)
        what[i] = t->v->interviews[i].what;
    const u32 *order =
        term_in_order(t, term_page_interviews, what, t->v->interviews_count);
    for (u32 i = 0; i < t->v->interviews_count; i++) {
        const struct sim_view_interview *w = &t->v->interviews[order[i]];
        struct msg line = msg_of("term.item_line");
        msg_user(&line, "title", term_str(t, &w->title));
        msg_user(&line, "status", term_str(t, &w->status));
        bool held = w->state == SIM_TALK_DONE || w->state == SIM_TALK_OPEN;
        term_open_msg(t, &line, held ? term_page_talk : term_page_interview, w->what);
    }
    if (t->v->accounts_count > 0)
        term_open_id(t, "page.ledger", term_page_ledger, 0);
}

static const struct sim_view_interpreter *interpreter_of(const struct sim_view *v,
                                                         const struct sim_do *start)
{
    for (u32 i = 0; i < v->interpreters_count; i++)
        if (start->action.verb == SIM_interview_through &&
            start->action.arg[1] == (int32_t)v->interpreters[i].what)
            return &v->interpreters[i];
    return NULL;
}

static const struct sim_view_interview *find_interview(const struct sim_view *v,
                                                       int32_t what)
{
    for (u32 i = 0; i < v->interviews_count; i++)
        if (v->interviews[i].what == what)
            return &v->interviews[i];
    return NULL;
}

/* Those who could interpret, also where nothing can begin yet. */
static void page_interpreters(struct term *t, int32_t about)
{
    const struct sim_view_interview *w = find_interview(t->v, about);
    term_head_id(t, "term.interpreters");
    for (u32 k = 0; w != NULL && k < w->start.count; k++) {
        const struct sim_view_interpreter *p = interpreter_of(t->v, &w->start.at[k]);
        if (p == NULL)
            continue;
        struct msg line = msg_of("term.interpreter");
        msg_user(&line, "name", term_str(t, &p->name));
        msg_user(&line, "kind", term_str(t, &p->kind));
        msg_user(&line, "about", term_str(t, &p->about));
        term_say_item(t, STR("- "), term_str(t, &line));
    }
}

/* A way to begin, and below it who would interpret. */
static void offer_start(struct term *t, const struct sim_do *start)
{
    const struct sim_view_interpreter *p = interpreter_of(t->v, start);
    term_offer(t, start);
    if (p == NULL || !start->there)
        return;
    struct msg line = msg_of("term.interpreter_below");
    msg_user(&line, "kind", term_str(t, &p->kind));
    msg_user(&line, "about", term_str(t, &p->about));
    struct str *label = &t->menu[t->entries - 1].label;
    *label = arena_join(&t->frame, *label, '\n', term_str(t, &line));
}

/* What nobody can begin now, for one and the same reason, is not listed: the reason is
 * said. Who does not know the language is counted. */
static void offer_starts(struct term *t, const struct sim_view_interview *w)
{
    enum sim_refusal why = w->start.count > 0 ? w->start.at[0].refusal : SIM_REFUSED_OK;
    int64_t foreign = 0;
    bool one = why != SIM_REFUSED_OK;
    for (u32 k = 0; k < w->start.count; k++) {
        one = one && w->start.at[k].refusal == why;
        foreign += w->start.at[k].refusal == SIM_REFUSED_WRONG_INTERPRETER;
    }
    struct msg reason = sim_refusal_msg(why);
    struct msg others = term_msg_int("term.interpreters_foreign", "count", foreign);
    if (one)
        term_say(t, &reason);
    else if (foreign > 0)
        term_say(t, &others);
    for (u32 k = 0; k < w->start.count && !one; k++)
        if (w->start.at[k].refusal != SIM_REFUSED_WRONG_INTERPRETER)
            offer_start(t, &w->start.at[k]);
    if (w->start.count > 1 && (one || foreign > 0))
        term_open_id(t, "term.interpreters", page_interpreters, (int32_t)w->what);
    if (one && why == SIM_REFUSED_NOT_HERE)
        offer_go(t, t->g->scn->interviews[w->what].place);
    if (one && why == SIM_REFUSED_IN_TALK)
        term_open_id(t, "term.to_talk", term_page_talk, t->v->talks[0].what);
}

void term_page_interview(struct term *t, int32_t about)
{
    const struct sim_view_interview *w = find_interview(t->v, about);
    if (w == NULL || w->state == SIM_TALK_DONE) {
        term_page_talk(t, about);
        return;
    }
    term_head(t, &w->title);
    term_say_field(t, "term.with", &w->who);
    term_say_field(t, "term.where", &w->place);
    term_say(t, &w->notice);
    if (!msg_is_none(&w->notice))
        term_say_id(t, "talk.notice.choice");
    if (w->state == SIM_TALK_LEFT)
        term_open_id(t, "talk.look_back", term_page_turns, about);
    offer_starts(t, w);
}
