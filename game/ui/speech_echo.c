/* speech_echo.c - what is typed into a field, said letter by letter or word by word;
 * what the caret passes over; what is selected. */
#include "ui/speech_int.h"

#include "text/cluster.h"

void ui_speech_watch(struct ui_speech *s, const struct ui *ui, const struct ui_node *n)
{
    const struct ui_edit *e =
        n->content == UI_HOLDS_FIELD ? ui_edit_of(ui, n->key) : NULL;
    buf_clear(&s->typed.text);
    s->typed.key = e != NULL ? n->key : 0;
    if (e == NULL)
        return;
    buf_put(&s->typed.text, ui_edit_text(e));
    s->typed.caret = e->caret;
    s->typed.anchor = e->anchor;
}

/* --- Letters ------------------------------------------------------------------------
 */

/* Signs that a voice leaves out when they stand alone. */
static const char *sign_id(struct str c)
{
    static const struct {
        const char *sign, *id;
    } signs[] = {{" ", "voice.sign.space"},         {"\u00a0", "voice.sign.space"},
                 {"\u202f", "voice.sign.space"},    {"\n", "voice.sign.line"},
                 {".", "voice.sign.stop"},          {",", "voice.sign.comma"},
                 {";", "voice.sign.semicolon"},     {":", "voice.sign.colon"},
                 {"!", "voice.sign.exclamation"},   {"?", "voice.sign.question"},
                 {"'", "voice.sign.apostrophe"},    {"’", "voice.sign.apostrophe"},
                 {"\"", "voice.sign.quote"},        {"«", "voice.sign.open_quote"},
                 {"»", "voice.sign.close_quote"},   {"(", "voice.sign.open_bracket"},
                 {")", "voice.sign.close_bracket"}, {"-", "voice.sign.hyphen"},
                 {"/", "voice.sign.slash"},         {"@", "voice.sign.at"}};
    for (size_t i = 0; i < sizeof signs / sizeof signs[0]; i++)
        if (str_eqz(c, signs[i].sign))
            return signs[i].id;
    return NULL;
}

void ui_speech_letter(struct ui_speech *s, struct str c)
{
    const char *id = sign_id(c);
    if (id != NULL) {
        ui_speech_put(s, ui_speech_id(s, id), STR_NONE);
        return;
    }
    bool capital = c.n == 1 && c.p[0] >= 'A' && c.p[0] <= 'Z';
    struct msg m = msg_of("voice.capital");
    msg_user(&m, "letter", c);
    ui_speech_put(s, capital ? ui_speech_msg(s, &m) : c, STR_NONE);
}

static bool one_letter(struct str t)
{
    return t.n > 0 && txt_cluster_next(t, 0) == t.n;
}

/* One letter by its name, more as words. */
static void say_bit(struct ui_speech *s, struct str t)
{
    if (one_letter(t))
        ui_speech_letter(s, t);
    else
        ui_speech_put(s, t, STR_NONE);
}

/* --- Words and lines ----------------------------------------------------------------
 */

static bool ends_word(struct str c)
{
    return c.n > 0 && (sign_id(c) != NULL) && !str_eqz(c, "'") && !str_eqz(c, "’") &&
           !str_eqz(c, "-");
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\n';
}

static struct str word_at(struct str t, size_t at)
{
    size_t to = at;
    while (to < t.n && !is_blank(t.p[to]))
        to++;
    return str_sub(t, at, to - at);
}

static struct str word_before(struct str t, size_t at)
{
    size_t from = at;
    while (from > 0 && !is_blank(t.p[from - 1]))
        from--;
    return str_sub(t, from, at - from);
}

static struct str line_at(struct str t, size_t at)
{
    size_t from = at, to = at;
    while (from > 0 && t.p[from - 1] != '\n')
        from--;
    while (to < t.n && t.p[to] != '\n')
        to++;
    return str_sub(t, from, to - from);
}

/* --- What happened ------------------------------------------------------------------
 */

static void say_inserted(struct ui_speech *s, struct str text, size_t at,
                         struct str added)
{
    bool letters = s->echo == UI_ECHO_LETTERS || s->echo == UI_ECHO_BOTH;
    bool words = s->echo == UI_ECHO_WORDS || s->echo == UI_ECHO_BOTH;
    if (!one_letter(added)) { /* pasted */
        if (letters || words)
            ui_speech_put(s, added, STR_NONE);
        return;
    }
    struct str word = word_before(text, at);
    if (words && ends_word(added) && word.n > 0)
        ui_speech_put(s, word, STR_NONE);
    if (letters)
        ui_speech_letter(s, added);
}

static void say_changed(struct ui_speech *s, struct str was, struct str is)
{
    size_t head = 0, tail = 0, most = was.n < is.n ? was.n : is.n;
    while (head < most && was.p[head] == is.p[head])
        head++;
    while (head > 0 && head < is.n && (is.p[head] & 0xC0) == 0x80)
        head--;
    while (tail < most - head && was.p[was.n - 1 - tail] == is.p[is.n - 1 - tail])
        tail++;
    while (tail > 0 && (is.p[is.n - tail] & 0xC0) == 0x80)
        tail--;
    struct str gone = str_sub(was, head, was.n - head - tail);
    struct str come = str_sub(is, head, is.n - head - tail);
    if (come.n > 0) {
        say_inserted(s, is, head, come);
    } else if (s->echo != UI_ECHO_NONE) {
        ui_speech_put(s, ui_speech_id(s, "voice.deleted"), STR_NONE);
        say_bit(s, gone);
    }
}

static void say_selected(struct ui_speech *s, const struct ui_edit *e)
{
    struct msg m = msg_of("voice.selection");
    msg_user(&m, "text", ui_edit_selected(e));
    ui_speech_put(s, ui_speech_msg(s, &m), STR_NONE);
}

/* The letter, word or line the caret has come to. */
static void say_passed(struct ui_speech *s, struct str t, size_t from, size_t to)
{
    size_t low = from < to ? from : to, high = from < to ? to : from;
    struct str between = str_sub(t, low, high - low);
    if (one_letter(between) || between.n == 0)
        say_bit(s, to < t.n ? str_sub(t, to, txt_cluster_next(t, to) - to) : STR("\n"));
    else if (str_find(between, '\n') < between.n || to == 0 || to == t.n)
        say_bit(s, line_at(t, to));
    else
        say_bit(s, word_at(t, to));
}

void ui_speech_typed(struct ui_speech *s, const struct ui *ui, const struct ui_node *n)
{
    const struct ui_edit *e = ui_edit_of(ui, n->key);
    struct str was = buf_str(&s->typed.text), is = ui_edit_text(e);
    if (s->typed.key == n->key) {
        if (!str_eq(was, is))
            say_changed(s, was, is);
        else if (e->caret != e->anchor &&
                 (e->caret != s->typed.caret || e->anchor != s->typed.anchor))
            say_selected(s, e);
        else if (e->caret != s->typed.caret)
            say_passed(s, is, s->typed.caret, e->caret);
    }
    ui_speech_watch(s, ui, n);
}
