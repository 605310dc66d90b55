/* near.h - the known name nearest to a misspelt one, for "did you mean". */
#ifndef BASE_NEAR_H
#define BASE_NEAR_H

#include "base/str.h"

/* Edit distance (insert, delete, replace, swap of neighbours), at most `most` + 1. */
int near_distance(struct str a, struct str b, int most);

/* Keeps the best of the candidates offered one by one. Zero-initialise, set `wanted`.
 */
struct near {
    struct str wanted;
    struct str best; /* empty while none is near enough */
    int distance;
};

void near_offer(struct near *n, struct str candidate);

#endif
