/* tree.c - events to nodes with a stack of our own; libyaml never sees a deep nest. */
#include "scenario/tree_int.h"

#include "base/limits.h"
#include "base/map.h"

#include <yaml.h>

struct builder {
    const struct source *s;
    struct arena *a;
    struct diags *d;
    struct node *stack[LIMIT_DEPTH];
    struct node *last[LIMIT_DEPTH]; /* the last child of each */
    struct map keys[LIMIT_DEPTH];   /* of each mapping; the value is the line */
    int depth;
    struct node *root;
    bool expects_value[LIMIT_DEPTH];
    struct str key[LIMIT_DEPTH];
    uint32_t key_line[LIMIT_DEPTH], key_column[LIMIT_DEPTH];
};

const char *scn_tree_kind_name(enum node_kind kind)
{
    static const char *const names[] = {"text", "list", "mapping"};
    return names[kind];
}

const struct node *scn_tree_get(const struct node *map, const char *key)
{
    for (const struct node *n = map->first; n != NULL; n = n->next) {
        if (str_eqz(n->key, key))
            return n;
    }
    return NULL;
}

static struct diag *fault(struct builder *b, enum diag_code code, yaml_mark_t at)
{
    return scn_source_diag(b->s, b->d, code, (uint32_t)at.line + 1,
                           (uint32_t)at.column + 1);
}

/* Sets the key of the entry that comes; false for a key that is there already. */
static bool take_key(struct builder *b, struct str key, yaml_mark_t at)
{
    int i = b->depth - 1;
    uint32_t line = 0;
    if (map_get(&b->keys[i], key, &line)) {
        struct diag *g = fault(b, DIAG_E0010, at);
        diag_num(diag_arg(b->d, g, "key", key), "line", line);
        return false;
    }
    if (b->stack[i]->count >= LIMIT_KEYS) {
        diag_num(fault(b, DIAG_E0011, at), "limit", LIMIT_KEYS);
        return false;
    }
    map_add(&b->keys[i], b->a, key, (uint32_t)at.line + 1);
    b->key[i] = key;
    b->key_line[i] = (uint32_t)at.line + 1;
    b->key_column[i] = (uint32_t)at.column + 1;
    b->expects_value[i] = true;
    return true;
}

/* Hangs a node below the open one. */
static bool attach(struct builder *b, struct node *n, yaml_mark_t at)
{
    if (b->depth == 0) {
        b->root = n;
        return true;
    }
    int i = b->depth - 1;
    struct node *parent = b->stack[i];
    if (parent->kind == NODE_MAP && !b->expects_value[i]) {
        fault(b, DIAG_E0012, at);
        return false;
    }
    if (parent->kind == NODE_LIST && parent->count >= LIMIT_ITEMS) {
        diag_num(fault(b, DIAG_E0011, at), "limit", LIMIT_ITEMS);
        return false;
    }
    if (parent->kind == NODE_MAP) {
        n->key = b->key[i];
        n->key_line = b->key_line[i];
        n->key_column = b->key_column[i];
        b->expects_value[i] = false;
    }
    if (b->last[i] != NULL)
        b->last[i]->next = n;
    else
        parent->first = n;
    b->last[i] = n;
    parent->count++;
    return true;
}

static struct node *new_node(struct builder *b, enum node_kind kind, yaml_mark_t at)
{
    struct node *n = ARENA_NEW(b->a, struct node);
    n->kind = kind;
    n->line = (uint32_t)at.line + 1;
    n->column = (uint32_t)at.column + 1;
    return n;
}

static bool open_node(struct builder *b, enum node_kind kind, yaml_mark_t at)
{
    if (b->depth == LIMIT_DEPTH) {
        diag_num(fault(b, DIAG_E0013, at), "limit", LIMIT_DEPTH);
        return false;
    }
    struct node *n = new_node(b, kind, at);
    if (!attach(b, n, at))
        return false;
    b->stack[b->depth] = n;
    b->last[b->depth] = NULL;
    b->keys[b->depth] = (struct map){0};
    b->expects_value[b->depth] = false;
    b->depth++;
    return true;
}

