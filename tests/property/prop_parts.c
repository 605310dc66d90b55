/* prop_parts.c - what is looked at again only when a part of the state was written
 * (scn_part), against looking at everything always: over the recorded plays, walks by
 * chance that leave them half-way, and walks by chance from the first day, of every
 * desk of the shipped cases. Half of them are ahead of themselves: every item is linked
 * for all that it could ever prove, every indicator noted of everybody; so that it is
 * seen when an item comes to count, or a sign to be one, and nothing else happens.
 *
 * After every action:
 * 1. The value of a word of conditions, with any arguments, changed only if one of its
 *    parts (terms.def) was written. Which were, objectives show that are added to the
 *    case: each is reached as soon as its one part is. The same of words of rules,
 * about every item and every letter that came in; words of conditions that ask the law
 * rest on the sum of these.
 * 2. No condition of a milestone holds that was not reached, and judging all objectives
 *    and caps anew changes nothing.
 * 3. Milestones, objectives and caps are what they are in a second run of the same
 *    actions, in which every condition claims to read everything: reached in the same
 *    minute.
 *
 * A word whose value never changed proves nothing, and fails; but `counter` (no shipped
 * case counts) and `punished` (in none is anybody both a likely victim and charged).
 */
#include "base/file.h"
#include "base/limits.h"
#include "base/rng.h"
#include "lib/walk.h"
#include "property/recorded.h"
#include "sim/eval.h"
#include "sim/law_int.h"
#include "sim/score.h"

#include <stdio.h>
#include <stdlib.h>

enum {
    PARTS = SCN_PARTS,
    SHORT_WALKS = 2,
    LONG_WALKS = 40,
    STEPS = 150,
    FAILURES_MOST = 40
};

static int failures;
static u32 steps_taken;

/* ---- the words --------------------------------------------------------------------
 */

/* The columns of terms.def: where a word may stand, the kinds of its arguments. */
enum { ARG_BOOL = SCN_KINDS, ARG_INT, ARG_NONE };
enum {
#define X(KIND, type, member) ARG_##KIND = SCN_##KIND,
    SCN_TABLES(X)
#undef X
};
#define ENV_CASE       SCN_ENV_CASE
#define ENV_ITEM       SCN_ENV_ITEM
#define ENV_REQUEST    SCN_ENV_REQUEST
#define ENV_CHARGE     SCN_ENV_CHARGE
#define ENV_BOTH(a, b) (ENV_##a | ENV_##b)

