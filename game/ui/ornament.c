/* ornament.c - what gives the pages their character: woven cloth and the seals of
 * States.
 *
 * Both come from a number: the same one always makes the same cloth, the same seal. The
 * States are invented, and so are their seals: plain geometry, no arms of any country.
 */
#include "ui/raster.h"

#include <math.h>

uint32_t ui_mix(uint32_t under, uint32_t over, int amount, int of)
{
    uint32_t out = 0xFF000000;
    for (int shift = 0; shift < 24; shift += 8) {
        int u = (int)(under >> shift & 255), o = (int)(over >> shift & 255);
        out |= (uint32_t)(u + (o - u) * amount / of) << shift;
    }
    return out;
}

/* --- Cloth: u, v run from 0 to 1 within one cell of the weave ------------------------
 */

static bool diamonds(double u, double v)
{
    double d = fabs(u - 0.5) + fabs(v - 0.5);
    return d < 0.40 && d > 0.16;
}

static bool triangles(double u, double v)
{
    return v > 0.22 && v < 0.80 && fabs(u - 0.5) < (v - 0.22) * 0.62;
}

static bool zigzag(double u, double v)
{
    double line = fabs(u - 0.5) * 0.9;
    double d = v - 0.25 - line;
    return fabs(d) < 0.11 || fabs(d - 0.42) < 0.05;
}

static bool steps(double u, double v)
{
    int a = (int)(u * 4), b = (int)(v * 4);
    int m = a < 2 ? a : 3 - a, n = b < 2 ? b : 3 - b;
    return m + n == 1;
}

static bool bars(double u, double v)
{
    return (fabs(v - 0.3) < 0.07 && u > 0.12 && u < 0.88) ||
           (fabs(v - 0.7) < 0.07 && fabs(u - 0.5) > 0.16);
}

bool ui_in_weave(uint32_t seed, double x, double y)
{
    static bool (*const weaves[])(double, double) = {diamonds, triangles, zigzag, steps,
                                                     bars};
    int cells = 4 + (int)(seed / 20 % 3);
    double u = x * cells, v = y * cells;
    int row = (int)v;
    u += row % 2 != 0 && seed / 60 % 2 != 0 ? 0.5 : 0;
    return weaves[seed / 4 % 5](u - floor(u), v - floor(v));
}

/* --- Pixels: each is sampled N by N times
 * ---------------------------------------------
 */

enum { N = 4 };

static double sample(int px, int i)
{
    return px + (i + 0.5) / N;
}

/* One cell high: its two neighbours differ, between two threads. */
static bool in_band(uint32_t seed, double x, double y)
{
    uint32_t other = seed / 4 * 4 + (seed % 4 + (x >= 1 ? 4 : 0));
    bool thread = y < 0.09 || y > 0.91;
    return thread || ui_in_weave(other % 20, (x - floor(x)) / 4, (y * 0.8 + 0.1) / 4);
}

void ui_raster_band(uint32_t *pixels, int height, uint32_t seed, uint32_t ink,
                    uint32_t back)
{
    for (int y = 0; y < height; y++)
        for (int x = 0; x < 2 * height; x++) {
            int in = 0;
            for (int k = 0; k < N * N; k++)
                in +=
                    in_band(seed, sample(x, k % N) / height, sample(y, k / N) / height);
            pixels[y * 2 * height + x] = ui_mix(back, ink, in, N * N);
        }
}

/* --- Seals: a point by its distance from the middle and its angle --------------------
 */

static bool in_heart(uint32_t seed, double r, double angle)
{
    int points = 5 + (int)(seed % 4);
    double turn = cos(points * angle);
    switch (seed / 4 % 4) {
    case 0: return r < 0.30 + 0.22 * turn && r > 0.10;                /* petals */
    case 1: return r < 0.20 || (r < 0.54 && r > 0.27 && turn > 0.25); /* rays */
    case 2: return r < 0.52 - 0.26 * fabs(sin(points * angle / 2)) && r > 0.13;
    default: return (r < 0.53 && r > 0.44) || r < 0.24 + 0.12 * turn;
    }
}

static bool in_seal(uint32_t seed, double x, double y)
{
    double r = hypot(x, y), angle = atan2(x, -y);
    int beads = 28 + (int)(seed / 16 % 3) * 4;
    bool bead = fabs(r - 0.77) < 0.05 && cos(beads * angle) > 0.1;
    return (r < 0.99 && r > 0.92) || bead || (r < 0.64 && r > 0.60) ||
           in_heart(seed, r, angle);
}

void ui_raster_seal(uint8_t *alpha, int size, uint32_t seed)
{
    for (int y = 0; y < size; y++)
        for (int x = 0; x < size; x++) {
            int in = 0;
            for (int k = 0; k < N * N; k++)
                in += in_seal(seed, sample(x, k % N) * 2 / size - 1,
                              sample(y, k / N) * 2 / size - 1);
            alpha[y * size + x] = (uint8_t)(in * 255 / (N * N));
        }
}
