/* po.c - the PO reader: one line at a time, no look-ahead beyond the current line.
 *
 * An entry ends where a line can only belong to the next one: a comment, a blank line
 * or a new msgctxt/msgid after a msgstr. A line that is wrong is reported once, and
 * what continues it is passed over in silence.
 */
#include "text/po_int.h"

#include "base/limits.h"
#include "base/utf8.h"

static bool is_blank(char c)
{
    return c == ' ' || c == '\t';
}

struct diag *txt_po_diag(const struct txt_po *po, enum diag_code code, uint32_t line_no,
                         struct str line, size_t at)
{
    struct diags *d = po->diags;
    if (d->count == LIMIT_DIAGS) /* only counted: spare the copies */
        return diag_add(d, code, (struct place){0});
    uint32_t column = (uint32_t)utf8_count(str_sub(line, 0, at)) + 1;
    struct diag *g = diag_add(d, code, (struct place){po->path, line_no, column});
    g->excerpt = arena_str(d->arena, line);
    return g;
}

static struct diag *complain(struct txt_po *po, struct txt_po_entry *e,
                             enum diag_code code, size_t at)
{
    e->bad = true;
    po->into = TXT_PO_NONE;
    return txt_po_diag(po, code, po->line_no, po->line, at);
}

/* The bytes of the line: short enough, UTF-8, and nothing invisible that could mislead
 * whoever reads the file. */
static bool line_is_clean(struct txt_po *po, struct txt_po_entry *e)
{
    if (po->line.n > LIMIT_LINE_BYTES) {
        po->line = STR_NONE; /* no excerpt of that */
        diag_num(complain(po, e, DIAG_C0006, 0), "most", LIMIT_LINE_BYTES);
        return false;
    }
    for (size_t at = utf8_plain_run(po->line, 0), n; at < po->line.n;
         at += n, at += utf8_plain_run(po->line, at)) {
        uint32_t cp;
        n = utf8_decode(po->line, at, &cp);
        if (n == 0) {
            complain(po, e, DIAG_C0001, at);
            return false;
        }
        if (utf8_is_forbidden(cp) || (cp >= 0x202A && cp <= 0x202E)) {
            struct str name = arena_printf(po->arena, "U+%04X", (unsigned)cp);
            diag_arg(po->diags, complain(po, e, DIAG_C0011, at), "character", name);
            return false;
        }
    }
    return true;
}

static bool next_line(struct txt_po *po)
{
    if (po->again) {
        po->again = false;
        return true;
    }
    if (po->rest.n == 0)
        return false;
    po->line = str_cut(&po->rest, '\n');
    if (str_ends(po->line, STR("\r")))
        po->line.n--;
    po->line_no++;
    return true;
}

/* Ends the field being read: its words move into the entry. */
static void flush(struct txt_po *po, struct txt_po_entry *e)
{
    if (po->into != TXT_PO_NONE)
        e->field[po->into] = arena_str(po->arena, buf_str(&po->words));
    po->into = TXT_PO_NONE;
    buf_clear(&po->words);
}

static char unescaped(char c)
{
    switch (c) {
    case 'n': return '\n';
    case 't': return '\t';
    case '"': return '"';
    case '\\': return '\\';
    default: return 0;
    }
}

/* Puts what stands from byte `at` to the next quote or backslash; returns its end. */
static size_t put_run(struct txt_po *po, struct str s, size_t at)
{
    size_t end = at;
    while (end < s.n && s.p[end] != '"' && s.p[end] != '\\')
        end++;
    buf_put(&po->words, str_sub(s, at, end - at));
    return end;
}

/* Reads the string that starts at byte `at` of the line, to the line's end. */
static void read_string(struct txt_po *po, struct txt_po_entry *e, size_t at)
{
    struct str s = po->line;
    size_t i = put_run(po, s, at + 1);
    for (; i < s.n && s.p[i] == '\\'; i = put_run(po, s, i + 2)) {
        char c = i + 1 < s.n ? unescaped(s.p[i + 1]) : 0;
        if (c == 0) {
            size_t n = i + 1 < s.n ? 2 : 1;
            diag_arg(po->diags, complain(po, e, DIAG_C0007, i), "escape",
                     str_sub(s, i, n));
            return;
        }
        buf_putc(&po->words, c);
    }
    struct str after = str_trim(str_from(s, i + 1));
    if (i == s.n)
        complain(po, e, DIAG_C0002, at);
    else if (after.n > 0)
        diag_arg(po->diags, complain(po, e, DIAG_C0003, (size_t)(after.p - s.p)),
                 "word", after);
    else if (po->words.full)
        diag_num(complain(po, e, DIAG_C0006, at), "most", LIMIT_SCALAR_BYTES);
}

