/* widgets.h - the ready-made parts that screens are written with.
 *
 * A page reads from the top (see tree.h for rows, columns, modifiers and ui_end):
 *
 *     ui_page(ui, "desk");
 *       ui_header(ui, say(s, "ui.desk.title"));
 *         ui_header_note(ui, "calendar", today);
 *         ui_header_button(ui, "top.help", "circle-help", say(s, "ui.help"),
 * UI_CMD(HELP)); ui_end(ui); ui_body(ui); ui_rail(ui, say(s, "ui.rail"));
 *           ui_rail_item(ui, "rail.desk", "briefcase", say(s, "ui.desk"), UI_CMD(GO,
 * DESK)); ui_state(ui, UI_CURRENT, true); ui_end(ui); ui_main(ui); ui_columns(ui);
 *             ui_card(ui, "desk.mail", UI_STYLE(.grow = 3, .min_em = 20));
 *               ui_heading(ui, 2, say(s, "ui.desk.mail"));
 *               ui_choice(ui, "desk.mail.l3", UI_CMD(OPEN, 3));
 *                 ui_icon(ui, "mail", UI_PLAIN);
 *                 ui_column(ui, UI_STYLE(.grow = 1));
 *                   ui_strong(ui, sender);
 *                   ui_note(ui, summary);
 *                 ui_end(ui);
 *               ui_end(ui);
 *             ui_end(ui);
 *           ui_end(ui);
 *         ui_end(ui);
 *       ui_end(ui);
 *       ui_footer(ui, say(s, "ui.desk.keys"));
 *     ui_end(ui);
 *
 * Parts marked [begin] open a node: put content, then ui_end. The others are complete;
 * modifiers (ui_state, ui_on_key, ui_name …) may follow either.
 * All words are given as sentences of the language of the moment; icon names are those
 * of assets/icons (lucide). A choice or a button without ui_name is named by its texts.
 */
#ifndef UI_WIDGETS_H
#define UI_WIDGETS_H

#include "ui/tree.h"

/* --- The frame of a page ------------------------------------------------------------
 */

/* [begin] The whole window. A new id is a new page: it opens at its top, the focus on
 * the UI_AUTOFOCUS node, else on the first control in view of ui_main. A page seen
 * before comes back as it was left. */
void ui_page(struct ui *ui, const char *id);
/* [begin] The blue bar: title, then notes and buttons at the far side. */
void ui_header(struct ui *ui, struct str title);
void ui_header_note(struct ui *ui, const char *icon, struct str text);
/* The one made last turns over when this number, above 0, becomes another. */
void ui_turns(struct ui *ui, int number);
/* An icon (NULL: none) and a label; `text` is also its name. */
void ui_header_button(struct ui *ui, const char *id, const char *icon, struct str text,
                      struct ui_command command);
/* The same, by a sign that needs no words: they are its name alone where the title
 * would have no room beside them. */
void ui_header_sign(struct ui *ui, const char *id, const char *icon, struct str text,
                    struct ui_command command);
/* [begin] Rail and main side by side (one above the other when narrow). */
void ui_body(struct ui *ui);
/* [begin] The navigation on the side. */
void ui_rail(struct ui *ui, struct str name);
void ui_rail_item(struct ui *ui, const char *id, const char *icon, struct str label,
                  struct ui_command command);
/* [begin] What the page is about; scrolls when too tall. */
void ui_main(struct ui *ui);
/* The dark bar of key hints. */
void ui_footer(struct ui *ui, struct str hints);
/* [begin] A question over the page: everything else is out of reach until the screen
 * leaves it out again. Comes last, directly in ui_page. Give it buttons, and a
 * ui_shortcut for Esc. */
void ui_dialog(struct ui *ui, const char *id, struct str title);

/* --- Boxes --------------------------------------------------------------------------
 */

/* [begin] Cards side by side that wrap below each other when their min_em do not fit.
 */
void ui_columns(struct ui *ui);
/* [begin] Paper with a soft shadow. */
void ui_card(struct ui *ui, const char *id, struct ui_style style);
/* [begin] A letter or document: wide margins, serif, lines of at most 66 characters;
 * scrolls by itself. */
void ui_sheet(struct ui *ui, const char *id, struct str name);
/* [begin] A box on the paper: white with an edge (UI_PLAIN) or tinted. */
void ui_box(struct ui *ui, const char *id, enum ui_tone tone);
/* [begin] A box that is one big button: its content is put in a row. */
void ui_choice(struct ui *ui, const char *id, struct ui_command command);
/* [begin] The buttons below a text, with room around them. */
void ui_actions(struct ui *ui);
/* [begin] A list; ui_bullet opens each item with a dot, ui_item without. */
void ui_list(struct ui *ui, const char *id, struct str name);
void ui_item(struct ui *ui);   /* [begin] */
void ui_bullet(struct ui *ui); /* [begin] */
/* An item of one sentence with its tone's icon: "✓ Basis: treaty of 2004". */
void ui_finding(struct ui *ui, enum ui_tone tone, struct str text);
/* A sentence across the page in a tinted box with its tone's icon. */
void ui_notice(struct ui *ui, const char *id, enum ui_tone tone, struct str text);
void ui_rule(struct ui *ui);

