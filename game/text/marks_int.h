/* marks_int.h - the invisible and unusual characters of this module, by name, and what
 * keeps to a number. */
#ifndef TEXT_MARKS_INT_H
#define TEXT_MARKS_INT_H

#include "base/str.h"

#define TXT_NBSP       "\u00A0" /* a space that does not break */
#define TXT_NARROW     "\u202F" /* the same, narrow: French ; ! ? and thousands */
#define TXT_APOSTROPHE "\u2019"
#define TXT_SINGLE_L   "\u2018"
#define TXT_QUOTE_L    "\u201C"
#define TXT_QUOTE_R    "\u201D"
#define TXT_MINUS      "\u2212"
#define TXT_FSI        "\u2068" /* first strong isolate: opens an inserted value */
#define TXT_PDI        "\u2069" /* pop directional isolate: closes it */
#define TXT_MISSING_L  "\u27E6" /* ⟦ */
#define TXT_MISSING_R  "\u27E7" /* ⟧ */
#define TXT_FOREIGN_L  "\u27E8" /* ⟨ */
#define TXT_FOREIGN_R  "\u27E9" /* ⟩ */

enum {
    CP_NBSP = 0xA0,
    CP_GUILLEMET_L = 0xAB,
    CP_GUILLEMET_R = 0xBB,
    CP_NARROW = 0x202F,
    CP_APOSTROPHE = 0x2019,
    CP_LRI = 0x2066,
    CP_FSI = 0x2068,
    CP_PDI = 0x2069
};

/* Does it end with "art.", "p.", "n°": words that keep to the number after them? */
bool txt_is_cited_by(struct str before);

#endif
