/* state.c - the layout of a state, and what walks all its fields. */
#include "sim/state.h"

#include "base/bug.h"
#include "base/hash.h"
#include "base/limits.h"
#include "sim/index.h"

enum { PAIRS_MAX = 48, ALIGN = 8 };

/* How many values each dimension has, in a case. */
enum dim {
    ONE,
    STATES,
    COUNTERS,
    PEOPLE,
    PEOPLE_USES,
    PEOPLE_CARE,
    PEOPLE_INDICATORS,
    PLACES,
    DOCUMENTS,
    SPANS,
    FACTS,
    EVIDENCE,
    LEADS,
    TASKS,
    INTERVIEWS,
    QUESTIONS,
    TURNS,
    TALK_FACTS,
    LINKS,
    PAIRS,
    REQUESTS,
    REQ_CHOICES,
    REQ_FACTS,
    REQ_NEXUS,
    REQ_RESULTS,
    REQ_RULES,
    TERMS,
    REQ_TERMS,
    MEASURES,
    TEMPLATES,
    REPLIES,
    REPLY_RULES,
    MILESTONES,
    INJECTS,
    NOTES,
    CHARGES,
    OBJECTIVES,
    CAPS,
    DIMS
};

static const struct row {
    const char *name;
    u16 tag;
    u8 size;
    enum dim dim;
    u64 start;
} rows[SIM_FIELDS] = {
#define FIELD(tag, name, type, count, start)                                           \
    {#name, tag, sizeof(type), count, (type)(start)},
#include "sim/state.def"
#undef FIELD
};

/* Twice what can be asked, so that nothing is left unasked for want of room. */
u32 sim_turns_most(const struct sim_world *w)
{
    u32 most = w->scn->questions_count * 2;
    return most < LIMIT_TURNS ? most : LIMIT_TURNS;
}

static u32 spans_of(const struct scn *n)
{
    u32 count = 0;
    for (u32 i = 0; i < n->documents_count; i++)
        count += n->documents[i].span_count;
    return count;
}

static void measure(const struct sim_world *w, u32 dims[DIMS])
{
    const struct scn *n = w->scn;
    u32 slots = w->request_slots;
    const u32 all[DIMS] = {
        [ONE] = 1,
        [STATES] = n->states_count,
        [COUNTERS] = n->counters_count,
        [PEOPLE] = n->people_count,
        [PEOPLE_USES] = n->people_count * n->uses_count,
        [PEOPLE_CARE] = n->people_count * n->care_count,
        [PEOPLE_INDICATORS] = n->people_count * n->indicators_count,
        [PLACES] = n->places_count,
        [DOCUMENTS] = n->documents_count,
        [SPANS] = spans_of(n),
        [FACTS] = n->facts_count,
        [EVIDENCE] = n->evidence_count,
        [LEADS] = n->leads_count,
        [TASKS] = LIMIT_TASKS,
        [INTERVIEWS] = n->interviews_count,
        [QUESTIONS] = n->questions_count,
        [TURNS] = sim_turns_most(w),
        [TALK_FACTS] = n->interviews_count * n->facts_count,
        [LINKS] = n->evidence_count * n->elements_count * n->accused_count,
        [PAIRS] = PAIRS_MAX,
        [REQUESTS] = slots,
        [REQ_CHOICES] = slots * SIM_CHOICES,
        [REQ_FACTS] = slots * n->facts_count,
        [REQ_NEXUS] = slots * w->request_measures * n->facts_count,
        [REQ_RESULTS] = slots * w->request_measures,
        [REQ_RULES] = slots * w->rule_words,
        [TERMS] = n->glosses_count,
        [REQ_TERMS] = slots * ((n->glosses_count + 31) / 32),
        [MEASURES] = n->measures_count,
        [TEMPLATES] = n->requests_count,
        [REPLIES] = LIMIT_REPLIES,
        [REPLY_RULES] = LIMIT_REPLIES * w->rule_words,
        [MILESTONES] = n->milestones_count,
        [INJECTS] = n->injects_count,
        [NOTES] = LIMIT_NOTES,
        [CHARGES] = n->charges_count,
        [OBJECTIVES] = n->objectives_count,
        [CAPS] = n->caps_count,
    };
    memcpy(dims, all, sizeof all);
}

static void size_requests(struct sim_world *w)
{
    const struct scn *n = w->scn;
    u32 rules = 1, measures = 1, incoming = 0;
    for (u32 i = 0; i < n->states_count; i++) {
        if (n->states[i].request_rules.count > rules)
            rules = n->states[i].request_rules.count;
    }
    for (u32 i = 0; i < n->requests_count; i++) {
        if (n->requests[i].measure_count > measures)
            measures = n->requests[i].measure_count;
        incoming += n->requests[i].from != SCN_NONE;
    }
    w->rule_words = (rules + 31) / 32;
    w->request_measures = measures;
    u32 outgoing = (n->requests_count - incoming) * 4;
    w->incoming_slots = incoming;
    for (u32 i = 0; i < n->desks_count; i++)
        if (n->desks[i].state != n->desks[w->desk].state)
            w->import_slots = LIMIT_IMPORTS;
    w->request_slots = (outgoing < LIMIT_REQUESTS ? outgoing : LIMIT_REQUESTS) +
                       incoming + w->import_slots;
}

/* By part of the state: the milestones whose condition reads it. */
static void watch_milestones(struct sim_world *w, struct arena *a)
{
    const struct scn *n = w->scn;
    for (u32 part = 0; part < SCN_PARTS; part++) {
        u16 *list = ARENA_ARRAY(a, n->milestones_count, u16);
        u16 count = 0;
        for (u32 i = 0; i < n->milestones_count; i++) {
            const struct scn_milestone *m = &n->milestones[i];
            if (m->trigger == SCN_WHEN && (m->when.reads >> part & 1) != 0)
                list[count++] = (u16)i;
        }
        w->watch[part] = list;
        w->watch_count[part] = count;
    }
}

static void watch_scores(struct sim_world *w, struct arena *a)
{
    const struct scn *n = w->scn;
    u16 *objectives = ARENA_ARRAY(a, n->objectives_count, u16);
    u16 *caps = ARENA_ARRAY(a, n->caps_count, u16);
    for (u32 i = 0; i < n->objectives_count; i++) {
        const struct scn_objective *o = &n->objectives[i];
        if (sim_mine(w, o->desk))
            objectives[i] = o->when.reads | o->wrong.reads | o->occasion.reads;
    }
    for (u32 i = 0; i < n->caps_count; i++)
        if (sim_mine(w, n->caps[i].desk))
            caps[i] = n->caps[i].when.reads;
    w->objective_reads = objectives;
    w->cap_reads = caps;
}

void sim_world_init(struct sim_world *w, const struct scn *scn, scn_ix desk,
                    struct arena *a)
{
    u32 dims[DIMS];
    *w = (struct sim_world){.scn = scn, .desk = desk};
    size_requests(w);
    watch_milestones(w, a);
    watch_scores(w, a);
    measure(w, dims);
    u32 at = 0;
    for (u32 i = 0; i < SIM_FIELDS; i++) {
        at = (at + ALIGN - 1) & ~(u32)(ALIGN - 1);
        w->offset[i] = at;
        w->count[i] = dims[rows[i].dim];
        at += w->count[i] * rows[i].size;
    }
    w->bytes = (at + 15) & ~15u;
}

/* ---- walking the fields -------------------------------------------------------------
 */

static u64 value(const void *base, u8 size, u32 i)
{
    switch (size) {
    case 1: return ((const u8 *)base)[i];
    case 2: return ((const u16 *)base)[i];
    case 4: return ((const u32 *)base)[i];
    default: return ((const u64 *)base)[i];
    }
}

static const void *field(const struct sim_world *w, const struct sim_state *s, u32 f)
{
    return (const char *)s + w->offset[f];
}

/* The start value in the width of the field. */
static u64 start_of(const struct row *row)
{
    return row->size == 8 ? row->start
                          : row->start & ((UINT64_C(1) << row->size * 8) - 1);
}

void sim_state_clear(const struct sim_world *w, struct sim_state *s)
{
    memset(s, 0, w->bytes);
    for (u32 f = 0; f < SIM_FIELDS; f++) {
        u64 start = start_of(&rows[f]);
        char *at = (char *)s + w->offset[f];
        for (u32 i = 0; start != 0 && i < w->count[f]; i++, at += rows[f].size)
            memcpy(at, &start, rows[f].size); /* little-endian by layout.c's promise */
    }
}

static bool is_text(u32 f)
{
    return f == SIM_F_req_text || f == SIM_F_note || f == SIM_F_req_file ||
           f == SIM_F_reply_file || f == SIM_F_req_remark;
}

static u64 content(const struct sim_texts *texts, u64 id)
{
    struct str s = STR_NONE;
    if (texts != NULL && id > 0 && id <= texts->count)
        s = texts->list[id - 1];
    return hash_str(HASH_START, s);
}

/* Eight bytes of nothing but the start value: fields begin on such a boundary. */
static u64 start_word(const struct row *row)
{
    u64 v = start_of(row);
    for (u32 bits = row->size * 8u; bits < 64; bits *= 2)
        v |= v << bits;
    return v;
}

/* The n values of a word, lowest first, which begins with value i of its field. */
static u64 hash_word(u64 h, u32 f, u32 i, u64 word, u32 n,
                     const struct sim_texts *texts)
{
    u32 bits = rows[f].size * 8u;
    u64 start = start_of(&rows[f]), mask = UINT64_MAX >> (64 - bits);
    for (u32 k = 0; k < n; k++) {
        u64 v = word >> k * bits & mask;
        if (v == start)
            continue;
        if (is_text(f))
            v = content(texts, v);
        h = hash_pair(h, (u64)rows[f].tag << 32 | (i + k), v);
    }
    return h;
}

/* Most values are start values: whole words of them are passed over at once. */
static u64 hash_field(const struct sim_world *w, const struct sim_state *s, u32 f,
                      u64 h, const struct sim_texts *texts)
{
    const char *base = field(w, s, f);
    u64 idle = start_word(&rows[f]), word = 0;
    u32 size = rows[f].size, each = 8 / size, whole = w->count[f] / each * each, i = 0;
    for (; i < whole; i += each) {
        memcpy(&word, base + i * size, sizeof word);
        if (word != idle)
            h = hash_word(h, f, i, word, each, texts);
    }
    word = 0;
    memcpy(&word, base + i * size, (w->count[f] - i) * size);
    return hash_word(h, f, i, word, w->count[f] - i, texts);
}

u64 sim_state_hash(const struct sim_world *w, const struct sim_state *s,
                   const struct sim_texts *texts)
{
    u64 h = HASH_START;
    for (u32 f = 0; f < SIM_FIELDS; f++)
        h = hash_field(w, s, f, h, texts);
    return hash_mix(h);
}

bool sim_state_equal(const struct sim_world *w, const struct sim_state *a,
                     const struct sim_state *b)
{
    for (u32 f = 0; f < SIM_FIELDS; f++) {
        u32 n = w->count[f] * rows[f].size;
        if (n > 0 && memcmp(field(w, a, f), field(w, b, f), n) != 0)
            return false;
    }
    return true;
}

static void put_value(struct buf *out, u64 v)
{
    buf_int(out, (int64_t)v);
}

static void put_name(struct buf *out, u32 f, u32 i)
{
    buf_putz(out, rows[f].name);
    buf_putc(out, '[');
    buf_int(out, i);
    buf_putc(out, ']');
}

void sim_state_dump(const struct sim_world *w, const struct sim_state *s,
                    struct buf *out)
{
    for (u32 f = 0; f < SIM_FIELDS; f++) {
        for (u32 i = 0; i < w->count[f]; i++) {
            u64 v = value(field(w, s, f), rows[f].size, i);
            if (v == start_of(&rows[f]))
                continue;
            put_name(out, f, i);
            buf_putz(out, " = ");
            put_value(out, v);
            buf_putc(out, '\n');
        }
    }
}

void sim_state_diff(const struct sim_world *w, const struct sim_state *a,
                    const struct sim_state *b, struct buf *out)
{
    for (u32 f = 0; f < SIM_FIELDS; f++) {
        for (u32 i = 0; i < w->count[f]; i++) {
            u64 x = value(field(w, a, f), rows[f].size, i);
            u64 y = value(field(w, b, f), rows[f].size, i);
            if (x == y)
                continue;
            put_name(out, f, i);
            buf_putz(out, ": ");
            put_value(out, x);
            buf_putz(out, " -> ");
            put_value(out, y);
            buf_putc(out, '\n');
        }
    }
}
