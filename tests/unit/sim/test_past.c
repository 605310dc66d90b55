/* test_past.c - old attempts: how they stand against the case, and their stored result.
 */
#include "sim/past.h"
#include "sim/view.h"
#include "unit/sim/court.h"

struct fixture {
    struct court court;
    struct sim_session *x;
    struct buf play;
};

static int begin(void **state)
{
    static struct fixture f;
    f = (struct fixture){.play = BUF_MAX(1 << 20)};
    court_reload(&f.court);
    f.x = sim_session_open(f.court.scn, 0, 1);
    *state = &f;
    return 0;
}

static int end(void **state)
{
    struct fixture *f = *state;
    sim_session_close(f->x);
    buf_free(&f->play);
    arena_free(&f->court.arena);
    return 0;
}

/* Two days pass, one action each. */
static struct str two_days(struct fixture *f)
{
    for (int i = 0; i < 2; i++) {
        const struct sim_view *v = sim_view_of(f->x, &f->court.arena);
        assert_int_equal(
            sim_session_do(f->x, SIM_DESK, &v->head.wait_day.action).refusal,
            SIM_REFUSED_OK);
    }
    sim_session_print(f->x, &f->play);
    return arena_str(&f->court.arena, buf_str(&f->play));
}

/* The same text with its first `old` replaced. */
static struct str with(struct fixture *f, struct str s, const char *old,
                       const char *instead)
{
    const char *at = strstr(s.p, old);
    assert_non_null(at);
    return arena_printf(&f->court.arena, "%.*s%s%s", (int)(at - s.p), s.p, instead,
                        at + strlen(old));
}

static void an_attempt_that_agrees_fits(void **state)
{
    struct fixture *f = *state;
    struct sim_past past = sim_past_of(f->court.scn, two_days(f));
    assert_int_equal(past.fit, SIM_FITS);
    assert_int_equal(past.lines, 2);
    assert_int_equal(past.agree, 2);
    assert_int_equal(past.day, 3);
    assert_false(past.reworded);
}

static void lines_that_no_longer_agree_are_counted(void **state)
{
    struct fixture *f = *state;
    struct str play = two_days(f);
    struct str last = str_from(play, play.n - 17); /* the hash of the second line */
    play = with(f, play, arena_str(&f->court.arena, last).p, "0123456789abcdef\n");
    struct sim_past past = sim_past_of(f->court.scn, play);
    assert_int_equal(past.fit, SIM_FITS_PART);
    assert_int_equal(past.lines, 2);
    assert_int_equal(past.agree, 1);
    assert_int_equal(past.day, 2);
}

static void a_revised_text_is_told(void **state)
{
    struct fixture *f = *state;
    struct buf content = BUF_MAX(64);
    struct str play = two_days(f);
    buf_putz(&content, "content ");
    buf_hex64(&content, f->court.scn->content_hash);
    play = with(f, play, arena_str(&f->court.arena, buf_str(&content)).p,
                "content 0123456789abcdef");
    buf_free(&content);
    struct sim_past past = sim_past_of(f->court.scn, play);
    assert_int_equal(past.fit, SIM_FITS);
    assert_true(past.reworded);
}

static void what_cannot_be_read_is_told_apart_from_what_is_newer(void **state)
{
    struct fixture *f = *state;
    struct str play = two_days(f);
    const struct scn *scn = f->court.scn;
    assert_int_equal(sim_past_of(scn, with(f, play, "engine 1", "engine 900")).fit,
                     SIM_NEWER);
    assert_int_equal(sim_past_of(scn, with(f, play, "-play 1", "-play 2")).fit,
                     SIM_NEWER);
    assert_int_equal(sim_past_of(scn, with(f, play, "desk ", "desk no_")).fit,
                     SIM_UNREADABLE);
    assert_int_equal(sim_past_of(scn, STR("anything")).fit, SIM_UNREADABLE);
    assert_int_equal(sim_past_of(scn, STR_NONE).fit, SIM_UNREADABLE);
}

static const char stored[] = "ending convicted\n"
                             "charge felix proved\n"
                             "charge osas not_proved\n"
                             "charge newer hung\n"
                             "objective o_proof reached first open\n"
                             "objective o_care wrong first wrong\n"
                             "axis proof 60 of 100, uncapped 80\n"
                             "axis luck 60 of 100, uncapped 80\n"
                             "axis resources 120 of 100, uncapped x\n"
                             "limit 60\n"
                             "state 0123456789abcdef\n"
                             "day 41\n"
                             "word en ending convicted The court convicts\n"
                             "word en story convicted It was a long day.\n"
                             "word en charge felix Felix: trafficking\n"
                             "word fr ending convicted Le tribunal condamne\n"
                             "moon full\n";

