/* fuzz_law.c - any bytes as one file of the law of the court's case: the first byte
 * chooses which, the others are as they were written. What loads goes on the shelf and
 * is played for a while. */
#include "fuzz/fuzz.h"

#include "base/bug.h"
#include "base/file.h"
#include "base/limits.h"
#include "fuzz/room.h"
#include "lib/walk.h"
#include "scenario/shelf.h"

#define COURT TESTS_DIR "/fixtures/court"

enum { FILES = 3 };

static const char *const names[FILES] = {"law/common.yaml", "law/home.yaml",
                                         "law/away.yaml"};

static struct str written[FILES];

static void read_law(void)
{
    static struct arena a;
    if (written[0].n > 0)
        return;
    for (int i = 0; i < FILES; i++) {
        struct str path = file_join(&a, STR(COURT), str_of(names[i]));
        BUG_UNLESS(file_read(path, LIMIT_FILE_BYTES, &a, &written[i], NULL));
    }
}

static void check_diags(const struct diags *d, bool loaded)
{
    BUG_UNLESS(loaded == (d->errors == 0));
    for (size_t i = 0; i < d->count; i++)
        BUG_UNLESS(d->list[i].place.line > 0 && d->list[i].place.column > 0);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    read_law();
    room_enter();
    struct str bytes = {(const char *)data + 1, size - 1};
    for (int i = 0; i < FILES; i++)
        room_put(names[i], i == data[0] % FILES ? bytes : written[i]);
    struct arena a = {0};
    struct diags alone = diags_in(&a), whole = diags_in(&a);
    struct err e = {0};
    struct str folder = file_join(&a, room_path(), STR("law"));
    const struct scn *law = scn_load_law(folder, &a, &alone, &e);
    BUG_UNLESS(e.id == NULL);
    check_diags(&alone, law != NULL);
    if (law != NULL)
        BUG_UNLESS(scn_shelf_of(law, NULL, &a)->count > 0);
    const struct scn *scn = scn_load(STR(COURT "/case"), folder, &a, &whole, &e);
    BUG_UNLESS(e.id == NULL);
    check_diags(&whole, scn != NULL);
    BUG_UNLESS(law != NULL || scn == NULL);
    if (scn != NULL)
        walk_by_chance(scn, &(uint64_t){1});
    arena_free(&a);
    return 0;
}
