/* term_brief.c - the first page of a case in the terminal: who you are, the file, what
 * is asked and what it teaches. */
#include "tools/term.h"

static void say_desk(struct term *t)
{
    const struct sim_view_head *h = &t->v->head;
    struct msg seat = term_msg_text("brief.seat", "desk", &h->desk, t);
    msg_user(&seat, "state", term_str(t, &h->state));
    struct msg means = term_msg_int("brief.means", "days", h->days_left);
    msg_num(&means, "money", MSG_MONEY, h->money);
    msg_int(&means, "officers", h->officers_all);
    term_head_id(t, "brief.desk");
    term_say(t, &seat);
    term_say(t, &means);
    term_say_list(t, "brief.reads", &h->reads);
}

static void say_file(struct term *t)
{
    const struct sim_view *v = t->v;
    u32 unread = 0;
    for (u32 i = 0; i < v->documents_count; i++)
        unread += !v->documents[i].read;
    struct msg papers = term_msg_int("brief.file.papers", "count", unread);
    struct msg items = term_msg_int("brief.file.items", "count", v->items_count);
    term_head_id(t, "brief.file");
    term_say(t, &papers);
    term_say(t, &items);
    if (v->people_count > 0)
        term_head_id(t, "brief.people");
    for (u32 i = 0; i < v->people_count; i++) {
        struct msg line =
            term_msg_text("term.person_line", "name", &v->people[i].name, t);
        msg_user(&line, "role", term_str(t, &v->people[i].role));
        term_say_item(t, STR("- "), term_str(t, &line));
    }
}

static void say_task(struct term *t)
{
    const struct sim_view_head *h = &t->v->head;
    term_head_id(t, "brief.asked");
    term_say_id(t, h->examines ? "brief.asked.examine" : "brief.asked.try");
    term_say_list(t, "brief.states_line", &h->others);
    if (h->teaches.count > 0)
        term_head_id(t, "brief.teaches");
    for (u32 i = 0; i < h->teaches.count; i++)
        term_say_item(t, STR("- "), term_str(t, &h->teaches.at[i]));
}

void term_page_brief(struct term *t, int32_t about)
{
    (void)about;
    const struct sim_view_head *h = &t->v->head;
    term_head(t, &h->title);
    if (!h->reviewed_lawyer || !h->reviewed_support)
        term_say_id(t, "brief.not_reviewed");
    term_say_id(t, "brief.fiction");
    if (!msg_is_none(&h->notice))
        term_head_id(t, "brief.notice");
    term_say(t, &h->notice);
    term_head_id(t, "brief.title");
    term_say(t, msg_is_none(&h->brief) ? &h->summary : &h->brief);
    say_desk(t);
    say_file(t);
    say_task(t);
    term_open_id(t, "brief.begin", term_page_desk, 0);
}
