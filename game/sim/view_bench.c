/* view_bench.c - the sections of a request: what may be chosen and what was.
 *
 * One function a section, in the order of the table at the end. Choices are listed as
 * the directory, the treaty cards and the statute book print them, dates included; none
 * says whether it is the right one. Not here: warnings (view_check.c), the letter
 * (view_letter.c).
 */
#include "sim/act_int.h"
#include "sim/law_int.h"
#include "sim/view_int.h"

/* The section being filled. */
struct bench {
    const struct sim_viewing *c;
    scn_ix request;
    u32 slot;
    const struct scn_request *r;
    struct sim_view_choice *list;
    u32 count, chosen;
    struct sim_view_group *groups;
    u32 group_count;
    scn_ix *order, *source; /* all facts, item by item; of each, by number, its item */
};

static void begin(struct bench *b, u32 room)
{
    b->list = ARENA_ARRAY(b->c->a, room, struct sim_view_choice);
    b->groups = ARENA_ARRAY(b->c->a, room + 1, struct sim_view_group);
    b->count = b->chosen = b->group_count = 0;
}

/* What is added from here on stands under this heading. */
static void under(struct bench *b, struct msg title)
{
    b->groups[b->group_count++] =
        (struct sim_view_group){.title = title, .first = b->count};
}

static struct sim_view_choice *add(struct bench *b, struct msg label, u32 what,
                                   bool chosen, struct sim_do pick)
{
    if (b->group_count == 0)
        under(b, (struct msg){.count = 0});
    struct sim_view_group *group = &b->groups[b->group_count - 1];
    group->count++;
    group->chosen += chosen;
    struct sim_view_choice *choice = &b->list[b->count++];
    *choice = (struct sim_view_choice){.label = label,
                                       .what = (scn_ix)what,
                                       .term = SCN_NONE,
                                       .chosen = chosen,
                                       .pick = pick};
    choice->pick.label = label;
    b->chosen += chosen;
    return choice;
}

static struct sim_do act(const struct bench *b, enum sim_verb verb, u32 what, u32 more)
{
    return sim_do3(b->c, verb, b->request, (i32)what, (i32)more);
}

static u16 choice_of(const struct bench *b, enum sim_choice choice)
{
    return sim_slot_choice(b->c->w, b->c->s, b->slot, choice);
}

static struct msg dates(i32 from, i32 to)
{
    bool starts = from != INT32_MIN, ends = to != SCN_EVER;
    struct msg m = {.count = 0};
    if (starts || ends)
        m = msg_of(!ends     ? "bench.dates.from"
                   : !starts ? "bench.dates.until"
                             : "bench.dates.between");
    if (starts)
        msg_num(&m, "from", MSG_DAY, from);
    if (ends)
        msg_num(&m, "until", MSG_DAY, to);
    return m;
}

/* What nobody verified is shown, and says why it cannot be chosen. */
static struct msg source_msg(bool graded, const struct scn_text *source)
{
    return graded ? sim_text_msg(source) : msg_of("source.unverified");
}

/* ---- who, how and on what ground --------------------------------------------------
 */

static void fill_authority(struct bench *b)
{
    const struct scn_refs *refs = &b->c->scn->states[b->r->to].authorities;
    begin(b, refs->count);
    for (u32 i = 0; i < refs->count; i++) {
        const struct scn_authority *from = &b->c->scn->authorities[refs->at[i]];
        struct sim_view_choice *choice =
            add(b, sim_text_msg(&from->name), refs->at[i],
                choice_of(b, SIM_CHOICE_AUTHORITY) == refs->at[i],
                act(b, SIM_address, refs->at[i], 0));
        choice->detail = sim_text_msg(&from->text);
        choice->dates = dates(from->from_day, from->to_day);
    }
}

static void fill_channel(struct bench *b)
{
    const struct scn_refs *refs = &b->c->scn->states[b->r->to].channels;
    begin(b, refs->count);
    for (u32 i = 0; i < refs->count; i++) {
        const struct scn_channel *from = &b->c->scn->channels[refs->at[i]];
        struct sim_view_choice *choice =
            add(b, sim_text_msg(&from->name), refs->at[i],
                choice_of(b, SIM_CHOICE_CHANNEL) == refs->at[i],
                act(b, SIM_route, refs->at[i], 0));
        choice->detail = sim_text_msg(&from->text);
        choice->dates = msg_of("bench.channel.days");
        msg_int(&choice->dates, "count", from->days);
    }
}

