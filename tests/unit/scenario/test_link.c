/* test_link.c - files to one model: order, folders, names, places, hashes, law packs.
 */
#include "unit/scenario/scn_test.h"

#include "scenario/reference.h"

static void the_base_is_a_case(void **state)
{
    struct copy *c = *state;
    const struct scn *s = copy_load(c);
    assert_non_null(s);
    assert_int_equal(c->d.count, 0);
    assert_str(s->id, "case");
    assert_int_equal(scn_count(s, SCN_PLACE), 2);
    assert_str(scn_id(s, SCN_PLACE, 1), "harbour");
    assert_int_equal(scn_find(s, SCN_PLACE, STR("moon")), SCN_NONE);
    assert_str(scn_id(s, SCN_PLACE, SCN_NONE), "?");
    assert_int_equal(s->leads[0].place, scn_find(s, SCN_PLACE, STR("harbour")));
    assert_int_equal(s->milestones[0].trigger, SCN_WHEN);
    assert_int_equal(s->milestones[1].trigger, SCN_AFTER);
    assert_int_equal(s->leads[0].until_day, SCN_EVER); /* a start value */
}

static void a_section_may_stand_in_three_places(void **state)
{
    struct copy *c = *state;
    copy_add(c, "case/scenario.yaml",
             "people:\n  - {id: eze, name: Eze, gender: m, role: suspect, state: home, "
             "about: A., speaks: [fr]}\n");
    copy_put(c, "case/people/b.yaml",
             STR("- {id: bibi, name: Bibi, gender: f, role: suspect, state: home, "
                 "about: A., speaks: [en]}\n"));
    copy_put(c, "case/people/a.yaml",
             STR("- {id: abu, name: Abu, gender: m, role: victim, state: home, about: "
                 "A., speaks: [ha]}\n"));
    const struct scn *s = copy_load(c);
    assert_non_null(s);
    static const char *const order[] = {"eze", "ada", "abu", "bibi"};
    for (uint32_t i = 0; i < COUNT(order); i++)
        assert_str(s->people[i].id, order[i]);
    assert_int_equal(s->accused_count, 2);
    assert_int_equal(s->people[0].accused, 0);
    assert_int_equal(s->people[1].accused, SCN_NONE);
    assert_int_equal(s->people[3].accused, 1);
}

static void a_missing_thing_is_said_everywhere(void **state)
{
    struct copy *c = *state;
    copy_put(c, "case/evidence.yaml", STR("[]\n"));
    assert_null(copy_load(c));
    assert_int_equal(c->d.errors, 3); /* leads, milestones, endings */
    for (size_t i = 0; i < c->d.count; i++)
        assert_int_equal(c->d.list[i].code, DIAG_E0201);
}

static void a_second_id_names_the_first(void **state)
{
    struct copy *c = *state;
    copy_put(c, "case/people/more.yaml",
             STR("# more\n- {id: ada, name: Ada, gender: f, role: victim, state: home, "
                 "about: A., speaks: [en]}\n"));
    assert_null(copy_load(c));
    assert_true(said(&c->d, DIAG_E0203, 2, 8));
    assert_true(
        str_ends(said_word(&c->d, DIAG_E0203, "path"), STR("case/people.yaml")));
}

static void a_file_of_no_section_is_said(void **state)
{
    struct copy *c = *state;
    copy_put(c, "case/evidense.yaml", STR("[]\n"));
    assert_null(copy_load(c));
    assert_true(said(&c->d, DIAG_E0101, 1, 1));
    assert_str(said_word(&c->d, DIAG_E0101, "near"), "evidence");
}

static void lint_has_places(void **state)
{
    struct copy *c = *state;
    copy_swap(c, "case/milestones.yaml", "  after: 5\n", "");
    copy_swap(c, "case/endings.yaml", "when: true", "when: false");
    assert_null(copy_load(c));
    assert_true(said(&c->d, DIAG_E0403, 4, 3));
    assert_true(said(&c->d, DIAG_E0402, 2, 3));
}

static void a_law_pack_is_judged_by_itself(void **state)
{
    struct copy *c = *state;
    struct err e = {0};
    struct diags d = diags_in(&c->a);
    struct str folder = arena_printf(&c->a, "%.*s/law", STR_ARG(c->root));
    assert_non_null(scn_load_law(folder, &c->a, &d, &e));
    copy_swap(c, "law/home.yaml", "id: home", "id: away");
    assert_null(scn_load_law(folder, &c->a, &d, &e));
    assert_true(said(&d, DIAG_E0204, 2, 5));
}

