/* scr_desk.c - the library, the brief, the desk and its mail. */
#include "ui/scr_int.h"

/* ---- library
 * ------------------------------------------------------------------------- */

static void library_case(struct scr *s, int i)
{
    struct ui *ui = s->ui;
    const struct scr_case *c = &s->cases[i];
    ui_card(ui, ui_id(ui, "library.%d", i), UI_STYLE(.grow = 1, .min_em = 22));
    ui_heading_icon(ui, 2, c->practice ? "lightbulb" : "briefcase", c->title);
    ui_chips(ui);
    ui_chip_icon(ui, UI_INFO, "clock",
                 scr_num(s, "library.minutes", "time", MSG_MINUTES, c->minutes));
    if (c->practice)
        ui_chip(ui, UI_GOOD, scr_say(s, "library.practice"));
    if (c->finished > 0)
        ui_chip(ui, UI_GOOD,
                scr_num(s, "library.finished", "count", MSG_INT, c->finished));
    ui_end(ui);
    ui_text(ui, c->summary);
    if (!c->reviewed)
        ui_note(ui, scr_say(s, "brief.not_reviewed"));
    ui_chips(ui);
    if (c->begun)
        ui_primary(ui, ui_id(ui, "library.%d.resume", i), scr_say(s, "library.resume"),
                   UI_CMD(SCR_CMD_RESUME, i));
    if (c->begun)
        ui_button(ui, ui_id(ui, "library.%d.open", i), scr_say(s, "library.again"),
                  UI_CMD(SCR_CMD_OPEN, i));
    else
        ui_primary(ui, ui_id(ui, "library.%d.open", i), scr_say(s, "library.open"),
                   UI_CMD(SCR_CMD_OPEN, i));
    ui_end(ui);
    ui_end(ui);
}

void scr_page_library(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_heading(ui, 1, scr_say(s, "library.title"));
    ui_soft(ui, scr_say(s, "brief.fiction"));
    ui_columns(ui);
    for (size_t i = 0; i < s->case_count; i++)
        library_case(s, (int)i);
    ui_end(ui);
    ui_chips(ui);
    ui_button(ui, "library.quit", scr_say(s, "ui.quit"), UI_CMD(SCR_CMD_QUIT));
    ui_end(ui);
}

/* ---- brief
 * ---------------------------------------------------------------------------- */

void scr_page_brief(struct scr *s)
{
    struct ui *ui = s->ui;
    const struct sim_view_head *h = &s->v->head;
    ui_columns(ui);
    ui_card(ui, "brief.case", UI_STYLE(.grow = 3, .min_em = 24));
    ui_heading(ui, 1, scr_msg(s, &h->title));
    ui_label(ui, scr_say(s, "brief.title"));
    scr_text(s, msg_is_none(&h->brief) ? &h->summary : &h->brief);
    ui_chips(ui);
    ui_primary(ui, "brief.begin", scr_say(s, "brief.begin"),
               UI_CMD(SCR_CMD_GO, SCR_DESK, -1));
    ui_state(ui, UI_AUTOFOCUS, true);
    ui_end(ui);
    ui_end(ui);
    ui_card(ui, "brief.before", UI_STYLE(.grow = 2, .min_em = 18));
    ui_heading_icon(ui, 2, "shield-alert", scr_say(s, "brief.notice"));
    scr_text(s, &h->notice);
    ui_finding(ui, UI_INFO, scr_say(s, "brief.fiction"));
    if (!h->reviewed_lawyer || !h->reviewed_support)
        ui_finding(ui, UI_WARN, scr_say(s, "brief.not_reviewed"));
    ui_heading(ui, 3, scr_say(s, "brief.desk"));
    scr_field(s, "brief.you_are", &h->desk);
    scr_field(s, "term.made_in", &h->state);
    ui_soft(ui, scr_num(s, "brief.days", "count", MSG_INT, h->days_left));
    ui_end(ui);
    ui_end(ui);
}

