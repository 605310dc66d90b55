/* form.c - printing and reading the form (form.h). */
#include "paper/form.h"
#include "paper/paper_int.h"

#include "base/date.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "text/layout.h"

#include <stdio.h>

/* ---- printing
 * ----------------------------------------------------------------------------- */

static void put_value(struct buf *out, struct str s)
{
    for (size_t at = 0; at < s.n;) {
        uint32_t cp = ' ';
        size_t n = utf8_decode(s, at, &cp);
        bool bad = n == 0 || !paper_may_hold(cp);
        if (cp == '\n')
            buf_putz(out, "\\n");
        else if (cp == '\\')
            buf_putz(out, "\\\\");
        else if (cp == ' ' && n > 0 && txt_binds(s, at))
            buf_putz(out, "\u00A0");
        else
            buf_put(out, bad ? STR(" ") : str_sub(s, at, n));
        at += n > 0 ? n : 1;
    }
}

static void put_line(struct buf *out, const char *word, struct str value)
{
    buf_printf(out, "%s ", word);
    put_value(out, value);
    buf_putc(out, '\n');
}

static void put_block(struct buf *out, const struct paper_block *b)
{
    buf_printf(out, "%s ", paper_kinds[b->kind].word);
    if (b->mark.n > 0) {
        put_value(out, b->mark);
        buf_putc(out, '\t');
    }
    put_value(out, b->text);
    buf_putc(out, '\n');
}

void paper_form_print(const struct paper_doc *doc, struct buf *out)
{
    struct date made = date_of_day(doc->made);
    buf_putz(out, "rogatory-paper 1\n");
    put_line(out, "lang", doc->lang);
    buf_printf(out, "dir %s\nmade %04d-%02d-%02d\n", doc->rtl ? "rtl" : "ltr",
               made.year, made.month, made.day);
    put_line(out, "title", doc->title);
    put_line(out, "notice", doc->notice);
    for (uint32_t i = 0; i < doc->count; i++) {
        put_line(out, "sheet", doc->sheets[i].name);
        for (uint32_t k = 0; k < doc->sheets[i].count; k++)
            put_block(out, &doc->sheets[i].blocks[k]);
    }
}

/* ---- reading
 * ------------------------------------------------------------------------------ */

struct reader {
    struct str path, rest;
    struct arena *arena;
    struct err *e;
    uint32_t line;
    uint32_t blocks, sheets;
    struct str word, value; /* of the line under way */
};

static bool fail(const struct reader *r, const char *id)
{
    char line[16];
    snprintf(line, sizeof line, "%u", (unsigned)r->line);
    return err_set(r->e, id, r->path, line);
}

/* Every character of a line may stand in a document. */
static bool is_clean(struct str s)
{
    for (size_t at = 0; at < s.n;) {
        uint32_t cp;
        size_t n = utf8_decode(s, at, &cp);
        if (n == 0 || (cp != '\t' && !paper_may_hold(cp)))
            return false;
        at += n;
    }
    return true;
}

/* Takes the next line apart. False: an error. */
static bool next_line(struct reader *r)
{
    struct str line = str_cut(&r->rest, '\n');
    r->line++;
    if (line.n > LIMIT_PAPER_LINE)
        return fail(r, "err.paper.line");
    if (!is_clean(line))
        return fail(r, "err.paper.character");
    r->value = line;
    r->word = str_cut(&r->value, ' ');
    return true;
}

/* The value with its escapes read. */
static bool unescape(const struct reader *r, struct str s, struct str *out)
{
    char *p = arena_take(r->arena, s.n + 1);
    size_t n = 0;
    for (size_t i = 0; i < s.n; i++) {
        char c = s.p[i];
        if (c == '\t')
            return fail(r, "err.paper.character");
        if (c == '\\') {
            char next = ++i < s.n ? s.p[i] : ' ';
            if (next != 'n' && next != '\\')
                return fail(r, "err.paper.escape");
            c = next == 'n' ? '\n' : '\\';
        }
        p[n++] = c;
    }
    *out = (struct str){p, n};
    return true;
}

/* One line of the head: the word wanted, and its value. */
static bool head_line(struct reader *r, const char *word, struct str *value)
{
    if (!next_line(r))
        return false;
    if (!str_eqz(r->word, word))
        return fail(r, "err.paper.head");
    return unescape(r, r->value, value);
}

