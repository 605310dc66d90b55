/* scr_work.c - field work: leads, places and people. */
#include "ui/scr_int.h"

/* ---- leads and places
 * ------------------------------------------------------------------- */

static bool past(const struct sim_view_lead *l)
{
    return l->state == SIM_LEAD_DONE || l->state == SIM_LEAD_GONE;
}

/* Nothing for a lead that simply waits to be followed. */
static void lead_chips(struct scr *s, const struct sim_view_lead *l)
{
    struct ui *ui = s->ui;
    if (l->state == SIM_LEAD_OFFERED && l->until_date == 0)
        return;
    ui_chips(ui);
    ui_chip(ui,
            l->state == SIM_LEAD_DONE   ? UI_GOOD
            : l->state == SIM_LEAD_GONE ? UI_BAD
                                        : UI_INFO,
            scr_msg(s, &l->status));
    if (l->until_date != 0 && !past(l))
        ui_chip_icon(ui, UI_WARN, "clock",
                     scr_num(s, "term.until", "date", MSG_DAY, l->until_date));
    if (l->due_date != 0)
        ui_chip_icon(ui, UI_INFO, "hourglass",
                     scr_num(s, "work.due", "date", MSG_DAY, l->due_date));
    ui_end(ui);
}

/* A way of following that this lead never takes is said, and is no button. */
static bool never(const struct sim_do *way)
{
    return way->refusal == SIM_REFUSED_ONLY_IN_PERSON ||
           way->refusal == SIM_REFUSED_NOT_IN_PERSON;
}

static void lead_ways(struct scr *s, const struct sim_view_lead *l)
{
    struct ui *ui = s->ui;
    int n = (int)l->what;
    struct str title = scr_msg(s, &l->title);
    if (never(&l->follow) || never(&l->assign)) {
        struct msg why =
            sim_refusal_msg(never(&l->follow) ? l->follow.refusal : l->assign.refusal);
        ui_note(ui, scr_msg(s, &why));
    }
    ui_actions(ui);
    if (l->follow.refusal == SIM_REFUSED_NOT_HERE)
        scr_go(s, ui_id(ui, "lead.%d.go", n), s->scn->leads[l->what].place, title);
    else if (!never(&l->follow))
        scr_button_about(s, ui_id(ui, "lead.%d.follow", n), &l->follow, title);
    if (!never(&l->assign))
        scr_button_about(s, ui_id(ui, "lead.%d.assign", n), &l->assign, title);
    ui_end(ui);
}

static void open_lead(struct scr *s, const struct sim_view_lead *l)
{
    struct ui *ui = s->ui;
    int n = (int)l->what;
    ui_box(ui, ui_id(ui, "lead.%d", n), UI_PLAIN);
    ui_strong(ui, scr_msg(s, &l->title));
    lead_chips(s, l);
    scr_text(s, &l->text);
    scr_field(s, "term.where", &l->place);
    if (l->state == SIM_LEAD_OFFERED)
        lead_ways(s, l);
    ui_end(ui);
}

static void past_lead(struct scr *s, const struct sim_view_lead *l)
{
    struct ui *ui = s->ui;
    ui_box(ui, ui_id(ui, "lead.%d", (int)l->what), UI_PLAIN);
    ui_strong(ui, scr_msg(s, &l->title));
    if (l->state != SIM_LEAD_DONE)
        lead_chips(s, l);
    scr_text(s, &l->result);
    ui_end(ui);
}

void scr_lead(struct scr *s, const struct sim_view_lead *l)
{
    if (past(l))
        past_lead(s, l);
    else
        open_lead(s, l);
}

static void leads(struct scr *s, bool done)
{
    struct ui *ui = s->ui;
    ui_card(ui, done ? "work.done" : "work.leads", UI_STYLE(0));
    ui_heading_icon(ui, 2, done ? "check" : "search",
                    scr_say(s, done ? "work.done" : "page.leads"));
    u32 shown = 0;
    for (u32 i = 0; i < s->v->leads_count; i++) {
        const struct sim_view_lead *l = &s->v->leads[i];
        if (past(l) != done)
            continue;
        scr_lead(s, l);
        shown++;
    }
    if (shown == 0)
        ui_soft(ui, scr_say(s, done ? "work.done.none" : "page.leads.none"));
    ui_end(ui);
}

