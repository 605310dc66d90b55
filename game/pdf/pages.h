/* pages.h - where pages end. Lines in, places out; nothing is drawn and no library
 * known.
 *
 * A page takes as many lines as fit and then gives back what must not part: of a block,
 * fewer than two lines on either side of the end; a heading from what it heads; a
 * signature from the last words before it. What cannot be kept together at all is cut
 * where the page is full.
 */
#ifndef PDF_PAGES_H
#define PDF_PAGES_H

#include "paper/paper.h"

/* Lengths in any unit, the same for all. */
struct pdf_line {
    int before; /* room above it, left out at the top of a page */
    int height;
    bool may_start; /* a page may start with it */
};

/* The lines of one block follow those of `before` (PAPER_KINDS: there is none): may a
 * page start with its line `n` of `count`? */
bool pdf_may_start(enum paper_kind kind, enum paper_kind before, int n, int count);
/* The first line of the page after the one that starts with `from`. */
uint32_t pdf_page_end(const struct pdf_line *lines, uint32_t from, uint32_t count,
                      int room);

#endif
