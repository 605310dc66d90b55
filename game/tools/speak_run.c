/* speak_run.c - the voices that are programs of their own: spd-say, which asks
 * speech-dispatcher, and espeak-ng. One run an utterance: the words go in by its
 * standard input or as its last argument (there is no shell), and killing it is
 * silence. Nothing of them is linked: espeak-ng is under the GPL, and
 * speech-dispatcher's own library waits for answers that a desk without a sound card
 * never gives. Left out where there are no processes to start.
 *
 * Nothing here waits but for the list of languages, once, two seconds at most: the pipe
 * is written as far as it takes, a run that ended is noticed in speak_tick, and so is
 * one that was killed: none stays behind as a zombie.
 */
#define _POSIX_C_SOURCE 200809L
#include "tools/speak_int.h"

#include "base/buf.h"
#include "base/limits.h"

#ifdef SPEAK_NATIVE
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <spawn.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/wait.h>
#include <unistd.h>

extern char **environ;

enum {
    POLL_MS = 30,
    LIST_MS = 2000,
    LIST_BYTES = 256 * 1024,
    QUEUE = 512, /* utterances that wait; of more the newest are not heard */
    LANG_BYTES = 8,
    LANGS = 256,
    DYING = 16, /* killed, not yet gone */
    PATIENCE = 10,
    ARGUMENTS = 12
};

struct line {
    struct buf text;
    char lang[LANG_BYTES];
};

struct run;

/* What differs between the two. */
struct kind {
    const char *program;
    const char *list; /* the argument that lists its voices */
    const char *hush; /* the argument that silences its server; NULL: killing does */
    int column;       /* of the language in a row of the list; below 0: from the end */
    bool by_stdin;    /* the words; else they are the last argument */
    const char *const *arguments; /* of a run; {lang} and {speed} are filled in */
    int (*speed)(int percent);
};

struct run {
    const struct kind *kind;
    struct str program;
    struct str *langs;
    size_t lang_count;
    int percent;
    struct line queue[QUEUE];
    size_t first, count;
    pid_t now; /* the run that speaks, or 0 */
    int pipe;  /* its standard input, or -1 */
    size_t written;
    pid_t dying[DYING];
    int waited; /* turns, for the dying */
};

/* --- Is it there, and what does it speak? -------------------------------------------
 */

static struct str find_program(struct arena *a, const char *name)
{
    struct str path = str_of(getenv("PATH"));
    while (path.n > 0) {
        struct str folder = str_cut(&path, ':');
        if (folder.n == 0 || folder.p[0] != '/')
            continue; /* never one that happens to lie where we stand */
        struct str file = arena_printf(a, "%.*s/%s", STR_ARG(folder), name);
        if (access(file.p, X_OK) == 0)
            return file;
    }
    return STR_NONE;
}

/* What is started reads `in` (-1: nothing) and writes `out` (-1: nowhere). */
static pid_t start(struct str program, char *const *argv, int in, int out)
{
    posix_spawn_file_actions_t redirect;
    pid_t pid = 0;
    posix_spawn_file_actions_init(&redirect);
    if (in >= 0)
        posix_spawn_file_actions_adddup2(&redirect, in, STDIN_FILENO);
    else
        posix_spawn_file_actions_addopen(&redirect, STDIN_FILENO, "/dev/null", O_RDONLY,
                                         0);
    if (out >= 0)
        posix_spawn_file_actions_adddup2(&redirect, out, STDOUT_FILENO);
    else
        posix_spawn_file_actions_addopen(&redirect, STDOUT_FILENO, "/dev/null",
                                         O_WRONLY, 0);
    posix_spawn_file_actions_addopen(&redirect, STDERR_FILENO, "/dev/null", O_WRONLY,
                                     0);
    bool ok = posix_spawn(&pid, program.p, &redirect, NULL, argv, environ) == 0;
    posix_spawn_file_actions_destroy(&redirect);
    return ok ? pid : 0;
}

static bool pipe_of(int ends[2])
{
    if (pipe(ends) != 0)
        return false;
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    return true;
}

/* The word of a row at that place. */
static struct str word_of(struct str row, int column)
{
    struct str words[64], rest = str_trim(row);
    int n = 0;
    while (rest.n > 0 && n < 64) {
        words[n++] = str_cut(&rest, ' ');
        rest = str_trim(rest);
    }
    int at = column < 0 ? n + column : column;
    return at >= 0 && at < n ? words[at] : STR_NONE;
}

