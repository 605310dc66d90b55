/* scratch.c - see scratch.h. */
#define _DEFAULT_SOURCE
#include "fault/scratch.h"

#include "base/file.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

enum { SAID_MAX = 20 };

int failures;

void expect(bool good, const char *what, long detail)
{
    if (good)
        return;
    if (failures++ < SAID_MAX)
        fprintf(stderr, "FAILED: %s (%ld)\n", what, detail);
}

struct str scratch_folder(struct arena *a)
{
    char path[] = "/dev/shm/rogatory-fault-XXXXXX",
         other[] = "/tmp/rogatory-fault-XXXXXX";
    char *made = mkdtemp(path);
    if (made == NULL)
        made = mkdtemp(other);
    if (made == NULL)
        exit(2);
    return arena_str(a, str_of(made));
}

void scratch_remove(struct arena *a, struct str folder)
{
    struct str *names;
    size_t n;
    if (file_list(folder, 10000, a, &names, &n, NULL)) {
        for (size_t i = 0; i < n; i++)
            unlink(file_join(a, folder, names[i]).p);
    }
    rmdir(folder.p);
}
