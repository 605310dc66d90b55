/* past.c - replaying an old attempt to see what still agrees, and reading the result
 * that was stored with one. See past.h. */
#include "sim/past.h"

#include "sim/index.h"
#include "sim/transcript.h"

/* ---- how it stands
 * ------------------------------------------------------------------- */

static enum sim_fit why_not(const struct diags *d)
{
    for (size_t i = 0; i < d->count; i++) {
        if (d->list[i].code == DIAG_P0003 || d->list[i].code == DIAG_P0004)
            return SIM_NEWER;
    }
    return SIM_UNREADABLE;
}

struct sim_past sim_past_of(const struct scn *scn, struct str play)
{
    struct arena a = {0};
    struct diags d = diags_in(&a);
    struct sim_past past = {.fit = SIM_UNREADABLE};
    struct sim_header h;
    struct str rest;
    bool good = false;
    struct sim_session *x = sim_session_replay(scn, play, STR("play"), &good, &d);
    if (x == NULL) {
        past.fit = why_not(&d);
    } else if (sim_play_header(play, STR("play"), &h, &rest, &d)) {
        past.fit = good ? SIM_FITS : SIM_FITS_PART;
        past.reworded = h.content_hash != scn->content_hash;
        past.lines = sim_play_lines(rest);
        past.agree = sim_session_lines(x);
        past.copied = sim_session_copied(x);
        past.day = sim_day_of(*rd_minute(sim_session_world(x), sim_session_state(x)));
    }
    if (x != NULL)
        sim_session_close(x);
    arena_free(&a);
    return past;
}

/* ---- its result
 * ---------------------------------------------------------------------- */

static const char *const word_names[] = {"ending", "story", "charge", "objective"};

void sim_result_print(const struct sim_session *x, struct buf *out)
{
    u32 minute = *rd_minute(sim_session_world(x), sim_session_state(x));
    sim_transcript_results(x, out);
    buf_printf(out, "day %d\n", (int)sim_day_of(minute));
    if (sim_session_copied(x) > 0)
        buf_printf(out, "copied %u\n", (unsigned)sim_session_copied(x));
}

void sim_result_word(struct buf *out, struct str lang, enum sim_word what,
                     struct str id, struct str words)
{
    buf_printf(out, "word %.*s %s %.*s ", STR_ARG(lang), word_names[what], STR_ARG(id));
    for (size_t i = 0; i < words.n; i++)
        buf_putc(out, words.p[i] == '\n' ? ' ' : words.p[i]);
    buf_putc(out, '\n');
}

/* The words of an id in the language, else in whichever comes first. */
static struct str words_of(struct str stored, struct str lang, enum sim_word what,
                           struct str id)
{
    struct str first = STR_NONE;
    while (stored.n > 0) {
        struct str line = str_cut(&stored, '\n');
        if (!str_eqz(str_cut(&line, ' '), "word"))
            continue;
        bool ours = str_eq(str_cut(&line, ' '), lang);
        if (!str_eqz(str_cut(&line, ' '), word_names[what]) ||
            !str_eq(str_cut(&line, ' '), id))
            continue;
        if (ours)
            return line;
        first = first.n > 0 ? first : line;
    }
    return first;
}

static int value_of(struct str word, const char *const *names, int count)
{
    for (int i = 0; i < count; i++) {
        if (str_eqz(word, names[i]))
            return i;
    }
    return -1;
}

/* "<id> <value> …": one more row, if its value is known. */
static void read_row(struct str line, const char *const *names, int count,
                     struct sim_result_row *rows, u32 *n)
{
    struct str id = str_cut(&line, ' ');
    int value = value_of(str_cut(&line, ' '), names, count);
    if (value >= 0)
        rows[(*n)++] = (struct sim_result_row){.id = id, .value = value};
}

static i32 percent_of(struct str word)
{
    int64_t n;
    return str_int(word, &n) && n >= 0 && n <= 100 ? (i32)n : 0;
}

/* "<axis> 80 of 100, uncapped 90". */
static void read_axis(struct sim_result *r, struct str line)
{
    int axis = value_of(str_cut(&line, ' '), sim_axis_words, SCN_AXES);
    if (axis < 0)
        return;
    r->percent[axis] = percent_of(str_cut(&line, ' '));
    size_t at = line.n;
    while (at > 0 && line.p[at - 1] != ' ')
        at--;
    r->uncapped[axis] = percent_of(str_from(line, at));
}

