/* load_int.h - what reading a case keeps in hand until everything is linked.
 *
 * Files are read one after the other: bytes, tree, bound things; bytes and tree are
 * dropped before the next file is read. Names of other things and expressions wait
 * (struct want) until every file is read, then are resolved at once, so that order
 * never matters to an author.
 */
#ifndef SCENARIO_LOAD_INT_H
#define SCENARIO_LOAD_INT_H

#include "base/buf.h"
#include "base/err.h"
#include "base/map.h"
#include "scenario/scenario.h"
#include "scenario/schema_int.h"
#include "scenario/tree_int.h"

/* Where a thing begins in its file. */
struct spot {
    uint32_t line, column;
};

/* Things of one file, those of one list side by side. They do not move until all is
 * linked. */
struct part {
    struct part *next;
    char *items;
    struct spot *spots; /* of each */
    const struct source *source;
    uint32_t count, room;
};

/* Things of one kind while more may come. */
struct pile {
    struct part *first, *last;
    uint32_t count;
    size_t size; /* of one */
};

/* Walks a pile: `struct walk w = {.part = pile->first};`. */
struct walk {
    const struct part *part;
    uint32_t at;
};

/* Where a value goes. */
struct slot {
    void *at;
    int kind;       /* enum scn_kind of the thing it is in, or -1: a part of one */
    uint32_t index; /* of that thing */
};

/* Something that waits for all names to be known. The line is kept because its file's
 * bytes are not. */
struct want {
    struct want *next;
    const struct source *source;
    uint32_t line, column;
    struct str excerpt, text;
    struct slot to;
    uint8_t type; /* enum field_type: F_REF, F_EXPR or F_EFFECTS */
    uint8_t kind, env;
};

struct loader {
    struct arena *model;
    struct arena scratch; /* until all is linked */
    struct arena things;  /* what is in the piles, until it is frozen */
    struct arena file;    /* bytes and tree of one file */
    struct diags *d;
    struct err *e;
    struct scn *scn;
    struct pile piles[SCN_KINDS];
    struct map ids[SCN_KINDS];
    struct arena id_rooms[SCN_KINDS]; /* each of one map: see scn_link_keep_id */
    struct map source_keys;
    uint32_t source_count, text_count;
    struct want *first_want, *last_want;
    struct source *source; /* of the file being bound */
    struct place whole;    /* scenario.yaml, for what no line is to blame for */
    scn_ix state;          /* the State whose pack is being bound, or SCN_NONE */
    scn_ix interview;      /* being bound */
    scn_ix topic;          /* of it, being bound; or SCN_NONE */
    struct str interview_id, topic_id;
    struct scn_move *unwritten; /* of the moves that are left to the engine, or NULL */
    struct str prefix;          /* of text ids: "" for a case, "law.orisun." for law */
    struct unsure {             /* lines of the file that nobody verified */
        struct buf lines;       /* "12, 40" */
        uint32_t count, first;
    } unsure;
    size_t bytes; /* of all files */
};

/* bind.c */
void scn_bind_fields(struct loader *l, const struct table *t, const struct node *map,
                     struct slot to, struct str text_id,
                     const struct table *const *sections);
/* Binds a list of things of the section; they are the last of the pile of their kind,
 * in one part. */
void scn_bind_section(struct loader *l, const struct table *t, const struct node *list);
/* bind_talk.c: the moves of interviews. */
/* The answers to one kind of question, under a topic or an interview. */
void scn_bind_answers(struct loader *l, const struct field *f, const struct node *n);
/* Before and after the fields of an interview or of a topic of one: the moves that the
 * author left to the engine are added at the end of each. */
void scn_bind_enter_talk(struct loader *l, const struct table *t, void *thing,
                         uint32_t index);
void scn_bind_leave_talk(struct loader *l, const struct table *t, void *thing,
                         const struct node *n);
