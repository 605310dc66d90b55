/* view_letter.c - a request as the other side reads it: the choices of the bench put
 * into the paragraphs of a letter.
 *
 * What was left out is left out; where the letter cannot do without it, a blank line
 * says so, as a form would. What the trainee wrote stands as typed. Not here: what
 * comes back (view_reply.c), sentences (the catalogues).
 */
#include "sim/law_int.h"
#include "sim/view_int.h"

#include "base/date.h"

/* ---- writing
 * ------------------------------------------------------------------------- */

struct sim_writer sim_writer_in(struct arena *a)
{
    enum { ROOM = 32 };
    return (struct sim_writer){a, ARENA_ARRAY(a, ROOM, struct sim_para), 0, ROOM};
}

void sim_write(struct sim_writer *p, enum sim_para_kind kind, struct msg text)
{
    if (msg_is_none(&text))
        return;
    if (p->count == p->room) {
        struct sim_para *more = ARENA_ARRAY(p->arena, p->room * 2, struct sim_para);
        memcpy(more, p->at, p->count * sizeof *more);
        p->at = more;
        p->room *= 2;
    }
    p->at[p->count++] = (struct sim_para){kind, text};
}

void sim_write_id(struct sim_writer *p, enum sim_para_kind kind, const char *id)
{
    sim_write(p, kind, msg_of(id));
}

struct str sim_letter_reference(const struct sim_viewing *c, u32 slot)
{
    struct date date = date_of_day(c->scn->start_day);
    return arena_printf(c->a, "%u/%d", (unsigned)slot + 1, date.year);
}

/* The letter being written. */
struct letter {
    const struct sim_viewing *c;
    u32 slot;
    const struct scn_request *r;
    struct sim_writer to;
};

static u16 choice_of(const struct letter *l, enum sim_choice choice)
{
    return sim_slot_choice(l->c->w, l->c->s, l->slot, choice);
}

static void heading(struct letter *l, const char *id)
{
    sim_write_id(&l->to, SIM_PARA_HEADING, id);
}

static void paragraph(struct letter *l, const char *id)
{
    sim_write_id(&l->to, SIM_PARA_TEXT, id);
}

/* A sentence about one thing. */
static void about(struct letter *l, enum sim_para_kind para, const char *id,
                  const char *name, enum scn_kind kind, u32 what)
{
    struct msg m = msg_of(id);
    sim_msg_thing(&m, name, l->c->scn, kind, (scn_ix)what, l->c->a);
    sim_write(&l->to, para, m);
}

/* ---- the head
 * ------------------------------------------------------------------------- */

static void write_addressee(struct letter *l)
{
    u16 who = choice_of(l, SIM_CHOICE_AUTHORITY);
    struct msg m = msg_of(who == SCN_NONE ? "letter.req.to_missing" : "letter.req.to");
    sim_msg_thing(&m, "authority", l->c->scn, SCN_AUTHORITY, who, l->c->a);
    sim_msg_thing(&m, "state", l->c->scn, SCN_STATE, l->r->to, l->c->a);
    sim_write(&l->to, SIM_PARA_ADDRESS, m);
    if (choice_of(l, SIM_CHOICE_CHANNEL) != SCN_NONE)
        about(l, SIM_PARA_ADDRESS, "letter.req.by", "channel", SCN_CHANNEL,
              choice_of(l, SIM_CHOICE_CHANNEL));
}

static void write_head(struct letter *l)
{
    const struct scn *scn = l->c->scn;
    struct msg from = msg_of("letter.req.from"), date = msg_of("letter.req.date");
    struct msg reference = msg_of("letter.req.reference");
    sim_msg_thing(&from, "desk", scn, SCN_DESK, l->c->w->desk, l->c->a);
    sim_msg_thing(&from, "state", scn, SCN_STATE, sim_home(l->c->w), l->c->a);
    msg_num(&date, "date", MSG_DAY, sim_slot_date(l->c->w, l->c->s, l->slot));
    msg_user(&reference, "reference", sim_letter_reference(l->c, l->slot));
    sim_write(&l->to, SIM_PARA_ADDRESS, from);
    write_addressee(l);
    sim_write(&l->to, SIM_PARA_ADDRESS, date);
    sim_write(&l->to, SIM_PARA_ADDRESS, reference);
}

