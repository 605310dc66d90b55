/* term.c - the terminal's loop: build the view, say what changed, print the page, ask,
 * act. The menu, the prompt and the asking of text and of a yes are here as well. */
#define _POSIX_C_SOURCE 200809L
#include "tools/term.h"

#include "base/limits.h"
#include "base/utf8.h"
#include "text/find.h"

#include <signal.h>
#include <stdio.h>
#include <unistd.h>

enum { NEWS_MAX = 64 * 1024 };

/* ---- the menu ---------------------------------------------------------------------
 */

static struct term_entry *add(struct term *t, struct str label)
{
    static struct term_entry
        spare; /* past the cap: nobody reads four hundred choices */
    struct term_entry *e = t->entries < TERM_ENTRIES ? &t->menu[t->entries++] : &spare;
    *e = (struct term_entry){.label = label, .group = t->group};
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
static struct str do_label(struct term *t, const struct sim_do *what, struct str label)
{
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
    if (what->minutes == 0 && what->money == 0 && sim_is_final(what->action.verb)) {
        struct msg m = msg_of("do.final");
        msg_user(&m, "label", label);
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

static struct term_entry *offer(struct term *t, const struct sim_do *what,
                                struct str label)
{
    struct term_entry *e = add(t, do_label(t, what, label));
    e->acts = true;
    e->action = what->action;
    return e;
}

void term_offer_page(struct term *t, const struct sim_do *what, term_page *page,
                     int32_t about)
{
    if (!what->there)
        return;
    struct term_entry *e = offer(t, what, term_str(t, &what->label));
    e->page = page;
    e->about = about;
}

void term_offer(struct term *t, const struct sim_do *what)
{
    term_offer_page(t, what, NULL, 0);
}

void term_offer_as(struct term *t, const struct sim_do *what, struct str label)
{
    if (what->there)
        offer(t, what, label);
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

void term_call(struct term *t, const struct msg *label, term_page *call, int32_t about)
{
    struct term_entry *e = add(t, term_str(t, label));
    e->call = call;
    e->about = about;
}

void term_group(struct term *t, const struct msg *name)
{
    t->group = term_str(t, name);
}

void term_group_end(struct term *t)
{
    t->group = STR_NONE;
}

static void say_menu(struct term *t)
{
    struct str group = STR_NONE;
    term_gap(t);
    for (int i = 0; i < t->entries; i++) {
        const struct term_entry *e = &t->menu[i];
        if (!str_eq(e->group, group)) {
            term_gap(t);
            term_say_str(t, e->group);
        }
        group = e->group;
        term_say_item(t, arena_printf(&t->frame, "%3d  ", e->number), e->label);
    }
}

/* ---- asking -----------------------------------------------------------------------
 */

static volatile sig_atomic_t asked_to_end;

/* Reads up to the end of a line into line[most]; how many bytes it had, or -1 at the
 * end of input. */
static long read_bytes(char *line, long most)
{
    long n = 0;
    int c = EOF;
    while (!asked_to_end && (c = getchar()) != EOF && c != '\n') {
        if (n < most)
            line[n] = (char)c;
        n++;
    }
    return c == EOF && n == 0 ? -1 : n;
}

static bool is_text(struct str s)
{
    uint32_t cp;
    size_t n = 0;
    for (size_t at = 0; at < s.n; at += n) {
        n = utf8_decode(s, at, &cp);
        if (n == 0 || utf8_is_forbidden(cp))
            return false;
    }
    return true;
}

bool term_read(struct term *t, struct str *out)
{
    static char line[LIMIT_TEXT_BYTES];
    *out = STR_NONE;
    printf("> ");
    fflush(stdout);
    long n = ferror(stdout) ? -1 : read_bytes(line, sizeof line);
    if (n < 0 || asked_to_end) {
        t->leaving = true;
        printf("\n");
        return false;
    }
    bool fits = n <= (long)sizeof line;
    struct str s = {line, fits ? (size_t)n : sizeof line};
    if (!fits || !is_text(s)) {
        term_say_id(t, fits ? "term.not_text" : "term.too_long");
        return false;
    }
    if (!isatty(STDIN_FILENO)) /* typed by a file: let the reader see it */
        printf("%.*s\n", STR_ARG(s));
    *out = arena_str(&t->frame, str_trim(s));
    return true;
}

struct str term_word_of(struct str *words)
{
    uint32_t cp = 0;
    size_t at = 0, n = 0;
    while (at < words->n) {
        n = utf8_decode(*words, at, &cp);
        n = n > 0 ? n : 1;
        if (cp == ' ' || term_is_fixed_space(cp))
            break;
        at += n;
    }
    struct str word = str_sub(*words, 0, at);
    *words = str_from(*words, at < words->n ? at + n : at);
    return word;
}

bool term_is_word(struct term *t, struct str line, const char *id)
{
    struct msg m = msg_of(id);
    struct str words = term_str(t, &m);
    while (words.n > 0) {
        struct str word = term_word_of(&words);
        if (word.n > 0 && txt_finds(word, line) && txt_finds(line, word))
            return true;
    }
    return false;
}

/* The answer to a question; a halt instead is none. */
static bool read_answer(struct term *t, struct str *line)
{
    if (!term_read(t, line))
        return false;
    t->halting = t->v != NULL && term_is_word(t, *line, "term.key.stop");
    return !t->halting;
}

struct str term_ask(struct term *t, const char *id)
{
    struct str line;
    term_say_id(t, id);
    return read_answer(t, &line) ? line : STR_NONE;
}

bool term_agrees(struct term *t, const struct msg *question)
{
    struct str line;
    printf("\n");
    term_say(t, question);
    term_say_id(t, "term.yes_or_no");
    return read_answer(t, &line) && term_is_word(t, line, "term.yes");
}

/* ---- acting -----------------------------------------------------------------------
 */

void term_news(struct term *t, struct str line)
{
    buf_put(&t->news, line);
    buf_putc(&t->news, '\n');
}

void term_news_id(struct term *t, const char *id)
{
    struct msg m = msg_of(id);
    term_news(t, term_str(t, &m));
}

static bool is_talking(const struct term *t)
{
    return t->v->talks_count > 0 && t->v->talks[0].open;
}

/* An answer stands on the page of the conversation while it lasts, what a lead brought
 * on the lead's own page. */
static bool is_on_page(const struct term *t, const struct sim_event *e)
{
    if (e->kind == SIM_EV_ANSWER)
        return is_talking(t);
    return e->kind == SIM_EV_LEAD_DONE && t->shown == term_page_lead &&
           t->shown_about == (int32_t)e->what;
}

/* Time and money alone do not say that it was done. */
static bool is_price(const struct sim_event *e)
{
    return e->kind == SIM_EV_TIME || e->kind == SIM_EV_MONEY;
}

void term_tell_step(struct term *t, const struct sim_step *step)
{
    const struct sim_world *w = sim_session_world(t->g->session);
    const struct sim_state *s = sim_session_state(t->g->session);
    if (step->refusal != SIM_REFUSED_OK) {
        struct msg why = sim_refusal_msg(step->refusal);
        term_news(t, term_str(t, &why));
    }
    for (u32 i = 0; i < step->event_count; i++) {
        struct msg m = sim_event_msg(w, s, &step->events[i]);
        if (msg_is_none(&m) || is_on_page(t, &step->events[i]))
            continue;
        if (step->events[i].kind == SIM_EV_ANSWER)
            m = term_msg_text("term.answer", "answer", &m, t);
        term_news(t, term_str(t, &m));
    }
}

void term_push(struct term *t, term_page *page, int32_t about)
{
    for (int i = 0; i < t->depth; i++) {
        if (t->stack[i].page == page && t->stack[i].about == about) {
            t->depth = i + 1; /* it is one of the pages before: back to it */
            return;
        }
    }
    if (t->depth == TERM_DEPTH) {
        memmove(&t->stack[1], &t->stack[2], sizeof t->stack[0] * (TERM_DEPTH - 2));
        t->depth--;
    }
    t->stack[t->depth].page = page;
    t->stack[t->depth++].about = about;
}

/* Is a yes wanted before it? What undo cannot take back, except the reading of a paper
 * and the next question, which come too often and are meant. */
static bool wants_yes(const struct game *g, const struct sim_action *a)
{
    return sim_commits(a->verb) && a->verb != SIM_read && a->verb != SIM_ask &&
           sim_check(sim_session_world(g->session), sim_session_state(g->session),
                     SIM_DESK, a) == SIM_REFUSED_OK;
}

/* Says so, unless a halt was asked for. */
static bool not_done(struct term *t, const char *id)
{
    if (!t->halting)
        term_say_id(t, id);
    return false;
}

static bool is_sure(struct term *t, const struct term_entry *e)
{
    if (!wants_yes(t->g, &e->action))
        return true;
    struct msg m =
        msg_of(e->action.verb == SIM_decide ? "term.sure_decide"
               : e->action.verb == SIM_send || e->action.verb == SIM_send_file
                   ? "term.sure_send"
                   : "term.sure");
    struct str label = e->label; /* what stands below it was said */
    msg_user(&m, "label", str_cut(&label, '\n'));
    return term_agrees(t, &m) || not_done(t, "term.not_done");
}

static bool only_cost(const struct sim_step *step)
{
    for (u32 i = 0; i < step->event_count; i++)
        if (!is_price(&step->events[i]))
            return false;
    return true;
}

/* The action as it is meant; false when it is not to be done, which was said. */
static bool is_meant(struct term *t, const struct term_entry *e,
                     struct sim_action *action)
{
    *action = e->action;
    if (e->asks_text)
        action->text = term_ask(t, "term.type_text");
    if (e->asks_text && action->text.n == 0)
        return not_done(t, "term.nothing_written");
    return is_sure(t, e);
}

/* Nothing changed: the page need not be heard again. */
static bool is_refused(struct term *t, const struct sim_step *step)
{
    struct msg why = sim_refusal_msg(step->refusal);
    if (step->refusal != SIM_REFUSED_OK)
        term_say(t, &why);
    return step->refusal != SIM_REFUSED_OK;
}

/* Where the trainee is after it. */
static void go_on(struct term *t, const struct term_entry *e, bool was_talking)
{
    if (e->page != NULL)
        term_push(t, e->page, e->about);
    if (was_talking != is_talking(t)) {
        t->turns_told = 0;
        t->held_count = 0;
        t->depth = 1;
    }
    if (e->action.verb == SIM_decide || term_topic_is_over(t))
        t->depth = 1;
}

static void act(struct term *t, const struct term_entry *e)
{
    struct sim_action action;
    bool was_talking = is_talking(t);
    t->again = false;
    if (!is_meant(t, e, &action))
        return;
    struct sim_step step = game_do(t->g, &action);
    if (is_refused(t, &step))
        return;
    t->again = t->acted = true;
    t->v = sim_view_of(t->g->session, &t->frame);
    term_tell_step(t, &step);
    int depth = t->depth;
    go_on(t, e, was_talking);
    bool plain = action.verb == SIM_wait || action.verb == SIM_read;
    if (only_cost(&step) && t->depth <= depth && !plain)
        term_news_id(t, "term.done"); /* no new page says so */
}

static void choose(struct term *t, const struct term_entry *e)
{
    t->again = true;
    t->acted = e->call != NULL;
    if (e->call != NULL)
        e->call(t, e->about);
    else if (e->acts)
        act(t, e);
    else if (e->page != NULL)
        term_push(t, e->page, e->about);
}

/* `n`: its number, 0 when it is none. */
static void say_unknown(struct term *t, struct str line, int64_t n)
{
    struct msg m = msg_of(n == 0                ? "term.unknown"
                          : t->entries == 0     ? "term.no_choices"
                          : term_page_had(t, n) ? "term.choice_gone"
                                                : "term.no_choice");
    msg_user(&m, "typed", str_sub(line, 0, 80));
    msg_int(&m, "count", t->entries > 0 ? t->menu[t->entries - 1].number : 0);
    term_say(t, &m);
}

void term_obey(struct term *t, struct str line)
{
    int64_t n = 0;
    bool number = str_int(line, &n);
    const struct term_entry *e = number ? term_page_choice(t, n) : NULL;
    if (e != NULL) {
        struct term_entry chosen = *e; /* acting makes the menu anew */
        buf_clear(&t->news);
        choose(t, &chosen);
    } else if (line.n > 0 && (number || !term_command(t, line))) {
        say_unknown(t, line, n);
    }
}

/* ---- the loop ---------------------------------------------------------------------
 */

static void tell_notices(struct term *t)
{
    game_retry(t->g);
    struct msg status = game_save_status(t->g, &t->frame), told[GAME_NOTICES];
    size_t n = game_notices(t->g, told);
    for (size_t i = 0; i < n; i++)
        term_say(t, &told[i]);
    term_say(t, &status);
}

static void tell_news(struct term *t)
{
    if (t->news.n == 0)
        return;
    printf("\n");
    term_say_id(t, "term.news");
    term_say_str(t, arena_str(&t->frame, buf_str(&t->news)));
}

/* The page to show: at the desk, an open interview and the end of the case go first. */
static term_page *page_now(const struct term *t, int32_t *about)
{
    *about = t->stack[t->depth - 1].about;
    if (t->v == NULL || t->depth > 1)
        return t->stack[t->depth - 1].page;
    if (is_talking(t)) {
        *about = t->v->talks[0].what;
        return term_page_talk;
    }
    return t->v->debrief != NULL ? term_page_debrief : t->stack[0].page;
}

/* That it was done is seen by what changed on the page. */
static bool is_only_done(struct term *t)
{
    struct msg done = msg_of("term.done");
    struct str news = buf_str(&t->news);
    return str_ends(news, STR("\n")) &&
           str_eq(str_sub(news, 0, news.n - 1), term_str(t, &done));
}

static void show_page(struct term *t)
{
    int32_t about;
    term_page *page = page_now(t, &about);
    bool stays = t->acted && page == t->shown && about == t->shown_about;
    term_page_begin(t);
    page(t, about);
    term_callout(t, page);
    term_page_number(t, page, about);
    say_menu(t);
    bool part = term_page_end(t, stays);
    if (!part || term_page_fresh(t) == 0 || !is_only_done(t))
        tell_news(t);
    term_page_print(t, part);
    t->shown = page;
    t->shown_about = about;
    t->acted = false;
}

static void print_page(struct term *t)
{
    arena_reset(&t->frame);
    t->v = t->g->session != NULL ? sim_view_of(t->g->session, &t->frame) : NULL;
    t->entries = 0;
    t->word_count = 0;
    t->headed = t->holds = false;
    t->group = STR_NONE;
    tell_notices(t);
    show_page(t);
    term_say_words(t);
}

static void turn(struct term *t)
{
    struct str line;
    if (t->again)
        print_page(t);
    t->again = false;
    struct arena_mark here = arena_here(&t->frame);
    term_say_id(t, t->v == NULL   ? "term.keys_library"
                   : t->depth > 1 ? "term.keys_back"
                                  : "term.keys");
    if (term_read(t, &line))
        term_obey(t, line);
    if (t->halting)
        term_halt(t);
    if (!t->again)
        arena_rewind(&t->frame, here);
}

static void on_signal(int number)
{
    (void)number;
    asked_to_end = 1; /* and the reading of a line is interrupted */
}

/* Ctrl-C, a closed terminal and a request to end leave as q does. */
static void catch_signals(void)
{
    static const int ends[] = {SIGINT, SIGTERM, SIGHUP};
    struct sigaction a = {.sa_handler = on_signal};
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++)
        sigaction(ends[i], &a, NULL);
    signal(SIGPIPE, SIG_IGN);
}

static void say_goodbye(struct term *t)
{
    if (!game_retry(t->g) || t->g->session == NULL)
        return; /* nothing is kept: cmd_play says so */
    const struct cmd_args *args = &t->g->app->args;
    bool ended = t->v != NULL && t->v->debrief != NULL;
    struct msg m = msg_of(ended ? "term.goodbye_ended" : "term.goodbye");
    bool named = args->path_count > 0;
    msg_user(&m, "case", named ? args->paths[0] : t->g->scn->id);
    term_say(t, &m);
}

void term_start(struct term *t)
{
    struct app *app = t->g->app;
    t->g->asks_profile = false;
    if (app->args.library)
        term_push(t, term_page_cases, 0);
    else
        t->leaving = term_open_case(t, app_case_folder(app, play_named_case(app)),
                                    &t->code) == PLAY_FAILED;
}

int term_play(struct game *g)
{
    struct app *app = g->app;
    struct term *t = ARENA_NEW(&app->arena, struct term);
    t->g = g;
    t->txt = app->txt;
    t->news = BUF_MAX(NEWS_MAX);
    t->before = BUF_MAX(NEWS_MAX);
    t->again = true;
    catch_signals();
    if (g->asks_profile)
        term_push(t, term_page_profiles, 0);
    else
        term_start(t);
    while (!t->leaving)
        turn(t);
    say_goodbye(t);
    play_close_case(g);
    buf_free(&t->news);
    buf_free(&t->before);
    arena_free(&t->frame);
    return t->code;
}

void term_explain(struct app *app, const struct sim_session *x)
{
    struct term *t = ARENA_NEW(&app->arena, struct term);
    t->txt = app->txt;
    t->v = sim_view_of(x, &t->frame);
    if (t->v->debrief != NULL) {
        term_page_why(t, 0);
        term_page_reviews(t, 0);
    }
    arena_free(&t->frame);
}
