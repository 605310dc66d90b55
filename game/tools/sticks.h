/* sticks.h - where the system has put the sticks and disks that were plugged in: what
 * it says is mounted below a folder called media. Nothing is mounted, and nothing is
 * looked at on them. None where a system does not say. Memory: the arena passed in.
 */
#ifndef TOOLS_STICKS_H
#define TOOLS_STICKS_H

#include "base/arena.h"

/* Their folders, in the system's order. ROGATORY_MOUNTS in the environment names a list
 * to read instead of the system's. */
size_t play_sticks(struct arena *a, const struct str **list);

#endif
