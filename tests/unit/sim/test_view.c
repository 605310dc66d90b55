/* test_view.c - what a desk is shown, and what it is not. */
#include "sim/law_int.h"
#include "sim/view_bench.h"
#include "sim/view_debrief.h"
#include "unit/sim/played.h"

static const struct sim_view *look(struct played *p)
{
    return sim_view_of(p->x, &p->court.arena);
}

static void act(struct played *p, const struct sim_do *d)
{
    assert_true(d->there);
    assert_true(d->now);
    assert_int_equal(sim_session_do(p->x, SIM_DESK, &d->action).refusal,
                     SIM_REFUSED_OK);
}

static const struct sim_view_draft *draft(struct played *p)
{
    const struct sim_view *v = look(p);
    assert_true(v->drafts_count >= 1);
    return &v->drafts[0];
}

static const struct sim_view_choice *choice(struct played *p, enum sim_section section,
                                            u32 n)
{
    const struct sim_view_section *s = &draft(p)->sections[section];
    assert_true(n < s->choice_count);
    return &s->choices[n];
}

static void the_head_tells_where_one_stands(void **state)
{
    struct played *p = *state;
    const struct sim_view_head *h = &look(p)->head;
    assert_true(str_eqz(h->title.id, "scenario.title"));
    assert_true(str_eqz(h->desk.id, "desks.prosecutor.name"));
    assert_int_equal(h->day, 1);
    assert_int_equal(h->date, p->court.scn->start_day);
    assert_int_equal(h->minute, 8 * 60);
    assert_int_equal(h->days_left, 60);
    assert_int_equal(h->officers_free, 2);
    assert_int_equal(h->officers_all, 2);
    assert_false(h->ended);
    assert_false(h->can_undo);
}

static void what_is_not_known_is_not_there(void **state)
{
    struct played *p = *state;
    const struct sim_view *v = look(p);
    assert_int_equal(v->items_count, 0);
    assert_int_equal(v->facts_count, 0);
    assert_int_equal(v->mail_count, 0);
    assert_int_equal(v->people_count, 3); /* not the driver */
    assert_int_equal(v->board.accused_count, 2);
    assert_int_equal(v->decision->charge_count, 4);
    assert_null(v->debrief);
    assert_int_equal(v->hints_count, 1);
    assert_true(msg_is_none(&v->hints[0].text));
}

static void a_foreign_paper_is_a_facsimile_until_translated(void **state)
{
    struct played *p = *state;
    const struct sim_view_document *d = &look(p)->documents[0];
    assert_int_equal(d->showing, SIM_FACSIMILE);
    assert_false(d->open.now);
    assert_int_equal(d->open.refusal, SIM_REFUSED_UNREADABLE);
    assert_true(d->translate.count >= 1);
    act(p, &d->translate.at[0]);
    assert_true(look(p)->documents[0].translating);
}

/* Makes a move of the interview under way. */
static void put(struct played *p, const char *id)
{
    const struct sim_view_talk *talk = &look(p)->talks[0];
    scn_ix what = court_find(&p->court, SCN_QUESTION, id);
    for (u32 i = 0; i < talk->question_count; i++)
        if (talk->questions[i].what == what) {
            act(p, &talk->questions[i].put);
            return;
        }
    fail_msg("%s cannot be asked", id);
}

/* Plays the hearing of Ada: one question, and no more. */
static void hear_ada(struct played *p)
{
    act(p, &look(p)->interviews[0].start.at[0]);
    put(p, "q_open");
    act(p, &look(p)->talks[0].leave);
}

static void an_interview_is_shown_as_it_goes(void **state)
{
    struct played *p = *state;
    assert_int_equal(look(p)->talks_count, 0);
    assert_int_equal(look(p)->interviews[0].start.count, 3); /* alone, or through two */
    act(p, &look(p)->interviews[0].start.at[0]);
    const struct sim_view_talk *talk = &look(p)->talks[0];
    assert_true(talk->open);
    assert_int_equal(talk->turn_count, 0);
    /* One open question, and what every talk has: explain, break, safeguard, close. */
    assert_int_equal(talk->question_count, 5);
    assert_int_equal(talk->topic_count, 1);
    put(p, "q_open");
    talk = &look(p)->talks[0];
    /* Asked; but one can wait, or sum up, now. */
    assert_int_equal(talk->question_count, 6);
    assert_int_equal(talk->turn_count, 1);
    assert_true(str_eqz(talk->turns[0].answer.id, "questions.q_open.answer"));
    assert_int_equal(talk->statement.count, 1);
    act(p, &talk->leave);
    talk = &look(p)->talks[0];
    assert_false(talk->open);
    assert_int_equal(talk->question_count, 0);
}

