/* test_law_changed.c - the law is data: days and changes of a pack have the effect that
 * they should, and no other. The rows of tests/law are judged under the shipped packs
 * and under copies with something changed, as a facilitator would change it.
 */
#define _XOPEN_SOURCE 700
#include "unit/sim/law_trial.h"

#include "base/file.h"
#include "base/limits.h"
#include "sim/explain.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define FIRST STR("2024-03-01")
#define LAST  STR("2024-03-31")

/* ---- a copy of the packs
 * --------------------------------------------------------------- */

static const char *const files[] = {"common.yaml", "azelmar.yaml", "kourdala.yaml",
                                    "makoro.yaml", "orisun.yaml"};
enum { FILES = 5 };

struct copy {
    struct arena a;
    char folder[40]; /* the packs are in its folder "law", beside the glossary */
    struct str text[FILES];
};

static struct str path_in(struct copy *c, struct str folder, unsigned i)
{
    return file_join(&c->a, folder, str_of(files[i]));
}

static void copy_open(struct copy *c)
{
    *c = (struct copy){.folder = "/tmp/rogatory-packs-XXXXXX"};
    assert_non_null(mkdtemp(c->folder));
    for (unsigned i = 0; i < FILES; i++)
        assert_true(file_read(path_in(c, LAW_PACKS, i), LIMIT_FILE_BYTES, &c->a,
                              &c->text[i], NULL));
}

/* Replaces what must stand in the file exactly once. */
static void copy_swap(struct copy *c, const char *file, const char *old,
                      const char *with)
{
    unsigned i = 0, found = 0;
    struct str sought = str_of(old);
    size_t at = 0;
    while (strcmp(files[i], file) != 0)
        i++;
    for (size_t k = 0; k < c->text[i].n; k++)
        if (str_starts(str_from(c->text[i], k), sought)) {
            at = k;
            found++;
        }
    if (found != 1)
        fail_msg("\"%s\" stands %u times in %s", old, found, file);
    c->text[i] = arena_printf(&c->a, "%.*s%s%.*s", (int)at, c->text[i].p, with,
                              STR_ARG(str_from(c->text[i], at + sought.n)));
}

static void write_text(struct str path, struct str text)
{
    FILE *f = fopen(path.p, "wb");
    assert_non_null(f);
    assert_int_equal(fwrite(text.p, 1, text.n, f), text.n);
    assert_int_equal(fclose(f), 0);
}

/* Writes the copy, opens a bench on it, and removes it again. */
static void copy_load(struct copy *c, struct bench *b)
{
    struct str root = str_of(c->folder), terms;
    struct str folder = file_join(&c->a, root, STR("law"));
    struct str glossary = file_join(&c->a, root, STR("glossary.yaml"));
    assert_true(file_read(STR(SOURCE_DIR "/scenarios/glossary.yaml"), LIMIT_FILE_BYTES,
                          &c->a, &terms, NULL));
    write_text(glossary, terms);
    assert_int_equal(mkdir(folder.p, 0700), 0);
    for (unsigned i = 0; i < FILES; i++)
        write_text(path_in(c, folder, i), c->text[i]);
    bench_open(b, folder);
    for (unsigned i = 0; i < FILES; i++)
        remove(path_in(c, folder, i).p);
    remove(glossary.p);
    rmdir(folder.p);
    rmdir(c->folder);
    arena_free(&c->a);
}

/* ---- one changed rule
 * ------------------------------------------------------------------ */

/* A row's title, before a court. */
struct spot {
    const char *title, *court;
};

static bool is_spot(const struct spot *s, const struct row *r, struct str court)
{
    return str_eqz(r->title, s->title) && str_eqz(court, s->court);
}

static bool same_result(struct bench *other, const struct row *r, struct str court)
{
    struct result here, there;
    struct trial t = trial_open(&shipped, r, court);
    struct trial u = trial_open(other, r, court);
    result_open(&here);
    result_open(&there);
    trial_judge(&t, &here);
    trial_judge(&u, &there);
    bool same = str_eq(buf_str(&here.must), buf_str(&there.must));
    result_close(&here);
    result_close(&there);
    return same;
}

