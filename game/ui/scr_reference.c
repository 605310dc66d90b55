/* scr_reference.c - the law to be looked up: fictional States, treaties, real-State
 * cards.
 *
 * Drawn from the shelf (scenario/shelf.h), with or without a case on the desk; at.a is
 * -1 for the list, -2 minus the number of a term for that alone, else PACK times the
 * page of the shelf, plus the section. Nothing here is of the case, and nothing that is
 * read here changes it.
 */
#include "text/find.h"
#include "ui/scr_int.h"

enum { PACK = 16, TWO_COLUMNS_EM = 56, HITS_SHOWN = 60 };

static struct str text_of(const struct scr *s, struct str id)
{
    struct msg m = msg_ofs(id);
    return scr_msg(s, &m);
}

static const struct scn_page *current(const struct scr *s)
{
    bool there =
        s->shelf != NULL && s->at.a >= 0 && (uint32_t)s->at.a / PACK < s->shelf->count;
    return there ? &s->shelf->pages[s->at.a / PACK] : NULL;
}

static int32_t place_of(uint32_t page, uint32_t part)
{
    return (int32_t)(page * PACK + part);
}

/* ---- one entry ----------------------------------------------------------------------
 */

/* Icon and word say what the line rests on. */
static void mark(struct scr *s, const struct scn_entry *e)
{
    static const struct {
        enum ui_tone tone;
        const char *icon;
    } marks[] = {[SCN_MARK_REAL] = {UI_GOOD, "landmark"},
                 [SCN_MARK_MODELLED] = {UI_INFO, "scale"},
                 [SCN_MARK_INVENTED] = {UI_PLAIN, "pencil"},
                 [SCN_MARK_VERIFIED] = {UI_GOOD, "check"},
                 [SCN_MARK_UNVERIFIED] = {UI_WARN, "triangle-alert"}};
    if (e->mark == SCN_MARK_NONE)
        return;
    ui_chips(s->ui);
    ui_chip_icon(s->ui, marks[e->mark].tone, marks[e->mark].icon,
                 scr_msg(s, &e->mark_word));
    if (!msg_is_none(&e->as_of))
        ui_chip_icon(s->ui, UI_PLAIN, "calendar", scr_msg(s, &e->as_of));
    ui_end(s->ui);
}

static void more(struct scr *s, const struct scn_more *m)
{
    struct sim_msgs values = {m->values, m->count};
    if (m->count > 0)
        scr_fields(s, m->msg.id.p, &values);
    else
        scr_soft(s, &m->msg);
}

static void entry(struct scr *s, const struct scn_entry *e)
{
    struct ui *ui = s->ui;
    ui_box(ui, NULL, UI_PLAIN);
    if (!msg_is_none(&e->title))
        ui_heading(ui, 3, scr_msg(s, &e->title));
    if (e->text.n > 0)
        ui_text(ui, text_of(s, e->text));
    for (uint32_t i = 0; i < e->more_count; i++)
        more(s, &e->more[i]);
    mark(s, e);
    if (e->cite.n > 0)
        ui_note(ui, scr_with(s, "shelf.source", "value", text_of(s, e->cite)));
    ui_end(ui);
}

static void section(struct scr *s, const struct scn_section *part)
{
    scr_soft(s, &part->intro);
    for (uint32_t i = 0; i < part->count; i++)
        entry(s, &part->entries[i]);
}

/* ---- the page that is read ----------------------------------------------------------
 */

/* A law pack is long: one section at a time. */
static void sections(struct scr *s, const struct scn_page *page)
{
    struct ui *ui = s->ui;
    uint32_t now = (uint32_t)s->at.a % PACK, book = (uint32_t)s->at.a / PACK;
    ui_tabs(ui, "reference.tabs", scr_msg(s, &page->title));
    for (uint32_t i = 0; i < page->count; i++) {
        ui_tab(ui, ui_id(ui, "reference.tab.%d", (int)i),
               scr_msg(s, &page->sections[i].title), i == now,
               UI_CMD(SCR_CMD_STEP, place_of(book, i)));
        ui_state(ui, UI_AUTOFOCUS, i == now);
    }
    ui_end(ui);
    if (now < page->count)
        section(s, &page->sections[now]);
}

