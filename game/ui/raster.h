/* raster.h - small pictures computed pixel by pixel: corners, shadows, paper, people.
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
/* A one-ink person before a woven pattern, both chosen by the seed. */
void ui_raster_person(uint32_t *pixels, int size, uint32_t seed, enum ui_figure figure,
                      uint32_t ink, uint32_t back);

#endif
