/* scr_talk.c - interviews: the list, and the one under way or looked back at. */
#include "ui/scr_int.h"

static void interpreters(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_card(ui, "talks.interpreters",
            UI_STYLE(.grow = 2, .min_em = 18, .scroll = true));
    ui_heading_icon(ui, 2, "languages", scr_say(s, "talk.interpreters"));
    for (u32 i = 0; i < s->v->interpreters_count; i++) {
        const struct sim_view_interpreter *p = &s->v->interpreters[i];
        ui_box(ui, ui_id(ui, "interpreter.%d", (int)p->what), UI_PLAIN);
        ui_strong(ui, scr_msg(s, &p->name));
        scr_soft(s, &p->kind);
        scr_text(s, &p->about);
        scr_fields(s, "term.speaks", &p->languages);
        ui_end(ui);
    }
    ui_end(ui);
}

/* Who does not speak the languages needed is no choice, and is not listed as one. */
static bool could_interpret(const struct sim_do *way)
{
    return way->refusal != SIM_REFUSED_WRONG_INTERPRETER;
}

static const struct sim_view_person *heard(const struct scr *s, scn_ix person)
{
    for (u32 i = 0; i < s->v->people_count; i++)
        if (s->v->people[i].what == person)
            return &s->v->people[i];
    return NULL;
}

/* Elsewhere there is one thing to say and one thing to do: go there. */
static void start(struct scr *s, const struct sim_view_interview *w)
{
    struct ui *ui = s->ui;
    int n = (int)w->what;
    if (w->start.count > 0 && w->start.at[0].refusal == SIM_REFUSED_NOT_HERE) {
        struct msg why = sim_refusal_msg(SIM_REFUSED_NOT_HERE);
        scr_go(s, ui_id(ui, "talk.%d.go", n), s->scn->interviews[w->what].place,
               scr_msg(s, &w->title));
        scr_soft(s, &why);
        return;
    }
    for (u32 i = 0; i < w->start.count; i++)
        if (could_interpret(&w->start.at[i]))
            scr_button(s, ui_id(ui, "talk.%d.start.%d", n, (int)i), &w->start.at[i],
                       SCR_TALK, n);
}

static void look_back(struct scr *s, const struct sim_view_interview *w)
{
    int n = (int)w->what;
    scr_link(s, ui_id(s->ui, "talk.%d.look", n), "talk.look_back", SCR_TALK, n);
    ui_name(s->ui, scr_about(s, scr_say(s, "talk.look_back"), scr_msg(s, &w->title)));
}

static void interview(struct scr *s, const struct sim_view_interview *w)
{
    struct ui *ui = s->ui;
    int n = (int)w->what;
    const struct sim_view_person *p = heard(s, w->person);
    bool rests = w->state != SIM_TALK_DONE && p != NULL && !msg_is_none(&p->reflecting);
    ui_box(ui, ui_id(ui, "talk.%d", n), UI_PLAIN);
    ui_strong(ui, scr_msg(s, &w->title));
    ui_chips(ui);
    ui_chip(ui,
            w->state == SIM_TALK_DONE ? UI_GOOD
            : rests                   ? UI_WARN
                                      : UI_INFO,
            scr_msg(s, rests ? &p->reflecting : &w->status));
    ui_end(ui);
    scr_field(s, "term.with", &w->who);
    if (p != NULL)
        scr_fields(s, "term.speaks", &p->speaks);
    scr_field(s, "term.where", &w->place);
    if (w->state != SIM_TALK_DONE && !msg_is_none(&w->notice)) {
        ui_finding(ui, UI_WARN, scr_msg(s, &w->notice));
        ui_note(ui, scr_say(s, "talk.notice.choice"));
    }
    ui_actions(ui);
    if (w->state >= SIM_TALK_DONE)
        look_back(s, w);
    if (w->state != SIM_TALK_DONE && !rests)
        start(s, w);
    ui_end(ui);
    ui_end(ui);
}

/* Those that can be held before those that were. */
static void interviews(struct scr *s, bool held)
{
    for (u32 i = 0; i < s->v->interviews_count; i++)
        if ((s->v->interviews[i].state == SIM_TALK_DONE) == held)
            interview(s, &s->v->interviews[i]);
}

