/* speech_read.c - a page as passages, in the order of its tree: each heading, each
 * paragraph, each control, each row of a table. What is no passage holds some. */
#include "ui/speech_int.h"

static bool is_head(const struct ui_node *row)
{
    return row->first != NULL && row->first->role == UI_COLUMN_HEADER;
}

static bool has_stops(const struct ui_node *n)
{
    for (const struct ui_node *at = n->first; at != NULL; at = ui_next(at, n))
        if (ui_is_stop(at))
            return true;
    return false;
}

/* The words above a field are its name, and are said with it. */
static bool names_a_field(const struct ui_node *n)
{
    const struct ui_node *field = n->next;
    if (field != NULL && field->first != NULL)
        field = field->first; /* with its palette beside it */
    return field != NULL && field->content == UI_HOLDS_FIELD &&
           str_eq(field->name, n->text);
}

/* What is written about a choice is said with it; what can be used there is not. */
static bool is_about(const struct ui_node *n)
{
    while (n != NULL && (n->flags & UI_N_ABOUT) == 0)
        n = n->parent;
    return n != NULL;
}

static bool skipped(const struct ui_node *n)
{
    return (n->flags & (UI_N_HIDDEN | UI_N_IF_STACKED)) != 0 ||
           (n->role == UI_ROW && is_head(n)) ||
           (n->role == UI_IMAGE && n->name.n == 0) || n->role == UI_SEPARATOR;
}

static bool is_passage(const struct ui_node *n)
{
    switch (n->role) {
    case UI_TABLE: return true;
    case UI_ROW: return !has_stops(n);
    case UI_IMAGE: return n->name.n > 0;
    case UI_TEXT:
    case UI_HEADING: return n->text.n > 0 && !names_a_field(n) && !is_about(n);
    case UI_GROUP:
    case UI_PAGE:
    case UI_BANNER:
    case UI_NAVIGATION:
    case UI_MAIN:
    case UI_FOOTER:
    case UI_REGION:
    case UI_BUTTON:
    case UI_LINK:
    case UI_LIST:
    case UI_ITEM:
    case UI_TABS:
    case UI_TAB:
    case UI_CHECKBOX:
    case UI_RADIOS:
    case UI_RADIO:
    case UI_TEXTFIELD:
    case UI_CELL:
    case UI_COLUMN_HEADER:
    case UI_METER:
    case UI_STATUS:
    case UI_SEPARATOR:
    case UI_DOCUMENT:
    case UI_MARK:
    case UI_DIALOG:
    case UI_ROLE_COUNT: break;
    }
    return ui_speech_closed(n);
}

/* The node after n and all that is below it. */
static const struct ui_node *past(const struct ui_node *n, const struct ui_node *top)
{
    while (n != top && n->next == NULL)
        n = n->parent;
    return n == top ? NULL : n->next;
}

/* A table's rows are passages of their own. */
static bool whole(const struct ui_node *n)
{
    return skipped(n) || (is_passage(n) && n->role != UI_TABLE);
}

const struct ui_node *ui_speech_next(const struct ui_node *top, const struct ui_node *n,
                                     bool back)
{
    const struct ui_node *last = NULL, *at = top->first;
    bool passed = n == NULL;
    while (at != NULL) {
        bool here = n != NULL && (at == n || (whole(at) && ui_within(n, at)));
        if (here && back)
            return last;
        if (is_passage(at) && !skipped(at)) {
            if (passed && !back)
                return at;
            last = at;
        }
        passed = passed || here;
        at = whole(at) ? past(at, top) : ui_next(at, top);
    }
    return back && n == NULL ? last : NULL;
}

const struct ui_node *ui_speech_cursor(const struct ui_speech *s, const struct ui *ui,
                                       const struct ui_node *top)
{
    const struct ui_node *n = ui_find(ui, s->cursor);
    return n != NULL && ui_within(n, top) ? n : NULL;
}

bool ui_speech_scrolls(const struct ui_node *n)
{
    return n->style.scroll && !ui_is_stop(n);
}

/* The first passage that came into view when everything went down by `by`; from the
 * very top, the first. */
static const struct ui_node *come_down(const struct ui *ui, const struct ui_node *box,
                                       int by)
{
    const struct ui_node *n = ui_speech_next(box, NULL, false);
    bool top = ui_scroll_of(ui, box) == 0;
    while (n != NULL && n->box.y < box->box.y)
        n = ui_speech_next(box, n, false);
    return n != NULL && (top || n->box.y - by < box->box.y) ? n : NULL;
}

void ui_speech_scrolled(struct ui_speech *s, const struct ui *ui,
                        const struct ui_node *box)
{
    int by = s->scrolled - ui_scroll_of(ui, box);
    const struct ui_node *last = ui_speech_cursor(s, ui, box);
    if (last == box)
        last = NULL; /* nothing of it was read */
    const struct ui_node *n =
        by > 0 ? come_down(ui, box, by) : ui_speech_next(box, last, false);
    for (; n != NULL && n->box.y < box->box.y + box->box.h;
         n = ui_speech_next(box, n, false)) {
        ui_speech_node(s, n, false);
        s->cursor = n->key;
    }
    s->scrolled -= by;
}

/* What is told may be a link to what it is about; the one in focus is said as that. */
static bool is_told(const struct ui_node *n, uint64_t focus)
{
    return n->role == UI_LINK ? n->key != focus
                              : !ui_is_stop(n) && n->part == UI_P_NONE;
}

void ui_speech_part(struct ui_speech *s, const struct ui_node *part, uint64_t focus)
{
    if (part->role == UI_REGION || ui_speech_closed(part)) {
        ui_speech_put(s, ui_spoken(ui_speech_arena(s), part), part->lang);
        return;
    }
    for (const struct ui_node *n = ui_speech_next(part, NULL, false); n != NULL;
         n = ui_speech_next(part, n, false))
        if (is_told(n, focus))
            ui_speech_node(s, n, false);
}
