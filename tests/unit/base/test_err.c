/* test_err.c - the usual causes of a failure are told in words of ours, in every
 * language; the others in the system's. */
#include "base/err.h"
#include "unit/base/base_test.h"

#include <errno.h>
#include <string.h>

/* What stands for {cause} in the message. */
static struct msg_arg cause_of(const struct err *e)
{
    struct msg m = err_msg(e);
    assert_int_equal(m.count, 2);
    assert_string_equal(m.args[1].name, "cause");
    return m.args[1];
}

static void a_usual_cause_is_a_text_of_ours(void **state)
{
    (void)state;
    struct err e = {0};
    assert_false(err_set_system(&e, "err.file.write", STR("/media/x"), ENOSPC));
    assert_int_equal(cause_of(&e).kind, MSG_TEXT);
    assert_true(str_eqz(cause_of(&e).text, "err.cause.full"));
    err_set_system(&e, "err.file.write", STR("/media/x"), EROFS);
    assert_true(str_eqz(cause_of(&e).text, "err.cause.readonly"));
}

static void another_cause_keeps_the_words_of_the_system(void **state)
{
    (void)state;
    struct err e = {0};
    err_set_system(&e, "err.file.write", STR("/media/x"), EROFS);
    err_set_system(&e, "err.file.write", STR("/media/x"), EMFILE);
    assert_int_equal(cause_of(&e).kind, MSG_USER);
    assert_true(str_eqz(cause_of(&e).text, strerror(EMFILE)));
}

static void the_next_failure_has_a_cause_of_its_own(void **state)
{
    (void)state;
    struct err e = {0};
    err_set_system(&e, "err.file.write", STR("/media/x"), ENOSPC);
    err_set(&e, "err.pdf.draw", STR("/media/x"), "no ink");
    assert_int_equal(cause_of(&e).kind, MSG_USER);
    assert_true(str_eqz(cause_of(&e).text, "no ink"));
}

static void nobody_has_to_listen(void **state)
{
    (void)state;
    assert_false(err_set_system(NULL, "err.file.write", STR("/media/x"), ENOSPC));
}

int test_err(void);
int test_err(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_usual_cause_is_a_text_of_ours),
        cmocka_unit_test(another_cause_keeps_the_words_of_the_system),
        cmocka_unit_test(the_next_failure_has_a_cause_of_its_own),
        cmocka_unit_test(nobody_has_to_listen),
    };
    return cmocka_run_group_tests_name("err", tests, NULL, NULL);
}
