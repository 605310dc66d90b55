/* test_mark.c - sentences marked in documents: the trainee's own, free, undone, and of
 * the same sentence in every language. */
#include "unit/sim/practice.h"

/* Mr Lansa's letter; two anchored sentences: two_years, denied. */
static scn_ix letter(const struct practice *d)
{
    return scn_find(d->scn, SCN_DOCUMENT, STR("lansa_reply"));
}

static void read_letter(struct practice *d)
{
    practice_do(d, "go agency_shop");
    practice_do(d, "follow see_lansa");
    practice_do(d, "read lansa_reply");
}

static const struct sim_view_span *span(struct practice *d, u32 i)
{
    const struct sim_view *v = sim_view_of(d->x, &d->a);
    for (u32 k = 0; k < v->documents_count; k++)
        if (v->documents[k].what == letter(d))
            return &v->documents[k].spans[i];
    fail();
    return NULL;
}

static void only_what_was_read_can_be_marked(void **state)
{
    struct practice *d = *state;
    assert_int_equal(practice_try(d, "mark lansa_reply denied"), SIM_REFUSED_UNKNOWN);
    practice_do(d, "go agency_shop");
    practice_do(d, "follow see_lansa");
    assert_int_equal(practice_try(d, "mark lansa_reply denied"),
                     SIM_REFUSED_UNREAD_PAPER);
    assert_false(span(d, 1)->tie.there);
    practice_do(d, "read lansa_reply");
    practice_do(d, "mark lansa_reply denied");
    assert_int_equal(practice_try(d, "mark lansa_reply denied"), SIM_REFUSED_SAME);
    assert_false(span(d, 0)->marked);
    assert_true(span(d, 1)->marked);
    assert_int_equal(span(d, 1)->about, SCN_NONE);
}

static void a_mark_bears_on_a_fact_that_is_known(void **state)
{
    struct practice *d = *state;
    read_letter(d);
    /* The letter taught what he knows; the promise stands in papers not read yet. */
    assert_int_equal(practice_try(d, "mark_fact lansa_reply denied signed_register"),
                     SIM_REFUSED_UNKNOWN);
    practice_do(d, "mark_fact lansa_reply denied knows_house");
    assert_true(span(d, 1)->marked);
    assert_int_equal(span(d, 1)->about, scn_find(d->scn, SCN_FACT, STR("knows_house")));
    assert_true(str_eqz(span(d, 1)->bears.id, "facts.knows_house.text"));
    practice_do(d, "mark lansa_reply denied"); /* no longer tied */
    assert_true(span(d, 1)->marked);
    assert_int_equal(span(d, 1)->about, SCN_NONE);
}

static void a_mark_is_removed_and_undone(void **state)
{
    struct practice *d = *state;
    read_letter(d);
    assert_int_equal(practice_try(d, "unmark lansa_reply denied"), SIM_REFUSED_SAME);
    practice_do(d, "mark lansa_reply denied");
    practice_do(d, "unmark lansa_reply denied");
    assert_false(span(d, 1)->marked);
    assert_int_equal(sim_session_undo(d->x).refusal, SIM_REFUSED_OK);
    assert_true(span(d, 1)->marked);
    assert_int_equal(sim_session_undo(d->x).refusal, SIM_REFUSED_OK);
    assert_false(span(d, 1)->marked);
}

/* Nothing in the case reads a mark: the same state but for it, and no time passes. */
static void a_mark_changes_nothing_else(void **state)
{
    struct practice *d = *state;
    read_letter(d);
    u32 before = *rd_minute(sim_session_world(d->x), sim_session_state(d->x));
    practice_do(d, "mark_fact lansa_reply two_years knows_house");
    assert_int_equal(*rd_minute(sim_session_world(d->x), sim_session_state(d->x)),
                     before);
    assert_int_equal(sim_session_last(d->x)->event_count, 0);
}

static void a_sentence_is_the_same_in_both_languages(void **state)
{
    struct practice *d = *state;
    struct str en = sim_sentence(d->scn, letter(d), 1, STR("en"), &d->a);
    struct str fr = sim_sentence(d->scn, letter(d), 1, STR("fr"), &d->a);
    assert_true(str_eqz(en, "I knew nothing of any cleaning before she complained."));
    assert_true(
        str_eqz(fr, "Je ne savais rien d'un quelconque ménage avant sa plainte."));
}

/* It is there to be marked, and teaches nothing. */
static void a_sentence_may_teach_nothing(void **state)
{
    struct practice *d = *state;
    read_letter(d);
    assert_false(span(d, 1)->learnt);
    assert_true(span(d, 0)->learnt);
    assert_false(
        rd_fact(sim_session_world(d->x),
                sim_session_state(d->x))[scn_find(d->scn, SCN_FACT, STR("denial"))]);
}

#define MARK_TEST(name)                                                                \
    cmocka_unit_test_setup_teardown(name, practice_begin, practice_end)

int test_mark(void);
int test_mark(void)
{
    const struct CMUnitTest tests[] = {
        MARK_TEST(only_what_was_read_can_be_marked),
        MARK_TEST(a_mark_bears_on_a_fact_that_is_known),
        MARK_TEST(a_mark_is_removed_and_undone),
        MARK_TEST(a_mark_changes_nothing_else),
        MARK_TEST(a_sentence_is_the_same_in_both_languages),
        MARK_TEST(a_sentence_may_teach_nothing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
