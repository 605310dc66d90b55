/* place.h - a folder of its own for each test of the store, gone with all it holds at
 * the end. Not here: attempts (each test has its own).
 */
#ifndef UNIT_RECORDS_PLACE_H
#define UNIT_RECORDS_PLACE_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "base/file.h"

/* Of a play. */
extern const struct str header;

struct place {
    struct arena a;
    struct str folder, store;
};

/* A set-up, and the tear-down to it. */
int place_begin(void **state);
int place_end(void **state);

#endif
