/* buf.h - growing text with a mandatory maximum.
 *
 * For output whose size is not known beforehand. Past its maximum a buffer keeps what
 * it has, sets `full` and swallows the rest, so that a writer checks once at the end.
 *
 * Memory: the buffer owns its bytes until buf_free. Zero-initialise and set `max`.
 */
#ifndef BASE_BUF_H
#define BASE_BUF_H

#include "base/str.h"

struct buf {
    char *p; /* zero-terminated once anything was written */
    size_t n;
    size_t room;
    size_t max; /* bytes of text allowed */
    bool full;  /* something was swallowed */
};

#define BUF_MAX(bytes) ((struct buf){.max = (bytes)})

void buf_put(struct buf *b, struct str s);
void buf_putc(struct buf *b, char c);
void buf_putz(struct buf *b, const char *z);
void buf_int(struct buf *b, int64_t v);
/* Sixteen lower-case hexadecimal digits. */
void buf_hex64(struct buf *b, uint64_t v);
void buf_printf(struct buf *b, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
/* What was written; valid until the next write. */
struct str buf_str(const struct buf *b);
/* Forgets the text, keeps the memory. */
void buf_clear(struct buf *b);
void buf_free(struct buf *b);

#endif
