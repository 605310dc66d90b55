/* picture_sdl.h - pages as picture files, without a window or a display.
 *
 * The same fonts, icons and painter as the window's, on a surface in memory. For
 * pictures of the manual and for people who look at every page; the game does not need
 * it. Not here: how a page is reached (tools/stage.h).
 */
#ifndef UI_PICTURE_SDL_H
#define UI_PICTURE_SDL_H

#include "base/err.h"
#include "ui/ui.h"

struct ui_pictures;

/* `assets` is the folder with fonts/ and icons/. NULL and e filled ("err.ui.font",
 * "err.ui.icons") when one is missing. */
struct ui_pictures *ui_pictures_open(struct str assets, struct err *e);
void ui_pictures_close(struct ui_pictures *p);
/* The fonts to give to ui_open; valid as long as `p`. */
struct ui_fonts ui_pictures_fonts(struct ui_pictures *p);
/* Paints a list of marks on `pixels`, width * height of 0xFFRRGGBB from the top left
 * on. False and e filled ("err.ui.picture"). */
bool ui_picture_paint(struct ui_pictures *p, const struct ui_list *list, int width,
                      int height, uint32_t *pixels, struct err *e);
/* Paints the page of `ui` and writes it as PNG. False and e filled
 * ("err.ui.picture"). */
bool ui_picture_write(struct ui_pictures *p, const struct ui *ui, const char *path,
                      struct err *e);

#endif
