/* shim_vfs.c - see shim_vfs.h. */
#include "fault/shim_vfs.h"

#include <errno.h>
#include <sqlite3.h>
#include <stdlib.h>
#include <string.h>

struct shim_file {
    sqlite3_file base;
    bool journal;
    sqlite3_file *real; /* stands right behind */
};

static sqlite3_vfs *below;
static sqlite3_vfs shim;
static long fail_at, calls;
static bool fail_sticky;
static int fail_cause, last_cause;
static bool logging;
static struct shim_op *ops;
static size_t op_count, op_room;

void shim_fail(long at, bool sticky, int cause)
{
    fail_at = at;
    fail_sticky = sticky;
    fail_cause = cause;
    calls = 0;
}

long shim_calls(void)
{
    return calls;
}

/* True when this call is to fail. Deleting and cutting need no room. */
static bool fails(bool needs_room)
{
    if (!needs_room && (fail_cause == ENOSPC || fail_cause == EDQUOT))
        return false;
    calls++;
    bool now = fail_at > 0 && (calls == fail_at || (fail_sticky && calls > fail_at));
    if (now)
        last_cause = fail_cause;
    return now;
}

static int code_of(int otherwise)
{
    return fail_cause == ENOSPC ? SQLITE_FULL : otherwise;
}

static void note(enum shim_kind kind, bool journal, long long at, const void *p, int n)
{
    if (!logging)
        return;
    if (op_count == op_room) {
        op_room = op_room > 0 ? op_room * 2 : 1024;
        ops = realloc(ops, op_room * sizeof *ops);
    }
    struct shim_op *op = &ops[op_count++];
    *op = (struct shim_op){kind, journal, at, NULL, (size_t)n};
    if (n > 0) {
        op->bytes = malloc((size_t)n);
        memcpy(op->bytes, p, (size_t)n);
    }
}

void shim_log_start(void)
{
    logging = true;
    op_count = 0;
}

void shim_log_stop(void)
{
    logging = false;
}

const struct shim_op *shim_log(size_t *n)
{
    *n = op_count;
    return ops;
}

static sqlite3_file *real_of(sqlite3_file *f)
{
    return ((struct shim_file *)f)->real;
}

static bool is_journal(sqlite3_file *f)
{
    return ((struct shim_file *)f)->journal;
}

static int f_close(sqlite3_file *f)
{
    return real_of(f)->pMethods->xClose(real_of(f));
}

static int f_read(sqlite3_file *f, void *p, int n, sqlite3_int64 at)
{
    return real_of(f)->pMethods->xRead(real_of(f), p, n, at);
}

static int f_write(sqlite3_file *f, const void *p, int n, sqlite3_int64 at)
{
    if (fails(true))
        return code_of(SQLITE_IOERR_WRITE);
    note(SHIM_WRITE, is_journal(f), at, p, n);
    return real_of(f)->pMethods->xWrite(real_of(f), p, n, at);
}

static int f_truncate(sqlite3_file *f, sqlite3_int64 size)
{
    if (fails(false))
        return SQLITE_IOERR_TRUNCATE;
    note(SHIM_CUT, is_journal(f), size, NULL, 0);
    return real_of(f)->pMethods->xTruncate(real_of(f), size);
}

static int f_sync(sqlite3_file *f, int flags)
{
    if (fails(true))
        return code_of(SQLITE_IOERR_FSYNC);
    note(SHIM_SYNC, is_journal(f), 0, NULL, 0);
    return real_of(f)->pMethods->xSync(real_of(f), flags);
}

static int f_size(sqlite3_file *f, sqlite3_int64 *size)
{
    return real_of(f)->pMethods->xFileSize(real_of(f), size);
}

static int f_lock(sqlite3_file *f, int level)
{
    return real_of(f)->pMethods->xLock(real_of(f), level);
}

static int f_unlock(sqlite3_file *f, int level)
{
    return real_of(f)->pMethods->xUnlock(real_of(f), level);
}

static int f_reserved(sqlite3_file *f, int *out)
{
    return real_of(f)->pMethods->xCheckReservedLock(real_of(f), out);
}

static int f_control(sqlite3_file *f, int op, void *arg)
{
    return real_of(f)->pMethods->xFileControl(real_of(f), op, arg);
}

static int f_sector(sqlite3_file *f)
{
    return real_of(f)->pMethods->xSectorSize(real_of(f));
}

static int f_traits(sqlite3_file *f)
{
    return real_of(f)->pMethods->xDeviceCharacteristics(real_of(f));
}

static const sqlite3_io_methods methods = {
    .iVersion = 1,
    .xClose = f_close,
    .xRead = f_read,
    .xWrite = f_write,
    .xTruncate = f_truncate,
    .xSync = f_sync,
    .xFileSize = f_size,
    .xLock = f_lock,
    .xUnlock = f_unlock,
    .xCheckReservedLock = f_reserved,
    .xFileControl = f_control,
    .xSectorSize = f_sector,
    .xDeviceCharacteristics = f_traits,
};

static int v_open(sqlite3_vfs *v, const char *name, sqlite3_file *f, int flags,
                  int *out_flags)
{
    (void)v;
    struct shim_file *s = (struct shim_file *)f;
    s->base.pMethods = NULL;
    s->real = (sqlite3_file *)(s + 1);
    s->journal = (flags & SQLITE_OPEN_MAIN_JOURNAL) != 0;
    if ((flags & SQLITE_OPEN_READWRITE) != 0 && fails(true))
        return SQLITE_CANTOPEN;
    int code = below->xOpen(below, name, s->real, flags, out_flags);
    if (s->real->pMethods != NULL)
        s->base.pMethods = &methods;
    if (code == SQLITE_OK && (flags & SQLITE_OPEN_CREATE) != 0)
        note(SHIM_CREATE, s->journal, 0, NULL, 0);
    return code;
}

static int v_delete(sqlite3_vfs *v, const char *name, int sync_folder)
{
    (void)v;
    if (fails(false))
        return SQLITE_IOERR_DELETE;
    note(SHIM_DELETE, true, 0, NULL, 0);
    return below->xDelete(below, name, sync_folder);
}

static int v_last_error(sqlite3_vfs *v, int n, char *out)
{
    (void)v;
    int cause = below->xGetLastError(below, n, out);
    return last_cause != 0 ? last_cause : cause;
}

void shim_install(void)
{
    below = sqlite3_vfs_find(NULL);
    shim = *below;
    shim.zName = "shim";
    shim.pNext = NULL;
    shim.szOsFile = (int)sizeof(struct shim_file) + below->szOsFile;
    shim.xOpen = v_open;
    shim.xDelete = v_delete;
    shim.xGetLastError = v_last_error;
    sqlite3_vfs_register(&shim, 1);
}
