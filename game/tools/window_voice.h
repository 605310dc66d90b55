/* window_voice.h - self-voicing in the window's loop: what the page says (ui/speech.h)
 * to the voice this machine has (speak.h). Off until it is switched on; off, it costs
 * one question a turn. */
#ifndef TOOLS_WINDOW_VOICE_H
#define TOOLS_WINDOW_VOICE_H

#ifdef WITH_UI
#include "base/settings.h"
#include "tools/game.h"
#include "tools/speak.h"
#include "ui/screens.h"
#include "ui/speech.h"

struct play_voice {
    struct app *app;
    struct speak *speak;      /* NULL: off */
    struct ui_speech *speech; /* once it was on */
    bool leaving;             /* off, once its last words are said */
    bool lost;                /* nobody could hear it: off, and not yet told */
};

/* As the settings say. False: there is no voice on this machine, which is to be said in
 * words. */
bool play_voice_apply(struct play_voice *v, const struct settings_now *now);
bool play_voice_on(const struct play_voice *v);
/* What it says when it was switched on by hand: its keys. */
void play_voice_greet(struct play_voice *v, const struct scr *scr);
/* Says how fast it speaks, at that speed. */
void play_voice_pace(struct play_voice *v, int percent);
/* What the trainee asks of it: SCR_WISH_VOICE's number, but its switch and speed. */
void play_voice_wish(struct play_voice *v, struct ui *ui, int32_t n);
/* A key or a click cuts short what is being said. */
void play_voice_input(struct play_voice *v, const struct ui_input *in);
/* After a frame: says what has changed. */
void play_voice_follow(struct play_voice *v, struct ui *ui);
/* Milliseconds until it wants its turn, or -1. */
int play_voice_tick(struct play_voice *v);
/* True once after the voice broke: nothing is heard, which is to be said in words. */
bool play_voice_lost(struct play_voice *v);
void play_voice_close(struct play_voice *v);
#endif

#endif
