/* test_profile.c - profiles: their settings, their attempts, a store from before there
 * were any, deleting one with its attempts or without, all of it also without a disk.
 */
#define _POSIX_C_SOURCE 200809L
#include "records/records.h"
#include "unit/records/place.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "unit/table.h"

static int64_t begin(struct rec_store *r, const char *line)
{
    int64_t id = rec_begin(r, STR("demo"), STR("prosecutor"), header, 1000);
    rec_append(r, id, 1, str_of(line), 1001);
    return id;
}

static uint32_t attempts_of(struct rec_store *r, int64_t profile)
{
    struct arena a = {0};
    rec_use_profile(r, profile);
    uint32_t n = rec_list(r, STR("demo"), &a, NULL, 0);
    arena_free(&a);
    return n;
}

static struct str size_of(struct place *f, struct rec_store *r, int64_t profile)
{
    rec_use_profile(r, profile);
    return rec_setting(r, &f->a, "size", STR("100"));
}

/* On a disk, and with none: everything waits in memory then. */
static void each_profile_has_its_own(struct place *f, struct rec_store *r)
{
    struct rec_profile list[4];
    begin(r, "before there were profiles");
    rec_set(r, "size", STR("125")); /* as the programs before kept it */
    int64_t awa = rec_profile_add(r, STR("Awa"), STR("prosecutor"));
    int64_t two = rec_profile_add(r, STR("Table 2"), STR_NONE);
    assert_true(awa > 0 && two > 0 && awa != two);
    assert_int_equal(rec_profiles(r, &f->a, list, 4), 2);
    assert_int_equal(list[0].id, awa);
    assert_str(list[0].name, "Awa");
    assert_str(list[0].role, "prosecutor");
    assert_str(list[1].name, "Table 2");
    assert_int_equal(list[1].role.n, 0);

    rec_use_profile(r, awa);
    int64_t of_awa = begin(r, "of Awa");
    rec_set(r, "size", STR("200"));
    rec_use_profile(r, two);
    begin(r, "of table 2");
    begin(r, "again of table 2");

    assert_int_equal(attempts_of(r, REC_NOBODY), 1);
    assert_int_equal(attempts_of(r, awa), 1);
    assert_int_equal(rec_newest_open(r, STR("demo")), of_awa);
    assert_int_equal(attempts_of(r, two), 2);
    assert_int_equal(attempts_of(r, REC_EVERYBODY), 4);

    assert_str(size_of(f, r, awa), "200");
    assert_str(size_of(f, r, two), "125"); /* what the station has, until it chooses */
    assert_str(size_of(f, r, REC_NOBODY), "125");
    rec_use_profile(r, awa);
    assert_str(rec_station_setting(r, &f->a, "size", STR_NONE), "125");
}

static void a_profile_has_its_own_on_disk(void **state)
{
    struct place *f = *state;
    struct rec_store *r = rec_open(f->folder);
    each_profile_has_its_own(f, r);
    rec_close(r);
    r = rec_open(f->folder); /* and all of it is there again */
    assert_true(str_eq(rec_notice(r).id, STR_NONE));
    assert_int_equal(attempts_of(r, 1), 1);
    assert_int_equal(attempts_of(r, 2), 2);
    assert_str(size_of(f, r, 1), "200");
    rec_close(r);
}

static void a_profile_has_its_own_in_memory_and_later_on_disk(void **state)
{
    struct place *f = *state;
    assert_int_equal(mkdir(f->store.p, 0700), 0); /* nothing can be written there */
    struct rec_store *r = rec_open(f->folder);
    each_profile_has_its_own(f, r);
    rmdir(f->store.p);
    assert_int_equal(rec_retry(r), REC_OK);
    rec_close(r);
    r = rec_open(f->folder);
    assert_int_equal(attempts_of(r, 1), 1);
    assert_int_equal(attempts_of(r, 2), 2);
    assert_int_equal(attempts_of(r, REC_NOBODY), 1);
    assert_str(size_of(f, r, 1), "200");
    rec_close(r);
}

