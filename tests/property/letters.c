/* letters.c - the case of all letters, and writing one into its state. */
#define _XOPEN_SOURCE 700
#include "property/letters.h"

#include "base/limits.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

static const char *const states[STATES] = {"azelmar", "kourdala", "makoro", "orisun"};
static const char *const prefixes[STATES] = {"az_", "ko_", "ma_", "or_"};
enum { RAIN = 4 };

static void die(const char *what)
{
    fprintf(stderr, "FAILED: %s\n", what);
    exit(1);
}

/* ---- the case ---------------------------------------------------------------------
 */

static void write_head(struct buf *b)
{
    buf_putz(b, "format: 1\ntitle: Post\nsummary: All letters.\nbrief: Ask.\n"
                "notice: For tests.\nlanguage: en\nminutes: 1\nstart: 2023-01-02\n"
                "states: [azelmar, kourdala, makoro, orisun]\n"
                "endings:\n- {id: over, kind: closed, when: true, title: O, text: O.}\n"
                "places:\n- {id: office, name: O, about: O., state: orisun}\n"
                "people:\n- {id: known, name: K, gender: f, role: witness, state: "
                "orisun, about: P., speaks: [en], known: yes}\n"
                "desks:\n");
    for (int i = 0; i < STATES; i++)
        buf_printf(b,
                   "- {id: %s, name: D, state: %s, reads: [en], speaks: [en], days: "
                   "3650, money: 100000, officers: 1, place: office}\n",
                   states[i], states[i]);
}

static void write_facts(struct buf *b, const struct scn *law)
{
    buf_putz(b, "facts:\n");
    for (u32 i = 0; i < law->elements_count; i++)
        buf_printf(b, "- {id: t_%.*s, text: F., element: %.*s}\n",
                   STR_ARG(law->elements[i].id), STR_ARG(law->elements[i].id));
    for (int i = 0; i < RAIN; i++)
        buf_printf(b, "- {id: rain%d, text: F.}\n", i);
}

static bool hears(struct str kind)
{
    return str_eqz(kind, "witness_statement") || str_eqz(kind, "suspect_statement") ||
           str_eqz(kind, "video_hearing");
}

static void write_evidence(struct buf *b, const struct scn *law)
{
    buf_putz(b, "evidence:\n");
    for (int to = 0; to < STATES; to++)
        for (u32 k = 0; k < law->measure_kinds_count; k++) {
            struct str kind = law->measure_kinds[k].id;
            buf_printf(b,
                       "- {id: e_%d_%.*s, title: E, text: E., kind: %s, form: %s, "
                       "state: %s, language: pt, lawful: yes}\n",
                       to, STR_ARG(kind), hears(kind) ? "statement" : "bank_record",
                       hears(kind) ? "unsigned_note" : "plain_copy", states[to]);
        }
}

static void write_requests(struct buf *b, const struct scn *law)
{
    buf_putz(b, "requests:\n");
    for (int to = 0; to < STATES; to++) {
        buf_printf(b, "- {id: to_%s, to: %s, title: R, about: R., measures: [",
                   states[to], states[to]);
        for (u32 k = 0; k < law->measure_kinds_count; k++) {
            struct str kind = law->measure_kinds[k].id;
            buf_printf(b,
                       "%s{id: m_%d_%.*s, measure: %.*s, title: M, person: known, "
                       "needs: [t_act], returns: e_%d_%.*s, days: 5}",
                       k > 0 ? ", " : "", to, STR_ARG(kind), STR_ARG(kind), to,
                       STR_ARG(kind));
        }
        buf_putz(b, "]}\n");
    }
}

static struct scn *load(struct arena *a, struct buf *b)
{
    struct diags d = diags_in(a);
    struct err e = {0};
    char path[] = "/tmp/rogatory-post-XXXXXX";
    int fd = mkstemp(path);
    if (fd < 0 || write(fd, b->p, b->n) != (ssize_t)b->n || close(fd) != 0)
        die("the case cannot be written");
    const struct scn *scn =
        scn_load(str_of(path), STR(SOURCE_DIR "/scenarios/law"), a, &d, &e);
    for (size_t i = 0; i < d.count; i++)
        fprintf(stderr, "%u: %s\n", d.list[i].place.line, diag_name(d.list[i].code));
    if (scn == NULL)
        die("the case cannot be read");
    remove(path);
    return (struct scn *)(uintptr_t)scn; /* these tests date and script its rules */
}

