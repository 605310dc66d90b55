/* window_sdl.c - the window and its events. */
#include "ui/window_sdl.h"

#include <SDL2/SDL.h>

#include "base/hash.h"
#include "ui/assets_sdl.h"
#include "ui/desktop_sdl.h"
#include "ui/emblem.h"
#include "ui/pad_sdl.h"
#include "ui/paint_sdl.h"

/* Made for 1024 by 600; where there is less, everything can still be scrolled to. */
enum {
    LEAST_W = 640,
    LEAST_H = 400,
    WIDTH = 1280, /* at first */
    HEIGHT = 720,
    ICON_BYTES = 16 << 20,
    TYPED_BYTES = 64 * 1024,
    PAD_MS = 10
};

struct ui_window {
    struct arena arena;
    SDL_Window *window;
    SDL_Renderer *renderer;
    int scale; /* per cent, of all sizes: what the desktop wants */
    struct ui_assets assets;
    struct ui_painter *painter;
    SDL_Cursor *cursors[UI_POINTER_TEXT + 1];
    enum ui_pointer pointer;
    bool lost;
    struct ui_pads pads;
    struct buf typed; /* the text of the input handed out last */
    bool shortcut;    /* Ctrl was held with the key that came last */
    /* an input method */
    bool composing;
    SDL_Event kept[2]; /* a key that it did not want, and what that key writes */
    int kept_count;
    uint64_t field; /* the one it writes into: hash of its id */
};

/* --- Opening ------------------------------------------------------------------------
 */

static void set_hints(void)
{
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    SDL_SetHint(SDL_HINT_RENDER_DRIVER, "software");
    SDL_SetHint(SDL_HINT_VIDEO_ALLOW_SCREENSAVER, "1");
    SDL_SetHint(SDL_HINT_IME_SHOW_UI, "1");
    SDL_SetHint(SDL_HINT_IME_SUPPORT_EXTENDED_TEXT, "1");
    SDL_SetHint("SDL_WINDOWS_DPI_SCALING", "1");
    SDL_SetHint(SDL_HINT_VIDEO_X11_NET_WM_BYPASS_COMPOSITOR, "0");
}

/* As large as the desktop wants everything, as far as the screen has room for it. */
static SDL_Rect first_size(struct ui_window *w, const struct ui_window_spec *spec)
{
    SDL_Rect room, size = {0, 0, spec->width, spec->height};
    w->scale = ui_desktop_scale();
    if (SDL_GetDisplayUsableBounds(0, &room) != 0)
        room = (SDL_Rect){0, 0, WIDTH, HEIGHT};
    while (w->scale > 100 &&
           (LEAST_W * w->scale / 100 > room.w || LEAST_H * w->scale / 100 > room.h))
        w->scale -= 25;
    if (size.w <= 0)
        size.w = SDL_min(WIDTH * w->scale / 100, room.w);
    if (size.h <= 0)
        size.h = SDL_min(HEIGHT * w->scale / 100, room.h);
    return size;
}

static bool open_video(struct ui_window *w, const struct ui_window_spec *spec,
                       struct err *e)
{
    set_hints();
    if (SDL_Init(SDL_INIT_VIDEO) != 0)
        return err_set(e, "err.ui.window", STR_NONE, SDL_GetError());
    SDL_Rect size = first_size(w, spec);
    w->window = SDL_CreateWindow(spec->title, SDL_WINDOWPOS_CENTERED,
                                 SDL_WINDOWPOS_CENTERED, size.w, size.h,
                                 SDL_WINDOW_RESIZABLE | SDL_WINDOW_ALLOW_HIGHDPI);
    if (w->window != NULL)
        w->renderer = SDL_CreateRenderer(w->window, -1, SDL_RENDERER_SOFTWARE);
    if (w->renderer == NULL)
        return err_set(e, "err.ui.window", STR_NONE, SDL_GetError());
    SDL_SetWindowMinimumSize(w->window, LEAST_W * w->scale / 100,
                             LEAST_H * w->scale / 100);
    w->cursors[UI_POINTER_ARROW] = SDL_CreateSystemCursor(SDL_SYSTEM_CURSOR_ARROW);
    w->cursors[UI_POINTER_HAND] = SDL_CreateSystemCursor(SDL_SYSTEM_CURSOR_HAND);
    w->cursors[UI_POINTER_TEXT] = SDL_CreateSystemCursor(SDL_SYSTEM_CURSOR_IBEAM);
    SDL_StopTextInput();
    return true;
}

