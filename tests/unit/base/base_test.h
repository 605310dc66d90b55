/* base_test.h - what the tests of `base` share: cmocka, and rows that name themselves.
 */
#ifndef BASE_TEST_H
#define BASE_TEST_H

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "unit/table.h"

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
int test_settings(void);
int test_str(void);
int test_utf8(void);

#endif
