/* test_swap.c - letters between stations: two desks of the flagship play two States.
 * What one writes the other reads, field by field; the answer comes back; whatever does
 * not fit is told apart and changes nothing.
 */
/* clang-format off */
#include <setjmp.h>
#include <stdarg.h>
#include <stddef.h>
#include <stdint.h>
#include <cmocka.h>
/* clang-format on */

#include "sim/swap_int.h"

#include "base/limits.h"
#include "scenario/scenario.h"
#include "sim/law_int.h"
#include "sim/view_int.h"

struct pair {
    struct arena a;
    const struct scn *scn;
    struct sim_session *asks, *asked; /* counsel in Orisun; the office in Kourdala */
    struct buf file, back;            /* the letter, the answer */
};

static const char *const own_words =
    "« K-204 » \\ \"pièce 3\"\nsecond line\tand a tab – ’ü";

static scn_ix find(const struct pair *p, enum scn_kind kind, const char *id)
{
    scn_ix i = scn_find(p->scn, kind, str_of(id));
    assert_true(i != SCN_NONE);
    return i;
}

static enum sim_refusal act(struct sim_session *x, const char *words)
{
    struct arena a = {0};
    enum sim_actor who;
    struct sim_action action;
    assert_true(
        sim_action_parse(sim_session_world(x), str_of(words), &a, &who, &action));
    enum sim_refusal r = sim_session_do(x, who, &action).refusal;
    arena_free(&a);
    return r;
}

static void acts(struct sim_session *x, const char *const *lines)
{
    for (; *lines != NULL; lines++)
        assert_int_equal(act(x, *lines), SIM_REFUSED_OK);
}

static enum sim_refusal take(struct sim_session *x, struct str bytes)
{
    struct sim_action a = {.verb = SIM_receive, .text = bytes};
    return sim_session_do(x, SIM_IMPORT, &a).refusal;
}

static void write_out(struct sim_session *x, const struct pair *p, bool answer,
                      struct buf *out)
{
    const struct sim_world *w = sim_session_world(x);
    scn_ix request = find(p, SCN_REQUEST, "to_kourdala");
    i32 slot = answer ? sim_incoming_slot(w, sim_session_state(x), request)
                      : sim_newest_slot(w, sim_session_state(x), request);
    assert_true(slot >= 0);
    assert_true(sim_swap_print(x, (u32)slot, out));
}

/* A letter that uses every kind of line, sent; its one defect: `get_company` is tied to
 * nothing. */
static void send_letter(struct pair *p)
{
    static const char *const lines[] = {
        "desk read intake",
        "desk read intel_note",
        "desk draft to_kourdala",
        "desk address to_kourdala ko_central",
        "desk route to_kourdala ko_direct_central",
        "desk rely to_kourdala untoc",
        "desk state_offence to_kourdala or_trafficking",
        "desk write_in to_kourdala fr",
        "desk render to_kourdala sworn",
        "desk name_victim to_kourdala code",
        "desk say_secret to_kourdala yes",
        "desk say_urgent to_kourdala reasons",
        "desk enclose to_kourdala statute yes",
        "desk enclose to_kourdala order no",
        "desk enclose to_kourdala signature yes",
        "desk request_form to_kourdala electronic_certificate yes",
        "desk seek to_kourdala get_company yes",
        "desk state_fact to_kourdala recruited yes",
        "desk state_fact to_kourdala false_job yes",
        "desk state_fact to_kourdala wallet_kept yes",
        NULL};
    acts(p->asks, lines);
    struct sim_action tell = {.verb = SIM_tell, .text = str_of(own_words)};
    tell.arg[0] = find(p, SCN_REQUEST, "to_kourdala");
    assert_int_equal(sim_session_do(p->asks, SIM_DESK, &tell).refusal, SIM_REFUSED_OK);
    assert_int_equal(act(p->asks, "desk send_file to_kourdala"), SIM_REFUSED_OK);
    write_out(p->asks, p, false, &p->file);
}

static int open_pair(void **state)
{
    static struct pair p;
    struct err e = {0};
    p = (struct pair){.scn = NULL};
    struct diags d = diags_in(&p.a);
    p.scn = scn_load(STR(SOURCE_DIR "/scenarios/salt_ledger"),
                     STR(SOURCE_DIR "/scenarios/law"), &p.a, &d, &e);
    assert_non_null(p.scn);
    p.asks = sim_session_open(p.scn, find(&p, SCN_DESK, "counsel"), 1);
    p.asked = sim_session_open(p.scn, find(&p, SCN_DESK, "central_kourdala"), 1);
    p.file = p.back = BUF_MAX(LIMIT_SWAP_BYTES);
    *state = &p;
    return 0;
}

