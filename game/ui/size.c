/* size.c - how wide and how high things are: widths from the leaves up, then down from
 * the window, then heights from the leaves up again, since text wraps.
 *
 * A row first tries to keep its children side by side, squeezing them down to their
 * least width; when that is not enough they wrap. Nothing is ever cut off: what is too
 * wide for its place wraps, what is too high scrolls.
 */
#include "ui/ui_int.h"

enum { METER_EM = 6, FIELD_EM = 8, FIELD_WISH_EM = 20, SCROLL_LEAST_EM = 9 };

/* However wide the window: a page for the eye to take in, three columns of text; and a
 * card beside a letter that is no wider than the letter. */
enum { THREE_EM = 60, PAGE_EM = 120, BESIDE_EM = 44 };

static int max(int a, int b)
{
    return a > b ? a : b;
}

static int min(int a, int b)
{
    return a < b ? a : b;
}

int ui_px(const struct ui *ui, int size)
{
    return (size * ui->dpi * ui->set.text_percent + 5000) / 10000;
}

int ui_gap(const struct ui *ui, int space)
{
    int percent = 100 + (ui->set.text_percent - 100) / 3;
    return (space * ui->dpi * percent + 5000) / 10000;
}

int ui_picture(const struct ui *ui, const struct ui_node *n)
{
    return (n->flags & UI_N_SIGN) != 0 ? ui_gap(ui, n->size) : ui_px(ui, n->size);
}

int ui_em(const struct ui *ui)
{
    return ui_px(ui, 19);
}

int ui_width_em(const struct ui *ui)
{
    return ui->width / ui_em(ui);
}

bool ui_narrow(const struct ui *ui)
{
    return ui_width_em(ui) < 36;
}

/* In a picture, where lines with numbers pass, as text does. */
static int space(const struct ui *ui, const struct ui_node *n, int size)
{
    return (n->flags & UI_N_ROOMY) != 0 ? ui_px(ui, size) : ui_gap(ui, size);
}

int ui_between(const struct ui *ui, const struct ui_node *n)
{
    return space(ui, n, n->style.gap);
}

int ui_pad_x(const struct ui *ui, const struct ui_node *n)
{
    return space(ui, n, n->pad_x);
}

int ui_pad_y(const struct ui *ui, const struct ui_node *n)
{
    return ui_gap(ui, n->pad_y);
}

struct ui_node *ui_flowing(struct ui_node *n)
{
    while (n != NULL && ((n->flags & (UI_N_HIDDEN | UI_N_OVERLAY)) != 0 ||
                         n->content == UI_HOLDS_MARK))
        n = n->next;
    return n;
}

/* --- Wishes -------------------------------------------------------------------------
 */

static void size_leaf(struct ui *ui, struct ui_node *n)
{
    const struct ui_lines *l;
    switch (n->content) {
    case UI_HOLDS_TEXT:
        l = ui_lines_of(ui, n->type, ui_words_of(n), 0);
        n->min_w = l->least;
        n->pref_w = l->para.width_px;
        break;
    case UI_HOLDS_ICON:
    case UI_HOLDS_PERSON:
    case UI_HOLDS_SEAL:
    case UI_HOLDS_CHECK: n->min_w = n->pref_w = ui_picture(ui, n); break;
    case UI_HOLDS_DOTS:
        n->min_w = n->pref_w = n->most * ui_px(ui, 20) + (n->most - 1) * ui_px(ui, 10);
        break;
    case UI_HOLDS_BAR: n->min_w = n->pref_w = METER_EM * ui_em(ui); break;
    case UI_HOLDS_FIELD:
        n->min_w = FIELD_EM * ui_em(ui);
        n->pref_w = FIELD_WISH_EM * ui_em(ui);
        break;
    case UI_HOLDS_TRACK: ui_track_size(ui, n); break;
    case UI_HOLDS_NODES:
    case UI_HOLDS_BAND:
    case UI_HOLDS_RULE:
    case UI_HOLDS_MARK: break;
    }
}

