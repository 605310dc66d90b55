/* tree.c - building the tree and walking it. */
#include "ui/ui_int.h"

#include <stdarg.h>
#include <stdio.h>

#include "base/bug.h"
#include "base/hash.h"
#include "base/limits.h"

uint64_t ui_key_of(const char *id)
{
    return hash_mix(hash_str(HASH_START, str_of(id)));
}

static uint64_t key_of_place(const struct ui_node *parent)
{
    uint64_t h = hash_u64(HASH_START, parent != NULL ? parent->key : 0);
    return hash_mix(hash_u64(h, parent != NULL ? parent->children : 0));
}

static void adopt(struct ui_node *parent, struct ui_node *n)
{
    n->parent = parent;
    n->lang = parent->lang;
    if (parent->last != NULL)
        parent->last->next = n;
    else
        parent->first = n;
    parent->last = n;
    parent->children++;
}

static struct ui_node *make(struct ui *ui, enum ui_role role, const char *id)
{
    struct ui_node *parent = ui->depth > 0 ? ui->open[ui->depth - 1] : NULL;
    struct ui_node *n = ARENA_NEW(&ui->frame, struct ui_node);
    n->role = role;
    n->id = id;
    n->key = id != NULL ? ui_key_of(id) : key_of_place(parent);
    if (parent != NULL) {
        adopt(parent, n);
    } else {
        BUG_UNLESS(ui->root == NULL);
        ui->root = n;
    }
    ui->made = n;
    return n;
}

struct ui_node *ui_open_node(struct ui *ui, enum ui_role role, const char *id,
                             struct ui_style style)
{
    BUG_UNLESS(ui->depth < UI_DEPTH);
    struct ui_node *n = make(ui, role, id);
    n->style = style;
    n->pad_x = n->pad_y = style.pad;
    ui->open[ui->depth++] = n;
    return n;
}

void ui_begin(struct ui *ui, enum ui_role role, const char *id, struct ui_style style)
{
    ui_open_node(ui, role, id, style);
}

void ui_end(struct ui *ui)
{
    BUG_UNLESS(ui->depth > 0);
    ui->made = ui->open[--ui->depth];
}

void ui_row(struct ui *ui, struct ui_style style)
{
    if (style.flow == UI_DOWN)
        style.flow = UI_ALONG;
    ui_open_node(ui, UI_GROUP, NULL, style);
}

void ui_column(struct ui *ui, struct ui_style style)
{
    style.flow = UI_DOWN;
    ui_open_node(ui, UI_GROUP, NULL, style);
}

struct ui_node *ui_leaf(struct ui *ui, enum ui_role role, enum ui_content content)
{
    struct ui_node *n = make(ui, role, NULL);
    n->content = content;
    return n;
}

void ui_space(struct ui *ui)
{
    struct ui_node *n = ui_leaf(ui, UI_GROUP, UI_HOLDS_NODES);
    n->style.grow = 1;
    n->flags |= UI_N_SPACER;
}

struct ui_node *ui_put_text(struct ui *ui, struct ui_type type, struct str text)
{
    struct ui_node *n = ui_leaf(ui, UI_TEXT, UI_HOLDS_TEXT);
    n->type = type;
    n->text = text;
    return n;
}

struct ui_node *ui_put_icon(struct ui *ui, const char *icon, int size,
                            enum ui_colour ink)
{
    struct ui_node *n = ui_leaf(ui, UI_IMAGE, UI_HOLDS_ICON);
    n->text = str_of(icon);
    n->size = size;
    n->type.ink = ink;
    return n;
}

void ui_name(struct ui *ui, struct str name)
{
    ui->made->name = name;
}

void ui_value(struct ui *ui, struct str value)
{
    ui->made->value = value;
}

void ui_state(struct ui *ui, unsigned states, bool on)
{
    if (on)
        ui->made->state |= states;
    else
        ui->made->state &= ~states;
}

void ui_live(struct ui *ui, uint32_t turn)
{
    ui->made->live = turn;
}

void ui_on(struct ui *ui, struct ui_command command)
{
    ui->made->command = command;
}

void ui_on_key(struct ui *ui, struct ui_key key)
{
    ui->made->shortcut = key;
}

static void set_lang(struct ui_node *n, void *lang)
{
    n->lang = *(struct str *)lang;
}

void ui_lang(struct ui *ui, struct str lang)
{
    ui_each(ui->made, set_lang, &lang);
}

void ui_shortcut(struct ui *ui, struct ui_key key, struct ui_command command)
{
    BUG_UNLESS(ui->shortcut_count < UI_SHORTCUTS);
    struct ui_shortcut_row *s = &ui->shortcuts[ui->shortcut_count++];
    *s = (struct ui_shortcut_row){key, command, false};
    for (size_t i = 0; i < ui->depth; i++)
        s->of_dialog = s->of_dialog || ui->open[i] == ui->modal;
}

