/* letter.h - the letters of a case as documents: requests and what came back.
 *
 * Words are those of the catalogue's language at that moment; the data is the view's,
 * the same that the screens show.
 *
 * Memory: the documents and their words live in the arena given.
 */
#ifndef PAPER_LETTER_H
#define PAPER_LETTER_H

#include "paper/paper.h"
#include "sim/view_bench.h"
#include "text/catalog.h"

/* One request as it was sent, or as far as it is drafted. `today` dates a draft. */
struct paper_doc paper_of_draft(const struct sim_view_draft *d, int32_t today,
                                const struct txt *txt, struct arena *a);
/* One letter that came. */
struct paper_doc paper_of_letter(const struct sim_view_letter *l, const struct txt *txt,
                                 struct arena *a);
/* All letters of a request, sent and received, in the order of their dates; of every
 * request when it is SCN_NONE. No sheet: nothing was drafted. */
struct paper_doc paper_of_request(const struct sim_view *v, scn_ix request,
                                  const struct txt *txt, struct arena *a);

#endif
