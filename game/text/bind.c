/* bind.c - blanks at which no line ends, though Unicode would let it: within initials,
 * between a title and its name, what is cited and its number, a number and its unit, a
 * day and its month.
 * The same in every language written in Latin letters: French and English print them
 * so. */
#include "text/layout.h"

#include "base/utf8.h"
#include "text/marks_int.h"

/* Before a name. */
static const char *const titles[] = {"M.",  "MM.",  "Mme", "Mmes", "Mlle", "Mlles",
                                     "Me",  "Dr",   "Dr.", "Pr",   "Mr",   "Mr.",
                                     "Mrs", "Mrs.", "Ms",  "Ms.",  "Prof."};
/* Before a number. */
static const char *const cited[] = {
    "art.", "arts.", "par.", "al.", "s.",   "ss.", "sec.", "ch.", "chap.",
    "vol.", "fol.",  "p.",   "pp.", "fig.", "n°",  "N°",   "nº",  "no",
    "no.",  "nos",   "nos.", "No.", "Nos.", "§",   "§§",   "cl.", "reg."};
/* After a number. */
static const char *const units[] = {
    "kg", "g",  "mg", "t", "km", "m",   "cm", "mm", "ha", "l",    "h",  "min", "s",
    "%",  "°C", "€",  "$", "£",  "CFA", "F",  "Mo", "Go", "FCFA", "kB", "MB",  "GB"};

static uint32_t first_of(struct str s)
{
    uint32_t cp = 0;
    return utf8_decode(s, 0, &cp) > 0 ? cp : 0;
}

static uint32_t last_of(struct str s)
{
    uint32_t cp = 0;
    if (s.n > 0)
        utf8_decode(s, utf8_back(s, s.n), &cp);
    return cp;
}

static bool is_digit(uint32_t cp)
{
    return cp >= '0' && cp <= '9';
}

/* Capitals of French, of the languages of the region and of their tones. */
static bool is_capital(uint32_t cp)
{
    static const uint32_t hooked[] = {0x14A, 0x181, 0x186, 0x18A, 0x18F, 0x190,
                                      0x191, 0x194, 0x198, 0x19D, 0x1B3, 0x1B7};
    for (size_t i = 0; i < sizeof hooked / sizeof hooked[0]; i++)
        if (cp == hooked[i])
            return true;
    return (cp >= 'A' && cp <= 'Z') || (cp >= 0xC0 && cp <= 0xDE && cp != 0xD7) ||
           (cp >= 0x1E00 && cp <= 0x1EFF && cp % 2 == 0);
}

/* A letter or a digit, of whatever script. */
static bool in_word(uint32_t cp)
{
    uint32_t low = cp | 0x20;
    return is_digit(cp) || (low >= 'a' && low <= 'z') || (cp >= 0xC0 && cp < 0x2000) ||
           cp >= 0x2C00;
}

/* What stands before and after, without the isolates around values. */
static struct str trim_end(struct str s)
{
    while (s.n > 0 && utf8_is_bidi_control(last_of(s)))
        s.n = utf8_back(s, s.n);
    return s;
}

static struct str trim_start(struct str s)
{
    uint32_t cp;
    while (utf8_is_bidi_control(first_of(s)))
        s = str_from(s, utf8_decode(s, 0, &cp));
    return s;
}

/* Is one of these the last word? *rest is what stands before it. */
static bool ends_with(struct str s, const char *const *words, size_t count,
                      struct str *rest)
{
    for (size_t i = 0; i < count; i++) {
        struct str word = str_of(words[i]);
        *rest = str_sub(s, 0, s.n - (word.n <= s.n ? word.n : s.n));
        if (str_ends(s, word) && !in_word(last_of(*rest)))
            return true;
    }
    return false;
}

/* Is one of these the first word? */
static bool begins_with(struct str s, const char *const *words, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct str word = str_of(words[i]);
        if (str_starts(s, word) && !in_word(first_of(str_from(s, word.n))))
            return true;
    }
    return false;
}

/* "O." of "O. E.", which is no end of a sentence but of a name. */
static bool is_initial(struct str s)
{
    if (s.n < 2 || s.p[s.n - 1] != '.')
        return false;
    struct str letter = trim_end(str_sub(s, 0, s.n - 1));
    size_t from = letter.n > 0 ? utf8_back(letter, letter.n) : 0;
    return is_capital(last_of(letter)) && !in_word(last_of(str_sub(letter, 0, from)));
}

/* "4" or "1er", alone. */
static bool is_day(struct str s)
{
    if (str_ends(s, STR("1er")))
        s.n -= 2;
    size_t digits = 0;
    for (; s.n > 0 && is_digit(last_of(s)); s.n--)
        digits++;
    return digits >= 1 && digits <= 2 && !in_word(last_of(s));
}

/* "março" of "de março". */
static struct str after_de(struct str s)
{
    return str_starts(s, STR("de ")) ? trim_start(str_from(s, 3)) : s;
}

/* "March 2024", "juillet 2024", "de março de 2024". */
static bool is_month_of_year(struct str s)
{
    s = after_de(s);
    size_t word = str_find(s, ' ');
    for (size_t at = 0; at < word; at++)
        if (is_digit((unsigned char)s.p[at]))
            return false;
    struct str year = after_de(trim_start(str_from(s, word < s.n ? word + 1 : word)));
    return word >= 3 && year.n >= 4 && is_digit((unsigned char)year.p[3]) &&
           is_digit(first_of(year)) && !in_word(first_of(str_from(year, 4)));
}

#define AMONG(words) words, sizeof(words) / sizeof(words)[0]

bool txt_is_cited_by(struct str before)
{
    struct str rest;
    return ends_with(before, AMONG(cited), &rest);
}

bool txt_binds(struct str s, size_t at)
{
    static const char *const hours[] = {"h"};
    struct str before = trim_end(str_sub(s, 0, at)), rest;
    struct str after = trim_start(str_from(s, at + 1));
    uint32_t next = first_of(after);
    if (is_day(before) && is_month_of_year(after))
        return true;
    if (is_capital(next))
        return is_initial(before) || ends_with(before, AMONG(titles), &rest);
    if (is_digit(last_of(before)))
        return begins_with(after, AMONG(units));
    if (!is_digit(next))
        return false;
    if (txt_is_cited_by(before))
        return true;
    bool hour = ends_with(before, AMONG(hours), &rest); /* "8 h 10" */
    return hour && rest.n > 1 && is_digit(last_of(trim_end(str_trim(rest))));
}
