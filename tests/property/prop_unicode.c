/* prop_unicode.c - Unicode's own tests, against our use of FriBidi and libunibreak:
 * BidiTest, BidiCharacterTest, LineBreakTest and GraphemeBreakTest (Debian's package
 * unicode-data). What differs is counted by kind; every kind stands in unicode.txt with
 * its count and its reason, and nothing else may differ, nor a listed kind stop to.
 */
#define _POSIX_C_SOURCE 200809L
#include "base/file.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "text/cluster.h"
#include "text/layout_int.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#define DATA "/usr/share/unicode/"

enum { MOST = 512, KINDS = 512, NAME = 120 };

/* ---- what differs, by kind */

struct kind {
    char name[NAME];
    unsigned seen, listed;
};

static struct kind kinds[KINDS];
static size_t kind_count;
static unsigned checked;

static struct kind *kind_of(const char *name)
{
    for (size_t i = 0; i < kind_count; i++)
        if (strcmp(kinds[i].name, name) == 0)
            return &kinds[i];
    if (kind_count == KINDS) {
        fputs("FAILED: too many kinds of differences\n", stderr);
        exit(1);
    }
    struct kind *k = &kinds[kind_count++];
    snprintf(k->name, sizeof k->name, "%s", name);
    return k;
}

/* ---- one test: a text as code points, and what is expected of it */

struct sample {
    uint32_t cp[MOST];
    size_t count;
    char bytes[MOST * 4];
    size_t at[MOST + 1];
    struct str text;
};

static void finish(struct sample *s)
{
    size_t n = 0;
    for (size_t i = 0; i < s->count; i++) {
        s->at[i] = n;
        n += utf8_encode(s->cp[i], s->bytes + n);
    }
    s->at[s->count] = n;
    s->text = (struct str){s->bytes, n};
}

/* One face; every character as wide as high. */
static int any_face(void *ctx, enum txt_style style, const char *lang, uint32_t cp,
                    int now)
{
    (void)ctx, (void)style, (void)lang, (void)cp, (void)now;
    return 0;
}

static int any_width(void *ctx, int face, int size_px, struct str run, uint32_t script,
                     bool rtl)
{
    (void)ctx, (void)face, (void)script, (void)rtl;
    return (int)utf8_count(run) * size_px;
}

static const struct txt_fonts fonts = {NULL, any_face, any_width};
static struct arena arena;

static struct txt_cells cells_of(const struct sample *s, bool rtl)
{
    struct txt_words words = {.text = s->text};
    struct txt_frame frame = {&fonts, TXT_UI, 10, "", &arena, &words, 0};
    return txt_itemise(&frame, s->text, rtl);
}

/* ---- order */

struct order {
    int level[MOST]; /* -1: none is given */
    int at[MOST];    /* from left to right */
    size_t count;
};

static size_t numbers(const char *from, const char *end, int *out)
{
    size_t n = 0;
    while (from < end && n < MOST) {
        while (from < end && (*from == ' ' || *from == '\t'))
            from++;
        if (from == end || *from == ';' || *from == '\n')
            break;
        out[n++] = *from == 'x' ? -1 : (int)strtol(from, NULL, 10);
        while (from < end && *from != ' ' && *from != '\t' && *from != ';')
            from++;
    }
    return n;
}

/* The code points of a line in the order in which they are drawn; those in no run are
 * left out. */
static size_t drawn(const struct sample *s, bool rtl, int *out)
{
    struct txt_words words = {.text = s->text};
    struct txt_para p = txt_layout(&arena, &fonts, &words, TXT_UI, 10, 0, rtl);
    size_t n = 0;
    for (size_t r = 0; r < p.lines[0].count; r++) {
        const struct txt_run *run = &p.lines[0].runs[r];
        size_t first = 0, last = s->count;
        while (s->at[first] < (size_t)(run->text.p - s->text.p))
            first++;
        while (s->at[last] > (size_t)(run->text.p - s->text.p) + run->text.n)
            last--;
        for (size_t i = first; i < last; i++)
            out[n++] = (int)(run->rtl ? first + last - 1 - i : i);
    }
    return n;
}

