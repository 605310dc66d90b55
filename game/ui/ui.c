/* ui.c - the window's state and its frame: describe, dress, lay out, paint. */
#include "ui/ui_int.h"

#include "base/bug.h"

enum { COPY_BYTES = 64 * 1024, COMPOSED_BYTES = 4096, AHEAD_BYTES = 64 };

struct ui *ui_open(const struct ui_fonts *fonts, int width_px, int height_px)
{
    struct arena keep = {0};
    struct ui *ui = ARENA_NEW(&keep, struct ui);
    ui->keep = keep;
    ui->fonts = *fonts;
    ui->width = width_px;
    ui->height = height_px;
    ui->dpi = 100;
    ui->set = (struct ui_settings){.text_percent = 100, .lang = STR("en")};
    ui->keys = ui_keys_otherwise();
    ui->by_keyboard = ui->dirty = true;
    ui->mouse_x = ui->mouse_y = -1;
    ui->copied = BUF_MAX(COPY_BYTES);
    ui->composed = BUF_MAX(COMPOSED_BYTES);
    ui->ahead = BUF_MAX(AHEAD_BYTES);
    return ui;
}

void ui_close(struct ui *ui)
{
    for (size_t i = 0; i < UI_FIELDS; i++)
        if (ui->fields[i] != NULL)
            ui_edit_free(ui->fields[i]);
    buf_free(&ui->copied);
    buf_free(&ui->composed);
    buf_free(&ui->ahead);
    arena_free(&ui->frame);
    arena_free(&ui->cache);
    struct arena keep = ui->keep;
    arena_free(&keep);
}

void ui_set(struct ui *ui, const struct ui_settings *settings)
{
    BUG_UNLESS(settings->text_percent >= 100 && settings->text_percent <= 300);
    const struct ui_settings *now = &ui->set, *next = settings;
    if (next->text_percent != now->text_percent || next->rtl != now->rtl ||
        next->face != now->face || next->spacing != now->spacing)
        ui_hold(ui);
    ui->set = *settings;
    ui->dirty = true;
}

const struct ui_settings *ui_settings(const struct ui *ui)
{
    return &ui->set;
}

uint64_t *ui_memo(struct ui *ui, enum ui_memo_kind kind, uint64_t key)
{
    struct ui_memo *oldest = &ui->memos[0];
    for (size_t i = 0; i < UI_MEMOS; i++) {
        struct ui_memo *m = &ui->memos[i];
        if (m->key == key && m->kind == kind) {
            m->seen = ui->frame_no;
            return &m->value;
        }
        if (m->seen < oldest->seen)
            oldest = m;
    }
    *oldest = (struct ui_memo){key, 0, kind, ui->frame_no};
    return &oldest->value;
}

int ui_scroll_of(const struct ui *ui, const struct ui_node *n)
{
    for (size_t i = 0; i < UI_MEMOS; i++)
        if (ui->memos[i].key == n->key && ui->memos[i].kind == UI_MEMO_SCROLL)
            return (int)ui->memos[i].value;
    return 0;
}

void ui_set_keys(struct ui *ui, const struct ui_keys *keys)
{
    ui->keys = *keys;
    ui->dirty = true;
}

const struct ui_keys *ui_keys(const struct ui *ui)
{
    return &ui->keys;
}

void ui_touch(struct ui *ui)
{
    ui->dirty = true;
}

static void begin(struct ui *ui)
{
    arena_reset(&ui->frame);
    if (ui->cache.total > UI_CACHE_BYTES)
        ui_lines_forget(ui);
    ui->root = ui->made = ui->main = ui->modal = NULL;
    ui->words = NULL;
    ui->depth = 0;
    ui->shortcut_count = 0;
    ui->wants_key = ui->wants_any = false;
    ui->frame_no++;
    ui->dirty = false;
}

/* Scrolling changes where everything stands: lay out once more. */
static void show_wanted(struct ui *ui)
{
    struct ui_node *n = ui_find(ui, ui->reveal);
    bool moved = n != NULL && ui_scroll_into_view(ui, n, n->box);
    if (n != NULL)
        ui->reveal = 0;
    struct ui_rect caret;
    n = ui_typed_into(ui);
    if (ui->reveal_caret && n != NULL && ui_wants_text(ui, &caret))
        moved = ui_scroll_into_view(ui, n, caret) || moved;
    ui->reveal_caret = false;
    if (moved)
        ui_layout(ui);
}

