/* view_request.c - the case log of requests: what can be drafted, what was sent, what
 * came back.
 *
 * Not here: the bench (view_bench.c), the words of letters (view_letter.c,
 * view_reply.c).
 */
#include "sim/change_int.h"
#include "sim/law_int.h"
#include "sim/swap_int.h"
#include "sim/view_int.h"

/* ---- requests -----------------------------------------------------------------------
 */

static struct msg status_of(const struct sim_view_draft *d)
{
    static const char *const ids[] = {"bench.status.new", "bench.status.draft",
                                      "bench.status.under_way", "bench.status.answered",
                                      "bench.status.withdrawn"};
    return msg_of(d->awaited ? "bench.status.by_file" : ids[d->stage]);
}

/* What the contact point pointed at, in the words of their law. */
static void list_advice(const struct sim_viewing *c, struct sim_view_draft *d)
{
    const struct scn_rules *rules =
        &c->scn->states[c->scn->requests[d->what].to].request_rules;
    struct msg *list = ARENA_ARRAY(c->a, rules->count, struct msg);
    const u32 *advice = &rd_req_advice(c->w, c->s)[d->slot * c->w->rule_words];
    for (u32 i = 0; i < rules->count && i < SIM_RULES_MAX; i++)
        if (advice[i / 32] >> i % 32 & 1U)
            list[d->advice.count++] = sim_text_msg(&rules->at[i].say);
    d->advice.at = list;
    d->advised = rd_req_consults(c->w, c->s)[d->slot] > 0;
}

/* Only those that are of this moment: what is done already is not listed. */
static void list_steps(const struct sim_viewing *c, struct sim_view_draft *d)
{
    static const enum sim_verb verbs[] = {SIM_consult, SIM_remind, SIM_contest,
                                          SIM_leave_to_law, SIM_withdraw};
    enum { STEPS = sizeof verbs / sizeof verbs[0] };
    struct sim_do *list = ARENA_ARRAY(c->a, STEPS, struct sim_do);
    for (u32 i = 0; i < STEPS; i++) {
        struct sim_do step = sim_do3(c, verbs[i], d->what, 0, 0);
        bool idle = step.refusal == SIM_REFUSED_NO_DRAFT ||
                    step.refusal == SIM_REFUSED_NO_MEASURE ||
                    step.refusal == SIM_REFUSED_NOT_SENT ||
                    step.refusal == SIM_REFUSED_NOT_REFUSED ||
                    step.refusal == SIM_REFUSED_DONE ||
                    step.refusal == SIM_REFUSED_ENDED;
        if (!idle)
            list[d->steps.count++] = step;
    }
    d->steps.at = list;
}

/* The terms of the glossary that the letter says, whatever became of their words. */
static struct sim_ixs terms_said(const struct sim_viewing *c, u32 slot)
{
    scn_ix *list = ARENA_ARRAY(c->a, c->scn->glosses_count, scn_ix);
    u32 count = 0;
    for (u32 i = 0; i < c->scn->glosses_count; i++)
        if (sim_term_stands(c->w, c->s, slot, (scn_ix)i))
            list[count++] = (scn_ix)i;
    return (struct sim_ixs){list, count};
}

/* Those that a letter of theirs says. */
static struct sim_ixs terms_came(const struct sim_viewing *c, u32 reply)
{
    u32 slot = rd_reply_request(c->w, c->s)[reply];
    const struct scn_rules *rules =
        &c->scn->states[sim_slot_requested(c->w, c->s, slot)].request_rules;
    scn_ix *list = ARENA_ARRAY(c->a, c->scn->glosses_count, scn_ix);
    bool *there = ARENA_ARRAY(c->a, c->scn->glosses_count, bool);
    u32 count = 0;
    for (u32 i = 0; i < rules->count && i < SIM_RULES_MAX; i++) {
        const struct scn_refs *terms = &rules->at[i].terms;
        for (u32 k = 0; k < terms->count && sim_reply_tells(c->w, c->s, reply, i);
             k++) {
            scn_ix term = terms->at[k];
            if (term == SCN_NONE || there[term])
                continue;
            there[term] = true;
            list[count++] = term;
        }
    }
    return (struct sim_ixs){list, count};
}

