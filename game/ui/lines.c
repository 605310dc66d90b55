/* lines.c - texts in lines: laid out once, remembered, and asked where things are.
 *
 * The same text is measured at several widths while a page is laid out, and again at
 * every frame: results are kept in an arena of their own that is dropped whole when it
 * has grown too big, before a frame begins.
 */
#include "ui/ui_int.h"

#include "base/hash.h"
#include "text/cluster.h"

/* The fonts as the settings want them. */
static struct txt_fonts fonts_of(const struct ui *ui)
{
    struct txt_fonts f = ui->fonts.txt;
    if (ui->set.spacing == UI_SPACING_WIDE)
        f.width = ui->fonts.wide;
    return f;
}

static enum txt_style style_of(const struct ui *ui, enum txt_style style)
{
    bool bold =
        style == TXT_UI_BOLD || style == TXT_DOC_BOLD || style == TXT_DOC_ITALIC;
    if (ui->set.face == UI_FACE_LEGIBLE)
        return bold ? TXT_LEGIBLE_BOLD : TXT_LEGIBLE;
    return style;
}

/* The size counts in pixels: the text size chosen changes them, not the type. */
static uint64_t key_of(const struct ui *ui, struct ui_type type,
                       const struct txt_words *w, int width)
{
    uint64_t h = hash_str(hash_str(HASH_START, w->text), w->lang);
    for (size_t i = 0; i < w->accent_count; i++)
        h = hash_u64(hash_u64(hash_u64(h, w->accents[i].from), w->accents[i].to),
                     (uint64_t)w->accents[i].style);
    h = hash_u64(h, (uint64_t)ui->set.spacing << 48 | (uint64_t)ui->set.face << 40 |
                        (uint64_t)type.style << 32 |
                        (uint64_t)(unsigned)ui_px(ui, type.size) << 1 | ui->set.rtl);
    return hash_mix(hash_u64(h, (uint64_t)width));
}

static struct ui_cache_slot *slot_of(struct ui *ui, uint64_t key)
{
    size_t i = key & (ui->slot_room - 1);
    while (ui->slots[i].lines != NULL && ui->slots[i].key != key)
        i = (i + 1) & (ui->slot_room - 1);
    return &ui->slots[i];
}

static void grow_slots(struct ui *ui)
{
    struct ui_cache_slot *old = ui->slots;
    size_t count = ui->slot_room;
    ui->slot_room = count > 0 ? count * 2 : 1024;
    ui->slots = ARENA_ARRAY(&ui->cache, ui->slot_room, struct ui_cache_slot);
    for (size_t i = 0; i < count; i++)
        if (old[i].lines != NULL)
            *slot_of(ui, old[i].key) = old[i];
}

void ui_lines_forget(struct ui *ui)
{
    arena_reset(&ui->cache);
    ui->slots = NULL;
    ui->slot_count = ui->slot_room = 0;
}

/* As wide as the style makes it: with accents, as wide as in bold. */
static int widest_word(struct ui *ui, enum txt_style style, const struct txt_words *w,
                       int size)
{
    int widest = 0;
    struct str text = w->text;
    if (w->accent_count > 0)
        style = style_of(ui, TXT_DOC_BOLD);
    struct txt_fonts fonts = fonts_of(ui);
    struct arena_mark mark = arena_here(&ui->cache);
    while (text.n > 0) {
        size_t n = 0;
        while (n < text.n && text.p[n] != '\n' &&
               (text.p[n] != ' ' || txt_binds(text, n)))
            n++;
        struct txt_words word = {.text = {text.p, n}, .lang = w->lang};
        text = str_from(text, n < text.n ? n + 1 : n);
        struct txt_para p =
            txt_layout(&ui->cache, &fonts, &word, style, size, 0, ui->set.rtl);
        widest = p.width_px > widest ? p.width_px : widest;
    }
    arena_rewind(&ui->cache, mark);
    return widest;
}

/* The height of a line is its leading; a taller script (Arabic) gets the room it needs.
 */
