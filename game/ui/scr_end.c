/* scr_end.c - the decision, and the debrief with its reasons. */
#include "ui/scr_int.h"

/* The law of an offence is read out at the first charge that rests on it. */
static bool read_before(const struct sim_view_decision *d, u32 i)
{
    scn_ix offence = d->charges[i].offence_what;
    for (u32 k = 0; k < i; k++)
        if (d->charges[k].offence_what == offence)
            return true;
    return false;
}

static void charge(struct scr *s, const struct sim_view_decision *d, u32 i)
{
    struct ui *ui = s->ui;
    const struct sim_view_charge *c = &d->charges[i];
    ui_card(ui, ui_id(ui, "charge.%d", (int)c->what), UI_STYLE(.gap = UI_S));
    ui_heading_icon(ui, 2, "gavel", scr_msg(s, &c->title));
    ui_chips(ui);
    ui_chip(ui, c->brought ? UI_GOOD : UI_PLAIN,
            scr_say(s, c->brought ? "decision.brought" : "decision.not_brought"));
    ui_end(ui);
    scr_field(s, "decision.article", &c->article);
    if (!read_before(d, i)) {
        scr_text(s, &c->text);
        scr_soft(s, &c->penalty);
    }
    scr_text(s, &c->part_text);
    struct msg value = msg_of("desk.covered");
    msg_int(&value, "covered", c->covered);
    msg_int(&value, "elements", c->elements);
    ui_meter(ui, scr_say(s, "decision.coverage"), scr_msg(s, &value), (int)c->covered,
             (int)c->elements, -1);
    if (!msg_is_none(&c->beyond))
        ui_finding(ui, UI_WARN, scr_msg(s, &c->beyond));
    const struct sim_do *step = c->brought ? &c->drop : &c->bring;
    ui_actions(ui);
    scr_button(s, ui_id(ui, "charge.%d.do", (int)c->what), step, -1, 0);
    ui_end(ui);
    ui_end(ui);
}

static void last_step(struct scr *s, const char *id, const struct sim_do *what,
                      bool primary)
{
    struct ui *ui = s->ui;
    if (!what->there)
        return;
    if (primary)
        ui_primary(ui, id, scr_msg(s, &what->label), scr_do_asking(s, what));
    else
        ui_button(ui, id, scr_msg(s, &what->label), scr_do_asking(s, what));
    ui_state(ui, UI_DISABLED, !what->now);
    if (!what->now) {
        struct msg why = sim_refusal_msg(what->refusal);
        ui_note(ui, scr_msg(s, &why));
    }
}

static void last_card(struct scr *s, const struct sim_view_decision *d)
{
    struct ui *ui = s->ui;
    u32 brought = 0;
    ui_card(ui, "decision.last",
            UI_STYLE(.grow = 2, .min_em = 18, .gap = UI_M, .scroll = true));
    if (s->v->head.examines)
        ui_name(ui, scr_say(s, "page.leave"));
    else
        ui_heading_icon(ui, 2, "flag", scr_say(s, "decision.confirm"));
    ui_soft(ui, scr_say(s, "decision.confirm.help"));
    for (u32 i = 0; i < d->charge_count; i++) {
        if (!d->charges[i].brought)
            continue;
        ui_finding(ui, UI_GOOD, scr_msg(s, &d->charges[i].title));
        brought++;
    }
    if (brought == 0 && !s->v->head.examines)
        ui_finding(ui, UI_WARN, scr_say(s, "decision.none"));
    ui_actions(ui);
    last_step(s, "decision.trial", &d->trial, true);
    last_step(s, "decision.transfer", &d->transfer, false);
    last_step(s, "decision.close", &d->close, false);
    scr_undo(s);
    ui_end(ui);
    ui_end(ui);
}

void scr_page_decision(struct scr *s)
{
    struct ui *ui = s->ui;
    const struct sim_view_decision *d = s->v->decision;
    ui_heading(ui, 1, scr_say(s, s->v->head.examines ? "page.leave" : "page.decision"));
    ui_soft(ui,
            scr_say(s, s->v->head.examines ? "decision.leave.help" : "decision.help"));
    ui_columns(ui);
    ui_column(ui, UI_STYLE(.grow = 3, .min_em = 24, .gap = UI_M, .scroll = true));
    for (u32 i = 0; i < d->charge_count; i++)
        charge(s, d, i);
    ui_end(ui);
    last_card(s, d);
    ui_end(ui);
}

