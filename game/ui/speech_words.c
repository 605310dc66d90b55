/* speech_words.c - the words of one node: name, role, value, state, place. */
#include "ui/speech_int.h"

#include "base/limits.h"

/* The words of each role; NULL: the name says enough. */
static const char *const role_ids[UI_ROLE_COUNT] = {
    [UI_HEADING] = "voice.role.heading",   [UI_BUTTON] = "voice.role.button",
    [UI_LINK] = "voice.role.link",         [UI_LIST] = "voice.role.list",
    [UI_ITEM] = "voice.role.item",         [UI_TABS] = "voice.role.tabs",
    [UI_TAB] = "voice.role.tab",           [UI_CHECKBOX] = "voice.role.checkbox",
    [UI_RADIOS] = "voice.role.radios",     [UI_RADIO] = "voice.role.radio",
    [UI_TEXTFIELD] = "voice.role.field",   [UI_TABLE] = "voice.role.table",
    [UI_CELL] = "voice.role.cell",         [UI_IMAGE] = "voice.role.image",
    [UI_DOCUMENT] = "voice.role.document", [UI_MARK] = "voice.role.mark",
    [UI_DIALOG] = "voice.role.dialog",     [UI_NAVIGATION] = "voice.role.navigation"};

static void join(struct buf *out, struct str part)
{
    if (part.n == 0)
        return;
    if (out->n > 0)
        buf_putz(out, ui_is_closed(buf_str(out)) ? " " : ", ");
    buf_put(out, part);
}

static struct str taken(struct ui_speech *s, struct buf *b)
{
    struct str text = arena_str(ui_speech_arena(s), buf_str(b));
    buf_free(b);
    return text;
}

/* --- Tables -------------------------------------------------------------------------
 */

static bool is_head(const struct ui_node *row)
{
    return row->first != NULL && row->first->role == UI_COLUMN_HEADER;
}

/* What a cell says under its column: "Patience Obaro: 3 items". */
static struct str cell_words(struct ui_speech *s, const struct ui_node *cell)
{
    struct arena *a = ui_speech_arena(s);
    struct str value = ui_texts(a, cell);
    if (value.n == 0)
        value = ui_speech_id(s, "voice.empty");
    if (cell->name.n == 0)
        return value;
    struct msg m = msg_of("voice.cell");
    msg_user(&m, "column", cell->name);
    msg_user(&m, "value", value);
    return ui_speech_msg(s, &m);
}

/* A row read as one: its first cell, then each under its column. */
static struct str row_words(struct ui_speech *s, const struct ui_node *row)
{
    struct buf out = BUF_MAX(LIMIT_TEXT_BYTES);
    for (const struct ui_node *c = row->first; c != NULL; c = c->next) {
        struct str words =
            c == row->first ? ui_texts(ui_speech_arena(s), c) : cell_words(s, c);
        if (out.n > 0)
            buf_putz(&out, ui_is_closed(buf_str(&out)) ? " " : "; ");
        buf_put(&out, words);
    }
    return taken(s, &out);
}

/* A cell on its own says its row too; the first names the row. */
static struct str cell_name(struct ui_speech *s, const struct ui_node *cell)
{
    struct buf out = BUF_MAX(LIMIT_TEXT_BYTES);
    const struct ui_node *row = cell->parent;
    join(&out, ui_texts(ui_speech_arena(s), row->first));
    if (row->first != cell)
        join(&out, cell_words(s, cell));
    return taken(s, &out);
}

/* Of one row after another cell of it: its column is enough. */
static struct str cell_beside(struct ui_speech *s, const struct ui_node *cell)
{
    uint64_t row = cell->parent->key;
    bool known = s->row == row && cell->parent->first != cell;
    s->row = row;
    return known ? cell_words(s, cell) : cell_name(s, cell);
}