/* Where the desktop shows windows by a picture: in its bar, when changing between them.
 */
static void show_emblem(struct ui_window *w)
{
    uint32_t pixels[UI_EMBLEM * UI_EMBLEM];
    ui_emblem(pixels, &w->assets.icons);
    SDL_Surface *s = SDL_CreateRGBSurfaceWithFormatFrom(
        pixels, UI_EMBLEM, UI_EMBLEM, 32, UI_EMBLEM * (int)sizeof *pixels,
        SDL_PIXELFORMAT_ARGB8888);
    if (s != NULL)
        SDL_SetWindowIcon(w->window, s);
    SDL_FreeSurface(s);
}

static bool open_assets(struct ui_window *w, struct str assets, struct err *e)
{
    if (!ui_assets_open(&w->assets, &w->arena, assets, e))
        return false;
    show_emblem(w);
    w->painter = ui_painter_open(w->renderer, w->assets.fonts, &w->assets.icons);
    return true;
}

struct ui_window *ui_window_open(const struct ui_window_spec *spec, struct err *e)
{
    struct arena arena = {0};
    struct ui_window *w = ARENA_NEW(&arena, struct ui_window);
    w->arena = arena;
    w->typed = BUF_MAX(TYPED_BYTES);
    if (open_video(w, spec, e) && open_assets(w, spec->assets, e))
        return w;
    ui_window_close(w);
    return NULL;
}

void ui_window_close(struct ui_window *w)
{
    ui_pads_close(&w->pads);
    if (w->painter != NULL)
        ui_painter_close(w->painter);
    if (w->assets.fonts != NULL)
        ui_fontset_close(w->assets.fonts);
    for (int i = 0; i <= UI_POINTER_TEXT; i++)
        SDL_FreeCursor(w->cursors[i]);
    if (w->renderer != NULL)
        SDL_DestroyRenderer(w->renderer);
    if (w->window != NULL)
        SDL_DestroyWindow(w->window);
    SDL_Quit();
    buf_free(&w->typed);
    struct arena arena = w->arena;
    arena_free(&arena);
}

struct ui_fonts ui_window_fonts(struct ui_window *w)
{
    return ui_fontset_service(w->assets.fonts);
}

/* Pixels of a hundred points: what SDL says of places is in points. */
static int fineness(const struct ui_window *w)
{
    int points, pixels;
    SDL_GetRendererOutputSize(w->renderer, &pixels, NULL);
    SDL_GetWindowSize(w->window, &points, NULL);
    return points > 0 ? pixels * 100 / points : 100;
}

void ui_window_size(const struct ui_window *w, int *width, int *height,
                    int *dpi_percent)
{
    SDL_GetRendererOutputSize(w->renderer, width, height);
    *dpi_percent = fineness(w) * w->scale / 100;
}

void ui_window_full(struct ui_window *w)
{
    bool full = (SDL_GetWindowFlags(w->window) & SDL_WINDOW_FULLSCREEN) != 0;
    SDL_SetWindowFullscreen(w->window, full ? 0 : SDL_WINDOW_FULLSCREEN_DESKTOP);
}

void ui_window_title(struct ui_window *w, const char *title)
{
    SDL_SetWindowTitle(w->window, title);
}

/* --- Keys ---------------------------------------------------------------------------
 */