/* Swaps, and wants exactly the trials named to end otherwise; `more` of them stand
 * twice in the rows. */
static void changes_only(const char *file, const char *old, const char *with,
                         const struct spot *spots, unsigned count, unsigned more)
{
    struct copy c;
    struct bench other;
    unsigned changed = 0;
    copy_open(&c);
    copy_swap(&c, file, old, with);
    copy_load(&c, &other);
    for (unsigned i = 0; i < shipped.rows.count; i++) {
        const struct row *r = &shipped.rows.list[i];
        for (const struct str *court = row_courts(r); court->n > 0; court++) {
            bool same = same_result(&other, r, *court), named = false;
            for (unsigned k = 0; k < count; k++)
                named |= is_spot(&spots[k], r, *court);
            changed += !same;
            if (!same && !named)
                print_error("changed as well: %.*s (%.*s)\n", STR_ARG(r->title),
                            STR_ARG(*court));
            assert_true(same || named);
        }
    }
    bench_close(&other);
    assert_int_equal(changed, count + more);
}

/* A court that takes an oath without a seal takes one statement more. */
static void another_form_of_statement_is_taken(void **state)
{
    (void)state;
    static const struct spot spots[] = {
        {"statement pv_sworn, from kourdala", "orisun"}};
    changes_only("orisun.yaml", "foreign and form not in [affidavit_court",
                 "foreign and form not in [pv_sworn, affidavit_court", spots, 1, 0);
}

/* One item for the means: the cases that fell short on these alone are proved. */
static void another_threshold_decides_other_cases(void **state)
{
    (void)state;
    static const struct spot spots[] = {
        {"two copies of one source are one item", "orisun"},
        {"a summary beside its source", "orisun"},
        {"an unsworn foreign statement", "orisun"}};
    changes_only("orisun.yaml", "  - element: means\n    items: 2",
                 "  - element: means\n    items: 1", spots, 3, 0);
}

static void a_bar_that_is_lifted_bars_nobody(void **state)
{
    (void)state;
    static const struct spot spots[] = {{"the victim is charged", "kourdala"}};
    changes_only(
        "kourdala.yaml", "when: role == victim or presumed\n    effect: {bar: yes}",
        "when: role == victim or presumed\n    effect: {bar: no}", spots, 1, 0);
}

/* Without a price for keeping back, the alibi is one doubt like another. */
static void keeping_back_costs_what_the_pack_says(void **state)
{
    (void)state;
    static const struct spot spots[] = {{"an alibi that was kept back", "makoro"}};
    changes_only("makoro.yaml", "  doubt: 2", "  doubt: 0", spots, 1, 0);
}

static void another_language_is_accepted(void **state)
{
    (void)state;
    static const struct spot spots[] = {
        {"service, in en", "azelmar"},
        {"service, in en, basis rivers_protocol", "azelmar"}};
    changes_only("azelmar.yaml", "accepts: [fr]", "accepts: [fr, en]", spots, 2, 1);
}

/* ---- days
 * ------------------------------------------------------------------------------- */

enum { EVERY = 3, PICK = 1 }; /* every third rule gets days */

static bool picked(u32 rule)
{
    return rule % EVERY == PICK;
}

static void date_rules(struct copy *c, const struct scn_state *s,
                       const struct scn_rules *rules)
{
    for (u32 i = 0; i < rules->count; i++) {
        if (!picked(i))
            continue;
        struct str id = rules->at[i].id;
        struct str old = arena_printf(&c->a, "  - id: %.*s\n", STR_ARG(id));
        struct str with = arena_printf(&c->a, "%.*s    from: %.*s\n    to: %.*s\n",
                                       STR_ARG(old), STR_ARG(FIRST), STR_ARG(LAST));
        struct str file = arena_printf(&c->a, "%.*s.yaml", STR_ARG(s->id));
        copy_swap(c, file.p, old.p, with.p);
    }
}

