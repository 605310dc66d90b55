/* scr_care.c - the duty of care on the page of a person, and the page of a halt.
 *
 * In the order in which it is owed: urgent needs, what was noticed, the presumption,
 * information and consent, care, services.
 */
#include "ui/scr_int.h"

/* ---- urgent needs ------------------------------------------------------------------
 */

static void offers(struct scr *s, const struct sim_view_care *c)
{
    ui_actions(s->ui);
    for (u32 i = 0; i < c->offer.count; i++)
        scr_button(s, ui_id(s->ui, "care.offer.%d.%d", (int)c->what, (int)i),
                   &c->offer.at[i], -1, 0);
    ui_end(s->ui);
}

static enum ui_tone care_tone(const struct sim_view_care *c)
{
    return c->given == SIM_ACCEPTED ? UI_GOOD : c->need ? UI_WARN : UI_PLAIN;
}

/* Name and state on one line, what it is below, then the way to offer it. */
static void care(struct scr *s, const struct sim_view_care *c)
{
    struct ui *ui = s->ui;
    ui_box(ui, ui_id(ui, "care.%d", (int)c->what), UI_PLAIN);
    ui_strong(ui, scr_msg(s, &c->name));
    if (c->given != SIM_NOT_OFFERED || c->need) {
        ui_chips(ui);
        ui_chip(ui, care_tone(c),
                c->given == SIM_NOT_OFFERED ? scr_say(s, "care.needed")
                                            : scr_msg(s, &c->status));
        ui_end(ui);
    }
    if (c->given != SIM_ACCEPTED) {
        scr_soft(s, &c->text);
        offers(s, c);
    }
    ui_end(ui);
}

static void care_of(struct scr *s, const struct sim_view_person *p,
                    enum scn_care_kind from, enum scn_care_kind to)
{
    for (u32 i = 0; i < p->care_count; i++)
        if (p->care[i].kind_of >= from && p->care[i].kind_of <= to)
            care(s, &p->care[i]);
}

static bool is_wanted(const struct sim_view_care *c)
{
    return c->need && c->given == SIM_NOT_OFFERED;
}

/* What was said to be needed stands first. */
static void needs(struct scr *s, const struct sim_view_person *p)
{
    struct ui *ui = s->ui;
    ui_heading_icon(ui, 2, "heart-handshake", scr_say(s, "care.needs"));
    ui_soft(ui, scr_say(s, !p->needs_asked ? "care.needs.help"
                           : p->needs_none ? "care.needs.none"
                                           : "care.needs.asked"));
    if (!p->needs_asked) {
        ui_actions(ui);
        scr_button(s, "care.ask_needs", &p->ask_needs, -1, 0);
        ui_end(ui);
    }
    for (int now = 1; now >= 0 && p->needs_asked; now--)
        for (u32 i = 0; i < p->care_count; i++)
            if (p->care[i].kind_of == SCN_CARE_NEED && is_wanted(&p->care[i]) == now)
                care(s, &p->care[i]);
}

/* ---- indicators and the presumption
 * -------------------------------------------------- */

static void indicator(struct scr *s, const struct sim_view_indicator *v)
{
    struct ui *ui = s->ui;
    ui_checkbox(ui, ui_id(ui, "care.notice.%d", (int)v->what), scr_msg(s, &v->name),
                v->noted, scr_do(s, &v->toggle, -1, 0));
    ui_state(ui, UI_DISABLED, !v->toggle.now);
    ui_under(ui);
    ui_note(ui, scr_msg(s, &v->text));
    for (u32 i = 0; i < v->seen.count; i++)
        ui_finding(ui, UI_INFO, scr_msg(s, &v->seen.at[i]));
    if (v->noted && v->seen.count == 0)
        ui_note(ui, scr_say(s, "care.notice.unseen"));
    ui_end(ui);
}

