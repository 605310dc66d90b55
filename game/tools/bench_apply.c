/* bench_apply.c - actions a second on the flagship: a seeded random walk, taken once
 * and then repeated, by itself and with its line printed, parsed and hashed. */
#include "tools/bench.h"

#include "base/rng.h"
#include "scenario/scenario.h"
#include "sim/session.h"

#include <stdlib.h>

enum { STEPS = 400, DOMAIN = 512, REPEATS = 2000, SAMPLES = 100000 };

struct walk {
    struct sim_world w;
    struct arena arena;
    struct sim_action list[STEPS];
    u32 count;
    struct sim_state *start, *now;
};

/* Fills the slots of a template at random; false when a slot has no value now. */
static bool fill(const struct walk *x, const struct sim_option *o, u64 *seed,
                 struct sim_action *a)
{
    static i32 values[DOMAIN];
    *a = (struct sim_action){.verb = o->verb};
    if (o->text)
        a->text = STR("a note");
    for (u32 slot = 0; slot < o->slots; slot++) {
        u32 n = sim_domain(&x->w, x->now, o->verb, slot, a->arg, values, DOMAIN);
        if (n == 0)
            return false;
        a->arg[slot] = values[rng_below(seed, n < DOMAIN ? n : DOMAIN)];
    }
    return sim_check(&x->w, x->now, SIM_DESK, a) == SIM_REFUSED_OK;
}

/* A walk that does not decide: the case stays open to its last step. */
static void take_walk(struct walk *x)
{
    struct sim_option options[SIM_OPTIONS_MAX];
    u64 seed = 7;
    sim_start(&x->w, 1, x->now);
    for (u32 tries = 0; x->count < STEPS && tries < STEPS * 50; tries++) {
        u32 n = sim_options(&x->w, x->now, SIM_DESK, options);
        if (n == 0)
            break;
        const struct sim_option *o = &options[rng_below(&seed, n)];
        struct sim_action a;
        bool last = o->verb == SIM_decide || o->verb == SIM_wait;
        if (last || !fill(x, o, &seed, &a))
            continue;
        sim_apply(&x->w, x->now, &a, 0, NULL);
        x->list[x->count++] = a;
    }
}

static double million_per_second(struct walk *x)
{
    double start = bench_cpu_s();
    for (int r = 0; r < REPEATS; r++) {
        memcpy(x->now, x->start, x->w.bytes);
        for (u32 i = 0; i < x->count; i++) {
            if (sim_check(&x->w, x->now, SIM_DESK, &x->list[i]) != SIM_REFUSED_OK)
                abort();
            sim_apply(&x->w, x->now, &x->list[i], 0, NULL);
        }
    }
    return (double)REPEATS * x->count / (bench_cpu_s() - start) / 1e6;
}

static double act_us(const struct walk *x)
{
    double spent = 0;
    enum { TIMES = 20 };
    for (int r = 0; r < TIMES; r++) {
        struct sim_session *s = sim_session_open(x->w.scn, x->w.desk, 1);
        double start = bench_cpu_s();
        for (u32 i = 0; i < x->count; i++) {
            if (sim_session_do(s, SIM_DESK, &x->list[i]).refusal != SIM_REFUSED_OK)
                abort();
        }
        spent += bench_cpu_s() - start;
        sim_session_close(s);
    }
    return spent * 1e6 / ((double)TIMES * x->count);
}

static double clone_ns(struct walk *x)
{
    struct arena_mark here = arena_here(&x->arena);
    struct sim_state *other = arena_take(&x->arena, x->w.bytes);
    volatile u64 sink = 0;
    double start = bench_cpu_s();
    for (int i = 0; i < SAMPLES; i++) {
        memcpy(i % 2 == 0 ? other : x->now, i % 2 == 0 ? x->now : other, x->w.bytes);
        sink = sink + *(const u8 *)x->now;
    }
    double spent = bench_cpu_s() - start;
    arena_rewind(&x->arena, here);
    return spent * 1e9 / SAMPLES;
}

static double hash_ns(const struct walk *x)
{
    struct sim_texts none = {0};
    volatile u64 sink = 0;
    double start = bench_cpu_s();
    for (int i = 0; i < SAMPLES; i++)
        sink = sink + sim_state_hash(&x->w, x->now, &none);
    return (bench_cpu_s() - start) * 1e9 / SAMPLES;
}

enum { APPLY, ACT, CLONE, HASH, STEPS_TAKEN, BYTES, FIGURES };

static void take_figures(const struct scn *scn, struct bench_figure *f)
{
    static struct walk x;
    sim_world_init(&x.w, scn, 0, &x.arena);
    x.start = arena_take(&x.arena, x.w.bytes);
    x.now = arena_take(&x.arena, x.w.bytes);
    sim_start(&x.w, 1, x.start);
    take_walk(&x);
    for (int i = 0; i < BENCH_RUNS; i++) {
        bench_add(&f[APPLY], million_per_second(&x));
        bench_add(&f[ACT], act_us(&x));
        bench_add(&f[CLONE], clone_ns(&x));
        bench_add(&f[HASH], hash_ns(&x));
    }
    bench_add(&f[STEPS_TAKEN], x.count);
    bench_add(&f[BYTES], x.w.bytes);
    arena_free(&x.arena);
}

void bench_apply(struct bench *b)
{
    struct bench_figure f[FIGURES] = {
        [APPLY] = {.name = "apply", .unit = "million/s"},
        [ACT] = {.name = "act", .unit = "us"},
        [CLONE] = {.name = "clone", .unit = "ns"},
        [HASH] = {.name = "hash", .unit = "ns"},
        [STEPS_TAKEN] = {.name = "apply.steps", .unit = "action"},
        [BYTES] = {.name = "state.bytes", .unit = "byte"},
    };
    int code;
    const struct scn *scn =
        app_load_case(b->app, app_case_folder(b->app, STR_NONE), &code);
    if (scn != NULL)
        take_figures(scn, f);
    bench_print(b, f, FIGURES, "the flagship does not load");
}
