/* speak.c - which voice this machine has, what waits to be said, and handing it over.
 * See speak.h. */
#define _POSIX_C_SOURCE 200809L
#include "tools/speak_int.h"

#include "base/buf.h"
#include "base/limits.h"

#include <stdlib.h>
#include <string.h>
#include <time.h>

enum {
    QUEUE = 512, /* utterances that wait; of more the newest are not heard */
    LANG_BYTES = 8,
    SOON_MS = 2,
    BUSY_MS = 30,
    SETTLE_TURNS = 1100
};

struct line {
    struct buf text; /* ends with a zero */
    char lang[LANG_BYTES];
};

struct speak {
    struct arena arena;
    size_t next; /* of the ways, to be tried when this one breaks */
    const struct speak_way *way;
    void *voice; /* NULL: none works */
    int percent;
    struct line queue[QUEUE];
    size_t first, count;
    bool begun; /* the first line is being said */
};

static const struct speak_way *const ways[] = {
    &speak_log,
#ifdef SPEAK_NATIVE
    &speak_dispatcher,
    &speak_espeak,
#endif
};
enum { WAYS = sizeof ways / sizeof ways[0] };

/* The next way that is there. */
static void find_way(struct speak *s)
{
    struct str only = str_of(getenv("ROGATORY_VOICE"));
    s->begun = false;
    for (s->voice = NULL; s->voice == NULL && s->next < WAYS; s->next++) {
        s->way = ways[s->next];
        if (only.n == 0 || str_eqz(only, s->way->name))
            s->voice = s->way->open(&s->arena);
    }
}

static void drop_first(struct speak *s)
{
    buf_free(&s->queue[s->first].text);
    s->first = (s->first + 1) % QUEUE;
    s->count--;
    s->begun = false;
}

void speak_close(struct speak *s)
{
    while (s->count > 0)
        drop_first(s);
    if (s->voice != NULL)
        s->way->close(s->voice);
    struct arena arena = s->arena;
    arena_free(&arena);
}

struct speak *speak_open(void)
{
    struct arena first = {0};
    struct speak *s = ARENA_NEW(&first, struct speak);
    s->arena = first;
    s->percent = 100;
    find_way(s);
    if (s->voice != NULL)
        return s;
    speak_close(s);
    return NULL;
}

bool speak_works(const struct speak *s)
{
    return s->voice != NULL;
}

const char *speak_name(const struct speak *s)
{
    return s->way->name;
}

size_t speak_langs(const struct speak *s, const struct str **langs)
{
    *langs = NULL;
    return s->voice != NULL ? s->way->langs(s->voice, langs) : 0;
}

void speak_speed(struct speak *s, int percent)
{
    s->percent = percent;
}

static void begin(struct speak *s)
{
    const struct line *l = &s->queue[s->first];
    struct str text = buf_str(&l->text);
    s->begun = true;
    s->way->begin(s->voice, str_sub(text, 0, text.n - 1), l->lang, s->percent);
}

/* Hands over as long as it is taken. */
static enum speak_is pump(struct speak *s)
{
    enum speak_is is = SPEAK_IDLE;
    while (s->voice != NULL) {
        is = s->way->tick(s->voice);
        if (is == SPEAK_BROKEN) {
            s->way->close(s->voice);
            find_way(s);
            continue;
        }
        if (is != SPEAK_IDLE)
            break;
        if (s->begun)
            drop_first(s);
        if (s->count == 0)
            break;
        begin(s);
    }
    return is;
}

/* One line, for a protocol of lines. */
static bool is_control(char c)
{
    return (unsigned char)c < ' ' || c == 0x7F;
}

void speak_say(struct speak *s, struct str text, struct str lang)
{
    if (s->voice == NULL || s->count == QUEUE || lang.n >= LANG_BYTES || text.n == 0)
        return;
    struct line *l = &s->queue[(s->first + s->count) % QUEUE];
    *l = (struct line){.text = BUF_MAX(LIMIT_TEXT_BYTES + 1)};
    for (size_t i = 0; i < text.n && i < LIMIT_TEXT_BYTES; i++)
        buf_putc(&l->text, is_control(text.p[i]) ? ' ' : text.p[i]);
    buf_putc(&l->text, '\0');
    memcpy(l->lang, lang.p, lang.n);
    s->count++;
    pump(s);
}

void speak_hush(struct speak *s)
{
    bool speaks = s->begun;
    while (s->count > 0)
        drop_first(s);
    if (s->voice != NULL && speaks)
        s->way->hush(s->voice);
}

int speak_tick(struct speak *s)
{
    enum speak_is is = pump(s);
    if (s->voice == NULL || is == SPEAK_IDLE)
        return -1;
    return is == SPEAK_SOON ? SOON_MS : BUSY_MS;
}

void speak_settle(struct speak *s)
{
    static const struct timespec moment = {0, 10 * 1000000};
    for (int i = 0; i < SETTLE_TURNS && speak_tick(s) >= 0; i++)
        nanosleep(&moment, NULL);
}
