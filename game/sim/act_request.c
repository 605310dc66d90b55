/* act_request.c - the verbs of the request bench: each fills one part of a draft.
 *
 * A draft is the newest slot of its template. After an answer the same draft can be
 * completed and sent again; while a letter is on its way nothing can be changed.
 */
#include "sim/act_int.h"
#include "sim/care_int.h"
#include "sim/law_int.h"

#include "base/bug.h"
#include "base/limits.h"

static u16 *choice_at(struct sim_change *c, u32 slot, enum sim_choice what)
{
    return &wr_req_choice(c->w, c->s)[sim_choice_at(slot, what)];
}

/* ---- may it?
 * ------------------------------------------------------------------------- */

bool sim_request_open(const struct sim_world *w, const struct sim_state *s,
                      scn_ix request)
{
    return w->scn->requests[request].from == SCN_NONE &&
           sim_mine(w, w->scn->requests[request].desk) &&
           (rd_request_open(w, s)[request] ||
            sim_holds(w, s, &w->scn->requests[request].when, SIM_ABOUT_CASE));
}

static i32 free_slot(const struct sim_world *w, const struct sim_state *s)
{
    for (u32 i = 0; i < sim_own_slots(w); i++) {
        if (rd_req_status(w, s)[i] == SIM_REQ_NONE)
            return (i32)i;
    }
    return -1;
}

static enum sim_refusal check_draft(const struct sim_world *w,
                                    const struct sim_state *s, scn_ix request)
{
    i32 slot = sim_newest_slot(w, s, request);
    if (!sim_request_open(w, s, request))
        return SIM_REFUSED_UNKNOWN;
    if (slot >= 0 && rd_req_status(w, s)[slot] == SIM_REQ_DRAFT)
        return SIM_REFUSED_SAME;
    return free_slot(w, s) < 0 ? SIM_REFUSED_FULL : SIM_REFUSED_OK;
}

/* Is the letter in the slot one to be completed rather than begun again: they sent it
 * back, or wait for more? */
static bool on_bench(const struct sim_world *w, const struct sim_state *s, u32 slot)
{
    u8 outcome = rd_req_outcome(w, s)[slot];
    i32 last = sim_last_reply(w, s, slot);
    bool asked = outcome >= SCN_OUT_CLARIFY && outcome <= SCN_OUT_RETURN;
    return rd_req_status(w, s)[slot] == SIM_REQ_ANSWERED &&
           (asked || (last >= 0 && sim_reply_puts_conditions(w, s, (u32)last)));
}

/* A further draft that begins as the newest letter. */
static enum sim_refusal check_redraft(const struct sim_world *w,
                                      const struct sim_state *s, scn_ix request)
{
    enum sim_refusal blank = check_draft(w, s, request);
    i32 slot = sim_newest_slot(w, s, request);
    if (blank != SIM_REFUSED_OK)
        return blank;
    if (slot < 0)
        return SIM_REFUSED_NO_DRAFT;
    return on_bench(w, s, (u32)slot) ? SIM_REFUSED_ON_BENCH : SIM_REFUSED_OK;
}

/* The slot that can be worked on, or -1. */
static i32 open_slot(const struct sim_world *w, const struct sim_state *s,
                     scn_ix request)
{
    i32 slot = sim_newest_slot(w, s, request);
    if (slot < 0)
        return -1;
    u8 status = rd_req_status(w, s)[slot];
    return status == SIM_REQ_DRAFT || status == SIM_REQ_ANSWERED ? slot : -1;
}

static enum sim_refusal check_send(const struct sim_world *w, const struct sim_state *s,
                                   u32 slot)
{
    if (rd_req_measures(w, s)[slot] == 0)
        return SIM_REFUSED_NO_MEASURE;
    if (rd_req_sends(w, s)[slot] == UINT8_MAX ||
        *rd_reply_count(w, s) + w->request_slots >= LIMIT_REPLIES)
        return SIM_REFUSED_FULL;
    return sim_letter_stopped(w, s, slot) ? SIM_REFUSED_NO_CONSENT : SIM_REFUSED_OK;
}

