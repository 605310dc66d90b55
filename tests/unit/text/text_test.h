/* text_test.h - what the tests of `text` share. */
#ifndef TEXT_TEST_H
#define TEXT_TEST_H

#include "base/rng.h"
#include "text/catalog.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>

#include <cmocka.h>

#include "unit/table.h"

/* The groups, one a file. */
int test_catalog(void);
int test_cluster(void);
int test_format(void);
int test_french(void);
int test_layout(void);
int test_po(void);

#endif
