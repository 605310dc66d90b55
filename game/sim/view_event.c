/* view_event.c - the events of a step as lines for the trainee.
 *
 * What only machines need (points, milestones, goodwill) has no line: it would give the
 * case away. Feelings are told by their direction, never by a number.
 */
#include "sim/view_int.h"

#include "base/bug.h"

/* How an event is told: the message, and what its `what` and `n` are called in it. */
enum number { NOTHING, MINUTES, FORM, AMOUNT, CARE, USE, SERVICE };

static const struct {
    const char *id; /* NULL: not told, or told by a function below */
    const char *name;
    int kind; /* enum scn_kind of `what`; SCN_KINDS: nothing */
    enum number number;
} rows[] = {
    [SIM_EV_TIME] = {"event.time", NULL, SCN_KINDS, MINUTES},
    [SIM_EV_DOCUMENT] = {"event.document", "document", SCN_DOCUMENT, NOTHING},
    [SIM_EV_FACT] = {"event.fact", "fact", SCN_FACT, NOTHING},
    [SIM_EV_HEARD] = {"event.heard", "evidence", SCN_EVIDENCE, NOTHING},
    [SIM_EV_GAINED] = {"event.gained", "evidence", SCN_EVIDENCE, FORM},
    [SIM_EV_EXPIRED] = {"event.lost", "evidence", SCN_EVIDENCE, NOTHING},
    [SIM_EV_PERSON] = {"event.person", "person", SCN_PERSON, NOTHING},
    [SIM_EV_PLACE] = {"event.place", "place", SCN_PLACE, NOTHING},
    [SIM_EV_LEAD] = {"event.lead", "lead", SCN_LEAD, NOTHING},
    [SIM_EV_LEAD_DONE] = {"event.lead_done", "lead", SCN_LEAD, NOTHING},
    [SIM_EV_TRANSLATED] = {"event.translated", "document", SCN_DOCUMENT, NOTHING},
    [SIM_EV_INTERVIEW] = {"event.interview", "interview", SCN_INTERVIEW, NOTHING},
    [SIM_EV_ANSWER] = {NULL, NULL, SCN_KINDS, NOTHING},
    [SIM_EV_TRUST] = {"event.trust", "person", SCN_PERSON, AMOUNT},
    [SIM_EV_WELLBEING] = {"event.wellbeing", "person", SCN_PERSON, AMOUNT},
    [SIM_EV_SAFETY] = {"event.safety", "person", SCN_PERSON, AMOUNT},
    [SIM_EV_CONSENT] = {"event.consent", "person", SCN_PERSON, USE},
    [SIM_EV_REQUEST] = {"event.request", "request", SCN_REQUEST, NOTHING},
    [SIM_EV_SENT] = {"event.sent", "request", SCN_REQUEST, NOTHING},
    [SIM_EV_REPLY] = {"event.reply", "request", SCN_REQUEST, NOTHING},
    [SIM_EV_GOODWILL] = {NULL, NULL, SCN_KINDS, NOTHING},
    [SIM_EV_MONEY] = {"event.money", NULL, SCN_KINDS, AMOUNT},
    [SIM_EV_MILESTONE] = {NULL, NULL, SCN_KINDS, NOTHING},
    [SIM_EV_INJECT] = {"event.inject", "inject", SCN_INJECT, NOTHING},
    [SIM_EV_OBJECTIVE] = {NULL, NULL, SCN_KINDS, NOTHING},
    [SIM_EV_CAP] = {NULL, NULL, SCN_KINDS, NOTHING},
    [SIM_EV_VERDICT] = {"event.verdict", "charge", SCN_CHARGE, NOTHING},
    [SIM_EV_ENDING] = {"event.ending", "ending", SCN_ENDING, NOTHING},
    [SIM_EV_ADVICE] = {"event.advice", "request", SCN_REQUEST, NOTHING},
    [SIM_EV_CAME_IN] = {"event.came_in", "request", SCN_REQUEST, NOTHING},
    [SIM_EV_ANSWERED] = {"event.answered", "request", SCN_REQUEST, NOTHING},
    [SIM_EV_WORDS] = {"event.words", NULL, SCN_KINDS, NOTHING},
    [SIM_EV_RECORDING] = {"event.recording", "interview", SCN_INTERVIEW, NOTHING},
    [SIM_EV_NEED] = {"event.need", "person", SCN_PERSON, CARE},
    [SIM_EV_CARE] = {"event.care", "person", SCN_PERSON, CARE},
    [SIM_EV_DECLINED] = {"event.declined", "person", SCN_PERSON, CARE},
    [SIM_EV_SAID] = {NULL, NULL, SCN_KINDS, NOTHING},
    [SIM_EV_PRESUMED] = {"event.presumed", "person", SCN_PERSON, NOTHING},
    [SIM_EV_HURRIED] = {"event.hurried", "person", SCN_PERSON, NOTHING},
    [SIM_EV_REFLECTED] = {"event.reflected", "person", SCN_PERSON, NOTHING},
    [SIM_EV_RECEIVED] = {"event.received", "person", SCN_PERSON, SERVICE},
    [SIM_EV_BREACH] = {"event.breach", "person", SCN_PERSON, USE},
    [SIM_EV_PUNISHED] = {"event.punished", "person", SCN_PERSON, NOTHING},
    [SIM_EV_ANSWER_COMES] = {"event.answer_comes", "request", SCN_REQUEST, NOTHING},
    [SIM_EV_TERM] = {NULL, NULL, SCN_KINDS, NOTHING},
    [SIM_EV_TERM_SURE] = {NULL, NULL, SCN_KINDS, NOTHING},
    [SIM_EV_DUE] = {NULL, NULL, SCN_KINDS, NOTHING},
};

