/* test_tree.c - the published subset of YAML: its caps, its keys, and what it refuses.
 */
#include "unit/scenario/scn_test.h"

#include <time.h>

/* ---- caps: at the edge accepted, one past it refused by name, a hundred times past it
 * refused at once */

typedef void maker(struct buf *b, size_t n);

static void many(struct buf *b, size_t n, const char *text)
{
    for (size_t i = 0; i < n; i++)
        buf_putz(b, text);
}

static void nested(struct buf *b, size_t n)
{
    many(b, n, "[");
    many(b, n, "]");
}

static void nested_maps(struct buf *b, size_t n)
{
    many(b, n, "{a: ");
    many(b, n, "}");
}

static void never_closed(struct buf *b, size_t n)
{
    many(b, n, n > LIMIT_DEPTH ? "[" : "");
    if (n <= LIMIT_DEPTH)
        nested(b, n);
}

static void items(struct buf *b, size_t n)
{
    many(b, n, "- a\n");
}

static void flow_items(struct buf *b, size_t n)
{
    buf_putz(b, "[a");
    for (size_t i = 1; i < n; i++)
        buf_putz(b, i % 100 == 0 ? ",\na" : ",a");
    buf_putz(b, "]");
}

static void keys(struct buf *b, size_t n)
{
    for (size_t i = 0; i < n; i++)
        buf_printf(b, "k%zu: a\n", i);
}

static void one_line(struct buf *b, size_t n)
{
    buf_putz(b, "a: ");
    many(b, n - 3, "b");
}

/* Lines of 64 bytes, one of them shorter: a value of n bytes with its line ends. */
static void scalar(struct buf *b, size_t n)
{
    buf_putz(b, "a: |\n");
    for (; n > 64; n -= 64)
        buf_printf(b, "  %063d\n", 0);
    buf_printf(b, "  %0*d\n", (int)n - 1, 0);
}

static void comments(struct buf *b, size_t n)
{
    buf_putz(b, "a: b\n");
    for (n -= 5; n > 1000; n -= 1000)
        buf_printf(b, "#%0998d\n", 0);
    buf_printf(b, "#%0*d", (int)n - 1, 0);
}

static const struct cap {
    const char *name;
    maker *make;
    size_t limit;
    enum diag_code code;
} caps[] = {
    {"depth", nested, LIMIT_DEPTH, DIAG_E0013},
    {"depth of mappings", nested_maps, LIMIT_DEPTH, DIAG_E0013},
    {"depth, never closed", never_closed, LIMIT_DEPTH, DIAG_E0013},
    {"items", items, LIMIT_ITEMS, DIAG_E0011},
    {"items in brackets", flow_items, LIMIT_ITEMS, DIAG_E0011},
    {"keys", keys, LIMIT_KEYS, DIAG_E0011},
    {"line", one_line, LIMIT_LINE_BYTES, DIAG_E0004},
    {"value", scalar, LIMIT_SCALAR_BYTES, DIAG_E0014},
    {"file", comments, LIMIT_FILE_BYTES, DIAG_E0005},
};

static bool names_limit(const struct diags *d, const struct cap *c)
{
    for (size_t i = 0; i < d->count; i++) {
        const struct msg *m = &d->list[i].msg;
        for (int k = 0; d->list[i].code == c->code && k < m->count; k++) {
            if (str_eqz(STR("limit"), m->args[k].name))
                return m->args[k].number == (int64_t)c->limit;
        }
    }
    return false;
}

static struct yaml make(const struct cap *c, size_t n)
{
    struct buf b = BUF_MAX((size_t)400 * 1024 * 1024);
    c->make(&b, n);
    struct yaml y = yaml_read(buf_str(&b));
    buf_free(&b);
    return y;
}

static void a_cap_holds_at_its_edge(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(caps); i++) {
        struct yaml y = make(&caps[i], caps[i].limit - 1);
        assert_row(caps[i].name, y.good);
        yaml_done(&y);
        y = make(&caps[i], caps[i].limit);
        assert_row(caps[i].name, y.good);
        yaml_done(&y);
        y = make(&caps[i], caps[i].limit + 1);
        assert_row(caps[i].name, !y.good && names_limit(&y.d, &caps[i]));
        yaml_done(&y);
    }
}

