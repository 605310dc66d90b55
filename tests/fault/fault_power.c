/* fault_power.c - the power goes at any moment. From a log of all writes and syncs of a
 * session, what a disk may hold after each of them is worked out: writes that were not
 * synced are there, missing, torn by sectors or only room without bytes, in any
 * mixture; a journal's name may lag behind. Each such disk is opened: the attempt must
 * stand at its last or last-but-one line. */
#define _DEFAULT_SOURCE
#include "base/file.h"
#include "base/rng.h"
#include "fault/scratch.h"
#include "fault/shim_vfs.h"
#include "records/records.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

enum { SECTOR = 512, FILE_MAX = 1 << 20, PENDING_MAX = 64, LINES_MAX = 200 };

/* One file as the disk may have it. */
struct disk_file {
    unsigned char bytes[FILE_MAX];
    size_t n;
};

/* A file between two syncs. Of the journal there may be two: the one that is deleted
 * but whose name the disk still knows, and the one that is being written. */
struct model {
    struct disk_file synced;
    const struct shim_op *pending[PENDING_MAX];
    size_t count;
};

static struct model store, journal, ghost;
static bool journal_there, journal_known, ghost_known;
static struct disk_file picture;
static size_t acks[LINES_MAX + 1]; /* number of operations when line i was written */
static long states;

static void widen(struct disk_file *f, size_t n)
{
    if (n > FILE_MAX)
        exit(2);
    if (n > f->n) {
        memset(f->bytes + f->n, 0, n - f->n);
        f->n = n;
    }
}

/* Applies an operation; where `torn`, each sector of it by chance. */
static void apply(struct disk_file *f, const struct shim_op *op, uint64_t *torn)
{
    if (op->kind == SHIM_CUT) {
        widen(f, (size_t)op->at);
        f->n = (size_t)op->at;
        return;
    }
    widen(f, (size_t)op->at + op->n);
    for (size_t i = 0; i < op->n; i += SECTOR) {
        size_t n = op->n - i < SECTOR ? op->n - i : SECTOR;
        if (torn == NULL || rng_below(torn, 2) == 0)
            memcpy(f->bytes + op->at + i, op->bytes + i, n);
    }
}

static void advance(const struct shim_op *op)
{
    struct model *m = op->journal ? &journal : &store;
    switch (op->kind) {
    case SHIM_CREATE:
        if (op->journal && !journal_there) {
            journal.count = 0;
            journal.synced.n = 0;
            journal_there = true;
            journal_known = false;
        }
        break;
    case SHIM_DELETE:
        ghost = journal;
        ghost_known = journal_known;
        journal_there = false;
        break;
    case SHIM_SYNC:
        for (size_t i = 0; i < m->count; i++)
            apply(&m->synced, m->pending[i], NULL);
        m->count = 0;
        if (op->journal) { /* SQLite syncs the folder with a new journal */
            journal_known = true;
            ghost_known = false;
        }
        break;
    case SHIM_WRITE:
    case SHIM_CUT:
        if (m->count == PENDING_MAX)
            exit(2);
        m->pending[m->count++] = op;
        break;
    }
}

enum how { NOTHING, EVERYTHING, MIXED, HOWS };

static const struct disk_file *draw(const struct model *m, enum how how, uint64_t *seed)
{
    picture.n = m->synced.n;
    memcpy(picture.bytes, m->synced.bytes, m->synced.n);
    for (size_t i = 0; i < m->count && how != NOTHING; i++) {
        uint64_t chance = how == EVERYTHING ? 0 : rng_below(seed, 3);
        if (chance < 2)
            apply(&picture, m->pending[i], chance == 0 ? NULL : seed);
    }
    return &picture;
}

static void put(struct arena *a, struct str folder, const char *name,
                const struct disk_file *f)
{
    struct str path = file_join(a, folder, str_of(name));
    FILE *out = f != NULL ? fopen(path.p, "wb") : NULL;
    if (f == NULL)
        unlink(path.p);
    else if (out == NULL || fwrite(f->bytes, 1, f->n, out) != f->n || fclose(out) != 0)
        exit(2);
}

