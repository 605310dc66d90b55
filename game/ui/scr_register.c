/* scr_register.c - the register of requests: those that left, those that came in, and
 * the dates of what became of each.
 */
#include "ui/scr_int.h"

/* "12 March 2024 - Answered: …"; an answer leads to its letter. */
static void line(struct scr *s, const struct sim_view_entry *e)
{
    struct ui *ui = s->ui;
    struct msg m = msg_of("register.line");
    msg_num(&m, "date", MSG_DAY, e->date);
    msg_user(&m, "text", scr_msg(s, &e->text));
    struct str words = scr_msg(s, &m);
    if (e->letter < 0) {
        ui_text(ui, words);
        return;
    }
    for (u32 k = 0; k < s->v->mail_count; k++) {
        const struct sim_view_mail *mail = &s->v->mail[k];
        int32_t number = (int32_t)(s->v->mail_count - 1 - k);
        if (!mail->letter || mail->what != e->letter)
            continue;
        struct ui_command open = scr_do(s, &mail->open, SCR_MAIL, number);
        ui_button(ui, ui_id(ui, "register.letter.%d", (int)e->letter), words,
                  mail->seen || open.what == 0 ? UI_CMD(SCR_CMD_GO, SCR_MAIL, number)
                                               : open);
        ui_button_icon(ui, "mail");
    }
}

static enum ui_tone tone(const struct sim_view_thread *t)
{
    return msg_is_none(&t->next) ? UI_INFO : UI_WARN;
}

static void thread(struct scr *s, int n, const struct sim_view_thread *t)
{
    struct ui *ui = s->ui;
    ui_box(ui, ui_id(ui, "register.%d", n), UI_PLAIN);
    ui_strong(ui, scr_msg(s, &t->title));
    ui_chips(ui);
    ui_chip(ui, tone(t), scr_msg(s, &t->status));
    ui_chip(ui, UI_PLAIN, scr_with(s, "register.reference", "value", t->reference));
    ui_end(ui);
    scr_field(s, t->came_in ? "incoming.from" : "term.to_state", &t->state);
    for (u32 i = 0; i < t->entry_count; i++)
        line(s, &t->entries[i]);
    scr_soft(s, &t->next);
    ui_actions(ui);
    scr_link(s, ui_id(ui, "register.%d.open", n), "register.open",
             t->came_in ? SCR_INCOMING : SCR_PREVIEW, (int32_t)t->at);
    ui_name(ui, scr_about(s, scr_say(s, "register.open"), t->reference));
    ui_end(ui);
    ui_end(ui);
}

static void side(struct scr *s, bool came_in)
{
    struct ui *ui = s->ui;
    u32 shown = 0;
    ui_card(ui, came_in ? "register.in" : "register.out",
            UI_STYLE(.grow = 1, .min_em = 22, .gap = UI_S, .scroll = true));
    ui_heading_icon(ui, 2, came_in ? "mail" : "send",
                    scr_say(s, came_in ? "register.in" : "register.out"));
    for (u32 i = 0; i < s->v->threads_count; i++) {
        if (s->v->threads[i].came_in != came_in)
            continue;
        thread(s, (int)i, &s->v->threads[i]);
        shown++;
    }
    if (shown == 0)
        ui_soft(ui, scr_say(s, "register.none"));
    ui_end(ui);
}

void scr_page_register(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_heading(ui, 1, scr_say(s, "page.register"));
    ui_columns(ui);
    side(s, false);
    side(s, true);
    ui_end(ui);
}
