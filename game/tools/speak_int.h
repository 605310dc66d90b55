/* speak_int.h - a way of speaking: what each of speak_*.c has to offer. */
#ifndef TOOLS_SPEAK_INT_H
#define TOOLS_SPEAK_INT_H

#include "tools/speak.h"

/* Where programs can be started. */
#if !defined(_WIN32) && !defined(__EMSCRIPTEN__)
#define SPEAK_NATIVE
#endif

struct speak_way {
    const char *name;
    /* NULL: not on this machine. */
    void *(*open)(struct arena *a);
    void (*close)(void *voice);
    size_t (*langs)(void *voice, const struct str **langs);
    void (*speed)(void *voice, int percent);
    void (*say)(void *voice, struct str text, struct str lang);
    void (*hush)(void *voice);
    int (*tick)(void *voice);
};

extern const struct speak_way speak_log;        /* speak_log.c */
extern const struct speak_way speak_dispatcher; /* speak_run.c */
extern const struct speak_way speak_espeak;

#endif
