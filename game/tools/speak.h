/* speak.h - how words become sound: one narrow door for every voice.
 *
 * The first way of speaking that this machine has is taken (speak.c): a file that is
 * written instead (ROGATORY_VOICE_LOG, for tests: "[fr] words", one utterance a line),
 * speech-dispatcher, espeak-ng. One that breaks, or that nobody can hear, makes way for
 * the next, which begins with the words that were lost. What to say is decided
 * elsewhere (ui/speech.h).
 *
 * Nothing here waits but speak_settle: words are handed over or kept, and speak_tick
 * hands over the next. No library is linked for it, no thread is ours, no shell is
 * asked. Where there is no such way (Windows, a browser) speak_open says so.
 */
#ifndef TOOLS_SPEAK_H
#define TOOLS_SPEAK_H

#include "base/str.h"

struct speak;

/* NULL: there is none on this machine. ROGATORY_VOICE, where it is set, names the only
 * one to try. Its memory is its own, until speak_close. */
struct speak *speak_open(void);
void speak_close(struct speak *s);
/* False: every way broke; only speak_close is left to be called. */
bool speak_works(const struct speak *s);
/* Until it is known which way works, at most some eleven seconds. Nothing may wait to
 * be said. */
void speak_settle(struct speak *s);
/* "log", "dispatcher", "espeak". */
const char *speak_name(const struct speak *s);
/* The languages it speaks ("en", "fr"), valid until the next speak_tick; NULL: any, or
 * not yet known. */
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
