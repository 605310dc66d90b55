/* test_find.c - a search finds what a reader would call the same word. */
#include "text_test.h"

#include "text/find.h"

static bool finds(const char *hay, const char *needle)
{
    return txt_finds(str_of(hay), str_of(needle));
}

static void case_and_accents_do_not_matter(void **state)
{
    (void)state;
    assert_true(finds("L’État requis a répondu", "etat"));
    assert_true(finds("l'etat requis", "ÉTAT"));
    assert_true(finds("Le registre du sel", "REGISTRE"));
    assert_true(finds("une œuvre de secours", "oeuvre"));
    assert_true(finds("une oeuvre", "œuvre"));
    assert_true(finds("e\u0301tat", "état")); /* the accent apart */
}

static void apostrophes_and_blanks_of_typography_are_the_typed_ones(void **state)
{
    (void)state;
    assert_true(finds("l’agence", "l'agence"));
    assert_true(finds("Pourquoi\u202F?", "pourquoi ?"));
    assert_true(finds("chez \u2068Ada\u2069 hier", "ada hier"));
}

static void other_words_are_not_found(void **state)
{
    (void)state;
    assert_false(finds("registre", "registres"));
    assert_false(finds("regis tre", "registre"));
    assert_false(finds("", "a"));
    assert_false(finds("anything", ""));
    assert_false(finds("anything", "\u0301"));
}

static void a_beginning_is_one_only_at_the_start(void **state)
{
    (void)state;
    assert_true(txt_begins(STR("Émile Sow"), STR("em")));
    assert_false(txt_begins(STR("Émile Sow"), STR("sow")));
    assert_false(txt_begins(STR("Émile Sow"), STR("")));
}

int test_find(void);
int test_find(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(case_and_accents_do_not_matter),
        cmocka_unit_test(apostrophes_and_blanks_of_typography_are_the_typed_ones),
        cmocka_unit_test(other_words_are_not_found),
        cmocka_unit_test(a_beginning_is_one_only_at_the_start),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
