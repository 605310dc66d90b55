/* prose.c - documents/<id>.md in each language: md4c's blocks and spans, and nothing
 * that a letter does not need. Anchored sentences are links "[sentence](#span)". */
#include "scenario/load_int.h"

#include "base/buf.h"
#include "base/file.h"
#include "base/limits.h"

#include <md4c.h>

/* What is being read; the lists and the text keep their room from page to page. */
struct writer {
    struct loader *l;
    const struct source *source;
    struct scn_block *blocks;
    struct scn_piece *pieces;
    uint32_t block_count, block_room, piece_count, piece_room;
    struct buf text;      /* of the piece being read */
    bool open;            /* the last block still takes pieces */
    bool begun;           /* and has words already */
    int strong, emphasis; /* how many are open */
    struct str span;
    int list_level;
    size_t reached; /* the byte after the words read so far */
    bool failed;
};

/* The list, with room for one more. */
static void *with_room(struct writer *w, void *list, uint32_t count, uint32_t *room,
                       size_t size)
{
    if (count < *room)
        return list;
    *room = *room > 0 ? *room * 2 : 64;
    void *more = arena_array(&w->l->scratch, *room, size);
    return count > 0 ? memcpy(more, list, count * size) : more;
}

/* Where the block begins that comes after the words read so far. */
static size_t next_block(const struct writer *w)
{
    struct str s = w->source->text;
    size_t at = w->reached;
    while (at > 0 && at < s.n && s.p[at] != '\n')
        at++;
    while (at < s.n && (s.p[at] == '\n' || s.p[at] == '\r' || s.p[at] == ' '))
        at++;
    return at;
}

/* Where the sign of a span stands: right after the words before it in its block. */
static size_t next_span(const struct writer *w)
{
    struct str s = w->source->text;
    size_t at = w->begun ? w->reached : next_block(w);
    while (at < s.n && (s.p[at] == '\n' || s.p[at] == '\r' || s.p[at] == ' '))
        at++;
    return at;
}

/* One sentence is enough: what follows the first is mostly of the same kind. */
static void refuse(struct writer *w, enum diag_code code, size_t at)
{
    if (w->failed)
        return;
    w->failed = true;
    struct place p = scn_source_place(w->source, at);
    struct diag *g = scn_source_diag(w->source, w->l->d, code, p.line, p.column);
    if (code == DIAG_E0214)
        diag_num(g, "limit", LIMIT_SCALAR_BYTES);
}

static void end_piece(struct writer *w)
{
    if (w->text.n == 0 || !w->open)
        return;
    if (w->text.full)
        refuse(w, DIAG_E0214, w->reached);
    w->pieces =
        with_room(w, w->pieces, w->piece_count, &w->piece_room, sizeof *w->pieces);
    w->pieces[w->piece_count++] =
        (struct scn_piece){.text = arena_str(w->l->model, buf_str(&w->text)),
                           .strong = w->strong > 0,
                           .emphasis = w->emphasis > 0,
                           .span = w->span};
    w->blocks[w->block_count - 1].count++;
    buf_clear(&w->text);
}

static void begin_block(struct writer *w, enum scn_block_kind kind, int level)
{
    if (w->open)
        return;
    w->blocks =
        with_room(w, w->blocks, w->block_count, &w->block_room, sizeof *w->blocks);
    w->blocks[w->block_count++] = (struct scn_block){.kind = kind, .level = level};
    w->open = true;
    w->begun = false;
}

/* A list within an item ends the item's own words. */
static void begin_list(struct writer *w)
{
    end_piece(w);
    w->open = false;
    w->list_level++;
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *ctx)
{
    struct writer *w = ctx;
    if (type == MD_BLOCK_H)
        begin_block(w, SCN_HEADING, (int)((MD_BLOCK_H_DETAIL *)detail)->level);
    else if (type == MD_BLOCK_LI)
        begin_block(w, SCN_ITEM, w->list_level);
    else if (type == MD_BLOCK_P)
        begin_block(w, SCN_PARAGRAPH, 0);
    else if (type == MD_BLOCK_UL || type == MD_BLOCK_OL)
        begin_list(w);
    else if (type != MD_BLOCK_DOC)
        refuse(w, DIAG_E0210, next_block(w));
    return 0;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *ctx)
{
    struct writer *w = ctx;
    (void)detail;
    if (type == MD_BLOCK_UL || type == MD_BLOCK_OL)
        w->list_level--;
    bool ends = type == MD_BLOCK_H || type == MD_BLOCK_LI ||
                (type == MD_BLOCK_P && w->open &&
                 w->blocks[w->block_count - 1].kind == SCN_PARAGRAPH);
    if (ends) {
        end_piece(w);
        w->open = false;
    }
    return 0;
}

