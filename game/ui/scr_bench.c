/* scr_bench.c - requests: the list, the bench with its sections, the letter. */
#include "ui/scr_int.h"

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
    ui_end(ui);
    scr_field(s, "term.to_state", &d->state);
    scr_text(s, &d->about);
    if (d->started) {
        scr_link(s, ui_id(ui, "bench.%d.open", (int)i), "bench.open", SCR_DRAFT,
                 (int32_t)i);
        scr_link(s, ui_id(ui, "bench.%d.letter", (int)i), "bench.preview", SCR_PREVIEW,
                 (int32_t)i);
    }
    if (!d->started || d->draft.now)
        scr_button(s, ui_id(ui, "bench.%d.draft", (int)i), &d->draft, -1, 0);
    ui_end(ui);
}

void scr_page_bench(struct scr *s)
{
    struct ui *ui = s->ui;
    ui_heading(ui, 1, scr_say(s, "page.bench"));
    ui_notice(ui, "bench.never", UI_INFO, scr_say(s, "bench.never_real"));
    if (s->v->drafts_count == 0)
        ui_soft(ui, scr_say(s, "bench.none"));
    ui_columns(ui);
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
    static const enum ui_tone tones[] = {
        [SIM_EMPTY] = UI_PLAIN, [SIM_STARTED] = UI_WARN, [SIM_COMPLETE] = UI_GOOD};
    struct ui *ui = s->ui;
    ui_card(ui, "bench.outline", UI_STYLE(.grow = 1, .min_em = 15, .gap = UI_XS));
    for (u32 i = 0; i < d->section_count; i++) {
        struct msg m = msg_of("bench.step");
        msg_int(&m, "number", i + 1);
        msg_user(&m, "title", scr_msg(s, &d->sections[i].title));
        ui_step(ui, ui_id(ui, "bench.step.%d", (int)i), scr_msg(s, &m),
                tones[d->sections[i].fill], UI_CMD(SCR_CMD_STEP, s->at.a, (int32_t)i));
        ui_state(ui, UI_CURRENT, i == chosen);
    }
    ui_end(ui);
}

/* Contact, dates and source below a choice. */
static void choice_details(struct scr *s, const struct sim_view_choice *c)
{
    if (!msg_is_none(&c->detail))
        ui_note(s->ui, scr_msg(s, &c->detail));
    if (!msg_is_none(&c->dates))
        ui_note(s->ui, scr_msg(s, &c->dates));
    if (!msg_is_none(&c->source))
        ui_note(s->ui, scr_msg(s, &c->source));
}

static void choices(struct scr *s, const struct sim_view_section *sec)
{
    struct ui *ui = s->ui;
    if (!sec->many)
        ui_radios(ui, "bench.choices", scr_msg(s, &sec->title));
    for (u32 i = 0; i < sec->choice_count; i++) {
        const struct sim_view_choice *c = &sec->choices[i];
        struct ui_command pick = scr_do(s, &c->pick, -1, 0);
        const char *id = ui_id(ui, "bench.choice.%d", (int)i);
        if (!msg_is_none(&c->group))
            ui_label(ui, scr_msg(s, &c->group));
        if (sec->many)
            ui_checkbox(ui, id, scr_msg(s, &c->label), c->chosen, pick);
        else
            ui_radio(ui, id, scr_msg(s, &c->label), c->chosen, pick);
        ui_state(ui, UI_DISABLED, pick.what == 0 && !c->chosen);
        choice_details(s, c);
    }
    if (!sec->many)
        ui_end(ui);
}

static void own_words(struct scr *s, const struct sim_view_section *sec)
{
    struct ui *ui = s->ui;
    struct ui_command tell = scr_do_text(s, &sec->tell, SCR_FIELD_TELL);
    struct ui_field_spec spec = {.id = SCR_FIELD_TELL,
                                 .label = scr_msg(s, &sec->title),
                                 .hint = scr_say(s, "bench.words.hint"),
                                 .initial = scr_msg(s, &sec->current),
                                 .lines = 6,
                                 .command = tell};
    ui_field(ui, &spec);
    ui_button(ui, "bench.words.keep", scr_say(s, "bench.words.keep"), tell);
}

static void section(struct scr *s, const struct sim_view_draft *d, u32 chosen)
{
    struct ui *ui = s->ui;
    const struct sim_view_section *sec = &d->sections[chosen];
    ui_card(ui, ui_id(ui, "bench.section.%d", (int)chosen),
            UI_STYLE(.grow = 3, .min_em = 24, .gap = UI_S));
    ui_heading(ui, 2, scr_msg(s, &sec->title));
    scr_soft(s, &sec->help);
    if (sec->text && sec->tell.there)
        own_words(s, sec);
    else if (sec->text)
        scr_text(s, &sec->current);
    choices(s, sec);
    ui_chips(ui);
    if (chosen + 1 < d->section_count) {
        ui_primary(ui, "bench.next", scr_say(s, "bench.next"),
                   UI_CMD(SCR_CMD_STEP, s->at.a, (int32_t)chosen + 1));
    }
    ui_button(ui, "bench.letter", scr_say(s, "bench.preview"),
              UI_CMD(SCR_CMD_GO, SCR_PREVIEW, s->at.a));
    ui_end(ui);
    ui_end(ui);
}

static void checks(struct scr *s, const struct sim_view_draft *d)
{
    struct ui *ui = s->ui;
    ui_card(ui, "bench.checks", UI_STYLE(.grow = 1, .min_em = 16, .gap = UI_S));
    ui_heading(ui, 2, scr_say(s, "bench.checks"));
    if (d->warning_count == 0)
        ui_finding(ui, UI_GOOD, scr_say(s, "bench.checks.none"));
    for (u32 i = 0; i < d->warning_count; i++)
        ui_finding(ui, d->warnings[i].hard ? UI_BAD : UI_WARN,
                   scr_msg(s, &d->warnings[i].text));
    ui_note(ui, scr_say(s, "bench.checks.help"));
    if (d->send.there) {
        ui_primary(ui, "bench.send", scr_msg(s, &d->send.label),
                   scr_do_asking(s, &d->send));
        ui_state(ui, UI_DISABLED, !d->send.now);
    }
    if (d->send.there && !d->send.now) {
        struct msg why = sim_refusal_msg(d->send.refusal);
        ui_note(ui, scr_msg(s, &why));
    }
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

void scr_page_preview(struct scr *s)
{
    struct ui *ui = s->ui;
    const struct sim_view_draft *d = find(s);
    if (d == NULL) {
        scr_page_bench(s);
        return;
    }
    /* In the language it will arrive in, whatever the interface speaks. */
    struct str spoken = txt_lang(s->txt);
    bool other = d->lang.n > 0 && txt_use(s->txt, d->lang);
    ui_sheet(ui, "preview.sheet", scr_say(s, "bench.preview"));
    ui_lang(ui, txt_lang(s->txt));
    ui_note(ui, scr_say(s, "bench.exercise"));
    scr_paras(s, &d->paras);
    ui_note(ui, scr_say(s, "bench.exercise"));
    ui_end(ui);
    if (other)
        txt_use(s->txt, spoken);
    ui_chips(ui);
    ui_button(ui, "preview.back", scr_say(s, "ui.back"), UI_CMD(SCR_CMD_BACK));
    ui_end(ui);
}
