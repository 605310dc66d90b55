/* speak_run.c - programs that are started to speak; and one that is a voice by itself,
 * espeak-ng: one run an utterance, the words by its standard input (there is no shell),
 * killing it is silence. It is not linked: it is under the GPL. Left out where there
 * are no processes to start.
 *
 * Nothing here waits but for the list of languages, once, two seconds at most: the pipe
 * is written as far as it takes, a run that ended is noticed in tick, and so is one
 * that was killed: none stays behind as a zombie. Without a loudspeaker espeak-ng ends
 * at once and says that all is well: who speaks faster than anyone can is not heard.
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
#include <string.h>
#include <sys/wait.h>
#include <time.h>
#include <unistd.h>

extern char **environ;

enum {
    POLL_MS = 30,
    LIST_MS = 2000,
    LIST_BYTES = 256 * 1024,
    DYING = 16,    /* killed, not yet gone */
    MS_A_BYTE = 4, /* nobody says one faster: at 300 % it is four times as much */
    UNHEARD_BYTES = 64
};

struct run {
    struct arena *arena;
    struct str program;
    struct speak_langs langs;
    struct str text;
    pid_t now; /* the run that speaks, or 0 */
    int pipe;  /* its standard input, or -1 */
    size_t written;
    int64_t began;
    size_t unheard; /* bytes, one run after the other */
    pid_t dying[DYING];
};

/* --- Programs -----------------------------------------------------------------------
 */

struct str speak_find(struct arena *a, const char *name)
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

pid_t speak_start(struct str program, char *const *argv, int in, int out)
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

bool speak_ended(pid_t pid, bool *well)
{
    int status = 0;
    pid_t got = waitpid(pid, &status, WNOHANG);
    if (well != NULL)
        *well = got == pid && status == 0;
    return got == pid || (got < 0 && errno != EINTR);
}

void speak_kill(pid_t pid)
{
    kill(pid, SIGKILL);
    while (waitpid(pid, NULL, 0) < 0 && errno == EINTR)
        continue;
}

int64_t speak_clock(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (int64_t)now.tv_sec * 1000 + now.tv_nsec / 1000000;
}

/* A heading is no language: it is in capitals. */
void speak_note_lang(struct speak_langs *l, struct arena *a, struct str word)
{
    struct str lang = str_cut(&word, '-');
    bool known = lang.n < 2 || lang.n >= SPEAK_LANG_BYTES || l->count == SPEAK_LANGS ||
                 lang.p[0] < 'a' || lang.p[0] > 'z';
    for (size_t i = 0; i < l->count; i++)
        known = known || str_eq(l->at[i], lang);
    if (!known)
        l->at[l->count++] = arena_str(a, lang);
}

/* --- Is it there, and what does it speak? -------------------------------------------
 */

static bool pipe_of(int ends[2])
{
    if (pipe(ends) != 0)
        return false;
    fcntl(ends[0], F_SETFD, FD_CLOEXEC);
    fcntl(ends[1], F_SETFD, FD_CLOEXEC);
    return true;
}

