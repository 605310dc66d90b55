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

enum op_kind { OP_BEGIN, OP_LINE, OP_FINISH, OP_DELETE, OP_SETTING, OP_FORGET };

/* Room for a key of the settings, and how many profiles there may be. */
enum { REC_KEY = 128, REC_PROFILES = 999 };

struct op {
    enum op_kind kind;
    int64_t attempt; /* OP_BEGIN: the provisional id, below 0 */
    uint32_t seq;
    int64_t now;
    struct str a, b; /* scenario and header; line; result; key and value; of
                        OP_FORGET, a key with all below it, and the profile it was */
    struct str desk;
    int64_t profile; /* OP_BEGIN: whose it is */
};

/* A provisional id and the one it got on disk. */
struct alias {
    int64_t provisional, real;
};

struct rec_store {
    struct arena arena;
    struct str folder, path;
    sqlite3 *db;     /* NULL while there is no usable file */
    bool hopeless;   /* written by a newer program: never touched */
    bool taken;      /* a line that waited was refused: not told to the caller yet */
    int64_t lease;   /* this process's mark on the attempts it holds */
    int64_t profile; /* in use */
    int64_t provisional; /* the last provisional id given out; counts down from 0 */
    struct err why;
    struct msg notice;
    struct op *queue;
    size_t first, count, room; /* operations waiting: queue[first .. first + count) */
    struct alias *aliases;
    size_t alias_count, alias_room;
};

/* db.c: opens the file, mending it first where it is damaged; opens it anew where
 * somebody moved it away. False with r->why set. */
bool rec_db_open(struct rec_store *r);
void rec_db_close(struct rec_store *r);
/* The same on a path, without a look at what is in it; and its tables. */
bool rec_db_open_at(struct rec_store *r, struct str path);
bool rec_db_set_up(struct rec_store *r);
/* True when the file at r->path is no longer the one that is open. */
bool rec_db_moved(struct rec_store *r);
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

/* Is it about an attempt? The others are about settings. */
bool rec_op_of_attempt(const struct op *op);

/* store.c: the value of a key, after what waits for the disk; false when it has none.
 */
bool rec_read_key(struct rec_store *r, struct arena *a, struct str key,
                  struct str *value);
/* profile.c: whose an attempt is; is it to be listed for the profile in use? */
int64_t rec_owner(struct rec_store *r, int64_t attempt);
bool rec_is_ours(struct rec_store *r, int64_t attempt);

/* check.c: the row of an attempt, and what seals it. */
struct rec_row {
    int64_t id, turn, lease, started, touched, lines;
    uint64_t tip; /* the chain after the last line; of the header while there is none */
    uint64_t seal;
    struct str scenario, desk, header, result;
    bool ended;
};
#define REC_ROW_COLUMNS                                                                \
    "id, turn, lease, started, touched, lines, tip, seal, scenario, desk, header,"     \
    " result"
/* Reads a row of REC_ROW_COLUMNS; the texts live until the next step. */
struct rec_row rec_row_of(sqlite3_stmt *st);
uint64_t rec_chain_start(const struct rec_row *row);
uint64_t rec_chain(uint64_t before, uint32_t seq, int64_t at, struct str line);
uint64_t rec_row_seal(const struct rec_row *row);
uint64_t rec_setting_seal(struct str key, struct str value);

/* The lines of an attempt one by one, as long as the chain holds. */
struct rec_walk {
    sqlite3_stmt *st;
    uint64_t chain;
    uint32_t count; /* lines that held so far */
    int64_t at;
    struct str text;
};
struct rec_walk rec_walk_of(struct rec_store *r, const struct rec_row *row);
bool rec_walk_next(struct rec_walk *w);
void rec_walk_end(struct rec_walk *w);

enum rec_health {
    REC_SOUND,
    REC_DAMAGED,
    REC_UNREADABLE /* just now; r->why is set */
};
/* Looks at every page and every chain of the open file. */
enum rec_health rec_check(struct rec_store *r);
/* db.c: the same, after what the file calls itself. */
enum rec_health rec_db_look(struct rec_store *r);

/* mend.c: keeps a copy of the damaged file beside it, makes a new one of all that still
 * holds together, and puts that in its place. */
bool rec_mend(struct rec_store *r);

/* write_file.c: rec_write_file with the file's permissions. */
bool rec_replace_file(struct str path, struct str bytes, unsigned mode, struct err *e);
/* Makes a rename in the folder of `path` outlive a power cut. */
void rec_sync_folder(struct str path);

#endif
