/* transcript.h - what happened, as language-free text: for replays and their
 * comparison.
 *
 * One line an event, "gained phone_log affidavit_court", in words that are promises
 * like those of plays. Not here: sentences for people (view.h and text).
 */
#ifndef SIM_TRANSCRIPT_H
#define SIM_TRANSCRIPT_H

#include "sim/session.h"

/* Appends the line of one event, with its end. */
void sim_transcript_event(const struct sim_world *w, const struct sim_state *s,
                          const struct sim_event *e, struct buf *out);
/* Appends the results: ending, verdicts, axes, objectives, the state's hash. */
void sim_transcript_results(const struct sim_session *x, struct buf *out);

#endif
