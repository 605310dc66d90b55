/* utf8.c - a strict decoder and what is built on it. */
#include "base/utf8.h"

static unsigned byte_at(struct str s, size_t at)
{
    return at < s.n ? (unsigned char)s.p[at] : 0;
}

static bool is_tail(unsigned c)
{
    return (c & 0xC0) == 0x80;
}

size_t utf8_decode(struct str s, size_t at, uint32_t *cp)
{
    if (at >= s.n)
        return 0;
    unsigned a = (unsigned char)s.p[at];
    if (a < 0x80) { /* nearly always */
        *cp = a;
        return 1;
    }
    unsigned b = byte_at(s, at + 1), c = byte_at(s, at + 2), d = byte_at(s, at + 3);
    if (a >= 0xC2 && a < 0xE0 && is_tail(b)) {
        *cp = (a & 0x1F) << 6 | (b & 0x3F);
        return 2;
    }
    if (a >= 0xE0 && a < 0xF0 && is_tail(b) && is_tail(c)) {
        *cp = (a & 0x0F) << 12 | (b & 0x3F) << 6 | (c & 0x3F);
        return *cp >= 0x800 && (*cp < 0xD800 || *cp > 0xDFFF) ? 3 : 0;
    }
    if (a >= 0xF0 && a < 0xF5 && is_tail(b) && is_tail(c) && is_tail(d)) {
        *cp = (a & 0x07) << 18 | (b & 0x3F) << 12 | (c & 0x3F) << 6 | (d & 0x3F);
        return *cp >= 0x10000 && *cp <= 0x10FFFF ? 4 : 0;
    }
    return 0;
}

size_t utf8_encode(uint32_t cp, char out[4])
{
    if (cp < 0x80) {
        out[0] = (char)cp;
        return 1;
    }
    if (cp < 0x800) {
        out[0] = (char)(0xC0 | cp >> 6);
        out[1] = (char)(0x80 | (cp & 0x3F));
        return 2;
    }
    if (cp < 0x10000) {
        out[0] = (char)(0xE0 | cp >> 12);
        out[1] = (char)(0x80 | (cp >> 6 & 0x3F));
        out[2] = (char)(0x80 | (cp & 0x3F));
        return 3;
    }
    out[0] = (char)(0xF0 | cp >> 18);
    out[1] = (char)(0x80 | (cp >> 12 & 0x3F));
    out[2] = (char)(0x80 | (cp >> 6 & 0x3F));
    out[3] = (char)(0x80 | (cp & 0x3F));
    return 4;
}

static bool is_plain(unsigned char c)
{
    return (c >= 0x20 && c < 0x7F) || c == '\n' || c == '\t';
}

/* Eight bytes at once: true when each is from space to '~'. */
static bool are_printable(const char *p)
{
    const uint64_t each = UINT64_C(0x0101010101010101);
    uint64_t v;
    memcpy(&v, p, sizeof v);
    /* A byte from 0x7F on gets its top bit by adding one; below 0x20, by borrowing. */
    return ((v | (v + each) | (v - each * 0x20)) & each * 0x80) == 0;
}

size_t utf8_plain_run(struct str s, size_t at)
{
    size_t from = at;
    while (at < s.n) {
        if (s.n - at >= 8 && are_printable(s.p + at))
            at += 8;
        else if (is_plain((unsigned char)s.p[at]))
            at++;
        else
            break;
    }
    return at - from;
}

bool utf8_valid(struct str s, size_t *bad)
{
    for (size_t at = 0; at < s.n;) {
        uint32_t cp;
        size_t n = (unsigned char)s.p[at] < 0x80 ? 1 : utf8_decode(s, at, &cp);
        if (n == 0) {
            if (bad != NULL)
                *bad = at;
            return false;
        }
        at += n;
    }
    return true;
}

size_t utf8_count(struct str s)
{
    size_t count = 0;
    for (size_t i = 0; i < s.n; i++)
        count += !is_tail((unsigned char)s.p[i]);
    return count;
}

size_t utf8_back(struct str s, size_t at)
{
    do
        at--;
    while (at > 0 && is_tail((unsigned char)s.p[at]));
    return at;
}

bool utf8_is_bidi_control(uint32_t cp)
{
    return (cp >= 0x202A && cp <= 0x202E) || (cp >= 0x2066 && cp <= 0x2069) ||
           cp == 0x200E || cp == 0x200F || cp == 0x061C;
}

bool utf8_is_forbidden(uint32_t cp)
{
    if (cp < 0x20)
        return cp != '\t' && cp != '\n';
    return (cp >= 0x7F && cp < 0xA0) || cp == 0x2028 || cp == 0x2029 || cp == 0xFEFF ||
           (cp >= 0xFDD0 && cp <= 0xFDEF) || (cp & 0xFFFE) == 0xFFFE;
}

void utf8_put_safe(struct buf *b, struct str s, size_t most)
{
    size_t at = 0;
    for (size_t count = 0; at < s.n && count < most; count++) {
        uint32_t cp = 0;
        size_t n = utf8_decode(s, at, &cp);
        if (n == 0) {
            buf_printf(b, "\\x%02x", (unsigned)(unsigned char)s.p[at]);
            n = 1;
        } else if (utf8_is_forbidden(cp) || utf8_is_bidi_control(cp) || cp < 0x20) {
            buf_printf(b, "\\u%04x", (unsigned)cp);
        } else {
            buf_put(b, str_sub(s, at, n));
        }
        at += n;
    }
    if (at < s.n)
        buf_putz(b, "…");
}
