/* test_letter.c - letters of the view as documents: which, and in what order. */
#include "unit/paper/paper_test.h"

#include "paper/letter.h"

int test_letter(void);

static struct arena a;
static struct txt *txt;

static int speak(void **state)
{
    (void)state;
    txt = txt_open(&a, STR("en"));
    txt_add(txt, STR("en"), STR("bench.exercise"), STR("NOTICE"), 0);
    txt_add(txt, STR("en"), STR("paper.title"), STR("Letter {reference}"), 0);
    txt_add(txt, STR("en"), STR("paper.titles"), STR("Letters"), 0);
    txt_add(txt, STR("en"), STR("x.text"), STR("Words."), 0);
    txt_use(txt, STR("en"));
    return 0;
}

static int forget(void **state)
{
    (void)state;
    arena_free(&a);
    return 0;
}

static struct sim_paras paras(void)
{
    static struct sim_para list[1];
    list[0] = (struct sim_para){SIM_PARA_NUMBERED, STR("3."), msg_of("x.text")};
    return (struct sim_paras){list, 1, SCN_NONE};
}

static struct sim_view_draft sent(scn_ix what, const char *reference, i32 date)
{
    return (struct sim_view_draft){.what = what,
                                   .started = true,
                                   .reference = str_of(reference),
                                   .sends = date > 0,
                                   .sent_date = date,
                                   .paras = paras()};
}

static struct sim_view_letter came(scn_ix request, const char *reference, i32 date)
{
    return (struct sim_view_letter){.request = request,
                                    .reference = str_of(reference),
                                    .date = date,
                                    .paras = paras()};
}

static void assert_order(const struct paper_doc *doc, const char *const *names)
{
    uint32_t n = 0;
    for (; names[n] != NULL; n++) {
        assert_true(n < doc->count);
        assert_true(str_eqz(doc->sheets[n].name, names[n]));
    }
    assert_int_equal(doc->count, n);
}

static void a_draft_is_dated_today_and_a_letter_sent_when_it_was(void **state)
{
    (void)state;
    struct sim_view_draft d = sent(0, "1/2024", 100);
    struct paper_doc doc = paper_of_draft(&d, 300, txt, &a);
    assert_int_equal(doc.made, 100);
    assert_true(str_eqz(doc.title, "Letter 1/2024"));
    assert_true(str_eqz(doc.notice, "NOTICE"));
    assert_true(str_eqz(doc.lang, "en"));
    assert_int_equal(doc.sheets[0].blocks[0].kind, PAPER_NUMBERED);
    assert_true(str_eqz(doc.sheets[0].blocks[0].mark, "3."));
    assert_true(str_eqz(doc.sheets[0].blocks[0].text, "Words."));
    d = sent(0, "1/2024", 0);
    assert_int_equal(paper_of_draft(&d, 300, txt, &a).made, 300);
}

static void letters_stand_in_the_order_of_their_dates_by_request(void **state)
{
    (void)state;
    struct sim_view_draft drafts[] = {sent(0, "3/2024", 200), sent(0, "1/2024", 100),
                                      sent(1, "2/2024", 150), sent(2, "-", 0)};
    drafts[3].started = false;
    struct sim_view_letter letters[] = {came(0, "A1", 120), came(1, "A2", 300),
                                        came(0, "A3", 220)};
    struct sim_view v = {.drafts = drafts,
                         .drafts_count = 4,
                         .letters = letters,
                         .letters_count = 3,
                         .head = {.date = 400}};
    struct paper_doc all = paper_of_request(&v, SCN_NONE, txt, &a);
    assert_order(&all, (const char *const[]){"1/2024", "A1", "3/2024", "A3", "2/2024",
                                             "A2", NULL});
    assert_int_equal(all.made, 300);
    assert_true(str_eqz(all.title, "Letters"));
    struct paper_doc one = paper_of_request(&v, 1, txt, &a);
    assert_order(&one, (const char *const[]){"2/2024", "A2", NULL});
    assert_int_equal(paper_of_request(&v, 2, txt, &a).count, 0);
}

static void what_is_not_sent_yet_stands_last(void **state)
{
    (void)state;
    struct sim_view_draft drafts[] = {sent(0, "2/2024", 0), sent(0, "1/2024", 100)};
    struct sim_view_letter letters[] = {came(0, "A1", 120)};
    struct sim_view v = {.drafts = drafts,
                         .drafts_count = 2,
                         .letters = letters,
                         .letters_count = 1,
                         .head = {.date = 400}};
    struct paper_doc doc = paper_of_request(&v, 0, txt, &a);
    assert_order(&doc, (const char *const[]){"1/2024", "A1", "2/2024", NULL});
    assert_int_equal(doc.made, 400);
}

int test_letter(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_draft_is_dated_today_and_a_letter_sent_when_it_was),
        cmocka_unit_test(letters_stand_in_the_order_of_their_dates_by_request),
        cmocka_unit_test(what_is_not_sent_yet_stands_last),
    };
    return cmocka_run_group_tests_name("paper letter", tests, speak, forget);
}
