/* scr_end.c - the debrief with its reasons. */
#include "ui/scr_int.h"

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

/* What was found of each charge, in a word, and the way to the reasons. */
static void verdicts(struct scr *s, const struct sim_view_debrief *d)
{
    for (u32 i = 0; i < d->verdict_count; i++) {
        const struct sim_view_verdict *v = &d->verdicts[i];
        struct msg m = msg_of("term.item_line");
        msg_user(&m, "title", scr_msg(s, &v->title));
        msg_user(&m, "status", scr_verdict_word(s, v->verdict));
        ui_finding(s->ui, scr_verdict_tone(v->verdict), scr_msg(s, &m));
    }
    ui_actions(s->ui);
    scr_link(s, "debrief.why", "debrief.why", SCR_WHY, -1);
    ui_end(s->ui);
}

/* The decision that cost most, or -1. */
static int worst_turning(const struct sim_view_debrief *d)
{
    int worst = -1;
    for (u32 i = 0; i < d->turning_count; i++)
        if (d->turning[i].points < (worst < 0 ? 0 : d->turning[worst].points))
            worst = (int)i;
    return worst;
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
    if (worst_turning(d) >= 0)
        scr_again(s, "debrief.again", d->turning[worst_turning(d)].at);
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

/* What of the file would have carried a charge that failed: tried, not guessed. */
static void remedies(struct scr *s, const struct sim_view_debrief *d)
{
    for (u32 i = 0; i < d->verdict_count; i++) {
        const struct sim_view_verdict *v = &d->verdicts[i];
        if (v->remedies.count > 0 && d->verdict_count > 1)
            ui_strong(s->ui, scr_msg(s, &v->title));
        for (u32 k = 0; k < v->remedies.count; k++)
            ui_finding(s->ui, UI_INFO, scr_msg(s, &v->remedies.at[k]));
    }
}

/* What would have changed the outcome. */
static void better(struct scr *s, const struct sim_view_debrief *d)
{
    struct ui *ui = s->ui;
    ui_card(ui, "debrief.better", UI_STYLE(.gap = UI_S));
    ui_heading_icon(ui, 2, "lightbulb", scr_say(s, "debrief.better"));
    remedies(s, d);
    if (d->missed_count == 0)
        ui_soft(ui, scr_say(s, "debrief.better.none"));
    for (u32 i = 0; i < d->missed_count; i++) {
        ui_finding(
            ui, UI_WARN,
            scr_with(s, "debrief.missed", "title", scr_msg(s, &d->missed[i]->title)));
        scr_text(s, &d->missed[i]->better);
    }
    ui_end(ui);
}

static void more(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_card(ui, "debrief.more", UI_STYLE(.gap = UI_S));
    ui_heading_icon(ui, 2, "search", scr_say(s, "debrief.more"));
    ui_actions(ui);
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
    verdicts(s, d);
    axes(s, d);
    if (s->v->head.checks_hidden)
        ui_note(ui, scr_say(s, "debrief.checks_hidden"));
    if (d->copied > 0)
        ui_note(ui, scr_num(s, "debrief.copied", "count", MSG_INT, d->copied));
    ui_actions(ui);
    scr_print(s, "debrief.print", -1, false);
    ui_button(ui, "debrief.stick", scr_say(s, "debrief.stick"),
              UI_CMD(SCR_CMD_PRINT, -1, true));
    ui_end(ui);
    ui_end(ui);
    ui_column(ui, UI_STYLE(.grow = 1, .min_em = 24, .gap = UI_M, .scroll = true));
    if (d->missed_count > 0)
        better(s, d);
    turning(s, d);
    if (d->missed_count == 0)
        better(s, d);
    more(s);
    discussion(s, d);
    ui_end(ui);
    ui_end(ui);
}

void scr_rule(struct scr *s, const struct sim_explain_rule *r)
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

void scr_debrief_title(struct scr *s, const char *id)
{
    struct ui *ui = s->ui;
    ui_row(ui, UI_STYLE(.flow = UI_ALONG, .align = UI_CENTER, .gap = UI_M));
    ui_heading(ui, 1, scr_say(s, id));
    ui_space(ui);
    ui_button(ui, "debrief.back", scr_say(s, "debrief.back"), UI_CMD(SCR_CMD_BACK));
    ui_end(ui);
}

static void objective(struct scr *s, u32 i)
{
    static const enum ui_tone tones[] = {[SIM_OPEN] = UI_PLAIN,
                                         [SIM_REACHED] = UI_GOOD,
                                         [SIM_WRONG] = UI_BAD,
                                         [SIM_NO_OCCASION] = UI_PLAIN};
    struct ui *ui = s->ui;
    const struct sim_view_objective *o = &s->v->debrief->objectives[i];
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
    if (o->day > 0)
        ui_note(ui, scr_num(s, "debrief.settled", "day", MSG_INT, o->day));
    scr_text(s, &o->why);
    if (o->last != SIM_REACHED)
        scr_soft(s, &o->better);
    ui_end(ui);
}

/* What went wrong is another thing than what was never reached. */
void scr_page_objectives(struct scr *s)
{
    static const struct {
        enum sim_objective last;
        const char *title;
    } parts[] = {{SIM_WRONG, "debrief.part.wrong"},
                 {SIM_OPEN, "debrief.part.open"},
                 {SIM_REACHED, "debrief.part.reached"},
                 {SIM_NO_OCCASION, "debrief.part.no_occasion"}};
    struct ui *ui = s->ui;
    const struct sim_view_debrief *d = s->v->debrief;
    if (d == NULL)
        return;
    scr_debrief_title(s, "debrief.objectives");
    ui_note(ui, scr_say(s, "debrief.objectives.help"));
    for (size_t k = 0; k < sizeof parts / sizeof parts[0]; k++) {
        u32 count = 0;
        for (u32 i = 0; i < d->objective_count; i++)
            count += d->objectives[i].last == parts[k].last;
        if (count == 0)
            continue;
        ui_heading(ui, 2, scr_num(s, parts[k].title, "count", MSG_INT, count));
        ui_columns(ui);
        for (u32 i = 0; i < d->objective_count; i++)
            if (d->objectives[i].last == parts[k].last)
                objective(s, i);
        ui_end(ui);
    }
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
        ui_card(ui, ui_id(ui, "review.%d", (int)i), UI_STYLE(.gap = UI_S));
        ui_heading(ui, 2, scr_msg(s, &d->reviews[i].line));
        for (u32 k = 0; k < d->reviews[i].rule_count; k++)
            scr_rule(s, &d->reviews[i].rules[k]);
        ui_end(ui);
    }
    lost_words(s, d);
}
