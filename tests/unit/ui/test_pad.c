/* test_pad.c - a game controller as keys: each button, the dead zone, what is held; and
 * one that SDL makes up, plugged in, used and pulled out. */
#include <SDL2/SDL.h>

#include "fake.h"

#include "ui/pad.h"
#include "ui/window_sdl.h"

int test_pad(void);

static struct ui_pad pad;

static int at_rest(void **state)
{
    (void)state;
    pad = (struct ui_pad){0};
    return 0;
}

static void assert_key(struct ui_input in, uint32_t code, unsigned mods)
{
    assert_int_equal(in.kind, UI_IN_KEY);
    assert_int_equal(in.key.code, code);
    assert_int_equal(in.key.mods, mods);
}

static struct ui_input next(uint64_t now)
{
    struct ui_input in = {.kind = UI_IN_NONE};
    ui_pad_next(&pad, now, &in);
    return in;
}

static void each_button_has_its_key(void **state)
{
    (void)state;
    static const struct {
        enum ui_pad_button button;
        uint32_t code;
        unsigned mods;
    } rows[] = {{UI_PAD_UP, UI_KEY_UP, 0},
                {UI_PAD_DOWN, UI_KEY_DOWN, 0},
                {UI_PAD_LEFT, UI_KEY_LEFT, 0},
                {UI_PAD_RIGHT, UI_KEY_RIGHT, 0},
                {UI_PAD_A, UI_KEY_ENTER, UI_CTRL},
                {UI_PAD_B, UI_KEY_ESCAPE, 0},
                {UI_PAD_SHOULDER_LEFT, UI_KEY_PAGE_UP, UI_CTRL},
                {UI_PAD_SHOULDER_RIGHT, UI_KEY_PAGE_DOWN, UI_CTRL}};
    for (size_t i = 0; i < sizeof rows / sizeof rows[0]; i++) {
        ui_pad_button(&pad, rows[i].button, true, 0);
        assert_key(next(0), rows[i].code, rows[i].mods);
        ui_pad_button(&pad, rows[i].button, false, 0);
        assert_int_equal(next(0).kind, UI_IN_NONE);
    }
    ui_pad_button(&pad, UI_PAD_Y, true, 0);
    struct ui_input in = next(0);
    assert_int_equal(in.kind, UI_IN_HOTKEY);
    assert_int_equal(in.hotkey, UI_KEY_ON_VOICE);
    assert_true(in.pad); /* so that texts name its buttons */
    assert_string_equal(ui_pad_name(UI_KEY_ON_VOICE), "pad.name.y");
    assert_null(ui_pad_name(UI_KEY_ON_SEARCH)); /* no button does that */
}

static void what_is_held_goes_on_after_a_while(void **state)
{
    (void)state;
    ui_pad_button(&pad, UI_PAD_DOWN, true, 1000);
    assert_key(next(1000), UI_KEY_DOWN, 0);
    assert_int_equal(ui_pad_wait(&pad, 1000), 400);
    assert_int_equal(next(1399).kind, UI_IN_NONE);
    assert_key(next(1400), UI_KEY_DOWN, 0);
    assert_int_equal(next(1519).kind, UI_IN_NONE);
    assert_key(next(1520), UI_KEY_DOWN, 0);
    ui_pad_button(&pad, UI_PAD_DOWN, false, 1530);
    assert_int_equal(next(9000).kind, UI_IN_NONE);
    assert_int_equal(ui_pad_wait(&pad, 9000), -1);
    ui_pad_button(&pad, UI_PAD_A, true, 9000); /* choosing never repeats */
    assert_key(next(9000), UI_KEY_ENTER, UI_CTRL);
    assert_int_equal(next(9900).kind, UI_IN_NONE);
}

static void a_stick_counts_only_when_it_is_meant(void **state)
{
    (void)state;
    ui_pad_axis(&pad, UI_PAD_LEFT_X, 9000, 0);
    ui_pad_axis(&pad, UI_PAD_LEFT_Y, -12000, 0);
    assert_int_equal(next(0).kind, UI_IN_NONE);
    ui_pad_axis(&pad, UI_PAD_LEFT_Y, -20000, 0);
    assert_key(next(0), UI_KEY_UP, 0);
    ui_pad_axis(&pad, UI_PAD_LEFT_Y, -15000, 10); /* it trembles: nothing new */
    ui_pad_axis(&pad, UI_PAD_LEFT_Y, -20000, 20);
    assert_int_equal(next(20).kind, UI_IN_NONE);
    ui_pad_axis(&pad, UI_PAD_LEFT_Y, 0, 30);
    ui_pad_axis(&pad, UI_PAD_LEFT_X, 32767, 40);
    assert_key(next(40), UI_KEY_RIGHT, 0);
}

