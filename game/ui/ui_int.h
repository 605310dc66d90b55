/* ui_int.h - what the files of this module share: the node and the state of the window.
 *
 * The frame: tree.c and widgets_*.c build nodes; size.c measures them, layout.c puts
 * them in place, paint.c turns them into a draw list. event.c, focus.c and field.c
 * answer input on the tree of the last frame. Screens include ui.h only.
 */
#ifndef UI_UI_INT_H
#define UI_UI_INT_H

#include "ui/ui.h"

/* --- Nodes --------------------------------------------------------------------------
 */

enum ui_content {
    UI_HOLDS_NODES,
    UI_HOLDS_TEXT,
    UI_HOLDS_ICON,
    UI_HOLDS_PERSON,
    UI_HOLDS_SEAL,
    UI_HOLDS_BAND,
    UI_HOLDS_BAR, /* a meter's */
    UI_HOLDS_DOTS,
    UI_HOLDS_FIELD,
    UI_HOLDS_RULE,
    UI_HOLDS_CHECK, /* the square of a checkbox, the circle of a radio button */
    UI_HOLDS_MARK,  /* a stretch of its parent's text */
    UI_HOLDS_TRACK  /* nodes placed by their days (timeline.c) */
};

enum ui_node_flag {
    UI_N_SPACER = 1,
    UI_N_STACKED = 2,    /* a table whose rows became blocks */
    UI_N_IF_STACKED = 4, /* shown only there */
    UI_N_IF_TABLE = 8,   /* shown only in a table that fits */
    UI_N_OVERLAY = 16,   /* outside the flow, over the page */
    UI_N_RING_INSIDE = 32,
    UI_N_CENTERED = 64,     /* its text */
    UI_N_HIDDEN = 128,      /* decided by layout */
    UI_N_NARROW_HIDE = 256, /* dropped when the window is narrow */
    UI_N_PLAIN_NAME = 512,  /* its texts are its name: not listed again */
    UI_N_DOUBLE = 1024,     /* a second frame inside: a stamp */
    UI_N_UNDERLINE = 2048,
    UI_N_SHADOW = 4096,
    UI_N_PAPER = 8192,
    UI_N_ACCENT_BELOW = 16384,
    UI_N_ROUND = 32768,  /* a radio button rather than a checkbox */
    UI_N_SNUG = 65536,   /* keeps its own size where others are stretched */
    UI_N_WOVEN = 131072, /* a strip of cloth along its lower edge */
    UI_N_SIGN = 262144,  /* a picture in a bar: grows as spaces do */
    UI_N_COLUMNS = 524288,
    UI_N_ABOUT = 1048576, /* says what the choice before it means */
    UI_N_ROOMY = 2097152, /* its spaces grow as fast as text */
    UI_N_TURNS = 4194304  /* turns over with its number, as a calendar's leaf */
};

/* What a control looks like in each of its states: dress.c. */
enum ui_part {
    UI_P_NONE,
    UI_P_BUTTON,
    UI_P_PRIMARY,
    UI_P_CHOICE,
    UI_P_HEADER_BUTTON,
    UI_P_RAIL_ITEM,
    UI_P_STEP,
    UI_P_TAB,
    UI_P_LINK,
    UI_P_CHECK, /* checkbox or radio button with its label */
    UI_P_CELL,
    UI_P_FIELD
};

/* A text broken into lines, with the height of a line. */
struct ui_lines {
    struct str text; /* what the runs point into */
    struct txt_para para;
    int least;      /* width of the widest word */
    bool right;     /* shorter lines keep to the right */
    int line, base; /* height of a line; base line from its top */
    int size_px;
};

struct ui_type {
    enum txt_style style;
    int size; /* pixels at 100 % */
    enum ui_colour ink;
};

struct ui_node {
    /* meaning */
    enum ui_role role;
    const char *id;
    uint64_t key; /* of the id, else of the place in the tree */
    uint32_t live;
    uint8_t level; /* of a heading: 1 to 3, or 0 */
    struct str name, value, lang;
    unsigned state;
    struct ui_command command;
    struct ui_key shortcut;
    struct ui_node *parent, *first, *last, *next;
    uint32_t children;

    /* looks; sizes in pixels at 100 % */
    struct ui_style style;
    unsigned flags;
    enum ui_part part;
    enum ui_colour fill, edge, accent; /* accent: a bar at its start, or below a tab */
    int thick;                         /* of the edge */
    int pad_x, pad_y, radius, least_h;

