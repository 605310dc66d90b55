/* test_care.c - care for the people in the case: what is owed first, what was agreed
 * to, and what each failure costs. */
#include "unit/sim/court.h"

#include "sim/care_int.h"
#include "sim/session.h"
#include "sim/view.h"

static struct sim_action action(enum sim_verb verb, i32 a, i32 b, i32 d)
{
    return (struct sim_action){.verb = verb, .arg = {a, b, d}};
}

static enum sim_refusal may(const struct court *c, struct sim_action a)
{
    return sim_check(&c->w, c->s, SIM_DESK, &a);
}

static struct sim_event told[64];
static u32 told_count;

static void act(struct court *c, struct sim_action a)
{
    struct sim_events events = {told, 64, 0};
    assert_int_equal(may(c, a), SIM_REFUSED_OK);
    sim_apply(&c->w, c->s, &a, 0, &events);
    told_count = events.count < 64 ? events.count : 64;
}

static bool was_told(enum sim_event_kind kind, scn_ix what)
{
    for (u32 i = 0; i < told_count; i++)
        if (told[i].kind == kind && told[i].what == what)
            return true;
    return false;
}

static scn_ix use(const struct court *c, const char *id)
{
    return court_find(c, SCN_USE, id);
}

static scn_ix care(const struct court *c, const char *id)
{
    return court_find(c, SCN_CARE, id);
}

static u8 consent(const struct court *c, const char *who, const char *id)
{
    return rd_consent_to(&c->w, c->s)[sim_use_at(&c->w, person(c, who), use(c, id))];
}

static void learn(struct court *c, const char *id)
{
    wr_fact(&c->w, c->s)[fact(c, id)] = 1;
}

static void inform(struct court *c)
{
    act(c, action(SIM_offer, person(c, "ada"), care(c, "told"), 0));
}

static void presume(struct court *c, const char *who, const char *because)
{
    scn_ix debt = court_find(c, SCN_INDICATOR, "debt");
    learn(c, because);
    act(c, action(SIM_notice, person(c, who), debt, 1));
    act(c, action(SIM_presume, person(c, who), 0, 0));
}

/* ---- indicators and the presumption ---- */

static void one_indicator_that_was_seen_is_enough_to_presume(void **state)
{
    struct court *c = *state;
    scn_ix ada = person(c, "ada");
    scn_ix debt = court_find(c, SCN_INDICATOR, "debt");
    scn_ix alone = court_find(c, SCN_INDICATOR, "alone");
    struct sim_action victim = action(SIM_presume, ada, 0, 0);
    assert_int_equal(may(c, victim), SIM_REFUSED_NO_GROUNDS);
    act(c, action(SIM_notice, ada, alone, 1)); /* nothing shows it */
    act(c, action(SIM_notice, ada, debt, 1));  /* nothing known shows it yet */
    assert_int_equal(may(c, victim), SIM_REFUSED_NO_GROUNDS);
    learn(c, "used");
    u32 minute = *rd_minute(&c->w, c->s);
    act(c, victim);
    assert_int_equal(*rd_minute(&c->w, c->s), minute); /* it costs nothing */
    assert_int_equal(rd_presumed(&c->w, c->s)[ada], SIM_PRESUMED_VICTIM);
    assert_true(was_told(SIM_EV_PRESUMED, ada));
    assert_int_equal(may(c, victim), SIM_REFUSED_SAME);
}

static void a_child_is_presumed_only_where_age_is_in_doubt(void **state)
{
    struct court *c = *state;
    presume(c, "ada", "used");
    presume(c, "chi", "chi_owes");
    assert_int_equal(may(c, action(SIM_presume, person(c, "ada"), 1, 0)),
                     SIM_REFUSED_NOT_NOW);
    act(c, action(SIM_presume, person(c, "chi"), 1, 0));
    assert_int_equal(rd_presumed(&c->w, c->s)[person(c, "chi")], SIM_PRESUMED_CHILD);
}

