/* layout.c - fitting a paragraph into lines and setting each line's runs in visual
 * order.
 *
 * A line takes the longest prefix that fits, measured as it will be drawn: the number
 * of measurements grows with the logarithm of a line's length, because the search
 * starts from the length of the line before and doubles.
 */
#include "text/layout.h"

#include "text/layout_int.h"

enum { LANG_BYTES = 16, TAB_SPACES = 4, LEAST_REACH = 256 };

/* Places where a line may end: cell counts, rising, the last is the hard line's end. */
struct stops {
    uint32_t *at;
    size_t count;
    size_t next;  /* the first one past the start of the line */
    size_t guess; /* how many the line before took */
};

struct lines {
    struct arena *arena;
    struct txt_line *list;
    size_t count;
    size_t room;
};

struct setter {
    const struct txt_frame *frame;
    struct txt_cells cells;
    struct stops words;
    struct stops clusters;
    int width_px;
    size_t reach; /* how many cells a line may well take: nothing longer is measured */
    struct lines *lines;
};

static bool is_dropped(const struct txt_cells *c, size_t i)
{
    return (c->flags[i] & TXT_CELL_DROP) != 0;
}

/* Where the run that starts at cell i ends, at most at `end`. A tab stands alone. */
static size_t run_end(const struct txt_cells *c, size_t i, size_t end)
{
    size_t j = i + 1;
    if (c->cp[i] == '\t')
        return j;
    while (j < end && !is_dropped(c, j) && c->cp[j] != '\t' &&
           c->level[j] == c->level[i] && c->script[j] == c->script[i] &&
           c->face[j] == c->face[i])
        j++;
    return j;
}

static struct txt_run run_of(const struct setter *s, size_t i, size_t j)
{
    const struct txt_cells *c = &s->cells;
    const struct txt_frame *f = s->frame;
    struct txt_run r = {.text = str_sub(c->text, c->at[i], c->at[j] - c->at[i]),
                        .face = c->face[i],
                        .script = c->script[i],
                        .rtl = c->level[i] & 1};
    bool tab = c->cp[i] == '\t';
    struct str shown = tab ? STR(" ") : r.text;
    r.width_px =
        f->fonts->width(f->fonts->ctx, r.face, f->size_px, shown, r.script, r.rtl);
    if (tab)
        r.width_px *= TAB_SPACES;
    return r;
}

/* The end of what is seen of cells [from, to): without the blanks that hang over. */
static size_t seen_end(const struct txt_cells *c, size_t from, size_t to)
{
    while (to > from && (c->flags[to - 1] & (TXT_CELL_BLANK | TXT_CELL_DROP)))
        to--;
    return to;
}

static bool fits(const struct setter *s, size_t from, size_t to)
{
    const struct txt_cells *c = &s->cells;
    int width = 0;
    to = seen_end(c, from, to);
    for (size_t i = from; i < to && width <= s->width_px;) {
        size_t j = is_dropped(c, i) ? i + 1 : run_end(c, i, to);
        if (!is_dropped(c, i))
            width += run_of(s, i, j).width_px;
        i = j;
    }
    return width <= s->width_px;
}

/* The last stop up to which the line fits, by doubling and then halving the distance; 0
 * when not even the next one does. */
static size_t last_fitting(const struct setter *s, struct stops *stops, size_t from)
{
    while (stops->at[stops->next] <= from)
        stops->next++;
    size_t low = stops->next;
    if (stops->at[low] - from > s->reach || !fits(s, from, stops->at[low]))
        return 0;
    size_t step = stops->guess, high = low + step;
    while (high < stops->count && fits(s, from, stops->at[high])) {
        low = high;
        step *= 2;
        high = low + step;
    }
    high = high < stops->count ? high : stops->count;
    while (high - low > 1) {
        size_t middle = low + (high - low) / 2;
        if (fits(s, from, stops->at[middle]))
            low = middle;
        else
            high = middle;
    }
    stops->guess = low - stops->next + 1;
    return stops->at[low];
}

