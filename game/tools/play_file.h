/* play_file.h - a recorded play as the verbs read it: its file, its header and its
 * case. Not here: doing its actions again (sim/session.h).
 */
#ifndef TOOLS_PLAY_FILE_H
#define TOOLS_PLAY_FILE_H

#include "sim/session.h"
#include "tools/app.h"

/* All of it lives in the program's arena. */
struct play_file {
    struct str path, bytes;
    struct str lines; /* those after the header */
    struct sim_header header;
    const struct scn *scn;
};

/* Reads them all. False when one cannot be had: what is wrong was said, and *code is
 * the exit code. */
bool play_read(struct app *app, struct str path, struct play_file *p, int *code);
/* Writes an attempt as a recorded play. */
bool play_write(const struct sim_session *x, struct str path, struct err *e);

#endif
