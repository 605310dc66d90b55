/* check.c - what makes a store believable: rows chained and sealed by hash, and the
 * look at all of them when the file is opened. Mending what does not hold is mend.c. */
#include "records/records_int.h"

#include "base/hash.h"

struct rec_row rec_row_of(sqlite3_stmt *st)
{
    return (struct rec_row){.id = sqlite3_column_int64(st, 0),
                            .turn = sqlite3_column_int64(st, 1),
                            .lease = sqlite3_column_int64(st, 2),
                            .started = sqlite3_column_int64(st, 3),
                            .touched = sqlite3_column_int64(st, 4),
                            .lines = sqlite3_column_int64(st, 5),
                            .tip = (uint64_t)sqlite3_column_int64(st, 6),
                            .seal = (uint64_t)sqlite3_column_int64(st, 7),
                            .scenario = rec_db_text(st, 8),
                            .desk = rec_db_text(st, 9),
                            .header = rec_db_text(st, 10),
                            .result = rec_db_text(st, 11),
                            .ended = sqlite3_column_type(st, 11) != SQLITE_NULL};
}

uint64_t rec_chain_start(const struct rec_row *row)
{
    uint64_t h = hash_str(HASH_START, row->scenario);
    h = hash_str(hash_str(h, row->desk), row->header);
    return hash_mix(hash_u64(h, (uint64_t)row->started));
}

uint64_t rec_chain(uint64_t before, uint32_t seq, int64_t at, struct str line)
{
    uint64_t h = hash_u64(hash_u64(HASH_START, before), seq);
    return hash_mix(hash_str(hash_u64(h, (uint64_t)at), line));
}

uint64_t rec_row_seal(const struct rec_row *row)
{
    uint64_t h = hash_u64(HASH_START, (uint64_t)row->id);
    h = hash_u64(hash_u64(h, (uint64_t)row->turn), (uint64_t)row->touched);
    h = hash_u64(hash_u64(h, (uint64_t)row->lines), row->tip);
    return hash_mix(hash_str(hash_u64(h, row->ended), row->result));
}

uint64_t rec_setting_seal(struct str key, struct str value)
{
    return hash_mix(hash_str(hash_str(HASH_START, key), value));
}

struct rec_walk rec_walk_of(struct rec_store *r, const struct rec_row *row)
{
    return (struct rec_walk){
        .st = rec_db_prepare(
            r, "SELECT seq, at, chain, text FROM line WHERE attempt=? ORDER BY seq",
            "i", row->id),
        .chain = rec_chain_start(row)};
}

bool rec_walk_next(struct rec_walk *w)
{
    if (w->st == NULL || sqlite3_step(w->st) != SQLITE_ROW)
        return false;
    w->at = sqlite3_column_int64(w->st, 1);
    w->text = rec_db_text(w->st, 3);
    uint64_t chain = rec_chain(w->chain, w->count + 1, w->at, w->text);
    if (sqlite3_column_int64(w->st, 0) != (int64_t)w->count + 1 ||
        (uint64_t)sqlite3_column_int64(w->st, 2) != chain)
        return false;
    w->chain = chain;
    w->count++;
    return true;
}

void rec_walk_end(struct rec_walk *w)
{
    sqlite3_finalize(w->st);
    w->st = NULL;
}

/* What an error while looking means: only some are the file's own fault. */
static enum rec_health judge(struct rec_store *r)
{
    int code = sqlite3_errcode(r->db);
    if (code == SQLITE_CORRUPT || code == SQLITE_NOTADB || code == SQLITE_ERROR)
        return REC_DAMAGED;
    rec_db_fail(r);
    return REC_UNREADABLE;
}

static enum rec_health check_pages(struct rec_store *r)
{
    sqlite3_stmt *st = rec_db_prepare(r, "PRAGMA quick_check(1)", "");
    if (st == NULL)
        return judge(r);
    enum rec_health health = REC_DAMAGED;
    if (sqlite3_step(st) != SQLITE_ROW)
        health = judge(r);
    else if (str_eq(rec_db_text(st, 0), STR("ok")))
        health = REC_SOUND;
    sqlite3_finalize(st);
    return health;
}

static enum rec_health check_attempt(struct rec_store *r, const struct rec_row *row)
{
    struct rec_walk w = rec_walk_of(r, row);
    if (w.st == NULL)
        return judge(r);
    while (rec_walk_next(&w)) {
    }
    int code = sqlite3_errcode(r->db);
    enum rec_health health = code == SQLITE_DONE || code == SQLITE_ROW
                                 ? (int64_t)w.count == row->lines &&
                                           w.chain == row->tip &&
                                           rec_row_seal(row) == row->seal
                                       ? REC_SOUND
                                       : REC_DAMAGED
                                 : judge(r);
    rec_walk_end(&w);
    return health;
}

static enum rec_health check_attempts(struct rec_store *r)
{
    sqlite3_stmt *st = rec_db_prepare(r, "SELECT " REC_ROW_COLUMNS " FROM attempt", "");
    if (st == NULL)
        return judge(r);
    enum rec_health health = REC_SOUND;
    int code;
    while (health == REC_SOUND && (code = sqlite3_step(st)) == SQLITE_ROW) {
        struct rec_row row = rec_row_of(st);
        health = check_attempt(r, &row);
    }
    if (health == REC_SOUND && code != SQLITE_DONE)
        health = judge(r);
    sqlite3_finalize(st);
    return health;
}

static enum rec_health check_settings(struct rec_store *r)
{
    sqlite3_stmt *st = rec_db_prepare(r, "SELECT key, value, seal FROM setting", "");
    if (st == NULL)
        return judge(r);
    enum rec_health health = REC_SOUND;
    int code;
    while (health == REC_SOUND && (code = sqlite3_step(st)) == SQLITE_ROW) {
        if ((uint64_t)sqlite3_column_int64(st, 2) !=
            rec_setting_seal(rec_db_text(st, 0), rec_db_text(st, 1)))
            health = REC_DAMAGED;
    }
    if (health == REC_SOUND && code != SQLITE_DONE)
        health = judge(r);
    sqlite3_finalize(st);
    return health;
}

enum rec_health rec_check(struct rec_store *r)
{
    enum rec_health health = check_pages(r);
    /* One transaction: another process may be adding lines meanwhile. */
    if (health == REC_SOUND && !rec_db_run(r, "BEGIN", ""))
        health = judge(r);
    if (health == REC_SOUND)
        health = check_attempts(r);
    if (health == REC_SOUND)
        health = check_settings(r);
    if (!sqlite3_get_autocommit(r->db))
        sqlite3_exec(r->db, "ROLLBACK", NULL, NULL, NULL);
    return health;
}
