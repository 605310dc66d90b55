/* session.c - the record and the states since the last committing action.
 *
 * Kept states are copies; a committing action throws the older ones away, for undo
 * never goes behind it. The record is text; what is applied is always what was read
 * back from it.
 */
#include "sim/act_int.h"
#include "sim/play_int.h"
#include "sim/swap.h"

#include "base/limits.h"

enum { EVENTS = 512, UNDO_DEPTH = 256 };

struct sim_session {
    struct arena arena;
    struct sim_world w;
    u64 seed;
    struct sim_state *kept[UNDO_DEPTH]; /* kept[now] is the present state */
    u32 now, last;                      /* redo goes up to `last` */
    struct buf record;                  /* the lines */
    u64 hash;                           /* of the state after the last of them */
    u32 lines, undos;
    u32 copied; /* lines taken over from an earlier attempt */
    struct str texts[LIMIT_TEXTS];
    struct sim_texts pool;
    size_t text_bytes;
    struct sim_event list[EVENTS];
    struct sim_events events;
    bool *hinted;
    /* by slot, as its last letter left and the one before; or NULL */
    struct sim_state *sent[LIMIT_REQUESTS], *before[LIMIT_REQUESTS];
    struct sim_step step;
};

struct sim_session *sim_session_open(const struct scn *scn, scn_ix desk, u64 seed)
{
    struct arena arena = {0};
    struct sim_session *x = ARENA_NEW(&arena, struct sim_session);
    x->arena = arena;
    x->seed = seed;
    x->record = BUF_MAX(LIMIT_PLAY_BYTES);
    x->pool = (struct sim_texts){x->texts, 0};
    x->events = (struct sim_events){x->list, EVENTS, 0};
    x->hinted = ARENA_ARRAY(&x->arena, scn->hints_count, bool);
    sim_world_init(&x->w, scn, desk, &x->arena);
    x->kept[0] = arena_take(&x->arena, x->w.bytes);
    sim_start(&x->w, seed, x->kept[0]);
    return x;
}

void sim_session_close(struct sim_session *x)
{
    buf_free(&x->record);
    struct arena arena = x->arena;
    arena_free(&arena);
}

const struct sim_world *sim_session_world(const struct sim_session *x)
{
    return &x->w;
}

const struct sim_state *sim_session_state(const struct sim_session *x)
{
    return x->kept[x->now];
}

const struct sim_texts *sim_session_texts(const struct sim_session *x)
{
    return &x->pool;
}

u32 sim_session_lines(const struct sim_session *x)
{
    return x->lines;
}

u32 sim_session_undos(const struct sim_session *x)
{
    return x->undos;
}

bool sim_session_hinted(const struct sim_session *x, scn_ix hint)
{
    return x->hinted[hint];
}

u32 sim_session_copied(const struct sim_session *x)
{
    return x->copied;
}

const struct sim_state *sim_session_sent(const struct sim_session *x, u32 slot)
{
    return slot < LIMIT_REQUESTS ? x->sent[slot] : NULL;
}

const struct sim_state *sim_session_sent_before(const struct sim_session *x, u32 slot)
{
    return slot < LIMIT_REQUESTS ? x->before[slot] : NULL;
}

const struct sim_step *sim_session_last(const struct sim_session *x)
{
    return &x->step;
}

bool sim_session_can_undo(const struct sim_session *x)
{
    return x->now > 0;
}

bool sim_session_can_redo(const struct sim_session *x)
{
    return x->now < x->last;
}

/* ---- lines
 * ---------------------------------------------------------------------------- */

/* Appends "seq words hash" and makes it the step's line. */
static void append_line(struct sim_session *x, struct str words)
{
    size_t at = x->record.n;
    buf_int(&x->record, x->lines + 1);
    buf_putc(&x->record, ' ');
    buf_put(&x->record, words);
    buf_putc(&x->record, ' ');
    x->hash = sim_state_hash(&x->w, sim_session_state(x), &x->pool);
    buf_hex64(&x->record, x->hash);
    x->step.line = arena_str(&x->arena, str_from(buf_str(&x->record), at));
    buf_putc(&x->record, '\n');
    x->lines++;
}