/* The second word of a row: " 5  fr-fr  --/M  French_(France)  roa/fr". */
static struct str second_word(struct str row)
{
    struct str rest = str_trim(row);
    str_cut(&rest, ' ');
    rest = str_trim(rest);
    return str_cut(&rest, ' ');
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
static bool read_langs(struct run *r)
{
    static char list[] = "--voices";
    int ends[2];
    char *const argv[] = {(char *)(uintptr_t)r->program.p, list, NULL};
    struct buf out = BUF_MAX(LIST_BYTES);
    if (!pipe_of(ends))
        return false;
    pid_t pid = speak_start(r->program, argv, -1, ends[1]);
    close(ends[1]);
    bool whole = pid > 0 && read_all(ends[0], &out);
    close(ends[0]);
    if (pid > 0)
        speak_kill(pid);
    struct str rest = buf_str(&out);
    while (whole && rest.n > 0)
        speak_note_lang(&r->langs, r->arena, second_word(str_cut(&rest, '\n')));
    buf_free(&out);
    return r->langs.count > 0;
}

static void *run_open(struct arena *a)
{
    struct run *r = ARENA_NEW(a, struct run);
    r->arena = a;
    r->program = speak_find(a, "espeak-ng");
    r->pipe = -1;
    if (r->program.n == 0 || !read_langs(r))
        return NULL;
    signal(SIGPIPE, SIG_IGN); /* one that was killed no longer reads */
    return r;
}

static size_t run_langs(void *voice, const struct str **langs)
{
    const struct run *r = voice;
    *langs = r->langs.at;
    return r->langs.count;
}

/* --- Runs ---------------------------------------------------------------------------
 */

static void close_pipe(struct run *r)
{
    if (r->pipe >= 0)
        close(r->pipe);
    r->pipe = -1;
}

/* As much as the pipe takes. */
static void feed(struct run *r)
{
    ssize_t n = 0;
    while (r->pipe >= 0 && r->written < r->text.n &&
           (n = write(r->pipe, r->text.p + r->written, r->text.n - r->written)) > 0)
        r->written += (size_t)n;
    bool later = n < 0 && (errno == EAGAIN || errno == EINTR);
    if (!later)
        close_pipe(r);
}

static void run_begin(void *voice, struct str text, const char *lang, int percent)
{
    static char by_lang[] = "-v", by_speed[] = "-s", by_stdin[] = "--stdin";
    struct run *r = voice;
    char of_lang[SPEAK_LANG_BYTES], speed[16];
    int ends[2];
    char *const argv[] = {(char *)(uintptr_t)r->program.p,
                          by_lang,
                          of_lang,
                          by_speed,
                          speed,
                          by_stdin,
                          NULL};
    snprintf(of_lang, sizeof of_lang, "%s", lang);
    snprintf(speed, sizeof speed, "%d", 175 * percent / 100); /* words a minute */
    r->unheard++;                                             /* until it was */
    if (!pipe_of(ends))
        return;
    fcntl(ends[1], F_SETFL, O_NONBLOCK);
    r->now = speak_start(r->program, argv, ends[0], -1);
    close(ends[0]);
    r->pipe = ends[1];
    r->written = 0;
    r->text = text;
    r->began = speak_clock();
    if (r->now > 0) {
        feed(r);
    } else {
        close_pipe(r);
        r->unheard += UNHEARD_BYTES + 1;
    }
}

/* A run that ended by itself; between the two it cannot be told. */
static void judge(struct run *r)
{
    int64_t took = speak_clock() - r->began, least = (int64_t)r->text.n * MS_A_BYTE;
    if (took < least)
        r->unheard += r->text.n;
    else if (took > 2 * least)
        r->unheard = 0;
}

static bool any_dying(struct run *r)
{
    bool any = false;
    for (size_t i = 0; i < DYING; i++) {
        if (r->dying[i] > 0 && speak_ended(r->dying[i], NULL))
            r->dying[i] = 0;
        any = any || r->dying[i] > 0;
    }
    return any;
}

static enum speak_is run_tick(void *voice)
{
    struct run *r = voice;
    bool dying = any_dying(r);
    if (r->now > 0)
        feed(r);
    if (r->now > 0 && speak_ended(r->now, NULL)) {
        r->now = 0;
        close_pipe(r);
        judge(r);
    }
    if (r->now == 0 && r->unheard > UNHEARD_BYTES)
        return SPEAK_BROKEN;
    return r->now > 0 ? SPEAK_BUSY : dying ? SPEAK_SOON : SPEAK_IDLE;
}

static void run_hush(void *voice)
{
    struct run *r = voice;
    size_t i = 0;
    close_pipe(r);
    if (r->now == 0)
        return;
    kill(r->now, SIGKILL);
    any_dying(r);
    while (i < DYING - 1 && r->dying[i] > 0)
        i++;
    if (r->dying[i] > 0) /* sixteen keys within some hundredths of a second */
        speak_kill(r->dying[i]);
    r->dying[i] = r->now;
    r->now = 0;
}

static void run_close(void *voice)
{
    struct run *r = voice;
    run_hush(r);
    for (size_t i = 0; i < DYING; i++)
        if (r->dying[i] > 0)
            speak_kill(r->dying[i]);
}

const struct speak_way speak_espeak = {"espeak",  run_open, run_close, run_langs,
                                       run_begin, run_hush, run_tick};
#endif
