/* scr_library.c - before a case: the library, the page of one case with the attempts at
 * it, the stored result of one. */
#include "ui/scr_int.h"

/* ---- library
 * ------------------------------------------------------------------------- */

static void chips(struct scr *s, const struct scr_case *c)
{
    struct ui *ui = s->ui;
    ui_chips(ui);
    ui_chip_icon(ui, UI_INFO, "clock",
                 scr_num(s, "library.minutes", "time", MSG_MINUTES, c->minutes));
    if (c->practice)
        ui_chip(ui, UI_GOOD, scr_say(s, "library.practice"));
    if (c->open > 0)
        ui_chip(ui, UI_INFO, scr_num(s, "library.begun", "count", MSG_INT, c->open));
    if (c->finished > 0)
        ui_chip(ui, UI_GOOD,
                scr_num(s, "library.finished", "count", MSG_INT, c->finished));
    ui_end(ui);
}

/* Each State by its seal and its name. */
static void states(struct scr *s, const struct scr_case *c)
{
    struct ui *ui = s->ui;
    ui_label(ui, scr_say(s, "library.states"));
    ui_chips(ui);
    for (uint32_t i = 0; i < c->states.count; i++) {
        ui_row(ui, UI_STYLE(.gap = UI_S, .align = UI_CENTER));
        ui_seal(ui, scr_seal_of(c->states.at[i]), UI_PICTURE_SMALL);
        ui_text(ui, c->state_names[i]);
        ui_end(ui);
    }
    ui_end(ui);
}

static void card(struct scr *s, int i)
{
    struct ui *ui = s->ui;
    const struct scr_case *c = &s->cases[i];
    ui_card(ui, ui_id(ui, "library.%d", i), UI_STYLE(.grow = 1, .min_em = 22));
    ui_band(ui, (uint32_t)i * 5 + 3);
    ui_heading_icon(ui, 2, c->practice ? "lightbulb" : "briefcase", c->title);
    chips(s, c);
    ui_text(ui, c->summary);
    states(s, c);
    if (!c->reviewed)
        ui_note(ui, scr_say(s, "brief.not_reviewed"));
    ui_actions(ui);
    ui_primary(ui, ui_id(ui, "library.%d.open", i), scr_say(s, "library.open"),
               UI_CMD(SCR_CMD_CASE, i));
    ui_name(ui, scr_with(s, "library.open_name", "title", c->title));
    if (i == 0)
        ui_state(ui, UI_AUTOFOCUS, true);
    ui_end(ui);
    ui_end(ui);
}

void scr_page_library(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_row(ui, UI_STYLE(.flow = UI_WRAP, .align = UI_CENTER, .gap = UI_M));
    ui_column(ui, UI_STYLE(.grow = 1, .min_em = 20, .gap = UI_S));
    ui_heading(ui, 1, scr_say(s, "library.title"));
    ui_soft(ui, scr_say(s, "brief.fiction"));
    ui_end(ui);
    scr_who(s, "library.who");
    ui_button(ui, "library.quit", scr_say(s, "ui.quit"), UI_CMD(SCR_CMD_QUIT));
    ui_end(ui);
    ui_columns(ui);
    for (size_t i = 0; i < s->case_count; i++)
        card(s, (int)i);
    ui_end(ui);
}

/* ---- one case
 * ------------------------------------------------------------------------- */

/* The attempt last gone on with that still can be, or -1. */
static int newest(const struct scr_case_page *p)
{
    for (uint32_t i = 0; i < p->attempt_count; i++) {
        if (sim_attempt_goes_on(&p->attempts[i]))
            return (int)i;
    }
    return -1;
}

static struct str numbered(const struct scr *s, const char *id, int i)
{
    return scr_num(s, id, "number", MSG_INT, s->page->attempts[i].number);
}

/* "Go on" with an attempt; its name says with which. */
static void go_on(struct scr *s, const char *id, int i, bool primary)
{
    struct ui *ui = s->ui;
    struct msg label = sim_attempt_go_on(&s->page->attempts[i]);
    struct msg name = msg_of("library.go_on_name");
    msg_user(&name, "label", scr_msg(s, &label));
    msg_int(&name, "number", s->page->attempts[i].number);
    if (primary)
        ui_primary(ui, id, scr_msg(s, &label), UI_CMD(SCR_CMD_GO_ON, i));
    else
        ui_button(ui, id, scr_msg(s, &label), UI_CMD(SCR_CMD_GO_ON, i));
    ui_name(ui, scr_msg(s, &name));
}

