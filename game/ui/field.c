/* field.c - the keys and the pointer in a text field, and the fields kept by id. */
#include "base/limits.h"
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

/* Lays out what was typed since the last frame. */
static void refresh(struct ui *ui, struct ui_node *n)
{
    struct str now = ui_edit_text(ui_edit_of(ui, n->key));
    if (str_eq(now, n->text))
        return;
    n->text = arena_str(&ui->frame, now);
    n->lines = ui_lines_of(ui, n->type, n->text, n->lang, ui_text_box(ui, n).w);
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
        ui_edit_move(e, word ? ui_word_next(s, e->caret) : ui_cluster_next(s, e->caret),
                     select);
    } else {
        ui_edit_move(e, word ? ui_word_back(s, e->caret) : ui_cluster_back(s, e->caret),
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
    struct ui_edit *e = ui_edit_of(ui, n->key);
    bool ctrl = (key.mods & UI_CTRL) != 0;
    refresh(ui, n);
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

void ui_field_press(struct ui *ui, struct ui_node *n, const struct ui_input *in)
{
    struct ui_edit *e = ui_edit_of(ui, n->key);
    struct str s = ui_edit_text(e);
    refresh(ui, n);
    if (in->clicks >= 3) {
        e->anchor = 0;
        e->caret = s.n;
        return;
    }
    ui_edit_move(e, place_at(ui, n, in->x, in->y), (in->mods & UI_SHIFT) != 0);
    if (in->clicks == 2) {
        size_t next = ui_word_next(s, e->caret);
        e->anchor = ui_word_back(s, next);
        while (next > e->anchor && (s.p[next - 1] == ' ' || s.p[next - 1] == '\n'))
            next--;
        e->caret = next;
    }
}

void ui_field_drag(struct ui *ui, struct ui_node *n, int x, int y)
{
    refresh(ui, n);
    ui_edit_move(ui_edit_of(ui, n->key), place_at(ui, n, x, y), true);
}
