/* widgets_box.c - boxes, lists and tables. */
#include "ui/ui_int.h"

#include "base/bug.h"

static const char *const tone_icons[UI_TONES] = {"circle", "info", "check",
                                                 "triangle-alert", "circle-help"};

const char *ui_tone_icon(enum ui_tone tone)
{
    return tone_icons[tone];
}

void ui_columns(struct ui *ui)
{
    enum ui_flow flow = ui_narrow(ui) ? UI_DOWN : UI_WRAP;
    ui_open_node(ui, UI_GROUP, NULL, UI_STYLE(.flow = flow, .gap = 20, .grow = 1))
        ->flags |= UI_N_COLUMNS;
}

void ui_card(struct ui *ui, const char *id, struct ui_style style)
{
    bool padded = style.pad > 0;
    style.look = UI_CARD;
    style.gap = style.gap > 0 ? style.gap : 10;
    struct ui_node *n = ui_open_node(ui, UI_REGION, id, style);
    n->pad_x = padded ? style.pad : 22;
    n->pad_y = padded ? style.pad : 16;
    n->radius = 4;
}

void ui_sheet(struct ui *ui, const char *id, struct str name)
{
    struct ui_node *n =
        ui_open_node(ui, UI_DOCUMENT, id,
                     UI_STYLE(.look = UI_SHEET, .gap = 14, .grow = 3, .min_em = 24,
                              .max_em = 39, .scroll = true));
    n->name = name;
    n->live = 1; /* who opens a letter hears it */
    n->pad_x = ui_narrow(ui) ? 20 : 44;
    n->pad_y = 36;
    n->radius = 3;
}

void ui_box(struct ui *ui, const char *id, enum ui_tone tone)
{
    enum ui_look look = tone == UI_PLAIN ? UI_BOX : UI_TINT;
    struct ui_node *n = ui_open_node(ui, UI_GROUP, id,
                                     UI_STYLE(.look = look, .tone = tone, .gap = UI_S));
    n->pad_x = 14;
    n->pad_y = 9;
    n->radius = 4;
}

void ui_choice(struct ui *ui, const char *id, struct ui_command command)
{
    struct ui_node *n =
        ui_open_node(ui, UI_BUTTON, id, UI_STYLE(.flow = UI_ALONG, .gap = 12));
    n->part = UI_P_CHOICE;
    n->command = command;
    n->pad_x = 16;
    n->pad_y = 10;
    n->least_h = 44;
    n->radius = 4;
}

void ui_actions(struct ui *ui)
{
    struct ui_node *n = ui_open_node(
        ui, UI_GROUP, NULL, UI_STYLE(.flow = UI_WRAP, .align = UI_CENTER, .gap = 12));
    n->pad_y = UI_S;
}

void ui_list(struct ui *ui, const char *id, struct str name)
{
    ui_begin(ui, UI_LIST, id, UI_STYLE(.gap = 10));
    ui_name(ui, name);
}

void ui_item(struct ui *ui)
{
    ui_begin(ui, UI_ITEM, NULL, UI_STYLE(.flow = UI_ALONG, .gap = 10));
}

void ui_bullet(struct ui *ui)
{
    ui_item(ui);
    struct ui_node *item = ui->made;
    ui_text(ui, STR("•"));
    ui->made->role = UI_IMAGE;
    ui->made = item;
}

void ui_finding(struct ui *ui, enum ui_tone tone, struct str text)
{
    ui_item(ui);
    struct ui_node *item = ui->made;
    item->flags |= UI_N_PLAIN_NAME;
    if (tone != UI_PLAIN)
        ui_icon(ui, tone_icons[tone], tone);
    ui_text(ui, text);
    ui->made->style.grow = 1;
    ui_end(ui);
}

