/* scr_board.c - evidence: the items, the board of elements, and contradictions. */
#include "ui/scr_int.h"

/* ---- items
 * --------------------------------------------------------------------------------- */

const struct sim_view_item *scr_item(const struct scr *s, int32_t what)
{
    for (u32 i = 0; i < s->v->items_count; i++) {
        if (s->v->items[i].what == what)
            return &s->v->items[i];
    }
    return NULL;
}

static enum ui_tone item_tone(const struct sim_view_item *e)
{
    return e->holding == SIM_HELD ? UI_GOOD : e->holding == SIM_LOST ? UI_BAD : UI_WARN;
}

/* Where the item stands, and whether the board or, without it, the defence has it: what
 * is on the board goes to the defence with the charge. */
static struct str item_status(struct scr *s, const struct sim_view_item *e)
{
    struct str status = scr_msg(s, &e->status);
    struct msg m =
        msg_of(e->link_count > 0 ? "evidence.line.board" : "evidence.line.defence");
    if (e->link_count == 0 && !e->disclosed)
        return status;
    msg_user(&m, "status", status);
    msg_int(&m, "count", e->link_count);
    return scr_msg(s, &m);
}

static void items(struct scr *s, const struct sim_view_item *chosen)
{
    struct ui *ui = s->ui;
    ui_card(ui, "evidence.list", UI_STYLE(.grow = 2, .min_em = 17, .scroll = true));
    ui_heading_icon(ui, 2, "scale", scr_say(s, "page.evidence"));
    if (s->v->items_count == 0)
        ui_soft(ui, scr_say(s, "evidence.none"));
    for (u32 i = 0; i < s->v->items_count; i++) {
        const struct sim_view_item *e = &s->v->items[i];
        ui_choice(ui, ui_id(ui, "evidence.%d", (int)e->what),
                  UI_CMD(SCR_CMD_STEP, (int32_t)e->what));
        ui_state(ui, UI_SELECTED, e == chosen);
        ui_icon(ui, ui_tone_icon(item_tone(e)), item_tone(e));
        ui_column(ui, UI_STYLE(.grow = 1));
        ui_text(ui, scr_msg(s, &e->title));
        ui_note(ui, item_status(s, e));
        ui_end(ui);
        ui_end(ui);
    }
    ui_end(ui);
}

/* What is known of an item, one line a property. */
static void properties(struct scr *s, const struct sim_view_item *e)
{
    struct ui *ui = s->ui;
    ui_column(ui, UI_STYLE(.gap = UI_XS));
    scr_field(s, "term.kind", &e->kind);
    scr_field(s, "term.form", &e->form);
    scr_field(s, "term.language", &e->language);
    scr_field(s, "term.made_in", &e->state);
    scr_field(s, "term.translation", &e->translation);
    scr_field(s, "term.defence", &e->defence);
    scr_field(s, "term.ordered_by", &e->ordered_by);
    for (u32 i = 0; i < e->made_from.count; i++)
        scr_field(s, "term.made_from", &e->made_from.at[i]);
    for (u32 i = 0; i < e->custody.count; i++)
        scr_field(s, "term.custody", &e->custody.at[i]);
    for (u32 i = 0; i < e->custody_missing.count; i++)
        ui_finding(ui, UI_WARN,
                   scr_with(s, "term.custody_missing", "value",
                            scr_msg(s, &e->custody_missing.at[i])));
    ui_end(ui);
}

static void item_links(struct scr *s, const struct sim_view_item *e)
{
    struct ui *ui = s->ui;
    ui_heading(ui, 3, scr_say(s, "evidence.on_board"));
    if (e->link_count == 0)
        ui_soft(ui, scr_say(s, "evidence.on_board.none"));
    for (u32 i = 0; i < e->link_count; i++) {
        struct msg m = msg_of("term.linked_to");
        msg_user(&m, "element", scr_msg(s, &e->links[i].which));
        msg_user(&m, "person", scr_msg(s, &e->links[i].who));
        ui_soft(ui, scr_msg(s, &m));
        ui_note(ui,
                scr_with(s, "board.because", "fact", scr_msg(s, &e->links[i].reason)));
    }
    ui_actions(ui);
    scr_link(s, "item.board", "page.board", SCR_BOARD, -1);
    ui_end(ui);
}

