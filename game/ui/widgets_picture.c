/* widgets_picture.c - diagrams and timelines as nodes. Not here: where lines run
 * (wires.c), what is painted (diagram.c), where days are (timeline.c). */
#include "ui/ui_int.h"

static const struct ui_type band_type = {TXT_UI_BOLD, 18, UI_C_INK};
static const struct ui_type tick_type = {TXT_UI_BOLD, 16, UI_C_INK2};

enum { GUTTER = 30, ACROSS = 40, BELOW = 34, SPAN_EM = 13 };

void ui_diagram(struct ui *ui, const char *id, struct str name,
                const struct ui_wire *wires, size_t count)
{
    struct ui_node *n = ui_open_node(ui, UI_GROUP, id,
                                     UI_STYLE(.flow = UI_ALONG, .gap = 6, .ltr = true));
    n->name = name;
    n->wires = wires;
    n->wire_count = count;
}

void ui_lane(struct ui *ui, struct str title)
{
    struct ui_node *n =
        ui_open_node(ui, UI_GROUP, NULL, UI_STYLE(.grow = 1, .gap = UI_S));
    n->name = title;
    n->fill = UI_C_STRIPE;
    n->pad_x = GUTTER;
    n->flags |= UI_N_ROOMY;
    n->pad_y = 10;
    n->radius = 4;
    ui_put_text(ui, band_type, title)->flags |= UI_N_CENTERED;
    ui->made = n;
}

void ui_stops_across(struct ui *ui)
{
    ui_row(ui, UI_STYLE(.flow = UI_ALONG, .gap = ACROSS, .grow = 1));
    ui->made->flags |= UI_N_ROOMY;
}

void ui_stops_below(struct ui *ui)
{
    ui_column(ui, UI_STYLE(.grow = 1, .gap = BELOW));
    ui->made->flags |= UI_N_ROOMY;
}

void ui_stop(struct ui *ui, const char *id, struct ui_command command)
{
    ui_choice(ui, id, command);
    ui->made->style.gap = UI_S;
    ui->made->pad_x = 10;
    ui->made->pad_y = 5;
    ui->made->radius = 8;
}

void ui_track(struct ui *ui, const char *id, struct str name,
              const struct ui_days *days)
{
    struct ui_node *n =
        ui_open_node(ui, UI_GROUP, id, UI_STYLE(.grow = 1, .ltr = true));
    n->content = UI_HOLDS_TRACK;
    n->name = name;
    n->days = days;
    n->pad_y = 6;
    n->least_h = 44;
}

void ui_span(struct ui *ui, const char *id, int from, int to, enum ui_tone tone,
             struct ui_command command)
{
    ui_choice(ui, id, command);
    struct ui_node *n = ui->made;
    n->style.tone = tone;
    n->style.look = UI_TONED;
    n->style.max_em = SPAN_EM;
    n->style.gap = UI_S;
    n->pad_x = n->pad_y = UI_S;
    n->now = from;
    n->most = to;
}

void ui_day(struct ui *ui, int day, enum ui_tone tone, struct str text)
{
    struct ui_node *n = ui_put_text(ui, tick_type, text);
    if (tone != UI_PLAIN)
        n->type.ink = ui_tone_ink(tone);
    n->pad_x = 4;
    n->now = n->most = day;
}
