/* pad.c - a game controller as keys. See pad.h. */
#include "ui/pad.h"

/* A stick counts from IN on, and until it is back at OUT: it never flutters. */
enum { IN = 16000, OUT = 10000, FIRST_MS = 400, REPEAT_MS = 120, TURN_MS = 80 };

static void put(struct ui_pad *p, struct ui_input in)
{
    if (p->count == UI_PAD_QUEUE)
        return;
    in.pad = true;
    p->queue[(p->first + p->count++) % UI_PAD_QUEUE] = in;
}

static void press(struct ui_pad *p, uint32_t code, unsigned mods)
{
    put(p, (struct ui_input){.kind = UI_IN_KEY, .key = {code, mods}});
}

/* A key of the table, whichever was chosen for it. */
static void ask(struct ui_pad *p, enum ui_key_on on)
{
    put(p, (struct ui_input){.kind = UI_IN_HOTKEY, .hotkey = (int)on});
}

static const struct {
    uint32_t code;
    unsigned mods;
} keys[UI_PAD_BUTTONS] = {[UI_PAD_UP] = {UI_KEY_UP, 0},
                          [UI_PAD_DOWN] = {UI_KEY_DOWN, 0},
                          [UI_PAD_LEFT] = {UI_KEY_LEFT, 0},
                          [UI_PAD_RIGHT] = {UI_KEY_RIGHT, 0},
                          [UI_PAD_A] = {UI_KEY_ENTER, UI_CTRL},
                          [UI_PAD_B] = {UI_KEY_ESCAPE, 0},
                          [UI_PAD_SHOULDER_LEFT] = {UI_KEY_PAGE_UP, UI_CTRL},
                          [UI_PAD_SHOULDER_RIGHT] = {UI_KEY_PAGE_DOWN, UI_CTRL}};

const char *const ui_pad_arrows = "pad.name.cross", *const ui_pad_scrolls =
                                                        "pad.name.stick";

const char *ui_pad_name(enum ui_key_on on)
{
    static const char *const names[UI_KEYS] = {
        [UI_KEY_ON_NEXT] = "pad.name.right", [UI_KEY_ON_PREVIOUS] = "pad.name.left",
        [UI_KEY_ON_ACTIVATE] = "pad.name.a", [UI_KEY_ON_BACK] = "pad.name.b",
        [UI_KEY_ON_PASSAGE] = "pad.name.x",  [UI_KEY_ON_VOICE] = "pad.name.y",
        [UI_KEY_ON_HELP] = "pad.name.back",  [UI_KEY_ON_SETTINGS] = "pad.name.start"};
    return names[on];
}

static bool is_direction(enum ui_pad_button b)
{
    return b <= UI_PAD_RIGHT;
}

/* The D-pad before the stick; one direction at a time. */
static int direction(const struct ui_pad *p)
{
    for (int b = UI_PAD_UP; b <= UI_PAD_RIGHT; b++)
        if (p->held[b])
            return b + 1;
    return p->stick;
}

static void go(struct ui_pad *p, uint64_t now)
{
    int to = direction(p);
    if (to == p->going)
        return;
    p->going = to;
    p->due = now + FIRST_MS;
    if (to > 0)
        press(p, keys[to - 1].code, 0);
}

void ui_pad_button(struct ui_pad *p, enum ui_pad_button button, bool down, uint64_t now)
{
    static const struct {
        enum ui_pad_button button;
        enum ui_key_on on;
    } asks[] = {{UI_PAD_X, UI_KEY_ON_PASSAGE},
                {UI_PAD_Y, UI_KEY_ON_VOICE},
                {UI_PAD_START, UI_KEY_ON_SETTINGS},
                {UI_PAD_BACK, UI_KEY_ON_HELP}};
    if (down == p->held[button])
        return;
    p->held[button] = down;
    if (is_direction(button))
        go(p, now);
    else if (down && keys[button].code != 0)
        press(p, keys[button].code, keys[button].mods);
    for (size_t i = 0; down && i < sizeof asks / sizeof asks[0]; i++)
        if (asks[i].button == button)
            ask(p, asks[i].on);
}

/* --- Sticks and triggers ------------------------------------------------------------
 */

static int size_of(int value)
{
    return value < 0 ? -value : value;
}

/* The greater of the two axes leads, and must lead clearly. */
static int leads(const struct ui_pad *p, int least)
{
    int x = p->axes[UI_PAD_LEFT_X], y = p->axes[UI_PAD_LEFT_Y];
    if (size_of(x) < least && size_of(y) < least)
        return 0;
    if (size_of(x) > size_of(y))
        return (x < 0 ? UI_PAD_LEFT : UI_PAD_RIGHT) + 1;
    return (y < 0 ? UI_PAD_UP : UI_PAD_DOWN) + 1;
}

static void move_stick(struct ui_pad *p, uint64_t now)
{
    int to = leads(p, IN);
    if (to == 0 && p->stick != 0 && leads(p, OUT) == p->stick)
        return; /* not yet back */
    p->stick = to;
    go(p, now);
}

static void move_scroll(struct ui_pad *p, uint64_t now)
{
    int y = p->axes[UI_PAD_RIGHT_Y];
    int least = p->scroll != 0 ? OUT : IN;
    int to = size_of(y) < least ? 0 : y < 0 ? 1 : -1;
    if (to != p->scroll)
        p->turns = now;
    p->scroll = to;
}

static void pull(struct ui_pad *p, int which, int value)
{
    bool now = value > (p->pulled[which] ? OUT : IN);
    if (now && !p->pulled[which])
        press(p, UI_KEY_TAB, which == 0 ? UI_SHIFT : 0);
    p->pulled[which] = now;
}

void ui_pad_axis(struct ui_pad *p, enum ui_pad_axis axis, int value, uint64_t now)
{
    p->axes[axis] = value;
    switch (axis) {
    case UI_PAD_LEFT_X:
    case UI_PAD_LEFT_Y: move_stick(p, now); break;
    case UI_PAD_RIGHT_X: break;
    case UI_PAD_RIGHT_Y: move_scroll(p, now); break;
    case UI_PAD_TRIGGER_LEFT: pull(p, 0, value); break;
    case UI_PAD_TRIGGER_RIGHT: pull(p, 1, value); break;
    case UI_PAD_AXES: break;
    }
}

/* --- What comes ---------------------------------------------------------------------
 */

/* What is held goes on; a window that slept makes up for nothing. */
static void go_on(struct ui_pad *p, uint64_t now)
{
    if (p->going != 0 && now >= p->due) {
        press(p, keys[p->going - 1].code, 0);
        p->due = now + REPEAT_MS;
    }
    if (p->scroll != 0 && now >= p->turns) {
        put(p, (struct ui_input){.kind = UI_IN_WHEEL, .lines = p->scroll});
        p->turns = now + TURN_MS;
    }
}

bool ui_pad_next(struct ui_pad *p, uint64_t now, struct ui_input *in)
{
    if (p->count == 0)
        go_on(p, now);
    if (p->count == 0)
        return false;
    *in = p->queue[p->first];
    p->first = (p->first + 1) % UI_PAD_QUEUE;
    p->count--;
    return true;
}

static int until(uint64_t due, uint64_t now)
{
    return due > now ? (int)(due - now) : 0;
}

int ui_pad_wait(const struct ui_pad *p, uint64_t now)
{
    int going = p->going != 0 ? until(p->due, now) : -1;
    int turns = p->scroll != 0 ? until(p->turns, now) : -1;
    if (p->count > 0)
        return 0;
    return going < 0 || (turns >= 0 && turns < going) ? turns : going;
}