/* What is read comes before what cannot be undone. */
static void item_steps(struct scr *s, const struct sim_view_item *e)
{
    struct ui *ui = s->ui;
    ui_actions(ui);
    if (e->document != SCN_NONE && scr_document(s, e->document) != NULL)
        scr_link(s, "item.document", "term.open_document", SCR_FILE, e->document);
    for (u32 i = 0; i < e->translate.count; i++)
        scr_button(s, ui_id(ui, "item.translate.%d", (int)i), &e->translate.at[i], -1,
                   0);
    ui_end(ui);
}

static void item(struct scr *s, const struct sim_view_item *e)
{
    struct ui *ui = s->ui;
    ui_card(ui, ui_id(ui, "item.%d", (int)e->what),
            UI_STYLE(.grow = 3, .min_em = 20, .scroll = true));
    ui_heading(ui, 2, scr_msg(s, &e->title));
    ui_chips(ui);
    ui_chip(ui, item_tone(e), scr_msg(s, &e->status));
    ui_end(ui);
    scr_text(s, &e->text);
    properties(s, e);
    item_steps(s, e);
    if (e->fact_texts.count > 0)
        ui_heading(ui, 3, scr_say(s, "evidence.shows"));
    for (u32 i = 0; i < e->fact_texts.count; i++)
        ui_finding(ui, UI_INFO, scr_msg(s, &e->fact_texts.at[i]));
    if (e->names_victim)
        ui_finding(ui, UI_WARN, scr_say(s, "evidence.sensitive"));
    item_links(s, e);
    for (u32 i = 0; i < e->gives.count; i++)
        ui_finding(ui, UI_WARN, scr_msg(s, &e->gives.at[i]));
    ui_actions(ui);
    scr_button(s, "item.disclose", &e->disclose, -1, 0);
    scr_button(s, "item.redacted", &e->redacted, -1, 0);
    ui_end(ui);
    ui_end(ui);
}

static void facts(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_card(ui, "evidence.facts", UI_STYLE(.grow = 2, .min_em = 16, .scroll = true));
    ui_heading_icon(ui, 2, "lightbulb", scr_say(s, "page.facts"));
    if (s->v->facts_count == 0)
        ui_soft(ui, scr_say(s, "page.facts.none"));
    for (u32 i = 0; i < s->v->facts_count; i++)
        ui_finding(ui, s->v->facts[i].sensitive ? UI_WARN : UI_INFO,
                   scr_msg(s, &s->v->facts[i].text));
    ui_end(ui);
}

void scr_page_evidence(struct scr *s)
{
    const struct sim_view_item *e = scr_item(s, s->at.a);
    if (e == NULL && s->v->items_count > 0)
        e = &s->v->items[0];
    ui_columns(s->ui);
    items(s, e);
    if (e != NULL)
        item(s, e);
    facts(s);
    ui_end(s->ui);
}

/* ---- the board
 * ------------------------------------------------------------------------------ */

/* How many items stand for a suspect's element: a word, an icon and a colour. */
static void cell(struct scr *s, u32 accused, u32 k)
{
    struct ui *ui = s->ui;
    u32 linked = s->v->board.accused[accused].cells[k].linked.count;
    ui_cell(ui, ui_id(ui, "board.%d.%d", (int)accused, (int)k),
            UI_CMD(SCR_CMD_GO, SCR_CELL, (int32_t)(accused * 64 + k)));
    ui_icon(ui, linked > 0 ? "paperclip" : "plus", linked > 0 ? UI_INFO : UI_PLAIN);
    if (linked > 0)
        ui_toned(ui, UI_INFO, scr_num(s, "board.count", "count", MSG_INT, linked));
    else
        ui_soft(ui, scr_say(s, "board.count.none"));
    ui_end(ui);
}

