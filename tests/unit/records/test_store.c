/* test_store.c - the store: attempts, settings, chains, waiting, damage, two processes.
 */
#define _POSIX_C_SOURCE 200809L
#include "records/records.h"
#include "unit/records/place.h"

#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

#include <sqlite3.h>
#include <stdio.h>

static int64_t begin(struct rec_store *r)
{
    return rec_begin(r, STR("demo"), STR("prosecutor"), header, 1000);
}

static void sql(struct place *f, const char *text)
{
    sqlite3 *db;
    struct str path = file_join(&f->a, f->folder, STR("rogatory.sqlite"));
    assert_int_equal(sqlite3_open(path.p, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, text, NULL, NULL, NULL), SQLITE_OK);
    sqlite3_close(db);
}

static void an_attempt_comes_back_as_written(void **state)
{
    struct place *f = *state;
    struct rec_store *r = rec_open(f->folder);
    int64_t id = begin(r);
    assert_true(id > 0);
    assert_int_equal(rec_append(r, id, 1, STR("1 desk wait next 00"), 1001), REC_OK);
    assert_int_equal(rec_append(r, id, 2, STR("2 desk note \"é\" 01"), 1002), REC_OK);
    assert_int_equal(rec_status(r, NULL), REC_SAVED);
    rec_close(r);
    r = rec_open(f->folder);
    assert_int_equal(rec_newest_open(r, STR("demo")), id);
    assert_int_equal(rec_newest_open(r, STR("other")), 0);
    struct str play;
    uint32_t lost;
    assert_true(rec_play(r, id, &f->a, &play, &lost));
    assert_int_equal(lost, 0);
    assert_true(str_eq(play, STR("rogatory-play 1\nscenario demo\n\n"
                                 "1 desk wait next 00\n2 desk note \"é\" 01\n")));
    rec_close(r);
}

static void a_finished_attempt_is_listed_and_not_resumed(void **state)
{
    struct place *f = *state;
    struct rec_store *r = rec_open(f->folder);
    int64_t id = begin(r);
    rec_append(r, id, 1, STR("x"), 1001);
    assert_int_equal(rec_finish(r, id, STR("convicted"), 1005), REC_OK);
    assert_int_equal(rec_newest_open(r, STR("demo")), 0);
    struct rec_attempt list[2];
    assert_int_equal(rec_list(r, STR(""), &f->a, list, 2), 1);
    assert_true(list[0].ended);
    assert_int_equal(list[0].touched, 1005);
    assert_int_equal(list[0].lines, 1);
    assert_true(str_eq(list[0].result, STR("convicted")));
    rec_close(r);
}

static void settings_are_kept_and_replaced(void **state)
{
    struct place *f = *state;
    struct rec_store *r = rec_open(f->folder);
    assert_true(str_eq(rec_setting(r, &f->a, "lang", STR("en")), STR("en")));
    rec_set(r, "lang", STR("fr"));
    rec_set(r, "lang", STR("ar"));
    rec_close(r);
    r = rec_open(f->folder);
    assert_true(str_eq(rec_setting(r, &f->a, "lang", STR("en")), STR("ar")));
    rec_close(r);
}

static int64_t argument(const struct msg *m, const char *name)
{
    for (int i = 0; i < m->count; i++) {
        if (strcmp(m->args[i].name, name) == 0)
            return m->args[i].number;
    }
    return -1;
}

static struct str words(const struct msg *m, const char *name)
{
    for (int i = 0; i < m->count; i++) {
        if (strcmp(m->args[i].name, name) == 0)
            return m->args[i].text;
    }
    return STR_NONE;
}

static int64_t five_lines(struct place *f)
{
    struct rec_store *r = rec_open(f->folder);
    int64_t id = begin(r);
    for (uint32_t i = 1; i <= 5; i++)
        rec_append(r, id, i, STR("same words"), 1000 + i);
    rec_close(r);
    return id;
}

/* Opens the store again; the attempt must have `lines` lines and nothing open to doubt.
 */
