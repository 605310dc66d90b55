/* find_way.c - the way of a player's hands through a recorded play: which controls to
 * choose, page after page, for each of its actions. Prints it for tests/ui/whole_*.sh,
 * which go it with real keys and with real clicks. No test by itself, and no judge of
 * what is a good way: only that there is one.
 *
 *     find_way PLAY [WITHOUT…]     PLAY below scenarios/; verbs that are left out
 *
 * A line is "choose ID", "type ID TEXT", "key KEY", or "state HASH": what the attempt
 * must come to then. Each action is looked for on the page itself,
 * then on the pages one step away, two steps, and so on. */
#include "screens/screens.h"

#include "base/file.h"
#include "base/limits.h"
#include "ui/scr_int.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum { PAGES = 4096, STEPS = 8, ID = 96 };

/* A page that was reached: how, and what is then remembered. */
struct reached {
    struct scr scr;
    int from; /* the page before; -1: the first */
    char by[ID];
};

struct way {
    struct screens *x;
    struct stage *stage;
    struct arena a;
    struct reached *pages;
    int count;
};

static void give_up(const char *what, struct str line)
{
    fprintf(stderr, "find_way: %s: %.*s\n", what, STR_ARG(line));
    exit(1);
}

/* --- The action ---------------------------------------------------------------------
 */

static bool same(const struct way *w, struct sim_action a, struct sim_action b)
{
    struct buf one = BUF_MAX(LIMIT_TEXT_BYTES), two = BUF_MAX(LIMIT_TEXT_BYTES);
    const struct sim_world *world = sim_session_world(w->stage->game.session);
    if (a.verb != b.verb)
        return false;
    a.text = b.text = STR("x");
    sim_action_print(world, SIM_DESK, &a, &one);
    sim_action_print(world, SIM_DESK, &b, &two);
    bool yes = str_eq(buf_str(&one), buf_str(&two));
    buf_free(&one);
    buf_free(&two);
    return yes;
}

/* The control of the page that does it, or NULL; *field is where its text is typed. */
static const char *control(const struct way *w, const struct sim_action *wanted,
                           const char **field)
{
    const struct scr *s = w->stage->scr;
    for (size_t i = 0; i < w->stage->ui->stop_count; i++) {
        const struct ui_node *n = w->stage->ui->stops[i];
        uint32_t what = n->command.what;
        bool acts =
            what == SCR_CMD_ACT || what == SCR_CMD_ACT_TEXT || what == SCR_CMD_ASK;
        if (!acts || n->content == UI_HOLDS_FIELD)
            continue;
        const struct scr_act *act = &s->acts[n->command.a];
        if (!same(w, act->action, *wanted))
            continue;
        *field = what == SCR_CMD_ACT_TEXT ? act->field : NULL;
        return n->id;
    }
    return NULL;
}

/* --- The pages ----------------------------------------------------------------------
 */

static void stand_on(struct way *w, int page)
{
    *w->stage->scr = w->pages[page].scr;
    ui_touch(w->stage->ui);
    stage_again(w->stage);
}

static bool known(const struct way *w, struct scr_at at)
{
    for (int i = 0; i < w->count; i++) {
        struct scr_at have = w->pages[i].scr.at;
        if (have.page == at.page && have.a == at.a && have.b == at.b)
            return true;
    }
    return false;
}

/* The pages one step from this one that were not met yet. */
static void look_around(struct way *w, int page)
{
    size_t n = w->stage->ui->stop_count;
    struct arena_mark mark = arena_here(&w->a);
    struct str *ids = ARENA_ARRAY(&w->a, n, struct str);
    struct ui_command *commands = ARENA_ARRAY(&w->a, n, struct ui_command);
    for (size_t i = 0; i < n; i++) {
        ids[i] = arena_str(&w->a, str_of(w->stage->ui->stops[i]->id));
        commands[i] = w->stage->ui->stops[i]->command;
    }
    for (size_t i = 0; i < n && w->count < PAGES; i++) {
        uint32_t what = commands[i].what;
        bool moves =
            what == SCR_CMD_GO || what == SCR_CMD_STEP || what == SCR_CMD_SECTION;
        if (!moves || str_starts(ids[i], STR("top.")))
            continue;
        struct ui_event e = {
            .kind = UI_EV_COMMAND, .command = commands[i], .id = ids[i]};
        *w->stage->scr = w->pages[page].scr;
        scr_handle(w->stage->scr, w->stage->ui, &e);
        if (known(w, w->stage->scr->at))
            continue;
        struct reached *to = &w->pages[w->count++];
        to->scr = *w->stage->scr;
        to->from = page;
        snprintf(to->by, sizeof to->by, "%.*s", STR_ARG(ids[i]));
    }
    arena_rewind(&w->a, mark);
}