static struct sim_step refuse(struct sim_session *x, enum sim_refusal refusal)
{
    x->events.count = 0;
    x->step = (struct sim_step){.refusal = refusal};
    return x->step;
}

/* ---- acting
 * ----------------------------------------------------------------------------- */

/* Makes room for one more state: a committing action starts afresh. */
static struct sim_state *next_state(struct sim_session *x, bool commits)
{
    struct sim_state *now = x->kept[x->now];
    if (commits) {
        x->kept[x->now] = x->kept[0];
        x->kept[0] = now;
        x->now = x->last = 0;
        return now;
    }
    if (x->now + 1 == UNDO_DEPTH) {
        struct sim_state *oldest = x->kept[0];
        memmove(&x->kept[0], &x->kept[1], sizeof x->kept[0] * (UNDO_DEPTH - 1));
        x->kept[UNDO_DEPTH - 1] = oldest;
        x->now--;
    }
    if (x->kept[x->now + 1] == NULL)
        x->kept[x->now + 1] = arena_take(&x->arena, x->w.bytes);
    memcpy(x->kept[x->now + 1], x->kept[x->now], x->w.bytes);
    x->last = ++x->now;
    return x->kept[x->now];
}

static u32 keep_text(struct sim_session *x, struct str text)
{
    x->texts[x->pool.count] = arena_str(&x->arena, text);
    x->text_bytes += text.n;
    return ++x->pool.count;
}

static enum sim_refusal check(const struct sim_session *x, enum sim_actor actor,
                              const struct sim_action *a)
{
    enum sim_refusal r = sim_check(&x->w, sim_session_state(x), actor, a);
    bool full = x->lines >= LIMIT_PLAY_LINES || x->pool.count == LIMIT_TEXTS ||
                x->text_bytes + a->text.n > LIMIT_TEXT_POOL;
    struct sim_swap f;
    if (r == SIM_REFUSED_OK && a->verb == SIM_receive &&
        sim_swap_judge(x, a->text, &f) != SIM_SWAP_FITS)
        return SIM_REFUSED_NOT_THIS_FILE;
    return r == SIM_REFUSED_OK && full ? SIM_REFUSED_FULL : r;
}

/* A letter that left stays as it was, whatever the desk learns or writes afterwards.
 * Nobody undoes a sending, so what is kept here always holds. */
static void keep_sent(struct sim_session *x, scn_ix request)
{
    const struct sim_state *now = sim_session_state(x);
    i32 slot = sim_newest_slot(&x->w, now, request);
    if (slot < 0 || slot >= LIMIT_REQUESTS)
        return;
    struct sim_state *older = x->before[slot];
    x->before[slot] = x->sent[slot];
    x->sent[slot] = older != NULL ? older : arena_take(&x->arena, x->w.bytes);
    memcpy(x->sent[slot], now, x->w.bytes);
}

static void apply(struct sim_session *x, const struct sim_action *a)
{
    x->events.count = 0;
    u32 text_id = sim_verb_text(a->verb) ? keep_text(x, a->text) : 0;
    struct sim_state *s = next_state(x, sim_commits(a->verb));
    sim_apply(&x->w, s, a, text_id, &x->events);
    if (a->verb == SIM_send || a->verb == SIM_send_file)
        keep_sent(x, (scn_ix)a->arg[0]);
    x->step = (struct sim_step){.refusal = SIM_REFUSED_OK, .events = x->list};
    x->step.event_count = x->events.count < EVENTS ? x->events.count : EVENTS;
}

struct sim_step sim_session_do(struct sim_session *x, enum sim_actor actor,
                               const struct sim_action *a)
{
    enum sim_refusal refusal = check(x, actor, a);
    if (refusal != SIM_REFUSED_OK)
        return refuse(x, refusal);
    struct buf words = BUF_MAX(LIMIT_SWAP_BYTES * 2 + 1024);
    struct sim_action read;
    enum sim_actor who;
    sim_action_print(&x->w, actor, a, &words);
    if (!sim_action_parse(&x->w, buf_str(&words), &x->arena, &who, &read)) {
        buf_free(&words);
        return refuse(x, SIM_REFUSED_TOO_LONG); /* a text that cannot be written down */
    }
    apply(x, &read);
    append_line(x, buf_str(&words));
    buf_free(&words);
    return x->step;
}

