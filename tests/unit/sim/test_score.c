/* test_score.c - objectives, caps and axes. */
#include "sim/act_int.h"
#include "sim/score.h"
#include "unit/sim/court.h"

static struct sim_score score(struct court *c, i32 hint_cost)
{
    struct sim_score out;
    sim_score_of(&c->w, c->s, hint_cost, &out);
    return out;
}

static void update(struct court *c)
{
    sim_score_update(&c->w, c->s, SCN_PART_ALL, NULL);
}

static u8 objective(struct court *c, const char *id)
{
    return rd_objective(&c->w, c->s)[court_find(c, SCN_OBJECTIVE, id)];
}

static u8 first(struct court *c, const char *id)
{
    return rd_objective_first(&c->w, c->s)[court_find(c, SCN_OBJECTIVE, id)];
}

/* Every objective of the case is in the denominator from the start. */
static void the_denominator_is_fixed(void **state)
{
    struct court *c = *state;
    assert_int_equal(score(c, 0).axis[SCN_AXIS_PROOF].most, 40);
    assert_int_equal(score(c, 0).axis[SCN_AXIS_PROOF].percent, 0);
    link_to(c, "word", "act", "baba");
    update(c);
    assert_int_equal(score(c, 0).axis[SCN_AXIS_PROOF].most, 40);
    assert_int_equal(score(c, 0).axis[SCN_AXIS_PROOF].points, 10);
    assert_int_equal(score(c, 0).axis[SCN_AXIS_PROOF].percent, 25);
}

static void an_axis_without_points_is_zero(void **state)
{
    struct court *c = *state;
    assert_int_equal(score(c, 0).axis[SCN_AXIS_COOPERATION].most, 0);
    assert_int_equal(score(c, 0).axis[SCN_AXIS_COOPERATION].percent, 0);
}

static void what_no_longer_holds_is_not_reached_but_came_first(void **state)
{
    struct court *c = *state;
    link_to(c, "word", "act", "baba");
    update(c);
    assert_int_equal(objective(c, "o_proof"), SIM_REACHED);
    wr_evidence(&c->w, c->s)[item(c, "word")] = SIM_LOST;
    update(c);
    assert_int_equal(objective(c, "o_proof"), SIM_OPEN);
    assert_int_equal(first(c, "o_proof"), SIM_REACHED);
}

/* Nobody is judged by how somebody was treated whom they never met: neither for nor
 * against, and not in the denominator. */
static void without_an_occasion_nothing_is_scored(void **state)
{
    struct court *c = *state;
    scn_ix eze = person(c, "eze");
    assert_int_equal(objective(c, "o_eze"), SIM_NO_OCCASION);
    assert_int_equal(score(c, 0).axis[SCN_AXIS_PROTECTION].most, 20);
    wr_trust(&c->w, c->s)[eze] = 50;
    update(c);
    assert_int_equal(objective(c, "o_eze"), SIM_NO_OCCASION);
    i32 before = score(c, 0).axis[SCN_AXIS_PROTECTION].points;
    /* Met, and its own condition does not change: it is looked at all the same. */
    wr_person_known(&c->w, c->s)[eze] = 1;
    update(c);
    assert_int_equal(objective(c, "o_eze"), SIM_REACHED);
    assert_int_equal(first(c, "o_eze"), SIM_REACHED);
    assert_int_equal(score(c, 0).axis[SCN_AXIS_PROTECTION].most, 50);
    assert_int_equal(score(c, 0).axis[SCN_AXIS_PROTECTION].points, before + 30);
}

static void an_occasion_is_no_merit(void **state)
{
    struct court *c = *state;
    scn_ix eze = person(c, "eze");
    wr_trust(&c->w, c->s)[eze] = 15;
    wr_person_known(&c->w, c->s)[eze] = 1;
    update(c);
    assert_int_equal(objective(c, "o_eze"), SIM_OPEN);
    assert_int_equal(first(c, "o_eze"), SIM_OPEN);
    wr_trust(&c->w, c->s)[eze] = 5;
    update(c);
    assert_int_equal(objective(c, "o_eze"), SIM_WRONG);
    assert_int_equal(score(c, 0).axis[SCN_AXIS_PROTECTION].most, 50);
}

static void what_went_wrong_stays_wrong(void **state)
{
    struct court *c = *state;
    u8 *wellbeing = &wr_wellbeing(&c->w, c->s)[person(c, "ada")];
    *wellbeing = 10;
    update(c);
    assert_int_equal(objective(c, "o_care"), SIM_WRONG);
    *wellbeing = 90;
    update(c);
    assert_int_equal(objective(c, "o_care"), SIM_WRONG);
    assert_int_equal(score(c, 0).axis[SCN_AXIS_PROTECTION].points, 0);
}

