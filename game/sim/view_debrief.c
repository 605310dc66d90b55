/* view_debrief.c - results, once the case is over.
 *
 * Nothing here is computed anew: verdicts and the ending stand in the state, points
 * come from score.c, reasons from explain.c, days from timeline.c. Not here: which
 * decisions counted (view_turning.c).
 */
#include "sim/change_int.h"
#include "sim/law_int.h"
#include "sim/remedy.h"
#include "sim/view_int.h"

static i32 day_of_mark(u32 one_more)
{
    return one_more > 0 ? sim_day_of(one_more - 1) : 0;
}

/* ---- verdicts
 * --------------------------------------------------------------------------- */

static const struct scn_text *decision_text(const struct sim_viewing *c,
                                            enum sim_verdict verdict)
{
    const struct scn_decisions *d = &c->scn->states[sim_home(c->w)].decisions;
    switch (verdict) {
    case SIM_PROVED: return &d->convicted;
    case SIM_LESSER: return &d->lesser;
    case SIM_NOT_PROVED: return &d->acquitted;
    case SIM_NO_VERDICT: break;
    }
    return *rd_decision(c->w, c->s) == SIM_TRANSFER ? &d->transferred : &d->closed;
}

/* Do only words of victims count for the element? */
static bool victims_word_alone(const struct sim_viewing *c,
                               const struct sim_explain_element *e)
{
    for (u32 i = 0; i < e->linked_count; i++)
        if (e->linked[i].counts && !sim_item_victims_word(c->w, e->linked[i].evidence))
            return false;
    return e->items > 0;
}

static void add_note(struct sim_msgs *notes, struct msg *list, struct msg note)
{
    list[notes->count++] = note;
}

/* What is said of the charge as a whole, in the order of its weight. */
static void list_notes(const struct sim_viewing *c, struct sim_view_verdict *v,
                       const struct sim_reckoning *r)
{
    struct msg *list = ARENA_ARRAY(c->a, v->element_count + 6 + SIM_REMEDIES_MAX,
                                   struct msg),
               m;
    v->notes = (struct sim_msgs){list, 0};
    if (r->provision != SIM_PROVISION_APPLIES)
        add_note(&v->notes, list,
                 msg_of(r->provision == SIM_PROVISION_NOT_THEN
                            ? "debrief.note.not_then"
                            : "debrief.note.repealed"));
    if (r->count > 0 && v->verdict != SIM_NO_VERDICT) { /* it was tried */
        m = msg_of(r->elements[r->weakest].met ? "debrief.note.pressed"
                                               : "debrief.note.broke");
        msg_text(&m, "element", v->elements[r->weakest].name.id);
        add_note(&v->notes, list, m);
    }
    for (u32 i = 0; i < v->element_count; i++) {
        if (!victims_word_alone(c, &v->elements[i]))
            continue;
        m = msg_of("debrief.note.victim");
        msg_text(&m, "element", v->elements[i].name.id);
        add_note(&v->notes, list, m);
    }
    if (r->against > 0) {
        m = msg_of("debrief.note.against");
        msg_int(&m, "count", r->against);
        add_note(&v->notes, list, m);
    }
    if (r->kept_back > 0) {
        m = msg_of("debrief.note.kept_back");
        msg_int(&m, "count", r->kept_back);
        add_note(&v->notes, list, m);
    }
    if (r->other_part) {
        m = msg_of(r->other == SCN_NONE ? "debrief.note.other_part_actor"
                                        : "debrief.note.other_part");
        if (r->other != SCN_NONE)
            msg_text(&m, "part", c->scn->participations[r->other].name.id);
        add_note(&v->notes, list, m);
    }
    if (r->verdict == SIM_LESSER && v->verdict == SIM_LESSER) {
        m = msg_of("debrief.note.lesser");
        msg_text(&m, "offence", c->scn->offences[r->proved_offence].name.id);
        add_note(&v->notes, list, m);
    }
    v->remedies.at = &list[v->notes.count];
    if (v->verdict == SIM_NOT_PROVED || v->verdict == SIM_LESSER)
        v->remedies.count =
            sim_remedies(c->w, c->s, v->charge, c->a, &list[v->notes.count]);
    v->notes.count += v->remedies.count;
}

/* Rules on the charge itself. */
static void list_rules(const struct sim_viewing *c, struct sim_view_verdict *v,
                       const struct sim_reckoning *r)
{
    struct sim_explain_rule *list = ARENA_ARRAY(c->a, 2, struct sim_explain_rule);
    if (r->bar != NULL)
        list[v->rule_count++] = sim_explain_bar(r->bar);
    if (r->kept_back > 0)
        list[v->rule_count++] = sim_explain_disclosure(c->w);
    v->rules = list;
}