/* The elements of all suspects, each once: they are not all suspected of the same. */
static u32 rows_of(const struct scr *s, const struct sim_view_cell **rows)
{
    const struct sim_view_board *b = &s->v->board;
    u32 count = 0;
    for (u32 i = 0; i < b->accused_count; i++) {
        for (u32 k = 0; k < b->accused[i].cell_count; k++) {
            const struct sim_view_cell *c = &b->accused[i].cells[k];
            u32 at = 0;
            while (at < count && rows[at]->element != c->element)
                at++;
            if (at == count)
                rows[count++] = c;
        }
    }
    return count;
}

static void row(struct scr *s, const struct sim_view_cell *element)
{
    const struct sim_view_board *b = &s->v->board;
    ui_cell(s->ui, NULL, UI_NO_CMD);
    ui_column(s->ui, UI_STYLE(.gap = 0));
    ui_text(s->ui, scr_msg(s, &element->name));
    ui_note(s->ui, scr_msg(s, &element->offence));
    ui_end(s->ui);
    ui_end(s->ui);
    for (u32 i = 0; i < b->accused_count; i++) {
        const struct sim_view_accused *a = &b->accused[i];
        u32 k = 0;
        while (k < a->cell_count && a->cells[k].element != element->element)
            k++;
        if (k < a->cell_count)
            cell(s, i, k);
        else
            ui_cell_tone(s->ui, NULL, UI_PLAIN, scr_say(s, "board.not_at_issue"),
                         UI_NO_CMD);
    }
}

/* A row an element, a column a suspect: there are more elements than suspects. */
static void matrix(struct scr *s)
{
    struct ui *ui = s->ui;
    const struct sim_view_board *b = &s->v->board;
    if (b->accused_count == 0) {
        ui_soft(ui, scr_say(s, "board.nobody"));
        return;
    }
    u32 most = 0;
    struct str *titles = ARENA_ARRAY(ui_arena(ui), b->accused_count + 1, struct str);
    titles[0] = scr_say(s, "board.element");
    for (u32 i = 0; i < b->accused_count; i++) {
        titles[i + 1] = scr_msg(s, &b->accused[i].name);
        most += b->accused[i].cell_count;
    }
    const struct sim_view_cell **rows =
        ARENA_ARRAY(ui_arena(ui), most + 1, const struct sim_view_cell *);
    u32 count = rows_of(s, rows);
    ui_table(ui, "board.table", scr_say(s, "page.board"));
    ui_table_head(ui, titles, b->accused_count + 1);
    for (u32 k = 0; k < count; k++) {
        ui_table_row(ui, ui_id(ui, "board.row.%d", (int)k));
        row(s, rows[k]);
        ui_end(ui);
    }
    ui_end(ui);
}

static void pairs(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_heading(ui, 3, scr_say(s, "board.pairs"));
    if (s->v->board.pair_count == 0)
        ui_soft(ui, scr_say(s, "board.pairs.none"));
    for (u32 i = 0; i < s->v->board.pair_count; i++) {
        const struct sim_view_pair *p = &s->v->board.pairs[i];
        struct msg m = msg_of("board.pair");
        msg_user(&m, "first", scr_msg(s, &p->first));
        msg_user(&m, "second", scr_msg(s, &p->second));
        ui_row(ui, UI_STYLE(.flow = UI_WRAP, .align = UI_CENTER, .gap = UI_M));
        struct str both = scr_msg(s, &m), off = scr_say(s, "board.unpair");
        ui_text(ui, both);
        ui_button(ui, ui_id(ui, "board.unpair.%d", (int)i), off,
                  scr_do(s, &p->unpair, -1, 0));
        ui_name(ui, scr_about(s, off, both));
        ui_end(ui);
    }
    ui_actions(ui);
    scr_link(s, "board.pair", "page.board.pair", SCR_PAIR, -1);
    scr_undo(s);
    ui_end(ui);
}

