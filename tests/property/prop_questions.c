/* prop_questions.c - no question is compulsory, over every interview of the shipped
 * cases.
 *
 * A *move* is what one kind of question asks about one topic (or about the talk
 * itself): all its wordings together. An ending is *good* when it is a conviction (kind
 * convicted), no cap was reached and no axis stands below half. The *good plays* of a
 * case are its recorded plays that end so.
 *
 * A move is *dispensable* in a good play if the play still ends well when every action
 * that makes it is left out, and with it whatever cannot be done any more (where the
 * move closes the interview, it is left). Whoever does not ask it may ask something
 * else: the first time another move of the interview stands in its place, or all that
 * can be asked about one topic or about two, but nothing leading and nothing that
 * blames. It is *compulsory* in a case if it is dispensable in no good play of it (a
 * play that never makes it ends well without it).
 *
 * Its need *could be known* in a play if, at the moment when the play first made it,
 * the desk had what pointed to it: a fact that the answer says or that the question
 * gives away was learnt already (from a document read, an item, another person); or the
 * move puts a held item to the person; or what opens it (its `when`, or its topic's)
 * speaks of papers, items or facts, and holds.
 *
 * The property: a compulsory move is one whose need could be known in every good play.
 * With `full`, the same of any two moves of an interview about different topics taken
 * away together; the need of the one made first could be known. (Who asks nothing at
 * all about a topic has not heard of it: that is no question in particular.) The
 * fixture `compelled` has one move that is compulsory without a sign, one with, and two
 * of which either will do; the test must tell them apart.
 */
#include "base/file.h"
#include "base/limits.h"
#include "property/recorded.h"
#include "sim/eval.h"
#include "sim/score.h"

#include <stdio.h>
#include <stdlib.h>

enum { GOOD_MAX = 40, HALF = 50 };

static int failures, tried, leant_on;

/* What is taken away: one move, or two, each by the first of its wordings. */
struct move {
    scn_ix interview, one, other; /* of one move, other is the same */
};

static bool same_move(const struct scn *scn, scn_ix a, scn_ix b)
{
    const struct scn_question *p = &scn->questions[a], *q = &scn->questions[b];
    return p->interview == q->interview && p->topic == q->topic && p->kind == q->kind;
}

static bool makes(const struct scn *scn, scn_ix question, const struct move *m)
{
    return same_move(scn, question, m->one) || same_move(scn, question, m->other);
}

static bool act_makes(const struct recorded *p, u32 i, const struct move *m)
{
    return p->act[i].verb == SIM_ask && makes(p->scn, (scn_ix)p->act[i].arg[0], m);
}

static bool ends_well(const struct recorded *p, const struct sim_state *s)
{
    struct sim_score score;
    scn_ix ending = *rd_ending(&p->w, s);
    if (ending == SCN_NONE || p->scn->endings[ending].kind != SCN_END_CONVICTED)
        return false;
    sim_score_of(&p->w, s, 0, &score);
    for (int i = 0; i < SCN_AXES; i++)
        if (score.axis[i].most > 0 && score.axis[i].percent < HALF)
            return false;
    return score.limit == 100;
}

static void act(const struct recorded *p, struct sim_state *s,
                const struct sim_action *a)
{
    if (sim_check(&p->w, s, SIM_DESK, a) == SIM_REFUSED_OK)
        sim_apply(&p->w, s, a, 0, NULL);
}

/* Goes on from `from` without the move. */
static bool well_without(const struct recorded *p, struct sim_state *s, u32 from,
                         const struct move *m)
{
    static const struct sim_action leave = {.verb = SIM_leave};
    for (u32 i = from; i < p->count; i++) {
        bool taken = act_makes(p, i, m);
        if (!taken)
            act(p, s, &p->act[i]);
        else if (p->scn->questions[p->act[i].arg[0]].kind == SCN_ASK_CLOSE)
            act(p, s, &leave);
    }
    return ends_well(p, s);
}

/* Does it, and is not the move, and is none that nobody should ask. */
static void ask_instead(const struct recorded *p, struct sim_state *s, scn_ix question,
                        const struct move *m)
{
    const struct scn_question *q = &p->scn->questions[question];
    struct sim_action ask = {.verb = SIM_ask, .arg = {question}};
    if (!makes(p->scn, question, m) && q->kind != SCN_ASK_LEADING && !q->move->blames)
        act(p, s, &ask);
}

/* All that can be asked about the topic. */
static void ask_about(const struct recorded *p, struct sim_state *s, scn_ix topic,
                      const struct move *m)
{
    const struct scn_interview *talk = &p->scn->interviews[m->interview];
    for (u32 i = 0; i < talk->question_count; i++)
        if (p->scn->questions[talk->first_question + i].topic == topic)
            ask_instead(p, s, (scn_ix)(talk->first_question + i), m);
}

