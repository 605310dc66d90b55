/* bench_window_sdl.c - start to first picture and the cost of a redraw, against a bare
 * SDL2 + SDL2_ttf program that opens a window and shows 300 words. */
#include "tools/bench.h"

#include "tools/play.h"
#include "ui/screens.h"
#include "ui/window_sdl.h"

#include <SDL2/SDL.h>
#include <SDL2/SDL_ttf.h>
#include <stdio.h>
#include <unistd.h>

enum { REDRAWS = 50, IDLE_MS = 10000 };

struct shown {
    struct bench *b;
    struct ui_window *window;
    struct ui *ui;
    struct scr *scr;
    struct arena view;
    struct game game;
};

/* ---- the floor
 * ------------------------------------------------------------------------ */

static void bare_program(void *ctx)
{
    struct bench *b = ctx;
    static char words[4096];
    size_t n = 0;
    for (int i = 0; i < 300 && n + 8 < sizeof words; i++)
        n += (size_t)snprintf(words + n, sizeof words - n, "word%d ", i % 10);
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    if (SDL_Init(SDL_INIT_VIDEO) != 0 || TTF_Init() != 0)
        _exit(1);
    SDL_Window *w = SDL_CreateWindow("bare", 0, 0, 1280, 720, 0);
    SDL_Renderer *r = SDL_CreateRenderer(w, -1, SDL_RENDERER_SOFTWARE);
    struct str path = arena_printf(&b->app->arena, "%.*s/fonts/NotoSans-Regular.ttf",
                                   STR_ARG(b->app->assets));
    TTF_Font *font = TTF_OpenFont(path.p, 19);
    if (w == NULL || r == NULL || font == NULL)
        _exit(1);
    SDL_Surface *s =
        TTF_RenderUTF8_Blended_Wrapped(font, words, (SDL_Color){20, 20, 20, 255}, 1200);
    SDL_Texture *t = SDL_CreateTextureFromSurface(r, s);
    SDL_Rect at = {40, 40, s->w, s->h};
    SDL_SetRenderDrawColor(r, 251, 249, 244, 255);
    SDL_RenderClear(r);
    SDL_RenderCopy(r, t, NULL, &at);
    SDL_RenderPresent(r);
    bench_mark();
}

/* ---- ours
 * ------------------------------------------------------------------------------- */

static bool open_desk(struct shown *x)
{
    struct app *app = x->b->app;
    struct err e = {0};
    int code, width, height, dpi;
    x->game.app = app;
    x->game.store = rec_open(STR("/nonexistent/rogatory-bench"));
    if (!play_open_case(&x->game, app_case_folder(app, STR_NONE), false, &code))
        return false;
    struct ui_window_spec spec = {.title = "Rogatory", .assets = app->assets};
    x->window = ui_window_open(&spec, &e);
    if (x->window == NULL)
        return false;
    struct ui_fonts fonts = ui_window_fonts(x->window);
    ui_window_size(x->window, &width, &height, &dpi);
    x->ui = ui_open(&fonts, width, height);
    x->scr = scr_new(&app->arena, app->txt);
    struct ui_settings settings = {.text_percent = 100, .lang = txt_lang(app->txt)};
    ui_set(x->ui, &settings);
    scr_set_view(x->scr, x->game.scn, sim_view_of(x->game.session, &x->view));
    scr_enter(x->scr, false);
    return true;
}

static void show(struct shown *x)
{
    ui_touch(x->ui);
    ui_frame(x->ui, scr_build, x->scr);
    ui_window_draw(x->window, x->ui);
}

static void first_frame(void *ctx)
{
    struct shown x = {.b = ctx};
    if (!open_desk(&x))
        _exit(1);
    show(&x);
    bench_mark();
}

/* Prints its figures itself: they are of one process. */
static void frames_and_idle(void *ctx)
{
    struct shown x = {.b = ctx};
    double each[REDRAWS];
    if (!open_desk(&x))
        _exit(1);
    show(&x);
    for (int i = 0; i < REDRAWS; i++) {
        double start = bench_cpu_s();
        show(&x);
        each[i] = (bench_cpu_s() - start) * 1e3;
    }
    bench_print(x.b, "frame", bench_median(each, REDRAWS), "ms");
    struct ui_input in;
    double end = bench_now_s() + IDLE_MS / 1e3, start = bench_cpu_s();
    while (bench_now_s() < end) {
        while (ui_window_poll(x.window, &in))
            ui_feed(x.ui, &in);
        ui_window_wait(x.window, (int)((end - bench_now_s()) * 1e3) + 1);
    }
    bench_print(x.b, "idle.cpu", bench_cpu_s() - start, "s in 10 s");
}

void bench_window(struct bench *b)
{
    double ours[BENCH_RUNS], ratio[BENCH_RUNS], peak[BENCH_RUNS], mib[BENCH_RUNS];
    for (int i = 0; i < BENCH_RUNS; i++) {
        struct bench_cost a, f;
        if (!bench_child(first_frame, b, &a) || !bench_child(bare_program, b, &f)) {
            fprintf(stderr, "rogatory-bench: no window here; run it under a display\n");
            return;
        }
        ours[i] = a.wall_s * 1e3;
        ratio[i] = a.wall_s / f.wall_s;
        mib[i] = (double)a.peak_kib / 1024;
        peak[i] = (double)a.peak_kib / (double)f.peak_kib;
    }
    bench_print(b, "first-frame", bench_median(ours, BENCH_RUNS), "ms");
    bench_print(b, "first-frame.ratio", bench_median(ratio, BENCH_RUNS), "x floor");
    bench_print(b, "first-frame.peak", bench_median(mib, BENCH_RUNS), "MiB");
    bench_print(b, "first-frame.peak.ratio", bench_median(peak, BENCH_RUNS), "x floor");
    struct bench_cost cost;
    bench_child(frames_and_idle, b, &cost);
}
