/* pad_sdl.h - the game controllers that are plugged in, as one pad (pad.h).
 *
 * Looked for only once the first picture is there, so that nobody waits for them; they
 * may come and go. Whichever was touched last is meant.
 */
#ifndef UI_PAD_SDL_H
#define UI_PAD_SDL_H

#include "ui/pad.h"

union SDL_Event;
struct _SDL_GameController;

enum { UI_PADS = 4 };

struct ui_pads {
    bool looked;
    struct _SDL_GameController *open[UI_PADS];
    struct ui_pad pad;
};

/* Looks for them, the first time. */
void ui_pads_look(struct ui_pads *p);
/* An event of theirs; others are none of its business. */
void ui_pads_event(struct ui_pads *p, const union SDL_Event *e);
bool ui_pads_any(const struct ui_pads *p);
void ui_pads_close(struct ui_pads *p);

#endif
