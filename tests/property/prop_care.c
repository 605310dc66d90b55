/* prop_care.c - people before proof, over every shipped play.
 *
 * Nothing is gained by harm: a play into which a harmful act is put scores better on no
 * axis than the same play without. Consent that is taken back stops every use: after
 * it, no action that makes the use is possible. And care that is offered never makes
 * anybody less well.
 */
#include "base/rng.h"
#include "property/recorded.h"
#include "scenario/scenario.h"
#include "sim/care_int.h"
#include "sim/law_int.h"
#include "sim/score.h"
#include "sim/session.h"

#include <stdio.h>
#include <stdlib.h>

enum { LOOKS = 20, DOMAIN_MAX = 512, SHORT_TRIES = 12, LONG_TRIES = 100 };

static int failures, harmed, withdrawn, cared;

static void fail(const char *what, struct str play, struct str line, i32 n)
{
    if (failures++ < 20)
        fprintf(stderr, "FAILED: %s (%.*s, %.*s, %d)\n", what, STR_ARG(play),
                STR_ARG(line), (int)n);
}

/* ---- harm ---- */

/* How well the victims are, over all of them. */
static i32 how_they_are(const struct recorded *p, const struct sim_state *s)
{
    i32 sum = 0;
    for (u32 i = 0; i < p->scn->people_count; i++)
        if (sim_protected(&p->w, s, (scn_ix)i))
            sum += rd_wellbeing(&p->w, s)[i] + rd_safety(&p->w, s)[i] +
                   rd_trust(&p->w, s)[i];
    return sum;
}

/* A possible action by chance. */
static bool choose(const struct recorded *p, const struct sim_state *s, u64 *seed,
                   struct sim_action *a)
{
    static i32 values[DOMAIN_MAX];
    struct sim_option options[SIM_OPTIONS_MAX];
    u32 n = sim_options(&p->w, s, SIM_DESK, options);
    if (n == 0)
        return false;
    const struct sim_option *o = &options[rng_below(seed, n)];
    *a = (struct sim_action){.verb = o->verb, .text = o->text ? STR("a") : STR_NONE};
    for (u32 slot = 0; slot < o->slots; slot++) {
        u32 count = sim_domain(&p->w, s, o->verb, slot, a->arg, values, DOMAIN_MAX);
        if (count == 0)
            return false;
        a->arg[slot] = values[rng_below(seed, count < DOMAIN_MAX ? count : DOMAIN_MAX)];
    }
    /* What ends the case or the talk spares what would have come after; a referral does
     * good later than it costs. */
    return o->verb != SIM_decide && o->verb != SIM_wait && o->verb != SIM_skip &&
           o->verb != SIM_leave && o->verb != SIM_refer && !o->text;
}

static void compare(const struct recorded *p, const struct sim_state *without,
                    const struct sim_state *with, const struct sim_action *harm)
{
    struct sim_score a, b;
    struct buf line = BUF_MAX(1000);
    sim_score_of(&p->w, without, 0, &a);
    sim_score_of(&p->w, with, 0, &b);
    sim_action_print(&p->w, SIM_DESK, harm, &line);
    for (int i = 0; i < SCN_AXES; i++)
        if (b.axis[i].percent > a.axis[i].percent)
            fail("harm pays", p->name, buf_str(&line), i);
    buf_free(&line);
}

/* A possible action after which they are less well. */
static bool find_harm(struct recorded *p, const struct sim_state *s, u64 *seed,
                      struct sim_action *harm)
{
    i32 well = how_they_are(p, s);
    struct arena_mark here = arena_here(&p->a);
    bool found = false;
    for (int k = 0; k < LOOKS && !found; k++) {
        if (!choose(p, s, seed, harm))
            continue;
        struct sim_state *t = recorded_copy(p, s);
        sim_apply(&p->w, t, harm, 0, NULL);
        found = how_they_are(p, t) < well;
        arena_rewind(&p->a, here);
    }
    return found;
}

static void try_harm(struct recorded *p, u64 seed)
{
    u32 at = 1 + rng_below(&seed, p->count - 1);
    struct sim_state *before = recorded_upto(p, at);
    struct sim_action harm;
    if (!find_harm(p, before, &seed, &harm))
        return;
    struct sim_state *with = recorded_copy(p, before);
    sim_apply(&p->w, with, &harm, 0, NULL);
    if (recorded_go_on(p, with, at) < recorded_go_on(p, before, at))
        return; /* not the same play any more: what was to come was spared as well */
    harmed++;
    compare(p, before, with, &harm);
}

/* ---- withdrawing ---- */

/* Does the action make a use of the person that `covers` stands for? */
static bool uses(const struct recorded *p, const struct sim_state *s,
                 const struct sim_action *a, scn_ix person, enum scn_covers covers)
{
    i32 slot;
    switch ((int)a->verb) {
    case SIM_interview:
    case SIM_interview_through:
        return covers == SCN_COVERS_HEARING &&
               p->scn->interviews[a->arg[0]].person == person;
    case SIM_refer: return covers == SCN_COVERS_SERVICE && a->arg[0] == person;
    case SIM_disclose:
        return covers == SCN_COVERS_NAME &&
               sim_item_names(&p->w, (scn_ix)a->arg[0], person);
    case SIM_send:
        slot = sim_newest_slot(&p->w, s, (scn_ix)a->arg[0]);
        return covers == SCN_COVERS_NAME && slot >= 0 &&
               sim_letter_names(&p->w, s, (u32)slot, person);
    default: return false;
    }
}

