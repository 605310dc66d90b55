/* cmd_shot.c - a picture of a page, from a recorded play and the controls chosen after
 * it: for manuals, and for people who look at how a page looks. */
#include "tools/play_file.h"

#ifdef WITH_UI
#include "base/file.h"
#include "tools/stage.h"
#include "ui/picture_sdl.h"

enum { LEAST_SIDE = 320, MOST_SIDE = 8192, LEAST_TEXT = 100, MOST_TEXT = 300 };

struct shot {
    struct app *app;
    struct stage stage;
    struct play_file play;
    int width, height;
    struct ui_settings look;
    int64_t lines; /* of the play that are done first; -1: all */
};

/* --- What was asked for -------------------------------------------------------------
 */

static bool number(struct str s, int64_t least, int64_t most, int64_t *n)
{
    return str_int(s, n) && *n >= least && *n <= most;
}

static bool theme_of(struct str name, enum ui_theme *theme)
{
    static const char *const names[UI_THEMES] = {
        [UI_DAY] = "day", [UI_NIGHT] = "night", [UI_CONTRAST] = "contrast"};
    for (int i = 0; i < UI_THEMES; i++) {
        if (name.n == 0 || str_eqz(name, names[i])) {
            *theme = (enum ui_theme)i;
            return true;
        }
    }
    return false;
}

static bool size_of(struct str size, int *width, int *height)
{
    int64_t w = 1280, h = 720;
    struct str rest = size;
    bool good =
        size.n == 0 || (number(str_cut(&rest, 'x'), LEAST_SIDE, MOST_SIDE, &w) &&
                        number(rest, LEAST_SIDE, MOST_SIDE, &h));
    *width = (int)w;
    *height = (int)h;
    return good;
}

static bool wrong(struct app *app, const char *option)
{
    app_complain_id(app, "usage.bad_value", "what", str_of(option));
    return false;
}

static bool read_options(struct shot *s)
{
    const struct cmd_args *args = &s->app->args;
    int64_t percent = LEAST_TEXT;
    s->lines = -1;
    if (args->to.n == 0 || !str_ends(args->to, STR(".png")))
        return wrong(s->app, "--to");
    if (!size_of(args->size, &s->width, &s->height))
        return wrong(s->app, "--size");
    if (args->scale.n > 0 && !number(args->scale, LEAST_TEXT, MOST_TEXT, &percent))
        return wrong(s->app, "--scale");
    if (!theme_of(args->theme, &s->look.theme))
        return wrong(s->app, "--theme");
    if (args->at.n > 0 && !number(args->at, 0, INT32_MAX, &s->lines))
        return wrong(s->app, "--at");
    if (!args->force && file_kind(&s->app->arena, args->to) != FILE_NONE) {
        app_complain_id(s->app, "export.exists", "what", args->to);
        return false;
    }
    s->look.text_percent = (int)percent;
    s->look.lang = txt_lang(s->app->txt);
    s->look.rtl = txt_is_rtl(s->app->txt);
    return true;
}

/* --- The page -----------------------------------------------------------------------
 */

/* The header and the first lines of a play. */
static struct str first_lines(const struct play_file *p, int64_t lines)
{
    struct str rest = p->lines;
    for (int64_t i = 0; i != lines && rest.n > 0; i++)
        str_cut(&rest, '\n');
    return str_sub(p->bytes, 0, p->bytes.n - rest.n);
}

static bool open_attempt(struct shot *s, int *code)
{
    struct app *app = s->app;
    struct diags d = diags_in(&app->arena);
    bool good = false;
    if (!play_read(app, app->args.paths[0], &s->play, code))
        return false;
    s->stage.game.scn = s->play.scn;
    app_speak_case(app, s->play.scn, &d);
    s->stage.game.session = sim_session_replay(
        s->play.scn, first_lines(&s->play, s->lines), s->play.path, &good, &d);
    if (!good)
        *code = app_show_diags(app, &d);
    return good;
}

static bool choose(struct shot *s)
{
    struct str rest = s->app->args.go;
    while (rest.n > 0) {
        struct str step = str_cut(&rest, ',');
        if (stage_choose(&s->stage, step) && s->stage.refusal == SIM_REFUSED_OK)
            continue;
        app_complain_id(s->app, "shot.no_control", "what", step);
        return false;
    }
    return true;
}

static int take(struct shot *s, struct ui_pictures *pictures)
{
    struct err e = {0};
    struct ui_fonts fonts = ui_pictures_fonts(pictures);
    int code = EXIT_DONE;
    stage_set(&s->stage, &fonts, s->width, s->height, &s->look);
    if (!open_attempt(s, &code))
        return code;
    stage_case(&s->stage);
    stage_again(&s->stage);
    if (!choose(s))
        return EXIT_INPUT;
    if (ui_picture_write(pictures, s->stage.ui, s->app->args.to.p, &e))
        return EXIT_DONE;
    app_complain(s->app, &e);
    return EXIT_USAGE;
}

int cmd_shot(struct app *app, const char *argv0)
{
    (void)argv0;
    struct err e = {0};
    struct shot s = {.app = app, .stage.game.app = app};
    if (!read_options(&s))
        return EXIT_USAGE;
    struct ui_pictures *pictures = ui_pictures_open(app->assets, &e);
    if (pictures == NULL) {
        app_complain(app, &e);
        return EXIT_USAGE;
    }
    s.stage.game.store = rec_open(STR("/dev/null/rogatory-shot"));
    int code = take(&s, pictures);
    stage_close(&s.stage);
    rec_close(s.stage.game.store);
    ui_pictures_close(pictures);
    return code;
}
#else
int cmd_shot(struct app *app, const char *argv0)
{
    (void)argv0;
    app_complain_id(app, "shot.no_window", "what", STR_NONE);
    return EXIT_USAGE;
}
#endif
