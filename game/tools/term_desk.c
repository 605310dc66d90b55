/* term_desk.c - the desk and what lies on it: mail, evidence, facts, notes. Papers are
 * in term_paper.c. */
#include "tools/print.h"
#include "tools/term.h"

static void say_head(struct term *t)
{
    const struct sim_view_head *h = &t->v->head;
    struct msg m = msg_of("term.status");
    msg_int(&m, "day", h->day);
    msg_num(&m, "date", MSG_DAY, h->date);
    msg_num(&m, "time", MSG_TIME, h->minute);
    msg_int(&m, "left", h->days_left);
    msg_num(&m, "money", MSG_MONEY, h->money);
    msg_int(&m, "officers", h->officers_free);
    term_head(t, &h->desk);
    term_say(t, &m);
    term_say_field(t, "term.place", &h->place);
}

void term_say_tasks(struct term *t)
{
    for (u32 i = 0; i < t->v->tasks_count; i++) {
        struct msg m = msg_of("term.task");
        msg_user(&m, "task", term_str(t, &t->v->tasks[i].text));
        msg_num(&m, "date", MSG_DAY, t->v->tasks[i].due_date);
        msg_num(&m, "time", MSG_TIME, t->v->tasks[i].due_minute);
        term_say(t, &m);
    }
}

/* "Documents (3)". */
static void open_counted(struct term *t, const char *id, u32 count, term_page *page)
{
    struct msg m = term_msg_int("term.counted", "count", count);
    struct msg name = msg_of(id);
    msg_user(&m, "name", term_str(t, &name));
    term_open_msg(t, &m, page, 0);
}

static u32 unseen(const struct sim_view *v)
{
    u32 n = 0;
    for (u32 i = 0; i < v->mail_count; i++)
        n += !v->mail[i].seen;
    return n;
}

static void open_mail(struct term *t)
{
    struct msg m = term_msg_int("term.mail_count", "new", unseen(t->v));
    msg_int(&m, "count", t->v->mail_count);
    term_open_msg(t, &m, term_page_mail, 0);
}

void term_page_desk(struct term *t, int32_t about)
{
    (void)about;
    const struct sim_view *v = t->v;
    say_head(t);
    term_say_tasks(t);
    term_say_soon(t);
    open_mail(t);
    open_counted(t, "page.documents", v->documents_count, term_page_documents);
    open_counted(t, "page.evidence", v->items_count, term_page_items);
    open_counted(t, "page.facts", v->facts_count, term_page_facts);
    open_counted(t, "page.people", v->people_count, term_page_people);
    open_counted(t, "page.places", v->places_count, term_page_places);
    open_counted(t, "page.leads", v->leads_count, term_page_leads);
    open_counted(t, "page.interviews", v->interviews_count, term_page_interviews);
    if (!v->head.examines)
        term_open_id(t, "page.board", term_page_board, 0);
    open_counted(t, "page.bench", v->drafts_count + v->incomings_count,
                 term_page_bench);
    open_counted(t, "page.notes", v->note_count, term_page_notes);
    open_counted(t, "page.hints", v->hints_count, term_page_hints);
    term_open_id(t, v->head.examines ? "page.leave" : "page.decision",
                 term_page_decision, 0);
    term_open_id(t, "page.brief", term_page_brief, 0);
    term_offer(t, &v->head.wait_next);
    term_offer(t, &v->head.wait_day);
    term_open_id(t, "page.reference", term_page_shelf, 0);
    term_open_id(t, "page.map", term_page_map, 0);
    term_open_id(t, "page.calendar", term_page_calendar, 0);
    term_open_id(t, "page.overview", term_page_overview, 0);
}

/* ---- mail --------------------------------------------------------------------------
 */

void term_page_mail(struct term *t, int32_t about)
{
    (void)about;
    term_head_id(t, "page.mail");
    if (t->v->mail_count == 0)
        term_say_id(t, "page.mail.none");
    else
        term_say_id(t, "term.newest_first");
    for (u32 i = 0; i < t->v->mail_count; i++) {
        const struct sim_view_mail *m = &t->v->mail[i];
        struct msg line = msg_of(m->seen ? "term.mail_line" : "term.mail_new");
        msg_user(&line, "from", term_str(t, &m->from));
        msg_user(&line, "title", term_str(t, &m->title));
        msg_num(&line, "date", MSG_DAY, m->date);
        /* Newest first: counted from the oldest, an entry keeps its number. */
        int32_t number = (int32_t)(t->v->mail_count - 1 - i);
        if (!m->seen && m->open.there && m->open.now)
            term_offer_page(t, &m->open, term_page_mail_item, number);
        else
            term_open_msg(t, &line, term_page_mail_item, number);
        t->menu[t->entries - 1].label = term_str(t, &line);
    }
}

