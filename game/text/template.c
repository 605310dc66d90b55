/* template.c - the grammar of placeholders, by hand: it is three lines long. */
#include "text/template_int.h"

#include "base/limits.h"

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_name(char c)
{
    return is_letter(c) || c == '_' || (c >= '0' && c <= '9');
}

static size_t name_end(struct str s, size_t at)
{
    size_t end = at;
    while (end < s.n && end - at < LIMIT_ID_BYTES && is_name(s.p[end]))
        end++;
    return end;
}

size_t txt_hole_at(struct str s, size_t at, struct txt_hole *hole)
{
    if (at + 1 >= s.n || s.p[at] != '{' || !is_letter(s.p[at + 1]))
        return 0;
    size_t end = name_end(s, at + 1);
    hole->name = str_sub(s, at + 1, end - at - 1);
    hole->form = STR_NONE;
    if (end < s.n && s.p[end] == ':') {
        size_t from = end + 1;
        end = name_end(s, from);
        hole->form = str_sub(s, from, end - from);
        if (hole->form.n == 0)
            return 0;
    }
    return end < s.n && s.p[end] == '}' ? end + 1 - at : 0;
}

enum txt_piece txt_piece_next(struct str *rest, struct str *words,
                              struct txt_hole *hole)
{
    struct str s = *rest;
    if (s.n == 0)
        return TXT_PIECE_END;
    size_t n = 0;
    while (n < s.n && s.p[n] != '{' && s.p[n] != '}')
        n++;
    if (n > 0) {
        *words = str_sub(s, 0, n);
        *rest = str_from(s, n);
        return TXT_PIECE_WORDS;
    }
    n = txt_hole_at(s, 0, hole);
    if (n > 0) {
        *rest = str_from(s, n);
        return TXT_PIECE_HOLE;
    }
    bool doubled = s.n > 1 && s.p[1] == s.p[0];
    *words = str_sub(s, 0, 1);
    *rest = str_from(s, doubled ? 2 : 1);
    return doubled ? TXT_PIECE_WORDS : TXT_PIECE_BRACE;
}

enum txt_form txt_form_of(struct str form)
{
    static const char *const names[TXT_FORMS_KNOWN] = {"",   "de", "a",     "que", "e",
                                                       "il", "Il", "plain", "two"};
    int f = TXT_FORM_NONE;
    while (f < TXT_FORMS_KNOWN && !str_eqz(form, names[f]))
        f++;
    return (enum txt_form)f;
}
