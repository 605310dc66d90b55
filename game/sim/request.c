/* request.c - a request on its way: sent, received, reviewed, answered.
 *
 * The letter travels in the working days of the requested State; on the day it is
 * received its law judges it (law.h); the answer comes when that State has had the time
 * it needs. What was judged then is kept in the slot until the answer is told. Silence
 * answers nothing.
 */
#include "sim/care_int.h"
#include "sim/change_int.h"

#include "base/limits.h"
#include "sim/law_int.h"

/* What it takes to have a letter translated: working days and money, by enum
 * sim_letter. */
static const struct {
    i32 days, money;
} letters[] = {[SIM_LETTER_PLAIN] = {0, 0},
               [SIM_LETTER_AGENCY] = {3, 15},
               [SIM_LETTER_SWORN] = {5, 40},
               [SIM_LETTER_MACHINE] = {0, 0}};

i32 sim_letter_price(const struct sim_world *w, const struct sim_state *s,
                     scn_ix request)
{
    i32 slot = sim_newest_slot(w, s, request);
    if (slot < 0)
        return 0;
    u16 letter = rd_req_choice(w, s)[sim_choice_at((u32)slot, SIM_CHOICE_TRANSLATION)];
    i32 translation =
        letter < sizeof letters / sizeof *letters ? letters[letter].money : 0;
    return translation + sim_conditions_price(w, s, (u32)slot);
}

i32 sim_newest_slot(const struct sim_world *w, const struct sim_state *s,
                    scn_ix request)
{
    for (i32 i = (i32)w->request_slots - 1; i >= 0; i--) {
        if (rd_req_what(w, s)[i] == request && rd_req_status(w, s)[i] != SIM_REQ_NONE)
            return i;
    }
    return -1;
}

static u16 choice(const struct sim_change *c, u32 slot, enum sim_choice what)
{
    return rd_req_choice(c->w, c->s)[sim_choice_at(slot, what)];
}

static const struct scn_request *template_of(const struct sim_change *c, u32 slot)
{
    return &c->w->scn->requests[rd_req_what(c->w, c->s)[slot]];
}

static i32 channel_days(const struct sim_change *c, u32 slot)
{
    u16 channel = choice(c, slot, SIM_CHOICE_CHANNEL);
    return channel == SCN_NONE ? 0 : c->w->scn->channels[channel].days;
}

/* From now on their law answers, until the letter goes out as a file. */
static void forget_file(struct sim_change *c, u32 slot)
{
    wr_req_swap(c->w, c->s)[slot] = 0;
    wr_req_mark(c->w, c->s)[slot] = 0;
    wr_req_file(c->w, c->s)[slot] = 0;
}

void sim_send_request(struct sim_change *c, u32 slot)
{
    u32 now = *rd_minute(c->w, c->s);
    i32 price = sim_letter_price(c->w, c->s, rd_req_what(c->w, c->s)[slot]);
    u16 letter = choice(c, slot, SIM_CHOICE_TRANSLATION);
    letter = letter == SCN_NONE ? SIM_LETTER_PLAIN : letter;
    forget_file(c, slot);
    u8 bits = (u8)(rd_req_sent_bits(c->w, c->s)[slot] & SIM_SENT_NAMED);
    if (choice(c, slot, SIM_CHOICE_SECRET) == 1)
        bits |= SIM_SENT_SECRET;
    if (choice(c, slot, SIM_CHOICE_IDENTITY) == SIM_ID_NAME)
        bits |= SIM_SENT_NAMED;
    wr_req_sent_bits(c->w, c->s)[slot] = bits;
    wr_req_sent_measures(c->w, c->s)[slot] = rd_req_measures(c->w, c->s)[slot];
    wr_req_sent_procedures(c->w, c->s)[slot] = rd_req_procedures(c->w, c->s)[slot];
    wr_req_status(c->w, c->s)[slot] = SIM_REQ_UNDER_WAY;
    if (rd_req_sends(c->w, c->s)[slot] == 0)
        sim_send_once_more(c, slot);
    wr_req_sends(c->w, c->s)[slot]++;
    wr_req_sent(c->w, c->s)[slot] = now;
    wr_req_outcome(c->w, c->s)[slot] = SCN_OUT_NONE;
    wr_req_reminded(c->w, c->s)[slot] = 0;
    wr_req_due(c->w, c->s)[slot] =
        sim_workdays_after(c->w, template_of(c, slot)->to, now,
                           letters[letter].days + channel_days(c, slot));
    sim_touch(c, SCN_PART_REQUESTS);
    sim_tell(c, SIM_EV_SENT, rd_req_what(c->w, c->s)[slot], 0);
    sim_letter_gives(c, slot);
    sim_change_money(c, -price);
    sim_use_in_letter(c, slot);
}

