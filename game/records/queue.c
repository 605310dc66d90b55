/* queue.c - the operations that wait for the disk, and carrying them out one by one. */
#include "records/records_int.h"

#include <stdio.h>

bool rec_op_of_attempt(const struct op *op)
{
    return op->kind != OP_SETTING && op->kind != OP_FORGET;
}

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

/* Seals the row as it stands now and writes what changes with every action. */
static bool write_row(struct rec_store *r, const struct rec_row *row)
{
    return rec_db_run(r,
                      "UPDATE attempt SET turn=?, touched=?, lines=?, tip=?, seal=?"
                      " WHERE id=?",
                      "iiiiii", row->turn, row->touched, row->lines, (int64_t)row->tip,
                      (int64_t)rec_row_seal(row), row->id);
}

/* One more than any action before it. */
static bool next_turn(struct rec_store *r, int64_t *turn)
{
    sqlite3_stmt *st =
        rec_db_prepare(r, "SELECT coalesce(max(turn), 0) + 1 FROM attempt", "");
    bool ok = st != NULL && sqlite3_step(st) == SQLITE_ROW;
    if (ok)
        *turn = sqlite3_column_int64(st, 0);
    else
        rec_db_fail(r);
    sqlite3_finalize(st);
    return ok;
}

static bool write_setting(struct rec_store *r, struct str key, struct str value)
{
    return rec_db_run(r,
                      "INSERT OR REPLACE INTO setting (key, value, seal)"
                      " VALUES (?,?,?)",
                      "ssi", key, value, (int64_t)rec_setting_seal(key, value));
}

static bool write_owner(struct rec_store *r, int64_t attempt, int64_t profile)
{
    char key[REC_KEY], value[REC_KEY];
    snprintf(key, sizeof key, "attempt/%lld", (long long)attempt);
    snprintf(value, sizeof value, "%lld", (long long)profile);
    return write_setting(r, str_of(key), str_of(value));
}

static enum rec_result begin(struct rec_store *r, const struct op *op)
{
    struct rec_row row = {.started = op->now,
                          .touched = op->now,
                          .scenario = op->a,
                          .desk = op->desk,
                          .header = op->b};
    row.tip = rec_chain_start(&row);
    if (!next_turn(r, &row.turn) ||
        !rec_db_run(r,
                    "INSERT INTO attempt (turn, lease, started, touched, lines, tip,"
                    " seal, scenario, desk, header) VALUES (0,?,?,0,0,0,0,?,?,?)",
                    "iisss", r->lease, op->now, op->a, op->desk, op->b))
        return REC_LATER;
    row.id = sqlite3_last_insert_rowid(r->db);
    return write_row(r, &row) &&
                   (op->profile <= 0 || write_owner(r, row.id, op->profile))
               ? REC_OK
               : REC_LATER;
}

static enum rec_result add_line(struct rec_store *r, const struct op *op,
                                struct rec_row *row)
{
    if (row->lines != (int64_t)op->seq - 1)
        return REC_TAKEN;
    row->lines = op->seq;
    row->tip = rec_chain(row->tip, op->seq, op->now, op->a);
    return rec_db_run(
               r, "INSERT INTO line (attempt, seq, text, chain, at) VALUES (?,?,?,?,?)",
               "iisii", row->id, (int64_t)op->seq, op->a, (int64_t)row->tip, op->now)
               ? REC_OK
               : REC_LATER;
}

static enum rec_result add_result(struct rec_store *r, const struct op *op,
                                  struct rec_row *row)
{
    row->result = op->a;
    row->ended = true;
    return rec_db_run(r, "UPDATE attempt SET result=? WHERE id=?", "si", op->a, row->id)
               ? REC_OK
               : REC_LATER;
}

