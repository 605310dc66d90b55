/* event.c - inputs become focus, scrolling, typing, or an event for the caller. */
#include "base/hash.h"
#include "ui/ui_int.h"

enum { BLINK_MS = 530, WHEEL_LINES = 3 };

static const struct ui_event nothing = {.kind = UI_EV_NONE};

static struct ui_event command_of(const struct ui_node *n)
{
    return (struct ui_event){UI_EV_COMMAND, n->command, str_of(n->id), {0}};
}

static struct ui_event edited(struct ui *ui, const struct ui_node *n)
{
    ui->dirty = ui->reveal_caret = true;
    return (struct ui_event){UI_EV_EDITED, n->command, str_of(n->id), {0}};
}

/* A command of this module's own is done here; the others are the caller's. */
static struct ui_event act(struct ui *ui, struct ui_event e)
{
    struct ui_node *field;
    if (!ui_is_letters(e.command))
        return e;
    return ui_letters_do(ui, e.command, &field) ? edited(ui, field) : nothing;
}

static struct ui_node *field_in_focus(const struct ui *ui)
{
    struct ui_node *n = ui_find(ui, ui->focus);
    return n != NULL && n->content == UI_HOLDS_FIELD && ui_is_stop(n) ? n : NULL;
}

/* --- Keys ---------------------------------------------------------------------------
 */

static bool is_place(const struct ui_node *n, enum ui_role part)
{
    for (const struct ui_node *p = n->parent; p != NULL; p = p->parent)
        if (p->role == part)
            return true;
    return false;
}

static struct ui_event shortcut(struct ui *ui, struct ui_key key)
{
    bool plain = key.code < UI_KEY_TAB && (key.mods & (UI_CTRL | UI_ALT)) == 0;
    if (plain && ui_typed_into(ui) != NULL)
        return nothing;
    for (size_t i = 0; i < ui->stop_count; i++) {
        struct ui_node *n = ui->stops[i];
        if (!ui_keys_same(n->shortcut, key))
            continue;
        /* Who leaves a page comes back to its middle. */
        if (!is_place(n, UI_NAVIGATION))
            ui_focus_node(ui, n);
        return n->command.what != 0 ? act(ui, command_of(n)) : nothing;
    }
    for (size_t i = ui->shortcut_count; i > 0; i--) {
        const struct ui_shortcut_row *s = &ui->shortcuts[i - 1];
        bool reachable = ui->modal == NULL || s->of_dialog || key.code == UI_KEY_ESCAPE;
        if (reachable && ui_keys_same(s->key, key))
            return act(ui,
                       (struct ui_event){.kind = UI_EV_COMMAND, .command = s->command});
    }
    return nothing;
}

static struct ui_node *scroller_in_use(const struct ui *ui)
{
    struct ui_node *n = ui_scroller(ui_find(ui, ui->focus));
    if (n == NULL && ui->modal == NULL && ui->main != NULL)
        n = ui_scroller(ui->main);
    return n;
}

static bool scroll_key(struct ui *ui, uint32_t code)
{
    struct ui_node *n = scroller_in_use(ui);
    if (n == NULL)
        return false;
    int line = 3 * ui_em(ui), page = n->box.h - line; /* the tallest line stays whole */
    page = page > n->box.h / 2 ? page : n->box.h / 2;
    switch (code) {
    case UI_KEY_PAGE_UP: return ui_scroll_by(ui, n, -page);
    case UI_KEY_PAGE_DOWN: return ui_scroll_by(ui, n, page);
    case UI_KEY_HOME: return ui_scroll_to(ui, n, 0);
    case UI_KEY_END: return ui_scroll_to(ui, n, n->over);
    case UI_KEY_UP: return ui_scroll_by(ui, n, -line);
    case UI_KEY_DOWN: return ui_scroll_by(ui, n, line);
    default: return false;
    }
}

static bool is_arrow(uint32_t code)
{
    return code == UI_KEY_LEFT || code == UI_KEY_RIGHT || code == UI_KEY_UP ||
           code == UI_KEY_DOWN;
}

/* An arrow leads to the next control; while that is out of view, it scrolls towards it,
 * so that what stands between can be read. */
static void arrow(struct ui *ui, uint32_t code)
{
    struct ui_node *to = ui_focus_towards(ui, code);
    if ((to == NULL || !ui_in_view(ui, to)) && scroll_key(ui, code))
        return;
    if (to != NULL)
        ui_focus_node(ui, to);
}

/* A text in focus goes on by a page; after its end it begins again. So two keys are
 * enough to read it. */
