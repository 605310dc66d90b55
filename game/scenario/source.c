/* source.c - lines, characters and lengths; ASCII goes by eight bytes at a time. */
#include "scenario/source_int.h"

#include "base/limits.h"
#include "base/utf8.h"

#include <stdio.h>

struct str scn_source_line(const struct source *s, uint32_t line)
{
    if (line == 0 || line > s->lines)
        return STR_NONE;
    size_t from = s->line_starts[line - 1];
    size_t to = line < s->lines ? s->line_starts[line] : s->text.n;
    struct str text = str_sub(s->text, from, to - from);
    while (text.n > 0 && (text.p[text.n - 1] == '\n' || text.p[text.n - 1] == '\r'))
        text.n--;
    return text;
}

static uint32_t line_of(const struct source *s, size_t at)
{
    uint32_t low = 0, high = s->lines;
    while (high - low > 1) {
        uint32_t mid = low + (high - low) / 2;
        if (s->line_starts[mid] <= at)
            low = mid;
        else
            high = mid;
    }
    return low + 1;
}

struct place scn_source_place(const struct source *s, size_t at)
{
    uint32_t line = line_of(s, at);
    size_t from = s->line_starts[line - 1];
    struct str before = str_sub(s->text, from, at - from);
    return (struct place){s->path, line, (uint32_t)utf8_count(before) + 1};
}

struct str scn_source_excerpt(const struct source *s, uint32_t line)
{
    return str_sub(scn_source_line(s, line), 0, 160);
}

struct diag *scn_source_diag(const struct source *s, struct diags *d,
                             enum diag_code code, uint32_t line, uint32_t column)
{
    struct diag *g = diag_add(d, code, (struct place){s->path, line, column});
    g->excerpt = arena_str(d->arena, scn_source_excerpt(s, line));
    return g;
}

static struct diag *add_at(const struct source *s, struct diags *d, enum diag_code code,
                           size_t at)
{
    struct place p = scn_source_place(s, at);
    return scn_source_diag(s, d, code, p.line, p.column);
}

static size_t next_line(struct str s, size_t from)
{
    return from + str_find(str_from(s, from), '\n') + 1;
}

static void index_lines(struct source *s, struct arena *a)
{
    uint32_t count = 1;
    for (size_t at = next_line(s->text, 0); at <= s->text.n;
         at = next_line(s->text, at))
        count++;
    uint32_t *starts = ARENA_ARRAY(a, count, uint32_t);
    for (uint32_t i = 1; i < count; i++)
        starts[i] = (uint32_t)next_line(s->text, starts[i - 1]);
    s->line_starts = starts;
    s->lines = count;
}

/* True for the marks that prose may hold: isolates and directional marks. Embeddings
 * and overrides never: they can make a line read as something else. */
static bool prose_may_hold(uint32_t cp)
{
    return (cp >= 0x2066 && cp <= 0x2069) || cp == 0x200E || cp == 0x200F ||
           cp == 0x061C;
}

size_t scn_source_offset(struct str line, uint32_t column)
{
    size_t at = 0;
    uint32_t cp = 0;
    for (uint32_t i = 1; i < column && at < line.n; i++) {
        size_t n = utf8_decode(line, at, &cp);
        at += n > 0 ? n : 1;
    }
    return at;
}

uint32_t scn_source_character(const struct source *s, struct place at)
{
    uint32_t cp = 0;
    struct str line = scn_source_line(s, at.line);
    utf8_decode(line, scn_source_offset(line, at.column), &cp);
    return cp;
}

static bool is_override(uint32_t cp)
{
    return utf8_is_bidi_control(cp) && !prose_may_hold(cp);
}

bool scn_source_refuse_mark(const struct source *s, struct diags *d,
                            enum diag_code code, uint32_t cp, struct place at)
{
    char name[16];
    snprintf(name, sizeof name, "U+%04X", (unsigned)cp);
    struct diag *g = scn_source_diag(s, d, code, at.line, at.column);
    diag_arg(d, g, "character", str_of(name));
    return false;
}

