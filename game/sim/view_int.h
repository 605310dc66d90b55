/* view_int.h - what the files that make a view share. Private to sim.
 *
 * Each part of the view has one function that fills its lists from the case and the
 * state; nothing is kept between two views.
 */
#ifndef SIM_VIEW_INT_H
#define SIM_VIEW_INT_H

#include "sim/swap.h"
#include "sim/view_bench.h"
#include "sim/view_calendar.h"
#include "sim/view_debrief.h"
#include "sim/view_map.h"

/* What a view is made from. */
struct sim_viewing {
    const struct sim_session *x;
    const struct sim_world *w;
    const struct sim_state *s;
    const struct scn *scn;
    struct arena *a;
};

void sim_view_documents(const struct sim_viewing *c, struct sim_view *v);
void sim_view_items(const struct sim_viewing *c, struct sim_view *v);
void sim_view_facts(const struct sim_viewing *c, struct sim_view *v);
void sim_view_people(const struct sim_viewing *c, struct sim_view *v);
/* What was noticed, needed, offered and agreed to (view_care.c). */
void sim_view_care(const struct sim_viewing *c, struct sim_view_person *p);
/* What an item shown whole gives away of a victim. */
struct sim_msgs sim_item_giving(const struct sim_viewing *c, scn_ix evidence);
/* What a letter as it stands gives away. */
struct sim_msgs sim_letter_giving(const struct sim_viewing *c, u32 slot);
void sim_view_helpers(const struct sim_viewing *c, struct sim_view *v);
void sim_view_work(const struct sim_viewing *c, struct sim_view *v);
void sim_view_talks(const struct sim_viewing *c, struct sim_view *v);
void sim_view_ledger(const struct sim_viewing *c, struct sim_view *v);
void sim_view_board(const struct sim_viewing *c, struct sim_view *v);
void sim_view_decide(const struct sim_viewing *c, struct sim_view *v);
void sim_view_drafts(const struct sim_viewing *c, struct sim_view *v);
void sim_view_letters(const struct sim_viewing *c, struct sim_view *v);
void sim_view_incomings(const struct sim_viewing *c, struct sim_view *v);
/* After the drafts, the letters and the incoming requests. */
void sim_view_register(const struct sim_viewing *c, struct sim_view *v);
/* After the leads, the items and the interviews. */
void sim_view_map(const struct sim_viewing *c, struct sim_view *v);
/* After everything that has a date. */
void sim_view_calendar(const struct sim_viewing *c, struct sim_view *v);
/* The notebook of words; and those of them that a draft has otherwise. */
void sim_view_notebook(const struct sim_viewing *c, struct sim_view *v);
void sim_draft_words(const struct sim_viewing *c, struct sim_view_draft *d);
void sim_view_findables(const struct sim_viewing *c, struct sim_view *v);
/* NULL until the case is over. */
const struct sim_view_debrief *sim_view_results(const struct sim_viewing *c);
/* The decisions that counted; once the timeline, the caps and the objectives stand. */
void sim_view_turnings(const struct sim_viewing *c, struct sim_view_debrief *d);

/* ---- the bench ------------------------------------------------------------------- */

void sim_bench_sections(const struct sim_viewing *c, struct sim_view_draft *d);
void sim_bench_warnings(const struct sim_viewing *c, struct sim_view_draft *d);
/* The letter of a slot as the other side reads it: as it was sent, unless more was
 * written since. An answer to a letter that asked is a supplement: point by point, and
 * of the request only what is new. */
struct sim_paras sim_letter_sent(const struct sim_viewing *c, u32 slot);
/* The request as such an answer completes it; empty where the letter is no supplement.
 */
struct sim_paras sim_letter_completed(const struct sim_viewing *c, u32 slot);
/* Sections (bits) in which the slot's letter differs between two states; the bit of
 * SIM_SECTIONS: the answers to conditions. */
u32 sim_sections_changed(const struct sim_world *w, const struct sim_state *a,
                         const struct sim_state *b, u32 slot);
