/* map.c - linear probing at most half full. The hash is the map's own, for speed: it
 * stays in memory, and no order is ever seen. */
#include "base/map.h"

#include "base/bug.h"
#include "base/hash.h"

/* Eight bytes at a time, the last ones overlapping those before. */
static uint32_t hash_key(struct str key)
{
    uint64_t h = key.n, word = 0;
    for (size_t at = 0; at + 8 < key.n; at += 8) {
        memcpy(&word, key.p + at, 8);
        h = hash_pair(h, 0, word);
    }
    word = 0;
    if (key.n >= 8)
        memcpy(&word, key.p + key.n - 8, 8);
    else
        memcpy(&word, key.p, key.n);
    return (uint32_t)hash_mix(hash_pair(h, 0, word));
}

/* The slot of the key, or the free one where it would stand. */
static struct map_slot *find(const struct map *m, struct str key, uint32_t hash)
{
    uint32_t mask = m->room - 1, i = hash & mask;
    for (; m->slots[i].entry != 0; i = (i + 1) & mask) {
        const struct map_entry *e = &m->entries[m->slots[i].entry - 1];
        if (m->slots[i].hash == hash && str_eq((struct str){e->key, e->key_len}, key))
            break;
    }
    return &m->slots[i];
}

bool map_is_full(const struct map *m)
{
    return (m->used + 1) * 2 > m->room;
}

void map_grow(struct map *m, struct arena *a)
{
    struct map old = *m;
    m->room = old.room > 0 ? old.room * 2 : 16;
    m->entries = ARENA_ARRAY(a, m->room / 2, struct map_entry);
    m->slots = ARENA_ARRAY(a, m->room, struct map_slot);
    if (old.used > 0)
        memcpy(m->entries, old.entries, old.used * sizeof *old.entries);
    for (uint32_t i = 0; i < old.room; i++) {
        uint32_t at = old.slots[i].hash & (m->room - 1);
        while (old.slots[i].entry != 0 && m->slots[at].entry != 0)
            at = (at + 1) & (m->room - 1);
        if (old.slots[i].entry != 0)
            m->slots[at] = old.slots[i];
    }
}

bool map_add(struct map *m, struct arena *a, struct str key, uint32_t value)
{
    BUG_UNLESS(key.n <= UINT32_MAX);
    if (key.p == NULL)
        key = STR("");
    if (map_is_full(m))
        map_grow(m, a);
    uint32_t hash = hash_key(key);
    struct map_slot *slot = find(m, key, hash);
    if (slot->entry != 0)
        return false;
    m->entries[m->used++] = (struct map_entry){key.p, (uint32_t)key.n, value};
    *slot = (struct map_slot){hash, m->used};
    return true;
}

bool map_get(const struct map *m, struct str key, uint32_t *value)
{
    if (m->room == 0)
        return false;
    if (key.p == NULL)
        key = STR("");
    const struct map_slot *slot = find(m, key, hash_key(key));
    if (slot->entry == 0)
        return false;
    *value = m->entries[slot->entry - 1].value;
    return true;
}
