/* scr_notes.c - notes, search and hints. */
#include "text/find.h"
#include "ui/scr_int.h"

/* ---- search
 * -----------------------------------------------------------------------------------------
 */

static bool matches(struct scr *s, const struct sim_view_findable *f, struct str needle)
{
    bool found = txt_finds(scr_msg(s, &f->title), needle);
    for (u32 i = 0; i < f->texts.count && !found; i++)
        found = txt_finds(scr_msg(s, &f->texts.at[i]), needle);
    const struct scn_prose *p = NULL;
    const struct sim_view_document *d =
        f->kind == SCN_DOCUMENT ? scr_document(s, f->what) : NULL;
    if (!found && d != NULL && d->read)
        p = sim_prose(s->scn, f->what, txt_lang(s->txt));
    for (uint32_t b = 0; p != NULL && b < p->count; b++) {
        for (uint32_t k = 0; k < p->blocks[b].count && !found; k++)
            found = txt_finds(p->blocks[b].pieces[k].text, needle);
    }
    return found;
}

/* The page that shows a thing. */
static struct ui_command leads_to(const struct sim_view_findable *f)
{
    if (f->kind == SCN_GLOSS) /* the library, searched for the same words */
        return UI_CMD(SCR_CMD_GO, SCR_REFERENCE, -1);
    enum scr_page page = f->kind == SCN_DOCUMENT    ? SCR_FILE
                         : f->kind == SCN_EVIDENCE  ? SCR_EVIDENCE
                         : f->kind == SCN_PERSON    ? SCR_PEOPLE
                         : f->kind == SCN_LEAD      ? SCR_WORK
                         : f->kind == SCN_PLACE     ? SCR_MAP
                         : f->kind == SCN_REQUEST   ? SCR_BENCH
                         : f->kind == SCN_INTERVIEW ? SCR_TALK
                                                    : SCR_DESK;
    return UI_CMD(SCR_CMD_GO, (int32_t)page, (int32_t)f->what);
}

void scr_search_field(struct scr *s)
{
    struct ui_field_spec spec = {.id = SCR_FIELD_SEARCH,
                                 .label = scr_say(s, "search.label"),
                                 .lines = 1,
                                 .most = 200,
                                 .command = UI_CMD(SCR_CMD_SEARCH)};
    ui_field(s->ui, &spec);
    ui_actions(s->ui);
    ui_button(s->ui, "search.go", scr_say(s, "search.go"), UI_CMD(SCR_CMD_SEARCH));
    ui_end(s->ui);
}

static struct str found_as(const struct scr *s, u32 i)
{
    struct msg hit = msg_of("find.hit");
    msg_user(&hit, "title", scr_msg(s, &s->v->findables[i].title));
    msg_user(&hit, "kind", scr_msg(s, &s->v->findables[i].kind_word));
    return scr_msg(s, &hit);
}

/* Two letters of one draft have one title: the second says that it is the second. */
static struct str hit(const struct scr *s, u32 i)
{
    struct str words = found_as(s, i);
    int64_t nth = 1;
    for (u32 k = 0; k < i; k++)
        nth += s->v->findables[k].kind == s->v->findables[i].kind &&
               str_eq(found_as(s, k), words);
    struct msg again = msg_of("find.hit.again");
    msg_user(&again, "hit", words);
    msg_int(&again, "number", nth);
    return nth > 1 ? scr_msg(s, &again) : words;
}

