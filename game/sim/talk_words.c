/* talk_words.c - what was said in an interview, and what the desk was given to hear.
 *
 * Through an interpreter these are two things. The desk learns what was rendered; each
 * difference comes out by some move: asking for the word back, summing up, another
 * interpreter, a sworn translation of the recording. What the desk itself suggested or
 * gave away marks the facts that it got for it, unless they were said freely before.
 *
 * Not here: whether somebody answers at all (talk.c), what a court makes of it
 * (law_terms.c).
 */
#include "base/bug.h"
#include "base/limits.h"
#include "sim/act_int.h"
#include "sim/care_int.h"
#include "sim/talk_int.h"

enum { BACK_MINUTES = 5, BRIEF_MINUTES = 10, CHANGE_MINUTES = 10, RECORD_MINUTES = 5 };

/* ---- facts ------------------------------------------------------------------------
 */

static const struct scn_question *question_of(const struct sim_world *w,
                                              const struct sim_state *s, u32 turn)
{
    return &w->scn->questions[rd_turn_what(w, s)[turn]];
}

static u8 *word_of(struct sim_change *c, scn_ix interview, scn_ix fact)
{
    return &wr_talk_fact(c->w, c->s)[sim_word_at(c->w, interview, fact)];
}

static void hear(struct sim_change *c, scn_ix interview, scn_ix fact)
{
    *word_of(c, interview, fact) |= SIM_WORD_HEARD;
    sim_touch(c, SCN_PART_TALKS);
    sim_learn(c, fact);
}

/* Nothing that the statement holds is free of suggestion. */
static bool all_led(const struct sim_change *c, scn_ix interview)
{
    const u8 *words = rd_talk_fact(c->w, c->s) + sim_word_at(c->w, interview, 0);
    bool any = false;
    for (u32 f = 0; f < c->w->scn->facts_count; f++) {
        if ((words[f] & SIM_WORD_HEARD) == 0)
            continue;
        if ((words[f] & SIM_WORD_LED) == 0)
            return false;
        any = true;
    }
    return any;
}

static void mark_statements(struct sim_change *c, scn_ix interview)
{
    bool led = all_led(c, interview);
    for (u32 i = 0; i < c->w->scn->evidence_count; i++) {
        if (c->w->scn->evidence[i].interview != interview)
            continue;
        u8 *bits = &wr_evidence_bits(c->w, c->s)[i];
        *bits = (u8)(led ? *bits | SIM_EV_CONTAMINATED : *bits & ~SIM_EV_CONTAMINATED);
        sim_touch(c, SCN_PART_EVIDENCE);
    }
}

static bool freely(enum scn_question_kind kind)
{
    return kind == SCN_ASK_OPEN || kind == SCN_ASK_SILENCE || kind == SCN_ASK_PRACTICE;
}

static void say(struct sim_change *c, const struct scn_question *q, scn_ix fact)
{
    u8 *word = word_of(c, q->interview, fact);
    bool led = q->kind == SCN_ASK_LEADING || (*word & SIM_WORD_TOLD) != 0;
    if ((*word & SIM_WORD_SAID) == 0)
        *word |= (u8)(led ? SIM_WORD_LED : freely(q->kind) ? SIM_WORD_FREE : 0);
    *word |= SIM_WORD_SAID;
}

static void tell(struct sim_change *c, const struct scn_question *q)
{
    for (u32 i = 0; i < q->move->tells.count; i++) {
        u8 *word = word_of(c, q->interview, q->move->tells.at[i]);
        if ((*word & SIM_WORD_SAID) == 0)
            *word |= SIM_WORD_TOLD;
    }
}

const struct scn_rendering *sim_rendering(const struct sim_world *w,
                                          const struct sim_state *s, u32 turn)
{
    const struct scn_question *q = question_of(w, s, turn);
    scn_ix with = rd_turn_with(w, s)[turn];
    if (with == SCN_NONE || q->move->renders == NULL ||
        (rd_turn_bits(w, s)[turn] & SIM_TURN_GUARDED) != 0)
        return NULL;
    const struct scn_rendering *r = &q->move->renders[w->scn->interpreters[with].kind];
    return r->text.source.n > 0 ? r : NULL;
}

