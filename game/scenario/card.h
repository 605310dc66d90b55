/* card.h - reference cards of real States: dated lines with their source, to be read.
 *
 * A card is no part of a case or of its law: nothing reaches it from struct scn, the
 * simulation may not include this header (layers.txt), and neither of a case's hashes
 * covers it. So a card can be corrected at any time, and never grades anybody.
 *
 * Memory: all of it lives in the arena given. Errors: diagnostics with their place. Not
 * here: translations (text), how a card is laid out for reading (shelf.h).
 */
#ifndef SCENARIO_CARD_H
#define SCENARIO_CARD_H

#include "base/diag.h"
#include "base/err.h"
#include "scenario/model.h"

/* The headings of a card, in the order in which they are read. */
enum scn_topic {
    SCN_TOPIC_SYSTEM,
    SCN_TOPIC_LANGUAGES,
    SCN_TOPIC_TRAFFICKING,
    SCN_TOPIC_SMUGGLING,
    SCN_TOPIC_ASSISTANCE,
    SCN_TOPIC_AUTHORITY,
    SCN_TOPIC_TREATIES,
    SCN_TOPIC_BODIES,
    SCN_TOPIC_NETWORKS,
    SCN_TOPICS
};

struct scn_card_line {
    struct str id;
    enum scn_topic topic;
    struct scn_text text, source;
    struct scn_as_of as_of;
    bool verified; /* the source was read; else it is where to check */
};

struct scn_card_lines {
    const struct scn_card_line *at;
    uint32_t count;
};

struct scn_card {
    struct str id; /* its file's name */
    struct scn_text name;
    int32_t as_of; /* the day on which the card was drawn up */
    struct scn_card_lines lines;
};

struct scn_cards {
    const struct scn_card *at;
    uint32_t count;
    const struct scn_text *const *texts; /* every visible text, for catalogues */
    uint32_t text_count;
};

/* Reads the cards of a folder, in the order of their files, or the one card of a file.
 * A card with an error is said in d and left out. NULL only when nothing could be read
 * at all (e). */
const struct scn_cards *scn_load_cards(struct str path, struct arena *a,
                                       struct diags *d, struct err *e);

#endif
