/* test_expr.c - conditions and effects: grammar, types, places of faults, operations.
 */
#include "unit/scenario/scn_test.h"

/* The condition of the first ending, or NULL when it was refused. */
static const struct scn_expr *compile(struct copy *c, const char *text)
{
    copy_put(c, "case/endings.yaml",
             arena_printf(&c->a,
                          "- {id: a, kind: closed, title: A, text: A.,\n   when: %s}\n"
                          "- {id: z, kind: closed, title: Z, text: Z., when: true}\n",
                          text));
    return copy_load(c) != NULL ? &c->scn->endings[0].when : NULL;
}

/* The operations in the order of their evaluation: numbers, "t" for a term. */
static struct str postfix(struct copy *c, const struct scn_expr *e)
{
    static const char *const names[] = {
        [SCN_OP_AND] = "and", [SCN_OP_OR] = "or", [SCN_OP_NOT] = "not",
        [SCN_OP_EQ] = "==",   [SCN_OP_NE] = "!=", [SCN_OP_LT] = "<",
        [SCN_OP_LE] = "<=",   [SCN_OP_GT] = ">",  [SCN_OP_GE] = ">=",
        [SCN_OP_ADD] = "+",   [SCN_OP_SUB] = "-", [SCN_OP_IN] = "in"};
    struct buf b = BUF_MAX(10000);
    for (uint16_t i = 0; i < e->count; i++) {
        const struct scn_op *op = &e->ops[i];
        if (op->code == SCN_OP_PUSH)
            buf_printf(&b, "%s%d", i > 0 ? " " : "", (int)op->a);
        else if (op->code == SCN_OP_TERM)
            buf_printf(&b, "%st", i > 0 ? " " : "");
        else if (op->code == SCN_OP_IN)
            buf_printf(&b, " in%d", (int)op->a);
        else
            buf_printf(&b, " %s", names[op->code]);
    }
    struct str s = arena_str(&c->a, buf_str(&b));
    buf_free(&b);
    return s;
}

static void operators_bind_as_authors_expect(void **state)
{
    struct copy *c = *state;
    static const char *const list[][2] = {
        {"true", "1"},
        {"held(ledger)", "t"},
        {"true or false and false", "1 0 0 and or"},
        {"(true or false) and false", "1 0 or 0 and"},
        {"not true and false", "1 not 0 and"},
        {"not (true and false)", "1 0 and not"},
        {"not not true", "1 not not"},
        {"day - 1 - 2 == 3", "t 1 - 2 - 3 =="},
        {"day + 1 > money - 2", "t 1 + t 2 - >"},
        {"day == -3", "t -3 =="},
        {"not day > 3", "t 3 > not"},
        {"day >= 3 and day <= 5 or day != 7", "t 3 >= t 5 <= and t 7 != or"},
        {"day < 3 == false", NULL}, /* comparisons do not chain */
        {"held(ledger) == true", "t 1 =="},
        {"decision == trial", "t 1 =="},
        {"form(ledger) != copy", "t 0 !="},
        {"decision in [trial, close]", "t 1 3 in2"},
        {"decision not in [trial]", "t 1 in1 not"},
        {"day in [1, 2, 3]", "t 1 2 3 in3"},
        {"day in []", "t in0"},
        {"day\n   >=\n   3", "t 3 >="},
        {"  day>=3", "t 3 >="},
    };
    for (size_t i = 0; i < COUNT(list); i++) {
        const struct scn_expr *e =
            compile(c, arena_printf(&c->a, "\"%s\"", list[i][0]).p);
        assert_row(list[i][0], (e != NULL) == (list[i][1] != NULL));
        if (e != NULL)
            assert_str(postfix(c, e), list[i][1]);
    }
}

