/* focus.c - who has the focus, where the arrows lead, and scrolling.
 *
 * Tab follows the tree. Arrows go to the nearest control in their direction, preferring
 * the same list, table or group. What gets the focus by keyboard is scrolled into view.
 */
#include "ui/ui_int.h"

bool ui_is_stop(const struct ui_node *n)
{
    bool control = n->command.what != 0 || n->content == UI_HOLDS_FIELD;
    return control && (n->state & UI_DISABLED) == 0;
}

static bool shown(const struct ui_node *n)
{
    while (n != NULL && (n->flags & UI_N_HIDDEN) == 0)
        n = n->parent;
    return n == NULL;
}

/* How far a box has to scroll for what is at `y` from its top. */
static int scroll_for(const struct ui *ui, int box_h, int y, int h)
{
    int margin = ui_gap(ui, UI_M), spare = box_h - h;
    if (spare >= 0 && spare < 2 * margin)
        margin = spare / 2;
    int above = margin - y, below = y + h + margin - box_h;
    if (above > 0 || (below > 0 && -above < below)) /* higher: show its start */
        return -above;
    return below > 0 ? below : 0;
}

/* The control a page asks to begin with, or the first. */
static size_t asked_stop(const struct ui *ui)
{
    for (size_t i = 0; i < ui->stop_count; i++)
        if ((ui->stops[i]->state & UI_AUTOFOCUS) != 0)
            return i;
    return 0;
}

/* Where a box stands, from its top, while Tab goes once round its controls: the first
 * is met last, for a page opens on it, at its top. */
static size_t standings(const struct ui *ui, const struct ui_node *box, int *at,
                        size_t most)
{
    size_t n = 0, first = asked_stop(ui);
    int top = box->box.y - ui_scroll_of(ui, box);
    at[n++] = 0;
    for (size_t i = 1; i <= ui->stop_count && n < most; i++) {
        const struct ui_node *c = ui->stops[(first + i) % ui->stop_count];
        if (ui_scroller(c->parent) != box)
            continue;
        int y = at[n - 1] +
                scroll_for(ui, box->box.h, c->box.y - top - at[n - 1], c->box.h);
        y = y > box->over ? box->over : y;
        at[n++] = y < 0 ? 0 : y;
    }
    return n;
}

static bool seen_at_one(int y, int h, int box_h, const int *at, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (y >= at[i] && y + h <= at[i] + box_h)
            return true;
    return false;
}

/* Has a box that scrolls words that Tab alone would never show? Then it is a stop
 * itself: from there Enter reads on. */
static bool holds_more(const struct ui *ui, const struct ui_node *box)
{
    enum { STANDINGS = 256 };
    int at[STANDINGS], top = box->box.y - ui_scroll_of(ui, box);
    if (box->over <= 0)
        return false;
    size_t n = standings(ui, box, at, STANDINGS);
    for (struct ui_node *c = box->first; c != NULL; c = ui_next(c, box)) {
        if (c->content != UI_HOLDS_TEXT || ui_scroller(c->parent) != box || !shown(c))
            continue;
        int y = ui_text_box(ui, c).y - top, h = c->lines->line;
        for (size_t i = 0; i < c->lines->para.count; i++)
            if (!seen_at_one(y + (int)i * h, h, box->box.h, at, n))
                return true;
    }
    return false;
}

/* A control that was just used and cannot be used again keeps the focus until it is
 * left: it has not gone anywhere. */
static bool just_used(const struct ui *ui, const struct ui_node *n)
{
    return n->id != NULL && n->key == ui->focus && (n->state & UI_DISABLED) != 0;
}

/* Puts a box that holds more before its controls. */
static void add_box(struct ui *ui, struct ui_node *box)
{
    size_t at = 0;
    for (const struct ui_node *n = ui->root; n != box; n = ui_next(n, ui->root))
        at += at < ui->stop_count && ui->stops[at] == n;
    memmove(ui->stops + at + 1, ui->stops + at,
            (ui->stop_count - at) * sizeof(struct ui_node *));
    ui->stops[at] = box;
    ui->stop_count++;
}