/* The cell that is pointed at, else the one in focus, else the last that was. */
static const struct sim_view_cell *looked_at(struct scr *s)
{
    const struct sim_view_board *b = &s->v->board;
    int32_t focus = -1, point = -1;
    for (u32 i = 0; i < b->accused_count; i++)
        for (u32 k = 0; k < b->accused[i].cell_count; k++) {
            const char *id = ui_id(s->ui, "board.%d.%d", (int)i, (int)k);
            if (ui_in_focus(s->ui, id))
                focus = (int32_t)(i * 64 + k);
            if (ui_pointed_at(s->ui, id))
                point = (int32_t)(i * 64 + k);
        }
    if (focus >= 0 || point >= 0)
        s->cell = point >= 0 ? point : focus;
    u32 i = (u32)s->cell / 64, k = (u32)s->cell % 64;
    if (i >= b->accused_count || k >= b->accused[i].cell_count)
        return NULL;
    return &b->accused[i].cells[k];
}

/* An item on the cell: its form, the reason given, and what may be held against it. */
static void on_looked_at(struct scr *s, const struct sim_view_cell *c, u32 n)
{
    struct ui *ui = s->ui;
    const struct sim_view_item *e = scr_item(s, c->linked.at[n]);
    if (e == NULL)
        return;
    ui_rule(ui);
    ui_strong(ui, scr_msg(s, &e->title));
    scr_field(s, "term.form", &e->form);
    ui_note(ui, scr_with(s, "board.because", "fact", scr_msg(s, &c->reasons.at[n])));
    for (u32 i = 0; i < e->risks.count; i++)
        ui_finding(ui, UI_WARN, scr_msg(s, &e->risks.at[i]));
}

/* The cell in focus explained, without a word on whether it is right. */
static void explain(struct scr *s)
{
    struct ui *ui = s->ui;
    const struct sim_view_cell *c = looked_at(s);
    if (c == NULL)
        return;
    struct msg title = msg_of("board.cell");
    msg_user(&title, "element", scr_msg(s, &c->name));
    msg_user(&title, "person", scr_msg(s, &s->v->board.accused[s->cell / 64].name));
    ui_card(ui, "board.explained",
            UI_STYLE(.grow = 2, .min_em = 18, .gap = UI_S, .scroll = true));
    ui_heading_icon(ui, 2, "search", scr_msg(s, &title));
    scr_field(s, "board.needed_for", &c->offence);
    scr_text(s, &c->text);
    if (c->linked.count == 0)
        ui_soft(ui, scr_say(s, "board.linked.none"));
    for (u32 n = 0; n < c->linked.count; n++)
        on_looked_at(s, c, n);
    ui_actions(ui);
    ui_button(ui, "board.open", scr_say(s, "board.open"),
              UI_CMD(SCR_CMD_GO, SCR_CELL, s->cell));
    ui_end(ui);
    ui_end(ui);
}

void scr_page_board(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_columns(ui);
    ui_card(ui, "board", UI_STYLE(.gap = 12, .grow = 3, .min_em = 30, .scroll = true));
    ui_heading(ui, 1, scr_say(s, "page.board"));
    ui_soft(ui, scr_say(s, "page.board.help"));
    matrix(s);
    pairs(s);
    ui_end(ui);
    explain(s);
    ui_end(ui);
}

/* ---- one cell
 * -------------------------------------------------------------------------------- */

/* "Title - reason": a button among several with the same words. */
static struct str link_name(const struct scr *s, const struct sim_view_item *e,
                            const struct sim_do *link)
{
    struct msg name = msg_of("term.item_line");
    msg_user(&name, "title", scr_msg(s, &e->title));
    msg_user(&name, "status", scr_msg(s, &link->label));
    return scr_msg(s, &name);
}

static bool could_be(const struct sim_do *link, const struct sim_view_item *e)
{
    return link->action.arg[0] == (i32)e->what;
}

/* The other facts that the item shows: each could be its reason here instead. They are
 * many: seen when asked for, of one item at a time (b: its number + 1). */
