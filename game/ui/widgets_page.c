/* widgets_page.c - the frame of a page: header, rail, main, footer, dialogs. */
#include "ui/ui_int.h"

#include "base/bug.h"

/* Below these widths the header has no room for the labels of its signs; nor for those
 * of its buttons, and less for the title. */
enum { TIGHT_EM = 80, SMALL_EM = 64 };

static const struct ui_type title_type = {TXT_UI_BOLD, 24, UI_C_HEADER_INK};
static const struct ui_type small_title_type = {TXT_UI_BOLD, 19, UI_C_HEADER_INK};
static const struct ui_type header_type = {TXT_UI, 19, UI_C_HEADER_INK};
static const struct ui_type small_header_type = {TXT_UI, 16, UI_C_HEADER_INK};
static const struct ui_type rail_type = {TXT_UI, 16, UI_C_INK};
static const struct ui_type footer_type = {TXT_UI, 16, UI_C_FOOTER_INK};

void ui_page(struct ui *ui, const char *id)
{
    ui_begin(ui, UI_PAGE, id, UI_STYLE(0));
}

/* Letters set apart need a third more. */
static bool below(const struct ui *ui, int em)
{
    bool wide = ui->set.spacing == UI_SPACING_WIDE;
    return ui_width_em(ui) < (wide ? em * 4 / 3 : em);
}

static bool small_bars(const struct ui *ui)
{
    return below(ui, SMALL_EM);
}

void ui_header(struct ui *ui, struct str title)
{
    bool small = small_bars(ui);
    struct ui_node *n =
        ui_open_node(ui, UI_BANNER, NULL,
                     UI_STYLE(.flow = small ? UI_WRAP : UI_ALONG, .align = UI_CENTER,
                              .gap = small ? UI_XS : 12));
    n->fill = UI_C_HEADER;
    n->pad_x = small ? UI_M : UI_L;
    n->pad_y = small ? 0 : 6; /* words keep off the cloth along the lower edge */
    n->least_h = 56;
    n->flags |= small ? 0 : UI_N_WOVEN;
    struct ui_node *t = ui_put_text(ui, small ? small_title_type : title_type, title);
    t->role = UI_HEADING;
    t->style.grow = 1;
    t->style.min_em = small ? 10 : 0;
}

static void header_words(struct ui *ui, const char *icon, struct str text)
{
    if (icon != NULL)
        ui_put_icon(ui, icon, 22, UI_C_HEADER_INK)->flags |= UI_N_SIGN;
    if (text.n > 0)
        ui_put_text(ui, small_bars(ui) ? small_header_type : header_type, text);
}

void ui_header_note(struct ui *ui, const char *icon, struct str text)
{
    struct ui_node *n =
        ui_open_node(ui, UI_STATUS, NULL,
                     UI_STYLE(.flow = UI_ALONG, .align = UI_CENTER, .gap = UI_S));
    n->flags |= UI_N_PLAIN_NAME;
    n->pad_x = small_bars(ui) ? UI_XS : 0; /* they follow each other closely there */
    header_words(ui, icon, text);
    ui_end(ui);
}

void ui_turns(struct ui *ui, int number)
{
    ui->made->flags |= UI_N_TURNS;
    ui->made->now = number;
}

static void header_button(struct ui *ui, const char *id, const char *icon,
                          struct str name, struct str shown, struct ui_command command)
{
    struct ui_node *n = ui_open_node(
        ui, UI_BUTTON, id, UI_STYLE(.flow = UI_ALONG, .align = UI_CENTER, .gap = UI_S));
    n->part = UI_P_HEADER_BUTTON;
    n->flags |= UI_N_RING_INSIDE;
    n->pad_x = shown.n > 0 ? 6 : 11; /* a sign alone is 44 wide too */
    n->flags |= shown.n > 0 ? 0 : UI_N_SNUG;
    n->pad_y = 8;
    n->radius = 4;
    n->least_h = 44;
    n->command = command;
    n->name = name;
    header_words(ui, icon, shown);
    ui_end(ui);
}

void ui_header_button(struct ui *ui, const char *id, const char *icon, struct str text,
                      struct ui_command command)
{
    bool sign = icon != NULL && small_bars(ui);
    header_button(ui, id, icon, text, sign ? STR_NONE : text, command);
}