/* The last word stop up to `end`; `end` itself when there is none before it. */
static size_t back_to_word(const struct stops *words, size_t end)
{
    size_t i = words->next;
    while (i < words->count && words->at[i] <= end)
        i++;
    return i > words->next ? words->at[i - 1] : end;
}

/* After a whole word, if one fits; else within it; at the very least one cluster. */
static size_t line_end(struct setter *s, size_t from)
{
    if (s->width_px <= 0)
        return s->cells.count;
    size_t end = last_fitting(s, &s->words, from);
    if (end == 0)
        end = back_to_word(&s->words, last_fitting(s, &s->clusters, from));
    if (end == 0)
        end = s->clusters.at[s->clusters.next];
    s->reach = LEAST_REACH + 4 * (end - from);
    return end;
}

/* Does cell i, never drawn, keep apart what stands on both its sides? */
static bool is_isolate(const struct txt_cells *c, size_t i)
{
    return c->cp[i] >= 0x2066 && c->cp[i] <= 0x2069;
}

/* Puts the runs of cells [from, to) after those that are there, in logical order. An
 * isolate is an empty one: without it, two texts next to each other would be reversed
 * as if they were one. */
static size_t add_runs(const struct setter *s, size_t from, size_t to,
                       struct txt_run *runs, int8_t *levels, size_t count)
{
    const struct txt_cells *c = &s->cells;
    for (size_t i = from; i < to;) {
        bool dropped = is_dropped(c, i);
        size_t j = dropped ? i + 1 : run_end(c, i, to);
        levels[count] = c->level[i];
        if (!dropped)
            runs[count++] = run_of(s, i, j);
        else if (is_isolate(c, i))
            runs[count++] = (struct txt_run){0};
        i = j;
    }
    return count;
}

static void reverse(struct txt_run *runs, int8_t *levels, size_t n)
{
    for (size_t i = 0; i < n / 2; i++) {
        struct txt_run run = runs[i];
        int8_t level = levels[i];
        runs[i] = runs[n - 1 - i];
        levels[i] = levels[n - 1 - i];
        runs[n - 1 - i] = run;
        levels[n - 1 - i] = level;
    }
}

/* UAX 9 L2: from the highest level down, reverses what is at that level or above. */
static void reorder(struct txt_run *runs, int8_t *levels, size_t n)
{
    int highest = 0;
    for (size_t i = 0; i < n; i++)
        highest = levels[i] > highest ? levels[i] : highest;
    for (int level = highest; level > 0; level--) {
        for (size_t i = 0; i < n; i++) {
            size_t j = i;
            while (j < n && levels[j] >= level)
                j++;
            reverse(runs + i, levels + i, j - i);
            i = j > i ? j - 1 : i;
        }
    }
}

/* Gives every run its place; tabs leave only their room behind, isolates nothing. */
static size_t place(struct txt_run *runs, size_t n, int x)
{
    size_t kept = 0;
    for (size_t i = 0; i < n; i++) {
        runs[i].x_px = x;
        x += runs[i].width_px;
        if (runs[i].text.n > 0 && runs[i].text.p[0] != '\t')
            runs[kept++] = runs[i];
    }
    return kept;
}

static int sum(const struct txt_run *runs, size_t from, size_t to)
{
    int width = 0;
    for (size_t i = from; i < to; i++)
        width += runs[i].width_px;
    return width;
}

static struct txt_line *new_line(struct lines *lines)
{
    if (lines->count == lines->room) {
        size_t room = lines->room > 0 ? lines->room * 2 : 1;
        struct txt_line *list = ARENA_ARRAY(lines->arena, room, struct txt_line);
        if (lines->count > 0)
            memcpy(list, lines->list, lines->count * sizeof *list);
        lines->list = list;
        lines->room = room;
    }
    return &lines->list[lines->count++];
}

