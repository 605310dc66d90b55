/* fuzz_case.c - any bytes as a whole case. A line "==> name" begins a file of the
 * folder; what stands before the first is scenario.yaml. What loads is played for a
 * while. */
#define _DEFAULT_SOURCE
#include "fuzz/fuzz.h"

#include "base/bug.h"
#include "base/file.h"
#include "base/rng.h"
#include "scenario/scenario.h"
#include "sim/session.h"

#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#define LAW TESTS_DIR "/golden/check/base/scenarios/law"

enum { FILES = 40, STEPS = 40, DOMAIN_MAX = 64 };

struct folder {
    struct arena a;
    struct str files[FILES];
    int count;
};

static char room[] = "/tmp/rogatory-fuzz-XXXXXX";

static void forget(void)
{
    remove("documents");
    remove("people");
    if (chdir(room) == 0)
        remove("case");
    if (chdir("/") == 0)
        remove(room);
}

/* A folder of this process's own, made once; it is the current one. */
static void open_room(void)
{
    static bool is_open;
    if (is_open)
        return;
    BUG_UNLESS(mkdtemp(room) != NULL && chdir(room) == 0);
    BUG_UNLESS(mkdir("case", 0700) == 0 && chdir("case") == 0);
    BUG_UNLESS(mkdir("documents", 0700) == 0 && mkdir("people", 0700) == 0);
    is_open = atexit(forget) == 0;
}

/* Names that stay in the folder, or in one of its two folders. */
static bool is_name(struct str s)
{
    if (str_starts(s, STR("documents/")) || str_starts(s, STR("people/")))
        s = str_from(s, str_find(s, '/') + 1);
    if (s.n == 0 || s.n > 60 || s.p[0] == '.')
        return false;
    for (size_t i = 0; i < s.n; i++) {
        bool plain = (s.p[i] >= 'a' && s.p[i] <= 'z') || s.p[i] == '_' || s.p[i] == '.';
        if (!plain)
            return false;
    }
    return true;
}

static void put(struct folder *f, struct str name, struct str bytes)
{
    if (!is_name(name) || f->count == FILES)
        return;
    struct str path = arena_str(&f->a, name);
    FILE *to = fopen(path.p, "wb");
    if (to == NULL)
        return;
    BUG_UNLESS(bytes.n == 0 || fwrite(bytes.p, 1, bytes.n, to) == bytes.n);
    fclose(to);
    f->files[f->count++] = path;
}

static void unpack(struct folder *f, struct str bytes)
{
    struct str name = STR("scenario.yaml"), rest = bytes;
    const char *from = bytes.p;
    while (rest.n > 0) {
        const char *line_at = rest.p;
        struct str line = str_cut(&rest, '\n');
        if (!str_starts(line, STR("==> ")))
            continue;
        put(f, name, (struct str){from, (size_t)(line_at - from)});
        name = str_from(line, 4);
        from = rest.p;
    }
    put(f, name, (struct str){from, (size_t)(bytes.p + bytes.n - from)});
}

static void play(const struct scn *scn)
{
    struct sim_option options[SIM_OPTIONS_MAX];
    i32 values[DOMAIN_MAX];
    u64 chance = 1;
    struct sim_session *x = sim_session_open(scn, 0, 1);
    for (int step = 0; step < STEPS; step++) {
        const struct sim_world *w = sim_session_world(x);
        const struct sim_state *s = sim_session_state(x);
        u32 n = sim_options(w, s, SIM_DESK, options);
        if (n == 0 || *rd_ended(w, s) != 0)
            break;
        const struct sim_option *o = &options[rng_below(&chance, n)];
        struct sim_action a = {.verb = o->verb, .text = o->text ? STR("x") : STR_NONE};
        for (u32 slot = 0; slot < o->slots; slot++) {
            u32 count = sim_domain(w, s, o->verb, slot, a.arg, values, DOMAIN_MAX);
            u32 most = count < DOMAIN_MAX ? count : DOMAIN_MAX;
            a.arg[slot] = most > 0 ? values[rng_below(&chance, most)] : 0;
        }
        sim_session_do(x, SIM_DESK, &a);
    }
    sim_session_close(x);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    open_room();
    struct folder f = {.count = 0};
    struct diags d = diags_in(&f.a);
    struct err e = {0};
    unpack(&f, (struct str){(const char *)data, size});
    char here[64];
    BUG_UNLESS(getcwd(here, sizeof here) != NULL);
    struct str root = str_of(here);
    const struct scn *scn = scn_load(root, STR(LAW), &f.a, &d, &e);
    BUG_UNLESS(scn != NULL || d.errors > 0 || e.id != NULL);
    for (size_t i = 0; i < d.count; i++)
        BUG_UNLESS(d.list[i].place.line > 0 && d.list[i].place.column > 0);
    if (scn != NULL)
        play(scn);
    for (int i = 0; i < f.count; i++)
        remove(f.files[i].p);
    arena_free(&f.a);
    return 0;
}