/* --- Words --------------------------------------------------------------------------
 */

/* Level 1 is the page's own title, 2 a card's, 3 inside a card. */
void ui_heading(struct ui *ui, int level, struct str text);
/* The same with an icon before it. */
void ui_heading_icon(struct ui *ui, int level, const char *icon, struct str text);
void ui_text(struct ui *ui, struct str text);   /* body */
void ui_soft(struct ui *ui, struct str text);   /* body, secondary ink */
void ui_strong(struct ui *ui, struct str text); /* body, bold */
void ui_note(struct ui *ui, struct str text);   /* small, secondary ink */
void ui_label(struct ui *ui, struct str text); /* small, bold, secondary: above a box */
void ui_toned(struct ui *ui, enum ui_tone tone, struct str text); /* bold, in colour */
void ui_prose(struct ui *ui, struct str text); /* a paragraph of a document: serif */
void ui_prose_title(struct ui *ui, int level,
                    struct str text); /* serif, centred at 1 */
void ui_centered(struct ui *ui);      /* the text made last is centred */

/* Bytes of the text made last that are stressed: bold, or else in italics, as foreign
 * words and titles are; in the legible face both are bold. In order, before its marks.
 */
void ui_accent(struct ui *ui, size_t from, size_t to, bool bold);
/* A stretch of the text made last (bytes from, to) that can be pointed at: highlighted
 * when UI_SELECTED, a control when it has a command. Marks of one text do not overlap
 * and come in order. Modifiers may follow. */
void ui_mark(struct ui *ui, const char *id, size_t from, size_t to,
             struct ui_command command);

/* --- Controls -----------------------------------------------------------------------
 */

/* The one thing to do next (filled), and all others (outlined). */
void ui_primary(struct ui *ui, const char *id, struct str label,
                struct ui_command command);
void ui_button(struct ui *ui, const char *id, struct str label,
               struct ui_command command);
/* Puts an icon before the label of the button made last. */
void ui_button_icon(struct ui *ui, const char *icon);
/* A button that looks like a word of a text. */
void ui_link(struct ui *ui, const char *id, struct str label,
             struct ui_command command);
void ui_checkbox(struct ui *ui, const char *id, struct str label, bool checked,
                 struct ui_command command);
/* [begin] Radio buttons go between; arrows move among them. */
void ui_radios(struct ui *ui, const char *id, struct str name);
void ui_radio(struct ui *ui, const char *id, struct str label, bool chosen,
              struct ui_command command);
/* [begin] What belongs to the checkbox or radio button made last, below its label. */
void ui_under(struct ui *ui);
/* [begin] */
void ui_tabs(struct ui *ui, const char *id, struct str name);
void ui_tab(struct ui *ui, const char *id, struct str label, bool chosen,
            struct ui_command command);
/* An entry of a list of steps or files: label, and at the far side its tone's icon. */
void ui_step(struct ui *ui, const char *id, struct str label, enum ui_tone tone,
             struct ui_command command);

/* A text field under its label. What is typed stays in `ui`, under the id, until
 * ui_field_set or ui_field_forget (ui.h). `lines` 1 is a single line; more is the
 * height to start with. Enter (Ctrl+Enter when several lines) activates the command. */
struct ui_field_spec {
    const char *id;
    struct str label;
    struct str hint;    /* shown while empty; may be empty */
    struct str initial; /* its text the first time it is seen */
    int lines;
    size_t most; /* bytes; 0 is LIMIT_TEXT_BYTES */
    struct ui_command command;
};
void ui_field(struct ui *ui, const struct ui_field_spec *spec);

/* Letters that a keyboard may lack: every field gets a button that opens a
 * palette of them below it, and types into the field without taking the focus. */
struct ui_letter {
    struct str text; /* what it types */
    struct str sign; /* what its button shows */
    struct str name;
};
struct ui_field_words {
    struct str open;                 /* what the button is called */
    struct str title;                /* the palette */
    struct str recent;               /* those used last */
    struct str full;                 /* said when not all that came found room */
    const struct ui_letter *letters; /* may be left out while no palette is open */
    size_t count;
};
bool ui_letters_open(const struct ui *ui);
/* For the fields that follow on this page; borrowed for the frame. */
void ui_field_say(struct ui *ui, const struct ui_field_words *words);

/* --- Showing state ------------------------------------------------------------------
 */

