/* cmd_play.c - plays a case: in the window where there is a display, else in the
 * terminal. Chooses the case, opens the store, starts or resumes the attempt. */
#define _POSIX_C_SOURCE 200809L
#include "tools/play.h"

#include "base/file.h"

#include <stdlib.h>

static bool has_display(void)
{
    const char *x = getenv("DISPLAY");
    const char *wayland = getenv("WAYLAND_DISPLAY");
    const char *driver = getenv("SDL_VIDEODRIVER");
    return (x != NULL && x[0] != '\0') || (wayland != NULL && wayland[0] != '\0') ||
           (driver != NULL && driver[0] != '\0');
}

/* The act that can be begun with, or SCN_NONE. */
static scn_ix find_act(const struct scn *scn, struct str id)
{
    scn_ix act = scn_find(scn, SCN_ACT, id);
    return act != SCN_NONE && scn->acts[act].play.n > 0 ? act : SCN_NONE;
}

/* Loads the case, unless it is loaded already, and takes from the command line what
 * depends on it. False: all was said. */
static bool choose_case(struct game *g, struct str folder, scn_ix *desk, uint64_t *seed,
                        int *code)
{
    struct app *app = g->app;
    if (g->scn == NULL)
        g->scn = app_load_case(app, folder, code);
    if (g->scn == NULL)
        return false;
    *desk = 0;
    *seed = 1;
    if (app->args.desk.n > 0)
        *desk = scn_find(g->scn, SCN_DESK, app->args.desk);
    bool seeded = app->args.seed.n == 0 || str_count(app->args.seed, seed);
    if (*desk == SCN_NONE)
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

/* The attempt begins at the act of --act, once: a case opened later from the library
 * begins at its beginning. */
static bool begin_act(struct game *g, int *code)
{
    struct app *app = g->app;
    struct diags d = diags_in(&app->arena);
    struct err e = {0};
    scn_ix act = find_act(g->scn, app->args.act);
    app->args.act = STR_NONE;
    if (game_begin_act(g, act, &d, &e))
        return true;
    *code = EXIT_USAGE;
    if (e.id != NULL)
        app_complain(app, &e);
    else
        *code = app_show_diags(app, &d);
    return false;
}

bool play_open_case(struct game *g, struct str folder, bool resume, int *code)
{
    scn_ix desk;
    uint64_t seed;
    if (!choose_case(g, folder, &desk, &seed, code))
        return false;
    app_speak_case(g->app, g->scn, NULL);
    if (!resume && g->app->args.act.n > 0)
        return begin_act(g, code);
    if (!resume || !game_resume(g))
        game_begin(g, desk, seed);
    return true;
}

void play_close_case(struct game *g)
{
    struct err e = {0};
    if (g->session == NULL)
        return;
    game_retry(g);
    if (g->app->args.record.n > 0 && !game_write_play(g, g->app->args.record, &e))
        app_complain(g->app, &e);
    game_close(g);
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

/* The language of last time, unless the command line names one. */
static void choose_language(struct game *g)
{
    struct app *app = g->app;
    if (app->args.lang.n == 0)
        txt_use(app->txt,
                rec_setting(g->store, &app->arena, "lang", txt_lang(app->txt)));
}

static int play_text(struct game *g)
{
    int code = EXIT_DONE;
    struct app *app = g->app;
    struct str name = app->args.path_count > 0 ? app->args.paths[0] : STR_NONE;
    if (!play_open_case(g, app_case_folder(app, name), app->args.resume, &code))
        return code;
    code = term_play(g);
    play_close_case(g);
    return code;
}

/* A case named on the command line is judged before the store is opened: nothing is
 * written for one that cannot be played. */
static bool judge_case(struct game *g, int *code)
{
    struct app *app = g->app;
    scn_ix desk;
    uint64_t seed;
    struct str name = app->args.path_count > 0 ? app->args.paths[0] : STR_NONE;
    struct str folder = app_case_folder(app, name);
    if (file_kind(&app->arena, folder) == FILE_FOLDER)
        return choose_case(g, folder, &desk, &seed, code);
    app_complain_id(app, "play.no_case", "what", name);
    *code = EXIT_USAGE;
    return false;
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
    if (!app->args.library && !judge_case(&g, &code))
        return code;
    g.data = app_data_folder(app, argv0);
    g.store = rec_open(g.data);
    choose_language(&g);
#ifdef WITH_UI
    code = !app->args.text && has_display() ? play_window(&g) : play_text(&g);
#else
    code = play_text(&g);
#endif
    say_unsaved(&g);
    rec_close(g.store);
    return code;
}
