/* scr_mark.c - one marked sentence: the fact it bears on, and the way onto the board.
 *
 * a: document × SCR_SPANS + sentence.
 */
#include "ui/scr_int.h"

const struct sim_view_item *scr_item_of(const struct scr *s, scn_ix document)
{
    for (u32 i = 0; i < s->v->items_count; i++)
        if (s->v->items[i].document == document && s->v->items[i].holding == SIM_HELD)
            return &s->v->items[i];
    return NULL;
}

static void facts(struct scr *s, const struct sim_view_span *span)
{
    struct ui *ui = s->ui;
    ui_card(ui, "mark.facts",
            UI_STYLE(.grow = 1, .min_em = 22, .gap = UI_S, .scroll = true));
    ui_heading_icon(ui, 2, "lightbulb", scr_say(s, "mark.which"));
    ui_note(ui, scr_say(s, "mark.which.help"));
    for (u32 i = 0; i < s->v->facts_count; i++) {
        const struct sim_view_fact *f = &s->v->facts[i];
        struct sim_do tie = span->tie;
        tie.action.arg[2] = f->what;
        bool chosen = span->about == f->what;
        tie.label = msg_of("mark.tied");
        ui_choice(ui, ui_id(ui, "mark.fact.%d", (int)f->what),
                  scr_do(s, chosen ? &span->mark : &tie, -1, 0));
        ui_state(ui, UI_SELECTED, chosen);
        ui_icon(ui, chosen ? "check" : "plus", chosen ? UI_GOOD : UI_PLAIN);
        ui_column(ui, UI_STYLE(.grow = 1));
        ui_text(ui, scr_msg(s, &f->text));
        ui_end(ui);
        ui_end(ui);
    }
    ui_end(ui);
}

static struct str cell_name(const struct scr *s, const struct sim_view_accused *a,
                            const struct sim_view_cell *c)
{
    struct msg m = msg_of("board.cell");
    msg_user(&m, "element", scr_msg(s, &c->name));
    msg_user(&m, "person", scr_msg(s, &a->name));
    return scr_msg(s, &m);
}

/* The fact of the mark as the reason, where the item stands there for another. */
static void instead(struct scr *s, const struct sim_view_item *e, scn_ix fact, u32 i,
                    u32 k)
{
    struct ui *ui = s->ui;
    const struct sim_view_accused *a = &s->v->board.accused[i];
    const struct sim_view_cell *c = &a->cells[k];
    for (u32 n = 0; n < c->other.count; n++) {
        if (c->other.at[n].action.arg[0] != (i32)e->what ||
            c->other.at[n].action.arg[3] != (i32)fact)
            continue;
        struct str label = scr_say(s, "mark.instead");
        ui_button(ui, ui_id(ui, "mark.instead.%d.%d", (int)i, (int)k), label,
                  scr_do(s, &c->other.at[n], -1, 0));
        ui_name(ui, scr_about(s, label, cell_name(s, a, c)));
    }
}

/* Where the item stands already, and may be taken off or given the fact of the mark. */
static void on_board(struct scr *s, const struct sim_view_item *e, scn_ix fact, u32 i,
                     u32 k)
{
    struct ui *ui = s->ui;
    const struct sim_view_accused *a = &s->v->board.accused[i];
    const struct sim_view_cell *c = &a->cells[k];
    for (u32 n = 0; n < c->linked.count; n++) {
        if (c->linked.at[n] != e->what)
            continue;
        ui_box(ui, ui_id(ui, "mark.on.%d.%d", (int)i, (int)k), UI_PLAIN);
        ui_finding(ui, UI_INFO, cell_name(s, a, c));
        ui_note(ui,
                scr_with(s, "board.because", "fact", scr_msg(s, &c->reasons.at[n])));
        ui_button(ui, ui_id(ui, "mark.off.%d.%d", (int)i, (int)k),
                  scr_say(s, "board.unlink"), scr_do(s, &c->unlink.at[n], -1, 0));
        ui_name(ui, scr_msg(s, &c->unlink.at[n].label));
        instead(s, e, fact, i, k);
        ui_end(ui);
    }
}

/* Where it could go, for the fact of the mark. */
static u32 off_board(struct scr *s, const struct sim_view_item *e, scn_ix fact, u32 i,
                     u32 k)
{
    const struct sim_view_accused *a = &s->v->board.accused[i];
    const struct sim_view_cell *c = &a->cells[k];
    u32 count = 0;
    for (u32 n = 0; n < c->link.count; n++) {
        if (c->link.at[n].action.arg[0] != (i32)e->what ||
            c->link.at[n].action.arg[3] != (i32)fact)
            continue;
        ui_button(s->ui, ui_id(s->ui, "mark.put.%d.%d", (int)i, (int)k),
                  cell_name(s, a, c), scr_do(s, &c->link.at[n], -1, 0));
        ui_state(s->ui, UI_DISABLED, !c->link.at[n].now);
        count++;
    }
    return count;
}

static void cells(struct scr *s, const struct sim_view_item *e,
                  const struct sim_view_span *span)
{
    struct ui *ui = s->ui;
    const struct sim_view_board *b = &s->v->board;
    u32 open = 0;
    for (u32 i = 0; i < b->accused_count; i++)
        for (u32 k = 0; k < b->accused[i].cell_count; k++)
            on_board(s, e, span->about, i, k);
    if (span->about == SCN_NONE) {
        ui_soft(ui, scr_say(s, "mark.tie_first"));
        return;
    }
    ui_label(ui, scr_say(s, "mark.put"));
    ui_chips(ui);
    for (u32 i = 0; i < b->accused_count; i++)
        for (u32 k = 0; k < b->accused[i].cell_count; k++)
            open += off_board(s, e, span->about, i, k);
    ui_end(ui);
    if (open == 0)
        ui_soft(ui, scr_say(s, "mark.put.none"));
}

static void board(struct scr *s, const struct sim_view_document *d,
                  const struct sim_view_span *span)
{
    struct ui *ui = s->ui;
    const struct sim_view_item *e = scr_item_of(s, d->what);
    ui_card(ui, "mark.board",
            UI_STYLE(.grow = 1, .min_em = 22, .gap = UI_S, .scroll = true));
    ui_heading_icon(ui, 2, "list", scr_say(s, "page.board"));
    if (e == NULL) {
        ui_soft(ui, scr_say(s, "mark.no_item"));
    } else {
        ui_strong(ui, scr_msg(s, &e->title));
        cells(s, e, span);
    }
    ui_end(ui);
}

void scr_page_mark(struct scr *s)
{
    struct ui *ui = s->ui;
    const struct sim_view_document *d = scr_document(s, s->at.a / SCR_SPANS);
    u32 i = (u32)(s->at.a % SCR_SPANS);
    if (s->at.a < 0 || d == NULL || i >= d->span_count) {
        scr_page_file(s);
        return;
    }
    const struct sim_view_span *span = &d->spans[i];
    ui_heading(ui, 1, scr_msg(s, &d->title));
    ui_prose(ui, scr_with(s, "mark.quote", "text", scr_sentence(s, d, i)));
    ui_chips(ui);
    ui_button(ui, "mark.back", scr_say(s, "mark.back"), UI_CMD(SCR_CMD_BACK));
    scr_button(s, "mark.remove", span->marked ? &span->unmark : &span->mark, -1, 0);
    scr_undo(s);
    ui_end(ui);
    ui_columns(ui);
    facts(s, span);
    if (!s->v->head.examines)
        board(s, d, span);
    ui_end(ui);
}
