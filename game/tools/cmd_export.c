/* cmd_export.c - takes out of a recorded attempt what is of use elsewhere: its letters,
 * as text, as a web page or as a PDF. */
#include "tools/play_file.h"
#include "tools/print.h"

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

static int replay_and_export(struct app *app, const struct play_file *p)
{
    bool good;
    struct diags d = diags_in(&app->arena);
    struct sim_session *x = sim_session_replay(p->scn, p->bytes, p->path, &good, &d);
    int code = good ? export_letters(app, p->scn, x) : app_show_diags(app, &d);
    if (x != NULL)
        sim_session_close(x);
    return code;
}

int cmd_export(struct app *app, const char *argv0)
{
    (void)argv0;
    struct play_file p;
    int code = EXIT_DONE;
    if (!str_eq(app->args.paths[0], STR("letter"))) {
        app_complain_id(app, "export.no_kind", "what", app->args.paths[0]);
        return EXIT_USAGE;
    }
    if (!print_place(app))
        return EXIT_USAGE;
    return play_read(app, app->args.paths[1], &p, &code) ? replay_and_export(app, &p)
                                                         : code;
}
