/* term_bench.c - the request bench in the terminal: sections as pages of choices. */
#include "tools/print.h"
#include "tools/term.h"

/* A section by one number: drafts × sections, in the order of the view. */
enum { SECTIONS = 32 };

void term_page_bench(struct term *t, int32_t about)
{
    (void)about;
    term_head_id(t, "page.bench");
    term_say_id(t, "bench.never_real");
    for (u32 i = 0; i < t->v->incomings_count; i++) {
        struct msg line = msg_of("term.item_line");
        msg_user(&line, "title", term_str(t, &t->v->incomings[i].title));
        msg_user(&line, "status", term_str(t, &t->v->incomings[i].status));
        term_open_msg(t, &line, term_page_incoming, (int32_t)i);
    }
    if (t->v->head.swaps)
        term_open_id(t, "page.swap", term_page_swap, 0);
    for (u32 i = 0; i < t->v->drafts_count; i++) {
        const struct sim_view_draft *d = &t->v->drafts[i];
        bool numbered = d->sends > 0; /* several of one title are told apart */
        struct msg line = msg_of(numbered ? "term.request_line" : "term.item_line");
        msg_user(&line, "title", term_str(t, &d->title));
        msg_user(&line, "reference", d->reference);
        msg_user(&line, "status", term_str(t, &d->status));
        term_open_msg(t, &line, term_page_draft, (int32_t)i);
    }
    if (t->v->threads_count > 0)
        term_open_id(t, "page.register", term_page_register, 0);
}

static const struct sim_view_draft *find_draft(const struct term *t, int32_t about)
{
    return (u32)about < t->v->drafts_count ? &t->v->drafts[about] : NULL;
}

static void list_sections(struct term *t, const struct sim_view_draft *d, int32_t about)
{
    static const char *const fills[] = {"term.section_empty", "term.section_started",
                                        "term.section_complete",
                                        "term.section_blocked"};
    for (u32 i = 0; i < d->section_count && i < SECTIONS; i++) {
        const struct sim_view_section *s = &d->sections[i];
        struct msg line = msg_of(fills[s->fill]);
        msg_user(&line, "title", term_str(t, &s->title));
        msg_user(&line, "current", term_str(t, &s->current));
        term_open_msg(t, &line, term_page_section, about * SECTIONS + (int32_t)i);
    }
}

/* What is missing: the essential, or all of it. */
static void say_warnings(struct term *t, const struct sim_view_draft *d, bool only_hard)
{
    for (u32 i = 0; i < d->warning_count; i++) {
        if (only_hard && !d->warnings[i].hard)
            continue;
        struct msg m = term_msg_text(d->warnings[i].hard ? "term.warning_hard"
                                                         : "term.warning_soft",
                                     "text", &d->warnings[i].text, t);
        term_say(t, &m);
    }
}

static void term_page_checks(struct term *t, int32_t about)
{
    const struct sim_view_draft *d = find_draft(t, about);
    if (d == NULL)
        return;
    term_head(t, &d->title);
    if (t->v->head.checks_hidden)
        term_say_id(t, "bench.checks.hidden");
    else if (d->warning_count == 0)
        term_say_id(t, "bench.checks.none");
    say_warnings(t, d, false);
}

static void say_advice(struct term *t, const struct sim_view_draft *d)
{
    term_head_id(t, "bench.advice");
    if (d->advice.count == 0)
        term_say_id(t, "bench.advice.none");
    for (u32 i = 0; i < d->advice.count; i++)
        term_say(t, &d->advice.at[i]);
    term_say_id(t, "bench.advice.help");
}

static void offer_answers(struct term *t, const struct sim_view_point *p)
{
    const struct {
        const char *id;
        const struct sim_do *answer;
    } all[] = {{"term.point_accept", &p->accept}, {"term.point_decline", &p->decline}};
    for (size_t i = 0; i < 2; i++) {
        struct msg m = msg_of(all[i].id);
        msg_user(&m, "mark", p->mark);
        if (all[i].answer->there)
            term_offer_as(t, all[i].answer, term_str(t, &m));
    }
}

void term_say_section(struct term *t, struct str head, enum sim_section section,
                      bool changed)
{
    struct msg title = msg_ofs(sim_section_title(&t->frame, section));
    struct msg m = term_msg_text(changed ? "point.about_changed" : "point.about",
                                 "title", &title, t);
    msg_int(&m, "number", (int64_t)section + 1);
    term_say_item(t, head, term_str(t, &m));
}