static void a_cap_holds_every_axis_and_stays(void **state)
{
    struct court *c = *state;
    link_to(c, "word", "act", "baba");
    link_to(c, "word", "purpose", "baba");
    link_to(c, "ledger", "purpose", "baba");
    wr_safety(&c->w, c->s)[person(c, "ada")] = 5;
    update(c);
    wr_safety(&c->w, c->s)[person(c, "ada")] = 80;
    update(c);
    struct sim_score s = score(c, 0);
    assert_int_equal(s.limit, 50);
    assert_int_equal(s.axis[SCN_AXIS_PROOF].uncapped, 100);
    assert_int_equal(s.axis[SCN_AXIS_PROOF].percent, 50);
    assert_int_equal(s.axis[SCN_AXIS_COOPERATION].percent, 0);
}

static void hints_cost_resources_and_nothing_else(void **state)
{
    struct court *c = *state;
    update(c);
    assert_int_equal(score(c, 0).axis[SCN_AXIS_RESOURCES].percent, 100);
    assert_int_equal(score(c, 4).axis[SCN_AXIS_RESOURCES].percent, 60);
    assert_int_equal(score(c, 99).axis[SCN_AXIS_RESOURCES].percent, 0);
    assert_int_equal(score(c, 4).axis[SCN_AXIS_PROTECTION].percent,
                     score(c, 0).axis[SCN_AXIS_PROTECTION].percent);
}

/* An objective is only looked at when a part that it reads was written. */
static void untouched_parts_are_left_alone(void **state)
{
    struct court *c = *state;
    link_to(c, "word", "act", "baba");
    sim_score_update(&c->w, c->s, SCN_PART_CLOCK, NULL);
    assert_int_equal(objective(c, "o_proof"), SIM_OPEN);
    sim_score_update(&c->w, c->s, SCN_PART_BOARD, NULL);
    assert_int_equal(objective(c, "o_proof"), SIM_REACHED);
}

static void act(struct court *c, struct sim_action a)
{
    assert_int_equal(sim_check(&c->w, c->s, SIM_DESK, &a), SIM_REFUSED_OK);
    sim_apply(&c->w, c->s, &a, 0, NULL);
}

/* A linked item that the court could not read counts from the hour its translation
 * comes, not from the next link on. */
static void what_comes_to_count_is_seen_at_once(void **state)
{
    struct court *c = *state;
    i32 note = court_find(c, SCN_DOCUMENT, "note");
    link_to(c, "noted", "act", "baba");
    update(c);
    assert_int_equal(objective(c, "o_proof"), SIM_OPEN);
    act(c, (struct sim_action){.verb = SIM_translate,
                               .arg = {note, court_find(c, SCN_INTERPRETER, "sworn")}});
    assert_int_equal(objective(c, "o_proof"), SIM_OPEN);
    act(c, (struct sim_action){.verb = SIM_wait, .arg = {SIM_WAIT_NEXT}});
    assert_int_equal(rd_translation(&c->w, c->s)[note], SIM_BY_SWORN);
    assert_int_equal(objective(c, "o_proof"), SIM_REACHED);
}

static void changes_are_told_once(void **state)
{
    struct court *c = *state;
    struct sim_event list[8];
    struct sim_events events = {list, 8, 0};
    update(c);
    link_to(c, "word", "act", "baba");
    sim_score_update(&c->w, c->s, SCN_PART_ALL, &events);
    assert_int_equal(events.count, 1);
    assert_int_equal(list[0].kind, SIM_EV_OBJECTIVE);
    assert_int_equal(list[0].what, court_find(c, SCN_OBJECTIVE, "o_proof"));
    assert_int_equal(list[0].n, SIM_REACHED);
    sim_score_update(&c->w, c->s, SCN_PART_ALL, &events);
    assert_int_equal(events.count, 1);
}

int test_score(void);
int test_score(void)
{
    const struct CMUnitTest tests[] = {
        COURT_TEST(the_denominator_is_fixed),
        COURT_TEST(an_axis_without_points_is_zero),
        COURT_TEST(what_no_longer_holds_is_not_reached_but_came_first),
        COURT_TEST(without_an_occasion_nothing_is_scored),
        COURT_TEST(an_occasion_is_no_merit),
        COURT_TEST(what_went_wrong_stays_wrong),
        COURT_TEST(a_cap_holds_every_axis_and_stays),
        COURT_TEST(hints_cost_resources_and_nothing_else),
        COURT_TEST(untouched_parts_are_left_alone),
        COURT_TEST(what_comes_to_count_is_seen_at_once),
        COURT_TEST(changes_are_told_once),
    };
    return cmocka_run_group_tests_name("score", tests, NULL, NULL);
}
