/* pdf.c - blocks become lines by Pango, lines become pages, pages are drawn by Cairo.
 */
#include "pdf/pdf.h"

#include "base/arena.h"
#include "base/date.h"
#include "base/file.h"
#include "base/limits.h"
#include "pdf/pages.h"

#include <cairo-pdf.h>
#include <fontconfig/fontconfig.h>
#include <pango/pangocairo.h>
#include <pango/pangofc-fontmap.h>

/* A4 in points. */
#define PAGE_WIDTH  595.276
#define PAGE_HEIGHT 841.89
#define LEFT        71.0
#define RIGHT       57.0
#define TOP         64.0
#define BOTTOM      60.0
#define NOTICE_Y    30.0
#define FOOT_Y      (PAGE_HEIGHT - 42.0)
#define COLUMN      (PAGE_WIDTH - LEFT - RIGHT)
#define MARK_WIDTH  24.0

#define FAMILIES                                                                       \
    "Noto Serif,Noto Naskh Arabic,Noto Sans,Noto Sans Symbols,Noto Sans Symbols "      \
    "2,Noto Sans Math"

/* How a kind looks: sizes and room above it in points. */
static const struct look {
    double size, above, close; /* room above it, and after another of its kind */
    bool bold, centred, hangs;
    double indent; /* from the side where lines start */
} looks[PAPER_KINDS] = {
    [PAPER_HEAD] = {11, 0, 1, true, true, false, 0},
    [PAPER_MARK] = {10.5, 8, 1, true, true, false, 0},
    [PAPER_LINE] = {10.5, 14, 2, false, false, false, 0},
    [PAPER_TITLE] = {14, 20, 6, true, true, false, 0},
    [PAPER_HEADING] = {11, 13, 6, true, false, false, 0},
    [PAPER_TEXT] = {10.5, 7, 7, false, false, false, 0},
    [PAPER_NUMBERED] = {10.5, 6, 6, false, false, true, MARK_WIDTH},
    [PAPER_UNDER] = {10.5, 3, 3, false, false, false, MARK_WIDTH},
    [PAPER_ITEM] = {10.5, 6, 3, false, false, true, MARK_WIDTH},
    [PAPER_SIGNATURE] = {10.5, 22, 2, false, false, false, COLUMN / 2},
    [PAPER_NOTE] = {9, 12, 2, false, false, false, 0},
};

/* A line ready to be drawn: x from the left edge of the column. */
struct set_line {
    PangoLayoutLine *line, *mark; /* mark: NULL, or what hangs before it */
    double x, mark_x, ascent;
};

struct setter {
    const struct paper_doc *doc;
    struct arena arena;
    FcConfig *config;
    PangoFontMap *map;
    PangoContext *context;
    cairo_t *cr;
    struct buf *out;
    struct pdf_line *lines; /* of the sheet under way, in Pango's units */
    struct set_line *set;
    uint32_t count, room;
    PangoLayout **layouts; /* of the sheet under way: lines live in them */
    uint32_t layout_count;
};

/* ---- fonts
 * ------------------------------------------------------------------------------- */

static bool add_fonts(struct setter *t, struct str folder, struct err *e)
{
    struct str *names;
    size_t n, added = 0;
    if (!file_list(folder, LIMIT_FOLDER_FILES, &t->arena, &names, &n, e))
        return false;
    t->config = FcConfigCreate();
    FcConfigSetCurrent(t->config); /* or the machine's own would be read as well */
    for (size_t i = 0; i < n; i++) {
        struct str path = file_join(&t->arena, folder, names[i]);
        if (str_ends(names[i], STR(".ttf")))
            added += FcConfigAppFontAddFile(t->config, (const FcChar8 *)path.p) != 0;
    }
    return added > 0 || err_set(e, "err.pdf.fonts", folder, NULL);
}

/* Nothing is rounded to the pixels of a screen. */
static void open_context(struct setter *t)
{
    cairo_font_options_t *options = cairo_font_options_create();
    t->map = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT);
    pango_fc_font_map_set_config(PANGO_FC_FONT_MAP(t->map), t->config);
    pango_cairo_font_map_set_resolution(PANGO_CAIRO_FONT_MAP(t->map), 72);
    t->context = pango_font_map_create_context(t->map);
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE);
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF);
    pango_cairo_context_set_font_options(t->context, options);
    cairo_font_options_destroy(options);
    pango_context_set_round_glyph_positions(t->context, FALSE);
    pango_context_set_base_dir(t->context,
                               t->doc->rtl ? PANGO_DIRECTION_RTL : PANGO_DIRECTION_LTR);
    pango_context_set_language(
        t->context, pango_language_from_string(arena_str(&t->arena, t->doc->lang).p));
}

/* ---- setting
 * ----------------------------------------------------------------------------- */