u32 sim_misrendered(const struct sim_world *w, const struct sim_state *s,
                    scn_ix interview)
{
    u32 count = 0;
    for (u32 i = 0; i < *rd_turn_count(w, s); i++)
        count += question_of(w, s, i)->interview == interview &&
                 (rd_turn_bits(w, s)[i] & SIM_TURN_RIGHTED) == 0 &&
                 sim_rendering(w, s, i) != NULL;
    return count;
}

void sim_take_down(struct sim_change *c, u32 turn)
{
    const struct scn_question *q = question_of(c->w, c->s, turn);
    const struct scn_rendering *r = sim_rendering(c->w, c->s, turn);
    tell(c, q);
    for (u32 i = 0; i < q->move->says.count; i++) {
        say(c, q, q->move->says.at[i]);
        if (r == NULL || !sim_refs_have(&r->loses, q->move->says.at[i]))
            hear(c, q->interview, q->move->says.at[i]);
    }
    for (u32 i = 0; r != NULL && i < r->says.count; i++)
        hear(c, q->interview, r->says.at[i]);
    if (r == NULL || !r->withholds)
        sim_run_effects(c, &q->move->effects);
    if (r != NULL && (rd_talk_bits(c->w, c->s)[q->interview] & SIM_TALK_BRIEFED) != 0)
        wr_turn_bits(c->w, c->s)[turn] |= SIM_TURN_NOTICED;
    mark_statements(c, q->interview);
}

void sim_right(struct sim_change *c, u32 turn)
{
    const struct scn_question *q = question_of(c->w, c->s, turn);
    const struct scn_rendering *r = sim_rendering(c->w, c->s, turn);
    u8 *bits = &wr_turn_bits(c->w, c->s)[turn];
    if ((*bits & SIM_TURN_RIGHTED) != 0 || rd_turn_with(c->w, c->s)[turn] == SCN_NONE)
        return;
    *bits |= SIM_TURN_RIGHTED;
    sim_touch(c, SCN_PART_TALKS);
    sim_tell(c, SIM_EV_WORDS, rd_turn_what(c->w, c->s)[turn],
             r != NULL ? SIM_WORDS_DIFFER : SIM_WORDS_SAME);
    if (r == NULL)
        return;
    for (u32 i = 0; i < r->says.count; i++) {
        u8 *word = word_of(c, q->interview, r->says.at[i]);
        if ((*word & SIM_WORD_SAID) == 0)
            *word &= (u8)~SIM_WORD_HEARD;
    }
    for (u32 i = 0; i < q->move->says.count; i++)
        hear(c, q->interview, q->move->says.at[i]);
    if (r->withholds)
        sim_run_effects(c, &q->move->effects);
    mark_statements(c, q->interview);
}

i32 sim_turn_of(const struct sim_world *w, const struct sim_state *s, scn_ix question)
{
    for (i32 i = (i32)*rd_turn_count(w, s) - 1; i >= 0; i--)
        if (rd_turn_what(w, s)[i] == question)
            return i;
    return -1;
}

/* ---- who renders them --------------------------------------------------------------
 */

bool sim_is_tied(const struct sim_world *w, scn_ix interpreter)
{
    return w->scn->interpreters[interpreter].ties.count > 0;
}

bool sim_has_interpreted(const struct sim_world *w, const struct sim_state *s,
                         scn_ix interview, scn_ix interpreter)
{
    if (rd_interview(w, s)[interview] >= SIM_TALK_OPEN &&
        rd_interview_with(w, s)[interview] == interpreter)
        return true;
    for (u32 i = 0; i < *rd_turn_count(w, s); i++)
        if (rd_turn_with(w, s)[i] == interpreter &&
            question_of(w, s, i)->interview == interview)
            return true;
    return false;
}

bool sim_renders_truly(const struct sim_world *w, const struct sim_state *s,
                       scn_ix interview)
{
    scn_ix with = rd_interview_with(w, s)[interview];
    if (with == SCN_NONE || !sim_is_tied(w, with))
        return true;
    for (u32 i = 0; i < w->scn->interpreters_count; i++)
        if (!sim_is_tied(w, (scn_ix)i) && sim_interprets(w, interview, (scn_ix)i))
            return false;
    return true;
}