/* ---- debrief
 * -------------------------------------------------------------------------------------
 */

/* Where a cap holds a result down, what it would have been is said with it. */
static struct str axis_value(const struct scr *s, const struct sim_view_axis *a)
{
    struct msg m =
        msg_of(a->percent < a->uncapped ? "debrief.percent_capped" : "debrief.percent");
    msg_int(&m, "percent", a->percent);
    msg_int(&m, "uncapped", a->uncapped);
    return scr_msg(s, &m);
}

static void axes(struct scr *s, const struct sim_view_debrief *d)
{
    struct ui *ui = s->ui;
    for (int i = 0; i < SCN_AXES; i++)
        ui_meter(ui, scr_msg(s, &d->axes[i].name), axis_value(s, &d->axes[i]),
                 d->axes[i].percent, 100, 70);
    for (u32 i = 0; i < d->cap_count; i++) {
        struct msg m = msg_of("debrief.cap");
        msg_user(&m, "title", scr_msg(s, &d->caps[i].title));
        msg_int(&m, "limit", d->caps[i].limit);
        msg_int(&m, "day", d->caps[i].day);
        ui_finding(ui, UI_BAD, scr_msg(s, &m));
        scr_soft(s, &d->caps[i].why);
    }
    ui_note(ui, scr_say(s, "debrief.axes.help"));
}

static void turning(struct scr *s, const struct sim_view_debrief *d)
{
    struct ui *ui = s->ui;
    ui_card(ui, "debrief.turning", UI_STYLE(.gap = UI_S));
    ui_heading_icon(ui, 2, "flag", scr_say(s, "debrief.turning"));
    if (d->turning_count == 0)
        ui_soft(ui, scr_say(s, "debrief.turning.none"));
    for (u32 i = 0; i < d->turning_count; i++) {
        const struct sim_view_turning *t = &d->turning[i];
        struct msg m = msg_of("debrief.turn");
        msg_int(&m, "day", t->day);
        msg_user(&m, "did", scr_msg(s, &t->did));
        ui_choice(ui, ui_id(ui, "debrief.turn.%d", (int)i),
                  UI_CMD(SCR_CMD_GO, SCR_TIMELINE, (int32_t)t->at));
        ui_icon(ui, ui_tone_icon(t->points < 0 ? UI_WARN : UI_GOOD),
                t->points < 0 ? UI_WARN : UI_GOOD);
        ui_column(ui, UI_STYLE(.grow = 1, .gap = UI_XS));
        ui_strong(ui, scr_msg(s, &m));
        for (u32 k = 0; k < t->effect_count; k++)
            ui_note(ui, scr_msg(s, &t->effects[k].say));
        ui_end(ui);
        ui_end(ui);
    }
    ui_end(ui);
}

static void discussion(struct scr *s, const struct sim_view_debrief *d)
{
    struct ui *ui = s->ui;
    ui_card(ui, "debrief.discussion", UI_STYLE(.gap = UI_S));
    ui_heading_icon(ui, 2, "users", scr_say(s, "debrief.discussion"));
    for (u32 i = 0; i < d->discussion.count; i++) {
        ui_bullet(ui);
        ui_text(ui, scr_msg(s, &d->discussion.at[i]));
        ui_end(ui);
    }
    ui_end(ui);
}

/* What went wrong before what was never reached, the heavier first; 0: reached. */
static int weight(const struct sim_view_objective *o)
{
    if (o->last == SIM_REACHED || msg_is_none(&o->better))
        return 0;
    return (int)o->points + (o->last == SIM_WRONG ? 1000 : 0);
}

/* The missed objective that weighs most after `last`: what would have changed most. */
static const struct sim_view_objective *
next_missed(const struct sim_view_debrief *d, const struct sim_view_objective *last)
{
    const struct sim_view_objective *best = NULL;
    int least = 0;
    for (u32 i = 0; i < d->objective_count; i++) {
        const struct sim_view_objective *o = &d->objectives[i];
        bool after = last == NULL || weight(o) < weight(last) ||
                     (weight(o) == weight(last) && o > last);
        if (after && weight(o) > least) {
            best = o;
            least = weight(o);
        }
    }
    return best;
}

