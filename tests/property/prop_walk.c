/* prop_walk.c - seeded walks over every shipped case: what must hold of any play.
 *
 * A printed action parses back; a replay gives the live run; undo then redo changes
 * nothing; a refused action changes nothing; scores stay in range; every state has an
 * option or is an end; equal states have equal hashes; a hash is of what differs from
 * the start values, by tag and index. A failure prints its seed.
 */
#include "base/file.h"
#include "base/hash.h"
#include "base/rng.h"
#include "scenario/scenario.h"
#include "sim/score.h"
#include "sim/session.h"

#include <stdio.h>
#include <stdlib.h>

enum { DOMAIN_MAX = 512, SHORT_WALKS = 12, LONG_WALKS = 400, STEPS = 120 };

static int failures;
static u64 seed_now;

static void expect(bool good, const char *what, struct str id, u32 step)
{
    if (good || failures > 20)
        return;
    fprintf(stderr, "FAILED: %s (case %.*s, seed %llu, step %u)\n", what, STR_ARG(id),
            (unsigned long long)seed_now, (unsigned)step);
    failures++;
}

/* Any numbers at all, for refusals. */
static struct sim_action nonsense(u64 *seed)
{
    struct sim_action a = {.verb = (enum sim_verb)rng_below(seed, SIM_VERBS),
                           .text = STR("n'importe « quoi »")};
    for (int i = 0; i < SIM_ARGS; i++)
        a.arg[i] = (i32)rng_below(seed, 80) - 3;
    return a;
}

/* A possible action, by the options; false when a slot had no value. */
static bool choose(const struct sim_session *x, u64 *seed, struct sim_action *a,
                   u32 step)
{
    static i32 values[DOMAIN_MAX];
    struct sim_option options[SIM_OPTIONS_MAX];
    const struct sim_world *w = sim_session_world(x);
    const struct sim_state *s = sim_session_state(x);
    u32 n = sim_options(w, s, SIM_DESK, options);
    expect(n > 0, "every state has an option", w->scn->id, step);
    const struct sim_option *o = &options[rng_below(seed, n)];
    *a = (struct sim_action){.verb = o->verb,
                             .text = o->text ? STR("a\n\"b\" é") : STR_NONE};
    for (u32 slot = 0; slot < o->slots; slot++) {
        u32 count = sim_domain(w, s, o->verb, slot, a->arg, values, DOMAIN_MAX);
        expect(count > 0, "an offered verb has values", w->scn->id, step);
        if (count == 0)
            return false;
        a->arg[slot] = values[rng_below(seed, count < DOMAIN_MAX ? count : DOMAIN_MAX)];
    }
    return true;
}

static u64 hash_of(const struct sim_session *x)
{
    return sim_state_hash(sim_session_world(x), sim_session_state(x),
                          sim_session_texts(x));
}

/* Values that stand for what the trainee wrote. */
static bool is_written(u32 f)
{
    return f == SIM_F_note || f == SIM_F_req_text || f == SIM_F_req_file ||
           f == SIM_F_reply_file || f == SIM_F_req_remark;
}

/* The hash by its definition: value by value, wherever it stands. */
static u64 plain_hash(const struct sim_session *x)
{
    static const struct {
        u64 tag, start;
        size_t size;
    } rows[] = {
#define FIELD(tag, name, type, count, start) {tag, (u64)(type)(start), sizeof(type)},
#include "sim/state.def"
#undef FIELD
    };
    const struct sim_world *w = sim_session_world(x);
    const struct sim_texts *texts = sim_session_texts(x);
    const char *state = (const char *)sim_session_state(x);
    u64 h = HASH_START;
    for (u32 f = 0; f < SIM_FIELDS; f++) {
        for (u32 i = 0; i < w->count[f]; i++) {
            u64 v = 0;
            memcpy(&v, state + w->offset[f] + i * rows[f].size, rows[f].size);
            if (v == rows[f].start)
                continue;
            if (is_written(f))
                v = hash_str(HASH_START, texts->list[v - 1]);
            h = hash_pair(h, rows[f].tag << 32 | i, v);
        }
    }
    return hash_mix(h);
}

