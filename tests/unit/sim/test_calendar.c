/* test_calendar.c - what has a day: in the right lane, on the right day, and never what
 * only the other side knows.
 */
#include "sim/care_int.h"
#include "sim/change_int.h"
#include "sim/view_calendar.h"
#include "unit/sim/played.h"

int test_calendar(void);

static void act(struct played *p, const struct sim_do *d)
{
    assert_true(d->there && d->now);
    assert_int_equal(sim_session_do(p->x, SIM_DESK, &d->action).refusal,
                     SIM_REFUSED_OK);
}

/* The first date of a kind, or NULL. */
static const struct sim_view_date *date(struct played *p, enum sim_date_kind kind)
{
    const struct sim_view *v = played_look(p);
    for (u32 i = 0; i < v->dates_count; i++)
        if (v->dates[i].kind == kind)
            return &v->dates[i];
    return NULL;
}

static i32 day(const struct played *p, i32 of_case)
{
    return p->court.scn->start_day + of_case - 1;
}

enum { PEOPLE, WORK, GOODS, AWAY, THIRD, CASE, LANES };

static void each_other_state_has_a_lane(void **state)
{
    struct played *p = *state;
    const struct sim_view *v = played_look(p);
    assert_int_equal(v->lanes_count, LANES);
    assert_int_equal(v->lanes[PEOPLE].kind, SIM_LANE_PEOPLE);
    assert_int_equal(v->lanes[WORK].kind, SIM_LANE_WORK);
    assert_int_equal(v->lanes[AWAY].state, court_find(&p->court, SCN_STATE, "away"));
    assert_int_equal(v->lanes[THIRD].state, court_find(&p->court, SCN_STATE, "third"));
    assert_int_equal(v->lanes[CASE].state, court_find(&p->court, SCN_STATE, "home"));
}

/* Sixty days, the first of which is day 1: it is over when day 61 opens. */
static void the_desks_time_ends(void **state)
{
    struct played *p = *state;
    const struct sim_view_date *d = date(p, SIM_DATE_END);
    assert_non_null(d);
    assert_int_equal(d->date, day(p, 61));
    assert_int_equal(d->lane, CASE);
    assert_true(d->due);
    assert_true(d->ahead);
    assert_true(str_eqz(d->line.id, "calendar.end"));
    assert_true(str_eqz(d->day.id, "calendar.in_days"));
    assert_int_equal(d->day.args[1].number, 60);
}

static void a_holiday_stands_in_its_own_states_lane(void **state)
{
    struct played *p = *state;
    const struct sim_view_date *d = date(p, SIM_DATE_HOLIDAY);
    assert_non_null(d);
    assert_int_equal(d->lane, AWAY);
    assert_int_equal(d->date, day(p, 59)); /* 4 March is day 1: 28 + 30 days on */
    assert_false(d->due);
}

static void what_is_heard_of_is_lost_unless_kept(void **state)
{
    struct played *p = *state;
    const struct sim_world *w = sim_session_world(p->x);
    scn_ix account = item(&p->court, "account");
    assert_null(date(p, SIM_DATE_EXPIRY)); /* nobody has heard of it */
    wr_evidence(w, played_hand(p))[account] = SIM_HEARD_OF;
    const struct sim_view_date *d = date(p, SIM_DATE_EXPIRY);
    assert_non_null(d);
    assert_int_equal(d->date, day(p, 30));
    assert_int_equal(d->lane, GOODS);
    assert_true(str_eqz(d->then.id, "calendar.then.expiry"));
    assert_true(d->due);
    wr_evidence_bits(w, played_hand(p))[account] = SIM_EV_PRESERVED;
    assert_null(date(p, SIM_DATE_EXPIRY));
    wr_evidence_bits(w, played_hand(p))[account] = 0;
    wr_evidence(w, played_hand(p))[account] = SIM_HELD;
    assert_null(date(p, SIM_DATE_EXPIRY));
}

static void an_item_that_never_perishes_has_no_day(void **state)
{
    struct played *p = *state;
    wr_evidence(sim_session_world(p->x), played_hand(p))[item(&p->court, "ledger")] =
        SIM_HEARD_OF;
    assert_null(date(p, SIM_DATE_EXPIRY));
}

