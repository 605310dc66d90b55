/* prop_mutants.c - damage to the shipped cases and law packs: lines and keys deleted,
 * doubled or swapped, keys misspelt. Every mutant is refused with a place, or loads and
 * can be played. A sample, or every mutant with the argument "full".
 */
#define _DEFAULT_SOURCE
#include "base/buf.h"
#include "base/file.h"
#include "base/limits.h"
#include "base/rng.h"
#include "lib/walk.h"
#include "scenario/scenario.h"
#include "sim/state.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

enum { SAMPLE = 500 };

static const char *const cases[] = {"first_steps", "salt_ledger"};

enum mutation { DELETE, DOUBLE, SWAP, DELETE_BLOCK, DOUBLE_BLOCK, MISSPELL, MUTATIONS };

static const char *const names[] = {"line deleted", "line doubled", "lines swapped",
                                    "key deleted",  "key doubled",  "key misspelt"};

static struct str room;
static int mutants, refused, failures;
static u64 chance = 2024;
static bool full;

static void fail(const char *what, struct str file, u32 line, enum mutation m)
{
    if (failures++ < 20)
        fprintf(stderr, "FAILED: %s (%s:%u, %s)\n", what, file.p, (unsigned)line + 1,
                names[m]);
}

/* ---- a text as lines */

struct lines {
    struct str *at; /* each with its end */
    u32 count;
};

static struct lines split(struct arena *a, struct str text)
{
    u32 n = 1;
    for (size_t i = 0; i < text.n; i++)
        n += text.p[i] == '\n';
    struct lines l = {.at = ARENA_ARRAY(a, n, struct str)};
    while (text.n > 0) {
        size_t end = str_find(text, '\n');
        size_t len = end < text.n ? end + 1 : end;
        l.at[l.count++] = str_sub(text, 0, len);
        text = str_from(text, len);
    }
    return l;
}

static u32 indent_of(struct str line)
{
    u32 n = 0;
    while (n < line.n && (line.p[n] == ' ' || line.p[n] == '-'))
        n++;
    return str_trim(line).n == 0 ? UINT32_MAX : n;
}

/* The line after a key's value: the next that is not indented deeper. */
static u32 block_end(const struct lines *l, u32 from)
{
    u32 deep = indent_of(l->at[from]), i = from + 1;
    while (i < l->count && indent_of(l->at[i]) > deep)
        i++;
    return i;
}

/* The byte of the last letter of the key that begins a line, or 0. */
static size_t key_end(struct str line)
{
    size_t colon = str_find(line, ':');
    u32 from = indent_of(line);
    if (from >= line.n || colon == line.n || colon < (size_t)from + 2)
        return 0;
    for (size_t i = from; i < colon; i++) {
        if ((line.p[i] < 'a' || line.p[i] > 'z') && line.p[i] != '_')
            return 0;
    }
    return colon - 1;
}

static void put_lines(struct buf *b, const struct lines *l, u32 from, u32 to)
{
    for (u32 i = from; i < to; i++)
        buf_put(b, l->at[i]);
}

/* The text with a mutation at a line; false where there is none of that sort. */
static bool mutate(struct buf *b, const struct lines *l, u32 i, enum mutation m)
{
    size_t key = key_end(l->at[i]);
    bool by_key = m == DELETE_BLOCK || m == DOUBLE_BLOCK || m == MISSPELL;
    if ((by_key && key == 0) || (m == SWAP && i + 1 == l->count))
        return false;
    u32 end = by_key && m != MISSPELL ? block_end(l, i) : i + 1;
    put_lines(b, l, 0, i);
    if (m == SWAP) {
        put_lines(b, l, i + 1, i + 2);
        put_lines(b, l, i, i + 1);
        end = i + 2;
    } else if (m == DOUBLE || m == DOUBLE_BLOCK) {
        put_lines(b, l, i, end);
        put_lines(b, l, i, end);
    } else if (m == MISSPELL) {
        buf_put(b, str_sub(l->at[i], 0, key));
        buf_put(b, str_from(l->at[i], key + 1));
    }
    put_lines(b, l, end, l->count);
    return true;
}

/* ---- a mutant's life */

static void live(struct str id, struct str file, u32 line, enum mutation m)
{
    struct arena a = {0};
    struct diags d = diags_in(&a);
    struct err e = {0};
    const struct scn *scn =
        scn_load(file_join(&a, room, id), file_join(&a, room, STR("law")), &a, &d, &e);
    mutants++;
    refused += scn == NULL;
    if (scn != NULL)
        walk_by_chance(scn, &chance);
    else if (e.id != NULL || d.errors == 0)
        fail("a mutant is refused with a word", file, line, m);
    for (size_t i = 0; i < d.count; i++) {
        const struct place *at = &d.list[i].place;
        if (at->path.n == 0 || at->line == 0 || at->column == 0)
            fail("a fault has a place", file, line, m);
    }
    arena_free(&a);
}