static void collect(struct ui *ui)
{
    enum { BOXES = 8 };
    struct ui_node *boxes[BOXES], *top = ui->modal != NULL ? ui->modal : ui->root;
    size_t room = 0, more = 0;
    for (struct ui_node *n = ui->root; n != NULL; n = ui_next(n, ui->root))
        room++;
    ui->stops = ARENA_ARRAY(&ui->frame, room, struct ui_node *);
    ui->stop_count = 0;
    for (struct ui_node *n = ui->root; n != NULL; n = ui_next(n, ui->root))
        if ((ui_is_stop(n) || just_used(ui, n)) && ui_within(n, top) && shown(n))
            ui->stops[ui->stop_count++] = n;
    for (struct ui_node *n = top; n != NULL; n = ui_next(n, top))
        if (n->style.scroll && more < BOXES && shown(n) && holds_more(ui, n))
            boxes[more++] = n;
    while (more > 0)
        add_box(ui, boxes[--more]);
}

static size_t order_of(const struct ui *ui, uint64_t key)
{
    size_t i = 0;
    while (i < ui->stop_count && ui->stops[i]->key != key)
        i++;
    return i;
}

static uint64_t page_key(const struct ui *ui)
{
    return ui->modal != NULL ? ui->modal->key : ui->root->key;
}

bool ui_in_view(const struct ui *ui, const struct ui_node *n)
{
    return ui_rect_and(ui_visible(ui, n), n->box).h > 0;
}

/* Is it a box whose controls are stops too? They come before it. */
static bool holds_stop(const struct ui *ui, size_t box)
{
    return box + 1 < ui->stop_count && ui_within(ui->stops[box + 1], ui->stops[box]);
}

/* Does it take the focus with nothing scrolled for it? */
static bool stands_free(const struct ui *ui, const struct ui_node *n)
{
    const struct ui_node *box = ui_scroller(n->parent);
    return box == NULL ||
           scroll_for(ui, box->box.h, n->box.y - box->box.y, n->box.h) == 0;
}

/* The first control of a page's content that is in view; `whole`, with room around. */
static struct ui_node *first_in_view(const struct ui *ui, bool whole)
{
    for (size_t i = 0; i < ui->stop_count; i++)
        if (ui_in_view(ui, ui->stops[i]) && !holds_stop(ui, i) &&
            (!whole || stands_free(ui, ui->stops[i])) &&
            (ui->main == NULL || ui->modal != NULL ||
             ui_within(ui->stops[i], ui->main)))
            return ui->stops[i];
    return NULL;
}

/* The first place of a page: what asks for it, else a control that is in view, so that
 * a long text opens at its top. */
static struct ui_node *first_stop(const struct ui *ui)
{
    size_t asked = asked_stop(ui);
    if (asked < ui->stop_count && (ui->stops[asked]->state & UI_AUTOFOCUS) != 0)
        return ui->stops[asked];
    struct ui_node *whole = first_in_view(ui, true);
    return whole != NULL ? whole : first_in_view(ui, false);
}

/* Notes what the focus stands in, by what is sure to be the same part on the next page:
 * the parts with an id. */
static void note_homes(struct ui *ui)
{
    const struct ui_node *now = ui_find(ui, ui->focus);
    ui->home_count = 0;
    for (const struct ui_node *p = now; p != NULL; p = p->parent) {
        if (p == now || p->id == NULL)
            continue;
        size_t order = 0;
        for (size_t i = 0; ui->stops[i] != now; i++)
            order += ui_within(ui->stops[i], p) && !holds_stop(ui, i);
        ui->homes[ui->home_count++] = (struct ui_home){p->key, order};
    }
}