static int close_pair(void **state)
{
    struct pair *p = *state;
    sim_session_close(p->asks);
    sim_session_close(p->asked);
    buf_free(&p->file);
    buf_free(&p->back);
    arena_free(&p->a);
    return 0;
}

static int sent(void **state)
{
    open_pair(state);
    send_letter(*state);
    return 0;
}

static int received(void **state)
{
    sent(state);
    struct pair *p = *state;
    assert_int_equal(take(p->asked, buf_str(&p->file)), SIM_REFUSED_OK);
    return 0;
}

static void answer_with(struct pair *p, const char *const *lines)
{
    acts(p->asked, lines);
    write_out(p->asked, p, true, &p->back);
}

static u32 slot_at(const struct pair *p, const struct sim_session *x)
{
    i32 slot = sim_newest_slot(sim_session_world(x), sim_session_state(x),
                               find(p, SCN_REQUEST, "to_kourdala"));
    assert_true(slot >= 0);
    return (u32)slot;
}

static u64 hash_of(const struct sim_session *x)
{
    return sim_state_hash(sim_session_world(x), sim_session_state(x),
                          sim_session_texts(x));
}

/* ---- the letter -------------------------------------------------------------------
 */

static void it_is_read_back_field_by_field(void **state)
{
    struct pair *p = *state;
    const struct sim_world *wa = sim_session_world(p->asks),
                           *wb = sim_session_world(p->asked);
    const struct sim_state *sa = sim_session_state(p->asks),
                           *sb = sim_session_state(p->asked);
    u32 a = slot_at(p, p->asks), b = slot_at(p, p->asked);
    assert_true(sim_slot_came_in(wb, sb, b));
    for (int i = 0; i < SIM_CHOICES; i++)
        assert_int_equal(sim_slot_choice(wa, sa, a, (enum sim_choice)i),
                         sim_slot_choice(wb, sb, b, (enum sim_choice)i));
    assert_int_equal(rd_req_procedures(wa, sa)[a], rd_req_procedures(wb, sb)[b]);
    assert_int_equal(rd_req_measures(wa, sa)[a], rd_req_measures(wb, sb)[b]);
    for (u32 f = 0; f < p->scn->facts_count; f++) {
        assert_int_equal(sim_slot_states(wa, sa, a, (scn_ix)f),
                         sim_slot_states(wb, sb, b, (scn_ix)f));
        for (u32 m = 0; m < wa->request_measures; m++)
            assert_int_equal(rd_req_nexus(wa, sa)[sim_tie_at(wa, a, m, (scn_ix)f)],
                             rd_req_nexus(wb, sb)[sim_tie_at(wb, b, m, (scn_ix)f)]);
    }
}

static void what_the_trainee_wrote_comes_byte_for_byte(void **state)
{
    struct pair *p = *state;
    struct str words =
        sim_swap_words(sim_session_world(p->asked), buf_str(&p->file), &p->a);
    assert_true(str_eqz(words, own_words));
}

static void the_two_states_are_the_two_desks(void **state)
{
    struct pair *p = *state;
    const struct sim_world *w = sim_session_world(p->asked);
    const struct sim_state *s = sim_session_state(p->asked);
    u32 slot = slot_at(p, p->asked);
    assert_int_equal(sim_slot_requesting(w, s, slot), find(p, SCN_STATE, "orisun"));
    assert_int_equal(sim_slot_requested(w, s, slot), find(p, SCN_STATE, "kourdala"));
    assert_int_equal(rd_req_sent(w, s)[slot], *rd_minute(w, s));
}

/* Whoever has lost the stick writes another: later too, and after looking around. */
static void the_same_letter_is_the_same_file(void **state)
{
    struct pair *p = *state;
    struct buf again = BUF_MAX(LIMIT_SWAP_BYTES);
    assert_int_equal(act(p->asks, "desk wait days 3"), SIM_REFUSED_OK);
    write_out(p->asks, p, false, &again);
    assert_true(str_eq(buf_str(&again), buf_str(&p->file)));
    buf_free(&again);
}

