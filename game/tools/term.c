/* term.c - the terminal's loop: build the view, print the page, ask, act. */
#include "tools/term.h"

#include "base/limits.h"
#include "base/utf8.h"

#include <stdio.h>
#include <stdlib.h>

enum { COLUMNS = 78, LINE_MAX_BYTES = LIMIT_TEXT_BYTES + 2 };

/* ---- printing ---------------------------------------------------------------------
 */

struct str term_str(struct term *t, const struct msg *m)
{
    return txt_plain(&t->frame, txt_str(t->txt, &t->frame, m));
}

/* Where to cut s so that at most `columns` code points stand on the line. */
static size_t wrap_at(struct str s, size_t columns)
{
    size_t count = 0, blank = 0;
    for (size_t i = 0; i < s.n; i++) {
        if (((unsigned char)s.p[i] & 0xC0) != 0x80 && ++count > columns)
            return blank > 0 ? blank : i;
        if (s.p[i] == ' ')
            blank = i;
    }
    return s.n;
}

void term_say_str(struct term *t, struct str s)
{
    (void)t;
    while (s.n > 0) {
        struct str line = str_cut(&s, '\n');
        do {
            size_t at = wrap_at(line, COLUMNS);
            printf("%.*s\n", STR_ARG(str_sub(line, 0, at)));
            line = str_from(line, at < line.n && line.p[at] == ' ' ? at + 1 : at);
        } while (line.n > 0);
    }
}

void term_say(struct term *t, const struct msg *m)
{
    if (!msg_is_none(m))
        term_say_str(t, term_str(t, m));
}

void term_say_id(struct term *t, const char *id)
{
    struct msg m = msg_of(id);
    term_say(t, &m);
}

void term_say_field(struct term *t, const char *id, const struct msg *value)
{
    if (msg_is_none(value))
        return;
    struct msg m = term_msg_text(id, "value", value, t);
    term_say(t, &m);
}

void term_head(struct term *t, const struct msg *m)
{
    printf("\n== ");
    term_say(t, m);
}

void term_head_id(struct term *t, const char *id)
{
    struct msg m = msg_of(id);
    term_head(t, &m);
}

struct msg term_msg_int(const char *id, const char *name, int64_t n)
{
    struct msg m = msg_of(id);
    msg_int(&m, name, n);
    return m;
}

struct msg term_msg_text(const char *id, const char *name, const struct msg *value,
                         struct term *t)
{
    struct msg m = msg_of(id);
    msg_user(&m, name, term_str(t, value));
    return m;
}

/* ---- the menu ---------------------------------------------------------------------
 */

static struct term_entry *add(struct term *t, struct str label)
{
    static struct term_entry
        spare; /* past the cap: nobody reads four hundred choices */
    struct term_entry *e = t->entries < TERM_ENTRIES ? &t->menu[t->entries++] : &spare;
    *e = (struct term_entry){.label = label};
    return e;
}

void term_open(struct term *t, struct str label, term_page *page, int32_t about)
{
    struct term_entry *e = add(t, label);
    e->page = page;
    e->about = about;
}

void term_open_msg(struct term *t, const struct msg *label, term_page *page,
                   int32_t about)
{
    term_open(t, term_str(t, label), page, about);
}

void term_open_id(struct term *t, const char *id, term_page *page, int32_t about)
{
    struct msg m = msg_of(id);
    term_open_msg(t, &m, page, about);
}

/* "label (2 h, 30 credits)" and, where it cannot be done, why. */
static struct str do_label(struct term *t, const struct sim_do *what)
{
    struct str label = term_str(t, &what->label);
    if (what->minutes != 0 || what->money != 0) {
        struct msg m = msg_of(what->money == 0     ? "term.cost_time"
                              : what->minutes == 0 ? "term.cost_money"
                                                   : "term.cost_both");
        msg_user(&m, "label", label);
        if (what->minutes != 0)
            msg_num(&m, "time", MSG_MINUTES, what->minutes);
        if (what->money != 0)
            msg_num(&m, "money", MSG_MONEY, what->money);
        label = term_str(t, &m);
    }
    if (!what->now) {
        struct msg why = sim_refusal_msg(what->refusal);
        struct msg m = msg_of("term.not_now");
        msg_user(&m, "label", label);
        msg_user(&m, "why", term_str(t, &why));
        label = term_str(t, &m);
    }
    return label;
}

void term_offer_page(struct term *t, const struct sim_do *what, term_page *page,
                     int32_t about)
{
    if (!what->there)
        return;
    struct term_entry *e = add(t, do_label(t, what));
    e->acts = true;
    e->action = what->action;
    e->page = page;
    e->about = about;
}

void term_offer(struct term *t, const struct sim_do *what)
{
    term_offer_page(t, what, NULL, 0);
}

void term_offer_all(struct term *t, const struct sim_dos *all)
{
    for (u32 i = 0; i < all->count; i++)
        term_offer(t, &all->at[i]);
}

void term_offer_text(struct term *t, const struct sim_do *what, struct str label)
{
    struct term_entry *e = add(t, label);
    e->acts = true;
    e->asks_text = true;
    e->action = what->action;
}

void term_call(struct term *t, const char *id, void (*call)(struct term *t))
{
    struct msg m = msg_of(id);
    add(t, term_str(t, &m))->call = call;
}

static void print_menu(struct term *t)
{
    printf("\n");
    for (int i = 0; i < t->entries; i++)
        term_say_str(
            t, arena_printf(&t->frame, "%3d  %.*s", i + 1, STR_ARG(t->menu[i].label)));
    term_say_id(t, t->depth > 1 ? "term.keys_back" : "term.keys");
}

