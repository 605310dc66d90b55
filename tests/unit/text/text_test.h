/* text_test.h - what the tests of `text` share: cmocka, and comparing slices. */
#ifndef TEXT_TEST_H
#define TEXT_TEST_H

#include "base/rng.h"
#include "text/catalog.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>

#include <cmocka.h>

/* The groups, one a file. */
int test_catalog(void);
int test_format(void);
int test_french(void);
int test_layout(void);
int test_po(void);

/* Fails unless the slice holds exactly these bytes; shows both. */
#define assert_str(s, z)                                                               \
    do {                                                                               \
        struct str str_got = (s);                                                      \
        char shown[4096];                                                              \
        assert_true(str_got.n < sizeof shown);                                         \
        memcpy(shown, str_got.n > 0 ? str_got.p : "", str_got.n);                      \
        shown[str_got.n] = '\0';                                                       \
        assert_string_equal(shown, z);                                                 \
    } while (0)

#endif
