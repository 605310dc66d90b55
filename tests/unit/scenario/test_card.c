/* test_card.c - reference cards: what is read, what is left out, and how the shelf lays
 * them out for reading. The cards are those of tests/fixtures/cards. */
/* clang-format off */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
/* clang-format on */

#include "base/date.h"
#include "scenario/scenario.h"
#include "scenario/shelf.h"

int test_card(void);

struct fixture {
    struct arena arena;
    struct diags d;
    struct err e;
};

static int open_fixture(void **state)
{
    static struct fixture f;
    f = (struct fixture){.e = {0}};
    f.d = diags_in(&f.arena);
    *state = &f;
    return 0;
}

static int close_fixture(void **state)
{
    struct fixture *f = *state;
    arena_free(&f->arena);
    return 0;
}

static const struct scn_cards *load(struct fixture *f, const char *path)
{
    const struct scn_cards *c = scn_load_cards(str_of(path), &f->arena, &f->d, &f->e);
    assert_non_null(c);
    return c;
}

#define assert_str(s, text) assert_true(str_eqz(s, text))

static void a_card_with_a_fault_is_left_out_and_the_others_stay(void **state)
{
    struct fixture *f = *state;
    const struct scn_cards *c = load(f, TESTS_DIR "/fixtures/cards");
    assert_int_equal(c->count, 2);
    assert_str(c->at[0].id, "ant");
    assert_str(c->at[1].id, "cat");
    assert_int_equal(f->d.count, 1);
    assert_int_equal(f->d.list[0].code, DIAG_E0115);
    assert_int_equal(f->d.list[0].place.line, 8);
    assert_true(str_ends(f->d.list[0].place.path, STR("bee.yaml")));
}

static void a_line_keeps_its_day_or_only_its_year(void **state)
{
    const struct scn_cards *c = load(*state, TESTS_DIR "/fixtures/cards/ant.yaml");
    assert_int_equal(c->count, 1);
    const struct scn_card_lines *lines = &c->at[0].lines;
    assert_int_equal(lines->count, 3);
    assert_false(lines->at[0].as_of.year_only);
    assert_int_equal(lines->at[0].as_of.day, date_to_day((struct date){2015, 3, 23}));
    assert_true(lines->at[1].as_of.year_only);
    assert_int_equal(date_of_day(lines->at[1].as_of.day).year, 2024);
    assert_true(lines->at[0].verified);
    assert_false(lines->at[1].verified);
    assert_int_equal(lines->at[1].topic, SCN_TOPIC_LANGUAGES);
}

/* The name, and of each line what it says and where from: what translators must have.
 */
static void every_visible_text_of_a_card_is_listed(void **state)
{
    const struct scn_cards *c = load(*state, TESTS_DIR "/fixtures/cards/ant.yaml");
    assert_int_equal(c->text_count, 1 + 3 * 2);
    assert_str(c->texts[0]->id, "card.ant.name");
    assert_str(c->texts[1]->id, "card.ant.lines.port.text");
    assert_str(c->texts[2]->id, "card.ant.lines.port.source");
    assert_str(c->texts[2]->source, "Its charter.");
}

static void the_shelf_orders_a_card_by_topic_and_marks_each_line(void **state)
{
    struct fixture *f = *state;
    const struct scn_cards *c = load(f, TESTS_DIR "/fixtures/cards/ant.yaml");
    const struct scn_shelf *shelf = scn_shelf_of(NULL, c, &f->arena);
    assert_int_equal(shelf->count, 1);
    const struct scn_page *page = &shelf->pages[0];
    assert_int_equal(page->kind, SCN_PAGE_CARD);
    assert_str(page->banner.id, "shelf.check");
    assert_int_equal(page->count, 2);
    assert_str(page->sections[0].title.id, "shelf.topic.languages");
    assert_str(page->sections[1].title.id, "shelf.topic.networks");
    const struct scn_section *languages = &page->sections[0];
    assert_int_equal(languages->count, 2);
    assert_str(languages->entries[0].text, "card.ant.lines.tongue.text");
    assert_str(languages->entries[0].cite, "card.ant.lines.tongue.source");
    assert_int_equal(languages->entries[0].mark, SCN_MARK_UNVERIFIED);
    assert_str(languages->entries[0].as_of.id, "shelf.written_year");
    assert_int_equal(languages->entries[1].mark, SCN_MARK_VERIFIED);
    assert_str(languages->entries[1].as_of.id, "shelf.as_of_year");
    assert_str(page->sections[1].entries[0].as_of.id, "shelf.as_of");
}

/* ---- the law on the shelf
 * ---------------------------------------------------------------------- */

static const struct scn *law_of(struct fixture *f)
{
    const struct scn *law =
        scn_load_law(STR(SOURCE_DIR "/scenarios/law"), &f->arena, &f->d, &f->e);
    assert_non_null(law);
    return law;
}

/* How many entries of the page have this text. */
static int with_text(const struct scn_page *page, struct str id)
{
    int found = 0;
    for (uint32_t i = 0; i < page->count; i++) {
        for (uint32_t k = 0; k < page->sections[i].count; k++)
            found += str_eq(page->sections[i].entries[k].text, id);
    }
    return found;
}

