/* paint.c - from the laid-out tree to the draw list.
 *
 * Order: a node's ground, its content, its children; then dialogs over a scrim, and the
 * focus ring last. What lies outside the visible part is left out.
 */
#include "ui/ui_int.h"

#include "base/hash.h"

enum {
    RING = 4,
    RING_INK = 2,
    RING_GAP = 1,
    ACCENT = 6,
    THUMB = 8,
    GUTTER = 14,
    WOVEN = 6,
    LINED = 2
};

static int dots(const struct ui *ui, int n)
{
    int px = (n * ui->dpi + 50) / 100;
    return n > 0 && px == 0 ? 1 : px;
}

static uint32_t rgb(const struct ui *ui, enum ui_colour c)
{
    return ui_theme_colour(ui->set.theme, c);
}

static struct ui_ink *add(struct ui *ui, enum ui_op op, struct ui_rect r)
{
    struct ui_list *l = &ui->list;
    if (l->count == l->room) {
        size_t room = l->room > 0 ? l->room * 2 : 512;
        struct ui_ink *inks = ARENA_ARRAY(&ui->frame, room, struct ui_ink);
        if (l->count > 0)
            memcpy(inks, l->inks, l->count * sizeof *inks);
        l->inks = inks;
        l->room = room;
    }
    struct ui_ink *ink = &l->inks[l->count++];
    ink->op = op;
    ink->rect = r;
    return ink;
}

static void fill(struct ui *ui, struct ui_rect r, enum ui_colour c, int radius)
{
    if (c == UI_C_NONE || r.w <= 0 || r.h <= 0)
        return;
    struct ui_ink *ink = add(ui, UI_OP_RECT, r);
    ink->colour = rgb(ui, c);
    ink->radius = radius;
}

static void outline(struct ui *ui, struct ui_rect r, enum ui_colour c, int radius,
                    int thick)
{
    if (c == UI_C_NONE || thick <= 0)
        return;
    struct ui_ink *ink = add(ui, UI_OP_FRAME, r);
    ink->colour = rgb(ui, c);
    ink->radius = radius;
    ink->thick = thick;
}

static struct ui_rect grow(struct ui_rect r, int by)
{
    return (struct ui_rect){r.x - by, r.y - by, r.w + 2 * by, r.h + 2 * by};
}

void ui_paint_rect(struct ui *ui, struct ui_rect r, enum ui_colour c, int radius)
{
    fill(ui, r, c, radius);
}

void ui_paint_frame(struct ui *ui, struct ui_rect r, enum ui_colour c, int radius,
                    int thick)
{
    outline(ui, r, c, radius, thick);
}

void ui_paint_clip(struct ui *ui, struct ui_rect r)
{
    add(ui, UI_OP_CLIP, r);
}

void ui_paint_unclip(struct ui *ui)
{
    add(ui, UI_OP_UNCLIP, (struct ui_rect){0});
}

struct ui_rect ui_rect_and(struct ui_rect a, struct ui_rect b)
{
    int x = a.x > b.x ? a.x : b.x, y = a.y > b.y ? a.y : b.y;
    int right = a.x + a.w < b.x + b.w ? a.x + a.w : b.x + b.w;
    int below = a.y + a.h < b.y + b.h ? a.y + a.h : b.y + b.h;
    return (struct ui_rect){x, y, right > x ? right - x : 0, below > y ? below - y : 0};
}

bool ui_rect_has(struct ui_rect r, int x, int y)
{
    return x >= r.x && y >= r.y && x < r.x + r.w && y < r.y + r.h;
}

struct ui_rect ui_visible(const struct ui *ui, const struct ui_node *n)
{
    struct ui_rect r = {0, 0, ui->width, ui->height};
    for (const struct ui_node *p = n->parent; p != NULL; p = p->parent) {
        if (p->style.scroll)
            r = ui_rect_and(r, p->box);
        if ((p->flags & UI_N_OVERLAY) != 0)
            break;
    }
    return r;
}

/* --- Content ------------------------------------------------------------------------
 */