    /* content */
    enum ui_content content;
    struct str text; /* text; icon name */
    struct ui_type type;
    struct txt_accent *accents; /* of the text, in order */
    size_t accent_count;
    int size; /* icon, person */
    uint32_t seed;
    int now, most, threshold;
    const struct ui_field_spec *field;
    const struct ui_wire *wires; /* between nodes inside it */
    size_t wire_count;
    const struct ui_days *days; /* track */
    size_t from, to;            /* mark */

    /* layout; pixels */
    int min_w, pref_w, min_h, nat_h;
    int row; /* which line of a wrapping row it is on */
    const struct ui_lines *lines;
    struct ui_rect box;
    int over;     /* how much higher than its box its content is */
    int *columns; /* table: widths */
    size_t column_count;
    struct ui_rect *rects; /* mark: one a line */
    size_t rect_count;
};

/* Calls f for every node below and including n, parents first. */
void ui_each(struct ui_node *n, void (*f)(struct ui_node *, void *), void *ctx);
/* The next node in tree order, or NULL at the end of `top`. */
struct ui_node *ui_next(const struct ui_node *n, const struct ui_node *top);
struct ui_node *ui_find(const struct ui *ui, uint64_t key);
uint64_t ui_key_of(const char *id);
bool ui_within(const struct ui_node *n, const struct ui_node *top);
/* The texts inside a node, as one. */
struct str ui_texts(struct arena *a, const struct ui_node *n);
/* Does a text end its sentence itself? Invisible marks of direction may follow. */
bool ui_is_closed(struct str s);
/* What a node is called: its name, else the texts inside it. */
struct str ui_spoken(struct arena *a, const struct ui_node *n);

/* Used by the widgets: a node that is complete, and what it holds. */
struct ui_node *ui_open_node(struct ui *ui, enum ui_role role, const char *id,
                             struct ui_style style);
struct ui_node *ui_leaf(struct ui *ui, enum ui_role role, enum ui_content content);
struct ui_node *ui_put_text(struct ui *ui, struct ui_type type, struct str text);
/* How wide, in em of the body text, a line of this type may be to be followed. */
uint8_t ui_measure(struct ui_type type);
struct ui_node *ui_put_icon(struct ui *ui, const char *icon, int size,
                            enum ui_colour ink);

/* --- Fields -------------------------------------------------------------------------
 */

struct ui_step_log; /* edit.c */

/* What the pointer took hold of, and by how many clicks. */
struct ui_hold {
    size_t from, to;
    int clicks;
};

/* The text of one field and the way back. */
struct ui_edit {
    uint64_t key;
    struct buf text;
    size_t caret, anchor; /* bytes; the selection is between them */
    size_t most;
    bool multi;
    int goal_x;    /* where the caret wants to be when moving by lines; -1 unset */
    uint32_t seen; /* the frame that showed it last */
    bool full;     /* of what came last, not all found room */
    struct ui_hold held;
    struct ui_step_log *log;
};

struct ui_edit *ui_edit_new(struct arena *a);
void ui_edit_free(struct ui_edit *e);
void ui_edit_reset(struct ui_edit *e, struct str text);
struct str ui_edit_text(const struct ui_edit *e);
struct str ui_edit_selected(const struct ui_edit *e);
/* Replaces the selection; cleans what comes from outside. False when nothing changed;
 * e->full when not all of it found room. */
bool ui_edit_insert(struct ui_edit *e, struct str s);
bool ui_edit_delete(struct ui_edit *e, bool forward, bool word);
void ui_edit_move(struct ui_edit *e, size_t to, bool select);
bool ui_edit_undo(struct ui_edit *e);
bool ui_edit_redo(struct ui_edit *e);

/* --- The window's state -------------------------------------------------------------
 */

enum {
    UI_MEMOS = 128,
    UI_FIELDS = 256, /* past this the field unseen for longest is forgotten */
    UI_DEPTH = 48,   /* of the tree */
    UI_RECENT = 8,   /* letters of the palette remembered */
    UI_SHORTCUTS = 64,
    UI_CACHE_BYTES = 6 << 20 /* laid-out paragraphs kept */
};

/* Numbers remembered by key from frame to frame. */
enum ui_memo_kind { UI_MEMO_SCROLL, UI_MEMO_FOCUS };
struct ui_memo {
    uint64_t key, value;
    enum ui_memo_kind kind;
    uint32_t seen;
};

