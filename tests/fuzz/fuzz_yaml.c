/* fuzz_yaml.c - any bytes as a YAML file of the subset. */
#include "fuzz/fuzz.h"

#include "scenario/scenario.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena a = {0};
    struct diags d = diags_in(&a);
    struct str bytes = {(const char *)data, size};
    if (!scn_check_yaml(STR("fuzz.yaml"), bytes, &a, &d) && d.errors == 0)
        __builtin_trap(); /* refused without a word */
    arena_free(&a);
    return 0;
}
