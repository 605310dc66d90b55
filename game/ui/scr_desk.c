/* scr_desk.c - the desk and its mail. */
#include "ui/scr_int.h"

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

static struct str mail_from(const struct scr *s, const struct sim_view_mail *m)
{
    struct msg from = msg_of("desk.mail.from");
    msg_user(&from, "from", scr_msg(s, &m->from));
    msg_num(&from, "date", MSG_DAY, m->date);
    return scr_msg(s, &from);
}

struct ui_command scr_open_mail(struct scr *s, u32 i)
{
    const struct sim_view_mail *m = &s->v->mail[i];
    int32_t number = (int32_t)(s->v->mail_count - 1 - i);
    struct ui_command open = scr_do(s, &m->open, SCR_MAIL, number);
    return m->seen || open.what == 0 ? UI_CMD(SCR_CMD_GO, SCR_MAIL, number) : open;
}

static void mail_line(struct scr *s, const char *id, u32 i)
{
    struct ui *ui = s->ui;
    const struct sim_view_mail *m = &s->v->mail[i];
    int32_t number = (int32_t)(s->v->mail_count - 1 - i);
    ui_choice(ui, ui_id(ui, "%s.%d", id, (int)number), scr_open_mail(s, i));
    ui_state(ui, UI_UNREAD, !m->seen);
    ui_state(ui, UI_SELECTED, s->at.page == SCR_MAIL && s->at.a == number);
    ui_icon(ui, scr_mail_icon(m), m->seen ? UI_PLAIN : UI_INFO);
    ui_column(ui, UI_STYLE(.grow = 1, .gap = UI_XS));
    if (m->seen)
        ui_text(ui, scr_msg(s, &m->title));
    else
        ui_strong(ui, scr_msg(s, &m->title));
    ui_row(ui, UI_STYLE(.flow = UI_WRAP, .align = UI_CENTER, .gap = UI_S));
    if (!m->seen)
        ui_chip(ui, UI_INFO, scr_say(s, "desk.mail.new"));
    ui_note(ui, mail_from(s, m));
    ui_end(ui);
    ui_end(ui);
    ui_end(ui);
}

static void mail_card(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_card(ui, "desk.mail", UI_STYLE(.grow = 3, .min_em = 18, .scroll = true));
    ui_heading_icon(ui, 2, "mail", scr_say(s, "page.mail"));
    if (s->v->mail_count == 0)
        ui_soft(ui, scr_say(s, "page.mail.none"));
    for (u32 i = 0; i < s->v->mail_count; i++)
        mail_line(s, "desk.mail", i);
    ui_end(ui);
}

static void element_chip(const struct scr *s, const struct sim_view_offered *element)
{
    u32 items = element->items.count;
    struct msg m = msg_of(items == 0 ? "desk.element.none" : "desk.element.items");
    msg_user(&m, "element", scr_msg(s, &element->name));
    msg_int(&m, "count", items);
    ui_chip(s->ui,
            items == 0   ? UI_BAD
            : items == 1 ? UI_WARN
                         : UI_INFO,
            scr_msg(s, &m));
}

/* Of the charge that is best covered: how far, and of the first suspect by what. */
static void coverage(const struct scr *s, const struct sim_view_accused *a, bool chips)
{
    const struct sim_view_charge *c = sim_view_best(s->v, a->person);
    if (c == NULL)
        return;
    struct msg value = msg_of("desk.covered");
    msg_int(&value, "covered", c->covered);
    msg_int(&value, "elements", c->elements);
    ui_meter(s->ui, scr_msg(s, &a->name), scr_msg(s, &value), (int)c->covered,
             (int)c->elements, -1);
    scr_soft(s, &c->offence);
    if (!chips)
        return;
    ui_chips(s->ui);
    for (u32 i = 0; i < c->elements; i++)
        element_chip(s, &c->offered[i]);
    ui_end(s->ui);
}

/* Coverage, never worth. */
static void state_card(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_card(ui, "desk.state", UI_STYLE(.gap = UI_S, .scroll = true));
    ui_heading_icon(ui, 2, "scale", scr_say(s, "desk.state"));
    for (u32 i = 0; i < s->v->board.accused_count; i++)
        coverage(s, &s->v->board.accused[i], i == 0);
    ui_note(ui, scr_say(s, "desk.state.help"));
    ui_end(ui);
}

