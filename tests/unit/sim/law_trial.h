/* law_trial.h - one row of tests/law before one court: the state set, the law asked.
 *
 * The case of all rows is loaded once, with the law packs as shipped (or a folder of
 * one's own); every trial starts from a fresh state, and what the court makes of it is
 * told in the words of the rows. Not here: comparing with what is expected
 * (test_law_rows.c).
 */
#ifndef UNIT_SIM_LAW_TRIAL_H
#define UNIT_SIM_LAW_TRIAL_H

/* clang-format off */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
/* clang-format on */

#include "scenario/scenario.h"
#include "sim/law_int.h"
#include "sim/sim.h"
#include "unit/sim/law_rows.h"

#define LAW_ROWS  STR(TESTS_DIR "/law")
#define LAW_PACKS STR(SOURCE_DIR "/scenarios/law")

struct bench {
    struct arena a;
    struct rows rows;
    const struct scn *scn;
    struct sim_world w[4]; /* by desk: one for each State */
    struct sim_state *s;
};

/* One trial: a row, the court (of a letter: the State asked) and the world it is in. */
struct trial {
    struct bench *b;
    const struct row *row;
    struct str court;
    const struct sim_world *w;
    struct sim_state *s;
};

/* The rows of tests/law; the packs of that folder. */
void bench_open(struct bench *b, struct str packs);
void bench_close(struct bench *b);

/* The bench with the packs as shipped, for a whole group, and the group's fixtures. */
extern struct bench shipped;
int shipped_open(void **state);
int shipped_close(void **state);

/* Begins: a fresh state on the row's day. */
struct trial trial_open(struct bench *b, const struct row *r, struct str court);
/* The thing of that id; fails the test when there is none. */
scn_ix trial_find(const struct trial *t, enum scn_kind kind, struct str id);
/* The row's own item. */
scn_ix trial_item(const struct trial *t, struct str name);
/* Puts the items of the row into the file and onto the board. */
void trial_set_items(const struct trial *t);
void trial_set_item(const struct trial *t, const struct item_row *i);
/* Writes the row's letter into the first slot. */
void trial_set_letter(const struct trial *t);
scn_ix trial_charge(const struct trial *t);
const struct scn_state *trial_state(const struct trial *t);
i32 date_of(struct str text);

/* ---- what the court makes of it -------------------------------------------------- */

struct result {
    struct buf must;           /* a row that says less is wrong */
    struct buf may;            /* clauses that a row may name as well */
    bool spoke[SIM_RULES_MAX]; /* by their place in trial_rules */
};

void result_open(struct result *r);
void result_close(struct result *r);
/* Sets the row's state and asks the law. */
void trial_judge(const struct trial *t, struct result *r);
/* The rules of this court that speak of such rows. */
const struct scn_rules *trial_rules(const struct trial *t);

#endif
