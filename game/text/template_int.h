/* template_int.h - reading the placeholders of a text: "{name}", "{name:form}", "{{".
 *
 * One reader for the formatter, the catalogue's checks and the typography, so that they
 * cannot disagree about what a placeholder is.
 */
#ifndef TEXT_TEMPLATE_INT_H
#define TEXT_TEMPLATE_INT_H

#include "base/str.h"

/* What may stand after the colon. */
enum txt_form {
    TXT_FORM_NONE,
    TXT_FORM_DE,    /* "du procureur", "d’Ada" */
    TXT_FORM_A,     /* "au procureur", "à Ada" */
    TXT_FORM_QUE,   /* "que le procureur", "qu’Ada" */
    TXT_FORM_E,     /* the feminine e: "arrivé{x:e}" */
    TXT_FORM_IL,    /* "il", "elle"; "she", "he", "they" */
    TXT_FORM_IL_UP, /* the same at the start of a sentence: {x:Il} */
    TXT_FORM_PLAIN, /* a number without grouping: years, lines */
    TXT_FORM_TWO,   /* a number in two digits at least: minutes */
    TXT_FORMS_KNOWN,
    TXT_FORM_UNKNOWN = TXT_FORMS_KNOWN
};

struct txt_hole {
    struct str name;
    struct str form; /* as written, without the colon; empty when there is none */
};

enum txt_piece {
    TXT_PIECE_END,
    TXT_PIECE_WORDS, /* literal text */
    TXT_PIECE_HOLE,
    TXT_PIECE_BRACE /* a brace that is neither a placeholder nor doubled: literal */
};

/* The length in bytes of the placeholder that starts at byte `at` of s, filling *hole;
 * 0 when none starts there. */
size_t txt_hole_at(struct str s, size_t at, struct txt_hole *hole);
/* Takes the next piece from the front of *rest: its words, or its placeholder. */
enum txt_piece txt_piece_next(struct str *rest, struct str *words,
                              struct txt_hole *hole);
/* "de" → TXT_FORM_DE; the empty slice → TXT_FORM_NONE. */
enum txt_form txt_form_of(struct str form);

#endif
