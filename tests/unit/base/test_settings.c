/* test_settings.c - the table of settings: every row is whole, every value is found
 * again by its stored word, steps stop at the ends. */
#include "base/settings.h"

#include "base_test.h"

static void every_row_is_whole(void **state)
{
    (void)state;
    for (int i = 0; i < SETTINGS; i++) {
        const struct settings_row *row = settings_row((enum setting)i);
        const char *stored = settings_stored((enum setting)i, row->otherwise);
        assert_row(row->key, row->title != NULL);
        assert_row(row->key, (row->values == NULL) == (row->kind == SETTINGS_LANGS));
        assert_row(row->key, row->kind == SETTINGS_LANGS || stored != NULL);
        assert_row(row->key, settings_find(str_of(row->key)) == (enum setting)i);
    }
    assert_int_equal(settings_find(STR("sise")), SETTINGS);
}

static void a_switch_is_off_or_on(void **state)
{
    (void)state;
    for (int i = 0; i < SETTINGS; i++) {
        const struct settings_row *row = settings_row((enum setting)i);
        if (row->kind != SETTINGS_SWITCH)
            continue;
        assert_row(row->key, row->values[0].value == 0 && row->values[1].value == 1);
        assert_row(row->key, row->values[2].stored == NULL);
    }
}

static void every_value_is_found_again_by_its_word(void **state)
{
    (void)state;
    for (int i = 0; i < SETTINGS; i++) {
        const struct settings_row *row = settings_row((enum setting)i);
        const struct settings_value *v = row->values;
        for (; v != NULL && v->stored != NULL; v++) {
            int value = v->value + 1;
            assert_row(row->key,
                       settings_read((enum setting)i, str_of(v->stored), &value));
            assert_row(row->key, value == v->value);
            assert_str(str_of(settings_stored((enum setting)i, value)), v->stored);
        }
    }
}

/* The words that stores of before have: never another. */
static void what_was_kept_before_is_still_read(void **state)
{
    static const struct {
        const char *key, *stored;
        int value;
    } kept[] = {{"size", "150", 150}, {"theme", "2", 2}, {"checks", "hidden", 1}};
    (void)state;
    for (size_t i = 0; i < COUNT(kept); i++) {
        int value = -1;
        enum setting which = settings_find(str_of(kept[i].key));
        assert_row(kept[i].key, which != SETTINGS);
        assert_row(kept[i].key, settings_read(which, str_of(kept[i].stored), &value));
        assert_row(kept[i].key, value == kept[i].value);
    }
}

static void a_word_that_is_none_changes_nothing(void **state)
{
    static const char *const none[] = {"", "137", "1500", "-100", "hidden "};
    (void)state;
    for (size_t i = 0; i < COUNT(none); i++) {
        int value = 125;
        assert_row(none[i], !settings_read(SET_SIZE, str_of(none[i]), &value));
        assert_row(none[i], value == 125);
    }
}

static void steps_stop_at_the_ends(void **state)
{
    (void)state;
    assert_int_equal(settings_step(SET_SIZE, 100, 1), 125);
    assert_int_equal(settings_step(SET_SIZE, 125, -1), 100);
    assert_int_equal(settings_step(SET_SIZE, 100, -1), 100);
    assert_int_equal(settings_step(SET_SIZE, 300, 1), 300);
    assert_int_equal(settings_step(SET_SIZE, 250, 1), 300);
}

int test_settings(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_row_is_whole),
        cmocka_unit_test(a_switch_is_off_or_on),
        cmocka_unit_test(every_value_is_found_again_by_its_word),
        cmocka_unit_test(what_was_kept_before_is_still_read),
        cmocka_unit_test(a_word_that_is_none_changes_nothing),
        cmocka_unit_test(steps_stop_at_the_ends),
    };
    return cmocka_run_group_tests_name("settings", tests, NULL, NULL);
}
