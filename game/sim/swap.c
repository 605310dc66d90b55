/* swap.c - reading a letter that came as a file, judging whether it fits, and taking it
 * into the state.
 *
 * The same walk over a file's lines judges (nothing is written) and fills a slot. A
 * letter that comes in fills a slot as one of the story does (incoming.c); an answer is
 * kept as the law's own would be (request.c) and arrives when its days have passed.
 */
#include "sim/act_int.h"
#include "sim/swap_int.h"

#include "base/bug.h"
#include "base/hash.h"
#include "base/limits.h"
#include "base/utf8.h"
#include "sim/law_int.h"
#include "sim/play_int.h"

enum { RULE_WORDS = SIM_RULES_MAX / 32 };

u64 sim_swap_mark_of(struct str before)
{
    return hash_mix(hash_bytes(HASH_START, before.p, before.n));
}

/* ---- the envelope -----------------------------------------------------------------
 */

struct reader {
    struct str rest;
    u32 line;
    bool good;
};

/* The value of the line that must begin with the word. */
static struct str take_line(struct reader *r, const char *word)
{
    struct str line = str_cut(&r->rest, '\n'), value = line;
    if (!r->good)
        return STR_NONE;
    r->line++;
    r->good = str_eqz(str_cut(&value, ' '), word) && value.n > 0;
    return value;
}

static void take_number(struct reader *r, const char *word, u64 *out)
{
    struct str value = take_line(r, word);
    r->good = r->good && str_count(value, out);
}

static void take_hash(struct reader *r, const char *word, u64 *out)
{
    struct str value = take_line(r, word);
    r->good = r->good && value.n == 16 && str_hex(value, out);
}

static struct str take_id(struct reader *r, const char *word)
{
    struct str value = take_line(r, word);
    r->good = r->good && scn_is_id(value);
    return value;
}

static void take_desk(struct reader *r, const char *word, struct str *desk,
                      struct str *state)
{
    *state = take_line(r, word);
    *desk = str_cut(state, ' ');
    r->good = r->good && scn_is_id(*desk) && scn_is_id(*state);
}

static void take_kind(struct reader *r, enum sim_swap_kind *kind)
{
    struct str value = take_line(r, "kind");
    *kind = str_eqz(value, "answer") ? SIM_SWAP_ANSWER : SIM_SWAP_REQUEST;
    r->good = r->good && (*kind == SIM_SWAP_ANSWER || str_eqz(value, "request"));
}

/* Nothing but printable text and line feeds: the rest of a play's line. */
static bool is_plain(struct str bytes)
{
    for (size_t i = 0; i < bytes.n; i++)
        if (((unsigned char)bytes.p[i] < 0x20 && bytes.p[i] != '\n') ||
            bytes.p[i] == 0x7F)
            return false;
    return utf8_valid(bytes, NULL);
}

/* Cuts the last line off and compares; its end is the file's. */
static bool checksum_holds(struct str *bytes, u64 *mark)
{
    struct str word = STR("checksum ");
    size_t n = word.n + 16 + 1;
    if (bytes->n < n || bytes->p[bytes->n - 1] != '\n')
        return false;
    struct str last = str_from(*bytes, bytes->n - n);
    *bytes = str_sub(*bytes, 0, bytes->n - n);
    return str_starts(last, word) && str_hex(str_sub(last, word.n, 16), mark) &&
           sim_swap_mark_of(*bytes) == *mark;
}

static bool take_head(struct reader *r, struct sim_swap *f)
{
    take_number(r, "engine", &f->engine);
    take_kind(r, &f->kind);
    f->scenario = take_id(r, "scenario");
    take_hash(r, "rules", &f->rules_hash);
    take_desk(r, "from", &f->from, &f->from_state);
    take_desk(r, "to", &f->to, &f->to_state);
    f->request = take_id(r, "request");
    f->reference = take_line(r, "reference");
    if (r->good && f->kind == SIM_SWAP_ANSWER) {
        take_hash(r, "letter", &f->letter);
        take_number(r, "days", &f->days);
        r->good = r->good && f->days < 10000;
    }
    f->body = r->rest;
    f->body_line = r->line + 1;
    return r->good;
}

