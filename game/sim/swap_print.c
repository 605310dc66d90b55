/* swap_print.c - a letter written out for another station: the inverse of swap.c.
 *
 * A request is written as it left (sim_session_sent), an answer as it was given; so the
 * same letter is the same file whenever it is written, and a lost stick costs nothing.
 */
#include "sim/law_int.h"
#include "sim/play_int.h"
#include "sim/swap_int.h"

#include "base/date.h"
#include "base/limits.h"

/* The letter being written. */
struct writing {
    const struct sim_session *x;
    const struct sim_world *w;
    const struct sim_state *s;
    u32 slot;
    struct buf *out;
};

/* A line in a play's words. */
static void put(const struct writing *p, enum sim_verb verb, i32 b, i32 d,
                struct str text)
{
    struct sim_action a = {.verb = verb, .text = text};
    a.arg[0] = rd_req_what(p->w, p->s)[p->slot];
    a.arg[1] = b;
    a.arg[2] = d;
    sim_action_print(p->w, SIM_DESK, &a, p->out);
    buf_putc(p->out, '\n');
}

static void put_desk(const struct writing *p, const char *word, scn_ix desk)
{
    const struct scn_desk *d = &p->w->scn->desks[desk];
    buf_printf(p->out, "%s %.*s %.*s\n", word, STR_ARG(d->id),
               STR_ARG(p->w->scn->states[d->state].id));
}

static void put_head(const struct writing *p, const char *kind)
{
    const struct scn *scn = p->w->scn;
    buf_printf(p->out, "rogatory-swap %d\nengine %d\nkind %s\nscenario %.*s\nrules ",
               SIM_SWAP_FORMAT, SIM_ENGINE, kind, STR_ARG(scn->id));
    buf_hex64(p->out, scn->rules_hash);
    buf_putc(p->out, '\n');
    put_desk(p, "from", p->w->desk);
    put_desk(p, "to", sim_swap_desk(p->w, p->s, p->slot));
    buf_printf(p->out, "request %.*s\n",
               STR_ARG(scn->requests[rd_req_what(p->w, p->s)[p->slot]].id));
}

static void put_text(const struct writing *p, enum sim_verb verb, u32 id)
{
    const struct sim_texts *texts = sim_session_texts(p->x);
    if (id > 0 && id <= texts->count && texts->list[id - 1].n > 0)
        put(p, verb, 0, 0, texts->list[id - 1]);
}

static void put_choices(const struct writing *p)
{
    static const struct {
        enum sim_choice choice;
        enum sim_verb verb;
        i32 enclosed; /* of `enclose`; -1 else */
    } rows[] = {{SIM_CHOICE_AUTHORITY, SIM_address, -1},
                {SIM_CHOICE_CHANNEL, SIM_route, -1},
                {SIM_CHOICE_TREATY, SIM_rely, -1},
                {SIM_CHOICE_OFFENCE, SIM_state_offence, -1},
                {SIM_CHOICE_LANGUAGE, SIM_write_in, -1},
                {SIM_CHOICE_TRANSLATION, SIM_render, -1},
                {SIM_CHOICE_IDENTITY, SIM_name_victim, -1},
                {SIM_CHOICE_SECRET, SIM_say_secret, -1},
                {SIM_CHOICE_URGENCY, SIM_say_urgent, -1},
                {SIM_CHOICE_STATUTE, SIM_enclose, SIM_ENCLOSE_STATUTE},
                {SIM_CHOICE_ORDER, SIM_enclose, SIM_ENCLOSE_ORDER},
                {SIM_CHOICE_ASSURANCE, SIM_enclose, SIM_ENCLOSE_ASSURANCE},
                {SIM_CHOICE_SIGNATURE, SIM_enclose, SIM_ENCLOSE_SIGNATURE}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        u16 value = sim_slot_choice(p->w, p->s, p->slot, rows[i].choice);
        if (value == SIM_NO_TREATY)
            put(p, SIM_rely_none, 0, 0, STR_NONE);
        else if (value != SCN_NONE && rows[i].enclosed >= 0)
            put(p, SIM_enclose, rows[i].enclosed, value, STR_NONE);
        else if (value != SCN_NONE)
            put(p, rows[i].verb, value, 0, STR_NONE);
    }
}