/* The ledger says who, when, through whom and in what form; and each fact how. */
static void a_statement_stands_in_the_ledger(void **state)
{
    struct played *p = *state;
    assert_int_equal(look(p)->accounts_count, 0);
    act(p, &look(p)->interviews[0].start.at[2]); /* through the cousin */
    put(p, "q_open");
    const struct sim_view_account *a = &look(p)->accounts[0];
    assert_int_equal(look(p)->accounts_count, 1);
    assert_int_equal(a->count, 0); /* said, and not heard */
    assert_true(str_eqz(a->who.id, "people.ada.name"));
    assert_true(str_eqz(a->through.id, "interpreters.cousin.name"));
    assert_true(str_eqz(a->rights.id, "ledger.rights.no"));
    assert_true(str_eqz(a->words.id, "ledger.words.notes"));
    assert_int_equal(a->date, p->court.scn->start_day);
    put(p, "q_explain");
    act(p, &look(p)->talks[0].turns[0].word_back);
    a = &look(p)->accounts[0];
    assert_int_equal(a->count, 1);
    assert_true(str_eqz(a->at[0].how.id, "ledger.how.free"));
    assert_true(str_eqz(a->rights.id, "ledger.rights.yes"));
}

static void two_statements_are_compared_fact_by_fact(void **state)
{
    struct played *p = *state;
    const struct sim_view_assertion first[] = {
        {.fact = 1}, {.fact = 2}, {.fact = 3, .against = true}};
    const struct sim_view_assertion second[] = {{.fact = 3}, {.fact = 4}, {.fact = 1}};
    const struct sim_view_account one = {.at = first, .count = 3},
                                  other = {.at = second, .count = 3};
    u32 count;
    const struct sim_view_compared *rows =
        sim_compare(&one, &other, &p->court.arena, &count);
    assert_int_equal(count, 4);
    assert_int_equal(rows[0].how, SIM_BOTH);
    assert_int_equal(rows[1].how, SIM_ONLY_ONE);
    assert_int_equal(rows[2].how, SIM_CONTRADICT);
    assert_int_equal(rows[3].how, SIM_ONLY_OTHER);
    assert_int_equal(rows[3].fact, 4);
}

/* What the desk reads is what the interpreter said. */
static void a_poor_interpreter_is_heard_instead(void **state)
{
    struct played *p = *state;
    act(p, &look(p)->interviews[0].start.at[2]); /* the cousin */
    put(p, "q_open");
    const struct sim_view_turn *turn = &look(p)->talks[0].turns[0];
    assert_true(str_eqz(turn->answer.id, "questions.q_open.renders.relative"));
    assert_true(str_eqz(turn->through.id, "view.interpreter.4"));
}

/* The board says what lies where, and nothing of what it is worth. */
static void the_board_is_filled_and_emptied(void **state)
{
    struct played *p = *state;
    hear_ada(p);
    const struct sim_view_accused *baba = &look(p)->board.accused[0];
    assert_int_equal(baba->cell_count, 4); /* its own three, and the lesser one's */
    assert_int_equal(sim_view_best(look(p), baba->person)->covered, 0);
    assert_int_equal(baba->cells[0].link.count, 1);
    act(p, &baba->cells[0].link.at[0]);
    baba = &look(p)->board.accused[0];
    assert_int_equal(baba->cells[0].link.count, 0);
    assert_int_equal(baba->cells[0].linked.count, 1);
    assert_int_equal(look(p)->items[0].link_count, 1);
    assert_int_equal(look(p)->decision->charges[0].covered, 1);
    act(p, &baba->cells[0].unlink.at[0]);
    assert_int_equal(look(p)->decision->charges[0].covered, 0);
}

