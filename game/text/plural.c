/* plural.c - the table of habits; one row a language. */
#include "text/plural_int.h"

#include "text/marks_int.h"

static int one_form(uint64_t n)
{
    (void)n;
    return 0;
}

static int one_other(uint64_t n)
{
    return n != 1;
}

static int zero_one_other(uint64_t n)
{
    return n > 1;
}

static int arabic(uint64_t n)
{
    if (n <= 2)
        return (int)n;
    if (n % 100 >= 3 && n % 100 <= 10)
        return 3;
    return n % 100 >= 11 ? 4 : 5;
}

static const struct txt_habits table[] = {
    {"en", one_other, 2, ",", false},
    {"fr", zero_one_other, 2, TXT_NARROW, false},
    {"pt", one_other, 2, TXT_NBSP, false}, /* as in Africa and Portugal */
    {"pt-BR", zero_one_other, 2, ".", false},
    {"ar", arabic, 6, ",", true},
    {"ha", one_other, 2, ",", false},
    {"ff", zero_one_other, 2, TXT_NARROW, false},
    {"pcm", zero_one_other, 2, ",", false},
    {"bm", one_form, 1, ",", false},
    {"yo", one_form, 1, ",", false},
    {"wo", one_form, 1, ".", false},
    {"ig", one_form, 1, ",", false},
    {"ses", one_form, 1, TXT_NBSP, false},
    {"nqo", one_form, 1, ",", true},
    {"fa", zero_one_other, 2, ",", true},
    {"ur", one_other, 2, ",", true},
    {"ps", one_other, 2, ".", true},
    {"he", one_other, 2, ",", true},
};

static const struct txt_habits by_default = {"", one_other, 2, TXT_NARROW, false};

bool txt_code_is(struct str code, const char *lang)
{
    struct str l = str_of(lang);
    return str_starts(code, l) &&
           (code.n == l.n || code.p[l.n] == '-' || code.p[l.n] == '_');
}

const struct txt_habits *txt_habits_of(struct str lang)
{
    const struct txt_habits *found = &by_default;
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        if (str_eqz(lang, table[i].lang))
            return &table[i];
        if (found == &by_default && txt_code_is(lang, table[i].lang))
            found = &table[i];
    }
    return found;
}

bool txt_code_is_rtl(struct str lang)
{
    static const char *const rtl[] = {"Arab", "Adlm", "Nkoo", "Hebr"};
    struct str rest = lang;
    str_cut(&rest, '-');
    while (rest.n > 0) {
        struct str tag = str_cut(&rest, '-');
        for (size_t i = 0; i < sizeof rtl / sizeof rtl[0]; i++) {
            if (str_eqz(tag, rtl[i]))
                return true;
        }
        if (tag.n == 4)
            return false;
    }
    return txt_habits_of(lang)->rtl;
}
