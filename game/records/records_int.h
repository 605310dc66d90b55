/* records_int.h - the inside of the store: the open database and what waits for it.
 *
 * Every change is an operation in a queue. Flushing takes them in order, each in a
 * transaction of its own; what fails stays and is tried again at the next call. So a
 * full disk and an unplugged one need no code of their own anywhere else.
 */
#ifndef RECORDS_RECORDS_INT_H
#define RECORDS_RECORDS_INT_H

#include "records/records.h"

#include <sqlite3.h>

enum op_kind { OP_BEGIN, OP_LINE, OP_FINISH, OP_SETTING };

struct op {
    enum op_kind kind;
    int64_t attempt; /* OP_BEGIN: the provisional id, below 0 */
    uint32_t seq;
    int64_t now;
    struct str a, b; /* scenario and header; line; result; key and value */
    struct str desk;
};

/* A provisional id and the one it got on disk. */
struct alias {
    int64_t provisional, real;
};

struct rec_store {
    struct arena arena;
    struct str folder, path;
    sqlite3 *db;         /* NULL while there is no usable file */
    bool hopeless;       /* written by a newer program: never touched */
    int64_t lease;       /* this process's mark on the attempts it holds */
    int64_t provisional; /* the last provisional id given out; counts down from 0 */
    struct err why;
    struct msg notice;
    struct op *queue;
    size_t first, count, room; /* operations waiting: queue[first .. first + count) */
    struct alias *aliases;
    size_t alias_count, alias_room;
};

/* db.c: opens or mends the file; false with r->why set. */
bool rec_db_open(struct rec_store *r);
void rec_db_close(struct rec_store *r);
/* Prepares and binds: "i" an int64_t, "s" a struct str. NULL with r->why set. */
sqlite3_stmt *rec_db_prepare(struct rec_store *r, const char *sql, const char *types,
                             ...);
/* Runs a statement that returns no rows. */
bool rec_db_run(struct rec_store *r, const char *sql, const char *types, ...);
bool rec_db_fail(struct rec_store *r);
struct str rec_db_text(sqlite3_stmt *st, int column);

/* queue.c: adds an operation (copying its texts) and flushes. */
enum rec_result rec_queue(struct rec_store *r, struct op op);
/* The id on disk of an attempt, or the provisional one while it has none. */
int64_t rec_real_id(const struct rec_store *r, int64_t attempt);

/* The chain value after a line; `before` is that of the line before, or of the header.
 */
uint64_t rec_chain(uint64_t before, uint32_t seq, struct str line);
uint64_t rec_chain_header(struct str header);

#endif
