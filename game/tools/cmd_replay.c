/* cmd_replay.c - replays a recorded play and prints its transcript, language-free;
 * stops at the first line that no longer agrees, or with --anew takes its actions under
 * the law as it is now, and with --record writes the play that this gives. Then the
 * verdict in words, and with --explain why. */
#include "tools/play_file.h"
#include "tools/term.h"

#include "base/file.h"
#include "base/limits.h"
#include "scenario/scenario.h"
#include "sim/transcript.h"

#include <stdio.h>

enum { TRANSCRIPT_MAX = 32 * 1024 * 1024 };

/* One line more of the transcript, and what came of it. */
static void put_step(const struct sim_session *x, struct str line, struct buf *out)
{
    const struct sim_step *step = sim_session_last(x);
    buf_put(out, line);
    buf_putc(out, '\n');
    for (u32 i = 0; i < step->event_count; i++)
        sim_transcript_event(sim_session_world(x), sim_session_state(x),
                             &step->events[i], out);
}

/* Feeds the lines one by one; false at the first that does not fit. */
static bool feed_lines(struct sim_session *x, struct str path, struct str rest,
                       uint32_t number, struct buf *out, struct diags *d)
{
    for (; rest.n > 0; number++) {
        struct str line = str_cut(&rest, '\n');
        if (line.n == 0)
            continue;
        if (!sim_session_feed(x, line, (struct place){path, number, 1}, d))
            return false;
        put_step(x, line, out);
    }
    return true;
}

/* Takes the recorded actions again, as things are now. What is refused now is left out,
 * and told; its lines are in `lost` too. */
static void feed_anew(struct sim_session *x, struct str path, struct str rest,
                      struct buf *out, struct buf *lost, struct diags *d)
{
    while (rest.n > 0) {
        struct str line = str_cut(&rest, '\n');
        if (line.n == 0)
            continue;
        if (sim_session_feed_anew(x, line, (struct place){path, 1, 1}, d)) {
            put_step(x, sim_session_last(x)->line, out);
        } else {
            buf_printf(out, "refused %.*s\n", STR_ARG(line));
            buf_printf(lost, "refused %.*s\n", STR_ARG(line));
        }
    }
}

static uint32_t lines_before(struct str whole, struct str rest)
{
    uint32_t n = 1;
    for (size_t i = 0; i + rest.n < whole.n; i++)
        n += whole.p[i] == '\n';
    return n;
}

/* The first place where the transcript and what was expected differ. */
static int compare(struct app *app, struct str got)
{
    struct err e = {0};
    struct str want;
    if (!file_read(app->args.expect, TRANSCRIPT_MAX, &app->arena, &want, &e)) {
        app_complain(app, &e);
        return EXIT_USAGE;
    }
    for (int64_t number = 1; got.n > 0 || want.n > 0; number++) {
        struct str a = str_cut(&got, '\n'), b = str_cut(&want, '\n');
        if (str_eq(a, b))
            continue;
        struct msg m = msg_of("replay.differs");
        msg_int(&m, "line", number);
        msg_user(&m, "expected", b);
        msg_user(&m, "got", a);
        app_say(app, &m);
        return EXIT_INPUT;
    }
    return EXIT_DONE;
}

static void say_verdict(struct app *app, const struct scn *scn,
                        const struct sim_session *x)
{
    scn_ix ending = *rd_ending(sim_session_world(x), sim_session_state(x));
    app_speak_case(app, scn, NULL);
    if (ending == SCN_NONE) {
        app_say_id(app, "replay.not_ended");
        return;
    }
    struct msg title = msg_ofs(scn->endings[ending].title.id);
    struct msg text = msg_ofs(scn->endings[ending].text.id);
    printf("\n");
    app_say(app, &title);
    app_say(app, &text);
}

/* The attempt as it came out, for --record: a play of the case as it is now. One that
 * lost actions on the way is another play: it is written only when that is meant. */
static int write_record(struct app *app, const struct sim_session *x,
                        const struct buf *lost)
{
    struct err e = {0};
    if (lost->n > 0 && !app->args.force) {
        printf("%.*s", STR_ARG(buf_str(lost)));
        err_set(&e, "replay.lost", app->args.record, "");
        app_complain(app, &e);
        return EXIT_INPUT;
    }
    if (play_write(x, app->args.record, &e))
        return EXIT_DONE;
    app_complain(app, &e);
    return EXIT_USAGE;
}

static int replay(struct app *app, const struct play_file *p)
{
    struct diags d = diags_in(&app->arena);
    struct buf out = BUF_MAX(TRANSCRIPT_MAX), lost = BUF_MAX(TRANSCRIPT_MAX);
    scn_ix desk = scn_find(p->scn, SCN_DESK, p->header.desk);
    struct sim_session *x =
        sim_session_open(p->scn, desk != SCN_NONE ? desk : 0, p->header.seed);
    bool good = true;
    if (app->args.anew)
        feed_anew(x, p->path, p->lines, &out, &lost, &d);
    else
        good = feed_lines(x, p->path, p->lines, lines_before(p->bytes, p->lines), &out,
                          &d);
    sim_transcript_results(x, &out);
    int code = good && app->args.record.n > 0 ? write_record(app, x, &lost) : EXIT_DONE;
    if (code == EXIT_DONE)
        printf("%.*s", STR_ARG(buf_str(&out)));
    if (!good)
        code = app_show_diags(app, &d);
    if (code == EXIT_DONE && app->args.expect.n > 0)
        code = compare(app, buf_str(&out));
    if (code == EXIT_DONE)
        say_verdict(app, p->scn, x);
    if (code == EXIT_DONE && app->args.explain)
        term_explain(app, x);
    buf_free(&out);
    buf_free(&lost);
    sim_session_close(x);
    return code;
}

int cmd_replay(struct app *app, const char *argv0)
{
    (void)argv0;
    struct play_file p;
    int code = EXIT_DONE;
    return play_read(app, app->args.paths[0], &p, &code) ? replay(app, &p) : code;
}
