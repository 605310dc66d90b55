/* bug.c - the one place that ends the program on a fault of our own. */
#include "base/bug.h"

#include <stdio.h>
#include <stdlib.h>

_Noreturn void bug_stop(const char *file, int line, const char *what)
{
    fprintf(stderr, "%s:%d: internal fault: %s\n", file, line, what);
    abort();
}
