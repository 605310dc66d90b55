/* timeline_day.c - what the desk had seen on a day, what it could have had, and what
 * was true: one row of the table a part.
 *
 * Each is asked of the state of that evening alone. A desk that stands apart from the
 * case is told nothing of the world: others may still be playing it.
 */
#include "sim/act_int.h"
#include "sim/change_int.h"
#include "sim/law_int.h"
#include "sim/timeline.h"
#include "sim/view_int.h"

/* ---- what the desk had seen -------------------------------------------------------
 */

static bool was_read(const struct sim_viewing *c, u32 i)
{
    return (rd_document(c->w, c->s)[i] & SIM_DOC_READ) != 0;
}

static bool was_learnt(const struct sim_viewing *c, u32 i)
{
    return rd_fact(c->w, c->s)[i] != 0;
}

static bool was_held(const struct sim_viewing *c, u32 i)
{
    return rd_evidence(c->w, c->s)[i] == SIM_HELD;
}

/* A silence is no letter. */
static bool had_come(const struct sim_viewing *c, u32 i)
{
    return i < *rd_reply_count(c->w, c->s) &&
           rd_reply_outcome(c->w, c->s)[i] != SCN_OUT_SILENCE;
}

static bool letter_was_read(const struct sim_viewing *c, u32 i)
{
    return had_come(c, i) && rd_reply_read(c->w, c->s)[i] != 0;
}

/* ---- what it could have had -------------------------------------------------------
 */

static bool lay_unread(const struct sim_viewing *c, u32 i)
{
    return (rd_document(c->w, c->s)[i] & SIM_DOC_SHOWN) != 0 && !was_read(c, i) &&
           sim_can_read(c->w, c->s, (scn_ix)i);
}

/* And nobody had been asked to translate it. */
static bool lay_unreadable(const struct sim_viewing *c, u32 i)
{
    for (u32 k = 0; k < c->w->count[SIM_F_task_kind]; k++)
        if (rd_task_kind(c->w, c->s)[k] == SIM_TASK_TRANSLATION &&
            rd_task_what(c->w, c->s)[k] == i)
            return false;
    return (rd_document(c->w, c->s)[i] & SIM_DOC_SHOWN) != 0 && !was_read(c, i) &&
           !sim_can_read(c->w, c->s, (scn_ix)i);
}

static bool lead_was_open(const struct sim_viewing *c, u32 i)
{
    return sim_lead_open(c->w, c->s, (scn_ix)i);
}

static bool talk_was_open(const struct sim_viewing *c, u32 i)
{
    u8 state = rd_interview(c->w, c->s)[i];
    return state != SIM_TALK_OPEN && state != SIM_TALK_DONE &&
           sim_talk_open(c->w, c->s, (scn_ix)i);
}

static bool could_be_written(const struct sim_viewing *c, u32 i)
{
    i32 slot = sim_newest_slot(c->w, c->s, (scn_ix)i);
    return c->scn->requests[i].from == SCN_NONE &&
           sim_mine(c->w, c->scn->requests[i].desk) &&
           sim_request_open(c->w, c->s, (scn_ix)i) &&
           (slot < 0 || rd_req_sends(c->w, c->s)[slot] == 0);
}

static bool letter_lay_unread(const struct sim_viewing *c, u32 i)
{
    return had_come(c, i) && rd_reply_read(c->w, c->s)[i] == 0;
}

/* In the file, and on no element of anybody. */
static bool lay_unused(const struct sim_viewing *c, u32 i)
{
    bool used = !was_held(c, i) || !sim_tries(c->w);
    for (u32 p = 0; p < c->scn->people_count && !used; p++)
        for (u32 e = 0; e < c->scn->elements_count && !used; e++)
            used = c->scn->people[p].accused != SCN_NONE &&
                   sim_item_linked(c->w, c->s, (scn_ix)i, (scn_ix)p, (scn_ix)e);
    return !used;
}

static bool could_be_referred(const struct sim_viewing *c, u32 i)
{
    if (rd_service(c->w, c->s)[i] != SCN_NONE || c->scn->people[i].role > SCN_VICTIM)
        return false;
    for (u32 k = 0; k < c->scn->services_count; k++) {
        struct sim_action refer = {.verb = SIM_refer, .arg = {(i32)i, (i32)k}};
        if (sim_check(c->w, c->s, SIM_DESK, &refer) == SIM_REFUSED_OK)
            return true;
    }
    return false;
}

/* ---- what was so ------------------------------------------------------------------
 */

static bool of_the_case(const struct sim_viewing *c)
{
    return sim_mine(c->w, SCN_NONE);
}

static bool true_unknown(const struct sim_viewing *c, u32 i)
{
    return of_the_case(c) && c->scn->facts[i].is_true && !was_learnt(c, i);
}

static bool known_untrue(const struct sim_viewing *c, u32 i)
{
    return !c->scn->facts[i].is_true && was_learnt(c, i);
}

/* A statement is nowhere before it is made. */
static bool lay_elsewhere(const struct sim_viewing *c, u32 i)
{
    u8 holding = rd_evidence(c->w, c->s)[i];
    return of_the_case(c) && c->scn->evidence[i].interview == SCN_NONE &&
           (holding == SIM_UNKNOWN || holding == SIM_HEARD_OF);
}

static bool was_gone(const struct sim_viewing *c, u32 i)
{
    return rd_evidence(c->w, c->s)[i] == SIM_LOST;
}

/* Of letters that people at another station answer, nobody here knows more. */
static bool answer_was_due(const struct sim_viewing *c, u32 i)
{
    return i < sim_own_slots(c->w) && rd_req_due(c->w, c->s)[i] != 0 &&
           rd_req_status(c->w, c->s)[i] == SIM_REQ_UNDER_WAY &&
           rd_req_swap(c->w, c->s)[i] == 0;
}

