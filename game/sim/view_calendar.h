/* view_calendar.h - the calendar of the desk: everything with a day that the desk knows
 * of, in lanes, and the days on which nobody works.
 *
 * Only what it may know: when a request left, never when its answer will come; when a
 * task is done; the last days of leads, of records that it knows of, and of its own
 * time; the deadlines that its author shows (milestones), with what follows; treaties
 * that begin or end in its time. Part of the view (view.h), by the same rules. Dates
 * are days since 1970.
 */
#ifndef SIM_VIEW_CALENDAR_H
#define SIM_VIEW_CALENDAR_H

#include "sim/view.h"

enum sim_lane_kind {
    SIM_LANE_PEOPLE,
    SIM_LANE_WORK,  /* the desk's own inquiry */
    SIM_LANE_GOODS, /* goods, accounts and records: what may be gone */
    SIM_LANE_STATE, /* letters to and from another State */
    SIM_LANE_CASE   /* the proceedings as a whole */
};

struct sim_view_lane {
    enum sim_lane_kind kind;
    scn_ix state; /* whose working days count in it */
    struct msg name;
};

/* What a date is of, and so what page it leads to. */
enum sim_date_kind {
    SIM_DATE_LEAD,       /* last day; what: lead */
    SIM_DATE_TASK,       /* of an officer: done; what: lead */
    SIM_DATE_TRANSLATED, /* what: document */
    SIM_DATE_RECORDING,  /* what: interview */
    SIM_DATE_TALK,       /* it was held; what: interview */
    SIM_DATE_REFLECTION, /* until then a person decides in peace; what: person */
    SIM_DATE_SERVICE,    /* a service has room; what: person */
    SIM_DATE_EXPIRY,     /* kept until then; what: item */
    SIM_DATE_REQUEST,    /* under way; what: its place in view.drafts */
    SIM_DATE_REMINDER,   /* the same */
    SIM_DATE_ANSWER,     /* what: its place in view.letters */
    SIM_DATE_INCOMING,   /* to be answered by then; what: place in view.incomings */
    SIM_DATE_HOLIDAY,    /* what: State */
    SIM_DATE_END,        /* the desk's time is over */
    SIM_DATE_DEADLINE,   /* what: milestone */
    SIM_DATE_TREATY,     /* its first day; what: treaty */
    SIM_DATE_TREATY_ENDS /* its last; the same */
};

struct sim_view_date {
    enum sim_date_kind kind;
    u32 lane;        /* place in view.lanes */
    i32 from, to;    /* first and last day; the same for a moment */
    i32 date;        /* the day that matters: where it stands in the list */
    bool ahead;      /* that day is today or still to come */
    bool due;        /* something has to be done by then, or is lost after it */
    bool soon;       /* that, and within a week */
    struct msg text; /* what it is about; may be none */
    struct msg line; /* "Last day for: the manifest" */
    struct msg day;  /* "4 March 2024, in 3 days" */
    i32 until;       /* the minute of that day at which it ends; 0: the day counts */
    struct msg then; /* what follows; may be none */
    u32 what;
};

#endif
