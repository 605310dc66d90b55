/* test_talks.c - scripted interviews: tests/talks/<any>.talk, in plain lines.
 *
 * What a line means stands in tests/talks/README.md. A talk begins in a fresh state of
 * its case, with the interview open: what leads to it is tested elsewhere.
 */
#include "base/file.h"
#include "base/limits.h"
#include "court.h"
#include "sim/care_int.h"
#include "sim/session.h"
#include "sim/talk_int.h"
#include "sim/view_int.h"

struct script {
    struct arena a;
    struct str file;
    unsigned line;
    struct court *of; /* of the case; NULL before any */
    struct sim_state *s;
    scn_ix talk; /* the one that the script is of */
    enum sim_refusal refused;
};

static void complain(const struct script *x, const char *what, struct str word)
{
    fail_msg("%.*s:%u: %s: %.*s", STR_ARG(x->file), x->line, what, STR_ARG(word));
}

static scn_ix thing(const struct script *x, enum scn_kind kind, struct str id)
{
    scn_ix i = scn_find(x->of->scn, kind, id);
    if (i == SCN_NONE)
        complain(x, scn_kind_name(kind), id);
    return i;
}

static i32 number(const struct script *x, struct str word)
{
    int64_t n = 0;
    if (!str_int(word, &n))
        complain(x, "no number", word);
    return (i32)n;
}

/* ---- cases ------------------------------------------------------------------------
 */

/* "salt_ledger", or a fixture by its path below tests/fixtures. */
static void open_case(struct script *x, struct str name)
{
    bool fixture = str_ends(name, STR("/case"));
    const char *root = fixture ? TESTS_DIR "/fixtures" : SOURCE_DIR "/scenarios";
    struct str law = fixture ? STR(TESTS_DIR "/fixtures/court/law")
                             : STR(SOURCE_DIR "/scenarios/law");
    struct diags d = diags_in(&x->a);
    x->of = ARENA_NEW(&x->a, struct court);
    x->of->scn = scn_load(file_join(&x->a, str_of(root), name), law, &x->a, &d, NULL);
    for (size_t i = 0; i < d.count; i++)
        print_message("%.*s:%u: %s\n", STR_ARG(d.list[i].place.path),
                      d.list[i].place.line, diag_name(d.list[i].code));
    if (x->of->scn == NULL)
        complain(x, "no case", name);
    sim_world_init(&x->of->w, x->of->scn, 0, &x->a);
    x->s = arena_take(&x->a, x->of->w.bytes);
}

static void open_talk(struct script *x, struct str rest)
{
    const struct sim_world *w = &x->of->w;
    scn_ix talk = thing(x, SCN_INTERVIEW, str_cut(&rest, ' ')), through = SCN_NONE;
    if (str_eqz(str_cut(&rest, ' '), "through"))
        through = thing(x, SCN_INTERPRETER, rest);
    x->talk = talk;
    sim_start(w, 1, x->s);
    scn_ix person = w->scn->interviews[talk].person;
    wr_person_known(w, x->s)[person] = 1;
    wr_interview(w, x->s)[talk] = SIM_TALK_ALLOWED;
    struct sim_change c = {.w = w, .s = x->s};
    sim_open_talk(&c, talk, through);
    sim_settle(&c);
}

/* ---- the lines --------------------------------------------------------------------
 */

static void set(struct script *x, struct str rest)
{
    const struct sim_world *w = &x->of->w;
    struct str what = str_cut(&rest, ' '), who = str_cut(&rest, ' ');
    if (str_eqz(what, "trust"))
        wr_trust(w, x->s)[thing(x, SCN_PERSON, who)] = (u8)number(x, rest);
    else if (str_eqz(what, "wellbeing"))
        wr_wellbeing(w, x->s)[thing(x, SCN_PERSON, who)] = (u8)number(x, rest);
    else if (str_eqz(what, "accepted"))
        wr_care_given(
            w,
            x->s)[sim_care_at(w, thing(x, SCN_PERSON, who), thing(x, SCN_CARE, rest))] =
            SIM_ACCEPTED;
    else if (str_eqz(what, "held"))
        wr_evidence(w, x->s)[thing(x, SCN_EVIDENCE, who)] = SIM_HELD;
    else if (str_eqz(what, "learnt"))
        wr_fact(w, x->s)[thing(x, SCN_FACT, who)] = 1;
    else
        complain(x, "nothing to set", what);
}