/* Only a judge issues a letter rogatory, and only from judge to judge. */
static void write_title(struct letter *l)
{
    u16 channel = choice_of(l, SIM_CHOICE_CHANNEL);
    bool civil = l->c->scn->states[sim_home(l->c->w)].tradition == SCN_CIVIL_LAW;
    bool judges =
        channel != SCN_NONE && l->c->scn->channels[channel].kind == SCN_CHANNEL_DIRECT;
    sim_write_id(&l->to, SIM_PARA_TITLE,
                 civil && judges ? "letter.req.title.rogatory"
                                 : "letter.req.title.request");
    if (choice_of(l, SIM_CHOICE_SECRET) == 1)
        sim_write_id(&l->to, SIM_PARA_ADDRESS, "letter.req.mark.secret");
    if (choice_of(l, SIM_CHOICE_URGENCY) == SIM_URGENT_BARE ||
        choice_of(l, SIM_CHOICE_URGENCY) == SIM_URGENT_REASONS)
        sim_write_id(&l->to, SIM_PARA_ADDRESS, "letter.req.mark.urgent");
    paragraph(l, "letter.req.greeting");
}

/* ---- basis, offence, facts
 * -------------------------------------------------------------- */

static void write_basis(struct letter *l)
{
    u16 treaty = choice_of(l, SIM_CHOICE_TREATY);
    heading(l, "letter.req.basis.heading");
    if (treaty == SCN_NONE)
        paragraph(l, "letter.req.basis.missing");
    else if (treaty == SIM_NO_TREATY)
        paragraph(l, "letter.req.basis.none");
    else
        about(l, SIM_PARA_TEXT, "letter.req.basis.treaty", "treaty", SCN_TREATY,
              treaty);
}

static void write_offence(struct letter *l)
{
    u16 which = choice_of(l, SIM_CHOICE_OFFENCE);
    heading(l, "letter.req.offence.heading");
    if (which == SCN_NONE) {
        paragraph(l, "letter.req.offence.missing");
        return;
    }
    const struct scn_offence *offence = &l->c->scn->offences[which];
    struct msg m = msg_of("letter.req.offence.stated");
    msg_text(&m, "offence", offence->name.id);
    msg_text(&m, "article", offence->article.id);
    sim_write(&l->to, SIM_PARA_TEXT, m);
    if (choice_of(l, SIM_CHOICE_STATUTE) != 1)
        return;
    paragraph(l, "letter.req.offence.text");
    sim_write(&l->to, SIM_PARA_ITEM, sim_text_msg(&offence->text));
    sim_write(&l->to, SIM_PARA_ITEM, sim_text_msg(&offence->penalty));
}

static void write_summary(struct letter *l)
{
    u32 id = rd_req_text(l->c->w, l->c->s)[l->slot];
    const struct sim_texts *texts = sim_session_texts(l->c->x);
    if (id == 0 || id > texts->count)
        return;
    struct msg m = msg_of("letter.req.facts.summary");
    msg_user(&m, "text", texts->list[id - 1]);
    sim_write(&l->to, SIM_PARA_TEXT, m);
}

static void write_facts(struct letter *l)
{
    u32 before;
    heading(l, "letter.req.facts.heading");
    write_summary(l);
    before = l->to.count;
    for (u32 f = 0; f < l->c->scn->facts_count; f++)
        if (sim_slot_states(l->c->w, l->c->s, l->slot, (scn_ix)f))
            sim_write(&l->to, SIM_PARA_ITEM, sim_text_msg(&l->c->scn->facts[f].text));
    if (l->to.count == before)
        paragraph(l, "letter.req.facts.missing");
}

static bool victim_of_stated_fact(const struct letter *l, scn_ix person)
{
    for (u32 f = 0; f < l->c->scn->facts_count; f++)
        if (l->c->scn->facts[f].victim == person &&
            sim_slot_states(l->c->w, l->c->s, l->slot, (scn_ix)f))
            return true;
    return false;
}

static void write_identity(struct letter *l)
{
    u16 identity = choice_of(l, SIM_CHOICE_IDENTITY);
    if (identity == SIM_ID_CODE)
        paragraph(l, "letter.req.identity.code");
    if (identity != SIM_ID_NAME)
        return;
    paragraph(l, "letter.req.identity.name");
    for (u32 p = 0; p < l->c->scn->people_count; p++)
        if (victim_of_stated_fact(l, (scn_ix)p))
            sim_write(&l->to, SIM_PARA_ITEM, sim_text_msg(&l->c->scn->people[p].name));
}

/* ---- what is asked
 * ------------------------------------------------------------------------ */

static void write_ties(struct letter *l, u32 measure)
{
    const u8 *ties = rd_req_nexus(l->c->w, l->c->s);
    for (u32 f = 0; f < l->c->scn->facts_count; f++)
        if (ties[sim_tie_at(l->c->w, l->slot, measure, (scn_ix)f)] &&
            sim_slot_states(l->c->w, l->c->s, l->slot, (scn_ix)f))
            about(l, SIM_PARA_TEXT, "letter.req.nexus", "fact", SCN_FACT, f);
}

