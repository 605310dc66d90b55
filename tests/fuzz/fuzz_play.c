/* fuzz_play.c - any bytes as the lines of a play of the practice case. */
#include "fuzz/fuzz.h"

#include "base/bug.h"
#include "scenario/scenario.h"
#include "sim/session.h"

/* The case, read once. */
static const struct scn *practice(void)
{
    static struct arena a;
    static const struct scn *scn;
    if (scn == NULL) {
        struct diags d = diags_in(&a);
        struct err e = {0};
        scn = scn_load(STR(SOURCE_DIR "/scenarios/first_steps"),
                       STR(SOURCE_DIR "/scenarios/law"), &a, &d, &e);
        BUG_UNLESS(scn != NULL);
    }
    return scn;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena a = {0};
    struct diags d = diags_in(&a);
    struct str bytes = {(const char *)data, size};
    bool good;
    struct sim_session *x =
        sim_session_replay(practice(), bytes, STR("fuzz.play"), &good, &d);
    if (x != NULL)
        sim_session_close(x);
    arena_free(&a);
    return 0;
}
