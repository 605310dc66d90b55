/* law_trial.c - setting the state of one trial from the clauses of its row. */
#define _XOPEN_SOURCE 700
#include "unit/sim/law_trial.h"

#include "base/date.h"

#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

/* ---- the bench
 * ------------------------------------------------------------------------- */

i32 date_of(struct str text)
{
    i32 day;
    if (!date_parse(text, &day))
        fail_msg("not a date: %.*s", STR_ARG(text));
    return day;
}

static void write_case(struct str text, char *path)
{
    int fd = mkstemp(path);
    assert_int_not_equal(fd, -1);
    assert_int_equal(write(fd, text.p, text.n), text.n);
    assert_int_equal(close(fd), 0);
}

void bench_open(struct bench *b, struct str packs)
{
    char path[] = "/tmp/rogatory-rows-XXXXXX";
    struct diags d;
    struct err e = {0};
    *b = (struct bench){.s = NULL};
    b->rows = rows_read(LAW_ROWS, &b->a);
    d = diags_in(&b->a);
    write_case(rows_case(&b->rows, &b->a), path);
    b->scn = scn_load(str_of(path), packs, &b->a, &d, &e);
    remove(path);
    for (size_t i = 0; i < d.count; i++)
        print_message("%.*s:%u:%u: %s\n", STR_ARG(d.list[i].place.path),
                      d.list[i].place.line, d.list[i].place.column,
                      diag_name(d.list[i].code));
    assert_non_null(b->scn);
    assert_int_equal(b->scn->desks_count, 4);
    for (scn_ix i = 0; i < 4; i++)
        sim_world_init(&b->w[i], b->scn, i, &b->a);
    b->s = arena_take(&b->a, b->w[0].bytes);
}

void bench_close(struct bench *b)
{
    arena_free(&b->a);
}

struct bench shipped;

int shipped_open(void **state)
{
    (void)state;
    bench_open(&shipped, LAW_PACKS);
    return 0;
}

int shipped_close(void **state)
{
    (void)state;
    bench_close(&shipped);
    return 0;
}

/* ---- a trial
 * --------------------------------------------------------------------------- */

struct trial trial_open(struct bench *b, const struct row *r, struct str court)
{
    struct str desk = r->kind == ROW_LETTER ? row_asking(r, court) : court;
    struct trial t = {.b = b, .row = r, .court = court, .s = b->s};
    t.w = &b->w[scn_find(b->scn, SCN_DESK, desk)];
    sim_start(t.w, 1, t.s);
    *wr_minute(t.w, t.s) =
        (u32)(date_of(r->day) - b->scn->start_day) * SIM_DAY_MINUTES + 600;
    return t;
}

scn_ix trial_find(const struct trial *t, enum scn_kind kind, struct str id)
{
    scn_ix i = scn_find(t->w->scn, kind, id);
    if (i == SCN_NONE)
        fail_msg("%.*s:%u: no %s %.*s", STR_ARG(t->row->file), t->row->line,
                 scn_kind_name(kind), STR_ARG(id));
    return i;
}

static struct str own(const struct trial *t, const char *name)
{
    return trial_id(t->row, t->court, str_of(name), &t->b->a);
}

scn_ix trial_item(const struct trial *t, struct str name)
{
    return trial_find(t, SCN_EVIDENCE, trial_id(t->row, t->court, name, &t->b->a));
}

scn_ix trial_charge(const struct trial *t)
{
    return trial_find(t, SCN_CHARGE, own(t, "charge"));
}

const struct scn_state *trial_state(const struct trial *t)
{
    return &t->w->scn->states[trial_find(t, SCN_STATE, t->court)];
}

/* ---- items
 * ---------------------------------------------------------------------------- */

/* Whom a link of this item is about: the one charged, when that is a suspect. */
static scn_ix link_person(const struct trial *t, const struct item_row *i)
{
    if (i->of_other.n > 0)
        return trial_find(t, SCN_PERSON, STR("p_other"));
    scn_ix charged = t->w->scn->charges[trial_charge(t)].person;
    return t->w->scn->people[charged].accused != SCN_NONE
               ? charged
               : trial_find(t, SCN_PERSON, STR("p_suspect"));
}

