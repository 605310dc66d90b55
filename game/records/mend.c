/* mend.c - a damaged store: the file as it was is kept under a name of its own, all
 * that still holds together goes into a new file, and that takes the old one's place. A
 * crash on the way leaves the damaged file where it was, to be mended at the next
 * start.
 *
 * Two processes may find the damage at once: the folder is locked meanwhile, and
 * whoever comes second finds a sound file. One that had the old file open sees that it
 * moved. */
#define _DEFAULT_SOURCE
#include "records/records_int.h"

#include "base/file.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <string.h>
#include <sys/file.h>
#include <unistd.h>

enum {
    PAGE = 4096,
    SIZE_AT = 28, /* of the number of pages, big-endian */
    STORE_MAX = 256 * 1024 * 1024,
    NAMES_MAX = 999
};

/* What is told of a mending. */
struct tally {
    int64_t attempts, lines_lost, gone;
    struct buf
        which; /* "case kept/total, …": attempts that lost lines, the first few */
    int named;
};

enum { TALLY_NAMED = 6 };

/* `sealed`: the row's own number of lines can be believed. */
static void tally_attempt(struct tally *t, const struct rec_row *row, uint32_t kept,
                          bool sealed)
{
    t->attempts++;
    if (!sealed || row->lines <= (int64_t)kept)
        return;
    t->lines_lost += row->lines - (int64_t)kept;
    if (t->named++ >= TALLY_NAMED)
        return;
    if (t->which.n > 0)
        buf_put(&t->which, STR(", "));
    buf_put(&t->which, row->scenario);
    buf_printf(&t->which, " %u/%lld", kept, (long long)row->lines);
}

/* ---- carrying over -----------------------------------------------------------------
 */

static bool insert_lines(struct rec_store *r, struct rec_walk *w, int64_t id)
{
    bool ok = true;
    while (ok && rec_walk_next(w))
        ok = rec_db_run(r,
                        "INSERT INTO line (attempt, seq, text, chain, at)"
                        " VALUES (?,?,?,?,?)",
                        "iisii", id, (int64_t)w->count, w->text, (int64_t)w->chain,
                        w->at);
    return ok;
}

/* The attempt with the lines that hold. Where no line speaks for the header, the seal
 * must; else the attempt is left out. */
static bool carry_attempt(struct rec_store *r, struct rec_store *from,
                          const struct rec_row *row, struct tally *t)
{
    bool sealed = rec_row_seal(row) == row->seal;
    if (!rec_db_run(r,
                    "INSERT INTO attempt (id, turn, lease, started, touched, lines,"
                    " tip, seal, scenario, desk, header)"
                    " VALUES (?,?,?,?,?,0,0,0,?,?,?)",
                    "iiiiisss", row->id, row->turn, row->lease, row->started,
                    row->touched, row->scenario, row->desk, row->header))
        return false;
    struct rec_walk w = rec_walk_of(from, row);
    bool ok = insert_lines(r, &w, row->id);
    rec_walk_end(&w);
    if (w.count == 0 && !(sealed && w.chain == row->tip))
        return ok && rec_db_run(r, "DELETE FROM attempt WHERE id=?", "i", row->id);
    tally_attempt(t, row, w.count, sealed);
    bool whole = sealed && row->tip == w.chain;
    struct rec_row now = *row;
    now.turn = sealed ? row->turn : 0;
    now.lines = w.count;
    now.tip = w.chain;
    now.ended = row->ended && whole; /* a result that cannot be believed is made anew */
    now.result = now.ended ? row->result : STR_NONE;
    return ok &&
           rec_db_run(r, "UPDATE attempt SET turn=?, lines=?, tip=?, seal=? WHERE id=?",
                      "iiiii", now.turn, now.lines, (int64_t)now.tip,
                      (int64_t)rec_row_seal(&now), now.id) &&
           (!now.ended || rec_db_run(r, "UPDATE attempt SET result=? WHERE id=?", "si",
                                     now.result, now.id));
}

static bool is_carried(struct rec_store *r, int64_t id)
{
    sqlite3_stmt *st = rec_db_prepare(r, "SELECT 1 FROM attempt WHERE id=?", "i", id);
    bool found = st != NULL && sqlite3_step(st) == SQLITE_ROW;
    sqlite3_finalize(st);
    return found;
}