static struct str table_size(struct ui_speech *s, const struct ui_node *table)
{
    struct msg m = msg_of("voice.table");
    int64_t rows = 0, columns = 0;
    for (const struct ui_node *r = table->first; r != NULL; r = r->next) {
        rows += !is_head(r);
        columns = r->children > columns ? r->children : columns;
    }
    msg_int(&m, "rows", rows);
    msg_int(&m, "columns", columns);
    return ui_speech_msg(s, &m);
}

/* --- Name, role, value, state -------------------------------------------------------
 */

/* What only scrolls is called by its first words. */
static struct str first_words(const struct ui_node *n)
{
    const struct ui_node *at = n;
    while (at != NULL && at->content != UI_HOLDS_TEXT)
        at = ui_next(at, n);
    return at != NULL ? at->text : STR_NONE;
}

struct str ui_speech_name(struct ui_speech *s, const struct ui_node *n)
{
    if (n->role == UI_CELL)
        return cell_name(s, n);
    if (n->role == UI_ROW)
        return row_words(s, n);
    return ui_speech_closed(n) || n->content == UI_HOLDS_TEXT
               ? ui_spoken(ui_speech_arena(s), n)
           : n->name.n == 0 && n->style.scroll ? first_words(n)
                                               : n->name;
}

static struct str role_words(struct ui_speech *s, const struct ui_node *n)
{
    const char *id = role_ids[n->role];
    bool plain = (n->role == UI_ITEM || n->role == UI_CELL) && !ui_is_stop(n);
    if (id == NULL || plain)
        return STR_NONE;
    if (n->role == UI_HEADING) {
        struct msg m = msg_of(id);
        msg_int(&m, "level", n->level);
        return n->level > 0 ? ui_speech_msg(s, &m) : STR_NONE;
    }
    if (n->content == UI_HOLDS_FIELD && n->field->lines > 1)
        id = "voice.role.area";
    return ui_speech_id(s, id);
}

/* A state agrees with what it is said of: "cochée". */
static struct str agreeing(struct ui_speech *s, const struct ui_node *n, const char *id)
{
    struct msg m = msg_of(id);
    const char *role =
        role_ids[n->role] != NULL ? role_ids[n->role] : "voice.role.item";
    msg_text(&m, "what", str_of(role));
    return ui_speech_msg(s, &m);
}

static void put_states(struct ui_speech *s, const struct ui_node *n, struct buf *out)
{
    static const struct {
        unsigned bit;
        const char *id;
    } words[] = {{UI_SELECTED, "voice.selected"}, {UI_EXPANDED, "voice.expanded"},
                 {UI_BUSY, "voice.busy"},         {UI_INVALID, "voice.invalid"},
                 {UI_CURRENT, "voice.current"},   {UI_DISABLED, "voice.disabled"}};
    if (n->role == UI_CHECKBOX || n->role == UI_RADIO)
        join(out, agreeing(s, n,
                           (n->state & UI_CHECKED) != 0 ? "voice.checked"
                                                        : "voice.unchecked"));
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if ((n->state & words[i].bit) != 0)
            join(out, agreeing(s, n, words[i].id));
}

static struct str value_words(struct ui_speech *s, const struct ui_node *n)
{
    if (n->role == UI_TABLE)
        return table_size(s, n);
    if (n->content == UI_HOLDS_FIELD && n->value.n == 0)
        return n->field->hint.n > 0 ? n->field->hint : ui_speech_id(s, "voice.empty");
    return n->value;
}

struct str ui_speech_state(struct ui_speech *s, const struct ui_node *n, bool changing)
{
    struct buf out = BUF_MAX(LIMIT_TEXT_BYTES);
    if (!changing)
        join(&out, role_words(s, n));
    if (!changing || n->content != UI_HOLDS_FIELD)
        join(&out, value_words(s, n));
    put_states(s, n, &out);
    return taken(s, &out);
}

/* --- Its place, and what is written about it ----------------------------------------
 */

