/* view_letter.c - a request as the other side reads it: the choices of the bench put
 * into the paragraphs of a letter.
 *
 * What was left out is left out; where the letter cannot do without it, a blank line
 * says so, as a form would. What the trainee wrote stands as typed. Not here: what
 * comes back (view_reply.c), sentences (the catalogues).
 */
#include "sim/law_int.h"
#include "sim/swap_int.h"
#include "sim/view_int.h"

#include "base/date.h"
#include "base/limits.h"

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
    p->at[p->count++] = (struct sim_para){.kind = kind, .text = text};
}

void sim_write_marked(struct sim_writer *p, enum sim_para_kind kind, struct str mark,
                      struct msg text)
{
    u32 before = p->count;
    sim_write(p, kind, text);
    if (p->count > before)
        p->at[before].mark = mark;
}

void sim_write_id(struct sim_writer *p, enum sim_para_kind kind, const char *id)
{
    sim_write(p, kind, msg_of(id));
}

struct str sim_letter_reference(const struct sim_viewing *c, u32 slot)
{
    struct sim_swap came;
    struct str file = sim_slot_came_in(c->w, c->s, slot)
                          ? sim_text_of(c, rd_req_file(c->w, c->s)[slot])
                          : STR_NONE;
    if (file.n > 0 && sim_swap_read(file, &came) == SIM_SWAP_FITS)
        return sim_swap_reference(&came);
    struct date date = date_of_day(c->scn->start_day);
    return arena_printf(c->a, "%u/%d", (unsigned)slot + 1, date.year);
}

/* The letter being written. */
struct letter {
    const struct sim_viewing *c;
    u32 slot;
    const struct scn_request *r;
    scn_ix from, at;           /* the State that asks, the State that is asked */
    enum scn_kind sender_kind; /* the desk, or their authority */
    scn_ix sender;
    bool ours;       /* the desk that is played wrote it */
    struct str file; /* that it came as from another station; empty */
    struct sim_writer to;
    struct sim_exhibits exhibits;
    i32 theirs;   /* the letter that it answers, or -1: a request in its own right */
    u32 changed;  /* then: the sections that are new since the letter before */
    u32 *fact;    /* the number of each stated fact; 0 not stated */
    u32 sections; /* headings so far */
};

static u16 choice_of(const struct letter *l, enum sim_choice choice)
{
    return sim_slot_choice(l->c->w, l->c->s, l->slot, choice);
}

