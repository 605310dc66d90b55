/* test_list.c - the list of attempts, with what waits for the disk, and forgetting one.
 */
#define _POSIX_C_SOURCE 200809L
#include "records/records.h"
#include "unit/records/place.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

static int64_t begin(struct rec_store *r, const char *scenario, const char *line)
{
    int64_t id = rec_begin(r, str_of(scenario), STR("prosecutor"), header, 1000);
    rec_append(r, id, 1, str_of(line), 1001);
    return id;
}

static bool has(struct place *f, const char *words)
{
    struct str bytes;
    assert_true(file_read(f->store, 10000000, &f->a, &bytes, NULL));
    bool found = false;
    for (size_t i = 0; i < bytes.n && !found; i++)
        found = str_starts(str_from(bytes, i), str_of(words));
    return found;
}

static void a_deleted_attempt_leaves_nothing_behind(void **state)
{
    struct place *f = *state;
    struct rec_store *r = rec_open(f->folder);
    int64_t kept = begin(r, "demo", "1 desk note \"to be kept\" 00");
    int64_t gone = begin(r, "demo", "1 desk note \"to be forgotten\" 00");
    rec_finish(r, gone, STR("a result of no one"), 1002);
    assert_true(has(f, "to be forgotten") && has(f, "a result of no one"));
    assert_int_equal(rec_delete(r, gone), REC_OK);
    rec_close(r);
    assert_true(has(f, "to be kept"));
    assert_false(has(f, "to be forgotten"));
    assert_false(has(f, "a result of no one"));
    r = rec_open(f->folder);
    struct rec_attempt list[2];
    assert_int_equal(rec_list(r, STR("demo"), &f->a, list, 2), 1);
    assert_int_equal(list[0].id, kept);
    assert_true(str_eq(rec_notice(r).id, STR_NONE)); /* and nothing looks damaged */
    rec_close(r);
}

static void one_that_is_deleted_under_a_player_is_taken_from_it(void **state)
{
    struct place *f = *state;
    struct rec_store *player = rec_open(f->folder), *library = rec_open(f->folder);
    int64_t id = begin(player, "demo", "a");
    assert_int_equal(rec_delete(library, id), REC_OK);
    assert_int_equal(rec_append(player, id, 2, STR("b"), 1002), REC_TAKEN);
    rec_close(player);
    rec_close(library);
}

/* Nothing can be written where the file should be. */
static void block(struct place *f)
{
    assert_int_equal(mkdir(f->store.p, 0700), 0);
}

static void attempts_in_memory_are_listed_the_last_gone_on_with_first(void **state)
{
    struct place *f = *state;
    block(f);
    struct rec_store *r = rec_open(f->folder);
    int64_t first = begin(r, "demo", "a"), second = begin(r, "demo", "b");
    begin(r, "other", "c");
    assert_int_equal(rec_newest_open(r, STR("demo")), second);
    rec_append(r, first, 2, STR("d"), 1005);
    struct rec_attempt list[3];
    assert_int_equal(rec_list(r, STR("demo"), &f->a, list, 3), 2);
    assert_int_equal(list[0].id, first);
    assert_int_equal(list[0].lines, 2);
    assert_int_equal(list[0].started, 1000);
    assert_int_equal(list[0].touched, 1005);
    assert_int_equal(list[1].id, second);
    rec_finish(r, first, STR("over"), 1006);
    rec_list(r, STR("demo"), &f->a, list, 3);
    assert_true(list[0].ended && str_eq(list[0].result, STR("over")));
    assert_int_equal(rec_newest_open(r, STR("demo")), second);
    assert_int_equal(rec_list(r, STR_NONE, &f->a, list, 1), 3);
    rec_close(r);
}

static void what_waits_of_a_stored_attempt_is_in_the_list(void **state)
{
    struct place *f = *state;
    struct str away = file_join(&f->a, f->folder, STR("away"));
    struct rec_store *r = rec_open(f->folder);
    int64_t stored = begin(r, "demo", "a"), newer = begin(r, "demo", "b");
    assert_int_equal(rename(f->store.p, away.p), 0);
    block(f);
    assert_int_equal(rec_append(r, stored, 2, STR("c"), 1002), REC_LATER);
    rmdir(f->store.p);
    assert_int_equal(rename(away.p, f->store.p), 0);
    struct rec_attempt list[2];
    assert_int_equal(rec_list(r, STR("demo"), &f->a, list, 2), 2);
    assert_int_equal(list[0].id, stored);
    assert_int_equal(list[0].lines, 2);
    assert_int_equal(list[1].id, newer);
    rec_close(r);
}

static void one_deleted_while_the_disk_refuses_never_reaches_it(void **state)
{
    struct place *f = *state;
    block(f);
    struct rec_store *r = rec_open(f->folder);
    int64_t gone = begin(r, "demo", "to be forgotten"), kept = begin(r, "demo", "kept");
    assert_int_equal(rec_delete(r, gone), REC_LATER);
    struct rec_attempt list[2];
    assert_int_equal(rec_list(r, STR_NONE, &f->a, list, 2), 1);
    assert_int_equal(list[0].id, kept);
    rmdir(f->store.p);
    assert_int_equal(rec_retry(r), REC_OK);
    assert_int_equal(rec_list(r, STR_NONE, &f->a, list, 2), 1);
    rec_close(r);
    assert_true(has(f, "kept"));
    assert_false(has(f, "to be forgotten"));
}

int test_list(void);
int test_list(void)
{
    const struct CMUnitTest tests[] = {
#define T(name) cmocka_unit_test_setup_teardown(name, place_begin, place_end)
        T(a_deleted_attempt_leaves_nothing_behind),
        T(one_that_is_deleted_under_a_player_is_taken_from_it),
        T(attempts_in_memory_are_listed_the_last_gone_on_with_first),
        T(what_waits_of_a_stored_attempt_is_in_the_list),
        T(one_deleted_while_the_disk_refuses_never_reaches_it),
#undef T
    };
    return cmocka_run_group_tests_name("list", tests, NULL, NULL);
}
