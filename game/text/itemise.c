/* itemise.c - a hard line, code point by code point: reading level, script, face, and
 * where it may be broken.
 *
 * FriBidi and libunibreak do the Unicode part. FriBidi takes quadratic time on
 * thousands of isolates or brackets, so that both are capped: past the cap they no
 * longer count, and a text that needs more was not written for a reader.
 */
#include "text/layout_int.h"

#include "base/utf8.h"
#include "text/cluster.h"
#include "text/faces.h"

#include <fribidi.h>
#include <linebreak.h>

_Static_assert(sizeof(FriBidiLevel) == sizeof(int8_t), "levels are FriBidi's");

enum { MOST_ISOLATES = 1000, MOST_NESTED = 8, MOST_BRACKETS = 2000 };

static bool is_joiner(uint32_t cp)
{
    return cp == 0x200C || cp == 0x200D;
}

static bool is_blank(uint32_t cp)
{
    return cp == ' ' || cp == '\t' || cp == 0x1680 || (cp >= 0x2000 && cp <= 0x2006) ||
           (cp >= 0x2008 && cp <= 0x200A) || cp == 0x205F || cp == 0x3000;
}

/* Bytes that are no UTF-8 become dropped cells of their own. */
static void decode(struct txt_cells *c, struct arena *a)
{
    size_t room = c->text.n;
    c->cp = ARENA_ARRAY(a, room + 1, uint32_t);
    c->at = ARENA_ARRAY(a, room + 1, uint32_t);
    c->flags = ARENA_ARRAY(a, room + 1, uint8_t);
    size_t n = 0;
    for (size_t at = 0; at < room; n++) {
        uint32_t cp = 0;
        size_t len = utf8_decode(c->text, at, &cp);
        c->cp[n] = len > 0 ? cp : 0;
        c->at[n] = (uint32_t)at;
        if (txt_is_ignorable(c->cp[n]))
            c->flags[n] |= TXT_CELL_DROP;
        if (is_blank(c->cp[n]))
            c->flags[n] |= TXT_CELL_BLANK;
        at += len > 0 ? len : 1;
    }
    c->at[n] = (uint32_t)room;
    c->count = n;
}

/* Isolates past the caps count for nothing, nor does what would end the paragraph: a
 * hard line is one. */
static void tame_isolates(FriBidiCharType *types, size_t n)
{
    size_t depth = 0, ignored = 0, seen = 0;
    for (size_t i = 0; i < n; i++) {
        FriBidiCharType t = types[i];
        if (t == FRIBIDI_TYPE_BS)
            types[i] = FRIBIDI_TYPE_BN;
        if (!FRIBIDI_IS_ISOLATE(t))
            continue;
        bool opens = t != FRIBIDI_TYPE_PDI;
        bool counts = opens ? depth < MOST_NESTED && seen < MOST_ISOLATES
                            : ignored == 0 && (depth > 0 || seen < MOST_ISOLATES);
        if (!counts)
            types[i] = FRIBIDI_TYPE_BN;
        seen += counts;
        depth += opens && counts;
        depth -= !opens && counts && depth > 0;
        ignored += opens && !counts;
        ignored -= !opens && ignored > 0;
    }
}

/* What is never drawn belongs to no cluster and parts none. */
static void find_clusters(struct txt_cells *c)
{
    struct txt_cluster so_far = {0};
    for (size_t i = 0; i < c->count; i++)
        if (!(c->flags[i] & TXT_CELL_DROP) && txt_cluster_begins(&so_far, c->cp[i]))
            c->flags[i] |= TXT_CELL_CLUSTER;
}

/* Tabs, and the blanks that end the line, read in the line's own direction (UAX 9 L1).
 */
static void settle_blanks(struct txt_cells *c)
{
    bool at_end = true;
    for (size_t i = c->count; i-- > 0;) {
        at_end &= (c->flags[i] & (TXT_CELL_BLANK | TXT_CELL_DROP)) != 0;
        if (at_end || c->cp[i] == '\t')
            c->level[i] = c->base;
    }
}

static void resolve_levels(struct txt_cells *c, struct arena *a, bool rtl)
{
    size_t n = c->count;
    FriBidiStrIndex length = (FriBidiStrIndex)n;
    FriBidiCharType *types = ARENA_ARRAY(a, n, FriBidiCharType);
    FriBidiBracketType *brackets = ARENA_ARRAY(a, n, FriBidiBracketType);
    c->level = ARENA_ARRAY(a, n, int8_t);
    fribidi_get_bidi_types(c->cp, length, types);
    find_clusters(c);
    tame_isolates(types, n);
    fribidi_get_bracket_types(c->cp, length, types, brackets);
    size_t count = 0;
    for (size_t i = 0; i < n; i++)
        count += brackets[i] != FRIBIDI_NO_BRACKET;
    if (count > MOST_BRACKETS)
        memset(brackets, 0, n * sizeof *brackets);
    FriBidiParType base = rtl ? FRIBIDI_PAR_WRTL : FRIBIDI_PAR_WLTR;
    bool done =
        fribidi_get_par_embedding_levels_ex(types, brackets, length, &base, c->level);
    c->base = FRIBIDI_IS_RTL(base) ? 1 : 0;
    if (!done)
        memset(c->level, c->base, n);
    settle_blanks(c);
}