static struct msg reopen(struct place *f, int64_t id, uint32_t lines)
{
    struct rec_store *r = rec_open(f->folder);
    struct msg notice = rec_notice(r), again = rec_notice(r);
    assert_true(msg_is_none(&again)); /* told once */
    notice.id = arena_str(&f->a, notice.id);
    for (int i = 0; i < notice.count; i++)
        notice.args[i].text = arena_str(&f->a, notice.args[i].text);
    struct str play;
    uint32_t lost;
    assert_true(rec_play(r, id, &f->a, &play, &lost));
    assert_int_equal(lost, 0);
    assert_int_equal(play.n, header.n + lines * (sizeof "same words"));
    assert_int_equal(rec_take(r, id), REC_OURS);
    assert_int_equal(rec_append(r, id, lines + 1, STR("more"), 2000), REC_OK);
    rec_close(r);
    r = rec_open(f->folder); /* what was mended is sound */
    again = rec_notice(r);
    assert_true(msg_is_none(&again));
    rec_close(r);
    return notice;
}

static void a_changed_line_ends_the_chain(void **state)
{
    struct place *f = *state;
    int64_t id = five_lines(f);
    sql(f, "UPDATE line SET text = 'other words' WHERE seq = 3");
    struct str before, kept;
    struct str path = file_join(&f->a, f->folder, STR("rogatory.sqlite"));
    assert_true(file_read(path, 1 << 20, &f->a, &before, NULL));
    struct msg notice = reopen(f, id, 2); /* the third and the two that hang on it */
    assert_true(str_eq(notice.id, STR("store.mended_lines")));
    assert_int_equal(argument(&notice, "lines"), 3);
    assert_int_equal(argument(&notice, "attempts"), 1);
    assert_true(str_eq(words(&notice, "which"), STR("demo 2/5")));
    struct str aside = words(&notice, "path");
    assert_true(str_ends(aside, STR("/rogatory.sqlite.damaged-1")));
    assert_true(file_read(aside, 1 << 20, &f->a, &kept, NULL));
    assert_true(str_eq(before, kept));
}

static void a_changed_time_or_header_is_noticed_too(void **state)
{
    struct place *f = *state;
    int64_t id = five_lines(f);
    sql(f, "UPDATE line SET at = at + 1 WHERE seq = 5");
    struct msg notice = reopen(f, id, 4);
    assert_int_equal(argument(&notice, "lines"), 1);
    sql(f, "UPDATE attempt SET header = 'rogatory-play 9'");
    struct rec_store *r = rec_open(f->folder);
    notice = rec_notice(r); /* no line hangs on this header: the attempt is lost */
    assert_true(str_eq(notice.id, STR("store.mended")));
    assert_int_equal(argument(&notice, "gone"), 1);
    rec_close(r);
}

static void a_removed_last_line_is_missed(void **state)
{
    struct place *f = *state;
    int64_t id = five_lines(f);
    sql(f, "DELETE FROM line WHERE seq = 5");
    struct msg notice = reopen(f, id, 4);
    assert_int_equal(argument(&notice, "lines"), 1);
}

static void a_line_changed_while_open_ends_the_play(void **state)
{
    struct place *f = *state;
    int64_t id = five_lines(f);
    struct rec_store *r = rec_open(f->folder);
    sql(f, "UPDATE line SET text = 'other words' WHERE seq = 3");
    struct str play;
    uint32_t lost;
    assert_true(rec_play(r, id, &f->a, &play, &lost));
    assert_int_equal(lost, 3);
    assert_int_equal(play.n, header.n + 2 * (sizeof "same words"));
    rec_close(r);
}

static void a_changed_result_is_dropped_to_be_made_anew(void **state)
{
    struct place *f = *state;
    int64_t id = five_lines(f);
    struct rec_store *r = rec_open(f->folder);
    rec_take(r, id);
    assert_int_equal(rec_finish(r, id, STR("acquitted"), 1010), REC_OK);
    rec_close(r);
    sql(f, "UPDATE attempt SET result = 'convicted'");
    r = rec_open(f->folder);
    assert_true(str_eq(rec_notice(r).id, STR("store.mended")));
    assert_int_equal(rec_newest_open(r, STR("demo")), id);
    rec_close(r);
}

