/* table.h - tables of rows in unit tests: their length, and failures that name the row.
 */
#ifndef UNIT_TABLE_H
#define UNIT_TABLE_H

#include "base/str.h"

#define COUNT(array) (sizeof(array) / sizeof(array)[0])

/* Fails with the name of the table's row. */
#define assert_row(row, cond)                                                          \
    do {                                                                               \
        if (!(cond))                                                                   \
            fail_msg("row \"%s\": %s", (row), #cond);                                  \
    } while (0)

/* Fails unless the slice holds exactly these bytes; shows both. */
#define assert_str(s, z)                                                               \
    do {                                                                               \
        struct str got_str = (s);                                                      \
        if (!str_eqz(got_str, (z)))                                                    \
            fail_msg("\"%.*s\" instead of \"%s\"", STR_ARG(got_str), (z));             \
    } while (0)

#endif
