/* scr_map.c - the map: a diagram of places and routes, the place that is chosen, and
 * the routes in words.
 */
#include "ui/scr_int.h"

/* ---- the diagram -------------------------------------------------------------------
 */

static const char *place_id(const struct scr *s, const struct sim_view_spot *p)
{
    return ui_id(s->ui, "map.place.%d", (int)p->what);
}

static enum ui_tone route_tone(const struct sim_view_route *r)
{
    return r->kind == SCN_ROAD ? UI_PLAIN : r->confirmed ? UI_INFO : UI_BAD;
}

/* What is said of somebody's journey comes first, so that it runs straightest; roads
 * have no number. */
static const struct ui_wire *wires(const struct scr *s)
{
    u32 count = s->v->routes_count, at = 0;
    struct ui_wire *list = ARENA_ARRAY(ui_arena(s->ui), count, struct ui_wire);
    for (int roads = 0; roads < 2; roads++) {
        for (u32 i = 0, number = 0; i < count; i++) {
            const struct sim_view_route *r = &s->v->routes[i];
            bool road = r->kind == SCN_ROAD;
            number += !road;
            if (road != (roads == 1))
                continue;
            list[at++] = (struct ui_wire){.from = place_id(s, &s->v->spots[r->from]),
                                          .to = place_id(s, &s->v->spots[r->to]),
                                          .tone = route_tone(r),
                                          .dashed = !r->confirmed,
                                          .arrow = !road,
                                          .number = road ? 0 : (int)number};
        }
    }
    return list;
}

static struct str whereabouts(const struct scr *s, const struct sim_view_spot *p)
{
    if (p->here)
        return scr_say(s, "map.here");
    if (!p->go.there)
        return STR_NONE;
    if (p->go.minutes == 0)
        return scr_say(s, "map.near");
    return scr_num(s, "map.travel", "time", MSG_MINUTES, p->go.minutes);
}

static struct str officers(const struct scr *s, const struct sim_view_spot *p)
{
    struct msg m = msg_of("map.officers");
    msg_int(&m, "count", p->officers);
    msg_num(&m, "date", MSG_DAY, p->officers_until);
    return scr_msg(s, &m);
}

static void place(struct scr *s, const struct sim_view_spot *p, bool chosen)
{
    struct ui *ui = s->ui;
    struct str where = whereabouts(s, p);
    ui_stop(ui, place_id(s, p), UI_CMD(SCR_CMD_STEP, p->what));
    ui_state(ui, UI_SELECTED, chosen);
    if (p->here || p->visited)
        ui_icon(ui, p->here ? "map-pin" : "check", UI_INFO);
    ui_column(ui, UI_STYLE(.grow = 1));
    ui_text(ui, scr_msg(s, &p->name));
    if (where.n > 0)
        ui_note(ui, where);
    if (p->officers > 0)
        ui_note(ui, officers(s, p));
    ui_end(ui);
    ui_end(ui);
}

/* A column of a State begins where the one before ends. */
static bool same_column(const struct sim_view_spot *a, const struct sim_view_spot *b)
{
    return a->state == b->state && a->column == b->column;
}

static void columns(struct scr *s, scn_ix state, const struct sim_view_spot *chosen)
{
    struct ui *ui = s->ui;
    const struct sim_view_spot *all = s->v->spots;
    u32 count = s->v->spots_count;
    ui_stops_across(ui);
    for (u32 i = 0; i < count;) {
        if (all[i].state != state) {
            i++;
            continue;
        }
        u32 first = i;
        ui_stops_below(ui);
        for (; i < count && same_column(&all[first], &all[i]); i++)
            place(s, &all[i], &all[i] == chosen);
        ui_end(ui);
    }
    ui_end(ui);
}

static void legend(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_chips(ui);
    ui_chip_icon(ui, UI_INFO, "minus", scr_say(s, "map.legend.confirmed"));
    ui_chip(ui, UI_BAD, scr_say(s, "map.legend.alleged"));
    ui_chip_icon(ui, UI_PLAIN, "minus", scr_say(s, "map.legend.road"));
    ui_end(ui);
}

