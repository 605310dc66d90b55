/* index.h - where one value stands in the state's tables of two or three dimensions.
 *
 * The only place that knows the order of dimensions written beside the rows of
 * state.def. Private to sim. Not here: the fields themselves (state.h).
 */
#ifndef SIM_INDEX_H
#define SIM_INDEX_H

#include "sim/state.h"

enum { SIM_DAY_MINUTES = 24 * 60 };

/* The day of the case, the first is 1. */
static inline i32 sim_day_of(u32 minute)
{
    return (i32)(minute / SIM_DAY_MINUTES) + 1;
}

/* The calendar day (date.h) of a minute of the case. */
static inline i32 sim_date_of(const struct sim_world *w, u32 minute)
{
    return w->scn->start_day + (i32)(minute / SIM_DAY_MINUTES);
}

static inline scn_ix sim_home(const struct sim_world *w)
{
    return w->scn->desks[w->desk].state;
}

/* Is what names this desk (scn_desk), or none, of the desk that is played? */
static inline bool sim_mine(const struct sim_world *w, scn_ix desk)
{
    return desk == SCN_NONE ? !w->scn->desks[w->desk].apart : desk == w->desk;
}

/* In `link`: item × element × accused (scn_person.accused). */
static inline u32 sim_link_at(const struct sim_world *w, scn_ix evidence,
                              scn_ix element, scn_ix accused)
{
    return ((u32)evidence * w->scn->elements_count + element) * w->scn->accused_count +
           accused;
}

/* From a link of one item to that of the next. */
static inline u32 sim_links_each(const struct sim_world *w)
{
    return w->scn->elements_count * w->scn->accused_count;
}

static inline u32 sim_choice_at(u32 slot, enum sim_choice choice)
{
    return slot * SIM_CHOICES + (u32)choice;
}

/* In `talk_fact`. */
static inline u32 sim_word_at(const struct sim_world *w, scn_ix interview, scn_ix fact)
{
    return (u32)interview * w->scn->facts_count + fact;
}

/* The first slots are for the desk's own requests; behind them stand the letters that
 * come in, first those of the story, then those from other stations. */
static inline u32 sim_own_slots(const struct sim_world *w)
{
    return w->request_slots - w->incoming_slots - w->import_slots;
}

/* In `req_fact`. */
static inline u32 sim_stated_at(const struct sim_world *w, u32 slot, scn_ix fact)
{
    return slot * w->scn->facts_count + fact;
}

/* In `req_result`; `measure` counts from 0 within the template. */
static inline u32 sim_result_at(const struct sim_world *w, u32 slot, u32 measure)
{
    return slot * w->request_measures + measure;
}

/* In `req_nexus`. */
static inline u32 sim_tie_at(const struct sim_world *w, u32 slot, u32 measure,
                             scn_ix fact)
{
    return sim_result_at(w, slot, measure) * w->scn->facts_count + fact;
}

/* In `reply_rules`: the word that holds the bit of a rule. */
static inline u32 sim_rule_word_at(const struct sim_world *w, u32 reply, u32 rule)
{
    return reply * w->rule_words + rule / 32;
}

static inline bool sim_reply_says(const struct sim_world *w, const struct sim_state *s,
                                  u32 reply, u32 rule)
{
    return rd_reply_rules(w, s)[sim_rule_word_at(w, reply, rule)] >> (rule % 32) & 1U;
}

/* 32-bit words that mark the terms of the glossary; in `req_righted`, the word that
 * holds the bit of one. */
static inline u32 sim_term_words(const struct sim_world *w)
{
    return (w->scn->glosses_count + 31) / 32;
}

static inline u32 sim_righted_at(const struct sim_world *w, u32 slot, scn_ix term)
{
    return slot * sim_term_words(w) + term / 32;
}

/* In `consent_to` and `breach`. */
static inline u32 sim_use_at(const struct sim_world *w, scn_ix person, scn_ix use)
{
    return (u32)person * w->scn->uses_count + use;
}

/* In `care_given`. */
static inline u32 sim_care_at(const struct sim_world *w, scn_ix person, scn_ix care)
{
    return (u32)person * w->scn->care_count + care;
}

/* In `indicator`. */
static inline u32 sim_indicator_at(const struct sim_world *w, scn_ix person,
                                   scn_ix indicator)
{
    return (u32)person * w->scn->indicators_count + indicator;
}

static inline bool sim_refs_have(const struct scn_refs *refs, scn_ix what)
{
    for (u32 i = 0; i < refs->count; i++)
        if (refs->at[i] == what)
            return true;
    return false;
}

#endif