static void ways_in(struct scr *s)
{
    struct ui *ui = s->ui;
    const struct scr_case_page *p = s->page;
    int last = newest(p);
    struct str begin =
        scr_say(s, p->attempt_count > 0 ? "library.again" : "library.begin");
    ui_actions(ui);
    if (last >= 0) {
        go_on(s, "case.go_on", last, true);
        ui_state(ui, UI_AUTOFOCUS, true);
        ui_button(ui, "case.begin", begin, UI_CMD(SCR_CMD_BEGIN, -1));
    } else {
        ui_primary(ui, "case.begin", begin, UI_CMD(SCR_CMD_BEGIN, -1));
        ui_state(ui, UI_AUTOFOCUS, true);
    }
    for (uint32_t i = 0; i < p->desk_count; i++)
        if (i != p->desk)
            ui_button(ui, ui_id(ui, "case.desk.%d", (int)i),
                      scr_with(s, "library.desk", "desk", p->desks[i]),
                      UI_CMD(SCR_CMD_BEGIN, -2 - (int32_t)i));
    if (p->desk_count > 1)
        ui_note(ui, scr_say(s, "library.desk.help"));
    for (uint32_t i = 0; i < p->act_count; i++)
        ui_button(ui, ui_id(ui, "case.act.%d", (int)p->acts[i].act),
                  scr_with(s, "library.begin_act", "title", p->acts[i].title),
                  UI_CMD(SCR_CMD_BEGIN, (int32_t)p->acts[i].act));
    ui_end(ui);
}

static void about_case(struct scr *s)
{
    struct ui *ui = s->ui;
    const struct scr_case *c = &s->page->card;
    ui_card(ui, "case.about",
            UI_STYLE(.grow = 3, .min_em = 24, .gap = UI_M, .scroll = true));
    ui_heading(ui, 1, c->title);
    chips(s, c);
    ui_prose(ui, c->summary);
    states(s, c);
    ui_soft(ui, scr_with(s, "library.languages", "value", s->page->languages));
    ui_finding(ui, c->reviewed ? UI_GOOD : UI_WARN,
               scr_say(s, c->reviewed ? "library.reviewed" : "brief.not_reviewed"));
    ways_in(s);
    ui_space(ui);
    ui_actions(ui);
    ui_button(ui, "case.library", scr_say(s, "ui.to_library"), UI_CMD(SCR_CMD_CLOSE));
    ui_end(ui);
    ui_end(ui);
}

/* The five results in one line. */
static void axes_line(struct scr *s, const struct sim_result *r)
{
    static const char *const names[SCN_AXES] = {"a", "b", "c", "d", "e"};
    struct msg m = msg_of("library.axes");
    for (int i = 0; i < SCN_AXES; i++)
        msg_int(&m, names[i], r->percent[i]);
    ui_note(s->ui, scr_msg(s, &m));
}

static void attempt(struct scr *s, int i)
{
    struct ui *ui = s->ui;
    const struct sim_attempt *t = &s->page->attempts[i];
    struct msg begun = sim_attempt_begun(t), stand = sim_attempt_stand(t);
    ui_box(ui, ui_id(ui, "case.attempt.%d", i), UI_PLAIN);
    ui_strong(ui, scr_msg(s, &begun));
    ui_text(ui, scr_msg(s, &stand));
    if (t->ended && t->result.ending.n > 0)
        axes_line(s, &t->result);
    ui_actions(ui);
    if (t->ended) {
        ui_button(ui, ui_id(ui, "case.result.%d", i), scr_say(s, "library.result"),
                  UI_CMD(SCR_CMD_GO, SCR_RESULT, i));
        ui_name(ui, numbered(s, "library.result_name", i));
    } else if (sim_attempt_goes_on(t) && i != newest(s->page)) {
        go_on(s, ui_id(ui, "case.go_on.%d", i), i, false);
    }
    ui_button(ui, ui_id(ui, "case.forget.%d", i), scr_say(s, "library.delete"),
              UI_CMD(SCR_CMD_FORGET, i));
    ui_name(ui, numbered(s, "library.delete_name", i));
    ui_end(ui);
    ui_end(ui);
}

void scr_page_case(struct scr *s)
{
    struct ui *ui = s->ui;
    const struct scr_case_page *p = s->page;
    ui_columns(ui);
    about_case(s);
    ui_card(ui, "case.attempts",
            UI_STYLE(.grow = 2, .min_em = 22, .gap = UI_M, .scroll = true));
    ui_heading_icon(ui, 2, "clock", scr_say(s, "library.attempts"));
    if (p->attempt_count == 0)
        ui_soft(ui, scr_say(s, "library.attempts.none"));
    for (uint32_t i = 0; i < p->attempt_count; i++)
        attempt(s, (int)i);
    if (p->older > 0)
        ui_note(ui, scr_num(s, "library.older", "count", MSG_INT, p->older));
    ui_end(ui);
    ui_end(ui);
}

