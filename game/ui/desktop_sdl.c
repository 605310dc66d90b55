/* desktop_sdl.c - how large the desktop wants everything. See desktop_sdl.h. Xlib is
 * looked for and not linked: SDL has it open where it is used. */
#include "ui/desktop_sdl.h"

#include <SDL2/SDL.h>

#include "base/str.h"

enum { USUAL_DPI = 96, STEP = 25, MOST = 300 };

/* Of Xlib, the three that are needed. */
struct xlib {
    void *(*open)(const char *name);
    char *(*get_default)(void *display, const char *program, const char *option);
    int (*close)(void *display);
};

/* What SDL hands out is no pointer to a function in the eyes of the language. */
static bool find(void *library, const char *name, void *function)
{
    void *at = SDL_LoadFunction(library, name);
    memcpy(function, &at, sizeof at);
    return at != NULL;
}

/* 0: it does not say. */
static int64_t x_dpi(void)
{
    struct xlib x;
    int64_t dpi = 0;
    void *library = SDL_LoadObject("libX11.so.6");
    if (library == NULL)
        return 0;
    if (find(library, "XOpenDisplay", &x.open) &&
        find(library, "XGetDefault", &x.get_default) &&
        find(library, "XCloseDisplay", &x.close)) {
        void *display = x.open(NULL);
        char *says = display != NULL ? x.get_default(display, "Xft", "dpi") : NULL;
        struct str whole = str_of(says != NULL ? says : "");
        if (!str_int(str_cut(&whole, '.'), &dpi))
            dpi = 0;
        if (display != NULL)
            x.close(display);
    }
    SDL_UnloadObject(library);
    return dpi;
}

int ui_desktop_scale(void)
{
    const char *driver = SDL_GetCurrentVideoDriver();
    if (driver == NULL || SDL_strcmp(driver, "x11") != 0)
        return 100;
    int64_t percent = x_dpi() * 100 / USUAL_DPI / STEP * STEP;
    return percent < 100 ? 100 : percent > MOST ? MOST : (int)percent;
}
