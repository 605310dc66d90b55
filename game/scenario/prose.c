/* prose.c - documents/<id>.md in each language: md4c's blocks and spans, and nothing
 * that a letter does not need. Anchored sentences are links "[sentence](#span)". */
#include "scenario/load_int.h"

#include "base/buf.h"
#include "base/file.h"
#include "base/limits.h"

#include <md4c.h>

enum { BLOCKS = 2000, PIECES = 4000 };

struct writer {
    struct loader *l;
    struct str path;
    const struct source *source;
    struct scn_block *blocks;
    uint32_t block_count;
    struct scn_piece *pieces;
    uint32_t piece_count;
    struct scn_block *open;
    struct buf text; /* of the piece being read */
    bool strong, emphasis;
    struct str span;
    int list_level;
    bool failed;
};

static void end_piece(struct writer *w)
{
    if (w->text.n == 0 || w->open == NULL || w->piece_count == PIECES)
        return;
    w->pieces[w->piece_count++] =
        (struct scn_piece){.text = arena_str(w->l->model, buf_str(&w->text)),
                           .strong = w->strong,
                           .emphasis = w->emphasis,
                           .span = w->span};
    w->open->count++;
    buf_clear(&w->text);
}

static void begin_block(struct writer *w, enum scn_block_kind kind, int level)
{
    if (w->open != NULL || w->block_count == BLOCKS)
        return;
    w->open = &w->blocks[w->block_count++];
    *w->open = (struct scn_block){
        .kind = kind, .level = level, .pieces = &w->pieces[w->piece_count]};
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
        w->list_level++;
    else if (type == MD_BLOCK_HTML || type == MD_BLOCK_CODE || type == MD_BLOCK_TABLE)
        w->failed = true;
    return 0;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *ctx)
{
    struct writer *w = ctx;
    (void)detail;
    if (type == MD_BLOCK_UL || type == MD_BLOCK_OL)
        w->list_level--;
    bool ends =
        type == MD_BLOCK_H || type == MD_BLOCK_LI ||
        (type == MD_BLOCK_P && w->open != NULL && w->open->kind == SCN_PARAGRAPH);
    if (ends) {
        end_piece(w);
        w->open = NULL;
    }
    return 0;
}

static int enter_span(MD_SPANTYPE type, void *detail, void *ctx)
{
    struct writer *w = ctx;
    end_piece(w);
    if (type == MD_SPAN_STRONG)
        w->strong = true;
    else if (type == MD_SPAN_EM)
        w->emphasis = true;
    else if (type == MD_SPAN_A) {
        MD_SPAN_A_DETAIL *a = detail;
        struct str href = {a->href.text, a->href.size};
        if (str_starts(href, STR("#")))
            w->span = arena_str(w->l->model, str_from(href, 1));
        else
            w->failed = true;
    } else {
        w->failed = true;
    }
    return 0;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *ctx)
{
    struct writer *w = ctx;
    (void)detail;
    end_piece(w);
    if (type == MD_SPAN_STRONG)
        w->strong = false;
    else if (type == MD_SPAN_EM)
        w->emphasis = false;
    else if (type == MD_SPAN_A)
        w->span = STR_NONE;
    return 0;
}

static int text(MD_TEXTTYPE type, const MD_CHAR *p, MD_SIZE n, void *ctx)
{
    struct writer *w = ctx;
    if (type == MD_TEXT_BR)
        buf_putc(&w->text, '\n');
    else if (type == MD_TEXT_SOFTBR)
        buf_putc(&w->text, ' ');
    else if (type == MD_TEXT_HTML)
        w->failed = true;
    else
        buf_put(&w->text, (struct str){p, n});
    return 0;
}

static bool parse(struct writer *w, struct str bytes)
{
    static const MD_PARSER parser = {.abi_version = 0,
                                     .enter_block = enter_block,
                                     .leave_block = leave_block,
                                     .enter_span = enter_span,
                                     .leave_span = leave_span,
                                     .text = text};
    w->blocks = ARENA_ARRAY(&w->l->tree, BLOCKS, struct scn_block);
    w->pieces = ARENA_ARRAY(&w->l->tree, PIECES, struct scn_piece);
    w->text = BUF_MAX(LIMIT_SCALAR_BYTES);
    int failed = md_parse(bytes.p != NULL ? bytes.p : "", (MD_SIZE)bytes.n, &parser, w);
    buf_free(&w->text);
    if (failed != 0 || w->failed)
        scn_source_diag(w->source, w->l->d, DIAG_E0210, 1, 1);
    return failed == 0 && !w->failed;
}

/* Moves what was read into the model. */
static struct scn_prose keep(struct writer *w, struct str lang)
{
    struct scn_block *blocks =
        ARENA_ARRAY(w->l->model, w->block_count, struct scn_block);
    struct scn_piece *pieces =
        ARENA_ARRAY(w->l->model, w->piece_count, struct scn_piece);
    memcpy(pieces, w->pieces, w->piece_count * sizeof *pieces);
    for (uint32_t i = 0; i < w->block_count; i++) {
        blocks[i] = w->blocks[i];
        blocks[i].pieces = pieces + (w->blocks[i].pieces - w->pieces);
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
                diag_arg(l->d, scn_source_diag(s, l->d, DIAG_E0212, 1, 1), "span", id);
        }
    }
}

static bool read_one(struct loader *l, struct str path, struct str lang,
                     const struct scn_document *doc, struct scn_prose *out)
{
    struct str bytes;
    struct source *s = ARENA_NEW(&l->scratch, struct source);
    if (!scn_load_file(l, path, &bytes) ||
        !scn_source_open(s, path, bytes, &l->scratch, l->d))
        return false;
    struct writer w = {.l = l, .path = path, .source = s};
    if (!parse(&w, s->text))
        return false;
    *out = keep(&w, lang);
    check_anchors(l, s, doc, out);
    return true;
}

/* "x.fr.md" of document "x" → "fr"; "x.md" → the case's language. */
static bool language_of(const struct loader *l, struct str name, struct str id,
                        struct str *lang)
{
    if (!str_starts(name, id))
        return false;
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

void scn_load_prose(struct loader *l, struct str folder, struct scn_document *doc)
{
    struct scn_prose found[8];
    uint32_t n = 0;
    for (size_t i = 0; i < l->prose_count && n < 8; i++) {
        struct str lang;
        if (!language_of(l, l->prose_files[i], doc->id, &lang))
            continue;
        struct arena_mark here = arena_here(&l->tree);
        struct str path = file_join(&l->scratch, folder, l->prose_files[i]);
        if (read_one(l, path, arena_str(l->model, lang), doc, &found[n]))
            n++;
        arena_rewind(&l->tree, here);
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
}
