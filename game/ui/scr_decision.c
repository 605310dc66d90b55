/* scr_decision.c - the decision: the charges, what would go before the court, and the
 * ways to end the case. */
#include "ui/scr_int.h"

/* Element by element, what goes before the court: never whether it will hold. */
static void before_court(struct scr *s, const struct sim_view_charge *c)
{
    struct ui *ui = s->ui;
    ui_label(ui, scr_say(s, "decision.before_court"));
    for (u32 e = 0; e < c->elements; e++) {
        const struct sim_view_offered *o = &c->offered[e];
        ui_box(ui, ui_id(ui, "charge.%d.element.%d", (int)c->what, (int)e), UI_PLAIN);
        ui_strong(ui, scr_msg(s, &o->name));
        if (o->items.count == 0)
            ui_finding(ui, UI_WARN, scr_say(s, "decision.nothing"));
        for (u32 i = 0; i < o->items.count; i++) {
            ui_bullet(ui);
            ui_note(ui, scr_msg(s, &o->items.at[i]));
            ui_end(ui);
        }
        ui_end(ui);
    }
}

/* Is it brought, and the step that changes that: at the top, so that no long reading
 * hides it. */
static void bring(struct scr *s, const struct sim_view_charge *c)
{
    struct ui *ui = s->ui;
    ui_chips(ui);
    ui_chip(ui, c->brought ? UI_GOOD : UI_PLAIN,
            scr_say(s, c->brought ? "decision.brought" : "decision.not_brought"));
    scr_button(s, ui_id(ui, "charge.%d.do", (int)c->what),
               c->brought ? &c->drop : &c->bring, -1, 0);
    ui_state(ui, UI_AUTOFOCUS, !c->brought && c->bring.now);
    ui_end(ui);
}

static struct str coverage(const struct scr *s, const struct sim_view_charge *c)
{
    struct msg value = msg_of("desk.covered");
    msg_int(&value, "covered", c->covered);
    msg_int(&value, "elements", c->elements);
    return scr_msg(s, &value);
}

static struct str line_of(const struct scr *s, const struct sim_view_charge *c)
{
    struct msg m = msg_of("decision.charge_line");
    msg_user(&m, "status",
             scr_say(s, c->brought ? "decision.brought" : "decision.not_brought"));
    msg_int(&m, "covered", c->covered);
    msg_int(&m, "elements", c->elements);
    return scr_msg(s, &m);
}

/* Every charge that could be brought, each in a few words: what is brought, and on how
 * much, is seen at a glance. */
static void list(struct scr *s, const struct sim_view_decision *d,
                 const struct sim_view_charge *shown)
{
    struct ui *ui = s->ui;
    ui_card(ui, "decision.charges",
            UI_STYLE(.grow = 2, .min_em = 14, .gap = UI_S, .scroll = true));
    ui_heading_icon(ui, 2, "gavel", scr_say(s, "decision.charges"));
    for (u32 i = 0; i < d->charge_count; i++) {
        const struct sim_view_charge *c = &d->charges[i];
        ui_choice(ui, ui_id(ui, "decision.charge.%d", (int)c->what),
                  UI_CMD(SCR_CMD_STEP, (int32_t)c->what));
        ui_state(ui, UI_SELECTED, c == shown);
        ui_icon(ui, c->brought ? ui_tone_icon(UI_GOOD) : "scale",
                c->brought ? UI_GOOD : UI_PLAIN);
        ui_column(ui, UI_STYLE(.grow = 1, .gap = UI_XS));
        ui_text(ui, scr_msg(s, &c->title));
        ui_note(ui, line_of(s, c));
        ui_end(ui);
        ui_end(ui);
    }
    ui_end(ui);
}

static void charge(struct scr *s, const struct sim_view_charge *c)
{
    struct ui *ui = s->ui;
    ui_card(ui, ui_id(ui, "charge.%d", (int)c->what),
            UI_STYLE(.grow = 3, .min_em = 19, .gap = UI_S, .scroll = true));
    ui_heading_icon(ui, 2, "gavel", scr_msg(s, &c->title));
    bring(s, c);
    scr_field(s, "decision.article", &c->article);
    scr_text(s, &c->text);
    scr_soft(s, &c->penalty);
    scr_text(s, &c->part_text);
    ui_meter(ui, scr_say(s, "decision.coverage"), coverage(s, c), (int)c->covered,
             (int)c->elements, -1);
    before_court(s, c);
    if (!msg_is_none(&c->lesser))
        ui_finding(ui, UI_INFO,
                   scr_with(s, "decision.lesser", "offence", scr_msg(s, &c->lesser)));
    if (!msg_is_none(&c->beyond))
        ui_finding(ui, UI_WARN, scr_msg(s, &c->beyond));
    ui_end(ui);
}