/* A part of the page the focus is in, and which of its controls has it: where to go on
 * from when the control vanishes. */
struct ui_home {
    uint64_t key;
    size_t order;
};

struct ui_shortcut_row {
    struct ui_key key;
    struct ui_command command;
    bool of_dialog;
};

struct ui_cache_slot {
    uint64_t key;
    struct ui_lines *lines;
};

/* What moves: how long still, what it was last (0: it was not there), where it is in
 * the draw list. */
enum ui_motion { UI_MOVES_PAGE, UI_MOVES_STAMP, UI_MOVES_DATE, UI_MOTIONS };
struct ui_inks {
    size_t from, to;
};
struct ui_moving {
    int ms;
    uint64_t was;
    struct ui_inks inks;
};

struct ui {
    struct arena keep, frame, cache;
    struct ui_fonts fonts;
    struct ui_settings set;
    struct ui_keys keys;
    int width, height, dpi;

    /* the page */
    struct ui_node *root, *made; /* made: the node modifiers change */
    struct ui_node *open[UI_DEPTH];
    size_t depth;
    struct ui_node *main;   /* the node ui_main opened */
    struct ui_node *modal;  /* the dialog on top, or NULL */
    struct ui_node **stops; /* what can have the focus, in tree order */
    size_t stop_count;
    struct ui_shortcut_row shortcuts[UI_SHORTCUTS];
    size_t shortcut_count;
    bool wants_key, wants_any; /* the dialog; the page, of clicks too */
    struct str *columns;       /* titles of the table being built */
    size_t column_count, column;
    bool table_odd;

    /* remembered */
    uint64_t shown; /* the page without its dialog */
    struct ui_moving moving[UI_MOTIONS];
    struct ui_inks ring;       /* of the focus, in the draw list */
    uint64_t tip_for, tip_off; /* where a tip is waited for; where none is wanted now */
    int tip_ms;                /* how long */
    struct buf ahead;          /* typed ahead */
    int ahead_ms;              /* until that ends */
    int grabbed;               /* how far down its thumb a scroller is held */
    uint64_t clicked; /* what the first of several clicks was on, and its words */
    uint64_t page, focus, wanted_focus, reveal, hover, pressed;
    struct ui_home homes[UI_DEPTH]; /* of the focus, the nearest first */
    size_t home_count;
    bool by_keyboard; /* show the ring */
    bool by_pointer;  /* it moved last: what it rests on is named */
    bool by_pad;      /* the last key came from one */
    bool dirty, lost, caret_off, reveal_caret;
    uint64_t held; /* what stays in its place, with its y, until the next frame */
    int held_y;
    bool held_focus, held_at_top;
    int blink_ms;
    int mouse_x, mouse_y;
    struct ui_memo memos[UI_MEMOS];
    struct ui_edit *fields[UI_FIELDS];
    struct buf copied;
    bool has_copy;
    struct buf composed; /* by an input method, for this field */
    size_t composed_at;  /* its caret */
    uint64_t composed_for;
    const struct ui_field_words *words; /* of this page, or NULL */
    uint64_t letters_for;               /* the field whose palette is open */
    size_t recent[UI_RECENT];           /* rows of the palette used, the last first */
    size_t recent_count;
    uint32_t frame_no;

    struct ui_cache_slot *slots; /* in cache */
    size_t slot_count, slot_room;
    struct ui_list list;
};

/* Pixels of a text or icon size, and of a space: spaces grow only a third as fast. */
int ui_px(const struct ui *ui, int size);
int ui_gap(const struct ui *ui, int space);
int ui_em(const struct ui *ui);
int ui_picture(const struct ui *ui, const struct ui_node *n); /* its side */
bool ui_narrow(const struct ui *ui);                          /* less than 36 em */
/* Does what is inside it go from right to left? */
bool ui_mirrored(const struct ui *ui, const struct ui_node *n);

uint64_t *ui_memo(struct ui *ui, enum ui_memo_kind kind, uint64_t key);
int ui_scroll_of(const struct ui *ui, const struct ui_node *n);

/* lines.c: a text in lines, remembered; width 0 does not wrap. */
const struct ui_lines *ui_lines_of(struct ui *ui, struct ui_type type,
                                   struct txt_words words, int width);
