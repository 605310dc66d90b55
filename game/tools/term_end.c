/* term_end.c - the decision and the debrief in the terminal. */
#include "tools/print.h"
#include "tools/term.h"

/* Element by element, what goes before the court. */
static void say_offered(struct term *t, const struct sim_view_charge *c)
{
    for (u32 e = 0; e < c->elements; e++) {
        struct msg nothing = msg_of("decision.nothing");
        term_say_item(t, STR(" - "), term_str(t, &c->offered[e].name));
        if (c->offered[e].items.count == 0)
            term_say_item(t, STR("   "), term_str(t, &nothing));
        for (u32 i = 0; i < c->offered[e].items.count; i++)
            term_say_item(t, STR("   "), term_str(t, &c->offered[e].items.at[i]));
    }
    if (msg_is_none(&c->lesser))
        return;
    struct msg lesser = term_msg_text("decision.lesser", "offence", &c->lesser, t);
    term_say(t, &lesser);
}

/* What a way to end the case means, where it is open to the desk. */
static void say_means(struct term *t, const struct sim_do *what,
                      const struct msg *means)
{
    struct msg line = term_msg_text("term.grouped", "group", &what->label, t);
    msg_user(&line, "label", term_str(t, means));
    if (what->there && !msg_is_none(means))
        term_say(t, &line);
}

static void say_charge(struct term *t, const struct sim_view_charge *c)
{
    struct msg line = msg_of(c->brought ? "term.charge_brought" : "term.charge");
    msg_user(&line, "title", term_str(t, &c->title));
    msg_user(&line, "article", term_str(t, &c->article));
    msg_user(&line, "penalty", term_str(t, &c->penalty));
    msg_int(&line, "covered", c->covered);
    msg_int(&line, "elements", c->elements);
    term_say(t, &line);
}

/* One charge, with what would carry it. */
static void page_charge(struct term *t, int32_t about)
{
    const struct sim_view_decision *d = t->v->decision;
    if (d == NULL || (u32)about >= d->charge_count)
        return;
    term_head(t, &d->charges[about].title);
    say_charge(t, &d->charges[about]);
    say_offered(t, &d->charges[about]);
}

/* What goes before the court, charge by charge: too much to be heard at once. */
static void page_charges(struct term *t, int32_t about)
{
    (void)about;
    const struct sim_view_decision *d = t->v->decision;
    term_head_id(t, "term.charges");
    for (u32 i = 0; d != NULL && i < d->charge_count; i++) {
        struct msg line =
            term_msg_int("term.charge_covered", "covered", d->charges[i].covered);
        msg_int(&line, "elements", d->charges[i].elements);
        msg_user(&line, "title", term_str(t, &d->charges[i].title));
        term_open_msg(t, &line, page_charge, (int32_t)i);
    }
}

void term_page_decision(struct term *t, int32_t about)
{
    (void)about;
    const struct sim_view_decision *d = t->v->decision;
    term_head_id(t, t->v->head.examines ? "page.leave" : "page.decision");
    if (t->v->head.examines)
        term_say_id(t, "decision.leave.help");
    for (u32 i = 0; i < d->charge_count; i++) {
        const struct sim_view_charge *c = &d->charges[i];
        say_charge(t, c);
        if (d->charge_count == 1)
            say_offered(t, c);
        if (!msg_is_none(&c->beyond))
            term_say(t, &c->beyond);
        const struct sim_do *change = c->brought ? &c->drop : &c->bring;
        struct msg label = term_msg_text("term.grouped", "group", &change->label, t);
        msg_user(&label, "label", term_str(t, &c->title));
        term_offer_as(t, change, term_str(t, &label));
    }
    say_means(t, &d->trial, &d->trial_means);
    say_means(t, &d->transfer, &d->transfer_means);
    say_means(t, &d->close, &d->close_means);
    term_offer(t, &d->trial);
    term_offer(t, &d->transfer);
    term_offer(t, &d->close);
    if (d->charge_count > 1)
        term_open_id(t, "term.charges", page_charges, 0);
}

/* ---- the debrief
 * ---------------------------------------------------------------------- */