static uint32_t named_key(SDL_Keycode k)
{
    static const struct {
        SDL_Keycode sdl;
        uint32_t ours;
    } names[] = {{SDLK_TAB, UI_KEY_TAB},
                 {SDLK_RETURN, UI_KEY_ENTER},
                 {SDLK_KP_ENTER, UI_KEY_ENTER},
                 {SDLK_ESCAPE, UI_KEY_ESCAPE},
                 {SDLK_BACKSPACE, UI_KEY_BACKSPACE},
                 {SDLK_DELETE, UI_KEY_DELETE},
                 {SDLK_LEFT, UI_KEY_LEFT},
                 {SDLK_RIGHT, UI_KEY_RIGHT},
                 {SDLK_UP, UI_KEY_UP},
                 {SDLK_DOWN, UI_KEY_DOWN},
                 {SDLK_HOME, UI_KEY_HOME},
                 {SDLK_END, UI_KEY_END},
                 {SDLK_PAGEUP, UI_KEY_PAGE_UP},
                 {SDLK_PAGEDOWN, UI_KEY_PAGE_DOWN},
                 {SDLK_KP_PLUS, '+'},
                 {SDLK_KP_MINUS, '-'}};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (names[i].sdl == k)
            return names[i].ours;
    if (k >= SDLK_F1 && k <= SDLK_F12)
        return UI_KEY_F1 + (uint32_t)(k - SDLK_F1);
    return 0;
}

/* The digit on a key of the number row or pad, whatever the keyboard's language. */
static uint32_t digit_key(SDL_Scancode c)
{
    if (c == SDL_SCANCODE_0 || c == SDL_SCANCODE_KP_0)
        return '0';
    if (c >= SDL_SCANCODE_1 && c <= SDL_SCANCODE_9)
        return '1' + (uint32_t)(c - SDL_SCANCODE_1);
    if (c >= SDL_SCANCODE_KP_1 && c <= SDL_SCANCODE_KP_9)
        return '1' + (uint32_t)(c - SDL_SCANCODE_KP_1);
    return 0;
}

/* On a French keyboard the sign stands on the key of the 6, which counts as a digit;
 * and everywhere on the key after the 0. */
static bool minus_key(SDL_Scancode c)
{
    bool azerty = SDL_GetKeyFromScancode(SDL_SCANCODE_Q) == SDLK_a;
    return c == SDL_SCANCODE_MINUS || (azerty && c == SDL_SCANCODE_6);
}

static unsigned mods_of(unsigned sdl)
{
    return ((sdl & KMOD_SHIFT) != 0 ? UI_SHIFT : 0U) |
           ((sdl & (KMOD_CTRL | KMOD_GUI)) != 0 ? UI_CTRL : 0U) |
           ((sdl & KMOD_LALT) != 0 ? UI_ALT : 0U);
}

/* Ctrl and + is no text, although some systems type its sign as well. AltGr, which some
 * report with Ctrl, writes. */
static bool is_shortcut(unsigned sdl)
{
    return (sdl & (KMOD_CTRL | KMOD_GUI)) != 0 && (sdl & (KMOD_ALT | KMOD_MODE)) == 0;
}

static struct ui_key key_of(const SDL_Keysym *k)
{
    struct ui_key key = {named_key(k->sym), mods_of(k->mod)};
    bool ctrl = (key.mods & (UI_CTRL | UI_ALT)) == UI_CTRL;
    bool sign = k->sym == '+' || k->sym == '-' || k->sym == '=';
    if (key.code == 0 && ctrl && !sign && minus_key(k->scancode))
        key.code = '-';
    if (key.code == 0 && !(sign && ctrl))
        key.code = digit_key(k->scancode);
    if (key.code == 0 && k->sym > 0 && k->sym < 0x110000)
        key.code = (uint32_t)k->sym;
    if (key.code == '=' && ctrl)
        key.code = '+';
    return key;
}

static struct str typed(struct ui_window *w, const char *text)
{
    buf_clear(&w->typed);
    buf_put(&w->typed, str_sub(str_of(text), 0, TYPED_BYTES));
    return buf_str(&w->typed);
}

static bool paste(struct ui_window *w, struct ui_input *in)
{
    char *text = SDL_GetClipboardText();
    bool any = text != NULL && text[0] != 0;
    if (any)
        *in = (struct ui_input){.kind = UI_IN_TEXT, .text = typed(w, text)};
    SDL_free(text);
    return any;
}

