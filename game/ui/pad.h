/* pad.h - a game controller as keys: what its buttons and sticks mean, without SDL.
 *
 *     D-pad, left stick      the arrows, again and again while they are held
 *     A, B                   choose (Ctrl+Enter, which writes no line), back (Esc)
 *     shoulders              the place before and after, as Ctrl+PgUp and Ctrl+PgDn
 *     triggers               the control before and after, as Shift+Tab and Tab
 *     right stick            scrolls
 *     X, Y, start, back      the next passage aloud, self-voicing, settings, help
 *
 * Told of every change (ui_pad_button, ui_pad_axis), it hands out inputs (ui_pad_next),
 * also those that come with time. Memory: a value; zero is a pad at rest. Times are
 * milliseconds. Not here: devices (pad_sdl.h).
 */
#ifndef UI_PAD_H
#define UI_PAD_H

#include "ui/keys.h"

enum ui_pad_button {
    UI_PAD_UP,
    UI_PAD_DOWN,
    UI_PAD_LEFT,
    UI_PAD_RIGHT,
    UI_PAD_A,
    UI_PAD_B,
    UI_PAD_X,
    UI_PAD_Y,
    UI_PAD_SHOULDER_LEFT,
    UI_PAD_SHOULDER_RIGHT,
    UI_PAD_START,
    UI_PAD_BACK,
    UI_PAD_BUTTONS
};

/* -32768 to 32767; up and left are negative; triggers from 0. */
enum ui_pad_axis {
    UI_PAD_LEFT_X,
    UI_PAD_LEFT_Y,
    UI_PAD_RIGHT_X,
    UI_PAD_RIGHT_Y,
    UI_PAD_TRIGGER_LEFT,
    UI_PAD_TRIGGER_RIGHT,
    UI_PAD_AXES
};

enum { UI_PAD_QUEUE = 16 };

struct ui_pad {
    bool held[UI_PAD_BUTTONS];
    int stick;      /* the direction of the left one: a button's number + 1, or 0 */
    int going;      /* the direction that repeats, the same way */
    uint64_t due;   /* its next arrow */
    int scroll;     /* lines of each turn of the right stick; 0: none */
    uint64_t turns; /* its next turn */
    bool pulled[2]; /* the triggers */
    int axes[UI_PAD_AXES];
    struct ui_input queue[UI_PAD_QUEUE];
    size_t first, count;
};

void ui_pad_button(struct ui_pad *p, enum ui_pad_button button, bool down,
                   uint64_t now);
void ui_pad_axis(struct ui_pad *p, enum ui_pad_axis axis, int value, uint64_t now);
/* The next input; false when there is none yet. */
bool ui_pad_next(struct ui_pad *p, uint64_t now, struct ui_input *in);
/* The message id of the button that does what this key does, or NULL; of the buttons
 * that do what the arrows do, and of the stick that scrolls. */
const char *ui_pad_name(enum ui_key_on on);
extern const char *const ui_pad_arrows, *const ui_pad_scrolls;
/* Milliseconds until one comes by itself, or -1. */
int ui_pad_wait(const struct ui_pad *p, uint64_t now);

#endif
