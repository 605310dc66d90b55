/* tree.c - events to nodes with a stack of our own; libyaml never sees a deep nest. */
#include "scenario/tree_int.h"

#include "base/limits.h"
#include "base/map.h"
#include "base/utf8.h"

#include <yaml.h>

struct builder {
    const struct source *s;
    struct arena *a;
    struct diags *d;
    struct node *stack[LIMIT_DEPTH];
    struct node *last[LIMIT_DEPTH]; /* the last child of each */
    struct map keys[LIMIT_DEPTH];   /* of each large mapping; the value is the line */
    int depth;
    struct node *root;
    bool expects_value[LIMIT_DEPTH];
    struct str key[LIMIT_DEPTH];
    uint32_t key_line[LIMIT_DEPTH], key_column[LIMIT_DEPTH];
    uint32_t mark; /* the next of the source's marks to be looked at */
    bool failed;   /* something was said; reading goes on for the rest */
};

struct str scn_tree_kind_id(enum node_kind kind)
{
    static const char *const ids[] = {"diag.got.text", "diag.got.list",
                                      "diag.got.mapping"};
    return str_of(ids[kind]);
}

const struct node *scn_tree_get(const struct node *map, const char *key)
{
    for (const struct node *n = map->first; n != NULL; n = n->next) {
        if (n->key.n > 0 && n->key.p[0] == key[0] && str_eqz(n->key, key))
            return n;
    }
    return NULL;
}

static struct diag *fault(struct builder *b, enum diag_code code, yaml_mark_t at)
{
    return scn_source_diag(b->s, b->d, code, (uint32_t)at.line + 1,
                           (uint32_t)at.column + 1);
}

/* ---- characters that change the reading order
 * ----------------------------------------------- */

/* Marks before a position belong to no value: they stand in a comment or a key. */
static void refuse_marks(struct builder *b, size_t line, size_t column)
{
    for (; b->mark < b->s->mark_count; b->mark++) {
        struct place at = b->s->marks[b->mark];
        if (at.line > line || (at.line == line && at.column >= column))
            return;
        uint32_t cp = scn_source_character(b->s, at);
        b->failed = !scn_source_refuse_mark(b->s, b->d, DIAG_E0003, cp, at);
    }
}

static void pass_marks(struct builder *b, yaml_mark_t end)
{
    for (; b->mark < b->s->mark_count; b->mark++) {
        struct place at = b->s->marks[b->mark];
        if (at.line > end.line + 1 ||
            (at.line == end.line + 1 && at.column > end.column))
            return;
    }
}

/* A block scalar begins below its sign: beside that there can be a comment. */
static void judge_marks(struct builder *b, const yaml_event_t *e, bool is_key)
{
    bool block = e->data.scalar.style == YAML_LITERAL_SCALAR_STYLE ||
                 e->data.scalar.style == YAML_FOLDED_SCALAR_STYLE;
    yaml_mark_t from = e->start_mark, to = e->end_mark;
    if (is_key)
        refuse_marks(b, to.line + 1, to.column + 1);
    else if (block)
        refuse_marks(b, from.line + 2, 0);
    else
        refuse_marks(b, from.line + 1, from.column + 1);
    pass_marks(b, to);
}

/* What was written as an escape was not seen when the bytes were judged. */
static bool refuse_escape(struct builder *b, uint32_t cp, struct place at)
{
    scn_source_refuse_mark(b->s, b->d, DIAG_E0002, cp, at);
    if (b->d->dropped == 0)
        diag_variant(b->d, &b->d->list[b->d->count - 1], "escape");
    return false;
}

