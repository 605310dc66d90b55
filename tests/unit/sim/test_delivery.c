/* test_delivery.c - in which language a reply brings what it brings: with a certified
 * translation where one was asked for, else as it was written there; and on which
 * paper.
 */
#include "sim/change_int.h"
#include "unit/sim/letter.h"

enum { ANSWER_COMES = 30 };

static void obtain(struct court *c)
{
    obtain_driver(c, ANSWER_COMES);
}

static void it_comes_as_it_was_written(void **state)
{
    struct court *c = *state;
    obtain(c);
    assert_int_equal(sim_item_translation(&c->w, c->s, item(c, "driver")),
                     SIM_UNTRANSLATED);
}

static void asked_for_it_comes_with_a_sworn_translation(void **state)
{
    struct court *c = *state;
    wr_req_procedures(&c->w, c->s)[SLOT] |=
        1U << court_find(c, SCN_PROCEDURE, "rendering");
    obtain(c);
    assert_int_equal(sim_item_translation(&c->w, c->s, item(c, "driver")),
                     SIM_BY_SWORN);
    assert_int_equal(sim_item_translation(&c->w, c->s, item(c, "noted")),
                     SIM_UNTRANSLATED);
}

static bool shown(const struct court *c, const char *document)
{
    return (rd_document(&c->w, c->s)[court_find(c, SCN_DOCUMENT, document)] &
            SIM_DOC_SHOWN) != 0;
}

/* A summary is one paper, a sworn statement another: each is read and translated for
 * itself, and the court looks at the one that came last. */
static void on_paper_it_is_what_its_form_says(void **state)
{
    struct court *c = *state;
    struct sim_change change = {.w = &c->w, .s = c->s};
    scn_ix told = item(c, "told"), words = court_find(c, SCN_DOCUMENT, "told_words");
    scn_ix summary = court_find(c, SCN_DOCUMENT, "told_summary");
    sim_gain(&change, told, court_find(c, SCN_FORM, "pv"));
    assert_true(shown(c, "told_summary"));
    assert_false(shown(c, "told_words"));
    assert_int_equal(sim_item_document(&c->w, c->s, told), summary);
    wr_translation(&c->w, c->s)[summary] = SIM_BY_SWORN;
    assert_int_equal(sim_item_translation(&c->w, c->s, told), SIM_BY_SWORN);
    sim_gain(&change, told, court_find(c, SCN_FORM, "affidavit"));
    assert_true(shown(c, "told_words"));
    assert_int_equal(sim_item_document(&c->w, c->s, told), words);
    assert_int_equal(sim_item_translation(&c->w, c->s, told), SIM_UNTRANSLATED);
}

#define DELIVERY_TEST(name) cmocka_unit_test_setup_teardown(name, in_order, court_close)

int test_delivery(void);
int test_delivery(void)
{
    const struct CMUnitTest tests[] = {
        DELIVERY_TEST(it_comes_as_it_was_written),
        DELIVERY_TEST(on_paper_it_is_what_its_form_says),
        DELIVERY_TEST(asked_for_it_comes_with_a_sworn_translation),
    };
    return cmocka_run_group_tests_name("delivery", tests, NULL, NULL);
}
