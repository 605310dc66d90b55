/* hash.c - FNV-1a by bytes, one multiply for an integer, and a finaliser. */
#include "base/hash.h"

#define PRIME UINT64_C(0x100000001b3)

uint64_t hash_bytes(uint64_t h, const void *p, size_t n)
{
    const unsigned char *c = p;
    for (size_t i = 0; i < n; i++)
        h = (h ^ c[i]) * PRIME;
    return h;
}

uint64_t hash_u64(uint64_t h, uint64_t v)
{
    return hash_mix(h ^ v * UINT64_C(0x9e3779b97f4a7c15)) * PRIME;
}

uint64_t hash_str(uint64_t h, struct str s)
{
    return hash_bytes(hash_u64(h, s.n), s.p, s.n);
}

uint64_t hash_mix(uint64_t h)
{
    h ^= h >> 33;
    h *= UINT64_C(0xff51afd7ed558ccd);
    h ^= h >> 33;
    h *= UINT64_C(0xc4ceb9fe1a85ec53);
    return h ^ h >> 33;
}