static void fill_basis(struct bench *b)
{
    u32 count = b->c->scn->treaties_count;
    begin(b, count + 1);
    for (u32 i = 0; i < count; i++) {
        const struct scn_treaty *from = &b->c->scn->treaties[i];
        struct sim_view_choice *choice =
            add(b, sim_text_msg(&from->name), i, choice_of(b, SIM_CHOICE_TREATY) == i,
                act(b, SIM_rely, i, 0));
        bool graded = sim_treaty_grades(b->c->w, (scn_ix)i);
        choice->detail = sim_text_msg(&from->text);
        choice->dates = dates(from->from_day, from->to_day);
        choice->source = source_msg(graded, &from->source.cite);
    }
    add(b, msg_of("bench.basis.none"), SIM_NO_TREATY,
        choice_of(b, SIM_CHOICE_TREATY) == SIM_NO_TREATY, act(b, SIM_rely_none, 0, 0));
}

static void fill_offence(struct bench *b)
{
    const struct scn_refs *refs = &b->c->scn->states[sim_home(b->c->w)].offences;
    begin(b, refs->count);
    for (u32 i = 0; i < refs->count; i++) {
        const struct scn_offence *from = &b->c->scn->offences[refs->at[i]];
        struct sim_view_choice *choice =
            add(b, sim_text_msg(&from->name), refs->at[i],
                choice_of(b, SIM_CHOICE_OFFENCE) == refs->at[i],
                act(b, SIM_state_offence, refs->at[i], 0));
        choice->term = from->term;
        choice->detail = sim_text_msg(&from->text);
        choice->dates = dates(from->from_day, from->to_day);
        choice->source =
            source_msg(sim_offence_grades(b->c->w, refs->at[i]), &from->article);
    }
}

/* ---- what happened and what is wanted ---------------------------------------------
 */

static bool shows(const struct bench *b, u32 item, scn_ix fact)
{
    return rd_evidence(b->c->w, b->c->s)[item] == SIM_HELD &&
           sim_item_shows(b->c->w, b->c->s, (scn_ix)item, fact);
}

static bool can_be_stated(const struct bench *b, scn_ix fact)
{
    return rd_fact(b->c->w, b->c->s)[fact] ||
           sim_slot_states(b->c->w, b->c->s, b->slot, fact);
}

/* Of each fact, the item in hand that shows it and most others: few headings, and what
 * somebody told stays together. */
static void find_sources(const struct bench *b)
{
    u32 count = b->c->scn->facts_count;
    u32 *most = ARENA_ARRAY(b->c->a, count, u32);
    for (u32 f = 0; f < count; f++)
        b->source[f] = SCN_NONE;
    for (u32 i = 0; i < b->c->scn->evidence_count; i++) {
        u32 all = 0;
        for (u32 f = 0; f < count; f++)
            all += can_be_stated(b, (scn_ix)f) && shows(b, i, (scn_ix)f);
        for (u32 f = 0; f < count; f++) {
            if (all <= most[f] || !shows(b, i, (scn_ix)f))
                continue;
            most[f] = all;
            b->source[f] = (scn_ix)i;
        }
    }
}

/* Facts item by item; those that none shows come last. */
static void order_facts(struct bench *b)
{
    u32 count = b->c->scn->facts_count, n = 0;
    b->order = ARENA_ARRAY(b->c->a, count, scn_ix);
    b->source = ARENA_ARRAY(b->c->a, count, scn_ix);
    find_sources(b);
    for (u32 i = 0; i < b->c->scn->evidence_count; i++)
        for (u32 f = 0; f < count; f++)
            if (b->source[f] == i)
                b->order[n++] = (scn_ix)f;
    for (u32 f = 0; f < count; f++)
        if (b->source[f] == SCN_NONE)
            b->order[n++] = (scn_ix)f;
}

/* The items in hand that show a fact beside the one it stands under. */
static struct sim_msgs further_items(const struct bench *b, scn_ix fact)
{
    struct msg *list = ARENA_ARRAY(b->c->a, b->c->scn->evidence_count, struct msg);
    u32 n = 0;
    for (u32 i = 0; i < b->c->scn->evidence_count; i++)
        if (i != b->source[fact] && shows(b, i, fact))
            list[n++] = sim_text_msg(&b->c->scn->evidence[i].title);
    return (struct sim_msgs){list, n};
}

