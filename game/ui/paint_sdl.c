/* paint_sdl.c - the draw list on an SDL renderer. */
#include "ui/paint_sdl.h"

#include <SDL2/SDL.h>

#include "base/arena.h"
#include "base/hash.h"
#include "ui/raster.h"

enum {
    PIECES = 4096,          /* a power of two */
    PIECE_BYTES = 24 << 20, /* a window of 4K full of text is 20 */
    CLIPS = 16,
    PAPER = 128 /* side of the tile */
};

struct piece {
    uint64_t key;
    SDL_Texture *texture;
    int w, h, left, above;
    uint32_t used;
};

struct ui_painter {
    struct arena arena, scratch;
    SDL_Renderer *renderer;
    struct ui_fontset *fonts;
    const struct ui_icons *icons;
    struct piece *pieces;
    size_t count, bytes;
    uint32_t frame;
    SDL_Rect clips[CLIPS];
    int depth;
};

/* --- Pieces -------------------------------------------------------------------------
 */

static struct piece *slot_of(struct ui_painter *p, uint64_t key)
{
    size_t i = key & (PIECES - 1);
    while (p->pieces[i].key != 0 && p->pieces[i].key != key)
        i = (i + 1) & (PIECES - 1);
    return &p->pieces[i];
}

static void drop(struct ui_painter *p, bool all)
{
    struct piece *old = p->pieces;
    struct arena_mark mark = arena_here(&p->scratch);
    struct piece *kept = ARENA_ARRAY(&p->scratch, PIECES, struct piece);
    memcpy(kept, old, PIECES * sizeof *kept);
    memset(old, 0, PIECES * sizeof *old);
    p->count = p->bytes = 0;
    for (size_t i = 0; i < PIECES; i++) {
        if (kept[i].key == 0)
            continue;
        if (all || kept[i].used != p->frame) {
            SDL_DestroyTexture(kept[i].texture);
            continue;
        }
        *slot_of(p, kept[i].key) = kept[i];
        p->count++;
        p->bytes += (size_t)kept[i].w * (size_t)kept[i].h * 4;
    }
    arena_rewind(&p->scratch, mark);
}

/* The texture of a key when it is known, else an empty place to fill. */
static struct piece *piece_of(struct ui_painter *p, uint64_t key)
{
    if (p->count > PIECES * 3 / 4)
        drop(p, true);
    struct piece *piece = slot_of(p, key);
    if (piece->key == 0) {
        piece->key = key;
        p->count++;
    }
    piece->used = p->frame;
    return piece;
}

static void keep(struct ui_painter *p, struct piece *piece, SDL_Texture *t, int w,
                 int h)
{
    piece->texture = t;
    piece->w = w;
    piece->h = h;
    p->bytes += (size_t)w * (size_t)h * 4;
}

static void keep_pixels(struct ui_painter *p, struct piece *piece, const uint32_t *px,
                        int w, int h, SDL_BlendMode mode)
{
    SDL_Texture *t = SDL_CreateTexture(p->renderer, SDL_PIXELFORMAT_ARGB8888,
                                       SDL_TEXTUREACCESS_STATIC, w, h);
    if (t == NULL)
        return;
    SDL_UpdateTexture(t, NULL, px, w * 4);
    SDL_SetTextureBlendMode(t, mode);
    keep(p, piece, t, w, h);
}

static void keep_mask(struct ui_painter *p, struct piece *piece, const uint8_t *mask,
                      int size, uint32_t colour)
{
    size_t n = (size_t)size * (size_t)size;
    uint32_t *px = ARENA_ARRAY(&p->scratch, n, uint32_t);
    uint32_t full = colour >> 24;
    for (size_t i = 0; i < n; i++)
        px[i] = (colour & 0xFFFFFF) | (mask[i] * full / 255) << 24;
    keep_pixels(p, piece, px, size, size, SDL_BLENDMODE_BLEND);
}

static uint64_t key_of(const struct ui_ink *k, uint64_t a, uint64_t b)
{
    uint64_t h = hash_u64(hash_u64(HASH_START, (uint64_t)k->op), k->colour);
    return hash_mix(hash_u64(hash_u64(h, a), b)) | 1;
}

/* --- Shapes -------------------------------------------------------------------------
 */

