/* fault_play.c - the real program, fed through a pipe: killed at random moments, on a
 * disk that fills up and has room again, in a place it may not write to, and twice on
 * one store. What it said it did is what is stored; what it could not store it says. */
#define _GNU_SOURCE
#include "base/file.h"
#include "base/rng.h"
#include "fault/scratch.h"
#include "records/records.h"

#include <fcntl.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mount.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

enum { INPUTS = 240, TRIES = 200, OUT_MAX = 1 << 20, ARGS_MAX = 12 };

/* One running program; a prompt is "> " at the start of a line. */
struct player {
    pid_t pid;
    int in, out, prompts;
    bool french;
    char text[OUT_MAX];
    size_t n;
};

static const char *program;
static char inputs[INPUTS][8];
static uint32_t lines_at[INPUTS + 2]; /* in the store when prompt k is shown */
static struct str whole;              /* the play of all inputs */
static int ends_at;                   /* the input that comes to the debrief, or 0 */
static uint32_t attempts;             /* made by all inputs */

static void start(struct player *p, struct str data, const char *lang, const char *more,
                  const char *value)
{
    int in[2], out[2];
    if (pipe2(in, O_CLOEXEC) != 0 || pipe2(out, O_CLOEXEC) != 0)
        exit(2);
    *p = (struct player){.in = in[1], .out = out[0], .french = strcmp(lang, "fr") == 0};
    p->pid = fork();
    if (p->pid == 0) {
        dup2(in[0], 0);
        dup2(out[1], 1);
        dup2(out[1], 2);
        execl(program, program, "play", "salt_ledger", "--text", "--data", data.p,
              "--lang", lang, more, value, (char *)NULL);
        _exit(127);
    }
    close(in[0]);
    close(out[1]);
}

/* Reads until prompt number `prompts`, or the end. */
static void hear(struct player *p, int prompts)
{
    while (p->prompts < prompts && p->n + 1 < OUT_MAX) {
        ssize_t n = read(p->out, p->text + p->n, OUT_MAX - 1 - p->n);
        if (n <= 0)
            return;
        for (size_t i = p->n; i < p->n + (size_t)n; i++)
            p->prompts += i >= 2 && memcmp(p->text + i - 2, "\n> ", 3) == 0;
        p->n += (size_t)n;
        p->text[p->n] = '\0';
    }
}

static void say(struct player *p, const char *line)
{
    if (dprintf(p->in, "%s\n", line) < 0)
        expect(false, "the program listens", p->prompts);
}

/* An input in the letters of the other language. */
static const char *in_french(const char *input)
{
    static const char *const letters[][2] = {
        {"d", "b"}, {"u", "z"}, {"y", "o"}, {"h", "a"}};
    for (size_t i = 0; i < sizeof letters / sizeof letters[0]; i++) {
        if (strcmp(input, letters[i][0]) == 0)
            return letters[i][1];
    }
    return input;
}

/* Says inputs first … last - 1, one at a time. */
static void play(struct player *p, int first, int last)
{
    for (int i = first; i < last; i++) {
        say(p, p->french ? in_french(inputs[i]) : inputs[i]);
        hear(p, p->prompts + 1);
    }
}

static int end(struct player *p)
{
    int status = 0;
    close(p->in);
    hear(p, OUT_MAX);
    close(p->out);
    waitpid(p->pid, &status, 0);
    return status;
}

/* Leaves by the command; said twice, for the first may be taken as the words of a note.
 */
static int leave(struct player *p)
{
    say(p, "q\nq");
    return end(p);
}

static bool said(const struct player *p, const char *words)
{
    /* Lines are broken at blanks: compare without regard to which. */
    size_t n = strlen(words);
    for (size_t i = 0; i + n <= p->n; i++) {
        size_t k = 0;
        while (k < n && (p->text[i + k] == words[k] ||
                         (p->text[i + k] == '\n' && words[k] == ' ')))
            k++;
        if (k == n)
            return true;
    }
    return false;
}

static uint32_t lines_of(struct str play)
{
    uint32_t n = 0;
    bool body = false;
    while (play.n > 0) {
        struct str line = str_cut(&play, '\n');
        n += body && line.n > 0;
        body = body || line.n == 0;
    }
    return n;
}

/* The play of an attempt in the store; empty when there is none. */
static struct str stored(struct arena *a, struct str data, int64_t id, long where)
{
    struct rec_store *r = rec_open(data);
    struct msg notice = rec_notice(r);
    struct str play = STR_NONE;
    uint32_t lost = 0;
    expect(rec_status(r, NULL) == REC_SAVED, "the store opens", where);
    expect(msg_is_none(&notice), "nothing is damaged", where);
    if (!rec_play(r, id, a, &play, &lost))
        play = STR_NONE;
    expect(lost == 0, "no line is lost", where);
    rec_close(r);
    return play;
}

