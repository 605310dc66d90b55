/* layout.h - a paragraph in any script, broken into lines and put in reading order.
 *
 * Order comes from FriBidi, break places from libunibreak, fonts by what they cover:
 * the result is lines of runs, each of one direction, one script and one face, in
 * visual order, ready to be drawn one after the other. Widths are measured on whole
 * line prefixes through the caller's callback, never added up from words.
 *
 * What only orders or joins (isolates and other default ignorables, controls, bytes
 * that are no UTF-8) is in no run; the joiners U+200C and U+200D stay where letters
 * join. The blanks where a line was broken are in no run either; those at the very end
 * of a text line are, past the line's width (for a caret). A tab is room without a run.
 *
 * Memory: the result lives in the arena given. Not here: fonts and pixels (ui).
 */
#ifndef TEXT_LAYOUT_H
#define TEXT_LAYOUT_H

#include "base/arena.h"

/* A style is one of the first rows of faces.def: family and weight. */
enum txt_style {
    TXT_UI, /* sans */
    TXT_UI_BOLD,
    TXT_DOC, /* serif, for documents and letters */
    TXT_DOC_BOLD,
    TXT_LEGIBLE, /* letters that are not mistaken for each other, for both */
    TXT_LEGIBLE_BOLD,
    TXT_DOC_ITALIC, /* words within a document: foreign ones, titles, stress */
    TXT_STYLES
};

/* What the layout asks of whoever has the fonts. No call may fail; sizes are in pixels.
 */
struct txt_fonts {
    void *ctx;
    /* The index of a face that draws cp in this style in a text of language `lang`
     * (may be empty), preferring `now` (the face of the text so far, or -1). */
    int (*face)(void *ctx, enum txt_style style, const char *lang, uint32_t cp,
                int now);
    /* The advance width of a run of one face, script and direction. */
    int (*width)(void *ctx, int face, int size_px, struct str run, uint32_t script,
                 bool rtl);
};

struct txt_run {
    struct str text; /* logical order; borrowed from the paragraph */
    int x_px;        /* from the left edge of the line */
    int width_px;
    int face;
    uint32_t script; /* ISO 15924 as a big-endian tag, for example 'Arab' */
    bool rtl;
};

struct txt_line {
    struct txt_run *runs; /* visual order, left to right */
    size_t count;
    size_t from, to; /* its bytes of the paragraph, with its blanks and its newline:
                        every byte belongs to exactly one line */
    int width_px;    /* without the blanks that end it */
};

struct txt_para {
    struct txt_line *lines; /* at least one */
    size_t count;
    int width_px; /* of the widest line */
    bool rtl;     /* the paragraph's own direction: lines are aligned to that side */
};

/* Bytes of a text that have a style of their own. */
struct txt_accent {
    size_t from, to;
    enum txt_style style;
};

struct txt_words {
    struct str text;
    struct str lang;                  /* "fr", "ar"; may be empty */
    const struct txt_accent *accents; /* in order, apart from each other; none: NULL */
    size_t accent_count;
};

/* Lays out one paragraph (a newline starts a new line). width_px 0 means no wrapping.
 * `base_rtl` is used where the text itself has no direction. A word wider than the line
 * is cut between clusters. */
struct txt_para txt_layout(struct arena *a, const struct txt_fonts *fonts,
                           const struct txt_words *words, enum txt_style style,
                           int size_px, int width_px, bool base_rtl);

/* Are the letters of this script joined, so that none may be set apart? */
bool txt_joins(uint32_t script);

/* Does the blank at byte `at` part what one line must keep: initials ("O. E."), a title
 * and its name, "art." or "n°" and its number, a number and its unit? No line of a
 * paragraph ends there; who breaks lines elsewhere asks too. */
bool txt_binds(struct str s, size_t at);

/* French typography on plain text: no-break spaces where French wants them (before
 * ; : ! ? » %, after «, in numbers) and ’ for '. English: ‘ ’ “ ” for ' and ". Other
 * languages come back unchanged. Done once when a text is loaded. */
struct str txt_typography(struct arena *a, struct str lang, struct str s);
/* How many signs it has that are no blanks. Typography and line breaks set blanks and
 * exchange other signs one for one: the n-th stays the n-th. */
size_t txt_signs(struct str s);
/* The byte at which the sign after that many stands; `end`: at which the last of them
 * ends. */
size_t txt_sign_at(struct str s, size_t signs, bool end);

#endif
