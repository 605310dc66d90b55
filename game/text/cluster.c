/* cluster.c - clusters by the rules GB1 to GB13 of UAX 29, and words. */
#include "text/cluster.h"

#include "base/utf8.h"

enum kind {
    OTHER,
    CONTROL,
    EXTEND,
    ZWJ,
    REGIONAL,
    PREPEND,
    SPACING,
    HANGUL_L,
    HANGUL_V,
    HANGUL_T,
    HANGUL_LV,
    HANGUL_LVT,
    PICTURE
};

/* Sorted, without overlaps; the rest is OTHER or a Hangul syllable. */
static const struct {
    uint32_t from, to;
    enum kind kind;
} kinds[] = {
#include "text/grapheme.def"
};

enum { VIRAMA = 0x94D, SYLLABLES = 0xAC00, SYLLABLES_END = 0xD7A4, FINALS = 28 };

static enum kind kind_of(uint32_t cp)
{
    if (cp >= ' ' && cp < 0x7F)
        return OTHER;
    if (cp >= SYLLABLES && cp < SYLLABLES_END)
        return (cp - SYLLABLES) % FINALS == 0 ? HANGUL_LV : HANGUL_LVT;
    size_t low = 0, high = sizeof kinds / sizeof kinds[0];
    while (low < high) {
        size_t middle = (low + high) / 2;
        if (cp > kinds[middle].to)
            low = middle + 1;
        else
            high = middle;
    }
    bool inside = low < sizeof kinds / sizeof kinds[0] && cp >= kinds[low].from;
    return inside ? kinds[low].kind : OTHER;
}

bool txt_is_mark(uint32_t cp)
{
    enum kind kind = kind_of(cp);
    return kind == EXTEND || kind == ZWJ || kind == SPACING;
}

/* GB6 to GB8. */
static bool is_one_syllable(enum kind before, enum kind now)
{
    if (before == HANGUL_L)
        return now == HANGUL_L || now == HANGUL_V || now == HANGUL_LV ||
               now == HANGUL_LVT;
    if (before == HANGUL_LV || before == HANGUL_V)
        return now == HANGUL_V || now == HANGUL_T;
    return (before == HANGUL_LVT || before == HANGUL_T) && now == HANGUL_T;
}

static bool is_consonant(uint32_t cp) /* of Devanagari */
{
    return (cp >= 0x915 && cp <= 0x939) || (cp >= 0x958 && cp <= 0x95F) ||
           (cp >= 0x978 && cp <= 0x97F);
}

static bool parts(const struct txt_cluster *c, uint32_t cp, enum kind now)
{
    enum kind before = (enum kind)c->kind;
    if (c->before == '\r' && cp == '\n')
        return false;
    if (before == CONTROL || now == CONTROL)
        return true;
    if (now == EXTEND || now == ZWJ || now == SPACING || before == PREPEND)
        return false;
    if (is_one_syllable(before, now) || (c->linked && is_consonant(cp)))
        return false;
    if (before == ZWJ && c->picture && now == PICTURE)
        return false;
    return !(before == REGIONAL && now == REGIONAL && c->odd);
}

bool txt_cluster_begins(struct txt_cluster *c, uint32_t cp)
{
    enum kind now = kind_of(cp);
    bool begins = !c->started || parts(c, cp, now);
    bool goes_on = now == EXTEND || now == ZWJ;
    c->odd = now == REGIONAL && (c->kind != REGIONAL || !c->odd);
    c->picture = now == PICTURE || (goes_on && c->picture);
    c->linked = goes_on && (c->linked || (c->consonant && cp == VIRAMA));
    c->consonant = is_consonant(cp) || (goes_on && c->consonant);
    c->before = cp;
    c->kind = (uint8_t)now;
    c->started = true;
    return begins;
}

/* The code point at `at` (0 for a byte that is none) and its length. */
static size_t read_at(struct str s, size_t at, uint32_t *cp)
{
    size_t n = utf8_decode(s, at, cp);
    *cp = n > 0 ? *cp : 0;
    return n > 0 ? n : 1;
}

size_t txt_cluster_next(struct str s, size_t at)
{
    struct txt_cluster c = {0};
    uint32_t cp;
    for (size_t from = at; at < s.n; at += read_at(s, at, &cp)) {
        read_at(s, at, &cp);
        if (txt_cluster_begins(&c, cp) && at > from)
            return at;
    }
    return s.n;
}