static void better(struct scr *s, const struct sim_view_debrief *d)
{
    struct ui *ui = s->ui;
    const struct sim_view_objective *o = next_missed(d, NULL);
    ui_card(ui, "debrief.better", UI_STYLE(.gap = UI_S));
    ui_heading_icon(ui, 2, "lightbulb", scr_say(s, "debrief.better"));
    if (o == NULL)
        ui_soft(ui, scr_say(s, "debrief.better.none"));
    for (int shown = 0; o != NULL && shown < 3; shown++, o = next_missed(d, o)) {
        ui_strong(ui, scr_msg(s, &o->title));
        scr_text(s, &o->better);
    }
    ui_end(ui);
}

static void more(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_card(ui, "debrief.more", UI_STYLE(.gap = UI_S));
    ui_heading_icon(ui, 2, "search", scr_say(s, "debrief.more"));
    ui_actions(ui);
    scr_link(s, "debrief.why", "debrief.why", SCR_WHY, -1);
    scr_link(s, "debrief.timeline", "debrief.timeline", SCR_TIMELINE, -1);
    scr_link(s, "debrief.objectives", "debrief.objectives", SCR_OBJECTIVES, -1);
    scr_link(s, "debrief.reviews", "debrief.reviews", SCR_REVIEWS, -1);
    ui_button(ui, "debrief.library", scr_say(s, "ui.to_library"),
              UI_CMD(SCR_CMD_CLOSE));
    ui_end(ui);
    ui_end(ui);
}

void scr_page_debrief(struct scr *s)
{
    struct ui *ui = s->ui;
    const struct sim_view_debrief *d = s->v->debrief;
    if (d == NULL) {
        scr_page_desk(s);
        return;
    }
    ui_columns(ui);
    ui_card(ui, "debrief.result", UI_STYLE(.grow = 1, .min_em = 24, .scroll = true));
    ui_label(ui, scr_msg(s, &d->kind_word));
    ui_heading(ui, 1, scr_msg(s, &d->title));
    scr_text(s, &d->text);
    axes(s, d);
    if (s->v->head.checks_hidden)
        ui_note(ui, scr_say(s, "debrief.checks_hidden"));
    ui_actions(ui);
    scr_print(s, "debrief.print", -1, false);
    ui_end(ui);
    ui_end(ui);
    ui_column(ui, UI_STYLE(.grow = 1, .min_em = 24, .gap = UI_M, .scroll = true));
    turning(s, d);
    better(s, d);
    more(s);
    discussion(s, d);
    ui_end(ui);
    ui_end(ui);
}

/* ---- why
 * --------------------------------------------------------------------------------------------
 */

static void rule(struct scr *s, const struct sim_explain_rule *r)
{
    struct ui *ui = s->ui;
    ui_box(ui, NULL, r->source == SCN_REAL ? UI_INFO : UI_PLAIN);
    scr_text(s, &r->say);
    struct msg source = msg_of("debrief.source");
    msg_user(&source, "cite", scr_msg(s, &r->cite));
    msg_user(&source, "status", scr_msg(s, &r->status));
    ui_note(ui, scr_msg(s, &source));
    for (int i = 0; i < SIM_SECTIONS; i++)
        if (r->sections >> i & 1U)
            ui_note(ui, scr_section(s, (enum sim_section)i, false));
    if (!msg_is_none(&r->cure))
        ui_finding(ui, UI_GOOD,
                   scr_with(s, "term.cure", "value", scr_msg(s, &r->cure)));
    if (!msg_is_none(&r->note))
        ui_finding(ui, UI_INFO,
                   str_trim(scr_with(s, "term.coach", "value", scr_msg(s, &r->note))));
    ui_end(ui);
}

/* One item: where it stands, for which reason it was linked, by which rules, unless
 * another element told them already. */