static bool said_otherwise(const struct sim_viewing *c, u32 i)
{
    if (i >= *rd_turn_count(c->w, c->s))
        return false;
    return !str_eq(sim_heard_answer(c->w, c->s, i).id,
                   sim_said_answer(c->w, c->s, i).id);
}

/* ---- the table --------------------------------------------------------------------
 */

/* What a part lists beside things of the case. */
enum { LETTERS = SCN_KINDS, SLOTS, TURNS };

static const struct {
    enum sim_layer layer;
    const char *title;
    int kind; /* enum scn_kind, or one of the above */
    bool (*holds)(const struct sim_viewing *c, u32 i);
} parts[] = {
    {SIM_SEEN, "timeline.read", SCN_DOCUMENT, was_read},
    {SIM_SEEN, "timeline.letters", LETTERS, letter_was_read},
    {SIM_SEEN, "timeline.facts", SCN_FACT, was_learnt},
    {SIM_SEEN, "timeline.items", SCN_EVIDENCE, was_held},
    {SIM_AVAILABLE, "timeline.referral", SCN_PERSON, could_be_referred},
    {SIM_AVAILABLE, "timeline.unread", SCN_DOCUMENT, lay_unread},
    {SIM_AVAILABLE, "timeline.unreadable", SCN_DOCUMENT, lay_unreadable},
    {SIM_AVAILABLE, "timeline.unread_letters", LETTERS, letter_lay_unread},
    {SIM_AVAILABLE, "timeline.leads", SCN_LEAD, lead_was_open},
    {SIM_AVAILABLE, "timeline.talks", SCN_INTERVIEW, talk_was_open},
    {SIM_AVAILABLE, "timeline.requests", SCN_REQUEST, could_be_written},
    {SIM_AVAILABLE, "timeline.unused", SCN_EVIDENCE, lay_unused},
    {SIM_TRUE, "timeline.untrue", SCN_FACT, known_untrue},
    {SIM_TRUE, "timeline.unknown", SCN_FACT, true_unknown},
    {SIM_TRUE, "timeline.elsewhere", SCN_EVIDENCE, lay_elsewhere},
    {SIM_TRUE, "timeline.gone", SCN_EVIDENCE, was_gone},
    {SIM_TRUE, "timeline.answers", SLOTS, answer_was_due},
    {SIM_TRUE, "timeline.words", TURNS, said_otherwise},
};

enum { PARTS = sizeof parts / sizeof parts[0] };

static u32 count_of(const struct sim_viewing *c, int kind)
{
    switch (kind) {
    case LETTERS: return *rd_reply_count(c->w, c->s);
    case SLOTS: return c->w->request_slots;
    case TURNS: return *rd_turn_count(c->w, c->s);
    default: return scn_count(c->scn, (enum scn_kind)kind);
    }
}

static struct msg letter_text(const struct sim_viewing *c, u32 i)
{
    u32 slot = rd_reply_request(c->w, c->s)[i];
    struct msg m = msg_of("timeline.letter");
    msg_text(&m, "request", sim_slot_request(c->w, c->s, slot)->title.id);
    msg_text(&m, "outcome", sim_reply_outcome_msg(c, i).id);
    return m;
}

static struct msg due_text(const struct sim_viewing *c, u32 slot)
{
    struct msg m = msg_of("timeline.answer");
    msg_text(&m, "request", sim_slot_request(c->w, c->s, slot)->title.id);
    msg_num(&m, "date", MSG_DAY, sim_date_of(c->w, rd_req_due(c->w, c->s)[slot]));
    return m;
}

static struct msg text_of(const struct sim_viewing *c, int kind, u32 i)
{
    switch (kind) {
    case LETTERS: return letter_text(c, i);
    case SLOTS: return due_text(c, i);
    case TURNS: return sim_said_answer(c->w, c->s, i);
    default: return sim_name_msg(c->scn, (enum scn_kind)kind, (scn_ix)i, c->a);
    }
}

struct sim_layer_words sim_layer_words(enum sim_layer layer)
{
    static const char *const ids[SIM_LAYERS][3] = {
        {"timeline.seen", "timeline.seen.help", "timeline.seen.none"},
        {"timeline.available", "timeline.available.help", "timeline.available.none"},
        {"timeline.true", "timeline.true.help", "timeline.true.none"},
    };
    return (struct sim_layer_words){msg_of(ids[layer][0]), msg_of(ids[layer][1]),
                                    msg_of(ids[layer][2])};
}

const struct sim_layer_part *sim_layer_of(const struct sim_timeline *t, u32 day,
                                          enum sim_layer layer, struct arena *a,
                                          u32 *count)
{
    const struct sim_world *w = sim_session_world(t->x);
    struct sim_viewing c = {t->x, w, t->days[day].s, w->scn, a};
    struct sim_viewing before = c;
    struct sim_layer_part *list = ARENA_ARRAY(a, PARTS, struct sim_layer_part);
    *count = 0;
    if (day > 0)
        before.s = t->days[day - 1].s;
    for (u32 k = 0; k < PARTS; k++) {
        u32 things = parts[k].layer == layer ? count_of(&c, parts[k].kind) : 0, n = 0;
        struct sim_layer_line *lines = ARENA_ARRAY(a, things, struct sim_layer_line);
        for (u32 i = 0; i < things; i++)
            if (parts[k].holds(&c, i))
                lines[n++] =
                    (struct sim_layer_line){text_of(&c, parts[k].kind, i),
                                            day > 0 && !parts[k].holds(&before, i)};
        if (n > 0)
            list[(*count)++] =
                (struct sim_layer_part){msg_of(parts[k].title), lines, n};
    }
    return list;
}