void ui_hotkey(struct ui *ui, enum ui_key_on on, struct ui_command command)
{
    struct ui_key key = ui_keys_meant(&ui->keys, ui->keys.of[on]);
    ui_shortcut(ui, key, command);
    if (ui_keys_same(key, UI_KEY_CTRL('+'))) /* the same, without Shift */
        ui_shortcut(ui, UI_KEY_CTRL('='), command);
}

void ui_wants_any(struct ui *ui)
{
    ui->wants_any = true;
}

void ui_wants_key(struct ui *ui)
{
    ui->wants_key = true;
}

static struct ui_node *control_at(const struct ui *ui, const char *start)
{
    for (struct ui_node *n = ui->root; n != NULL; n = ui_next(n, ui->root))
        if (n->id != NULL && n->command.what != 0 &&
            str_starts(str_of(n->id), str_of(start)))
            return n;
    return NULL;
}

bool ui_has_control(const struct ui *ui, const char *start)
{
    return control_at(ui, start) != NULL;
}

/* Can something of its own stand between the children of this node? */
static bool takes_anything(const struct ui_node *n)
{
    static const bool own[UI_ROLE_COUNT] = {
        [UI_LIST] = true, [UI_TABLE] = true, [UI_ROW] = true,   [UI_CELL] = true,
        [UI_TABS] = true, [UI_ITEM] = true,  [UI_RADIOS] = true};
    return n->style.flow == UI_DOWN && !own[n->role] && n->command.what == 0;
}

static void detach(struct ui_node *n)
{
    struct ui_node *before = n->parent->first;
    if (before == n)
        n->parent->first = n->next;
    while (before != n && before->next != n)
        before = before->next;
    if (before != n)
        before->next = n->next;
    if (n->parent->last == n)
        n->parent->last = before != n ? before : NULL;
    n->next = NULL;
}

void ui_stand_at(struct ui *ui, const char *id, const char *start)
{
    struct ui_node *n = ui_find(ui, ui_key_of(id)), *at = control_at(ui, start);
    while (at != NULL && at->parent != NULL && !takes_anything(at->parent))
        at = at->parent;
    if (n == NULL || at == NULL || at->parent == NULL || ui_within(at, n))
        return;
    detach(n);
    struct ui_node *before = at->parent->first;
    n->parent = at->parent;
    n->next = at;
    if (before == at)
        at->parent->first = n;
    while (before != at && before->next != at)
        before = before->next;
    if (before != at)
        before->next = n;
}

const char *ui_id(struct ui *ui, const char *fmt, ...)
{
    char text[256];
    va_list args;
    va_start(args, fmt);
    int n = vsnprintf(text, sizeof text, fmt, args);
    va_end(args);
    BUG_UNLESS(n >= 0 && n < (int)sizeof text);
    return arena_str(&ui->frame, (struct str){text, (size_t)n}).p;
}

struct arena *ui_arena(struct ui *ui)
{
    return &ui->frame;
}

struct ui_node *ui_next(const struct ui_node *n, const struct ui_node *top)
{
    if (n->first != NULL)
        return n->first;
    while (n != top && n->next == NULL)
        n = n->parent;
    return n == top ? NULL : n->next;
}

void ui_each(struct ui_node *n, void (*f)(struct ui_node *, void *), void *ctx)
{
    for (struct ui_node *at = n; at != NULL; at = ui_next(at, n))
        f(at, ctx);
}

struct ui_node *ui_find(const struct ui *ui, uint64_t key)
{
    struct ui_node *n = key != 0 ? ui->root : NULL;
    while (n != NULL && n->key != key)
        n = ui_next(n, ui->root);
    return n;
}

bool ui_within(const struct ui_node *n, const struct ui_node *top)
{
    while (n != NULL && n != top)
        n = n->parent;
    return n != NULL;
}

bool ui_is_closed(struct str s)
{
    static const struct str ends[] = {
        {".", 1}, {"!", 1}, {"?", 1}, {":", 1}, {"\u2026", 3}};
    struct str pop_isolate = STR("\u2069");
    while (str_ends(s, pop_isolate))
        s = str_sub(s, 0, s.n - pop_isolate.n);
    for (size_t i = 0; i < sizeof ends / sizeof ends[0]; i++) {
        if (str_ends(s, ends[i]))
            return true;
    }
    return false;
}

struct str ui_texts(struct arena *a, const struct ui_node *n)
{
    struct buf out = BUF_MAX(LIMIT_TEXT_BYTES);
    for (const struct ui_node *at = n->first; at != NULL; at = ui_next(at, n)) {
        struct str part = at->content == UI_HOLDS_TEXT ? at->text : at->name;
        if (part.n == 0 || at == n ||
            (at->flags & (UI_N_HIDDEN | UI_N_IF_STACKED)) != 0)
            continue;
        if (out.n > 0)
            buf_putz(&out, ui_is_closed(buf_str(&out)) ? " " : ". ");
        buf_put(&out, part);
    }
    struct str texts = arena_str(a, buf_str(&out));
    buf_free(&out);
    return texts;
}

struct str ui_spoken(struct arena *a, const struct ui_node *n)
{
    if (n->name.n > 0)
        return n->name;
    return n->content == UI_HOLDS_TEXT ? n->text : ui_texts(a, n);
}
