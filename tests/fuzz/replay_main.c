/* replay_main.c - runs a fuzz target over files: those named on the command line,
 * folders with all below them, and the tree named by ROGATORY_CORPORA. A file that
 * stops the program, or keeps it longer than a few seconds, is named before the end. */
#define _POSIX_C_SOURCE 200809L
#include "fuzz/fuzz.h"

#include "base/file.h"
#include "base/limits.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { MOST_BYTES = 8 * 1024 * 1024, MOST_SECONDS = 10 };

/* The file under way, for the signal handler alone. */
static struct str current;

static void say(const char *p, size_t n)
{
    if (write(STDERR_FILENO, p, n) < 0)
        _exit(1);
}

static void on_stop(int sig)
{
    say("\nstopped on ", 12);
    say(current.p, current.n);
    say("\n", 1);
    signal(sig, SIG_DFL);
    raise(sig);
}

static size_t replay(struct arena *a, struct str path);

static size_t replay_folder(struct arena *a, struct str path)
{
    struct str *names;
    size_t count, done = 0;
    if (!file_list(path, LIMIT_FOLDER_FILES, a, &names, &count, NULL)) {
        fprintf(stderr, "cannot list %.*s\n", STR_ARG(path));
        exit(1);
    }
    for (size_t i = 0; i < count; i++)
        done += replay(a, file_join(a, path, names[i]));
    return done;
}

static size_t replay_file(struct arena *a, struct str path)
{
    struct str bytes;
    if (!file_read(path, MOST_BYTES, a, &bytes, NULL)) {
        fprintf(stderr, "cannot read %.*s\n", STR_ARG(path));
        exit(1);
    }
    /* An exact copy: reading one byte too far is then seen by the sanitizers. */
    uint8_t *copy = malloc(bytes.n > 0 ? bytes.n : 1);
    if (copy == NULL)
        exit(1);
    if (bytes.n > 0)
        memcpy(copy, bytes.p, bytes.n);
    current = path;
    alarm(MOST_SECONDS);
    LLVMFuzzerTestOneInput(copy, bytes.n);
    alarm(0);
    free(copy);
    return 1;
}

/* Every plain file at or below path, in the order of names. */
static size_t replay(struct arena *a, struct str path)
{
    struct arena_mark here = arena_here(a);
    size_t done = 0;
    enum file_kind kind = file_kind(a, path);
    if (kind == FILE_FOLDER)
        done = replay_folder(a, path);
    else if (kind == FILE_PLAIN)
        done = replay_file(a, path);
    arena_rewind(a, here);
    return done;
}

int main(int argc, char **argv)
{
    struct arena a = {0};
    signal(SIGABRT, on_stop);
    signal(SIGSEGV, on_stop);
    signal(SIGALRM, on_stop);
    for (int i = 1; i < argc; i++) {
        struct str path = str_of(argv[i]);
        printf("%zu files replayed from %s\n", replay(&a, path), argv[i]);
    }
    const char *corpora = getenv("ROGATORY_CORPORA");
    if (corpora != NULL && corpora[0] != '\0')
        printf("%zu files replayed from %s\n", replay(&a, str_of(corpora)), corpora);
    else
        printf("the shared corpora were skipped: ROGATORY_CORPORA is not set\n");
    arena_free(&a);
    return 0;
}
