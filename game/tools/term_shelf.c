/* term_shelf.c - the law to be looked up: States, treaties, cards of real States. What
 * is on the shelf (scenario/shelf.h), line by line; nothing here is of the case. */
#include "tools/term.h"

#include "text/find.h"

#include <string.h>

enum { PACK = 16 }; /* a section is known as PACK times its page, plus its number */

static struct str text_of(struct term *t, struct str id)
{
    struct msg m = msg_ofs(id);
    return term_str(t, &m);
}

static void say_more(struct term *t, const struct scn_more *more)
{
    struct buf all = BUF_MAX(8 * 1024);
    for (uint32_t i = 0; i < more->count; i++)
        buf_printf(&all, "%s%.*s", i > 0 ? ", " : "",
                   STR_ARG(term_str(t, &more->values[i])));
    struct msg m = more->msg;
    if (more->count > 0)
        msg_user(&m, "value", buf_str(&all));
    term_say(t, &m);
    buf_free(&all);
}

/* "[Not verified. Written down on …] Source: …". */
static void say_source(struct term *t, const struct scn_entry *e)
{
    if (e->cite.n == 0)
        return;
    bool dated = !msg_is_none(&e->as_of);
    struct msg cite = msg_ofs(e->cite);
    struct msg source = term_msg_text("shelf.source", "value", &cite, t);
    struct msg m = term_msg_text(dated ? "shelf.stamp_dated" : "shelf.stamp", "source",
                                 &source, t);
    msg_user(&m, "mark", term_str(t, &e->mark_word));
    if (dated)
        msg_user(&m, "date", term_str(t, &e->as_of));
    term_say(t, &m);
}

static void say_entry(struct term *t, const struct scn_entry *e)
{
    term_gap(t);
    term_say(t, &e->title);
    if (e->text.n > 0)
        term_say_str(t, text_of(t, e->text));
    for (uint32_t i = 0; i < e->more_count; i++)
        say_more(t, &e->more[i]);
    say_source(t, e);
}

void term_word(struct term *t, scn_ix term)
{
    bool there = term == SCN_NONE || t->word_count == TERM_WORDS;
    for (int i = 0; i < t->word_count && !there; i++)
        there = t->words[i] == term;
    if (!there)
        t->words[t->word_count++] = term;
}

void term_word_all(struct term *t, const struct sim_ixs *terms)
{
    for (u32 i = 0; i < terms->count; i++)
        term_word(t, terms->at[i]);
}

void term_say_words(struct term *t)
{
    struct msg m = term_msg_int("term.words", "count", t->word_count);
    if (t->word_count > 0)
        term_say(t, &m);
}

void term_say_entries(struct term *t)
{
    play_open_shelf(t->g);
    if (t->word_count == 0)
        term_say_id(t, "term.no_words");
    for (int i = 0; i < t->word_count; i++) {
        const struct scn_entry *e =
            scn_shelf_term(t->g->app->shelf, t->g->scn->glosses[t->words[i]].id);
        if (e != NULL)
            say_entry(t, e);
    }
}

static void say_section(struct term *t, const struct scn_section *section)
{
    term_head(t, &section->title);
    term_say(t, &section->intro);
    for (uint32_t i = 0; i < section->count; i++)
        say_entry(t, &section->entries[i]);
}

/* ---- pages --------------------------------------------------------------------------
 */

void term_page_shelf_section(struct term *t, int32_t about)
{
    const struct scn_page *page = &t->g->app->shelf->pages[about / PACK];
    term_head(t, &page->title);
    say_section(t, &page->sections[about % PACK]);
}

void term_page_shelf_page(struct term *t, int32_t about)
{
    const struct scn_page *page = &t->g->app->shelf->pages[about];
    term_head(t, &page->title);
    term_say(t, &page->banner);
    term_say(t, &page->about);
    for (uint32_t i = 0; i < page->count; i++) {
        if (page->by_section)
            term_open_msg(t, &page->sections[i].title, term_page_shelf_section,
                          about * PACK + (int32_t)i);
        else
            say_section(t, &page->sections[i]);
    }
}

static bool is_found(struct term *t, const struct scn_entry *e, struct str needle)
{
    bool found =
        (!msg_is_none(&e->title) && txt_finds(term_str(t, &e->title), needle)) ||
        (e->text.n > 0 && txt_finds(text_of(t, e->text), needle)) ||
        (e->cite.n > 0 && txt_finds(text_of(t, e->cite), needle));
    for (uint32_t i = 0; i < e->more_count && !found; i++) {
        const struct scn_more *m = &e->more[i];
        found = m->count == 0 && txt_finds(term_str(t, &m->msg), needle);
        for (uint32_t k = 0; k < m->count && !found; k++)
            found = txt_finds(term_str(t, &m->values[k]), needle);
    }
    return found;
}

/* One choice for each section that holds the needle. */
static void find_in(struct term *t, int32_t number, struct str needle)
{
    const struct scn_page *page = &t->g->app->shelf->pages[number];
    for (uint32_t i = 0; i < page->count; i++) {
        const struct scn_section *s = &page->sections[i];
        bool found = false;
        for (uint32_t k = 0; k < s->count && !found; k++)
            found = is_found(t, &s->entries[k], needle);
        struct msg m = msg_of("shelf.hit");
        msg_user(&m, "page", term_str(t, &page->title));
        msg_user(&m, "section", term_str(t, &s->title));
        if (found)
            term_open_msg(t, &m, term_page_shelf_section, number * PACK + (int32_t)i);
    }
}

void term_page_shelf_found(struct term *t, int32_t about)
{
    (void)about;
    struct str needle = str_of(t->needle);
    play_open_shelf(t->g); /* a search of the case leads here too */
    struct msg head = msg_of("term.found");
    msg_user(&head, "needle", needle);
    term_head(t, &head);
    for (uint32_t i = 0; i < t->g->app->shelf->count; i++)
        find_in(t, (int32_t)i, needle);
    struct msg m = term_msg_int("term.hits", "count", t->entries);
    term_say(t, &m);
}

static void search(struct term *t, int32_t about)
{
    (void)about;
    struct str needle = str_sub(term_ask(t, "term.type_search"), 0, TERM_NEEDLE - 1);
    if (needle.n == 0)
        return;
    memcpy(t->needle, needle.p, needle.n);
    t->needle[needle.n] = '\0';
    term_push(t, term_page_shelf_found, 0);
    t->again = true;
}

void term_page_shelf(struct term *t, int32_t about)
{
    (void)about;
    play_open_shelf(t->g);
    const struct scn_shelf *shelf = t->g->app->shelf;
    static const char *const lines[] = {"shelf.intro", "shelf.check",
                                        "shelf.verified.help", "shelf.unverified.help",
                                        "shelf.never_grade"};
    term_head_id(t, "page.reference");
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
        term_say_id(t, lines[i]);
    for (uint32_t i = 0; i < shelf->count; i++) {
        struct msg m = shelf->pages[i].title;
        if (shelf->pages[i].kind == SCN_PAGE_CARD)
            m = term_msg_text("shelf.real_state", "name", &shelf->pages[i].title, t);
        term_open_msg(t, &m, term_page_shelf_page, (int32_t)i);
    }
    struct msg label = msg_of("shelf.search");
    term_call(t, &label, search, 0);
}