static void nobody_who_is_there_by_duty_is_taken_for_a_victim(void **state)
{
    static const enum scn_role roles[] = {SCN_OFFICIAL, SCN_SUPPORT};
    struct court *c = *state;
    scn_ix ada = person(c, "ada");
    scn_ix debt = court_find(c, SCN_INDICATOR, "debt");
    struct scn_person *p = (struct scn_person *)(uintptr_t)&c->w.scn->people[ada];
    learn(c, "used");
    act(c, action(SIM_notice, ada, debt, 1));
    for (size_t i = 0; i < 2; i++) {
        p->role = roles[i];
        assert_int_equal(may(c, action(SIM_notice, ada, debt, 0)), SIM_REFUSED_NOT_NOW);
        assert_int_equal(may(c, action(SIM_presume, ada, 0, 0)), SIM_REFUSED_NOT_NOW);
        assert_int_equal(may(c, action(SIM_ask_needs, ada, 0, 0)),
                         SIM_REFUSED_NOT_PRESUMED);
    }
}

/* ---- needs and care ---- */

static void needs_come_before_questions(void **state)
{
    struct court *c = *state;
    scn_ix ada = person(c, "ada");
    u8 before = rd_wellbeing(&c->w, c->s)[ada];
    act(c, action(SIM_interview, court_find(c, SCN_INTERVIEW, "hearing"), 0, 0));
    assert_true(was_told(SIM_EV_HURRIED, ada));
    assert_int_equal(rd_wellbeing(&c->w, c->s)[ada], before - 10);
    assert_int_equal(rd_hurried(&c->w, c->s)[ada], 1);
}

static void a_need_that_was_met_does_good_and_no_harm_follows(void **state)
{
    struct court *c = *state;
    scn_ix ada = person(c, "ada");
    u8 before = rd_wellbeing(&c->w, c->s)[ada];
    act(c, action(SIM_ask_needs, ada, 0, 0));
    assert_true(was_told(SIM_EV_NEED, ada));
    act(c, action(SIM_offer, ada, care(c, "doctor"), 0));
    assert_int_equal(rd_wellbeing(&c->w, c->s)[ada], before + 5);
    act(c, action(SIM_interview, court_find(c, SCN_INTERVIEW, "hearing"), 0, 0));
    assert_int_equal(rd_hurried(&c->w, c->s)[ada], 0);
}

/* What is not needed is declined and does nothing. */
static void nobody_gains_by_offering_everything(void **state)
{
    struct court *c = *state;
    scn_ix ada = person(c, "ada");
    u8 before = rd_wellbeing(&c->w, c->s)[ada];
    act(c, action(SIM_offer, ada, care(c, "meal"), 0));
    assert_true(was_told(SIM_EV_DECLINED, ada));
    assert_int_equal(rd_wellbeing(&c->w, c->s)[ada], before);
}

static void what_follows_from_the_presumption_waits_for_it(void **state)
{
    struct court *c = *state;
    scn_ix ada = person(c, "ada");
    struct sim_action rest = action(SIM_offer, ada, care(c, "rest"), 0);
    assert_int_equal(may(c, rest), SIM_REFUSED_NOT_PRESUMED);
    presume(c, "ada", "used");
    assert_int_equal(may(c, rest), SIM_REFUSED_OK);
}

static void a_person_who_cannot_be_reached_is_offered_nothing(void **state)
{
    struct court *c = *state;
    scn_ix eze = person(c, "eze");
    struct sim_action tell = action(SIM_offer_through, eze, care(c, "told"),
                                    court_find(c, SCN_INTERPRETER, "sworn"));
    assert_int_equal(may(c, tell), SIM_REFUSED_UNKNOWN);
    wr_person_known(&c->w, c->s)[eze] = 1;
    assert_int_equal(may(c, tell), SIM_REFUSED_NO_REACH);
    act(c, action(SIM_wait, 1, 2, 0));
    assert_int_equal(may(c, action(SIM_offer, eze, care(c, "told"), 0)),
                     SIM_REFUSED_NO_LANGUAGE);
    assert_int_equal(may(c, tell), SIM_REFUSED_OK);
}

