/* test_sdl.c - the sample page through SDL without a screen: real fonts, real pixels.
 */
#include "fake.h"
#include "sample.h"
#include "ui/keys.h"
#include "ui/window_sdl.h"

#include <SDL2/SDL.h>

int test_sdl(void);

enum { W = 1280, H = 720 };

struct fixture {
    struct ui_window *window;
    struct ui *ui;
};

static struct fixture f;

static int set_up(void **state)
{
    (void)state;
    struct err e = {0};
    struct ui_window_spec spec = {"test", STR(SOURCE_DIR "/assets"), W, H};
    SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
    f.window = ui_window_open(&spec, &e);
    if (f.window == NULL) {
        print_error("%s %s %s\n", e.id, e.path, e.cause);
        return -1;
    }
    struct ui_fonts fonts = ui_window_fonts(f.window);
    f.ui = ui_open(&fonts, W, H);
    return 0;
}

static int tear_down(void **state)
{
    (void)state;
    if (f.window != NULL) {
        ui_close(f.ui);
        ui_window_close(f.window);
    }
    return 0;
}

static void draw(enum ui_theme theme, int percent)
{
    struct ui_settings set = {
        .theme = theme, .text_percent = percent, .lang = STR("fr")};
    ui_set(f.ui, &set);
    ui_frame(f.ui, sample_build, NULL);
    ui_window_draw(f.window, f.ui);
}

/* The picture as it is shown. */
static SDL_Surface *shot(void)
{
    SDL_Renderer *renderer = SDL_GetRenderer(SDL_GetWindowFromID(1));
    SDL_Surface *s =
        SDL_CreateRGBSurfaceWithFormat(0, W, H, 32, SDL_PIXELFORMAT_ARGB8888);
    assert_non_null(s);
    assert_int_equal(SDL_RenderReadPixels(renderer, NULL, SDL_PIXELFORMAT_ARGB8888,
                                          s->pixels, s->pitch),
                     0);
    return s;
}

static uint32_t pixel(const SDL_Surface *s, int x, int y)
{
    const uint8_t *row = (const uint8_t *)s->pixels + y * s->pitch;
    return ((const uint32_t *)(const void *)row)[x] & 0xFFFFFF;
}

static int count(const SDL_Surface *s, struct ui_rect r, uint32_t colour)
{
    int n = 0;
    for (int y = r.y; y < r.y + r.h; y++)
        for (int x = r.x; x < r.x + r.w; x++)
            n += pixel(s, x, y) == (colour & 0xFFFFFF);
    return n;
}

static void the_page_is_painted_in_its_colours(void **state)
{
    (void)state;
    for (int t = 0; t < UI_THEMES; t++) {
        enum ui_theme theme = (enum ui_theme)t;
        draw(theme, 100);
        SDL_Surface *s = shot();
        assert_int_equal(s->w, W);
        assert_int_equal(pixel(s, 5, 5),
                         ui_theme_colour(theme, UI_C_HEADER) & 0xFFFFFF);
        struct ui_rect header = {0, 0, W, 56}, l0 = box(f.ui, "mail.1");
        assert_true(count(s, header, ui_theme_colour(theme, UI_C_HEADER_INK)) > 200);
        assert_true(count(s, l0, ui_theme_colour(theme, UI_C_INK)) > 100);
        SDL_FreeSurface(s);
    }
}

static void the_ring_is_yellow_and_around_the_focus(void **state)
{
    (void)state;
    ui_focus(f.ui, "mail.0");
    draw(UI_DAY, 100);
    SDL_Surface *s = shot();
    struct ui_rect r = box(f.ui, "mail.0");
    assert_int_equal(pixel(s, r.x - 3, r.y + r.h / 2), 0xFFD400);
    assert_int_equal(pixel(s, r.x + r.w / 2, r.y + r.h + 3), 0xFFD400);
    SDL_FreeSurface(s);
}

