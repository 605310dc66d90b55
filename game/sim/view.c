/* view.c - the picture put together: head, post, hints, notes; the rest by its parts.
 */
#include "sim/view.h"

#include "sim/act_int.h"
#include "sim/view_int.h"

/* ---- head -------------------------------------------------------------------------
 */

static i32 days_left(const struct sim_viewing *c)
{
    i32 left = c->scn->desks[c->w->desk].days - sim_day_of(*rd_minute(c->w, c->s)) + 1;
    return left > 0 ? left : 0;
}

static struct sim_msgs other_states(const struct sim_viewing *c)
{
    const struct scn_refs *all = &c->scn->in_play;
    scn_ix *others = ARENA_ARRAY(c->a, all->count, scn_ix);
    struct scn_refs refs = {others, 0};
    for (u32 i = 0; i < all->count; i++)
        if (all->at[i] != sim_home(c->w))
            others[refs.count++] = all->at[i];
    return sim_names(c, SCN_STATE, &refs);
}

static void fill_words(const struct sim_viewing *c, struct sim_view_head *h)
{
    const struct scn_desk *desk = &c->scn->desks[c->w->desk];
    h->title = sim_text_msg(&c->scn->title);
    h->desk = sim_text_msg(&desk->name);
    h->state = sim_name_msg(c->scn, SCN_STATE, desk->state, c->a);
    h->place = sim_name_msg(c->scn, SCN_PLACE, *rd_place(c->w, c->s), c->a);
    h->summary = sim_text_msg(&c->scn->summary);
    h->brief = sim_text_msg(desk->brief.source.n > 0 ? &desk->brief : &c->scn->brief);
    h->notice = sim_text_msg(&c->scn->notice);
    h->reads = sim_names(c, SCN_LANGUAGE, &desk->reads);
    h->others = other_states(c);
    h->teaches = sim_text_msgs(c->a, &c->scn->teaches);
    h->swaps = c->w->import_slots > 0;
    h->examines = !sim_tries(c->w);
    h->practice = c->scn->practice;
    h->reviewed_lawyer = c->scn->reviewed_lawyer;
    h->reviewed_support = c->scn->reviewed_support;
}

/* Officers who are out on a task and those who are free. */
static i32 officers_all(const struct sim_viewing *c)
{
    i32 all = *rd_officers(c->w, c->s);
    for (u32 i = 0; i < c->w->count[SIM_F_task_kind]; i++)
        all += rd_task_kind(c->w, c->s)[i] == SIM_TASK_LEAD;
    return all;
}

static void fill_head(const struct sim_viewing *c, struct sim_view_head *h)
{
    u32 minute = *rd_minute(c->w, c->s);
    fill_words(c, h);
    h->day = sim_day_of(minute);
    h->date = sim_date_of(c->w, minute);
    h->minute = (i32)(minute % SIM_DAY_MINUTES);
    h->days_left = days_left(c);
    h->money = *rd_money(c->w, c->s);
    h->officers_free = *rd_officers(c->w, c->s);
    h->officers_all = officers_all(c);
    h->ended = *rd_ended(c->w, c->s) != 0;
    h->checks_hidden = *rd_checks_hidden(c->w, c->s) != 0;
    h->can_undo = sim_session_can_undo(c->x);
    h->can_redo = sim_session_can_redo(c->x);
    h->wait_next = sim_do3(c, SIM_wait, SIM_WAIT_NEXT, 0, 0);
    h->wait_day = sim_do3(c, SIM_wait, SIM_WAIT_DAYS, 1, 0);
    h->wait_next.label =
        msg_of(sim_expecting(c->w, c->s) ? "do.wait.next" : "do.wait.blind");
    h->wait_day.label = msg_of("do.wait.day");
    h->stop = sim_do3(c, SIM_stop, 0, 0, 0);
}

/* ---- post -------------------------------------------------------------------------
 */

static struct sim_view_mail inject_mail(const struct sim_viewing *c, scn_ix i)
{
    const struct scn_inject *from = &c->scn->injects[i];
    u32 minute = rd_inject_minute(c->w, c->s)[i];
    struct sim_view_mail mail = {.what = i, .kind = from->kind};
    mail.from = sim_text_msg(&from->from);
    mail.title = sim_text_msg(&from->title);
    mail.text = sim_text_msg(&from->text);
    mail.date = sim_date_of(c->w, minute);
    mail.minute = (i32)(minute % SIM_DAY_MINUTES);
    mail.seen = (rd_inject(c->w, c->s)[i] & SIM_INJECT_SEEN) != 0;
    mail.document = from->document;
    mail.open = sim_do3(c, SIM_open, i, 0, 0);
    return mail;
}