static void the_law_leaves_it_to_the_people(void **state)
{
    struct pair *p = *state;
    for (int i = 0; i < 6; i++)
        assert_int_equal(act(p->asks, "desk wait days 10"), SIM_REFUSED_OK);
    assert_int_equal(
        *rd_reply_count(sim_session_world(p->asks), sim_session_state(p->asks)), 0);
    assert_int_equal(act(p->asks, "desk remind to_kourdala"), SIM_REFUSED_NOT_SENT);
}

static void it_can_be_taken_back_to_the_law(void **state)
{
    static const char *const lines[] = {"desk leave_to_law to_kourdala",
                                        "desk wait days 40", "desk wait days 40", NULL};
    struct pair *p = *state;
    acts(p->asks, lines);
    assert_int_equal(
        *rd_reply_count(sim_session_world(p->asks), sim_session_state(p->asks)), 1);
    assert_int_equal(act(p->asks, "desk leave_to_law to_kourdala"),
                     SIM_REFUSED_NOT_SENT);
}

static void a_case_with_one_desk_swaps_nothing(void **state)
{
    struct pair *p = *state;
    assert_int_equal(act(p->asks, "desk draft to_azelmar"), SIM_REFUSED_UNKNOWN);
    assert_int_equal(
        sim_other_desk(sim_session_world(p->asks), find(p, SCN_STATE, "azelmar")),
        SCN_NONE);
    assert_int_equal(
        sim_other_desk(sim_session_world(p->asks), find(p, SCN_STATE, "kourdala")),
        find(p, SCN_DESK, "central_kourdala"));
}

static void a_desk_of_its_own_plays_nothing_of_the_others(void **state)
{
    struct pair *p = *state;
    const struct sim_world *w = sim_session_world(p->asked);
    const struct sim_state *s = sim_session_state(p->asked);
    assert_int_equal(rd_document(w, s)[find(p, SCN_DOCUMENT, "intake")], 0);
    assert_int_equal(rd_document(w, s)[find(p, SCN_DOCUMENT, "ko_circular")],
                     SIM_DOC_SHOWN);
    assert_int_equal(rd_milestone(w, s)[find(p, SCN_MILESTONE, "begin")], 0);
    assert_true(rd_milestone(w, s)[find(p, SCN_MILESTONE, "ko_begin")] != 0);
    assert_int_equal(act(p->asked, "desk read intake"), SIM_REFUSED_UNKNOWN);
    assert_int_equal(act(p->asked, "desk draft to_azelmar"), SIM_REFUSED_UNKNOWN);
    assert_int_equal(act(p->asked, "desk decide transfer"), SIM_REFUSED_NO_CHARGE);
    assert_int_equal(act(p->asked, "facilitator trigger begin"), SIM_REFUSED_UNKNOWN);
    assert_int_equal(act(p->asked, "desk decide close"), SIM_REFUSED_OK);
    assert_int_equal(*rd_ending(w, sim_session_state(p->asked)),
                     find(p, SCN_ENDING, "k_silent"));
}

/* ---- the answer -------------------------------------------------------------------
 */

static void the_receivers_own_law_judges_it(void **state)
{
    struct pair *p = *state;
    struct sim_examination e = sim_examine(
        sim_session_world(p->asked), sim_session_state(p->asked), slot_at(p, p->asked));
    assert_int_equal(e.outcome, SCN_OUT_CLARIFY);
    assert_int_equal(e.count, 1); /* ko_nexus: `get_company` is tied to nothing */
}

