/* speak_int.h - a way of speaking: what each of speak_*.c has to offer, and the
 * programs that some of them start. */
#ifndef TOOLS_SPEAK_INT_H
#define TOOLS_SPEAK_INT_H

#include "tools/speak.h"

#include "base/arena.h"

/* Where programs can be started. */
#if !defined(_WIN32) && !defined(__EMSCRIPTEN__)
#define SPEAK_NATIVE
#endif

enum speak_is {
    SPEAK_IDLE,  /* it takes the next words */
    SPEAK_SOON,  /* it will within a moment: is to be asked again at once */
    SPEAK_BUSY,  /* it speaks */
    SPEAK_BROKEN /* nobody hears it: another way is to be tried */
};

/* One utterance at a time: speak.c keeps those that wait. */
struct speak_way {
    const char *name;
    /* NULL: not on this machine. */
    void *(*open)(struct arena *a);
    void (*close)(void *voice);
    size_t (*langs)(void *voice, const struct str **langs);
    /* Only while it is idle. `text` ends with a zero and stays until it is idle again.
     */
    void (*begin)(void *voice, struct str text, const char *lang, int percent);
    void (*hush)(void *voice);
    enum speak_is (*tick)(void *voice);
};

extern const struct speak_way speak_log;        /* speak_log.c */
extern const struct speak_way speak_dispatcher; /* speak_ssip.c */
extern const struct speak_way speak_espeak;     /* speak_run.c */

#ifdef SPEAK_NATIVE
#include <sys/types.h>

/* --- speak_run.c --------------------------------------------------------------------
 */

enum { SPEAK_LANG_BYTES = 8, SPEAK_LANGS = 256 };

/* The languages somebody speaks. */
struct speak_langs {
    struct str at[SPEAK_LANGS];
    size_t count;
};

/* "fr-FR" is French; what is no language is passed over. */
void speak_note_lang(struct speak_langs *l, struct arena *a, struct str word);
/* Its path; empty: it is not here. */
struct str speak_find(struct arena *a, const char *name);
/* Starts it reading `in` (-1: nothing) and writing `out` (-1: nowhere); 0: it did not.
 */
pid_t speak_start(struct str program, char *const *argv, int in, int out);
/* Has it ended? Then nothing of it is left; `well`, where it is asked for: with 0. */
bool speak_ended(pid_t pid, bool *well);
void speak_kill(pid_t pid);
/* Milliseconds that only count up. */
int64_t speak_clock(void);
#endif

#endif
