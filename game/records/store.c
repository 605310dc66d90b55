/* store.c - the public calls: attempts and settings on top of the queue. */
#include "records/records_int.h"

struct rec_store *rec_open(struct str folder)
{
    struct arena arena = {0};
    struct rec_store *r = ARENA_NEW(&arena, struct rec_store);
    r->arena = arena;
    r->folder = arena_str(&r->arena, folder);
    r->path = arena_printf(&r->arena, "%.*s/rogatory.sqlite", STR_ARG(folder));
    sqlite3_randomness((int)sizeof r->lease, &r->lease);
    rec_db_open(r);
    return r;
}

void rec_close(struct rec_store *r)
{
    rec_db_close(r);
    struct arena arena = r->arena;
    arena_free(&arena);
}

enum rec_state rec_status(const struct rec_store *r, struct err *why)
{
    if (r->db != NULL && r->count == 0)
        return REC_SAVED;
    if (why != NULL)
        *why = r->why;
    return r->count > 0 && !r->hopeless ? REC_WAITING : REC_MEMORY;
}

struct msg rec_notice(const struct rec_store *r)
{
    return r->notice;
}

int64_t rec_begin(struct rec_store *r, struct str scenario, struct str desk,
                  struct str header, int64_t now)
{
    int64_t id = --r->provisional;
    rec_queue(r, (struct op){.kind = OP_BEGIN,
                             .attempt = id,
                             .now = now,
                             .a = scenario,
                             .b = header,
                             .desk = desk});
    return rec_real_id(r, id);
}

enum rec_result rec_append(struct rec_store *r, int64_t attempt, uint32_t seq,
                           struct str line, int64_t now)
{
    return rec_queue(
        r, (struct op){
               .kind = OP_LINE, .attempt = attempt, .seq = seq, .now = now, .a = line});
}

enum rec_result rec_finish(struct rec_store *r, int64_t attempt, struct str result,
                           int64_t now)
{
    return rec_queue(
        r, (struct op){.kind = OP_FINISH, .attempt = attempt, .now = now, .a = result});
}

bool rec_take(struct rec_store *r, int64_t attempt)
{
    return rec_db_open(r) &&
           rec_db_run(r, "UPDATE attempt SET lease=? WHERE id=?", "ii", r->lease,
                      rec_real_id(r, attempt)) &&
           sqlite3_changes(r->db) == 1;
}

/* Appends the lines of the attempt whose chain holds; counts those after the break. */
static void read_lines(struct rec_store *r, int64_t id, uint64_t chain, struct buf *out,
                       uint32_t *lost)
{
    sqlite3_stmt *st = rec_db_prepare(
        r, "SELECT seq, text, chain FROM line WHERE attempt=? ORDER BY seq", "i", id);
    uint32_t next = 1;
    while (st != NULL && sqlite3_step(st) == SQLITE_ROW) {
        struct str text = rec_db_text(st, 1);
        chain = rec_chain(chain, next, text);
        bool good = *lost == 0 && sqlite3_column_int64(st, 0) == next &&
                    (uint64_t)sqlite3_column_int64(st, 2) == chain;
        *lost += !good;
        if (good) {
            buf_put(out, text);
            buf_putc(out, '\n');
        }
        next++;
    }
    sqlite3_finalize(st);
}

bool rec_play(struct rec_store *r, int64_t attempt, struct arena *a, struct str *play,
              uint32_t *lost)
{
    *lost = 0;
    int64_t id = rec_real_id(r, attempt);
    if (!rec_db_open(r))
        return false;
    sqlite3_stmt *st = rec_db_prepare(
        r, "SELECT header, chain, lines FROM attempt WHERE id=?", "i", id);
    bool found = st != NULL && sqlite3_step(st) == SQLITE_ROW;
    struct buf out = BUF_MAX(64u * 1024 * 1024);
    if (found) {
        struct str header = rec_db_text(st, 0);
        uint64_t chain = rec_chain_header(header);
        int64_t lines = sqlite3_column_int64(st, 2);
        *lost = (uint64_t)sqlite3_column_int64(st, 1) != chain;
        buf_put(&out, header);
        read_lines(r, id, chain, &out, lost);
        uint32_t kept = 0;
        for (size_t i = header.n; i < out.n; i++)
            kept += out.p[i] == '\n';
        if (lines > (int64_t)kept)
            *lost = (uint32_t)(lines - (int64_t)kept);
        *play = arena_str(a, buf_str(&out));
    }
    sqlite3_finalize(st);
    buf_free(&out);
    return found;
}

int64_t rec_newest_open(struct rec_store *r, struct str scenario)
{
    if (!rec_db_open(r))
        return 0;
    sqlite3_stmt *st =
        rec_db_prepare(r,
                       "SELECT id FROM attempt WHERE scenario=? AND result"
                       " IS NULL AND lines>0 ORDER BY touched DESC, id DESC"
                       " LIMIT 1",
                       "s", scenario);
    int64_t id = 0;
    if (st != NULL && sqlite3_step(st) == SQLITE_ROW)
        id = sqlite3_column_int64(st, 0);
    sqlite3_finalize(st);
    return id;
}

static struct rec_attempt attempt_of(sqlite3_stmt *st, struct arena *a)
{
    return (struct rec_attempt){.id = sqlite3_column_int64(st, 0),
                                .scenario = arena_str(a, rec_db_text(st, 1)),
                                .desk = arena_str(a, rec_db_text(st, 2)),
                                .started = sqlite3_column_int64(st, 3),
                                .touched = sqlite3_column_int64(st, 4),
                                .lines = (uint32_t)sqlite3_column_int64(st, 5),
                                .ended = sqlite3_column_type(st, 6) != SQLITE_NULL,
                                .result = arena_str(a, rec_db_text(st, 6))};
}

uint32_t rec_list(struct rec_store *r, struct str scenario, struct arena *a,
                  struct rec_attempt *out, uint32_t room)
{
    if (!rec_db_open(r))
        return 0;
    sqlite3_stmt *st = rec_db_prepare(
        r,
        "SELECT id, scenario, desk, started, touched, lines, result FROM attempt"
        " WHERE ?1 = '' OR scenario = ?1 ORDER BY touched DESC, id DESC",
        "s", scenario);
    uint32_t n = 0;
    while (st != NULL && sqlite3_step(st) == SQLITE_ROW) {
        if (n < room)
            out[n] = attempt_of(st, a);
        n++;
    }
    sqlite3_finalize(st);
    return n;
}

/* A setting that still waits for the disk. */
static bool waiting_setting(const struct rec_store *r, struct str key,
                            struct str *value)
{
    for (size_t i = r->count; i > 0; i--) {
        const struct op *op = &r->queue[r->first + i - 1];
        if (op->kind == OP_SETTING && str_eq(op->a, key)) {
            *value = op->b;
            return true;
        }
    }
    return false;
}

struct str rec_setting(struct rec_store *r, struct arena *a, const char *key,
                       struct str otherwise)
{
    struct str value = otherwise;
    if (waiting_setting(r, str_of(key), &value) || !rec_db_open(r))
        return value;
    sqlite3_stmt *st =
        rec_db_prepare(r, "SELECT value FROM setting WHERE key=?", "s", str_of(key));
    if (st != NULL && sqlite3_step(st) == SQLITE_ROW)
        value = arena_str(a, rec_db_text(st, 0));
    sqlite3_finalize(st);
    return value;
}

void rec_set(struct rec_store *r, const char *key, struct str value)
{
    rec_queue(r, (struct op){.kind = OP_SETTING, .a = str_of(key), .b = value});
}
