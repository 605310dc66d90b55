/* test_timeline.c - the attempt once more: days, moments, and what was seen, within
 * reach and true, of two short plays worked out by hand. */
#include "sim/timeline.h"
#include "sim/view_debrief.h"
#include "unit/sim/court.h"

struct past {
    struct arena a;
    const struct scn *scn;
    struct sim_session *x;
};

static void load(struct past *p, const char *folder)
{
    struct diags d = diags_in(&p->a);
    struct err e = {0};
    struct str path = arena_printf(&p->a, "%s/scenarios/%s", SOURCE_DIR, folder);
    p->scn = scn_load(path, STR(SOURCE_DIR "/scenarios/law"), &p->a, &d, &e);
    assert_non_null(p->scn);
}

static void play(struct past *p, const char *words)
{
    struct sim_action a;
    enum sim_actor who;
    if (strcmp(words, "undo") == 0) {
        assert_int_equal(sim_session_undo(p->x).refusal, SIM_REFUSED_OK);
        return;
    }
    struct str line = arena_printf(&p->a, "desk %s", words);
    assert_true(sim_action_parse(sim_session_world(p->x), line, &p->a, &who, &a));
    assert_int_equal(sim_session_do(p->x, who, &a).refusal, SIM_REFUSED_OK);
}

/* The note is read, the errand given and waited for; the day after, Mr Lansa is seen;
 * what was put on the board is taken back, and the case is closed. */
static const char *const lines[] = {"read file_note",
                                    "assign fee_record",
                                    "wait next 0",
                                    "wait days 1",
                                    "go agency_shop",
                                    "follow see_lansa",
                                    "link payment_record benefit lansa fee",
                                    "undo",
                                    "decide close"};

static int begin(void **state)
{
    static struct past p;
    p = (struct past){.x = NULL};
    load(&p, "first_steps");
    p.x = sim_session_open(p.scn, 0, 1);
    *state = &p;
    return 0;
}

static int end(void **state)
{
    struct past *p = *state;
    sim_session_close(p->x);
    arena_free(&p->a);
    return 0;
}

static const struct sim_timeline *played(struct past *p)
{
    for (size_t i = 0; i < sizeof lines / sizeof *lines; i++)
        play(p, lines[i]);
    const struct sim_timeline *t = sim_timeline_of(p->x, &p->a);
    assert_non_null(t);
    return t;
}

/* Is the text there on that day, in that part of the layer? And is it told as new? */
static bool told(struct past *p, const struct sim_timeline *t, u32 day,
                 enum sim_layer layer, const char *title, const char *text, bool *fresh)
{
    u32 count;
    const struct sim_layer_part *parts = sim_layer_of(t, day, layer, &p->a, &count);
    for (u32 i = 0; i < count; i++)
        for (u32 k = 0; k < parts[i].count; k++)
            if (str_eqz(parts[i].title.id, title) &&
                str_eqz(parts[i].lines[k].text.id, text)) {
                if (fresh != NULL)
                    *fresh = parts[i].lines[k].fresh;
                return true;
            }
    return false;
}

static void before_the_end_there_is_nothing_to_look_back_on(void **state)
{
    struct past *p = *state;
    for (size_t i = 0; i + 1 < sizeof lines / sizeof *lines; i++) {
        play(p, lines[i]);
        assert_null(sim_timeline_of(p->x, &p->a));
    }
}

static void days_and_moments_are_those_that_were(void **state)
{
    static const char *const did[] = {"did.read",        "did.assign", "did.wait",
                                      "did.wait_days",   "did.go",     "did.follow",
                                      "did.decide.close"};
    struct past *p = *state;
    const struct sim_timeline *t = played(p);
    assert_int_equal(t->day_count, 2);
    assert_int_equal(t->days[0].day, 1);
    assert_int_equal(t->days[1].day, 2);
    assert_int_equal(t->days[1].date, p->scn->start_day + 1);
    /* What was undone is not told. */
    u32 n = 0;
    for (u32 i = 0; i < t->moment_count; i++) {
        if (msg_is_none(&t->moments[i].did))
            continue;
        assert_true(n < 7);
        assert_true(str_eqz(t->moments[i].did.id, did[n]));
        assert_int_equal(i >= t->days[1].first, n >= 4);
        n++;
    }
    assert_int_equal(n, 7);
    /* The first day opens at eight and the note takes five minutes. */
    assert_int_equal(t->moments[0].minute, 8 * 60);
    assert_int_equal(t->moments[1].minute, 8 * 60 + 5);
    /* Four facts were learnt from it, and a message came of it. */
    assert_int_equal(t->moments[0].led.count, 5);
}