/* The message's id where the number chooses between several. */
static const char *id_of(const struct sim_event *ev)
{
    static const char *const consents[] = {
        "event.consent.unasked", "event.consent.given", "event.consent.refused",
        "event.consent.withdrawn"};
    static const char *const verdicts[] = {"event.verdict.none", "event.verdict.proved",
                                           "event.verdict.lesser",
                                           "event.verdict.not_proved"};
    static const char *const words[] = {"event.words.same", "event.words.differ",
                                        "event.words.denied"};
    switch ((int)ev->kind) {
    case SIM_EV_WORDS: return words[ev->n];
    case SIM_EV_TRUST: return ev->n < 0 ? "event.trust.down" : "event.trust.up";
    case SIM_EV_WELLBEING:
        return ev->n < 0 ? "event.wellbeing.down" : "event.wellbeing.up";
    case SIM_EV_SAFETY: return ev->n < 0 ? "event.safety.down" : "event.safety.up";
    case SIM_EV_MONEY: return ev->n < 0 ? "event.money.down" : "event.money.up";
    case SIM_EV_CONSENT: return consents[ev->n % 4];
    case SIM_EV_PRESUMED:
        return ev->n == SIM_PRESUMED_CHILD ? "event.presumed.child" : "event.presumed";
    case SIM_EV_RECORDING:
        return ev->n != 0 ? "event.recording.stopped" : "event.recording";
    case SIM_EV_VERDICT: return verdicts[ev->n];
    default: return rows[ev->kind].id;
    }
}

static void add_number(struct msg *m, const struct sim_world *w,
                       const struct sim_event *ev)
{
    scn_ix form = (scn_ix)ev->n;
    switch (rows[ev->kind].number) {
    case NOTHING: break;
    case MINUTES: msg_num(m, "minutes", MSG_MINUTES, ev->n); break;
    case AMOUNT:
        if (ev->kind == SIM_EV_MONEY)
            msg_num(m, "amount", MSG_MONEY, ev->n < 0 ? -(int64_t)ev->n : ev->n);
        break;
    case CARE: sim_msg_thing(m, "care", w->scn, SCN_CARE, form, NULL); break;
    case SERVICE: sim_msg_thing(m, "service", w->scn, SCN_SERVICE, form, NULL); break;
    case USE:
        sim_msg_thing(m, "use", w->scn, SCN_USE,
                      (scn_ix)(ev->kind == SIM_EV_CONSENT ? ev->n / 4 : ev->n), NULL);
        break;
    case FORM:
        if (form == SCN_NONE)
            form = w->scn->evidence[ev->what].form;
        sim_msg_thing(m, "form", w->scn, SCN_FORM, form, NULL);
        break;
    }
}

