/* room.h - a scratch folder for targets whose input must be a file.
 *
 * Made once a process and removed at its end with all that is in it.
 */
#ifndef FUZZ_ROOM_H
#define FUZZ_ROOM_H

#include "base/str.h"

/* Makes the room, or goes on in it. */
void room_enter(void);
/* The room's full path. */
struct str room_path(void);
/* Writes a file of the room; folders before its name are made. */
void room_put(const char *name, struct str bytes);
/* Removes all that is in it. */
void room_clear(void);

#endif
