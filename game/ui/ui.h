/* ui.h - the door to the user interface: input in, events out, a draw list to show.
 *
 * The loop belongs to the caller (tools/cmd_play.c); nothing here waits or draws:
 *
 *     while (ui_window_poll(window, &input)) {
 *         struct ui_event e = ui_feed(ui, &input);
 *         if (e.kind != UI_EV_NONE)
 *             play_handle(play, &e);          // may call ui_touch
 *     }
 *     if (ui_frame(ui, screen_build, play))   // true: something looks different
 *         ui_window_draw(window, ui);
 *
 * ui_feed works on the page as it was last built; ui_frame builds it again only after
 * something changed. What belongs to looking only (focus, scrolling, half-typed text,
 * hover) lives in here, by node id.
 *
 * Memory: ui_open takes the fonts as a service; pages live in a frame arena that
 * ui_frame resets. Not here: SDL (window_sdl.h, font_sdl.h), sentences
 * (text/catalog.h).
 */
#ifndef UI_UI_H
#define UI_UI_H

#include "base/buf.h"
#include "text/layout.h"
#include "ui/draw.h"
#include "ui/widgets.h"

/* The fonts: what text/layout.h asks for, and the height of a face. */
struct ui_fonts {
    struct txt_fonts txt;
    /* Pixels above and below the base line. */
    void (*height)(void *ctx, int face, int size_px, int *above, int *below);
    /* What txt.width says when letters and words are set apart (UI_SPACING_WIDE). */
    int (*wide)(void *ctx, int face, int size_px, struct str run, uint32_t script,
                bool rtl);
};

/* The letters of interface and documents: Noto Sans and Serif, or Andika for both, made
 * for readers who mistake letters for each other. */
enum ui_face { UI_FACE_USUAL, UI_FACE_LEGIBLE, UI_FACES };
/* Wide is WCAG 1.4.12: 0.12 em between letters, 0.16 em between words, lines of 1.5. */
enum ui_spacing { UI_SPACING_USUAL, UI_SPACING_WIDE, UI_SPACINGS };

struct ui_settings {
    enum ui_theme theme;
    int text_percent; /* 100 to 300 */
    struct str lang;  /* borrowed; of the interface: "fr" */
    bool rtl;
    enum ui_face face;
    enum ui_spacing spacing;
    bool bold_lines; /* twice as thick, to be seen from far */
    bool moves;      /* a page that follows another fades in */
};

enum ui_event_kind {
    UI_EV_NONE,
    UI_EV_COMMAND, /* a node or shortcut was activated: command, id */
    UI_EV_KEY,     /* what is shown wanted a key, and this was pressed */
    UI_EV_EDITED,  /* the text of field `id` changed: command is the field's */
    UI_EV_CLOSE    /* the window wants to close */
};

struct ui_event {
    enum ui_event_kind kind;
    struct ui_command command;
    struct str id; /* valid until the next ui_frame */
    struct ui_key key;
};

/* Describes the page of the moment; called within ui_frame. */
typedef void ui_build(struct ui *ui, void *ctx);

struct ui *ui_open(const struct ui_fonts *fonts, int width_px, int height_px);
void ui_close(struct ui *ui);

/* What changed is seen at the next frame. */
void ui_set(struct ui *ui, const struct ui_settings *settings);
const struct ui_settings *ui_settings(const struct ui *ui);

/* Which key does what; at first, as in the table. */
void ui_set_keys(struct ui *ui, const struct ui_keys *keys);
const struct ui_keys *ui_keys(const struct ui *ui);

/* One input; at most one event. */
struct ui_event ui_feed(struct ui *ui, const struct ui_input *input);
/* Something outside changed: the next ui_frame builds the page again. */
void ui_touch(struct ui *ui);
/* Builds and lays out the page when needed. True when the draw list differs from the
 * one before. */
bool ui_frame(struct ui *ui, ui_build *build, void *ctx);
const struct ui_list *ui_draw_list(const struct ui *ui);

/* Which page there is: a number that another page has not. */
uint64_t ui_place(const struct ui *ui);

/* Moves the focus to a node (now, or as soon as a page has it). */
void ui_focus(struct ui *ui, const char *id);
/* The id of the first control on the page that is `id`, or that begins so where it ends
 * in "*"; empty when there is none. Valid until the next ui_frame. */
struct str ui_control(const struct ui *ui, struct str id);
/* The id of the node in focus, or empty. */
struct str ui_focused(const struct ui *ui);
/* Scrolls so that a node is seen at the next frame. */
void ui_reveal(struct ui *ui, const char *id);
/* Milliseconds until something has to be shown without any input (a caret's blink), or
 * -1; ui_tick does it. */
int ui_wait_ms(const struct ui *ui);
void ui_tick(struct ui *ui, int elapsed_ms);

/* What was typed in a field; empty when it was never shown. Valid until the next
 * input. */
struct str ui_field_text(const struct ui *ui, const char *id);
void ui_field_set(struct ui *ui, const char *id, struct str text);
/* Drops its text and its undo history. */
void ui_field_forget(struct ui *ui, const char *id);
/* Types into the field in focus: for a palette of characters (ɓ ɗ ƙ …). */
struct ui_event ui_field_type(struct ui *ui, struct str text);

/* For the window: is a field in focus, and where is its caret (for input methods)? */
bool ui_wants_text(struct ui *ui, struct ui_rect *caret);
/* True once after a copy or cut: the text to put on the clipboard. */
bool ui_copied(struct ui *ui, struct str *text);
/* Did a game controller send the last key? Then texts name its buttons. */
bool ui_by_pad(const struct ui *ui);
/* What the pointer looks like where it is: over what can be clicked, over text that can
 * be written in or while it is being selected. */
enum ui_pointer { UI_POINTER_ARROW, UI_POINTER_HAND, UI_POINTER_TEXT };
enum ui_pointer ui_pointer(const struct ui *ui);

/* The page as text, for tests: one node a line, indented; role, "name", value, states,
 * "*" for the focus; with rectangles "[x y w h]" when asked, and "out" after that of
 * what is scrolled away. */
enum ui_dump_flags { UI_DUMP_RECTS = 1 };
void ui_dump(const struct ui *ui, struct buf *out, unsigned flags);

#endif
