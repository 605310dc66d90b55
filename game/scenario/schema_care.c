/* schema_care.c - the rows of care: indicators, uses that need consent, kinds of care,
 * and what people answer. */
#include "scenario/rows_int.h"

/* clang-format off */
static const char *const covers_words[] = {"hearing", "item", "name", "service", NULL};
static const char *const care_words[] = {"need", "information", "reflection", "support", "protection", "remedy", NULL};

#define THING scn_indicator
static const struct field indicator_fields[] = {
    ID(),
    TEXT("name", name, YES),
    TEXT("text", text, YES),
    BOOLEAN("child", child, NO),
    SOURCE(),
};
TABLE(scn_schema_indicators, "indicators", SCN_INDICATOR, indicator_fields);
#undef THING

#define THING scn_use
static const struct field use_fields[] = {
    ID(),
    TEXT("name", name, YES),
    TEXT("text", text, YES),
    ENUM("covers", covers, YES, covers_words, 0),
    INT("trust", trust, NO, 0, 100, 0),
    INT("minutes", minutes, NO, 0, MINUTES, 5),
    INT("again", again, NO, -100, 0, 0),
    INT("breach_trust", breach_trust, NO, -100, 0, 0),
    INT("breach_safety", breach_safety, NO, -100, 0, 0),
    BOOLEAN("not_child", not_child, NO),
    SOURCE(),
};
TABLE(scn_schema_uses, "uses", SCN_USE, use_fields);
#undef THING

#define THING scn_care
static const struct field care_fields[] = {
    ID(),
    TEXT("name", name, YES),
    TEXT("text", text, YES),
    ENUM("kind", kind, YES, care_words, 0),
    INT("minutes", minutes, NO, 0, MINUTES, 5),
    INT("money", money, NO, 0, MONEY, 0),
    INT("days", days, NO, 0, DAYS, 0),
    INT("trust", trust, NO, 0, 100, 0),
    INT("wellbeing", wellbeing, NO, 0, 100, 0),
    INT("safety", safety, NO, 0, 100, 0),
    INT("unmet", unmet, NO, -100, 0, 0),
    SOURCE(),
};
TABLE(scn_schema_care, "care", SCN_CARE, care_fields);
#undef THING

#define THING scn_answer
static const struct field answer_fields[] = {
    ID(),
    REF("person", person, YES, SCN_PERSON),
    REF("use", use, NO, SCN_USE),
    REF("care", care, NO, SCN_CARE),
    COND("when", when, NO, SCN_ENV_CASE),
    TEXT("yes", yes, NO),
    TEXT("no", no, NO),
};
TABLE(scn_schema_answers, "answers", SCN_ANSWER, answer_fields);
#undef THING
/* clang-format on */
