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
/* Spreads every input bit over the result; use once, at the end. */
uint64_t hash_mix(uint64_t h);

#endif
