/* map.h - names to numbers: an open-addressing table in an arena.
 *
 * Keys are borrowed slices and must outlive the map. Built once while loading, then
 * only read; there is no removal. Iteration order is never exposed, so that nothing can
 * come to depend on it.
 */
#ifndef BASE_MAP_H
#define BASE_MAP_H

#include "base/arena.h"

/* A slice cut to 16 bytes with its value: ids by the ten thousand stand in maps. */
struct map_entry {
    const char *key;
    uint32_t key_len, value;
};

/* Where an entry is found: small, so that looking stays within few bytes. */
struct map_slot {
    uint32_t hash;
    uint32_t entry; /* its number, from 1; 0: a free slot */
};

/* Zero-initialise. */
struct map {
    struct map_entry *entries; /* in the order of adding; room for half as many */
    struct map_slot *slots;
    uint32_t room; /* slots: a power of two, or 0 */
    uint32_t used;
};

/* Has it no room for one more? map_add then makes some by itself. */
bool map_is_full(const struct map *m);
/* The table anew in `a`, with twice the room; the memory of the old one can then be
 * given back, if it stood in an arena of its own. */
void map_grow(struct map *m, struct arena *a);
/* Adds key → value and returns true; false, changing nothing, when the key is there. */
bool map_add(struct map *m, struct arena *a, struct str key, uint32_t value);
/* Finds the value of key. False, leaving *value alone, when it is not there. */
bool map_get(const struct map *m, struct str key, uint32_t *value);

#endif
