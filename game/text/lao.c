/* lao.c - where a line of Lao may end. Lao sets no blanks between words: without this a
 * line would be cut anywhere, within a syllable too. It may end before a syllable that
 * surely begins; where two readings are possible it may not. There is no dictionary, so
 * that a word may be parted between its syllables. */
#include "text/layout_int.h"

enum {
    KO = 0xE81,
    NGO = 0xE87,
    NYO = 0xE8D,
    DO = 0xE94,
    NO = 0xE99,
    BO = 0xE9A,
    MO = 0xEA1,
    LO_LING = 0xEA3,
    LO_LOOT = 0xEA5,
    WO = 0xEA7,
    HO_SUNG = 0xEAB,
    HO_TAM = 0xEAE,
    VIRAMA = 0xEBA,
    SILENT = 0xECC, /* over a letter that is not read */
    HO_NO = 0xEDC,
    KHMU_NYO = 0xEDF
};

static bool is_letter(uint32_t cp)
{
    return (cp >= KO && cp <= HO_TAM) || (cp >= HO_NO && cp <= KHMU_NYO);
}

/* A vowel written before the consonant that it follows. */
static bool is_leading(uint32_t cp)
{
    return cp >= 0xEC0 && cp <= 0xEC4;
}

/* A vowel or tone of the letter before it: that letter begins a syllable. */
static bool is_sign(uint32_t cp)
{
    return (cp >= 0xEB0 && cp <= 0xEBD && cp != VIRAMA) ||
           (cp >= 0xEC8 && cp <= 0xECD && cp != SILENT);
}

static bool is_among(uint32_t cp, const uint32_t *list, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (list[i] == cp)
            return true;
    return false;
}

#define AMONG(cp, list) is_among(cp, list, sizeof(list) / sizeof(list)[0])

/* A consonant that ends no syllable. */
static bool is_opening(uint32_t cp)
{
    static const uint32_t list[] = {0xE82, 0xE84,   0xE88,  0xE8A, 0xE95, 0xE96,
                                    0xE97, 0xE9B,   0xE9C,  0xE9D, 0xE9E, 0xE9F,
                                    0xEA2, HO_SUNG, HO_TAM, HO_NO, 0xEDD};
    return AMONG(cp, list);
}

/* May it be the second of two consonants that begin a syllable? */
static bool is_second(uint32_t cp, uint32_t before)
{
    static const uint32_t always[] = {LO_LING, LO_LOOT, WO};
    static const uint32_t after_h[] = {NGO, NYO, NO, MO};
    return AMONG(cp, always) || (before == HO_SUNG && AMONG(cp, after_h));
}

/* An end of a syllable that begins no such pair. */
static bool is_end(uint32_t cp)
{
    static const uint32_t list[] = {NGO, NYO, DO, NO, BO, MO};
    return AMONG(cp, list);
}

bool txt_lao_breaks(const uint32_t *cp, size_t count, size_t i)
{
    if (i == 0 || i >= count)
        return false;
    uint32_t before = cp[i - 1], now = cp[i], next = i + 1 < count ? cp[i + 1] : 0;
    if (before < KO || before > KHMU_NYO || is_leading(before))
        return false;
    if (is_leading(now))
        return true;
    if (!is_letter(now) || (before == HO_SUNG && is_second(now, before)))
        return false;
    if (is_opening(now))
        return next != SILENT;
    if (!is_sign(next))
        return false;
    if (is_letter(before) && is_second(now, before))
        return i > 1 && is_end(before) && is_sign(cp[i - 2]);
    return true;
}
