/* load_int.h - what reading a case keeps in hand until everything is linked.
 *
 * Files are read one after the other: bytes, tree, bound things. Names of other things
 * and expressions wait (struct want) until every file is read, then are resolved at
 * once, so that order never matters to an author.
 */
#ifndef SCENARIO_LOAD_INT_H
#define SCENARIO_LOAD_INT_H

#include "base/err.h"
#include "base/map.h"
#include "scenario/schema_int.h"
#include "scenario/tree_int.h"

/* Things of one kind while more may come. */
struct pile {
    char *items;
    uint32_t count, room;
    size_t size;
};

/* Where a value goes: into a thing of a pile (which may still move), or a fixed place.
 */
struct slot {
    int kind; /* enum scn_kind, or -1: `fixed` */
    uint32_t index;
    size_t offset;
    void *fixed;
};

/* Something that waits for all names to be known. */
struct want {
    enum field_type type; /* F_REF, F_EXPR or F_EFFECTS */
    uint8_t kind, env;
    const struct source *source;
    uint32_t line, column;
    struct str text;
    bool plain; /* written without quotes: columns inside it can be given */
    struct slot to;
};

struct loader {
    struct arena *model;
    struct arena scratch; /* until the end of loading */
    struct arena tree;    /* of one file */
    struct diags *d;
    struct err *e;
    struct scn *scn;
    struct pile piles[SCN_KINDS];
    struct map ids[SCN_KINDS];
    struct map source_keys;
    uint32_t source_count;
    struct want *wants;
    size_t want_count, want_room;
    const struct source *source; /* of the file being bound */
    scn_ix state;                /* the State whose pack is being bound, or SCN_NONE */
    struct str prefix;           /* of text ids: "" for a case, "law.orisun." for law */
    struct str *prose_files;     /* names in documents/, sorted */
    size_t prose_count;
    size_t bytes; /* of all files */
};

/* bind.c */
void scn_bind_fields(struct loader *l, const struct table *t, const struct node *map,
                     struct slot to, struct str text_id,
                     const struct table *const *sections);
/* A list of things of the section, each added to the pile of its kind. */
void scn_bind_section(struct loader *l, const struct table *t, const struct node *list);
const struct table *scn_bind_find_section(const struct table *const *sections,
                                          struct str name);
void *scn_slot_at(struct loader *l, struct slot s);
struct diag *scn_load_diag(struct loader *l, enum diag_code code, const struct node *n);
struct diag *scn_load_diag_key(struct loader *l, enum diag_code code,
                               const struct node *n);

/* files.c: reads and judges one YAML file; NULL after an error. */
const struct node *scn_load_yaml(struct loader *l, struct str path);
bool scn_load_file(struct loader *l, struct str path, struct str *bytes);

/* link.c: resolves what waits and checks what only the whole can show. */
void scn_link_all(struct loader *l);
struct str scn_load_id(const struct loader *l, int kind, uint32_t index);

/* compile.c */
bool scn_compile_expr(struct loader *l, const struct want *w, struct scn_expr *out);
bool scn_compile_effect(struct loader *l, const struct want *w, struct scn_effect *out);
/* The index of a name, or SCN_NONE with a diagnostic at the place. */
scn_ix scn_link_name(struct loader *l, enum scn_kind kind, struct str name,
                     const struct source *s, uint32_t line, uint32_t column);

/* prose.c */
void scn_load_prose(struct loader *l, struct str folder, struct scn_document *doc);

/* lint.c, digest.c, texts.c: on the finished model. */
void scn_lint_case(struct loader *l);
void scn_digest_case(struct scn *scn);
void scn_collect_texts(struct loader *l);

#endif
