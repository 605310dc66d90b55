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

/* The mean of the source over one target pixel, in 8 by 8 samples. */
static uint8_t sample(const uint8_t *from, int from_size, int x, int y, int to_size)
{
    enum { N = 8 };
    int sum = 0;
    for (int j = 0; j < N; j++)
        for (int i = 0; i < N; i++) {
            int sx = (int)((int64_t)(x * N + i) * from_size / (to_size * N));
            int sy = (int)((int64_t)(y * N + j) * from_size / (to_size * N));
            sum += from[sy * from_size + sx];
        }
    return (uint8_t)(sum / (N * N));
}

void ui_raster_scale(uint8_t *to, int to_size, const uint8_t *from, int from_size,
                     bool mirrored)
{
    for (int y = 0; y < to_size; y++)
        for (int x = 0; x < to_size; x++) {
            int tx = mirrored ? to_size - 1 - x : x;
            to[y * to_size + tx] = sample(from, from_size, x, y, to_size);
        }
}