enum sim_swap_fault sim_swap_read(struct str bytes, struct sim_swap *f)
{
    *f = (struct sim_swap){.line = 1};
    if (bytes.n > LIMIT_SWAP_BYTES)
        return SIM_SWAP_TOO_LARGE;
    struct reader r = {bytes, 0, true};
    if (!str_starts(bytes, STR("rogatory-swap ")))
        return SIM_SWAP_FOREIGN;
    take_number(&r, "rogatory-swap", &f->format);
    if (r.good && f->format > SIM_SWAP_FORMAT)
        return SIM_SWAP_NEWER_FORMAT; /* it may end otherwise */
    if (!r.good || f->format < SIM_SWAP_FORMAT || !is_plain(bytes) ||
        !checksum_holds(&bytes, &f->mark))
        return SIM_SWAP_DAMAGED;
    r.rest = str_from(bytes, bytes.n - (r.rest.n - (STR("checksum ").n + 16 + 1)));
    if (!take_head(&r, f)) {
        f->line = r.line;
        return SIM_SWAP_STRANGE;
    }
    f->line = 2;
    return f->engine > SIM_ENGINE   ? SIM_SWAP_NEWER_ENGINE
           : f->engine < SIM_ENGINE ? SIM_SWAP_OLDER_ENGINE
                                    : SIM_SWAP_FITS;
}

/* ---- the letter -------------------------------------------------------------------
 */

/* Whom the lines are read for: judged only, or put into a slot (`c`), or into `answer`.
 */
struct sink {
    const struct scn *scn;
    const struct sim_world *w;
    scn_ix request, asking; /* the State that asks */
    struct sim_change *c;
    u32 slot;
    struct sim_review *answer;
    bool answered;
    struct str words;
    struct arena *a;
};

/* A condition of theirs that is answered with the letter. */
static bool take_agreement(struct sink *k, const struct sim_action *a)
{
    const struct scn_rule *rule = &sim_arg_rules(k->w, a)->at[a->arg[1]];
    if (a->arg[0] != k->request || rule->condition.source.n == 0)
        return false;
    if (k->c != NULL)
        sim_apply_agree(k->c, k->slot, a);
    return true;
}

static bool take_bench_line(struct sink *k, const struct sim_action *a)
{
    if (a->verb == SIM_agree)
        return take_agreement(k, a);
    bool of_bench =
        (a->verb >= SIM_address && a->verb <= SIM_tell) || a->verb == SIM_put_right;
    if (!of_bench || a->arg[0] != k->request ||
        !sim_bench_belongs(k->scn, a, k->asking))
        return false;
    if (a->verb == SIM_tell)
        k->words = a->text;
    else if (k->c != NULL)
        sim_fill_request(k->c, k->slot, a);
    return true;
}

static bool take_answer_line(struct sink *k, const struct sim_action *a)
{
    bool answers = a->verb == SIM_answer;
    if (a->arg[0] != k->request || (!answers && a->verb != SIM_write_answer))
        return false;
    if (!answers) {
        k->words = a->text;
        return true;
    }
    bool good =
        !k->answered && a->arg[1] >= SCN_OUT_ACCEPT && a->arg[1] <= SCN_OUT_REFUSE;
    k->answered = true;
    k->answer->outcome = (enum scn_outcome)a->arg[1];
    return good;
}

static bool take_rule(struct sink *k, struct str id)
{
    const struct scn_rules *rules =
        &k->scn->states[k->scn->requests[k->request].to].request_rules;
    for (u32 i = 0; i < rules->count && i < SIM_RULES_MAX; i++) {
        if (!str_eq(rules->at[i].id, id) || !sim_objection_counts(&rules->at[i]))
            continue;
        if (k->answer->count == SIM_RULES_MAX)
            return false;
        k->answer->rules[k->answer->count++] = (u16)i;
        k->answer->goodwill += rules->at[i].goodwill;
        return true;
    }
    return false;
}

static bool take_executed(struct sink *k, struct str id)
{
    scn_ix measure = scn_find(k->scn, SCN_MEASURE, id);
    if (measure == SCN_NONE || k->scn->measures[measure].request != k->request)
        return false;
    u32 i = (u32)(measure - k->scn->requests[k->request].first_measure);
    k->answer->executed |= i < 32 ? 1U << i : 0;
    return i < 32;
}

