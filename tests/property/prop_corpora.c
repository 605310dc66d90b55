/* prop_corpora.c - every file of the shared corpora as a case and as a play: no crash,
 * no acceptance, and an error that says where (the folder's name in ROGATORY_CORPORA).
 */
#include "base/file.h"
#include "base/limits.h"
#include "scenario/scenario.h"
#include "sim/session.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static int files, failures, accepted_yaml;
static double slowest;

static void expect(bool good, const char *what, struct str path)
{
    if (good)
        return;
    fprintf(stderr, "FAILED: %s: %s\n", what, path.p);
    failures++;
}

static void check_place(const struct diags *d, struct str bytes, struct str path)
{
    uint32_t lines = 1;
    for (size_t i = 0; i < bytes.n; i++)
        lines += bytes.p[i] == '\n';
    for (size_t i = 0; i < d->count; i++)
        expect(d->list[i].place.line <= lines + 1, "a place is within the file", path);
}

static void as_case(struct str path, struct str bytes)
{
    struct arena a = {0};
    struct diags d = diags_in(&a);
    struct err e = {0};
    const struct scn *scn = scn_load(path, STR(""), &a, &d, &e);
    expect(scn == NULL, "no file of the corpora is a case", path);
    expect(d.errors > 0 || e.id != NULL, "a refusal says why", path);
    check_place(&d, bytes, path);
    arena_free(&a);
}

static void as_yaml_and_play(struct str path, struct str bytes)
{
    struct arena a = {0};
    struct diags d = diags_in(&a), p = diags_in(&a);
    struct sim_header h;
    struct str rest;
    accepted_yaml += scn_check_yaml(path, bytes, &a, &d);
    expect(!sim_play_header(bytes, path, &h, &rest, &p) && p.errors > 0,
           "no file of the corpora is a play", path);
    arena_free(&a);
}

static void one_file(struct arena *a, struct str path)
{
    struct str bytes;
    if (!file_read(path, (size_t)LIMIT_FILE_BYTES * 8, a, &bytes, NULL))
        return;
    clock_t start = clock();
    as_case(path, bytes);
    as_yaml_and_play(path, bytes);
    double took = (double)(clock() - start) / CLOCKS_PER_SEC;
    slowest = took > slowest ? took : slowest;
    files++;
}

static void folder(struct str path)
{
    struct arena a = {0};
    struct str *names;
    size_t n = 0;
    if (!file_list(path, LIMIT_FOLDER_FILES, &a, &names, &n, NULL))
        n = 0;
    for (size_t i = 0; i < n; i++) {
        struct str child = file_join(&a, path, names[i]);
        if (file_kind(&a, child) == FILE_FOLDER)
            folder(child);
        else
            one_file(&a, child);
    }
    arena_free(&a);
}

int main(void)
{
    enum { SKIPPED = 77 };
    const char *root = getenv("ROGATORY_CORPORA");
    if (root == NULL) {
        printf("skipped: ROGATORY_CORPORA names no folder\n");
        return SKIPPED;
    }
    folder(str_of(root));
    printf("%d files, %d are the YAML subset, slowest %.3f s, %d failures\n", files,
           accepted_yaml, slowest, failures);
    return failures > 0 || files == 0;
}
