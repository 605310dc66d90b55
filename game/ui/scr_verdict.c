/* scr_verdict.c - the verdict with its reasons: each charge, element by element, what
 * was found, and which items were shut out by which rule, with the cure. */
#include "ui/scr_int.h"

/* One item: where it stands, for which reason it was linked, by which rules, unless
 * another element told them already; and the way to it. */
static void item_line(struct scr *s, const char *id, const struct sim_explain_item *e,
                      enum ui_tone counts, bool told)
{
    struct ui *ui = s->ui;
    struct msg line = msg_of("term.item_line");
    msg_user(&line, "title", scr_msg(s, &e->title));
    msg_user(&line, "status", scr_msg(s, &e->standing));
    ui_finding(ui, e->counts ? counts : UI_WARN, scr_msg(s, &line));
    if (!msg_is_none(&e->reason))
        ui_note(ui, scr_with(s, "board.because", "fact", scr_msg(s, &e->reason)));
    if (told && e->rule_count > 0)
        ui_note(ui, scr_say(s, "explain.as_above"));
    for (u32 k = 0; k < e->rule_count && !told; k++)
        scr_rule(s, &e->rules[k]);
    if (scr_item(s, (int32_t)e->evidence) == NULL)
        return;
    ui_link(ui, id, scr_say(s, "verdict.item"),
            UI_CMD(SCR_CMD_GO, SCR_EVIDENCE, (int32_t)e->evidence));
    ui_name(ui, scr_with(s, "verdict.item.of", "title", scr_msg(s, &e->title)));
}

/* A verdict's elements in the order they are shown: what failed before what held. */
struct shown {
    const struct sim_explain_element **list;
    u32 count;
};

static struct shown shown_of(const struct scr *s, const struct sim_view_verdict *v)
{
    struct shown order = {ARENA_ARRAY(ui_arena(s->ui), v->element_count + 1,
                                      const struct sim_explain_element *),
                          0};
    for (int met = 0; met <= 1; met++)
        for (u32 i = 0; i < v->element_count; i++)
            if (v->elements[i].met == (met == 1))
                order.list[order.count++] = &v->elements[i];
    return order;
}

/* Whether an element shown before explained the item's standing. */
static bool told_before(const struct shown *order, u32 at, scn_ix item)
{
    for (u32 i = 0; i < at; i++)
        for (u32 k = 0; k < order->list[i]->linked_count; k++)
            if (order->list[i]->linked[k].evidence == item &&
                order->list[i]->linked[k].rule_count > 0)
                return true;
    return false;
}

static void element(struct scr *s, const struct shown *order, u32 at, scn_ix charge)
{
    struct ui *ui = s->ui;
    const struct sim_explain_element *e = order->list[at];
    ui_column(ui, UI_STYLE(.grow = 1, .min_em = 26));
    ui_box(ui, NULL, UI_PLAIN);
    ui_heading(ui, 3, scr_msg(s, &e->name));
    scr_field(s, "explain.whose", &e->whose);
    ui_finding(ui, e->met ? UI_GOOD : UI_BAD, scr_msg(s, &e->summary));
    if (!msg_is_none(&e->note))
        ui_note(ui, scr_msg(s, &e->note));
    for (u32 i = 0; i < e->linked_count; i++)
        item_line(s, ui_id(ui, "why.%d.%d.for.%d", (int)charge, (int)at, (int)i),
                  &e->linked[i], UI_GOOD,
                  told_before(order, at, e->linked[i].evidence));
    if (e->opposed_count > 0)
        ui_strong(ui, scr_say(s, "explain.against"));
    for (u32 i = 0; i < e->opposed_count; i++)
        item_line(s, ui_id(ui, "why.%d.%d.against.%d", (int)charge, (int)at, (int)i),
                  &e->opposed[i], UI_WARN, false);
    ui_end(ui);
    ui_end(ui);
}

/* The outcome and what decided it, then each element side by side. */
static void verdict(struct scr *s, const struct sim_view_verdict *v)
{
    struct ui *ui = s->ui;
    struct shown order = shown_of(s, v);
    ui_card(ui, ui_id(ui, "why.%d", (int)v->charge), UI_STYLE(.gap = UI_S));
    ui_heading_icon(ui, 2, "gavel", scr_msg(s, &v->title));
    ui_strong(ui, scr_msg(s, &v->decision));
    for (u32 k = 0; k < v->notes.count; k++)
        ui_finding(ui, UI_INFO, scr_msg(s, &v->notes.at[k]));
    ui_columns(ui);
    for (u32 k = 0; k < order.count; k++)
        element(s, &order, k, v->charge);
    ui_end(ui);
    for (u32 k = 0; k < v->rule_count; k++)
        scr_rule(s, &v->rules[k]);
    ui_end(ui);
}

static u32 met_of(const struct sim_view_verdict *v)
{
    u32 met = 0;
    for (u32 k = 0; k < v->element_count; k++)
        met += v->elements[k].met;
    return met;
}

enum ui_tone scr_verdict_tone(enum sim_verdict verdict)
{
    static const enum ui_tone tones[] = {[SIM_NO_VERDICT] = UI_PLAIN,
                                         [SIM_PROVED] = UI_GOOD,
                                         [SIM_LESSER] = UI_WARN,
                                         [SIM_NOT_PROVED] = UI_BAD};
    return tones[verdict];
}

struct str scr_verdict_word(const struct scr *s, enum sim_verdict verdict)
{
    static const char *const words[] = {[SIM_NO_VERDICT] = "verdict.none",
                                        [SIM_PROVED] = "verdict.proved",
                                        [SIM_LESSER] = "verdict.lesser",
                                        [SIM_NOT_PROVED] = "verdict.not_proved"};
    return scr_say(s, words[verdict]);
}

/* Every accused and count at a glance. */
static void summary(struct scr *s, const struct sim_view_debrief *d)
{
    struct ui *ui = s->ui;
    const struct str titles[] = {scr_say(s, "verdict.charge"),
                                 scr_say(s, "verdict.elements"),
                                 scr_say(s, "verdict.verdict")};
    ui_card(ui, "why.all", UI_STYLE(.gap = UI_S));
    ui_name(ui, scr_say(s, "verdict.title"));
    ui_table(ui, "why.table", scr_say(s, "verdict.title"));
    ui_table_head(ui, titles, 3);
    for (u32 i = 0; i < d->verdict_count; i++) {
        const struct sim_view_verdict *v = &d->verdicts[i];
        struct msg found = msg_of("desk.covered");
        msg_int(&found, "covered", met_of(v));
        msg_int(&found, "elements", v->element_count);
        ui_table_row(ui, ui_id(ui, "why.row.%d", (int)v->charge));
        ui_cell_text(ui, scr_msg(s, &v->title));
        ui_cell_text(ui, scr_msg(s, &found));
        ui_cell_tone(ui, NULL, scr_verdict_tone(v->verdict),
                     scr_verdict_word(s, v->verdict), UI_NO_CMD);
        ui_end(ui);
    }
    ui_end(ui);
    ui_end(ui);
}

void scr_page_why(struct scr *s)
{
    struct ui *ui = s->ui;
    const struct sim_view_debrief *d = s->v->debrief;
    if (d == NULL)
        return;
    scr_debrief_title(s, "verdict.title");
    if (d->verdict_count == 0)
        ui_soft(ui, scr_say(s, "debrief.no_charge"));
    else
        summary(s, d);
    for (u32 i = 0; i < d->verdict_count; i++)
        verdict(s, &d->verdicts[i]);
}
