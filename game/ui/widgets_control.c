/* widgets_control.c - buttons, choices among several, tabs, text fields. */
#include "ui/ui_int.h"

static const struct ui_type label_type = {TXT_UI, 19, UI_C_INK};
static const struct ui_type button_type = {TXT_UI_BOLD, 19, UI_C_ACTION};

static struct ui_node *control(struct ui *ui, enum ui_role role, const char *id,
                               enum ui_part part, struct ui_command command)
{
    struct ui_node *n = ui_open_node(
        ui, role, id, UI_STYLE(.flow = UI_ALONG, .align = UI_CENTER, .gap = 10));
    n->part = part;
    n->command = command;
    n->radius = 4;
    n->least_h = 44;
    return n;
}

static void button(struct ui *ui, const char *id, struct str label, enum ui_part part,
                   struct ui_command command)
{
    struct ui_node *n = control(ui, UI_BUTTON, id, part, command);
    n->flags |= UI_N_SNUG;
    n->pad_x = 18;
    n->pad_y = 8;
    struct ui_node *t = ui_put_text(ui, button_type, label);
    t->flags |= UI_N_CENTERED;
    t->style.grow = 1;
    t->style.max_em = ui_measure(button_type);
    ui_end(ui);
}

void ui_primary(struct ui *ui, const char *id, struct str label,
                struct ui_command command)
{
    button(ui, id, label, UI_P_PRIMARY, command);
}

void ui_button(struct ui *ui, const char *id, struct str label,
               struct ui_command command)
{
    button(ui, id, label, UI_P_BUTTON, command);
}

void ui_button_icon(struct ui *ui, const char *icon)
{
    struct ui_node *n = ui->made, *label = n->first;
    ui->open[ui->depth++] = n;
    struct ui_node *i = ui_put_icon(ui, icon, 22, UI_C_ACTION);
    ui->depth--;
    ui->made = n;
    n->first = i;
    i->next = label;
    label->next = NULL;
    n->last = label;
}

void ui_link(struct ui *ui, const char *id, struct str label, struct ui_command command)
{
    struct ui_node *n = control(ui, UI_LINK, id, UI_P_LINK, command);
    n->flags |= UI_N_SNUG;
    ui_put_text(ui, label_type, label)->flags |= UI_N_UNDERLINE;
    ui_end(ui);
}

static void tick(struct ui *ui, struct str label, bool on, unsigned flags)
{
    struct ui_node *n = ui_leaf(ui, UI_IMAGE, UI_HOLDS_CHECK);
    n->size = 24;
    n->now = on;
    n->flags |= flags;
    struct ui_node *words = ui_put_text(ui, label_type, label);
    words->style.max_em = ui_measure(label_type);
    ui_end(ui);
    ui_state(ui, UI_CHECKED, on);
}

void ui_checkbox(struct ui *ui, const char *id, struct str label, bool checked,
                 struct ui_command command)
{
    control(ui, UI_CHECKBOX, id, UI_P_CHECK, command);
    tick(ui, label, checked, 0);
}

void ui_radios(struct ui *ui, const char *id, struct str name)
{
    ui_begin(ui, UI_RADIOS, id, UI_STYLE(.gap = UI_XS));
    ui_name(ui, name);
}

void ui_radio(struct ui *ui, const char *id, struct str label, bool chosen,
              struct ui_command command)
{
    control(ui, UI_RADIO, id, UI_P_CHECK, command);
    tick(ui, label, chosen, UI_N_ROUND);
}

void ui_under(struct ui *ui)
{
    struct ui_node *n = ui_open_node(ui, UI_GROUP, NULL, UI_STYLE(.gap = 2));
    n->pad_x = 34;
    n->flags |= UI_N_ABOUT;
}

void ui_tabs(struct ui *ui, const char *id, struct str name)
{
    ui_begin(ui, UI_TABS, id, UI_STYLE(.flow = UI_WRAP, .gap = UI_XS));
    ui_name(ui, name);
}

void ui_tab(struct ui *ui, const char *id, struct str label, bool chosen,
            struct ui_command command)
{
    struct ui_node *n = control(ui, UI_TAB, id, UI_P_TAB, command);
    n->pad_x = UI_M;
    n->pad_y = UI_S;
    n->radius = 0;
    ui_put_text(ui, label_type, label);
    ui_end(ui);
    ui_state(ui, UI_SELECTED, chosen);
}

enum { STEP_MARK = 24 }; /* as wide as ui_icon */

/* The mark, or as much room: the list does not move under the pointer when it comes. */
static void mark_or_room(struct ui *ui, enum ui_tone tone)
{
    if (tone != UI_PLAIN) {
        ui_icon(ui, ui_tone_icon(tone), tone);
        return;
    }
    ui_open_node(ui, UI_GROUP, NULL, UI_STYLE(0))->pad_x = STEP_MARK / 2;
    ui_end(ui);
}

void ui_step(struct ui *ui, const char *id, struct str label, enum ui_tone tone,
             struct ui_command command)
{
    struct ui_node *n = control(ui, UI_ITEM, id, UI_P_STEP, command);
    n->pad_x = 12;
    n->pad_y = 10;
    ui_put_text(ui, label_type, label)->style.grow = 1;
    mark_or_room(ui, tone);
    ui_end(ui);
}

void ui_field(struct ui *ui, const struct ui_field_spec *spec)
{
    struct ui_field_spec *kept = ARENA_NEW(&ui->frame, struct ui_field_spec);
    *kept = *spec;
    struct ui_edit *e = ui_edit_for(ui, spec);
    ui_column(ui, UI_STYLE(.gap = UI_XS));
    if (spec->label.n > 0)
        ui_label(ui, spec->label);
    ui_row(ui, UI_STYLE(.gap = UI_S, .align = UI_START));
    struct ui_node *n = ui_leaf(ui, UI_TEXTFIELD, UI_HOLDS_FIELD);
    n->id = spec->id;
    n->key = e->key;
    n->name = spec->label;
    n->value = arena_str(&ui->frame, ui_edit_text(e));
    n->text = ui_field_shown(ui, e);
    n->command = spec->command;
    n->field = kept;
    n->part = UI_P_FIELD;
    n->type = label_type;
    n->style.grow = 1;
    n->pad_x = 12;
    n->pad_y = 10;
    n->radius = 4;
    n->least_h = 44;
    ui_letters_button(ui, spec);
    ui_end(ui);
    if (e->full && ui->words != NULL)
        ui_notice(ui, ui_id(ui, "%s.full", spec->id), UI_WARN, ui->words->full);
    ui_letters(ui, spec);
    ui_end(ui);
    ui->made = n;
}