/* Goes back to the start of the line, surely a boundary, then forth. */
size_t txt_cluster_back(struct str s, size_t at)
{
    size_t from = at > 0 ? at - 1 : 0;
    while (from > 0 && s.p[from - 1] != '\n')
        from--;
    for (size_t next; (next = txt_cluster_next(s, from)) < at;)
        from = next;
    return from;
}

/* --- Words --------------------------------------------------------------------------
 */

enum sort { BLANK, SIGN, LETTER };

static bool is_sign(uint32_t cp)
{
    static const struct {
        uint32_t from, to;
    } signs[] = {
        {0x00, 0x2F},       {0x3A, 0x40},     {0x5B, 0x5E},     {0x60, 0x60},
        {0x7B, 0xA9},       {0xAB, 0xB4},     {0xB6, 0xB9},     {0xBB, 0xBF},
        {0xD7, 0xD7},       {0xF7, 0xF7},     {0x60C, 0x60D},   {0x61B, 0x61F},
        {0x66A, 0x66D},     {0x6D4, 0x6D4},   {0x7F7, 0x7F9},   {0x964, 0x965},
        {0x2000, 0x200B},   {0x200E, 0x206F}, {0x20A0, 0x20CF}, {0x2190, 0x2BFF},
        {0x2E00, 0x2E7F},   {0x3000, 0x3004}, {0x3008, 0x3020}, {0xFD3E, 0xFD3F},
        {0xFE10, 0xFE1F},   {0xFE30, 0xFE6F}, {0xFFFC, 0xFFFD}, {0x1E95E, 0x1E95F},
        {0x1F000, 0x1FAFF},
    };
    for (size_t i = 0; i < sizeof signs / sizeof signs[0] && cp >= signs[i].from; i++)
        if (cp <= signs[i].to)
            return true;
    return false;
}

static bool is_blank(uint32_t cp)
{
    return cp == ' ' || cp == '\n' || cp == '\t' || cp == 0xA0 || cp == 0x202F ||
           (cp >= 0x2000 && cp <= 0x200A) || cp == 0x3000;
}

static enum sort plain_sort(struct str s, size_t at)
{
    uint32_t cp;
    read_at(s, at, &cp);
    return is_blank(cp) ? BLANK : is_sign(cp) ? SIGN : LETTER;
}

static size_t back_one(struct str s, size_t at)
{
    at--;
    while (at > 0 && (s.p[at] & '\xC0') == '\x80')
        at--;
    return at;
}

/* What the character at `at` is to words. */
static enum sort sort_at(struct str s, size_t at)
{
    enum sort sort = plain_sort(s, at);
    uint32_t cp;
    size_t n = read_at(s, at, &cp);
    bool apostrophe = cp == '\'' || cp == 0x2019;
    if (!apostrophe || at == 0 || at + n >= s.n)
        return sort;
    bool within =
        plain_sort(s, back_one(s, at)) == LETTER && plain_sort(s, at + n) == LETTER;
    return within ? LETTER : sort;
}

/* The first place from `at` on (back from it) that is no more, or is not yet, in a
 * word. */
static size_t past(struct str s, size_t at, bool letters)
{
    uint32_t cp;
    while (at < s.n && (sort_at(s, at) == LETTER) == letters)
        at += read_at(s, at, &cp);
    return at < s.n ? at : s.n;
}

static size_t before(struct str s, size_t at, bool letters)
{
    while (at > 0 && (sort_at(s, back_one(s, at)) == LETTER) == letters)
        at = back_one(s, at);
    return at;
}

size_t txt_word_next(struct str s, size_t at)
{
    return past(s, past(s, at, true), false);
}

size_t txt_word_back(struct str s, size_t at)
{
    return before(s, before(s, at, false), true);
}

void txt_word_at(struct str s, size_t at, size_t *from, size_t *to)
{
    if (at >= s.n && s.n > 0)
        at = back_one(s, s.n);
    *from = *to = at;
    if (s.n == 0)
        return;
    enum sort sort = sort_at(s, at);
    uint32_t cp;
    while (*to < s.n && sort_at(s, *to) == sort)
        *to += read_at(s, *to, &cp);
    *to = *to < s.n ? *to : s.n;
    while (*from > 0 && sort_at(s, back_one(s, *from)) == sort)
        *from = back_one(s, *from);
}
