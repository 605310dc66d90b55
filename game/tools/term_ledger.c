/* term_ledger.c - the ledger of statements in the terminal, and two side by side. */
#include "tools/term.h"

static const struct sim_view_account *account(const struct term *t, int32_t n)
{
    return n >= 0 && (u32)n < t->v->accounts_count ? &t->v->accounts[n] : NULL;
}

/* about: the first statement times this, and the second. */
enum { PAIR = 1000 };

static void say_account(struct term *t, const struct sim_view_account *a)
{
    struct msg day = msg_of("ledger.date");
    msg_num(&day, "date", MSG_DAY, a->date);
    term_say_field(t, "ledger.who", &a->who);
    term_say(t, &day);
    term_say(t, &a->again);
    term_say_field(t, "ledger.place", &a->place);
    term_say_field(t, "ledger.language", &a->language);
    term_say_field(t, "ledger.through", &a->through);
    term_say_field(t, "ledger.form", &a->form);
    term_say_field(t, "ledger.words", &a->words);
    term_say_field(t, "ledger.rights", &a->rights);
    term_say_field(t, "ledger.consent", &a->consent);
    term_say_field(t, "ledger.support", &a->support);
    term_gap(t);
    term_say_id(t, a->count == 0 ? "talk.statement.none" : "ledger.asserts");
    for (u32 i = 0; i < a->count; i++) {
        struct msg line = msg_of("ledger.line");
        msg_user(&line, "text", term_str(t, &a->at[i].text));
        msg_user(&line, "how", term_str(t, &a->at[i].how));
        term_say(t, &line);
    }
}

static void term_page_beside(struct term *t, int32_t about)
{
    static const char *const ids[] = {[SIM_BOTH] = "ledger.both",
                                      [SIM_ONLY_ONE] = "ledger.only_one",
                                      [SIM_ONLY_OTHER] = "ledger.only_other",
                                      [SIM_CONTRADICT] = "ledger.contradict"};
    const struct sim_view_account *one = account(t, about / PAIR);
    const struct sim_view_account *other = account(t, about % PAIR);
    if (one == NULL || other == NULL) {
        term_say_id(t, "term.gone");
        return;
    }
    u32 count;
    const struct sim_view_compared *rows = sim_compare(one, other, &t->frame, &count);
    term_head_id(t, "ledger.beside");
    term_say_field(t, "ledger.first", &one->title);
    term_say_field(t, "ledger.second", &other->title);
    for (u32 i = 0; i < count; i++) {
        struct msg how = msg_of(ids[rows[i].how]), line = msg_of("ledger.line");
        msg_user(&line, "text", term_str(t, &rows[i].text));
        msg_user(&line, "how", term_str(t, &how));
        term_say(t, &line);
    }
    term_gap(t);
    term_say_id(t, "ledger.gaps");
    term_say_id(t, "ledger.gaps.source");
}

static void term_page_account(struct term *t, int32_t about)
{
    const struct sim_view_account *a = account(t, about);
    if (a == NULL) {
        term_say_id(t, "term.gone");
        return;
    }
    term_head(t, &a->title);
    say_account(t, a);
    if (a->interview != SCN_NONE)
        term_open_id(t, "talk.look_back", term_page_talk, a->interview);
    for (u32 i = 0; i < t->v->accounts_count; i++) {
        struct msg line = msg_of("ledger.with");
        msg_user(&line, "title", term_str(t, &t->v->accounts[i].title));
        if ((int32_t)i != about)
            term_open_msg(t, &line, term_page_beside, about * PAIR + (int32_t)i);
    }
}

void term_page_ledger(struct term *t, int32_t about)
{
    (void)about;
    term_head_id(t, "page.ledger");
    if (t->v->accounts_count == 0)
        term_say_id(t, "ledger.none");
    for (u32 i = 0; i < t->v->accounts_count; i++)
        term_open_msg(t, &t->v->accounts[i].title, term_page_account, (int32_t)i);
}