/* As the effect of the same name in a milestone: any day, unasked. */
static void take_back(struct script *x, struct str rest)
{
    scn_ix who = thing(x, SCN_PERSON, str_cut(&rest, ' '));
    struct sim_change c = {.w = &x->of->w, .s = x->s};
    sim_set_consent(&c, who, thing(x, SCN_USE, rest), SIM_WITHDRAWN);
    sim_settle(&c);
}

static void act(struct script *x, struct str text, bool refused)
{
    enum sim_actor actor;
    struct sim_action a;
    struct str line = arena_printf(&x->a, "desk %.*s", STR_ARG(text));
    if (!sim_action_parse(&x->of->w, line, &x->a, &actor, &a))
        complain(x, "no action", text);
    x->refused = sim_check(&x->of->w, x->s, actor, &a);
    if ((x->refused != SIM_REFUSED_OK) != refused)
        complain(x, refused ? "is not refused" : "is refused", text);
    if (!refused)
        sim_apply(&x->of->w, x->s, &a, 0, NULL);
}

static bool word_bit(const struct script *x, struct str fact, u8 bit)
{
    scn_ix f = thing(x, SCN_FACT, fact);
    return (rd_talk_fact(&x->of->w, x->s)[sim_word_at(&x->of->w, x->talk, f)] & bit) !=
           0;
}

static bool offered(const struct script *x, struct str id)
{
    return sim_check_ask(&x->of->w, x->s, thing(x, SCN_QUESTION, id)) == SIM_REFUSED_OK;
}

static bool worth(const struct script *x, struct str rest)
{
    static const char *const words[] = {"nothing", "support", "full"};
    struct str id = str_cut(&rest, ' '), fact = str_cut(&rest, ' ');
    scn_ix item = thing(x, SCN_EVIDENCE, id), f = thing(x, SCN_FACT, fact);
    return str_eqz(rest, words[sim_fact_worth(&x->of->w, x->s, item, f)]);
}

/* What the last answer was heard as, and what it was: ids of texts. */
static bool last_answer(const struct script *x, bool heard, struct str id)
{
    u32 last = *rd_turn_count(&x->of->w, x->s) - 1U;
    struct msg m = heard ? sim_heard_answer(&x->of->w, x->s, last)
                         : sim_said_answer(&x->of->w, x->s, last);
    if (!str_eq(m.id, id))
        print_message("it was %.*s\n", STR_ARG(m.id));
    return str_eq(m.id, id);
}

static bool level(const struct script *x, const u8 *levels, struct str rest)
{
    u8 value = levels[x->of->scn->interviews[x->talk].person];
    if (value != number(x, rest))
        print_message("it is %d\n", value);
    return value == number(x, rest);
}

/* Of the last refusal: its word. */
static bool refused_for(const struct script *x, struct str word)
{
#define X(NAME, word) #word,
    static const char *const words[] = {SIM_REFUSALS(X)};
#undef X
    return str_eqz(word, words[x->refused]);
}

static bool holds_more(const struct script *x, struct str what, struct str rest)
{
    const struct sim_world *w = &x->of->w;
    scn_ix item;
    if (str_eqz(what, "held") || str_eqz(what, "form")) {
        item = thing(x, SCN_EVIDENCE, str_cut(&rest, ' '));
        return str_eqz(what, "held")
                   ? rd_evidence(w, x->s)[item] == SIM_HELD
                   : sim_item_form(w, x->s, item) == thing(x, SCN_FORM, rest);
    }
    if (str_eqz(what, "day"))
        return sim_day_of(*rd_minute(w, x->s)) == number(x, rest);
    if (str_eqz(what, "counts"))
        return sim_item_counts(w, x->s, thing(x, SCN_EVIDENCE, rest));
    if (str_eqz(what, "misrendered"))
        return (i32)sim_misrendered(w, x->s, x->talk) == number(x, rest);
    if (str_eqz(what, "learnt"))
        return rd_fact(w, x->s)[thing(x, SCN_FACT, rest)] != 0;
    if (str_eqz(what, "worth"))
        return worth(x, rest);
    if (str_eqz(what, "refusal"))
        return refused_for(x, rest);
    complain(x, "nothing to expect", what);
    return false;
}