static void heading(struct letter *l, const char *id)
{
    sim_write_marked(&l->to, SIM_PARA_HEADING,
                     arena_printf(l->c->a, "%c.", (char)('A' + l->sections++)),
                     msg_of(id));
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

/* "Penalty: {text}", about a text of the case or the law; nothing for none. */
static void labelled(struct letter *l, enum sim_para_kind para, const char *id,
                     const struct scn_text *text)
{
    struct msg m = msg_of(id), value = sim_text_msg(text);
    if (msg_is_none(&value))
        return;
    msg_text(&m, "text", value.id);
    sim_write(&l->to, para, m);
}

static bool states_fact(const struct letter *l, u32 fact)
{
    return sim_slot_states(l->c->w, l->c->s, l->slot, (scn_ix)fact);
}

/* ---- the head
 * ------------------------------------------------------------------------- */

static void write_addressee(struct letter *l)
{
    u16 who = choice_of(l, SIM_CHOICE_AUTHORITY);
    struct msg m = msg_of(who == SCN_NONE ? "letter.req.to_missing" : "letter.req.to");
    sim_msg_thing(&m, "authority", l->c->scn, SCN_AUTHORITY, who, l->c->a);
    sim_msg_thing(&m, "state", l->c->scn, SCN_STATE, l->at, l->c->a);
    sim_write(&l->to, SIM_PARA_ADDRESS, m);
    if (choice_of(l, SIM_CHOICE_CHANNEL) != SCN_NONE)
        about(l, SIM_PARA_ADDRESS, "letter.req.by", "channel", SCN_CHANNEL,
              choice_of(l, SIM_CHOICE_CHANNEL));
}

/* Those whom a stated fact is about: nobody else is anybody's business. */
static bool is_suspect(const struct letter *l, scn_ix person)
{
    for (u32 f = 0; f < l->c->scn->facts_count; f++)
        if (states_fact(l, f) && sim_refs_have(&l->c->scn->facts[f].about, person))
            return true;
    return false;
}

/* The words of whoever translated the letter for a term, or NULL: the right ones. */
static const struct scn_slip *slip_of(const struct letter *l, scn_ix term)
{
    return sim_term_slip(l->c->w, l->c->s, l->slot, term);
}

static const struct scn_slip *slip_of_phrase(const struct letter *l,
                                             enum scn_phrase phrase)
{
    const struct scn_slip *slip = NULL;
    for (u32 i = 0; i < l->c->scn->glosses_count && slip == NULL; i++)
        if (l->c->scn->glosses[i].stands_for == phrase)
            slip = slip_of(l, (scn_ix)i);
    return slip;
}

/* What a translator made of it, in the place of the words of the bench. */
static void in_their_words(struct letter *l, enum sim_para_kind para,
                           const struct scn_slip *slip)
{
    struct msg m = msg_of("letter.req.slip");
    msg_user(&m, "words", slip->words);
    sim_write(&l->to, para, m);
}

/* A phrase of the letter: as it is, or as it was translated. */
static void phrase(struct letter *l, enum sim_para_kind para, enum scn_phrase which,
                   const char *id)
{
    const struct scn_slip *slip = slip_of_phrase(l, which);
    if (slip != NULL)
        in_their_words(l, para, slip);
    else
        sim_write_id(&l->to, para, id);
}

/* As it stands in the letter: in the words of whoever translated it. */
static void name_offence(const struct letter *l, struct msg *m, u16 offence)
{
    const struct scn_slip *slip = sim_slot_slip(l->c->w, l->c->s, l->slot);
    if (slip != NULL)
        msg_user(m, "offence", slip->words);
    else
        msg_text(m, "offence", l->c->scn->offences[offence].name.id);
}

static void write_subject(struct letter *l)
{
    u16 offence = choice_of(l, SIM_CHOICE_OFFENCE);
    struct msg m = msg_of(offence == SCN_NONE ? "letter.req.subject_missing"
                                              : "letter.req.subject");
    if (offence != SCN_NONE)
        name_offence(l, &m, offence);
    sim_write(&l->to, SIM_PARA_ADDRESS, m);
    for (u32 p = 0; p < l->c->scn->people_count; p++)
        if (is_suspect(l, (scn_ix)p))
            about(l, SIM_PARA_ADDRESS, "letter.req.suspect", "person", SCN_PERSON, p);
}

static void write_marks(struct letter *l)
{
    u16 urgency = choice_of(l, SIM_CHOICE_URGENCY);
    if (choice_of(l, SIM_CHOICE_SECRET) == 1)
        phrase(l, SIM_PARA_MARK, SCN_PHRASE_SECRECY, "letter.req.mark.secret");
    if (urgency == SIM_URGENT_BARE || urgency == SIM_URGENT_REASONS)
        phrase(l, SIM_PARA_MARK, SCN_PHRASE_URGENCY, "letter.req.mark.urgent");
}

/* "Your letter of 4 March, reference R-2/2024". */
static struct msg about_theirs(const struct letter *l, const char *id)
{
    struct msg m = msg_of(id);
    u32 minute = rd_reply_minute(l->c->w, l->c->s)[l->theirs];
    msg_num(&m, "date", MSG_DAY, sim_date_of(l->c->w, minute));
    msg_user(&m, "reference", sim_reply_reference(l->c, (u32)l->theirs));
    return m;
}

/* The day it left; of one that is being written, or completed, today. */
static i32 date_of(const struct letter *l)
{
    bool open = rd_req_status(l->c->w, l->c->s)[l->slot] == SIM_REQ_ANSWERED;
    return open ? sim_date_of(l->c->w, *rd_minute(l->c->w, l->c->s))
                : sim_slot_date(l->c->w, l->c->s, l->slot);
}

static void write_head(struct letter *l)
{
    const struct scn *scn = l->c->scn;
    struct msg date = msg_of("letter.req.date");
    struct msg reference = msg_of("letter.req.reference");
    msg_num(&date, "date", MSG_DAY, date_of(l));
    msg_user(&reference, "reference", sim_letter_reference(l->c, l->slot));
    sim_write(&l->to, SIM_PARA_HEAD, sim_name_msg(scn, SCN_STATE, l->from, l->c->a));
    sim_write(&l->to, SIM_PARA_HEAD,
              sim_name_msg(scn, l->sender_kind, l->sender, l->c->a));
    write_marks(l);
    write_addressee(l);
    sim_write(&l->to, SIM_PARA_ADDRESS, date);
    sim_write(&l->to, SIM_PARA_ADDRESS, reference);
    if (l->theirs >= 0)
        sim_write(&l->to, SIM_PARA_ADDRESS, about_theirs(l, "letter.sup.yours"));
    write_subject(l);
}

static void write_title(struct letter *l)
{
    bool rogatory = sim_slot_rogatory(l->c->w, l->c->s, l->slot);
    if (rogatory)
        phrase(l, SIM_PARA_TITLE, SCN_PHRASE_ROGATORY, "letter.req.title.rogatory");
    else
        sim_write_id(&l->to, SIM_PARA_TITLE, "letter.req.title.request");
    paragraph(l, "letter.greeting");
    about(l, SIM_PARA_TEXT,
          rogatory ? "letter.req.opening.rogatory" : "letter.req.opening.request",
          "state", SCN_STATE, l->at);
}

/* ---- basis, offence, facts
 * -------------------------------------------------------------- */

static void write_basis(struct letter *l)
{
    u16 treaty = choice_of(l, SIM_CHOICE_TREATY);
    struct msg m = msg_of("letter.req.basis.proceedings");
    heading(l, "letter.req.basis.heading");
    if (treaty == SCN_NONE)
        paragraph(l, "letter.req.basis.missing");
    else if (treaty == SIM_NO_TREATY)
        paragraph(l, "letter.req.basis.none");
    else
        about(l, SIM_PARA_TEXT, "letter.req.basis.treaty", "treaty", SCN_TREATY,
              treaty);
    sim_msg_thing(&m, "desk", l->c->scn, l->sender_kind, l->sender, l->c->a);
    sim_msg_thing(&m, "state", l->c->scn, SCN_STATE, l->from, l->c->a);
    sim_write(&l->to, SIM_PARA_TEXT, m);
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
    name_offence(l, &m, which);
    msg_text(&m, "article", offence->article.id);
    sim_write(&l->to, SIM_PARA_TEXT, m);
    if (choice_of(l, SIM_CHOICE_STATUTE) != 1)
        return;
    paragraph(l, "letter.req.offence.text");
    labelled(l, SIM_PARA_UNDER, "letter.req.offence.quoted", &offence->text);
    labelled(l, SIM_PARA_UNDER, "letter.req.offence.penalty", &offence->penalty);
}

static void write_summary(struct letter *l)
{
    if (l->file.n == 0)
        labelled(l, SIM_PARA_TEXT, "letter.req.facts.words", &l->r->letter.words);
    struct str text = l->file.n > 0
                          ? sim_swap_words(l->c->w, l->file, l->c->a)
                          : sim_text_of(l->c, rd_req_text(l->c->w, l->c->s)[l->slot]);
    if (text.n == 0)
        return;
    struct msg m = msg_of("letter.req.facts.summary");
    msg_user(&m, "text", text);
    sim_write(&l->to, SIM_PARA_TEXT, m);
}

/* Facts keep their numbers, whether the letter sets them out or only refers to them. */
static void number_facts(struct letter *l)
{
    u32 number = 0;
    for (u32 f = 0; f < l->c->scn->facts_count; f++)
        if (states_fact(l, f))
            l->fact[f] = ++number;
}

/* A fact, its number, and the exhibits it is known from. */
static void write_fact(struct letter *l, u32 fact)
{
    u32 count = 0;
    struct str cited = l->ours || l->file.n > 0
                           ? sim_exhibits_cite(&l->exhibits, (scn_ix)fact, &count)
                           : STR_NONE;
    struct msg m = sim_text_msg(&l->c->scn->facts[fact].text);
    if (count > 0) {
        struct str id = m.id;
        m = msg_of("letter.req.facts.cited");
        msg_text(&m, "fact", id);
        msg_int(&m, "count", count);
        msg_user(&m, "exhibits", cited);
    }
    sim_write_marked(&l->to, SIM_PARA_NUMBERED,
                     arena_printf(l->c->a, "%u.", (unsigned)l->fact[fact]), m);
}

static void write_facts(struct letter *l)
{
    bool any = false;
    heading(l, "letter.req.facts.heading");
    for (u32 f = 0; f < l->c->scn->facts_count; f++) {
        if (!states_fact(l, f))
            continue;
        write_fact(l, f);
        any = true;
    }
    if (!any)
        paragraph(l, "letter.req.facts.missing");
    write_summary(l);
}

static bool victim_of_stated_fact(const struct letter *l, scn_ix person)
{
    for (u32 f = 0; f < l->c->scn->facts_count; f++)
        if (l->c->scn->facts[f].victim == person && states_fact(l, f))
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
    u32 named = 0;
    for (u32 p = 0; p < l->c->scn->people_count; p++) {
        if (!victim_of_stated_fact(l, (scn_ix)p))
            continue;
        if (named++ == 0)
            paragraph(l, "letter.req.identity.name");
        sim_write(&l->to, SIM_PARA_ITEM, sim_text_msg(&l->c->scn->people[p].name));
    }
}

/* ---- what is asked
 * ------------------------------------------------------------------------ */

/* "1, 2, 5": the numbered facts that a measure is tied to. */
static void write_ties(struct letter *l, u32 measure)
{
    struct buf numbers = BUF_MAX(LIMIT_LINE_BYTES);
    const u8 *ties = rd_req_nexus(l->c->w, l->c->s);
    struct msg m = msg_of("letter.req.nexus");
    u32 count = 0;
    for (u32 f = 0; f < l->c->scn->facts_count; f++)
        if (l->fact[f] > 0 && ties[sim_tie_at(l->c->w, l->slot, measure, (scn_ix)f)])
            buf_printf(&numbers, "%s%u", count++ > 0 ? ", " : "", (unsigned)l->fact[f]);
    msg_int(&m, "count", count);
    msg_user(&m, "numbers", arena_str(l->c->a, buf_str(&numbers)));
    buf_free(&numbers);
    if (count > 0)
        sim_write(&l->to, SIM_PARA_UNDER, m);
}

/* Whom this desk knows, or a foreign State; a victim only in a letter that names her.
 */
static bool may_name(const struct letter *l, scn_ix person)
{
    if (person == SCN_NONE ||
        ((l->ours || l->file.n > 0) && !rd_person_known(l->c->w, l->c->s)[person]))
        return false;
    return l->c->scn->people[person].role != SCN_VICTIM ||
           choice_of(l, SIM_CHOICE_IDENTITY) == SIM_ID_NAME;
}

static void write_measure(struct letter *l, u32 measure, u32 nth)
{
    const struct scn_measure *m = &l->c->scn->measures[l->r->first_measure + measure];
    sim_write_marked(&l->to, SIM_PARA_NUMBERED,
                     arena_printf(l->c->a, "(%c)", (char)('a' + nth % 26)),
                     sim_text_msg(&m->title));
    const struct scn_slip *slip = slip_of(l, l->c->scn->measure_kinds[m->kind].term);
    if (slip != NULL)
        in_their_words(l, SIM_PARA_UNDER, slip);
    labelled(l, SIM_PARA_UNDER, "letter.req.scope", &m->account);
    if (may_name(l, m->person))
        about(l, SIM_PARA_UNDER, "letter.req.person", "person", SCN_PERSON, m->person);
    write_ties(l, measure);
}

static void write_measures(struct letter *l)
{
    bool any = rd_req_measures(l->c->w, l->c->s)[l->slot] != 0;
    u32 nth = 0;
    heading(l, "letter.req.measures.heading");
    paragraph(l, any ? "letter.req.measures.intro" : "letter.req.measures.missing");
    for (u32 m = 0; m < l->r->measure_count; m++)
        if (sim_slot_asks(l->c->w, l->c->s, l->slot, m))
            write_measure(l, m, nth++);
    if (any)
        paragraph(l, "letter.req.measures.further");
}

/* With what each form means: the reader's law may call it otherwise. */
static void write_form(struct letter *l, const struct scn_concept *form)
{
    const struct scn_slip *slip = slip_of(l, form->term);
    struct msg m = msg_of("letter.req.form");
    struct msg name = sim_text_msg(&form->name), text = sim_text_msg(&form->text);
    if (slip != NULL) {
        in_their_words(l, SIM_PARA_ITEM, slip);
        return;
    }
    if (msg_is_none(&text)) {
        sim_write(&l->to, SIM_PARA_ITEM, name);
        return;
    }
    msg_text(&m, "form", name.id);
    msg_text(&m, "text", text.id);
    sim_write(&l->to, SIM_PARA_ITEM, m);
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
            write_form(l, &l->c->scn->procedures[i]);
}

static void write_conditions(struct letter *l)
{
    u16 urgency = choice_of(l, SIM_CHOICE_URGENCY);
    bool secret = choice_of(l, SIM_CHOICE_SECRET) == 1;
    if (!secret && urgency != SIM_URGENT_BARE && urgency != SIM_URGENT_REASONS)
        return;
    heading(l, "letter.req.conditions.heading");
    if (secret)
        phrase(l, SIM_PARA_TEXT, SCN_PHRASE_SECRECY, "letter.req.secrecy");
    if (urgency == SIM_URGENT_BARE)
        phrase(l, SIM_PARA_TEXT, SCN_PHRASE_URGENCY, "letter.req.urgency.bare");
    if (urgency == SIM_URGENT_REASONS)
        phrase(l, SIM_PARA_TEXT, SCN_PHRASE_URGENCY, "letter.req.urgency.reasons");
}

/* ---- the foot
 * ----------------------------------------------------------------------------- */

/* What they put as a condition and is accepted, the request says too. */
static void write_assurances(struct letter *l)
{
    const struct scn_rules *rules = &l->c->scn->states[l->at].request_rules;
    heading(l, "letter.req.use.heading");
    paragraph(l, "letter.req.use");
    paragraph(l, "letter.req.costs");
    for (u32 i = 0; i < rules->count && i < SIM_RULES_MAX; i++) {
        struct msg m = msg_of("letter.req.agreed");
        if (sim_condition_now(l->c->w, l->c->s, l->slot, i) != SIM_CONDITION_ACCEPTED)
            continue;
        msg_text(&m, "condition", rules->at[i].condition.id);
        sim_write(&l->to, SIM_PARA_TEXT, m);
    }
}

static void write_closing(struct letter *l, const char *words)
{
    bool sealed = choice_of(l, SIM_CHOICE_SIGNATURE) == 1;
    paragraph(l, words);
    paragraph(l, "letter.compliments");
    sim_write(&l->to, SIM_PARA_SIGNATURE,
              sim_name_msg(l->c->scn, l->sender_kind, l->sender, l->c->a));
    sim_write_id(&l->to, SIM_PARA_SIGNATURE,
                 sealed ? "letter.req.signature.signed"
                        : "letter.req.signature.missing");
}

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
            sim_write_id(&l->to, SIM_PARA_HEADING, "letter.req.enclosures.heading");
        sim_write_id(&l->to, SIM_PARA_ITEM, rows[i].id);
        first = false;
    }
}

