/* scr_file.c - documents: the list beside the one that is read. */
#include "ui/scr_int.h"

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
    ui_card(ui, "file.list", UI_STYLE(.grow = 1, .min_em = 16, .scroll = true));
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
        struct msg m = msg_of(d->read ? "file.read" : "file.unread");
        msg_user(&m, "language", scr_msg(s, &d->language));
        ui_note(ui, scr_msg(s, &m));
        ui_end(ui);
        ui_end(ui);
    }
    ui_end(ui);
}

/* A block's pieces as one paragraph, its anchored sentences marked. */
static void block(struct scr *s, struct str lang, const struct scn_block *b, int number)
{
    struct ui *ui = s->ui;
    struct buf text = BUF_MAX(256 * 1024);
    struct str *pieces = ARENA_ARRAY(ui_arena(ui), b->count + 1, struct str);
    for (uint32_t i = 0; i < b->count; i++) {
        pieces[i] = txt_typography(ui_arena(ui), lang, b->pieces[i].text);
        buf_put(&text, pieces[i]);
    }
    struct str words = arena_str(ui_arena(ui), buf_str(&text));
    buf_free(&text);
    if (b->kind == SCN_ITEM)
        ui_bullet(ui);
    if (b->kind == SCN_HEADING)
        ui_prose_title(ui, b->level + 1, words);
    else
        ui_prose(ui, words);
    size_t at = 0;
    for (uint32_t i = 0; b->kind != SCN_HEADING && i < b->count; i++) {
        size_t to = at + pieces[i].n;
        if (b->pieces[i].span.n > 0) {
            ui_mark(ui, ui_id(ui, "file.span.%d.%d", number, (int)i), at, to,
                    UI_NO_CMD);
            ui_state(ui, UI_SELECTED, true);
        }
        at = to;
    }
    if (b->kind == SCN_ITEM)
        ui_end(ui);
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
            ui_finding(s->ui, UI_GOOD, scr_msg(s, &d->spans[i].fact));
    }
}

static void facsimile(struct scr *s, const struct sim_view_document *d)
{
    struct ui *ui = s->ui;
    scr_text(s, &d->notice);
    ui_soft(ui, scr_say(s, "file.facsimile"));
    ui_actions(ui);
    for (u32 i = 0; i < d->translate.count; i++)
        scr_button(s, ui_id(ui, "file.translate.%d", (int)i), &d->translate.at[i], -1,
                   0);
    ui_end(ui);
}

static void prose(struct scr *s, const struct sim_view_document *d)
{
    const struct scn_prose *p = sim_prose(s->scn, d->what, txt_lang(s->txt));
    if (p == NULL)
        return;
    ui_lang(s->ui, p->lang);
    for (uint32_t i = 0; i < p->count; i++)
        block(s, p->lang, &p->blocks[i], (int)i);
}

static void reader(struct scr *s, const struct sim_view_document *d)
{
    struct ui *ui = s->ui;
    ui_sheet(ui, ui_id(ui, "file.sheet.%d", (int)d->what), scr_msg(s, &d->title));
    ui_prose_title(ui, 1, scr_msg(s, &d->title));
    ui_column(ui, UI_STYLE(.gap = UI_XS));
    scr_field(s, "term.author", &d->author);
    scr_field(s, "term.language", &d->language);
    ui_end(ui);
    ui_rule(ui);
    if (d->showing == SIM_FACSIMILE) {
        facsimile(s, d);
    } else if (!d->read) {
        ui_soft(ui, scr_say(s, "file.unopened"));
        ui_actions(ui);
        scr_primary(s, "file.open", &d->open, -1, 0);
        ui_state(ui, UI_AUTOFOCUS, true);
        ui_end(ui);
    } else {
        scr_soft(s, &d->notice);
        prose(s, d);
        learnt(s, d);
    }
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
    ui_end(s->ui);
}