static void read_on(struct ui *ui, struct ui_node *n)
{
    if (!scroll_key(ui, UI_KEY_PAGE_DOWN))
        ui_scroll_to(ui, n, 0);
}

static struct ui_event activate(struct ui *ui)
{
    struct ui_node *n = ui_find(ui, ui->focus);
    if (n != NULL && !ui_is_stop(n) && n->style.scroll)
        read_on(ui, n);
    return n != NULL && ui_is_stop(n) && n->command.what != 0 ? act(ui, command_of(n))
                                                              : nothing;
}

/* The place beside the one we are at, going round: in the navigation, else among tabs.
 */
static const struct ui_node *place_beside(const struct ui *ui, enum ui_role part,
                                          int by)
{
    const struct ui_node *first = NULL, *last = NULL, *here = NULL, *before = NULL,
                         *after = NULL;
    for (size_t i = 0; i < ui->stop_count; i++) {
        const struct ui_node *n = ui->stops[i];
        if (!is_place(n, part))
            continue;
        first = first == NULL ? n : first;
        after = here != NULL && after == NULL ? n : after;
        if (here == NULL && (n->state & (UI_CURRENT | UI_SELECTED)) != 0) {
            here = n;
            before = last;
        }
        last = n;
    }
    if (by > 0)
        return after != NULL ? after : first;
    return before != NULL ? before : last;
}

static struct ui_event go_beside(struct ui *ui, int by)
{
    const struct ui_node *n = place_beside(ui, UI_NAVIGATION, by);
    if (n == NULL)
        n = place_beside(ui, UI_TABS, by);
    return n != NULL ? act(ui, command_of(n)) : nothing;
}

/* Typed where it writes no text. */
static bool is_letter(const struct ui *ui, struct ui_key key)
{
    return key.code > ' ' && key.code < UI_KEY_TAB &&
           (key.mods & (UI_CTRL | UI_ALT)) == 0 && ui_typed_into(ui) == NULL;
}

static struct ui_event plain_key(struct ui *ui, struct ui_key key)
{
    bool bare = (key.mods & (UI_CTRL | UI_ALT)) == 0;
    if (key.mods == UI_CTRL && key.code == UI_KEY_PAGE_DOWN)
        return go_beside(ui, 1);
    if (key.mods == UI_CTRL && key.code == UI_KEY_PAGE_UP)
        return go_beside(ui, -1);
    if (key.code == UI_KEY_TAB && bare)
        ui_focus_step(ui, (key.mods & UI_SHIFT) != 0 ? -1 : 1);
    else if (is_arrow(key.code) && bare)
        arrow(ui, key.code);
    else if (key.code == UI_KEY_ENTER || (key.code == ' ' && !ui_typed_into(ui)))
        return activate(ui);
    else if (is_letter(ui, key))
        ui_ahead(ui, key.code);
    else if (key.code >= UI_KEY_TAB && bare)
        scroll_key(ui, key.code);
    return nothing;
}

/* Moving in a dialog and leaving it go on while it wants a key. */
static bool is_wanted(const struct ui *ui, struct ui_key key)
{
    return ui->wants_key && key.code != UI_KEY_TAB && key.code != UI_KEY_ENTER &&
           key.code != UI_KEY_ESCAPE;
}

/* While the palette has the focus, what corrects the text still reaches the field. */
static struct ui_node *field_for(const struct ui *ui, struct ui_key key)
{
    struct ui_node *field = field_in_focus(ui);
    bool corrects = key.code == UI_KEY_BACKSPACE || key.code == UI_KEY_DELETE ||
                    ((key.mods & UI_CTRL) != 0 && (key.code == 'z' || key.code == 'y'));
    return field == NULL && corrects ? ui_typed_into(ui) : field;
}

static struct ui_event feed_key(struct ui *ui, struct ui_key key)
{
    if (is_wanted(ui, key))
        return (struct ui_event){.kind = UI_EV_KEY, .key = key};
    key = ui_keys_meant(&ui->keys, key);
    if (!is_letter(ui, key))
        ui_ahead_end(ui);
    struct ui_node *field = field_for(ui, key);
    bool changed = false;
    ui->by_pointer = false;
    ui_tip_away(ui, 0);
    if (!ui->by_keyboard) {
        ui->by_keyboard = true;
        ui->dirty = true;
    }
    if (ui_letters_key(ui, key))
        return nothing;
    if (field != NULL && ui_field_key(ui, field, key, &changed)) {
        ui->caret_off = false;
        ui->dirty = ui->reveal_caret = true;
        return changed ? edited(ui, field) : nothing;
    }
    bool within = ui_is_ahead(ui) && is_letter(ui, key); /* of a word, no shortcut */
    struct ui_event e = within ? nothing : shortcut(ui, key);
    return e.kind != UI_EV_NONE ? e : plain_key(ui, key);
}

