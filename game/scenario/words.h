/* words.h - the visible texts of a case and its lists of references, which everything
 * in the model is made of.
 *
 * Memory: the arena of the model (model.h). Not here: the model itself, the words'
 * languages (text).
 */
#ifndef SCENARIO_WORDS_H
#define SCENARIO_WORDS_H

#include "base/str.h"
#include "scenario/expr.h"

/* A visible text: its permanent id and its words in the case's language. */
struct scn_text {
    struct str id;
    struct str source; /* empty when the author left the field out */
};

/* A list of references to things of one kind. */
struct scn_refs {
    const scn_ix *at;
    uint32_t count;
};

struct scn_texts {
    const struct scn_text *at;
    uint32_t count;
};

#endif
