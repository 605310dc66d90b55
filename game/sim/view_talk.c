/* view_talk.c - interviews: those that can be held, the one under way, those held.
 *
 * An answer is what the desk heard: the interpreter's words, where the author says that
 * they differ. What was really said comes out when a sworn interpreter asks again, or
 * in the debrief.
 */
#include "sim/craft.h"
#include "sim/talk_int.h"
#include "sim/view_int.h"

/* The engine's own words, by kind of move: what is asked, and what is answered where
 * the author says nothing else. */
static const struct {
    const char *ask, *answer;
} own[SCN_ASK_KINDS] = {
    [SCN_ASK_OPEN] = {"talk.ask.open", "talk.answer.nothing"},
    [SCN_ASK_PROBING] = {"talk.ask.probing", "talk.answer.nothing"},
    [SCN_ASK_CLOSED] = {"talk.ask.closed", "talk.answer.nothing"},
    [SCN_ASK_LEADING] = {"talk.ask.leading", "talk.answer.nothing"},
    [SCN_ASK_CHALLENGE] = {"talk.ask.challenge", "talk.answer.nothing"},
    [SCN_ASK_EXPLAIN] = {"talk.ask.explain", "talk.answer.explain"},
    [SCN_ASK_BREAK] = {"talk.ask.break", "talk.answer.break"},
    [SCN_ASK_SAFEGUARD] = {"talk.ask.safeguard", "talk.answer.safeguard"},
    [SCN_ASK_SILENCE] = {"talk.ask.silence", "talk.answer.silence"},
    [SCN_ASK_SUMMARISE] = {"talk.ask.summarise", "talk.answer.summarise"},
    [SCN_ASK_CLOSE] = {"talk.ask.close", "talk.answer.close"},
    [SCN_ASK_RULES] = {"talk.ask.rules", "talk.answer.rules"},
    [SCN_ASK_PRACTICE] = {"talk.ask.practice", "talk.answer.practice"},
};

struct msg sim_ask_msg(const struct scn *scn, scn_ix question)
{
    const struct scn_question *q = &scn->questions[question];
    if (q->move->ask.source.n > 0)
        return sim_text_msg(&q->move->ask);
    struct msg m = msg_of(own[q->kind].ask);
    if (q->topic != SCN_NONE)
        msg_text(&m, "topic", scn->topics[q->topic].name.id);
    if (q->move->challenges != SCN_NONE)
        msg_text(&m, "item", scn->evidence[q->move->challenges].title.id);
    return m;
}

struct msg sim_said_answer(const struct sim_world *w, const struct sim_state *s,
                           u32 turn)
{
    const struct scn_question *q = &w->scn->questions[rd_turn_what(w, s)[turn]];
    bool held_back = (rd_turn_bits(w, s)[turn] & SIM_TURN_GUARDED) != 0;
    const struct scn_text *words = held_back ? &q->move->guarded : &q->move->answer;
    if (words->source.n > 0)
        return sim_text_msg(words);
    return msg_of(held_back ? "talk.answer.guarded" : own[q->kind].answer);
}

struct msg sim_heard_answer(const struct sim_world *w, const struct sim_state *s,
                            u32 turn)
{
    const struct scn_rendering *r = sim_rendering(w, s, turn);
    return r != NULL ? msg_ofs(r->text.id) : sim_said_answer(w, s, turn);
}

/* ---- what can be held ------------------------------------------------------------ */

/* Its label, where there is something to go on with. */
static struct sim_do way(const struct sim_viewing *c, enum sim_verb verb,
                         scn_ix interview, i32 interpreter)
{
    struct sim_do d = sim_do3(c, verb, interview, interpreter, 0);
    if (rd_interview(c->w, c->s)[interview] == SIM_TALK_LEFT)
        d.label.id = verb == SIM_interview ? STR("do.interview.again")
                                           : STR("do.interview_through.again");
    return d;
}

static struct sim_dos ways_to_start(const struct sim_viewing *c, scn_ix interview)
{
    const struct scn_person *person =
        &c->scn->people[c->scn->interviews[interview].person];
    u32 count = 0;
    struct sim_do *list =
        ARENA_ARRAY(c->a, c->scn->interpreters_count + 1, struct sim_do);
    list[count++] = way(c, SIM_interview, interview, 0);
    for (u32 i = 0; i < c->scn->interpreters_count; i++) {
        const struct scn_refs *known = &c->scn->interpreters[i].languages;
        if (sim_common_language(known, &person->speaks) &&
            sim_common_language(known, &c->scn->desks[c->w->desk].speaks))
            list[count++] = way(c, SIM_interview_through, interview, (i32)i);
    }
    return (struct sim_dos){list, count};
}

