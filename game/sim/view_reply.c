/* view_reply.c - a letter that came back: opening, what each rule says, what is
 * enclosed, closing.
 *
 * The words of the rules are the law pack's. A letter that returns or refuses a request
 * gives its grounds and nothing else; the debrief has every rule that spoke. Silence is
 * no letter: the registry notes it.
 */
#include "sim/law_int.h"
#include "sim/view_int.h"

/* The reply being written. */
struct reply {
    const struct sim_viewing *c;
    u32 number, slot;
    const struct scn_request *r;
    enum scn_outcome outcome;
    u32 questions;    /* written so far */
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
    struct msg reference = msg_of("letter.rep.reference");
    sim_msg_thing(&to, "desk", p->c->scn, SCN_DESK, p->c->w->desk, p->c->a);
    sim_msg_thing(&to, "state", p->c->scn, SCN_STATE, sim_home(p->c->w), p->c->a);
    msg_num(&day, "date", MSG_DAY, date);
    msg_user(&reference, "reference", sim_letter_reference(p->c, p->slot));
    sim_write(&p->to, SIM_PARA_HEAD,
              sim_name_msg(p->c->scn, SCN_STATE, p->r->to, p->c->a));
    sim_write(&p->to, SIM_PARA_HEAD,
              sim_name_msg(p->c->scn, SCN_AUTHORITY, p->authority, p->c->a));
    sim_write(&p->to, SIM_PARA_ADDRESS, to);
    sim_write(&p->to, SIM_PARA_ADDRESS, day);
    sim_write(&p->to, SIM_PARA_ADDRESS, reference);
    sim_write_id(&p->to, SIM_PARA_TITLE, "letter.rep.title");
    sim_write_id(&p->to, SIM_PARA_TEXT, "letter.greeting");
    if (p->outcome != SCN_OUT_PROTEST)
        sim_write_id(&p->to, SIM_PARA_TEXT, "letter.rep.greeting");
}

/* "letter.rep.open.clarify", "letter.rep.close.clarify". */
static void write_by_outcome(struct reply *p, const char *part)
{
    struct msg m =
        msg_ofs(arena_printf(p->c->a, "letter.rep.%s.%s", part, words[p->outcome]));
    sim_write(&p->to, SIM_PARA_TEXT, m);
}

static bool told(const struct reply *p, const struct scn_rule *rule)
{
    bool grounds_only = p->outcome == SCN_OUT_RETURN || p->outcome == SCN_OUT_REFUSE;
    return !grounds_only || rule->outcome == p->outcome;
}

/* Questions are numbered, so that the answer can follow them. */
static void write_rule(struct reply *p, const struct scn_rule *rule)
{
    struct msg say = sim_text_msg(&rule->say);
    if (rule->outcome == SCN_OUT_CLARIFY)
        sim_write_marked(&p->to, SIM_PARA_NUMBERED,
                         arena_printf(p->c->a, "%u.", ++p->questions), say);
    else
        sim_write(&p->to, SIM_PARA_TEXT, say);
}

static void write_rules(struct reply *p)
{
    const struct scn_rules *rules = &p->c->scn->states[p->r->to].request_rules;
    for (int stage = 0; stage < SCN_STAGES; stage++) {
        for (u32 i = 0; i < rules->count && i < SIM_RULES_MAX; i++) {
            const struct scn_rule *rule = &rules->at[i];
            if ((int)rule->stage == stage && told(p, rule) &&
                sim_reply_says(p->c->w, p->c->s, p->number, i))
                write_rule(p, rule);
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
    p.authority = who_answers(c, p.r->to, date);
    p.to = sim_writer_in(c->a);
    if (p.outcome == SCN_OUT_SILENCE) {
        sim_write_id(&p.to, SIM_PARA_NOTE, "letter.rep.silence");
        return (struct sim_paras){p.to.at, p.to.count};
    }
    write_head(&p, date);
    write_by_outcome(&p, "open");
    write_rules(&p);
    write_words(&p);
    write_enclosed(&p, enclosed);
    write_by_outcome(&p, "close");
    sim_write_id(&p.to, SIM_PARA_TEXT, "letter.compliments");
    sim_write(&p.to, SIM_PARA_SIGNATURE, signed_by(&p, "letter.rep.signature"));
    return (struct sim_paras){p.to.at, p.to.count};
}