static void reflection_costs_time_and_gains_at_its_end(void **state)
{
    struct court *c = *state;
    scn_ix ada = person(c, "ada"), talk = court_find(c, SCN_INTERVIEW, "hearing");
    presume(c, "ada", "used");
    u8 trust = rd_trust(&c->w, c->s)[ada];
    act(c, action(SIM_offer, ada, care(c, "rest"), 0));
    assert_int_equal(may(c, action(SIM_interview, talk, 0, 0)), SIM_REFUSED_REFLECTING);
    assert_int_equal(rd_trust(&c->w, c->s)[ada], trust);
    act(c, action(SIM_wait, 1, 9, 0));
    assert_int_equal(may(c, action(SIM_interview, talk, 0, 0)), SIM_REFUSED_REFLECTING);
    act(c, action(SIM_wait, 1, 2, 0));
    assert_true(was_told(SIM_EV_REFLECTED, ada));
    assert_int_equal(rd_trust(&c->w, c->s)[ada], trust + 10);
    assert_int_equal(may(c, action(SIM_interview, talk, 0, 0)), SIM_REFUSED_OK);
}

static void somebody_at_her_side_halves_what_is_hard(void **state)
{
    struct court *c = *state;
    scn_ix ada = person(c, "ada");
    assert_int_equal(sim_felt(&c->w, c->s, ada, -11), -11);
    presume(c, "ada", "used");
    act(c, action(SIM_offer, ada, care(c, "friend"), 0));
    assert_int_equal(sim_felt(&c->w, c->s, ada, -11), -5);
    assert_int_equal(sim_felt(&c->w, c->s, ada, 15), 15);
}

static void protection_costs_money_and_brings_safety(void **state)
{
    struct court *c = *state;
    scn_ix ada = person(c, "ada");
    presume(c, "ada", "used");
    u8 safety = rd_safety(&c->w, c->s)[ada];
    i32 money = *rd_money(&c->w, c->s);
    act(c, action(SIM_offer, ada, care(c, "moved"), 0));
    assert_int_equal(rd_safety(&c->w, c->s)[ada], safety + 20);
    assert_int_equal(*rd_money(&c->w, c->s), money - 60);
    act(c, action(SIM_offer, ada, care(c, "claim"), 0)); /* she does not want it now */
    assert_true(was_told(SIM_EV_DECLINED, ada));
    assert_int_equal(may(c, action(SIM_offer, ada, care(c, "claim"), 0)),
                     SIM_REFUSED_OK);
}

/* ---- services ---- */

static void a_service_receives_when_it_has_a_place(void **state)
{
    struct court *c = *state;
    scn_ix ada = person(c, "ada"), house = court_find(c, SCN_SERVICE, "house");
    u8 safety = rd_safety(&c->w, c->s)[ada];
    act(c, action(SIM_refer, ada, house, 0));
    assert_int_equal(rd_received(&c->w, c->s)[ada], 0);
    assert_int_equal(rd_safety(&c->w, c->s)[ada], safety);
    wr_person_known(&c->w, c->s)[person(c, "eze")] = 1;
    act(c, action(SIM_wait, 1, 2, 0)); /* Monday to Wednesday: not yet three days */
    assert_int_equal(rd_received(&c->w, c->s)[ada], 0);
    assert_int_equal(may(c, action(SIM_refer, person(c, "eze"), house, 0)),
                     SIM_REFUSED_NO_PLACE);
    act(c, action(SIM_wait, 0, 0, 0));
    assert_true(was_told(SIM_EV_RECEIVED, ada));
    assert_int_equal(rd_safety(&c->w, c->s)[ada], safety + 15);
}

static void telling_a_service_without_asking_costs_trust(void **state)
{
    struct court *c = *state;
    scn_ix ada = person(c, "ada");
    u8 trust = rd_trust(&c->w, c->s)[ada];
    act(c, action(SIM_refer, ada, court_find(c, SCN_SERVICE, "office_help"), 0));
    assert_true(was_told(SIM_EV_BREACH, ada));
    assert_int_equal(rd_trust(&c->w, c->s)[ada], trust - 5);
}

