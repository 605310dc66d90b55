/* talk_int.h - interviews, for the verbs that hold them and for the view. */
#ifndef SIM_TALK_INT_H
#define SIM_TALK_INT_H

#include "sim/change_int.h"

/* talk.c: who can be heard, and the moves. interpreter: SCN_NONE for none. */
enum sim_refusal sim_check_talk(const struct sim_world *w, const struct sim_state *s,
                                scn_ix interview, scn_ix interpreter);
/* Can that one interpret for the person and the desk; and at this price? */
bool sim_interprets(const struct sim_world *w, scn_ix interview, scn_ix interpreter);
enum sim_refusal sim_check_interpreter(const struct sim_world *w,
                                       const struct sim_state *s, scn_ix interview,
                                       scn_ix interpreter);
/* Pays, and waits until the interpreter is there; whom the person knows from this
 * interview already makes no difference to her trust. */
void sim_send_for(struct sim_change *c, scn_ix interview, scn_ix interpreter);
void sim_open_talk(struct sim_change *c, scn_ix interview, scn_ix interpreter);
enum sim_refusal sim_check_ask(const struct sim_world *w, const struct sim_state *s,
                               scn_ix question);
/* The interview under way told by its summary, for whoever does not want the scene. */
enum sim_refusal sim_check_skip(const struct sim_world *w, const struct sim_state *s);
void sim_skip_talk(struct sim_change *c);
void sim_ask(struct sim_change *c, scn_ix question);
/* Would the person rather not answer that to those in the room? */
bool sim_holds_back(const struct sim_world *w, const struct sim_state *s,
                    scn_ix question);
/* Ground rules and practice are moves with a child. */
bool sim_kind_for(const struct sim_world *w, const struct scn_question *q);

/* A victim or a witness who does not want to be heard, or not any more; a suspect's
 * silence is a right of another kind. */
bool sim_declines(const struct sim_world *w, const struct sim_state *s, scn_ix person);
/* Whoever was heard has left something worth the file, and lets it be used. */
void sim_gain_statement(struct sim_change *c, scn_ix interview);

/* sitting.c: an interview that was left, and taken up again. */
/* Was anything of it held: is it over, or was it left? */
bool sim_was_held(const struct sim_world *w, const struct sim_state *s,
                  scn_ix interview);
/* On another day, the person asked anew: does the person go on? */
bool sim_take_up(struct sim_change *c, scn_ix interview);
/* Minutes from `from` until it could be taken up again. */
u32 sim_take_up_minutes(const struct sim_world *w, const struct sim_state *s,
                        scn_ix interview, u32 from);

/* talk_words.c: what was said, and what the desk was given to hear. */
/* The rendering of an answer by whoever interpreted the turn; NULL: as it was said. */
const struct scn_rendering *sim_rendering(const struct sim_world *w,
                                          const struct sim_state *s, u32 turn);
/* How many answers of the interview were rendered otherwise than said, and not yet put
 * right. */
u32 sim_misrendered(const struct sim_world *w, const struct sim_state *s,
                    scn_ix interview);
/* Takes down the answer of a turn that was not held back. */
void sim_take_down(struct sim_change *c, u32 turn);
/* The words of the turn were gone over with somebody who renders them. */
void sim_right(struct sim_change *c, u32 turn);
/* The last turn of the question, or -1. */
i32 sim_turn_of(const struct sim_world *w, const struct sim_state *s, scn_ix question);
/* Interprets there now or did for any move? */
bool sim_has_interpreted(const struct sim_world *w, const struct sim_state *s,
                         scn_ix interview, scn_ix interpreter);
/* Has the interpreter ties to anybody of the case? */
bool sim_is_tied(const struct sim_world *w, scn_ix interpreter);
/* Does the interpreter of the interview now give back all that was said, when asked?
 * One with ties does not, unless there is nobody else to ask. */
bool sim_renders_truly(const struct sim_world *w, const struct sim_state *s,
                       scn_ix interview);
/* Which of its kinds took the statement down: the least taken by the law among those
 * through whom something in it came. SCN_INTERPRETER_KINDS: nobody. */
i32 sim_taken_through(const struct sim_world *w, const struct sim_state *s,
                      scn_ix interview);

/* The verbs about the words: word_back, brief, change_interpreter, record, take_down,
 * retranslate. */
bool sim_about_words(enum sim_verb verb);
enum sim_refusal sim_check_words(const struct sim_world *w, const struct sim_state *s,
                                 const struct sim_action *a);
void sim_apply_words(struct sim_change *c, const struct sim_action *a);
/* Minutes that such a verb takes. */
i32 sim_words_minutes(enum sim_verb verb);

#endif
