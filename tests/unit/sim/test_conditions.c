/* test_conditions.c - a condition of the requested State: what waits for it, what
 * accepting and declining it do, what it costs and what binds.
 */
#include "sim/change_int.h"
#include "unit/sim/letter.h"

enum { KEEP = 2, PRICE = 25 };

static struct sim_action on_letter(const struct court *c, enum sim_verb verb)
{
    return (struct sim_action){.verb = verb,
                               .arg = {court_find(c, SCN_REQUEST, "ask_away")}};
}

static u32 rule_of(const struct court *c, const char *id)
{
    const struct scn_rules *rules =
        &c->scn->states[court_find(c, SCN_STATE, "away")].request_rules;
    for (u32 i = 0; i < rules->count; i++)
        if (str_eqz(rules->at[i].id, id))
            return i;
    fail_msg("no rule %s", id);
    return 0;
}

static struct sim_action agree(const struct court *c, const char *rule, i32 yes)
{
    struct sim_action a = on_letter(c, SIM_agree);
    a.arg[1] = (i32)rule_of(c, rule);
    a.arg[2] = yes;
    return a;
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

/* Lets days pass until one more letter has come, then turns the clock back: the case
 * and the account last less long than these exchanges. */
static u32 next_reply(struct court *c)
{
    u32 now = *rd_minute(&c->w, c->s);
    u16 before = *rd_reply_count(&c->w, c->s);
    struct sim_action wait = {.verb = SIM_wait, .arg = {1, 1}};
    for (int i = 0; i < 40 && *rd_reply_count(&c->w, c->s) == before; i++)
        sim_apply(&c->w, c->s, &wait, 0, NULL);
    assert_int_equal(*rd_reply_count(&c->w, c->s), before + 1);
    *wr_minute(&c->w, c->s) = now;
    wr_evidence(&c->w, c->s)[item(c, "account")] = SIM_UNKNOWN;
    return before;
}

static i32 goodwill(const struct court *c)
{
    return rd_goodwill(&c->w, c->s)[court_find(c, SCN_STATE, "away")];
}

/* The hearing, which nothing stands against, and the keeping, which has a price. */
static int put(void **state)
{
    in_order(state);
    struct court *c = *state;
    wr_req_status(&c->w, c->s)[SLOT] = SIM_REQ_DRAFT;
    wr_req_sends(&c->w, c->s)[SLOT] = 0;
    wr_req_measures(&c->w, c->s)[SLOT] = 1U << HEAR | 1U << KEEP;
    *wr_money(&c->w, c->s) = 1000;
    act(c, on_letter(c, SIM_send));
    next_reply(c);
    return 0;
}

static void only_what_depends_on_it_waits(void **state)
{
    struct court *c = *state;
    assert_int_equal(rd_reply_outcome(&c->w, c->s)[0], SCN_OUT_CONDITIONS);
    assert_int_equal(rd_reply_measures(&c->w, c->s)[0], 1U << HEAR);
    assert_int_equal(rd_evidence(&c->w, c->s)[item(c, "driver")], SIM_HELD);
    assert_int_equal(rd_evidence_bits(&c->w, c->s)[item(c, "account")], 0);
    assert_int_equal(sim_condition_then(&c->w, c->s, 0, rule_of(c, "keeping")),
                     SIM_CONDITION_OPEN);
    assert_int_equal(sim_condition_then(&c->w, c->s, 0, rule_of(c, "sworn")),
                     SIM_CONDITION_NONE);
}

static void accepted_it_is_paid_and_met(void **state)
{
    struct court *c = *state;
    i32 plain = sim_letter_price(&c->w, c->s, 0);
    act(c, agree(c, "keeping", 1));
    assert_int_equal(sim_letter_price(&c->w, c->s, 0), plain + PRICE);
    i32 before = *rd_money(&c->w, c->s), liked = goodwill(c);
    act(c, on_letter(c, SIM_send));
    assert_int_equal(*rd_money(&c->w, c->s), before - plain - PRICE);
    u32 reply = next_reply(c);
    assert_int_equal(rd_reply_outcome(&c->w, c->s)[reply], SCN_OUT_ACCEPT);
    assert_true(rd_reply_measures(&c->w, c->s)[reply] & 1U << KEEP);
    assert_int_equal(goodwill(c), liked);
}

/* The first letter said that it was open, and says so for ever. */
static void the_older_letter_stays_as_it_was(void **state)
{
    struct court *c = *state;
    u32 rule = rule_of(c, "keeping");
    act(c, agree(c, "keeping", 1));
    act(c, on_letter(c, SIM_send));
    u32 reply = next_reply(c);
    assert_int_equal(sim_condition_then(&c->w, c->s, 0, rule), SIM_CONDITION_OPEN);
    assert_int_equal(sim_condition_then(&c->w, c->s, reply, rule),
                     SIM_CONDITION_ACCEPTED);
}

static void accepted_it_binds_and_is_paid_once(void **state)
{
    struct court *c = *state;
    i32 plain = sim_letter_price(&c->w, c->s, 0);
    act(c, agree(c, "keeping", 1));
    act(c, agree(c, "keeping", 0)); /* until it leaves, it can be thought over */
    act(c, agree(c, "keeping", 1));
    assert_int_equal(may(c, agree(c, "keeping", 1)), SIM_REFUSED_SAME);
    act(c, on_letter(c, SIM_send));
    assert_int_equal(may(c, agree(c, "keeping", 0)), SIM_REFUSED_NO_DRAFT);
    next_reply(c);
    assert_int_equal(may(c, agree(c, "keeping", 0)), SIM_REFUSED_BOUND);
    assert_int_equal(sim_letter_price(&c->w, c->s, 0), plain);
}

/* Paid with the letter, given back with an answer that carries nothing out, and paid
 * again with the letter that is in order. */
static void what_another_rule_stops_costs_nothing(void **state)
{
    struct court *c = *state;
    i32 plain = sim_letter_price(&c->w, c->s, 0), before = *rd_money(&c->w, c->s);
    act(c, agree(c, "keeping", 1));
    choose(c, SIM_CHOICE_SIGNATURE, 0);
    act(c, on_letter(c, SIM_send));
    assert_int_equal(*rd_money(&c->w, c->s), before - plain - PRICE);
    u32 reply = next_reply(c);
    assert_int_equal(rd_reply_outcome(&c->w, c->s)[reply], SCN_OUT_CLARIFY);
    assert_int_equal(*rd_money(&c->w, c->s), before - plain);
    assert_int_equal(may(c, agree(c, "keeping", 0)), SIM_REFUSED_BOUND);
    assert_int_equal(sim_letter_price(&c->w, c->s, 0), plain + PRICE);
    choose(c, SIM_CHOICE_SIGNATURE, 1);
    act(c, on_letter(c, SIM_send));
    reply = next_reply(c);
    assert_true(rd_reply_measures(&c->w, c->s)[reply] & 1U << KEEP);
    assert_int_equal(*rd_money(&c->w, c->s), before - 2 * plain - PRICE);
    assert_int_equal(sim_letter_price(&c->w, c->s, 0), plain);
}

static void withdrawn_it_is_given_back(void **state)
{
    struct court *c = *state;
    i32 plain = sim_letter_price(&c->w, c->s, 0), before = *rd_money(&c->w, c->s);
    act(c, agree(c, "keeping", 1));
    act(c, on_letter(c, SIM_send));
    act(c, on_letter(c, SIM_withdraw));
    assert_int_equal(*rd_money(&c->w, c->s), before - plain);
}

static void declined_it_leaves_the_measure_aside_at_no_cost(void **state)
{
    struct court *c = *state;
    i32 plain = sim_letter_price(&c->w, c->s, 0), liked = goodwill(c);
    act(c, agree(c, "keeping", 0));
    assert_int_equal(sim_letter_price(&c->w, c->s, 0), plain);
    act(c, on_letter(c, SIM_send));
    u32 reply = next_reply(c);
    assert_int_equal(rd_reply_outcome(&c->w, c->s)[reply], SCN_OUT_PARTIAL);
    assert_int_equal(rd_reply_measures(&c->w, c->s)[reply], 1U << HEAR);
    assert_int_equal(rd_evidence_bits(&c->w, c->s)[item(c, "account")], 0);
    assert_int_equal(goodwill(c), liked);
    assert_true(sim_reply_says(&c->w, c->s, reply, rule_of(c, "keeping")));
    /* second thoughts are allowed: nothing was promised */
    act(c, agree(c, "keeping", 1));
    act(c, on_letter(c, SIM_send));
    reply = next_reply(c);
    assert_int_equal(rd_reply_outcome(&c->w, c->s)[reply], SCN_OUT_ACCEPT);
}

/* Nothing else was asked for: then nothing is carried out. */
static void declined_alone_nothing_is_done(void **state)
{
    struct court *c = *state;
    wr_req_measures(&c->w, c->s)[SLOT] = 1U << KEEP;
    act(c, agree(c, "keeping", 0));
    act(c, on_letter(c, SIM_send));
    u32 reply = next_reply(c);
    assert_int_equal(rd_reply_outcome(&c->w, c->s)[reply], SCN_OUT_PARTIAL);
    assert_int_equal(rd_reply_measures(&c->w, c->s)[reply], 0);
}

/* One is accepted, the other declined: each measure goes its own way, and a question
 * beside them is still asked. */
static void each_condition_is_answered_by_itself(void **state)
{
    struct court *c = *state;
    choose(c, SIM_CHOICE_OFFENCE, court_find(c, SCN_OFFENCE, "ho_capital"));
    act(c, on_letter(c, SIM_send));
    u32 reply = next_reply(c);
    assert_int_equal(rd_reply_outcome(&c->w, c->s)[reply], SCN_OUT_CONSULT);
    act(c, agree(c, "capital", 1));
    act(c, agree(c, "keeping", 0));
    act(c, on_letter(c, SIM_send));
    reply = next_reply(c);
    assert_int_equal(rd_reply_outcome(&c->w, c->s)[reply], SCN_OUT_PARTIAL);
    assert_int_equal(rd_reply_measures(&c->w, c->s)[reply], 1U << HEAR);
    assert_int_equal(may(c, agree(c, "capital", 0)), SIM_REFUSED_BOUND);
    choose(c, SIM_CHOICE_SIGNATURE, 0);
    act(c, on_letter(c, SIM_send));
    reply = next_reply(c);
    assert_int_equal(rd_reply_outcome(&c->w, c->s)[reply], SCN_OUT_CLARIFY);
}

static void nothing_that_was_not_put_can_be_answered(void **state)
{
    struct court *c = *state;
    assert_int_equal(may(c, agree(c, "capital", 1)), SIM_REFUSED_FOREIGN_CHOICE);
    assert_int_equal(may(c, agree(c, "sworn", 1)), SIM_REFUSED_FOREIGN_CHOICE);
}

/* A letter that returns the request gives its grounds and puts no conditions. */
static void a_returned_letter_puts_none(void **state)
{
    struct court *c = *state;
    choose(c, SIM_CHOICE_CHANNEL, court_find(c, SCN_CHANNEL, "aw_police"));
    act(c, on_letter(c, SIM_send));
    u32 reply = next_reply(c);
    assert_int_equal(rd_reply_outcome(&c->w, c->s)[reply], SCN_OUT_RETURN);
    assert_true(sim_reply_says(&c->w, c->s, reply, rule_of(c, "keeping")));
    assert_int_equal(may(c, agree(c, "keeping", 1)), SIM_REFUSED_FOREIGN_CHOICE);
}

int test_conditions(void);
int test_conditions(void)
{
#define PUT_TEST(name) cmocka_unit_test_setup_teardown(name, put, court_close)
    const struct CMUnitTest tests[] = {
        PUT_TEST(only_what_depends_on_it_waits),
        PUT_TEST(accepted_it_is_paid_and_met),
        PUT_TEST(the_older_letter_stays_as_it_was),
        PUT_TEST(accepted_it_binds_and_is_paid_once),
        PUT_TEST(what_another_rule_stops_costs_nothing),
        PUT_TEST(withdrawn_it_is_given_back),
        PUT_TEST(declined_it_leaves_the_measure_aside_at_no_cost),
        PUT_TEST(declined_alone_nothing_is_done),
        PUT_TEST(each_condition_is_answered_by_itself),
        PUT_TEST(nothing_that_was_not_put_can_be_answered),
        PUT_TEST(a_returned_letter_puts_none),
    };
    return cmocka_run_group_tests_name("conditions", tests, NULL, NULL);
}
