/* game.c - act, record, and keep the record when another process took it or a line of
 * it no longer agrees with the case. */
#include "tools/game.h"

#include "base/file.h"
#include "base/limits.h"
#include "sim/index.h"
#include "sim/transcript.h"
#include "sim/view.h"

#include <string.h>
#include <time.h>

void game_notice(struct game *g, struct msg m)
{
    if (g->notice_count < GAME_NOTICES && !msg_is_none(&m))
        g->notices[g->notice_count++] = m;
}

size_t game_notices(struct game *g, struct msg out[GAME_NOTICES])
{
    game_notice(g, rec_notice(g->store));
    size_t n = g->notice_count;
    memcpy(out, g->notices, n * sizeof *out);
    g->notice_count = 0;
    return n;
}

size_t game_told(const struct sim_session *x, const struct sim_step *step,
                 const struct sim_action *did, struct msg out[GAME_TOLD])
{
    size_t n = 0;
    const struct sim_world *w = sim_session_world(x);
    const struct sim_state *s = sim_session_state(x);
    if (step->refusal != SIM_REFUSED_OK)
        out[n++] = sim_refusal_msg(step->refusal);
    else if (did != NULL && sim_commits(did->verb))
        out[n++] = sim_did_msg(w, did);
    for (u32 i = 0; i < step->event_count && n < GAME_TOLD; i++) {
        out[n] = sim_event_msg(w, s, &step->events[i]);
        n += !msg_is_none(&out[n]);
    }
    return n;
}

static int64_t now(void)
{
    return (int64_t)time(NULL);
}

/* A new attempt in the store with everything the session holds. */
static void store_afresh(struct game *g)
{
    struct buf text = BUF_MAX(LIMIT_PLAY_BYTES * 2);
    sim_session_header(g->session, &text);
    struct str header = arena_str(&g->app->arena, buf_str(&text));
    struct str desk = g->scn->desks[sim_session_world(g->session)->desk].id;
    g->attempt = rec_begin(g->store, g->scn->id, desk, header, now());
    g->seq = 0;
    g->finished = false;
    buf_clear(&text);
    sim_session_print(g->session, &text);
    struct str rest = str_from(buf_str(&text), header.n);
    while (rest.n > 0) {
        struct str line = str_cut(&rest, '\n');
        if (line.n > 0)
            rec_append(g->store, g->attempt, ++g->seq, line, now());
    }
    buf_free(&text);
}

void game_begin(struct game *g)
{
    g->session = sim_session_open(g->scn, g->desk, g->seed);
    g->attempt = 0;
    g->finished = false;
    g->to_hide = g->now.of[SET_CHECKS] != 0;
}

bool game_begin_act(struct game *g, scn_ix act, struct diags *d, struct err *e)
{
    struct str bytes;
    struct arena *a = &g->app->arena;
    struct str path = file_join(a, g->scn->folder, g->scn->acts[act].play);
    if (!file_read(path, LIMIT_PLAY_BYTES, a, &bytes, e))
        return false;
    bool good;
    g->session = sim_session_replay(g->scn, bytes, path, &good, d);
    if (!good) {
        game_close(g);
        return false;
    }
    store_afresh(g);
    g->to_hide = g->now.of[SET_CHECKS] != 0;
    return true;
}

void game_hide_checks(struct game *g, bool hide)
{
    if (g->session != NULL && sim_session_lines(g->session) == 0)
        g->to_hide = hide;
}

/* The case is another than when the attempt was made; where it stands now. */
static struct msg rules_changed(const struct game *g, struct str lines)
{
    struct msg m = msg_of("play.rules_changed");
    msg_int(&m, "count", sim_session_lines(g->session));
    msg_int(&m, "all", sim_play_lines(lines));
    return m;
}

static void put_word(const struct game *g, struct buf *out, enum sim_word what,
                     struct str id, const struct scn_text *text)
{
    struct msg m = msg_ofs(text->id);
    sim_result_word(out, txt_lang(g->app->txt), what, id,
                    txt_str(g->app->txt, &g->app->arena, &m));
}

/* The words of a result, in the language in use. */
static void put_words(const struct game *g, struct buf *out)
{
    const struct scn *scn = g->scn;
    const struct sim_world *w = sim_session_world(g->session);
    const struct sim_state *s = sim_session_state(g->session);
    scn_ix ending = *rd_ending(w, s);
    if (ending != SCN_NONE) {
        const struct scn_ending *e = &scn->endings[ending];
        put_word(g, out, SIM_WORD_ENDING, e->id, &e->title);
        put_word(g, out, SIM_WORD_STORY, e->id, &e->text);
    }
    for (uint32_t i = 0; i < scn->charges_count; i++) {
        if (rd_charge(w, s)[i])
            put_word(g, out, SIM_WORD_CHARGE, scn->charges[i].id,
                     &scn->charges[i].title);
    }
    for (uint32_t i = 0; i < scn->objectives_count; i++)
        put_word(g, out, SIM_WORD_OBJECTIVE, scn->objectives[i].id,
                 &scn->objectives[i].title);
}

/* Stores the result of a case that has ended, once, with its words in every language:
 * it must be readable when the case has become another. */
