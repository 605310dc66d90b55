/* keys.c - the table of keys, what may be chosen, keys as words. See keys.h. */
#include "ui/keys.h"

#include "base/bug.h"
#include "base/utf8.h"

static const struct ui_keys_row rows[UI_KEYS] = {
#define X(NAME, id, key, held, hint, does) {id, {key, held}, hint, does},
#include "ui/keys.def"
#undef X
};

/* The names of keys that are no character; those of the function keys are made. */
static const struct {
    const char *word;
    uint32_t code;
} names[] = {
    {"tab", UI_KEY_TAB},
    {"enter", UI_KEY_ENTER},
    {"escape", UI_KEY_ESCAPE},
    {"backspace", UI_KEY_BACKSPACE},
    {"delete", UI_KEY_DELETE},
    {"left", UI_KEY_LEFT},
    {"right", UI_KEY_RIGHT},
    {"up", UI_KEY_UP},
    {"down", UI_KEY_DOWN},
    {"home", UI_KEY_HOME},
    {"end", UI_KEY_END},
    {"pageup", UI_KEY_PAGE_UP},
    {"pagedown", UI_KEY_PAGE_DOWN},
    {"space", ' '},
};
enum { NAMES = sizeof names / sizeof names[0], FUNCTIONS = 12 };

static const struct {
    const char *word;
    unsigned mod;
} mods[] = {{"ctrl+", UI_CTRL}, {"alt+", UI_ALT}, {"shift+", UI_SHIFT}};

const struct ui_keys_row *ui_keys_row(enum ui_key_on on)
{
    BUG_UNLESS((unsigned)on < UI_KEYS);
    return &rows[on];
}

struct ui_keys ui_keys_otherwise(void)
{
    struct ui_keys keys;
    for (int i = 0; i < UI_KEYS; i++)
        keys.of[i] = rows[i].key;
    return keys;
}

bool ui_keys_same(struct ui_key a, struct ui_key b)
{
    unsigned mask =
        a.code < UI_KEY_TAB ? UI_CTRL | UI_ALT : UI_CTRL | UI_ALT | UI_SHIFT;
    return a.code != 0 && a.code == b.code && (a.mods & mask) == (b.mods & mask);
}

/* --- What may be chosen -------------------------------------------------------------
 */

/* The rows that have a built-in key for ever, and may have any other beside it. */
static bool is_basic(enum ui_key_on on)
{
    return on <= UI_KEY_ON_BACK;
}

/* Keys that go on working as they do: those of moving and typing. With Ctrl or Alt a
 * character is free, but for what works in every text field. */
static bool is_reserved(struct ui_key key)
{
    bool held = (key.mods & (UI_CTRL | UI_ALT)) != 0;
    if (key.code >= UI_KEY_F1)
        return false;
    if (key.code >= UI_KEY_TAB || key.code == ' ')
        return true;
    bool digit = key.code >= '0' && key.code <= '9';
    if (digit) /* Alt and a digit lead to a place */
        return !held || (key.mods & UI_ALT) != 0;
    return held ? key.code == 'a' || key.code == 'c' || key.code == 'v' ||
                      key.code == 'x'
                : key.code == 'v';
}

enum ui_keys_answer ui_keys_check(const struct ui_keys *keys, enum ui_key_on on,
                                  struct ui_key key, enum ui_key_on *other)
{
    for (int i = 0; i < UI_KEYS; i++) {
        bool built_in = is_basic((enum ui_key_on)i) && ui_keys_same(rows[i].key, key);
        if (i == (int)on || (!ui_keys_same(keys->of[i], key) && !built_in))
            continue;
        *other = (enum ui_key_on)i;
        return UI_KEYS_TAKEN;
    }
    bool own = ui_keys_same(rows[on].key, key);
    return own || is_basic(on) || !is_reserved(key) ? UI_KEYS_FREE : UI_KEYS_RESERVED;
}

void ui_keys_mend(struct ui_keys *keys)
{
    enum ui_key_on other;
    for (int i = 0; i < UI_KEYS; i++)
        if (ui_keys_check(keys, (enum ui_key_on)i, keys->of[i], &other) != UI_KEYS_FREE)
            keys->of[i] = rows[i].key;
}

struct ui_key ui_keys_meant(const struct ui_keys *keys, struct ui_key key)
{
    for (int i = 0; is_basic((enum ui_key_on)i); i++)
        if (ui_keys_same(keys->of[i], key))
            return i == UI_KEY_ON_ACTIVATE && !ui_keys_same(rows[i].key, key)
                       ? UI_KEY(UI_KEY_ENTER, UI_CTRL)
                       : rows[i].key;
    return key;
}

static uint32_t small(uint32_t cp)
{
    return cp >= 'A' && cp <= 'Z' ? cp + ('a' - 'A') : cp;
}

bool ui_keys_eats(const struct ui_keys *keys, struct str typed)
{
    uint32_t cp;
    if (typed.n == 0 || utf8_decode(typed, 0, &cp) != typed.n)
        return false;
    struct ui_key key = UI_KEY(small(cp));
    for (int i = 0; is_basic((enum ui_key_on)i); i++)
        if (ui_keys_same(keys->of[i], key))
            return true;
    return false;
}

/* --- Words --------------------------------------------------------------------------
 */

void ui_keys_print(struct ui_key key, struct buf *out)
{
    for (size_t i = 0; i < sizeof mods / sizeof mods[0]; i++)
        if ((key.mods & mods[i].mod) != 0 &&
            (mods[i].mod != UI_SHIFT || key.code >= UI_KEY_TAB))
            buf_putz(out, mods[i].word);
    for (int i = 0; i < NAMES; i++) {
        if (names[i].code != key.code)
            continue;
        buf_putz(out, names[i].word);
        return;
    }
    if (key.code >= UI_KEY_F1)
        buf_printf(out, "f%u", (unsigned)(key.code - UI_KEY_F1 + 1));
    else {
        char sign[4];
        buf_put(out, (struct str){sign, utf8_encode(key.code, sign)});
    }
}

static uint32_t code_of(struct str word)
{
    uint32_t cp;
    int64_t n;
    for (int i = 0; i < NAMES; i++)
        if (str_eqz(word, names[i].word))
            return names[i].code;
    if (word.n > 1 && word.p[0] == 'f' && str_int(str_from(word, 1), &n))
        return n >= 1 && n <= FUNCTIONS ? UI_KEY_F1 + (uint32_t)n - 1 : 0;
    return word.n > 0 && utf8_decode(word, 0, &cp) == word.n && cp > ' ' ? cp : 0;
}

bool ui_keys_parse(struct str word, struct ui_key *key)
{
    struct ui_key k = {0};
    for (size_t i = 0; i < sizeof mods / sizeof mods[0]; i++) {
        struct str mod = str_of(mods[i].word);
        if (!str_starts(word, mod) || word.n == mod.n)
            continue;
        k.mods |= mods[i].mod;
        word = str_from(word, mod.n);
    }
    k.code = code_of(word);
    if (k.code != 0)
        *key = k;
    return k.code != 0;
}