/* From one end until a page that cannot be read; the caller then comes from the other.
 */
static bool carry_attempts(struct rec_store *r, struct rec_store *from,
                           const char *select, struct tally *t)
{
    sqlite3_stmt *st = rec_db_prepare(from, select, "");
    bool ok = true;
    while (ok && st != NULL && sqlite3_step(st) == SQLITE_ROW) {
        struct rec_row row = rec_row_of(st);
        ok = is_carried(r, row.id) || carry_attempt(r, from, &row, t);
    }
    sqlite3_finalize(st);
    return ok;
}

static void carry_settings(struct rec_store *r, struct rec_store *from)
{
    sqlite3_stmt *st = rec_db_prepare(from, "SELECT key, value, seal FROM setting", "");
    while (st != NULL && sqlite3_step(st) == SQLITE_ROW) {
        struct str key = rec_db_text(st, 0), value = rec_db_text(st, 1);
        if ((uint64_t)sqlite3_column_int64(st, 2) == rec_setting_seal(key, value))
            rec_db_run(r, "INSERT OR REPLACE INTO setting VALUES (?,?,?)", "ssi", key,
                       value, sqlite3_column_int64(st, 2));
    }
    sqlite3_finalize(st);
}

/* Attempts of which only lines are left. */
static void count_gone(struct rec_store *r, struct rec_store *from, struct tally *t)
{
    sqlite3_stmt *st = rec_db_prepare(from, "SELECT DISTINCT attempt FROM line", "");
    while (st != NULL && sqlite3_step(st) == SQLITE_ROW)
        t->gone += !is_carried(r, sqlite3_column_int64(st, 0));
    sqlite3_finalize(st);
}

/* `from` is a connection of its own: SQLite lets nobody write any more once it has met
 * damage in the same one. */
static bool carry_over(struct rec_store *r, struct rec_store *from, struct tally *t)
{
    static const char up[] = "SELECT " REC_ROW_COLUMNS " FROM attempt";
    static const char down[] =
        "SELECT " REC_ROW_COLUMNS " FROM attempt ORDER BY id DESC";
    if (!rec_db_run(r, "BEGIN IMMEDIATE", ""))
        return false;
    bool ok = carry_attempts(r, from, up, t) && carry_attempts(r, from, down, t);
    carry_settings(r, from);
    count_gone(r, from, t);
    return ok && rec_db_run(r, "COMMIT", "");
}

/* ---- the files ---------------------------------------------------------------------
 */

static struct str beside(struct rec_store *r, const char *ending)
{
    return arena_printf(&r->arena, "%.*s%s", STR_ARG(r->path), ending);
}

/* Reads the open file through SQLite's own descriptor: closing another one of the same
 * file would drop its locks. */
static bool read_all(struct rec_store *r, struct arena *a, struct str *bytes)
{
    sqlite3_file *f = NULL;
    sqlite3_int64 size = 0;
    sqlite3_file_control(r->db, "main", SQLITE_FCNTL_FILE_POINTER, &f);
    if (f == NULL || f->pMethods == NULL ||
        f->pMethods->xFileSize(f, &size) != SQLITE_OK || size > STORE_MAX)
        return err_set_system(&r->why, "err.store.open", r->path, EFBIG);
    char *p = arena_take(a, (size_t)size + 1);
    if (f->pMethods->xRead(f, p, (int)size, 0) != SQLITE_OK)
        return err_set_system(&r->why, "err.store.open", r->path, EIO);
    *bytes = (struct str){p, (size_t)size};
    return true;
}

/* The first page of every store is the same but for counters, so that of a new one can
 * stand in for a damaged one; its empty tables, for what a short file lacks. */
