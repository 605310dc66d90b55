/* widgets_show.c - how things stand: chips, meters, icons, stamps, people. */
#include "ui/ui_int.h"

#include "base/bug.h"

void ui_icon(struct ui *ui, const char *icon, enum ui_tone tone)
{
    ui_put_icon(ui, icon, 24, tone == UI_PLAIN ? UI_C_INK2 : ui_tone_ink(tone));
}

void ui_chip_icon(struct ui *ui, enum ui_tone tone, const char *icon, struct str label)
{
    struct ui_node *n =
        ui_open_node(ui, UI_STATUS, NULL,
                     UI_STYLE(.flow = UI_ALONG, .align = UI_CENTER, .look = UI_TONED,
                              .tone = tone, .gap = 6));
    n->flags |= UI_N_SNUG | UI_N_PLAIN_NAME;
    n->pad_x = 10;
    n->pad_y = 3;
    n->radius = 15;
    if (icon != NULL)
        ui_put_icon(ui, icon, 18, ui_tone_ink(tone));
    ui_put_text(ui, (struct ui_type){TXT_UI_BOLD, 16, ui_tone_ink(tone)}, label);
    ui_end(ui);
}

void ui_chip(struct ui *ui, enum ui_tone tone, struct str label)
{
    ui_chip_icon(ui, tone, tone == UI_PLAIN ? NULL : ui_tone_icon(tone), label);
}

void ui_chips(struct ui *ui)
{
    ui_begin(ui, UI_GROUP, NULL, UI_STYLE(.flow = UI_WRAP, .gap = 10));
}

void ui_meter(struct ui *ui, struct str label, struct str value, int now, int most,
              int threshold)
{
    ui_begin(ui, UI_METER, NULL, UI_STYLE(.gap = 6));
    struct ui_node *meter = ui->made;
    meter->name = label;
    meter->value = value;
    meter->flags |= UI_N_PLAIN_NAME;
    ui_row(ui, UI_STYLE(.gap = UI_M));
    ui_strong(ui, label);
    ui->made->style.grow = 1;
    ui_strong(ui, value);
    ui_end(ui);
    struct ui_node *n = ui_leaf(ui, UI_IMAGE, UI_HOLDS_BAR);
    n->now = now;
    n->most = most;
    n->threshold = threshold;
    ui_end(ui);
}

void ui_dots(struct ui *ui, struct str label, struct str value, int now, int most)
{
    ui_begin(ui, UI_METER, NULL, UI_STYLE(.gap = 6));
    struct ui_node *meter = ui->made;
    meter->name = label;
    meter->value = value;
    meter->flags |= UI_N_PLAIN_NAME;
    ui_label(ui, label);
    ui_row(ui, UI_STYLE(.gap = 12, .align = UI_CENTER));
    struct ui_node *n = ui_leaf(ui, UI_IMAGE, UI_HOLDS_DOTS);
    n->now = now;
    n->most = most;
    ui_note(ui, value);
    ui_end(ui);
    ui_end(ui);
}

void ui_stamp(struct ui *ui, enum ui_tone tone, struct str text, struct str below)
{
    struct ui_node *n =
        ui_open_node(ui, UI_STATUS, NULL, UI_STYLE(.align = UI_CENTER, .gap = UI_XS));
    n->flags |= UI_N_SNUG | UI_N_PLAIN_NAME | UI_N_DOUBLE;
    n->edge = ui_tone_ink(tone);
    n->thick = 4;
    n->radius = 5;
    n->pad_x = 30;
    n->pad_y = 16;
    ui_put_text(ui, (struct ui_type){TXT_UI_BOLD, 22, ui_tone_ink(tone)}, text);
    if (below.n > 0)
        ui_put_text(ui, (struct ui_type){TXT_UI_BOLD, 17, ui_tone_ink(tone)}, below);
    ui_end(ui);
}

void ui_person(struct ui *ui, uint32_t seed, enum ui_picture_size size, struct str name)
{
    static const short pixels[] = {
        [UI_PICTURE_SMALL] = 42, [UI_PICTURE_MEDIUM] = 96, [UI_PICTURE_LARGE] = 184};
    struct ui_node *n = ui_leaf(ui, UI_IMAGE, UI_HOLDS_PERSON);
    n->seed = seed;
    n->size = pixels[size];
    n->name = name;
}

void ui_seal(struct ui *ui, uint32_t seed, enum ui_picture_size size)
{
    static const short pixels[] = {[UI_PICTURE_SMALL] = 34, [UI_PICTURE_MEDIUM] = 76};
    BUG_UNLESS(size < sizeof pixels / sizeof *pixels);
    struct ui_node *n = ui_leaf(ui, UI_IMAGE, UI_HOLDS_SEAL);
    n->seed = seed;
    n->size = pixels[size];
    n->type.ink = UI_C_INK2;
}

void ui_band(struct ui *ui, uint32_t seed)
{
    struct ui_node *n = ui_leaf(ui, UI_IMAGE, UI_HOLDS_BAND);
    n->seed = seed;
    n->size = 20;
}

void ui_figure(struct ui *ui, enum ui_figure figure)
{
    ui->made->now = (int)figure;
}
