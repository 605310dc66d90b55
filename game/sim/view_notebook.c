/* view_notebook.c - the notebook of words of other languages, and what it shows of a
 * draft.
 *
 * Of a word that is not confirmed the view has its senses, and not which is the true
 * one. Not here: when a word is met and confirmed (notebook.c), the glossary itself
 * (scenario/shelf.h).
 */
#include "sim/law_int.h"
#include "sim/notebook_int.h"
#include "sim/view_int.h"

/* ---- where it was met --------------------------------------------------------------
 */

static void add_papers(const struct sim_viewing *c, scn_ix term, struct msg *list,
                       u32 *count)
{
    const struct scn_refs *reads = &c->scn->desks[c->w->desk].reads;
    for (u32 i = 0; i < c->scn->documents_count; i++) {
        const struct scn_document *d = &c->scn->documents[i];
        if ((rd_document(c->w, c->s)[i] & SIM_DOC_READ) != 0 &&
            !sim_refs_have(reads, d->language) && sim_refs_have(&d->terms, term))
            list[(*count)++] = sim_text_msg(&d->title);
    }
}

static bool was_heard(const struct sim_viewing *c, scn_ix interview, scn_ix term)
{
    for (u32 i = 0; i < *rd_turn_count(c->w, c->s); i++) {
        const struct scn_question *q = &c->scn->questions[rd_turn_what(c->w, c->s)[i]];
        if (q->interview == interview &&
            (rd_turn_bits(c->w, c->s)[i] & SIM_TURN_GUARDED) == 0 &&
            sim_refs_have(&q->move->terms, term))
            return true;
    }
    return false;
}

static bool was_written(const struct sim_viewing *c, u32 reply, scn_ix term)
{
    scn_ix from = sim_slot_requested(c->w, c->s, rd_reply_request(c->w, c->s)[reply]);
    const struct scn_rules *rules = &c->scn->states[from].request_rules;
    for (u32 i = 0; i < rules->count && i < SIM_RULES_MAX; i++)
        if (rd_reply_read(c->w, c->s)[reply] && sim_letter_foreign(c->w, from) &&
            sim_reply_tells(c->w, c->s, reply, i) &&
            sim_refs_have(&rules->at[i].terms, term))
            return true;
    return false;
}

static struct sim_msgs places(const struct sim_viewing *c, scn_ix term)
{
    u32 room = c->scn->documents_count + c->scn->interviews_count +
               *rd_reply_count(c->w, c->s);
    struct msg *list = ARENA_ARRAY(c->a, room, struct msg);
    u32 count = 0;
    add_papers(c, term, list, &count);
    for (u32 i = 0; i < c->scn->interviews_count; i++)
        if (was_heard(c, (scn_ix)i, term))
            list[count++] = sim_text_msg(&c->scn->interviews[i].title);
    for (u32 i = 0; i < *rd_reply_count(c->w, c->s); i++) {
        if (!was_written(c, i, term))
            continue;
        list[count] = msg_of("notebook.letter");
        msg_user(&list[count++], "reference", sim_reply_reference(c, i));
    }
    return (struct sim_msgs){list, count};
}

/* ---- one word ----------------------------------------------------------------------
 */

/* The true meaning stands among the others where its place is. */
static struct msg sense_msg(const struct sim_viewing *c, scn_ix term, u32 place)
{
    const struct scn_gloss *gloss = &c->scn->glosses[term];
    u32 count = sim_sense_count(c->w, term), truth = sim_true_sense(c->w, term);
    u32 which = (place + count - truth) % count;
    return sim_text_msg(which == 0 ? &gloss->meaning : &gloss->senses[which - 1].text);
}

