/* dress.c - what looks, parts and states mean in colours and weights.
 *
 * Runs after the page was described and before it is measured, since the current entry
 * of a list is bold and bold is wider.
 */
#include "ui/ui_int.h"

struct cue {
    bool over, focus, on, off; /* pointer, focus, selected or current, disabled */
};

static struct cue cue_of(const struct ui *ui, const struct ui_node *n)
{
    bool control = n->command.what != 0 || n->content == UI_HOLDS_FIELD;
    bool off = (n->state & UI_DISABLED) != 0;
    return (struct cue){
        .over = control && !off && ui->hover == n->key,
        .focus = ui->focus == n->key && ui->by_keyboard,
        .on = (n->state & (UI_SELECTED | UI_CURRENT)) != 0,
        .off = off,
    };
}

static void ink_inside(struct ui_node *n, enum ui_colour ink, bool bold)
{
    for (struct ui_node *at = n; at != NULL; at = ui_next(at, n)) {
        if (at->content != UI_HOLDS_TEXT && at->content != UI_HOLDS_ICON)
            continue;
        at->type.ink = ink;
        if (bold && at->type.style == TXT_UI)
            at->type.style = TXT_UI_BOLD;
    }
}

static void edge(struct ui_node *n, enum ui_colour colour, int thick)
{
    n->edge = colour;
    n->thick = thick;
}

static void dress_button(struct ui_node *n, struct cue c)
{
    n->fill = c.off ? UI_C_PAPER : c.over ? UI_C_HOVER : UI_C_PANEL;
    edge(n, c.off ? UI_C_HAIR : UI_C_ACTION, c.off ? 1 : 2);
    ink_inside(n, c.off ? UI_C_INK2 : UI_C_ACTION, true);
}

static void dress_primary(struct ui_node *n, struct cue c)
{
    n->fill = c.off ? UI_C_STRIPE : UI_C_ACTION;
    if (c.off || c.over)
        edge(n, c.off ? UI_C_HAIR : UI_C_INK, c.off ? 1 : 2);
    ink_inside(n, c.off ? UI_C_INK2 : UI_C_ACTION_INK, true);
}

/* One with a tone, as on a track of days, has its colours. */
static void dress_choice(struct ui_node *n, struct cue c)
{
    bool lively = c.over || c.focus || c.on;
    bool toned = n->style.look == UI_TONED && n->style.tone != UI_PLAIN;
    enum ui_colour calm = toned ? ui_tone_ink(n->style.tone) : UI_C_LINE;
    n->fill = c.on     ? UI_C_ACTION_SOFT
              : c.over ? UI_C_HOVER
                       : ui_tone_soft(toned ? n->style.tone : UI_PLAIN);
    edge(n, lively ? UI_C_ACTION : calm, lively ? 2 : 1);
    if (c.off) {
        n->fill = UI_C_PAPER;
        ink_inside(n, UI_C_INK2, false);
    }
}

static void dress_rail_item(struct ui_node *n, struct cue c)
{
    if (c.on) {
        n->fill = UI_C_PAPER;
        n->accent = UI_C_ACTION;
        ink_inside(n, UI_C_ACTION, true);
        n->last->flags &= ~(unsigned)UI_N_NARROW_HIDE;
    } else if (c.over) {
        n->fill = UI_C_STRIPE;
    }
}

static void dress_step(struct ui_node *n, struct cue c)
{
    if (c.on) {
        n->fill = UI_C_ACTION;
        ink_inside(n, UI_C_ACTION_INK, true);
    } else if (c.over) {
        n->fill = UI_C_HOVER;
    }
    if (c.off)
        ink_inside(n, UI_C_INK2, false);
}

static void dress_tab(struct ui_node *n, struct cue c)
{
    n->flags |= UI_N_ACCENT_BELOW;
    n->fill = c.over ? UI_C_HOVER : UI_C_NONE;
    n->accent = c.on ? UI_C_ACTION : UI_C_NONE;
    ink_inside(n, c.on ? UI_C_ACTION : UI_C_INK2, c.on);
}

static void dress_field(struct ui_node *n, struct cue c)
{
    bool bad = (n->state & UI_INVALID) != 0;
    n->fill = c.off ? UI_C_PAPER : UI_C_PANEL;
    edge(n, bad ? UI_C_BAD : c.focus ? UI_C_INK : UI_C_LINE, bad || c.focus ? 2 : 1);
}

static void dress_part(const struct ui *ui, struct ui_node *n)
{
    struct cue c = cue_of(ui, n);
    if (n->part == UI_P_NONE)
        return;
    n->fill = n->edge = n->accent = UI_C_NONE;
    switch (n->part) {
    case UI_P_BUTTON: dress_button(n, c); break;
    case UI_P_PRIMARY: dress_primary(n, c); break;
    case UI_P_CHOICE: dress_choice(n, c); break;
    case UI_P_RAIL_ITEM: dress_rail_item(n, c); break;
    case UI_P_STEP: dress_step(n, c); break;
    case UI_P_TAB: dress_tab(n, c); break;
    case UI_P_FIELD: dress_field(n, c); break;
    case UI_P_HEADER_BUTTON:
        if (c.over || c.on)
            edge(n, UI_C_HEADER_INK, c.over ? 2 : 1);
        break;
    case UI_P_CHECK:
    case UI_P_CELL:
        if (c.over)
            n->fill = UI_C_HOVER;
        if (c.off)
            ink_inside(n, UI_C_INK2, false);
        break;
    case UI_P_LINK:
        ink_inside(n, c.off ? UI_C_INK2 : c.over ? UI_C_INK : UI_C_ACTION, false);
        break;
    case UI_P_NONE: break;
    }
}

static void dress_look(struct ui_node *n)
{
    enum ui_colour soft = ui_tone_soft(n->style.tone), ink = ui_tone_ink(n->style.tone);
    switch (n->style.look) {
    case UI_CARD:
    case UI_SHEET: n->flags |= UI_N_SHADOW | UI_N_PAPER; break;
    case UI_BOX:
        n->fill = UI_C_PANEL;
        edge(n, UI_C_LINE, 1);
        break;
    case UI_TINT: n->fill = soft; break;
    case UI_TONED:
        n->fill = soft;
        edge(n, n->style.tone == UI_PLAIN ? UI_C_LINE : ink, 1);
        break;
    case UI_FILLED: n->fill = ink; break;
    case UI_BARE: break;
    }
}

/* Black on black needs an edge. */
static bool is_bar(const struct ui_node *n)
{
    return n->role == UI_BANNER || n->role == UI_NAVIGATION || n->role == UI_FOOTER;
}

void ui_dress(struct ui *ui)
{
    for (struct ui_node *n = ui->root; n != NULL; n = ui_next(n, ui->root)) {
        if (n->fill == UI_C_NONE)
            dress_look(n);
        dress_part(ui, n);
        if (ui->set.theme == UI_CONTRAST && is_bar(n))
            edge(n, UI_C_LINE, 1);
        if (ui->set.bold_lines)
            n->thick *= 2;
    }
}
