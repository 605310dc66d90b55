/* test_state.c - what the hash of a state is made of: permanent tags, indices and
 * values of what differs from its start value, and nothing else. The expected hashes
 * are folded here from tags written out, so they know neither how many fields there are
 * nor where they stand: a new field at its start value cannot move them. */
#include "base/hash.h"
#include "unit/sim/court.h"

struct part {
    u64 tag, index, value;
};

static u64 folded(const struct part *parts, size_t count)
{
    u64 h = HASH_START;
    for (size_t i = 0; i < count; i++)
        h = hash_pair(h, parts[i].tag << 32 | parts[i].index, parts[i].value);
    return hash_mix(h);
}

static u64 hash_of(const struct court *c, const struct sim_texts *texts)
{
    return sim_state_hash(&c->w, c->s, texts);
}

static void start_values_add_nothing(void **state)
{
    struct court *c = *state;
    sim_state_clear(&c->w, c->s);
    assert_int_equal(hash_of(c, NULL), hash_mix(HASH_START));
    wr_goodwill(&c->w, c->s)[1] = 61;
    assert_int_not_equal(hash_of(c, NULL), hash_mix(HASH_START));
    wr_goodwill(&c->w, c->s)[1] = 60;
    assert_int_equal(hash_of(c, NULL), hash_mix(HASH_START));
}

/* One value of each width, signed ones too, by the tags of state.def. */
static void values_are_hashed_by_permanent_tag_and_index(void **state)
{
    struct court *c = *state;
    sim_state_clear(&c->w, c->s);
    *wr_minute(&c->w, c->s) = 90;
    *wr_seed(&c->w, c->s) = UINT64_MAX;
    *wr_money(&c->w, c->s) = -5;
    wr_goodwill(&c->w, c->s)[1] = -1;
    wr_fact(&c->w, c->s)[2] = 1;
    wr_pair_a(&c->w, c->s)[47] = 0;
    wr_req_sent(&c->w, c->s)[1] = 1440;
    const struct part parts[] = {
        {1, 0, 90}, {2, 0, UINT64_MAX}, {3, 0, 0xFFFFFFFB}, {6, 1, 0xFFFF},
        {22, 2, 1}, {51, 47, 0},        {63, 1, 1440},
    };
    assert_int_equal(hash_of(c, NULL), folded(parts, sizeof parts / sizeof *parts));
}

static void texts_are_hashed_by_their_content(void **state)
{
    struct court *c = *state;
    const struct str here[] = {STR("a"), STR("the note")}, there[] = {STR("the note")};
    const struct sim_texts two = {here, 2}, one = {there, 1};
    sim_state_clear(&c->w, c->s);
    wr_note(&c->w, c->s)[3] = 2;
    const struct part part = {93, 3, hash_str(HASH_START, STR("the note"))};
    assert_int_equal(hash_of(c, &two), folded(&part, 1));
    wr_note(&c->w, c->s)[3] = 1;
    assert_int_equal(hash_of(c, &one), folded(&part, 1));
}

int test_state(void);
int test_state(void)
{
    const struct CMUnitTest tests[] = {
        COURT_TEST(start_values_add_nothing),
        COURT_TEST(values_are_hashed_by_permanent_tag_and_index),
        COURT_TEST(texts_are_hashed_by_their_content),
    };
    return cmocka_run_group_tests_name("state", tests, NULL, NULL);
}
