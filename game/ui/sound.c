/* sound.c - a few discreet sounds, made of arithmetic. See sound.h. */
#include "ui/sound.h"

#include <string.h>

/* A stroke: a tone (step: twice the cosine of its angle a sample, 28 bits after the
 * point; first: the sine of it, 15 bits) or, without one, a rustle. It fades to `fade`
 * 65536ths from one sample to the next. */
struct stroke {
    int start_ms, length_ms;
    int32_t step, first;
    int loud; /* 32767 is as loud as can be */
    int fade;
};

enum { STROKES = 4, SOFT = 66 }; /* samples until a stroke is at its loudest */

static const struct stroke sounds[UI_SOUNDS][STROKES] = {
    [UI_SOUND_PAGE] = {{0, 90, 0, 0, 2200, 65490}, {70, 110, 0, 0, 3200, 65470}},
    [UI_SOUND_STAMP] = {{0, 140, 536607199, 1027, 15000, 65480}, /* 110 hertz */
                        {0, 30, 0, 0, 7000, 65300}},
    [UI_SOUND_MAIL] = {{0, 260, 530920023, 4865, 6000, 65510},        /* 523 */
                       {130, 420, 523529323, 7260, 6000, 65516}},     /* 784 */
    [UI_SOUND_REFUSED] = {{0, 160, 535816317, 2053, 8000, 65500},     /* 220 */
                          {170, 220, 536277618, 1540, 8000, 65500}}}; /* 165 */

/* A small generator of our own: a rustle is the same each time. */
static uint32_t shake(uint32_t *seed)
{
    *seed ^= *seed << 13;
    *seed ^= *seed >> 17;
    *seed ^= *seed << 5;
    return *seed;
}

static size_t samples(int ms)
{
    return (size_t)ms * UI_SOUND_RATE / 1000;
}

static void add(int16_t *at, int64_t value)
{
    int64_t sum = *at + value;
    *at = (int16_t)(sum > 32767 ? 32767 : sum < -32768 ? -32768 : sum);
}

/* Each sample of a tone follows from the two before it. A rustle is smoothed. */
static void strike(const struct stroke *k, int percent, int16_t *out)
{
    int64_t now = k->first, before = 0, loud = (int64_t)k->loud * percent / 100;
    uint32_t seed = 2463534242u;
    size_t length = samples(k->length_ms);
    int64_t level = loud << 16;
    for (size_t i = 0; i < length; i++) {
        int64_t after = ((k->step * now) >> 28) - before;
        int64_t rustle = (int64_t)(shake(&seed) >> 16) - 32768;
        int64_t wave = k->step != 0 ? now : (before + rustle) / 2;
        int64_t rise = i < SOFT ? (int64_t)i : SOFT;
        int64_t fall = length - i < SOFT ? (int64_t)(length - i) : SOFT;
        add(&out[i], (((wave * (level >> 16)) >> 15) * rise / SOFT) * fall / SOFT);
        before = k->step != 0 ? now : wave;
        now = after;
        level = (level * k->fade) >> 16;
    }
}

size_t ui_sound_make(enum ui_sound sound, int percent, int16_t *out)
{
    size_t n = 0;
    memset(out, 0, UI_SOUND_MOST * sizeof *out);
    for (int i = 0; i < STROKES; i++) {
        const struct stroke *k = &sounds[sound][i];
        size_t end = samples(k->start_ms) + samples(k->length_ms);
        if (k->length_ms > 0)
            strike(k, percent, out + samples(k->start_ms));
        n = k->length_ms > 0 && end > n ? end : n;
    }
    return n;
}
