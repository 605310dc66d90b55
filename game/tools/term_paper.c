/* term_paper.c - papers in the terminal: reading, marking sentences, and two papers one
 * after the other. */
#include "tools/term.h"

#include "base/limits.h"
#include "text/layout.h"

/* Two papers, or a paper and a sentence, by one number. */
enum { OTHERS = 4096 };

const struct sim_view_document *term_find_document(const struct sim_view *v,
                                                   int32_t what)
{
    for (u32 i = 0; i < v->documents_count; i++) {
        if (v->documents[i].what == what)
            return &v->documents[i];
    }
    return NULL;
}

static const struct sim_view_item *item_of(const struct sim_view *v, scn_ix document)
{
    for (u32 i = 0; i < v->items_count; i++)
        if (v->items[i].document == document && v->items[i].holding == SIM_HELD)
            return &v->items[i];
    return NULL;
}

static struct msg document_line(struct term *t, const struct sim_view_document *d)
{
    struct msg line = msg_of(d->read ? "term.document_read" : "term.document_unread");
    msg_user(&line, "title", term_str(t, &d->title));
    msg_user(&line, "language", term_str(t, &d->language));
    return line;
}

void term_page_documents(struct term *t, int32_t about)
{
    (void)about;
    term_head_id(t, "page.documents");
    int32_t *what = ARENA_ARRAY(&t->frame, t->v->documents_count, int32_t);
    for (u32 i = 0; i < t->v->documents_count; i++)
        what[i] = t->v->documents[i].what;
    const u32 *order =
        term_in_order(t, term_page_documents, what, t->v->documents_count);
    for (u32 i = 0; i < t->v->documents_count; i++) {
        const struct sim_view_document *d = &t->v->documents[order[i]];
        struct msg line = document_line(t, d);
        term_open_msg(t, &line, term_page_document, d->what);
    }
}

/* ---- one paper --------------------------------------------------------------------
 */

/* The pieces of a block as one, and what of it is stressed. */
static struct str words_of(struct term *t, const struct scn_block *b,
                           struct term_stresses *stresses)
{
    struct term_stress *list = ARENA_ARRAY(&t->frame, b->count, struct term_stress);
    struct buf line = BUF_MAX(LIMIT_TEXT_BYTES);
    size_t signs = 0;
    *stresses = (struct term_stresses){list, 0};
    for (uint32_t k = 0; k < b->count; k++) {
        const struct scn_piece *p = &b->pieces[k];
        size_t from = signs;
        signs += txt_signs(p->text);
        buf_put(&line, p->text);
        if ((p->strong || p->emphasis) && signs > from)
            list[stresses->count++] = (struct term_stress){from, signs, p->strong};
    }
    struct str words = arena_str(&t->frame, buf_str(&line));
    buf_free(&line);
    return words;
}

/* Its title was said by the page: a heading that only says it again is left out. */
static void say_prose(struct term *t, const struct scn_prose *prose, struct str title)
{
    struct term_stresses stresses;
    for (uint32_t i = 0; prose != NULL && i < prose->count; i++) {
        const struct scn_block *b = &prose->blocks[i];
        struct str words =
            txt_typography(&t->frame, prose->lang, words_of(t, b, &stresses));
        if (i == 0 && b->kind == SCN_HEADING && str_eq(words, title))
            continue;
        if (b->kind != SCN_ITEM)
            term_gap(t);
        term_say_stressed(t, b->kind == SCN_ITEM ? STR("- ") : STR(""), words,
                          stresses);
    }
}

static bool readable(const struct sim_view_document *d)
{
    return d->read && d->showing != SIM_FACSIMILE;
}

static void say_document(struct term *t, const struct sim_view_document *d)
{
    term_head(t, &d->title);
    term_say_field(t, "term.author", &d->author);
    term_say_field(t, "term.language", &d->language);
    term_say(t, &d->notice);
    if (d->translating)
        term_say_id(t, "term.translating");
    if (readable(d))
        say_prose(t, sim_prose(t->g->scn, d->what, txt_lang(t->txt)),
                  term_str(t, &d->title));
}