static void link_each(const struct trial *t, const struct item_row *i, scn_ix item,
                      struct str elements, bool for_rain)
{
    for (struct str e; (e = next_word(&elements)).n > 0;) {
        struct str fact = for_rain ? STR("rain0") : fact_name(i, e, &t->b->a);
        scn_ix accused = t->w->scn->people[link_person(t, i)].accused;
        scn_ix element = trial_find(t, SCN_ELEMENT, e);
        wr_link(t->w, t->s)[sim_link_at(t->w, item, element, accused)] =
            (u16)(trial_find(t, SCN_FACT, fact) + 1);
    }
}

static enum sim_translation translation_of(const struct trial *t, struct str word)
{
    if (word.n == 0)
        return SIM_UNTRANSLATED;
    if (str_eqz(word, "sworn"))
        return SIM_BY_SWORN;
    if (str_eqz(word, "agency"))
        return SIM_BY_AGENCY;
    if (str_eqz(word, "machine"))
        return SIM_BY_OTHER;
    fail_msg("%.*s:%u: no translation %.*s", STR_ARG(t->row->file), t->row->line,
             STR_ARG(word));
    return SIM_UNTRANSLATED;
}

static void set_beside(const struct trial *t, scn_ix person)
{
    for (u32 i = 0; i < t->w->scn->care_count; i++)
        if (t->w->scn->care[i].kind == SCN_CARE_SUPPORT)
            wr_care_given(t->w, t->s)[sim_care_at(t->w, person, (scn_ix)i)] =
                SIM_ACCEPTED;
}

static void set_hearing(const struct trial *t, const struct item_row *i, scn_ix item)
{
    scn_ix hearing = t->w->scn->evidence[item].interview;
    if (hearing == SCN_NONE)
        return;
    if (i->through.n > 0)
        wr_interview_with(t->w, t->s)[hearing] = trial_find(
            t, SCN_INTERPRETER, arena_printf(&t->b->a, "i_%.*s", STR_ARG(i->through)));
    if (i->beside.n > 0)
        set_beside(t, t->w->scn->interviews[hearing].person);
    if (i->rights.n == 0)
        return;
    scn_ix explained = t->w->scn->interviews[hearing].first_question;
    wr_asked(t->w, t->s)[explained] = SIM_ANSWERED;
    wr_turn_what(t->w, t->s)[0] = explained;
    *wr_turn_count(t->w, t->s) = 1;
}

static void set_consent(const struct trial *t, const struct item_row *i)
{
    scn_ix victim = trial_find(t, SCN_PERSON, STR("p_victim"));
    scn_ix report = trial_find(t, SCN_USE, STR("report"));
    u8 *consent = &wr_consent_to(t->w, t->s)[sim_use_at(t->w, victim, report)];
    if (str_eqz(i->consent, "given"))
        *consent = SIM_CONSENTS;
    else if (str_eqz(i->consent, "refused"))
        *consent = SIM_REFUSES;
}

void trial_set_item(const struct trial *t, const struct item_row *i)
{
    scn_ix item = trial_item(t, i->name);
    u8 *held = &wr_evidence(t->w, t->s)[item];
    *held = SIM_HELD;
    if (i->absent.n > 0)
        *held = SIM_UNKNOWN;
    if (i->heard.n > 0)
        *held = SIM_HEARD_OF;
    if (i->came_as.n > 0)
        wr_evidence_form(t->w, t->s)[item] = trial_find(t, SCN_FORM, i->came_as);
    wr_evidence_translation(t->w, t->s)[item] = (u8)translation_of(t, i->translated);
    wr_evidence_bits(t->w, t->s)[item] = i->leading.n > 0 ? SIM_EV_CONTAMINATED : 0;
    wr_disclosed(t->w, t->s)[item] = i->disclosed.n > 0;
    set_hearing(t, i, item);
    set_consent(t, i);
    link_each(t, i, item, i->proves, false);
    link_each(t, i, item, i->linked, true);
}

void trial_set_items(const struct trial *t)
{
    struct item_row i;
    for (unsigned n = 0; row_item(t->row, n, &i); n++)
        trial_set_item(t, &i);
}

/* ---- letters
 * --------------------------------------------------------------------------- */

