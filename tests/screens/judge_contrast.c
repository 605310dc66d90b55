/* judge_contrast.c - do words and icons stand out from what is really behind them?
 *
 * The page is painted without them, with its paper, cloth, shadows, stamps and lines,
 * and each is held against the pixels that are then where it would be. What is painted
 * over words counts too: a line through them is as bad as one behind. */
#include "screens/judge.h"

enum {
    TEXT_LEAST = 450, /* WCAG AA, in hundredths */
    LARGE_LEAST = 300,
    BODY_LEAST = 700, /* AAA */
    SIGN_LEAST = 300, /* of an icon */
    LARGE_PX = 24,
    SPECKS = 25, /* of so many pixels one may be too like: the edge of a stamp */
    KNOWN = 64
};

/* Pictures of a page without words and icons: below its dialog, and whole. */
struct grounds {
    const struct ui *ui;
    uint32_t *pixels[2];
    size_t dialog;           /* the first mark of the dialog */
    uint32_t colours[KNOWN]; /* against `ink`, measured already */
    int ratios[KNOWN];
    uint32_t ink;
};

static int dots(const struct ui *ui, int n)
{
    return n * ui->dpi / 100;
}

static int contrast(struct grounds *g, uint32_t ink, uint32_t ground)
{
    size_t at = (ground ^ ground >> 8 ^ ground >> 16) % KNOWN;
    if (g->ink != ink || g->colours[at] != ground) {
        for (size_t i = 0; g->ink != ink && i < KNOWN; i++)
            g->colours[i] = 0;
        g->ink = ink;
        g->colours[at] = ground;
        g->ratios[at] = ui_contrast(ink, ground);
    }
    return g->ratios[at];
}

/* Body text is what is read in lines: in the first ink, below the size of titles.
 * What is said beside it in the second ink or in a tone, what stands on buttons, and
 * what is large, is AA. */
static int least_contrast(const struct ui *ui, const struct ui_ink *k)
{
    if (k->op == UI_OP_ICON)
        return SIGN_LEAST;
    if (k->size_px >= dots(ui, LARGE_PX))
        return LARGE_LEAST;
    bool body = k->colour == ui_theme_colour(ui->set.theme, UI_C_INK);
    return body ? BODY_LEAST : TEXT_LEAST;
}

/* Where its ink is: small letters, from the base line up; the middle of an icon. */
static struct ui_rect inked(const struct ui_ink *k)
{
    struct ui_rect r = k->rect;
    if (k->op == UI_OP_ICON)
        return (struct ui_rect){r.x + r.w / 8, r.y + r.h / 8, r.w * 3 / 4, r.h * 3 / 4};
    return (struct ui_rect){r.x, r.y - k->size_px / 2, r.w, k->size_px / 2};
}

static bool stands_out(struct grounds *g, size_t i, struct ui_rect seen)
{
    const struct ui_ink *k = &ui_draw_list(g->ui)->inks[i];
    const uint32_t *pixels = g->pixels[i >= g->dialog];
    struct ui_rect r = inked(k);
    if (ui_rect_and(r, seen).h < r.h) /* scrolled away, in part or whole */
        return true;
    r = ui_rect_and(r, seen);
    int alike = 0, least = least_contrast(g->ui, k);
    for (int y = r.y; y < r.y + r.h; y++)
        for (int x = r.x; x < r.x + r.w; x++)
            alike += contrast(g, k->colour, pixels[y * g->ui->width + x] | 0xFF000000) <
                     least;
    return alike * SPECKS <= r.w * r.h;
}

/* --- the grounds --------------------------------------------------------------------
 */

static bool is_word(const struct ui_ink *k)
{
    return k->op == UI_OP_TEXT || k->op == UI_OP_ICON;
}

/* A dialog begins with a veil over all that was painted before. */
static size_t dialog_of(const struct ui *ui)
{
    const struct ui_list *l = ui_draw_list(ui);
    for (size_t i = 0; i < l->count; i++) {
        const struct ui_ink *k = &l->inks[i];
        if (k->op == UI_OP_RECT && k->colour >> 24 != 255 && k->rect.w == ui->width &&
            k->rect.h == ui->height)
            return i;
    }
    return l->count;
}

static uint32_t *paint_ground(struct arena *a, const struct ui *ui, size_t count,
                              judge_paint *paint, void *ctx)
{
    const struct ui_list *l = ui_draw_list(ui);
    struct ui_list plain = {.ground = l->ground,
                            .inks = ARENA_ARRAY(a, l->count, struct ui_ink)};
    for (size_t i = 0; i < count; i++)
        if (!is_word(&l->inks[i]))
            plain.inks[plain.count++] = l->inks[i];
    uint32_t *pixels = ARENA_ARRAY(a, (size_t)ui->width * (size_t)ui->height, uint32_t);
    paint(ctx, &plain, pixels);
    return pixels;
}

static struct grounds paint_grounds(struct arena *a, const struct ui *ui,
                                    judge_paint *paint, void *ctx)
{
    size_t count = ui_draw_list(ui)->count;
    struct grounds g = {.ui = ui, .dialog = dialog_of(ui)};
    g.pixels[0] = paint_ground(a, ui, g.dialog, paint, ctx);
    if (g.dialog < count)
        g.pixels[1] = paint_ground(a, ui, count, paint, ctx);
    return g;
}

void judge_contrast(struct judge *j, const struct ui *ui, judge_paint *paint, void *ctx)
{
    struct arena a = {0};
    struct grounds g = paint_grounds(&a, ui, paint, ctx);
    const struct ui_list *l = ui_draw_list(ui);
    struct ui_rect clips[UI_DEPTH] = {{0, 0, ui->width, ui->height}};
    size_t depth = 0;
    for (size_t i = 0; i < l->count; i++) {
        const struct ui_ink *k = &l->inks[i];
        if (k->op == UI_OP_CLIP) {
            clips[depth + 1] = ui_rect_and(clips[depth], k->rect);
            depth++;
        } else if (k->op == UI_OP_UNCLIP) {
            depth--;
        } else if (is_word(k) && !stands_out(&g, i, clips[depth])) {
            struct ui_node words = {
                .content = UI_HOLDS_TEXT, .text = k->text, .box = k->rect};
            judge_fault(j, "does not stand out from what is behind", &words);
        }
    }
    arena_free(&a);
}