static bool from_key(struct ui_window *w, const SDL_KeyboardEvent *e,
                     struct ui_input *in)
{
    struct ui_key key = key_of(&e->keysym);
    if (e->repeat == 0 &&
        (e->keysym.sym == SDLK_LCTRL || e->keysym.sym == SDLK_RCTRL)) {
        *in = (struct ui_input){.kind = UI_IN_QUIET};
        return true;
    }
    bool once = key.code == UI_KEY_ENTER || key.code == UI_KEY_ESCAPE;
    if (key.code == 0 || (e->repeat != 0 && once))
        return false;
    if (key.code == UI_KEY_ENTER && (key.mods & UI_ALT) != 0) {
        ui_window_full(w);
        return false;
    }
    if (key.code == 'v' && (key.mods & (UI_CTRL | UI_ALT)) == UI_CTRL)
        return paste(w, in);
    *in = (struct ui_input){.kind = UI_IN_KEY, .key = key};
    return true;
}

/* --- Other events -------------------------------------------------------------------
 */

static void to_pixels(struct ui_window *w, struct ui_input *in)
{
    int fine = fineness(w);
    in->x = in->x * fine / 100;
    in->y = in->y * fine / 100;
}

/* The thumb's button on the side of a mouse goes back, as in a browser. */
static bool from_button(struct ui_window *w, const SDL_MouseButtonEvent *e,
                        struct ui_input *in)
{
    bool back = e->button == SDL_BUTTON_X1 && e->type == SDL_MOUSEBUTTONDOWN;
    if (back)
        *in = (struct ui_input){.kind = UI_IN_HOTKEY, .hotkey = UI_KEY_ON_BACK};
    if (e->button != SDL_BUTTON_LEFT)
        return back;
    *in = (struct ui_input){.kind = e->type == SDL_MOUSEBUTTONDOWN ? UI_IN_PRESS
                                                                   : UI_IN_RELEASE,
                            .x = e->x,
                            .y = e->y,
                            .clicks = e->clicks,
                            .mods = mods_of((unsigned)SDL_GetModState())};
    SDL_CaptureMouse(e->type == SDL_MOUSEBUTTONDOWN ? SDL_TRUE : SDL_FALSE);
    to_pixels(w, in);
    return true;
}

static bool from_wheel(struct ui_window *w, const SDL_MouseWheelEvent *e,
                       struct ui_input *in)
{
    *in = (struct ui_input){.kind = UI_IN_WHEEL, .lines = e->y};
    SDL_GetMouseState(&in->x, &in->y);
    to_pixels(w, in);
    return e->y != 0;
}

static bool from_window(struct ui_window *w, const SDL_WindowEvent *e,
                        struct ui_input *in)
{
    *in = (struct ui_input){.kind = UI_IN_NONE};
    if (e->event == SDL_WINDOWEVENT_SIZE_CHANGED) {
        in->kind = UI_IN_RESIZE;
        ui_window_size(w, &in->width, &in->height, &in->dpi_percent);
    } else if (e->event == SDL_WINDOWEVENT_EXPOSED) {
        in->kind = UI_IN_LOST;
    } else if (e->event == SDL_WINDOWEVENT_FOCUS_LOST) {
        in->kind = UI_IN_QUIET; /* another window has the listener */
    }
    return in->kind != UI_IN_NONE;
}

static bool from_method(struct ui_window *w, const char *text, int at,
                        struct ui_input *in)
{
    *in = (struct ui_input){.kind = UI_IN_COMPOSE, .text = typed(w, text), .at = at};
    w->composing = text[0] != '\0';
    return true;
}

/* --- Input methods ------------------------------------------------------------------
 * A key that a method does not want ends what it was composing ("Vieejt", then a
 * blank), and only then does the key its work. SDL has them the other way round: the
 * key when it is pressed, the method's words when its next turn comes. So while
 * something is being composed a key is kept back until the method has spoken.
 */

static bool of_method(Uint32 type)
{
    return type == SDL_TEXTINPUT || type == SDL_TEXTEDITING ||
           type == SDL_TEXTEDITING_EXT;
}

