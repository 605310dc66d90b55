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

#endif
