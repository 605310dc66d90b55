/* test_msg.c - messages and failures: ids with named arguments. */
#include "base/err.h"
#include "base/msg.h"
#include "unit/base/base_test.h"

static void arguments_keep_order_name_and_kind(void **state)
{
    (void)state;
    struct msg m = msg_of("ui.desk.mail");
    msg_int(&m, "count", -3);
    msg_text(&m, "person", STR("people.ada.name"));
    msg_user(&m, "words", STR("ça va"));
    msg_num(&m, "day", MSG_DAY, 19786);
    assert_str(m.id, "ui.desk.mail");
    assert_int_equal(m.count, 4);
    static const struct {
        const char *name;
        enum msg_kind kind;
        int64_t number;
        const char *text;
    } rows[] = {
        {"count", MSG_INT, -3, ""},
        {"person", MSG_TEXT, 0, "people.ada.name"},
        {"words", MSG_USER, 0, "ça va"},
        {"day", MSG_DAY, 19786, ""},
    };
    for (size_t i = 0; i < COUNT(rows); i++) {
        const struct msg_arg *arg = &m.args[i];
        assert_string_equal(arg->name, rows[i].name);
        assert_row(rows[i].name, arg->kind == rows[i].kind);
        assert_row(rows[i].name, arg->number == rows[i].number);
        assert_str(arg->text, rows[i].text);
    }
}

static void a_part_brings_its_arguments(void **state)
{
    (void)state;
    struct msg part = msg_of("incoming.by_file"), m = msg_of("calendar.line");
    msg_user(&part, "reference", STR("1/2024"));
    msg_part(&m, "text", &part);
    assert_int_equal(m.count, 2);
    assert_string_equal(m.args[0].name, "text");
    assert_int_equal(m.args[0].kind, MSG_TEXT);
    assert_str(m.args[0].text, "incoming.by_file");
    assert_string_equal(m.args[1].name, "reference");
    assert_str(m.args[1].text, "1/2024");
}

static void a_message_without_id_is_none(void **state)
{
    (void)state;
    struct msg none = {0}, some = msg_of("ui.ok");
    assert_true(msg_is_none(&none));
    assert_false(msg_is_none(&some));
}

static void a_failure_is_a_sentence_with_place_and_cause(void **state)
{
    (void)state;
    struct err e = {0};
    assert_false(err_set(&e, "err.file.read", STR("/a/b.yaml"), "too bad"));
    struct msg m = err_msg(&e);
    assert_str(m.id, "err.file.read");
    assert_int_equal(m.count, 2);
    assert_string_equal(m.args[0].name, "path");
    assert_str(m.args[0].text, "/a/b.yaml");
    assert_string_equal(m.args[1].name, "cause");
    assert_str(m.args[1].text, "too bad");
}

static void a_failure_may_have_no_listener_and_no_cause(void **state)
{
    (void)state;
    struct err e = {0};
    assert_false(err_set(NULL, "err.file.read", STR("x"), "y"));
    assert_false(err_set(&e, "err.file.read", STR_NONE, NULL));
    assert_string_equal(e.path, "");
    assert_string_equal(e.cause, "");
}

static void a_long_path_is_cut(void **state)
{
    (void)state;
    char path[2 * ERR_DETAIL];
    memset(path, 'a', sizeof path);
    struct err e = {0};
    err_set(&e, "err.file.read", (struct str){path, sizeof path}, NULL);
    assert_int_equal(strlen(e.path), ERR_DETAIL - 1);
}

int test_msg(void);
int test_msg(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(arguments_keep_order_name_and_kind),
        cmocka_unit_test(a_part_brings_its_arguments),
        cmocka_unit_test(a_message_without_id_is_none),
        cmocka_unit_test(a_failure_is_a_sentence_with_place_and_cause),
        cmocka_unit_test(a_failure_may_have_no_listener_and_no_cause),
        cmocka_unit_test(a_long_path_is_cut),
    };
    return cmocka_run_group_tests_name("msg", tests, NULL, NULL);
}
