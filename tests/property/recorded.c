/* recorded.c - see recorded.h. */
#include "property/recorded.h"

#include "base/file.h"
#include "base/limits.h"
#include "sim/session.h"

static void read_line(struct recorded *p, struct str line)
{
    enum sim_actor who;
    str_cut(&line, ' ');
    line.n = line.n > 17 ? line.n - 17 : 0; /* its hash */
    if (p->count < RECORDED_LINES &&
        sim_action_parse(&p->w, line, &p->a, &who, &p->act[p->count]) &&
        who == SIM_DESK)
        p->count++;
}

bool recorded_read(struct recorded *p, const struct scn *scn, struct str name)
{
    struct err e = {0};
    struct sim_header h;
    struct str text, rest, path;
    *p = (struct recorded){.name = name, .scn = scn};
    struct diags d = diags_in(&p->a);
    sim_world_init(&p->w, scn, 0, &p->a);
    path = arena_printf(&p->a, "%.*s/plays/%.*s.play", STR_ARG(scn->folder),
                        STR_ARG(name));
    if (!file_read(path, LIMIT_PLAY_BYTES, &p->a, &text, &e) ||
        !sim_play_header(text, path, &h, &rest, &d))
        return false;
    while (rest.n > 0) {
        struct str line = str_cut(&rest, '\n');
        if (line.n > 0)
            read_line(p, line);
    }
    return p->count > 0;
}

u32 recorded_go_on(const struct recorded *p, struct sim_state *s, u32 from)
{
    u32 done = 0;
    for (u32 i = from; i < p->count; i++)
        if (sim_check(&p->w, s, SIM_DESK, &p->act[i]) == SIM_REFUSED_OK) {
            sim_apply(&p->w, s, &p->act[i], 0, NULL);
            done++;
        }
    return done;
}

struct sim_state *recorded_upto(struct recorded *p, u32 upto)
{
    struct sim_state *s = arena_take(&p->a, p->w.bytes);
    sim_start(&p->w, 1, s);
    for (u32 i = 0; i < upto; i++)
        if (sim_check(&p->w, s, SIM_DESK, &p->act[i]) == SIM_REFUSED_OK)
            sim_apply(&p->w, s, &p->act[i], 0, NULL);
    return s;
}

struct sim_state *recorded_copy(struct recorded *p, const struct sim_state *s)
{
    struct sim_state *t = arena_take(&p->a, p->w.bytes);
    memcpy(t, s, p->w.bytes);
    return t;
}