static bool put(const char *path, struct str bytes)
{
    FILE *f = fopen(path, "wb");
    if (f == NULL)
        return false;
    bool ok = bytes.n == 0 || fwrite(bytes.p, 1, bytes.n, f) == bytes.n;
    return fclose(f) == 0 && ok;
}

/* One of every `step` mutants of a file; the file is whole again afterwards. */
static void one_file(struct str id, struct str path, u32 step)
{
    struct arena a = {0};
    struct buf b = BUF_MAX(LIMIT_FILE_BYTES * 2);
    struct str text;
    if (!file_read(path, LIMIT_FILE_BYTES, &a, &text, NULL))
        return;
    struct lines l = split(&a, text);
    for (u32 i = 0; i < l.count; i++) {
        for (int m = 0; m < MUTATIONS; m++) {
            if (rng_below(&chance, step) != 0)
                continue;
            buf_clear(&b);
            if (mutate(&b, &l, i, (enum mutation)m) && put(path.p, buf_str(&b)))
                live(id, path, i, (enum mutation)m);
        }
    }
    if (!put(path.p, text))
        fail("the file is put back", path, 0, DELETE);
    buf_free(&b);
    arena_free(&a);
}

/* ---- folders: copied, walked, removed */

typedef void on_file(struct arena *a, struct str path, void *ctx);

static void walk(struct arena *a, struct str folder, on_file *f, void *ctx)
{
    struct str *list;
    size_t n;
    if (!file_list(folder, LIMIT_FOLDER_FILES, a, &list, &n, NULL))
        return;
    for (size_t i = 0; i < n; i++) {
        struct str path = file_join(a, folder, list[i]);
        if (file_kind(a, path) == FILE_FOLDER)
            walk(a, path, f, ctx);
        else
            f(a, path, ctx);
    }
}

struct job {
    struct str id;
    u32 step;
    u32 lines;
};

static void count_lines(struct arena *a, struct str path, void *ctx)
{
    struct job *job = ctx;
    struct str text;
    if (str_ends(path, STR(".yaml")) &&
        file_read(path, LIMIT_FILE_BYTES, a, &text, NULL))
        job->lines += split(a, text).count;
}

static void mutate_file(struct arena *a, struct str path, void *ctx)
{
    const struct job *job = ctx;
    (void)a;
    if (str_ends(path, STR(".yaml")))
        one_file(job->id, path, job->step);
}

/* Where the copy of a file of scenarios/ lies; makes the folders above it. */
static void copy_file(struct arena *a, struct str path, void *ctx)
{
    const struct str *from = ctx;
    struct str text, rest = str_from(path, from->n + 1);
    if (!str_ends(path, STR(".yaml")) && !str_ends(path, STR(".md")))
        return;
    struct str folder = room;
    for (size_t cut; (cut = str_find(rest, '/')) < rest.n;
         rest = str_from(rest, cut + 1)) {
        folder = file_join(a, folder, str_sub(rest, 0, cut));
        mkdir(folder.p, 0700);
    }
    if (file_read(path, LIMIT_FILE_BYTES, a, &text, NULL) &&
        !put(file_join(a, folder, rest).p, text))
        fail("a file is copied", path, 0, DELETE);
}

static void one_folder(struct arena *a, struct str id, const char *folder, u32 step)
{
    struct job job = {.id = id, .step = step};
    walk(a, file_join(a, room, str_of(folder)), mutate_file, &job);
}

static void remove_folders(struct arena *a, struct str folder)
{
    struct str *list;
    size_t n;
    if (!file_list(folder, LIMIT_FOLDER_FILES, a, &list, &n, NULL))
        return;
    for (size_t i = 0; i < n; i++) {
        struct str path = file_join(a, folder, list[i]);
        if (file_kind(a, path) == FILE_FOLDER)
            remove_folders(a, path);
        remove(path.p);
    }
    remove(folder.p);
}

int main(int argc, char **argv)
{
    static char folder[] = "/tmp/rogatory-mutants-XXXXXX";
    struct arena a = {0};
    struct str from = STR(SOURCE_DIR "/scenarios");
    struct job all = {.lines = 0};
    full = argc > 1 && str_eqz(STR("full"), argv[1]);
    if (mkdtemp(folder) == NULL)
        return 1;
    room = str_of(folder);
    walk(&a, from, copy_file, &from);
    walk(&a, room, count_lines, &all);
    u32 step = full ? 1 : all.lines * MUTATIONS / SAMPLE + 1;
    one_folder(&a, STR("first_steps"), "law", step);
    for (size_t i = 0; i < sizeof cases / sizeof cases[0]; i++)
        one_folder(&a, str_of(cases[i]), cases[i], step);
    remove_folders(&a, room);
    printf("%d mutants of %u lines, %d refused, %d failures\n", mutants,
           (unsigned)all.lines, refused, failures);
    arena_free(&a);
    return failures > 0 || mutants == 0;
}
