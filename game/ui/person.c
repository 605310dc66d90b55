/* person.c - a person without a face: one ink, before a woven pattern.
 *
 * No skin, no features, nothing to read a type into: the outline of a head and
 * shoulders, and a pattern that makes each person easy to find again. Shapes are tests
 * on points of the unit square, sampled sixteen times a pixel.
 */
#include "ui/raster.h"

#include <math.h>

static bool in_ellipse(double x, double y, double cx, double cy, double rx, double ry)
{
    double dx = (x - cx) / rx, dy = (y - cy) / ry;
    return dx * dx + dy * dy <= 1;
}

/* Between two heights, as wide as a curve from one half-width to the other. */
static bool in_drape(double x, double y, double top, double bottom, double w0,
                     double w1)
{
    if (y < top || y > bottom)
        return false;
    double t = (y - top) / (bottom - top);
    return fabs(x - 0.5) <= w0 + (w1 - w0) * t * t;
}

static bool in_shoulders(double x, double y)
{
    return in_ellipse(x, y, 0.5, 1.03, 0.46, 0.35) ||
           in_drape(x, y, 0.52, 0.76, 0.095, 0.15);
}

static bool in_head(double x, double y)
{
    return in_ellipse(x, y, 0.5, 0.37, 0.18, 0.23);
}

/* A cloth over head and neck: a dome, sides that come in a little, then the shoulders.
 */
static bool in_cloth(double x, double y)
{
    return in_ellipse(x, y, 0.5, 0.385, 0.265, 0.285) ||
           in_drape(x, y, 0.385, 0.74, 0.265, 0.235);
}

static bool in_cap(double x, double y)
{
    bool crown = y > 0.13 && y < 0.31 && fabs(x - 0.5) < 0.15 + (y - 0.13) * 0.17;
    return crown || in_ellipse(x, y, 0.5, 0.135, 0.15, 0.035);
}

static bool in_figure(enum ui_figure figure, double x, double y)
{
    bool plain = in_head(x, y) || in_shoulders(x, y);
    switch (figure) {
    case UI_FIGURE_ROUND: return plain || in_ellipse(x, y, 0.5, 0.335, 0.235, 0.235);
    case UI_FIGURE_WRAP: return plain || in_cloth(x, y);
    case UI_FIGURE_CAP: return plain || in_cap(x, y);
    case UI_FIGURE_PLAIN: break;
    }
    return plain;
}

/* --- Patterns: u, v run from 0 to 1 within one cell of the weave ---------------------
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

static bool in_pattern(uint32_t seed, double x, double y)
{
    static bool (*const weaves[])(double, double) = {diamonds, triangles, zigzag, steps,
                                                     bars};
    int cells = 4 + (int)(seed / 20 % 3);
    double u = x * cells, v = y * cells;
    int row = (int)v;
    u += row % 2 != 0 && seed / 60 % 2 != 0 ? 0.5 : 0;
    return weaves[seed / 4 % 5](u - floor(u), v - floor(v));
}

/* --- Pixels -------------------------------------------------------------------------
 */

static uint32_t mix(uint32_t under, uint32_t over, int amount, int of)
{
    uint32_t out = 0xFF000000;
    for (int shift = 0; shift < 24; shift += 8) {
        int u = (int)(under >> shift & 255), o = (int)(over >> shift & 255);
        out |= (uint32_t)(u + (o - u) * amount / of) << shift;
    }
    return out;
}

static uint32_t pixel(int px, int py, int size, uint32_t seed, enum ui_figure figure,
                      uint32_t ink, uint32_t back)
{
    enum { N = 4 };
    int person = 0, weave = 0;
    for (int j = 0; j < N; j++)
        for (int i = 0; i < N; i++) {
            double x = (px + (i + 0.5) / N) / size, y = (py + (j + 0.5) / N) / size;
            bool inside = in_figure(figure, x, y);
            person += inside;
            weave += !inside && in_pattern(seed, x, y);
        }
    uint32_t ground = mix(back, ink, weave * 20, N * N * 100);
    return mix(ground, ink, person, N * N);
}

void ui_raster_person(uint32_t *pixels, int size, uint32_t seed, enum ui_figure figure,
                      uint32_t ink, uint32_t back)
{
    for (int y = 0; y < size; y++)
        for (int x = 0; x < size; x++)
            pixels[y * size + x] = pixel(x, y, size, seed, figure, ink, back);
}