static void prose_changes_one_hash_and_rules_the_other(void **state)
{
    struct copy *c = *state;
    uint64_t rules = copy_load(c)->rules_hash, content = c->scn->content_hash;
    copy_swap(c, "case/documents/note.md", "clerk", "Clerk");
    assert_non_null(copy_load(c));
    assert_int_equal(c->scn->rules_hash, rules);
    assert_int_not_equal(c->scn->content_hash, content);
    content = c->scn->content_hash;
    copy_swap(c, "case/endings.yaml", ">= 50", ">= 51");
    assert_non_null(copy_load(c));
    assert_int_not_equal(c->scn->rules_hash, rules);
    assert_int_equal(c->scn->content_hash, content);
    assert_int_equal(copy_load(c)->content_hash, content); /* and again the same */
}

static void every_text_has_an_id_of_its_own(void **state)
{
    struct copy *c = *state;
    const struct scn *s = copy_load(c);
    assert_non_null(s);
    bool name = false, law = false;
    for (uint32_t i = 0; i < s->text_count; i++) {
        name = name || str_eqz(s->texts[i]->id, "people.ada.name");
        law = law || str_eqz(s->texts[i]->id, "law.home.admissibility.unlawful.say");
        for (uint32_t k = 0; k < i; k++)
            assert_false(str_eq(s->texts[i]->id, s->texts[k]->id));
    }
    assert_true(name && law);
}

static void a_missing_case_is_a_failure_of_the_world(void **state)
{
    struct copy *c = *state;
    copy_remove(c, "case/scenario.yaml");
    assert_null(copy_load(c));
    assert_string_equal(c->e.id, "err.file.missing");
    assert_int_equal(c->d.count, 0);
}

static bool listed(const struct scn_reference *r, const char *id)
{
    for (uint32_t t = 0; t < r->table_count; t++) {
        for (uint32_t i = 0; i < r->tables[t].count; i++) {
            if (str_eqz(r->tables[t].fields[i].id, id))
                return true;
        }
    }
    for (uint32_t i = 0; i < r->word_count; i++) {
        if (str_eqz(r->words[i].id, id))
            return true;
    }
    return false;
}

/* One of each place a field may stand in: a file, a section, what belongs to a thing
 * (of the two lists called measures too), a part, a part of a part. */
static void the_reference_lists_every_field_and_word(void **state)
{
    (void)state;
    struct arena a = {0};
    const struct scn_reference *r = scn_reference(&a);
    static const char *const wanted[] = {
        "ref.scenario.brief", "ref.people.known",      "ref.requests.measures.needs",
        "ref.measures.text",  "ref.source.cite",       "ref.admissibility.when",
        "ref.lines.verified", "ref.review.lawyer",     "ref.spans.learn",
        "word.held",          "word.item_translation", "effect.finish"};
    for (size_t i = 0; i < COUNT(wanted); i++)
        assert_row(wanted[i], listed(r, wanted[i]));
    for (uint32_t t = 0; t < r->table_count; t++) {
        for (uint32_t k = 0; k < t; k++)
            assert_false(str_eq(r->tables[t].title, r->tables[k].title));
    }
    arena_free(&a);
}

int test_link(void);
int test_link(void)
{
    const struct CMUnitTest tests[] = {
        COPY_TEST(the_base_is_a_case),
        COPY_TEST(a_section_may_stand_in_three_places),
        COPY_TEST(a_missing_thing_is_said_everywhere),
        COPY_TEST(a_second_id_names_the_first),
        COPY_TEST(a_file_of_no_section_is_said),
        COPY_TEST(lint_has_places),
        COPY_TEST(a_law_pack_is_judged_by_itself),
        COPY_TEST(prose_changes_one_hash_and_rules_the_other),
        COPY_TEST(every_text_has_an_id_of_its_own),
        COPY_TEST(a_missing_case_is_a_failure_of_the_world),
        cmocka_unit_test(the_reference_lists_every_field_and_word),
    };
    return cmocka_run_group_tests_name("link", tests, NULL, NULL);
}
