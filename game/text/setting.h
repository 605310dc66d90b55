/* setting.h - the values of a setting (base/settings.h) and their words, in the
 * language of the moment; those of the language itself are the languages there are,
 * each by its own name.
 *
 * Memory: words in the arena given. Not here: what is chosen (tools/choices.h).
 */
#ifndef TEXT_SETTING_H
#define TEXT_SETTING_H

#include "base/settings.h"
#include "text/catalog.h"

int txt_setting_count(const struct txt *t, enum setting which);
/* Value number `i`, from 0. */
int txt_setting_value(enum setting which, int i);
struct str txt_setting_word(const struct txt *t, struct arena *a, enum setting which,
                            int value);

/* The language that one key changes to, and back again: the one `before`, else (-1) the
 * one that the catalogue in use names as its neighbour ("lang.other"). */
int txt_other_lang(const struct txt *t, int before);
/* Its own name. */
struct str txt_other_lang_word(const struct txt *t, struct arena *a, int before);

#endif