/* The control at this place within a part, or its last; NULL when it has none. */
static struct ui_node *stop_within(const struct ui *ui, struct ui_home home)
{
    const struct ui_node *part = ui_find(ui, home.key);
    struct ui_node *last = NULL;
    size_t passed = 0;
    for (size_t i = 0; part != NULL && i < ui->stop_count; i++) {
        if (!ui_within(ui->stops[i], part) || holds_stop(ui, i))
            continue;
        last = ui->stops[i];
        if (passed++ == home.order)
            break;
    }
    return last;
}

/* The control in focus has gone: on with what stands in its place, as near as can be.
 * Never far away: the next Enter might do there what nobody meant. */
static struct ui_node *instead_of_lost(const struct ui *ui)
{
    struct ui_node *n = NULL;
    for (size_t i = 0; i < ui->home_count && n == NULL; i++)
        n = stop_within(ui, ui->homes[i]);
    return n;
}

/* On another page the focus begins where it was there last. But who chose in a list
 * that stands beside what is chosen stays in it: the choice keeps the focus. */
static struct ui_node *on_new_page(struct ui *ui)
{
    uint64_t last = *ui_memo(ui, UI_MEMO_FOCUS, page_key(ui));
    struct ui_node *first = first_stop(ui);
    size_t same = order_of(ui, ui->focus), before = order_of(ui, last);
    bool asked = first != NULL && (first->state & UI_AUTOFOCUS) != 0;
    if ((last == 0 || ui->modal != NULL) && asked)
        return first; /* a question begins anew each time it is put */
    if (same < ui->stop_count && (ui->stops[same]->state & UI_SELECTED) != 0)
        return ui->stops[same];
    return before < ui->stop_count ? ui->stops[before] : first;
}

static struct ui_node *settle_on(struct ui *ui)
{
    bool new_page = page_key(ui) != ui->page;
    size_t i = order_of(ui, ui->wanted_focus);
    if (ui->wanted_focus != 0 && i < ui->stop_count) {
        ui->wanted_focus = 0;
        return ui->stops[i];
    }
    if (new_page)
        return on_new_page(ui);
    i = order_of(ui, ui->focus);
    if (i < ui->stop_count)
        return ui->stops[i];
    struct ui_node *near = instead_of_lost(ui);
    return near != NULL ? near : first_stop(ui);
}

void ui_focus_settle(struct ui *ui)
{
    collect(ui);
    struct ui_node *n = settle_on(ui);
    ui->focus = n != NULL ? n->key : 0;
    note_homes(ui);
    ui->page = page_key(ui);
    *ui_memo(ui, UI_MEMO_FOCUS, ui->page) = ui->focus;
}

void ui_focus_node(struct ui *ui, struct ui_node *n)
{
    ui->focus = n->key;
    note_homes(ui);
    *ui_memo(ui, UI_MEMO_FOCUS, ui->page) = n->key;
    ui->caret_off = false;
    ui->dirty = true;
    ui_scroll_into_view(ui, n, n->box);
}

void ui_focus_step(struct ui *ui, int by)
{
    if (ui->stop_count == 0)
        return;
    size_t i = order_of(ui, ui->focus), last = ui->stop_count - 1;
    if (i > last)
        i = by > 0 ? 0 : last;
    else if (by > 0)
        i = i == last ? 0 : i + 1;
    else
        i = i == 0 ? last : i - 1;
    ui_focus_node(ui, ui->stops[i]);
}

/* --- Arrows -------------------------------------------------------------------------
 */

struct ui_node *ui_group_of(struct ui_node *n)
{
    for (n = n != NULL ? n->parent : NULL; n != NULL; n = n->parent)
        if (n->role == UI_LIST || n->role == UI_TABLE || n->role == UI_RADIOS ||
            n->role == UI_TABS || n->role == UI_NAVIGATION || n->role == UI_REGION)
            return n;
    return NULL;
}

