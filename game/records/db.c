/* db.c - the SQLite file: opening it durably, its tables, running statements. Whether
 * what is in it can be believed is check.c's, mending it mend.c's. */
#define _POSIX_C_SOURCE 200809L
#include "records/records_int.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { APPLICATION_ID = 0x524F4741, FORMAT = 1, BUSY_MS = 2000 };

/* The page size is fixed, so that the first page of every store is the same but for
 * counters: mending counts on it. `turn` counts actions over all attempts: the order of
 * things, whatever the clock says. */
static const char schema[] =
    "CREATE TABLE attempt (id INTEGER PRIMARY KEY AUTOINCREMENT, turn INTEGER NOT NULL,"
    " lease INTEGER NOT NULL, started INTEGER NOT NULL, touched INTEGER NOT NULL,"
    " lines INTEGER NOT NULL, tip INTEGER NOT NULL, seal INTEGER NOT NULL,"
    " scenario TEXT NOT NULL, desk TEXT NOT NULL, header TEXT NOT NULL, result TEXT) "
    "STRICT;"
    "CREATE TABLE line (attempt INTEGER NOT NULL REFERENCES attempt(id),"
    " seq INTEGER NOT NULL, text TEXT NOT NULL, chain INTEGER NOT NULL,"
    " at INTEGER NOT NULL, PRIMARY KEY (attempt, seq)) WITHOUT ROWID, STRICT;"
    "CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL,"
    " seal INTEGER NOT NULL) WITHOUT ROWID, STRICT;";

static const char pragmas[] = "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL;"
                              "PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;"
                              "PRAGMA secure_delete = ON;";

/* Set before the first look at a file that may be anything. */
static const char guards[] = "PRAGMA page_size = 4096; PRAGMA trusted_schema = OFF; "
                             "PRAGMA cell_size_check = ON;";

/* The message and, for the reader who wants it, the system's own word for the cause. */
bool rec_db_fail(struct rec_store *r)
{
    int code = r->db != NULL ? sqlite3_errcode(r->db) : SQLITE_CANTOPEN;
    int cause = r->db != NULL ? sqlite3_system_errno(r->db) : 0;
    const char *id = "err.store.write";
    if (code == SQLITE_FULL || cause == ENOSPC || cause == EDQUOT)
        id = "err.store.full";
    else if (code == SQLITE_READONLY || cause == EROFS)
        id = "err.store.readonly";
    else if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
        id = "err.store.busy";
    bool system = cause != 0 && (code == SQLITE_IOERR || code == SQLITE_CANTOPEN);
    if (system)
        return err_set_system(&r->why, id, r->path, cause);
    return err_set(&r->why, id, r->path, r->db != NULL ? sqlite3_errmsg(r->db) : "");
}

struct str rec_db_text(sqlite3_stmt *st, int column)
{
    const char *p = (const char *)sqlite3_column_text(st, column);
    return (struct str){p, (size_t)sqlite3_column_bytes(st, column)};
}

static sqlite3_stmt *prepare(struct rec_store *r, const char *sql, const char *types,
                             va_list args)
{
    sqlite3_stmt *st = NULL;
    if (r->db == NULL || sqlite3_prepare_v2(r->db, sql, -1, &st, NULL) != SQLITE_OK) {
        rec_db_fail(r);
        return NULL;
    }
    for (int i = 0; types[i] != '\0'; i++) {
        if (types[i] == 'i') {
            sqlite3_bind_int64(st, i + 1, va_arg(args, int64_t));
        } else {
            struct str s = va_arg(args, struct str);
            sqlite3_bind_text(st, i + 1, s.n > 0 ? s.p : "", (int)s.n,
                              SQLITE_TRANSIENT);
        }
    }
    return st;
}

sqlite3_stmt *rec_db_prepare(struct rec_store *r, const char *sql, const char *types,
                             ...)
{
    va_list args;
    va_start(args, types);
    sqlite3_stmt *st = prepare(r, sql, types, args);
    va_end(args);
    return st;
}

bool rec_db_run(struct rec_store *r, const char *sql, const char *types, ...)
{
    va_list args;
    va_start(args, types);
    sqlite3_stmt *st = prepare(r, sql, types, args);
    va_end(args);
    if (st == NULL)
        return false;
    int code = sqlite3_step(st);
    bool ok = code == SQLITE_DONE || code == SQLITE_ROW;
    if (!ok)
        rec_db_fail(r);
    sqlite3_finalize(st);
    return ok;
}

/* The single integer of a query, or `otherwise`. */
static int64_t query_int(struct rec_store *r, const char *sql, int64_t otherwise)
{
    sqlite3_stmt *st = rec_db_prepare(r, sql, "");
    int64_t v = otherwise;
    if (st != NULL && sqlite3_step(st) == SQLITE_ROW)
        v = sqlite3_column_int64(st, 0);
    sqlite3_finalize(st);
    return v;
}

static bool make_folders(struct rec_store *r)
{
    char path[4096];
    if (r->folder.n >= sizeof path)
        return err_set_system(&r->why, "err.store.folder", r->folder, ENAMETOOLONG);
    for (size_t i = 1; i <= r->folder.n; i++) {
        if (i < r->folder.n && r->folder.p[i] != '/')
            continue;
        snprintf(path, sizeof path, "%.*s", (int)i, r->folder.p);
        if (mkdir(path, 0700) != 0 && errno != EEXIST && errno != EISDIR &&
            i == r->folder.n)
            return err_set_system(&r->why, "err.store.folder", r->folder, errno);
    }
    return true;
}

