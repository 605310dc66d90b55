/* raster.c - corners, shadows, paper and icons as arrays of pixels. */
#include "ui/raster.h"

#include <math.h>

static uint8_t coverage(double signed_distance)
{
    double c = 0.5 - signed_distance;
    return (uint8_t)(c <= 0 ? 0 : c >= 1 ? 255 : c * 255 + 0.5);
}

void ui_raster_disc(uint8_t *alpha, int radius, int thick)
{
    int size = 2 * radius;
    for (int y = 0; y < size; y++)
        for (int x = 0; x < size; x++) {
            double d = hypot(x + 0.5 - radius, y + 0.5 - radius) - radius;
            int a = coverage(d);
            if (thick > 0 && thick < radius)
                a -= coverage(d + thick);
            alpha[y * size + x] = (uint8_t)(a < 0 ? 0 : a);
        }
}

int ui_raster_shadow_at(int distance, int width)
{
    if (distance >= width)
        return 0;
    int left = width - distance;
    return 56 * left * left / (width * width);
}

void ui_raster_shadow(uint8_t *alpha, int width)
{
    for (int y = 0; y < width; y++)
        for (int x = 0; x < width; x++) {
            int d = (int)hypot(width - 1 - x, width - 1 - y);
            alpha[y * width + x] = (uint8_t)ui_raster_shadow_at(d, width);
        }
}

static uint32_t noise(uint32_t n)
{
    n = (n ^ 61) ^ (n >> 16);
    n *= 9;
    n ^= n >> 4;
    n *= 0x27d4eb2dU;
    return n ^ n >> 15;
}

static uint32_t shade(uint32_t colour, int by)
{
    uint32_t out = 0xFF000000;
    for (int shift = 0; shift < 24; shift += 8) {
        int c = (int)(colour >> shift & 255) + by;
        out |= (uint32_t)(c < 0 ? 0 : c > 255 ? 255 : c) << shift;
    }
    return out;
}

void ui_raster_paper(uint32_t *pixels, int size, uint32_t colour)
{
    for (int y = 0; y < size; y++)
        for (int x = 0; x < size; x++) {
            uint32_t n = noise((uint32_t)(y * size + x));
            int grain = (int)(n % 3) + (int)(n / 3 % 3) - 2;
            pixels[y * size + x] = shade(colour, grain);
        }
}

enum { SAMPLES = 8 }; /* each way, over one target pixel */

static int column_sum(const uint8_t *const rows[SAMPLES], int column)
{
    int sum = 0;
    for (int j = 0; j < SAMPLES; j++)
        sum += rows[j][column];
    return sum;
}

/* One target row: the means of the source rows its samples fall on. The column of a
 * sample is its number * from_size / all_samples, stepped instead of divided. */
static void scale_row(uint8_t *to, int to_size, const uint8_t *const rows[SAMPLES],
                      int from_size, bool mirrored)
{
    int column = 0, rest = 0, all_samples = to_size * SAMPLES;
    int here = column_sum(rows, 0);
    for (int x = 0; x < to_size; x++) {
        int sum = 0;
        for (int i = 0; i < SAMPLES; i++) {
            sum += here;
            rest += from_size;
            if (rest < all_samples)
                continue;
            column += rest / all_samples;
            rest %= all_samples;
            here = column < from_size ? column_sum(rows, column) : 0;
        }
        to[mirrored ? to_size - 1 - x : x] = (uint8_t)(sum / (SAMPLES * SAMPLES));
    }
}

void ui_raster_scale(uint8_t *to, int to_size, const uint8_t *from, int from_size,
                     bool mirrored)
{
    for (int y = 0; y < to_size; y++) {
        const uint8_t *rows[SAMPLES];
        for (int j = 0; j < SAMPLES; j++)
            rows[j] = from + (int64_t)(y * SAMPLES + j) * from_size /
                                 (to_size * SAMPLES) * from_size;
        scale_row(to + y * to_size, to_size, rows, from_size, mirrored);
    }
}
