/* icons.c - reading the icon file, which may be cut short or not be one at all. */
#include "ui/icons.h"

enum { HEAD = 12, SIDE_MOST = 512 };

static int two_bytes(struct str s, size_t at)
{
    return (uint8_t)s.p[at] | (uint8_t)s.p[at + 1] << 8;
}

static bool read_sizes(struct ui_icons *icons, struct str bytes)
{
    for (int i = 0; i < icons->size_count; i++) {
        int side = two_bytes(bytes, HEAD + 2 * (size_t)i);
        if (side == 0 || side > SIDE_MOST)
            return false;
        icons->sizes[i] = side;
        icons->bytes_each += (size_t)side * (size_t)side;
    }
    return true;
}

static struct str name_at(struct str bytes, size_t at)
{
    struct str name = str_sub(bytes, at, UI_ICON_NAME);
    return str_sub(name, 0, str_find(name, 0));
}

bool ui_icons_read(struct ui_icons *icons, struct arena *a, struct str bytes)
{
    struct ui_icons read = {.size_count = 0};
    if (bytes.n < HEAD || !str_starts(bytes, STR("RGICONS1")))
        return false;
    read.size_count = two_bytes(bytes, 8);
    size_t count = (size_t)two_bytes(bytes, 10);
    size_t names = HEAD + 2 * (size_t)read.size_count;
    if (read.size_count == 0 || read.size_count > UI_ICON_SIZES || bytes.n < names ||
        !read_sizes(&read, bytes))
        return false;
    if (bytes.n != names + count * (UI_ICON_NAME + read.bytes_each))
        return false;
    for (size_t i = 0; i < count; i++)
        map_add(&read.names, a, name_at(bytes, names + i * UI_ICON_NAME), (uint32_t)i);
    read.masks = (const uint8_t *)bytes.p + names + count * UI_ICON_NAME;
    *icons = read;
    return true;
}

const uint8_t *ui_icons_mask(const struct ui_icons *icons, struct str name, int size,
                             int *mask_size)
{
    uint32_t icon;
    if (!map_get(&icons->names, name, &icon))
        return NULL;
    const uint8_t *mask = icons->masks + icon * icons->bytes_each;
    int i = 0;
    for (; i + 1 < icons->size_count && icons->sizes[i] < size; i++)
        mask += icons->sizes[i] * icons->sizes[i];
    *mask_size = icons->sizes[i];
    return mask;
}
