/* layout.c - everything in its place, from the window down; then dialogs on top, marks
 * over their words, and the mirror for right-to-left languages.
 */
#include "ui/ui_int.h"

enum { DIALOG_MARGIN = UI_L };

static int max(int a, int b)
{
    return a > b ? a : b;
}

static void place(struct ui *ui, struct ui_node *n, int x, int y, int h);

/* Where a child begins across the flow, when it does not fill its place. */
static int offset(enum ui_align align, int room)
{
    if (room <= 0 || align == UI_STRETCH || align == UI_START)
        return 0;
    return align == UI_CENTER ? room / 2 : room;
}

static size_t column_items(struct ui_node *n, struct ui_share *items)
{
    size_t count = 0;
    for (struct ui_node *c = ui_flowing(n->first); c != NULL; c = ui_flowing(c->next))
        items[count++] = (struct ui_share){
            .least = c->min_h, .wish = c->nat_h, .grow = c->style.grow};
    return count;
}

static int least_height(const struct ui_share *items, size_t count, int gap)
{
    int h = -gap;
    for (size_t i = 0; i < count; i++)
        h += items[i].least + gap;
    return h;
}

/* A scrolling box gives its content the room it has, when squeezing is enough; else the
 * content keeps its height and moves. Returns how high the content may be. */
static int scroll(struct ui *ui, struct ui_node *n, int room, int least, int wish)
{
    n->over = least > room ? wish - room : 0;
    uint64_t *at = ui_memo(ui, UI_MEMO_SCROLL, n->key);
    if ((int)*at > n->over)
        *at = (uint64_t)n->over;
    return room + n->over;
}

static void place_column(struct ui *ui, struct ui_node *n, struct ui_rect in)
{
    struct ui_share *items = ARENA_ARRAY(&ui->frame, n->children + 1, struct ui_share);
    size_t count = column_items(n, items), i = 0;
    int gap = ui_between(ui, n), room = in.h, y = in.y;
    if (n->style.scroll) {
        room = scroll(ui, n, in.h, least_height(items, count, gap),
                      n->nat_h - 2 * ui_pad_y(ui, n));
        y -= (int)*ui_memo(ui, UI_MEMO_SCROLL, n->key);
    }
    ui_share(items, count, room - gap * ((int)count - 1));
    for (struct ui_node *c = ui_flowing(n->first); c != NULL; c = ui_flowing(c->next)) {
        enum ui_align align = c->style.look == UI_SHEET ? UI_CENTER : n->style.align;
        place(ui, c, in.x + offset(align, in.w - c->box.w), y, items[i].got);
        y += items[i++].got + gap;
    }
}

/* A letter and what stands beside it are in the middle of a wider place. */
static int line_start(struct ui *ui, struct ui_node *n, int line, struct ui_rect in)
{
    int gap = ui_between(ui, n), used = -gap;
    for (struct ui_node *c = ui_flowing(n->first); c != NULL; c = ui_flowing(c->next))
        used += c->row == line ? c->box.w + gap : 0;
    return in.x + (ui_line_has_sheet(n, line) ? offset(UI_CENTER, in.w - used) : 0);
}

static void place_line(struct ui *ui, struct ui_node *n, int line, struct ui_rect in)
{
    int x = line_start(ui, n, line, in), gap = ui_between(ui, n);
    for (struct ui_node *c = ui_flowing(n->first); c != NULL; c = ui_flowing(c->next)) {
        if (c->row != line)
            continue;
        bool snug = (c->flags & UI_N_SNUG) != 0, fill = n->style.align == UI_STRETCH;
        int h = (fill && !snug) || c->nat_h > in.h ? in.h : c->nat_h;
        place(ui, c, x, in.y + offset(fill ? UI_CENTER : n->style.align, in.h - h), h);
        x += c->box.w + gap;
    }
}

/* The lines of a row share its height as the children of a column do; a single line
 * takes it all. */
static void place_rows(struct ui *ui, struct ui_node *n, struct ui_rect in)
{
    struct ui_share *lines = ARENA_ARRAY(&ui->frame, n->children + 1, struct ui_share);
    size_t count = 0;
    int gap = ui_between(ui, n), y = in.y;
    for (struct ui_node *c = ui_flowing(n->first); c != NULL; c = ui_flowing(c->next)) {
        struct ui_share *l = &lines[c->row];
        l->least = max(l->least, c->min_h);
        l->wish = max(l->wish, c->nat_h);
        count = (size_t)c->row + 1;
    }
    if (count == 1)
        lines[0].grow = 1;
    ui_share(lines, count, in.h - gap * ((int)count - 1));
    for (size_t i = 0; i < count; i++) {
        struct ui_rect line = {in.x, y, in.w, lines[i].got};
        place_line(ui, n, (int)i, line);
        y += lines[i].got + gap;
    }
}

