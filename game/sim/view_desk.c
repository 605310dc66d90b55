/* view_desk.c - the file: documents, items of evidence and facts learnt.
 *
 * Of an item: what it is, in what form it is held and what happened to it, never what a
 * court would make of it. Not here: the board (view_board.c).
 */
#include "sim/act_int.h"
#include "sim/change_int.h"
#include "sim/law_int.h"
#include "sim/view_int.h"

static bool desk_reads(const struct sim_viewing *c, scn_ix language)
{
    return sim_refs_have(&c->scn->desks[c->w->desk].reads, language);
}

static bool court_reads(const struct sim_viewing *c, scn_ix language)
{
    return sim_refs_have(&c->scn->states[sim_home(c->w)].languages, language);
}

/* One offer for each translator who knows the language and the desk's. */
static struct sim_dos translators(const struct sim_viewing *c, scn_ix document)
{
    u32 room = c->scn->interpreters_count, count = 0;
    scn_ix language = c->scn->documents[document].language;
    struct sim_do *list = ARENA_ARRAY(c->a, room, struct sim_do);
    for (u32 i = 0; i < room; i++) {
        const struct scn_refs *known = &c->scn->interpreters[i].languages;
        if (sim_refs_have(known, language) &&
            sim_common_language(known, &c->scn->desks[c->w->desk].reads))
            list[count++] = sim_do3(c, SIM_translate, document, (i32)i, 0);
    }
    return (struct sim_dos){list, count};
}

/* ---- documents ------------------------------------------------------------------- */

static bool translating(const struct sim_viewing *c, scn_ix document)
{
    for (u32 i = 0; i < c->w->count[SIM_F_task_kind]; i++)
        if (rd_task_kind(c->w, c->s)[i] == SIM_TASK_TRANSLATION &&
            rd_task_what(c->w, c->s)[i] == document)
            return true;
    return false;
}

static void show_document(const struct sim_viewing *c, struct sim_view_document *d)
{
    scn_ix language = c->scn->documents[d->what].language;
    u8 by = rd_translation(c->w, c->s)[d->what];
    if (by != SIM_UNTRANSLATED) {
        d->showing = SIM_RENDERED;
        d->notice = sim_value_msg(c->a, "view.document.rendered", by);
    } else if (!desk_reads(c, language)) {
        d->showing = SIM_FACSIMILE;
        d->notice = msg_of("view.document.facsimile");
    }
    if (d->showing != SIM_PLAIN)
        sim_msg_thing(&d->notice, "language", c->scn, SCN_LANGUAGE, language, c->a);
}

/* The trainee's own mark on a sentence, and what can be done with it. */
static void mark_span(const struct sim_viewing *c, scn_ix document, u32 i,
                      struct sim_view_span *span)
{
    u16 mark = rd_mark(c->w, c->s)[sim_mark_at(c->w, document, i)];
    bool read = (rd_document(c->w, c->s)[document] & SIM_DOC_READ) != 0;
    span->marked = mark != SIM_UNMARKED;
    span->about = SCN_NONE;
    if (mark >= SIM_MARKED_FOR) {
        span->about = (scn_ix)(mark - SIM_MARKED_FOR);
        span->bears = sim_text_msg(&c->scn->facts[span->about].text);
    }
    span->mark = sim_do3(c, SIM_mark, document, (i32)i, 0);
    span->unmark = sim_do3(c, SIM_unmark, document, (i32)i, 0);
    span->tie =
        (struct sim_do){.there = read && !*rd_ended(c->w, c->s),
                        .now = read && !*rd_ended(c->w, c->s),
                        .action = {.verb = SIM_mark_fact, .arg = {document, (i32)i}}};
}

static void list_spans(const struct sim_viewing *c, struct sim_view_document *d)
{
    const struct scn_document *from = &c->scn->documents[d->what];
    struct sim_view_span *spans =
        ARENA_ARRAY(c->a, from->span_count, struct sim_view_span);
    for (u32 i = 0; i < from->span_count; i++) {
        scn_ix fact = from->spans[i].learn;
        spans[i].id = from->spans[i].id;
        spans[i].learnt = fact != SCN_NONE && rd_fact(c->w, c->s)[fact] != 0;
        if (spans[i].learnt)
            spans[i].fact = sim_text_msg(&c->scn->facts[fact].text);
        mark_span(c, d->what, i, &spans[i]);
    }
    d->spans = spans;
    d->span_count = from->span_count;
}