static bool escapes_are_sound(struct builder *b, struct str text, bool is_key,
                              yaml_mark_t mark)
{
    struct place at = {.line = (uint32_t)mark.line + 1,
                       .column = (uint32_t)mark.column + 1};
    int open = 0;
    uint32_t cp = 0;
    for (size_t i = utf8_plain_run(text, 0); i < text.n && open >= 0;
         i += utf8_plain_run(text, i)) {
        size_t n = utf8_decode(text, i, &cp);
        if (n == 0 || utf8_is_forbidden(cp))
            return refuse_escape(b, cp, at);
        bool override = cp >= 0x202A && cp <= 0x202E;
        if (override || (is_key && utf8_is_bidi_control(cp)))
            return scn_source_refuse_mark(b->s, b->d, DIAG_E0003, cp, at);
        open += cp >= 0x2066 && cp <= 0x2068;
        open -= cp == 0x2069;
        i += n;
    }
    return open == 0 || scn_source_refuse_mark(b->s, b->d, DIAG_E0006,
                                               open > 0 ? 0x2066 : 0x2069, at);
}

/* ---- nodes
 * ------------------------------------------------------------------------------ */

/* A handful of keys is looked through; of a large mapping they stand in a map. */
enum { FEW_KEYS = 12 };

static bool seen_key(struct builder *b, int i, struct str key, uint32_t *line)
{
    const struct node *parent = b->stack[i];
    if (parent->count >= FEW_KEYS)
        return map_get(&b->keys[i], key, line);
    for (const struct node *n = parent->first; n != NULL; n = n->next) {
        if (str_eq(n->key, key)) {
            *line = n->key_line;
            return true;
        }
    }
    return false;
}

static void keep_key(struct builder *b, int i, struct str key, uint32_t line)
{
    const struct node *parent = b->stack[i];
    if (parent->count == FEW_KEYS - 1)
        for (const struct node *n = parent->first; n != NULL; n = n->next)
            map_add(&b->keys[i], b->a, n->key, n->key_line);
    if (parent->count >= FEW_KEYS - 1)
        map_add(&b->keys[i], b->a, key, line);
}

