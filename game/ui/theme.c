/* theme.c - the three colour tables and the pairs that must be legible. */
#include "ui/theme.h"

#include <math.h>

#define ROW(colour, day, night, contrast)                                              \
    [UI_C_##colour] = {0xFF##day, 0xFF##night, 0xFF##contrast}

static const uint32_t table[UI_COLOURS][UI_THEMES] = {
    ROW(DESK, E7E2D6, 14181D, 000000),
    ROW(RAIL, D9D2C2, 0E1216, 000000),
    ROW(PAPER, FCFAF4, 1D232A, 000000),
    ROW(PANEL, FFFFFF, 252D36, 000000),
    ROW(STRIPE, E7E2D6, 2B343E, 262626),
    ROW(HOVER, EFF4F9, 2C3946, 333333),
    ROW(INK, 1B1F24, F2EFE8, FFFFFF),
    ROW(INK2, 4A525C, B9C0C8, FFFFFF),
    ROW(LINE, 80858E, 7C8792, FFFFFF),
    ROW(HAIR, C9C8C4, 3C4651, 8C8C8C),
    ROW(HEADER, 0B3A61, 0C2C49, 000000),
    ROW(HEADER_INK, FFFFFF, F2EFE8, FFFFFF),
    ROW(WEAVE, 5E87AC, 31506B, 000000),
    ROW(FOOTER, 1B1F24, 090C0F, 000000),
    ROW(FOOTER_INK, FFFFFF, D9DDE1, FFFFFF),
    ROW(ACTION, 14568C, 8CC4F5, 8FD0FF),
    ROW(ACTION_INK, FFFFFF, 101820, 000000),
    ROW(ACTION_SOFT, E6EEF5, 1F3448, 10283C),
    ROW(GOOD, 1D6B3A, 7FD39A, 8CF0AA),
    ROW(GOOD_SOFT, E4F0E7, 1C3727, 0A2A14),
    ROW(WARN, 7A4E00, F2C260, FFD76B),
    ROW(WARN_SOFT, F6EBD4, 3B3018, 302300),
    ROW(BAD, A11D2B, FF9C94, FFB0A8),
    ROW(BAD_SOFT, F7E6E6, 43241F, 3A0F0B),
    ROW(FOCUS, FFD400, FFD400, FFD400),
    ROW(FOCUS_INK, 1B1F24, 05070A, 000000),
    ROW(SELECTION, BBD6F0, 2F5478, 1F4E7A),
    ROW(MARK, FFE98A, 5A4A12, 5C4A00),
    ROW(PERSON_1, A8446F, E58BB0, FFA6CB),
    ROW(PERSON_2, 99650A, DDA94E, FFCF75),
    ROW(PERSON_3, 0A6CA8, 6DB3E6, 8FD0FF),
    ROW(PERSON_4, 13724F, 63BF99, 8CF0C4),
    ROW(PERSON_SOFT_1, E7D3DE, 3E2833, 3A1526),
    ROW(PERSON_SOFT_2, EADDC0, 3A2F1C, 332300),
    ROW(PERSON_SOFT_3, CFE0EE, 1D3142, 0A2740),
    ROW(PERSON_SOFT_4, CFE5DB, 1B352B, 08301F),
    ROW(SHADOW, 3B3426, 000000, 000000),
    ROW(SCRIM, 10151B, 000000, 000000),
};
#undef ROW

enum { TEXT = 450, MARKS = 300 };

/* clang-format off */
static const struct ui_pair pairs[] = {
    {UI_C_INK, UI_C_DESK, TEXT},    {UI_C_INK, UI_C_PAPER, TEXT},
    {UI_C_INK, UI_C_PANEL, TEXT},   {UI_C_INK, UI_C_STRIPE, TEXT},
    {UI_C_INK, UI_C_RAIL, TEXT},    {UI_C_INK, UI_C_HOVER, TEXT},
    {UI_C_INK, UI_C_SELECTION, TEXT}, {UI_C_INK, UI_C_MARK, TEXT},
    {UI_C_INK, UI_C_ACTION_SOFT, TEXT}, {UI_C_INK, UI_C_GOOD_SOFT, TEXT},
    {UI_C_INK, UI_C_WARN_SOFT, TEXT}, {UI_C_INK, UI_C_BAD_SOFT, TEXT},
    {UI_C_INK2, UI_C_DESK, TEXT},   {UI_C_INK2, UI_C_PAPER, TEXT},
    {UI_C_INK2, UI_C_PANEL, TEXT},  {UI_C_INK2, UI_C_STRIPE, TEXT},
    {UI_C_INK2, UI_C_HOVER, TEXT},  {UI_C_INK2, UI_C_RAIL, TEXT},
    {UI_C_INK2, UI_C_ACTION_SOFT, TEXT}, {UI_C_INK2, UI_C_GOOD_SOFT, TEXT},
    {UI_C_INK2, UI_C_WARN_SOFT, TEXT}, {UI_C_INK2, UI_C_BAD_SOFT, TEXT},
    {UI_C_HEADER_INK, UI_C_HEADER, TEXT}, {UI_C_FOOTER_INK, UI_C_FOOTER, TEXT},
    {UI_C_ACTION, UI_C_PAPER, TEXT}, {UI_C_ACTION, UI_C_PANEL, TEXT},
    {UI_C_ACTION, UI_C_DESK, TEXT}, {UI_C_ACTION, UI_C_STRIPE, TEXT},
    {UI_C_ACTION, UI_C_HOVER, TEXT}, {UI_C_ACTION, UI_C_ACTION_SOFT, TEXT},
    {UI_C_ACTION_INK, UI_C_ACTION, TEXT},
    {UI_C_GOOD, UI_C_PAPER, TEXT},  {UI_C_GOOD, UI_C_PANEL, TEXT},
    {UI_C_GOOD, UI_C_STRIPE, TEXT}, {UI_C_GOOD, UI_C_GOOD_SOFT, TEXT},
    {UI_C_GOOD, UI_C_HOVER, TEXT},
    {UI_C_WARN, UI_C_PAPER, TEXT},  {UI_C_WARN, UI_C_PANEL, TEXT},
    {UI_C_WARN, UI_C_STRIPE, TEXT}, {UI_C_WARN, UI_C_WARN_SOFT, TEXT},
    {UI_C_WARN, UI_C_HOVER, TEXT},
    {UI_C_BAD, UI_C_PAPER, TEXT},   {UI_C_BAD, UI_C_PANEL, TEXT},
    {UI_C_BAD, UI_C_STRIPE, TEXT},  {UI_C_BAD, UI_C_BAD_SOFT, TEXT},
    {UI_C_BAD, UI_C_HOVER, TEXT},
    {UI_C_LINE, UI_C_PAPER, MARKS}, {UI_C_LINE, UI_C_PANEL, MARKS},
    {UI_C_FOCUS, UI_C_FOCUS_INK, MARKS},
    {UI_C_ACTION, UI_C_RAIL, MARKS}, {UI_C_FOCUS, UI_C_HEADER, MARKS},
    {UI_C_PERSON_1, UI_C_PERSON_SOFT_1, MARKS},
    {UI_C_PERSON_2, UI_C_PERSON_SOFT_2, MARKS},
    {UI_C_PERSON_3, UI_C_PERSON_SOFT_3, MARKS},
    {UI_C_PERSON_4, UI_C_PERSON_SOFT_4, MARKS},
};
/* clang-format on */

uint32_t ui_theme_colour(enum ui_theme theme, enum ui_colour colour)
{
    return table[colour][theme];
}

enum ui_colour ui_tone_ink(enum ui_tone tone)
{
    static const enum ui_colour inks[UI_TONES] = {UI_C_INK, UI_C_ACTION, UI_C_GOOD,
                                                  UI_C_WARN, UI_C_BAD};
    return inks[tone];
}

enum ui_colour ui_tone_soft(enum ui_tone tone)
{
    static const enum ui_colour softs[UI_TONES] = {
        UI_C_PANEL, UI_C_ACTION_SOFT, UI_C_GOOD_SOFT, UI_C_WARN_SOFT, UI_C_BAD_SOFT};
    return softs[tone];
}

size_t ui_theme_pairs(const struct ui_pair **out)
{
    *out = pairs;
    return sizeof pairs / sizeof pairs[0];
}

static double linear(uint32_t channel)
{
    double c = channel / 255.0;
    return c <= 0.04045 ? c / 12.92 : pow((c + 0.055) / 1.055, 2.4);
}

static double luminance(uint32_t c)
{
    return 0.2126 * linear(c >> 16 & 255) + 0.7152 * linear(c >> 8 & 255) +
           0.0722 * linear(c & 255);
}

int ui_contrast(uint32_t a, uint32_t b)
{
    double x = luminance(a), y = luminance(b);
    double ratio = x > y ? (x + 0.05) / (y + 0.05) : (y + 0.05) / (x + 0.05);
    return (int)(ratio * 100);
}
