/* name.c - the articles of two languages, "your" among them, and where a capital
 * belongs. */
#include "text/name_int.h"

#include "text/marks_int.h"
#include "text/plural_int.h"

bool txt_is_name(struct str id)
{
    static const char *const fields[] = {".name", ".title", ".author", ".from"};
    for (size_t i = 0; i < sizeof fields / sizeof fields[0]; i++) {
        if (str_ends(id, str_of(fields[i])))
            return true;
    }
    return false;
}

bool txt_has_article(struct str lang, struct str text)
{
    static const struct {
        const char *lang, *article;
    } table[] = {
        {"en", "The "}, {"en", "A "},    {"en", "An "},
        {"fr", "Le "},  {"fr", "La "},   {"fr", "Les "},
        {"fr", "Un "},  {"fr", "Une "},  {"fr", "L" TXT_APOSTROPHE},
        {"fr", "Des "}, {"en", "Your "}, {"fr", "Votre "},
        {"fr", "Vos "},
    };
    for (size_t i = 0; i < sizeof table / sizeof table[0]; i++) {
        if (txt_code_is(lang, table[i].lang) &&
            str_starts(text, str_of(table[i].article)))
            return true;
    }
    return false;
}

/* Shortens *s by one of these at its end; false when none stands there. */
static bool drop_end(struct str *s, const char *const *ends, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct str end = str_of(ends[i]);
        if (str_ends(*s, end)) {
            s->n -= end.n;
            return true;
        }
    }
    return false;
}

bool txt_begins_after(struct str words)
{
    static const char *const passed[] = {" ", TXT_NBSP, TXT_NARROW, TXT_FSI, TXT_PDI,
                                         "(", "[",      "-",        "–"};
    /* Ends of sentences, quotations that open, and what parts two names side by side.
     */
    static const char *const fresh[] = {"\n",         ".", "!", "?", "…", TXT_QUOTE_L,
                                        TXT_SINGLE_L, "«", "/", "⟷", "·"};
    while (drop_end(&words, passed, sizeof passed / sizeof passed[0]))
        continue;
    return words.n == 0 || drop_end(&words, fresh, sizeof fresh / sizeof fresh[0]);
}