static void a_profile_is_deleted_with_its_attempts(void **state)
{
    struct place *f = *state;
    struct rec_store *r = rec_open(f->folder);
    each_profile_has_its_own(f, r);
    rec_profile_delete(r, 2, true);
    assert_int_equal(rec_profiles(r, &f->a, NULL, 0), 1);
    assert_int_equal(attempts_of(r, 2), 0);
    assert_int_equal(attempts_of(r, REC_EVERYBODY), 2);
    assert_int_equal(attempts_of(r, 1), 1);
    rec_close(r);
}

static void a_profile_is_deleted_and_its_attempts_are_nobodys(void **state)
{
    struct place *f = *state;
    struct rec_store *r = rec_open(f->folder);
    each_profile_has_its_own(f, r);
    rec_use_profile(r, 1);
    rec_profile_delete(r, 1, false);
    assert_int_equal(rec_profile_in_use(r), REC_NOBODY);
    assert_int_equal(attempts_of(r, REC_NOBODY), 2);
    assert_int_equal(attempts_of(r, REC_EVERYBODY), 4);
    /* Who comes next inherits nothing, whatever number it gets. */
    int64_t next = rec_profile_add(r, STR("Next"), STR_NONE);
    assert_int_equal(attempts_of(r, next), 0);
    assert_str(size_of(f, r, next), "125");
    rec_profile_delete(r, 2, false);
    rec_profile_delete(r, next, false);
    next = rec_profile_add(r, STR("First again"), STR_NONE);
    assert_int_equal(attempts_of(r, next), 0);
    assert_str(size_of(f, r, next), "125");
    rec_close(r);
}

static void deleting_waits_for_the_disk_like_all_else(void **state)
{
    struct place *f = *state;
    assert_int_equal(mkdir(f->store.p, 0700), 0);
    struct rec_store *r = rec_open(f->folder);
    each_profile_has_its_own(f, r);
    rec_profile_delete(r, 1, false);
    rec_profile_delete(r, 2, true);
    assert_int_equal(rec_profiles(r, &f->a, NULL, 0), 0);
    assert_int_equal(attempts_of(r, REC_NOBODY), 2);
    assert_str(size_of(f, r, 1), "125");
    rmdir(f->store.p);
    assert_int_equal(rec_retry(r), REC_OK);
    assert_int_equal(rec_profiles(r, &f->a, NULL, 0), 0);
    assert_int_equal(attempts_of(r, REC_NOBODY), 2);
    rec_close(r);
}

static void a_deleted_attempt_leaves_no_owner_behind(void **state)
{
    struct place *f = *state;
    struct str bytes;
    struct rec_store *r = rec_open(f->folder);
    rec_use_profile(r, rec_profile_add(r, STR("Awa"), STR_NONE));
    rec_delete(r, begin(r, "a line"));
    rec_close(r);
    assert_true(file_read(f->store, 10000000, &f->a, &bytes, NULL));
    for (size_t i = 0; i < bytes.n; i++)
        assert_false(str_starts(str_from(bytes, i), STR("attempt/1")));
}

static void a_name_is_changed_and_settings_stay(void **state)
{
    struct place *f = *state;
    struct rec_profile list[2];
    struct rec_store *r = rec_open(f->folder);
    int64_t id = rec_profile_add(r, STR("Aw"), STR_NONE);
    rec_use_profile(r, id);
    rec_set(r, "size", STR("300"));
    rec_profile_change(r, id, STR("Awa"), STR("judge"));
    assert_int_equal(rec_profiles(r, &f->a, list, 2), 1);
    assert_str(list[0].name, "Awa");
    assert_str(list[0].role, "judge");
    assert_str(size_of(f, r, id), "300");
    rec_close(r);
}

int test_profile(void);
int test_profile(void)
{
#define T(name) cmocka_unit_test_setup_teardown(name, place_begin, place_end)
    const struct CMUnitTest tests[] = {
        T(a_profile_has_its_own_on_disk),
        T(a_profile_has_its_own_in_memory_and_later_on_disk),
        T(a_profile_is_deleted_with_its_attempts),
        T(a_profile_is_deleted_and_its_attempts_are_nobodys),
        T(deleting_waits_for_the_disk_like_all_else),
        T(a_deleted_attempt_leaves_no_owner_behind),
        T(a_name_is_changed_and_settings_stay),
    };
#undef T
    return cmocka_run_group_tests_name("profiles", tests, NULL, NULL);
}