static void picture(struct scr *s, const struct sim_view_spot *chosen)
{
    struct ui *ui = s->ui;
    ui_card(ui, "map.card", UI_STYLE(.grow = 5, .min_em = 28, .scroll = true));
    ui_heading_icon(ui, 2, "map", scr_say(s, "map.title"));
    ui_diagram(ui, "map.picture", scr_say(s, "map.picture"), wires(s),
               s->v->routes_count);
    for (u32 i = 0; i < s->v->spots_count; i++) {
        const struct sim_view_spot *p = &s->v->spots[i];
        if (i > 0 && p->state == p[-1].state)
            continue;
        ui_lane(ui, scr_msg(s, &p->state_name));
        columns(s, p->state, chosen);
        ui_end(ui);
    }
    ui_end(ui);
    ui_note(ui, scr_say(s, "map.help"));
    ui_end(ui);
}

/* ---- the chosen place --------------------------------------------------------------
 */

static u32 leads(struct scr *s, const struct sim_view_spot *p, bool done)
{
    u32 shown = 0;
    for (u32 i = 0; i < p->leads.count; i++) {
        const struct sim_view_lead *l = &s->v->leads[p->leads.at[i]];
        if ((l->state == SIM_LEAD_DONE) != done)
            continue;
        if (shown++ == 0)
            ui_heading(s->ui, 3,
                       scr_say(s, done ? "map.place.found" : "map.place.work"));
        scr_lead(s, l);
    }
    return shown;
}

static void items(struct scr *s, const struct sim_view_spot *p, bool headed)
{
    struct ui *ui = s->ui;
    if (p->items.count > 0 && !headed)
        ui_heading(ui, 3, scr_say(s, "map.place.found"));
    for (u32 i = 0; i < p->items.count; i++) {
        const struct sim_view_item *item = &s->v->items[p->items.at[i]];
        ui_choice(ui, ui_id(ui, "map.item.%d", (int)item->what),
                  UI_CMD(SCR_CMD_GO, SCR_EVIDENCE, item->what));
        ui_icon(ui, "paperclip", UI_INFO);
        ui_column(ui, UI_STYLE(.grow = 1));
        ui_text(ui, scr_msg(s, &item->title));
        ui_note(ui, scr_msg(s, &item->status));
        ui_end(ui);
        ui_end(ui);
    }
}

static void talks(struct scr *s, const struct sim_view_spot *p)
{
    struct ui *ui = s->ui;
    if (p->talks.count > 0)
        ui_heading(ui, 3, scr_say(s, "map.place.talks"));
    for (u32 i = 0; i < p->talks.count; i++) {
        const struct sim_view_interview *t = &s->v->interviews[p->talks.at[i]];
        ui_choice(ui, ui_id(ui, "map.talk.%d", (int)t->what),
                  UI_CMD(SCR_CMD_GO, SCR_TALKS, -1));
        ui_icon(ui, "message-circle", UI_INFO);
        ui_column(ui, UI_STYLE(.grow = 1));
        ui_text(ui, scr_msg(s, &t->title));
        ui_note(ui, scr_msg(s, &t->status));
        ui_end(ui);
        ui_end(ui);
    }
}

static void chosen_place(struct scr *s, const struct sim_view_spot *p)
{
    struct ui *ui = s->ui;
    struct msg name = msg_of("map.place.state");
    msg_user(&name, "place", scr_msg(s, &p->name));
    msg_user(&name, "state", scr_msg(s, &p->state_name));
    ui_card(ui, ui_id(ui, "map.chosen.%d", (int)p->what), UI_STYLE(.gap = UI_S));
    ui_heading_icon(ui, 2, "map-pin", scr_msg(s, &name));
    scr_soft(s, &p->about);
    if (p->here)
        ui_chip_icon(ui, UI_INFO, "map-pin", scr_say(s, "map.here"));
    if (!p->go.there)
        ui_soft(ui, scr_say(s, "map.known_only"));
    if (p->officers > 0)
        ui_chip_icon(ui, UI_INFO, "users", officers(s, p));
    if (!p->here)
        scr_button(s, ui_id(ui, "map.go.%d", (int)p->what), &p->go, -1, 0);
    u32 shown = leads(s, p, false), found = leads(s, p, true);
    items(s, p, found > 0);
    talks(s, p);
    if (shown + found + p->items.count + p->talks.count == 0)
        ui_soft(ui, scr_say(s, "map.place.nothing"));
    ui_end(ui);
}

