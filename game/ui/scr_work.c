/* scr_work.c - field work: leads, places and people. */
#include "ui/scr_int.h"

/* ---- leads and places
 * ------------------------------------------------------------------- */

static void lead(struct scr *s, const struct sim_view_lead *l)
{
    struct ui *ui = s->ui;
    int n = (int)l->what;
    ui_box(ui, ui_id(ui, "lead.%d", n), UI_PLAIN);
    ui_strong(ui, scr_msg(s, &l->title));
    ui_chips(ui);
    ui_chip(ui, l->state == SIM_LEAD_DONE ? UI_GOOD : UI_INFO, scr_msg(s, &l->status));
    if (l->until_date != 0)
        ui_chip_icon(ui, UI_WARN, "clock",
                     scr_num(s, "term.until", "date", MSG_DAY, l->until_date));
    ui_end(ui);
    scr_text(s, &l->text);
    scr_field(s, "term.where", &l->place);
    scr_field(s, "term.result", &l->result);
    scr_button(s, ui_id(ui, "lead.%d.follow", n), &l->follow, -1, 0);
    scr_button(s, ui_id(ui, "lead.%d.assign", n), &l->assign, -1, 0);
    ui_end(ui);
}

static void leads(struct scr *s, const char *id, const char *title, bool done)
{
    struct ui *ui = s->ui;
    ui_card(ui, id, UI_STYLE(.grow = 2, .min_em = 20));
    ui_heading_icon(ui, 2, done ? "check" : "search", scr_say(s, title));
    u32 shown = 0;
    for (u32 i = 0; i < s->v->leads_count; i++) {
        const struct sim_view_lead *l = &s->v->leads[i];
        bool past = l->state == SIM_LEAD_DONE || l->state == SIM_LEAD_GONE;
        if (past == done) {
            lead(s, l);
            shown++;
        }
    }
    if (shown == 0)
        ui_soft(ui, scr_say(s, "page.leads.none"));
    ui_end(ui);
}

static void places(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_card(ui, "work.places", UI_STYLE(.grow = 1, .min_em = 16));
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
    ui_end(ui);
}

void scr_page_work(struct scr *s)
{
    ui_columns(s->ui);
    leads(s, "work.leads", "page.leads", false);
    places(s);
    leads(s, "work.done", "work.done", true);
    ui_end(s->ui);
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
    ui_card(ui, "people.list", UI_STYLE(.grow = 1, .min_em = 16));
    ui_heading_icon(ui, 2, "users", scr_say(s, "page.people"));
    for (u32 i = 0; i < s->v->people_count; i++) {
        const struct sim_view_person *p = &s->v->people[i];
        ui_choice(ui, ui_id(ui, "people.%d", (int)p->what),
                  UI_CMD(SCR_CMD_STEP, (int32_t)p->what));
        ui_state(ui, UI_SELECTED, p == chosen);
        ui_person(ui, (uint32_t)p->what * 7 + 3, UI_PERSON_SMALL, scr_msg(s, &p->name));
        ui_column(ui, UI_STYLE(.grow = 1));
        ui_text(ui, scr_msg(s, &p->name));
        ui_note(ui, scr_msg(s, &p->role));
        ui_end(ui);
        ui_end(ui);
    }
    ui_end(ui);
}

static void dots(struct scr *s, const char *id, const struct sim_level *level)
{
    ui_dots(s->ui, scr_say(s, id), scr_msg(s, &level->word), level->step, 5);
}

static void person(struct scr *s, const struct sim_view_person *p)
{
    struct ui *ui = s->ui;
    ui_card(ui, ui_id(ui, "person.%d", (int)p->what),
            UI_STYLE(.grow = 2, .min_em = 22));
    ui_person(ui, (uint32_t)p->what * 7 + 3, UI_PERSON_LARGE, scr_msg(s, &p->name));
    ui_heading(ui, 2, scr_msg(s, &p->name));
    scr_soft(s, &p->role);
    scr_text(s, &p->about);
    scr_field(s, "term.made_in", &p->state);
    for (u32 i = 0; i < p->speaks.count; i++)
        scr_field(s, "term.speaks", &p->speaks.at[i]);
    scr_field(s, "term.consent", &p->consent_word);
    scr_field(s, "term.service", &p->service);
    dots(s, "person.trust", &p->trust);
    dots(s, "person.wellbeing", &p->wellbeing);
    dots(s, "person.safety", &p->safety);
    ui_end(ui);
    if (p->refer.count == 0)
        return;
    ui_card(ui, "person.services", UI_STYLE(.grow = 2, .min_em = 20));
    ui_heading_icon(ui, 2, "heart-handshake", scr_say(s, "person.refer"));
    for (u32 i = 0; i < p->refer.count; i++)
        scr_button(s, ui_id(ui, "person.refer.%d", (int)i), &p->refer.at[i], -1, 0);
    for (u32 i = 0; i < s->v->services_count; i++) {
        ui_strong(ui, scr_msg(s, &s->v->services[i].name));
        scr_soft(s, &s->v->services[i].about);
    }
    ui_end(ui);
}

void scr_page_people(struct scr *s)
{
    const struct sim_view_person *p = find(s, s->at.a);
    ui_columns(s->ui);
    list(s, p);
    if (p != NULL)
        person(s, p);
    ui_end(s->ui);
}