/* The same since the letter left; none before. */
u32 sim_letter_changed(const struct sim_viewing *c, u32 slot);
/* The sections (bits) that a request rule looks at, by its words. */
u32 sim_rule_sections(const struct scn_rule *rule);
/* The points of letter `reply`, in its order. */
struct sim_points sim_points_of(const struct sim_viewing *c, u32 reply);
/* How far it goes, in a word. */
struct msg sim_reply_outcome_msg(const struct sim_viewing *c, u32 reply);
/* "R-4/2024": what they call it. */
struct str sim_reply_reference(const struct sim_viewing *c, u32 reply);
/* Letter number `reply` as it came. */
struct sim_paras sim_letter_came(const struct sim_viewing *c, u32 reply,
                                 const struct sim_ixs *enclosed);
/* "3/2024": how both sides name the request of a slot. */
struct str sim_letter_reference(const struct sim_viewing *c, u32 slot);

/* The text of an id, STR_NONE for none. */
struct str sim_text_of(const struct sim_viewing *c, u32 id);

/* ---- paragraphs, one after the other --------------------------------------------- */

struct sim_writer {
    struct arena *arena;
    struct sim_para *at;
    u32 count, room;
};

struct sim_writer sim_writer_in(struct arena *a);
void sim_write(struct sim_writer *p, enum sim_para_kind kind, struct msg text);
void sim_write_id(struct sim_writer *p, enum sim_para_kind kind, const char *id);
/* The same with a mark before the text. */
void sim_write_marked(struct sim_writer *p, enum sim_para_kind kind, struct str mark,
                      struct msg text);

/* ---- what a letter refers to ------------------------------------------------------
 */

/* The items that a letter's facts are known from, numbered as they are first cited. */
struct sim_exhibits {
    const struct sim_viewing *c;
    u32 *number;  /* by item; 0 not cited */
    scn_ix *item; /* by number, from 0 */
    u32 count;
    const struct sim_swap_exhibit *given; /* of a letter that came as a file */
    u32 given_count;
};

struct sim_exhibits sim_exhibits_of(const struct sim_viewing *c);
/* Those that a letter which came as a file brought with it. */
struct sim_exhibits sim_exhibits_given(const struct sim_viewing *c, struct str file);
/* Numbers the items that show a fact; "1, 3" and how many in *count. */
struct str sim_exhibits_cite(struct sim_exhibits *x, scn_ix fact, u32 *count);
/* The list of what was cited: kind, form and the day it came, never a title, which may
 * name somebody. */
void sim_exhibits_write(const struct sim_exhibits *x, struct sim_writer *to);

/* ---- messages -------------------------------------------------------------------- */

/* The text, or no message when the author left it out. */
struct msg sim_text_msg(const struct scn_text *t);
struct sim_msgs sim_text_msgs(struct arena *a, const struct scn_texts *texts);
/* The name (title, words) of a thing of the case or the law; none when i is SCN_NONE.
 */
struct msg sim_name_msg(const struct scn *scn, enum scn_kind kind, scn_ix i,
                        struct arena *a);
/* Adds that name to m as the argument `name`. */
void sim_msg_thing(struct msg *m, const char *name, const struct scn *scn,
                   enum scn_kind kind, scn_ix i, struct arena *a);
/* "<prefix>.<n>", for small enumerations. */
struct msg sim_value_msg(struct arena *a, const char *prefix, u32 n);
/* The names of a list of things. */
struct sim_msgs sim_names(const struct sim_viewing *c, enum scn_kind kind,
                          const struct scn_refs *refs);
struct sim_level sim_level_of(struct arena *a, u32 value);
/* Outcomes and forms in words. */
struct msg sim_outcome_msg(enum scn_outcome outcome);
/* What the desk heard in a turn of an interview, and what was said. */
struct msg sim_heard_answer(const struct sim_world *w, const struct sim_state *s,
                            u32 turn);
struct msg sim_said_answer(const struct sim_world *w, const struct sim_state *s,
                           u32 turn);
/* The words of a move: the author's, or the engine's own about the topic. */
struct msg sim_ask_msg(const struct scn *scn, scn_ix question);

/* ---- actions --------------------------------------------------------------------- */

/* Message `id`, in which the things the action is about are {one}, {two}, {three} and
 * {four}. */
struct msg sim_action_msg(const struct scn *scn, const struct sim_action *action,
                          const char *id);
/* An action on things, with its label, cost and refusal. */
struct sim_do sim_do3(const struct sim_viewing *c, enum sim_verb verb, i32 a, i32 b,
                      i32 d);
struct sim_do sim_do4(const struct sim_viewing *c, enum sim_verb verb, i32 a, i32 b,
                      i32 d, i32 e);
#endif