static bool has_ended(struct arena *a, struct str data)
{
    struct rec_attempt list[1];
    struct rec_store *r = rec_open(data);
    bool ended = rec_list(r, STR_NONE, a, list, 1) > 0 && list[0].ended;
    rec_close(r);
    return ended;
}

static uint32_t count_attempts(struct arena *a, struct str data)
{
    struct rec_attempt list[1];
    struct rec_store *r = rec_open(data);
    uint32_t n = rec_list(r, STR_NONE, a, list, 1);
    rec_close(r);
    return n;
}

/* The number of choices on the page that was shown last. */
static unsigned choices(const struct player *p, size_t from)
{
    unsigned most = 0, n;
    for (const char *line = p->text + from; line != NULL;
         line = strchr(line + 1, '\n')) {
        char *end;
        n = (unsigned)strtoul(line, &end, 10);
        if (n == most + 1 && end[0] == ' ' && end[1] == ' ')
            most = n;
    }
    return most;
}

/* Any choice of the page, now and then a step back or to the desk. Where there is none,
 * a yes or the desk, which are words for a note as well; where "y" would be the key
 * that does again what was undone, and so another one in French, the desk. Once the
 * case has ended only help: from its end one can begin another. */
static void choose(const struct player *p, size_t from, uint64_t *seed, char input[8])
{
    unsigned n = choices(p, from), dice = (unsigned)rng_below(seed, 12);
    bool keys = strstr(p->text + from, "A number, or a command.") != NULL;
    if (ends_at > 0)
        snprintf(input, 8, "h");
    else if (n == 0)
        snprintf(input, 8, dice < 8 && !keys ? "y" : "d");
    else if (dice < 2)
        snprintf(input, 8, dice == 0 ? "u" : "d");
    else
        snprintf(input, 8, "%u", (unsigned)rng_below(seed, n) + 1);
}

/* One undisturbed run that finds the inputs; after each, what is in the store. */
static void learn_from(struct arena *a, struct player *p, uint64_t seed)
{
    struct str data = scratch_folder(a);
    size_t from = 0;
    ends_at = 0;
    start(p, data, "en", NULL, NULL);
    hear(p, 1);
    for (int i = 0; i < INPUTS; i++) {
        lines_at[p->prompts] = lines_of(stored(a, data, 1, i));
        if (ends_at == 0 && has_ended(a, data))
            ends_at = i;
        choose(p, from, &seed, inputs[i]);
        from = p->n;
        play(p, i, i + 1);
    }
    expect(end(p) == 0, "the program ends well", 0);
    whole = stored(a, data, 1, 0);
    lines_at[INPUTS + 1] = lines_of(whole);
    attempts = count_attempts(a, data);
    scratch_remove(a, data);
}

/* A walk by chance may do little, or begin anew from the page of the case; the tests
 * below want actions in each part of one attempt. */
static void learn(struct arena *a, struct player *p)
{
    uint64_t seed = 0;
    do
        learn_from(a, p, ++seed);
    while (seed < TRIES && (lines_at[41] < 8 || lines_at[81] < lines_at[41] + 8 ||
                            lines_at[103] < lines_at[81] + 4 || lines_at[INPUTS] < 50 ||
                            (ends_at > 0 && ends_at < 110) || attempts > 1));
    expect(seed < TRIES, "the inputs do something", lines_at[INPUTS]);
}

/* What the program itself says it did by prompt k, apart from the store. */
static void check_learned(struct arena *a, struct player *p)
{
    for (int k = 10; k <= INPUTS; k += INPUTS / 8) {
        struct str data = scratch_folder(a), play_file = STR_NONE;
        struct str path = file_join(a, data, STR("said.play"));
        start(p, data, "en", "--record", path.p);
        hear(p, 1);
        play(p, 0, k - 1);
        expect(lines_of(stored(a, data, 1, k)) == lines_at[k],
               "the same inputs do the same", k);
        end(p);
        expect(file_read(path, 1 << 20, a, &play_file, NULL) &&
                   lines_of(play_file) == lines_at[k],
               "what is done is stored before the next prompt", k);
        scratch_remove(a, data);
    }
}

static void check_after_kill(struct arena *a, struct str data, int prompts)
{
    struct str play = stored(a, data, 1, prompts);
    uint32_t n = lines_of(play);
    uint32_t most = prompts > INPUTS ? lines_at[INPUTS + 1] : lines_at[prompts + 1];
    expect(str_starts(whole, play), "the play is a beginning of the whole", prompts);
    expect(n >= lines_at[prompts] && n <= most,
           "it stands at the last line or before it",
           (long)n - (long)lines_at[prompts]);
}