bool sim_bench_belongs(const struct scn *n, const struct sim_action *a, scn_ix asking)
{
    const struct scn_request *r = &n->requests[a->arg[0]];
    switch ((int)a->verb) {
    case SIM_address: return n->authorities[a->arg[1]].state == r->to;
    case SIM_route: return n->channels[a->arg[1]].state == r->to;
    case SIM_state_offence: return n->offences[a->arg[1]].state == asking;
    case SIM_seek:
    case SIM_tie:
    case SIM_untie: {
        i32 measure = a->arg[a->verb == SIM_seek ? 1 : 2];
        return n->measures[measure].request == a->arg[0];
    }
    default: return true;
    }
}

static bool fact_known(const struct sim_world *w, const struct sim_state *s,
                       const struct sim_action *a)
{
    bool about_fact =
        a->verb == SIM_state_fact || a->verb == SIM_tie || a->verb == SIM_untie;
    return !about_fact || rd_fact(w, s)[a->arg[1]];
}

static u32 measure_bit(const struct sim_world *w, const struct sim_action *a,
                       i32 measure)
{
    return (u32)(measure - w->scn->requests[a->arg[0]].first_measure);
}

/* What the part of the draft now is, and what the action would make it. */
static bool changes(const struct sim_world *w, const struct sim_state *s, u32 slot,
                    const struct sim_action *a)
{
    u32 tie;
    switch ((int)a->verb) {
    case SIM_request_form:
        return (rd_req_procedures(w, s)[slot] >> a->arg[1] & 1) != (u32)a->arg[2];
    case SIM_seek:
        return (rd_req_measures(w, s)[slot] >> measure_bit(w, a, a->arg[1]) & 1) !=
               (u32)a->arg[2];
    case SIM_state_fact:
        return rd_req_fact(w, s)[sim_stated_at(w, slot, (scn_ix)a->arg[1])] !=
               a->arg[2];
    case SIM_tie:
    case SIM_untie:
        tie = sim_tie_at(w, slot, measure_bit(w, a, a->arg[2]), (scn_ix)a->arg[1]);
        return (rd_req_nexus(w, s)[tie] != 0) != (a->verb == SIM_tie);
    default: return true;
    }
}

/* Only of a word that the desk understands can it be seen that another stands there. */
static enum sim_refusal check_put_right(const struct sim_world *w,
                                        const struct sim_state *s, u32 slot,
                                        const struct sim_action *a)
{
    scn_ix term = (scn_ix)a->arg[1];
    if (rd_term_met(w, s)[term] != SIM_TERM_CONFIRMED ||
        !sim_term_stands(w, s, slot, term))
        return SIM_REFUSED_UNKNOWN;
    bool righted = sim_term_righted(w, s, slot, term);
    bool changes = a->arg[2] != 0 ? sim_term_slip(w, s, slot, term) != NULL : righted;
    return changes ? SIM_REFUSED_OK : SIM_REFUSED_SAME;
}

