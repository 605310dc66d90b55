/* scratch.h - what the fault tests share: a count of failures, and folders to spoil. */
#ifndef FAULT_SCRATCH_H
#define FAULT_SCRATCH_H

#include "base/arena.h"

extern int failures;
/* Counts and prints what did not hold; says it for the first few only. */
void expect(bool good, const char *what, long detail);

/* A new folder, in memory where the system has such a place: syncs cost nothing there.
 */
struct str scratch_folder(struct arena *a);
/* Removes the folder and the plain files in it. */
void scratch_remove(struct arena *a, struct str folder);

#endif
