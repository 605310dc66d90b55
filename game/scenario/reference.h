/* reference.h - what an author may write: every field and every word of conditions and
 * effects, as values, from the very tables that read a case.
 *
 * Who prints them (tools/cmd_schema.c) finds the one line on each under its `id` in the
 * reference's own catalogue (assets/lang/reference). Ids are shared where the line is:
 * "ref.people.speaks" or, for what means the same everywhere, "ref.any.speaks".
 *
 * Memory: the list lives in the arena given, names are constants. Not here: sentences.
 */
#ifndef SCENARIO_REFERENCE_H
#define SCENARIO_REFERENCE_H

#include "base/arena.h"
#include "base/str.h"

struct scn_ref_field {
    struct str id;    /* "ref.people.speaks" */
    const char *name; /* "speaks" */
    const char *type; /* "text", "ref" …: "ref.type.<type>" says it */
    bool required;
    int of;                   /* the table it refers to or holds, or -1 */
    const char *const *words; /* of an enumeration, NULL at the end; else NULL */
    int32_t least, most;      /* of numbers */
    struct str start;         /* the value when it is left out, or empty */
};

/* Where a table's fields are written. */
enum scn_ref_part {
    SCN_REF_CASE,     /* a case: scenario.yaml and its sections */
    SCN_REF_COMMON,   /* law/common.yaml */
    SCN_REF_LAW,      /* law/<state>.yaml */
    SCN_REF_CARD,     /* law/cards/<state>.yaml */
    SCN_REF_GLOSSARY, /* glossary.yaml */
    SCN_REF_PARTS
};

enum scn_ref_shape {
    SCN_REF_FILE,    /* the single values of a file */
    SCN_REF_SECTION, /* a list of such things in a file, or a file of its own */
    SCN_REF_INNER    /* within another table */
};

struct scn_ref_table {
    struct str id, title; /* "table.interviews.questions", "interviews.questions" */
    const char *name;     /* "questions" */
    enum scn_ref_part part;
    enum scn_ref_shape shape;
    const struct scn_ref_field *fields;
    uint32_t count;
};

/* Where a word stands. */
enum scn_ref_place {
    SCN_REF_CONDITION,
    SCN_REF_EFFECT,
    SCN_REF_ITEM,    /* admissibility rules */
    SCN_REF_REQUEST, /* request rules */
    SCN_REF_CHARGE,  /* charge rules */
    SCN_REF_PLACES
};

struct scn_ref_word {
    struct str id;            /* "word.held"; of an effect "effect.gain" */
    struct str name;          /* as authors write it: "held(evidence)" */
    uint32_t places;          /* bits 1 << enum scn_ref_place */
    const char *type;         /* "truth", "count", "enum", "ref"; "" of an effect */
    int of;                   /* of "ref": the table */
    const char *const *words; /* of "enum" */
};

struct scn_reference {
    const struct scn_ref_table *tables;
    uint32_t table_count;
    const struct scn_ref_word *words;
    uint32_t word_count;
};

const struct scn_reference *scn_reference(struct arena *a);

#endif
