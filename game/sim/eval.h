/* eval.h - the value of a compiled expression in a running case.
 *
 * Three truth values and integers; an unknown propagates. Evaluates without allocation,
 * in a few nanoseconds an operation.
 *
 * Not here: compiling (scenario/expr.h), effects (sim_effects in effects.h).
 */
#ifndef SIM_EVAL_H
#define SIM_EVAL_H

#include "sim/state.h"

/* An unknown value: no integer of a case reaches it. */
#define SIM_UNKNOWN_VALUE INT32_MIN

/* What an expression is about, besides the case: an item (admissibility rules) or one
 * measure of the request in a slot (request rules). */
struct sim_about {
    scn_ix evidence; /* SCN_NONE unless an admissibility rule is evaluated */
    u32 slot;        /* of the request */
    u32 measure;     /* of its template, from 0 */
};

#define SIM_ABOUT_CASE ((struct sim_about){.evidence = SCN_NONE})

/* The value, or SIM_UNKNOWN_VALUE. An empty expression is true (1). */
i32 sim_eval(const struct sim_world *w, const struct sim_state *s,
             const struct scn_expr *e, struct sim_about about);
/* Does the condition hold, that is: is it true, not false and not unknown? */
bool sim_holds(const struct sim_world *w, const struct sim_state *s,
               const struct scn_expr *e, struct sim_about about);

#endif
