/* typography.c - French typography, as a pass over a text when it is loaded.
 *
 * One walk from left to right; every decision looks at the character written last and
 * at a few that follow, so that the pass is linear, and doing it twice changes nothing.
 * Placeholders and web addresses are copied as they are.
 */
#include "text/layout.h"

#include "base/utf8.h"
#include "text/english_int.h"
#include "text/marks_int.h"
#include "text/plural_int.h"
#include "text/template_int.h"

enum {
    CP_START = '\n',  /* what counts as standing before the text */
    CP_HOLE = 0xFFFC, /* and instead of a placeholder */
    CP_ADDRESS = 'x'  /* and instead of an address: any letter */
};

struct walk {
    struct str in;
    size_t at;
    bool addresses;  /* there may be some */
    size_t word_end; /* of the word last searched for an address */
    struct buf out;
    uint32_t last;   /* the code point written last */
    unsigned digits; /* how many digits were written last, in a row */
};

static bool is_digit(uint32_t cp)
{
    return cp >= '0' && cp <= '9';
}

static bool is_space(uint32_t cp)
{
    return cp == ' ' || cp == CP_NBSP || cp == CP_NARROW;
}

/* Nothing to keep together across these. */
static bool is_edge(uint32_t cp)
{
    return cp == 0 || cp == '\n' || cp == '\t' || is_space(cp);
}

static bool is_letter(uint32_t cp)
{
    uint32_t low = cp | 0x20;
    return (low >= 'a' && low <= 'z') || (cp >= 0xC0 && cp <= 0x2AF && cp != 0xD7) ||
           (cp >= 0x1E00 && cp <= 0x1EFF);
}

static bool is_high(uint32_t cp) /* marks that take a narrow space */
{
    return cp == ';' || cp == '!' || cp == '?';
}

/* The code point at byte `at`; 0 at the end (and for bytes that are no text). */
static uint32_t peek(struct str s, size_t at)
{
    uint32_t cp;
    return utf8_decode(s, at, &cp) > 0 ? cp : 0;
}

static void copy(struct walk *w, size_t n, uint32_t last)
{
    buf_put(&w->out, str_sub(w->in, w->at, n));
    w->at += n;
    w->digits = is_digit(last) ? w->digits + 1 : 0;
    w->last = last;
}

/* Writes what the text does not have, or has otherwise. */
static void put_instead(struct walk *w, const char *words, uint32_t cp)
{
    buf_putz(&w->out, words);
    w->digits = 0;
    w->last = cp;
}

/* The length of the address that starts here; 0 when none does. Looks at each word
 * once. */
static size_t address_here(struct walk *w)
{
    if (!w->addresses || w->at < w->word_end || is_edge(peek(w->in, w->at)))
        return 0;
    bool found = str_starts(str_from(w->in, w->at), STR("www."));
    size_t end = w->at;
    for (uint32_t cp; !is_edge(cp = peek(w->in, end));
         end += utf8_decode(w->in, end, &cp))
        found |= cp == ':' && str_starts(str_from(w->in, end), STR("://"));
    w->word_end = end;
    return found ? end - w->at : 0;
}

/* The length of the character at byte `at` if no rule is about it, unless a guillemet
 * was just opened: most of ASCII, and the accented letters of Latin-1. */
static size_t plain_at(struct str s, size_t at)
{
    char c = at < s.n ? s.p[at] : 0;
    if ((c >= '<' && c <= 'z' && c != '?') ||
        (c > ' ' && c < '0' && c != '!' && c != '%' && c != '\''))
        return 1;
    return c == '\xC3' && at + 1 < s.n && (s.p[at + 1] & '\xC0') == '\x80' ? 2 : 0;
}

/* The letter of a point, as in "par. 15 d)", after the space at byte `at`. */
static bool is_point(struct str s, size_t at)
{
    return at + 2 < s.n && s.p[at] == ' ' && s.p[at + 1] >= 'a' && s.p[at + 1] <= 'z' &&
           s.p[at + 2] == ')';
}

/* Copies words and the single spaces between them, most of any text, at once; false
 * when none stand here. */
static bool walk_plain(struct walk *w)
{
    struct str s = w->in;
    size_t at = w->at, last = at, n;
    if (w->addresses || w->last == CP_GUILLEMET_L || (w->digits > 0 && is_point(s, at)))
        return false;
    while (at < s.n && (n = plain_at(s, at + (s.p[at] == ' '))) > 0) {
        last = at + (s.p[at] == ' ');
        at = last + n;
    }
    if (at == w->at)
        return false;
    copy(w, at - w->at, peek(s, last));
    return true;
}

/* Exactly three digits: a group of thousands. */
static bool is_group(struct str s, size_t at)
{
    for (size_t i = 0; i < 3; i++) {
        if (!is_digit(peek(s, at + i)))
            return false;
    }
    return !is_digit(peek(s, at + 3));
}

/* A number that is cited keeps to its word. */
static bool is_cited(const struct walk *w, uint32_t cp)
{
    return is_digit(cp) && txt_is_cited_by(buf_str(&w->out));
}

/* The space that belongs before cp when a blank already stands there; NULL: as it is.
 */
static const char *space_within(const struct walk *w, size_t next, bool single)
{
    uint32_t cp = peek(w->in, next);
    if (is_high(cp))
        return TXT_NARROW;
    if (cp == ':' || cp == CP_GUILLEMET_R || w->last == CP_GUILLEMET_L)
        return TXT_NBSP;
    if (cp == '%' && (w->digits > 0 || w->last == CP_HOLE))
        return TXT_NBSP;
    if (single && w->digits >= 1 && w->digits <= 3 && is_group(w->in, next))
        return TXT_NARROW;
    if (single && (is_cited(w, cp) || (w->digits > 0 && is_point(w->in, next - 1))))
        return TXT_NBSP;
    return NULL;
}

