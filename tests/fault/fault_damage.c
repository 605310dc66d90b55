/* fault_damage.c - a store with flipped bits, cut short, or killed while it is mended:
 * never a crash, never a change that is not told, the damaged file kept as it was, and
 * whatever does not hang on the damage opens. */
#define _DEFAULT_SOURCE
#include "base/file.h"
#include "base/rng.h"
#include "fault/scratch.h"
#include "records/records.h"

#include <signal.h>
#include <stdio.h>
#include <string.h>
#include <sys/wait.h>
#include <unistd.h>

enum { ATTEMPTS = 3, LINES = 60, KILLS = 12, PAGE = 4096 };

static const struct str name = {"rogatory.sqlite", 15};

/* What stood in the store before it was damaged. */
static struct str good, plays[ATTEMPTS];
static long cases, whole_cases;

static void make_store(struct arena *a)
{
    struct str folder = scratch_folder(a);
    struct rec_store *r = rec_open(folder);
    for (int i = 0; i < ATTEMPTS; i++) {
        struct str header = arena_printf(a, "header %d\n\n", i);
        int64_t id = rec_begin(r, STR("demo"), STR("desk"), header, 100 + i);
        for (uint32_t seq = 1; seq <= LINES; seq++)
            rec_append(
                r, id, seq,
                arena_printf(a, "%u desk note \"what attempt %d wrote\" 0123", seq, i),
                100 + seq);
        uint32_t lost;
        rec_play(r, id, a, &plays[i], &lost);
    }
    rec_finish(r, 1, STR("convicted"), 300);
    rec_set(r, "lang", STR("fr"));
    rec_close(r);
    file_read(file_join(a, folder, name), 1 << 24, a, &good, NULL);
    scratch_remove(a, folder);
}

static void put(struct arena *a, struct str folder, struct str bytes)
{
    rec_write_file(file_join(a, folder, name), bytes, NULL);
}

/* True when what the store holds of the attempt is all of it. What it holds must be its
 * beginning. */
static bool is_whole(struct arena *a, struct rec_store *r, int i, long where)
{
    struct str play;
    uint32_t lost = 0;
    if (!rec_play(r, i + 1, a, &play, &lost))
        return false;
    expect(str_starts(plays[i], play), "an attempt is a beginning of what it was",
           where);
    return lost == 0 && play.n == plays[i].n;
}

static bool result_is_whole(struct arena *a, struct rec_store *r)
{
    struct rec_attempt list[ATTEMPTS];
    uint32_t n = rec_list(r, STR_NONE, a, list, ATTEMPTS);
    for (uint32_t i = 0; i < n && i < ATTEMPTS; i++) {
        if (list[i].id == 1)
            return list[i].ended && str_eq(list[i].result, STR("convicted")) &&
                   list[i].touched == 300 && list[i].started == 100;
    }
    return false;
}

static bool aside_is(struct arena *a, struct str folder, struct str bytes)
{
    struct str kept, aside = file_join(a, folder, STR("rogatory.sqlite.damaged-1"));
    return file_read(aside, 1 << 24, a, &kept, NULL) && str_eq(kept, bytes);
}

/* Opens a damaged store and judges what came of it. */
static void judge(struct arena *a, struct str folder, struct str bytes, long where)
{
    struct rec_store *r = rec_open(folder);
    struct msg notice = rec_notice(r);
    struct err why = {0};
    enum rec_state state = rec_status(r, &why);
    int whole = 0;
    cases++;
    if (state != REC_SAVED) { /* a bit of the version: left alone, and said */
        struct str now;
        expect(why.id != NULL && strcmp(why.id, "err.store.newer") == 0,
               "it opens, or is newer", where);
        expect(file_read(file_join(a, folder, name), 1 << 24, a, &now, NULL) &&
                   str_eq(now, bytes),
               "a newer one is not touched", where);
        rec_close(r);
        return;
    }
    for (int i = 0; i < ATTEMPTS; i++)
        whole += is_whole(a, r, i, where);
    bool same = whole == ATTEMPTS && result_is_whole(a, r) &&
                str_eq(rec_setting(r, a, "lang", STR_NONE), STR("fr"));
    if (msg_is_none(&notice))
        expect(same, "no change goes unnoticed", where);
    else
        expect(aside_is(a, folder, bytes), "the damaged file is kept as it was", where);
    whole_cases += whole >= ATTEMPTS - 1;
    expect(rec_begin(r, STR("demo"), STR("desk"), STR("h\n\n"), 1) > 0,
           "it can be written to", where);
    rec_close(r);
}

