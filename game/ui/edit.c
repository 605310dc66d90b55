/* edit.c - the text of one field: insertion, deletion, selection, undo. No pictures.
 *
 * Positions are bytes at cluster boundaries (a letter with its combining marks). The
 * way back is a list of replacements with the bytes they took out and put in.
 */
#include "base/bug.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "ui/ui_int.h"

enum { STEPS = 256, STEP_BYTES = 256 * 1024 };

struct step {
    size_t at, removed, inserted; /* bytes, which stand in `bytes` from `from` on */
    size_t from;
};

struct ui_step_log {
    struct step steps[STEPS];
    size_t done, count; /* steps before `done` can be undone, the others redone */
    struct buf bytes;
};

/* --- Clusters and words -------------------------------------------------------------
 */

/* Marks that belong to the letter before them, for the scripts we show. */
static bool joins(uint32_t cp)
{
    static const uint32_t ranges[][2] = {
        {0x0300, 0x036F},  {0x0483, 0x0489}, {0x0591, 0x05BD}, {0x0610, 0x061A},
        {0x064B, 0x065F},  {0x0670, 0x0670}, {0x06D6, 0x06DC}, {0x06DF, 0x06E4},
        {0x06E7, 0x06E8},  {0x06EA, 0x06ED}, {0x07EB, 0x07F3}, {0x0900, 0x0903},
        {0x093A, 0x093C},  {0x093E, 0x094F}, {0x0EB1, 0x0EB1}, {0x0EB4, 0x0EBC},
        {0x0EC8, 0x0ECD},  {0x1AB0, 0x1AFF}, {0x1DC0, 0x1DFF}, {0x200C, 0x200D},
        {0x20D0, 0x20FF},  {0xFE00, 0xFE0F}, {0xFE20, 0xFE2F}, {0x1E944, 0x1E94A},
        {0x1F3FB, 0x1F3FF}};
    for (size_t i = 0; i < sizeof ranges / sizeof ranges[0]; i++)
        if (cp >= ranges[i][0] && cp <= ranges[i][1])
            return true;
    return false;
}

size_t ui_cluster_next(struct str s, size_t at)
{
    uint32_t cp;
    size_t n = utf8_decode(s, at, &cp);
    if (n == 0)
        return s.n;
    bool glued = cp == 0x200D;
    for (at += n; (n = utf8_decode(s, at, &cp)) > 0 && (glued || joins(cp)); at += n)
        glued = cp == 0x200D;
    return at;
}

size_t ui_cluster_back(struct str s, size_t at)
{
    size_t line = at;
    while (line > 0 && s.p[line - 1] != '\n' && s.p[line - 1] != ' ')
        line--;
    size_t from = line;
    while (from < at) {
        size_t next = ui_cluster_next(s, from);
        if (next >= at)
            return from;
        from = next;
    }
    return at > 0 ? utf8_back(s, at) : 0;
}

static bool blank(struct str s, size_t at)
{
    return at < s.n && (s.p[at] == ' ' || s.p[at] == '\n');
}

size_t ui_word_next(struct str s, size_t at)
{
    while (at < s.n && !blank(s, at))
        at++;
    while (blank(s, at))
        at++;
    return at;
}

size_t ui_word_back(struct str s, size_t at)
{
    while (at > 0 && blank(s, at - 1))
        at--;
    while (at > 0 && !blank(s, at - 1))
        at--;
    return at;
}

/* --- Life ---------------------------------------------------------------------------
 */

struct ui_edit *ui_edit_new(struct arena *a)
{
    struct ui_edit *e = ARENA_NEW(a, struct ui_edit);
    e->log = ARENA_NEW(a, struct ui_step_log);
    e->log->bytes = BUF_MAX(STEP_BYTES);
    e->text = BUF_MAX(LIMIT_TEXT_BYTES);
    e->most = LIMIT_TEXT_BYTES;
    e->goal_x = -1;
    return e;
}

void ui_edit_free(struct ui_edit *e)
{
    buf_free(&e->text);
    buf_free(&e->log->bytes);
}

static void forget_steps(struct ui_step_log *log)
{
    log->done = log->count = 0;
    buf_clear(&log->bytes);
}

void ui_edit_reset(struct ui_edit *e, struct str text)
{
    buf_clear(&e->text);
    buf_put(&e->text, str_sub(text, 0, e->most));
    e->caret = e->anchor = e->text.n;
    e->goal_x = -1;
    forget_steps(e->log);
}

struct str ui_edit_text(const struct ui_edit *e)
{
    return buf_str(&e->text);
}

struct str ui_edit_selected(const struct ui_edit *e)
{
    size_t from = e->caret < e->anchor ? e->caret : e->anchor;
    size_t to = e->caret < e->anchor ? e->anchor : e->caret;
    return str_sub(ui_edit_text(e), from, to - from);
}

