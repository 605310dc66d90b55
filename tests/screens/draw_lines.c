/* draw_lines.c - every line of words of every page, as it is seen, as a small picture
 * of its own: for machines that read pictures (tests/lib/ocr.sh). No test by itself.
 *
 *     draw_lines FOLDER LANG [full | struck | cut]
 *
 * FOLDER/lines has one line a picture: its file, the language of its words, page and
 * look, the words. Lines that look the same and say the same are drawn once. All of a
 * page is looked at: the window is as high as it needs to be. What lies below a dialog
 * is not. By default every page by day, and every eighth in one other look; "full": in
 * every look of the table. "struck" and "cut": one page with a stroke through its
 * lines, or with a third of them cut off, which nobody could read. */
#include "screens/judge.h"
#include "screens/screens.h"

#include "base/hash.h"
#include "text/cluster.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

enum {
    DPI = 150,       /* per cent, less where the text is larger: letters as large as the
                        machine likes them */
    BORDER = 12,     /* of plain ground around the words */
    ROUNDS = 8,      /* after so many a page is as high as it needs to be */
    DRAWN = 1 << 16, /* pixels: below them SDL draws nothing */
    EVERY = 8,       /* so many pages in one other look */
    SEEN = 1 << 17   /* lines, at most */
};

static const struct {
    const char *name;
    struct look look;
} looks[] = {
    {"day", {.percent = 100, .theme = UI_DAY}},
    {"night", {.percent = 100, .theme = UI_NIGHT}},
    {"contrast", {.percent = 100, .theme = UI_CONTRAST}},
    {"day 200 %", {.percent = 200, .theme = UI_DAY}},
    {"night 200 %", {.percent = 200, .theme = UI_NIGHT}},
    {"day set apart", {.percent = 100, .theme = UI_DAY, .legible = true}},
    {"day 300 %", {.percent = 300, .theme = UI_DAY}},
};
enum { LOOKS = sizeof looks / sizeof *looks };

struct drawing {
    struct screens *x;
    const char *folder, *lang, *page, *look;
    bool struck, cut;
    FILE *list;
    uint32_t *pixels; /* of the page */
    uint64_t *seen;   /* hashes of lines, by hash */
    int count;
};

/* --- one line -----------------------------------------------------------------------
 */

static uint8_t grey_of(uint32_t c)
{
    return (uint8_t)(((c >> 16 & 255) * 77 + (c >> 8 & 255) * 150 + (c & 255) * 29) >>
                     8);
}

/* The grey that most of it has. */
static uint8_t ground_of(const uint8_t *grey, size_t n)
{
    size_t counts[256] = {0}, best = 0;
    for (size_t i = 0; i < n; i++)
        counts[grey[i]]++;
    for (size_t g = 1; g < 256; g++)
        if (counts[g] > counts[best])
            best = g;
    return (uint8_t)best;
}

/* Was a line that looks and says the same drawn before? */
static bool known(struct drawing *d, const uint8_t *grey, size_t n, struct str words)
{
    uint64_t h = hash_str(HASH_START, words);
    h = hash_mix(hash_str(h, (struct str){(const char *)grey, n})) | 1;
    size_t at = h % SEEN;
    while (d->seen[at] != 0 && d->seen[at] != h)
        at = (at + 1) % SEEN;
    bool was = d->seen[at] == h;
    d->seen[at] = h;
    return was;
}

/* Dark on light, with a border. */
static bool write_pgm(const char *path, const uint8_t *grey, int w, int h)
{
    uint8_t ground = ground_of(grey, (size_t)w * (size_t)h);
    uint8_t turn = ground < 128 ? 255 : 0;
    FILE *f = fopen(path, "wb");
    if (f == NULL)
        return false;
    fprintf(f, "P5\n%d %d\n255\n", w + 2 * BORDER, h + 2 * BORDER);
    for (int y = -BORDER; y < h + BORDER; y++)
        for (int x = -BORDER; x < w + BORDER; x++) {
            bool in = x >= 0 && x < w && y >= 0 && y < h;
            putc((in ? grey[y * w + x] : ground) ^ turn, f);
        }
    return fclose(f) == 0;
}

/* What must be found: a stroke at half the height of small letters, as thick as theirs;
 * or only the upper part of the line. */
static void spoil(const struct drawing *d, uint8_t *grey, int w, int h)
{
    uint8_t ground = ground_of(grey, (size_t)w * (size_t)h);
    int from = h * 11 / 20;
    int to = d->struck ? from + h / 10 : h;
    if (d->struck || d->cut)
        memset(grey + from * w, d->struck ? 255 - ground : ground,
               (size_t)(to - from) * (size_t)w);
}

/* Are there letters or digits, and none from Greek to Lao (their first bytes), in whose
 * order a machine for Latin script would lose its way? */
static bool has_words(struct str s)
{
    int count = 0;
    for (size_t i = 0; i < s.n; i++) {
        uint8_t c = (uint8_t)s.p[i], low = c | 32;
        count += (low >= 'a' && low <= 'z') || (c >= '0' && c <= '9');
        if ((c >= 0xCE && c <= 0xE0) || c >= 0xF0)
            return false;
    }
    return count > 1;
}