static void a_stored_result_is_read_with_its_words(void **state)
{
    struct fixture *f = *state;
    struct sim_result r = sim_result_read(str_of(stored), STR("fr"), &f->court.arena);
    assert_true(str_eqz(r.ending, "convicted"));
    assert_true(str_eqz(r.title, "Le tribunal condamne"));
    assert_true(str_eqz(r.story, "It was a long day.")); /* only stored in English */
    assert_int_equal(r.day, 41);
    assert_int_equal(r.charge_count, 2); /* a verdict that is not known is left out */
    assert_int_equal(r.charges[0].value, SIM_PROVED);
    assert_true(str_eqz(r.charges[0].words, "Felix: trafficking"));
    assert_int_equal(r.charges[1].value, SIM_NOT_PROVED);
    assert_true(str_eqz(r.charges[1].words, "osas"));
    assert_int_equal(r.objective_count, 2);
    assert_int_equal(r.objectives[0].value, SIM_REACHED);
    assert_int_equal(r.objectives[1].value, SIM_WRONG);
    assert_int_equal(r.percent[SCN_AXIS_PROOF], 60);
    assert_int_equal(r.uncapped[SCN_AXIS_PROOF], 80);
    assert_int_equal(r.percent[SCN_AXIS_RESOURCES], 0);
}

static void a_result_without_words_names_its_ids(void **state)
{
    struct fixture *f = *state;
    struct sim_result r =
        sim_result_read(STR("ending convicted\n"), STR("en"), &f->court.arena);
    assert_true(str_eqz(r.title, "convicted"));
    assert_int_equal(r.day, 0);
    r = sim_result_read(STR("\n \nending"), STR("en"), &f->court.arena);
    assert_int_equal(r.ending.n, 0);
    assert_int_equal(r.charge_count + r.objective_count, 0);
}

/* Print and read are inverses, whatever stands in the words. */
static void a_result_comes_back_as_printed(void **state)
{
    struct fixture *f = *state;
    struct buf out = BUF_MAX(1 << 20);
    struct sim_action close = {.verb = SIM_decide, .arg = {SIM_CLOSE}};
    two_days(f);
    assert_int_equal(sim_session_do(f->x, SIM_DESK, &close).refusal, SIM_REFUSED_OK);
    sim_result_print(f->x, &out);
    const struct sim_world *w = sim_session_world(f->x);
    scn_ix ending = *rd_ending(w, sim_session_state(f->x));
    struct str id = f->court.scn->endings[ending].id;
    sim_result_word(&out, STR("en"), SIM_WORD_ENDING, id, STR("two\nlines"));
    struct sim_result r = sim_result_read(buf_str(&out), STR("en"), &f->court.arena);
    assert_true(str_eq(r.ending, id));
    assert_true(str_eqz(r.title, "two lines"));
    assert_int_equal(r.day, 3);
    assert_int_equal(r.objective_count, f->court.scn->objectives_count);
    for (u32 i = 0; i < r.objective_count; i++) {
        assert_true(str_eq(r.objectives[i].id, f->court.scn->objectives[i].id));
        assert_int_equal(r.objectives[i].value,
                         rd_objective(w, sim_session_state(f->x))[i]);
    }
    buf_free(&out);
}

/* What was taken over from an earlier attempt is no first attempt's, and stays said. */
static void what_was_taken_over_is_told(void **state)
{
    struct fixture *f = *state;
    two_days(f);
    struct sim_session *x = sim_session_again(f->x, 1);
    struct buf out = BUF_MAX(1 << 20);
    sim_session_print(x, &out);
    struct sim_attempt t = {.number = 2};
    t.past = sim_past_of(f->court.scn, arena_str(&f->court.arena, buf_str(&out)));
    assert_int_equal(t.past.fit, SIM_FITS);
    assert_int_equal(t.past.copied, 1);
    assert_int_equal(t.past.day, 2);
    assert_true(str_eqz(sim_attempt_begun(&t).id, "past.begun_again"));
    buf_clear(&out);
    sim_result_print(x, &out);
    t = (struct sim_attempt){.ended = true};
    t.result = sim_result_read(buf_str(&out), STR("en"), &f->court.arena);
    assert_int_equal(t.result.copied, 1);
    assert_true(str_eqz(sim_attempt_begun(&t).id, "past.begun_again"));
    buf_clear(&out);
    sim_result_print(f->x, &out);
    t.result = sim_result_read(buf_str(&out), STR("en"), &f->court.arena);
    assert_int_equal(t.result.copied, 0);
    assert_true(str_eqz(sim_attempt_begun(&t).id, "past.begun"));
    buf_free(&out);
    sim_session_close(x);
}

int test_past(void);
int test_past(void)
{
    const struct CMUnitTest tests[] = {
#define T(name) cmocka_unit_test_setup_teardown(name, begin, end)
        T(an_attempt_that_agrees_fits),
        T(lines_that_no_longer_agree_are_counted),
        T(a_revised_text_is_told),
        T(what_cannot_be_read_is_told_apart_from_what_is_newer),
        T(a_stored_result_is_read_with_its_words),
        T(a_result_without_words_names_its_ids),
        T(a_result_comes_back_as_printed),
        T(what_was_taken_over_is_told),
#undef T
    };
    return cmocka_run_group_tests_name("past", tests, NULL, NULL);
}