static void damage(struct str bytes, long where)
{
    struct arena a = {0};
    struct str folder = scratch_folder(&a);
    put(&a, folder, bytes);
    judge(&a, folder, bytes, where);
    scratch_remove(&a, folder);
    arena_free(&a);
}

/* Flips bits `step` apart; a step without common factors visits every place of a byte.
 */
static void flip(struct arena *a, size_t step)
{
    char *p = arena_take(a, good.n);
    memcpy(p, good.p, good.n);
    for (size_t bit = 0; bit < good.n * 8; bit += step) {
        p[bit / 8] = (char)(p[bit / 8] ^ (1 << bit % 8));
        damage((struct str){p, good.n}, (long)bit);
        p[bit / 8] = (char)(p[bit / 8] ^ (1 << bit % 8));
    }
    printf("%ld flipped bits: %ld left all attempts but one whole\n", cases,
           whole_cases);
    expect(whole_cases * 100 >= cases * 95, "damage stays where it is", whole_cases);
}

static void cut(size_t step)
{
    /* A file of one byte is an empty one to SQLite. */
    for (size_t n = 2; n < good.n; n += step)
        damage(str_sub(good, 0, n), (long)n);
}

/* Killed while it mends, the store is mended at the next start, with nothing missing.
 */
static void kill_mending(struct arena *a, uint64_t *seed)
{
    struct str folder = scratch_folder(a);
    char *p = arena_take(a, good.n);
    memcpy(p, good.p, good.n);
    p[21] ^= 4; /* the header: nothing opens without mending */
    put(a, folder, (struct str){p, good.n});
    pid_t pid = fork();
    if (pid == 0) {
        rec_open(folder);
        _exit(0);
    }
    usleep((useconds_t)rng_below(seed, 6000));
    kill(pid, SIGKILL);
    waitpid(pid, NULL, 0);
    struct rec_store *r = rec_open(folder);
    expect(rec_status(r, NULL) == REC_SAVED, "it opens after a kill while mending", 0);
    for (int i = 0; i < ATTEMPTS; i++)
        expect(is_whole(a, r, i, 0), "nothing is missing after a kill while mending",
               i);
    rec_close(r);
    scratch_remove(a, folder);
}

/* Several programs find the damage at once: one mends, all go on. */
static void mend_together(struct arena *a)
{
    enum { PROGRAMS = 4 };
    struct str folder = scratch_folder(a);
    char *p = arena_take(a, good.n);
    memcpy(p, good.p, good.n);
    p[21] ^= 4;
    put(a, folder, (struct str){p, good.n});
    for (int i = 0; i < PROGRAMS; i++) {
        if (fork() == 0) {
            struct rec_store *r = rec_open(folder);
            int64_t id = rec_begin(r, STR("demo"), STR("desk"), STR("h\n\n"), 1);
            bool ok = id > 0 && rec_append(r, id, 1, STR("a"), 1) == REC_OK;
            rec_close(r);
            _exit(!ok);
        }
    }
    for (int i = 0; i < PROGRAMS; i++) {
        int status = 0;
        wait(&status);
        expect(status == 0, "each of several programs goes on", status);
    }
    struct rec_store *r = rec_open(folder);
    for (int i = 0; i < ATTEMPTS; i++)
        expect(is_whole(a, r, i, 0), "nothing is missing after mending together", i);
    struct rec_attempt list[1];
    expect(rec_list(r, STR_NONE, a, list, 1) == ATTEMPTS + PROGRAMS,
           "what each wrote is there", 0);
    rec_close(r);
    struct str second = file_join(a, folder, STR("rogatory.sqlite.damaged-2"));
    expect(file_kind(a, second) == FILE_NONE, "it was mended once", 0);
    scratch_remove(a, folder);
}

int main(int argc, char **argv)
{
    bool full = argc > 1 && strcmp(argv[1], "full") == 0;
    struct arena a = {0};
    uint64_t seed = 5;
    make_store(&a);
    flip(&a, full ? 5 : 401); /* 5: one or two bits of every byte */
    cut(full ? 512 : PAGE + 1);
    for (int i = 0; i < (full ? 20 : 1) * KILLS; i++)
        kill_mending(&a, &seed);
    for (int i = 0; i < (full ? 20 : 2); i++)
        mend_together(&a);
    printf("%ld damaged stores of %zu bytes: %d failures\n", cases, good.n, failures);
    arena_free(&a);
    return failures > 0;
}