static int enter_span(MD_SPANTYPE type, void *detail, void *ctx)
{
    struct writer *w = ctx;
    end_piece(w);
    if (type == MD_SPAN_STRONG)
        w->strong++;
    else if (type == MD_SPAN_EM)
        w->emphasis++;
    else if (type == MD_SPAN_A) {
        MD_SPAN_A_DETAIL *a = detail;
        struct str href = {a->href.text, a->href.size};
        if (href.n > 1 && href.p[0] == '#')
            w->span = arena_str(w->l->model, str_from(href, 1));
        else
            refuse(w, DIAG_E0210, next_span(w));
    } else {
        refuse(w, DIAG_E0210, next_span(w));
    }
    return 0;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *ctx)
{
    struct writer *w = ctx;
    (void)detail;
    end_piece(w);
    if (type == MD_SPAN_STRONG)
        w->strong--;
    else if (type == MD_SPAN_EM)
        w->emphasis--;
    else if (type == MD_SPAN_A)
        w->span = STR_NONE;
    return 0;
}

static int text(MD_TEXTTYPE type, const MD_CHAR *p, MD_SIZE n, void *ctx)
{
    struct writer *w = ctx;
    struct str s = w->source->text;
    bool inside = p >= s.p && p < s.p + s.n;
    if (type == MD_TEXT_HTML || type == MD_TEXT_ENTITY)
        refuse(w, DIAG_E0210, inside ? (size_t)(p - s.p) : next_span(w));
    if (inside)
        w->reached = (size_t)(p - s.p) + n;
    w->begun = true;
    if (type == MD_TEXT_BR)
        buf_putc(&w->text, '\n');
    else if (type == MD_TEXT_SOFTBR)
        buf_putc(&w->text, ' ');
    else
        buf_put(&w->text, (struct str){p, n});
    return 0;
}

/* Starts the page anew, with the room of the one before. */
static void clear(struct writer *w)
{
    w->block_count = w->piece_count = 0;
    w->open = w->begun = w->failed = false;
    w->strong = w->emphasis = 0;
    w->reached = 0;
    w->span = STR_NONE;
    w->list_level = 0;
    buf_clear(&w->text);
}

static bool parse(struct writer *w, const struct source *s)
{
    static const MD_PARSER parser = {.abi_version = 0,
                                     .enter_block = enter_block,
                                     .leave_block = leave_block,
                                     .enter_span = enter_span,
                                     .leave_span = leave_span,
                                     .text = text};
    clear(w);
    w->source = s;
    if (md_parse(s->text.p, (MD_SIZE)s->text.n, &parser, w) != 0)
        refuse(w, DIAG_E0210, next_block(w));
    return !w->failed;
}

/* Moves what was read into the model. */
static struct scn_prose keep(const struct writer *w, struct str lang)
{
    struct scn_block *blocks =
        ARENA_ARRAY(w->l->model, w->block_count, struct scn_block);
    struct scn_piece *pieces =
        ARENA_ARRAY(w->l->model, w->piece_count, struct scn_piece);
    if (w->piece_count > 0)
        memcpy(pieces, w->pieces, w->piece_count * sizeof *pieces);
    for (uint32_t i = 0; i < w->block_count; i++) {
        blocks[i] = w->blocks[i];
        blocks[i].pieces = pieces;
        pieces += blocks[i].count;
    }
    return (struct scn_prose){lang, blocks, w->block_count};
}

static bool has_anchor(const struct scn_prose *p, struct str id)
{
    for (uint32_t i = 0; i < p->count; i++) {
        for (uint32_t k = 0; k < p->blocks[i].count; k++) {
            if (str_eq(p->blocks[i].pieces[k].span, id))
                return true;
        }
    }
    return false;
}

static bool is_declared(const struct scn_document *doc, struct str id)
{
    for (uint32_t i = 0; i < doc->span_count; i++) {
        if (str_eq(doc->spans[i].id, id))
            return true;
    }
    return false;
}

static void undeclared(struct loader *l, const struct source *s, struct str id)
{
    struct str sign = arena_printf(&l->scratch, "(#%.*s", STR_ARG(id));
    size_t at = 0;
    while (at < s->text.n && !str_starts(str_from(s->text, at), sign))
        at++;
    struct place p = scn_source_place(s, at < s->text.n ? at + 1 : 0);
    diag_arg(l->d, scn_source_diag(s, l->d, DIAG_E0212, p.line, p.column), "span", id);
}