static const struct {
    const char *text;
    enum diag_code code;
    uint32_t column; /* within the text, from 1 */
} faults[] = {
    {"held(ledgr)", DIAG_E0201, 6},
    {"held(ada)", DIAG_E0201, 6}, /* a person is no item */
    {"held()", DIAG_E0312, 6},
    {"held", DIAG_E0301, 5},
    {"held ledger", DIAG_E0301, 6},
    {"held(ledger", DIAG_E0301, 12},
    {"held(ledger, ledger)", DIAG_E0301, 12},
    {"paired(ledger)", DIAG_E0301, 14},
    {"hold(ledger)", DIAG_E0303, 1},
    {"true and hold(ledger)", DIAG_E0303, 10},
    {"gain(ledger)", DIAG_E0303, 1}, /* an effect */
    {"foreign", DIAG_E0303, 1},      /* a word of law packs */
    {"decision == tial", DIAG_E0304, 13},
    {"decision == 1", DIAG_E0304, 13},
    {"day == - -3", DIAG_E0305, 10},
    {"day == -", DIAG_E0305, 9},
    {"day == 1000001", DIAG_E0305, 8},
    {"day == 12x", DIAG_E0305, 8},
    {"true and", DIAG_E0306, 9},
    {"or true", DIAG_E0303, 1},
    {"(true", DIAG_E0301, 6},
    {"()", DIAG_E0306, 2},
    {"true)", DIAG_E0310, 5},
    {"true true", DIAG_E0310, 6},
    {"1 < day < 3", DIAG_E0310, 9},
    {"day", DIAG_E0307, 1},
    {"day and true", DIAG_E0307, 1},
    {"true and day", DIAG_E0307, 10},
    {"true or day + 1", DIAG_E0307, 9},
    {"not day", DIAG_E0307, 5},
    {"day == true", DIAG_E0308, 8},
    {"true + 1 == 2", DIAG_E0308, 1},
    {"1 + true == 2", DIAG_E0308, 5},
    {"true < false", DIAG_E0308, 1},
    {"decision < trial", DIAG_E0308, 1},
    {"day in 3", DIAG_E0301, 8},
    {"day in [1 2]", DIAG_E0301, 11},
    {"day not 3", DIAG_E0301, 9},
    {"day in [true]", DIAG_E0308, 9},
    {"day = 3", DIAG_E0310, 5},
    {"day == 3;", DIAG_E0310, 9},
    {"day == 3 && true", DIAG_E0310, 10},
    {"\xC3\xA9t\xC3\xA9", DIAG_E0306, 1},
    {"", DIAG_E0311, 1},
    {"   ", DIAG_E0311, 1},
};

static void a_fault_is_placed_at_its_word(void **state)
{
    struct copy *c = *state;
    for (size_t i = 0; i < COUNT(faults); i++) {
        assert_row(faults[i].text,
                   compile(c, arena_printf(&c->a, "'%s'", faults[i].text).p) == NULL);
        if (!said(&c->d, faults[i].code, 2, 10 + faults[i].column))
            print_message("%s at %u:%u\n", diag_name(c->d.list[0].code),
                          c->d.list[0].place.line, c->d.list[0].place.column);
        assert_row(faults[i].text,
                   said(&c->d, faults[i].code, 2, 10 + faults[i].column));
        assert_row(faults[i].text, c->d.errors == 1);
    }
}

static void a_place_within_plain_text_counts_from_it(void **state)
{
    struct copy *c = *state;
    assert_null(compile(c, "day >= 1 and helt(ledger)"));
    assert_true(said(&c->d, DIAG_E0303, 2, 23));
    assert_null(compile(c, "\"true and\n     helt(ledger)\"")); /* folded */
    assert_true(said(&c->d, DIAG_E0303, 2, 10));
}

static void caps_hold(void **state)
{
    struct copy *c = *state;
    struct buf b = BUF_MAX(100000);
    buf_putz(&b, "true");
    for (int ops = 1; ops + 2 <= LIMIT_EXPR_OPS; ops += 2)
        buf_putz(&b, " and true");
    assert_non_null(compile(c, arena_str(&c->a, buf_str(&b)).p));
    buf_putz(&b, " and true");
    assert_null(compile(c, arena_str(&c->a, buf_str(&b)).p));
    assert_true(said(&c->d, DIAG_E0302, 2, 0));
    buf_clear(&b);
    for (int deep = 1; deep <= 2; deep++) {
        int n = deep == 1 ? LIMIT_EXPR_DEPTH - 1 : LIMIT_EXPR_DEPTH;
        buf_clear(&b);
        for (int i = 0; i < n; i++)
            buf_putc(&b, '(');
        buf_putz(&b, "true");
        for (int i = 0; i < n; i++)
            buf_putc(&b, ')');
        assert_true((compile(c, arena_str(&c->a, buf_str(&b)).p) != NULL) ==
                    (deep == 1));
    }
    assert_true(said(&c->d, DIAG_E0309, 2, 0));
    buf_clear(&b);
    for (int i = 0; i < 5000; i++)
        buf_putz(&b, "not ");
    assert_null(compile(c, arena_printf(&c->a, "%.*strue", STR_ARG(buf_str(&b))).p));
    buf_clear(&b);
    buf_putz(&b, "\"day in [1");
    for (int i = 1; i < LIMIT_EXPR_STACK; i++)
        buf_putz(&b, ", 1");
    buf_putz(&b, "]\"");
    assert_null(compile(c, arena_str(&c->a, buf_str(&b)).p)); /* and the one sought */
    assert_true(said(&c->d, DIAG_E0302, 2, 0));
    buf_free(&b);
}

