/* paint_sdl.h - paints a draw list with an SDL renderer, keeping the pieces as
 * textures.
 *
 * Everything that takes time to make (runs of text, corners, icons, people) becomes a
 * texture, found again by what it shows. When they take more than 32 MB, those that the
 * last picture did not use are dropped.
 */
#ifndef UI_PAINT_SDL_H
#define UI_PAINT_SDL_H

#include "ui/font_sdl.h"
#include "ui/icons.h"

struct SDL_Renderer;
struct ui_painter;

/* Borrows all three. */
struct ui_painter *ui_painter_open(struct SDL_Renderer *renderer,
                                   struct ui_fontset *fonts,
                                   const struct ui_icons *icons);
void ui_painter_close(struct ui_painter *p);
/* Paints everything, without showing it yet. */
void ui_painter_draw(struct ui_painter *p, const struct ui_list *list);
/* The textures were lost with the device: forget them. */
void ui_painter_forget(struct ui_painter *p);

#endif
