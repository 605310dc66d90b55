/* schema_int.h - the fields of everything an author writes: one row each.
 *
 * A row drives reading and its checks, "did you mean", the author's reference and the
 * list of translatable texts. Adding a field is adding a row, a struct member and its
 * one line in assets/lang/reference, in each language.
 */
#ifndef SCENARIO_SCHEMA_INT_H
#define SCENARIO_SCHEMA_INT_H

#include "scenario/model.h"

#include <stddef.h>

enum field_type {
    F_ID,         /* the thing's own id */
    F_TEXT,       /* struct scn_text: translatable */
    F_TEXTS,      /* struct scn_texts: a list of them */
    F_WORD,       /* struct str: an id that is only compared */
    F_INT,        /* int32_t, least … most */
    F_BOOL,       /* bool: yes or no */
    F_DATE,       /* int32_t: a calendar day */
    F_DATES,      /* a list of them, and their count right after */
    F_TIME,       /* int32_t: minutes after midnight */
    F_ENUM,       /* int: one of `words` */
    F_GENDER,     /* char: m, f or n */
    F_REF,        /* scn_ix of `kind` */
    F_REFS,       /* struct scn_refs of `kind` */
    F_EXPR,       /* struct scn_expr in environment `env` */
    F_EFFECTS,    /* struct scn_effects */
    F_SOURCE_KEY, /* uint32_t: equal words, equal numbers */
    F_STRUCT,     /* the fields of `table`, in this same struct */
    F_ITEMS,      /* a list of things of `kind` that belong to this one */
    F_RENDERS,    /* what each kind of interpreter makes of an answer */
    F_PARTS,      /* an array of the parts of `table`, and their count right after */
    F_WEEKDAYS,   /* uint8_t: a set of days of the week */
    F_AS_OF,      /* struct scn_as_of: a date or a year */
    F_CODE,       /* struct str: a defect of a letter or an item, F1 … F28 */
    F_PLAIN,      /* struct str: words that stand as they are, in no catalogue */
    F_ANSWERS     /* one answer, or a list of them, to the kind of question `start` */
};

struct table;

struct field {
    const char *name;
    enum field_type type;
    uint16_t offset;
    bool required;
    uint8_t kind; /* enum scn_kind, of references and items */
    uint8_t env;  /* enum scn_env, of expressions */
    int32_t least, most, start;
    const char *const *words; /* of an enumeration, NULL at the end */
    const struct table *table;
    bool looks; /* of the pictures alone: no rule reads it */
};

struct table {
    const char *name; /* the section's, as written by authors and in text ids */
    int kind;         /* enum scn_kind of its things, or -1 */
    size_t size;
    const struct field *fields;
    uint32_t count;
};

extern const struct table scn_schema_scenario;  /* scenario.yaml's single values */
extern const struct table scn_schema_common;    /* common.yaml's */
extern const struct table scn_schema_state;     /* a law pack's */
extern const struct table scn_schema_source;    /* what a line of law rests on */
extern const struct table scn_schema_rule_item; /* a rule of admissibility */
extern const struct table scn_schema_rule_charge;
extern const struct table scn_schema_rule_request;
extern const struct table scn_schema_threshold;
extern const struct table scn_schema_actor;
extern const struct table scn_schema_reservation;
extern const struct table scn_schema_span;
extern const struct table scn_schema_paper;
extern const struct table scn_schema_source; /* of a line of law */
/* schema_care.c: the people in the case */
extern const struct table scn_schema_indicators;
extern const struct table scn_schema_uses;
extern const struct table scn_schema_care;
extern const struct table scn_schema_answers;
extern const struct table scn_schema_periods;  /* schema_time.c */
extern const struct table scn_schema_deadline; /* the same */
extern const struct table scn_schema_routes;   /* schema_map.c */
extern const struct table scn_schema_glossary; /* its single values */
extern const struct table scn_schema_card;     /* a reference card's */
extern const struct table scn_schema_card_line;

/* The lists of things a case, common.yaml or a law pack may hold; NULL at the end. */
extern const struct table *const scn_schema_case_sections[];
extern const struct table *const scn_schema_common_sections[];
extern const struct table *const scn_schema_state_sections[];
extern const struct table *const scn_schema_glossary_sections[];
extern const struct table scn_schema_notebook; /* a section of the case */
extern const char *const scn_schema_translation_words[];

/* The table of the things of a kind, or NULL for languages. */
const struct table *scn_schema_of(enum scn_kind kind);
const char *const *scn_schema_interpreter_words(void);
const char *const *scn_schema_question_words(void);
extern const struct table scn_schema_rendering;

#endif
