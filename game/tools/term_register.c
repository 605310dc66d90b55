/* term_register.c - the register of requests in the terminal: those that left, those
 * that came in, and the dates of what became of each.
 */
#include "tools/term.h"

/* By the number that its piece of mail has. */
void term_open_letter(struct term *t, u32 letter, struct str line)
{
    for (u32 k = 0; k < t->v->mail_count; k++) {
        const struct sim_view_mail *m = &t->v->mail[k];
        int32_t number = (int32_t)(t->v->mail_count - 1 - k);
        if (!m->letter || m->what != letter)
            continue;
        if (!m->seen && m->open.there && m->open.now)
            term_offer_page(t, &m->open, term_page_mail_item, number);
        else
            term_open(t, line, term_page_mail_item, number);
        t->menu[t->entries - 1].label = line;
    }
}

static void say_thread(struct term *t, const struct sim_view_thread *r)
{
    struct msg head = msg_of("register.head");
    msg_user(&head, "title", term_str(t, &r->title));
    msg_user(&head, "reference", r->reference);
    term_head(t, &head);
    term_say_field(t, r->came_in ? "incoming.from" : "term.to_state", &r->state);
    term_say_field(t, "term.status_is", &r->status);
    for (u32 i = 0; i < r->entry_count; i++) {
        const struct sim_view_entry *e = &r->entries[i];
        struct msg line = msg_of("register.line");
        msg_num(&line, "date", MSG_DAY, e->date);
        msg_user(&line, "text", term_str(t, &e->text));
        if (e->letter < 0)
            term_say(t, &line);
        else
            term_open_letter(t, (u32)e->letter, term_str(t, &line));
    }
    term_say(t, &r->next);
    struct msg open = msg_of("register.open");
    term_open_msg(t, &open, r->came_in ? term_page_incoming : term_page_preview,
                  (int32_t)r->at);
}

static void say_side(struct term *t, bool came_in)
{
    u32 shown = 0;
    term_head_id(t, came_in ? "register.in" : "register.out");
    for (u32 i = 0; i < t->v->threads_count; i++) {
        if (t->v->threads[i].came_in != came_in)
            continue;
        say_thread(t, &t->v->threads[i]);
        shown++;
    }
    if (shown == 0)
        term_say_id(t, "register.none");
}

void term_page_register(struct term *t, int32_t about)
{
    (void)about;
    term_head_id(t, "page.register");
    say_side(t, false);
    say_side(t, true);
}