static struct msg source_heading(const struct bench *b, scn_ix item)
{
    return item == SCN_NONE ? msg_of("bench.facts.no_item")
                            : sim_text_msg(&b->c->scn->evidence[item].title);
}

static void fill_facts(struct bench *b)
{
    u32 count = b->c->scn->facts_count;
    scn_ix from = SCN_NONE;
    begin(b, count);
    for (u32 i = 0; i < count; i++) {
        scn_ix f = b->order[i];
        bool stated = sim_slot_states(b->c->w, b->c->s, b->slot, f);
        if (!can_be_stated(b, f))
            continue;
        if (b->count == 0 || b->source[f] != from)
            under(b, source_heading(b, b->source[f]));
        from = b->source[f];
        struct sim_view_choice *choice =
            add(b, sim_text_msg(&b->c->scn->facts[f].text), f, stated,
                act(b, SIM_state_fact, f, !stated));
        choice->also = further_items(b, f);
        if (b->c->scn->facts[f].sensitive)
            choice->detail = msg_of("bench.fact.sensitive");
    }
}

static void fill_measures(struct bench *b)
{
    begin(b, b->r->measure_count);
    for (u32 i = 0; i < b->r->measure_count; i++) {
        u32 what = b->r->first_measure + i;
        const struct scn_measure *from = &b->c->scn->measures[what];
        const struct scn_measure_kind *kind = &b->c->scn->measure_kinds[from->kind];
        bool asked = sim_slot_asks(b->c->w, b->c->s, b->slot, i);
        struct sim_view_choice *choice = add(b, sim_text_msg(&from->title), what, asked,
                                             act(b, SIM_seek, what, !asked));
        choice->term = kind->term;
        choice->detail =
            sim_text_msg(from->account.source.n > 0 ? &from->account : &kind->text);
        choice->source = sim_text_msg(&kind->article);
    }
}

/* One measure's ties: every stated fact, under the measure as a heading. */
static void tie_measure(struct bench *b, u32 measure)
{
    u32 what = b->r->first_measure + measure;
    under(b, sim_text_msg(&b->c->scn->measures[what].title));
    for (u32 i = 0; i < b->c->scn->facts_count; i++) {
        scn_ix f = b->order[i];
        if (!sim_slot_states(b->c->w, b->c->s, b->slot, f))
            continue;
        bool tied =
            rd_req_nexus(b->c->w, b->c->s)[sim_tie_at(b->c->w, b->slot, measure, f)] !=
            0;
        add(b, sim_text_msg(&b->c->scn->facts[f].text), f, tied,
            act(b, tied ? SIM_untie : SIM_tie, f, what));
    }
}

static void fill_nexus(struct bench *b)
{
    u32 stated = 0;
    for (u32 f = 0; f < b->c->scn->facts_count; f++)
        stated += sim_slot_states(b->c->w, b->c->s, b->slot, (scn_ix)f);
    begin(b, b->r->measure_count * (stated + 1));
    for (u32 i = 0; i < b->r->measure_count; i++)
        if (sim_slot_asks(b->c->w, b->c->s, b->slot, i))
            tie_measure(b, i);
}

static void fill_forms(struct bench *b)
{
    u32 count = b->c->scn->procedures_count;
    begin(b, count);
    for (u32 i = 0; i < count; i++) {
        const struct scn_concept *from = &b->c->scn->procedures[i];
        bool asked = rd_req_procedures(b->c->w, b->c->s)[b->slot] >> i & 1U;
        struct sim_view_choice *choice = add(b, sim_text_msg(&from->name), i, asked,
                                             act(b, SIM_request_form, i, !asked));
        choice->term = from->term;
        choice->detail = sim_text_msg(&from->text);
        choice->source = source_msg(from->source.verified, &from->source.cite);
    }
}

/* ---- how it travels ----------------------------------------------------------------
 */

/* A small enumeration of `count` values, each "<prefix>.<n>". */
static void fill_values(struct bench *b, enum sim_choice choice, enum sim_verb verb,
                        const char *prefix, u32 count)
{
    begin(b, count);
    for (u32 i = 0; i < count; i++)
        add(b, sim_value_msg(b->c->a, prefix, i), i, choice_of(b, choice) == i,
            act(b, verb, i, 0));
}