static void judge_order(const char *test, const struct sample *s, const struct order *o,
                        bool rtl)
{
    char name[NAME];
    struct txt_cells c = cells_of(s, rtl);
    const char *wrong = NULL;
    checked++;
    for (size_t i = 0; i < s->count; i++)
        if (o->level[i] >= 0 && o->level[i] != c.level[i])
            wrong = "level";
    int got[MOST];
    size_t n = drawn(s, rtl, got), want = 0;
    for (size_t i = 0; i < o->count && wrong == NULL; i++) {
        bool shown = false; /* what is in no run has no place */
        for (size_t j = 0; j < n; j++)
            shown |= got[j] == o->at[i];
        if (shown && got[want++] != o->at[i])
            wrong = "order";
    }
    arena_reset(&arena);
    if (wrong == NULL)
        return;
    snprintf(name, sizeof name, "%s %s", test, wrong);
    kind_of(name)->seen++;
    if (getenv("SHOW") != NULL) {
        printf("%s:", name);
        for (size_t i = 0; i < s->count; i++)
            printf(" %04X=%d/%d", (unsigned)s->cp[i], c.level[i], o->level[i]);
        printf(" base %d rtl %d\n", c.base, rtl);
    }
}

/* Our paragraphs take their direction from their letters; `rtl` is for those that have
 * none. Unicode's cases that force another are not our use: counted apart. */
static unsigned forced;

static void judge_directions(const char *test, const struct sample *s,
                             const struct order *o, bool either, bool ltr, bool rtl)
{
    bool is_rtl = txt_starts_rtl(s->text, false);
    if (either)
        judge_order(test, s, o, false);
    if (ltr && !is_rtl)
        judge_order(test, s, o, false);
    else if (ltr)
        forced++;
    if (rtl && txt_starts_rtl(s->text, true))
        judge_order(test, s, o, true);
    else if (rtl)
        forced++;
}

static uint32_t letter_of(const char *class, size_t n)
{
    static const struct {
        const char *class;
        uint32_t cp;
    } letters[] = {{"L", 'a'},      {"R", 0x5D0},    {"AL", 0x628},   {"EN", '1'},
                   {"ES", '+'},     {"ET", '#'},     {"AN", 0x661},   {"CS", ','},
                   {"B", 0x2029},   {"S", '\t'},     {"WS", ' '},     {"ON", '!'},
                   {"NSM", 0x301},  {"BN", 0xAD},    {"LRE", 0x202A}, {"RLE", 0x202B},
                   {"PDF", 0x202C}, {"LRO", 0x202D}, {"RLO", 0x202E}, {"LRI", 0x2066},
                   {"RLI", 0x2067}, {"FSI", 0x2068}, {"PDI", 0x2069}};
    for (size_t i = 0; i < sizeof letters / sizeof letters[0]; i++)
        if (strlen(letters[i].class) == n && strncmp(letters[i].class, class, n) == 0)
            return letters[i].cp;
    fprintf(stderr, "FAILED: unknown class %.*s\n", (int)n, class);
    exit(1);
}

static void bidi_test(char *line, void *ctx)
{
    struct order *o = ctx;
    struct sample s = {0};
    const char *end = line + strlen(line), *p = line;
    if (strncmp(line, "@Levels:", 8) == 0)
        numbers(line + 8, end, o->level);
    else if (strncmp(line, "@Reorder:", 9) == 0)
        o->count = numbers(line + 9, end, o->at);
    if (line[0] == '@')
        return;
    while (*p != ';') {
        size_t n = strcspn(p, " ;");
        s.cp[s.count++] = letter_of(p, n);
        p += n + (p[n] == ' ');
    }
    finish(&s);
    int modes = (int)strtol(p + 1, NULL, 16);
    judge_directions("BidiTest", &s, o, modes & 1, modes & 2, modes & 4);
}