static void fill_slot(const struct sim_viewing *c, struct sim_view_draft *d)
{
    scn_ix language = sim_slot_language(c->w, c->s, d->slot);
    d->stage = (enum sim_request_status)rd_req_status(c->w, c->s)[d->slot];
    d->sends = rd_req_sends(c->w, c->s)[d->slot];
    if (d->sends > 0) {
        u32 sent = rd_req_sent(c->w, c->s)[d->slot];
        d->sent_date = sim_date_of(c->w, sent);
        d->sent_minute = (i32)(sent % SIM_DAY_MINUTES);
    }
    i32 last = sim_last_reply(c->w, c->s, d->slot);
    if (d->stage == SIM_REQ_ANSWERED && last >= 0) /* judged before it is answered */
        d->outcome = sim_reply_outcome_msg(c, (u32)last);
    d->by_file = rd_req_swap(c->w, c->s)[d->slot] != 0;
    d->awaited = sim_swap_awaited(c->w, c->s, d->slot);
    if (language != SCN_NONE)
        d->lang = c->scn->languages[language].id;
    d->reference = sim_letter_reference(c, d->slot);
    d->terms = terms_said(c, d->slot);
    d->paras = sim_letter_sent(c, d->slot);
    d->completed = sim_letter_completed(c, d->slot);
    d->supplement = d->completed.count > 0;
    if (d->past)
        return;
    if (d->stage == SIM_REQ_ANSWERED && last >= 0)
        d->points = sim_points_of(c, (u32)last);
    if (d->points.numbered > 0)
        d->send.label = msg_of("bench.send_answer");
    list_advice(c, d);
    list_steps(c, d);
    sim_bench_sections(c, d);
    sim_draft_words(c, d);
    sim_bench_warnings(c, d);
    d->gives = sim_letter_giving(c, d->slot);
}

static struct sim_view_draft draft_of(const struct sim_viewing *c, scn_ix request)
{
    const struct scn_request *from = &c->scn->requests[request];
    struct sim_view_draft d = {.what = request};
    d.title = sim_text_msg(&from->title);
    d.about = sim_text_msg(&from->about);
    d.state = sim_name_msg(c->scn, SCN_STATE, from->to, c->a);
    d.draft = sim_do3(c, SIM_draft, request, 0, 0);
    d.send = sim_do3(c, SIM_send, request, 0, 0);
    d.send_file = sim_do3(c, SIM_send_file, request, 0, 0);
    d.send_file.there = sim_other_desk(c->w, from->to) != SCN_NONE;
    d.redraft = sim_do3(c, SIM_redraft, request, 0, 0);
    return d;
}

static void list_request(const struct sim_viewing *c, scn_ix request,
                         struct sim_view_draft *list, u32 *count)
{
    struct sim_view_draft d = draft_of(c, request);
    bool newest = true;
    for (u32 i = c->w->request_slots; i-- > 0;) {
        if (rd_req_what(c->w, c->s)[i] != request || sim_slot_came_in(c->w, c->s, i))
            continue;
        struct sim_view_draft at = d;
        at.started = true;
        at.past = !newest;
        at.slot = i;
        fill_slot(c, &at);
        at.status = status_of(&at);
        if (at.past)
            at.draft.there = at.redraft.there = at.send.there = at.send_file.there =
                false;
        list[(*count)++] = at;
        newest = false;
    }
    if (newest && sim_request_open(c->w, c->s, request)) {
        d.status = status_of(&d);
        list[(*count)++] = d;
    }
}

void sim_view_drafts(const struct sim_viewing *c, struct sim_view *v)
{
    u32 room = c->scn->requests_count + c->w->request_slots;
    struct sim_view_draft *list = ARENA_ARRAY(c->a, room, struct sim_view_draft);
    for (u32 i = 0; i < c->scn->requests_count; i++)
        if (c->scn->requests[i].from == SCN_NONE)
            list_request(c, (scn_ix)i, list, &v->drafts_count);
    v->drafts = list;
}

