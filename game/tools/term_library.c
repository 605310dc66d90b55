/* term_library.c - before a case in the terminal: the list of cases, one case with the
 * attempts at it, one attempt with its result. */
#include "tools/term.h"

#include "base/bug.h"

/* ---- the cases
 * ------------------------------------------------------------------------ */

void term_enter_case(struct term *t)
{
    t->depth = 0;
    t->met_count = t->held_count = 0;
    t->turns_told = 0;
    term_push(t, term_page_desk, 0);
    if (sim_session_lines(t->g->session) > 0)
        return;
    term_push(t, term_page_brief, 0);
    term_say_id(t, "term.welcome");
}

enum play_start term_open_case(struct term *t, struct str folder, int *code)
{
    enum play_start start = play_start_case(t->g, folder, code);
    if (start == PLAY_BEGUN)
        term_enter_case(t);
    if (start == PLAY_ASKS)
        term_push(t, term_page_case, 0);
    return start;
}

static void open_case(struct term *t, int32_t about)
{
    if (term_open_case(t, t->cases[about].folder, &t->code) == PLAY_FAILED)
        t->leaving = true; /* it was readable a moment ago: the disk is failing */
}

static struct str case_label(struct term *t, const struct play_case *c)
{
    struct msg m = msg_of("term.case_line");
    msg_user(&m, "title", c->title);
    msg_num(&m, "time", MSG_MINUTES, c->scn->minutes);
    struct str label = term_str(t, &m);
    if (c->open == 0 && c->finished == 0)
        return label;
    m = msg_of(c->open > 0 ? "term.case_begun" : "term.case_ended");
    msg_user(&m, "label", label);
    msg_int(&m, "count", c->finished);
    return term_str(t, &m);
}

void term_page_cases(struct term *t, int32_t about)
{
    (void)about;
    if (t->g->scn != NULL)
        play_close_case(t->g);
    if (t->cases == NULL)
        t->case_count = play_cases(t->g, &t->cases);
    term_head_id(t, "term.cases");
    term_say_id(t, "brief.fiction");
    for (size_t i = 0; i < t->case_count; i++) {
        term_gap(t);
        term_say_str(t, t->cases[i].title);
        term_say_str(t, t->cases[i].summary);
        struct str label = case_label(t, &t->cases[i]);
        struct msg m = msg_of("term.label");
        msg_user(&m, "label", label);
        term_call(t, &m, open_case, (int32_t)i);
    }
}

void term_leave_case(struct term *t, int32_t about)
{
    (void)about;
    play_close_case(t->g);
    t->cases = NULL;
    t->depth = 0;
    term_push(t, term_page_cases, 0);
}

/* ---- a case
 * --------------------------------------------------------------------------- */

static void begin(struct term *t, int32_t about)
{
    (void)about;
    game_begin(t->g);
    term_enter_case(t);
}

static void begin_act(struct term *t, int32_t act)
{
    struct diags d = diags_in(&t->g->app->arena);
    struct err e = {0};
    if (game_begin_act(t->g, (scn_ix)act, &d, &e))
        term_enter_case(t);
    else
        term_news_id(t, "library.no_act");
}

static void go_on(struct term *t, int32_t about)
{
    if (game_go_on(t->g, &t->attempts[about]))
        term_enter_case(t);
    else
        term_news_id(t, "past.unreadable");
}

static void begin_at(struct term *t, int32_t desk)
{
    t->g->desk = (scn_ix)desk;
    begin(t, 0);
}

/* The desks beside the one of a plain beginning. */
static void offer_desks(struct term *t)
{
    const struct scn *scn = t->g->scn;
    if (scn->desks_count > 1)
        term_say_id(t, "library.desk.help");
    for (uint32_t i = 0; i < scn->desks_count; i++) {
        if (i == t->g->desk)
            continue;
        struct msg m = msg_of("library.desk");
        msg_text(&m, "desk", scn->desks[i].name.id);
        term_call(t, &m, begin_at, (int32_t)i);
    }
}

static void offer_acts(struct term *t)
{
    const struct scn *scn = t->g->scn;
    for (uint32_t i = 0; i < scn->acts_count; i++) {
        if (scn->acts[i].play.n == 0)
            continue;
        struct msg m = msg_of("library.begin_act");
        msg_text(&m, "title", scn->acts[i].title.id);
        term_call(t, &m, begin_act, (int32_t)i);
    }
}

/* The one last gone on with that still can be, or -1. */
static int32_t newest(const struct term *t)
{
    for (uint32_t i = 0; i < t->attempt_count; i++) {
        if (sim_attempt_goes_on(&t->attempts[i]))
            return (int32_t)i;
    }
    return -1;
}

static void offer_go_on(struct term *t, int32_t i)
{
    struct msg label = sim_attempt_go_on(&t->attempts[i]);
    struct msg m = term_msg_text("library.go_on_name", "label", &label, t);
    msg_int(&m, "number", t->attempts[i].number);
    term_call(t, &m, go_on, i);
}