static void check_text(const struct sim_session *x, const struct sim_action *a,
                       u32 step)
{
    struct arena arena = {0};
    struct buf one = BUF_MAX(100000), two = BUF_MAX(100000);
    struct sim_action back;
    enum sim_actor who;
    const struct sim_world *w = sim_session_world(x);
    sim_action_print(w, SIM_DESK, a, &one);
    bool parsed = sim_action_parse(w, buf_str(&one), &arena, &who, &back);
    if (parsed)
        sim_action_print(w, who, &back, &two);
    expect(parsed && str_eq(buf_str(&one), buf_str(&two)),
           "print and parse are inverses", w->scn->id, step);
    buf_free(&one);
    buf_free(&two);
    arena_free(&arena);
}

static void check_score(const struct sim_session *x, u32 step)
{
    struct sim_score score;
    sim_score_of(sim_session_world(x), sim_session_state(x), 0, &score);
    for (int i = 0; i < SCN_AXES; i++)
        expect(score.axis[i].percent >= 0 && score.axis[i].percent <= 100 &&
                   score.axis[i].percent <= score.limit,
               "a score is in range", sim_session_world(x)->scn->id, step);
}

static void check_undo(struct sim_session *x, u32 step)
{
    u64 before = hash_of(x);
    if (!sim_session_can_undo(x))
        return;
    sim_session_undo(x);
    expect(sim_session_can_redo(x), "what was undone can be redone",
           sim_session_world(x)->scn->id, step);
    sim_session_redo(x);
    expect(hash_of(x) == before, "undo and redo change nothing",
           sim_session_world(x)->scn->id, step);
}

static void one_step(struct sim_session *x, u64 *seed, u32 step)
{
    struct sim_action a = nonsense(seed);
    struct str id = sim_session_world(x)->scn->id;
    u64 before = hash_of(x);
    if (sim_check(sim_session_world(x), sim_session_state(x), SIM_DESK, &a) !=
        SIM_REFUSED_OK) {
        sim_session_do(x, SIM_DESK, &a);
        expect(hash_of(x) == before, "a refused action changes nothing", id, step);
    }
    if (*rd_ended(sim_session_world(x), sim_session_state(x)) != 0 ||
        !choose(x, seed, &a, step))
        return;
    check_text(x, &a, step);
    struct sim_step done = sim_session_do(x, SIM_DESK, &a);
    expect(done.refusal == SIM_REFUSED_OK, "an offered action is possible", id, step);
    if (step % 7 == 0)
        check_undo(x, step);
    check_score(x, step);
    expect(hash_of(x) == plain_hash(x), "a hash is of what differs", id, step);
}

static void check_replay(const struct scn *scn, const struct sim_session *x)
{
    struct arena arena = {0};
    struct diags d = diags_in(&arena);
    struct buf play = BUF_MAX(1 << 24);
    bool good = false;
    sim_session_print(x, &play);
    struct sim_session *again =
        sim_session_replay(scn, buf_str(&play), STR("walk.play"), &good, &d);
    expect(again != NULL && good && hash_of(again) == hash_of(x),
           "a replay gives the live run", scn->id, sim_session_lines(x));
    expect(again != NULL && sim_state_equal(sim_session_world(x), sim_session_state(x),
                                            sim_session_state(again)),
           "equal hashes, equal states", scn->id, 0);
    if (again != NULL)
        sim_session_close(again);
    buf_free(&play);
    arena_free(&arena);
}

static void walk(const struct scn *scn, u64 seed)
{
    seed_now = seed;
    struct sim_session *x = sim_session_open(scn, 0, seed);
    for (u32 step = 0; step < STEPS; step++)
        one_step(x, &seed, step);
    check_replay(scn, x);
    sim_session_close(x);
}

int main(int argc, char **argv)
{
    static const char *const cases[] = {"/scenarios/first_steps",
                                        "/scenarios/salt_ledger"};
    int walks = argc > 1 && strcmp(argv[1], "full") == 0 ? LONG_WALKS : SHORT_WALKS;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++) {
        struct arena a = {0};
        struct diags d = diags_in(&a);
        struct err e = {0};
        struct str folder = arena_printf(&a, "%s%s", SOURCE_DIR, cases[i]);
        const struct scn *scn =
            scn_load(folder, STR(SOURCE_DIR "/scenarios/law"), &a, &d, &e);
        if (scn == NULL) {
            fprintf(stderr, "FAILED: cannot read %s\n", folder.p);
            return 1;
        }
        for (int k = 0; k < walks; k++)
            walk(scn, (u64)k + 1);
        arena_free(&a);
    }
    printf("%d walks a case, %d failures\n", walks, failures);
    return failures > 0;
}
