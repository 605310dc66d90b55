/* view_talk.c - interviews: those that can be held, the one under way, those held.
 *
 * An answer is what the desk heard: the interpreter's words, where the author says that
 * they differ. What was really said comes out when a sworn interpreter asks again, or
 * in the debrief.
 */
#include "sim/change_int.h"
#include "sim/view_int.h"

struct msg sim_heard_answer(const struct sim_world *w, const struct sim_state *s,
                            scn_ix question)
{
    const struct scn_question *q = &w->scn->questions[question];
    u8 with = rd_asked_with(w, s)[question];
    if (with > 0 && with <= SCN_INTERPRETER_KINDS && q->renders != NULL &&
        q->renders[with - 1].source.n > 0)
        return msg_ofs(q->renders[with - 1].id);
    return sim_text_msg(&q->answer);
}

/* ---- what can be held ------------------------------------------------------------ */

static struct sim_dos ways_to_start(const struct sim_viewing *c, scn_ix interview)
{
    const struct scn_person *person =
        &c->scn->people[c->scn->interviews[interview].person];
    u32 count = 0;
    struct sim_do *list =
        ARENA_ARRAY(c->a, c->scn->interpreters_count + 1, struct sim_do);
    list[count++] = sim_do3(c, SIM_interview, interview, 0, 0);
    for (u32 i = 0; i < c->scn->interpreters_count; i++) {
        const struct scn_refs *known = &c->scn->interpreters[i].languages;
        if (sim_common_language(known, &person->speaks) &&
            sim_common_language(known, &c->scn->desks[c->w->desk].speaks))
            list[count++] = sim_do3(c, SIM_interview_through, interview, (i32)i, 0);
    }
    return (struct sim_dos){list, count};
}

static struct sim_view_interview interview_of(const struct sim_viewing *c, scn_ix i)
{
    const struct scn_interview *from = &c->scn->interviews[i];
    struct sim_view_interview view = {.what = i, .person = from->person};
    view.title = sim_text_msg(&from->title);
    view.who = sim_name_msg(c->scn, SCN_PERSON, from->person, c->a);
    view.place = sim_name_msg(c->scn, SCN_PLACE, from->place, c->a);
    view.state = (enum sim_talk)rd_interview(c->w, c->s)[i];
    if (sim_talk_open(c->w, c->s, i))
        view.state = SIM_TALK_ALLOWED;
    view.status = sim_value_msg(c->a, "view.interview", (u32)view.state);
    view.start = ways_to_start(c, i);
    return view;
}

static void list_interviews(const struct sim_viewing *c, struct sim_view *v)
{
    struct sim_view_interview *list =
        ARENA_ARRAY(c->a, c->scn->interviews_count, struct sim_view_interview);
    for (u32 i = 0; i < c->scn->interviews_count; i++) {
        bool known = rd_person_known(c->w, c->s)[c->scn->interviews[i].person] != 0;
        bool begun = rd_interview(c->w, c->s)[i] >= SIM_TALK_OPEN;
        if (begun || (known && sim_talk_open(c->w, c->s, (scn_ix)i)))
            list[v->interviews_count++] = interview_of(c, (scn_ix)i);
    }
    v->interviews = list;
}

/* ---- one interview --------------------------------------------------------------- */

static struct sim_view_turn turn_of(const struct sim_viewing *c, scn_ix question)
{
    const struct scn_question *q = &c->scn->questions[question];
    u8 with = rd_asked_with(c->w, c->s)[question];
    struct sim_view_turn turn = {.what = question};
    turn.kind = sim_value_msg(c->a, "view.question", (u32)q->kind);
    turn.ask = sim_text_msg(&q->ask);
    turn.answer = sim_heard_answer(c->w, c->s, question);
    if (with > 0)
        turn.through = sim_value_msg(c->a, "view.interpreter", with - 1U);
    return turn;
}