static void list_attempts(struct term *t, uint32_t older)
{
    for (uint32_t i = 0; i < t->attempt_count; i++) {
        struct msg begun = sim_attempt_begun(&t->attempts[i]);
        struct msg stand = sim_attempt_stand(&t->attempts[i]);
        struct msg m = term_msg_text("term.attempt", "begun", &begun, t);
        msg_user(&m, "stand", term_str(t, &stand));
        term_open_msg(t, &m, term_page_attempt, (int32_t)i);
    }
    struct msg more = term_msg_int("library.older", "count", older);
    if (older > 0)
        term_say(t, &more);
}

static void say_case(struct term *t)
{
    const struct scn *scn = t->g->scn;
    struct msg title = msg_ofs(scn->title.id), summary = msg_ofs(scn->summary.id);
    struct msg line = msg_of("term.case_time");
    msg_num(&line, "time", MSG_MINUTES, scn->minutes);
    term_head(t, &title);
    term_say(t, &summary);
    term_say(t, &line);
    struct play_case c = play_case_open(t->g);
    line = msg_of("library.states_line");
    msg_user(&line, "value", play_states(t->g, &c));
    term_say(t, &line);
    line = msg_of("library.languages");
    msg_user(&line, "value", play_languages(t->g, scn));
    term_say(t, &line);
    term_say_id(t, scn->reviewed_lawyer && scn->reviewed_support
                       ? "library.reviewed"
                       : "brief.not_reviewed");
}

void term_page_case(struct term *t, int32_t about)
{
    (void)about;
    uint32_t older;
    t->attempt_count = play_attempts(t->g, &t->attempts, &older);
    say_case(t);
    int32_t last = newest(t);
    if (last >= 0)
        offer_go_on(t, last);
    struct msg m = msg_of(t->attempt_count > 0 ? "library.again" : "library.begin");
    term_call(t, &m, begin, 0);
    offer_desks(t);
    offer_acts(t);
    term_head_id(t, "library.attempts");
    if (t->attempt_count == 0)
        term_say_id(t, "library.attempts.none");
    list_attempts(t, older);
    m = msg_of("term.to_cases");
    term_call(t, &m, term_leave_case, 0);
}

/* ---- an attempt
 * ----------------------------------------------------------------------- */

static void forget(struct term *t, int32_t about)
{
    const struct sim_attempt *a = &t->attempts[about];
    struct msg first = msg_of("library.delete.first");
    struct msg again = term_msg_int("library.delete.twice", "number", a->number);
    msg_int(&first, "number", a->number);
    if (!term_agrees(t, &first) || !term_agrees(t, &again)) {
        term_news_id(t, "term.not_done");
        return;
    }
    rec_delete(t->g->store, a->id);
    struct msg done = term_msg_int("library.deleted", "number", a->number);
    term_news(t, term_str(t, &done));
    t->cases = NULL;
    t->depth -= t->depth > 1;
}

static void say_axes(struct term *t, const struct sim_result *r)
{
    for (int i = 0; i < SCN_AXES; i++) {
        bool capped = r->percent[i] < r->uncapped[i];
        struct msg line = msg_of(capped ? "term.axis_capped" : "term.axis");
        struct msg name = sim_axis_msg(i);
        msg_user(&line, "name", term_str(t, &name));
        msg_int(&line, "percent", r->percent[i]);
        msg_int(&line, "uncapped", r->uncapped[i]);
        term_say(t, &line);
    }
}

static void say_result(struct term *t, const struct sim_result *r)
{
    if (r->ending.n == 0) {
        term_say_id(t, "library.result.none");
        return;
    }
    term_say_str(t, r->story);
    term_say_id(t, "library.result.stored");
    term_gap(t);
    say_axes(t, r);
    for (u32 i = 0; i < r->charge_count; i++) {
        struct msg line = sim_result_charge(&r->charges[i]);
        term_say(t, &line);
    }
    term_head_id(t, "debrief.objectives");
    for (u32 i = 0; i < r->objective_count; i++) {
        struct msg line = sim_result_objective(&r->objectives[i]);
        term_say(t, &line);
    }
}

void term_page_attempt(struct term *t, int32_t about)
{
    uint32_t older;
    t->attempt_count = play_attempts(t->g, &t->attempts, &older);
    BUG_UNLESS(about >= 0 && (uint32_t)about < t->attempt_count);
    const struct sim_attempt *a = &t->attempts[about];
    struct msg begun = sim_attempt_begun(a), stand = sim_attempt_stand(a);
    struct msg debrief = msg_of("library.debrief"), delete = msg_of("library.delete");
    term_head(t, &begun);
    term_say(t, &stand);
    if (a->ended)
        say_result(t, &a->result);
    if (sim_attempt_goes_on(a))
        offer_go_on(t, about);
    else if (a->ended && a->past.fit == SIM_FITS)
        term_call(t, &debrief, go_on, about);
    term_call(t, &delete, forget, about);
}