static void reader(struct scr *s, const struct scn_page *page)
{
    struct ui *ui = s->ui;
    bool card = page->kind == SCN_PAGE_CARD;
    ui_card(ui, "reference.page", UI_STYLE(.grow = 3, .min_em = 26, .scroll = true));
    ui_row(ui, UI_STYLE(.flow = UI_WRAP, .align = UI_CENTER, .gap = UI_M));
    ui_heading_icon(ui, 1, card ? "flag" : "book-open", scr_msg(s, &page->title));
    ui_space(ui);
    ui_button(ui, "reference.all", scr_say(s, "shelf.all"),
              UI_CMD(SCR_CMD_GO, SCR_REFERENCE, -1));
    ui_state(ui, UI_AUTOFOCUS, !page->by_section);
    ui_end(ui);
    ui_notice(ui, "reference.banner", card ? UI_WARN : UI_INFO,
              scr_msg(s, &page->banner));
    scr_soft(s, &page->about);
    if (page->by_section)
        sections(s, page);
    for (uint32_t i = 0; !page->by_section && i < page->count; i++) {
        if (card)
            ui_heading(ui, 2, scr_msg(s, &page->sections[i].title));
        section(s, &page->sections[i]);
    }
    ui_end(ui);
}

/* One term, to which a page of the case has led. */
static const struct scn_entry *led_to(const struct scr *s)
{
    u32 term = s->at.a <= -2 ? (u32)(-2 - s->at.a) : UINT32_MAX;
    bool there = s->shelf != NULL && s->scn != NULL && term < s->scn->glosses_count;
    return there ? scn_shelf_term(s->shelf, s->scn->glosses[term].id) : NULL;
}

static void one_term(struct scr *s, const struct scn_entry *e)
{
    struct ui *ui = s->ui;
    ui_card(ui, "reference.term", UI_STYLE(.grow = 3, .min_em = 26, .scroll = true));
    ui_heading_icon(ui, 1, "languages", scr_say(s, "gloss.title"));
    entry(s, e);
    ui_actions(ui);
    ui_primary(ui, "reference.term.back", scr_say(s, "ui.back"), UI_CMD(SCR_CMD_BACK));
    ui_button(ui, "reference.all", scr_say(s, "shelf.all"),
              UI_CMD(SCR_CMD_GO, SCR_REFERENCE, -1));
    ui_end(ui);
    ui_end(ui);
}

/* ---- search -------------------------------------------------------------------------
 */

static bool entry_has(struct scr *s, const struct scn_entry *e, struct str needle)
{
    bool found =
        (!msg_is_none(&e->title) && txt_finds(scr_msg(s, &e->title), needle)) ||
        (e->text.n > 0 && txt_finds(text_of(s, e->text), needle)) ||
        (e->cite.n > 0 && txt_finds(text_of(s, e->cite), needle));
    for (uint32_t i = 0; i < e->more_count && !found; i++) {
        const struct scn_more *m = &e->more[i];
        found = m->count == 0 && txt_finds(scr_msg(s, &m->msg), needle);
        for (uint32_t k = 0; k < m->count && !found; k++)
            found = txt_finds(scr_msg(s, &m->values[k]), needle);
    }
    return found;
}

/* The entries of a page that hold the needle, each below the way to it. */
static int hits_of(struct scr *s, uint32_t number, struct str needle, int shown)
{
    struct ui *ui = s->ui;
    const struct scn_page *page = &s->shelf->pages[number];
    int hits = 0;
    for (uint32_t i = 0; i < page->count; i++) {
        const struct scn_section *part = &page->sections[i];
        for (uint32_t k = 0; k < part->count; k++) {
            if (!entry_has(s, &part->entries[k], needle))
                continue;
            hits++;
            if (shown + hits > HITS_SHOWN)
                continue;
            struct msg where = msg_of("shelf.hit");
            msg_user(&where, "page", scr_msg(s, &page->title));
            msg_user(&where, "section", scr_msg(s, &part->title));
            ui_link(ui,
                    ui_id(ui, "reference.hit.%d.%d.%d", (int)number, (int)i, (int)k),
                    scr_msg(s, &where),
                    UI_CMD(SCR_CMD_GO, SCR_REFERENCE, place_of(number, i)));
            entry(s, &part->entries[k]);
        }
    }
    return hits;
}

