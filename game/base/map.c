/* map.c - linear probing at most half full; growing re-inserts in slot order. */
#include "base/map.h"

#include "base/hash.h"

static struct map_slot *find(const struct map *m, struct str key)
{
    uint32_t mask = m->room - 1;
    uint32_t i = (uint32_t)hash_mix(hash_bytes(HASH_START, key.p, key.n)) & mask;
    while (m->slots[i].key.p != NULL && !str_eq(m->slots[i].key, key))
        i = (i + 1) & mask;
    return &m->slots[i];
}

static void grow(struct map *m, struct arena *a)
{
    struct map old = *m;
    m->room = old.room > 0 ? old.room * 2 : 16;
    m->slots = ARENA_ARRAY(a, m->room, struct map_slot);
    for (uint32_t i = 0; i < old.room; i++) {
        if (old.slots[i].key.p != NULL)
            *find(m, old.slots[i].key) = old.slots[i];
    }
}

bool map_add(struct map *m, struct arena *a, struct str key, uint32_t value)
{
    if (key.p == NULL)
        key = STR("");
    if ((m->used + 1) * 2 > m->room)
        grow(m, a);
    struct map_slot *slot = find(m, key);
    if (slot->key.p != NULL)
        return false;
    *slot = (struct map_slot){key, value};
    m->used++;
    return true;
}

bool map_get(const struct map *m, struct str key, uint32_t *value)
{
    if (m->room == 0)
        return false;
    if (key.p == NULL)
        key = STR("");
    const struct map_slot *slot = find(m, key);
    if (slot->key.p == NULL)
        return false;
    *value = slot->value;
    return true;
}