static void other_reasons(struct scr *s, const struct sim_view_cell *c,
                          const struct sim_view_item *e)
{
    struct ui *ui = s->ui;
    bool open = s->at.b == (int32_t)e->what + 1, any = false;
    for (u32 n = 0; n < c->other.count; n++)
        any = any || could_be(&c->other.at[n], e);
    if (!any)
        return;
    struct str label = scr_say(s, "board.instead");
    ui_actions(ui);
    ui_button(ui, ui_id(ui, "cell.instead.%d", (int)e->what), label,
              UI_CMD(SCR_CMD_STEP, s->at.a, open ? 0 : (int32_t)e->what + 1));
    ui_name(ui, scr_about(s, label, scr_msg(s, &e->title)));
    ui_state(ui, UI_EXPANDED, open);
    for (u32 n = 0; open && n < c->other.count; n++) {
        const struct sim_do *link = &c->other.at[n];
        if (!could_be(link, e))
            continue;
        ui_button(
            ui, ui_id(ui, "cell.reason.%d.%d", (int)e->what, (int)link->action.arg[3]),
            scr_msg(s, &link->label), scr_do(s, link, -1, 0));
        ui_name(ui, link_name(s, e, link));
    }
    ui_end(ui);
}

/* What is on the cell, each with the reason given. */
static void on_cell(struct scr *s, const struct sim_view_cell *c)
{
    struct ui *ui = s->ui;
    ui_card(ui, "cell.on", UI_STYLE(.grow = 2, .min_em = 20, .scroll = true));
    ui_heading_icon(ui, 2, "link", scr_say(s, "board.linked"));
    if (c->linked.count == 0)
        ui_soft(ui, scr_say(s, "board.linked.none"));
    for (u32 i = 0; i < c->linked.count; i++) {
        const struct sim_view_item *e = scr_item(s, c->linked.at[i]);
        if (e == NULL)
            continue;
        ui_box(ui, ui_id(ui, "cell.on.%d", (int)e->what), UI_PLAIN);
        ui_row(ui, UI_STYLE(.flow = UI_ALONG, .align = UI_CENTER, .gap = UI_M));
        ui_strong(ui, scr_msg(s, &e->title));
        ui_space(ui);
        ui_button(ui, ui_id(ui, "cell.on.%d.do", (int)e->what),
                  scr_say(s, "board.unlink"), scr_do(s, &c->unlink.at[i], -1, 0));
        ui_name(ui, scr_msg(s, &c->unlink.at[i].label));
        ui_end(ui);
        scr_field(s, "term.form", &e->form);
        ui_note(ui,
                scr_with(s, "board.because", "fact", scr_msg(s, &c->reasons.at[i])));
        for (u32 k = 0; k < e->risks.count; k++)
            ui_finding(ui, UI_WARN, scr_msg(s, &e->risks.at[k]));
        other_reasons(s, c, e);
        ui_end(ui);
    }
    ui_end(ui);
}

/* The item that could be linked for that reason, as a button. */
static void off_item(struct scr *s, const struct sim_do *link)
{
    struct ui *ui = s->ui;
    const struct sim_view_item *e = scr_item(s, link->action.arg[0]);
    if (e == NULL)
        return;
    ui_button(ui, ui_id(ui, "cell.off.%d.%d", (int)e->what, (int)link->action.arg[3]),
              scr_msg(s, &e->title), scr_do(s, link, -1, 0));
    ui_name(ui, link_name(s, e, link));
}

/* One fact, and the items of the file that show it: said once, however many they are.
 */
static void off_fact(struct scr *s, const struct sim_dos *dos,
                     const struct sim_view_fact *f)
{
    struct ui *ui = s->ui;
    bool open = false;
    for (u32 i = 0; i < dos->count; i++) {
        if (dos->at[i].action.arg[3] != (i32)f->what)
            continue;
        if (!open) {
            ui_box(ui, ui_id(ui, "cell.fact.%d", (int)f->what), UI_PLAIN);
            ui_text(ui, scr_msg(s, &f->text));
            ui_chips(ui);
        }
        open = true;
        off_item(s, &dos->at[i]);
    }
    if (!open)
        return;
    ui_end(ui);
    ui_end(ui);
}

