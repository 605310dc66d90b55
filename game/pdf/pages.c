/* pages.c - where pages end (pages.h). */
#include "pdf/pages.h"

enum { LEAST = 2 }; /* lines of a block on either side of a page's end */

/* What stays with the block above it. */
static bool stays(enum paper_kind kind, enum paper_kind before)
{
    return before == PAPER_HEADING || before == PAPER_TITLE ||
           kind == PAPER_SIGNATURE || (kind == PAPER_UNDER && before == PAPER_NUMBERED);
}

bool pdf_may_start(enum paper_kind kind, enum paper_kind before, int n, int count)
{
    if (n == 0)
        return before != PAPER_KINDS && !stays(kind, before);
    return n >= LEAST && count - n >= LEAST && kind != PAPER_HEADING;
}

uint32_t pdf_page_end(const struct pdf_line *lines, uint32_t from, uint32_t count,
                      int room)
{
    uint32_t full = from;
    int64_t used = 0;
    while (full < count) {
        used += lines[full].height + (full > from ? lines[full].before : 0);
        if (used > room)
            break;
        full++;
    }
    if (full == count)
        return count;
    if (full == from)
        return from + 1; /* taller than a page: it gets one of its own */
    for (uint32_t end = full; end > from; end--)
        if (lines[end].may_start)
            return end;
    return full;
}
