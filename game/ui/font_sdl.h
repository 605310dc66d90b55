/* font_sdl.h - the fonts of assets/fonts through SDL2_ttf: cover, width, height,
 * pixels.
 *
 * A face is a row of text/faces.def; a file is read when a character needs it, sizes
 * are opened when first asked for and the least used is closed. SDL must be up before
 * ui_fontset_open.
 */
#ifndef UI_FONT_SDL_H
#define UI_FONT_SDL_H

#include "base/err.h"
#include "ui/ui.h"

struct SDL_Surface;
struct ui_fontset;

/* NULL and e filled ("err.ui.font") when a face that everything needs is not there. */
struct ui_fontset *ui_fontset_open(struct str folder, struct err *e);
void ui_fontset_close(struct ui_fontset *set);
/* The service that ui_open takes; valid as long as the set. */
struct ui_fonts ui_fontset_service(struct ui_fontset *set);
/* The pixels of one run in its colour, NULL when there are none; the caller frees them.
 * *above is the distance from their top to the base line, *left from their left edge to
 * where the run begins. */
struct SDL_Surface *ui_fontset_draw(struct ui_fontset *set, const struct ui_ink *run,
                                    int *left, int *above);

#endif
