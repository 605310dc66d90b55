/* law_rows.h - the rows of tests/law: what is claimed of the shipped law packs,
 * one claim a row, and the one case in which all of them can be put to the test.
 *
 * How a row is written stands in tests/law/README.md. A row about several courts is
 * several trials: one for each. Here rows are read, and a case is written that has the
 * items, charges and requests of all trials; each trial then sets a fresh state and
 * looks at its own things only. Not here: judging (test_law_rows.c).
 *
 * Memory: all of it lives in the arena given.
 */
#ifndef UNIT_SIM_LAW_ROWS_H
#define UNIT_SIM_LAW_ROWS_H

#include "base/arena.h"
#include "base/buf.h"

enum row_kind { ROW_ITEM, ROW_LETTER, ROW_CASE };
enum { ROW_LINES = 16 };

struct row {
    enum row_kind kind;
    struct str file;
    unsigned line, number;
    struct str court; /* "orisun", "civil", "common" or "every" */
    struct str from;  /* letters: the State that asks; empty: a neighbour */
    struct str day;   /* of the hearing or of the letter */
    struct str title;
    struct str lines[ROW_LINES]; /* an item's or a letter's one line of clauses */
    unsigned line_count;
    struct str expect;
    bool reasoned; /* a comment stands above it */
};

struct rows {
    struct row *list;
    unsigned count;
};

/* Reads every *.txt of the folder; fails the test at a line it does not understand. */
struct rows rows_read(struct str folder, struct arena *a);

/* The States a row speaks of; the list ends with an empty slice. */
const struct str *row_courts(const struct row *r);
/* The State that asks, in a letter to that State. */
struct str row_asking(const struct row *r, struct str to);
/* "or_": what ids of that State begin with. */
struct str state_prefix(struct str state);

/* One item, clause by clause. An empty slice: the clause is not there. */
struct item_row {
    struct str name, kind, form;
    struct str from, in, came_as, translated, spoken_by, through, ordered_by, consent,
        custody, like, made_from;
    struct str proves, shows, linked, against, agreed_against; /* elements */
    struct str unlawful, leading, rights, disclosed, absent, heard, of_other, untrue,
        beside;
};

struct item_row item_read(const struct row *r, struct str name, struct str clauses);
/* The n-th item of a row; false after the last. */
bool row_item(const struct row *r, unsigned n, struct item_row *out);
/* What a fact is called that this item shows about the element. */
struct str fact_name(const struct item_row *i, struct str element, struct arena *a);

/* The charge of a case. */
struct charge_row {
    struct str offence, as, against, from, to;
};

struct charge_row row_charge(const struct row *r);

/* A letter, clause by clause. */
struct letter_row {
    struct str measure;
    struct str basis, by, addressed_to, in, translated, offence, facts, rain, sent,
        goodwill, asks, used, accepts, declines;
    struct str no_basis, unsigned_, stranger, untied, no_statute, no_order, open_,
        urgent, urgent_reasons, named, parallel, perished, assurance, nowhere, pretext,
        contested, fiscal, leave;
};

struct letter_row letter_read(const struct row *r);

/* "r12_or_name" */
struct str trial_id(const struct row *r, struct str state, struct str name,
                    struct arena *a);
/* The case with the things of all trials, as YAML. */
struct str rows_case(const struct rows *rows, struct arena *a);

/* The next word of a list, or an empty slice. */
struct str next_word(struct str *rest);

#endif
