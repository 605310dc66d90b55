/* view_register.c - the register of requests, as a central authority keeps one: every
 * request that left or came in, with the dates of what became of it.
 *
 * Made from the drafts, letters and incoming requests of the same view. Not here: what
 * can be done with them (view_request.c, view_incoming.c).
 */
#include "sim/change_int.h"
#include "sim/law_int.h"
#include "sim/view_int.h"

/* A sending, a reminder, and the answers. */
enum { LINES_BESIDE = 2 };

static void enter(const struct sim_viewing *c, struct sim_view_thread *t, u32 minute,
                  struct msg text, i32 letter)
{
    struct sim_view_entry *list = (struct sim_view_entry *)t->entries;
    struct sim_view_entry now = {sim_date_of(c->w, minute),
                                 (i32)(minute % SIM_DAY_MINUTES), text, letter};
    u32 at = t->entry_count++;
    for (; at > 0 &&
           (list[at - 1].date > now.date ||
            (list[at - 1].date == now.date && list[at - 1].minute > now.minute));
         at--)
        list[at] = list[at - 1];
    list[at] = now;
}

static struct msg valued(const char *id, const struct msg *value)
{
    struct msg m = msg_of(id);
    msg_text(&m, "value", value->id);
    return m;
}

/* Whole days since the letter left: what one tells whoever asks how long it takes. */
static struct msg waiting(const struct sim_viewing *c, i32 since)
{
    struct msg m = msg_of("register.waiting");
    msg_int(&m, "count", sim_date_of(c->w, *rd_minute(c->w, c->s)) - since);
    return m;
}

static void enter_letters(const struct sim_viewing *c, const struct sim_view *v,
                          const struct sim_view_draft *d, struct sim_view_thread *t)
{
    for (u32 i = 0; i < v->letters_count; i++)
        if (rd_reply_request(c->w, c->s)[i] == d->slot)
            enter(c, t, rd_reply_minute(c->w, c->s)[i],
                  valued("register.answer", &v->letters[i].outcome_word), (i32)i);
}

static struct sim_view_thread outgoing(const struct sim_viewing *c,
                                       const struct sim_view *v, u32 i)
{
    const struct sim_view_draft *d = &v->drafts[i];
    struct sim_view_thread t = {.at = i,
                                .title = d->title,
                                .state = d->state,
                                .status = d->status,
                                .reference = d->reference};
    u32 reminded = rd_req_reminded(c->w, c->s)[d->slot];
    t.entries =
        ARENA_ARRAY(c->a, v->letters_count + LINES_BESIDE, struct sim_view_entry);
    if (d->sends > 0) {
        struct msg sent = msg_of("register.sent");
        msg_int(&sent, "count", d->sends);
        enter(c, &t, rd_req_sent(c->w, c->s)[d->slot], sent, -1);
    }
    if (reminded > 0)
        enter(c, &t, reminded - 1, msg_of("register.reminded"), -1);
    enter_letters(c, v, d, &t);
    if (d->stage == SIM_REQ_UNDER_WAY)
        t.next = waiting(c, d->sent_date);
    return t;
}

static struct sim_view_thread incoming(const struct sim_viewing *c,
                                       const struct sim_view *v, u32 i)
{
    const struct sim_view_incoming *in = &v->incomings[i];
    struct sim_view_thread t = {.came_in = true,
                                .at = i,
                                .title = in->title,
                                .state = in->state,
                                .status = in->status,
                                .reference = sim_letter_reference(c, in->slot)};
    u32 answered = rd_req_answered(c->w, c->s)[in->slot];
    t.entries = ARENA_ARRAY(c->a, LINES_BESIDE, struct sim_view_entry);
    enter(c, &t, rd_req_sent(c->w, c->s)[in->slot], msg_of("register.received"), -1);
    if (answered > 0)
        enter(c, &t, answered - 1, valued("register.answered", &in->answer), -1);
    else
        t.next = in->due;
    return t;
}

void sim_view_register(const struct sim_viewing *c, struct sim_view *v)
{
    struct sim_view_thread *list =
        ARENA_ARRAY(c->a, v->drafts_count + v->incomings_count, struct sim_view_thread);
    for (u32 i = 0; i < v->drafts_count; i++)
        if (v->drafts[i].started)
            list[v->threads_count++] = outgoing(c, v, i);
    for (u32 i = 0; i < v->incomings_count; i++)
        list[v->threads_count++] = incoming(c, v, i);
    v->threads = list;
}