/* Moves the attempt on, if it is still ours and stands where we left it. */
static enum rec_result move_on(struct rec_store *r, const struct op *op)
{
    sqlite3_stmt *st = rec_db_prepare(
        r, "SELECT " REC_ROW_COLUMNS " FROM attempt WHERE id=? AND lease=?", "ii",
        rec_real_id(r, op->attempt), r->lease);
    int code = st != NULL ? sqlite3_step(st) : SQLITE_ERROR;
    enum rec_result result = code == SQLITE_DONE ? REC_TAKEN : REC_LATER;
    if (code == SQLITE_ROW) {
        struct rec_row row = rec_row_of(st);
        row.touched = op->now;
        result = op->kind == OP_LINE ? add_line(r, op, &row) : add_result(r, op, &row);
        if (result == REC_OK && (!next_turn(r, &row.turn) || !write_row(r, &row)))
            result = REC_LATER;
    } else if (st != NULL) {
        rec_db_fail(r);
    }
    sqlite3_finalize(st);
    return result;
}

static enum rec_result carry_out(struct rec_store *r, const struct op *op)
{
    switch (op->kind) {
    case OP_BEGIN: return begin(r, op);
    case OP_LINE:
    case OP_FINISH: return move_on(r, op);
    case OP_DELETE: {
        int64_t id = rec_real_id(r, op->attempt);
        return rec_db_run(r, "DELETE FROM line WHERE attempt=?", "i", id) &&
                       rec_db_run(r, "DELETE FROM attempt WHERE id=?", "i", id) &&
                       rec_db_run(r, "DELETE FROM setting WHERE key='attempt/' || ?",
                                  "i", id)
                   ? REC_OK
                   : REC_LATER;
    }
    case OP_SETTING: return write_setting(r, op->a, op->b) ? REC_OK : REC_LATER;
    case OP_FORGET:
        return rec_db_run(r, "DELETE FROM setting WHERE key=?1 OR key LIKE ?1 || '/%'",
                          "s", op->a) &&
                       rec_db_run(r,
                                  "DELETE FROM setting WHERE key LIKE 'attempt/%'"
                                  " AND value=?",
                                  "s", op->b)
                   ? REC_OK
                   : REC_LATER;
    }
    return REC_LATER;
}

/* Begins to write; anew when the file was replaced before we held it. */
static bool start(struct rec_store *r)
{
    for (int i = 0; i < 3 && rec_db_open(r); i++) {
        if (!rec_db_run(r, "BEGIN IMMEDIATE", ""))
            return false;
        if (!rec_db_moved(r))
            return true;
        rec_db_close(r);
    }
    return false;
}

/* One operation, one transaction. */
static enum rec_result transact(struct rec_store *r, const struct op *op)
{
    enum rec_result result = REC_LATER;
    if (start(r))
        result = carry_out(r, op);
    int64_t id = r->db != NULL ? sqlite3_last_insert_rowid(r->db) : 0;
    if (result == REC_OK && !rec_db_run(r, "COMMIT", ""))
        result = REC_LATER;
    if (result == REC_OK && op->kind == OP_BEGIN)
        add_alias(r, (struct alias){op->attempt, id});
    if (result != REC_OK && r->db != NULL && !sqlite3_get_autocommit(r->db))
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

/* Carries out what waits, in order; stops at the first that must wait on. Whether any
 * was refused is told once, at the end. */
static enum rec_result flush(struct rec_store *r)
{
    while (r->count > 0) {
        enum rec_result result = transact(r, &r->queue[r->first]);
        if (result == REC_LATER)
            return result;
        r->taken = r->taken || result == REC_TAKEN;
        r->first++;
        r->count--;
    }
    if (r->db != NULL) /* else there is still nowhere to write, and a reason */
        r->why = (struct err){0};
    return r->taken ? REC_TAKEN : REC_OK;
}

enum rec_result rec_retry(struct rec_store *r)
{
    enum rec_result result = flush(r);
    if (result == REC_TAKEN)
        r->taken = false;
    return result;
}

enum rec_result rec_queue(struct rec_store *r, struct op op)
{
    op.a = arena_str(&r->arena, op.a);
    op.b = arena_str(&r->arena, op.b);
    op.desk = arena_str(&r->arena, op.desk);
    push(r, &op);
    /* These have nobody to tell that an attempt was taken: it stays to be told. */
    bool tells = rec_op_of_attempt(&op) && op.kind != OP_DELETE;
    return tells ? rec_retry(r) : flush(r);
}
