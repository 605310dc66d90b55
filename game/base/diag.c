/* diag.c - the list of diagnostics: adding, capping, sorting. */
#include "base/diag.h"

#include "base/limits.h"

#include <stdlib.h>

static const struct {
    const char *name;
    enum diag_severity severity;
} codes[DIAG_CODES] = {
#define X(code, severity) {#code, DIAG_##severity},
#include "base/codes.def"
#undef X
};

const char *diag_name(enum diag_code code)
{
    return codes[code].name;
}

enum diag_severity diag_severity_of(enum diag_code code)
{
    return codes[code].severity;
}

struct diags diags_in(struct arena *a)
{
    /* One more than the cap: the last place is the spare one. */
    return (struct diags){.arena = a,
                          .list = ARENA_ARRAY(a, LIMIT_DIAGS + 1, struct diag)};
}

struct diag *diag_add(struct diags *d, enum diag_code code, struct place at)
{
    d->errors += diag_severity_of(code) == DIAG_ERROR;
    struct diag *g = &d->list[d->count];
    *g = (struct diag){.code = code, .place = at};
    if (d->count == LIMIT_DIAGS) {
        d->dropped++;
        return g;
    }
    d->count++;
    g->place.path = arena_str(d->arena, at.path);
    struct str id = arena_printf(d->arena, "diag.%s", diag_name(code));
    g->msg = msg_ofs(id);
    return g;
}

struct diag *diag_arg(struct diags *d, struct diag *g, const char *name,
                      struct str words)
{
    if (g != &d->list[LIMIT_DIAGS])
        msg_user(&g->msg, name, arena_str(d->arena, words));
    return g;
}

struct diag *diag_text(struct diags *d, struct diag *g, const char *name, struct str id)
{
    if (g != &d->list[LIMIT_DIAGS])
        msg_text(&g->msg, name, arena_str(d->arena, id));
    return g;
}

struct diag *diag_variant(struct diags *d, struct diag *g, const char *variant)
{
    if (g != &d->list[LIMIT_DIAGS])
        g->msg.id = arena_printf(d->arena, "diag.%s.%s", diag_name(g->code), variant);
    return g;
}

struct diag *diag_near(struct diags *d, struct diag *g, struct str name)
{
    return name.n > 0 ? diag_variant(d, diag_arg(d, g, "near", name), "near") : g;
}

struct diag *diag_num(struct diag *g, const char *name, int64_t number)
{
    if (g->msg.count < MSG_ARGS)
        msg_int(&g->msg, name, number);
    return g;
}

static int compare_args(const struct msg_arg *a, const struct msg_arg *b)
{
    int c = str_cmp(a->text, b->text);
    return c != 0 ? c : (a->number > b->number) - (a->number < b->number);
}

static int compare(const void *pa, const void *pb)
{
    const struct diag *a = pa, *b = pb;
    int c = (int)diag_severity_of(a->code) - (int)diag_severity_of(b->code);
    if (c == 0)
        c = str_cmp(a->place.path, b->place.path);
    if (c == 0)
        c = (a->place.line > b->place.line) - (a->place.line < b->place.line);
    if (c == 0)
        c = (a->place.column > b->place.column) - (a->place.column < b->place.column);
    if (c == 0)
        c = (a->code > b->code) - (a->code < b->code);
    for (int i = 0; c == 0 && i < a->msg.count && i < b->msg.count; i++)
        c = compare_args(&a->msg.args[i], &b->msg.args[i]);
    return c;
}

void diags_sort(struct diags *d)
{
    if (d->count < 2)
        return;
    qsort(d->list, d->count, sizeof d->list[0], compare);
    size_t kept = 1;
    for (size_t i = 1; i < d->count; i++) {
        if (compare(&d->list[kept - 1], &d->list[i]) != 0)
            d->list[kept++] = d->list[i];
        else
            d->errors -= diag_severity_of(d->list[i].code) == DIAG_ERROR;
    }
    d->count = kept;
}
