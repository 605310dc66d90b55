/* sitting.c - the sittings of one interview: how one ends, and how what was left
 * unfinished is taken up again on another day.
 *
 * One record goes on from sitting to sitting: what was asked stays asked, and what was
 * said stays said, so that the statement it makes is one, with the day of each sitting.
 * Whoever is heard as a victim or a witness is asked anew. The figures are for
 * teaching. Not here: the moves (talk.c).
 */
#include "sim/care_int.h"
#include "sim/talk_int.h"

enum { AGAIN_TRUST = -5, SITTINGS_MOST = 255 };

bool sim_was_held(const struct sim_world *w, const struct sim_state *s,
                  scn_ix interview)
{
    return rd_interview(w, s)[interview] == SIM_TALK_DONE ||
           rd_talk_left(w, s)[interview] != 0;
}

void sim_end_sitting(struct sim_change *c, enum sim_talk as)
{
    scn_ix interview = *rd_interview_now(c->w, c->s);
    if (interview == SCN_NONE)
        return;
    *wr_interview_now(c->w, c->s) = SCN_NONE;
    wr_interview(c->w, c->s)[interview] = (u8)as;
    if (as == SIM_TALK_LEFT)
        wr_talk_left(c->w, c->s)[interview] = *rd_minute(c->w, c->s) + 1;
    sim_touch(c, SCN_PART_TALKS);
    sim_gain_statement(c, interview);
}

/* ---- taking it up again -------------------------------------------------------------
 */

u32 sim_take_up_minutes(const struct sim_world *w, const struct sim_state *s,
                        scn_ix interview, u32 from)
{
    u32 left = rd_talk_left(w, s)[interview];
    if (left == 0 || sim_day_of(left - 1) != sim_day_of(from))
        return 0;
    return sim_workdays_after(w, sim_home(w), from, 1) - from;
}

static bool goes_on(const struct sim_change *c, scn_ix person)
{
    return *rd_ended(c->w, c->s) == 0 && rd_reflect_until(c->w, c->s)[person] == 0 &&
           !sim_declines(c->w, c->s, person);
}

bool sim_take_up(struct sim_change *c, scn_ix interview)
{
    scn_ix person = c->w->scn->interviews[interview].person;
    u32 now = *rd_minute(c->w, c->s);
    sim_pass_to(c, now + sim_take_up_minutes(c->w, c->s, interview, now));
    if (!goes_on(c, person))
        return false;
    sim_change_trust(c, person, AGAIN_TRUST);
    if (c->w->scn->people[person].role <= SCN_WITNESS)
        sim_ask_anew(c, person);
    if (!goes_on(c, person))
        return false;
    u8 *sittings = &wr_talk_sittings(c->w, c->s)[interview];
    *sittings = (u8)(*sittings < SITTINGS_MOST ? *sittings + 1 : SITTINGS_MOST);
    wr_talk_again(c->w, c->s)[interview] = *rd_minute(c->w, c->s);
    wr_talk_bits(c->w, c->s)[interview] &= (u8)~SIM_TALK_BRIEFED;
    return true;
}