static void nothing_uses(const struct recorded *p, const struct sim_state *s,
                         scn_ix person, enum scn_covers covers)
{
    static const enum sim_verb verbs[] = {SIM_interview, SIM_interview_through,
                                          SIM_refer, SIM_disclose, SIM_send};
    for (size_t v = 0; v < sizeof verbs / sizeof *verbs; v++)
        for (i32 x = 0; x < 30; x++)
            for (i32 y = 0; y < 8; y++) {
                struct sim_action a = {.verb = verbs[v], .arg = {x, y}};
                if (sim_check(&p->w, s, SIM_DESK, &a) == SIM_REFUSED_OK &&
                    uses(p, s, &a, person, covers))
                    fail("a use goes on", p->name, p->scn->people[person].id,
                         (i32)covers);
            }
    for (u32 i = 0; covers == SCN_COVERS_ITEM && i < p->scn->evidence_count; i++)
        if (p->scn->evidence[i].consent == person &&
            sim_item_counts(&p->w, s, (scn_ix)i))
            fail("an item still counts", p->name, p->scn->evidence[i].id, 0);
}

static void try_withdraw(struct recorded *p, u64 seed)
{
    struct sim_state *s = recorded_upto(p, 1 + rng_below(&seed, p->count - 1));
    struct sim_change c = {.w = &p->w, .s = s};
    for (u32 i = 0; i < p->scn->people_count && *rd_ended(&p->w, s) == 0; i++) {
        if (p->scn->people[i].role != SCN_VICTIM || !rd_person_known(&p->w, s)[i])
            continue;
        for (u32 u = 0; u < p->scn->uses_count; u++) {
            sim_set_consent(&c, (scn_ix)i, (scn_ix)u, SIM_WITHDRAWN);
            nothing_uses(p, s, (scn_ix)i, p->scn->uses[u].covers);
            withdrawn++;
        }
    }
}

/* ---- offering ---- */

static void try_care(struct recorded *p, u64 seed)
{
    struct sim_state *s = recorded_upto(p, 1 + rng_below(&seed, p->count - 1));
    for (i32 person = 0; person < (i32)p->scn->people_count; person++)
        for (i32 care = 0; care < (i32)p->scn->care_count; care++) {
            struct sim_action a = {.verb = SIM_offer, .arg = {person, care}};
            if (sim_check(&p->w, s, SIM_DESK, &a) != SIM_REFUSED_OK)
                continue;
            struct sim_state *t = recorded_copy(p, s);
            u8 wellbeing = rd_wellbeing(&p->w, s)[person],
               safety = rd_safety(&p->w, s)[person];
            sim_apply(&p->w, t, &a, 0, NULL);
            cared++;
            /* Time passes, and may bring what has nothing to do with it: only what is
             * told at once is judged. */
            if (*rd_minute(&p->w, t) / SIM_DAY_MINUTES ==
                    *rd_minute(&p->w, s) / SIM_DAY_MINUTES &&
                (rd_wellbeing(&p->w, t)[person] < wellbeing ||
                 rd_safety(&p->w, t)[person] < safety))
                fail("care harms", p->name, p->scn->care[care].id, person);
        }
}

static void try_all(const struct scn *scn, const char *name, int tries)
{
    static struct recorded p;
    if (!recorded_read(&p, scn, str_of(name))) {
        fail("cannot read", str_of(name), STR_NONE, 0);
        return;
    }
    for (int i = 0; i < tries; i++)
        try_harm(&p, (u64)i + 1);
    for (int i = 0; i < tries / 6; i++) {
        try_withdraw(&p, (u64)i + 1);
        try_care(&p, (u64)i + 1);
    }
    arena_free(&p.a);
}

int main(int argc, char **argv)
{
    static const char *const plays[] = {
        "good", "poor", "lesser", "word_alone", "wrong_part", "transferred", "hearsay"};
    int tries = argc > 1 && strcmp(argv[1], "full") == 0 ? LONG_TRIES : SHORT_TRIES;
    struct arena a = {0};
    struct diags d = diags_in(&a);
    struct err e = {0};
    const struct scn *scn = scn_load(STR(SOURCE_DIR "/scenarios/salt_ledger"),
                                     STR(SOURCE_DIR "/scenarios/law"), &a, &d, &e);
    if (scn == NULL) {
        fprintf(stderr, "FAILED: cannot read the case\n");
        return 1;
    }
    for (size_t i = 0; i < sizeof plays / sizeof *plays; i++)
        try_all(scn, plays[i], tries);
    arena_free(&a);
    printf("%d harmful acts, %d consents taken back, %d offers, %d failures\n", harmed,
           withdrawn, cared, failures);
    return failures > 0 || harmed == 0 || withdrawn == 0 || cared == 0;
}
