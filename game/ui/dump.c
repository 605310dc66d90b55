/* dump.c - the page as text, for tests and for reading it without seeing it. */
#include "ui/ui_int.h"

#define ROLE_WORD(name, word) word,
static const char *const role_words[UI_ROLE_COUNT] = {UI_ROLES(ROLE_WORD)};
#undef ROLE_WORD

static void put_quoted(struct buf *out, struct str s)
{
    buf_putz(out, " \"");
    for (size_t i = 0; i < s.n; i++) {
        if (s.p[i] == '\n')
            buf_putz(out, "\\n");
        else
            buf_putc(out, s.p[i]);
    }
    buf_putc(out, '"');
}

static void put_states(struct buf *out, unsigned state)
{
    static const struct {
        unsigned bit;
        const char *word;
    } words[] = {{UI_DISABLED, "disabled"}, {UI_SELECTED, "selected"},
                 {UI_CHECKED, "checked"},   {UI_EXPANDED, "expanded"},
                 {UI_BUSY, "busy"},         {UI_INVALID, "invalid"},
                 {UI_CURRENT, "current"},   {UI_UNREAD, "unread"}};
    for (size_t i = 0; i < sizeof words / sizeof words[0]; i++)
        if ((state & words[i].bit) != 0)
            buf_printf(out, " %s", words[i].word);
}

/* Could its middle be clicked on, or is it scrolled away? */
static bool out_of_view(const struct ui *ui, const struct ui_node *n)
{
    struct ui_rect b = n->box;
    return !ui_rect_has(ui_visible(ui, n), b.x + b.w / 2, b.y + b.h / 2);
}

/* A cell's name is its column; what it says is its value. Mere layout and decoration
 * are not listed; their children are. */
static bool listed(const struct ui_node *n)
{
    if (n->role == UI_GROUP || (n->role == UI_IMAGE && n->name.n == 0))
        return n->name.n > 0;
    return n->role != UI_TEXT || n->text.n > 0;
}

/* Controls, those that cannot be used now too. */
static bool named_by_texts(const struct ui_node *n)
{
    static const bool roles[UI_ROLE_COUNT] = {
        [UI_BUTTON] = true,   [UI_LINK] = true,  [UI_TAB] = true,
        [UI_CHECKBOX] = true, [UI_RADIO] = true, [UI_CELL] = true};
    return roles[n->role] || ui_is_stop(n) || (n->flags & UI_N_PLAIN_NAME) != 0;
}

static void put_node(const struct ui *ui, struct arena *a, const struct ui_node *n,
                     int depth, struct buf *out, unsigned flags)
{
    struct str name =
        named_by_texts(n) || n->content == UI_HOLDS_TEXT ? ui_spoken(a, n) : n->name;
    buf_printf(out, "%*s%s", depth * 2, "", role_words[n->role]);
    if (n->id != NULL)
        buf_printf(out, " #%s", n->id);
    if (name.n > 0)
        put_quoted(out, name);
    struct str value = n->role == UI_CELL ? ui_texts(a, n) : n->value;
    if (value.n > 0 || n->role == UI_CELL || n->content == UI_HOLDS_FIELD) {
        buf_putz(out, " =");
        put_quoted(out, value);
    }
    put_states(out, n->state);
    if (n->key == ui->focus)
        buf_putz(out, " *");
    if ((flags & UI_DUMP_RECTS) != 0)
        buf_printf(out, " [%d %d %d %d]%s", n->box.x, n->box.y, n->box.w, n->box.h,
                   out_of_view(ui, n) ? " out" : "");
    buf_putc(out, '\n');
}

static void put_tree(const struct ui *ui, struct arena *a, const struct ui_node *n,
                     int depth, struct buf *out, unsigned flags)
{
    if ((n->flags & UI_N_HIDDEN) != 0)
        return;
    bool here = listed(n), closed = here && named_by_texts(n);
    if (here)
        put_node(ui, a, n, depth, out, flags);
    for (const struct ui_node *c = n->first; c != NULL; c = c->next)
        if (!closed || ui_is_stop(c))
            put_tree(ui, a, c, depth + here, out, flags);
}

void ui_dump(const struct ui *ui, struct buf *out, unsigned flags)
{
    struct arena a = {0};
    if (ui->root != NULL)
        put_tree(ui, &a, ui->root, 0, out, flags);
    arena_free(&a);
}
