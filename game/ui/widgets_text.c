/* widgets_text.c - words: headings, paragraphs, documents, marks. */
#include "ui/ui_int.h"

#include "base/bug.h"

/* Lines of about 66 characters and never above 75, however wide the place: longer ones
 * are hard to follow. */
enum { MEASURE_EM = 30 };

uint8_t ui_measure(struct ui_type type)
{
    return (uint8_t)(MEASURE_EM * type.size / 19);
}

/* A part of the page is called what its first heading says. */
static void name_part(const struct ui_node *heading)
{
    struct ui_node *p = heading->parent;
    while (p != NULL && p->role == UI_GROUP)
        p = p->parent;
    if (p != NULL && p->role == UI_REGION && p->name.n == 0)
        p->name = heading->text;
}

void ui_heading(struct ui *ui, int level, struct str text)
{
    static const int sizes[] = {28, 22, 19};
    int size = sizes[level < 1 ? 0 : level > 3 ? 2 : level - 1];
    struct ui_type type = {TXT_UI_BOLD, size, UI_C_INK};
    struct ui_node *n = ui_put_text(ui, type, text);
    n->role = UI_HEADING;
    n->style.max_em = ui_measure(type);
    n->level = (uint8_t)(level < 1 ? 1 : level > 3 ? 3 : level);
    name_part(n);
}

void ui_heading_icon(struct ui *ui, int level, const char *icon, struct str text)
{
    ui_row(ui, UI_STYLE(.gap = 10, .align = UI_CENTER));
    ui_put_icon(ui, icon, level == 3 ? 22 : 26, UI_C_ACTION);
    ui_heading(ui, level, text);
    ui_end(ui);
}

static void put(struct ui *ui, enum txt_style style, int size, enum ui_colour ink,
                struct str text)
{
    struct ui_type type = {style, size, ink};
    ui_put_text(ui, type, text)->style.max_em = ui_measure(type);
}

void ui_text(struct ui *ui, struct str text)
{
    put(ui, TXT_UI, 19, UI_C_INK, text);
}

void ui_soft(struct ui *ui, struct str text)
{
    put(ui, TXT_UI, 18, UI_C_INK2, text);
}

void ui_strong(struct ui *ui, struct str text)
{
    put(ui, TXT_UI_BOLD, 19, UI_C_INK, text);
}

void ui_note(struct ui *ui, struct str text)
{
    put(ui, TXT_UI, 16, UI_C_INK2, text);
}

void ui_label(struct ui *ui, struct str text)
{
    put(ui, TXT_UI_BOLD, 16, UI_C_INK2, text);
}

void ui_toned(struct ui *ui, enum ui_tone tone, struct str text)
{
    put(ui, TXT_UI_BOLD, 18, ui_tone_ink(tone), text);
}

void ui_prose(struct ui *ui, struct str text)
{
    put(ui, TXT_DOC, 19, UI_C_INK, text);
}

void ui_prose_title(struct ui *ui, int level, struct str text)
{
    put(ui, TXT_DOC_BOLD, level <= 1 ? 23 : 20, UI_C_INK, text);
    ui->made->role = UI_HEADING;
    ui->made->level = (uint8_t)(level < 1 ? 1 : level);
    if (level <= 1)
        ui_centered(ui);
}

void ui_centered(struct ui *ui)
{
    ui->made->flags |= UI_N_CENTERED;
    ui->made->style.max_em = 0;
}

void ui_accent(struct ui *ui, size_t from, size_t to, bool bold)
{
    struct ui_node *n = ui->made;
    BUG_UNLESS(n->content == UI_HOLDS_TEXT && from <= to && to <= n->text.n);
    struct txt_accent *list =
        ARENA_ARRAY(&ui->frame, n->accent_count + 1, struct txt_accent);
    if (n->accent_count > 0)
        memcpy(list, n->accents, n->accent_count * sizeof *list);
    list[n->accent_count++] =
        (struct txt_accent){from, to, bold ? TXT_DOC_BOLD : TXT_DOC_ITALIC};
    n->accents = list;
}

void ui_mark(struct ui *ui, const char *id, size_t from, size_t to,
             struct ui_command command)
{
    struct ui_node *text =
        ui->made->content == UI_HOLDS_MARK ? ui->made->parent : ui->made;
    BUG_UNLESS(text->content == UI_HOLDS_TEXT && from <= to && to <= text->text.n);
    ui->open[ui->depth++] = text;
    struct ui_node *n = ui_open_node(ui, UI_MARK, id, UI_STYLE(0));
    n->content = UI_HOLDS_MARK;
    n->from = from;
    n->to = to;
    n->name = str_sub(text->text, from, to - from);
    n->command = command;
    ui->depth -= 2;
}