static void choose(const struct trial *t, enum sim_choice choice, u16 value)
{
    wr_req_choice(t->w, t->s)[sim_choice_at(0, choice)] = value;
}

/* The State's first of that kind, or the one of that id. */
static scn_ix channel(const struct trial *t, struct str word)
{
    static const char *const kinds[] = {"central", "diplomatic", "police", "network",
                                        "direct"};
    const struct scn_refs *all = &trial_state(t)->channels;
    for (u32 i = 0; i < all->count; i++)
        if (str_eqz(word, kinds[t->w->scn->channels[all->at[i]].kind]))
            return all->at[i];
    return trial_find(t, SCN_CHANNEL, word);
}

static scn_ix authority(const struct trial *t, struct str word)
{
    static const char *const kinds[] = {"central", "court",    "prosecutor",
                                        "police",  "ministry", "network"};
    const struct scn_refs *all = &trial_state(t)->authorities;
    for (u32 i = 0; i < all->count; i++)
        if (str_eqz(word, kinds[t->w->scn->authorities[all->at[i]].kind]))
            return all->at[i];
    return trial_find(t, SCN_AUTHORITY, word);
}

static void state_fact(const struct trial *t, struct str id, bool tied)
{
    scn_ix fact = trial_find(t, SCN_FACT, id);
    wr_req_fact(t->w, t->s)[sim_stated_at(t->w, 0, fact)] = 1;
    wr_req_nexus(t->w, t->s)[sim_tie_at(t->w, 0, 0, fact)] = tied;
}

static i32 number(const struct trial *t, struct str text, i32 usual)
{
    int64_t n = usual;
    if (text.n > 0 && !str_int(text, &n))
        fail_msg("%.*s:%u: no number: %.*s", STR_ARG(t->row->file), t->row->line,
                 STR_ARG(text));
    return (i32)n;
}

static void set_facts(const struct trial *t, const struct letter_row *l)
{
    struct str facts = l->facts.n > 0 ? l->facts : STR("act means purpose");
    struct item_row plain = {.kind = STR("")};
    i32 rain = number(t, l->rain, 0);
    for (struct str e; (e = next_word(&facts)).n > 0 && !str_eqz(e, "none");)
        state_fact(t, fact_name(&plain, e, &t->b->a), l->untied.n == 0);
    for (i32 i = 0; i < rain; i++)
        state_fact(t, arena_printf(&t->b->a, "rain%d", (int)i), false);
}

static struct str either(struct str a, struct str b)
{
    return a.n > 0 ? a : b;
}

static void set_address(const struct trial *t, const struct letter_row *l)
{
    scn_ix basis = trial_find(t, SCN_TREATY, either(l->basis, STR("untoc")));
    scn_ix own_language = trial_state(t)->languages.at[0];
    choose(t, SIM_CHOICE_TREATY, l->no_basis.n > 0 ? SIM_NO_TREATY : basis);
    choose(t, SIM_CHOICE_CHANNEL, channel(t, either(l->by, STR("central"))));
    choose(t, SIM_CHOICE_AUTHORITY,
           l->nowhere.n > 0 ? SCN_NONE
                            : authority(t, either(l->addressed_to, STR("central"))));
    choose(t, SIM_CHOICE_LANGUAGE,
           l->in.n > 0 ? trial_find(t, SCN_LANGUAGE, l->in) : own_language);
}

/* By the desk's own hand when the row says so. */
static u16 letter_translation(const struct trial *t, struct str word)
{
    if (str_eqz(word, "none"))
        return SIM_LETTER_PLAIN;
    enum sim_translation made = translation_of(t, either(word, STR("sworn")));
    return (u16)(made == SIM_BY_OTHER ? (int)SIM_LETTER_MACHINE : (int)made);
}

