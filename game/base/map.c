/* map.c - linear probing at most half full; growing re-inserts in slot order. */
#include "base/map.h"

#include "base/bug.h"
#include "base/hash.h"

static struct str key_of(const struct map_slot *slot)
{
    return (struct str){slot->key, slot->key_len};
}

static struct map_slot *find(const struct map *m, struct str key)
{
    uint32_t mask = m->room - 1;
    uint32_t i = (uint32_t)hash_mix(hash_bytes(HASH_START, key.p, key.n)) & mask;
    while (m->slots[i].key != NULL && !str_eq(key_of(&m->slots[i]), key))
        i = (i + 1) & mask;
    return &m->slots[i];
}

static void grow(struct map *m, struct arena *a)
{
    struct map old = *m;
    m->room = old.room > 0 ? old.room * 2 : 16;
    m->slots = ARENA_ARRAY(a, m->room, struct map_slot);
    for (uint32_t i = 0; i < old.room; i++) {
        if (old.slots[i].key != NULL)
            *find(m, key_of(&old.slots[i])) = old.slots[i];
    }
}

bool map_add(struct map *m, struct arena *a, struct str key, uint32_t value)
{
    BUG_UNLESS(key.n <= UINT32_MAX);
    if (key.p == NULL)
        key = STR("");
    if ((m->used + 1) * 2 > m->room)
        grow(m, a);
    struct map_slot *slot = find(m, key);
    if (slot->key != NULL)
        return false;
    *slot = (struct map_slot){key.p, (uint32_t)key.n, value};
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
    if (slot->key == NULL)
        return false;
    *value = slot->value;
    return true;
}
