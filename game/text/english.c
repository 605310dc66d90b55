/* english.c - English quotation marks and apostrophes, as a pass over a text when it is
 * loaded: authors type ' and ", readers see ‘ ’ and “ ”. Doing it twice changes
 * nothing. An author who needs the mark that the rule would not choose types that mark.
 */
#include "text/english_int.h"

#include "text/marks_int.h"

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Does s end where a quotation may begin? */
static bool opens_after(struct str s)
{
    static const char *const ends[] = {" ", "\n", "\t",        "(",
                                       "[", "\"", "'",         TXT_NBSP,
                                       "–", "—",  TXT_QUOTE_L, TXT_SINGLE_L};
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++)
        if (str_ends(s, str_of(ends[i])))
            return true;
    return s.n == 0;
}

/* The end of a word that stands elsewhere, as in "*Obaro*'s". */
static bool is_ending(struct str s)
{
    return s.n > 1 && is_letter(s.p[1]) && (s.n == 2 || !is_letter(s.p[2]));
}

/* For the ' or " at byte `at`. What stands after a backslash is for machines. */
static const char *mark_for(struct str s, size_t at)
{
    struct str before = str_sub(s, 0, at);
    bool opens = opens_after(before) && at + 1 < s.n;
    if (str_ends(before, STR("\\")))
        return s.p[at] == '"' ? "\"" : "'";
    if (s.p[at] == '"')
        return opens ? TXT_QUOTE_L : TXT_QUOTE_R;
    if (!opens || !is_letter(s.p[at + 1]) || (at == 0 && is_ending(s)))
        return TXT_APOSTROPHE;
    return TXT_SINGLE_L;
}

static bool is_mark(char c)
{
    return c == '\'' || c == '"';
}

struct str txt_english(struct arena *a, struct str s)
{
    size_t at = 0;
    while (at < s.n && !is_mark(s.p[at]))
        at++;
    if (at == s.n)
        return s;
    struct buf out = BUF_MAX(s.n * 3);
    buf_put(&out, str_sub(s, 0, at));
    for (; at < s.n; at++) {
        if (is_mark(s.p[at]))
            buf_putz(&out, mark_for(s, at));
        else
            buf_put(&out, str_sub(s, at, 1));
    }
    struct str done = arena_str(a, buf_str(&out));
    buf_free(&out);
    return done;
}
