/* shelf.c - law packs, treaties and cards become pages. One function a section. */
#include "scenario/shelf.h"

#include "base/date.h"

enum { MORE_MAX = 24, SECTIONS_MAX = 12 };

struct writer {
    struct arena *a;
    const struct scn *law;
    struct scn_section *sections;
    struct scn_entry *entries;      /* of the section being written */
    struct scn_more more[MORE_MAX]; /* of its last entry */
    struct scn_page page;
};

/* ---- entries ------------------------------------------------------------------------
 */

static void put_more(struct writer *w, struct msg m)
{
    struct scn_section *s = &w->sections[w->page.count - 1];
    struct scn_entry *e = &w->entries[s->count - 1];
    if (e->more_count < MORE_MAX)
        w->more[e->more_count++] = (struct scn_more){.msg = m};
}

/* "label: one, two, three". */
static void put_list(struct writer *w, const char *id, const struct msg *values,
                     uint32_t count)
{
    struct scn_section *s = &w->sections[w->page.count - 1];
    struct scn_entry *e = &w->entries[s->count - 1];
    if (count > 0 && e->more_count < MORE_MAX)
        w->more[e->more_count++] = (struct scn_more){msg_of(id), values, count};
}

/* The sentences of the last entry leave the writer's hands. */
static void keep_more(struct writer *w)
{
    struct scn_section *s = &w->sections[w->page.count - 1];
    if (s->count == 0)
        return;
    struct scn_entry *e = &w->entries[s->count - 1];
    struct scn_more *more = ARENA_ARRAY(w->a, e->more_count, struct scn_more);
    for (uint32_t i = 0; i < e->more_count; i++)
        more[i] = w->more[i];
    e->more = more;
}

static struct scn_entry *put_entry(struct writer *w, struct scn_text title,
                                   struct scn_text text)
{
    keep_more(w);
    struct scn_section *s = &w->sections[w->page.count - 1];
    struct scn_entry *e = &w->entries[s->count++];
    *e = (struct scn_entry){.title = title.source.n > 0 ? msg_ofs(title.id)
                                                        : (struct msg){.count = 0},
                            .text = text.source.n > 0 ? text.id : STR_NONE};
    return e;
}

/* A section of at most `most` entries. */
static void begin_section(struct writer *w, const char *title, uint32_t most)
{
    w->entries = ARENA_ARRAY(w->a, most, struct scn_entry);
    w->sections[w->page.count++] =
        (struct scn_section){.title = msg_of(title), .entries = w->entries};
}

/* An empty section is not shown. */
static void end_section(struct writer *w)
{
    keep_more(w);
    if (w->sections[w->page.count - 1].count == 0)
        w->page.count--;
}

/* "label: value", nothing for a text that is not there. */
static void put_field(struct writer *w, const char *id, struct scn_text value)
{
    struct msg m = msg_of(id);
    msg_text(&m, "value", value.id);
    if (value.source.n > 0)
        put_more(w, m);
}

static void put_count(struct writer *w, const char *id, int64_t n)
{
    struct msg m = msg_of(id);
    msg_int(&m, "count", n);
    put_more(w, m);
}

static void put_days(struct writer *w, int32_t from, int32_t to)
{
    struct msg m = msg_of(from == INT32_MIN ? "shelf.until"
                          : to == SCN_EVER  ? "shelf.from"
                                            : "shelf.from_to");
    if (from == INT32_MIN && to == SCN_EVER)
        return;
    if (from != INT32_MIN)
        msg_num(&m, "from", MSG_DAY, from);
    if (to != SCN_EVER)
        msg_num(&m, "to", MSG_DAY, to);
    put_more(w, m);
}

static void put_languages(struct writer *w, const char *id, struct scn_refs languages)
{
    struct msg *values = ARENA_ARRAY(w->a, languages.count, struct msg);
    for (uint32_t i = 0; i < languages.count; i++) {
        struct str code = w->law->languages[languages.at[i]].id;
        values[i] = msg_ofs(arena_printf(w->a, "lang.%.*s", STR_ARG(code)));
    }
    put_list(w, id, values, languages.count);
}