/* One that people have as a file is answered when they bring it back. */
static struct str waiting(const struct scr *s, const struct sim_view_draft *d)
{
    i32 days = s->v->head.date - d->sent_date;
    struct msg m = msg_of(d->awaited  ? "desk.awaiting"
                          : days == 0 ? "desk.sent_today"
                                      : "desk.waiting");
    msg_user(&m, "title", scr_msg(s, &d->title));
    msg_int(&m, "count", days);
    return scr_msg(s, &m);
}

static void running(struct scr *s)
{
    struct ui *ui = s->ui;
    u32 shown = s->v->tasks_count;
    for (u32 i = 0; i < s->v->tasks_count; i++) {
        struct msg m = msg_of("desk.task");
        msg_user(&m, "task", scr_msg(s, &s->v->tasks[i].text));
        msg_num(&m, "date", MSG_DAY, s->v->tasks[i].due_date);
        ui_finding(ui, UI_INFO, scr_msg(s, &m));
    }
    for (u32 i = 0; i < s->v->drafts_count; i++) {
        const struct sim_view_draft *d = &s->v->drafts[i];
        if (d->stage != SIM_REQ_UNDER_WAY)
            continue;
        ui_finding(ui, UI_INFO, waiting(s, d));
        shown++;
    }
    if (shown == 0)
        ui_soft(ui, scr_say(s, "desk.tasks.none"));
}

/* What takes time: the days left, what runs, and waiting. */
static void time_card(struct scr *s)
{
    struct ui *ui = s->ui;
    const struct sim_view_head *h = &s->v->head;
    ui_card(ui, "desk.tasks", UI_STYLE(.gap = UI_S, .grow = 1));
    ui_heading_icon(ui, 2, "hourglass",
                    scr_num(s, "desk.days_left", "count", MSG_INT, h->days_left));
    running(s);
    ui_actions(ui);
    scr_button(s, "desk.wait.next", &h->wait_next, -1, 0);
    scr_button(s, "desk.wait.day", &h->wait_day, -1, 0);
    ui_end(ui);
    ui_end(ui);
}

enum { DEADLINES = 4 };

static void deadlines_card(struct scr *s)
{
    struct ui *ui = s->ui;
    u32 shown = 0;
    ui_card(ui, "desk.deadlines", UI_STYLE(.gap = UI_S));
    ui_heading_icon(ui, 2, "clock", scr_say(s, "desk.deadlines"));
    for (u32 i = 0; i < s->v->dates_count && shown < DEADLINES; i++) {
        const struct sim_view_date *d = &s->v->dates[i];
        if (d->due && d->ahead)
            scr_date_line(s, ui_id(ui, "desk.deadline.%d", (int)shown++), d);
    }
    if (shown == 0)
        ui_soft(ui, scr_say(s, "desk.deadlines.none"));
    ui_end(ui);
}

static void people_card(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_card(ui, "desk.people", UI_STYLE(.gap = UI_S, .grow = 1, .scroll = true));
    ui_heading_icon(ui, 2, "users", scr_say(s, "page.people"));
    for (u32 i = 0; i < s->v->people_count && i < 6; i++) {
        const struct sim_view_person *p = &s->v->people[i];
        ui_choice(ui, ui_id(ui, "desk.person.%d", (int)p->what),
                  UI_CMD(SCR_CMD_GO, SCR_PEOPLE, p->what));
        scr_person_line(s, p);
        ui_end(ui);
    }
    ui_end(ui);
}

void scr_desk_tabs(const struct scr *s)
{
    static const struct {
        enum scr_page page;
        const char *id, *label;
    } tabs[] = {{SCR_DESK, "tab.desk", "desk.tab.desk"},
                {SCR_MAP, "tab.map", "page.map"},
                {SCR_CALENDAR, "tab.calendar", "page.calendar"}};
    ui_tabs(s->ui, "desk.tabs", scr_say(s, "desk.tabs"));
    for (size_t i = 0; i < sizeof tabs / sizeof *tabs; i++)
        ui_tab(s->ui, tabs[i].id, scr_say(s, tabs[i].label), s->at.page == tabs[i].page,
               UI_CMD(SCR_CMD_GO, (int32_t)tabs[i].page, -1));
    ui_end(s->ui);
}

void scr_page_desk(struct scr *s)
{
    struct ui *ui = s->ui;
    scr_desk_tabs(s);
    ui_columns(ui);
    mail_card(s);
    ui_column(ui, UI_STYLE(.grow = 3, .min_em = 16, .gap = UI_M));
    scr_todo(s);
    if (s->v->people_count > 0) /* an office has its letters */
        people_card(s);
    ui_end(ui);
    ui_column(ui, UI_STYLE(.grow = 3, .min_em = 16, .gap = UI_M));
    if (s->v->board.accused_count > 0)
        state_card(s);
    time_card(s);
    deadlines_card(s);
    ui_end(ui);
    ui_end(ui);
}