static void list_senses(const struct sim_viewing *c, struct sim_view_term *t)
{
    u32 count = sim_sense_count(c->w, t->what);
    struct sim_view_sense *list = ARENA_ARRAY(c->a, count, struct sim_view_sense);
    u8 guess = rd_term_guess(c->w, c->s)[t->what];
    for (u32 i = 0; i < count; i++) {
        list[i].text = sense_msg(c, t->what, i);
        list[i].chosen = guess == i + 1;
        list[i].pick = sim_do3(c, SIM_guess, t->what, (i32)i, 0);
        list[i].pick.label = list[i].text;
        if (list[i].chosen)
            t->guess = list[i].text;
    }
    t->senses = list;
    t->sense_count = count;
}

static struct sim_view_term term_of(const struct sim_viewing *c, scn_ix term)
{
    const struct scn_gloss *gloss = &c->scn->glosses[term];
    struct sim_view_term t = {.what = term};
    t.where = places(c, term);
    t.confirmed = rd_term_met(c->w, c->s)[term] == SIM_TERM_CONFIRMED;
    list_senses(c, &t);
    if (!t.confirmed)
        return t;
    t.meaning = sim_text_msg(&gloss->meaning);
    t.trap = sim_text_msg(&gloss->trap);
    return t;
}

static struct sim_view_batch batch_of(const struct sim_viewing *c, scn_ix which)
{
    const struct scn_batch *from = &c->scn->batches[which];
    struct sim_view_batch b = {.what = which, .size = from->terms.count};
    struct sim_view_term *list =
        ARENA_ARRAY(c->a, from->terms.count, struct sim_view_term);
    b.title = sim_text_msg(&from->title);
    for (u32 i = 0; i < from->terms.count; i++) {
        scn_ix term = from->terms.at[i];
        if (rd_term_met(c->w, c->s)[term] == SIM_TERM_UNMET)
            continue;
        list[b.count] = term_of(c, term);
        b.confirmed += list[b.count++].confirmed;
    }
    b.terms = list;
    return b;
}

void sim_view_notebook(const struct sim_viewing *c, struct sim_view *v)
{
    struct sim_view_batch *list =
        ARENA_ARRAY(c->a, c->scn->batches_count, struct sim_view_batch);
    for (u32 i = 0; i < c->scn->batches_count; i++) {
        if (!sim_mine(c->w, c->scn->batches[i].desk))
            continue;
        list[v->batches_count] = batch_of(c, (scn_ix)i);
        v->batches_count += list[v->batches_count].count > 0;
    }
    v->batches = list;
}

/* ---- a draft ------------------------------------------------------------------------
 */

/* What the right word of the letter's language is. */
static struct str right_word(const struct sim_viewing *c, u32 slot, scn_ix term)
{
    scn_ix language = sim_slot_language(c->w, c->s, slot);
    const struct scn_gloss *gloss = &c->scn->glosses[term];
    bool french = str_eqz(c->scn->languages[language].id, "fr");
    return french ? gloss->fr : gloss->en;
}

/* The words of it that the desk understands and that stand for something else, or did
 * until they were put right. */
void sim_draft_words(const struct sim_viewing *c, struct sim_view_draft *d)
{
    struct sim_view_word *list =
        ARENA_ARRAY(c->a, c->scn->glosses_count, struct sim_view_word);
    for (u32 i = 0; i < c->scn->glosses_count; i++) {
        scn_ix term = (scn_ix)i;
        bool righted = sim_term_righted(c->w, c->s, d->slot, term);
        const struct scn_slip *slip = sim_term_slip(c->w, c->s, d->slot, term);
        if (rd_term_met(c->w, c->s)[i] != SIM_TERM_CONFIRMED ||
            (slip == NULL && !righted) || !sim_term_stands(c->w, c->s, d->slot, term))
            continue;
        struct sim_view_word *word = &list[d->word_count++];
        *word = (struct sim_view_word){.term = term, .righted = righted};
        word->right = right_word(c, d->slot, term);
        word->words = slip != NULL ? slip->words : word->right;
        word->put = sim_do3(c, SIM_put_right, d->what, term, !righted);
        word->put.label = msg_of(righted ? "bench.word.righted" : "bench.word.slip");
        msg_user(&word->put.label, "word", word->right);
        msg_user(&word->put.label, "words", word->words);
    }
    d->words = list;
}