static void triggers_step_and_the_right_stick_scrolls(void **state)
{
    (void)state;
    ui_pad_axis(&pad, UI_PAD_TRIGGER_RIGHT, 30000, 0);
    assert_key(next(0), UI_KEY_TAB, 0);
    ui_pad_axis(&pad, UI_PAD_TRIGGER_RIGHT, 32000, 0);
    assert_int_equal(next(0).kind, UI_IN_NONE);
    ui_pad_axis(&pad, UI_PAD_TRIGGER_LEFT, 30000, 0);
    assert_key(next(0), UI_KEY_TAB, UI_SHIFT);
    ui_pad_axis(&pad, UI_PAD_RIGHT_Y, 30000, 100);
    struct ui_input in = next(100);
    assert_int_equal(in.kind, UI_IN_WHEEL);
    assert_int_equal(in.lines, -1); /* towards the end of the page */
    assert_int_equal(next(100).kind, UI_IN_NONE);
    assert_int_equal(next(180).kind, UI_IN_WHEEL);
    ui_pad_axis(&pad, UI_PAD_RIGHT_Y, 0, 200);
    assert_int_equal(next(900).kind, UI_IN_NONE);
}

/* --- with SDL -----------------------------------------------------------------------
 */

/* SDL hands out what came while it was asked only when it is asked again. */
static struct ui_input polled(struct ui_window *w)
{
    struct ui_input in;
    for (int times = 0; times < 3; times++)
        while (ui_window_poll(w, &in))
            if (in.kind == UI_IN_KEY)
                return in;
    return (struct ui_input){.kind = UI_IN_NONE};
}

static void a_controller_may_come_and_go(void **state)
{
    (void)state;
    struct err e = {0};
    SDL_SetHint(SDL_HINT_JOYSTICK_ALLOW_BACKGROUND_EVENTS, "1");
    SDL_setenv("SDL_VIDEODRIVER", "dummy", 1);
    struct ui_window_spec spec = {.title = "", .assets = STR(SOURCE_DIR "/assets")};
    struct ui_window *w = ui_window_open(&spec, &e);
    assert_non_null(w);
    ui_window_wait(w, 0); /* the first picture is there: now they are looked for */
    int device = SDL_JoystickAttachVirtual(SDL_JOYSTICK_TYPE_GAMECONTROLLER,
                                           SDL_CONTROLLER_AXIS_MAX,
                                           SDL_CONTROLLER_BUTTON_MAX, 0);
    assert_true(device >= 0);
    assert_int_equal(polled(w).kind, UI_IN_NONE);
    SDL_Joystick *stick = SDL_JoystickOpen(device);
    SDL_JoystickSetVirtualButton(stick, SDL_CONTROLLER_BUTTON_B, 1);
    SDL_JoystickUpdate();
    assert_key(polled(w), UI_KEY_ESCAPE, 0);
    SDL_JoystickSetVirtualAxis(stick, SDL_CONTROLLER_AXIS_LEFTY, 32767);
    SDL_JoystickUpdate();
    assert_key(polled(w), UI_KEY_DOWN, 0);
    SDL_JoystickClose(stick);
    SDL_JoystickDetachVirtual(device);
    assert_int_equal(polled(w).kind, UI_IN_NONE);
    SDL_Delay(500); /* what it held is let go: nothing repeats */
    assert_int_equal(polled(w).kind, UI_IN_NONE);
    ui_window_close(w);
}

#define REST(f) cmocka_unit_test_setup(f, at_rest)

int test_pad(void)
{
    const struct CMUnitTest tests[] = {REST(each_button_has_its_key),
                                       REST(what_is_held_goes_on_after_a_while),
                                       REST(a_stick_counts_only_when_it_is_meant),
                                       REST(triggers_step_and_the_right_stick_scrolls),
                                       cmocka_unit_test(a_controller_may_come_and_go)};
    return cmocka_run_group_tests_name("pad", tests, NULL, NULL);
}
