/* test_points.c - their letter point by point: the sections each point is about, the
 * answer that completes only what was asked, and a further request that begins as the
 * last one.
 */
#include "base/file.h"
#include "base/limits.h"
#include "sim/act_int.h"
#include "sim/view_int.h"
#include "unit/sim/law_trial.h"
#include "unit/sim/played.h"

#include <stdio.h>

/* ---- every word of request rules has its place
 * ----------------------------------------
 */

#define IN_CASE(name)
#define IN_ITEM(name)
#define IN_CHARGE(name)
#define IN_REQUEST(name) [SCN_T_##name] = true,
#define IN_BOTH(a, b)    IN_CASE
static const bool of_requests[SCN_TERMS] = {
#define TERM(name, env, type, arg1, arg2, parts) IN_##env(name)
#define EFFECT(name, arg1, arg2, parts)
#include "scenario/terms.def"
#undef TERM
#undef EFFECT
};
static const bool placed[SCN_TERMS] = {
#define OF(word, section, weight) [SCN_T_##word] = true,
#include "sim/sections.def"
#undef OF
};

static void every_word_of_request_rules_has_its_section(void **state)
{
    (void)state;
    unsigned words = 0;
    for (int i = 0; i < SCN_TERMS; i++) {
        if (of_requests[i] != placed[i])
            fail_msg("word number %d of terms.def: sections.def has %s row", i,
                     placed[i] ? "a needless" : "no");
        words += of_requests[i];
    }
    assert_true(words >= 39);
}

/* ---- the shipped packs --------------------------------------------------------------
 */

static const struct scn_rule *shipped_rule(const char *id)
{
    for (u32 s = 0; s < shipped.scn->states_count; s++) {
        const struct scn_rules *rules = &shipped.scn->states[s].request_rules;
        for (u32 i = 0; i < rules->count; i++)
            if (str_eqz(rules->at[i].id, id))
                return &rules->at[i];
    }
    fail_msg("no rule %s", id);
    return NULL;
}

/* A measure that a rule is about is no cause while something else is. */
static void a_rule_points_at_what_it_looked_at(void **state)
{
    (void)state;
#define AT(section) (1U << SIM_SEC_##section)
    static const struct {
        const char *rule;
        u32 sections;
    } rows[] = {{"ko_signature", AT(SIGNATURE)},
                {"ko_facts", AT(FACTS)},
                {"ko_nexus", AT(NEXUS)},
                {"ko_statute", AT(ENCLOSURES)},
                {"ko_person", AT(MEASURES)},
                {"ko_capital", AT(ENCLOSURES)},
                {"ko_extradition", AT(MEASURES)},
                {"ko_language", AT(LANGUAGE) | AT(BASIS)},
                {"or_victim_named", AT(IDENTITY) | AT(FORMS)},
                {"ma_not_confidential", AT(SECRECY)},
                {"az_parallel", AT(FORMS)},
                {"az_channel_network", AT(CHANNEL)},
                {"ko_threshold_coercion", AT(ENCLOSURES) | AT(FACTS)}};
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++)
        if (sim_rule_sections(shipped_rule(rows[i].rule)) != rows[i].sections)
            fail_msg("%s: %x", rows[i].rule,
                     sim_rule_sections(shipped_rule(rows[i].rule)));
}

static void every_question_of_the_packs_leads_somewhere(void **state)
{
    (void)state;
    for (u32 s = 0; s < shipped.scn->states_count; s++) {
        const struct scn_rules *rules = &shipped.scn->states[s].request_rules;
        for (u32 i = 0; i < rules->count; i++) {
            const struct scn_rule *r = &rules->at[i];
            bool asks = r->outcome == SCN_OUT_CLARIFY || r->outcome == SCN_OUT_CONSULT;
            if (asks && sim_rule_sections(r) == 0)
                fail_msg("%.*s leads nowhere", STR_ARG(r->id));
        }
    }
}

/* Does the text hold the words, followed by something else than an empty string? */
static bool translated(struct str text, struct str words)
{
    for (; text.n > words.n; text = str_from(text, 1))
        if (str_starts(text, words))
            return !str_starts(str_from(text, words.n), STR("\"\""));
    return false;
}