void scr_page_talks(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_columns(ui);
    ui_card(ui, "talks.list", UI_STYLE(.grow = 3, .min_em = 24, .scroll = true));
    ui_heading_icon(ui, 2, "message-circle", scr_say(s, "page.interviews"));
    if (s->v->interviews_count == 0)
        ui_soft(ui, scr_say(s, "page.interviews.none"));
    interviews(s, false);
    interviews(s, true);
    ui_actions(ui);
    if (s->v->accounts_count > 0)
        scr_link(s, "talks.ledger", "page.ledger", SCR_LEDGER, 0);
    ui_end(ui);
    ui_end(ui);
    interpreters(s);
    ui_end(ui);
}

/* ---- one interview
 * ------------------------------------------------------------------------ */

static const struct sim_view_talk *find(const struct scr *s)
{
    if (s->v->talks_count > 0 && s->v->talks[0].open)
        return &s->v->talks[0];
    for (u32 i = 0; i < s->v->talks_count; i++) {
        if (s->v->talks[i].what == s->at.a)
            return &s->v->talks[i];
    }
    return NULL;
}

/* The topic whose moves are shown: the one chosen, else the one last spoken of, else
 * the first that can be spoken of; SCN_NONE before anything was said. */
static scn_ix chosen_topic(const struct scr *s, const struct sim_view_talk *t)
{
    scn_ix first = SCN_NONE, last = SCN_NONE;
    for (u32 i = 0; i < t->topic_count; i++) {
        const struct sim_view_topic *topic = &t->topics[i];
        if (s->at.b == (int32_t)topic->what + 1)
            return topic->what;
        if (topic->open > 0 && first == SCN_NONE)
            first = topic->what;
        if (topic->open > 0 && topic->what == t->topic)
            last = topic->what;
    }
    if (t->turn_count == 0)
        return SCN_NONE;
    return last != SCN_NONE ? last : first;
}

static void topics(struct scr *s, const struct sim_view_talk *t)
{
    struct ui *ui = s->ui;
    scn_ix chosen = chosen_topic(s, t);
    if (t->topic_count == 0)
        return;
    ui_heading(ui, 3, scr_say(s, "talk.topics"));
    for (u32 i = 0; i < t->topic_count; i++) {
        const struct sim_view_topic *topic = &t->topics[i];
        if (topic->open == 0)
            continue;
        ui_step(ui, ui_id(ui, "talk.topic.%d", (int)topic->what),
                scr_msg(s, &topic->name), topic->asked > 0 ? UI_GOOD : UI_PLAIN,
                UI_CMD(SCR_CMD_STEP, s->at.a, (int32_t)topic->what + 1));
        ui_state(ui, UI_SELECTED, topic->what == chosen);
    }
}

/* Who renders the words, and what can be done about it. */
static void interpreting(struct scr *s, const struct sim_view_talk *t)
{
    struct ui *ui = s->ui;
    int then = t->open ? -1 : SCR_TALK;
    if (t->words.count == 0)
        return;
    ui_heading(ui, 3, scr_say(s, "talk.interpreting"));
    if (t->open)
        ui_note(ui, scr_say(s, "talk.brief"));
    ui_actions(ui);
    for (u32 i = 0; i < t->words.count; i++)
        scr_button(s, ui_id(ui, "talk.words.%d", (int)i), &t->words.at[i], then,
                   (int32_t)t->what);
    ui_end(ui);
}