static void set_heights(struct ui *ui, struct ui_lines *l, enum txt_style style)
{
    const struct txt_fonts *f = &ui->fonts.txt;
    int first = f->face(f->ctx, style_of(ui, style), "", 'x', -1), above, below;
    ui->fonts.height(f->ctx, first, l->size_px, &above, &below);
    int leading = style == TXT_DOC || style == TXT_DOC_BOLD ? 145 : 130;
    if (ui->set.spacing == UI_SPACING_WIDE)
        leading = 150;
    l->line = (l->size_px * leading + 50) / 100;
    int tall_above = above, tall_below = below;
    for (size_t i = 0; i < l->para.count; i++)
        for (size_t r = 0; r < l->para.lines[i].count; r++) {
            int a, b, face = l->para.lines[i].runs[r].face;
            ui->fonts.height(f->ctx, face, l->size_px, &a, &b);
            tall_above = a > tall_above ? a : tall_above;
            tall_below = b > tall_below ? b : tall_below;
        }
    bool tall = tall_above + tall_below > above + below + 2;
    if (tall && tall_above + tall_below > l->line)
        l->line = tall_above + tall_below;
    if (tall)
        l->base = (l->line - tall_above - tall_below) / 2 + tall_above;
    else /* capitals stand in the middle, level with icons */
        l->base = (l->line * 1000 + l->size_px * 714 + 1000) / 2000;
}

/* The accents as the settings want them. */
static const struct txt_accent *accents_of(struct ui *ui, const struct txt_words *w)
{
    struct txt_accent *list =
        ARENA_ARRAY(&ui->cache, w->accent_count, struct txt_accent);
    for (size_t i = 0; i < w->accent_count; i++) {
        list[i] = w->accents[i];
        list[i].style = style_of(ui, list[i].style);
    }
    return list;
}

static struct ui_lines *lay_out(struct ui *ui, struct ui_type type, struct txt_words w,
                                int width)
{
    struct ui_lines *l = ARENA_NEW(&ui->cache, struct ui_lines);
    struct txt_fonts fonts = fonts_of(ui);
    enum txt_style style = style_of(ui, type.style);
    l->size_px = ui_px(ui, type.size);
    w.text = l->text = arena_str(&ui->cache, w.text);
    w.accents = accents_of(ui, &w);
    l->para = txt_layout(&ui->cache, &fonts, &w, style, l->size_px, width, ui->set.rtl);
    if (width == 0)
        l->least = widest_word(ui, style, &w, l->size_px);
    bool document = type.style == TXT_DOC || type.style == TXT_DOC_BOLD;
    l->right = l->para.rtl || (ui->set.rtl && !document);
    set_heights(ui, l, type.style);
    return l;
}

struct txt_words ui_words_of(const struct ui_node *n)
{
    return (struct txt_words){n->text, n->lang, n->accents, n->accent_count};
}

const struct ui_lines *ui_lines_of(struct ui *ui, struct ui_type type,
                                   struct txt_words words, int width)
{
    if (ui->slot_count * 2 >= ui->slot_room)
        grow_slots(ui);
    uint64_t key = key_of(ui, type, &words, width);
    struct ui_cache_slot *s = slot_of(ui, key);
    if (s->lines == NULL) {
        struct ui_lines *l = lay_out(ui, type, words, width);
        *s = (struct ui_cache_slot){key, l};
        ui->slot_count++;
    }
    return s->lines;
}

int ui_line_x(const struct ui_lines *l, size_t line, int width, bool centered)
{
    int left = width - l->para.lines[line].width_px;
    if (centered)
        return left / 2;
    return l->right ? left : 0;
}

static size_t line_of(const struct ui_lines *l, size_t at)
{
    size_t i = 0;
    while (i + 1 < l->para.count && at >= l->para.lines[i + 1].from)
        i++;
    return i;
}

/* The x of byte `at` within a run, from the left edge of its line. */
static int x_in_run(struct ui *ui, const struct ui_lines *l, const struct txt_run *r,
                    size_t at)
{
    struct txt_fonts f = fonts_of(ui);
    size_t from = (size_t)(r->text.p - l->text.p);
    struct str prefix = str_sub(r->text, 0, at - from);
    int w = f.width(f.ctx, r->face, l->size_px, prefix, r->script, r->rtl);
    return r->rtl ? r->x_px + r->width_px - w : r->x_px + w;
}

/* The x of byte `at` on its line. A place between two runs belongs to the one before.
 */
