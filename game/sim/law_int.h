/* law_int.h - the words of rules, and what the parts of the law share.
 *
 * Private to sim. eval.c asks for the value of an ITEM or REQUEST word here; the rest
 * is for law_*.c, reckon.c, explain.c and the view.
 */
#ifndef SIM_LAW_INT_H
#define SIM_LAW_INT_H

#include "sim/eval.h"
#include "sim/index.h"
#include "sim/law.h"

/* The value of an admissibility word about the item, or SCN_UNKNOWN. fact1: 1 + the
 * fact that it is to show; 0: as a whole. */
i32 sim_item_term(const struct sim_world *w, const struct sim_state *s, scn_ix evidence,
                  u32 fact1, const struct scn_op *op);
/* The value of a request word about one measure (from 0 within the template) of the
 * request in the slot, or SCN_UNKNOWN. */
i32 sim_request_term(const struct sim_world *w, const struct sim_state *s, u32 slot,
                     u32 measure, const struct scn_op *op);

/* The value of a word about the charge, or SCN_UNKNOWN. */
i32 sim_charge_term(const struct sim_world *w, const struct sim_state *s, scn_ix charge,
                    const struct scn_op *op);
/* Was the provision in force on a day of the conduct; is it today? */
bool sim_offence_then(const struct sim_world *w, scn_ix charge, scn_ix offence);
bool sim_offence_now(const struct sim_world *w, const struct sim_state *s,
                     scn_ix offence);

/* What an item is, as it is held now; the paper is that of its form, SCN_NONE: none. */
scn_ix sim_item_document(const struct sim_world *w, const struct sim_state *s,
                         scn_ix evidence);
scn_ix sim_item_form(const struct sim_world *w, const struct sim_state *s,
                     scn_ix evidence);
bool sim_item_foreign(const struct sim_world *w, scn_ix evidence);
enum sim_translation sim_item_translation(const struct sim_world *w,
                                          const struct sim_state *s, scn_ix evidence);

/* What a request is, as it stands. The language is the desk's own until one is chosen.
 */
const struct scn_request *sim_slot_request(const struct sim_world *w,
                                           const struct sim_state *s, u32 slot);
/* Is it a letter of another State to this desk? */
bool sim_slot_came_in(const struct sim_world *w, const struct sim_state *s, u32 slot);
/* The State that is asked, and the one that asks. */
scn_ix sim_slot_requested(const struct sim_world *w, const struct sim_state *s,
                          u32 slot);
scn_ix sim_slot_requesting(const struct sim_world *w, const struct sim_state *s,
                           u32 slot);
u16 sim_slot_choice(const struct sim_world *w, const struct sim_state *s, u32 slot,
                    enum sim_choice choice);
scn_ix sim_slot_language(const struct sim_world *w, const struct sim_state *s,
                         u32 slot);
/* Only a judge issues a letter rogatory, and only from judge to judge. */
bool sim_slot_rogatory(const struct sim_world *w, const struct sim_state *s, u32 slot);
bool sim_slot_asks(const struct sim_world *w, const struct sim_state *s, u32 slot,
                   u32 measure);
bool sim_slot_states(const struct sim_world *w, const struct sim_state *s, u32 slot,
                     scn_ix fact);
/* Is a fact that the measure needs stated and tied to it? */
bool sim_slot_nexus(const struct sim_world *w, const struct sim_state *s, u32 slot,
                    u32 measure);
/* What the rules that spoke of a letter add to its results. */
struct sim_granted {
    bool other_use, translated;
};
struct sim_granted sim_granted(const struct sim_world *w, const struct sim_state *s,
                               u32 slot);

/* An item that was given for other proceedings and that the charge would rest on, or
 * SCN_NONE. (use.c) */
scn_ix sim_charge_beyond(const struct sim_world *w, const struct sim_state *s,
                         scn_ix charge);
/* Does all that shows the fact come from a third State, for other proceedings? (use.c)
 */
bool sim_fact_shut(const struct sim_world *w, const struct sim_state *s, u32 slot,
                   scn_ix fact);
/* The day it was sent, or today while it is a draft (date.h). */
i32 sim_slot_date(const struct sim_world *w, const struct sim_state *s, u32 slot);
/* How often this request was sent, over all its slots. */
i32 sim_request_sends(const struct sim_world *w, const struct sim_state *s,
                      scn_ix request);

/* Does the fact speak of that person? A fact about nobody by name is a circumstance of
 * the case and speaks of every accused. */
bool sim_fact_about(const struct sim_world *w, scn_ix fact, scn_ix person);
/* Does it concern that victim, or none by name? SCN_NONE: it need not. */
bool sim_fact_of(const struct sim_world *w, scn_ix fact, scn_ix victim);
/* Does it go to the element, first or also? */
bool sim_fact_for(const struct sim_world *w, scn_ix fact, scn_ix element);
/* Is it true, about that person, and of that element? */
bool sim_fact_proves(const struct sim_world *w, scn_ix fact, scn_ix person,
                     scn_ix element);