/* The longest of the measures that are carried out. */
static i32 execution_days(const struct sim_change *c, u32 slot, u32 executed)
{
    const struct scn_request *r = template_of(c, slot);
    i32 days = 0;
    for (u32 i = 0; i < r->measure_count; i++) {
        i32 d = c->w->scn->measures[r->first_measure + i].days;
        if ((executed >> i & 1) != 0 && d > days)
            days = d;
    }
    return days;
}

static void keep_review(struct sim_change *c, u32 slot, const struct sim_review *review)
{
    u32 words = c->w->rule_words;
    u32 *rules = &wr_req_rules(c->w, c->s)[slot * words];
    memset(rules, 0, words * sizeof *rules);
    for (u32 i = 0; i < review->count; i++)
        rules[review->rules[i] / 32] |= 1u << review->rules[i] % 32;
    wr_req_outcome(c->w, c->s)[slot] = (u8)review->outcome;
    wr_req_executed(c->w, c->s)[slot] = review->executed;
    for (u32 i = 0; i < c->w->request_measures; i++)
        wr_req_result(c->w, c->s)[sim_result_at(c->w, slot, i)] = review->form[i];
}

/* Requests that this State already works on stand before a new one. */
static i32 queue_days(const struct sim_change *c, scn_ix to)
{
    const struct scn_state *state = &c->w->scn->states[to];
    i32 before = 0;
    for (u32 i = 0; i < c->w->request_slots; i++)
        before += rd_req_status(c->w, c->s)[i] == SIM_REQ_UNDER_WAY &&
                  rd_req_outcome(c->w, c->s)[i] != SCN_OUT_NONE &&
                  template_of(c, i)->to == to;
    return state->capacity > 0 ? before / state->capacity * state->days : 0;
}

static void receive(struct sim_change *c, u32 slot)
{
    struct sim_review review;
    scn_ix to = template_of(c, slot)->to;
    i32 queue = queue_days(c, to);
    sim_review_request(c->w, c->s, slot, &review);
    keep_review(c, slot, &review);
    sim_change_goodwill(c, to, review.goodwill);
    if (review.outcome == SCN_OUT_SILENCE) {
        wr_req_due(c->w, c->s)[slot] = 0;
        return;
    }
    i32 days = c->w->scn->states[to].days + queue + review.days +
               execution_days(c, slot, review.executed);
    wr_req_due(c->w, c->s)[slot] =
        sim_workdays_after(c->w, to, *rd_minute(c->w, c->s), days > 1 ? days : 1);
}

/* It comes with a sworn translation, of its paper where it has one. */
static void come_translated(struct sim_change *c, u32 slot, scn_ix item)
{
    scn_ix document = sim_item_document(c->w, c->s, item);
    if (!sim_granted(c->w, c->s, slot).translated)
        return;
    if (document == SCN_NONE)
        wr_evidence_translation(c->w, c->s)[item] = SIM_BY_SWORN;
    else
        wr_translation(c->w, c->s)[document] = SIM_BY_SWORN;
    sim_touch(c, document == SCN_NONE ? SCN_PART_EVIDENCE : SCN_PART_PAPERS);
}

/* What a measure that was carried out brings, unless nothing is left of it. */
static void deliver(struct sim_change *c, u32 slot, u32 i)
{
    const struct scn_request *r = template_of(c, slot);
    scn_ix m = (scn_ix)(r->first_measure + i);
    const struct scn_measure *measure = &c->w->scn->measures[m];
    scn_ix kind = sim_kind_as_read(c->w, c->s, slot, i);
    wr_measure_done(c->w, c->s)[m] |= kind == measure->kind;
    if (measure->returns == SCN_NONE)
        return;
    if (c->w->scn->measure_kinds[kind].preserves) {
        if (rd_evidence(c->w, c->s)[measure->returns] != SIM_LOST)
            wr_evidence_bits(c->w, c->s)[measure->returns] |= SIM_EV_PRESERVED;
        sim_touch(c, SCN_PART_EVIDENCE);
        return;
    }
    if (kind != measure->kind)
        return; /* what they did instead brings nothing */
    scn_ix form = rd_req_result(c->w, c->s)[sim_result_at(c->w, slot, i)];
    sim_note_purpose(c, slot, measure->returns);
    u8 holding = rd_evidence(c->w, c->s)[measure->returns];
    bool same = rd_evidence_form(c->w, c->s)[measure->returns] == form;
    if (holding != SIM_LOST && !(holding == SIM_HELD && same))
        sim_gain(c, measure->returns, form);
    if (rd_evidence(c->w, c->s)[measure->returns] == SIM_HELD)
        come_translated(c, slot, measure->returns);
}