/* ---- the routes in words ------------------------------------------------------------
 */

static void ends(const struct scr *s, struct msg *m, const struct sim_view_route *r)
{
    msg_user(m, "from", scr_msg(s, &s->v->spots[r->from].name));
    msg_user(m, "to", scr_msg(s, &s->v->spots[r->to].name));
}

static struct str kind_of(const struct scr *s, const struct sim_view_route *r)
{
    struct msg m = msg_of("map.kind_time");
    if (r->minutes == 0)
        return scr_msg(s, &r->kind_word);
    msg_user(&m, "kind", scr_msg(s, &r->kind_word));
    msg_num(&m, "time", MSG_MINUTES, r->minutes);
    return scr_msg(s, &m);
}

static void way(struct scr *s, const struct sim_view_route *r, u32 number)
{
    struct ui *ui = s->ui;
    struct msg m = msg_of("map.way");
    ends(s, &m, r);
    msg_int(&m, "number", number);
    ui_box(ui, ui_id(ui, "map.way.%d", (int)r->what), UI_PLAIN);
    ui_strong(ui, scr_msg(s, &m));
    ui_note(ui, kind_of(s, r));
    for (u32 i = 0; i < r->facts.count; i++)
        ui_text(ui, scr_msg(s, &r->facts.at[i]));
    ui_finding(ui, r->confirmed ? UI_GOOD : UI_BAD, scr_msg(s, &r->status));
    ui_end(ui);
}

static void roads(struct scr *s)
{
    for (u32 i = 0; i < s->v->routes_count; i++) {
        const struct sim_view_route *r = &s->v->routes[i];
        struct msg m = msg_of("map.road");
        if (r->kind != SCN_ROAD)
            continue;
        ends(s, &m, r);
        ui_note(s->ui, scr_msg(s, &m));
    }
}

static void ways(struct scr *s)
{
    struct ui *ui = s->ui;
    u32 number = 0;
    ui_card(ui, "map.ways", UI_STYLE(.gap = UI_S));
    ui_heading_icon(ui, 2, "list", scr_say(s, "map.ways"));
    legend(s);
    for (u32 i = 0; i < s->v->routes_count; i++)
        if (s->v->routes[i].kind != SCN_ROAD)
            way(s, &s->v->routes[i], ++number);
    if (number == 0)
        ui_soft(ui, scr_say(s, "map.ways.none"));
    roads(s);
    ui_end(ui);
}

/* The chosen one, else where the desk is, else the first. */
static const struct sim_view_spot *find(const struct scr *s)
{
    const struct sim_view_spot *best = s->v->spots_count > 0 ? s->v->spots : NULL;
    for (u32 i = 0; i < s->v->spots_count; i++)
        if (s->v->spots[i].here)
            best = &s->v->spots[i];
    for (u32 i = 0; i < s->v->spots_count; i++)
        if (s->v->spots[i].what == s->at.a)
            best = &s->v->spots[i];
    return best;
}

void scr_page_map(struct scr *s)
{
    struct ui *ui = s->ui;
    const struct sim_view_spot *chosen = find(s);
    scr_desk_tabs(s);
    ui_columns(ui);
    picture(s, chosen);
    ui_column(ui, UI_STYLE(.grow = 3, .min_em = 17, .gap = UI_M, .scroll = true));
    if (chosen != NULL)
        chosen_place(s, chosen);
    ways(s);
    ui_end(ui);
    ui_end(ui);
}
