/* sound_sdl.c - the loudspeaker. See sound_sdl.h. */
#include "ui/sound_sdl.h"

#include <SDL2/SDL.h>

struct ui_loud {
    SDL_AudioDeviceID device;
    int16_t samples[UI_SOUND_MOST];
};

static SDL_AudioDeviceID open_device(void)
{
    SDL_AudioSpec wanted = {
        .freq = UI_SOUND_RATE, .format = AUDIO_S16SYS, .channels = 1, .samples = 1024};
    SDL_AudioDeviceID device = SDL_OpenAudioDevice(NULL, 0, &wanted, NULL, 0);
    if (device != 0)
        SDL_PauseAudioDevice(device, 0);
    return device;
}

struct ui_loud *ui_loud_open(struct arena *a)
{
    if (SDL_InitSubSystem(SDL_INIT_AUDIO) != 0)
        return NULL;
    SDL_AudioDeviceID device = open_device();
    if (device == 0) {
        SDL_QuitSubSystem(SDL_INIT_AUDIO);
        return NULL;
    }
    struct ui_loud *l = ARENA_NEW(a, struct ui_loud);
    l->device = device;
    return l;
}

void ui_loud_close(struct ui_loud *l)
{
    SDL_CloseAudioDevice(l->device);
    SDL_QuitSubSystem(SDL_INIT_AUDIO);
}

/* A headset was pulled out, the sound server was started anew: what there is now. */
static void find_again(struct ui_loud *l)
{
    if (SDL_GetAudioDeviceStatus(l->device) != SDL_AUDIO_STOPPED)
        return;
    SDL_CloseAudioDevice(l->device);
    l->device = open_device();
}

void ui_loud_play(struct ui_loud *l, enum ui_sound sound, int percent)
{
    size_t n = ui_sound_make(sound, percent, l->samples);
    find_again(l);
    SDL_ClearQueuedAudio(l->device);
    SDL_QueueAudio(l->device, l->samples, (Uint32)(n * sizeof l->samples[0]));
}