/* What following a lead led to is told at once, and not only where leads are listed. */
static void add_result(struct msg *m, const struct scn_text *result)
{
    if (result->source.n == 0)
        return;
    m->id = STR("event.lead_found");
    msg_text(m, "result", result->id);
}

/* What runs out soon, and what follows. */
static struct msg due_msg(const struct sim_world *w, const struct sim_event *ev)
{
    const struct scn_deadline *d = &w->scn->milestones[ev->what].deadline;
    struct msg m = msg_of("event.due");
    msg_int(&m, "count", ev->n);
    msg_text(&m, "text", d->text.id);
    msg_text(&m, "then", d->then.id);
    return m;
}

/* Words that are met together are told together; one that is understood has its name.
 */
static struct msg term_msg(const struct sim_world *w, const struct sim_event *ev)
{
    struct msg m = msg_of(ev->kind == SIM_EV_TERM ? "event.terms" : "event.term_sure");
    if (ev->kind == SIM_EV_TERM) {
        msg_int(&m, "count", ev->n);
        return ev->n > 0 ? m : (struct msg){.count = 0};
    }
    msg_user(&m, "en", w->scn->glosses[ev->what].en);
    msg_user(&m, "fr", w->scn->glosses[ev->what].fr);
    return m;
}

/* Time that did not pass and a letter that never came are not told. */
static bool untold(const struct sim_world *w, const struct sim_state *s,
                   const struct sim_event *ev)
{
    return rows[ev->kind].id == NULL || (ev->kind == SIM_EV_TIME && ev->n <= 0) ||
           (ev->kind == SIM_EV_REPLY &&
            rd_reply_outcome(w, s)[ev->n] == SCN_OUT_SILENCE);
}

/* What came from another station has the title that the other desk gave it. */
static bool by_file(const struct sim_world *w, const struct sim_event *ev)
{
    return (ev->kind == SIM_EV_CAME_IN || ev->kind == SIM_EV_ANSWERED) &&
           w->scn->requests[ev->what].from == SCN_NONE;
}

struct msg sim_event_msg(const struct sim_world *w, const struct sim_state *s,
                         const struct sim_event *ev)
{
    if (ev->kind >= sizeof rows / sizeof *rows)
        BUG("an event of no kind");
    if (ev->kind == SIM_EV_ANSWER)
        return sim_heard_answer(w, s, (u32)ev->n);
    if (ev->kind == SIM_EV_SAID)
        return sim_text_msg(ev->n ? &w->scn->answers[ev->what].yes
                                  : &w->scn->answers[ev->what].no);
    if (ev->kind == SIM_EV_DUE)
        return due_msg(w, ev);
    if (ev->kind == SIM_EV_TERM || ev->kind == SIM_EV_TERM_SURE)
        return term_msg(w, ev);
    if (untold(w, s, ev))
        return (struct msg){.count = 0};
    if (by_file(w, ev))
        return msg_of(ev->kind == SIM_EV_CAME_IN ? "event.came_by_file"
                                                 : "event.answered_by_file");
    struct msg m = msg_of(id_of(ev));
    if (rows[ev->kind].kind != SCN_KINDS)
        sim_msg_thing(&m, rows[ev->kind].name, w->scn,
                      (enum scn_kind)rows[ev->kind].kind, ev->what, NULL);
    add_number(&m, w, ev);
    if (ev->kind == SIM_EV_LEAD_DONE)
        add_result(&m, &w->scn->leads[ev->what].result);
    return m;
}