static void fonts_cover_what_west_africa_writes(void **state)
{
    (void)state;
    struct ui_fonts fonts = ui_window_fonts(f.window);
    int sans = fonts.txt.face(fonts.txt.ctx, TXT_UI, "", 'a', -1);
    static const uint32_t letters[] = {0x0253, 0x0257, 0x0199, 0x01B4, 0x025B,
                                       0x0254, 0x0272, 0x014B, 0x1EB9, 0x00E9};
    for (size_t i = 0; i < sizeof letters / sizeof letters[0]; i++)
        assert_int_equal(fonts.txt.face(fonts.txt.ctx, TXT_UI, "", letters[i], -1),
                         sans);
    int arabic = fonts.txt.face(fonts.txt.ctx, TXT_UI, "", 0x0628, sans);
    assert_int_not_equal(arabic, sans);
    assert_int_equal(fonts.txt.face(fonts.txt.ctx, TXT_UI, "", ' ', arabic), arabic);
}

static void a_longer_text_is_wider(void **state)
{
    (void)state;
    struct txt_fonts t = ui_window_fonts(f.window).txt;
    uint32_t latin = 'L' << 24 | 'a' << 16 | 't' << 8 | 'n';
    int face = t.face(t.ctx, TXT_UI, "", 'a', -1);
    int one = t.width(t.ctx, face, 19, STR("instruction"), latin, false);
    int two = t.width(t.ctx, face, 19, STR("instructions"), latin, false);
    int big = t.width(t.ctx, face, 38, STR("instruction"), latin, false);
    assert_true(one > 80 && one < 130);
    assert_true(two > one);
    assert_in_range(big, 2 * one - 6, 2 * one + 6);
}

static void every_icon_of_the_page_exists(void **state)
{
    (void)state;
    draw(UI_DAY, 100);
    const struct ui_list *l = ui_draw_list(f.ui);
    for (size_t i = 0; i < l->count; i++)
        if (l->inks[i].op == UI_OP_ICON &&
            !ui_window_has_icon(f.window, l->inks[i].text))
            fail_msg("no icon \"%.*s\"", STR_ARG(l->inks[i].text));
}

static void all_sizes_can_be_drawn(void **state)
{
    (void)state;
    static const int sizes[] = {100, 150, 200, 300};
    for (int i = 0; i < 4; i++)
        draw(i % 2 != 0 ? UI_NIGHT : UI_DAY, sizes[i]);
}

/* The first input of a kind among those that wait. SDL says once that there is none
 * when it reaches what was the end at the poll before. */
static bool next_of(enum ui_input_kind kind, struct ui_input *in)
{
    for (int round = 0; round < 2; round++)
        while (ui_window_poll(f.window, in))
            if (in->kind == kind)
                return true;
    return false;
}

static void what_an_input_method_composes_comes_in_whole(void **state)
{
    (void)state;
    struct ui_input in;
    SDL_Event e = {.type = SDL_TEXTEDITING};
    SDL_strlcpy(e.edit.text, "n\u00E9", sizeof e.edit.text);
    e.edit.start = 1;
    SDL_StartTextInput();
    SDL_PushEvent(&e);
    assert_true(next_of(UI_IN_COMPOSE, &in));
    assert_true(str_eqz(in.text, "n\u00E9"));
    assert_int_equal(in.at, 1);
    SDL_Event longer = {.type = SDL_TEXTEDITING_EXT};
    longer.editExt.text = SDL_strdup("a text of more than the thirty-two bytes of old");
    longer.editExt.start = 7;
    SDL_PushEvent(&longer);
    assert_true(next_of(UI_IN_COMPOSE, &in));
    assert_int_equal(in.text.n, 47);
    assert_int_equal(in.at, 7);
    assert_string_equal(SDL_GetHint(SDL_HINT_IME_SUPPORT_EXTENDED_TEXT), "1");
    SDL_StopTextInput();
}

/* SDL ends a turn with a mark of its own: then once more. */
static bool next(struct ui_input *in)
{
    return ui_window_poll(f.window, in) || ui_window_poll(f.window, in);
}

static void push(SDL_EventType type, const char *text, SDL_Keysym key)
{
    SDL_Event e = {.type = type};
    if (type == SDL_KEYDOWN)
        e.key.keysym = key;
    else
        SDL_strlcpy(e.edit.text, text, sizeof e.edit.text);
    if (type == SDL_TEXTINPUT)
        SDL_strlcpy(e.text.text, text, sizeof e.text.text);
    SDL_PushEvent(&e);
}

static const SDL_Keysym no_key;

