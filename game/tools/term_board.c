/* term_board.c - the evidence board in the terminal: links and contradictions. */
#include "tools/term.h"

/* ---- the board --------------------------------------------------------------------
 */

/* A cell by one number: accused × cells, in the order of the view. */
enum { CELLS = 64, ITEMS_MAX = 4096 };

void term_page_board(struct term *t, int32_t about)
{
    (void)about;
    const struct sim_view_board *b = &t->v->board;
    term_head_id(t, "page.board");
    term_say_id(t, "page.board.help");
    for (u32 i = 0; i < b->accused_count; i++) {
        const struct sim_view_accused *a = &b->accused[i];
        term_group(t, &a->name);
        for (u32 k = 0; k < a->cell_count && k < CELLS; k++) {
            struct msg line = msg_of("term.cell");
            msg_user(&line, "element", term_str(t, &a->cells[k].name));
            msg_int(&line, "count", a->cells[k].linked.count);
            term_open_msg(t, &line, term_page_cell, (int32_t)(i * CELLS + k));
        }
    }
    term_group_end(t);
    for (u32 i = 0; i < b->pair_count; i++) {
        struct msg line = msg_of("term.pair");
        msg_user(&line, "first", term_str(t, &b->pairs[i].first));
        msg_user(&line, "second", term_str(t, &b->pairs[i].second));
        term_say(t, &line);
        term_offer(t, &b->pairs[i].unpair);
    }
    term_open_id(t, "page.board.pair", term_page_pair, 0);
}

static bool is_on(const struct sim_view_cell *c, int32_t what)
{
    for (u32 i = 0; i < c->linked.count; i++)
        if (c->linked.at[i] == (scn_ix)what)
            return true;
    return false;
}

static void offer_reasons(struct term *t, const struct sim_dos *links, int32_t what,
                          int32_t cell)
{
    for (u32 n = 0; n < links->count; n++)
        if (links->at[n].action.arg[0] == what)
            term_offer_page(t, &links->at[n], term_page_cell, cell);
}

/* Why the item goes on the cell, or is on it instead: one of the facts it shows.
 * `about` is the cell and the item in one number. */
static void term_page_reason(struct term *t, int32_t about)
{
    int32_t cell = about / ITEMS_MAX, what = about % ITEMS_MAX;
    u32 i = (u32)cell / CELLS, k = (u32)cell % CELLS;
    const struct sim_view_item *e = term_find_item(t->v, what);
    if (e == NULL || i >= t->v->board.accused_count ||
        k >= t->v->board.accused[i].cell_count)
        return;
    const struct sim_view_cell *c = &t->v->board.accused[i].cells[k];
    term_head(t, &e->title);
    term_say_id(t, is_on(c, what) ? "board.instead" : "term.reason.help");
    offer_reasons(t, &c->link, what, cell);
    offer_reasons(t, &c->other, what, cell);
}

/* A linked item, with why below it. */
static void offer_unlink(struct term *t, const struct sim_view_cell *c, u32 n)
{
    struct msg line = msg_of("board.because");
    msg_user(&line, "fact", term_str(t, &c->reasons.at[n]));
    struct str label = arena_printf(&t->frame, "%.*s\n%.*s",
                                    STR_ARG(term_str(t, &c->unlink.at[n].label)),
                                    STR_ARG(term_str(t, &line)));
    const struct sim_view_item *e = term_find_item(t->v, c->linked.at[n]);
    for (u32 i = 0; e != NULL && i < e->risks.count; i++)
        label = arena_printf(&t->frame, "%.*s\n%.*s", STR_ARG(label),
                             STR_ARG(term_str(t, &e->risks.at[i])));
    term_offer_as(t, &c->unlink.at[n], label);
}

