/* test_emblem.c - the sign of the program: drawn from its icon, round at its corners.
 */
#include "fake.h"

#include "ui/emblem.h"
#include "ui/theme.h"

int test_emblem(void);

enum { SIDE = 8, MIDDLE = UI_EMBLEM / 2 * UI_EMBLEM + UI_EMBLEM / 2 };

/* One icon of one size, all ink. */
static size_t make(char *to, const char *name)
{
    memset(to, 0, 256);
    memcpy(to, "RGICONS1\1\0\1\0\10\0", 14);
    memcpy(to + 14, name, strlen(name));
    memset(to + 14 + UI_ICON_NAME, 255, SIDE * SIDE);
    return 14 + UI_ICON_NAME + SIDE * SIDE;
}

static void draw(uint32_t *pixels, const char *name)
{
    char bytes[256];
    struct arena a = {0};
    struct ui_icons icons;
    assert_true(ui_icons_read(&icons, &a, (struct str){bytes, make(bytes, name)}));
    ui_emblem(pixels, &icons);
    arena_free(&a);
}

static void the_scroll_stands_on_the_blue(void **state)
{
    (void)state;
    static uint32_t pixels[UI_EMBLEM * UI_EMBLEM];
    uint32_t ground = ui_theme_colour(UI_DAY, UI_C_HEADER);
    draw(pixels, "scroll-text");
    assert_int_equal(pixels[MIDDLE], ui_theme_colour(UI_DAY, UI_C_HEADER_INK));
    assert_int_equal(pixels[MIDDLE - 30], ground); /* beside it */
    draw(pixels, "mail");
    assert_int_equal(pixels[MIDDLE], ground); /* an icon that is not there */
}

static void the_corners_are_clear_and_the_edges_are_not(void **state)
{
    (void)state;
    static uint32_t pixels[UI_EMBLEM * UI_EMBLEM];
    static const int last = UI_EMBLEM * UI_EMBLEM - 1;
    draw(pixels, "scroll-text");
    assert_int_equal(pixels[0] >> 24, 0);
    assert_int_equal(pixels[UI_EMBLEM - 1] >> 24, 0);
    assert_int_equal(pixels[last] >> 24, 0);
    assert_int_equal(pixels[last - UI_EMBLEM + 1] >> 24, 0);
    assert_int_equal(pixels[UI_EMBLEM / 2] >> 24, 255);
    assert_int_equal(pixels[last - UI_EMBLEM / 2] >> 24, 255);
}

int test_emblem(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_scroll_stands_on_the_blue),
        cmocka_unit_test(the_corners_are_clear_and_the_edges_are_not),
    };
    return cmocka_run_group_tests_name("ui emblem", tests, NULL, NULL);
}