/* Whom a measure concerns and the letter names: this desk knows of them now. */
static bool take_person(struct sink *k, struct str id)
{
    scn_ix person = scn_find(k->scn, SCN_PERSON, id);
    if (person != SCN_NONE && k->c != NULL)
        sim_meet(k->c, person);
    return person != SCN_NONE;
}

static bool take_exhibit(const struct scn *scn, struct str rest,
                         struct sim_swap_exhibit *e)
{
    u64 day;
    e->item = scn_find(scn, SCN_EVIDENCE, str_cut(&rest, ' '));
    e->form = scn_find(scn, SCN_FORM, str_cut(&rest, ' '));
    bool good = str_count(rest, &day) && day < 100000;
    e->day = good ? (i32)day : 0;
    return good && e->item != SCN_NONE && e->form != SCN_NONE;
}

static bool take_body_line(struct sink *k, struct str line)
{
    struct sim_action a;
    enum sim_actor actor;
    struct str rest = line, word = str_cut(&rest, ' ');
    if (k->answer != NULL && str_eqz(word, "rule"))
        return take_rule(k, rest);
    if (k->answer != NULL && str_eqz(word, "executed"))
        return take_executed(k, rest);
    if (k->answer == NULL && str_eqz(word, "person"))
        return take_person(k, rest);
    if (k->answer == NULL && str_eqz(word, "exhibit"))
        return take_exhibit(k->scn, rest, &(struct sim_swap_exhibit){0});
    if (!sim_action_parse(k->w, line, k->a, &actor, &a) || actor != SIM_DESK ||
        a.text.n > LIMIT_TEXT_BYTES)
        return false;
    return k->answer != NULL ? take_answer_line(k, &a) : take_bench_line(k, &a);
}

/* Reads every line of the letter; false at the first that is not one of it. */
static bool walk(struct sink *k, struct sim_swap *f)
{
    struct str rest = f->body;
    f->line = f->body_line;
    for (; rest.n > 0; f->line++)
        if (!take_body_line(k, str_cut(&rest, '\n')))
            return false;
    return k->answer == NULL || k->answered;
}

/* What the head names, in that case. False at f->line. */
static bool find_ends(const struct scn *scn, struct sim_swap *f, scn_ix *from,
                      scn_ix *to, scn_ix *request)
{
    *from = scn_find(scn, SCN_DESK, f->from);
    *to = scn_find(scn, SCN_DESK, f->to);
    *request = scn_find(scn, SCN_REQUEST, f->request);
    f->line = 6;
    if (*from == SCN_NONE || *from == *to ||
        !str_eq(scn->states[scn->desks[*from].state].id, f->from_state))
        return false;
    f->line = 7;
    if (*to == SCN_NONE || !str_eq(scn->states[scn->desks[*to].state].id, f->to_state))
        return false;
    f->line = 8;
    scn_ix asked = f->kind == SIM_SWAP_REQUEST ? *to : *from;
    return *request != SCN_NONE && scn->requests[*request].from == SCN_NONE &&
           scn->requests[*request].to == scn->desks[asked].state;
}

enum sim_swap_fault sim_swap_of_case(const struct scn *scn, struct sim_swap *f)
{
    scn_ix from, to, request;
    f->line = 4;
    if (!str_eq(f->scenario, scn->id))
        return SIM_SWAP_OTHER_CASE;
    f->line = 5;
    if (f->rules_hash != scn->rules_hash)
        return SIM_SWAP_OTHER_RULES;
    if (!find_ends(scn, f, &from, &to, &request))
        return SIM_SWAP_STRANGE;
    struct arena a = {0};
    struct sim_world w = {.scn = scn, .desk = to};
    struct sim_review answer = {.count = 0};
    struct sink k = {.scn = scn, .w = &w, .request = request, .a = &a};
    k.asking = scn->desks[f->kind == SIM_SWAP_REQUEST ? from : to].state;
    k.answer = f->kind == SIM_SWAP_ANSWER ? &answer : NULL;
    bool good = walk(&k, f);
    arena_free(&a);
    return good ? SIM_SWAP_FITS : SIM_SWAP_STRANGE;
}

