/* arena.h - memory that is freed all at once.
 *
 * An arena hands out zeroed, 16-byte aligned memory and gives all of it back at
 * arena_free or arena_reset. A function that returns memory takes the arena it lives
 * in; nobody frees pieces. A mark lets a function rewind what it took for itself.
 *
 * Errors: input is capped before it reaches an arena (limits.h), so running out of
 * memory stops the program with a sentence; no caller has to handle NULL.
 */
#ifndef BASE_ARENA_H
#define BASE_ARENA_H

#include "base/str.h"

struct arena_block;

/* Zero-initialise: `struct arena a = {0};`. */
struct arena {
    struct arena_block *last;
    size_t used;  /* bytes taken from the last block */
    size_t total; /* bytes taken from the system, for tests and benches */
};

struct arena_mark {
    struct arena_block *last;
    size_t used;
};

/* n zeroed bytes; n may be 0. */
void *arena_take(struct arena *a, size_t n);
/* An array of `count` zeroed items of `size` bytes; overflow is a bug of the caller. */
void *arena_array(struct arena *a, size_t count, size_t size);
/* One zeroed object of the type. */
#define ARENA_NEW(a, type)      ((type *)arena_take((a), sizeof(type)))
#define ARENA_ARRAY(a, n, type) ((type *)arena_array((a), (n), sizeof(type)))
/* A copy of the bytes of s, with a zero byte after them; not aligned. */
struct str arena_str(struct arena *a, struct str s);
/* head, sep and tail in one, as arena_str. */
struct str arena_join(struct arena *a, struct str head, char sep, struct str tail);
/* Formatted text, zero-terminated; not aligned. */
struct str arena_printf(struct arena *a, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));

struct arena_mark arena_here(const struct arena *a);
/* Gives back everything taken since the mark. */
void arena_rewind(struct arena *a, struct arena_mark m);
/* Gives back everything but keeps one block for reuse. */
void arena_reset(struct arena *a);
void arena_free(struct arena *a);

#endif
