/* view_do.c - names of things, and actions with their labels, costs and refusals.
 *
 * Not here: which actions a screen offers (the other view_*.c).
 */
#include "sim/act_int.h"
#include "sim/talk_int.h"
#include "sim/view_int.h"

#include "base/bug.h"
#include "base/limits.h"

/* ---- names ----------------------------------------------------------------------- */

struct msg sim_text_msg(const struct scn_text *t)
{
    return t->source.n > 0 ? msg_ofs(t->id) : (struct msg){.count = 0};
}

struct sim_msgs sim_text_msgs(struct arena *a, const struct scn_texts *texts)
{
    struct msg *list = ARENA_ARRAY(a, texts->count, struct msg);
    for (u32 i = 0; i < texts->count; i++)
        list[i] = sim_text_msg(&texts->at[i]);
    return (struct sim_msgs){list, texts->count};
}

static const struct scn_text *name_of_law(const struct scn *scn, enum scn_kind kind,
                                          scn_ix i)
{
    switch ((int)kind) {
    case SCN_ELEMENT: return &scn->elements[i].name;
    case SCN_KIND: return &scn->kinds[i].name;
    case SCN_FORM: return &scn->forms[i].name;
    case SCN_PROCEDURE: return &scn->procedures[i].name;
    case SCN_CUSTODY: return &scn->custody[i].name;
    case SCN_INDICATOR: return &scn->indicators[i].name;
    case SCN_USE: return &scn->uses[i].name;
    case SCN_CARE: return &scn->care[i].name;
    case SCN_MEASURE_KIND: return &scn->measure_kinds[i].name;
    case SCN_TREATY: return &scn->treaties[i].name;
    case SCN_STATE: return &scn->states[i].name;
    case SCN_AUTHORITY: return &scn->authorities[i].name;
    case SCN_CHANNEL: return &scn->channels[i].name;
    case SCN_OFFENCE: return &scn->offences[i].name;
    default: BUG("a thing without a name");
    }
}

