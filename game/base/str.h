/* str.h - a borrowed slice of UTF-8 bytes.
 *
 * A `struct str` never owns its bytes: whoever made them (an arena, a file, a literal)
 * keeps them alive. It is not zero-terminated; print it with "%.*s", STR_ARG(s).
 *
 * Not here: growing text (buf.h), decoding (utf8.h).
 */
#ifndef BASE_STR_H
#define BASE_STR_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
#include <string.h>

struct str {
    const char *p;
    size_t n;
};

/* A slice of a string literal. */
#define STR(lit) ((struct str){(lit), sizeof(lit) - 1})
#define STR_NONE ((struct str){NULL, 0})
/* The two arguments of a "%.*s". */
#define STR_ARG(s) (int)(s).n, ((s).p != NULL ? (s).p : "")

/* The slice of a zero-terminated string; NULL gives the empty slice. */
struct str str_of(const char *z);
bool str_eq(struct str a, struct str b);
bool str_eqz(struct str a, const char *z);
/* Byte order: negative, zero or positive, as memcmp, the shorter first. */
int str_cmp(struct str a, struct str b);
bool str_starts(struct str s, struct str prefix);
bool str_ends(struct str s, struct str suffix);
/* The index of the first byte c, or s.n. */
size_t str_find(struct str s, char c);
/* s without its first `from` bytes; past the end gives the empty slice. */
struct str str_from(struct str s, size_t from);
struct str str_sub(struct str s, size_t from, size_t n);
/* s without leading and trailing blanks (space, tab, CR, LF). */
struct str str_trim(struct str s);
/* Cuts `*rest` at the first `sep`: returns what stood before it and leaves in *rest
 * what stands after it. Without a `sep` the whole is returned and *rest becomes empty.
 */
struct str str_cut(struct str *rest, char sep);
/* Reads the whole slice as a decimal integer of at most 18 digits, one sign allowed.
 * False when it is not one; *out is then untouched. */
bool str_int(struct str s, int64_t *out);
/* Reads the whole slice as a number the way it is printed: digits alone, none of them a
 * zero before others. */
bool str_count(struct str s, uint64_t *out);
/* Reads the whole slice as 1 to 16 lower-case hexadecimal digits. */
bool str_hex(struct str s, uint64_t *out);

#endif
