/* test_chains.c - what hangs on what: the sources behind derived items, lesser
 * offences.
 */
#include "unit/scenario/scn_test.h"

/* "id: from from", one item a line; an item without a list is a source of its own. */
static void put_items(struct copy *c, const char *lines)
{
    struct buf b = BUF_MAX(100000);
    struct str rest = str_of(lines);
    while (rest.n > 0) {
        struct str line = str_cut(&rest, '\n'), id = str_cut(&line, ':');
        buf_printf(&b,
                   "- {id: %.*s, title: T, text: T., kind: record, form: copy, "
                   "language: en, state: home, derived: [%.*s]}\n",
                   STR_ARG(str_trim(id)), STR_ARG(line));
    }
    copy_add(c, "case/evidence.yaml", arena_str(&c->a, buf_str(&b)).p);
    buf_free(&b);
}

static const struct scn_evidence *item(struct copy *c, const char *id)
{
    scn_ix i = scn_find(c->scn, SCN_EVIDENCE, str_of(id));
    assert_int_not_equal(i, SCN_NONE);
    return &c->scn->evidence[i];
}

/* Does it go back to exactly the sources of these items? */
static bool goes_back_to(struct copy *c, const char *id, const char *sources)
{
    const struct scn_sources *roots = &item(c, id)->roots;
    struct str rest = str_of(sources);
    uint32_t n = 0;
    for (uint32_t i = 1; i < roots->count; i++)
        assert_true(roots->at[i - 1] < roots->at[i]);
    for (; rest.n > 0; n++) {
        struct str name = str_trim(str_cut(&rest, ' '));
        uint32_t sought = item(c, arena_str(&c->a, name).p)->source;
        bool found = false;
        for (uint32_t i = 0; i < roots->count; i++)
            found |= roots->at[i] == sought;
        if (!found)
            return false;
    }
    return n == roots->count;
}

static void an_item_is_its_own_source_unless_it_was_made_from_others(void **state)
{
    struct copy *c = *state;
    put_items(c, "a:\nb:\nc: a\nd: a, b\n");
    assert_non_null(copy_load(c));
    assert_true(goes_back_to(c, "a", "a"));
    assert_true(goes_back_to(c, "c", "a"));
    assert_true(goes_back_to(c, "d", "a b"));
}

/* The analysis of a summary goes back to what the summary was made from; a source that
 * is reached by two ways is one. The order in the file does not matter. */
static void chains_are_followed_to_their_end(void **state)
{
    struct copy *c = *state;
    put_items(c, "e: d, c\nd: c, b\nc: a\nb:\na:\n");
    assert_non_null(copy_load(c));
    assert_true(goes_back_to(c, "c", "a"));
    assert_true(goes_back_to(c, "d", "a b"));
    assert_true(goes_back_to(c, "e", "a b"));
}

/* Two items of one source by the author's word: what is made from either has that one.
 */
static void copies_share_their_source(void **state)
{
    struct copy *c = *state;
    copy_add(c, "case/evidence.yaml",
             "- {id: one, title: T, text: T., kind: record, form: copy, language: en, "
             "state: home, source: books}\n"
             "- {id: two, title: T, text: T., kind: record, form: copy, language: en, "
             "state: home, source: books}\n");
    put_items(c, "both: one, two\nwith: both, ledger\n");
    assert_non_null(copy_load(c));
    assert_int_equal(item(c, "one")->source, item(c, "two")->source);
    assert_true(goes_back_to(c, "both", "one"));
    assert_true(goes_back_to(c, "with", "one ledger"));
}

/* Where a circle closes there is one error, and none for what merely hangs on it. */
static void a_circle_is_said_once(void **state)
{
    struct copy *c = *state;
    put_items(c, "a: c\nb: a\nc: b\nd: a\n");
    assert_null(copy_load(c));
    assert_int_equal(c->d.errors, 1);
    assert_int_equal(c->d.list[0].code, DIAG_E0205);
    assert_str(said_word(&c->d, DIAG_E0205, "id"), "a");
    assert_int_equal(c->d.list[0].place.line, 11); /* b, made from a */
}

static void two_circles_are_two(void **state)
{
    struct copy *c = *state;
    put_items(c, "a: b\nb: a\nx: x\n");
    assert_null(copy_load(c));
    assert_int_equal(c->d.errors, 2);
}

/* A chain of so many items, each made from the next, written from either end. */
static const struct scn *chain_of(struct copy *c, int items, bool end_first)
{
    struct buf b = BUF_MAX(100000);
    for (int k = 0; k < items; k++) {
        int i = end_first ? items - 1 - k : k;
        buf_printf(&b, "s%d:", i);
        if (i < items - 1)
            buf_printf(&b, " s%d", i + 1);
        buf_putz(&b, "\n");
    }
    put_items(c, arena_str(&c->a, buf_str(&b)).p);
    buf_free(&b);
    return copy_load(c);
}

static void a_chain_as_long_as_the_cap_allows(void **state)
{
    struct copy *c = *state;
    assert_non_null(chain_of(c, LIMIT_ROOTS, false));
    assert_true(goes_back_to(c, "s0", "s63"));
}

