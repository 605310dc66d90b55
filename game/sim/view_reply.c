/* view_reply.c - a letter that came back: opening, what each rule says, what is
 * enclosed, closing.
 *
 * The words of the rules are the law pack's. A letter that returns or refuses a request
 * gives its grounds and nothing else; the debrief has every rule that spoke. Silence is
 * no letter: the registry notes it.
 */
#include "sim/law_int.h"
#include "sim/view_int.h"

#include "base/date.h"

/* The reply being written. */
struct reply {
    const struct sim_viewing *c;
    u32 number, slot;
    const struct scn_request *r;
    enum scn_outcome outcome;
    struct sim_points points;
    scn_ix authority; /* who answers; SCN_NONE: the State */
    struct sim_writer to;
};

static const char *const words[] = {
    [SCN_OUT_NONE] = "accept",           [SCN_OUT_ACCEPT] = "accept",
    [SCN_OUT_CONDITIONS] = "conditions", [SCN_OUT_PARTIAL] = "partial",
    [SCN_OUT_CLARIFY] = "clarify",       [SCN_OUT_CONSULT] = "consult",
    [SCN_OUT_POSTPONE] = "postpone",     [SCN_OUT_RETURN] = "return",
    [SCN_OUT_REFUSE] = "refuse",         [SCN_OUT_SILENCE] = "silence",
    [SCN_OUT_PROTEST] = "protest"};

struct str sim_reply_reference(const struct sim_viewing *c, u32 reply)
{
    struct date date = date_of_day(c->scn->start_day);
    return arena_printf(c->a, "R-%u/%d", (unsigned)reply + 1, date.year);
}

/* The central authority of the State on that day. */
static scn_ix who_answers(const struct sim_viewing *c, scn_ix state, i32 date)
{
    const struct scn_refs *refs = &c->scn->states[state].authorities;
    for (u32 i = 0; i < refs->count; i++) {
        const struct scn_authority *a = &c->scn->authorities[refs->at[i]];
        if (a->kind == SCN_AUTH_CENTRAL && a->from_day <= date && date <= a->to_day)
            return refs->at[i];
    }
    return SCN_NONE;
}

static struct msg signed_by(const struct reply *p, const char *id)
{
    struct msg m = msg_of(id);
    if (p->authority != SCN_NONE)
        sim_msg_thing(&m, "authority", p->c->scn, SCN_AUTHORITY, p->authority, p->c->a);
    else
        sim_msg_thing(&m, "authority", p->c->scn, SCN_STATE, p->r->to, p->c->a);
    sim_msg_thing(&m, "state", p->c->scn, SCN_STATE, p->r->to, p->c->a);
    return m;
}

static void write_head(struct reply *p, i32 date)
{
    struct msg to = msg_of("letter.rep.to"), day = msg_of("letter.rep.date");
    struct msg reference = msg_of("letter.rep.reference"),
               own = msg_of("letter.rep.own");
    sim_msg_thing(&to, "desk", p->c->scn, SCN_DESK, p->c->w->desk, p->c->a);
    sim_msg_thing(&to, "state", p->c->scn, SCN_STATE, sim_home(p->c->w), p->c->a);
    msg_num(&day, "date", MSG_DAY, date);
    msg_user(&reference, "reference", sim_letter_reference(p->c, p->slot));
    msg_user(&own, "reference", sim_reply_reference(p->c, p->number));
    sim_write(&p->to, SIM_PARA_HEAD,
              sim_name_msg(p->c->scn, SCN_STATE, p->r->to, p->c->a));
    sim_write(&p->to, SIM_PARA_HEAD,
              sim_name_msg(p->c->scn, SCN_AUTHORITY, p->authority, p->c->a));
    sim_write(&p->to, SIM_PARA_ADDRESS, to);
    sim_write(&p->to, SIM_PARA_ADDRESS, day);
    sim_write(&p->to, SIM_PARA_ADDRESS, own);
    sim_write(&p->to, SIM_PARA_ADDRESS, reference);
    sim_write_id(&p->to, SIM_PARA_TITLE, "letter.rep.title");
    sim_write_id(&p->to, SIM_PARA_TEXT, "letter.greeting");
    if (p->outcome != SCN_OUT_PROTEST)
        sim_write_id(&p->to, SIM_PARA_TEXT, "letter.rep.greeting");
}

/* The word of its opening and closing: what is granted on conditions is not what was
 * done on conditions, and where nothing was done, that is said. */
static const char *word_of(const struct reply *p, bool opening)
{
    bool done = rd_reply_measures(p->c->w, p->c->s)[p->number] != 0;
    bool puts = sim_reply_puts_conditions(p->c->w, p->c->s, p->number);
    if (p->outcome == SCN_OUT_CONDITIONS && puts)
        return opening && done ? "terms_some" : "terms";
    if (p->outcome == SCN_OUT_PARTIAL && opening && !done)
        return "nothing";
    return p->outcome == SCN_OUT_PARTIAL && puts && !opening ? "terms"
                                                             : words[p->outcome];
}

/* "letter.rep.open.clarify", "letter.rep.close.clarify". */
static void write_by_outcome(struct reply *p, const char *part, bool opening)
{
    struct msg m =
        msg_ofs(arena_printf(p->c->a, "letter.rep.%s.%s", part, word_of(p, opening)));
    sim_write(&p->to, SIM_PARA_TEXT, m);
}

