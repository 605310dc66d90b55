/* scr_todo.c - the desk's list of what can be done now, what has a last day first.
 *
 * It only counts what the view already shows elsewhere; it never says what is wise.
 */
#include "ui/scr_int.h"

/* One entry: an icon, what it is, a line below, and the page it leads to. */
struct entry {
    const char *id, *icon;
    enum ui_tone tone;
    struct str text, note;
    enum scr_page page;
    int32_t about;
};

static void put(struct scr *s, const struct entry *e)
{
    struct ui *ui = s->ui;
    ui_choice(ui, e->id, UI_CMD(SCR_CMD_GO, (int32_t)e->page, e->about));
    ui_icon(ui, e->icon, e->tone);
    ui_column(ui, UI_STYLE(.grow = 1));
    ui_text(ui, e->text);
    if (e->note.n > 0)
        ui_note(ui, e->note);
    ui_end(ui);
    ui_end(ui);
}

/* "3 documents to read"; nothing for none. */
static u32 counted(struct scr *s, struct entry e, const char *message, u32 count)
{
    if (count == 0)
        return 0;
    e.text = scr_num(s, message, "count", MSG_INT, count);
    put(s, &e);
    return 1;
}

/* The open lead with the earliest last day after what was listed already. */
static const struct sim_view_lead *next_deadline(const struct scr *s,
                                                 const struct sim_view_lead *last)
{
    const struct sim_view_lead *best = NULL;
    for (u32 i = 0; i < s->v->leads_count; i++) {
        const struct sim_view_lead *l = &s->v->leads[i];
        bool open = l->state == SIM_LEAD_OFFERED && l->until_date != 0;
        bool later = last == NULL || l->until_date > last->until_date ||
                     (l->until_date == last->until_date && l > last);
        if (open && later && (best == NULL || l->until_date < best->until_date))
            best = l;
    }
    return best;
}

/* What the law or an order lets run out within a week. */
static u32 deadlines(struct scr *s)
{
    u32 shown = 0;
    for (u32 i = 0; i < s->v->dates_count; i++) {
        const struct sim_view_date *d = &s->v->dates[i];
        if (d->kind != SIM_DATE_DEADLINE || !d->soon)
            continue;
        struct entry e = {ui_id(s->ui, "desk.todo.soon.%d", (int)d->what),
                          "triangle-alert",
                          UI_BAD,
                          scr_msg(s, &d->line),
                          scr_msg(s, &d->day),
                          SCR_CALENDAR,
                          -1};
        put(s, &e);
        shown++;
    }
    return shown;
}

static u32 leads(struct scr *s)
{
    struct ui *ui = s->ui;
    u32 shown = 0, others = 0;
    for (const struct sim_view_lead *l = next_deadline(s, NULL); l != NULL;
         l = next_deadline(s, l), shown++) {
        struct entry e = {
            ui_id(ui, "desk.todo.lead.%d", (int)l->what),
            "clock",
            UI_WARN,
            scr_msg(s, &l->title),
            scr_num(s, "term.until", "date", MSG_DAY, l->until_date),
            SCR_WORK,
            (int32_t)l->what,
        };
        put(s, &e);
    }
    for (u32 i = 0; i < s->v->leads_count; i++)
        others +=
            s->v->leads[i].state == SIM_LEAD_OFFERED && s->v->leads[i].until_date == 0;
    struct entry e = {.id = "desk.todo.leads",
                      .icon = "search",
                      .tone = UI_INFO,
                      .page = SCR_WORK,
                      .about = -1};
    return shown + counted(s, e, "desk.todo.leads", others);
}

/* Documents not read yet, and those that nobody here can read. */
static u32 documents(struct scr *s)
{
    u32 unread = 0, foreign = 0;
    int32_t first = -1, first_foreign = -1;
    for (u32 i = 0; i < s->v->documents_count; i++) {
        const struct sim_view_document *d = &s->v->documents[i];
        bool closed = d->showing == SIM_FACSIMILE;
        if (closed && !d->translating && foreign++ == 0)
            first_foreign = (int32_t)d->what;
        if (!closed && !d->read && unread++ == 0)
            first = (int32_t)d->what;
    }
    struct entry read = {.id = "desk.todo.read",
                         .icon = "file-text",
                         .tone = UI_INFO,
                         .page = SCR_FILE,
                         .about = first};
    struct entry translate = {.id = "desk.todo.translate",
                              .icon = "languages",
                              .tone = UI_INFO,
                              .page = SCR_FILE,
                              .about = first_foreign};
    return counted(s, read, "desk.todo.read", unread) +
           counted(s, translate, "desk.todo.translate", foreign);
}

static u32 interviews(struct scr *s)
{
    u32 count = 0;
    for (u32 i = 0; i < s->v->interviews_count; i++)
        count += s->v->interviews[i].state == SIM_TALK_ALLOWED;
    struct entry e = {.id = "desk.todo.talks",
                      .icon = "message-circle",
                      .tone = UI_INFO,
                      .page = SCR_TALKS,
                      .about = -1};
    return counted(s, e, "desk.todo.talks", count);
}

/* What another State waits for. */
static u32 incoming(struct scr *s)
{
    u32 shown = 0;
    for (u32 i = 0; i < s->v->incomings_count; i++) {
        const struct sim_view_incoming *v = &s->v->incomings[i];
        if (v->answered)
            continue;
        struct entry e = {ui_id(s->ui, "desk.todo.incoming.%d", (int)i),
                          "mail",
                          UI_WARN,
                          scr_msg(s, &v->title),
                          scr_msg(s, &v->due),
                          SCR_INCOMING,
                          (int32_t)i};
        put(s, &e);
        shown++;
    }
    return shown;
}

static u32 requests(struct scr *s)
{
    struct ui *ui = s->ui;
    u32 shown = 0;
    for (u32 i = 0; i < s->v->drafts_count; i++) {
        const struct sim_view_draft *d = &s->v->drafts[i];
        bool drafting = d->started && d->stage == SIM_REQ_DRAFT;
        if (d->past || (d->started && !drafting))
            continue;
        struct entry e = {ui_id(ui, "desk.todo.request.%d", (int)i),
                          "landmark",
                          UI_INFO,
                          scr_msg(s, &d->title),
                          scr_say(s, drafting ? "desk.todo.send" : "desk.todo.draft"),
                          drafting ? SCR_DRAFT : SCR_BENCH,
                          drafting ? (int32_t)i : -1};
        put(s, &e);
        shown++;
    }
    return shown;
}

static u32 board(struct scr *s)
{
    u32 count = 0;
    for (u32 i = 0; i < s->v->items_count; i++)
        count += s->v->items[i].holding == SIM_HELD && s->v->items[i].link_count == 0;
    struct entry e = {.id = "desk.todo.board",
                      .icon = "list",
                      .tone = UI_INFO,
                      .page = SCR_BOARD,
                      .about = -1};
    return s->v->board.accused_count > 0 ? counted(s, e, "desk.todo.board", count) : 0;
}

void scr_todo(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_card(ui, "desk.todo", UI_STYLE(.gap = UI_S));
    ui_heading_icon(ui, 2, "square-check", scr_say(s, "desk.todo"));
    u32 (*const kinds[])(struct scr *) = {deadlines,  incoming, leads, documents,
                                          interviews, requests, board};
    u32 shown = 0;
    for (size_t i = 0; i < sizeof kinds / sizeof *kinds; i++)
        shown += kinds[i](s);
    if (shown == 0)
        ui_soft(ui, scr_say(s, "desk.todo.none"));
    ui_end(ui);
}
