/* place.c - see place.h. */
#define _POSIX_C_SOURCE 200809L
#include "unit/records/place.h"

#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

const struct str header = {"rogatory-play 1\nscenario demo\n\n", 31};

int place_begin(void **state)
{
    struct place *f = calloc(1, sizeof *f);
    char path[] = "/tmp/rogatory-test-XXXXXX";
    if (mkdtemp(path) == NULL)
        return -1;
    f->folder = arena_str(&f->a, str_of(path));
    f->store = file_join(&f->a, f->folder, STR("rogatory.sqlite"));
    *state = f;
    return 0;
}

int place_end(void **state)
{
    struct place *f = *state;
    struct str *names;
    size_t n;
    chmod(f->folder.p, 0700);
    if (file_list(f->folder, 100, &f->a, &names, &n, NULL)) {
        for (size_t i = 0; i < n; i++) {
            struct str path = file_join(&f->a, f->folder, names[i]);
            if (unlink(path.p) != 0)
                rmdir(path.p);
        }
    }
    rmdir(f->folder.p);
    arena_free(&f->a);
    free(f);
    return 0;
}
