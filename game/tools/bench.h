/* bench.h - what the benchmarks share: runs in children, medians, one line a figure.
 *
 * Every figure is taken several times in processes of their own and given as the
 * median; figures that are compared are taken in turn, so that a drifting machine hits
 * both. Nothing here judges.
 */
#ifndef TOOLS_BENCH_H
#define TOOLS_BENCH_H

#include "tools/app.h"

enum { BENCH_RUNS = 7 };

struct bench {
    struct app *app;
    bool json;
    int printed;
};

/* What one run in a child cost. */
struct bench_cost {
    double cpu_s, wall_s;
    long peak_kib;
};

/* Runs work(ctx) in a child of its own; wall time ends when the child first calls
 * bench_mark, or when it ends. False when the child failed. */
bool bench_child(void (*work)(void *ctx), void *ctx, struct bench_cost *cost);
/* In the child: the moment that counts has come. */
void bench_mark(void);
double bench_median(double *values, int n);
double bench_now_s(void);
double bench_cpu_s(void);

/* "name value unit", or one member of the JSON object. */
void bench_print(struct bench *b, const char *name, double value, const char *unit);

void bench_load(struct bench *b);
void bench_apply(struct bench *b);
void bench_window(struct bench *b);

#endif