static bool scalar(struct builder *b, const yaml_event_t *e)
{
    struct str text = {(const char *)e->data.scalar.value, e->data.scalar.length};
    yaml_mark_t at = e->start_mark;
    if (text.n > LIMIT_SCALAR_BYTES) {
        diag_num(fault(b, DIAG_E0014, at), "limit", LIMIT_SCALAR_BYTES);
        return false;
    }
    if (text.n > 0 && memchr(text.p, '\0', text.n) != NULL) {
        diag_num(fault(b, DIAG_E0002, at), "code", 0);
        return false;
    }
    text = arena_str(b->a, text);
    bool is_key = b->depth > 0 && b->stack[b->depth - 1]->kind == NODE_MAP &&
                  !b->expects_value[b->depth - 1];
    if (is_key)
        return take_key(b, text, at);
    struct node *n = new_node(b, NODE_SCALAR, at);
    n->text = text;
    n->plain = e->data.scalar.style == YAML_PLAIN_SCALAR_STYLE;
    return attach(b, n, at);
}

static bool refuse(struct builder *b, enum diag_code code, yaml_mark_t at)
{
    fault(b, code, at);
    return false;
}

static bool has_tag(const yaml_event_t *e)
{
    return (e->type == YAML_SCALAR_EVENT && e->data.scalar.tag != NULL) ||
           (e->type == YAML_SEQUENCE_START_EVENT &&
            e->data.sequence_start.tag != NULL) ||
           (e->type == YAML_MAPPING_START_EVENT && e->data.mapping_start.tag != NULL);
}

static bool has_anchor(const yaml_event_t *e)
{
    return e->type == YAML_ALIAS_EVENT ||
           (e->type == YAML_SCALAR_EVENT && e->data.scalar.anchor != NULL) ||
           (e->type == YAML_SEQUENCE_START_EVENT &&
            e->data.sequence_start.anchor != NULL) ||
           (e->type == YAML_MAPPING_START_EVENT &&
            e->data.mapping_start.anchor != NULL);
}

static bool document_start(struct builder *b, const yaml_event_t *e)
{
    if (b->root != NULL)
        return refuse(b, DIAG_E0017, e->start_mark);
    bool directive = e->data.document_start.version_directive != NULL ||
                     e->data.document_start.tag_directives.start !=
                         e->data.document_start.tag_directives.end;
    return !directive || refuse(b, DIAG_E0018, e->start_mark);
}

static bool take(struct builder *b, const yaml_event_t *e)
{
    if (has_anchor(e))
        return refuse(b, DIAG_E0015, e->start_mark);
    if (has_tag(e))
        return refuse(b, DIAG_E0016, e->start_mark);
    switch (e->type) {
    case YAML_DOCUMENT_START_EVENT: return document_start(b, e);
    case YAML_SCALAR_EVENT: return scalar(b, e);
    case YAML_SEQUENCE_START_EVENT: return open_node(b, NODE_LIST, e->start_mark);
    case YAML_MAPPING_START_EVENT: return open_node(b, NODE_MAP, e->start_mark);
    case YAML_SEQUENCE_END_EVENT:
    case YAML_MAPPING_END_EVENT: b->depth--; return true;
    case YAML_NO_EVENT:
    case YAML_STREAM_START_EVENT:
    case YAML_STREAM_END_EVENT:
    case YAML_DOCUMENT_END_EVENT:
    case YAML_ALIAS_EVENT: return true;
    }
    return true;
}

/* What libyaml itself stumbled over: where the cause is, not where it noticed. */
static void parser_fault(struct builder *b, const yaml_parser_t *p)
{
    const char *what = p->problem != NULL ? p->problem : "not YAML";
    struct diag *g = fault(b, DIAG_E0019, p->problem_mark);
    diag_arg(b->d, g, "problem", str_of(what));
}

struct node *scn_tree_read(const struct source *s, struct arena *a, struct diags *d)
{
    struct builder b = {.s = s, .a = a, .d = d};
    yaml_parser_t parser;
    if (!yaml_parser_initialize(&parser))
        return NULL;
    yaml_parser_set_encoding(&parser, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser, (const unsigned char *)s->text.p, s->text.n);
    bool good = true, more = true;
    while (good && more) {
        yaml_event_t e;
        if (!yaml_parser_parse(&parser, &e)) {
            parser_fault(&b, &parser);
            good = false;
            break;
        }
        more = e.type != YAML_STREAM_END_EVENT && e.type != YAML_NO_EVENT;
        good = take(&b, &e);
        yaml_event_delete(&e);
    }
    yaml_parser_delete(&parser);
    if (good && b.root == NULL) {
        scn_source_diag(s, d, DIAG_E0020, 1, 1);
        good = false;
    }
    return good ? b.root : NULL;
}