static void text_line(struct ui *ui, const struct ui_node *n, const struct ui_lines *l,
                      size_t line, struct ui_rect in)
{
    const struct txt_line *t = &l->para.lines[line];
    int x = in.x + ui_line_x(l, line, in.w, (n->flags & UI_N_CENTERED) != 0);
    int y = in.y + (int)line * l->line;
    for (size_t i = 0; i < t->count; i++) {
        const struct txt_run *run = &t->runs[i];
        struct ui_ink *ink =
            add(ui, UI_OP_TEXT,
                (struct ui_rect){x + run->x_px, y + l->base, run->width_px, l->line});
        ink->text = run->text;
        ink->face = run->face;
        ink->size_px = l->size_px;
        ink->script = run->script;
        ink->flip = run->rtl;
        ink->wide = ui->set.spacing == UI_SPACING_WIDE;
        ink->colour = rgb(ui, n->type.ink);
        ink->back = ui->list.ground;
    }
    if ((n->flags & UI_N_UNDERLINE) != 0)
        fill(ui,
             (struct ui_rect){x, y + l->base + dots(ui, 3), t->width_px, dots(ui, 1)},
             n->type.ink, 0);
}

static void lines(struct ui *ui, const struct ui_node *n, const struct ui_lines *l,
                  struct ui_rect in, struct ui_rect seen)
{
    for (size_t i = 0; i < l->para.count; i++) {
        int y = in.y + (int)i * l->line;
        if (y + l->line > seen.y && y < seen.y + seen.h)
            text_line(ui, n, l, i, in);
    }
}

void ui_paint_words(struct ui *ui, struct ui_type type, struct str words,
                    struct ui_rect in)
{
    const struct ui_lines *l =
        ui_lines_of(ui, type, (struct txt_words){.text = words}, 0);
    struct ui_node n = {.type = type};
    in.y += (in.h - l->line) / 2;
    in.x += (in.w - l->para.width_px) / 2;
    in.w = l->para.width_px;
    lines(ui, &n, l, in, (struct ui_rect){in.x, in.y, in.w, l->line});
}

static void mark(struct ui *ui, const struct ui_node *n)
{
    bool over = ui->hover == n->key, focus = ui->focus == n->key && ui->by_keyboard;
    enum ui_colour ground = (n->state & UI_SELECTED) != 0 ? UI_C_MARK
                            : over || focus               ? UI_C_HOVER
                                                          : UI_C_NONE;
    for (size_t i = 0; i < n->rect_count; i++) {
        struct ui_rect r = n->rects[i];
        fill(ui, r, ground, dots(ui, 2));
        if (n->command.what != 0)
            fill(ui, (struct ui_rect){r.x, r.y + r.h - dots(ui, 2), r.w, dots(ui, 1)},
                 over ? UI_C_ACTION : UI_C_HAIR, 0);
    }
}

static void text(struct ui *ui, const struct ui_node *n, struct ui_rect seen)
{
    for (const struct ui_node *m = n->first; m != NULL; m = m->next)
        if (m->content == UI_HOLDS_MARK)
            mark(ui, m);
    lines(ui, n, n->lines, ui_text_box(ui, n), seen);
}

/* Has it a direction, which is the other one where the page is mirrored? */
static bool turns(struct str icon)
{
    static const char *const those[] = {
        "arrow-left", "arrow-right", "chevron-left", "chevron-right", "undo-2",
        "redo-2",     "list",        "send",         "external-link"};
    for (size_t i = 0; i < sizeof those / sizeof *those; i++)
        if (str_eq(icon, str_of(those[i])))
            return true;
    return false;
}

static void icon(struct ui *ui, const struct ui_node *n)
{
    int s = ui_picture(ui, n);
    struct ui_rect b = n->box;
    struct ui_ink *ink =
        add(ui, UI_OP_ICON, (struct ui_rect){b.x + (b.w - s) / 2, b.y, s, s});
    ink->text = n->text;
    ink->colour = rgb(ui, n->type.ink);
    ink->flip = ui_mirrored(ui, n) && turns(n->text);
}

