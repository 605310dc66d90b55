/* font_sdl.c - the faces of text/faces.def, and sizes of them, through SDL2_ttf. */
#include "ui/font_sdl.h"

#include <SDL2/SDL.h>
#include <SDL2/SDL_ttf.h>

#include "base/file.h"
#include "base/limits.h"
#include "text/cluster.h"
#include "text/faces.h"
#include "ui/advance.h"

enum { OPEN_SIZES = 32, RUN_BYTES = 64 * 1024, PROBE_PX = 16 };

enum { NEEDED = TXT_DOC_BOLD + 1 }; /* faces without which there is no window */

struct sized {
    TTF_Font *font;
    int face, size_px;
    uint32_t used;
};

struct ui_fontset {
    struct arena arena;
    struct str paths[TXT_FACES]; /* empty: not there */
    uint32_t there, bold, any;   /* faces as bits: these, those for any language */
    struct str bytes[TXT_FACES]; /* of the file, once a size of it was opened */
    struct ui_advance *exact[TXT_FACES]; /* those that reach, once asked */
    struct sized sizes[OPEN_SIZES];
    uint32_t clock;
    struct buf run; /* a run with its zero byte */
};

static struct sized *place_for(struct ui_fontset *set)
{
    struct sized *oldest = &set->sizes[0];
    for (int i = 0; i < OPEN_SIZES; i++) {
        if (set->sizes[i].font == NULL)
            return &set->sizes[i];
        if (set->sizes[i].used < oldest->used)
            oldest = &set->sizes[i];
    }
    TTF_CloseFont(oldest->font);
    oldest->font = NULL;
    return oldest;
}

static int pixels_of(int face, int size_px)
{
    return (size_px * txt_faces[face].percent + 50) / 100;
}

/* All sizes share the file's bytes: read piece by piece, each would take thousands of
 * calls of the system. */
static TTF_Font *open_size(struct ui_fontset *set, int face, int size_px)
{
    struct str *bytes = &set->bytes[face];
    if (bytes->n == 0 &&
        !file_read(set->paths[face], LIMIT_FONT_BYTES, &set->arena, bytes, NULL))
        return NULL;
    return TTF_OpenFontRW(SDL_RWFromConstMem(bytes->p, (int)bytes->n), 1,
                          pixels_of(face, size_px));
}

static TTF_Font *font_of(struct ui_fontset *set, int face, int size_px)
{
    set->clock++;
    for (int i = 0; i < OPEN_SIZES; i++) {
        struct sized *s = &set->sizes[i];
        if (s->font != NULL && s->face == face && s->size_px == size_px) {
            s->used = set->clock;
            return s->font;
        }
    }
    struct sized *s = place_for(set);
    TTF_Font *font = open_size(set, face, size_px);
    if (font == NULL)
        return NULL;
    /* Places in fractions of a pixel keep the gaps between words even; what reaches is
     * placed by whole ones (advance.h). */
    TTF_SetFontHinting(font, txt_faces[face].reaches ? TTF_HINTING_LIGHT
                                                     : TTF_HINTING_LIGHT_SUBPIXEL);
    *s = (struct sized){font, face, size_px, set->clock};
    return font;
}

/* Blanks, digits' neighbours and general punctuation go with the text around them. */
static bool neutral(uint32_t cp)
{
    return cp < 0x30 || (cp > 0x39 && cp < 0x41) || cp == 0xA0 || cp == 0xAB ||
           cp == 0xBB || (cp >= 0x2000 && cp <= 0x206F);
}

/* The first of these faces, those of the styles last; -1 when there is none. */
static int first_of(uint32_t faces)
{
    for (int i = TXT_STYLES; faces != 0 && i < TXT_STYLES + TXT_FACES; i++)
        if ((faces >> i % TXT_FACES & 1) != 0)
            return i % TXT_FACES;
    return -1;
}

/* Those of these faces that are for the language. */
static uint32_t faces_for(uint32_t faces, const char *lang)
{
    for (int i = 0; faces != 0 && i < TXT_FACES; i++)
        if (!txt_face_is_for(i, lang))
            faces &= ~(1U << i);
    return faces;
}

