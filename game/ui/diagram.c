/* diagram.c - the lines of a diagram: their ways (wires.c) around everything that
 * stands in it, painted solid or dashed, with an arrow and a number.
 */
#include "ui/spots.h"
#include "ui/ui_int.h"

enum {
    LANE = 12,
    THICK = 3,
    DASH = 9,
    ROUND = 9,
    ARROW = 7,
    BADGE = 11, /* half its side */
    BADGE_TEXT = 14,
    HALO = 2 /* keeps it off lines that pass below it */
};

static enum ui_colour ink_of(const struct ui_wire *w)
{
    return w->tone == UI_PLAIN ? UI_C_LINE : ui_tone_ink(w->tone);
}

/* --- what stands in it ---------------------------------------------------------------
 */

struct things {
    struct ui_rect *boxes;
    const struct ui_node **nodes;
    size_t count;
};

static bool is_thing(const struct ui_node *n)
{
    return n->role == UI_BUTTON || n->content == UI_HOLDS_TEXT;
}

static void gather(struct things *t, const struct ui_node *n)
{
    for (const struct ui_node *c = n->first; c != NULL; c = c->next) {
        if ((c->flags & UI_N_HIDDEN) != 0)
            continue;
        if (!is_thing(c)) {
            gather(t, c);
            continue;
        }
        t->nodes[t->count] = c;
        t->boxes[t->count++] = c->box;
    }
}

static size_t count_nodes(const struct ui_node *n)
{
    size_t count = 0;
    for (const struct ui_node *c = n->first; c != NULL; c = c->next)
        count += 1 + count_nodes(c);
    return count;
}

static size_t thing_called(const struct things *t, const char *id)
{
    uint64_t key = ui_key_of(id);
    size_t i = 0;
    while (i < t->count && t->nodes[i]->key != key)
        i++;
    return i;
}

/* --- one line ------------------------------------------------------------------------
 */

static int length_of(struct ui_point a, struct ui_point b)
{
    int by = a.x + a.y - b.x - b.y; /* one of both is nought */
    return by < 0 ? -by : by;
}

static struct ui_rect stroke(struct ui_point a, struct ui_point b, int thick)
{
    int x = a.x < b.x ? a.x : b.x, y = a.y < b.y ? a.y : b.y;
    int w = a.x < b.x ? b.x - a.x : a.x - b.x, h = a.y < b.y ? b.y - a.y : a.y - b.y;
    return (struct ui_rect){x - thick / 2, y - thick / 2, w + thick, h + thick};
}

/* The point so far from a towards b. */
static struct ui_point towards(struct ui_point a, struct ui_point b, int by)
{
    int way = length_of(a, b);
    by = by > way ? way : by;
    if (way == 0)
        return a;
    return (struct ui_point){a.x + (b.x - a.x) * by / way,
                             a.y + (b.y - a.y) * by / way};
}

/* One line while it is drawn. */
struct pen {
    struct ui *ui;
    const struct ui_wire *wire;
    struct ui_rect seen;
    int thick;
};

static void segment(const struct pen *p, struct ui_point a, struct ui_point b)
{
    int dash = ui_gap(p->ui, DASH), way = length_of(a, b);
    if (!p->wire->dashed) {
        ui_paint_rect(p->ui, stroke(a, b, p->thick), ink_of(p->wire), 0);
        return;
    }
    for (int at = 0; at < way; at += dash + dash * 2 / 3)
        ui_paint_rect(p->ui,
                      stroke(towards(a, b, at), towards(a, b, at + dash), p->thick),
                      ink_of(p->wire), 0);
}

/* How round a corner can be between its two stretches. */
static int roundness(const struct pen *p, const struct ui_point *at)
{
    int r = ui_gap(p->ui, ROUND);
    int one = length_of(at[-1], at[0]) / 2, other = length_of(at[0], at[1]) / 2;
    r = r > one ? one : r;
    return r > other ? other : r;
}

/* A quarter of a ring, from the stretch before a corner to that after it. */
static void corner(const struct pen *p, const struct ui_point *at)
{
    int r = roundness(p, at), half = r + p->thick / 2;
    struct ui_point in = towards(at[0], at[-1], r), out = towards(at[0], at[1], r);
    struct ui_point mid = {in.x + out.x - at[0].x, in.y + out.y - at[0].y};
    struct ui_rect ring = {mid.x - half, mid.y - half, 2 * half + 1, 2 * half + 1};
    struct ui_rect quarter = {at[0].x < mid.x ? ring.x : mid.x,
                              at[0].y < mid.y ? ring.y : mid.y, half + 1, half + 1};
    ui_paint_clip(p->ui, ui_rect_and(p->seen, quarter));
    ui_paint_frame(p->ui, ring, ink_of(p->wire), half, p->thick);
    ui_paint_unclip(p->ui);
}