static bool get(SDL_Event *e)
{
    return SDL_PeepEvents(e, 1, SDL_GETEVENT, SDL_FIRSTEVENT, SDL_LASTEVENT) == 1;
}

/* SDL marks each turn of its own in the queue: that is no event. */
static bool peek(SDL_Event *e)
{
    while (SDL_PeepEvents(e, 1, SDL_PEEKEVENT, SDL_FIRSTEVENT, SDL_LASTEVENT) == 1) {
        if (e->type != SDL_POLLSENTINEL)
            return true;
        get(e);
    }
    return false;
}

/* Does a text of its own come with this key? */
static bool writes(const SDL_Keysym *k)
{
    bool pad = k->sym >= SDLK_KP_DIVIDE && k->sym <= SDLK_KP_PERIOD;
    bool sign = k->sym >= ' ' && k->sym != SDLK_DELETE && k->sym < 0x110000;
    return !is_shortcut(k->mod) && (sign || pad) && k->sym != SDLK_KP_ENTER;
}

static void keep_back(struct ui_window *w, const SDL_Event *key)
{
    SDL_Event next;
    w->kept[0] = *key;
    w->kept_count = 1;
    if (writes(&key->key.keysym) && peek(&next) && next.type == SDL_TEXTINPUT) {
        get(&w->kept[1]);
        w->kept_count = 2;
    }
    SDL_PumpEvents();
}

/* Escape only ends what is being composed. */
static bool take_kept(struct ui_window *w, SDL_Event *e)
{
    bool escape =
        w->kept[0].type == SDL_KEYDOWN && w->kept[0].key.keysym.sym == SDLK_ESCAPE;
    *e = w->kept[0];
    w->kept[0] = w->kept[1];
    w->kept_count--;
    if (!escape)
        return true;
    SDL_StopTextInput(); /* the method forgets it; it is started again at once */
    e->type = SDL_TEXTEDITING;
    e->edit.text[0] = '\0';
    e->edit.start = 0;
    return true;
}

static bool next_event(struct ui_window *w, SDL_Event *e)
{
    if (w->kept_count > 0)
        return peek(e) && of_method(e->type) ? get(e) : take_kept(w, e);
    if (!SDL_PollEvent(e))
        return false;
    if (e->type != SDL_KEYDOWN || !w->composing ||
        (key_of(&e->key.keysym).code == 0 && !writes(&e->key.keysym)))
        return true;
    keep_back(w, e);
    return next_event(w, e);
}

static bool translate(struct ui_window *w, const SDL_Event *e, struct ui_input *in)
{
    switch (e->type) {
    case SDL_QUIT: *in = (struct ui_input){.kind = UI_IN_CLOSE}; return true;
    case SDL_KEYDOWN:
        w->shortcut = is_shortcut(e->key.keysym.mod);
        return from_key(w, &e->key, in);
    case SDL_KEYUP: w->shortcut = is_shortcut(e->key.keysym.mod); return false;
    case SDL_TEXTINPUT:
        if (w->shortcut) /* by now Ctrl may be up again */
            return false;
        *in = (struct ui_input){.kind = UI_IN_TEXT, .text = typed(w, e->text.text)};
        return true;
    case SDL_TEXTEDITING: return from_method(w, e->edit.text, e->edit.start, in);
    case SDL_TEXTEDITING_EXT:
        from_method(w, e->editExt.text, e->editExt.start, in);
        SDL_free(e->editExt.text);
        return true;
    case SDL_DROPFILE:
        *in = (struct ui_input){.kind = UI_IN_DROP, .text = typed(w, e->drop.file)};
        SDL_free(e->drop.file);
        return true;
    case SDL_MOUSEMOTION:
        *in = (struct ui_input){.kind = UI_IN_MOVE, .x = e->motion.x, .y = e->motion.y};
        to_pixels(w, in);
        return true;
    case SDL_MOUSEBUTTONDOWN:
    case SDL_MOUSEBUTTONUP: return from_button(w, &e->button, in);
    case SDL_MOUSEWHEEL: return from_wheel(w, &e->wheel, in);
    case SDL_WINDOWEVENT: return from_window(w, &e->window, in);
    case SDL_RENDER_TARGETS_RESET:
    case SDL_RENDER_DEVICE_RESET:
        w->lost = true;
        *in = (struct ui_input){.kind = UI_IN_LOST};
        return true;
    default: return false;
    }
}