static void a_question_comes_back_and_is_answered_in_a_second_file(void **state)
{
    static const char *const asks[] = {"desk object to_kourdala ko_nexus yes",
                                       "desk write_answer to_kourdala \"Quel lien ?\"",
                                       "desk answer to_kourdala clarify", NULL};
    static const char *const again[] = {"desk wait days 20", "desk open_reply 0",
                                        "desk tie to_kourdala false_job get_company",
                                        "desk send_file to_kourdala", NULL};
    struct pair *p = *state;
    answer_with(p, asks);
    assert_int_equal(take(p->asks, buf_str(&p->back)), SIM_REFUSED_OK);
    acts(p->asks, again);
    const struct sim_world *w = sim_session_world(p->asks);
    const struct sim_state *s = sim_session_state(p->asks);
    u32 rule = 0;
    const struct scn_rules *rules =
        &p->scn->states[find(p, SCN_STATE, "kourdala")].request_rules;
    while (!str_eqz(rules->at[rule].id, "ko_nexus"))
        rule++;
    assert_int_equal(rd_reply_outcome(w, s)[0], SCN_OUT_CLARIFY);
    assert_true(sim_reply_says(w, s, 0, rule));
    assert_int_equal(rd_reply_measures(w, s)[0], 0);
    struct sim_viewing c = {p->asks, w, s, p->scn, &p->a};
    struct str words =
        sim_swap_words(w, sim_text_of(&c, rd_reply_file(w, s)[0]), &p->a);
    assert_true(str_eqz(words, "Quel lien ?"));
    write_out(p->asks, p, false, &p->file);
    assert_int_equal(take(p->asked, buf_str(&p->file)), SIM_REFUSED_OK);
    struct sim_examination e = sim_examine(
        sim_session_world(p->asked), sim_session_state(p->asked), slot_at(p, p->asked));
    assert_int_equal(e.count, 0);
    assert_int_equal(e.outcome, SCN_OUT_ACCEPT);
}

/* It is not there before it can have travelled and its days have passed, and then in
 * the form that their law gives: nobody asked for a certificate of records. */
static void what_was_executed_arrives_in_their_form(void **state)
{
    static const char *const yes[] = {"desk wait days 7",
                                      "desk answer to_kourdala accept", NULL};
    struct pair *p = *state;
    answer_with(p, yes);
    assert_int_equal(take(p->asks, buf_str(&p->back)), SIM_REFUSED_OK);
    const struct sim_world *w = sim_session_world(p->asks);
    scn_ix item = find(p, SCN_EVIDENCE, "company_extract");
    assert_int_equal(*rd_reply_count(w, sim_session_state(p->asks)), 0);
    assert_int_equal(act(p->asks, "desk wait days 40"), SIM_REFUSED_OK);
    const struct sim_state *s = sim_session_state(p->asks);
    assert_int_equal(*rd_reply_count(w, s), 1);
    assert_int_equal(rd_evidence(w, s)[item], SIM_HELD);
    assert_int_equal(rd_evidence_form(w, s)[item], find(p, SCN_FORM, "plain_copy"));
    /* sworn translation 5, channel 4, their 5 (a week), execution 5: working days */
    u32 due = sim_workdays_after(w, find(p, SCN_STATE, "kourdala"),
                                 rd_req_sent(w, s)[slot_at(p, p->asks)], 5 + 4 + 5 + 5);
    assert_int_equal(rd_reply_minute(w, s)[0], due);
}

static void a_partial_answer_leaves_out_what_an_objection_stops(void **state)
{
    struct pair *p = *state;
    const struct sim_world *w = sim_session_world(p->asked);
    const struct scn_rules *rules = &p->scn->states[sim_home(w)].request_rules;
    u32 marked[SIM_RULES_MAX / 32] = {0}, slot = slot_at(p, p->asked), i = 0;
    u32 all = sim_measures_left(w, sim_session_state(p->asked), slot, marked);
    assert_int_equal(all, rd_req_measures(w, sim_session_state(p->asked))[slot]);
    while (!str_eqz(rules->at[i].id, "ko_nexus"))
        i++;
    marked[i / 32] |= 1U << i % 32;
    assert_int_equal(sim_measures_left(w, sim_session_state(p->asked), slot, marked),
                     0);
}

/* Banking secrecy is on the list of what can be held against a letter, as it is in
 * life; no desk is told that its law asks for it. */
static void no_unlawful_ground_is_asked_of_a_desk(void **state)
{
    static const char *const lines[] = {"desk read intake",
                                        "desk read intel_note",
                                        "desk draft to_kourdala",
                                        "desk seek to_kourdala get_wallet yes",
                                        "desk state_fact to_kourdala recruited yes",
                                        "desk send_file to_kourdala",
                                        NULL};
    struct pair *p = *state;
    acts(p->asks, lines);
    write_out(p->asks, p, false, &p->file);
    assert_int_equal(take(p->asked, buf_str(&p->file)), SIM_REFUSED_OK);
    const struct sim_world *w = sim_session_world(p->asked);
    const struct scn_rules *rules = &p->scn->states[sim_home(w)].request_rules;
    u32 i = 0;
    while (!str_eqz(rules->at[i].id, "ko_bank_secrecy"))
        i++;
    assert_true(rules->at[i].unlawful);
    assert_true(sim_objection_counts(&rules->at[i]));
    assert_false(
        sim_rule_spoke_here(w, sim_session_state(p->asked), slot_at(p, p->asked), i));
}

