/* cmd_report.c - the debrief of a recorded attempt on paper: what it came to, why, and
 * what would have changed it; as text, as a web page or as a PDF. */
#include "tools/play_file.h"
#include "tools/print.h"

#include "paper/report.h"

static int report(struct app *app, const struct scn *scn, const struct sim_session *x)
{
    struct diags d = diags_in(&app->arena);
    app_speak_case(app, scn, &d);
    const struct sim_view *v = sim_view_of(x, &app->arena);
    struct paper_doc doc = paper_of_report(v, STR_NONE, app->txt, &app->arena);
    if (doc.count > 0)
        return print_out(app, &doc);
    app_complain_id(app, "report.not_ended", "what", app->args.paths[0]);
    return EXIT_INPUT;
}

int cmd_report(struct app *app, const char *argv0)
{
    (void)argv0;
    struct play_file p;
    bool good;
    struct diags d = diags_in(&app->arena);
    int code = EXIT_DONE;
    if (!print_place(app))
        return EXIT_USAGE;
    if (!play_read(app, app->args.paths[0], &p, &code))
        return code;
    struct sim_session *x = sim_session_replay(p.scn, p.bytes, p.path, &good, &d);
    code = good ? report(app, p.scn, x) : app_show_diags(app, &d);
    if (x != NULL)
        sim_session_close(x);
    return code;
}
