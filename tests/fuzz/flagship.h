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

#endif
