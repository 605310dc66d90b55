/* paper_int.h - what the writers and the reader of the form share. Private to paper. */
#ifndef PAPER_PAPER_INT_H
#define PAPER_PAPER_INT_H

#include "paper/paper.h"

struct paper_kind_row {
    const char *word; /* in the form, and as the class of a web page's paragraph */
    bool close;       /* stands close to another of its kind */
};

/* May the character stand in a document? Isolates may; whatever else turns the reading
 * order, and controls but the new line, may not. */
bool paper_may_hold(uint32_t cp);

extern const struct paper_kind_row paper_kinds[PAPER_KINDS];

#endif
