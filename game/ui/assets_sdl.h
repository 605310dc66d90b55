/* assets_sdl.h - the fonts and icons of the assets' folder, for whatever paints: the
 * window or a picture.
 */
#ifndef UI_ASSETS_SDL_H
#define UI_ASSETS_SDL_H

#include "base/err.h"
#include "ui/font_sdl.h"
#include "ui/icons.h"

struct ui_assets {
    struct ui_fontset *fonts;
    struct ui_icons icons;
};

/* `folder` has fonts/ and icons/. Icons live in the arena; ui_fontset_close is the
 * caller's, also after a failure that left fonts behind. False and e filled
 * ("err.ui.font", "err.ui.icons") when one is missing. */
bool ui_assets_open(struct ui_assets *to, struct arena *a, struct str folder,
                    struct err *e);

#endif