/* Wants the same rules to speak, less those whose days it is not. */
static void same_rules(struct bench *dated, const struct row *r, struct str court,
                       bool within)
{
    struct result here, there;
    struct trial t = trial_open(&shipped, r, court);
    struct trial u = trial_open(dated, r, court);
    result_open(&here);
    result_open(&there);
    trial_judge(&t, &here);
    trial_judge(&u, &there);
    for (u32 i = 0; i < trial_rules(&t)->count; i++) {
        bool wanted = here.spoke[i] && (within || !picked(i));
        /* what is not carried out is not told: a rule that no longer blocks lets the
         * rules of execution speak */
        bool unblocked = there.spoke[i] && !here.spoke[i] && r->kind == ROW_LETTER &&
                         trial_rules(&t)->at[i].stage == SCN_STAGE_EXECUTION && !within;
        if (there.spoke[i] != wanted && !unblocked)
            fail_msg("%.*s (%.*s), %.*s: %.*s", STR_ARG(r->title), STR_ARG(court),
                     STR_ARG(r->day), STR_ARG(trial_rules(&t)->at[i].id));
    }
    result_close(&here);
    result_close(&there);
}

static void a_rule_speaks_on_its_days_and_no_others(void **state)
{
    (void)state;
    static const struct {
        struct str day;
        bool within;
    } days[] = {{{"2024-02-29", 10}, false},
                {{"2024-03-01", 10}, true},
                {{"2024-03-31", 10}, true},
                {{"2024-04-01", 10}, false}};
    struct copy c;
    struct bench dated;
    copy_open(&c);
    for (u32 i = 0; i < shipped.scn->states_count; i++) {
        const struct scn_state *s = &shipped.scn->states[i];
        date_rules(&c, s, &s->admissibility);
        date_rules(&c, s, &s->charge_rules);
        date_rules(&c, s, &s->request_rules);
    }
    copy_load(&c, &dated);
    for (unsigned i = 0; i < shipped.rows.count; i++)
        for (size_t d = 0; d < 4; d++) {
            struct row r = shipped.rows.list[i];
            r.day = days[d].day;
            for (const struct str *court = row_courts(&r); court->n > 0; court++)
                same_rules(&dated, &r, *court, days[d].within);
        }
    bench_close(&dated);
}

/* ---- what nobody verified
 * ------------------------------------------------------------------ */

/* The source of the line that begins so is one that nobody verified. */
static void unverify(struct copy *c, const char *file, const char *line)
{
    static const char source[] = "source: {";
    unsigned i = 0;
    size_t at = 0;
    while (strcmp(files[i], file) != 0)
        i++;
    struct str *text = &c->text[i];
    while (at < text->n && !str_starts(str_from(*text, at), str_of(line)))
        at++;
    while (at < text->n && !str_starts(str_from(*text, at), str_of(source)))
        at++;
    if (at == text->n)
        fail_msg("no \"%s\" with a source in %s", line, file);
    at += sizeof source - 1;
    *text = arena_printf(&c->a, "%.*sverified: no, %.*s", (int)at, text->p,
                         STR_ARG(str_from(*text, at)));
}

/* Concepts may have no source; then one is put in the place of what ends the line. */
#define NOBODY "source: {cite: nowhere, status: invented, verified: no}"

static bool speaks_of(const struct row *r, const char *mark)
{
    struct str sought = str_of(mark);
    for (unsigned i = 0; i <= r->line_count; i++) {
        struct str text = i == 0 ? r->title : r->lines[i - 1];
        for (size_t k = 0; k < text.n; k++)
            if (str_starts(str_from(text, k), sought))
                return true;
    }
    return false;
}

/* Only rows that speak of one of the marks, before that court where one is named, end
 * otherwise; the spot is one that must. */
struct silence {
    const char *marks[2], *court;
    struct spot spot;
};

static void silences_only(struct copy *c, const struct silence *x)
{
    struct bench other;
    bool found = false;
    copy_load(c, &other);
    for (unsigned i = 0; i < shipped.rows.count; i++) {
        const struct row *r = &shipped.rows.list[i];
        bool named = speaks_of(r, x->marks[0]) ||
                     (x->marks[1] != NULL && speaks_of(r, x->marks[1]));
        for (const struct str *court = row_courts(r); court->n > 0; court++) {
            bool here = x->court == NULL || str_eqz(*court, x->court);
            bool same = same_result(&other, r, *court);
            found |= !same && is_spot(&x->spot, r, *court);
            if (!same && !(named && here))
                fail_msg("changed as well: %.*s (%.*s)", STR_ARG(r->title),
                         STR_ARG(*court));
        }
    }
    bench_close(&other);
    if (!found)
        fail_msg("the same as before: %s (%s)", x->spot.title, x->spot.court);
}

