/* field.c - the keys, the pointer and the input method in a text field, and the fields
 * kept by id. */
#include "base/limits.h"
#include "base/utf8.h"
#include "text/cluster.h"
#include "ui/ui_int.h"

struct ui_edit *ui_edit_of(const struct ui *ui, uint64_t key)
{
    for (size_t i = 0; i < UI_FIELDS; i++)
        if (ui->fields[i] != NULL && ui->fields[i]->key == key)
            return ui->fields[i];
    return NULL;
}

/* A free place, else the one whose field was unseen for longest. */
static struct ui_edit *place_for(struct ui *ui)
{
    size_t oldest = 0;
    for (size_t i = 0; i < UI_FIELDS; i++) {
        if (ui->fields[i] == NULL)
            ui->fields[i] = ui_edit_new(&ui->keep);
        if (ui->fields[i]->key == 0)
            return ui->fields[i];
        if (ui->fields[i]->seen < ui->fields[oldest]->seen)
            oldest = i;
    }
    return ui->fields[oldest];
}

static struct ui_edit *edit_new(struct ui *ui, uint64_t key)
{
    struct ui_edit *e = place_for(ui);
    e->key = key;
    e->most = LIMIT_TEXT_BYTES;
    e->seen = ui->frame_no;
    ui_edit_reset(e, STR_NONE);
    return e;
}

struct ui_edit *ui_edit_for(struct ui *ui, const struct ui_field_spec *spec)
{
    uint64_t key = ui_key_of(spec->id);
    struct ui_edit *e = ui_edit_of(ui, key);
    if (e == NULL) {
        e = edit_new(ui, key);
        ui_edit_reset(e, spec->initial);
    }
    e->most =
        spec->most > 0 && spec->most < LIMIT_TEXT_BYTES ? spec->most : LIMIT_TEXT_BYTES;
    e->multi = spec->lines > 1;
    e->seen = ui->frame_no;
    return e;
}

struct str ui_field_text(const struct ui *ui, const char *id)
{
    const struct ui_edit *e = ui_edit_of(ui, ui_key_of(id));
    return e != NULL ? ui_edit_text(e) : STR_NONE;
}

void ui_field_set(struct ui *ui, const char *id, struct str text)
{
    uint64_t key = ui_key_of(id);
    struct ui_edit *e = ui_edit_of(ui, key);
    ui_edit_reset(e != NULL ? e : edit_new(ui, key), text);
    ui->dirty = true;
}

void ui_field_forget(struct ui *ui, const char *id)
{
    struct ui_edit *e = ui_edit_of(ui, ui_key_of(id));
    if (e == NULL)
        return;
    ui_edit_reset(e, STR_NONE);
    e->key = 0;
    ui->dirty = true;
}

/* --- What an input method composes --------------------------------------------------
 * It stands in the field at the caret, and is none of its text until it is typed.
 */

static bool composing(const struct ui *ui, const struct ui_edit *e)
{
    return ui->composed.n > 0 && ui->composed_for == e->key;
}

struct str ui_field_shown(struct ui *ui, const struct ui_edit *e)
{
    struct str s = ui_edit_text(e), in = buf_str(&ui->composed);
    if (!composing(ui, e))
        return arena_str(&ui->frame, s);
    char *all = arena_take(&ui->frame, s.n + in.n);
    memcpy(all, s.p, e->caret);
    memcpy(all + e->caret, in.p, in.n);
    memcpy(all + e->caret + in.n, s.p + e->caret, s.n - e->caret);
    return (struct str){all, s.n + in.n};
}

size_t ui_field_caret(const struct ui *ui, const struct ui_edit *e)
{
    return e->caret + (composing(ui, e) ? ui->composed_at : 0);
}

bool ui_field_composed(const struct ui *ui, const struct ui_edit *e, size_t *from,
                       size_t *to)
{
    *from = e->caret;
    *to = e->caret + ui->composed.n;
    return composing(ui, e);
}

/* Lays out what was typed since the last frame. */
static void refresh(struct ui *ui, struct ui_node *n)
{
    struct str now = ui_field_shown(ui, ui_edit_of(ui, n->key));
    if (str_eq(now, n->text))
        return;
    n->text = now;
    n->lines = ui_lines_of(ui, n->type, ui_words_of(n), ui_text_box(ui, n).w);
}