/* ---- desk
 * ------------------------------------------------------------------------------ */

const char *scr_mail_icon(const struct sim_view_mail *m)
{
    static const char *const icons[] = {[SCN_MAIL] = "mail",
                                        [SCN_CALL] = "phone",
                                        [SCN_VISIT] = "user",
                                        [SCN_NEWS] = "scroll-text"};
    return m->letter ? "landmark" : icons[m->kind];
}

static void mail_line(struct scr *s, u32 i)
{
    struct ui *ui = s->ui;
    const struct sim_view_mail *m = &s->v->mail[i];
    int32_t number = (int32_t)(s->v->mail_count - 1 - i);
    struct ui_command open = scr_do(s, &m->open, SCR_MAIL, number);
    if (m->seen || open.what == 0)
        open = UI_CMD(SCR_CMD_GO, SCR_MAIL, number);
    ui_choice(ui, ui_id(ui, "desk.mail.%d", (int)number), open);
    ui_state(ui, UI_UNREAD, !m->seen);
    ui_icon(ui, scr_mail_icon(m), m->seen ? UI_PLAIN : UI_INFO);
    ui_column(ui, UI_STYLE(.grow = 1, .gap = UI_XS));
    if (m->seen)
        ui_text(ui, scr_msg(s, &m->title));
    else
        ui_strong(ui, scr_msg(s, &m->title));
    struct msg from = msg_of("desk.mail.from");
    msg_user(&from, "from", scr_msg(s, &m->from));
    msg_num(&from, "date", MSG_DAY, m->date);
    ui_note(ui, scr_msg(s, &from));
    ui_end(ui);
    if (!m->seen)
        ui_chip(ui, UI_INFO, scr_say(s, "desk.mail.new"));
    ui_end(ui);
}

static void mail_card(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_card(ui, "desk.mail", UI_STYLE(.grow = 3, .min_em = 20));
    ui_heading_icon(ui, 2, "mail", scr_say(s, "page.mail"));
    if (s->v->mail_count == 0)
        ui_soft(ui, scr_say(s, "page.mail.none"));
    for (u32 i = 0; i < s->v->mail_count; i++)
        mail_line(s, i);
    ui_end(ui);
}

/* Coverage, never worth: how many elements of each suspect have something on them. */
static void state_card(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_card(ui, "desk.state", UI_STYLE(.gap = UI_S));
    ui_heading_icon(ui, 2, "scale", scr_say(s, "desk.state"));
    for (u32 i = 0; i < s->v->board.accused_count; i++) {
        const struct sim_view_accused *a = &s->v->board.accused[i];
        struct msg value = msg_of("desk.covered");
        msg_int(&value, "covered", a->covered);
        msg_int(&value, "elements", a->cell_count);
        ui_meter(ui, scr_msg(s, &a->name), scr_msg(s, &value), (int)a->covered,
                 (int)a->cell_count, -1);
    }
    ui_note(ui, scr_say(s, "desk.state.help"));
    ui_end(ui);
}

static void running_card(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_card(ui, "desk.tasks", UI_STYLE(.gap = UI_S));
    ui_heading_icon(ui, 2, "hourglass", scr_say(s, "desk.tasks"));
    if (s->v->tasks_count == 0)
        ui_soft(ui, scr_say(s, "desk.tasks.none"));
    for (u32 i = 0; i < s->v->tasks_count; i++) {
        struct msg m = msg_of("term.task");
        msg_user(&m, "task", scr_msg(s, &s->v->tasks[i].text));
        msg_num(&m, "date", MSG_DAY, s->v->tasks[i].due_date);
        ui_finding(ui, UI_INFO, scr_msg(s, &m));
    }
    scr_button(s, "desk.wait.next", &s->v->head.wait_next, -1, 0);
    scr_button(s, "desk.wait.day", &s->v->head.wait_day, -1, 0);
    ui_end(ui);
}

