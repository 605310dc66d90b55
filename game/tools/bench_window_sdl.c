/* bench_window_sdl.c - what the bench measures of the window: the flagship's desk as
 * the program shows it. */
#include "tools/bench.h"

#include "tools/play.h"
#include "ui/screens.h"
#include "ui/window_sdl.h"

#include <stdlib.h>
#include <unistd.h>

enum { REDRAWS = 50, IDLE_MS = 10000 };

struct shown {
    struct app *app;
    struct ui_window *window;
    struct ui *ui;
    struct scr *scr;
    struct arena view;
    struct game game;
};

static void open_desk(struct shown *x)
{
    struct app *app = x->app;
    struct err e = {0};
    int code, width, height, dpi;
    x->game.app = app;
    x->game.store = rec_open(STR("/dev/null/rogatory-bench"));
    if (!play_load_case(&x->game, app_case_folder(app, STR_NONE), &code))
        exit(EXIT_USAGE);
    game_begin(&x->game);
    struct ui_window_spec spec = {.title = "Rogatory", .assets = app->assets};
    x->window = ui_window_open(&spec, &e);
    if (x->window == NULL)
        exit(EXIT_USAGE);
    struct ui_fonts fonts = ui_window_fonts(x->window);
    ui_window_size(x->window, &width, &height, &dpi);
    x->ui = ui_open(&fonts, width, height);
    x->scr = scr_new(&app->arena, app->txt);
    struct ui_settings settings = {.text_percent = 100, .lang = txt_lang(app->txt)};
    ui_set(x->ui, &settings);
    scr_set_view(x->scr, x->game.scn, sim_view_of(x->game.session, &x->view));
    scr_enter(x->scr, false);
}

static void show(struct shown *x)
{
    ui_touch(x->ui);
    ui_frame(x->ui, scr_build, x->scr);
    ui_window_draw(x->window, x->ui);
}

void bench_first_frame(struct app *app)
{
    struct shown x = {.app = app};
    open_desk(&x);
    show(&x);
    bench_mark();
}

void bench_redraw(struct app *app)
{
    struct shown x = {.app = app};
    double each[REDRAWS];
    open_desk(&x);
    show(&x);
    for (int i = 0; i < REDRAWS; i++) {
        double start = bench_cpu_s();
        show(&x);
        each[i] = (bench_cpu_s() - start) * 1e3;
    }
    bench_tell(0, bench_median(each, REDRAWS));
}

void bench_idle(struct app *app)
{
    struct shown x = {.app = app};
    struct ui_input in;
    open_desk(&x);
    show(&x);
    double end = bench_now_s() + IDLE_MS / 1e3, start = bench_cpu_s();
    while (bench_now_s() < end) {
        while (ui_window_poll(x.window, &in))
            ui_feed(x.ui, &in);
        ui_window_wait(x.window, (int)((end - bench_now_s()) * 1e3) + 1);
    }
    bench_tell(0, bench_cpu_s() - start);
}
