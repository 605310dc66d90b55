/* scr_points.c - a letter of theirs, point by point: what it asks, the sections of the
 * draft that each point is about, and the answer to a condition.
 *
 * Whether an answer is right is never said; only what was changed since the letter
 * left.
 */
#include "ui/scr_int.h"

/* Which points stand where, and how they lead on. */
struct list {
    const char *where;
    const struct sim_view_draft *draft; /* NULL: not on the bench */
    int32_t at;                         /* its place in the view */
};

struct str scr_section(const struct scr *s, enum sim_section section, bool changed)
{
    struct msg m = msg_of(changed ? "point.about_changed" : "point.about");
    struct msg title = msg_ofs(sim_section_title(s->arena, section));
    msg_int(&m, "number", (int64_t)section + 1);
    msg_user(&m, "title", scr_msg(s, &title));
    return scr_msg(s, &m);
}

/* A button where the bench has it. */
static void section_of(struct scr *s, const struct list *l,
                       const struct sim_view_point *p, int section)
{
    bool here = l->draft != NULL && (u32)section < l->draft->section_count;
    bool changed = here && l->draft->sections[section].changed;
    struct str words = scr_section(s, (enum sim_section)section, changed);
    if (here)
        ui_button(s->ui, ui_id(s->ui, "%s.%u.to.%d", l->where, p->rule, section), words,
                  UI_CMD(SCR_CMD_SECTION, l->at, section));
    else
        ui_note(s->ui, words);
}

static void condition(struct scr *s, const struct list *l,
                      const struct sim_view_point *p)
{
    struct ui *ui = s->ui;
    struct msg m = msg_of("point.condition");
    msg_user(&m, "condition", scr_msg(s, &p->condition));
    ui_strong(ui, scr_msg(s, &m));
    if (p->money > 0)
        ui_note(ui, scr_num(s, "point.money", "amount", MSG_MONEY, p->money));
    if (!p->accept.there)
        return;
    ui_radios(ui, ui_id(ui, "%s.%u.answer", l->where, p->rule),
              scr_msg(s, &p->condition));
    ui_radio(ui, ui_id(ui, "%s.%u.yes", l->where, p->rule),
             scr_msg(s, &p->accept.label), p->accepted, scr_do(s, &p->accept, -1, 0));
    ui_radio(ui, ui_id(ui, "%s.%u.no", l->where, p->rule),
             scr_msg(s, &p->decline.label), p->declined, scr_do(s, &p->decline, -1, 0));
    ui_end(ui);
    ui_note(ui, scr_msg(s, &p->standing));
}

static void point(struct scr *s, const struct list *l, const struct sim_view_point *p)
{
    struct ui *ui = s->ui;
    struct msg m = msg_of("point.marked");
    msg_user(&m, "mark", p->mark);
    msg_user(&m, "text", scr_msg(s, &p->text));
    ui_box(ui, ui_id(ui, "%s.%u", l->where, p->rule),
           p->kind == SIM_POINT_OBJECTION ? UI_PLAIN : UI_INFO);
    ui_text(ui, p->mark.n > 0 ? scr_msg(s, &m) : scr_msg(s, &p->text));
    if (p->kind == SIM_POINT_CONDITION)
        condition(s, l, p);
    ui_chips(ui);
    for (int i = 0; i < SIM_SECTIONS; i++)
        if (p->sections >> i & 1U)
            section_of(s, l, p, i);
    ui_end(ui);
    if (p->sections == 0)
        ui_note(ui, scr_say(s, "point.nowhere"));
    ui_end(ui);
}

void scr_points(struct scr *s, const char *where, const struct sim_points *points,
                int32_t i)
{
    struct list l = {.where = where, .at = i};
    if (i >= 0 && (u32)i < s->v->drafts_count && !s->v->drafts[i].past)
        l.draft = &s->v->drafts[i];
    for (u32 k = 0; k < points->count; k++)
        point(s, &l, &points->at[k]);
}