enum sim_refusal sim_check_request(const struct sim_world *w, const struct sim_state *s,
                                   const struct sim_action *a)
{
    if (a->verb == SIM_draft)
        return check_draft(w, s, (scn_ix)a->arg[0]);
    if (a->verb == SIM_redraft)
        return check_redraft(w, s, (scn_ix)a->arg[0]);
    if (sim_corresponds(a->verb))
        return sim_check_correspond(w, s, a);
    i32 slot = open_slot(w, s, (scn_ix)a->arg[0]);
    if (slot < 0)
        return SIM_REFUSED_NO_DRAFT;
    if (a->verb == SIM_send)
        return check_send(w, s, (u32)slot);
    if (a->verb == SIM_agree)
        return sim_check_agree(w, s, (u32)slot, a);
    if (a->verb == SIM_tell)
        return a->text.n > LIMIT_TEXT_BYTES ? SIM_REFUSED_TOO_LONG : SIM_REFUSED_OK;
    if (a->verb == SIM_put_right)
        return check_put_right(w, s, (u32)slot, a);
    if (!sim_bench_belongs(w->scn, a, sim_home(w)))
        return SIM_REFUSED_FOREIGN_CHOICE;
    if (!fact_known(w, s, a))
        return SIM_REFUSED_UNKNOWN;
    return changes(w, s, (u32)slot, a) ? SIM_REFUSED_OK : SIM_REFUSED_SAME;
}

/* ---- doing it
 * --------------------------------------------------------------------------- */

static u32 apply_draft(struct sim_change *c, scn_ix request)
{
    u32 slot = (u32)free_slot(c->w, c->s);
    wr_req_what(c->w, c->s)[slot] = request;
    wr_req_status(c->w, c->s)[slot] = SIM_REQ_DRAFT;
    return slot;
}