static void a_contested_answer_goes_to_the_law(void **state)
{
    static const char *const no[] = {"desk object to_kourdala ko_bank_secrecy yes",
                                     "desk answer to_kourdala refuse", NULL};
    static const char *const contest[] = {
        "desk wait next 0", "desk contest to_kourdala", "desk wait days 40", NULL};
    struct pair *p = *state;
    answer_with(p, no);
    assert_int_equal(take(p->asks, buf_str(&p->back)), SIM_REFUSED_OK);
    acts(p->asks, contest);
    const struct sim_world *w = sim_session_world(p->asks);
    const struct sim_state *s = sim_session_state(p->asks);
    assert_int_equal(*rd_reply_count(w, s), 2);
    assert_int_equal(rd_reply_file(w, s)[1], 0);
}

static void both_attempts_replay(void **state)
{
    static const char *const yes[] = {"desk answer to_kourdala accept", NULL};
    struct pair *p = *state;
    answer_with(p, yes);
    assert_int_equal(take(p->asks, buf_str(&p->back)), SIM_REFUSED_OK);
    struct sim_session *all[] = {p->asks, p->asked};
    for (int i = 0; i < 2; i++) {
        struct buf play = BUF_MAX(1 << 20);
        struct diags d = diags_in(&p->a);
        bool good = false;
        sim_session_print(all[i], &play);
        struct sim_session *x =
            sim_session_replay(p->scn, buf_str(&play), STR("p"), &good, &d);
        assert_true(good);
        assert_int_equal(hash_of(x), hash_of(all[i]));
        sim_session_close(x);
        buf_free(&play);
    }
}

/* ---- what does not fit ------------------------------------------------------------
 */

/* The file with one text put for another and its checksum made anew. */
static struct str changed(struct pair *p, const struct buf *file, const char *from,
                          const char *to)
{
    struct str s = buf_str(file), rest = s;
    size_t n = str_of(from).n, at = 0;
    while (at + n <= s.n && !str_eq(str_sub(s, at, n), str_of(from)))
        at++;
    assert_true(at + n <= s.n);
    rest = str_from(s, at + n);
    rest = str_sub(rest, 0, rest.n - 26);
    struct str body =
        arena_printf(&p->a, "%.*s%s%.*s", (int)at, s.p, to, STR_ARG(rest));
    return arena_printf(&p->a, "%.*schecksum %016llx\n", STR_ARG(body),
                        (unsigned long long)sim_swap_mark_of(body));
}

/* Judged so, refused, and nothing changed. */
static void misfit(struct sim_session *x, struct str bytes, enum sim_swap_fault fault)
{
    struct sim_swap f;
    u64 before = hash_of(x);
    u32 lines = sim_session_lines(x);
    assert_int_equal(sim_swap_judge(x, bytes, &f), fault);
    assert_true(take(x, bytes) != SIM_REFUSED_OK);
    assert_int_equal(hash_of(x), before);
    assert_int_equal(sim_session_lines(x), lines);
}

/* What was accepted or declined travels with the letter; only a rule that puts a
 * condition can be answered so. */
static void an_answered_condition_travels_with_the_letter(void **state)
{
    struct pair *p = *state;
    const char *line = "desk say_secret to_kourdala yes\n";
    struct str agreed = changed(p, &p->file, line,
                                "desk say_secret to_kourdala yes\n"
                                "desk agree to_kourdala ko_victim_named yes\n"
                                "desk agree to_kourdala ko_officials no\n");
    misfit(p->asked,
           changed(p, &p->file, line,
                   "desk say_secret to_kourdala yes\n"
                   "desk agree to_kourdala ko_signature yes\n"),
           SIM_SWAP_STRANGE);
    assert_int_equal(take(p->asked, agreed), SIM_REFUSED_OK);
    const struct sim_world *w = sim_session_world(p->asked);
    const struct sim_state *s = sim_session_state(p->asked);
    i32 slot = sim_incoming_slot(w, s, find(p, SCN_REQUEST, "to_kourdala"));
    assert_true(slot >= 0);
    const struct scn_rules *rules = &p->scn->states[sim_home(w)].request_rules;
    unsigned answered = 0;
    for (u32 i = 0; i < rules->count; i++) {
        enum sim_condition now = sim_condition_now(w, s, (u32)slot, i);
        if (now != SIM_CONDITION_ACCEPTED && now != SIM_CONDITION_DECLINED)
            continue;
        answered++;
        assert_true(str_eqz(rules->at[i].id, now == SIM_CONDITION_ACCEPTED
                                                 ? "ko_victim_named"
                                                 : "ko_officials"));
    }
    assert_int_equal(answered, 2);
}

