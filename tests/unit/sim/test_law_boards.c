/* test_law_boards.c - what holds of every board before every shipped court: random
 * files of the items of tests/law, linked at random, and one thing more or less.
 *
 * A board that breaks a rule is named by its seed. Not here: what single cases come to
 * (test_law_rows.c).
 */
#include "base/rng.h"
#include "unit/sim/law_trial.h"

enum { BOARDS = 100, ON_BOARD = 10 };

/* One board: a charge that nothing bars, and a file. */
struct board {
    struct trial t;
    scn_ix charge;
    uint64_t seed, rng;
};

static u32 pick(struct board *b, u32 n)
{
    return rng_below(&b->rng, n);
}

static struct sim_reckoning reckon(const struct board *b)
{
    struct sim_reckoning r;
    sim_reckon(b->t.w, b->t.s, b->charge, &r);
    return r;
}

static const struct scn_evidence *item_at(u32 i)
{
    return &shipped.scn->evidence[i];
}

/* An item of this court's rows for which the question is answered yes. */
static scn_ix some_item(struct board *b, bool (*fits)(const struct board *, scn_ix))
{
    struct str prefix = state_prefix(b->t.court);
    for (;;) {
        scn_ix i = (scn_ix)pick(b, shipped.scn->evidence_count);
        struct str id = item_at(i)->id;
        size_t at = str_find(id, '_') + 1;
        if (str_starts(str_from(id, at), prefix) && fits(b, i))
            return i;
    }
}

static bool any(const struct board *b, scn_ix i)
{
    (void)b;
    (void)i;
    return true;
}

static void hold(const struct board *b, scn_ix item)
{
    wr_evidence(b->t.w, b->t.s)[item] = SIM_HELD;
}

static void link_as(const struct board *b, scn_ix item, scn_ix element, scn_ix person,
                    scn_ix fact)
{
    scn_ix accused = shipped.scn->people[person].accused;
    wr_link(b->t.w, b->t.s)[sim_link_at(b->t.w, item, element, accused)] =
        (u16)(fact + 1);
}

/* Linked to each element that one of its facts goes to, of each suspect it is about. */
static void link_rightly(const struct board *b, scn_ix item)
{
    const struct scn_refs *shows = &item_at(item)->shows;
    for (u32 k = 0; k < shows->count; k++) {
        const struct scn_fact *f = &shipped.scn->facts[shows->at[k]];
        for (u32 p = 0; f->is_true && f->element != SCN_NONE && p < f->about.count; p++)
            link_as(b, item, f->element, f->about.at[p], shows->at[k]);
    }
}

static void link_somehow(struct board *b, scn_ix item)
{
    const struct scn_refs *shows = &item_at(item)->shows;
    scn_ix person = shipped.scn->charges[b->charge].person;
    scn_ix element = (scn_ix)pick(b, shipped.scn->elements_count);
    link_as(b, item, element, person, shows->at[pick(b, shows->count)]);
}

/* Of the pool of charges: of this court, against a suspect, with no bar. */
static scn_ix some_charge(struct board *b)
{
    for (;;) {
        scn_ix c = (scn_ix)pick(b, shipped.scn->charges_count);
        const struct scn_charge *charge = &shipped.scn->charges[c];
        struct sim_reckoning r;
        if (shipped.scn->offences[charge->offence].state != sim_home(b->t.w) ||
            shipped.scn->people[charge->person].accused == SCN_NONE)
            continue;
        sim_reckon(b->t.w, b->t.s, c, &r);
        if (r.bar == NULL && r.provision == SIM_PROVISION_APPLIES)
            return c;
    }
}

/* A board of its seed: items held, most of them linked as they should be. */
static struct board board_of(uint64_t seed)
{
    static const struct str courts[] = {
        {"azelmar", 7}, {"kourdala", 8}, {"makoro", 6}, {"orisun", 6}};
    struct board b = {.seed = seed, .rng = seed};
    b.t = trial_open(&shipped, &shipped.rows.list[0], courts[pick(&b, 4)]);
    *wr_minute(b.t.w, b.t.s) =
        (u32)(date_of(STR("2023-11-30")) - shipped.scn->start_day) * SIM_DAY_MINUTES;
    b.charge = some_charge(&b);
    for (u32 n = pick(&b, ON_BOARD); n > 0; n--) {
        scn_ix item = some_item(&b, any);
        hold(&b, item);
        if (pick(&b, 4) == 0)
            link_somehow(&b, item);
        else
            link_rightly(&b, item);
        wr_disclosed(b.t.w, b.t.s)[item] = pick(&b, 2) == 0;
    }
    return b;
}