/* The file exists and is nobody else's to read, before SQLite sees it. One that cannot
 * be written to is still read. */
static bool make_file(struct rec_store *r, struct str path)
{
    int fd = open(path.p, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    int failed = errno; /* asking whether it can be read has an errno of its own */
    if (fd < 0)
        return access(path.p, R_OK) == 0 ||
               err_set_system(&r->why,
                              failed == EROFS ? "err.store.readonly" : "err.store.open",
                              path, failed);
    fchmod(fd, 0600); /* refused where the disk knows no permissions */
    close(fd);
    return true;
}

bool rec_db_open_at(struct rec_store *r, struct str path)
{
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
    if (!make_file(r, path))
        return false;
    if (sqlite3_open_v2(path.p, &r->db, flags, NULL) != SQLITE_OK ||
        sqlite3_exec(r->db, guards, NULL, NULL, NULL) != SQLITE_OK) {
        rec_db_fail(r);
        rec_db_close(r);
        return false;
    }
    sqlite3_extended_result_codes(r->db, 0);
    sqlite3_busy_timeout(r->db, BUSY_MS);
    return true;
}

void rec_db_close(struct rec_store *r)
{
    sqlite3_close(r->db);
    r->db = NULL;
}

bool rec_db_moved(struct rec_store *r)
{
    int moved = 0;
    return sqlite3_file_control(r->db, "main", SQLITE_FCNTL_HAS_MOVED, &moved) ==
               SQLITE_OK &&
           moved != 0;
}

static bool make_tables(struct rec_store *r)
{
    char head[96];
    snprintf(head, sizeof head, "PRAGMA application_id = %d; PRAGMA user_version = %d;",
             APPLICATION_ID, FORMAT);
    bool ok = sqlite3_exec(r->db, "BEGIN IMMEDIATE", NULL, NULL, NULL) == SQLITE_OK;
    /* Another process may have made them while we waited for the lock. */
    if (ok && query_int(r, "PRAGMA user_version", 0) == 0)
        ok = sqlite3_exec(r->db, schema, NULL, NULL, NULL) == SQLITE_OK &&
             sqlite3_exec(r->db, head, NULL, NULL, NULL) == SQLITE_OK;
    ok = ok && sqlite3_exec(r->db, "COMMIT", NULL, NULL, NULL) == SQLITE_OK;
    if (!ok)
        rec_db_fail(r);
    return ok;
}

bool rec_db_set_up(struct rec_store *r)
{
    if (sqlite3_exec(r->db, pragmas, NULL, NULL, NULL) != SQLITE_OK)
        return rec_db_fail(r);
    return query_int(r, "PRAGMA user_version", -1) == FORMAT || make_tables(r);
}

/* The tables are word for word those this program makes. */
static bool has_our_tables(struct rec_store *r)
{
    sqlite3_stmt *st = rec_db_prepare(
        r,
        "SELECT group_concat(CASE WHEN type = 'table' AND name = tbl_name THEN sql END,"
        " ';') || ';' FROM (SELECT * FROM sqlite_master WHERE type || name || tbl_name"
        " || sql <> 'tablesqlite_sequencesqlite_sequenceCREATE TABLE"
        " sqlite_sequence(name,seq)' ORDER BY rowid)",
        "");
    bool ours = st != NULL && sqlite3_step(st) == SQLITE_ROW &&
                str_eq(rec_db_text(st, 0), str_of(schema));
    sqlite3_finalize(st);
    return ours;
}

/* A file that the disk lets us write to and its own header does not. */
static bool is_locked_by_header(struct rec_store *r)
{
    return sqlite3_db_readonly(r->db, "main") == 1 && access(r->path.p, W_OK) == 0;
}

enum rec_health rec_db_look(struct rec_store *r)
{
    int64_t version = query_int(r, "PRAGMA user_version", -1);
    bool ours = query_int(r, "PRAGMA application_id", -1) == APPLICATION_ID;
    if (ours && version > FORMAT) {
        r->hopeless = true;
        err_set(&r->why, "err.store.newer", r->path, NULL);
        return REC_UNREADABLE;
    }
    if (version == 0 && query_int(r, "SELECT count(*) FROM sqlite_master", -1) == 0)
        return REC_SOUND; /* a file without anything: new, or being made */
    enum rec_health health = rec_check(r);
    if (health != REC_SOUND)
        return health;
    bool good =
        ours && version == FORMAT && has_our_tables(r) && !is_locked_by_header(r);
    return good ? REC_SOUND : REC_DAMAGED;
}

bool rec_db_open(struct rec_store *r)
{
    if (r->db != NULL && !rec_db_moved(r))
        return true;
    rec_db_close(r);
    if (r->hopeless || !make_folders(r) || !rec_db_open_at(r, r->path))
        return false;
    enum rec_health health = rec_db_look(r);
    bool ok =
        health == REC_DAMAGED ? rec_mend(r) : health == REC_SOUND && rec_db_set_up(r);
    if (!ok)
        rec_db_close(r);
    return ok;
}
