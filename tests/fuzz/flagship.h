/* flagship.h - the case that the targets of actions and letters play, read once, and
 * the hash by which they see that nothing changed. Not here: what is fed to it.
 */
#ifndef FUZZ_FLAGSHIP_H
#define FUZZ_FLAGSHIP_H

#include "base/bug.h"
#include "scenario/scenario.h"
#include "sim/session.h"

/* It lives as long as the program. */
static inline const struct scn *flagship(void)
{
    static struct arena a;
    static const struct scn *scn;
    if (scn == NULL) {
        struct diags d = diags_in(&a);
        struct err e = {0};
        scn = scn_load(STR(SOURCE_DIR "/scenarios/salt_ledger"),
                       STR(SOURCE_DIR "/scenarios/law"), &a, &d, &e);
        BUG_UNLESS(scn != NULL);
    }
    return scn;
}

static inline u64 hash_of(const struct sim_session *x)
{
    return sim_state_hash(sim_session_world(x), sim_session_state(x),
                          sim_session_texts(x));
}

enum { PLAY_BYTES = 1 << 22 };

/* The record gives the very state. */
static inline void check_replay(const struct sim_session *x)
{
    struct arena a = {0};
    struct diags d = diags_in(&a);
    struct buf play = BUF_MAX(PLAY_BYTES);
    bool good = false;
    sim_session_print(x, &play);
    struct sim_session *again =
        sim_session_replay(flagship(), buf_str(&play), STR("fuzz.play"), &good, &d);
    BUG_UNLESS(again != NULL && good && hash_of(again) == hash_of(x));
    sim_session_close(again);
    buf_free(&play);
    arena_free(&a);
}

#endif
