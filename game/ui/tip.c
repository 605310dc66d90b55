/* tip.c - what a control without words is called, beside it: shown when the pointer, or
 * the focus of a keyboard, has rested there for a moment; gone with the next key, press
 * or move elsewhere. Painted over the page, no part of its tree: the name is said
 * there.
 *
 * Not here: the clock (the window's loop). */
#include "base/utf8.h"
#include "ui/ui_int.h"

enum { REST_MS = 600, PAD = 8, AWAY = 6, FEW = 2 /* letters are no words yet */ };

static const struct ui_type type = {TXT_UI, 16, UI_C_INK};

static bool has_words(const struct ui_node *n)
{
    for (const struct ui_node *at = n; at != NULL; at = ui_next(at, n))
        if (at->content == UI_HOLDS_TEXT && (at->flags & UI_N_HIDDEN) == 0 &&
            utf8_count(at->text) > FEW)
            return true;
    return n->content == UI_HOLDS_FIELD || n->content == UI_HOLDS_MARK;
}

/* Where a tip may be shown now, or NULL. */
static const struct ui_node *place(const struct ui *ui)
{
    uint64_t key = ui->by_pointer ? ui->hover : ui->by_keyboard ? ui->focus : 0;
    const struct ui_node *n =
        ui->root != NULL && key != ui->tip_off ? ui_find(ui, key) : NULL;
    bool wanting = n != NULL && ui_is_stop(n) && n->name.n > 0 && !has_words(n);
    return wanting ? n : NULL;
}

static bool rested(const struct ui *ui, const struct ui_node *n)
{
    return n != NULL && ui->tip_for == n->key && ui->tip_ms >= REST_MS;
}

int ui_tip_wait(const struct ui *ui)
{
    const struct ui_node *n = place(ui);
    if (n == NULL || rested(ui, n))
        return -1;
    return ui->tip_for == n->key ? REST_MS - ui->tip_ms : REST_MS;
}

void ui_tip_tick(struct ui *ui, int elapsed_ms)
{
    const struct ui_node *n = place(ui);
    bool shown = rested(ui, n);
    if (n == NULL || ui->tip_for != n->key)
        ui->tip_ms = 0;
    ui->tip_for = n != NULL ? n->key : 0;
    if (n == NULL || shown)
        return;
    ui->tip_ms += elapsed_ms;
    ui->dirty = ui->dirty || rested(ui, n);
}

void ui_tip_away(struct ui *ui, uint64_t used)
{
    ui->dirty = ui->dirty || rested(ui, place(ui));
    ui->tip_ms = 0;
    ui->tip_off = used;
}

/* Below what it names, else above; always in the window. */
void ui_tip_show(struct ui *ui)
{
    const struct ui_node *n = place(ui);
    if (!rested(ui, n))
        return;
    struct txt_words name = {.text = n->name, .lang = n->lang};
    const struct ui_lines *l = ui_lines_of(ui, type, name, 0);
    int pad = ui_gap(ui, PAD), away = ui_gap(ui, AWAY), last;
    struct ui_rect b = n->box;
    struct ui_rect r = {b.x + (b.w - l->para.width_px) / 2 - pad, b.y + b.h + away,
                        l->para.width_px + 2 * pad, l->line + pad};
    if (r.y + r.h > ui->height)
        r.y = b.y - away - r.h;
    last = ui->width - r.w;
    r.x = r.x > last ? last : r.x;
    r.x = r.x < 0 ? 0 : r.x;
    ui_paint_rect(ui, r, UI_C_PANEL, ui_gap(ui, 4));
    ui_paint_frame(ui, r, UI_C_INK, ui_gap(ui, 4), ui_gap(ui, 1));
    ui_paint_words(ui, type, n->name, r);
}