#define assert_board(b, cond)                                                          \
    do {                                                                               \
        if (!(cond))                                                                   \
            fail_msg("board %llu (%.*s, %.*s): %s", (unsigned long long)(b)->seed,     \
                     STR_ARG((b)->t.court),                                            \
                     STR_ARG(shipped.scn->charges[(b)->charge].id), #cond);            \
    } while (0)

/* Is an element looked at about the same person? A helper's court asks about the
 * suspect of whom most is proved, and more proof may make that another. */
static bool same_person(const struct sim_reckoning *a, const struct sim_reckoning *b,
                        u32 e)
{
    return a->elements[e].whose == b->elements[e].whose;
}

/* ---- the properties
 * -------------------------------------------------------------------- */

/* New to the file, let in, and nothing in it speaks for the accused. */
static bool supports(const struct board *b, scn_ix i)
{
    if (rd_evidence(b->t.w, b->t.s)[i] == SIM_HELD || item_at(i)->against.count > 0)
        return false;
    hold(b, i);
    bool worth = sim_item_worth(b->t.w, b->t.s, i) != SIM_WORTH_NOTHING;
    wr_evidence(b->t.w, b->t.s)[i] = SIM_UNKNOWN;
    return worth;
}

/* Better verdicts are lower numbers. */
static void more_proof_never_lowers(void **state)
{
    (void)state;
    unsigned raised = 0;
    for (uint64_t seed = 0; seed < BOARDS; seed++) {
        struct board b = board_of(seed);
        struct sim_reckoning before = reckon(&b);
        scn_ix item = some_item(&b, supports);
        hold(&b, item);
        link_rightly(&b, item);
        struct sim_reckoning after = reckon(&b);
        assert_board(&b, after.verdict <= before.verdict);
        for (u32 e = 0; e < after.count; e++) {
            if (!same_person(&after, &before, e))
                continue;
            assert_board(&b, after.elements[e].items >= before.elements[e].items);
            assert_board(&b, after.elements[e].needed == before.elements[e].needed);
            raised += after.elements[e].items > before.elements[e].items;
        }
    }
    assert_true(raised > 0);
}

static bool shut_out(const struct board *b, scn_ix i)
{
    if (rd_evidence(b->t.w, b->t.s)[i] == SIM_HELD)
        return false;
    hold(b, i);
    bool out = sim_item_worth(b->t.w, b->t.s, i) == SIM_WORTH_NOTHING;
    wr_evidence(b->t.w, b->t.s)[i] = SIM_UNKNOWN;
    return out;
}

static void what_is_shut_out_never_raises(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < BOARDS; seed++) {
        struct board b = board_of(seed);
        struct sim_reckoning before = reckon(&b);
        scn_ix item = some_item(&b, shut_out);
        hold(&b, item);
        link_rightly(&b, item);
        struct sim_reckoning after = reckon(&b);
        assert_board(&b, after.verdict == before.verdict);
        for (u32 e = 0; e < after.count; e++)
            assert_board(&b, after.elements[e].items == before.elements[e].items);
    }
}

static bool same_source(const struct scn_sources *a, const struct scn_sources *b)
{
    for (u32 i = 0; i < a->count; i++)
        for (u32 k = 0; k < b->count; k++)
            if (a->at[i] == b->at[k])
                return true;
    return false;
}

/* And goes back to nothing that is held: to show another copy of what was kept back is
 * to show it, and better than not to. */
static bool speaks_for(const struct board *b, scn_ix i)
{
    if (item_at(i)->against.count == 0)
        return false;
    for (u32 k = 0; k < shipped.scn->evidence_count; k++)
        if (rd_evidence(b->t.w, b->t.s)[k] == SIM_HELD &&
            same_source(&item_at(i)->roots, &item_at(k)->roots))
            return false;
    return true;
}

/* And it is never worse to have shown it. */
static void what_speaks_for_the_accused_never_raises(void **state)
{
    (void)state;
    unsigned lowered = 0;
    for (uint64_t seed = 0; seed < BOARDS; seed++) {
        struct board b = board_of(seed);
        struct sim_reckoning before = reckon(&b);
        scn_ix item = some_item(&b, speaks_for);
        hold(&b, item);
        struct sim_reckoning kept_back = reckon(&b);
        wr_disclosed(b.t.w, b.t.s)[item] = 1;
        struct sim_reckoning shown = reckon(&b);
        assert_board(&b, kept_back.verdict >= before.verdict);
        assert_board(&b, shown.verdict >= before.verdict);
        assert_board(&b, shown.verdict <= kept_back.verdict);
        for (u32 e = 0; e < shown.count; e++) {
            if (!same_person(&shown, &before, e) || !same_person(&shown, &kept_back, e))
                continue;
            assert_board(&b, shown.elements[e].needed >= before.elements[e].needed);
            assert_board(&b, shown.elements[e].needed <= kept_back.elements[e].needed);
            lowered += shown.elements[e].needed > before.elements[e].needed;
        }
    }
    assert_true(lowered > 0);
}