static int x_of(struct ui *ui, const struct ui_lines *l, size_t line, size_t at)
{
    const struct txt_line *t = &l->para.lines[line];
    const struct txt_run *best = NULL;
    size_t best_from = 0;
    for (size_t i = 0; i < t->count; i++) {
        size_t from = (size_t)(t->runs[i].text.p - l->text.p);
        if (from <= at && at <= from + t->runs[i].text.n &&
            (best == NULL || from < best_from)) {
            best = &t->runs[i];
            best_from = from;
        }
    }
    if (best != NULL)
        return x_in_run(ui, l, best, at);
    bool at_start = at <= t->from;
    return at_start == l->para.rtl ? t->width_px : 0;
}

struct ui_rect ui_lines_caret(struct ui *ui, const struct ui_lines *l, size_t at,
                              int width)
{
    size_t line = line_of(l, at);
    int x = ui_line_x(l, line, width, false) + x_of(ui, l, line, at);
    return (struct ui_rect){x, (int)line * l->line, 0, l->line};
}

static void try_place(size_t at, int there, int x, size_t *best, int *distance)
{
    int d = there > x ? there - x : x - there;
    if (*distance < 0 || d < *distance) {
        *distance = d;
        *best = at;
    }
}

/* The last place on a line: before its newline, or before the blank it was broken at,
 * so that the caret stays on it. */
static size_t last_place(const struct ui_lines *l, size_t line)
{
    const struct txt_line *t = &l->para.lines[line];
    bool last = line + 1 == l->para.count;
    size_t back = last ? t->to : txt_cluster_back(l->text, t->to);
    return back > t->from ? back : t->from;
}

size_t ui_lines_at(struct ui *ui, const struct ui_lines *l, int x, int y, int width)
{
    size_t line = y < 0 ? 0 : (size_t)(y / l->line);
    line = line < l->para.count ? line : l->para.count - 1;
    const struct txt_line *t = &l->para.lines[line];
    x -= ui_line_x(l, line, width, false);
    size_t best = t->from, end = last_place(l, line);
    int distance = -1;
    if (l->para.rtl ? x < 0 : x > t->width_px) /* past its end, in whatever direction */
        return end;
    for (size_t i = 0; i < t->count; i++) {
        const struct txt_run *r = &t->runs[i];
        size_t from = (size_t)(r->text.p - l->text.p);
        for (size_t at = 0;; at = txt_cluster_next(r->text, at)) {
            try_place(from + at, x_in_run(ui, l, r, from + at), x, &best, &distance);
            if (at >= r->text.n)
                break;
        }
    }
    return best < end ? best : end;
}

/* The part of a run within bytes [from, to), if any. */
static bool part_of(struct ui *ui, const struct ui_lines *l, const struct txt_run *r,
                    size_t from, size_t to, struct ui_rect *part)
{
    size_t at = (size_t)(r->text.p - l->text.p);
    size_t a = from > at ? from : at;
    size_t b = to < at + r->text.n ? to : at + r->text.n;
    if (a >= b)
        return false;
    int x = x_in_run(ui, l, r, a), end = x_in_run(ui, l, r, b);
    *part =
        (struct ui_rect){x < end ? x : end, 0, x < end ? end - x : x - end, l->line};
    return true;
}

/* Parts that touch are one; in a line taken whole, all are (a tab has no run). */
static size_t join(struct ui_rect *rects, size_t count, struct ui_rect part, bool whole)
{
    struct ui_rect *last = count > 0 ? &rects[count - 1] : NULL;
    if (last != NULL && last->y == part.y && (whole || last->x + last->w == part.x))
        last->w = part.x + part.w - last->x;
    else
        rects[count++] = part;
    return count;
}

size_t ui_lines_rects(struct ui *ui, const struct ui_lines *l, size_t from, size_t to,
                      int width, struct ui_rect **rects)
{
    size_t count = 0, room = 0;
    for (size_t i = 0; i < l->para.count; i++)
        room += l->para.lines[i].count;
    *rects = ARENA_ARRAY(&ui->frame, room, struct ui_rect);
    for (size_t i = 0; i < l->para.count; i++) {
        const struct txt_line *t = &l->para.lines[i];
        if (from >= t->to || to <= t->from)
            continue;
        bool whole = from <= t->from && to >= t->to;
        for (size_t r = 0; r < t->count; r++) {
            struct ui_rect part;
            if (!part_of(ui, l, &t->runs[r], from, to, &part))
                continue;
            part.x += ui_line_x(l, i, width, false);
            part.y = (int)i * l->line;
            count = join(*rects, count, part, whole);
        }
    }
    return count;
}
