/* play_file.c - see play_file.h. */
#include "tools/play_file.h"

#include "base/file.h"
#include "base/limits.h"
#include "records/records.h"

/* Plays of one case are mostly read one after the other. */
static const struct scn *case_in(struct app *app, struct str folder, int *code)
{
    if (app->played == NULL || !str_eq(app->played_folder, folder)) {
        app->played = app_load_case(app, folder, code);
        app->played_folder = folder;
    }
    return app->played;
}

bool play_read(struct app *app, struct str path, struct play_file *p, int *code)
{
    struct err e = {0};
    struct diags d = diags_in(&app->arena);
    *p = (struct play_file){.path = path};
    if (!file_read(path, LIMIT_PLAY_BYTES, &app->arena, &p->bytes, &e)) {
        app_complain(app, &e);
        *code = EXIT_USAGE;
        return false;
    }
    if (!sim_play_header(p->bytes, path, &p->header, &p->lines, &d)) {
        *code = app_show_diags(app, &d);
        return false;
    }
    p->scn = case_in(app, app_case_of_play(app, path, p->header.scenario), code);
    return p->scn != NULL;
}

bool play_write(const struct sim_session *x, struct str path, struct err *e)
{
    struct buf text = BUF_MAX(LIMIT_PLAY_BYTES * 2);
    sim_session_print(x, &text);
    bool ok = rec_write_file(path, buf_str(&text), e);
    buf_free(&text);
    return ok;
}
