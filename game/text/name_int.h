/* name_int.h - names of things within a sentence: "The coach park" is "the coach park"
 * there.
 *
 * Authors write a name as it stands by itself, with a capital. Where it begins with an
 * article, that capital belongs to the beginning of a text, of a sentence or of a
 * quotation, and nowhere else. Not here: what French does to a name after "de" and "à"
 * (french_int.h).
 */
#ifndef TEXT_NAME_INT_H
#define TEXT_NAME_INT_H

#include "base/str.h"

/* Is the text of this id the name of something: of a person, a place, a paper, of who
 * wrote or sent it? */
bool txt_is_name(struct str id);
/* Does a text in this language begin with an article that has a capital? */
bool txt_has_article(struct str lang, struct str text);
/* Does what follows these words begin a text, a sentence or a quotation? */
bool txt_begins_after(struct str words);

#endif
