/* scr_timeline.c - the attempt once more, day by day: what was done, and what the desk
 * had seen, could have had, and what was so.
 *
 * a: the day it was opened at, or -1; b: 0 that day, else 1 + day × layers + layer, so
 * that a step through the days stays on one page.
 */
#include "ui/scr_int.h"

static struct ui_command to(u32 day, enum sim_layer layer, const struct scr *s)
{
    return UI_CMD(SCR_CMD_STEP, s->at.a, (int32_t)(1 + day * SIM_LAYERS + layer));
}

void scr_again(struct scr *s, const char *id, u32 day)
{
    const struct sim_past_day *d = &s->v->debrief->timeline->days[day];
    struct sim_again_words words = sim_again_words(d);
    if (msg_is_none(&words.label))
        return;
    ui_actions(s->ui);
    ui_button(s->ui, id, scr_msg(s, &words.label),
              UI_CMD(SCR_CMD_AGAIN, (int32_t)d->lines));
    ui_end(s->ui);
    if (!msg_is_none(&words.help))
        ui_note(s->ui, scr_msg(s, &words.help));
}

static struct str day_title(const struct scr *s, const struct sim_past_day *day)
{
    struct msg m = msg_of("timeline.day");
    msg_int(&m, "day", day->day);
    msg_num(&m, "date", MSG_DAY, day->date);
    return scr_msg(s, &m);
}

static void day_list(struct scr *s, const struct sim_timeline *t, u32 now,
                     enum sim_layer layer)
{
    struct ui *ui = s->ui;
    ui_card(ui, "timeline.list",
            UI_STYLE(.grow = 1, .min_em = 13, .scroll = true, .gap = UI_XS));
    ui_heading_icon(ui, 2, "calendar", scr_say(s, "timeline.days"));
    for (u32 i = 0; i < t->day_count; i++) {
        ui_choice(ui, ui_id(ui, "timeline.day.%d", (int)i), to(i, layer, s));
        ui_state(ui, UI_SELECTED, i == now);
        ui_text(ui, day_title(s, &t->days[i]));
        ui_end(ui);
    }
    ui_end(ui);
}

/* The day before and the day after, with where one stands. */
static void steps(struct scr *s, const struct sim_timeline *t, u32 now,
                  enum sim_layer layer)
{
    struct ui *ui = s->ui;
    struct msg where = msg_of("timeline.position");
    msg_int(&where, "n", now + 1);
    msg_int(&where, "count", t->day_count);
    ui_row(ui, UI_STYLE(.flow = UI_WRAP, .align = UI_CENTER, .gap = UI_M));
    ui_button(ui, "timeline.before", scr_say(s, "timeline.before"),
              to(now > 0 ? now - 1 : 0, layer, s));
    ui_on_key(ui, UI_KEY(UI_KEY_LEFT, UI_CTRL));
    ui_state(ui, UI_DISABLED, now == 0);
    ui_button(ui, "timeline.next", scr_say(s, "timeline.next"),
              to(now + 1 < t->day_count ? now + 1 : now, layer, s));
    ui_on_key(ui, UI_KEY(UI_KEY_RIGHT, UI_CTRL));
    ui_state(ui, UI_DISABLED, now + 1 >= t->day_count);
    ui_state(ui, UI_AUTOFOCUS, now + 1 < t->day_count);
    ui_note(ui, scr_msg(s, &where));
    ui_end(ui);
}

static void moment(struct scr *s, const struct sim_moment *m)
{
    struct ui *ui = s->ui;
    ui_column(ui, UI_STYLE(.gap = UI_XS));
    ui_strong(ui,
              msg_is_none(&m->did) ? scr_say(s, "timeline.came") : scr_msg(s, &m->did));
    for (u32 k = 0; k < m->led.count; k++) {
        ui_bullet(ui);
        ui_text(ui, scr_msg(s, &m->led.at[k]));
        ui_end(ui);
    }
    ui_end(ui);
}

static void done(struct scr *s, const struct sim_timeline *t, u32 now,
                 enum sim_layer layer)
{
    struct ui *ui = s->ui;
    const struct sim_past_day *day = &t->days[now];
    ui_card(ui, "timeline.done",
            UI_STYLE(.grow = 2, .min_em = 20, .gap = UI_S, .scroll = true));
    ui_heading(ui, 2, day_title(s, day));
    steps(s, t, now, layer);
    scr_again(s, "timeline.again", now);
    ui_label(ui, scr_say(s, "timeline.done"));
    for (u32 i = day->first; i < day->first + day->count; i++)
        moment(s, &t->moments[i]);
    ui_end(ui);
}

static void part(struct scr *s, const struct sim_layer_part *p)
{
    struct ui *ui = s->ui;
    ui_label(ui, scr_msg(s, &p->title));
    for (u32 i = 0; i < p->count; i++) {
        struct str text = scr_msg(s, &p->lines[i].text);
        struct msg fresh = msg_of("timeline.layer_line");
        msg_user(&fresh, "text", text);
        msg_user(&fresh, "mark", scr_say(s, "timeline.fresh"));
        ui_bullet(ui);
        if (p->lines[i].fresh)
            ui_strong(ui, scr_msg(s, &fresh));
        else
            ui_text(ui, text);
        ui_end(ui);
    }
}

static void layers(struct scr *s, const struct sim_timeline *t, u32 now,
                   enum sim_layer layer)
{
    struct ui *ui = s->ui;
    u32 count;
    struct sim_layer_words words = sim_layer_words(layer);
    const struct sim_layer_part *parts =
        sim_layer_of(t, now, layer, ui_arena(ui), &count);
    ui_card(ui, "timeline.evening",
            UI_STYLE(.grow = 2, .min_em = 20, .gap = UI_S, .scroll = true));
    ui_name(ui, scr_say(s, "timeline.layers"));
    ui_tabs(ui, "timeline.layers", scr_say(s, "timeline.layers"));
    for (int k = 0; k < SIM_LAYERS; k++) {
        struct msg name = sim_layer_words((enum sim_layer)k).name;
        ui_tab(ui, ui_id(ui, "timeline.layer_%d", k), scr_msg(s, &name),
               k == (int)layer, to(now, (enum sim_layer)k, s));
    }
    ui_end(ui);
    ui_note(ui, scr_msg(s, &words.help));
    if (count == 0)
        ui_soft(ui, scr_msg(s, &words.none));
    for (u32 i = 0; i < count; i++)
        part(s, &parts[i]);
    ui_end(ui);
}

void scr_page_timeline(struct scr *s)
{
    struct ui *ui = s->ui;
    const struct sim_timeline *t =
        s->v->debrief != NULL ? s->v->debrief->timeline : NULL;
    if (t == NULL || t->day_count == 0)
        return;
    u32 step = s->at.b > 0 ? (u32)(s->at.b - 1)
                           : (u32)(s->at.a > 0 ? s->at.a : 0) * SIM_LAYERS;
    u32 now = step / SIM_LAYERS < t->day_count ? step / SIM_LAYERS : t->day_count - 1;
    enum sim_layer layer = (enum sim_layer)(step % SIM_LAYERS);
    scr_debrief_title(s, "page.timeline");
    ui_note(ui, scr_say(s, "timeline.help"));
    ui_columns(ui);
    day_list(s, t, now, layer);
    done(s, t, now, layer);
    layers(s, t, now, layer);
    ui_end(ui);
}