/* The field a keyword starts, or TXT_PO_NONE. */
static enum txt_po_field field_of(struct str word)
{
    if (str_eqz(word, "msgctxt"))
        return TXT_PO_CTXT;
    if (str_eqz(word, "msgid"))
        return TXT_PO_ID;
    if (str_eqz(word, "msgid_plural"))
        return TXT_PO_PLURAL;
    if (str_eqz(word, "msgstr"))
        return TXT_PO_STR;
    int64_t n;
    if (str_starts(word, STR("msgstr[")) && str_ends(word, STR("]")) &&
        str_int(str_sub(word, 7, word.n - 8), &n) && n >= 0 && n < TXT_PLURALS)
        return (enum txt_po_field)(TXT_PO_STR + n);
    return TXT_PO_NONE;
}

static bool has_translation(const struct txt_po_entry *e)
{
    for (int f = TXT_PO_STR; f < TXT_PO_NONE; f++) {
        if (e->line[f] != 0)
            return true;
    }
    return false;
}

/* Does this line open another entry than e? */
static bool is_next(const struct txt_po_entry *e, struct str text,
                    enum txt_po_field field)
{
    if (e->first_line == 0)
        return false;
    if (text.n == 0 || text.p[0] == '#')
        return has_translation(e);
    if (field == TXT_PO_CTXT)
        return true;
    return field == TXT_PO_ID && (e->line[TXT_PO_ID] != 0 || has_translation(e));
}

static void read_flags(struct txt_po_entry *e, struct str text)
{
    if (!str_starts(text, STR("#,")))
        return;
    struct str rest = str_from(text, 2);
    while (rest.n > 0)
        e->fuzzy |= str_eqz(str_trim(str_cut(&rest, ',')), "fuzzy");
}

static void read_field(struct txt_po *po, struct txt_po_entry *e, size_t at,
                       struct str word, enum txt_po_field field)
{
    flush(po, e);
    if (e->first_line == 0)
        e->first_line = po->line_no;
    size_t quote = at + word.n;
    while (quote < po->line.n && is_blank(po->line.p[quote]))
        quote++;
    if (field == TXT_PO_NONE || e->line[field] != 0) {
        diag_arg(po->diags, complain(po, e, DIAG_C0003, at), "word", word);
        return;
    }
    e->line[field] = po->line_no;
    e->line_text[field] = po->line;
    po->into = field;
    if (quote < po->line.n && po->line.p[quote] == '"')
        read_string(po, e, quote);
    else
        complain(po, e, DIAG_C0002, quote);
}

static size_t word_length(struct str text)
{
    size_t n = 0;
    while (n < text.n && !is_blank(text.p[n]) && text.p[n] != '"')
        n++;
    return n;
}

/* Takes the current line into e; false when it belongs to the next entry. */
static bool take_line(struct txt_po *po, struct txt_po_entry *e)
{
    struct str text = str_trim(po->line);
    size_t at = text.n > 0 ? (size_t)(text.p - po->line.p) : 0;
    struct str word = str_sub(text, 0, word_length(text));
    enum txt_po_field field =
        word.n > 0 && word.p[0] == 'm' ? field_of(word) : TXT_PO_NONE;
    if (is_next(e, text, field))
        return false;
    if (!line_is_clean(po, e) || text.n == 0)
        return true;
    if (text.p[0] == '#')
        read_flags(e, text);
    else if (text.p[0] != '"')
        read_field(po, e, at, word, field);
    else if (po->into != TXT_PO_NONE)
        read_string(po, e, at);
    else if (!e->bad)
        diag_arg(po->diags, complain(po, e, DIAG_C0003, at), "word", text);
    return true;
}

struct txt_po txt_po_open(struct str path, struct str bytes, struct arena *a,
                          struct diags *d)
{
    struct str bom = STR("\xEF\xBB\xBF");
    return (struct txt_po){.path = path,
                           .diags = d,
                           .arena = a,
                           .rest = str_starts(bytes, bom) ? str_from(bytes, 3) : bytes,
                           .into = TXT_PO_NONE,
                           .words = BUF_MAX(LIMIT_SCALAR_BYTES)};
}

bool txt_po_next(struct txt_po *po, struct txt_po_entry *e)
{
    *e = (struct txt_po_entry){0};
    while (next_line(po)) {
        if (!take_line(po, e)) {
            po->again = true;
            break;
        }
    }
    flush(po, e);
    return e->first_line != 0;
}

void txt_po_close(struct txt_po *po)
{
    buf_free(&po->words);
}