static void people_are_given_time(void **state)
{
    struct played *p = *state;
    const struct sim_world *w = sim_session_world(p->x);
    scn_ix ada = person(&p->court, "ada");
    wr_reflect_until(w, played_hand(p))[ada] = 9 * SIM_DAY_MINUTES + 500;
    wr_service_due(w, played_hand(p))[ada] = 3 * SIM_DAY_MINUTES + 480;
    const struct sim_view_date *d = date(p, SIM_DATE_REFLECTION);
    assert_int_equal(d->from, day(p, 1));
    assert_int_equal(d->to, day(p, 10));
    assert_int_equal(d->lane, PEOPLE);
    assert_int_equal(d->what, ada);
    assert_int_equal(date(p, SIM_DATE_SERVICE)->to, day(p, 4));
    wr_person_known(w, played_hand(p))[ada] = 0; /* of whom one does not know */
    assert_null(date(p, SIM_DATE_REFLECTION));
    assert_null(date(p, SIM_DATE_SERVICE));
}

/* Ten days, accepted on the fourth: the bar begins there, whatever today is. */
static void a_reflection_period_is_drawn_from_its_beginning(void **state)
{
    struct played *p = *state;
    const struct sim_world *w = sim_session_world(p->x);
    scn_ix ada = person(&p->court, "ada");
    scn_ix rest = court_find(&p->court, SCN_CARE, "rest");
    wr_care_given(w, played_hand(p))[sim_care_at(w, ada, rest)] = SIM_ACCEPTED;
    wr_reflect_until(w, played_hand(p))[ada] = (3 + 10) * SIM_DAY_MINUTES + 500;
    for (int i = 0; i < 5; i++)
        act(p, &played_look(p)->head.wait_day);
    const struct sim_view_date *d = date(p, SIM_DATE_REFLECTION);
    assert_int_equal(d->from, day(p, 4));
    assert_int_equal(d->to, day(p, 14));
    assert_true(str_eqz(d->then.id, "calendar.then.reflection"));
}

static void delegated_work_is_done_on_its_day(void **state)
{
    struct played *p = *state;
    act(p, &played_look(p)->documents[0].translate.at[0]); /* one working day */
    const struct sim_view_date *d = date(p, SIM_DATE_TRANSLATED);
    assert_non_null(d);
    assert_int_equal(d->lane, WORK);
    assert_int_equal(d->from, day(p, 1));
    assert_int_equal(d->date, played_look(p)->tasks[0].due_date);
    assert_null(date(p, SIM_DATE_TASK));
}

static void send_by_police(struct played *p)
{
    const struct sim_view_section *s;
    act(p, &played_look(p)->drafts[0].draft);
    s = played_look(p)->drafts[0].sections;
    act(p, &s[SIM_SEC_AUTHORITY].choices[0].pick);
    s = played_look(p)->drafts[0].sections;
    act(p, &s[SIM_SEC_CHANNEL].choices[1].pick);
    s = played_look(p)->drafts[0].sections;
    act(p, &s[SIM_SEC_MEASURES].choices[0].pick);
    act(p, &played_look(p)->drafts[0].send);
}

/* The day on which they answer is theirs: nothing of it before the letter is there. */
static void an_answer_has_no_day_before_it_came(void **state)
{
    struct played *p = *state;
    assert_null(date(p, SIM_DATE_REQUEST));
    send_by_police(p);
    i32 left = played_look(p)->head.date;
    act(p, &played_look(p)->head.wait_day);
    const struct sim_view *v = played_look(p);
    const struct sim_view_date *d = date(p, SIM_DATE_REQUEST);
    assert_int_equal(d->from, left);
    assert_int_equal(d->to, v->head.date);
    assert_int_equal(d->lane, AWAY);
    assert_true(str_eqz(d->day.id, "calendar.since"));
    assert_int_equal(d->day.args[1].number, v->head.date - left);
    for (u32 i = 0; i < v->dates_count; i++)
        if (v->dates[i].date > v->head.date)
            assert_true(v->dates[i].kind == SIM_DATE_HOLIDAY ||
                        v->dates[i].kind == SIM_DATE_TREATY ||
                        v->dates[i].kind == SIM_DATE_TREATY_ENDS ||
                        v->dates[i].kind == SIM_DATE_END);
    for (int i = 0; i < 60 && played_look(p)->letters_count == 0; i++)
        act(p, &played_look(p)->head.wait_next);
    i32 came = played_look(p)->letters[0].date;
    assert_int_equal(date(p, SIM_DATE_ANSWER)->date, came);
    assert_int_equal(date(p, SIM_DATE_REQUEST)->to, came);
    act(p, &played_look(p)->head.wait_day);
    assert_int_equal(date(p, SIM_DATE_REQUEST)->to, came); /* it runs no longer */
    assert_false(date(p, SIM_DATE_ANSWER)->ahead);
}

