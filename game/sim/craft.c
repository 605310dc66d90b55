/* craft.c - the table of the craft, and what each row asks of the moves before. */
#include "sim/craft.h"

enum { ANY = SCN_ASK_KINDS };

/* When a row speaks, besides its kind of move. */
enum when {
    ALWAYS,
    BLAMES,       /* it asks why the person did not act otherwise */
    FIRST,        /* nothing was asked yet */
    UNEXPLAINED,  /* nobody said who asks, what for, and what may be refused */
    NO_RULES,     /* a child does not know that "I don't know" is an answer */
    NO_ACCOUNT,   /* the person was not yet let tell anything freely */
    NOT_YET_OPEN, /* of this topic the person could have been let tell freely */
    SUMMED        /* what was understood was said back */
};

/* The first row of a kind that speaks is the one. New rows at the end of their kind;
 * plays carry no row numbers, states do: the order is part of the rules. */
static const struct row {
    u8 kind, when;
    bool child;
    struct sim_craft craft;
} rows[] = {
    {ANY, BLAMES, false, {-20, -15, "craft.blames", "craft.source.mendez"}},
    {SCN_ASK_OPEN,
     UNEXPLAINED,
     false,
     {0, 0, "craft.unexplained", "craft.source.peace"}},
    {SCN_ASK_OPEN, NO_RULES, true, {0, 0, "craft.no_rules", "craft.source.nichd"}},
    {SCN_ASK_OPEN, ALWAYS, false, {5, 0, "craft.open", "craft.source.mendez"}},
    {SCN_ASK_PROBING,
     UNEXPLAINED,
     false,
     {-5, 0, "craft.unexplained", "craft.source.peace"}},
    {SCN_ASK_PROBING,
     NOT_YET_OPEN,
     false,
     {-3, 0, "craft.probing_early", "craft.source.peace"}},
    {SCN_ASK_PROBING, ALWAYS, false, {0, 0, "craft.probing", "craft.source.peace"}},
    {SCN_ASK_CLOSED,
     UNEXPLAINED,
     false,
     {-5, 0, "craft.unexplained", "craft.source.peace"}},
    {SCN_ASK_CLOSED,
     NOT_YET_OPEN,
     true,
     {-8, 0, "craft.closed_child", "craft.source.nichd"}},
    {SCN_ASK_CLOSED,
     NOT_YET_OPEN,
     false,
     {-5, 0, "craft.closed_early", "craft.source.peace"}},
    {SCN_ASK_CLOSED, ALWAYS, false, {0, 0, "craft.closed", "craft.source.peace"}},
    {SCN_ASK_LEADING,
     ALWAYS,
     true,
     {-20, -10, "craft.leading_child", "craft.source.nichd"}},
    {SCN_ASK_LEADING, ALWAYS, false, {-15, -5, "craft.leading", "craft.source.mendez"}},
    {SCN_ASK_CHALLENGE,
     NO_ACCOUNT,
     false,
     {-20, -5, "craft.challenge_early", "craft.source.peace"}},
    {SCN_ASK_CHALLENGE,
     ALWAYS,
     true,
     {-15, -10, "craft.challenge_child", "craft.source.nichd"}},
    {SCN_ASK_CHALLENGE,
     ALWAYS,
     false,
     {-5, 0, "craft.challenge", "craft.source.peace"}},
    {SCN_ASK_EXPLAIN,
     FIRST,
     false,
     {10, 0, "craft.explain_first", "craft.source.peace"}},
    {SCN_ASK_EXPLAIN,
     ALWAYS,
     false,
     {3, 0, "craft.explain_late", "craft.source.peace"}},
    {SCN_ASK_RULES, ALWAYS, false, {5, 0, "craft.rules", "craft.source.nichd"}},
    {SCN_ASK_PRACTICE, ALWAYS, false, {5, 5, "craft.practice", "craft.source.nichd"}},
    {SCN_ASK_BREAK, ALWAYS, false, {3, 15, "craft.break", "craft.source.who"}},
    {SCN_ASK_SAFEGUARD, ALWAYS, false, {10, 5, "craft.safeguard", "craft.source.who"}},
    {SCN_ASK_SILENCE, ALWAYS, false, {2, 0, "craft.silence", "craft.source.mendez"}},
    {SCN_ASK_SUMMARISE, ALWAYS, false, {5, 0, "craft.summarise", "craft.source.peace"}},
    {SCN_ASK_CLOSE, SUMMED, false, {5, 0, "craft.close_summed", "craft.source.peace"}},
    {SCN_ASK_CLOSE, ALWAYS, false, {0, 0, "craft.close", "craft.source.peace"}},
};