static void set_contents(const struct trial *t, const struct letter_row *l)
{
    struct str prefix = state_prefix(row_asking(t->row, t->court));
    struct str offence = either(l->offence, STR("trafficking"));
    choose(t, SIM_CHOICE_TRANSLATION, letter_translation(t, l->translated));
    choose(t, SIM_CHOICE_SIGNATURE, l->unsigned_.n == 0);
    choose(t, SIM_CHOICE_STATUTE, l->no_statute.n == 0);
    choose(t, SIM_CHOICE_ORDER, l->no_order.n == 0);
    choose(t, SIM_CHOICE_SECRET, l->open_.n == 0);
    choose(t, SIM_CHOICE_ASSURANCE, l->assurance.n > 0);
    choose(t, SIM_CHOICE_IDENTITY, l->named.n > 0 ? SIM_ID_NAME : SIM_ID_CODE);
    choose(t, SIM_CHOICE_URGENCY,
           l->urgent_reasons.n > 0 ? SIM_URGENT_REASONS
           : l->urgent.n > 0       ? SIM_URGENT_BARE
                                   : SIM_NOT_URGENT);
    choose(t, SIM_CHOICE_OFFENCE,
           trial_find(
               t, SCN_OFFENCE,
               arena_printf(&t->b->a, "%.*s%.*s", STR_ARG(prefix), STR_ARG(offence))));
}

/* What it brought, and whether that was used for another offence without leave. */
static void set_use(const struct trial *t, const struct letter_row *l)
{
    struct str prefix = state_prefix(row_asking(t->row, t->court));
    scn_ix item = l->used.n > 0 ? trial_item(t, STR("sent")) : SCN_NONE;
    if (item == SCN_NONE)
        return;
    wr_evidence(t->w, t->s)[item] = SIM_HELD;
    wr_given_by(t->w, t->s)[item] = 0;
    wr_given_for(t->w, t->s)[item] =
        rd_req_choice(t->w, t->s)[sim_choice_at(0, SIM_CHOICE_OFFENCE)];
    wr_given_bits(t->w, t->s)[item] = l->leave.n > 0 ? SIM_GIVEN_FREELY : 0;
    scn_ix offence = trial_find(
        t, SCN_OFFENCE,
        arena_printf(&t->b->a, "%.*s%.*s", STR_ARG(prefix), STR_ARG(l->used)));
    if (sim_given_for_other(t->w, t->s, item, offence))
        wr_given_bits(t->w, t->s)[item] |= SIM_GIVEN_BEYOND;
}

/* The conditions of the named rules, as the asking State answered them. */
static void answer(const struct trial *t, struct str rules, u32 *words)
{
    const struct scn_rules *all = &trial_state(t)->request_rules;
    for (struct str word; (word = next_word(&rules)).n > 0;) {
        struct str id = arena_printf(&t->b->a, "%.*s%.*s",
                                     STR_ARG(state_prefix(t->court)), STR_ARG(word));
        u32 i = 0;
        while (i < all->count && !str_eq(all->at[i].id, id))
            i++;
        if (i == all->count || all->at[i].condition.source.n == 0)
            fail_msg("%.*s:%u: no condition %.*s", STR_ARG(t->row->file), t->row->line,
                     STR_ARG(id));
        words[i / 32] |= 1U << i % 32;
    }
}

void trial_set_letter(const struct trial *t)
{
    struct letter_row l = letter_read(t->row);
    struct str asks = l.asks;
    scn_ix to = trial_find(t, SCN_STATE, t->court);
    wr_req_what(t->w, t->s)[0] = trial_find(t, SCN_REQUEST, own(t, "letter"));
    wr_req_measures(t->w, t->s)[0] = 1;
    wr_req_sends(t->w, t->s)[0] = (u8)number(t, l.sent, 1);
    wr_req_sent(t->w, t->s)[0] = *rd_minute(t->w, t->s);
    wr_goodwill(t->w, t->s)[to] = (i16)number(t, l.goodwill, 60);
    wr_parallel(t->w, t->s)[to] = l.parallel.n > 0;
    wr_req_steps(t->w, t->s)[0] = l.contested.n > 0 ? SIM_STEP_CONTESTED : 0;
    for (struct str p; (p = next_word(&asks)).n > 0;)
        wr_req_procedures(t->w, t->s)[0] |= 1U << trial_find(t, SCN_PROCEDURE, p);
    answer(t, l.accepts, wr_req_accepted(t->w, t->s));
    answer(t, l.declines, wr_req_declined(t->w, t->s));
    set_address(t, &l);
    set_contents(t, &l);
    set_facts(t, &l);
    set_use(t, &l);
}