static bool well_with_one(struct recorded *p, const struct sim_state *before, u32 at,
                          const struct move *m)
{
    const struct scn_interview *talk = &p->scn->interviews[m->interview];
    bool well = false;
    for (u32 i = 0; i < talk->question_count && !well; i++) {
        struct arena_mark here = arena_here(&p->a);
        struct sim_state *s = recorded_copy(p, before);
        ask_instead(p, s, (scn_ix)(talk->first_question + i), m);
        well = well_without(p, s, at, m);
        arena_rewind(&p->a, here);
    }
    return well;
}

static bool well_with_topics(struct recorded *p, const struct sim_state *before, u32 at,
                             const struct move *m)
{
    const struct scn_interview *talk = &p->scn->interviews[m->interview];
    u32 n = talk->topic_count;
    bool well = false;
    for (u32 i = 0; i < n * n && !well; i++) {
        struct arena_mark here = arena_here(&p->a);
        struct sim_state *s = recorded_copy(p, before);
        ask_about(p, s, (scn_ix)(talk->first_topic + i / n), m);
        ask_about(p, s, (scn_ix)(talk->first_topic + i % n), m);
        well = well_without(p, s, at, m);
        arena_rewind(&p->a, here);
    }
    return well;
}

static bool dispensable(struct recorded *p, const struct sim_state *before, u32 at,
                        const struct move *m)
{
    struct arena_mark here = arena_here(&p->a);
    bool well = well_without(p, recorded_copy(p, before), at, m);
    arena_rewind(&p->a, here);
    return well || well_with_one(p, before, at, m) ||
           well_with_topics(p, before, at, m);
}

/* ---- what the desk had seen ---- */

static bool any_learnt(const struct recorded *p, const struct sim_state *s,
                       const struct scn_refs *facts)
{
    for (u32 i = 0; i < facts->count; i++)
        if (rd_fact(&p->w, s)[facts->at[i]])
            return true;
    return false;
}

static bool opened_by_papers(const struct recorded *p, const struct sim_state *s,
                             const struct scn_expr *when)
{
    u32 papers = SCN_PART_PAPERS | SCN_PART_EVIDENCE | SCN_PART_FACTS;
    return (when->reads & papers) != 0 && sim_holds(&p->w, s, when, SIM_ABOUT_CASE);
}

static bool could_be_known(const struct recorded *p, const struct sim_state *s,
                           scn_ix question)
{
    const struct scn_question *q = &p->scn->questions[question];
    return any_learnt(p, s, &q->move->says) || any_learnt(p, s, &q->move->tells) ||
           (q->move->challenges != SCN_NONE &&
            rd_evidence(&p->w, s)[q->move->challenges] == SIM_HELD) ||
           opened_by_papers(p, s, &q->move->when) ||
           (q->topic != SCN_NONE &&
            opened_by_papers(p, s, &p->scn->topics[q->topic].when));
}

/* ---- the plays of a case ---- */

struct goods {
    const struct scn *scn;
    struct recorded *play[GOOD_MAX];
    u32 count;
};

static void find_good(struct goods *g, struct arena *a)
{
    struct str *names;
    size_t n;
    struct str folder = file_join(a, g->scn->folder, STR("plays"));
    if (!file_list(folder, 1000, a, &names, &n, NULL))
        return;
    for (size_t i = 0; i < n && g->count < GOOD_MAX; i++) {
        if (!str_ends(names[i], STR(".play")))
            continue;
        struct recorded *p = ARENA_NEW(a, struct recorded);
        struct str name = {names[i].p, names[i].n - STR(".play").n};
        if (recorded_read(p, g->scn, name) && ends_well(p, recorded_upto(p, p->count)))
            g->play[g->count++] = p;
        else
            arena_free(&p->a);
    }
}

/* Where the play first makes the move, or its count: nowhere. */
static u32 first_made(const struct recorded *p, const struct move *m)
{
    u32 at = 0;
    while (at < p->count && !act_makes(p, at, m))
        at++;
    return at;
}

enum need { WITHOUT, KNOWN, UNKNOWN };

/* What one good play says of the move. */
static enum need need_in(struct recorded *p, const struct move *m)
{
    u32 at = first_made(p, m);
    if (at == p->count)
        return WITHOUT;
    struct arena_mark here = arena_here(&p->a);
    struct sim_state *before = recorded_upto(p, at);
    enum need need = UNKNOWN;
    tried++;
    if (dispensable(p, before, at, m))
        need = WITHOUT;
    else if (could_be_known(p, before, (scn_ix)p->act[at].arg[0]))
        need = KNOWN;
    arena_rewind(&p->a, here);
    return need;
}

