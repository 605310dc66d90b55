/* view_work.c - places to go, leads to follow and what is under way. */
#include "sim/change_int.h"
#include "sim/view_int.h"

static void list_places(const struct sim_viewing *c, struct sim_view *v)
{
    struct sim_view_place *list =
        ARENA_ARRAY(c->a, c->scn->places_count, struct sim_view_place);
    for (u32 i = 0; i < c->scn->places_count; i++) {
        const struct scn_place *from = &c->scn->places[i];
        u8 bits = rd_place_state(c->w, c->s)[i];
        if (!(bits & SIM_PLACE_OPEN))
            continue;
        list[v->places_count++] =
            (struct sim_view_place){(scn_ix)i,
                                    sim_text_msg(&from->name),
                                    sim_text_msg(&from->about),
                                    sim_name_msg(c->scn, SCN_STATE, from->state, c->a),
                                    *rd_place(c->w, c->s) == i,
                                    (bits & SIM_PLACE_VISITED) != 0,
                                    sim_do3(c, SIM_go, (i32)i, 0, 0)};
    }
    v->places = list;
}

/* The task an officer has on the lead, or the number of tasks. */
static u32 task_on(const struct sim_viewing *c, scn_ix lead)
{
    u32 count = c->w->count[SIM_F_task_kind];
    for (u32 i = 0; i < count; i++)
        if (rd_task_kind(c->w, c->s)[i] == SIM_TASK_LEAD &&
            rd_task_what(c->w, c->s)[i] == lead)
            return i;
    return count;
}

static void run_lead(const struct sim_viewing *c, struct sim_view_lead *lead)
{
    u32 task = task_on(c, lead->what);
    if (task == c->w->count[SIM_F_task_kind])
        return;
    u32 due = rd_task_due(c->w, c->s)[task];
    lead->due_date = sim_date_of(c->w, due);
    lead->due_minute = (i32)(due % SIM_DAY_MINUTES);
}

static struct sim_view_lead lead_of(const struct sim_viewing *c, scn_ix i)
{
    const struct scn_lead *from = &c->scn->leads[i];
    struct sim_view_lead lead = {.what = i, .minutes = from->minutes};
    lead.title = sim_text_msg(&from->title);
    lead.text = sim_text_msg(&from->text);
    lead.place = sim_name_msg(c->scn, SCN_PLACE, from->place, c->a);
    lead.money = from->money;
    lead.state = (enum sim_lead)rd_lead(c->w, c->s)[i];
    lead.follow = sim_do3(c, SIM_follow, i, 0, 0);
    lead.assign = sim_do3(c, SIM_assign, i, 0, 0);
    if (sim_lead_open(c->w, c->s, i))
        lead.state = SIM_LEAD_OFFERED;
    lead.status = sim_value_msg(c->a, "view.lead", (u32)lead.state);
    if (lead.state == SIM_LEAD_DONE)
        lead.result = sim_text_msg(&from->result);
    if (from->until_day != SCN_EVER)
        lead.until_date = c->scn->start_day + from->until_day - 1;
    run_lead(c, &lead);
    return lead;
}

/* A lead that lapsed is not told: nobody may ever have known of it. */
static void list_leads(const struct sim_viewing *c, struct sim_view *v)
{
    struct sim_view_lead *list =
        ARENA_ARRAY(c->a, c->scn->leads_count, struct sim_view_lead);
    for (u32 i = 0; i < c->scn->leads_count; i++) {
        struct sim_view_lead lead = lead_of(c, (scn_ix)i);
        if (lead.state != SIM_LEAD_CLOSED && lead.state != SIM_LEAD_GONE)
            list[v->leads_count++] = lead;
    }
    v->leads = list;
}

static struct msg task_text(const struct sim_viewing *c, u32 task)
{
    scn_ix what = rd_task_what(c->w, c->s)[task];
    struct msg m = {.count = 0};
    if (rd_task_kind(c->w, c->s)[task] == SIM_TASK_RECORDING) {
        m = msg_of("view.task.recording");
        sim_msg_thing(&m, "interview", c->scn, SCN_INTERVIEW, what, c->a);
    } else if (rd_task_kind(c->w, c->s)[task] == SIM_TASK_LEAD) {
        m = msg_of("view.task.lead");
        sim_msg_thing(&m, "lead", c->scn, SCN_LEAD, what, c->a);
    } else {
        m = msg_of("view.task.translation");
        sim_msg_thing(&m, "document", c->scn, SCN_DOCUMENT, what, c->a);
    }
    return m;
}

static void list_tasks(const struct sim_viewing *c, struct sim_view *v)
{
    u32 count = c->w->count[SIM_F_task_kind];
    struct sim_view_task *list = ARENA_ARRAY(c->a, count, struct sim_view_task);
    for (u32 i = 0; i < count; i++) {
        u32 due = rd_task_due(c->w, c->s)[i];
        if (rd_task_kind(c->w, c->s)[i] != SIM_TASK_NONE)
            list[v->tasks_count++] = (struct sim_view_task){
                task_text(c, i), sim_date_of(c->w, due), (i32)(due % SIM_DAY_MINUTES)};
    }
    v->tasks = list;
}

void sim_view_work(const struct sim_viewing *c, struct sim_view *v)
{
    list_places(c, v);
    list_leads(c, v);
    list_tasks(c, v);
}
