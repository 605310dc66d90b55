/* scn_test.h - what the tests of `scenario` share: YAML judged from memory, and a copy
 * of the golden tests' base case to plant things in.
 */
#ifndef SCN_TEST_H
#define SCN_TEST_H

#include "base/buf.h"
#include "base/limits.h"
#include "scenario/scenario.h"

/* clang-format off */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
/* clang-format on */

#include "unit/table.h"

/* What is said of some YAML. Released by yaml_done. */
struct yaml {
    struct arena a;
    struct diags d;
    bool good;
};

struct yaml yaml_read(struct str bytes);
void yaml_done(struct yaml *y);
/* Is there a diagnostic of that code on that line (and column, unless 0)? */
bool said(const struct diags *d, enum diag_code code, uint32_t line, uint32_t column);
/* The words of an argument of the first diagnostic of that code, or an empty slice. */
struct str said_word(const struct diags *d, enum diag_code code, const char *name);

/* A copy of the base case in a folder of its own. Files are named from scenarios/ on:
 * "case/people.yaml". */
struct copy {
    struct arena a;
    struct diags d;
    struct err e;
    struct str root;
    const struct scn *scn;
};

int copy_open(void **state);
int copy_close(void **state);
#define COPY_TEST(name) cmocka_unit_test_setup_teardown(name, copy_open, copy_close)

void copy_put(struct copy *c, const char *file, struct str text);
void copy_add(struct copy *c, const char *file, const char *text);
void copy_remove(struct copy *c, const char *file);
/* Replaces a text of the file, which must hold it. */
void copy_swap(struct copy *c, const char *file, const char *old, const char *with);
/* Loads it anew; the diagnostics are those of this time. NULL after an error. */
const struct scn *copy_load(struct copy *c);

#endif