static void what_an_author_writes_is_offered(void **state)
{
    struct copy *c = *state;
    static const struct {
        const char *file, *old, *with;
        enum diag_code code;
        const char *near;
    } list[] = {
        {"case/endings.yaml", "held(", "helt(", DIAG_E0303, "held"},
        {"case/endings.yaml", "trust(ada)", "trust(adda)", DIAG_E0201, "ada"},
        {"case/endings.yaml", "held(ledger)", "decision == closed", DIAG_E0304,
         "close"},
        {"law/home.yaml", "form in", "from in", DIAG_E0303, "form"},
        {"law/home.yaml", "form in [copy]", "form in [coppy]", DIAG_E0201, "copy"},
        {"case/leads.yaml", "gain(", "gian(", DIAG_E0303, "gain"},
        {"case/leads.yaml", "place: harbour", "place: harbor", DIAG_E0201, "harbour"},
        {"case/people.yaml", "role: witness", "role: wittness", DIAG_E0108, "witness"},
        {"case/people.yaml", "speaks:", "speak:", DIAG_E0101, "speaks"},
        {"case/scenario.yaml", "desks:", "deskes:", DIAG_E0101, "desks"},
    };
    for (size_t i = 0; i < COUNT(list); i++) {
        copy_swap(c, list[i].file, list[i].old, list[i].with);
        assert_row(list[i].with, copy_load(c) == NULL);
        assert_row(list[i].with,
                   str_eqz(said_word(&c->d, list[i].code, "near"), list[i].near));
        copy_swap(c, list[i].file, list[i].with, list[i].old);
    }
    assert_non_null(copy_load(c));
}

static void effects_take_their_arguments(void **state)
{
    struct copy *c = *state;
    assert_non_null(copy_load(c));
    const struct scn_effects *e = &c->scn->leads[0].effects;
    assert_int_equal(e->count, 2);
    assert_int_equal(e->at[0].term, SCN_E_gain);
    assert_int_equal(e->at[0].a, scn_find(c->scn, SCN_EVIDENCE, STR("ledger")));
    assert_int_equal(e->at[1].term, SCN_E_trust);
    assert_int_equal(e->at[1].b, 5);
    static const struct {
        const char *text;
        enum diag_code code;
    } list[] = {{"trust(ada)", DIAG_E0301},
                {"trust(ada, x)", DIAG_E0305},
                {"gain(ledger) and", DIAG_E0310},
                {"held(ledger)", DIAG_E0303},
                {"", DIAG_E0303},
                {"gain", DIAG_E0301}};
    for (size_t i = 0; i < COUNT(list); i++) {
        const char *with = arena_printf(&c->a, "\"%s\"", list[i].text).p;
        copy_swap(c, "case/leads.yaml", "\"trust(ada, 5)\"", with);
        assert_row(list[i].text, copy_load(c) == NULL && c->d.errors == 1);
        assert_row(list[i].text, c->d.list[0].code == list[i].code);
        copy_swap(c, "case/leads.yaml", with, "\"trust(ada, 5)\"");
    }
}

static void a_condition_knows_what_it_reads(void **state)
{
    struct copy *c = *state;
    const struct scn_expr *e = compile(c, "held(ledger) and (day > 3 or met(ada))");
    assert_non_null(e);
    assert_int_equal(e->reads, SCN_PART_EVIDENCE | SCN_PART_DAYS | SCN_PART_PEOPLE);
    e = compile(c, "1 < 2");
    assert_non_null(e);
    assert_int_equal(e->reads, 0);
}

/* Values given to the words in turn, by which term it is, and how many were asked. */
struct answers {
    int32_t held, met, day;
    int asked;
};

