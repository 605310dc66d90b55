/* french.c - elision and contraction, by short tables; the h is decided by the longest
 * matching beginning of the word. */
#include "text/french_int.h"

#include "base/utf8.h"
#include "text/marks_int.h"

/* Ranges of letters that are vowels to the ear, with their accents, and those of the
 * languages of the region (ɔ ɛ ə ẹ ọ). */
static const struct {
    uint32_t from, to;
} vowels[] = {
    {0xC0, 0xC6},   {0xC8, 0xCF},   {0xD2, 0xD6},   {0xD9, 0xDC},     {0xE0, 0xE6},
    {0xE8, 0xEF},   {0xF2, 0xF6},   {0xF9, 0xFC},   {0x100, 0x105},   {0x112, 0x11B},
    {0x128, 0x131}, {0x14C, 0x153}, {0x168, 0x173}, {0x186, 0x186},   {0x18F, 0x190},
    {0x254, 0x254}, {0x259, 0x259}, {0x25B, 0x25B}, {0x1EA0, 0x1EE3}, {0x1EE4, 0x1EF1},
};

/* Beginnings of words whose vowel or h says otherwise than the letter does. Lower case;
 * "h" alone and "y", "ou" before a vowel are handled below. */
static const struct {
    const char *start;
    bool elides;
} exceptions[] = {
    /* h: "ha" is mostly aspirated, the others mostly mute. */
    {"ha", false},
    {"habi", true},
    {"hadrien", true},
    {"haïti", true},
    {"halein", true},
    {"hallu", true},
    {"hameç", true},
    {"harmo", true},
    {"héraut", false},
    {"hériss", false},
    {"hernie", false},
    {"héron", false},
    {"héros", false},
    {"hêtre", false},
    {"heurt", false},
    {"hibou", false},
    {"hiérarch", false},
    {"hiss", false},
    {"hollan", false},
    {"hong", false},
    {"honte", false},
    {"hors", false},
    {"houe", false},
    {"hublot", false},
    {"huit", false},
    {"huitr", true},
    {"hurl", false},
    /* others */
    {"onz", false},
    {"oui", false},
    {"ouïe", true},
    {"ouest", true},
    {"ouistiti", false},
    {"yeux", true},
};

static bool is_vowel(uint32_t cp)
{
    uint32_t low = cp | 0x20;
    if (cp < 0x80)
        return low == 'a' || low == 'e' || low == 'i' || low == 'o' || low == 'u';
    for (size_t i = 0; i < sizeof vowels / sizeof vowels[0]; i++) {
        if (cp >= vowels[i].from && cp <= vowels[i].to)
            return true;
    }
    return false;
}

static uint32_t letter(struct str name, size_t *at)
{
    uint32_t cp = 0;
    *at += utf8_decode(name, *at, &cp);
    return cp;
}

/* Does the name start so, the case of its first letter aside? */
static bool starts_with(struct str name, const char *start)
{
    struct str s = str_of(start);
    return name.n >= s.n && (char)(name.p[0] | 0x20) == s.p[0] &&
           memcmp(name.p + 1, s.p + 1, s.n - 1) == 0;
}

static bool elides(struct str name)
{
    size_t longest = 0;
    bool answer = false;
    for (size_t i = 0; i < sizeof exceptions / sizeof exceptions[0]; i++) {
        size_t n = strlen(exceptions[i].start);
        if (n > longest && starts_with(name, exceptions[i].start)) {
            longest = n;
            answer = exceptions[i].elides;
        }
    }
    if (longest > 0)
        return answer;
    size_t at = 0;
    uint32_t first = letter(name, &at);
    uint32_t second = letter(name, &at);
    if (first == 'y' || first == 'Y') /* Yves elides, Yaoundé does not */
        return second != 0 && !is_vowel(second);
    if ((first == 'o' || first == 'O') && second == 'u')
        return !is_vowel(letter(name, &at)); /* Ouagadougou begins like w */
    return first == 'h' || first == 'H' || is_vowel(first);
}

struct txt_led txt_french_lead(struct str name, enum txt_form form)
{
    static const struct {
        const char *article;
        const char *de, *a;
    } articles[] = {
        {"le ", "du ", "au "},
        {"les ", "des ", "aux "},
    };
    for (size_t i = 0; form != TXT_FORM_QUE && i < 2; i++) {
        if (str_starts(name, str_of(articles[i].article)))
            return (struct txt_led){form == TXT_FORM_DE ? articles[i].de
                                                        : articles[i].a,
                                    strlen(articles[i].article)};
    }
    if (form == TXT_FORM_A)
        return (struct txt_led){"à ", 0};
    bool cut = elides(name);
    if (form == TXT_FORM_QUE)
        return (struct txt_led){cut ? "qu" TXT_APOSTROPHE : "que ", 0};
    return (struct txt_led){cut ? "d" TXT_APOSTROPHE : "de ", 0};
}
