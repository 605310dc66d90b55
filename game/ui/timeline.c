/* timeline.c - a track of days: what stands on it begins at its first day, as wide as
 * its words need, and what would touch goes below. A bar at the foot of each shows its
 * days exactly; behind are the beginnings of weeks or months, the days on which nobody
 * works, and today.
 */
#include "ui/ui_int.h"

enum { TRACK_EM = 12, GAP = 6, BAR = 5 };

static int max(int a, int b)
{
    return a > b ? a : b;
}

/* Where a day begins, from the left edge of a track of this width. */
static int day_x(const struct ui_days *d, int day, int width)
{
    int at = day - d->from;
    at = at < 0 ? 0 : at > d->count ? d->count : at;
    return (int)((int64_t)width * at / d->count);
}

void ui_track_size(struct ui *ui, struct ui_node *n)
{
    n->min_w = n->pref_w = TRACK_EM * ui_em(ui);
    for (const struct ui_node *c = ui_flowing(n->first); c; c = ui_flowing(c->next))
        n->min_w = max(n->min_w, c->min_w);
    n->pref_w = max(n->pref_w, n->min_w);
}

static bool touch(const struct ui_node *a, const struct ui_node *b, int gap)
{
    return a->size < b->size + b->box.w + gap && b->size < a->size + a->box.w + gap;
}

/* The first line on which it touches nothing that came before it. */
static int free_line(const struct ui_node *n, const struct ui_node *c, int gap)
{
    int line = 0;
    const struct ui_node *o = ui_flowing(n->first);
    while (o != c) {
        bool taken = o->row == line && touch(o, c, gap);
        line += taken;
        o = taken ? ui_flowing(n->first) : ui_flowing(o->next);
    }
    return line;
}

/* `size` keeps where a node begins, `row` the line it is on. */
void ui_track_widths(struct ui *ui, struct ui_node *n, int inner)
{
    for (struct ui_node *c = ui_flowing(n->first); c != NULL; c = ui_flowing(c->next)) {
        int x = day_x(n->days, c->now, inner);
        int lasts = day_x(n->days, c->most + 1, inner) - x;
        int w = max(c->pref_w, lasts);
        w = w > inner ? inner : w;
        ui_widths(ui, c, w);
        c->size = x + w > inner ? inner - w : x;
        c->row = free_line(n, c, ui_gap(ui, GAP));
    }
}

static int line_height(const struct ui_node *n, int line)
{
    int h = 0;
    for (struct ui_node *c = ui_flowing(n->first); c != NULL; c = ui_flowing(c->next))
        h = c->row == line ? max(h, c->nat_h) : h;
    return h;
}

void ui_track_heights(struct ui *ui, struct ui_node *n)
{
    int lines = 0;
    for (struct ui_node *c = ui_flowing(n->first); c != NULL; c = ui_flowing(c->next))
        lines = max(lines, c->row + 1);
    n->nat_h = lines > 0 ? (lines - 1) * ui_gap(ui, GAP) : 0;
    for (int i = 0; i < lines; i++)
        n->nat_h += line_height(n, i);
    n->min_h = n->nat_h;
}

struct ui_rect ui_track_place(const struct ui *ui, const struct ui_node *c)
{
    int y = 0;
    for (int line = 0; line < c->row; line++)
        y += line_height(c->parent, line) + ui_gap(ui, GAP);
    return (struct ui_rect){c->size, y, c->box.w, c->nat_h};
}

/* --- what is painted ----------------------------------------------------------------
 */

static struct ui_rect days_rect(const struct ui_node *n, int from, int to)
{
    int x = day_x(n->days, from, n->box.w);
    return (struct ui_rect){n->box.x + x, n->box.y,
                            day_x(n->days, to + 1, n->box.w) - x, n->box.h};
}

static bool is_shown(const struct ui_days *d, int day)
{
    return day >= d->from && day < d->from + d->count;
}

void ui_paint_days(struct ui *ui, const struct ui_node *n)
{
    const struct ui_days *d = n->days;
    for (int i = 0, run = 0; d->off != NULL && i < d->count; i += run) {
        for (run = 1; i + run < d->count && d->off[i + run] == d->off[i];)
            run++;
        if (d->off[i])
            ui_paint_rect(ui, days_rect(n, d->from + i, d->from + i + run - 1),
                          UI_C_STRIPE, 0);
    }
    int w = max(ui_px(ui, 1), 1);
    for (size_t i = 0; i < d->tick_count; i++) {
        struct ui_rect r = days_rect(n, d->ticks[i], d->ticks[i]);
        ui_paint_rect(ui, (struct ui_rect){r.x, r.y, w, r.h}, UI_C_LINE, 0);
    }
    if (is_shown(d, d->today)) {
        struct ui_rect r = days_rect(n, d->today, d->today);
        ui_paint_rect(ui, (struct ui_rect){r.x + r.w / 2 - w, r.y, 3 * w, r.h},
                      UI_C_INK, 0);
    }
}

/* Of words alone there is none. */
void ui_paint_spans(struct ui *ui, const struct ui_node *n)
{
    int h = max(ui_px(ui, BAR), 3);
    for (struct ui_node *c = ui_flowing(n->first); c != NULL; c = ui_flowing(c->next)) {
        if (c->content == UI_HOLDS_TEXT)
            continue;
        struct ui_rect r = days_rect(n, c->now, c->most);
        r = (struct ui_rect){r.x, c->box.y + c->box.h - h, max(r.w, h), h};
        enum ui_tone tone = c->style.tone;
        ui_paint_rect(ui, ui_rect_and(r, c->box),
                      tone == UI_PLAIN ? UI_C_INK2 : ui_tone_ink(tone), 0);
    }
}