static void who(struct scr *s, const struct sim_view_talk *t)
{
    struct ui *ui = s->ui;
    ui_card(ui, "talk.who", UI_STYLE(.grow = 1, .min_em = 14, .scroll = true));
    ui_row(ui, UI_STYLE(.flow = UI_WRAP, .gap = UI_M));
    ui_person(ui, scr_person_seed(s->scn->interviews[t->what].person),
              t->open ? UI_PICTURE_MEDIUM : UI_PICTURE_LARGE, STR_NONE);
    ui_column(ui, UI_STYLE(.grow = 1, .min_em = 6, .gap = UI_XS));
    ui_heading(ui, 2, scr_msg(s, &t->who));
    scr_field(s, "term.phase", &t->phase);
    ui_end(ui);
    ui_end(ui);
    scr_field(s, "term.interpreter_is", &t->interpreter);
    ui_dots(ui, scr_say(s, "person.trust"), scr_msg(s, &t->trust.word), t->trust.step,
            5);
    ui_dots(ui, scr_say(s, "person.wellbeing"), scr_msg(s, &t->wellbeing.word),
            t->wellbeing.step, 5);
    if (t->open)
        topics(s, t);
    interpreting(s, t);
    ui_actions(ui);
    scr_button(s, "talk.skip", &t->skip, SCR_TALK, (int32_t)t->what);
    scr_button(s, "talk.leave", &t->leave, SCR_TALKS, -1);
    if (!t->open)
        ui_button(ui, "talk.back", scr_say(s, "ui.back"), UI_CMD(SCR_CMD_BACK));
    ui_end(ui);
    ui_end(ui);
}

/* What was heard; beside it, once the words were gone over, what was said. */
static void answer(struct scr *s, const struct sim_view_turn *t)
{
    struct ui *ui = s->ui;
    ui_box(ui, NULL, UI_INFO);
    ui_text(ui, scr_msg(s, &t->answer));
    ui_end(ui);
    if (!msg_is_none(&t->said)) {
        ui_label(ui, scr_say(s, "talk.said"));
        ui_box(ui, NULL, UI_GOOD);
        ui_text(ui, scr_msg(s, &t->said));
        ui_end(ui);
    }
    if (!msg_is_none(&t->remark))
        ui_note(ui, scr_msg(s, &t->remark));
}

static void turn(struct scr *s, const struct sim_view_turn *t, bool newest)
{
    struct ui *ui = s->ui;
    ui_label(ui, scr_say(s, "talk.you"));
    ui_text(ui, scr_msg(s, &t->ask));
    if (msg_is_none(&t->through))
        ui_label(ui, scr_say(s, "talk.answer"));
    else
        ui_label(
            ui, scr_with(s, "talk.answer_through", "through", scr_msg(s, &t->through)));
    answer(s, t);
    scr_button_about(s, ui_id(ui, "talk.word_back.%d", (int)t->turn), &t->word_back,
                     newest ? STR_NONE : scr_msg(s, &t->ask));
    if (!msg_is_none(&t->craft)) {
        ui_note(ui, scr_msg(s, &t->craft));
        ui_note(ui, scr_msg(s, &t->craft_source));
    }
}

/* The number of a question is its key. */
static void question(struct scr *s, const struct sim_view_question *q, u32 i)
{
    struct ui *ui = s->ui;
    struct ui_command put = scr_do(s, &q->put, -1, 0);
    ui_choice(ui, ui_id(ui, "talk.ask.%d", (int)q->what), put);
    ui_state(ui, UI_DISABLED, put.what == 0);
    ui_state(ui, UI_AUTOFOCUS, i == 0);
    if (i < 9) {
        ui_on_key(ui, UI_KEY((uint32_t)('1' + i)));
        ui_strong(ui, scr_num(s, "talk.number", "number", MSG_INT, i + 1));
    }
    ui_column(ui, UI_STYLE(.grow = 1, .gap = UI_XS));
    ui_text(ui, scr_msg(s, &q->ask));
    struct msg kind = msg_of(q->put.minutes != 0 ? "term.cost_time" : "talk.kind");
    msg_user(&kind, "label", scr_msg(s, &q->kind_word));
    msg_num(&kind, "time", MSG_MINUTES, q->put.minutes);
    ui_note(ui, scr_msg(s, &kind));
    ui_end(ui);
    ui_end(ui);
}

/* The moves of one topic, or those about the talk itself; numbered on from `from`. */
static u32 questions_of(struct scr *s, const struct sim_view_talk *t, scn_ix topic,
                        u32 from)
{
    for (u32 i = 0; i < t->question_count; i++)
        if (t->questions[i].topic == topic)
            question(s, &t->questions[i], from++);
    return from;
}