static struct sim_view_verdict verdict_of(const struct sim_viewing *c, scn_ix charge)
{
    const struct scn_charge *from = &c->scn->charges[charge];
    struct sim_view_verdict v = {.charge = charge};
    struct sim_reckoning r;
    sim_reckon(c->w, c->s, charge, &r);
    struct sim_explain_element *elements =
        ARENA_ARRAY(c->a, r.count, struct sim_explain_element);
    for (u32 i = 0; i < r.count; i++)
        elements[i] = sim_explain_element(c->w, c->s, charge, &r.elements[i], c->a);
    v.title = sim_text_msg(&from->title);
    v.person = sim_name_msg(c->scn, SCN_PERSON, from->person, c->a);
    v.offence = sim_name_msg(c->scn, SCN_OFFENCE, from->offence, c->a);
    v.verdict = (enum sim_verdict)rd_verdict(c->w, c->s)[charge];
    v.decision = sim_text_msg(decision_text(c, v.verdict));
    if (v.verdict == SIM_PROVED || v.verdict == SIM_LESSER)
        v.proved = sim_name_msg(c->scn, SCN_OFFENCE, r.proved_offence, c->a);
    v.elements = elements;
    v.element_count = r.count;
    list_notes(c, &v, &r);
    list_rules(c, &v, &r);
    return v;
}

/* The charges brought; where none was, all that could have been, with what they had. */
static void list_verdicts(const struct sim_viewing *c, struct sim_view_debrief *d)
{
    u32 count = c->scn->charges_count, brought = 0;
    struct sim_view_verdict *list = ARENA_ARRAY(c->a, count, struct sim_view_verdict);
    for (u32 i = 0; i < count; i++)
        brought += rd_charge(c->w, c->s)[i] != 0;
    for (u32 i = 0; i < count; i++) {
        bool known = sim_charge_open(c->w, c->s, (scn_ix)i);
        if (brought > 0 ? rd_charge(c->w, c->s)[i] != 0 : known)
            list[d->verdict_count++] = verdict_of(c, (scn_ix)i);
    }
    d->verdicts = list;
}

/* ---- points
 * ------------------------------------------------------------------------------ */

static void fill_axes(const struct sim_viewing *c, struct sim_view_debrief *d)
{
    struct sim_score score;
    for (u32 i = 0; i < c->scn->hints_count; i++) {
        bool taken = sim_session_hinted(c->x, (scn_ix)i);
        d->hints += taken;
        d->hint_cost += taken ? c->scn->hints[i].cost : 0;
    }
    sim_score_of(c->w, c->s, d->hint_cost, &score);
    d->limit = score.limit;
    for (u32 i = 0; i < SCN_AXES; i++)
        d->axes[i] = (struct sim_view_axis){
            sim_value_msg(c->a, "axis", i), score.axis[i].percent,
            score.axis[i].uncapped, score.axis[i].points, score.axis[i].most};
}

static void list_caps(const struct sim_viewing *c, struct sim_view_debrief *d)
{
    struct sim_view_cap *list =
        ARENA_ARRAY(c->a, c->scn->caps_count, struct sim_view_cap);
    for (u32 i = 0; i < c->scn->caps_count; i++)
        if (rd_cap(c->w, c->s)[i])
            list[d->cap_count++] = (struct sim_view_cap){
                sim_text_msg(&c->scn->caps[i].title),
                sim_text_msg(&c->scn->caps[i].why), c->scn->caps[i].limit,
                day_of_mark(rd_cap_minute(c->w, c->s)[i])};
    d->caps = list;
}

static void list_objectives(const struct sim_viewing *c, struct sim_view_debrief *d)
{
    u32 count = c->scn->objectives_count;
    struct sim_view_objective *list =
        ARENA_ARRAY(c->a, count, struct sim_view_objective);
    for (u32 i = 0; i < count; i++) {
        const struct scn_objective *o = &c->scn->objectives[i];
        if (!sim_mine(c->w, o->desk))
            continue;
        struct sim_view_objective *to = &list[d->objective_count++];
        to->title = sim_text_msg(&o->title);
        to->why = sim_text_msg(&o->why);
        to->axis = sim_value_msg(c->a, "axis", (u32)o->axis);
        to->points = o->points;
        to->day = day_of_mark(rd_objective_minute(c->w, c->s)[i]);
        to->first = (enum sim_objective)rd_objective_first(c->w, c->s)[i];
        to->last = (enum sim_objective)rd_objective(c->w, c->s)[i];
        if (to->last == SIM_NO_OCCASION)
            to->first = to->last;
        else
            to->better = sim_text_msg(&o->better);
        to->first_word = sim_value_msg(c->a, "debrief.objective", (u32)to->first);
        to->last_word = sim_value_msg(c->a, "debrief.objective", (u32)to->last);
    }
    d->objectives = list;
}

/* The heavier first; of two as heavy, what went wrong before what was never reached; 0:
 * reached. */
static int weight(const struct sim_view_objective *o)
{
    if (o->last == SIM_REACHED || msg_is_none(&o->better))
        return 0;
    return (int)o->points * 2 + (o->last == SIM_WRONG ? 1 : 0);
}