static void the_charge_best_covered_has_the_largest_share_of_its_elements(void **state)
{
    (void)state;
    static const struct sim_view_charge charges[] = {
        {.what = 0, .person_what = 1, .covered = 1, .elements = 4},
        {.what = 1, .person_what = 1, .covered = 1, .elements = 2},
        {.what = 2, .person_what = 2, .covered = 4, .elements = 4},
        {.what = 3, .person_what = 1, .covered = 2, .elements = 4},
    };
    struct sim_view_decision decision = {.charges = charges, .charge_count = 4};
    struct sim_view v = {.decision = &decision};
    assert_int_equal(sim_view_best(&v, 1)->what, 1);
    assert_int_equal(sim_view_best(&v, 2)->what, 2);
    assert_null(sim_view_best(&v, 3));
}

/* While something else goes on, nothing hidden comes to light through a refusal. */
static void refusals_give_nothing_away(void **state)
{
    struct played *p = *state;
    u32 people = look(p)->people_count, drafts = look(p)->drafts_count;
    act(p, &look(p)->interviews[0].start.at[0]);
    const struct sim_view *v = look(p);
    assert_int_equal(v->people_count, people);
    assert_int_equal(v->drafts_count, drafts);
    assert_false(v->drafts[0].draft.now);
    assert_int_equal(v->drafts[0].draft.refusal, SIM_REFUSED_IN_TALK);
    assert_int_equal(v->leads_count, 0);
}

/* A request is judged on the day it is received; the desk learns it from the answer. */
static void a_judged_request_is_not_yet_an_answered_one(void **state)
{
    struct played *p = *state;
    act(p, &draft(p)->draft);
    act(p, &choice(p, SIM_SEC_AUTHORITY, 0)->pick);
    act(p, &choice(p, SIM_SEC_CHANNEL, 0)->pick);
    act(p, &choice(p, SIM_SEC_MEASURES, 0)->pick);
    act(p, &draft(p)->send);
    for (int i = 0; i < 60 && look(p)->letters_count == 0; i++) {
        assert_true(msg_is_none(&draft(p)->outcome));
        act(p, &look(p)->head.wait_day);
    }
    assert_int_equal(look(p)->letters_count, 1);
    assert_false(msg_is_none(&draft(p)->outcome));
}

/* Who waits for nothing in particular looks up after a week, and is told so before. */
static void nobody_sleeps_through_a_case(void **state)
{
    struct played *p = *state;
    const struct sim_view_head *h = &look(p)->head;
    i32 left = h->days_left;
    assert_true(str_eqz(h->wait_next.label.id, "do.wait.blind"));
    act(p, &h->wait_next);
    assert_int_equal(look(p)->head.days_left, left - 7);
    act(p, &draft(p)->draft);
    act(p, &choice(p, SIM_SEC_CHANNEL, 0)->pick);
    act(p, &choice(p, SIM_SEC_MEASURES, 0)->pick);
    act(p, &draft(p)->send);
    assert_true(str_eqz(look(p)->head.wait_next.label.id, "do.wait.next"));
}

/* Sending has its translator's price before it is done. */
static void a_letter_has_its_price(void **state)
{
    struct played *p = *state;
    act(p, &draft(p)->draft);
    assert_int_equal(draft(p)->send.money, 0);
    act(p, &choice(p, SIM_SEC_LANGUAGE, 0)->pick);
    act(p, &choice(p, SIM_SEC_TRANSLATION, 2)->pick);
    i32 before = look(p)->head.money;
    act(p, &choice(p, SIM_SEC_CHANNEL, 0)->pick);
    act(p, &choice(p, SIM_SEC_MEASURES, 0)->pick);
    i32 price = draft(p)->send.money;
    assert_true(price > 0);
    act(p, &draft(p)->send);
    assert_int_equal(look(p)->head.money, before - price);
}

static void drafting_fills_sections_one_by_one(void **state)
{
    struct played *p = *state;
    assert_false(draft(p)->started);
    assert_int_equal(draft(p)->section_count, 0);
    act(p, &draft(p)->draft);
    const struct sim_view_draft *d = draft(p);
    assert_true(d->started);
    assert_int_equal(d->section_count, SIM_SECTIONS);
    for (u32 i = 0; i < d->section_count; i++) {
        bool later = i == SIM_SEC_NEXUS || i == SIM_SEC_TRANSLATION;
        assert_int_equal(d->sections[i].fill, later ? SIM_BLOCKED : SIM_EMPTY);
        assert_int_equal(msg_is_none(&d->sections[i].waits), !later);
    }
    act(p, &choice(p, SIM_SEC_AUTHORITY, 1)->pick);
    const struct sim_view_section *a = &draft(p)->sections[SIM_SEC_AUTHORITY];
    assert_int_equal(a->fill, SIM_COMPLETE);
    assert_true(a->choices[1].chosen);
    assert_false(a->choices[0].chosen);
    assert_true(str_eq(a->current.id, a->choices[1].label.id));
    assert_true(str_eqz(a->choices[1].dates.id, "bench.dates.until"));
}

