/* scr_told.c - what the last action led to, and that an attempt is not saved: above
 * the page, and told to who listens. */
#include "ui/scr_int.h"

static void saved_badly(struct scr *s)
{
    ui_notice(s->ui, "status", UI_WARN, scr_msg(s, &s->status));
    ui_live(s->ui, 1);
}

/* The stamp of a letter that left with the last action. */
static void stamp(struct scr *s)
{
    for (u32 i = 0; s->v != NULL && i < s->v->drafts_count; i++) {
        const struct sim_view_draft *d = &s->v->drafts[i];
        if ((int)d->what != s->sent || d->sends == 0)
            continue;
        ui_stamp(s->ui, UI_INFO, scr_say(s, "told.sent"),
                 scr_num(s, "ui.date", "date", MSG_DAY, d->sent_date));
        return;
    }
}

/* ---- what the last action led to
 * --------------------------------------------------------- */

/* News longer than this is something to read; shorter, a line of a list. */
enum { READ_BYTES = 150 };

/* In the order of the page: what there is to read, then the short news; what it cost is
 * in neither, nor what leads somewhere. */
struct news {
    struct str line[SCR_TOLD];
    size_t count, texts;
    struct ui_command to[SCR_TOLD]; /* of each message; none */
    int64_t minutes;
};

static bool is_cost(const struct msg *m)
{
    return str_eqz(m->id, "event.time") || str_eqz(m->id, "event.money.down");
}

/* The world failed: a disk, a stick, a printer. */
static bool is_failure(const struct msg *m)
{
    return str_starts(m->id, STR("err."));
}

static enum ui_tone tone_of(const struct scr *s)
{
    for (size_t i = 0; i < s->told_count; i++)
        if (is_failure(&s->told_msgs[i]))
            return UI_WARN;
    return UI_INFO;
}

bool scr_told_done(const struct msg *m)
{
    return str_starts(m->id, STR("did."));
}

bool scr_told_again(const struct scr *s, size_t i)
{
    const struct msg *m = &s->told_msgs[i];
    struct str line = scr_msg(s, m);
    for (size_t k = 0; k < i && !is_cost(m); k++)
        if (str_eq(s->told_msgs[k].id, m->id) &&
            str_eq(scr_msg(s, &s->told_msgs[k]), line))
            return true;
    return false;
}

/* ---- where it is to be read
 * --------------------------------------------------------- */

static struct ui_command to_news(struct scr *s, struct str title)
{
    for (u32 i = 0; i < s->v->mail_count; i++)
        if (str_eq(s->v->mail[i].title.id, title))
            return scr_open_mail(s, i);
    return UI_NO_CMD;
}

/* The newest letter about that request: the list begins with it. */
static struct ui_command to_reply(struct scr *s, struct str request)
{
    for (u32 i = 0; i < s->v->mail_count; i++) {
        const struct sim_view_mail *m = &s->v->mail[i];
        if (m->letter && m->title.count > 0 && str_eq(m->title.args[0].text, request))
            return scr_open_mail(s, i);
    }
    return UI_NO_CMD;
}

static struct ui_command to_paper(struct scr *s, struct str title)
{
    for (u32 i = 0; i < s->v->documents_count; i++)
        if (str_eq(s->v->documents[i].title.id, title))
            return UI_CMD(SCR_CMD_GO, SCR_FILE, s->v->documents[i].what);
    return UI_NO_CMD;
}

static struct ui_command to_page(struct scr *s, enum scr_page page)
{
    return s->at.page == page ? UI_NO_CMD : UI_CMD(SCR_CMD_GO, page, -1);
}

/* What waits for the trainee can be opened from where it is told. */
static struct ui_command way_of(struct scr *s, const struct msg *m)
{
    static const struct {
        const char *id;
        struct ui_command (*find)(struct scr *, struct str);
        enum scr_page page;
    } ways[] = {{"event.inject", to_news, SCR_MAIL},
                {"event.reply", to_reply, SCR_MAIL},
                {"event.document", to_paper, SCR_FILE},
                {"event.translated", to_paper, SCR_FILE},
                {"event.interview", NULL, SCR_TALKS},
                {"event.came_in", NULL, SCR_BENCH},
                {"event.request", NULL, SCR_BENCH},
                {"event.lead", NULL, SCR_WORK}};
    for (size_t i = 0; i < sizeof ways / sizeof *ways && m->count > 0; i++)
        if (str_eqz(m->id, ways[i].id))
            return ways[i].find != NULL ? ways[i].find(s, m->args[0].text)
                                        : to_page(s, ways[i].page);
    return UI_NO_CMD;
}

/* ---- in the order of the page
 * ------------------------------------------------------- */