static void write_notes(struct letter *l)
{
    u16 translation = choice_of(l, SIM_CHOICE_TRANSLATION);
    about(l, SIM_PARA_NOTE, "letter.req.language", "language", SCN_LANGUAGE,
          sim_slot_language(l->c->w, l->c->s, l->slot));
    if (translation != SCN_NONE)
        sim_write(&l->to, SIM_PARA_NOTE,
                  sim_value_msg(l->c->a, "letter.req.translation", translation));
}

/* ---- an answer
 * ------------------------------------------------------------------------------- */

static void write_answer(struct letter *l, const struct sim_view_point *p)
{
    static const char *const conditions[] = {"", "letter.sup.condition.open",
                                             "letter.sup.condition.accepted",
                                             "letter.sup.condition.declined"};
    sim_write_marked(&l->to, SIM_PARA_NUMBERED, p->mark,
                     p->kind == SIM_POINT_CONDITION ? p->condition : p->text);
    if (p->kind == SIM_POINT_CONDITION)
        sim_write_id(&l->to, SIM_PARA_UNDER,
                     conditions[sim_condition_now(l->c->w, l->c->s, l->slot, p->rule)]);
    for (u32 i = 0; i < SIM_SECTIONS; i++) {
        if (!(p->sections & l->changed & 1U << i))
            continue;
        struct msg m = msg_of("letter.sup.completed");
        msg_text(&m, "section", sim_section_title(l->c->a, (enum sim_section)i));
        sim_write(&l->to, SIM_PARA_UNDER, m);
    }
    if (p->kind == SIM_POINT_QUESTION && (p->sections & l->changed) == 0)
        sim_write_id(&l->to, SIM_PARA_UNDER, "letter.sup.unchanged");
}

