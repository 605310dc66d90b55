/* schema_time.c - the rows of what runs by days: periods of a State's law, and
 * deadlines of milestones. Not here: the milestones themselves (schema.c). */
#include "scenario/rows_int.h"

/* clang-format off */
#define THING scn_period
static const struct field period_fields[] = {
    ID(),
    TEXT("name", name, YES),
    TEXT("text", text, YES),
    INT("days", days, YES, 1, DAYS, 0),
    SOURCE(),
};
TABLE(scn_schema_periods, "periods", SCN_PERIOD, period_fields);
#undef THING

#define THING scn_deadline
static const char *const deadline_words[] = {"custody", "arrest", "freezing", "reflection", "retention", "limitation", "duty", "other", NULL};
static const struct field deadline_fields[] = {
    ENUM("kind", kind, YES, deadline_words, SCN_DEADLINE_NONE),
    TEXT("text", text, YES),
    TEXT("then", then, YES),
    REF("person", person, NO, SCN_PERSON),
    REF("request", request, NO, SCN_REQUEST),
};
TABLE(scn_schema_deadline, "deadline", -1, deadline_fields);
#undef THING
/* clang-format on */
