/* test_decision.c - what is shown before a decision: what goes before the
 * court, what may be held against an item, and what each way to end the case
 * means. */
#include "base/file.h"
#include "base/limits.h"
#include "sim/view_debrief.h"
#include "unit/sim/practice.h"

static const struct sim_view_charge *charge(struct practice *d)
{
    const struct sim_view_decision *decision = sim_view_of(d->x, &d->a)->decision;
    assert_int_equal(decision->charge_count, 1);
    return &decision->charges[0];
}

/* The offence has three elements: a deceitful promise, a benefit, intent. */
static void what_stands_on_the_board_goes_before_the_court(void **state)
{
    struct practice *d = *state;
    assert_int_equal(charge(d)->elements, 3);
    assert_int_equal(charge(d)->covered, 0);
    practice_do(d, "read file_note");
    practice_do(d, "link advert deception lansa promise");
    const struct sim_view_charge *c = charge(d);
    assert_int_equal(c->covered, 1);
    assert_true(str_eqz(c->offered[0].name.id, "law.common.elements.deception.name"));
    assert_int_equal(c->offered[0].items.count, 1);
    const struct msg *item = &c->offered[0].items.at[0];
    assert_true(str_eqz(item->args[0].text, "evidence.advert.title"));
    assert_true(str_eqz(item->args[2].text, "facts.promise.text"));
    assert_int_equal(c->offered[1].items.count, 0);
    assert_int_equal(c->offered[2].items.count, 0);
}

/* A wrong element is shown like a right one: nobody is told. */
static void the_preview_does_not_judge(void **state)
{
    struct practice *d = *state;
    practice_do(d, "read file_note");
    practice_do(d, "link advert intent lansa promise");
    const struct sim_view_charge *c = charge(d);
    assert_int_equal(c->covered, 1);
    assert_int_equal(c->offered[2].items.count, 1);
    assert_true(str_eqz(c->offered[2].items.at[0].id, "decision.item"));
}

static const struct sim_view_item *item_of(struct practice *d, const char *id)
{
    const struct sim_view *v = sim_view_of(d->x, &d->a);
    for (u32 i = 0; i < v->items_count; i++)
        if (v->items[i].what == scn_find(d->scn, SCN_EVIDENCE, str_of(id)))
            return &v->items[i];
    fail();
    return NULL;
}

/* The slip was made in Makoro and is in Portuguese, which no court of Orisun
 * reads; the sworn translator answers for it one working day later. */
static void what_may_be_held_against_an_item_is_said(void **state)
{
    struct practice *d = *state;
    practice_do(d, "read file_note");
    assert_int_equal(item_of(d, "advert")->risks.count, 0);
    practice_do(d, "go shelter");
    practice_do(d, "interview_through talk oyelade");
    practice_do(d, "ask explain");
    practice_do(d, "ask account");
    practice_do(d, "ask work");
    practice_do(d, "leave");
    const struct sim_view_item *slip = item_of(d, "pay_slip");
    assert_int_equal(slip->risks.count, 2);
    assert_true(str_eqz(slip->risks.at[0].id, "item.risk.foreign"));
    assert_true(str_eqz(slip->risks.at[1].id, "item.risk.untranslated"));
    practice_do(d, "translate slip osei");
    practice_do(d, "wait days 1");
    slip = item_of(d, "pay_slip");
    assert_int_equal(slip->risks.count, 1);
    assert_true(str_eqz(slip->risks.at[0].id, "item.risk.foreign"));
    const struct sim_view_item *said = item_of(d, "tola_statement");
    assert_true(str_eqz(said->risks.at[said->risks.count - 1].id, "item.risk.victim"));
}

static const struct sim_view_cell *cell_of(const struct sim_view *v, scn_ix person,
                                           struct str name)
{
    for (u32 i = 0; i < v->board.accused_count; i++)
        for (u32 k = 0; k < v->board.accused[i].cell_count; k++)
            if (v->board.accused[i].person == person &&
                str_eq(v->board.accused[i].cells[k].name.id, name))
                return &v->board.accused[i].cells[k];
    return NULL;
}

/* In the flagship's good play three persons are accused: each charge shows what
 * stands on that person's cells, and only where somebody else may have acted,
 * what stands on theirs too. */