static void write_answers(struct letter *l)
{
    struct sim_points points = sim_points_of(l->c, (u32)l->theirs);
    heading(l, "letter.sup.heading");
    for (u32 i = 0; i < points.count; i++)
        if (points.at[i].mark.n > 0)
            write_answer(l, &points.at[i]);
}

/* ---- the parts
 * ------------------------------------------------------------------------------- */

#define IN(section) (1U << SIM_SEC_##section)
/* The parts of a request, and the sections of the bench that are written in each. */
static const struct {
    void (*write)(struct letter *l);
    u32 sections;
} parts[] = {
    {write_basis, IN(BASIS)},
    {write_offence, IN(OFFENCE)},
    {write_facts, IN(FACTS) | IN(SUMMARY)},
    {write_identity, IN(IDENTITY)},
    {write_measures, IN(MEASURES) | IN(NEXUS)},
    {write_forms, IN(FORMS)},
    {write_conditions, IN(SECRECY) | IN(URGENCY)},
};

static void write_request(struct letter *l)
{
    write_title(l);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        parts[i].write(l);
    write_assurances(l);
    write_closing(l, "letter.req.closing");
    write_enclosures(l);
}

/* What is new, under the headings of the request; who is addressed, in what language
 * and under whose seal stands in every letter. The text of the law goes with the
 * offence. */
