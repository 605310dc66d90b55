/* act.c - sim_check and sim_apply: every verb's conditions and consequences but those
 * of the request bench (act_request.c) and of interviews (talk.c). */
#include "sim/act_int.h"
#include "sim/care_int.h"

#include "base/bug.h"
#include "base/limits.h"
#include "sim/law_int.h"
#include "sim/notebook_int.h"
#include "sim/score.h"
#include "sim/swap_int.h"
#include "sim/talk_int.h"

static const struct {
    u8 kinds[SIM_ARGS];
    bool text, commits;
} verbs[SIM_VERBS] = {
#define NO_TEXT 0
#define TEXT    1
#define FREE    0
#define COMMITS 1
#define VERB(word, a, b, c, d, text, commits)                                          \
    {{ARG_##a, ARG_##b, ARG_##c, ARG_##d}, text, commits},
#include "sim/verbs.def"
#undef VERB
};

const u8 *sim_verb_kinds(enum sim_verb verb)
{
    return verbs[verb].kinds;
}

bool sim_verb_text(enum sim_verb verb)
{
    return verbs[verb].text;
}

bool sim_commits(enum sim_verb verb)
{
    return verbs[verb].commits;
}

bool sim_is_final(enum sim_verb verb)
{
    /* What spares or protects somebody is not to be hesitated over: it is not here. */
    static const bool final[SIM_VERBS] = {[SIM_disclose] = true,
                                          [SIM_disclose_redacted] = true,
                                          [SIM_leave_to_law] = true,
                                          [SIM_hide_checks] = true};
    return final[verb];
}

/* ---- arguments
 * ------------------------------------------------------------------------ */

const struct scn_rules *sim_arg_rules(const struct sim_world *w,
                                      const struct sim_action *a)
{
    const struct scn_request *r = &w->scn->requests[a->arg[0]];
    scn_ix judge = r->from != SCN_NONE ? sim_home(w) : r->to;
    return &w->scn->states[judge].request_rules;
}

u32 sim_arg_count(const struct sim_world *w, const struct sim_action *a, int i)
{
    u8 kind = verbs[a->verb].kinds[i];
    static const u32 words[] = {
        [ARG_E_WAIT - ARG_E_WAIT] = 2,     [ARG_E_TRANSLATION - ARG_E_WAIT] = 4,
        [ARG_E_IDENTITY - ARG_E_WAIT] = 3, [ARG_E_YESNO - ARG_E_WAIT] = 2,
        [ARG_E_URGENCY - ARG_E_WAIT] = 3,  [ARG_E_ENCLOSURE - ARG_E_WAIT] = 4,
        [ARG_E_DECISION - ARG_E_WAIT] = 4, [ARG_E_OUTCOME - ARG_E_WAIT] = 10,
        [ARG_E_PRESUMED - ARG_E_WAIT] = 2};
    if (kind == ARG_RULE)
        return sim_arg_rules(w, a)->count;
    if (kind == ARG_SPAN)
        return w->scn->documents[a->arg[0]].span_count;
    if (kind >= ARG_E_WAIT)
        return words[kind - ARG_E_WAIT];
    return scn_count(w->scn, (enum scn_kind)kind);
}

/* Every argument names something that exists, so that nothing below reads outside. */
static bool arguments_exist(const struct sim_world *w, const struct sim_action *a)
{
    for (int i = 0; i < SIM_ARGS; i++) {
        u8 kind = verbs[a->verb].kinds[i];
        if (kind == ARG_NONE || kind == ARG_INT)
            continue;
        if (a->arg[i] < 0 || (u32)a->arg[i] >= sim_arg_count(w, a, i))
            return false;
    }
    return true;
}

/* ---- papers and places
 * ------------------------------------------------------------------ */

bool sim_can_read(const struct sim_world *w, const struct sim_state *s, scn_ix document)
{
    return rd_translation(w, s)[document] != SIM_UNTRANSLATED ||
           sim_refs_have(&w->scn->desks[w->desk].reads,
                         w->scn->documents[document].language);
}

static enum sim_refusal check_read(const struct sim_world *w, const struct sim_state *s,
                                   scn_ix document)
{
    u8 bits = rd_document(w, s)[document];
    if ((bits & SIM_DOC_SHOWN) == 0)
        return SIM_REFUSED_UNKNOWN;
    if ((bits & SIM_DOC_READ) != 0)
        return SIM_REFUSED_DONE;
    return sim_can_read(w, s, document) ? SIM_REFUSED_OK : SIM_REFUSED_UNREADABLE;
}

static void apply_read(struct sim_change *c, scn_ix document)
{
    const struct scn_document *d = &c->w->scn->documents[document];
    wr_document(c->w, c->s)[document] |= SIM_DOC_READ;
    sim_touch(c, SCN_PART_PAPERS);
    for (u32 i = 0; i < d->span_count; i++)
        if (d->spans[i].learn != SCN_NONE)
            sim_learn(c, d->spans[i].learn);
    sim_meet_in_document(c, document);
    sim_run_effects(c, &d->on_read);
    sim_pass_work(c, (u32)d->minutes);
}

i32 sim_free_task(const struct sim_world *w, const struct sim_state *s)
{
    for (i32 i = 0; i < LIMIT_TASKS; i++) {
        if (rd_task_kind(w, s)[i] == SIM_TASK_NONE)
            return i;
    }
    return -1;
}

static bool has_task(const struct sim_world *w, const struct sim_state *s,
                     enum sim_task kind, scn_ix what)
{
    for (u32 i = 0; i < LIMIT_TASKS; i++) {
        if (rd_task_kind(w, s)[i] == kind && rd_task_what(w, s)[i] == what)
            return true;
    }
    return false;
}

void sim_add_task(struct sim_change *c, enum sim_task kind, scn_ix what, scn_ix arg,
                  u32 due)
{
    i32 i = sim_free_task(c->w, c->s);
    wr_task_kind(c->w, c->s)[i] = (u8)kind;
    wr_task_what(c->w, c->s)[i] = what;
    wr_task_arg(c->w, c->s)[i] = arg;
    wr_task_due(c->w, c->s)[i] = due;
}

static enum sim_refusal check_translate(const struct sim_world *w,
                                        const struct sim_state *s, scn_ix document,
                                        scn_ix by)
{
    const struct scn_interpreter *p = &w->scn->interpreters[by];
    if ((rd_document(w, s)[document] & SIM_DOC_SHOWN) == 0)
        return SIM_REFUSED_UNKNOWN;
    scn_ix language = w->scn->documents[document].language;
    if (sim_refs_have(&w->scn->desks[w->desk].reads, language) &&
        sim_refs_have(&w->scn->states[sim_home(w)].languages, language))
        return SIM_REFUSED_SAME; /* the desk reads it, and so does the court */
    if (rd_translation(w, s)[document] == SIM_BY_SWORN ||
        has_task(w, s, SIM_TASK_TRANSLATION, document))
        return SIM_REFUSED_DONE;
    if (!sim_refs_have(&p->languages, language) ||
        !sim_common_language(&p->languages, &w->scn->desks[w->desk].reads))
        return SIM_REFUSED_WRONG_INTERPRETER;
    if (*rd_money(w, s) < p->money)
        return SIM_REFUSED_NO_MONEY;
    return sim_free_task(w, s) < 0 ? SIM_REFUSED_FULL : SIM_REFUSED_OK;
}

void sim_have_translated(struct sim_change *c, enum sim_task kind, scn_ix what,
                         scn_ix by)
{
    const struct scn_interpreter *p = &c->w->scn->interpreters[by];
    i32 days = p->wait_days > 1 ? p->wait_days : 1;
    sim_change_money(c, -p->money);
    sim_add_task(
        c, kind, what, by,
        sim_workdays_after(c->w, sim_home(c->w), *rd_minute(c->w, c->s), days));
}

static enum sim_refusal check_go(const struct sim_world *w, const struct sim_state *s,
                                 scn_ix place)
{
    if ((rd_place_state(w, s)[place] & SIM_PLACE_OPEN) == 0)
        return SIM_REFUSED_UNKNOWN;
    return *rd_place(w, s) == place ? SIM_REFUSED_SAME : SIM_REFUSED_OK;
}

static void apply_go(struct sim_change *c, scn_ix place)
{
    sim_pass_work(c, (u32)c->w->scn->places[place].minutes);
    if (*rd_ended(c->w, c->s) != 0)
        return;
    *wr_place(c->w, c->s) = place;
    wr_place_state(c->w, c->s)[place] |= SIM_PLACE_VISITED;
    sim_touch(c, SCN_PART_PLACES);
}

/* ---- leads
 * -------------------------------------------------------------------------------- */

bool sim_lead_open(const struct sim_world *w, const struct sim_state *s, scn_ix lead)
{
    u8 state = rd_lead(w, s)[lead];
    return state == SIM_LEAD_OFFERED ||
           (state == SIM_LEAD_CLOSED && sim_mine(w, w->scn->leads[lead].desk) &&
            sim_holds(w, s, &w->scn->leads[lead].when, SIM_ABOUT_CASE));
}

static enum sim_refusal check_lead(const struct sim_world *w, const struct sim_state *s,
                                   scn_ix lead, bool in_person)
{
    const struct scn_lead *l = &w->scn->leads[lead];
    u8 state = rd_lead(w, s)[lead];
    if (state == SIM_LEAD_DONE || state == SIM_LEAD_RUNNING)
        return SIM_REFUSED_DONE;
    if (state == SIM_LEAD_GONE)
        return SIM_REFUSED_LOST;
    if (!sim_lead_open(w, s, lead))
        return SIM_REFUSED_UNKNOWN;
    if (in_person && l->by == SCN_BY_OFFICER)
        return SIM_REFUSED_NOT_IN_PERSON;
    if (!in_person && l->by == SCN_BY_ME)
        return SIM_REFUSED_ONLY_IN_PERSON;
    if (in_person && l->place != SCN_NONE && *rd_place(w, s) != l->place)
        return SIM_REFUSED_NOT_HERE;
    if (*rd_money(w, s) < l->money)
        return SIM_REFUSED_NO_MONEY;
    if (!in_person && *rd_officers(w, s) <= 0)
        return SIM_REFUSED_NO_OFFICER;
    return !in_person && sim_free_task(w, s) < 0 ? SIM_REFUSED_FULL : SIM_REFUSED_OK;
}

static void apply_follow(struct sim_change *c, scn_ix lead)
{
    const struct scn_lead *l = &c->w->scn->leads[lead];
    sim_change_money(c, -l->money);
    wr_lead(c->w, c->s)[lead] = SIM_LEAD_RUNNING;
    sim_touch(c, SCN_PART_LEADS);
    sim_pass_work(c, (u32)l->minutes);
    if (*rd_ended(c->w, c->s) == 0)
        sim_finish_lead(c, lead);
}

u32 sim_lead_due(const struct sim_world *w, const struct sim_state *s, scn_ix lead)
{
    const struct scn_lead *l = &w->scn->leads[lead];
    u32 travel = l->place != SCN_NONE ? (u32)w->scn->places[l->place].minutes : 0;
    return sim_work_end(w, sim_home(w), *rd_minute(w, s), travel + (u32)l->minutes);
}

static void apply_assign(struct sim_change *c, scn_ix lead)
{
    const struct scn_lead *l = &c->w->scn->leads[lead];
    sim_change_money(c, -l->money);
    wr_lead(c->w, c->s)[lead] = SIM_LEAD_RUNNING;
    *wr_officers(c->w, c->s) -= 1;
    sim_touch(c, SCN_PART_LEADS | SCN_PART_MEANS);
    sim_add_task(c, SIM_TASK_LEAD, lead, 0, sim_lead_due(c->w, c->s, lead));
}

/* ---- people
 * --------------------------------------------------------------------------------- */

static enum sim_refusal check_refer(const struct sim_world *w,
                                    const struct sim_state *s, scn_ix person,
                                    scn_ix service)
{
    i32 taken = 0;
    if (!rd_person_known(w, s)[person])
        return SIM_REFUSED_UNKNOWN;
    if (w->scn->people[person].role > SCN_WITNESS)
        return SIM_REFUSED_NOT_NOW;
    if (rd_service(w, s)[person] == service)
        return SIM_REFUSED_DONE;
    if (!sim_can_reach(w, s, person))
        return SIM_REFUSED_NO_REACH;
    if (sim_stopped(w, s, person, SCN_COVERS_SERVICE))
        return SIM_REFUSED_NO_CONSENT;
    for (u32 i = 0; i < w->scn->people_count; i++)
        taken += rd_service(w, s)[i] == service;
    return taken >= w->scn->services[service].places ? SIM_REFUSED_NO_PLACE
                                                     : SIM_REFUSED_OK;
}

/* ---- the board
 * -------------------------------------------------------------------------------- */

static bool element_matters(const struct sim_world *w, scn_ix element)
{
    for (u32 i = 0; i < w->scn->charges_count; i++) {
        const struct scn_charge *c = &w->scn->charges[i];
        const struct scn_offence *o = &w->scn->offences[c->offence];
        if (c->participation != SCN_NONE &&
            sim_refs_have(&w->scn->participations[c->participation].own, element))
            return true;
        for (; o != NULL;
             o = o->lesser == SCN_NONE ? NULL : &w->scn->offences[o->lesser]) {
            if (sim_refs_have(&o->elements, element))
                return true;
        }
    }
    return false;
}

static enum sim_refusal check_link(const struct sim_world *w, const struct sim_state *s,
                                   const struct sim_action *a, bool link)
{
    scn_ix evidence = (scn_ix)a->arg[0], element = (scn_ix)a->arg[1];
    scn_ix accused = w->scn->people[a->arg[2]].accused;
    if (accused == SCN_NONE || !rd_person_known(w, s)[a->arg[2]] ||
        !element_matters(w, element))
        return SIM_REFUSED_FOREIGN_CHOICE;
    if (rd_evidence(w, s)[evidence] != SIM_HELD)
        return SIM_REFUSED_NOT_HELD;
    u16 now = rd_link(w, s)[sim_link_at(w, evidence, element, accused)];
    if (!link)
        return now == 0 ? SIM_REFUSED_SAME : SIM_REFUSED_OK;
    scn_ix reason = (scn_ix)a->arg[3];
    if (!rd_fact(w, s)[reason] || !sim_item_shows(w, s, evidence, reason))
        return SIM_REFUSED_FOREIGN_CHOICE;
    return now == reason + 1 ? SIM_REFUSED_SAME : SIM_REFUSED_OK;
}

static void apply_link(struct sim_change *c, const struct sim_action *a, bool link)
{
    scn_ix accused = c->w->scn->people[a->arg[2]].accused;
    u32 at = sim_link_at(c->w, (scn_ix)a->arg[0], (scn_ix)a->arg[1], accused);
    wr_link(c->w, c->s)[at] = link ? (u16)(a->arg[3] + 1) : 0;
    sim_touch(c, SCN_PART_BOARD);
}

/* Where the whole file lies before the court, there is nothing left to disclose. */
static enum sim_refusal check_disclose(const struct sim_world *w,
                                       const struct sim_state *s, scn_ix evidence)
{
    if (rd_evidence(w, s)[evidence] != SIM_HELD)
        return SIM_REFUSED_NOT_HELD;
    if (sim_item_before_defence(w, s, evidence))
        return SIM_REFUSED_DONE;
    return sim_item_stopped(w, s, evidence) ? SIM_REFUSED_NO_CONSENT : SIM_REFUSED_OK;
}

static void apply_disclose(struct sim_change *c, scn_ix evidence)
{
    wr_disclosed(c->w, c->s)[evidence] = SIM_SHOWN_CLEAR;
    sim_touch(c, SCN_PART_EVIDENCE);
    sim_item_gives(c, evidence);
}

i32 sim_find_pair(const struct sim_world *w, const struct sim_state *s, scn_ix a,
                  scn_ix b)
{
    const u16 *x = rd_pair_a(w, s), *y = rd_pair_b(w, s);
    for (u32 i = 0; i < w->count[SIM_F_pair_a]; i++)
        if (x[i] == a ? y[i] == b : x[i] == b && y[i] == a)
            return (i32)i;
    return -1;
}

/* A contradiction is fair only between items that the desk has read. */
static bool was_read(const struct sim_world *w, const struct sim_state *s,
                     scn_ix evidence)
{
    scn_ix document = sim_item_document(w, s, evidence);
    return document == SCN_NONE || (rd_document(w, s)[document] & SIM_DOC_READ) != 0;
}

static enum sim_refusal check_pair(const struct sim_world *w, const struct sim_state *s,
                                   scn_ix a, scn_ix b, bool pair)
{
    bool there = sim_find_pair(w, s, a, b) >= 0;
    if (rd_evidence(w, s)[a] != SIM_HELD || rd_evidence(w, s)[b] != SIM_HELD)
        return SIM_REFUSED_NOT_HELD;
    if (pair && !(was_read(w, s, a) && was_read(w, s, b)))
        return SIM_REFUSED_UNREAD;
    if (a == b || there == pair)
        return SIM_REFUSED_SAME;
    return pair && sim_find_pair(w, s, SCN_NONE, SCN_NONE) < 0 ? SIM_REFUSED_FULL
                                                               : SIM_REFUSED_OK;
}

static void apply_pair(struct sim_change *c, scn_ix a, scn_ix b, bool pair)
{
    i32 i = pair ? sim_find_pair(c->w, c->s, SCN_NONE, SCN_NONE)
                 : sim_find_pair(c->w, c->s, a, b);
    wr_pair_a(c->w, c->s)[i] = pair ? a : SCN_NONE;
    wr_pair_b(c->w, c->s)[i] = pair ? b : SCN_NONE;
    sim_touch(c, SCN_PART_BOARD);
}

/* ---- waiting, deciding
 * -------------------------------------------------------------------------- */

enum { WAIT_MOST = 60 };

static enum sim_refusal check_wait(const struct sim_action *a)
{
    if (a->arg[0] == SIM_WAIT_NEXT)
        return a->arg[1] == 0 ? SIM_REFUSED_OK : SIM_REFUSED_FOREIGN_CHOICE;
    return a->arg[1] >= 1 && a->arg[1] <= WAIT_MOST ? SIM_REFUSED_OK
                                                    : SIM_REFUSED_FOREIGN_CHOICE;
}

static void apply_wait(struct sim_change *c, const struct sim_action *a)
{
    u32 now = *rd_minute(c->w, c->s);
    if (a->arg[0] == SIM_WAIT_NEXT)
        sim_pass_to_next(c);
    else
        sim_pass_to(c, (now / SIM_DAY_MINUTES + (u32)a->arg[1]) * SIM_DAY_MINUTES +
                           (u32)c->w->scn->opens);
}

bool sim_tries(const struct sim_world *w)
{
    bool any = w->scn->charges_count == 0;
    for (u32 i = 0; i < w->scn->charges_count && !any; i++)
        any = sim_mine(w, w->scn->charges[i].desk);
    return any;
}

static enum sim_refusal check_decide(const struct sim_world *w,
                                     const struct sim_state *s, i32 decision)
{
    if (decision == SIM_UNDECIDED)
        return SIM_REFUSED_FOREIGN_CHOICE;
    for (u32 i = 0; i < w->scn->charges_count && decision == SIM_TRIAL; i++) {
        if (rd_charge(w, s)[i])
            return SIM_REFUSED_OK;
    }
    return decision == SIM_TRIAL || (decision == SIM_TRANSFER && !sim_tries(w))
               ? SIM_REFUSED_NO_CHARGE
               : SIM_REFUSED_OK;
}

bool sim_charge_open(const struct sim_world *w, const struct sim_state *s,
                     scn_ix charge)
{
    const struct scn_charge *c = &w->scn->charges[charge];
    return sim_mine(w, c->desk) && rd_person_known(w, s)[c->person] &&
           (c->victim == SCN_NONE || rd_person_known(w, s)[c->victim]);
}

static enum sim_refusal check_charge(const struct sim_world *w,
                                     const struct sim_state *s, i32 charge, bool bring)
{
    if (!sim_charge_open(w, s, (scn_ix)charge))
        return SIM_REFUSED_UNKNOWN;
    return (rd_charge(w, s)[charge] != 0) == bring ? SIM_REFUSED_SAME : SIM_REFUSED_OK;
}

static enum sim_refusal check_text(struct str text)
{
    if (text.n == 0)
        return SIM_REFUSED_SAME;
    return text.n > LIMIT_TEXT_BYTES ? SIM_REFUSED_TOO_LONG : SIM_REFUSED_OK;
}

/* ---- the two tables
 * -------------------------------------------------------------------------------- */

static enum sim_refusal check_seen(const struct sim_world *w, const struct sim_state *s,
                                   const struct sim_action *a)
{
    if (a->verb == SIM_open) {
        u8 bits = rd_inject(w, s)[a->arg[0]];
        if ((bits & SIM_INJECT_ARRIVED) == 0)
            return SIM_REFUSED_UNKNOWN;
        return (bits & SIM_INJECT_SEEN) != 0 ? SIM_REFUSED_DONE : SIM_REFUSED_OK;
    }
    if (a->arg[0] < 0 || a->arg[0] >= *rd_reply_count(w, s))
        return SIM_REFUSED_UNKNOWN;
    return rd_reply_read(w, s)[a->arg[0]] ? SIM_REFUSED_DONE : SIM_REFUSED_OK;
}

static enum sim_refusal check_desk(const struct sim_world *w, const struct sim_state *s,
                                   const struct sim_action *a)
{
    scn_ix x = (scn_ix)a->arg[0], y = (scn_ix)a->arg[1];
    switch ((int)a->verb) {
    case SIM_read: return check_read(w, s, x);
    case SIM_translate: return check_translate(w, s, x, y);
    case SIM_open:
    case SIM_open_reply: return check_seen(w, s, a);
    case SIM_go: return check_go(w, s, x);
    case SIM_follow: return check_lead(w, s, x, true);
    case SIM_assign: return check_lead(w, s, x, false);
    case SIM_wait: return check_wait(a);
    case SIM_refer: return check_refer(w, s, x, y);
    case SIM_interview: return sim_check_talk(w, s, x, SCN_NONE);
    case SIM_interview_through: return sim_check_talk(w, s, x, y);
    case SIM_ask: return sim_check_ask(w, s, x);
    case SIM_word_back:
    case SIM_brief:
    case SIM_change_interpreter:
    case SIM_record:
    case SIM_take_down:
    case SIM_retranslate: return sim_check_words(w, s, a);
    case SIM_leave:
    case SIM_stop: return SIM_REFUSED_OK;
    case SIM_skip: return sim_check_skip(w, s);
    case SIM_link: return check_link(w, s, a, true);
    case SIM_unlink: return check_link(w, s, a, false);
    case SIM_pair: return check_pair(w, s, x, y, true);
    case SIM_unpair: return check_pair(w, s, x, y, false);
    case SIM_disclose: return check_disclose(w, s, x);
    case SIM_object:
    case SIM_answer: return sim_check_incoming(w, s, a);
    case SIM_note:
        return *rd_note_count(w, s) >= LIMIT_NOTES ? SIM_REFUSED_FULL
                                                   : check_text(a->text);
    case SIM_charge: return check_charge(w, s, a->arg[0], true);
    case SIM_drop: return check_charge(w, s, a->arg[0], false);
    case SIM_decide: return check_decide(w, s, a->arg[0]);
    case SIM_guess: return sim_check_guess(w, s, x, a->arg[1]);
    default:
        return sim_marks(a->verb)   ? sim_check_mark(w, s, a)
               : sim_cares(a->verb) ? sim_check_care(w, s, a)
               : sim_swaps(a->verb) ? sim_check_swap(w, s, a)
                                    : sim_check_request(w, s, a);
    }
}

/* Is it a move of the interview under way? */
static bool in_talk(enum sim_verb verb)
{
    return verb == SIM_ask || verb == SIM_leave || verb == SIM_skip ||
           sim_about_words(verb);
}

/* Does the verb go on while an interview is under way? */
static bool beside_talk(enum sim_verb verb)
{
    return in_talk(verb) || verb == SIM_note || verb == SIM_open ||
           verb == SIM_open_reply || verb == SIM_notice || verb == SIM_stop ||
           verb == SIM_guess || sim_marks(verb);
}

static enum sim_refusal check_trigger(const struct sim_world *w,
                                      const struct sim_state *s, scn_ix milestone)
{
    if (!sim_mine(w, w->scn->milestones[milestone].desk))
        return SIM_REFUSED_UNKNOWN;
    return rd_milestone(w, s)[milestone] != 0 ? SIM_REFUSED_DONE : SIM_REFUSED_OK;
}

bool sim_facilitates(enum sim_verb verb)
{
    return verb == SIM_trigger || verb == SIM_hide_checks;
}

static enum sim_refusal check_facilitator(const struct sim_world *w,
                                          const struct sim_state *s,
                                          const struct sim_action *a)
{
    if (a->verb == SIM_trigger)
        return check_trigger(w, s, (scn_ix)a->arg[0]);
    return *rd_checks_hidden(w, s) != 0 ? SIM_REFUSED_SAME : SIM_REFUSED_OK;
}

enum sim_refusal sim_check(const struct sim_world *w, const struct sim_state *s,
                           enum sim_actor actor, const struct sim_action *a)
{
    if ((u32)a->verb >= SIM_VERBS || !arguments_exist(w, a))
        return SIM_REFUSED_UNKNOWN;
    bool seen = a->verb == SIM_open || a->verb == SIM_open_reply ||
                a->verb == SIM_note || a->verb == SIM_stop;
    if (*rd_ended(w, s) != 0 && !seen)
        return SIM_REFUSED_ENDED;
    if (sim_facilitates(a->verb) != (actor == SIM_FACILITATOR) ||
        (a->verb == SIM_receive) != (actor == SIM_IMPORT))
        return SIM_REFUSED_NOT_YOURS;
    if (actor == SIM_FACILITATOR)
        return check_facilitator(w, s, a);
    bool talking = *rd_interview_now(w, s) != SCN_NONE;
    if (talking && !beside_talk(a->verb))
        return SIM_REFUSED_IN_TALK;
    if (!talking && in_talk(a->verb))
        return SIM_REFUSED_NO_TALK;
    if (!sim_action_grades(w, a))
        return SIM_REFUSED_UNVERIFIED;
    return check_desk(w, s, a);
}

static void apply_note(struct sim_change *c, u32 text_id)
{
    u16 n = *rd_note_count(c->w, c->s);
    wr_note(c->w, c->s)[n] = text_id;
    *wr_note_count(c->w, c->s) = (u16)(n + 1);
}

static void run(struct sim_change *c, const struct sim_action *a, u32 text_id)
{
    scn_ix x = (scn_ix)a->arg[0], y = (scn_ix)a->arg[1];
    switch ((int)a->verb) {
    case SIM_read: apply_read(c, x); break;
    case SIM_translate: sim_have_translated(c, SIM_TASK_TRANSLATION, x, y); break;
    case SIM_open: wr_inject(c->w, c->s)[x] |= SIM_INJECT_SEEN; break;
    case SIM_open_reply:
        wr_reply_read(c->w, c->s)[x] = 1;
        sim_meet_in_letter(c, x);
        break;
    case SIM_go: apply_go(c, x); break;
    case SIM_follow: apply_follow(c, x); break;
    case SIM_assign: apply_assign(c, x); break;
    case SIM_wait: apply_wait(c, a); break;
    case SIM_refer: sim_refer(c, x, y); break;
    case SIM_interview: sim_open_talk(c, x, SCN_NONE); break;
    case SIM_interview_through: sim_open_talk(c, x, y); break;
    case SIM_ask: sim_ask(c, x); break;
    case SIM_leave: sim_end_sitting(c, SIM_TALK_LEFT); break;
    case SIM_word_back:
    case SIM_brief:
    case SIM_change_interpreter:
    case SIM_record:
    case SIM_take_down:
    case SIM_retranslate: sim_apply_words(c, a); break;
    case SIM_skip: sim_skip_talk(c); break;
    case SIM_stop: break;
    case SIM_link: apply_link(c, a, true); break;
    case SIM_unlink: apply_link(c, a, false); break;
    case SIM_pair: apply_pair(c, x, y, true); break;
    case SIM_unpair: apply_pair(c, x, y, false); break;
    case SIM_disclose: apply_disclose(c, x); break;
    case SIM_object:
    case SIM_answer: sim_apply_incoming(c, a); break;
    case SIM_note: apply_note(c, text_id); break;
    case SIM_charge:
    case SIM_drop:
        wr_charge(c->w, c->s)[x] = a->verb == SIM_charge;
        sim_touch(c, SCN_PART_CHARGES);
        break;
    case SIM_decide: sim_end(c, (enum sim_decision)a->arg[0], SCN_NONE); break;
    case SIM_trigger: sim_fire(c, x); break;
    case SIM_hide_checks: *wr_checks_hidden(c->w, c->s) = 1; break;
    case SIM_guess: sim_guess(c, x, a->arg[1]); break;
    default:
        if (sim_marks(a->verb))
            sim_apply_mark(c, a);
        else if (sim_cares(a->verb))
            sim_apply_care(c, a);
        else if (sim_swaps(a->verb))
            sim_apply_swap(c, a, text_id);
        else
            sim_apply_request(c, a, text_id);
        break;
    }
}

void sim_apply(const struct sim_world *w, struct sim_state *s,
               const struct sim_action *a, u32 text_id, struct sim_events *events)
{
    struct sim_change c = {.w = w, .s = s, .events = events};
    run(&c, a, text_id);
    sim_settle(&c);
    if (c.delay > 0)
        sim_pass_work(&c, c.delay);
    if (c.all_parts != 0)
        sim_score_update(w, s, c.all_parts, events);
}

/* ---- the first minute
 * ---------------------------------------------------------------------------------- */

static void start_people(const struct sim_world *w, struct sim_state *s)
{
    for (u32 i = 0; i < w->scn->people_count; i++) {
        const struct scn_person *p = &w->scn->people[i];
        wr_person_known(w, s)[i] = p->known && sim_mine(w, SCN_NONE);
        wr_trust(w, s)[i] = (u8)p->trust;
        wr_wellbeing(w, s)[i] = (u8)p->wellbeing;
        wr_safety(w, s)[i] = (u8)p->safety;
    }
}

static void start_things(const struct sim_world *w, struct sim_state *s)
{
    const struct scn *n = w->scn;
    bool shared = sim_mine(w, SCN_NONE);
    for (u32 i = 0; i < n->places_count; i++)
        wr_place_state(w, s)[i] = n->places[i].known && shared ? SIM_PLACE_OPEN : 0;
    for (u32 i = 0; i < n->documents_count; i++)
        if (n->documents[i].known && sim_mine(w, n->documents[i].desk))
            wr_document(w, s)[i] = SIM_DOC_SHOWN;
    for (u32 i = 0; i < n->counters_count; i++)
        wr_counter(w, s)[i] = n->counters[i].start;
    for (u32 i = 0; shared && i < n->evidence_count; i++) {
        const struct scn_evidence *e = &n->evidence[i];
        wr_evidence(w, s)[i] = (u8)e->status; /* hidden, heard, held: the same order */
        if (e->status == SCN_HELD)
            wr_evidence_day(w, s)[i] = 1;
        scn_ix document = sim_item_document(w, s, (scn_ix)i);
        if (e->status == SCN_HELD && document != SCN_NONE)
            wr_document(w, s)[document] |= SIM_DOC_SHOWN;
        for (u32 k = 0;
             e->status == SCN_HELD && sim_speaks_for_itself(e) && k < e->shows.count;
             k++)
            wr_fact(w, s)[e->shows.at[k]] = 1;
    }
}

void sim_start(const struct sim_world *w, u64 seed, struct sim_state *s)
{
    const struct scn_desk *desk = &w->scn->desks[w->desk];
    struct sim_change c = {.w = w, .s = s};
    sim_state_clear(w, s);
    *wr_seed(w, s) = seed;
    *wr_money(w, s) = desk->money;
    *wr_officers(w, s) = (i16)desk->officers;
    *wr_place(w, s) = desk->place;
    start_people(w, s);
    start_things(w, s);
    wr_place_state(w, s)[desk->place] = SIM_PLACE_OPEN | SIM_PLACE_VISITED;
    *wr_minute(w, s) = sim_work_end(w, desk->state, 0, 0);
    sim_touch(&c, SCN_PART_ALL);
    sim_settle_due(&c);
    sim_settle(&c);
    sim_score_update(w, s, SCN_PART_ALL, NULL);
}
