/* link.c - names to indexes, once every file was read; then piles to arrays. */
#include "scenario/load_int.h"
#include "scenario/scenario.h"

#include "base/limits.h"
#include "base/near.h"

struct str scn_load_id(const struct loader *l, int kind, uint32_t index)
{
    const struct pile *p = &l->piles[kind];
    return *(const struct str *)(const void *)(p->items + (size_t)index * p->size);
}

/* A language code of two or three letters becomes a language when it is first met. */
static scn_ix intern_language(struct loader *l, struct str code)
{
    uint32_t i;
    if (map_get(&l->ids[SCN_LANGUAGE], code, &i))
        return (scn_ix)i;
    if (code.n < 2 || code.n > 3)
        return SCN_NONE;
    for (size_t k = 0; k < code.n; k++) {
        if (code.p[k] < 'a' || code.p[k] > 'z')
            return SCN_NONE;
    }
    struct pile *p = &l->piles[SCN_LANGUAGE];
    p->size = sizeof(struct scn_language);
    if (p->count == p->room) {
        uint32_t room = p->room + 32;
        char *more = arena_array(&l->scratch, room, p->size);
        if (p->count > 0)
            memcpy(more, p->items, p->count * p->size);
        p->items = more;
        p->room = room;
    }
    struct str kept = arena_str(l->model, code);
    ((struct scn_language *)(void *)p->items)[p->count] = (struct scn_language){kept};
    map_add(&l->ids[SCN_LANGUAGE], &l->scratch, kept, p->count);
    return (scn_ix)p->count++;
}

scn_ix scn_link_name(struct loader *l, enum scn_kind kind, struct str name,
                     const struct source *s, uint32_t line, uint32_t column)
{
    uint32_t i;
    if (kind == SCN_LANGUAGE) {
        scn_ix found = intern_language(l, name);
        if (found == SCN_NONE)
            diag_arg(l->d, scn_source_diag(s, l->d, DIAG_E0202, line, column), "name",
                     name);
        return found;
    }
    if (map_get(&l->ids[kind], name, &i))
        return (scn_ix)i;
    struct near near = {.wanted = name};
    for (uint32_t k = 0; k < l->piles[kind].count; k++)
        near_offer(&near, scn_load_id(l, (int)kind, k));
    struct diag *g = scn_source_diag(s, l->d, DIAG_E0201, line, column);
    diag_arg(l->d, g, "kind", str_of(scn_kind_name(kind)));
    diag_arg(l->d, g, "name", str_sub(name, 0, 80));
    if (near.best.n > 0)
        diag_arg(l->d, g, "near", near.best);
    return SCN_NONE;
}

static void resolve(struct loader *l, const struct want *w)
{
    void *at = scn_slot_at(l, w->to);
    if (w->type == F_REF)
        *(scn_ix *)at = scn_link_name(l, (enum scn_kind)w->kind, w->text, w->source,
                                      w->line, w->column);
    else if (w->type == F_EXPR)
        scn_compile_expr(l, w, at);
    else
        scn_compile_effect(l, w, at);
}

/* Numbers the suspects; their order is that of the file. */
static void number_accused(struct loader *l)
{
    struct scn_person *p = (struct scn_person *)(void *)l->piles[SCN_PERSON].items;
    for (uint32_t i = 0; i < l->piles[SCN_PERSON].count; i++)
        p[i].accused =
            p[i].role == SCN_SUSPECT ? (scn_ix)l->scn->accused_count++ : SCN_NONE;
}

static void set_triggers(struct loader *l)
{
    struct scn_milestone *m =
        (struct scn_milestone *)(void *)l->piles[SCN_MILESTONE].items;
    for (uint32_t i = 0; i < l->piles[SCN_MILESTONE].count; i++)
        m[i].trigger = m[i].by_facilitator    ? SCN_BY_FACILITATOR
                       : m[i].after_days >= 0 ? SCN_AFTER
                                              : SCN_WHEN;
}

/* What belongs to each State, as lists of indexes. */
static struct scn_refs owned(struct loader *l, enum scn_kind kind, size_t offset,
                             scn_ix state)
{
    const struct pile *p = &l->piles[kind];
    scn_ix *at = ARENA_ARRAY(l->model, p->count, scn_ix);
    uint32_t n = 0;
    for (uint32_t i = 0; i < p->count; i++) {
        const char *thing = p->items + (size_t)i * p->size;
        if (*(const scn_ix *)(const void *)(thing + offset) == state)
            at[n++] = (scn_ix)i;
    }
    return (struct scn_refs){at, n};
}

static void gather_states(struct loader *l)
{
    struct scn_state *s = (struct scn_state *)(void *)l->piles[SCN_STATE].items;
    for (uint32_t i = 0; i < l->piles[SCN_STATE].count; i++) {
        s[i].authorities =
            owned(l, SCN_AUTHORITY, offsetof(struct scn_authority, state), (scn_ix)i);
        s[i].channels =
            owned(l, SCN_CHANNEL, offsetof(struct scn_channel, state), (scn_ix)i);
        s[i].offences =
            owned(l, SCN_OFFENCE, offsetof(struct scn_offence, state), (scn_ix)i);
    }
}

/* The finished piles become the model's arrays. */
static void freeze(struct loader *l)
{
    struct scn *scn = l->scn;
#define X(KIND, type, member)                                                          \
    scn->member##_count = l->piles[SCN_##KIND].count;                                  \
    if (scn->member##_count > 0) {                                                     \
        struct type *all = ARENA_ARRAY(l->model, scn->member##_count, struct type);    \
        memcpy(all, l->piles[SCN_##KIND].items, scn->member##_count * sizeof *all);    \
        scn->member = all;                                                             \
    }
    SCN_TABLES(X)
#undef X
    scn->source_count = l->source_count;
}

void scn_link_all(struct loader *l)
{
    for (size_t i = 0; i < l->want_count; i++)
        resolve(l, &l->wants[i]);
    number_accused(l);
    set_triggers(l);
    gather_states(l);
    freeze(l);
}