/* ---- letters that came
 * --------------------------------------------------------------- */

/* What it brought: what is only kept for the desk, or was lost since, is not there. */
static bool brought(const struct sim_viewing *c, u32 slot, u32 measure)
{
    const struct scn_measure *m =
        &c->scn->measures[sim_slot_request(c->w, c->s, slot)->first_measure + measure];
    return m->returns != SCN_NONE && !c->scn->measure_kinds[m->kind].preserves &&
           rd_measure_done(c->w, c->s)[m - c->scn->measures] != 0 &&
           rd_evidence(c->w, c->s)[m->returns] == SIM_HELD;
}

/* A letter encloses what it brings: not once more what an earlier one brought, unless
 * it came again, in another form. */
static bool came_before(const struct sim_viewing *c, u32 reply, u32 measure,
                        scn_ix item)
{
    u32 slot = rd_reply_request(c->w, c->s)[reply];
    bool today = rd_evidence_day(c->w, c->s)[item] ==
                 sim_day_of(rd_reply_minute(c->w, c->s)[reply]);
    for (u32 i = 0; i < reply && !today; i++)
        if (rd_reply_request(c->w, c->s)[i] == slot &&
            (rd_reply_measures(c->w, c->s)[i] >> measure & 1U) != 0)
            return true;
    return false;
}

static struct sim_ixs enclosed_in(const struct sim_viewing *c, u32 reply,
                                  const struct scn_request *request)
{
    u32 done = rd_reply_measures(c->w, c->s)[reply], count = 0;
    scn_ix *list = ARENA_ARRAY(c->a, request->measure_count, scn_ix);
    for (u32 m = 0; m < request->measure_count && m < 32; m++) {
        const struct scn_measure *measure =
            &c->scn->measures[request->first_measure + m];
        if ((done >> m & 1U) && brought(c, rd_reply_request(c->w, c->s)[reply], m) &&
            !came_before(c, reply, m, measure->returns))
            list[count++] = measure->returns;
    }
    return (struct sim_ixs){list, count};
}

static struct sim_view_letter letter_of(const struct sim_viewing *c, u32 reply)
{
    u32 slot = rd_reply_request(c->w, c->s)[reply];
    u32 minute = rd_reply_minute(c->w, c->s)[reply];
    const struct scn_request *request = sim_slot_request(c->w, c->s, slot);
    struct sim_view_letter letter = {.number = reply};
    letter.request = rd_req_what(c->w, c->s)[slot];
    letter.from = sim_name_msg(c->scn, SCN_STATE, request->to, c->a);
    letter.outcome = (enum scn_outcome)rd_reply_outcome(c->w, c->s)[reply];
    letter.outcome_word = sim_reply_outcome_msg(c, reply);
    letter.slot = slot;
    letter.points = sim_points_of(c, reply);
    letter.terms = terms_came(c, reply);
    letter.title = msg_of("view.letter.title");
    msg_text(&letter.title, "request", request->title.id);
    letter.date = sim_date_of(c->w, minute);
    letter.minute = (i32)(minute % SIM_DAY_MINUTES);
    letter.seen = rd_reply_read(c->w, c->s)[reply] != 0;
    letter.enclosed = enclosed_in(c, reply, request);
    letter.reference = sim_letter_reference(c, slot);
    letter.paras = sim_letter_came(c, reply, &letter.enclosed);
    letter.open = sim_do3(c, SIM_open_reply, (i32)reply, 0, 0);
    return letter;
}

void sim_view_letters(const struct sim_viewing *c, struct sim_view *v)
{
    u32 count = *rd_reply_count(c->w, c->s);
    struct sim_view_letter *list = ARENA_ARRAY(c->a, count, struct sim_view_letter);
    for (u32 i = 0; i < count; i++)
        list[i] = letter_of(c, i);
    v->letters = list;
    v->letters_count = count;
}
