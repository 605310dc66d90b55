/* cmd_play.c - plays a case: in the window where there is a display, else in the
 * terminal. Chooses the case, opens the store, starts or resumes the attempt. */
#define _POSIX_C_SOURCE 200809L
#include "tools/play_file.h"
#include "tools/profiles.h"
#include "tools/term.h"

#include "base/file.h"

#include <stdlib.h>

#ifdef WITH_UI
static bool has_display(void)
{
    const char *x = getenv("DISPLAY");
    const char *wayland = getenv("WAYLAND_DISPLAY");
    const char *driver = getenv("SDL_VIDEODRIVER");
    return (x != NULL && x[0] != '\0') || (wayland != NULL && wayland[0] != '\0') ||
           (driver != NULL && driver[0] != '\0');
}
#endif

/* The act that can be begun with, or SCN_NONE. */
static scn_ix find_act(const struct scn *scn, struct str id)
{
    scn_ix act = scn_find(scn, SCN_ACT, id);
    return act != SCN_NONE && scn->acts[act].play.n > 0 ? act : SCN_NONE;
}

/* Takes from the command line what depends on the case, once: a case opened later from
 * the library begins at its beginning. False: all was said. */
static bool take_wishes(struct game *g, int *code)
{
    struct app *app = g->app;
    g->desk = 0;
    g->seed = 1;
    if (app->args.desk.n > 0)
        g->desk = scn_find(g->scn, SCN_DESK, app->args.desk);
    bool seeded = app->args.seed.n == 0 || str_count(app->args.seed, &g->seed);
    if (g->desk == SCN_NONE)
        app_complain_id(app, "play.no_desk", "desk", app->args.desk);
    else if (!seeded)
        app_complain_id(app, "play.bad_seed", "seed", app->args.seed);
    else if (app->args.act.n > 0 && find_act(g->scn, app->args.act) == SCN_NONE)
        app_complain_id(app, "play.no_act", "act", app->args.act);
    else
        return true;
    *code = EXIT_USAGE;
    return false;
}

bool play_load_case(struct game *g, struct str folder, int *code)
{
    struct app *app = g->app;
    if (g->scn != NULL && !str_eq(g->scn->folder, folder))
        play_close_case(g);
    if (g->scn == NULL)
        g->scn = app_load_case(app, folder, code);
    if (g->scn == NULL || !take_wishes(g, code))
        return false;
    play_speak_case(g);
    return true;
}

void play_speak_case(struct game *g)
{
    app_speak_case(g->app, g->scn, NULL);
    if (g->shelf_in_case)
        app_speak_shelf(g->app);
}

static bool begin_act(struct game *g, scn_ix act, int *code)
{
    struct app *app = g->app;
    struct diags d = diags_in(&app->arena);
    struct err e = {0};
    if (game_begin_act(g, act, &d, &e))
        return true;
    if (e.id != NULL)
        app_complain(app, &e);
    *code = e.id != NULL ? EXIT_USAGE : app_show_diags(app, &d);
    return false;
}

/* Goes on with the last attempt, if all of it agrees; else it is the trainee's to say
 * what becomes of it. */
static bool resume(struct game *g, const struct sim_attempt *list, uint32_t n)
{
    static const char *const why[] = {[SIM_FITS_PART] = "play.ask.changed",
                                      [SIM_NEWER] = "play.ask.newer",
                                      [SIM_UNREADABLE] = "play.ask.unreadable"};
    const struct sim_attempt *last = NULL;
    int64_t newest = rec_newest_open(g->store, g->scn->id);
    for (uint32_t i = 0; i < n && last == NULL; i++)
        last = list[i].id == newest ? &list[i] : NULL;
    if (last != NULL && last->past.fit == SIM_FITS && game_go_on(g, last))
        return true;
    if (n > 0)
        game_notice(g, msg_of(last == NULL                 ? "play.no_open"
                              : last->past.fit == SIM_FITS ? "play.ask.unreadable"
                                                           : why[last->past.fit]));
    return false;
}