static void box(struct ui_painter *p, int x, int y, int w, int h, uint32_t c)
{
    if (w <= 0 || h <= 0)
        return;
    SDL_Rect r = {x, y, w, h};
    SDL_SetRenderDrawBlendMode(p->renderer, c >> 24 == 255 ? SDL_BLENDMODE_NONE
                                                           : SDL_BLENDMODE_BLEND);
    SDL_SetRenderDrawColor(p->renderer, (uint8_t)(c >> 16), (uint8_t)(c >> 8),
                           (uint8_t)c, (uint8_t)(c >> 24));
    SDL_RenderFillRect(p->renderer, &r);
}

/* The four quarters of a disc or ring at the corners of a rectangle. */
static void corners(struct ui_painter *p, const struct ui_ink *k, int thick)
{
    int r = k->radius;
    struct ui_rect b = k->rect;
    struct piece *piece =
        piece_of(p, key_of(k, (uint64_t)r << 16 | (uint64_t)thick, 1));
    if (piece->texture == NULL) {
        uint8_t *mask = arena_take(&p->scratch, 4 * (size_t)r * (size_t)r);
        ui_raster_disc(mask, r, thick);
        keep_mask(p, piece, mask, 2 * r, k->colour);
    }
    for (int i = 0; i < 4; i++) {
        int right = i % 2, below = i / 2;
        SDL_Rect from = {right * r, below * r, r, r};
        SDL_Rect to = {right ? b.x + b.w - r : b.x, below ? b.y + b.h - r : b.y, r, r};
        SDL_RenderCopy(p->renderer, piece->texture, &from, &to);
    }
}

static void rect(struct ui_painter *p, const struct ui_ink *k)
{
    struct ui_rect b = k->rect;
    int r = k->radius;
    if (r > 0)
        corners(p, k, 0);
    box(p, b.x + r, b.y, b.w - 2 * r, r, k->colour);
    box(p, b.x, b.y + r, b.w, b.h - 2 * r, k->colour);
    box(p, b.x + r, b.y + b.h - r, b.w - 2 * r, r, k->colour);
}

static void frame(struct ui_painter *p, const struct ui_ink *k)
{
    struct ui_rect b = k->rect;
    int r = k->radius, t = k->thick;
    if (r > 0)
        corners(p, k, t);
    int side = r > 0 ? r : t;
    box(p, b.x + r, b.y, b.w - 2 * r, t, k->colour);
    box(p, b.x + r, b.y + b.h - t, b.w - 2 * r, t, k->colour);
    box(p, b.x, b.y + side, t, b.h - 2 * side, k->colour);
    box(p, b.x + b.w - t, b.y + side, t, b.h - 2 * side, k->colour);
}

/* Strips that fade away from each edge, and a corner piece turned four ways. */
static void shadow(struct ui_painter *p, const struct ui_ink *k)
{
    struct ui_rect b = k->rect;
    int w = k->radius, drop_y = w / 3;
    b.y += drop_y;
    box(p, b.x, b.y + b.h - 2 * w, b.w, 2 * w,
        (k->colour & 0xFFFFFF) | (uint32_t)ui_raster_shadow_at(0, w) << 24);
    for (int d = 0; d < w; d++) {
        uint32_t c = (k->colour & 0xFFFFFF) | (uint32_t)ui_raster_shadow_at(d, w) << 24;
        box(p, b.x, b.y - 1 - d, b.w, 1, c);
        box(p, b.x, b.y + b.h + d, b.w, 1, c);
        box(p, b.x - 1 - d, b.y, 1, b.h, c);
        box(p, b.x + b.w + d, b.y, 1, b.h, c);
    }
    for (int i = 0; i < 4; i++) {
        int right = i % 2, below = i / 2;
        struct piece *piece = piece_of(p, key_of(k, (uint64_t)w, (uint64_t)i + 2));
        if (piece->texture == NULL) {
            uint8_t *m = arena_take(&p->scratch, (size_t)w * (size_t)w);
            uint8_t *turned = arena_take(&p->scratch, (size_t)w * (size_t)w);
            ui_raster_shadow(m, w);
            for (int y = 0; y < w; y++)
                for (int x = 0; x < w; x++)
                    turned[y * w + x] =
                        m[(below ? w - 1 - y : y) * w + (right ? w - 1 - x : x)];
            keep_mask(p, piece, turned, w, k->colour);
        }
        SDL_Rect to = {right ? b.x + b.w : b.x - w, below ? b.y + b.h : b.y - w, w, w};
        SDL_RenderCopy(p->renderer, piece->texture, NULL, &to);
    }
}

