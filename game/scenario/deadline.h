/* deadline.h - a milestone that comes by time, as the desk sees it run. Part of the
 * model (model.h), by the same rules. Not here: from when it runs, what stops it and
 * what it brings: the milestone itself. */
#ifndef SCENARIO_DEADLINE_H
#define SCENARIO_DEADLINE_H

#include "scenario/words.h"

/* What a deadline is of, and so the lane in which the calendar draws it. */
enum scn_deadline_kind {
    SCN_DEADLINE_NONE = -1, /* the milestone is none, and nobody sees it coming */
    SCN_DEADLINE_CUSTODY,
    SCN_DEADLINE_ARREST, /* provisional, until somebody is asked for in form */
    SCN_DEADLINE_FREEZING,
    SCN_DEADLINE_REFLECTION,
    SCN_DEADLINE_RETENTION,  /* records are kept so long */
    SCN_DEADLINE_LIMITATION, /* of prosecution */
    SCN_DEADLINE_DUTY,       /* something the desk must do */
    SCN_DEADLINE_OTHER,
    SCN_DEADLINE_KINDS
};

struct scn_deadline {
    int kind;
    struct scn_text text, then; /* what lasts until then; what follows */
    scn_ix person, request;     /* whom or which request it is about, or SCN_NONE */
};

#endif