static void check_boxes_are_ticked_and_unticked(void **state)
{
    struct played *p = *state;
    act(p, &draft(p)->draft);
    act(p, &choice(p, SIM_SEC_FORMS, 0)->pick);
    assert_true(choice(p, SIM_SEC_FORMS, 0)->chosen);
    act(p, &choice(p, SIM_SEC_FORMS, 0)->pick);
    assert_false(choice(p, SIM_SEC_FORMS, 0)->chosen);
    act(p, &choice(p, SIM_SEC_ENCLOSURES, 0)->pick);
    assert_true(choice(p, SIM_SEC_ENCLOSURES, 0)->chosen);
    act(p, &choice(p, SIM_SEC_SIGNATURE, 0)->pick);
    assert_true(choice(p, SIM_SEC_SIGNATURE, 0)->chosen);
}

static bool warned(const struct sim_view_draft *d, const char *id)
{
    for (u32 i = 0; i < d->warning_count; i++)
        if (str_eqz(d->warnings[i].text.id, id))
            return true;
    return false;
}

/* Warnings follow the draft, and never stop the sending. */
static void warnings_tell_what_is_missing(void **state)
{
    struct played *p = *state;
    act(p, &draft(p)->draft);
    assert_true(warned(draft(p), "bench.warn.measures"));
    assert_true(warned(draft(p), "bench.warn.signature"));
    assert_int_equal(draft(p)->hard_count, 5);
    act(p, &choice(p, SIM_SEC_SIGNATURE, 0)->pick);
    act(p, &choice(p, SIM_SEC_MEASURES, 0)->pick);
    assert_false(warned(draft(p), "bench.warn.measures"));
    assert_false(warned(draft(p), "bench.warn.signature"));
    assert_true(warned(draft(p), "bench.warn.person")); /* the driver is not known */
    assert_true(warned(draft(p), "bench.warn.nexus"));
    assert_true(draft(p)->send.now);
}

/* For an assessment the facilitator hides them; only the facilitator can, once, and no
 * undo brings them back. */
static void the_facilitator_may_hide_what_is_missing(void **state)
{
    struct played *p = *state;
    struct sim_action hide = {.verb = SIM_hide_checks};
    assert_int_equal(sim_session_do(p->x, SIM_DESK, &hide).refusal,
                     SIM_REFUSED_NOT_YOURS);
    act(p, &draft(p)->draft);
    assert_true(draft(p)->warning_count > 0);
    assert_false(look(p)->head.checks_hidden);
    assert_int_equal(sim_session_do(p->x, SIM_FACILITATOR, &hide).refusal,
                     SIM_REFUSED_OK);
    assert_int_equal(draft(p)->warning_count, 0);
    assert_int_equal(draft(p)->hard_count, 0);
    assert_true(look(p)->head.checks_hidden);
    assert_false(sim_session_can_undo(p->x));
    assert_int_equal(sim_session_do(p->x, SIM_FACILITATOR, &hide).refusal,
                     SIM_REFUSED_SAME);
}

static void the_preview_is_what_they_will_read(void **state)
{
    struct played *p = *state;
    act(p, &draft(p)->draft);
    assert_true(has_para(&draft(p)->paras, "letter.req.to_missing"));
    assert_true(has_para(&draft(p)->paras, "letter.req.signature.missing"));
    assert_false(has_para(&draft(p)->paras, "letter.req.secrecy"));
    act(p, &choice(p, SIM_SEC_AUTHORITY, 0)->pick);
    act(p, &choice(p, SIM_SEC_SECRECY, 1)->pick);
    act(p, &choice(p, SIM_SEC_MEASURES, 1)->pick);
    const struct sim_view_draft *d = draft(p);
    assert_true(has_para(&d->paras, "letter.req.to"));
    assert_true(has_para(&d->paras, "letter.req.secrecy"));
    assert_true(has_para(&d->paras, "letter.req.scope"));
    assert_true(str_eqz(d->lang, "en"));
}

