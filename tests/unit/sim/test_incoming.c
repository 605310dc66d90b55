/* test_incoming.c - a letter of another State comes in, is held against the desk's own
 * law, and is answered. The letter of the court says two facts, ties its measure to
 * one, and bears no signature: `unsigned` alone speaks against it.
 */
#include "sim/change_int.h"
#include "unit/sim/court.h"

enum { CAME_ON = 2, DUE_AFTER = 5 };

static scn_ix letter_of(const struct court *c)
{
    return court_find(c, SCN_REQUEST, "from_away");
}

static u32 rule_of(const struct court *c, const char *id)
{
    const struct scn_rules *rules =
        &c->scn->states[court_find(c, SCN_STATE, "home")].request_rules;
    for (u32 i = 0; i < rules->count; i++)
        if (str_eqz(rules->at[i].id, id))
            return i;
    fail_msg("no rule %s", id);
    return 0;
}

static struct sim_action mark(const struct court *c, const char *rule, bool on)
{
    return (struct sim_action){.verb = SIM_object,
                               .arg = {letter_of(c), (i32)rule_of(c, rule), on}};
}

static struct sim_action answer(const struct court *c, enum scn_outcome outcome)
{
    return (struct sim_action){.verb = SIM_answer, .arg = {letter_of(c), (i32)outcome}};
}

static enum sim_refusal may(const struct court *c, struct sim_action a)
{
    return sim_check(&c->w, c->s, SIM_DESK, &a);
}

static void act(struct court *c, struct sim_action a)
{
    assert_int_equal(may(c, a), SIM_REFUSED_OK);
    sim_apply(&c->w, c->s, &a, 0, NULL);
}

static void pass_days(struct court *c, i32 days)
{
    struct sim_action wait = {.verb = SIM_wait, .arg = {1, days}};
    sim_apply(&c->w, c->s, &wait, 0, NULL);
}

static i32 goodwill(const struct court *c)
{
    return rd_goodwill(&c->w, c->s)[court_find(c, SCN_STATE, "away")];
}

static u32 slot_of(const struct court *c)
{
    i32 slot = sim_incoming_slot(&c->w, c->s, letter_of(c));
    assert_true(slot >= 0);
    return (u32)slot;
}

static int arrived(void **state)
{
    court_open(state);
    pass_days(*state, CAME_ON);
    return 0;
}

/* ---- it comes in ------------------------------------------------------------------
 */

static void with_its_milestone_only(void **state)
{
    struct court *c = *state;
    assert_int_equal(sim_incoming_slot(&c->w, c->s, letter_of(c)), -1);
    assert_int_equal(may(c, answer(c, SCN_OUT_CLARIFY)), SIM_REFUSED_UNKNOWN);
    pass_days(c, CAME_ON);
    assert_int_equal(rd_req_status(&c->w, c->s)[slot_of(c)], SIM_REQ_CAME_IN);
}

static void it_cannot_be_drafted_or_sent(void **state)
{
    struct court *c = *state;
    const enum sim_verb outgoing[] = {SIM_draft,    SIM_send,    SIM_remind,
                                      SIM_withdraw, SIM_contest, SIM_consult};
    for (size_t i = 0; i < sizeof outgoing / sizeof *outgoing; i++) {
        struct sim_action a = {.verb = outgoing[i], .arg = {letter_of(c)}};
        assert_int_not_equal(may(c, a), SIM_REFUSED_OK);
    }
}

static void the_desk_keeps_all_its_own_slots(void **state)
{
    struct court *c = *state;
    struct sim_action draft = {.verb = SIM_draft,
                               .arg = {court_find(c, SCN_REQUEST, "ask_away")}};
    act(c, draft);
    assert_int_equal(rd_req_status(&c->w, c->s)[0], SIM_REQ_DRAFT);
    assert_int_equal(rd_req_status(&c->w, c->s)[slot_of(c)], SIM_REQ_CAME_IN);
}

/* ---- it is examined ----------------------------------------------------------------
 */

static void our_law_speaks_against_what_is_missing(void **state)
{
    struct court *c = *state;
    const char *const silent[] = {"bare", "no_tie"};
    assert_true(sim_rule_spoke_here(&c->w, c->s, slot_of(c), rule_of(c, "unsigned")));
    for (size_t i = 0; i < sizeof silent / sizeof *silent; i++)
        assert_false(
            sim_rule_spoke_here(&c->w, c->s, slot_of(c), rule_of(c, silent[i])));
    struct sim_examination e = sim_examine(&c->w, c->s, slot_of(c));
    assert_int_equal(e.outcome, SCN_OUT_CLARIFY);
    assert_int_equal(e.count, 1);
    assert_int_equal(e.missed, 1);
    assert_int_equal(e.wrong, 0);
}