static void a_changed_setting_is_not_believed(void **state)
{
    struct place *f = *state;
    struct rec_store *r = rec_open(f->folder);
    rec_set(r, "lang", STR("fr"));
    rec_set(r, "size", STR("150"));
    rec_close(r);
    sql(f, "UPDATE setting SET value = 'fs' WHERE key = 'lang'");
    r = rec_open(f->folder);
    assert_true(str_eq(rec_setting(r, &f->a, "lang", STR("en")), STR("en")));
    assert_true(str_eq(rec_setting(r, &f->a, "size", STR("100")), STR("150")));
    rec_close(r);
}

static void an_attempt_whose_row_is_gone_is_counted(void **state)
{
    struct place *f = *state;
    int64_t id = five_lines(f);
    five_lines(f);
    sql(f, "DELETE FROM attempt WHERE id = 2");
    sql(f, "UPDATE line SET text = 'x' WHERE attempt = 1 AND seq = 5");
    struct msg notice = reopen(f, id, 4);
    assert_int_equal(argument(&notice, "gone"), 1);
    assert_int_equal(argument(&notice, "attempts"), 1);
}

static void the_clock_has_no_say_in_the_order(void **state)
{
    struct place *f = *state;
    struct rec_store *r = rec_open(f->folder);
    int64_t first = begin(r), second = begin(r);
    assert_int_equal(rec_append(r, second, 1, STR("a"), 4102444800), REC_OK); /* 2100 */
    assert_int_equal(rec_append(r, first, 1, STR("a"), 5), REC_OK);           /* 1970 */
    assert_int_equal(rec_append(r, first, 2, STR("b"), -86400), REC_OK);
    assert_int_equal(rec_newest_open(r, STR("demo")), first);
    struct rec_attempt list[2];
    assert_int_equal(rec_list(r, STR("demo"), &f->a, list, 2), 2);
    assert_int_equal(list[0].id, first);
    struct str play;
    uint32_t lost;
    assert_true(rec_play(r, first, &f->a, &play, &lost));
    assert_true(str_ends(play, STR("a\nb\n")));
    rec_close(r);
}

static void an_attempt_taken_elsewhere_is_refused(void **state)
{
    struct place *f = *state;
    struct rec_store *one = rec_open(f->folder);
    int64_t id = begin(one);
    assert_int_equal(rec_append(one, id, 1, STR("a"), 1), REC_OK);
    struct rec_store *two = rec_open(f->folder);
    assert_int_equal(rec_take(two, id), REC_OURS);
    assert_int_equal(rec_append(two, id, 2, STR("b"), 2), REC_OK);
    assert_int_equal(rec_append(one, id, 2, STR("c"), 3), REC_TAKEN);
    assert_int_equal(rec_status(one, NULL), REC_SAVED);
    struct str play;
    uint32_t lost;
    assert_true(rec_play(one, id, &f->a, &play, &lost));
    assert_true(str_ends(play, STR("a\nb\n")));
    rec_close(one);
    rec_close(two);
}

static void a_damaged_file_is_put_aside_and_said(void **state)
{
    struct place *f = *state;
    struct str path = file_join(&f->a, f->folder, STR("rogatory.sqlite"));
    assert_true(rec_write_file(path, STR("this is no database, only some text"), NULL));
    struct rec_store *r = rec_open(f->folder);
    struct msg notice = rec_notice(r);
    assert_true(str_eq(notice.id, STR("store.mended_none")));
    assert_int_equal(rec_status(r, NULL), REC_SAVED);
    assert_true(begin(r) > 0);
    struct str aside = file_join(&f->a, f->folder, STR("rogatory.sqlite.damaged-1"));
    struct str bytes;
    assert_true(file_read(aside, 1000, &f->a, &bytes, NULL));
    rec_close(r);
}