static void noticed(struct scr *s, const struct sim_view_person *p)
{
    struct ui *ui = s->ui;
    ui_heading_icon(ui, 2, "search", scr_say(s, "care.notice"));
    ui_soft(ui, scr_say(s, "care.notice.help"));
    for (u32 i = 0; i < p->indicator_count; i++)
        indicator(s, &p->indicators[i]);
    ui_heading(ui, 3, scr_say(s, "care.presume"));
    if (msg_is_none(&p->presumed))
        ui_soft(ui, scr_say(s, "care.presume.help"));
    else
        ui_finding(ui, UI_GOOD, scr_msg(s, &p->presumed));
    ui_actions(ui);
    for (u32 i = 0; i < p->presume.count; i++)
        if (p->presume.at[i].refusal != SIM_REFUSED_SAME)
            scr_button(s, ui_id(ui, "care.presume.%d", (int)i), &p->presume.at[i], -1,
                       0);
    ui_end(ui);
}

/* ---- information and consent
 * ----------------------------------------------------------- */

static enum ui_tone consent_tone(const struct sim_view_use *u)
{
    return u->consent == SIM_CONSENTS  ? UI_GOOD
           : u->consent == SIM_UNASKED ? UI_PLAIN
                                       : UI_WARN;
}

static void use(struct scr *s, const struct sim_view_use *u)
{
    struct ui *ui = s->ui;
    ui_box(ui, ui_id(ui, "care.use.%d", (int)u->what), UI_PLAIN);
    ui_strong(ui, scr_msg(s, &u->name));
    ui_chips(ui);
    ui_chip(ui, consent_tone(u), scr_msg(s, &u->status));
    if (u->breached)
        ui_chip(ui, UI_BAD, scr_say(s, "care.breached"));
    ui_end(ui);
    scr_soft(s, &u->text);
    if (u->consent != SIM_CONSENTS && u->ask.refusal != SIM_REFUSED_NOT_INFORMED) {
        ui_actions(ui);
        scr_button(s, ui_id(ui, "care.ask.%d", (int)u->what), &u->ask, -1, 0);
        ui_end(ui);
    }
    ui_end(ui);
}

static void consent(struct scr *s, const struct sim_view_person *p)
{
    struct ui *ui = s->ui;
    ui_heading_icon(ui, 2, "message-circle", scr_say(s, "care.consent"));
    ui_soft(ui, scr_say(s, "care.consent.help"));
    care_of(s, p, SCN_CARE_INFORMATION, SCN_CARE_INFORMATION);
    for (u32 i = 0; i < p->use_count; i++)
        use(s, &p->uses[i]);
}

/* ---- services
 * ---------------------------------------------------------------------------- */

/* What it offers, and the way to it. */
static void service(struct scr *s, const struct sim_view_person *p,
                    const struct sim_view_service *v)
{
    struct ui *ui = s->ui;
    ui_box(ui, ui_id(ui, "person.service.%d", (int)v->what), UI_PLAIN);
    ui_strong(ui, scr_msg(s, &v->name));
    scr_soft(s, &v->about);
    ui_note(ui, scr_msg(s, &v->room));
    ui_note(ui, scr_msg(s, &v->wait));
    ui_actions(ui);
    for (u32 i = 0; i < p->refer.count; i++)
        if (p->refer.at[i].action.arg[1] == (int32_t)v->what)
            scr_button(s, ui_id(ui, "person.refer.%d", (int)i), &p->refer.at[i], -1, 0);
    ui_end(ui);
    ui_end(ui);
}

static void services(struct scr *s, const struct sim_view_person *p)
{
    struct ui *ui = s->ui;
    if (p->refer.count == 0)
        return;
    ui_heading_icon(ui, 2, "heart-handshake", scr_say(s, "person.refer"));
    ui_soft(ui, scr_say(s, "care.refer.help"));
    if (p->refer_unasked)
        ui_finding(ui, UI_WARN, scr_say(s, "care.refer.unasked"));
    for (u32 i = 0; i < s->v->services_count; i++)
        service(s, p, &s->v->services[i]);
}