/* A triangle that ends at b, row by row. */
static void arrow(const struct pen *p, struct ui_point a, struct ui_point b)
{
    int size = ui_px(p->ui, ARROW);
    for (int i = 0; i < size; i++) {
        struct ui_point at = towards(b, a, i);
        struct ui_rect r = a.y == b.y ? (struct ui_rect){at.x, at.y - i, 1, 2 * i + 1}
                                      : (struct ui_rect){at.x - i, at.y, 2 * i + 1, 1};
        ui_paint_rect(p->ui, r, ink_of(p->wire), 0);
    }
}

/* As large as there is room for it: the letters of a smaller one are smaller too. */
static void badge(struct ui *ui, const struct ui_wire *w, struct ui_spot spot)
{
    int half = spot.half, halo = ui_gap(ui, HALO);
    struct ui_rect r = {spot.at.x - half, spot.at.y - half, 2 * half, 2 * half};
    struct ui_rect around = {r.x - halo, r.y - halo, r.w + 2 * halo, r.h + 2 * halo};
    struct ui_type type = {TXT_UI_BOLD, BADGE_TEXT * half / ui_px(ui, BADGE), UI_C_INK};
    ui_paint_rect(ui, around, UI_C_PANEL, half + halo);
    ui_paint_rect(ui, r, UI_C_PANEL, half);
    ui_paint_frame(ui, r, ink_of(w), half, ui_gap(ui, 2));
    ui_paint_words(ui, type, arena_printf(&ui->frame, "%d", w->number), r);
}

static void line(const struct pen *p, const struct ui_way *way)
{
    size_t last = way->count - 1;
    for (size_t i = 0; i < last; i++) {
        struct ui_point a = way->at[i], b = way->at[i + 1];
        if (i > 0)
            a = towards(a, b, roundness(p, &way->at[i]));
        if (i + 1 < last)
            b = towards(b, a, roundness(p, &way->at[i + 1]));
        segment(p, a, b);
        if (i > 0)
            corner(p, &way->at[i]);
    }
    if (p->wire->arrow)
        arrow(p, way->at[last - 1], way->at[last]);
}

static void lines(struct ui *ui, const struct ui_wire *const *wires,
                  const struct ui_way *ways, const struct ui_spot *spots, size_t count,
                  struct ui_rect seen)
{
    ui_paint_clip(ui, seen);
    for (size_t i = count; i-- > 0;) {
        int thick = wires[i]->tone == UI_PLAIN ? 1 : THICK;
        struct pen p = {ui, wires[i], seen, ui_gap(ui, thick) | 1};
        if (ways[i].count >= 2)
            line(&p, &ways[i]);
    }
    for (size_t i = 0; i < count; i++)
        if (wires[i]->number > 0 && spots[i].half > 0)
            badge(ui, wires[i], spots[i]);
    ui_paint_unclip(ui);
}

void ui_paint_wires(struct ui *ui, const struct ui_node *n, struct ui_rect seen)
{
    size_t nodes = count_nodes(n);
    struct things t = {ARENA_ARRAY(&ui->frame, nodes, struct ui_rect),
                       ARENA_ARRAY(&ui->frame, nodes, const struct ui_node *), 0};
    struct ui_join *joins = ARENA_ARRAY(&ui->frame, n->wire_count, struct ui_join);
    const struct ui_wire **drawn =
        ARENA_ARRAY(&ui->frame, n->wire_count, const struct ui_wire *);
    size_t count = 0;
    gather(&t, n);
    for (size_t i = 0; i < n->wire_count; i++) {
        const struct ui_wire *w = &n->wires[i];
        struct ui_join j = {thing_called(&t, w->from), thing_called(&t, w->to)};
        if (j.from == t.count || j.to == t.count)
            continue;
        drawn[count] = w;
        joins[count++] = j;
    }
    struct ui_way *ways =
        ui_wires(&ui->frame, t.boxes, t.count, joins, count, n->box, ui_px(ui, LANE));
    struct ui_spot *spots = ui_spots(&ui->frame, t.boxes, t.count, ways, count,
                                     ui_px(ui, BADGE), ui_gap(ui, BADGE));
    lines(ui, drawn, ways, spots, count, ui_rect_and(seen, n->box));
}
