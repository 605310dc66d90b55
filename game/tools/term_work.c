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
    term_say_field(t, "term.consent", &p->consent_word);
    term_say_field(t, "term.service", &p->service);
    term_offer_all(t, &p->refer);
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
        say_interpreters(t, &w->start);
        for (u32 k = 0; k < w->start.count; k++)
            term_offer_page(t, &w->start.at[k], term_page_talk, about);
    }
}

static void say_turn(struct term *t, const struct sim_view_turn *turn)
{
    printf("\n");
    term_say_field(t, "term.you_ask", &turn->ask);
    struct msg line = term_msg_text(msg_is_none(&turn->through) ? "term.answer"
                                                                : "term.answer_through",
                                    "answer", &turn->answer, t);
    if (!msg_is_none(&turn->through))
        msg_user(&line, "through", term_str(t, &turn->through));
    term_say(t, &line);
}

static const struct sim_view_talk *find_talk(const struct sim_view *v, int32_t what)
{
    for (u32 i = 0; i < v->talks_count; i++) {
        if (v->talks[i].what == what)
            return &v->talks[i];
    }
    return NULL;
}

/* The whole conversation, to look back at. */
void term_page_turns(struct term *t, int32_t about)
{
    const struct sim_view_talk *talk = find_talk(t->v, about);
    if (talk == NULL) {
        term_say_id(t, "term.gone");
        return;
    }
    term_head(t, &talk->title);
    term_say_field(t, "term.with", &talk->who);
    term_say_field(t, "term.interpreter_is", &talk->interpreter);
    term_say(t, &talk->summary);
    for (u32 i = 0; i < talk->turn_count; i++)
        say_turn(t, &talk->turns[i]);
}

static void offer_questions(struct term *t, const struct sim_view_talk *talk)
{
    for (u32 i = 0; i < talk->question_count; i++) {
        const struct sim_view_question *q = &talk->questions[i];
        struct msg line = msg_of("term.question");
        msg_user(&line, "kind", term_str(t, &q->kind_word));
        msg_user(&line, "ask", term_str(t, &q->ask));
        term_offer_as(t, &q->put, term_str(t, &line));
    }
}

/* The interview under way: the last answer, and what can be asked next. */
void term_page_talk(struct term *t, int32_t about)
{
    const struct sim_view_talk *talk = find_talk(t->v, about);
    if (talk == NULL || !talk->open) {
        term_page_turns(t, about);
        return;
    }
    term_head(t, &talk->title);
    term_say_field(t, "term.interpreter_is", &talk->interpreter);
    if (talk->turn_count == 0)
        term_say(t, &talk->intro);
    else
        say_turn(t, &talk->turns[talk->turn_count - 1]);
    printf("\n");
    term_say_field(t, "term.trust", &talk->trust.word);
    term_say_field(t, "term.wellbeing", &talk->wellbeing.word);
    offer_questions(t, talk);
    if (talk->turn_count > 1)
        term_open_id(t, "term.look_back", term_page_turns, about);
    term_open_id(t, "page.evidence", term_page_items, 0);
    term_offer(t, &talk->leave);
}
