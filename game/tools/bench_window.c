/* bench_window.c - start to first picture, the cost of a redraw and of doing nothing:
 * each run is a program of its own, from its very start. */
#include "tools/bench.h"

#include <stdlib.h>

enum { FIRST, FIRST_FLOOR, FIRST_RATIO, PEAK, PEAK_RATIO, FRAME, IDLE, FIGURES };

/* Without one SDL draws into nothing, which measures nothing. */
static bool has_display(void)
{
    return getenv("DISPLAY") != NULL || getenv("WAYLAND_DISPLAY") != NULL;
}

/* Ours and the floor in turn; false when a window cannot be opened. */
static bool take_starts(const struct app *app, struct bench_figure *f)
{
    for (int i = 0; i < BENCH_RUNS; i++) {
        struct bench_cost ours, floor;
        if (!bench_program(NULL, "--first-frame", &ours) ||
            !bench_program("rogatory-bench-floor", app->assets.p, &floor))
            return false;
        bench_add(&f[FIRST], ours.wall_s * 1e3);
        bench_add(&f[FIRST_FLOOR], floor.wall_s * 1e3);
        bench_add(&f[FIRST_RATIO], ours.wall_s / floor.wall_s);
        bench_add(&f[PEAK], (double)ours.peak_kib / 1024);
        bench_add(&f[PEAK_RATIO], (double)ours.peak_kib / (double)floor.peak_kib);
    }
    return true;
}

static bool take_frames(struct bench_figure *f)
{
    struct bench_cost cost;
    for (int i = 0; i < BENCH_RUNS; i++) {
        if (!bench_program(NULL, "--redraw", &cost))
            return false;
        bench_add(&f[FRAME], cost.told[0]);
    }
    if (!bench_program(NULL, "--idle", &cost))
        return false;
    bench_add(&f[IDLE], cost.told[0]);
    return true;
}

void bench_window(struct bench *b)
{
    struct bench_figure f[FIGURES] = {
        [FIRST] = {.name = "first-frame", .unit = "ms"},
        [FIRST_FLOOR] = {.name = "first-frame.floor", .unit = "ms"},
        [FIRST_RATIO] = {.name = "first-frame.ratio", .unit = "x floor"},
        [PEAK] = {.name = "first-frame.peak", .unit = "MiB"},
        [PEAK_RATIO] = {.name = "first-frame.peak.ratio", .unit = "x floor"},
        [FRAME] = {.name = "frame", .unit = "ms"},
        [IDLE] = {.name = "idle.cpu", .unit = "s in 10 s"},
    };
    if (has_display() && take_starts(b->app, f))
        take_frames(f);
    bench_print(b, f, FIGURES, "no window opens here");
}