/* One item is enough then, as in the rows that fell short on the means alone. */
static void an_unverified_threshold_asks_for_nothing(void **state)
{
    (void)state;
    struct copy c;
    copy_open(&c);
    unverify(&c, "orisun.yaml", "  - element: means\n");
    silences_only(
        &c, &(struct silence){{"means", NULL},
                              "orisun",
                              {"two copies of one source are one item", "orisun"}});
}

static void an_unverified_bar_bars_nobody(void **state)
{
    (void)state;
    struct copy c;
    copy_open(&c);
    unverify(&c, "kourdala.yaml", "  - id: ko_non_punishment\n");
    silences_only(&c, &(struct silence){{"victim is charged", NULL},
                                        "kourdala",
                                        {"the victim is charged", "kourdala"}});
}

static void an_unverified_duty_to_disclose_has_no_price(void **state)
{
    (void)state;
    struct copy c;
    copy_open(&c);
    unverify(&c, "makoro.yaml", "disclosure:\n");
    silences_only(&c, &(struct silence){{"kept back", NULL},
                                        "makoro",
                                        {"an alibi that was kept back", "makoro"}});
}

/* The letters that were returned because it lapsed are returned no more. */
static void whether_an_unverified_treaty_binds_is_not_known(void **state)
{
    (void)state;
    struct copy c;
    copy_open(&c);
    unverify(&c, "common.yaml", "  - id: rivers_protocol\n");
    silences_only(&c, &(struct silence){{"rivers_protocol", NULL},
                                        NULL,
                                        {"service, basis rivers_protocol", "azelmar"}});
}

static void an_unverified_part_is_not_found(void **state)
{
    (void)state;
    struct copy c;
    copy_open(&c);
    unverify(&c, "common.yaml", "  - id: accomplice\n");
    silences_only(&c, &(struct silence){{"accomplice", "assistance"},
                                        NULL,
                                        {"charged as the helper", "orisun"}});
}

static void an_unverified_procedure_is_not_asked_for(void **state)
{
    (void)state;
    struct copy c;
    copy_open(&c);
    unverify(&c, "common.yaml", "  - id: seal\n");
    silences_only(&c, &(struct silence){
                          {"seal", NULL},
                          NULL,
                          {"witness_statement, asks oath seal verbatim", "kourdala"}});
}

/* No seal, and nothing that tells whether there must be one. */
static void an_unverified_step_of_custody_is_not_missed(void **state)
{
    (void)state;
    struct copy c;
    copy_open(&c);
    copy_swap(&c, "common.yaml", "name: Marked and sealed}",
              "name: Marked and sealed, " NOBODY "}");
    silences_only(&c,
                  &(struct silence){
                      {"object", "phone_extraction"},
                      NULL,
                      {"object original_object, custody collected logged", "azelmar"}});
}

/* What form it has, no rule can say. */
static void an_unverified_form_shuts_nothing_out(void **state)
{
    (void)state;
    struct copy c;
    copy_open(&c);
    copy_swap(&c, "common.yaml", "name: Record of hearing, questions and answers\n",
              "name: Record of hearing, questions and answers\n    " NOBODY "\n");
    silences_only(&c, &(struct silence){{" pv", NULL},
                                        NULL,
                                        {"statement pv, from kourdala", "orisun"}});
}

static void an_unverified_kind_shuts_nothing_out(void **state)
{
    (void)state;
    struct copy c;
    copy_open(&c);
    copy_swap(&c, "common.yaml", "name: Medical or psychological report}",
              "name: Medical or psychological report, " NOBODY "}");
    silences_only(&c, &(struct silence){
                          {"medical_report", NULL},
                          NULL,
                          {"medical_report expert_report, consent refused", "makoro"}});
}