/* In the order in which they were asked, as far as the state tells. */
static void list_turns(const struct sim_viewing *c, struct sim_view_talk *talk)
{
    const struct scn_interview *from = &c->scn->interviews[talk->what];
    const u8 *asked = rd_asked(c->w, c->s);
    struct sim_view_turn *turns =
        ARENA_ARRAY(c->a, from->question_count, struct sim_view_turn);
    for (u32 i = 0; i < from->question_count; i++) {
        scn_ix question = (scn_ix)(from->first_question + i);
        if (!asked[question])
            continue;
        u32 at = talk->turn_count++;
        for (; at > 0 && asked[turns[at - 1].what] > asked[question]; at--)
            turns[at] = turns[at - 1];
        turns[at] = turn_of(c, question);
    }
    talk->turns = turns;
}

static void list_questions(const struct sim_viewing *c, struct sim_view_talk *talk)
{
    const struct scn_interview *from = &c->scn->interviews[talk->what];
    struct sim_view_question *list =
        ARENA_ARRAY(c->a, from->question_count, struct sim_view_question);
    for (u32 i = 0; i < from->question_count; i++) {
        scn_ix question = (scn_ix)(from->first_question + i);
        const struct scn_question *q = &c->scn->questions[question];
        struct sim_do put = sim_do3(c, SIM_ask, question, 0, 0);
        if (!put.now)
            continue; /* any refusal would tell of what is not to be known yet */
        list[talk->question_count++] = (struct sim_view_question){
            question, q->kind, sim_value_msg(c->a, "view.question", (u32)q->kind),
            sim_text_msg(&q->ask), put};
    }
    talk->questions = list;
}

/* Was the fact said in this interview, and did the desk hear it? */
static bool stated(const struct sim_viewing *c, const struct sim_view_talk *talk,
                   scn_ix fact)
{
    for (u32 i = 0; i < talk->turn_count; i++)
        if (sim_refs_have(&c->scn->questions[talk->turns[i].what].says, fact))
            return rd_fact(c->w, c->s)[fact] != 0;
    return false;
}

static void list_statement(const struct sim_viewing *c, struct sim_view_talk *talk)
{
    u32 count = 0;
    struct msg *list = ARENA_ARRAY(c->a, c->scn->facts_count, struct msg);
    for (u32 f = 0; f < c->scn->facts_count; f++)
        if (stated(c, talk, (scn_ix)f))
            list[count++] = sim_text_msg(&c->scn->facts[f].text);
    talk->statement = (struct sim_msgs){list, count};
}

static struct sim_view_talk talk_of(const struct sim_viewing *c, scn_ix i)
{
    const struct scn_interview *from = &c->scn->interviews[i];
    struct sim_view_talk talk = {.what = i, .open = *rd_interview_now(c->w, c->s) == i};
    talk.title = sim_text_msg(&from->title);
    talk.who = sim_name_msg(c->scn, SCN_PERSON, from->person, c->a);
    talk.interpreter =
        sim_name_msg(c->scn, SCN_INTERPRETER, rd_interview_with(c->w, c->s)[i], c->a);
    talk.intro = sim_text_msg(&from->intro);
    talk.notice = sim_text_msg(&from->notice);
    talk.summary = sim_text_msg(&from->summary);
    talk.trust = sim_level_of(c->a, rd_trust(c->w, c->s)[from->person]);
    talk.wellbeing = sim_level_of(c->a, rd_wellbeing(c->w, c->s)[from->person]);
    list_turns(c, &talk);
    list_statement(c, &talk);
    if (talk.open) {
        list_questions(c, &talk);
        talk.leave = sim_do3(c, SIM_leave, 0, 0, 0);
    }
    return talk;
}

void sim_view_talks(const struct sim_viewing *c, struct sim_view *v)
{
    scn_ix now = *rd_interview_now(c->w, c->s);
    struct sim_view_talk *list =
        ARENA_ARRAY(c->a, c->scn->interviews_count, struct sim_view_talk);
    list_interviews(c, v);
    if (now != SCN_NONE)
        list[v->talks_count++] = talk_of(c, now);
    for (u32 i = 0; i < c->scn->interviews_count; i++)
        if (i != now && rd_interview(c->w, c->s)[i] == SIM_TALK_DONE)
            list[v->talks_count++] = talk_of(c, (scn_ix)i);
    v->talks = list;
}
