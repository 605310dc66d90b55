/* desktop_sdl.h - how large the desktop wants everything, where SDL does not know it.
 *
 * On Windows and on Wayland a window is told by how much it is finer than its points.
 * An X11 desktop says it in its resources (Xft.dpi), which SDL 2 does not read: there a
 * window on a fine screen would be half as large as all others. Memory: none. Not here:
 * what is made of it (window_sdl.c).
 */
#ifndef UI_DESKTOP_SDL_H
#define UI_DESKTOP_SDL_H

/* Per cent of the usual size, from 100 to 300 in steps of 25; SDL's video must be open.
 */
int ui_desktop_scale(void);

#endif