static struct sim_view_document document(const struct sim_viewing *c, scn_ix i)
{
    const struct scn_document *from = &c->scn->documents[i];
    struct sim_view_document d = {.what = i, .showing = SIM_PLAIN};
    d.title = sim_text_msg(&from->title);
    d.author = sim_text_msg(&from->author);
    d.kind = sim_value_msg(c->a, "view.document.kind", (u32)from->kind);
    d.language = sim_name_msg(c->scn, SCN_LANGUAGE, from->language, c->a);
    d.read = (rd_document(c->w, c->s)[i] & SIM_DOC_READ) != 0;
    d.translating = translating(c, i);
    show_document(c, &d);
    list_spans(c, &d);
    d.open = sim_do3(c, SIM_read, i, 0, 0);
    if (!desk_reads(c, from->language) || !court_reads(c, from->language))
        d.translate = translators(c, i);
    return d;
}

void sim_view_documents(const struct sim_viewing *c, struct sim_view *v)
{
    struct sim_view_document *list =
        ARENA_ARRAY(c->a, c->scn->documents_count, struct sim_view_document);
    for (u32 i = 0; i < c->scn->documents_count; i++)
        if (rd_document(c->w, c->s)[i] & SIM_DOC_SHOWN)
            list[v->documents_count++] = document(c, (scn_ix)i);
    v->documents = list;
}

/* ---- items ----------------------------------------------------------------------- */

static struct msg item_status(const struct sim_view_item *item)
{
    if (item->holding == SIM_HELD)
        return msg_of("view.item.held");
    if (item->holding == SIM_LOST)
        return msg_of("view.item.lost");
    return msg_of(item->preserved ? "view.item.preserved" : "view.item.heard");
}

static void list_facts(const struct sim_viewing *c, struct sim_view_item *item)
{
    u32 room = c->scn->facts_count, count = 0;
    scn_ix *facts = ARENA_ARRAY(c->a, room, scn_ix);
    for (u32 f = 0; f < room; f++)
        if (rd_fact(c->w, c->s)[f] && sim_item_shows(c->w, c->s, item->what, (scn_ix)f))
            facts[count++] = (scn_ix)f;
    struct scn_refs refs = {facts, count};
    item->facts = (struct sim_ixs){facts, count};
    item->fact_texts = sim_names(c, SCN_FACT, &refs);
}

static void list_links(const struct sim_viewing *c, struct sim_view_item *item)
{
    u32 elements = c->scn->elements_count, people = c->scn->people_count;
    struct sim_view_link *links =
        ARENA_ARRAY(c->a, elements * c->scn->accused_count, struct sim_view_link);
    for (u32 p = 0; p < people; p++) {
        for (u32 e = 0; e < elements; e++) {
            if (!sim_item_linked(c->w, c->s, item->what, (scn_ix)p, (scn_ix)e))
                continue;
            links[item->link_count++] = (struct sim_view_link){
                (scn_ix)p, (scn_ix)e, sim_text_msg(&c->scn->people[p].name),
                sim_text_msg(&c->scn->elements[e].name),
                sim_text_msg(&c->scn
                                  ->facts[sim_link_reason(c->w, c->s, item->what,
                                                          (scn_ix)p, (scn_ix)e)]
                                  .text)};
        }
    }
    item->links = links;
}

/* The steps that were kept, and those its kind calls for that were not. */
static void list_custody(const struct sim_viewing *c, struct sim_view_item *item)
{
    const struct scn_refs *kept = &c->scn->evidence[item->what].custody;
    const struct scn_refs *called =
        &c->scn->kinds[c->scn->evidence[item->what].kind].custody;
    scn_ix *missing = ARENA_ARRAY(c->a, called->count, scn_ix);
    struct scn_refs refs = {missing, 0};
    for (u32 i = 0; i < called->count; i++)
        if (!sim_refs_have(kept, called->at[i]))
            missing[refs.count++] = called->at[i];
    item->custody = sim_names(c, SCN_CUSTODY, kept);
    item->custody_missing = sim_names(c, SCN_CUSTODY, &refs);
}

/* What may be held against an item, as anybody can see: where it was made, who answers
 * for its words, what is missing of its keeping, whom it names. */
static void list_risks(const struct sim_viewing *c, struct sim_view_item *item)
{
    enum sim_translation by = sim_item_translation(c->w, c->s, item->what);
    struct msg *list = ARENA_ARRAY(c->a, item->custody_missing.count + 4, struct msg);
    u32 n = 0;
    if (item->holding == SIM_LOST)
        list[n++] = msg_of("item.risk.lost");
    if (item->foreign) {
        list[n] = msg_of("item.risk.foreign");
        sim_msg_thing(&list[n++], "state", c->scn, SCN_STATE,
                      c->scn->evidence[item->what].state, c->a);
    }
    if (!msg_is_none(&item->translation) && by != SIM_BY_SWORN)
        list[n++] = msg_of(by == SIM_UNTRANSLATED ? "item.risk.untranslated"
                                                  : "item.risk.unsworn");
    for (u32 i = 0; i < item->custody_missing.count; i++) {
        list[n] = msg_of("item.risk.custody");
        msg_text(&list[n++], "step", item->custody_missing.at[i].id);
    }
    if (item->names_victim)
        list[n++] = msg_of("item.risk.victim");
    item->risks = (struct sim_msgs){list, n};
}

