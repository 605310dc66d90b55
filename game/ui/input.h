/* input.h - what a person did, in words no toolkit invented.
 *
 * The window translates its events into these; tests write them by hand. A key is the
 * character on it ('a', '1', '+') or one of the names below; the number row counts as
 * digits on every keyboard, French ones too.
 */
#ifndef UI_INPUT_H
#define UI_INPUT_H

#include "base/str.h"

enum ui_key_code {
    UI_KEY_TAB = 0x110000, /* above every Unicode character */
    UI_KEY_ENTER,
    UI_KEY_ESCAPE,
    UI_KEY_BACKSPACE,
    UI_KEY_DELETE,
    UI_KEY_LEFT,
    UI_KEY_RIGHT,
    UI_KEY_UP,
    UI_KEY_DOWN,
    UI_KEY_HOME,
    UI_KEY_END,
    UI_KEY_PAGE_UP,
    UI_KEY_PAGE_DOWN,
    UI_KEY_F1 /* F2 is UI_KEY_F1 + 1, up to F12 */
};

enum ui_mods { UI_SHIFT = 1, UI_CTRL = 2, UI_ALT = 4 };

/* A key with what is held down; code 0 is no key. */
struct ui_key {
    uint32_t code;
    unsigned mods;
};
/* UI_KEY('1'), UI_KEY(UI_KEY_ENTER, UI_CTRL). */
#define UI_KEY(...)                UI_KEY_OF(__VA_ARGS__, 0, 0)
#define UI_KEY_OF(code, mods, ...) ((struct ui_key){(uint32_t)(code), (mods)})
#define UI_KEY_FN(n)               UI_KEY(UI_KEY_F1 + (n)-1)
#define UI_KEY_CTRL(ch)            UI_KEY(ch, UI_CTRL)

enum ui_input_kind {
    UI_IN_NONE,
    UI_IN_KEY,     /* key */
    UI_IN_HOTKEY,  /* hotkey: whichever key was chosen for it (keys.h) */
    UI_IN_TEXT,    /* text: characters typed, composed or pasted */
    UI_IN_COMPOSE, /* text: what an input method composes, not typed yet; at: its caret,
                      in characters; empty when it stopped */
    UI_IN_MOVE,    /* x, y: the pointer moved */
    UI_IN_PRESS,   /* x, y, clicks: the main button went down */
    UI_IN_RELEASE, /* x, y */
    UI_IN_WHEEL,   /* x, y, lines: positive is towards the start of the page */
    UI_IN_RESIZE,  /* width, height in pixels, dpi_percent */
    UI_IN_LOST,    /* pictures were lost (device reset): draw again */
    UI_IN_CLOSE,   /* the window's close button */
    UI_IN_QUIET,   /* Ctrl was pressed, or the window left: whoever speaks is silent */
    UI_IN_DROP     /* text: the path of a file dropped on the window */
};

struct ui_input {
    enum ui_input_kind kind;
    struct ui_key key;
    int hotkey;      /* enum ui_key_on */
    struct str text; /* borrowed until the next input is asked for */
    int x, y;        /* pixels */
    int at;
    int clicks;    /* 1, 2 (word), 3 (line) */
    unsigned mods; /* held during a press: Shift extends a selection */
    int lines;
    bool pad; /* a key: a game controller sent it */
    int width, height, dpi_percent;
};

#endif