/* Twenty times the aim of a tenth of a second: sanitizers, and a busy machine. */
static void far_past_a_cap_is_refused_at_once(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(caps); i++) {
        struct buf b = BUF_MAX((size_t)400 * 1024 * 1024);
        caps[i].make(&b, caps[i].limit * 100);
        clock_t start = clock();
        struct yaml y = yaml_read(buf_str(&b));
        double took = (double)(clock() - start) / CLOCKS_PER_SEC;
        assert_row(caps[i].name, !y.good && y.d.errors > 0);
        assert_row(caps[i].name, took < 2.0);
        yaml_done(&y);
        buf_free(&b);
    }
}

/* libyaml alone needs more than twenty seconds for these. */
static void deep_brackets_do_not_hang(void **state)
{
    (void)state;
    static const char *const signs[] = {"[", "{a: ", "- ", "? ", "[{"};
    for (size_t i = 0; i < COUNT(signs); i++) {
        struct buf b = BUF_MAX(LIMIT_FILE_BYTES);
        for (size_t k = 0; k < 100000; k++)
            buf_printf(&b, "%s%s", signs[i], k % 2000 == 1999 ? "\n" : "");
        clock_t start = clock();
        struct yaml y = yaml_read(buf_str(&b));
        assert_row(signs[i], !y.good);
        assert_row(signs[i], (double)(clock() - start) / CLOCKS_PER_SEC < 2.0);
        yaml_done(&y);
        buf_free(&b);
    }
}

/* ---- keys */

static void a_key_stands_once(void **state)
{
    (void)state;
    struct yaml y = yaml_read(STR("a: 1\nb: {c: 1, d: 2, c: 3}\n\"a\": 2\nb: 3\n"));
    assert_false(y.good);
    assert_int_equal(y.d.errors, 3); /* each is said, with its own place */
    assert_true(said(&y.d, DIAG_E0010, 2, 17));
    assert_true(said(&y.d, DIAG_E0010, 3, 1));
    assert_true(said(&y.d, DIAG_E0010, 4, 1));
    assert_str(y.d.list[0].msg.args[0].text, "c");
    assert_int_equal(y.d.list[0].msg.args[1].number, 2); /* the line of the first */
    assert_int_equal(y.d.list[1].msg.args[1].number, 1);
    yaml_done(&y);
    y = yaml_read(STR("- {a: 1}\n- {a: 1, b: {a: 1}}\n"));
    assert_true(y.good);
    yaml_done(&y);
}

/* However many there are, and wherever the first stands. */
static void a_key_stands_once_in_a_large_mapping(void **state)
{
    (void)state;
    enum { KEYS = 40 };
    for (int again = 1; again <= KEYS; again++) {
        struct buf b = BUF_MAX(10000);
        for (int i = 1; i <= KEYS; i++)
            buf_printf(&b, "key%d: 1\n", i);
        buf_printf(&b, "key%d: 2\nlast: 3\n", again);
        struct yaml y = yaml_read(buf_str(&b));
        assert_int_equal(y.d.errors, 1);
        assert_true(said(&y.d, DIAG_E0010, KEYS + 1, 1));
        assert_int_equal(y.d.list[0].msg.args[1].number, again);
        yaml_done(&y);
        buf_clear(&b);
        for (int i = 1; i <= again; i++)
            buf_printf(&b, "key%d: 1\n", i);
        y = yaml_read(buf_str(&b));
        assert_true(y.good);
        yaml_done(&y);
        buf_printf(&b, "key%d: 1\n", again / 2 + 1);
        y = yaml_read(buf_str(&b));
        assert_true(said(&y.d, DIAG_E0010, (uint32_t)again + 1, 1));
        yaml_done(&y);
        buf_free(&b);
    }
}

static void many_equal_keys_are_no_burden(void **state)
{
    (void)state;
    struct buf b = BUF_MAX(LIMIT_FILE_BYTES);
    many(&b, 100000, "same: a\n");
    struct yaml y = yaml_read(buf_str(&b));
    assert_true(!y.good && y.d.count <= LIMIT_DIAGS && said(&y.d, DIAG_E0010, 2, 1));
    yaml_done(&y);
    buf_free(&b);
}

