/* test_notebook.c - words of other languages in the flagship case: met, guessed,
 * confirmed in threes, and put right on the bench. */
#include "base/file.h"
#include "sim/law_int.h"
#include "sim/notebook_int.h"
#include "sim/view_int.h"
#include "unit/sim/court.h"

static struct court flagship;

static int load(void **state)
{
    struct diags d = diags_in(&flagship.arena);
    flagship.scn =
        scn_load(STR(SOURCE_DIR "/scenarios/salt_ledger"),
                 STR(SOURCE_DIR "/scenarios/law"), &flagship.arena, &d, NULL);
    assert_non_null(flagship.scn);
    sim_world_init(&flagship.w, flagship.scn, 0, &flagship.arena);
    flagship.s = arena_take(&flagship.arena, flagship.w.bytes);
    *state = &flagship;
    return 0;
}

static int begin(void **state)
{
    struct court *c = *state;
    sim_start(&c->w, 1, c->s);
    return 0;
}

static int unload(void **state)
{
    struct court *c = *state;
    arena_free(&c->arena);
    return 0;
}

static scn_ix term(const struct court *c, const char *id)
{
    return court_find(c, SCN_GLOSS, id);
}

static void meet(struct court *c, const char *id)
{
    wr_term_met(&c->w, c->s)[term(c, id)] = SIM_TERM_MET;
}

static enum sim_refusal guess(struct court *c, const char *id, bool right)
{
    scn_ix t = term(c, id);
    u32 sense = sim_true_sense(&c->w, t) + (right ? 0 : 1);
    struct sim_action a = {.verb = SIM_guess,
                           .arg = {t, (i32)(sense % sim_sense_count(&c->w, t))}};
    enum sim_refusal refused = sim_check(&c->w, c->s, SIM_DESK, &a);
    if (refused == SIM_REFUSED_OK)
        sim_apply(&c->w, c->s, &a, 0, NULL);
    return refused;
}

static bool sure(const struct court *c, const char *id)
{
    return rd_term_met(&c->w, c->s)[term(c, id)] == SIM_TERM_CONFIRMED;
}

static void a_word_is_met_where_the_desk_does_not_read(void **state)
{
    struct court *c = *state;
    struct sim_change change = {.w = &c->w, .s = c->s};
    sim_meet_in_document(&change, court_find(c, SCN_DOCUMENT, "joy_record"));
    assert_int_equal(rd_term_met(&c->w, c->s)[term(c, "magistrat")], SIM_TERM_MET);
    assert_int_equal(rd_term_met(&c->w, c->s)[term(c, "search")], SIM_TERM_UNMET);
}

/* The other table reads French, and has no notebook besides. */
static void whoever_reads_the_language_meets_nothing(void **state)
{
    struct court *c = *state;
    struct sim_world other;
    struct arena a = {0};
    sim_world_init(&other, c->scn, 1, &a);
    struct sim_state *s = arena_take(&a, other.bytes);
    sim_start(&other, 1, s);
    struct sim_change change = {.w = &other, .s = s};
    sim_meet_in_document(&change, court_find(c, SCN_DOCUMENT, "joy_record"));
    for (u32 i = 0; i < c->scn->glosses_count; i++)
        assert_int_equal(rd_term_met(&other, s)[i], SIM_TERM_UNMET);
    arena_free(&a);
}

static void what_was_not_met_cannot_be_guessed(void **state)
{
    struct court *c = *state;
    assert_int_equal(guess(c, "amana", true), SIM_REFUSED_UNKNOWN);
}

static void three_right_guesses_are_confirmed_together(void **state)
{
    struct court *c = *state;
    meet(c, "amana");
    meet(c, "yan_kamasho");
    meet(c, "passeur");
    assert_int_equal(guess(c, "amana", true), SIM_REFUSED_OK);
    assert_int_equal(guess(c, "yan_kamasho", false), SIM_REFUSED_OK);
    assert_int_equal(guess(c, "passeur", true), SIM_REFUSED_OK);
    assert_false(sure(c, "amana") || sure(c, "yan_kamasho") || sure(c, "passeur"));
    assert_int_equal(guess(c, "yan_kamasho", true), SIM_REFUSED_OK);
    assert_true(sure(c, "amana") && sure(c, "yan_kamasho") && sure(c, "passeur"));
    assert_int_equal(guess(c, "amana", false), SIM_REFUSED_DONE);
}

/* Two of five: nobody says anything, though both are right. */
static void two_right_guesses_say_nothing(void **state)
{
    struct court *c = *state;
    meet(c, "magistrat");
    meet(c, "search");
    guess(c, "magistrat", true);
    guess(c, "search", true);
    assert_false(sure(c, "magistrat") || sure(c, "search"));
}

/* Guesses of two sets do not make three. */
static void sets_are_confirmed_each_by_itself(void **state)
{
    struct court *c = *state;
    meet(c, "magistrat");
    meet(c, "search");
    meet(c, "amana");
    guess(c, "magistrat", true);
    guess(c, "search", true);
    guess(c, "amana", true);
    assert_false(sure(c, "magistrat") || sure(c, "search") || sure(c, "amana"));
}

/* ---- on the bench -----------------------------------------------------------------
 */

