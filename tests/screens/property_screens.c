/* property_screens.c - what must hold of every page, in both languages, in the small
 * and the usual window, with the text at 100 and 200 %: nothing is cut off, nothing
 * lies on something else, the keyboard reaches everything and sees it, every control
 * has a name, and text stands out from what is really behind it, in every theme.
 */
#include "screens/screens.h"

#include <stdio.h>

enum { TEXT_LEAST = 450, LARGE_LEAST = 300, LARGE_PX = 24, TARGET = 44, SHOWN = 40 };

static const char *page_now;
static struct look look_now;
static int failures;

static void complain(const char *what, const struct ui_node *n)
{
    struct arena a = {0};
    if (failures++ < SHOWN) {
        struct str said = n->content == UI_HOLDS_TEXT ? n->text : ui_spoken(&a, n);
        fprintf(stderr, "%s (%s, %dx%d, %d %%): %s: %s \"%.*s\" [%d %d %d %d]\n",
                page_now, look_now.lang, look_now.width, look_now.height,
                look_now.percent, what, n->id != NULL ? n->id : "",
                (int)(said.n < 60 ? said.n : 60), said.p, n->box.x, n->box.y, n->box.w,
                n->box.h);
    }
    arena_free(&a);
}

/* --- boxes --------------------------------------------------------------------------
 */

static bool hidden(const struct ui_node *n)
{
    while (n != NULL && (n->flags & UI_N_HIDDEN) == 0)
        n = n->parent;
    return n != NULL;
}

/* Has the node a place of its own among its siblings? */
static bool placed(const struct ui_node *n)
{
    return n->content != UI_HOLDS_MARK &&
           (n->flags & (UI_N_OVERLAY | UI_N_HIDDEN | UI_N_SPACER)) == 0;
}

static void is_inside(const struct ui_node *n)
{
    struct ui_rect in = n->parent->box, b = n->box;
    bool scrolls = n->parent->style.scroll && n->parent->over > 0;
    if (b.x < in.x || b.x + b.w > in.x + in.w)
        complain("wider than what it stands in", n);
    if (!scrolls && (b.y < in.y || b.y + b.h > in.y + in.h))
        complain("higher than what it stands in", n);
}

static void text_fits(const struct ui *ui, const struct ui_node *n)
{
    struct ui_rect in = ui_text_box(ui, n);
    if (n->lines->para.width_px > in.w)
        complain("a line of text is cut off", n);
    if ((int)n->lines->para.count * n->lines->line > in.h)
        complain("the last line of text is cut off", n);
}

static void is_alone(const struct ui_node *n)
{
    for (const struct ui_node *o = n->next; o != NULL; o = o->next) {
        struct ui_rect both = ui_rect_and(n->box, o->box);
        if (placed(o) && both.w > 0 && both.h > 0)
            complain("lies on its neighbour", n);
    }
}

static void boxes(const struct ui *ui)
{
    for (struct ui_node *n = ui->root; n != NULL; n = ui_next(n, ui->root)) {
        if (hidden(n) || !placed(n))
            continue;
        if (n->parent != NULL) {
            is_inside(n);
            is_alone(n);
        }
        if (n->content == UI_HOLDS_TEXT)
            text_fits(ui, n);
    }
}

/* --- controls -----------------------------------------------------------------------
 */

/* By its own rule, not by the one that is tested. */
static bool can_be_used(const struct ui *ui, const struct ui_node *n)
{
    bool control = n->command.what != 0 || n->content == UI_HOLDS_FIELD;
    return control && (n->state & UI_DISABLED) == 0 && !hidden(n) &&
           (ui->modal == NULL || ui_within(n, ui->modal));
}

static void has_a_name(const struct ui_node *n)
{
    struct arena a = {0};
    if (ui_spoken(&a, n).n == 0)
        complain("a control without a name", n);
    if (n->role == UI_GROUP || n->role == UI_TEXT)
        complain("a control without a role", n);
    arena_free(&a);
}

static void has_its_own_id(const struct ui *ui, const struct ui_node *n)
{
    if (n->id == NULL)
        complain("a control without an id", n);
    else if (ui_find(ui, n->key) != n)
        complain("another node has its id", n);
}

static void controls(const struct ui *ui)
{
    for (struct ui_node *n = ui->root; n != NULL; n = ui_next(n, ui->root)) {
        if (!can_be_used(ui, n))
            continue;
        has_a_name(n);
        has_its_own_id(ui, n);
        if (n->content != UI_HOLDS_MARK && look_now.percent == 100 &&
            (n->box.w < TARGET || n->box.h < TARGET))
            complain("too small to be hit", n);
    }
}

/* --- the keyboard -------------------------------------------------------------------
 */

static void is_seen(const struct ui *ui, const struct ui_node *n)
{
    struct ui_rect window = ui_visible(ui, n), seen = ui_rect_and(window, n->box);
    bool whole = seen.w == n->box.w && seen.h == n->box.h;
    bool begins = n->box.y >= window.y && seen.h > 0;
    if (!whole && !(n->box.h > window.h && begins))
        complain("has the focus and is not seen", n);
}

