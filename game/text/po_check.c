/* po_check.c - what a translator may get wrong and a trainee would see: placeholders,
 * plural forms, ids, isolates. */
#include "text/po_check_int.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "text/marks_int.h"
#include "text/template_int.h"

enum { NAMES = 16 }; /* more than a message can carry (MSG_ARGS) */

struct names {
    struct str list[NAMES];
    size_t count;
};

static struct diag *say(const struct txt_po *po, const struct txt_po_entry *e,
                        enum diag_code code, int field)
{
    uint32_t line = e->line[field] != 0 ? e->line[field] : e->first_line;
    return txt_po_diag(po, code, line, e->line_text[field], 0);
}

static bool has_name(const struct names *n, struct str name)
{
    for (size_t i = 0; i < n->count; i++) {
        if (str_eq(n->list[i], name))
            return true;
    }
    return false;
}

/* The text, if it has placeholders or braces to be looked at: most have none. */
static struct str with_braces(struct str text)
{
    bool some = str_find(text, '{') < text.n || str_find(text, '}') < text.n;
    return some ? text : STR_NONE;
}

static void collect(struct names *n, struct str text)
{
    text = with_braces(text);
    struct str words;
    struct txt_hole hole;
    enum txt_piece piece;
    while ((piece = txt_piece_next(&text, &words, &hole)) != TXT_PIECE_END) {
        if (piece == TXT_PIECE_HOLE && n->count < NAMES && !has_name(n, hole.name))
            n->list[n->count++] = hole.name;
    }
}

static bool isolates_are_closed(struct str text)
{
    int open = 0;
    uint32_t cp;
    for (size_t at = 0; open >= 0; at += utf8_decode(text, at, &cp)) {
        at += utf8_plain_run(text, at); /* isolates are not in there */
        if (at >= text.n)
            break;
        utf8_decode(text, at, &cp);
        open += cp >= CP_LRI && cp <= CP_FSI;
        open -= cp == CP_PDI;
    }
    return open == 0;
}

/* One text: placeholders that the source has, in known forms, every brace in its place.
 */
static bool text_is_sound(const struct txt_po *po, const struct txt_po_entry *e,
                          int field, const struct names *allowed)
{
    struct str rest = with_braces(e->field[field]);
    struct str words;
    struct txt_hole hole;
    enum txt_piece piece;
    while ((piece = txt_piece_next(&rest, &words, &hole)) != TXT_PIECE_END) {
        if (piece == TXT_PIECE_BRACE) {
            say(po, e, DIAG_C0014, field);
            return false;
        }
        if (piece != TXT_PIECE_HOLE)
            continue;
        if (!has_name(allowed, hole.name)) {
            diag_arg(po->diags, say(po, e, DIAG_C0008, field), "name", hole.name);
            return false;
        }
        if (txt_form_of(hole.form) == TXT_FORM_UNKNOWN) {
            diag_arg(po->diags, say(po, e, DIAG_C0013, field), "form", hole.form);
            return false;
        }
    }
    if (!isolates_are_closed(e->field[field])) {
        say(po, e, DIAG_C0015, field);
        return false;
    }
    return true;
}

size_t txt_po_forms(const struct txt_po_entry *e)
{
    size_t n = 0;
    while (n < TXT_PLURALS && e->field[TXT_PO_STR + n].n > 0)
        n++;
    return n;
}

/* Placeholders of the source that no form of the translation uses. */
static void warn_of_lost_names(const struct txt_po *po, const struct txt_po_entry *e,
                               const struct names *wanted)
{
    struct names used = {0};
    for (int f = TXT_PO_STR; f < TXT_PO_NONE; f++)
        collect(&used, e->field[f]);
    for (size_t i = 0; i < wanted->count; i++) {
        if (!has_name(&used, wanted->list[i]))
            diag_arg(po->diags, say(po, e, DIAG_C0009, TXT_PO_STR), "name",
                     wanted->list[i]);
    }
}

static bool texts_are_sound(const struct txt_po *po, const struct txt_po_entry *e)
{
    struct names allowed = {0};
    collect(&allowed, e->field[TXT_PO_ID]);
    collect(&allowed, e->field[TXT_PO_PLURAL]);
    for (int f = TXT_PO_STR; f < TXT_PO_NONE; f++) {
        if (!text_is_sound(po, e, f, &allowed))
            return false;
    }
    warn_of_lost_names(po, e, &allowed);
    return true;
}

static void check_plurals(const struct txt_po *po, const struct txt_po_entry *e,
                          int plurals)
{
    size_t count = txt_po_forms(e);
    size_t wanted = e->line[TXT_PO_PLURAL] != 0 ? (size_t)plurals : 1;
    if (count == wanted)
        return;
    struct diag *g = say(po, e, DIAG_C0010, TXT_PO_STR);
    diag_num(g, "count", (int64_t)count);
    diag_num(g, "wanted", (int64_t)wanted);
}

bool txt_po_check(const struct txt_po *po, const struct txt_po_entry *e, int plurals)
{
    struct str id = e->field[TXT_PO_CTXT];
    bool header = e->line[TXT_PO_CTXT] == 0 && e->field[TXT_PO_ID].n == 0;
    if (e->bad || (header && e->line[TXT_PO_ID] != 0))
        return false;
    if (id.n == 0) {
        say(po, e, DIAG_C0004, TXT_PO_ID);
        return false;
    }
    if (id.n > LIMIT_TEXT_ID_BYTES) {
        diag_num(say(po, e, DIAG_C0006, TXT_PO_CTXT), "most", LIMIT_TEXT_ID_BYTES);
        return false;
    }
    if (e->line[TXT_PO_ID] == 0 || e->line[TXT_PO_STR] == 0) {
        say(po, e, DIAG_C0012, TXT_PO_CTXT);
        return false;
    }
    if (e->fuzzy || txt_po_forms(e) == 0 || !texts_are_sound(po, e))
        return false;
    check_plurals(po, e, plurals);
    return true;
}