static void say_axes(struct term *t, const struct sim_view_debrief *d)
{
    for (int i = 0; i < SCN_AXES; i++) {
        struct msg line =
            msg_of(d->axes[i].percent < d->axes[i].uncapped ? "term.axis_capped"
                                                            : "term.axis");
        msg_user(&line, "name", term_str(t, &d->axes[i].name));
        msg_int(&line, "percent", d->axes[i].percent);
        msg_int(&line, "uncapped", d->axes[i].uncapped);
        term_say(t, &line);
    }
    for (u32 i = 0; i < d->cap_count; i++) {
        term_say(t, &d->caps[i].title);
        term_say(t, &d->caps[i].why);
    }
}

static void say_turnings(struct term *t, const struct sim_view_debrief *d)
{
    if (d->turning_count == 0)
        term_say_id(t, "debrief.turning.none");
    for (u32 i = 0; i < d->turning_count; i++) {
        const struct sim_view_turning *turn = &d->turning[i];
        struct msg line = term_msg_int("debrief.turn", "day", turn->day);
        msg_user(&line, "did", term_str(t, &turn->did));
        term_say(t, &line);
        for (u32 k = 0; k < turn->effect_count; k++)
            term_say_item(t, STR("   "), term_str(t, &turn->effects[k].say));
    }
}

/* What of the file would have carried a charge that failed. */
static void say_remedies(struct term *t, const struct sim_view_debrief *d)
{
    for (u32 i = 0; i < d->verdict_count; i++) {
        const struct sim_view_verdict *v = &d->verdicts[i];
        if (v->remedies.count > 0 && d->verdict_count > 1)
            term_say(t, &v->title);
        for (u32 k = 0; k < v->remedies.count; k++)
            term_say(t, &v->remedies.at[k]);
    }
}

/* What would have changed the outcome. */
static void say_missed(struct term *t, const struct sim_view_debrief *d)
{
    term_head_id(t, "debrief.better");
    say_remedies(t, d);
    if (d->missed_count == 0)
        term_say_id(t, "debrief.better.none");
    for (u32 i = 0; i < d->missed_count; i++) {
        struct msg line = msg_of("debrief.missed");
        msg_user(&line, "title", term_str(t, &d->missed[i]->title));
        term_say(t, &line);
        term_say_item(t, STR("   "), term_str(t, &d->missed[i]->better));
    }
}

static void print_debrief(struct term *t, int32_t stick)
{
    struct msg said = print_report(t->g, t->v, stick != 0);
    term_say(t, &said);
}

void term_page_debrief(struct term *t, int32_t about)
{
    (void)about;
    const struct sim_view_debrief *d = t->v->debrief;
    if (d == NULL)
        return;
    term_head(t, &d->title);
    term_say(t, &d->text);
    term_gap(t);
    say_axes(t, d);
    if (t->v->head.checks_hidden)
        term_say_id(t, "debrief.checks_hidden");
    if (d->copied > 0) {
        struct msg copied = term_msg_int("debrief.copied", "count", d->copied);
        term_say(t, &copied);
    }
    if (d->missed_count > 0)
        say_missed(t, d);
    term_head_id(t, "debrief.turning");
    say_turnings(t, d);
    if (d->missed_count == 0)
        say_missed(t, d);
    term_head_id(t, "debrief.discussion");
    for (u32 i = 0; i < d->discussion.count; i++)
        term_say(t, &d->discussion.at[i]);
    term_open_id(t, "debrief.why", term_page_why, 0);
    term_open_id(t, "debrief.objectives", term_page_objectives, 0);
    term_open_id(t, "debrief.reviews", term_page_reviews, 0);
    term_open_id(t, "debrief.timeline", term_page_timeline, 0);
    struct msg print = msg_of("letter.print");
    struct msg stick = msg_of("debrief.stick");
    term_call(t, &print, print_debrief, 0);
    term_call(t, &stick, print_debrief, 1);
    term_open_id(t, "page.evidence", term_page_items, 0);
    term_open_id(t, "page.documents", term_page_documents, 0);
    term_open_id(t, "page.notes", term_page_notes, 0);
    struct msg others = msg_of("term.to_cases");
    term_call(t, &others, term_leave_case, 0);
}

static void say_below(struct term *t, const char *id, const struct msg *value)
{
    struct msg m = term_msg_text(id, "value", value, t);
    if (!msg_is_none(value))
        term_say_item(t, STR("  "), term_str(t, &m));
}

