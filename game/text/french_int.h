/* french_int.h - what French does to a name after "de", "à" and "que".
 *
 * Derived by rule: elision before a vowel or a mute h, and the contractions of the
 * articles. A name that goes its own way has its forms in the catalogue ("<id>.de",
 * "<id>.a"), which come first. Not here: typography (typography.c).
 */
#ifndef TEXT_FRENCH_INT_H
#define TEXT_FRENCH_INT_H

#include "text/template_int.h"

/* What to say instead: `words`, then the name without its first `skip` bytes. */
struct txt_led {
    const char *words;
    size_t skip;
};

/* For TXT_FORM_DE, _A and _QUE: "le parquet" → {"du ", 3}, "Ada" → {"d’", 0}. */
struct txt_led txt_french_lead(struct str name, enum txt_form form);

#endif
