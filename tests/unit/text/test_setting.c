/* test_setting.c - the language that one key changes to, and the way back. */
#include "text/setting.h"
#include "text_test.h"

int test_setting(void);

/* The place of a language in the set. */
static int at(const struct txt *t, const char *lang)
{
    const struct str *langs;
    size_t n = txt_langs(t, &langs);
    for (size_t i = 0; i < n; i++)
        if (str_eqz(langs[i], lang))
            return (int)i;
    return -1;
}

static void add(struct txt *t, const char *lang, const char *other)
{
    txt_add(t, str_of(lang), STR("lang.other"), str_of(other), 0);
}

static void one_key_goes_to_the_neighbour_and_back_to_where_one_was(void **state)
{
    (void)state;
    struct arena a = {0};
    struct txt *t = txt_open(&a, STR("en"));
    add(t, "ar", "fr");
    add(t, "en", "fr");
    add(t, "fr", "en");
    add(t, "pt", "fr");

    txt_use(t, STR("en")); /* nobody chose yet: each has its neighbour */
    assert_int_equal(txt_other_lang(t, -1), at(t, "fr"));
    txt_use(t, STR("fr"));
    assert_int_equal(txt_other_lang(t, -1), at(t, "en"));
    txt_use(t, STR("ar"));
    assert_int_equal(txt_other_lang(t, -1), at(t, "fr"));

    /* from Portuguese to Arabic: back to Portuguese */
    assert_int_equal(txt_other_lang(t, at(t, "pt")), at(t, "pt"));
    /* what was before is what is now: the neighbour again */
    assert_int_equal(txt_other_lang(t, at(t, "ar")), at(t, "fr"));
    arena_free(&a);
}

/* A catalogue that names a language that is not there changes nothing. */
static void without_a_neighbour_it_stays(void **state)
{
    (void)state;
    struct arena a = {0};
    struct txt *t = txt_open(&a, STR("en"));
    add(t, "en", "xx");
    txt_use(t, STR("en"));
    assert_int_equal(txt_other_lang(t, -1), at(t, "en"));
    arena_free(&a);
}

int test_setting(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(one_key_goes_to_the_neighbour_and_back_to_where_one_was),
        cmocka_unit_test(without_a_neighbour_it_stays),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