static void say_rule(struct term *t, const struct sim_explain_rule *r)
{
    struct msg line = msg_of("term.rule");
    msg_user(&line, "say", term_str(t, &r->say));
    msg_user(&line, "cite", term_str(t, &r->cite));
    msg_user(&line, "status", term_str(t, &r->status));
    term_say_item(t, STR("- "), term_str(t, &line));
    for (int i = 0; i < SIM_SECTIONS; i++)
        if (r->sections >> i & 1U)
            term_say_section(t, STR("  "), (enum sim_section)i, false);
    say_below(t, "term.cure", &r->cure);
    say_below(t, "term.coach", &r->note);
}

static void say_item(struct term *t, const struct sim_explain_item *e)
{
    struct msg line = msg_of("term.item_line");
    msg_user(&line, "title", term_str(t, &e->title));
    msg_user(&line, "status", term_str(t, &e->standing));
    term_say(t, &line);
    if (!msg_is_none(&e->reason)) {
        line = msg_of("board.because");
        msg_user(&line, "fact", term_str(t, &e->reason));
        term_say(t, &line);
    }
    for (u32 k = 0; k < e->rule_count; k++)
        say_rule(t, &e->rules[k]);
}

static void say_element(struct term *t, const struct sim_explain_element *e)
{
    term_gap(t);
    term_say(t, &e->name);
    term_say_field(t, "explain.whose", &e->whose);
    term_say(t, &e->summary);
    term_say(t, &e->note);
    if (e->linked_count == 0 && !e->met)
        term_say_id(t, "decision.nothing");
    for (u32 i = 0; i < e->linked_count; i++)
        say_item(t, &e->linked[i]);
    if (e->opposed_count > 0)
        term_say_id(t, "explain.against");
    for (u32 i = 0; i < e->opposed_count; i++)
        say_item(t, &e->opposed[i]);
}

void term_page_why(struct term *t, int32_t about)
{
    (void)about;
    const struct sim_view_debrief *d = t->v->debrief;
    term_head_id(t, "debrief.why");
    if (d->verdict_count == 0)
        term_say_id(t, "debrief.no_charge");
    for (u32 i = 0; i < d->verdict_count; i++) {
        const struct sim_view_verdict *v = &d->verdicts[i];
        term_head(t, &v->title);
        term_say(t, &v->decision);
        for (u32 k = 0; k < v->element_count; k++)
            say_element(t, &v->elements[k]);
        for (u32 k = 0; k < v->notes.count; k++)
            term_say(t, &v->notes.at[k]);
        for (u32 k = 0; k < v->rule_count; k++)
            say_rule(t, &v->rules[k]);
    }
}

void term_page_objectives(struct term *t, int32_t about)
{
    (void)about;
    const struct sim_view_debrief *d = t->v->debrief;
    term_head_id(t, "debrief.objectives");
    for (u32 i = 0; i < d->objective_count; i++) {
        const struct sim_view_objective *o = &d->objectives[i];
        struct msg line = msg_of("term.objective");
        msg_user(&line, "title", term_str(t, &o->title));
        msg_user(&line, "axis", term_str(t, &o->axis));
        msg_user(&line, "first", term_str(t, &o->first_word));
        msg_user(&line, "last", term_str(t, &o->last_word));
        msg_int(&line, "points", o->points);
        term_gap(t);
        term_say(t, &line);
        term_say(t, &o->why);
        if (o->last != SIM_REACHED)
            term_say(t, &o->better);
    }
}

void term_page_reviews(struct term *t, int32_t about)
{
    (void)about;
    const struct sim_view_debrief *d = t->v->debrief;
    term_head_id(t, "debrief.reviews");
    for (u32 i = 0; i < d->review_count; i++) {
        term_gap(t);
        term_say(t, &d->reviews[i].line);
        for (u32 k = 0; k < d->reviews[i].rule_count; k++)
            say_rule(t, &d->reviews[i].rules[k]);
    }
    term_head_id(t, "debrief.lost_words");
    if (d->lost_words_count == 0)
        term_say_id(t, "debrief.lost_words.none");
    for (u32 i = 0; i < d->lost_words_count; i++) {
        term_gap(t);
        term_say_field(t, "term.you_ask", &d->lost_words[i].ask);
        term_say_field(t, "term.was_heard", &d->lost_words[i].heard);
        term_say_field(t, "term.was_said", &d->lost_words[i].said);
    }
}