/* Each pack puts conditions, each of them said in French too. */
static void every_condition_is_in_both_languages(void **state)
{
    (void)state;
    struct str french;
    assert_true(file_read(STR(SOURCE_DIR "/scenarios/law/l10n/fr.po"), LIMIT_FILE_BYTES,
                          &shipped.a, &french, NULL));
    for (u32 s = 0; s < shipped.scn->states_count; s++) {
        const struct scn_rules *rules = &shipped.scn->states[s].request_rules;
        unsigned conditions = 0;
        for (u32 i = 0; i < rules->count; i++) {
            const struct scn_text *t = &rules->at[i].condition;
            if (t->source.n == 0)
                continue;
            conditions++;
            struct str entry =
                arena_printf(&shipped.a, "msgctxt \"%.*s\"\nmsgid \"%.*s\"\nmsgstr ",
                             STR_ARG(t->id), STR_ARG(t->source));
            if (!translated(french, entry))
                fail_msg("%.*s is not in French", STR_ARG(t->id));
        }
        assert_true(conditions >= 3);
    }
}

/* The text of an id in a catalogue, or nothing. */
static struct str text_of(struct str catalogue, const char *id)
{
    struct str entry = arena_printf(&shipped.a, "msgctxt \"%s\"\n", id);
    for (; catalogue.n > entry.n; catalogue = str_from(catalogue, 1)) {
        if (!str_starts(catalogue, entry))
            continue;
        catalogue = str_from(catalogue, entry.n);
        str_cut(&catalogue, '\n');
        return str_cut(&catalogue, '\n');
    }
    return STR_NONE;
}

static bool names_an_article(struct str help)
{
    for (; help.n > 0; help = str_from(help, 1))
        if (str_starts(help, STR("rticle ")))
            return true;
    return false;
}

static void every_section_names_its_article(void **state)
{
    (void)state;
    static const char *const files[] = {SOURCE_DIR "/assets/lang/en.po",
                                        SOURCE_DIR "/assets/lang/fr.po"};
    for (size_t l = 0; l < 2; l++) {
        struct str text;
        assert_true(
            file_read(str_of(files[l]), LIMIT_FILE_BYTES, &shipped.a, &text, NULL));
        for (int i = 0; i < SIM_SECTIONS; i++) {
            char id[64];
            snprintf(id, sizeof id, "bench.%s.help",
                     sim_section_word((enum sim_section)i));
            if (!names_an_article(text_of(text, id)))
                fail_msg("%s: no article in %s", id, files[l]);
        }
    }
}

/* ---- an exchange of letters
 * -----------------------------------------------------------
 */

static enum sim_refusal may(struct played *p, const char *action)
{
    enum sim_actor actor;
    struct sim_action a;
    struct str text = arena_printf(&p->court.arena, "desk %s", action);
    if (!sim_action_parse(&p->court.w, text, &p->court.arena, &actor, &a))
        fail_msg("not an action: %s", action);
    return sim_check(sim_session_world(p->x), sim_session_state(p->x), SIM_DESK, &a);
}

static void act(struct played *p, const char *action)
{
    enum sim_actor actor;
    struct sim_action a;
    struct str text = arena_printf(&p->court.arena, "desk %s", action);
    if (!sim_action_parse(&p->court.w, text, &p->court.arena, &actor, &a))
        fail_msg("not an action: %s", action);
    if (sim_session_do(p->x, SIM_DESK, &a).refusal != SIM_REFUSED_OK)
        fail_msg("refused: %s", action);
}

static const struct sim_view_draft *draft(struct played *p)
{
    return &sim_view_of(p->x, &p->court.arena)->drafts[0];
}

/* A letter to keep an account, in order but for its signature: they ask for that, and
 * put the price of the keeping as a condition. */
