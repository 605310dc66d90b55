/* test_bind.c - blanks that keep together what they part; and no line that ends there.
 */
#include "text_test.h"

#include "text/layout.h"

int test_bind(void);

static struct arena arena;

static int teardown(void **state)
{
    (void)state;
    arena_free(&arena);
    return 0;
}

/* Blanks that bind as "_", isolates as "<" and ">". */
static struct str shown(const char *text)
{
    struct str s = str_of(text);
    struct buf b = BUF_MAX(1024);
    for (size_t at = 0; at < s.n; at++) {
        struct str rest = str_from(s, at);
        if (str_starts(rest, STR("\u2068")) || str_starts(rest, STR("\u2069"))) {
            buf_putc(&b, str_starts(rest, STR("\u2068")) ? '<' : '>');
            at += 2;
        } else {
            buf_putc(&b, s.p[at] == ' ' && txt_binds(s, at) ? '_' : s.p[at]);
        }
    }
    struct str out = arena_str(&arena, buf_str(&b));
    buf_free(&b);
    return out;
}

static void blanks_bind_what_belongs_together(void **state)
{
    (void)state;
    static const struct {
        const char *given, *wanted;
    } cases[] = {
        /* initials, also of names with hooks and tones, also inserted ones */
        {"O. E. was told", "O._E. was told"},
        {"la page de (J. I.) et", "la page de (J._I.) et"},
        {"d’O. E. ; « T. A. »", "d’O._E. ; « T._A. »"},
        {"P. Osei, J.-P. Osei", "P._Osei, J.-P._Osei"},
        {"Ọ. Ɓ. Ẹ. Adé", "Ọ._Ɓ._Ẹ._Adé"},
        {"by \u2068O. E.\u2069 at", "by <O._E.> at"},
        {"the end. Then it", "the end. Then it"},
        {"the UN. Then it", "the UN. Then it"},
        {"plan b. Then 2. Now", "plan b. Then 2. Now"},
        /* titles */
        {"Mrs Obaro, Mr Lansa, Ms Lo", "Mrs_Obaro, Mr_Lansa, Ms_Lo"},
        {"Dr. Ada, Prof. Ba, Dr Diop", "Dr._Ada, Prof._Ba, Dr_Diop"},
        {"M. Sanou, Mme Ba, Me Édi", "M._Sanou, Mme_Ba, Me_Édi"},
        {"Mrs \u2068Obaro\u2069 et Mme la juge", "Mrs_<Obaro> et Mme la juge"},
        {"tell me Ada, the Mrs too", "tell me Ada, the Mrs too"},
        /* citations */
        {"art. 14, par. 3 de", "art._14, par._3 de"},
        {"n° 5, nos 3, No. 7, p. 3", "n°_5, nos_3, No._7, p._3"},
        {"(s. 84) § 2 art. \u20685\u2069", "(s._84) §_2 art._<5>"},
        {"carts. 3 piano 4 Bonapart. 5", "carts. 3 piano 4 Bonapart. 5"},
        {"art. de, n° de", "art. de, n° de"},
        /* numbers and units */
        {"5 kg, 30 km and 20 %", "5_kg, 30_km and 20_%"},
        {"\u20683\u2069 h 10, 8 h 10", "<3>_h_10, 8_h_10"},
        {"5 men, 3 tables, 2 halls", "5 men, 3 tables, 2 halls"},
        {"le h 10, 100 personnes", "le h 10, 100 personnes"},
        /* a day and its month */
        {"on 17 March 2024, in 2", "on 17_March 2024, in 2"},
        {"du 1er juillet 2024 au 2 août 2024.", "du 1er_juillet 2024 au 2_août 2024."},
        {"le \u20685 mai 2024\u2069 à", "le <5_mai 2024> à"},
        {"até 16 de abril de 2024, 9 de", "até 16_de abril de 2024, 9 de"},
        {"16 de 2024, 4 de a 2024", "16 de 2024, 4 de a 2024"},
        {"112 rooms 2024, a4 size 2024", "112 rooms 2024, a4 size 2024"},
        {"4 rooms 20245, 4 in 2024, 4 rooms", "4 rooms 20245, 4 in 2024, 4 rooms"},
        {" ", " "},
        {" 5 ", " 5 "},
    };
    for (size_t i = 0; i < COUNT(cases); i++)
        assert_str(shown(cases[i].given), cases[i].wanted);
}

int test_bind(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(blanks_bind_what_belongs_together),
    };
    return cmocka_run_group_tests_name("text bind", tests, NULL, teardown);
}
