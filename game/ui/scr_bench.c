/* scr_bench.c - requests: the list, the bench with its sections, the letter. */
#include "ui/scr_int.h"

/* The answers that came to a request, each with the way to its letter. */
static void answers(struct scr *s, u32 i, const struct sim_view_draft *d)
{
    struct ui *ui = s->ui;
    for (u32 k = 0; k < s->v->mail_count && !d->past; k++) {
        const struct sim_view_mail *m = &s->v->mail[k];
        if (!m->letter || s->v->letters[m->what].request != d->what)
            continue;
        int32_t number = (int32_t)(s->v->mail_count - 1 - k);
        struct ui_command open = scr_do(s, &m->open, SCR_MAIL, number);
        ui_button(ui, ui_id(ui, "bench.%d.answer.%d", (int)i, (int)m->what),
                  scr_num(s, "bench.answer", "date", MSG_DAY, m->date),
                  m->seen || open.what == 0 ? UI_CMD(SCR_CMD_GO, SCR_MAIL, number)
                                            : open);
        ui_button_icon(ui, "mail");
    }
}

/* A draft; or an answered one that their letter leaves something to complete in. */
static bool can_be_worked_on(const struct sim_view_draft *d)
{
    return !d->past && d->started &&
           (d->stage == SIM_REQ_DRAFT ||
            (d->stage == SIM_REQ_ANSWERED && d->send.there && d->points.count > 0));
}

int scr_waiting(const struct scr *s)
{
    int last = -1;
    for (u32 i = 0; i < s->v->incomings_count; i++)
        if (!s->v->incomings[i].answered)
            last = (int)i;
    return last;
}

/* What can be done with a request, by how far it is. */
static void entry_actions(struct scr *s, u32 i, const struct sim_view_draft *d)
{
    struct ui *ui = s->ui;
    bool drafting = d->started && d->stage == SIM_REQ_DRAFT;
    bool first = i == 0 && scr_waiting(s) < 0; /* what the page is for */
    ui_actions(ui);
    if (can_be_worked_on(d)) {
        ui_primary(ui, ui_id(ui, "bench.%d.open", (int)i),
                   scr_say(s, drafting                 ? "bench.open"
                              : d->points.numbered > 0 ? "bench.complete"
                                                       : "bench.mend"),
                   UI_CMD(SCR_CMD_GO, SCR_DRAFT, (int32_t)i));
        ui_state(ui, UI_AUTOFOCUS, first);
    }
    if (d->started)
        scr_link(s, ui_id(ui, "bench.%d.letter", (int)i),
                 drafting ? "bench.preview" : "bench.sent_letter", SCR_PREVIEW,
                 (int32_t)i);
    answers(s, i, d);
    if (d->awaited && !d->past)
        scr_link(s, ui_id(ui, "bench.%d.hand", (int)i), "swap.hand_over", SCR_SWAP, -1);
    if (d->started && !drafting && !d->past)
        scr_steps(s, i, d);
    if (!d->started) {
        scr_primary(s, ui_id(ui, "bench.%d.draft", (int)i), &d->draft, SCR_DRAFT,
                    (int32_t)i);
        ui_state(ui, UI_AUTOFOCUS, first);
    } else if (d->draft.now) {
        ui_button(ui, ui_id(ui, "bench.%d.draft", (int)i), scr_say(s, "bench.again"),
                  scr_do(s, &d->draft, SCR_DRAFT, (int32_t)i));
    }
    if (d->started && d->redraft.now)
        ui_button(ui, ui_id(ui, "bench.%d.redraft", (int)i),
                  scr_msg(s, &d->redraft.label),
                  scr_do(s, &d->redraft, SCR_DRAFT, (int32_t)i));
    ui_end(ui);
}

static void entry(struct scr *s, u32 i)
{
    struct ui *ui = s->ui;
    const struct sim_view_draft *d = &s->v->drafts[i];
    ui_card(ui, ui_id(ui, "bench.%d", (int)i), UI_STYLE(.grow = 1, .min_em = 22));
    ui_heading_icon(ui, 2, "landmark", scr_msg(s, &d->title));
    ui_chips(ui);
    ui_chip(ui, d->stage == SIM_REQ_ANSWERED ? UI_INFO : UI_WARN,
            scr_msg(s, &d->status));
    if (!msg_is_none(&d->outcome))
        ui_chip(ui, UI_INFO, scr_msg(s, &d->outcome));
    if (d->sends > 0)
        ui_chip_icon(ui, UI_PLAIN, "send",
                     scr_num(s, "bench.sent_on", "date", MSG_DAY, d->sent_date));
    ui_end(ui);
    scr_field(s, "term.to_state", &d->state);
    scr_text(s, &d->about);
    if (d->awaited)
        ui_finding(ui, UI_INFO, scr_say(s, "swap.awaited"));
    entry_actions(s, i, d);
    ui_end(ui);
}