/* Does the item show a fact that proves the element of that person? */
bool sim_item_proves(const struct sim_world *w, const struct sim_state *s,
                     scn_ix evidence, scn_ix person, scn_ix element);
/* Does it tend to disprove one, of a count about that victim (SCN_NONE: any)? What a
 * victim agreed to disproves nothing where `consent_no_defence`. */
bool sim_item_disproves(const struct sim_world *w, scn_ix evidence, scn_ix person,
                        scn_ix element, scn_ix victim, bool consent_no_defence);
/* Is it the word of a victim? */
bool sim_item_victims_word(const struct sim_world *w, scn_ix evidence);
/* Whose words a statement holds; SCN_NONE for other items. */
scn_ix sim_item_speaker(const struct sim_world *w, scn_ix evidence);
/* Linked to the element of that person on the board. */
bool sim_item_linked(const struct sim_world *w, const struct sim_state *s,
                     scn_ix evidence, scn_ix person, scn_ix element);
/* The fact given as the reason of that link; SCN_NONE when there is no link. */
scn_ix sim_link_reason(const struct sim_world *w, const struct sim_state *s,
                       scn_ix evidence, scn_ix person, scn_ix element);
/* Is it linked, and does the reason carry the element: a true fact of it about that
 * person? */
bool sim_link_proves(const struct sim_world *w, const struct sim_state *s,
                     scn_ix evidence, scn_ix person, scn_ix element);

/* What the item is worth as linked there: for the reason that was given. */
enum sim_worth sim_link_worth(const struct sim_world *w, const struct sim_state *s,
                              scn_ix evidence, scn_ix person, scn_ix element);
/* What it is worth for any fact of it that proves the element of the person, in a count
 * about that victim (SCN_NONE: any). */
enum sim_worth sim_proof_worth(const struct sim_world *w, const struct sim_state *s,
                               scn_ix evidence, scn_ix person, scn_ix element,
                               scn_ix victim);

/* glossary.c: what the translator of the letter made of a term, or NULL; of the
 * offence's name; and the offence of theirs that a reader then sees in facts that show
 * `shown`, or SCN_NONE. */
const struct scn_slip *sim_term_slip(const struct sim_world *w,
                                     const struct sim_state *s, u32 slot, scn_ix term);
const struct scn_slip *sim_slot_slip(const struct sim_world *w,
                                     const struct sim_state *s, u32 slot);
scn_ix sim_offence_read(const struct sim_world *w, const struct sim_state *s, u32 slot,
                        scn_ix shown);

/* Does the term stand for anything that the letter says; and there, or in that measure,
 * under other words? Did the desk have the word put right? */
bool sim_term_stands(const struct sim_world *w, const struct sim_state *s, u32 slot,
                     scn_ix term);
bool sim_misread(const struct sim_world *w, const struct sim_state *s, u32 slot,
                 u32 measure, scn_ix term);
bool sim_term_righted(const struct sim_world *w, const struct sim_state *s, u32 slot,
                      scn_ix term);
/* The letter as its reader understands it: the forms, the kind of a measure, the
 * phrases. */
bool sim_asks_as_read(const struct sim_world *w, const struct sim_state *s, u32 slot,
                      scn_ix procedure);
scn_ix sim_kind_as_read(const struct sim_world *w, const struct sim_state *s, u32 slot,
                        u32 measure);
bool sim_says_as_read(const struct sim_world *w, const struct sim_state *s, u32 slot,
                      enum scn_phrase phrase);

/* graded.c: what nobody verified never grades. */
bool sim_rule_grades(const struct scn_rule *rule);
bool sim_offence_grades(const struct sim_world *w, scn_ix offence);
bool sim_part_grades(const struct sim_world *w, scn_ix part);
bool sim_period_grades(const struct sim_world *w, scn_ix period); /* SCN_NONE: yes */
bool sim_treaty_grades(const struct sim_world *w, scn_ix treaty);
/* The threshold that the court's pack has for the element, verified or not, or NULL;
 * and how many items the court then wants. */
const struct scn_threshold *sim_threshold(const struct scn_state *court,
                                          scn_ix element);
u32 sim_items_needed(const struct scn_state *court, scn_ix element);
/* Has it a price before that court to keep an item from the defence? */
bool sim_keeping_back_counts(const struct scn_state *court);
/* The value of a rule's word that names a kind, a form and so on: SCN_UNKNOWN for none,
 * and for one that nobody verified. */
i32 sim_graded_name(const struct scn_concept *all, scn_ix i);
/* Does it choose only what grades? */
struct sim_action;
bool sim_action_grades(const struct sim_world *w, const struct sim_action *a);

/* Outcomes after which a measure is not carried out. */
bool sim_outcome_blocks(enum scn_outcome outcome);

#endif
