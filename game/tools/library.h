/* library.h - the shipped cases as cards, in the words of the moment. */
#ifndef TOOLS_LIBRARY_H
#define TOOLS_LIBRARY_H

#include "tools/game.h"
#include "ui/screens.h"

/* The cases without errors, the practice case first, and their folders; returns how
 * many. In the app's arena. No case may be open: each speaks its own texts for a
 * moment.
 */
size_t play_library(struct game *g, const struct scr_case **cases,
                    const struct str **folders);

#endif