/* Takes the steps that lead there, from the page where the search began. */
static void go_there(struct way *w, int page)
{
    int steps[STEPS], n = 0;
    for (int at = page; w->pages[at].from >= 0 && n < STEPS; at = w->pages[at].from)
        steps[n++] = at;
    stand_on(w, 0);
    while (n > 0) {
        const char *by = w->pages[steps[--n]].by;
        printf("choose %s\n", by);
        if (!stage_choose(w->stage, str_of(by)))
            give_up("a control went away", str_of(by));
    }
}

static void do_it(struct way *w, const char *id, const char *field,
                  const struct sim_action *a)
{
    if (field != NULL) {
        printf("type %s %.*s\n", field, STR_ARG(a->text));
        ui_focus(w->stage->ui, field);
        stage_again(w->stage);
        stage_choose(w->stage, arena_printf(&w->a, "=%.*s", STR_ARG(a->text)));
    }
    printf("choose %s\n", id);
    stage_choose(w->stage, str_of(id));
    if (ui_control(w->stage->ui, STR("ask.yes")).n > 0) {
        printf("choose ask.yes\n");
        stage_choose(w->stage, STR("ask.yes"));
    }
    if (w->stage->refusal != SIM_REFUSED_OK)
        give_up(sim_refusal_msg(w->stage->refusal).id.p, str_of(id));
}

static bool find(struct way *w, const struct sim_action *a)
{
    w->pages[0] = (struct reached){.scr = *w->stage->scr, .from = -1};
    w->count = 1;
    for (int page = 0; page < w->count; page++) {
        const char *field = NULL;
        stand_on(w, page);
        const char *id = control(w, a, &field);
        if (id != NULL) {
            id = arena_str(&w->a, str_of(id)).p;
            go_there(w, page);
            do_it(w, id, field, a);
            return true;
        }
        look_around(w, page);
    }
    return false;
}

/* --- The play -----------------------------------------------------------------------
 */

static void tell_state(const struct way *w)
{
    const struct sim_session *x = w->stage->game.session;
    printf("state %016llx\n", (unsigned long long)sim_state_hash(sim_session_world(x),
                                                                 sim_session_state(x),
                                                                 sim_session_texts(x)));
}

static bool left_out(struct str verb, char **without)
{
    while (*without != NULL && !str_eqz(verb, *without))
        without++;
    return *without != NULL;
}

static void one_line(struct way *w, struct str line, char **without)
{
    struct sim_action a;
    enum sim_actor who;
    struct str rest = line;
    str_cut(&rest, ' ');
    if (rest.n < 17)
        return;
    struct str words = str_sub(rest, 0, rest.n - 17); /* without its hash */
    struct str verb = words;
    str_cut(&verb, ' ');
    if (left_out(str_cut(&verb, ' '), without))
        return;
    if (!sim_action_parse(sim_session_world(w->stage->game.session), words, &w->a, &who,
                          &a))
        give_up("not an action", words);
    if (!find(w, &a))
        give_up("no control does this", words);
    tell_state(w);
}

int main(int argc, char **argv)
{
    struct str text, rest;
    struct err e = {0};
    if (argc < 2) {
        fprintf(stderr, "usage: %s PLAY [WITHOUT…]\n", argv[0]);
        return 2;
    }
    struct screen first = {.name = "way", .play = argv[1], .before = "1 desk "};
    struct way w = {.x = screens_open()};
    screens_show(
        w.x, &first,
        (struct look){
            .lang = "en", .width = 1280, .height = 720, .percent = 100, .dpi = 100});
    w.stage = screens_stage(w.x);
    w.pages = ARENA_ARRAY(&w.a, PAGES, struct reached);
    struct str path = arena_printf(&w.a, SOURCE_DIR "/scenarios/%s", argv[1]);
    if (!file_read(path, LIMIT_PLAY_BYTES, &w.a, &text, &e))
        give_up("cannot read", path);
    const char *lines = strstr(text.p, "\n\n");
    rest = str_from(text, lines != NULL ? (size_t)(lines - text.p) + 2 : text.n);
    while (rest.n > 0)
        one_line(&w, str_cut(&rest, '\n'), argv + 2);
    screens_close(w.x);
    arena_free(&w.a);
    return 0;
}