static void off_cell(struct scr *s, const struct sim_view_cell *c)
{
    struct ui *ui = s->ui;
    ui_card(ui, "cell.off", UI_STYLE(.grow = 3, .min_em = 26, .scroll = true));
    ui_heading_icon(ui, 2, "paperclip", scr_say(s, "board.could"));
    ui_soft(ui,
            scr_say(s, c->link.count > 0 ? "board.could.help" : "board.could.none"));
    for (u32 i = 0; i < s->v->facts_count; i++)
        off_fact(s, &c->link, &s->v->facts[i]);
    for (u32 i = 0; i < c->silent.count; i++) {
        const struct sim_view_item *e = scr_item(s, c->silent.at[i]);
        if (e != NULL)
            ui_note(ui, scr_with(s, "board.silent", "title", scr_msg(s, &e->title)));
    }
    ui_end(ui);
}

void scr_page_cell(struct scr *s)
{
    struct ui *ui = s->ui;
    u32 i = (u32)s->at.a / 64, k = (u32)s->at.a % 64;
    if (s->at.a < 0 || i >= s->v->board.accused_count ||
        k >= s->v->board.accused[i].cell_count) {
        scr_page_board(s);
        return;
    }
    const struct sim_view_accused *a = &s->v->board.accused[i];
    const struct sim_view_cell *c = &a->cells[k];
    struct msg title = msg_of("board.cell");
    msg_user(&title, "element", scr_msg(s, &c->name));
    msg_user(&title, "person", scr_msg(s, &a->name));
    ui_heading(ui, 1, scr_msg(s, &title));
    scr_soft(s, &c->text);
    ui_columns(ui);
    on_cell(s, c);
    off_cell(s, c);
    ui_end(ui);
    ui_chips(ui);
    ui_button(ui, "cell.back", scr_say(s, "board.back"), UI_CMD(SCR_CMD_BACK));
    scr_undo(s);
    ui_end(ui);
}

/* ---- a contradiction
 * --------------------------------------------------------------------------- */

/* An item and what the desk knows that it shows: what could contradict another. */
static void item_facts(struct scr *s, const struct sim_view_item *e)
{
    ui_strong(s->ui, scr_msg(s, &e->title));
    for (u32 i = 0; i < e->fact_texts.count; i++)
        ui_note(s->ui, scr_msg(s, &e->fact_texts.at[i]));
}

/* a: the first item, or -1 while it is chosen. */
void scr_page_pair(struct scr *s)
{
    struct ui *ui = s->ui;
    const struct sim_view_item *first = scr_item(s, s->at.a);
    ui_card(ui, "pair", UI_STYLE(.gap = UI_S));
    ui_heading(ui, 1, scr_say(s, "page.board.pair"));
    ui_soft(ui, scr_say(s, first == NULL ? "page.board.pair.first"
                                         : "page.board.pair.second"));
    if (first != NULL)
        item_facts(s, first);
    for (u32 i = 0; i < s->v->items_count; i++) {
        const struct sim_view_item *e = &s->v->items[i];
        if (e->holding != SIM_HELD || e == first)
            continue;
        struct ui_command command = UI_CMD(SCR_CMD_STEP, (int32_t)e->what);
        if (first != NULL) {
            struct sim_do pair = {
                .there = true,
                .now = true,
                .action = {.verb = SIM_pair, .arg = {(i32)first->what, (i32)e->what}}};
            command = scr_do(s, &pair, SCR_BOARD, -1);
        }
        ui_choice(ui, ui_id(ui, "pair.%d", (int)e->what), command);
        ui_column(ui, UI_STYLE(.grow = 1, .gap = UI_XS));
        item_facts(s, e);
        ui_end(ui);
        ui_end(ui);
    }
    ui_actions(ui);
    ui_button(ui, "pair.back", scr_say(s, "ui.back"), UI_CMD(SCR_CMD_BACK));
    ui_end(ui);
    ui_end(ui);
}