static void person(struct ui *ui, const struct ui_node *n)
{
    int s = ui_px(ui, n->size), which = (int)(n->seed % 4);
    struct ui_rect r = {n->box.x + (n->box.w - s) / 2, n->box.y, s, s};
    struct ui_ink *ink = add(ui, UI_OP_PERSON, r);
    ink->seed = n->seed;
    ink->thick = n->now;
    ink->colour = rgb(ui, (enum ui_colour)(UI_C_PERSON_1 + which));
    ink->back = rgb(ui, (enum ui_colour)(UI_C_PERSON_SOFT_1 + which));
    outline(ui, r, (enum ui_colour)(UI_C_PERSON_1 + which), dots(ui, 3), dots(ui, 2));
}

static void seal(struct ui *ui, const struct ui_node *n)
{
    int s = ui_px(ui, n->size);
    struct ui_rect r = {n->box.x + (n->box.w - s) / 2, n->box.y, s, s};
    struct ui_ink *ink = add(ui, UI_OP_SEAL, r);
    ink->seed = n->seed;
    ink->colour = rgb(ui, n->type.ink);
}

static void band(struct ui *ui, struct ui_rect r, uint32_t seed, enum ui_colour ink,
                 enum ui_colour back)
{
    struct ui_ink *k = add(ui, UI_OP_BAND, r);
    k->seed = seed;
    k->colour = rgb(ui, ink);
    k->back = rgb(ui, back);
}

/* A line through the bar, kept apart from its colour by a thin light edge. */
static void threshold(struct ui *ui, struct ui_rect b, int x, bool mirrored)
{
    int up = dots(ui, 4), w = dots(ui, 3), edge = dots(ui, 2);
    x = (mirrored ? b.x + b.w - x : b.x + x) - w / 2;
    fill(ui, (struct ui_rect){x - edge, b.y, w + 2 * edge, b.h}, UI_C_PAPER, 0);
    fill(ui, (struct ui_rect){x, b.y - up, w, b.h + 2 * up}, UI_C_INK, 0);
}

static void bar(struct ui *ui, const struct ui_node *n)
{
    struct ui_rect b = n->box;
    int r = b.h / 2, most = n->most > 0 ? n->most : 1;
    int now = n->now < 0 ? 0 : n->now > most ? most : n->now;
    int w = (int)((int64_t)b.w * now / most);
    bool mirrored = ui_mirrored(ui, n);
    fill(ui, b, UI_C_STRIPE, r);
    if (ui->set.theme == UI_CONTRAST)
        outline(ui, b, UI_C_LINE, r, dots(ui, 1));
    if (w > 0) {
        w = w < b.h ? b.h : w;
        fill(ui, (struct ui_rect){mirrored ? b.x + b.w - w : b.x, b.y, w, b.h},
             UI_C_ACTION, r);
    }
    if (n->threshold >= 0)
        threshold(ui, b, (int)((int64_t)b.w * n->threshold / most), mirrored);
}

static void circles(struct ui *ui, const struct ui_node *n)
{
    int s = ui_px(ui, 20), step = s + ui_px(ui, 10);
    bool mirrored = ui_mirrored(ui, n);
    for (int i = 0; i < n->most; i++) {
        int x = mirrored ? n->box.x + n->box.w - s - i * step : n->box.x + i * step;
        struct ui_rect r = {x, n->box.y, s, s};
        if (i < n->now)
            fill(ui, r, UI_C_ACTION, s / 2);
        else
            outline(ui, r, UI_C_LINE, s / 2, dots(ui, 2));
    }
}

static void check(struct ui *ui, const struct ui_node *n)
{
    int s = ui_px(ui, n->size);
    struct ui_rect r = {n->box.x, n->box.y, s, s};
    bool round = (n->flags & UI_N_ROUND) != 0, on = n->now != 0;
    int radius = round ? s / 2 : dots(ui, 4);
    fill(ui, r, UI_C_PANEL, radius);
    outline(ui, r, UI_C_INK, radius, dots(ui, 2));
    if (on && round) {
        struct ui_rect dot = grow(r, -s / 4);
        fill(ui, dot, UI_C_ACTION, dot.w / 2);
    } else if (on) {
        struct ui_ink *ink = add(ui, UI_OP_ICON, grow(r, -dots(ui, 1)));
        ink->text = STR("check");
        ink->colour = rgb(ui, UI_C_GOOD);
    }
}

