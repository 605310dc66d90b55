/* test_diag.c - diagnostics are kept to a cap, sorted by place, and said once. */
#include "base/diag.h"
#include "base/limits.h"
#include "unit/base/base_test.h"

static struct place at(const char *path, uint32_t line, uint32_t column)
{
    return (struct place){str_of(path), line, column};
}

static void a_diagnostic_owns_its_words(void **state)
{
    (void)state;
    struct arena a = {0};
    struct diags d = diags_in(&a);
    char path[] = "people.yaml", word[] = "budgt";
    struct diag *g = diag_add(&d, DIAG_C0003, at(path, 12, 5));
    diag_num(diag_arg(&d, g, "word", str_of(word)), "most", 7);
    path[0] = word[0] = 'X';

    assert_int_equal(d.count, 1);
    assert_str(d.list[0].place.path, "people.yaml");
    assert_str(d.list[0].msg.id, "diag.C0003");
    assert_int_equal(d.list[0].msg.count, 2);
    assert_string_equal(d.list[0].msg.args[0].name, "word");
    assert_str(d.list[0].msg.args[0].text, "budgt");
    assert_int_equal(d.list[0].msg.args[1].number, 7);
    arena_free(&a);
}

static void codes_have_their_name_and_severity(void **state)
{
    (void)state;
    assert_string_equal(diag_name(DIAG_E0001), "E0001");
    assert_string_equal(diag_name(DIAG_W0450), "W0450");
    assert_int_equal(diag_severity_of(DIAG_E0001), DIAG_ERROR);
    assert_int_equal(diag_severity_of(DIAG_W0450), DIAG_WARNING);
}

static void only_errors_count_as_errors(void **state)
{
    (void)state;
    struct arena a = {0};
    struct diags d = diags_in(&a);
    diag_add(&d, DIAG_W0450, at("a", 1, 1));
    assert_int_equal(d.errors, 0);
    diag_add(&d, DIAG_E0001, at("a", 1, 1));
    assert_int_equal(d.errors, 1);
    assert_int_equal(d.count, 2);
    arena_free(&a);
}

static void past_the_cap_they_are_counted_and_dropped(void **state)
{
    (void)state;
    struct arena a = {0};
    struct diags d = diags_in(&a);
    for (uint32_t i = 0; i < LIMIT_DIAGS; i++)
        diag_add(&d, DIAG_E0001, at("a", i + 1, 1));
    assert_int_equal(d.count, LIMIT_DIAGS);
    assert_int_equal(d.dropped, 0);
    for (int i = 0; i < 3; i++) {
        struct diag *spare = diag_add(&d, DIAG_E0001, at("b", 1, 1));
        assert_non_null(spare);
        for (int k = 0; k < 2 * MSG_ARGS; k++)
            diag_num(diag_arg(&d, spare, "word", STR("x")), "most", k);
    }
    assert_int_equal(d.count, LIMIT_DIAGS);
    assert_int_equal(d.dropped, 3);
    assert_int_equal(d.errors, LIMIT_DIAGS + 3);
    assert_int_equal(d.list[LIMIT_DIAGS - 1].place.line, LIMIT_DIAGS);
    arena_free(&a);
}

static void the_order_is_path_line_column_code(void **state)
{
    (void)state;
    static const struct {
        const char *path;
        uint32_t line, column;
        enum diag_code code;
    } sorted[] = {
        {"a.yaml", 0, 0, DIAG_E0001},  {"a.yaml", 2, 9, DIAG_E0001},
        {"a.yaml", 2, 9, DIAG_C0001},  {"a.yaml", 2, 10, DIAG_E0001},
        {"a.yaml", 10, 1, DIAG_E0001}, {"b.yaml", 1, 1, DIAG_E0001},
    };
    struct arena a = {0};
    struct diags d = diags_in(&a);
    for (size_t i = COUNT(sorted); i-- > 0;)
        diag_add(&d, sorted[i].code,
                 at(sorted[i].path, sorted[i].line, sorted[i].column));
    diags_sort(&d);
    assert_int_equal(d.count, COUNT(sorted));
    for (size_t i = 0; i < COUNT(sorted); i++) {
        assert_str(d.list[i].place.path, sorted[i].path);
        assert_int_equal(d.list[i].place.line, sorted[i].line);
        assert_int_equal(d.list[i].place.column, sorted[i].column);
        assert_int_equal(d.list[i].code, sorted[i].code);
    }
    arena_free(&a);
}

static void the_same_is_said_once(void **state)
{
    (void)state;
    struct arena a = {0};
    struct diags d = diags_in(&a);
    for (int i = 0; i < 3; i++) {
        struct diag *g = diag_add(&d, DIAG_C0003, at("a", 1, 1));
        diag_arg(&d, g, "word", i == 1 ? STR("other") : STR("same"));
    }
    for (int i = 0; i < 3; i++)
        diag_num(diag_add(&d, DIAG_C0006, at("a", 2, 1)), "most", i == 1 ? 8 : 7);
    diags_sort(&d);
    assert_int_equal(d.count, 4);
    assert_int_equal(d.errors, 4);
    assert_str(d.list[0].msg.args[0].text, "other");
    assert_str(d.list[1].msg.args[0].text, "same");
    assert_int_equal(d.list[2].msg.args[0].number, 7);
    assert_int_equal(d.list[3].msg.args[0].number, 8);
    arena_free(&a);
}

int test_diag(void);
int test_diag(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_diagnostic_owns_its_words),
        cmocka_unit_test(codes_have_their_name_and_severity),
        cmocka_unit_test(only_errors_count_as_errors),
        cmocka_unit_test(past_the_cap_they_are_counted_and_dropped),
        cmocka_unit_test(the_order_is_path_line_column_code),
        cmocka_unit_test(the_same_is_said_once),
    };
    return cmocka_run_group_tests_name("diag", tests, NULL, NULL);
}