static void places(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_card(ui, "work.places", UI_STYLE(.grow = 2, .min_em = 16, .scroll = true));
    ui_heading_icon(ui, 2, "map-pin", scr_say(s, "page.places"));
    for (u32 i = 0; i < s->v->places_count; i++) {
        const struct sim_view_place *p = &s->v->places[i];
        ui_box(ui, ui_id(ui, "place.%d", (int)p->what), p->here ? UI_INFO : UI_PLAIN);
        ui_strong(ui, scr_msg(s, &p->name));
        scr_soft(s, &p->about);
        if (p->here)
            ui_chip_icon(ui, UI_INFO, "map-pin", scr_say(s, "work.here"));
        else
            scr_button(s, ui_id(ui, "place.%d.go", (int)p->what), &p->go, -1, 0);
        ui_end(ui);
    }
    scr_link(s, "work.map", "work.map", SCR_MAP, -1);
    ui_end(ui);
}

void scr_page_work(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_columns(ui);
    ui_column(ui, UI_STYLE(.grow = 3, .min_em = 24, .gap = UI_M, .scroll = true));
    leads(s, false);
    leads(s, true);
    ui_end(ui);
    places(s);
    ui_end(ui);
}

/* ---- people
 * ------------------------------------------------------------------------------ */

static const struct sim_view_person *find(const struct scr *s, int32_t what)
{
    for (u32 i = 0; i < s->v->people_count; i++) {
        if (s->v->people[i].what == what)
            return &s->v->people[i];
    }
    return s->v->people_count > 0 ? &s->v->people[0] : NULL;
}

static void list(struct scr *s, const struct sim_view_person *chosen)
{
    struct ui *ui = s->ui;
    ui_card(ui, "people.list", UI_STYLE(.grow = 1, .min_em = 13, .scroll = true));
    ui_heading_icon(ui, 2, "users", scr_say(s, "page.people"));
    if (s->v->people_count == 0)
        ui_soft(ui, scr_say(s, "person.none"));
    for (u32 i = 0; i < s->v->people_count; i++) {
        const struct sim_view_person *p = &s->v->people[i];
        ui_choice(ui, ui_id(ui, "people.%d", (int)p->what),
                  UI_CMD(SCR_CMD_STEP, (int32_t)p->what, s->at.b));
        ui_state(ui, UI_SELECTED, p == chosen);
        scr_person_line(s, p);
        ui_end(ui);
    }
    ui_end(ui);
}

static void dots(struct scr *s, const char *id, const struct sim_level *level)
{
    ui_dots(s->ui, scr_say(s, id), scr_msg(s, &level->word), level->step, 5);
}

static void who(struct scr *s, const struct sim_view_person *p)
{
    struct ui *ui = s->ui;
    ui_row(ui, UI_STYLE(.flow = UI_ALONG, .gap = UI_L));
    ui_person(ui, scr_person_seed(p->what), UI_PICTURE_LARGE, STR_NONE);
    ui_column(ui, UI_STYLE(.grow = 1, .gap = UI_S));
    ui_heading(ui, 1, scr_msg(s, &p->name));
    scr_soft(s, &p->role);
    ui_end(ui);
    ui_end(ui);
    scr_text(s, &p->about);
}

static bool can_be_heard(const struct scr *s, const struct sim_view_person *p)
{
    for (u32 i = 0; i < s->v->interviews_count; i++)
        if (s->v->interviews[i].person == p->what)
            return true;
    return false;
}

static void person(struct scr *s, const struct sim_view_person *p)
{
    struct ui *ui = s->ui;
    ui_card(ui, ui_id(ui, "person.%d", (int)p->what),
            UI_STYLE(.grow = 2, .min_em = 18, .gap = UI_M, .scroll = true));
    who(s, p);
    ui_column(ui, UI_STYLE(.gap = UI_XS));
    scr_field(s, "term.made_in", &p->state);
    scr_fields(s, "term.speaks", &p->speaks);
    scr_field(s, "term.service", &p->service);
    scr_soft(s, &p->waiting);
    scr_soft(s, &p->presumed);
    scr_soft(s, &p->reflecting);
    ui_end(ui);
    ui_row(ui, UI_STYLE(.flow = UI_WRAP, .gap = UI_M));
    dots(s, "person.trust", &p->trust);
    dots(s, "person.wellbeing", &p->wellbeing);
    dots(s, "person.safety", &p->safety);
    ui_end(ui);
    ui_actions(ui);
    if (can_be_heard(s, p))
        scr_link(s, "person.talk", "person.talk", SCR_TALKS, -1);
    ui_end(ui);
    ui_end(ui);
}

void scr_page_people(struct scr *s)
{
    const struct sim_view_person *p = find(s, s->at.a);
    ui_columns(s->ui);
    list(s, p);
    if (p != NULL)
        person(s, p);
    if (p != NULL && p->role_kind < SCN_OFFICIAL)
        scr_care(s, p);
    ui_end(s->ui);
}