static void walk_spaces(struct walk *w)
{
    size_t end = w->at;
    uint32_t cp;
    while (is_space(peek(w->in, end)))
        end += utf8_decode(w->in, end, &cp);
    size_t first = utf8_decode(w->in, w->at, &cp);
    const char *space = NULL;
    if (w->last != '\n' && w->last != '\t')
        space = space_within(w, end, end == w->at + first);
    if (space == NULL) {
        copy(w, end - w->at, ' ');
        return;
    }
    put_instead(w, space, CP_NBSP);
    w->at = end;
}

/* May a mark after this stand alone, as at the end of a word? */
static bool ends_word(uint32_t cp)
{
    return is_edge(cp) || is_high(cp) || cp == ':' || cp == '.' || cp == ',' ||
           cp == ')' || cp == ']' || cp == CP_GUILLEMET_R || cp == '"' ||
           cp == 0x201D || cp == '*' || cp == '_';
}

static bool begins_word(uint32_t cp)
{
    return cp == '(' || cp == '[' || cp == '{' || cp == '"' || cp == 0x201C ||
           cp == '*' || cp == '_' || cp == CP_GUILLEMET_L;
}

/* The space missing between the character written last and cp; NULL: none. */
static const char *space_missing(const struct walk *w, uint32_t cp, uint32_t after)
{
    uint32_t last = w->last;
    if (is_edge(last) || is_edge(cp))
        return NULL;
    if (last == CP_GUILLEMET_L || cp == CP_GUILLEMET_R)
        return is_high(cp) ? TXT_NARROW : TXT_NBSP;
    if (cp == '%' && (is_digit(last) || last == CP_HOLE))
        return is_letter(after) || is_digit(after) ? NULL : TXT_NBSP;
    if (begins_word(last) || is_high(last) || last == ':' || !ends_word(after))
        return NULL;
    if (is_high(cp))
        return TXT_NARROW;
    /* "{path}:" and "::" are for machines. */
    bool prose = last != CP_HOLE && !is_high(after) && after != ':';
    return cp == ':' && prose ? TXT_NBSP : NULL;
}

static void fill_gap(struct walk *w, uint32_t cp, uint32_t after)
{
    const char *space = space_missing(w, cp, after);
    if (space != NULL)
        put_instead(w, space, CP_NBSP);
}

static void walk_char(struct walk *w)
{
    uint32_t cp = 0;
    size_t n = utf8_decode(w->in, w->at, &cp);
    if (n == 0) { /* no text at all: leave it alone */
        copy(w, 1, CP_START);
        return;
    }
    uint32_t after = peek(w->in, w->at + n);
    bool joins =
        is_letter(after) || is_digit(after) || after == '{' || after == CP_GUILLEMET_L;
    if (cp == '\'' && is_letter(w->last) && joins) {
        put_instead(w, TXT_APOSTROPHE, CP_APOSTROPHE);
        w->at += n;
        return;
    }
    fill_gap(w, cp, after);
    copy(w, n, cp);
}

static void walk_text(struct walk *w)
{
    struct txt_hole hole;
    while (w->at < w->in.n) {
        if (walk_plain(w))
            continue;
        size_t address = address_here(w);
        size_t n = txt_hole_at(w->in, w->at, &hole);
        if (address > 0) {
            copy(w, address, CP_ADDRESS);
        } else if (n > 0) {
            fill_gap(w, CP_HOLE, 0);
            copy(w, n, CP_HOLE);
        } else if (str_starts(str_from(w->in, w->at), STR("{{"))) {
            fill_gap(w, '{', '{');
            copy(w, 2, '{');
        } else if (is_space(peek(w->in, w->at))) {
            walk_spaces(w);
        } else {
            walk_char(w);
        }
    }
}

/* Could an address stand in s? */
static bool has_addresses(struct str s)
{
    for (size_t at = 0; at < s.n; at++) {
        at += str_find(str_from(s, at), '/');
        if (at > 0 && at + 1 < s.n && s.p[at - 1] == ':' && s.p[at + 1] == '/')
            return true;
    }
    for (size_t at = 0; at < s.n; at++) {
        at += str_find(str_from(s, at), 'w');
        if (str_starts(str_from(s, at), STR("www.")))
            return true;
    }
    return false;
}

struct str txt_typography(struct arena *a, struct str lang, struct str s)
{
    if (txt_code_is(lang, "en"))
        return txt_english(a, s);
    if (!txt_code_is(lang, "fr"))
        return s;
    struct walk w = {.in = s,
                     .addresses = has_addresses(s),
                     .out = BUF_MAX(s.n * 4 + 4),
                     .last = CP_START};
    walk_text(&w);
    struct str done = buf_str(&w.out);
    struct str result = str_eq(done, s) ? s : arena_str(a, done);
    buf_free(&w.out);
    return result;
}

static bool is_blank(uint32_t cp)
{
    return cp == '\n' || is_space(cp);
}

size_t txt_signs(struct str s)
{
    size_t count = 0;
    uint32_t cp;
    for (size_t at = 0, n = 0; at<s.n; at += n> 0 ? n : 1) {
        n = utf8_decode(s, at, &cp);
        count += !is_blank(cp);
    }
    return count;
}

size_t txt_sign_at(struct str s, size_t signs, bool end)
{
    size_t past = 0;
    uint32_t cp;
    for (size_t at = 0, n = 0; at<s.n; at += n> 0 ? n : 1) {
        if (end && signs == 0)
            return past;
        n = utf8_decode(s, at, &cp);
        if (is_blank(cp))
            continue;
        if (signs == 0)
            return at;
        signs--;
        past = at + n;
    }
    return end ? past : s.n;
}
