/* test_sound.c - the few sounds: short, never harsh, from silence to silence, the same
 * each time, and as loud as is asked for. */
#include "fake.h"

#include "ui/sound.h"

int test_sound(void);

static int16_t made[UI_SOUND_MOST];

static int loudest(size_t n)
{
    int most = 0;
    for (size_t i = 0; i < n; i++) {
        int now = made[i] < 0 ? -made[i] : made[i];
        most = now > most ? now : most;
    }
    return most;
}

static void each_is_short_and_discreet(void **state)
{
    (void)state;
    for (int s = 0; s < UI_SOUNDS; s++) {
        size_t n = ui_sound_make((enum ui_sound)s, 100, made);
        assert_in_range(n, UI_SOUND_RATE / 20, UI_SOUND_MOST);
        assert_in_range(loudest(n), 500, 20000); /* below two thirds of full */
        assert_in_range(made[0] + 200, 0, 400);  /* no click at its ends */
        assert_in_range(made[n - 1] + 200, 0, 400);
    }
}

static void twice_as_loud_is_twice_as_loud(void **state)
{
    (void)state;
    for (int s = 0; s < UI_SOUNDS; s++) {
        size_t n = ui_sound_make((enum ui_sound)s, 50, made);
        int half = loudest(n);
        assert_int_equal(ui_sound_make((enum ui_sound)s, 100, made), n);
        assert_in_range(loudest(n) - 2 * half + 40, 0, 80); /* but for rounding */
    }
}

/* The first tone of the mail is at 523 hertz: it crosses zero 104 or 105 times in a
 * tenth of a second. */
static void a_tone_has_its_pitch(void **state)
{
    (void)state;
    int crossed = 0;
    ui_sound_make(UI_SOUND_MAIL, 100, made);
    for (size_t i = 1; i < UI_SOUND_RATE / 10; i++)
        crossed += (made[i] < 0) != (made[i - 1] < 0);
    assert_in_range(crossed, 103, 106);
}

int test_sound(void)
{
    const struct CMUnitTest tests[] = {cmocka_unit_test(each_is_short_and_discreet),
                                       cmocka_unit_test(twice_as_loud_is_twice_as_loud),
                                       cmocka_unit_test(a_tone_has_its_pitch)};
    return cmocka_run_group_tests_name("sound", tests, NULL, NULL);
}