static void write_supplement(struct letter *l)
{
    u32 changed = l->changed;
    sim_write_id(&l->to, SIM_PARA_TITLE, "letter.sup.title");
    paragraph(l, "letter.greeting");
    sim_write(&l->to, SIM_PARA_TEXT, about_theirs(l, "letter.sup.opening"));
    write_answers(l);
    if (changed & IN(ENCLOSURES))
        changed |= IN(OFFENCE);
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++)
        if (parts[i].sections & changed)
            parts[i].write(l);
    write_closing(l, "letter.sup.closing");
    if (changed & IN(ENCLOSURES))
        write_enclosures(l);
}
#undef IN

/* ---- as it was sent
 * ----------------------------------------------------------------------- */

/* The state that the letter is read from: the one it left in, unless it is being
 * written, or completed after an answer. */
static const struct sim_state *state_of_letter(const struct sim_viewing *c, u32 slot)
{
    bool comes_in = sim_slot_came_in(c->w, c->s, slot);
    const struct sim_state *sent = comes_in ? NULL : sim_session_sent(c->x, slot);
    bool open = rd_req_status(c->w, c->s)[slot] != SIM_REQ_UNDER_WAY;
    return sent == NULL || (open && sim_letter_changed(c, slot) != 0) ? c->s : sent;
}