static int overlap_gap(int a, int a_len, int b, int b_len)
{
    if (b > a + a_len)
        return b - a - a_len;
    return a > b + b_len ? a - b - b_len : 0;
}

/* How far `b` is from `a` in the arrow's direction, or -1 when it is not there. */
static int distance(struct ui_rect a, struct ui_rect b, uint32_t key)
{
    int along, aside;
    switch (key) {
    case UI_KEY_LEFT: along = a.x - b.x - b.w; break;
    case UI_KEY_RIGHT: along = b.x - a.x - a.w; break;
    case UI_KEY_UP: along = a.y - b.y - b.h; break;
    default: along = b.y - a.y - a.h; break;
    }
    if (key == UI_KEY_LEFT || key == UI_KEY_RIGHT)
        aside = overlap_gap(a.y, a.h, b.y, b.h);
    else
        aside = overlap_gap(a.x, a.w, b.x, b.w);
    return along < -2 ? -1 : (along > 0 ? along : 0) + 3 * aside;
}

struct ui_node *ui_focus_towards(const struct ui *ui, uint32_t key)
{
    struct ui_node *now = ui_find(ui, ui->focus), *best = NULL;
    if (now == NULL)
        return NULL;
    int least = 0;
    for (size_t i = 0; i < ui->stop_count; i++) {
        struct ui_node *n = ui->stops[i];
        int d = n == now || holds_stop(ui, i) ? -1 : distance(now->box, n->box, key);
        if (d < 0)
            continue;
        d += ui_group_of(n) != ui_group_of(now) ? 2000 : 0;
        if (best == NULL || d < least) {
            best = n;
            least = d;
        }
    }
    return best;
}

/* --- Scrolling ----------------------------------------------------------------------
 */

struct ui_node *ui_scroller(struct ui_node *n)
{
    while (n != NULL && !(n->style.scroll && n->over > 0))
        n = n->parent;
    return n;
}

bool ui_scroll_to(struct ui *ui, struct ui_node *n, int y)
{
    uint64_t *at = ui_memo(ui, UI_MEMO_SCROLL, n->key);
    y = y > n->over ? n->over : y;
    y = y < 0 ? 0 : y;
    if ((int)*at == y)
        return false;
    *at = (uint64_t)y;
    ui->dirty = true;
    return true;
}

bool ui_scroll_by(struct ui *ui, struct ui_node *n, int px)
{
    return ui_scroll_to(ui, n, ui_scroll_of(ui, n) + px);
}

bool ui_scroll_into_view(struct ui *ui, struct ui_node *n, struct ui_rect r)
{
    bool moved = false;
    for (struct ui_node *s = ui_scroller(n->parent); s != NULL;
         s = ui_scroller(s->parent)) {
        int by = scroll_for(ui, s->box.h, r.y - s->box.y, r.h);
        int before = ui_scroll_of(ui, s);
        moved = ui_scroll_by(ui, s, by) || moved;
        r.y -= ui_scroll_of(ui, s) - before;
    }
    return moved;
}

/* --- Pointer ------------------------------------------------------------------------
 */

static bool hit_mark(const struct ui_node *n, int x, int y)
{
    for (size_t i = 0; i < n->rect_count; i++)
        if (ui_rect_has(n->rects[i], x, y))
            return true;
    return false;
}

/* The deepest, last painted control under a point; dialogs keep the rest out of reach.
 */
struct ui_node *ui_hit(const struct ui *ui, int x, int y)
{
    for (size_t i = ui->stop_count; i > 0; i--) {
        struct ui_node *n = ui->stops[i - 1];
        if (!ui_is_stop(n) || !ui_rect_has(ui_visible(ui, n), x, y))
            continue;
        if (n->content == UI_HOLDS_MARK ? hit_mark(n, x, y) : ui_rect_has(n->box, x, y))
            return n;
    }
    return NULL;
}