/* Of its kind among its neighbours: those it could be taken for. */
static bool alike(const struct ui_node *a, const struct ui_node *b)
{
    return a->role == b->role && a->part == b->part && ui_is_stop(b) &&
           (b->flags & UI_N_HIDDEN) == 0;
}

static bool counted(const struct ui_node *n)
{
    static const bool parts[] = {
        [UI_P_CHOICE] = true, [UI_P_RAIL_ITEM] = true, [UI_P_STEP] = true,
        [UI_P_TAB] = true,    [UI_P_CHECK] = true,     [UI_P_FIELD] = false};
    return parts[n->part] && n->parent != NULL && n->role != UI_CHECKBOX;
}

static struct str place_words(struct ui_speech *s, const struct ui_node *n)
{
    int64_t at = 0, count = 0;
    if (!counted(n))
        return STR_NONE;
    for (const struct ui_node *o = n->parent->first; o != NULL; o = o->next) {
        count += alike(n, o);
        at = o == n ? count : at;
    }
    struct msg m = msg_of("voice.place");
    msg_int(&m, "at", at);
    msg_int(&m, "count", count);
    return count > 1 && at > 0 ? ui_speech_msg(s, &m) : STR_NONE;
}

/* The text below a choice that says what it means. */
static struct str about(struct ui_speech *s, const struct ui_node *n)
{
    const struct ui_node *below = n->next;
    struct buf out = BUF_MAX(LIMIT_TEXT_BYTES);
    if (below == NULL || (below->flags & UI_N_ABOUT) == 0)
        return STR_NONE;
    for (const struct ui_node *at = below->first; at != NULL; at = ui_next(at, below)) {
        if (at->content != UI_HOLDS_TEXT || ui_speech_controlled(at, below))
            continue;
        if (out.n > 0)
            buf_putz(&out, ui_is_closed(buf_str(&out)) ? " " : ". ");
        buf_put(&out, at->text);
    }
    return taken(s, &out);
}

bool ui_speech_controlled(const struct ui_node *n, const struct ui_node *top)
{
    for (; n != NULL && n != top; n = n->parent)
        if (ui_is_stop(n))
            return true;
    return false;
}

bool ui_speech_closed(const struct ui_node *n)
{
    static const bool roles[UI_ROLE_COUNT] = {
        [UI_BUTTON] = true,   [UI_LINK] = true,  [UI_TAB] = true,
        [UI_CHECKBOX] = true, [UI_RADIO] = true, [UI_CELL] = true,
        [UI_METER] = true,    [UI_MARK] = true,  [UI_TEXTFIELD] = true};
    return roles[n->role] || ui_is_stop(n) || (n->flags & UI_N_PLAIN_NAME) != 0;
}

void ui_speech_node(struct ui_speech *s, const struct ui_node *n, bool place)
{
    struct str name = n->role == UI_CELL ? cell_beside(s, n) : ui_speech_name(s, n);
    struct str tail = ui_speech_state(s, n, false);
    struct buf out = BUF_MAX(LIMIT_TEXT_BYTES);
    if (n->role != UI_CELL)
        s->row = 0;
    bool called = n->role == UI_DOCUMENT && n->name.n > 0; /* by the interface */
    bool foreign = !called && n->lang.n > 0 && !str_eq(n->lang, txt_lang(s->txt));
    if (foreign && n->content != UI_HOLDS_FIELD)
        ui_speech_put(s, name, n->lang);
    else
        join(&out, name);
    join(&out, tail);
    if (place) {
        struct str more = about(s, n);
        if (ui_speech_scrolls(n))
            join(&out, ui_speech_id(s, "voice.reads_on"));
        join(&out, place_words(s, n));
        if (more.n > 0 && out.n > 0)
            buf_putz(&out, ui_is_closed(buf_str(&out)) ? " " : ". ");
        buf_put(&out, more);
    }
    ui_speech_put(s, buf_str(&out), STR_NONE);
    buf_free(&out);
}