bool txt_joins(uint32_t script)
{
    return script == TXT_TAG('A', 'r', 'a', 'b') ||
           script == TXT_TAG('D', 'e', 'v', 'a') ||
           script == TXT_TAG('N', 'k', 'o', 'o') ||
           script == TXT_TAG('A', 'd', 'l', 'm');
}

/* The end of the stretch of one level that starts at cell i; dropped cells go along. */
static size_t stretch_end(const struct txt_cells *c, size_t i)
{
    size_t j = i + 1;
    while (j < c->count &&
           (c->level[j] == c->level[i] || (c->flags[j] & TXT_CELL_DROP)))
        j++;
    return j;
}

/* The style of cell i. */
static enum txt_style style_of(const struct txt_cells *c, const struct txt_frame *f,
                               size_t i)
{
    size_t at = f->offset + c->at[i];
    for (size_t k = 0; k < f->words->accent_count; k++)
        if (at >= f->words->accents[k].from && at < f->words->accents[k].to)
            return f->words->accents[k].style;
    return f->style;
}

/* The face of cell i; `now` goes on only within a style. */
static int face_of(const struct txt_cells *c, const struct txt_frame *f, size_t i,
                   int now)
{
    enum txt_style style = style_of(c, f, i);
    uint32_t cp = c->cp[i] == '\t' ? ' ' : c->cp[i];
    if (i > 0 && style != style_of(c, f, i - 1))
        now = -1;
    return f->fonts->face(f->fonts->ctx, style, f->lang, cp, now);
}

/* Within a stretch, common characters take the script and, where it has them, the face
 * of the letters before them, at its start of the first letters that come. `around` is
 * the script for a stretch without letters. Joiners are kept only where they shape, and
 * never choose a face: the shaper hides them. */
static uint32_t dress(struct txt_cells *c, const struct txt_frame *f, size_t from,
                      size_t to, uint32_t around)
{
    size_t first = from;
    while (first < to && txt_script_of(c->cp[first]) == TXT_COMMON)
        first++;
    uint32_t script = first < to ? txt_script_of(c->cp[first]) : around;
    int now = first < to ? face_of(c, f, first, -1) : -1;
    for (size_t i = from; i < to; i++) {
        uint32_t own = txt_script_of(c->cp[i]);
        script = own != TXT_COMMON ? own : script;
        bool joiner = is_joiner(c->cp[i]);
        if (joiner && (now < 0 || !txt_joins(script)))
            c->flags[i] |= TXT_CELL_DROP;
        if (!joiner && !(c->flags[i] & TXT_CELL_DROP))
            now = face_of(c, f, i, now);
        c->script[i] = script;
        c->face[i] = now;
    }
    return script;
}

static bool reaches(int face)
{
    return face >= 0 && txt_faces[face].reaches;
}

/* Where Nastaliq meets another face the blanks are the style's: its own, half as wide
 * and under its strokes, part no word from a number. */
static void dress_blanks(struct txt_cells *c, const struct txt_frame *f)
{
    int before = -1;
    for (size_t i = 0, next; i < c->count; i = next) {
        next = i;
        while (next < c->count && (c->flags[next] & (TXT_CELL_BLANK | TXT_CELL_DROP)))
            next++;
        int after = next < c->count ? c->face[next] : before;
        bool meet = after != before && (reaches(before) || reaches(after));
        for (; meet && i < next; i++)
            c->face[i] = face_of(c, f, i, -1);
        before = after;
        next = next == i ? i + 1 : next;
    }
}

static void dress_all(struct txt_cells *c, const struct txt_frame *f)
{
    c->script = ARENA_ARRAY(f->scratch, c->count, uint32_t);
    c->face = ARENA_ARRAY(f->scratch, c->count, int);
    uint32_t script = TXT_LATIN;
    for (size_t i = 0; i < c->count;) {
        size_t end = stretch_end(c, i);
        script = dress(c, f, i, end, script);
        i = end;
    }
    dress_blanks(c, f);
}

enum { REGIONAL = 0x1F1E6, REGIONAL_END = 0x1F200, ZWJ = 0x200D, ZWSP = 0x200B };

/* What libunibreak 1.1 is given for a code point: it stops the program at regional
 * indicators, which break like ideographs. */
