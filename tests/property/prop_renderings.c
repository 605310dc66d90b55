/* prop_renderings.c - every difference between what was said and what was rendered can
 * be found out by some move that is then available, over every interview of the shipped
 * cases and everybody who may interpret it.
 *
 * All that can be asked is asked, over and over until nothing is left. After each
 * answer that was rendered otherwise than said, copies of the state try what a desk can
 * do at that moment, with the money that it has: ask the word back; ask it back through
 * another interpreter; have the topic summed up. One of them must show the difference:
 * the desk is told that the words differ, and then has heard every fact that was said
 * and none that was only rendered. An answer that ends the interview must be rendered
 * as it was said, or be on a recording that can be gone over.
 */
#include "scenario/scenario.h"
#include "sim/eval.h"
#include "sim/talk_int.h"

#include <stdio.h>

enum { EVENTS = 64, PASSES = 8 };

static int failures, written, differing, found_by[3];

struct room {
    struct arena a;
    const struct scn *scn;
    struct sim_world w;
    struct sim_state *s, *copy;
};

static void fail(const struct room *r, u32 turn, const char *what)
{
    scn_ix with = rd_turn_with(&r->w, r->s)[turn];
    if (failures++ < 20)
        fprintf(stderr, "FAILED: %.*s through %.*s: %s\n",
                STR_ARG(scn_id(r->scn, SCN_QUESTION, rd_turn_what(&r->w, r->s)[turn])),
                STR_ARG(scn_id(r->scn, SCN_INTERPRETER, with)), what);
}

/* Does it on the copy, if it can be done now; were words found to differ? */
static bool does(struct room *r, enum sim_verb verb, scn_ix what, bool *differ)
{
    struct sim_event list[EVENTS];
    struct sim_events events = {list, EVENTS, 0};
    struct sim_action a = {.verb = verb, .arg = {what}};
    if (sim_check(&r->w, r->copy, SIM_DESK, &a) != SIM_REFUSED_OK)
        return false;
    sim_apply(&r->w, r->copy, &a, 0, &events);
    for (u32 i = 0; i < events.count && i < EVENTS; i++)
        *differ |= list[i].kind == SIM_EV_WORDS && list[i].n == SIM_WORDS_DIFFER;
    return true;
}

/* What the desk has heard in the copy is what was said in that turn. */
static bool is_right(const struct room *r, u32 turn)
{
    const struct scn_question *q = &r->scn->questions[rd_turn_what(&r->w, r->s)[turn]];
    const struct scn_rendering *made = sim_rendering(&r->w, r->s, turn);
    const u8 *words = rd_talk_fact(&r->w, r->copy);
    bool right = (rd_turn_bits(&r->w, r->copy)[turn] & SIM_TURN_RIGHTED) != 0;
    for (u32 i = 0; i < q->move->says.count; i++)
        right &= words[sim_word_at(&r->w, q->interview, q->move->says.at[i])] &
                         SIM_WORD_HEARD
                     ? true
                     : false;
    for (u32 i = 0; i < made->says.count; i++) {
        u8 word = words[sim_word_at(&r->w, q->interview, made->says.at[i])];
        right &= (word & SIM_WORD_SAID) != 0 || (word & SIM_WORD_HEARD) == 0;
    }
    return right;
}

static void begin_again(struct room *r)
{
    memcpy(r->copy, r->s, r->w.bytes);
}

static bool by_asking_back(struct room *r, u32 turn)
{
    bool differ = false;
    begin_again(r);
    does(r, SIM_word_back, rd_turn_what(&r->w, r->s)[turn], &differ);
    return differ && is_right(r, turn);
}

static bool by_another(struct room *r, u32 turn)
{
    for (u32 i = 0; i < r->scn->interpreters_count; i++) {
        bool differ = false;
        begin_again(r);
        if (does(r, SIM_change_interpreter, (scn_ix)i, &differ) &&
            does(r, SIM_word_back, rd_turn_what(&r->w, r->s)[turn], &differ) &&
            differ && is_right(r, turn))
            return true;
    }
    return false;
}

static bool by_summing_up(struct room *r, u32 turn)
{
    const struct scn_question *q = &r->scn->questions[rd_turn_what(&r->w, r->s)[turn]];
    for (u32 i = 0; i < r->scn->questions_count; i++) {
        const struct scn_question *sum = &r->scn->questions[i];
        bool differ = false;
        if (sum->interview != q->interview || sum->topic != q->topic ||
            sum->kind != SCN_ASK_SUMMARISE)
            continue;
        begin_again(r);
        if (does(r, SIM_ask, (scn_ix)i, &differ) && differ && is_right(r, turn))
            return true;
    }
    return false;
}

static void judge(struct room *r, u32 turn)
{
    static bool (*const moves[])(struct room *, u32) = {by_asking_back, by_another,
                                                        by_summing_up};
    bool found = false;
    if (sim_rendering(&r->w, r->s, turn) == NULL)
        return;
    differing++;
    for (int i = 0; i < 3; i++) {
        bool this = moves[i](r, turn);
        found_by[i] += this;
        found |= this;
    }
    if (!found)
        fail(r, turn, "no move shows what was said");
}