/* Below a point, and hanging under it. */
static void say_under(struct term *t, const struct msg *m)
{
    if (!msg_is_none(m))
        term_say_item(t, STR("   "), term_str(t, m));
}

static void say_point(struct term *t, const struct sim_view_point *p, u32 changed)
{
    struct str head =
        p->mark.n > 0 ? arena_printf(&t->frame, "%.*s ", STR_ARG(p->mark)) : STR("- ");
    term_gap(t);
    term_say_item(t, head, term_str(t, &p->text));
    if (p->kind == SIM_POINT_CONDITION) {
        struct msg m = term_msg_text("point.condition", "condition", &p->condition, t);
        struct msg price = msg_of("point.money");
        msg_num(&price, "amount", MSG_MONEY, p->money);
        say_under(t, &m);
        if (p->money > 0)
            say_under(t, &price);
        say_under(t, &p->standing);
    }
    for (int i = 0; i < SIM_SECTIONS; i++)
        if (p->sections >> i & 1U)
            term_say_section(t, STR("   "), (enum sim_section)i, changed >> i & 1U);
    struct msg nowhere = msg_of("point.nowhere");
    if (p->sections == 0)
        say_under(t, &nowhere);
}

/* Their letter, point by point; each names the section it is about by the number that
 * it has on the bench. */
void term_say_points(struct term *t, const struct sim_points *points, u32 changed)
{
    if (points->count == 0)
        return;
    term_head_id(t, "point.heading");
    if (points->open && points->numbered > 0)
        term_say_id(t, "point.help");
    for (u32 i = 0; i < points->count; i++)
        say_point(t, &points->at[i], changed);
}

static u32 changed_in(const struct sim_view_draft *d)
{
    u32 bits = 0;
    for (u32 i = 0; i < d->section_count; i++)
        bits |= (u32)d->sections[i].changed << i;
    return bits;
}

void term_page_draft(struct term *t, int32_t about)
{
    const struct sim_view_draft *d = find_draft(t, about);
    if (d == NULL)
        return;
    term_head(t, &d->title);
    term_say(t, &d->about);
    term_say_field(t, "term.to_state", &d->state);
    term_say_field(t, "term.status_is", &d->status);
    term_say_field(t, "term.last_answer", &d->outcome);
    if (!d->started) {
        term_offer(t, &d->draft);
        return;
    }
    bool open = d->stage == SIM_REQ_DRAFT || d->stage == SIM_REQ_ANSWERED;
    if (open) {
        term_say_points(t, &d->points, changed_in(d));
        say_warnings(t, d, true);
        for (u32 i = 0; i < d->gives.count; i++)
            term_say(t, &d->gives.at[i]);
        list_sections(t, d, about);
        for (u32 i = 0; i < d->points.count; i++)
            offer_answers(t, &d->points.at[i]);
        struct msg checks = term_msg_int("term.checks", "count", d->warning_count);
        term_open_msg(t, &checks, term_page_checks, about);
    }
    term_open_id(t, "bench.preview", term_page_preview, about);
    if (d->advised)
        say_advice(t, d);
    if (d->awaited)
        term_say_id(t, "swap.awaited");
    if (open)
        term_offer(t, &d->send);
    if (open)
        term_offer(t, &d->send_file);
    if (d->awaited)
        term_open_id(t, "swap.hand_over", term_page_swap, 0);
    struct msg blank = msg_of("term.draft_blank");
    if (d->draft.now)
        term_offer_as(t, &d->draft, term_str(t, &blank));
    term_offer_all(t, &d->steps);
    if (d->redraft.now)
        term_offer(t, &d->redraft);
}

/* Adds a line below a choice, when there is one. */
static void put_below(struct term *t, struct buf *out, const struct msg *m)
{
    if (msg_is_none(m))
        return;
    buf_putc(out, '\n');
    buf_put(out, term_str(t, m));
}

static struct str choice_label(struct term *t, const struct sim_view_choice *c)
{
    struct msg line =
        term_msg_text(c->chosen ? "term.chosen" : "term.choice", "label", &c->label, t);
    struct buf out = BUF_MAX(64 * 1024);
    buf_put(&out, term_str(t, &line));
    put_below(t, &out, &c->detail);
    put_below(t, &out, &c->dates);
    put_below(t, &out, &c->source);
    struct msg also = msg_of("bench.fact.also");
    msg_int(&also, "count", c->also.count);
    if (c->also.count > 0)
        put_below(t, &out, &also);
    struct str text = arena_str(&t->frame, buf_str(&out));
    buf_free(&out);
    return text;
}

