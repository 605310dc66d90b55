/* report.h - the debrief of a finished attempt as a document: what it came to, why,
 * down to the rule and the item, and what would have changed it.
 *
 * Words are those of the catalogue's language at that moment; the data is the view's,
 * the same that the screens show.
 *
 * Memory: the document and its words live in the arena given.
 */
#ifndef PAPER_REPORT_H
#define PAPER_REPORT_H

#include "paper/paper.h"
#include "sim/view.h"
#include "text/catalog.h"

/* No sheet while the attempt goes on. `who` played it, in their own words; may be
 * empty. */
struct paper_doc paper_of_report(const struct sim_view *v, struct str who,
                                 const struct txt *txt, struct arena *a);

#endif