bool sim_add_reply(struct sim_change *c, u32 slot, enum scn_outcome outcome,
                   u32 executed, const u32 *rules)
{
    u16 n = *rd_reply_count(c->w, c->s);
    u32 words = c->w->rule_words;
    sim_touch(c, SCN_PART_REQUESTS);
    if (n == LIMIT_REPLIES)
        return false;
    wr_reply_request(c->w, c->s)[n] = (u16)slot;
    wr_reply_outcome(c->w, c->s)[n] = (u8)outcome;
    wr_reply_minute(c->w, c->s)[n] = *rd_minute(c->w, c->s);
    wr_reply_measures(c->w, c->s)[n] = executed;
    memcpy(&wr_reply_rules(c->w, c->s)[n * words], rules, words * sizeof *rules);
    wr_reply_file(c->w, c->s)[n] = rd_req_file(c->w, c->s)[slot];
    memcpy(&wr_reply_accepted(c->w, c->s)[n * words],
           &rd_req_accepted(c->w, c->s)[slot * words], words * sizeof(u32));
    memcpy(&wr_reply_declined(c->w, c->s)[n * words],
           &rd_req_declined(c->w, c->s)[slot * words], words * sizeof(u32));
    *wr_reply_count(c->w, c->s) = (u16)(n + 1);
    sim_tell(c, SIM_EV_REPLY, rd_req_what(c->w, c->s)[slot], n);
    return true;
}

static void answer(struct sim_change *c, u32 slot)
{
    u32 executed = rd_req_executed(c->w, c->s)[slot];
    sim_give_back(c, slot, executed);
    wr_req_due(c->w, c->s)[slot] = 0;
    wr_req_status(c->w, c->s)[slot] = SIM_REQ_ANSWERED;
    if (!sim_add_reply(c, slot, (enum scn_outcome)rd_req_outcome(c->w, c->s)[slot],
                       executed, &rd_req_rules(c->w, c->s)[slot * c->w->rule_words]))
        return; /* sending is refused before it comes to this */
    for (u32 i = 0; i < template_of(c, slot)->measure_count; i++) {
        if ((executed >> i & 1) != 0)
            deliver(c, slot, i);
    }
}

void sim_request_due(struct sim_change *c, u32 slot)
{
    if (rd_req_outcome(c->w, c->s)[slot] == SCN_OUT_NONE)
        receive(c, slot);
    else
        answer(c, slot);
}

void sim_answer_by_hand(struct sim_change *c, u32 slot, const struct sim_review *review,
                        i32 days)
{
    scn_ix to = template_of(c, slot)->to;
    u16 letter = choice(c, slot, SIM_CHOICE_TRANSLATION);
    letter = letter == SCN_NONE ? SIM_LETTER_PLAIN : letter;
    days += letters[letter].days + channel_days(c, slot) +
            execution_days(c, slot, review->executed);
    u32 soon = sim_workdays_after(c->w, to, *rd_minute(c->w, c->s), 0);
    u32 due = sim_workdays_after(c->w, to, rd_req_sent(c->w, c->s)[slot], days);
    keep_review(c, slot, review);
    sim_change_goodwill(c, to, review->goodwill);
    wr_req_due(c->w, c->s)[slot] = due > soon ? due : soon;
}

void sim_resume_request(struct sim_change *c, u32 slot)
{
    forget_file(c, slot);
    wr_req_status(c->w, c->s)[slot] = SIM_REQ_UNDER_WAY;
    wr_req_outcome(c->w, c->s)[slot] = SCN_OUT_NONE;
    wr_req_due(c->w, c->s)[slot] = sim_workdays_after(
        c->w, template_of(c, slot)->to, *rd_minute(c->w, c->s), channel_days(c, slot));
    sim_touch(c, SCN_PART_REQUESTS);
}

void sim_tell_silence(struct sim_change *c, u32 slot)
{
    wr_req_executed(c->w, c->s)[slot] = 0;
    answer(c, slot);
}
