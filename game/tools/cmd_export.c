/* cmd_export.c - takes out of a recorded attempt what is of use elsewhere: its letters,
 * as text, as a web page or as a PDF; and those that go to another station as a file.
 */
#include "tools/play_file.h"
#include "tools/print.h"
#include "tools/swap_file.h"

#include "base/file.h"
#include "paper/letter.h"
#include "scenario/scenario.h"

/* The request of --request, SCN_NONE for all; false: there is no such one. */
static bool choose_request(struct app *app, const struct scn *scn, scn_ix *request)
{
    *request = SCN_NONE;
    if (app->args.request.n == 0)
        return true;
    *request = scn_find(scn, SCN_REQUEST, app->args.request);
    if (*request != SCN_NONE)
        return true;
    app_complain_id(app, "export.no_request", "what", app->args.request);
    return false;
}

/* Is the place named by --to one that a letter between stations can go to? */
static bool judge_swap_place(struct app *app)
{
    struct str to = app->args.to;
    const char *wrong = NULL;
    if (!play_swap_is_file(to))
        wrong = "export.swap_end";
    else if (!app->args.force && file_kind(&app->arena, to) != FILE_NONE)
        wrong = "export.exists";
    if (wrong != NULL)
        app_complain_id(app, wrong, "what", to);
    return wrong == NULL;
}

static int export_letters(struct app *app, const struct scn *scn,
                          const struct sim_session *x)
{
    struct diags d = diags_in(&app->arena);
    scn_ix request;
    if (!choose_request(app, scn, &request))
        return EXIT_USAGE;
    app_speak_case(app, scn, &d);
    const struct sim_view *v = sim_view_of(x, &app->arena);
    struct paper_doc doc = paper_of_request(v, request, app->txt, &app->arena);
    if (doc.count > 0)
        return print_out(app, &doc);
    app_complain_id(app, "export.no_letter", "what", app->args.paths[1]);
    return EXIT_INPUT;
}

/* The newest letter of the request that can be handed over as a file, or -1. */
static int64_t leaving_slot(const struct sim_session *x, scn_ix request,
                            enum sim_swap_kind kind)
{
    const struct sim_world *w = sim_session_world(x);
    const struct sim_state *s = sim_session_state(x);
    for (int64_t slot = (int64_t)w->request_slots - 1; slot >= 0; slot--) {
        enum sim_swap_kind is;
        if (sim_swap_leaves(w, s, (uint32_t)slot, &is) && is == kind &&
            (request == SCN_NONE || rd_req_what(w, s)[slot] == request))
            return slot;
    }
    return -1;
}

/* A request, or the answer to one, for another station. */
static int export_swap(struct app *app, const struct scn *scn,
                       const struct sim_session *x)
{
    scn_ix request;
    struct err e = {0};
    bool answer = str_eq(app->args.paths[0], STR("answer"));
    if (!choose_request(app, scn, &request))
        return EXIT_USAGE;
    int64_t slot =
        leaving_slot(x, request, answer ? SIM_SWAP_ANSWER : SIM_SWAP_REQUEST);
    if (slot < 0) {
        app_complain_id(app, answer ? "export.no_answer" : "export.no_request_by_file",
                        "what", app->args.paths[1]);
        return EXIT_INPUT;
    }
    if (play_swap_save(x, (uint32_t)slot, app->args.to, &app->arena, &e))
        return EXIT_DONE;
    app_complain(app, &e);
    return EXIT_USAGE;
}

static int replay_and_export(struct app *app, const struct play_file *p)
{
    bool good;
    struct diags d = diags_in(&app->arena);
    struct sim_session *x = sim_session_replay(p->scn, p->bytes, p->path, &good, &d);
    bool letter = str_eq(app->args.paths[0], STR("letter"));
    int code = !good    ? app_show_diags(app, &d)
               : letter ? export_letters(app, p->scn, x)
                        : export_swap(app, p->scn, x);
    if (x != NULL)
        sim_session_close(x);
    return code;
}

int cmd_export(struct app *app, const char *argv0)
{
    (void)argv0;
    struct play_file p;
    int code = EXIT_DONE;
    struct str what = app->args.paths[0];
    bool letter = str_eq(what, STR("letter"));
    if (!letter && !str_eq(what, STR("request")) && !str_eq(what, STR("answer"))) {
        app_complain_id(app, "export.no_kind", "what", what);
        return EXIT_USAGE;
    }
    if (letter ? !print_place(app) : !judge_swap_place(app))
        return EXIT_USAGE;
    return play_read(app, app->args.paths[1], &p, &code) ? replay_and_export(app, &p)
                                                         : code;
}
