/* entries.c - a catalogue as a list of entries. */
#include "text/entries.h"

#include "text/po_check_int.h"

enum { FIRST_ROOM = 256 };

struct list {
    struct txt_entry *at;
    size_t count, room;
    struct arena *arena;
};

static void add(struct list *l, const struct txt_po_entry *e)
{
    if (l->count == l->room) {
        size_t room = l->room == 0 ? FIRST_ROOM : l->room * 2;
        struct txt_entry *more = ARENA_ARRAY(l->arena, room, struct txt_entry);
        if (l->count > 0)
            memcpy(more, l->at, l->count * sizeof *more);
        l->at = more;
        l->room = room;
    }
    l->at[l->count++] =
        (struct txt_entry){.id = arena_str(l->arena, e->field[TXT_PO_CTXT]),
                           .source = arena_str(l->arena, e->field[TXT_PO_ID]),
                           .line = e->line[TXT_PO_CTXT],
                           .fuzzy = e->fuzzy,
                           .empty = txt_po_forms(e) == 0};
}

struct txt_entries txt_entries_of(struct str path, struct str bytes, struct arena *a,
                                  struct diags *d)
{
    struct list l = {.arena = a};
    struct txt_po_entry e;
    struct txt_po po = txt_po_open(path, bytes, a, d);
    while (txt_po_next(&po, &e))
        if (!e.bad && e.field[TXT_PO_CTXT].n > 0)
            add(&l, &e);
    txt_po_close(&po);
    return (struct txt_entries){l.at, l.count};
}