/* Each item is linked for every reason that is right, and everything is disclosed: no
 * other way of linking the same file ends better. */
static void linking_everything_never_beats_linking_what_is_right(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < BOARDS; seed++) {
        struct board b = board_of(seed);
        memset(wr_link(b.t.w, b.t.s), 0, b.t.w->count[SIM_F_link] * sizeof(u16));
        for (u32 i = 0; i < shipped.scn->evidence_count; i++) {
            wr_disclosed(b.t.w, b.t.s)[i] = 1;
            if (rd_evidence(b.t.w, b.t.s)[i] == SIM_HELD)
                link_rightly(&b, (scn_ix)i);
        }
        struct sim_reckoning right = reckon(&b);
        for (u32 i = 0; i < shipped.scn->evidence_count; i++)
            for (u32 n = 0; rd_evidence(b.t.w, b.t.s)[i] == SIM_HELD && n < 40; n++)
                link_somehow(&b, (scn_ix)i);
        struct sim_reckoning everything = reckon(&b);
        assert_board(&b, right.verdict <= everything.verdict);
        for (u32 e = 0; e < right.count; e++)
            if (same_person(&right, &everything, e))
                assert_board(&b,
                             right.elements[e].items >= everything.elements[e].items);
    }
}

/* ---- the order of linking
 * -------------------------------------------------------------- */

enum { LINKS = 60 };

/* The links as actions, done in the order given by `rng`. */
static u64 link_in_order(const struct board *b, const struct sim_action *links,
                         u32 count, uint64_t rng)
{
    u32 order[LINKS];
    memset(wr_link(b->t.w, b->t.s), 0, b->t.w->count[SIM_F_link] * sizeof(u16));
    for (u32 i = 0; i < count; i++) {
        u32 at = rng_below(&rng, i + 1);
        order[i] = order[at];
        order[at] = i;
    }
    for (u32 i = 0; i < count; i++) {
        const struct sim_action *a = &links[order[i]];
        assert_board(b, sim_check(b->t.w, b->t.s, SIM_DESK, a) == SIM_REFUSED_OK);
        sim_apply(b->t.w, b->t.s, a, 0, NULL);
    }
    return sim_state_hash(b->t.w, b->t.s, &(struct sim_texts){.count = 0});
}

static u32 links_of(const struct board *b, struct sim_action *links)
{
    u32 n = 0;
    for (u32 i = 0; i < shipped.scn->evidence_count; i++) {
        const struct scn_refs *shows = &item_at(i)->shows;
        for (u32 k = 0; rd_evidence(b->t.w, b->t.s)[i] == SIM_HELD && k < shows->count;
             k++) {
            const struct scn_fact *f = &shipped.scn->facts[shows->at[k]];
            if (f->element == SCN_NONE || f->about.count == 0 || n == LINKS)
                continue;
            wr_fact(b->t.w, b->t.s)[shows->at[k]] = 1;
            links[n++] = (struct sim_action){
                .verb = SIM_link,
                .arg = {(i32)i, f->element, f->about.at[0], shows->at[k]}};
        }
    }
    return n;
}

static void the_order_of_linking_never_matters(void **state)
{
    (void)state;
    for (uint64_t seed = 0; seed < BOARDS; seed++) {
        struct board b = board_of(seed);
        struct sim_action links[LINKS];
        u32 count = links_of(&b, links);
        u64 one = link_in_order(&b, links, count, 1);
        struct sim_reckoning first = reckon(&b);
        u64 other = link_in_order(&b, links, count, seed + 2);
        struct sim_reckoning second = reckon(&b);
        assert_board(&b, one == other);
        assert_board(&b, first.verdict == second.verdict);
        for (u32 e = 0; e < first.count; e++)
            assert_board(&b, first.elements[e].items == second.elements[e].items);
    }
}

int test_law_boards(void);
int test_law_boards(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(more_proof_never_lowers),
        cmocka_unit_test(what_is_shut_out_never_raises),
        cmocka_unit_test(what_speaks_for_the_accused_never_raises),
        cmocka_unit_test(linking_everything_never_beats_linking_what_is_right),
        cmocka_unit_test(the_order_of_linking_never_matters),
    };
    return cmocka_run_group_tests_name("law_boards", tests, shipped_open,
                                       shipped_close);
}
