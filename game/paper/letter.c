/* letter.c - paragraphs of the view become blocks with words. */
#include "paper/letter.h"

static const enum paper_kind kinds[] = {
    [SIM_PARA_HEAD] = PAPER_HEAD,         [SIM_PARA_MARK] = PAPER_MARK,
    [SIM_PARA_ADDRESS] = PAPER_LINE,      [SIM_PARA_TITLE] = PAPER_TITLE,
    [SIM_PARA_HEADING] = PAPER_HEADING,   [SIM_PARA_TEXT] = PAPER_TEXT,
    [SIM_PARA_NUMBERED] = PAPER_NUMBERED, [SIM_PARA_UNDER] = PAPER_UNDER,
    [SIM_PARA_ITEM] = PAPER_ITEM,         [SIM_PARA_SIGNATURE] = PAPER_SIGNATURE,
    [SIM_PARA_NOTE] = PAPER_NOTE,
};

/* Documents being put together. */
struct binder {
    const struct txt *txt;
    struct arena *arena;
    struct paper_sheet *sheets;
    int64_t *when; /* of each sheet, in minutes: their order */
    uint32_t count;
    int32_t made;
};

static struct binder binder_of(uint32_t room, const struct txt *txt, struct arena *a)
{
    return (struct binder){.txt = txt,
                           .arena = a,
                           .sheets = ARENA_ARRAY(a, room, struct paper_sheet),
                           .when = ARENA_ARRAY(a, room, int64_t),
                           .made = INT32_MIN};
}

static const struct paper_block *blocks_of(const struct binder *b,
                                           const struct sim_paras *paras)
{
    struct paper_block *list = ARENA_ARRAY(b->arena, paras->count, struct paper_block);
    for (u32 i = 0; i < paras->count; i++)
        list[i] = (struct paper_block){kinds[paras->at[i].kind], paras->at[i].mark,
                                       txt_str(b->txt, b->arena, &paras->at[i].text)};
    return list;
}

/* From `first` on, sheets are kept in the order of their dates. */
static void add(struct binder *b, uint32_t first, const struct sim_paras *paras,
                struct str name, int64_t when)
{
    uint32_t at = b->count++;
    for (; at > first && b->when[at - 1] > when; at--) {
        b->sheets[at] = b->sheets[at - 1];
        b->when[at] = b->when[at - 1];
    }
    b->sheets[at] = (struct paper_sheet){name, blocks_of(b, paras), paras->count};
    b->when[at] = when;
}

static void dated(struct binder *b, int32_t date)
{
    b->made = date > b->made ? date : b->made;
}

static int64_t moment(int32_t date, int32_t minute)
{
    return (int64_t)date * 24 * 60 + minute;
}

static void add_draft(struct binder *b, uint32_t first, const struct sim_view_draft *d,
                      int32_t today)
{
    bool sent = d->sends > 0;
    dated(b, sent ? d->sent_date : today);
    add(b, first, &d->paras, d->reference,
        sent ? moment(d->sent_date, d->sent_minute) : INT64_MAX);
}

static void add_letter(struct binder *b, uint32_t first,
                       const struct sim_view_letter *l)
{
    dated(b, l->date);
    add(b, first, &l->paras, l->reference, moment(l->date, l->minute));
}

/* "Mutual legal assistance, 2/2024": of its only subject, or of them all. */
static struct paper_doc bound(const struct binder *b)
{
    struct paper_doc doc = {.lang = txt_lang(b->txt),
                            .rtl = txt_is_rtl(b->txt),
                            .notice = txt_id(b->txt, b->arena, "bench.exercise"),
                            .made = b->count > 0 ? b->made : 0,
                            .sheets = b->sheets,
                            .count = b->count};
    bool one = b->count > 0;
    for (uint32_t i = 1; i < b->count; i++)
        one = one && str_eq(b->sheets[i].name, b->sheets[0].name);
    struct msg title = msg_of(one ? "paper.title" : "paper.titles");
    if (one)
        msg_user(&title, "reference", b->sheets[0].name);
    doc.title = txt_plain(b->arena, txt_str(b->txt, b->arena, &title));
    return doc;
}

struct paper_doc paper_of_draft(const struct sim_view_draft *d, int32_t today,
                                const struct txt *txt, struct arena *a)
{
    struct binder b = binder_of(1, txt, a);
    add_draft(&b, 0, d, today);
    return bound(&b);
}

struct paper_doc paper_of_letter(const struct sim_view_letter *l, const struct txt *txt,
                                 struct arena *a)
{
    struct binder b = binder_of(1, txt, a);
    add_letter(&b, 0, l);
    return bound(&b);
}

/* One request's letters. The view lists its sendings one after the other. */
static void add_request(struct binder *b, const struct sim_view *v, scn_ix request)
{
    uint32_t first = b->count;
    for (u32 i = 0; i < v->drafts_count; i++)
        if (v->drafts[i].what == request && v->drafts[i].started)
            add_draft(b, first, &v->drafts[i], v->head.date);
    for (u32 i = 0; i < v->letters_count; i++)
        if (v->letters[i].request == request)
            add_letter(b, first, &v->letters[i]);
}

struct paper_doc paper_of_request(const struct sim_view *v, scn_ix request,
                                  const struct txt *txt, struct arena *a)
{
    struct binder b = binder_of(v->drafts_count + v->letters_count, txt, a);
    for (u32 i = 0; i < v->drafts_count; i++) {
        bool again = i > 0 && v->drafts[i - 1].what == v->drafts[i].what;
        if (!again && (request == SCN_NONE || request == v->drafts[i].what))
            add_request(&b, v, v->drafts[i].what);
    }
    return bound(&b);
}