static void bidi_character_test(char *line, void *ctx)
{
    (void)ctx;
    struct sample s = {0};
    struct order o = {0};
    char *field[5] = {line};
    for (int i = 1; i < 5; i++) {
        field[i] = strchr(field[i - 1], ';') + 1;
        field[i][-1] = 0;
    }
    for (char *p = field[0]; *p != 0;)
        s.cp[s.count++] = (uint32_t)strtoul(p, &p, 16);
    finish(&s);
    numbers(field[3], field[3] + strlen(field[3]), o.level);
    o.count = numbers(field[4], field[4] + strlen(field[4]), o.at);
    int mode = (int)strtol(field[1], NULL, 10);
    judge_directions("BidiCharacterTest", &s, &o, mode == 2, mode == 0, mode == 1);
}

/* ---- places: where a line may end, where a cluster begins */

struct places {
    struct sample s;
    bool open[MOST + 1];      /* before code point i */
    char why[MOST + 1][NAME]; /* the rule there, and what stands on both sides */
};

/* The name in round brackets that follows. */
static const char *bracketed(const char *p, char *out, size_t room)
{
    size_t n = 0;
    p = strrchr(p, '(') != NULL ? strchr(p, '(') : NULL;
    while (p != NULL && *++p != ')' && n + 1 < room)
        out[n++] = *p;
    out[n] = 0;
    return p;
}

/* "÷ 0061 × 0308 ÷ # ÷ [0.3] NAME (CLASS) × [9.0] …" */
static struct places places_of(char *line)
{
    struct places t = {0};
    char *note = strchr(line, '#'), class[MOST][NAME] = {0};
    for (char *p = line; p < note;) {
        if (strncmp(p, "\xC3\xB7", 2) == 0)
            t.open[t.s.count] = true;
        if (*p >= '0' && *p <= 'F' && *p != '\t')
            t.s.cp[t.s.count++] = (uint32_t)strtoul(p, &p, 16);
        else
            p++;
    }
    finish(&t.s);
    const char *p = note;
    for (size_t i = 0; i <= t.s.count; i++) {
        p = strchr(p, '[') + 1;
        snprintf(t.why[i], NAME, "%.*s", (int)strcspn(p, "]"), p);
        if (i < t.s.count && (strchr(p, '(') != NULL))
            bracketed(p, class[i], NAME);
    }
    for (size_t i = 1; i < t.s.count; i++) {
        char rule[16];
        snprintf(rule, sizeof rule, "%.15s", t.why[i]);
        snprintf(t.why[i], NAME, "%s %.40s %.40s", rule, class[i - 1], class[i]);
    }
    return t;
}

static void judge_place(const char *test, const struct places *t, size_t i, bool open)
{
    char name[NAME];
    checked++;
    if (open == t->open[i])
        return;
    snprintf(name, sizeof name, "%.20s %s %.90s", test, open ? "open" : "shut",
             t->why[i]);
    kind_of(name)->seen++;
    if (getenv("SHOW") != NULL) {
        printf("%s at %zu:", name, i);
        for (size_t k = 0; k < t->s.count; k++)
            printf(" %s%04X", t->open[k] ? "/" : "", (unsigned)t->s.cp[k]);
        printf("\n");
    }
}

/* What no text of ours holds: `check` refuses it, fields make it a newline or drop it.
 */
static bool is_foreign(const struct sample *s)
{
    for (size_t i = 0; i < s->count; i++) {
        uint32_t cp = s->cp[i];
        if (cp == 0xB || cp == 0xC || cp == '\r' || cp == 0x85 || cp == 0x2028 ||
            cp == 0x2029)
            return true;
    }
    return false;
}