static void size_children(struct ui *ui, struct ui_node *n)
{
    bool row = n->style.flow != UI_DOWN;
    int sum_min = 0, sum_pref = 0, gaps = -ui_between(ui, n);
    for (struct ui_node *c = ui_flowing(n->first); c != NULL; c = ui_flowing(c->next)) {
        n->min_w = max(n->min_w, c->min_w);
        n->pref_w = max(n->pref_w, c->pref_w);
        sum_min += c->min_w;
        sum_pref += c->pref_w;
        gaps += ui_between(ui, n);
    }
    if (row)
        n->pref_w = sum_pref + max(gaps, 0);
    if (n->style.flow == UI_ALONG)
        n->min_w = sum_min + max(gaps, 0);
}

static void limit_width(struct ui *ui, struct ui_node *n)
{
    int em = ui_em(ui);
    n->min_w += 2 * ui_pad_x(ui, n);
    n->pref_w += 2 * ui_pad_x(ui, n);
    if (n->style.max_em > 0)
        n->pref_w = min(n->pref_w, n->style.max_em * em);
    n->min_w = max(n->min_w, n->style.min_em * em);
    if (n == ui->main) /* what it holds wraps or stacks; it never goes below the rail */
        n->min_w = 0;
    n->pref_w = max(n->pref_w, n->min_w);
}

static void decide_hidden(struct ui *ui, struct ui_node *n)
{
    bool stacked = false;
    for (struct ui_node *p = n->parent; p != NULL; p = p->parent)
        stacked = stacked || (p->flags & UI_N_STACKED) != 0;
    bool hidden = ((n->flags & UI_N_IF_STACKED) != 0 && !stacked) ||
                  ((n->flags & UI_N_IF_TABLE) != 0 && stacked) ||
                  ((n->flags & UI_N_NARROW_HIDE) != 0 && ui_narrow(ui));
    n->flags = hidden ? n->flags | UI_N_HIDDEN : n->flags & ~(unsigned)UI_N_HIDDEN;
}

void ui_size(struct ui *ui, struct ui_node *n)
{
    decide_hidden(ui, n);
    n->min_w = n->pref_w = 0;
    for (struct ui_node *c = n->first; c != NULL; c = c->next)
        ui_size(ui, c);
    size_leaf(ui, n);
    if (n->content == UI_HOLDS_NODES)
        size_children(ui, n);
    if (n->role == UI_TABLE)
        ui_table_size(ui, n);
    limit_width(ui, n);
}

/* --- Sharing ------------------------------------------------------------------------
 */

static int hand_out(struct ui_share *items, size_t count, int rest)
{
    int weights = 0, given = 0;
    for (size_t i = 0; i < count; i++)
        if (items[i].most == 0 || items[i].got < items[i].most)
            weights += items[i].grow;
    for (size_t i = 0; i < count && weights > 0; i++) {
        struct ui_share *s = &items[i];
        if (s->grow == 0 || (s->most != 0 && s->got >= s->most))
            continue;
        int part = (rest - given) * s->grow / weights;
        if (s->most != 0)
            part = min(part, s->most - s->got);
        s->got += part;
        given += part;
        weights -= s->grow;
    }
    return rest - given;
}

static void take_back(struct ui_share *items, size_t count, int missing)
{
    int slack = 0;
    for (size_t i = 0; i < count; i++)
        slack += max(items[i].wish - items[i].least, 0);
    for (size_t i = 0; i < count && slack > 0; i++) {
        int own = max(items[i].wish - items[i].least, 0);
        int part = (int)((int64_t)min(missing, slack) * own / slack);
        items[i].got -= part;
        missing -= part;
        slack -= own;
    }
}

/* Everybody gets his wish; what is left goes by weight, what is missing is taken from
 * those above their least. */
void ui_share(struct ui_share *items, size_t count, int room)
{
    for (size_t i = 0; i < count; i++) {
        items[i].got = items[i].wish;
        room -= items[i].wish;
    }
    if (room < 0)
        take_back(items, count, -room);
    for (int again = 0; room > 0 && again < 3; again++)
        room = hand_out(items, count, room);
}

/* --- Widths -------------------------------------------------------------------------
 */

