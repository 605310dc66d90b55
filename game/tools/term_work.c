/* term_work.c - people, places, leads and interviews in the terminal. */
#include "tools/term.h"

#include <stdio.h>

/* ---- people ------------------------------------------------------------------------
 */

void term_page_people(struct term *t, int32_t about)
{
    (void)about;
    term_head_id(t, "page.people");
    for (u32 i = 0; i < t->v->people_count; i++) {
        const struct sim_view_person *p = &t->v->people[i];
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
    for (u32 i = 0; i < p->speaks.count; i++)
        term_say_field(t, "term.speaks", &p->speaks.at[i]);
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
        msg_user(&line, "name", term_str(t, &p->name));
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
    for (u32 i = 0; i < t->v->leads_count; i++) {
        const struct sim_view_lead *l = &t->v->leads[i];
        struct msg line = msg_of("term.item_line");
        msg_user(&line, "title", term_str(t, &l->title));
        msg_user(&line, "status", term_str(t, &l->status));
        term_open_msg(t, &line, term_page_lead, l->what);
    }
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
    term_offer(t, &l->follow);
    term_offer(t, &l->assign);
}

/* ---- interviews
 * ----------------------------------------------------------------------- */

void term_page_interviews(struct term *t, int32_t about)
{
    (void)about;
    term_head_id(t, "page.interviews");
    if (t->v->interviews_count == 0)
        term_say_id(t, "page.interviews.none");
    for (u32 i = 0; i < t->v->interviews_count; i++) {
        const struct sim_view_interview *w = &t->v->interviews[i];
        struct msg line = msg_of("term.item_line");
        msg_user(&line, "title", term_str(t, &w->title));
        msg_user(&line, "status", term_str(t, &w->status));
        bool held = w->state == SIM_TALK_DONE || w->state == SIM_TALK_OPEN;
        term_open_msg(t, &line, held ? term_page_talk : term_page_interview, w->what);
    }
    if (t->v->accounts_count > 0)
        term_open_id(t, "page.ledger", term_page_ledger, 0);
}

/* What those are who could interpret, so that the choice is an informed one. */
static void say_interpreters(struct term *t, const struct sim_dos *start)
{
    for (u32 i = 0; i < t->v->interpreters_count; i++) {
        const struct sim_view_interpreter *p = &t->v->interpreters[i];
        bool offered = false;
        for (u32 k = 0; k < start->count; k++)
            offered = offered || (start->at[k].action.verb == SIM_interview_through &&
                                  start->at[k].action.arg[1] == (int32_t)p->what);
        if (!offered)
            continue;
        struct msg line = msg_of("term.interpreter");
        msg_user(&line, "name", term_str(t, &p->name));
        msg_user(&line, "kind", term_str(t, &p->kind));
        msg_user(&line, "about", term_str(t, &p->about));
        term_say(t, &line);
    }
}

void term_page_interview(struct term *t, int32_t about)
{
    for (u32 i = 0; i < t->v->interviews_count; i++) {
        const struct sim_view_interview *w = &t->v->interviews[i];
        if (w->what != about)
            continue;
        if (w->state == SIM_TALK_DONE) {
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
            term_open_id(t, "talk.look_back", term_page_talk, about);
        say_interpreters(t, &w->start);
        for (u32 k = 0; k < w->start.count; k++)
            term_offer_page(t, &w->start.at[k], term_page_talk, about);
    }
}
