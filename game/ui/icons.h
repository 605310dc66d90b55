/* icons.h - the icons of assets/icons/icons.bin, by name: alpha masks in a few sizes.
 *
 * Memory: the table borrows the file's bytes. An unknown name gives no mask; the back
 * end then paints an empty square, and a test names the icon.
 */
#ifndef UI_ICONS_H
#define UI_ICONS_H

#include "base/arena.h"
#include "base/map.h"

struct ui_icons {
    struct map names;
    struct str bytes;
};

/* False when the bytes are not an icon file. */
bool ui_icons_read(struct ui_icons *icons, struct arena *a, struct str bytes);
/* The smallest mask of at least `size` pixels, else the largest; *mask_size is its
 * side. NULL for an unknown name. */
const uint8_t *ui_icons_mask(const struct ui_icons *icons, struct str name, int size,
                             int *mask_size);

#endif