/* Letters of other States that wait for the desk's answer. */
static void incoming(struct scr *s, u32 i)
{
    struct ui *ui = s->ui;
    const struct sim_view_incoming *v = &s->v->incomings[i];
    ui_card(ui, ui_id(ui, "bench.incoming.%d", (int)i),
            UI_STYLE(.grow = 1, .min_em = 22));
    ui_heading_icon(ui, 2, "mail", scr_msg(s, &v->title));
    ui_chips(ui);
    ui_chip(ui, v->answered ? UI_INFO : UI_WARN, scr_msg(s, &v->status));
    ui_chip(ui, UI_PLAIN, scr_msg(s, &v->due));
    ui_end(ui);
    scr_field(s, "incoming.from", &v->state);
    scr_soft(s, &v->about);
    ui_actions(ui);
    scr_link(s, ui_id(ui, "bench.incoming.%d.open", (int)i),
             v->answered ? "incoming.look" : "incoming.examine", SCR_INCOMING,
             (int32_t)i);
    ui_state(ui, UI_AUTOFOCUS, (int)i == scr_waiting(s));
    ui_end(ui);
    ui_end(ui);
}

/* What concerns all requests: the register, letters to another table. */
static void beside(struct scr *s)
{
    if (s->v->threads_count == 0 && !s->v->head.swaps)
        return;
    ui_actions(s->ui);
    if (s->v->threads_count > 0)
        scr_link(s, "bench.register", "page.register", SCR_REGISTER, -1);
    if (s->v->head.swaps)
        scr_link(s, "bench.swap", "page.swap", SCR_SWAP, -1);
    ui_end(s->ui);
}

void scr_page_bench(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_heading(ui, 1, scr_say(s, "page.bench"));
    ui_notice(ui, "bench.never", UI_INFO, scr_say(s, "bench.never_real"));
    if (s->v->drafts_count + s->v->incomings_count == 0)
        ui_soft(ui, scr_say(s, "bench.none"));
    beside(s);
    ui_columns(ui);
    for (u32 i = 0; i < s->v->incomings_count; i++)
        incoming(s, i);
    for (u32 i = 0; i < s->v->drafts_count; i++)
        entry(s, i);
    ui_end(ui);
}

static const struct sim_view_draft *find(const struct scr *s)
{
    bool there = s->at.a >= 0 && (u32)s->at.a < s->v->drafts_count;
    return there && s->v->drafts[s->at.a].started ? &s->v->drafts[s->at.a] : NULL;
}

/* ---- the bench
 * -------------------------------------------------------------------------------- */

static void outline(struct scr *s, const struct sim_view_draft *d, u32 chosen)
{
    static const enum ui_tone tones[] = {[SIM_EMPTY] = UI_PLAIN,
                                         [SIM_STARTED] = UI_WARN,
                                         [SIM_COMPLETE] = UI_GOOD,
                                         [SIM_BLOCKED] = UI_BAD};
    static const char *const words[] = {[SIM_EMPTY] = "bench.fill.0",
                                        [SIM_STARTED] = "bench.fill.1",
                                        [SIM_COMPLETE] = "bench.fill.2",
                                        [SIM_BLOCKED] = "bench.fill.3"};
    struct ui *ui = s->ui;
    ui_card(ui, "bench.outline",
            UI_STYLE(.grow = 1, .min_em = 15, .gap = UI_XS, .scroll = true));
    ui_name(ui, scr_say(s, "bench.outline"));
    for (u32 i = 0; i < d->section_count; i++) {
        struct msg m = msg_of("bench.step");
        msg_int(&m, "number", i + 1);
        msg_user(&m, "title", scr_msg(s, &d->sections[i].title));
        ui_step(ui, ui_id(ui, "bench.step.%d", (int)i), scr_msg(s, &m),
                tones[d->sections[i].fill], UI_CMD(SCR_CMD_STEP, s->at.a, (int32_t)i));
        ui_value(ui, scr_say(s, words[d->sections[i].fill]));
        ui_state(ui, UI_CURRENT, i == chosen);
    }
    ui_end(ui);
}

