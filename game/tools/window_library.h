/* window_library.h - the library and the page of one case, as the window's screens want
 * them. In the app's arena, in the words of the moment. */
#ifndef TOOLS_WINDOW_LIBRARY_H
#define TOOLS_WINDOW_LIBRARY_H

#include "tools/library.h"
#include "ui/screens.h"

/* The cards of play_cases, and the folders of their cases; returns how many. No case
 * may be open. */
size_t play_cards(struct game *g, const struct scr_case **cards,
                  const struct str **folders);
/* The page of the case that is open. */
const struct scr_case_page *play_case_page(struct game *g);

#endif
