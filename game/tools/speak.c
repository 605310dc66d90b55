/* speak.c - which voice this machine has, and handing words to it. See speak.h. */
#include "tools/speak_int.h"

#include <stdlib.h>

struct speak {
    const struct speak_way *way;
    void *voice;
};

static const struct speak_way *const ways[] = {
    &speak_log,
#ifdef SPEAK_NATIVE
    &speak_dispatcher,
    &speak_espeak,
#endif
};

struct speak *speak_open(struct arena *a)
{
    struct str only = str_of(getenv("ROGATORY_VOICE"));
    for (size_t i = 0; i < sizeof ways / sizeof ways[0]; i++) {
        bool wanted = only.n == 0 || str_eqz(only, ways[i]->name);
        void *voice = wanted ? ways[i]->open(a) : NULL;
        if (voice == NULL)
            continue;
        struct speak *s = ARENA_NEW(a, struct speak);
        *s = (struct speak){ways[i], voice};
        return s;
    }
    return NULL;
}

void speak_close(struct speak *s)
{
    s->way->close(s->voice);
}

const char *speak_name(const struct speak *s)
{
    return s->way->name;
}

size_t speak_langs(const struct speak *s, const struct str **langs)
{
    return s->way->langs(s->voice, langs);
}

void speak_speed(struct speak *s, int percent)
{
    s->way->speed(s->voice, percent);
}

void speak_say(struct speak *s, struct str text, struct str lang)
{
    s->way->say(s->voice, text, lang);
}

void speak_hush(struct speak *s)
{
    s->way->hush(s->voice);
}

int speak_tick(struct speak *s)
{
    return s->way->tick(s->voice);
}
