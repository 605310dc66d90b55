/* hash.h - a 64-bit content hash (FNV-1a with a final mix).
 *
 * The values appear in plays and stores: the function may never change. It detects
 * accidents, it does not stop a forger.
 */
#ifndef BASE_HASH_H
#define BASE_HASH_H

#include "base/str.h"

#define HASH_START UINT64_C(0xcbf29ce484222325)

/* Folds n bytes, or one integer (little-endian, 8 bytes), into h. */
uint64_t hash_bytes(uint64_t h, const void *p, size_t n);
uint64_t hash_u64(uint64_t h, uint64_t v);
/* Folds the length and the bytes, so that "ab"+"c" differs from "a"+"bc". */
uint64_t hash_str(uint64_t h, struct str s);
/* Folds a value under its key (what it is of), with one multiplication that waits for
 * h: a state has hundreds of values and is hashed at every action. Good enough because
 * each step is a bijection of h, so that one difference can only be undone by a second
 * one that matches it in all 64 bits; because the odd factors (2^64 over the golden
 * ratio; one of splitmix64) carry the small keys and values that a state has up into
 * the high half, and the shift brings them down again for the next step; and because
 * hash_mix ends it. What it is for is a play that no longer agrees, not a forger. */
static inline uint64_t hash_pair(uint64_t h, uint64_t key, uint64_t v)
{
    h = (h ^ (key * UINT64_C(0x9e3779b97f4a7c15) + v)) * UINT64_C(0xbf58476d1ce4e5b9);
    return h ^ h >> 32;
}
/* Spreads every input bit over the result; use once, at the end. */
uint64_t hash_mix(uint64_t h);

#endif
