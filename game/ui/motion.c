/* motion.c - the one movement there is: a page that follows another shows through a
 * veil of the ground's colour, which thins out within a seventh of a second. It darkens
 * or brightens nothing twice, so that nothing ever flashes; it lies over what the page
 * is about, never over where one is. Nothing is drawn again once it is gone.
 *
 * Not here: who wants none (ui_settings.moves), the clock (the window's loop). */
#include "ui/ui_int.h"

enum { VEIL_MS = 140, STEP_MS = 16, THICK = 150 /* of 255, at first */ };

void ui_motion_begin(struct ui *ui)
{
    ui->veil_ms = ui->set.moves ? VEIL_MS : 0;
}

int ui_motion_wait(const struct ui *ui)
{
    return ui->veil_ms > 0 ? STEP_MS : -1;
}

void ui_motion_tick(struct ui *ui, int elapsed_ms)
{
    if (ui->veil_ms == 0)
        return;
    ui->veil_ms = elapsed_ms < ui->veil_ms ? ui->veil_ms - elapsed_ms : 0;
    ui->dirty = true;
}

/* Over the draw list as it was just made; what is drawn differs with every step. */
void ui_motion_show(struct ui *ui)
{
    if (ui->veil_ms == 0 || ui->main == NULL)
        return;
    struct ui_list *l = &ui->list;
    uint32_t alpha = (uint32_t)(THICK * ui->veil_ms / VEIL_MS);
    struct ui_ink *inks = ARENA_ARRAY(&ui->frame, l->count + 1, struct ui_ink);
    memcpy(inks, l->inks, l->count * sizeof *inks);
    inks[l->count] = (struct ui_ink){.op = UI_OP_RECT,
                                     .rect = ui->main->box,
                                     .colour = (l->ground & 0xFFFFFF) | alpha << 24};
    l->inks = inks;
    l->room = ++l->count;
    l->hash ^= alpha + 1;
}
