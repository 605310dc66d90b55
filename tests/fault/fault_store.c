/* fault_store.c - the store under kills and full disks: whatever moment a process is
 * killed at, the attempt opens at its last or last-but-one line; a disk that fills up
 * loses nothing that was on it and takes the rest once there is room. */
#define _DEFAULT_SOURCE
#include "records/records.h"

#include "base/rng.h"
#include "fault/scratch.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum { KILLS = 60, LINES = 2000, FILL_LEVELS = 12 };

static struct str line_text(struct arena *a, uint32_t seq)
{
    return arena_printf(a, "%u desk note \"line number %u\" 0123456789abcdef", seq,
                        seq);
}

/* In the child: writes lines for ever, telling after each that it is written. */
static void write_lines(struct str folder, int tell)
{
    struct arena a = {0};
    struct rec_store *r = rec_open(folder);
    int64_t id = rec_begin(r, STR("demo"), STR("desk"), STR("header\n\n"), 1);
    for (uint32_t seq = 1; seq <= LINES; seq++) {
        if (rec_append(r, id, seq, line_text(&a, seq), 1) != REC_OK)
            _exit(1);
        if (write(tell, &seq, sizeof seq) != sizeof seq)
            _exit(1);
    }
    _exit(0);
}

/* The number of the last line the child said was written. */
static uint32_t last_told(int fd)
{
    uint32_t seq, last = 0;
    while (read(fd, &seq, sizeof seq) == sizeof seq)
        last = seq;
    return last;
}

static void check_after_kill(struct arena *a, struct str folder, uint32_t told)
{
    struct rec_store *r = rec_open(folder);
    expect(rec_status(r, NULL) == REC_SAVED, "the store opens after a kill", told);
    struct msg notice = rec_notice(r);
    expect(msg_is_none(&notice), "a kill damages nothing", told);
    int64_t id = rec_newest_open(r, STR("demo"));
    struct str play;
    uint32_t lost = 0, count = 0;
    if (id != 0 && rec_play(r, id, a, &play, &lost)) {
        for (size_t i = sizeof "header\n"; i < play.n; i++)
            count += play.p[i] == '\n';
        expect(lost == 0, "no line is damaged", lost);
        struct str last = line_text(a, count);
        expect(count == 0 || str_ends(play, arena_printf(a, "%.*s\n", STR_ARG(last))),
               "the lines end with a whole one", count);
    }
    expect(count == told || count == told + 1, "at most the line under way is lost",
           (long)told - (long)count);
    rec_close(r);
}

static void kill_at_random(struct arena *a, uint64_t *seed)
{
    int fds[2];
    struct str folder = scratch_folder(a);
    if (pipe(fds) != 0)
        exit(2);
    pid_t pid = fork();
    if (pid == 0) {
        close(fds[0]);
        write_lines(folder, fds[1]);
    }
    close(fds[1]);
    usleep(2000 + rng_below(seed, 60000));
    kill(pid, SIGKILL);
    waitpid(pid, NULL, 0);
    check_after_kill(a, folder, last_told(fds[0]));
    close(fds[0]);
    scratch_remove(a, folder);
}

/* A limit on the size of files stands for a disk that fills up. */
static void limit_files(rlim_t bytes)
{
    struct rlimit now;
    getrlimit(RLIMIT_FSIZE, &now);
    now.rlim_cur = bytes;
    setrlimit(RLIMIT_FSIZE, &now);
}

static void fill_up(struct arena *a, rlim_t level)
{
    struct str folder = scratch_folder(a);
    struct rec_store *r = rec_open(folder);
    int64_t id = rec_begin(r, STR("demo"), STR("desk"), STR("header\n\n"), 1);
    rec_append(r, id, 1, line_text(a, 1), 1);
    limit_files(level);
    uint32_t seq = 2;
    while (seq < LINES && rec_append(r, id, seq, line_text(a, seq), 1) == REC_OK)
        seq++;
    expect(rec_status(r, NULL) == REC_WAITING, "a full disk is said", (long)level);
    rec_append(r, id, seq + 1, line_text(a, seq + 1), 1);
    limit_files(RLIM_INFINITY);
    expect(rec_retry(r) == REC_OK, "with room again, what waited is written",
           (long)level);
    rec_close(r);
    check_after_kill(a, folder, seq + 1);
    scratch_remove(a, folder);
}

int main(void)
{
    struct arena a = {0};
    uint64_t seed = 20240304;
    signal(SIGXFSZ, SIG_IGN);
    for (int i = 0; i < KILLS; i++)
        kill_at_random(&a, &seed);
    for (int i = 1; i <= FILL_LEVELS; i++)
        fill_up(&a, (rlim_t)32768 + (rlim_t)i * 4096);
    arena_free(&a);
    printf("%d kills, %d fill levels: %d failures\n", KILLS, FILL_LEVELS, failures);
    return failures > 0;
}
