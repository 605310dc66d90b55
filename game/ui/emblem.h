/* emblem.h - the sign of the program in lists of windows: a scroll on the header's
 * blue, over a strip of the header's cloth.
 *
 * Pixels only, from the shipped icons; who shows them is window_sdl.c.
 */
#ifndef UI_EMBLEM_H
#define UI_EMBLEM_H

#include "ui/icons.h"

enum { UI_EMBLEM = 64 }; /* its side in pixels */

/* Row by row, 0xAARRGGBB. Without its icon the ground alone is drawn. */
void ui_emblem(uint32_t pixels[UI_EMBLEM * UI_EMBLEM], const struct ui_icons *icons);

#endif