static void item_line(struct scr *s, const struct sim_explain_item *e,
                      enum ui_tone counts, bool told)
{
    struct ui *ui = s->ui;
    struct msg line = msg_of("term.item_line");
    msg_user(&line, "title", scr_msg(s, &e->title));
    msg_user(&line, "status", scr_msg(s, &e->standing));
    ui_finding(ui, e->counts ? counts : UI_WARN, scr_msg(s, &line));
    if (!msg_is_none(&e->reason))
        ui_note(ui, scr_with(s, "board.because", "fact", scr_msg(s, &e->reason)));
    if (told && e->rule_count > 0)
        ui_note(ui, scr_say(s, "explain.as_above"));
    for (u32 k = 0; k < e->rule_count && !told; k++)
        rule(s, &e->rules[k]);
}

/* A verdict's elements in the order they are shown: what failed before what held. */
struct shown {
    const struct sim_explain_element **list;
    u32 count;
};

static struct shown shown_of(const struct scr *s, const struct sim_view_verdict *v)
{
    struct shown order = {ARENA_ARRAY(ui_arena(s->ui), v->element_count + 1,
                                      const struct sim_explain_element *),
                          0};
    for (int met = 0; met <= 1; met++)
        for (u32 i = 0; i < v->element_count; i++)
            if (v->elements[i].met == (met == 1))
                order.list[order.count++] = &v->elements[i];
    return order;
}

/* Whether an element shown before explained the item's standing. */
static bool told_before(const struct shown *order, u32 at, scn_ix item)
{
    for (u32 i = 0; i < at; i++)
        for (u32 k = 0; k < order->list[i]->linked_count; k++)
            if (order->list[i]->linked[k].evidence == item &&
                order->list[i]->linked[k].rule_count > 0)
                return true;
    return false;
}

static void element(struct scr *s, const struct shown *order, u32 at)
{
    struct ui *ui = s->ui;
    const struct sim_explain_element *e = order->list[at];
    ui_column(ui, UI_STYLE(.grow = 1, .min_em = 26));
    ui_box(ui, NULL, UI_PLAIN);
    ui_heading(ui, 3, scr_msg(s, &e->name));
    scr_field(s, "explain.whose", &e->whose);
    ui_finding(ui, e->met ? UI_GOOD : UI_BAD, scr_msg(s, &e->summary));
    if (!msg_is_none(&e->note))
        ui_note(ui, scr_msg(s, &e->note));
    for (u32 i = 0; i < e->linked_count; i++)
        item_line(s, &e->linked[i], UI_GOOD,
                  told_before(order, at, e->linked[i].evidence));
    if (e->opposed_count > 0)
        ui_strong(ui, scr_say(s, "explain.against"));
    for (u32 i = 0; i < e->opposed_count; i++)
        item_line(s, &e->opposed[i], UI_WARN, false);
    ui_end(ui);
    ui_end(ui);
}

/* The outcome and what decided it, then each element side by side. */
static void verdict(struct scr *s, const struct sim_view_verdict *v)
{
    struct ui *ui = s->ui;
    struct shown order = shown_of(s, v);
    ui_card(ui, ui_id(ui, "why.%d", (int)v->charge), UI_STYLE(.gap = UI_S));
    ui_heading_icon(ui, 2, "gavel", scr_msg(s, &v->title));
    ui_strong(ui, scr_msg(s, &v->decision));
    for (u32 k = 0; k < v->notes.count; k++)
        ui_finding(ui, UI_INFO, scr_msg(s, &v->notes.at[k]));
    ui_columns(ui);
    for (u32 k = 0; k < order.count; k++)
        element(s, &order, k);
    ui_end(ui);
    for (u32 k = 0; k < v->rule_count; k++)
        rule(s, &v->rules[k]);
    ui_end(ui);
}

void scr_debrief_title(struct scr *s, const char *id)
{
    struct ui *ui = s->ui;
    ui_row(ui, UI_STYLE(.flow = UI_ALONG, .align = UI_CENTER, .gap = UI_M));
    ui_heading(ui, 1, scr_say(s, id));
    ui_space(ui);
    ui_button(ui, "debrief.back", scr_say(s, "debrief.back"), UI_CMD(SCR_CMD_BACK));
    ui_end(ui);
}

