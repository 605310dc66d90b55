/* near.c - banded edit distance over bytes; names are short ASCII ids. */
#include "base/near.h"

enum { LONGEST = 64 };

static int min3(int a, int b, int c)
{
    int m = a < b ? a : b;
    return m < c ? m : c;
}

int near_distance(struct str a, struct str b, int most)
{
    size_t gap = a.n > b.n ? a.n - b.n : b.n - a.n;
    if (a.n > LONGEST || b.n > LONGEST || gap > (size_t)most)
        return most + 1;
    int rows[3][LONGEST + 1];
    for (size_t j = 0; j <= b.n; j++)
        rows[0][j] = (int)j;
    for (size_t i = 1; i <= a.n; i++) {
        int *now = rows[i % 3], *up = rows[(i + 2) % 3], *up2 = rows[(i + 1) % 3];
        now[0] = (int)i;
        for (size_t j = 1; j <= b.n; j++) {
            int change = up[j - 1] + (a.p[i - 1] != b.p[j - 1]);
            now[j] = min3(change, up[j] + 1, now[j - 1] + 1);
            if (i > 1 && j > 1 && a.p[i - 1] == b.p[j - 2] &&
                a.p[i - 2] == b.p[j - 1] && up2[j - 2] + 1 < now[j])
                now[j] = up2[j - 2] + 1;
        }
    }
    int d = rows[a.n % 3][b.n];
    return d <= most ? d : most + 1;
}

void near_offer(struct near *n, struct str candidate)
{
    int most = n->wanted.n <= 4 ? 1 : n->wanted.n <= 8 ? 2 : 3;
    int d = near_distance(n->wanted, candidate, most);
    if (d <= most && (n->best.n == 0 || d < n->distance)) {
        n->best = candidate;
        n->distance = d;
    }
}
