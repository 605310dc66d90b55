/* notebook.c - the words of other languages that a case brings up: met, guessed,
 * understood.
 *
 * A word is met in a paper or a letter of a language that the desk does not read, and
 * in an answer whose author says so. What it is taken for is noted, and confirmed only
 * together with others of its batch: three that are all right, or all that are left.
 * Nothing tells which of a batch is wrong.
 *
 * Not here: what a confirmed word is good for (act_request.c), the glossary's own
 * page (shelf.h).
 */
#include "sim/notebook_int.h"

#include "sim/law_int.h"

enum { TOGETHER = 3 };

static bool listed(const struct sim_world *w, scn_ix term)
{
    for (u32 i = 0; i < w->scn->batches_count; i++)
        if (sim_mine(w, w->scn->batches[i].desk) &&
            sim_refs_have(&w->scn->batches[i].terms, term))
            return true;
    return false;
}

/* ---- meeting a word ---------------------------------------------------------------
 */

static bool is_new(const struct sim_change *c, scn_ix term)
{
    return term != SCN_NONE && rd_term_met(c->w, c->s)[term] == SIM_TERM_UNMET &&
           listed(c->w, term);
}

static void meet(struct sim_change *c, const struct scn_refs *terms)
{
    i32 left = 0, count = 0;
    for (u32 i = 0; i < terms->count; i++)
        left += is_new(c, terms->at[i]);
    for (u32 i = 0; i < terms->count; i++) {
        if (!is_new(c, terms->at[i]))
            continue;
        wr_term_met(c->w, c->s)[terms->at[i]] = SIM_TERM_MET;
        count++;
        sim_tell(c, SIM_EV_TERM, terms->at[i], --left == 0 ? count : 0);
    }
}

static const struct scn_refs *reads(const struct sim_world *w)
{
    return &w->scn->desks[w->desk].reads;
}

void sim_meet_in_document(struct sim_change *c, scn_ix document)
{
    const struct scn_document *d = &c->w->scn->documents[document];
    if (!sim_refs_have(reads(c->w), d->language))
        meet(c, &d->terms);
}

void sim_meet_in_answer(struct sim_change *c, scn_ix question)
{
    meet(c, &c->w->scn->questions[question].move->terms);
}

bool sim_letter_foreign(const struct sim_world *w, scn_ix state)
{
    const struct scn_refs *theirs = &w->scn->states[state].languages;
    for (u32 i = 0; i < theirs->count; i++)
        if (sim_refs_have(reads(w), theirs->at[i]))
            return false;
    return true;
}

void sim_meet_in_letter(struct sim_change *c, u32 reply)
{
    scn_ix from = sim_slot_requested(c->w, c->s, rd_reply_request(c->w, c->s)[reply]);
    const struct scn_rules *rules = &c->w->scn->states[from].request_rules;
    if (!sim_letter_foreign(c->w, from))
        return;
    for (u32 i = 0; i < rules->count && i < SIM_RULES_MAX; i++)
        if (sim_reply_tells(c->w, c->s, reply, i))
            meet(c, &rules->at[i].terms);
}

/* ---- guessing ---------------------------------------------------------------------
 */

u32 sim_sense_count(const struct sim_world *w, scn_ix term)
{
    return 1 + w->scn->glosses[term].sense_count;
}

/* Neither always first nor always last: by the letters of its id. */
u32 sim_true_sense(const struct sim_world *w, scn_ix term)
{
    struct str id = w->scn->glosses[term].id;
    u32 mixed = 5381;
    for (size_t i = 0; i < id.n; i++)
        mixed = mixed * 33 + (unsigned char)id.p[i];
    return mixed % sim_sense_count(w, term);
}

enum sim_refusal sim_check_guess(const struct sim_world *w, const struct sim_state *s,
                                 scn_ix term, i32 sense)
{
    if (rd_term_met(w, s)[term] == SIM_TERM_UNMET)
        return SIM_REFUSED_UNKNOWN;
    if (rd_term_met(w, s)[term] == SIM_TERM_CONFIRMED)
        return SIM_REFUSED_DONE;
    return sense < 0 || (u32)sense >= sim_sense_count(w, term)
               ? SIM_REFUSED_FOREIGN_CHOICE
               : SIM_REFUSED_OK;
}

static bool is_right(const struct sim_change *c, scn_ix term)
{
    return rd_term_met(c->w, c->s)[term] == SIM_TERM_MET &&
           rd_term_guess(c->w, c->s)[term] == 1 + sim_true_sense(c->w, term);
}

static void look_over(struct sim_change *c, const struct scn_batch *batch)
{
    u32 right = 0, left = 0;
    for (u32 i = 0; i < batch->terms.count; i++) {
        right += is_right(c, batch->terms.at[i]);
        left += rd_term_met(c->w, c->s)[batch->terms.at[i]] != SIM_TERM_CONFIRMED;
    }
    if (right == 0 || right < (left < TOGETHER ? left : TOGETHER))
        return;
    for (u32 i = 0; i < batch->terms.count; i++) {
        scn_ix term = batch->terms.at[i];
        if (!is_right(c, term))
            continue;
        wr_term_met(c->w, c->s)[term] = SIM_TERM_CONFIRMED;
        sim_tell(c, SIM_EV_TERM_SURE, term, 0);
    }
}

void sim_guess(struct sim_change *c, scn_ix term, i32 sense)
{
    wr_term_guess(c->w, c->s)[term] = (u8)(sense + 1);
    for (u32 i = 0; i < c->w->scn->batches_count; i++)
        if (sim_mine(c->w, c->w->scn->batches[i].desk))
            look_over(c, &c->w->scn->batches[i]);
}
