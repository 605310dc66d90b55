/* pdf.h - a document as PDF: A4 pages, shaped and ordered text that can be selected.
 *
 * Fonts come from the folder given and from nowhere else, and no clock is read: the
 * same document gives the same bytes on every machine with the same libraries.
 *
 * Memory: the bytes are appended to a buffer of the caller's. Errors: ids "err.pdf.*"
 * (err.h). Not here: the document (paper), files and the command line (tools).
 */
#ifndef PDF_PDF_H
#define PDF_PDF_H

#include "base/err.h"
#include "paper/paper.h"

bool pdf_write(const struct paper_doc *doc, struct str fonts, struct buf *out,
               struct err *e);

#endif