enum play_start play_start_case(struct game *g, struct str folder, int *code)
{
    struct cmd_args *args = &g->app->args;
    const struct sim_attempt *list;
    uint32_t older;
    if (!play_load_case(g, folder, code))
        return PLAY_FAILED;
    scn_ix act = find_act(g->scn, args->act);
    bool wants_act = args->act.n > 0, wants_last = args->resume;
    args->act = args->desk = args->seed = STR_NONE;
    args->resume = false;
    if (wants_act)
        return begin_act(g, act, code) ? PLAY_BEGUN : PLAY_FAILED;
    uint32_t n = play_attempts(g, &list, &older);
    if (wants_last && resume(g, list, n))
        return PLAY_BEGUN;
    if (n > 0)
        return PLAY_ASKS;
    game_begin(g);
    return PLAY_BEGUN;
}

/* What --record asked for; a failure is told at once and by the exit code. */
static void write_record(struct game *g)
{
    struct err e = {0};
    if (g->app->args.record.n == 0 || play_write(g->session, g->app->args.record, &e))
        return;
    app_complain(g->app, &e);
    g->record_failed = true;
}

void play_close_case(struct game *g)
{
    if (g->session != NULL) {
        game_retry(g);
        write_record(g);
        game_close(g);
    }
    if (g->scn == NULL)
        return;
    txt_case_end(g->app->txt);
    g->scn = NULL;
    if (g->shelf_in_case)
        app_speak_shelf(g->app);
    g->shelf_in_case = false;
}

void play_open_shelf(struct game *g)
{
    if (g->app->shelf != NULL)
        return;
    app_open_shelf(g->app);
    g->shelf_in_case = g->scn != NULL;
}

struct str play_named_case(const struct app *app)
{
    return app->args.path_count > 0 ? app->args.paths[0] : STR_NONE;
}

/* A case named on the command line is judged before the store is opened: nothing is
 * written for one that cannot be played. */
static bool judge_case(struct game *g, int *code)
{
    struct app *app = g->app;
    struct str name = play_named_case(app), folder = app_case_folder(app, name);
    if (file_kind(&app->arena, folder) == FILE_FOLDER)
        return play_load_case(g, folder, code);
    app_complain_id(app, "play.no_case", "what", name);
    *code = EXIT_USAGE;
    return false;
}

/* In the terminal, when nothing says which case is meant, the list of them. */
static bool wants_list(const struct app *app)
{
    const struct cmd_args *args = &app->args;
    return args->library || (args->text && args->path_count == 0 && !args->resume &&
                             args->act.n + args->desk.n + args->seed.n == 0);
}

/* The last try, and the last word on it. */
static void say_unsaved(struct game *g)
{
    struct err why = {0};
    if (game_retry(g) || rec_status(g->store, &why) != REC_WAITING)
        return;
    struct msg reason = err_msg(&why);
    app_complain_id(g->app, "store.unsaved", "cause",
                    txt_str(g->app->txt, &g->app->arena, &reason));
}

int cmd_play(struct app *app, const char *argv0)
{
    struct game g = {.app = app};
    int code = EXIT_DONE;
    app->args.library = wants_list(app);
    if (!app->args.library && !judge_case(&g, &code))
        return code;
    g.data = app_data_folder(app, argv0);
    g.store = rec_open(g.data);
    if (app->elsewhere) {
        struct msg m = msg_of("store.elsewhere");
        msg_user(&m, "path", g.data);
        game_notice(&g, m);
    }
    g.asks_profile = play_begin_profile(&g);
#ifdef WITH_UI
    code = !app->args.text && has_display() ? play_window(&g) : term_play(&g);
#else
    code = term_play(&g);
#endif
    say_unsaved(&g);
    rec_close(g.store);
    return code == EXIT_DONE && g.record_failed ? EXIT_USAGE : code;
}