void ui_header_sign(struct ui *ui, const char *id, const char *icon, struct str text,
                    struct ui_command command)
{
    struct str shown = below(ui, TIGHT_EM) ? STR_NONE : text;
    header_button(ui, id, icon, text, shown, command);
}

/* In a small header the signs stand beside the title, the notes below both. */
static void notes_last(struct ui_node *banner)
{
    struct ui_node *notes = NULL, **at = &banner->first, **note = &notes;
    while (*at != NULL) {
        struct ui_node *n = *at;
        if (n->role != UI_STATUS) {
            banner->last = n;
            at = &n->next;
            continue;
        }
        *at = n->next;
        n->next = NULL;
        *note = n;
        note = &n->next;
    }
    banner->last->next = notes;
    for (struct ui_node *n = notes; n != NULL; n = n->next)
        banner->last = n;
}

void ui_body(struct ui *ui)
{
    struct ui_node *banner = ui->root->first;
    if (banner != NULL && banner->role == UI_BANNER && small_bars(ui))
        notes_last(banner);
    enum ui_flow flow = ui_narrow(ui) ? UI_DOWN : UI_ALONG;
    ui_begin(ui, UI_GROUP, NULL, UI_STYLE(.flow = flow, .grow = 1));
}

void ui_rail(struct ui *ui, struct str name)
{
    bool narrow = ui_narrow(ui);
    struct ui_node *n =
        ui_open_node(ui, UI_NAVIGATION, "ui.rail",
                     UI_STYLE(.flow = narrow ? UI_WRAP : UI_DOWN, .scroll = !narrow));
    n->name = name;
    n->fill = UI_C_RAIL;
    n->pad_y = narrow ? 0 : UI_S;
}

/* In a narrow window only the current place spells its name out (dress.c). Alt and its
 * number lead there: the tenth is Alt+0. */
void ui_rail_item(struct ui *ui, const char *id, const char *icon, struct str label,
                  struct ui_command command)
{
    bool narrow = ui_narrow(ui);
    struct ui_node *n =
        ui_open_node(ui, UI_LINK, id,
                     UI_STYLE(.flow = narrow ? UI_ALONG : UI_DOWN, .align = UI_CENTER,
                              .gap = narrow ? UI_XS : 1, .min_em = narrow ? 0 : 6));
    n->part = UI_P_RAIL_ITEM;
    n->flags |= UI_N_RING_INSIDE;
    n->command = command;
    n->shortcut = UI_KEY('0' + n->parent->children % 10, UI_ALT);
    n->name = label;
    n->pad_x = narrow ? 9 : 12;
    n->pad_y = narrow ? 6 : 4;
    n->least_h = narrow ? 48 : 60; /* ten of them stand in the lowest window */
    ui_put_icon(ui, icon, 26, UI_C_INK)->flags |= UI_N_SIGN;
    ui_put_text(ui, rail_type, label)->flags |= UI_N_NARROW_HIDE | UI_N_CENTERED;
    ui_end(ui);
}

void ui_main(struct ui *ui)
{
    const char *page = ui->root->id != NULL ? ui->root->id : "page";
    ui->main = ui_open_node(ui, UI_MAIN, ui_id(ui, "%s.main", page),
                            UI_STYLE(.grow = 1, .gap = UI_M));
    ui->main->pad_x = ui->main->pad_y = 20;
}

void ui_footer(struct ui *ui, struct str hints)
{
    struct ui_node *n = ui_open_node(ui, UI_FOOTER, NULL, UI_STYLE(0));
    n->fill = UI_C_FOOTER;
    n->pad_x = UI_L;
    n->pad_y = 6;
    ui_put_text(ui, footer_type, hints);
    ui_end(ui);
}

void ui_dialog(struct ui *ui, const char *id, struct str title)
{
    BUG_UNLESS(ui->depth == 1); /* directly in the page */
    struct ui_node *n = ui_open_node(ui, UI_DIALOG, id,
                                     UI_STYLE(.look = UI_CARD, .pad = UI_L, .gap = UI_M,
                                              .max_em = 36, .scroll = true));
    n->flags |= UI_N_OVERLAY;
    n->radius = 6;
    n->name = title;
    ui->modal = n;
    ui_heading(ui, 2, title);
}