static struct str sentence_of(struct term *t, const struct sim_view_document *d,
                              u32 span)
{
    struct str lang = txt_lang(t->txt);
    struct msg quote = msg_of("mark.quote");
    msg_user(&quote, "text",
             txt_typography(&t->frame, lang,
                            sim_sentence(t->g->scn, d->what, span, lang, &t->frame)));
    return term_str(t, &quote);
}

static struct str bears_on(struct term *t, const struct sim_view_span *span)
{
    struct msg m = msg_of(span->about == SCN_NONE ? "mark.loose" : "mark.bears");
    if (span->about != SCN_NONE)
        msg_user(&m, "fact", term_str(t, &span->bears));
    return term_str(t, &m);
}

static term_page page_mark, page_compare, page_compared, page_original;

/* Every sentence that can be marked; of those that are, what they bear on. */
static void page_sentences(struct term *t, int32_t about)
{
    const struct sim_view_document *d = term_find_document(t->v, about);
    if (d == NULL)
        return;
    term_head_id(t, "term.sentences");
    term_say_id(t, "term.sentences.help");
    for (u32 i = 0; i < d->span_count; i++) {
        struct str label = sentence_of(t, d, i);
        if (d->spans[i].marked)
            label = arena_printf(&t->frame, "%.*s\n%.*s", STR_ARG(label),
                                 STR_ARG(bears_on(t, &d->spans[i])));
        term_open(t, label, page_mark, about * OTHERS + (int32_t)i);
    }
}

void term_page_document(struct term *t, int32_t about)
{
    const struct sim_view_document *d = term_find_document(t->v, about);
    if (d == NULL) {
        term_say_id(t, "term.gone");
        return;
    }
    say_document(t, d);
    if (!d->read && d->showing != SIM_FACSIMILE)
        term_offer(t, &d->open);
    if (d->showing == SIM_FACSIMILE)
        term_offer_all(t, &d->translate);
    if (readable(d) && d->span_count > 0)
        term_open_id(t, "term.sentences", page_sentences, about);
    if (readable(d) && t->v->documents_count > 1)
        term_open_id(t, "file.compare", page_compare, about);
    if (readable(d) && d->showing == SIM_RENDERED)
        term_open_id(t, "file.original", page_original, about);
}

/* ---- one sentence -----------------------------------------------------------------
 */

/* Those of them that link the item for the fact, as `label`. */
static void offer_links(struct term *t, const struct sim_dos *links,
                        const struct sim_view_item *e, scn_ix fact,
                        const struct msg *label)
{
    for (u32 n = 0; n < links->count; n++)
        if (links->at[n].action.arg[0] == (i32)e->what &&
            links->at[n].action.arg[3] == (i32)fact)
            term_offer_as(t, &links->at[n], term_str(t, label));
}

/* Where the item of the paper could go on the board for the fact, and where it is. */
static void offer_board(struct term *t, const struct sim_view_item *e, scn_ix fact)
{
    const struct sim_view_board *b = &t->v->board;
    for (u32 i = 0; i < b->accused_count; i++) {
        for (u32 k = 0; k < b->accused[i].cell_count; k++) {
            const struct sim_view_cell *c = &b->accused[i].cells[k];
            struct msg name = msg_of("board.cell");
            msg_user(&name, "element", term_str(t, &c->name));
            msg_user(&name, "person", term_str(t, &b->accused[i].name));
            struct msg put = term_msg_text("term.mark_put", "cell", &name, t);
            struct msg off = term_msg_text("term.mark_off", "cell", &name, t);
            struct msg other = term_msg_text("term.mark_instead", "cell", &name, t);
            offer_links(t, &c->link, e, fact, &put);
            offer_links(t, &c->other, e, fact, &other);
            for (u32 n = 0; n < c->linked.count; n++)
                if (c->linked.at[n] == e->what)
                    term_offer_as(t, &c->unlink.at[n], term_str(t, &off));
        }
    }
}

