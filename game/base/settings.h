/* settings.h - what a person may choose about looks, sound, keys and the session: one
 * table (settings.def), from which come the pages of the window and of the terminal,
 * what is kept and what is found again at the next start.
 *
 * A value is a number: an enum of whoever obeys it, a per cent, 0 or 1; of the
 * language, its place among those there are (txt_langs). Stored and typed it is a word.
 *
 * Memory: everything is constant. Not here: keeping them (tools/choices.h), what they
 * do (ui, tools), the keys (ui/keys.h), sentences.
 */
#ifndef BASE_SETTINGS_H
#define BASE_SETTINGS_H

#include "base/str.h"

/* The parts of the page: X(NAME, "message id"). */
#define SETTINGS_GROUPS(X)                                                             \
    X(LANGUAGE, "settings.language")                                                   \
    X(READING, "settings.group.reading")                                               \
    X(COLOURS, "settings.theme")                                                       \
    X(MOTION, "settings.group.motion")                                                 \
    X(SOUND, "settings.group.sound")                                                   \
    X(KEYS, "settings.group.keys")                                                     \
    X(WORKSHOP, "settings.session")

enum settings_group {
#define X(NAME, title) SETTINGS_##NAME,
    SETTINGS_GROUPS(X)
#undef X
        SETTINGS_GROUP_COUNT
};

enum settings_kind {
    SETTINGS_LANGS,   /* one of the languages there are */
    SETTINGS_LIST,    /* one of its values */
    SETTINGS_PERCENT, /* the same, their values being per cents */
    SETTINGS_SWITCH   /* off (its first value) or on */
};

struct settings_value {
    const char *stored;
    const char *word; /* message id; NULL of switches and per cents */
    int value;
};

struct settings_row {
    const char *key;
    enum settings_group group;
    enum settings_kind kind;
    const struct settings_value *values; /* ends with one that has no `stored` */
    int otherwise;
    const char *title, *help;
};

/* SET_LANG, SET_SIZE …: the rows, by name. */
enum setting {
#define X(NAME, key, group, kind, values, otherwise, title, help) SET_##NAME,
#include "base/settings.def"
#undef X
    SETTINGS
};

/* What is chosen now. */
struct settings_now {
    int of[SETTINGS];
    int lang_before; /* the language before this one, for the way back; -1: none yet */
};

const struct settings_row *settings_row(enum setting which);
/* The message id of a part of the page. */
const char *settings_group_title(enum settings_group group);
/* The row of a key; SETTINGS when there is none. */
enum setting settings_find(struct str key);
/* All as they are until somebody chooses. */
struct settings_now settings_otherwise(void);
/* A stored word: false when it is none of the values, which stay as they are. Never of
 * the language, which only its catalogues know. */
bool settings_read(enum setting which, struct str stored, int *value);
/* The word of a value; NULL when it has none. */
const char *settings_stored(enum setting which, int value);
/* The value `by` places after this one, stopping at either end. */
int settings_step(enum setting which, int value, int by);

/* What was changed, for the way back; all zero: nothing yet. */
enum { SETTINGS_PAST = 32 };
struct settings_change {
    enum setting which;
    int from, to;
};
struct settings_past {
    struct settings_change at[SETTINGS_PAST]; /* the last ones, oldest first */
    int count, now;                           /* past `now`: those taken back */
};
/* A change; none where nothing became another. */
void settings_note(struct settings_past *p, enum setting which, int from, int to);
/* The change to be taken back, or done `again`, next; NULL when there is none. */
const struct settings_change *settings_back(struct settings_past *p, bool again);

#endif