static struct sim_step session_word(struct sim_session *x, struct str words)
{
    x->events.count = 0;
    x->step = (struct sim_step){.refusal = SIM_REFUSED_OK, .events = x->list};
    append_line(x, words);
    return x->step;
}

struct sim_step sim_session_undo(struct sim_session *x)
{
    if (!sim_session_can_undo(x))
        return refuse(x, SIM_REFUSED_NOT_NOW);
    x->now--;
    x->undos++;
    return session_word(x, STR("desk undo"));
}

struct sim_step sim_session_redo(struct sim_session *x)
{
    if (!sim_session_can_redo(x))
        return refuse(x, SIM_REFUSED_NOT_NOW);
    x->now++;
    return session_word(x, STR("desk redo"));
}

struct sim_step sim_session_hint(struct sim_session *x, scn_ix hint)
{
    if (hint >= x->w.scn->hints_count || x->hinted[hint] ||
        !sim_mine(&x->w, x->w.scn->hints[hint].desk))
        return refuse(x, SIM_REFUSED_DONE);
    x->hinted[hint] = true;
    struct str words =
        arena_printf(&x->arena, "desk hint %.*s", STR_ARG(x->w.scn->hints[hint].id));
    return session_word(x, words);
}

/* What stands before this line was done in an earlier attempt. */
static struct sim_step mark_copied(struct sim_session *x)
{
    if (x->lines == 0)
        return refuse(x, SIM_REFUSED_NOT_NOW);
    x->copied = x->lines;
    return session_word(x, STR(SIM_AGAIN));
}

/* ---- printing
 * ----------------------------------------------------------------------------- */

void sim_session_header(const struct sim_session *x, struct buf *out)
{
    const struct scn *scn = x->w.scn;
    struct sim_header h = {.format = 1,
                           .engine = SIM_ENGINE,
                           .scenario = scn->id,
                           .desk = scn->desks[x->w.desk].id,
                           .rules_hash = scn->rules_hash,
                           .content_hash = scn->content_hash,
                           .seed = x->seed};
    sim_header_print(&h, out);
}

void sim_session_print(const struct sim_session *x, struct buf *out)
{
    sim_session_header(x, out);
    buf_put(out, buf_str(&x->record));
}

struct str sim_session_record(const struct sim_session *x)
{
    return buf_str(&x->record);
}

/* ---- replaying
 * ------------------------------------------------------------------------------ */

static bool fault(struct sim_session *x, struct diags *d, enum diag_code code,
                  struct place at, struct str line)
{
    struct diag *g = diag_add(d, code, at);
    g->excerpt = arena_str(d->arena, str_sub(line, 0, 160));
    refuse(x, SIM_REFUSED_NOT_NOW);
    return false;
}

/* Splits "seq words hash". */
static bool split(struct str line, u64 *seq, struct str *words, u64 *hash)
{
    struct str rest = line;
    if (!str_count(str_cut(&rest, ' '), seq))
        return false;
    size_t at = rest.n;
    while (at > 0 && rest.p[at - 1] != ' ')
        at--;
    *words = str_sub(rest, 0, at > 0 ? at - 1 : 0);
    struct str digits = str_from(rest, at);
    return at > 1 && digits.n == 16 && str_hex(digits, hash);
}

/* undo, redo, hint and again; false when the words are none of them. */
static bool session_line(struct sim_session *x, struct str words, struct sim_step *step)
{
    struct str hint = STR("desk hint ");
    if (str_eq(words, STR("desk undo")))
        *step = sim_session_undo(x);
    else if (str_eq(words, STR("desk redo")))
        *step = sim_session_redo(x);
    else if (str_eq(words, STR(SIM_AGAIN)))
        *step = mark_copied(x);
    else if (str_starts(words, hint))
        *step =
            sim_session_hint(x, scn_find(x->w.scn, SCN_HINT, str_from(words, hint.n)));
    else
        return false;
    return true;
}