static void and_from_its_other_end(void **state)
{
    struct copy *c = *state;
    assert_non_null(chain_of(c, LIMIT_ROOTS, true));
    assert_true(goes_back_to(c, "s0", "s63"));
}

static void one_step_more_is_an_error(void **state)
{
    struct copy *c = *state;
    assert_null(chain_of(c, LIMIT_ROOTS + 1, false));
    assert_int_equal(c->d.errors, 1);
    assert_int_equal(c->d.list[0].code, DIAG_E0206);
}

static void whichever_end_is_written_first(void **state)
{
    struct copy *c = *state;
    assert_null(chain_of(c, LIMIT_ROOTS + 1, true));
    assert_int_equal(c->d.errors, 1);
    assert_int_equal(c->d.list[0].code, DIAG_E0206);
}

/* One item made from `count` sources. */
static const struct scn *wide(struct copy *c, int count)
{
    struct buf b = BUF_MAX(100000), list = BUF_MAX(100000);
    for (int i = 0; i < count; i++) {
        buf_printf(&b, "s%d:\n", i);
        buf_printf(&list, "%ss%d", i > 0 ? ", " : "", i);
    }
    buf_printf(&b, "all: %.*s\n", STR_ARG(buf_str(&list)));
    put_items(c, arena_str(&c->a, buf_str(&b)).p);
    buf_free(&b);
    buf_free(&list);
    return copy_load(c);
}

static void as_many_sources_as_the_cap_allows(void **state)
{
    struct copy *c = *state;
    assert_non_null(wide(c, LIMIT_ROOTS));
    assert_int_equal(item(c, "all")->roots.count, LIMIT_ROOTS);
}

static void one_source_more_is_an_error(void **state)
{
    struct copy *c = *state;
    assert_null(wide(c, LIMIT_ROOTS + 1));
    assert_int_equal(c->d.errors, 1);
    assert_int_equal(c->d.list[0].code, DIAG_E0206);
}

/* ---- offences
 * -------------------------------------------------------------------------- */

static void put_offences(struct copy *c, const char *const (*list)[2], size_t n)
{
    copy_add(c, "law/home.yaml", "offences:\n");
    for (size_t i = 0; i < n; i++)
        copy_add(
            c, "law/home.yaml",
            arena_printf(&c->a,
                         "  - {id: %s, name: N, article: A, text: T., penalty: P., "
                         "elements: [act]%s%s, source: {cite: C, status: "
                         "invented}}\n",
                         list[i][0], list[i][1] != NULL ? ", lesser: " : "",
                         list[i][1] != NULL ? list[i][1] : "")
                .p);
}

/* Two may have the same lesser offence: that closes nothing. */
static void lesser_offences_lead_down(void **state)
{
    struct copy *c = *state;
    static const char *const list[][2] = {
        {"grave", "plain"}, {"other", "plain"}, {"plain", "small"}, {"small", NULL}};
    put_offences(c, list, COUNT(list));
    const struct scn *s = copy_load(c);
    assert_non_null(s);
    assert_int_equal(s->offences[0].lesser, scn_find(s, SCN_OFFENCE, STR("plain")));
    assert_int_equal(s->offences[2].lesser, scn_find(s, SCN_OFFENCE, STR("small")));
    assert_int_equal(s->offences[3].lesser, SCN_NONE);
}

static void an_offence_is_not_its_own_lesser(void **state)
{
    struct copy *c = *state;
    static const char *const list[][2] = {{"grave", "grave"}};
    put_offences(c, list, COUNT(list));
    assert_null(copy_load(c));
    assert_int_equal(c->d.errors, 1);
    assert_int_equal(c->d.list[0].code, DIAG_E0205);
}

static void a_circle_of_three_offences_is_said_once(void **state)
{
    struct copy *c = *state;
    static const char *const list[][2] = {
        {"into", "a"}, {"a", "b"}, {"b", "c"}, {"c", "a"}};
    put_offences(c, list, COUNT(list));
    assert_null(copy_load(c));
    assert_int_equal(c->d.errors, 1);
    assert_str(said_word(&c->d, DIAG_E0205, "id"), "a");
}

int test_chains(void);
int test_chains(void)
{
    const struct CMUnitTest tests[] = {
        COPY_TEST(an_item_is_its_own_source_unless_it_was_made_from_others),
        COPY_TEST(chains_are_followed_to_their_end),
        COPY_TEST(copies_share_their_source),
        COPY_TEST(a_circle_is_said_once),
        COPY_TEST(two_circles_are_two),
        COPY_TEST(a_chain_as_long_as_the_cap_allows),
        COPY_TEST(and_from_its_other_end),
        COPY_TEST(one_step_more_is_an_error),
        COPY_TEST(whichever_end_is_written_first),
        COPY_TEST(as_many_sources_as_the_cap_allows),
        COPY_TEST(one_source_more_is_an_error),
        COPY_TEST(lesser_offences_lead_down),
        COPY_TEST(an_offence_is_not_its_own_lesser),
        COPY_TEST(a_circle_of_three_offences_is_said_once),
    };
    return cmocka_run_group_tests_name("chains", tests, NULL, NULL);
}
