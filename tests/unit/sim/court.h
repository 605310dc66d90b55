/* court.h - the small court of tests/fixtures/court, ready to be tried: a world, a
 * state at its start, and short ways to put things into the state.
 *
 * The tests of law set the state by hand, so that they depend on rules alone and not on
 * how a trainee would get there.
 */
#ifndef UNIT_SIM_COURT_H
#define UNIT_SIM_COURT_H

/* clang-format off */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
/* clang-format on */

#include "base/arena.h"
#include "scenario/scenario.h"
#include "sim/law_int.h"
#include "sim/sim.h"

struct court {
    struct arena arena;
    const struct scn *scn;
    struct sim_world w;
    struct sim_state *s;
};

static inline void court_reload(struct court *c)
{
    struct diags d = diags_in(&c->arena);
    struct err e = {0};
    c->scn = scn_load(STR(TESTS_DIR "/fixtures/court/case"),
                      STR(TESTS_DIR "/fixtures/court/law"), &c->arena, &d, &e);
    for (size_t i = 0; i < d.count; i++)
        if (diag_severity_of(d.list[i].code) == DIAG_ERROR)
            print_message("%.*s:%u: %s\n", STR_ARG(d.list[i].place.path),
                          d.list[i].place.line, diag_name(d.list[i].code));
    assert_non_null(c->scn);
    sim_world_init(&c->w, c->scn, 0, &c->arena);
    c->s = arena_take(&c->arena, c->w.bytes);
    sim_start(&c->w, 1, c->s);
}

static inline int court_open(void **state)
{
    static struct court court;
    court = (struct court){.s = NULL};
    court_reload(&court);
    *state = &court;
    return 0;
}

static inline int court_close(void **state)
{
    struct court *c = *state;
    arena_free(&c->arena);
    return 0;
}

#define COURT_TEST(name) cmocka_unit_test_setup_teardown(name, court_open, court_close)

static inline scn_ix court_find(const struct court *c, enum scn_kind kind,
                                const char *id)
{
    scn_ix i = scn_find(c->scn, kind, str_of(id));
    if (i == SCN_NONE)
        fail_msg("no %s %s", scn_kind_name(kind), id);
    return i;
}

static inline scn_ix item(const struct court *c, const char *id)
{
    return court_find(c, SCN_EVIDENCE, id);
}

static inline scn_ix person(const struct court *c, const char *id)
{
    return court_find(c, SCN_PERSON, id);
}

static inline scn_ix element(const struct court *c, const char *id)
{
    return court_find(c, SCN_ELEMENT, id);
}

static inline void hold(struct court *c, const char *id)
{
    wr_evidence(&c->w, c->s)[item(c, id)] = SIM_HELD;
}

static inline scn_ix fact(const struct court *c, const char *id)
{
    return court_find(c, SCN_FACT, id);
}

/* Linked for a reason of the test's choice. */
static inline void link_for(struct court *c, const char *id, const char *to,
                            const char *who, scn_ix reason)
{
    scn_ix accused = c->scn->people[person(c, who)].accused;
    hold(c, id);
    wr_link(&c->w, c->s)[sim_link_at(&c->w, item(c, id), element(c, to), accused)] =
        (u16)(reason + 1);
}

/* Linked for the best reason there is: a fact that carries the element, or else any. */
static inline void link_to(struct court *c, const char *id, const char *to,
                           const char *who)
{
    scn_ix reason = SCN_NONE;
    for (u32 f = c->scn->facts_count; f-- > 0;)
        if (sim_item_shows(&c->w, c->s, item(c, id), (scn_ix)f) &&
            (reason == SCN_NONE ||
             sim_fact_proves(&c->w, (scn_ix)f, person(c, who), element(c, to))))
            reason = (scn_ix)f;
    assert_int_not_equal(reason, SCN_NONE);
    link_for(c, id, to, who, reason);
}

#endif