static void put_elements(struct writer *w, struct scn_refs elements)
{
    struct msg *values = ARENA_ARRAY(w->a, elements.count, struct msg);
    for (uint32_t i = 0; i < elements.count; i++)
        values[i] = msg_ofs(w->law->elements[elements.at[i]].name.id);
    put_list(w, "shelf.element", values, elements.count);
}

static void put_orders(struct writer *w, struct scn_refs orders)
{
    struct msg *values = ARENA_ARRAY(w->a, orders.count, struct msg);
    for (uint32_t i = 0; i < orders.count; i++)
        values[i] = msg_ofs(w->law->measure_kinds[orders.at[i]].name.id);
    put_list(w, "shelf.orders", values, orders.count);
}

static void put_parties(struct writer *w, struct scn_refs parties)
{
    struct msg *values = ARENA_ARRAY(w->a, parties.count, struct msg);
    for (uint32_t i = 0; i < parties.count; i++)
        values[i] = msg_ofs(w->law->states[parties.at[i]].name.id);
    put_list(w, "shelf.party", values, parties.count);
}

/* Of a line that was read, the day of its source; else the day it was written down. */
static struct msg as_of(bool verified, struct scn_as_of at)
{
    struct msg m =
        msg_of(verified ? (at.year_only ? "shelf.as_of_year" : "shelf.as_of")
                        : (at.year_only ? "shelf.written_year" : "shelf.written"));
    if (at.year_only)
        msg_int(&m, "year", date_of_day(at.day).year);
    else
        msg_num(&m, "date", MSG_DAY, at.day);
    return m;
}

static void put_source(struct scn_entry *e, const struct scn_source *source)
{
    static const char *const words[] = {[SCN_REAL] = "source.real",
                                        [SCN_MODELLED] = "source.modelled",
                                        [SCN_INVENTED] = "source.invented"};
    if (source->cite.source.n == 0)
        return;
    e->cite = source->cite.id;
    e->mark = source->verified ? (enum scn_mark)(SCN_MARK_REAL + (int)source->status)
                               : SCN_MARK_UNVERIFIED;
    e->mark_word =
        msg_of(source->verified ? words[source->status] : "source.unverified");
    if (source->as_of.day != 0)
        e->as_of = as_of(source->verified, source->as_of);
}

/* ---- a fictional State's law
 * -------------------------------------------------------------------- */

static void write_state(struct writer *w, const struct scn_state *s)
{
    begin_section(w, "shelf.section.state", 2);
    put_entry(w, (struct scn_text){STR_NONE, STR_NONE}, s->about);
    put_more(w,
             msg_of(s->tradition == SCN_COMMON_LAW ? "shelf.common" : "shelf.civil"));
    put_languages(w, "shelf.language", s->languages);
    put_languages(w, "shelf.accepts", s->accepts);
    put_count(w, "shelf.answer_days", s->days);
    if (s->capacity > 0)
        put_count(w, "shelf.capacity", s->capacity);
    if (s->milder_law)
        put_more(w, msg_of("shelf.milder"));
    put_days(w, s->from_day, s->to_day);
    put_field(w, "shelf.decision.trial", s->decisions.trial);
    put_field(w, "shelf.decision.convicted", s->decisions.convicted);
    put_field(w, "shelf.decision.lesser", s->decisions.lesser);
    put_field(w, "shelf.decision.acquitted", s->decisions.acquitted);
    put_field(w, "shelf.decision.transferred", s->decisions.transferred);
    put_field(w, "shelf.decision.closed", s->decisions.closed);
    end_section(w);
}

/* Who leads, and who may order what. */
static void write_actors(struct writer *w, const struct scn_state *s)
{
    begin_section(w, "shelf.section.actors", s->actor_count);
    for (uint32_t i = 0; i < s->actor_count; i++) {
        const struct scn_actor *a = &s->actors[i];
        struct scn_entry *e = put_entry(w, a->name, a->text);
        if (a->leads)
            put_more(w, msg_of("shelf.leads"));
        put_orders(w, a->orders);
        put_source(e, &a->source);
    }
    end_section(w);
}

