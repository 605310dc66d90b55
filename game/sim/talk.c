/* talk.c - interviews: who can hear whom, what a question does, and how one ends. */
#include "sim/talk_int.h"

enum { TOO_TIRED = 15 }; /* wellbeing below which the person ends the interview */

bool sim_common_language(const struct scn_refs *a, const struct scn_refs *b)
{
    for (u32 i = 0; i < a->count; i++) {
        if (sim_refs_have(b, a->at[i]))
            return true;
    }
    return false;
}

static const struct scn_desk *desk_of(const struct sim_world *w)
{
    return &w->scn->desks[w->desk];
}

bool sim_talk_open(const struct sim_world *w, const struct sim_state *s,
                   scn_ix interview)
{
    u8 state = rd_interview(w, s)[interview];
    const struct scn_expr *when = &w->scn->interviews[interview].when;
    return state == SIM_TALK_ALLOWED ||
           (state == SIM_TALK_CLOSED && sim_holds(w, s, when, SIM_ABOUT_CASE));
}

enum sim_refusal sim_check_talk(const struct sim_world *w, const struct sim_state *s,
                                scn_ix interview, scn_ix interpreter)
{
    const struct scn_interview *talk = &w->scn->interviews[interview];
    const struct scn_person *person = &w->scn->people[talk->person];
    if (rd_interview(w, s)[interview] == SIM_TALK_DONE)
        return SIM_REFUSED_DONE;
    if (!rd_person_known(w, s)[talk->person])
        return SIM_REFUSED_UNKNOWN;
    if (!sim_talk_open(w, s, interview))
        return SIM_REFUSED_NOT_NOW;
    if (talk->place != SCN_NONE && *rd_place(w, s) != talk->place)
        return SIM_REFUSED_NOT_HERE;
    if (person->role <= SCN_WITNESS && rd_consent(w, s)[talk->person] == SIM_REFUSES)
        return SIM_REFUSED_NO_CONSENT;
    if (interpreter == SCN_NONE)
        return sim_common_language(&person->speaks, &desk_of(w)->speaks)
                   ? SIM_REFUSED_OK
                   : SIM_REFUSED_NO_LANGUAGE;
    const struct scn_interpreter *p = &w->scn->interpreters[interpreter];
    if (!sim_common_language(&p->languages, &person->speaks) ||
        !sim_common_language(&p->languages, &desk_of(w)->speaks))
        return SIM_REFUSED_WRONG_INTERPRETER;
    return *rd_money(w, s) < p->money ? SIM_REFUSED_NO_MONEY : SIM_REFUSED_OK;
}

void sim_open_talk(struct sim_change *c, scn_ix interview, scn_ix interpreter)
{
    scn_ix person = c->w->scn->interviews[interview].person;
    if (interpreter != SCN_NONE) {
        const struct scn_interpreter *p = &c->w->scn->interpreters[interpreter];
        sim_change_money(c, -p->money);
        if (p->wait_days > 0)
            sim_pass_to(c, sim_workdays_after(c->w, sim_home(c->w),
                                              *rd_minute(c->w, c->s), p->wait_days));
        sim_change_trust(c, person, p->trust);
    }
    if (*rd_ended(c->w, c->s) != 0)
        return;
    wr_interview(c->w, c->s)[interview] = SIM_TALK_OPEN;
    wr_interview_with(c->w, c->s)[interview] = interpreter;
    *wr_interview_now(c->w, c->s) = interview;
    sim_touch(c, SCN_PART_TALKS);
}

/* The item that an interview's answers make, or SCN_NONE. */
static scn_ix statement_of(const struct sim_world *w, scn_ix interview)
{
    for (u32 i = 0; i < w->scn->evidence_count; i++) {
        if (w->scn->evidence[i].interview == interview)
            return (scn_ix)i;
    }
    return SCN_NONE;
}

static bool anything_said(const struct sim_change *c, scn_ix interview)
{
    const struct scn_interview *talk = &c->w->scn->interviews[interview];
    for (u32 i = 0; i < talk->question_count; i++) {
        u32 q = talk->first_question + i;
        if (rd_asked(c->w, c->s)[q] && c->w->scn->questions[q].says.count > 0)
            return true;
    }
    return false;
}

void sim_close_talk(struct sim_change *c)
{
    scn_ix interview = *rd_interview_now(c->w, c->s);
    if (interview == SCN_NONE)
        return;
    *wr_interview_now(c->w, c->s) = SCN_NONE;
    wr_interview(c->w, c->s)[interview] = SIM_TALK_DONE;
    sim_touch(c, SCN_PART_TALKS);
    scn_ix statement = statement_of(c->w, interview);
    if (statement != SCN_NONE && anything_said(c, interview))
        sim_gain(c, statement, SCN_NONE);
}

enum sim_refusal sim_check_ask(const struct sim_world *w, const struct sim_state *s,
                               scn_ix question)
{
    const struct scn_question *q = &w->scn->questions[question];
    if (q->interview != *rd_interview_now(w, s))
        return SIM_REFUSED_UNKNOWN;
    if (rd_asked(w, s)[question])
        return SIM_REFUSED_DONE;
    if (!sim_holds(w, s, &q->when, SIM_ABOUT_CASE))
        return SIM_REFUSED_NOT_NOW;
    if (q->challenges != SCN_NONE && rd_evidence(w, s)[q->challenges] != SIM_HELD)
        return SIM_REFUSED_NOT_HELD;
    return SIM_REFUSED_OK;
}

/* 1 + how many questions of the interview were put before: their order is the record's.
 */
static u8 next_order(const struct sim_change *c, scn_ix interview)
{
    const u8 *asked = rd_asked(c->w, c->s);
    u32 n = 1;
    const struct scn_interview *talk = &c->w->scn->interviews[interview];
    for (u32 i = 0; i < talk->question_count; i++)
        n += asked[talk->first_question + i] != 0;
    return n < 255 ? (u8)n : 255;
}

static void take_answer(struct sim_change *c, scn_ix question)
{
    const struct scn_question *q = &c->w->scn->questions[question];
    scn_ix with = rd_interview_with(c->w, c->s)[q->interview];
    wr_asked(c->w, c->s)[question] = next_order(c, q->interview);
    if (with != SCN_NONE)
        wr_asked_with(c->w, c->s)[question] =
            (u8)(1 + c->w->scn->interpreters[with].kind);
    sim_touch(c, SCN_PART_TALKS);
    sim_tell(c, SIM_EV_ANSWER, question, 0);
    for (u32 i = 0; i < q->says.count; i++)
        sim_learn(c, q->says.at[i]);
    scn_ix statement = statement_of(c->w, q->interview);
    if (q->kind == SCN_ASK_LEADING && q->says.count > 0 && statement != SCN_NONE) {
        wr_evidence_bits(c->w, c->s)[statement] |= SIM_EV_CONTAMINATED;
        sim_touch(c, SCN_PART_EVIDENCE);
    }
}

void sim_ask(struct sim_change *c, scn_ix question)
{
    const struct scn_question *q = &c->w->scn->questions[question];
    scn_ix person = c->w->scn->interviews[q->interview].person;
    take_answer(c, question);
    sim_change_trust(c, person, q->trust);
    sim_change_wellbeing(c, person, q->wellbeing);
    sim_run_effects(c, &q->effects);
    if (q->kind == SCN_ASK_CLOSE || rd_wellbeing(c->w, c->s)[person] < TOO_TIRED)
        sim_close_talk(c);
    sim_pass_work(c, (u32)q->minutes);
}
