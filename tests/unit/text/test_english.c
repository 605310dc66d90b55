/* test_english.c - English typography: what is typed and what is read. */
#include "text_test.h"

#include "text/layout.h"

static struct arena arena;

static int teardown(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

static const struct {
    const char *given, *wanted;
} cases[] = {
    {"It is over.", "It is over."},
    {"Mrs Obaro's hand", "Mrs Obaro’s hand"},
    {"the dressmakers' street", "the dressmakers’ street"},
    {"I don't know", "I don’t know"},
    {"O. E.'s passport", "O. E.’s passport"},
    {"{name}'s statement", "{name}’s statement"},
    {"'s passport", "’s passport"}, /* after a name set otherwise */
    {"the '90s", "the ’90s"},
    {"\"I have understood.\"", "“I have understood.”"},
    {"say \"I don't know\", or", "say “I don’t know”, or"},
    {"(\"later\")", "(“later”)"},
    {"\"You have written 'lent',\" she says.", "“You have written ‘lent’,” she says."},
    {"\"'Lent'?\" he asks.", "“‘Lent’?” he asks."},
    {"said – \"never\" – twice", "said – “never” – twice"},
    {"Here they are called ’yan kamasho.", "Here they are called ’yan kamasho."},
    {"only \\n and \\\" are known", "only \\n and \\\" are known"},
    {"", ""},
    {"'", "’"},
    {"\"", "”"},
};

static struct str english(const char *text)
{
    return txt_typography(&arena, STR("en"), str_of(text));
}

static void quotes_and_apostrophes_are_those_of_print(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_str(english(cases[i].given), cases[i].wanted);
}

static void doing_it_twice_changes_nothing(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_str(english(cases[i].wanted), cases[i].wanted);
}

static void what_has_none_is_not_copied(void **state)
{
    (void)state;
    struct str plain = STR("It is over.");
    assert_ptr_equal(txt_typography(&arena, STR("en"), plain).p, plain.p);
    assert_ptr_equal(txt_typography(&arena, STR("en-NG"), plain).p, plain.p);
}

int test_english(void);
int test_english(void)
{
#define T(f) cmocka_unit_test_teardown(f, teardown)
    const struct CMUnitTest tests[] = {
        T(quotes_and_apostrophes_are_those_of_print),
        T(doing_it_twice_changes_nothing),
        T(what_has_none_is_not_copied),
    };
#undef T
    return cmocka_run_group_tests_name("english", tests, NULL, NULL);
}