/* What an input method is composing is underlined. */
static void composed(struct ui *ui, const struct ui_node *n, const struct ui_edit *e,
                     struct ui_rect in)
{
    struct ui_rect *rects;
    size_t from, to, count = 0;
    if (ui_field_composed(ui, e, &from, &to))
        count = ui_lines_rects(ui, n->lines, from, to, in.w, &rects);
    for (size_t i = 0; i < count; i++)
        fill(ui,
             (struct ui_rect){in.x + rects[i].x,
                              in.y + rects[i].y + n->lines->base + dots(ui, 3),
                              rects[i].w, dots(ui, 2)},
             n->type.ink, 0);
}

static void field(struct ui *ui, const struct ui_node *n, struct ui_rect seen)
{
    struct ui_rect in = ui_text_box(ui, n), *rects;
    const struct ui_edit *e = ui_edit_of(ui, n->key);
    bool focus = ui_typed_into(ui) == n;
    if (focus && e->caret != e->anchor) {
        size_t from = e->caret < e->anchor ? e->caret : e->anchor;
        size_t to = e->caret < e->anchor ? e->anchor : e->caret;
        size_t count = ui_lines_rects(ui, n->lines, from, to, in.w, &rects);
        for (size_t i = 0; i < count; i++) {
            struct ui_rect r = rects[i];
            fill(ui, (struct ui_rect){in.x + r.x, in.y + r.y, r.w, r.h}, UI_C_SELECTION,
                 0);
        }
    }
    if (n->text.n > 0) {
        lines(ui, n, n->lines, in, seen);
        composed(ui, n, e, in);
    } else if (n->field->hint.n > 0) {
        struct ui_node hint = *n;
        hint.type.ink = UI_C_INK2;
        hint.text = n->field->hint;
        lines(ui, &hint, ui_lines_of(ui, n->type, ui_words_of(&hint), in.w), in, seen);
    }
    if (focus && !ui->caret_off) {
        struct ui_rect c = ui_lines_caret(ui, n->lines, ui_field_caret(ui, e), in.w);
        fill(ui,
             (struct ui_rect){in.x + c.x, in.y + c.y + dots(ui, 2), dots(ui, 2),
                              c.h - dots(ui, 4)},
             UI_C_INK, 0);
    }
}

static void content(struct ui *ui, const struct ui_node *n, struct ui_rect seen)
{
    switch (n->content) {
    case UI_HOLDS_TEXT: text(ui, n, seen); break;
    case UI_HOLDS_ICON: icon(ui, n); break;
    case UI_HOLDS_PERSON: person(ui, n); break;
    case UI_HOLDS_SEAL: seal(ui, n); break;
    case UI_HOLDS_BAND:
        band(ui, n->box, n->seed, (enum ui_colour)(UI_C_PERSON_1 + n->seed % 4),
             (enum ui_colour)(UI_C_PERSON_SOFT_1 + n->seed % 4));
        break;
    case UI_HOLDS_BAR: bar(ui, n); break;
    case UI_HOLDS_DOTS: circles(ui, n); break;
    case UI_HOLDS_FIELD: field(ui, n, seen); break;
    case UI_HOLDS_RULE: fill(ui, n->box, UI_C_LINE, 0); break;
    case UI_HOLDS_CHECK: check(ui, n); break;
    case UI_HOLDS_TRACK: ui_paint_days(ui, n); break;
    case UI_HOLDS_NODES:
    case UI_HOLDS_MARK: break;
    }
}

/* --- Grounds ------------------------------------------------------------------------
 */

static int radius_of(const struct ui *ui, const struct ui_node *n)
{
    int r = dots(ui, n->radius), half = n->box.h / 2;
    half = n->box.w / 2 < half ? n->box.w / 2 : half;
    return r > half ? half : r;
}

static void accent(struct ui *ui, const struct ui_node *n)
{
    struct ui_rect b = n->box;
    int w = dots(ui, ACCENT), h = dots(ui, 3);
    if ((n->flags & UI_N_ACCENT_BELOW) != 0)
        b = (struct ui_rect){b.x, b.y + b.h - h, b.w, h};
    else
        b = (struct ui_rect){ui_mirrored(ui, n) ? b.x + b.w - w : b.x, b.y, w, b.h};
    fill(ui, b, n->accent, 0);
}