/* The rules that others would be, had they been verified, speak as before. */
static void an_unverified_rule_does_not_speak(void **state)
{
    (void)state;
    struct copy c;
    struct bench other;
    copy_open(&c);
    for (u32 i = 0; i < shipped.scn->states_count; i++) {
        const struct scn_state *s = &shipped.scn->states[i];
        struct str file = arena_printf(&c.a, "%.*s.yaml", STR_ARG(s->id));
        const struct scn_rules *lists[] = {&s->admissibility, &s->charge_rules,
                                           &s->request_rules};
        for (size_t k = 0; k < 3; k++)
            for (u32 n = 0; n < lists[k]->count; n++)
                if (picked(n))
                    unverify(&c, file.p,
                             arena_printf(&c.a, "  - id: %.*s\n",
                                          STR_ARG(lists[k]->at[n].id))
                                 .p);
    }
    copy_load(&c, &other);
    for (unsigned i = 0; i < shipped.rows.count; i++)
        for (const struct str *court = row_courts(&shipped.rows.list[i]); court->n > 0;
             court++)
            same_rules(&other, &shipped.rows.list[i], *court, false);
    bench_close(&other);
}

static const struct row *row_titled(const char *title)
{
    for (unsigned i = 0; i < shipped.rows.count; i++)
        if (str_eqz(shipped.rows.list[i].title, title))
            return &shipped.rows.list[i];
    fail_msg("no row %s", title);
    return NULL;
}

/* "Why?" names the rule that kept silent, and says that it was not verified. */
static void why_names_a_rule_that_nobody_verified(void **state)
{
    (void)state;
    struct copy c;
    struct bench other;
    struct item_row item;
    u32 count;
    copy_open(&c);
    unverify(&c, "orisun.yaml", "  - id: or_foreign_statement\n");
    copy_load(&c, &other);
    struct trial t =
        trial_open(&other, row_titled("statement pv, from kourdala"), STR("orisun"));
    assert_true(row_item(t.row, 0, &item));
    trial_set_item(&t, &item);
    scn_ix it = trial_item(&t, STR("it"));
    const struct sim_explain_rule *rules =
        sim_explain_item(t.w, t.s, it, &other.a, &count);
    assert_int_equal(sim_item_worth(t.w, t.s, it), SIM_WORTH_FULL);
    assert_int_equal(count, 1);
    assert_true(str_eqz(rules[0].status.id, "source.unverified"));
    bench_close(&other);
}

/* Of all offences, those that rest on the line are none today, and only they. */
static void offences_stand_but(struct copy *c, const char *id, scn_ix element)
{
    struct bench other;
    unsigned gone = 0;
    copy_load(c, &other);
    struct trial t = trial_open(&other, &shipped.rows.list[0], STR("orisun"));
    for (u32 i = 0; i < shipped.scn->offences_count; i++) {
        const struct scn_offence *o = &shipped.scn->offences[i];
        bool rests = element == SCN_NONE ? str_eqz(o->id, id)
                                         : sim_refs_have(&o->elements, element);
        struct sim_action state_it = {SIM_state_offence, {0, (i32)i}, STR_NONE};
        assert_int_equal(sim_offence_grades(t.w, (scn_ix)i), !rests);
        assert_int_equal(
            sim_check(t.w, t.s, SIM_DESK, &state_it) == SIM_REFUSED_UNVERIFIED, rests);
        gone += rests;
    }
    assert_int_not_equal(gone, 0);
    for (u32 i = 0; i < other.scn->charges_count; i++) {
        struct sim_action charge = {SIM_charge, {(i32)i}, STR_NONE};
        scn_ix offence = other.scn->charges[i].offence;
        assert_int_equal(sim_check(t.w, t.s, SIM_DESK, &charge) ==
                             SIM_REFUSED_UNVERIFIED,
                         !sim_offence_grades(t.w, offence));
    }
    bench_close(&other);
}

