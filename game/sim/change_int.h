/* change_int.h - a state being changed: where, what was touched, and who is told.
 *
 * Every change of a state goes through the functions here, so that events are told and
 * the parts that conditions read are marked, once and in one place.
 */
#ifndef SIM_CHANGE_INT_H
#define SIM_CHANGE_INT_H

#include "sim/eval.h"
#include "sim/index.h"
#include "sim/sim.h"

struct sim_change {
    const struct sim_world *w;
    struct sim_state *s;
    struct sim_events *events; /* may be NULL */
    u32 parts;                 /* enum scn_part bits written since the last settling */
    u32 all_parts;             /* since the action began */
    u32 delay;    /* minutes that effects let pass, once the action is done */
    bool noticed; /* something a waiting desk wants to know happened */
};

/* change.c */
void sim_tell(struct sim_change *c, enum sim_event_kind kind, u32 what, i32 n);
void sim_touch(struct sim_change *c, u32 parts);
/* An item without a document to read or an interview behind it: to hold it is to know
 * what it shows. */
bool sim_speaks_for_itself(const struct scn_evidence *item);
void sim_gain(struct sim_change *c, scn_ix evidence, scn_ix form);
void sim_lose(struct sim_change *c, scn_ix evidence);
void sim_learn(struct sim_change *c, scn_ix fact);
void sim_meet(struct sim_change *c, scn_ix person);
void sim_show(struct sim_change *c, scn_ix document);
void sim_change_trust(struct sim_change *c, scn_ix person, i32 by);
void sim_change_wellbeing(struct sim_change *c, scn_ix person, i32 by);
void sim_change_safety(struct sim_change *c, scn_ix person, i32 by);
void sim_change_money(struct sim_change *c, i32 by);
/* Costs that were accepted and paid, where nothing that they are about is among the
 * measures carried out. */
void sim_give_back(struct sim_change *c, u32 slot, u32 executed);
void sim_change_goodwill(struct sim_change *c, scn_ix state, i32 by);
void sim_run_effects(struct sim_change *c, const struct scn_effects *effects);

/* story.c: milestones, injects, the end. */
void sim_fire(struct sim_change *c, scn_ix milestone);
/* Fires what has become true, until nothing more does. */
void sim_settle(struct sim_change *c);
/* The `after` milestones whose time has come. */
void sim_settle_due(struct sim_change *c);
/* Has a milestone that comes by time begun to count, and from which minute? */
bool sim_runs_from(const struct sim_world *w, const struct sim_state *s, u32 milestone,
                   u32 *from);
u32 sim_runs_to(const struct sim_world *w, u32 milestone, u32 from);
/* Would it not come now, whatever the day? */
bool sim_is_stopped(const struct sim_world *w, const struct sim_state *s,
                    u32 milestone);
/* A deadline is soon when it is no more than a week ahead. */
enum { SIM_SOON = 7 };
/* On the morning of a day: tells of deadlines that are near. */
void sim_warn_ahead(struct sim_change *c);
void sim_end(struct sim_change *c, enum sim_decision decision, scn_ix ending);

/* clock.c */
/* When `minutes` of work begun at `start` are done, in that State's working hours. */
u32 sim_work_end(const struct sim_world *w, scn_ix state, u32 start, u32 minutes);
/* The opening of the n-th working day of that State after the minute. */
u32 sim_workdays_after(const struct sim_world *w, scn_ix state, u32 minute, i32 n);
/* Lets time pass to the minute; everything due on the way happens in its order. */
void sim_pass_to(struct sim_change *c, u32 minute);
void sim_pass_work(struct sim_change *c, u32 minutes);
/* Whether anything is under way that a desk could wait for: an officer, a translation,
 * a letter. */
bool sim_expecting(const struct sim_world *w, const struct sim_state *s);
/* To the next thing that a waiting desk wants to know, or the end of the case; a week
 * at most where nothing is under way. */
