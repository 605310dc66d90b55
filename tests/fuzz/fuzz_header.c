/* fuzz_header.c - any bytes as the header of a play. What is read prints as it was;
 * at the end of the file its last line ends may be missing. */
#include "fuzz/fuzz.h"

#include "base/bug.h"
#include "sim/play_int.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena a = {0};
    struct diags d = diags_in(&a);
    struct str play = {(const char *)data, size}, rest;
    struct sim_header h;
    bool good = sim_play_header(play, STR("fuzz.play"), &h, &rest, &d);
    BUG_UNLESS(good == (d.errors == 0));
    if (good) {
        struct buf out = BUF_MAX(size + 4096);
        sim_header_print(&h, &out);
        buf_put(&out, rest);
        BUG_UNLESS(str_starts(buf_str(&out), play));
        BUG_UNLESS(rest.n == 0 || out.n == play.n);
        buf_free(&out);
    }
    arena_free(&a);
    return 0;
}
