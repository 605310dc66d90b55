/* bind.c - nodes into structs, driven by the rows of schema.c. */
#include "scenario/card.h"
#include "scenario/load_int.h"

#include "base/buf.h"
#include "base/date.h"
#include "base/limits.h"
#include "base/near.h"

static struct slot slot_in(struct slot s, size_t offset)
{
    s.at = (char *)s.at + offset;
    return s;
}

/* A part of a thing, with a place of its own. */
static struct slot slot_of(void *part)
{
    return (struct slot){.at = part, .kind = -1};
}

struct diag *scn_load_diag(struct loader *l, enum diag_code code, const struct node *n)
{
    return scn_source_diag(l->source, l->d, code, n->line, n->column);
}

struct diag *scn_load_diag_key(struct loader *l, enum diag_code code,
                               const struct node *n)
{
    return scn_source_diag(l->source, l->d, code, n->key_line, n->key_column);
}

static bool is_scalar(struct loader *l, const struct node *n)
{
    if (n->kind == NODE_SCALAR)
        return true;
    struct diag *g = scn_load_diag(l, DIAG_E0102, n);
    diag_arg(l->d, g, "field", n->key);
    diag_text(l->d, g, "got", scn_tree_kind_id(n->kind));
    return false;
}

static bool is_list(struct loader *l, const struct node *n)
{
    if (n->kind == NODE_LIST)
        return true;
    struct diag *g = scn_load_diag(l, DIAG_E0103, n);
    diag_arg(l->d, g, "field", n->key);
    diag_text(l->d, g, "got", scn_tree_kind_id(n->kind));
    if (n->key.n == 0) /* the root of a file */
        diag_variant(l->d, g, "file");
    return false;
}

static bool is_map(struct loader *l, const struct node *n)
{
    if (n->kind == NODE_MAP)
        return true;
    struct diag *g = scn_load_diag(l, DIAG_E0104, n);
    diag_text(l->d, g, "got", scn_tree_kind_id(n->kind));
    return false;
}

static void bad_value(struct loader *l, enum diag_code code, const struct node *n)
{
    struct diag *g = scn_load_diag(l, code, n);
    diag_arg(l->d, g, "field", n->key);
    diag_arg(l->d, g, "value", str_sub(n->text, 0, 80));
}

/* ---- values ------------------------------------------------------------------------
 */

