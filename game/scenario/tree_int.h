/* tree_int.h - YAML as a tree of positioned nodes: the published subset and no more.
 *
 * Built from libyaml's events only. Anchors, aliases, tags, directives and second
 * documents are refused, nesting and sizes are capped, keys are unique. Scalars stay
 * text: the schema decides what they mean, never YAML's guessing.
 *
 * Memory: the arena given; dropped when the file has been bound.
 */
#ifndef SCENARIO_TREE_INT_H
#define SCENARIO_TREE_INT_H

#include "scenario/source_int.h"

enum node_kind { NODE_SCALAR, NODE_LIST, NODE_MAP };

struct node {
    enum node_kind kind;
    uint32_t line, column;
    uint32_t key_line, key_column; /* of its key, in a mapping */
    struct str key;                /* in a mapping */
    struct str text;               /* of a scalar */
    struct node *first, *next;     /* children; siblings */
    uint32_t count;                /* children */
};

/* The root of the file, or NULL after an error. */
struct node *scn_tree_read(const struct source *s, struct arena *a, struct diags *d);
const struct node *scn_tree_get(const struct node *map, const char *key);
/* The id of the word for it in diagnostics. */
struct str scn_tree_kind_id(enum node_kind kind);

#endif
