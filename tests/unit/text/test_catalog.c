/* test_catalog.c - languages, falling back, the case over the interface. */
#include "text_test.h"

#include "text/plural_int.h"

static struct arena arena;

static int teardown(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

static void add(struct txt *t, const char *lang, const char *id, const char *text)
{
    txt_add(t, str_of(lang), str_of(id), str_of(text), 0);
}

static struct str shown(struct txt *t, const char *id)
{
    return txt_id(t, &arena, id);
}

static void a_missing_text_falls_back_and_says_so(void **state)
{
    (void)state;
    struct txt *t = txt_open(&arena, STR("en"));
    add(t, "en", "a", "Mail");
    add(t, "fr", "b", "Carte");
    assert_true(txt_use(t, STR("fr")));
    assert_str(shown(t, "a"), "Mail ⟨EN⟩");
    assert_str(shown(t, "b"), "Carte");
    assert_str(shown(t, "c.d"), "⟦c.d⟧");
}

static void a_case_written_in_french_shows_french_to_english_readers(void **state)
{
    (void)state;
    struct txt *t = txt_open(&arena, STR("en"));
    add(t, "en", "a", "Mail");
    add(t, "fr", "b", "Carte");
    assert_true(txt_use(t, STR("en")));
    assert_str(shown(t, "b"), "Carte ⟨FR⟩");
}

static void an_empty_set_shows_ids(void **state)
{
    (void)state;
    struct txt *t = txt_open(&arena, STR("en"));
    assert_false(txt_use(t, STR("en")));
    assert_str(txt_lang(t), "en");
    assert_str(shown(t, "a"), "⟦a⟧");
    assert_false(txt_has(t, STR("a")));
    assert_int_equal(txt_raw(t, STR("a"), NULL).n, 0);
}

static void languages_come_in_the_order_they_were_added(void **state)
{
    (void)state;
    struct txt *t = txt_open(&arena, STR("en"));
    add(t, "fr", "a", "A");
    add(t, "en", "a", "A");
    add(t, "fr", "b", "B");
    const struct str *langs;
    assert_int_equal(txt_langs(t, &langs), 2);
    assert_str(langs[0], "fr");
    assert_str(langs[1], "en");
    assert_str(txt_lang(t), "en"); /* the source, until another is chosen */
    assert_false(txt_use(t, STR("pt")));
}

static void a_case_lies_over_the_interface_until_it_ends(void **state)
{
    (void)state;
    struct txt *t = txt_open(&arena, STR("en"));
    add(t, "en", "a", "interface");
    txt_case_begin(t);
    add(t, "en", "a", "case");
    add(t, "en", "b", "case only");
    add(t, "pt", "a", "caso");
    assert_true(txt_use(t, STR("pt")));
    assert_str(shown(t, "a"), "caso");
    assert_true(txt_use(t, STR("en")));
    assert_str(shown(t, "a"), "case");
    assert_true(txt_use(t, STR("pt")));
    txt_case_end(t);
    assert_str(txt_lang(t), "en"); /* Portuguese left with the case */
    assert_str(shown(t, "a"), "interface");
    assert_str(shown(t, "b"), "⟦b⟧");
    txt_case_begin(t);
    assert_false(txt_has(t, STR("b")));
    txt_case_end(t);
}

static void many_texts_are_all_found(void **state)
{
    (void)state;
    struct txt *t = txt_open(&arena, STR("en"));
    for (int i = 0; i < 1000; i++) {
        struct str id = arena_printf(&arena, "t.%d", i);
        txt_add(t, STR("en"), id, id, 0);
    }
    for (int i = 0; i < 1000; i++) {
        struct str id = arena_printf(&arena, "t.%d", i);
        assert_true(str_eq(txt_raw(t, id, NULL), id));
    }
}

static void the_last_text_of_an_id_wins(void **state)
{
    (void)state;
    struct txt *t = txt_open(&arena, STR("en"));
    add(t, "en", "a", "old");
    add(t, "en", "a", "new");
    assert_str(shown(t, "a"), "new");
}

/* Twenty languages too many are left out, not written past the end. */
static void more_languages_than_fit_are_left_out(void **state)
{
    (void)state;
    struct txt *t = txt_open(&arena, STR("en"));
    for (int i = 0; i < 52; i++)
        txt_add(t, arena_printf(&arena, "x%d", i), STR("a"), STR("A"), 0);
    const struct str *langs;
    assert_int_equal(txt_langs(t, &langs), 32);
}

static void direction_follows_the_language_or_its_script(void **state)
{
    (void)state;
    assert_true(txt_code_is_rtl(STR("ar")));
    assert_true(txt_code_is_rtl(STR("ar-EG")));
    assert_true(txt_code_is_rtl(STR("nqo")));
    assert_true(txt_code_is_rtl(STR("ha-Arab")));
    assert_true(txt_code_is_rtl(STR("ff-Adlm-GN")));
    assert_false(txt_code_is_rtl(STR("ar-Latn")));
    assert_false(txt_code_is_rtl(STR("fr")));
    assert_false(txt_code_is_rtl(STR("")));
    struct txt *t = txt_open(&arena, STR("en"));
    add(t, "ar", "a", "بريد");
    assert_false(txt_is_rtl(t));
    assert_true(txt_use(t, STR("ar")));
    assert_true(txt_is_rtl(t));
}

static void plural_forms_follow_cldr(void **state)
{
    (void)state;
    static const struct {
        const char *lang;
        uint64_t n;
        int form;
    } cases[] = {
        /* "pt" alone is what Africa and Portugal speak */
        {"en", 0, 1},    {"en", 1, 0},   {"en", 2, 1},    {"ha", 0, 1},
        {"ha", 1, 0},    {"fr", 0, 0},   {"fr", 1, 0},    {"fr", 2, 1},
        {"fr-CI", 0, 0}, {"pt", 0, 1},   {"pt-PT", 0, 1}, {"pt-BR", 0, 0},
        {"ff", 0, 0},    {"yo", 1, 0},   {"yo", 7, 0},    {"bm", 2, 0},
        {"wo", 2, 0},    {"ar", 0, 0},   {"ar", 1, 1},    {"ar", 2, 2},
        {"ar", 3, 3},    {"ar", 10, 3},  {"ar", 11, 4},   {"ar", 99, 4},
        {"ar", 100, 5},  {"ar", 102, 5}, {"ar", 103, 3},  {"ar", 111, 4},
        {"mnk", 1, 0},   {"mnk", 0, 1},  {"tmh", 2, 1},   {"frr", 0, 1},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_int_equal(txt_habits_of(str_of(cases[i].lang))->plural(cases[i].n),
                         cases[i].form);
    assert_int_equal(txt_habits_of(STR("ar"))->plurals, 6);
    assert_int_equal(txt_habits_of(STR("yo"))->plurals, 1);
}

/* ---- read when needed --------------------------------------------------------------
 */

#define ENTRY(id, text) "msgctxt \"" id "\"\nmsgid \"x\"\nmsgstr \"" text "\"\n\n"

static void put_off(struct txt *t, const char *lang, const char *po)
{
    txt_add_po_later(t, str_of(lang), STR("x.po"), str_of(po));
}

static void what_was_put_off_is_there_when_asked_for(void **state)
{
    (void)state;
    const struct str *langs;
    struct txt *t = txt_open(&arena, STR("en"));
    put_off(t, "en", ENTRY("a", "Mail"));
    put_off(t, "fr", ENTRY("a", "Courrier") ENTRY("b", "l'aide"));
    assert_int_equal(txt_langs(t, &langs), 2);
    assert_str(shown(t, "a"), "Mail");
    assert_str(shown(t, "b"), "l’aide ⟨FR⟩");
    assert_true(txt_use(t, STR("fr")));
    assert_str(shown(t, "a"), "Courrier");
}

static void what_was_added_last_wins_whenever_it_is_read(void **state)
{
    (void)state;
    struct txt *t = txt_open(&arena, STR("en"));
    struct diags d = diags_in(&arena);
    put_off(t, "en", ENTRY("a", "first") ENTRY("b", "first") ENTRY("c", "first"));
    put_off(t, "en", ENTRY("a", "second"));
    txt_add_po(t, STR("en"), STR("y.po"), STR(ENTRY("b", "third")), &d);
    add(t, "en", "c", "fourth");
    assert_str(shown(t, "a"), "second");
    assert_str(shown(t, "b"), "third");
    assert_str(shown(t, "c"), "fourth");
}

/* The interface's catalogue may be read late, in the midst of a case, and stays. */
static void a_case_takes_only_its_own_with_it(void **state)
{
    (void)state;
    struct txt *t = txt_open(&arena, STR("en"));
    put_off(t, "en", ENTRY("a", "Mail"));
    put_off(t, "fr", ENTRY("a", "Courrier"));
    txt_case_begin(t);
    put_off(t, "fr", ENTRY("case", "Le sel"));
    put_off(t, "yo", ENTRY("case", "Iyọ̀"));
    assert_true(txt_use(t, STR("fr")));
    assert_str(shown(t, "case"), "Le sel");
    txt_case_end(t);
    assert_true(txt_use(t, STR("fr")));
    assert_str(shown(t, "a"), "Courrier");
    assert_str(shown(t, "case"), "⟦case⟧");
    assert_false(txt_use(t, STR("yo")));
    txt_case_begin(t);
    put_off(t, "fr", ENTRY("a", "Du dossier"));
    txt_case_end(t); /* never read */
    assert_str(shown(t, "a"), "Courrier");
}

int test_catalog(void);
int test_catalog(void)
{
#define T(f) cmocka_unit_test_teardown(f, teardown)
    const struct CMUnitTest tests[] = {
        T(a_missing_text_falls_back_and_says_so),
        T(a_case_written_in_french_shows_french_to_english_readers),
        T(an_empty_set_shows_ids),
        T(languages_come_in_the_order_they_were_added),
        T(a_case_lies_over_the_interface_until_it_ends),
        T(many_texts_are_all_found),
        T(the_last_text_of_an_id_wins),
        T(more_languages_than_fit_are_left_out),
        T(direction_follows_the_language_or_its_script),
        T(plural_forms_follow_cldr),
        T(what_was_put_off_is_there_when_asked_for),
        T(what_was_added_last_wins_whenever_it_is_read),
        T(a_case_takes_only_its_own_with_it),
    };
#undef T
    return cmocka_run_group_tests_name("catalog", tests, NULL, NULL);
}
