/* cmd_import.c - takes a letter of another station into a recorded attempt, and writes
 * the attempt with it as a new play. */
#include "tools/play_file.h"
#include "tools/swap_file.h"

#include "base/file.h"
#include "sim/view.h"

static int receive(struct app *app, struct sim_session *x, struct str path)
{
    struct sim_swap f;
    struct err e = {0};
    struct diags d = diags_in(&app->arena);
    struct sim_action a = {.verb = SIM_receive};
    if (!play_swap_read(path, &app->arena, &a.text, &e)) {
        app_complain(app, &e);
        return EXIT_USAGE;
    }
    enum sim_swap_fault fault = sim_swap_judge(x, a.text, &f);
    if (fault != SIM_SWAP_FITS) {
        sim_swap_diag(&d, fault, &f, path);
        return app_show_diags(app, &d);
    }
    struct sim_step step = sim_session_do(x, SIM_IMPORT, &a);
    struct msg why = sim_refusal_msg(step.refusal);
    if (step.refusal != SIM_REFUSED_OK) {
        app_complain_id(app, "import.refused", "why",
                        txt_str(app->txt, &app->arena, &why));
        return EXIT_INPUT;
    }
    if (play_write(x, app->args.to, &e))
        return EXIT_DONE;
    app_complain(app, &e);
    return EXIT_USAGE;
}

int cmd_import(struct app *app, const char *argv0)
{
    (void)argv0;
    struct play_file p;
    bool good;
    int code = EXIT_DONE;
    struct diags d = diags_in(&app->arena);
    if (app->args.to.n == 0 ||
        (!app->args.force && file_kind(&app->arena, app->args.to) != FILE_NONE)) {
        app_complain_id(app, app->args.to.n == 0 ? "import.no_place" : "export.exists",
                        "what", app->args.to);
        return EXIT_USAGE;
    }
    if (!play_read(app, app->args.paths[0], &p, &code))
        return code;
    struct sim_session *x = sim_session_replay(p.scn, p.bytes, p.path, &good, &d);
    code = good ? receive(app, x, app->args.paths[1]) : app_show_diags(app, &d);
    if (x != NULL)
        sim_session_close(x);
    return code;
}
