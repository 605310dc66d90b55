/* write_file.c - replacing a file so that a crash leaves the old one or the new one. */
#define _POSIX_C_SOURCE 200809L
#include "records/records_int.h"

#include <errno.h>
#include <fcntl.h>
#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static bool fail(struct err *e, struct str path)
{
    return err_set_system(e, "err.file.write", path, errno);
}

static bool write_all(int fd, struct str bytes)
{
    while (bytes.n > 0) {
        ssize_t n = write(fd, bytes.p, bytes.n);
        if (n < 0 && errno == EINTR)
            continue;
        if (n <= 0)
            return false;
        bytes = str_from(bytes, (size_t)n);
    }
    return fsync(fd) == 0;
}

void rec_sync_folder(struct str path)
{
    struct arena a = {0};
    size_t at = path.n;
    while (at > 0 && path.p[at - 1] != '/')
        at--;
    struct str folder = at > 0 ? str_sub(path, 0, at) : STR(".");
    int fd = open(arena_str(&a, folder).p, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    if (fd >= 0) {
        fsync(fd); /* some file systems refuse it; the rename stands all the same */
        close(fd);
    }
    arena_free(&a);
}

bool rec_replace_file(struct str path, struct str bytes, unsigned mode, struct err *e)
{
    struct arena a = {0};
    struct str target = arena_str(&a, path);
    struct str temp = arena_printf(&a, "%.*s.new-%ld", STR_ARG(path), (long)getpid());
    int fd = open(temp.p, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, (mode_t)mode);
    bool ok = fd >= 0;
    if (ok) {
        ok = write_all(fd, bytes);
        ok = close(fd) == 0 && ok;
        ok = ok && rename(temp.p, target.p) == 0;
        if (!ok)
            fail(e, path);
        if (!ok)
            unlink(temp.p);
    } else {
        fail(e, path);
    }
    if (ok)
        rec_sync_folder(path);
    arena_free(&a);
    return ok;
}

bool rec_write_file(struct str path, struct str bytes, struct err *e)
{
    return rec_replace_file(path, bytes, 0644, e);
}
