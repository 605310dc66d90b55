/* test_lists.c - the long lists of the bench under their headings: facts by the item in
 * hand that tells most, ties by measure, objections by stage.
 */
#include "unit/sim/played.h"

static void act(struct played *p, const struct sim_do *d)
{
    assert_true(d->there);
    assert_true(d->now);
    assert_int_equal(sim_session_do(p->x, SIM_DESK, &d->action).refusal,
                     SIM_REFUSED_OK);
}

static const struct sim_view_section *section(struct played *p, enum sim_section kind)
{
    return &played_look(p)->drafts[0].sections[kind];
}

static void learn(struct played *p, const char *fact)
{
    wr_fact(sim_session_world(p->x),
            played_hand(p))[court_find(&p->court, SCN_FACT, fact)] = 1;
}

static void take_in(struct played *p, const char *id)
{
    wr_evidence(sim_session_world(p->x), played_hand(p))[item(&p->court, id)] =
        SIM_HELD;
}

static void assert_group(const struct sim_view_section *s, u32 n, const char *title,
                         u32 first, u32 count)
{
    assert_true(n < s->group_count);
    assert_string_equal(s->groups[n].title.id.p, title);
    assert_int_equal(s->groups[n].first, first);
    assert_int_equal(s->groups[n].count, count);
}

static bool is_fact(const struct played *p, const struct sim_view_choice *c,
                    const char *fact)
{
    return c->what == court_find(&p->court, SCN_FACT, fact);
}

/* The word shows took, used and knew; the ticket took and chi_took; the ledger used. */
static void know_four(struct played *p)
{
    learn(p, "took");
    learn(p, "used");
    learn(p, "chi_took");
    learn(p, "rumour");
    take_in(p, "word");
    take_in(p, "ticket");
    take_in(p, "ledger");
    act(p, &played_look(p)->drafts[0].draft);
}

static void facts_stand_under_the_item_that_shows_them(void **state)
{
    struct played *p = *state;
    know_four(p);
    const struct sim_view_section *s = section(p, SIM_SEC_FACTS);
    assert_int_equal(s->group_count, 3);
    assert_group(s, 0, "evidence.word.title", 0, 2);
    assert_group(s, 1, "evidence.ticket.title", 2, 1);
    assert_group(s, 2, "bench.facts.no_item", 3, 1);
    assert_true(is_fact(p, &s->choices[0], "took"));
    assert_true(is_fact(p, &s->choices[1], "used"));
    assert_true(is_fact(p, &s->choices[2], "chi_took"));
    assert_true(is_fact(p, &s->choices[3], "rumour"));
}

static void a_fact_names_what_else_shows_it(void **state)
{
    struct played *p = *state;
    know_four(p);
    const struct sim_view_choice *c = section(p, SIM_SEC_FACTS)->choices;
    assert_int_equal(c[0].also.count, 1);
    assert_true(str_eqz(c[0].also.at[0].id, "evidence.ticket.title"));
    assert_int_equal(c[1].also.count, 1);
    assert_true(str_eqz(c[1].also.at[0].id, "evidence.ledger.title"));
    assert_int_equal(c[2].also.count, 0);
    assert_int_equal(c[3].also.count, 0);
}

/* The word stands first in the case, but tells only one of the two. */
static void of_two_items_the_one_that_tells_more_has_the_fact(void **state)
{
    struct played *p = *state;
    learn(p, "took");
    learn(p, "chi_took");
    take_in(p, "word");
    take_in(p, "ticket");
    act(p, &played_look(p)->drafts[0].draft);
    const struct sim_view_section *s = section(p, SIM_SEC_FACTS);
    assert_int_equal(s->group_count, 1);
    assert_group(s, 0, "evidence.ticket.title", 0, 2);
}

static void a_heading_counts_what_is_chosen_and_nothing_moves(void **state)
{
    struct played *p = *state;
    know_four(p);
    act(p, &section(p, SIM_SEC_FACTS)->choices[1].pick);
    act(p, &section(p, SIM_SEC_FACTS)->choices[2].pick);
    const struct sim_view_section *s = section(p, SIM_SEC_FACTS);
    assert_int_equal(s->groups[0].chosen, 1);
    assert_int_equal(s->groups[1].chosen, 1);
    assert_int_equal(s->groups[2].chosen, 0);
    assert_true(is_fact(p, &s->choices[1], "used"));
    assert_true(s->choices[1].chosen);
}

static void ties_stand_under_their_measure(void **state)
{
    struct played *p = *state;
    know_four(p);
    act(p, &section(p, SIM_SEC_FACTS)->choices[0].pick);
    act(p, &section(p, SIM_SEC_FACTS)->choices[3].pick);
    act(p, &section(p, SIM_SEC_MEASURES)->choices[0].pick);
    act(p, &section(p, SIM_SEC_MEASURES)->choices[1].pick);
    act(p, &section(p, SIM_SEC_NEXUS)->choices[3].pick); /* the account: the rumour */
    const struct sim_view_section *s = section(p, SIM_SEC_NEXUS);
    assert_int_equal(s->group_count, 2);
    assert_group(s, 0, "measures.hear.title", 0, 2);
    assert_group(s, 1, "measures.bank.title", 2, 2);
    assert_int_equal(s->groups[0].chosen, 0);
    assert_int_equal(s->groups[1].chosen, 1);
}

static void other_lists_have_no_heading(void **state)
{
    struct played *p = *state;
    know_four(p);
    const struct sim_view_section *s = section(p, SIM_SEC_MEASURES);
    assert_int_equal(s->group_count, 1);
    assert_true(msg_is_none(&s->groups[0].title));
    assert_int_equal(s->groups[0].count, s->choice_count);
}

/* Stage by stage in the order of the law, one after the other, none left out. */
static void objections_stand_under_their_stage(void **state)
{
    struct played *p = *state;
    for (int i = 0; i < 10 && played_look(p)->incomings_count == 0; i++)
        act(p, &played_look(p)->head.wait_day);
    assert_true(played_look(p)->incomings_count > 0);
    act(p, &played_look(p)->incomings[0].objections[0].toggle);
    const struct sim_view_incoming *v = &played_look(p)->incomings[0];
    u32 at = 0, chosen = 0;
    assert_true(v->group_count > 1);
    for (u32 i = 0; i < v->group_count; i++) {
        assert_int_equal(v->groups[i].first, at);
        assert_true(v->groups[i].count > 0);
        assert_false(msg_is_none(&v->groups[i].title));
        at += v->groups[i].count;
        chosen += v->groups[i].chosen;
    }
    assert_int_equal(at, v->objection_count);
    assert_int_equal(v->groups[0].chosen, 1);
    assert_int_equal(chosen, 1);
}

#define LIST_TEST(name) cmocka_unit_test_setup_teardown(name, played_begin, played_end)

int test_lists(void);
int test_lists(void)
{
    const struct CMUnitTest tests[] = {
        LIST_TEST(facts_stand_under_the_item_that_shows_them),
        LIST_TEST(a_fact_names_what_else_shows_it),
        LIST_TEST(of_two_items_the_one_that_tells_more_has_the_fact),
        LIST_TEST(a_heading_counts_what_is_chosen_and_nothing_moves),
        LIST_TEST(ties_stand_under_their_measure),
        LIST_TEST(other_lists_have_no_heading),
        LIST_TEST(objections_stand_under_their_stage),
    };
    return cmocka_run_group_tests_name("lists", tests, NULL, NULL);
}
