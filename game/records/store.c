/* store.c - the public calls: attempts and stored keys on top of the queue. */
#define _POSIX_C_SOURCE 200809L
#include "records/records_int.h"

#include <errno.h>
#include <signal.h>
#include <unistd.h>

/* A lease is a random number whose last bits are the process's. */
enum { PID_MASK = 0x3FFFFF };

struct rec_store *rec_open(struct str folder)
{
    struct arena arena = {0};
    struct rec_store *r = ARENA_NEW(&arena, struct rec_store);
    r->arena = arena;
    r->profile = REC_EVERYBODY;
    r->folder = arena_str(&r->arena, folder);
    r->path = arena_printf(&r->arena, "%.*s/rogatory.sqlite", STR_ARG(folder));
    sqlite3_randomness((int)sizeof r->lease, &r->lease);
    r->lease = (r->lease & ~(int64_t)PID_MASK) | (getpid() & PID_MASK);
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

struct msg rec_notice(struct rec_store *r)
{
    struct msg told = r->notice;
    r->notice = (struct msg){0};
    return told;
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
                             .desk = desk,
                             .profile = rec_profile_in_use(r)});
    return rec_real_id(r, id);
}

enum rec_result rec_append(struct rec_store *r, int64_t attempt, uint32_t seq,
                           struct str line, int64_t now)
{
    return rec_queue(
        r, (struct op){
               .kind = OP_LINE, .attempt = attempt, .seq = seq, .now = now, .a = line});
}

enum rec_result rec_delete(struct rec_store *r, int64_t attempt)
{
    return rec_queue(r, (struct op){.kind = OP_DELETE, .attempt = attempt});
}

enum rec_result rec_finish(struct rec_store *r, int64_t attempt, struct str result,
                           int64_t now)
{
    return rec_queue(
        r, (struct op){.kind = OP_FINISH, .attempt = attempt, .now = now, .a = result});
}

static bool is_running(int64_t lease)
{
    pid_t pid = (pid_t)(lease & PID_MASK);
    return pid != 0 && pid != getpid() && (kill(pid, 0) == 0 || errno == EPERM);
}

/* The row of an attempt, its texts in the arena; false when it is not in the file. */
static bool find_row(struct rec_store *r, int64_t id, struct arena *a,
                     struct rec_row *row)
{
    if (!rec_db_open(r))
        return false;
    sqlite3_stmt *st = rec_db_prepare(
        r, "SELECT " REC_ROW_COLUMNS " FROM attempt WHERE id=?", "i", id);
    bool found = st != NULL && sqlite3_step(st) == SQLITE_ROW;
    if (found) {
        *row = rec_row_of(st);
        row->scenario = arena_str(a, row->scenario);
        row->desk = arena_str(a, row->desk);
        row->header = arena_str(a, row->header);
        row->result = arena_str(a, row->result);
    }
    sqlite3_finalize(st);
    return found;
}

enum rec_hold rec_take(struct rec_store *r, int64_t attempt)
{
    struct arena scratch = {0};
    struct rec_row row;
    int64_t id = rec_real_id(r, attempt);
    if (id < 0)
        return REC_OURS; /* it is in our memory only */
    bool found = find_row(r, id, &scratch, &row);
    arena_free(&scratch);
    if (found && row.lease == r->lease)
        return REC_OURS;
    if (!found ||
        !rec_db_run(r, "UPDATE attempt SET lease=? WHERE id=?", "ii", r->lease, id))
        return REC_NOT_HELD;
    return is_running(row.lease) ? REC_FROM_OTHER : REC_OURS;
}

/* Appends the lines of the attempt whose chain holds; returns how many. */
static uint32_t read_lines(struct rec_store *r, const struct rec_row *row,
                           struct buf *out)
{
    struct rec_walk w = rec_walk_of(r, row);
    while (rec_walk_next(&w)) {
        buf_put(out, w.text);
        buf_putc(out, '\n');
    }
    rec_walk_end(&w);
    return w.count;
}

/* Appends what waits for the disk: the header, if it does, and lines from `next` on. */
static bool read_waiting(const struct rec_store *r, int64_t attempt, uint32_t next,
                         struct buf *out)
{
    bool any = false;
    for (size_t i = 0; i < r->count; i++) {
        const struct op *op = &r->queue[r->first + i];
        if (rec_real_id(r, op->attempt) != rec_real_id(r, attempt))
            continue;
        if (op->kind == OP_BEGIN)
            buf_put(out, op->b);
        if (op->kind == OP_LINE && op->seq == next) {
            buf_put(out, op->a);
            buf_putc(out, '\n');
            next++;
        }
        any = true;
    }
    return any;
}

bool rec_play(struct rec_store *r, int64_t attempt, struct arena *a, struct str *play,
              uint32_t *lost)
{
    struct arena scratch = {0};
    struct rec_row row;
    struct buf out = BUF_MAX(64u * 1024 * 1024);
    uint32_t kept = 0;
    *lost = 0;
    bool found = find_row(r, rec_real_id(r, attempt), &scratch, &row);
    if (found) {
        buf_put(&out, row.header);
        kept = read_lines(r, &row, &out);
        if (row.lines != (int64_t)kept)
            *lost =
                row.lines > (int64_t)kept ? (uint32_t)(row.lines - (int64_t)kept) : 1;
    }
    if (*lost == 0)
        found = read_waiting(r, attempt, kept + 1, &out) || found;
    if (found)
        *play = arena_str(a, buf_str(&out));
    buf_free(&out);
    arena_free(&scratch);
    return found;
}