static int32_t answer(const void *of, const struct scn_op *op)
{
    struct answers *x = (struct answers *)(uintptr_t)of;
    x->asked++;
    return op->term == SCN_T_held ? x->held : op->term == SCN_T_met ? x->met : x->day;
}

/* What is left out changes no value: with `and`, `or` and `not` over all that is true,
 * false and unknown. */
static void what_is_left_out_changes_nothing(void **state)
{
    struct copy *c = *state;
    static const int32_t truth[] = {0, 1, SCN_UNKNOWN};
    static const char *const list[] = {
        "held(ledger) and met(ada) or day > 3",
        "held(ledger) or met(ada) and day > 3",
        "(held(ledger) or met(ada)) and (day > 3 or not held(ledger))",
        "not (held(ledger) and met(ada)) or day in [1, 7] and met(ada)",
        "held(ledger) and met(ada) and day > 3 and not held(ledger)",
        "held(ledger) or met(ada) or day > 3 or not met(ada)",
        "held(ledger) == met(ada) and not (day > 3 or met(ada))"};
    for (size_t i = 0; i < COUNT(list); i++) {
        const struct scn_expr *e = compile(c, arena_printf(&c->a, "\"%s\"", list[i]).p);
        assert_non_null(e);
        struct scn_op *ops = ARENA_ARRAY(&c->a, e->count, struct scn_op);
        for (uint16_t k = 0; k < e->count; k++) {
            ops[k] = e->ops[k];
            ops[k].skip = 0;
        }
        struct scn_expr whole = {ops, e->count, e->reads};
        for (int k = 0; k < 27; k++) {
            struct answers x = {truth[k % 3], truth[k / 3 % 3], SCN_UNKNOWN, 0};
            if (k / 9 < 2)
                x.day = k / 9 == 0 ? 1 : 7;
            assert_row(list[i], scn_expr_eval(e, answer, &x) ==
                                    scn_expr_eval(&whole, answer, &x));
        }
    }
}

static void a_right_side_that_decides_nothing_is_not_asked(void **state)
{
    struct copy *c = *state;
    static const struct {
        const char *text;
        int32_t held;
        int asked;
    } list[] = {
        {"held(ledger) and met(ada)", 0, 1},
        {"held(ledger) and met(ada)", 1, 2},
        {"held(ledger) and met(ada)", SCN_UNKNOWN, 2},
        {"held(ledger) or met(ada)", 1, 1},
        {"held(ledger) or met(ada)", 0, 2},
        {"held(ledger) or met(ada)", SCN_UNKNOWN, 2},
        {"held(ledger) and met(ada) and day > 3", 0, 1},
        {"held(ledger) and met(ada) or day > 3", 0, 2},
        {"(held(ledger) or met(ada)) and day > 3", 1, 2},
    };
    for (size_t i = 0; i < COUNT(list); i++) {
        const struct scn_expr *e = compile(c, list[i].text);
        assert_non_null(e);
        struct answers x = {list[i].held, 0, 0, 0};
        scn_expr_eval(e, answer, &x);
        assert_row(list[i].text, x.asked == list[i].asked);
    }
}

static void what_never_holds_is_warned_of(void **state)
{
    struct copy *c = *state;
    assert_non_null(compile(c, "false"));
    assert_true(said(&c->d, DIAG_W0301, 2, 10));
    copy_add(c, "case/leads.yaml", "  when: false\n"); /* waits to be offered */
    assert_non_null(compile(c, "day > 3"));
    assert_int_equal(c->d.count, 0);
}

int test_expr(void);
int test_expr(void)
{
    const struct CMUnitTest tests[] = {
        COPY_TEST(operators_bind_as_authors_expect),
        COPY_TEST(a_fault_is_placed_at_its_word),
        COPY_TEST(a_place_within_plain_text_counts_from_it),
        COPY_TEST(caps_hold),
        COPY_TEST(what_an_author_writes_is_offered),
        COPY_TEST(effects_take_their_arguments),
        COPY_TEST(a_condition_knows_what_it_reads),
        COPY_TEST(what_is_left_out_changes_nothing),
        COPY_TEST(a_right_side_that_decides_nothing_is_not_asked),
        COPY_TEST(what_never_holds_is_warned_of),
    };
    return cmocka_run_group_tests_name("expr", tests, NULL, NULL);
}
