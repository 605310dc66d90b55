/* scr_incoming.c - the other side of the desk: a letter that came in beside what the
 * desk's own law could hold against it, and the answer.
 */
#include "ui/scr_int.h"

static void objection(struct scr *s, const void *of, u32 i)
{
    struct ui *ui = s->ui;
    const struct sim_view_incoming *v = of;
    const struct sim_view_objection *o = &v->objections[i];
    ui_checkbox(ui, ui_id(ui, "incoming.rule.%d", (int)o->rule), scr_msg(s, &o->say),
                o->marked, scr_do(s, &o->toggle, -1, 0));
    ui_under(ui);
    ui_note(ui, scr_msg(s, &o->source));
    if (o->speaks)
        ui_finding(ui, UI_INFO, scr_say(s, "incoming.speaks"));
    ui_end(ui);
}

/* By its words and its source. */
static bool objection_has(const struct scr *s, const void *of, u32 i, struct str needle)
{
    const struct sim_view_incoming *v = of;
    const struct sim_view_objection *o = &v->objections[i];
    return scr_sift_has(s, needle, &o->say) || scr_sift_has(s, needle, &o->source);
}

static void examination(struct scr *s, const struct sim_view_incoming *v)
{
    struct ui *ui = s->ui;
    struct scr_list list = {"incoming.stage", v->groups, v->group_count, v,
                            objection_has,    objection};
    ui_card(ui, "incoming.rules",
            UI_STYLE(.grow = 1, .min_em = 18, .gap = UI_S, .scroll = true));
    ui_heading_icon(ui, 2, "scale", scr_say(s, "incoming.rules"));
    ui_soft(ui, scr_say(s, "incoming.rules.help"));
    struct str needle =
        scr_sift(s, (int32_t)v->slot * SIM_SECTIONS, v->objection_count);
    scr_sift_list(s, &list, needle);
    ui_end(ui);
}

/* What goes with the answer to people at another table. */
static void own_words(struct scr *s, const struct sim_view_incoming *v)
{
    struct ui *ui = s->ui;
    const char *field = ui_id(ui, SCR_FIELD_ANSWER ".%d", (int)v->slot);
    struct ui_command keep = scr_do_text(s, &v->write, field);
    struct ui_field_spec spec = {.id = field,
                                 .label = scr_say(s, "swap.words.label"),
                                 .hint = scr_say(s, "swap.words.hint"),
                                 .initial = v->words,
                                 .lines = 4,
                                 .command = keep};
    ui_field(ui, &spec);
    if (v->write.now && !str_eq(ui_field_text(ui, field), v->words))
        s->unkept = keep.a;
    ui_actions(ui);
    ui_button(ui, "incoming.words", scr_say(s, "swap.words.keep"), keep);
    ui_end(ui);
}

static void answers(struct scr *s, const struct sim_view_incoming *v)
{
    struct ui *ui = s->ui;
    if (v->answered) {
        ui_finding(ui, UI_INFO, scr_msg(s, &v->answer));
        if (v->words.n > 0)
            ui_text(ui, v->words);
        if (v->by_file) {
            ui_actions(ui);
            scr_link(s, "incoming.hand", "swap.hand_back", SCR_SWAP, -1);
            ui_end(ui);
        }
        if (!msg_is_none(&v->lawful))
            ui_finding(ui, UI_INFO,
                       scr_with(s, "incoming.lawful", "value", scr_msg(s, &v->lawful)));
        return;
    }
    if (v->by_file)
        own_words(s, v);
    ui_note(ui, scr_num(s, "incoming.marked", "count", MSG_INT, v->marked));
    ui_actions(ui);
    for (u32 i = 0; i < v->answers.count; i++) {
        ui_button(ui, ui_id(ui, "incoming.answer.%d", (int)i),
                  scr_msg(s, &v->answers.at[i].label),
                  scr_do_asking(s, &v->answers.at[i]));
        ui_state(ui, UI_DISABLED, !v->answers.at[i].now);
    }
    ui_end(ui);
}

static void side(struct scr *s, const struct sim_view_incoming *v)
{
    struct ui *ui = s->ui;
    ui_card(ui, "incoming.side",
            UI_STYLE(.grow = 1, .min_em = 14, .gap = UI_S, .scroll = true));
    ui_heading_icon(ui, 2, "landmark", scr_say(s, "incoming.answer"));
    ui_chips(ui);
    ui_chip(ui, v->answered ? UI_INFO : UI_WARN, scr_msg(s, &v->status));
    ui_end(ui);
    ui_note(ui, scr_msg(s, &v->due));
    answers(s, v);
    ui_actions(ui);
    ui_button(ui, "incoming.back", scr_say(s, "ui.back"), UI_CMD(SCR_CMD_BACK));
    scr_undo(s);
    ui_end(ui);
    scr_soft(s, &v->about);
    ui_end(ui);
}

/* a: the letter's place in the view. */
void scr_page_incoming(struct scr *s)
{
    struct ui *ui = s->ui;
    if (s->at.a < 0 || (u32)s->at.a >= s->v->incomings_count) {
        scr_page_bench(s);
        return;
    }
    const struct sim_view_incoming *v = &s->v->incomings[s->at.a];
    struct str name = scr_msg(s, &v->title);
    struct str spoken = txt_lang(s->txt);
    ui_heading(ui, 1, name);
    bool other = v->lang.n > 0 && txt_use(s->txt, v->lang);
    ui_columns(ui);
    ui_sheet(ui, "incoming.sheet", name);
    ui_lang(ui, txt_lang(s->txt));
    scr_paras(s, &v->paras);
    ui_end(ui);
    if (other)
        txt_use(s->txt, spoken);
    examination(s, v);
    side(s, v);
    ui_end(ui);
}
