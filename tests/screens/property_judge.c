/* property_judge.c - the judge of pages is judged: a sound page has no fault, and each
 * fault planted in it is found by its own rule.
 */
#include "screens/judge.h"
#include "screens/screens.h"

#include <stdio.h>
#include <string.h>

enum { PRESS = 1 };

static const char *wanted; /* NULL: no fault is expected */
static bool found;

static void note(const struct judge *j, const char *what, const struct ui_node *n)
{
    (void)j;
    if (wanted != NULL)
        found = found || strcmp(what, wanted) == 0;
    else
        fprintf(stderr, "the sound page: %s: %s\n", what, n->id != NULL ? n->id : "");
}

static void sound(struct ui *ui, void *dialog)
{
    ui_page(ui, "sound");
    ui_header(ui, STR("A sound page"));
    ui_header_button(ui, "top", "info", STR("Help"), UI_CMD(PRESS));
    ui_end(ui);
    ui_body(ui);
    ui_main(ui);
    ui_columns(ui);
    for (int i = 0; i < 2; i++) {
        ui_card(ui, ui_id(ui, "card.%d", i), UI_STYLE(.grow = 1, .min_em = 20));
        ui_heading(ui, 2, STR("A card"));
        ui_text(ui, STR("Words that are read, in more than one line, because there are "
                        "so many of them that they do not fit beside each other."));
        ui_button(ui, ui_id(ui, "button.%d", i), STR("Press"), UI_CMD(PRESS));
        ui_end(ui);
    }
    ui_end(ui);
    ui_tabs(ui, "tabs", STR("Views"));
    ui_tab(ui, "tab.0", STR("One"), true, UI_CMD(PRESS));
    ui_tab(ui, "tab.1", STR("Other"), false, UI_CMD(PRESS));
    ui_end(ui);
    ui_radios(ui, "radios", STR("Which"));
    ui_radio(ui, "radio.0", STR("This"), true, UI_CMD(PRESS));
    ui_radio(ui, "radio.1", STR("That"), false, UI_CMD(PRESS));
    ui_end(ui);
    ui_meter(ui, STR("Proof"), STR("1 of 4"), 1, 4, -1);
    struct ui_field_spec field = {
        .id = "field", .label = STR("Note"), .initial = STR("Typed"), .lines = 1};
    ui_field(ui, &field);
    ui_end(ui);
    ui_end(ui);
    if (dialog != NULL) {
        ui_dialog(ui, "dialog", STR("Sure?"));
        ui_button(ui, "dialog.yes", STR("Yes"), UI_CMD(PRESS));
        ui_end(ui);
    }
    ui_end(ui);
}

/* --- faults -------------------------------------------------------------------------
 */

static struct ui_node *node(struct ui *ui, const char *id)
{
    return ui_find(ui, ui_key_of(id));
}

/* The words in the first card. */
static struct ui_node *words(struct ui *ui)
{
    return node(ui, "card.0")->first->next;
}

static void cut_line(struct ui *ui)
{
    words(ui)->box.w = words(ui)->lines->para.width_px - 1;
}

static void cut_last_line(struct ui *ui)
{
    words(ui)->box.h--;
}

static void push_out(struct ui *ui)
{
    node(ui, "button.0")->box.x = node(ui, "card.0")->box.x - 1;
}

static void push_below(struct ui *ui)
{
    struct ui_node *card = node(ui, "card.0"), *button = node(ui, "button.0");
    button->box.y = card->box.y + card->box.h - button->box.h + 1;
}

static void overlap(struct ui *ui)
{
    node(ui, "button.0")->box.y = words(ui)->box.y + words(ui)->box.h - 1;
}

static void leave_window(struct ui *ui)
{
    node(ui, "dialog")->box.y = -1;
}

static void lengthen_line(struct ui *ui)
{
    struct ui_node *n = words(ui);
    n->lines = ui_lines_of(ui, n->type, ui_words_of(n), 48 * ui_em(ui));
}

static void squeeze_title(struct ui *ui)
{
    struct ui_node *n = ui->root->first->first;
    n->lines = ui_lines_of(ui, n->type, ui_words_of(n), 1);
}

static void squeeze_main(struct ui *ui)
{
    ui->main->box.h = ui->height / 2 - 1;
}

static void widen_rail(struct ui *ui)
{
    ui->main->box.w = ui->width / 2 - 1;
}

static void narrow_window(struct ui *ui)
{
    ui->width = 35 * ui_em(ui);
}

static void shrink(struct ui *ui)
{
    node(ui, "button.0")->box.h = 43;
}

static void share_id(struct ui *ui)
{
    node(ui, "button.1")->key = ui_key_of("button.0");
}

static void take_id(struct ui *ui)
{
    node(ui, "button.0")->id = NULL;
}

static void take_name(struct ui *ui)
{
    node(ui, "button.0")->first->text = STR_NONE;
}

static void take_card_name(struct ui *ui)
{
    node(ui, "card.0")->name = STR_NONE;
}

static void take_role(struct ui *ui)
{
    node(ui, "button.0")->role = UI_GROUP;
}

static void take_tab(struct ui *ui)
{
    node(ui, "tab.0")->state = 0;
}

static void choose_both(struct ui *ui)
{
    node(ui, "radio.1")->state |= UI_CHECKED;
}

static void take_value(struct ui *ui)
{
    struct ui_node *n = ui->main;
    while (n->role != UI_METER)
        n = ui_next(n, ui->main);
    n->value = STR_NONE;
}