static void what_came_in_is_due(void **state)
{
    struct played *p = *state;
    for (int i = 0; i < 10 && played_look(p)->incomings_count == 0; i++)
        act(p, &played_look(p)->head.wait_day);
    const struct sim_view_date *d = date(p, SIM_DATE_INCOMING);
    assert_non_null(d);
    assert_true(d->due);
    assert_int_equal(d->to, played_look(p)->incomings[0].due_date);
    assert_int_equal(d->from, played_look(p)->incomings[0].date);
    assert_int_equal(d->lane, AWAY);
    assert_true(str_eqz(played_look(p)->incomings[0].due.id, "incoming.due"));
    while (!played_look(p)->incomings[0].late)
        act(p, &played_look(p)->head.wait_day);
    assert_true(str_eqz(played_look(p)->incomings[0].due.id, "incoming.was_due"));
    assert_int_equal(played_look(p)->incomings[0].due.args[0].number, d->to);
}

static void the_list_goes_by_days(void **state)
{
    struct played *p = *state;
    wr_evidence(sim_session_world(p->x), played_hand(p))[item(&p->court, "account")] =
        SIM_HEARD_OF;
    send_by_police(p);
    const struct sim_view *v = played_look(p);
    assert_true(v->dates_count >= 4);
    for (u32 i = 1; i < v->dates_count; i++)
        assert_true(v->dates[i - 1].date <= v->dates[i].date);
}

/* ---- deadlines ---- */

static scn_ix milestone(const struct played *p, const char *id)
{
    return court_find(&p->court, SCN_MILESTONE, id);
}

/* Chi is arrested now: custody is counted in days of the law, the account in the
 * case's.
 */
static void arrest(struct played *p)
{
    const struct sim_world *w = sim_session_world(p->x);
    u32 now = *rd_minute(w, sim_session_state(p->x));
    wr_milestone(w, played_hand(p))[milestone(p, "arrested")] = now + 1;
}

static const struct sim_view_date *deadline(struct played *p, const char *id)
{
    const struct sim_view *v = played_look(p);
    for (u32 i = 0; i < v->dates_count; i++)
        if (v->dates[i].kind == SIM_DATE_DEADLINE &&
            v->dates[i].what == milestone(p, id))
            return &v->dates[i];
    return NULL;
}

/* How many days ahead the step warned of it; 0: it did not. */
static i32 warned(const struct played *p, const struct sim_step *step, const char *id)
{
    i32 n = 0;
    for (u32 i = 0; i < step->event_count; i++)
        if (step->events[i].kind == SIM_EV_DUE &&
            step->events[i].what == milestone(p, id))
            n += step->events[i].n;
    return n;
}

static struct sim_step let_a_day_pass(struct played *p)
{
    return sim_session_do(p->x, SIM_DESK, &played_look(p)->head.wait_day.action);
}

static void a_deadline_runs_from_its_beginning(void **state)
{
    struct played *p = *state;
    assert_null(deadline(p, "too_long"));
    assert_null(deadline(p, "thawed"));
    arrest(p);
    const struct sim_view_date *d = deadline(p, "too_long");
    assert_non_null(d);
    assert_int_equal(d->from, day(p, 1));
    assert_int_equal(d->to, day(p, 3)); /* two days, by the law of home */
    assert_int_equal(d->lane, CASE);
    assert_true(d->due && d->ahead && d->soon);
    assert_true(str_eqz(d->text.id, "milestones.too_long.deadline.text"));
    assert_true(str_eqz(d->then.id, "milestones.too_long.deadline.then"));
    assert_true(str_eqz(d->line.args[0].text, "deadline.custody"));
    /* Two days from the hour of the arrest, which is when the case opens. */
    assert_int_equal(d->until, p->court.scn->opens);
    assert_true(str_eqz(d->day.id, "calendar.until"));
    d = deadline(p, "thawed");
    assert_int_equal(d->until, 0); /* of money, the day counts */
    assert_true(str_eqz(d->day.id, "calendar.in_days"));
    assert_int_equal(d->to, day(p, 31));
    assert_int_equal(d->lane, GOODS);
    assert_true(d->due);
    assert_false(d->soon);
}

static void what_stopped_it_takes_it_off_the_calendar(void **state)
{
    struct played *p = *state;
    const struct sim_world *w = sim_session_world(p->x);
    arrest(p);
    wr_person_known(w, played_hand(p))[person(&p->court, "eze")] = 1;
    assert_null(deadline(p, "too_long"));
    for (int i = 0; i < 4; i++) {
        struct sim_step step = let_a_day_pass(p);
        assert_int_equal(warned(p, &step, "too_long"), 0);
    }
    const struct sim_state *s = sim_session_state(p->x);
    assert_int_equal(rd_milestone(w, s)[milestone(p, "too_long")], 0);
    assert_null(deadline(p, "too_long"));
}

