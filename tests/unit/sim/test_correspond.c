/* test_correspond.c - what can be done about a request beside sending it: a draft shown
 * to the contact point, a reminder, a withdrawal, a refusal contested.
 */
#include "sim/change_int.h"
#include "unit/sim/letter.h"

enum { VAULT = 3, DAY = 24 * 60 };

static struct sim_action about_letter(const struct court *c, enum sim_verb verb)
{
    return (struct sim_action){.verb = verb,
                               .arg = {court_find(c, SCN_REQUEST, "ask_away")}};
}

static enum sim_refusal may(const struct court *c, enum sim_verb verb)
{
    struct sim_action a = about_letter(c, verb);
    return sim_check(&c->w, c->s, SIM_DESK, &a);
}

static void act(struct court *c, enum sim_verb verb)
{
    struct sim_action a = about_letter(c, verb);
    assert_int_equal(sim_check(&c->w, c->s, SIM_DESK, &a), SIM_REFUSED_OK);
    sim_apply(&c->w, c->s, &a, 0, NULL);
}

static i32 goodwill(const struct court *c)
{
    return rd_goodwill(&c->w, c->s)[court_find(c, SCN_STATE, "away")];
}

static bool advised(const struct court *c, const char *rule)
{
    const struct scn_rules *rules =
        &c->scn->states[court_find(c, SCN_STATE, "away")].request_rules;
    for (u32 i = 0; i < rules->count; i++)
        if (str_eqz(rules->at[i].id, rule))
            return rd_req_advice(&c->w, c->s)[i / 32] >> i % 32 & 1U;
    fail_msg("no rule %s", rule);
    return false;
}

/* The letter in order, still a draft. */
static int drafted(void **state)
{
    in_order(state);
    struct court *c = *state;
    wr_req_status(&c->w, c->s)[SLOT] = SIM_REQ_DRAFT;
    wr_req_sends(&c->w, c->s)[SLOT] = 0;
    return 0;
}

/* The letter asks for the vault, which is refused on a pretext. */
static int refused(void **state)
{
    drafted(state);
    struct court *c = *state;
    wr_req_measures(&c->w, c->s)[SLOT] = 1U << VAULT;
    wr_evidence_bits(&c->w, c->s)[item(c, "account")] = SIM_EV_PRESERVED;
    choose(c, SIM_CHOICE_ORDER, 1);
    tie(c, VAULT, "used", 1);
    act(c, SIM_send);
    for (int i = 0; i < 9 && *rd_reply_count(&c->w, c->s) == 0; i++) {
        struct sim_action wait = {.verb = SIM_wait, .arg = {1, 3}};
        sim_apply(&c->w, c->s, &wait, 0, NULL);
    }
    return 0;
}

/* ---- the contact point
 * --------------------------------------------------------------- */

static void a_draft_in_order_meets_no_advice(void **state)
{
    struct court *c = *state;
    i32 before = goodwill(c);
    u32 minute = *rd_minute(&c->w, c->s);
    act(c, SIM_consult);
    assert_int_equal(*rd_req_advice(&c->w, c->s), 0);
    assert_int_equal(goodwill(c), before + 2);
    assert_int_equal(*rd_minute(&c->w, c->s), minute + 60);
    assert_int_equal(rd_req_status(&c->w, c->s)[SLOT], SIM_REQ_DRAFT);
}

/* Two things are wrong; the earlier stage is told first, the later one when that is
 * mended. */
static void the_first_obstacle_is_told_first(void **state)
{
    struct court *c = *state;
    choose(c, SIM_CHOICE_SIGNATURE, 0);
    choose(c, SIM_CHOICE_STATUTE, 0);
    act(c, SIM_consult);
    assert_true(advised(c, "unsigned"));
    assert_false(advised(c, "statute"));
    choose(c, SIM_CHOICE_SIGNATURE, 1);
    act(c, SIM_consult);
    assert_false(advised(c, "unsigned"));
    assert_true(advised(c, "statute"));
}

/* Advice names a useless form too, though nothing would be refused. */
static void a_form_that_will_not_serve_is_told(void **state)
{
    struct court *c = *state;
    wr_req_procedures(&c->w, c->s)[SLOT] = 0;
    act(c, SIM_consult);
    assert_true(advised(c, "unsworn"));
}

