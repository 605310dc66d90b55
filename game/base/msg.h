/* msg.h - a message that is not yet a sentence: an id and named, typed arguments.
 *
 * `sim`, `base` and every module that has something to say produce these; only `text`
 * turns them into words, in the language of the moment. So switching language never
 * touches a state, and two runs can be compared without any language.
 *
 * An id is a key of a catalogue: "ui.desk.mail" (assets/lang) or "people.ada.name" (the
 * texts of a case). Argument names are those in the catalogue's braces: "{person:de}".
 *
 * Memory: a message borrows its id and its arguments.
 */
#ifndef BASE_MSG_H
#define BASE_MSG_H

#include "base/str.h"

enum msg_kind {
    MSG_INT,     /* a number, printed by the language's habits; chooses the plural */
    MSG_TEXT,    /* the id of another text: a name, with its gender and its forms */
    MSG_USER,    /* words as somebody typed them: shown as they are, isolated */
    MSG_DAY,     /* a calendar day (date.h) */
    MSG_TIME,    /* minutes after midnight */
    MSG_MINUTES, /* a duration */
    MSG_MONEY    /* an amount of the case's fictional currency unit */
};

struct msg_arg {
    const char *name;
    enum msg_kind kind;
    int64_t number;  /* MSG_INT, MSG_DAY, MSG_TIME, MSG_MINUTES, MSG_MONEY */
    struct str text; /* MSG_TEXT: an id; MSG_USER: the words */
};

enum { MSG_ARGS = 6 };

struct msg {
    struct str id; /* empty: no message */
    struct msg_arg args[MSG_ARGS];
    int count;
};

struct msg msg_of(const char *id);
struct msg msg_ofs(struct str id);
/* Each adds one argument; more than MSG_ARGS is a bug of the caller. */
void msg_num(struct msg *m, const char *name, enum msg_kind kind, int64_t number);
void msg_int(struct msg *m, const char *name, int64_t number);
void msg_text(struct msg *m, const char *name, struct str id);
void msg_user(struct msg *m, const char *name, struct str words);
/* Another message, as a part of m: what it has to say is added to m's arguments, so the
 * two may not call different things by one name. */
void msg_part(struct msg *m, const char *name, const struct msg *part);
bool msg_is_none(const struct msg *m);

#endif