/* `about` is the paper and the sentence. */
static void page_mark(struct term *t, int32_t about)
{
    const struct sim_view_document *d = term_find_document(t->v, about / OTHERS);
    u32 i = (u32)(about % OTHERS);
    if (d == NULL || i >= d->span_count)
        return;
    const struct sim_view_span *span = &d->spans[i];
    const struct sim_view_item *e = item_of(t->v, d->what);
    term_head(t, &d->title);
    term_say_str(t, sentence_of(t, d, i));
    if (span->marked)
        term_say_str(t, bears_on(t, span));
    term_offer(t, span->marked ? &span->unmark : &span->mark);
    if (!span->marked)
        return;
    term_say_id(t, "mark.which");
    for (u32 k = 0; k < t->v->facts_count; k++) {
        struct sim_do tie = span->tie;
        tie.action.arg[2] = t->v->facts[k].what;
        if (t->v->facts[k].what != span->about)
            term_offer_as(t, &tie, term_str(t, &t->v->facts[k].text));
    }
    if (t->v->head.examines)
        return;
    term_say_id(t, e == NULL                 ? "mark.no_item"
                   : span->about == SCN_NONE ? "mark.tie_first"
                                             : "mark.put");
    if (e != NULL && span->about != SCN_NONE)
        offer_board(t, e, span->about);
}

/* ---- two papers -------------------------------------------------------------------
 */

static void page_compare(struct term *t, int32_t about)
{
    term_head_id(t, "compare.which");
    for (u32 i = 0; i < t->v->documents_count; i++) {
        const struct sim_view_document *d = &t->v->documents[i];
        struct msg line = document_line(t, d);
        if (d->what != about)
            term_open_msg(t, &line, page_compared, about * OTHERS + (int32_t)d->what);
    }
}

static void offer_pair(struct term *t, const struct sim_view_item *a,
                       const struct sim_view_item *b)
{
    const struct sim_view_board *board = &t->v->board;
    for (u32 i = 0; i < board->pair_count; i++) {
        const struct sim_view_pair *p = &board->pairs[i];
        if ((p->a == a->what && p->b == b->what) ||
            (p->a == b->what && p->b == a->what)) {
            term_say_id(t, "compare.paired");
            term_offer(t, &p->unpair);
            return;
        }
    }
    struct sim_do pair =
        sim_do_pair(sim_session_world(t->g->session), sim_session_state(t->g->session),
                    a->what, b->what);
    struct msg label = msg_of("compare.pair");
    term_offer_as(t, &pair, term_str(t, &label));
}

static void page_compared(struct term *t, int32_t about)
{
    const struct sim_view_document *one = term_find_document(t->v, about / OTHERS);
    const struct sim_view_document *other = term_find_document(t->v, about % OTHERS);
    if (one == NULL || other == NULL)
        return;
    const struct sim_view_item *a = item_of(t->v, one->what);
    const struct sim_view_item *b = item_of(t->v, other->what);
    term_head_id(t, "page.compare");
    say_document(t, one);
    say_document(t, other);
    term_gap(t);
    if (!readable(other))
        term_offer(t, &other->open);
    if (a == NULL || b == NULL)
        term_say_id(t, "compare.no_items");
    else if (!one->read || !other->read)
        term_say_id(t, "compare.unread");
    else
        offer_pair(t, a, b);
}

/* The original, as far as it is reproduced, then what the desk was given to read. */
static void page_original(struct term *t, int32_t about)
{
    const struct sim_view_document *d = term_find_document(t->v, about);
    if (d == NULL || d->showing != SIM_RENDERED)
        return;
    const struct sim_view_item *e = item_of(t->v, d->what);
    struct str code = t->g->scn->languages[t->g->scn->documents[d->what].language].id;
    const struct scn_prose *p = sim_prose(t->g->scn, d->what, code);
    struct msg form = msg_of("original.form");
    msg_user(&form, "form", term_str(t, e != NULL ? &e->form : &d->kind));
    msg_user(&form, "language", term_str(t, &d->language));
    term_head_id(t, "page.original");
    term_head_id(t, "original.forms");
    term_say(t, &form);
    term_say(t, &d->notice);
    term_head_id(t, "original.left");
    if (p != NULL && str_eq(p->lang, code) && !str_eq(code, txt_lang(t->txt)))
        say_prose(t, p, STR_NONE);
    else
        term_say_id(t, "original.not_reproduced");
    term_head_id(t, "original.right");
    say_document(t, d);
    for (u32 i = 0; i < d->translate.count; i++)
        if (d->translate.at[i].now)
            term_offer(t, &d->translate.at[i]);
}