static void a_presumed_child_is_referred_without_being_asked(void **state)
{
    struct court *c = *state;
    scn_ix ada = person(c, "ada");
    struct sim_action refer =
        action(SIM_refer, ada, court_find(c, SCN_SERVICE, "office_help"), 0);
    wr_presumed(&c->w, c->s)[ada] = SIM_PRESUMED_CHILD;
    u8 trust = rd_trust(&c->w, c->s)[ada];
    act(c, refer);
    assert_false(was_told(SIM_EV_BREACH, ada));
    assert_int_equal(rd_trust(&c->w, c->s)[ada], trust);
    court_reload(c);
    wr_presumed(&c->w, c->s)[ada] = SIM_PRESUMED_CHILD - 1; /* an adult is asked */
    act(c, refer);
    assert_true(was_told(SIM_EV_BREACH, ada));
}

/* ---- consent ---- */

static void consent_needs_information_first(void **state)
{
    struct court *c = *state;
    struct sim_action ask =
        action(SIM_ask_consent, person(c, "ada"), use(c, "talk"), 0);
    assert_int_equal(may(c, ask), SIM_REFUSED_NOT_INFORMED);
    inform(c);
    act(c, ask);
    assert_int_equal(consent(c, "ada", "talk"), SIM_CONSENTS);
    assert_int_equal(consent(c, "ada", "naming"), SIM_UNASKED);
}

static void a_no_is_a_no_and_asking_again_costs_trust(void **state)
{
    struct court *c = *state;
    scn_ix ada = person(c, "ada");
    struct sim_action ask = action(SIM_ask_consent, ada, use(c, "naming"), 0);
    inform(c);
    act(c, ask); /* her trust is below what this use needs */
    assert_int_equal(consent(c, "ada", "naming"), SIM_REFUSES);
    u8 trust = rd_trust(&c->w, c->s)[ada];
    act(c, ask);
    assert_int_equal(consent(c, "ada", "naming"), SIM_REFUSES);
    assert_int_equal(rd_trust(&c->w, c->s)[ada], trust - 5);
}

static void the_case_says_when_a_person_agrees(void **state)
{
    struct court *c = *state;
    scn_ix ada = person(c, "ada");
    struct sim_action ask = action(SIM_ask_consent, ada, use(c, "paper"), 0);
    inform(c);
    wr_trust(&c->w, c->s)[ada] = 59; /* the law's line alone would be content with 40 */
    act(c, ask);
    assert_true(was_told(SIM_EV_SAID, court_find(c, SCN_ANSWER, "ada_paper")));
    assert_int_equal(consent(c, "ada", "paper"), SIM_REFUSES);
    wr_trust(&c->w, c->s)[ada] = 70;
    act(c, ask);
    assert_int_equal(consent(c, "ada", "paper"), SIM_CONSENTS);
    wr_trust(&c->w, c->s)[ada] = 30;
    act(c, ask); /* she takes it back */
    assert_int_equal(consent(c, "ada", "paper"), SIM_WITHDRAWN);
}

static void what_was_taken_back_stops_every_use(void **state)
{
    struct court *c = *state;
    scn_ix ada = person(c, "ada"), hearing = court_find(c, SCN_INTERVIEW, "hearing");
    scn_ix request = court_find(c, SCN_REQUEST, "ask_away");
    struct sim_change change = {.w = &c->w, .s = c->s};
    learn(c, "took");
    hold(c, "checkup");
    act(c, action(SIM_draft, request, 0, 0));
    act(c, action(SIM_seek, request, court_find(c, SCN_MEASURE, "keep"), 1));
    act(c, action(SIM_state_fact, request, fact(c, "took"), 1));
    act(c, action(SIM_name_victim, request, SIM_ID_NAME, 0));
    assert_int_equal(may(c, action(SIM_send, request, 0, 0)), SIM_REFUSED_OK);
    act(c, action(SIM_interview, hearing, 0, 0));
    for (u32 i = 0; i < c->scn->uses_count; i++)
        sim_set_consent(&change, ada, (scn_ix)i, SIM_WITHDRAWN);
    assert_int_equal(*rd_interview_now(&c->w, c->s), SCN_NONE);
    wr_interview(&c->w, c->s)[hearing] = SIM_TALK_CLOSED;
    assert_int_equal(may(c, action(SIM_interview, hearing, 0, 0)),
                     SIM_REFUSED_NO_CONSENT);
    assert_int_equal(may(c, action(SIM_send, request, 0, 0)), SIM_REFUSED_NO_CONSENT);
    assert_int_equal(may(c, action(SIM_disclose, item(c, "checkup"), 0, 0)),
                     SIM_REFUSED_NO_CONSENT);
    for (u32 i = 0; i < c->scn->services_count; i++)
        assert_int_equal(may(c, action(SIM_refer, ada, (i32)i, 0)),
                         SIM_REFUSED_NO_CONSENT);
    act(c, action(SIM_name_victim, request, SIM_ID_CODE, 0));
    assert_int_equal(may(c, action(SIM_send, request, 0, 0)), SIM_REFUSED_OK);
}