/* The title of the measure says whom it is about as far as its author would. */
static void a_measure_names_a_victim_only_where_the_letter_does(void **state)
{
    struct played *p = *state;
    scn_ix heard = person(&p->court, "eze");
    const struct sim_world *w = sim_session_world(p->x);
    struct sim_state *s = (struct sim_state *)(uintptr_t)sim_session_state(p->x);
    wr_person_known(w, s)[heard] = 1;
    act(p, &draft(p)->draft);
    act(p, &choice(p, SIM_SEC_MEASURES, 0)->pick);
    assert_true(has_para(&draft(p)->paras, "letter.req.person"));
    ((struct scn_person *)(uintptr_t)&w->scn->people[heard])->role = SCN_VICTIM;
    assert_false(has_para(&draft(p)->paras, "letter.req.person"));
    act(p, &choice(p, SIM_SEC_IDENTITY, 1)->pick); /* a code */
    assert_false(has_para(&draft(p)->paras, "letter.req.person"));
    act(p, &choice(p, SIM_SEC_IDENTITY, 2)->pick); /* the name */
    assert_true(has_para(&draft(p)->paras, "letter.req.person"));
}

static const struct sim_para *para(const struct sim_paras *paras, const char *id)
{
    for (u32 i = 0; i < paras->count; i++)
        if (str_eqz(paras->at[i].text.id, id))
            return &paras->at[i];
    fail_msg("no paragraph %s", id);
    return NULL;
}

static struct sim_state *writable(struct played *p)
{
    return (struct sim_state *)(uintptr_t)sim_session_state(p->x);
}

/* By hand: a fact is learnt, an item is in the file since the second day. */
static void learn(struct played *p, const char *fact)
{
    wr_fact(sim_session_world(p->x),
            writable(p))[court_find(&p->court, SCN_FACT, fact)] = 1;
}

static void take_in(struct played *p, const char *id)
{
    const struct sim_world *w = sim_session_world(p->x);
    wr_evidence(w, writable(p))[item(&p->court, id)] = SIM_HELD;
    wr_evidence_day(w, writable(p))[item(&p->court, id)] = 2;
}

/* A request that states the facts `took` and `chi_took`, which the ticket shows. */
static void draft_two_facts(struct played *p)
{
    learn(p, "took");
    learn(p, "chi_took");
    take_in(p, "ticket");
    act(p, &draft(p)->draft);
    act(p, &choice(p, SIM_SEC_FACTS, 0)->pick);
    act(p, &choice(p, SIM_SEC_FACTS, 1)->pick);
    act(p, &choice(p, SIM_SEC_MEASURES, 0)->pick);
}

static void facts_are_numbered_and_cite_their_exhibits(void **state)
{
    struct played *p = *state;
    draft_two_facts(p);
    take_in(p, "word");
    const struct sim_paras *paras = &draft(p)->paras;
    /* took: by the word and the ticket; chi_took: by the ticket, now the second. */
    const struct sim_para *first = para(paras, "letter.req.facts.cited");
    assert_int_equal(first->kind, SIM_PARA_NUMBERED);
    assert_true(str_eqz(first->mark, "1."));
    assert_true(str_eqz(first->text.args[0].text, "facts.took.text"));
    assert_true(str_eqz(first->text.args[2].text, "1, 2"));
    assert_true(str_eqz(first[1].mark, "2."));
    assert_true(str_eqz(first[1].text.args[2].text, "2"));
    const struct sim_para *listed = para(paras, "letter.req.exhibit");
    assert_true(
        str_eqz(listed[0].text.args[0].text, "law.common.kinds.statement.name"));
    assert_true(str_eqz(listed[1].mark, "2."));
    assert_int_equal(listed[1].text.args[2].number, p->court.scn->start_day + 1);
}

static void a_measure_names_the_numbers_of_its_facts(void **state)
{
    struct played *p = *state;
    draft_two_facts(p);
    act(p, &choice(p, SIM_SEC_NEXUS, 1)->pick); /* Chi, fact 2 */
    const struct sim_para *link = para(&draft(p)->paras, "letter.req.nexus");
    assert_int_equal(link->text.args[0].number, 1);
    assert_true(str_eqz(link->text.args[1].text, "2"));
    assert_true(str_eqz(para(&draft(p)->paras, "measures.hear.title")->mark, "(a)"));
}

