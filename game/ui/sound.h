/* sound.h - a few discreet sounds, made of arithmetic: no file, nobody's work but ours.
 *
 * A sound is a row of strokes: a tone or a rustle that starts, and fades. Integers
 * only, so that it is the same everywhere. Not here: loudspeakers (sound_sdl.h),
 * captions and when one is heard (tools/window_sound.h).
 */
#ifndef UI_SOUND_H
#define UI_SOUND_H

#include <stddef.h>
#include <stdint.h>

enum ui_sound {
    UI_SOUND_PAGE,    /* a leaf is turned */
    UI_SOUND_STAMP,   /* what cannot be called back is done */
    UI_SOUND_MAIL,    /* something has arrived */
    UI_SOUND_REFUSED, /* it cannot be done now */
    UI_SOUNDS
};

enum { UI_SOUND_RATE = 22050, UI_SOUND_MOST = UI_SOUND_RATE }; /* samples; a second */

/* Writes the sound, one channel of 16 bits, as loud as `percent` of its usual loudness;
 * returns how many samples there are, at most UI_SOUND_MOST. */
size_t ui_sound_make(enum ui_sound sound, int percent, int16_t *out);

#endif
