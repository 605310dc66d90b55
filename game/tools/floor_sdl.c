/* floor_sdl.c - rogatory-bench-floor: the least that a program with a window can do.
 *
 * SDL2 and SDL2_ttf alone, on our renderer: a window, 300 words, one picture; then one
 * byte to the descriptor argv[2]. The bench compares our start with it. Of the project
 * it knows only the folder of the assets, argv[1], for a font.
 */
#include <SDL2/SDL.h>
#include <SDL2/SDL_ttf.h>
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

int main(int argc, char **argv)
{
    char words[4096], path[4096];
    int n = 0;
    for (int i = 0; i < 300; i++)
        n += snprintf(words + n, sizeof words - (size_t)n, "word%d ", i % 10);
    SDL_SetHint(SDL_HINT_FRAMEBUFFER_ACCELERATION, "0");
    if (argc != 3 || SDL_Init(SDL_INIT_VIDEO) != 0 || TTF_Init() != 0)
        return 1;
    SDL_Window *w = SDL_CreateWindow("bare", 0, 0, 1280, 720, 0);
    SDL_Renderer *r = SDL_CreateRenderer(w, -1, SDL_RENDERER_SOFTWARE);
    snprintf(path, sizeof path, "%s/fonts/NotoSans-Regular.ttf", argv[1]);
    TTF_Font *font = TTF_OpenFont(path, 19);
    if (w == NULL || r == NULL || font == NULL)
        return 1;
    SDL_Surface *s =
        TTF_RenderUTF8_Blended_Wrapped(font, words, (SDL_Color){20, 20, 20, 255}, 1200);
    SDL_Texture *t = SDL_CreateTextureFromSurface(r, s);
    SDL_Rect at = {40, 40, s->w, s->h};
    SDL_SetRenderDrawColor(r, 251, 249, 244, 255);
    SDL_RenderClear(r);
    SDL_RenderCopy(r, t, NULL, &at);
    SDL_RenderPresent(r);
    return write((int)strtol(argv[2], NULL, 10), "x", 1) == 1 ? 0 : 1;
}
