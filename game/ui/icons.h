/* icons.h - the icons of assets/icons/icons.bin, by name: alpha masks in a few sizes.
 *
 * The file: "RGICONS1", the number of sizes and the number of icons (two bytes each,
 * the low one first), the sizes in pixels, smallest first (two bytes each); then the
 * icons' names (32 bytes each, filled up with zeros); then for each icon its masks in
 * the order of the sizes, size × size bytes, row by row, 0 clear to 255 full.
 *
 * Memory: the table borrows the file's bytes and names. An unknown name has no mask.
 */
#ifndef UI_ICONS_H
#define UI_ICONS_H

#include "base/map.h"

enum { UI_ICON_SIZES = 8, UI_ICON_NAME = 32 };

struct ui_icons {
    struct map names; /* to the icon's number */
    int sizes[UI_ICON_SIZES];
    int size_count;
    size_t bytes_each; /* of one icon, all sizes */
    const uint8_t *masks;
};

/* False, leaving *icons alone, when the bytes are not a whole icon file. */
bool ui_icons_read(struct ui_icons *icons, struct arena *a, struct str bytes);
/* The smallest mask of at least `size` pixels, else the largest; *mask_size is its
 * side. NULL for an unknown name. */
const uint8_t *ui_icons_mask(const struct ui_icons *icons, struct str name, int size,
                             int *mask_size);

#endif
