/* spots.c - the best place on each way is the middle of its longest stretch; another
 * costs as far as it is from there, one on another line much more. See spots.h. */
#include "ui/spots.h"

enum { LINE_COST = 400, NO_PLACE = 1 << 29 };

struct field {
    const struct ui_rect *boxes;
    size_t box_count;
    const struct ui_way *ways;
    size_t count;
    struct ui_spot *spots; /* those found before */
};

static int apart(int from, int to, int at)
{
    return at < from ? from - at : at > to ? at - to : 0;
}

static bool nearer(int dx, int dy, int than)
{
    return dx * dx + dy * dy < than * than;
}

static bool on_a_box(const struct field *f, struct ui_point p, int half)
{
    for (size_t i = 0; i < f->box_count; i++) {
        struct ui_rect b = f->boxes[i];
        if (nearer(apart(b.x, b.x + b.w, p.x), apart(b.y, b.y + b.h, p.y), half))
            return true;
    }
    return false;
}

static bool on_a_spot(const struct field *f, size_t way, struct ui_point p, int half)
{
    for (size_t i = 0; i < way; i++)
        if (f->spots[i].half > 0 &&
            nearer(f->spots[i].at.x - p.x, f->spots[i].at.y - p.y,
                   f->spots[i].half + half))
            return true;
    return false;
}

static bool touches(struct ui_point a, struct ui_point b, struct ui_point p, int half)
{
    int x0 = a.x < b.x ? a.x : b.x, x1 = a.x < b.x ? b.x : a.x;
    int y0 = a.y < b.y ? a.y : b.y, y1 = a.y < b.y ? b.y : a.y;
    return nearer(apart(x0, x1, p.x), apart(y0, y1, p.y), half);
}

static int lines_below(const struct field *f, size_t way, struct ui_point p, int half)
{
    int lines = 0;
    for (size_t i = 0; i < f->count; i++)
        for (size_t k = 0; i != way && k + 1 < f->ways[i].count; k++)
            lines += touches(f->ways[i].at[k], f->ways[i].at[k + 1], p, half);
    return lines;
}

static int length(struct ui_point a, struct ui_point b)
{
    int by = a.x + a.y - b.x - b.y; /* one of both is nought */
    return by < 0 ? -by : by;
}

static int longest(const struct ui_way *w)
{
    int most = 0;
    for (size_t k = 0; k + 1 < w->count; k++)
        if (length(w->at[k], w->at[k + 1]) > most)
            most = length(w->at[k], w->at[k + 1]);
    return most;
}

/* The cheapest place on one stretch, when it is cheaper than the one known. */
static int on_stretch(const struct field *f, size_t way, size_t k, int half, int least,
                      struct ui_spot *best)
{
    struct ui_point a = f->ways[way].at[k], b = f->ways[way].at[k + 1];
    int long_ = length(a, b), most = longest(&f->ways[way]);
    int step = half > 1 ? half : 1;
    for (int off = 0; off <= long_ / 2; off += step)
        for (int side = -1; side <= 1; side += 2) {
            int at = long_ / 2 + side * off, cost = off + (most - long_) / 2;
            struct ui_point p = a;
            if (long_ > 0)
                p = (struct ui_point){a.x + (b.x - a.x) * at / long_,
                                      a.y + (b.y - a.y) * at / long_};
            if (cost >= least || on_a_box(f, p, half) || on_a_spot(f, way, p, half))
                continue;
            cost += LINE_COST * lines_below(f, way, p, half);
            if (cost < least) {
                least = cost;
                *best = (struct ui_spot){p, half};
            }
        }
    return least;
}

static struct ui_point middle(const struct ui_way *w)
{
    size_t k = 0;
    while (length(w->at[k], w->at[k + 1]) < longest(w))
        k++;
    return (struct ui_point){(w->at[k].x + w->at[k + 1].x) / 2,
                             (w->at[k].y + w->at[k + 1].y) / 2};
}

static struct ui_spot spot_on(const struct field *f, size_t way, int half, int least)
{
    struct ui_spot best = {{0, 0}, 0};
    for (int h = half; h >= least && best.half == 0; h = h * 9 / 10) {
        int cost = NO_PLACE;
        for (size_t k = 0; k + 1 < f->ways[way].count; k++)
            cost = on_stretch(f, way, k, h, cost, &best);
    }
    return best.half > 0 ? best : (struct ui_spot){middle(&f->ways[way]), least};
}

struct ui_spot *ui_spots(struct arena *a, const struct ui_rect *boxes, size_t box_count,
                         const struct ui_way *ways, size_t count, int half, int least)
{
    struct field f = {boxes, box_count, ways, count,
                      ARENA_ARRAY(a, count, struct ui_spot)};
    for (size_t i = 0; i < count; i++)
        if (ways[i].count >= 2)
            f.spots[i] = spot_on(&f, i, half, least);
    return f.spots;
}