struct str sim_swap_words(const struct sim_world *w, struct str bytes, struct arena *a)
{
    struct sim_swap f;
    struct str rest, words = STR_NONE;
    struct sim_action action;
    enum sim_actor actor;
    if (sim_swap_read(bytes, &f) != SIM_SWAP_FITS)
        return STR_NONE;
    for (rest = f.body; rest.n > 0;) {
        struct str line = str_cut(&rest, '\n');
        if ((str_starts(line, STR("desk tell ")) ||
             str_starts(line, STR("desk write_answer "))) &&
            sim_action_parse(w, line, a, &actor, &action))
            words = action.text;
    }
    return words;
}

const struct sim_swap_exhibit *
sim_swap_exhibits(const struct scn *scn, struct str bytes, struct arena *a, u32 *count)
{
    struct sim_swap f;
    struct sim_swap_exhibit *list =
        ARENA_ARRAY(a, scn->evidence_count, struct sim_swap_exhibit);
    *count = 0;
    if (sim_swap_read(bytes, &f) != SIM_SWAP_FITS)
        return list;
    for (struct str rest = f.body; rest.n > 0 && *count < scn->evidence_count;) {
        struct str line = str_cut(&rest, '\n'), word = str_cut(&line, ' ');
        if (str_eqz(word, "exhibit"))
            *count += take_exhibit(scn, line, &list[*count]);
    }
    return list;
}

/* ---- does it fit here? ------------------------------------------------------------
 */

bool sim_swap_awaited(const struct sim_world *w, const struct sim_state *s, u32 slot)
{
    return rd_req_status(w, s)[slot] == SIM_REQ_UNDER_WAY &&
           rd_req_swap(w, s)[slot] != 0 && rd_req_due(w, s)[slot] == 0;
}

scn_ix sim_other_desk(const struct sim_world *w, scn_ix state)
{
    for (u32 i = 0; i < w->scn->desks_count; i++)
        if (i != w->desk && w->scn->desks[i].state == state)
            return (scn_ix)i;
    return SCN_NONE;
}

static u32 first_import(const struct sim_world *w)
{
    return w->request_slots - w->import_slots;
}

static enum sim_swap_fault room_for(const struct sim_world *w,
                                    const struct sim_state *s, const struct sim_swap *f)
{
    for (u32 i = first_import(w); i < w->request_slots; i++) {
        if (rd_req_status(w, s)[i] == SIM_REQ_NONE)
            return SIM_SWAP_FITS;
        if (rd_req_mark(w, s)[i] == f->mark)
            return SIM_SWAP_OPENED;
    }
    return SIM_SWAP_NO_ROOM;
}

/* The slot that an answer is about: its reference begins with 1 + its number. */
static i32 slot_answered(const struct sim_world *w, const struct sim_state *s,
                         const struct sim_swap *f)
{
    u64 number;
    struct str rest = f->reference, first = str_cut(&rest, '/');
    scn_ix request = scn_find(w->scn, SCN_REQUEST, f->request);
    if (!str_count(first, &number) || number == 0 || number > sim_own_slots(w))
        return -1;
    i32 slot = (i32)number - 1;
    return rd_req_what(w, s)[slot] == request ? slot : -1;
}

static enum sim_swap_fault awaited(const struct sim_world *w, const struct sim_state *s,
                                   const struct sim_swap *f)
{
    i32 slot = slot_answered(w, s, f);
    if (slot < 0)
        return SIM_SWAP_NOT_AWAITED;
    if (rd_req_mark(w, s)[slot] == f->mark)
        return SIM_SWAP_OPENED;
    scn_ix desk = sim_swap_desk(w, s, (u32)slot);
    bool theirs = desk != SCN_NONE && desk == scn_find(w->scn, SCN_DESK, f->from);
    return theirs && sim_swap_awaited(w, s, (u32)slot) ? SIM_SWAP_FITS
                                                       : SIM_SWAP_NOT_AWAITED;
}