static bool is_language(struct str s)
{
    for (size_t i = 0; i < s.n; i++) {
        char c = s.p[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        if (!letter && !(c >= '0' && c <= '9') && c != '-')
            return false;
    }
    return s.n > 0 && s.n <= LIMIT_ID_BYTES;
}

static bool read_head(struct reader *r, struct paper_doc *doc)
{
    struct str dir, made;
    if (!next_line(r))
        return false;
    if (!str_eqz(r->word, "rogatory-paper") || !str_eqz(r->value, "1"))
        return fail(r, "err.paper.format");
    if (!head_line(r, "lang", &doc->lang))
        return false;
    if (!is_language(doc->lang))
        return fail(r, "err.paper.head");
    if (!head_line(r, "dir", &dir))
        return false;
    doc->rtl = str_eqz(dir, "rtl");
    if (!doc->rtl && !str_eqz(dir, "ltr"))
        return fail(r, "err.paper.head");
    if (!head_line(r, "made", &made))
        return false;
    if (!date_parse(made, &doc->made))
        return fail(r, "err.paper.head");
    return head_line(r, "title", &doc->title) && head_line(r, "notice", &doc->notice);
}

static bool read_block(struct reader *r, struct paper_block *b)
{
    int kind = 0;
    while (kind < PAPER_KINDS && !str_eqz(r->word, paper_kinds[kind].word))
        kind++;
    if (kind == PAPER_KINDS)
        return fail(r, "err.paper.word");
    b->kind = (enum paper_kind)kind;
    struct str mark = STR_NONE, text = r->value;
    if (str_find(text, '\t') < text.n)
        mark = str_cut(&text, '\t');
    if (utf8_count(mark) > LIMIT_PAPER_MARK)
        return fail(r, "err.paper.line");
    return unescape(r, mark, &b->mark) && unescape(r, text, &b->text);
}

/* How many lines there are, and how many of them start a sheet: before anything is
 * taken from memory for them. */
static bool count_lines(struct reader *r, uint32_t *lines, uint32_t *sheets)
{
    size_t n = 0, starts = 0;
    for (struct str rest = r->rest; rest.n > 0; n++)
        starts += str_starts(str_cut(&rest, '\n'), STR("sheet "));
    *lines = (uint32_t)n;
    *sheets = (uint32_t)starts;
    if (n > LIMIT_PAPER_BLOCKS || starts > LIMIT_PAPER_SHEETS)
        return fail(r, "err.paper.large");
    return starts > 0 || fail(r, "err.paper.empty");
}

static bool read_sheets(struct reader *r, struct paper_doc *doc)
{
    uint32_t lines, sheets;
    if (!count_lines(r, &lines, &sheets))
        return false;
    struct paper_block *blocks = ARENA_ARRAY(r->arena, lines, struct paper_block);
    struct paper_sheet *list = ARENA_ARRAY(r->arena, sheets, struct paper_sheet);
    struct paper_sheet *sheet = NULL;
    doc->sheets = list;
    while (r->rest.n > 0) {
        if (!next_line(r))
            return false;
        if (str_eqz(r->word, "sheet")) {
            if (doc->count == sheets)
                return fail(r, "err.paper.word");
            sheet = &list[doc->count++];
            sheet->blocks = &blocks[r->blocks];
            if (!unescape(r, r->value, &sheet->name))
                return false;
            continue;
        }
        if (sheet == NULL)
            return fail(r, "err.paper.head");
        if (!read_block(r, &blocks[r->blocks]))
            return false;
        r->blocks++;
        sheet->count++;
    }
    return true;
}

bool paper_form_parse(struct str bytes, struct str path, struct arena *a,
                      struct paper_doc *doc, struct err *e)
{
    struct reader r = {.path = path, .rest = bytes, .arena = a, .e = e};
    struct paper_doc read = {.count = 0};
    if (bytes.n > LIMIT_PAPER_BYTES)
        return fail(&r, "err.paper.large");
    if (!read_head(&r, &read) || !read_sheets(&r, &read))
        return false;
    *doc = read;
    return true;
}
