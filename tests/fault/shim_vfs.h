/* shim_vfs.h - a file system for SQLite that lies where told: the n-th call that
 * changes a file fails, once or from then on; and every such call can be logged, so
 * that what a power cut may leave can be worked out afterwards. Passes everything else
 * through.
 *
 * Memory: the log lives as long as the process. One thread.
 */
#ifndef FAULT_SHIM_VFS_H
#define FAULT_SHIM_VFS_H

#include <stdbool.h>
#include <stddef.h>

/* From here on SQLite uses it by default. */
void shim_install(void);

/* Call number `at` from now (1 is the next) fails with the errno; sticky: all after it
 * too. 0 heals. Counts calls that open for writing, write, cut, sync or delete. */
void shim_fail(long at, bool sticky, int cause);
/* Calls since shim_fail. */
long shim_calls(void);

enum shim_kind { SHIM_CREATE, SHIM_WRITE, SHIM_CUT, SHIM_SYNC, SHIM_DELETE };

struct shim_op {
    enum shim_kind kind;
    bool journal; /* of the journal; else of the store */
    long long at; /* SHIM_WRITE: the offset; SHIM_CUT: the new size */
    unsigned char *bytes;
    size_t n;
};

/* Begins an empty log; ends it, what it holds stays. */
void shim_log_start(void);
void shim_log_stop(void);
const struct shim_op *shim_log(size_t *n);

#endif