static void one_is_warned_before_it_ends_and_it_ends(void **state)
{
    struct played *p = *state;
    const struct sim_world *w = sim_session_world(p->x);
    u8 trust = rd_trust(w, sim_session_state(p->x))[person(&p->court, "chi")];
    arrest(p);
    struct sim_step step = let_a_day_pass(p); /* the morning of day 2 */
    assert_int_equal(warned(p, &step, "too_long"), 1);
    assert_int_equal(rd_trust(w, sim_session_state(p->x))[person(&p->court, "chi")],
                     trust);
    step = let_a_day_pass(p);
    assert_int_equal(warned(p, &step, "too_long"), 0);
    assert_int_equal(rd_trust(w, sim_session_state(p->x))[person(&p->court, "chi")],
                     trust - 1);
    const struct sim_view_date *d = deadline(p, "too_long");
    assert_int_equal(d->to, day(p, 3));
    assert_false(d->due);
    assert_false(d->soon);
}

/* Thirty days: a word a week before, and a word on the eve. */
static void of_what_runs_for_long_one_is_warned_twice(void **state)
{
    struct played *p = *state;
    arrest(p);
    for (i32 today = 2; today <= 31; today++) {
        struct sim_step step = let_a_day_pass(p);
        assert_int_equal(warned(p, &step, "thawed"), today == 24   ? 7
                                                     : today == 30 ? 1
                                                                   : 0);
        const struct sim_view_date *d = deadline(p, "thawed");
        assert_int_equal(d->soon, today >= 24 && today < 31);
    }
}

/* Whoever waits for the next event is stopped by a warning. */
static void waiting_stops_at_a_warning(void **state)
{
    struct played *p = *state;
    arrest(p);
    struct sim_step step =
        sim_session_do(p->x, SIM_DESK, &played_look(p)->head.wait_next.action);
    assert_int_equal(warned(p, &step, "too_long"), 1);
    assert_int_equal(played_look(p)->head.date, day(p, 2));
}

static void law_that_nobody_verified_ends_nothing(void **state)
{
    struct played *p = *state;
    const struct sim_world *w = sim_session_world(p->x);
    arrest(p);
    assert_null(deadline(p, "guessed"));
    for (int i = 0; i < 6; i++)
        let_a_day_pass(p);
    assert_int_equal(rd_milestone(w, sim_session_state(p->x))[milestone(p, "guessed")],
                     0);
}

/* From 20 March to 10 April: days 17 and 38; the others began before, or never end. */
static void a_treaty_begins_and_ends_in_the_time_of_the_case(void **state)
{
    struct played *p = *state;
    u32 count = 0;
    const struct sim_view *v = played_look(p);
    for (u32 i = 0; i < v->dates_count; i++)
        count += v->dates[i].kind == SIM_DATE_TREATY ||
                 v->dates[i].kind == SIM_DATE_TREATY_ENDS;
    assert_int_equal(count, 2);
    assert_int_equal(date(p, SIM_DATE_TREATY)->date, day(p, 17));
    assert_int_equal(date(p, SIM_DATE_TREATY_ENDS)->date, day(p, 38));
    assert_false(date(p, SIM_DATE_TREATY)->due);
}

#define DAY_TEST(name) cmocka_unit_test_setup_teardown(name, played_begin, played_end)

int test_calendar(void)
{
    static const struct CMUnitTest tests[] = {
        DAY_TEST(each_other_state_has_a_lane),
        DAY_TEST(a_deadline_runs_from_its_beginning),
        DAY_TEST(what_stopped_it_takes_it_off_the_calendar),
        DAY_TEST(one_is_warned_before_it_ends_and_it_ends),
        DAY_TEST(of_what_runs_for_long_one_is_warned_twice),
        DAY_TEST(waiting_stops_at_a_warning),
        DAY_TEST(law_that_nobody_verified_ends_nothing),
        DAY_TEST(a_treaty_begins_and_ends_in_the_time_of_the_case),
        DAY_TEST(the_desks_time_ends),
        DAY_TEST(a_holiday_stands_in_its_own_states_lane),
        DAY_TEST(what_is_heard_of_is_lost_unless_kept),
        DAY_TEST(an_item_that_never_perishes_has_no_day),
        DAY_TEST(people_are_given_time),
        DAY_TEST(a_reflection_period_is_drawn_from_its_beginning),
        DAY_TEST(delegated_work_is_done_on_its_day),
        DAY_TEST(an_answer_has_no_day_before_it_came),
        DAY_TEST(what_came_in_is_due),
        DAY_TEST(the_list_goes_by_days),
    };
    return cmocka_run_group_tests_name("calendar", tests, NULL, NULL);
}
