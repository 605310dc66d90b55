/* bench.h - what the benchmarks share: runs in children, medians, one line a figure.
 *
 * Every figure is taken several times and given as the median; what is compared is
 * taken in turn, so that a drifting machine hits both. A figure that could not be taken
 * is printed too, with the reason. Nothing here judges. What the figures mean:
 * tests/README.md.
 */
#ifndef TOOLS_BENCH_H
#define TOOLS_BENCH_H

#include "tools/app.h"

enum { BENCH_RUNS = 7, BENCH_TOLD = 32 };

/* The pages that are measured one by one. */
enum {
    BENCH_LIBRARY,
    BENCH_DESK,
    BENCH_DOCUMENTS,
    BENCH_MAP,
    BENCH_CALENDAR,
    BENCH_WORK,
    BENCH_PEOPLE,
    BENCH_TALK,
    BENCH_LEDGER,
    BENCH_EVIDENCE,
    BENCH_BOARD,
    BENCH_BENCH,
    BENCH_LETTER,
    BENCH_DECISION,
    BENCH_REFERENCE,
    BENCH_DEBRIEF,
    BENCH_PAGES
};

struct bench {
    struct app *app;
    bool json;
    int printed;
};

struct bench_figure {
    const char *name, *unit;
    double values[BENCH_RUNS];
    int count;
};

/* What one run in a child cost. Wall time ends when the child first calls bench_mark,
 * or when it ends. */
struct bench_cost {
    double cpu_s, wall_s;
    long peak_kib;
    double told[BENCH_TOLD]; /* by bench_tell */
};

/* Runs work(ctx) in a copy of this process. False when the child failed. */
bool bench_child(void (*work)(void *ctx), void *ctx, struct bench_cost *cost);
/* The same for a program of its own, in this program's folder (NULL: this program),
 * with one argument and the number of the descriptor for bench_marks_to. */
bool bench_program(const char *name, const char *arg, struct bench_cost *cost);
/* In a child: where its marks go; the moment that counts has come; a figure of its own.
 */
void bench_marks_to(int fd);
void bench_mark(void);
void bench_tell(int i, double value);

double bench_now_s(void);
double bench_cpu_s(void);

/* Of values that it puts in order. */
double bench_median(double *values, size_t n);
/* One more value of a figure, BENCH_RUNS at most. */
void bench_add(struct bench_figure *f, double value);
/* Prints each figure: "name median unit", or a member of the JSON array, with the least
 * and the most. One without values is printed as "none", with the reason. */
void bench_print(struct bench *b, const struct bench_figure *figures, size_t count,
                 const char *why_not);

void bench_load(struct bench *b);
void bench_apply(struct bench *b);
void bench_window(struct bench *b);
/* bench_window_sdl.c: what bench_window runs as programs of their own. */
void bench_first_frame(struct app *app);
void bench_redraw(struct app *app);
void bench_idle(struct app *app);
/* bench_pages_sdl.c: the same of every page; bench_pages tells one figure a page. */
void bench_pages(struct app *app);
void bench_keys(struct app *app);
void bench_languages(struct app *app);
void bench_resize(struct app *app);
void bench_memory(struct app *app);

#endif