/* One way to end the case, with what it means in the law of the desk. */
static void last_step(struct scr *s, const char *id, const struct sim_do *what,
                      const struct msg *means, bool primary)
{
    struct ui *ui = s->ui;
    if (!what->there)
        return;
    if (primary)
        ui_primary(ui, id, scr_msg(s, &what->label), scr_do_asking(s, what));
    else
        ui_button(ui, id, scr_msg(s, &what->label), scr_do_asking(s, what));
    ui_state(ui, UI_DISABLED, !what->now);
    if (!msg_is_none(means))
        ui_note(ui, scr_msg(s, means));
    if (!what->now) {
        struct msg why = sim_refusal_msg(what->refusal);
        ui_note(ui, scr_msg(s, &why));
    }
}

/* The charge, and whether an element of it has nothing on the board. */
void scr_charge_line(struct scr *s, const struct sim_view_charge *c)
{
    struct msg bare = msg_of("decision.bare");
    ui_finding(s->ui, UI_INFO, scr_msg(s, &c->title));
    msg_user(&bare, "charge", scr_msg(s, &c->title));
    msg_int(&bare, "count", c->elements - c->covered);
    if (c->covered < c->elements)
        ui_finding(s->ui, UI_WARN, scr_msg(s, &bare));
}

static void last_card(struct scr *s, const struct sim_view_decision *d)
{
    struct ui *ui = s->ui;
    ui_card(ui, "decision.last",
            UI_STYLE(.grow = 2, .min_em = 18, .gap = UI_S, .scroll = true));
    if (s->v->head.examines)
        ui_name(ui, scr_say(s, "page.leave"));
    else
        ui_heading_icon(ui, 2, "flag", scr_say(s, "decision.confirm"));
    ui_soft(ui, scr_say(s, "decision.confirm.help"));
    for (u32 i = 0; i < d->charge_count; i++)
        if (d->charges[i].brought)
            scr_charge_line(s, &d->charges[i]);
    last_step(s, "decision.trial", &d->trial, &d->trial_means, true);
    last_step(s, "decision.transfer", &d->transfer, &d->transfer_means, false);
    last_step(s, "decision.close", &d->close, &d->close_means, false);
    ui_actions(ui);
    scr_undo(s);
    ui_end(ui);
    ui_end(ui);
}

/* The page's title, and the way to what the decision rests on. */
static void title(struct scr *s)
{
    struct ui *ui = s->ui;
    bool examines = s->v->head.examines;
    ui_row(ui, UI_STYLE(.flow = UI_WRAP, .align = UI_CENTER, .gap = UI_M));
    ui_heading(ui, 1, scr_say(s, examines ? "page.leave" : "page.decision"));
    ui_space(ui);
    if (examines)
        scr_link(s, "decision.bench", "page.bench", SCR_BENCH, -1);
    else
        scr_link(s, "decision.board", "page.board", SCR_BOARD, -1);
    ui_end(ui);
    ui_soft(ui, scr_say(s, examines ? "decision.leave.help" : "decision.help"));
}

/* The charge chosen in the list; at first the first one. */
static const struct sim_view_charge *shown_charge(const struct scr *s,
                                                  const struct sim_view_decision *d)
{
    for (u32 i = 0; i < d->charge_count; i++)
        if ((int32_t)d->charges[i].what == s->at.a)
            return &d->charges[i];
    return d->charge_count > 0 ? &d->charges[0] : NULL;
}

/* In the order of the work: the charges, the one that is looked at, and last what ends
 * the case. The focus begins on bringing it, never on an end. */
void scr_page_decision(struct scr *s)
{
    struct ui *ui = s->ui;
    const struct sim_view_decision *d = s->v->decision;
    const struct sim_view_charge *shown = shown_charge(s, d);
    title(s);
    ui_columns(ui);
    if (d->charge_count > 1)
        list(s, d, shown);
    if (shown != NULL)
        charge(s, shown);
    last_card(s, d);
    ui_end(ui);
}