/* After the kill, --resume must stand on the same lines, with nothing to complain of.
 * An attempt that had ended has its result then, if the kill came between. */
static void check_resume(struct arena *a, struct player *p, struct str data)
{
    struct str before = stored(a, data, 1, 0);
    bool ended = has_ended(a, data);
    start(p, data, "en", "--resume", NULL);
    hear(p, 1);
    expect(leave(p) == 0, "it resumes", 0);
    expect(!said(p, "damaged") && !said(p, "ot saved") && !said(p, "changed since"),
           "nothing to complain of", 0);
    expect(str_eq(before, stored(a, data, 1, 0)), "resuming changes nothing", 0);
    if (lines_of(before) > 0 && !ended)
        expect(stored(a, data, 2, 0).n == 0, "it is the same attempt", 0);
    if (ends_at > 0 && lines_of(before) == lines_of(whole) && !ended)
        expect(has_ended(a, data), "the result is stored after all", 0);
}

static void kill_at_random(struct arena *a, struct player *p, uint64_t *seed)
{
    struct arena_mark here = arena_here(a);
    struct str data = scratch_folder(a);
    start(p, data, "en", NULL, NULL);
    for (int i = 0; i < INPUTS; i++)
        say(p, inputs[i]);
    hear(p, 1 + (int)rng_below(seed, INPUTS));
    usleep((useconds_t)rng_below(seed, 4000));
    kill(p->pid, SIGKILL);
    end(p);
    check_after_kill(a, data, p->prompts);
    check_resume(a, p, data);
    scratch_remove(a, data);
    arena_rewind(a, here);
}

/* ---- a disk without room, or not to be written to
 * ------------------------------------ */

struct words {
    const char *lang, *unsaved, *memory, *kept;
};
static const struct words languages[] = {
    {"en", "Not saved: ", "The game goes on in memory", "Your attempt is kept."},
    {"fr", "Non enregistré", "La partie continue en mémoire", "Votre tentative est"},
};

static void limit_files(const struct player *p, rlim_t bytes)
{
    struct rlimit limit = {bytes, RLIM_INFINITY};
    expect(prlimit(p->pid, RLIMIT_FSIZE, &limit, NULL) == 0, "a limit can be set", 0);
}

/* What is written in the other language's letters, as a note, is another text. */
static bool begins_whole(const struct player *p, struct str play)
{
    return p->french || str_starts(whole, play);
}

/* Plays into a disk that is full, then has room: says so, goes on, and stores it all.
 */
static void fill_up(struct arena *a, struct player *p, const struct words *w)
{
    struct str data = scratch_folder(a);
    start(p, data, w->lang, NULL, NULL);
    hear(p, 1);
    play(p, 0, 40);
    limit_files(p, 8 * 1024);
    play(p, 40, 100);
    expect(said(p, w->unsaved) && said(p, w->memory), "a full disk is said", 0);
    struct str then = stored(a, data, 1, 0);
    expect(lines_of(then) == lines_at[41] && begins_whole(p, then),
           "what was stored stays whole", (long)lines_of(then));
    limit_files(p, RLIM_INFINITY);
    p->n = 0;
    play(p, 100, 102); /* the next page tries again; one of two prompts is no page */
    expect(!said(p, w->unsaved), "with room again it is not said any more", 0);
    then = stored(a, data, 1, 0);
    expect(lines_of(then) == lines_at[103] && begins_whole(p, then),
           "with room again all of it is stored", (long)lines_of(then));
    expect(leave(p) == 0 && said(p, w->kept), "leaving, it is kept", 0);
    scratch_remove(a, data);
}

/* A place that cannot be written to: a name below a plain file. */
static void play_nowhere(struct arena *a, struct player *p, const struct words *w)
{
    struct str folder = scratch_folder(a);
    struct str file = file_join(a, folder, STR("file"));
    rec_write_file(file, STR("x"), NULL);
    start(p, file_join(a, file, STR("data")), w->lang, NULL, NULL);
    hear(p, 1);
    play(p, 0, 40);
    expect(said(p, w->unsaved) && said(p, w->memory), "it is said that nothing is kept",
           0);
    expect(leave(p) == 0, "and it can be played", 0);
    expect(said(p, "--record"), "leaving, what is lost is said", 0);
    expect(!said(p, w->kept), "and not that it is kept", 0);
    scratch_remove(a, folder);
}

/* A disk of 64 KiB, where mounting is allowed: full by another's file, then read-only.
 */