static bool lend_first_page(struct rec_store *r, struct str damaged, struct str fresh,
                            struct str to)
{
    struct arena a = {0};
    struct str empty;
    bool ok = file_read(fresh, STORE_MAX, &a, &empty, &r->why) && empty.n >= PAGE;
    if (ok) {
        size_t size = damaged.n > empty.n ? damaged.n : empty.n;
        char *p = arena_take(&a, size);
        memcpy(p, empty.p, empty.n);
        if (damaged.n > PAGE)
            memcpy(p + PAGE, damaged.p + PAGE, damaged.n - PAGE);
        for (int i = 0; i < 4; i++)
            p[SIZE_AT + i] = (char)(size / PAGE >> (24 - 8 * i));
        ok = rec_replace_file(to, (struct str){p, size}, 0600, &r->why);
    }
    arena_free(&a);
    return ok;
}

static bool free_name(struct rec_store *r, struct str *name)
{
    for (int i = 1; i <= NAMES_MAX; i++) {
        *name = arena_printf(&r->arena, "%.*s.damaged-%d", STR_ARG(r->path), i);
        if (access(name->p, F_OK) != 0)
            return true;
    }
    return err_set_system(&r->why, "err.store.open", r->path, EEXIST);
}

static void tell(struct rec_store *r, const struct tally *t, struct str aside)
{
    bool none = t->attempts == 0 && t->gone == 0;
    r->notice = msg_of(none                ? "store.mended_none"
                       : t->lines_lost > 0 ? "store.mended_lines"
                                           : "store.mended");
    msg_user(&r->notice, "path", aside);
    msg_int(&r->notice, "attempts", t->attempts);
    msg_int(&r->notice, "gone", t->gone);
    if (t->lines_lost > 0) {
        msg_int(&r->notice, "lines", t->lines_lost);
        msg_user(&r->notice, "which", arena_str(&r->arena, buf_str(&t->which)));
    }
}

/* Builds the new file from the bytes of the damaged one and leaves it closed. */
static bool build(struct rec_store *r, struct str damaged, struct str fresh,
                  struct tally *t)
{
    struct rec_store from = {.path = beside(r, ".lent")};
    unlink(fresh.p);
    bool ok = rec_db_open_at(r, fresh) && rec_db_set_up(r) &&
              lend_first_page(r, damaged, fresh, from.path) &&
              rec_db_open_at(&from, from.path) && carry_over(r, &from, t);
    rec_db_close(&from);
    rec_db_close(r);
    unlink(from.path.p);
    if (!ok)
        unlink(fresh.p);
    return ok;
}

/* Keeps the damaged file and its journal, if one was left, under their new names. */
static bool keep_aside(struct rec_store *r, struct str damaged, struct str *aside)
{
    if (!free_name(r, aside) || !rec_replace_file(*aside, damaged, 0600, &r->why))
        return false;
    struct str journal = beside(r, "-journal");
    rename(journal.p, arena_printf(&r->arena, "%.*s-journal", STR_ARG(*aside)).p);
    return true;
}

/* With the folder locked and the damaged file open as r->db, which stays open, and held
 * where SQLite still can, until the new one is in its place. */
static bool replace(struct rec_store *r)
{
    struct arena a = {0};
    struct tally t = {.which = BUF_MAX(4096)};
    struct str damaged, aside, fresh = beside(r, ".new");
    sqlite3 *guard = r->db;
    sqlite3_exec(guard, "BEGIN EXCLUSIVE", NULL, NULL, NULL);
    bool ok = read_all(r, &a, &damaged);
    r->db = NULL;
    ok = ok && build(r, damaged, fresh, &t) && keep_aside(r, damaged, &aside);
    if (ok && rename(fresh.p, r->path.p) != 0)
        ok = err_set_system(&r->why, "err.store.open", r->path, errno);
    if (ok) {
        rec_sync_folder(r->path);
        tell(r, &t, aside);
    }
    sqlite3_close(guard);
    buf_free(&t.which);
    arena_free(&a);
    return ok;
}

bool rec_mend(struct rec_store *r)
{
    rec_db_close(r);
    int lock = open(r->folder.p, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (lock >= 0)
        flock(lock, LOCK_EX);
    bool ok = rec_db_open_at(r, r->path);
    /* Another process may have mended it while we waited for the lock. */
    if (ok && rec_db_look(r) == REC_DAMAGED)
        ok = replace(r) && rec_db_open_at(r, r->path);
    ok = ok && rec_db_set_up(r);
    if (lock >= 0)
        close(lock);
    return ok;
}
