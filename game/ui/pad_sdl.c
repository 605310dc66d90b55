/* pad_sdl.c - the game controllers that are plugged in. See pad_sdl.h. */
#include "ui/pad_sdl.h"

#include <SDL2/SDL.h>

void ui_pads_look(struct ui_pads *p)
{
    if (p->looked)
        return;
    p->looked = true;
    SDL_InitSubSystem(SDL_INIT_GAMECONTROLLER); /* without it there are none */
}

static void come(struct ui_pads *p, int device)
{
    for (size_t i = 0; i < UI_PADS; i++) {
        if (p->open[i] != NULL)
            continue;
        p->open[i] = SDL_GameControllerOpen(device);
        return;
    }
}

/* What it held is let go. */
static void leave(struct ui_pads *p, SDL_JoystickID which)
{
    SDL_GameController *gone = SDL_GameControllerFromInstanceID(which);
    for (size_t i = 0; i < UI_PADS; i++) {
        if (p->open[i] == NULL || p->open[i] != gone)
            continue;
        SDL_GameControllerClose(gone);
        p->open[i] = NULL;
        p->pad = (struct ui_pad){0};
    }
}

static void button(struct ui_pads *p, const SDL_ControllerButtonEvent *e)
{
    static const struct {
        SDL_GameControllerButton sdl;
        enum ui_pad_button ours;
    } names[] = {{SDL_CONTROLLER_BUTTON_DPAD_UP, UI_PAD_UP},
                 {SDL_CONTROLLER_BUTTON_DPAD_DOWN, UI_PAD_DOWN},
                 {SDL_CONTROLLER_BUTTON_DPAD_LEFT, UI_PAD_LEFT},
                 {SDL_CONTROLLER_BUTTON_DPAD_RIGHT, UI_PAD_RIGHT},
                 {SDL_CONTROLLER_BUTTON_A, UI_PAD_A},
                 {SDL_CONTROLLER_BUTTON_B, UI_PAD_B},
                 {SDL_CONTROLLER_BUTTON_X, UI_PAD_X},
                 {SDL_CONTROLLER_BUTTON_Y, UI_PAD_Y},
                 {SDL_CONTROLLER_BUTTON_LEFTSHOULDER, UI_PAD_SHOULDER_LEFT},
                 {SDL_CONTROLLER_BUTTON_RIGHTSHOULDER, UI_PAD_SHOULDER_RIGHT},
                 {SDL_CONTROLLER_BUTTON_START, UI_PAD_START},
                 {SDL_CONTROLLER_BUTTON_BACK, UI_PAD_BACK}};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (names[i].sdl == (SDL_GameControllerButton)e->button)
            ui_pad_button(&p->pad, names[i].ours, e->state == SDL_PRESSED,
                          SDL_GetTicks64());
}

static void axis(struct ui_pads *p, const SDL_ControllerAxisEvent *e)
{
    static const struct {
        SDL_GameControllerAxis sdl;
        enum ui_pad_axis ours;
    } names[] = {{SDL_CONTROLLER_AXIS_LEFTX, UI_PAD_LEFT_X},
                 {SDL_CONTROLLER_AXIS_LEFTY, UI_PAD_LEFT_Y},
                 {SDL_CONTROLLER_AXIS_RIGHTX, UI_PAD_RIGHT_X},
                 {SDL_CONTROLLER_AXIS_RIGHTY, UI_PAD_RIGHT_Y},
                 {SDL_CONTROLLER_AXIS_TRIGGERLEFT, UI_PAD_TRIGGER_LEFT},
                 {SDL_CONTROLLER_AXIS_TRIGGERRIGHT, UI_PAD_TRIGGER_RIGHT}};
    for (size_t i = 0; i < sizeof names / sizeof names[0]; i++)
        if (names[i].sdl == (SDL_GameControllerAxis)e->axis)
            ui_pad_axis(&p->pad, names[i].ours, e->value, SDL_GetTicks64());
}

void ui_pads_event(struct ui_pads *p, const SDL_Event *e)
{
    switch (e->type) {
    case SDL_CONTROLLERDEVICEADDED: come(p, e->cdevice.which); break;
    case SDL_CONTROLLERDEVICEREMOVED: leave(p, e->cdevice.which); break;
    case SDL_CONTROLLERBUTTONDOWN:
    case SDL_CONTROLLERBUTTONUP: button(p, &e->cbutton); break;
    case SDL_CONTROLLERAXISMOTION: axis(p, &e->caxis); break;
    default: break;
    }
}

bool ui_pads_any(const struct ui_pads *p)
{
    for (size_t i = 0; i < UI_PADS; i++)
        if (p->open[i] != NULL)
            return true;
    return false;
}

void ui_pads_close(struct ui_pads *p)
{
    for (size_t i = 0; i < UI_PADS; i++)
        if (p->open[i] != NULL)
            SDL_GameControllerClose(p->open[i]);
}