static void an_unverified_offence_is_none(void **state)
{
    (void)state;
    struct copy c;
    copy_open(&c);
    unverify(&c, "orisun.yaml", "  - id: or_withholding_papers\n");
    offences_stand_but(&c, "or_withholding_papers", SCN_NONE);
    copy_open(&c);
    unverify(&c, "azelmar.yaml", "  - id: az_withholding_papers\n");
    silences_only(
        &c, &(struct silence){{"withholding", NULL},
                              "azelmar",
                              {"the victim's word alone can convict", "azelmar"}});
}

static void an_offence_of_an_unverified_element_is_none(void **state)
{
    (void)state;
    struct copy c;
    copy_open(&c);
    copy_swap(&c, "common.yaml", "    name: Means\n",
              "    name: Means\n    " NOBODY "\n");
    offences_stand_but(&c, NULL, scn_find(shipped.scn, SCN_ELEMENT, STR("means")));
}

/* Only what is chosen is refused: the same, verified, can be. */
static void what_nobody_verified_cannot_be_chosen(void **state)
{
    (void)state;
    struct copy c;
    struct bench other;
    copy_open(&c);
    unverify(&c, "common.yaml", "  - id: rivers_protocol\n");
    unverify(&c, "common.yaml", "  - id: seal\n");
    copy_load(&c, &other);
    struct trial t = trial_open(&other, &shipped.rows.list[0], STR("orisun"));
    const struct {
        enum sim_verb verb;
        enum scn_kind kind;
        const char *no, *yes;
    } all[] = {{SIM_rely, SCN_TREATY, "rivers_protocol", "rivers_convention"},
               {SIM_request_form, SCN_PROCEDURE, "seal", "verbatim"}};
    for (size_t i = 0; i < 2; i++) {
        struct sim_action a = {all[i].verb, {0, 0, 1}, STR_NONE};
        a.arg[1] = scn_find(other.scn, all[i].kind, str_of(all[i].no));
        assert_int_equal(sim_check(t.w, t.s, SIM_DESK, &a), SIM_REFUSED_UNVERIFIED);
        a.arg[1] = scn_find(other.scn, all[i].kind, str_of(all[i].yes));
        assert_int_not_equal(sim_check(t.w, t.s, SIM_DESK, &a), SIM_REFUSED_UNVERIFIED);
    }
    bench_close(&other);
}

/* ---- days of treaties, authorities and offences
 * ------------------------------------------ */

/* The first letter of the rows whose two States are both parties. */
static struct trial letter_between(const struct scn_refs *parties)
{
    for (unsigned i = 0; i < shipped.rows.count; i++) {
        const struct row *r = &shipped.rows.list[i];
        for (const struct str *to = row_courts(r); r->kind == ROW_LETTER && to->n > 0;
             to++) {
            scn_ix a = scn_find(shipped.scn, SCN_STATE, *to);
            scn_ix b = scn_find(shipped.scn, SCN_STATE, row_asking(r, *to));
            if (parties != NULL &&
                (!sim_refs_have(parties, a) || !sim_refs_have(parties, b)))
                continue;
            struct trial t = trial_open(&shipped, r, *to);
            trial_set_letter(&t);
            return t;
        }
    }
    fail_msg("no letter between such States");
    return (struct trial){0};
}

static void set_day(const struct trial *t, i32 day)
{
    *wr_minute(t->w, t->s) = (u32)(day - shipped.scn->start_day) * SIM_DAY_MINUTES;
    wr_req_sent(t->w, t->s)[0] = *rd_minute(t->w, t->s);
}

static i32 word(const struct trial *t, enum scn_term term)
{
    struct scn_op op = {.code = SCN_OP_TERM, .term = (uint8_t)term};
    return sim_request_term(t->w, t->s, 0, 0, &op);
}

static void a_treaty_binds_from_its_first_day_to_its_last(void **state)
{
    (void)state;
    unsigned edges = 0;
    for (u32 i = 0; i < shipped.scn->treaties_count; i++) {
        const struct scn_treaty *treaty = &shipped.scn->treaties[i];
        struct trial t = letter_between(&treaty->parties);
        wr_req_choice(t.w, t.s)[sim_choice_at(0, SIM_CHOICE_TREATY)] = (u16)i;
        for (i32 side = 0; side < 2; side++) {
            i32 edge = side == 0 ? treaty->from_day : treaty->to_day;
            if (edge == INT32_MIN || edge == SCN_EVER)
                continue;
            set_day(&t, edge);
            assert_int_equal(word(&t, SCN_T_basis_in_force), 1);
            set_day(&t, side == 0 ? edge - 1 : edge + 1);
            assert_int_equal(word(&t, SCN_T_basis_in_force), 0);
            edges++;
        }
    }
    assert_int_equal(edges, 4); /* three beginnings and the end of the protocol */
}

