/* transcript.c - one table row an event kind: its word, and what its numbers name. */
#include "sim/transcript.h"
#include "sim/index.h"

#include "scenario/scenario.h"
#include "sim/score.h"

enum { NO_KIND = SCN_KINDS };

/* What the number of an event is. */
enum number {
    NOTHING,
    AMOUNT,
    FORM,
    CONSENT,
    OBJECTIVE,
    VERDICT,
    LETTER,
    WORDS,
    CARE,
    USE,
    SERVICE,
    PRESUMED
};

static const struct {
    const char *word;
    int kind; /* enum scn_kind of `what`, or NO_KIND */
    enum number number;
} rows[] = {
    [SIM_EV_TIME] = {"minutes", NO_KIND, AMOUNT},
    [SIM_EV_DOCUMENT] = {"document", SCN_DOCUMENT, NOTHING},
    [SIM_EV_FACT] = {"learnt", SCN_FACT, NOTHING},
    [SIM_EV_HEARD] = {"heard", SCN_EVIDENCE, NOTHING},
    [SIM_EV_GAINED] = {"gained", SCN_EVIDENCE, FORM},
    [SIM_EV_EXPIRED] = {"lost", SCN_EVIDENCE, NOTHING},
    [SIM_EV_PERSON] = {"met", SCN_PERSON, NOTHING},
    [SIM_EV_PLACE] = {"place", SCN_PLACE, NOTHING},
    [SIM_EV_LEAD] = {"lead", SCN_LEAD, NOTHING},
    [SIM_EV_LEAD_DONE] = {"followed", SCN_LEAD, NOTHING},
    [SIM_EV_TRANSLATED] = {"translated", SCN_DOCUMENT, NOTHING},
    [SIM_EV_INTERVIEW] = {"interview", SCN_INTERVIEW, NOTHING},
    [SIM_EV_ANSWER] = {"answer", SCN_QUESTION, NOTHING},
    [SIM_EV_TRUST] = {"trust", SCN_PERSON, AMOUNT},
    [SIM_EV_WELLBEING] = {"wellbeing", SCN_PERSON, AMOUNT},
    [SIM_EV_SAFETY] = {"safety", SCN_PERSON, AMOUNT},
    [SIM_EV_CONSENT] = {"consent", SCN_PERSON, CONSENT},
    [SIM_EV_REQUEST] = {"request", SCN_REQUEST, NOTHING},
    [SIM_EV_SENT] = {"sent", SCN_REQUEST, NOTHING},
    [SIM_EV_REPLY] = {"reply", SCN_REQUEST, LETTER},
    [SIM_EV_GOODWILL] = {"goodwill", SCN_STATE, AMOUNT},
    [SIM_EV_MONEY] = {"money", NO_KIND, AMOUNT},
    [SIM_EV_MILESTONE] = {"milestone", SCN_MILESTONE, NOTHING},
    [SIM_EV_INJECT] = {"inject", SCN_INJECT, NOTHING},
    [SIM_EV_OBJECTIVE] = {"objective", SCN_OBJECTIVE, OBJECTIVE},
    [SIM_EV_CAP] = {"cap", SCN_CAP, NOTHING},
    [SIM_EV_VERDICT] = {"verdict", SCN_CHARGE, VERDICT},
    [SIM_EV_ENDING] = {"ending", SCN_ENDING, NOTHING},
    [SIM_EV_ADVICE] = {"advice", SCN_REQUEST, NOTHING},
    [SIM_EV_CAME_IN] = {"came_in", SCN_REQUEST, NOTHING},
    [SIM_EV_ANSWERED] = {"answered", SCN_REQUEST, NOTHING},
    [SIM_EV_WORDS] = {"words", SCN_QUESTION, WORDS},
    [SIM_EV_RECORDING] = {"recording", SCN_INTERVIEW, NOTHING},
    [SIM_EV_NEED] = {"need", SCN_PERSON, CARE},
    [SIM_EV_CARE] = {"care", SCN_PERSON, CARE},
    [SIM_EV_DECLINED] = {"declined", SCN_PERSON, CARE},
    [SIM_EV_SAID] = {"said", SCN_ANSWER, AMOUNT},
    [SIM_EV_PRESUMED] = {"presumed", SCN_PERSON, PRESUMED},
    [SIM_EV_HURRIED] = {"hurried", SCN_PERSON, NOTHING},
    [SIM_EV_REFLECTED] = {"reflected", SCN_PERSON, NOTHING},
    [SIM_EV_RECEIVED] = {"received", SCN_PERSON, SERVICE},
    [SIM_EV_BREACH] = {"breach", SCN_PERSON, USE},
    [SIM_EV_PUNISHED] = {"punished", SCN_PERSON, NOTHING},
    [SIM_EV_ANSWER_COMES] = {"answer_comes", SCN_REQUEST, NOTHING},
    [SIM_EV_TERM] = {"word", SCN_GLOSS, NOTHING},
    [SIM_EV_TERM_SURE] = {"understood", SCN_GLOSS, NOTHING},
    [SIM_EV_DUE] = {"due", SCN_MILESTONE, AMOUNT},
};