/* A blank line before what is a paragraph of its own. */
static bool stands_apart(enum sim_para_kind kind, enum sim_para_kind before)
{
    return kind == SIM_PARA_TITLE || kind == SIM_PARA_HEADING ||
           kind == SIM_PARA_TEXT || kind == SIM_PARA_NOTE ||
           (kind == SIM_PARA_SIGNATURE && before != SIM_PARA_SIGNATURE);
}

void term_say_paras(struct term *t, const struct sim_paras *paras)
{
    for (u32 i = 0; i < paras->count; i++) {
        const struct sim_para *p = &paras->at[i];
        struct str head = p->kind == SIM_PARA_ITEM    ? STR("- ")
                          : p->kind == SIM_PARA_UNDER ? STR("   ")
                                                      : STR("");
        if (i > 0 && stands_apart(p->kind, p[-1].kind))
            term_gap(t);
        if (p->mark.n > 0)
            head = arena_printf(&t->frame, "%.*s ", STR_ARG(p->mark));
        term_say_item(t, head, term_str(t, &p->text));
    }
}

static const struct sim_view_mail *mail_of(const struct term *t, int32_t about)
{
    return &t->v->mail[t->v->mail_count - 1 - (u32)about];
}

/* Of the page that is shown. */
static void print_answer(struct term *t, int32_t about)
{
    (void)about;
    const struct sim_view_mail *m = mail_of(t, t->stack[t->depth - 1].about);
    struct msg said = print_letter(t->g, t->v, m->what, true);
    term_news(t, term_str(t, &said));
}

/* So that nobody goes back to the list for each. */
static void offer_next_unread(struct term *t, const struct sim_view_mail *now)
{
    const struct sim_view_mail *next = NULL;
    for (u32 i = 0; i < t->v->mail_count && next == NULL; i++)
        if (&t->v->mail[i] != now && !t->v->mail[i].seen && t->v->mail[i].open.now)
            next = &t->v->mail[i];
    if (next == NULL)
        return;
    struct msg label = term_msg_text("term.mail_next", "title", &next->title, t);
    term_offer_page(t, &next->open, term_page_mail_item,
                    (int32_t)(t->v->mail_count - 1 - (u32)(next - t->v->mail)));
    t->menu[t->entries - 1].label = term_str(t, &label);
}

void term_page_mail_item(struct term *t, int32_t about)
{
    const struct sim_view_mail *m = mail_of(t, about);
    struct msg print = msg_of("letter.print");
    term_head(t, &m->title);
    term_say_field(t, "term.from", &m->from);
    if (m->letter) {
        term_say_paras(t, &t->v->letters[m->what].paras);
        term_say_points(t, &t->v->letters[m->what].points, 0);
        term_word_all(t, &t->v->letters[m->what].terms);
    } else {
        term_say(t, &m->text);
    }
    if (m->document != SCN_NONE)
        term_open_id(t, "term.open_document", term_page_document, m->document);
    if (m->letter)
        term_call(t, &print, print_answer, 0);
    offer_next_unread(t, m);
}

/* ---- evidence and facts -------------------------------------------------------------
 */

void term_page_items(struct term *t, int32_t about)
{
    (void)about;
    term_head_id(t, "page.evidence");
    int32_t *what = ARENA_ARRAY(&t->frame, t->v->items_count, int32_t);
    for (u32 i = 0; i < t->v->items_count; i++)
        what[i] = t->v->items[i].what;
    const u32 *order = term_in_order(t, term_page_items, what, t->v->items_count);
    for (u32 i = 0; i < t->v->items_count; i++) {
        const struct sim_view_item *e = &t->v->items[order[i]];
        struct msg line = msg_of("term.item_line");
        msg_user(&line, "title", term_str(t, &e->title));
        msg_user(&line, "status", term_str(t, &e->status));
        term_open_msg(t, &line, term_page_item, e->what);
    }
}

const struct sim_view_item *term_find_item(const struct sim_view *v, int32_t what)
{
    for (u32 i = 0; i < v->items_count; i++) {
        if (v->items[i].what == what)
            return &v->items[i];
    }
    return NULL;
}