static void only_those_the_stated_facts_are_about_are_named_as_suspects(void **state)
{
    struct played *p = *state;
    learn(p, "took");
    act(p, &draft(p)->draft);
    assert_false(has_para(&draft(p)->paras, "letter.req.suspect"));
    act(p, &choice(p, SIM_SEC_FACTS, 0)->pick);
    const struct sim_para *suspect = para(&draft(p)->paras, "letter.req.suspect");
    assert_true(str_eqz(suspect->text.args[0].text, "people.baba.name"));
    assert_false(str_eqz(suspect[1].text.id, "letter.req.suspect"));
}

static void a_letter_that_left_cites_nothing_that_came_later(void **state)
{
    struct played *p = *state;
    draft_two_facts(p);
    act(p, &draft(p)->send);
    take_in(p, "word");
    const struct sim_para *cited = para(&draft(p)->paras, "letter.req.facts.cited");
    assert_true(str_eqz(cited->text.args[2].text, "1"));
    /* Completed after an answer it is a new letter, and cites what is there now. */
    wr_req_status(sim_session_world(p->x), writable(p))[0] = SIM_REQ_ANSWERED;
    cited = para(&draft(p)->paras, "letter.req.facts.cited");
    assert_true(str_eqz(cited->text.args[2].text, "1"));
    act(p, &choice(p, SIM_SEC_MEASURES, 1)->pick);
    cited = para(&draft(p)->paras, "letter.req.facts.cited");
    assert_true(str_eqz(cited->text.args[2].text, "1, 2"));
}

static void a_letter_comes_back_and_gives_reasons(void **state)
{
    struct played *p = *state;
    act(p, &draft(p)->draft);
    act(p, &choice(p, SIM_SEC_AUTHORITY, 0)->pick);
    act(p, &choice(p, SIM_SEC_CHANNEL, 1)->pick); /* the police */
    act(p, &choice(p, SIM_SEC_MEASURES, 0)->pick);
    act(p, &draft(p)->send);
    for (int i = 0; i < 60 && look(p)->letters_count == 0; i++)
        act(p, &look(p)->head.wait_next);
    const struct sim_view *v = look(p);
    assert_int_equal(v->letters_count, 1);
    const struct sim_view_letter *l = &v->letters[0];
    assert_int_equal(l->outcome, SCN_OUT_RETURN);
    assert_true(has_para(&l->paras, "letter.rep.open.return"));
    assert_true(has_para(&l->paras, "law.away.request_rules.by_police.say"));
    assert_false(has_para(&l->paras, "law.away.request_rules.unsigned.say"));
    assert_false(l->seen);
    assert_true(v->mail[0].letter);
    act(p, &v->mail[0].open);
    assert_true(look(p)->letters[0].seen);
}

/* A draft is in the register at once; what happens to it stands under its days. */
static void the_register_tells_what_became_of_a_request(void **state)
{
    struct played *p = *state;
    assert_int_equal(look(p)->threads_count, 0);
    act(p, &draft(p)->draft);
    act(p, &choice(p, SIM_SEC_AUTHORITY, 0)->pick);
    act(p, &choice(p, SIM_SEC_CHANNEL, 1)->pick); /* the police */
    act(p, &choice(p, SIM_SEC_MEASURES, 0)->pick);
    assert_int_equal(look(p)->threads_count, 1);
    assert_int_equal(look(p)->threads[0].entry_count, 0);
    act(p, &draft(p)->send);
    i32 left = look(p)->head.date;
    const struct sim_view_thread *t = &look(p)->threads[0];
    assert_false(t->came_in);
    assert_int_equal(t->entry_count, 1);
    assert_true(str_eqz(t->entries[0].text.id, "register.sent"));
    assert_int_equal(t->entries[0].date, left);
    assert_true(str_eqz(t->next.id, "register.waiting"));
    for (int i = 0; i < 60 && look(p)->letters_count == 0; i++)
        act(p, &look(p)->head.wait_next);
    t = &look(p)->threads[0];
    assert_int_equal(t->entry_count, 2);
    assert_int_equal(t->entries[0].date, left);
    assert_int_equal(t->entries[1].date, look(p)->head.date);
    assert_int_equal(t->entries[1].letter, 0);
    assert_true(msg_is_none(&t->next));
}