static struct sim_view_interview interview_of(const struct sim_viewing *c, scn_ix i)
{
    const struct scn_interview *from = &c->scn->interviews[i];
    struct sim_view_interview view = {.what = i, .person = from->person};
    view.title = sim_text_msg(&from->title);
    view.who = sim_name_msg(c->scn, SCN_PERSON, from->person, c->a);
    view.notice = sim_text_msg(&from->notice);
    view.place = sim_name_msg(c->scn, SCN_PLACE, from->place, c->a);
    view.state = (enum sim_talk)rd_interview(c->w, c->s)[i];
    if (view.state != SIM_TALK_LEFT && sim_talk_open(c->w, c->s, i))
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

/* What can be seen of the rendering by whoever listens. */
static struct msg remark_of(const struct sim_viewing *c, u32 turn)
{
    u8 bits = rd_turn_bits(c->w, c->s)[turn];
    bool differs = sim_rendering(c->w, c->s, turn) != NULL;
    if ((bits & SIM_TURN_RIGHTED) != 0)
        return msg_of(differs ? "talk.words.differ" : "talk.words.same");
    if ((bits & SIM_TURN_DENIED) != 0)
        return msg_of("talk.words.denied");
    return (bits & SIM_TURN_NOTICED) != 0 ? msg_of("talk.words.noticed")
                                          : (struct msg){.count = 0};
}

static struct sim_view_turn turn_of(const struct sim_viewing *c, u32 turn)
{
    scn_ix question = rd_turn_what(c->w, c->s)[turn];
    const struct scn_question *q = &c->scn->questions[question];
    scn_ix with = rd_turn_with(c->w, c->s)[turn];
    struct sim_view_turn v = {.turn = turn, .what = question};
    v.topic = sim_name_msg(c->scn, SCN_TOPIC, q->topic, c->a);
    v.kind = sim_value_msg(c->a, "view.question", (u32)q->kind);
    v.ask = sim_ask_msg(c->scn, question);
    v.answer = sim_heard_answer(c->w, c->s, turn);
    v.remark = remark_of(c, turn);
    if ((rd_turn_bits(c->w, c->s)[turn] & SIM_TURN_RIGHTED) != 0 &&
        sim_rendering(c->w, c->s, turn) != NULL)
        v.said = sim_said_answer(c->w, c->s, turn);
    if (with != SCN_NONE)
        v.through = sim_value_msg(c->a, "view.interpreter",
                                  (u32)c->scn->interpreters[with].kind);
    if (*rd_interview_now(c->w, c->s) == q->interview) {
        v.word_back = sim_do3(c, SIM_word_back, question, 0, 0);
        v.word_back.there = v.word_back.now && q->move->answer.source.n > 0;
    } else {
        const struct sim_craft *craft =
            sim_craft_row(rd_turn_craft(c->w, c->s)[turn] - 1U);
        v.craft = msg_of(craft->id);
        v.craft_source = msg_of(craft->source);
    }
    return v;
}

static void list_turns(const struct sim_viewing *c, struct sim_view_talk *talk)
{
    u32 count = *rd_turn_count(c->w, c->s);
    struct sim_view_turn *turns = ARENA_ARRAY(c->a, count, struct sim_view_turn);
    for (u32 i = 0; i < count; i++) {
        const struct scn_question *q = &c->scn->questions[rd_turn_what(c->w, c->s)[i]];
        if (q->interview != talk->what)
            continue;
        turns[talk->turn_count++] = turn_of(c, i);
        talk->topic = q->topic != SCN_NONE ? q->topic : talk->topic;
    }
    talk->turns = turns;
}

/* From what comes first in an interview to what ends it, however the author wrote them.
 */
static const u8 place[SCN_ASK_KINDS] = {
    [SCN_ASK_EXPLAIN] = 1,    [SCN_ASK_RULES] = 2,     [SCN_ASK_PRACTICE] = 3,
    [SCN_ASK_OPEN] = 4,       [SCN_ASK_PROBING] = 5,   [SCN_ASK_CLOSED] = 6,
    [SCN_ASK_LEADING] = 7,    [SCN_ASK_CHALLENGE] = 8, [SCN_ASK_SILENCE] = 9,
    [SCN_ASK_SUMMARISE] = 10, [SCN_ASK_BREAK] = 11,    [SCN_ASK_SAFEGUARD] = 12,
    [SCN_ASK_CLOSE] = 13};

static u8 place_of(const struct sim_view_question *q)
{
    return place[q->kind];
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
        u32 at = talk->question_count++;
        for (; at > 0 && place_of(&list[at - 1]) > place[q->kind]; at--)
            list[at] = list[at - 1];
        list[at] = (struct sim_view_question){
            question,
            q->topic,
            q->kind,
            sim_value_msg(c->a, "view.question", (u32)q->kind),
            sim_ask_msg(c->scn, question),
            put};
    }
    talk->questions = list;
}