static void a_contact_is_good_to_its_last_day(void **state)
{
    (void)state;
    unsigned edges = 0;
    struct trial t = letter_between(NULL);
    for (u32 i = 0; i < shipped.scn->authorities_count; i++) {
        const struct scn_authority *authority = &shipped.scn->authorities[i];
        wr_req_choice(t.w, t.s)[sim_choice_at(0, SIM_CHOICE_AUTHORITY)] = (u16)i;
        if (authority->to_day == SCN_EVER)
            continue;
        set_day(&t, authority->to_day);
        assert_int_equal(word(&t, SCN_T_authority_valid), 1);
        set_day(&t, authority->to_day + 1);
        assert_int_equal(word(&t, SCN_T_authority_valid), 0);
        edges++;
    }
    assert_int_equal(edges, 2); /* two offices were closed */
}

static void an_offence_is_one_from_its_first_day_to_its_last(void **state)
{
    (void)state;
    unsigned edges = 0;
    struct trial t = letter_between(NULL);
    for (u32 i = 0; i < shipped.scn->offences_count; i++) {
        const struct scn_offence *offence = &shipped.scn->offences[i];
        set_day(&t, offence->from_day);
        assert_true(sim_offence_now(t.w, t.s, (scn_ix)i));
        set_day(&t, offence->from_day - 1);
        assert_false(sim_offence_now(t.w, t.s, (scn_ix)i));
        if (offence->to_day == SCN_EVER)
            continue;
        set_day(&t, offence->to_day);
        assert_true(sim_offence_now(t.w, t.s, (scn_ix)i));
        set_day(&t, offence->to_day + 1);
        assert_false(sim_offence_now(t.w, t.s, (scn_ix)i));
        edges++;
    }
    assert_int_equal(edges, 1); /* Azelmar's act on smuggling */
}

int test_law_changed(void);
int test_law_changed(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(another_form_of_statement_is_taken),
        cmocka_unit_test(another_threshold_decides_other_cases),
        cmocka_unit_test(a_bar_that_is_lifted_bars_nobody),
        cmocka_unit_test(keeping_back_costs_what_the_pack_says),
        cmocka_unit_test(another_language_is_accepted),
        cmocka_unit_test(a_rule_speaks_on_its_days_and_no_others),
        cmocka_unit_test(an_unverified_threshold_asks_for_nothing),
        cmocka_unit_test(an_unverified_bar_bars_nobody),
        cmocka_unit_test(an_unverified_duty_to_disclose_has_no_price),
        cmocka_unit_test(whether_an_unverified_treaty_binds_is_not_known),
        cmocka_unit_test(an_unverified_part_is_not_found),
        cmocka_unit_test(an_unverified_procedure_is_not_asked_for),
        cmocka_unit_test(an_unverified_step_of_custody_is_not_missed),
        cmocka_unit_test(an_unverified_form_shuts_nothing_out),
        cmocka_unit_test(an_unverified_kind_shuts_nothing_out),
        cmocka_unit_test(an_unverified_rule_does_not_speak),
        cmocka_unit_test(why_names_a_rule_that_nobody_verified),
        cmocka_unit_test(an_unverified_offence_is_none),
        cmocka_unit_test(an_offence_of_an_unverified_element_is_none),
        cmocka_unit_test(what_nobody_verified_cannot_be_chosen),
        cmocka_unit_test(a_treaty_binds_from_its_first_day_to_its_last),
        cmocka_unit_test(a_contact_is_good_to_its_last_day),
        cmocka_unit_test(an_offence_is_one_from_its_first_day_to_its_last),
    };
    return cmocka_run_group_tests_name("law_changed", tests, shipped_open,
                                       shipped_close);
}