void sim_pass_to_next(struct sim_change *c);
/* The lead was followed to its end, in person or by an officer. */
void sim_finish_lead(struct sim_change *c, scn_ix lead);
u32 sim_deadline(const struct sim_world *w);

/* act.c: what others do for the desk. */
/* A free place among the tasks under way, or -1. */
i32 sim_free_task(const struct sim_world *w, const struct sim_state *s);
/* The place of a pair, or of a free one for SCN_NONE; -1 when there is none. */
i32 sim_find_pair(const struct sim_world *w, const struct sim_state *s, scn_ix a,
                  scn_ix b);
void sim_add_task(struct sim_change *c, enum sim_task kind, scn_ix what, scn_ix arg,
                  u32 due);

/* talk.c, talk_words.c */
/* A sworn translation of the recording of an interview came. */
void sim_finish_recording(struct sim_change *c, scn_ix interview);
bool sim_common_language(const struct scn_refs *a, const struct scn_refs *b);
/* The sitting of the interview under way, if any, ends: it is over, or left. */
void sim_end_sitting(struct sim_change *c, enum sim_talk as);

/* request.c */
void sim_send_request(struct sim_change *c, u32 slot);
/* A request that was answered goes to them again as it stands, with a letter. */
void sim_resume_request(struct sim_change *c, u32 slot);
/* People at another station answered: their answer arrives when it has travelled and
 * the working days that it took them have passed. */
struct sim_review;
void sim_answer_by_hand(struct sim_change *c, u32 slot, const struct sim_review *review,
                        i32 days);
/* Tells an answer that brings nothing: silence, once somebody asks. */
void sim_tell_silence(struct sim_change *c, u32 slot);
/* Files a letter of the State asked: its outcome, what it carried out, the rules that
 * spoke. False where there is no room. */
bool sim_add_reply(struct sim_change *c, u32 slot, enum scn_outcome outcome,
                   u32 executed, const u32 *rules);
/* use.c: what an item is given for; and its use, at the trial, in a letter that is
 * sent, in an answer to a letter that came in. */
void sim_note_purpose(struct sim_change *c, u32 slot, scn_ix item);
void sim_use_at_trial(struct sim_change *c);
void sim_use_in_letter(struct sim_change *c, u32 slot);
void sim_use_handed_on(struct sim_change *c, u32 slot, u32 measures);
/* incoming.c: the letters that come in with a milestone. */
void sim_bring_in(struct sim_change *c, scn_ix milestone);
/* correspond.c: a request that was withdrawn as no longer needed is sent again after
 * all: the courtesy is taken back. */
void sim_send_once_more(struct sim_change *c, u32 slot);
/* What a request has come to: received, or answered. */
void sim_request_due(struct sim_change *c, u32 slot);
/* The newest slot of a template, or -1. */
/* What sending the request as it stands would cost: its translation, and what its
 * answers to conditions take upon the desk. */
i32 sim_letter_price(const struct sim_world *w, const struct sim_state *s,
                     scn_ix request);
i32 sim_newest_slot(const struct sim_world *w, const struct sim_state *s,
                    scn_ix request);

/* The minute at which an officer who is given that lead now is done with it. */
u32 sim_lead_due(const struct sim_world *w, const struct sim_state *s, scn_ix lead);
/* Is the thing open to the desk: always, by its condition, or for good? */
bool sim_lead_open(const struct sim_world *w, const struct sim_state *s, scn_ix lead);
bool sim_talk_open(const struct sim_world *w, const struct sim_state *s,
                   scn_ix interview);
bool sim_request_open(const struct sim_world *w, const struct sim_state *s,
                      scn_ix request);
/* Does the desk bring cases to trial? One that has no charges among those of the case
 * examines and answers what others ask. */
bool sim_tries(const struct sim_world *w);
bool sim_charge_open(const struct sim_world *w, const struct sim_state *s,
                     scn_ix charge);
bool sim_can_read(const struct sim_world *w, const struct sim_state *s,
                  scn_ix document);

#endif