static PangoLayout *layout_of(struct setter *t, struct str text, double size, bool bold)
{
    PangoLayout *layout = pango_layout_new(t->context);
    PangoFontDescription *font = pango_font_description_new();
    pango_font_description_set_family_static(font, FAMILIES);
    pango_font_description_set_weight(font,
                                      bold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL);
    pango_font_description_set_absolute_size(font, size * PANGO_SCALE);
    pango_layout_set_font_description(layout, font);
    pango_font_description_free(font);
    pango_layout_set_text(layout, text.n > 0 ? text.p : "", (int)text.n);
    pango_layout_set_wrap(layout, PANGO_WRAP_WORD_CHAR);
    pango_layout_set_line_spacing(layout, 1.05F);
    return layout;
}

static uint32_t line_count(const struct setter *t)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < t->layout_count; i++)
        n += (uint32_t)pango_layout_get_line_count(t->layouts[i]);
    return n;
}

/* The mark before the first line of a block that hangs. */
static PangoLayout *mark_of(struct setter *t, const struct paper_block *b)
{
    struct str mark = b->mark.n > 0 ? b->mark : STR("–");
    return looks[b->kind].hangs ? layout_of(t, mark, looks[b->kind].size, false) : NULL;
}

static double width_of(PangoLayout *layout)
{
    int width;
    pango_layout_get_size(layout, &width, NULL);
    return (double)width / PANGO_SCALE;
}

/* A block that does not hang has its mark in its first line: "A. Legal basis". */
static PangoLayout *body_of(struct setter *t, const struct paper_block *b)
{
    const struct look *look = &looks[b->kind];
    bool inside = !look->hangs && b->mark.n > 0;
    struct str text = inside ? arena_join(&t->arena, b->mark, ' ', b->text) : b->text;
    PangoLayout *body = layout_of(t, text, look->size, look->bold);
    pango_layout_set_width(body, (int)((COLUMN - look->indent) * PANGO_SCALE));
    /* Pango turns it round for a paragraph that reads against the document. */
    pango_layout_set_alignment(body, look->centred ? PANGO_ALIGN_CENTER
                                     : t->doc->rtl ? PANGO_ALIGN_RIGHT
                                                   : PANGO_ALIGN_LEFT);
    return body;
}

/* The lines of one block, once its layouts are made. */
static void set_lines(struct setter *t, const struct paper_block *b,
                      enum paper_kind before, PangoLayout *body, PangoLayout *mark)
{
    const struct look *look = &looks[b->kind];
    PangoLayoutIter *iter = pango_layout_get_iter(body);
    int n = 0, all = pango_layout_get_line_count(body);
    double left = t->doc->rtl ? 0 : look->indent;
    do {
        PangoRectangle box;
        int top, bottom, base = pango_layout_iter_get_baseline(iter);
        pango_layout_iter_get_line_extents(iter, NULL, &box);
        pango_layout_iter_get_line_yrange(iter, &top, &bottom);
        double above = n > 0 ? 0 : b->kind == before ? look->close : look->above;
        t->lines[t->count] = (struct pdf_line){(int)(above * PANGO_SCALE), bottom - top,
                                               pdf_may_start(b->kind, before, n, all)};
        struct set_line *set = &t->set[t->count++];
        *set = (struct set_line){.line = pango_layout_iter_get_line_readonly(iter),
                                 .x = left + (double)box.x / PANGO_SCALE,
                                 .ascent = (double)(base - top) / PANGO_SCALE};
        if (n++ == 0 && mark != NULL) {
            set->mark = pango_layout_get_line_readonly(mark, 0);
            set->mark_x = t->doc->rtl ? COLUMN - width_of(mark) : 0;
        }
    } while (pango_layout_iter_next_line(iter));
    pango_layout_iter_free(iter);
}

/* All lines of a sheet. */
static void set_sheet(struct setter *t, const struct paper_sheet *sheet)
{
    t->layouts = ARENA_ARRAY(&t->arena, 2 * (size_t)sheet->count, PangoLayout *);
    t->layout_count = t->count = 0;
    for (uint32_t i = 0; i < sheet->count; i++)
        t->layouts[t->layout_count++] = body_of(t, &sheet->blocks[i]);
    uint32_t lines = line_count(t);
    t->lines = ARENA_ARRAY(&t->arena, lines, struct pdf_line);
    t->set = ARENA_ARRAY(&t->arena, lines, struct set_line);
    for (uint32_t i = 0; i < sheet->count; i++) {
        enum paper_kind before = i > 0 ? sheet->blocks[i - 1].kind : PAPER_KINDS;
        PangoLayout *mark = mark_of(t, &sheet->blocks[i]);
        if (mark != NULL)
            t->layouts[t->layout_count++] = mark;
        set_lines(t, &sheet->blocks[i], before, t->layouts[i], mark);
    }
}

static void forget_sheet(struct setter *t)
{
    for (uint32_t i = 0; i < t->layout_count; i++)
        g_object_unref(t->layouts[i]);
    t->layout_count = 0;
}

/* ---- drawing
 * ----------------------------------------------------------------------------- */