bool ui_frame(struct ui *ui, ui_build *build, void *ctx)
{
    if (!ui->dirty)
        return false;
    uint64_t before = ui->list.hash, page = ui->page;
    uint64_t focus = ui->focus, hover = ui->hover;
    int away = ui_bars_away(ui);
    begin(ui);
    build(ui, ctx);
    BUG_UNLESS(ui->root != NULL && ui->depth == 0);
    ui_dress(ui);
    ui_layout(ui);
    ui_focus_settle(ui);
    ui_hold_again(ui);
    if (ui->page != page)
        ui_keep_bars_away(ui, away);
    if (ui->by_keyboard && ui->focus != focus && ui->page == page && ui->reveal == 0)
        ui->reveal = ui->focus;
    const struct ui_node *under = ui_hit(ui, ui->mouse_x, ui->mouse_y);
    ui->hover = under != NULL ? under->key : 0;
    if (ui->focus != focus || ui->hover != hover)
        ui_dress(ui);
    show_wanted(ui);
    ui_motion_look(ui);
    ui_paint(ui);
    ui_motion_show(ui);
    ui->dirty = false;
    bool differs = ui->lost || ui->list.hash != before;
    ui->lost = false;
    return differs;
}

const struct ui_list *ui_draw_list(const struct ui *ui)
{
    return &ui->list;
}

uint64_t ui_place(const struct ui *ui)
{
    return ui->root != NULL ? ui->root->key : 0;
}

void ui_focus(struct ui *ui, const char *id)
{
    ui->wanted_focus = ui_key_of(id);
    ui->dirty = true;
}

struct str ui_control(const struct ui *ui, struct str id)
{
    bool many = str_ends(id, STR("*"));
    struct str start = many ? str_sub(id, 0, id.n - 1) : id;
    for (size_t i = 0; i < ui->stop_count; i++) {
        struct str found = str_of(ui->stops[i]->id);
        if (many ? str_starts(found, start) : str_eq(found, id))
            return found;
    }
    return STR_NONE;
}

bool ui_pointed_at(const struct ui *ui, const char *id)
{
    return ui->hover == ui_key_of(id);
}

bool ui_in_focus(const struct ui *ui, const char *id)
{
    return ui->focus == ui_key_of(id);
}

struct str ui_focused(const struct ui *ui)
{
    const struct ui_node *n = ui->root != NULL ? ui_find(ui, ui->focus) : NULL;
    return n != NULL ? str_of(n->id) : STR_NONE;
}

void ui_reveal(struct ui *ui, const char *id)
{
    ui->reveal = ui_key_of(id);
    ui->dirty = true;
}

bool ui_wants_text(struct ui *ui, struct ui_rect *caret)
{
    const struct ui_node *n = ui_typed_into(ui);
    if (n == NULL || n->lines == NULL)
        return false;
    struct ui_rect in = ui_text_box(ui, n);
    const struct ui_edit *e = ui_edit_of(ui, n->key);
    *caret = ui_lines_caret(ui, n->lines, ui_field_caret(ui, e), in.w);
    caret->x += in.x;
    caret->y += in.y;
    return true;
}

bool ui_copied(struct ui *ui, struct str *text)
{
    *text = buf_str(&ui->copied);
    bool had = ui->has_copy;
    ui->has_copy = false;
    return had;
}

bool ui_by_pad(const struct ui *ui)
{
    return ui->by_pad;
}

enum ui_pointer ui_pointer(const struct ui *ui)
{
    const struct ui_node *held = ui_find(ui, ui->pressed);
    const struct ui_node *n = held != NULL ? held : ui_find(ui, ui->hover);
    if (n == NULL || !ui_is_stop(n))
        return UI_POINTER_ARROW;
    return n->content == UI_HOLDS_FIELD ? UI_POINTER_TEXT : UI_POINTER_HAND;
}
