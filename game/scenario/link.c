/* link.c - names to indexes, once every file was read; then piles to arrays. */
#include "scenario/load_int.h"
#include "scenario/scenario.h"

#include "base/limits.h"
#include "base/near.h"
#include "base/utf8.h"

/* The column of a byte of the text, where it stands on its line as it was read: beside
 * folded lines and escapes the place is that of the whole value. */
static uint32_t column_of(const struct want *w, size_t inside)
{
    struct str rest = str_from(w->excerpt, scn_source_offset(w->excerpt, w->column));
    uint32_t quote = rest.n > 0 && (rest.p[0] == '"' || rest.p[0] == '\'');
    rest = str_from(rest, quote);
    struct str before = str_sub(w->text, 0, inside);
    bool as_read = str_starts(rest, before);
    return w->column + (as_read ? quote + (uint32_t)utf8_count(before) : 0);
}

struct diag *scn_want_diag(struct loader *l, enum diag_code code, const struct want *w,
                           size_t inside)
{
    struct place at = {w->source->path, w->line, column_of(w, inside)};
    struct diag *g = diag_add(l->d, code, at);
    g->excerpt = arena_str(l->d->arena, w->excerpt);
    return g;
}

bool scn_link_keep_id(struct loader *l, int kind, struct str id, uint32_t index)
{
    struct map *ids = &l->ids[kind];
    if (map_is_full(ids)) {
        struct arena before = l->id_rooms[kind];
        l->id_rooms[kind] = (struct arena){0};
        map_grow(ids, &l->id_rooms[kind]);
        arena_free(&before);
    }
    return map_add(ids, &l->id_rooms[kind], id, index);
}

void scn_link_drop_ids(struct loader *l)
{
    for (int kind = 0; kind < SCN_KINDS; kind++)
        arena_free(&l->id_rooms[kind]);
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
    i = l->piles[SCN_LANGUAGE].count;
    scn_pile_grow(l, SCN_LANGUAGE, sizeof(struct scn_language), 1);
    struct scn_language *made = scn_pile_add(l, SCN_LANGUAGE);
    made->id = arena_str(l->model, code);
    scn_link_keep_id(l, SCN_LANGUAGE, made->id, i);
    return (scn_ix)i;
}

static scn_ix link_language(struct loader *l, struct str code, const struct want *w,
                            size_t inside)
{
    scn_ix found = intern_language(l, code);
    if (found == SCN_NONE)
        diag_arg(l->d, scn_want_diag(l, DIAG_E0202, w, inside), "name", code);
    return found;
}

struct str scn_link_kind_id(struct loader *l, enum scn_kind kind)
{
    struct str name = str_of(scn_kind_name(kind));
    struct str id = arena_printf(&l->scratch, "diag.kind.%.*s", STR_ARG(name));
    char *p = arena_take(&l->scratch, id.n + 1);
    for (size_t i = 0; i < id.n; i++) {
        char c = id.p[i];
        p[i] = (char)(c == ' ' ? '_' : c >= 'A' && c <= 'Z' ? c + ('a' - 'A') : c);
    }
    return (struct str){p, id.n};
}

scn_ix scn_link_name(struct loader *l, enum scn_kind kind, struct str name,
                     const struct want *w, size_t inside)
{
    uint32_t i;
    if (kind == SCN_LANGUAGE)
        return link_language(l, name, w, inside);
    if (kind == SCN_GLOSS && l->piles[kind].count == 0)
        return SCN_NONE; /* law without a glossary beside it: no term is one */
    if (map_get(&l->ids[kind], name, &i))
        return (scn_ix)i;
    struct near near = {.wanted = name};
    struct walk all = {.part = l->piles[kind].first};
    for (const struct str *id; (id = scn_pile_next(&l->piles[kind], &all)) != NULL;)
        near_offer(&near, *id);
    struct diag *g = scn_want_diag(l, DIAG_E0201, w, inside);
    diag_text(l->d, g, "kind", scn_link_kind_id(l, kind));
    diag_arg(l->d, g, "name", str_sub(name, 0, 80));
    diag_near(l->d, g, near.best);
    return SCN_NONE;
}

static void resolve(struct loader *l, const struct want *w)
{
    void *at = w->to.at;
    if (w->type == F_REF)
        *(scn_ix *)at = scn_link_name(l, (enum scn_kind)w->kind, w->text, w, 0);
    else if (w->type == F_EXPR)
        scn_compile_expr(l, w, at);
    else
        scn_compile_effect(l, w, at);
}