/* Sets the key of the entry that comes; false when there are too many. */
static bool take_key(struct builder *b, struct str key, yaml_mark_t at)
{
    int i = b->depth - 1;
    uint32_t line = 0;
    if (seen_key(b, i, key, &line)) {
        struct diag *g = fault(b, DIAG_E0010, at);
        diag_num(diag_arg(b->d, g, "key", str_sub(key, 0, 80)), "line", line);
        b->failed = true;
    }
    if (b->stack[i]->count >= LIMIT_KEYS) {
        diag_num(fault(b, DIAG_E0011, at), "limit", LIMIT_KEYS);
        return false;
    }
    keep_key(b, i, key, (uint32_t)at.line + 1);
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
    if (parent->kind == NODE_LIST)
        n->key = parent->key; /* the field that its faults are about */
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
    bool is_key = b->depth > 0 && b->stack[b->depth - 1]->kind == NODE_MAP &&
                  !b->expects_value[b->depth - 1];
    if (b->s->mark_count > 0)
        judge_marks(b, e, is_key);
    if (e->data.scalar.style == YAML_DOUBLE_QUOTED_SCALAR_STYLE &&
        !escapes_are_sound(b, text, is_key, at))
        return false;
    text = arena_str(b->a, text);
    if (is_key)
        return take_key(b, text, at);
    struct node *n = new_node(b, NODE_SCALAR, at);
    n->text = text;
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

/* What libyaml stumbles over, in the author's terms: the variant of E0019's sentence,
 * or the code of what is not used here at all. */
static const struct stumble {
    const char *words; /* libyaml's problem, or what it was doing */
    enum diag_code code;
    const char *variant;
} stumbles[] = {
    {"while scanning an anchor", DIAG_E0015, NULL},
    {"while scanning an alias", DIAG_E0015, NULL},
    {"while scanning a tag", DIAG_E0016, NULL},
    {"while parsing a tag", DIAG_E0016, NULL},
    {"found undefined tag handle", DIAG_E0016, NULL},
    {"while scanning a directive", DIAG_E0018, NULL},
    {"while scanning a %YAML directive", DIAG_E0018, NULL},
    {"while scanning a %TAG directive", DIAG_E0018, NULL},
    {"found incompatible YAML document", DIAG_E0018, NULL},
    {"found duplicate %YAML directive", DIAG_E0018, NULL},
    {"found duplicate %TAG directive", DIAG_E0018, NULL},
    {"found unknown escape character", DIAG_E0019, "escape"},
    {"did not find expected hexdecimal number", DIAG_E0019, "escape"},
    {"found invalid Unicode character escape code", DIAG_E0019, "escape"},
    {"while scanning a quoted scalar", DIAG_E0019, "quote"},
    {"could not find expected ':'", DIAG_E0019, "colon"},
    {"mapping values are not allowed in this context", DIAG_E0019, "value"},
    {"found character that cannot start any token", DIAG_E0019, "start"},
    {"found a tab character that violates indentation", DIAG_E0019, "start"},
    {"block sequence entries are not allowed in this context", DIAG_E0019, "item"},
    {"did not find expected '-' indicator", DIAG_E0019, "indent"},
    {"did not find expected key", DIAG_E0019, "indent"},
    {"mapping keys are not allowed in this context", DIAG_E0019, "indent"},
    {"while parsing a flow sequence", DIAG_E0019, "bracket"},
    {"while parsing a flow mapping", DIAG_E0019, "bracket"},
};

static const struct stumble *stumble_of(const yaml_parser_t *p)
{
    for (size_t i = 0; i < sizeof stumbles / sizeof stumbles[0]; i++) {
        struct str words = str_of(stumbles[i].words);
        if (str_eq(str_of(p->problem), words) || str_eq(str_of(p->context), words))
            return &stumbles[i];
    }
    return NULL;
}

/* Where the cause is: what is never closed begins where it was opened, not at the end
 * of the file where that was noticed. A key without its colon is a whole line. */
static yaml_mark_t cause_of(const struct builder *b, const yaml_parser_t *p,
                            const struct stumble *known)
{
    bool at_end = p->problem_mark.line + 1 >= b->s->lines;
    bool opened = known != NULL && known->variant != NULL &&
                  (str_eqz(STR("quote"), known->variant) ||
                   str_eqz(STR("bracket"), known->variant));
    bool colon = known != NULL && known->variant != NULL &&
                 str_eqz(STR("colon"), known->variant);
    bool unused = known != NULL && known->code != DIAG_E0019;
    return p->context != NULL && ((at_end && opened) || colon || unused)
               ? p->context_mark
               : p->problem_mark;
}

/* The indentation is only to blame for what stands first on its line. */
static const char *variant_of(const struct builder *b, struct place at,
                              const char *variant)
{
    struct str line = scn_source_line(b->s, at.line);
    struct str before = str_sub(line, 0, scn_source_offset(line, at.column));
    if (str_eqz(STR("indent"), variant) && str_trim(before).n > 0)
        return "after";
    if (str_eqz(STR("start"), variant) && scn_source_character(b->s, at) == '\t')
        return "tab";
    return variant;
}

static void parser_fault(struct builder *b, const yaml_parser_t *p)
{
    const struct stumble *known = stumble_of(p);
    enum diag_code code = known != NULL ? known->code : DIAG_E0019;
    struct diag *g = fault(b, code, cause_of(b, p, known));
    if (known == NULL)
        diag_arg(b->d, g, "problem",
                 p->problem != NULL ? str_of(p->problem) : STR("?"));
    else if (known->variant != NULL)
        diag_variant(b->d, g, variant_of(b, g->place, known->variant));
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
    if (good)
        refuse_marks(&b, (size_t)s->lines + 1, 0);
    if (good && b.root == NULL) {
        scn_source_diag(s, d, DIAG_E0020, 1, 1);
        good = false;
    }
    return good && !b.failed ? b.root : NULL;
}
