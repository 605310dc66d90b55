/* html.c - a document as one web page that needs nothing else: its style is inside, it
 * fetches nothing and runs nothing, and it prints on A4 in black and white.
 *
 * The notice stands in the head and the foot of a table around each sheet, because that
 * is what every browser repeats on every printed page. Every string is escaped; names
 * in isolates become <bdi>. */
#include "paper/paper_int.h"

#include "base/date.h"
#include "base/utf8.h"
#include "text/layout.h"

#define CP_LRI 0x2066U
#define CP_PDI 0x2069U

static const char style[] =
    "@page{size:A4;margin:18mm 20mm 18mm 25mm;"
    "@bottom-right{content:counter(page) \"/\" counter(pages);font:9pt serif}}\n"
    "body{margin:0 auto;max-width:165mm;background:#fff;color:#000;"
    "font:11pt/1.4 \"Noto Serif\",\"Noto Naskh Arabic\",serif}\n"
    "table{width:100%;border-collapse:collapse}\n"
    "td{padding:0}\n"
    "tr.notice td{font-size:9pt;font-weight:bold;text-align:center;padding:2mm 0}\n"
    "table+table{break-before:page;margin-top:15mm}\n"
    "p,h1,h2{margin:0 0 2.5mm;orphans:2;widows:2;overflow-wrap:anywhere}\n"
    "h1{font-size:14pt;text-align:center;margin:7mm 0 6mm}\n"
    "h2{font-size:11.5pt;margin:5mm 0 2.5mm;break-after:avoid}\n"
    ".head{text-align:center;font-weight:bold;margin:0}\n"
    ".mark{text-align:center;font-weight:bold;margin:2mm 0 0}\n"
    ".line{margin:0}\n"
    ".first{margin-top:5mm}\n"
    ".numbered,.item{padding-inline-start:9mm;text-indent:-9mm}\n"
    ".item{margin-bottom:1mm}\n"
    ".number{display:inline-block;min-width:9mm;text-indent:0}\n"
    ".under{margin-inline-start:9mm}\n"
    ".signature{margin:0 0 0 50%;break-before:avoid}\n"
    ".note{font-size:9pt}\n"
    "@media print{table+table{margin-top:0}}\n";

/* One character, safe in text and in attributes. */
static void put_char(struct buf *out, uint32_t cp, struct str bytes)
{
    switch (cp) {
    case '&': buf_putz(out, "&amp;"); break;
    case '<': buf_putz(out, "&lt;"); break;
    case '>': buf_putz(out, "&gt;"); break;
    case '"': buf_putz(out, "&quot;"); break;
    case '\'': buf_putz(out, "&#39;"); break;
    case '\n': buf_putz(out, "<br>"); break;
    default: buf_put(out, paper_may_hold(cp) ? bytes : STR(" "));
    }
}

/* Isolates open and close elements, always in pairs. */
static void put_text(struct buf *out, struct str s)
{
    size_t open = 0;
    for (size_t at = 0; at < s.n;) {
        uint32_t cp = ' ';
        size_t n = utf8_decode(s, at, &cp);
        if (n > 0 && cp >= CP_LRI && cp < CP_PDI) {
            buf_putz(out, "<bdi>");
            open++;
        } else if (n > 0 && cp == CP_PDI) {
            buf_putz(out, open > 0 ? "</bdi>" : "");
            open -= open > 0;
        } else if (n > 0 && cp == ' ' && txt_binds(s, at)) {
            buf_putz(out, "\u00A0");
        } else {
            put_char(out, cp, n > 0 ? str_sub(s, at, n) : STR(" "));
        }
        at += n > 0 ? n : 1;
    }
    for (; open > 0; open--)
        buf_putz(out, "</bdi>");
}

/* In an attribute or a title there are no elements. */
static void put_plain(struct buf *out, struct str s)
{
    for (size_t at = 0; at < s.n;) {
        uint32_t cp = ' ';
        size_t n = utf8_decode(s, at, &cp);
        if (n > 0 && cp != '\n' && !utf8_is_bidi_control(cp))
            put_char(out, cp, str_sub(s, at, n));
        at += n > 0 ? n : 1;
    }
}

static const char *element(enum paper_kind kind)
{
    return kind == PAPER_TITLE ? "h1" : kind == PAPER_HEADING ? "h2" : "p";
}

static void put_mark(struct buf *out, const struct paper_block *b)
{
    struct str mark = b->kind == PAPER_ITEM && b->mark.n == 0 ? STR("–") : b->mark;
    bool hangs = b->kind == PAPER_NUMBERED || b->kind == PAPER_ITEM;
    if (mark.n == 0)
        return;
    buf_putz(out, hangs ? "<span class=\"number\">" : "");
    put_text(out, mark);
    buf_putz(out, hangs ? "</span> " : " ");
}

static void put_block(struct buf *out, const struct paper_block *b, bool first)
{
    const char *name = element(b->kind);
    buf_printf(out, "<%s class=\"%s%s\">", name, paper_kinds[b->kind].word,
               first ? " first" : "");
    put_mark(out, b);
    put_text(out, b->text);
    buf_printf(out, "</%s>\n", name);
}

static void put_notice(struct buf *out, const struct paper_doc *doc, const char *part)
{
    buf_printf(out, "<%s><tr class=\"notice\"><td>", part);
    put_text(out, doc->notice);
    buf_printf(out, "</td></tr></%s>\n", part);
}

static void put_sheet(struct buf *out, const struct paper_doc *doc,
                      const struct paper_sheet *sheet)
{
    buf_putz(out, "<table role=\"presentation\">\n");
    put_notice(out, doc, "thead");
    put_notice(out, doc, "tfoot");
    buf_putz(out, "<tbody><tr><td>\n");
    for (uint32_t i = 0; i < sheet->count; i++) {
        const struct paper_block *b = &sheet->blocks[i];
        bool close = paper_kinds[b->kind].close;
        put_block(out, b, close && (i == 0 || b[-1].kind != b->kind));
    }
    buf_putz(out, "</td></tr></tbody></table>\n");
}

void paper_html(const struct paper_doc *doc, struct buf *out)
{
    struct date made = date_of_day(doc->made);
    buf_putz(out, "<!DOCTYPE html>\n<html lang=\"");
    put_plain(out, doc->lang);
    buf_printf(out, "\" dir=\"%s\">\n<head>\n<meta charset=\"utf-8\">\n",
               doc->rtl ? "rtl" : "ltr");
    buf_putz(out, "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src "
                  "'none'; style-src 'unsafe-inline'\">\n");
    buf_printf(out, "<meta name=\"date\" content=\"%04d-%02d-%02d\">\n<title>",
               made.year, made.month, made.day);
    put_plain(out, doc->title);
    buf_printf(out, "</title>\n<style>\n%s</style>\n</head>\n<body>\n", style);
    for (uint32_t i = 0; i < doc->count; i++)
        put_sheet(out, doc, &doc->sheets[i]);
    buf_putz(out, "</body>\n</html>\n");
}
