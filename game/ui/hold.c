/* hold.c - what is looked at stays in view while things change size around it.
 *
 * Before the window, the text or the direction changes, the control in focus is noted,
 * or what stands at the top of what can be seen; afterwards the page is scrolled so
 * that it stands where it stood. Not here: scrolling somebody asked for (focus.c).
 */
#include "ui/ui_int.h"

/* The first thing of the content that begins in view. */
static const struct ui_node *top_of_view(const struct ui *ui)
{
    const struct ui_node *top = ui->modal != NULL ? ui->modal : ui->main;
    const struct ui_node *n = top != NULL ? top->first : NULL;
    while (n != NULL) {
        bool solid = n->content != UI_HOLDS_NODES || ui_is_stop(n);
        if (solid && ui_in_view(ui, n) && n->box.y >= ui_visible(ui, n).y)
            return n;
        n = ui_next(n, top);
    }
    return NULL;
}

void ui_hold(struct ui *ui)
{
    if (ui->root == NULL || ui->held != 0)
        return;
    const struct ui_node *focus = ui_find(ui, ui->focus);
    ui->held_focus = focus != NULL && ui_in_view(ui, focus);
    const struct ui_node *n = ui->held_focus ? focus : top_of_view(ui);
    if (n == NULL)
        return;
    struct ui_node *s = ui_scroller(n->parent);
    ui->held = n->key;
    ui->held_y = n->box.y;
    ui->held_at_top = s == NULL || ui_scroll_of(ui, s) == 0;
}

void ui_hold_again(struct ui *ui)
{
    struct ui_node *n = ui_find(ui, ui->held);
    struct ui_node *s = n != NULL ? ui_scroller(n->parent) : NULL;
    ui->held = 0;
    if (s == NULL)
        return;
    bool moved = !ui->held_at_top && ui_scroll_by(ui, s, n->box.y - ui->held_y);
    if (moved)
        ui_layout(ui);
    if (ui->held_focus && ui_scroll_into_view(ui, n, n->box))
        ui_layout(ui);
}

int ui_bars_away(const struct ui *ui)
{
    bool narrow = ui->root != NULL && ui->root->style.scroll && ui->main != NULL;
    if (!narrow)
        return 0;
    int at = ui_scroll_of(ui, ui->root), most = ui->main->box.y + at;
    return at < most ? at : most;
}

void ui_keep_bars_away(struct ui *ui, int away)
{
    bool fresh = ui->modal == NULL && ui->main != NULL && ui->root->style.scroll &&
                 ui_scroll_of(ui, ui->root) == 0;
    int most = fresh ? ui->main->box.y : 0;
    if (fresh && ui_scroll_to(ui, ui->root, away < most ? away : most))
        ui_layout(ui);
}
