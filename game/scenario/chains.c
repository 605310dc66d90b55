/* chains.c - what hangs on what: the sources behind derived items, and lesser offences.
 *
 * A circle in either is an error at the reference that closes it. Runs on the piles,
 * when names are indexes already. Not here: how sources are counted (sim/sources.c).
 */
#include "scenario/load_int.h"

#include "base/limits.h"

enum mark { UNSEEN, UNDER_WAY, DONE };
enum { CIRCLES_SAID = 20 };

struct chains {
    struct loader *l;
    struct scn_evidence **items;
    uint8_t *marks;   /* enum mark, an item each */
    uint8_t *lengths; /* of the chain that ends in it, itself included */
    uint32_t sources[LIMIT_ROOTS + 1]; /* gathered for one item */
    int depth, said;
};

/* Says what is wrong with the reference to `what` that was resolved into `slot`. */
static void say(struct chains *c, enum diag_code code, const void *slot,
                struct str what)
{
    struct loader *l = c->l;
    if (c->said++ >= CIRCLES_SAID)
        return;
    for (const struct want *w = l->first_want; w != NULL; w = w->next) {
        if (w->to.at != slot)
            continue;
        struct diag *g = scn_want_diag(l, code, w, 0);
        diag_num(diag_arg(l->d, g, "id", what), "limit", LIMIT_ROOTS);
        return;
    }
}

/* ---- items --------------------------------------------------------------------- */

/* Adds a number to a list in rising order; one that is there already stays once. A full
 * list stays as it is, one above the cap. */
static uint32_t add_rising(uint32_t *list, uint32_t count, uint32_t n)
{
    uint32_t at = count;
    if (count > LIMIT_ROOTS)
        return count;
    while (at > 0 && list[at - 1] > n)
        at--;
    if (at > 0 && list[at - 1] == n)
        return count;
    memmove(&list[at + 1], &list[at], (count - at) * sizeof *list);
    list[at] = n;
    return count + 1;
}

static void find_roots(struct chains *c, scn_ix i);

/* First what the item was made from; a circle is said where it closes, a chain too long
 * where it is. Its length, whichever of its items comes first in the file. */
static uint8_t visit_derived(struct chains *c, const struct scn_evidence *item)
{
    uint8_t longest = 0;
    for (uint32_t k = 0; k < item->derived.count; k++) {
        scn_ix from = item->derived.at[k];
        if (from == SCN_NONE)
            continue;
        struct str id = c->items[from]->id;
        if (c->marks[from] == UNSEEN && c->depth < LIMIT_ROOTS)
            find_roots(c, from);
        if (c->marks[from] == UNDER_WAY)
            say(c, DIAG_E0205, &item->derived.at[k], id);
        else if (c->marks[from] == UNSEEN || c->lengths[from] >= LIMIT_ROOTS)
            say(c, DIAG_E0206, &item->derived.at[k], id);
        else if (c->lengths[from] > longest)
            longest = c->lengths[from];
    }
    return (uint8_t)(longest + 1);
}

static uint32_t gather(struct chains *c, const struct scn_evidence *item)
{
    uint32_t count = 0;
    if (item->derived.count == 0)
        return add_rising(c->sources, 0, item->source);
    for (uint32_t k = 0; k < item->derived.count; k++) {
        scn_ix from = item->derived.at[k];
        if (from == SCN_NONE)
            continue;
        const struct scn_sources *r = &c->items[from]->roots;
        for (uint32_t n = 0; n < r->count; n++)
            count = add_rising(c->sources, count, r->at[n]);
    }
    if (count > LIMIT_ROOTS)
        say(c, DIAG_E0206, item->derived.at, item->id);
    return count;
}

/* As deep as the author's chain, which has a cap. */
static void find_roots(struct chains *c, scn_ix i)
{
    struct scn_evidence *item = c->items[i];
    if (c->marks[i] != UNSEEN)
        return;
    c->marks[i] = UNDER_WAY;
    c->depth++;
    c->lengths[i] = visit_derived(c, item);
    c->depth--;
    uint32_t count = gather(c, item);
    uint32_t *kept = ARENA_ARRAY(c->l->model, count, uint32_t);
    memcpy(kept, c->sources, count * sizeof *kept);
    item->roots = (struct scn_sources){kept, count};
    c->marks[i] = DONE;
}

/* ---- offences ------------------------------------------------------------------- */

/* Each offence is walked over once: meeting one's own trace closes a circle. */
static void check_lesser(struct chains *c)
{
    const struct pile *p = &c->l->piles[SCN_OFFENCE];
    struct scn_offence **all =
        ARENA_ARRAY(&c->l->scratch, p->count, struct scn_offence *);
    uint32_t *trace = ARENA_ARRAY(&c->l->scratch, p->count, uint32_t), n = 0;
    struct walk each = {.part = p->first};
    for (struct scn_offence *o; (o = scn_pile_next(p, &each)) != NULL; n++)
        all[n] = o;
    for (uint32_t i = 0; i < n; i++) {
        scn_ix at = (scn_ix)i;
        while (at != SCN_NONE && trace[at] == 0) {
            scn_ix lesser = all[at]->lesser;
            trace[at] = i + 1;
            if (lesser != SCN_NONE && trace[lesser] == i + 1)
                say(c, DIAG_E0205, &all[at]->lesser, all[lesser]->id);
            at = lesser;
        }
    }
}

void scn_link_chains(struct loader *l)
{
    const struct pile *p = &l->piles[SCN_EVIDENCE];
    struct chains c = {.l = l,
                       .items =
                           ARENA_ARRAY(&l->scratch, p->count, struct scn_evidence *),
                       .marks = ARENA_ARRAY(&l->scratch, p->count, uint8_t),
                       .lengths = ARENA_ARRAY(&l->scratch, p->count, uint8_t)};
    struct walk each = {.part = p->first};
    uint32_t n = 0;
    for (struct scn_evidence *e; (e = scn_pile_next(p, &each)) != NULL; n++)
        c.items[n] = e;
    for (uint32_t i = 0; i < n; i++)
        find_roots(&c, (scn_ix)i);
    check_lesser(&c);
}