static struct sim_view_mail letter_mail(const struct sim_view_letter *letter, u32 i)
{
    return (struct sim_view_mail){.letter = true,
                                  .what = (scn_ix)i,
                                  .kind = SCN_MAIL,
                                  .from = letter->from,
                                  .title = letter->title,
                                  .text = letter->outcome_word,
                                  .date = letter->date,
                                  .minute = letter->minute,
                                  .seen = letter->seen,
                                  .document = SCN_NONE,
                                  .open = letter->open};
}

static bool older(const struct sim_view_mail *a, const struct sim_view_mail *b)
{
    return a->date != b->date ? a->date < b->date : a->minute < b->minute;
}

/* Puts it before everything that is not newer. */
static void file_mail(struct sim_view_mail *list, u32 *count, struct sim_view_mail mail)
{
    u32 at = (*count)++;
    for (; at > 0 && !older(&mail, &list[at - 1]); at--)
        list[at] = list[at - 1];
    list[at] = mail;
}

/* After the letters, which are post too. */
static void fill_mail(const struct sim_viewing *c, struct sim_view *v)
{
    u32 room = c->scn->injects_count + v->letters_count;
    struct sim_view_mail *list = ARENA_ARRAY(c->a, room, struct sim_view_mail);
    for (u32 i = 0; i < c->scn->injects_count; i++)
        if (rd_inject(c->w, c->s)[i] & SIM_INJECT_ARRIVED)
            file_mail(list, &v->mail_count, inject_mail(c, (scn_ix)i));
    for (u32 i = 0; i < v->letters_count; i++)
        file_mail(list, &v->mail_count, letter_mail(&v->letters[i], i));
    v->mail = list;
}

/* ---- hints and notes --------------------------------------------------------------
 */

static void fill_hints(const struct sim_viewing *c, struct sim_view *v)
{
    struct sim_view_hint *list =
        ARENA_ARRAY(c->a, c->scn->hints_count, struct sim_view_hint);
    for (u32 i = 0; i < c->scn->hints_count; i++) {
        const struct scn_hint *from = &c->scn->hints[i];
        struct sim_view_hint hint = {.what = (scn_ix)i, .cost = from->cost};
        if (!sim_mine(c->w, from->desk))
            continue;
        hint.taken = sim_session_hinted(c->x, (scn_ix)i);
        if (hint.taken)
            hint.text = sim_text_msg(&from->text);
        if (hint.taken || sim_holds(c->w, c->s, &from->when, SIM_ABOUT_CASE))
            list[v->hints_count++] = hint;
    }
    v->hints = list;
}

struct str sim_text_of(const struct sim_viewing *c, u32 id)
{
    const struct sim_texts *texts = sim_session_texts(c->x);
    return id > 0 && id <= texts->count ? texts->list[id - 1] : STR_NONE;
}

static void fill_notes(const struct sim_viewing *c, struct sim_view *v)
{
    const struct sim_texts *texts = sim_session_texts(c->x);
    u32 count = *rd_note_count(c->w, c->s);
    struct str *list = ARENA_ARRAY(c->a, count, struct str);
    for (u32 i = 0; i < count; i++) {
        u32 id = rd_note(c->w, c->s)[i];
        if (id > 0 && id <= texts->count)
            list[v->note_count++] = texts->list[id - 1];
    }
    v->notes = list;
}

const struct sim_view *sim_view_of(const struct sim_session *x, struct arena *a)
{
    struct sim_view *v = ARENA_NEW(a, struct sim_view);
    const struct sim_world *w = sim_session_world(x);
    struct sim_viewing c = {x, w, sim_session_state(x), w->scn, a};
    fill_head(&c, &v->head);
    sim_view_documents(&c, v);
    sim_view_items(&c, v);
    sim_view_facts(&c, v);
    sim_view_people(&c, v);
    sim_view_helpers(&c, v);
    sim_view_work(&c, v);
    sim_view_talks(&c, v);
    sim_view_ledger(&c, v);
    sim_view_board(&c, v);
    sim_view_drafts(&c, v);
    sim_view_letters(&c, v);
    sim_view_incomings(&c, v);
    sim_view_register(&c, v);
    sim_view_notebook(&c, v);
    fill_mail(&c, v);
    sim_view_map(&c, v);
    sim_view_calendar(&c, v);
    fill_hints(&c, v);
    fill_notes(&c, v);
    sim_view_decide(&c, v);
    v->debrief = sim_view_results(&c);
    sim_view_findables(&c, v);
    return v;
}