/* The term that stands for a phrase of the letter, or SCN_NONE. */
static scn_ix term_of(const struct bench *b, enum scn_phrase phrase)
{
    for (u32 i = 0; i < b->c->scn->glosses_count; i++)
        if (b->c->scn->glosses[i].stands_for == phrase)
            return (scn_ix)i;
    return SCN_NONE;
}

static void fill_secrecy(struct bench *b)
{
    fill_values(b, SIM_CHOICE_SECRET, SIM_say_secret, "bench.secrecy", 2);
    b->list[1].term = term_of(b, SCN_PHRASE_SECRECY);
}

static void fill_urgency(struct bench *b)
{
    fill_values(b, SIM_CHOICE_URGENCY, SIM_say_urgent, "bench.urgency", 3);
}

static void fill_translation(struct bench *b)
{
    fill_values(b, SIM_CHOICE_TRANSLATION, SIM_render, "bench.translation", 4);
}

static void fill_identity(struct bench *b)
{
    fill_values(b, SIM_CHOICE_IDENTITY, SIM_name_victim, "bench.identity", 3);
}

/* The official languages of the States of the case. */
static void fill_language(struct bench *b)
{
    const struct scn *scn = b->c->scn;
    begin(b, scn->languages_count);
    for (u32 i = 0; i < scn->languages_count; i++) {
        bool official = false;
        for (u32 k = 0; k < scn->states_count && !official; k++)
            official = sim_refs_have(&scn->states[k].languages, (scn_ix)i);
        if (official)
            add(b, sim_name_msg(scn, SCN_LANGUAGE, (scn_ix)i, b->c->a), i,
                choice_of(b, SIM_CHOICE_LANGUAGE) == i, act(b, SIM_write_in, i, 0));
    }
}

/* ---- what goes with it --------------------------------------------------------------
 */

static void add_enclosure(struct bench *b, const char *label, u32 which,
                          enum sim_choice choice)
{
    bool enclosed = choice_of(b, choice) == 1;
    add(b, msg_of(label), which, enclosed, act(b, SIM_enclose, which, !enclosed));
}

static void fill_enclosures(struct bench *b)
{
    begin(b, 3);
    add_enclosure(b, "bench.enclosures.statute", SIM_ENCLOSE_STATUTE,
                  SIM_CHOICE_STATUTE);
    add_enclosure(b, "bench.enclosures.order", SIM_ENCLOSE_ORDER, SIM_CHOICE_ORDER);
    add_enclosure(b, "bench.enclosures.assurance", SIM_ENCLOSE_ASSURANCE,
                  SIM_CHOICE_ASSURANCE);
}

static void fill_signature(struct bench *b)
{
    begin(b, 1);
    add_enclosure(b, "bench.signature.signed", SIM_ENCLOSE_SIGNATURE,
                  SIM_CHOICE_SIGNATURE);
}

static void fill_summary(struct bench *b)
{
    begin(b, 0);
    b->chosen = rd_req_text(b->c->w, b->c->s)[b->slot] != 0;
}

/* ---- the table
 * ----------------------------------------------------------------------- */

#define MANY true
#define ONE  false
static const struct {
    const char *word;
    bool many;
    void (*fill)(struct bench *b);
} sections[SIM_SECTIONS] = {
    [SIM_SEC_AUTHORITY] = {"authority", ONE, fill_authority},
    [SIM_SEC_CHANNEL] = {"channel", ONE, fill_channel},
    [SIM_SEC_BASIS] = {"basis", ONE, fill_basis},
    [SIM_SEC_OFFENCE] = {"offence", ONE, fill_offence},
    [SIM_SEC_FACTS] = {"facts", MANY, fill_facts},
    [SIM_SEC_MEASURES] = {"measures", MANY, fill_measures},
    [SIM_SEC_NEXUS] = {"nexus", MANY, fill_nexus},
    [SIM_SEC_FORMS] = {"forms", MANY, fill_forms},
    [SIM_SEC_SECRECY] = {"secrecy", ONE, fill_secrecy},
    [SIM_SEC_URGENCY] = {"urgency", ONE, fill_urgency},
    [SIM_SEC_LANGUAGE] = {"language", ONE, fill_language},
    [SIM_SEC_TRANSLATION] = {"translation", ONE, fill_translation},
    [SIM_SEC_IDENTITY] = {"identity", ONE, fill_identity},
    [SIM_SEC_ENCLOSURES] = {"enclosures", MANY, fill_enclosures},
    [SIM_SEC_SUMMARY] = {"summary", ONE, fill_summary},
    [SIM_SEC_SIGNATURE] = {"signature", MANY, fill_signature},
};
#undef MANY
#undef ONE

