/* scr_file.c - documents: the list, the one that is read, and the sentences marked in
 * it.
 *
 * Not here: what a mark bears on (scr_mark.c), two papers side by side (scr_compare.c).
 */
#include "ui/scr_int.h"

#include "base/utf8.h"
#include "text/layout.h"

const struct sim_view_document *scr_document(const struct scr *s, int32_t what)
{
    for (u32 i = 0; i < s->v->documents_count; i++) {
        if (s->v->documents[i].what == what)
            return &s->v->documents[i];
    }
    return NULL;
}

static void list(struct scr *s, const struct sim_view_document *chosen)
{
    struct ui *ui = s->ui;
    ui_card(ui, "file.list", UI_STYLE(.grow = 1, .min_em = 15, .scroll = true));
    ui_heading_icon(ui, 2, "file-text", scr_say(s, "page.documents"));
    if (s->v->documents_count == 0)
        ui_soft(ui, scr_say(s, "file.none"));
    for (u32 i = 0; i < s->v->documents_count; i++) {
        const struct sim_view_document *d = &s->v->documents[i];
        ui_choice(ui, ui_id(ui, "file.%d", (int)d->what),
                  UI_CMD(SCR_CMD_STEP, (int32_t)d->what));
        ui_state(ui, UI_SELECTED, d == chosen);
        ui_state(ui, UI_UNREAD, !d->read);
        ui_column(ui, UI_STYLE(.grow = 1, .gap = UI_XS));
        if (d->read)
            ui_text(ui, scr_msg(s, &d->title));
        else
            ui_strong(ui, scr_msg(s, &d->title));
        ui_note(ui, scr_paper_state(s, d));
        ui_end(ui);
        ui_end(ui);
    }
    ui_end(ui);
}

/* The number of the document's sentence with that anchor, or -1. */
static int span_of(const struct sim_view_document *d, struct str id)
{
    for (u32 i = 0; i < d->span_count; i++)
        if (str_eq(d->spans[i].id, id))
            return (int)i;
    return -1;
}

int32_t scr_mark_about(scn_ix document, u32 span)
{
    return (int32_t)(document * SCR_SPANS + span);
}

/* A sentence that can be pointed at: the first time it is marked, then it leads to what
 * can be done with the mark. */
static void sentence(struct scr *s, const struct sim_view_document *d,
                     const char *where, int i, size_t from, size_t to)
{
    const struct sim_view_span *span = &d->spans[i];
    struct ui_command command =
        span->marked ? UI_CMD(SCR_CMD_GO, SCR_MARK, scr_mark_about(d->what, (u32)i))
                     : scr_do(s, &span->mark, -1, 0);
    ui_mark(s->ui, ui_id(s->ui, "%s.%d.%d", where, (int)d->what, i), from, to, command);
    ui_state(s->ui, UI_SELECTED, span->marked);
}

/* The anchored sentences of the text made last: pieces of one sentence are one. */
static void sentences(struct scr *s, const struct sim_view_document *d,
                      const char *where, const struct scn_block *b, struct str words)
{
    size_t signs = 0;
    for (uint32_t i = 0; i < b->count; i++) {
        size_t before = signs;
        signs += txt_signs(b->pieces[i].text);
        int span = span_of(d, b->pieces[i].span);
        if (b->pieces[i].span.n == 0 || span < 0)
            continue;
        while (i + 1 < b->count && str_eq(b->pieces[i + 1].span, b->pieces[i].span))
            signs += txt_signs(b->pieces[++i].text);
        sentence(s, d, where, span, txt_sign_at(words, before, false),
                 txt_sign_at(words, signs, true));
    }
}

/* What the author stressed in the text made last. */
static void accents(struct scr *s, const struct scn_block *b, struct str words)
{
    size_t signs = 0;
    for (uint32_t i = 0; i < b->count; i++) {
        const struct scn_piece *p = &b->pieces[i];
        size_t before = signs;
        signs += txt_signs(p->text);
        if ((p->strong || p->emphasis) && signs > before)
            ui_accent(s->ui, txt_sign_at(words, before, false),
                      txt_sign_at(words, signs, true), p->strong);
    }
}

