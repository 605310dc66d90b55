/* term_say.c - what the terminal prints: short lines of plain words, wrapped to where
 * they are read, nothing drawn, every space a plain one. Not here: what is printed (the
 * pages), the menu and the prompt (term.c). */
#define _POSIX_C_SOURCE 200809L
#include "tools/term.h"

#include "base/utf8.h"
#include "paper/paper.h"
#include "text/layout.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/ioctl.h>
#include <unistd.h>

/* A line of a mail; a terminal may be narrower, but not so narrow that no word fits. */
enum { COLUMNS = 78, COLUMNS_LEAST = 20, SAID_BYTES = 1024 * 1024 };
enum { NO_BREAK_SPACE = 0xA0, NARROW_NO_BREAK_SPACE = 0x202F };

struct str term_str(struct term *t, const struct msg *m)
{
    return txt_plain(&t->frame, txt_str(t->txt, &t->frame, m));
}

static size_t columns(void)
{
    struct winsize size = {0};
    int wide = COLUMNS;
    if (isatty(STDOUT_FILENO) && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 &&
        size.ws_col > 0 && size.ws_col - 1 < wide)
        wide = size.ws_col - 1; /* the last column may wrap by itself */
    return (size_t)(wide > COLUMNS_LEAST ? wide : COLUMNS_LEAST);
}

bool term_is_fixed_space(uint32_t cp)
{
    return cp == NO_BREAK_SPACE || cp == NARROW_NO_BREAK_SPACE;
}

/* Once lines are made, spaces that do not break are none but spaces: Braille tables and
 * the fonts of consoles often lack the narrow one. */
static void put_spaced(struct buf *out, struct str s)
{
    uint32_t cp;
    for (size_t at = 0, n = 0; at < s.n; at += n) {
        n = utf8_decode(s, at, &cp);
        n = n > 0 ? n : 1;
        if (n > 1 && term_is_fixed_space(cp))
            buf_putc(out, ' ');
        else
            buf_put(out, str_sub(s, at, n));
    }
}

/* Terminals that show italics as something else, by the first letters of their names.
 */
static const char *const plain_terminals[] = {"dumb", "linux", "screen", "vt", "ansi"};

/* May words be printed in italics? Not into a file, nor where it was asked not to. */
static bool shows_stress(void)
{
    struct str name = str_of(getenv("TERM")), none = str_of(getenv("NO_COLOR"));
    bool shows = name.n > 0 && none.n == 0 && isatty(STDOUT_FILENO);
    for (size_t i = 0; i < sizeof plain_terminals / sizeof plain_terminals[0]; i++)
        shows = shows && !str_starts(name, str_of(plain_terminals[i]));
    return shows;
}

/* Lines that are made already: their signs are those of the text. */
static void put_stressed(struct buf *out, struct str lines,
                         struct term_stresses stresses)
{
    size_t at = 0;
    for (uint32_t i = 0; i < stresses.count; i++) {
        const struct term_stress *s = &stresses.at[i];
        size_t from = txt_sign_at(lines, s->from, false);
        size_t to = txt_sign_at(lines, s->to, true);
        buf_put(out, str_sub(lines, at, from - at));
        buf_putz(out, s->strong ? "\033[1m" : "\033[3m");
        buf_put(out, str_sub(lines, from, to - from));
        buf_putz(out, s->strong ? "\033[22m" : "\033[23m");
        at = to;
    }
    buf_put(out, str_from(lines, at));
}

/* The first line begins with `head`, all others with as many blanks. */
static void say_hanging(struct str head, struct str s, struct term_stresses stresses)
{
    struct buf lines = BUF_MAX(SAID_BYTES), spaced = BUF_MAX(SAID_BYTES),
               out = BUF_MAX(SAID_BYTES);
    paper_hang(&lines, head, s, columns());
    buf_put(&out, head); /* as it is: it may be a sign to be copied */
    put_spaced(&spaced, str_from(buf_str(&lines), head.n));
    put_stressed(&out, buf_str(&spaced), stresses);
    printf("%.*s", STR_ARG(buf_str(&out)));
    buf_free(&lines);
    buf_free(&spaced);
    buf_free(&out);
}

void term_say_str(struct term *t, struct str s)
{
    if (s.n > 0)
        term_say_item(t, STR(""), s);
}

void term_say_item(struct term *t, struct str head, struct str s)
{
    term_say_stressed(t, head, s, (struct term_stresses){NULL, 0});
}

void term_say_stressed(struct term *t, struct str head, struct str s,
                       struct term_stresses stresses)
{
    if (t->building)
        term_page_add(t, head, s, stresses);
    else if (shows_stress())
        say_hanging(head, s, stresses);
    else
        say_hanging(head, s, (struct term_stresses){NULL, 0});
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
    struct msg m = txt_field(t->txt, &t->frame, id, value);
    term_say(t, &m);
}

void term_say_list(struct term *t, const char *id, const struct sim_msgs *values)
{
    struct str all = STR_NONE;
    for (u32 i = 0; i < values->count; i++) {
        struct msg both = term_msg_text(i == 0 ? "term.label" : "term.list", "label",
                                        &values->at[i], t);
        msg_user(&both, "before", all);
        all = term_str(t, &both);
    }
    struct msg m = msg_of(id);
    msg_user(&m, "value", all);
    if (values->count > 0)
        term_say(t, &m);
}

void term_head(struct term *t, const struct msg *m)
{
    struct msg line =
        term_msg_text(t->headed ? "term.section" : "term.page", "title", m, t);
    term_gap(t);
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
