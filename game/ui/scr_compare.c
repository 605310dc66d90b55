/* scr_compare.c - two papers side by side, and a paper beside its translation.
 *
 * Compare: a is the first paper, b 1 + the second, 0 while it is chosen. Original: a is
 * the paper. Where the window is narrow or the text large they stand one below the
 * other.
 */
#include "ui/scr_int.h"

static void side(struct scr *s, const struct sim_view_document *d, const char *where)
{
    scr_sheet_head(s, ui_id(s->ui, "%s.sheet.%d", where, (int)d->what), d);
    scr_sheet_body(s, d, where);
    ui_end(s->ui);
}

static void choose_other(struct scr *s, const struct sim_view_document *one)
{
    struct ui *ui = s->ui;
    ui_card(ui, "compare.choose",
            UI_STYLE(.grow = 1, .min_em = 20, .gap = UI_S, .scroll = true));
    ui_heading(ui, 2, scr_say(s, "compare.which"));
    for (u32 i = 0; i < s->v->documents_count; i++) {
        const struct sim_view_document *d = &s->v->documents[i];
        if (d == one)
            continue;
        ui_choice(ui, ui_id(ui, "compare.with.%d", (int)d->what),
                  UI_CMD(SCR_CMD_STEP, s->at.a, (int32_t)d->what + 1));
        ui_column(ui, UI_STYLE(.grow = 1));
        ui_text(ui, scr_msg(s, &d->title));
        ui_note(ui, scr_paper_state(s, d));
        ui_end(ui);
        ui_end(ui);
    }
    ui_end(ui);
}

static const struct sim_view_pair *pair_of(const struct scr *s, scn_ix a, scn_ix b)
{
    const struct sim_view_board *board = &s->v->board;
    for (u32 i = 0; i < board->pair_count; i++)
        if ((board->pairs[i].a == a && board->pairs[i].b == b) ||
            (board->pairs[i].a == b && board->pairs[i].b == a))
            return &board->pairs[i];
    return NULL;
}

/* Marking the two as contradicting each other: only what was read, and lies in the file
 * as items, can. */
static void contradiction(struct scr *s, const struct sim_view_document *one,
                          const struct sim_view_document *other)
{
    struct ui *ui = s->ui;
    const struct sim_view_item *a = scr_item_of(s, one->what);
    const struct sim_view_item *b = scr_item_of(s, other->what);
    if (a == NULL || b == NULL || !one->read || !other->read) {
        ui_note(ui, scr_say(s, a == NULL || b == NULL ? "compare.no_items"
                                                      : "compare.unread"));
        return;
    }
    const struct sim_view_pair *pair = pair_of(s, a->what, b->what);
    if (pair != NULL) {
        ui_chip(ui, UI_INFO, scr_say(s, "compare.paired"));
        ui_button(ui, "compare.unpair", scr_say(s, "board.unpair"),
                  scr_do(s, &pair->unpair, -1, 0));
        return;
    }
    struct sim_do mark = {
        .there = true,
        .now = s->v->debrief == NULL && !scr_talking(s),
        .label = msg_of("compare.pair"),
        .action = {.verb = SIM_pair, .arg = {(i32)a->what, (i32)b->what}}};
    ui_button(ui, "compare.pair", scr_say(s, "compare.pair"), scr_do(s, &mark, -1, 0));
    ui_state(ui, UI_DISABLED, !mark.now);
}

void scr_page_compare(struct scr *s)
{
    struct ui *ui = s->ui;
    const struct sim_view_document *one = scr_document(s, s->at.a);
    const struct sim_view_document *other =
        s->at.b > 0 ? scr_document(s, s->at.b - 1) : NULL;
    if (one == NULL) {
        scr_page_file(s);
        return;
    }
    ui_row(ui, UI_STYLE(.flow = UI_WRAP, .align = UI_CENTER, .gap = UI_M));
    ui_heading(ui, 1, scr_say(s, "page.compare"));
    if (other != NULL) {
        contradiction(s, one, other);
        ui_button(ui, "compare.another", scr_say(s, "compare.another"),
                  UI_CMD(SCR_CMD_STEP, s->at.a, 0));
    }
    ui_button(ui, "compare.back", scr_say(s, "ui.back"), UI_CMD(SCR_CMD_BACK));
    ui_end(ui);
    ui_columns(ui);
    side(s, one, "left");
    if (other != NULL)
        side(s, other, "right");
    else
        choose_other(s, one);
    ui_end(ui);
}

/* ---- the original -------------------------------------------------------------------
 */

/* The words of the original where the case has them and they are not the reader's own;
 * else that they are not reproduced. */
static void facsimile(struct scr *s, const struct sim_view_document *d)
{
    struct str code = s->scn->languages[s->scn->documents[d->what].language].id;
    const struct scn_prose *p = sim_prose(s->scn, d->what, code);
    scr_sheet_head(s, ui_id(s->ui, "original.sheet.%d", (int)d->what), d);
    ui_label(s->ui, scr_say(s, "original.left"));
    if (p != NULL && str_eq(p->lang, code) && !str_eq(code, txt_lang(s->txt)))
        scr_prose(s, d, "original", code);
    else
        ui_soft(s->ui, scr_say(s, "original.not_reproduced"));
    ui_end(s->ui);
    ui_state(s->ui, UI_AUTOFOCUS, true);
}

static void rendering(struct scr *s, const struct sim_view_document *d)
{
    scr_sheet_head(s, ui_id(s->ui, "rendered.sheet.%d", (int)d->what), d);
    ui_label(s->ui, scr_say(s, "original.right"));
    scr_sheet_body(s, d, "rendered");
    ui_end(s->ui);
}

/* What each is, in words: who certified the one, who answers for the other. */
static void forms(struct scr *s, const struct sim_view_document *d)
{
    struct ui *ui = s->ui;
    const struct sim_view_item *e = scr_item_of(s, d->what);
    ui_card(ui, "original.forms", UI_STYLE(.gap = UI_XS));
    ui_heading(ui, 2, scr_say(s, "original.forms"));
    struct msg m = msg_of("original.form");
    msg_user(&m, "form", e != NULL ? scr_msg(s, &e->form) : scr_msg(s, &d->kind));
    msg_user(&m, "language", scr_msg(s, &d->language));
    ui_finding(ui, UI_INFO, scr_msg(s, &m));
    ui_finding(ui, UI_INFO, scr_msg(s, &d->notice));
    if (e == NULL)
        ui_soft(ui, scr_say(s, "mark.no_item"));
    ui_actions(ui);
    for (u32 i = 0; i < d->translate.count; i++)
        if (d->translate.at[i].now)
            scr_button(s, ui_id(ui, "original.translate.%d", (int)i),
                       &d->translate.at[i], -1, 0);
    ui_end(ui);
    ui_end(ui);
}

void scr_page_original(struct scr *s)
{
    struct ui *ui = s->ui;
    const struct sim_view_document *d = scr_document(s, s->at.a);
    if (d == NULL || d->showing != SIM_RENDERED) {
        scr_page_file(s);
        return;
    }
    ui_row(ui, UI_STYLE(.flow = UI_WRAP, .align = UI_CENTER, .gap = UI_M));
    ui_heading(ui, 1, scr_say(s, "page.original"));
    ui_button(ui, "original.back", scr_say(s, "ui.back"), UI_CMD(SCR_CMD_BACK));
    ui_end(ui);
    ui_columns(ui);
    facsimile(s, d);
    rendering(s, d);
    ui_end(ui);
    forms(s, d);
}
