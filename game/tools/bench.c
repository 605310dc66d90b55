/* bench.c - rogatory-bench: the figures of this machine, as lines or as JSON. */
#define _DEFAULT_SOURCE
#include "tools/bench.h"

#include "base/file.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

/* ---- clocks ------------------------------------------------------------------------
 */

double bench_now_s(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + (double)t.tv_nsec / 1e9;
}

static double seconds(struct timeval t)
{
    return (double)t.tv_sec + (double)t.tv_usec / 1e6;
}

double bench_cpu_s(void)
{
    struct rusage u;
    getrusage(RUSAGE_SELF, &u);
    return seconds(u.ru_utime) + seconds(u.ru_stime);
}

/* ---- children ----------------------------------------------------------------------
 */

static int mark_fd = -1;
static bool marked;

void bench_marks_to(int fd)
{
    mark_fd = fd;
}

static void put(const void *bytes, size_t n)
{
    if (mark_fd >= 0 && write(mark_fd, bytes, n) != (ssize_t)n)
        _exit(1);
}

void bench_mark(void)
{
    if (!marked)
        put("x", 1);
    marked = true;
}

void bench_tell(int i, double value)
{
    bench_mark(); /* the first byte is the mark */
    put(&i, sizeof i);
    put(&value, sizeof value);
}

static void hear(int fd, struct bench_cost *cost)
{
    int i;
    double value;
    while (read(fd, &i, sizeof i) == sizeof i &&
           read(fd, &value, sizeof value) == sizeof value) {
        if (i >= 0 && i < BENCH_TOLD)
            cost->told[i] = value;
    }
}

bool bench_child(void (*work)(void *ctx), void *ctx, struct bench_cost *cost)
{
    int fds[2];
    fflush(NULL);
    *cost = (struct bench_cost){0};
    if (pipe(fds) != 0)
        return false;
    double start = bench_now_s();
    pid_t pid = fork();
    if (pid == 0) {
        close(fds[0]);
        bench_marks_to(fds[1]);
        work(ctx);
        bench_mark();
        _exit(0);
    }
    close(fds[1]);
    char c;
    ssize_t got = pid > 0 ? read(fds[0], &c, 1) : 0;
    cost->wall_s = bench_now_s() - start;
    if (got == 1)
        hear(fds[0], cost);
    close(fds[0]);
    int status = -1;
    struct rusage u = {0};
    if (pid > 0)
        wait4(pid, &status, 0, &u);
    cost->cpu_s = seconds(u.ru_utime) + seconds(u.ru_stime);
    cost->peak_kib = u.ru_maxrss;
    return got == 1 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

struct program {
    const char *name, *arg;
};

static void become(void *ctx)
{
    const struct program *p = ctx;
    char self[4096], path[4200], fd[16], *arg = (char *)(uintptr_t)p->arg;
    ssize_t n = readlink("/proc/self/exe", self, sizeof self - 1);
    if (n < 0)
        _exit(1);
    struct str folder = file_folder((struct str){self, (size_t)n});
    self[n] = '\0';
    snprintf(path, sizeof path, "%.*s/%s", STR_ARG(folder), p->name);
    snprintf(fd, sizeof fd, "%d", mark_fd);
    char *argv[] = {p->name != NULL ? path : self, arg, fd, NULL};
    execv(argv[0], argv);
    _exit(1);
}

bool bench_program(const char *name, const char *arg, struct bench_cost *cost)
{
    struct program p = {name, arg};
    return bench_child(become, &p, cost);
}

/* ---- figures -----------------------------------------------------------------------
 */

void bench_add(struct bench_figure *f, double value)
{
    if (f->count < BENCH_RUNS)
        f->values[f->count++] = value;
}

static int compare(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

double bench_median(double *values, size_t n)
{
    qsort(values, n, sizeof *values, compare);
    return values[n / 2];
}

static void print_line(const struct bench_figure *f, const double *sorted,
                       const char *why_not)
{
    if (f->count > 0)
        printf("%s %.6g %s\n", f->name, sorted[f->count / 2], f->unit);
    else
        printf("%s none %s (not measured: %s)\n", f->name, f->unit, why_not);
}

static void print_member(const struct bench_figure *f, const double *sorted,
                         const char *why_not)
{
    printf("  {\"name\": \"%s\", \"unit\": \"%s\", ", f->name, f->unit);
    if (f->count > 0)
        printf("\"value\": %.6g, \"least\": %.6g, \"most\": %.6g}",
               sorted[f->count / 2], sorted[0], sorted[f->count - 1]);
    else
        printf("\"value\": null, \"why\": \"%s\"}", why_not);
}

void bench_print(struct bench *b, const struct bench_figure *figures, size_t count,
                 const char *why_not)
{
    for (size_t i = 0; i < count; i++) {
        struct bench_figure f = figures[i];
        qsort(f.values, (size_t)f.count, sizeof *f.values, compare);
        if (b->json)
            fputs(b->printed > 0 ? ",\n" : "\n", stdout);
        (b->json ? print_member : print_line)(&f, f.values, why_not);
        b->printed++;
    }
    fflush(stdout);
}

/* ---- the program -------------------------------------------------------------------
 */

static const struct {
    const char *name;
    void (*run)(struct bench *b);
} benches[] = {{"load", bench_load}, {"apply", bench_apply}, {"window", bench_window}};

static const struct {
    const char *name;
    void (*run)(struct app *app);
} parts[] = {
#ifdef WITH_UI
    {"--first-frame", bench_first_frame},
    {"--redraw", bench_redraw},
    {"--idle", bench_idle},
    {"--pages", bench_pages},
    {"--keys", bench_keys},
    {"--languages", bench_languages},
    {"--resize", bench_resize},
    {"--memory", bench_memory},
#endif
    {NULL, NULL}};

static bool ready(struct app *app, const char *argv0)
{
    struct err e = {0};
    bool good = app_find_files(app, argv0, &e) && app_open_voice(app, &e);
    if (!good)
        fprintf(stderr, "rogatory-bench: cannot find its files\n");
    return good;
}

/* This program as one run of itself: "--first-frame FD". False when it was not. */
static bool run_part(struct app *app, char **argv)
{
    int64_t fd;
    for (size_t i = 0; parts[i].name != NULL; i++) {
        if (strcmp(parts[i].name, argv[1]) != 0 || !str_int(str_of(argv[2]), &fd))
            continue;
        bench_marks_to((int)fd);
        if (!ready(app, argv[0]))
            exit(EXIT_USAGE);
        parts[i].run(app);
        return true;
    }
    return false;
}

static void run_benches(struct bench *b, const char *only)
{
    if (b->json)
        printf("[");
    for (size_t i = 0; i < sizeof benches / sizeof benches[0]; i++) {
        if (only == NULL || strcmp(only, benches[i].name) == 0)
            benches[i].run(b);
    }
    if (b->json)
        printf("\n]\n");
}

int main(int argc, char **argv)
{
    struct app app = {0};
    struct bench b = {.app = &app};
    const char *only = NULL;
    if (argc == 3 && run_part(&app, argv))
        return EXIT_DONE;
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--json") == 0)
            b.json = true;
        else
            only = argv[i];
    }
    if (!ready(&app, argv[0]))
        return EXIT_USAGE;
    run_benches(&b, only);
    arena_free(&app.voice);
    arena_free(&app.arena);
    if (b.printed == 0)
        fprintf(stderr, "rogatory-bench [--json] [load|apply|window]\n");
    return b.printed > 0 ? EXIT_DONE : EXIT_USAGE;
}