/* Where the author left the words to the engine: the topic, or the kind of move. */
static const struct scn_text *name_of_move(const struct scn *scn, scn_ix i)
{
#define MOVE(word)                                                                     \
    {                                                                                  \
        {"view.move." #word, sizeof "view.move." #word - 1},                           \
        {                                                                              \
            NULL, 0                                                                    \
        }                                                                              \
    }
    static const struct scn_text moves[SCN_ASK_KINDS] = {
        [SCN_ASK_EXPLAIN] = MOVE(explain),     [SCN_ASK_BREAK] = MOVE(break),
        [SCN_ASK_SAFEGUARD] = MOVE(safeguard), [SCN_ASK_CLOSE] = MOVE(close),
        [SCN_ASK_RULES] = MOVE(rules),         [SCN_ASK_PRACTICE] = MOVE(practice)};
#undef MOVE
    const struct scn_question *q = &scn->questions[i];
    if (q->move->ask.source.n > 0)
        return &q->move->ask;
    return q->topic != SCN_NONE ? &scn->topics[q->topic].name : &moves[q->kind];
}

static const struct scn_text *name_of(const struct scn *scn, enum scn_kind kind,
                                      scn_ix i)
{
    switch ((int)kind) {
    case SCN_DESK: return &scn->desks[i].name;
    case SCN_PERSON: return &scn->people[i].name;
    case SCN_PLACE: return &scn->places[i].name;
    case SCN_FACT: return &scn->facts[i].text;
    case SCN_EVIDENCE: return &scn->evidence[i].title;
    case SCN_DOCUMENT: return &scn->documents[i].title;
    case SCN_LEAD: return &scn->leads[i].title;
    case SCN_SERVICE: return &scn->services[i].name;
    case SCN_INTERPRETER: return &scn->interpreters[i].name;
    case SCN_INTERVIEW: return &scn->interviews[i].title;
    case SCN_QUESTION: return name_of_move(scn, i);
    case SCN_TOPIC: return &scn->topics[i].name;
    case SCN_REQUEST: return &scn->requests[i].title;
    case SCN_MEASURE: return &scn->measures[i].title;
    case SCN_MILESTONE: return &scn->milestones[i].title;
    case SCN_INJECT: return &scn->injects[i].title;
    case SCN_OBJECTIVE: return &scn->objectives[i].title;
    case SCN_CAP: return &scn->caps[i].title;
    case SCN_PARTICIPATION: return &scn->participations[i].name;
    case SCN_CHARGE: return &scn->charges[i].title;
    case SCN_ENDING: return &scn->endings[i].title;
    default: return name_of_law(scn, kind, i);
    }
}

static struct str name_id(const struct scn *scn, enum scn_kind kind, scn_ix i,
                          struct arena *a)
{
    if (kind == SCN_LANGUAGE)
        return arena_printf(a, "lang.%.*s", STR_ARG(scn->languages[i].id));
    return name_of(scn, kind, i)->id;
}

struct msg sim_name_msg(const struct scn *scn, enum scn_kind kind, scn_ix i,
                        struct arena *a)
{
    return i == SCN_NONE ? (struct msg){.count = 0} : msg_ofs(name_id(scn, kind, i, a));
}

void sim_msg_thing(struct msg *m, const char *name, const struct scn *scn,
                   enum scn_kind kind, scn_ix i, struct arena *a)
{
    if (i != SCN_NONE)
        msg_text(m, name, name_id(scn, kind, i, a));
}

struct msg sim_value_msg(struct arena *a, const char *prefix, u32 n)
{
    return msg_ofs(arena_printf(a, "%s.%u", prefix, (unsigned)n));
}

struct sim_msgs sim_names(const struct sim_viewing *c, enum scn_kind kind,
                          const struct scn_refs *refs)
{
    struct msg *list = ARENA_ARRAY(c->a, refs->count, struct msg);
    for (u32 i = 0; i < refs->count; i++)
        list[i] = sim_name_msg(c->scn, kind, refs->at[i], c->a);
    return (struct sim_msgs){list, refs->count};
}

struct sim_level sim_level_of(struct arena *a, u32 value)
{
    int step = value >= 100 ? 5 : (int)(value + 10) / 20;
    return (struct sim_level){step, sim_value_msg(a, "view.level", (u32)step)};
}

struct msg sim_outcome_msg(enum scn_outcome outcome)
{
    static const char *const ids[] = {
        [SCN_OUT_NONE] = "outcome.none",
        [SCN_OUT_ACCEPT] = "outcome.accept",
        [SCN_OUT_CONDITIONS] = "outcome.conditions",
        [SCN_OUT_PARTIAL] = "outcome.partial",
        [SCN_OUT_CLARIFY] = "outcome.clarify",
        [SCN_OUT_CONSULT] = "outcome.consult",
        [SCN_OUT_POSTPONE] = "outcome.postpone",
        [SCN_OUT_RETURN] = "outcome.return",
        [SCN_OUT_REFUSE] = "outcome.refuse",
        [SCN_OUT_SILENCE] = "outcome.silence",
        [SCN_OUT_PROTEST] = "outcome.protest",
    };
    return msg_of(ids[outcome]);
}

struct msg sim_refusal_msg(enum sim_refusal refusal)
{
#define X(NAME, word) "refusal." #word,
    static const char *const ids[] = {SIM_REFUSALS(X)};
#undef X
    return msg_of(ids[refusal]);
}

/* ---- actions --------------------------------------------------------------------- */

static const char *const labels[] = {
#define VERB(word, a, b, c, d, text, commits) [SIM_##word] = "do." #word,
#include "sim/verbs.def"
#undef VERB
};

struct msg sim_action_msg(const struct scn *scn, const struct sim_action *action,
                          const char *id)
{
    static const char *const names[SIM_ARGS] = {"one", "two", "three", "four"};
    const u8 *kinds = sim_verb_kinds(action->verb);
    struct msg m = msg_of(id);
    for (int i = 0; i < SIM_ARGS; i++) {
        int kind = kinds[i];
        if (kind == ARG_INT)
            msg_int(&m, names[i], action->arg[i]);
        else if (kind == SCN_GLOSS) /* the term itself, which is no text of the case */
            msg_user(&m, names[i], scn->glosses[action->arg[i]].fr);
        else if (kind < SCN_KINDS && kind != SCN_LANGUAGE)
            msg_text(&m, names[i],
                     name_of(scn, (enum scn_kind)kind, (scn_ix)action->arg[i])->id);
    }
    return m;
}

/* Until the interpreter can be there. */
static i32 wait_for(const struct sim_world *w, const struct sim_state *s,
                    scn_ix interpreter)
{
    i32 days = w->scn->interpreters[interpreter].wait_days;
    u32 now = *rd_minute(w, s);
    return days > 0 ? (i32)(sim_workdays_after(w, sim_home(w), now, days) - now) : 0;
}

/* Where it was left: until it can be taken up again, after the interpreter has come. */
static i32 wait_to_go_on(const struct sim_world *w, const struct sim_state *s,
                         scn_ix interview, i32 minutes)
{
    return (i32)sim_take_up_minutes(w, s, interview, *rd_minute(w, s) + (u32)minutes);
}

static void price(const struct sim_world *w, const struct sim_state *s,
                  struct sim_do *d)
{
    const struct scn *scn = w->scn;
    const i32 *arg = d->action.arg;
    switch ((int)d->action.verb) {
    case SIM_read: d->minutes = scn->documents[arg[0]].minutes; break;
    case SIM_go: d->minutes = scn->places[arg[0]].minutes; break;
    case SIM_ask: d->minutes = scn->questions[arg[0]].move->minutes; break;
    case SIM_word_back:
    case SIM_brief:
    case SIM_record: d->minutes = sim_words_minutes(d->action.verb); break;
    case SIM_change_interpreter:
        d->minutes = wait_for(w, s, (scn_ix)arg[0]) + sim_words_minutes(d->action.verb);
        d->money = scn->interpreters[arg[0]].money;
        break;
    case SIM_retranslate: d->money = scn->interpreters[arg[1]].money; break;
    case SIM_send:
    case SIM_send_file: d->money = sim_letter_price(w, s, (scn_ix)arg[0]); break;
    case SIM_interview: d->minutes = wait_to_go_on(w, s, (scn_ix)arg[0], 0); break;
    case SIM_interview_through:
        d->minutes = wait_for(w, s, (scn_ix)arg[1]);
        d->minutes += wait_to_go_on(w, s, (scn_ix)arg[0], d->minutes);
        d->money = scn->interpreters[arg[1]].money;
        break;
    case SIM_translate: d->money = scn->interpreters[arg[1]].money; break;
    case SIM_consult:
    case SIM_remind:
    case SIM_withdraw:
    case SIM_contest: d->minutes = sim_correspond_minutes(d->action.verb); break;
    case SIM_ask_needs:
    case SIM_offer:
    case SIM_offer_through:
    case SIM_ask_consent:
        d->minutes = sim_care_minutes(w, &d->action);
        d->money = sim_care_money(w, &d->action);
        if (d->action.verb == SIM_offer_through)
            d->minutes += wait_for(w, s, (scn_ix)arg[2]);
        break;
    case SIM_follow:
    case SIM_assign:
        d->minutes = scn->leads[arg[0]].minutes;
        if (d->action.verb == SIM_assign) /* until whoever is sent is back */
            d->minutes = (i32)(sim_lead_due(w, s, (scn_ix)arg[0]) - *rd_minute(w, s));
        d->money = scn->leads[arg[0]].money;
        break;
    default: break;
    }
}

static struct sim_do make(const struct sim_world *w, const struct sim_state *s,
                          struct sim_action action)
{
    struct sim_do d = {.there = true, .action = action};
    d.refusal = sim_check(w, s, SIM_DESK, &action);
    d.now = d.refusal == SIM_REFUSED_OK;
    d.label = sim_action_msg(w->scn, &action, labels[action.verb]);
    price(w, s, &d);
    return d;
}

struct sim_do sim_do_pair(const struct sim_world *w, const struct sim_state *s,
                          scn_ix one, scn_ix other)
{
    struct sim_action action = {.verb = SIM_pair, .arg = {one, other}};
    return make(w, s, action);
}

struct sim_do sim_do4(const struct sim_viewing *c, enum sim_verb verb, i32 a, i32 b,
                      i32 d, i32 e)
{
    struct sim_action action = {.verb = verb, .arg = {a, b, d, e}};
    return make(c->w, c->s, action);
}

struct sim_do sim_do3(const struct sim_viewing *c, enum sim_verb verb, i32 a, i32 b,
                      i32 d)
{
    return sim_do4(c, verb, a, b, d, 0);
}

/* ---- prose ----------------------------------------------------------------------- */

const struct scn_prose *sim_prose(const struct scn *scn, scn_ix document,
                                  struct str lang)
{
    const struct scn_document *d = &scn->documents[document];
    for (u32 i = 0; i < d->prose_count; i++)
        if (str_eq(d->prose[i].lang, lang))
            return &d->prose[i];
    return d->prose_count > 0 ? &d->prose[0] : NULL;
}

struct str sim_sentence(const struct scn *scn, scn_ix document, u32 span,
                        struct str lang, struct arena *a)
{
    const struct scn_prose *p = sim_prose(scn, document, lang);
    struct str id = scn->documents[document].spans[span].id;
    struct buf words = BUF_MAX(LIMIT_TEXT_BYTES);
    for (u32 i = 0; p != NULL && i < p->count; i++)
        for (u32 k = 0; k < p->blocks[i].count; k++)
            if (str_eq(p->blocks[i].pieces[k].span, id))
                buf_put(&words, p->blocks[i].pieces[k].text);
    struct str sentence = arena_str(a, buf_str(&words));
    buf_free(&words);
    return sentence;
}