void scr_forget_question(struct scr *s)
{
    struct ui *ui = s->ui;
    bool again = s->forget_asked > 1;
    if (s->forgetting < 0)
        return;
    ui_dialog(ui, again ? "forget.again" : "forget",
              scr_say(s, "library.delete.title"));
    ui_text(ui, numbered(s, again ? "library.delete.twice" : "library.delete.first",
                         s->forgetting));
    ui_actions(ui);
    ui_button(ui, again ? "forget.sure" : "forget.yes",
              scr_say(s, again ? "library.delete.sure" : "library.delete.yes"),
              UI_CMD(SCR_CMD_FORGET, s->forgetting));
    ui_primary(ui, again ? "forget.again.no" : "forget.no",
               scr_say(s, "library.delete.no"), UI_CMD(SCR_CMD_NO));
    ui_state(ui, UI_AUTOFOCUS, true);
    ui_end(ui);
    scr_shortcuts_anywhere(s);
    ui_end(ui);
}

/* ---- a stored result
 * ------------------------------------------------------------------ */

static void meters(struct scr *s, const struct sim_result *r)
{
    struct ui *ui = s->ui;
    ui_heading(ui, 2, scr_say(s, "library.result.axes"));
    for (int i = 0; i < SCN_AXES; i++) {
        struct msg name = sim_axis_msg(i);
        ui_meter(ui, scr_msg(s, &name),
                 scr_num(s, "debrief.percent", "percent", MSG_INT, r->percent[i]),
                 r->percent[i], 100, 70);
    }
    ui_note(ui, scr_say(s, "debrief.axes.help"));
}

static void rows(struct scr *s, const struct sim_result *r)
{
    static const enum ui_tone verdicts[] = {[SIM_NO_VERDICT] = UI_PLAIN,
                                            [SIM_PROVED] = UI_GOOD,
                                            [SIM_LESSER] = UI_WARN,
                                            [SIM_NOT_PROVED] = UI_BAD};
    static const enum ui_tone objectives[] = {[SIM_OPEN] = UI_PLAIN,
                                              [SIM_REACHED] = UI_GOOD,
                                              [SIM_WRONG] = UI_BAD,
                                              [SIM_NO_OCCASION] = UI_PLAIN};
    struct ui *ui = s->ui;
    if (r->charge_count > 0)
        ui_heading(ui, 2, scr_say(s, "library.result.charges"));
    for (u32 i = 0; i < r->charge_count; i++) {
        struct msg m = sim_result_charge(&r->charges[i]);
        ui_finding(ui, verdicts[r->charges[i].value], scr_msg(s, &m));
    }
    ui_heading(ui, 2, scr_say(s, "debrief.objectives"));
    for (u32 i = 0; i < r->objective_count; i++) {
        struct msg m = sim_result_objective(&r->objectives[i]);
        ui_finding(ui, objectives[r->objectives[i].value], scr_msg(s, &m));
    }
}

void scr_page_result(struct scr *s)
{
    struct ui *ui = s->ui;
    const struct sim_attempt *t = &s->page->attempts[s->at.a];
    const struct sim_result *r = &t->result;
    struct msg begun = sim_attempt_begun(t), stand = sim_attempt_stand(t);
    ui_columns(ui);
    ui_card(ui, "result", UI_STYLE(.grow = 1, .min_em = 24, .scroll = true));
    ui_label(ui, scr_msg(s, &begun));
    ui_heading(ui, 1, r->ending.n > 0 ? r->title : scr_say(s, "library.result.none"));
    ui_soft(ui, scr_msg(s, &stand));
    ui_text(ui, r->story);
    ui_note(ui, scr_say(s, "library.result.stored"));
    ui_actions(ui);
    if (t->past.fit == SIM_FITS)
        ui_button(ui, "result.debrief", scr_say(s, "library.debrief"),
                  UI_CMD(SCR_CMD_GO_ON, s->at.a));
    ui_button(ui, "result.back", scr_say(s, "library.back"), UI_CMD(SCR_CMD_BACK));
    ui_end(ui);
    ui_end(ui);
    ui_card(ui, "result.rows",
            UI_STYLE(.grow = 1, .min_em = 24, .gap = UI_S, .scroll = true));
    meters(s, r);
    rows(s, r);
    ui_end(ui);
    ui_end(ui);
}