static void ground(struct ui *ui, const struct ui_node *n)
{
    int radius = radius_of(ui, n);
    if ((n->flags & UI_N_SHADOW) != 0) {
        struct ui_ink *s = add(ui, UI_OP_SHADOW, n->box);
        s->colour = rgb(ui, UI_C_SHADOW);
        s->radius = dots(ui, 7);
    }
    if ((n->flags & UI_N_PAPER) != 0) {
        struct ui_ink *p = add(ui, UI_OP_PAPER, n->box);
        p->colour = rgb(ui, UI_C_PAPER);
        p->radius = radius;
        if (ui->set.theme == UI_CONTRAST)
            outline(ui, n->box, UI_C_LINE, radius, dots(ui, LINED));
    }
    fill(ui, n->box, n->fill, radius);
    outline(ui, n->box, n->edge, radius, dots(ui, n->thick));
    if ((n->flags & UI_N_DOUBLE) != 0)
        outline(ui, grow(n->box, -dots(ui, n->thick + 3)), n->edge, radius / 2,
                dots(ui, 1));
    if ((n->flags & UI_N_WOVEN) != 0 && ui->set.theme != UI_CONTRAST) {
        struct ui_rect b = n->box;
        int h = dots(ui, WOVEN);
        band(ui, (struct ui_rect){b.x, b.y + b.h - h, b.w, h}, 4, UI_C_WEAVE, n->fill);
    }
    accent(ui, n);
}

static void clip(struct ui *ui, struct ui_rect r)
{
    add(ui, UI_OP_CLIP, r);
}

/* A column of cards has no ground of its own: their shadows and its thumb are in the
 * gutter beside it. */
static bool is_bare(const struct ui_node *n)
{
    return n->style.look == UI_BARE && n->fill == UI_C_NONE && n->pad_x == 0;
}

static void thumb(struct ui *ui, const struct ui_node *n)
{
    struct ui_rect t = ui_thumb(ui, n);
    fill(ui, t, UI_C_LINE, t.w / 2);
}

struct ui_rect ui_thumb(const struct ui *ui, const struct ui_node *n)
{
    struct ui_rect b = n->box;
    int w = dots(ui, THUMB), margin = dots(ui, 3);
    if (!n->style.scroll || n->over <= 0)
        return (struct ui_rect){0};
    int h = (int)((int64_t)b.h * b.h / (b.h + n->over));
    h = h < dots(ui, 44) ? dots(ui, 44) : h;
    int y = (int)((int64_t)(b.h - h) * ui_scroll_of(ui, n) / n->over);
    int in = is_bare(n) ? -w - margin : margin;
    return (struct ui_rect){ui->set.rtl ? b.x + in : b.x + b.w - w - in, b.y + y, w, h};
}

/* What a scrolling box shows of its content: that passes below its edge and its ring,
 * not over the one or under the other. */
static struct ui_rect window_of(const struct ui *ui, const struct ui_node *n)
{
    bool lined = ui->set.theme == UI_CONTRAST && (n->flags & UI_N_PAPER) != 0;
    int thick = n->edge != UI_C_NONE ? n->thick : lined ? LINED : 0;
    if (n->key == ui->focus && ui->by_keyboard)
        thick = RING + RING_INK;
    struct ui_rect r = grow(n->box, -dots(ui, thick));
    int gutter = is_bare(n) ? n->box.x - r.x - dots(ui, GUTTER) : 0;
    return (struct ui_rect){r.x + gutter, r.y, r.w - 2 * gutter, r.h};
}

