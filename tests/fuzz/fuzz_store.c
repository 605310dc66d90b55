/* fuzz_store.c - any bytes as what is kept: the first line a setting, the second a
 * result, then up to an empty line a play's header, then its lines. All of it comes
 * back from the file as it was given. */
#include "fuzz/fuzz.h"

#include "base/bug.h"
#include "base/file.h"
#include "fuzz/room.h"
#include "records/records.h"

enum { LINES = 8 };

struct kept {
    struct str setting, result, header, lines;
};

/* The header with its empty line; without one, all of the rest is header. */
static struct kept cut(struct str bytes)
{
    struct kept k = {.setting = str_cut(&bytes, '\n'), .result = str_cut(&bytes, '\n')};
    size_t end = 0;
    while (end < bytes.n && !str_starts(str_from(bytes, end), STR("\n\n")))
        end++;
    end = end < bytes.n ? end + 2 : bytes.n;
    k.header = str_sub(bytes, 0, end);
    k.lines = str_from(bytes, end);
    return k;
}

static int64_t keep(struct str folder, const struct kept *k, struct buf *play)
{
    struct rec_store *r = rec_open(folder);
    struct str rest = k->lines;
    rec_set(r, "lang", k->setting);
    int64_t id = rec_begin(r, STR("case"), STR("desk"), k->header, 1);
    buf_put(play, k->header);
    for (uint32_t seq = 1; seq <= LINES && rest.n > 0; seq++) {
        struct str line = str_cut(&rest, '\n');
        BUG_UNLESS(rec_append(r, id, seq, line, 1) == REC_OK);
        buf_put(play, line);
        buf_putc(play, '\n');
    }
    BUG_UNLESS(rec_finish(r, id, k->result, 2) == REC_OK);
    BUG_UNLESS(rec_status(r, NULL) == REC_SAVED);
    rec_close(r);
    return id;
}

static void check(struct arena *a, struct str folder, int64_t id, const struct kept *k,
                  struct str play)
{
    struct rec_store *r = rec_open(folder);
    struct rec_attempt list[1];
    struct msg notice = rec_notice(r);
    struct str back = STR_NONE;
    uint32_t lost = 1;
    BUG_UNLESS(msg_is_none(&notice));
    BUG_UNLESS(str_eq(rec_setting(r, a, "lang", STR("-")), k->setting));
    BUG_UNLESS(rec_play(r, id, a, &back, &lost) && lost == 0 && str_eq(back, play));
    BUG_UNLESS(rec_list(r, STR_NONE, a, list, 1) == 1 && list[0].ended);
    BUG_UNLESS(str_eq(list[0].result, k->result));
    rec_close(r);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    struct arena a = {0};
    struct buf play = BUF_MAX(size + 4096);
    room_enter();
    struct str folder = file_join(&a, room_path(), STR("store"));
    struct kept k = cut((struct str){(const char *)data, size});
    int64_t id = keep(folder, &k, &play);
    check(&a, folder, id, &k, buf_str(&play));
    room_clear();
    buf_free(&play);
    arena_free(&a);
    return 0;
}
