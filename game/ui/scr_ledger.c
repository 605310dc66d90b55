/* scr_ledger.c - the ledger of statements, and two of them side by side. */
#include "ui/scr_int.h"

static const struct sim_view_account *account(const struct scr *s, int32_t n)
{
    return n >= 0 && (u32)n < s->v->accounts_count ? &s->v->accounts[n] : NULL;
}

/* All statements; choosing one shows it, choosing it beside another compares them. */
static void list(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_card(ui, "ledger.list", UI_STYLE(.grow = 2, .min_em = 11, .scroll = true));
    ui_heading_icon(ui, 2, "message-circle", scr_say(s, "page.ledger"));
    if (s->v->accounts_count == 0)
        ui_soft(ui, scr_say(s, "ledger.none"));
    for (u32 i = 0; i < s->v->accounts_count; i++) {
        ui_step(ui, ui_id(ui, "ledger.%d", (int)i),
                scr_msg(s, &s->v->accounts[i].title), UI_PLAIN,
                UI_CMD(SCR_CMD_STEP, (int32_t)i, 0));
        ui_state(ui, UI_SELECTED, s->at.a == (int32_t)i);
    }
    ui_end(ui);
}

static void assertions(struct scr *s, const struct sim_view_account *a)
{
    struct ui *ui = s->ui;
    ui_heading(ui, 3, scr_say(s, "ledger.asserts"));
    if (a->count == 0)
        ui_soft(ui, scr_say(s, "talk.statement.none"));
    for (u32 i = 0; i < a->count; i++) {
        ui_finding(ui, a->at[i].against ? UI_WARN : UI_INFO,
                   scr_msg(s, &a->at[i].text));
        ui_note(ui, scr_msg(s, &a->at[i].how));
    }
}

static void one(struct scr *s, const struct sim_view_account *a)
{
    struct ui *ui = s->ui;
    ui_card(ui, ui_id(ui, "ledger.sheet.%d", (int)s->at.a),
            UI_STYLE(.grow = 3, .min_em = 17, .scroll = true));
    ui_heading(ui, 2, scr_msg(s, &a->title));
    scr_field(s, "ledger.who", &a->who);
    struct msg day = msg_of("ledger.date");
    msg_num(&day, "date", MSG_DAY, a->date);
    ui_text(ui, scr_msg(s, &day));
    scr_text(s, &a->again);
    scr_field(s, "ledger.place", &a->place);
    scr_field(s, "ledger.language", &a->language);
    scr_field(s, "ledger.through", &a->through);
    scr_field(s, "ledger.form", &a->form);
    scr_field(s, "ledger.words", &a->words);
    scr_field(s, "ledger.rights", &a->rights);
    scr_field(s, "ledger.consent", &a->consent);
    scr_field(s, "ledger.support", &a->support);
    assertions(s, a);
    ui_actions(ui);
    if (a->interview != SCN_NONE)
        scr_link(s, "ledger.talk", "talk.look_back", SCR_TALK, a->interview);
    ui_end(ui);
    ui_end(ui);
}

static void beside(struct scr *s, const struct sim_view_account *a)
{
    struct ui *ui = s->ui;
    ui_card(ui, "ledger.beside", UI_STYLE(.grow = 3, .min_em = 17, .scroll = true));
    ui_heading(ui, 2, scr_say(s, "ledger.beside"));
    for (u32 i = 0; i < s->v->accounts_count; i++) {
        if ((int32_t)i == s->at.a)
            continue;
        ui_step(ui, ui_id(ui, "ledger.with.%d", (int)i),
                scr_msg(s, &s->v->accounts[i].title), UI_PLAIN,
                UI_CMD(SCR_CMD_STEP, s->at.a, (int32_t)i + 1));
        ui_state(ui, UI_SELECTED, s->at.b == (int32_t)i + 1);
    }
    const struct sim_view_account *other = account(s, s->at.b - 1);
    if (other != NULL && other != a) {
        static const char *const ids[] = {[SIM_BOTH] = "ledger.both",
                                          [SIM_ONLY_ONE] = "ledger.only_one",
                                          [SIM_ONLY_OTHER] = "ledger.only_other",
                                          [SIM_CONTRADICT] = "ledger.contradict"};
        u32 count;
        const struct sim_view_compared *rows = sim_compare(a, other, s->arena, &count);
        ui_rule(ui);
        for (u32 i = 0; i < count; i++) {
            ui_finding(ui,
                       rows[i].how == SIM_CONTRADICT ? UI_WARN
                       : rows[i].how == SIM_BOTH     ? UI_GOOD
                                                     : UI_INFO,
                       scr_msg(s, &rows[i].text));
            ui_note(ui, scr_say(s, ids[rows[i].how]));
        }
    }
    ui_rule(ui);
    ui_note(ui, scr_say(s, "ledger.gaps"));
    ui_note(ui, scr_say(s, "ledger.gaps.source"));
    ui_end(ui);
}

/* a: the statement in the view's order; b: 1 + the one beside it, or 0. */
void scr_page_ledger(struct scr *s)
{
    const struct sim_view_account *a = account(s, s->at.a);
    ui_columns(s->ui);
    list(s);
    if (a != NULL) {
        one(s, a);
        beside(s, a);
    }
    ui_end(s->ui);
}