static void write_offices(struct writer *w, const struct scn_state *s)
{
    begin_section(w, "shelf.section.authorities", s->authorities.count);
    for (uint32_t i = 0; i < s->authorities.count; i++) {
        const struct scn_authority *a = &w->law->authorities[s->authorities.at[i]];
        put_entry(w, a->name, a->text);
        put_days(w, a->from_day, a->to_day);
    }
    end_section(w);
    begin_section(w, "shelf.section.channels", s->channels.count);
    for (uint32_t i = 0; i < s->channels.count; i++) {
        const struct scn_channel *c = &w->law->channels[s->channels.at[i]];
        put_entry(w, c->name, c->text);
        put_count(w, "shelf.channel_days", c->days);
    }
    end_section(w);
}

static void write_offences(struct writer *w, const struct scn_state *s)
{
    begin_section(w, "shelf.section.offences", s->offences.count);
    for (uint32_t i = 0; i < s->offences.count; i++) {
        const struct scn_offence *o = &w->law->offences[s->offences.at[i]];
        struct scn_entry *e = put_entry(w, o->name, o->text);
        put_field(w, "shelf.article", o->article);
        put_field(w, "shelf.penalty", o->penalty);
        if (o->capital)
            put_more(w, msg_of("shelf.capital"));
        if (o->political)
            put_more(w, msg_of("shelf.political"));
        put_elements(w, o->elements);
        if (o->consent_no_defence)
            put_more(w, msg_of("shelf.consent"));
        if (o->lesser != SCN_NONE)
            put_field(w, "shelf.lesser", w->law->offences[o->lesser].name);
        put_days(w, o->from_day, o->to_day);
        put_source(e, &o->source);
    }
    end_section(w);
}

static void write_periods(struct writer *w, const struct scn_state *s)
{
    begin_section(w, "shelf.section.periods", s->periods.count);
    for (uint32_t i = 0; i < s->periods.count; i++) {
        const struct scn_period *p = &w->law->periods[s->periods.at[i]];
        struct scn_entry *e = put_entry(w, p->name, p->text);
        put_count(w, "shelf.period_days", p->days);
        put_source(e, &p->source);
    }
    end_section(w);
}

static void write_thresholds(struct writer *w, const struct scn_state *s)
{
    begin_section(w, "shelf.section.threshold", s->threshold_count);
    for (uint32_t i = 0; i < s->threshold_count; i++) {
        const struct scn_threshold *t = &s->thresholds[i];
        struct scn_entry *e = put_entry(w, w->law->elements[t->element].name, t->note);
        put_count(w, "shelf.items", t->items);
        put_source(e, &t->source);
    }
    end_section(w);
}

/* What a rule does to an item or to a charge. */
static void put_effects(struct writer *w, const struct scn_rule *r)
{
    if (r->exclude)
        put_more(w, msg_of("shelf.excluded"));
    if (r->lead_only)
        put_more(w, msg_of("shelf.lead_only"));
    if (r->support)
        put_more(w, msg_of("shelf.support"));
    if (r->bar)
        put_more(w, msg_of("shelf.bar"));
}

static void put_rule(struct writer *w, const struct scn_rule *r)
{
    struct scn_entry *e = put_entry(w, (struct scn_text){STR_NONE, STR_NONE}, r->say);
    put_effects(w, r);
    put_field(w, "shelf.cure", r->cure);
    put_days(w, r->from_day, r->to_day);
    put_source(e, &r->source);
}

static void write_admissibility(struct writer *w, const struct scn_state *s)
{
    begin_section(w, "shelf.section.admissibility", s->admissibility.count);
    for (uint32_t i = 0; i < s->admissibility.count; i++)
        put_rule(w, &s->admissibility.at[i]);
    end_section(w);
}

/* Whom a court may try, and what the defence is shown. */
static void write_trial(struct writer *w, const struct scn_state *s)
{
    begin_section(w, "shelf.section.trial", s->charge_rules.count + 1);
    for (uint32_t i = 0; i < s->charge_rules.count; i++)
        put_rule(w, &s->charge_rules.at[i]);
    if (s->disclosure.say.source.n > 0) {
        struct scn_entry *e =
            put_entry(w, (struct scn_text){STR_NONE, STR_NONE}, s->disclosure.say);
        put_field(w, "shelf.cure", s->disclosure.cure);
        put_source(e, &s->disclosure.source);
    }
    end_section(w);
}

