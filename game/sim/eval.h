/* eval.h - the value of a compiled expression in a running case.
 *
 * Evaluates without allocation, in a few nanoseconds an operation. Not here: compiling
 * and the machine (scenario/expr.h), effects (change_int.h).
 */
#ifndef SIM_EVAL_H
#define SIM_EVAL_H

#include "sim/state.h"

/* What an expression is about, besides the case: an item (admissibility rules), a
 * charge (charge rules) or one measure of the request in a slot (request rules). */
struct sim_about {
    scn_ix evidence; /* SCN_NONE unless an admissibility rule is evaluated */
    u32 fact1;       /* 1 + the fact that the item is to show; 0: the item as a whole */
    scn_ix charge;
    u32 slot;    /* of the request */
    u32 measure; /* of its template, from 0 */
};

#define SIM_ABOUT_CASE ((struct sim_about){.evidence = SCN_NONE})

/* The value, or SCN_UNKNOWN. An empty expression is true (1). */
i32 sim_eval(const struct sim_world *w, const struct sim_state *s,
             const struct scn_expr *e, struct sim_about about);
/* Does the condition hold, that is: is it true, not false and not unknown? */
bool sim_holds(const struct sim_world *w, const struct sim_state *s,
               const struct scn_expr *e, struct sim_about about);

#endif
