/* care_term.c - what the words about care mean: one case a word. */
#include "sim/care_int.h"

#include "base/bug.h"

bool sim_fact_indicates(const struct sim_world *w, scn_ix fact, scn_ix person,
                        scn_ix indicator)
{
    const struct scn_fact *f = &w->scn->facts[fact];
    return f->victim == person && sim_refs_have(&f->indicates, indicator);
}

bool sim_noticed(const struct sim_world *w, const struct sim_state *s, scn_ix person,
                 scn_ix indicator)
{
    if (rd_indicator(w, s)[sim_indicator_at(w, person, indicator)] == 0)
        return false;
    for (u32 f = 0; f < w->scn->facts_count; f++)
        if (rd_fact(w, s)[f] && sim_fact_indicates(w, (scn_ix)f, person, indicator))
            return true;
    return false;
}

static i32 indicators(const struct sim_world *w, const struct sim_state *s,
                      scn_ix person)
{
    i32 n = 0;
    for (u32 i = 0; i < w->scn->indicators_count; i++)
        n += sim_noticed(w, s, person, (scn_ix)i);
    return n;
}

static bool needs_met(const struct sim_world *w, const struct sim_state *s,
                      scn_ix person)
{
    const struct scn_refs *needs = &w->scn->people[person].needs;
    for (u32 i = 0; i < needs->count; i++)
        if (rd_care_given(w, s)[sim_care_at(w, person, needs->at[i])] ==
            SIM_NOT_OFFERED)
            return false;
    return true;
}

static i32 presumed_day(const struct sim_world *w, const struct sim_state *s,
                        scn_ix person)
{
    u32 minute = rd_presumed_minute(w, s)[person];
    return minute == 0 ? SCN_UNKNOWN : sim_day_of(minute - 1);
}

i32 sim_care_term(const struct sim_world *w, const struct sim_state *s,
                  const struct scn_op *op)
{
    scn_ix a = (scn_ix)op->a, b = (scn_ix)op->b;
    switch (op->term) {
    case SCN_T_consented_to:
        return rd_consent_to(w, s)[sim_use_at(w, a, b)] == SIM_CONSENTS;
    case SCN_T_withdrew:
        return rd_consent_to(w, s)[sim_use_at(w, a, b)] == SIM_WITHDRAWN;
    case SCN_T_informed: return sim_informed(w, s, a);
    case SCN_T_noticed: return sim_noticed(w, s, a, b);
    case SCN_T_indicators: return indicators(w, s, a);
    case SCN_T_presumed: return rd_presumed(w, s)[a] != SIM_NOT_PRESUMED;
    case SCN_T_presumed_child: return rd_presumed(w, s)[a] == SIM_PRESUMED_CHILD;
    case SCN_T_presumed_day: return presumed_day(w, s, a);
    case SCN_T_needs_asked: return rd_needs_asked(w, s)[a];
    case SCN_T_needs_met: return needs_met(w, s, a);
    case SCN_T_hurried: return rd_hurried(w, s)[a];
    case SCN_T_offered:
        return rd_care_given(w, s)[sim_care_at(w, a, b)] != SIM_NOT_OFFERED;
    case SCN_T_accepted:
        return rd_care_given(w, s)[sim_care_at(w, a, b)] == SIM_ACCEPTED;
    case SCN_T_reflecting: return rd_reflect_until(w, s)[a] != 0;
    case SCN_T_received: return rd_received(w, s)[a];
    case SCN_T_breached: return rd_breach(w, s)[sim_use_at(w, a, b)];
    case SCN_T_punished: return rd_punished(w, s)[a];
    case SCN_T_skipped: return rd_skipped(w, s)[a];
    default: BUG("not a word about care");
    }
}
