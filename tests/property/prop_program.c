/* prop_program.c - INVARIANT I on the program itself: whatever bytes it is given as a
 * case, a law pack, a play or a catalogue, it ends with 0, 1 or 2, at once and within
 * little memory; says where; shows no raw control; says the same again; and writes
 * nothing.
 *
 * The inputs are samples of the fuzz targets' corpora and of ROGATORY_CORPORA (with the
 * argument "full", all of the former and a larger share of the latter).
 */
#define _DEFAULT_SOURCE
#include "base/file.h"
#include "base/limits.h"
#include "base/utf8.h"

#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#if defined(__SANITIZE_ADDRESS__)
#define SANITIZED 1
#elif defined(__has_feature)
#if __has_feature(address_sanitizer)
#define SANITIZED 1
#endif
#endif
#ifndef SANITIZED
#define SANITIZED 0
#endif

enum {
    SECONDS = SANITIZED ? 20 : 4, /* of CPU; one on a quiet machine */
    MEMORY_KIB = 256 * 1024,
    STDERR_BYTES = 64 * 1024,
    SAMPLE = 10,      /* files of the shared corpora */
    FULL_SAMPLE = 400 /* all of them go through fuzz and property.corpora */
};

/* The ways to hand a file to the program: its name there, and the words. */
static const struct way {
    const char *name;
    const char *verb[4];
} ways[] = {
    {"x.yaml", {"check", "x.yaml"}},
    {"law/x.yaml", {"check", "law/x.yaml"}},
    {"x.play", {"check", "x.play"}},
    {"x.po", {"check", "x.po"}},
    {"x.play", {"replay", "x.play"}},
    {"case/scenario.yaml", {"check", "case"}},
    {"case/scenario.yaml", {"play", "--text", "./case"}},
    {"x.yaml", {"play", "--text", "x.yaml"}},
};
enum { WAYS = sizeof ways / sizeof ways[0] };

static const char *program;
static struct str room; /* the scratch folder, which is the current one */
static int runs, failures;
static double slowest;
static long largest;

static void failed(const struct way *w, struct str input, const char *what)
{
    fprintf(stderr, "FAILED: %s %s (%s): %s\n", w->verb[0], w->name, input.p, what);
    failures++;
}

/* ---- one run */

struct outcome {
    int code; /* -1: a signal */
    struct str said;
    double seconds;
    long kib;
};

static void become_program(const struct way *w)
{
    struct rlimit cpu = {SECONDS * 2, SECONDS * 2};
    setrlimit(RLIMIT_CPU, &cpu);
    int in = open("/dev/null", O_RDWR);
    int err = open("stderr", O_CREAT | O_TRUNC | O_WRONLY, 0600);
    if (in < 0 || err < 0)
        _exit(99);
    dup2(in, 0);
    dup2(in, 1);
    dup2(err, 2);
    char *args[8] = {(char *)(uintptr_t)program};
    for (int i = 0; i < 4 && w->verb[i] != NULL; i++)
        args[i + 1] = (char *)(uintptr_t)w->verb[i];
    execv(program, args);
    _exit(98);
}

static double seconds_of(struct timeval t)
{
    return (double)t.tv_sec + (double)t.tv_usec / 1e6;
}

static struct outcome run(struct arena *a, const struct way *w)
{
    struct outcome o = {.code = -1};
    struct rusage used;
    int status;
    pid_t child = fork();
    if (child == 0)
        become_program(w);
    if (child < 0 || wait4(child, &status, 0, &used) != child)
        return o;
    o.code = WIFEXITED(status) ? WEXITSTATUS(status) : -1;
    o.seconds = seconds_of(used.ru_utime) + seconds_of(used.ru_stime);
    o.kib = used.ru_maxrss;
    if (!file_read(STR("stderr"), LIMIT_PLAY_BYTES, a, &o.said, NULL))
        o.code = -1;
    remove("stderr");
    runs++;
    slowest = o.seconds > slowest ? o.seconds : slowest;
    largest = o.kib > largest ? o.kib : largest;
    return o;
}

/* ---- what must hold */

static bool is_clean(struct str s)
{
    uint32_t cp = 0;
    for (size_t at = 0; at < s.n;) {
        size_t n = utf8_decode(s, at, &cp);
        if (n == 0 || utf8_is_forbidden(cp) || cp == '\t' || utf8_is_bidi_control(cp))
            return false;
        at += n;
    }
    return true;
}

/* "path:line:column: error: …" with a line that the file has, or the one after. */
static bool is_placed(struct str said, uint32_t lines)
{
    struct str line = str_cut(&said, '\n');
    int64_t number, column;
    str_cut(&line, ':');
    struct str row = str_cut(&line, ':'), col = str_cut(&line, ':');
    return str_int(row, &number) && str_int(col, &column) && number >= 1 &&
           number <= (int64_t)lines + 1 && column >= 1 &&
           str_starts(line, STR(" error: "));
}

static uint32_t count_lines(struct str bytes)
{
    uint32_t n = 1;
    for (size_t i = 0; i < bytes.n; i++)
        n += bytes.p[i] == '\n';
    return n;
}

