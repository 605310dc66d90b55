/* po_check_int.h - is an entry of a PO file fit to be shown? */
#ifndef TEXT_PO_CHECK_INT_H
#define TEXT_PO_CHECK_INT_H

#include "text/po_int.h"

/* The number of forms e has, up to the first that is not there. */
size_t txt_po_forms(const struct txt_po_entry *e);
/* True when e can be used as it is. The header, fuzzy and untranslated entries cannot,
 * silently; an entry that would show something wrong cannot, with a diagnostic.
 * `plurals` is the number of forms of the language. */
bool txt_po_check(const struct txt_po *po, const struct txt_po_entry *e, int plurals);

#endif
