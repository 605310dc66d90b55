/* prop_corpora.c - every file of the shared corpora as a case, a play and a catalogue:
 * no crash, no acceptance, and an error that says where (the folder's name in
 * ROGATORY_CORPORA). Real YAML files are refused for their fields alone, or for what
 * the subset does without. How much wrong YAML of the test suite libyaml lets through
 * is shown: none of it is a case.
 */
#include "base/file.h"
#include "base/limits.h"
#include "scenario/scenario.h"
#include "sim/session.h"
#include "text/catalog.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static int files, failures, accepted_yaml, lenient;
static double slowest;

static void expect(bool good, const char *what, struct str path)
{
    if (good)
        return;
    fprintf(stderr, "FAILED: %s: %s\n", what, path.p);
    failures++;
}

static bool lies_in(struct str path, const char *folder)
{
    struct str sought = str_of(folder);
    for (size_t i = 0; i + sought.n <= path.n; i++) {
        if (str_starts(str_from(path, i), sought))
            return true;
    }
    return false;
}

static void check_place(const struct diags *d, struct str bytes, struct str path)
{
    uint32_t lines = 1;
    for (size_t i = 0; i < bytes.n; i++)
        lines += bytes.p[i] == '\n';
    for (size_t i = 0; i < d->count; i++) {
        const struct place *at = &d->list[i].place;
        expect(at->line >= 1 && at->column >= 1, "a fault has a place", path);
        expect(at->line <= lines + 1, "a place is within the file", path);
    }
}

/* Real files are sound YAML: what is wrong with them is that they are no case (and, for
 * a few, lines of a length that nobody can read, and anchors). */
static void check_real(const struct diags *d, struct str path)
{
    if (!lies_in(path, "/yaml-real/") || !str_ends(path, STR(".yml")))
        return;
    for (size_t i = 0; i < d->count; i++) {
        enum diag_code code = d->list[i].code;
        bool by_schema = code >= DIAG_E0101 && code <= DIAG_E0117;
        expect(by_schema || code == DIAG_E0004 || code == DIAG_E0015,
               "a real file is refused by the schema", path);
    }
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
    check_real(&d, path);
    arena_free(&a);
}

static bool is_marked_wrong(struct arena *a, struct str path)
{
    struct str mark = file_join(a, file_folder(path), STR("error"));
    return lies_in(path, "/yaml-test-suite/") &&
           str_eq(file_name(path), STR("in.yaml")) && file_kind(a, mark) != FILE_NONE;
}

static void as_yaml_and_play(struct str path, struct str bytes)
{
    struct arena a = {0};
    struct diags d = diags_in(&a), p = diags_in(&a);
    struct sim_header h;
    struct str rest;
    bool is_yaml = scn_check_yaml(path, bytes, &a, &d);
    accepted_yaml += is_yaml;
    check_place(&d, bytes, path);
    lenient += is_yaml && is_marked_wrong(&a, path);
    expect(!sim_play_header(bytes, path, &h, &rest, &p) && p.errors > 0,
           "no file of the corpora is a play", path);
    arena_free(&a);
}

static void as_catalogue(struct str path, struct str bytes)
{
    struct arena a = {0};
    struct diags d = diags_in(&a);
    struct txt *txt = txt_open(&a, STR("en"));
    txt_add_po(txt, STR("fr"), path, bytes, &d);
    check_place(&d, bytes, path);
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
    as_catalogue(path, bytes);
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
    printf("%d files, %d are the YAML subset (%d of them wrongly), slowest %.3f s, %d "
           "failures\n",
           files, accepted_yaml, lenient, slowest, failures);
    return failures > 0 || files == 0;
}