/* What was composed is dropped: a key or the pointer came instead. */
static struct ui_edit *begin(struct ui *ui, struct ui_node *n)
{
    buf_clear(&ui->composed);
    refresh(ui, n);
    return ui_edit_of(ui, n->key);
}

static size_t byte_of(struct str s, int chars)
{
    size_t at = 0;
    uint32_t cp;
    while (chars-- > 0 && at < s.n) {
        size_t n = utf8_decode(s, at, &cp);
        at += n > 0 ? n : 1;
    }
    return at;
}

bool ui_field_compose(struct ui *ui, struct ui_node *n, struct str text, int at)
{
    struct ui_edit *e = ui_edit_of(ui, n->key);
    bool edited = text.n > 0 && e->caret != e->anchor && ui_edit_delete(e, true, false);
    buf_clear(&ui->composed);
    if (utf8_valid(text, NULL))
        buf_put(&ui->composed, text);
    ui->composed_for = n->key;
    ui->composed_at = byte_of(buf_str(&ui->composed), at);
    refresh(ui, n);
    return edited;
}

bool ui_field_insert(struct ui *ui, struct ui_node *n, struct str text)
{
    struct ui_edit *e = begin(ui, n);
    return ui_edit_insert(e, text) || e->full;
}

/* --- Moving -------------------------------------------------------------------------
 */

static int width_of(const struct ui *ui, const struct ui_node *n)
{
    return ui_text_box(ui, n).w;
}

/* One line up or down, keeping the column; false at the edge of the text. */
static bool move_line(struct ui *ui, struct ui_node *n, struct ui_edit *e, int by,
                      bool select)
{
    int width = width_of(ui, n);
    struct ui_rect c = ui_lines_caret(ui, n->lines, e->caret, width);
    int y = c.y + by * n->lines->line;
    if (y < 0 || y >= (int)n->lines->para.count * n->lines->line)
        return false;
    int goal = e->goal_x >= 0 ? e->goal_x : c.x;
    ui_edit_move(e, ui_lines_at(ui, n->lines, goal, y, width), select);
    e->goal_x = goal;
    return true;
}

static void move_to_edge(struct ui *ui, struct ui_node *n, struct ui_edit *e, bool end,
                         struct ui_key key)
{
    struct str s = ui_edit_text(e);
    bool select = (key.mods & UI_SHIFT) != 0;
    if ((key.mods & UI_CTRL) != 0) {
        ui_edit_move(e, end ? s.n : 0, select);
        return;
    }
    int width = width_of(ui, n);
    struct ui_rect c = ui_lines_caret(ui, n->lines, e->caret, width);
    bool right = end != n->lines->para.rtl;
    ui_edit_move(e, ui_lines_at(ui, n->lines, right ? width : 0, c.y, width), select);
}

/* Logical movement: the left arrow goes back, or forward in a right-to-left text. */
static void move_side(struct ui_node *n, struct ui_edit *e, bool right,
                      struct ui_key key)
{
    struct str s = ui_edit_text(e);
    bool select = (key.mods & UI_SHIFT) != 0, word = (key.mods & UI_CTRL) != 0;
    bool forward = right != n->lines->para.rtl;
    if (!select && !word && e->caret != e->anchor) {
        bool later = (e->caret > e->anchor) == forward;
        ui_edit_move(e, later ? e->caret : e->anchor, false);
    } else if (forward) {
        ui_edit_move(e,
                     word ? txt_word_next(s, e->caret) : txt_cluster_next(s, e->caret),
                     select);
    } else {
        ui_edit_move(e,
                     word ? txt_word_back(s, e->caret) : txt_cluster_back(s, e->caret),
                     select);
    }
}

static void copy(struct ui *ui, const struct ui_edit *e)
{
    struct str s = ui_edit_selected(e);
    if (s.n == 0)
        return;
    buf_clear(&ui->copied);
    buf_put(&ui->copied, s);
    ui->has_copy = true;
}

/* --- Keys ---------------------------------------------------------------------------
 */

static bool key_with_ctrl(struct ui *ui, struct ui_edit *e, struct ui_key key,
                          bool *edited)
{
    switch (key.code) {
    case 'a':
        e->anchor = 0;
        e->caret = e->text.n;
        return true;
    case 'c': copy(ui, e); return true;
    case 'x':
        copy(ui, e);
        *edited = e->caret != e->anchor && ui_edit_delete(e, true, false);
        return true;
    case 'z':
        *edited = (key.mods & UI_SHIFT) != 0 ? ui_edit_redo(e) : ui_edit_undo(e);
        return true;
    case 'y': *edited = ui_edit_redo(e); return true;
    default: return false;
    }
}