static void results(struct scr *s, struct str needle)
{
    int hits = 0;
    ui_card(s->ui, "reference.hits", UI_STYLE(.grow = 3, .min_em = 26, .scroll = true));
    ui_heading_icon(s->ui, 1, "search", scr_say(s, "shelf.search"));
    for (uint32_t i = 0; i < s->shelf->count; i++)
        hits += hits_of(s, i, needle, hits);
    ui_note(s->ui, scr_num(s, "term.hits", "count", MSG_INT, hits));
    ui_end(s->ui);
}

/* ---- the list -----------------------------------------------------------------------
 */

static void list(struct scr *s, const struct scn_page *now)
{
    static const char *const labels[] = {[SCN_PAGE_LAW] = "shelf.fictional_states",
                                         [SCN_PAGE_TREATIES] = "shelf.between_states",
                                         [SCN_PAGE_WORDS] = "shelf.all_states",
                                         [SCN_PAGE_GLOSSARY] = "shelf.languages",
                                         [SCN_PAGE_CARD] = "shelf.real_states"};
    struct ui *ui = s->ui;
    ui_card(ui, "reference.list",
            UI_STYLE(.grow = 1, .min_em = 16, .gap = UI_S, .scroll = true));
    ui_heading_icon(ui, 2, "book-open", scr_say(s, "page.reference"));
    scr_search_field(s);
    for (uint32_t i = 0; s->shelf != NULL && i < s->shelf->count; i++) {
        const struct scn_page *page = &s->shelf->pages[i];
        if (i == 0 || page->kind != s->shelf->pages[i - 1].kind)
            ui_label(ui, scr_say(s, labels[page->kind]));
        ui_choice(ui, ui_id(ui, "reference.%d", (int)i),
                  UI_CMD(SCR_CMD_GO, SCR_REFERENCE, place_of(i, 0)));
        ui_state(ui, UI_SELECTED, page == now);
        ui_icon(ui, page->kind == SCN_PAGE_CARD ? "flag" : "book-open", UI_PLAIN);
        ui_text(ui, scr_msg(s, &page->title));
        ui_end(ui);
    }
    ui_actions(ui);
    ui_button(ui, "reference.back", scr_say(s, "ui.back"), UI_CMD(SCR_CMD_BACK));
    ui_end(ui);
    ui_end(ui);
}

/* What the marks mean, before anything is chosen. */
static void intro(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_card(ui, "reference.intro", UI_STYLE(.grow = 3, .min_em = 26, .scroll = true));
    ui_heading(ui, 1, scr_say(s, "page.reference"));
    ui_text(ui, scr_say(s, "shelf.intro"));
    ui_notice(ui, "reference.check", UI_WARN, scr_say(s, "shelf.check"));
    ui_finding(ui, UI_GOOD, scr_say(s, "shelf.verified.help"));
    ui_finding(ui, UI_WARN, scr_say(s, "shelf.unverified.help"));
    ui_finding(ui, UI_INFO, scr_say(s, "shelf.never_grade"));
    ui_end(ui);
}

void scr_page_reference(struct scr *s)
{
    struct ui *ui = s->ui;
    const struct scn_page *page = current(s);
    const struct scn_entry *term = led_to(s);
    struct str needle = str_trim(s->needle);
    bool wide = ui_width_em(ui) >= TWO_COLUMNS_EM;
    ui_columns(ui);
    if (wide || (page == NULL && term == NULL))
        list(s, page);
    if (term != NULL)
        one_term(s, term);
    else if (page != NULL)
        reader(s, page);
    else if (s->shelf != NULL && needle.n > 0)
        results(s, needle);
    else
        intro(s);
    ui_end(ui);
}
