/* fuzz_action.c - any bytes as actions, one a line, done one after the other in the
 * flagship. What parses prints as it was read; what is refused changes nothing; what
 * was done replays. */
#include "fuzz/fuzz.h"

#include "base/bug.h"
#include "scenario/scenario.h"
#include "sim/session.h"

enum { LINES = 60, PLAY_BYTES = 1 << 22 };

/* The case, read once. */
static const struct scn *flagship(void)
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

static u64 hash_of(const struct sim_session *x)
{
    return sim_state_hash(sim_session_world(x), sim_session_state(x),
                          sim_session_texts(x));
}

static void check_print(const struct sim_world *w, enum sim_actor who,
                        const struct sim_action *a, struct str line)
{
    struct buf out = BUF_MAX(PLAY_BYTES);
    sim_action_print(w, who, a, &out);
    BUG_UNLESS(str_eq(buf_str(&out), line));
    buf_free(&out);
}

static void one_line(struct sim_session *x, struct str line)
{
    struct arena a = {0};
    enum sim_actor who;
    struct sim_action action;
    const struct sim_world *w = sim_session_world(x);
    if (sim_action_parse(w, line, &a, &who, &action)) {
        u64 before = hash_of(x);
        u32 lines = sim_session_lines(x);
        check_print(w, who, &action, line);
        struct sim_step done = sim_session_do(x, who, &action);
        bool refused = done.refusal != SIM_REFUSED_OK;
        BUG_UNLESS(sim_session_lines(x) == lines + !refused);
        BUG_UNLESS(!refused || hash_of(x) == before);
    }
    arena_free(&a);
}

static void check_replay(const struct sim_session *x)
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

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct str rest = {(const char *)data, size};
    struct sim_session *x = sim_session_open(flagship(), 0, 1);
    for (int i = 0; i < LINES && rest.n > 0; i++)
        one_line(x, str_cut(&rest, '\n'));
    check_replay(x);
    sim_session_close(x);
    return 0;
}