/* Contact, dates and source below a choice. */
static void choice_details(struct scr *s, const struct sim_view_choice *c, int nth)
{
    const struct msg *lines[] = {&c->detail, &c->dates, &c->source};
    ui_under(s->ui);
    for (size_t i = 0; i < sizeof lines / sizeof lines[0]; i++)
        if (!msg_is_none(lines[i]))
            ui_note(s->ui, scr_msg(s, lines[i]));
    if (c->also.count > 0)
        ui_note(s->ui, scr_num(s, "bench.fact.also", "count", MSG_INT, c->also.count));
    scr_term_link(s, ui_id(s->ui, "bench.term.%d", nth),
                  c->term); /* several share one */
    ui_end(s->ui);
}

/* Words of the notebook that stand for something else in the translation. */
static void words(struct scr *s, const struct sim_view_draft *d)
{
    struct ui *ui = s->ui;
    if (d->word_count == 0)
        return;
    ui_heading(ui, 3, scr_say(s, "bench.words"));
    ui_soft(ui, scr_say(s, "bench.words.help"));
    for (u32 i = 0; i < d->word_count; i++) {
        const struct sim_view_word *w = &d->words[i];
        struct ui_command put = scr_do(s, &w->put, -1, 0);
        ui_checkbox(ui, ui_id(ui, "bench.word.%d", (int)w->term),
                    scr_msg(s, &w->put.label), w->righted, put);
        ui_state(ui, UI_DISABLED, put.what == 0);
    }
}

static void choice(struct scr *s, const void *of, u32 i)
{
    struct ui *ui = s->ui;
    const struct sim_view_section *sec = of;
    const struct sim_view_choice *c = &sec->choices[i];
    struct ui_command pick = scr_do(s, &c->pick, -1, 0);
    const char *id = ui_id(ui, "bench.choice.%d", (int)i);
    if (sec->many)
        ui_checkbox(ui, id, scr_msg(s, &c->label), c->chosen, pick);
    else
        ui_radio(ui, id, scr_msg(s, &c->label), c->chosen, pick);
    ui_state(ui, UI_DISABLED, pick.what == 0 && !c->chosen);
    choice_details(s, c, (int)i);
}

/* By what it says, by what else shows it. */
static bool choice_has(const struct scr *s, const void *of, u32 i, struct str needle)
{
    const struct sim_view_section *sec = of;
    const struct sim_view_choice *c = &sec->choices[i];
    bool found = scr_sift_has(s, needle, &c->label);
    for (u32 k = 0; k < c->also.count && !found; k++)
        found = scr_sift_has(s, needle, &c->also.at[k]);
    return found;
}

static void choices(struct scr *s, const struct sim_view_draft *d,
                    const struct sim_view_section *sec)
{
    bool one = !sec->many && sec->choice_count > 0;
    int32_t number = (int32_t)d->slot * SIM_SECTIONS + (int32_t)sec->kind;
    struct str needle = scr_sift(s, number, sec->many ? sec->choice_count : 0);
    struct scr_list list = {"bench.group", sec->groups, sec->group_count,
                            sec,           choice_has,  choice};
    if (one)
        ui_radios(s->ui, "bench.choices", scr_msg(s, &sec->title));
    scr_sift_list(s, &list, needle);
    if (one)
        ui_end(s->ui);
}

/* The words as they were typed, whatever the language makes of the message. */
static struct str kept_words(const struct sim_view_section *sec)
{
    return sec->current.count > 0 ? sec->current.args[0].text : STR_NONE;
}

/* Each draft has a field of its own: what is typed for one is not another's. */
static void own_words(struct scr *s, const struct sim_view_draft *d,
                      const struct sim_view_section *sec)
{
    struct ui *ui = s->ui;
    const char *field = ui_id(ui, SCR_FIELD_TELL ".%d", (int)d->slot);
    struct ui_command tell = scr_do_text(s, &sec->tell, field);
    struct ui_field_spec spec = {.id = field,
                                 .label = scr_msg(s, &sec->title),
                                 .hint = scr_say(s, "bench.words.hint"),
                                 .initial = kept_words(sec),
                                 .lines = 6,
                                 .command = tell};
    ui_field(ui, &spec);
    if (sec->tell.now && !str_eq(ui_field_text(ui, field), spec.initial))
        s->unkept = tell.a;
    ui_actions(ui);
    ui_button(ui, "bench.words.keep", scr_say(s, "bench.words.keep"), tell);
    ui_end(ui);
}