static void other_value(struct ui *ui)
{
    node(ui, "field")->value = STR("Other");
}

static void stray(struct ui *ui)
{
    node(ui, "tabs")->role = UI_GROUP;
}

static void leave_gap(struct ui *ui)
{
    node(ui, "button.0")->name = STR("Letter \u27E6reference\u27E7");
}

static void check_button(struct ui *ui)
{
    node(ui, "button.0")->state |= UI_INVALID;
}

/* 6:1 below the words of the cards: enough for a title, not for what is read. */
static void pale_body(struct ui *ui)
{
    for (size_t i = 0; i < ui->list.count; i++)
        if (ui->list.inks[i].op == UI_OP_PAPER)
            ui->list.inks[i].colour = 0xFFA0A0A0;
}

static struct ui_ink *ink(struct ui *ui, enum ui_op op)
{
    size_t i = 0;
    while (ui->list.inks[i].op != op)
        i++;
    return &ui->list.inks[i];
}

/* What has no colour of its own to be asked for: cloth below the words of a card. */
static void lay_cloth(struct ui *ui)
{
    struct ui_ink *k = ink(ui, UI_OP_PAPER);
    k->op = UI_OP_BAND;
    k->colour = 0xFF808080;
    k->back = 0xFFFFFFFF;
}

/* A line over the words, painted after them. */
static void strike_through(struct ui *ui)
{
    struct ui_rect b = words(ui)->box;
    int line = words(ui)->lines->line, base = words(ui)->lines->base;
    struct ui_ink *k = &ui->list.inks[ui->list.count - 1];
    *k = (struct ui_ink){.op = UI_OP_RECT,
                         .rect = {b.x, b.y + base - line / 4, b.w, 2},
                         .colour = 0xFF000000};
}

/* An icon in the colour of what it stands on. */
static void hide_icon(struct ui *ui)
{
    ink(ui, UI_OP_ICON)->colour = ui_theme_colour(UI_DAY, UI_C_HEADER);
}

/* Two controls of one id: the focus never rests on the second. */
static void lose_stop(struct ui *ui)
{
    struct ui_node **stops = ui->stops;
    for (size_t i = 1; i < ui->stop_count; i++) {
        if (stops[i - 1]->field != NULL || stops[i]->field != NULL)
            continue;
        stops[i]->key = stops[i - 1]->key;
        return;
    }
}

static void hide_focus(struct ui *ui)
{
    ui->height = 40;
}

static const struct {
    const char *what;
    void (*plant)(struct ui *ui);
} plants[] = {
    {"a line of text is cut off", cut_line},
    {"the last line of text is cut off", cut_last_line},
    {"wider than what it stands in", push_out},
    {"higher than what it stands in", push_below},
    {"lies on its neighbour", overlap},
    {"a dialog leaves the window", leave_window},
    {"a line too long to be followed", lengthen_line},
    {"too little room is left for", squeeze_title},
    {"what is around it takes half of the window from", squeeze_main},
    {"what is beside it takes half of the window from", widen_rail},
    {"more columns than there is room for, from", narrow_window},
    {"too small to be hit", shrink},
    {"another node has its id", share_id},
    {"a control without an id", take_id},
    {"has no name", take_name},
    {"has no name", take_card_name},
    {"says what nobody told it", leave_gap},
    {"a control without a role", take_role},
    {"not one tab is chosen of", take_tab},
    {"two radio buttons are chosen, or there is no choice, of", choose_both},
    {"has no value", take_value},
    {"its value is not what was typed", other_value},
    {"stands outside of what it is a part of", stray},
    {"a state that its role does not have", check_button},
    {"does not stand out from what is behind", pale_body},
    {"does not stand out from what is behind", lay_cloth},
    {"does not stand out from what is behind", strike_through},
    {"does not stand out from what is behind", hide_icon},
    {"Tab does not reach every control of", lose_stop},
    {"has the focus and is not seen", hide_focus},
    {"Tab and Enter never show", hide_focus},
};

static void build(struct ui *ui, bool dialog)
{
    static char yes;
    ui_touch(ui);
    ui_frame(ui, sound, dialog ? &yes : NULL);
}

static void paint(void *x, const struct ui_list *list, uint32_t *pixels)
{
    screens_paint(x, list, pixels);
}

static int judge_all(struct screens *x, struct ui *ui)
{
    struct judge j = {.complain = note};
    judge_boxes(&j, ui);
    judge_lines(&j, ui);
    judge_columns(&j, ui);
    judge_room(&j, ui);
    judge_controls(&j, ui);
    judge_meaning(&j, ui);
    judge_contrast(&j, ui, paint, x);
    judge_round(&j, ui, NULL, NULL);
    return j.faults;
}

int main(void)
{
    struct screens *x = screens_open();
    struct look look = {.lang = "en", .width = 1280, .height = 720, .percent = 100};
    struct ui *ui = screens_show(x, &screens_all[0], look);
    build(ui, false);
    int failures = judge_all(x, ui);
    for (size_t i = 0; i < sizeof plants / sizeof *plants; i++) {
        struct ui_input size = {.kind = UI_IN_RESIZE, .width = 1280, .height = 720};
        ui_feed(ui, &size);
        build(ui, plants[i].plant == leave_window);
        wanted = plants[i].what;
        found = false;
        plants[i].plant(ui);
        judge_all(x, ui);
        if (!found)
            fprintf(stderr, "planted and not found: %s (%zu)\n", wanted, i);
        failures += !found;
    }
    screens_close(x);
    return failures > 0;
}