static bool holds(const struct script *x, struct str rest)
{
    static const struct {
        const char *word;
        u8 bit;
    } bits[] = {{"said", SIM_WORD_SAID},
                {"stated", SIM_WORD_HEARD},
                {"led", SIM_WORD_LED},
                {"told", SIM_WORD_TOLD},
                {"free", SIM_WORD_FREE}};
    const struct sim_world *w = &x->of->w;
    struct str what = str_cut(&rest, ' ');
    for (size_t i = 0; i < sizeof bits / sizeof bits[0]; i++)
        if (str_eqz(what, bits[i].word))
            return word_bit(x, rest, bits[i].bit);
    if (str_eqz(what, "trust"))
        return level(x, rd_trust(w, x->s), rest);
    if (str_eqz(what, "wellbeing"))
        return level(x, rd_wellbeing(w, x->s), rest);
    if (str_eqz(what, "offered"))
        return offered(x, rest);
    if (str_eqz(what, "guarded"))
        return rd_asked(w, x->s)[thing(x, SCN_QUESTION, rest)] == SIM_GUARDED;
    if (str_eqz(what, "over"))
        return *rd_interview_now(w, x->s) == SCN_NONE;
    if (str_eqz(what, "heard"))
        return last_answer(x, true, rest);
    if (str_eqz(what, "answer"))
        return last_answer(x, false, rest);
    return holds_more(x, what, rest);
}

static void expect(const struct script *x, struct str rest)
{
    bool wanted = !str_starts(rest, STR("not "));
    struct str claim = wanted ? rest : str_from(rest, 4);
    if (holds(x, claim) != wanted)
        complain(x, "is not so", rest);
}

static void run_line(struct script *x, struct str line)
{
    struct str rest = str_trim(line);
    if (rest.n == 0 || rest.p[0] == '#')
        return;
    struct str word = rest, after = rest;
    word = str_cut(&after, ' ');
    if (str_eqz(word, "case"))
        open_case(x, after);
    else if (x->of == NULL)
        complain(x, "before any case", rest);
    else if (str_eqz(word, "talk"))
        open_talk(x, after);
    else if (str_eqz(word, "set"))
        set(x, after);
    else if (str_eqz(word, "take_back"))
        take_back(x, after);
    else if (str_eqz(word, "="))
        expect(x, after);
    else if (str_eqz(word, "refused"))
        act(x, after, true);
    else
        act(x, rest, false);
}

static void run_file(struct str path)
{
    struct script x = {.file = path};
    struct str text;
    if (!file_read(path, LIMIT_FILE_BYTES, &x.a, &text, NULL))
        fail_msg("cannot read %.*s", STR_ARG(path));
    while (text.n > 0) {
        x.line++;
        run_line(&x, str_cut(&text, '\n'));
    }
    arena_free(&x.a);
}

static void scripted_interviews_go_as_written(void **state)
{
    (void)state;
    struct arena a = {0};
    struct str folder = STR(TESTS_DIR "/talks"), *names;
    size_t n, ran = 0;
    assert_true(file_list(folder, 1000, &a, &names, &n, NULL));
    for (size_t i = 0; i < n; i++)
        if (str_ends(names[i], STR(".talk"))) {
            run_file(file_join(&a, folder, names[i]));
            ran++;
        }
    assert_true(ran > 0);
    arena_free(&a);
}

/* ---- of every shipped case --------------------------------------------------------
 */

