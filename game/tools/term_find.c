/* term_find.c - what a search of the case file found, as choices that lead to it. */
#include "tools/term.h"

#include "text/find.h"

/* The place of a message among the mail, counted from the oldest. */
static int32_t mail_of(const struct sim_view *v, scn_ix inject)
{
    for (u32 i = 0; i < v->mail_count; i++) {
        if (!v->mail[i].letter && v->mail[i].what == inject)
            return (int32_t)(v->mail_count - 1 - i);
    }
    return 0;
}

static const struct {
    enum scn_kind kind;
    term_page *page;
} places[] = {
    {SCN_DOCUMENT, term_page_document}, {SCN_EVIDENCE, term_page_item},
    {SCN_FACT, term_page_facts},        {SCN_PERSON, term_page_person},
    {SCN_PLACE, term_page_spot},        {SCN_LEAD, term_page_lead},
    {SCN_INTERVIEW, term_page_turns},   {SCN_REQUEST, term_page_bench},
    {SCN_INJECT, term_page_mail_item},  {SCN_GLOSS, term_page_shelf_found},
};

static void lead_to(struct term *t, const struct sim_view_findable *f)
{
    int32_t about = f->kind == SCN_INJECT ? mail_of(t->v, f->what) : f->what;
    struct msg hit = term_msg_text("find.hit", "title", &f->title, t);
    msg_user(&hit, "kind", term_str(t, &f->kind_word));
    for (size_t i = 0; i < sizeof places / sizeof places[0]; i++) {
        if (places[i].kind == f->kind)
            term_open_msg(t, &hit, places[i].page, about);
    }
}

static bool is_in_prose(struct term *t, const struct sim_view_findable *f,
                        struct str needle)
{
    const struct scn_prose *p = NULL;
    for (u32 i = 0; f->kind == SCN_DOCUMENT && i < t->v->documents_count; i++) {
        const struct sim_view_document *d = &t->v->documents[i];
        if (d->what == f->what && d->read && d->showing != SIM_FACSIMILE)
            p = sim_prose(t->g->scn, f->what, txt_lang(t->txt));
    }
    for (uint32_t i = 0; p != NULL && i < p->count; i++) {
        for (uint32_t k = 0; k < p->blocks[i].count; k++) {
            if (txt_finds(p->blocks[i].pieces[k].text, needle))
                return true;
        }
    }
    return false;
}

static bool is_found(struct term *t, const struct sim_view_findable *f,
                     struct str needle)
{
    bool found = txt_finds(term_str(t, &f->title), needle);
    for (u32 i = 0; i < f->texts.count && !found; i++)
        found = txt_finds(term_str(t, &f->texts.at[i]), needle);
    return found || is_in_prose(t, f, needle);
}

void term_page_found(struct term *t, int32_t about)
{
    (void)about;
    struct str needle = str_of(t->needle);
    struct msg head = msg_of("term.found");
    msg_user(&head, "needle", needle);
    term_head(t, &head);
    for (u32 i = 0; i < t->v->findables_count; i++) {
        if (is_found(t, &t->v->findables[i], needle))
            lead_to(t, &t->v->findables[i]);
    }
    struct msg m = term_msg_int("term.hits", "count", t->entries);
    term_say(t, &m);
}