bool sim_as_child(const struct scn_person *person)
{
    return person->child || person->age_in_doubt;
}

/* Was a move of that kind made in the interview; about the topic, unless ANY_TOPIC? */
#define ANY_TOPIC ((scn_ix)0xFFFE)
static bool made(const struct sim_world *w, const struct sim_state *s, scn_ix interview,
                 u32 kind, scn_ix topic)
{
    for (u32 i = 0; i < *rd_turn_count(w, s); i++) {
        const struct scn_question *q = &w->scn->questions[rd_turn_what(w, s)[i]];
        if (q->interview == interview && (kind == ANY || q->kind == kind) &&
            (topic == ANY_TOPIC || q->topic == topic))
            return true;
    }
    return false;
}

/* Has the topic an open question at all? */
static bool can_be_open(const struct sim_world *w, const struct scn_question *q)
{
    const struct scn_interview *talk = &w->scn->interviews[q->interview];
    for (u32 i = 0; i < talk->question_count; i++) {
        const struct scn_question *other = &w->scn->questions[talk->first_question + i];
        if (other->topic == q->topic && other->kind == SCN_ASK_OPEN)
            return true;
    }
    return false;
}

static bool speaks(const struct sim_world *w, const struct sim_state *s,
                   const struct scn_question *q, const struct row *row)
{
    scn_ix i = q->interview;
    switch ((enum when)row->when) {
    case ALWAYS: return true;
    case BLAMES: return q->move->blames;
    case FIRST: return !made(w, s, i, ANY, ANY_TOPIC);
    case UNEXPLAINED: return !made(w, s, i, SCN_ASK_EXPLAIN, ANY_TOPIC);
    case NO_RULES: return !made(w, s, i, SCN_ASK_RULES, ANY_TOPIC);
    case NO_ACCOUNT: return !made(w, s, i, SCN_ASK_OPEN, ANY_TOPIC);
    case NOT_YET_OPEN:
        return can_be_open(w, q) && !made(w, s, i, SCN_ASK_OPEN, q->topic);
    case SUMMED: return made(w, s, i, SCN_ASK_SUMMARISE, ANY_TOPIC);
    }
    return false;
}

u32 sim_craft_of(const struct sim_world *w, const struct sim_state *s, scn_ix question)
{
    const struct scn_question *q = &w->scn->questions[question];
    bool child = sim_as_child(&w->scn->people[w->scn->interviews[q->interview].person]);
    u32 last = sizeof rows / sizeof rows[0] - 1;
    for (u32 i = 0; i < last; i++)
        if ((rows[i].kind == ANY || rows[i].kind == q->kind) &&
            (child || !rows[i].child) && speaks(w, s, q, &rows[i]))
            return i;
    return last;
}

const struct sim_craft *sim_craft_row(u32 number)
{
    return &rows[number].craft;
}

enum sim_phase sim_phase_of(const struct sim_world *w, const struct sim_state *s,
                            scn_ix interview)
{
    if (rd_interview(w, s)[interview] == SIM_TALK_DONE ||
        made(w, s, interview, SCN_ASK_SUMMARISE, ANY_TOPIC))
        return SIM_PHASE_CLOSE;
    if (made(w, s, interview, SCN_ASK_CHALLENGE, ANY_TOPIC) ||
        made(w, s, interview, SCN_ASK_PROBING, ANY_TOPIC) ||
        made(w, s, interview, SCN_ASK_CLOSED, ANY_TOPIC))
        return SIM_PHASE_CLARIFY;
    return made(w, s, interview, SCN_ASK_OPEN, ANY_TOPIC) ? SIM_PHASE_ACCOUNT
                                                          : SIM_PHASE_ENGAGE;
}