/* Each linked item that shows more than the reason given. */
static void open_others(struct term *t, const struct sim_view_cell *c, int32_t about)
{
    for (u32 n = 0; n < c->other.count; n++) {
        int32_t what = c->other.at[n].action.arg[0];
        const struct sim_view_item *e = term_find_item(t->v, what);
        if (e == NULL || (n > 0 && c->other.at[n - 1].action.arg[0] == what))
            continue;
        struct msg open = term_msg_text("term.other_reason", "title", &e->title, t);
        term_open_msg(t, &open, term_page_reason, about * ITEMS_MAX + what);
    }
}

/* An item that can be linked; past all the reasons for which it can. */
static u32 open_reasons(struct term *t, const struct sim_view_cell *c, u32 n,
                        int32_t about)
{
    int32_t what = c->link.at[n].action.arg[0];
    const struct sim_view_item *e = term_find_item(t->v, what);
    struct msg label = msg_of("term.link");
    if (e != NULL) {
        msg_user(&label, "title", term_str(t, &e->title));
        term_open_msg(t, &label, term_page_reason,
                      about * ITEMS_MAX + (int32_t)e->what);
    }
    while (n < c->link.count && c->link.at[n].action.arg[0] == what)
        n++;
    return n;
}

void term_page_cell(struct term *t, int32_t about)
{
    u32 i = (u32)about / CELLS, k = (u32)about % CELLS;
    if (i >= t->v->board.accused_count || k >= t->v->board.accused[i].cell_count)
        return;
    const struct sim_view_accused *a = &t->v->board.accused[i];
    const struct sim_view_cell *c = &a->cells[k];
    term_head(t, &c->name);
    term_say(t, &a->name);
    term_say(t, &c->text);
    term_say_field(t, "board.needed_for", &c->offence);
    /* By item, so that each keeps its number when it is linked. */
    u32 on = 0, off = 0;
    while (on < c->unlink.count || off < c->link.count) {
        int32_t next = off < c->link.count ? c->link.at[off].action.arg[0] : INT32_MAX;
        if (on < c->unlink.count && c->unlink.at[on].action.arg[0] < next)
            offer_unlink(t, c, on++);
        else
            off = open_reasons(t, c, off, about);
    }
    open_others(t, c, about);
}

/* "Title - fact. Fact.": what the desk knows that the item shows, since only that can
 * contradict another. */
static struct str with_facts(struct term *t, const struct sim_view_item *e)
{
    struct str all = STR_NONE;
    for (u32 i = 0; i < e->fact_texts.count; i++) {
        struct str fact = term_str(t, &e->fact_texts.at[i]);
        all = i == 0 ? fact : arena_join(&t->frame, all, ' ', fact);
    }
    if (all.n == 0)
        return term_str(t, &e->title);
    struct msg m = msg_of("term.pair_item");
    msg_user(&m, "title", term_str(t, &e->title));
    msg_user(&m, "facts", all);
    return term_str(t, &m);
}

/* Two items that contradict each other: first one, then the other. */
void term_page_pair(struct term *t, int32_t about)
{
    (void)about;
    term_head_id(t, "page.board.pair");
    term_say_id(t, "page.board.pair.first");
    for (u32 i = 0; i < t->v->items_count; i++) {
        if (t->v->items[i].holding == SIM_HELD)
            term_open(t, with_facts(t, &t->v->items[i]), term_page_pair_with,
                      t->v->items[i].what);
    }
}

void term_page_pair_with(struct term *t, int32_t about)
{
    const struct sim_world *w = sim_session_world(t->g->session);
    const struct sim_state *s = sim_session_state(t->g->session);
    term_head_id(t, "page.board.pair");
    term_say_id(t, "page.board.pair.second");
    const struct sim_view_item *first = term_find_item(t->v, about);
    if (first != NULL)
        term_say_str(t, with_facts(t, first));
    for (u32 i = 0; i < t->v->items_count; i++) {
        const struct sim_view_item *e = &t->v->items[i];
        if (e->holding != SIM_HELD || e->what == about)
            continue;
        struct sim_do pair = sim_do_pair(w, s, (scn_ix)about, e->what);
        term_offer_as(t, &pair, with_facts(t, e));
        if (pair.there)
            t->menu[t->entries - 1].page = term_page_board;
    }
}