static int asked(void **state)
{
    static const char *const letter[] = {"draft ask_away",
                                         "address ask_away aw_central",
                                         "route ask_away aw_direct",
                                         "rely ask_away accord",
                                         "state_offence ask_away ho_traffic",
                                         "write_in ask_away fr",
                                         "state_fact ask_away took yes",
                                         "state_fact ask_away used yes",
                                         "seek ask_away keep yes",
                                         "enclose ask_away statute yes",
                                         "tell ask_away \"First words.\"",
                                         "send ask_away"};
    played_begin(state);
    struct played *p = *state;
    struct sim_state *s = (struct sim_state *)sim_session_state(p->x);
    for (u32 f = 0; f < p->court.scn->facts_count; f++)
        wr_fact(sim_session_world(p->x), s)[f] = 1;
    for (size_t i = 0; i < sizeof letter / sizeof *letter; i++)
        act(p, letter[i]);
    for (int i = 0; i < 8 && *rd_reply_count(sim_session_world(p->x),
                                             sim_session_state(p->x)) == 0;
         i++)
        act(p, "wait next 0");
    return 0;
}

static void the_points_are_numbered_as_in_the_letter(void **state)
{
    struct played *p = *state;
    const struct sim_points *points = &draft(p)->points;
    assert_true(points->open);
    assert_int_equal(points->count, 2);
    assert_int_equal(points->numbered, 2);
    assert_int_equal(points->at[0].kind, SIM_POINT_QUESTION);
    assert_true(str_eqz(points->at[0].mark, "1."));
    assert_int_equal(points->at[0].sections, AT(SIGNATURE));
    assert_false(points->at[0].accept.there);
    assert_int_equal(points->at[1].kind, SIM_POINT_CONDITION);
    assert_true(str_eqz(points->at[1].mark, "2."));
    assert_true(points->at[1].accept.now && points->at[1].decline.now);
    assert_int_equal(points->at[1].money, 25);
    const struct sim_view *v = sim_view_of(p->x, &p->court.arena);
    assert_int_equal(v->letters[0].points.count, 2);
    assert_true(has_para(&v->letters[0].paras, "letter.rep.condition"));
    assert_true(draft(p)->sections[SIM_SEC_SIGNATURE].asked);
    assert_false(draft(p)->sections[SIM_SEC_FACTS].asked);
}

/* Before anything is written the letter is the one that left; then it is the answer. */
static void the_answer_holds_only_what_is_new(void **state)
{
    struct played *p = *state;
    assert_false(draft(p)->supplement);
    assert_true(has_para(&draft(p)->paras, "letter.req.basis.heading"));
    act(p, "tell ask_away \"Second words.\"");
    const struct sim_view_draft *d = draft(p);
    assert_true(d->supplement);
    assert_true(d->sections[SIM_SEC_SUMMARY].changed);
    assert_false(d->sections[SIM_SEC_FACTS].changed);
    assert_true(has_para(&d->paras, "letter.sup.yours"));
    assert_true(has_para(&d->paras, "letter.req.facts.heading"));
    assert_true(has_para(&d->paras, "letter.sup.unchanged"));
    assert_true(has_para(&d->paras, "letter.sup.condition.open"));
    assert_false(has_para(&d->paras, "letter.req.basis.heading"));
    assert_false(has_para(&d->paras, "letter.req.measures.heading"));
    assert_true(has_para(&d->completed, "letter.req.basis.heading"));
    assert_true(has_para(&d->completed, "letter.req.measures.heading"));
}

static void it_answers_point_by_point_and_stays_as_it_left(void **state)
{
    struct played *p = *state;
    act(p, "enclose ask_away signature yes");
    act(p, "agree ask_away keeping yes");
    assert_true(draft(p)->points.at[0].changed);
    assert_true(draft(p)->points.at[1].accepted);
    act(p, "send ask_away");
    const struct sim_view_draft *d = draft(p);
    assert_true(d->supplement);
    assert_false(has_para(&d->paras, "letter.sup.unchanged"));
    assert_true(has_para(&d->paras, "letter.sup.completed"));
    assert_true(has_para(&d->paras, "letter.sup.condition.accepted"));
    act(p, "wait next 0");
    act(p, "wait next 0");
    const struct sim_view *v = sim_view_of(p->x, &p->court.arena);
    assert_int_equal(v->letters_count, 2);
    assert_int_equal(v->letters[1].outcome, SCN_OUT_ACCEPT);
    assert_true(has_para(&v->letters[1].paras, "letter.rep.agreed"));
    assert_int_equal(v->letters[1].points.count, 0);
    assert_true(draft(p)->supplement);
    assert_true(has_para(&draft(p)->paras, "letter.sup.condition.accepted"));
}