/* Decided by tables: no face is opened for a character that another draws. */
static int face_for(void *ctx, enum txt_style style, const char *lang, uint32_t cp,
                    int now)
{
    const struct ui_fontset *set = ctx;
    int own = (int)style;
    uint32_t faces = txt_faces_with(cp) & set->there;
    if (now >= 0 && neutral(cp) && (faces >> now & 1) != 0)
        return now;
    if ((faces >> own & 1) != 0)
        return own;
    uint32_t like = txt_faces[own].bold ? set->bold : ~set->bold;
    int face = first_of(faces_for(faces & ~set->any, lang));
    if (face < 0)
        face = first_of(faces & set->any & like & ~0U << TXT_STYLES);
    if (face < 0)
        face = first_of(faces & set->any);
    if (face < 0)
        face = first_of(faces);
    if (face < 0)
        face = (set->there >> own & 1) != 0 ? own : TXT_UI;
    return face;
}

static const char *zero_ended(struct ui_fontset *set, struct str s)
{
    buf_clear(&set->run);
    buf_put(&set->run, s);
    return buf_str(&set->run).p;
}

static void set_script(TTF_Font *font, uint32_t script, bool rtl)
{
    char name[5] = {(char)(script >> 24), (char)(script >> 16), (char)(script >> 8),
                    (char)script, 0};
    TTF_SetFontDirection(font, rtl ? TTF_DIRECTION_RTL : TTF_DIRECTION_LTR);
    if (script != 0)
        TTF_SetFontScriptName(font, name);
}

static struct ui_extent extent_of(struct ui_fontset *set, int face, int size_px,
                                  struct str run, uint32_t script, bool rtl)
{
    if (set->exact[face] == NULL)
        set->exact[face] = ui_advance_open(set->bytes[face]);
    return ui_advance_of(set->exact[face], pixels_of(face, size_px), run, script, rtl);
}

static int width_of(void *ctx, int face, int size_px, struct str run, uint32_t script,
                    bool rtl)
{
    struct ui_fontset *set = ctx;
    TTF_Font *font = run.n > 0 ? font_of(set, face, size_px) : NULL;
    int w = 0;
    if (font == NULL)
        return 0;
    if (txt_faces[face].reaches)
        return extent_of(set, face, size_px, run, script, rtl).width;
    set_script(font, script, rtl);
    TTF_SizeUTF8(font, zero_ended(set, run), &w, NULL);
    return w;
}

/* --- Letters set apart --------------------------------------------------------------
 * As WCAG 1.4.12 has it: 0.12 em more between letters, 0.16 em between words. Each
 * cluster is measured and drawn alone, so that its marks stay where they belong.
 */

static int room_after(struct str cluster, int size_px)
{
    int room = (size_px * 12 + 50) / 100;
    bool blank = str_eqz(cluster, " ") || str_eqz(cluster, "\u00A0");
    return blank ? room + (size_px * 16 + 50) / 100 : room;
}

static int wide_of(void *ctx, int face, int size_px, struct str run, uint32_t script,
                   bool rtl)
{
    if (txt_joins(script))
        return width_of(ctx, face, size_px, run, script, rtl);
    int w = 0;
    for (size_t at = 0; at < run.n;) {
        size_t next = txt_cluster_next(run, at);
        struct str one = str_sub(run, at, next - at);
        w += width_of(ctx, face, size_px, one, script, rtl) + room_after(one, size_px);
        at = next;
    }
    return w;
}

/* Lays one drawing over the other: all ink has one colour, only its strength differs.
 */
static void lay_over(const SDL_Surface *s, int x, SDL_Surface *onto)
{
    int w = s->w < onto->w - x ? s->w : onto->w - x;
    int h = s->h < onto->h ? s->h : onto->h;
    for (int y = 0; y < h; y++) {
        const void *from = (const uint8_t *)s->pixels + y * s->pitch;
        void *to = (uint8_t *)onto->pixels + y * onto->pitch;
        const uint32_t *in = from;
        uint32_t *out = (uint32_t *)to + x;
        for (int i = 0; i < w; i++) {
            uint32_t a = in[i] >> 24, b = out[i] >> 24;
            out[i] = (in[i] & 0xFFFFFF) | (a + b - a * b / 255) << 24;
        }
    }
}