static void expect_rules(const struct scn_page *page, const struct scn_rules *rules)
{
    for (uint32_t i = 0; i < rules->count; i++) {
        const struct scn_rule *r = &rules->at[i];
        if (r->say.source.n > 0)
            assert_int_equal(with_text(page, r->say.id), 1);
        assert_int_equal(with_text(page, r->note.id),
                         0); /* the coach's, not the law's */
    }
}

static void expect_treaty(const struct scn_page *page, const struct scn_treaty *t)
{
    assert_int_equal(with_text(page, t->text.id), 1);
    for (uint32_t i = 0; i < t->reservation_count; i++)
        assert_int_equal(with_text(page, t->reservations[i].text.id), 1);
}

static void every_rule_of_a_law_pack_can_be_read(void **state)
{
    struct fixture *f = *state;
    const struct scn *law = law_of(f);
    const struct scn_shelf *shelf = scn_shelf_of(law, NULL, &f->arena);
    assert_int_equal(shelf->count,
                     law->states_count + 3); /* treaties, words, glossary */
    for (uint32_t i = 0; i < law->states_count; i++) {
        const struct scn_state *s = &law->states[i];
        const struct scn_page *page = &shelf->pages[i];
        assert_int_equal(page->kind, SCN_PAGE_LAW);
        for (uint32_t k = 0; k < s->offences.count; k++)
            assert_int_equal(with_text(page, law->offences[s->offences.at[k]].text.id),
                             1);
        for (uint32_t k = 0; k < s->authorities.count; k++)
            assert_int_equal(
                with_text(page, law->authorities[s->authorities.at[k]].text.id), 1);
        expect_rules(page, &s->admissibility);
        expect_rules(page, &s->charge_rules);
        expect_rules(page, &s->request_rules);
        for (uint32_t k = 0; k < s->actor_count; k++)
            assert_int_equal(with_text(page, s->actors[k].text.id), 1);
        assert_int_equal(with_text(page, s->disclosure.say.id), 1);
    }
    const struct scn_page *treaties = &shelf->pages[law->states_count];
    for (uint32_t i = 0; i < law->treaties_count; i++)
        expect_treaty(treaties, &law->treaties[i]);
}

/* No line stands without what it rests on: law, modelled, invented, read or not read.
 */
static void every_rule_and_line_says_what_it_rests_on(void **state)
{
    struct fixture *f = *state;
    const struct scn_cards *cards = load(f, SOURCE_DIR "/scenarios/law/cards");
    assert_int_equal(cards->count, 8);
    const struct scn_shelf *shelf = scn_shelf_of(law_of(f), cards, &f->arena);
    for (uint32_t i = 0; i < shelf->count; i++) {
        const struct scn_page *page = &shelf->pages[i];
        for (uint32_t k = 0; k < page->count; k++) {
            bool offices = page->kind == SCN_PAGE_WORDS || /* names, not rules */
                           (page->kind == SCN_PAGE_LAW && (k == 0 || k == 2 || k == 3));
            for (uint32_t n = 0; n < page->sections[k].count && !offices; n++) {
                const struct scn_entry *e = &page->sections[k].entries[n];
                assert_int_not_equal(e->mark, SCN_MARK_NONE);
                assert_true(e->cite.n > 0);
                assert_true(!msg_is_none(&e->as_of) ||
                            (page->kind != SCN_PAGE_CARD && e->mark != SCN_MARK_REAL));
            }
        }
    }
}

/* What nobody verified is there to be read, and says that it never grades. */
static void an_unverified_line_of_law_is_marked(void **state)
{
    struct fixture *f = *state;
    struct err e = {0};
    const struct scn *law =
        scn_load_law(STR(TESTS_DIR "/fixtures/cloned/law"), &f->arena, &f->d, &e);
    assert_non_null(law);
    assert_int_equal(f->d.count, 1);
    assert_int_equal(f->d.list[0].code, DIAG_W0503);
    assert_int_equal(f->d.list[0].msg.args[0].number, 3);
    const struct scn_shelf *shelf = scn_shelf_of(law, NULL, &f->arena);
    const struct scn_section *rules = &shelf->pages[0].sections[2];
    const enum scn_mark marks[] = {SCN_MARK_REAL, SCN_MARK_UNVERIFIED,
                                   SCN_MARK_INVENTED};
    assert_int_equal(rules->count, 3);
    for (uint32_t i = 0; i < 3; i++)
        assert_int_equal(rules->entries[i].mark, marks[i]);
    assert_true(str_eqz(rules->entries[1].mark_word.id, "source.unverified"));
    assert_true(str_eqz(rules->entries[1].as_of.id, "shelf.written"));
}

#define CARD_TEST(name)                                                                \
    cmocka_unit_test_setup_teardown(name, open_fixture, close_fixture)

int test_card(void)
{
    const struct CMUnitTest tests[] = {
        CARD_TEST(a_card_with_a_fault_is_left_out_and_the_others_stay),
        CARD_TEST(a_line_keeps_its_day_or_only_its_year),
        CARD_TEST(every_visible_text_of_a_card_is_listed),
        CARD_TEST(the_shelf_orders_a_card_by_topic_and_marks_each_line),
        CARD_TEST(every_rule_of_a_law_pack_can_be_read),
        CARD_TEST(every_rule_and_line_says_what_it_rests_on),
        CARD_TEST(an_unverified_line_of_law_is_marked),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