/* Every anchor is declared and every declared span is there, in each language. */
static void check_anchors(struct loader *l, const struct source *s,
                          const struct scn_document *doc, const struct scn_prose *p)
{
    for (uint32_t i = 0; i < doc->span_count; i++) {
        if (!has_anchor(p, doc->spans[i].id))
            diag_arg(l->d, scn_source_diag(s, l->d, DIAG_E0211, 1, 1), "span",
                     doc->spans[i].id);
    }
    for (uint32_t i = 0; i < p->count; i++) {
        for (uint32_t k = 0; k < p->blocks[i].count; k++) {
            struct str id = p->blocks[i].pieces[k].span;
            if (id.n > 0 && !is_declared(doc, id))
                undeclared(l, s, id);
        }
    }
}

static bool read_one(struct writer *w, struct str path, struct str lang,
                     const struct scn_document *doc, struct scn_prose *out)
{
    struct loader *l = w->l;
    struct source s;
    arena_reset(&l->file);
    if (!scn_load_source(l, path, &s) || !parse(w, &s))
        return false;
    *out = keep(w, lang);
    check_anchors(l, &s, doc, out);
    return true;
}

/* "x.fr.md" of document "x" → "fr"; "x.md" → the case's language. */
static bool language_of(const struct loader *l, struct str name, struct str id,
                        struct str *lang)
{
    struct str rest = str_from(name, id.n);
    if (str_eq(rest, STR(".md"))) {
        *lang = l->scn->language;
        return true;
    }
    if (rest.n < 6 || rest.p[0] != '.' || !str_ends(rest, STR(".md")))
        return false;
    *lang = str_sub(rest, 1, rest.n - 4);
    return str_find(*lang, '.') == lang->n;
}

/* The folder's files; a document's stand side by side. */
struct names {
    struct str *at; /* sorted */
    size_t count;
};

static size_t first_from(struct names names, struct str id)
{
    size_t low = 0, high = names.count;
    while (low < high) {
        size_t mid = low + (high - low) / 2;
        if (str_cmp(names.at[mid], id) < 0)
            low = mid + 1;
        else
            high = mid;
    }
    return low;
}

/* False when there is no file for the language of the case. */
static bool read_document(struct writer *w, struct str folder, struct names names,
                          struct scn_document *doc)
{
    struct loader *l = w->l;
    struct scn_prose found[8];
    uint32_t n = 0;
    bool has_own = false;
    for (size_t i = first_from(names, doc->id);
         i < names.count && n < 8 && str_starts(names.at[i], doc->id); i++) {
        struct str lang;
        if (!language_of(l, names.at[i], doc->id, &lang))
            continue;
        has_own = has_own || str_eq(lang, l->scn->language);
        struct str path = file_join(&l->scratch, folder, names.at[i]);
        if (read_one(w, path, arena_str(l->model, lang), doc, &found[n]))
            n++;
    }
    struct scn_prose *all = ARENA_ARRAY(l->model, n, struct scn_prose);
    /* The case's own language first: the others fall back to it. */
    uint32_t at = 0;
    for (int own = 1; own >= 0; own--) {
        for (uint32_t i = 0; i < n; i++) {
            if (str_eq(found[i].lang, l->scn->language) == (own == 1))
                all[at++] = found[i];
        }
    }
    doc->prose = all;
    doc->prose_count = n;
    return has_own;
}

/* Files that are the prose of no document. */
static void check_names(struct loader *l, struct str folder, struct names names)
{
    for (size_t i = 0; i < names.count; i++) {
        struct str id = str_sub(names.at[i], 0, str_find(names.at[i], '.')), lang;
        uint32_t index;
        if (!str_ends(names.at[i], STR(".md")) ||
            (map_get(&l->ids[SCN_DOCUMENT], id, &index) &&
             language_of(l, names.at[i], id, &lang)))
            continue;
        struct place at = {file_join(&l->scratch, folder, names.at[i]), 1, 1};
        diag_arg(l->d, diag_add(l->d, DIAG_W0215, at), "document", id);
    }
}

void scn_load_prose(struct loader *l, struct str folder)
{
    struct names names = {0};
    if (file_kind(&l->scratch, folder) == FILE_FOLDER)
        file_list(folder, LIMIT_FOLDER_FILES, &l->scratch, &names.at, &names.count,
                  l->e);
    struct writer w = {.l = l, .text = BUF_MAX(LIMIT_SCALAR_BYTES)};
    const struct pile *documents = &l->piles[SCN_DOCUMENT];
    struct walk all = {.part = documents->first};
    uint32_t i = 0;
    for (struct scn_document *doc; (doc = scn_pile_next(documents, &all)) != NULL;
         i++) {
        if (!read_document(&w, folder, names, doc))
            diag_arg(l->d, diag_add(l->d, DIAG_E0213, scn_pile_place(documents, i)),
                     "document", doc->id);
    }
    check_names(l, folder, names);
    buf_free(&w.text);
}