static void block(struct scr *s, const struct sim_view_document *d, const char *where,
                  struct str lang, const struct scn_block *b)
{
    struct ui *ui = s->ui;
    struct buf text = BUF_MAX(256 * 1024);
    for (uint32_t i = 0; i < b->count; i++)
        buf_put(&text, b->pieces[i].text);
    struct str raw = arena_str(ui_arena(ui), buf_str(&text));
    struct str words = txt_typography(ui_arena(ui), lang, raw);
    buf_free(&text);
    if (b->kind == SCN_ITEM)
        ui_bullet(ui);
    if (b->kind == SCN_HEADING)
        ui_prose_title(ui, b->level + 1, words);
    else
        ui_prose(ui, words);
    if (b->kind != SCN_HEADING) {
        accents(s, b, words);
        sentences(s, d, where, b, words);
    }
    if (b->kind == SCN_ITEM)
        ui_end(ui);
}

void scr_prose(struct scr *s, const struct sim_view_document *d, const char *where,
               struct str lang)
{
    const struct scn_prose *p = sim_prose(s->scn, d->what, lang);
    if (p == NULL)
        return;
    for (uint32_t i = 0; i < p->count; i++) {
        block(s, d, where, p->lang, &p->blocks[i]);
        ui_lang(s->ui, p->lang);
    }
}

/* What the marked sentences taught. */
static void learnt(struct scr *s, const struct sim_view_document *d)
{
    bool any = false;
    for (u32 i = 0; i < d->span_count; i++)
        any = any || d->spans[i].learnt;
    if (!any)
        return;
    ui_rule(s->ui);
    ui_heading(s->ui, 3, scr_say(s, "file.learnt"));
    for (u32 i = 0; i < d->span_count; i++) {
        if (d->spans[i].learnt)
            ui_finding(s->ui, UI_INFO, scr_msg(s, &d->spans[i].fact));
    }
}

/* Who would translate it, what the translation is worth and when it comes. */
static void translator(struct scr *s, const char *id, const struct sim_do *order)
{
    scr_button(s, id, order, -1, 0);
    for (u32 i = 0; i < s->v->interpreters_count; i++)
        if ((int32_t)s->v->interpreters[i].what == order->action.arg[1])
            scr_soft(s, &s->v->interpreters[i].about);
}

static void facsimile(struct scr *s, const struct sim_view_document *d)
{
    struct ui *ui = s->ui;
    scr_text(s, &d->notice);
    for (u32 i = 0; i < d->translate.count; i++)
        translator(s, ui_id(ui, "file.translate.%d", (int)i), &d->translate.at[i]);
}

void scr_sheet_head(struct scr *s, const char *id, const struct sim_view_document *d)
{
    struct ui *ui = s->ui;
    ui_sheet(ui, id, scr_msg(s, &d->title));
    ui_prose_title(ui, 1, scr_msg(s, &d->title));
    ui_column(ui, UI_STYLE(.gap = UI_XS));
    scr_field(s, "term.author", &d->author);
    scr_field(s, "term.language", &d->language);
    ui_end(ui);
    ui_rule(ui);
}

/* The first paper that waits to be read. */
static void next_paper(struct scr *s)
{
    for (u32 i = 0; i < s->v->documents_count; i++) {
        const struct sim_view_document *d = &s->v->documents[i];
        if (d->read)
            continue;
        ui_button(s->ui, "file.next", scr_say(s, "file.next"),
                  UI_CMD(SCR_CMD_STEP, (int32_t)d->what));
        return;
    }
}

/* What can be done with a paper that was read. */
static void beside(struct scr *s, const struct sim_view_document *d)
{
    struct ui *ui = s->ui;
    ui_actions(ui);
    next_paper(s);
    if (s->v->documents_count > 1) /* the list of others is not empty */
        scr_link(s, "file.compare", "file.compare", SCR_COMPARE, (int32_t)d->what);
    if (d->showing == SIM_RENDERED)
        scr_link(s, "file.original", "file.original", SCR_ORIGINAL, (int32_t)d->what);
    ui_end(ui);
}

