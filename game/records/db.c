/* db.c - the SQLite file: opening it durably, its tables, and mending a damaged one. */
#define _POSIX_C_SOURCE 200809L
#include "records/records_int.h"

#include "base/hash.h"

#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

enum { APPLICATION_ID = 0x524F4741, FORMAT = 1, BUSY_MS = 2000 };

static const char schema[] =
    "CREATE TABLE attempt (id INTEGER PRIMARY KEY AUTOINCREMENT, scenario TEXT NOT "
    "NULL,"
    " desk TEXT NOT NULL, header TEXT NOT NULL, chain INTEGER NOT NULL,"
    " started INTEGER NOT NULL, touched INTEGER NOT NULL, lines INTEGER NOT NULL,"
    " lease INTEGER NOT NULL, result TEXT);"
    "CREATE TABLE line (attempt INTEGER NOT NULL REFERENCES attempt(id),"
    " seq INTEGER NOT NULL, text TEXT NOT NULL, chain INTEGER NOT NULL,"
    " at INTEGER NOT NULL, PRIMARY KEY (attempt, seq)) WITHOUT ROWID;"
    "CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;";

static const char pragmas[] =
    "PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL;"
    "PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;"
    "PRAGMA cell_size_check = ON; PRAGMA temp_store = MEMORY;";

uint64_t rec_chain_header(struct str header)
{
    return hash_mix(hash_str(HASH_START, header));
}

uint64_t rec_chain(uint64_t before, uint32_t seq, struct str line)
{
    return hash_mix(hash_str(hash_u64(hash_u64(HASH_START, before), seq), line));
}

bool rec_db_fail(struct rec_store *r)
{
    int code = r->db != NULL ? sqlite3_errcode(r->db) : SQLITE_CANTOPEN;
    const char *id = code == SQLITE_FULL ? "err.store.full" : "err.store.write";
    if (code == SQLITE_BUSY || code == SQLITE_LOCKED)
        id = "err.store.busy";
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
        return err_set(&r->why, "err.store.folder", r->folder, "path too long");
    for (size_t i = 1; i <= r->folder.n; i++) {
        if (i < r->folder.n && r->folder.p[i] != '/')
            continue;
        snprintf(path, sizeof path, "%.*s", (int)i, r->folder.p);
        if (mkdir(path, 0700) != 0 && errno != EEXIST && errno != EISDIR &&
            i == r->folder.n)
            return err_set(&r->why, "err.store.folder", r->folder, strerror(errno));
    }
    return true;
}

/* The file exists and is nobody else's to read, before SQLite sees it. */
static bool make_file(struct rec_store *r)
{
    int fd = open(r->path.p, O_RDWR | O_CREAT | O_CLOEXEC, 0600);
    if (fd < 0)
        return err_set(&r->why, "err.store.open", r->path, strerror(errno));
    close(fd);
    return true;
}

static bool open_file(struct rec_store *r)
{
    int flags = SQLITE_OPEN_READWRITE | SQLITE_OPEN_NOMUTEX;
    if (sqlite3_open_v2(r->path.p, &r->db, flags, NULL) != SQLITE_OK) {
        rec_db_fail(r);
        rec_db_close(r);
        return false;
    }
    sqlite3_busy_timeout(r->db, BUSY_MS);
    return true;
}

void rec_db_close(struct rec_store *r)
{
    sqlite3_close(r->db);
    r->db = NULL;
}

static bool is_damage(int code)
{
    code &= 0xFF;
    return code == SQLITE_CORRUPT || code == SQLITE_NOTADB;
}

/* True when every page of the file hangs together. */
static bool is_sound(struct rec_store *r)
{
    sqlite3_stmt *st = rec_db_prepare(r, "PRAGMA quick_check(1)", "");
    if (st == NULL)
        return !is_damage(sqlite3_errcode(r->db));
    int code = sqlite3_step(st);
    bool ok =
        code == SQLITE_ROW ? str_eq(rec_db_text(st, 0), STR("ok")) : !is_damage(code);
    sqlite3_finalize(st);
    return ok;
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

static bool set_up(struct rec_store *r)
{
    if (sqlite3_exec(r->db, pragmas, NULL, NULL, NULL) != SQLITE_OK)
        return rec_db_fail(r);
    int64_t version = query_int(r, "PRAGMA user_version", -1);
    if (version > FORMAT) {
        r->hopeless = true;
        return err_set(&r->why, "err.store.newer", r->path, NULL);
    }
    return version == FORMAT || make_tables(r);
}

/* Copies the rows of one table that can still be read; a bad page ends it. */
static void rescue_rows(struct rec_store *r, const char *select, const char *insert)
{
    sqlite3_stmt *from = rec_db_prepare(r, select, "");
    sqlite3_stmt *to = rec_db_prepare(r, insert, "");
    while (from != NULL && to != NULL && sqlite3_step(from) == SQLITE_ROW) {
        for (int i = 0; i < sqlite3_column_count(from); i++)
            sqlite3_bind_value(to, i + 1, sqlite3_column_value(from, i));
        sqlite3_step(to);
        sqlite3_reset(to);
    }
    sqlite3_finalize(to);
    sqlite3_finalize(from);
}

static void rescue(struct rec_store *r, struct str aside)
{
    if (!rec_db_run(r, "ATTACH ? AS damaged", "s", aside))
        return;
    sqlite3_exec(r->db, "BEGIN", NULL, NULL, NULL);
    rescue_rows(
        r,
        "SELECT id, scenario, desk, header, chain, started, touched, lines, lease,"
        " result FROM damaged.attempt",
        "INSERT OR IGNORE INTO main.attempt VALUES (?,?,?,?,?,?,?,?,?,?)");
    rescue_rows(r, "SELECT attempt, seq, text, chain, at FROM damaged.line",
                "INSERT OR IGNORE INTO main.line VALUES (?,?,?,?,?)");
    rescue_rows(r, "SELECT key, value FROM damaged.setting",
                "INSERT OR IGNORE INTO main.setting VALUES (?,?)");
    sqlite3_exec(r->db, "COMMIT", NULL, NULL, NULL);
    sqlite3_exec(r->db, "DETACH damaged", NULL, NULL, NULL);
}

/* Puts the damaged file aside under a free name and starts a new one with what can be
 * read of it. */
static bool mend(struct rec_store *r)
{
    rec_db_close(r);
    struct str aside = STR_NONE;
    for (int i = 1; i < 1000; i++) {
        aside = arena_printf(&r->arena, "%.*s.damaged-%d", STR_ARG(r->path), i);
        if (access(aside.p, F_OK) != 0)
            break;
    }
    if (rename(r->path.p, aside.p) != 0)
        return err_set(&r->why, "err.store.open", r->path, strerror(errno));
    struct str journal = arena_printf(&r->arena, "%.*s-journal", STR_ARG(r->path));
    unlink(journal.p);
    if (!make_file(r) || !open_file(r) || !set_up(r))
        return false;
    rescue(r, aside);
    r->notice = msg_of("store.mended");
    msg_user(&r->notice, "path", aside);
    msg_int(&r->notice, "attempts", query_int(r, "SELECT count(*) FROM attempt", 0));
    return true;
}

bool rec_db_open(struct rec_store *r)
{
    if (r->db != NULL)
        return true;
    if (r->hopeless || !make_folders(r) || !make_file(r) || !open_file(r))
        return false;
    bool ok = is_sound(r) ? set_up(r) : mend(r);
    if (!ok)
        rec_db_close(r);
    return ok;
}
