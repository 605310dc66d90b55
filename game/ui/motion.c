/* motion.c - the few movements there are, each once, within a sixth of a second: a page
 * that follows another rises a little and shows through a veil of the ground's colour,
 * which thins out; a stamp that was not there falls onto its paper; the date turns over
 * when the day does. Nothing grows brighter or darker twice, so that nothing ever
 * flashes; nothing moves over where one is. Nothing is drawn again once it rests.
 *
 * What was painted is moved, not laid out: `inks` says which part of the draw list it
 * is. Not here: who wants none (ui_settings.moves), the clock (the window's loop). */
#include "base/hash.h"
#include "ui/ui_int.h"

enum {
    STEP_MS = 16,
    THICK = 150, /* of the veil, of 255, at first */
    RISE = 14,   /* pixels at 100 % */
    FALL = 22,
    WIDE = 7, /* how much larger a stamp is as it falls */
    TURN = 10
};

static const int lasts_ms[UI_MOTIONS] = {
    [UI_MOVES_PAGE] = 140, [UI_MOVES_STAMP] = 160, [UI_MOVES_DATE] = 140};

static void begin(struct ui *ui, enum ui_motion which)
{
    ui->moving[which].ms = ui->set.moves ? lasts_ms[which] : 0;
}

/* --- What there is to move ----------------------------------------------------------
 */

/* The first stamp of the page, or the date in its header. */
static const struct ui_node *find(const struct ui *ui, unsigned flag)
{
    const struct ui_node *n = ui->root;
    while (n != NULL && (n->flags & flag) == 0)
        n = ui_next(n, ui->root);
    return n;
}

static uint64_t stamp_of(struct ui *ui)
{
    const struct ui_node *n = find(ui, UI_N_DOUBLE);
    return n != NULL ? hash_str(HASH_START, ui_texts(&ui->frame, n)) : 0;
}

static uint64_t date_of(const struct ui *ui)
{
    const struct ui_node *n = find(ui, UI_N_TURNS);
    return n != NULL ? (uint64_t)n->now : 0;
}

void ui_motion_look(struct ui *ui)
{
    struct ui_moving *stamp = &ui->moving[UI_MOVES_STAMP];
    struct ui_moving *date = &ui->moving[UI_MOVES_DATE];
    uint64_t stamp_now = stamp_of(ui), date_now = date_of(ui);
    if (ui->shown != 0 && ui->shown != ui->root->key)
        begin(ui, UI_MOVES_PAGE);
    if (ui->shown != 0 && stamp_now != 0 && stamp_now != stamp->was)
        begin(ui, UI_MOVES_STAMP);
    if (date->was != 0 && date_now != 0 && date_now != date->was)
        begin(ui, UI_MOVES_DATE);
    stamp->was = stamp_now;
    date->was = date_now;
    ui->shown = ui->root->key;
}

/* --- Time ---------------------------------------------------------------------------
 */

int ui_motion_wait(const struct ui *ui)
{
    for (int i = 0; i < UI_MOTIONS; i++)
        if (ui->moving[i].ms > 0)
            return STEP_MS;
    return -1;
}

void ui_motion_tick(struct ui *ui, int elapsed_ms)
{
    for (int i = 0; i < UI_MOTIONS; i++) {
        int *ms = &ui->moving[i].ms;
        ui->dirty = ui->dirty || *ms > 0;
        *ms = elapsed_ms < *ms ? *ms - elapsed_ms : 0;
    }
}

/* --- Over the draw list as it was just made ------------------------------------------
 */

void ui_motion_note(struct ui *ui, const struct ui_node *n, size_t from)
{
    struct ui_inks inks = {from, ui->list.count};
    if (n == ui->main)
        ui->moving[UI_MOVES_PAGE].inks = inks;
    if ((n->flags & UI_N_DOUBLE) != 0)
        ui->moving[UI_MOVES_STAMP].inks = inks;
    if ((n->flags & UI_N_TURNS) != 0)
        ui->moving[UI_MOVES_DATE].inks = inks;
}

static void lower(struct ui *ui, struct ui_inks inks, int by)
{
    for (size_t i = inks.from; i < inks.to; i++)
        ui->list.inks[i].rect.y += by;
}

/* So much of a distance as is left of the time: fast at first, then slower. */
static int left_of(const struct ui *ui, enum ui_motion which, int distance)
{
    int ms = ui->moving[which].ms, all = lasts_ms[which];
    return ui_gap(ui, distance) * ms * ms / (all * all);
}

/* It falls, faster and faster, and is as large as it is when it lies. */
static void drop(struct ui *ui)
{
    struct ui_inks inks = ui->moving[UI_MOVES_STAMP].inks;
    int ms = ui->moving[UI_MOVES_STAMP].ms, all = lasts_ms[UI_MOVES_STAMP];
    int wide = ui_gap(ui, WIDE) * ms / all;
    lower(ui, inks,
          -ui_gap(ui, FALL) * (all * all - (all - ms) * (all - ms)) / (all * all));
    for (size_t i = inks.from; i < inks.to; i++) {
        struct ui_rect *r = &ui->list.inks[i].rect;
        if (ui->list.inks[i].op == UI_OP_FRAME)
            *r = (struct ui_rect){r->x - wide, r->y - wide, r->w + 2 * wide,
                                  r->h + 2 * wide};
    }
}

/* The focus moves with what it is on. */
static void rise(struct ui *ui)
{
    int by = left_of(ui, UI_MOVES_PAGE, RISE);
    const struct ui_node *focus = ui_find(ui, ui->focus);
    lower(ui, ui->moving[UI_MOVES_PAGE].inks, by);
    if (focus != NULL && ui_within(focus, ui->main))
        lower(ui, ui->ring, by);
}

static void veil(struct ui *ui)
{
    struct ui_list *l = &ui->list;
    uint32_t alpha =
        (uint32_t)(THICK * ui->moving[UI_MOVES_PAGE].ms / lasts_ms[UI_MOVES_PAGE]);
    struct ui_ink *inks = ARENA_ARRAY(&ui->frame, l->count + 1, struct ui_ink);
    memcpy(inks, l->inks, l->count * sizeof *inks);
    inks[l->count] = (struct ui_ink){.op = UI_OP_RECT,
                                     .rect = ui->main->box,
                                     .colour = (l->ground & 0xFFFFFF) | alpha << 24};
    l->inks = inks;
    l->room = ++l->count;
}

void ui_motion_show(struct ui *ui)
{
    uint64_t steps = 0;
    if (ui->moving[UI_MOVES_STAMP].ms > 0)
        drop(ui);
    if (ui->moving[UI_MOVES_DATE].ms > 0)
        lower(ui, ui->moving[UI_MOVES_DATE].inks, left_of(ui, UI_MOVES_DATE, TURN));
    if (ui->moving[UI_MOVES_PAGE].ms > 0 && ui->main != NULL) {
        rise(ui);
        veil(ui);
    }
    for (int i = 0; i < UI_MOTIONS; i++) /* what is drawn differs with every step */
        steps = steps << 10 | (uint64_t)ui->moving[i].ms;
    ui->list.hash ^= steps;
}
