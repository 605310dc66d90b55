/* picture_sdl.c - see picture_sdl.h. */
#include "ui/picture_sdl.h"

#include <SDL2/SDL.h>
#include <png.h>

#include "ui/assets_sdl.h"
#include "ui/paint_sdl.h"
#include "ui/ui_int.h"

struct ui_pictures {
    struct arena arena;
    struct ui_assets assets;
};

struct ui_pictures *ui_pictures_open(struct str folder, struct err *e)
{
    struct arena arena = {0};
    struct ui_pictures *p = ARENA_NEW(&arena, struct ui_pictures);
    p->arena = arena;
    if (SDL_Init(0) == 0 && ui_assets_open(&p->assets, &p->arena, folder, e))
        return p;
    ui_pictures_close(p);
    return NULL;
}

void ui_pictures_close(struct ui_pictures *p)
{
    if (p->assets.fonts != NULL)
        ui_fontset_close(p->assets.fonts);
    SDL_Quit();
    struct arena arena = p->arena;
    arena_free(&arena);
}

struct ui_fonts ui_pictures_fonts(struct ui_pictures *p)
{
    return ui_fontset_service(p->assets.fonts);
}

static bool paint(struct ui_pictures *p, const struct ui_list *list, SDL_Surface *onto)
{
    SDL_Renderer *renderer = SDL_CreateSoftwareRenderer(onto);
    if (renderer == NULL)
        return false;
    struct ui_painter *painter =
        ui_painter_open(renderer, p->assets.fonts, &p->assets.icons);
    ui_painter_draw(painter, list);
    SDL_RenderFlush(renderer);
    ui_painter_close(painter);
    SDL_DestroyRenderer(renderer);
    return true;
}

static bool write_png(const SDL_Surface *s, const char *path)
{
    png_image png = {.version = PNG_IMAGE_VERSION,
                     .width = (png_uint_32)s->w,
                     .height = (png_uint_32)s->h,
                     .format = PNG_FORMAT_RGB};
    return png_image_write_to_file(&png, path, 0, s->pixels, s->pitch, NULL) != 0;
}

/* The painter draws on ARGB; a file needs no fourth channel. */
static bool save(SDL_Surface *s, const char *path)
{
    SDL_Surface *plain = SDL_ConvertSurfaceFormat(s, SDL_PIXELFORMAT_RGB24, 0);
    bool done = plain != NULL && write_png(plain, path);
    SDL_FreeSurface(plain);
    return done;
}

bool ui_picture_paint(struct ui_pictures *p, const struct ui_list *list, int width,
                      int height, uint32_t *pixels, struct err *e)
{
    SDL_Surface *s = SDL_CreateRGBSurfaceWithFormatFrom(pixels, width, height, 32,
                                                        width * (int)sizeof *pixels,
                                                        SDL_PIXELFORMAT_ARGB8888);
    bool done = s != NULL && paint(p, list, s);
    SDL_FreeSurface(s);
    return done || err_set(e, "err.ui.picture", STR_NONE, SDL_GetError());
}

bool ui_picture_write(struct ui_pictures *p, const struct ui *ui, const char *path,
                      struct err *e)
{
    SDL_Surface *s = SDL_CreateRGBSurfaceWithFormat(0, ui->width, ui->height, 32,
                                                    SDL_PIXELFORMAT_ARGB8888);
    bool done = s != NULL && paint(p, ui_draw_list(ui), s) && save(s, path);
    SDL_FreeSurface(s);
    return done || err_set(e, "err.ui.picture", str_of(path), SDL_GetError());
}