/* ---- one piece of mail
 * ------------------------------------------------------------------ */

void scr_print(struct scr *s, const char *id, int32_t n, bool answer)
{
    struct ui_command print = UI_CMD(SCR_CMD_PRINT, n, answer);
    ui_button(s->ui, id, scr_say(s, "letter.print"), print);
    ui_hotkey(s->ui, UI_KEY_ON_PRINT, print);
}

/* With its mark: "2. …". */
static struct str para_words(const struct scr *s, const struct sim_para *p)
{
    struct str text = scr_msg(s, &p->text);
    if (p->mark.n == 0)
        return text;
    struct msg m = msg_of("letter.marked");
    msg_user(&m, "mark", p->mark);
    msg_user(&m, "text", text);
    return scr_msg(s, &m);
}

static void para(const struct scr *s, const struct sim_para *p)
{
    struct ui *ui = s->ui;
    struct str text = para_words(s, p);
    switch (p->kind) {
    case SIM_PARA_TITLE: ui_prose_title(ui, 1, text); break;
    case SIM_PARA_HEADING: ui_prose_title(ui, 2, text); break;
    case SIM_PARA_ITEM:
        ui_bullet(ui);
        ui_prose(ui, text);
        ui_end(ui);
        break;
    case SIM_PARA_UNDER:
        ui_under(ui);
        ui_prose(ui, text);
        ui_end(ui);
        break;
    case SIM_PARA_NOTE: ui_note(ui, text); break;
    case SIM_PARA_HEAD:
        ui_prose(ui, text);
        ui_centered(ui);
        break;
    case SIM_PARA_MARK:
        ui_label(ui, text);
        ui_centered(ui);
        break;
    case SIM_PARA_ADDRESS:
    case SIM_PARA_TEXT:
    case SIM_PARA_NUMBERED:
    case SIM_PARA_SIGNATURE: ui_prose(ui, text); break;
    }
}

uint32_t scr_seal_of(scn_ix state)
{
    return (uint32_t)state * 5;
}

/* The lines of the letter's head, and those of its foot, stand close together. */
void scr_paras(const struct scr *s, const struct sim_paras *paras)
{
    struct ui *ui = s->ui;
    if (paras->from != SCN_NONE && paras->count > 0)
        ui_seal(ui, scr_seal_of(paras->from), UI_PICTURE_MEDIUM);
    for (u32 i = 0; i < paras->count;) {
        enum sim_para_kind kind = paras->at[i].kind;
        bool close = kind == SIM_PARA_HEAD || kind == SIM_PARA_MARK ||
                     kind == SIM_PARA_ADDRESS || kind == SIM_PARA_SIGNATURE;
        ui_column(ui, UI_STYLE(.gap = 2));
        do
            para(s, &paras->at[i++]);
        while (close && i < paras->count && paras->at[i].kind == kind);
        ui_end(ui);
        if (kind == SIM_PARA_HEAD || kind == SIM_PARA_ADDRESS)
            ui_rule(ui);
    }
}

/* The stamp's colour says how far the answer goes. */
static enum ui_tone outcome_tone(enum scn_outcome outcome)
{
    return outcome <= SCN_OUT_PARTIAL    ? UI_GOOD
           : outcome <= SCN_OUT_POSTPONE ? UI_WARN
                                         : UI_BAD;
}

static void letter(struct scr *s, const struct sim_view_letter *l)
{
    ui_stamp(s->ui, outcome_tone(l->outcome), scr_msg(s, &l->outcome_word),
             scr_num(s, "ui.date", "date", MSG_DAY, l->date));
    scr_paras(s, &l->paras);
}

/* The sent request that a letter answers: the newest sent by then, or -1. */
static int32_t answered(const struct scr *s, const struct sim_view_letter *l)
{
    for (u32 i = 0; i < s->v->drafts_count; i++) {
        const struct sim_view_draft *d = &s->v->drafts[i];
        if (d->what == l->request && d->sends > 0 && d->sent_date <= l->date)
            return (int32_t)i;
    }
    return -1;
}

