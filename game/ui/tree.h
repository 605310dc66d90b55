/* tree.h - the page as a tree of meaning: one tree for layout, keyboard, drawing,
 * tests.
 *
 * A screen is a function that describes its page from the top, opening and closing
 * nodes:
 *
 *     ui_begin(ui, UI_LIST, "desk.mail.list", UI_STYLE(.gap = UI_M));
 *     ...
 *     ui_end(ui);
 *
 * Most screens use the ready-made parts of widgets.h and only ui_row, ui_column and
 * ui_end from here. Every node has a role and, when it can be acted on, found again or
 * tested, an id: our own stable key ("desk.mail.letter_3"), never the visible words.
 * Focus, scrolling and half-typed text are kept by id from one frame to the next.
 *
 * Sizes: spaces are in pixels at 100 % (use the UI_XS … UI_XXL steps), widths in em
 * (the body text's size, so that they follow the text size). Heights come from content.
 * Memory: strings must live as long as the frame; ui_id formats one there.
 */
#ifndef UI_TREE_H
#define UI_TREE_H

#include "base/arena.h"
#include "ui/keys.h"
#include "ui/theme.h"

struct ui;

/* What a node is. Names as in ARIA; ui_dump prints them. */
#define UI_ROLES(X)                                                                    \
    X(GROUP, "group")                                                                  \
    X(PAGE, "page")                                                                    \
    X(BANNER, "banner")                                                                \
    X(NAVIGATION, "navigation")                                                        \
    X(MAIN, "main")                                                                    \
    X(FOOTER, "footer")                                                                \
    X(REGION, "region")                                                                \
    X(HEADING, "heading")                                                              \
    X(TEXT, "text")                                                                    \
    X(BUTTON, "button")                                                                \
    X(LINK, "link")                                                                    \
    X(LIST, "list")                                                                    \
    X(ITEM, "item")                                                                    \
    X(TABS, "tabs")                                                                    \
    X(TAB, "tab")                                                                      \
    X(CHECKBOX, "checkbox")                                                            \
    X(RADIOS, "radios")                                                                \
    X(RADIO, "radio")                                                                  \
    X(TEXTFIELD, "textfield")                                                          \
    X(TABLE, "table")                                                                  \
    X(ROW, "row")                                                                      \
    X(CELL, "cell")                                                                    \
    X(COLUMN_HEADER, "columnheader")                                                   \
    X(METER, "meter")                                                                  \
    X(IMAGE, "image")                                                                  \
    X(STATUS, "status")                                                                \
    X(SEPARATOR, "separator")                                                          \
    X(DOCUMENT, "document")                                                            \
    X(MARK, "mark")                                                                    \
    X(DIALOG, "dialog")

#define UI_ROLE_NAME(name, word) UI_##name,
enum ui_role { UI_ROLES(UI_ROLE_NAME) UI_ROLE_COUNT };
#undef UI_ROLE_NAME

enum ui_state {
    UI_DISABLED = 1, /* shown, cannot be focused or activated */
    UI_SELECTED = 2, /* the current tab, the chosen row */
    UI_CHECKED = 4,  /* checkbox, radio */
    UI_EXPANDED = 8, /* what it opens is open */
    UI_BUSY = 16,
    UI_INVALID = 32,    /* a field to correct */
    UI_CURRENT = 64,    /* the place we are at: navigation */
    UI_AUTOFOCUS = 128, /* gets the focus when nothing on the page has it */
    UI_UNREAD = 256
};

/* How children follow each other. A row whose children do not fit even when squeezed
 * wraps by itself; UI_WRAP wraps rather than squeezing. */
enum ui_flow { UI_DOWN, UI_ALONG, UI_WRAP };
/* Across the flow. */
enum ui_align { UI_STRETCH, UI_START, UI_CENTER, UI_END };

/* How the box is painted. */
enum ui_look {
    UI_BARE,
    UI_CARD,  /* paper with a soft shadow */
    UI_SHEET, /* a letter or document: paper, wide margins, serif text */
    UI_BOX,   /* white, thin edge */
    UI_TINT,  /* a soft ground in the tone's colour, no edge */
    UI_TONED, /* the same with an edge in the tone's colour */
    UI_FILLED /* filled with the tone's colour */
};