static void section(struct scr *s, const struct sim_view_draft *d, u32 chosen)
{
    struct ui *ui = s->ui;
    const struct sim_view_section *sec = &d->sections[chosen];
    ui_card(ui, ui_id(ui, "bench.section.%d.%d", (int)s->at.a, (int)chosen),
            UI_STYLE(.grow = 3, .min_em = 24, .gap = UI_S, .scroll = true));
    ui_live(ui, 1);
    ui_heading(ui, 2, scr_msg(s, &sec->title));
    scr_soft(s, &sec->help);
    if (sec->asked)
        ui_finding(ui, UI_INFO, scr_say(s, "bench.asked"));
    if (sec->changed)
        ui_note(ui, scr_say(s, "bench.changed"));
    if (sec->text && sec->tell.there)
        own_words(s, d, sec);
    else if (sec->text)
        scr_text(s, &sec->current);
    choices(s, d, sec);
    if (sec->kind == SIM_SEC_TRANSLATION)
        words(s, d);
    if (!msg_is_none(&sec->waits))
        ui_finding(ui, UI_INFO, scr_msg(s, &sec->waits));
    ui_actions(ui);
    if (chosen + 1 < d->section_count)
        ui_primary(ui, "bench.next", scr_say(s, "bench.next"),
                   UI_CMD(SCR_CMD_STEP, s->at.a, (int32_t)chosen + 1));
    scr_undo(s);
    ui_end(ui);
    ui_end(ui);
}

/* A warning leads to the section that would answer it. */
static void warning(struct scr *s, const struct sim_view_draft *d, u32 i)
{
    struct ui *ui = s->ui;
    const struct sim_view_warning *w = &d->warnings[i];
    enum ui_tone tone = w->hard ? UI_BAD : UI_WARN;
    u32 k = 0;
    while (k + 1 < d->section_count && d->sections[k].kind != w->section)
        k++;
    ui_choice(ui, ui_id(ui, "bench.warning.%d", (int)i),
              UI_CMD(SCR_CMD_STEP, s->at.a, (int32_t)k));
    ui_icon(ui, ui_tone_icon(tone), tone);
    ui_text(ui, scr_msg(s, &w->text));
    ui_end(ui);
}

/* A way to send, after a question; the reason below it when it cannot be gone now. */
static void sending(struct scr *s, const char *id, const struct sim_do *how, bool first)
{
    struct ui *ui = s->ui;
    if (!how->there)
        return;
    if (first)
        ui_primary(ui, id, scr_label(s, how), scr_do_asking(s, how));
    else
        ui_button(ui, id, scr_label(s, how), scr_do_asking(s, how));
    ui_state(ui, UI_DISABLED, !how->now);
    if (!how->now) {
        struct msg why = sim_refusal_msg(how->refusal);
        ui_note(ui, scr_msg(s, &why));
    }
}

static void advice(struct scr *s, const struct sim_view_draft *d)
{
    struct ui *ui = s->ui;
    if (!d->advised)
        return;
    ui_heading(ui, 3, scr_say(s, "bench.advice"));
    if (d->advice.count == 0)
        ui_finding(ui, UI_GOOD, scr_say(s, "bench.advice.none"));
    for (u32 i = 0; i < d->advice.count; i++)
        ui_finding(ui, UI_WARN, scr_msg(s, &d->advice.at[i]));
    ui_note(ui, scr_say(s, "bench.advice.help"));
}

void scr_steps(struct scr *s, u32 i, const struct sim_view_draft *d)
{
    for (u32 k = 0; k < d->steps.count; k++)
        if (d->stage == SIM_REQ_DRAFT || d->steps.at[k].action.verb != SIM_consult)
            scr_button(
                s,
                ui_id(s->ui, "bench.%d.do.%d", (int)i, (int)d->steps.at[k].action.verb),
                &d->steps.at[k], -1, 0);
}

static void checks(struct scr *s, const struct sim_view_draft *d)
{
    struct ui *ui = s->ui;
    ui_card(ui, "bench.checks",
            UI_STYLE(.grow = 2, .min_em = 17, .gap = UI_S, .scroll = true));
    if (d->points.count > 0) {
        ui_heading(ui, 2, scr_say(s, "point.heading"));
        if (d->points.numbered > 0)
            ui_soft(ui, scr_say(s, "point.help"));
        scr_points(s, "bench.point", &d->points, s->at.a);
    }
    ui_heading(ui, 2, scr_say(s, "bench.checks"));
    if (s->v->head.checks_hidden)
        ui_finding(ui, UI_INFO, scr_say(s, "bench.checks.hidden"));
    else if (d->warning_count == 0)
        ui_finding(ui, UI_GOOD, scr_say(s, "bench.checks.none"));
    for (u32 i = 0; i < d->warning_count; i++)
        warning(s, d, i);
    ui_note(ui, scr_say(s, "bench.checks.help"));
    advice(s, d);
    ui_actions(ui);
    ui_button(ui, "bench.letter", scr_say(s, "bench.preview"),
              UI_CMD(SCR_CMD_GO, SCR_PREVIEW, s->at.a));
    sending(s, "bench.send", &d->send, true);
    sending(s, "bench.send_file", &d->send_file, false);
    scr_steps(s, (u32)s->at.a, d);
    ui_end(ui);
    ui_end(ui);
}

