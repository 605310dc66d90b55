/* fuzz_case.c - any bytes as a whole case. A line "==> name" begins a file of the
 * folder; what stands before the first is scenario.yaml. What loads is played for a
 * while. */
#include "fuzz/fuzz.h"

#include "base/bug.h"
#include "fuzz/room.h"
#include "lib/walk.h"

#define LAW TESTS_DIR "/golden/check/base/scenarios/law"

enum { FILES = 40 };

struct folder {
    struct arena a;
    int count;
};

/* Names that stay in the folder, or in one of its two folders. */
static bool is_name(struct str s)
{
    if (str_starts(s, STR("documents/")) || str_starts(s, STR("people/")))
        s = str_from(s, str_find(s, '/') + 1);
    else if (str_eq(s, STR("documents")) || str_eq(s, STR("people")))
        return false;
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
    struct str path = arena_printf(&f->a, "case/%.*s", STR_ARG(name));
    room_put(path.p, bytes);
    f->count++;
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
        from = rest.n > 0 ? rest.p : bytes.p + bytes.n;
    }
    put(f, name, (struct str){from, (size_t)(bytes.p + bytes.n - from)});
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    room_enter();
    struct folder f = {.count = 0};
    struct diags d = diags_in(&f.a);
    struct err e = {0};
    unpack(&f, (struct str){(const char *)data, size});
    struct str folder = arena_printf(&f.a, "%.*s/case", STR_ARG(room_path()));
    const struct scn *scn = scn_load(folder, STR(LAW), &f.a, &d, &e);
    BUG_UNLESS(scn != NULL || d.errors > 0 || e.id != NULL);
    for (size_t i = 0; i < d.count; i++)
        BUG_UNLESS(d.list[i].place.line > 0 && d.list[i].place.column > 0);
    if (scn != NULL)
        walk_by_chance(scn, &(uint64_t){1});
    room_clear();
    arena_free(&f.a);
    return 0;
}