/* --- Changes ------------------------------------------------------------------------
 */

static void replace(struct ui_edit *e, size_t at, size_t removed, struct str in)
{
    struct buf next = BUF_MAX(LIMIT_TEXT_BYTES);
    struct str old = ui_edit_text(e);
    buf_put(&next, str_sub(old, 0, at));
    buf_put(&next, in);
    buf_put(&next, str_from(old, at + removed));
    buf_free(&e->text);
    e->text = next;
    e->caret = e->anchor = at + in.n;
    e->goal_x = -1;
}

/* Letters typed one after the other are one step, up to a blank. */
static bool extends(const struct ui_step_log *log, size_t at, size_t removed,
                    struct str in)
{
    if (log->done == 0 || log->done != log->count || removed > 0 || in.n > 4)
        return false;
    const struct step *last = &log->steps[log->done - 1];
    return last->removed == 0 && last->at + last->inserted == at && in.n > 0 &&
           in.p[0] != ' ' && in.p[0] != '\n';
}

static void record(struct ui_edit *e, size_t at, size_t removed, struct str in)
{
    struct ui_step_log *log = e->log;
    bool more = extends(log, at, removed, in);
    if (log->done < log->count) {
        log->bytes.n = log->steps[log->done].from;
        log->count = log->done;
    }
    if (log->count == STEPS || log->bytes.n + removed + in.n > STEP_BYTES)
        forget_steps(log), more = false;
    if (more) {
        log->steps[log->done - 1].inserted += in.n;
    } else {
        log->steps[log->count++] = (struct step){at, removed, in.n, log->bytes.n};
        log->done = log->count;
    }
    buf_put(&log->bytes, str_sub(ui_edit_text(e), at, removed));
    buf_put(&log->bytes, in);
}

static bool change(struct ui_edit *e, size_t at, size_t removed, struct str in)
{
    if (removed == 0 && in.n == 0)
        return false;
    record(e, at, removed, in);
    replace(e, at, removed, in);
    return true;
}

/* What may stand in a field: no control or direction characters; one line where the
 * field has one; no more than fits, cut between clusters. */
static void clean(const struct ui_edit *e, struct str s, size_t room, struct buf *out)
{
    for (size_t at = 0; at < s.n;) {
        uint32_t cp;
        size_t n = utf8_decode(s, at, &cp);
        struct str one = str_sub(s, at, n > 0 ? n : 1);
        at += one.n;
        if (cp == '\t' || (cp == '\n' && !e->multi))
            one = STR(" ");
        if (n == 0 || (cp != '\n' && cp != '\t' && utf8_is_forbidden(cp)) ||
            utf8_is_bidi_control(cp))
            continue;
        if (out->n + one.n > room)
            break;
        buf_put(out, one);
    }
}

bool ui_edit_insert(struct ui_edit *e, struct str s)
{
    struct buf in = BUF_MAX(LIMIT_TEXT_BYTES);
    size_t from = e->caret < e->anchor ? e->caret : e->anchor;
    size_t removed = ui_edit_selected(e).n;
    size_t kept = e->text.n - removed;
    clean(e, s, e->most > kept ? e->most - kept : 0, &in);
    bool changed = in.n > 0 && change(e, from, removed, buf_str(&in));
    buf_free(&in);
    return changed;
}

bool ui_edit_delete(struct ui_edit *e, bool forward, bool word)
{
    struct str s = ui_edit_text(e);
    size_t from = e->caret, to = e->caret;
    if (e->caret != e->anchor) {
        from = e->caret < e->anchor ? e->caret : e->anchor;
        to = from + ui_edit_selected(e).n;
    } else if (forward) {
        to = word ? ui_word_next(s, from) : ui_cluster_next(s, from);
    } else {
        from = word ? ui_word_back(s, to) : ui_cluster_back(s, to);
    }
    return change(e, from, to - from, STR_NONE);
}

void ui_edit_move(struct ui_edit *e, size_t to, bool select)
{
    e->caret = to;
    if (!select)
        e->anchor = to;
    e->goal_x = -1;
}

bool ui_edit_undo(struct ui_edit *e)
{
    struct ui_step_log *log = e->log;
    if (log->done == 0)
        return false;
    const struct step *s = &log->steps[--log->done];
    replace(e, s->at, s->inserted, str_sub(buf_str(&log->bytes), s->from, s->removed));
    return true;
}

bool ui_edit_redo(struct ui_edit *e)
{
    struct ui_step_log *log = e->log;
    if (log->done == log->count)
        return false;
    const struct step *s = &log->steps[log->done++];
    replace(e, s->at, s->removed,
            str_sub(buf_str(&log->bytes), s->from + s->removed, s->inserted));
    return true;
}
