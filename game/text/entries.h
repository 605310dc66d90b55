/* entries.h - a catalogue entry by entry, as its translators left it.
 *
 * For whoever looks after translations: what is done, what only guesses, and where it
 * stands. Memory: the entries live in the arena given and borrow nothing. Errors:
 * diagnostics C.... Not here: what is shown of them (catalog.h).
 */
#ifndef TEXT_ENTRIES_H
#define TEXT_ENTRIES_H

#include "base/diag.h"

struct txt_entry {
    struct str id, source; /* msgctxt and msgid */
    uint32_t line;         /* where it begins */
    bool fuzzy;            /* a guess that waits for somebody to look at it */
    bool empty;            /* no translation stands there */
};

struct txt_entries {
    const struct txt_entry *at;
    size_t count;
};

/* All of a PO file's entries but its header. */
struct txt_entries txt_entries_of(struct str path, struct str bytes, struct arena *a,
                                  struct diags *d);

#endif