void term_page_item(struct term *t, int32_t about)
{
    const struct sim_view_item *e = term_find_item(t->v, about);
    if (e == NULL) {
        term_say_id(t, "term.gone");
        return;
    }
    term_head(t, &e->title);
    term_say(t, &e->text);
    term_say_field(t, "term.status_is", &e->status);
    term_say_field(t, "term.kind", &e->kind);
    term_say_field(t, "term.form", &e->form);
    term_say_field(t, "term.language", &e->language);
    term_say_field(t, "term.made_in", &e->state);
    term_say_field(t, "term.translation", &e->translation);
    term_say_field(t, "term.defence", &e->defence);
    term_say_field(t, "term.ordered_by", &e->ordered_by);
    for (u32 i = 0; i < e->made_from.count; i++)
        term_say_field(t, "term.made_from", &e->made_from.at[i]);
    for (u32 i = 0; i < e->custody.count; i++)
        term_say_field(t, "term.custody", &e->custody.at[i]);
    for (u32 i = 0; i < e->custody_missing.count; i++)
        term_say_field(t, "term.custody_missing", &e->custody_missing.at[i]);
    for (u32 i = 0; i < e->fact_texts.count; i++)
        term_say_field(t, "term.shows", &e->fact_texts.at[i]);
    for (u32 i = 0; i < e->link_count; i++) {
        struct msg m = msg_of("term.linked_to");
        msg_user(&m, "element", term_str(t, &e->links[i].which));
        msg_user(&m, "person", term_str(t, &e->links[i].who));
        term_say(t, &m);
        m = msg_of("board.because");
        msg_user(&m, "fact", term_str(t, &e->links[i].reason));
        term_say(t, &m);
    }
    if (e->document != SCN_NONE && term_find_document(t->v, e->document) != NULL)
        term_open_id(t, "term.open_document", term_page_document, e->document);
    term_offer_all(t, &e->translate);
    for (u32 i = 0; i < e->gives.count; i++)
        term_say(t, &e->gives.at[i]);
    term_offer(t, &e->disclose);
    term_offer(t, &e->redacted);
}

void term_page_facts(struct term *t, int32_t about)
{
    (void)about;
    term_head_id(t, "page.facts");
    if (t->v->facts_count == 0)
        term_say_id(t, "page.facts.none");
    for (u32 i = 0; i < t->v->facts_count; i++) {
        const struct sim_view_fact *f = &t->v->facts[i];
        struct msg m = msg_of(f->sensitive ? "term.fact_sensitive" : "term.fact");
        msg_user(&m, "text", term_str(t, &f->text));
        term_say_item(t, STR("- "), term_str(t, &m));
    }
}

/* ---- notes and hints ----------------------------------------------------------------
 */

void term_page_notes(struct term *t, int32_t about)
{
    (void)about;
    term_head_id(t, "page.notes");
    if (t->v->note_count == 0)
        term_say_id(t, "term.no_notes");
    for (u32 i = 0; i < t->v->note_count; i++)
        term_say_item(t, STR("- "), t->v->notes[i]);
    struct sim_do write = {.action = {.verb = SIM_note}};
    struct msg label = msg_of("term.write_note");
    term_offer_text(t, &write, term_str(t, &label));
    if (t->v->batches_count > 0)
        term_open_id(t, "page.notebook", term_page_notebook, 0);
}

static void take_hint(struct term *t, int32_t about)
{
    (void)about;
    for (u32 i = 0; i < t->v->hints_count; i++) {
        const struct sim_view_hint *h = &t->v->hints[i];
        if (h->taken)
            continue;
        struct msg question = term_msg_int("term.sure_hint", "points", h->cost);
        if (h->cost > 0 && !term_agrees(t, &question))
            return;
        struct sim_step step = game_hint(t->g, h->what);
        if (step.refusal != SIM_REFUSED_OK)
            term_tell_step(t, &step);
        return;
    }
}

void term_page_hints(struct term *t, int32_t about)
{
    (void)about;
    term_head_id(t, "page.hints");
    const struct sim_view_hint *next = NULL;
    for (u32 i = 0; i < t->v->hints_count; i++) {
        term_say(t, &t->v->hints[i].text);
        if (next == NULL && !t->v->hints[i].taken)
            next = &t->v->hints[i];
    }
    if (next == NULL) {
        term_say_id(t, "page.hints.none");
        return;
    }
    struct msg label = next->cost > 0
                           ? term_msg_int("term.take_hint", "points", next->cost)
                           : msg_of("page.hints.take");
    term_call(t, &label, take_hint, 0);
}