static void each_charge_shows_what_stands_against_its_person(void **state)
{
    struct arena a = {0};
    struct diags diags = diags_in(&a);
    struct err e = {0};
    struct str play, path = STR(SOURCE_DIR "/scenarios/salt_ledger/plays/good.play");
    bool good;
    (void)state;
    const struct scn *scn = scn_load(STR(SOURCE_DIR "/scenarios/salt_ledger"),
                                     STR(SOURCE_DIR "/scenarios/law"), &a, &diags, &e);
    assert_non_null(scn);
    assert_true(file_read(path, LIMIT_PLAY_BYTES, &a, &play, &e));
    const char *there = strstr(play.p, " desk decide ");
    assert_non_null(there);
    size_t n = (size_t)(there - play.p);
    while (play.p[n - 1] != '\n')
        n--;
    struct sim_session *x =
        sim_session_replay(scn, str_sub(play, 0, n), path, &good, &diags);
    assert_true(x != NULL && good);
    const struct sim_view *v = sim_view_of(x, &a);
    u32 items = 0;
    for (u32 i = 0; i < v->decision->charge_count; i++) {
        const struct sim_view_charge *c = &v->decision->charges[i];
        const struct scn_charge *from = &scn->charges[c->what];
        assert_int_equal(from->victim, SCN_NONE); /* nobody has met the child */
        bool through = from->participation != SCN_NONE &&
                       scn->participations[from->participation].through;
        for (u32 k = 0; k < c->elements; k++) {
            const struct sim_view_cell *cell =
                cell_of(v, from->person, c->offered[k].name.id);
            assert_non_null(cell);
            if (!through)
                assert_int_equal(c->offered[k].items.count, cell->linked.count);
            items += c->offered[k].items.count;
        }
    }
    assert_true(items > 10);
    for (u32 i = 0; i < scn->elements_count; i++)
        if (str_eqz(scn->elements[i].id, "child"))
            for (u32 k = 0; k < scn->people_count; k++)
                assert_null(cell_of(v, (scn_ix)k, scn->elements[i].name.id));
    sim_session_close(x);
    arena_free(&a);
}

static void each_way_to_end_the_case_says_what_it_means(void **state)
{
    struct practice *d = *state;
    const struct sim_view_decision *v = sim_view_of(d->x, &d->a)->decision;
    assert_true(str_eqz(v->trial_means.id, "law.orisun.decisions.trial"));
    assert_true(str_eqz(v->transfer_means.id, "law.orisun.decisions.transferred"));
    assert_true(str_eqz(v->close_means.id, "law.orisun.decisions.closed"));
    assert_false(v->trial.now); /* no charge is brought yet */
    assert_true(v->close.now);
}

static bool notes(struct practice *d, const char *id)
{
    const struct sim_view_debrief *b = sim_view_of(d->x, &d->a)->debrief;
    for (u32 i = 0; i < b->verdict_count; i++)
        for (u32 k = 0; k < b->verdicts[i].notes.count; k++)
            if (str_eqz(b->verdicts[i].notes.at[k].id, id))
                return true;
    return false;
}

/* Where nobody was tried, no defence pressed on anything. */
static void a_case_that_is_closed_has_no_defence(void **state)
{
    struct practice *d = *state;
    practice_do(d, "decide close");
    assert_true(sim_view_of(d->x, &d->a)->debrief->verdict_count > 0);
    assert_false(notes(d, "debrief.note.broke"));
    assert_false(notes(d, "debrief.note.pressed"));
}

static void a_case_that_is_tried_has_one(void **state)
{
    struct practice *d = *state;
    practice_do(d, "charge charge_lansa");
    practice_do(d, "decide trial");
    assert_true(notes(d, "debrief.note.broke"));
}

/* Closed on its first day, the practice misses objectives of 5 points and more than
 * three of 10: told are the first three of these, in the order of the case. */
static void what_would_have_changed_most_is_told_first(void **state)
{
    struct practice *d = *state;
    practice_do(d, "decide close");
    const struct sim_view_debrief *b = sim_view_of(d->x, &d->a)->debrief;
    u32 told = 0, light = 0;
    assert_int_equal(b->missed_count, SIM_MISSED_MOST);
    for (u32 i = 0; i < b->objective_count; i++) {
        const struct sim_view_objective *o = &b->objectives[i];
        if (o->last == SIM_REACHED || msg_is_none(&o->better))
            continue;
        light += o->points < 10;
        if (told < b->missed_count && o->points == 10)
            assert_ptr_equal(b->missed[told++], o);
    }
    assert_int_equal(told, SIM_MISSED_MOST);
    assert_true(light > 0);
}

#define DECISION_TEST(name)                                                            \
    cmocka_unit_test_setup_teardown(name, practice_begin, practice_end)

int test_decision(void);
int test_decision(void)
{
    const struct CMUnitTest tests[] = {
        DECISION_TEST(what_stands_on_the_board_goes_before_the_court),
        DECISION_TEST(the_preview_does_not_judge),
        DECISION_TEST(what_may_be_held_against_an_item_is_said),
        cmocka_unit_test(each_charge_shows_what_stands_against_its_person),
        DECISION_TEST(each_way_to_end_the_case_says_what_it_means),
        DECISION_TEST(a_case_that_is_closed_has_no_defence),
        DECISION_TEST(a_case_that_is_tried_has_one),
        DECISION_TEST(what_would_have_changed_most_is_told_first),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