static bool key_moves(struct ui *ui, struct ui_node *n, struct ui_edit *e,
                      struct ui_key key)
{
    bool select = (key.mods & UI_SHIFT) != 0;
    switch (key.code) {
    case UI_KEY_LEFT: move_side(n, e, false, key); return true;
    case UI_KEY_RIGHT: move_side(n, e, true, key); return true;
    case UI_KEY_UP: return move_line(ui, n, e, -1, select);
    case UI_KEY_DOWN: return move_line(ui, n, e, 1, select);
    case UI_KEY_HOME: move_to_edge(ui, n, e, false, key); return true;
    case UI_KEY_END: move_to_edge(ui, n, e, true, key); return true;
    default: return false;
    }
}

bool ui_field_key(struct ui *ui, struct ui_node *n, struct ui_key key, bool *edited)
{
    struct ui_edit *e = begin(ui, n);
    bool ctrl = (key.mods & UI_CTRL) != 0;
    if ((key.mods & UI_ALT) != 0)
        return false;
    if (key.code == UI_KEY_BACKSPACE || key.code == UI_KEY_DELETE) {
        *edited = ui_edit_delete(e, key.code == UI_KEY_DELETE, ctrl);
        return true;
    }
    if (key.code == UI_KEY_ENTER && e->multi && !ctrl) {
        *edited = ui_edit_insert(e, STR("\n"));
        return true;
    }
    if (key_moves(ui, n, e, key))
        return true;
    return ctrl && key_with_ctrl(ui, e, key, edited);
}

/* --- Pointer ------------------------------------------------------------------------
 */

static size_t place_at(struct ui *ui, const struct ui_node *n, int x, int y)
{
    struct ui_rect in = ui_text_box(ui, n);
    return ui_lines_at(ui, n->lines, x - in.x, y - in.y, in.w);
}

/* The cluster under the pointer: `at` is the boundary next to it, on either side. */
static size_t cluster_under(struct ui *ui, const struct ui_node *n, struct str s,
                            size_t at, int x)
{
    struct ui_rect in = ui_text_box(ui, n);
    size_t back = txt_cluster_back(s, at);
    struct ui_rect a = ui_lines_caret(ui, n->lines, back, in.w);
    struct ui_rect b = ui_lines_caret(ui, n->lines, at, in.w);
    bool before = a.y == b.y && (x - in.x < a.x) != (x - in.x < b.x);
    return before ? back : at;
}

/* The line (up to its newline) around byte `at`. */
static void line_at(struct str s, size_t at, size_t *from, size_t *to)
{
    *from = at;
    while (*from > 0 && s.p[*from - 1] != '\n')
        --*from;
    *to = at + str_find(str_from(s, at), '\n');
}

/* What one, two or three clicks take hold of: a place, a word, a line. */
static void hold(struct ui *ui, const struct ui_node *n, int clicks, int x, int y,
                 struct ui_hold *held)
{
    struct str s = ui_edit_text(ui_edit_of(ui, n->key));
    size_t at = place_at(ui, n, x, y);
    held->from = held->to = at;
    held->clicks = clicks;
    if (clicks == 2)
        txt_word_at(s, cluster_under(ui, n, s, at, x), &held->from, &held->to);
    else if (clicks >= 3)
        line_at(s, at, &held->from, &held->to);
}

void ui_field_press(struct ui *ui, struct ui_node *n, const struct ui_input *in)
{
    struct ui_edit *e = begin(ui, n);
    hold(ui, n, in->clicks, in->x, in->y, &e->held);
    ui_edit_move(e, e->held.to, (in->mods & UI_SHIFT) != 0);
    if ((in->mods & UI_SHIFT) != 0)
        e->held.from = e->held.to = e->anchor;
    else
        e->anchor = e->held.from;
}

/* On from there by places, words or lines, as it began. */
void ui_field_drag(struct ui *ui, struct ui_node *n, int x, int y)
{
    struct ui_edit *e = begin(ui, n);
    struct ui_hold now;
    hold(ui, n, e->held.clicks, x, y, &now);
    bool back = now.from < e->held.from;
    ui_edit_move(e, back ? now.from : now.to, true);
    e->anchor = back ? e->held.to : e->held.from;
}