static bool is_text(const struct msg *m, struct str line)
{
    return line.n > READ_BYTES && !str_eqz(m->id, "event.fact");
}

static void gather(struct scr *s, struct news *n, bool texts)
{
    for (size_t i = 0; i < s->told_count; i++) {
        const struct msg *m = &s->told_msgs[i];
        struct str line = is_cost(m) || scr_told_done(m) || scr_told_again(s, i)
                              ? STR_NONE
                              : scr_msg(s, m);
        if (line.n > 0 && is_failure(m))
            line = scr_with(s, "told.failed", "text", line);
        if (line.n > 0 && is_text(m, line) == texts && n->to[i].what == 0)
            n->line[n->count++] = line;
    }
    if (texts)
        n->texts = n->count;
}

static size_t gather_ways(struct scr *s, struct news *n)
{
    size_t ways = 0;
    for (size_t i = 0; i < s->told_count; i++) {
        n->to[i] = scr_told_again(s, i) ? UI_NO_CMD : way_of(s, &s->told_msgs[i]);
        ways += n->to[i].what != 0;
    }
    return ways;
}

static struct news news_of(struct scr *s)
{
    struct news n = {.count = 0};
    size_t ways = gather_ways(s, &n);
    gather(s, &n, true);
    gather(s, &n, false);
    for (size_t i = 0; i < s->told_count; i++)
        if (str_eqz(s->told_msgs[i].id, "event.time"))
            n.minutes += s->told_msgs[i].args[0].number;
    for (size_t i = 0; i < s->told_count && n.count + ways == 0; i++)
        if (scr_told_done(&s->told_msgs[i]))
            n.line[n.count++] = scr_msg(s, &s->told_msgs[i]);
    return n;
}

/* Where the second column begins: at the short news, or half way down a list. */
static size_t second_column(const struct news *n)
{
    if (n->texts > 0 && n->texts < n->count)
        return n->texts;
    return n->count > 3 ? (n->count + 1) / 2 : n->count;
}

static void column(struct scr *s, const struct news *n, size_t from, size_t to)
{
    if (from >= to)
        return;
    ui_column(s->ui, UI_STYLE(.grow = 1, .min_em = 22, .gap = UI_XS));
    for (size_t i = from; i < to; i++)
        ui_text(s->ui, n->line[i]);
    ui_end(s->ui);
}

/* What can be opened; then all the time that passed in one figure, as the button had
 * promised it. */
static void ways_and_costs(struct scr *s, const struct news *n)
{
    struct ui *ui = s->ui;
    ui_row(ui, UI_STYLE(.flow = UI_WRAP, .align = UI_CENTER, .gap = UI_M));
    for (size_t i = 0; i < s->told_count; i++)
        if (n->to[i].what != 0)
            ui_link(ui, ui_id(ui, "told.way.%d", (int)i), scr_msg(s, &s->told_msgs[i]),
                    n->to[i]);
    if (n->minutes > 0)
        ui_note(ui, scr_num(s, "event.time", "minutes", MSG_MINUTES, n->minutes));
    for (size_t i = 0; i < s->told_count; i++)
        if (str_eqz(s->told_msgs[i].id, "event.money.down"))
            ui_note(ui, scr_msg(s, &s->told_msgs[i]));
    ui_end(ui);
}

/* Above the page until it is put away; an interview shows it within the conversation.
 */
void scr_told(struct scr *s)
{
    struct ui *ui = s->ui;
    if (!msg_is_none(&s->status))
        saved_badly(s);
    bool talking = s->at.page == SCR_TALK && scr_talking(s);
    if (talking || (s->told_count == 0 && s->sent < 0))
        return;
    struct news n = news_of(s);
    enum ui_tone tone = tone_of(s);
    ui_begin(ui, UI_STATUS, "told",
             UI_STYLE(.look = UI_TONED, .tone = tone, .pad = UI_S, .gap = UI_XS));
    ui_live(ui, s->told_turn);
    if (s->told_new)
        ui_reveal(ui, "told");
    s->told_new = false;
    ui_row(ui, UI_STYLE(.flow = UI_ALONG, .align = UI_START, .gap = UI_M));
    ui_icon(ui, ui_tone_icon(tone), tone);
    ui_column(ui, UI_STYLE(.grow = 1, .gap = UI_XS));
    ui_row(ui, UI_STYLE(.flow = UI_WRAP, .gap = UI_M));
    column(s, &n, 0, second_column(&n));
    column(s, &n, second_column(&n), n.count);
    ui_end(ui);
    ways_and_costs(s, &n);
    ui_end(ui);
    stamp(s);
    ui_button(ui, "told.close", scr_say(s, "ui.understood"), UI_CMD(SCR_CMD_DISMISS));
    ui_end(ui);
    ui_end(ui);
}
