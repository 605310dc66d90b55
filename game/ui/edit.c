/* edit.c - the text of one field: insertion, deletion, selection, undo. No pictures.
 *
 * Positions are bytes at cluster boundaries (text/cluster.h). The
 * way back is a list of replacements with the bytes they took out and put in.
 */
#include "base/bug.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "text/cluster.h"
#include "ui/ui_int.h"

/* More than any field takes is cut before it is looked at. */
enum { STEPS = 256, STEP_BYTES = 256 * 1024, PASTE_BYTES = 2 * LIMIT_TEXT_BYTES };

struct step {
    size_t at, removed, inserted; /* bytes, which stand in `bytes` from `from` on */
    size_t from;
    bool letters; /* taken out one by one */
};

struct ui_step_log {
    struct step steps[STEPS];
    size_t done, count; /* steps before `done` can be undone, the others redone */
    struct buf bytes;
};

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
    e->full = false;
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

/* Is one letter taken out, and no blank? */
static bool takes_letter(struct str text, size_t at, size_t removed, struct str in)
{
    return in.n == 0 && removed > 0 && text.p[at] != ' ' && text.p[at] != '\n' &&
           txt_cluster_next(text, at) == at + removed;
}

/* Letters taken out next to each other are one step too, up to a blank. */
static bool takes_more(struct ui_step_log *log, struct str text, size_t at,
                       size_t removed, struct str in)
{
    if (log->done == 0 || log->done != log->count ||
        !takes_letter(text, at, removed, in))
        return false;
    struct step *last = &log->steps[log->done - 1];
    bool back = at + removed == last->at;
    if (!last->letters || !(back || at == last->at))
        return false;
    buf_put(&log->bytes, str_sub(text, at, removed));
    if (back) { /* it stands before the others */
        char *all = log->bytes.p + last->from;
        memmove(all + removed, all, last->removed);
        memcpy(all, text.p + at, removed);
        last->at = at;
    }
    last->removed += removed;
    return true;
}

static void record(struct ui_edit *e, size_t at, size_t removed, struct str in)
{
    struct ui_step_log *log = e->log;
    struct str text = ui_edit_text(e);
    bool more = extends(log, at, removed, in);
    if (log->done < log->count) {
        log->bytes.n = log->steps[log->done].from;
        log->count = log->done;
    }
    if (log->count == STEPS || log->bytes.n + removed + in.n > STEP_BYTES)
        forget_steps(log), more = false;
    if (takes_more(log, text, at, removed, in))
        return;
    if (more) {
        log->steps[log->done - 1].inserted += in.n;
    } else {
        bool letters = takes_letter(text, at, removed, in);
        log->steps[log->count++] =
            (struct step){at, removed, in.n, log->bytes.n, letters};
        log->done = log->count;
    }
    buf_put(&log->bytes, str_sub(text, at, removed));
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

/* What ends a line, in whatever way other programs write it; its length in *n. */
static bool is_newline(struct str s, size_t at, uint32_t cp, size_t *n)
{
    if (cp == '\r' && at + 1 < s.n && s.p[at + 1] == '\n')
        *n = 2;
    return cp == '\n' || cp == '\r' || cp == 0xB || cp == 0xC || cp == 0x85 ||
           cp == 0x2028 || cp == 0x2029;
}

static struct str without_last_newlines(struct str s)
{
    while (s.n > 0 && (s.p[s.n - 1] == '\n' || s.p[s.n - 1] == '\r'))
        s.n--;
    return s;
}

/* What may stand in a field: no control or direction characters; one line where the
 * field has one. */
static void clean(const struct ui_edit *e, struct str s, struct buf *out)
{
    if (!e->multi)
        s = without_last_newlines(s);
    for (size_t at = 0; at < s.n;) {
        uint32_t cp;
        size_t n = utf8_decode(s, at, &cp);
        struct str one = str_sub(s, at, n);
        if (n > 0 && is_newline(s, at, cp, &n))
            one = e->multi ? STR("\n") : STR(" ");
        else if (n > 0 && cp == '\t')
            one = STR(" ");
        else if (n == 0 || utf8_is_forbidden(cp) || utf8_is_bidi_control(cp))
            one = STR_NONE;
        buf_put(out, one);
        at += n > 0 ? n : 1;
    }
}

/* As much as there is room for, cut between clusters. */
static struct str cut_to(struct str s, size_t room)
{
    size_t end = 0, next;
    while (end < s.n && (next = txt_cluster_next(s, end)) <= room)
        end = next;
    return str_sub(s, 0, end);
}

bool ui_edit_insert(struct ui_edit *e, struct str s)
{
    struct buf in = BUF_MAX(PASTE_BYTES);
    size_t from = e->caret < e->anchor ? e->caret : e->anchor;
    size_t removed = ui_edit_selected(e).n;
    size_t kept = e->text.n - removed;
    clean(e, s, &in);
    struct str all = buf_str(&in);
    struct str fits = cut_to(all, e->most > kept ? e->most - kept : 0);
    bool changed = fits.n > 0 && change(e, from, removed, fits);
    e->full = fits.n < all.n || in.full;
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
        to = word ? txt_word_next(s, from) : txt_cluster_next(s, from);
    } else {
        from = word ? txt_word_back(s, to) : txt_cluster_back(s, to);
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
