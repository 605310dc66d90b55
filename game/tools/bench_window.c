/* bench_window.c - start to first picture, the cost of a redraw and of doing nothing:
 * each run is a program of its own, from its very start. */
#include "tools/bench.h"

#include <stdlib.h>

enum { FIRST, FIRST_FLOOR, FIRST_RATIO, PEAK, PEAK_RATIO, FRAME, IDLE, FIGURES };
/* Each page's figure, then these. */
enum { WORST = BENCH_PAGES, KEY, LANGUAGE, RESIZE, MEMORY };
/* A run draws every page many times over. */
enum { PAGE_RUNS = 3 };

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

/* One figure of a run of its own. */
static bool take_one(const char *part, struct bench_figure *f)
{
    for (int i = 0; i < PAGE_RUNS; i++) {
        struct bench_cost cost;
        if (!bench_program(NULL, part, &cost))
            return false;
        bench_add(f, cost.told[0]);
    }
    return true;
}

static bool take_pages(struct bench_figure *f)
{
    for (int i = 0; i < PAGE_RUNS; i++) {
        struct bench_cost cost;
        double worst = 0;
        if (!bench_program(NULL, "--pages", &cost))
            return false;
        for (int p = 0; p < BENCH_PAGES; p++) {
            bench_add(&f[p], cost.told[p]);
            worst = cost.told[p] > worst ? cost.told[p] : worst;
        }
        bench_add(&f[WORST], worst);
    }
    return true;
}

static void take_memory(struct bench_figure *f)
{
    struct bench_cost cost;
    if (bench_program(NULL, "--memory", &cost))
        bench_add(f, (double)cost.peak_kib / 1024);
}

static void take_each_page(struct bench *b)
{
    struct bench_figure f[] = {
        [BENCH_LIBRARY] = {.name = "redraw.library", .unit = "ms"},
        [BENCH_DESK] = {.name = "redraw.desk", .unit = "ms"},
        [BENCH_DOCUMENTS] = {.name = "redraw.documents", .unit = "ms"},
        [BENCH_MAP] = {.name = "redraw.map", .unit = "ms"},
        [BENCH_CALENDAR] = {.name = "redraw.calendar", .unit = "ms"},
        [BENCH_WORK] = {.name = "redraw.work", .unit = "ms"},
        [BENCH_PEOPLE] = {.name = "redraw.people", .unit = "ms"},
        [BENCH_TALK] = {.name = "redraw.talk", .unit = "ms"},
        [BENCH_LEDGER] = {.name = "redraw.ledger", .unit = "ms"},
        [BENCH_EVIDENCE] = {.name = "redraw.evidence", .unit = "ms"},
        [BENCH_BOARD] = {.name = "redraw.board", .unit = "ms"},
        [BENCH_BENCH] = {.name = "redraw.bench", .unit = "ms"},
        [BENCH_LETTER] = {.name = "redraw.letter", .unit = "ms"},
        [BENCH_DECISION] = {.name = "redraw.decision", .unit = "ms"},
        [BENCH_REFERENCE] = {.name = "redraw.reference", .unit = "ms"},
        [BENCH_DEBRIEF] = {.name = "redraw.debrief", .unit = "ms"},
        [WORST] = {.name = "redraw.worst", .unit = "ms"},
        [KEY] = {.name = "key", .unit = "ms"},
        [LANGUAGE] = {.name = "language.worst", .unit = "ms"},
        [RESIZE] = {.name = "resize.worst", .unit = "ms"},
        [MEMORY] = {.name = "pages.peak", .unit = "MiB"},
    };
    if (has_display() && take_pages(f) && take_one("--keys", &f[KEY]) &&
        take_one("--languages", &f[LANGUAGE]) && take_one("--resize", &f[RESIZE]))
        take_memory(&f[MEMORY]);
    bench_print(b, f, sizeof f / sizeof f[0], "no window opens here");
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
    take_each_page(b);
}