/* a: the draft in the view's order; b: the section. */
void scr_page_draft(struct scr *s)
{
    const struct sim_view_draft *d = find(s);
    if (d == NULL || d->section_count == 0) {
        scr_page_bench(s);
        return;
    }
    u32 chosen = s->at.b >= 0 && (u32)s->at.b < d->section_count ? (u32)s->at.b : 0;
    ui_heading(s->ui, 1, scr_msg(s, &d->title));
    ui_columns(s->ui);
    outline(s, d, chosen);
    section(s, d, chosen);
    checks(s, d);
    ui_end(s->ui);
}

/* ---- the letter
 * --------------------------------------------------------------------------------- */

static void exercise(struct scr *s)
{
    ui_label(s->ui, scr_say(s, "bench.exercise"));
    ui_centered(s->ui);
}

static void preview_side(struct scr *s, const struct sim_view_draft *d)
{
    struct ui *ui = s->ui;
    bool drafting = can_be_worked_on(d);
    ui_card(ui, "preview.side", UI_STYLE(.grow = 1, .min_em = 16, .scroll = true));
    ui_heading_icon(ui, 2, "landmark", scr_msg(s, &d->title));
    ui_chips(ui);
    ui_chip(ui, UI_INFO, scr_msg(s, &d->status));
    ui_end(ui);
    ui_soft(ui, scr_say(s, d->supplement ? "preview.supplement"
                           : drafting    ? "preview.all"
                                         : "preview.sent"));
    if (d->lang.n > 0)
        ui_soft(ui, scr_with(s, "preview.language", "language",
                             scr_say(s, ui_id(ui, "lang.%.*s", STR_ARG(d->lang)))));
    if (drafting && d->warning_count > 0)
        ui_finding(ui, d->hard_count > 0 ? UI_BAD : UI_WARN,
                   scr_num(s, "preview.warnings", "count", MSG_INT, d->warning_count));
    for (u32 i = 0; drafting && i < d->gives.count; i++)
        ui_finding(ui, UI_WARN, scr_msg(s, &d->gives.at[i]));
    if (drafting)
        advice(s, d);
    ui_actions(ui);
    if (drafting && !d->past) {
        scr_link(s, "preview.draft", "bench.open", SCR_DRAFT, s->at.a);
        sending(s, "bench.send", &d->send, true);
        sending(s, "bench.send_file", &d->send_file, false);
    }
    if (d->supplement)
        ui_button(ui, "preview.whole",
                  scr_say(s, s->at.b != 0 ? "preview.answer" : "preview.completed"),
                  UI_CMD(SCR_CMD_STEP, s->at.a, s->at.b == 0));
    if (!d->past)
        scr_steps(s, (u32)s->at.a, d);
    scr_print(s, "preview.print", s->at.a, false);
    ui_button(ui, "preview.back", scr_say(s, "ui.back"), UI_CMD(SCR_CMD_BACK));
    ui_end(ui);
    scr_term_links(s, "preview.term", &d->terms);
    ui_end(ui);
}

/* a: the draft in the view's order; b: not the answer, but the request it completes. */
void scr_page_preview(struct scr *s)
{
    struct ui *ui = s->ui;
    const struct sim_view_draft *d = find(s);
    if (d == NULL) {
        scr_page_bench(s);
        return;
    }
    struct str name = scr_say(s, "bench.preview");
    /* In the language it will arrive in, whatever the interface speaks. */
    struct str spoken = txt_lang(s->txt);
    bool other = d->lang.n > 0 && txt_use(s->txt, d->lang);
    ui_columns(ui);
    ui_sheet(ui, "preview.sheet", name);
    ui_lang(ui, txt_lang(s->txt));
    exercise(s);
    scr_paras(s, d->supplement && s->at.b != 0 ? &d->completed : &d->paras);
    exercise(s);
    ui_end(ui);
    if (other)
        txt_use(s->txt, spoken);
    preview_side(s, d);
    ui_end(ui);
}