static void finish(struct game *g)
{
    const struct sim_world *w = sim_session_world(g->session);
    if (g->finished || *rd_ended(w, sim_session_state(g->session)) == 0)
        return;
    struct buf result = BUF_MAX(256 * 1024);
    const struct str *langs;
    struct str in_use = txt_lang(g->app->txt);
    size_t n = txt_langs(g->app->txt, &langs);
    sim_result_print(g->session, &result);
    for (size_t i = 0; i < n; i++) {
        txt_use(g->app->txt, langs[i]);
        put_words(g, &result);
    }
    txt_use(g->app->txt, in_use);
    rec_finish(g->store, g->attempt, buf_str(&result), now());
    g->finished = true;
    buf_free(&result);
}

/* The session goes on in the stored attempt whose lines it has just replayed. */
static void hold(struct game *g, const struct sim_attempt *t, struct str lines,
                 enum rec_hold how)
{
    g->attempt = t->id;
    g->seq = sim_play_lines(lines);
    g->finished = t->ended;
    if (how == REC_FROM_OTHER)
        game_notice(g, msg_of("store.took"));
    if (t->past.reworded)
        game_notice(g, msg_of("play.text_changed"));
    finish(g); /* it ended, but the program did before the result was stored */
}

/* Why the session goes on as an attempt of its own. */
static struct msg apart(const struct game *g, bool agrees, uint32_t lost,
                        struct str lines)
{
    if (lost == 0)
        return agrees ? msg_of("store.not_held") : rules_changed(g, lines);
    struct msg m = msg_of("store.lost_lines");
    msg_int(&m, "count", lost);
    return m;
}

bool game_go_on(struct game *g, const struct sim_attempt *t)
{
    struct str play, rest;
    uint32_t lost = 0;
    struct diags d = diags_in(&g->app->arena);
    struct sim_header h;
    bool good = false;
    if (!rec_play(g->store, t->id, &g->app->arena, &play, &lost) ||
        !sim_play_header(play, STR("play"), &h, &rest, &d))
        return false;
    g->session = sim_session_replay(g->scn, play, STR("play"), &good, &d);
    if (g->session == NULL)
        return false;
    enum rec_hold how = REC_NOT_HELD;
    if (good && lost == 0)
        how = rec_take(g->store, t->id);
    if (how != REC_NOT_HELD) {
        hold(g, t, rest, how);
        return true;
    }
    game_notice(g, apart(g, good, lost, rest));
    store_afresh(g);
    return true;
}

void game_close(struct game *g)
{
    if (g->session != NULL)
        sim_session_close(g->session);
    g->session = NULL;
}

bool game_go_back(struct game *g, uint32_t lines)
{
    struct sim_session *again = sim_session_again(g->session, lines);
    if (again == NULL)
        return false;
    game_close(g);
    g->session = again;
    g->attempt = 0;
    g->finished = false;
    g->to_hide = lines == 0 && g->now.of[SET_CHECKS] != 0;
    const struct sim_world *w = sim_session_world(again);
    struct msg m = msg_of("play.again");
    msg_int(&m, "day", sim_day_of(*rd_minute(w, sim_session_state(again))));
    game_notice(g, m);
    return true;
}

/* Another process went on with the attempt: what this one holds is kept as its own. */
static void leave_to_other(struct game *g)
{
    store_afresh(g);
    game_notice(g, msg_of("store.taken"));
}

/* Records what a call did. */
static struct sim_step keep(struct game *g, struct sim_step step)
{
    if (step.line.n == 0)
        return step;
    if (g->attempt == 0)
        store_afresh(g);
    else if (rec_append(g->store, g->attempt, ++g->seq, step.line, now()) == REC_TAKEN)
        leave_to_other(g);
    finish(g);
    return step;
}

bool game_retry(struct game *g)
{
    enum rec_result r = rec_retry(g->store);
    if (r == REC_TAKEN && g->session != NULL && g->attempt != 0) {
        leave_to_other(g);
        finish(g);
    }
    return r != REC_LATER;
}

/* What the facilitator set for new attempts stands in the record, before the first
 * action: to look in leaves nothing behind. */
static void hide_checks(struct game *g)
{
    struct sim_action a = {.verb = SIM_hide_checks};
    if (g->to_hide)
        keep(g, sim_session_do(g->session, SIM_FACILITATOR, &a));
    g->to_hide = false;
}

struct sim_step game_do(struct game *g, const struct sim_action *a)
{
    hide_checks(g);
    return keep(g, sim_session_do(g->session, SIM_DESK, a));
}

struct sim_step game_receive(struct game *g, struct str bytes)
{
    struct sim_action a = {.verb = SIM_receive, .text = bytes};
    return keep(g, sim_session_do(g->session, SIM_IMPORT, &a));
}

struct sim_step game_undo(struct game *g)
{
    return keep(g, sim_session_undo(g->session));
}

struct sim_step game_redo(struct game *g)
{
    return keep(g, sim_session_redo(g->session));
}

struct sim_step game_hint(struct game *g, scn_ix hint)
{
    return keep(g, sim_session_hint(g->session, hint));
}

struct msg game_save_status(const struct game *g, struct arena *a)
{
    struct err why = {0};
    enum rec_state state = rec_status(g->store, &why);
    if (state == REC_SAVED)
        return (struct msg){0};
    struct msg m = msg_of(state == REC_WAITING ? "store.waiting" : "store.memory");
    struct str cause = STR_NONE;
    if (why.id != NULL) {
        struct msg reason = err_msg(&why);
        cause = txt_str(g->app->txt, a, &reason);
    }
    msg_user(&m, "cause", cause);
    return m;
}