/* ---- need to know ---- */

static void a_letter_that_names_her_unasked_is_a_breach(void **state)
{
    struct court *c = *state;
    scn_ix ada = person(c, "ada"), request = court_find(c, SCN_REQUEST, "ask_away");
    u8 safety = rd_safety(&c->w, c->s)[ada];
    learn(c, "took");
    act(c, action(SIM_draft, request, 0, 0));
    act(c, action(SIM_seek, request, court_find(c, SCN_MEASURE, "keep"), 1));
    act(c, action(SIM_state_fact, request, fact(c, "took"), 1));
    act(c, action(SIM_name_victim, request, SIM_ID_NAME, 0));
    act(c, action(SIM_send, request, 0, 0));
    assert_true(was_told(SIM_EV_BREACH, ada));
    assert_int_equal(rd_safety(&c->w, c->s)[ada], safety - 20);
}

static void a_code_gives_nothing_away(void **state)
{
    struct court *c = *state;
    scn_ix request = court_find(c, SCN_REQUEST, "ask_away");
    learn(c, "took");
    act(c, action(SIM_draft, request, 0, 0));
    act(c, action(SIM_seek, request, court_find(c, SCN_MEASURE, "keep"), 1));
    act(c, action(SIM_state_fact, request, fact(c, "took"), 1));
    act(c, action(SIM_name_victim, request, SIM_ID_CODE, 0));
    act(c, action(SIM_send, request, 0, 0));
    assert_false(was_told(SIM_EV_BREACH, person(c, "ada")));
}

static void the_defence_can_be_shown_an_item_without_her_name(void **state)
{
    struct court *c = *state;
    scn_ix ada = person(c, "ada");
    hold(c, "checkup");
    hold(c, "alibi");
    assert_int_equal(may(c, action(SIM_disclose_redacted, item(c, "alibi"), 0, 0)),
                     SIM_REFUSED_FOREIGN_CHOICE); /* nothing to leave out */
    act(c, action(SIM_disclose_redacted, item(c, "checkup"), 0, 0));
    assert_false(was_told(SIM_EV_BREACH, ada));
    assert_int_equal(may(c, action(SIM_disclose, item(c, "checkup"), 0, 0)),
                     SIM_REFUSED_DONE);
    court_reload(c);
    hold(c, "checkup");
    act(c, action(SIM_disclose, item(c, "checkup"), 0, 0));
    assert_true(was_told(SIM_EV_BREACH, ada));
}

/* ---- non-punishment ---- */

static void a_likely_victim_before_the_court_is_harmed(void **state)
{
    struct court *c = *state;
    scn_ix chi = person(c, "chi");
    presume(c, "chi", "chi_owes");
    u8 trust = rd_trust(&c->w, c->s)[chi];
    act(c, action(SIM_charge, court_find(c, SCN_CHARGE, "c_chi"), 0, 0));
    assert_false(was_told(SIM_EV_PUNISHED, chi));
    act(c, action(SIM_decide, SIM_TRIAL, 0, 0));
    assert_true(was_told(SIM_EV_PUNISHED, chi));
    assert_int_equal(rd_punished(&c->w, c->s)[chi], 1);
    assert_int_equal(rd_trust(&c->w, c->s)[chi], trust - 40);
}