const char *sim_section_word(enum sim_section section)
{
    return sections[section].word;
}

static bool some_fact(const struct bench *b)
{
    for (u32 f = 0; f < b->c->scn->facts_count; f++)
        if (sim_slot_states(b->c->w, b->c->s, b->slot, (scn_ix)f))
            return true;
    return false;
}

struct str sim_section_title(struct arena *a, enum sim_section section)
{
    return arena_printf(a, "bench.%s.title", sections[section].word);
}

/* What must be filled first, or NULL. */
static const char *waits_for(const struct bench *b, enum sim_section section)
{
    if (section == SIM_SEC_NEXUS &&
        (!some_fact(b) || rd_req_measures(b->c->w, b->c->s)[b->slot] == 0))
        return "bench.nexus.waits";
    if (section == SIM_SEC_TRANSLATION && b->chosen == 0 &&
        choice_of(b, SIM_CHOICE_LANGUAGE) == SCN_NONE)
        return "bench.translation.waits";
    return NULL;
}

/* Nexus is complete when every measure asked for is tied to something. */
static enum sim_fill fill_of(const struct bench *b, enum sim_section section)
{
    if (b->chosen == 0)
        return SIM_EMPTY;
    if (section != SIM_SEC_NEXUS)
        return SIM_COMPLETE;
    for (u32 m = 0; m < b->r->measure_count; m++) {
        u32 tied = 0;
        for (u32 f = 0; f < b->c->scn->facts_count; f++)
            tied += rd_req_nexus(b->c->w,
                                 b->c->s)[sim_tie_at(b->c->w, b->slot, m, (scn_ix)f)];
        if (sim_slot_asks(b->c->w, b->c->s, b->slot, m) && tied == 0)
            return SIM_STARTED;
    }
    return SIM_COMPLETE;
}

static struct msg current_of(const struct bench *b, enum sim_section section)
{
    struct msg m = {.count = 0};
    if (b->chosen == 0)
        return m;
    if (section == SIM_SEC_SUMMARY) {
        u32 id = rd_req_text(b->c->w, b->c->s)[b->slot];
        m = msg_of("bench.summary.current");
        msg_user(&m, "text", sim_session_texts(b->c->x)->list[id - 1]);
    } else if (sections[section].many && section != SIM_SEC_SIGNATURE) {
        m = msg_of("bench.current.count");
        msg_int(&m, "count", b->chosen);
    } else {
        for (u32 i = 0; i < b->count; i++)
            if (b->list[i].chosen)
                m = b->list[i].label;
    }
    return m;
}

static struct sim_view_section section_of(struct bench *b, enum sim_section kind)
{
    struct sim_view_section section = {.kind = kind, .many = sections[kind].many};
    const char *word = sections[kind].word;
    sections[kind].fill(b);
    section.title = msg_ofs(sim_section_title(b->c->a, kind));
    section.help = msg_ofs(arena_printf(b->c->a, "bench.%s.help", word));
    section.text = kind == SIM_SEC_SUMMARY;
    section.current = current_of(b, kind);
    const char *first = waits_for(b, kind);
    section.fill = first != NULL ? SIM_BLOCKED : fill_of(b, kind);
    if (first != NULL) {
        section.waits = msg_of(first);
        return section;
    }
    section.choices = b->list;
    section.choice_count = b->count;
    section.groups = b->groups;
    section.group_count = b->group_count;
    if (section.text)
        section.tell = act(b, SIM_tell, 0, 0);
    return section;
}

void sim_bench_sections(const struct sim_viewing *c, struct sim_view_draft *d)
{
    struct sim_view_section *list =
        ARENA_ARRAY(c->a, SIM_SECTIONS, struct sim_view_section);
    struct bench b = {.c = c, .request = d->what, .slot = d->slot};
    b.r = &c->scn->requests[d->what];
    order_facts(&b);
    u32 changed = sim_letter_changed(c, d->slot), asked = 0;
    for (u32 i = 0; i < d->points.count; i++)
        asked |= d->points.at[i].sections;
    for (int i = 0; i < SIM_SECTIONS; i++) {
        list[i] = section_of(&b, (enum sim_section)i);
        list[i].asked = asked >> i & 1U;
        list[i].changed = changed >> i & 1U;
    }
    d->sections = list;
    d->section_count = SIM_SECTIONS;
}
