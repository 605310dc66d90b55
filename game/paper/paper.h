/* paper.h - a document as it will stand on paper, and its writers.
 *
 * One model for everything that is printed: sheets of blocks, each block one paragraph
 * with its part in the whole (a heading, a numbered fact, a signature). Three writers:
 * plain text, a web page that prints by itself, and the form that rogatory-pdf reads
 * (form.h). The same document always gives the same bytes.
 *
 * Memory: a document borrows its strings; writers append to a buffer, which says by
 * `full` when something did not fit. No writer fails otherwise. Not here: what a letter
 * says (sim, letter.h), files (records), pages and fonts (pdf).
 */
#ifndef PAPER_PAPER_H
#define PAPER_PAPER_H

#include "base/buf.h"

enum paper_kind {
    PAPER_HEAD, /* a line of the letterhead */
    PAPER_MARK, /* "CONFIDENTIAL" */
    PAPER_LINE, /* a line of the references: to, date, subject */
    PAPER_TITLE,
    PAPER_HEADING,
    PAPER_TEXT,
    PAPER_NUMBERED, /* its mark hangs before it */
    PAPER_UNDER,    /* more on the numbered block above it */
    PAPER_ITEM,     /* of a list */
    PAPER_SIGNATURE,
    PAPER_NOTE, /* small, not part of the document proper */
    PAPER_KINDS
};

struct paper_block {
    enum paper_kind kind;
    struct str mark; /* "2.", "(a)"; may be empty */
    struct str text; /* isolates around names may stay in it; newlines break lines */
};

/* Starts on a page of its own, and its pages are counted on their own. */
struct paper_sheet {
    struct str name; /* a few words at the foot of each page: "2/2024" */
    const struct paper_block *blocks;
    uint32_t count;
};

struct paper_doc {
    struct str lang; /* BCP 47 */
    bool rtl;
    struct str title;  /* of the whole, for the window of a reader */
    struct str notice; /* on every page, above and below */
    int32_t made;      /* the day it is dated (date.h): never a clock's */
    const struct paper_sheet *sheets;
    uint32_t count;
};

/* Plain text, at most 78 columns wide. */
void paper_text(const struct paper_doc *doc, struct buf *out);
/* One page of HTML: nothing to fetch, nothing to run, A4 in black and white. */
void paper_html(const struct paper_doc *doc, struct buf *out);

/* Appends s wrapped at `columns` code points; the first line begins with `head`, all
 * others with as many blanks. */
void paper_hang(struct buf *out, struct str head, struct str s, size_t columns);

/* Is a block the first of a group that stands apart from `before`? */
bool paper_stands_apart(enum paper_kind kind, enum paper_kind before);

#endif