static const struct sim_view_point *point_of(const struct reply *p, u32 rule)
{
    for (u32 i = 0; i < p->points.count; i++)
        if (p->points.at[i].rule == rule)
            return &p->points.at[i];
    return NULL;
}

static void write_condition(struct reply *p, const struct scn_rule *rule,
                            enum sim_condition then)
{
    static const char *const ids[] = {"", "letter.rep.condition", "letter.rep.agreed",
                                      "letter.rep.declined"};
    struct msg m = msg_of(ids[then]), price = msg_of("letter.rep.condition.money");
    msg_text(&m, "condition", rule->condition.id);
    msg_num(&price, "amount", MSG_MONEY, rule->money);
    sim_write(&p->to, then == SIM_CONDITION_ACCEPTED ? SIM_PARA_TEXT : SIM_PARA_UNDER,
              m);
    if (then == SIM_CONDITION_OPEN && rule->money > 0)
        sim_write(&p->to, SIM_PARA_UNDER, price);
}

/* Questions and conditions are numbered, so that the answer can follow them. What was
 * agreed is recalled, and needs no more words. */
static void write_rule(struct reply *p, u32 i, const struct scn_rule *rule)
{
    enum sim_condition then = sim_condition_then(p->c->w, p->c->s, p->number, i);
    const struct sim_view_point *point = point_of(p, i);
    struct msg say = sim_text_msg(&rule->say);
    if (point != NULL && point->mark.n > 0)
        sim_write_marked(&p->to, SIM_PARA_NUMBERED, point->mark, say);
    else if (then != SIM_CONDITION_ACCEPTED)
        sim_write(&p->to, SIM_PARA_TEXT, say);
    if (then != SIM_CONDITION_NONE)
        write_condition(p, rule, then);
}

static void write_rules(struct reply *p)
{
    const struct scn_rules *rules = &p->c->scn->states[p->r->to].request_rules;
    for (int stage = 0; stage < SCN_STAGES; stage++) {
        for (u32 i = 0; i < rules->count && i < SIM_RULES_MAX; i++) {
            const struct scn_rule *rule = &rules->at[i];
            if ((int)rule->stage == stage &&
                sim_reply_tells(p->c->w, p->c->s, p->number, i))
                write_rule(p, i, rule);
        }
    }
}

/* With its form, unless the item came again since, perhaps in another one. */
static struct msg enclosed_item(const struct reply *p, scn_ix item)
{
    i32 day = sim_day_of(rd_reply_minute(p->c->w, p->c->s)[p->number]);
    struct msg m = sim_name_msg(p->c->scn, SCN_EVIDENCE, item, p->c->a);
    if (rd_evidence_day(p->c->w, p->c->s)[item] != day)
        return m;
    m = msg_of("letter.rep.enclosed.item");
    sim_msg_thing(&m, "evidence", p->c->scn, SCN_EVIDENCE, item, p->c->a);
    sim_msg_thing(&m, "form", p->c->scn, SCN_FORM,
                  sim_item_form(p->c->w, p->c->s, item), p->c->a);
    return m;
}

/* What people at another station wrote themselves. */
static void write_words(struct reply *p)
{
    struct str file = sim_text_of(p->c, rd_reply_file(p->c->w, p->c->s)[p->number]);
    struct str own = file.n > 0 ? sim_swap_words(p->c->w, file, p->c->a) : STR_NONE;
    struct msg m = msg_of("letter.rep.words");
    if (own.n == 0)
        return;
    msg_user(&m, "text", own);
    sim_write(&p->to, SIM_PARA_TEXT, m);
}

static void write_enclosed(struct reply *p, const struct sim_ixs *enclosed)
{
    if (enclosed->count == 0)
        return;
    sim_write_id(&p->to, SIM_PARA_HEADING, "letter.rep.enclosed.heading");
    for (u32 i = 0; i < enclosed->count; i++)
        sim_write_marked(&p->to, SIM_PARA_NUMBERED, arena_printf(p->c->a, "%u.", i + 1),
                         enclosed_item(p, enclosed->at[i]));
    sim_write_id(&p->to, SIM_PARA_TEXT, "letter.rep.use");
}

struct sim_paras sim_letter_came(const struct sim_viewing *c, u32 reply,
                                 const struct sim_ixs *enclosed)
{
    u32 slot = rd_reply_request(c->w, c->s)[reply];
    i32 date = sim_date_of(c->w, rd_reply_minute(c->w, c->s)[reply]);
    struct reply p = {.c = c, .number = reply, .slot = slot};
    p.r = sim_slot_request(c->w, c->s, slot);
    p.outcome = (enum scn_outcome)rd_reply_outcome(c->w, c->s)[reply];
    p.points = sim_points_of(c, reply);
    p.authority = who_answers(c, p.r->to, date);
    p.to = sim_writer_in(c->a);
    if (p.outcome == SCN_OUT_SILENCE) {
        sim_write_id(&p.to, SIM_PARA_NOTE, "letter.rep.silence");
        return (struct sim_paras){p.to.at, p.to.count, SCN_NONE};
    }
    write_head(&p, date);
    write_by_outcome(&p, "open", true);
    write_rules(&p);
    write_words(&p);
    write_enclosed(&p, enclosed);
    write_by_outcome(&p, "close", false);
    sim_write_id(&p.to, SIM_PARA_TEXT, "letter.compliments");
    sim_write(&p.to, SIM_PARA_SIGNATURE, signed_by(&p, "letter.rep.signature"));
    return (struct sim_paras){p.to.at, p.to.count, p.r->to};
}
