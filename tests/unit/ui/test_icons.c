/* test_icons.c - the icon file: found by name and size, refused when damaged. */
#include "fake.h"

#include "ui/icons.h"

int test_icons(void);

/* Two icons, of 1 and 2 pixels. */
static size_t make(char *to)
{
    static const char head[] = "RGICONS1\2\0\2\0\1\0\2\0";
    static const char masks[] = {10, 11, 12, 13, 14, 20, 21, 22, 23, 24};
    memset(to, 0, 256);
    memcpy(to, head, 16);
    memcpy(to + 16, "check", 5);
    memcpy(to + 48, "mail", 4);
    memcpy(to + 80, masks, sizeof masks);
    return 80 + sizeof masks;
}

static void masks_are_found_by_name_and_size(void **state)
{
    (void)state;
    char bytes[256];
    struct arena a = {0};
    struct ui_icons icons;
    int size;
    assert_true(ui_icons_read(&icons, &a, (struct str){bytes, make(bytes)}));
    assert_int_equal(ui_icons_mask(&icons, STR("mail"), 1, &size)[0], 20);
    assert_int_equal(size, 1);
    assert_int_equal(ui_icons_mask(&icons, STR("check"), 2, &size)[3], 14);
    assert_int_equal(size, 2);
    assert_int_equal(ui_icons_mask(&icons, STR("check"), 50, &size)[0], 11);
    assert_null(ui_icons_mask(&icons, STR("chec"), 2, &size));
    arena_free(&a);
}

static void a_file_cut_anywhere_is_refused(void **state)
{
    (void)state;
    char bytes[256];
    struct arena a = {0};
    struct ui_icons icons;
    size_t n = make(bytes);
    for (size_t cut = 0; cut < n; cut++)
        assert_false(ui_icons_read(&icons, &a, (struct str){bytes, cut}));
    assert_false(ui_icons_read(&icons, &a, (struct str){bytes, n + 1}));
    bytes[8] = 9; /* more sizes than we keep */
    assert_false(ui_icons_read(&icons, &a, (struct str){bytes, n}));
    arena_free(&a);
}

int test_icons(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(masks_are_found_by_name_and_size),
        cmocka_unit_test(a_file_cut_anywhere_is_refused),
    };
    return cmocka_run_group_tests_name("ui icons", tests, NULL, NULL);
}
