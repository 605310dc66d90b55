/* sound_sdl.h - the loudspeaker: opened when sounds are switched on, never before. */
#ifndef UI_SOUND_SDL_H
#define UI_SOUND_SDL_H

#include "base/arena.h"
#include "ui/sound.h"

struct ui_loud;

/* NULL: this machine has none that can be used. */
struct ui_loud *ui_loud_open(struct arena *a);
void ui_loud_close(struct ui_loud *l);
/* Starts it and does not wait; one that still sounds gives way. */
void ui_loud_play(struct ui_loud *l, enum ui_sound sound, int percent);

#endif
