/* expr.h - conditions and effects, compiled to a few operations each.
 *
 * Authors write `held(phone_log) and trust(ada) >= 40`; the reader checks names and
 * types and compiles it to the operations below, a stack machine without side effects,
 * memory or loops: the simulation evaluates it without allocating.
 *
 * Three truth values: a comparison with an unknown is unknown; and, or, not follow
 * Kleene; a condition holds only when it is true.
 *
 * The words an author may use are the rows of terms.def. Not here: their meaning in a
 * running case (sim/eval.c).
 */
#ifndef SCENARIO_EXPR_H
#define SCENARIO_EXPR_H

#include "base/str.h"

/* The index of a thing among those of its kind. */
typedef uint16_t scn_ix;
#define SCN_NONE    ((scn_ix)0xFFFF)
#define SCN_UNKNOWN INT32_MIN /* the value of what nobody knows */
#define SCN_EVER    INT32_MAX /* "no end" for days; the opposite start is INT32_MIN */

/* What a name can refer to; the order is that of SCN_TABLES in model.h. */
enum scn_kind {
    SCN_LANGUAGE,
    SCN_ELEMENT,
    SCN_KIND,
    SCN_FORM,
    SCN_PROCEDURE,
    SCN_CUSTODY,
    SCN_MEASURE_KIND,
    SCN_TREATY,
    SCN_STATE,
    SCN_AUTHORITY,
    SCN_CHANNEL,
    SCN_OFFENCE,
    SCN_DESK,
    SCN_PERSON,
    SCN_PLACE,
    SCN_FACT,
    SCN_EVIDENCE,
    SCN_DOCUMENT,
    SCN_LEAD,
    SCN_SERVICE,
    SCN_INTERPRETER,
    SCN_INTERVIEW,
    SCN_QUESTION,
    SCN_REQUEST,
    SCN_MEASURE,
    SCN_MILESTONE,
    SCN_INJECT,
    SCN_OBJECTIVE,
    SCN_CAP,
    SCN_COUNTER,
    SCN_HINT,
    SCN_ACT,
    SCN_CHARGE,
    SCN_ENDING,
    SCN_PARTICIPATION,
    SCN_TOPIC,
    SCN_INDICATOR,
    SCN_USE,
    SCN_CARE,
    SCN_ANSWER,
    SCN_GLOSS,
    SCN_ROUTE,
    SCN_BATCH,
    SCN_PERIOD,
    SCN_KINDS
};

/* Where an expression stands decides which words it may use. */
enum scn_env {
    SCN_ENV_CASE = 1,    /* a condition in a case */
    SCN_ENV_EFFECT = 2,  /* an effect in a case */
    SCN_ENV_ITEM = 4,    /* an admissibility rule, about one item */
    SCN_ENV_REQUEST = 8, /* a request rule, about one measure of one request */
    SCN_ENV_CHARGE = 16  /* a charge rule, about one charge */
};

/* Which part of the state a condition reads: a milestone is only looked at again when
 * one of its parts was written. */
enum scn_part {
    SCN_PART_CLOCK = 1 << 0,
    SCN_PART_MEANS = 1 << 1, /* money, officers, counters, goodwill */
    SCN_PART_PEOPLE = 1 << 2,
    SCN_PART_PLACES = 1 << 3,
    SCN_PART_PAPERS = 1 << 4, /* documents, injects */
    SCN_PART_FACTS = 1 << 5,
    SCN_PART_EVIDENCE = 1 << 6,
    SCN_PART_LEADS = 1 << 7,
    SCN_PART_TALKS = 1 << 8, /* interviews and questions */
    SCN_PART_BOARD = 1 << 9, /* links and pairs */
    SCN_PART_REQUESTS = 1 << 10,
    SCN_PART_STORY = 1 << 11,   /* milestones */
    SCN_PART_CHARGES = 1 << 12, /* charges, decision, verdict */
    SCN_PART_DAYS = 1 << 13,    /* the day; CLOCK is the minute */
    SCN_PARTS = 14,
    SCN_PART_ALL = (1 << SCN_PARTS) - 1,
    /* What an item is worth before a court: all that words about items read, and the
     * day, for rules are in force between two. */
    SCN_PART_WORTH = SCN_PART_EVIDENCE | SCN_PART_PAPERS | SCN_PART_TALKS |
                     SCN_PART_PEOPLE | SCN_PART_DAYS,
    /* The same of a letter: all that words about requests read. */
    SCN_PART_LETTER = SCN_PART_REQUESTS | SCN_PART_EVIDENCE | SCN_PART_PEOPLE |
                      SCN_PART_MEANS | SCN_PART_DAYS
};
/* For the rows of terms.def. */
#define SCN_PART_BOTH(a, b) (SCN_PART_##a | SCN_PART_##b)

enum scn_op_code {
    SCN_OP_PUSH, /* push a */
    SCN_OP_TERM, /* push the value of term `term` with arguments a, b */
    SCN_OP_AND,
    SCN_OP_OR,
    SCN_OP_NOT,
    SCN_OP_EQ,
    SCN_OP_NE,
    SCN_OP_LT,
    SCN_OP_LE,
    SCN_OP_GT,
    SCN_OP_GE,
    SCN_OP_ADD,
    SCN_OP_SUB,
    SCN_OP_IN /* pops a values and then the one sought; pushes whether it is among them
               */
};

enum scn_term {
#define TERM(name, env, type, arg1, arg2, parts) SCN_T_##name,
#define EFFECT(name, arg1, arg2, parts)          SCN_E_##name,
#include "scenario/terms.def"
#undef TERM
#undef EFFECT
    SCN_TERMS
};

struct scn_op {
    uint8_t code;  /* enum scn_op_code */
    uint8_t term;  /* enum scn_term, for SCN_OP_TERM */
    uint16_t skip; /* its value is the left side of the SCN_OP_AND or SCN_OP_OR there,
                      whose right side may be left out; 0: it is no left side */
    int32_t a, b;
};

/* count 0: no condition was written; it then holds. */
struct scn_expr {
    const struct scn_op *ops;
    uint16_t count;
    uint16_t reads; /* enum scn_part */
};

/* The value of the word of an SCN_OP_TERM, or SCN_UNKNOWN; `of` is the caller's. */
typedef int32_t scn_value_of(const void *of, const struct scn_op *op);

/* Its value: 0 no, 1 yes, or SCN_UNKNOWN. */
int32_t scn_expr_eval(const struct scn_expr *e, scn_value_of *value, const void *of);
/* It is true, and neither false nor unknown. */
bool scn_expr_holds(const struct scn_expr *e, scn_value_of *value, const void *of);
/* False only when no values of its words make it true. */
bool scn_expr_can_hold(const struct scn_expr *e);

struct scn_effect {
    uint8_t term; /* enum scn_term, an EFFECT row */
    int32_t a, b;
};

struct scn_effects {
    const struct scn_effect *at;
    uint32_t count;
};

#endif