static void a_torn_page_loses_only_what_it_held(void **state)
{
    struct place *f = *state;
    struct rec_store *r = rec_open(f->folder);
    int64_t kept = begin(r);
    rec_append(r, kept, 1, STR("early"), 1);
    int64_t big = begin(r);
    char words[2000];
    memset(words, 'w', sizeof words);
    for (uint32_t i = 1; i <= 40; i++)
        rec_append(r, big, i, (struct str){words, sizeof words}, 2);
    rec_close(r);
    struct str path = file_join(&f->a, f->folder, STR("rogatory.sqlite"));
    struct str bytes;
    assert_true(file_read(path, 1 << 22, &f->a, &bytes, NULL));
    char *p = malloc(bytes.n);
    memcpy(p, bytes.p, bytes.n);
    memset(p + bytes.n - 6000, 0xA5, 6000); /* the last pages: late lines */
    assert_true(rec_write_file(path, (struct str){p, bytes.n}, NULL));
    free(p);
    r = rec_open(f->folder);
    assert_true(str_eq(rec_notice(r).id, STR("store.mended_lines")));
    struct str play;
    uint32_t lost;
    assert_true(rec_play(r, kept, &f->a, &play, &lost));
    assert_int_equal(lost, 0);
    assert_true(str_ends(play, STR("early\n")));
    assert_true(rec_play(r, big, &f->a, &play, &lost));
    assert_int_equal(lost, 0); /* the rest was told at opening */
    assert_true(play.n > header.n + 20 * sizeof words);
    assert_true(play.n < header.n + 40 * sizeof words);
    rec_close(r);
}

static void a_newer_store_is_left_alone(void **state)
{
    struct place *f = *state;
    rec_close(rec_open(f->folder));
    sql(f, "PRAGMA user_version = 99");
    struct rec_store *r = rec_open(f->folder);
    struct err why = {0};
    assert_int_equal(rec_status(r, &why), REC_MEMORY);
    assert_string_equal(why.id, "err.store.newer");
    int64_t id = begin(r);
    assert_true(id < 0);
    assert_int_equal(rec_append(r, id, 1, STR("a"), 1), REC_LATER);
    rec_close(r);
}

static void an_empty_file_is_a_new_store(void **state)
{
    struct place *f = *state;
    struct str path = file_join(&f->a, f->folder, STR("rogatory.sqlite"));
    assert_true(rec_write_file(path, STR_NONE, NULL));
    struct rec_store *r = rec_open(f->folder);
    struct msg notice = rec_notice(r);
    assert_true(msg_is_none(&notice));
    assert_true(begin(r) > 0);
    struct stat st;
    assert_int_equal(stat(path.p, &st), 0);
    assert_int_equal(st.st_mode & 0777, 0600); /* it was 0644 */
    rec_close(r);
}

static void another_programs_database_is_kept_aside(void **state)
{
    struct place *f = *state;
    sql(f, "CREATE TABLE bookmarks (url TEXT, title TEXT);"
           "INSERT INTO bookmarks VALUES ('a', 'b')");
    struct rec_store *r = rec_open(f->folder);
    assert_true(str_eq(rec_notice(r).id, STR("store.mended_none")));
    assert_true(begin(r) > 0);
    rec_close(r);
}

static void a_store_that_vanishes_is_made_again(void **state)
{
    struct place *f = *state;
    struct rec_store *r = rec_open(f->folder);
    int64_t id = begin(r);
    assert_int_equal(rec_append(r, id, 1, STR("a"), 1), REC_OK);
    unlink(file_join(&f->a, f->folder, STR("rogatory.sqlite")).p);
    /* The caller is told that the attempt is not there and stores it again. */
    assert_int_equal(rec_append(r, id, 2, STR("b"), 2), REC_TAKEN);
    int64_t anew = begin(r);
    assert_int_equal(rec_append(r, anew, 1, STR("a"), 1), REC_OK);
    rec_close(r);
    r = rec_open(f->folder);
    assert_int_equal(rec_newest_open(r, STR("demo")), anew);
    rec_close(r);
}

/* A plain file stands where the folder should be: nobody can write below it. */
static struct str blocked_folder(struct place *f)
{
    struct str folder = file_join(&f->a, f->folder, STR("blocked"));
    assert_true(rec_write_file(folder, STR("x"), NULL));
    return folder;
}

static void what_waits_can_be_read_and_gone_on_with(void **state)
{
    struct place *f = *state;
    struct str folder = blocked_folder(f), play;
    struct rec_store *r = rec_open(folder);
    int64_t id = begin(r);
    rec_append(r, id, 1, STR("a"), 1);
    rec_append(r, id, 2, STR("b"), 2);
    assert_int_equal(rec_newest_open(r, STR("demo")), id);
    assert_int_equal(rec_newest_open(r, STR("other")), 0);
    uint32_t lost;
    assert_true(rec_play(r, id, &f->a, &play, &lost));
    assert_true(str_ends(play, STR("\na\nb\n")));
    assert_int_equal(rec_take(r, id), REC_OURS);
    rec_finish(r, id, STR("over"), 3);
    assert_int_equal(rec_newest_open(r, STR("demo")), 0);
    rec_close(r);
}

