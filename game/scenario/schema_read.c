/* schema_read.c - the tables of what is there to be looked up: the reference cards of
 * real States, the glossary, and the notebook that a case makes of it. Not here: the
 * rest of cases and law (schema.c). */
#include "scenario/card.h"
#include "scenario/rows_int.h"

/* clang-format off */
static const char *const topic_words[] = {"system", "languages", "trafficking", "smuggling", "assistance", "authority", "treaties", "bodies", "networks", NULL};

/* ---- a real State's reference card ------------------------------------------------------ */

#define THING scn_card_line
static const struct field card_line_fields[] = {
    ID(),
    ENUM("topic", topic, YES, topic_words, 0),
    TEXT("text", text, YES),
    TEXT("source", source, YES),
    {"as_of", F_AS_OF, OFF(as_of), .required = true},
    {"verified", F_BOOL, OFF(verified), .required = true},
};
TABLE(scn_schema_card_line, "lines", -1, card_line_fields);
#undef THING

#define THING scn_card
static const struct field card_fields[] = {
    {"format", F_INT, .offset = UINT16_MAX, .required = true, .least = 1, .most = 1},
    {"id", F_WORD, OFF(id), .required = true},
    TEXT("name", name, YES),
    {"as_of", F_DATE, OFF(as_of), .required = true},
    {"lines", F_PARTS, OFF(lines), .required = true, .table = &scn_schema_card_line},
};
TABLE(scn_schema_card, "card", -1, card_fields);
#undef THING

/* ---- the glossary ---------------------------------------------------------------------- */

static const char *const phrase_words[] = {"none", "secrecy", "urgency", "rogatory", NULL};
#define THING scn_slip
static const struct field slip_fields[] = {
    ENUM("by", by, YES, scn_schema_translation_words, 0),
    REF("into", into, YES, SCN_LANGUAGE),
    {"words", F_PLAIN, OFF(words), .required = true},
    REF("read_as", read_as, NO, SCN_GLOSS),
};
static TABLE(slips_table, "slips", -1, slip_fields);
#undef THING

#define THING scn_sense
static const struct field sense_fields[] = {
    ID(),
    TEXT("text", text, YES),
};
static TABLE(senses_table, "senses", -1, sense_fields);
#undef THING

#define THING scn_gloss
static const struct field gloss_fields[] = {
    ID(),
    {"en", F_PLAIN, OFF(en), .required = true},
    {"fr", F_PLAIN, OFF(fr), .required = true},
    {"pt", F_PLAIN, OFF(pt)},
    {"ar", F_PLAIN, OFF(ar)},
    {"word", F_PLAIN, OFF(word)},
    TEXT("meaning", meaning, YES),
    TEXT("trap", trap, NO),
    ENUM("stands_for", stands_for, NO, phrase_words, 0),
    PARTS("senses", senses, senses_table),
    PARTS("slips", slips, slips_table),
    TEXT("source", source, YES),
    {"verified", F_BOOL, OFF(verified), .required = true},
    BOOLEAN("needs_review", needs_review, NO),
};
static TABLE(terms_table, "terms", SCN_GLOSS, gloss_fields);
#undef THING

#define THING scn_batch
static const struct field batch_fields[] = {
    OWN(),
    TEXT("title", title, YES),
    REFS("terms", terms, YES, SCN_GLOSS),
};
TABLE(scn_schema_notebook, "notebook", SCN_BATCH, batch_fields);
#undef THING

#define THING scn
static const struct field glossary_fields[] = {
    {"format", F_INT, .offset = UINT16_MAX, .required = true, .least = 1, .most = 1},
};
TABLE(scn_schema_glossary, "glossary", -1, glossary_fields);
#undef THING
/* clang-format on */

const struct table *const scn_schema_glossary_sections[] = {&terms_table, NULL};