i32 sim_taken_through(const struct sim_world *w, const struct sim_state *s,
                      scn_ix interview)
{
    i32 worst = -1;
    for (u32 i = 0; i < *rd_turn_count(w, s); i++) {
        const struct scn_question *q = question_of(w, s, i);
        u8 bits = rd_turn_bits(w, s)[i];
        scn_ix with = rd_turn_with(w, s)[i];
        if (q->interview != interview || q->move->says.count == 0 || with == SCN_NONE ||
            (bits & SIM_TURN_GUARDED) != 0)
            continue;
        i32 kind = (bits & SIM_TURN_RETRANSLATED) != 0
                       ? (i32)SCN_SWORN
                       : (i32)w->scn->interpreters[with].kind;
        worst = kind > worst ? kind : worst;
    }
    scn_ix now = rd_interview_with(w, s)[interview];
    if (worst >= 0)
        return worst;
    return now == SCN_NONE ? (i32)SCN_INTERPRETER_KINDS
                           : (i32)w->scn->interpreters[now].kind;
}

/* ---- the verbs ---------------------------------------------------------------------
 */

bool sim_about_words(enum sim_verb verb)
{
    return verb == SIM_word_back || verb == SIM_brief ||
           verb == SIM_change_interpreter || verb == SIM_record ||
           verb == SIM_take_down;
}

i32 sim_words_minutes(enum sim_verb verb)
{
    switch ((int)verb) {
    case SIM_word_back: return BACK_MINUTES;
    case SIM_brief: return BRIEF_MINUTES;
    case SIM_change_interpreter: return CHANGE_MINUTES;
    case SIM_record: return RECORD_MINUTES;
    default: return 0;
    }
}

static enum sim_refusal check_back(const struct sim_world *w, const struct sim_state *s,
                                   scn_ix interview, scn_ix question)
{
    i32 turn = sim_turn_of(w, s, question);
    scn_ix with = rd_interview_with(w, s)[interview];
    if (w->scn->questions[question].interview != interview || turn < 0)
        return SIM_REFUSED_UNKNOWN;
    if (with == SCN_NONE || rd_turn_with(w, s)[turn] == SCN_NONE ||
        (rd_turn_bits(w, s)[turn] & SIM_TURN_GUARDED) != 0)
        return SIM_REFUSED_NO_INTERPRETER;
    u8 bits = rd_turn_bits(w, s)[turn];
    bool stood_by =
        (bits & SIM_TURN_DENIED) != 0 && !sim_renders_truly(w, s, interview);
    return (bits & SIM_TURN_RIGHTED) != 0 || stood_by ? SIM_REFUSED_DONE
                                                      : SIM_REFUSED_OK;
}

static bool being_retranslated(const struct sim_world *w, const struct sim_state *s,
                               scn_ix interview)
{
    for (u32 i = 0; i < LIMIT_TASKS; i++)
        if (rd_task_kind(w, s)[i] == SIM_TASK_RECORDING &&
            rd_task_what(w, s)[i] == interview)
            return true;
    return false;
}

/* Something on the recording was not yet gone over by a sworn interpreter. */
static bool recording_waits(const struct sim_world *w, const struct sim_state *s,
                            scn_ix interview)
{
    for (u32 i = 0; i < *rd_turn_count(w, s); i++) {
        u8 bits = rd_turn_bits(w, s)[i];
        if (question_of(w, s, i)->interview == interview &&
            (bits & SIM_TURN_RECORDED) != 0 && (bits & SIM_TURN_RETRANSLATED) == 0)
            return true;
    }
    return false;
}

static enum sim_refusal check_retranslate(const struct sim_world *w,
                                          const struct sim_state *s, scn_ix interview,
                                          scn_ix by)
{
    if (!sim_was_held(w, s, interview) ||
        rd_interview(w, s)[interview] == SIM_TALK_OPEN)
        return SIM_REFUSED_NOT_NOW;
    if (sim_declines(w, s, w->scn->interviews[interview].person))
        return SIM_REFUSED_NO_CONSENT;
    if ((rd_talk_bits(w, s)[interview] & SIM_TALK_RECORDED) == 0)
        return SIM_REFUSED_NO_RECORDING;
    if (being_retranslated(w, s, interview) || !recording_waits(w, s, interview))
        return SIM_REFUSED_DONE;
    if (w->scn->interpreters[by].kind != SCN_SWORN)
        return SIM_REFUSED_NOT_SWORN;
    enum sim_refusal can = sim_check_interpreter(w, s, interview, by);
    return can == SIM_REFUSED_OK && sim_free_task(w, s) < 0 ? SIM_REFUSED_FULL : can;
}

