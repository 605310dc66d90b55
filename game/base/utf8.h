/* utf8.h - reading and writing UTF-8, strictly.
 *
 * Overlong forms, surrogates and values above U+10FFFF are not UTF-8.
 */
#ifndef BASE_UTF8_H
#define BASE_UTF8_H

#include "base/buf.h"

/* Decodes the code point at byte `at` into *cp and returns its length in bytes (1 to
 * 4); 0 when the bytes there are not UTF-8 or at is the end. */
size_t utf8_decode(struct str s, size_t at, uint32_t *cp);
/* Writes cp (a valid code point) to out and returns its length in bytes. */
size_t utf8_encode(uint32_t cp, char out[4]);
/* How many bytes from `at` on are printable ASCII, tab or newline: most of any text,
 * and nothing that has to be looked at. */
size_t utf8_plain_run(struct str s, size_t at);
/* True when the whole slice is UTF-8; else *bad (if given) is the first bad byte. */
bool utf8_valid(struct str s, size_t *bad);
/* The number of code points of a valid slice. */
size_t utf8_count(struct str s);
/* The start of the code point before byte `at` (which must be a boundary, not 0). */
size_t utf8_back(struct str s, size_t at);
/* U+202A-202E, U+2066-2069, U+200E, U+200F, U+061C: what can change reading order. */
bool utf8_is_bidi_control(uint32_t cp);
/* C0 but tab and newline, DEL, C1, U+2028, U+2029 and noncharacters. */
bool utf8_is_forbidden(uint32_t cp);
/* Appends s so that it is safe on a terminal and in a log: control and bidi characters
 * and bad bytes appear as "\u202e" or "\xff" spelled out, at most `most` code points,
 * then "…". */
void utf8_put_safe(struct buf *b, struct str s, size_t most);

#endif