static void help(struct scr *s, const struct sim_view_person *p)
{
    if (p->care_count > 0) {
        ui_heading_icon(s->ui, 2, "shield-alert", scr_say(s, "care.offer"));
        if (msg_is_none(&p->presumed))
            ui_soft(s->ui, scr_say(s, "refusal.not_presumed"));
        else
            care_of(s, p, SCN_CARE_REFLECTION, SCN_CARE_REMEDY);
    }
    services(s, p);
}

/* ---- the card, one part at a time
 * ------------------------------------------------------------ */

enum { PARTS = 4 };

static void parts_of(const struct sim_view_person *p, bool there[PARTS])
{
    there[0] = p->ask_needs.there;
    there[1] = p->indicator_count > 0;
    there[2] = p->use_count > 0;
    there[3] = p->care_count > 0 || p->refer.count > 0;
}

/* The part that is shown: the one chosen, else the first. */
static int part_shown(const struct scr *s, const bool there[PARTS])
{
    int chosen = (int)s->at.b;
    if (chosen >= 0 && chosen < PARTS && there[chosen])
        return chosen;
    for (int i = 0; i < PARTS; i++)
        if (there[i])
            return i;
    return -1;
}

/* The parts stay in reach above the one that is shown. */
void scr_care(struct scr *s, const struct sim_view_person *p)
{
    static const char *const names[PARTS] = {"care.tab.needs", "care.tab.noticed",
                                             "care.tab.consent", "care.tab.help"};
    static void (*const show[PARTS])(struct scr *, const struct sim_view_person *) = {
        needs, noticed, consent, help};
    struct ui *ui = s->ui;
    bool there[PARTS];
    parts_of(p, there);
    int shown = part_shown(s, there);
    if (shown < 0)
        return;
    ui_column(ui, UI_STYLE(.grow = 3, .min_em = 22, .gap = UI_S));
    ui_tabs(ui, "care.tabs", scr_say(s, "care.tabs"));
    for (int i = 0; i < PARTS; i++)
        if (there[i])
            ui_tab(ui, names[i], scr_say(s, names[i]), i == shown,
                   UI_CMD(SCR_CMD_STEP, (int32_t)p->what, i));
    ui_end(ui);
    ui_card(ui, ui_id(ui, "person.care.%d", shown),
            UI_STYLE(.grow = 1, .scroll = true));
    show[shown](s, p);
    ui_end(ui);
    ui_end(ui);
}

/* ---- a halt
 * --------------------------------------------------------------------------- */

/* Whatever lay on the screen is gone; what to do next is the trainee's choice. */
void scr_page_stop(struct scr *s)
{
    struct ui *ui = s->ui;
    bool talking = s->v->talks_count > 0 && s->v->talks[0].open;
    ui_card(ui, "stop", UI_STYLE(.min_em = 24, .gap = UI_M, .scroll = true));
    ui_heading(ui, 1, scr_say(s, "stop.title"));
    ui_text(ui, scr_say(s, "stop.text"));
    ui_text(ui, scr_say(s, "stop.help"));
    ui_actions(ui);
    ui_primary(ui, "stop.back", scr_say(s, "stop.go_on"), UI_CMD(SCR_CMD_BACK));
    ui_state(ui, UI_AUTOFOCUS, true);
    if (talking) {
        scr_button(s, "stop.skip", &s->v->talks[0].skip, SCR_TALK,
                   (int32_t)s->v->talks[0].what);
        scr_button(s, "stop.leave", &s->v->talks[0].leave, SCR_DESK, -1);
    }
    ui_button(ui, "stop.close", scr_say(s, "stop.close"), UI_CMD(SCR_CMD_CLOSE));
    ui_end(ui);
    ui_end(ui);
}
