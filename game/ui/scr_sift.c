/* scr_sift.c - long lists under short headings: how many of each are chosen, and a
 * field that leaves, as one types, only what holds its words. Short lists have no
 * field.
 *
 * Not here: the search of the whole file (scr_notes.c), what the lists hold. */
#include "text/find.h"
#include "ui/scr_int.h"

enum { LONG = 12, NEEDLE_BYTES = 200 };

struct str scr_sift(struct scr *s, int32_t list, u32 count)
{
    struct ui *ui = s->ui;
    const char *field = ui_id(ui, SCR_FIELD_SIFT ".%d", (int)list);
    struct ui_field_spec spec = {.id = field,
                                 .label = scr_say(s, "sift.label"),
                                 .lines = 1,
                                 .most = NEEDLE_BYTES,
                                 .command = UI_CMD(SCR_CMD_SEARCH, SCR_SEARCH_FIRST)};
    if (count <= LONG)
        return STR_NONE;
    ui_field(ui, &spec);
    return str_trim(ui_field_text(ui, field));
}

static void say_found(struct scr *s, struct str needle, u32 hits)
{
    if (needle.n == 0)
        return;
    ui_begin(s->ui, UI_STATUS, "sift.found", UI_STYLE(.gap = 0));
    ui_live(s->ui, 1);
    ui_note(s->ui, scr_num(s, "term.hits", "count", MSG_INT, hits));
    ui_end(s->ui);
    ui_actions(s->ui);
    ui_button(s->ui, "sift.all", scr_say(s, "sift.all"),
              UI_CMD(SCR_CMD_SEARCH, SCR_SEARCH_ALL));
    ui_end(s->ui);
}

bool scr_sift_has(const struct scr *s, struct str needle, const struct msg *words)
{
    return needle.n == 0 ||
           (!msg_is_none(words) && txt_finds(scr_msg(s, words), needle));
}

static void begin_group(struct scr *s, const char *id, const struct sim_view_group *g)
{
    struct msg m = msg_of("sift.group");
    msg_user(&m, "title", scr_msg(s, &g->title));
    msg_int(&m, "chosen", g->chosen);
    msg_int(&m, "count", g->count);
    struct str words = scr_msg(s, &m);
    ui_list(s->ui, id, words);
    ui_heading(s->ui, 3, words);
}

static bool is_sought(const struct scr *s, const struct scr_list *l,
                      const struct sim_view_group *g, u32 i, struct str needle)
{
    return scr_sift_has(s, needle, &g->title) || l->has(s, l->of, i, needle);
}

static u32 count_sought(const struct scr *s, const struct scr_list *l,
                        const struct sim_view_group *g, struct str needle)
{
    u32 hits = 0;
    for (u32 i = g->first; i < g->first + g->count; i++)
        hits += is_sought(s, l, g, i, needle);
    return hits;
}

/* What is sought of a group, below its heading. */
static void group(struct scr *s, const struct scr_list *l,
                  const struct sim_view_group *g, struct str needle)
{
    bool headed = !msg_is_none(&g->title);
    if (count_sought(s, l, g, needle) == 0)
        return;
    if (headed)
        begin_group(s, ui_id(s->ui, "%s.%d", l->id, (int)g->first), g);
    for (u32 i = g->first; i < g->first + g->count; i++)
        if (is_sought(s, l, g, i, needle))
            l->show(s, l->of, i);
    if (headed)
        ui_end(s->ui);
}

void scr_sift_list(struct scr *s, const struct scr_list *l, struct str needle)
{
    u32 hits = 0;
    for (u32 i = 0; i < l->group_count; i++)
        hits += count_sought(s, l, &l->groups[i], needle);
    say_found(s, needle, hits);
    for (u32 i = 0; i < l->group_count; i++)
        group(s, l, &l->groups[i], needle);
}

/* ---- its commands
 * --------------------------------------------------------------------- */

static void to_first(const struct scr *s, struct ui *ui, struct str field)
{
    bool sought = str_trim(ui_field_text(ui, field.p)).n > 0;
    struct str first = ui_control(ui, s->at.page == SCR_DRAFT ? STR("bench.choice.*")
                                                              : STR("incoming.rule.*"));
    ui_focus(ui, sought && first.n > 0 ? first.p : field.p);
}

bool scr_sift_search(const struct scr *s, struct ui *ui, enum scr_search what)
{
    struct str field = ui_control(ui, STR(SCR_FIELD_SIFT "*"));
    if (field.n == 0 || (what == SCR_SEARCH && str_eq(ui_focused(ui), field)))
        return false;
    if (what == SCR_SEARCH_ALL)
        ui_field_set(ui, field.p, STR_NONE);
    if (what == SCR_SEARCH_FIRST)
        to_first(s, ui, field);
    else
        ui_focus(ui, field.p);
    return true;
}