/* The words of a node. */
struct txt_words ui_words_of(const struct ui_node *n);
void ui_lines_forget(struct ui *ui);
/* The rectangle of the caret before byte `at`, relative to the top left of a text box
 * of this width; and the byte nearest to a point. */
struct ui_rect ui_lines_caret(struct ui *ui, const struct ui_lines *l, size_t at,
                              int width);
size_t ui_lines_at(struct ui *ui, const struct ui_lines *l, int x, int y, int width);
/* The rectangles of bytes from..to, one for each line they touch. */
size_t ui_lines_rects(struct ui *ui, const struct ui_lines *l, size_t from, size_t to,
                      int width, struct ui_rect **rects);
/* Where a line starts in a box of this width: documents keep to the side of their own
 * language, the rest of a mirrored page to the right. */
int ui_line_x(const struct ui_lines *l, size_t line, int width, bool centered);

/* One item of a row or column that has to share its room. */
struct ui_share {
    int least, wish, most; /* most 0: no limit */
    int grow;
    int got;
};

/* size.c: how wide everything would like to be, and how high it is at a given width. */
void ui_size(struct ui *ui, struct ui_node *n);
void ui_widths(struct ui *ui, struct ui_node *n, int width);
void ui_heights(struct ui *ui, struct ui_node *n);
int ui_between(const struct ui *ui, const struct ui_node *n); /* its children */
int ui_pad_x(const struct ui *ui, const struct ui_node *n);
int ui_pad_y(const struct ui *ui, const struct ui_node *n);
void ui_share(struct ui_share *items, size_t count, int room);
/* The first of n and its later siblings that takes part in its parent's flow. */
struct ui_node *ui_flowing(struct ui_node *n);
/* How wide the content of a page may be in a place of this width. */
int ui_page_width(const struct ui *ui, int inner);
/* Does a letter or document stand on this line of a row? */
bool ui_line_has_sheet(struct ui_node *n, int line);
/* table.c: the same for the columns of a table. */
void ui_table_size(struct ui *ui, struct ui_node *table);
void ui_table_widths(struct ui *ui, struct ui_node *table, int inner);
/* dress.c: what looks and states mean in colours, before anything is measured. */
void ui_dress(struct ui *ui);
/* layout.c puts everything in place; paint.c makes the draw list. */
void ui_layout(struct ui *ui);
void ui_paint(struct ui *ui);
/* What the pictures of diagram.c and timeline.c are painted with. */
void ui_paint_rect(struct ui *ui, struct ui_rect r, enum ui_colour c, int radius);
void ui_paint_frame(struct ui *ui, struct ui_rect r, enum ui_colour c, int radius,
                    int thick);
void ui_paint_words(struct ui *ui, struct ui_type type, struct str words,
                    struct ui_rect in);
void ui_paint_clip(struct ui *ui, struct ui_rect r);
void ui_paint_unclip(struct ui *ui);
/* diagram.c: the lines between the nodes of a picture. */
void ui_paint_wires(struct ui *ui, const struct ui_node *n, struct ui_rect seen);
/* timeline.c: the nodes of a track by their days, and what is painted behind and upon
 * them. */
void ui_track_size(struct ui *ui, struct ui_node *n);
void ui_track_widths(struct ui *ui, struct ui_node *n, int inner);
void ui_track_heights(struct ui *ui, struct ui_node *n);
/* Where a node of a track stands in it, from its top left corner. */
struct ui_rect ui_track_place(const struct ui *ui, const struct ui_node *c);
void ui_paint_days(struct ui *ui, const struct ui_node *n);
void ui_paint_spans(struct ui *ui, const struct ui_node *n);
struct ui_rect ui_text_box(const struct ui *ui, const struct ui_node *n);
/* The part of the window a node may be seen in: its scrolling ancestors. */
struct ui_rect ui_visible(const struct ui *ui, const struct ui_node *n);
struct ui_rect ui_rect_and(struct ui_rect a, struct ui_rect b);
bool ui_rect_has(struct ui_rect r, int x, int y);

/* motion.c: what begins to move on the page just built; milliseconds until the next
 * step, or -1; the step; a node was painted from there on; the draw list of the moment.
 */
void ui_motion_look(struct ui *ui);
void ui_motion_note(struct ui *ui, const struct ui_node *n, size_t from);
int ui_motion_wait(const struct ui *ui);
void ui_motion_tick(struct ui *ui, int elapsed_ms);
void ui_motion_show(struct ui *ui);

