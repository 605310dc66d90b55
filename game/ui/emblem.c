/* emblem.c - see emblem.h. */
#include "ui/emblem.h"

#include "ui/raster.h"
#include "ui/theme.h"

enum { CORNER = 12, SIGN = 40, SIGN_Y = 7, BAND = 12, WEAVE = 3 };

static int at(int x, int y)
{
    return y * UI_EMBLEM + x;
}

static void put_ground(uint32_t *pixels)
{
    uint32_t back = ui_theme_colour(UI_DAY, UI_C_HEADER);
    uint32_t band[2 * BAND * BAND];
    ui_raster_band(band, BAND, WEAVE, ui_theme_colour(UI_DAY, UI_C_WEAVE), back);
    for (int y = 0; y < UI_EMBLEM; y++)
        for (int x = 0; x < UI_EMBLEM; x++) {
            int v = y - (UI_EMBLEM - BAND);
            pixels[at(x, y)] = v < 0 ? back : band[v * 2 * BAND + x % (2 * BAND)];
        }
}

static void put_sign(uint32_t *pixels, const struct ui_icons *icons)
{
    uint32_t ink = ui_theme_colour(UI_DAY, UI_C_HEADER_INK);
    uint8_t sign[SIGN * SIGN];
    int size;
    const uint8_t *mask = ui_icons_mask(icons, STR("scroll-text"), SIGN, &size);
    if (mask == NULL)
        return;
    ui_raster_scale(sign, SIGN, mask, size, false);
    for (int y = 0; y < SIGN; y++)
        for (int x = 0; x < SIGN; x++) {
            uint32_t *p = &pixels[at(x + (UI_EMBLEM - SIGN) / 2, y + SIGN_Y)];
            *p = ui_mix(*p, ink, sign[y * SIGN + x], 255);
        }
}

/* Takes the corners off: a quarter of a disc stays of each. */
static void round_off(uint32_t *pixels)
{
    uint8_t disc[4 * CORNER * CORNER];
    ui_raster_disc(disc, CORNER, 0);
    for (int y = 0; y < CORNER; y++)
        for (int x = 0; x < CORNER; x++) {
            uint32_t alpha = (uint32_t)disc[y * 2 * CORNER + x] << 24 | 0xFFFFFF;
            int right = UI_EMBLEM - 1 - x, below = UI_EMBLEM - 1 - y;
            pixels[at(x, y)] &= alpha;
            pixels[at(right, y)] &= alpha;
            pixels[at(x, below)] &= alpha;
            pixels[at(right, below)] &= alpha;
        }
}

void ui_emblem(uint32_t pixels[UI_EMBLEM * UI_EMBLEM], const struct ui_icons *icons)
{
    put_ground(pixels);
    put_sign(pixels, icons);
    round_off(pixels);
}
