/* test_mark.c - sentences marked in documents: the trainee's own, free, undone, and of
 * the same sentence in every language. */
#include "sim/view.h"
#include "unit/sim/court.h"

struct desk {
    struct arena a;
    const struct scn *scn;
    struct sim_session *x;
    scn_ix letter; /* Mr Lansa's; two anchored sentences: two_years, denied */
};

static int begin(void **state)
{
    static struct desk d;
    d = (struct desk){.x = NULL};
    struct diags diags = diags_in(&d.a);
    struct err e = {0};
    d.scn = scn_load(STR(SOURCE_DIR "/scenarios/first_steps"),
                     STR(SOURCE_DIR "/scenarios/law"), &d.a, &diags, &e);
    assert_non_null(d.scn);
    d.x = sim_session_open(d.scn, 0, 1);
    d.letter = scn_find(d.scn, SCN_DOCUMENT, STR("lansa_reply"));
    *state = &d;
    return 0;
}

static int end(void **state)
{
    struct desk *d = *state;
    sim_session_close(d->x);
    arena_free(&d->a);
    return 0;
}

static enum sim_refusal play(struct desk *d, const char *words)
{
    struct sim_action a;
    enum sim_actor who;
    struct str line = arena_printf(&d->a, "desk %s", words);
    assert_true(sim_action_parse(sim_session_world(d->x), line, &d->a, &who, &a));
    return sim_session_do(d->x, who, &a).refusal;
}

static void must(struct desk *d, const char *words)
{
    assert_int_equal(play(d, words), SIM_REFUSED_OK);
}

static void read_letter(struct desk *d)
{
    must(d, "go agency_shop");
    must(d, "follow see_lansa");
    must(d, "read lansa_reply");
}

static const struct sim_view_span *span(struct desk *d, u32 i)
{
    const struct sim_view *v = sim_view_of(d->x, &d->a);
    for (u32 k = 0; k < v->documents_count; k++)
        if (v->documents[k].what == d->letter)
            return &v->documents[k].spans[i];
    fail();
    return NULL;
}

static void only_what_was_read_can_be_marked(void **state)
{
    struct desk *d = *state;
    assert_int_equal(play(d, "mark lansa_reply denied"), SIM_REFUSED_UNKNOWN);
    must(d, "go agency_shop");
    must(d, "follow see_lansa");
    assert_int_equal(play(d, "mark lansa_reply denied"), SIM_REFUSED_UNREAD_PAPER);
    assert_false(span(d, 1)->tie.there);
    must(d, "read lansa_reply");
    must(d, "mark lansa_reply denied");
    assert_int_equal(play(d, "mark lansa_reply denied"), SIM_REFUSED_SAME);
    assert_false(span(d, 0)->marked);
    assert_true(span(d, 1)->marked);
    assert_int_equal(span(d, 1)->about, SCN_NONE);
}

static void a_mark_bears_on_a_fact_that_is_known(void **state)
{
    struct desk *d = *state;
    read_letter(d);
    /* The letter taught what he knows; the promise stands in papers not read yet. */
    assert_int_equal(play(d, "mark_fact lansa_reply denied signed_register"),
                     SIM_REFUSED_UNKNOWN);
    must(d, "mark_fact lansa_reply denied knows_house");
    assert_true(span(d, 1)->marked);
    assert_int_equal(span(d, 1)->about, scn_find(d->scn, SCN_FACT, STR("knows_house")));
    assert_true(str_eqz(span(d, 1)->bears.id, "facts.knows_house.text"));
    must(d, "mark lansa_reply denied"); /* no longer tied */
    assert_true(span(d, 1)->marked);
    assert_int_equal(span(d, 1)->about, SCN_NONE);
}

static void a_mark_is_removed_and_undone(void **state)
{
    struct desk *d = *state;
    read_letter(d);
    assert_int_equal(play(d, "unmark lansa_reply denied"), SIM_REFUSED_SAME);
    must(d, "mark lansa_reply denied");
    must(d, "unmark lansa_reply denied");
    assert_false(span(d, 1)->marked);
    assert_int_equal(sim_session_undo(d->x).refusal, SIM_REFUSED_OK);
    assert_true(span(d, 1)->marked);
    assert_int_equal(sim_session_undo(d->x).refusal, SIM_REFUSED_OK);
    assert_false(span(d, 1)->marked);
}

/* Nothing in the case reads a mark: the same state but for it, and no time passes. */
static void a_mark_changes_nothing_else(void **state)
{
    struct desk *d = *state;
    read_letter(d);
    u32 before = *rd_minute(sim_session_world(d->x), sim_session_state(d->x));
    must(d, "mark_fact lansa_reply two_years knows_house");
    assert_int_equal(*rd_minute(sim_session_world(d->x), sim_session_state(d->x)),
                     before);
    assert_int_equal(sim_session_last(d->x)->event_count, 0);
}

static void a_sentence_is_the_same_in_both_languages(void **state)
{
    struct desk *d = *state;
    struct str en = sim_sentence(d->scn, d->letter, 1, STR("en"), &d->a);
    struct str fr = sim_sentence(d->scn, d->letter, 1, STR("fr"), &d->a);
    assert_true(str_eqz(en, "I knew nothing of any cleaning before she complained."));
    assert_true(
        str_eqz(fr, "Je ne savais rien d'un quelconque ménage avant sa plainte."));
}

/* It is there to be marked, and teaches nothing. */
static void a_sentence_may_teach_nothing(void **state)
{
    struct desk *d = *state;
    read_letter(d);
    assert_false(span(d, 1)->learnt);
    assert_true(span(d, 0)->learnt);
    assert_false(
        rd_fact(sim_session_world(d->x),
                sim_session_state(d->x))[scn_find(d->scn, SCN_FACT, STR("denial"))]);
}

#define MARK_TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)

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
