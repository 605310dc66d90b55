/* report.c - the debrief of the view becomes blocks with words. */
#include "paper/report.h"

#include "sim/view_debrief.h"

/* One sheet being written. */
struct report {
    const struct txt *txt;
    struct arena *arena;
    struct paper_block *blocks;
    uint32_t count, room;
};

static struct str words(const struct report *r, const struct msg *m)
{
    return txt_str(r->txt, r->arena, m);
}

static void put_str(struct report *r, enum paper_kind kind, struct str text)
{
    if (r->count == r->room) {
        uint32_t room = r->room == 0 ? 64 : r->room * 2;
        struct paper_block *more = ARENA_ARRAY(r->arena, room, struct paper_block);
        if (r->count > 0)
            memcpy(more, r->blocks, r->count * sizeof *more);
        r->blocks = more;
        r->room = room;
    }
    r->blocks[r->count++] = (struct paper_block){.kind = kind, .text = text};
}

/* Nothing for no message. */
static void put(struct report *r, enum paper_kind kind, const struct msg *m)
{
    if (!msg_is_none(m))
        put_str(r, kind, str_trim(words(r, m)));
}

static void put_id(struct report *r, enum paper_kind kind, const char *id)
{
    struct msg m = msg_of(id);
    put(r, kind, &m);
}

static void put_all(struct report *r, enum paper_kind kind, const struct sim_msgs *list)
{
    for (u32 i = 0; i < list->count; i++)
        put(r, kind, &list->at[i]);
}

/* "Label: value", where there is one. */
static void put_field(struct report *r, const char *id, const struct msg *value)
{
    if (msg_is_none(value))
        return;
    struct msg m = txt_field(r->txt, r->arena, id, value);
    put(r, PAPER_UNDER, &m);
}

/* ---- what it came to
 * -------------------------------------------------------------------- */

static void head(struct report *r, const struct sim_view *v, struct str who)
{
    struct msg by = msg_of("report.by");
    const struct sim_view_debrief *d = v->debrief;
    struct msg on = msg_of("report.ended");
    put(r, PAPER_HEAD, &v->head.title);
    put(r, PAPER_HEAD, &v->head.desk);
    put_id(r, PAPER_TITLE, "report.title");
    msg_int(&on, "day", v->head.day);
    msg_num(&on, "date", MSG_DAY, v->head.date);
    put(r, PAPER_LINE, &on);
    msg_user(&by, "who", who);
    if (who.n > 0)
        put(r, PAPER_LINE, &by);
    put(r, PAPER_HEADING, &d->title);
    put(r, PAPER_TEXT, &d->text);
}

static void axes(struct report *r, const struct sim_view_debrief *d)
{
    put_id(r, PAPER_HEADING, "report.axes");
    for (int i = 0; i < SCN_AXES; i++) {
        const struct sim_view_axis *x = &d->axes[i];
        struct msg m =
            msg_of(x->percent < x->uncapped ? "term.axis_capped" : "term.axis");
        msg_user(&m, "name", words(r, &x->name));
        msg_int(&m, "percent", x->percent);
        msg_int(&m, "uncapped", x->uncapped);
        put(r, PAPER_ITEM, &m);
    }
    for (u32 i = 0; i < d->cap_count; i++) {
        put(r, PAPER_TEXT, &d->caps[i].title);
        put(r, PAPER_UNDER, &d->caps[i].why);
    }
}

/* What was not done in this attempt. */
static void copied(struct report *r, const struct sim_view_debrief *d)
{
    struct msg m = msg_of("debrief.copied");
    msg_int(&m, "count", d->copied);
    if (d->copied > 0)
        put(r, PAPER_NOTE, &m);
}

static void turning(struct report *r, const struct sim_view_debrief *d)
{
    if (d->turning_count > 0)
        put_id(r, PAPER_HEADING, "debrief.turning");
    for (u32 i = 0; i < d->turning_count; i++) {
        const struct sim_view_turning *t = &d->turning[i];
        struct msg m = msg_of("debrief.turn");
        msg_int(&m, "day", t->day);
        msg_user(&m, "did", words(r, &t->did));
        put(r, PAPER_ITEM, &m);
        for (u32 k = 0; k < t->effect_count; k++)
            put(r, PAPER_UNDER, &t->effects[k].say);
    }
}

/* ---- why
 * -------------------------------------------------------------------------------- */

/* In both voices: the rule's own words with its source, then the coach's and the cure.
 */
static void rule(struct report *r, const struct sim_explain_rule *e)
{
    struct msg m = msg_of("term.rule");
    msg_user(&m, "say", words(r, &e->say));
    msg_user(&m, "cite", words(r, &e->cite));
    msg_user(&m, "status", words(r, &e->status));
    put(r, PAPER_UNDER, &m);
    put_field(r, "term.cure", &e->cure);
    put_field(r, "term.coach", &e->note);
}

static void item(struct report *r, const struct sim_explain_item *e)
{
    struct msg m = msg_of("term.item_line");
    msg_user(&m, "title", words(r, &e->title));
    msg_user(&m, "status", words(r, &e->standing));
    put(r, PAPER_ITEM, &m);
    if (!msg_is_none(&e->reason)) {
        m = msg_of("board.because");
        msg_user(&m, "fact", words(r, &e->reason));
        put(r, PAPER_UNDER, &m);
    }
    for (u32 i = 0; i < e->rule_count; i++)
        rule(r, &e->rules[i]);
}