static void act(struct court *c, enum sim_verb verb, i32 b, i32 d)
{
    struct sim_action a = {.verb = verb, .arg = {0, b, d}};
    a.arg[0] = court_find(c, SCN_REQUEST, "to_azelmar");
    assert_int_equal(sim_check(&c->w, c->s, SIM_DESK, &a), SIM_REFUSED_OK);
    sim_apply(&c->w, c->s, &a, 0, NULL);
}

static enum sim_refusal put_right(const struct court *c, const char *id, i32 yes)
{
    struct sim_action a = {.verb = SIM_put_right, .arg = {0, term(c, id), yes}};
    a.arg[0] = court_find(c, SCN_REQUEST, "to_azelmar");
    return sim_check(&c->w, c->s, SIM_DESK, &a);
}

static void draft_by_machine(struct court *c)
{
    wr_request_open(&c->w, c->s)[court_find(c, SCN_REQUEST, "to_azelmar")] = 1;
    act(c, SIM_draft, 0, 0);
    act(c, SIM_state_offence, court_find(c, SCN_OFFENCE, "or_trafficking"), 0);
    act(c, SIM_write_in, court_find(c, SCN_LANGUAGE, "fr"), 0);
    act(c, SIM_render, SIM_LETTER_MACHINE, 0);
}

static void only_a_word_that_is_understood_is_put_right(void **state)
{
    struct court *c = *state;
    draft_by_machine(c);
    assert_int_equal(put_right(c, "trafficking_in_persons", 1), SIM_REFUSED_UNKNOWN);
    wr_term_met(&c->w, c->s)[term(c, "trafficking_in_persons")] = SIM_TERM_CONFIRMED;
    assert_int_equal(put_right(c, "trafficking_in_persons", 1), SIM_REFUSED_OK);
    assert_non_null(sim_slot_slip(&c->w, c->s, 0));
    act(c, SIM_put_right, term(c, "trafficking_in_persons"), 1);
    assert_null(sim_slot_slip(&c->w, c->s, 0));
    assert_int_equal(put_right(c, "trafficking_in_persons", 1), SIM_REFUSED_SAME);
    act(c, SIM_put_right, term(c, "trafficking_in_persons"), 0);
    assert_non_null(sim_slot_slip(&c->w, c->s, 0));
}

static void what_the_letter_does_not_say_is_not_put_right(void **state)
{
    struct court *c = *state;
    draft_by_machine(c);
    wr_term_met(&c->w, c->s)[term(c, "affidavit")] = SIM_TERM_CONFIRMED;
    assert_int_equal(put_right(c, "affidavit", 1), SIM_REFUSED_UNKNOWN);
    act(c, SIM_request_form, court_find(c, SCN_PROCEDURE, "oath"), 1);
    assert_int_equal(put_right(c, "affidavit", 1), SIM_REFUSED_OK);
}

static void an_oath_that_became_an_honour_is_not_asked_for(void **state)
{
    struct court *c = *state;
    scn_ix oath = court_find(c, SCN_PROCEDURE, "oath");
    draft_by_machine(c);
    act(c, SIM_request_form, oath, 1);
    assert_false(sim_asks_as_read(&c->w, c->s, 0, oath));
    wr_term_met(&c->w, c->s)[term(c, "affidavit")] = SIM_TERM_CONFIRMED;
    act(c, SIM_put_right, term(c, "affidavit"), 1);
    assert_true(sim_asks_as_read(&c->w, c->s, 0, oath));
    act(c, SIM_put_right, term(c, "affidavit"), 0);
    act(c, SIM_render, SIM_LETTER_SWORN, 0);
    assert_true(sim_asks_as_read(&c->w, c->s, 0, oath));
}

static void who_reads_the_language_writes_it(void **state)
{
    struct court *c = *state;
    scn_ix other = court_find(c, SCN_DESK, "central_kourdala");
    draft_by_machine(c);
    act(c, SIM_render, SIM_LETTER_PLAIN, 0);
    assert_non_null(sim_slot_slip(&c->w, c->s, 0));
    assert_true(
        sim_refs_have(&c->scn->desks[other].reads, court_find(c, SCN_LANGUAGE, "fr")));
    struct sim_world w = c->w; /* the same letter from a desk that reads French */
    w.desk = other;
    scn_ix home = c->scn->desks[other].state;
    assert_true(home != c->scn->desks[0].state);
    assert_null(sim_slot_slip(&w, c->s, 0));
}

int test_notebook(void);
int test_notebook(void)
{
#define T(f) cmocka_unit_test_setup(f, begin)
    const struct CMUnitTest tests[] = {
        T(a_word_is_met_where_the_desk_does_not_read),
        T(whoever_reads_the_language_meets_nothing),
        T(what_was_not_met_cannot_be_guessed),
        T(three_right_guesses_are_confirmed_together),
        T(two_right_guesses_say_nothing),
        T(sets_are_confirmed_each_by_itself),
        T(only_a_word_that_is_understood_is_put_right),
        T(what_the_letter_does_not_say_is_not_put_right),
        T(an_oath_that_became_an_honour_is_not_asked_for),
        T(who_reads_the_language_writes_it),
    };
#undef T
    return cmocka_run_group_tests(tests, load, unload);
}