/* The right stick turns the wheel over the middle of the window. */
static bool from_pads(struct ui_window *w, struct ui_input *in)
{
    if (!ui_pad_next(&w->pads.pad, SDL_GetTicks64(), in))
        return false;
    ui_window_size(w, &in->width, &in->height, &in->dpi_percent);
    in->x = in->width / 2;
    in->y = in->height / 2;
    return true;
}

bool ui_window_poll(struct ui_window *w, struct ui_input *in)
{
    SDL_Event e;
    while (next_event(w, &e)) {
        ui_pads_event(&w->pads, &e);
        if (translate(w, &e, in))
            return true;
    }
    return from_pads(w, in);
}

/* With a controller SDL would look at it a thousand times a second while it waits; a
 * hundred is enough. */
static void wait_with_pads(const struct ui_window *w, int ms)
{
    uint64_t now = SDL_GetTicks64(), end = now + (uint64_t)(ms < 0 ? 0 : ms);
    while (!SDL_HasEvents(SDL_FIRSTEVENT, SDL_LASTEVENT) && (ms < 0 || now < end) &&
           ui_pad_wait(&w->pads.pad, now) != 0) {
        SDL_Delay(PAD_MS);
        SDL_PumpEvents();
        now = SDL_GetTicks64();
    }
}

int ui_window_wait(struct ui_window *w, int ms)
{
    uint64_t before = SDL_GetTicks64();
    ui_pads_look(&w->pads);
    if (ui_pads_any(&w->pads))
        wait_with_pads(w, ms);
    else if (ms < 0)
        SDL_WaitEvent(NULL);
    else
        SDL_WaitEventTimeout(NULL, ms);
    return (int)(SDL_GetTicks64() - before);
}

/* --- Following the page -------------------------------------------------------------
 */

static void follow_pointer(struct ui_window *w, const struct ui *ui)
{
    enum ui_pointer pointer = ui_pointer(ui);
    if (pointer != w->pointer)
        SDL_SetCursor(w->cursors[pointer]);
    w->pointer = pointer;
}

/* The input method's own window stands at the caret; its places are in points. */
static void follow_text(struct ui_window *w, struct ui *ui)
{
    struct ui_rect c;
    bool wants = ui_wants_text(ui, &c);
    uint64_t field = wants ? hash_str(HASH_START, ui_focused(ui)) : 0;
    if (field != w->field && SDL_IsTextInputActive() == SDL_TRUE) {
        SDL_StopTextInput(); /* what was composed for another field is none of this */
        w->composing = false;
    }
    w->field = field;
    if (wants) {
        int fine = fineness(w);
        SDL_Rect at = {c.x * 100 / fine, c.y * 100 / fine, 1, c.h * 100 / fine};
        SDL_SetTextInputRect(&at);
    }
    if (wants != (SDL_IsTextInputActive() == SDL_TRUE)) {
        if (wants)
            SDL_StartTextInput();
        else
            SDL_StopTextInput();
    }
}

void ui_window_sync(struct ui_window *w, struct ui *ui)
{
    struct str text;
    if (ui_copied(ui, &text)) {
        struct arena_mark mark = arena_here(&w->arena);
        SDL_SetClipboardText(arena_str(&w->arena, text).p);
        arena_rewind(&w->arena, mark);
    }
    follow_pointer(w, ui);
    follow_text(w, ui);
}

void ui_window_draw(struct ui_window *w, struct ui *ui)
{
    if (w->lost)
        ui_painter_forget(w->painter);
    w->lost = false;
    ui_painter_draw(w->painter, ui_draw_list(ui));
    SDL_RenderPresent(w->renderer);
    ui_window_sync(w, ui);
}

bool ui_window_has_icon(const struct ui_window *w, struct str name)
{
    int size;
    return ui_icons_mask(&w->assets.icons, name, 24, &size) != NULL;
}