static void what_was_seen_is_told_of_its_day(void **state)
{
    struct past *p = *state;
    const struct sim_timeline *t = played(p);
    bool fresh;
    assert_true(
        told(p, t, 0, SIM_SEEN, "timeline.read", "documents.file_note.title", NULL));
    assert_true(told(p, t, 0, SIM_SEEN, "timeline.facts", "facts.fee.text", NULL));
    assert_true(told(p, t, 0, SIM_SEEN, "timeline.items",
                     "evidence.payment_record.title", NULL));
    assert_false(told(p, t, 0, SIM_SEEN, "timeline.items",
                      "evidence.lansa_statement.title", NULL));
    assert_true(told(p, t, 1, SIM_SEEN, "timeline.items",
                     "evidence.lansa_statement.title", &fresh));
    assert_true(fresh);
    assert_true(told(p, t, 1, SIM_SEEN, "timeline.items",
                     "evidence.payment_record.title", &fresh));
    assert_false(fresh);
}

static void what_lay_within_reach_is_told_of_its_day(void **state)
{
    struct past *p = *state;
    const struct sim_timeline *t = played(p);
    assert_true(told(p, t, 0, SIM_AVAILABLE, "timeline.unread",
                     "documents.advertisement.title", NULL));
    assert_false(told(p, t, 0, SIM_AVAILABLE, "timeline.unread",
                      "documents.file_note.title", NULL));
    assert_true(
        told(p, t, 0, SIM_AVAILABLE, "timeline.leads", "leads.see_lansa.title", NULL));
    assert_false(
        told(p, t, 0, SIM_AVAILABLE, "timeline.leads", "leads.fee_record.title", NULL));
    assert_true(
        told(p, t, 0, SIM_AVAILABLE, "timeline.talks", "interviews.talk.title", NULL));
    /* The request opens once Mr Lansa has been seen. */
    assert_false(told(p, t, 0, SIM_AVAILABLE, "timeline.requests",
                      "requests.ask_makoro.title", NULL));
    assert_true(told(p, t, 1, SIM_AVAILABLE, "timeline.requests",
                     "requests.ask_makoro.title", NULL));
    assert_false(
        told(p, t, 1, SIM_AVAILABLE, "timeline.leads", "leads.see_lansa.title", NULL));
    assert_true(told(p, t, 1, SIM_AVAILABLE, "timeline.unread",
                     "documents.lansa_reply.title", NULL));
    /* The link was taken back. */
    assert_true(told(p, t, 1, SIM_AVAILABLE, "timeline.unused",
                     "evidence.payment_record.title", NULL));
}

static void what_was_true_is_told_apart_from_what_was_known(void **state)
{
    struct past *p = *state;
    const struct sim_timeline *t = played(p);
    assert_true(told(p, t, 0, SIM_TRUE, "timeline.unknown",
                     "facts.signed_register.text", NULL));
    assert_false(
        told(p, t, 0, SIM_TRUE, "timeline.unknown", "facts.promise.text", NULL));
    /* What is not true is not told as true, and nobody had said it yet. */
    assert_false(
        told(p, t, 0, SIM_TRUE, "timeline.unknown", "facts.denial.text", NULL));
    assert_false(told(p, t, 0, SIM_TRUE, "timeline.untrue", "facts.denial.text", NULL));
    assert_true(told(p, t, 0, SIM_TRUE, "timeline.elsewhere",
                     "evidence.lansa_statement.title", NULL));
    assert_false(told(p, t, 1, SIM_TRUE, "timeline.elsewhere",
                      "evidence.lansa_statement.title", NULL));
    /* She was never heard: there is no statement of hers anywhere. */
    assert_false(told(p, t, 1, SIM_TRUE, "timeline.elsewhere",
                      "evidence.tola_statement.title", NULL));
}

/* Whoever sends an officer gets the points of the errand, not whoever waits. */
static void what_was_sent_for_is_owed_to_who_sent(void **state)
{
    struct past *p = *state;
    const struct sim_timeline *t = played(p);
    scn_ix delegated = scn_find(p->scn, SCN_OBJECTIVE, STR("delegated"));
    assert_true(t->objective[delegated] >= 0);
    assert_int_equal(t->moments[t->objective[delegated]].verb, SIM_assign);
    /* Never reached and never wrong: nothing settled it. */
    assert_int_equal(t->objective[scn_find(p->scn, SCN_OBJECTIVE, STR("no_name"))], -1);
}