static struct ui_event write(struct ui *ui, struct str text)
{
    struct ui_node *n = ui_typed_into(ui);
    if (n == NULL || !ui_field_insert(ui, n, text))
        return nothing;
    ui->caret_off = false;
    return edited(ui, n);
}

static struct ui_event feed_text(struct ui *ui, struct str text)
{
    return ui_keys_eats(&ui->keys, text) ? nothing : write(ui, text);
}

static struct ui_event feed_compose(struct ui *ui, const struct ui_input *in)
{
    struct ui_node *n = ui_typed_into(ui);
    if (n == NULL)
        return nothing;
    ui->caret_off = false;
    ui->dirty = ui->reveal_caret = true;
    return ui_field_compose(ui, n, in->text, in->at) ? edited(ui, n) : nothing;
}

struct ui_event ui_field_type(struct ui *ui, struct str text)
{
    return write(ui, text);
}

/* --- Pointer ------------------------------------------------------------------------
 */

static struct ui_node *thumb_at(const struct ui *ui, int x, int y)
{
    for (struct ui_node *n = ui->root; n != NULL; n = ui_next(n, ui->root)) {
        struct ui_rect t = ui_thumb(ui, n);
        if (t.h == 0 || (ui->modal != NULL && !ui_within(n, ui->modal)))
            continue;
        t.x -= t.w / 2;
        t.w *= 2;
        t.y = n->box.y;
        t.h = n->box.h;
        if (ui_rect_has(t, x, y))
            return n;
    }
    return NULL;
}

static void drag_thumb(struct ui *ui, struct ui_node *n, int y)
{
    int room = n->box.h - ui_thumb(ui, n).h, at = y - n->box.y - ui->grabbed;
    if (room > 0)
        ui_scroll_to(ui, n, (int)((int64_t)at * n->over / room));
}

/* A thumb is held where it was taken; beside it, the middle of it comes there. */
static void grab_thumb(struct ui *ui, struct ui_node *n, int y)
{
    struct ui_rect t = ui_thumb(ui, n);
    bool on_it = y >= t.y && y < t.y + t.h;
    ui->grabbed = on_it ? y - t.y : t.h / 2;
    ui->pressed = n->key;
    if (!on_it)
        drag_thumb(ui, n, y);
}

static void feed_move(struct ui *ui, const struct ui_input *in)
{
    ui->by_pointer = true;
    ui->mouse_x = in->x;
    ui->mouse_y = in->y;
    struct ui_node *held = ui_find(ui, ui->pressed);
    if (held != NULL && held->content == UI_HOLDS_FIELD) {
        ui_field_drag(ui, held, in->x, in->y);
        ui->dirty = ui->reveal_caret = true;
    } else if (held != NULL && held->style.scroll && !ui_is_stop(held)) {
        drag_thumb(ui, held, in->y);
    }
    const struct ui_node *n = ui_hit(ui, in->x, in->y);
    uint64_t hover = n != NULL ? n->key : 0;
    if (hover != ui->hover) {
        ui_tip_away(ui, 0);
        ui->dirty = true;
    }
    ui->hover = hover;
}

/* The second click of two was meant for what the first one fell on: it does nothing
 * when another control, or the same with other words, is there by now. */
static bool is_stray(struct ui *ui, const struct ui_node *n, int clicks)
{
    uint64_t now = 0;
    if (n != NULL)
        now = hash_str(hash_u64(n->key, ui->page), ui_spoken(&ui->frame, n));
    bool stray = clicks > 1 && now != ui->clicked;
    if (clicks <= 1)
        ui->clicked = now;
    return stray;
}

static void feed_press(struct ui *ui, const struct ui_input *in)
{
    struct ui_node *n = thumb_at(ui, in->x, in->y);
    ui->by_keyboard = false;
    ui->dirty = true;
    ui_tip_away(ui, ui->hover);
    if (n != NULL) {
        grab_thumb(ui, n, in->y);
        return;
    }
    n = ui_hit(ui, in->x, in->y);
    bool stray = is_stray(ui, n, in->clicks);
    if (stray && n != NULL && n->content != UI_HOLDS_FIELD)
        n = NULL;
    ui->pressed = n != NULL ? n->key : 0;
    if (n == NULL)
        return;
    ui->focus = n->command.what == UI_OWN_LETTER ? ui->letters_for : n->key;
    ui_focus_settle(ui);
    ui->caret_off = false;
    if (n->content == UI_HOLDS_FIELD)
        ui_field_press(ui, n, in);
}