/* "Means: Proved. …", then item by item. */
static void element(struct report *r, const struct sim_explain_element *e)
{
    struct msg m = msg_of("report.element");
    msg_user(&m, "name", words(r, &e->name));
    msg_user(&m, "summary", words(r, &e->summary));
    put(r, PAPER_TEXT, &m);
    put_field(r, "explain.whose", &e->whose);
    for (u32 i = 0; i < e->linked_count; i++)
        item(r, &e->linked[i]);
    if (e->opposed_count > 0)
        put_id(r, PAPER_TEXT, "explain.against");
    for (u32 i = 0; i < e->opposed_count; i++)
        item(r, &e->opposed[i]);
    put(r, PAPER_NOTE, &e->note);
}

static void verdicts(struct report *r, const struct sim_view_debrief *d)
{
    put_id(r, PAPER_TITLE, "debrief.why");
    if (d->verdict_count == 0)
        put_id(r, PAPER_TEXT, "debrief.no_charge");
    for (u32 i = 0; i < d->verdict_count; i++) {
        const struct sim_view_verdict *v = &d->verdicts[i];
        put(r, PAPER_HEADING, &v->title);
        put(r, PAPER_TEXT, &v->decision);
        for (u32 k = 0; k < v->element_count; k++)
            element(r, &v->elements[k]);
        put_all(r, PAPER_TEXT, &v->notes);
        for (u32 k = 0; k < v->rule_count; k++)
            rule(r, &v->rules[k]);
    }
}

static void reviews(struct report *r, const struct sim_view_debrief *d)
{
    if (d->review_count > 0)
        put_id(r, PAPER_TITLE, "debrief.reviews");
    for (u32 i = 0; i < d->review_count; i++) {
        put(r, PAPER_HEADING, &d->reviews[i].line);
        for (u32 k = 0; k < d->reviews[i].rule_count; k++)
            rule(r, &d->reviews[i].rules[k]);
    }
}

static void lost_words(struct report *r, const struct sim_view_debrief *d)
{
    put_id(r, PAPER_TITLE, "debrief.lost_words");
    if (d->lost_words_count == 0)
        put_id(r, PAPER_TEXT, "debrief.lost_words.none");
    for (u32 i = 0; i < d->lost_words_count; i++) {
        put(r, PAPER_TEXT, &d->lost_words[i].ask);
        put_field(r, "term.was_heard", &d->lost_words[i].heard);
        put_field(r, "term.was_said", &d->lost_words[i].said);
    }
}

/* ---- what was to be learnt
 * -------------------------------------------------------------- */

static void objectives(struct report *r, const struct sim_view_debrief *d)
{
    if (d->objective_count > 0)
        put_id(r, PAPER_TITLE, "debrief.objectives");
    for (u32 i = 0; i < d->objective_count; i++) {
        const struct sim_view_objective *o = &d->objectives[i];
        struct msg m = msg_of("term.objective");
        msg_user(&m, "title", words(r, &o->title));
        msg_user(&m, "axis", words(r, &o->axis));
        msg_user(&m, "first", words(r, &o->first_word));
        msg_user(&m, "last", words(r, &o->last_word));
        msg_int(&m, "points", o->points);
        put(r, PAPER_ITEM, &m);
        put(r, PAPER_UNDER, &o->why);
        if (o->last != SIM_REACHED)
            put(r, PAPER_UNDER, &o->better);
    }
}

/* What would have changed the outcome. */
static void missed(struct report *r, const struct sim_view_debrief *d)
{
    put_id(r, PAPER_HEADING, "debrief.better");
    for (u32 i = 0; i < d->verdict_count; i++) {
        const struct sim_view_verdict *v = &d->verdicts[i];
        if (v->remedies.count > 0 && d->verdict_count > 1)
            put(r, PAPER_TEXT, &v->title);
        put_all(r, PAPER_ITEM, &v->remedies);
    }
    if (d->missed_count == 0)
        put_id(r, PAPER_TEXT, "debrief.better.none");
    for (u32 i = 0; i < d->missed_count; i++) {
        struct msg m = msg_of("debrief.missed");
        msg_user(&m, "title", words(r, &d->missed[i]->title));
        put(r, PAPER_ITEM, &m);
        put(r, PAPER_UNDER, &d->missed[i]->better);
    }
}

static void discussion(struct report *r, const struct sim_view_debrief *d)
{
    if (d->discussion.count > 0)
        put_id(r, PAPER_TITLE, "debrief.discussion");
    put_all(r, PAPER_ITEM, &d->discussion);
}

struct paper_doc paper_of_report(const struct sim_view *v, struct str who,
                                 const struct txt *txt, struct arena *a)
{
    struct report r = {.txt = txt, .arena = a};
    struct paper_sheet *sheet = ARENA_NEW(a, struct paper_sheet);
    struct paper_doc doc = {.lang = txt_lang(txt),
                            .rtl = txt_is_rtl(txt),
                            .notice = txt_id(txt, a, "report.notice"),
                            .made = v->head.date,
                            .sheets = sheet};
    if (v->debrief == NULL)
        return doc;
    head(&r, v, who);
    axes(&r, v->debrief);
    if (v->head.checks_hidden)
        put_id(&r, PAPER_NOTE, "debrief.checks_hidden");
    copied(&r, v->debrief);
    missed(&r, v->debrief);
    turning(&r, v->debrief);
    verdicts(&r, v->debrief);
    reviews(&r, v->debrief);
    lost_words(&r, v->debrief);
    objectives(&r, v->debrief);
    discussion(&r, v->debrief);
    doc.title = txt_plain(a, words(&r, &v->head.title));
    *sheet = (struct paper_sheet){doc.title, r.blocks, r.count};
    doc.count = 1;
    return doc;
}
