/* fuzz.h - the one function of a fuzz target, called with any bytes at all.
 *
 * It returns 0 and leaves nothing behind; what it must never do is stop the program.
 */
#ifndef FUZZ_FUZZ_H
#define FUZZ_FUZZ_H

#include <stddef.h>
#include <stdint.h>

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size);

#endif