static void write_measure(struct letter *l, u32 measure)
{
    const struct scn_measure *m = &l->c->scn->measures[l->r->first_measure + measure];
    sim_write(&l->to, SIM_PARA_ITEM, sim_text_msg(&m->title));
    sim_write(&l->to, SIM_PARA_TEXT, sim_text_msg(&m->account));
    if (m->person != SCN_NONE && rd_person_known(l->c->w, l->c->s)[m->person])
        about(l, SIM_PARA_TEXT, "letter.req.person", "person", SCN_PERSON, m->person);
    write_ties(l, measure);
}

static void write_measures(struct letter *l)
{
    bool any = rd_req_measures(l->c->w, l->c->s)[l->slot] != 0;
    heading(l, "letter.req.measures.heading");
    paragraph(l, any ? "letter.req.measures.intro" : "letter.req.measures.missing");
    for (u32 m = 0; m < l->r->measure_count; m++)
        if (sim_slot_asks(l->c->w, l->c->s, l->slot, m))
            write_measure(l, m);
}

static void write_forms(struct letter *l)
{
    u32 asked = rd_req_procedures(l->c->w, l->c->s)[l->slot];
    if (asked == 0)
        return;
    heading(l, "letter.req.forms.heading");
    paragraph(l, "letter.req.forms.intro");
    for (u32 i = 0; i < l->c->scn->procedures_count && i < 32; i++)
        if (asked >> i & 1U)
            sim_write(&l->to, SIM_PARA_ITEM,
                      sim_text_msg(&l->c->scn->procedures[i].name));
}

static void write_conditions(struct letter *l)
{
    u16 urgency = choice_of(l, SIM_CHOICE_URGENCY);
    bool secret = choice_of(l, SIM_CHOICE_SECRET) == 1;
    if (!secret && urgency != SIM_URGENT_BARE && urgency != SIM_URGENT_REASONS)
        return;
    heading(l, "letter.req.conditions.heading");
    if (secret)
        paragraph(l, "letter.req.secrecy");
    if (urgency == SIM_URGENT_BARE)
        paragraph(l, "letter.req.urgency.bare");
    if (urgency == SIM_URGENT_REASONS)
        paragraph(l, "letter.req.urgency.reasons");
}

/* ---- the foot
 * ----------------------------------------------------------------------------- */

static void write_enclosures(struct letter *l)
{
    static const struct {
        enum sim_choice choice;
        const char *id;
    } rows[] = {{SIM_CHOICE_STATUTE, "bench.enclosures.statute"},
                {SIM_CHOICE_ORDER, "bench.enclosures.order"},
                {SIM_CHOICE_ASSURANCE, "bench.enclosures.assurance"}};
    bool first = true;
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        if (choice_of(l, rows[i].choice) != 1)
            continue;
        if (first)
            heading(l, "letter.req.enclosures.heading");
        sim_write_id(&l->to, SIM_PARA_ITEM, rows[i].id);
        first = false;
    }
}

static void write_foot(struct letter *l)
{
    u16 translation = choice_of(l, SIM_CHOICE_TRANSLATION);
    bool sealed = choice_of(l, SIM_CHOICE_SIGNATURE) == 1;
    paragraph(l, "letter.req.closing");
    about(l, SIM_PARA_SIGNATURE,
          sealed ? "letter.req.signature.signed" : "letter.req.signature.missing",
          "desk", SCN_DESK, l->c->w->desk);
    about(l, SIM_PARA_NOTE, "letter.req.language", "language", SCN_LANGUAGE,
          sim_slot_language(l->c->w, l->c->s, l->slot));
    if (translation != SCN_NONE)
        sim_write(&l->to, SIM_PARA_NOTE,
                  sim_value_msg(l->c->a, "letter.req.translation", translation));
}

struct sim_paras sim_letter_sent(const struct sim_viewing *c, u32 slot)
{
    struct letter l = {.c = c, .slot = slot, .r = sim_slot_request(c->w, c->s, slot)};
    l.to = sim_writer_in(c->a);
    write_head(&l);
    write_title(&l);
    write_basis(&l);
    write_offence(&l);
    write_facts(&l);
    write_identity(&l);
    write_measures(&l);
    write_forms(&l);
    write_conditions(&l);
    write_enclosures(&l);
    write_foot(&l);
    return (struct sim_paras){l.to.at, l.to.count};
}