static int width_in_column(struct ui *ui, const struct ui_node *n,
                           const struct ui_node *c, int inner)
{
    bool fill = n->style.align == UI_STRETCH && (c->flags & UI_N_SNUG) == 0;
    int w = fill ? inner : min(c->pref_w, inner);
    if (c->style.max_em > 0)
        w = min(w, c->style.max_em * ui_em(ui));
    return w;
}

int ui_page_width(const struct ui *ui, int inner)
{
    return min(inner, PAGE_EM * ui_em(ui));
}

/* Where a child of a row begins to count: growing ones from their least width. */
static int basis(const struct ui_node *c, int inner)
{
    return min(c->style.grow > 0 ? c->min_w : c->pref_w, inner);
}

/* How many may stand side by side: parts of a page no more than two before the window
 * is as wide as three. */
static int columns(const struct ui *ui, const struct ui_node *n)
{
    bool few = (n->flags & UI_N_COLUMNS) != 0 && ui_width_em(ui) < THREE_EM;
    return few ? 2 : (int)n->children;
}

/* Gives each child its line; returns how many lines. */
static int break_row(struct ui *ui, struct ui_node *n, int inner)
{
    int gap = ui_between(ui, n), least = -gap, line = 0, used = 0;
    for (struct ui_node *c = ui_flowing(n->first); c != NULL; c = ui_flowing(c->next))
        least += c->min_w + gap;
    bool one = n->style.flow == UI_ALONG && least <= inner;
    int most = columns(ui, n), on_line = 0;
    for (struct ui_node *c = ui_flowing(n->first); c != NULL; c = ui_flowing(c->next)) {
        int w = basis(c, inner);
        if (!one && used > 0 && (used + w > inner || on_line == most)) {
            line++;
            used = on_line = 0;
        }
        on_line++;
        used += w + gap;
        c->row = line;
    }
    return line + 1;
}

/* Buttons and chips keep their words on one line, if the others can give way. */
static bool snug_fits(struct ui *ui, struct ui_node *n, int line, int inner)
{
    int gap = ui_between(ui, n), sum = -gap;
    for (struct ui_node *c = ui_flowing(n->first); c != NULL; c = ui_flowing(c->next))
        if (c->row == line)
            sum += ((c->flags & UI_N_SNUG) != 0 ? c->pref_w : c->min_w) + gap;
    return sum <= inner;
}

bool ui_line_has_sheet(struct ui_node *n, int line)
{
    for (struct ui_node *c = ui_flowing(n->first); c != NULL; c = ui_flowing(c->next))
        if (c->row == line && c->style.look == UI_SHEET)
            return true;
    return false;
}

/* 0 is no limit. */
static int most_width(struct ui *ui, const struct ui_node *c, bool beside_sheet)
{
    int most = c->style.max_em;
    if (beside_sheet && c->style.look == UI_CARD && (most == 0 || most > BESIDE_EM))
        most = BESIDE_EM;
    return most * ui_em(ui);
}

static void widths_of_line(struct ui *ui, struct ui_node *n, int line, int inner)
{
    bool sheet = ui_line_has_sheet(n, line);
    struct ui_share *items = ARENA_ARRAY(&ui->frame, n->children, struct ui_share);
    size_t count = 0;
    int gap = ui_between(ui, n), room = inner + gap;
    bool keep = snug_fits(ui, n, line, inner);
    for (struct ui_node *c = ui_flowing(n->first); c != NULL; c = ui_flowing(c->next)) {
        if (c->row != line)
            continue;
        bool snug = keep && (c->flags & UI_N_SNUG) != 0;
        items[count++] =
            (struct ui_share){.least = snug ? c->pref_w : min(c->min_w, inner),
                              .wish = basis(c, inner),
                              .most = most_width(ui, c, sheet),
                              .grow = c->style.grow};
        room -= gap;
    }
    ui_share(items, count, room);
    size_t i = 0;
    for (struct ui_node *c = ui_flowing(n->first); c != NULL; c = ui_flowing(c->next))
        if (c->row == line)
            ui_widths(ui, c, items[i++].got);
}

/* Boxes scroll by themselves only beside each other: below each other they move with
 * the page. */
