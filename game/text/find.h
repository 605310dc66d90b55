/* find.h - does a text hold what somebody typed? As a reader would judge it: without
 * regard to case, to accents of Latin letters, or to which apostrophe or blank it is.
 *
 * Memory: none. Not here: what is searched (sim/view.h), where a hit leads (screens).
 */
#ifndef TEXT_FIND_H
#define TEXT_FIND_H

#include "base/str.h"

/* True when hay holds needle. An empty needle, or one of accents alone, is nowhere. */
bool txt_finds(struct str hay, struct str needle);
/* True when hay begins with it. */
bool txt_begins(struct str hay, struct str needle);

#endif