static struct str line_text(struct arena *a, uint32_t seq)
{
    return arena_printf(a, "%u desk note \"line number %u\" 0123456789abcdef", seq,
                        seq);
}

/* The number of lines of a play that are the session's, whole and in order. */
static uint32_t count_lines(struct arena *a, struct str play)
{
    uint32_t n = 0;
    str_cut(&play, '\n');
    str_cut(&play, '\n');
    while (play.n > 0) {
        struct str line = str_cut(&play, '\n');
        n++;
        expect(str_eq(line, line_text(a, n)), "a line is the session's own", n);
    }
    return n;
}

static void judge(struct arena *a, struct str folder, size_t prefix, uint32_t acked)
{
    struct rec_store *r = rec_open(folder);
    struct msg notice = rec_notice(r);
    expect(rec_status(r, NULL) == REC_SAVED, "the store opens", (long)prefix);
    expect(msg_is_none(&notice), "nothing is damaged", (long)prefix);
    int64_t id = rec_newest_open(r, STR("demo"));
    struct str play = STR_NONE;
    uint32_t lost = 0;
    if (id != 0)
        expect(rec_play(r, id, a, &play, &lost) && lost == 0, "the play is whole",
               (long)prefix);
    uint32_t count = count_lines(a, play);
    expect(count + 1 >= acked && count <= acked + 1,
           "at most the last line is lost (operations done)", (long)prefix);
    rec_close(r);
    states++;
}

/* All pictures of the disk after `prefix` operations. */
static void crash(struct arena *a, struct str folder, size_t prefix, uint32_t acked,
                  int mixtures)
{
    uint64_t seed = prefix * 7919 + 1;
    for (int v = 0; v < HOWS - 1 + mixtures; v++) {
        enum how how = v < MIXED ? (enum how)v : MIXED;
        struct arena_mark here = arena_here(a);
        put(a, folder, "rogatory.sqlite", draw(&store, how, &seed));
        bool new_name = journal_there && (journal_known || rng_below(&seed, 2) == 0);
        bool old_name =
            !new_name && ghost_known && (how == NOTHING || rng_below(&seed, 2));
        const struct disk_file *f = NULL;
        if (new_name)
            f = draw(&journal, rng_below(&seed, 2) == 0 ? how : MIXED, &seed);
        else if (old_name)
            f = draw(&ghost, how, &seed);
        put(a, folder, "rogatory.sqlite-journal", f);
        judge(a, folder, prefix, acked);
        arena_rewind(a, here);
    }
}

/* The session whose calls are logged. */
static void play_session(struct arena *a, struct str folder, uint32_t lines)
{
    size_t n;
    shim_log_start();
    struct rec_store *r = rec_open(folder);
    int64_t id = rec_begin(r, STR("demo"), STR("desk"), STR("header\n\n"), 1);
    for (uint32_t seq = 1; seq <= lines; seq++) {
        expect(rec_append(r, id, seq, line_text(a, seq), 1) == REC_OK, "written", seq);
        shim_log(&n);
        acks[seq] = n;
    }
    rec_close(r);
}

int main(int argc, char **argv)
{
    bool full = argc > 1 && strcmp(argv[1], "full") == 0;
    uint32_t lines = full ? 100 : 12, acked = 0;
    struct arena a = {0};
    struct str folder = scratch_folder(&a);
    shim_install();
    play_session(&a, folder, lines);
    size_t n;
    shim_log_stop();
    const struct shim_op *ops = shim_log(&n);
    for (size_t i = 0; i < n; i++) {
        advance(&ops[i]);
        while (acked < lines && acks[acked + 1] <= i + 1)
            acked++;
        crash(&a, folder, i + 1, acked, full ? 8 : 2);
    }
    scratch_remove(&a, folder);
    printf("%zu operations, %ld crash states: %d failures\n", n, states, failures);
    arena_free(&a);
    return failures > 0;
}