static void a_line_refused_while_waiting_is_told_at_the_retry(void **state)
{
    struct place *f = *state;
    struct rec_store *one = rec_open(f->folder);
    int64_t id = begin(one);
    rec_append(one, id, 1, STR("a"), 1);
    struct str store = file_join(&f->a, f->folder, STR("rogatory.sqlite"));
    struct str away = file_join(&f->a, f->folder, STR("away"));
    assert_int_equal(rename(store.p, away.p), 0);
    assert_int_equal(mkdir(store.p, 0700), 0); /* nothing can be written there */
    assert_int_equal(rec_append(one, id, 2, STR("b"), 2), REC_LATER);
    rmdir(store.p);
    assert_int_equal(rename(away.p, store.p), 0);
    struct rec_store *two = rec_open(f->folder);
    assert_int_equal(rec_take(two, id), REC_OURS);
    assert_int_equal(rec_retry(one), REC_TAKEN);
    assert_int_equal(rec_retry(one), REC_OK); /* told once */
    rec_close(one);
    rec_close(two);
}

static void another_running_program_is_told_of(void **state)
{
    struct place *f = *state;
    int ready[2], done[2];
    char byte = 0;
    assert_int_equal(pipe(ready), 0);
    assert_int_equal(pipe(done), 0);
    pid_t pid = fork();
    if (pid == 0) {
        struct rec_store *r = rec_open(f->folder);
        rec_append(r, begin(r), 1, STR("a"), 1);
        _exit(write(ready[1], "x", 1) != 1 || read(done[0], &byte, 1) != 1);
    }
    assert_int_equal(read(ready[0], &byte, 1), 1);
    struct rec_store *r = rec_open(f->folder);
    assert_int_equal(rec_take(r, 1), REC_FROM_OTHER);
    assert_int_equal(rec_take(r, 1), REC_OURS); /* by now */
    assert_int_equal(rec_take(r, 7), REC_NOT_HELD);
    assert_int_equal(write(done[1], "x", 1), 1);
    waitpid(pid, NULL, 0);
    rec_close(r);
}

static void any_name_of_a_folder_works(void **state)
{
    struct place *f = *state;
    char longest[201];
    memset(longest, 'n', 200);
    longest[200] = '\0';
    const char *const names[] = {"André", "Ndèye Faïda", "محمد",
                                 "a b",   "dot.",        longest};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++) {
        struct str folder = file_join(&f->a, f->folder, str_of(names[i]));
        struct rec_store *r = rec_open(folder);
        assert_int_equal(rec_status(r, NULL), REC_SAVED);
        assert_true(begin(r) > 0);
        rec_close(r);
        assert_int_equal(unlink(file_join(&f->a, folder, STR("rogatory.sqlite")).p), 0);
        assert_int_equal(rmdir(folder.p), 0);
    }
}

static void a_path_that_is_too_long_is_said(void **state)
{
    struct place *f = *state;
    char longest[5001];
    memset(longest, 'n', 5000);
    longest[5000] = '\0';
    struct rec_store *r = rec_open(file_join(&f->a, f->folder, str_of(longest)));
    struct err why = {0};
    assert_int_equal(rec_status(r, &why), REC_MEMORY);
    assert_string_equal(why.id, "err.store.folder");
    assert_true(begin(r) < 0);
    rec_close(r);
}

/* /sys takes no file from anybody, as a stick that is read-only takes none. */
static void a_folder_that_takes_no_file_is_told_with_its_reason(void **state)
{
    (void)state;
    struct rec_store *r = rec_open(STR("/sys"));
    struct err why = {0};
    rec_retry(r); /* nothing waits: the reason stands all the same */
    assert_int_equal(rec_status(r, &why), REC_MEMORY);
    assert_non_null(why.id);
    assert_non_null(why.reason);
    assert_string_not_equal(why.reason, "err.cause.missing");
    rec_close(r);
}