static void questions(struct scr *s, const struct sim_view_talk *t)
{
    scn_ix topic = chosen_topic(s, t);
    u32 count = 0;
    /* A part of its own: when the one that was put is gone, the focus stays among them.
     */
    ui_begin(s->ui, UI_GROUP, "talk.asks", UI_STYLE(.gap = 10));
    ui_heading(s->ui, 3, scr_say(s, "talk.question"));
    if (topic != SCN_NONE)
        count = questions_of(s, t, topic, 0);
    if (count > 0)
        ui_heading(s->ui, 3, scr_say(s, "talk.moves"));
    questions_of(s, t, SCN_NONE, count);
    ui_end(s->ui);
}

/* Before anything heavy is said, with the way round it; afterwards what was told
 * instead. */
static void notice(struct scr *s, const struct sim_view_talk *t)
{
    if (t->skipped) {
        scr_text(s, &t->summary);
        return;
    }
    if (msg_is_none(&t->notice))
        return;
    ui_notice(s->ui, "talk.notice", UI_WARN, scr_msg(s, &t->notice));
    ui_note(s->ui, scr_say(s, "talk.notice.choice"));
}

static void words(struct scr *s, const struct sim_view_talk *t)
{
    struct ui *ui = s->ui;
    ui_card(ui, ui_id(ui, "talk.said.%d", (int)t->what),
            UI_STYLE(.grow = 4, .min_em = 24, .scroll = true));
    ui_heading(ui, 2, scr_msg(s, &t->title));
    if (t->turn_count == 0) {
        notice(s, t);
        scr_text(s, &t->intro);
    }
    /* The newest first below the questions: what matters now is near the eye. */
    if (t->turn_count > 0) {
        ui_begin(ui, UI_GROUP, SCR_TALK_NOW, UI_STYLE(.gap = UI_S));
        ui_live(ui, t->turn_count);
        turn(s, &t->turns[t->turn_count - 1], true);
        ui_end(ui);
    }
    if (t->open)
        questions(s, t);
    if (t->turn_count > 1)
        ui_heading(ui, 3, scr_say(s, "talk.before"));
    for (u32 i = t->turn_count; i > 1; i--)
        turn(s, &t->turns[i - 2], false);
    if (t->turn_count > 0)
        scr_soft(s, &t->intro);
    ui_end(ui);
}

/* What the last question led to, beyond the answer itself: it stands here rather than
 * above the page, so that the conversation keeps its place. */
static void led_to(struct scr *s, const struct sim_view_talk *t)
{
    struct str answer = STR_NONE;
    if (!t->open || s->told_count == 0)
        return;
    if (t->turn_count > 0)
        answer = scr_msg(s, &t->turns[t->turn_count - 1].answer);
    ui_begin(s->ui, UI_GROUP, "talk.told", UI_STYLE(.gap = UI_S));
    ui_live(s->ui, s->told_turn);
    for (size_t i = 0; i < s->told_count; i++) {
        struct str line = scr_msg(s, &s->told_msgs[i]);
        if (!str_eq(line, answer) && !scr_told_done(&s->told_msgs[i]) &&
            !scr_told_again(s, i))
            ui_note(s->ui, line);
    }
    ui_end(s->ui);
}

static void statement(struct scr *s, const struct sim_view_talk *t)
{
    struct ui *ui = s->ui;
    ui_card(ui, "talk.statement", UI_STYLE(.grow = 1, .min_em = 15, .scroll = true));
    led_to(s, t);
    ui_heading(ui, 2, scr_say(s, "talk.statement"));
    if (t->statement.count == 0)
        ui_soft(ui, scr_say(s, "talk.statement.none"));
    for (u32 i = 0; i < t->statement.count; i++)
        ui_finding(ui, UI_INFO, scr_msg(s, &t->statement.at[i]));
    ui_rule(ui);
    ui_note(ui, scr_say(s, "talk.craft"));
    ui_end(ui);
}

void scr_page_talk(struct scr *s)
{
    const struct sim_view_talk *t = find(s);
    if (t == NULL) {
        scr_page_talks(s);
        return;
    }
    ui_columns(s->ui);
    who(s, t);
    words(s, t);
    statement(s, t);
    ui_end(s->ui);
}
