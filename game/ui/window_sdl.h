/* window_sdl.h - the window: opens, translates events, shows pictures, sleeps when
 * idle.
 *
 * SDL's software renderer: works without a GPU, starts fast. Nothing here blocks but
 * ui_window_wait, which uses no processor time. Text input, the clipboard and the
 * pointer's shape follow `ui` by themselves in ui_window_draw and ui_window_sync.
 */
#ifndef UI_WINDOW_SDL_H
#define UI_WINDOW_SDL_H

#include "base/err.h"
#include "ui/ui.h"

struct ui_window;

struct ui_window_spec {
    const char *title;
    struct str assets; /* the folder with fonts/ and icons/ */
    int width, height; /* 0: 1280 by 720 */
};

/* NULL and e filled ("err.ui.window", "err.ui.font", "err.ui.icons") when there is no
 * display or an asset is missing. */
struct ui_window *ui_window_open(const struct ui_window_spec *spec, struct err *e);
void ui_window_close(struct ui_window *w);
/* The fonts to give to ui_open, and the size in pixels. */
struct ui_fonts ui_window_fonts(struct ui_window *w);
void ui_window_size(const struct ui_window *w, int *width, int *height,
                    int *dpi_percent);
/* Fills the screen, or no longer. Alt and Enter do it too. */
void ui_window_full(struct ui_window *w);
void ui_window_title(struct ui_window *w, const char *title);

/* The next thing that happened; false when there is none. Never waits. */
bool ui_window_poll(struct ui_window *w, struct ui_input *in);
/* Sleeps until something happens or ms have passed (-1: for ever); returns the
 * milliseconds slept, for ui_tick. */
int ui_window_wait(struct ui_window *w, int ms);
/* After ui_feed: clipboard, pointer shape, input method. Cheap. */
void ui_window_sync(struct ui_window *w, struct ui *ui);
/* Paints and shows. */
void ui_window_draw(struct ui_window *w, struct ui *ui);
/* Is there an icon of this name? For tests of screens. */
bool ui_window_has_icon(const struct ui_window *w, struct str name);

#endif