static void tiles(struct ui_painter *p, SDL_Texture *t, int x, int y, int w, int h)
{
    for (int dy = 0; dy < h; dy += PAPER)
        for (int dx = 0; dx < w; dx += PAPER) {
            SDL_Rect from = {0, 0, w - dx < PAPER ? w - dx : PAPER,
                             h - dy < PAPER ? h - dy : PAPER};
            SDL_Rect to = {x + dx, y + dy, from.w, from.h};
            SDL_RenderCopy(p->renderer, t, &from, &to);
        }
}

static void paper(struct ui_painter *p, const struct ui_ink *k)
{
    struct ui_rect b = k->rect;
    int r = k->radius;
    struct piece *piece = piece_of(p, key_of(k, 0, 0));
    if (piece->texture == NULL) {
        uint32_t *px = ARENA_ARRAY(&p->scratch, PAPER * PAPER, uint32_t);
        ui_raster_paper(px, PAPER, k->colour);
        keep_pixels(p, piece, px, PAPER, PAPER, SDL_BLENDMODE_NONE);
    }
    if (r > 0)
        corners(p, k, 0);
    box(p, b.x + r, b.y, b.w - 2 * r, r, k->colour);
    box(p, b.x + r, b.y + b.h - r, b.w - 2 * r, r, k->colour);
    tiles(p, piece->texture, b.x, b.y + r, b.w, b.h - 2 * r);
}

/* --- Pictures -----------------------------------------------------------------------
 */

static void copy(struct ui_painter *p, const struct piece *piece, int x, int y)
{
    SDL_Rect to = {x, y, piece->w, piece->h};
    if (piece->texture != NULL)
        SDL_RenderCopy(p->renderer, piece->texture, NULL, &to);
}

static void text(struct ui_painter *p, const struct ui_ink *k)
{
    uint64_t look = (uint64_t)k->face << 34 | (uint64_t)k->size_px << 2 |
                    (uint64_t)k->wide << 1 | k->flip;
    struct piece *piece = piece_of(
        p, key_of(k, look, hash_u64(hash_str(HASH_START, k->text), k->script)));
    if (piece->texture == NULL) {
        SDL_Surface *s = ui_fontset_draw(p->fonts, k, &piece->left, &piece->above);
        SDL_Texture *t =
            s != NULL ? SDL_CreateTextureFromSurface(p->renderer, s) : NULL;
        if (t != NULL)
            keep(p, piece, t, s->w, s->h);
        SDL_FreeSurface(s);
    }
    copy(p, piece, k->rect.x - piece->left, k->rect.y - piece->above);
}

static void icon(struct ui_painter *p, const struct ui_ink *k)
{
    int size = k->rect.w, mask_size;
    uint64_t look = (uint64_t)size << 1 | k->flip;
    struct piece *piece = piece_of(p, key_of(k, look, hash_str(HASH_START, k->text)));
    const uint8_t *mask = piece->texture == NULL
                              ? ui_icons_mask(p->icons, k->text, size, &mask_size)
                              : NULL;
    if (mask != NULL) {
        uint8_t *scaled = arena_take(&p->scratch, (size_t)size * (size_t)size);
        ui_raster_scale(scaled, size, mask, mask_size, k->flip);
        keep_mask(p, piece, scaled, size, k->colour);
    }
    copy(p, piece, k->rect.x, k->rect.y);
}

static void person(struct ui_painter *p, const struct ui_ink *k)
{
    int size = k->rect.w;
    uint64_t look = (uint64_t)size << 8 | (uint64_t)k->thick;
    struct piece *piece =
        piece_of(p, key_of(k, look, (uint64_t)k->back << 32 | k->seed));
    if (piece->texture == NULL) {
        uint32_t *px = ARENA_ARRAY(&p->scratch, (size_t)size * (size_t)size, uint32_t);
        ui_raster_person(px, size, k->seed, (enum ui_figure)k->thick, k->colour,
                         k->back);
        keep_pixels(p, piece, px, size, size, SDL_BLENDMODE_NONE);
    }
    copy(p, piece, k->rect.x, k->rect.y);
}

