/* po_int.h - a PO file, entry by entry.
 *
 * Reads msgctxt, msgid, msgid_plural, msgstr and msgstr[n], strings over several lines,
 * escapes, and the fuzzy flag. Any bytes are read to their end in linear time; what is
 * wrong becomes a diagnostic, and its entry is marked bad.
 *
 * Memory: an entry's strings live in the arena given and last until it is rewound.
 * Not here: what an entry means to a catalogue (catalog.c).
 */
#ifndef TEXT_PO_INT_H
#define TEXT_PO_INT_H

#include "base/buf.h"
#include "base/diag.h"
#include "text/plural_int.h"

/* The words that start a field; msgstr alone is msgstr[0]. */
enum txt_po_field {
    TXT_PO_CTXT,
    TXT_PO_ID,
    TXT_PO_PLURAL,
    TXT_PO_STR,
    TXT_PO_NONE = TXT_PO_STR + TXT_PLURALS
};

struct txt_po_entry {
    struct str field[TXT_PO_NONE];     /* TXT_PO_STR + n is msgstr[n] */
    uint32_t line[TXT_PO_NONE];        /* where each begins; 0: not there */
    struct str line_text[TXT_PO_NONE]; /* that line, for excerpts */
    uint32_t first_line;               /* of the entry; 0: nothing read yet */
    bool fuzzy;
    bool bad; /* something in it was wrong and has been reported */
};

struct txt_po {
    struct str path;
    struct diags *diags;
    struct arena *arena;
    struct str rest; /* what is still to be read */
    struct str line; /* the current line, without its end */
    uint32_t line_no;
    bool again; /* the current line belongs to the next entry */
    enum txt_po_field into;
    struct buf words; /* of the field being read */
};

struct txt_po txt_po_open(struct str path, struct str bytes, struct arena *a,
                          struct diags *d);
/* The next entry, the header included. False at the end. */
bool txt_po_next(struct txt_po *po, struct txt_po_entry *e);
void txt_po_close(struct txt_po *po);

/* Adds a diagnostic with its excerpt, at byte `at` of the line given. */
struct diag *txt_po_diag(const struct txt_po *po, enum diag_code code, uint32_t line_no,
                         struct str line, size_t at);

#endif