/* Icon, word and colour together. */
void ui_chip(struct ui *ui, enum ui_tone tone, struct str label);
/* With an icon of its own. */
void ui_chip_icon(struct ui *ui, enum ui_tone tone, const char *icon, struct str label);
/* [begin] Chips and buttons that wrap. */
void ui_chips(struct ui *ui);
/* A bar with its label and its value in words; threshold < 0 is none. */
void ui_meter(struct ui *ui, struct str label, struct str value, int now, int most,
              int threshold);
/* The icon that goes with a tone. */
const char *ui_tone_icon(enum ui_tone tone);
/* Filled and empty circles: trust, wellbeing. `value` says it in words. */
void ui_dots(struct ui *ui, struct str label, struct str value, int now, int most);
void ui_icon(struct ui *ui, const char *icon, enum ui_tone tone);
/* A rubber stamp: double frame, one or two lines. */
void ui_stamp(struct ui *ui, enum ui_tone tone, struct str text, struct str below);
/* A person without a face: one-ink silhouette on a woven pattern, both from `seed`.
 * UI_PICTURE_SMALL and UI_PICTURE_MEDIUM stand beside a name, UI_PICTURE_LARGE above
 * it.
 */
enum ui_picture_size { UI_PICTURE_SMALL, UI_PICTURE_MEDIUM, UI_PICTURE_LARGE };
void ui_person(struct ui *ui, uint32_t seed, enum ui_picture_size size,
               struct str name);
/* The round seal of an invented State: UI_PICTURE_SMALL before its name,
 * UI_PICTURE_MEDIUM above its letterhead. Decoration: its name is there. */
void ui_seal(struct ui *ui, uint32_t seed, enum ui_picture_size size);
/* A strip of woven cloth along the top of a card. Decoration. */
void ui_band(struct ui *ui, uint32_t seed);
/* Another outline for the person made last; plain is the rule. */
enum ui_figure { UI_FIGURE_PLAIN, UI_FIGURE_ROUND, UI_FIGURE_WRAP, UI_FIGURE_CAP };
void ui_figure(struct ui *ui, enum ui_figure figure);

/* --- Pictures -----------------------------------------------------------------------
 */

/* A line between two nodes of a diagram; dashed: nobody confirmed it. */
struct ui_wire {
    const char *from, *to; /* ids */
    enum ui_tone tone;
    bool dashed, arrow;
    int number; /* shown on it; 0 none */
};
/* [begin] Boxes in rows and columns as elsewhere, and lines that pass beside them:
 * `name` says what the picture is of. What it shows must stand in words somewhere too.
 */
void ui_diagram(struct ui *ui, const char *id, struct str name,
                const struct ui_wire *wires, size_t count);
/* [begin] A column of it with a title, on a ground of its own. */
void ui_lane(struct ui *ui, struct str title);

/* [begin] Its places in columns, and one such column: with room for lines and their
 * numbers between. */
void ui_stops_across(struct ui *ui);
void ui_stops_below(struct ui *ui);
/* [begin] A button in it, for a place where lines meet. */
void ui_stop(struct ui *ui, const char *id, struct ui_command command);

/* The days that a timeline shows: all its tracks alike. */
struct ui_days {
    int from, count;  /* the first, by any number; how many */
    int today;        /* outside: it is not shown */
    const int *ticks; /* days that a week or a month begins with */
    size_t tick_count;
    const uint8_t *off; /* for each day: nobody works; NULL */
};
/* [begin] A stretch of days; nodes between stand where their days are, below each other
 * where they would touch. */
void ui_track(struct ui *ui, const char *id, struct str name,
              const struct ui_days *days);
/* [begin] A button on it that lasts from one day to another. */
void ui_span(struct ui *ui, const char *id, int from, int to, enum ui_tone tone,
             struct ui_command command);
/* A word on it, at its day. */
void ui_day(struct ui *ui, int day, enum ui_tone tone, struct str text);

/* --- Tables -------------------------------------------------------------------------
 */

/* [begin] Columns line up over all rows; the first takes the room left over. When the
 * table does not fit, each row becomes a block that names its columns. */
void ui_table(struct ui *ui, const char *id, struct str name);
/* The header: `count` column titles, kept for the cells below. */
void ui_table_head(struct ui *ui, const struct str *titles, size_t count);
/* [begin] A row; ui_table_total is a tinted one at the end. */
void ui_table_row(struct ui *ui, const char *id);
void ui_table_total(struct ui *ui, const char *id);
/* [begin] A cell, named by its column; with a command it is a control. */
void ui_cell(struct ui *ui, const char *id, struct ui_command command);
/* A complete cell: a word with its tone's icon, or plain text. */
void ui_cell_tone(struct ui *ui, const char *id, enum ui_tone tone, struct str text,
                  struct ui_command command);
void ui_cell_text(struct ui *ui, struct str text);

#endif