enum sim_swap_fault sim_swap_fits(const struct sim_world *w, const struct sim_state *s,
                                  struct str bytes, struct sim_swap *f)
{
    enum sim_swap_fault fault = sim_swap_read(bytes, f);
    if (fault == SIM_SWAP_FITS)
        fault = sim_swap_of_case(w->scn, f);
    if (fault != SIM_SWAP_FITS)
        return fault;
    f->line = 7;
    if (!str_eq(f->to, w->scn->desks[w->desk].id))
        return SIM_SWAP_OTHER_DESK;
    f->line = 9;
    return f->kind == SIM_SWAP_REQUEST ? room_for(w, s, f) : awaited(w, s, f);
}

enum sim_swap_fault sim_swap_judge(const struct sim_session *x, struct str bytes,
                                   struct sim_swap *f)
{
    const struct sim_world *w = sim_session_world(x);
    const struct sim_state *s = sim_session_state(x);
    enum sim_swap_fault fault = sim_swap_fits(w, s, bytes, f);
    if (fault != SIM_SWAP_FITS || f->kind != SIM_SWAP_ANSWER)
        return fault;
    struct buf letter = BUF_MAX(LIMIT_SWAP_BYTES);
    struct sim_swap sent;
    bool same = sim_swap_print(x, (u32)slot_answered(w, s, f), &letter) &&
                sim_swap_read(buf_str(&letter), &sent) == SIM_SWAP_FITS &&
                sent.mark == f->letter;
    buf_free(&letter);
    f->line = 10;
    return same ? SIM_SWAP_FITS : SIM_SWAP_CHANGED;
}

struct str sim_swap_reference(const struct sim_swap *f)
{
    struct str rest = f->reference;
    return str_cut(&rest, ' ');
}

void sim_swap_diag(struct diags *d, enum sim_swap_fault fault, const struct sim_swap *f,
                   struct str path)
{
    static const enum diag_code codes[] = {
#define X(NAME, code) [SIM_SWAP_##NAME] = DIAG_##code,
        SIM_SWAP_FAULTS(X)
#undef X
    };
    struct diag *g = diag_add(d, codes[fault], (struct place){path, f->line, 1});
    switch ((int)fault) {
    case SIM_SWAP_TOO_LARGE: diag_num(g, "most", LIMIT_SWAP_BYTES); break;
    case SIM_SWAP_NEWER_FORMAT: diag_num(g, "format", (int64_t)f->format); break;
    case SIM_SWAP_NEWER_ENGINE:
    case SIM_SWAP_OLDER_ENGINE: diag_num(g, "engine", (int64_t)f->engine); break;
    case SIM_SWAP_OTHER_CASE: diag_arg(d, g, "scenario", f->scenario); break;
    case SIM_SWAP_OTHER_DESK:
        diag_arg(d, g, "desk", f->to);
        diag_arg(d, g, "state", f->to_state);
        break;
    case SIM_SWAP_OPENED:
    case SIM_SWAP_NOT_AWAITED:
    case SIM_SWAP_CHANGED: diag_arg(d, g, "reference", sim_swap_reference(f)); break;
    default: break;
    }
}

/* ---- the verbs --------------------------------------------------------------------
 */

bool sim_swaps(enum sim_verb verb)
{
    return verb == SIM_send_file || verb == SIM_leave_to_law ||
           verb == SIM_write_answer || verb == SIM_receive;
}

static enum sim_refusal check_write(const struct sim_world *w,
                                    const struct sim_state *s,
                                    const struct sim_action *a)
{
    i32 slot;
    enum sim_refusal r = sim_check_came_in(w, s, (scn_ix)a->arg[0], &slot);
    if (r != SIM_REFUSED_OK)
        return r;
    return a->text.n > LIMIT_TEXT_BYTES ? SIM_REFUSED_TOO_LONG : SIM_REFUSED_OK;
}

enum sim_refusal sim_check_swap(const struct sim_world *w, const struct sim_state *s,
                                const struct sim_action *a)
{
    struct sim_swap f;
    if (a->verb == SIM_receive)
        return sim_swap_fits(w, s, a->text, &f) == SIM_SWAP_FITS
                   ? SIM_REFUSED_OK
                   : SIM_REFUSED_NOT_THIS_FILE;
    if (a->verb == SIM_write_answer)
        return check_write(w, s, a);
    if (a->verb == SIM_send_file)
        return sim_other_desk(w, w->scn->requests[a->arg[0]].to) == SCN_NONE
                   ? SIM_REFUSED_NO_STATION
                   : sim_check_request(
                         w, s,
                         &(struct sim_action){.verb = SIM_send, .arg = {a->arg[0]}});
    i32 slot = sim_newest_slot(w, s, (scn_ix)a->arg[0]);
    return slot >= 0 && sim_swap_awaited(w, s, (u32)slot) ? SIM_REFUSED_OK
                                                          : SIM_REFUSED_NOT_SENT;
}