/* As ibus with Telex gives it: "Vieejt" is composed, a blank ends it. SDL hands out the
 * key before what the method had to say. */
static void what_was_composed_stands_before_the_key_that_ended_it(void **state)
{
    (void)state;
    struct ui_input in;
    const SDL_Keysym blank = {.sym = SDLK_SPACE, .scancode = SDL_SCANCODE_SPACE};
    push(SDL_TEXTEDITING, "Vi\u1EC7t", no_key);
    assert_true(next_of(UI_IN_COMPOSE, &in));
    push(SDL_KEYDOWN, NULL, blank);
    push(SDL_TEXTINPUT, " ", no_key);
    push(SDL_TEXTINPUT, "Vi\u1EC7t", no_key);
    push(SDL_TEXTEDITING, "", no_key);
    assert_true(next(&in));
    assert_int_equal(in.kind, UI_IN_TEXT);
    assert_true(str_eqz(in.text, "Vi\u1EC7t"));
    assert_true(next(&in));
    assert_int_equal(in.kind, UI_IN_COMPOSE);
    assert_true(next(&in));
    assert_int_equal(in.kind, UI_IN_KEY);
    assert_int_equal(in.key.code, ' ');
    assert_true(next(&in));
    assert_int_equal(in.kind, UI_IN_TEXT);
    assert_true(str_eqz(in.text, " "));
    assert_false(next(&in));
}

static void escape_ends_what_is_composed_and_nothing_else(void **state)
{
    (void)state;
    struct ui_input in;
    const SDL_Keysym escape = {.sym = SDLK_ESCAPE, .scancode = SDL_SCANCODE_ESCAPE};
    push(SDL_TEXTEDITING, "xie", no_key);
    assert_true(next_of(UI_IN_COMPOSE, &in));
    push(SDL_KEYDOWN, NULL, escape);
    push(SDL_TEXTINPUT, "xie", no_key); /* it is written, not taken for the key's */
    assert_true(next(&in));
    assert_int_equal(in.kind, UI_IN_TEXT);
    assert_true(next(&in));
    assert_int_equal(in.kind, UI_IN_COMPOSE);
    assert_int_equal(in.text.n, 0);
    assert_false(next(&in));
    push(SDL_KEYDOWN, NULL, escape);
    assert_true(next(&in));
    assert_int_equal(in.key.code, UI_KEY_ESCAPE);
}

/* The dummy driver has the keyboard of the United States. */
static void text_grows_and_shrinks_by_the_keys_after_the_nought(void **state)
{
    (void)state;
    struct ui_input in;
    /* as a French keyboard has them: ) and = */
    push(SDL_KEYDOWN, NULL, (SDL_Keysym){SDL_SCANCODE_MINUS, ')', KMOD_LCTRL, 0});
    assert_true(next(&in));
    assert_true(ui_keys_same(in.key, UI_KEY('-', UI_CTRL)));
    push(SDL_KEYDOWN, NULL, (SDL_Keysym){SDL_SCANCODE_EQUALS, '=', KMOD_LCTRL, 0});
    assert_true(next(&in));
    assert_true(ui_keys_same(in.key, UI_KEY('+', UI_CTRL)));
    push(SDL_KEYDOWN, NULL, (SDL_Keysym){SDL_SCANCODE_MINUS, ')', 0, 0});
    assert_true(next(&in));
    assert_int_equal(in.key.code, ')');
}

int test_sdl(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_page_is_painted_in_its_colours),
        cmocka_unit_test(the_ring_is_yellow_and_around_the_focus),
        cmocka_unit_test(fonts_cover_what_west_africa_writes),
        cmocka_unit_test(a_longer_text_is_wider),
        cmocka_unit_test(every_icon_of_the_page_exists),
        cmocka_unit_test(what_an_input_method_composes_comes_in_whole),
        cmocka_unit_test(what_was_composed_stands_before_the_key_that_ended_it),
        cmocka_unit_test(escape_ends_what_is_composed_and_nothing_else),
        cmocka_unit_test(text_grows_and_shrinks_by_the_keys_after_the_nought),
        cmocka_unit_test(all_sizes_can_be_drawn),
    };
    return cmocka_run_group_tests_name("ui sdl", tests, set_up, tear_down);
}
