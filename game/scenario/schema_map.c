/* schema_map.c - the rows of routes: what the map draws between places. Nothing here
 * changes an outcome. Not here: the places themselves (schema.c). */
#include "scenario/rows_int.h"

/* clang-format off */
static const char *const route_words[] = {"road", "journey", "money", "things", NULL};

#define THING scn_route
static const struct field route_fields[] = {
    {"id", F_ID, OFF(id), .required = true, .looks = true},
    {"from", F_REF, OFF(from), .required = true, .kind = SCN_PLACE, .looks = true},
    {"to", F_REF, OFF(to), .required = true, .kind = SCN_PLACE, .looks = true},
    {"kind", F_ENUM, OFF(kind), .required = true, .words = route_words, .looks = true},
    {"facts", F_REFS, OFF(facts), .kind = SCN_FACT, .looks = true},
    {"minutes", F_INT, OFF(minutes), .most = MINUTES, .looks = true},
};
TABLE(scn_schema_routes, "routes", SCN_ROUTE, route_fields);
#undef THING
/* clang-format on */
