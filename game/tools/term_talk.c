/* term_talk.c - one interview in the terminal: the moves, topic by topic, and the
 * words.
 *
 * Not here: which interviews there are, and through whom (term_work.c).
 */
#include "tools/term.h"

static void say_turn(struct term *t, const struct sim_view_turn *turn)
{
    term_gap(t);
    term_say_field(t, "term.you_ask", &turn->ask);
    struct msg line = term_msg_text(msg_is_none(&turn->through) ? "term.answer"
                                                                : "term.answer_through",
                                    "answer", &turn->answer, t);
    if (!msg_is_none(&turn->through))
        msg_user(&line, "through", term_str(t, &turn->through));
    term_say(t, &line);
    if (!msg_is_none(&turn->said))
        term_say_field(t, "term.said", &turn->said);
    term_say(t, &turn->remark);
    if (!msg_is_none(&turn->craft)) {
        term_say_field(t, "term.craft", &turn->craft);
        term_say_field(t, "term.craft_source", &turn->craft_source);
    }
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
    if (talk->skipped)
        term_say(t, &talk->summary);
    for (u32 i = 0; i < talk->turn_count; i++)
        say_turn(t, &talk->turns[i]);
    for (u32 i = 0; i < talk->words.count && !talk->open; i++)
        term_offer(t, &talk->words.at[i]);
}

static void offer_questions(struct term *t, const struct sim_view_talk *talk,
                            int32_t topic)
{
    for (u32 i = 0; i < talk->question_count; i++) {
        const struct sim_view_question *q = &talk->questions[i];
        if (q->topic != topic)
            continue;
        struct msg line = msg_of("term.question");
        msg_user(&line, "kind", term_str(t, &q->kind_word));
        msg_user(&line, "ask", term_str(t, &q->ask));
        term_offer_as(t, &q->put, term_str(t, &line));
    }
}

/* The last answer, with how the person is: once, not on every page of the interview. */
static void say_last(struct term *t, const struct sim_view_talk *talk)
{
    if (talk->turn_count > 0 && talk->turn_count == t->turns_told)
        return;
    t->turns_told = talk->turn_count;
    if (talk->turn_count == 0) {
        term_say(t, &talk->notice);
        term_say(t, &talk->intro);
    } else
        say_turn(t, &talk->turns[talk->turn_count - 1]);
    term_gap(t);
    term_say_field(t, "term.trust", &talk->trust.word);
    term_say_field(t, "term.wellbeing", &talk->wellbeing.word);
}

/* The moves of one topic of the interview under way. */
void term_page_topic(struct term *t, int32_t about)
{
    const struct sim_view_talk *talk = t->v->talks_count > 0 ? &t->v->talks[0] : NULL;
    if (talk == NULL || !talk->open) {
        term_say_id(t, "term.gone");
        return;
    }
    for (u32 i = 0; i < talk->topic_count; i++)
        if (talk->topics[i].what == about)
            term_head(t, &talk->topics[i].name);
    term_hold_numbers(t);
    if (talk->turn_count > 0)
        say_last(t, talk);
    offer_questions(t, talk, about);
}

bool term_topic_is_over(const struct term *t)
{
    const struct sim_view_talk *talk = t->v->talks_count > 0 ? &t->v->talks[0] : NULL;
    int top = t->depth - 1;
    bool over = talk != NULL && talk->open && t->stack[top].page == term_page_topic;
    for (u32 i = 0; over && i < talk->question_count; i++)
        over = talk->questions[i].topic != t->stack[top].about;
    return over;
}

static void open_topics(struct term *t, const struct sim_view_talk *talk)
{
    for (u32 i = 0; i < talk->topic_count; i++) {
        const struct sim_view_topic *topic = &talk->topics[i];
        if (topic->open == 0)
            continue;
        struct msg line = msg_of("talk.topic");
        msg_user(&line, "topic", term_str(t, &topic->name));
        msg_int(&line, "count", topic->open);
        term_open_msg(t, &line, term_page_topic, topic->what);
    }
}

/* The words, and who renders them: each answer can be asked for again. */
void term_page_words(struct term *t, int32_t about)
{
    const struct sim_view_talk *talk = find_talk(t->v, about);
    if (talk == NULL || !talk->open) {
        term_page_turns(t, about);
        return;
    }
    term_head_id(t, "talk.interpreting");
    term_hold_numbers(t);
    term_say_field(t, "term.interpreter_is", &talk->interpreter);
    term_say_id(t, "talk.brief");
    for (u32 i = 0; i < talk->turn_count; i++) {
        say_turn(t, &talk->turns[i]);
        struct msg back = msg_of("term.word_back");
        msg_user(&back, "ask", term_str(t, &talk->turns[i].ask));
        term_offer_as(t, &talk->turns[i].word_back, term_str(t, &back));
    }
    term_gap(t);
    for (u32 i = 0; i < talk->words.count; i++)
        term_offer(t, &talk->words.at[i]);
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
    term_hold_numbers(t);
    term_say_field(t, "term.interpreter_is", &talk->interpreter);
    term_say_field(t, "term.phase", &talk->phase);
    say_last(t, talk);
    if (talk->turn_count == 0)
        offer_questions(t, talk, SCN_NONE);
    open_topics(t, talk);
    if (talk->turn_count > 0)
        offer_questions(t, talk, SCN_NONE);
    if (talk->turn_count > 1)
        term_open_id(t, "term.look_back", term_page_turns, about);
    term_open_id(t, "talk.interpreting", term_page_words, about);
    term_open_id(t, "page.evidence", term_page_items, 0);
    term_open_id(t, "term.talk_desk", term_page_desk, 1); /* not the base */
    term_offer(t, &talk->skip);
    term_offer(t, &talk->leave);
}