void post_open(struct post *p)
{
    struct buf b = BUF_MAX(LIMIT_FILE_BYTES);
    *p = (struct post){.s = NULL};
    write_head(&b);
    struct scn *law = load(&p->a, &b);
    write_facts(&b, law);
    write_evidence(&b, law);
    write_requests(&b, law);
    p->scn = load(&p->a, &b);
    buf_free(&b);
    if (p->scn->measure_kinds_count > KINDS_MAX || p->scn->facts_count > FACTS_MAX)
        die("more kinds of measure, or facts, than these tests have room for");
    for (scn_ix i = 0; i < STATES; i++)
        sim_world_init(&p->w[i], p->scn, i, &p->a);
    p->s = arena_take(&p->a, p->w[0].bytes);
}

void post_close(struct post *p)
{
    arena_free(&p->a);
}

/* ---- finding ------------------------------------------------------------------------
 */

scn_ix post_find(const struct post *p, enum scn_kind kind, const char *id)
{
    scn_ix i = scn_find(p->scn, kind, str_of(id));
    if (i == SCN_NONE) {
        fprintf(stderr, "no %s\n", id);
        die("something is missing in the packs");
    }
    return i;
}

u32 post_bit(const struct post *p, enum scn_kind kind, const char *id)
{
    return 1U << post_find(p, kind, id);
}

scn_ix post_fact(const struct post *p, scn_ix element)
{
    for (u32 i = 0; i < p->scn->facts_count; i++)
        if (p->scn->facts[i].element == element)
            return (scn_ix)i;
    die("no fact of an element");
    return SCN_NONE;
}

static scn_ix of_state(const struct post *p, enum scn_kind kind, scn_ix state,
                       const char *name)
{
    char id[80];
    snprintf(id, sizeof id, "%s%s", prefixes[state], name);
    return post_find(p, kind, id);
}

/* ---- a clean letter
 * ------------------------------------------------------------------
 */

static bool common_law(const struct post *p, scn_ix state)
{
    return p->scn->states[state].tradition == SCN_COMMON_LAW;
}

static bool one_language(const struct post *p, scn_ix from, scn_ix to)
{
    return common_law(p, from) == common_law(p, to); /* English and French here */
}

/* What a measure needs beside the letter itself (UNTOC arts 13(3), 13(8), 18(10)-(12),
 * 18(18), 18(27)-(28), 19-21); forms are for whoever asks. */
static u32 needs(const struct post *p, const char *kind, scn_ix from, scn_ix to)
{
    static const struct {
        const char *kind, *procedure;
    } all[] = {{"video_hearing", "consent_first"},
               {"voluntary_appearance", "safe_conduct"},
               {"detained_transfer", "consent_first"},
               {"detained_transfer", "return_undertaking"},
               {"detained_transfer", "safe_conduct"},
               {"freeze", "property_described"},
               {"confiscation", "property_described"},
               {"confiscation", "third_party_rights"},
               {"expert_evaluation", "cost_consultation"},
               {"joint_investigation", "joint_plan"},
               {"controlled_delivery", "joint_plan"},
               {"transfer_proceedings", "joint_plan"},
               {"bank_records", "electronic_certificate"},
               {"stored_data", "electronic_certificate"},
               {"traffic_data", "electronic_certificate"},
               {"certified_records", "records_certificate"},
               {"public_records", "records_certificate"},
               {"suspect_statement", "verbatim"}};
    u32 bits = 0;
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        if (strcmp(kind, all[i].kind) == 0)
            bits |= post_bit(p, SCN_PROCEDURE, all[i].procedure);
    if (strcmp(kind, "video_hearing") == 0 && !one_language(p, from, to))
        bits |= post_bit(p, SCN_PROCEDURE, "sworn_interpreter");
    if (strcmp(kind, "witness_statement") == 0)
        bits |= post_bit(p, SCN_PROCEDURE, "verbatim") |
                (common_law(p, from) ? post_bit(p, SCN_PROCEDURE, "oath") |
                                           post_bit(p, SCN_PROCEDURE, "seal")
                                     : post_bit(p, SCN_PROCEDURE, "judge_present"));
    return bits;
}