static void search(struct scr *s)
{
    struct ui *ui = s->ui;
    struct str needle = str_trim(s->needle);
    ui_card(ui, "search",
            UI_STYLE(.grow = 2, .min_em = 16, .gap = UI_S, .scroll = true));
    ui_heading_icon(ui, 2, "search", scr_say(s, "page.search"));
    scr_search_field(s);
    if (needle.n == 0)
        ui_note(ui, scr_say(s, "search.help"));
    u32 hits = 0;
    for (u32 i = 0; needle.n > 0 && i < s->v->findables_count; i++) {
        const struct sim_view_findable *f = &s->v->findables[i];
        if (!matches(s, f, needle))
            continue;
        ui_link(ui, ui_id(ui, "search.hit.%d", (int)i), hit(s, i), leads_to(f));
        hits++;
    }
    if (needle.n > 0)
        ui_note(ui, scr_num(s, "term.hits", "count", MSG_INT, hits));
    ui_end(ui);
}

/* ---- notes and hints
 * -----------------------------------------------------------------------------------
 */

static void notes(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_card(ui, "notes",
            UI_STYLE(.grow = 3, .min_em = 20, .gap = UI_S, .scroll = true));
    ui_heading_icon(ui, 2, "notebook-pen", scr_say(s, "page.notes"));
    struct sim_do write = {.there = true, .now = true, .action = {.verb = SIM_note}};
    struct ui_command keep = scr_do_text(s, &write, SCR_FIELD_NOTE);
    struct ui_field_spec spec = {.id = SCR_FIELD_NOTE,
                                 .label = scr_say(s, "notes.label"),
                                 .lines = 3,
                                 .command = keep};
    ui_field(ui, &spec);
    ui_actions(ui);
    ui_button(ui, "notes.keep", scr_say(s, "notes.keep"), keep);
    if (s->v->batches_count > 0)
        scr_link(s, "notes.notebook", "page.notebook", SCR_NOTEBOOK, -1);
    scr_undo(s);
    ui_end(ui);
    if (s->v->note_count == 0)
        ui_soft(ui, scr_say(s, "notes.none"));
    for (u32 i = s->v->note_count; i > 0; i--) {
        ui_box(ui, NULL, UI_PLAIN);
        ui_text(ui, s->v->notes[i - 1]);
        ui_end(ui);
    }
    ui_end(ui);
}

/* On a projector by its number, until it is shown to the room; one button for both. */
static void taken(struct scr *s, u32 i)
{
    struct ui *ui = s->ui;
    const struct sim_view_hint *h = &s->v->hints[i];
    bool hidden = scr_hides_hint(s, h->what);
    ui_box(ui, ui_id(ui, "hints.%d", (int)i), UI_INFO);
    if (hidden)
        ui_text(ui, scr_num(s, "hints.covered", "number", MSG_INT, (int64_t)i + 1));
    else
        scr_text(s, &h->text);
    if (scr_projects(s)) {
        ui_button(ui, ui_id(ui, "hints.show.%d", (int)i),
                  scr_say(s, hidden ? "hints.show" : "hints.cover"),
                  UI_CMD(SCR_CMD_SHOW, h->what));
        ui_name(ui, scr_num(s, hidden ? "hints.show.name" : "hints.cover.name",
                            "number", MSG_INT, (int64_t)i + 1));
    }
    ui_end(ui);
}

static void hints(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_card(ui, "hints",
            UI_STYLE(.grow = 2, .min_em = 16, .gap = UI_S, .scroll = true));
    ui_heading_icon(ui, 2, "lightbulb", scr_say(s, "page.hints"));
    bool more = false;
    for (u32 i = 0; i < s->v->hints_count; i++) {
        const struct sim_view_hint *h = &s->v->hints[i];
        if (h->taken)
            taken(s, i);
        if (!h->taken && !more) {
            ui_actions(ui);
            ui_button(ui, "hints.take", scr_say(s, "page.hints.take"),
                      UI_CMD(SCR_CMD_HINT, (int32_t)h->what));
            ui_end(ui);
            more = true;
        }
    }
    if (!more)
        ui_soft(ui, scr_say(s, "page.hints.none"));
    ui_end(ui);
}

void scr_page_notes(struct scr *s)
{
    ui_columns(s->ui);
    notes(s);
    search(s);
    hints(s);
    ui_end(s->ui);
}