/* Puts a letter on the desk that carries out those measures (bits of the template). */
static void answer_by_hand(struct played *p, u32 measures)
{
    const struct sim_world *w = sim_session_world(p->x);
    struct sim_state *s = (struct sim_state *)(uintptr_t)sim_session_state(p->x);
    wr_req_what(w, s)[0] = court_find(&p->court, SCN_REQUEST, "ask_away");
    wr_req_status(w, s)[0] = SIM_REQ_ANSWERED;
    wr_reply_request(w, s)[0] = 0;
    wr_reply_outcome(w, s)[0] = SCN_OUT_ACCEPT;
    wr_reply_measures(w, s)[0] = measures;
    for (u32 m = 0; m < 32; m++)
        if (measures >> m & 1U)
            wr_measure_done(w, s)[sim_slot_request(w, s, 0)->first_measure + m] = 1;
    wr_reply_minute(w, s)[0] = *rd_minute(w, s);
    *wr_reply_count(w, s) = 1;
    wr_evidence(w, s)[item(&p->court, "account")] = SIM_HELD;
    wr_evidence_day(w, s)[item(&p->court, "account")] = 1;
}

enum { BANK = 2, KEEP = 4 };

static void a_letter_encloses_what_it_brings(void **state)
{
    struct played *p = *state;
    answer_by_hand(p, BANK);
    const struct sim_view_letter *l = &look(p)->letters[0];
    assert_int_equal(l->enclosed.count, 1);
    assert_int_equal(l->enclosed.at[0], item(&p->court, "account"));
    assert_true(has_para(&l->paras, "letter.rep.enclosed.item"));
}

/* A second letter brings the item no second time, unless it came again. */
static void a_second_letter_encloses_what_is_new(void **state)
{
    struct played *p = *state;
    const struct sim_world *w = sim_session_world(p->x);
    answer_by_hand(p, BANK);
    struct sim_state *s = (struct sim_state *)(uintptr_t)sim_session_state(p->x);
    wr_reply_request(w, s)[1] = 0;
    wr_reply_outcome(w, s)[1] = SCN_OUT_ACCEPT;
    wr_reply_measures(w, s)[1] = BANK;
    wr_reply_minute(w, s)[1] = *rd_minute(w, s) + 5 * SIM_DAY_MINUTES;
    *wr_reply_count(w, s) = 2;
    assert_int_equal(look(p)->letters[0].enclosed.count, 1);
    assert_int_equal(look(p)->letters[1].enclosed.count, 0);
    assert_false(has_para(&look(p)->letters[1].paras, "letter.rep.enclosed.heading"));
    wr_evidence_day(w, s)[item(&p->court, "account")] = 6;
    assert_int_equal(look(p)->letters[1].enclosed.count, 1);
}

/* What was only preserved stays where it is, whatever came later by another letter. */
static void what_is_preserved_is_not_enclosed(void **state)
{
    struct played *p = *state;
    answer_by_hand(p, KEEP);
    assert_int_equal(look(p)->letters[0].enclosed.count, 0);
}

/* An old letter does not claim the form in which its item came again later. */
static void an_old_letter_keeps_quiet_about_a_later_form(void **state)
{
    struct played *p = *state;
    const struct sim_world *w = sim_session_world(p->x);
    answer_by_hand(p, BANK);
    struct sim_state *s = (struct sim_state *)(uintptr_t)sim_session_state(p->x);
    wr_evidence_day(w, s)[item(&p->court, "account")] = 9;
    const struct sim_view_letter *l = &look(p)->letters[0];
    assert_false(has_para(&l->paras, "letter.rep.enclosed.item"));
    assert_true(has_para(&l->paras, "evidence.account.title"));
}

static void the_end_tells_all(void **state)
{
    struct played *p = *state;
    act(p, &look(p)->decision->charges[0].bring);
    act(p, &look(p)->decision->trial);
    const struct sim_view *v = look(p);
    assert_true(v->head.ended);
    assert_non_null(v->debrief);
    assert_int_equal(v->debrief->verdict_count, 1);
    const struct sim_view_verdict *verdict = &v->debrief->verdicts[0];
    assert_int_equal(verdict->verdict, SIM_NOT_PROVED);
    assert_true(str_eqz(verdict->decision.id, "law.home.decisions.acquitted"));
    assert_int_equal(verdict->element_count, 3);
    assert_int_equal(verdict->elements[1].needed, 2);
    assert_int_equal(v->debrief->discussion.count, 1);
    assert_int_equal(v->debrief->objective_count, 5);
}