/* Keeps the list in order; the lightest falls out where it is full. */
static void miss(struct sim_view_debrief *d, const struct sim_view_objective *o)
{
    u32 at = d->missed_count;
    if (d->missed_count < SIM_MISSED_MOST)
        d->missed_count++;
    else if (weight(o) <= weight(d->missed[--at]))
        return;
    for (; at > 0 && weight(d->missed[at - 1]) < weight(o); at--)
        d->missed[at] = d->missed[at - 1];
    d->missed[at] = o;
}

static void list_missed(struct sim_view_debrief *d)
{
    for (u32 i = 0; i < d->objective_count; i++)
        if (weight(&d->objectives[i]) > 0)
            miss(d, &d->objectives[i]);
}

/* ---- what was said
 * ------------------------------------------------------------------------- */

static void answered(const struct sim_viewing *c, u32 reply, struct sim_view_review *to)
{
    u32 slot = rd_reply_request(c->w, c->s)[reply];
    struct msg outcome = sim_reply_outcome_msg(c, reply);
    struct msg title = sim_text_msg(&sim_slot_request(c->w, c->s, slot)->title);
    to->line = msg_of("term.review");
    msg_text(&to->line, "request", title.id);
    msg_num(&to->line, "date", MSG_DAY,
            sim_date_of(c->w, rd_reply_minute(c->w, c->s)[reply]));
    msg_text(&to->line, "outcome", outcome.id);
    to->rules = sim_explain_letter(c->w, c->s, reply, c->a, &to->rule_count);
}

/* What was sent and not answered: who waited in vain is told for whom. */
static void unanswered(const struct sim_viewing *c, u32 slot,
                       struct sim_view_review *to)
{
    struct msg title = sim_text_msg(&sim_slot_request(c->w, c->s, slot)->title);
    to->line = msg_of("debrief.unanswered");
    msg_text(&to->line, "request", title.id);
    msg_num(&to->line, "date", MSG_DAY,
            sim_date_of(c->w, rd_req_sent(c->w, c->s)[slot]));
    to->rules = sim_explain_silence(c->w, c->s, slot, c->a, &to->rule_count);
}

static void list_reviews(const struct sim_viewing *c, struct sim_view_debrief *d)
{
    u32 count = *rd_reply_count(c->w, c->s), slots = c->w->request_slots;
    struct sim_view_review *list =
        ARENA_ARRAY(c->a, count + slots, struct sim_view_review);
    for (u32 i = 0; i < count; i++)
        answered(c, i, &list[i]);
    for (u32 i = 0; i < slots; i++)
        if (rd_req_status(c->w, c->s)[i] == SIM_REQ_UNDER_WAY)
            unanswered(c, i, &list[count++]);
    d->reviews = list;
    d->review_count = count;
}

static void list_lost_words(const struct sim_viewing *c, struct sim_view_debrief *d)
{
    u32 count = *rd_turn_count(c->w, c->s);
    struct sim_view_lost_words *list =
        ARENA_ARRAY(c->a, count, struct sim_view_lost_words);
    for (u32 i = 0; i < count; i++) {
        struct msg heard = sim_heard_answer(c->w, c->s, i);
        struct msg said = sim_said_answer(c->w, c->s, i);
        if (str_eq(heard.id, said.id))
            continue;
        scn_ix with = rd_turn_with(c->w, c->s)[i];
        list[d->lost_words_count++] = (struct sim_view_lost_words){
            sim_ask_msg(c->scn, rd_turn_what(c->w, c->s)[i]), heard, said,
            sim_value_msg(c->a, "view.interpreter",
                          (u32)c->scn->interpreters[with].kind)};
    }
    d->lost_words = list;
}

static void fill_ending(const struct sim_viewing *c, struct sim_view_debrief *d)
{
    scn_ix which = *rd_ending(c->w, c->s);
    d->day = day_of_mark(*rd_ended(c->w, c->s));
    d->undos = sim_session_undos(c->x);
    d->copied = sim_session_copied(c->x);
    if (which == SCN_NONE)
        return;
    const struct scn_ending *ending = &c->scn->endings[which];
    d->title = sim_text_msg(&ending->title);
    d->text = sim_text_msg(&ending->text);
    d->kind = ending->kind;
    d->kind_word = sim_value_msg(c->a, "debrief.ending", (u32)ending->kind);
}

const struct sim_view_debrief *sim_view_results(const struct sim_viewing *c)
{
    if (*rd_ended(c->w, c->s) == 0)
        return NULL;
    struct sim_view_debrief *d = ARENA_NEW(c->a, struct sim_view_debrief);
    fill_ending(c, d);
    fill_axes(c, d);
    list_verdicts(c, d);
    list_caps(c, d);
    list_objectives(c, d);
    list_missed(d);
    d->timeline = sim_timeline_of(c->x, c->a);
    sim_view_turnings(c, d);
    list_reviews(c, d);
    list_lost_words(c, d);
    d->discussion = sim_text_msgs(c->a, &c->scn->discussion);
    return d;
}