static void draw_line(struct drawing *d, const struct ui *ui, struct ui_rect r,
                      struct str words, struct str lang)
{
    char path[512];
    struct arena a = {0};
    if (!has_words(words))
        return;
    uint8_t *grey = ARENA_ARRAY(&a, (size_t)r.w * (size_t)r.h, uint8_t);
    for (int y = 0; y < r.h; y++)
        for (int x = 0; x < r.w; x++)
            grey[y * r.w + x] = grey_of(d->pixels[(r.y + y) * ui->width + r.x + x]);
    spoil(d, grey, r.w, r.h);
    if (!known(d, grey, (size_t)r.w * (size_t)r.h, words)) {
        snprintf(path, sizeof path, "%s/%05d.pgm", d->folder, d->count++);
        if (!write_pgm(path, grey, r.w, r.h))
            perror(path);
        fprintf(d->list, "%s\t%.*s\t%s\t%s\t%.*s\n", path, STR_ARG(lang), d->page,
                d->look, STR_ARG(words));
    }
    arena_free(&a);
}

/* --- a page -------------------------------------------------------------------------
 */

/* The lines of a node that are wholly in view: the others are scrolled away. */
static void draw_lines(struct drawing *d, const struct ui *ui, const struct ui_node *n,
                       struct str lang)
{
    struct ui_rect in = ui_text_box(ui, n);
    struct ui_rect window = {0, 0, ui->width, ui->height};
    struct ui_rect seen = ui_rect_and(ui_visible(ui, n), window);
    int around = ui->dpi / 25;
    for (size_t i = 0; i < n->lines->para.count; i++) {
        const struct txt_line *l = &n->lines->para.lines[i];
        bool centered = (n->flags & UI_N_CENTERED) != 0;
        struct ui_rect r = {in.x + ui_line_x(n->lines, i, in.w, centered),
                            in.y + (int)i * n->lines->line, l->width_px,
                            n->lines->line};
        if (r.w == 0 || r.y < seen.y || r.y + r.h > seen.y + seen.h)
            continue;
        r.x -= around;
        r.w += 2 * around;
        draw_line(d, ui, ui_rect_and(r, window),
                  str_trim(str_sub(n->lines->text, l->from, l->to - l->from)), lang);
    }
}

static struct str lang_of(const struct drawing *d, const struct ui_node *n)
{
    while (n != NULL && n->lang.n == 0)
        n = n->parent;
    return n != NULL ? n->lang : str_of(d->lang);
}

static void draw_page(struct drawing *d, const struct ui *ui)
{
    for (struct ui_node *n = ui->root; n != NULL; n = ui_next(n, ui->root)) {
        bool words = n->content == UI_HOLDS_TEXT ||
                     (n->content == UI_HOLDS_FIELD && n->text.n > 0);
        if (words && !judge_hidden(n) && (ui->modal == NULL || ui_within(n, ui->modal)))
            draw_lines(d, ui, n, lang_of(d, n));
    }
}

/* How much higher the window has to be for all of the page. */
static int missing(const struct ui *ui)
{
    int most = 0;
    for (struct ui_node *n = ui->root; n != NULL; n = ui_next(n, ui->root))
        if (n->style.scroll && n->over > most)
            most = n->over;
    return most;
}

/* The page in a window as high as all of it. */
static struct ui *show_whole(struct drawing *d, const struct screen *page,
                             struct look look)
{
    struct ui *ui = screens_show(d->x, page, look);
    for (int i = 0; i < ROUNDS && missing(ui) > 0; i++) {
        look.height += missing(ui);
        screens_look(d->x, look);
    }
    return ui;
}

static void look_at(struct drawing *d, const struct screen *page, size_t which)
{
    struct look look = looks[which].look;
    look.lang = d->lang;
    look.dpi = DPI * 100 / look.percent;
    look.width = 1280 * look.dpi / 100;
    look.height = 720 * look.dpi / 100;
    struct ui *ui = show_whole(d, page, look);
    if (ui->height >= DRAWN) { /* the glossary at 300 % */
        look.width *= 2;
        ui = show_whole(d, page, look);
    }
    d->page = page->name;
    d->look = looks[which].name;
    d->pixels = calloc((size_t)ui->width * (size_t)ui->height, sizeof *d->pixels);
    screens_paint(d->x, ui_draw_list(ui), d->pixels);
    draw_page(d, ui);
    free(d->pixels);
}

/* Is the page drawn in this look? */
static bool wanted(const struct drawing *d, size_t page, size_t look, bool full)
{
    if (d->struck || d->cut)
        return strcmp(screens_all[page].name, "brief") == 0 && look == 0;
    return full || look == 0 ||
           (page % EVERY == 0 && look == 1 + page / EVERY % (LOOKS - 1));
}

int main(int argc, char **argv)
{
    const char *how = argc > 3 ? argv[3] : "";
    bool full = strcmp(how, "full") == 0;
    char path[512];
    if (argc < 3) {
        fprintf(stderr, "usage: %s FOLDER LANG [full | struck | cut]\n", argv[0]);
        return 2;
    }
    snprintf(path, sizeof path, "%s/lines", argv[1]);
    struct drawing d = {.x = screens_open(),
                        .folder = argv[1],
                        .lang = argv[2],
                        .struck = strcmp(how, "struck") == 0,
                        .cut = strcmp(how, "cut") == 0,
                        .list = fopen(path, "wb"),
                        .seen = calloc(SEEN, sizeof *d.seen)};
    if (d.list == NULL || d.seen == NULL) {
        perror(path);
        return 1;
    }
    for (size_t i = 0; i < screens_count; i++)
        for (size_t k = 0; k < LOOKS; k++)
            if (wanted(&d, i, k, full))
                look_at(&d, &screens_all[i], k);
    free(d.seen);
    screens_close(d.x);
    return fclose(d.list) != 0;
}