static void people_card(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_card(ui, "desk.people", UI_STYLE(.gap = UI_S));
    ui_heading_icon(ui, 2, "users", scr_say(s, "page.people"));
    for (u32 i = 0; i < s->v->people_count && i < 6; i++) {
        const struct sim_view_person *p = &s->v->people[i];
        ui_choice(ui, ui_id(ui, "desk.person.%d", (int)p->what),
                  UI_CMD(SCR_CMD_GO, SCR_PEOPLE, p->what));
        ui_person(ui, (uint32_t)p->what * 7 + 3, UI_PERSON_SMALL, scr_msg(s, &p->name));
        ui_column(ui, UI_STYLE(.grow = 1));
        ui_text(ui, scr_msg(s, &p->name));
        ui_note(ui, scr_msg(s, &p->role));
        ui_end(ui);
        ui_end(ui);
    }
    ui_end(ui);
}

void scr_page_desk(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_columns(ui);
    mail_card(s);
    ui_column(ui, UI_STYLE(.grow = 2, .min_em = 16, .gap = UI_M));
    state_card(s);
    running_card(s);
    ui_end(ui);
    people_card(s);
    ui_end(ui);
}

/* ---- one piece of mail
 * ------------------------------------------------------------------ */

void scr_paras(const struct scr *s, const struct sim_paras *paras)
{
    struct ui *ui = s->ui;
    for (u32 i = 0; i < paras->count; i++) {
        struct str text = scr_msg(s, &paras->at[i].text);
        switch (paras->at[i].kind) {
        case SIM_PARA_TITLE: ui_prose_title(ui, 1, text); break;
        case SIM_PARA_HEADING: ui_prose_title(ui, 2, text); break;
        case SIM_PARA_ITEM:
            ui_bullet(ui);
            ui_prose(ui, text);
            ui_end(ui);
            break;
        case SIM_PARA_NOTE: ui_note(ui, text); break;
        case SIM_PARA_ADDRESS:
        case SIM_PARA_TEXT:
        case SIM_PARA_SIGNATURE: ui_prose(ui, text); break;
        }
    }
}

static void letter(struct scr *s, const struct sim_view_letter *l)
{
    struct ui *ui = s->ui;
    ui_stamp(ui,
             l->outcome <= SCN_OUT_PARTIAL    ? UI_GOOD
             : l->outcome <= SCN_OUT_POSTPONE ? UI_WARN
                                              : UI_BAD,
             scr_msg(s, &l->outcome_word),
             scr_num(s, "ui.date", "date", MSG_DAY, l->date));
    scr_paras(s, &l->paras);
}

void scr_page_mail(struct scr *s)
{
    struct ui *ui = s->ui;
    if (s->at.a < 0 || (u32)s->at.a >= s->v->mail_count) {
        scr_page_desk(s);
        return;
    }
    const struct sim_view_mail *m = &s->v->mail[s->v->mail_count - 1 - (u32)s->at.a];
    ui_sheet(ui, "mail.sheet", scr_msg(s, &m->title));
    if (m->letter) {
        letter(s, &s->v->letters[m->what]);
    } else {
        ui_prose_title(ui, 2, scr_msg(s, &m->title));
        struct msg from = msg_of("desk.mail.from");
        msg_user(&from, "from", scr_msg(s, &m->from));
        msg_num(&from, "date", MSG_DAY, m->date);
        ui_note(ui, scr_msg(s, &from));
        ui_prose(ui, scr_msg(s, &m->text));
    }
    ui_end(ui);
    ui_chips(ui);
    if (m->document != SCN_NONE)
        scr_link(s, "mail.document", "term.open_document", SCR_FILE, m->document);
    if (m->letter)
        scr_link(s, "mail.bench", "page.bench", SCR_BENCH, -1);
    ui_button(ui, "mail.back", scr_say(s, "ui.back"), UI_CMD(SCR_CMD_BACK));
    ui_end(ui);
}
