/* talk.c - interviews: who can hear whom, what a move does, and how one ends.
 *
 * Not here: what the craft makes of a move (craft.c), the words and their renderings
 * (talk_words.c), taking up again what was left (sitting.c).
 */
#include "sim/talk_int.h"

#include "sim/care_int.h"
#include "sim/craft.h"
#include "sim/notebook_int.h"

enum {
    TOO_TIRED = 15, /* wellbeing below which the person ends the interview */
    WEARY = 30,     /* below which the person says less */
    WEARY_COSTS = 10,
    TIES_COST = 25, /* somebody in the room belongs to the other side, or may */
    GENDER_COSTS = 10
};

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
    bool given = (rd_talk_bits(w, s)[interview] & SIM_TALK_GIVEN) != 0;
    return state == SIM_TALK_ALLOWED || (state == SIM_TALK_LEFT && given) ||
           ((state == SIM_TALK_CLOSED || state == SIM_TALK_LEFT) &&
            sim_mine(w, w->scn->interviews[interview].desk) &&
            sim_holds(w, s, when, SIM_ABOUT_CASE));
}

/* A language of the person that the desk does not speak itself: between two who
 * understand each other nobody interprets. */
static bool bridges(const struct scn_refs *languages, const struct scn_refs *person,
                    const struct scn_refs *desk)
{
    for (u32 i = 0; i < languages->count; i++)
        if (sim_refs_have(person, languages->at[i]) &&
            !sim_refs_have(desk, languages->at[i]))
            return true;
    return false;
}

bool sim_interprets(const struct sim_world *w, scn_ix interview, scn_ix interpreter)
{
    const struct scn_person *person =
        &w->scn->people[w->scn->interviews[interview].person];
    const struct scn_refs *languages = &w->scn->interpreters[interpreter].languages;
    const struct scn_refs *ours = &desk_of(w)->speaks;
    return bridges(languages, &person->speaks, ours) &&
           sim_common_language(languages, ours);
}

enum sim_refusal sim_check_interpreter(const struct sim_world *w,
                                       const struct sim_state *s, scn_ix interview,
                                       scn_ix interpreter)
{
    if (!sim_interprets(w, interview, interpreter))
        return SIM_REFUSED_WRONG_INTERPRETER;
    return *rd_money(w, s) < w->scn->interpreters[interpreter].money
               ? SIM_REFUSED_NO_MONEY
               : SIM_REFUSED_OK;
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
    if (sim_declines(w, s, talk->person))
        return SIM_REFUSED_NO_CONSENT;
    if (rd_reflect_until(w, s)[talk->person] != 0)
        return SIM_REFUSED_REFLECTING;
    if (rd_interview(w, s)[interview] == SIM_TALK_LEFT &&
        rd_wellbeing(w, s)[talk->person] < TOO_TIRED)
        return SIM_REFUSED_TIRED;
    if (interpreter == SCN_NONE)
        return sim_common_language(&person->speaks, &desk_of(w)->speaks)
                   ? SIM_REFUSED_OK
                   : SIM_REFUSED_NO_LANGUAGE;
    return sim_check_interpreter(w, s, interview, interpreter);
}

void sim_send_for(struct sim_change *c, scn_ix interview, scn_ix interpreter)
{
    const struct scn_interpreter *p = &c->w->scn->interpreters[interpreter];
    bool known = sim_has_interpreted(c->w, c->s, interview, interpreter);
    sim_change_money(c, -p->money);
    if (p->wait_days > 0)
        sim_pass_to(c, sim_workdays_after(c->w, sim_home(c->w), *rd_minute(c->w, c->s),
                                          p->wait_days));
    if (!known)
        sim_change_trust(c, c->w->scn->interviews[interview].person, p->trust);
}

