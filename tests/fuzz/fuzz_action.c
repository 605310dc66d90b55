/* fuzz_action.c - any bytes as actions, one a line, done one after the other in the
 * flagship. What parses prints as it was read; what is refused changes nothing; what
 * was done replays. */
#include "fuzz/flagship.h"
#include "fuzz/fuzz.h"

#include "sim/session.h"

enum { LINES = 60 };

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