bool scn_is_id(struct str s)
{
    if (s.n == 0 || s.n > LIMIT_ID_BYTES || s.p[0] < 'a' || s.p[0] > 'z')
        return false;
    for (size_t i = 0; i < s.n; i++) {
        char c = s.p[i];
        if (!((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_'))
            return false;
    }
    return true;
}

/* The text `name` of the thing (or list of texts) `owner`. */
void scn_bind_text(struct loader *l, struct scn_text *out, const struct node *n,
                   struct str owner, struct str name)
{
    if (!is_scalar(l, n))
        return;
    if (str_trim(n->text).n == 0)
        bad_value(l, DIAG_E0109, n);
    *out = (struct scn_text){arena_join(l->model, owner, '.', name),
                             arena_str(l->model, n->text)};
    l->text_count++;
}

static void put_int(struct loader *l, int32_t *out, const struct field *f,
                    const struct node *n)
{
    int64_t v;
    if (!str_int(n->text, &v)) {
        bad_value(l, DIAG_E0105, n);
    } else if (v < f->least || v > f->most) {
        struct diag *g = scn_load_diag(l, DIAG_E0106, n);
        diag_arg(l->d, g, "field", n->key);
        diag_num(diag_num(g, "least", f->least), "most", f->most);
    } else if (out != NULL) {
        *out = (int32_t)v;
    }
}

static void put_bool(struct loader *l, bool *out, const struct node *n)
{
    if (str_eq(n->text, STR("yes")) || str_eq(n->text, STR("true")))
        *out = true;
    else if (str_eq(n->text, STR("no")) || str_eq(n->text, STR("false")))
        *out = false;
    else
        bad_value(l, DIAG_E0107, n);
}

/* The number of a word, or -1 with "did you mean". */
int scn_bind_word(struct loader *l, const char *const *words, const struct node *n)
{
    for (int i = 0; words[i] != NULL; i++) {
        if (str_eqz(n->text, words[i]))
            return i;
    }
    struct near near = {.wanted = n->text};
    struct buf all = BUF_MAX(1000);
    for (int i = 0; words[i] != NULL; i++) {
        near_offer(&near, str_of(words[i]));
        buf_printf(&all, "%s%s", i > 0 ? ", " : "", words[i]);
    }
    struct diag *g = scn_load_diag(l, DIAG_E0108, n);
    diag_arg(l->d, g, "value", str_sub(n->text, 0, 80));
    diag_arg(l->d, g, "words", buf_str(&all));
    diag_near(l->d, g, near.best);
    buf_free(&all);
    return -1;
}

static void put_time(struct loader *l, int32_t *out, const struct node *n)
{
    struct str rest = n->text;
    struct str hours = str_cut(&rest, ':');
    int64_t h, m;
    bool digits = n->text.n == 5 && n->text.p[2] == ':' && n->text.p[0] >= '0' &&
                  n->text.p[3] >= '0';
    if (digits && str_int(hours, &h) && str_int(rest, &m) && h < 24 && m < 60)
        *out = (int32_t)(h * 60 + m);
    else
        bad_value(l, DIAG_E0110, n);
}

static void put_date(struct loader *l, int32_t *out, const struct node *n)
{
    if (!date_parse(n->text, out))
        bad_value(l, DIAG_E0111, n);
}

/* "2024-03-04", or "2024" where no more is known. */
static void put_as_of(struct loader *l, struct scn_as_of *out, const struct node *n)
{
    int64_t year;
    if (n->text.n == 4 && str_int(n->text, &year) && year >= 1900 && year < 2200)
        *out = (struct scn_as_of){date_to_day((struct date){(int)year, 1, 1}), true};
    else if (date_parse(n->text, &out->day))
        out->year_only = false;
    else
        bad_value(l, DIAG_E0502, n);
}

/* The catalogue of defects ends at F28. */
static void put_code(struct loader *l, struct str *out, const struct node *n)
{
    enum { DEFECTS = 28 };
    int64_t number;
    bool good = n->text.n > 1 && n->text.p[0] == 'F' && n->text.p[1] != '0' &&
                str_int(str_from(n->text, 1), &number) && number >= 1 &&
                number <= DEFECTS;
    if (!good)
        bad_value(l, DIAG_E0504, n);
    *out = arena_str(l->model, n->text);
}

static void put_plain(struct loader *l, struct str *out, const struct node *n)
{
    if (str_trim(n->text).n == 0)
        bad_value(l, DIAG_E0109, n);
    *out = arena_str(l->model, n->text);
}

static void put_gender(struct loader *l, char *out, const struct node *n)
{
    if (n->text.n == 1 && memchr("mfn", n->text.p[0], 3) != NULL)
        *out = n->text.p[0];
    else
        bad_value(l, DIAG_E0112, n);
}

/* ---- what waits
 * ------------------------------------------------------------------------ */

/* The line of a node: the one before was often of the same line. */
static struct str excerpt_of(struct loader *l, const struct node *n)
{
    const struct want *last = l->last_want;
    if (last != NULL && last->source == l->source && last->line == n->line)
        return last->excerpt;
    return arena_str(&l->scratch, scn_source_excerpt(l->source, n->line));
}

static void want(struct loader *l, enum field_type type, uint8_t kind, uint8_t env,
                 const struct node *n, struct slot to)
{
    if (!is_scalar(l, n))
        return;
    struct want *w = ARENA_NEW(&l->scratch, struct want);
    *w = (struct want){.source = l->source,
                       .line = n->line,
                       .column = n->column,
                       .excerpt = excerpt_of(l, n),
                       .text = arena_str(&l->scratch, n->text),
                       .to = to,
                       .type = (uint8_t)type,
                       .kind = kind,
                       .env = env};
    if (l->last_want != NULL)
        l->last_want->next = w;
    else
        l->first_want = w;
    l->last_want = w;
}

static void put_refs(struct loader *l, const struct field *f, const struct node *n,
                     struct scn_refs *out)
{
    if (!is_list(l, n))
        return;
    scn_ix *at = ARENA_ARRAY(l->model, n->count, scn_ix);
    *out = (struct scn_refs){at, n->count};
    for (const struct node *c = n->first; c != NULL; c = c->next) {
        *at = SCN_NONE;
        want(l, F_REF, f->kind, 0, c, slot_of(at++));
    }
}

static void put_effects(struct loader *l, const struct field *f, const struct node *n,
                        struct scn_effects *out)
{
    if (!is_list(l, n))
        return;
    struct scn_effect *at = ARENA_ARRAY(l->model, n->count, struct scn_effect);
    *out = (struct scn_effects){at, n->count};
    for (const struct node *c = n->first; c != NULL; c = c->next)
        want(l, F_EFFECTS, 0, f->env, c, slot_of(at++));
}

/* ---- lists of parts
 * ---------------------------------------------------------------------- */

static void put_texts(struct loader *l, const struct node *n, struct scn_texts *out,
                      struct str id)
{
    if (!is_list(l, n))
        return;
    struct scn_text *at = ARENA_ARRAY(l->model, n->count, struct scn_text);
    *out = (struct scn_texts){at, n->count};
    int number = 1;
    for (const struct node *c = n->first; c != NULL; c = c->next, number++)
        scn_bind_text(l, at++, c, id, arena_printf(&l->file, "%d", number));
}

static void put_dates(struct loader *l, const struct node *n, void *out)
{
    if (!is_list(l, n))
        return;
    struct scn_state *s =
        (struct scn_state *)(void *)((char *)out -
                                     offsetof(struct scn_state, holidays));
    int32_t *at = ARENA_ARRAY(l->model, n->count, int32_t);
    s->holidays = at;
    s->holiday_count = n->count;
    for (const struct node *c = n->first; c != NULL; c = c->next) {
        if (is_scalar(l, c))
            put_date(l, at++, c);
    }
}

static void put_weekdays(struct loader *l, const struct node *n, uint8_t *out)
{
    static const char *const days[] = {"monday", "tuesday",  "wednesday", "thursday",
                                       "friday", "saturday", "sunday",    NULL};
    if (!is_list(l, n))
        return;
    for (const struct node *c = n->first; c != NULL; c = c->next) {
        int day = is_scalar(l, c) ? scn_bind_word(l, days, c) : -1;
        if (day >= 0)
            *out = (uint8_t)(*out | 1u << day);
    }
    if (*out == 0x7F)
        bad_value(l, DIAG_E0113, n);
}

/* The id of an entry: its `id`, or the element it is about. */
static struct str entry_id(const struct node *n)
{
    const struct node *id = n->kind == NODE_MAP ? scn_tree_get(n, "id") : NULL;
    if (id == NULL && n->kind == NODE_MAP)
        id = scn_tree_get(n, "element");
    return id != NULL && id->kind == NODE_SCALAR ? id->text : STR("?");
}

static void said_twice(struct loader *l, const struct node *id, struct place first)
{
    struct diag *g = diag_arg(l->d, scn_load_diag(l, DIAG_E0203, id), "id", id->text);
    diag_arg(l->d, g, "path", first.path);
    diag_num(g, "line", first.line);
}

static void check_unique(struct loader *l, struct map *seen, const struct node *n)
{
    struct str id = entry_id(n);
    uint32_t line;
    const struct node *at = n->kind == NODE_MAP ? scn_tree_get(n, "id") : NULL;
    if (at == NULL || map_add(seen, &l->scratch, arena_str(&l->scratch, id), at->line))
        return;
    map_get(seen, id, &line);
    said_twice(l, at, (struct place){l->source->path, line, 0});
}

/* A list of equal parts in an array of its own: rules, thresholds, spans … */
static void *put_parts(struct loader *l, const struct field *f, const struct node *n,
                       struct str id)
{
    if (!is_list(l, n))
        return NULL;
    const struct table *t = f->table;
    char *at = arena_array(l->model, n->count, t->size);
    void *first = at;
    struct map seen = {0};
    for (const struct node *c = n->first; c != NULL; c = c->next, at += t->size) {
        check_unique(l, &seen, c);
        struct str part = arena_join(&l->file, id, '.', entry_id(c));
        scn_bind_fields(l, t, c, slot_of(at), part, NULL);
        if (t == &scn_schema_rule_request && c->kind == NODE_MAP)
            scn_lint_condition(l, c, (const struct scn_rule *)(const void *)at);
    }
    return first;
}

/* The things of a list that belong to the thing it stands in. */
static void put_items(struct loader *l, const struct field *f, const struct node *n,
                      struct slot to)
{
    const struct pile *p = &l->piles[f->kind];
    scn_ix first = (scn_ix)p->count, owner = (scn_ix)to.index;
    scn_bind_section(l, f->table, n);
    uint32_t count = p->count - first;
    void *items =
        count > 0 ? p->last->items + (p->last->count - count) * p->size : NULL;
    if (f->kind == SCN_TOPIC) {
        struct scn_interview *w = to.at;
        struct scn_talk_topic *topic = items;
        w->first_topic = first;
        w->topic_count = count;
        for (uint32_t i = 0; i < count; i++)
            topic[i].interview = owner;
    } else {
        struct scn_request *r = to.at;
        struct scn_measure *m = items;
        r->first_measure = first;
        r->measure_count = count;
        for (uint32_t i = 0; i < count; i++)
            m[i].request = owner;
    }
}

static void put_source_key(struct loader *l, uint32_t *out, struct str key)
{
    if (!map_get(&l->source_keys, key, out)) {
        *out = l->source_count++;
        map_add(&l->source_keys, &l->scratch, arena_str(&l->scratch, key), *out);
    }
}

/* ---- one field
 * ---------------------------------------------------------------------------- */

static void put_scalar(struct loader *l, const struct field *f, const struct node *n,
                       void *at)
{
    int word;
    if (!is_scalar(l, n))
        return;
    switch (f->type) {
    case F_ID:
    case F_WORD:
        if (f->required && !scn_is_id(n->text))
            bad_value(l, DIAG_E0114, n);
        *(struct str *)at = arena_str(l->model, n->text);
        break;
    case F_INT: put_int(l, at, f, n); break;
    case F_BOOL: put_bool(l, at, n); break;
    case F_DATE: put_date(l, at, n); break;
    case F_TIME: put_time(l, at, n); break;
    case F_ENUM:
        word = scn_bind_word(l, f->words, n);
        if (word >= 0)
            *(int *)at = word;
        break;
    case F_GENDER: put_gender(l, at, n); break;
    case F_AS_OF: put_as_of(l, at, n); break;
    case F_CODE: put_code(l, at, n); break;
    case F_PLAIN: put_plain(l, at, n); break;
    case F_SOURCE_KEY: put_source_key(l, at, n->text); break;
    case F_TEXT:
    case F_TEXTS:
    case F_DATES:
    case F_REF:
    case F_REFS:
    case F_EXPR:
    case F_EFFECTS:
    case F_STRUCT:
    case F_ITEMS:
    case F_RENDERS:
    case F_PARTS:
    case F_ANSWERS:
    case F_WEEKDAYS: break;
    }
}

/* The array is a pointer in the struct, its count the number right after it. */
static void put_part_list(struct loader *l, const struct field *f, const struct node *n,
                          char *at, struct str id)
{
    void *parts = put_parts(l, f, n, id);
    uint32_t count = parts != NULL ? n->count : 0;
    memcpy(at, &parts, sizeof parts);
    memcpy(at + sizeof parts, &count, sizeof count);
}

static struct str field_id(struct loader *l, struct str owner, const struct field *f)
{
    return arena_join(&l->file, owner, '.', str_of(f->name));
}

/* Real law says whether somebody read its source, and of when that is. What nobody
 * verified is remembered, to be said once for the file. */
static void check_source(struct loader *l, const struct node *n,
                         const struct scn_source *source)
{
    static const char *const stated[] = {"verified", "as_of"};
    for (size_t i = 0; i < 2 && source->status == SCN_REAL && n->kind == NODE_MAP; i++)
        if (scn_tree_get(n, stated[i]) == NULL)
            diag_arg(l->d, scn_load_diag(l, DIAG_E0503, n), "field", str_of(stated[i]));
    if (source->verified)
        return;
    if (l->unsure.count++ == 0)
        l->unsure.first = n->line;
    buf_printf(&l->unsure.lines, "%s%u", l->unsure.count > 1 ? ", " : "", n->line);
}

static void bind_struct(struct loader *l, const struct field *f, const struct node *n,
                        struct slot to, struct str owner)
{
    bool own = !str_eqz(STR("effect"), f->name);
    scn_bind_fields(l, f->table, n, to, own ? field_id(l, owner, f) : owner, NULL);
    if (f->table == &scn_schema_source)
        check_source(l, n, to.at);
}

static void bind_field(struct loader *l, const struct field *f, const struct node *n,
                       struct slot to, struct str text_id)
{
    bool kept = f->offset != UINT16_MAX;
    struct slot at = slot_in(to, kept ? f->offset : 0);
    switch (f->type) {
    case F_ID: /* of a part; a thing's own was taken before */
        if (to.kind < 0)
            put_scalar(l, f, n, at.at);
        else
            is_scalar(l, n);
        break;
    case F_TEXT: scn_bind_text(l, at.at, n, text_id, str_of(f->name)); break;
    case F_DATES: put_dates(l, n, at.at); break;
    case F_WEEKDAYS: put_weekdays(l, n, at.at); break;
    case F_REF: want(l, F_REF, f->kind, 0, n, at); break;
    case F_REFS: put_refs(l, f, n, at.at); break;
    case F_EXPR: want(l, F_EXPR, 0, f->env, n, at); break;
    case F_EFFECTS: put_effects(l, f, n, at.at); break;
    case F_ITEMS: put_items(l, f, n, to); break;
    case F_STRUCT: bind_struct(l, f, n, at, text_id); break;
    case F_TEXTS: put_texts(l, n, at.at, field_id(l, text_id, f)); break;
    case F_RENDERS: scn_bind_renders(l, n, at.at, field_id(l, text_id, f)); break;
    case F_PARTS: put_part_list(l, f, n, at.at, field_id(l, text_id, f)); break;
    case F_ANSWERS: scn_bind_answers(l, f, n); break;
    case F_WORD:
    case F_INT:
    case F_BOOL:
    case F_DATE:
    case F_TIME:
    case F_ENUM:
    case F_GENDER:
    case F_PLAIN:
    case F_AS_OF:
    case F_CODE:
    case F_SOURCE_KEY: put_scalar(l, f, n, kept ? at.at : NULL); break;
    }
}

/* ---- one mapping
 * ---------------------------------------------------------------------------- */

static void put_start(const struct field *f, void *at)
{
    switch (f->type) {
    case F_INT:
    case F_DATE:
    case F_TIME: *(int32_t *)at = f->start; break;
    case F_BOOL: *(bool *)at = f->start != 0; break;
    case F_ENUM: *(int *)at = f->start; break;
    case F_GENDER: *(char *)at = (char)f->start; break;
    case F_REF: *(scn_ix *)at = SCN_NONE; break;
    case F_ID:
    case F_TEXT:
    case F_TEXTS:
    case F_WORD:
    case F_DATES:
    case F_REFS:
    case F_EXPR:
    case F_EFFECTS:
    case F_SOURCE_KEY:
    case F_STRUCT:
    case F_ITEMS:
    case F_RENDERS:
    case F_PARTS:
    case F_PLAIN:
    case F_AS_OF:
    case F_CODE:
    case F_ANSWERS:
    case F_WEEKDAYS: break; /* zeroed already */
    }
}

/* Embedded parts whose fields lie in the same struct get their start values too. */
void scn_bind_starts(const struct table *t, void *thing)
{
    for (uint32_t i = 0; i < t->count; i++) {
        const struct field *f = &t->fields[i];
        if (f->type == F_STRUCT)
            scn_bind_starts(f->table, (char *)thing + f->offset);
        else if (f->offset != UINT16_MAX)
            put_start(f, (char *)thing + f->offset);
    }
}

const struct table *scn_bind_find_section(const struct table *const *sections,
                                          struct str name)
{
    for (; sections != NULL && *sections != NULL; sections++) {
        if (str_eqz(name, (*sections)->name))
            return *sections;
    }
    return NULL;
}

static const struct field *find_field(const struct table *t, struct str name,
                                      uint32_t *index)
{
    char first = name.n > 0 ? name.p[0] : '\0';
    for (uint32_t i = 0; i < t->count; i++) {
        if (t->fields[i].name[0] == first && str_eqz(name, t->fields[i].name)) {
            *index = i;
            return &t->fields[i];
        }
    }
    return NULL;
}

/* Returns the name that was meant, or none. */
static struct str unknown_field(struct loader *l, const struct table *t,
                                const struct node *n,
                                const struct table *const *sections)
{
    struct near near = {.wanted = n->key};
    for (uint32_t i = 0; i < t->count; i++)
        near_offer(&near, str_of(t->fields[i].name));
    for (; sections != NULL && *sections != NULL; sections++)
        near_offer(&near, str_of((*sections)->name));
    struct diag *g = scn_load_diag_key(l, DIAG_E0101, n);
    diag_arg(l->d, g, "field", str_sub(n->key, 0, 80));
    diag_near(l->d, g, near.best);
    return near.best;
}

static void missing_fields(struct loader *l, const struct table *t,
                           const struct node *map, uint64_t seen)
{
    for (uint32_t i = 0; i < t->count; i++) {
        if (t->fields[i].required && (seen & UINT64_C(1) << i) == 0)
            diag_arg(l->d, scn_load_diag(l, DIAG_E0115, map), "field",
                     str_of(t->fields[i].name));
    }
}

/* Where a thing has a first and a last day, they stand in that order. */
static void check_days(struct loader *l, const struct node *map)
{
    static const char *const pairs[][2] = {{"from", "to"},
                                           {"conduct_from", "conduct_to"}};
    for (size_t i = 0; i < sizeof pairs / sizeof pairs[0]; i++) {
        const struct node *from = scn_tree_get(map, pairs[i][0]);
        const struct node *to = scn_tree_get(map, pairs[i][1]);
        int32_t first, last;
        if (from != NULL && to != NULL && date_parse(from->text, &first) &&
            date_parse(to->text, &last) && last < first)
            bad_value(l, DIAG_E0118, to);
    }
}

void scn_bind_fields(struct loader *l, const struct table *t, const struct node *map,
                     struct slot to, struct str text_id,
                     const struct table *const *sections)
{
    uint64_t seen = 0;
    bool dated = false;
    if (!is_map(l, map))
        return;
    scn_bind_starts(t, to.at);
    for (const struct node *n = map->first; n != NULL; n = n->next) {
        uint32_t index;
        const struct field *f = find_field(t, n->key, &index);
        const struct table *section = scn_bind_find_section(sections, n->key);
        if (f != NULL) {
            seen |= UINT64_C(1) << index;
            dated |= f->type == F_DATE;
            bind_field(l, f, n, to, text_id);
        } else if (section != NULL) {
            scn_bind_section(l, section, n);
        } else {
            struct str meant = unknown_field(l, t, n, sections);
            if (find_field(t, meant, &index) != NULL) /* misspelt is not missing */
                seen |= UINT64_C(1) << index;
        }
    }
    missing_fields(l, t, map, seen);
    if (dated)
        check_days(l, map);
}

/* ---- lists of things
 * ------------------------------------------------------------------------- */

void scn_pile_grow(struct loader *l, int kind, size_t size, uint32_t most)
{
    enum { LEAST_BYTES = 4096 };
    uint32_t least = (uint32_t)(LEAST_BYTES / size);
    struct pile *p = &l->piles[kind];
    struct part *part = p->last;
    if (part != NULL && part->source == l->source && part->room - part->count >= most)
        return;
    part = ARENA_NEW(&l->things, struct part);
    part->room = most > least ? most : least;
    part->items = arena_array(&l->things, part->room, size);
    part->spots = ARENA_ARRAY(&l->scratch, part->room, struct spot);
    part->source = l->source;
    p->size = size;
    if (p->last != NULL)
        p->last->next = part;
    else
        p->first = part;
    p->last = part;
}

void *scn_pile_add(struct loader *l, int kind)
{
    struct pile *p = &l->piles[kind];
    p->count++;
    return p->last->items + (size_t)p->last->count++ * p->size;
}

void *scn_pile_next(const struct pile *p, struct walk *w)
{
    while (w->part != NULL && w->at == w->part->count)
        *w = (struct walk){.part = w->part->next};
    return w->part != NULL ? w->part->items + (size_t)w->at++ * p->size : NULL;
}

void *scn_pile_at(const struct pile *p, scn_ix index)
{
    const struct part *part = p->first;
    uint32_t at = index;
    if (index >= p->count)
        return NULL;
    for (; at >= part->count; part = part->next)
        at -= part->count;
    return part->items + (size_t)at * p->size;
}

struct place scn_pile_place(const struct pile *p, uint32_t index)
{
    const struct part *part = p->first;
    for (; index >= part->count; part = part->next)
        index -= part->count;
    struct spot at = part->spots[index];
    return (struct place){part->source->path, at.line, at.column};
}

void scn_bind_id(struct loader *l, int kind, struct str id, const struct node *at,
                 uint32_t index)
{
    uint32_t other;
    if (scn_link_keep_id(l, kind, id, index))
        return;
    map_get(&l->ids[kind], id, &other);
    struct place first = scn_pile_place(&l->piles[kind], other);
    struct diag *g = diag_arg(l->d, scn_load_diag(l, DIAG_E0203, at), "id", id);
    diag_arg(l->d, g, "path", first.path);
    diag_num(g, "line", first.line);
}

/* Reads and registers the id of a thing: the first member of every struct. */
static struct str take_id(struct loader *l, const struct table *t, const struct node *n,
                          uint32_t index)
{
    const struct node *id = n->kind == NODE_MAP ? scn_tree_get(n, "id") : NULL;
    if (id == NULL || id->kind != NODE_SCALAR)
        return STR_NONE; /* said as a missing field */
    if (!scn_is_id(id->text)) {
        bad_value(l, DIAG_E0114, id);
        return STR_NONE;
    }
    struct str kept = arena_str(l->model, id->text);
    scn_bind_id(l, t->kind, kept, id, index);
    return kept;
}

static void bind_thing(struct loader *l, const struct table *t, const struct node *n,
                       struct str section_id)
{
    uint32_t index = l->piles[t->kind].count;
    void *thing = scn_pile_add(l, t->kind);
    l->piles[t->kind].last->spots[l->piles[t->kind].last->count - 1] =
        (struct spot){n->line, n->column};
    struct str id = take_id(l, t, n, index);
    *(struct str *)thing = id;
    struct str text_id = arena_join(&l->file, section_id, '.', id);
    bool talk = t->kind == SCN_INTERVIEW || t->kind == SCN_TOPIC;
    if (talk)
        scn_bind_enter_talk(l, t, thing, index);
    scn_bind_fields(l, t, n, (struct slot){thing, t->kind, index}, text_id, NULL);
    if (talk)
        scn_bind_leave_talk(l, t, thing, n);
    if (t->kind == SCN_EVIDENCE && n->kind == NODE_MAP &&
        scn_tree_get(n, "source") == NULL)
        put_source_key(l, &((struct scn_evidence *)thing)->source, id);
    if (t->kind == SCN_AUTHORITY)
        ((struct scn_authority *)thing)->state = l->state;
    if (t->kind == SCN_CHANNEL)
        ((struct scn_channel *)thing)->state = l->state;
    if (t->kind == SCN_OFFENCE)
        ((struct scn_offence *)thing)->state = l->state;
    if (t->kind == SCN_PERIOD)
        ((struct scn_period *)thing)->state = l->state;
}

void scn_bind_section(struct loader *l, const struct table *t, const struct node *list)
{
    if (!is_list(l, list))
        return;
    struct str id = arena_printf(&l->file, "%.*s%s", STR_ARG(l->prefix), t->name);
    scn_pile_grow(l, t->kind, t->size, list->count);
    for (const struct node *n = list->first; n != NULL; n = n->next) {
        if (l->piles[t->kind].count >= LIMIT_ENTITIES) {
            diag_num(diag_arg(l->d, scn_load_diag(l, DIAG_E0116, n), "section",
                              str_of(t->name)),
                     "limit", LIMIT_ENTITIES);
            return;
        }
        bind_thing(l, t, n, id);
    }
}