void sim_open_talk(struct sim_change *c, scn_ix interview, scn_ix interpreter)
{
    if (interpreter != SCN_NONE)
        sim_send_for(c, interview, interpreter);
    u8 was = rd_interview(c->w, c->s)[interview];
    if (was == SIM_TALK_LEFT && !sim_take_up(c, interview))
        return;
    if (*rd_ended(c->w, c->s) != 0)
        return;
    if (was == SIM_TALK_ALLOWED)
        wr_talk_bits(c->w, c->s)[interview] |= SIM_TALK_GIVEN;
    if (was != SIM_TALK_LEFT)
        wr_talk_minute(c->w, c->s)[interview] = *rd_minute(c->w, c->s);
    wr_interview(c->w, c->s)[interview] = SIM_TALK_OPEN;
    wr_interview_with(c->w, c->s)[interview] = interpreter;
    *wr_interview_now(c->w, c->s) = interview;
    sim_touch(c, SCN_PART_TALKS);
    sim_care_before_talk(c, c->w->scn->interviews[interview].person);
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

static bool anything_heard(const struct sim_change *c, scn_ix interview)
{
    const u8 *words = rd_talk_fact(c->w, c->s) + sim_word_at(c->w, interview, 0);
    for (u32 f = 0; f < c->w->scn->facts_count; f++)
        if ((words[f] & SIM_WORD_HEARD) != 0)
            return true;
    return false;
}

bool sim_declines(const struct sim_world *w, const struct sim_state *s, scn_ix person)
{
    return w->scn->people[person].role <= SCN_WITNESS &&
           sim_stopped(w, s, person, SCN_COVERS_HEARING);
}

void sim_gain_statement(struct sim_change *c, scn_ix interview)
{
    scn_ix statement = statement_of(c->w, interview);
    scn_ix person = c->w->scn->interviews[interview].person;
    if (!anything_heard(c, interview) || sim_declines(c->w, c->s, person))
        return;
    sim_use_person(c, person, SCN_COVERS_HEARING);
    if (statement != SCN_NONE)
        sim_gain(c, statement, rd_talk_form(c->w, c->s)[interview]);
}

enum sim_refusal sim_check_skip(const struct sim_world *w, const struct sim_state *s)
{
    const struct scn_interview *talk = &w->scn->interviews[*rd_interview_now(w, s)];
    return talk->summary.source.n > 0 ? SIM_REFUSED_OK : SIM_REFUSED_NO_SUMMARY;
}

/* What the conversation would have brought, without its scene: what is learnt by it was
 * said freely and heard. */
void sim_skip_talk(struct sim_change *c)
{
    scn_ix interview = *rd_interview_now(c->w, c->s);
    wr_skipped(c->w, c->s)[interview] = 1;
    sim_touch(c, SCN_PART_TALKS);
    const struct scn_effects *skip = &c->w->scn->interviews[interview].skip;
    for (u32 i = 0; i < skip->count; i++)
        if (skip->at[i].term == SCN_E_learn)
            wr_talk_fact(c->w,
                         c->s)[sim_word_at(c->w, interview, (scn_ix)skip->at[i].a)] |=
                SIM_WORD_SAID | SIM_WORD_HEARD | SIM_WORD_FREE;
    sim_run_effects(c, skip);
    sim_end_sitting(c, SIM_TALK_DONE);
}

/* ---- may it be asked? ------------------------------------------------------------
 */

/* What those in the room take from the trust that the person has; below none it does
 * not go, so that a break, or what needs no trust, is never held back. */
static i32 openness(const struct sim_world *w, const struct sim_state *s,
                    scn_ix interview)
{
    const struct scn_interview *talk = &w->scn->interviews[interview];
    scn_ix with = rd_interview_with(w, s)[interview];
    i32 open = rd_trust(w, s)[talk->person];
    if (rd_wellbeing(w, s)[talk->person] < WEARY)
        open -= WEARY_COSTS;
    const struct scn_interpreter *p =
        with == SCN_NONE ? NULL : &w->scn->interpreters[with];
    if (p != NULL && sim_is_tied(w, with))
        open -= TIES_COST;
    if (p != NULL && talk->prefers != 'n' && p->gender != talk->prefers &&
        !p->telephone)
        open -= GENDER_COSTS;
    return open < 0 ? 0 : open;
}

bool sim_holds_back(const struct sim_world *w, const struct sim_state *s,
                    scn_ix question)
{
    const struct scn_question *q = &w->scn->questions[question];
    return openness(w, s, q->interview) < q->move->needs_trust ||
           (q->move->guarded_if.count > 0 &&
            sim_holds(w, s, &q->move->guarded_if, SIM_ABOUT_CASE));
}

/* The last turn of the interview, or -1. */
static i32 last_turn(const struct sim_world *w, const struct sim_state *s,
                     scn_ix interview)
{
    for (i32 i = (i32)*rd_turn_count(w, s) - 1; i >= 0; i--)
        if (w->scn->questions[rd_turn_what(w, s)[i]].interview == interview)
            return i;
    return -1;
}

/* Something was answered about the topic since it was last summed up. */
static bool anything_to_sum(const struct sim_world *w, const struct sim_state *s,
                            const struct scn_question *sum)
{
    bool any = false;
    for (u32 i = 0; i < *rd_turn_count(w, s); i++) {
        const struct scn_question *q = &w->scn->questions[rd_turn_what(w, s)[i]];
        if (q->topic == sum->topic)
            any = q->kind != SCN_ASK_SUMMARISE &&
                  (any || (rd_turn_bits(w, s)[i] & SIM_TURN_GUARDED) == 0);
    }
    return any;
}

/* Moves that answer to what has just happened, and may come again. */
static enum sim_refusal check_again(const struct sim_world *w,
                                    const struct sim_state *s, scn_ix question)
{
    const struct scn_question *q = &w->scn->questions[question];
    i32 last = last_turn(w, s, q->interview);
    const struct scn_question *before =
        last < 0 ? NULL : &w->scn->questions[rd_turn_what(w, s)[last]];
    bool asked = rd_asked(w, s)[question] != SIM_NOT_ASKED;
    switch ((int)q->kind) {
    case SCN_ASK_BREAK:
        return before != NULL && before->kind == SCN_ASK_BREAK ? SIM_REFUSED_DONE
                                                               : SIM_REFUSED_OK;
    case SCN_ASK_SUMMARISE:
        return anything_to_sum(w, s, q) ? SIM_REFUSED_OK : SIM_REFUSED_NOT_NOW;
    case SCN_ASK_SILENCE:
        if (asked)
            return SIM_REFUSED_DONE;
        return before != NULL && before->topic == q->topic ? SIM_REFUSED_OK
                                                           : SIM_REFUSED_NOT_NOW;
    default: break;
    }
    /* Held back once, it may be asked again when more can be said. */
    bool held = rd_asked(w, s)[question] == SIM_GUARDED;
    return asked && !(held && !sim_holds_back(w, s, question)) ? SIM_REFUSED_DONE
                                                               : SIM_REFUSED_OK;
}

bool sim_kind_for(const struct sim_world *w, const struct scn_question *q)
{
    const struct scn_person *person =
        &w->scn->people[w->scn->interviews[q->interview].person];
    bool childs = q->kind == SCN_ASK_RULES || q->kind == SCN_ASK_PRACTICE;
    return !childs || sim_as_child(person);
}

enum sim_refusal sim_check_ask(const struct sim_world *w, const struct sim_state *s,
                               scn_ix question)
{
    const struct scn_question *q = &w->scn->questions[question];
    if (q->interview != *rd_interview_now(w, s) || !sim_kind_for(w, q))
        return SIM_REFUSED_UNKNOWN;
    enum sim_refusal again = check_again(w, s, question);
    if (again != SIM_REFUSED_OK)
        return again;
    if (*rd_turn_count(w, s) >= sim_turns_most(w))
        return SIM_REFUSED_FULL;
    if (!sim_holds(w, s, &q->move->when, SIM_ABOUT_CASE) ||
        (q->topic != SCN_NONE &&
         !sim_holds(w, s, &w->scn->topics[q->topic].when, SIM_ABOUT_CASE)))
        return SIM_REFUSED_NOT_NOW;
    if (q->move->challenges != SCN_NONE &&
        rd_evidence(w, s)[q->move->challenges] != SIM_HELD)
        return SIM_REFUSED_NOT_HELD;
    return SIM_REFUSED_OK;
}

/* ---- a move ------------------------------------------------------------------------
 */

static u32 write_turn(struct sim_change *c, scn_ix question, bool held_back)
{
    scn_ix interview = c->w->scn->questions[question].interview;
    u32 turn = *rd_turn_count(c->w, c->s);
    bool recorded = (rd_talk_bits(c->w, c->s)[interview] & SIM_TALK_RECORDED) != 0;
    bool beside = sim_supported(c->w, c->s, c->w->scn->interviews[interview].person);
    wr_turn_what(c->w, c->s)[turn] = question;
    wr_turn_with(c->w, c->s)[turn] = rd_interview_with(c->w, c->s)[interview];
    wr_turn_bits(c->w, c->s)[turn] =
        (u8)((held_back ? SIM_TURN_GUARDED : 0) | (recorded ? SIM_TURN_RECORDED : 0) |
             (beside ? SIM_TURN_BESIDE : 0));
    wr_turn_craft(c->w, c->s)[turn] = (u8)(1 + sim_craft_of(c->w, c->s, question));
    *wr_turn_count(c->w, c->s) = (u16)(turn + 1);
    wr_asked(c->w, c->s)[question] = held_back ? SIM_GUARDED : SIM_ANSWERED;
    sim_touch(c, SCN_PART_TALKS);
    return turn;
}

/* The person hears what was understood and puts it right: through whoever interprets.
 */
static void sum_up(struct sim_change *c, const struct scn_question *sum)
{
    if (!sim_renders_truly(c->w, c->s, sum->interview))
        return;
    for (u32 i = 0; i < *rd_turn_count(c->w, c->s); i++)
        if (c->w->scn->questions[rd_turn_what(c->w, c->s)[i]].topic == sum->topic)
            sim_right(c, i);
}

void sim_ask(struct sim_change *c, scn_ix question)
{
    const struct scn_question *q = &c->w->scn->questions[question];
    scn_ix person = c->w->scn->interviews[q->interview].person;
    bool held_back = sim_holds_back(c->w, c->s, question);
    u32 turn = write_turn(c, question, held_back);
    const struct sim_craft *craft = sim_craft_row(rd_turn_craft(c->w, c->s)[turn] - 1U);
    sim_tell(c, SIM_EV_ANSWER, question, (i32)turn);
    if (!held_back) {
        sim_take_down(c, turn);
        sim_meet_in_answer(c, question);
    }
    if (q->kind == SCN_ASK_SUMMARISE && !held_back)
        sum_up(c, q);
    /* What was not told did not weigh on her, or bring her closer. */
    i32 trust = craft->trust + (held_back ? 0 : q->move->trust);
    i32 wellbeing = craft->wellbeing + (held_back ? 0 : q->move->wellbeing);
    sim_change_trust(c, person, trust);
    sim_change_wellbeing(c, person, sim_felt(c->w, c->s, person, wellbeing));
    if (q->kind == SCN_ASK_CLOSE)
        sim_end_sitting(c, SIM_TALK_DONE);
    else if (rd_wellbeing(c->w, c->s)[person] < TOO_TIRED ||
             sim_declines(c->w, c->s, person))
        sim_end_sitting(c, SIM_TALK_LEFT);
    sim_pass_work(c, (u32)q->move->minutes);
}
