/* score.h - results: objectives with fixed points, five axes, caps, the ending.
 *
 * The points are fixed before play: every objective of the case counts, reached or not,
 * so that two paths can be compared; but for those about conduct for which there was no
 * occasion: they are not scored. "Not reached" is told apart from "wrong" and from "no
 * occasion", and what came first from what stood at the end. A cap (a serious
 * protection failure) holds every axis down; the verdict stands.
 */
#ifndef SIM_SCORE_H
#define SIM_SCORE_H

#include "sim/state.h"

struct sim_events;

struct sim_axis_score {
    i32 points, most; /* reached, and all there are */
    i32 percent;      /* 0 to 100, after the cap; 0 when the axis has no points */
    i32 uncapped;
};

struct sim_score {
    struct sim_axis_score axis[SCN_AXES];
    i32 limit; /* the lowest cap reached; 100 when none */
};

/* Brings the objectives and caps of s up to date after an action: what became true is
 * reached, what went wrong is latched. `parts`: enum scn_part bits that were written.
 */
void sim_score_update(const struct sim_world *w, struct sim_state *s, u32 parts,
                      struct sim_events *events);
/* The score of a state. `hint_cost`: points taken off the resources axis. */
void sim_score_of(const struct sim_world *w, const struct sim_state *s, i32 hint_cost,
                  struct sim_score *out);

#endif