enum { UI_XS = 4, UI_S = 8, UI_M = 16, UI_L = 24, UI_XL = 32, UI_XXL = 48 };

/* Zero is a plain column as wide as its place, without gaps. */
struct ui_style {
    enum ui_flow flow;
    enum ui_align align;
    enum ui_look look;
    enum ui_tone tone;
    uint8_t grow;   /* share of the room left over along the parent's flow */
    uint8_t min_em; /* least width; in a wrapping row also where it starts to wrap */
    uint8_t max_em; /* greatest width; 0 is none */
    uint8_t gap;    /* between children */
    uint8_t pad;    /* inside the edge */
    bool scroll;    /* may be lower than its content, which then scrolls; only while it
                       stands alone or beside others, never in a narrow window */
    bool ltr;       /* what is inside keeps its order where the page is mirrored for a
                       language written from right to left: maps, timelines */
};
#define UI_STYLE(...) ((struct ui_style){__VA_ARGS__})

/* What activating a node asks for: numbers of the screens' own making, only carried
 * here. `what` 0 is no command: such a node cannot be focused. */
struct ui_command {
    uint32_t what;
    int32_t a, b;
};
/* UI_CMD(what), UI_CMD(what, a) or UI_CMD(what, a, b). */
#define UI_CMD(...) UI_CMD_OF(__VA_ARGS__, 0, 0, 0)
#define UI_CMD_OF(what, a, b, ...)                                                     \
    ((struct ui_command){(uint32_t)(what), (int32_t)(a), (int32_t)(b)})
#define UI_NO_CMD ((struct ui_command){0, 0, 0})

/* Opens a node; every ui_begin needs its ui_end. `id` may be NULL for mere layout. */
void ui_begin(struct ui *ui, enum ui_role role, const char *id, struct ui_style style);
void ui_end(struct ui *ui);
/* Layout without meaning. */
void ui_row(struct ui *ui, struct ui_style style);
void ui_column(struct ui *ui, struct ui_style style);
/* Takes the room left over: pushes what follows to the far side. */
void ui_space(struct ui *ui);

/* These change the node opened or made last. */
void ui_name(struct ui *ui, struct str name);   /* its name for who does not see it */
void ui_value(struct ui *ui, struct str value); /* its value in words */
void ui_state(struct ui *ui, unsigned states, bool on);
/* Who listens is told of it when it comes and whenever its words, or `turn` (above 0),
 * change. */
void ui_live(struct ui *ui, uint32_t turn);
void ui_on(struct ui *ui, struct ui_command command); /* makes it a control */
void ui_on_key(struct ui *ui, struct ui_key key);     /* its shortcut */
void ui_lang(struct ui *ui,
             struct str lang); /* its text and its children's is in lang */

/* A shortcut without a node (F1, Ctrl +, Esc to go back). Of two for the same key the
 * later counts. While a dialog is open only its own work, and Esc. */
void ui_shortcut(struct ui *ui, struct ui_key key, struct ui_command command);

/* The same for a key of the table, whichever was chosen for it. */
void ui_hotkey(struct ui *ui, enum ui_key_on on, struct ui_command command);
/* In a dialog: the next key that is not one of moving, choosing and leaving it is an
 * event of its own (UI_EV_KEY). */
void ui_wants_key(struct ui *ui);
/* The same of a whole page, for every key and every click. */
void ui_wants_any(struct ui *ui);

/* Is there a control yet whose id begins so? */
bool ui_has_control(const struct ui *ui, const char *start);
/* Moves the node of an id, which is complete, to right above the first such control:
 * out of the row, list or table that it is part of. Where there is none it stays. */
void ui_stand_at(struct ui *ui, const char *id, const char *start);

/* Was it under the pointer, or in focus, on the page before? For what explains it
 * beside.
 */
bool ui_pointed_at(const struct ui *ui, const char *id);
bool ui_in_focus(const struct ui *ui, const char *id);

/* Formats an id (or anything else) that lives as long as the frame. */
const char *ui_id(struct ui *ui, const char *fmt, ...)
    __attribute__((format(printf, 2, 3)));
/* The frame's arena: for the sentences of this page. */
struct arena *ui_arena(struct ui *ui);
/* The window's width in em of the body text: three columns from 60, two from 36. */
int ui_width_em(const struct ui *ui);

#endif