static uint32_t for_breaking(uint32_t cp)
{
    return cp >= REGIONAL && cp < REGIONAL_END ? 0x4E00 : cp;
}

/* A mark is a letter to break places after a blank or at the start; elsewhere it is no
 * place at all (UAX 14, LB9 and LB10). */
static bool stands_alone(const struct txt_cells *c, size_t i)
{
    return i == 0 || c->cp[i - 1] == ' ' || c->cp[i - 1] == ZWSP;
}

/* What libunibreak is asked about: n characters, each for the cells up to from[n]. */
struct breaking {
    uint32_t *clean, *from;
    size_t n;
    unsigned regional; /* how many indicators came last, in a row */
};

static void add_cell(struct breaking *b, const struct txt_cells *c, size_t i)
{
    uint32_t cp = c->cp[i];
    bool mark = txt_is_mark(cp) || utf8_is_forbidden(cp);
    if (cp >= REGIONAL && cp < REGIONAL_END)
        b->regional++;
    else if (!mark)
        b->regional = 0;
    bool pair = b->regional > 0 && b->regional % 2 == 0;
    bool joined = b->n > 0 && ((mark && !stands_alone(c, i)) ||
                               c->cp[b->from[b->n - 1]] == ZWJ || pair);
    if (joined)
        b->n--; /* it stays as it was, and ends later */
    else
        b->clean[b->n] = mark ? 'A' : for_breaking(cp);
    b->from[b->n++] = (uint32_t)i;
}

/* Nothing breaks before an ellipsis but a blank (LB22 since Unicode 13). */
static bool is_before_ellipsis(const struct breaking *b, size_t i)
{
    uint32_t next = b->clean[i + 1];
    return next >= 0x2024 && next <= 0x2026 && b->clean[i] != ' ' &&
           b->clean[i] != ZWSP;
}

/* A single blank between what belongs together; a plus within a word: "Ctrl+Z". */
static bool is_bound(const struct txt_cells *c, size_t i)
{
    if (c->cp[i] == ' ')
        return txt_binds(c->text, c->at[i]);
    return c->cp[i] == '+' || (i + 1 < c->count && c->cp[i + 1] == '+');
}

/* Unicode leaves Lao to dictionaries. */
static void find_lao_breaks(struct txt_cells *c)
{
    for (size_t i = 1; i < c->count; i++)
        if (txt_lao_breaks(c->cp, c->count, i))
            c->flags[i - 1] |= TXT_CELL_BREAK;
}

/* Break places are found in the text as it reads, without what only orders it and
 * without marks: the tables of libunibreak 1.1 do not know isolates, and let marks hide
 * the letter before them. A letter goes first: after blanks that begin a text the
 * library never breaks. */
static void find_breaks(struct txt_cells *c, const struct txt_frame *f)
{
    size_t room = c->count + 1;
    struct breaking b = {.clean = ARENA_ARRAY(f->scratch, room, uint32_t),
                         .from = ARENA_ARRAY(f->scratch, room, uint32_t)};
    char *breaks = ARENA_ARRAY(f->scratch, room, char);
    size_t first = c->count > 0 && c->cp[0] == ' ';
    if (first)
        b.clean[b.n++] = 'A';
    for (size_t i = 0; i < c->count; i++)
        if (!utf8_is_bidi_control(c->cp[i]))
            add_cell(&b, c, i);
    if (b.n <= first)
        return;
    init_linebreak(); /* fills the library's own index, always the same way */
    set_linebreaks_utf32(b.clean, b.n, f->lang, breaks);
    for (size_t i = first; i + 1 < b.n; i++)
        if (breaks[i] != LINEBREAK_NOBREAK && !is_before_ellipsis(&b, i) &&
            !is_bound(c, b.from[i]))
            c->flags[b.from[i]] |= TXT_CELL_BREAK;
    find_lao_breaks(c);
}

struct txt_cells txt_itemise(const struct txt_frame *f, struct str text, bool rtl)
{
    struct txt_cells c = {.text = text, .base = rtl};
    decode(&c, f->scratch);
    resolve_levels(&c, f->scratch, rtl);
    dress_all(&c, f);
    find_breaks(&c, f);
    return c;
}

bool txt_starts_rtl(struct str text, bool otherwise)
{
    size_t depth = 0;
    for (size_t at = 0; at < text.n;) {
        uint32_t cp = 0;
        size_t n = utf8_decode(text, at, &cp);
        FriBidiCharType t = fribidi_get_bidi_type(n > 0 ? cp : 0);
        if (FRIBIDI_IS_ISOLATE(t))
            depth = t != FRIBIDI_TYPE_PDI ? depth + 1 : depth - (depth > 0);
        else if (depth == 0 && FRIBIDI_IS_LETTER(t))
            return FRIBIDI_IS_RTL(t);
        at += n > 0 ? n : 1;
    }
    return otherwise;
}