/* What only the one who holds an item can know of it. */
static void hold_item(const struct sim_viewing *c, struct sim_view_item *item)
{
    const struct scn_evidence *from = &c->scn->evidence[item->what];
    scn_ix form = sim_item_form(c->w, c->s, item->what);
    enum sim_translation by = sim_item_translation(c->w, c->s, item->what);
    i32 day = rd_evidence_day(c->w, c->s)[item->what];
    item->form = sim_name_msg(c->scn, SCN_FORM, form, c->a);
    item->date = c->scn->start_day + (day > 0 ? day - 1 : 0);
    list_custody(c, item);
    item->made_from = sim_names(c, SCN_EVIDENCE, &from->derived);
    if (from->ordered_by != SCN_ORDER_NONE)
        item->ordered_by = sim_value_msg(c->a, "view.ordered_by", from->ordered_by);
    if (by != SIM_UNTRANSLATED || !court_reads(c, from->language))
        item->translation = sim_value_msg(c->a, "view.item.translation", (u32)by);
    if (item->document != SCN_NONE && !court_reads(c, from->language))
        item->translate = translators(c, item->document);
    list_facts(c, item);
    bool duty = c->scn->states[sim_home(c->w)].disclosure.mode == SCN_DISCLOSE_DUTY;
    bool shown = sim_item_before_defence(c->w, c->s, item->what);
    item->disclosed = duty && shown;
    item->defence = msg_of(!duty   ? "view.item.dossier"
                           : shown ? "view.item.disclosed"
                                   : "view.item.not_disclosed");
    if (duty && !shown) {
        item->disclose = sim_do3(c, SIM_disclose, item->what, 0, 0);
        item->redacted = sim_do3(c, SIM_disclose_redacted, item->what, 0, 0);
        item->redacted.there = item->redacted.refusal != SIM_REFUSED_FOREIGN_CHOICE;
        item->gives = sim_item_giving(c, item->what);
    }
}

static struct sim_view_item item_of(const struct sim_viewing *c, scn_ix i)
{
    const struct scn_evidence *from = &c->scn->evidence[i];
    struct sim_view_item item = {.what = i,
                                 .document = sim_item_document(c->w, c->s, i)};
    item.interview = from->interview;
    item.title = sim_text_msg(&from->title);
    item.text = sim_text_msg(&from->text);
    item.kind = sim_name_msg(c->scn, SCN_KIND, from->kind, c->a);
    item.language = sim_name_msg(c->scn, SCN_LANGUAGE, from->language, c->a);
    item.state = sim_name_msg(c->scn, SCN_STATE, from->state, c->a);
    item.holding = (enum sim_holding)rd_evidence(c->w, c->s)[i];
    item.preserved = (rd_evidence_bits(c->w, c->s)[i] & SIM_EV_PRESERVED) != 0;
    item.foreign = sim_item_foreign(c->w, i);
    item.names_victim = from->names_victim;
    item.status = item_status(&item);
    if (item.holding == SIM_HELD)
        hold_item(c, &item);
    if (item.holding == SIM_HELD || item.holding == SIM_LOST)
        list_risks(c, &item);
    list_links(c, &item);
    return item;
}

void sim_view_items(const struct sim_viewing *c, struct sim_view *v)
{
    struct sim_view_item *list =
        ARENA_ARRAY(c->a, c->scn->evidence_count, struct sim_view_item);
    for (u32 i = 0; i < c->scn->evidence_count; i++)
        if (rd_evidence(c->w, c->s)[i] != SIM_UNKNOWN)
            list[v->items_count++] = item_of(c, (scn_ix)i);
    v->items = list;
}

/* ---- facts ----------------------------------------------------------------------- */

void sim_view_facts(const struct sim_viewing *c, struct sim_view *v)
{
    struct sim_view_fact *list =
        ARENA_ARRAY(c->a, c->scn->facts_count, struct sim_view_fact);
    for (u32 i = 0; i < c->scn->facts_count; i++)
        if (rd_fact(c->w, c->s)[i])
            list[v->facts_count++] =
                (struct sim_view_fact){(scn_ix)i, sim_text_msg(&c->scn->facts[i].text),
                                       c->scn->facts[i].sensitive};
    v->facts = list;
}
