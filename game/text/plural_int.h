/* plural_int.h - what each language does by itself: plurals, thousands, direction.
 *
 * Plural rules follow CLDR for whole numbers; forms are numbered as msgstr[n] of a PO
 * file. Languages CLDR does not know count one and other. Digits are always Latin.
 */
#ifndef TEXT_PLURAL_INT_H
#define TEXT_PLURAL_INT_H

#include "base/str.h"

enum { TXT_PLURALS = 6 }; /* the most forms any language has */

struct txt_habits {
    const char *lang;
    int (*plural)(uint64_t n); /* 0 … plurals - 1 */
    int plurals;
    const char *thousands; /* between groups of three digits */
    bool rtl;
};

/* The habits of a BCP 47 code: of its exact row, else of its language, else the
 * default. Never NULL. */
const struct txt_habits *txt_habits_of(struct str lang);
/* Is the text of this code written from right to left? A script subtag decides first.
 */
bool txt_code_is_rtl(struct str lang);
/* "fr" is the language of "fr", "fr-CI" and "fr_CI". */
bool txt_code_is(struct str code, const char *lang);

#endif