void ui_notice(struct ui *ui, const char *id, enum ui_tone tone, struct str text)
{
    struct ui_node *n = ui_open_node(
        ui, UI_STATUS, id,
        UI_STYLE(.flow = UI_ALONG, .look = UI_TONED, .tone = tone, .gap = 12));
    n->flags |= UI_N_PLAIN_NAME;
    n->pad_x = 14;
    n->pad_y = 10;
    n->radius = 4;
    if (tone != UI_PLAIN)
        ui_icon(ui, tone_icons[tone], tone);
    ui_text(ui, text);
    ui->made->style.grow = 1;
    ui_end(ui);
}

void ui_rule(struct ui *ui)
{
    ui_leaf(ui, UI_SEPARATOR, UI_HOLDS_RULE);
}

/* --- Tables -------------------------------------------------------------------------
 */

static const struct ui_type head_type = {TXT_UI_BOLD, 18, UI_C_HEADER_INK};
static const struct ui_type stacked_type = {TXT_UI, 16, UI_C_INK2};

void ui_table(struct ui *ui, const char *id, struct str name)
{
    ui_begin(ui, UI_TABLE, id, UI_STYLE(0));
    ui_name(ui, name);
    ui->columns = NULL;
    ui->column_count = 0;
    ui->table_odd = false;
}

static struct ui_node *cell(struct ui *ui, enum ui_role role, const char *id)
{
    struct ui_node *n = ui_open_node(
        ui, role, id, UI_STYLE(.flow = UI_ALONG, .align = UI_CENTER, .gap = UI_S));
    n->pad_x = 12;
    n->pad_y = 9;
    return n;
}

void ui_table_head(struct ui *ui, const struct str *titles, size_t count)
{
    ui->columns = ARENA_ARRAY(&ui->frame, count, struct str);
    ui->column_count = count;
    memcpy(ui->columns, titles, count * sizeof *titles);
    struct ui_node *row = ui_open_node(ui, UI_ROW, NULL, UI_STYLE(.flow = UI_ALONG));
    row->fill = UI_C_HEADER;
    row->flags |= UI_N_IF_TABLE;
    for (size_t i = 0; i < count; i++) {
        struct ui_node *n = cell(ui, UI_COLUMN_HEADER, NULL);
        n->flags |= UI_N_PLAIN_NAME;
        ui_put_text(ui, head_type, titles[i]);
        ui_end(ui);
    }
    ui_end(ui);
}

static struct ui_node *row(struct ui *ui, const char *id)
{
    ui->column = 0;
    return ui_open_node(ui, UI_ROW, id, UI_STYLE(.flow = UI_ALONG));
}

void ui_table_row(struct ui *ui, const char *id)
{
    struct ui_node *n = row(ui, id);
    n->fill = ui->table_odd ? UI_C_STRIPE : UI_C_NONE;
    n->least_h = 52;
    ui->table_odd = !ui->table_odd;
}

void ui_table_total(struct ui *ui, const char *id)
{
    struct ui_node *n = row(ui, id);
    n->fill = UI_C_ACTION_SOFT;
    n->least_h = 52;
}

void ui_cell(struct ui *ui, const char *id, struct ui_command command)
{
    struct ui_node *n = cell(ui, UI_CELL, id);
    n->command = command;
    n->flags |= UI_N_RING_INSIDE;
    n->part = UI_P_CELL;
    n->least_h =
        command.what != 0 ? 44 : 0; /* alone on its line, where rows are blocks */
    if (ui->column < ui->column_count) {
        n->name = ui->columns[ui->column++];
        ui_put_text(ui, stacked_type, n->name)->flags |= UI_N_IF_STACKED;
        ui->made = n;
    }
}

void ui_cell_tone(struct ui *ui, const char *id, enum ui_tone tone, struct str text,
                  struct ui_command command)
{
    ui_cell(ui, id, command);
    if (tone != UI_PLAIN) {
        ui_icon(ui, tone_icons[tone], tone);
        ui_toned(ui, tone, text);
    } else {
        ui_soft(ui, text);
    }
    ui_end(ui);
}

void ui_cell_text(struct ui *ui, struct str text)
{
    ui_cell(ui, NULL, UI_NO_CMD);
    ui_text(ui, text);
    ui_end(ui);
}