/* ---- what is not used here, and what is no YAML: the place of the cause */

static const struct row {
    const char *text;
    enum diag_code code;
    uint32_t line, column;
} rows[] = {
    {"a: &x b\n", DIAG_E0015, 1, 4},
    {"a: *x\n", DIAG_E0015, 1, 4},
    {"a: &x [*x]\n", DIAG_E0015, 1, 4},
    {"a: 1\n<<: *x\n", DIAG_E0015, 2, 5},
    {"a: * b\n", DIAG_E0015, 1, 4},
    {"a: !!str b\n", DIAG_E0016, 1, 4},
    {"a: !!python/object/apply:os.system [b]\n", DIAG_E0016, 1, 4},
    {"a: !e!x b\n", DIAG_E0016, 1, 4},
    {"a: b\n---\nc: d\n", DIAG_E0017, 2, 1},
    {"%YAML 1.1\n---\na: b\n", DIAG_E0018, 1, 1},
    {"%YAML 3.0\n---\na: b\n", DIAG_E0018, 1, 1},
    {"%TAG ! tag:x\n---\na: b\n", DIAG_E0018, 1, 1},
    {"%ROGATORY\n---\na: b\n", DIAG_E0018, 1, 1},
    {"? [a]\n: b\n", DIAG_E0012, 1, 3},
    {"", DIAG_E0020, 1, 1},
    {"# nothing\n", DIAG_E0020, 1, 1},
    {"a: \"b\nc: d\n", DIAG_E0019, 1, 4},
    {"a: [b, c\n", DIAG_E0019, 1, 4},
    {"a: b: c\n", DIAG_E0019, 1, 5},
    {"a: b\n\tc: d\n", DIAG_E0019, 2, 1},
    {"a: 1\nb\nc: 2\n", DIAG_E0019, 2, 1},
    {"a: \"\\q\"\n", DIAG_E0019, 1, 5},
    {"a: 1\n b: 2\n", DIAG_E0019, 2, 3},
    {"a: - b\n", DIAG_E0019, 1, 4},
};

static void what_is_refused_has_its_place(void **state)
{
    (void)state;
    for (size_t i = 0; i < COUNT(rows); i++) {
        struct yaml y = yaml_read(str_of(rows[i].text));
        if (y.d.count > 0 && !said(&y.d, rows[i].code, rows[i].line, rows[i].column))
            print_message("%s at %u:%u\n", diag_name(y.d.list[0].code),
                          y.d.list[0].place.line, y.d.list[0].place.column);
        assert_row(rows[i].text, !y.good);
        assert_row(rows[i].text,
                   said(&y.d, rows[i].code, rows[i].line, rows[i].column));
        yaml_done(&y);
    }
}

static void every_fault_of_the_parser_is_said(void **state)
{
    (void)state;
    static const char *const broken[] = {"a: 'b",     "]",           "}",     "a: @b",
                                         "a: `b",     "- a\nb: c",   "{a, b", "[a: b",
                                         "a: |x\n b", "a: \"\\x1\"", "a: %b", ": : :"};
    for (size_t i = 0; i < COUNT(broken); i++) {
        struct yaml y = yaml_read(str_of(broken[i]));
        assert_row(broken[i], !y.good && y.d.errors > 0 && y.d.list[0].place.line > 0);
        yaml_done(&y);
    }
}

int test_tree(void);
int test_tree(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_cap_holds_at_its_edge),
        cmocka_unit_test(far_past_a_cap_is_refused_at_once),
        cmocka_unit_test(deep_brackets_do_not_hang),
        cmocka_unit_test(a_key_stands_once),
        cmocka_unit_test(a_key_stands_once_in_a_large_mapping),
        cmocka_unit_test(many_equal_keys_are_no_burden),
        cmocka_unit_test(what_is_refused_has_its_place),
        cmocka_unit_test(every_fault_of_the_parser_is_said),
    };
    return cmocka_run_group_tests_name("tree", tests, NULL, NULL);
}