static void every_misfit_of_a_file_is_told_apart(void **state)
{
    struct pair *p = *state;
    const struct {
        const char *from, *to;
        enum sim_swap_fault fault;
    } all[] = {{"rogatory-swap 1", "rogatory-swap 2", SIM_SWAP_NEWER_FORMAT},
               {"rogatory-swap 1", "rogatory-swap 0", SIM_SWAP_DAMAGED},
               {"rogatory-swap", "rogatory-play", SIM_SWAP_FOREIGN},
               {"engine 1", "engine 2", SIM_SWAP_NEWER_ENGINE},
               {"engine 1", "engine 0", SIM_SWAP_OLDER_ENGINE},
               {"engine 1", "engine one", SIM_SWAP_STRANGE},
               {"scenario salt_ledger", "scenario first_steps", SIM_SWAP_OTHER_CASE},
               {"rules ", "rules 0", SIM_SWAP_STRANGE},
               {"kind request", "kind letter", SIM_SWAP_STRANGE},
               {"from counsel orisun", "from counsel azelmar", SIM_SWAP_STRANGE},
               {"to central_kourdala kourdala", "to nobody kourdala", SIM_SWAP_STRANGE},
               {"request to_kourdala", "request to_azelmar", SIM_SWAP_STRANGE},
               {"request to_kourdala", "request from_kourdala", SIM_SWAP_STRANGE},
               {"ko_direct_central", "az_direct_central", SIM_SWAP_STRANGE},
               {"or_trafficking", "ko_trafficking", SIM_SWAP_STRANGE},
               {"desk seek", "desk send", SIM_SWAP_STRANGE},
               {"desk rely", "facilitator rely", SIM_SWAP_STRANGE},
               {"recruited", "nothing_known", SIM_SWAP_STRANGE},
               {"desk tell", "desk tell\t", SIM_SWAP_DAMAGED}};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        misfit(p->asked, changed(p, &p->file, all[i].from, all[i].to), all[i].fault);
    char big[LIMIT_SWAP_BYTES + 1];
    memset(big, 'x', sizeof big);
    misfit(p->asked, (struct str){big, sizeof big}, SIM_SWAP_TOO_LARGE);
    misfit(p->asked, STR_NONE, SIM_SWAP_FOREIGN);
    misfit(p->asks, buf_str(&p->file), SIM_SWAP_OTHER_DESK);
}

static void other_rules_are_told(void **state)
{
    struct pair *p = *state;
    char from[] = "rules 0123456789abcdef", to[] = "rules 0123456789abcdef";
    struct buf hex = BUF_MAX(64);
    buf_hex64(&hex, p->scn->rules_hash);
    memcpy(from + 6, hex.p, 16);
    buf_free(&hex);
    misfit(p->asked, changed(p, &p->file, from, to), SIM_SWAP_OTHER_RULES);
}

static void a_letter_is_opened_once(void **state)
{
    struct pair *p = *state;
    misfit(p->asked, buf_str(&p->file), SIM_SWAP_OPENED);
}

static void there_is_room_for_so_many(void **state)
{
    struct pair *p = *state;
    char day[] = "sending 1 day 01", other[] = "sending 1 day 10";
    for (int i = 0; i + 1 < LIMIT_IMPORTS; i++) {
        other[sizeof other - 2] = (char)('1' + i);
        struct str more = changed(p, &p->file, "sending 1 day 1", other);
        assert_int_equal(take(p->asked, more), SIM_REFUSED_OK);
    }
    misfit(p->asked, changed(p, &p->file, "sending 1 day 1", day), SIM_SWAP_NO_ROOM);
}