struct letter letter_clean(const struct post *p, scn_ix from, scn_ix to, u32 kinds,
                           scn_ix offence, i32 day)
{
    const struct scn_state *there = &p->scn->states[to];
    struct letter l = {.from = from,
                       .to = to,
                       .kinds = kinds,
                       .authority = of_state(p, SCN_AUTHORITY, to, "central"),
                       .channel = of_state(p, SCN_CHANNEL, to, "direct_central"),
                       .treaty = post_find(p, SCN_TREATY, "untoc"),
                       .offence = offence,
                       .language = there->languages.at[0],
                       .translation = one_language(p, from, to) ? SIM_LETTER_PLAIN
                                                                : SIM_LETTER_SWORN,
                       .identity = SIM_ID_CODE,
                       .urgency = SIM_NOT_URGENT,
                       .secret = 1,
                       .statute = 1,
                       .order = 1,
                       .assurance = p->scn->offences[offence].capital,
                       .signature = 1,
                       .tied = true,
                       .day = day,
                       .sends = 1};
    const struct scn_refs *elements = &p->scn->offences[offence].elements;
    for (u32 k = 0; k < p->scn->measure_kinds_count; k++)
        if (kinds >> k & 1U)
            l.procedures |= needs(p, p->scn->measure_kinds[k].id.p, from, to);
    for (u32 i = 0; i < elements->count; i++)
        l.facts[post_fact(p, elements->at[i])] = true;
    l.facts[post_find(p, SCN_FACT, "t_act")] = true; /* every measure needs it */
    return l;
}

struct letter letter_of_everything(const struct post *p, const struct letter *l)
{
    struct letter all = *l;
    for (u32 f = 0; f < p->scn->facts_count; f++)
        all.facts[f] = true;
    all.procedures = (1U << p->scn->procedures_count) - 1U;
    all.statute = all.order = all.assurance = 1;
    all.agrees = true;
    return all;
}

/* ---- into a state
 * --------------------------------------------------------------------
 */

static void fill_choices(struct post *p, const struct sim_world *w, u32 slot,
                         const struct letter *l)
{
    const struct {
        enum sim_choice what;
        u16 value;
    } all[] = {
        {SIM_CHOICE_AUTHORITY, l->authority}, {SIM_CHOICE_CHANNEL, l->channel},
        {SIM_CHOICE_TREATY, l->treaty},       {SIM_CHOICE_OFFENCE, l->offence},
        {SIM_CHOICE_LANGUAGE, l->language},   {SIM_CHOICE_TRANSLATION, l->translation},
        {SIM_CHOICE_IDENTITY, l->identity},   {SIM_CHOICE_SECRET, l->secret},
        {SIM_CHOICE_URGENCY, l->urgency},     {SIM_CHOICE_STATUTE, l->statute},
        {SIM_CHOICE_ORDER, l->order},         {SIM_CHOICE_ASSURANCE, l->assurance},
        {SIM_CHOICE_SIGNATURE, l->signature}};
    for (size_t i = 0; i < sizeof all / sizeof *all; i++)
        wr_req_choice(w, p->s)[sim_choice_at(slot, all[i].what)] = all[i].value;
}

void letter_fill(struct post *p, u32 slot, const struct letter *l)
{
    const struct sim_world *w = &p->w[l->from];
    fill_choices(p, w, slot, l);
    wr_req_procedures(w, p->s)[slot] = l->procedures;
    wr_req_measures(w, p->s)[slot] = l->kinds; /* measures stand as their kinds do */
    wr_person_known(w, p->s)[0] = !l->stranger;
    if (l->agrees)
        memset(&wr_req_accepted(w, p->s)[slot * w->rule_words], 0xFF,
               w->rule_words * sizeof(u32));
    for (u32 f = 0; f < p->scn->facts_count; f++) {
        wr_req_fact(w, p->s)[sim_stated_at(w, slot, (scn_ix)f)] = l->facts[f];
        for (u32 m = 0; m < p->scn->measure_kinds_count; m++)
            wr_req_nexus(w, p->s)[sim_tie_at(w, slot, m, (scn_ix)f)] =
                l->facts[f] && l->tied;
    }
}

const struct sim_world *letter_write(struct post *p, const struct letter *l)
{
    const struct sim_world *w = &p->w[l->from];
    char id[40];
    snprintf(id, sizeof id, "to_%s", states[l->to]);
    sim_start(w, 1, p->s);
    *wr_minute(w, p->s) = (u32)(l->day - p->scn->start_day) * SIM_DAY_MINUTES + 600;
    wr_req_what(w, p->s)[0] = post_find(p, SCN_REQUEST, id);
    wr_req_status(w, p->s)[0] = SIM_REQ_DRAFT;
    letter_fill(p, 0, l);
    return w;
}

struct sim_review letter_review(struct post *p, const struct letter *l)
{
    struct sim_review review;
    const struct sim_world *w = letter_write(p, l);
    wr_req_sends(w, p->s)[0] = l->sends;
    wr_req_sent(w, p->s)[0] = *rd_minute(w, p->s);
    sim_review_request(w, p->s, 0, &review);
    return review;
}

const struct scn_rules *letter_rules(const struct post *p, const struct letter *l)
{
    return &p->scn->states[l->to].request_rules;
}
