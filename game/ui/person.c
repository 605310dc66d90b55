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

/* --- Pixels -------------------------------------------------------------------------
 */

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
            weave += !inside && ui_in_weave(seed, x, y);
        }
    uint32_t ground = ui_mix(back, ink, weave * 20, N * N * 100);
    return ui_mix(ground, ink, person, N * N);
}

void ui_raster_person(uint32_t *pixels, int size, uint32_t seed, enum ui_figure figure,
                      uint32_t ink, uint32_t back)
{
    for (int y = 0; y < size; y++)
        for (int x = 0; x < size; x++)
            pixels[y * size + x] = pixel(x, y, size, seed, figure, ink, back);
}