/* Asks what can be asked now; false when there was nothing. */
static bool ask_on(struct room *r, struct sim_change *c, scn_ix interview)
{
    const struct scn_interview *talk = &r->scn->interviews[interview];
    bool any = false;
    for (u32 i = 0; i < talk->question_count; i++) {
        scn_ix q = (scn_ix)(talk->first_question + i);
        wr_wellbeing(&r->w, r->s)[talk->person] = 100;
        wr_trust(&r->w, r->s)[talk->person] = 100;
        if (r->scn->questions[q].kind == SCN_ASK_CLOSE ||
            *rd_interview_now(&r->w, r->s) == SCN_NONE ||
            rd_asked(&r->w, r->s)[q] != SIM_NOT_ASKED ||
            sim_check_ask(&r->w, r->s, q) != SIM_REFUSED_OK)
            continue;
        sim_ask(c, q);
        judge(r, *rd_turn_count(&r->w, r->s) - 1U);
        any = true;
    }
    return any;
}

/* How many renderings somebody who interprets there would make. */
static int count_written(const struct room *r, scn_ix interview)
{
    const struct scn_interview *talk = &r->scn->interviews[interview];
    int count = 0;
    for (u32 i = 0; i < talk->question_count; i++) {
        const struct scn_question *q = &r->scn->questions[talk->first_question + i];
        for (u32 k = 0; q->move->renders != NULL && k < r->scn->interpreters_count; k++)
            count += sim_interprets(&r->w, interview, (scn_ix)k) &&
                     q->move->renders[r->scn->interpreters[k].kind].text.source.n > 0;
    }
    return count;
}

/* The words that end it are not gone over with anybody: they are rendered as they are.
 */
static void judge_ends(struct room *r, scn_ix interview)
{
    const struct scn_interview *talk = &r->scn->interviews[interview];
    for (u32 i = 0; i < talk->question_count; i++) {
        const struct scn_question *q = &r->scn->questions[talk->first_question + i];
        for (int k = 0; q->kind == SCN_ASK_CLOSE && q->move->renders != NULL &&
                        k < SCN_INTERPRETER_KINDS;
             k++)
            if (q->move->renders[k].text.source.n > 0) {
                fprintf(stderr,
                        "FAILED: %.*s: ends the interview and is rendered "
                        "otherwise\n",
                        STR_ARG(q->id));
                failures++;
            }
    }
}

static void ask_all(struct room *r, scn_ix interview, scn_ix through)
{
    struct sim_change c = {.w = &r->w, .s = r->s};
    sim_start(&r->w, 1, r->s);
    for (u32 i = 0; i < r->scn->evidence_count; i++) /* so that it can be shown */
        wr_evidence(&r->w, r->s)[i] = SIM_HELD;
    for (u32 i = 0; i < r->scn->facts_count; i++) /* and spoken of */
        wr_fact(&r->w, r->s)[i] = 1;
    for (u32 i = 0; i < r->scn->people_count; i++)
        wr_person_known(&r->w, r->s)[i] = 1;
    sim_open_talk(&c, interview, through);
    for (int i = 0; i < PASSES && ask_on(r, &c, interview); i++)
        ;
}

static void try_case(const char *id)
{
    struct room r = {0};
    struct diags d = diags_in(&r.a);
    struct str folder = arena_printf(&r.a, "%s/scenarios/%s", SOURCE_DIR, id);
    r.scn = scn_load(folder, STR(SOURCE_DIR "/scenarios/law"), &r.a, &d, NULL);
    if (r.scn == NULL) {
        fprintf(stderr, "FAILED: cannot read %s\n", id);
        failures++;
        return;
    }
    sim_world_init(&r.w, r.scn, 0, &r.a);
    r.s = arena_take(&r.a, r.w.bytes);
    r.copy = arena_take(&r.a, r.w.bytes);
    for (u32 i = 0; i < r.scn->interviews_count; i++) {
        judge_ends(&r, (scn_ix)i);
        written += count_written(&r, (scn_ix)i);
        for (u32 k = 0; k < r.scn->interpreters_count; k++)
            if (sim_interprets(&r.w, (scn_ix)i, (scn_ix)k))
                ask_all(&r, (scn_ix)i, (scn_ix)k);
    }
    arena_free(&r.a);
}

int main(void)
{
    try_case("first_steps");
    try_case("salt_ledger");
    if (differing < written) {
        fprintf(stderr, "FAILED: of %d renderings only %d were heard\n", written,
                differing);
        failures++;
    }
    printf("%d renderings differ; found by asking back %d, through another %d, by "
           "summing up %d; %d failures\n",
           differing, found_by[0], found_by[1], found_by[2], failures);
    return failures > 0 || differing == 0;
}
