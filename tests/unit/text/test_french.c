/* test_french.c - de, à, que; and French typography. */
#include "text_test.h"

#include "text/french_int.h"
#include "text/layout.h"

static struct arena arena;

static int teardown(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

static struct str led(const char *name, enum txt_form form)
{
    struct txt_led l = txt_french_lead(str_of(name), form);
    return arena_printf(&arena, "%s%s", l.words, name + l.skip);
}

static void de_and_que_elide_before_vowels_and_mute_h(void **state)
{
    (void)state;
    static const char *const elided[] = {
        "Ada",     "Édith",    "Idrissa", "œuvre",   "Henri",   "hôtel", "huissier",
        "Yves",    "un juge",  "Haïti",   "Hélène",  "ouest",   "Ɛlɛn",  "Ọsarọ",
        "Oumarou", "habitant", "Hadrien", "héroïne", "Ousmane",
    };
    static const char *const whole[] = {
        "Moussa",     "Haoussa", "hameau", "Yaoundé", "Ouagadougou",
        "onze",       "huit",    "Halima", "Hassane", "Hamidou",
        "héros",      "hangar",  "Wolof",  "",        "hiérarchie",
        "hollandais", "yaourt",  "oui",    "Çelik",   "9 agents",
    };
    for (size_t i = 0; i < sizeof elided / sizeof elided[0]; i++) {
        struct str want = arena_printf(&arena, "d’%s", elided[i]);
        assert_str(led(elided[i], TXT_FORM_DE), want.p);
        want = arena_printf(&arena, "qu’%s", elided[i]);
        assert_str(led(elided[i], TXT_FORM_QUE), want.p);
    }
    for (size_t i = 0; i < sizeof whole / sizeof whole[0]; i++) {
        struct str want = arena_printf(&arena, "de %s", whole[i]);
        assert_str(led(whole[i], TXT_FORM_DE), want.p);
    }
}

static void articles_contract(void **state)
{
    (void)state;
    assert_str(led("le parquet", TXT_FORM_DE), "du parquet");
    assert_str(led("le parquet", TXT_FORM_A), "au parquet");
    assert_str(led("le parquet", TXT_FORM_QUE), "que le parquet");
    assert_str(led("les juges", TXT_FORM_DE), "des juges");
    assert_str(led("les juges", TXT_FORM_A), "aux juges");
    assert_str(led("la cour", TXT_FORM_DE), "de la cour");
    assert_str(led("la cour", TXT_FORM_A), "à la cour");
    assert_str(led("l’avocat", TXT_FORM_DE), "de l’avocat");
    assert_str(led("l’avocat", TXT_FORM_A), "à l’avocat");
    assert_str(led("Le Goff", TXT_FORM_DE), "de Le Goff");
    assert_str(led("lettre", TXT_FORM_DE), "de lettre");
    assert_str(led("Ada", TXT_FORM_A), "à Ada");
}

/* _ for U+00A0, ~ for U+202F in what is expected and given. */
static struct str shown(struct str s)
{
    struct buf b = BUF_MAX(8192);
    for (size_t at = 0; at < s.n; at++) {
        if (str_starts(str_from(s, at), STR("\u00A0"))) {
            buf_putc(&b, '_');
            at += 1;
        } else if (str_starts(str_from(s, at), STR("\u202F"))) {
            buf_putc(&b, '~');
            at += 2;
        } else {
            buf_putc(&b, s.p[at]);
        }
    }
    struct str out = arena_str(&arena, buf_str(&b));
    buf_free(&b);
    return out;
}

static struct str french(const char *text)
{
    return txt_typography(&arena, STR("fr"), str_of(text));
}

static void french_marks_get_their_spaces(void **state)
{
    (void)state;
    static const struct {
        const char *given, *wanted;
    } cases[] = {
        {"Qui est-ce ?", "Qui est-ce~?"},
        {"Qui est-ce?", "Qui est-ce~?"},
        {"Quoi ?!", "Quoi~?!"},
        {"Attention!!!", "Attention~!!!"},
        {"oui ; non  : peut-être", "oui~; non_: peut-être"},
        {"Objet: demande", "Objet_: demande"},
        {"« oui » et «non»", "«_oui_» et «_non_»"},
        {"«{x}» «{{»", "«_{x}_» «_{{_»"},
        {"« Vraiment ? »", "«_Vraiment~?_»"},
        {"« Vraiment?»", "«_Vraiment~?_»"},
        {"100 % et 5%", "100_% et 5_%"},
        {"{n} % et {n}%", "{n}_% et {n}_%"},
        {"l'avocat d'{x} qu'il", "l’avocat d’{x} qu’il"},
        {"l'« usage »", "l’«_usage_»"},
        {"'mot' et l' autre", "'mot' et l' autre"},
        {"250 000 et 1 250 000 francs", "250~000 et 1~250~000 francs"},
        {"en 2024 100 personnes", "en 2024 100 personnes"},
        {"12 3456", "12 3456"},
        {"70 12 34 56", "70 12 34 56"},
        {"CNUCTO, art. 18, par. 15 d) et 17", "CNUCTO, art._18, par._15_d) et 17"},
        {"la loi n° 2005-06", "la loi n°_2005-06"},
        {"art. de presse, 3 a été vu (5 ans)", "art. de presse, 3 a été vu (5 ans)"},
        {"Article 18, par. {n}", "Article 18, par. {n}"},
        {"à 12:30", "à 12:30"},
        {"(?) [!]", "(?) [!]"},
        {"**Note :** lire", "**Note_:** lire"},
        {"**Note:** lire", "**Note_:** lire"},
        {"{person}! {a}; {b} ?", "{person}~! {a}~; {b}~?"},
        {"{path}:{line}: fin", "{path}:{line}: fin"},
        {"https://ex.org/a?b=c;d!e ?", "https://ex.org/a?b=c;d!e~?"},
        {"www.ex.org/l'a?x !", "www.ex.org/l'a?x~!"},
        {"{a:de}", "{a:de}"},
        {"- point un\n- point deux !", "- point un\n- point deux~!"},
        {"  ! au début\n\t? ici", "  ! au début\n\t? ici"},
        {"a  b", "a  b"},
        {"[phrase](#s1) ; fin", "[phrase](#s1)~; fin"},
        {"", ""},
        {"?", "?"},
        {"«", "«"},
    };
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        assert_str(shown(french(cases[i].given)), cases[i].wanted);
}

static void other_languages_come_back_unchanged(void **state)
{
    (void)state;
    struct str s = STR("l'avocat : 250 000 ?");
    assert_ptr_equal(txt_typography(&arena, STR("pt"), s).p, s.p);
    assert_ptr_equal(txt_typography(&arena, STR("frr"), s).p, s.p);
    struct str plain = STR("Bonjour.");
    assert_ptr_equal(txt_typography(&arena, STR("fr-CI"), plain).p, plain.p);
}

/* Without blanks and apostrophes: what typography must never change. */
static struct str letters_of(struct str s)
{
    struct buf b = BUF_MAX(8192);
    for (size_t at = 0; at < s.n; at++) {
        struct str rest = str_from(s, at);
        bool nbsp = str_starts(rest, STR("\u00A0"));
        bool wide = str_starts(rest, STR("\u202F")) || str_starts(rest, STR("’"));
        if (nbsp || wide)
            at += nbsp ? 1 : 2;
        else if (s.p[at] != ' ' && s.p[at] != '\'')
            buf_putc(&b, s.p[at]);
    }
    struct str out = arena_str(&arena, buf_str(&b));
    buf_free(&b);
    return out;
}

static void twice_is_as_once_and_only_blanks_change(void **state)
{
    (void)state;
    static const char *const bits[] = {
        "a",  "é",    " ",   "\u00A0", "\u202F", "!",
        "?",  ";",    ":",   "%",      "«",      "»",
        "'",  "1",    "234", "{x}",    "{x:de}", "{{",
        "}",  "\n",   "\t",  "www.",   "://",    "(",
        ")",  "*",    ".",   "x2",     "’",      "{",
        "l'", "\xFF", "_",   "ọ",      "\"",     "\xF0\x80\x80\xA1",
    };
    for (uint64_t seed = 1; seed <= 20000; seed++) {
        uint64_t rng = seed;
        struct buf b = BUF_MAX(8192);
        for (uint32_t n = rng_below(&rng, 24); n > 0; n--)
            buf_putz(&b, bits[rng_below(&rng, sizeof bits / sizeof bits[0])]);
        struct str given = buf_str(&b);
        struct str once = txt_typography(&arena, STR("fr"), given);
        struct str twice = txt_typography(&arena, STR("fr"), once);
        if (!str_eq(once, twice) || !str_eq(letters_of(given), letters_of(once)))
            fail_msg("seed %d: [%.*s] [%.*s] [%.*s]", (int)seed, STR_ARG(shown(given)),
                     STR_ARG(shown(once)), STR_ARG(shown(twice)));
        buf_free(&b);
        arena_reset(&arena);
    }
}

int test_french(void);
int test_french(void)
{
#define T(f) cmocka_unit_test_teardown(f, teardown)
    const struct CMUnitTest tests[] = {
        T(de_and_que_elide_before_vowels_and_mute_h),
        T(articles_contract),
        T(french_marks_get_their_spaces),
        T(other_languages_come_back_unchanged),
        T(twice_is_as_once_and_only_blanks_change),
    };
#undef T
    return cmocka_run_group_tests_name("french", tests, NULL, NULL);
}