static void play_small_disk(struct arena *a, struct player *p)
{
    static const char filler[60 * 1024];
    struct str data = scratch_folder(a);
    if (mount("none", data.p, "tmpfs", 0, "size=64k,mode=0700") != 0) {
        printf("(no disk can be mounted here: size limits stand for a full one)\n");
        scratch_remove(a, data);
        return;
    }
    start(p, data, "en", NULL, NULL);
    hear(p, 1);
    play(p, 0, 10);
    struct str other = file_join(a, data, STR("filler"));
    for (size_t n = sizeof filler; n >= 512; n /= 2)
        rec_write_file(arena_printf(a, "%.*s%zu", STR_ARG(other), n),
                       (struct str){filler, n}, NULL);
    p->n = 0;
    play(p, 10, 60);
    expect(said(p, "Not saved: the disk is full"), "a full disk is called so", 0);
    for (size_t n = sizeof filler; n >= 512; n /= 2)
        unlink(arena_printf(a, "%.*s%zu", STR_ARG(other), n).p);
    play(p, 60, 62);
    expect(lines_of(stored(a, data, 1, 0)) == lines_at[63], "room again: all stored",
           0);
    leave(p);
    mount("none", data.p, NULL, MS_REMOUNT | MS_RDONLY, NULL);
    start(p, data, "en", "--resume", NULL);
    hear(p, 1);
    expect(said(p, "read-only"), "a read-only place is called so", 0);
    play(p, 0, 30);
    mount("none", data.p, NULL, MS_REMOUNT, "size=64k");
    play(p, 30, 32);
    expect(leave(p) == 0 && said(p, "Your attempt is kept."), "then it is kept", 0);
    umount2(data.p, MNT_DETACH);
    scratch_remove(a, data);
}

/* ---- two at once
 * --------------------------------------------------------------------- */

static void play_one_attempt_twice(struct arena *a, struct player *one,
                                   struct player *two)
{
    struct str data = scratch_folder(a);
    start(one, data, "en", NULL, NULL);
    hear(one, 1);
    play(one, 0, 40);
    start(two, data, "en", "--resume", NULL);
    hear(two, 1);
    expect(said(two, "This attempt was still open in another window."),
           "the second is told", 0);
    play(two, 40, 80);
    play(one, 40, 80);
    expect(said(one, "Another window went on with this attempt"), "the first is told",
           0);
    expect(leave(one) == 0 && leave(two) == 0, "both end well", 0);
    expect(str_starts(whole, stored(a, data, 2, 0)) &&
               lines_of(stored(a, data, 2, 0)) == lines_at[81],
           "the first's is an attempt of its own, from its beginning", 0);
    expect(str_starts(stored(a, data, 1, 0), str_sub(whole, 0, 100)),
           "the second's is the old one", 0);
    scratch_remove(a, data);
}

static void play_two_attempts(struct arena *a, struct player *one, struct player *two)
{
    struct str data = scratch_folder(a);
    start(one, data, "en", NULL, NULL);
    start(two, data, "en", NULL, NULL);
    hear(one, 1); /* both stand at the briefing before either has an attempt */
    hear(two, 1);
    for (int i = 0; i < INPUTS; i++) {
        say(one, inputs[i]);
        say(two, inputs[i]);
    }
    expect(end(one) == 0 && end(two) == 0, "both end well", 0);
    expect(str_eq(stored(a, data, 1, 0), whole) && str_eq(stored(a, data, 2, 0), whole),
           "both attempts are whole", 0);
    scratch_remove(a, data);
}

int main(int argc, char **argv)
{
    bool full = argc > 1 && strcmp(argv[1], "full") == 0;
    int kills = full ? 600 : 40;
    struct arena a = {0};
    uint64_t seed = 11;
    static struct player one, two;
    program = getenv("ROGATORY");
    if (program == NULL)
        return 2;
    signal(SIGXFSZ, SIG_IGN);
    signal(SIGPIPE, SIG_IGN);
    learn(&a, &one);
    check_learned(&a, &one);
    for (int i = 0; i < kills; i++)
        kill_at_random(&a, &one, &seed);
    for (size_t i = 0; i < sizeof languages / sizeof languages[0]; i++) {
        fill_up(&a, &one, &languages[i]);
        play_nowhere(&a, &one, &languages[i]);
    }
    play_small_disk(&a, &one);
    play_one_attempt_twice(&a, &one, &two);
    play_two_attempts(&a, &one, &two);
    printf("%d kills, %u lines: %d failures\n", kills, lines_at[INPUTS + 1], failures);
    arena_free(&a);
    return failures > 0;
}