static void band(struct ui_painter *p, const struct ui_ink *k)
{
    struct ui_rect b = k->rect;
    int w = 2 * b.h;
    struct piece *piece =
        piece_of(p, key_of(k, (uint64_t)b.h, (uint64_t)k->back << 32 | k->seed));
    if (piece->texture == NULL) {
        uint32_t *px = ARENA_ARRAY(&p->scratch, (size_t)w * (size_t)b.h, uint32_t);
        ui_raster_band(px, b.h, k->seed, k->colour, k->back);
        keep_pixels(p, piece, px, w, b.h, SDL_BLENDMODE_NONE);
    }
    for (int x = 0; x < b.w && piece->texture != NULL; x += w) {
        SDL_Rect from = {0, 0, b.w - x < w ? b.w - x : w, b.h};
        SDL_Rect to = {b.x + x, b.y, from.w, b.h};
        SDL_RenderCopy(p->renderer, piece->texture, &from, &to);
    }
}

static void seal(struct ui_painter *p, const struct ui_ink *k)
{
    int size = k->rect.w;
    struct piece *piece = piece_of(p, key_of(k, (uint64_t)size, k->seed));
    if (piece->texture == NULL) {
        uint8_t *mask = arena_take(&p->scratch, (size_t)size * (size_t)size);
        ui_raster_seal(mask, size, k->seed);
        keep_mask(p, piece, mask, size, k->colour);
    }
    copy(p, piece, k->rect.x, k->rect.y);
}

static void clip(struct ui_painter *p, const struct ui_ink *k)
{
    SDL_Rect r = {k->rect.x, k->rect.y, k->rect.w, k->rect.h};
    if (p->depth < CLIPS)
        p->clips[p->depth++] = r;
    SDL_RenderSetClipRect(p->renderer, &r);
}

static void unclip(struct ui_painter *p)
{
    p->depth--;
    SDL_RenderSetClipRect(p->renderer, p->depth > 0 ? &p->clips[p->depth - 1] : NULL);
}

static void paint(struct ui_painter *p, const struct ui_ink *k)
{
    switch (k->op) {
    case UI_OP_RECT: rect(p, k); break;
    case UI_OP_FRAME: frame(p, k); break;
    case UI_OP_SHADOW: shadow(p, k); break;
    case UI_OP_PAPER: paper(p, k); break;
    case UI_OP_TEXT: text(p, k); break;
    case UI_OP_ICON: icon(p, k); break;
    case UI_OP_PERSON: person(p, k); break;
    case UI_OP_BAND: band(p, k); break;
    case UI_OP_SEAL: seal(p, k); break;
    case UI_OP_CLIP: clip(p, k); break;
    case UI_OP_UNCLIP: unclip(p); break;
    }
}

/* --- The door -----------------------------------------------------------------------
 */

struct ui_painter *ui_painter_open(struct SDL_Renderer *renderer,
                                   struct ui_fontset *fonts,
                                   const struct ui_icons *icons)
{
    struct arena arena = {0};
    struct ui_painter *p = ARENA_NEW(&arena, struct ui_painter);
    p->pieces = ARENA_ARRAY(&arena, PIECES, struct piece);
    p->arena = arena;
    p->renderer = renderer;
    p->fonts = fonts;
    p->icons = icons;
    return p;
}

void ui_painter_forget(struct ui_painter *p)
{
    drop(p, true);
}

void ui_painter_close(struct ui_painter *p)
{
    ui_painter_forget(p);
    arena_free(&p->scratch);
    struct arena arena = p->arena;
    arena_free(&arena);
}

void ui_painter_draw(struct ui_painter *p, const struct ui_list *list)
{
    p->frame++;
    p->depth = 0;
    SDL_RenderSetClipRect(p->renderer, NULL);
    SDL_SetRenderDrawColor(p->renderer, (uint8_t)(list->ground >> 16),
                           (uint8_t)(list->ground >> 8), (uint8_t)list->ground, 255);
    SDL_RenderClear(p->renderer);
    for (size_t i = 0; i < list->count; i++)
        paint(p, &list->inks[i]);
    arena_reset(&p->scratch);
    if (p->bytes > PIECE_BYTES)
        drop(p, false);
}