static const struct word {
    const char *name;
    int env, arg[2];
    u32 parts;
} words[SCN_TERMS] = {
#define TERM(name, env, type, arg1, arg2, parts)                                       \
    [SCN_T_##name] = {#name, ENV_##env, {ARG_##arg1, ARG_##arg2}, SCN_PART_##parts},
#define EFFECT(name, arg1, arg2, parts)
#include "scenario/terms.def"
#undef TERM
#undef EFFECT
};

static bool changed[SCN_TERMS]; /* its value, at some time */
static bool failed[SCN_TERMS];  /* each is told once */

/* One word with its arguments, as an expression of its own, about something. */
struct asked {
    struct scn_op op;
    struct scn_expr e;
    struct sim_about about;
    i32 was;
};

static u32 count_of(const struct scn *n, int kind)
{
    switch (kind) {
#define X(KIND, type, member)                                                          \
    case SCN_##KIND: return n->member##_count;
        SCN_TABLES(X)
#undef X
    default: return 1;
    }
}

/* A measure is asked of the request that it belongs to. */
static bool fits(const struct scn *n, const struct scn_op *op)
{
    return op->term != SCN_T_asked_for || n->measures[op->b].request == op->a;
}

/* Words of one environment, about one thing; with list NULL only counted. */
static u32 list_about(const struct scn *n, enum scn_env env, struct sim_about about,
                      struct asked *list)
{
    u32 count = 0;
    for (u32 t = 0; t < SCN_TERMS; t++) {
        u32 second = count_of(n, words[t].arg[1]);
        u32 all =
            (words[t].env & (int)env) != 0 ? count_of(n, words[t].arg[0]) * second : 0;
        for (u32 i = 0; i < all; i++) {
            struct scn_op op = {.code = SCN_OP_TERM,
                                .term = (uint8_t)t,
                                .a = (i32)(i / second),
                                .b = (i32)(i % second)};
            if (!fits(n, &op))
                continue;
            if (list != NULL)
                list[count] =
                    (struct asked){.op = op, .e = {.count = 1}, .about = about};
            count++;
        }
    }
    return count;
}

/* Those of the case; those of every item; those of every letter that may come in. */
static u32 list_words(const struct sim_world *w, struct asked *list)
{
    u32 count = list_about(w->scn, SCN_ENV_CASE, SIM_ABOUT_CASE, list);
    struct sim_about about = SIM_ABOUT_CASE;
    for (u32 i = 0; i < w->scn->evidence_count; i++) {
        about.evidence = (scn_ix)i;
        count += list_about(w->scn, SCN_ENV_ITEM, about, list ? list + count : NULL);
    }
    about = SIM_ABOUT_CASE;
    for (about.slot = sim_own_slots(w); about.slot < w->request_slots; about.slot++)
        count += list_about(w->scn, SCN_ENV_REQUEST, about, list ? list + count : NULL);
    return count;
}

/* What the words rest on that ask the law: on all that its words read. */
static void check_sums(void)
{
    static const struct {
        int term;
        enum scn_env env;
    } rows[] = {{SCN_T_admissible, SCN_ENV_ITEM},
                {SCN_T_independent, SCN_ENV_ITEM},
                {SCN_T_defects_missed, SCN_ENV_REQUEST},
                {SCN_T_defects_false, SCN_ENV_REQUEST}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        u32 all = SCN_PART_DAYS; /* rules are in force between two days */
        for (u32 t = 0; t < SCN_TERMS; t++)
            all |= (words[t].env & (int)rows[i].env) != 0 ? words[t].parts : 0;
        if ((all & ~words[rows[i].term].parts) != 0) {
            fprintf(stderr, "FAILED: %s rests on more\n", words[rows[i].term].name);
            failures++;
        }
    }
}

/* ---- one run ------------------------------------------------------------------------
 */

/* The case with an objective for every part behind its own, and the same where every
 * condition claims to read everything. */
struct run {
    struct arena a;
    const struct scn *shipped;
    struct scn probed, eager;
    struct sim_world w, all;
    struct sim_state *s, *t; /* t is in `all` */
    struct asked *list;
    u32 count;
    const char *name;
};

/* Of a letter that did not come in yet nothing is known. */
static i32 value_of(const struct run *r, const struct asked *x)
{
    bool letter = (words[x->op.term].env & SCN_ENV_REQUEST) != 0;
    return letter && !sim_slot_came_in(&r->w, r->s, x->about.slot)
               ? SCN_UNKNOWN
               : sim_eval(&r->w, r->s, &x->e, x->about);
}

static struct scn_objective *with_probes(struct run *r)
{
    const struct scn *n = r->shipped;
    struct scn_objective *list =
        ARENA_ARRAY(&r->a, n->objectives_count + PARTS, struct scn_objective);
    memcpy(list, n->objectives, n->objectives_count * sizeof *list);
    for (u32 i = 0; i < PARTS; i++)
        list[n->objectives_count + i] =
            (struct scn_objective){.id = STR("part"),
                                   .desk = r->w.desk,
                                   .when = {.reads = (uint16_t)(1U << i)}};
    return list;
}

static void read_all(struct scn_expr *e)
{
    e->reads = e->count > 0 ? SCN_PART_ALL : e->reads;
}

static void make_eager(struct run *r)
{
    const struct scn *n = &r->probed;
    struct scn_objective *o =
        ARENA_ARRAY(&r->a, n->objectives_count, struct scn_objective);
    struct scn_milestone *m =
        ARENA_ARRAY(&r->a, n->milestones_count, struct scn_milestone);
    struct scn_cap *c = ARENA_ARRAY(&r->a, n->caps_count, struct scn_cap);
    memcpy(o, n->objectives, n->objectives_count * sizeof *o);
    memcpy(m, n->milestones, n->milestones_count * sizeof *m);
    memcpy(c, n->caps, n->caps_count * sizeof *c);
    for (u32 i = 0; i < n->objectives_count; i++) {
        read_all(&o[i].when);
        read_all(&o[i].wrong);
        read_all(&o[i].occasion);
    }
    for (u32 i = 0; i < n->milestones_count; i++)
        read_all(&m[i].when);
    for (u32 i = 0; i < n->caps_count; i++)
        read_all(&c[i].when);
    r->eager = *n;
    r->eager.objectives = o;
    r->eager.milestones = m;
    r->eager.caps = c;
}

/* A fact that would prove the element about the person, of this item if it has one. */
static scn_ix best_reason(const struct run *r, scn_ix item, scn_ix person,
                          scn_ix element)
{
    scn_ix best = SCN_NONE;
    for (u32 f = 0; f < r->shipped->facts_count; f++)
        if (sim_fact_proves(&r->w, (scn_ix)f, person, element) &&
            (best == SCN_NONE || sim_item_shows(&r->w, r->s, item, (scn_ix)f)))
            best = (scn_ix)f;
    return best;
}

/* The same in both runs, whether or not it could be done yet. */
static void do_in_both(struct run *r, const struct sim_action *a)
{
    sim_apply(&r->w, r->s, a, 0, NULL);
    sim_apply(&r->all, r->t, a, 0, NULL);
}

static void note_all(struct run *r)
{
    const struct scn *n = r->shipped;
    for (u32 p = 0; p < n->people_count; p++)
        for (u32 i = 0; i < n->indicators_count; i++)
            do_in_both(r, &(struct sim_action){.verb = SIM_notice,
                                               .arg = {(i32)p, (i32)i, 1}});
}

static void link_all(struct run *r)
{
    const struct scn *n = r->shipped;
    struct sim_action link = {.verb = SIM_link};
    for (u32 item = 0; item < n->evidence_count; item++)
        for (u32 p = 0; p < n->people_count; p++)
            for (u32 e = 0; n->people[p].accused != SCN_NONE && e < n->elements_count;
                 e++) {
                scn_ix reason = best_reason(r, (scn_ix)item, (scn_ix)p, (scn_ix)e);
                const i32 arg[] = {(i32)item, (i32)e, (i32)p, reason};
                memcpy(link.arg, arg, sizeof arg);
                if (reason == SCN_NONE)
                    continue;
                do_in_both(r, &link);
            }
}

static void begin(struct run *r, const struct scn *scn, scn_ix desk, const char *name,
                  bool ahead)
{
    *r = (struct run){.shipped = scn, .probed = *scn, .w.desk = desk, .name = name};
    r->probed.objectives = with_probes(r);
    r->probed.objectives_count += PARTS;
    make_eager(r);
    sim_world_init(&r->w, &r->probed, desk, &r->a);
    sim_world_init(&r->all, &r->eager, desk, &r->a);
    r->s = arena_take(&r->a, r->w.bytes);
    r->t = arena_take(&r->a, r->w.bytes);
    sim_start(&r->w, 1, r->s);
    sim_start(&r->all, 1, r->t);
    if (ahead) {
        link_all(r);
        note_all(r);
    }
    r->list = ARENA_ARRAY(&r->a, list_words(&r->w, NULL), struct asked);
    r->count = list_words(&r->w, r->list);
    for (u32 i = 0; i < r->count; i++) {
        r->list[i].e.ops = &r->list[i].op;
        r->list[i].was = value_of(r, &r->list[i]);
    }
}

/* ---- what must hold ----------------------------------------------------------------
 */

static void fail(const struct run *r, const char *what, const char *of)
{
    if (failures++ < FAILURES_MOST)
        fprintf(stderr, "FAILED: %s: %s (case %.*s, %s, desk %u, step %u)\n", what, of,
                STR_ARG(r->shipped->id), r->name, (unsigned)r->w.desk,
                (unsigned)steps_taken);
}

static void clear_probes(struct run *r)
{
    memset(&wr_objective(&r->w, r->s)[r->shipped->objectives_count], SIM_OPEN, PARTS);
}

static u32 written(const struct run *r)
{
    u32 parts = 0;
    for (u32 i = 0; i < PARTS; i++)
        if (rd_objective(&r->w, r->s)[r->shipped->objectives_count + i] == SIM_REACHED)
            parts |= 1U << i;
    return parts;
}

static void look_at_words(struct run *r)
{
    u32 parts = written(r);
    for (u32 i = 0; i < r->count; i++) {
        struct asked *x = &r->list[i];
        i32 is = value_of(r, x);
        if (is == x->was)
            continue;
        x->was = is;
        changed[x->op.term] = true;
        if ((words[x->op.term].parts & parts) != 0 || failed[x->op.term])
            continue;
        failed[x->op.term] = true;
        fail(r, "a word changed of which nothing was written", words[x->op.term].name);
    }
}

static void look_at_milestones(const struct run *r)
{
    for (u32 i = 0; i < r->w.scn->milestones_count; i++) {
        const struct scn_milestone *m = &r->w.scn->milestones[i];
        if (m->trigger == SCN_WHEN && rd_milestone(&r->w, r->s)[i] == 0 &&
            sim_mine(&r->w, m->desk) && *rd_ended(&r->w, r->s) == 0 &&
            sim_holds(&r->w, r->s, &m->when, SIM_ABOUT_CASE))
            fail(r, "a milestone is not reached whose condition holds", m->id.p);
    }
}

/* The same result in both states: what it is, and when it came. */
static bool same_result(const struct run *r, const struct sim_state *t, u32 i)
{
    const struct sim_world *w = &r->w;
    return rd_objective(w, r->s)[i] == rd_objective(w, t)[i] &&
           rd_objective_first(w, r->s)[i] == rd_objective_first(w, t)[i] &&
           rd_objective_minute(w, r->s)[i] == rd_objective_minute(w, t)[i];
}

static void compare(const struct run *r, const struct sim_state *t, const char *what)
{
    const struct scn *n = r->shipped;
    for (u32 i = 0; i < n->milestones_count; i++)
        if (rd_milestone(&r->w, r->s)[i] != rd_milestone(&r->w, t)[i])
            fail(r, what, n->milestones[i].id.p);
    for (u32 i = 0; i < n->objectives_count; i++)
        if (!same_result(r, t, i))
            fail(r, what, n->objectives[i].id.p);
    for (u32 i = 0; i < n->caps_count; i++)
        if (rd_cap_minute(&r->w, r->s)[i] != rd_cap_minute(&r->w, t)[i])
            fail(r, what, n->caps[i].id.p);
}

static void look_at_results(struct run *r)
{
    struct arena_mark here = arena_here(&r->a);
    struct sim_state *anew = arena_take(&r->a, r->w.bytes);
    memcpy(anew, r->s, r->w.bytes);
    sim_score_update(&r->w, anew, SCN_PART_ALL, NULL);
    compare(r, anew, "judged anew it is another");
    arena_rewind(&r->a, here);
    compare(r, r->t, "with everything looked at it is another");
}

/* Does the action in both runs and looks; what cannot be done is left out. */
static void act(struct run *r, enum sim_actor who, const struct sim_action *a)
{
    if (sim_check(&r->w, r->s, who, a) != SIM_REFUSED_OK)
        return;
    clear_probes(r);
    sim_apply(&r->w, r->s, a, 0, NULL);
    sim_apply(&r->all, r->t, a, 0, NULL);
    sim_score_update(&r->all, r->t, SCN_PART_ALL, NULL);
    steps_taken++;
    look_at_words(r);
    look_at_milestones(r);
    look_at_results(r);
}

/* ---- the walks ----------------------------------------------------------------------
 */

static void wander(struct run *r, u64 *chance)
{
    for (u32 step = 0; step < STEPS && *rd_ended(&r->w, r->s) == 0; step++) {
        struct sim_action a;
        enum sim_actor who = rng_below(chance, 20) == 0 ? SIM_FACILITATOR : SIM_DESK;
        if (walk_choose(&r->w, r->s, who, chance, &a))
            act(r, who, &a);
    }
}

/* The first `upto` actions of a play, then whatever chance brings. */
static void play(const struct scn *scn, const struct recorded *p, u32 upto, bool ahead,
                 u64 *chance)
{
    struct run r;
    begin(&r, scn, 0, p->name.p, ahead);
    for (u32 i = 0; i < upto && i < p->count; i++)
        act(&r, SIM_DESK, &p->act[i]);
    if (upto < p->count)
        wander(&r, chance);
    arena_free(&r.a);
}

static void play_all(const struct scn *scn, int walks, u64 *chance)
{
    struct arena a = {0};
    struct str *names;
    size_t count = 0;
    static struct recorded p;
    if (!file_list(arena_printf(&a, "%.*s/plays", STR_ARG(scn->folder)),
                   LIMIT_FOLDER_FILES, &a, &names, &count, NULL) ||
        count == 0)
        failures++;
    for (size_t i = 0; i < count; i++) {
        struct str name = names[i];
        if (!str_ends(name, STR(".play")))
            continue;
        name = arena_str(&a, str_sub(name, 0, name.n - 5));
        if (!recorded_read(&p, scn, name))
            continue;
        play(scn, &p, p.count, false, chance);
        play(scn, &p, p.count, true, chance);
        for (int k = 0; k < walks; k++)
            play(scn, &p, (u32)rng_below(chance, p.count), k % 2 == 0, chance);
        arena_free(&p.a);
    }
    arena_free(&a);
}

static void walk_all(const struct scn *scn, int walks)
{
    for (u32 desk = 0; desk < scn->desks_count; desk++)
        for (int k = 0; k < walks; k++) {
            struct run r;
            u64 chance = (u64)k + 1;
            begin(&r, scn, (scn_ix)desk, "from the first day", k % 2 == 0);
            wander(&r, &chance);
            arena_free(&r.a);
        }
}

static void check_case(const char *folder, int walks)
{
    struct arena a = {0};
    struct diags d = diags_in(&a);
    struct err e = {0};
    u64 chance = 1;
    const struct scn *scn = scn_load(arena_printf(&a, "%s%s", SOURCE_DIR, folder),
                                     STR(SOURCE_DIR "/scenarios/law"), &a, &d, &e);
    if (scn == NULL) {
        fprintf(stderr, "FAILED: cannot read %s\n", folder);
        failures++;
    } else {
        play_all(scn, walks, &chance);
        walk_all(scn, walks * 4);
    }
    arena_free(&a);
}

static void check_changed(void)
{
    for (u32 t = 0; t < SCN_TERMS; t++)
        if ((words[t].env & SCN_ENV_CASE) != 0 && !changed[t] && t != SCN_T_counter &&
            t != SCN_T_punished) {
            fprintf(stderr, "FAILED: nothing was learnt about: %s\n", words[t].name);
            failures++;
        }
}

int main(int argc, char **argv)
{
    int walks = argc > 1 && strcmp(argv[1], "full") == 0 ? LONG_WALKS : SHORT_WALKS;
    check_case("/scenarios/first_steps", walks);
    check_case("/scenarios/salt_ledger", walks);
    check_changed();
    check_sums();
    printf("%u actions, %d failures\n", (unsigned)steps_taken, failures);
    return failures > 0;
}