/* "fr-fr" is French. A heading is no language: it is in capitals. */
static void note_lang(struct run *r, struct arena *a, struct str row)
{
    struct str word = word_of(row, r->kind->column), lang = str_cut(&word, '-');
    bool known = lang.n < 2 || lang.n >= LANG_BYTES || r->lang_count == LANGS ||
                 lang.p[0] < 'a' || lang.p[0] > 'z';
    for (size_t i = 0; i < r->lang_count; i++)
        known = known || str_eq(r->langs[i], lang);
    if (!known)
        r->langs[r->lang_count++] = arena_str(a, lang);
}

/* What it prints until it ends; false when that takes too long. */
static bool read_all(int from, struct buf *out)
{
    char bytes[4096];
    int left = LIST_MS;
    while (left > 0 && !out->full) {
        struct pollfd in = {.fd = from, .events = POLLIN};
        if (poll(&in, 1, POLL_MS) <= 0) {
            left -= POLL_MS;
            continue;
        }
        ssize_t n = read(from, bytes, sizeof bytes);
        if (n <= 0)
            return n == 0;
        buf_put(out, (struct str){bytes, (size_t)n});
    }
    return false;
}

/* Asked once, when it is switched on. */
static bool read_langs(struct run *r, struct arena *a)
{
    int ends[2];
    char list[32];
    char *const argv[] = {(char *)(uintptr_t)r->program.p, list, NULL};
    struct buf out = BUF_MAX(LIST_BYTES);
    snprintf(list, sizeof list, "%s", r->kind->list);
    if (!pipe_of(ends))
        return false;
    pid_t pid = start(r->program, argv, -1, ends[1]);
    close(ends[1]);
    bool whole = pid > 0 && read_all(ends[0], &out);
    close(ends[0]);
    if (pid > 0 && !whole)
        kill(pid, SIGKILL);
    while (pid > 0 && waitpid(pid, NULL, 0) < 0 && errno == EINTR)
        continue;
    r->langs = ARENA_ARRAY(a, LANGS, struct str);
    struct str rest = buf_str(&out);
    while (whole && rest.n > 0)
        note_lang(r, a, str_cut(&rest, '\n'));
    buf_free(&out);
    return r->lang_count > 0;
}

static void *run_open(struct arena *a, const struct kind *kind)
{
    struct run *r = ARENA_NEW(a, struct run);
    r->kind = kind;
    r->program = find_program(a, kind->program);
    r->pipe = -1;
    r->percent = 100;
    if (r->program.n == 0 || !read_langs(r, a))
        return NULL;
    signal(SIGPIPE, SIG_IGN); /* one that was killed no longer reads */
    return r;
}

static size_t run_langs(void *voice, const struct str **langs)
{
    const struct run *r = voice;
    *langs = r->langs;
    return r->lang_count;
}

static void run_speed(void *voice, int percent)
{
    struct run *r = voice;
    r->percent = percent;
}

/* --- Runs ---------------------------------------------------------------------------
 */

static void drop_first(struct run *r)
{
    buf_free(&r->queue[r->first].text);
    r->first = (r->first + 1) % QUEUE;
    r->count--;
}

static void close_pipe(struct run *r)
{
    if (r->pipe >= 0)
        close(r->pipe);
    r->pipe = -1;
}

static bool gone(pid_t pid)
{
    pid_t got = waitpid(pid, NULL, WNOHANG);
    return got == pid || (got < 0 && errno != EINTR);
}

static void end_now(pid_t pid)
{
    kill(pid, SIGKILL);
    while (waitpid(pid, NULL, 0) < 0 && errno == EINTR)
        continue;
}

/* What takes too long to silence a server is ended too. */
static bool any_dying(struct run *r)
{
    bool any = false;
    for (size_t i = 0; i < DYING; i++) {
        if (r->dying[i] > 0 && r->waited > PATIENCE)
            end_now(r->dying[i]);
        if (r->dying[i] > 0 && (r->waited > PATIENCE || gone(r->dying[i])))
            r->dying[i] = 0;
        any = any || r->dying[i] > 0;
    }
    return any;
}

/* The arguments of a run: the kind's, filled in. */
static void arguments(struct run *r, struct line *l, char *speed, char **argv)
{
    size_t n = 0;
    argv[n++] = (char *)(uintptr_t)r->program.p;
    for (const char *const *a = r->kind->arguments; *a != NULL; a++) {
        bool is_lang = strcmp(*a, "{lang}") == 0, is_speed = strcmp(*a, "{speed}") == 0;
        argv[n++] = is_lang ? l->lang : is_speed ? speed : (char *)(uintptr_t)*a;
    }
    if (!r->kind->by_stdin)
        argv[n++] = l->text.p;
    argv[n] = NULL;
}