/* A short text by itself: at the left (0), in the middle (0.5) or at the right (1). */
static void draw_short(struct setter *t, struct str text, double y, bool bold,
                       double where)
{
    PangoLayout *layout = layout_of(t, text, 8, bold);
    double room = COLUMN - width_of(layout);
    pango_layout_set_single_paragraph_mode(layout, TRUE);
    if (room < 0) {
        pango_layout_set_width(layout, (int)(COLUMN * PANGO_SCALE));
        pango_layout_set_alignment(layout, PANGO_ALIGN_CENTER);
        room = 0;
    }
    cairo_move_to(t->cr, LEFT + room * where, y);
    pango_cairo_show_layout(t->cr, layout);
    g_object_unref(layout);
}

static void draw_lines(struct setter *t, uint32_t from, uint32_t to)
{
    double y = TOP;
    for (uint32_t i = from; i < to; i++) {
        const struct set_line *set = &t->set[i];
        y += i > from ? (double)t->lines[i].before / PANGO_SCALE : 0;
        if (set->mark != NULL) {
            cairo_move_to(t->cr, LEFT + set->mark_x, y + set->ascent);
            pango_cairo_show_layout_line(t->cr, set->mark);
        }
        cairo_move_to(t->cr, LEFT + set->x, y + set->ascent);
        pango_cairo_show_layout_line(t->cr, set->line);
        y += (double)t->lines[i].height / PANGO_SCALE;
    }
}

static const int page_room = (int)((PAGE_HEIGHT - TOP - BOTTOM) * PANGO_SCALE);

static uint32_t count_pages(const struct setter *t)
{
    uint32_t pages = 0;
    for (uint32_t at = 0; at < t->count; pages++)
        at = pdf_page_end(t->lines, at, t->count, page_room);
    return pages;
}

static void draw_sheet(struct setter *t, const struct paper_sheet *sheet)
{
    set_sheet(t, sheet);
    uint32_t pages = count_pages(t), page = 0;
    for (uint32_t at = 0; at < t->count || page == 0;) {
        uint32_t end = pdf_page_end(t->lines, at, t->count, page_room);
        struct str number = arena_printf(&t->arena, "%u/%u", (unsigned)++page,
                                         (unsigned)(pages > 0 ? pages : 1));
        draw_short(t, t->doc->notice, NOTICE_Y, true, 0.5);
        draw_lines(t, at, end);
        draw_short(t, sheet->name, FOOT_Y, false, t->doc->rtl ? 1 : 0);
        draw_short(t, number, FOOT_Y, false, t->doc->rtl ? 0 : 1);
        cairo_show_page(t->cr);
        at = end;
    }
    forget_sheet(t);
}

/* ---- the file
 * ----------------------------------------------------------------------------- */

static cairo_status_t take_bytes(void *closure, const unsigned char *bytes,
                                 unsigned int n)
{
    struct buf *out = closure;
    buf_put(out, (struct str){(const char *)bytes, n});
    return out->full ? CAIRO_STATUS_WRITE_ERROR : CAIRO_STATUS_SUCCESS;
}

/* Title and day, and nobody's name. */
static void describe(struct setter *t, cairo_surface_t *surface)
{
    struct date made = date_of_day(t->doc->made);
    struct str title = arena_str(&t->arena, t->doc->title);
    struct str day = arena_printf(&t->arena, "%04d-%02d-%02dT00:00:00Z", made.year,
                                  made.month, made.day);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_TITLE, title.p);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATOR, "Rogatory");
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_CREATE_DATE, day.p);
    cairo_pdf_surface_set_metadata(surface, CAIRO_PDF_METADATA_MOD_DATE, day.p);
}

static bool draw(struct setter *t, struct err *e)
{
    cairo_surface_t *surface = cairo_pdf_surface_create_for_stream(
        take_bytes, t->out, PAGE_WIDTH, PAGE_HEIGHT);
    describe(t, surface);
    t->cr = cairo_create(surface);
    for (uint32_t i = 0; i < t->doc->count; i++)
        draw_sheet(t, &t->doc->sheets[i]);
    cairo_status_t status = cairo_status(t->cr);
    cairo_destroy(t->cr);
    cairo_surface_finish(surface);
    if (status == CAIRO_STATUS_SUCCESS)
        status = cairo_surface_status(surface);
    cairo_surface_destroy(surface);
    return status == CAIRO_STATUS_SUCCESS ||
           err_set(e, "err.pdf.draw", STR(""), cairo_status_to_string(status));
}

bool pdf_write(const struct paper_doc *doc, struct str fonts, struct buf *out,
               struct err *e)
{
    struct setter t = {.doc = doc, .out = out};
    bool ok = add_fonts(&t, fonts, e);
    if (ok) {
        open_context(&t);
        ok = draw(&t, e);
        g_object_unref(t.context);
        g_object_unref(t.map);
    }
    if (t.config != NULL)
        FcConfigDestroy(t.config);
    arena_free(&t.arena);
    return ok;
}
