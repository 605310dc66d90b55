/* test_satisfy.c - can a condition ever hold? False is only said when nothing makes it
 * true: a rule that is refused for it must deserve it.
 */
#include "unit/scenario/scn_test.h"

struct expected {
    const char *text;
    bool can;
};

static bool can_hold(struct copy *c, const char *text)
{
    copy_put(c, "case/endings.yaml",
             arena_printf(&c->a,
                          "- {id: a, kind: closed, title: A, text: A., when: \"%s\"}\n"
                          "- {id: z, kind: closed, title: Z, text: Z., when: true}\n",
                          text));
    assert_row(text, copy_load(c) != NULL);
    return scn_expr_can_hold(&c->scn->endings[0].when);
}

static void check_all(struct copy *c, const struct expected *list, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (can_hold(c, list[i].text) != list[i].can)
            fail_msg("\"%s\": %s", list[i].text,
                     list[i].can ? "something makes it true" : "nothing makes it true");
}

static void yes_and_no(void **state)
{
    static const struct expected list[] = {
        {"true", true},
        {"false", false},
        {"held(ledger)", true},
        {"not held(ledger)", true},
        {"held(ledger) and not held(ledger)", false},
        {"held(ledger) or not held(ledger)", true},
        {"not (held(ledger) or not held(ledger))", false},
        {"held(ledger) == true and held(ledger) == false", false},
        {"held(ledger) and heard(ledger)", true}, /* two words, whatever they mean */
        {"held(ledger) and (heard(ledger) or not held(ledger)) and not heard(ledger)",
         false},
        {"held(ledger) and false", false},
        {"held(ledger) or true", true},
    };
    check_all(*state, list, COUNT(list));
}

static void numbers_at_their_edges(void **state)
{
    static const struct expected list[] = {
        {"day > 3 and day < 5", true},  /* four */
        {"day > 3 and day < 4", false}, /* whole numbers */
        {"day >= 3 and day <= 3", true},
        {"day >= 4 and day <= 3", false},
        {"day == 3 and day != 3", false},
        {"day == 3 and day == 4", false},
        {"day < -5", true},
        {"day > 1000000", true},
        {"day > 7 and not (day >= 8)", false},
        {"3 < day and 3 > day", false}, /* the number may stand first */
        {"3 < day and 5 > day", true},
        {"day > 3 and money < 3", true}, /* two words */
        {"day != 0 and day != 1 and day != 2", true},
        {"not (day < 3) and not (day > 3)", true},
    };
    check_all(*state, list, COUNT(list));
}

static void lists_and_names(void **state)
{
    static const struct expected list[] = {
        {"day in [3, 5] and day == 4", false},
        {"day in [3, 5] and day > 4", true},
        {"day not in [3, 5] and day >= 3 and day <= 5", true}, /* four */
        {"day not in [3, 4] and day >= 3 and day <= 4", false},
        {"day in [3, 4] and day in [5, 6]", false},
        {"day in []", false},
        {"day not in []", true},
        {"decision == trial", true},
        {"decision == trial and decision == close", false},
        {"decision in [trial, close] and decision != trial", true},
        {"decision in [trial] and decision == close", false},
        {"form(ledger) == copy and form(ledger) != copy", false},
    };
    check_all(*state, list, COUNT(list));
}

/* One word beside another wants values that no number of the text suggests. */
static void words_beside_words(void **state)
{
    static const struct expected list[] = {
        {"day < money", true},
        {"day < money and money < officers", true}, /* three values in a row */
        {"day < money and money < officers and officers < minute", true},
        {"day > money + 2", true},
        {"day - money == 7 and money > 100", true},
        {"held(ledger) == heard(ledger)", true},
    };
    check_all(*state, list, COUNT(list));
}

/* Three truth values: a word of a rule may be unknown, but a condition that is true of
 * an unknown is true of every value, so nothing is missed. A rule that speaks when
 * something is not so can hold. */
static void what_may_be_unknown(void **state)
{
    static const struct expected list[] = {
        {"outcome(ask) == refuse", true},
        {"not (outcome(ask) == refuse)", true},
        {"outcome(ask) == refuse and outcome(ask) == return", false},
        {"outcome(ask) in [refuse, return] and outcome(ask) not in [refuse, return]",
         false},
    };
    struct copy *c = *state;
    copy_put(c, "case/requests.yaml",
             STR("- {id: ask, to: home, title: A, about: A., measures: []}\n"));
    check_all(c, list, COUNT(list));
}

/* "a and not a", and so many other words that all their values are too much to try. */
static void too_much_to_try_is_yes(void **state)
{
    struct copy *c = *state;
    struct buf people = BUF_MAX(10000), text = BUF_MAX(10000);
    buf_putz(&text, "held(ledger) and not held(ledger)");
    for (int i = 0; i < 12; i++) {
        buf_printf(&people,
                   "- {id: p%d, name: P, gender: f, role: victim, state: home, about: "
                   "A., speaks: [en]}\n",
                   i);
        buf_printf(&text, " and met(p%d)", i);
    }
    copy_put(c, "case/people/more.yaml", buf_str(&people));
    assert_true(can_hold(c, buf_str(&text).p));
    buf_clear(&text); /* eleven others: twelve words are still tried */
    buf_putz(&text, "held(ledger) and not held(ledger)");
    for (int i = 0; i < 11; i++)
        buf_printf(&text, " and met(p%d)", i);
    assert_false(can_hold(c, buf_str(&text).p));
    buf_clear(&text); /* few words, each with many numbers */
    buf_putz(&text, "held(ledger) and not held(ledger)");
    for (int i = 0; i < 6; i++)
        buf_printf(&text, " and trust(p%d) in [10, 20, 30, 40, 50, 60]", i);
    assert_true(can_hold(c, buf_str(&text).p));
    buf_free(&text);
    buf_free(&people);
}

int test_satisfy(void);
int test_satisfy(void)
{
    const struct CMUnitTest tests[] = {
        COPY_TEST(yes_and_no),          COPY_TEST(numbers_at_their_edges),
        COPY_TEST(lists_and_names),     COPY_TEST(words_beside_words),
        COPY_TEST(what_may_be_unknown), COPY_TEST(too_much_to_try_is_yes),
    };
    return cmocka_run_group_tests_name("satisfy", tests, NULL, NULL);
}