/* Numbers the suspects, and whoever else can be charged; in the order of the file. */
static void number_accused(struct loader *l)
{
    const struct pile *people = &l->piles[SCN_PERSON], *charges = &l->piles[SCN_CHARGE];
    bool *charged = ARENA_ARRAY(&l->scratch, people->count, bool);
    struct walk all = {.part = charges->first};
    for (const struct scn_charge *c; (c = scn_pile_next(charges, &all)) != NULL;)
        if (c->person != SCN_NONE)
            charged[c->person] = true;
    uint32_t i = 0;
    all = (struct walk){.part = people->first};
    for (struct scn_person *p; (p = scn_pile_next(people, &all)) != NULL; i++)
        p->accused = p->role == SCN_SUSPECT || charged[i]
                         ? (scn_ix)l->scn->accused_count++
                         : SCN_NONE;
}

/* Conduct without a day of its own is of the case's first day. */
static void date_conduct(struct loader *l)
{
    const struct pile *charges = &l->piles[SCN_CHARGE];
    struct walk all = {.part = charges->first};
    for (struct scn_charge *c; (c = scn_pile_next(charges, &all)) != NULL;) {
        if (c->conduct_from == INT32_MIN)
            c->conduct_from =
                c->conduct_to == SCN_EVER ? l->scn->start_day : c->conduct_to;
        if (c->conduct_to == SCN_EVER)
            c->conduct_to = c->conduct_from;
    }
}

/* What the law gives to a milestone that counts by a period of it. */
static void set_periods(struct loader *l)
{
    const struct pile *milestones = &l->piles[SCN_MILESTONE];
    struct walk all = {.part = milestones->first};
    for (struct scn_milestone *m; (m = scn_pile_next(milestones, &all)) != NULL;) {
        const struct scn_period *p = scn_pile_at(&l->piles[SCN_PERIOD], m->period);
        if (p != NULL && m->after_days < 0)
            m->after_days = p->days;
    }
}

static void set_triggers(struct loader *l)
{
    const struct pile *milestones = &l->piles[SCN_MILESTONE];
    struct walk all = {.part = milestones->first};
    for (struct scn_milestone *m; (m = scn_pile_next(milestones, &all)) != NULL;)
        m->trigger = m->by_facilitator    ? SCN_BY_FACILITATOR
                     : m->after_days >= 0 ? SCN_AFTER
                                          : SCN_WHEN;
}

/* What belongs to each State, as lists of indexes. */
static struct scn_refs owned(struct loader *l, enum scn_kind kind, size_t offset,
                             scn_ix state)
{
    const struct pile *p = &l->piles[kind];
    struct walk all = {.part = p->first};
    scn_ix *at = ARENA_ARRAY(l->model, p->count, scn_ix);
    uint32_t n = 0, i = 0;
    for (const char *thing; (thing = scn_pile_next(p, &all)) != NULL; i++) {
        if (*(const scn_ix *)(const void *)(thing + offset) == state)
            at[n++] = (scn_ix)i;
    }
    return (struct scn_refs){at, n};
}

static void gather_states(struct loader *l)
{
    const struct pile *states = &l->piles[SCN_STATE];
    struct walk all = {.part = states->first};
    scn_ix i = 0;
    for (struct scn_state *s; (s = scn_pile_next(states, &all)) != NULL; i++) {
        s->authorities =
            owned(l, SCN_AUTHORITY, offsetof(struct scn_authority, state), i);
        s->channels = owned(l, SCN_CHANNEL, offsetof(struct scn_channel, state), i);
        s->periods = owned(l, SCN_PERIOD, offsetof(struct scn_period, state), i);
        s->offences = owned(l, SCN_OFFENCE, offsetof(struct scn_offence, state), i);
    }
}

void scn_link_all(struct loader *l)
{
    for (const struct want *w = l->first_want; w != NULL; w = w->next)
        resolve(l, w);
    number_accused(l);
    date_conduct(l);
    scn_link_chains(l);
    set_periods(l);
    set_triggers(l);
    gather_states(l);
}

static void *freeze_pile(struct loader *l, int kind)
{
    const struct pile *p = &l->piles[kind];
    if (p->count == 0)
        return NULL;
    char *all = arena_array(l->model, p->count, p->size), *at = all;
    for (const struct part *part = p->first; part != NULL; part = part->next) {
        memcpy(at, part->items, part->count * p->size);
        at += part->count * p->size;
    }
    return all;
}

void scn_freeze(struct loader *l)
{
    struct scn *scn = l->scn;
    scn_link_drop_ids(l);
    arena_free(&l->scratch);
    arena_free(&l->file);
#define X(KIND, type, member)                                                          \
    scn->member##_count = l->piles[SCN_##KIND].count;                                  \
    scn->member = freeze_pile(l, SCN_##KIND);
    SCN_TABLES(X)
#undef X
    arena_free(&l->things);
    scn->source_count = l->source_count;
}