void term_group_of(struct term *t, const struct sim_view_group *g)
{
    struct msg m = term_msg_text("sift.group", "title", &g->title, t);
    msg_int(&m, "chosen", g->chosen);
    msg_int(&m, "count", g->count);
    if (!msg_is_none(&g->title))
        term_group(t, &m);
}

static void list_choices(struct term *t, const struct sim_view_section *s)
{
    for (u32 g = 0; g < s->group_count; g++) {
        term_group_of(t, &s->groups[g]);
        for (u32 i = 0; i < s->groups[g].count; i++) {
            const struct sim_view_choice *c = &s->choices[s->groups[g].first + i];
            term_offer_as(t, &c->pick, choice_label(t, c));
            term_word(t, c->term);
        }
    }
    term_group_end(t);
}

/* The section that comes next, instead of this one: back leads to the draft. */
static void next_section(struct term *t, int32_t about)
{
    t->depth--;
    term_push(t, term_page_section, about);
}

static void offer_next(struct term *t, const struct sim_view_draft *d, int32_t about)
{
    u32 next = (u32)about % SECTIONS + 1;
    if (next >= d->section_count || next >= SECTIONS)
        return;
    struct msg m =
        term_msg_text("term.next_section", "title", &d->sections[next].title, t);
    term_call(t, &m, next_section, about + 1);
}

/* Words of the notebook that stand for something else in the translation. */
static void list_words(struct term *t, const struct sim_view_draft *d)
{
    if (d->word_count == 0)
        return;
    term_head_id(t, "bench.words");
    term_say_id(t, "bench.words.help");
    for (u32 i = 0; i < d->word_count; i++) {
        const struct sim_view_word *w = &d->words[i];
        struct msg line = term_msg_text(w->righted ? "term.chosen" : "term.choice",
                                        "label", &w->put.label, t);
        term_offer_as(t, &w->put, term_str(t, &line));
    }
}

void term_page_section(struct term *t, int32_t about)
{
    const struct sim_view_draft *d = find_draft(t, about / SECTIONS);
    u32 i = (u32)about % SECTIONS;
    if (d == NULL || i >= d->section_count)
        return;
    const struct sim_view_section *s = &d->sections[i];
    term_head(t, &s->title);
    term_say(t, &s->help);
    if (s->asked)
        term_say_id(t, "bench.asked");
    term_say(t, &s->waits);
    term_say_field(t, "term.now", &s->current);
    list_choices(t, s);
    if (s->kind == SIM_SEC_TRANSLATION)
        list_words(t, d);
    if (s->text && s->tell.there) {
        struct msg label = msg_of("term.write_text");
        term_offer_text(t, &s->tell, term_str(t, &label));
    }
    offer_next(t, d, about);
}

/* Of the page that is shown. */
static void print_draft(struct term *t, int32_t about)
{
    (void)about;
    struct msg m = print_letter(t->g, t->v, (u32)t->stack[t->depth - 1].about, false);
    term_news(t, term_str(t, &m));
}

/* In the language it will arrive in, as in the window. */
static void say_letter(struct term *t, struct str lang, const struct sim_paras *paras)
{
    struct str spoken = txt_lang(t->txt);
    bool other = lang.n > 0 && txt_use(t->txt, lang);
    term_say_id(t, "bench.exercise");
    term_gap(t);
    term_say_paras(t, paras);
    term_gap(t);
    term_say_id(t, "bench.exercise");
    if (other)
        txt_use(t->txt, spoken);
}

static void term_page_completed(struct term *t, int32_t about)
{
    const struct sim_view_draft *d = find_draft(t, about);
    if (d == NULL)
        return;
    term_head_id(t, "preview.completed");
    say_letter(t, d->lang, &d->completed);
}

void term_page_preview(struct term *t, int32_t about)
{
    const struct sim_view_draft *d = find_draft(t, about);
    if (d == NULL)
        return;
    term_head_id(t, "bench.preview");
    say_letter(t, d->lang, &d->paras);
    term_word_all(t, &d->terms);
    struct msg label = msg_of("letter.print");
    term_call(t, &label, print_draft, 0);
    if (d->supplement)
        term_open_id(t, "preview.completed", term_page_completed, about);
}
