/* view_map.c - the map of the case: what the desk knows of, where it lies, and what
 * work there brought.
 */
#include "sim/change_int.h"
#include "sim/sources_int.h"
#include "sim/view_int.h"

/* ---- what is known of a way --------------------------------------------------------
 */

static bool is_said(const struct sim_viewing *c, const struct scn_route *r)
{
    for (u32 i = 0; i < r->facts.count; i++)
        if (rd_fact(c->w, c->s)[r->facts.at[i]])
            return true;
    return false;
}

static bool is_shown_by(const struct sim_viewing *c, const struct scn_route *r,
                        scn_ix item)
{
    for (u32 i = 0; i < r->facts.count; i++)
        if (rd_fact(c->w, c->s)[r->facts.at[i]] &&
            sim_item_shows(c->w, c->s, item, r->facts.at[i]))
            return true;
    return false;
}

/* How many items of the file that say it are independent of each other; what a court
 * would make of them is not asked. */
static u32 sources_of(const struct sim_viewing *c, const struct scn_route *r)
{
    struct sim_sources list = {.count = 0};
    for (u32 i = 0; i < c->scn->evidence_count; i++)
        if (rd_evidence(c->w, c->s)[i] == SIM_HELD && is_shown_by(c, r, (scn_ix)i))
            sim_sources_add(&list, &c->scn->evidence[i].roots, SIM_WORTH_FULL);
    return sim_sources_independent(&list);
}

static struct sim_msgs known_facts(const struct sim_viewing *c,
                                   const struct scn_route *r)
{
    scn_ix *known = ARENA_ARRAY(c->a, r->facts.count, scn_ix);
    struct scn_refs refs = {known, 0};
    for (u32 i = 0; i < r->facts.count; i++)
        if (rd_fact(c->w, c->s)[r->facts.at[i]])
            known[refs.count++] = r->facts.at[i];
    return sim_names(c, SCN_FACT, &refs);
}

/* ---- the places there are -----------------------------------------------------------
 */

static bool is_open(const struct sim_viewing *c, scn_ix place)
{
    return (rd_place_state(c->w, c->s)[place] & SIM_PLACE_OPEN) != 0;
}

static bool is_known(const struct sim_viewing *c, scn_ix place)
{
    if (is_open(c, place))
        return true;
    for (u32 i = 0; i < c->scn->routes_count; i++) {
        const struct scn_route *r = &c->scn->routes[i];
        if ((r->from == place || r->to == place) && is_said(c, r))
            return true;
    }
    return false;
}

/* The desk's own State first, then the others as the case names them. */
static u32 band_of(const struct sim_viewing *c, scn_ix state)
{
    if (state == sim_home(c->w))
        return 0;
    for (u32 i = 0; i < c->scn->in_play.count; i++)
        if (c->scn->in_play.at[i] == state)
            return i + 1;
    return c->scn->in_play.count + 1;
}

/* Where the routes first come to a place: the order of those without a row. */
static u32 turn_of(const struct sim_viewing *c, scn_ix place)
{
    for (u32 i = 0; i < c->scn->routes_count; i++) {
        if (c->scn->routes[i].from == place)
            return 2 * i;
        if (c->scn->routes[i].to == place)
            return 2 * i + 1;
    }
    return 2 * c->scn->routes_count + place;
}

enum { ROW_UNSAID = 100 }; /* after every row that an author gave */

/* Does place a stand before place b? */
static bool precedes(const struct sim_viewing *c, scn_ix a, scn_ix b)
{
    const struct scn_place *p = &c->scn->places[a], *q = &c->scn->places[b];
    u32 band_p = band_of(c, p->state), band_q = band_of(c, q->state);
    i32 column_p = p->column > 0 ? p->column : 1;
    i32 column_q = q->column > 0 ? q->column : 1;
    i32 row_p = p->row > 0 ? p->row : ROW_UNSAID;
    i32 row_q = q->row > 0 ? q->row : ROW_UNSAID;
    if (band_p != band_q)
        return band_p < band_q;
    if (column_p != column_q)
        return column_p < column_q;
    if (row_p != row_q)
        return row_p < row_q;
    return turn_of(c, a) < turn_of(c, b);
}

/* ---- what is done at a place --------------------------------------------------------
 */

static struct sim_ixs leads_at(const struct sim_viewing *c, const struct sim_view *v,
                               scn_ix place)
{
    scn_ix *list = ARENA_ARRAY(c->a, v->leads_count, scn_ix);
    u32 count = 0;
    for (u32 i = 0; i < v->leads_count; i++)
        if (c->scn->leads[v->leads[i].what].place == place)
            list[count++] = (scn_ix)i;
    return (struct sim_ixs){list, count};
}

static struct sim_ixs talks_at(const struct sim_viewing *c, const struct sim_view *v,
                               scn_ix place)
{
    scn_ix *list = ARENA_ARRAY(c->a, v->interviews_count, scn_ix);
    u32 count = 0;
    for (u32 i = 0; i < v->interviews_count; i++)
        if (c->scn->interviews[v->interviews[i].what].place == place)
            list[count++] = (scn_ix)i;
    return (struct sim_ixs){list, count};
}

static bool brought(const struct sim_viewing *c, const struct sim_view *v,
                    const struct sim_ixs *leads, scn_ix item)
{
    for (u32 i = 0; i < leads->count; i++) {
        const struct sim_view_lead *lead = &v->leads[leads->at[i]];
        const struct scn_effects *did = &c->scn->leads[lead->what].effects;
        for (u32 k = 0; lead->state == SIM_LEAD_DONE && k < did->count; k++)
            if (did->at[k].term == SCN_E_gain && did->at[k].a == item)
                return true;
    }
    return false;
}