static void judge(const struct way *w, struct str input, struct str bytes,
                  const struct outcome *o)
{
    if (o->code < 0 || o->code > 2)
        failed(w, input, "it ends with 0, 1 or 2");
    if (o->code == 1 && !is_placed(o->said, count_lines(bytes)))
        failed(w, input, "the first line says where");
    if (o->code == 2 && !str_starts(o->said, STR("rogatory: ")))
        failed(w, input, "a failure is one of the program's sentences");
    if (!is_clean(o->said))
        failed(w, input, "nothing raw is shown");
    if (o->said.n > STDERR_BYTES)
        failed(w, input, "it does not flood");
    if (o->seconds > SECONDS)
        failed(w, input, "it takes no time");
    if (!SANITIZED && o->kib > MEMORY_KIB)
        failed(w, input, "it takes little memory");
}

/* Counts what lies in the scratch folder and one below it. */
static size_t census(struct arena *a)
{
    static const char *const folders[] = {".", "law", "case", "data"};
    size_t all = 0;
    for (size_t i = 0; i < sizeof folders / sizeof folders[0]; i++) {
        struct str *names;
        size_t n;
        if (file_list(str_of(folders[i]), LIMIT_FOLDER_FILES, a, &names, &n, NULL))
            all += n;
    }
    return all;
}

static bool put(const char *name, struct str bytes)
{
    FILE *f = fopen(name, "wb");
    if (f == NULL)
        return false;
    bool ok = bytes.n == 0 || fwrite(bytes.p, 1, bytes.n, f) == bytes.n;
    return fclose(f) == 0 && ok;
}

static void try_way(struct arena *a, const struct way *w, struct str input,
                    struct str bytes)
{
    if (!put(w->name, bytes)) {
        failed(w, input, "the scratch folder can be written");
        return;
    }
    size_t before = census(a);
    struct outcome first = run(a, w), again = run(a, w);
    judge(w, input, bytes, &first);
    if (again.code != first.code || !str_eq(again.said, first.said))
        failed(w, input, "it says the same again");
    if (census(a) != before)
        failed(w, input, "it writes nothing");
    remove(w->name);
}

static void try_file(struct str path)
{
    struct arena a = {0};
    struct str bytes;
    if (file_read(path, (size_t)LIMIT_FILE_BYTES * 2, &a, &bytes, NULL)) {
        for (int i = 0; i < WAYS; i++)
            try_way(&a, &ways[i], path, bytes);
    }
    arena_free(&a);
}

/* ---- the inputs */

struct inputs {
    struct arena a;
    struct str *list;
    size_t count, room;
};

static void gather(struct inputs *in, struct str folder)
{
    struct str *names;
    size_t n;
    if (!file_list(folder, LIMIT_FOLDER_FILES, &in->a, &names, &n, NULL))
        return;
    for (size_t i = 0; i < n; i++) {
        struct str path = file_join(&in->a, folder, names[i]);
        if (file_kind(&in->a, path) == FILE_FOLDER) {
            gather(in, path);
            continue;
        }
        if (in->count == in->room) {
            in->room = in->room > 0 ? in->room * 2 : 256;
            struct str *more = ARENA_ARRAY(&in->a, in->room, struct str);
            if (in->count > 0)
                memcpy(more, in->list, in->count * sizeof *more);
            in->list = more;
        }
        in->list[in->count++] = path;
    }
}

/* Every file of the folder, or `sample` of them spread over it. */
static void try_folder(const char *folder, size_t sample)
{
    struct inputs in = {.list = NULL};
    gather(&in, str_of(folder));
    size_t step = sample > 0 && in.count > sample ? in.count / sample : 1;
    for (size_t i = step / 2; i < in.count; i += step)
        try_file(in.list[i]);
    arena_free(&in.a);
}

static bool open_room(void)
{
    static char folder[] = "/tmp/rogatory-program-XXXXXX";
    if (mkdtemp(folder) == NULL || chdir(folder) != 0)
        return false;
    room = str_of(folder);
    setenv("XDG_DATA_HOME", folder, 1);
    return mkdir("law", 0700) == 0 && mkdir("case", 0700) == 0;
}

static void close_room(void)
{
    remove("law");
    remove("case");
    if (chdir("/") != 0 || remove(room.p) != 0)
        fprintf(stderr, "%s is left behind\n", room.p);
}

int main(int argc, char **argv)
{
    bool full = argc > 1 && str_eqz(STR("full"), argv[1]);
    const char *corpora = getenv("ROGATORY_CORPORA");
    program = getenv("ROGATORY");
    if (program == NULL || !open_room()) {
        fprintf(stderr, "ROGATORY names no program, or there is no room in /tmp\n");
        return 1;
    }
    unsetenv("DISPLAY");
    try_folder(TESTS_DIR "/fuzz/corpus", full ? 0 : SAMPLE);
    if (corpora != NULL && corpora[0] == '/')
        try_folder(corpora, full ? FULL_SAMPLE : SAMPLE);
    else
        printf("the shared corpora were skipped: ROGATORY_CORPORA is not set\n");
    close_room();
    printf("%d runs, slowest %.3f s, largest %ld KiB, %d failures\n", runs, slowest,
           largest, failures);
    return failures > 0 || runs == 0;
}
