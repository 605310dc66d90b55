/* library.c - the shipped cases, and what was made of them so far. See library.h. */
#define _POSIX_C_SOURCE 200809L
#include "tools/library.h"

#include "base/date.h"
#include "base/file.h"

#include <time.h>

/* ---- cases
 * --------------------------------------------------------------------------- */

/* Attempts of which something is in the store, and those that ended. */
static void count_attempts(struct game *g, struct play_case *c)
{
    struct arena a = {0};
    uint32_t n = rec_list(g->store, c->scn->id, &a, NULL, 0);
    struct rec_attempt *list = ARENA_ARRAY(&a, n + 1, struct rec_attempt);
    uint32_t got = rec_list(g->store, c->scn->id, &a, list, n);
    for (uint32_t i = 0; i < n && i < got; i++) {
        c->finished += list[i].ended;
        c->open += !list[i].ended && list[i].lines > 0;
    }
    arena_free(&a);
}

static const struct str *state_names(struct game *g, const struct scn *scn)
{
    struct arena *a = &g->app->arena;
    struct str *names = ARENA_ARRAY(a, scn->in_play.count + 1, struct str);
    for (uint32_t i = 0; i < scn->in_play.count; i++) {
        struct msg m = msg_ofs(scn->states[scn->in_play.at[i]].name.id);
        names[i] = txt_str(g->app->txt, a, &m);
    }
    return names;
}

static struct play_case describe(struct game *g, const struct scn *scn)
{
    struct app *app = g->app;
    struct msg title = msg_ofs(scn->title.id), summary = msg_ofs(scn->summary.id);
    struct play_case c = {.scn = scn,
                          .folder = scn->folder,
                          .title = txt_str(app->txt, &app->arena, &title),
                          .summary = txt_str(app->txt, &app->arena, &summary),
                          .states = state_names(g, scn)};
    count_attempts(g, &c);
    return c;
}

struct play_case play_case_open(struct game *g)
{
    return describe(g, g->scn);
}

size_t play_cases(struct game *g, const struct play_case **cases)
{
    struct app *app = g->app;
    const struct str *all;
    size_t count = app_cases(app, &all), n = 0;
    struct play_case *list = ARENA_ARRAY(&app->arena, count + 1, struct play_case);
    for (int practice = 1; practice >= 0; practice--) {
        for (size_t i = 0; i < count; i++) {
            struct diags d = diags_in(&app->arena);
            struct err e = {0};
            const struct scn *scn = scn_load(all[i], app->law, &app->arena, &d, &e);
            if (scn == NULL || scn->practice != (practice == 1))
                continue;
            app_speak_case(app, scn, NULL);
            list[n++] = describe(g, scn);
            txt_case_end(app->txt);
        }
    }
    *cases = list;
    return n;
}

static void put_name(struct buf *out, struct str name)
{
    if (out->n > 0)
        buf_put(out, STR(", "));
    buf_put(out, name);
}

/* Takes the buffer. */
static struct str kept(struct game *g, struct buf *out)
{
    struct str s = arena_str(&g->app->arena, buf_str(out));
    buf_free(out);
    return s;
}

struct str play_states(struct game *g, const struct play_case *c)
{
    struct buf out = BUF_MAX(4096);
    for (uint32_t i = 0; i < c->scn->in_play.count; i++)
        put_name(&out, c->states[i]);
    return kept(g, &out);
}

struct str play_languages(struct game *g, const struct scn *scn)
{
    struct app *app = g->app;
    struct buf out = BUF_MAX(4096);
    const struct str *langs;
    size_t n = txt_langs(app->txt, &langs);
    for (size_t i = 0; i < n; i++) {
        struct str file = arena_printf(&app->arena, "%.*s/l10n/%.*s.po",
                                       STR_ARG(scn->folder), STR_ARG(langs[i]));
        if (!str_eq(langs[i], scn->language) &&
            file_kind(&app->arena, file) != FILE_PLAIN)
            continue;
        struct str id = arena_printf(&app->arena, "lang.%.*s", STR_ARG(langs[i]));
        put_name(&out, txt_id(app->txt, &app->arena, id.p));
    }
    return kept(g, &out);
}

/* ---- attempts
 * ------------------------------------------------------------------------ */

/* The calendar day of a moment, where the player is. */
static i32 day_of(int64_t seconds)
{
    time_t t = (time_t)seconds;
    struct tm tm;
    if (localtime_r(&t, &tm) == NULL)
        return 0;
    return date_to_day((struct date){tm.tm_year + 1900, tm.tm_mon + 1, tm.tm_mday});
}

/* A result stored without words takes those of the case, if it still has the ending. */
static void lend_words(struct game *g, struct sim_result *r)
{
    scn_ix i = scn_find(g->scn, SCN_ENDING, r->ending);
    if (!str_eq(r->title, r->ending) || i == SCN_NONE)
        return;
    struct msg title = msg_ofs(g->scn->endings[i].title.id);
    struct msg story = msg_ofs(g->scn->endings[i].text.id);
    r->title = txt_str(g->app->txt, &g->app->arena, &title);
    r->story = txt_str(g->app->txt, &g->app->arena, &story);
}

static struct sim_attempt look_at(struct game *g, const struct rec_attempt *from)
{
    struct arena *a = &g->app->arena;
    struct sim_attempt t = {
        .id = from->id, .begun = day_of(from->started), .ended = from->ended};
    struct str play;
    uint32_t lost;
    t.past.fit = SIM_UNREADABLE;
    if (rec_play(g->store, from->id, a, &play, &lost))
        t.past = sim_past_of(g->scn, play);
    if (t.ended) {
        t.result = sim_result_read(from->result, txt_lang(g->app->txt), a);
        lend_words(g, &t.result);
        if (t.result.day == 0 && t.past.fit == SIM_FITS)
            t.result.day = t.past.day;
    }
    return t;
}

/* Was it begun before the other? Ids on disk count up, those in memory down. */
static bool is_before(int64_t a, int64_t b)
{
    return (a > 0) == (b > 0) ? (a > 0 ? a < b : a > b) : a > 0;
}

/* Numbers them in the order in which they were begun. */
static void number_them(struct sim_attempt *list, uint32_t n, uint32_t older)
{
    for (uint32_t i = 0; i < n; i++) {
        list[i].number = older + 1;
        for (uint32_t k = 0; k < n; k++)
            list[i].number += is_before(list[k].id, list[i].id);
    }
}

uint32_t play_attempts(struct game *g, const struct sim_attempt **list, uint32_t *older)
{
    struct arena *a = &g->app->arena;
    struct rec_attempt *stored = ARENA_ARRAY(a, PLAY_ATTEMPTS, struct rec_attempt);
    struct sim_attempt *to = ARENA_ARRAY(a, PLAY_ATTEMPTS, struct sim_attempt);
    uint32_t all = rec_list(g->store, g->scn->id, a, stored, PLAY_ATTEMPTS), n = 0;
    for (uint32_t i = 0; i < all && i < PLAY_ATTEMPTS; i++) {
        if (stored[i].lines > 0 || stored[i].ended)
            to[n++] = look_at(g, &stored[i]);
    }
    *older = all > PLAY_ATTEMPTS ? all - PLAY_ATTEMPTS : 0;
    number_them(to, n, *older);
    *list = to;
    return n;
}
