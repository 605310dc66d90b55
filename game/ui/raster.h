/* raster.h - small pictures computed pixel by pixel: corners, shadows, paper,
 * people, cloth, seals.
 *
 * No library and no drawing surface: plain arrays that a back end turns into textures.
 * Alpha arrays hold one byte a pixel, colour arrays 0xAARRGGBB.
 */
#ifndef UI_RASTER_H
#define UI_RASTER_H

#include "base/str.h"
#include "ui/widgets.h"

/* A disc of 2r by 2r pixels; thick > 0 leaves only a ring. */
void ui_raster_disc(uint8_t *alpha, int radius, int thick);
/* How dark a shadow of this width is at a distance from the edge: 0 to 255. */
int ui_raster_shadow_at(int distance, int width);
/* The corner of a shadow, width by width pixels, darkest at the bottom right. */
void ui_raster_shadow(uint8_t *alpha, int width);
/* A square of paper: the colour with a grain nobody can point at. Tiles seamlessly. */
void ui_raster_paper(uint32_t *pixels, int size, uint32_t colour);
/* Resizes a square mask, averaging when it shrinks; mirrored when asked. */
void ui_raster_scale(uint8_t *to, int to_size, const uint8_t *from, int from_size,
                     bool mirrored);
/* Is the point of the unit square on the pattern of this cloth? */
bool ui_in_weave(uint32_t seed, double x, double y);
/* A colour over another, `amount` parts `of`. */
uint32_t ui_mix(uint32_t under, uint32_t over, int amount, int of);
/* A strip of cloth, twice as wide as high; tiles seamlessly along. */
void ui_raster_band(uint32_t *pixels, int height, uint32_t seed, uint32_t ink,
                    uint32_t back);
/* The round seal of an invented State. */
void ui_raster_seal(uint8_t *alpha, int size, uint32_t seed);
/* A one-ink person before a woven pattern, both chosen by the seed. */
void ui_raster_person(uint32_t *pixels, int size, uint32_t seed, enum ui_figure figure,
                      uint32_t ink, uint32_t back);

#endif