static void draw_wide(struct ui_fontset *set, TTF_Font *font, const struct ui_ink *run,
                      SDL_Color c, SDL_Surface *onto)
{
    int x = run->flip ? onto->w : 0;
    for (size_t at = 0; at < run->text.n;) {
        size_t next = txt_cluster_next(run->text, at);
        struct str one = str_sub(run->text, at, next - at);
        int w = width_of(set, run->face, run->size_px, one, run->script, run->flip) +
                room_after(one, run->size_px);
        SDL_Surface *s = TTF_RenderUTF8_Blended(font, zero_ended(set, one), c);
        x -= run->flip ? w : 0;
        if (s != NULL)
            lay_over(s, x, onto);
        SDL_FreeSurface(s);
        x += run->flip ? 0 : w;
        at = next;
    }
}

static void height_of(void *ctx, int face, int size_px, int *above, int *below)
{
    TTF_Font *font = font_of(ctx, face, size_px);
    *above = font != NULL ? TTF_FontAscent(font) : size_px;
    *below = font != NULL ? -TTF_FontDescent(font) : 0;
}

struct ui_fonts ui_fontset_service(struct ui_fontset *set)
{
    return (struct ui_fonts){{set, face_for, width_of}, height_of, wide_of};
}

static void note_face(struct ui_fontset *set, int face, struct str path)
{
    const struct txt_face_row *row = &txt_faces[face];
    set->paths[face] = arena_str(&set->arena, path);
    set->there |= 1U << face;
    set->bold |= (uint32_t)row->bold << face;
    set->any |= (uint32_t)(row->lang[0] == '\0') << face;
}

static bool find_faces(struct ui_fontset *set, struct str folder, struct err *e)
{
    for (int i = 0; i < TXT_FACES; i++) {
        struct str path = file_join(&set->arena, folder, str_of(txt_faces[i].file));
        if (file_kind(&set->arena, path) == FILE_PLAIN)
            note_face(set, i, path);
        if (i < NEEDED && set->paths[i].n == 0)
            return err_set(e, "err.file.missing", path, "");
        if (i < NEEDED && font_of(set, i, PROBE_PX) == NULL)
            return err_set(e, "err.ui.font", path, TTF_GetError());
    }
    return true;
}

struct ui_fontset *ui_fontset_open(struct str folder, struct err *e)
{
    if (TTF_Init() != 0) {
        err_set(e, "err.ui.font", folder, TTF_GetError());
        return NULL;
    }
    struct arena arena = {0};
    struct ui_fontset *set = ARENA_NEW(&arena, struct ui_fontset);
    set->arena = arena;
    set->run = BUF_MAX(RUN_BYTES);
    if (find_faces(set, folder, e))
        return set;
    ui_fontset_close(set);
    return NULL;
}

void ui_fontset_close(struct ui_fontset *set)
{
    for (int i = 0; i < OPEN_SIZES; i++)
        if (set->sizes[i].font != NULL)
            TTF_CloseFont(set->sizes[i].font);
    for (int i = 0; i < TXT_FACES; i++)
        if (set->exact[i] != NULL)
            ui_advance_close(set->exact[i]);
    buf_free(&set->run);
    struct arena arena = set->arena;
    arena_free(&arena);
    TTF_Quit();
}

struct SDL_Surface *ui_fontset_draw(struct ui_fontset *set, const struct ui_ink *run,
                                    int *left, int *above)
{
    *left = *above = 0;
    TTF_Font *font = run->text.n > 0 ? font_of(set, run->face, run->size_px) : NULL;
    if (font == NULL)
        return NULL;
    set_script(font, run->script, run->flip);
    *above = TTF_FontAscent(font);
    if (txt_faces[run->face].reaches) {
        struct ui_extent e =
            extent_of(set, run->face, run->size_px, run->text, run->script, run->flip);
        *left = e.left;
        *above = e.above > *above ? e.above : *above;
    }
    SDL_Color c = {(uint8_t)(run->colour >> 16), (uint8_t)(run->colour >> 8),
                   (uint8_t)run->colour, (uint8_t)(run->colour >> 24)};
    if (!run->wide || txt_joins(run->script))
        return TTF_RenderUTF8_Blended(font, zero_ended(set, run->text), c);
    int w = wide_of(set, run->face, run->size_px, run->text, run->script, run->flip);
    SDL_Surface *s = SDL_CreateRGBSurfaceWithFormat(0, w, TTF_FontHeight(font), 32,
                                                    SDL_PIXELFORMAT_ARGB8888);
    if (s != NULL)
        draw_wide(set, font, run, c, s);
    return s;
}