static const char *const consents[] = {"unasked", "given", "refused", "withdrawn"};
static const char *const presumptions[] = {"no", "victim", "child"};
const char *const sim_objective_words[] = {"open", "reached", "wrong", "no_occasion"};
const char *const sim_verdict_words[] = {"none", "proved", "lesser", "not_proved"};
static const char *const words[] = {"same", "differ", "denied"};
static const char *const outcomes[] = {"none",    "accept",  "conditions", "partial",
                                       "clarify", "consult", "postpone",   "return",
                                       "refuse",  "silence", "protest"};
const char *const sim_axis_words[] = {"proof", "cooperation", "protection", "procedure",
                                      "resources"};

static void put_id(const struct sim_world *w, enum scn_kind kind, i32 n,
                   struct buf *out)
{
    buf_putc(out, ' ');
    buf_put(out, scn_id(w->scn, kind, (scn_ix)n));
}

static void put_number(const struct sim_world *w, const struct sim_state *s,
                       enum number number, i32 n, struct buf *out)
{
    switch (number) {
    case NOTHING: break;
    case AMOUNT: buf_printf(out, " %d", (int)n); break;
    case FORM: put_id(w, SCN_FORM, n, out); break;
    case CONSENT:
        put_id(w, SCN_USE, n / 4, out);
        buf_printf(out, " %s", consents[n % 4]);
        break;
    case CARE: put_id(w, SCN_CARE, n, out); break;
    case USE: put_id(w, SCN_USE, n, out); break;
    case SERVICE: put_id(w, SCN_SERVICE, n, out); break;
    case PRESUMED: buf_printf(out, " %s", presumptions[n]); break;
    case OBJECTIVE: buf_printf(out, " %s", sim_objective_words[n]); break;
    case VERDICT: buf_printf(out, " %s", sim_verdict_words[n]); break;
    case WORDS: buf_printf(out, " %s", words[n]); break;
    case LETTER:
        buf_printf(out, " %d %s", (int)n, outcomes[rd_reply_outcome(w, s)[n]]);
        break;
    }
}

void sim_transcript_event(const struct sim_world *w, const struct sim_state *s,
                          const struct sim_event *e, struct buf *out)
{
    buf_printf(out, "    %s", rows[e->kind].word);
    if (rows[e->kind].kind != NO_KIND) {
        buf_putc(out, ' ');
        buf_put(out, scn_id(w->scn, (enum scn_kind)rows[e->kind].kind, e->what));
    }
    put_number(w, s, rows[e->kind].number, e->n, out);
    buf_putc(out, '\n');
}

static void put_objectives(const struct sim_world *w, const struct sim_state *s,
                           struct buf *out)
{
    for (u32 i = 0; i < w->scn->objectives_count; i++) {
        const struct scn_objective *o = &w->scn->objectives[i];
        if (!sim_mine(w, o->desk))
            continue;
        buf_printf(out, "objective %.*s %s first %s\n", STR_ARG(o->id),
                   sim_objective_words[rd_objective(w, s)[i]],
                   sim_objective_words[rd_objective_first(w, s)[i]]);
    }
}

static void put_axes(const struct sim_session *x, struct buf *out)
{
    struct sim_score score;
    const struct sim_world *w = sim_session_world(x);
    i32 cost = 0;
    for (u32 i = 0; i < w->scn->hints_count; i++)
        cost += sim_session_hinted(x, (scn_ix)i) ? w->scn->hints[i].cost : 0;
    sim_score_of(w, sim_session_state(x), cost, &score);
    for (int i = 0; i < SCN_AXES; i++)
        buf_printf(out, "axis %s %d of 100, uncapped %d\n", sim_axis_words[i],
                   (int)score.axis[i].percent, (int)score.axis[i].uncapped);
    buf_printf(out, "limit %d\n", (int)score.limit);
}

void sim_transcript_results(const struct sim_session *x, struct buf *out)
{
    const struct sim_world *w = sim_session_world(x);
    const struct sim_state *s = sim_session_state(x);
    scn_ix ending = *rd_ending(w, s);
    buf_putz(out, "ending ");
    buf_put(out, ending == SCN_NONE ? STR("none") : w->scn->endings[ending].id);
    buf_putc(out, '\n');
    for (u32 i = 0; i < w->scn->charges_count; i++) {
        if (rd_charge(w, s)[i])
            buf_printf(out, "charge %.*s %s\n", STR_ARG(w->scn->charges[i].id),
                       sim_verdict_words[rd_verdict(w, s)[i]]);
    }
    put_objectives(w, s, out);
    put_axes(x, out);
    buf_putz(out, "state ");
    buf_hex64(out, sim_state_hash(w, s, sim_session_texts(x)));
    buf_putc(out, '\n');
}