static void put_contents(const struct writing *p)
{
    const struct scn_request *r = sim_slot_request(p->w, p->s, p->slot);
    u32 facts = p->w->scn->facts_count;
    for (u32 i = 0; i < p->w->scn->procedures_count && i < 32; i++)
        if (rd_req_procedures(p->w, p->s)[p->slot] >> i & 1U)
            put(p, SIM_request_form, (i32)i, 1, STR_NONE);
    for (u32 m = 0; m < r->measure_count; m++)
        if (sim_slot_asks(p->w, p->s, p->slot, m))
            put(p, SIM_seek, r->first_measure + (i32)m, 1, STR_NONE);
    for (u32 f = 0; f < facts; f++)
        if (sim_slot_states(p->w, p->s, p->slot, (scn_ix)f))
            put(p, SIM_state_fact, (i32)f, 1, STR_NONE);
    for (u32 m = 0; m < r->measure_count; m++)
        for (u32 f = 0; f < facts; f++)
            if (rd_req_nexus(p->w, p->s)[sim_tie_at(p->w, p->slot, m, (scn_ix)f)])
                put(p, SIM_tie, (i32)f, r->first_measure + (i32)m, STR_NONE);
}

/* The words that were put right: the letter has them so. */
static void put_words(const struct writing *p)
{
    for (u32 i = 0; i < p->w->scn->glosses_count; i++)
        if (sim_term_righted(p->w, p->s, p->slot, (scn_ix)i))
            put(p, SIM_put_right, (i32)i, 1, STR_NONE);
}

/* What they asked to be agreed, as it is answered. */
static void put_conditions(const struct writing *p)
{
    const struct scn_rules *rules =
        &p->w->scn->states[sim_slot_requested(p->w, p->s, p->slot)].request_rules;
    for (u32 i = 0; i < rules->count && i < SIM_RULES_MAX; i++) {
        enum sim_condition now = sim_condition_now(p->w, p->s, p->slot, i);
        if (now == SIM_CONDITION_ACCEPTED || now == SIM_CONDITION_DECLINED)
            put(p, SIM_agree, (i32)i, now == SIM_CONDITION_ACCEPTED, STR_NONE);
    }
}

/* Those whom the measures concern, as far as the desk knows of them. */
static void put_people(const struct writing *p)
{
    const struct scn *scn = p->w->scn;
    const struct scn_request *r = sim_slot_request(p->w, p->s, p->slot);
    for (u32 m = 0; m < r->measure_count; m++) {
        scn_ix person = scn->measures[r->first_measure + m].person;
        if (person != SCN_NONE && sim_slot_asks(p->w, p->s, p->slot, m) &&
            rd_person_known(p->w, p->s)[person])
            buf_printf(p->out, "person %.*s\n", STR_ARG(scn->people[person].id));
    }
}

static bool cited(const struct writing *p, scn_ix item)
{
    for (u32 f = 0; f < p->w->scn->facts_count; f++)
        if (sim_slot_states(p->w, p->s, p->slot, (scn_ix)f) &&
            sim_item_shows(p->w, p->s, item, (scn_ix)f))
            return true;
    return false;
}

/* The items in hand that the facts are known from, as view_exhibit.c cites them. */
static void put_exhibits(const struct writing *p)
{
    const struct scn *scn = p->w->scn;
    for (u32 i = 0; i < scn->evidence_count; i++)
        if (rd_evidence(p->w, p->s)[i] == SIM_HELD && cited(p, (scn_ix)i))
            buf_printf(p->out, "exhibit %.*s %.*s %d\n", STR_ARG(scn->evidence[i].id),
                       STR_ARG(scn->forms[sim_item_form(p->w, p->s, (scn_ix)i)].id),
                       (int)rd_evidence_day(p->w, p->s)[i]);
}

