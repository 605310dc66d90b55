/* theme.h - the colours of the registry desk, by purpose, for day, night and high
 * contrast.
 *
 * Nobody names a colour elsewhere. Every pair that a text or a mark can form with what
 * lies behind it is listed once (ui_theme_pairs) and tested for contrast.
 */
#ifndef UI_THEME_H
#define UI_THEME_H

#include <stddef.h>
#include <stdint.h>

enum ui_theme { UI_DAY, UI_NIGHT, UI_CONTRAST, UI_THEMES };

/* What is said about something. Never by colour alone: a tone has its icon and a word.
 */
enum ui_tone {
    UI_PLAIN,
    UI_INFO, /* action blue */
    UI_GOOD, /* established */
    UI_WARN, /* fragile */
    UI_BAD,  /* missing */
    UI_TONES
};

enum ui_colour {
    UI_C_NONE, /* nothing is painted */
    UI_C_DESK, /* behind everything */
    UI_C_RAIL,
    UI_C_PAPER,  /* cards and letters */
    UI_C_PANEL,  /* boxes on paper, fields */
    UI_C_STRIPE, /* every second row, the empty part of a meter */
    UI_C_HOVER,
    UI_C_INK,
    UI_C_INK2, /* secondary text */
    UI_C_LINE, /* edges of controls */
    UI_C_HAIR, /* rules between rows: decoration only */
    UI_C_HEADER,
    UI_C_HEADER_INK,
    UI_C_WEAVE,
    UI_C_FOOTER,
    UI_C_FOOTER_INK,
    UI_C_ACTION,
    UI_C_ACTION_INK, /* on action */
    UI_C_ACTION_SOFT,
    UI_C_GOOD,
    UI_C_GOOD_SOFT,
    UI_C_WARN,
    UI_C_WARN_SOFT,
    UI_C_BAD,
    UI_C_BAD_SOFT,
    UI_C_FOCUS,     /* the ring's bright part */
    UI_C_FOCUS_INK, /* the ring's dark part */
    UI_C_SELECTION, /* behind selected text */
    UI_C_MARK,      /* behind a highlighted sentence */
    UI_C_PERSON_1,  /* inks of silhouettes, with their grounds */
    UI_C_PERSON_2,
    UI_C_PERSON_3,
    UI_C_PERSON_4,
    UI_C_PERSON_SOFT_1,
    UI_C_PERSON_SOFT_2,
    UI_C_PERSON_SOFT_3,
    UI_C_PERSON_SOFT_4,
    UI_C_SHADOW, /* drawn with low opacity */
    UI_C_SCRIM,  /* laid over the page behind a dialog */
    UI_COLOURS
};

/* 0xAARRGGBB. */
uint32_t ui_theme_colour(enum ui_theme theme, enum ui_colour colour);
/* The ink and the soft ground of a tone. */
enum ui_colour ui_tone_ink(enum ui_tone tone);
enum ui_colour ui_tone_soft(enum ui_tone tone);

/* Two colours that meet, and the least contrast they need, in hundredths (450, 300). */
struct ui_pair {
    enum ui_colour front, back;
    int least;
};
size_t ui_theme_pairs(const struct ui_pair **pairs);
/* The WCAG contrast ratio of two colours, in hundredths. */
int ui_contrast(uint32_t a, uint32_t b);

#endif