/* Is the letter of that state an answer to one that asked: which one, and what is new
 * in it? */
static void answers_theirs(struct letter *l, const struct sim_viewing *now)
{
    const struct sim_state *sent = sim_session_sent(now->x, l->slot);
    const struct sim_state *before =
        l->c->s == sent ? sim_session_sent_before(now->x, l->slot) : sent;
    i32 theirs = sim_last_reply(l->c->w, l->c->s, l->slot);
    l->theirs = -1;
    if (!l->ours || before == NULL || theirs < 0 ||
        sim_points_of(l->c, (u32)theirs).numbered == 0)
        return;
    l->theirs = theirs;
    l->changed = sim_sections_changed(l->c->w, before, l->c->s, l->slot);
}

static struct letter begin(const struct sim_viewing *c, u32 slot)
{
    struct letter l = {.c = c, .slot = slot, .r = sim_slot_request(c->w, c->s, slot)};
    scn_ix desk = sim_swap_desk(c->w, c->s, slot);
    l.ours = !sim_slot_came_in(c->w, c->s, slot);
    l.file = l.ours ? STR_NONE : sim_text_of(c, rd_req_file(c->w, c->s)[slot]);
    l.from = sim_slot_requesting(c->w, c->s, slot);
    l.at = sim_slot_requested(c->w, c->s, slot);
    l.sender_kind = l.ours || desk != SCN_NONE ? SCN_DESK : SCN_AUTHORITY;
    l.sender = l.ours ? c->w->desk : desk != SCN_NONE ? desk : l.r->letter.sender;
    l.to = sim_writer_in(c->a);
    l.exhibits = l.file.n > 0 ? sim_exhibits_given(c, l.file) : sim_exhibits_of(c);
    l.fact = ARENA_ARRAY(c->a, c->scn->facts_count, u32);
    number_facts(&l);
    return l;
}

static struct sim_paras write_letter(struct letter *l)
{
    write_head(l);
    if (l->theirs >= 0)
        write_supplement(l);
    else
        write_request(l);
    sim_exhibits_write(&l->exhibits, &l->to);
    write_notes(l);
    return (struct sim_paras){l->to.at, l->to.count, l->from};
}

struct sim_paras sim_letter_sent(const struct sim_viewing *now, u32 slot)
{
    struct sim_viewing c = *now;
    c.s = state_of_letter(now, slot);
    struct letter l = begin(&c, slot);
    answers_theirs(&l, now);
    return write_letter(&l);
}

struct sim_paras sim_letter_completed(const struct sim_viewing *now, u32 slot)
{
    struct sim_viewing c = *now;
    c.s = state_of_letter(now, slot);
    struct letter l = begin(&c, slot);
    answers_theirs(&l, now);
    if (l.theirs < 0)
        return (struct sim_paras){.from = SCN_NONE};
    l.theirs = -1;
    return write_letter(&l);
}
