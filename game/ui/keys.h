/* keys.h - which key does what: the table (keys.def), what somebody made of it, and
 * keys as words of the store.
 *
 * The keys that move, activate and go back always work as they do at first; another
 * chosen for them works beside, in text fields too, before all else it would do: two
 * keys, whichever they are, are enough for everything.
 *
 * Memory: constant but for the map, which is the caller's. Not here: what a key does
 * (event.c, the screens), its name for people (scr_keys.c).
 */
#ifndef UI_KEYS_H
#define UI_KEYS_H

#include "base/buf.h"
#include "ui/input.h"

enum ui_key_on {
#define X(NAME, id, key, held, hint, does) UI_KEY_ON_##NAME,
#include "ui/keys.def"
#undef X
    UI_KEYS
};

struct ui_keys_row {
    const char *id;
    struct ui_key key;
    const char *hint, *does;
};

/* A key for each row. */
struct ui_keys {
    struct ui_key of[UI_KEYS];
};

const struct ui_keys_row *ui_keys_row(enum ui_key_on on);
struct ui_keys ui_keys_otherwise(void);

/* Shift is part of the character for '?' and '+', so it counts for named keys only. */
bool ui_keys_same(struct ui_key a, struct ui_key b);

enum ui_keys_answer {
    UI_KEYS_FREE,
    UI_KEYS_RESERVED, /* it moves, types or puts a question, and must go on doing so */
    UI_KEYS_TAKEN     /* by *other */
};
/* May this row have that key? Its own may be chosen again. */
enum ui_keys_answer ui_keys_check(const struct ui_keys *keys, enum ui_key_on on,
                                  struct ui_key key, enum ui_key_on *other);

/* Rows whose key may not be theirs have the first one again: for what was read. */
void ui_keys_mend(struct ui_keys *keys);

/* The built-in key that a chosen one stands for: Tab, Ctrl+Enter (which writes no line
 * in a field), Esc; else the key itself. */
struct ui_key ui_keys_meant(const struct ui_keys *keys, struct ui_key key);
/* Is a character that was typed the work of such a key, and so no text? */
bool ui_keys_eats(const struct ui_keys *keys, struct str typed);

/* "ctrl+f", "shift+tab", "f8"; parse is its inverse. False when it is no key. */
void ui_keys_print(struct ui_key key, struct buf *out);
bool ui_keys_parse(struct str word, struct ui_key *key);

#endif