static void read_line(struct sim_result *r, struct str line)
{
    int64_t n;
    struct str word = str_cut(&line, ' ');
    if (str_eqz(word, "ending"))
        r->ending = line;
    else if (str_eqz(word, "charge"))
        read_row(line, sim_verdict_words, SIM_VERDICTS, r->charges, &r->charge_count);
    else if (str_eqz(word, "objective"))
        read_row(line, sim_objective_words, SIM_OBJECTIVES, r->objectives,
                 &r->objective_count);
    else if (str_eqz(word, "axis"))
        read_axis(r, line);
    else if (str_eqz(word, "day") && str_int(line, &n) && n > 0 && n < 100000)
        r->day = (i32)n;
    else if (str_eqz(word, "copied") && str_int(line, &n) && n > 0 && n < 100000)
        r->copied = (u32)n;
}

static void put_words(struct sim_result_row *rows, u32 count, struct str stored,
                      struct str lang, enum sim_word what)
{
    for (u32 i = 0; i < count; i++) {
        struct str words = words_of(stored, lang, what, rows[i].id);
        rows[i].words = words.n > 0 ? words : rows[i].id;
    }
}

struct sim_result sim_result_read(struct str stored, struct str lang, struct arena *a)
{
    u32 most = sim_play_lines(stored);
    struct sim_result r = {.charges = ARENA_ARRAY(a, most + 1, struct sim_result_row),
                           .objectives =
                               ARENA_ARRAY(a, most + 1, struct sim_result_row)};
    for (struct str rest = stored; rest.n > 0;)
        read_line(&r, str_cut(&rest, '\n'));
    r.title = words_of(stored, lang, SIM_WORD_ENDING, r.ending);
    r.story = words_of(stored, lang, SIM_WORD_STORY, r.ending);
    if (r.title.n == 0)
        r.title = r.ending;
    put_words(r.charges, r.charge_count, stored, lang, SIM_WORD_CHARGE);
    put_words(r.objectives, r.objective_count, stored, lang, SIM_WORD_OBJECTIVE);
    return r;
}

/* ---- both
 * ---------------------------------------------------------------------------- */

bool sim_attempt_goes_on(const struct sim_attempt *t)
{
    return !t->ended && (t->past.fit == SIM_FITS || t->past.fit == SIM_FITS_PART);
}

struct msg sim_attempt_begun(const struct sim_attempt *t)
{
    bool again = t->past.copied > 0 || t->result.copied > 0;
    struct msg m = msg_of(again ? "past.begun_again" : "past.begun");
    msg_int(&m, "number", t->number);
    msg_num(&m, "date", MSG_DAY, t->begun);
    return m;
}

struct msg sim_attempt_stand(const struct sim_attempt *t)
{
    static const char *const open[] = {[SIM_FITS] = "past.open",
                                       [SIM_FITS_PART] = "past.changed",
                                       [SIM_NEWER] = "past.newer",
                                       [SIM_UNREADABLE] = "past.unreadable"};
    if (t->ended) {
        struct msg m = msg_of(t->result.day > 0 ? "past.ended" : "past.ended_some_day");
        msg_int(&m, "day", t->result.day);
        msg_user(&m, "title", t->result.title);
        return m;
    }
    struct msg m = msg_of(open[t->past.fit]);
    msg_int(&m, "day", t->past.day);
    msg_int(&m, "count", t->past.agree);
    msg_int(&m, "all", t->past.lines);
    return m;
}

struct msg sim_attempt_go_on(const struct sim_attempt *t)
{
    struct msg m =
        msg_of(t->past.fit == SIM_FITS_PART ? "past.go_on_part" : "past.go_on");
    msg_int(&m, "count", t->past.agree);
    return m;
}

struct msg sim_result_charge(const struct sim_result_row *row)
{
    static const char *const ids[] = {[SIM_NO_VERDICT] = "event.verdict.none",
                                      [SIM_PROVED] = "event.verdict.proved",
                                      [SIM_LESSER] = "event.verdict.lesser",
                                      [SIM_NOT_PROVED] = "event.verdict.not_proved"};
    struct msg m = msg_of(ids[row->value]);
    msg_user(&m, "charge", row->words);
    return m;
}

struct msg sim_result_objective(const struct sim_result_row *row)
{
    static const char *const ids[] = {[SIM_OPEN] = "past.not_reached",
                                      [SIM_REACHED] = "past.reached",
                                      [SIM_WRONG] = "past.wrong",
                                      [SIM_NO_OCCASION] = "past.no_occasion"};
    struct msg m = msg_of(ids[row->value]);
    msg_user(&m, "objective", row->words);
    return m;
}

struct msg sim_axis_msg(int axis)
{
    static const char *const ids[SCN_AXES] = {"axis.0", "axis.1", "axis.2", "axis.3",
                                              "axis.4"};
    return msg_of(ids[axis]);
}