static void marks_are_counted_found_and_false(void **state)
{
    struct court *c = *state;
    act(c, mark(c, "unsigned", true));
    assert_int_equal(sim_examine(&c->w, c->s, slot_of(c)).missed, 0);
    act(c, mark(c, "no_tie", true));
    assert_int_equal(sim_examine(&c->w, c->s, slot_of(c)).wrong, 1);
    act(c, mark(c, "no_tie", false));
    assert_int_equal(sim_examine(&c->w, c->s, slot_of(c)).wrong, 0);
}

static void a_mark_says_something_new_about_a_rule_of_defects(void **state)
{
    struct court *c = *state;
    assert_int_equal(may(c, mark(c, "unsigned", false)), SIM_REFUSED_SAME);
    assert_int_equal(may(c, mark(c, "ready", true)), SIM_REFUSED_FOREIGN_CHOICE);
    struct sim_action beyond = mark(c, "unsigned", true);
    beyond.arg[1] = SIM_RULES_MAX;
    assert_int_not_equal(may(c, beyond), SIM_REFUSED_OK);
}

/* ---- it is answered ----------------------------------------------------------------
 */

static void the_lawful_answer_earns_goodwill(void **state)
{
    struct court *c = *state;
    i32 before = goodwill(c);
    act(c, answer(c, SCN_OUT_CLARIFY));
    assert_int_equal(goodwill(c), before + 5);
    assert_int_equal(rd_req_status(&c->w, c->s)[slot_of(c)], SIM_REQ_ANSWERED_HERE);
    assert_int_equal(may(c, answer(c, SCN_OUT_REFUSE)), SIM_REFUSED_DONE);
    assert_int_equal(may(c, mark(c, "unsigned", true)), SIM_REFUSED_DONE);
}

static void a_harsher_one_costs_it(void **state)
{
    struct court *c = *state;
    i32 before = goodwill(c);
    act(c, answer(c, SCN_OUT_REFUSE));
    assert_int_equal(goodwill(c), before - 8);
}

static void a_milder_one_neither(void **state)
{
    struct court *c = *state;
    i32 before = goodwill(c);
    act(c, answer(c, SCN_OUT_ACCEPT));
    assert_int_equal(goodwill(c), before);
}

static void a_late_one_costs_whatever_it_says(void **state)
{
    struct court *c = *state;
    i32 before = goodwill(c);
    assert_false(sim_incoming_late(&c->w, c->s, slot_of(c)));
    pass_days(c, 2 * DUE_AFTER);
    assert_true(sim_incoming_late(&c->w, c->s, slot_of(c)));
    act(c, answer(c, SCN_OUT_CLARIFY));
    assert_int_equal(goodwill(c), before + 5 - 5);
    assert_true(sim_incoming_late(&c->w, c->s, slot_of(c)));
}

static void what_the_law_said_stays_as_it_was(void **state)
{
    struct court *c = *state;
    act(c, answer(c, SCN_OUT_CLARIFY));
    u32 slot = slot_of(c);
    wr_req_choice(&c->w, c->s)[sim_choice_at(slot, SIM_CHOICE_SIGNATURE)] = 1;
    assert_true(sim_rule_spoke_here(&c->w, c->s, slot, rule_of(c, "unsigned")));
    pass_days(c, 2 * DUE_AFTER);
    assert_false(sim_incoming_late(&c->w, c->s, slot));
}

int test_incoming(void);
int test_incoming(void)
{
#define LETTER_TEST(name) cmocka_unit_test_setup_teardown(name, arrived, court_close)
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(with_its_milestone_only, court_open,
                                        court_close),
        LETTER_TEST(it_cannot_be_drafted_or_sent),
        LETTER_TEST(the_desk_keeps_all_its_own_slots),
        LETTER_TEST(our_law_speaks_against_what_is_missing),
        LETTER_TEST(marks_are_counted_found_and_false),
        LETTER_TEST(a_mark_says_something_new_about_a_rule_of_defects),
        LETTER_TEST(the_lawful_answer_earns_goodwill),
        LETTER_TEST(a_harsher_one_costs_it),
        LETTER_TEST(a_milder_one_neither),
        LETTER_TEST(a_late_one_costs_whatever_it_says),
        LETTER_TEST(what_the_law_said_stays_as_it_was),
    };
    return cmocka_run_group_tests_name("incoming", tests, NULL, NULL);
}