void scn_bind_renders(struct loader *l, const struct node *n,
                      const struct scn_rendering **out, struct str id);
void scn_bind_starts(const struct table *t, void *thing);
/* Gives the next thing of the last part of its kind an id, which it also registers. */
void scn_bind_id(struct loader *l, int kind, struct str id, const struct node *at,
                 uint32_t index);
int scn_bind_word(struct loader *l, const char *const *words, const struct node *n);
void scn_bind_text(struct loader *l, struct scn_text *out, const struct node *n,
                   struct str owner, struct str name);
const struct table *scn_bind_find_section(const struct table *const *sections,
                                          struct str name);
/* Room for `most` more things of a kind side by side, zeroed; none of them counts yet.
 */
void scn_pile_grow(struct loader *l, int kind, size_t size, uint32_t most);
/* The next thing of the last part, which has room for it. */
void *scn_pile_add(struct loader *l, int kind);
void *scn_pile_next(const struct pile *p, struct walk *w);
/* The thing of that number; NULL for SCN_NONE and where there is none. */
void *scn_pile_at(const struct pile *p, scn_ix index);
/* Where a thing was written; it has its index among those of its kind. */
struct place scn_pile_place(const struct pile *p, uint32_t index);
struct diag *scn_load_diag(struct loader *l, enum diag_code code, const struct node *n);
struct diag *scn_load_diag_key(struct loader *l, enum diag_code code,
                               const struct node *n);

/* load.c: a file's bytes, in l->file and counted; its path is kept in the source. */
bool scn_load_source(struct loader *l, struct str path, struct source *s);
/* The root of a YAML file, in the place of the one before, whose format is known; NULL
 * after an error. */
const struct node *scn_load_root(struct loader *l, struct str path);
void scn_load_end(struct loader *l);

/* link.c: an id and what it is of; false when it is there already. A case has ids by
 * the ten thousand: what their tables grow out of is given back at once. */
bool scn_link_keep_id(struct loader *l, int kind, struct str id, uint32_t index);
void scn_link_drop_ids(struct loader *l);
/* Resolves what waits and checks what only the whole can show. */
void scn_link_all(struct loader *l);
/* Then the piles become the model's arrays, and what reading needed is dropped. */
void scn_freeze(struct loader *l);
/* Adds a diagnostic at a byte of what waits. */
struct diag *scn_want_diag(struct loader *l, enum diag_code code, const struct want *w,
                           size_t inside);
/* chains.c: the sources behind items; circles are errors. */
void scn_link_chains(struct loader *l);

/* compile.c: what waits becomes operations. False when an error was given. */
bool scn_compile_expr(struct loader *l, const struct want *w, struct scn_expr *out);
bool scn_compile_effect(struct loader *l, const struct want *w, struct scn_effect *out);
/* Of a word of terms.def (enum scn_term): as authors write it; the kind of thing it
 * gives, or -1; the words it gives, NULL at the end, or NULL. */
struct str scn_term_name(int term);
int scn_term_kind(int term);
const char *const *scn_term_words(int term);
/* The id of the word for a kind: "diag.kind.measure_kind". */
struct str scn_link_kind_id(struct loader *l, enum scn_kind kind);
/* The index of a name that stands at a byte of what waits, or SCN_NONE with a
 * diagnostic. */
scn_ix scn_link_name(struct loader *l, enum scn_kind kind, struct str name,
                     const struct want *w, size_t inside);

/* prose.c: the prose of every document, from the folder `documents`. */
void scn_load_prose(struct loader *l, struct str folder);

/* lint.c: on what is linked and not yet frozen; walk.c: on the finished model. */
void scn_lint_case(struct loader *l);
/* Of a rule about requests, as it was read. */
void scn_lint_condition(struct loader *l, const struct node *n,
                        const struct scn_rule *rule);
void scn_walk_case(struct loader *l);
struct scn_cards;
void scn_walk_cards(struct loader *l, struct scn_cards *cards);

#endif