static void send_file(struct sim_change *c, scn_ix request)
{
    u32 slot = (u32)sim_newest_slot(c->w, c->s, request);
    sim_send_request(c, slot);
    wr_req_swap(c->w, c->s)[slot] =
        (u16)(sim_other_desk(c->w, c->w->scn->requests[request].to) + 1);
    wr_req_due(c->w, c->s)[slot] = 0;
}

static void come_in(struct sim_change *c, struct sink *k, struct sim_swap *f,
                    scn_ix from, u32 text_id)
{
    u32 slot = first_import(c->w);
    while (rd_req_status(c->w, c->s)[slot] != SIM_REQ_NONE)
        slot++;
    wr_req_what(c->w, c->s)[slot] = k->request;
    wr_req_status(c->w, c->s)[slot] = SIM_REQ_CAME_IN;
    wr_req_sends(c->w, c->s)[slot] = 1;
    wr_req_sent(c->w, c->s)[slot] = *rd_minute(c->w, c->s);
    wr_req_swap(c->w, c->s)[slot] = (u16)(from + 1);
    wr_req_mark(c->w, c->s)[slot] = f->mark;
    wr_req_file(c->w, c->s)[slot] = text_id;
    k->c = c;
    k->slot = slot;
    walk(k, f);
    sim_touch(c, SCN_PART_REQUESTS);
    sim_tell(c, SIM_EV_CAME_IN, k->request, 0);
}

/* What was carried out comes in the form that their law gives it. */
static void take_answer(struct sim_change *c, struct sink *k, struct sim_swap *f,
                        u32 text_id)
{
    u32 slot = (u32)slot_answered(c->w, c->s, f);
    struct sim_review answer = {.outcome = SCN_OUT_ACCEPT};
    k->answer = &answer;
    walk(k, f);
    answer.executed &= rd_req_sent_measures(c->w, c->s)[slot];
    sim_result_forms(c->w, c->s, slot, answer.form);
    wr_req_mark(c->w, c->s)[slot] = f->mark;
    wr_req_file(c->w, c->s)[slot] = text_id;
    sim_answer_by_hand(c, slot, &answer, (i32)f->days);
    sim_touch(c, SCN_PART_REQUESTS);
    sim_tell(c, SIM_EV_ANSWER_COMES, k->request, 0);
}

static void receive(struct sim_change *c, struct str text, u32 text_id)
{
    struct sim_swap f;
    scn_ix from, to, request;
    struct arena a = {0};
    if (sim_swap_fits(c->w, c->s, text, &f) != SIM_SWAP_FITS)
        BUG("a file is taken in only where it fits");
    find_ends(c->w->scn, &f, &from, &to, &request);
    struct sink k = {.scn = c->w->scn, .w = c->w, .request = request, .a = &a};
    k.asking = c->w->scn->desks[f.kind == SIM_SWAP_REQUEST ? from : to].state;
    if (f.kind == SIM_SWAP_REQUEST)
        come_in(c, &k, &f, from, text_id);
    else
        take_answer(c, &k, &f, text_id);
    arena_free(&a);
}

void sim_apply_swap(struct sim_change *c, const struct sim_action *a, u32 text_id)
{
    scn_ix request = (scn_ix)a->arg[0];
    switch ((int)a->verb) {
    case SIM_send_file: send_file(c, request); break;
    case SIM_leave_to_law:
        sim_resume_request(c, (u32)sim_newest_slot(c->w, c->s, request));
        break;
    case SIM_write_answer:
        wr_req_remark(c->w, c->s)[sim_incoming_slot(c->w, c->s, request)] = text_id;
        break;
    case SIM_receive: receive(c, a->text, text_id); break;
    default: BUG("not a verb of swapping");
    }
}
