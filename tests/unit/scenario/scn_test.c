/* scn_test.c - reading YAML from memory, and keeping a copy of the base case. */
#define _XOPEN_SOURCE 700
#include "unit/scenario/scn_test.h"

#include "base/file.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define BASE SOURCE_DIR "/tests/golden/check/base/scenarios"

static const char *const folders[] = {"", "case", "case/documents", "case/people",
                                      "law"};

struct yaml yaml_read(struct str bytes)
{
    struct yaml y = {0};
    y.d = diags_in(&y.a);
    y.good = scn_check_yaml(STR("x.yaml"), bytes, &y.a, &y.d);
    return y;
}

void yaml_done(struct yaml *y)
{
    arena_free(&y->a);
}

bool said(const struct diags *d, enum diag_code code, uint32_t line, uint32_t column)
{
    for (size_t i = 0; i < d->count; i++) {
        const struct diag *g = &d->list[i];
        if (g->code == code && g->place.line == line &&
            (column == 0 || g->place.column == column))
            return true;
    }
    return false;
}

struct str said_word(const struct diags *d, enum diag_code code, const char *name)
{
    for (size_t i = 0; i < d->count; i++) {
        const struct msg *m = &d->list[i].msg;
        for (int k = 0; d->list[i].code == code && k < m->count; k++) {
            if (str_eqz(str_of(name), m->args[k].name))
                return m->args[k].text;
        }
    }
    return STR("");
}

static struct str path_of(struct copy *c, const char *file)
{
    return file_join(&c->a, c->root, str_of(file));
}

void copy_put(struct copy *c, const char *file, struct str text)
{
    FILE *f = fopen(path_of(c, file).p, "wb");
    assert_non_null(f);
    if (text.n > 0)
        assert_int_equal(fwrite(text.p, 1, text.n, f), text.n);
    assert_int_equal(fclose(f), 0);
}

static struct str read_file(struct copy *c, struct str path)
{
    struct str text;
    if (!file_read(path, LIMIT_FILE_BYTES, &c->a, &text, NULL))
        fail_msg("cannot read %s", path.p);
    return text;
}

void copy_add(struct copy *c, const char *file, const char *text)
{
    struct str old = read_file(c, path_of(c, file));
    copy_put(c, file, arena_printf(&c->a, "%.*s%s", STR_ARG(old), text));
}

void copy_remove(struct copy *c, const char *file)
{
    assert_int_equal(remove(path_of(c, file).p), 0);
}

void copy_swap(struct copy *c, const char *file, const char *old, const char *with)
{
    struct str text = read_file(c, path_of(c, file)), sought = str_of(old);
    size_t at = 0;
    while (at < text.n && !str_starts(str_from(text, at), sought))
        at++;
    if (at == text.n)
        fail_msg("\"%s\" is not in %s", old, file);
    copy_put(c, file,
             arena_printf(&c->a, "%.*s%s%.*s", (int)at, text.p, with,
                          STR_ARG(str_from(text, at + sought.n))));
}

static void copy_folder(struct copy *c, const char *folder)
{
    struct str from = file_join(&c->a, STR(BASE), str_of(folder)), *names;
    size_t n;
    mkdir(path_of(c, folder).p, 0700);
    if (!file_list(from, 100, &c->a, &names, &n, NULL))
        return;
    for (size_t i = 0; i < n; i++) {
        struct str path = file_join(&c->a, from, names[i]);
        if (file_kind(&c->a, path) == FILE_PLAIN)
            copy_put(c, file_join(&c->a, str_of(folder), names[i]).p,
                     read_file(c, path));
    }
}

int copy_open(void **state)
{
    struct copy *c = calloc(1, sizeof *c);
    char root[] = "/tmp/rogatory-case-XXXXXX";
    if (c == NULL || mkdtemp(root) == NULL)
        return -1;
    c->root = arena_str(&c->a, str_of(root));
    for (size_t i = 0; i < COUNT(folders); i++)
        copy_folder(c, folders[i]);
    *state = c;
    return 0;
}

int copy_close(void **state)
{
    struct copy *c = *state;
    for (size_t k = COUNT(folders); k-- > 0;) {
        struct str folder = path_of(c, folders[k]), *names;
        size_t n = 0;
        if (!file_list(folder, 100, &c->a, &names, &n, NULL))
            return -1;
        for (size_t i = 0; i < n; i++)
            remove(file_join(&c->a, folder, names[i]).p);
        remove(folder.p);
    }
    arena_free(&c->a);
    free(c);
    return 0;
}

const struct scn *copy_load(struct copy *c)
{
    c->d = diags_in(&c->a);
    c->e = (struct err){0};
    c->scn = scn_load(path_of(c, "case"), path_of(c, "law"), &c->a, &c->d, &c->e);
    return c->scn;
}