static void place_track(struct ui *ui, struct ui_node *n, struct ui_rect in)
{
    for (struct ui_node *c = ui_flowing(n->first); c != NULL; c = ui_flowing(c->next)) {
        struct ui_rect r = ui_track_place(ui, c);
        place(ui, c, in.x + r.x, in.y + r.y, r.h);
    }
}

static void place(struct ui *ui, struct ui_node *n, int x, int y, int h)
{
    int px = ui_pad_x(ui, n), py = ui_pad_y(ui, n);
    n->box.x = x;
    n->box.y = y;
    n->box.h = h;
    struct ui_rect in = {x + px, y + py, n->box.w - 2 * px, h - 2 * py};
    if (n == ui->main) { /* in the middle of a very wide window */
        in.x += (in.w - ui_page_width(ui, in.w)) / 2;
        in.w = ui_page_width(ui, in.w);
    }
    if (n->content == UI_HOLDS_TRACK)
        place_track(ui, n, in);
    else if (n->style.flow == UI_DOWN)
        place_column(ui, n, in);
    else
        place_rows(ui, n, in);
}

struct ui_rect ui_text_box(const struct ui *ui, const struct ui_node *n)
{
    int px = ui_pad_x(ui, n), py = ui_pad_y(ui, n);
    return (struct ui_rect){n->box.x + px, n->box.y + py, n->box.w - 2 * px,
                            n->box.h - 2 * py};
}

static void place_overlay(struct ui *ui, struct ui_node *n)
{
    int margin = ui_gap(ui, DIALOG_MARGIN);
    int w = n->style.max_em * ui_em(ui), h;
    w = w > ui->width - 2 * margin ? ui->width - 2 * margin : w;
    ui_widths(ui, n, w);
    ui_heights(ui, n);
    h = n->nat_h > ui->height - 2 * margin ? ui->height - 2 * margin : n->nat_h;
    place(ui, n, (ui->width - w) / 2, (ui->height - h) / 2, h);
}

/* In what keeps its order, words keep to the side of their own language. */
static void keep_side(struct ui *ui, struct ui_node *n)
{
    if (n->content != UI_HOLDS_TEXT || n->lines->right == n->lines->para.rtl ||
        (n->flags & UI_N_HIDDEN) != 0)
        return;
    struct ui_lines *own = ARENA_NEW(&ui->frame, struct ui_lines);
    *own = *n->lines;
    own->right = own->para.rtl;
    n->lines = own;
}

/* Right becomes left; what stands in something that keeps its order moves with it. */
static void mirror(struct ui *ui, struct ui_node *n, bool kept, int by)
{
    int x = n->box.x;
    if (kept)
        keep_side(ui, n);
    n->box.x = kept ? x + by : ui->width - x - n->box.w;
    for (struct ui_node *c = n->first; c != NULL; c = c->next)
        mirror(ui, c, kept || n->style.ltr, n->box.x - x);
}

bool ui_mirrored(const struct ui *ui, const struct ui_node *n)
{
    while (n != NULL && !n->style.ltr)
        n = n->parent;
    return ui->set.rtl && n == NULL;
}

static void place_mark(struct ui_node *n, void *ctx)
{
    struct ui *ui = ctx;
    if (n->content != UI_HOLDS_MARK || n->parent->lines == NULL)
        return;
    struct ui_rect in = ui_text_box(ui, n->parent);
    n->rect_count =
        ui_lines_rects(ui, n->parent->lines, n->from, n->to, in.w, &n->rects);
    n->box = (struct ui_rect){in.x, in.y, 0, 0};
    for (size_t i = 0; i < n->rect_count; i++) {
        struct ui_rect *r = &n->rects[i];
        r->x += in.x;
        r->y += in.y;
        int left = i == 0 || r->x < n->box.x ? r->x : n->box.x;
        int right = max(n->box.x + n->box.w, r->x + r->w);
        if (i == 0)
            n->box.y = r->y, right = r->x + r->w;
        n->box = (struct ui_rect){left, n->box.y, right - left, r->y + r->h - n->box.y};
    }
}

/* A narrow window scrolls as a whole, so that bars do not eat up what is read. */
static void choose_scroller(struct ui *ui)
{
    if (ui->main == NULL)
        return;
    ui->main->style.scroll = !ui_narrow(ui);
    ui->root->style.scroll = ui_narrow(ui);
    for (struct ui_node *n = ui->main->first; n != NULL && ui_narrow(ui);
         n = ui_next(n, ui->main))
        n->style.scroll = false;
}

void ui_layout(struct ui *ui)
{
    choose_scroller(ui);
    ui_size(ui, ui->root);
    ui_widths(ui, ui->root, ui->width);
    ui_heights(ui, ui->root);
    place(ui, ui->root, 0, 0, ui->height);
    for (struct ui_node *c = ui->root->first; c != NULL; c = c->next)
        if ((c->flags & UI_N_OVERLAY) != 0)
            place_overlay(ui, c);
    if (ui->set.rtl)
        mirror(ui, ui->root, false, 0);
    ui_each(ui->root, place_mark, ui);
}
