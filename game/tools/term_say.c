/* term_say.c - what the terminal prints: short lines of plain words, wrapped, nothing
 * drawn. Not here: what is printed (the pages), the menu and the prompt (term.c). */
#include "tools/term.h"

#include "paper/paper.h"

#include <stdio.h>

enum { COLUMNS = 78, SAID_BYTES = 1024 * 1024 };

struct str term_str(struct term *t, const struct msg *m)
{
    return txt_plain(&t->frame, txt_str(t->txt, &t->frame, m));
}

/* The first line begins with `head`, all others with as many blanks. */
static void say_hanging(struct str head, struct str s)
{
    struct buf out = BUF_MAX(SAID_BYTES);
    paper_hang(&out, head, s, COLUMNS);
    printf("%.*s", STR_ARG(buf_str(&out)));
    buf_free(&out);
}

void term_say_str(struct term *t, struct str s)
{
    (void)t;
    if (s.n > 0)
        say_hanging(STR(""), s);
}

void term_say_item(struct term *t, struct str head, struct str s)
{
    (void)t;
    say_hanging(head, s);
}

void term_say(struct term *t, const struct msg *m)
{
    if (!msg_is_none(m))
        term_say_str(t, term_str(t, m));
}

void term_say_id(struct term *t, const char *id)
{
    struct msg m = msg_of(id);
    term_say(t, &m);
}

void term_say_field(struct term *t, const char *id, const struct msg *value)
{
    if (msg_is_none(value))
        return;
    struct msg m = term_msg_text(id, "value", value, t);
    term_say(t, &m);
}

void term_head(struct term *t, const struct msg *m)
{
    struct msg line =
        term_msg_text(t->headed ? "term.section" : "term.page", "title", m, t);
    printf("\n");
    term_say(t, &line);
    t->headed = true;
}

void term_head_id(struct term *t, const char *id)
{
    struct msg m = msg_of(id);
    term_head(t, &m);
}

struct msg term_msg_int(const char *id, const char *name, int64_t n)
{
    struct msg m = msg_of(id);
    msg_int(&m, name, n);
    return m;
}

struct msg term_msg_text(const char *id, const char *name, const struct msg *value,
                         struct term *t)
{
    struct msg m = msg_of(id);
    msg_user(&m, name, term_str(t, value));
    return m;
}