static void letter_side(struct scr *s, const struct sim_view_mail *m)
{
    const struct sim_view_letter *l = &s->v->letters[m->what];
    struct ui *ui = s->ui;
    ui_finding(ui, outcome_tone(l->outcome), scr_msg(s, &l->outcome_word));
    if (l->enclosed.count > 0)
        ui_heading(ui, 3, scr_say(s, "mail.enclosed"));
    for (u32 i = 0; i < l->enclosed.count; i++) {
        const struct sim_view_item *e = scr_item(s, (int32_t)l->enclosed.at[i]);
        if (e == NULL)
            continue;
        ui_choice(ui, ui_id(ui, "mail.enclosed.%d", (int)e->what),
                  UI_CMD(SCR_CMD_GO, SCR_EVIDENCE, (int32_t)e->what));
        ui_icon(ui, "paperclip", UI_INFO);
        ui_text(ui, scr_msg(s, &e->title));
        ui_end(ui);
    }
    ui_soft(ui, scr_say(s, "mail.answer.help"));
    if (l->points.count > 0) {
        ui_heading(ui, 3, scr_say(s, "point.heading"));
        scr_points(s, "mail.point", &l->points, l->points.open ? answered(s, l) : -1);
    }
    ui_actions(ui);
    scr_link(s, "mail.request", "mail.request", SCR_PREVIEW, answered(s, l));
    scr_link(s, "mail.bench", "page.bench", SCR_BENCH, -1);
    int32_t at = answered(s, l);
    if (at >= 0 && !s->v->drafts[at].past)
        scr_steps(s, (u32)at, &s->v->drafts[at]);
    scr_print(s, "mail.print", m->what, true);
    ui_end(ui);
}

/* To the newest letter that was not opened yet. */
static void next_letter(struct scr *s)
{
    struct ui *ui = s->ui;
    for (u32 i = 0; i < s->v->mail_count; i++) {
        const struct sim_view_mail *m = &s->v->mail[i];
        struct ui_command open =
            scr_do(s, &m->open, SCR_MAIL, (int32_t)(s->v->mail_count - 1 - i));
        if (m->seen || open.what == 0)
            continue;
        ui_button(ui, "mail.next", scr_say(s, "mail.next"), open);
        return;
    }
}

static void mail_steps(struct scr *s, const struct sim_view_mail *m)
{
    struct ui *ui = s->ui;
    ui_actions(ui);
    next_letter(s);
    if (m->document != SCN_NONE)
        scr_link(s, "mail.document", "term.open_document", SCR_FILE, m->document);
    ui_button(ui, "mail.back", scr_say(s, "ui.back"), UI_CMD(SCR_CMD_BACK));
    ui_end(ui);
}

/* The steps stay in view; what is below them moves: the other letters, or the points of
 * this answer, which begin at the first. */
static void mail_side(struct scr *s, const struct sim_view_mail *m)
{
    struct ui *ui = s->ui;
    ui_column(ui, UI_STYLE(.grow = 1, .min_em = 16, .gap = UI_M));
    ui_card(ui, "mail.side", UI_STYLE(0));
    ui_heading_icon(ui, 2, m->letter ? "landmark" : "mail",
                    scr_say(s, m->letter ? "mail.answer" : "page.mail"));
    mail_steps(s, m);
    ui_end(ui);
    ui_card(ui, m->letter ? ui_id(ui, "mail.points.%d", (int)m->what) : "mail.list",
            UI_STYLE(.grow = 1, .gap = UI_S, .scroll = true));
    ui_name(ui, scr_say(s, m->letter ? "mail.answer" : "page.mail"));
    if (m->letter) {
        letter_side(s, m);
        scr_term_links(s, "mail.term", &s->v->letters[m->what].terms);
    }
    for (u32 i = 0; i < s->v->mail_count && !m->letter; i++)
        mail_line(s, "mail.all", i);
    ui_end(ui);
    ui_end(ui);
}

void scr_page_mail(struct scr *s)
{
    struct ui *ui = s->ui;
    if (s->at.a < 0 || (u32)s->at.a >= s->v->mail_count) {
        scr_page_desk(s);
        return;
    }
    const struct sim_view_mail *m = &s->v->mail[s->v->mail_count - 1 - (u32)s->at.a];
    ui_columns(ui);
    ui_sheet(ui, "mail.sheet", scr_msg(s, &m->title));
    if (m->letter) {
        letter(s, &s->v->letters[m->what]);
    } else {
        ui_prose_title(ui, 2, scr_msg(s, &m->title));
        ui_note(ui, mail_from(s, m));
        ui_prose(ui, scr_msg(s, &m->text));
    }
    ui_end(ui);
    mail_side(s, m);
    ui_end(ui);
}
