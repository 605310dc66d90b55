/* walk.c - one walk over all fields of the finished model, by the tables: the list of
 * texts, and the two hashes. */
#include "scenario/card.h"
#include "scenario/load_int.h"

#include "base/bug.h"
#include "base/hash.h"

struct walker {
    const struct scn_text **texts;
    uint32_t count, room;
    uint64_t rules, content;
};

static void walk_fields(struct walker *w, const struct table *t, const void *base);

static void walk_text(struct walker *w, const struct scn_text *text)
{
    if (text->source.n == 0)
        return;
    BUG_UNLESS(w->count < w->room);
    w->texts[w->count++] = text;
    w->content = hash_str(hash_str(w->content, text->id), text->source);
}

static void walk_refs(struct walker *w, const struct scn_refs *refs)
{
    w->rules = hash_u64(w->rules, refs->count);
    for (uint32_t i = 0; i < refs->count; i++)
        w->rules = hash_u64(w->rules, refs->at[i]);
}

static void walk_expr(struct walker *w, const struct scn_expr *e)
{
    w->rules = hash_u64(w->rules, e->count);
    for (uint16_t i = 0; i < e->count; i++) {
        const struct scn_op *op = &e->ops[i];
        w->rules = hash_u64(w->rules, (uint64_t)op->code << 8 | op->term);
        w->rules =
            hash_u64(w->rules, (uint64_t)(uint32_t)op->a << 32 | (uint32_t)op->b);
    }
}

static void walk_effects(struct walker *w, const struct scn_effects *e)
{
    w->rules = hash_u64(w->rules, e->count);
    for (uint32_t i = 0; i < e->count; i++) {
        w->rules = hash_u64(w->rules, e->at[i].term);
        w->rules = hash_u64(w->rules, (uint64_t)(uint32_t)e->at[i].a << 32 |
                                          (uint32_t)e->at[i].b);
    }
}

static void walk_parts(struct walker *w, const struct table *t, const void *parts,
                       uint32_t count)
{
    w->rules = hash_u64(w->rules, count);
    for (uint32_t i = 0; i < count; i++)
        walk_fields(w, t, (const char *)parts + i * t->size);
}

static void walk_renders(struct walker *w, const struct scn_rendering *renders)
{
    for (int i = 0; i < SCN_INTERPRETER_KINDS; i++) {
        bool differs = renders != NULL && renders[i].text.source.n > 0;
        w->rules = hash_u64(w->rules, differs);
        if (differs)
            walk_fields(w, &scn_schema_rendering, &renders[i]);
    }
}

static void walk_lists(struct walker *w, const struct field *f, const void *at)
{
    const char *p = at;
    if (f->type == F_PARTS) {
        const void *parts;
        uint32_t count;
        memcpy(&parts, p, sizeof parts);
        memcpy(&count, p + sizeof parts, sizeof count);
        walk_parts(w, f->table, parts, count);
    } else if (f->type == F_DATES) {
        const struct scn_state *s =
            (const struct scn_state *)(const void *)(p - offsetof(struct scn_state,
                                                                  holidays));
        for (uint32_t i = 0; i < s->holiday_count; i++)
            w->rules = hash_u64(w->rules, (uint64_t)(int64_t)s->holidays[i]);
    } else if (f->type == F_TEXTS) {
        const struct scn_texts *t = at;
        for (uint32_t i = 0; i < t->count; i++)
            walk_text(w, &t->at[i]);
    } else {
        walk_renders(w, *(const struct scn_rendering *const *)at);
    }
}

