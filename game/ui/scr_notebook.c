/* scr_notebook.c - the notebook of words of other languages, and the ways to the
 * glossary.
 *
 * a: the batch and the word that is open, as WORDS times the batch plus the word; -1:
 * the first. Not here: the glossary's own page (scr_reference.c), what a word that is
 * understood does on the bench (scr_bench.c).
 */
#include "ui/scr_int.h"

enum { WORDS = 64 };

/* ---- links to the glossary ---------------------------------------------------------
 */

static struct str name_of(const struct scr *s, scn_ix term)
{
    return scn_gloss_in(&s->scn->glosses[term], txt_lang(s->txt));
}

static struct str word_of(const struct scr *s, const struct sim_view_term *t)
{
    return scn_gloss_met(&s->scn->glosses[t->what], txt_lang(s->txt));
}

static void link_to(struct scr *s, const char *id, struct str label, scn_ix term)
{
    ui_link(s->ui, ui_id(s->ui, "%s.%d", id, (int)term), label,
            UI_CMD(SCR_CMD_GO, SCR_REFERENCE, -2 - (int32_t)term));
}

void scr_term_link(struct scr *s, const char *id, scn_ix term)
{
    if (term != SCN_NONE)
        link_to(s, id, scr_with(s, "gloss.link", "word", name_of(s, term)), term);
}

void scr_term_links(struct scr *s, const char *id, const struct sim_ixs *terms)
{
    if (terms->count == 0)
        return;
    ui_label(s->ui, scr_say(s, "gloss.here"));
    for (u32 i = 0; i < terms->count; i++)
        link_to(s, id, name_of(s, terms->at[i]), terms->at[i]);
}

/* ---- the list ----------------------------------------------------------------------
 */

static void word(struct scr *s, int32_t place, const struct sim_view_term *t)
{
    struct ui *ui = s->ui;
    enum ui_tone tone = t->confirmed              ? UI_GOOD
                        : !msg_is_none(&t->guess) ? UI_INFO
                                                  : UI_PLAIN;
    ui_choice(ui, ui_id(ui, "notebook.%d", (int)t->what), UI_CMD(SCR_CMD_STEP, place));
    ui_state(ui, UI_CURRENT, s->at.a == place);
    ui_icon(ui, t->confirmed ? "check" : "circle-help", tone);
    ui_column(ui, UI_STYLE(.grow = 1));
    ui_strong(ui, word_of(s, t));
    ui_note(ui, t->confirmed             ? scr_say(s, "notebook.sure")
                : msg_is_none(&t->guess) ? scr_say(s, "notebook.no_guess")
                                         : scr_msg(s, &t->guess));
    ui_end(ui);
    ui_end(ui);
}

static struct str count_of(struct scr *s, const struct sim_view_batch *b)
{
    struct msg m = msg_of("notebook.count");
    msg_int(&m, "met", b->count);
    msg_int(&m, "size", b->size);
    msg_int(&m, "sure", b->confirmed);
    return scr_msg(s, &m);
}

static void list(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_card(ui, "notebook.list",
            UI_STYLE(.grow = 2, .min_em = 18, .gap = UI_S, .scroll = true));
    ui_heading_icon(ui, 1, "languages", scr_say(s, "page.notebook"));
    ui_soft(ui, scr_say(s, "notebook.help"));
    if (s->v->batches_count == 0)
        ui_soft(ui, scr_say(s, "notebook.none"));
    for (u32 i = 0; i < s->v->batches_count; i++) {
        const struct sim_view_batch *b = &s->v->batches[i];
        ui_heading(ui, 2, scr_msg(s, &b->title));
        ui_note(ui, count_of(s, b));
        for (u32 k = 0; k < b->count; k++)
            word(s, (int32_t)(i * WORDS + k), &b->terms[k]);
    }
    ui_actions(ui);
    scr_link(s, "notebook.notes", "page.notes", SCR_NOTES, -1);
    scr_link(s, "notebook.reference", "page.reference", SCR_REFERENCE, -1);
    ui_button(ui, "notebook.back", scr_say(s, "ui.back"), UI_CMD(SCR_CMD_BACK));
    ui_end(ui);
    ui_end(ui);
}

/* ---- one word -----------------------------------------------------------------------
 */

static void senses(struct scr *s, const struct sim_view_term *t)
{
    struct ui *ui = s->ui;
    ui_radios(ui, "notebook.senses", scr_say(s, "notebook.means"));
    for (u32 i = 0; i < t->sense_count; i++) {
        const struct sim_view_sense *sense = &t->senses[i];
        struct ui_command pick = scr_do(s, &sense->pick, -1, 0);
        ui_radio(ui, ui_id(ui, "notebook.sense.%d", (int)i), scr_msg(s, &sense->text),
                 sense->chosen, pick);
        ui_state(ui, UI_DISABLED, pick.what == 0 && !sense->chosen);
    }
    ui_end(ui);
    ui_note(ui, scr_say(s, "notebook.together"));
}

static void reader(struct scr *s, const struct sim_view_term *t)
{
    struct ui *ui = s->ui;
    ui_card(ui, ui_id(ui, "notebook.word.%d", (int)t->what),
            UI_STYLE(.grow = 3, .min_em = 22, .gap = UI_S, .scroll = true));
    ui_heading(ui, 2, word_of(s, t));
    scr_fields(s, "notebook.where", &t->where);
    if (t->confirmed) {
        ui_chips(ui);
        ui_chip(ui, UI_GOOD, scr_say(s, "notebook.sure"));
        ui_end(ui);
        scr_text(s, &t->meaning);
        scr_soft(s, &t->trap);
        ui_note(ui, scr_say(s, "notebook.good_for"));
        scr_term_link(s, "notebook.entry", t->what);
    } else {
        ui_text(ui, scr_say(s, "notebook.means"));
        senses(s, t);
    }
    scr_undo(s);
    ui_end(ui);
}

static const struct sim_view_term *current(const struct scr *s)
{
    u32 at = s->at.a < 0 ? 0 : (u32)s->at.a;
    bool there = at / WORDS < s->v->batches_count &&
                 at % WORDS < s->v->batches[at / WORDS].count;
    return there ? &s->v->batches[at / WORDS].terms[at % WORDS] : NULL;
}

void scr_page_notebook(struct scr *s)
{
    const struct sim_view_term *t = current(s);
    ui_columns(s->ui);
    list(s);
    if (t != NULL)
        reader(s, t);
    ui_end(s->ui);
}
