/* places.h - places and the ways between them. Part of the model (model.h), by the same
 * rules. Not here: what of it a desk knows (sim/view_map.h). */
#ifndef SCENARIO_PLACES_H
#define SCENARIO_PLACES_H

#include "scenario/words.h"

struct scn_place {
    struct str id;
    struct scn_text name, about;
    scn_ix state;
    int32_t minutes;
    int32_t column, row; /* where it is drawn within its State, from 1; 0: anywhere */
    bool known;
};

/* A way between two places, or something that went from one to the other. It is on the
 * map once one of its facts is known to the desk; a road, once both its ends are. */
enum scn_route_kind { SCN_ROAD, SCN_JOURNEY, SCN_MONEY, SCN_THINGS };

struct scn_route {
    struct str id;
    scn_ix from, to; /* places */
    enum scn_route_kind kind;
    struct scn_refs facts; /* each of them says it */
    int32_t minutes;       /* the way takes; 0: nobody says */
};

#endif
