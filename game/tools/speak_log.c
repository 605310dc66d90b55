/* speak_log.c - the voice of the tests: what would be said, one utterance a line, into
 * the file that ROGATORY_VOICE_LOG names. It speaks English, French, Portuguese and
 * Arabic. */
#include "tools/speak_int.h"

#include <stdio.h>
#include <stdlib.h>

static const struct str spoken[] = {{"en", 2}, {"fr", 2}, {"pt", 2}, {"ar", 2}};

static void *log_open(struct arena *a)
{
    const char *path = getenv("ROGATORY_VOICE_LOG");
    (void)a;
    return path != NULL && path[0] != '\0' ? fopen(path, "w") : NULL;
}

static void log_close(void *voice)
{
    fclose(voice);
}

static size_t log_langs(void *voice, const struct str **langs)
{
    (void)voice;
    *langs = spoken;
    return sizeof spoken / sizeof spoken[0];
}

/* Written at once: a test reads while the window is open. */
static void log_begin(void *voice, struct str text, const char *lang, int percent)
{
    (void)percent;
    fprintf(voice, "[%s] %.*s\n", lang, STR_ARG(text));
    fflush(voice);
}

static void log_hush(void *voice)
{
    (void)voice;
}

static enum speak_is log_tick(void *voice)
{
    (void)voice;
    return SPEAK_IDLE;
}

const struct speak_way speak_log = {"log",     log_open, log_close, log_langs,
                                    log_begin, log_hush, log_tick};
