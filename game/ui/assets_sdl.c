/* assets_sdl.c - see assets_sdl.h. */
#include "ui/assets_sdl.h"

#include "base/file.h"

enum { ICON_BYTES = 16 << 20 };

bool ui_assets_open(struct ui_assets *to, struct arena *a, struct str folder,
                    struct err *e)
{
    struct str icons = file_join(a, folder, STR("icons/icons.bin")), bytes;
    to->fonts = ui_fontset_open(file_join(a, folder, STR("fonts")), e);
    if (to->fonts == NULL || !file_read(icons, ICON_BYTES, a, &bytes, e))
        return false;
    return ui_icons_read(&to->icons, a, bytes) || err_set(e, "err.ui.icons", icons, "");
}
