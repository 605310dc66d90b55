/* rng.h - a small seeded generator (splitmix64). Graded parts of a play use no chance.
 */
#ifndef BASE_RNG_H
#define BASE_RNG_H

#include <stdint.h>

/* The next 64 bits; *state may start anywhere. */
uint64_t rng_next(uint64_t *state);
/* A number below n (n > 0), without noticeable bias for small n. */
uint32_t rng_below(uint64_t *state, uint32_t n);

#endif
