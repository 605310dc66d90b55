/* test_map.c - the map of the case as the desk knows it, and nothing that it does not.
 */
#include "sim/change_int.h"
#include "sim/view_map.h"
#include "unit/sim/played.h"

int test_map(void);

static void learn(struct played *p, const char *fact)
{
    wr_fact(sim_session_world(p->x),
            played_hand(p))[court_find(&p->court, SCN_FACT, fact)] = 1;
}

static void keep(struct played *p, const char *id)
{
    wr_evidence(sim_session_world(p->x), played_hand(p))[item(&p->court, id)] =
        SIM_HELD;
}

static const struct sim_view_spot *spot(struct played *p, const char *id)
{
    const struct sim_view *v = played_look(p);
    for (u32 i = 0; i < v->spots_count; i++)
        if (v->spots[i].what == court_find(&p->court, SCN_PLACE, id))
            return &v->spots[i];
    return NULL;
}

static const struct sim_view_route *route(struct played *p, const char *id)
{
    const struct sim_view *v = played_look(p);
    for (u32 i = 0; i < v->routes_count; i++)
        if (v->routes[i].what == court_find(&p->court, SCN_ROUTE, id))
            return &v->routes[i];
    return NULL;
}

static void assert_place(const struct sim_view *v, u32 i, const char *id)
{
    assert_true(i < v->spots_count);
    assert_true(str_eqz(v->spots[i].name.id, id));
}

static void the_map_begins_with_places_one_can_go_to(void **state)
{
    struct played *p = *state;
    const struct sim_view *v = played_look(p);
    assert_int_equal(v->spots_count, 2);
    assert_place(v, 0, "places.shop.name"); /* the first route begins there */
    assert_place(v, 1, "places.office.name");
    assert_true(v->spots[1].here);
    assert_false(v->spots[0].here);
    assert_true(v->spots[0].go.now);
    assert_int_equal(v->spots[0].go.minutes, 30);
    assert_int_equal(v->routes_count, 1);
    assert_int_equal(v->routes[0].kind, SCN_ROAD);
    assert_true(v->routes[0].confirmed);
}

/* The ticket shows that he took her there: nobody has read it. */
static void what_the_desk_has_not_learnt_is_not_drawn(void **state)
{
    struct played *p = *state;
    keep(p, "ticket");
    keep(p, "payroll");
    assert_null(route(p, "drive"));
    assert_null(spot(p, "border"));
    assert_null(spot(p, "mine"));
    learn(p, "took");
    assert_non_null(route(p, "drive"));
    assert_non_null(spot(p, "border"));
    assert_null(spot(p, "mine")); /* of which another fact speaks */
}

static void a_place_known_of_is_named_and_no_more(void **state)
{
    struct played *p = *state;
    learn(p, "took");
    learn(p, "used");
    const struct sim_view *v = played_look(p);
    assert_int_equal(v->spots_count, 4);
    assert_place(v, 0, "places.border.name"); /* row 1 */
    assert_place(v, 1, "places.shop.name");
    assert_place(v, 2, "places.office.name");
    assert_place(v, 3, "places.mine.name"); /* in another State */
    assert_false(v->spots[0].go.there);
    assert_true(msg_is_none(&v->spots[0].about));
    assert_true(msg_is_none(&v->spots[3].about));
    assert_false(msg_is_none(&v->spots[1].about));
}

static void two_independent_sources_confirm(void **state)
{
    struct played *p = *state;
    learn(p, "used");
    assert_false(route(p, "onward")->confirmed);
    assert_int_equal(route(p, "onward")->sources, 0);
    assert_true(str_eqz(route(p, "onward")->status.id, "map.only_said"));
    keep(p, "ledger");
    keep(p, "ledger_copy"); /* of the same source */
    assert_false(route(p, "onward")->confirmed);
    assert_int_equal(route(p, "onward")->sources, 1);
    assert_true(str_eqz(route(p, "onward")->status.id, "map.alleged"));
    keep(p, "payroll");
    assert_true(route(p, "onward")->confirmed);
    assert_int_equal(route(p, "onward")->sources, 2);
    assert_true(str_eqz(route(p, "onward")->status.id, "map.confirmed"));
}

/* The message shows that he knew, which says the same way; but not to this desk. */
static void an_item_counts_for_what_is_learnt_of_it(void **state)
{
    struct played *p = *state;
    learn(p, "used");
    keep(p, "payroll");
    keep(p, "message");
    assert_int_equal(route(p, "onward")->sources, 1);
    assert_int_equal(route(p, "onward")->facts.count, 1);
    learn(p, "knew");
    assert_int_equal(route(p, "onward")->sources, 2);
    assert_int_equal(route(p, "onward")->facts.count, 2);
}

static void an_officer_at_work_is_on_the_map(void **state)
{
    struct played *p = *state;
    const struct sim_world *w = sim_session_world(p->x);
    struct sim_state *s = played_hand(p);
    assert_int_equal(spot(p, "shop")->officers, 0);
    wr_task_kind(w, s)[0] = SIM_TASK_LEAD;
    wr_task_what(w, s)[0] = court_find(&p->court, SCN_LEAD, "ask_shop");
    wr_task_due(w, s)[0] = 2 * SIM_DAY_MINUTES + 600;
    assert_int_equal(spot(p, "shop")->officers, 1);
    assert_int_equal(spot(p, "shop")->officers_until, p->court.scn->start_day + 2);
    assert_int_equal(spot(p, "office")->officers, 0);
}

static void what_was_found_stands_where_it_was_found(void **state)
{
    struct played *p = *state;
    keep(p, "ticket");
    assert_int_equal(spot(p, "shop")->items.count, 0); /* it came another way */
    wr_lead(sim_session_world(p->x),
            played_hand(p))[court_find(&p->court, SCN_LEAD, "ask_shop")] =
        SIM_LEAD_DONE;
    assert_int_equal(spot(p, "shop")->leads.count, 1);
    assert_int_equal(spot(p, "shop")->items.count, 1);
    assert_int_equal(spot(p, "office")->items.count, 0);
}

#define MAP_TEST(name) cmocka_unit_test_setup_teardown(name, played_begin, played_end)

int test_map(void)
{
    static const struct CMUnitTest tests[] = {
        MAP_TEST(the_map_begins_with_places_one_can_go_to),
        MAP_TEST(what_the_desk_has_not_learnt_is_not_drawn),
        MAP_TEST(a_place_known_of_is_named_and_no_more),
        MAP_TEST(two_independent_sources_confirm),
        MAP_TEST(an_item_counts_for_what_is_learnt_of_it),
        MAP_TEST(an_officer_at_work_is_on_the_map),
        MAP_TEST(what_was_found_stands_where_it_was_found),
    };
    return cmocka_run_group_tests_name("map", tests, NULL, NULL);
}
