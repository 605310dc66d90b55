/* find.c - both texts are read letter by letter as their plain forms and compared. */
#include "text/find.h"

#include "base/utf8.h"
#include "text/marks_int.h"

/* The base letters of U+00C0 to U+017F; a dot where there is none. */
static const char bases[] =
    "aaaaaa.ceeeeiiiidnooooo.ouuuuy.saaaaaa.ceeeeiiiidnooooo.ouuuuy.y"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllll"
    "..llnnnnnn...oooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

enum { FIRST = 0xC0, END = 0 };

struct plain {
    struct str s;
    size_t at;
    uint32_t next; /* the second letter of a ligature */
};

static uint32_t fold(struct plain *p, uint32_t cp)
{
    if (cp >= 'A' && cp <= 'Z')
        return cp + 32;
    if (cp == 0xC6 || cp == 0xE6 || cp == 0x152 || cp == 0x153) {
        p->next = 'e';
        return cp < 0x100 ? 'a' : 'o';
    }
    if (cp >= FIRST && cp < FIRST + sizeof bases - 1 && bases[cp - FIRST] != '.')
        return (uint32_t)bases[cp - FIRST];
    if (cp == CP_NBSP || cp == CP_NARROW)
        return ' ';
    return cp == CP_APOSTROPHE ? '\'' : cp;
}

static bool is_mark(uint32_t cp)
{
    return cp >= 0x300 && cp < 0x370;
}

/* The next plain letter, or END. */
static uint32_t take(struct plain *p)
{
    uint32_t cp = p->next;
    p->next = 0;
    while (cp == 0) {
        size_t n = utf8_decode(p->s, p->at, &cp);
        if (n == 0)
            return END;
        p->at += n;
        if (is_mark(cp) || utf8_is_bidi_control(cp))
            cp = 0;
        else
            cp = fold(p, cp);
    }
    return cp;
}

static bool begins(struct str hay, struct str needle)
{
    struct plain a = {.s = hay}, b = {.s = needle};
    for (;;) {
        uint32_t want = take(&b);
        if (want == END)
            return true;
        if (take(&a) != want)
            return false;
    }
}

bool txt_begins(struct str hay, struct str needle)
{
    struct plain any = {.s = needle};
    return take(&any) != END && begins(hay, needle);
}

bool txt_finds(struct str hay, struct str needle)
{
    struct plain any = {.s = needle};
    if (take(&any) == END)
        return false;
    uint32_t cp;
    size_t n;
    for (size_t at = 0; (n = utf8_decode(hay, at, &cp)) > 0; at += n) {
        if (!is_mark(cp) && begins(str_from(hay, at), needle))
            return true;
    }
    return false;
}