/* What the State answers, in the order in which it looks at a request. */
static void write_requests(struct writer *w, const struct scn_state *s)
{
    static const char *const stages[SCN_STAGES] = {
        "shelf.stage.channel",   "shelf.stage.basis",     "shelf.stage.language",
        "shelf.stage.content",   "shelf.stage.nexus",     "shelf.stage.criminality",
        "shelf.stage.coercion",  "shelf.stage.interests", "shelf.stage.parallel",
        "shelf.stage.execution", "shelf.stage.use"};
    static const char *const outcomes[] = {
        "outcome.none",    "outcome.accept",  "outcome.conditions", "outcome.partial",
        "outcome.clarify", "outcome.consult", "outcome.postpone",   "outcome.return",
        "outcome.refuse",  "outcome.silence", "outcome.protest"};
    begin_section(w, "shelf.section.requests", s->request_rules.count);
    w->sections[w->page.count - 1].intro = msg_of("shelf.section.requests.intro");
    for (int stage = 0; stage < SCN_STAGES; stage++) {
        for (uint32_t i = 0; i < s->request_rules.count; i++) {
            const struct scn_rule *r = &s->request_rules.at[i];
            if ((int)r->stage != stage || r->say.source.n == 0)
                continue;
            struct scn_entry *e =
                put_entry(w, (struct scn_text){STR_NONE, STR_NONE}, r->say);
            put_more(w, msg_of(stages[stage]));
            if (r->outcome != SCN_OUT_NONE) {
                struct msg m = msg_of("shelf.outcome");
                msg_text(&m, "value", str_of(outcomes[r->outcome]));
                put_more(w, m);
            }
            put_field(w, "shelf.cure", r->cure);
            put_days(w, r->from_day, r->to_day);
            put_source(e, &r->source);
        }
    }
    end_section(w);
}

/* Does the pack hold real law, read or not? A clone does. */
static bool holds_real_law(const struct scn_page *page)
{
    for (uint32_t i = 0; i < page->count; i++)
        for (uint32_t k = 0; k < page->sections[i].count; k++) {
            enum scn_mark mark = page->sections[i].entries[k].mark;
            if (mark == SCN_MARK_REAL || mark == SCN_MARK_UNVERIFIED)
                return true;
        }
    return false;
}

static struct scn_page write_law(struct writer *w, const struct scn_state *s)
{
    w->sections = ARENA_ARRAY(w->a, SECTIONS_MAX, struct scn_section);
    w->page = (struct scn_page){.kind = SCN_PAGE_LAW,
                                .by_section = true,
                                .title = msg_ofs(s->name.id),
                                .banner = msg_of("shelf.fictional"),
                                .sections = w->sections};
    write_state(w, s);
    write_actors(w, s);
    write_offices(w, s);
    write_offences(w, s);
    write_periods(w, s);
    write_thresholds(w, s);
    write_admissibility(w, s);
    write_trial(w, s);
    write_requests(w, s);
    if (holds_real_law(&w->page))
        w->page.banner = msg_of("shelf.check");
    return w->page;
}

/* ---- treaties
 * --------------------------------------------------------------------------------------
 */

static void write_reservation(struct writer *w, const struct scn_treaty *t,
                              const struct scn_reservation *r)
{
    struct scn_entry *e = put_entry(w, w->law->states[r->state].name, r->text);
    put_field(w, "shelf.reservation", t->name);
    put_days(w, r->from_day, r->to_day);
    put_source(e, &r->source);
}

static struct scn_page write_treaties(struct writer *w)
{
    const struct scn *law = w->law;
    w->sections = ARENA_ARRAY(w->a, SECTIONS_MAX, struct scn_section);
    w->page = (struct scn_page){.kind = SCN_PAGE_TREATIES,
                                .title = msg_of("shelf.treaties"),
                                .banner = msg_of("shelf.treaties.banner"),
                                .sections = w->sections};
    uint32_t most = law->treaties_count;
    for (uint32_t i = 0; i < law->treaties_count; i++)
        most += law->treaties[i].reservation_count;
    begin_section(w, "shelf.treaties", most);
    for (uint32_t i = 0; i < law->treaties_count; i++) {
        const struct scn_treaty *t = &law->treaties[i];
        struct scn_entry *e = put_entry(w, t->name, t->text);
        put_parties(w, t->parties);
        put_languages(w, "shelf.accepts", t->languages);
        put_days(w, t->from_day, t->to_day);
        put_source(e, &t->source);
        for (uint32_t k = 0; k < t->reservation_count; k++)
            write_reservation(w, t, &t->reservations[k]);
    }
    end_section(w);
    return w->page;
}