/* A newline ends a line for txt_layout; what stands between two is txt_itemise's. */
static void line_break_test(char *line, void *ctx)
{
    unsigned *foreign = ctx;
    struct places t = places_of(line);
    if (is_foreign(&t.s)) {
        ++*foreign;
        return;
    }
    for (size_t from = 0; from < t.s.count;) {
        size_t to = from;
        while (to < t.s.count && t.s.cp[to] != '\n')
            to++;
        struct sample piece = {.count = to - from};
        memcpy(piece.cp, t.s.cp + from, piece.count * sizeof piece.cp[0]);
        finish(&piece);
        if (piece.count > 0) {
            struct txt_cells c = cells_of(&piece, false);
            for (size_t i = 1; i < piece.count; i++)
                judge_place("LineBreakTest", &t, from + i,
                            (c.flags[i - 1] & TXT_CELL_BREAK) != 0);
        }
        if (to > from && to < t.s.count)
            judge_place("LineBreakTest", &t, to, false);
        if (to + 1 < t.s.count)
            judge_place("LineBreakTest", &t, to + 1, true);
        from = to + 1;
        arena_reset(&arena);
    }
}

static void grapheme_break_test(char *line, void *ctx)
{
    (void)ctx;
    struct places t = places_of(line);
    size_t at = 0;
    for (size_t i = 1; i < t.s.count; i++) {
        bool open = txt_cluster_next(t.s.text, at) == t.s.at[i];
        judge_place("GraphemeBreakTest", &t, i, open);
        if (open && txt_cluster_back(t.s.text, t.s.at[i]) != at)
            kind_of("GraphemeBreakTest back")->seen++;
        at = open ? t.s.at[i] : at;
    }
}

/* ---- files */

static void each_line(const char *path, void (*f)(char *, void *), void *ctx)
{
    FILE *in = fopen(path, "r");
    char *line = NULL;
    size_t room = 0;
    if (in == NULL) {
        fprintf(stderr, "FAILED: no %s (Debian's package unicode-data)\n", path);
        exit(1);
    }
    unsigned before = checked;
    while (getline(&line, &room, in) > 0) {
        line[strcspn(line, "\n")] = 0;
        if (line[0] != '#' && line[0] != 0)
            f(line, ctx);
    }
    free(line);
    fclose(in);
    if (checked > before)
        printf("%s: %u checked\n", path + sizeof DATA - 1, checked - before);
}

/* "COUNT KIND"; the lines before a group give its reason. */
static void listed(char *line, void *ctx)
{
    (void)ctx;
    char *name = line;
    unsigned n = (unsigned)strtoul(line, &name, 10);
    kind_of(name + 1)->listed = n;
}

int main(void)
{
    struct order order = {0};
    unsigned foreign = 0;
    each_line(DATA "BidiTest.txt", bidi_test, &order);
    each_line(DATA "BidiCharacterTest.txt", bidi_character_test, NULL);
    printf("%u more force a direction, which our paragraphs never do\n", forced);
    each_line(DATA "auxiliary/LineBreakTest.txt", line_break_test, &foreign);
    printf("%u more hold CR, VT, FF, NEL, LS or PS, which no text of ours does\n",
           foreign);
    each_line(DATA "auxiliary/GraphemeBreakTest.txt", grapheme_break_test, NULL);
    arena_free(&arena);
    each_line(TESTS_DIR "/property/unicode.txt", listed, NULL);
    unsigned wrong = 0, excepted = 0;
    for (size_t i = 0; i < kind_count; i++) {
        const struct kind *k = &kinds[i];
        excepted += k->seen;
        if (k->seen == k->listed)
            continue;
        fprintf(stderr, "FAILED: %u times, listed as %u: %s\n", k->seen, k->listed,
                k->name);
        wrong++;
    }
    printf("%u exceptions of %zu kinds\n", excepted, kind_count);
    return wrong > 0;
}
