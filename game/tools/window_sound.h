/* window_sound.h - which of the few sounds is heard when, and its caption. Off until
 * the settings say otherwise: no loudspeaker is opened before. */
#ifndef TOOLS_WINDOW_SOUND_H
#define TOOLS_WINDOW_SOUND_H

#ifdef WITH_UI
#include "base/settings.h"
#include "sim/sim.h"
#include "ui/screens.h"
#include "ui/sound_sdl.h"

struct play_sound {
    struct arena *arena;
    const struct settings_now *now;
    struct ui_loud *loud; /* NULL: not opened */
    uint64_t place;       /* the page that was there last */
    bool heard;           /* something else in this turn */
};

/* As the settings say. False: there is no loudspeaker that can be used. */
bool play_sound_apply(struct play_sound *p);
/* What came of an action. */
void play_sound_step(struct play_sound *p, struct scr *scr,
                     const struct sim_step *step);
/* After a frame: another page is a leaf turned. True: the caption wants another frame.
 */
bool play_sound_follow(struct play_sound *p, struct scr *scr, struct ui *ui);
/* Whoever goes on has read the caption. */
void play_sound_input(struct play_sound *p, struct scr *scr, struct ui *ui,
                      const struct ui_input *in);
void play_sound_close(struct play_sound *p);
#endif

#endif