/* Does what stands between a line's number and its hash. */
static bool do_words(struct sim_session *x, struct str words, struct str line,
                     struct place at, struct diags *d)
{
    struct sim_action a;
    enum sim_actor actor;
    struct sim_step step;
    if (!session_line(x, words, &step)) {
        if (!sim_action_parse(&x->w, words, &x->arena, &actor, &a))
            return fault(x, d, DIAG_P0012, at, line);
        step = sim_session_do(x, actor, &a);
    }
    return step.refusal == SIM_REFUSED_OK || fault(x, d, DIAG_P0013, at, line);
}

bool sim_session_feed(struct sim_session *x, struct str line, struct place at,
                      struct diags *d)
{
    u64 seq, hash;
    struct str words;
    if (!split(line, &seq, &words, &hash))
        return fault(x, d, DIAG_P0010, at, line);
    if (seq != (u64)x->lines + 1)
        return fault(x, d, DIAG_P0011, at, line);
    if (!do_words(x, words, line, at, d))
        return false;
    if (x->hash != hash)
        return fault(x, d, DIAG_P0014, at, line);
    return true;
}

bool sim_session_feed_anew(struct sim_session *x, struct str line, struct place at,
                           struct diags *d)
{
    u64 seq, hash;
    struct str words;
    return split(line, &seq, &words, &hash) ? do_words(x, words, line, at, d)
                                            : fault(x, d, DIAG_P0010, at, line);
}

static u32 line_of(struct str whole, struct str rest)
{
    u32 n = 1;
    for (size_t i = 0; i + rest.n < whole.n; i++)
        n += whole.p[i] == '\n';
    return n;
}

/* Feeds lines until one does not fit; how many did. */
static u32 feed_all(struct sim_session *x, struct str rest, struct str path, u32 number,
                    u32 most, struct diags *d)
{
    u32 fed = 0;
    for (; rest.n > 0 && fed < most; number++) {
        struct str line = str_cut(&rest, '\n');
        if (line.n == 0)
            continue;
        if (!sim_session_feed(x, line, (struct place){path, number, 1}, d))
            break;
        fed++;
    }
    return fed;
}

struct sim_session *sim_session_replay(const struct scn *scn, struct str play,
                                       struct str path, bool *good, struct diags *d)
{
    struct sim_header h;
    struct str rest;
    *good = false;
    if (!sim_play_header(play, path, &h, &rest, d))
        return NULL;
    scn_ix desk = scn_find(scn, SCN_DESK, h.desk);
    bool other = !str_eq(h.scenario, scn->id);
    if (other || desk == SCN_NONE) {
        diag_arg(d, diag_add(d, DIAG_P0005, (struct place){path, other ? 3 : 4, 1}),
                 "scenario", h.scenario);
        return NULL;
    }
    size_t errors = d->errors;
    struct sim_session *x = sim_session_open(scn, desk, h.seed);
    u32 number = line_of(play, rest);
    u32 fed = feed_all(x, rest, path, number, UINT32_MAX, d);
    *good = d->errors == errors;
    if (*good)
        return x;
    /* A line that was done before its hash was found wrong must not stay: begin anew.
     */
    sim_session_close(x);
    struct arena scratch = {0};
    struct diags quiet = diags_in(&scratch);
    x = sim_session_open(scn, desk, h.seed);
    feed_all(x, rest, path, number, fed, &quiet);
    arena_free(&scratch);
    return x;
}

struct sim_session *sim_session_again(const struct sim_session *x, u32 lines)
{
    if (lines > x->lines)
        return NULL;
    struct arena scratch = {0};
    struct diags quiet = diags_in(&scratch);
    struct sim_session *y = sim_session_open(x->w.scn, x->w.desk, x->seed);
    feed_all(y, buf_str(&x->record), STR_NONE, 1, lines, &quiet);
    if (lines > 0)
        mark_copied(y);
    arena_free(&scratch);
    return y;
}