/* tip.c: milliseconds until a tip is shown, or -1; the step; none any more, nor at the
 * control that was just used; over the page just painted. */
int ui_tip_wait(const struct ui *ui);
void ui_tip_tick(struct ui *ui, int elapsed_ms);
void ui_tip_away(struct ui *ui, uint64_t used);
void ui_tip_show(struct ui *ui);

/* ahead.c: a letter typed where no text is; is a word of them begun; its end. */
void ui_ahead(struct ui *ui, uint32_t cp);
bool ui_is_ahead(const struct ui *ui);
void ui_ahead_end(struct ui *ui);
int ui_ahead_wait(const struct ui *ui);
void ui_ahead_tick(struct ui *ui, int elapsed_ms);

/* focus.c */
/* The list, table or part that a control is in, or NULL. */
struct ui_node *ui_group_of(struct ui_node *n);
void ui_focus_settle(struct ui *ui); /* after layout: who has it now */
void ui_focus_node(struct ui *ui, struct ui_node *n);
void ui_focus_step(struct ui *ui, int by);
/* The nearest control in the direction of an arrow key, or NULL. */
struct ui_node *ui_focus_towards(const struct ui *ui, uint32_t key);
bool ui_in_view(const struct ui *ui, const struct ui_node *n);
bool ui_scroll_into_view(struct ui *ui, struct ui_node *n, struct ui_rect r);
bool ui_scroll_by(struct ui *ui, struct ui_node *n, int px);
struct ui_node *ui_scroller(struct ui_node *n);
bool ui_scroll_to(struct ui *ui, struct ui_node *n, int y);
/* The bar of a scrolling box, empty when everything is seen. */
struct ui_rect ui_thumb(const struct ui *ui, const struct ui_node *n);
struct ui_node *ui_hit(const struct ui *ui, int x, int y);
bool ui_is_stop(const struct ui_node *n);

/* hold.c: before and after everything changes its size. */
void ui_hold(struct ui *ui);
void ui_hold_again(struct ui *ui);
/* How far header and rail are scrolled away in a narrow window; they stay away on the
 * next page. */
int ui_bars_away(const struct ui *ui);
void ui_keep_bars_away(struct ui *ui, int away);

/* field.c: keys and pointer in a field; true when it took the input. */
struct ui_edit *ui_edit_of(const struct ui *ui, uint64_t key);
struct ui_edit *ui_edit_for(struct ui *ui, const struct ui_field_spec *spec);
bool ui_field_key(struct ui *ui, struct ui_node *n, struct ui_key key, bool *edited);
void ui_field_press(struct ui *ui, struct ui_node *n, const struct ui_input *in);
void ui_field_drag(struct ui *ui, struct ui_node *n, int x, int y);
/* Typed or pasted; false when nothing changed and nothing was left out. */
bool ui_field_insert(struct ui *ui, struct ui_node *n, struct str text);
/* An input method's text of the moment, its caret after `at` characters; true when the
 * field's own text changed. */
bool ui_field_compose(struct ui *ui, struct ui_node *n, struct str text, int at);
/* The text as it stands there, with what is being composed; its caret; and where what
 * is being composed stands (false: nothing is). */
struct str ui_field_shown(struct ui *ui, const struct ui_edit *e);
size_t ui_field_caret(const struct ui *ui, const struct ui_edit *e);
bool ui_field_composed(const struct ui *ui, const struct ui_edit *e, size_t *from,
                       size_t *to);

/* letters.c: the palette, by commands of this module's own, never seen by the caller.
 */
enum { UI_OWN_PALETTE = 0x7FFF0001, UI_OWN_LETTER };
/* The field that takes what is typed: in focus, or its palette is. NULL: none. */
struct ui_node *ui_typed_into(const struct ui *ui);
/* The button that opens it, beside the field; and the palette below, when open. */
void ui_letters_button(struct ui *ui, const struct ui_field_spec *spec);
void ui_letters(struct ui *ui, const struct ui_field_spec *spec);
bool ui_is_letters(struct ui_command c);
/* Does it; true when a field's text changed, *field being that field. */
bool ui_letters_do(struct ui *ui, struct ui_command c, struct ui_node **field);
/* The key that opens and closes it, and Esc; true when it took the key. */
bool ui_letters_key(struct ui *ui, struct ui_key key);

#endif