enum sim_refusal sim_check_words(const struct sim_world *w, const struct sim_state *s,
                                 const struct sim_action *a)
{
    scn_ix now = *rd_interview_now(w, s), x = (scn_ix)a->arg[0];
    if (a->verb == SIM_retranslate)
        return check_retranslate(w, s, x, (scn_ix)a->arg[1]);
    scn_ix with = rd_interview_with(w, s)[now];
    u8 bits = rd_talk_bits(w, s)[now];
    scn_ix person = w->scn->interviews[now].person;
    switch ((int)a->verb) {
    case SIM_word_back: return check_back(w, s, now, x);
    case SIM_brief:
        if (with == SCN_NONE)
            return SIM_REFUSED_NO_INTERPRETER;
        return (bits & SIM_TALK_BRIEFED) != 0 ? SIM_REFUSED_DONE : SIM_REFUSED_OK;
    case SIM_take_down:
        if (!sim_refs_have(&w->scn->interviews[now].forms, x))
            return SIM_REFUSED_FOREIGN_CHOICE;
        return rd_talk_form(w, s)[now] == x ? SIM_REFUSED_SAME : SIM_REFUSED_OK;
    case SIM_change_interpreter:
        return x == with ? SIM_REFUSED_SAME : sim_check_interpreter(w, s, now, x);
    case SIM_record:
        if ((bits & SIM_TALK_RECORDED) != 0)
            return SIM_REFUSED_DONE;
        return w->scn->people[person].role <= SCN_WITNESS &&
                       sim_consent_for(w, s, person, SCN_COVERS_HEARING) != SIM_CONSENTS
                   ? SIM_REFUSED_NO_CONSENT
                   : SIM_REFUSED_OK;
    default: BUG("not a verb about words");
    }
}

static void ask_back(struct sim_change *c, scn_ix interview, scn_ix question)
{
    u32 turn = (u32)sim_turn_of(c->w, c->s, question);
    if (sim_rendering(c->w, c->s, turn) == NULL ||
        sim_renders_truly(c->w, c->s, interview)) {
        sim_right(c, turn);
        return;
    }
    wr_turn_bits(c->w, c->s)[turn] |= SIM_TURN_DENIED;
    sim_tell(c, SIM_EV_WORDS, question, SIM_WORDS_DENIED);
}

static void change_interpreter(struct sim_change *c, scn_ix interview, scn_ix to)
{
    sim_send_for(c, interview, to);
    wr_interview_with(c->w, c->s)[interview] = to;
    wr_talk_bits(c->w, c->s)[interview] &= (u8)~SIM_TALK_BRIEFED;
    sim_touch(c, SCN_PART_TALKS); /* sending for somebody may take days */
}

void sim_apply_words(struct sim_change *c, const struct sim_action *a)
{
    scn_ix now = *rd_interview_now(c->w, c->s), x = (scn_ix)a->arg[0];
    sim_touch(c, SCN_PART_TALKS);
    switch ((int)a->verb) {
    case SIM_word_back: ask_back(c, now, x); break;
    case SIM_brief: wr_talk_bits(c->w, c->s)[now] |= SIM_TALK_BRIEFED; break;
    case SIM_change_interpreter: change_interpreter(c, now, x); break;
    case SIM_record: wr_talk_bits(c->w, c->s)[now] |= SIM_TALK_RECORDED; break;
    case SIM_take_down: wr_talk_form(c->w, c->s)[now] = x; break;
    case SIM_retranslate:
        sim_have_translated(c, SIM_TASK_RECORDING, x, (scn_ix)a->arg[1]);
        break;
    default: BUG("not a verb about words");
    }
    sim_pass_work(c, (u32)sim_words_minutes(a->verb));
}

void sim_finish_recording(struct sim_change *c, scn_ix interview)
{
    bool stopped = sim_declines(c->w, c->s, c->w->scn->interviews[interview].person);
    sim_tell(c, SIM_EV_RECORDING, interview, stopped);
    if (stopped)
        return;
    for (u32 i = 0; i < *rd_turn_count(c->w, c->s); i++) {
        u8 *bits = &wr_turn_bits(c->w, c->s)[i];
        if (question_of(c->w, c->s, i)->interview != interview ||
            (*bits & SIM_TURN_RECORDED) == 0)
            continue;
        *bits |= SIM_TURN_RETRANSLATED;
        sim_right(c, i);
    }
    sim_touch(c, SCN_PART_TALKS);
    sim_gain_statement(c, interview);
}