static void what_was_changed_back_is_not_changed(void **state)
{
    struct played *p = *state;
    act(p, "enclose ask_away signature yes");
    act(p, "enclose ask_away signature no");
    act(p, "enclose ask_away order yes");
    act(p, "state_fact ask_away used no");
    act(p, "state_fact ask_away used yes");
    assert_false(draft(p)->sections[SIM_SEC_FACTS].changed);
    assert_true(draft(p)->sections[SIM_SEC_ENCLOSURES].changed);
}

/* ---- a further request
 * ----------------------------------------------------------------
 */

static void one_that_they_wait_for_is_completed_instead(void **state)
{
    struct played *p = *state;
    assert_int_equal(may(p, "redraft ask_away"), SIM_REFUSED_ON_BENCH);
    assert_int_equal(may(p, "draft ask_away"), SIM_REFUSED_OK);
}

static void a_further_one_begins_as_the_last(void **state)
{
    struct played *p = *state;
    act(p, "enclose ask_away signature yes");
    act(p, "agree ask_away keeping yes");
    act(p, "request_form ask_away oath yes");
    act(p, "seek ask_away hear yes");
    act(p, "tie ask_away took hear");
    act(p, "send ask_away");
    act(p, "redraft ask_away");
    assert_int_equal(may(p, "redraft ask_away"), SIM_REFUSED_SAME);
    const struct sim_world *w = sim_session_world(p->x);
    const struct sim_state *s = sim_session_state(p->x);
    assert_int_equal(rd_req_status(w, s)[1], SIM_REQ_DRAFT);
    assert_int_equal(rd_req_sends(w, s)[1], 0);
    assert_int_equal(rd_req_accepted(w, s)[w->rule_words], 0);
    u32 same = sim_sections_changed(w, s, s, 1);
    assert_int_equal(same, 0);
    assert_int_equal(rd_req_measures(w, s)[1], rd_req_measures(w, s)[0]);
    assert_int_equal(rd_req_procedures(w, s)[1], rd_req_procedures(w, s)[0]);
    assert_int_equal(rd_req_text(w, s)[1], rd_req_text(w, s)[0]);
    for (int i = 0; i < SIM_CHOICES; i++)
        assert_int_equal(rd_req_choice(w, s)[sim_choice_at(1, (enum sim_choice)i)],
                         rd_req_choice(w, s)[sim_choice_at(0, (enum sim_choice)i)]);
    for (u32 f = 0; f < p->court.scn->facts_count; f++)
        assert_int_equal(rd_req_fact(w, s)[sim_stated_at(w, 1, (scn_ix)f)],
                         rd_req_fact(w, s)[sim_stated_at(w, 0, (scn_ix)f)]);
    scn_ix took = scn_find(p->court.scn, SCN_FACT, STR("took"));
    assert_int_equal(rd_req_nexus(w, s)[sim_tie_at(w, 1, 0, took)], 1);
    assert_false(draft(p)->supplement);
    assert_true(has_para(&draft(p)->paras, "letter.req.basis.heading"));
}

int test_points(void);
int test_points(void)
{
#define ASKED_TEST(name) cmocka_unit_test_setup_teardown(name, asked, played_end)
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_word_of_request_rules_has_its_section),
        cmocka_unit_test(a_rule_points_at_what_it_looked_at),
        cmocka_unit_test(every_question_of_the_packs_leads_somewhere),
        cmocka_unit_test(every_condition_is_in_both_languages),
        cmocka_unit_test(every_section_names_its_article),
        ASKED_TEST(the_points_are_numbered_as_in_the_letter),
        ASKED_TEST(the_answer_holds_only_what_is_new),
        ASKED_TEST(it_answers_point_by_point_and_stays_as_it_left),
        ASKED_TEST(what_was_changed_back_is_not_changed),
        ASKED_TEST(one_that_they_wait_for_is_completed_instead),
        ASKED_TEST(a_further_one_begins_as_the_last),
    };
    return cmocka_run_group_tests_name("points", tests, shipped_open, shipped_close);
}