/* Compulsory, and nothing told that it would be? */
static enum need need_of(const struct goods *g, const struct move *m)
{
    enum need worst = KNOWN;
    for (u32 i = 0; i < g->count; i++) {
        enum need need = need_in(g->play[i], m);
        if (need == WITHOUT)
            return WITHOUT;
        worst = need == UNKNOWN ? UNKNOWN : worst;
    }
    leant_on += worst == KNOWN;
    return worst;
}

/* The first wording of its move? */
static bool is_first(const struct scn *scn, scn_ix question)
{
    scn_ix earlier = scn->interviews[scn->questions[question].interview].first_question;
    while (!same_move(scn, earlier, question))
        earlier++;
    return earlier == question;
}

struct found {
    u32 traps;
    struct str first; /* of them: its wording */
};

static void note(struct found *f, const struct scn *scn, const struct move *m)
{
    if (f->traps++ == 0)
        f->first = scn->questions[m->one].id;
}

static bool worth_a_look(const struct scn *scn, const struct move *m,
                         const bool *needed)
{
    return scn->questions[m->one].topic != scn->questions[m->other].topic &&
           !needed[m->one] && !needed[m->other] && is_first(scn, m->one) &&
           is_first(scn, m->other);
}

/* Any two moves of an interview about different topics, of which neither is compulsory
 * by itself. */
static void find_pairs(const struct goods *g, scn_ix interview, const bool *needed,
                       struct found *f)
{
    const struct scn_interview *talk = &g->scn->interviews[interview];
    for (u32 i = 0; i < talk->question_count; i++)
        for (u32 k = i + 1; k < talk->question_count; k++) {
            struct move m = {interview, (scn_ix)(talk->first_question + i),
                             (scn_ix)(talk->first_question + k)};
            if (worth_a_look(g->scn, &m, needed) && need_of(g, &m) == UNKNOWN)
                note(f, g->scn, &m);
        }
}

static void find_traps(const struct goods *g, bool pairs, struct arena *a,
                       struct found *f)
{
    const struct scn *scn = g->scn;
    bool *needed = ARENA_ARRAY(a, scn->questions_count, bool);
    for (u32 i = 0; i < scn->questions_count; i++) {
        struct move m = {scn->questions[i].interview, (scn_ix)i, (scn_ix)i};
        enum need need = is_first(scn, (scn_ix)i) ? need_of(g, &m) : WITHOUT;
        needed[i] = need != WITHOUT;
        if (!pairs && need == UNKNOWN)
            note(f, scn, &m);
    }
    for (u32 i = 0; pairs && i < scn->interviews_count; i++)
        find_pairs(g, (scn_ix)i, needed, f);
}

static void look(const char *folder, const char *law, bool pairs, u32 wanted,
                 const char *which)
{
    struct found f = {0};
    struct arena a = {0};
    struct diags d = diags_in(&a);
    struct goods g = {.scn = scn_load(str_of(folder), str_of(law), &a, &d, NULL)};
    if (g.scn != NULL)
        find_good(&g, &a);
    if (g.count > 0)
        find_traps(&g, pairs, &a, &f);
    if (g.count == 0 || f.traps != wanted || !str_eqz(f.first, which)) {
        fprintf(stderr,
                "FAILED: %s: %u good plays, %u moves compulsory without a sign "
                "(%u wanted), the first is %.*s\n",
                folder, g.count, f.traps, wanted, STR_ARG(f.first));
        failures++;
    }
    for (u32 i = 0; i < g.count; i++)
        arena_free(&g.play[i]->a);
    arena_free(&a);
}

int main(int argc, char **argv)
{
    bool full = argc > 1 && strcmp(argv[1], "full") == 0;
    const char *law = SOURCE_DIR "/scenarios/law";
    const char *planted = TESTS_DIR "/fixtures/compelled/case",
               *court = TESTS_DIR "/fixtures/court/law";
    for (int pairs = 0; pairs <= full; pairs++) {
        look(SOURCE_DIR "/scenarios/salt_ledger", law, pairs, 0, "");
        look(SOURCE_DIR "/scenarios/first_steps", law, pairs, 0, "");
        look(planted, court, pairs, 1, pairs ? "rope_open" : "well_open");
    }
    printf("%d moves taken away, %d needed and known to be, %d failures\n", tried,
           leant_on, failures);
    return failures > 0 || tried == 0;
}