static void walk_field(struct walker *w, const struct field *f, const void *at)
{
    switch (f->type) {
    case F_ID:
    case F_CODE:
    case F_PLAIN:
    case F_WORD: w->rules = hash_str(w->rules, *(const struct str *)at); break;
    case F_TEXT: walk_text(w, at); break;
    case F_INT:
    case F_DATE:
    case F_TIME:
    case F_ENUM:
    case F_SOURCE_KEY: w->rules = hash_u64(w->rules, *(const uint32_t *)at); break;
    case F_BOOL: w->rules = hash_u64(w->rules, *(const bool *)at); break;
    case F_GENDER: w->rules = hash_u64(w->rules, *(const unsigned char *)at); break;
    case F_WEEKDAYS: w->rules = hash_u64(w->rules, *(const uint8_t *)at); break;
    case F_REF: w->rules = hash_u64(w->rules, *(const scn_ix *)at); break;
    case F_REFS: walk_refs(w, at); break;
    case F_EXPR: walk_expr(w, at); break;
    case F_EFFECTS: walk_effects(w, at); break;
    case F_STRUCT: walk_fields(w, f->table, at); break;
    case F_ANSWERS:
    case F_ITEMS: break; /* a kind of its own */
    case F_TEXTS:
    case F_DATES:
    case F_RENDERS:
    case F_PARTS: walk_lists(w, f, at); break;
    case F_AS_OF: break; /* no rule reads it */
    }
}

/* What is only looked at counts as words do: it makes no other attempt. */
static void walk_looks(struct walker *w, const struct field *f, const void *at)
{
    uint64_t rules = w->rules;
    w->rules = w->content;
    walk_field(w, f, at);
    w->content = w->rules;
    w->rules = rules;
}

static void walk_fields(struct walker *w, const struct table *t, const void *base)
{
    for (uint32_t i = 0; i < t->count; i++) {
        const struct field *f = &t->fields[i];
        if (f->offset == UINT16_MAX)
            continue;
        (f->looks ? walk_looks : walk_field)(w, f, (const char *)base + f->offset);
    }
}

static void walk_things(struct walker *w, const struct table *t, const void *things,
                        uint32_t count)
{
    for (uint32_t i = 0; t != NULL && i < count; i++)
        walk_fields(w, t, (const char *)things + i * t->size);
}

/* A move that nobody wrote counts as one of start values that has the question's id. */
static void walk_questions(struct walker *w, const struct scn *s)
{
    const struct table *t = scn_schema_of(SCN_QUESTION);
    for (uint32_t i = 0; i < s->questions_count; i++) {
        const struct scn_question *q = &s->questions[i];
        struct scn_move unwritten;
        if (q->move->id.n == 0) {
            unwritten = *q->move;
            unwritten.id = q->id;
        }
        walk_fields(w, t, q->move->id.n == 0 ? &unwritten : q->move);
    }
}

void scn_walk_cards(struct loader *l, struct scn_cards *cards)
{
    struct walker w = {.room = l->text_count};
    w.texts = ARENA_ARRAY(l->model, w.room, const struct scn_text *);
    walk_things(&w, &scn_schema_card, cards->at, cards->count);
    cards->texts = w.texts;
    cards->text_count = w.count;
}

static uint64_t hash_prose(uint64_t h, const struct scn_document *d)
{
    for (uint32_t i = 0; i < d->prose_count; i++) {
        for (uint32_t b = 0; b < d->prose[i].count; b++) {
            for (uint32_t k = 0; k < d->prose[i].blocks[b].count; k++)
                h = hash_str(h, d->prose[i].blocks[b].pieces[k].text);
        }
    }
    return h;
}

void scn_walk_case(struct loader *l)
{
    struct scn *s = l->scn;
    struct walker w = {
        .room = l->text_count, .rules = HASH_START, .content = HASH_START};
    w.texts = ARENA_ARRAY(l->model, w.room, const struct scn_text *);
    walk_fields(&w, &scn_schema_scenario, s);
#define X(KIND, type, member)                                                          \
    if (SCN_##KIND == SCN_QUESTION)                                                    \
        walk_questions(&w, s);                                                         \
    else                                                                               \
        walk_things(&w, scn_schema_of(SCN_##KIND), s->member, s->member##_count);
    SCN_TABLES(X)
#undef X
    for (uint32_t i = 0; i < s->documents_count; i++)
        w.content = hash_prose(w.content, &s->documents[i]);
    s->texts = w.texts;
    s->text_count = w.count;
    s->rules_hash = hash_mix(w.rules);
    s->content_hash = hash_mix(w.content);
}
