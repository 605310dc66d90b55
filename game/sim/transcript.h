/* transcript.h - what happened, as language-free text: for replays and their
 * comparison.
 *
 * One line an event, "gained phone_log affidavit_court", in words that are promises
 * like those of plays. Not here: sentences for people (view.h and text).
 */
#ifndef SIM_TRANSCRIPT_H
#define SIM_TRANSCRIPT_H

#include "sim/session.h"

/* The words of enum sim_objective, enum sim_verdict and enum scn_axis. */
enum { SIM_OBJECTIVES = SIM_NO_OCCASION + 1, SIM_VERDICTS = SIM_NOT_PROVED + 1 };
extern const char *const sim_objective_words[SIM_OBJECTIVES];
extern const char *const sim_verdict_words[SIM_VERDICTS];
extern const char *const sim_axis_words[SCN_AXES];

/* Appends the line of one event, with its end. */
void sim_transcript_event(const struct sim_world *w, const struct sim_state *s,
                          const struct sim_event *e, struct buf *out);
/* Appends the results: ending, verdicts, axes, objectives, the state's hash. */
void sim_transcript_results(const struct sim_session *x, struct buf *out);

#endif