static void speak_first(struct run *r)
{
    struct line *l = &r->queue[r->first];
    char speed[16];
    char *argv[ARGUMENTS];
    int ends[2];
    snprintf(speed, sizeof speed, "%d", r->kind->speed(r->percent));
    arguments(r, l, speed, argv);
    if (!pipe_of(ends))
        return;
    fcntl(ends[1], F_SETFL, O_NONBLOCK);
    r->now = start(r->program, argv, ends[0], -1);
    close(ends[0]);
    r->pipe = ends[1];
    r->written = r->kind->by_stdin ? 0 : l->text.n;
    if (r->now == 0) {
        close_pipe(r);
        drop_first(r);
    }
}

/* As much as the pipe takes. */
static void feed(struct run *r)
{
    const struct line *l = &r->queue[r->first];
    ssize_t n = 0;
    while (r->pipe >= 0 && r->written < l->text.n &&
           (n = write(r->pipe, l->text.p + r->written, l->text.n - r->written)) > 0)
        r->written += (size_t)n;
    bool later = n < 0 && (errno == EAGAIN || errno == EINTR);
    if (!later)
        close_pipe(r);
}

static int run_tick(void *voice)
{
    struct run *r = voice;
    bool dying = any_dying(r);
    r->waited++;
    if (r->now > 0)
        feed(r);
    if (r->now > 0 && gone(r->now)) {
        r->now = 0;
        close_pipe(r);
        drop_first(r);
    }
    if (r->now == 0 && r->count > 0 && !dying) {
        speak_first(r);
        if (r->now > 0)
            feed(r);
    }
    return r->now > 0 || r->count > 0 || dying ? POLL_MS : -1;
}

static void run_say(void *voice, struct str text, struct str lang)
{
    struct run *r = voice;
    if (r->count == QUEUE || lang.n >= LANG_BYTES)
        return;
    struct line *l = &r->queue[(r->first + r->count) % QUEUE];
    *l = (struct line){.text = BUF_MAX(LIMIT_TEXT_BYTES + 1)};
    buf_put(&l->text, text);
    buf_putc(&l->text, '\n');
    memcpy(l->lang, lang.p, lang.n);
    r->count++;
}

/* A place among those that are on their way out. */
static void let_die(struct run *r, pid_t pid)
{
    size_t i = 0;
    while (i < DYING - 1 && r->dying[i] > 0)
        i++;
    if (r->dying[i] > 0) /* sixteen keys within some hundredths of a second */
        end_now(r->dying[i]);
    r->dying[i] = pid;
    r->waited = 0;
}

static void run_hush(void *voice)
{
    struct run *r = voice;
    char hush[32];
    char *const argv[] = {(char *)(uintptr_t)r->program.p, hush, NULL};
    close_pipe(r);
    while (r->count > 0)
        drop_first(r);
    if (r->now == 0)
        return;
    kill(r->now, SIGKILL);
    any_dying(r);
    let_die(r, r->now);
    r->now = 0;
    if (r->kind->hush == NULL)
        return;
    snprintf(hush, sizeof hush, "%s", r->kind->hush);
    pid_t pid = start(r->program, argv, -1, -1);
    if (pid > 0)
        let_die(r, pid);
}

static void run_close(void *voice)
{
    struct run *r = voice;
    run_hush(r);
    for (; any_dying(r); r->waited++)
        poll(NULL, 0, POLL_MS);
}

/* --- The two ------------------------------------------------------------------------
 */

static int words_a_minute(int percent)
{
    return 175 * percent / 100;
}

/* -100 to 100; 0 is its usual speed. */
static int rate(int percent)
{
    return percent > 200 ? 100 : percent - 100;
}

static void *espeak_open(struct arena *a)
{
    static const char *const arguments_of[] = {"-v",      "{lang}",  "-s",
                                               "{speed}", "--stdin", NULL};
    static const struct kind kind = {"espeak-ng", "--voices",   NULL,          1,
                                     true,        arguments_of, words_a_minute};
    return run_open(a, &kind);
}

static void *dispatcher_open(struct arena *a)
{
    static const char *const arguments_of[] = {
        "-w", "-N", "rogatory", "-l", "{lang}", "-r", "{speed}", "--", NULL};
    static const struct kind kind = {"spd-say", "-L",         "-C", -2,
                                     false,     arguments_of, rate};
    return run_open(a, &kind);
}

const struct speak_way speak_espeak = {"espeak",  espeak_open, run_close, run_langs,
                                       run_speed, run_say,     run_hush,  run_tick};
const struct speak_way speak_dispatcher = {"dispatcher", dispatcher_open, run_close,
                                           run_langs,    run_speed,       run_say,
                                           run_hush,     run_tick};
#endif