/* ---- asking -----------------------------------------------------------------------
 */

/* One line of input, trimmed; false at the end of input. */
static bool read_line(struct term *t, struct str *out)
{
    static char line[LINE_MAX_BYTES];
    printf("> ");
    fflush(stdout);
    if (fgets(line, sizeof line, stdin) == NULL) {
        t->leaving = true;
        printf("\n");
        return false;
    }
    *out = arena_str(&t->frame, str_trim(str_of(line)));
    return true;
}

struct str term_ask(struct term *t, const char *id)
{
    struct str line = STR_NONE;
    term_say_id(t, id);
    read_line(t, &line);
    if (!utf8_valid(line, NULL))
        line = STR_NONE;
    return line;
}

/* ---- acting -----------------------------------------------------------------------
 */

static void tell_step(struct term *t, const struct sim_step *step)
{
    const struct sim_world *w = sim_session_world(t->g->session);
    const struct sim_state *s = sim_session_state(t->g->session);
    printf("\n");
    if (step->refusal != SIM_REFUSED_OK) {
        struct msg why = sim_refusal_msg(step->refusal);
        term_say(t, &why);
    }
    for (u32 i = 0; i < step->event_count; i++) {
        struct msg m = sim_event_msg(w, s, &step->events[i]);
        if (!msg_is_none(&m))
            term_say_str(t,
                         arena_printf(&t->frame, "* %.*s", STR_ARG(term_str(t, &m))));
    }
}

static void push(struct term *t, term_page *page, int32_t about)
{
    if (t->depth == TERM_DEPTH) {
        memmove(&t->stack[1], &t->stack[2], sizeof t->stack[0] * (TERM_DEPTH - 2));
        t->depth--;
    }
    t->stack[t->depth].page = page;
    t->stack[t->depth++].about = about;
}

static void choose(struct term *t, const struct term_entry *e)
{
    if (e->call != NULL) {
        e->call(t);
        return;
    }
    if (e->acts) {
        struct sim_action action = e->action;
        if (e->asks_text)
            action.text = term_ask(t, "term.type_text");
        if (e->asks_text && action.text.n == 0)
            return;
        struct sim_step step = game_do(t->g, &action);
        tell_step(t, &step);
        if (step.refusal != SIM_REFUSED_OK)
            return;
    }
    if (e->page != NULL)
        push(t, e->page, e->about);
}

static void switch_language(struct term *t)
{
    const struct str *langs;
    size_t n = txt_langs(t->txt, &langs);
    size_t i = 0;
    while (i < n && !str_eq(langs[i], txt_lang(t->txt)))
        i++;
    txt_use(t->txt, langs[(i + 1) % n]);
    rec_set(t->g->store, "lang", txt_lang(t->txt));
}

static void step_back(struct term *t, bool redo)
{
    struct sim_step step = redo ? game_redo(t->g) : game_undo(t->g);
    if (step.refusal != SIM_REFUSED_OK)
        term_say_id(t, redo ? "term.nothing_to_redo" : "term.nothing_to_undo");
    else
        term_say_id(t, redo ? "term.redone" : "term.undone");
}

/* The words of the prompt: a number, or one letter, in either language. */
static void obey(struct term *t, struct str line)
{
    int64_t n;
    if (str_int(line, &n) && n >= 1 && n <= t->entries) {
        struct term_entry e = t->menu[n - 1];
        choose(t, &e);
    } else if (str_eq(line, STR("b")) || str_eq(line, STR("r")) ||
               str_eq(line, STR("0"))) {
        t->depth -= t->depth > 1;
    } else if (str_eq(line, STR("d"))) {
        t->depth = 1;
    } else if (str_eq(line, STR("u"))) {
        step_back(t, false);
    } else if (str_eq(line, STR("y"))) {
        step_back(t, true);
    } else if (str_eq(line, STR("l"))) {
        switch_language(t);
    } else if (str_eq(line, STR("q"))) {
        t->leaving = true;
    } else if (line.n > 0) {
        term_say_id(t, "term.help");
    }
}

/* ---- the loop ---------------------------------------------------------------------
 */

static void tell_notices(struct term *t)
{
    struct msg status = game_save_status(t->g, &t->frame);
    term_say(t, &t->g->notice);
    term_say(t, &status);
    t->g->notice = (struct msg){0};
}

/* The page to show: an open interview and the end of the case go before all else. */
static void show_page(struct term *t)
{
    term_page *page = t->stack[t->depth - 1].page;
    int32_t about = t->stack[t->depth - 1].about;
    bool talking = t->v->talks_count > 0 && t->v->talks[0].open;
    if (t->depth == 1 && t->v->debrief != NULL)
        page = term_page_debrief;
    else if (talking && page != term_page_items && page != term_page_item)
        page = term_page_talk;
    if (page == term_page_talk && talking)
        about = t->v->talks[0].what;
    page(t, about);
}

int term_play(struct game *g)
{
    struct term *t = ARENA_NEW(&g->app->arena, struct term);
    t->g = g;
    t->txt = g->app->txt;
    push(t, term_page_desk, 0);
    if (sim_session_lines(g->session) == 0)
        push(t, term_page_brief, 0);
    while (!t->leaving) {
        arena_reset(&t->frame);
        t->entries = 0;
        t->v = sim_view_of(g->session, &t->frame);
        show_page(t);
        tell_notices(t);
        print_menu(t);
        struct str line;
        if (read_line(t, &line))
            obey(t, line);
    }
    term_say_id(t, "term.goodbye");
    arena_free(&t->frame);
    return EXIT_DONE;
}
