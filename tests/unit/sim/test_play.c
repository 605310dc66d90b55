/* test_play.c - a play has one spelling: what is read prints as it was, and what a
 * program would not have written is no play. */
#include "unit/sim/court.h"

#include "sim/play_int.h"

static bool parses(struct court *c, const char *text)
{
    struct sim_action a;
    enum sim_actor who;
    return sim_action_parse(&c->w, str_of(text), &c->arena, &who, &a);
}

static void an_action_has_one_spelling(void **state)
{
    struct court *c = *state;
    static const char *const good[] = {"desk wait days 0", "desk wait days 10",
                                       "desk note \"\"", "desk note \"a \"",
                                       "facilitator leave"};
    static const char *const bad[] = {"desk wait days -0",
                                      "desk wait days +1",
                                      "desk wait days 010",
                                      "desk wait days 1 ",
                                      "desk  wait days 1",
                                      "desk wait days ",
                                      "desk leave ",
                                      "desk note \"a\" ",
                                      "desk note a",
                                      "desk note",
                                      "desk note  \"a\"",
                                      "desk note \"\xC3\"",
                                      "Desk leave",
                                      "desk wait days 1000001",
                                      "leave",
                                      ""};
    for (size_t i = 0; i < sizeof good / sizeof *good; i++) {
        if (!parses(c, good[i]))
            fail_msg("not read: %s", good[i]);
    }
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        if (parses(c, bad[i]))
            fail_msg("read: %s", bad[i]);
    }
}

/* The lines of a header, of which a test changes one. */
struct header {
    const char *format, *scenario, *desk, *rules, *seed;
};

static bool reads(struct court *c, struct header h)
{
    struct diags d = diags_in(&c->arena);
    struct sim_header out;
    struct str rest;
    struct str text = arena_printf(
        &c->arena,
        "rogatory-play %s\nengine 1\nscenario %s\ndesk %s\nrules %s\ncontent "
        "00000000000000ff\nseed %s\n\n",
        h.format, h.scenario, h.desk, h.rules, h.seed);
    return sim_play_header(text, STR("x.play"), &out, &rest, &d);
}

#define HEADER .format = "1", .scenario = "the_case", .desk = "clerk", .rules = HASH
#define HASH   "0123456789abcdef"

static void a_header_has_one_spelling(void **state)
{
    struct court *c = *state;
    assert_true(reads(c, (struct header){HEADER, .seed = "0"}));
    assert_true(reads(c, (struct header){HEADER, .seed = "18446744073709551615"}));
    assert_false(reads(c, (struct header){HEADER, .seed = "18446744073709551616"}));
    assert_false(reads(c, (struct header){HEADER, .seed = "07"}));
    assert_false(reads(c, (struct header){HEADER, .seed = "+7"}));
    assert_false(reads(c, (struct header){HEADER, .seed = ""}));
    assert_false(reads(c, (struct header){"+1", "the_case", "clerk", HASH, "1"}));
    assert_false(reads(c, (struct header){"1", "the_case", "clerk", "123", "1"}));
}

/* Names lead to folders: they are ids. A case played from its own folder is "." */
static void a_header_names_by_ids(void **state)
{
    struct court *c = *state;
    assert_true(reads(c, (struct header){"1", ".", "clerk", HASH, "1"}));
    assert_false(reads(c, (struct header){"1", "../../other", "clerk", HASH, "1"}));
    assert_false(reads(c, (struct header){"1", "", "clerk", HASH, "1"}));
    assert_false(reads(c, (struct header){"1", "a\tb", "clerk", HASH, "1"}));
    assert_false(reads(c, (struct header){"1", "the_case", "", HASH, "1"}));
    assert_false(reads(c, (struct header){"1", "the_case", "the clerk", HASH, "1"}));
}

/* The largest seed there is comes back from what was printed. */
static void every_seed_can_be_read_back(void **state)
{
    struct court *c = *state;
    struct diags d = diags_in(&c->arena);
    struct sim_header back;
    struct str rest;
    struct buf out = BUF_MAX(4096);
    struct sim_session *x = sim_session_open(c->scn, 0, UINT64_MAX);
    sim_session_header(x, &out);
    assert_true(sim_play_header(buf_str(&out), STR("x.play"), &back, &rest, &d));
    assert_true(back.seed == UINT64_MAX && rest.n == 0);
    sim_session_close(x);
    buf_free(&out);
}

static void a_line_is_numbered_as_programs_print_numbers(void **state)
{
    struct court *c = *state;
    struct diags d = diags_in(&c->arena);
    static const char *const starts[] = {"01", "+1", "-1", "1\t"};
    struct sim_session *x = sim_session_open(c->scn, 0, 1);
    struct sim_action a = {.verb = SIM_note, .text = STR("a")};
    struct str line = arena_str(&c->arena, sim_session_do(x, SIM_DESK, &a).line);
    sim_session_close(x);
    x = sim_session_open(c->scn, 0, 1);
    for (size_t i = 0; i < sizeof starts / sizeof *starts; i++) {
        struct str other =
            arena_printf(&c->arena, "%s%.*s", starts[i], STR_ARG(str_from(line, 1)));
        assert_false(sim_session_feed(x, other, (struct place){.line = 1}, &d));
    }
    assert_true(sim_session_feed(x, line, (struct place){.line = 1}, &d));
    sim_session_close(x);
}

int test_play(void);
int test_play(void)
{
    const struct CMUnitTest tests[] = {
        COURT_TEST(an_action_has_one_spelling),
        COURT_TEST(a_header_has_one_spelling),
        COURT_TEST(a_header_names_by_ids),
        COURT_TEST(every_seed_can_be_read_back),
        COURT_TEST(a_line_is_numbered_as_programs_print_numbers),
    };
    return cmocka_run_group_tests_name("play", tests, NULL, NULL);
}
