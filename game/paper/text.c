/* text.c - a document as plain text: short lines, blank lines between the parts, as a
 * screen reader or a mail would want it. Isolates are left out: terminals show them. */
#include "paper/paper_int.h"

#include "base/arena.h"
#include "base/utf8.h"
#include "text/layout.h"

enum { COLUMNS = 78 };

static const char line_above[] =
    "------------------------------------------------------"
    "------------------------";

/* Where to cut s so that at most `columns` code points stand on the line: at a blank
 * that binds only where there is no other. */
static size_t wrap_at(struct str s, size_t columns)
{
    size_t count = 0, end = 0, blank = 0, any = 0;
    for (; end < s.n; end++) {
        if (((unsigned char)s.p[end] & 0xC0) != 0x80 && ++count > columns)
            break;
        if (s.p[end] != ' ')
            continue;
        any = end;
        if (!txt_binds(s, end))
            blank = end;
    }
    if (end == s.n || (s.p[end] == ' ' && !txt_binds(s, end)))
        return end;
    if (blank > 0 || any > 0)
        return blank > 0 ? blank : any;
    return end;
}

void paper_hang(struct buf *out, struct str head, struct str s, size_t columns)
{
    size_t indent = utf8_count(head);
    struct str start = head;
    do {
        struct str line = str_cut(&s, '\n');
        do {
            size_t at = wrap_at(line, columns > indent ? columns - indent : 1);
            buf_put(out, start);
            if (start.n == 0 && at > 0)
                buf_printf(out, "%*s", (int)indent, "");
            buf_put(out, str_sub(line, 0, at));
            buf_putc(out, '\n');
            line = str_from(line, at < line.n && line.p[at] == ' ' ? at + 1 : at);
            start = STR("");
        } while (line.n > 0 && !out->full);
    } while (s.n > 0 && !out->full);
}

/* Isolates are not printed; what else orders or controls must not be there at all. */
static void put_plain(struct buf *out, struct str s)
{
    for (size_t at = 0; at < s.n;) {
        uint32_t cp = 0;
        size_t n = utf8_decode(s, at, &cp);
        if (n == 0 || !paper_may_hold(cp))
            buf_putc(out, ' ');
        else if (!utf8_is_bidi_control(cp))
            buf_put(out, str_sub(s, at, n));
        at += n > 0 ? n : 1;
    }
}

/* The mark hangs before its block; what belongs to a numbered block stands below it. */
static void put_head(struct buf *head, const struct paper_block *b)
{
    put_plain(head, b->mark);
    if (b->mark.n > 0)
        buf_putc(head, ' ');
    if (b->kind == PAPER_ITEM && b->mark.n == 0)
        buf_putz(head, "- ");
    if (b->kind == PAPER_UNDER)
        buf_putz(head, "   ");
}

static void put_block(struct buf *out, const struct paper_block *b)
{
    struct buf head = BUF_MAX(1024), text = BUF_MAX(1024 * 1024);
    put_head(&head, b);
    put_plain(&text, b->text);
    paper_hang(out, buf_str(&head), buf_str(&text), COLUMNS);
    buf_free(&head);
    buf_free(&text);
}

static void put_notice(struct buf *out, const struct paper_doc *doc)
{
    struct buf text = BUF_MAX(4096);
    put_plain(&text, doc->notice);
    paper_hang(out, STR(""), buf_str(&text), COLUMNS);
    buf_free(&text);
}

void paper_text(const struct paper_doc *doc, struct buf *out)
{
    for (uint32_t i = 0; i < doc->count; i++) {
        const struct paper_sheet *sheet = &doc->sheets[i];
        if (i > 0)
            buf_printf(out, "\n%s\n\n", line_above);
        put_notice(out, doc);
        buf_putc(out, '\n');
        for (uint32_t k = 0; k < sheet->count; k++) {
            const struct paper_block *b = &sheet->blocks[k];
            if (k > 0 && paper_stands_apart(b->kind, b[-1].kind))
                buf_putc(out, '\n');
            put_block(out, b);
        }
        buf_putc(out, '\n');
        put_notice(out, doc);
    }
}