static void tab_round(struct screens *x, struct ui *ui)
{
    struct ui_input tab = {.kind = UI_IN_KEY, .key = UI_KEY(UI_KEY_TAB)};
    size_t wanted = 0, met = 0, steps = ui->stop_count;
    if (ui->focus == 0) { /* nothing to use is in view: the first Tab begins */
        ui_feed(ui, &tab);
        screens_again(x);
    }
    uint64_t start = ui->focus;
    for (struct ui_node *n = ui->root; n != NULL; n = ui_next(n, ui->root))
        wanted += can_be_used(ui, n);
    for (size_t i = 0; i < steps; i++) {
        ui_feed(ui, &tab);
        screens_again(x);
        const struct ui_node *n = ui_find(ui, ui->focus);
        if (n == NULL)
            continue;
        met += can_be_used(ui, n);
        is_seen(ui, n);
    }
    if (met != wanted)
        complain("Tab does not reach every control of", ui->root);
    if (steps > 0 && ui->focus != start)
        complain("Tab does not come round on", ui->root);
}

/* --- contrast -----------------------------------------------------------------------
 */

static uint32_t channel(uint32_t under, uint32_t over, int shift)
{
    uint32_t alpha = over >> 24, u = under >> shift & 255, o = over >> shift & 255;
    return (u * (255 - alpha) + o * alpha + 127) / 255 << shift;
}

static uint32_t lay_on(uint32_t under, uint32_t over)
{
    return 0xFF000000 | channel(under, over, 16) | channel(under, over, 8) |
           channel(under, over, 0);
}

/* The colour behind a point once the first `count` marks are painted; false when what
 * is painted then is cut off there. */
static bool behind(const struct ui_list *l, size_t count, int x, int y,
                   uint32_t *ground)
{
    uint32_t colour = l->ground;
    bool in[UI_DEPTH] = {true};
    size_t depth = 0;
    for (size_t i = 0; i < count; i++) {
        const struct ui_ink *k = &l->inks[i];
        bool here = ui_rect_has(k->rect, x, y);
        if (k->op == UI_OP_CLIP) {
            in[depth + 1] = in[depth] && here;
            depth++;
        } else if (k->op == UI_OP_UNCLIP) {
            depth--;
        } else if ((k->op == UI_OP_RECT || k->op == UI_OP_PAPER) && in[depth] && here) {
            colour = lay_on(colour, k->colour);
        }
    }
    *ground = colour;
    return in[depth];
}

/* At both ends and in the middle of a run, at half the height of its small letters. */
static void run_stands_out(const struct ui *ui, const struct ui_list *l, size_t i)
{
    const struct ui_ink *k = &l->inks[i];
    int least = k->size_px >= LARGE_PX ? LARGE_LEAST : TEXT_LEAST;
    for (int part = 1; part < 8; part += 3) {
        int x = k->rect.x + k->rect.w * part / 8, y = k->rect.y - k->size_px / 4;
        uint32_t ground;
        if (!behind(l, i, x, y, &ground))
            continue;
        int got = ui_contrast(k->colour, ground);
        if (got >= least)
            continue;
        if (failures++ < SHOWN)
            fprintf(stderr, "%s (theme %d): contrast %d.%02d of \"%.*s\"\n", page_now,
                    (int)ui->set.theme, got / 100, got % 100, STR_ARG(k->text));
        return;
    }
}

static void contrast(const struct ui *ui)
{
    const struct ui_list *l = ui_draw_list(ui);
    for (size_t i = 0; i < l->count; i++)
        if (l->inks[i].op == UI_OP_TEXT)
            run_stands_out(ui, l, i);
}

/* --- all pages ----------------------------------------------------------------------
 */

static void check(struct screens *x, const struct screen *s, struct look look)
{
    page_now = s->name;
    look_now = look;
    struct ui *ui = screens_show(x, s, look);
    boxes(ui);
    controls(ui);
    contrast(ui);
    if (look.theme == UI_DAY)
        tab_round(x, ui);
}

int main(void)
{
    static const char *const langs[] = {"en", "fr"};
    static const int widths[] = {1280, 1366}, heights[] = {720, 768};
    struct screens *x = screens_open();
    for (size_t i = 0; i < screens_count; i++) {
        const struct screen *s = &screens_all[i];
        for (int k = 0; k < 8; k++) {
            int big = k >> 1 & 1;
            check(x, s,
                  (struct look){langs[k & 1], widths[big], heights[big],
                                k < 4 ? 100 : 200, UI_DAY});
        }
        for (int t = UI_DAY + 1; t < UI_THEMES; t++)
            check(x, s, (struct look){"fr", 1280, 720, 100, (enum ui_theme)t});
    }
    screens_close(x);
    if (failures > 0)
        fprintf(stderr, "%d faults\n", failures);
    return failures > 0;
}
