/* base_test.h - what the tests of `base` share: cmocka, and rows that name themselves.
 */
#ifndef BASE_TEST_H
#define BASE_TEST_H

#include "base/str.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

/* The groups, one a file. */
int test_arena(void);
int test_buf(void);
int test_bug(void);
int test_date(void);
int test_diag(void);
int test_file(void);
int test_hash(void);
int test_map(void);
int test_msg(void);
int test_near(void);
int test_rng(void);
int test_str(void);
int test_utf8(void);

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