static bool was_told_at(const struct sim_viewing *c, scn_ix place, scn_ix item)
{
    scn_ix talk = c->scn->evidence[item].interview;
    return talk != SCN_NONE && c->scn->interviews[talk].place == place &&
           rd_interview(c->w, c->s)[talk] == SIM_TALK_DONE;
}

static struct sim_ixs items_at(const struct sim_viewing *c, const struct sim_view *v,
                               const struct sim_view_spot *at)
{
    scn_ix *list = ARENA_ARRAY(c->a, v->items_count, scn_ix);
    u32 count = 0;
    for (u32 i = 0; i < v->items_count; i++)
        if (brought(c, v, &at->leads, v->items[i].what) ||
            was_told_at(c, at->what, v->items[i].what))
            list[count++] = (scn_ix)i;
    return (struct sim_ixs){list, count};
}

static void count_officers(const struct sim_viewing *c, struct sim_view_spot *spot)
{
    for (u32 i = 0; i < c->w->count[SIM_F_task_kind]; i++) {
        if (rd_task_kind(c->w, c->s)[i] != SIM_TASK_LEAD ||
            c->scn->leads[rd_task_what(c->w, c->s)[i]].place != spot->what)
            continue;
        i32 until = sim_date_of(c->w, rd_task_due(c->w, c->s)[i]);
        spot->officers++;
        if (until > spot->officers_until)
            spot->officers_until = until;
    }
}

/* ---- the map ------------------------------------------------------------------------
 */

static struct sim_view_spot spot_of(const struct sim_viewing *c,
                                    const struct sim_view *v, scn_ix place)
{
    const struct scn_place *from = &c->scn->places[place];
    struct sim_view_spot spot = {.what = place,
                                 .state = from->state,
                                 .column = from->column > 0 ? from->column : 1};
    spot.name = sim_text_msg(&from->name);
    spot.state_name = sim_name_msg(c->scn, SCN_STATE, from->state, c->a);
    spot.leads = leads_at(c, v, place);
    spot.talks = talks_at(c, v, place);
    spot.items = items_at(c, v, &spot);
    count_officers(c, &spot);
    if (!is_open(c, place))
        return spot;
    spot.about = sim_text_msg(&from->about);
    spot.here = *rd_place(c->w, c->s) == place;
    spot.visited = (rd_place_state(c->w, c->s)[place] & SIM_PLACE_VISITED) != 0;
    spot.go = sim_do3(c, SIM_go, place, 0, 0);
    return spot;
}

static void list_spots(const struct sim_viewing *c, struct sim_view *v)
{
    u32 count = 0;
    scn_ix *known = ARENA_ARRAY(c->a, c->scn->places_count, scn_ix);
    for (u32 i = 0; i < c->scn->places_count; i++) {
        u32 at = count;
        if (!is_known(c, (scn_ix)i))
            continue;
        for (; at > 0 && precedes(c, (scn_ix)i, known[at - 1]); at--)
            known[at] = known[at - 1];
        known[at] = (scn_ix)i;
        count++;
    }
    struct sim_view_spot *list = ARENA_ARRAY(c->a, count, struct sim_view_spot);
    for (u32 i = 0; i < count; i++)
        list[i] = spot_of(c, v, known[i]);
    v->spots = list;
    v->spots_count = count;
}

static u32 spot_at(const struct sim_view *v, scn_ix place)
{
    u32 i = 0;
    while (i < v->spots_count && v->spots[i].what != place)
        i++;
    return i;
}

static struct sim_view_route route_of(const struct sim_viewing *c,
                                      const struct sim_view *v, scn_ix i)
{
    const struct scn_route *from = &c->scn->routes[i];
    struct sim_view_route r = {.what = i, .kind = from->kind, .minutes = from->minutes};
    static const char *const words[] = {[SCN_ROAD] = "map.kind.road",
                                        [SCN_JOURNEY] = "map.kind.journey",
                                        [SCN_MONEY] = "map.kind.money",
                                        [SCN_THINGS] = "map.kind.things"};
    r.from = spot_at(v, from->from);
    r.to = spot_at(v, from->to);
    r.kind_word = msg_of(words[from->kind]);
    r.sources = sources_of(c, from);
    r.confirmed = from->kind == SCN_ROAD || r.sources >= SIM_ROUTE_SOURCES;
    r.facts = known_facts(c, from);
    if (from->kind == SCN_ROAD)
        return r;
    r.status = msg_of(r.confirmed     ? "map.confirmed"
                      : r.sources > 0 ? "map.alleged"
                                      : "map.only_said");
    msg_int(&r.status, "count", r.sources);
    return r;
}

void sim_view_map(const struct sim_viewing *c, struct sim_view *v)
{
    list_spots(c, v);
    struct sim_view_route *list =
        ARENA_ARRAY(c->a, c->scn->routes_count, struct sim_view_route);
    for (u32 i = 0; i < c->scn->routes_count; i++) {
        const struct scn_route *r = &c->scn->routes[i];
        bool ends =
            spot_at(v, r->from) < v->spots_count && spot_at(v, r->to) < v->spots_count;
        if (r->kind == SCN_ROAD ? ends : is_said(c, r))
            list[v->routes_count++] = route_of(c, v, (scn_ix)i);
    }
    v->routes = list;
}
