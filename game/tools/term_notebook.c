/* term_notebook.c - the notebook of words of other languages in the terminal: a page of
 * all words that were met, and one of each.
 */
#include "tools/term.h"

/* A word by one number: WORDS times its batch, plus its place there. */
enum { WORDS = 64 };

static struct str word_of(const struct term *t, const struct sim_view_term *w)
{
    return scn_gloss_met(&t->g->scn->glosses[w->what], txt_lang(t->txt));
}

static struct msg line_of(struct term *t, const struct sim_view_term *w)
{
    struct msg m = msg_of(w->confirmed             ? "term.word_sure"
                          : msg_is_none(&w->guess) ? "term.word_open"
                                                   : "term.word_guess");
    msg_user(&m, "word", word_of(t, w));
    msg_user(&m, "guess", term_str(t, w->confirmed ? &w->meaning : &w->guess));
    return m;
}

void term_page_notebook(struct term *t, int32_t about)
{
    (void)about;
    term_head_id(t, "page.notebook");
    term_say_id(t, t->v->batches_count == 0 ? "notebook.none" : "notebook.help");
    for (u32 i = 0; i < t->v->batches_count; i++) {
        const struct sim_view_batch *b = &t->v->batches[i];
        struct msg count = msg_of("notebook.count");
        msg_int(&count, "met", b->count);
        msg_int(&count, "size", b->size);
        msg_int(&count, "sure", b->confirmed);
        term_head(t, &b->title);
        term_say(t, &count);
        for (u32 k = 0; k < b->count; k++) {
            struct msg line = line_of(t, &b->terms[k]);
            term_open_msg(t, &line, term_page_word, (int32_t)(i * WORDS + k));
        }
    }
}

static void say_where(struct term *t, const struct sim_view_term *w)
{
    for (u32 i = 0; i < w->where.count; i++)
        term_say_field(t, "notebook.where", &w->where.at[i]);
}

void term_page_word(struct term *t, int32_t about)
{
    u32 i = (u32)about / WORDS, k = (u32)about % WORDS;
    if (i >= t->v->batches_count || k >= t->v->batches[i].count)
        return;
    const struct sim_view_term *w = &t->v->batches[i].terms[k];
    struct msg head = msg_of("notebook.word");
    msg_user(&head, "word", word_of(t, w));
    term_head(t, &head);
    say_where(t, w);
    if (w->confirmed) {
        term_say_id(t, "notebook.sure");
        term_say(t, &w->meaning);
        term_say(t, &w->trap);
        term_say_id(t, "notebook.good_for");
        term_word(t, w->what);
        return;
    }
    term_say_id(t, "notebook.means");
    for (u32 n = 0; n < w->sense_count; n++) {
        const struct sim_view_sense *sense = &w->senses[n];
        struct msg line = term_msg_text(sense->chosen ? "term.chosen" : "term.choice",
                                        "label", &sense->text, t);
        term_offer_as(t, &sense->pick, term_str(t, &line));
    }
    term_say_id(t, "notebook.together");
}
