/* file.c - stdio and dirent; a folder's names come back sorted, so order never depends
 * on a disk. */
#define _POSIX_C_SOURCE 200809L
#include "base/file.h"

#include <dirent.h>
#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

enum file_kind file_kind(struct arena *scratch, struct str path)
{
    struct stat st;
    if (path.n == 0 || stat(arena_str(scratch, path).p, &st) != 0)
        return FILE_NONE;
    if (S_ISREG(st.st_mode))
        return FILE_PLAIN;
    return S_ISDIR(st.st_mode) ? FILE_FOLDER : FILE_OTHER;
}

static bool fail(struct err *e, const char *id, struct str path)
{
    return err_set_system(e, id, path, errno);
}

static bool fail_to_open(struct err *e, struct str path)
{
    return fail(e, errno == ENOENT ? "err.file.missing" : "err.file.read", path);
}

static bool read_stream(FILE *f, size_t n, struct arena *a, struct str path,
                        struct str *out, struct err *e)
{
    char *p = arena_take(a, n + 1);
    setvbuf(f, NULL, _IONBF, 0); /* read at once, into its place */
    size_t got = fread(p, 1, n, f);
    if (ferror(f))
        return fail(e, "err.file.read", path);
    *out = (struct str){p, got};
    return true;
}

bool file_read(struct str path, size_t most, struct arena *a, struct str *out,
               struct err *e)
{
    struct stat st;
    struct str z = arena_str(a, path);
    if (stat(z.p, &st) != 0)
        return fail_to_open(e, path);
    if (!S_ISREG(st.st_mode)) /* opening a pipe could wait for ever */
        return err_set(e, "err.file.not_plain", path, NULL);
    if ((uint64_t)st.st_size > most)
        return err_set(e, "err.file.too_large", path, NULL);
    FILE *f = fopen(z.p, "rb");
    if (f == NULL)
        return fail_to_open(e, path);
    bool ok = read_stream(f, (size_t)st.st_size, a, path, out, e);
    fclose(f);
    return ok;
}

static int compare_names(const void *a, const void *b)
{
    return str_cmp(*(const struct str *)a, *(const struct str *)b);
}

static bool is_dots(const char *name)
{
    return strcmp(name, ".") == 0 || strcmp(name, "..") == 0;
}

bool file_list(struct str path, size_t most, struct arena *a, struct str **names,
               size_t *count, struct err *e)
{
    DIR *dir = opendir(arena_str(a, path).p);
    if (dir == NULL)
        return fail_to_open(e, path);
    struct str *list = NULL;
    size_t n = 0, room = 0;
    bool ok = true;
    for (struct dirent *entry; ok && (entry = readdir(dir)) != NULL;) {
        if (is_dots(entry->d_name))
            continue;
        if (n == most) {
            ok = err_set(e, "err.file.too_many", path, NULL);
            break;
        }
        if (n == room) {
            struct str *more = ARENA_ARRAY(a, room > 0 ? room * 2 : 32, struct str);
            if (n > 0)
                memcpy(more, list, n * sizeof *list);
            list = more;
            room = room > 0 ? room * 2 : 32;
        }
        list[n++] = arena_str(a, str_of(entry->d_name));
    }
    closedir(dir);
    if (ok && n > 1)
        qsort(list, n, sizeof *list, compare_names);
    if (ok) {
        *names = list;
        *count = n;
    }
    return ok;
}

struct str file_join(struct arena *a, struct str folder, struct str name)
{
    if (folder.n == 0)
        return arena_str(a, name);
    const char *slash = folder.p[folder.n - 1] == '/' ? "" : "/";
    return arena_printf(a, "%.*s%s%.*s", STR_ARG(folder), slash, STR_ARG(name));
}

static size_t last_slash(struct str path)
{
    size_t i = path.n;
    while (i > 0 && path.p[i - 1] != '/')
        i--;
    return i;
}

struct str file_name(struct str path)
{
    return str_from(path, last_slash(path));
}

struct str file_folder(struct str path)
{
    size_t at = last_slash(path);
    return str_sub(path, 0, at > 1 ? at - 1 : at);
}
