/* arena.c - blocks of growing size in a list; taking memory is a pointer bump.
 * Texts are packed without gaps: a case holds a hundred thousand of them. */
#include "base/arena.h"

#include "base/bug.h"

#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

enum { ALIGN = 16, FIRST_BLOCK = 16 * 1024, LARGEST_BLOCK = 4 * 1024 * 1024 };

struct arena_block {
    struct arena_block *prev;
    size_t size; /* usable bytes after this header */
};

_Static_assert(sizeof(struct arena_block) % ALIGN == 0, "blocks keep the alignment");

static char *block_bytes(struct arena_block *b)
{
    return (char *)(b + 1);
}

static void grow(struct arena *a, size_t n)
{
    size_t size = a->last != NULL ? a->last->size * 2 : FIRST_BLOCK;
    if (size > LARGEST_BLOCK)
        size = LARGEST_BLOCK;
    if (size < n)
        size = n;
    struct arena_block *b = malloc(sizeof *b + size);
    if (b == NULL) {
        fprintf(stderr, "rogatory: out of memory (%zu bytes more were needed)\n", size);
        exit(2);
    }
    b->prev = a->last;
    b->size = size;
    a->last = b;
    a->used = 0;
    a->total += size;
}

/* n bytes at the next multiple of `align`, as they are. */
static char *bump(struct arena *a, size_t n, size_t align)
{
    BUG_UNLESS(n <= SIZE_MAX / 2);
    size_t at = (a->used + align - 1) & ~(align - 1);
    if (a->last == NULL || at > a->last->size || a->last->size - at < n) {
        grow(a, n);
        at = 0;
    }
    a->used = at + n;
    return block_bytes(a->last) + at;
}

void *arena_take(struct arena *a, size_t n)
{
    return memset(bump(a, n, ALIGN), 0, n);
}

void *arena_array(struct arena *a, size_t count, size_t size)
{
    BUG_UNLESS(size == 0 || count <= SIZE_MAX / 2 / size);
    return arena_take(a, count * size);
}

struct str arena_str(struct arena *a, struct str s)
{
    char *p = bump(a, s.n + 1, 1);
    if (s.n > 0)
        memcpy(p, s.p, s.n);
    p[s.n] = '\0';
    return (struct str){p, s.n};
}

struct str arena_join(struct arena *a, struct str head, char sep, struct str tail)
{
    size_t n = head.n + 1 + tail.n;
    char *p = bump(a, n + 1, 1);
    if (head.n > 0)
        memcpy(p, head.p, head.n);
    p[head.n] = sep;
    if (tail.n > 0)
        memcpy(p + head.n + 1, tail.p, tail.n);
    p[n] = '\0';
    return (struct str){p, n};
}

/* Mostly there is room for it in the last block. */
struct str arena_printf(struct arena *a, const char *fmt, ...)
{
    va_list args, again;
    va_start(args, fmt);
    va_copy(again, args);
    size_t room = a->last != NULL ? a->last->size - a->used : 0;
    char *p = room > 0 ? block_bytes(a->last) + a->used : NULL;
    int n = vsnprintf(p, room, fmt, args);
    va_end(args);
    BUG_UNLESS(n >= 0);
    bool fits = (size_t)n < room;
    p = bump(a, (size_t)n + 1, 1);
    if (!fits)
        vsnprintf(p, (size_t)n + 1, fmt, again);
    va_end(again);
    return (struct str){p, (size_t)n};
}

struct arena_mark arena_here(const struct arena *a)
{
    return (struct arena_mark){a->last, a->used};
}

void arena_rewind(struct arena *a, struct arena_mark m)
{
    while (a->last != m.last) {
        struct arena_block *b = a->last;
        a->last = b->prev;
        a->total -= b->size;
        free(b);
    }
    a->used = m.used;
}

void arena_reset(struct arena *a)
{
    if (a->last == NULL)
        return;
    struct arena_block *keep = a->last;
    struct arena_block *b = keep->prev;
    keep->prev = NULL;
    while (b != NULL) {
        struct arena_block *prev = b->prev;
        a->total -= b->size;
        free(b);
        b = prev;
    }
    a->used = 0;
}

void arena_free(struct arena *a)
{
    arena_rewind(a, (struct arena_mark){NULL, 0});
}