/* Everything a view offers as possible can be done; what is refused has a reason. */
static void offers_are_honest(void **state)
{
    struct played *p = *state;
    act(p, &draft(p)->draft);
    const struct sim_view_draft *d = draft(p);
    const struct sim_world *w = sim_session_world(p->x);
    for (u32 i = 0; i < d->section_count; i++)
        for (u32 k = 0; k < d->sections[i].choice_count; k++) {
            const struct sim_do *pick = &d->sections[i].choices[k].pick;
            assert_int_equal(
                sim_check(w, sim_session_state(p->x), SIM_DESK, &pick->action),
                pick->refusal);
            assert_int_equal(pick->now, pick->refusal == SIM_REFUSED_OK);
        }
}

static void a_search_goes_over_everything_known(void **state)
{
    struct played *p = *state;
    const struct sim_view *v = look(p);
    u32 people = 0, papers = 0;
    for (u32 i = 0; i < v->findables_count; i++) {
        people += v->findables[i].kind == SCN_PERSON;
        papers += v->findables[i].kind == SCN_DOCUMENT;
    }
    assert_int_equal(people, v->people_count);
    assert_int_equal(papers, v->documents_count);
}

#define VIEW_TEST(name) cmocka_unit_test_setup_teardown(name, played_begin, played_end)

/* Both must have been read: a contradiction with a paper nobody read is a guess. */
static void only_what_was_read_can_contradict(void **state)
{
    struct court *c = *state;
    struct sim_action pair = {.verb = SIM_pair,
                              .arg = {item(c, "noted"), item(c, "payroll")}};
    hold(c, "noted");
    hold(c, "payroll");
    assert_int_equal(sim_check(&c->w, c->s, SIM_DESK, &pair), SIM_REFUSED_UNREAD);
    wr_document(&c->w, c->s)[court_find(c, SCN_DOCUMENT, "note")] |= SIM_DOC_READ;
    assert_int_equal(sim_check(&c->w, c->s, SIM_DESK, &pair), SIM_REFUSED_OK);
}

int test_view(void);
int test_view(void)
{
    const struct CMUnitTest tests[] = {
        COURT_TEST(only_what_was_read_can_contradict),
        VIEW_TEST(the_head_tells_where_one_stands),
        VIEW_TEST(what_is_not_known_is_not_there),
        VIEW_TEST(a_foreign_paper_is_a_facsimile_until_translated),
        VIEW_TEST(an_interview_is_shown_as_it_goes),
        VIEW_TEST(a_statement_stands_in_the_ledger),
        VIEW_TEST(two_statements_are_compared_fact_by_fact),
        VIEW_TEST(a_poor_interpreter_is_heard_instead),
        VIEW_TEST(the_board_is_filled_and_emptied),
        cmocka_unit_test(the_charge_best_covered_has_the_largest_share_of_its_elements),
        VIEW_TEST(refusals_give_nothing_away),
        VIEW_TEST(a_judged_request_is_not_yet_an_answered_one),
        VIEW_TEST(nobody_sleeps_through_a_case),
        VIEW_TEST(a_letter_has_its_price),
        VIEW_TEST(drafting_fills_sections_one_by_one),
        VIEW_TEST(check_boxes_are_ticked_and_unticked),
        VIEW_TEST(warnings_tell_what_is_missing),
        VIEW_TEST(the_facilitator_may_hide_what_is_missing),
        VIEW_TEST(the_preview_is_what_they_will_read),
        VIEW_TEST(a_measure_names_a_victim_only_where_the_letter_does),
        VIEW_TEST(facts_are_numbered_and_cite_their_exhibits),
        VIEW_TEST(a_measure_names_the_numbers_of_its_facts),
        VIEW_TEST(only_those_the_stated_facts_are_about_are_named_as_suspects),
        VIEW_TEST(a_letter_that_left_cites_nothing_that_came_later),
        VIEW_TEST(a_letter_comes_back_and_gives_reasons),
        VIEW_TEST(the_register_tells_what_became_of_a_request),
        VIEW_TEST(a_letter_encloses_what_it_brings),
        VIEW_TEST(a_second_letter_encloses_what_is_new),
        VIEW_TEST(what_is_preserved_is_not_enclosed),
        VIEW_TEST(an_old_letter_keeps_quiet_about_a_later_form),
        VIEW_TEST(the_end_tells_all),
        VIEW_TEST(offers_are_honest),
        VIEW_TEST(a_search_goes_over_everything_known),
    };
    return cmocka_run_group_tests_name("view", tests, NULL, NULL);
}
