/* view_people.c - people, those who help them, and those who speak for them.
 *
 * What a person feels is told in six steps, never in numbers.
 */
#include "sim/index.h"
#include "sim/view_int.h"

static struct sim_dos referrals(const struct sim_viewing *c, scn_ix person)
{
    u32 count = c->scn->services_count;
    struct sim_do *list = ARENA_ARRAY(c->a, count, struct sim_do);
    for (u32 i = 0; i < count; i++)
        list[i] = sim_do3(c, SIM_refer, person, (i32)i, 0);
    return (struct sim_dos){list, count};
}

static void feel(const struct sim_viewing *c, struct sim_view_person *p)
{
    p->trust = sim_level_of(c->a, rd_trust(c->w, c->s)[p->what]);
    p->wellbeing = sim_level_of(c->a, rd_wellbeing(c->w, c->s)[p->what]);
    p->safety = sim_level_of(c->a, rd_safety(c->w, c->s)[p->what]);
}

static struct sim_view_person person_of(const struct sim_viewing *c, scn_ix i)
{
    const struct scn_person *from = &c->scn->people[i];
    struct sim_view_person p = {.what = i, .role_kind = from->role};
    p.name = sim_text_msg(&from->name);
    p.about = sim_text_msg(&from->about);
    p.role = sim_value_msg(c->a, "view.role", (u32)from->role);
    p.state = sim_name_msg(c->scn, SCN_STATE, from->state, c->a);
    p.speaks = sim_names(c, SCN_LANGUAGE, &from->speaks);
    p.child = from->child;
    p.service = sim_name_msg(c->scn, SCN_SERVICE, rd_service(c->w, c->s)[i], c->a);
    if (from->role == SCN_VICTIM || from->role == SCN_WITNESS)
        p.refer = referrals(c, i);
    if (from->role < SCN_OFFICIAL)
        sim_view_care(c, &p);
    feel(c, &p);
    return p;
}

void sim_view_people(const struct sim_viewing *c, struct sim_view *v)
{
    struct sim_view_person *list =
        ARENA_ARRAY(c->a, c->scn->people_count, struct sim_view_person);
    for (u32 i = 0; i < c->scn->people_count; i++)
        if (rd_person_known(c->w, c->s)[i])
            list[v->people_count++] = person_of(c, (scn_ix)i);
    v->people = list;
}

static i32 places_left(const struct sim_viewing *c, scn_ix service)
{
    i32 left = c->scn->services[service].places;
    for (u32 p = 0; p < c->scn->people_count; p++)
        left -= rd_service(c->w, c->s)[p] == service;
    return left > 0 ? left : 0;
}

static struct msg counted(const char *id, const char *none, i32 count)
{
    struct msg m = msg_of(count > 0 ? id : none);
    if (count > 0)
        msg_int(&m, "count", count);
    return m;
}

static void list_services(const struct sim_viewing *c, struct sim_view *v)
{
    u32 count = c->scn->services_count;
    struct sim_view_service *list = ARENA_ARRAY(c->a, count, struct sim_view_service);
    for (u32 i = 0; i < count; i++) {
        const struct scn_service *from = &c->scn->services[i];
        list[i] = (struct sim_view_service){
            (scn_ix)i,
            sim_text_msg(&from->name),
            sim_text_msg(&from->about),
            sim_name_msg(c->scn, SCN_STATE, from->state, c->a),
            places_left(c, (scn_ix)i),
            from->wait_days,
            counted("view.service.places", "view.service.full",
                    places_left(c, (scn_ix)i)),
            counted("view.service.wait", "view.service.at_once", from->wait_days)};
    }
    v->services = list;
    v->services_count = count;
}

void sim_view_helpers(const struct sim_viewing *c, struct sim_view *v)
{
    u32 count = c->scn->interpreters_count;
    struct sim_view_interpreter *list =
        ARENA_ARRAY(c->a, count, struct sim_view_interpreter);
    for (u32 i = 0; i < count; i++) {
        const struct scn_interpreter *from = &c->scn->interpreters[i];
        list[i] = (struct sim_view_interpreter){
            (scn_ix)i,
            sim_text_msg(&from->name),
            sim_text_msg(&from->about),
            sim_value_msg(c->a, "view.interpreter", (u32)from->kind),
            sim_names(c, SCN_LANGUAGE, &from->languages),
            from->money,
            from->wait_days};
    }
    v->interpreters = list;
    v->interpreters_count = count;
    list_services(c, v);
}