void scr_page_why(struct scr *s)
{
    struct ui *ui = s->ui;
    const struct sim_view_debrief *d = s->v->debrief;
    if (d == NULL)
        return;
    scr_debrief_title(s, "debrief.why");
    if (d->verdict_count == 0)
        ui_soft(ui, scr_say(s, "debrief.no_charge"));
    for (u32 i = 0; i < d->verdict_count; i++)
        verdict(s, &d->verdicts[i]);
}

void scr_page_objectives(struct scr *s)
{
    static const enum ui_tone tones[] = {
        [SIM_OPEN] = UI_PLAIN, [SIM_REACHED] = UI_GOOD, [SIM_WRONG] = UI_BAD};
    struct ui *ui = s->ui;
    const struct sim_view_debrief *d = s->v->debrief;
    if (d == NULL)
        return;
    scr_debrief_title(s, "debrief.objectives");
    ui_columns(ui);
    for (u32 i = 0; i < d->objective_count; i++) {
        const struct sim_view_objective *o = &d->objectives[i];
        ui_card(ui, ui_id(ui, "objective.%d", (int)i),
                UI_STYLE(.gap = UI_S, .grow = 1, .min_em = 24));
        struct msg title = msg_of("debrief.objective");
        msg_user(&title, "title", scr_msg(s, &o->title));
        msg_user(&title, "axis", scr_msg(s, &o->axis));
        msg_int(&title, "points", o->points);
        ui_heading(ui, 3, scr_msg(s, &title));
        ui_chips(ui);
        ui_chip(ui, tones[o->first],
                scr_with(s, "debrief.first", "value", scr_msg(s, &o->first_word)));
        ui_chip(ui, tones[o->last],
                scr_with(s, "debrief.last", "value", scr_msg(s, &o->last_word)));
        ui_end(ui);
        scr_text(s, &o->why);
        if (o->last != SIM_REACHED)
            scr_soft(s, &o->better);
        ui_end(ui);
    }
    ui_end(ui);
}

static void heard_or_said(struct scr *s, const char *id, const struct msg *words,
                          enum ui_tone tone)
{
    struct ui *ui = s->ui;
    ui_column(ui, UI_STYLE(.grow = 1, .min_em = 20));
    ui_box(ui, NULL, tone);
    ui_text(ui, scr_with(s, id, "value", scr_msg(s, words)));
    ui_end(ui);
    ui_end(ui);
}

static void lost_words(struct scr *s, const struct sim_view_debrief *d)
{
    struct ui *ui = s->ui;
    ui_card(ui, "reviews.words", UI_STYLE(.gap = UI_S));
    ui_heading_icon(ui, 2, "languages", scr_say(s, "debrief.lost_words"));
    if (d->lost_words_count == 0)
        ui_soft(ui, scr_say(s, "debrief.lost_words.none"));
    for (u32 i = 0; i < d->lost_words_count; i++) {
        ui_rule(ui);
        scr_field(s, "term.you_ask", &d->lost_words[i].ask);
        ui_columns(ui);
        heard_or_said(s, "term.was_heard", &d->lost_words[i].heard, UI_PLAIN);
        heard_or_said(s, "term.was_said", &d->lost_words[i].said, UI_INFO);
        ui_end(ui);
    }
    ui_end(ui);
}

void scr_page_reviews(struct scr *s)
{
    struct ui *ui = s->ui;
    const struct sim_view_debrief *d = s->v->debrief;
    if (d == NULL)
        return;
    scr_debrief_title(s, "debrief.reviews");
    for (u32 i = 0; i < d->review_count; i++) {
        struct msg line = msg_of("term.review");
        msg_user(&line, "request", scr_msg(s, &d->reviews[i].request));
        msg_user(&line, "outcome", scr_msg(s, &d->reviews[i].outcome));
        msg_num(&line, "date", MSG_DAY, d->reviews[i].date);
        ui_card(ui, ui_id(ui, "review.%d", (int)i), UI_STYLE(.gap = UI_S));
        ui_heading(ui, 2, scr_msg(s, &line));
        for (u32 k = 0; k < d->reviews[i].rule_count; k++)
            rule(s, &d->reviews[i].rules[k]);
        ui_end(ui);
    }
    lost_words(s, d);
}