static void without_a_folder_lines_wait_and_then_arrive(void **state)
{
    struct place *f = *state;
    struct str folder = blocked_folder(f);
    struct rec_store *r = rec_open(folder);
    assert_int_equal(rec_status(r, NULL), REC_MEMORY);
    int64_t id = begin(r);
    assert_true(id < 0);
    assert_int_equal(rec_append(r, id, 1, STR("a"), 1), REC_LATER);
    struct err why = {0};
    assert_int_equal(rec_status(r, &why), REC_WAITING);
    assert_non_null(why.id);
    unlink(folder.p);
    assert_int_equal(rec_append(r, id, 2, STR("b"), 2), REC_OK);
    assert_int_equal(rec_status(r, NULL), REC_SAVED);
    struct str play;
    uint32_t lost;
    assert_true(rec_play(r, id, &f->a, &play, &lost));
    assert_true(str_ends(play, STR("a\nb\n")));
    rec_close(r);
    unlink(file_join(&f->a, folder, STR("rogatory.sqlite")).p);
    rmdir(folder.p);
}

static void the_file_is_nobody_elses_to_read(void **state)
{
    struct place *f = *state;
    struct str folder = file_join(&f->a, f->folder, STR("new/deep"));
    struct rec_store *r = rec_open(folder);
    struct stat st;
    struct str path = file_join(&f->a, folder, STR("rogatory.sqlite"));
    assert_int_equal(stat(path.p, &st), 0);
    assert_int_equal(st.st_mode & 0777, 0600);
    assert_int_equal(stat(folder.p, &st), 0);
    assert_int_equal(st.st_mode & 0777, 0700);
    rec_close(r);
    unlink(path.p);
    rmdir(folder.p);
    rmdir(file_join(&f->a, f->folder, STR("new")).p);
}

static void a_written_file_is_whole_or_old(void **state)
{
    struct place *f = *state;
    struct str path = file_join(&f->a, f->folder, STR("a.play"));
    assert_true(rec_write_file(path, STR("one"), NULL));
    assert_true(rec_write_file(path, STR("two"), NULL));
    struct str bytes;
    assert_true(file_read(path, 100, &f->a, &bytes, NULL));
    assert_true(str_eq(bytes, STR("two")));
    struct err e = {0};
    struct str nowhere = file_join(&f->a, f->folder, STR("no/such/folder"));
    assert_false(rec_write_file(nowhere, STR("x"), &e));
    assert_string_equal(e.id, "err.file.write");
    struct str *names;
    size_t n;
    assert_true(file_list(f->folder, 10, &f->a, &names, &n, NULL));
    assert_int_equal(n, 1); /* no temporary file stays */
}

int test_store(void);
int test_store(void)
{
    const struct CMUnitTest tests[] = {
#define T(name) cmocka_unit_test_setup_teardown(name, place_begin, place_end)
        T(an_attempt_comes_back_as_written),
        T(a_finished_attempt_is_listed_and_not_resumed),
        T(settings_are_kept_and_replaced),
        T(a_changed_line_ends_the_chain),
        T(a_changed_time_or_header_is_noticed_too),
        T(a_removed_last_line_is_missed),
        T(a_line_changed_while_open_ends_the_play),
        T(a_changed_result_is_dropped_to_be_made_anew),
        T(a_changed_setting_is_not_believed),
        T(an_attempt_whose_row_is_gone_is_counted),
        T(the_clock_has_no_say_in_the_order),
        T(an_attempt_taken_elsewhere_is_refused),
        T(a_damaged_file_is_put_aside_and_said),
        T(a_torn_page_loses_only_what_it_held),
        T(a_newer_store_is_left_alone),
        T(an_empty_file_is_a_new_store),
        T(another_programs_database_is_kept_aside),
        T(a_store_that_vanishes_is_made_again),
        T(what_waits_can_be_read_and_gone_on_with),
        T(a_line_refused_while_waiting_is_told_at_the_retry),
        T(another_running_program_is_told_of),
        T(any_name_of_a_folder_works),
        T(a_path_that_is_too_long_is_said),
        T(a_folder_that_takes_no_file_is_told_with_its_reason),
        T(without_a_folder_lines_wait_and_then_arrive),
        T(the_file_is_nobody_elses_to_read),
        T(a_written_file_is_whole_or_old),
#undef T
    };
    return cmocka_run_group_tests_name("store", tests, NULL, NULL);
}
