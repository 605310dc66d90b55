/* drawn.h - characters that no shipped face draws, in the files that `check` reads.
 *
 * Looks at the bytes as they lie on disk, so that the place is the author's own;
 * comments (of YAML and PO) are nobody's to read. Not here: which face draws what
 * (text/faces.h).
 */
#ifndef TOOLS_DRAWN_H
#define TOOLS_DRAWN_H

#include "base/diag.h"

/* Adds W0460 at the first place of each such character of a file. What cannot be read
 * is told of elsewhere. */
void app_check_drawn(struct arena *a, struct str path, struct diags *d);
/* The same for every YAML, Markdown and PO file of a folder, and when deep of those in
 * it, but not of plays. */
void app_check_drawn_in(struct arena *a, struct str folder, bool deep, struct diags *d);

#endif