/* The blanks that end a hard line are kept for the caret: they hang past its width. */
static void set_line(struct setter *s, size_t from, size_t to)
{
    const struct txt_cells *c = &s->cells;
    struct arena *scratch = s->frame->scratch;
    struct arena_mark mark = arena_here(scratch);
    struct txt_run *runs = ARENA_ARRAY(scratch, to - from, struct txt_run);
    int8_t *levels = ARENA_ARRAY(scratch, to - from, int8_t);
    size_t end = seen_end(c, from, to);
    size_t seen = add_runs(s, from, end, runs, levels, 0);
    size_t all = seen;
    if (to == c->count)
        all = add_runs(s, end, to, runs, levels, seen);
    int width = sum(runs, 0, seen), hanging = sum(runs, seen, all);
    reorder(runs, levels, all);
    size_t kept = place(runs, all, c->base == 1 ? -hanging : 0);
    struct txt_line *line = new_line(s->lines);
    line->runs = ARENA_ARRAY(s->lines->arena, kept, struct txt_run);
    memcpy(line->runs, runs, kept * sizeof *runs);
    line->count = kept;
    line->from = s->frame->offset + c->at[from];
    line->to = s->frame->offset + c->at[to];
    line->width_px = width;
    arena_rewind(scratch, mark);
}

static struct stops find_stops(const struct txt_cells *c, struct arena *a,
                               bool clusters)
{
    struct stops s = {.at = ARENA_ARRAY(a, c->count + 1, uint32_t), .guess = 8};
    for (size_t i = 1; i < c->count; i++) {
        bool stop = clusters ? (c->flags[i] & TXT_CELL_CLUSTER) != 0
                             : (c->flags[i - 1] & TXT_CELL_BREAK) != 0;
        if (stop)
            s.at[s.count++] = (uint32_t)i;
    }
    s.at[s.count++] = (uint32_t)c->count;
    return s;
}

static void set_hard_line(const struct txt_frame *f, struct lines *lines,
                          struct str text, int width_px, bool rtl)
{
    if (text.n == 0) {
        struct txt_line *line = new_line(lines);
        line->from = line->to = f->offset;
        return;
    }
    struct arena_mark mark = arena_here(f->scratch);
    struct setter s = {.frame = f,
                       .cells = txt_itemise(f, text, rtl),
                       .width_px = width_px,
                       .reach = LEAST_REACH,
                       .lines = lines};
    s.words = find_stops(&s.cells, f->scratch, false);
    s.clusters = find_stops(&s.cells, f->scratch, true);
    for (size_t from = 0; from < s.cells.count;) {
        size_t to = line_end(&s, from);
        set_line(&s, from, to);
        from = to;
    }
    arena_rewind(f->scratch, mark);
}

struct txt_para txt_layout(struct arena *a, const struct txt_fonts *fonts,
                           const struct txt_words *words, enum txt_style style,
                           int size_px, int width_px, bool base_rtl)
{
    struct arena scratch = {0};
    struct str text = words->text, lang = words->lang;
    char code[LANG_BYTES] = "";
    memcpy(code, lang.n > 0 ? lang.p : "", lang.n < LANG_BYTES ? lang.n : 0);
    struct txt_frame frame = {fonts, style, size_px, code, &scratch, words, 0};
    struct lines lines = {.arena = a};
    struct txt_para para = {.rtl = txt_starts_rtl(text, base_rtl)};
    for (size_t at = 0; at <= text.n;) {
        struct str rest = str_from(text, at);
        size_t n = str_find(rest, '\n');
        frame.offset = at;
        set_hard_line(&frame, &lines, str_sub(rest, 0, n), width_px, para.rtl);
        at += n + 1;
        if (at <= text.n) /* the newline belongs to the line it ends */
            lines.list[lines.count - 1].to = at;
    }
    para.lines = lines.list;
    para.count = lines.count;
    for (size_t i = 0; i < para.count; i++) {
        if (para.lines[i].width_px > para.width_px)
            para.width_px = para.lines[i].width_px;
    }
    arena_free(&scratch);
    return para;
}