/* ---- the words of every pack
 * -------------------------------------------------------------------- */

static void write_concepts(struct writer *w, const char *title,
                           const struct scn_concept *all, uint32_t count)
{
    begin_section(w, title, count);
    for (uint32_t i = 0; i < count; i++)
        put_source(put_entry(w, all[i].name, all[i].text), &all[i].source);
    end_section(w);
}

static void write_parts(struct writer *w)
{
    begin_section(w, "shelf.section.parts", w->law->participations_count);
    for (uint32_t i = 0; i < w->law->participations_count; i++) {
        const struct scn_participation *p = &w->law->participations[i];
        struct scn_entry *e = put_entry(w, p->name, p->text);
        put_elements(w, p->own);
        put_source(e, &p->source);
    }
    end_section(w);
}

static struct scn_page write_words(struct writer *w)
{
    const struct scn *law = w->law;
    w->sections = ARENA_ARRAY(w->a, SECTIONS_MAX, struct scn_section);
    w->page = (struct scn_page){.kind = SCN_PAGE_WORDS,
                                .by_section = true,
                                .title = msg_of("shelf.words"),
                                .banner = msg_of("shelf.words.banner"),
                                .sections = w->sections};
    write_concepts(w, "shelf.section.elements", law->elements, law->elements_count);
    write_parts(w);
    write_concepts(w, "shelf.section.kinds", law->kinds, law->kinds_count);
    write_concepts(w, "shelf.section.forms", law->forms, law->forms_count);
    write_concepts(w, "shelf.section.custody", law->custody, law->custody_count);
    write_concepts(w, "shelf.section.procedures", law->procedures,
                   law->procedures_count);
    return w->page;
}

/* ---- the glossary
 * ----------------------------------------------------------------------------- */

static void put_words(struct writer *w, const char *id, struct str words)
{
    struct msg m = msg_of(id);
    msg_user(&m, "value", words);
    if (words.n > 0)
        put_more(w, m);
}

static void put_slip(struct writer *w, const struct scn_slip *slip)
{
    static const char *const who[] = {"gloss.nobody", "gloss.agency", "gloss.sworn",
                                      "gloss.machine"};
    struct str code = w->law->languages[slip->into].id;
    struct msg m = msg_of(who[slip->by]);
    msg_text(&m, "language", arena_printf(w->a, "lang.%.*s", STR_ARG(code)));
    msg_user(&m, "words", slip->words);
    put_more(w, m);
}

static void write_gloss(struct writer *w, const struct scn_gloss *g)
{
    struct scn_entry *e =
        put_entry(w, (struct scn_text){STR_NONE, STR_NONE}, g->meaning);
    e->term = g->id;
    e->title = msg_of("gloss.pair");
    msg_user(&e->title, "en", g->en);
    msg_user(&e->title, "fr", g->fr);
    put_field(w, "gloss.trap", g->trap);
    for (uint32_t i = 0; i < g->slip_count; i++)
        put_slip(w, &g->slips[i]);
    put_words(w, "gloss.pt", g->pt);
    put_words(w, "gloss.ar", g->ar);
    if (g->needs_review)
        put_more(w, msg_of("gloss.needs_review"));
    e->cite = g->source.id;
    e->mark = g->verified ? SCN_MARK_VERIFIED : SCN_MARK_UNVERIFIED;
    e->mark_word = msg_of(g->verified ? "shelf.verified" : "shelf.unverified");
}

static void write_terms(struct writer *w, const char *title, bool trap)
{
    begin_section(w, title, w->law->glosses_count);
    for (uint32_t i = 0; i < w->law->glosses_count; i++)
        if ((w->law->glosses[i].trap.source.n > 0) == trap)
            write_gloss(w, &w->law->glosses[i]);
    end_section(w);
}

