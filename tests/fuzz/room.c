/* room.c - see room.h. */
#define _DEFAULT_SOURCE
#include "fuzz/room.h"

#include "base/bug.h"
#include "base/file.h"
#include "base/limits.h"

#include <errno.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>

/* In memory where the system has such a place: syncs cost nothing there. */
static char room[] = "/dev/shm/rogatory-fuzz-XXXXXX",
            other[] = "/tmp/rogatory-fuzz-XXXXXX";
static const char *path_of_room;

static void empty(struct arena *a, struct str folder)
{
    struct str *names;
    size_t n = 0;
    if (!file_list(folder, LIMIT_FOLDER_FILES, a, &names, &n, NULL))
        return;
    for (size_t i = 0; i < n; i++) {
        struct str path = file_join(a, folder, names[i]);
        if (file_kind(a, path) == FILE_FOLDER)
            empty(a, path);
        remove(path.p);
    }
}

static void leave(void)
{
    room_clear();
    remove(path_of_room);
}

void room_enter(void)
{
    static bool is_open;
    if (is_open)
        return;
    path_of_room = mkdtemp(room);
    if (path_of_room == NULL)
        path_of_room = mkdtemp(other);
    BUG_UNLESS(path_of_room != NULL);
    is_open = atexit(leave) == 0;
}

struct str room_path(void)
{
    return str_of(path_of_room);
}

void room_clear(void)
{
    struct arena a = {0};
    empty(&a, room_path());
    arena_free(&a);
}

/* The folders on the way to a file of the room. */
static void make_folders(struct arena *a, struct str name)
{
    for (size_t i = 0; i < name.n; i++) {
        if (name.p[i] != '/')
            continue;
        struct str folder = file_join(a, room_path(), str_sub(name, 0, i));
        BUG_UNLESS(mkdir(folder.p, 0700) == 0 || errno == EEXIST);
    }
}

void room_put(const char *name, struct str bytes)
{
    struct arena a = {0};
    make_folders(&a, str_of(name));
    FILE *to = fopen(file_join(&a, room_path(), str_of(name)).p, "wb");
    BUG_UNLESS(to != NULL);
    BUG_UNLESS(bytes.n == 0 || fwrite(bytes.p, 1, bytes.n, to) == bytes.n);
    BUG_UNLESS(fclose(to) == 0);
    arena_free(&a);
}
