/* play_int.h - the play's header, and the version of the rules that made it. */
#ifndef SIM_PLAY_INT_H
#define SIM_PLAY_INT_H

#include "sim/session.h"

/* Raised when the same actions would lead elsewhere. */
enum { SIM_ENGINE = 1 };

/* The words of the line before which everything was done in an earlier attempt. */
#define SIM_AGAIN "desk again"

void sim_header_print(const struct sim_header *h, struct buf *out);

#endif
