/* queue.c - the operations that wait for the disk, and carrying them out one by one. */
#include "records/records_int.h"

int64_t rec_real_id(const struct rec_store *r, int64_t attempt)
{
    for (size_t i = 0; i < r->alias_count; i++) {
        if (r->aliases[i].provisional == attempt)
            return r->aliases[i].real;
    }
    return attempt;
}

static void add_alias(struct rec_store *r, struct alias alias)
{
    if (r->alias_count == r->alias_room) {
        size_t room = r->alias_room > 0 ? r->alias_room * 2 : 8;
        struct alias *more = ARENA_ARRAY(&r->arena, room, struct alias);
        if (r->alias_count > 0)
            memcpy(more, r->aliases, r->alias_count * sizeof *more);
        r->aliases = more;
        r->alias_room = room;
    }
    r->aliases[r->alias_count++] = alias;
}

static enum rec_result begin(struct rec_store *r, const struct op *op)
{
    if (!rec_db_run(r,
                    "INSERT INTO attempt (scenario, desk, header, chain, started,"
                    " touched, lines, lease) VALUES (?,?,?,?,?,?,0,?)",
                    "sssiiii", op->a, op->desk, op->b, (int64_t)rec_chain_header(op->b),
                    op->now, op->now, r->lease))
        return REC_LATER;
    add_alias(r, (struct alias){op->attempt, sqlite3_last_insert_rowid(r->db)});
    return REC_OK;
}

/* The chain value that line `seq` continues: of the line before, or of the header. */
static bool chain_before(struct rec_store *r, int64_t id, uint32_t seq, uint64_t *chain)
{
    sqlite3_stmt *st =
        seq == 1 ? rec_db_prepare(r, "SELECT chain FROM attempt WHERE id=?", "i", id)
                 : rec_db_prepare(r,
                                  "SELECT chain FROM line WHERE attempt=?"
                                  " AND seq=?",
                                  "ii", id, (int64_t)seq - 1);
    bool ok = st != NULL && sqlite3_step(st) == SQLITE_ROW;
    if (ok)
        *chain = (uint64_t)sqlite3_column_int64(st, 0);
    sqlite3_finalize(st);
    return ok;
}

/* Moves the attempt on, if it is still ours and stands where we left it. */
static enum rec_result touch(struct rec_store *r, const struct op *op, int64_t id)
{
    bool ok = op->kind == OP_LINE
                  ? rec_db_run(r,
                               "UPDATE attempt SET touched=?, lines=? WHERE id=? AND"
                               " lease=? AND lines=?",
                               "iiiii", op->now, (int64_t)op->seq, id, r->lease,
                               (int64_t)op->seq - 1)
                  : rec_db_run(r,
                               "UPDATE attempt SET touched=?, result=? WHERE id=? AND"
                               " lease=?",
                               "isii", op->now, op->a, id, r->lease);
    if (!ok)
        return REC_LATER;
    return sqlite3_changes(r->db) == 1 ? REC_OK : REC_TAKEN;
}

static enum rec_result line(struct rec_store *r, const struct op *op)
{
    int64_t id = rec_real_id(r, op->attempt);
    enum rec_result result = touch(r, op, id);
    if (result != REC_OK || op->kind == OP_FINISH)
        return result;
    uint64_t chain;
    if (!chain_before(r, id, op->seq, &chain))
        return REC_TAKEN;
    chain = rec_chain(chain, op->seq, op->a);
    return rec_db_run(
               r, "INSERT INTO line (attempt, seq, text, chain, at) VALUES (?,?,?,?,?)",
               "iisii", id, (int64_t)op->seq, op->a, (int64_t)chain, op->now)
               ? REC_OK
               : REC_LATER;
}

static enum rec_result carry_out(struct rec_store *r, const struct op *op)
{
    switch (op->kind) {
    case OP_BEGIN: return begin(r, op);
    case OP_LINE:
    case OP_FINISH: return line(r, op);
    case OP_SETTING:
        return rec_db_run(r, "INSERT OR REPLACE INTO setting (key, value) VALUES (?,?)",
                          "ss", op->a, op->b)
                   ? REC_OK
                   : REC_LATER;
    }
    return REC_LATER;
}

/* One operation, one transaction. */
static enum rec_result transact(struct rec_store *r, const struct op *op)
{
    if (!rec_db_open(r))
        return REC_LATER;
    enum rec_result result = REC_LATER;
    if (rec_db_run(r, "BEGIN IMMEDIATE", ""))
        result = carry_out(r, op);
    if (result == REC_OK && !rec_db_run(r, "COMMIT", ""))
        result = REC_LATER;
    if (result != REC_OK && !sqlite3_get_autocommit(r->db))
        sqlite3_exec(r->db, "ROLLBACK", NULL, NULL, NULL);
    /* After a failed write or sync the descriptor is not to be trusted: reopen. */
    if (result == REC_LATER)
        rec_db_close(r);
    return result;
}

static void push(struct rec_store *r, const struct op *op)
{
    if (r->first + r->count == r->room) {
        size_t room = r->count < 32 ? 64 : r->count * 2;
        struct op *more = ARENA_ARRAY(&r->arena, room, struct op);
        if (r->count > 0)
            memcpy(more, r->queue + r->first, r->count * sizeof *more);
        r->queue = more;
        r->first = 0;
        r->room = room;
    }
    r->queue[r->first + r->count++] = *op;
}

/* Carries out what waits, in order; stops at the first that must wait on. */
static enum rec_result flush(struct rec_store *r)
{
    enum rec_result result = REC_OK;
    while (r->count > 0) {
        result = transact(r, &r->queue[r->first]);
        if (result == REC_LATER)
            return result;
        r->first++;
        r->count--;
    }
    r->why = (struct err){0};
    return result;
}

bool rec_retry(struct rec_store *r)
{
    return flush(r) != REC_LATER;
}

enum rec_result rec_queue(struct rec_store *r, struct op op)
{
    op.a = arena_str(&r->arena, op.a);
    op.b = arena_str(&r->arena, op.b);
    op.desk = arena_str(&r->arena, op.desk);
    push(r, &op);
    return flush(r);
}
