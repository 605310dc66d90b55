/* font_sdl.c - faces and sizes through SDL2_ttf. */
#include "ui/font_sdl.h"

#include <SDL2/SDL.h>
#include <SDL2/SDL_ttf.h>

#include "base/file.h"
#include "base/limits.h"

enum { OPEN_SIZES = 32, RUN_BYTES = 64 * 1024, PROBE_PX = 16 };

/* First one for each enum txt_style, which must be there; then, in order of preference,
 * those asked when it lacks a character. `percent` makes scripts look equally big. */
static const struct {
    const char *file;
    bool bold;
    int percent;
} faces[] = {
    {"NotoSans-Regular.ttf", false, 100},
    {"NotoSans-Bold.ttf", true, 100},
    {"NotoSerif-Regular.ttf", false, 100},
    {"NotoSerif-Bold.ttf", true, 100},
    {"NotoNaskhArabic-Regular.ttf", false, 112},
    {"NotoNaskhArabic-Bold.ttf", true, 112},
    {"NotoSansSymbols-Regular.ttf", false, 100}, /* arrows */
    {"NotoSansSymbols2-Regular.ttf", false, 100},
    {"NotoSansMath-Regular.ttf", false, 100}, /* the minus sign */
};
enum { FACES = sizeof faces / sizeof faces[0], NEEDED = 4 };

struct sized {
    TTF_Font *font;
    int face, size_px;
    uint32_t used;
};

struct ui_fontset {
    struct arena arena;
    struct str paths[FACES]; /* empty: not there */
    struct str bytes[FACES]; /* of the file, once a size of it was opened */
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

/* All sizes share the file's bytes: read piece by piece, each would take thousands of
 * calls of the system. */
static TTF_Font *open_size(struct ui_fontset *set, int face, int size_px)
{
    struct str *bytes = &set->bytes[face];
    if (bytes->n == 0 &&
        !file_read(set->paths[face], LIMIT_FONT_BYTES, &set->arena, bytes, NULL))
        return NULL;
    return TTF_OpenFontRW(SDL_RWFromConstMem(bytes->p, (int)bytes->n), 1,
                          (size_px * faces[face].percent + 50) / 100);
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
    TTF_SetFontHinting(font, TTF_HINTING_LIGHT);
    *s = (struct sized){font, face, size_px, set->clock};
    return font;
}

static bool covers(struct ui_fontset *set, int face, uint32_t cp)
{
    if (set->paths[face].n == 0)
        return false;
    TTF_Font *font = font_of(set, face, PROBE_PX);
    return font != NULL && TTF_GlyphIsProvided32(font, cp) != 0;
}

/* Blanks, digits' neighbours and general punctuation go with the text around them. */
static bool neutral(uint32_t cp)
{
    return cp < 0x30 || (cp > 0x39 && cp < 0x41) || cp == 0xA0 || cp == 0xAB ||
           cp == 0xBB || (cp >= 0x2000 && cp <= 0x206F);
}

static int face_for(void *ctx, enum txt_style style, uint32_t cp, int now)
{
    struct ui_fontset *set = ctx;
    int own = (int)style;
    bool bold = faces[own].bold;
    if (now >= 0 && neutral(cp) && covers(set, now, cp))
        return now;
    if (covers(set, own, cp))
        return own;
    for (int i = NEEDED; i < FACES; i++)
        if (faces[i].bold == bold && covers(set, i, cp))
            return i;
    for (int i = 0; i < FACES; i++)
        if (covers(set, i, cp))
            return i;
    return own;
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

static int width_of(void *ctx, int face, int size_px, struct str run, uint32_t script,
                    bool rtl)
{
    struct ui_fontset *set = ctx;
    TTF_Font *font = run.n > 0 ? font_of(set, face, size_px) : NULL;
    int w = 0;
    if (font == NULL)
        return 0;
    set_script(font, script, rtl);
    TTF_SizeUTF8(font, zero_ended(set, run), &w, NULL);
    return w;
}

static void height_of(void *ctx, int face, int size_px, int *above, int *below)
{
    TTF_Font *font = font_of(ctx, face, size_px);
    *above = font != NULL ? TTF_FontAscent(font) : size_px;
    *below = font != NULL ? -TTF_FontDescent(font) : 0;
}

struct ui_fonts ui_fontset_service(struct ui_fontset *set)
{
    return (struct ui_fonts){{set, face_for, width_of}, height_of};
}

static bool find_faces(struct ui_fontset *set, struct str folder, struct err *e)
{
    for (int i = 0; i < FACES; i++) {
        struct str path = file_join(&set->arena, folder, str_of(faces[i].file));
        if (file_kind(&set->arena, path) == FILE_PLAIN)
            set->paths[i] = arena_str(&set->arena, path);
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
    buf_free(&set->run);
    struct arena arena = set->arena;
    arena_free(&arena);
    TTF_Quit();
}

struct SDL_Surface *ui_fontset_draw(struct ui_fontset *set, const struct ui_ink *run,
                                    int *above)
{
    TTF_Font *font = run->text.n > 0 ? font_of(set, run->face, run->size_px) : NULL;
    if (font == NULL)
        return NULL;
    set_script(font, run->script, run->flip);
    *above = TTF_FontAscent(font);
    SDL_Color c = {(uint8_t)(run->colour >> 16), (uint8_t)(run->colour >> 8),
                   (uint8_t)run->colour, (uint8_t)(run->colour >> 24)};
    return TTF_RenderUTF8_Blended(font, zero_ended(set, run->text), c);
}