/* Closing settles "in time" too, but the last decision is told with its verdict. */
static void the_last_decision_is_no_turning(void **state)
{
    struct past *p = *state;
    played(p);
    const struct sim_view_debrief *d = sim_view_of(p->x, &p->a)->debrief;
    assert_int_equal(d->turning_count, 1);
    assert_true(str_eqz(d->turning[0].did.id, "did.assign"));
    assert_int_equal(d->turning[0].day, 1);
    assert_int_equal(d->turning[0].points, 5);
    assert_int_equal(d->turning[0].effect_count, 1);
}

/* Others may still be playing the case that a desk apart has left. */
static void a_desk_apart_is_not_told_the_case(void **state)
{
    struct past p = {.x = NULL};
    (void)state;
    load(&p, "salt_ledger");
    scn_ix office = SCN_NONE;
    for (u32 i = 0; i < p.scn->desks_count; i++)
        if (p.scn->desks[i].apart)
            office = (scn_ix)i;
    assert_int_not_equal(office, SCN_NONE);
    p.x = sim_session_open(p.scn, office, 1);
    play(&p, "wait days 1");
    play(&p, "decide close");
    const struct sim_timeline *t = sim_timeline_of(p.x, &p.a);
    assert_non_null(t);
    for (u32 day = 0; day < t->day_count; day++) {
        u32 count;
        sim_layer_of(t, day, SIM_TRUE, &p.a, &count);
        assert_int_equal(count, 0);
    }
    sim_session_close(p.x);
    arena_free(&p.a);
}

/* Four lines were begun on the first day; the second opened with the fifth. */
static void a_day_is_gone_through_once_more(void **state)
{
    struct past *p = *state;
    struct sim_session *first = p->x;
    const struct sim_timeline *t = played(p);
    assert_int_equal(t->days[0].lines, 0);
    assert_int_equal(t->days[1].lines, 4);
    struct sim_session *anew = sim_session_again(first, 0);
    assert_int_equal(sim_session_lines(anew), 0); /* an attempt like any other */
    sim_session_close(anew);
    assert_null(sim_session_again(first, sim_session_lines(first) + 1));
    assert_int_equal(sim_session_copied(first), 0);

    struct sim_session *x = sim_session_again(first, t->days[1].lines);
    assert_int_equal(sim_session_copied(x), 4);
    assert_int_equal(sim_session_lines(x), 5);
    assert_false(sim_session_can_undo(x));
    const struct sim_world *w = sim_session_world(x);
    assert_int_equal(*rd_ended(w, sim_session_state(x)), 0);
    assert_int_equal(sim_day_of(*rd_minute(w, sim_session_state(x))), 2);

    /* It ends otherwise; the first one stays as it was. */
    p->x = x;
    play(p, "note \"elsewhere\"");
    play(p, "undo");
    play(p, "decide transfer");
    struct buf whole = BUF_MAX(1 << 20);
    struct diags d = diags_in(&p->a);
    bool good = false;
    sim_session_print(x, &whole);
    struct sim_session *read =
        sim_session_replay(p->scn, buf_str(&whole), STR("play"), &good, &d);
    assert_true(good);
    assert_int_equal(sim_session_copied(read), 4);
    sim_session_close(read);
    buf_free(&whole);
    t = sim_timeline_of(x, &p->a);
    u32 told = 0;
    for (u32 i = 0; i < t->moment_count; i++)
        told += str_eqz(t->moments[i].did.id, "did.again");
    assert_int_equal(told, 1);
    assert_int_equal(t->days[1].lines, 4);
    sim_session_close(x);
    p->x = first;
    assert_int_equal(*rd_decision(sim_session_world(first), sim_session_state(first)),
                     SIM_CLOSE);
}

#define PAST_TEST(name) cmocka_unit_test_setup_teardown(name, begin, end)

int test_timeline(void);
int test_timeline(void)
{
    const struct CMUnitTest tests[] = {
        PAST_TEST(before_the_end_there_is_nothing_to_look_back_on),
        PAST_TEST(days_and_moments_are_those_that_were),
        PAST_TEST(what_was_seen_is_told_of_its_day),
        PAST_TEST(what_lay_within_reach_is_told_of_its_day),
        PAST_TEST(what_was_true_is_told_apart_from_what_was_known),
        PAST_TEST(what_was_sent_for_is_owed_to_who_sent),
        PAST_TEST(the_last_decision_is_no_turning),
        PAST_TEST(a_day_is_gone_through_once_more),
        cmocka_unit_test(a_desk_apart_is_not_told_the_case),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