/* The second time is free, from the third on it costs. */
static void asking_again_and_again_costs(void **state)
{
    struct court *c = *state;
    i32 before = goodwill(c);
    act(c, SIM_consult);
    act(c, SIM_consult);
    assert_int_equal(goodwill(c), before + 2);
    act(c, SIM_consult);
    assert_int_equal(goodwill(c), before);
}

/* The contact is good until 20 March 2024; the case began on the 4th. */
static void a_stale_contact_advises_nobody(void **state)
{
    struct court *c = *state;
    *wr_minute(&c->w, c->s) = 16 * DAY + 600;
    assert_int_equal(may(c, SIM_consult), SIM_REFUSED_OK);
    *wr_minute(&c->w, c->s) = 17 * DAY + 600;
    assert_int_equal(may(c, SIM_consult), SIM_REFUSED_NO_CONTACT);
}

static void an_empty_draft_is_not_shown(void **state)
{
    struct court *c = *state;
    wr_req_measures(&c->w, c->s)[SLOT] = 0;
    assert_int_equal(may(c, SIM_consult), SIM_REFUSED_NO_MEASURE);
}

/* ---- on its way
 * ------------------------------------------------------------------------ */

static void nothing_unsent_can_be_asked_after(void **state)
{
    struct court *c = *state;
    assert_int_equal(may(c, SIM_remind), SIM_REFUSED_NOT_SENT);
    assert_int_equal(may(c, SIM_withdraw), SIM_REFUSED_NOT_SENT);
    assert_int_equal(may(c, SIM_contest), SIM_REFUSED_NOT_REFUSED);
}

static void a_reminder_too_early_annoys(void **state)
{
    struct court *c = *state;
    act(c, SIM_send);
    i32 before = goodwill(c);
    u32 due = rd_req_due(&c->w, c->s)[SLOT];
    act(c, SIM_remind);
    assert_int_equal(goodwill(c), before - 3);
    assert_int_equal(rd_req_due(&c->w, c->s)[SLOT], due);
}

/* Twenty days after it was sent: a fifth of what is left is gained, at no price. */
static void a_reminder_in_time_moves_the_file(void **state)
{
    struct court *c = *state;
    act(c, SIM_send);
    u32 now = rd_req_sent(&c->w, c->s)[SLOT] + 20 * DAY;
    *wr_minute(&c->w, c->s) = now;
    wr_req_due(&c->w, c->s)[SLOT] = now + 10 * DAY;
    i32 before = goodwill(c);
    act(c, SIM_remind);
    assert_int_equal(goodwill(c), before);
    assert_int_equal(rd_req_due(&c->w, c->s)[SLOT], now + 8 * DAY);
}

/* A letter to an office that is gone: nobody answers, until somebody asks. */
static void asking_tells_that_it_never_arrived(void **state)
{
    struct court *c = *state;
    choose(c, SIM_CHOICE_AUTHORITY, court_find(c, SCN_AUTHORITY, "aw_former"));
    act(c, SIM_send);
    struct sim_action wait = {.verb = SIM_wait, .arg = {1, 10}};
    sim_apply(&c->w, c->s, &wait, 0, NULL);
    assert_int_equal(rd_req_due(&c->w, c->s)[SLOT], 0);
    assert_int_equal(*rd_reply_count(&c->w, c->s), 0);
    act(c, SIM_remind);
    assert_int_equal(*rd_reply_count(&c->w, c->s), 1);
    assert_int_equal(rd_reply_outcome(&c->w, c->s)[0], SCN_OUT_SILENCE);
    assert_int_equal(may(c, SIM_send), SIM_REFUSED_OK);
}

/* A letter that is not needed after all, and that nobody has read, earns nothing. */
static void a_withdrawal_earns_nothing_by_itself(void **state)
{
    struct court *c = *state;
    i32 before = goodwill(c);
    act(c, SIM_send);
    act(c, SIM_withdraw);
    assert_int_equal(goodwill(c), before);
    act(c, SIM_draft);
    assert_int_equal(goodwill(c), before);
}