static void whoever_is_no_victim_is_not_harmed_by_a_trial(void **state)
{
    struct court *c = *state;
    scn_ix chi = person(c, "chi");
    u8 trust = rd_trust(&c->w, c->s)[chi];
    act(c, action(SIM_charge, court_find(c, SCN_CHARGE, "c_chi"), 0, 0));
    act(c, action(SIM_decide, SIM_TRIAL, 0, 0));
    assert_int_equal(rd_trust(&c->w, c->s)[chi], trust);
}

/* ---- opting out ---- */

static void a_summary_brings_what_the_conversation_would(void **state)
{
    struct court *c = *state;
    scn_ix hearing = court_find(c, SCN_INTERVIEW, "hearing");
    assert_int_equal(may(c, action(SIM_skip, 0, 0, 0)), SIM_REFUSED_NO_TALK);
    act(c, action(SIM_interview, hearing, 0, 0));
    act(c, action(SIM_skip, 0, 0, 0));
    assert_int_equal(rd_interview(&c->w, c->s)[hearing], SIM_TALK_DONE);
    assert_int_equal(rd_fact(&c->w, c->s)[fact(c, "used")], 1);
    assert_int_equal(rd_evidence(&c->w, c->s)[item(c, "word")], SIM_HELD);
    assert_int_equal(consent(c, "ada", "talk"), SIM_CONSENTS);
}

static void a_halt_is_recorded_and_changes_nothing(void **state)
{
    struct court *c = *state;
    struct sim_action halt = action(SIM_stop, 0, 0, 0);
    u64 before = sim_state_hash(&c->w, c->s, NULL);
    act(c, halt);
    assert_int_equal(sim_state_hash(&c->w, c->s, NULL), before);
    assert_int_equal(told_count, 0);
    act(c, action(SIM_interview, court_find(c, SCN_INTERVIEW, "hearing"), 0, 0));
    assert_int_equal(may(c, halt), SIM_REFUSED_OK);
    act(c, action(SIM_leave, 0, 0, 0));
    act(c, action(SIM_decide, SIM_CLOSE, 0, 0));
    assert_int_equal(may(c, halt), SIM_REFUSED_OK);
}

int test_care(void);
int test_care(void)
{
    const struct CMUnitTest tests[] = {
        COURT_TEST(one_indicator_that_was_seen_is_enough_to_presume),
        COURT_TEST(a_child_is_presumed_only_where_age_is_in_doubt),
        COURT_TEST(nobody_who_is_there_by_duty_is_taken_for_a_victim),
        COURT_TEST(needs_come_before_questions),
        COURT_TEST(a_need_that_was_met_does_good_and_no_harm_follows),
        COURT_TEST(nobody_gains_by_offering_everything),
        COURT_TEST(what_follows_from_the_presumption_waits_for_it),
        COURT_TEST(a_person_who_cannot_be_reached_is_offered_nothing),
        COURT_TEST(reflection_costs_time_and_gains_at_its_end),
        COURT_TEST(somebody_at_her_side_halves_what_is_hard),
        COURT_TEST(protection_costs_money_and_brings_safety),
        COURT_TEST(a_service_receives_when_it_has_a_place),
        COURT_TEST(telling_a_service_without_asking_costs_trust),
        COURT_TEST(a_presumed_child_is_referred_without_being_asked),
        COURT_TEST(consent_needs_information_first),
        COURT_TEST(a_no_is_a_no_and_asking_again_costs_trust),
        COURT_TEST(the_case_says_when_a_person_agrees),
        COURT_TEST(what_was_taken_back_stops_every_use),
        COURT_TEST(a_letter_that_names_her_unasked_is_a_breach),
        COURT_TEST(a_code_gives_nothing_away),
        COURT_TEST(the_defence_can_be_shown_an_item_without_her_name),
        COURT_TEST(a_likely_victim_before_the_court_is_harmed),
        COURT_TEST(whoever_is_no_victim_is_not_harmed_by_a_trial),
        COURT_TEST(a_summary_brings_what_the_conversation_would),
        COURT_TEST(a_halt_is_recorded_and_changes_nothing),
    };
    return cmocka_run_group_tests_name("care", tests, NULL, NULL);
}
