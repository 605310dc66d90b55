/* fault_io.c - every call that opens, writes, cuts, syncs or deletes fails, once and
 * for good, with each cause: the game is told which file and why, what was on the disk
 * stays whole, and with the disk well again everything the session holds is stored. */
#define _DEFAULT_SOURCE
#include "base/file.h"
#include "fault/scratch.h"
#include "fault/shim_vfs.h"
#include "records/records.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>

enum { EARLIER = 5, LATER = 9 };

static const int causes[] = {EIO, ENOSPC, EROFS, EDQUOT};
static long points;

static struct str line_text(struct arena *a, uint32_t seq)
{
    return arena_printf(a, "%u desk note \"line number %u\"", seq, seq);
}

static void add(struct arena *a, struct rec_store *r, int64_t id, uint32_t from,
                uint32_t to)
{
    for (uint32_t seq = from; seq <= to; seq++)
        rec_append(r, id, seq, line_text(a, seq), seq);
}

/* What the game does that cannot have the stored attempt: the same again as its own. */
static int64_t go_on(struct arena *a, struct rec_store *r)
{
    int64_t id = rec_newest_open(r, STR("demo"));
    if (id != 0 && rec_take(r, id) != REC_NOT_HELD)
        return id;
    id = rec_begin(r, STR("demo"), STR("desk"), STR("header\n\n"), 1);
    add(a, r, id, 1, EARLIER);
    return id;
}

static void expect_lines(struct arena *a, struct rec_store *r, int64_t id,
                         uint32_t least, uint32_t most, long point)
{
    struct str play = STR_NONE;
    uint32_t lost = 0, count = 0;
    struct msg notice = rec_notice(r);
    expect(msg_is_none(&notice), "nothing is damaged", point);
    expect(rec_play(r, id, a, &play, &lost) && lost == 0, "the play is there", point);
    str_cut(&play, '\n');
    str_cut(&play, '\n');
    while (play.n > 0) {
        struct str line = str_cut(&play, '\n');
        count++;
        expect(str_eq(line, line_text(a, count)), "each line is its own", point);
    }
    expect(count >= least && count <= most, "the lines are there", point);
}

/* What another program would find now: a copy, so that this one's locks do not matter.
 */
static void check_copy(struct arena *a, struct str folder, long point)
{
    static const char *const names[] = {"rogatory.sqlite", "rogatory.sqlite-journal"};
    struct str copy = scratch_folder(a), bytes;
    for (int i = 0; i < 2; i++) {
        struct str from = file_join(a, folder, str_of(names[i]));
        if (file_read(from, 1 << 24, a, &bytes, NULL))
            rec_write_file(file_join(a, copy, str_of(names[i])), bytes, NULL);
    }
    struct rec_store *r = rec_open(copy);
    expect_lines(a, r, 1, EARLIER, LATER, point);
    rec_close(r);
    scratch_remove(a, copy);
}

static void check_told(struct rec_store *r, long point)
{
    struct err why = {0};
    if (rec_status(r, &why) == REC_SAVED)
        return;
    expect(why.id != NULL && strncmp(why.id, "err.store.", 10) == 0, "why is said",
           point);
    expect(strstr(why.path, "rogatory.sqlite") != NULL, "the file is named", point);
    expect(why.cause[0] != '\0', "the cause is named", point);
}

/* SQLite passes on that a disk is full, always; of other causes only some. */
static void check_cause(struct rec_store *r, int cause, long point)
{
    struct err why = {0};
    if (rec_status(r, &why) == REC_SAVED || why.id == NULL)
        return;
    if (cause == ENOSPC)
        expect(strcmp(why.id, "err.store.full") == 0, "a full disk is called so",
               point);
    else
        expect(strcmp(why.id, "err.store.busy") != 0, "no other is blamed", point);
}

/* One session in which call `at` fails; false when it makes fewer calls. */
static bool session(long at, bool sticky, int cause)
{
    struct arena a = {0};
    struct str folder = scratch_folder(&a);
    long point = at * 100 + cause;
    shim_fail(0, false, 0);
    struct rec_store *r = rec_open(folder);
    add(&a, r, rec_begin(r, STR("demo"), STR("desk"), STR("header\n\n"), 1), 1,
        EARLIER);
    rec_close(r);
    shim_fail(at, sticky, cause);
    r = rec_open(folder);
    int64_t id = go_on(&a, r);
    add(&a, r, id, EARLIER + 1, LATER);
    bool reached = shim_calls() >= at;
    check_told(r, point);
    if (sticky && reached)
        check_cause(r, cause, point);
    shim_fail(0, false, 0);
    check_copy(&a, folder, point);
    expect(rec_retry(r) == REC_OK, "with the disk well again all is stored", point);
    expect(rec_status(r, NULL) == REC_SAVED, "and said to be", point);
    rec_close(r);
    r = rec_open(folder);
    expect_lines(&a, r, rec_newest_open(r, STR("demo")), LATER, LATER, point);
    rec_close(r);
    scratch_remove(&a, folder);
    arena_free(&a);
    points += reached;
    return reached;
}

int main(void)
{
    shim_install();
    for (size_t i = 0; i < sizeof causes / sizeof causes[0]; i++) {
        for (int sticky = 0; sticky < 2; sticky++) {
            for (long at = 1; session(at, sticky != 0, causes[i]); at++) {
            }
        }
    }
    printf("%ld failing calls: %d failures\n", points, failures);
    return failures > 0;
}