static void an_answer_is_taken_where_it_is_awaited(void **state)
{
    static const char *const yes[] = {"desk answer to_kourdala accept", NULL};
    struct pair *p = *state;
    answer_with(p, yes);
    misfit(p->asked, buf_str(&p->back), SIM_SWAP_OTHER_DESK);
    misfit(p->asks, changed(p, &p->back, "reference 1/", "reference 2/"),
           SIM_SWAP_NOT_AWAITED);
    misfit(p->asks, changed(p, &p->back, "letter ", "letter 0"), SIM_SWAP_STRANGE);
    misfit(p->asks, changed(p, &p->back, "accept", "silence"), SIM_SWAP_STRANGE);
    misfit(p->asks, changed(p, &p->back, "executed get_company", "executed hear_joy"),
           SIM_SWAP_STRANGE);
    misfit(p->asks,
           changed(p, &p->back, "executed get_company", "rule az_channel_network"),
           SIM_SWAP_STRANGE);
    assert_int_equal(take(p->asks, buf_str(&p->back)), SIM_REFUSED_OK);
    misfit(p->asks, buf_str(&p->back), SIM_SWAP_OPENED);
}

static void an_answer_to_another_letter_is_told(void **state)
{
    static const char *const yes[] = {"desk answer to_kourdala accept", NULL};
    struct pair *p = *state;
    struct str other = changed(p, &p->file, "desk enclose to_kourdala order no",
                               "desk enclose to_kourdala order yes");
    assert_int_equal(take(p->asked, other), SIM_REFUSED_OK);
    answer_with(p, yes);
    misfit(p->asks, buf_str(&p->back), SIM_SWAP_CHANGED);
}

static void an_answer_too_late_is_told(void **state)
{
    static const char *const yes[] = {"desk answer to_kourdala accept", NULL};
    struct pair *p = *state;
    answer_with(p, yes);
    assert_int_equal(act(p->asks, "desk leave_to_law to_kourdala"), SIM_REFUSED_OK);
    misfit(p->asks, buf_str(&p->back), SIM_SWAP_NOT_AWAITED);
}

/* A desk cannot pretend that a file came, nor a file act as a desk. */
static void only_an_import_receives(void **state)
{
    struct pair *p = *state;
    struct sim_action a = {.verb = SIM_receive, .text = buf_str(&p->file)};
    assert_int_equal(sim_session_do(p->asked, SIM_DESK, &a).refusal,
                     SIM_REFUSED_NOT_YOURS);
    a = (struct sim_action){.verb = SIM_decide, .arg = {SIM_CLOSE}};
    assert_int_equal(sim_session_do(p->asked, SIM_IMPORT, &a).refusal,
                     SIM_REFUSED_NOT_YOURS);
}

#define T(f, setup) cmocka_unit_test_setup_teardown(f, setup, close_pair)

int test_swap(void);
int test_swap(void)
{
    const struct CMUnitTest tests[] = {
        T(it_is_read_back_field_by_field, received),
        T(what_the_trainee_wrote_comes_byte_for_byte, received),
        T(the_two_states_are_the_two_desks, received),
        T(the_same_letter_is_the_same_file, sent),
        T(the_law_leaves_it_to_the_people, sent),
        T(it_can_be_taken_back_to_the_law, sent),
        T(a_case_with_one_desk_swaps_nothing, open_pair),
        T(a_desk_of_its_own_plays_nothing_of_the_others, open_pair),
        T(the_receivers_own_law_judges_it, received),
        T(a_question_comes_back_and_is_answered_in_a_second_file, received),
        T(what_was_executed_arrives_in_their_form, received),
        T(a_partial_answer_leaves_out_what_an_objection_stops, received),
        T(no_unlawful_ground_is_asked_of_a_desk, open_pair),
        T(a_contested_answer_goes_to_the_law, received),
        T(both_attempts_replay, received),
        T(an_answered_condition_travels_with_the_letter, sent),
        T(every_misfit_of_a_file_is_told_apart, sent),
        T(other_rules_are_told, sent),
        T(a_letter_is_opened_once, received),
        T(there_is_room_for_so_many, received),
        T(an_answer_is_taken_where_it_is_awaited, received),
        T(an_answer_to_another_letter_is_told, sent),
        T(an_answer_too_late_is_told, received),
        T(only_an_import_receives, sent)};
    return cmocka_run_group_tests(tests, NULL, NULL);
}