static void node(struct ui *ui, const struct ui_node *n, struct ui_rect seen)
{
    struct ui_rect around = grow(n->box, dots(ui, 16));
    if ((n->flags & UI_N_HIDDEN) != 0 || ui_rect_and(around, seen).h == 0)
        return;
    size_t from = ui->list.count;
    ground(ui, n);
    bool clips = n->style.scroll;
    if (clips) {
        seen = ui_rect_and(seen, window_of(ui, n));
        clip(ui, seen);
    }
    content(ui, n, seen);
    for (const struct ui_node *c = n->first; c != NULL; c = c->next)
        if ((c->flags & UI_N_OVERLAY) == 0 && c->content != UI_HOLDS_MARK)
            node(ui, c, seen);
    if (n->content == UI_HOLDS_TRACK)
        ui_paint_spans(ui, n);
    if (n->wire_count > 0)
        ui_paint_wires(ui, n, seen);
    if (clips) {
        thumb(ui, n);
        add(ui, UI_OP_UNCLIP, n->box);
    }
    ui_motion_note(ui, n, from);
}

/* --- Focus --------------------------------------------------------------------------
 */

static void ring_around(struct ui *ui, struct ui_rect r, int radius, bool inside)
{
    int ink = dots(ui, RING_INK), wide = dots(ui, RING), gap = dots(ui, RING_GAP);
    int out = inside ? 0 : gap + wide + ink;
    outline(ui, grow(r, out), UI_C_FOCUS_INK, radius + out, ink);
    outline(ui, grow(r, out - ink), UI_C_FOCUS, radius + (inside ? 0 : out - ink),
            wide);
}

/* Words of a text have no room around them: a double line below each of their lines. */
static void ring_below(struct ui *ui, struct ui_rect r)
{
    int wide = dots(ui, RING), ink = dots(ui, RING_INK), y = r.y + r.h - wide;
    fill(ui, (struct ui_rect){r.x, y, r.w, wide}, UI_C_FOCUS, 0);
    fill(ui, (struct ui_rect){r.x, y + wide, r.w, ink}, UI_C_INK, 0);
}

static void ring(struct ui *ui)
{
    const struct ui_node *n = ui_find(ui, ui->focus);
    if (n == NULL || !(ui->by_keyboard || n->content == UI_HOLDS_FIELD))
        return;
    clip(ui, ui_visible(ui, n));
    bool inside = (n->flags & UI_N_RING_INSIDE) != 0 || n->style.scroll;
    if (n->rect_count == 0)
        ring_around(ui, n->box, radius_of(ui, n), inside);
    for (size_t i = 0; i < n->rect_count; i++)
        ring_below(ui, n->rects[i]);
    add(ui, UI_OP_UNCLIP, n->box);
}

static void overlays(struct ui *ui, struct ui_rect window)
{
    for (struct ui_node *c = ui->root->first; c != NULL; c = c->next) {
        if ((c->flags & UI_N_OVERLAY) == 0)
            continue;
        fill(ui, window, UI_C_SCRIM, 0);
        ui->list.inks[ui->list.count - 1].colour &= 0x9FFFFFFF;
        node(ui, c, window);
    }
}

static uint64_t hash_list(const struct ui_list *l)
{
    uint64_t h = hash_u64(HASH_START, l->ground);
    for (size_t i = 0; i < l->count; i++) {
        const struct ui_ink *k = &l->inks[i];
        h = hash_u64(h, (uint64_t)(uint32_t)k->rect.x << 32 | (uint32_t)k->rect.y);
        h = hash_u64(h, (uint64_t)(uint32_t)k->rect.w << 32 | (uint32_t)k->rect.h);
        h = hash_u64(h, (uint64_t)k->colour << 32 | k->back);
        h = hash_u64(h, (uint64_t)k->op << 48 | (uint64_t)(uint16_t)k->radius << 32 |
                            (uint64_t)(uint16_t)k->thick << 16 | (uint16_t)k->face);
        h = hash_u64(h, (uint64_t)(uint32_t)k->size_px << 34 | (uint64_t)k->seed << 2 |
                            (uint64_t)k->wide << 1 | k->flip);
        h = hash_str(h, k->text);
    }
    return hash_mix(h);
}

void ui_paint(struct ui *ui)
{
    struct ui_rect window = {0, 0, ui->width, ui->height};
    ui->list = (struct ui_list){.ground = rgb(ui, UI_C_DESK)};
    node(ui, ui->root, window);
    overlays(ui, window);
    size_t before = ui->list.count;
    ring(ui);
    ui->ring = (struct ui_inks){before, ui->list.count};
    ui_tip_show(ui);
    ui->list.hash = hash_list(&ui->list);
}
