/* speak.h - how words become sound: one narrow door for every voice.
 *
 * The first way of speaking that this machine has is taken (speak.c): a file that is
 * written instead (ROGATORY_VOICE_LOG, for tests: "[fr] words", one utterance a line),
 * speech-dispatcher, espeak-ng. What to say is decided elsewhere (ui/speech.h).
 *
 * Nothing here waits: words are handed over or kept, and speak_tick hands over the
 * next. No library is linked for it, no thread is ours, no shell is asked. Where there
 * is no such way (Windows, a browser) speak_open says so. Errors: a voice that breaks
 * is silent.
 */
#ifndef TOOLS_SPEAK_H
#define TOOLS_SPEAK_H

#include "base/arena.h"

struct speak;

/* NULL: there is none on this machine. ROGATORY_VOICE, where it is set, names the only
 * one to try. */
struct speak *speak_open(struct arena *a);
void speak_close(struct speak *s);
/* "log", "dispatcher", "espeak". */
const char *speak_name(const struct speak *s);
/* The languages it speaks ("en", "fr"), in the arena of speak_open; NULL: any. */
size_t speak_langs(const struct speak *s, const struct str **langs);
/* 50 to 300 per cent of its usual speed. */
void speak_speed(struct speak *s, int percent);
/* After what is being said. */
void speak_say(struct speak *s, struct str text, struct str lang);
/* Silence at once; what was to follow is forgotten. */
void speak_hush(struct speak *s);
/* Hands on what is next. Milliseconds until it wants to be called again, or -1. */
int speak_tick(struct speak *s);

#endif