static void keep_mark(struct source *s, struct arena *a, uint32_t *room,
                      struct place at)
{
    if (s->mark_count == *room) {
        *room = *room > 0 ? *room * 2 : 64;
        struct place *more = ARENA_ARRAY(a, *room, struct place);
        if (s->mark_count > 0)
            memcpy(more, s->marks, s->mark_count * sizeof *more);
        s->marks = more;
    }
    s->marks[s->mark_count++] = at;
}

/* Isolates are closed on the line that opens them: an editor shows each line by itself,
 * and so nothing after an open one reads as it will be read. */
struct isolates {
    uint32_t line;
    int open;
    struct place first;
    uint32_t cp;
};

static bool close_line(struct isolates *i, const struct source *s, struct diags *d)
{
    bool good = i->open == 0;
    if (!good)
        scn_source_refuse_mark(s, d, DIAG_E0006, i->cp, i->first);
    i->open = 0;
    return good;
}

static bool follow_isolates(struct isolates *i, const struct source *s, struct diags *d,
                            uint32_t cp, struct place at)
{
    bool good = at.line == i->line || close_line(i, s, d);
    i->line = at.line;
    if (cp >= 0x2066 && cp <= 0x2068 && i->open++ == 0) {
        i->first = at;
        i->cp = cp;
    }
    if (cp == 0x2069 && i->open-- == 0) {
        i->open = 0;
        return scn_source_refuse_mark(s, d, DIAG_E0006, cp, at);
    }
    return good;
}

static bool check_character(const struct source *s, size_t at, uint32_t cp,
                            struct diags *d)
{
    if (cp == '\r' && at + 1 < s->text.n && s->text.p[at + 1] == '\n')
        return true;
    if (!utf8_is_forbidden(cp) && !is_override(cp))
        return true;
    return scn_source_refuse_mark(s, d, is_override(cp) ? DIAG_E0003 : DIAG_E0002, cp,
                                  scn_source_place(s, at));
}

static bool check_characters(struct source *s, struct arena *a, struct diags *d)
{
    bool good = true;
    uint32_t room = 0;
    struct isolates isolates = {0};
    for (size_t at = utf8_plain_run(s->text, 0); at < s->text.n;
         at += utf8_plain_run(s->text, at)) {
        uint32_t cp = 0;
        size_t n = utf8_decode(s->text, at, &cp);
        if (n == 0) {
            add_at(s, d, DIAG_E0001, at);
            return false;
        }
        good = check_character(s, at, cp, d) && good;
        if (prose_may_hold(cp)) {
            struct place place = scn_source_place(s, at);
            keep_mark(s, a, &room, place);
            good = follow_isolates(&isolates, s, d, cp, place) && good;
        }
        at += n;
        if (d->errors > LIMIT_DIAGS)
            return false;
    }
    return close_line(&isolates, s, d) && good;
}

static bool check_lines(const struct source *s, struct diags *d)
{
    for (uint32_t line = 1; line <= s->lines; line++) {
        size_t end = line < s->lines ? s->line_starts[line] : s->text.n;
        if (end - s->line_starts[line - 1] > LIMIT_LINE_BYTES &&
            scn_source_line(s, line).n > LIMIT_LINE_BYTES) {
            diag_num(scn_source_diag(s, d, DIAG_E0004, line, 1), "limit",
                     LIMIT_LINE_BYTES);
            return false;
        }
    }
    return true;
}

bool scn_source_open(struct source *s, struct str path, struct str bytes,
                     struct arena *a, struct diags *d)
{
    if (str_starts(bytes, STR("\xEF\xBB\xBF")))
        bytes = str_from(bytes, 3);
    if (bytes.n == 0)
        bytes = STR("");
    *s = (struct source){.path = path, .text = bytes};
    index_lines(s, a);
    if (bytes.n > LIMIT_FILE_BYTES) {
        diag_num(scn_source_diag(s, d, DIAG_E0005, 1, 1), "limit", LIMIT_FILE_BYTES);
        return false;
    }
    return check_characters(s, a, d) && check_lines(s, d);
}
