/* test_file.c - reading files and folders, and every way in which that fails. */
#define _POSIX_C_SOURCE 200809L
#include "base/file.h"
#include "unit/base/base_test.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

struct tree {
    struct arena a;
    struct str root;
};

static struct str put(struct tree *t, const char *name, struct str bytes)
{
    struct str path = file_join(&t->a, t->root, str_of(name));
    FILE *f = fopen(path.p, "wb");
    assert_non_null(f);
    assert_int_equal(fwrite(bytes.p, 1, bytes.n, f), bytes.n);
    fclose(f);
    return path;
}

static int set_up(void **state)
{
    struct tree *t = calloc(1, sizeof *t);
    char root[] = "/tmp/rogatory-files-XXXXXX";
    if (t == NULL || mkdtemp(root) == NULL)
        return -1;
    t->root = arena_str(&t->a, str_of(root));
    *state = t;
    return 0;
}

static int tear_down(void **state)
{
    struct tree *t = *state;
    struct str *names;
    size_t count;
    if (!file_list(t->root, 1000, &t->a, &names, &count, NULL))
        return -1;
    for (size_t i = 0; i < count; i++)
        remove(file_join(&t->a, t->root, names[i]).p);
    remove(t->root.p);
    arena_free(&t->a);
    free(t);
    return 0;
}

static void a_file_is_read_whole(void **state)
{
    struct tree *t = *state;
    struct str bytes = STR("one\0two\r\n\xFF");
    struct str path = put(t, "a.yaml", bytes), got;
    assert_true(file_read(path, bytes.n, &t->a, &got, NULL));
    assert_true(str_eq(got, bytes));
    assert_int_equal(got.p[got.n], '\0');
    assert_true(file_read(put(t, "empty", STR("")), 0, &t->a, &got, NULL));
    assert_int_equal(got.n, 0);
}

static void a_file_above_the_cap_is_refused(void **state)
{
    struct tree *t = *state;
    struct str path = put(t, "a", STR("12345")), got = STR("untouched");
    struct err e = {0};
    assert_false(file_read(path, 4, &t->a, &got, &e));
    assert_string_equal(e.id, "err.file.too_large");
    assert_string_equal(e.path, path.p);
    assert_str(got, "untouched");
}

static void what_is_no_plain_file_is_refused_at_once(void **state)
{
    struct tree *t = *state;
    struct str fifo = file_join(&t->a, t->root, STR("fifo"));
    assert_int_equal(mkfifo(fifo.p, 0600), 0);
    const struct {
        struct str path;
        const char *id;
    } rows[] = {
        {file_join(&t->a, t->root, STR("nothing")), "err.file.missing"},
        {t->root, "err.file.not_plain"},
        {fifo, "err.file.not_plain"},
        {STR("/dev/zero"), "err.file.not_plain"},
        {STR(""), "err.file.missing"},
    };
    alarm(5); /* opening a pipe that nobody writes to would wait for ever */
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct err e = {0};
        struct str got;
        assert_row(rows[i].path.p, !file_read(rows[i].path, 100, &t->a, &got, &e));
        assert_string_equal(e.id, rows[i].id);
    }
    alarm(0);
}

static void kinds_are_told_apart(void **state)
{
    struct tree *t = *state;
    assert_int_equal(file_kind(&t->a, put(t, "a", STR("x"))), FILE_PLAIN);
    assert_int_equal(file_kind(&t->a, t->root), FILE_FOLDER);
    assert_int_equal(file_kind(&t->a, STR("/dev/null")), FILE_OTHER);
    assert_int_equal(file_kind(&t->a, STR("/nowhere/at/all")), FILE_NONE);
    assert_int_equal(file_kind(&t->a, STR("")), FILE_NONE);
}

static void a_folder_lists_in_byte_order(void **state)
{
    struct tree *t = *state;
    static const char *const sorted[] = {".hidden", "B", "a", "a.b", "é"};
    for (size_t i = COUNT(sorted); i-- > 0;)
        put(t, sorted[i], STR(""));
    struct str *names;
    size_t count;
    assert_true(file_list(t->root, COUNT(sorted), &t->a, &names, &count, NULL));
    assert_int_equal(count, COUNT(sorted));
    for (size_t i = 0; i < count; i++)
        assert_str(names[i], sorted[i]);
}

static void a_folder_with_many_names_grows_its_list(void **state)
{
    struct tree *t = *state;
    enum { FILES = 100 };
    for (int i = 0; i < FILES; i++)
        put(t, arena_printf(&t->a, "f%03d", i).p, STR(""));
    struct str *names;
    size_t count;
    assert_true(file_list(t->root, FILES, &t->a, &names, &count, NULL));
    assert_int_equal(count, FILES);
    assert_str(names[0], "f000");
    assert_str(names[FILES - 1], "f099");
    struct err e = {0};
    assert_false(file_list(t->root, FILES - 1, &t->a, &names, &count, &e));
    assert_string_equal(e.id, "err.file.too_many");
}

static void a_missing_folder_is_named(void **state)
{
    struct tree *t = *state;
    struct str *names;
    size_t count;
    struct err e = {0};
    assert_false(file_list(STR("/nowhere"), 9, &t->a, &names, &count, &e));
    assert_string_equal(e.id, "err.file.missing");
    assert_false(file_list(put(t, "a", STR("")), 9, &t->a, &names, &count, &e));
    assert_string_equal(e.id, "err.file.read");
}

static void paths_are_joined_and_taken_apart(void **state)
{
    struct tree *t = *state;
    assert_str(file_join(&t->a, STR("a"), STR("b.yaml")), "a/b.yaml");
    assert_str(file_join(&t->a, STR("a/"), STR("b.yaml")), "a/b.yaml");
    assert_str(file_join(&t->a, STR("/"), STR("b")), "/b");
    assert_str(file_join(&t->a, STR(""), STR("b")), "b");
    static const struct {
        const char *path, *folder, *name;
    } rows[] = {
        {"a/b/c.yaml", "a/b", "c.yaml"},
        {"c.yaml", "", "c.yaml"},
        {"/c", "/", "c"},
        {"a/", "a", ""},
        {"", "", ""},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        assert_str(file_folder(str_of(rows[i].path)), rows[i].folder);
        assert_str(file_name(str_of(rows[i].path)), rows[i].name);
    }
}

#define IN_A_TREE(test) cmocka_unit_test_setup_teardown(test, set_up, tear_down)

int test_file(void);
int test_file(void)
{
    const struct CMUnitTest tests[] = {
        IN_A_TREE(a_file_is_read_whole),
        IN_A_TREE(a_file_above_the_cap_is_refused),
        IN_A_TREE(what_is_no_plain_file_is_refused_at_once),
        IN_A_TREE(kinds_are_told_apart),
        IN_A_TREE(a_folder_lists_in_byte_order),
        IN_A_TREE(a_folder_with_many_names_grows_its_list),
        IN_A_TREE(a_missing_folder_is_named),
        IN_A_TREE(paths_are_joined_and_taken_apart),
    };
    return cmocka_run_group_tests_name("file", tests, NULL, NULL);
}