static struct sim_change begun(struct script *x, scn_ix question, scn_ix through)
{
    const struct sim_world *w = &x->of->w;
    scn_ix talk = w->scn->questions[question].interview;
    sim_start(w, 1, x->s);
    wr_trust(w, x->s)[w->scn->interviews[talk].person] = 100;
    wr_wellbeing(w, x->s)[w->scn->interviews[talk].person] = 100;
    struct sim_change c = {.w = w, .s = x->s};
    sim_open_talk(&c, talk, through);
    return c;
}

static void word_back(struct sim_change *c, scn_ix question)
{
    struct sim_action back = {.verb = SIM_word_back, .arg = {question}};
    if (sim_check_words(c->w, c->s, &back) == SIM_REFUSED_OK)
        sim_apply_words(c, &back);
}

/* Asked through that interpreter, is there a move that brings out what was said? */
static void find_difference(struct script *x, scn_ix question, scn_ix through)
{
    struct sim_change c = begun(x, question, through);
    scn_ix talk = c.w->scn->questions[question].interview;
    sim_ask(&c, question);
    if (*rd_interview_now(c.w, c.s) == SCN_NONE)
        return; /* an answer that ends the talk */
    word_back(&c, question);
    for (u32 i = 0; i < c.w->scn->interpreters_count; i++) {
        struct sim_action to = {.verb = SIM_change_interpreter, .arg = {(i32)i}};
        if (sim_misrendered(c.w, c.s, talk) == 0)
            break;
        *wr_money(c.w, c.s) = 1000;
        if (sim_check_words(c.w, c.s, &to) != SIM_REFUSED_OK)
            continue;
        sim_apply_words(&c, &to);
        word_back(&c, question);
    }
    if (sim_misrendered(c.w, c.s, talk) != 0)
        fail_msg("%.*s through %.*s is never put right",
                 STR_ARG(scn_id(c.w->scn, SCN_QUESTION, question)),
                 STR_ARG(scn_id(c.w->scn, SCN_INTERPRETER, through)));
}

static u32 find_differences(struct script *x)
{
    const struct scn *scn = x->of->scn;
    u32 tried = 0;
    for (u32 q = 0; q < scn->questions_count; q++)
        for (u32 i = 0;
             scn->questions[q].move->renders != NULL && i < scn->interpreters_count;
             i++) {
            if (!sim_interprets(&x->of->w, scn->questions[q].interview, (scn_ix)i))
                continue;
            find_difference(x, (scn_ix)q, (scn_ix)i);
            tried++;
        }
    return tried;
}

static const char *const shipped[] = {"first_steps", "salt_ledger", "talks/case"};

static void every_rendering_difference_can_be_found(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof shipped / sizeof shipped[0]; i++) {
        struct script x = {.file = str_of(shipped[i])};
        open_case(&x, str_of(shipped[i]));
        assert_true(find_differences(&x) > 0);
        arena_free(&x.a);
    }
}

/* Whatever stands beside the craft: neither trust nor wellbeing. */
static void a_break_never_costs(void **state)
{
    (void)state;
    for (size_t i = 0; i < sizeof shipped / sizeof shipped[0]; i++) {
        struct script x = {.file = str_of(shipped[i])};
        open_case(&x, str_of(shipped[i]));
        const struct scn *scn = x.of->scn;
        for (u32 q = 0; q < scn->questions_count; q++) {
            if (scn->questions[q].kind != SCN_ASK_BREAK)
                continue;
            struct sim_change c = begun(&x, (scn_ix)q, SCN_NONE);
            scn_ix person = scn->interviews[scn->questions[q].interview].person;
            wr_trust(c.w, c.s)[person] = wr_wellbeing(c.w, c.s)[person] = 50;
            sim_ask(&c, (scn_ix)q);
            assert_true(rd_trust(c.w, c.s)[person] >= 50);
            assert_true(rd_wellbeing(c.w, c.s)[person] >= 50);
        }
        arena_free(&x.a);
    }
}

int test_talks(void);
int test_talks(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(scripted_interviews_go_as_written),
        cmocka_unit_test(every_rendering_difference_can_be_found),
        cmocka_unit_test(a_break_never_costs),
    };
    return cmocka_run_group_tests_name("talks", tests, NULL, NULL);
}