/* The name stands in it in clear, which costs 3 once they have read it. */
static void a_withdrawal_is_courtesy(void **state)
{
    struct court *c = *state;
    i32 before = goodwill(c);
    choose(c, SIM_CHOICE_IDENTITY, SIM_ID_NAME);
    act(c, SIM_send);
    struct sim_action day = {.verb = SIM_wait, .arg = {1, 1}};
    for (int i = 0; i < 20 && rd_req_outcome(&c->w, c->s)[SLOT] == SCN_OUT_NONE; i++)
        sim_apply(&c->w, c->s, &day, 0, NULL);
    assert_int_equal(goodwill(c), before - 3);
    act(c, SIM_withdraw);
    assert_int_equal(goodwill(c), before);
    assert_int_equal(may(c, SIM_send), SIM_REFUSED_NO_DRAFT);
    assert_int_equal(may(c, SIM_draft), SIM_REFUSED_OK);
    struct sim_action wait = {.verb = SIM_wait, .arg = {1, 40}};
    sim_apply(&c->w, c->s, &wait, 0, NULL);
    assert_int_equal(*rd_reply_count(&c->w, c->s), 0);
}

/* ---- refused
 * ---------------------------------------------------------------------------- */

static void an_unlawful_refusal_gives_way(void **state)
{
    struct court *c = *state;
    assert_int_equal(rd_reply_outcome(&c->w, c->s)[0], SCN_OUT_REFUSE);
    i32 before = goodwill(c);
    act(c, SIM_contest);
    assert_int_equal(goodwill(c), before);
    struct sim_action wait = {.verb = SIM_wait, .arg = {1, 28}};
    sim_apply(&c->w, c->s, &wait, 0, NULL);
    assert_int_equal(*rd_reply_count(&c->w, c->s), 2);
    assert_int_equal(rd_reply_outcome(&c->w, c->s)[1], SCN_OUT_ACCEPT);
    assert_int_equal(rd_evidence(&c->w, c->s)[item(c, "account")], SIM_HELD);
    assert_int_equal(may(c, SIM_contest), SIM_REFUSED_DONE);
}

/* No offence there and compulsion sought: the refusal is theirs to give, and stands. */
static void a_lawful_refusal_stands_and_contesting_it_costs(void **state)
{
    struct court *c = *state;
    wr_req_measures(&c->w, c->s)[SLOT] = 1U << BANK;
    tie(c, BANK, "used", 1);
    state_fact(c, "took", 0);
    state_fact(c, "lied", 1);
    choose(c, SIM_CHOICE_ORDER, 1);
    act(c, SIM_send);
    struct sim_action wait = {.verb = SIM_wait, .arg = {1, 40}};
    sim_apply(&c->w, c->s, &wait, 0, NULL);
    assert_int_equal(rd_reply_outcome(&c->w, c->s)[0], SCN_OUT_REFUSE);
    i32 before = goodwill(c);
    act(c, SIM_contest);
    assert_int_equal(goodwill(c), before - 5);
    sim_apply(&c->w, c->s, &wait, 0, NULL);
    assert_int_equal(rd_reply_outcome(&c->w, c->s)[1], SCN_OUT_REFUSE);
}

int test_correspond(void);
int test_correspond(void)
{
#define DRAFT_TEST(name)   cmocka_unit_test_setup_teardown(name, drafted, court_close)
#define REFUSED_TEST(name) cmocka_unit_test_setup_teardown(name, refused, court_close)
    const struct CMUnitTest tests[] = {
        DRAFT_TEST(a_draft_in_order_meets_no_advice),
        DRAFT_TEST(the_first_obstacle_is_told_first),
        DRAFT_TEST(a_form_that_will_not_serve_is_told),
        DRAFT_TEST(asking_again_and_again_costs),
        DRAFT_TEST(a_stale_contact_advises_nobody),
        DRAFT_TEST(an_empty_draft_is_not_shown),
        DRAFT_TEST(nothing_unsent_can_be_asked_after),
        DRAFT_TEST(a_reminder_too_early_annoys),
        DRAFT_TEST(a_reminder_in_time_moves_the_file),
        DRAFT_TEST(asking_tells_that_it_never_arrived),
        DRAFT_TEST(a_withdrawal_earns_nothing_by_itself),
        DRAFT_TEST(a_withdrawal_is_courtesy),
        REFUSED_TEST(an_unlawful_refusal_gives_way),
        DRAFT_TEST(a_lawful_refusal_stands_and_contesting_it_costs),
    };
    return cmocka_run_group_tests_name("correspond", tests, NULL, NULL);
}