void scr_sheet_body(struct scr *s, const struct sim_view_document *d, const char *where)
{
    struct ui *ui = s->ui;
    if (d->showing == SIM_FACSIMILE) {
        facsimile(s, d);
    } else if (!d->read) {
        ui_soft(ui, scr_say(s, "file.unopened"));
        ui_actions(ui);
        /* It stays on the screen when it is no longer the first that waits. */
        bool first = s->at.page == SCR_FILE && s->at.a != (int32_t)d->what;
        scr_primary(s, ui_id(ui, "%s.open", where), &d->open, first ? SCR_FILE : -1,
                    (int32_t)d->what);
        ui_state(ui, UI_AUTOFOCUS, true);
        ui_end(ui);
    } else {
        scr_soft(s, &d->notice);
        scr_prose(s, d, where, txt_lang(s->txt));
    }
}

static void reader(struct scr *s, const struct sim_view_document *d)
{
    struct ui *ui = s->ui;
    scr_sheet_head(s, ui_id(ui, "file.sheet.%d", (int)d->what), d);
    scr_sheet_body(s, d, "file");
    if (d->read && d->showing != SIM_FACSIMILE) {
        learnt(s, d);
        beside(s, d);
    }
    ui_end(ui);
}

struct str scr_sentence(const struct scr *s, const struct sim_view_document *d,
                        u32 span)
{
    struct arena *a = ui_arena(s->ui);
    struct str lang = txt_lang(s->txt);
    return txt_typography(a, lang, sim_sentence(s->scn, d->what, span, lang, a));
}

/* The marked sentences, each with what it bears on: the way to change that. */
static void marks(struct scr *s, const struct sim_view_document *d)
{
    struct ui *ui = s->ui;
    u32 count = 0;
    ui_card(ui, "file.marks",
            UI_STYLE(.grow = 1, .min_em = 14, .gap = UI_S, .scroll = true));
    ui_heading_icon(ui, 2, "pencil", scr_say(s, "file.marks"));
    for (u32 i = 0; i < d->span_count; i++) {
        const struct sim_view_span *span = &d->spans[i];
        if (!span->marked)
            continue;
        ui_choice(ui, ui_id(ui, "file.mark.%d", (int)i),
                  UI_CMD(SCR_CMD_GO, SCR_MARK, scr_mark_about(d->what, i)));
        ui_column(ui, UI_STYLE(.grow = 1, .gap = UI_XS));
        ui_text(ui, scr_with(s, "mark.quote", "text", scr_sentence(s, d, i)));
        ui_note(ui, msg_is_none(&span->bears)
                        ? scr_say(s, "mark.loose")
                        : scr_with(s, "mark.bears", "fact", scr_msg(s, &span->bears)));
        ui_end(ui);
        ui_end(ui);
        count++;
    }
    if (count == 0)
        ui_soft(ui, scr_say(s, d->span_count > 0 ? "file.marks.none"
                                                 : "file.marks.no_anchor"));
    else
        ui_note(ui, scr_say(s, "file.marks.help"));
    scr_undo(s);
    ui_end(ui);
}

/* What was chosen; else the first that waits to be read, else the first. */
static const struct sim_view_document *chosen(const struct scr *s)
{
    const struct sim_view_document *d = scr_document(s, s->at.a);
    for (u32 i = 0; i < s->v->documents_count && d == NULL; i++)
        if (!s->v->documents[i].read)
            d = &s->v->documents[i];
    return d != NULL || s->v->documents_count == 0 ? d : &s->v->documents[0];
}

void scr_page_file(struct scr *s)
{
    const struct sim_view_document *d = chosen(s);
    ui_columns(s->ui);
    list(s, d);
    if (d != NULL)
        reader(s, d);
    if (d != NULL && d->read && d->showing != SIM_FACSIMILE)
        marks(s, d);
    ui_end(s->ui);
}