static struct scn_page write_glossary(struct writer *w)
{
    w->sections = ARENA_ARRAY(w->a, SECTIONS_MAX, struct scn_section);
    w->page = (struct scn_page){.kind = SCN_PAGE_GLOSSARY,
                                .by_section = true,
                                .title = msg_of("gloss.title"),
                                .banner = msg_of("gloss.banner"),
                                .sections = w->sections};
    write_terms(w, "gloss.false_friends", true);
    write_terms(w, "gloss.terms", false);
    return w->page;
}

/* ---- cards
 * ------------------------------------------------------------------------------------------
 */

static void write_topic(struct writer *w, const struct scn_card *c, int topic)
{
    static const char *const titles[SCN_TOPICS] = {
        "shelf.topic.system",    "shelf.topic.languages",  "shelf.topic.trafficking",
        "shelf.topic.smuggling", "shelf.topic.assistance", "shelf.topic.authority",
        "shelf.topic.treaties",  "shelf.topic.bodies",     "shelf.topic.networks"};
    begin_section(w, titles[topic], c->lines.count);
    for (uint32_t i = 0; i < c->lines.count; i++) {
        const struct scn_card_line *line = &c->lines.at[i];
        if ((int)line->topic != topic)
            continue;
        struct scn_entry *e =
            put_entry(w, (struct scn_text){STR_NONE, STR_NONE}, line->text);
        e->cite = line->source.id;
        e->mark = line->verified ? SCN_MARK_VERIFIED : SCN_MARK_UNVERIFIED;
        e->mark_word = msg_of(line->verified ? "shelf.verified" : "shelf.unverified");
        e->as_of = as_of(line->verified, line->as_of);
    }
    end_section(w);
}

static struct scn_page write_card(struct writer *w, const struct scn_card *c)
{
    struct msg about = msg_of("shelf.card.about");
    msg_num(&about, "date", MSG_DAY, c->as_of);
    w->sections = ARENA_ARRAY(w->a, SECTIONS_MAX, struct scn_section);
    w->page = (struct scn_page){.kind = SCN_PAGE_CARD,
                                .title = msg_ofs(c->name.id),
                                .about = about,
                                .banner = msg_of("shelf.check"),
                                .sections = w->sections};
    for (int topic = 0; topic < SCN_TOPICS; topic++)
        write_topic(w, c, topic);
    return w->page;
}

/* ---- the shelf
 * --------------------------------------------------------------------------------------
 */

const struct scn_shelf *scn_shelf_of(const struct scn *law,
                                     const struct scn_cards *cards, struct arena *a)
{
    uint32_t states = law != NULL ? law->states_count : 0;
    uint32_t count = cards != NULL ? cards->count : 0;
    struct writer w = {.a = a, .law = law};
    struct scn_page *pages = ARENA_ARRAY(a, states + 3 + count, struct scn_page);
    struct scn_shelf *shelf = ARENA_NEW(a, struct scn_shelf);
    for (uint32_t i = 0; i < states; i++)
        pages[shelf->count++] = write_law(&w, &law->states[i]);
    if (law != NULL && law->treaties_count > 0)
        pages[shelf->count++] = write_treaties(&w);
    if (law != NULL && law->elements_count > 0)
        pages[shelf->count++] = write_words(&w);
    if (law != NULL && law->glosses_count > 0)
        pages[shelf->count++] = write_glossary(&w);
    for (uint32_t i = 0; i < count; i++)
        pages[shelf->count++] = write_card(&w, &cards->at[i]);
    shelf->pages = pages;
    return shelf;
}

const struct scn_entry *scn_shelf_term(const struct scn_shelf *shelf, struct str id)
{
    for (uint32_t i = 0; i < shelf->count; i++) {
        const struct scn_page *page = &shelf->pages[i];
        for (uint32_t k = 0; page->kind == SCN_PAGE_GLOSSARY && k < page->count; k++)
            for (uint32_t n = 0; n < page->sections[k].count; n++)
                if (str_eq(page->sections[k].entries[n].term, id))
                    return &page->sections[k].entries[n];
    }
    return NULL;
}