static void flatten(struct ui_node *n)
{
    for (struct ui_node *c = n->first; c != NULL; c = c->next)
        c->style.scroll = false;
}

static void widths_of_children(struct ui *ui, struct ui_node *n, int inner)
{
    if (n->role == UI_TABLE) {
        ui_table_widths(ui, n, inner);
    } else if (n->style.flow == UI_DOWN) {
        for (struct ui_node *c = ui_flowing(n->first); c; c = ui_flowing(c->next))
            ui_widths(ui, c, width_in_column(ui, n, c, inner));
    } else {
        int lines = break_row(ui, n, inner);
        if (lines > 1)
            flatten(n);
        for (int line = 0; line < lines; line++)
            widths_of_line(ui, n, line, inner);
    }
}

void ui_widths(struct ui *ui, struct ui_node *n, int width)
{
    int inner = max(width - 2 * ui_pad_x(ui, n), 1);
    if (n == ui->main)
        inner = ui_page_width(ui, inner);
    n->box.w = width;
    if (n->content == UI_HOLDS_TEXT)
        n->lines = ui_lines_of(ui, n->type, ui_words_of(n), inner);
    else if (n->content == UI_HOLDS_FIELD)
        n->lines = ui_lines_of(ui, n->type, ui_words_of(n), inner);
    else if (n->content == UI_HOLDS_TRACK)
        ui_track_widths(ui, n, inner);
    else
        widths_of_children(ui, n, inner);
}

/* --- Heights ------------------------------------------------------------------------
 */

static int leaf_height(struct ui *ui, const struct ui_node *n)
{
    switch (n->content) {
    case UI_HOLDS_TEXT: return (int)n->lines->para.count * n->lines->line;
    case UI_HOLDS_FIELD:
        return max((int)n->lines->para.count, n->field->lines) * n->lines->line;
    case UI_HOLDS_ICON:
    case UI_HOLDS_PERSON:
    case UI_HOLDS_SEAL:
    case UI_HOLDS_BAND:
    case UI_HOLDS_CHECK: return ui_picture(ui, n);
    case UI_HOLDS_BAR: return ui_px(ui, 14);
    case UI_HOLDS_DOTS: return ui_px(ui, 20);
    case UI_HOLDS_RULE: return max(ui_px(ui, 1), 1);
    case UI_HOLDS_NODES:
    case UI_HOLDS_TRACK:
    case UI_HOLDS_MARK: break;
    }
    return 0;
}

static void heights_of_children(struct ui *ui, struct ui_node *n)
{
    int gap = ui_between(ui, n), line = -1, nat = 0, least = 0;
    n->nat_h = n->min_h = -gap;
    for (struct ui_node *c = ui_flowing(n->first); c != NULL; c = ui_flowing(c->next)) {
        bool beside = n->style.flow != UI_DOWN && c->row == line;
        if (!beside) {
            n->nat_h += nat + (line >= 0 ? gap : 0);
            n->min_h += least + (line >= 0 ? gap : 0);
            nat = least = 0;
        }
        line = n->style.flow != UI_DOWN ? c->row : 0;
        nat = max(nat, c->nat_h);
        least = max(least, c->min_h);
    }
    n->nat_h = max(n->nat_h + nat + gap, 0);
    n->min_h = max(n->min_h + least + gap, 0);
}

void ui_heights(struct ui *ui, struct ui_node *n)
{
    for (struct ui_node *c = ui_flowing(n->first); c != NULL; c = ui_flowing(c->next))
        ui_heights(ui, c);
    if (n->content == UI_HOLDS_NODES)
        heights_of_children(ui, n);
    else if (n->content == UI_HOLDS_TRACK)
        ui_track_heights(ui, n);
    else
        n->nat_h = n->min_h = leaf_height(ui, n);
    int pads = 2 * ui_pad_y(ui, n);
    n->nat_h = max(n->nat_h + pads, ui_gap(ui, n->least_h));
    n->min_h = max(n->min_h + pads, ui_gap(ui, n->least_h));
    if (n->style.scroll)
        n->min_h = min(n->nat_h, SCROLL_LEAST_EM * ui_em(ui));
}