static struct ui_event feed_release(struct ui *ui, const struct ui_input *in)
{
    const struct ui_node *n = ui_hit(ui, in->x, in->y);
    uint64_t pressed = ui->pressed;
    ui->pressed = 0;
    if (n == NULL || n->key != pressed || n->content == UI_HOLDS_FIELD ||
        n->command.what == 0)
        return nothing;
    return act(ui, command_of(n));
}

static void feed_wheel(struct ui *ui, const struct ui_input *in)
{
    const struct ui_node *top = ui->modal != NULL ? ui->modal : ui->root;
    struct ui_node *best = NULL;
    for (struct ui_node *n = ui->root; n != NULL; n = ui_next(n, ui->root))
        if (n->style.scroll && n->over > 0 && ui_within(n, top) &&
            ui_rect_has(ui_rect_and(ui_visible(ui, n), n->box), in->x, in->y))
            best = n;
    int by = -in->lines * WHEEL_LINES * ui_em(ui);
    while (best != NULL && !ui_scroll_by(ui, best, by))
        best = ui_scroller(best->parent);
}

/* --- The door -----------------------------------------------------------------------
 */

static void feed_resize(struct ui *ui, const struct ui_input *in)
{
    ui_hold(ui);
    ui->width = in->width;
    ui->height = in->height;
    ui->dpi = in->dpi_percent > 0 ? in->dpi_percent : 100;
    ui->dirty = true;
}

struct ui_event ui_feed(struct ui *ui, const struct ui_input *in)
{
    if (in->kind == UI_IN_CLOSE)
        return (struct ui_event){.kind = UI_EV_CLOSE};
    if (in->kind == UI_IN_RESIZE)
        feed_resize(ui, in);
    if (in->kind == UI_IN_LOST)
        ui->lost = ui->dirty = true;
    if (ui->root == NULL)
        return nothing;
    if (in->kind == UI_IN_KEY || in->kind == UI_IN_HOTKEY) {
        ui->dirty = ui->dirty || ui->by_pad != in->pad;
        ui->by_pad = in->pad;
    }
    if (ui->wants_any && (in->kind == UI_IN_KEY || in->kind == UI_IN_RELEASE))
        return (struct ui_event){.kind = UI_EV_KEY, .key = in->key};
    switch (in->kind) {
    case UI_IN_KEY: return feed_key(ui, in->key);
    case UI_IN_HOTKEY: return feed_key(ui, ui->keys.of[in->hotkey]);
    case UI_IN_TEXT: return feed_text(ui, in->text);
    case UI_IN_COMPOSE: return feed_compose(ui, in);
    case UI_IN_MOVE: feed_move(ui, in); break;
    case UI_IN_PRESS: feed_press(ui, in); break;
    case UI_IN_RELEASE: return feed_release(ui, in);
    case UI_IN_WHEEL: feed_wheel(ui, in); break;
    case UI_IN_NONE:
    case UI_IN_RESIZE:
    case UI_IN_LOST:
    case UI_IN_CLOSE:
    case UI_IN_QUIET:
    case UI_IN_DROP: break;
    }
    return nothing;
}

static int blink_wait(const struct ui *ui)
{
    return ui_typed_into(ui) != NULL ? BLINK_MS - ui->blink_ms : -1;
}

int ui_wait_ms(const struct ui *ui)
{
    const int waits[] = {ui_motion_wait(ui), blink_wait(ui), ui_tip_wait(ui),
                         ui_ahead_wait(ui)};
    int least = -1;
    for (size_t i = 0; i < sizeof waits / sizeof waits[0]; i++)
        if (waits[i] >= 0 && (least < 0 || waits[i] < least))
            least = waits[i];
    return least;
}

void ui_tick(struct ui *ui, int elapsed_ms)
{
    ui_motion_tick(ui, elapsed_ms);
    ui_tip_tick(ui, elapsed_ms);
    ui_ahead_tick(ui, elapsed_ms);
    if (blink_wait(ui) < 0)
        return;
    ui->blink_ms += elapsed_ms;
    if (ui->blink_ms < BLINK_MS)
        return;
    ui->blink_ms = 0;
    ui->caret_off = !ui->caret_off;
    ui->dirty = true;
}