static void list_topics(const struct sim_viewing *c, struct sim_view_talk *talk)
{
    const struct scn_interview *from = &c->scn->interviews[talk->what];
    struct sim_view_topic *list =
        ARENA_ARRAY(c->a, from->topic_count, struct sim_view_topic);
    for (u32 i = 0; i < from->topic_count; i++) {
        struct sim_view_topic t = {.what = (scn_ix)(from->first_topic + i)};
        t.name = sim_text_msg(&c->scn->topics[t.what].name);
        for (u32 k = 0; k < talk->question_count; k++)
            t.open += talk->questions[k].topic == t.what;
        for (u32 k = 0; k < talk->turn_count; k++)
            t.asked += c->scn->questions[talk->turns[k].what].topic == t.what;
        if (t.open > 0 || t.asked > 0)
            list[talk->topic_count++] = t;
    }
    talk->topics = list;
}

static void list_statement(const struct sim_viewing *c, struct sim_view_talk *talk)
{
    u32 count = 0;
    struct msg *list = ARENA_ARRAY(c->a, c->scn->facts_count, struct msg);
    for (u32 f = 0; f < c->scn->facts_count; f++)
        if ((rd_talk_fact(c->w, c->s)[sim_word_at(c->w, talk->what, (scn_ix)f)] &
             SIM_WORD_HEARD) != 0)
            list[count++] = sim_text_msg(&c->scn->facts[f].text);
    talk->statement = (struct sim_msgs){list, count};
}

/* What can be done about who renders the words, and how. */
static void list_words(const struct sim_viewing *c, struct sim_view_talk *talk)
{
    const struct scn_refs *forms = &c->scn->interviews[talk->what].forms;
    u32 count = 0, most = c->scn->interpreters_count + forms->count + 2;
    struct sim_do *list = ARENA_ARRAY(c->a, most, struct sim_do);
    if (talk->open) {
        list[count++] = sim_do3(c, SIM_brief, 0, 0, 0);
        list[count++] = sim_do3(c, SIM_record, 0, 0, 0);
        for (u32 i = 0; i < forms->count; i++)
            list[count++] = sim_do3(c, SIM_take_down, forms->at[i], 0, 0);
    }
    for (u32 i = 0; i < c->scn->interpreters_count; i++) {
        struct sim_do d = talk->open
                              ? sim_do3(c, SIM_change_interpreter, (i32)i, 0, 0)
                              : sim_do3(c, SIM_retranslate, talk->what, (i32)i, 0);
        if (d.now || d.refusal == SIM_REFUSED_NO_MONEY)
            list[count++] = d;
    }
    talk->words = (struct sim_dos){list, count};
}

static struct sim_view_talk talk_of(const struct sim_viewing *c, scn_ix i)
{
    const struct scn_interview *from = &c->scn->interviews[i];
    struct sim_view_talk talk = {
        .what = i, .open = *rd_interview_now(c->w, c->s) == i, .topic = SCN_NONE};
    talk.title = sim_text_msg(&from->title);
    talk.who = sim_name_msg(c->scn, SCN_PERSON, from->person, c->a);
    talk.interpreter =
        sim_name_msg(c->scn, SCN_INTERPRETER, rd_interview_with(c->w, c->s)[i], c->a);
    talk.intro = sim_text_msg(&from->intro);
    talk.notice = sim_text_msg(&from->notice);
    talk.summary = sim_text_msg(&from->summary);
    talk.trust = sim_level_of(c->a, rd_trust(c->w, c->s)[from->person]);
    talk.wellbeing = sim_level_of(c->a, rd_wellbeing(c->w, c->s)[from->person]);
    talk.phase = sim_value_msg(c->a, "view.phase", (u32)sim_phase_of(c->w, c->s, i));
    talk.skipped = rd_skipped(c->w, c->s)[i] != 0;
    list_turns(c, &talk);
    list_statement(c, &talk);
    if (talk.open) {
        list_questions(c, &talk);
        talk.leave = sim_do3(c, SIM_leave, 0, 0, 0);
        if (from->summary.source.n > 0)
            talk.skip = sim_do3(c, SIM_skip, 0, 0, 0);
    }
    list_topics(c, &talk);
    list_words(c, &talk);
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
        if (i != now && rd_interview(c->w, c->s)[i] >= SIM_TALK_DONE)
            list[v->talks_count++] = talk_of(c, (scn_ix)i);
    v->talks = list;
}
