/* scr_ask.c - the question before what cannot be taken back: a letter that leaves, an
 * answer, the decision; with what is still missing and the way to read it first.
 */
#include "ui/scr_int.h"

static const struct sim_view_draft *asked_draft(const struct scr *s)
{
    for (u32 i = 0; i < s->v->drafts_count; i++)
        if (s->v->drafts[i].what == s->asked.action.arg[0] && !s->v->drafts[i].past)
            return &s->v->drafts[i];
    return NULL;
}

/* What is about to be sent: what is missing, and the way to read it first. */
static void ask_send(struct scr *s)
{
    struct ui *ui = s->ui;
    const struct sim_view_draft *d = asked_draft(s);
    ui_text(ui, scr_say(s, "ui.ask.send"));
    if (d == NULL)
        return;
    ui_strong(ui, scr_msg(s, &d->title));
    if (d->warning_count > 0)
        ui_finding(ui, d->hard_count > 0 ? UI_BAD : UI_WARN,
                   scr_num(s, "preview.warnings", "count", MSG_INT, d->warning_count));
    for (u32 i = 0; i < d->gives.count; i++)
        ui_finding(ui, UI_WARN, scr_msg(s, &d->gives.at[i]));
}

/* What is about to be decided: what it means, and what goes to trial. */
static void ask_decide(struct scr *s)
{
    const struct sim_view_decision *d = s->v->decision;
    i32 which = s->asked.action.arg[0];
    ui_strong(s->ui, scr_msg(s, &s->asked.label));
    scr_text(s, which == d->trial.action.arg[0]      ? &d->trial_means
                : which == d->transfer.action.arg[0] ? &d->transfer_means
                                                     : &d->close_means);
    for (u32 i = 0; which == d->trial.action.arg[0] && i < d->charge_count; i++)
        if (d->charges[i].brought)
            scr_charge_line(s, &d->charges[i]);
    if (which != d->trial.action.arg[0] && !s->v->head.examines)
        ui_finding(s->ui, UI_WARN, scr_say(s, "decision.unjudged"));
    ui_text(s->ui, scr_say(s, "decision.confirm.help"));
}

/* What is about to be answered to another State. */
static void ask_answer(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_text(ui, scr_say(s, "ui.ask.answer"));
    ui_strong(ui, scr_msg(s, &s->asked.label));
    for (u32 i = 0; i < s->v->incomings_count; i++)
        if (s->v->incomings[i].what == s->asked.action.arg[0])
            ui_note(ui, scr_num(s, "incoming.marked", "count", MSG_INT,
                                s->v->incomings[i].marked));
}

/* A question before what cannot be taken back. */
void scr_question(struct scr *s)
{
    struct ui *ui = s->ui;
    if (s->asking < 0 || s->v == NULL)
        return;
    bool sending =
        s->asked.action.verb == SIM_send || s->asked.action.verb == SIM_send_file;
    ui_dialog(ui, "ask", scr_say(s, "ui.ask.title"));
    if (sending)
        ask_send(s);
    else if (s->asked.action.verb == SIM_answer)
        ask_answer(s);
    else
        ask_decide(s);
    ui_actions(ui);
    ui_primary(ui, "ask.yes", scr_say(s, sending ? "ui.ask.yes.send" : "ui.ask.yes"),
               scr_keep_act(s, SCR_CMD_ACT, s->asked));
    ui_button(ui, "ask.no", scr_say(s, "ui.ask.no"), UI_CMD(SCR_CMD_NO));
    ui_state(ui, UI_AUTOFOCUS, true);
    if (sending && s->at.page == SCR_DRAFT)
        ui_button(ui, "ask.read", scr_say(s, "bench.preview"),
                  UI_CMD(SCR_CMD_GO, SCR_PREVIEW, s->at.a));
    ui_end(ui);
    scr_shortcuts_anywhere(s);
    ui_end(ui);
}