/* Sent a second time it is another letter, though no word of it be changed. */
static void put_request(const struct writing *p)
{
    struct date date = date_of_day(p->w->scn->start_day);
    put_head(p, "request");
    buf_printf(p->out, "reference %u/%d sending %d day %d\n", (unsigned)p->slot + 1,
               (int)date.year, (int)rd_req_sends(p->w, p->s)[p->slot],
               (int)sim_day_of(rd_req_sent(p->w, p->s)[p->slot]));
    put_choices(p);
    put_contents(p);
    put_words(p);
    put_conditions(p);
    put_people(p);
    put_exhibits(p);
    put_text(p, SIM_tell, rd_req_text(p->w, p->s)[p->slot]);
}

/* Working days between two minutes, in the desk's own State. */
static i32 workdays(const struct sim_world *w, u32 from, u32 to)
{
    i32 n = 0;
    for (u32 at = from; n < 9999; n++) {
        at = sim_workdays_after(w, sim_home(w), at, 1);
        if (at > to)
            break;
    }
    return n;
}

static void put_rules(const struct writing *p)
{
    const struct scn_rules *rules = &p->w->scn->states[sim_home(p->w)].request_rules;
    const u32 *marked = &rd_req_objections(p->w, p->s)[p->slot * p->w->rule_words];
    for (u32 i = 0; i < rules->count && i < SIM_RULES_MAX; i++)
        if (marked[i / 32] >> i % 32 & 1U)
            buf_printf(p->out, "rule %.*s\n", STR_ARG(rules->at[i].id));
}

static void put_executed(const struct writing *p)
{
    const struct scn_request *r = sim_slot_request(p->w, p->s, p->slot);
    u32 executed = rd_req_executed(p->w, p->s)[p->slot];
    for (u32 m = 0; m < r->measure_count && m < 32; m++)
        if (executed >> m & 1U)
            buf_printf(p->out, "executed %.*s\n",
                       STR_ARG(p->w->scn->measures[r->first_measure + m].id));
}

static bool put_answer(const struct writing *p)
{
    struct sim_swap came;
    const struct sim_texts *texts = sim_session_texts(p->x);
    u32 id = rd_req_file(p->w, p->s)[p->slot];
    if (id == 0 || id > texts->count ||
        sim_swap_read(texts->list[id - 1], &came) != SIM_SWAP_FITS)
        return false;
    put_head(p, "answer");
    buf_printf(p->out, "reference %.*s\nletter ", STR_ARG(came.reference));
    buf_hex64(p->out, came.mark);
    buf_printf(p->out, "\ndays %d\n",
               (int)workdays(p->w, rd_req_sent(p->w, p->s)[p->slot],
                             rd_req_answered(p->w, p->s)[p->slot] - 1));
    put(p, SIM_answer, rd_req_answer(p->w, p->s)[p->slot], 0, STR_NONE);
    put_executed(p);
    put_rules(p);
    put_text(p, SIM_write_answer, rd_req_remark(p->w, p->s)[p->slot]);
    return true;
}

bool sim_swap_leaves(const struct sim_world *w, const struct sim_state *s, u32 slot,
                     enum sim_swap_kind *kind)
{
    u8 status = rd_req_status(w, s)[slot];
    if (rd_req_swap(w, s)[slot] == 0)
        return false;
    *kind = status == SIM_REQ_ANSWERED_HERE ? SIM_SWAP_ANSWER : SIM_SWAP_REQUEST;
    return status == SIM_REQ_ANSWERED_HERE || status == SIM_REQ_UNDER_WAY;
}

bool sim_swap_print(const struct sim_session *x, u32 slot, struct buf *out)
{
    struct writing p = {x, sim_session_world(x), sim_session_state(x), slot, out};
    enum sim_swap_kind kind;
    bool good = true;
    if (slot >= p.w->request_slots || !sim_swap_leaves(p.w, p.s, slot, &kind))
        return false;
    const struct sim_state *sent = sim_session_sent(x, slot);
    if (kind == SIM_SWAP_REQUEST && sent == NULL)
        return false;
    if (kind == SIM_SWAP_REQUEST)
        p.s = sent;
    buf_clear(out);
    if (kind == SIM_SWAP_REQUEST)
        put_request(&p);
    else
        good = put_answer(&p);
    u64 mark = sim_swap_mark_of(buf_str(out));
    buf_putz(out, "checksum ");
    buf_hex64(out, mark);
    buf_putc(out, '\n');
    return good && !out->full && out->n <= LIMIT_SWAP_BYTES;
}