#define COPY(field, at, count)                                                         \
    memcpy(&wr_##field(w, c->s)[at(to)], &rd_##field(w, c->s)[at(from)],               \
           (count) * sizeof *rd_##field(w, c->s))
#define CHOICES(slot) sim_choice_at(slot, (enum sim_choice)0)
#define FACTS(slot)   sim_stated_at(w, slot, 0)
#define TIES(slot)    sim_tie_at(w, slot, 0, 0)
#define SLOT(slot)    (slot)
#define WORDS(slot)   sim_righted_at(w, slot, 0)

/* Everything that the bench fills; not what became of it. */
static void apply_redraft(struct sim_change *c, scn_ix request)
{
    const struct sim_world *w = c->w;
    u32 from = (u32)sim_newest_slot(w, c->s, request), facts = w->scn->facts_count;
    u32 to = apply_draft(c, request);
    COPY(req_choice, CHOICES, SIM_CHOICES);
    COPY(req_procedures, SLOT, 1);
    COPY(req_measures, SLOT, 1);
    COPY(req_text, SLOT, 1);
    COPY(req_fact, FACTS, facts);
    COPY(req_nexus, TIES, w->request_measures * facts);
    COPY(req_righted, WORDS, sim_term_words(w));
}
#undef COPY
#undef CHOICES
#undef FACTS
#undef TIES
#undef SLOT
#undef WORDS

static void set_bit(u32 *word, u32 bit, bool on)
{
    *word = on ? *word | 1u << bit : *word & ~(1u << bit);
}

static void enclose(struct sim_change *c, u32 slot, const struct sim_action *a)
{
    static const u8 what[] = {[SIM_ENCLOSE_STATUTE] = SIM_CHOICE_STATUTE,
                              [SIM_ENCLOSE_ORDER] = SIM_CHOICE_ORDER,
                              [SIM_ENCLOSE_ASSURANCE] = SIM_CHOICE_ASSURANCE,
                              [SIM_ENCLOSE_SIGNATURE] = SIM_CHOICE_SIGNATURE};
    *choice_at(c, slot, (enum sim_choice)what[a->arg[1]]) = (u16)a->arg[2];
}

static void state_fact(struct sim_change *c, u32 slot, const struct sim_action *a)
{
    scn_ix fact = (scn_ix)a->arg[1];
    wr_req_fact(c->w, c->s)[sim_stated_at(c->w, slot, fact)] = (u8)a->arg[2];
    for (u32 i = 0; i < c->w->request_measures && a->arg[2] == 0; i++)
        wr_req_nexus(c->w, c->s)[sim_tie_at(c->w, slot, i, fact)] = 0;
}

/* A fact that is tied is stated too: a letter cannot rest on what it does not say. */
static void tie(struct sim_change *c, u32 slot, const struct sim_action *a)
{
    scn_ix fact = (scn_ix)a->arg[1];
    u32 at = sim_tie_at(c->w, slot, measure_bit(c->w, a, a->arg[2]), fact);
    wr_req_nexus(c->w, c->s)[at] = a->verb == SIM_tie;
    if (a->verb == SIM_tie)
        wr_req_fact(c->w, c->s)[sim_stated_at(c->w, slot, fact)] = 1;
}

void sim_fill_request(struct sim_change *c, u32 slot, const struct sim_action *a)
{
    u16 value = (u16)a->arg[1];
    switch ((int)a->verb) {
    case SIM_address: *choice_at(c, slot, SIM_CHOICE_AUTHORITY) = value; break;
    case SIM_route: *choice_at(c, slot, SIM_CHOICE_CHANNEL) = value; break;
    case SIM_rely: *choice_at(c, slot, SIM_CHOICE_TREATY) = value; break;
    case SIM_rely_none: *choice_at(c, slot, SIM_CHOICE_TREATY) = SIM_NO_TREATY; break;
    case SIM_state_offence: *choice_at(c, slot, SIM_CHOICE_OFFENCE) = value; break;
    case SIM_write_in: *choice_at(c, slot, SIM_CHOICE_LANGUAGE) = value; break;
    case SIM_render: *choice_at(c, slot, SIM_CHOICE_TRANSLATION) = value; break;
    case SIM_name_victim: *choice_at(c, slot, SIM_CHOICE_IDENTITY) = value; break;
    case SIM_say_secret: *choice_at(c, slot, SIM_CHOICE_SECRET) = value; break;
    case SIM_say_urgent: *choice_at(c, slot, SIM_CHOICE_URGENCY) = value; break;
    case SIM_enclose: enclose(c, slot, a); break;
    case SIM_request_form:
        set_bit(&wr_req_procedures(c->w, c->s)[slot], (u32)a->arg[1], a->arg[2] != 0);
        break;
    case SIM_seek:
        set_bit(&wr_req_measures(c->w, c->s)[slot], measure_bit(c->w, a, a->arg[1]),
                a->arg[2] != 0);
        break;
    case SIM_state_fact: state_fact(c, slot, a); break;
    case SIM_put_right:
        set_bit(&wr_req_righted(c->w, c->s)[sim_righted_at(c->w, slot, value)],
                (u32)value % 32, a->arg[2] != 0);
        break;
    case SIM_tie:
    case SIM_untie: tie(c, slot, a); break;
    default: BUG("not a verb of the bench");
    }
}

/* Does the verb change what a draft says, and nothing else? No condition of a case
 * reads that: what it reads is what was sent. */
static bool writes_draft(enum sim_verb verb)
{
    return verb != SIM_draft && verb != SIM_redraft && verb != SIM_send &&
           verb != SIM_agree && !sim_corresponds(verb);
}

void sim_apply_request(struct sim_change *c, const struct sim_action *a, u32 text_id)
{
    if (!writes_draft(a->verb))
        sim_touch(c, SCN_PART_REQUESTS);
    if (a->verb == SIM_draft) {
        apply_draft(c, (scn_ix)a->arg[0]);
        return;
    }
    if (a->verb == SIM_redraft) {
        apply_redraft(c, (scn_ix)a->arg[0]);
        return;
    }
    if (sim_corresponds(a->verb)) {
        sim_apply_correspond(c, a);
        return;
    }
    u32 slot = (u32)sim_newest_slot(c->w, c->s, (scn_ix)a->arg[0]);
    if (a->verb == SIM_send)
        sim_send_request(c, slot);
    else if (a->verb == SIM_tell)
        wr_req_text(c->w, c->s)[slot] = text_id;
    else if (a->verb == SIM_agree)
        sim_apply_agree(c, slot, a);
    else
        sim_fill_request(c, slot, a);
}
