/* letter.h - a request of the small court with everything in order, to be spoilt one
 * thing at a time. Not here: what the other State makes of it (test_law_request.c).
 */
#ifndef UNIT_SIM_LETTER_H
#define UNIT_SIM_LETTER_H

#include "unit/sim/court.h"

enum { SLOT = 0 };

static inline void choose(struct court *c, enum sim_choice choice, u32 value)
{
    wr_req_choice(&c->w, c->s)[sim_choice_at(SLOT, choice)] = (u16)value;
}

static inline void state_fact(struct court *c, const char *fact, u8 stated)
{
    wr_req_fact(&c->w,
                c->s)[sim_stated_at(&c->w, SLOT, court_find(c, SCN_FACT, fact))] =
        stated;
}

static inline void tie(struct court *c, u32 measure, const char *fact, u8 tied)
{
    wr_req_nexus(
        &c->w, c->s)[sim_tie_at(&c->w, SLOT, measure, court_find(c, SCN_FACT, fact))] =
        tied;
}

enum { HEAR = 0, BANK = 1 }; /* measures of the template */

/* A request to hear the driver with everything in order, on the first morning. */
static inline void write_in_order(struct court *c)
{
    wr_req_what(&c->w, c->s)[SLOT] = court_find(c, SCN_REQUEST, "ask_away");
    wr_req_status(&c->w, c->s)[SLOT] = SIM_REQ_UNDER_WAY;
    wr_req_sends(&c->w, c->s)[SLOT] = 1;
    wr_req_sent(&c->w, c->s)[SLOT] = *rd_minute(&c->w, c->s);
    wr_person_known(&c->w, c->s)[person(c, "eze")] = 1;
    choose(c, SIM_CHOICE_AUTHORITY, court_find(c, SCN_AUTHORITY, "aw_central"));
    choose(c, SIM_CHOICE_CHANNEL, court_find(c, SCN_CHANNEL, "aw_direct"));
    choose(c, SIM_CHOICE_TREATY, court_find(c, SCN_TREATY, "accord"));
    choose(c, SIM_CHOICE_OFFENCE, court_find(c, SCN_OFFENCE, "ho_traffic"));
    choose(c, SIM_CHOICE_LANGUAGE, court_find(c, SCN_LANGUAGE, "fr"));
    choose(c, SIM_CHOICE_TRANSLATION, SIM_LETTER_SWORN);
    choose(c, SIM_CHOICE_IDENTITY, SIM_ID_CODE);
    choose(c, SIM_CHOICE_SECRET, 1);
    choose(c, SIM_CHOICE_URGENCY, SIM_NOT_URGENT);
    choose(c, SIM_CHOICE_STATUTE, 1);
    choose(c, SIM_CHOICE_SIGNATURE, 1);
    state_fact(c, "took", 1);
    state_fact(c, "used", 1);
    tie(c, HEAR, "took", 1);
    wr_req_procedures(&c->w, c->s)[SLOT] = 1U << court_find(c, SCN_PROCEDURE, "oath");
    wr_req_measures(&c->w, c->s)[SLOT] = 1U << HEAR;
}

static inline int in_order(void **state)
{
    court_open(state);
    write_in_order(*state);
    return 0;
}

/* Does what must be allowed. */
static inline void do_now(struct court *c, enum sim_verb verb, i32 a, i32 b)
{
    struct sim_action x = {.verb = verb, .arg = {a, b}};
    assert_int_equal(sim_check(&c->w, c->s, SIM_DESK, &x), SIM_REFUSED_OK);
    sim_apply(&c->w, c->s, &x, 0, NULL);
}

/* Sends the letter and waits so many days, by which the driver's statement is here. */
static inline void obtain_driver(struct court *c, i32 days)
{
    wr_req_status(&c->w, c->s)[SLOT] = SIM_REQ_DRAFT;
    wr_req_sends(&c->w, c->s)[SLOT] = 0;
    choose(c, SIM_CHOICE_TRANSLATION, SIM_LETTER_PLAIN);
    do_now(c, SIM_send, court_find(c, SCN_REQUEST, "ask_away"), 0);
    do_now(c, SIM_wait, 1, days);
    assert_int_equal(rd_evidence(&c->w, c->s)[item(c, "driver")], SIM_HELD);
}

#endif