/* Is the attempt the matter of an operation that waits, from number `from` on? */
static bool waits(const struct rec_store *r, size_t from, int64_t id)
{
    for (size_t i = from; i < r->count; i++) {
        const struct op *op = &r->queue[r->first + i];
        if (rec_op_of_attempt(op) && rec_real_id(r, op->attempt) == id)
            return true;
    }
    return false;
}

/* An attempt as it is in the file, or as it was begun in memory. */
static bool find_attempt(struct rec_store *r, int64_t id, struct arena *a,
                         struct rec_attempt *out)
{
    struct rec_row row;
    if (id > 0) {
        if (!find_row(r, id, a, &row))
            return false;
        *out = (struct rec_attempt){id,          row.scenario, row.desk,
                                    row.started, row.touched,  (uint32_t)row.lines,
                                    row.ended,   row.result};
        return true;
    }
    for (size_t i = 0; i < r->count; i++) {
        const struct op *op = &r->queue[r->first + i];
        if (op->kind != OP_BEGIN || op->attempt != id)
            continue;
        *out = (struct rec_attempt){.id = id,
                                    .scenario = op->a,
                                    .desk = op->desk,
                                    .started = op->now,
                                    .touched = op->now};
        return true;
    }
    return false;
}

/* Adds what waits for the disk; false when that is its end. */
static bool add_waiting(const struct rec_store *r, struct arena *a,
                        struct rec_attempt *t)
{
    for (size_t i = 0; i < r->count; i++) {
        const struct op *op = &r->queue[r->first + i];
        if (!rec_op_of_attempt(op) || rec_real_id(r, op->attempt) != t->id)
            continue;
        if (op->kind == OP_DELETE)
            return false;
        t->touched = op->now;
        if (op->kind == OP_LINE)
            t->lines = op->seq;
        if (op->kind == OP_FINISH) {
            t->ended = true;
            t->result = arena_str(a, op->a);
        }
    }
    return true;
}

static bool is_at(const struct rec_attempt *t, struct str scenario)
{
    return scenario.n == 0 || str_eq(t->scenario, scenario);
}

/* The attempts that something waits for, the last one first; returns how many. */
static uint32_t list_waiting(struct rec_store *r, struct str scenario, struct arena *a,
                             struct rec_attempt *out, uint32_t room)
{
    uint32_t n = 0;
    for (size_t i = r->count; i > 0; i--) {
        const struct op *op = &r->queue[r->first + i - 1];
        int64_t id = rec_real_id(r, op->attempt);
        struct rec_attempt t;
        if (!rec_op_of_attempt(op) || waits(r, i, id) || !find_attempt(r, id, a, &t) ||
            !is_at(&t, scenario) || !rec_is_ours(r, id) || !add_waiting(r, a, &t))
            continue;
        if (n < room)
            out[n] = t;
        n++;
    }
    return n;
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
    uint32_t n = list_waiting(r, scenario, a, out, room);
    if (!rec_db_open(r))
        return n;
    sqlite3_stmt *st = rec_db_prepare(
        r,
        "SELECT id, scenario, desk, started, touched, lines, result FROM attempt"
        " WHERE ?1 = '' OR scenario = ?1 ORDER BY turn DESC",
        "s", scenario);
    while (st != NULL && sqlite3_step(st) == SQLITE_ROW) {
        int64_t id = sqlite3_column_int64(st, 0);
        if (waits(r, 0, id) || !rec_is_ours(r, id))
            continue;
        if (n < room)
            out[n] = attempt_of(st, a);
        n++;
    }
    sqlite3_finalize(st);
    return n;
}

int64_t rec_newest_open(struct rec_store *r, struct str scenario)
{
    struct arena a = {0};
    int64_t id = 0;
    uint32_t n = rec_list(r, scenario, &a, NULL, 0);
    struct rec_attempt *list = ARENA_ARRAY(&a, n + 1, struct rec_attempt);
    uint32_t got = rec_list(r, scenario, &a, list, n);
    for (uint32_t i = 0; i < n && i < got && id == 0; i++) {
        if (!list[i].ended && list[i].lines > 0)
            id = list[i].id;
    }
    arena_free(&a);
    return id;
}

/* What waits for the disk to be done to a setting, the last of it: 1 when it is to have
 * *value, -1 when it is to be forgotten, 0 when nothing waits. */
static int waiting_setting(const struct rec_store *r, struct str key, struct str *value)
{
    for (size_t i = r->count; i > 0; i--) {
        const struct op *op = &r->queue[r->first + i - 1];
        if (op->kind == OP_SETTING && str_eq(op->a, key)) {
            *value = op->b;
            return 1;
        }
        bool below = key.n > op->a.n && key.p[op->a.n] == '/';
        if (op->kind == OP_FORGET && str_starts(key, op->a) &&
            (below || key.n == op->a.n))
            return -1;
    }
    return 0;
}

bool rec_read_key(struct rec_store *r, struct arena *a, struct str key,
                  struct str *value)
{
    int waits = waiting_setting(r, key, value);
    if (waits != 0 || !rec_db_open(r))
        return waits > 0;
    sqlite3_stmt *st =
        rec_db_prepare(r, "SELECT value FROM setting WHERE key=?", "s", key);
    bool found = st != NULL && sqlite3_step(st) == SQLITE_ROW;
    if (found)
        *value = arena_str(a, rec_db_text(st, 0));
    sqlite3_finalize(st);
    return found;
}
