/* bench.c - rogatory-bench: the figures of this machine, as lines or as JSON. */
#define _DEFAULT_SOURCE
#include "tools/bench.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

static int mark_fd = -1;

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

void bench_mark(void)
{
    if (mark_fd >= 0 && write(mark_fd, "x", 1) == 1)
        close(mark_fd);
    mark_fd = -1;
}

bool bench_child(void (*work)(void *ctx), void *ctx, struct bench_cost *cost)
{
    int fds[2];
    fflush(NULL);
    if (pipe(fds) != 0)
        return false;
    double start = bench_now_s();
    pid_t pid = fork();
    if (pid == 0) {
        close(fds[0]);
        mark_fd = fds[1];
        work(ctx);
        bench_mark();
        _exit(0);
    }
    close(fds[1]);
    char c;
    ssize_t got = pid > 0 ? read(fds[0], &c, 1) : 0;
    cost->wall_s = bench_now_s() - start;
    close(fds[0]);
    int status = -1;
    struct rusage u = {0};
    if (pid > 0)
        wait4(pid, &status, 0, &u);
    cost->cpu_s = seconds(u.ru_utime) + seconds(u.ru_stime);
    cost->peak_kib = u.ru_maxrss;
    return got == 1 && WIFEXITED(status) && WEXITSTATUS(status) == 0;
}

static int compare(const void *a, const void *b)
{
    double x = *(const double *)a, y = *(const double *)b;
    return (x > y) - (x < y);
}

double bench_median(double *values, int n)
{
    qsort(values, (size_t)n, sizeof *values, compare);
    return n % 2 == 1 ? values[n / 2] : (values[n / 2 - 1] + values[n / 2]) / 2;
}

void bench_print(struct bench *b, const char *name, double value, const char *unit)
{
    if (b->json)
        printf("%s\n  {\"name\": \"%s\", \"value\": %.6g, \"unit\": \"%s\"}",
               b->printed > 0 ? "," : "", name, value, unit);
    else
        printf("%s %.6g %s\n", name, value, unit);
    b->printed++;
    fflush(stdout);
}

int main(int argc, char **argv)
{
    static const struct {
        const char *name;
        void (*run)(struct bench *b);
    } benches[] = {
        {"load", bench_load},
        {"apply", bench_apply},
#ifdef WITH_UI
        {"window", bench_window},
#endif
    };
    struct app app = {0};
    struct bench b = {.app = &app};
    struct err e = {0};
    const char *only = NULL;
    for (int i = 1; i < argc; i++) {
        if (strcmp(argv[i], "--json") == 0)
            b.json = true;
        else
            only = argv[i];
    }
    if (!app_find_files(&app, argv[0], &e) || !app_open_voice(&app, &e)) {
        fprintf(stderr, "rogatory-bench: cannot find its files\n");
        return EXIT_USAGE;
    }
    if (b.json)
        printf("[");
    for (size_t i = 0; i < sizeof benches / sizeof benches[0]; i++) {
        if (only == NULL || strcmp(only, benches[i].name) == 0)
            benches[i].run(&b);
    }
    if (b.json)
        printf("\n]\n");
    arena_free(&app.arena);
    return b.printed > 0 ? EXIT_DONE : EXIT_USAGE;
}
