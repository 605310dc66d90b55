/* view_map.h - the map of the case as the desk knows it: places and the ways between
 * them, as data.
 *
 * A place is on the map when the desk can go there or knows of a way to or from it; a
 * way is, once the desk knows a fact that says it. Whether a way is confirmed is
 * counted, never judged: by how many independent sources the desk holds for it, not by
 * what is true and not by what a court would admit. Part of the view (view.h), by the
 * same rules.
 *
 * Not here: where anything is drawn in pixels (ui), travel (act.c).
 */
#ifndef SIM_VIEW_MAP_H
#define SIM_VIEW_MAP_H

#include "sim/view.h"

/* Two independent sources make a way confirmed: a figure for teaching. */
enum { SIM_ROUTE_SOURCES = 2 };

/* A place on the map. They come State by State, the desk's own first, each from the
 * first column on, from the top. */
struct sim_view_spot {
    scn_ix what, state;
    struct msg name, state_name;
    struct msg about; /* none of a place the desk only knows of */
    i32 column;       /* from 1, within its State */
    bool here, visited;
    struct sim_do go;     /* not there: the desk cannot go to it */
    u32 officers;         /* of the desk, at work there */
    i32 officers_until;   /* the last of them, a date */
    struct sim_ixs leads; /* places in view.leads: work to be done there, and done */
    struct sim_ixs items; /* places in view.items: evidence that work there brought */
    struct sim_ixs talks; /* places in view.interviews */
};

struct sim_view_route {
    scn_ix what;
    u32 from, to; /* places in view.spots */
    enum scn_route_kind kind;
    struct msg kind_word;  /* "map.kind.journey" */
    bool confirmed;        /* a road always is */
    u32 sources;           /* independent, in the desk's file */
    struct msg status;     /* "map.confirmed" … with the number of sources */
    i32 minutes;           /* it takes; 0: nobody says */
    struct sim_msgs facts; /* what the desk knows that says so */
};

#endif
